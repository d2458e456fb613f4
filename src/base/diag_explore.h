/* What exploring a scenario finds: KM04, from KM0421, and KM0726. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(CHOICE_NEVER_SELECTABLE, "KM0421", KM_WARNING,
     "選択肢「{1}」を選べるときがありません",
     "the choice \"{1}\" can never be selected",
     "\"when\" の条件と、そこへ来るまでに変わるメーターやフラグを見直してください",
     "look at its \"when\", and at the meters and flags on every way there",
     "起こりうることを全部たどりましたが、この選択肢の \"when\" が成り立つことは一度もありませんでした。条件の数がメーターの動く範囲の外にあるか、フラグがその前に立っていません。",
     "Everything that can happen was followed, and the \"when\" of this choice never holds. The number in it may lie outside what the meter can reach, or the flag is not set on any way there.",
     {"seat"})

DIAG(NODE_NEVER_ENTERED, "KM0422", KM_WARNING,
     "場面「{1}」に行き着くことがありません",
     "the node \"{1}\" is never entered",
     "ここへ進む \"to\" や選択肢の \"when\" を見直してください",
     "look at the \"when\" of the ways and choices that lead here",
     "つながりの上では進めますが、条件がそろうことがないので、この場面は一度も出てきません。起こりうることを全部たどって確かめました。",
     "By its connections this node can be reached, but the conditions on the way never hold together, so nobody will ever see it. Everything that can happen was followed.",
     {"back-room"})

DIAG(RUN_GETS_STUCK, "KM0423", KM_ERROR,
     "場面「{1}」で、選べる選択肢がなくなることがあります",
     "at the node \"{1}\" a run can be left without anything to select",
     "\"when\" のない選択肢を一つ入れてください",
     "give it one choice without \"when\"",
     "メーターやフラグの組み合わせによって、この場面の選択肢の \"when\" が全部成り立たなくなります。そこに来た人は先へ進めません。",
     "For some combination of meters and flags the \"when\" of every choice fails here. Whoever comes here then cannot go on.",
     {"listen"})

DIAG(RUN_NEVER_ENDS, "KM0424", KM_ERROR,
     "場面「{1}」から、終わりへ行けなくなることがあります",
     "from the node \"{1}\" a run can be left without a way to an end",
     "条件がどうであっても終わりへ進める道を、一つ用意してください",
     "provide one way to an end that is open whatever the conditions",
     "つながりの上では終わりに行けますが、メーターやフラグの組み合わせによっては、その道の条件がもう成り立ちません。",
     "By the connections an end can be reached, but for some combination of meters and flags the conditions on the way no longer hold.",
     {"wait"})

DIAG(OBJECTIVE_NOT_KEEPABLE, "KM0425", KM_ERROR,
     "目標のルール「{1}」は、どう答えても守れません{3?（試される場面がありません）}",
     "the objective \"{1}\" cannot be kept, whatever the answers{3?: it never comes up}",
     "{2?守ることになる行為は {2}。求められてから間に合うところに、その選択肢を足してください。}{3?試されるのは、{3} が起きるか、選べるとき。その場面を作ってください。}{4?破ることになる行為は {4}。どの場面にも、それをしない答えを置いてください。}守れる道を作らないなら、\"objectives\" から外してください",
     "{2?acts that keep it: {2}; put such a choice where it is still in time. }{3?it comes up where one of these happens or is on offer: {3}; make that moment. }{4?acts that break it: {4}; let every decision have an answer without them. }If no way is to keep it, take it out of \"objectives\"",
     "目標にしたルールは、守れる道が少なくとも一つ要ります。起こりうることを全部たどりましたが、このルールが守れた終わり方はありません。試される場面が一度もなければ、破れない代わりに、守れたことにもなりません。場面を作るか、ほかのルールを目標にしてください。場面はあるのに守れないなら、ルールの求める行為が、求める順番や回数で出てくる道を作ってください。",
     "An objective needs at least one run that keeps it. Everything that can happen was followed, and no ending has this rule kept. A rule that never comes up is not broken, and not kept either: make its moment, or choose another objective. Where it does come up, make a way on which the acts that it asks for come in the order, and as soon, as it asks.",
     {"not-alone", "agent.team.summon", "customer.abuse", "agent.leave"})

DIAG(OBJECTIVE_NOT_BREAKABLE, "KM0426", KM_WARNING,
     "目標のルール「{1}」は、どう答えても破れません",
     "the objective \"{1}\" cannot be broken, whatever the answers",
     "もっともらしい誤りの選択肢を足すか、\"objectives\" から外してください",
     "add a tempting wrong choice, or take it out of \"objectives\"",
     "破る道のない目標は、何も試していません。つい選んでしまいそうな誤りの選択肢があって、はじめて練習になります。",
     "An objective that no run can break tests nothing. It takes a wrong choice that somebody might well make to turn it into practice.",
     {"not-alone"})

DIAG(FULL_SCORE_OUT_OF_REACH, "KM0427", KM_WARNING,
     "100 点を取れる道がありません（最高 {1} 点）",
     "no run scores 100 (the best is {1})",
     "{2?最高の道でも守れないルールは {2}。}{3?点を失うのは項目「{3}」です。}{4?その項目に、事実「{4}」に基づく文がありません。}kamae explore で最高の道を見て、目標どうしがぶつかっていないか確かめてください",
     "{2?what even the best run does not keep: {2}; }{3?the slot \"{3}\" loses points; }{4?no entry of that slot rests on the fact \"{4}\"; }let kamae explore show the best run and see which objectives are in each other's way",
     "全部の目標を一度に守れる道がありません。一つを守ると別の一つが守れなくなる選択肢があるか、途中で避けられない失点があります。",
     "No run keeps all objectives at once. Somewhere keeping one of them rules out another, or points are lost that cannot be avoided.",
     {"84", "confirm-back", "what", "noise"})

DIAG(NO_RUN_PASSES, "KM0428", KM_ERROR,
     "合格できる道がありません（最高 {1} 点）",
     "no run passes (the best is {1})",
     "{2?最高の道でも守れないルールは {2}。}{3?点を失うのは項目「{3}」です。}{4?その項目に、事実「{4}」に基づく文がありません。}kamae explore で最高の道を見て、足りない選択肢を足してください",
     "{2?what even the best run does not keep: {2}; }{3?the slot \"{3}\" loses points; }{4?no entry of that slot rests on the fact \"{4}\"; }let kamae explore show the best run, and add the choices that are missing",
     "どう答えても合格点に届きません。練習する人は、何をしても合格できないことになります。",
     "Whatever the answers, the pass mark is out of reach: a trainee could not pass by doing everything right.",
     {"52", "confirm-back, keep-record", "what", "noise"})

DIAG(CLEAN_RUN_FAILS, "KM0429", KM_ERROR,
     "ルールを一つも破らなくても、{1} 点にしかならないことがあります",
     "a run that breaks no rule can score only {1}",
     "落ち着いた答えでも目標の場面が来るように、道をつないでください",
     "let the moments of the objectives come on calm ways, too",
     "何も破らずに終えた人が、合格点に届かないことがあります。穏やかに進めたために目標の場面が来なかった道がないか、調べてください。",
     "Somebody who breaks nothing can still fail. Look for a calm way on which the moment of an objective never comes.",
     {"55"})

DIAG(CLEAN_RUN_BELOW_90, "KM0430", KM_WARNING,
     "ルールを一つも破らなくても、{1} 点にとどまることがあります",
     "a run that breaks no rule can be left with {1}",
     "落ち着いた答えでも目標の場面が来るように、道をつないでください",
     "let the moments of the objectives come on calm ways, too",
     "何も破らず落ち着いて進めた人が、90 点に届かないことがあります。穏やかにしたことで点を失わないよう、目標の場面がどの道にも来るようにしてください。",
     "Somebody who breaks nothing can be left with fewer than 90. Keeping things calm should not cost points: let the objectives have their moment on every calm way.",
     {"82"})

DIAG(NO_CLEAN_RUN, "KM0431", KM_WARNING,
     "ルールを一つも破らずに終わる道がありません",
     "no run comes to an end without breaking a rule",
     "{1?最高の道でも守れないルールは {1}。}それが破れない道を一本作ってください",
     "{1?what even the best run does not keep: {1}; }make one path that does not break it",
     "どう答えても、どれかのルールを破ります。目標でないルールも含みます。お手本になる道が一つは要ります。",
     "Whatever the answers, some rule is broken, be it an objective or not. There should be one run that can serve as a model.",
     {"close-with-thanks"})

DIAG(BEST_RUN_BREAKS, "KM0432", KM_WARNING,
     "最高の点に届く道は、どれもルール「{1}」を破ります",
     "every run to the best score breaks the rule \"{1}\"",
     "{2?守ることになる行為は {2}。}{3?破ることになる行為は {3}。}お手本になる答えがこのルールを破らずにすむよう、選択肢か行為を直してください",
     "{2?acts that keep it: {2}; }{3?acts that break it: {3}; }change choices or acts so that a model answer need not break it",
     "目標ではないルールですが、最高の点を取るには破るしかありません。練習する人は、良い答えを選んだのに減点されたと感じます。",
     "It is no objective, but the best score cannot be had without breaking it. A trainee would feel punished for choosing well.",
     {"no-speculation", "agent.verify.internal, agent.defer.decision", "agent.speculate"})

DIAG(OBLIGATION_WITHOUT_WAY, "KM0433", KM_WARNING,
     "「{1}」の先では、ルール「{2}」を守りようがありません",
     "after \"{1}\" nothing can keep the rule \"{2}\"",
     "その先に、求められたことに応える選択肢を置いてください{3?。応えになる行為は {3}}",
     "add a choice after it that answers what is asked for{3?, with one of {3}}",
     "そう答えると、お客様や場面の言葉で新しい務めが生まれますが、それを果たせる選択肢がその先にありません。本人の言葉のせいではないのに、破ったことになります。「what=heard」は記録票への記入、「what=」はその項目を空けておくこと、「start」は始まりのせりふです。",
     "The answer leads to words of the customer or the scene that call for something, and no choice after them can give it. The rule is then broken without any words of the trainee being at fault. \"what=heard\" is an entry of a form, \"what=\" that slot left empty, \"start\" the opening lines.",
     {"refuse", "hold-position", "agent.confirm.restate, agent.hold.position"})

DIAG(STRATEGY_PASSES, "KM0434", KM_WARNING,
     "話を聞かなくても合格できます: {1}（{2} 点）",
     "one can pass without listening: {1} ({2})",
     "選択肢の長さ、順番、謝り方をそろえ、どれが良いか見た目で分からないようにしてください",
     "even out length, order and apologies, so that nothing but listening tells which option is good",
     "いつも最初を選ぶ、いつも長いものを選ぶ、といった決まった選び方だけで合格点に届きます。良い選択肢が、長さや順番から分かってしまっています。",
     "Always taking the first option, or the longest, and the like is enough to pass. Something about length or order gives the good options away.",
     {"longest", "72"})

DIAG(NOT_EXPLORED, "KM0435", KM_WARNING,
     "大きすぎて、起こりうることを全部は調べられませんでした",
     "it is too large to follow everything that can happen",
     "{1?掛け合わさるものは {1}。}メーターの幅を 0〜10 にし、条件を減らしてください。kamae explore の --states、--seconds、--memory で、もっと先まで調べられます",
     "{1?what multiplies: {1}; }use meters from 0 to 10 and fewer conditions; --states, --seconds and --memory of kamae explore follow further",
     "状態の数が多すぎるので、行き止まりや取れる点数を確かめていません。ほかの指摘はそのまま有効です。メーターを幅の広いものにすると、状態が急に増えます。「trust 1001 × anger 11 × 2^34」は、条件の見るメーターが取る値の数と、フラグや seen()、did()、knows() が 34 個あることを示します。",
     "There are too many states, so dead ends and attainable scores were not proved. The other findings stand. Wide meters make the number of states grow fast. \"trust 1001 × anger 11 × 2^34\" are the values of the meters that conditions read, and 34 flags, seen(), did() and knows() that are true or not.",
     {"trust 1001 × anger 11 × 2^34"})

DIAG(HARM_PASSES, "KM0436", KM_ERROR,
     "終わり「{1}」は害の残る終わり（harm）なのに、{2} 点で合格します（{3}）",
     "the end \"{1}\" is harm, and a run passes there with {2} ({3})",
     "そこへ行く答えで、守れなくなる目標のルールを足すか、終わりを分けてください",
     "let the answers that lead there break an objective, or split the end",
     "約束を破る、紙に判を押すなど、害の残る終わり（\"outcome\": \"harm\"）に合格点で行き着けると、練習する人は、それでよかったと覚えてしまいます。害のもとになった答えが目標のルールを破るようにするか、害のある終わりとそうでない終わりを、行き先の条件で分けてください。かっこの中は、それを示すいちばん短い答え方です。ほかのファイルに重ねたルールブックで調べたときは、注意になります。",
     "Whoever comes to an end that leaves harm behind (\"outcome\": \"harm\") with a passing score learns that it was fine. Let the answer that does the harm break an objective, or split the end by a condition on the way there. In brackets stands a shortest run that shows it. With a rulebook that is put on top of another this is a warning.",
     {"end-late", "74", "listen, promise, wait"})

DIAG(GOOD_FAILS, "KM0437", KM_ERROR,
     "終わり「{1}」はよい終わり（good）なのに、合格する答え方では行き着けません（最高 {2} 点：{3}）",
     "the end \"{1}\" is good, and no passing run comes to it (at best {2}: {3})",
     "合格する答え方からの道を作るか、\"outcome\" を見直してください",
     "lead a passing run there, or think again about its \"outcome\"",
     "よい終わり（\"outcome\": \"good\"）には、合格する答え方で行き着けなければなりません。そうでないと、点は低いのに話だけがうまくいったように見えます。かっこの中は、いちばん高い点で行き着く、いちばん短い答え方です。ほかのファイルに重ねたルールブックで調べたときは、注意になります。",
     "Some passing run must come to a good end (\"outcome\": \"good\"). Otherwise the story says that all went well where the score says that it did not. In brackets stands a shortest run with the best score there. With a rulebook that is put on top of another this is a warning.",
     {"end-quiet", "61", "listen, pay, call"})

DIAG(GOOD_AFTER_BREACH, "KM0438", KM_NOTICE,
     "最も重いルールを破っても、よい終わり（good）「{1}」に行き着けます（{2} 点：{3}）",
     "the good end \"{1}\" can be reached after a critical rule was broken ({2}: {3})",
     "そのままでもかまいません。話としておかしくないか、読んでみてください",
     "this may stay; read the run and see whether the story is believable",
     "最も重いルールを破った答え方では合格になりませんが、話のうえではよい終わりに着くことがあります。誤りではありません。かっこの中の答え方をたどって、話としておかしくないかを確かめてください。おかしければ、\"did(…)\" などの条件で行き先を分けます。",
     "A run that broke a critical rule never passes, but its story may still come to a good end. That is no mistake. Follow the run in brackets and see whether it is believable; if not, split the way there with a condition such as did(…).",
     {"end-quiet", "58", "listen, sign, call"})

DIAG(ACT_TOO_EARLY, "KM0439", KM_ERROR,
     "行為「{1}」が、「{2}」のないまま起こることがあります（{3}）",
     "the act \"{1}\" can come before \"{2}\" ({3})",
     "\"when\": \"did(…)\" を付けて、あとにだけ出るようにしてください",
     "give it \"when\": \"did(…)\", so that it comes after that only",
     "ルールブックの \"only_after\" に、この行為は決まった行為のあとにだけ起こると書かれています。約束していないのに約束の時刻が過ぎる、断っていないのに断られた要求が繰り返される、という場面では、ルールの判定が誤りになります。せりふに \"when\" を付けるか、行き先を条件で分けてください。かっこの中は、それを示すいちばん短い答え方です。「start」は、最初の答えより前のせりふです。",
     "The rulebook's \"only_after\" says that this act comes only once another has happened. Where a promised time passes that nobody promised, or a refused demand is repeated that nobody refused, the verdicts are wrong. Give the line a \"when\", or split the way there by a condition. In brackets stands a shortest run that shows it; \"start\" are the lines before the first answer.",
     {"scene.deadline.passed", "agent.promise.callback", "listen, wait"})

DIAG(COSTLY_ANSWER, "KM0440", KM_NOTICE,
     "「{1}」一つで、取れる点の半分より多い {2} 点を失うことがあります（{3}：{4}）",
     "\"{1}\" alone can cost {2} points, more than half of what is possible ({3}: {4})",
     "それだけの重さの答えなら、そのままでかまいません。一度に多くのルールを破っていないか、見てください",
     "this may stay where the answer is that grave; see whether it breaks many rules at once",
     "一つの答えで失う点が、目標のルールの点を合わせた半分を超えます。誤りではありませんが、ほかをどう答えても取り返せません。点を失うルールと、そこまでのいちばん短い答え方が、かっこの中にあります。点を失う量は道によって変わるので、いちばん多く失うときを示しています。「what=heard」は記録票への記入、「what=」はその項目を空けておくことです。",
     "One answer costs more than half of the points of all objectives together. That is no mistake, but no other answer makes up for it. In brackets stand the rules whose points it costs and a shortest run up to it, where it costs the most. \"what=heard\" is an entry of a form, \"what=\" that slot left empty.",
     {"sign", "13", "no-written-apology, facts-before-liability", "listen, sign"})

DIAG(PROMISE_WITHOUT_WAY, "KM0441", KM_WARNING,
     "「{1}」での約束（ルール「{2}」）を、その先で守りようがありません（{3}）",
     "nothing after \"{1}\" can keep what it promises (rule \"{2}\") ({3})",
     "その先に約束を果たす選択肢を置くか、約束の言葉を外してください",
     "add a choice after it that keeps the promise, or take the promise out",
     "約束を守るかどうかを練習するには、守る選択肢が要ります。その答えのあと、終わりまでのどの道にも、約束を果たす行為がありません。シナリオのどこにもないときも、同じです。約束に数える行為は、ルールブックの \"promises\" にあります。かっこの中は、そこまでのいちばん短い答え方です。「what=」は記録票の項目を空けておくこと、「start」は最初の答えより前のせりふです。",
     "To practise keeping a promise it takes a choice that keeps it. After this answer no way to an end has an act that does, or nothing in the whole scenario has. The acts that count as promises are the rulebook's \"promises\". In brackets stands a shortest run up to it. \"what=\" is a slot of a form left empty, \"start\" the lines before the first answer.",
     {"date", "keep-promise", "listen, date"})

DIAG(LINE_NEVER_SAID, "KM0443", KM_NOTICE,
     "このせりふは、どう答えても出ません",
     "this line is never said, whatever is answered",
     "\"when\" の条件を直すか、せりふを消してください",
     "correct the condition of its \"when\", or take the line out",
     "せりふの場面には行き着けるのに、\"when\" が成り立つ回が一つもありません。お客様の大事な求めが、だれにも聞こえないままになっていることがあります。すべての進み方をたどって確かめたことです。",
     "Runs come to the place where the line stands, but its \"when\" holds in none of them. A customer's main demand may go unheard that way. This was found by following every run.",
     {NULL})

DIAG(WHEN_DECIDES_NOTHING, "KM0444", KM_NOTICE,
     "この \"when\" は、どう答えてここに来ても成り立ちます",
     "this \"when\" holds whatever was answered on the way here",
     "要らなければ消してください。場面によって変わるはずなら、条件を直してください",
     "take it out if it is not needed; correct it if it should make a difference",
     "ここに来るどの道でも条件が成り立つので、あってもなくても同じです。誤りとは限りませんが、変わるはずの所で変わっていないのかもしれません。すべての進み方をたどって確かめたことです。",
     "On every way that leads here the condition holds, so that nothing would change without it. That need not be a mistake, but a difference that was meant may be missing. This was found by following every run.",
     {NULL})

DIAG(NOTHING_TRUE_TO_WRITE, "KM0445", KM_WARNING,
     "項目「{1}」に、本当のことを書きようのない回があります（{2}）",
     "the slot \"{1}\" can be reached with nothing true to write ({2})",
     "「まだわからない」の文（\"mark\": \"unknown\"）を、そのときにも選べるように置いてください",
     "offer a sentence \"not known yet\" (\"mark\": \"unknown\") there, too",
     "この項目の事実の文は、どれも \"fact\" の事実を聞いていないと推測になります。かっこの中の答え方で記録票に来ると、聞いていないのに「まだわからない」も選べず、正直な人ほど点を失います。\"fact\" を書いた項目には \"unknown\" の文を置くか、事実を聞かずに来る道をなくしてください。候補に \"when\" があって一つも選べない項目も、同じです。かっこの中は、それを示すいちばん短い答え方です。",
     "The sentences of fact in this slot are guesses for somebody who was not told. After the answers in brackets that is so, and \"not known yet\" is not on offer either: who is honest loses points. Put a sentence with the mark \"unknown\" into every slot with a \"fact\", or let no way lead here on which the fact was not told. The same goes for a slot of whose options none is on offer, by their \"when\". In brackets stands a shortest run that shows it.",
     {"when", "listen, close"})

DIAG(END_WITHOUT_RECORD, "KM0446", KM_NOTICE,
     "終わり「{1}」には、記録票を書かずに行き着けます",
     "the end \"{1}\" can be reached without a record being written",
     "その終わりへの道も記録票を通るようにしてください。書けないまま終わる場面なら、そのままでかまいません",
     "lead its ways through the form, too; this may stay where the scene ends before anybody can write",
     "記録票（form）のある場面なのに、どの記録票も通らずにこの終わりに行き着く進み方があります。書いた回と書かなかった回では、取れる点も、守れるルールも違ってきます。すべての進み方をたどって確かめたことです。",
     "The scene has a form, but some run comes to this end past every form. What can be scored and kept is then not the same from run to run. This was found by following every run.",
     {"end-late"})

DIAG(REASON_CONTRADICTED, "KM0726", KM_NOTICE,
     "応対が「{1}」で終わるのに、「{2}」のどれもないことがあります（{3}）",
     "the contact can end as \"{1}\" without any of \"{2}\" ({3})",
     "行き先を \"when\": \"did(…)\" で分け、それぞれに合う \"reason\" を書いてください",
     "split the way there by \"when\": \"did(…)\", and give each its own \"reason\"",
     "\"reason\" は、応対がどう終わったかです。返事を約束していないのに deferred、こちらから終わりを告げていないのに terminated になる進み方が見つかりました。ルールには終わり方を見るものがあるので、判定や報告が話と合わなくなります。どの行為のあとなら合うかは、ルールブックの \"only_after\" にあります。かっこの中は、それを示すいちばん短い答え方です。「start」は、最初の答えより前のせりふです。",
     "\"reason\" says how the contact ended. Some run ends as deferred though no answer was promised, or as terminated though nobody said that we end it. Some rules look at how it ended, so that verdicts and report do not fit the story. The rulebook's \"only_after\" says which acts it fits. In brackets stands a shortest run that shows it; \"start\" are the lines before the first answer.",
     {"deferred", "agent.promise, agent.defer.decision", "listen, close"})
