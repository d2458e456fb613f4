/* JSON as written, and its fields: KM01. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(JSON_NOT_UTF8, "KM0101", KM_ERROR,
     "UTF-8 として読めないバイトがあります",
     "a byte here is not valid UTF-8",
     "エディターで文字コードを UTF-8 にして保存し直してください",
     "save the file again with the encoding UTF-8",
     "Kamae が読むファイルはすべて UTF-8 です。Shift_JIS などで保存されたファイルは、エディターの「名前を付けて保存」で文字コードに UTF-8 を選び直してください。",
     "Every file that Kamae reads is UTF-8. When the file was saved in another encoding (Shift_JIS, for example), use \"save as\" in the editor and choose UTF-8.",
     {NULL})

DIAG(JSON_BYTE_ORDER_MARK, "KM0102", KM_ERROR,
     "ファイルの先頭に BOM（目に見えない印）が付いています",
     "the file starts with a byte order mark (BOM), an invisible sign",
     "エディターで「UTF-8（BOM なし）」を選んで保存し直してください",
     "save the file again as \"UTF-8\" without BOM",
     "BOM は、一部のエディターがファイルの先頭に付ける、目に見えない印です。Kamae が読むファイルには付けません。エディターの「名前を付けて保存」で、文字コードに「UTF-8（BOM なし）」または「UTF-8」を選んで保存し直してください。",
     "Some editors put an invisible sign, the byte order mark, at the start of a file. Files for Kamae do without it. Use \"save as\" in the editor and choose \"UTF-8\" or \"UTF-8 without BOM\".",
     {NULL})

DIAG(JSON_CONTROL_CHARACTER, "KM0103", KM_ERROR,
     "文字列の中に、そのままでは書けない文字 {1} があります",
     "a string contains the control character {1}",
     "タブなら「\\t」と書くか、空白に置き換えてください。それ以外は削除してください",
     "write a tab as \"\\t\" or as a space; delete any other",
     "タブなど、目に見えない「制御文字」は、文字列の中にそのまま入れることができません。U+0009 はタブです。表計算ソフトなどから文を貼り付けたときに紛れ込むことがあります。タブは「\\t」と書くか、ふつうの空白に置き換えてください。",
     "Tabs and other invisible control characters cannot stand in a string as they are. U+0009 is a tab. They often come along when text is pasted from a spreadsheet. Write a tab as \\t, or replace it by a space.",
     {"U+0009"})

DIAG(JSON_NUL_ESCAPE, "KM0104", KM_ERROR,
     "文字列の中で「\\u0000」は使えません",
     "\"\\u0000\" is not allowed in a string",
     "「\\u0000」を削除してください",
     "delete \"\\u0000\"",
     "「\\u0000」は「文字がない」ことを表す特別な番号で、文の中では意味を持ちません。消しても、見た目は何も変わりません。",
     "\\u0000 is a special number that stands for no character at all. It has no use in a text. Delete it; nothing visible changes.",
     {NULL})

DIAG(JSON_LONE_SURROGATE, "KM0105", KM_ERROR,
     "「{1}」だけでは一つの文字になりません",
     "\"{1}\" is only half of a character",
     "「\\u…」を使わず、文字そのものを書いてください",
     "write the character itself instead of \"\\u…\"",
     "絵文字や一部の漢字を「\\u」の番号で書くときは、二つの番号を続けて一文字になります（例: \\ud83d\\ude4f）。ここには片方しかありません。番号を使わず、文字をそのまま書くのが確実です。",
     "Emoji and some rare characters, when written as \\u numbers, take two numbers in a row (for example \\ud83d\\ude4f). Here one of the two is missing. The safest way is to type the character itself.",
     {"\\ud83d"})

DIAG(JSON_BAD_ESCAPE, "KM0106", KM_ERROR,
     "「{1}」という書き方はありません",
     "\"{1}\" has no meaning in a string",
     "「\\」という文字そのものを書くときは、「\\\\」と二つ重ねてください",
     "to write a backslash itself, double it: \"\\\\\"",
     "文字列の中の「\\」（画面によっては「¥」と見えます）は、次の文字と組になって特別な意味を持ちます。使えるのは \\\"、\\\\、\\/、\\n（改行）、\\t（タブ）、\\r、\\b、\\f と、\\u に続く四けたの番号だけです。「\\」そのものを書きたいときは「\\\\」と重ねてください。",
     "A backslash in a string gives the next character a special meaning. Only these exist: \\\", \\\\, \\/, \\n (new line), \\t (tab), \\r, \\b, \\f, and \\u with four digits of a number in base 16. To write a backslash itself, write two.",
     {"\\a"})

DIAG(JSON_DUPLICATE_KEY, "KM0107", KM_ERROR,
     "「{1}」が同じ { } の中に二度書かれています",
     "\"{1}\" is written twice between the same { }",
     "どちらか一方を消すか、名前を変えてください",
     "delete one of the two, or give it another name",
     "一つの { } の中では、同じ名前の項目は一度しか書けません。二度書くと、どちらが正しいのか Kamae には決められません。コピーして直し忘れた行がないか、見直してください。",
     "Between one pair of { } each name may be used once. When it stands there twice, Kamae cannot tell which of the two you mean. Often a line was copied and not changed.",
     {"title"})

DIAG(JSON_FRACTION, "KM0108", KM_ERROR,
     "「{1}」のような小数や指数は使えません",
     "\"{1}\" has a fraction or an exponent",
     "整数で書いてください（例: 3）",
     "write a whole number, for example 3",
     "Kamae のファイルで使う数は、すべて整数です。1.5 のような小数や、1e3 のような書き方は使えません。3.0 も 3 と書いてください。",
     "All numbers in Kamae's files are whole numbers. Forms such as 1.5 or 1e3 are not used; write 3 instead of 3.0.",
     {"2.5"})

DIAG(JSON_INTEGER_RANGE, "KM0109", KM_ERROR,
     "「{1}」は、扱える整数の範囲を超えています",
     "\"{1}\" is beyond the integers that can be used",
     "-9007199254740991 から 9007199254740991 までの整数にしてください",
     "use an integer from -9007199254740991 to 9007199254740991",
     "整数は約 9,007 兆までしか正確に扱えません。けたを打ち間違えていないか、確かめてください。電話番号や会員番号のような長い数字の列は、数ではなく \"…\" で囲んだ文字列として書きます。",
     "Whole numbers are exact only up to about nine quadrillion. Check for digits typed by mistake. A long row of digits that is not a quantity, such as a membership number, is written as a string in \"…\".",
     {"9007199254740993"})

DIAG(JSON_BAD_NUMBER, "KM0110", KM_ERROR,
     "「{1}」は、数の書き方として正しくありません",
     "\"{1}\" is not written as a number",
     "数は 0、12、-3 のように、先頭の 0 や「+」を付けずに書いてください",
     "write numbers like 0, 12 or -3, without leading zeros or \"+\"",
     "数は、必要なら先頭に「-」を付け、あとは 0 から 9 までの数字だけで書きます。+1、007、0x1F、12px、1_000 のような書き方はできません。単位などの文字を付けたいときは、\"12px\" のように全体を \"…\" で囲んで文字列にします。",
     "A number is an optional minus sign and digits, nothing else. Forms such as +1, 007, 0x1F, 12px or 1_000 are not numbers here. When letters belong to it, make it a string: \"12px\".",
     {"007"})

DIAG(JSON_TOO_DEEP, "KM0111", KM_ERROR,
     "[ ] や { } の入れ子が深すぎます（{1} 段まで）",
     "brackets are nested too deeply (at most {1} levels)",
     "閉じ忘れた括弧がないか確かめてください",
     "look for a bracket that was not closed",
     "括弧の中の括弧、そのまた中の括弧……という重なりには上限があります。ふつうのシナリオは 10 段もあれば足ります。上限に達したときは、たいてい閉じ括弧が抜けています。",
     "Brackets inside brackets may go only so deep. An ordinary scenario needs fewer than ten levels, so most often a closing bracket is missing somewhere before.",
     {"64"})

DIAG(JSON_STRING_TOO_LONG, "KM0112", KM_ERROR,
     "文字列が長すぎます（{1} まで）",
     "a string is too long (at most {1})",
     "文をいくつかに分けてください",
     "divide the text into several",
     "一つの文字列の長さには上限があります。64 KiB は、日本語でおよそ 2 万字です。一つのせりふや説明がこれほど長くなることはまずありません。閉じる「\"」の位置を確かめるか、文を分けてください。",
     "A single string has a limit; 64 KiB are about 65,000 letters. A line or an explanation is hardly ever that long. Check where the closing quote stands, or divide the text.",
     {"64 KiB"})

DIAG(JSON_FILE_TOO_BIG, "KM0113", KM_ERROR,
     "ファイルが大きすぎます（{1} まで）",
     "the file is too big (at most {1})",
     "正しいファイルを選んでいるか確かめてください",
     "check that this is the right file",
     "Kamae が読むファイルの大きさには上限があります。文章だけのシナリオがこの大きさになることは、まずありません。別の種類のファイルを選んでいないか、確かめてください。",
     "Files that Kamae reads have a limit in size. A scenario, being text, hardly ever comes near it. Check that you did not choose a file of another kind.",
     {"16 MiB"})

DIAG(JSON_EXPECTED_VALUE, "KM0114", KM_ERROR,
     "値を書く所に「{1}」があります",
     "\"{1}\" stands where a value should be",
     "値は \"文字列\"、数、true、false、null、[ ]、{ } のどれかです",
     "a value is a \"string\", a number, true, false, null, [ ] or { }",
     "「:」のあと、または [ ] の中には、値を書きます。値が抜けているか、「,」が二つ続いているかもしれません。書ける値は、\"…\" で囲んだ文字列、数、true（はい）、false（いいえ）、null、[ ] で囲んだ並び、{ } で囲んだ項目の組です。",
     "After \":\" and between [ ] a value is written. Perhaps it is missing, or there are two commas in a row. Values are strings in \"…\", numbers, true, false, null, lists in [ ] and groups of members in { }.",
     {"}"})

DIAG(JSON_EXPECTED_KEY, "KM0115", KM_ERROR,
     "項目の名前を書く所に「{1}」があります",
     "\"{1}\" stands where the name of a member should be",
     "項目は \"名前\": 値 の形で書いてください",
     "write a member as \"name\": value",
     "{ } の中には、\"名前\": 値 の組を「,」で区切って並べます。名前は必ず \"…\" で囲みます。例: { \"id\": \"greet\", \"text\": \"いらっしゃいませ\" }",
     "Between { } stand pairs of \"name\": value with commas between them. The name is always in quotes. Example: { \"id\": \"greet\", \"text\": \"Welcome\" }",
     {"]"})

DIAG(JSON_EXPECTED_COLON, "KM0116", KM_ERROR,
     "項目の名前のあとに「:」がなく、「{1}」があります",
     "\"{1}\" follows the name of a member instead of \":\"",
     "\"名前\": 値 のように、名前と値のあいだに「:」を入れてください",
     "put a \":\" between the name and its value",
     "{ } の中では、名前と値のあいだに半角の「:」を書きます。例: \"turn\": 3。「=」や「;」では代わりになりません。",
     "Between { } the name and its value are joined by a colon, for example \"turn\": 3. Neither \"=\" nor \";\" will do.",
     {"="})

DIAG(JSON_EXPECTED_COMMA, "KM0117", KM_ERROR,
     "「{1}」の前に「,」か「{2}」がありません",
     "\"{1}\" follows without \",\" or \"{2}\" before it",
     "前の項目のあとに「,」を入れるか、「{2}」で閉じてください",
     "put a \",\" after the item before it, or close with \"{2}\"",
     "並んでいる項目のあいだには「,」が要ります。行を足したり入れ替えたりしたときに、前の行の終わりの「,」が抜けやすくなります。文字列の途中に「\"」があって、そこで文字列が終わったとみなされている場合もあります。そのときは「\\\"」と書いてください。",
     "Items in a row need a comma between them. It is easily lost at the end of the line above when lines are added or moved. It may also be that a quote inside a string ended it too early; write such a quote as \\\".",
     {"12", "]"})

DIAG(JSON_STRING_NOT_CLOSED, "KM0118", KM_ERROR,
     "ここから始まる文字列が、その行のうちに閉じられていません",
     "the string that starts here is not closed on its line",
     "終わりに半角の「\"」を付けてください。文の中の改行は「\\n」と書きます",
     "close it with a plain quote; write a line break inside a text as \"\\n\"",
     "文字列は \"…\" のように半角の「\"」で始まり、同じ行の中で半角の「\"」で終わります。終わりの「\"」を忘れたか、全角の「”」で閉じているようです。文の途中で改行したいときは、改行する代わりに「\\n」と書いてください。",
     "A string starts with a plain quote (\") and ends with one on the same line. The closing quote seems to be missing, or another kind of quote (”) stands in its place. For a line break inside the text, write \\n instead of breaking the line.",
     {NULL})

DIAG(JSON_UNEXPECTED_END, "KM0119", KM_ERROR,
     "ファイルが途中で終わっています",
     "the file ends too early",
     "{2} 行目の「{1}」が閉じられていません",
     "the \"{1}\" on line {2} is not closed",
     "閉じられていない括弧や「\"」を残したまま、ファイルが終わっています。保存が途中で切れたのでなければ、「{」には「}」、「[」には「]」が一つずつ対になっているか、確かめてください。",
     "The file ends while a bracket or a quote is still open. Unless saving was cut off, check that each \"{\" has its \"}\" and each \"[\" its \"]\".",
     {"{", "12"})

DIAG(JSON_TEXT_AFTER_END, "KM0120", KM_ERROR,
     "内容が終わったあとに「{1}」があります",
     "\"{1}\" follows after the end of the content",
     "余分な部分を消すか、手前の閉じ括弧が多すぎないか確かめてください",
     "delete it, or look for a closing bracket too many before it",
     "ファイル全体は一組の { } です。それが閉じたあとには何も書けません。途中の閉じ括弧が一つ多いために、思ったより早く終わってしまっている場合もあります。",
     "A whole file is one pair of { }. Nothing may follow once it is closed. Perhaps a closing bracket too many ended it earlier than you meant.",
     {"}"})

DIAG(JSON_EMPTY, "KM0121", KM_ERROR,
     "ファイルが空です",
     "the file is empty",
     "正しいファイルを選んでいるか確かめてください",
     "check that this is the right file",
     "ファイルに何も書かれていないか、空白と改行しかありません。保存し忘れていないか、別のファイルを選んでいないか、確かめてください。",
     "There is nothing in the file but white space. Check that it was saved and that it is the file you meant.",
     {NULL})

DIAG(JSON_TRAILING_COMMA, "KM0122", KM_ERROR,
     "最後の項目のあとに余分な「,」があります",
     "there is a \",\" after the last item",
     "この「,」を消してください",
     "delete this \",\"",
     "「,」は項目と項目のあいだに書くもので、最後の項目のあとには付けません。[1, 2, 3,] ではなく [1, 2, 3] と書きます。最後の行を消したときに残りやすいものです。",
     "A comma stands between items, not after the last one: [1, 2, 3], not [1, 2, 3,]. It often stays behind when the last line is deleted.",
     {NULL})

DIAG(JSON_COMMENT, "KM0123", KM_ERROR,
     "ここにコメントは書けません",
     "comments cannot be written here",
     "覚え書きは \"note\" という項目に書いてください（例: \"note\": \"要確認\"）",
     "put remarks into a member \"note\", for example \"note\": \"check this\"",
     "「//」「/* */」「#」で始まるコメントは、この形式のファイルには書けません。その代わり、どの { } の中にも \"note\" という項目を置けます。Kamae は \"note\" を読み飛ばします。",
     "Comments that start with //, /* or # are not part of this format. Instead, every pair of { } may have a member \"note\" with a text, which Kamae passes over.",
     {NULL})

