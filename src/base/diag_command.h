/* Command lines: KM06, from KM0630. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(COMMAND_UNKNOWN, "KM0630", KM_ERROR,
     "「{1}」というコマンドはありません",
     "there is no command \"{1}\"",
     "{2?「{2}」のことですか。}一覧は kamae --help で出ます",
     "{2?did you mean \"{2}\"? }kamae --help lists all",
     "kamae のあとに続けられる言葉は決まっています。kamae --help で一覧が、kamae コマンド --help で使い方と例が出ます。",
     "The words that can follow kamae are fixed. kamae --help lists them; kamae COMMAND --help shows how to use one, with an example.",
     {"repot", "report"})

DIAG(OPTION_UNKNOWN, "KM0631", KM_ERROR,
     "「{1}」というオプションはありません",
     "there is no option \"{1}\"",
     "{2?「{2}」のことですか。}一覧は {3} で出ます",
     "{2?did you mean \"{2}\"? }{3} lists all",
     "コマンドごとに使えるオプションが違います。kamae コマンド --help で確かめられます。",
     "Each command has its own options; kamae COMMAND --help shows them.",
     {"--lnag", "--lang", "kamae list --help"})

DIAG(OPTION_NEEDS_VALUE, "KM0632", KM_ERROR,
     "オプション「{1}」のあとに値がありません",
     "the option \"{1}\" needs a value",
     "{1} {2} のように書いてください",
     "write {1} {2}",
     "このオプションは、空白か = に続けて値を書きます。例: --lang ja、--lang=ja",
     "This option takes a value after a blank or an equals sign: --lang ja or --lang=ja.",
     {"--lang", "ja|en|both|ja-easy"})

DIAG(OPTION_TAKES_NO_VALUE, "KM0633", KM_ERROR,
     "オプション「{1}」に値は付けられません",
     "the option \"{1}\" takes no value",
     NULL,
     NULL,
     "このオプションは、書くか書かないかだけで働きます。= とその後ろを消してください。",
     "This option is either there or not. Leave out the equals sign and what follows.",
     {"--json"})

DIAG(OPTION_NOT_A_NUMBER, "KM0634", KM_ERROR,
     "オプション「{1}」の値「{2}」は数ではありません",
     "the value \"{2}\" of the option \"{1}\" is not a number",
     "0 以上の整数を書いてください",
     "write a whole number, 0 or higher",
     "--seed などには、0 から 9007199254740991 までの整数を、半角の数字だけで書きます。",
     "Options such as --seed take a whole number from 0 to 9007199254740991, in digits alone.",
     {"--seed", "seven"})

DIAG(OPTION_LANG, "KM0635", KM_ERROR,
     "言語「{1}」はありません",
     "there is no language \"{1}\"",
     "ja, en, both, ja-easy のどれかにしてください",
     "choose ja, en, both or ja-easy",
     "--lang には ja(日本語)、en(英語)、both(両方)、ja-easy(やさしい日本語)のどれかを書きます。",
     "--lang takes ja (Japanese), en (English), both, or ja-easy (plain Japanese).",
     {"fr"})

DIAG(OPTION_MODE, "KM0636", KM_ERROR,
     "モード「{1}」はありません",
     "there is no mode \"{1}\"",
     "practice, guided, exam, host のどれかにしてください",
     "choose practice, guided, exam or host",
     "練習（practice）では最後にふり返りを出します。ガイドつき（guided）では答えるたびに、いまの言葉の働きと残っている約束を示します。試験（exam）では最後まで何も示さず、戻ることもできず、合否が出ます。教室（host）では、進行役がみんなの前で場面を進め、手の数をかぞえ、別の道も試します。",
     "In practice the report comes at the end. Guided mode says after each answer what it was and what is still owed. An exam shows nothing until the end, allows no undo, and passes or fails. In host mode somebody leads a room through the scene, counts hands, and goes back another way.",
     {"hard"})

DIAG(OPTION_FORMAT, "KM0637", KM_ERROR,
     "報告の形式「{1}」はありません（{2}）",
     "there is no report format \"{1}\" ({2})",
     "かっこの中のどれかを選んでください",
     "choose one of those in brackets",
     FORMAT_LIST_JA(REPORT_FORMATS(REPORT_JA), "のどれかを --format に書きます。"),
     FORMAT_LIST_EN(REPORT_FORMATS(REPORT_EN), ": --format takes one of these."),
     {"docx", FORMAT_LIST_NAMES(REPORT_FORMATS(REPORT_NAME), "")})

DIAG(OPTION_RESUME, "KM0638", KM_ERROR,
     "--resume は、シナリオ名や、始め方を決めるオプションと一緒に使えません",
     "--resume does not go with a scenario or with options that say how to start",
     "kamae play --resume ファイル とだけ書いてください",
     "write kamae play --resume FILE alone",
     "途中まで進めた練習には、シナリオもルールブックも、モードや並び順も入っていて、続きは同じファイルに書き込みます。--resume にはその記録のファイルだけを渡します（--choices と --full は使えます）。",
     "A session that was left holds its scenario, rulebook, mode and order of options, and it goes on in the same file. Give --resume that file alone; --choices and --full may go with it.",
     {NULL})

DIAG(ARGUMENT_MISSING, "KM0639", KM_ERROR,
     "指定が足りません。使い方: {1}",
     "something is missing; usage: {1}",
     "例: {2}",
     "for example: {2}",
     "コマンドのあとに、シナリオやファイルの名前が必要です。kamae コマンド --help で例が見られます。",
     "The command needs the name of a scenario or a file. kamae COMMAND --help shows an example.",
     {"SESSION [--format FORMAT]", "kamae report monday.jsonl"})

DIAG(ARGUMENT_TOO_MANY, "KM0640", KM_ERROR,
     "「{1}」は余分です。使い方: {2}",
     "\"{1}\" is one too many; usage: {2}",
     "空白を含む名前は \"…\" で囲んでください",
     "put names with blanks in quotation marks",
     "このコマンドが受け取る名前の数を超えています。ファイル名に空白があるときは、全体を引用符で囲んでください。",
     "The command takes fewer names. When a file name contains blanks, put it in quotation marks.",
     {"shop.json", "CODE | --list"})

DIAG(CODE_UNKNOWN, "KM0641", KM_ERROR,
     "「{1}」というコードも、行為も、ルールもありません",
     "there is no code, act or rule \"{1}\"",
     "{2?もしかすると: {2}。}探すには kamae acts ことば、kamae rules ことば。コードの一覧は kamae explain --list で出ます",
     "{2?perhaps: {2}; }kamae acts WORD and kamae rules WORD find more, and kamae explain --list shows all codes",
     "指摘のコードは KM に 4 桁の数字が続いたものです。check などの出力にあるものを書き写してください。行為とルールは、ルールブックの id（ルールは R14 などの番号でも）です。",
     "A code is KM and four digits, as printed by check and the other commands. Acts and rules go by their ids in the rulebook, rules by a number such as R14, too.",
     {"listen-to-the-end", "hear-to-the-end"})

DIAG(SESSION_OVER, "KM0642", KM_ERROR,
     "「{1}」の練習はもう終わっています",
     "the session in \"{1}\" is over",
     "kamae report で報告を読むか、新しく始めてください",
     "read its report with kamae report, or start a new one",
     "最後まで終えた練習や中断した練習は、続きから始められません。",
     "A session that reached its end, or was stopped, cannot go on.",
     {"monday.jsonl"})

DIAG(PLAY_STUCK, "KM0643", KM_ERROR,
     "場面「{1}」で選べる答えが一つもなく、先へ進めません",
     "no option can be selected in the node \"{1}\", so the scene cannot go on",
     "その場面に、条件（when）のない答えを一つ加えてください",
     "give that node one option without a condition (when)",
     "その場面のすべての答えに条件が付いていて、どれも満たされませんでした。どの道筋で来ても選べる答えを、少なくとも一つ置いてください。",
     "Every option of the node has a condition, and none of them held. Give the node at least one option that can be selected whatever happened before.",
     {"listen"})

DIAG(SCRIPT_TOO_SHORT, "KM0644", KM_ERROR,
     "答えのファイル「{1}」が、場面の途中で終わりました",
     "the choices in \"{1}\" ended before the scene did",
     "最後の場面までの答えを書き足してください",
     "add the answers up to an end of the scene",
     "--choices のファイルにある答えをすべて使いましたが、まだ終わりの場面に来ていません。練習は途中までの記録として残ります。",
     "All answers of the file were used and the scene had not ended. The session is kept as left.",
     {"answers.txt"})

DIAG(OPTION_SEAT, "KM0645", KM_ERROR,
     "「{1}」の側からの報告はありません",
     "there is no report from the seat of \"{1}\"",
     "--seat customer と書くか、--seat を省いてください",
     "write --seat customer, or leave out --seat",
     "--seat customer では、同じやり取りをお客様の側から、心の声とともに読み直せます。",
     "With --seat customer the same run is told from the customer's side, with the inner voice.",
     {"manager"})

DIAG(OPTION_STAGE, "KM0646", KM_ERROR,
     "段階「{1}」はありません",
     "there is no stage \"{1}\"",
     "document, program, trace, score, report のどれかにしてください",
     "choose document, program, trace, score or report",
     "dump は、シナリオが練習になり、点数と報告になるまでの途中の形を一つ選んで出します。document と program にはシナリオを、そのほかには練習の記録を渡します。",
     "dump prints one stage on the way from a scenario to a report. Give it a scenario for document and program, and a session for the others.",
     {"graph"})

DIAG(NEW_BAD_ID, "KM0647", KM_ERROR,
     "「{1}」は id に使えません",
     "\"{1}\" cannot be an id",
     "英小文字で始め、英小文字、数字、ハイフンだけにしてください。例: our-shop",
     "start with a small letter and use small letters, digits and hyphens, for example our-shop",
     "id はファイルの名前にもなり、kamae play や --rulebook に続けて書きます。どの機械でも同じように使えるよう、英小文字と数字とハイフンに限っています。",
     "The id becomes the file's name and is what you write after kamae play or --rulebook. Small letters, digits and hyphens work on every machine.",
     {"Our Shop"})

DIAG(OPTION_SHEET, "KM0648", KM_ERROR,
     "どの用紙を出すかが決まりません",
     "it is not clear which sheet is wanted",
     "--host、--observer、--handout、--roles、--attendance のうち、どれか一つを付けてください",
     "give one of --host, --observer, --handout, --roles and --attendance",
     "sheet は教室で使う紙を一種類ずつ出します。--host は進行役の手元の一枚、--observer は見る人が書き込む用紙、--handout は参加者が持ち帰る用紙、--roles は切り取って配る役割のカード、--attendance は書きたい人が書く参加と理解の記入票です。",
     "sheet writes one kind of paper for the classroom: --host the trainer's page, --observer for the person who watches, --handout for those who take part to keep, --roles cards to cut out for the roles, --attendance a sheet on attendance and understanding for those who wish to fill it in.",
     {NULL})

DIAG(OPTION_SHEET_FORMAT, "KM0649", KM_ERROR,
     "用紙の形式「{1}」はありません（{2}）",
     "there is no sheet format \"{1}\" ({2})",
     "かっこの中のどれかを選んでください",
     "choose one of those in brackets",
     FORMAT_LIST_JA(REPORT_FORMATS(TREE_JA), "のどれかを --format に書きます。"),
     FORMAT_LIST_EN(REPORT_FORMATS(TREE_EN), ": --format takes one of these."),
     {"docx", FORMAT_LIST_NAMES(REPORT_FORMATS(TREE_NAME), "")})

DIAG(OUTPUT_BINARY, "KM0652", KM_ERROR,
     "形式「{1}」は端末の画面には出せません",
     "the format \"{1}\" is nothing for a terminal",
     "--out ファイル名 を付けてください",
     "give --out FILE",
     "この形式は文字ではないので、画面に出すと表示が乱れます。--out でファイルに書くか、> やパイプで受け取ってください。",
     "This format is not text and would spoil the screen. Write it to a file with --out, or take it with > or a pipe.",
     {"pdf"})

DIAG(OPTION_VALUE, "KM0654", KM_ERROR,
     "オプション「{1}」の値に「{2}」は使えません",
     "the option \"{1}\" does not take the value \"{2}\"",
     "{3} の中から、または同じ書き方で選んでください",
     "it takes {3}",
     "オプションごとに、使える値が決まっています。kamae-gui --help に並んでいるものか、そこに書いてある例と同じ形のものを書いてください。",
     "Each option takes certain values only: one of those that kamae-gui --help lists, or one written like the example there.",
     {"--theme", "pink", "light|dark|contrast"})

DIAG(OPTION_TOO_LARGE, "KM0659", KM_ERROR,
     "オプション「{1}」の値「{2}」は大きすぎます",
     "the value \"{2}\" of the option \"{1}\" is too large",
     "9007199254740991 までの整数を書いてください",
     "write a whole number up to 9007199254740991",
     "練習の記録は、ほかの道具でも読める JSON という形のファイルです。どの道具でも正しく読める整数は 9007199254740991（2 の 53 乗より 1 小さい数）までなので、--seed などの数もそこまでにしています。",
     "A session is kept as JSON, so that other tools can read it. Whole numbers are safe in all of them up to 9007199254740991 (2 to the power of 53, less 1); the numbers of options end there, too.",
     {"--seed", "9223372036854775807"})

DIAG(OPTION_RETRY, "KM0660", KM_ERROR,
     "--turn は --retry と一緒に使います。--retry は --session や --mode と一緒には使えません",
     "--turn goes with --retry, and --retry does not go with --session or --mode",
     "例: kamae play --retry my.session.jsonl --turn 5",
     "example: kamae play --retry my.session.jsonl --turn 5",
     "--retry は、前に練習した記録の分かれ目だけをもう一度やってみるためのものです。記録は新しく残らず、点数もつきません。--turn で、やり直す答えの番号を選べます。",
     "--retry plays only the turning points of a recorded session again. It keeps no new session and gives no score. --turn picks the answer to try again.",
     {NULL})

DIAG(RETRY_SCENARIO, "KM0661", KM_ERROR,
     "「{1}」は「{2}」を練習した記録です",
     "\"{1}\" is a session of \"{2}\"",
     "シナリオの名前は書かなくてもかまいません",
     "the scenario need not be named",
     "記録ファイルには、そのとき練習したシナリオがそのまま入っています。--retry はそれを使うので、ほかのシナリオの名前は付けられません。",
     "A session file holds the scenario as it was when it was played. --retry uses that one, so another scenario cannot be named.",
     {"monday.jsonl", "broken-kettle"})

DIAG(RETRY_TURN, "KM0662", KM_ERROR,
     "この記録に、その番号の答えはありません（答えは {1} 回）",
     "the session has no such answer (there are {1})",
     "--turn を付けなければ、分かれ目を順にやり直せます",
     "without --turn every turning point is tried again",
     "--turn には、記録の中の何回目の答えをやり直すかを書きます。ふり返りの「分かれ目」にある番号です。",
     "--turn names the answer in the session that is to be tried again: the number that stands beside each turning point in the report.",
     {"7"})

DIAG(NO_SUCH_ACT, "KM0664", KM_ERROR,
     "「{1}」で見つかる行為はありません",
     "no act is found by \"{1}\"",
     "{2?もしかすると: {2}。}ことばを短くするか、言い換えてください。kamae acts だけなら全部が並びます",
     "{2?perhaps: {2}; }try a shorter word, or another one; kamae acts alone lists all",
     "kamae acts は、行為の id、名前、意味、例文から、書いたことばを全部ふくむものを探します。日本語でも英語でも、id の前半（agent.apology など）でもかまいません。",
     "kamae acts looks for acts with all the words that were typed, in their ids, labels, meanings and examples, in Japanese or English. The beginning of an id, such as agent.apology, will do, too.",
     {"sorry-first", "agent.apology.limited, agent.apology.factual"})

DIAG(NO_SUCH_RULE, "KM0665", KM_ERROR,
     "「{1}」で見つかるルールはありません",
     "no rule is found by \"{1}\"",
     "{2?もしかすると: {2}。}ことばを短くするか、言い換えてください。kamae rules だけなら全部が並びます",
     "{2?perhaps: {2}; }try a shorter word, or another one; kamae rules alone lists all",
     "kamae rules は、ルールの id、番号（R14 など）、題、理由、言い方の型から、書いたことばを全部ふくむものを探します。日本語でも英語でもかまいません。",
     "kamae rules looks for rules with all the words that were typed, in their ids, numbers (R14), titles, reasons and ways to put it, in Japanese or English.",
     {"listen-to-the-end", "hear-to-the-end"})

DIAG(NEW_SOURCES, "KM0666", KM_ERROR,
     "--template、--from、--policy は、一緒には使えません",
     "--template, --from and --policy cannot be used together",
     "どれか一つだけを残してください",
     "keep one of them",
     "新しいファイルは、ひな形か、いまあるシナリオか、方針のひな形か、どれか一つから作られます。",
     "A new file begins with a template, a scenario or the template of a policy: with one of them.",
     {NULL})

DIAG(NEW_TEMPLATE, "KM0667", KM_ERROR,
     "「{1}」というひな形はありません",
     "there is no template \"{1}\"",
     "counter（窓口）、phone（電話）、chat（チャット）、visit（訪問）のどれかを選んでください",
     "choose counter, phone, chat or visit",
     "ひな形は、そのまま check を通る小さな場面です。お客様と会う場所ごとに一つあり、せりふと選択肢を書きかえて使います。",
     "Templates are small scenes that pass the check as they are, one for each place in which customers and staff meet. Write your own lines and options over them.",
     {"shop"})

DIAG(OPTION_GRAPH_FORMAT, "KM0690", KM_ERROR,
     "図の形に「{1}」はありません（{2}）",
     "a graph has no form \"{1}\" ({2})",
     "かっこの中のどれかを選んでください",
     "choose one of those in brackets",
     FORMAT_LIST_JA(DIAGRAM_FORMATS(DIAGRAM_JA), "のどれかを --format に書きます。"),
     FORMAT_LIST_EN(DIAGRAM_FORMATS(DIAGRAM_EN), ": --format takes one of these."),
     {"png", FORMAT_LIST_NAMES(DIAGRAM_FORMATS(DIAGRAM_NAME), "")})

DIAG(FORMAT_DIFFERS, "KM0694", KM_ERROR,
     "ここから、行の分け方や字下げがそろっていません",
     "from here on the layout is not that of kamae format",
     "kamae format ファイル と打つと、そろいます",
     "type kamae format FILE",
     "kamae format --check は、ファイルを書きかえずに、レイアウトが kamae format の書くとおりかを調べます。はじめに違う行を言います。値や言葉の間違いではありません。",
     "kamae format --check changes nothing; it tells whether a file is laid out as kamae format would write it, and names the first line that differs. Nothing is wrong with values or words.",
     {NULL})

DIAG(FORMAT_OUT, "KM0695", KM_ERROR,
     "--out は、ファイルが一つで --check のないときに使えます",
     "--out goes with one file, and not with --check",
     "ファイルを一つずつ整えるか、--out なしで元のファイルを置き換えてください",
     "give one file at a time, or leave --out away to replace the files themselves",
     "--out は、整えたものを書くファイルの名前です。いくつものファイルを一つの名前には書けず、--check は何も書きません。",
     "--out names the file that the result is written to. Several files do not go into one, and --check writes nothing.",
     {NULL})

DIAG(FORMAT_UNFAITHFUL, "KM0696", KM_ERROR,
     "整えたものが元と同じ内容にならなかったので、何も書きませんでした",
     "what was laid out does not say the same as the file; nothing was written",
     "Kamae の誤りです。ファイルを添えて知らせてください",
     "this is a mistake of Kamae's; please report it with the file",
     "kamae format は、書く前に、整えたものを読み直し、空白と改行のほかを元と一字ずつ比べます。違っていれば、ファイルには触れません。",
     "Before it writes, kamae format reads its result back and compares it with the file, byte by byte, white space aside. Where they differ the file is not touched.",
     {NULL})

DIAG(NOTES_SEEN, "KM0720", KM_ERROR,
     "進行メモの書き先「{1}」は、みんなが見ている画面と同じです",
     "the notes for the host would go to \"{1}\", which everybody sees",
     "--host-notes には、手もとの別の端末か、新しいファイルを指定してください",
     "name another terminal, or a new file, after --host-notes",
     "進行メモには、残り時間や、それぞれの答えの意味が書かれます。みんなが見る前に答えが分かってしまわないように、映している画面には書きません。手もとの端末で tty と打つと、その端末の名前が分かります。",
     "The notes hold the minutes left and what each answer does. So that nobody sees the answers too early, they are not written to the screen that is shown. Type tty in the other terminal to learn its name.",
     {"/dev/pts/3"})

DIAG(OPTION_HOST_NOTES, "KM0721", KM_ERROR,
     "--host-notes は、教室で使うとき（--mode host）だけのものです",
     "--host-notes goes with --mode host, or with a session of it that goes on",
     "例: kamae play broken-kettle --mode host --host-notes notes.txt",
     "example: kamae play broken-kettle --mode host --host-notes notes.txt",
     "進行メモは、教室で場面を進める人の手もとに出すものです。一人で練習するときには出ません。",
     "The notes are for whoever leads a room through a scene. Somebody who practises alone has none.",
     {NULL})

DIAG(NOT_A_CLASS, "KM0722", KM_ERROR,
     "「{1}」は、教室で進めた記録ではありません",
     "\"{1}\" is no session of a class",
     "kamae play シナリオ --mode host で進めた記録を指定してください",
     "name sessions that were led with kamae play SCENARIO --mode host",
     "kamae items は、教室で数えた手と選ばれた答えを、いくつもの授業を合わせて数えます。一人で練習した記録には、数えるものがありません。",
     "kamae items counts hands and answers over several classes. A session of one person has nothing to count.",
     {"my.session.jsonl"})

DIAG(OPTION_ITEMS_FORMAT, "KM0723", KM_ERROR,
     "「{1}」という形式はありません（{2}）",
     "there is no format \"{1}\" ({2})",
     "かっこの中のどれかを選んでください",
     "choose one of those in brackets",
     FORMAT_LIST_JA(REPORT_FORMATS(TREE_JA), "、csv（表計算ソフトで数える形）のどれかを --format に書きます。csv の行は、シナリオ、場面、選択肢の id で並びます。"),
     FORMAT_LIST_EN(REPORT_FORMATS(TREE_EN), ", csv (to be counted in a spreadsheet): --format takes one of these. Rows of csv go by the ids of scenario, node and option."),
     {"docx", FORMAT_LIST_NAMES(REPORT_FORMATS(TREE_NAME), "|csv")})

DIAG(OPTION_OWN_WORDS, "KM0724", KM_ERROR,
     "--own-words は、一人で打ちながら練習するとき（practice、guided）だけのものです",
     "--own-words goes with somebody who types, in practice or guided mode",
     "例: kamae play one-page --own-words",
     "example: kamae play one-page --own-words",
     "選択肢を見る前に、自分ならどう言うかを書いておくためのものです。試験（exam）では時間も条件も変わるため、教室（host）では声に出すため、ファイルの答え（--choices）とやり直し（--retry）では書く人や記録がないため、使えません。",
     "It is for writing what you would say before you see the options. It does not go with exam mode, where it would change the conditions; with host mode, where the room speaks aloud; with --choices, where nobody types; or with --retry, of which nothing is kept.",
     {NULL})

DIAG(OPTION_SHEET_MINUTES, "KM0733", KM_ERROR,
     "--minutes は、進行役の一枚（--host）だけのものです",
     "--minutes goes with --host",
     "例: kamae sheet one-page --host --minutes 45",
     "example: kamae sheet one-page --host --minutes 45",
     "--minutes は、進行役の一枚にのる時間割を、授業の長さに合わせます。ほかの用紙には時間割がないので、何も変わりません。",
     "--minutes fits the plan on the trainer's page to the length of the class. The other sheets have no plan that it could change.",
     {NULL})

DIAG(OPTION_CLASS_MINUTES, "KM0734", KM_ERROR,
     "--minutes は、教室で使うとき（--mode host）だけのものです",
     "--minutes goes with --mode host, or with a session of it that goes on",
     "例: kamae play one-page --mode host --minutes 45",
     "example: kamae play one-page --mode host --minutes 45",
     "--minutes は、授業の長さです。進行メモの時間割と残り時間が、それに合わせて出ます。一人で練習するときに、時間割はありません。",
     "--minutes is how long the class is: the plan and the minutes left in the host's notes follow it. Somebody who practises alone has no plan.",
     {NULL})

DIAG(PACK_NO_OUT, "KM0742", KM_ERROR,
     "どのファイルに書き出すか、--out で指定してください",
     "--out must say which file to write",
     "例: kamae pack one-page --out lesson.html",
     "example: kamae pack one-page --out lesson.html",
     "kamae pack は、場面を一つの HTML ファイルにまとめます。ファイルは 1 MB ほどあるので、画面には出しません。",
     "kamae pack puts scenes into one HTML file. At about 1 MB it is nothing for the screen.",
     {NULL})

DIAG(PACK_MODE, "KM0743", KM_ERROR,
     "配るファイルに「{1}」というモードは使えません",
     "a file to hand out cannot be played in the mode \"{1}\"",
     "practice, guided, exam のどれかにするか、--mode を省いて、開いた人に選んでもらってください",
     "choose practice, guided or exam, or leave --mode out so that whoever opens it chooses",
     "--mode を書くと、配ったファイルではそのモードだけで練習します。みんなで進める host は、配るファイルでは決められません。",
     "With --mode the file is played in that mode alone. The mode host is for a room that plays together, and cannot be set for a file that is handed out.",
     {"host"})

DIAG(PACK_NO_PAGE, "KM0744", KM_ERROR,
     "もとになるページ（{1}）がありません",
     "there is no page ({1}) to begin with",
     "tools/web で作るか、作ってあるページを --page で指定してください",
     "make it with tools/web, or name one with --page",
     "kamae pack は、tools/web が作ったページに場面を入れます。ひとりで開くページは kamae.html、SCORM のものは kamae-scorm.html、cmi5 のものは kamae-cmi5.html で、データのフォルダー（share/kamae）と、ソースの build/web の中を探します。",
     "kamae pack puts scenes into a page that tools/web makes: kamae.html by itself, kamae-scorm.html for SCORM, kamae-cmi5.html for cmi5. It is looked for in the data folders (share/kamae) and in build/web of the source tree.",
     {"kamae.html"})

DIAG(PACK_OTHER_PAGE, "KM0745", KM_ERROR,
     "「{1}」は、この版の Kamae のページではありません",
     "\"{1}\" is not a page of this version of Kamae",
     "tools/web で作り直すか、この版の kamae.html を --page で指定してください",
     "make it again with tools/web, or name the kamae.html of this version with --page",
     "場面を入れられるのは、同じ版の tools/web が作ったままのページだけです。kamae pack で作ったファイルや、手を加えたページには入れられません。",
     "Scenes can be put only into a page as tools/web of the same version made it: not into what kamae pack made, nor into a page that was changed.",
     {"kamae.html"})

DIAG(PACK_ID_TWICE, "KM0746", KM_ERROR,
     "シナリオ「{1}」が二つあります（「{2}」と「{3}」）",
     "there are two scenarios \"{1}\" (\"{2}\" and \"{3}\")",
     "同じ場面なら一つだけ指定し、別の場面なら、どちらかの id を変えてください",
     "name a scene once; if these are two scenes, give one of them another id",
     "配るファイルの中では、シナリオを id で見分けます。同じ id のものが二つあると、片方しか練習できないので、何も書きません。同じファイルを二度指定したときも同じです。",
     "In a file to hand out, scenarios are told apart by their ids. Of two that share one only one could be practised, so nothing is written. Naming one file twice is the same.",
     {"one-page", "one-page", "one-page-copy.json"})

DIAG(PACK_KINDS, "KM0747", KM_ERROR,
     "パッケージの種類が二つ以上指定されています",
     "more than one kind of package is asked for",
     "--scorm12、--scorm2004、--cmi5 のうち、学習管理システム（LMS）が受け取るものを一つだけ指定してください",
     "give one of --scorm12, --scorm2004 and --cmi5, whichever the learning system takes",
     "一つの ZIP は、一つの種類にしかなりません。どれがよいかわからないときは、ほとんどのシステムが受け取る --scorm12 にしてください。",
     "One ZIP is of one kind. Where you do not know which, take --scorm12: nearly every system takes it.",
     {NULL})

DIAG(PACK_GRADED, "KM0748", KM_ERROR,
     "--graded は、学習管理システム（LMS）に渡すパッケージのためのものです",
     "--graded is for packages for a learning system",
     "--scorm12、--scorm2004、--cmi5 のどれかと一緒に指定するか、--graded を外してください",
     "give it with --scorm12, --scorm2004 or --cmi5, or leave it out",
     "--graded を付けると、練習でも、合格か不合格かを LMS に知らせます。付けなければ、知らせるのは試験モードのときだけです。一つの HTML ファイルは、だれにも何も知らせません。",
     "With --graded the learning system is told whether a run was passed in every mode, without it in exam mode alone. An HTML file by itself tells nobody anything.",
     {NULL})

DIAG(PACK_ZIP_LEFT_OUT, "KM0749", KM_ERROR,
     "この kamae は、ZIP のパッケージを書き出せません（{1}）",
     "this kamae cannot write packages as ZIP ({1})",
     "libzip-dev を入れて kamae を作り直すか入れ直してください",
     "install libzip-dev and build or install kamae again",
     "ZIP は libzip という部品が作ります。それを使う部分は kamae-zip.so という別のファイルで、パッケージを書き出すときだけ読み込まれます。libzip なしで作った kamae には、このファイルがありません。一つの HTML ファイルは、これがなくても書き出せます。",
     "ZIP is made by libzip. The part that uses it is a file of its own, kamae-zip.so, loaded only when a package is written. A kamae that was built without libzip has no such file. HTML files to hand out need none of it.",
     {"kamae-zip.so: cannot open shared object file: No such file or directory"})

DIAG(PACK_ZIP_FAILED, "KM0750", KM_ERROR,
     "ZIP のパッケージを作れませんでした（{1}）",
     "the package could not be made ({1})",
     "メモリの空きを増やして、もう一度試してください",
     "free some memory and try again",
     "かっこの中は、ZIP を作る部品 libzip の言葉です。",
     "In brackets stand the words of libzip, which makes the ZIP.",
     {"Malloc failure"})

DIAG(ITEMS_SESSION_TWICE, "KM0760", KM_ERROR,
     "記録「{1}」が二度指定されています",
     "the session \"{1}\" is named twice",
     "一つの授業の記録は、一度だけ指定してください",
     "name the session of a class once",
     "kamae items は、指定された記録の手と答えをすべて足します。同じ記録を二度足すと、その授業の人数が倍になるので、何も書きません。",
     "kamae items adds up hands and answers of all sessions that are named. With one of them twice its class would count double, so nothing is written.",
     {"class1.session.jsonl"})
