/* What an author needs to know beyond what is proved: KM04, from KM0451. What a row holds stands in
 * base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(TELL, "KM0451", KM_WARNING,
     "よい答えが、聞かなくても見分けられます: {1} は {3} か所のうち {2} か所でよい答えです（偶然なら {4} か所ほど）",
     "the best answers can be told without listening: {1} is best in {2} of {3} places (by chance in about {4})",
     "kamae explore の表を見て、よい答えとほかの答えの見た目をそろえてください",
     "see the table of kamae explore, and let best and other answers look alike",
     "いちばん長い、いちばん数が多い、いつも2番目、というような見た目だけで、よい答えが見分けられます。練習する人は、お客様の言葉ではなく、答えの見た目を読むようになります。注意は、偶然とは言えないもの（その場面で数えたもの全部を合わせて、間違いが 1 % まで）、お知らせは、一つだけ見れば偶然は 1 % までのものです。ほかの答えにも数や名前を入れ、よい答えにもクッション言葉を入れ、長さと並びを変えてください。いくつかのシナリオをいっしょに調べると、合わせた数も確かめます。",
     "Something about their looks gives the best answers away: they are the longest, name the most numbers, always stand second. Whoever practises learns to read that instead of the customer. A warning is beyond chance (over all that was counted, with an error of at most 1 %); a notice would come by chance in 1 of 100 scenes, taken alone. Put numbers and names into other answers, too, and cushion words into the best ones; change lengths and order. When several scenarios are checked together, their counts together are looked at as well.",
     {"longest (ja)", "18", "18", "5.2"})

DIAG(FORM_TELL, "KM0452", KM_WARNING,
     "記録票が、読まなくても埋められます: {1} は {3} か所のうち {2} か所で正しい記入です（偶然なら {4} か所ほど）",
     "a form can be filled in unread: {1} is right in {2} of {3} slots (by chance in about {4})",
     "事実を、推測や評価と同じ長さと口調で書いてください",
     "word facts, guesses and opinions with the same length and in the same sober way",
     "記録票の欄で、正しい記入が見た目から分かります。事実がいちばん長い、推測のほうに「らしい」「と思われる」が必ず付いている、などです。推測や評価も、事実と同じように落ち着いた言い切りで書き、事実にも短いものを混ぜてください。注意とお知らせの違いは KM0451 と同じです。",
     "The looks of the entries give the right one away: the fact is the longest, the guess always says \"seems\" or \"probably\". Word guesses and opinions as soberly as facts, and let some facts be short. What is a warning and what a notice is as for KM0451.",
     {"unhedged (ja)", "11", "12", "4.0"})

DIAG(ONE_BEST_ANSWER, "KM0453", KM_NOTICE,
     "いちばんよい答えが一つだけの場面が、{2} か所のうち {1} か所あります",
     "{1} of {2} decisions have exactly one best answer",
     "同じくらいよい答えを、半分ほどの場面に足してください",
     "add an answer that is as good to about half of the decisions",
     "正解が一つで残りはみな間違い、という場面ばかりだと、応対ではなく問題集になります。実際の応対では、よい言い方はいくつもあります。同じルールを守る別の言い方を足し、半分ほどの場面では二つ以上の答えが同じくらいよいようにしてください。",
     "Where one answer is right and all others wrong, again and again, it is a quiz and no conversation. Real service leaves several good things to say. Add other words that keep the same rules, until about half of the decisions have two or more best answers.",
     {"14", "18"})

DIAG(ALLOW_UNKNOWN, "KM0460", KM_NOTICE,
     "「{1}」は、allow で止められるお知らせではありません",
     "\"{1}\" is no notice that allow can switch off",
     "「{2}」の書き間違いではありませんか",
     "did you mean \"{2}\"?",
     "\"allow\" で止められるのは、言葉についてのお知らせ（KM0463 から）だけです。エラーや注意は止められません。コードは \"KM0463\" のように書きます。",
     "\"allow\" switches off notices about words (from KM0463 on), never errors or warnings. A code is written like \"KM0463\".",
     {"KM0643", "KM0463"})

DIAG(ALLOW_IDLE, "KM0461", KM_NOTICE,
     "ここには {1} のお知らせがないので、この allow は何も止めていません",
     "there is no {1} here, so that this allow switches off nothing",
     "この allow を消すか、お知らせの出る選択肢やせりふへ移してください",
     "delete it, or move it to the option or line that has the notice",
     "\"allow\" は、それを書いた選択肢、せりふ、場面、事実、資料、またはいちばん外側の文章だけに効きます。せりふのお知らせを、そのせりふのある場面の \"allow\" では止められません。文章を直したあとに残った \"allow\" は、次の間違いを隠さないように消します。",
     "\"allow\" is about the option, line, node, fact or document that has it, or about the head, and about nothing below: a notice about a line is not switched off by the node. One that is left over after the words were changed should go, so that it does not hide the next mistake.",
     {"KM0463"})

DIAG(ALLOW_WITHOUT_REASON, "KM0462", KM_NOTICE,
     "{1} を止める理由が、空白です",
     "the reason for switching off {1} is blank",
     "なぜこのままでよいのかを、一文で書いてください",
     "say in a sentence why the words are meant as they are",
     "\"allow\" には理由が要ります。あとで読む人が、見落としではなく、わかっていて書いたのだとわかるようにするためです。空白だけの理由では、お知らせは止まりません。",
     "\"allow\" asks for a reason, so that whoever reads it later knows that the words are meant and not overlooked. With a blank one the notice is not switched off.",
     {"KM0463"})

DIAG(WORDS_WITHOUT_ACT, "KM0463", KM_NOTICE,
     "「{1}」と言っているのに、それに合う行為が付いていません",
     "\"{1}\" is said, but no act that fits it is tagged",
     "acts に {2} のうち合うものを足すか、言い方を変えてください",
     "add what fits of {2} to acts, or say it differently",
     "文章の言葉と、付けた行為が食い違うと、言ったはずのことが点に入らず、ふり返りが言葉と合わなくなります。「申し訳ございません」と言う答えに、お詫びの行為がない、などです。意味がちがうなら、\"allow\": [{\"code\": \"KM0463\", \"reason\": \"…\"}] で、ここだけ止められます。",
     "When words and acts differ, what was said does not count, and the feedback does not fit what the trainee read: an answer says \"I am so sorry\", and no apology is tagged. Where the words mean something else, \"allow\": [{\"code\": \"KM0463\", \"reason\": \"…\"}] switches the notice off for this text alone.",
     {"申し訳ございません", "agent.apology"})

DIAG(ACT_WITHOUT_WORDS, "KM0464", KM_NOTICE,
     "行為「{1}」が付いていますが、それを言う言葉が見当たりません",
     "the act \"{1}\" is tagged, but no words say it",
     "その言葉を足すか、acts から外してください",
     "say it, or take the act away",
     "行為は、練習する人が読む文章に書かれていることだけに付けます。お詫びの行為が付いているのに、詫びる言葉がどこにもないと、読んでもわからないことで点が動きます。身ぶりだけで示すなら、\"allow\" で、ここだけ止められます。",
     "An act belongs to what the trainee can read. An apology that no word says moves the score for something that nobody saw. Where a gesture alone says it, \"allow\" switches the notice off for this text alone.",
     {"agent.apology.limited"})

DIAG(WORDS_AGAINST_ACT, "KM0465", KM_NOTICE,
     "「{1}」は、付けた行為「{2}」と反対に聞こえます",
     "\"{1}\" sounds like the opposite of the act \"{2}\"",
     "断るなら「お話は伺いました」のように聞いたことだけを言い、受けるなら断る言葉を除いてください",
     "a refusal says only that you heard (\"I have heard what you are asking for\"); giving in says no no",
     "「承りました」「検討いたします」は、ていねいな言い方ですが、引き受けたと受け取られます。断る答えにまじると、お客様はあとで「受けると言った」と言います。聞いたことと、断ることを、別の言葉にしてください。断る言葉だけの答えに、要求をのむ行為が付いているときも、ここで知らせます。",
     "\"Of course\" and \"we will see to it\" are polite, and are heard as a yes. In an answer that refuses they come back as \"but you said you would\". Say that you heard, and say no, in words that cannot be taken for each other. The same is told where words of refusal alone are tagged as giving in.",
     {"承りました", "agent.decline.demand"})

DIAG(PERSON_JUDGED, "KM0466", KM_NOTICE,
     "「{1}」は、人柄の決めつけです",
     "\"{1}\" judges the person",
     "その人がどうかではなく、何を言い、何をしたかを書いてください",
     "write what was said or done, not what the person is like",
     "ふり返り、終わりの文、事実として書く記録では、練習する人の性格や能力も、お客様の人柄も決めつけません。「気が弱い」ではなく、「紙に書くと約束したので、求めが次へ進んだ」と書きます。",
     "Feedback, endings and what is recorded as fact do not say what a person is like, neither the trainee nor the customer. Not \"too timid\" but \"you promised a letter, and the demand moved on to the next thing\".",
     {"気が弱い"})

DIAG(ACTS_CROWDED, "KM0467", KM_NOTICE,
     "{2} 字分の文章に、行為が {1} 個付いています",
     "{1} acts are tagged on as little text as {2} full-width letters",
     "文章に書かれている行為だけを残すか、その分の言葉を書いてください",
     "keep the acts that the words say, or write the words for the others",
     "一言に、お詫びも質問も約束も付いています。読んでもわからない行為で点が動き、その一つの答えだけで多くのルールが守れてしまいます。行為が四つ以上あるときは、一つにつき全角で 8 字分より短ければ知らせます。二つの言語では、長いほうを見ます。英語は二文字で一字と数えます。",
     "One short sentence is tagged as an apology, a question and a promise at once. Acts that nobody can read move the score, and this one answer keeps many rules. Told from four acts on, when there are fewer than 8 full-width letters for each. Of two languages the longer text counts; two letters of English count as one.",
     {"7", "14"})

DIAG(WORDS_TOO_EARLY, "KM0468", KM_NOTICE,
     "「{1}」とありますが、{2} のないまま、ここに来る道があります",
     "\"{1}\" stands here, and some way comes to it without {2}",
     "その行為を道の前のほうに置くか、その文章か選択肢を \"when\" で分けるか、言い方を変えてください",
     "put the act on every way to it, guard the text or the choice by a \"when\", or word it otherwise",
     "「記録では」と言うのに、記録を見ていない道がある。「お約束のお電話です」と言うのに、約束していない道がある。練習する人には、起きていないことの話に聞こえます。\"when\" で分けてあるところは、どの道でもその行為が起きないときだけ知らせます。",
     "\"Our records show\" is said where nobody has looked, or \"as promised\" where nothing was promised: a story of what did not happen. What is guarded by a \"when\" is told of only where no way at all has the act.",
     {"記録では", "agent.verify.internal"})

DIAG(ACT_ALONE, "KM0474", KM_NOTICE,
     "行為「{1}」だけでは、その中身を言ったことになりません",
     "\"{1}\" alone does not count as saying it",
     "acts に {2} のうち言葉に合うものを足すか、「{1}」を外してください",
     "add what fits of {2} to acts, or take \"{1}\" away",
     "理由を添えて断る答えには、断る行為のほかに、言っている理由の行為（決まりの説明なら agent.inform.policy）も付けます。ルール「断るときは理由を添える」が見るのは、理由のほうの行為だからです。付いていないと、理由を言ったのに、言わなかったことになります。",
     "An answer that refuses with a reason is tagged with the act of the reason as well: agent.inform.policy where it explains what the rules allow. The rule \"give the reason with the refusal\" looks at that act; without it the feedback says that no reason was given, though the trainee read one.",
     {"agent.decline.demand.reasoned", "agent.inform"})

DIAG(DECIDES_NOTHING, "KM0475", KM_NOTICE,
     "場面「{1}」では、どの答えを選んでも同じです",
     "at \"{1}\" every answer comes to the same",
     "答えごとに、していること（acts）、効果、行き先のどれかを変えるか、選択肢のない場面にしてください",
     "let the answers differ in acts, effects or way on, or make it a node without choices",
     "すべての答えで、行為も、メーターやフラグの変化も、開く資料も、返事で起こることも、行き先も同じです。選んでも点数も話も変わらないので、練習する人は何のために選んだのかわかりません。言葉だけを変えた答えが並んでいるときや、写した acts を直し忘れたときに起こります。",
     "All answers have the same acts, move the same meters and flags, open the same paper, are replied to with the same acts and go on the same way. Neither score nor story depends on the choice, and nobody sees what it is for. Often the acts of a copied answer were not rewritten.",
     {"closing"})

DIAG(SLOT_WITHOUT_FACT, "KM0476", KM_NOTICE,
     "記録票の項目「{1}」に、事実の文も「まだわからない」の文もありません",
     "the slot \"{1}\" offers neither a fact nor \"not known yet\"",
     "聞いたことを書ける文（\"mark\": \"fact\"）か、「まだわからない」の文（\"mark\": \"unknown\"）を足してください",
     "add a sentence with what was heard (\"mark\": \"fact\") or \"not known yet\" (\"mark\": \"unknown\")",
     "推測、意見、誤り、決めつけしか選べない項目では、正しく書こうとする人ほど点を失います。その話がどこにも出てこないなら、せりふの reveals で明らかにするか、項目を外します。",
     "A slot that offers guesses, opinions, errors and labels alone costs points whoever means to write it right. If nobody ever tells it, let a line reveal it, or take the slot out.",
     {"cause"})

DIAG(NAME_OF_NOBODY, "KM0477", KM_NOTICE,
     "「{1}」と呼びかけていますが、だれのことかがどこにも出てきません",
     "somebody is called \"{1}\", and nothing says who that is",
     "登場人物の名前に直すか、その人のことを前の文章で伝えてください",
     "write the name that the cast has, or tell beforehand who that is",
     "お客様や担当を、登場人物にない名字で呼んでいます。ほかの場面から写した文や、あとで名前を替えた場面に残りがちです。呼びかけるところのほかにも名前が出ていれば（始まりの説明やせりふで紹介していれば）知らせません。見るのは、日本語では漢字の名字に「様」か「さん」、英語では Mr、Mrs、Ms、Miss が付いて、そこで区切れるものだけです。",
     "The customer or a colleague is spoken to by a name that nobody in the cast has, as happens in words copied from another scene and where the cast was renamed. Names that stand anywhere else, too, as in the briefing or where somebody is spoken of, are not told. Only names between marks count: in Japanese kanji before 様 or さん, in English after Mr, Mrs, Ms or Miss.",
     {"田中"})

DIAG(GOOD_ANGERS, "KM0478", KM_NOTICE,
     "よい答えのある場面 {2} か所のうち {1} か所で、よい答えがどれも怒りを強めます",
     "at {1} of the {2} decisions with a good answer, every good answer raises the anger",
     "effects の \"anger\" の符号を見直すか、わけがあって怒る場面なら、いくつかのよい答えで下げてください",
     "look at the signs of \"anger\" under effects, and let some of the good answers lower it",
     "点数ではよい答えが、お客様をほとんどいつも怒らせます。+ と - の書き違いか、型（persona）との食い違いがよくあります。断るときなど、正しくても怒らせる答えは、もちろんあってかまいません。よい答えとみなすのは、同じ場面のほかの答えに instead があるときの、instead のない答えです。四か所以上あって、その三分の二より多いときに知らせます。",
     "What scores well nearly always angers the customer. Often a sign is the wrong way round, or a persona says otherwise. An answer that is right and displeases, as a refusal, may well be. Held to be good are answers without an \"instead\" where others of the decision have one. Told from four such decisions on, when it is so at more than two thirds of them.",
     {"7", "9"})

DIAG(TEXT_UNWRITTEN, "KM0480", KM_NOTICE,
     "{1?「{1}」が残っていて、}この文章はまだ書かれていません",
     "this text is not written yet{1?: \"{1}\" stands in it}",
     "練習する人が読む言葉を書いてください。要らない項目は、消してください",
     "write what the trainee is to read, or delete the member",
     "空の文章や空白だけの文章は、画面では何もない行になります。TODO、（仮）、○○様 のような書きかけの印も、そのまま練習する人の目に入ります。",
     "An empty text, or one of blanks alone, is a line with nothing on it on the screen. Marks of a draft such as TODO, TBD or （仮） are shown to the trainee as they stand.",
     {"TODO"})

DIAG(OPTIONS_ALIKE, "KM0481", KM_NOTICE,
     "「{1}」は「{2}」と同じことを言っています（{3}）",
     "\"{1}\" says the same as \"{2}\" ({3})",
     "二つの違いがわかるように書き分けるか、片方を消してください",
     "let the two differ in what they say, or delete one",
     "一つの場面で、句読点や文字の幅のほかは同じ選択肢が二つ並ぶと、選ぶ人には違いがわからず、点だけが違って見えます。写したまま書きかえていないか、英語が別の選択肢のものになっていないかを見てください。どちらにも when があって、一度に一つしか出ないものは、同じでもかまいません。",
     "Two options of one decision that differ in nothing but marks and widths leave no choice, and where their scores differ nobody sees why. Perhaps one was copied and not rewritten, or its English is another's. Two that each have a when, so that one is on offer at a time, may be alike.",
     {"listen-again", "listen", "en"})

DIAG(REPLIES_ALIKE, "KM0482", KM_NOTICE,
     "「{1}」への返事が、「{2}」への返事と同じです",
     "the reply to \"{1}\" is the same as to \"{2}\"",
     "答えが違えば返事も違うはずです。「{1}」への返事を書いてください",
     "different answers get different replies: write one for \"{1}\"",
     "行為の違う二つの答えに、お客様がまったく同じ言葉を返しています。写したまま書きかえていないことが多く、練習する人には、どう答えても同じだと伝わります。どちらにも when があるもの、行為が同じものは、数えません。",
     "The customer says the very same words to two answers of different acts. As a rule one was copied and not rewritten; the trainee learns that it does not matter what is said. Answers that each have a when, or have the same acts, are not counted.",
     {"excuse", "listen"})

DIAG(NOT_TRANSLATED, "KM0483", KM_NOTICE,
     "英語の文章が、日本語のままです",
     "the English text is still Japanese",
     "\"en\" に英語を書くか、\"en\" を消してください",
     "write English under \"en\", or delete \"en\"",
     "\"en\" に日本語と同じ文や、ひらがな、カタカナが入っています。英語で練習する人には読めません。\"en\" がなければ、日本語が代わりに出て、まとめて KM0417 で知らせます。",
     "What stands under \"en\" is the Japanese text, or has kana in it, which nobody who practises in English can read. Without \"en\" the Japanese is shown instead, and KM0417 counts what is missing.",
     {NULL})

DIAG(SIGN_ODD, "KM0484", KM_NOTICE,
     "「{1}」のところの記号か文字の幅が、まわりと違います",
     "a sign or a width that does not belong: \"{1}\"",
     "打ち間違いなら直してください",
     "mend it if it is a slip",
     "。。 や 、、 のように重なった句読点、半角のカタカナ、日本語の文の中の「,」「，」、言葉の途中の空白、一つの文章の中の半角と全角の数字、英語の文の中の全角文字です。画面で目立ち、そこだけ読む人の目が止まります。資料の文章では見ません。",
     "Doubled marks such as 。。, half-width katakana, a comma of the other kind, a blank inside a word of Japanese, digits of both widths in one text, full-width forms in English. They catch the eye where nothing is meant. Documents are not looked at.",
     {"です。。"})

DIAG(TEXT_LONG, "KM0485", KM_NOTICE,
     "{1} 字分の長さは、教室の画面に収まりません（{2} 字まで）",
     "as long as {1} full-width letters, this does not fit a class's screen ({2} at most)",
     "二つのせりふに分けるか、短くしてください",
     "make it two lines, or shorten it",
     "教室のスクリーンでは、文字を 44 ピクセルほどの大きさで出します。幅 1280 の画面に一行 26 字、選択肢と並べて四行ほどです。その倍の 8 行（208 字）を超えると、読み終わる前に話が進みます。英語は二文字で一字と数えます。",
     "A class reads letters of about 44 pixels: on a screen 1280 wide 26 full-width letters a line, and four lines beside what else is there. Beyond twice that, eight lines (208 letters), the talk is over before the text is read. Two letters of English count as one.",
     {"240", "208"})

DIAG(NUMBER_NAMED, "KM0486", KM_NOTICE,
     "「{1}」という番号が書かれています",
     "a number that changes is named: \"{1}\"",
     "番号を書かずに、何の窓口か、何の法律かだけを書いてください",
     "say which office or which law, without the number",
     "電話番号や法令の条文番号は、変わることも、地域で違うこともあり、実在の人や店につながることもあります（ガイドの10章）。契約や約款の条は数えません。",
     "Telephone numbers and articles of law change, differ from place to place, and may be somebody's (chapter 10 of the guide). Articles of a contract are not meant.",
     {"03-1234-5678"})

DIAG(TIMES_DIFFER, "KM0487", KM_NOTICE,
     "この返事の日や時刻が、答え「{1}」のものと違います",
     "the day or hour in this reply is not the one in the answer \"{1}\"",
     "言い間違いという筋でなければ、どちらかにそろえてください",
     "make them agree, unless the slip is part of the story",
     "答えで「月曜の三時」と言ったのに、返事が「火曜の三時ですね」となっています。曜日、時刻、日付のどれかが両方にあって、一つも合っていません。お客様がわざと別の時を言うのなら、このままでかまいません。",
     "The answer says Monday at three, and the reply speaks of Tuesday. Both name a weekday, an hour or a date, and have none in common. Where the customer asks for another time on purpose, nothing is wrong.",
     {"call"})

DIAG(NAME_ALMOST, "KM0488", KM_NOTICE,
     "「{1}」は、「{2}」の書き間違いではありませんか",
     "is \"{1}\" a slip for \"{2}\"?",
     "同じ人なら、字をそろえてください",
     "spell one person's name in one way",
     "頭の字が同じで一字だけ違う名字が、片方は一度だけ、もう片方は何度も出ています。変換の間違い（大庭と大場、水野と水谷）に多い形です。別の人なら、このままでかまいません。",
     "Two family names begin alike and differ in one kanji; one occurs once, the other again and again. That is what a slip of the input method looks like (大庭 and 大場). Two different people may be called so.",
     {"大場", "大庭"})

DIAG(ABUSE_UNANNOUNCED, "KM0489", KM_NOTICE,
     "暴言や脅しなどの行為があるのに、{1} で知らせていません",
     "there is abuse here, but {1} does not announce it",
     "content_note で知らせ、harassment に種類を書き、intensity を 2 か 3 にしてください",
     "announce it in content_note, name the kind under harassment, set intensity to 2 or 3",
     "つらい内容は、始める前にわかるようにします。customer.abuse の行為がある場面には、content_note と、harassment の種類が要り、intensity は 1 ではありません。",
     "Trainees should know what is coming before they begin. A scene with acts of customer.abuse has a content_note, a kind under harassment, and an intensity above 1.",
     {"content_note, harassment"})

DIAG(FILE_NAMED_OTHERWISE, "KM0490", KM_NOTICE,
     "id は「{1}」ですが、ファイルの名前は「{2}」です",
     "the id is \"{1}\", but the file is called \"{2}\"",
     "ファイルの名前を「{1}.json」にするか、id を「{2}」に変えてください",
     "call the file \"{1}.json\", or change the id to \"{2}\"",
     "kamae play などに名前で渡すとき、シナリオはファイルの名前で探されます。練習記録とふり返りには id が残ります。二つが違うと、記録にある名前では開けません。写して書きはじめたファイルでは、id の書きかえ忘れがよくあります。",
     "A scenario that is named without a path is looked for by its file's name, and sessions keep its id. Where the two differ, the name in a session finds nothing. In a file that began as a copy, the id was often left behind.",
     {"wet-box", "my-box"})

DIAG(MINUTES_ODD, "KM0491", KM_NOTICE,
     "{1} 分は、答え {2} 回の場面に合いません",
     "{1} minutes do not fit a scene of {2} answers",
     "通してやってみて、かかった時間を書いてください",
     "play it once and write how long it took",
     "一つの答えには、読んで考えて選ぶまでに、少なくとも 15 秒ほどかかります。話し合いながらでも、5 分を超えることはまれです。数えているのは、いちばん遠い終わりまでの、近道での答えの数です。",
     "Reading, thinking and answering take some 15 seconds at least, and even in a group seldom more than five minutes. Counted are the answers on the shortest way to the farthest end.",
     {"1", "15"})

DIAG(WHY_MISSING, "KM0492", KM_NOTICE,
     "{2} 個の答えのうち {1} 個に why がありません",
     "{1} of {2} answers have no why",
     "点を失う答えから、why を書いてください",
     "write a why, beginning with answers that cost points",
     "why は、ふり返りの分かれ目に出る、その答えの理由です。なければ、ルールの一般の説明が代わりに出ます。ここが最初の答えです。",
     "why is the reason that the report gives at a turning point. Without it the rule's general words stand in its place. This is the first answer without one.",
     {"18", "24"})

DIAG(INNER_MISSING, "KM0493", KM_NOTICE,
     "お客様のせりふ {2} 個のうち {1} 個に、心の声（inner）がありません",
     "{1} of {2} lines of the customer have no inner voice (inner)",
     "お客様が口にしなかったことを、inner に書いてください",
     "write under inner what the customer does not say aloud",
     "inner は、ふり返りで見せる、お客様の心の声です。言葉の裏で何が起きていたかがわかり、次の一言が変わります。ここが最初のせりふです。",
     "inner is what the customer thinks, shown in the report. It tells what happened behind the words. This is the first line without one.",
     {"14", "20"})

DIAG(SOFT_MISSING, "KM0494", KM_NOTICE,
     "きつい場面ですが、やわらかい言い方（soft）が一つもありません",
     "the scene is harsh, and no line has a softer wording (soft)",
     "強いせりふに soft を添えてください",
     "give strong lines a soft version",
     "intensity が 2 以上の場面では、やわらげた表現を選んで練習できるように、強いせりふに soft を添えます。ここがお客様の最初のせりふです。",
     "Where intensity is 2 or more, trainees may choose softer words, so strong lines have a soft version. This is the customer's first line.",
     {NULL})

DIAG(METER_STILL, "KM0495", KM_NOTICE,
     "メーター「{1}」は、どの答えでも動きません",
     "no answer moves the meter \"{1}\"",
     "動かすなら effects に書き、要らないなら消してください",
     "let some effects move it, or delete it",
     "どの選択肢の effects も、persona の効果も、このメーターを動かしません。画面には、ずっと同じ値が出ます。",
     "Neither the effects of any choice nor the persona moves this meter; the screen shows one value all through.",
     {"trust"})

DIAG(METER_AT_BOUND, "KM0496", KM_NOTICE,
     "メーター「{1}」は端から始まるので、最初の答え「{2}」で動きません",
     "the meter \"{1}\" begins at its bound, where the first answer \"{2}\" cannot move it",
     "start を一つか二つ、内側にしてください",
     "begin one or two steps inside",
     "start が min か max と同じで、最初の場面の選択肢がその先へ動かそうとしています。動かした分は消え、練習する人には、答えが効かなかったように見えます。",
     "start is min or max, and an option of the first decision moves the meter beyond it. What is beyond is lost, and the answer seems to have done nothing.",
     {"anger", "excuse"})

DIAG(PERSONA_FORGOTTEN, "KM0497", KM_NOTICE,
     "メーターが一つも動きません",
     "no meter ever moves",
     "persona を選ぶか、選択肢に effects を書いてください",
     "choose a persona, or write effects into the choices",
     "メーターはあるのに、どの答えも動かしません。persona を書き忘れていることが多く、そのときは、メーターを見る条件（anger >= 8 など）の先の場面にも行けなくなります。まずここを直してください。",
     "There are meters, and no answer moves any. As a rule the persona was forgotten; then no condition on a meter (anger >= 8) ever changes, and the nodes behind it are out of reach. Mend this first.",
     {NULL})
