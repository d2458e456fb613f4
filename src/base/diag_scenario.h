/* Scenarios, as written (KM03, KM0700) and as a graph (KM04, up to KM0420; KM0442). What a row holds stands
 * in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(SCENARIO_FORMAT, "KM0301", KM_ERROR,
     "この版の Kamae はシナリオの形式 {1} を読めません",
     "this version of Kamae cannot read scenario format {1}",
     "新しい Kamae を使うか、\"format\" を 1 にしてください",
     "use a newer Kamae, or set \"format\" to 1",
     "\"format\" はファイルの書き方の版です。この Kamae が読めるのは 1 です。自分で書いたシナリオなら 1 にしてください。もらったファイルなら、Kamae を新しくしてください。",
     "\"format\" is the version of the file's layout; this Kamae reads 1. Set it to 1 in a scenario of your own; for a file from somebody else, use a newer Kamae.",
     {"2"})

DIAG(NODES_EMPTY, "KM0302", KM_ERROR,
     "場面が一つもありません",
     "the scenario has no nodes",
     "\"nodes\" に場面を書いてください。最初の場面の id を \"start\" に書きます",
     "write the nodes of the scene; \"start\" names the first one",
     "シナリオは場面（\"nodes\"）の集まりです。せりふを並べた場面、選択肢のある場面、終わりの場面を書き、\"to\" でつないでください。",
     "A scenario is made of nodes: some have lines only, some have choices, some are ends. Write them under \"nodes\" and join them with \"to\".",
     {NULL})

DIAG(NODES_TOO_MANY, "KM0303", KM_ERROR,
     "場面が多すぎます（{1} 個まで）",
     "there are too many nodes (at most {1})",
     "シナリオを二つに分けてください",
     "split the scenario in two",
     "一つのシナリオに書ける場面の数には上限があります。これほど大きいものは演習としても長すぎるので、分けてください。",
     "The number of nodes in one scenario is limited. A scenario of that size is too long to practise with; split it.",
     {"20000"})

DIAG(WAY_ON_MISSING, "KM0304", KM_ERROR,
     "この場面には行き先がありません",
     "this node has no way on",
     "\"choices\"、\"to\"、\"form\"、\"end\" のどれか一つを書いてください",
     "give it exactly one of \"choices\", \"to\", \"form\" and \"end\"",
     "場面のせりふが終わったら、次に何が起きるかを書きます。選択肢なら \"choices\"、そのまま次の場面へ進むなら \"to\"、記録票なら \"form\"、ここで終わるなら \"end\" です。",
     "After its lines a node must say what comes next: \"choices\" to let the trainee answer, \"to\" to go straight on, \"form\" for the incident record, or \"end\" when the session is over.",
     {NULL})

DIAG(WAY_ON_TWICE, "KM0305", KM_ERROR,
     "\"{1}\" と \"{2}\" が一つの場面に両方あります",
     "this node has both \"{1}\" and \"{2}\"",
     "どちらか一つを残し、もう一つは別の場面に移してください",
     "keep one of them and move the other to a node of its own",
     "一つの場面が先へ進む道は一通りです。\"choices\"、\"to\"、\"form\"、\"end\" のうち、書けるのは一つだけです。",
     "A node goes on in one way only: one of \"choices\", \"to\", \"form\" and \"end\".",
     {"choices", "to"})

DIAG(WAYS_EMPTY, "KM0306", KM_ERROR,
     "行き先のリストが空です",
     "the list of ways on is empty",
     "次の場面の id を書いてください（例: \"to\": \"greeting\"）",
     "name the next node (example: \"to\": \"greeting\")",
     "\"to\" には、場面の id か、条件つきの行き先のリストを書きます。空のリストでは、どこへも進めません。",
     "\"to\" holds the id of a node, or a list of ways with conditions. An empty list leads nowhere.",
     {NULL})

DIAG(WAYS_LAST_CONDITIONAL, "KM0307", KM_ERROR,
     "最後の行き先に条件（\"when\"）が付いています",
     "the last way on has a condition (\"when\")",
     "最後の行き先からは \"when\" を外してください",
     "leave \"when\" out of the last entry",
     "行き先のリストは上から順に見て、条件の合った最初のものへ進みます。どの条件も合わないときに進む先が要るので、最後の行き先には条件を付けません。",
     "The entries are tried from the top and the first one whose condition holds is taken. When none holds there must still be a way, so the last entry has no condition.",
     {NULL})

DIAG(WAYS_EARLY_UNCONDITIONAL, "KM0308", KM_ERROR,
     "途中の行き先に条件（\"when\"）がありません",
     "a way on before the last has no condition (\"when\")",
     "\"when\" を書くか、この行き先をリストの最後に移してください",
     "give it a \"when\", or move it to the end of the list",
     "行き先のリストは上から順に見て、条件の合った最初のものへ進みます。条件のない行き先が途中にあると、その下の行き先は決して使われません。",
     "The entries are tried from the top and the first one whose condition holds is taken. An entry without a condition always holds, so those below it would never be used.",
     {NULL})

DIAG(REASON_MISPLACED, "KM0309", KM_ERROR,
     "\"reason\" を書く場所が違います",
     "\"reason\" does not belong here",
     "接客が終わる行き先のところに書いてください。行き先がリストのときは、その中の { } に書きます",
     "write it beside the way that ends the contact: next to a \"to\" with one id, or inside the entry of a list",
     "\"reason\" は、接客がどう終わったかを表します。\"to\" に場面の id を一つ書いたときはその隣に、\"to\" がリストのときはリストの中のその行き先に、\"end\" で終わるときは \"end\" の中に書きます。",
     "\"reason\" says how the contact ended. It stands beside \"to\" when \"to\" is a single id, inside the entry when \"to\" is a list, and inside \"end\" when the session ends during the contact.",
     {NULL})

DIAG(CHOICES_EMPTY, "KM0310", KM_ERROR,
     "選択肢が一つもありません",
     "there are no choices",
     "選択肢を二つ以上書くか、\"choices\" の代わりに \"to\" で次の場面へ進めてください",
     "write two or more choices, or use \"to\" instead of \"choices\"",
     "\"choices\" のある場面では、練習する人が答えを選びます。選ぶものがないと、そこで止まってしまいます。",
     "At a node with \"choices\" the trainee picks an answer. Without anything to pick the scene would stop there.",
     {NULL})

DIAG(CHOICES_TOO_MANY, "KM0311", KM_ERROR,
     "選択肢か記録票の項目が多すぎます（{1} 個、{2} 個まで）",
     "there are too many options or slots ({1}, at most {2})",
     "場面を分けるか、数を減らしてください",
     "split the decision, or drop some",
     "一度に並べられる選択肢の数には上限があります。記録票では項目ごとに数え、項目の数にも上限があります。読み比べて選べるのは、多くても五つほどです。",
     "The number of options of one decision is limited; in a form those of each slot are counted, and so are the slots. People can weigh about five at a time.",
     {"40", "32"})

DIAG(CHOICE_WITHOUT_ACTS, "KM0312", KM_ERROR,
     "この選択肢には行為（\"acts\"）がありません",
     "this choice has no acts",
     "この言葉で何をしているかを書いてください（例: \"acts\": [\"agent.listen.backchannel\"]）",
     "say what these words do (example: \"acts\": [\"agent.listen.backchannel\"])",
     "評価は、選んだ言葉が何をしているか（行為）を見て行います。そのため、選択肢には行為が一つ以上要ります。使える行為はルールブックの \"acts\" にあります。",
     "The score looks at what the chosen words do, so every choice needs at least one act. The acts to choose from are listed under \"acts\" in the rulebook.",
     {NULL})

DIAG(FORM_EMPTY, "KM0313", KM_ERROR,
     "記録票に項目がありません",
     "the form has no slots",
     "\"slots\" に項目を一つ以上書いてください",
     "write at least one slot",
     "記録票（\"form\"）は、いつ・どこで・だれが、などの項目を埋める場面です。項目のない記録票では、することがありません。",
     "A form is where the trainee fills in when, where, who and so on. Without slots there is nothing to do.",
     {NULL})

DIAG(SLOT_EMPTY, "KM0314", KM_ERROR,
     "記録票の項目に選択肢がありません",
     "this slot of the form has no options",
     "\"options\" に、書き込む文の候補を一つ以上書いてください",
     "write at least one option to fill it with",
     "記録票の項目は、用意された文から選んで埋めます。事実（fact）だけでなく、推測（guess）や感想（opinion）の文も混ぜておくと練習になります。",
     "A slot is filled by picking one of its sentences. Mix facts with guesses and opinions, so that there is something to tell apart.",
     {NULL})

DIAG(METERS_TOO_MANY, "KM0315", KM_ERROR,
     "メーターが多すぎます（{1} 個まで）",
     "there are too many meters (at most {1})",
     "メーターを減らすか、はい・いいえで足りるものは \"flags\" に移してください",
     "drop some, or turn those that are only yes or no into \"flags\"",
     "メーターは、怒りや信頼のように、やり取りの間に上下する数です。多くても二つか三つで十分です。",
     "A meter is a number that goes up and down during the scene, such as anger or trust. Two or three are plenty.",
     {"8"})

DIAG(METER_RANGE, "KM0316", KM_ERROR,
     "メーター「{1}」の最小値 {2} が最大値 {3} より小さくありません",
     "the lowest value {2} of the meter \"{1}\" is not below its highest, {3}",
     "\"min\" を小さく、\"max\" を大きくしてください（ふつうは 0 と 10）",
     "make \"min\" the smaller and \"max\" the larger one (usually 0 and 10)",
     "メーターは \"min\" から \"max\" までの間を動きます。同じ数や逆の順では動けません。",
     "A meter moves between \"min\" and \"max\". It cannot move when they are equal or the wrong way round.",
     {"anger", "10", "0"})

DIAG(METER_START, "KM0317", KM_ERROR,
     "メーター「{1}」の最初の値が範囲（{2} から {3}）の外にあります",
     "the meter \"{1}\" starts outside its range ({2} to {3})",
     "\"start\" を範囲の中の数にしてください",
     "choose a \"start\" within the range",
     "\"start\" は場面が始まるときのメーターの値です。\"min\" 以上、\"max\" 以下で決めてください。",
     "\"start\" is the value when the scene begins. It must not be below \"min\" or above \"max\".",
     {"anger", "0", "10"})

DIAG(EFFECT_VALUE, "KM0318", KM_ERROR,
     "「{1}」への影響の書き方が違います",
     "the effect on \"{1}\" is neither a number nor true or false",
     "メーターには -10 から 10 までの整数を、フラグには true か false を書いてください",
     "give a meter a whole number from -10 to 10, and a flag true or false",
     "\"effects\" は、その選択肢を選ぶとどう変わるかを表します。メーターは増減の数（例: \"anger\": -2）、フラグは新しい値（例: \"seated\": true）を書きます。",
     "\"effects\" says what the choice changes: for a meter by how much (\"anger\": -2), for a flag its new value (\"seated\": true).",
     {"anger"})

DIAG(NODE_TWICE, "KM0320", KM_ERROR,
     "場面の id「{1}」が二度使われています",
     "the node id \"{1}\" is used twice",
     "片方の id を変え、そこへ進む \"to\" も合わせて直してください",
     "change one of the two, and every \"to\" that means it",
     "行き先は場面の id で指すので、同じ id が二つあるとどちらへ進むのか決まりません。場面を写して書き足したときは、id も変えてください。",
     "Ways on name a node by its id, so two nodes cannot share one. After copying a node, change its id too.",
     {"listen"})

DIAG(CHOICE_TWICE, "KM0321", KM_ERROR,
     "選択肢の id「{1}」が二度使われています",
     "the choice id \"{1}\" is used twice",
     "片方の id を変えてください",
     "change one of the two",
     "選択肢の id は、ファイル全体で一つずつ違うものにします。練習の記録は、どの答えを選んだかをこの id で覚えます。場面を写して書き足したときは、選択肢の id も変えてください。",
     "Choice ids are unique in the whole file: a session remembers the answers by them. After copying a node, change the ids of its choices too.",
     {"seat"})

DIAG(SLOT_TWICE, "KM0322", KM_ERROR,
     "記録票の項目「{1}」が二度出てきます",
     "the slot \"{1}\" appears twice in this form",
     "二つの選択肢を一つの項目にまとめてください",
     "put the options of both into one",
     "一つの記録票の中で、同じ項目（when、where など）は一度だけ使えます。",
     "A form asks for each slot (when, where, …) only once.",
     {"when"})

DIAG(OPTION_TWICE, "KM0323", KM_ERROR,
     "この項目で id「{1}」が二度使われています",
     "the option id \"{1}\" is used twice in this slot",
     "片方の id を変えてください",
     "change one of the two",
     "記録票では、どの文で項目を埋めたかを選択肢の id で覚えます。一つの項目の中では、id を一つずつ違うものにしてください。",
     "A session remembers by option ids how a slot was filled. Within one slot they must differ.",
     {"eleven"})

DIAG(METER_AND_FLAG, "KM0324", KM_ERROR,
     "「{1}」がメーターとフラグの両方にあります",
     "\"{1}\" is both a meter and a flag",
     "フラグの名前を変えてください",
     "give the flag another name",
     "条件（\"when\"）や影響（\"effects\"）では、メーターもフラグも名前だけで指します。同じ名前があると、どちらのことか分かりません。",
     "Conditions and effects call meters and flags by their names alone, so a name can mean only one of them.",
     {"anger"})

DIAG(OBJECTIVE_TWICE, "KM0325", KM_ERROR,
     "ルール「{1}」が二度書かれています",
     "the rule \"{1}\" is listed twice",
     "片方を消してください",
     "remove one of the two",
     "\"objectives\" は、このシナリオで見るルールの一覧です。同じルールは一度だけ数えます。",
     "\"objectives\" lists the rules that this scenario looks at. Each counts once.",
     {"not-alone"})

DIAG(OBJECTIVE_COUNT, "KM0326", KM_WARNING,
     "見るルール（\"objectives\"）が {1} 個です",
     "this scenario looks at {1} rules",
     "5 個から 8 個にしてください",
     "choose 5 to 8 of them",
     "一つのシナリオで見るルールは、5 個から 8 個が目安です。少なすぎると一つの失敗で点が大きく動き、多すぎると何を練習する場面なのかがぼやけます。",
     "A scenario should look at 5 to 8 rules. With fewer, a single slip moves the score too much; with more, nobody can say what the scene is about.",
     {"12"})

DIAG(NODE_UNKNOWN, "KM0340", KM_ERROR,
     "場面「{1}」は見つかりません",
     "there is no node \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"start\" と \"to\" には、\"nodes\" にある場面の id を書きます。つづりを確かめてください。これから書く場面なら、先に場面を作ってください。",
     "\"start\" and \"to\" hold the id of a node under \"nodes\". Check the spelling; if the node is still to be written, write it first.",
     {"lisen", "listen"})

DIAG(ACT_UNKNOWN, "KM0341", KM_ERROR,
     "行為「{1}」はルールブックにありません",
     "the rulebook has no act \"{1}\"",
     "{3?「{1}」は行為のまとまりの名前です。}{2?候補: {2}。}探すには kamae acts ことば",
     "{3?\"{1}\" is a family of acts; }{2?one of these may fit: {2}; }kamae acts WORD finds more",
     "\"acts\" に書けるのは、ルールブックの \"acts\" で決められた行為だけです。近い行為を選んでください。ぴったりの行為がなくて困るときは、ルールブックに足します。",
     "The acts of a scenario are those that the rulebook lists under \"acts\". Choose the one that comes nearest; an act that is really missing belongs in the rulebook first.",
     {"agent.apology.limted", "agent.apology.limited"})

DIAG(RULE_UNKNOWN, "KM0342", KM_ERROR,
     "ルール「{1}」はルールブックにありません",
     "the rulebook has no rule \"{1}\"",
     "{2?もしかすると: {2}。}探すには kamae rules ことば",
     "{2?perhaps: {2}; }kamae rules WORD finds more",
     "\"objectives\" には、ルールブックの \"rules\" にあるルールの id を書きます。",
     "\"objectives\" holds ids of rules that stand under \"rules\" in the rulebook.",
     {"not-alnoe", "not-alone"})

DIAG(FACT_UNKNOWN, "KM0343", KM_ERROR,
     "事実「{1}」は見つかりません",
     "there is no fact \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"reveals\" には、\"facts\" に書いた事実の id を並べます。つづりを確かめるか、\"facts\" に足してください。",
     "\"reveals\" lists ids of facts that stand under \"facts\". Check the spelling, or add the fact there.",
     {"time-of-nosie", "time-of-noise"})

DIAG(EFFECT_UNKNOWN, "KM0344", KM_ERROR,
     "「{1}」というメーターもフラグもありません",
     "there is no meter or flag \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"effects\" で変えられるのは、\"meters\" と \"flags\" に書いたものだけです。",
     "\"effects\" can change only what is declared under \"meters\" and \"flags\".",
     {"agner", "anger"})

DIAG(DOCUMENT_UNKNOWN, "KM0345", KM_ERROR,
     "資料「{1}」は見つかりません",
     "there is no document \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"opens\" には、\"documents\" に書いた資料の id を書きます。つづりを確かめるか、\"documents\" に足してください。",
     "\"opens\" holds the id of a document that stands under \"documents\". Check the spelling, or add the document there.",
     {"laese", "lease"})

DIAG(PERSONA_UNKNOWN, "KM0346", KM_ERROR,
     "人物の型「{1}」はルールブックにありません",
     "the rulebook has no persona \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"persona\" は、お客様が言葉にどう反応しやすいかの型で、ルールブックの \"personas\" から選びます。選ばずに消してもかまいません。",
     "\"persona\" says how the customer tends to react; it is one of the \"personas\" of the rulebook. It may also be left out.",
     {"hury", "hurry"})

DIAG(FACT_SLOT_UNKNOWN, "KM0347", KM_ERROR,
     "事実の項目「{1}」はルールブックにありません",
     "the rulebook has no slot \"{1}\" for facts",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"slot\" は、その事実が何を表すかです。いつ（when）、どこで（where）、だれが（who）、何が（what）など、記録票の項目の名前を書きます。ルールブックに agent.record.memo.{項目} か customer.fact.provide.{項目} の行為があるものだけ使えます。",
     "\"slot\" says what the fact is about: when, where, who, what, or another slot that a form may have. The rulebook must have an act agent.record.memo.SLOT or customer.fact.provide.SLOT for it.",
     {"wehn", "when"})

DIAG(SLOT_UNKNOWN, "KM0348", KM_ERROR,
     "記録票の項目「{1}」はルールブックにありません",
     "the rulebook has no slot \"{1}\" for the record",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "記録票の項目には、いつ（when）、どこで（where）、だれが（who）、何が（what）、その場にいた人（people）、求め（demand）のどれかを書きます。ルールブックに agent.record.memo.{項目} の行為があるものだけ使えます。",
     "A slot of the form is one of when, where, who, what, people and demand. The rulebook must have an act agent.record.memo.SLOT for it.",
     {"wehre", "where"})

DIAG(MARK_NOT_DECLARED, "KM0349", KM_ERROR,
     "行為「{1}{2}」がルールブックにないので、この印は使えません",
     "this mark cannot be used: the rulebook has no act \"{1}{2}\"",
     "別の印（\"mark\"）にするか、ルールブックにその行為を足してください",
     "choose another \"mark\", or add the act to the rulebook",
     "記録票の文には、事実（fact）、推測（guess）、感想（opinion）、誤り（error）、人の決めつけ（label）、まだわからない（unknown）の印を付けます。選ぶと、印と項目に合わせた行為をしたことになるので、その行為がルールブックに要ります。\"fact\" のある事実は、聞いていなければ推測（guess）に、聞いた事実のある項目の「まだわからない」は誤り（error）になるので、その行為も要ります。",
     "Every sentence of the form is marked as a fact, a guess, an opinion, an error, a label or as not known yet. Picking it counts as an act made of the mark and the slot, which the rulebook must have. A fact with \"fact\" is a guess while it was not told, and \"not known yet\" is an error where a fact was told, so those acts are needed, too.",
     {"agent.record.opinion.", "demand"})

DIAG(REASON_NOT_DECLARED, "KM0350", KM_ERROR,
     "この終わり方の行為がルールブックにありません",
     "the rulebook has no act for this reason",
     "別の \"reason\" にするか、ルールブックの scene.contact.end に足してください",
     "choose another \"reason\", or add it to scene.contact.end in the rulebook",
     "接客が終わると、終わり方に合わせて scene.contact.end.agreed などの行為が記録されます。その行為がルールブックに要ります。",
     "When the contact ends, an act such as scene.contact.end.agreed is recorded. The rulebook must have it.",
     {NULL})

DIAG(ACT_OF_ANOTHER, "KM0351", KM_ERROR,
     "行為「{1}」はこの話し手のものではありません",
     "the act \"{1}\" is not this speaker's",
     "ここに書けるのは「{2}」で始まる行為だけです",
     "only acts that begin with \"{2}\" fit here",
     "行為の最初の部分は、だれの行為かを表します。お客様のせりふには customer、選択肢と、担当者や応援の人のせりふには agent、出来事（by が scene）には scene で始まる行為を書きます。",
     "The first part of an act says whose it is. A customer's line has acts of customer, choices and lines of agent or partner have acts of agent, and lines by scene have acts of scene.",
     {"customer.demand.refund", "agent"})

DIAG(ACT_CONTACT_END, "KM0352", KM_ERROR,
     "行為「{1}」はせりふには書けません",
     "the act \"{1}\" cannot be written on a line",
     "代わりに、接客が終わる行き先に \"reason\" を書いてください",
     "write \"reason\" beside the way that ends the contact instead",
     "接客の終わりは、行き先や \"end\" の \"reason\" から自動で記録されます。せりふにも書くと、二度終わったことになってしまいます。",
     "The end of the contact is recorded by itself, from the \"reason\" of a way on or of an end. On a line it would end the contact twice.",
     {"contact.end.agreed"})

DIAG(NARRATOR_ACTS, "KM0353", KM_ERROR,
     "語り手（narrator）のせりふに行為は書けません",
     "a line by the narrator cannot have acts",
     "\"acts\" を消すか、出来事なら \"by\" を \"scene\" にしてください",
     "remove \"acts\", or set \"by\" to \"scene\" when something happens",
     "語り手は様子を伝えるだけで、だれの行為でもありません。時間切れや事実の確認のような出来事は、\"by\": \"scene\" のせりふに書きます。",
     "The narrator only describes; that is nobody's act. What happens by itself, such as a time limit or a fact that is confirmed, is a line with \"by\": \"scene\".",
     {NULL})

DIAG(EFFECT_OF_METER, "KM0354", KM_ERROR,
     "メーター「{1}」に true や false は使えません",
     "the meter \"{1}\" takes a number, not true or false",
     "増減を整数で書いてください（例: -1）",
     "write by how much it changes (example: -1)",
     "メーターは数なので、いくつ増えるか減るかを書きます。はい・いいえで表したいものは \"flags\" に書いてください。",
     "A meter is a number: say by how much it goes up or down. Something that is only yes or no belongs under \"flags\".",
     {"anger"})

DIAG(EFFECT_OF_FLAG, "KM0355", KM_ERROR,
     "フラグ「{1}」に数は使えません",
     "the flag \"{1}\" takes true or false, not a number",
     "true か false を書いてください",
     "write true or false",
     "フラグは、はい（true）か、いいえ（false）だけを覚えます。増えたり減ったりするものは \"meters\" に書いてください。",
     "A flag remembers yes (true) or no (false). Something that goes up and down belongs under \"meters\".",
     {"seated"})

DIAG(OPENS_WITHOUT_LOOKUP, "KM0356", KM_ERROR,
     "資料「{1}」を開く選択肢に、社内で確かめる行為がありません",
     "the choice that opens \"{1}\" has no act of looking things up",
     "\"acts\" に agent.verify.internal で始まる行為を足してください",
     "add an act agent.verify.internal to its \"acts\"",
     "資料を読むことは、社内で確かめるという行為です。そのため、資料を開く（\"opens\"）選択肢には agent.verify.internal か、その続きの行為が要ります。",
     "Reading a document is an act: checking inside the company. A choice with \"opens\" therefore needs agent.verify.internal or one of its variants.",
     {"lease"})

DIAG(PARTNER_MISSING, "KM0357", KM_ERROR,
     "応援の人（partner）が登場人物にいません",
     "there is no partner in the cast",
     "\"cast\" に \"partner\" を足してください",
     "add \"partner\" to \"cast\"",
     "応援の人がせりふを言ったり答えたりするには、\"cast\" に名前と説明が要ります。例: \"partner\": {\"name\": \"田中\", \"about\": \"店長\"}",
     "A partner who speaks or answers needs a name under \"cast\". Example: \"partner\": {\"name\": \"Tanaka\", \"about\": \"the manager\"}",
     {NULL})

DIAG(VARIABLES_TOO_MANY, "KM0358", KM_ERROR,
     "覚えておくことが多すぎます（{1} 個まで）",
     "the scenario has too much to remember (at most {1} things)",
     "フラグか、seen( )・did( )・knows( ) の条件を減らしてください",
     "use fewer flags, or fewer different seen( ), did( ) and knows( )",
     "フラグと、条件の中の seen( )、did( )、knows( ) は、違うもの一つにつき一つずつ覚えておくことになります。その数には上限があります。",
     "Each flag, and each different seen( ), did( ) or knows( ) in a condition, is one thing to remember. Their number is limited.",
     {"256"})

DIAG(CUE_UNKNOWN, "KM0359", KM_WARNING,
     "\"stage\" の「{1}」は、出し入れできるものではありません（できるもの: {2}）",
     "\"{1}\" is nothing that \"stage\" can bring in or take away (it can: {2})",
     "「{3}」と書くつもりではありませんか",
     "did you mean \"{3}\"?",
     "\"stage\" には、このせりふで絵に出てくるもの、去るものを書きます。出てくるなら +、去るなら - を、決まった名前の前に付けます。例: \"stage\": [\"+paper\", \"-customer\"]。使える名前は、メッセージに並んでいます。絵だけのもので、採点には関わりません。",
     "\"stage\" says what enters or leaves the picture with this line: + or - before one of a few fixed names, such as \"stage\": [\"+paper\", \"-customer\"]. The names are in the message. They are for the picture alone and mean nothing for the score.",
     {"+papre", "customer, paper, box", "+paper"})

DIAG(CUE_TWICE, "KM0360", KM_WARNING,
     "同じせりふの \"stage\" に「{1}」が二度出てきます",
     "\"{1}\" stands twice in the \"stage\" of one line",
     "どちらかを消してください。出してから去らせるなら、せりふを分けてください",
     "take one away; to bring it in and take it away again, use two lines",
     "一つのせりふで同じものを二度出したり、出してすぐ去らせたりしても、絵には何も起こりません。",
     "Bringing the same thing in twice with one line, or in and out at once, shows nothing.",
     {"paper"})

DIAG(FACT_OF_NO_FACT, "KM0361", KM_ERROR,
     "候補「{1}」は事実ではないのに、\"fact\" があります",
     "the option \"{1}\" is no fact, but has a \"fact\"",
     "\"fact\" を消すか、\"mark\" を \"fact\" にしてください",
     "take \"fact\" away, or make its \"mark\" \"fact\"",
     "\"fact\" は、事実の文が何に基づくかを示します。その事実を聞いていない人が選べば、推測として数えられます。推測や意見の文には、基づく事実はありません。",
     "\"fact\" says what a sentence of fact rests on: whoever picks it without having been told makes a guess. A guess or an opinion rests on no fact.",
     {"phone-line"})

DIAG(NODE_UNREACHABLE, "KM0401", KM_WARNING,
     "場面「{1}」にはどこからも進めません",
     "nothing leads to the node \"{1}\"",
     "どこかの \"to\" でつなぐか、要らなければ消してください",
     "lead to it with a \"to\", or remove it",
     "最初の場面からどの道を通っても、この場面には着きません。書きかけでつなぎ忘れたか、\"to\" を直したときに取り残されたのかもしれません。",
     "No path from the start arrives at this node. Perhaps the way to it has still to be written, or it was left behind when a \"to\" was changed.",
     {"back-room"})

DIAG(CIRCLE_WITHOUT_DECISION, "KM0402", KM_ERROR,
     "答える場面のないまま回り続けます: {1}",
     "these nodes go round without a decision: {1}",
     "途中に選択肢か記録票を入れるか、\"to\" を別の場面に変えてください",
     "put a decision in between, or lead one of them somewhere else",
     "\"to\" だけの場面が輪になっています。ここに入ると、だれも答えないまま同じせりふが続き、終わりません。条件（\"when\"）付きの行き先でも、輪は作れません。輪の中には、選択肢か記録票のある場面が一つ以上要ります。",
     "Nodes that only have \"to\" form a circle: once in it, the same lines would go on for ever without anybody answering. Conditions do not make it allowed. A circle needs at least one node with choices or a form.",
     {"wait → ask → wait"})

DIAG(NO_WAY_OUT, "KM0403", KM_ERROR,
     "場面「{1}」から先に、終わりがありません",
     "no end can be reached from the node \"{1}\"",
     "この先のどこかから、\"end\" のある場面へ進めるようにしてください",
     "somewhere behind it, lead on to a node with \"end\"",
     "この場面に来ると、どの答えを選んでも \"end\" のある場面に着きません。練習が終わらなくなるので、出口を作ってください。",
     "Whatever is answered from here on, no node with \"end\" is ever reached. The session could not finish; add a way out.",
     {"wait"})

DIAG(PHASE_BACKWARDS, "KM0404", KM_ERROR,
     "場面「{1}」へ進むと段階が戻ります（{2} から {3} へ）",
     "the way to \"{1}\" goes back in time, from {2} to {3}",
     "\"phase\" か \"to\" を直してください",
     "correct the \"phase\" or the \"to\"",
     "段階は、準備（prep）、接客（contact）、事後（after）の順にだけ進みます。\"phase\" を書かない場面は接客です。事後の場面に \"phase\": \"after\" を書き忘れていないか確かめてください。",
     "Phases go forward only: prep, contact, after. A node without \"phase\" is in the contact; perhaps \"phase\": \"after\" was forgotten.",
     {"greeting", "after", "contact"})

DIAG(CONTACT_SKIPPED, "KM0405", KM_ERROR,
     "場面「{1}」は事後ですが、まだ接客をしていません",
     "the node \"{1}\" is after the contact, which has not taken place",
     "先に接客の場面（\"phase\" が contact）へ進めてください",
     "go through a node in the phase contact first",
     "事後（after）の場面には、接客（contact）が終わってから進みます。準備から事後へ飛んだり、事後から始めたりすることはできません。",
     "The phase after begins when the contact has ended. A scenario cannot start there, nor jump to it from prep.",
     {"record"})

DIAG(END_IN_PREP, "KM0406", KM_ERROR,
     "場面「{1}」は接客の前に終わっています",
     "the node \"{1}\" ends the session before the contact",
     "接客の場面へ進めるか、\"phase\" を直してください",
     "lead on to the contact, or correct the \"phase\"",
     "準備（prep）の段階で終わると、お客様とのやり取りがないまま練習が終わってしまいます。",
     "A session that ends in the phase prep would be over without a word to the customer.",
     {"give-up"})

DIAG(LEAVING_WITHOUT_REASON, "KM0407", KM_ERROR,
     "接客を終えて場面「{1}」へ進むのに、\"reason\" がありません",
     "the way to \"{1}\" ends the contact without a \"reason\"",
     "agreed、deferred、terminated、left、safety のどれかを \"reason\" に書いてください",
     "add \"reason\": agreed, deferred, terminated, left or safety",
     "接客（contact）から事後（after）へ進むところで、接客がどう終わったかを書きます。合意した（agreed）、持ち帰った（deferred）、こちらから打ち切った（terminated）、お客様が帰った（left）、安全のため離れた（safety）から選びます。",
     "Where the scene goes from contact to after, say how the contact ended: agreed, deferred (taken back to the company), terminated (by us), left (the customer went) or safety (we withdrew).",
     {"record"})

DIAG(REASON_WITHOUT_LEAVING, "KM0408", KM_ERROR,
     "場面「{1}」へ進んでも接客は終わらないのに、\"reason\" があります",
     "the way to \"{1}\" has a \"reason\" but does not end the contact",
     "\"reason\" を消すか、その場面に \"phase\": \"after\" を書いてください",
     "remove \"reason\", or give that node \"phase\": \"after\"",
     "\"reason\" は、接客（contact）から事後（after）へ進む行き先にだけ書きます。\"phase\" を書かない場面は接客のままです。",
     "\"reason\" stands only on a way from contact to after. A node without \"phase\" is still in the contact.",
     {"listen"})

DIAG(END_WITHOUT_REASON, "KM0409", KM_ERROR,
     "場面「{1}」は接客の途中で終わるのに、\"reason\" がありません",
     "the node \"{1}\" ends during the contact without a \"reason\"",
     "\"end\" の中に \"reason\" を書いてください（agreed、deferred、terminated、left、safety のどれか）",
     "add \"reason\" inside \"end\": agreed, deferred, terminated, left or safety",
     "接客（contact）のまま終わる場面では、接客がどう終わったかを \"end\" の中に書きます。事後の場面なら、\"phase\": \"after\" を書き、手前の行き先に \"reason\" を書きます。",
     "An end in the phase contact says inside \"end\" how the contact ended. If the node is meant to come afterwards, give it \"phase\": \"after\" and put the reason on the way to it.",
     {"goodbye"})

DIAG(END_REASON_AGAIN, "KM0410", KM_ERROR,
     "場面「{1}」では、接客はもう終わっています",
     "at the node \"{1}\" the contact has already ended",
     "\"end\" から \"reason\" を消してください",
     "remove \"reason\" from \"end\"",
     "事後（after）に入る行き先で、接客の終わり方はもう書かれています。\"reason\" は一つの流れの中で一度だけです。",
     "The way into the phase after has already said how the contact ended. On every path there is one \"reason\" and no more.",
     {"record"})

DIAG(OBJECTIVE_NOT_APPLICABLE, "KM0411", KM_ERROR,
     "ルール「{1}」は、このシナリオでは試されません",
     "the rule \"{1}\" cannot be tested in this scenario",
     "守る、または破ることになる行為を選択肢に加えるか、\"objectives\" から外してください",
     "add choices with the acts that would keep or break it, or take it out of \"objectives\"",
     "\"objectives\" に書いたルールは、守れば点になります。ところが、このシナリオにはそのルールを守る行為も破る行為もないか、ルールの条件（\"when\"）がチャネルや申し出の種類などに合っていません。このままでは、だれも満点を取れません。",
     "A rule under \"objectives\" earns points when it is kept. Here nothing carries an act that could keep or break it, or the rule's own \"when\" does not fit this channel or kind of complaint. Nobody could reach 100.",
     {"not-alone"})

DIAG(SINGLE_CHOICE, "KM0412", KM_WARNING,
     "場面「{1}」の選択肢は一つだけです",
     "the node \"{1}\" has a single choice",
     "選択肢を足すか、選ばせる必要がなければせりふにして \"to\" で進めてください",
     "add another, or turn it into a line and go on with \"to\"",
     "選択肢が一つでは、練習する人は選べません。ほかの言い方を足すか、担当者のせりふ（\"by\": \"agent\"）にして次の場面へ進めてください。",
     "With one choice there is nothing to decide. Add another way to answer, or make it a line with \"by\": \"agent\" and go straight on.",
     {"greeting"})

DIAG(FLAG_NEVER_READ, "KM0413", KM_WARNING,
     "フラグ「{1}」はどの条件でも使われていません",
     "no condition reads the flag \"{1}\"",
     "条件（\"when\"）で使うか、消してください",
     "use it in a \"when\", or remove it",
     "フラグは、前に何があったかを覚えておき、条件で使うためのものです。どこでも使わないなら要りません。条件の中のつづりも確かめてください。",
     "A flag remembers something so that a condition can ask for it. One that is never asked for does nothing.",
     {"seated"})

DIAG(FLAG_NEVER_SET, "KM0414", KM_WARNING,
     "フラグ「{1}」はずっと {2} のままです",
     "the flag \"{1}\" is always {2}",
     "選択肢の \"effects\" で変えるか、フラグを消してください",
     "change it in the \"effects\" of a choice, or remove it",
     "このフラグを変える選択肢がありません。そのため、このフラグを使う条件はいつも同じ結果になります。",
     "No choice changes this flag, so every condition that reads it always gives the same result.",
     {"seated", "false"})

DIAG(FACT_NEVER_REVEALED, "KM0415", KM_WARNING,
     "事実「{1}」はだれの口からも出てきません",
     "no line reveals the fact \"{1}\"",
     "それを伝えるせりふに \"reveals\" を書くか、要らなければ消してください",
     "add it to the \"reveals\" of the line that tells it, or remove it",
     "\"facts\" の事実は、せりふの \"reveals\" に書いて初めて、練習する人が知ったことになります。",
     "A fact counts as known only after a line that lists it under \"reveals\".",
     {"time-of-noise"})

DIAG(DOCUMENT_NEVER_OPENED, "KM0416", KM_WARNING,
     "資料「{1}」を開く選択肢がありません",
     "no choice opens the document \"{1}\"",
     "確かめる選択肢に \"opens\" を書くか、要らなければ消してください",
     "add \"opens\" to the choice that looks it up, or remove it",
     "資料は、社内で確かめる選択肢の \"opens\" で開きます。開く選択肢がないと、だれも読めません。",
     "A document is opened by the \"opens\" of a choice. Without one nobody can read it.",
     {"lease"})

DIAG(TRANSLATION_MISSING, "KM0417", KM_WARNING,
     "{1} の文がない箇所があります（全部で {2} か所、ここが最初）",
     "texts without {1}: {2}; this is the first",
     "{\"ja\": \"…\", \"en\": \"…\"} の形で両方を書くか、一つの言語にそろえてください",
     "write both as {\"ja\": \"…\", \"en\": \"…\"}, or keep the file in one language",
     "このファイルには日本語（ja）の文と英語（en）の文があります。片方しかない箇所では、もう一方の言語で練習する人にも、あるほうの文が出ます。日本語だけ、英語だけのシナリオにしてもかまいません。",
     "This file has texts in Japanese (ja) and in English (en). Where one is missing, people who practise in that language see the other. A scenario in one language alone is fine too.",
     {"en", "3"})

DIAG(OUTCOME_MISSING, "KM0418", KM_ERROR,
     "終わりの場面「{1}」に \"outcome\" がありません",
     "the end \"{1}\" has no \"outcome\"",
     "こちらの対応が何を残したかを、\"good\"、\"mixed\"、\"harm\" のどれかで書いてください",
     "say what our conduct left behind: \"good\", \"mixed\" or \"harm\"",
     "点数のつくシナリオ（\"objectives\" のあるもの）では、どの終わりにも \"outcome\" を書きます。お客様が満足したかではなく、こちらの対応が何を残したかです。正しく対応して、お客様が怒ったまま帰ったのなら \"good\" でもかまいません。日を決めた約束を守らなかった、紙に判を押した、人への決めつけを広めた、というときは \"harm\" です。",
     "Where there is a score (a scenario with \"objectives\"), every end has an \"outcome\": what our conduct left behind, not whether the customer is pleased. Somebody who was treated rightly and leaves angry may be \"good\". A dated promise that was not kept, a sheet that was signed, a label that was spread to others is \"harm\".",
     {"end-quiet"})

DIAG(NO_GOOD_END, "KM0419", KM_ERROR,
     "\"outcome\" が \"good\" の終わりがありません",
     "no end has the \"outcome\" \"good\"",
     "正しく対応したときに行き着く終わりを一つ作り、\"good\" としてください",
     "write an end for those who did it right, and give it \"good\"",
     "点数のつくシナリオには、正しく対応した人が行き着く終わりが要ります。お客様が喜ぶ必要はありません。こちらがなすべきことをして終わったなら \"good\" です。",
     "A scenario with a score needs an end for those who did it right. The customer need not be happy: what counts is that we did what should be done.",
     {NULL})

DIAG(INSTEAD_ON_OFFER, "KM0420", KM_WARNING,
     "\"instead\" が、同じ場面の「{1}」と同じ文です",
     "this \"instead\" has the words of \"{1}\", which is on offer in the same node",
     "この場面に合い、どの選択肢とも違う言い方を書いてください",
     "write words that fit this moment and differ from every answer on offer",
     "\"instead\" は、失うもののある答えのあとで、この場面ならこう言える、と示す文です。選択肢の文をそのまま書くと、やり直すときに正解を教えるだけになります。同じことを別の言葉で言えば、考え方が伝わります。全角と半角、空白や改行の違いは、同じ文とみなします。",
     "\"instead\" shows, after an answer that cost something, what could have been said in this moment. When it repeats an answer on offer, it only gives the right number away before the next try. Say the same thing in other words, and it shows how to think. Full-width forms, blanks and line breaks make no difference.",
     {"check-slip"})

DIAG(COMPARISON_SETTLED, "KM0442", KM_WARNING,
     "条件の「{1}」は、いつも同じ結果です（{2} は {3}〜{4}）",
     "the comparison \"{1}\" always comes out the same ({2} goes from {3} to {4})",
     "条件の数か、メーターの \"min\" と \"max\" を直してください",
     "correct the number in the condition, or the \"min\" and \"max\" of the meter",
     "比べる数が、メーターの動く範囲の外にあります。メーターがいくつでも成り立つか、いくつでも成り立たないので、条件の役目をしていません。成り立たないときは、その先の場面に行き着けなくなります。",
     "The number lies outside what the meter can be, so that the comparison holds always or never and decides nothing. Where it never holds, the nodes behind it are out of reach.",
     {"anger >= 9", "anger", "0", "8"})

DIAG(REVIEW_DATE, "KM0700", KM_ERROR,
     "「{1}」は日付として読めません",
     "\"{1}\" is not a date",
     "2026-12-01 のように、年・月・日を半角の数字と - で書いてください",
     "write year, month and day as in 2026-12-01",
     "reviewers には、シナリオを読んで確かめた人の名前と、その日付を書きます。日付は 2026-12-01 のように、年を四けた、月と日を二けたで書きます。暦にない日は書けません。",
     "reviewers names who has read the scenario, and when. A date is written as in 2026-12-01: four digits for the year, two for month and day. It must be a day that the calendar has.",
     {"2026/12/1"})