DIAG(JSON_SINGLE_QUOTE, "KM0124", KM_ERROR,
     "「'」で文字列を囲むことはできません",
     "\"'\" cannot enclose a string",
     "半角の「\"」で囲んでください",
     "use double quotes (\")",
     "文字列は必ず半角の「\"」で囲みます。'こんにちは' ではなく \"こんにちは\" と書いてください。",
     "Strings are always enclosed in double quotes: \"hello\", not 'hello'.",
     {NULL})

DIAG(JSON_FULL_WIDTH, "KM0125", KM_ERROR,
     "「{1}」は、ここでは記号として使えません",
     "\"{1}\" cannot be used as a sign here",
     "半角の「{2}」に置き換えてください",
     "write the plain \"{2}\" instead",
     "文字列の外で使う引用符・コロン・コンマ・括弧・数字は、すべて半角です。日本語入力のまま打つと、“ ” 「 」 ： ， 、 １ のような全角の文字になります。入力を半角英数に切り替えて打ち直してください。文字列の中では、これらの文字を自由に使えます。",
     "Outside of strings, quotes, colons, commas, brackets and digits are the plain ones of the keyboard. A Japanese input method, or an editor with typographic quotes, puts look-alikes in their place. Inside a string these characters are welcome.",
     {"：", ":"})

