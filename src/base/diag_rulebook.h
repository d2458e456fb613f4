/* Rulebooks: KM02, up to KM0249. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(RULEBOOK_FORMAT, "KM0201", KM_ERROR,
     "この版の Kamae はルールブックの形式 {1} を読めません",
     "this version of Kamae cannot read rulebook format {1}",
     "新しい Kamae を使うか、\"format\" を 1 にしてください",
     "use a newer Kamae, or set \"format\" to 1",
     "\"format\" はファイルの書き方の版です。この Kamae が読めるのは 1 です。自分で書いたファイルなら 1 にしてください。もらったファイルなら、Kamae を新しくしてください。",
     "\"format\" is the version of the file's layout; this Kamae reads 1. Set it to 1 in a file of your own; for a file from somebody else, use a newer Kamae.",
     {"2"})

DIAG(ACT_ID, "KM0202", KM_ERROR,
     "「{1}」は行為の id として使えません",
     "\"{1}\" cannot be the id of an act",
     "小文字の語を点でつないでください。例: agent.apology.limited",
     "join words in lower case with dots, e.g. agent.apology.limited",
     "行為の id は「だれが.何を」の形で、二つ以上の語を点でつなぎ、全体で 64 文字までにします。語は英小文字で始め、英小文字、数字、下線（_）だけを使います。\"variants\" の名前は語一つだけで、点は使えません。",
     "The id of an act says who does what: two or more words joined by dots, 64 characters at most. A word begins with a small letter and has small letters, digits and _ only. The name of a variant is one such word, without a dot.",
     {"agent.Apology"})

DIAG(ACT_ACTOR, "KM0203", KM_ERROR,
     "「{1}」は、だれの行為かがわかりません（「{2}」は使えません）",
     "\"{1}\" does not say whose act it is (\"{2}\" is not known)",
     "「{3}」のことでしょうか",
     "did you mean \"{3}\"?",
     "行為の id は agent(応対する人)、customer(お客様)、scene(場面)のどれかで始めます。例: customer.demand.money",
     "The id of an act begins with agent (the trainee), customer or scene. Example: customer.demand.money",
     {"agnet.apology.limited", "agnet", "agent"})

DIAG(ACT_DUPLICATE, "KM0204", KM_ERROR,
     "行為「{1}」が二度書かれています",
     "the act \"{1}\" is declared twice",
     "片方を消すか、id を変えてください",
     "remove one of them or change its id",
     "同じ id の行為は一つだけです。\"variants\" に書いた名前も「親の id.名前」という id の行為になるので、\"acts\" に同じ id で書くと重なります。",
     "There is one act to an id. A name under \"variants\" becomes an act too, called \"parent id.name\", so the same id may not stand in \"acts\" again.",
     {"agent.apology.limited"})

DIAG(ACTS_TOO_MANY, "KM0205", KM_ERROR,
     "行為が多すぎます（{1} 個、{2} 個まで）",
     "there are too many acts ({1}; {2} at most)",
     NULL,
     NULL,
     "一つのルールブックに書ける行為は、\"variants\" も数えて 4096 個までです。どのルールも使わない行為は消せます。",
     "A rulebook may declare up to 4096 acts, variants included. Acts that no rule uses can go.",
     {"4100", "4096"})

DIAG(PATTERN_UNKNOWN, "KM0206", KM_ERROR,
     "「{1}」に当てはまる行為がありません",
     "\"{1}\" matches no act",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "ここには、\"acts\" にある行為の id か、その前半（点の手前まで）を書きます。customer.abuse と書くと customer.abuse.verbal などすべてに当てはまります。つづりを確かめるか、その行為を \"acts\" に加えてください。",
     "Here stands the id of an act from \"acts\", or the beginning of one up to a dot: customer.abuse stands for customer.abuse.verbal and all the others. Check the spelling, or add the act to \"acts\".",
     {"customer.abus", "customer.abuse"})

DIAG(PATTERN_STAR, "KM0207", KM_ERROR,
     "「{1}」の「*」は使えません",
     "\"{1}\" may not contain \"*\"",
     "「{2}」とだけ書けば、その下のすべての行為に当てはまります",
     "\"{2}\" alone stands for every act below it",
     "行為の id の前半だけを書けば、その下のすべての行為に当てはまります。印は要りません。例: customer.abuse.* ではなく customer.abuse",
     "The beginning of an id stands for every act below it; no sign is needed. Write customer.abuse, not customer.abuse.*",
     {"customer.abuse.*", "customer.abuse"})

DIAG(SET_UNKNOWN, "KM0208", KM_ERROR,
     "「${1}」という組は \"sets\" にありません",
     "there is no set \"${1}\" in \"sets\"",
     "「${2}」のことでしょうか",
     "did you mean \"${2}\"?",
     "$ で始まる名前は、\"sets\" に書いた行為の組を指します。名前のつづりを確かめるか、\"sets\" に加えてください。",
     "A name that begins with $ refers to a group of acts under \"sets\". Check its spelling, or add it to \"sets\".",
     {"UNREASONABEL", "UNREASONABLE"})

DIAG(SET_IN_SET, "KM0209", KM_ERROR,
     "組の中で別の組「{1}」は使えません",
     "a set may not refer to another set (\"{1}\")",
     "その組の行為をここに書き並べてください",
     "list the acts of that set here",
     "\"sets\" の組には行為の id か、その前半だけを書きます。組の中に組を入れることはできません。",
     "A group under \"sets\" holds ids of acts, or beginnings of them; one group cannot stand inside another.",
     {"$UNREASONABLE"})

DIAG(SET_NAME, "KM0210", KM_ERROR,
     "「{1}」は組の名前として使えません",
     "\"{1}\" cannot be the name of a set",
     "英大文字で始め、英大文字、数字、下線（_）だけにしてください。例: UNREASONABLE",
     "begin with a capital letter and use capitals, digits and _ only, e.g. UNREASONABLE",
     "\"sets\" の組の名前は、行為の id と見分けられるように英大文字で書きます。使う場所では前に $ をつけます。例: \"$UNREASONABLE\"",
     "The names under \"sets\" are written in capitals so that they are easily told from the ids of acts. Where a set is used, it gets a $ in front: \"$UNREASONABLE\".",
     {"unreasonable"})

DIAG(RULEBOOK_DUPLICATE_ID, "KM0211", KM_ERROR,
     "id「{1}」が二度使われています",
     "the id \"{1}\" is used twice",
     "片方の id を変えてください",
     "change one of the two",
     "ルール、人物の型（\"personas\"）、失点の段階（\"loss_bands\"）の id は、それぞれの中で一度しか使えません。写して書き足したときは、id も変えてください。",
     "The id of a rule, of a persona or of a loss band may be used only once among its kind. After copying an entry, change its id too.",
     {"not-alone"})

DIAG(RULES_TOO_MANY, "KM0212", KM_ERROR,
     "ルールが多すぎます（{1} 個、{2} 個まで）",
     "there are too many rules ({1}; {2} at most)",
     NULL,
     NULL,
     "一つのルールブックに書けるルールは 256 個までです。",
     "A rulebook may have up to 256 rules.",
     {"260", "256"})

DIAG(CONSTRAINTS_TOO_MANY, "KM0213", KM_ERROR,
     "制約が多すぎます（すべてのルールで {1} 個、{2} 個まで）",
     "there are too many constraints ({1} in all rules; {2} at most)",
     NULL,
     NULL,
     "\"constraints\" に書ける制約は、すべてのルールを合わせて 512 個までです。a や b に行為を並べると、いくつかの制約を一つにまとめられることがあります。",
     "All rules together may have up to 512 constraints. Several constraints can often become one by listing more acts in a or b.",
     {"520", "512"})

DIAG(RULE_WITHOUT_CONSTRAINT, "KM0214", KM_ERROR,
     "このルールには制約が一つもありません",
     "this rule has no constraint",
     "\"constraints\" に一つ以上書いてください",
     "give it at least one entry in \"constraints\"",
     "ルールが守られたかどうかは \"constraints\" で判定します。空のままでは、いつまでも「守った」とも「破った」とも言えません。",
     "Whether a rule was kept is decided by its \"constraints\". With none it could never be kept or broken.",
     {NULL})

DIAG(CONSTRAINT_FIELD, "KM0215", KM_ERROR,
     "\"{1}\" は {2} では使えません",
     "\"{1}\" cannot be used with {2}",
     "\"{1}\" を消してください。使えるのは {3} です",
     "remove \"{1}\"; it goes with {3} only",
     "制約の型（\"template\"）ごとに、使える項目が決まっています。n は回数、b は相手になる行為、within は何手以内か、of はだれの発言で見るかを表します。例: {\"template\": \"absence\", \"a\": [\"agent.retort\"]}",
     "Each kind of constraint (\"template\") has its own fields: n is how often, b the other acts, within the number of turns, of whose utterances count. Example: {\"template\": \"absence\", \"a\": [\"agent.retort\"]}",
     {"b", "absence", "response"})

DIAG(CONSTRAINT_WITHOUT_B, "KM0216", KM_ERROR,
     "{1} には \"b\" が必要です",
     "{1} needs \"b\"",
     "\"b\" に相手になる行為を書いてください",
     "list the other acts in \"b\"",
     "二つの行為の関係を見る型（response や precedence など）には \"a\" と \"b\" の両方が要ります。例: {\"template\": \"response\", \"a\": [\"customer.demand.money\"], \"b\": [\"agent.decline.demand\"]} は「金品を要求されたら、そのあとで断る」という意味です。",
     "A template about two kinds of acts, such as response or precedence, needs both \"a\" and \"b\". Example: {\"template\": \"response\", \"a\": [\"customer.demand.money\"], \"b\": [\"agent.decline.demand\"]} means that a demand for money is declined later on.",
     {"response"})

DIAG(LIST_EMPTY, "KM0217", KM_ERROR,
     "「{1}」の中が空です",
     "\"{1}\" is empty",
     "行為を一つ以上書くか、項目ごと消してください",
     "list at least one act, or remove it altogether",
     "行為を並べる場所（[ ] の中）が空だと、どの行為にも当てはまらず、書いた意味がなくなります。",
     "An empty list of acts matches nothing, so what it belongs to would mean nothing.",
     {"a"})

DIAG(CONSTRAINT_OVERLAP, "KM0218", KM_ERROR,
     "行為「{1}」が \"{2}\" と \"{3}\" の両方に入っています",
     "the act \"{1}\" is in both \"{2}\" and \"{3}\"",
     "どちらか一方だけにしてください",
     "leave it in one of them only",
     "一つの制約の a、b、unless には、同じ行為を入れられません。id の前半だけを書いたときや $ の組を使ったときは、その下の行為がすべて入ることに気をつけてください。必要なら、もっと細かい id を並べます。",
     "The lists a, b and unless of one constraint may not share an act. Mind that the beginning of an id, or a $ set, brings every act below it; list more precise ids where needed.",
     {"agent.apology.limited", "a", "b"})

DIAG(REFERENCE_UNKNOWN, "KM0219", KM_ERROR,
     "出典「{1}」は \"references\" にありません",
     "there is no reference \"{1}\" in \"references\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "ルールの \"references\" に書いた番号は、ファイルの終わりのほうの \"references\" に説明が必要です。そこに加えるか、番号を直してください。",
     "What a rule cites under \"references\" must be explained in the \"references\" of the rulebook. Add it there, or correct the id.",
     {"mhlw-manaul", "mhlw-manual"})

DIAG(HEAD_ATOMS_TOO_MANY, "KM0220", KM_ERROR,
     "ルールの \"when\" で使う条件の種類が多すぎます（{1} 種類まで）",
     "the rules' \"when\" conditions ask about too many different things ({1} at most)",
     NULL,
     NULL,
     "channel(phone) や tag(x) のような問いかけは、すべてのルールを合わせて 64 種類までです。同じものを何度使っても一種類と数えます。似た tag をまとめてください。",
     "All rules together may ask up to 64 different questions such as channel(phone) or tag(x); the same one counts once. Merge tags that are alike.",
     {"64"})

DIAG(LOSS_BANDS_START, "KM0221", KM_ERROR,
     "失点の段階が 0 点から始まっていません",
     "the loss bands do not start at 0",
     "最初の段階の \"from\" を 0 にしてください",
     "give the first band \"from\": 0",
     "\"loss_bands\" は、一つの選択で失った点の大きさに名前をつけます。失点がない場合にも名前が要るので、最初の段階は 0 から始めます。",
     "\"loss_bands\" name how many points one choice cost. Losing nothing needs a name too, so the first band starts at 0.",
     {NULL})

DIAG(LOSS_BANDS_ORDER, "KM0222", KM_ERROR,
     "失点の段階が小さい順に並んでいません（{1}）",
     "the loss bands are not in ascending order ({1})",
     "\"from\" が前の段階より大きくなるように並べてください",
     "put them in order, each \"from\" larger than the one before",
     "\"loss_bands\" は \"from\" の小さい順に書きます。同じ値を二度使うことはできません。例: 0、1、3、5",
     "\"loss_bands\" are listed from the smallest \"from\" to the largest, each value once. Example: 0, 1, 3, 5",
     {"3"})

DIAG(PERSONA_METER, "KM0223", KM_ERROR,
     "「{1}」はメーターの名前として使えません",
     "\"{1}\" cannot be the name of a meter",
     "英小文字で始め、英小文字、数字、下線（_）だけにしてください。例: anger",
     "begin with a small letter and use small letters, digits and _ only, e.g. anger",
     "人物の型（\"personas\"）の \"meters\" には、シナリオにあるメーターの名前と増減を書きます。例: {\"anger\": -1, \"trust\": 1}",
     "Under \"meters\" a persona names meters of the scenario and how much they change. Example: {\"anger\": -1, \"trust\": 1}",
     {"Anger"})

DIAG(ONLY_AFTER_ITSELF, "KM0224", KM_ERROR,
     "行為「{1}」が、自分のあとにしか起こらないことになっています",
     "the act \"{1}\" may come only after itself",
     "先に起こる行為を、もっと細かい id で書いてください",
     "name what comes first by more precise ids",
     "\"only_after\" では、左の行為が、右に並べた行為のどれかのあとにだけ起こります。両方に同じ行為が入ると、最初の一回が起こりようがありません。id の前半だけを書いたときや $ の組を使ったときは、その下の行為がすべて入ることに気をつけてください。",
     "In \"only_after\" the act on the left may come only once one of those on the right has happened. An act on both sides could never come for the first time. Mind that the beginning of an id, or a $ set, brings every act below it.",
     {"customer.repeat.refused"})

DIAG(PHRASE_SHORT, "KM0225", KM_ERROR,
     "言葉「{1}」が短すぎます",
     "the phrase \"{1}\" is too short",
     "日本語は二文字、英語は三文字から書いてください",
     "write two characters of Japanese, three letters of English, or more",
     "\"wording\" の言葉は、文章のどこにあっても見つかります。一文字や「so」のような短いものは、ほとんどの文に入っていて、何も見分けられません。前後の言葉をつけて、もう少し長く書いてください。",
     "The phrases of \"wording\" are found wherever they stand in a text. One character, or \"so\", stands in nearly every sentence and tells nothing. Make it longer with the words around it.",
     {"so"})

DIAG(EXTENDS_UNKNOWN, "KM0230", KM_ERROR,
     "もとにするルールブック「{1}」が見つかりません",
     "the rulebook \"{1}\" that this one extends was not found",
     "\"extends\" には standard のように、assets/rulebooks にあるファイルの名前（.json の前まで）を書いてください",
     "\"extends\" names a file in assets/rulebooks without .json, for example standard",
     "組織のルールブックは、もとにするルールブックの名前を \"extends\" に書き、違うところだけを書きます。もとの名前のつづりと、ファイルの場所を確かめてください。",
     "An organisation's rulebook names the one it is based on in \"extends\" and writes only what differs. Check the spelling of that name and where the file is.",
     {"standrad"})

DIAG(EXTENDS_BROKEN, "KM0231", KM_ERROR,
     "もとにするルールブック「{1}」を読み込めません",
     "the rulebook \"{1}\" that this one extends cannot be read",
     "そのファイルを kamae check で調べてください",
     "look into that file with kamae check",
     "もとにするルールブックのファイルそのものに誤りがあります。先にそちらを kamae check で直してください。",
     "The file of the rulebook that this one is based on has a mistake itself. Mend that one first; kamae check shows where.",
     {"standard"})

DIAG(EXTENDS_CHAIN, "KM0232", KM_ERROR,
     "もとにするルールブック「{1}」は、それ自体が「{2}」をもとにしています",
     "the rulebook \"{1}\" that this one extends is itself based on \"{2}\"",
     "\"extends\" には、ほかをもとにしていないルールブックを書いてください",
     "extend a rulebook that extends no other",
     "もとにできるのは一段だけです。どこの言葉が使われるのかを、二つのファイルを見れば分かるようにしておくためです。",
     "Only one step is possible, so that two files tell whose words are used.",
     {"our-shop", "standard"})
