/* Sheets of texts: KM06, from KM0670. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(SHEET_NOT_UTF8, "KM0670", KM_ERROR,
     "表が UTF-8 ではありません（Shift_JIS か UTF-16 かもしれません）",
     "the sheet is not UTF-8 (it may be Shift_JIS or UTF-16)",
     "Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください。LibreOffice では、文字エンコーディングに UTF-8 を選びます",
     "in Excel use \"Save As\" and choose \"CSV UTF-8 (Comma delimited)\"; in LibreOffice choose the character set UTF-8",
     "Excel の「CSV（コンマ区切り）」は Shift_JIS で、「Unicode テキスト」は UTF-16 で保存されます。どちらも読めません。保存し直せば、書き込んだことばはそのまま読めます。",
     "Excel's plain \"CSV\" is saved in the computer's old encoding (Shift_JIS in Japan), \"Unicode Text\" in UTF-16. Neither is read here. Save the sheet once more; what was written into it is still there.",
     {NULL})

DIAG(SHEET_IS_WORKBOOK, "KM0671", KM_ERROR,
     "これは表計算ソフトのブックで、CSV ではありません",
     "this is a workbook of a spreadsheet program, not CSV",
     "「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください",
     "use \"Save As\" and choose \"CSV UTF-8 (Comma delimited)\"",
     "取り込めるのは CSV だけです。Excel や LibreOffice でブックを開き、CSV UTF-8 として保存したものを渡してください。",
     "Only CSV can be imported. Open the workbook in Excel or LibreOffice and save it as CSV UTF-8.",
     {NULL})

DIAG(SHEET_NUL, "KM0672", KM_ERROR,
     "表の中に、文字ではないバイト（NUL）があります",
     "the sheet contains a byte that is no character (NUL)",
     "CSV UTF-8 として保存し直してください",
     "save it again as CSV UTF-8",
     "NUL は文章には現れません。UTF-16 で保存されたか、CSV ではないファイルです。",
     "NUL never stands in a text. The file was saved in UTF-16, or it is no CSV at all.",
     {NULL})

DIAG(SHEET_QUOTE_OPEN, "KM0673", KM_ERROR,
     "このセルの引用符「\"」が閉じていません",
     "the quote of this cell does not end",
     "CSV を表計算ソフトで開き、保存し直してください。エディターで直すときは、セルの中の「\"」を二つ重ねます",
     "save the sheet from a spreadsheet program; in an editor, double every quote inside a cell",
     "CSV では、セルを引用符で囲み、セルの中の引用符は二つ重ねて書きます。閉じる引用符がないと、そのあとの行がすべて一つのセルになってしまいます。",
     "In CSV a cell stands in quotes, and a quote within it is written twice. Where the closing one is missing, all rows that follow become one cell.",
     {NULL})

DIAG(SHEET_QUOTE_STRAY, "KM0674", KM_ERROR,
     "このセルの引用符「\"」の場所が違います",
     "a quote of this cell stands where none can be",
     "CSV を表計算ソフトで開き、保存し直してください。エディターで直すときは、セル全体を「\"」で囲み、中の「\"」は二つ重ねます",
     "save the sheet from a spreadsheet program; in an editor, put the whole cell in quotes and double those inside",
     "引用符で始まらないセルの途中に引用符があるか、閉じる引用符のあとに文字が続いています。エディターで直したときに起こります。",
     "A quote stands inside a cell that does not begin with one, or something follows the closing quote. This happens when CSV is changed in an editor.",
     {NULL})

DIAG(SHEET_LONE_CR, "KM0675", KM_ERROR,
     "行の終わりが古い Mac の改行（CR だけ）です",
     "the row ends as on an old Macintosh, with CR alone",
     "「CSV UTF-8」として保存し直してください（「CSV（Macintosh）」ではなく）",
     "save it as \"CSV UTF-8\", not as \"CSV (Macintosh)\"",
     "行の終わりは CR LF か LF です。セルの中の改行は、どれでもかまいません。",
     "A row ends with CR LF or with LF. Inside a cell any end of line will do.",
     {NULL})

DIAG(SHEET_CELL_TOO_LONG, "KM0676", KM_ERROR,
     "このセルは長すぎます",
     "this cell is too long",
     "閉じる引用符「\"」が抜けていないか確かめてください。文章一つは 64 KiB までです",
     "see whether a closing quote is missing; one text has at most 64 KiB",
     "文章がこれほど長くなることはまずありません。たいていは、引用符が一つ抜けて、あとの行がこのセルに入っています。",
     "Hardly any text is as long as this. As a rule a quote is missing, and the rows that follow have become part of this cell.",
     {NULL})

DIAG(SHEET_TOO_LARGE, "KM0677", KM_ERROR,
     "表が大きすぎます（64 列、50 万行まで）",
     "the sheet is too large (at most 64 columns and 500,000 rows)",
     "kamae texts export が書き出した表を使ってください",
     "use a sheet that kamae texts export wrote",
     "シナリオの文章がこれほど多くなることはありません。別のファイルを渡していないか確かめてください。",
     "No scenario has as many texts. See whether this is the file that you meant.",
     {NULL})

DIAG(WORKBOOK_LEFT_OUT, "KM0678", KM_ERROR,
     "この kamae は表を XLSX で出せません{1?（{1}）}",
     "this kamae cannot write a sheet as XLSX{1? ({1})}",
     "libxlsxwriter-dev を入れて kamae を作り直すか入れ直すか、--xlsx を外して CSV で出してください",
     "install libxlsxwriter-dev and build or install kamae again, or leave out --xlsx and take CSV",
     "XLSX は libxlsxwriter という部品が作ります。それを使う部分は kamae-workbook.so という別のファイルで、XLSX を出すときだけ読み込まれます。部品なしに作った kamae にはこのファイルがなく、あとから部品が消えたり、別の版の kamae のものだったりすると（かっこの中）使えません。CSV はいつでも出せます。",
     "XLSX is made by libxlsxwriter. The part that uses it is a file of its own, kamae-workbook.so, loaded only when XLSX is written. A kamae that was built without libxlsxwriter has no such file, and it is of no use when that has gone since, or when it belongs to another version of kamae (in brackets). CSV always works.",
     {"kamae-workbook.so: cannot open shared object file: No such file or directory"})

DIAG(SHEET_COLUMN_MISSING, "KM0679", KM_ERROR,
     "列「{1}」がありません",
     "there is no column \"{1}\"",
     "一行目を、書き出したときのとおりに戻してください",
     "put the first row back as it was written",
     "一行目は列の名前です。取り込むには id と hash、それに ja か en の列が要ります。列の順を変えたり、自分の列を足したりするのはかまいません。",
     "The first row names the columns. An import needs id, hash, and ja or en. Columns may be moved, and others added.",
     {"hash"})

DIAG(SHEET_COLUMN_TWICE, "KM0680", KM_ERROR,
     "列「{1}」が二つあります",
     "there are two columns \"{1}\"",
     "片方を消すか、一行目の名前を変えてください",
     "delete one of them, or call it something else in the first row",
     "同じ名前の列が二つあると、どちらのことばを取り込むのか決まりません。",
     "With two columns of one name nobody can say whose words are meant.",
     {"ja"})

DIAG(SHEET_EXTRA_CELL, "KM0681", KM_ERROR,
     "この行のセルが、一行目の列より多くあります",
     "this row has more cells than the first row has columns",
     "区切りの文字や引用符が崩れていないか確かめてください。覚え書きの列なら、一行目に名前を付けます",
     "see whether a separator or a quote is lost; give a column of your own a name in the first row",
     "セルの中のコンマが引用符で囲まれていないと、そこで二つのセルに分かれ、あとのことばが別の列へずれます。ずれたまま取り込むことのないよう、ここで止めます。",
     "When a comma inside a cell is not in quotes the cell is split in two, and what follows moves into other columns. To move nothing, the import stops here.",
     {NULL})

DIAG(SHEET_OTHER_SCENARIO, "KM0682", KM_ERROR,
     "この表の行は、どれもこのシナリオのものではありません",
     "none of the rows belongs to this scenario",
     "表とシナリオの組み合わせを確かめてください",
     "see whether sheet and scenario belong together",
     "id の列は、シナリオの中の文章の場所です。一つも合わないときは、別のシナリオの表か、id の列が書き換わっています。",
     "The column id says where in the scenario a text stands. When none fits, the sheet is that of another scenario, or the column was changed.",
     {NULL})

DIAG(SHEET_ROW_UNKNOWN, "KM0683", KM_ERROR,
     "この行の文章「{1}」はシナリオにありません",
     "the scenario has no text \"{1}\"",
     "id を元に戻すか、行を消してください。--partial なら、このような行を読み飛ばします",
     "put the id back as it was, or delete the row; with --partial such rows are passed over",
     "表を書き出したあとで、シナリオから場面や選択肢が消えたか、id が変わりました。または、表の id の列が書き換わりました。",
     "Since the sheet was written, a node or choice was removed from the scenario or has another id; or the column id was changed.",
     {"nodes/arrive/choices/listen/text"})

DIAG(SHEET_ROW_TWICE, "KM0684", KM_ERROR,
     "文章「{1}」の行が二つあります（{2} 行目にも）",
     "there are two rows for \"{1}\" (the other is row {2})",
     "片方を消してください",
     "delete one of them",
     "同じ文章の行が二つあると、どちらのことばを取り込むのか決まりません。",
     "With two rows for one text nobody can say whose words are meant.",
     {"nodes/arrive/choices/listen/text", "12"})

DIAG(SHEET_ROWS_MISSING, "KM0685", KM_ERROR,
     "シナリオの文章 {1} 個の行が表にありません（初めは「{2}」）",
     "{1} of the scenario's texts have no row (the first is \"{2}\")",
     "行を戻すか、もう一度書き出してください。表にある行だけを取り込むなら --partial を付けます",
     "put the rows back, or export again; to take the rows that are there, add --partial",
     "表の行が消えたか、表を書き出したあとでシナリオに文章が増えました。取り込んでも、行のない文章は元のままです。",
     "Rows were deleted, or the scenario has more texts than when the sheet was written. Texts without a row would stay as they are.",
     {"3", "nodes/arrive/choices/listen/text"})

DIAG(SHEET_SOURCE_CHANGED, "KM0686", KM_ERROR,
     "「{1}」は、表を書き出したあとで、シナリオでも書き換わっています",
     "\"{1}\" was changed in the scenario, too, since the sheet was written",
     "もう一度書き出して、この行を直してください。表のことばを取るなら --accept-changed を付けます",
     "export again and change this row; to have the sheet's words stand, add --accept-changed",
     "この行は表でも直され、シナリオのほうも変わっています。どちらかのことばが消えてしまうので、選ぶまでは取り込みません。hash の列は、書き出したときのことばの印です。",
     "This row was changed in the sheet, and its text in the scenario. One of the two would be lost, so nothing is taken before somebody chooses. The column hash stands for the words that were written into the sheet.",
     {"nodes/arrive/choices/listen/text"})

DIAG(SHEET_TEXT_EMPTIED, "KM0687", KM_WARNING,
     "「{1}」のセルが空です。シナリオの文章は元のまま残ります",
     "the cell of \"{1}\" is empty; the scenario's text stays",
     "文章を消すときは、シナリオのファイルから消してください",
     "to remove a text, remove it from the scenario's file",
     "空のセルは、消したのか、うっかり消えたのか、区別できません。そのため、空のセルでは何も消しません。",
     "Nobody can tell whether an empty cell was meant. So an empty cell takes nothing away.",
     {"nodes/arrive/choices/listen/text"})

DIAG(TEXTS_WAY, "KM0688", KM_ERROR,
     "kamae texts に「{1}」はありません",
     "kamae texts knows no \"{1}\"",
     "kamae texts export シナリオ か、kamae texts import 表 と打ってください",
     "type kamae texts export SCENARIO or kamae texts import SHEET",
     "kamae texts は、シナリオのことばを表計算ソフトの表に書き出し（export）、直したものを取り込みます（import）。",
     "kamae texts writes the words of a scenario as a sheet for a spreadsheet program (export), and takes it back (import).",
     {"convert"})

DIAG(IMPORT_UNSOUND, "KM0689", KM_ERROR,
     "取り込むとシナリオに誤りができるので、何も書きませんでした",
     "with these words the scenario would have mistakes; nothing was written",
     "上の指摘にある文章を、表で直してください",
     "change the texts named above in the sheet",
     "取り込んだあとのシナリオを調べてから、ファイルを置き換えます。誤りがあれば、元のファイルはそのままです。",
     "The scenario is checked with its new words before it takes the place of the file. When something is wrong the file stays as it was.",
     {NULL})

DIAG(WORKBOOK_FAILED, "KM0697", KM_ERROR,
     "表を XLSX にできませんでした（{1}）",
     "the sheet could not be made into XLSX ({1})",
     "かっこの中の理由を除くか、--xlsx を外して CSV で出してください",
     "remove the reason in brackets, or leave out --xlsx and take CSV",
     "かっこの中は、XLSX を作る部品 libxlsxwriter の言葉です。一つの文章が XLSX のセルの 32,767 字より長いときに起こります。「TMPDIR」は、一時ファイルのフォルダー（環境変数 TMPDIR、なければ /tmp）に書けなかったということです。CSV にこの制限はありません。",
     "In brackets stand the words of libxlsxwriter, which makes XLSX. It happens when one text is longer than the 32,767 characters of a cell. \"TMPDIR\" says that nothing could be written to the folder for temporary files (the variable TMPDIR, else /tmp). CSV has no such limit.",
     {"TMPDIR"})