DIAG(JSON_OTHER_SPACE, "KM0126", KM_ERROR,
     "文字列の外に、全角の空白などがあります",
     "a full-width or other special space stands outside a string",
     "半角の空白に置き換えてください",
     "replace it by an ordinary space",
     "文字列の外では、空白は半角の空白か改行だけです。全角の空白や、ウェブページから貼り付けた特別な空白は、見た目では区別しにくいものです。いったん消して、半角の空白を打ち直してください。",
     "Outside of strings only the ordinary space and line breaks may be used. A full-width space, or a no-break space pasted from a web page, looks the same but is not. Delete it and type a space.",
     {NULL})

DIAG(JSON_BARE_WORD, "KM0127", KM_ERROR,
     "「{1}」が「\"」で囲まれていません",
     "\"{1}\" is not enclosed in quotes",
     "文字列や項目の名前は \"{1}\" のように囲んでください",
     "enclose strings and names of members in quotes: \"{1}\"",
     "文字列と項目の名前は、半角の「\"」で囲みます。囲まずに書ける言葉は、小文字の true（はい）、false（いいえ）、null だけです。True や TRUE も、はい や いいえ も使えません。",
     "Strings and names of members are enclosed in quotes. The only words without quotes are true, false and null, in small letters; True, TRUE, yes and no do not exist.",
     {"title"})

