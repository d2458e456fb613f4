/* Files, folders and what is found in them: KM06, up to KM0629; KM07, from KM0701. What a row holds stands in
 * base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(FILE_NOT_FOUND, "KM0601", KM_ERROR,
     "「{1}」が見つかりません",
     "there is no file \"{1}\"",
     "ファイル名と、今いるフォルダーを確かめてください",
     "check the name of the file and the folder you are in",
     "その名前のファイルがありません。名前の打ち間違いや、別のフォルダーで実行していないかを確かめてください。同梱のシナリオは、パスではなく名前だけで呼べます（例: kamae play broken-kettle）。",
     "There is no file of that name. Look for a typing error in the name, and check that you are in the right folder. Scenarios that come with Kamae are called by their name alone, without a path (for example: kamae play broken-kettle).",
     {"my-shop.json"})

DIAG(FILE_READ_DENIED, "KM0602", KM_ERROR,
     "「{1}」を読む権限がありません",
     "reading \"{1}\" is not permitted",
     "ファイルの持ち主か管理者に、読む権限をもらってください",
     "ask the owner of the file or the administrator for permission to read it",
     "ファイルはありますが、今の利用者には読むことが許されていません。ファイルの持ち主か管理者に頼むか、読める場所に写しを作ってもらってください。",
     "The file exists, but you may not read it. Ask its owner or the administrator for permission, or for a copy in a place that you can read.",
     {"my-shop.json"})

DIAG(FILE_IS_FOLDER, "KM0603", KM_ERROR,
     "「{1}」はファイルではなくフォルダーです",
     "\"{1}\" is a folder, not a file",
     "フォルダーの中のファイルを指定してください",
     "name a file inside the folder",
     "ファイルを一つ指定するところに、フォルダーの名前が書かれています。フォルダーの中のファイルの名前まで続けて書いてください（例: scenarios ではなく scenarios/one-page.json）。",
     "A file is needed here, but the name is that of a folder. Go on to the name of a file inside it (for example scenarios/one-page.json instead of scenarios).",
     {"scenarios"})

DIAG(FILE_NOT_REGULAR, "KM0604", KM_ERROR,
     "「{1}」は普通のファイルではありません",
     "\"{1}\" is not an ordinary file",
     "中身のあるファイルを指定してください",
     "name a file with content",
     "その名前は、ファイルではなく機器や通信の口を指しています。Kamae が読むのは、保存されたファイルと、ほかのコマンドの出力だけです。",
     "The name stands for a device or a connection, not for a file. Kamae reads saved files and the output of other commands only.",
     {"/dev/null"})

DIAG(FILE_TOO_LARGE, "KM0605", KM_ERROR,
     "「{1}」が大きすぎます（上限 {2} MiB）",
     "\"{1}\" is too large (the limit is {2} MiB)",
     "ファイルを取り違えていないか確かめ、大きなシナリオは分けてください",
     "check that it is the right file; split a scenario of that size",
     "Kamae が読むファイルには大きさの上限があります。シナリオは普通その百分の一にもなりません。別のファイルを指定していないか確かめてください。",
     "There is a limit on the size of files that Kamae reads. A scenario is normally less than a hundredth of it, so check whether you named another file by mistake.",
     {"my-shop.json", "16"})

DIAG(FILE_UNREADABLE, "KM0606", KM_ERROR,
     "「{1}」を読み込めません（システムの説明: {2}）",
     "cannot read \"{1}\" (the system says: {2})",
     NULL,
     NULL,
     "ファイルを開いたり読んだりする途中で、コンピューターがエラーを返しました。かっこの中はその説明です。USB メモリーやネットワーク上のファイルなら、つながりを確かめて、もう一度試してください。",
     "The computer reported an error while opening or reading the file; the words in parentheses are its own. If the file is on a USB stick or on the network, check the connection and try again.",
     {"my-shop.json", "Input/output error"})

DIAG(FILE_UNWRITABLE, "KM0607", KM_ERROR,
     "「{1}」に書き込めません（システムの説明: {2}）",
     "cannot write \"{1}\" (the system says: {2})",
     "練習の記録なら --session、そのほかは --out のあとに、書き込める場所を指定してください",
     "name a place where you may write: after --session for a run, after --out for anything else",
     "ファイルに書き込む途中で、コンピューターがエラーを返しました。かっこの中はその説明です。前からあったファイルは元のまま残っています。別の場所に書き出せないか試してください。",
     "The computer reported an error while writing the file; the words in parentheses are its own. A file that was there before is unchanged. Try to write to another place.",
     {"report.html", "Read-only file system"})

DIAG(FILE_WRITE_DENIED, "KM0608", KM_ERROR,
     "「{1}」に書き込む権限がありません",
     "writing \"{1}\" is not permitted",
     "練習の記録なら --session、そのほかは --out のあとに、書き込める場所を指定してください",
     "name a place where you may write: after --session for a run, after --out for anything else",
     "その場所かそのファイルへの書き込みが許されていません。書き込める場所を指定するか、管理者に頼んでください。練習の記録は、指定がなければ利用者のフォルダー（~/.local/state/kamae）に残します。そこに書けないときは、kamae play one-page --session /tmp/one-page.jsonl のように場所を指定すると練習できます。前からあったファイルは元のまま残っています。",
     "You may not write to that place or that file. Name another place, or ask the administrator. Unless told otherwise, a run is kept in your own folder (~/.local/state/kamae). When nothing can be written there, name a place to practise all the same, as in kamae play one-page --session /tmp/one-page.jsonl. A file that was there before is unchanged.",
     {"report.html"})

DIAG(FILE_DISK_FULL, "KM0609", KM_ERROR,
     "「{1}」に書き込めません。空き容量がありません",
     "cannot write \"{1}\": there is no space left",
     "いらないファイルを消すか、別の場所を（練習の記録なら --session、そのほかは --out で）指定してください",
     "remove files you do not need, or name another place (--session for a run, --out for anything else)",
     "保存先の空き容量がなくなりました。前からあったファイルや、それまでに記録した答えは元のまま残っています。空きを作ってから、もう一度実行してください。",
     "The disk, or your share of it, is full. A file that was there before and the answers recorded so far are unchanged. Make some space and try again.",
     {"report.html"})

DIAG(FILE_EXISTS, "KM0610", KM_ERROR,
     "「{1}」はすでにあります",
     "\"{1}\" already exists",
     "別の名前を指定するか、いらないファイルなら先に消してください",
     "choose another name, or remove the file first if you do not need it",
     "新しく作るはずのファイルと同じ名前のファイルがあります。大切な記録を上書きしないように、何も書かずに止まりました。",
     "A new file was to be made, but there is one of that name. Nothing was written, so that no record gets lost.",
     {"my-shop.json"})

DIAG(FILE_NO_FOLDER, "KM0611", KM_ERROR,
     "「{1}」を置くフォルダーがありません",
     "the folder for \"{1}\" does not exist",
     "先にフォルダーを作るか、別の場所を指定してください",
     "make the folder first, or name another place",
     "ファイルを書き出す先のフォルダーがありません。フォルダー名の打ち間違いがないか確かめ、必要なら先に作ってください。",
     "The folder in which the file was to be written does not exist. Check its name for typing errors, or make it first.",
     {"reports/today.html"})

DIAG(DATA_NO_SCENARIO, "KM0612", KM_ERROR,
     "シナリオ「{1}」が見つかりません",
     "there is no scenario \"{1}\"",
     "{2?「{2}」のことですか。}一覧は kamae list で出ます",
     "{2?did you mean \"{2}\"? }kamae list shows all",
     "その名前のシナリオがありません。kamae list で、使えるシナリオの一覧を見られます。自分で書いたファイルは、名前の終わりの .json まで書いてください（例: kamae play my-shop.json）。名前だけで呼ばれたシナリオは、--data の指定、環境変数 KAMAE_DATA、自分の設定のフォルダー、インストール先の順に探します。",
     "There is no scenario of that name. The command kamae list shows those that can be played. A file of your own is named with its ending .json (for example: kamae play my-shop.json). A scenario called by its name alone is looked for in the folder given by --data, in the one that the variable KAMAE_DATA names, in your own data folder, and where Kamae is installed, in this order.",
     {"borken-kettle", "broken-kettle"})

DIAG(DATA_NO_RULEBOOK, "KM0613", KM_ERROR,
     "ルールブック「{1}」が見つかりません",
     "there is no rulebook \"{1}\"",
     "{2?「{2}」のことですか。}自分で書いたファイルなら、名前の終わりの .json まで書いてください",
     "{2?did you mean \"{2}\"? }a file of your own is named with its ending .json",
     "その名前のルールブックがありません。ルールブックは、データのフォルダーの assets/rulebooks に置きます（例: assets/rulebooks/standard.json）。自分で書いたファイルは、名前の終わりの .json まで書けば、どこにあっても読めます。standard が見つからないときは、Kamae が正しく入っていないので、入れ直してください。",
     "There is no rulebook of that name. Rulebooks are in assets/rulebooks of a data folder (for example assets/rulebooks/standard.json). A file of your own can be anywhere if you name it with its ending .json. If it is \"standard\" that is missing, Kamae is not installed completely: install it again.",
     {"standrad", "standard"})

DIAG(DATA_NO_LOCALE, "KM0614", KM_ERROR,
     "画面の言葉のファイル「{1}」が見つかりません",
     "the words of the user interface \"{1}\" are missing",
     "Kamae を入れ直すか、--data でデータのフォルダーを指定してください",
     "install Kamae again, or name its data folder with --data",
     "画面に出す言葉は、データのフォルダーの assets/locale にある ja.json と en.json から読みます。どちらかが見つからないときは、Kamae が正しく入っていません。入れ直すか、データのある場所を --data か環境変数 KAMAE_DATA で教えてください。",
     "The words on the screen are read from ja.json and en.json in assets/locale of a data folder. When one of them is missing, Kamae is not installed completely. Install it again, or say where the data is with --data or the variable KAMAE_DATA.",
     {"ja"})

DIAG(STATE_NO_HOME, "KM0615", KM_ERROR,
     "練習の記録を残す場所が分かりません",
     "there is no place to keep the record of this run",
     "--session のあとに記録のファイル名を書くか、環境変数 HOME か XDG_STATE_HOME に、/ で始まるフォルダーを設定してください",
     "name a file after --session, or set the variable HOME or XDG_STATE_HOME to a folder that starts with /",
     "練習の記録は、利用者それぞれのフォルダー（~/.local/state/kamae）に残します。環境変数 HOME も XDG_STATE_HOME も設定されていないか、/ で始まっていないため、その場所を決められませんでした。",
     "The record of a run is kept in your own folder (~/.local/state/kamae). Neither HOME nor XDG_STATE_HOME is set to a folder that starts with /, so there is no such place.",
     {NULL})

DIAG(NOT_A_SESSION, "KM0616", KM_ERROR,
     "「{1}」には練習記録でないものが入っているので、上書きしません",
     "\"{1}\" holds something that is not a session, so it is not written over",
     "別のファイル名を指定してください",
     "name another file",
     "--session に指定したファイルがすでにあり、中身が Kamae の練習記録ではありません。大事なファイルを消さないように、書き込まずに終わります。",
     "The file named with --session exists and is not a Kamae session. Nothing is written, so that no file of yours is lost.",
     {"budget.xlsx"})

DIAG(OUTPUT_FAILED, "KM0617", KM_ERROR,
     "結果を書き出せませんでした",
     "the result could not be written",
     "出力先の空き容量や、つないだ先のプログラムを確かめてください",
     "check the free space, or the program that the output goes to",
     "標準出力への書き込みが途中で失敗しました。--out でファイルに書き出すと、途中までの結果が残ることはありません。",
     "Writing to the standard output failed. With --out FILE a result is written whole or not at all.",
     {NULL})

DIAG(DATA_NO_TEMPLATE, "KM0618", KM_ERROR,
     "ひな形「{1}」が見つかりません",
     "there is no template \"{1}\"",
     NULL,
     NULL,
     "新しいファイルのもとになるひな形が、データのフォルダーにありません。Kamae を入れ直すか、--data で assets/templates のあるフォルダーを指定してください。",
     "The template for the new file is not in the data folders. Install Kamae again, or name the folder that holds assets/templates with --data.",
     {"scenario"})

DIAG(FILE_BUSY, "KM0619", KM_ERROR,
     "「{1}」は、別の Kamae がいま書いている記録です",
     "another Kamae is writing \"{1}\" just now",
     "別の画面で開いている練習を終えてから、もう一度開いてください",
     "end the practice in the other window, then open it again",
     "一つの練習の記録には、一つの Kamae だけが書き込みます。二つが書くと、どちらの答えか分からなくなるからです。記録は何も変わっていません。",
     "Only one Kamae at a time writes the record of a practice; two would mix up their answers. The record was not changed.",
     {"monday.jsonl"})

DIAG(FILE_NO_WRITER, "KM0620", KM_ERROR,
     "「{1}」はパイプで、何も書き込まれません",
     "\"{1}\" is a pipe, and nothing is written to it",
     "先にパイプへ書き込むコマンドを始めるか、ファイルを指定してください",
     "start the command that writes to it first, or name a file",
     "指定された名前は、ほかのコマンドの出力を受けとるパイプです。しばらく待ちましたが、書き込む相手がいなかったので、読まずに終わります。",
     "The name is that of a pipe, through which the output of another command comes. Nobody had it open for writing, and nobody came while Kamae waited.",
     {"/tmp/pipe"})

DIAG(OUT_IS_INPUT, "KM0621", KM_ERROR,
     "「{1}」は、このコマンドが読んだファイルなので、上書きしません",
     "\"{1}\" was read by this command, so it is not written over",
     "--out には別のファイル名を指定してください",
     "name another file with --out",
     "書き出し先が、読み込んだシナリオ・練習の記録・ルールブックなどと同じファイルです。別の名前やリンクで指定しても、同じファイルなら書き込みません。読んだファイルは元のまま残っています。",
     "The output would replace a file that this command has read: a scenario, a session, a rulebook or the like. Another path or a link to the same file is refused as well. The file is unchanged.",
     {"one-page.json"})

DIAG(OUT_IS_SOURCE, "KM0622", KM_ERROR,
     "「{1}」には練習の記録かシナリオかルールブックが入っているので、上書きしません",
     "\"{1}\" holds a session, a scenario or a rulebook, so it is not written over",
     "--out には別のファイル名を指定してください。いらないファイルなら、先に消してください",
     "name another file with --out, or remove this one first if you do not need it",
     "書き出し先のファイルがすでにあり、作り直せないものが入っています。レポートや配布用の紙は何度でも作れますが、記録や自分で書いたファイルは上書きすると失われるので、何も書かずに終わります。",
     "The file exists and holds what cannot be made again. Reports and sheets can be written as often as you like, but a record or a file that somebody wrote would be lost, so nothing is written.",
     {"my.session.jsonl"})

DIAG(FILE_IS_OUTPUT, "KM0623", KM_ERROR,
     "「{1}」は、画面に出る文の書き出し先になっています",
     "\"{1}\" is where the output of this command goes",
     "記録には別のファイル名を指定してください",
     "name another file for the record",
     "練習の記録と、画面に出る文（> や 2> で書き出すもの）が同じファイルに混ざると、記録が読めなくなります。何も書かずに終わります。",
     "The record of a practice would be mixed up with what the command prints (by > or 2> of the shell) and could not be read again. Nothing was written.",
     {"out.txt"})

DIAG(SESSION_HAS_EVENTS, "KM0624", KM_ERROR,
     "「{1}」には練習の記録が入っているので、はじめからは書き込みません",
     "\"{1}\" holds the record of a practice, so no other is begun in it",
     "続きをするなら kamae play --resume {1}、はじめからなら別のファイル名を指定してください",
     "go on with it by kamae play --resume {1}, or name another file to begin anew",
     "--session に指定したファイルには、前の練習の答えが記録されています。同じ名前ではじめから練習すると失われるので、何も書かずに終わります。いらない記録なら、先に消してください。",
     "The file named with --session holds the answers of an earlier practice, which would be lost if another one began in it. Nothing was written. If you do not need the record, remove it first.",
     {"my.session.jsonl"})

DIAG(SESSION_TOO_LARGE, "KM0625", KM_ERROR,
     "「{1}」の記録は、あとで読める大きさ（{2} MiB）を超えます",
     "the record \"{1}\" would be larger than what can be read again ({2} MiB)",
     "シナリオを分けるか、短くしてください",
     "split the scenario, or shorten it",
     "練習の記録には、シナリオとルールブックがまるごと入ります。答えを足していくと、Kamae が読むファイルの上限を超えるので、読めない記録を残さないように、はじめる前（または書き足す前）に止まりました。",
     "The record of a practice holds the whole scenario and rulebook. With the answers it would grow beyond the limit on files that Kamae reads, so it is refused before anything is played, or before more is added: a record must be readable.",
     {"my.session.jsonl", "16"})

DIAG(SCENARIO_ID_TWICE, "KM0626", KM_WARNING,
     "シナリオの id「{1}」が「{2}」と同じです",
     "the scenario's id \"{1}\" is also that of \"{2}\"",
     "写して作ったシナリオなら、id を変えてください",
     "if the scenario began as a copy, give it an id of its own",
     "シナリオのファイルの中の id は、練習の記録がどのシナリオのものかを示します。中身の違う二つのファイルが同じ id だと、記録を見分けにくくなります。あとから作ったほうの id を変えてください。",
     "The id inside a scenario's file says of which scenario the record of a practice is. When two files with different content have the same one, their records are hard to tell apart. Change the id of the newer one.",
     {"one-page", "one-page-copy.json"})

DIAG(DATA_OTHER_NAME, "KM0627", KM_WARNING,
     "「{1}」は、名前の終わりが .json でないので、一覧に出ません",
     "\"{1}\" is not listed, since its name does not end in .json",
     "名前の終わりを .json（小文字）に変えてください",
     "change the end of its name to .json in small letters",
     "シナリオのフォルダーに、シナリオらしい名前のファイルがありますが、読むのは名前が .json で終わるものだけです。名前の終わりを隠す設定のコンピューターでは、.json.txt のような名前になっていることがあります。",
     "A file in the folder of scenarios looks like one by its name, but only names that end in .json are read. Computers that hide the ends of names may have made it .json.txt.",
     {"one-page.json.txt"})

DIAG(DATA_NOT_A_FILE, "KM0628", KM_WARNING,
     "「{1}」はファイルではないので、一覧に出ません",
     "\"{1}\" is not listed, since it is no file",
     "ファイルに置きかえるか、ほかの場所へ移してください",
     "put a file in its place, or move it elsewhere",
     "シナリオのフォルダーに、.json で終わる名前のフォルダー、パイプ、または行き先のないリンクがあります。読めるのは普通のファイルだけです。",
     "A folder, a pipe or a link to nothing in the folder of scenarios has a name that ends in .json. Only ordinary files can be read.",
     {"one-page.json"})

DIAG(NO_LAST_RUN, "KM0629", KM_ERROR,
     "続けたり、やり直したりできる練習の記録がまだありません",
     "there is no kept run yet that could be taken up or tried again",
     "kamae list でシナリオを選び、kamae play で始めてください",
     "choose a scenario with kamae list, and begin with kamae play",
     "--resume と --retry は、ファイル名を省くと、いちばん最近の練習を使います。--resume では途中でやめたもの、--retry では答えが残っているものを探します。記録は、端末で練習したときに残ります。",
     "Without a file name, --resume and --retry take the run that was played last: for --resume one that was left, for --retry one with answers. Runs are kept when they are played at a terminal.",
     {NULL})

DIAG(ADD_TAKEN, "KM0701", KM_ERROR,
     "「{1}」という名前のシナリオは、もうあります（{2}）",
     "there is a scenario \"{1}\" already ({2})",
     "別の場面なら、ファイルの id を替えてください。新しい版なら、いまのファイルを確かめてから差し替えてください",
     "give another scene another id; for a new version look at the file that is there, then replace it yourself",
     "kamae add は、いまあるシナリオの上には書きません。同じ id のシナリオは、一覧でどちらのことか区別できないためです。",
     "kamae add writes over no scenario. Two scenarios with one id could not be told apart in the list.",
     {"late-parcel", "/home/sano/.local/share/kamae/scenarios/late-parcel.json"})

DIAG(ADD_NO_FOLDER, "KM0702", KM_ERROR,
     "「{1}」を置くフォルダーを作れません（{2}）",
     "the folder for \"{1}\" cannot be made ({2})",
     "フォルダーの権限を確かめるか、--data で別のフォルダーを指定してください",
     "look at the permissions of the folder, or name another one with --data",
     "kamae add は、データのフォルダー（ふつうは ~/.local/share/kamae）の scenarios にシナリオを写します。フォルダーがなければ作りますが、それができませんでした。",
     "kamae add copies a scenario into scenarios/ of the data folder, as a rule ~/.local/share/kamae. A missing folder is made, but that was not possible.",
     {"/srv/kamae/scenarios/late-parcel.json", "Permission denied"})

DIAG(ADD_RULEBOOK, "KM0703", KM_ERROR,
     "これはルールブックです。シナリオではありません",
     "this is a rulebook, not a scenario",
     "--rulebook のあとに名前を書くか、データのフォルダーの assets/rulebooks に置いてください",
     "name it after --rulebook, or put it into assets/rulebooks of the data folder",
     "kamae add が加えるのは、練習する場面（シナリオ）だけです。組織のルールブックは、--rulebook で指定するか、データのフォルダー（ふつうは ~/.local/share/kamae）の assets/rulebooks に置くと、名前で選べます。",
     "kamae add takes scenarios alone. An organisation's rulebook is named with --rulebook, or can be chosen by its id when it lies in assets/rulebooks of the data folder, as a rule ~/.local/share/kamae.",
     {NULL})

DIAG(FILE_NOT_OPENED, "KM0725", KM_ERROR,
     "「{1}」を {2} に渡せませんでした（{3}）",
     "\"{1}\" could not be handed to {2} ({3})",
     "ファイルは書き出してあります。ファイルの一覧（ファイルマネージャー）から開いてください",
     "the file is written: open it from the file manager",
     "ファイルを開くには、その種類に決めてある見るためのプログラムを xdg-open に探してもらい、印刷には lp を使います。そのどちらかがこのコンピューターにないと、ここからは開けません。xdg-open はパッケージ xdg-utils に、lp は cups-client に入っています。",
     "To open a file, xdg-open is asked for the program that shows its kind, and lp prints. When the one that is needed is not on this computer, nothing can be opened from here. xdg-open is in the package xdg-utils, lp in cups-client.",
     {"/home/me/Documents/one-page-2026-12-02.html", "xdg-open", "No such file or directory"})

DIAG(FILE_NOT_SHOWN, "KM0729", KM_ERROR,
     "「{1}」を {2} に渡しましたが、{2} がうまくいかずに終わりました（終了コード {3}）",
     "{2} was handed \"{1}\" and failed (exit code {3})",
     "ファイルは書き出してあります。ファイルの一覧（ファイルマネージャー）から開いてください",
     "the file is written: open it from the file manager",
     "ファイルを開くには、その種類に決めてある見るためのプログラムを xdg-open に探してもらい、印刷には lp を使います。xdg-open は、見るためのプログラムが見つからないと 3、開こうとして失敗すると 4 で終わります。lp は、ふだん使うプリンターが決まっていないと 1 で終わります。くわしいことは、kamae-gui を始めた端末に出ます。",
     "To open a file, xdg-open is asked for the program that shows its kind, and lp prints. xdg-open ends with 3 when it finds no such program and with 4 when opening failed; lp ends with 1 when there is no default printer. What they say themselves is in the terminal from which kamae-gui was started.",
     {"/home/me/Documents/one-page-2026-12-02.html", "xdg-open", "3"})

DIAG(STORE_FULL, "KM0740", KM_ERROR,
     "このブラウザに、記録を残す場所がもうありません",
     "this browser has no room left for records",
     "設定の「記録」ですべてを保存してから、端末の空きを増やしてください",
     "save everything under \"Records\" in the settings, then make some space on the device",
     "ページ（kamae.html）の練習の記録は、ブラウザの中に残します。端末の空きか、ブラウザがページに許す量がなくなりました。それまでの記録は元のまま残っています。練習はこのまま続けられ、ふり返りも保存できます。",
     "The page (kamae.html) keeps its records in the browser. The device is full, or the browser allows the page no more. What was kept before is unchanged; the scene goes on, and its debrief can be saved.",
     {NULL})

DIAG(STORE_FAILED, "KM0741", KM_ERROR,
     "このブラウザに記録を書き込めません",
     "this browser does not keep the record",
     "ふり返りを保存してから、ページを開き直してください",
     "save the debrief, then open the page again",
     "ページ（kamae.html）の練習の記録は、ブラウザの中に残します。ブラウザがそれを断りました。途中でブラウザのデータを消したときなどに起こります。練習はこのまま続けられ、ふり返りも保存できます。",
     "The page (kamae.html) keeps its records in the browser, which refused. That happens, for example, when its data was cleared in between. The scene goes on, and its debrief can be saved.",
     {NULL})