DIAG(JSON_TOO_MANY_VALUES, "KM0128", KM_ERROR,
     "値が多すぎます（一つのファイルに {1} 個まで）",
     "there are too many values (at most {1} in one file)",
     "正しいファイルを選んでいるか確かめてください。大きなシナリオは、いくつかに分けてください",
     "check that this is the right file; divide a large scenario into several",
     "一つのファイルに書ける値（文字列、数、true、false、null、[ ]、{ } を一つずつ数えたもの）の数には上限があります。付属のシナリオは 5,000 個に足りません。プログラムが作ったファイルを選んでいないか、確かめてください。",
     "The values of one file are counted: strings, numbers, true, false, null, lists and groups of members, each as one. The scenarios that come with Kamae have fewer than 5,000. Check that you did not choose a file that some program made.",
     {"500000"})

DIAG(JSON_NOT_CLOSED, "KM0129", KM_ERROR,
     "{2} 行目の「{1}」が、ここより前で閉じられていません",
     "the \"{1}\" on line {2} is not closed before this",
     "前の項目のあとに「{3}」を入れて閉じてください",
     "close it with \"{3}\" after the item before",
     "「{」には「}」、「[」には「]」が一つずつ対になります。ここには次の項目が始まるように見えますが、手前の括弧がまだ開いています。行を消したり移したりしたときに、閉じ括弧が一緒になくなることがあります。",
     "Each \"{\" has its \"}\", and each \"[\" its \"]\". Here the next item seems to begin while the bracket before it is still open. A closing bracket is easily lost when lines are deleted or moved.",
     {"{", "12", "}"})

DIAG(JSON_INNER_QUOTE, "KM0130", KM_ERROR,
     "文の途中に「\"」があり、ここで文字列が終わってしまいます",
     "a quote inside a text ends the string here",
     "文の中の「\"」は「\\\"」と書くか、「」や“ ”にしてください",
     "write a quote inside a text as \\\", or use typographic quotes",
     "文字列は半角の「\"」で始まり、次の半角の「\"」で終わります。文の中で半角の「\"」を使うときは、前に「\\」を付けて \\\" と書きます（例: \"表の\\\"料金\\\"の欄\"）。「」『』“ ”は、そのまま書けます。",
     "A string ends at the next plain quote. To have a plain quote inside a text, write a backslash before it: \"the column \\\"fee\\\" of the table\". Typographic quotes (“ ”) can be written as they are.",
     {NULL})

DIAG(FIELD_UNKNOWN, "KM0131", KM_ERROR,
     "「{1}」という項目は、ここには書けません（書けるもの: {2}）",
     "there is no member \"{1}\" here (possible: {2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "この { } の中で使える項目の名前は決まっています。つづりの間違いか、一つ外側（または内側）の { } に書くはずの項目かもしれません。自分用の覚え書きなら \"note\" という項目に書いてください。",
     "Which members may stand between these { } is fixed. Perhaps the name is misspelt, or the member belongs to the { } outside or inside of this one. For remarks of your own, use \"note\".",
     {"tittle", "id, title, nodes", "title"})

DIAG(FIELD_MISSING, "KM0132", KM_ERROR,
     "「{1}」という項目がありません",
     "the member \"{1}\" is missing",
     "この { } の中に \"{1}\": … を書き足してください",
     "add \"{1}\": … between these { }",
     "ここには必ず書かなければならない項目があります。示された場所は、その項目が抜けている { } の始まりです。",
     "Some members must always be given. The place shown is the start of the { } in which the member is missing.",
     {"title"})

DIAG(FIELD_WANTED_STRING, "KM0133", KM_ERROR,
     "文字列を書く所に {1} があります",
     "a string is needed here, not {1}",
     "\"…\" のように、半角の「\"」で囲んだ文字列を書いてください",
     "write a string in quotes: \"…\"",
     "この項目の値は、半角の「\"」で囲んだ文字列です。数や true も、文字として書きたいときは \"3\" のように囲みます。",
     "The value here is a string, enclosed in quotes. Numbers and words are strings too when they stand in quotes, for example \"3\".",
     {"12"})

DIAG(FIELD_WANTED_INTEGER, "KM0134", KM_ERROR,
     "数を書く所に {1} があります",
     "a number is needed here, not {1}",
     "3 のように、「\"」で囲まずに整数を書いてください",
     "write a whole number without quotes, for example 3",
     "この項目の値は整数です。\"3\" のように「\"」で囲むと、数ではなく文字列になってしまいます。囲まずに 3 と書いてください。",
     "The value here is a whole number. In quotes, as in \"3\", it would be a string; write 3.",
     {"\"12\""})

DIAG(FIELD_WANTED_BOOL, "KM0135", KM_ERROR,
     "true か false を書く所に {1} があります",
     "true or false is needed here, not {1}",
     "「はい」なら true、「いいえ」なら false と、「\"」で囲まずに書いてください",
     "write true for yes or false for no, without quotes",
     "この項目の値は「はい」か「いいえ」のどちらかです。はい は true、いいえ は false と、小文字で、「\"」で囲まずに書きます。",
     "The value here is a yes or a no: true or false, in small letters and without quotes.",
     {"\"yes\""})

DIAG(FIELD_WANTED_ARRAY, "KM0136", KM_ERROR,
     "[ ] で囲んだ並びを書く所に {1} があります",
     "a list in [ ] is needed here, not {1}",
     "一つだけのときも [ ] で囲んでください",
     "enclose it in [ ], even when there is only one",
     "この項目の値は、[ ] の中に「,」で区切って並べます。例: [\"a\", \"b\"]。一つしかないときは [\"a\"]、何もないときは [] と書きます。",
     "The value here is a list: items in [ ] with commas between them, for example [\"a\", \"b\"]. A single one is written [\"a\"], none at all [].",
     {"\"agent.apology.limited\""})

DIAG(FIELD_WANTED_OBJECT, "KM0137", KM_ERROR,
     "{ } で囲んだ項目の組を書く所に {1} があります",
     "a group of members in { } is needed here, not {1}",
     "{ \"名前\": 値 } の形で書いてください",
     "write it as { \"name\": value }",
     "この項目の値は、{ } の中に \"名前\": 値 を「,」で区切って並べたものです。例: { \"id\": \"greet\", \"text\": \"いらっしゃいませ\" }",
     "The value here is a group of members: \"name\": value in { } with commas between them. Example: { \"id\": \"greet\", \"text\": \"Welcome\" }",
     {"\"listen\""})

DIAG(FIELD_WANTED_TEXT, "KM0138", KM_ERROR,
     "文を書く所に {1} があります",
     "a text is needed here, not {1}",
     "\"…\" か、{ \"ja\": \"…\", \"en\": \"…\" } の形で書いてください",
     "write \"…\" or { \"ja\": \"…\", \"en\": \"…\" }",
     "人が読む文は、\"…\" で囲んで書くか、言語ごとに { \"ja\": \"申し訳ございません\", \"en\": \"I am sorry\" } のように書きます。",
     "Words for people are written as a string, or by language: { \"ja\": \"申し訳ございません\", \"en\": \"I am sorry\" }.",
     {"12"})

DIAG(FIELD_OUT_OF_RANGE, "KM0139", KM_ERROR,
     "{1} は範囲の外です（{2} から {3} まで）",
     "{1} is out of range ({2} to {3})",
     NULL,
     NULL,
     "ここに書ける数の範囲は決まっています。メッセージに示された範囲の整数に直してください。",
     "The numbers that can be used here have a smallest and a largest one. Choose one within the range that the message gives.",
     {"12", "0", "10"})

DIAG(FIELD_NOT_A_CHOICE, "KM0140", KM_ERROR,
     "「{1}」は選べません（選べるもの: {2}）",
     "\"{1}\" is not one of the choices ({2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "この項目には、決まった言葉のどれか一つを書きます。メッセージにある言葉から選んで、つづりも大文字・小文字もそのとおりに書いてください。",
     "One of a few fixed words is written here. Choose one of those in the message and write it exactly so, in small letters where they are small.",
     {"fone", "counter, phone, chat", "phone"})

DIAG(FIELD_BAD_ID, "KM0141", KM_ERROR,
     "「{1}」は id として使えません",
     "\"{1}\" cannot be used as an id",
     "英小文字で始め、英小文字・数字・「-」だけで 64 字までにしてください（例: noise-night）",
     "start with a small letter and use small letters, digits and \"-\" only, at most 64 (example: noise-night)",
     "id は、ほかの場所から指すための短い名前です。半角の英小文字で始め、そのあとは英小文字・数字・「-」だけを使います。大文字・空白・「_」・日本語は使えません。人に見せる名前は label や title に書いてください。",
     "An id is a short name by which other places refer to this one. It starts with a small letter, and small letters, digits and hyphens follow. Capital letters, spaces, underscores and accents are not used. Names for people belong to label or title.",
     {"Noise Night"})

DIAG(FIELD_BAD_NAME, "KM0142", KM_ERROR,
     "「{1}」は名前として使えません",
     "\"{1}\" cannot be used as a name",
     "英小文字で始め、英小文字・数字・「_」だけで 64 字までにしてください（例: calm_down）",
     "start with a small letter and use small letters, digits and \"_\" only, at most 64 (example: calm_down)",
     "メーターとフラグの名前は、条件の式（例: anger >= 8）の中で使います。そのため、半角の英小文字で始め、そのあとは英小文字・数字・「_」だけを使います。「-」は引き算と見分けにくいので使えません。",
     "Names of meters and flags are used in conditions such as anger >= 8. So they start with a small letter, and small letters, digits and underscores follow. A hyphen would look like a minus sign.",
     {"calm-down"})

DIAG(FIELD_UNKNOWN_LANGUAGE, "KM0143", KM_ERROR,
     "「{1}」という言語は使えません（使えるもの: {2}）",
     "there is no language \"{1}\" (possible: {2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "文を言語ごとに書くときに使える印は、ja（日本語）、en（英語）、ja-easy（やさしい日本語）の三つです。",
     "When a text is given by language, the tags are ja (Japanese), en (English) and ja-easy (plain Japanese).",
     {"jp", "ja, en", "ja"})

DIAG(FIELD_EMPTY_TEXT, "KM0144", KM_ERROR,
     "どの言語の文も書かれていません",
     "the text is not given in any language",
     "\"ja\": \"…\" を書き足してください",
     "add \"ja\": \"…\" or \"en\": \"…\"",
     "言語ごとの文を書く { } の中が空です。ja（日本語）、en（英語）、ja-easy（やさしい日本語）のうち、少なくとも一つを書いてください。",
     "The { } for a text by language is empty. Give at least one of ja (Japanese), en (English) and ja-easy (plain Japanese).",
     {NULL})

DIAG(FIELD_NOT_A_WORD, "KM0368", KM_WARNING,
     "「{1}」は絵に描けません（描けるもの: {2}）",
     "\"{1}\" is nothing that can be drawn (these can: {2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "部屋と人の見た目には、決まった言葉のどれかを書きます。メッセージにある言葉から選んでください。絵だけのものなので、直すまでも練習はできます。知らない言葉は、書かなかったものとして描かれます。",
     "Rooms and looks are written in fixed words; choose from those in the message. They are for the picture alone, so the scene can be played meanwhile: what is not known is drawn as if it had not been written.",
     {"shopp", "shop, restaurant, doorstep", "shop"})
