/* The one list of diagnostics, in order of code. A row is
 *   DIAG(NAME, code, severity, message ja, en, hint ja, en, meaning ja, en)
 * {1}…{4} are filled in by whoever reports; {2?…} stands only where there is a {2}; a hint whose argument is
 * missing otherwise is left out; NULL: no hint.
 * Messages: what is wrong first, the subject in 「」 or quotes, lower case, no full stop in English. The
 * meaning is what `kamae explain` prints: plain sentences for somebody who has never programmed, with a small
 * example where it helps. Ranges: 01 JSON · 02 rulebook · 03 scenario, as written · 04 scenario, as a graph ·
 * 05 sessions, choices, traces · 06 and 07 files and commands; KM0700 a scenario's head. */

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(JSON_NOT_UTF8, "KM0101", KM_ERROR,
     "UTF-8 として読めないバイトがあります",
     "a byte here is not valid UTF-8",
     "エディターで文字コードを UTF-8 にして保存し直してください",
     "save the file again with the encoding UTF-8",
     "Kamae が読むファイルはすべて UTF-8 です。Shift_JIS などで保存されたファイルは、エディターの「名前を付けて保存」で文字コードに UTF-8 を選び直してください。",
     "Every file that Kamae reads is UTF-8. When the file was saved in another encoding (Shift_JIS, for example), use \"save as\" in the editor and choose UTF-8.")

DIAG(JSON_BYTE_ORDER_MARK, "KM0102", KM_ERROR,
     "ファイルの先頭に BOM（目に見えない印）が付いています",
     "the file starts with a byte order mark (BOM), an invisible sign",
     "エディターで「UTF-8（BOM なし）」を選んで保存し直してください",
     "save the file again as \"UTF-8\" without BOM",
     "BOM は、一部のエディターがファイルの先頭に付ける、目に見えない印です。Kamae が読むファイルには付けません。エディターの「名前を付けて保存」で、文字コードに「UTF-8（BOM なし）」または「UTF-8」を選んで保存し直してください。",
     "Some editors put an invisible sign, the byte order mark, at the start of a file. Files for Kamae do without it. Use \"save as\" in the editor and choose \"UTF-8\" or \"UTF-8 without BOM\".")

DIAG(JSON_CONTROL_CHARACTER, "KM0103", KM_ERROR,
     "文字列の中に、そのままでは書けない文字 {1} があります",
     "a string contains the control character {1}",
     "タブなら「\\t」と書くか、空白に置き換えてください。それ以外は削除してください",
     "write a tab as \"\\t\" or as a space; delete any other",
     "タブなど、目に見えない「制御文字」は、文字列の中にそのまま入れることができません。U+0009 はタブです。表計算ソフトなどから文を貼り付けたときに紛れ込むことがあります。タブは「\\t」と書くか、ふつうの空白に置き換えてください。",
     "Tabs and other invisible control characters cannot stand in a string as they are. U+0009 is a tab. They often come along when text is pasted from a spreadsheet. Write a tab as \\t, or replace it by a space.")

DIAG(JSON_NUL_ESCAPE, "KM0104", KM_ERROR,
     "文字列の中で「\\u0000」は使えません",
     "\"\\u0000\" is not allowed in a string",
     "「\\u0000」を削除してください",
     "delete \"\\u0000\"",
     "「\\u0000」は「文字がない」ことを表す特別な番号で、文の中では意味を持ちません。消しても、見た目は何も変わりません。",
     "\\u0000 is a special number that stands for no character at all. It has no use in a text. Delete it; nothing visible changes.")

DIAG(JSON_LONE_SURROGATE, "KM0105", KM_ERROR,
     "「{1}」だけでは一つの文字になりません",
     "\"{1}\" is only half of a character",
     "「\\u…」を使わず、文字そのものを書いてください",
     "write the character itself instead of \"\\u…\"",
     "絵文字や一部の漢字を「\\u」の番号で書くときは、二つの番号を続けて一文字になります（例: \\ud83d\\ude4f）。ここには片方しかありません。番号を使わず、文字をそのまま書くのが確実です。",
     "Emoji and some rare characters, when written as \\u numbers, take two numbers in a row (for example \\ud83d\\ude4f). Here one of the two is missing. The safest way is to type the character itself.")

DIAG(JSON_BAD_ESCAPE, "KM0106", KM_ERROR,
     "「{1}」という書き方はありません",
     "\"{1}\" has no meaning in a string",
     "「\\」という文字そのものを書くときは、「\\\\」と二つ重ねてください",
     "to write a backslash itself, double it: \"\\\\\"",
     "文字列の中の「\\」（画面によっては「¥」と見えます）は、次の文字と組になって特別な意味を持ちます。使えるのは \\\"、\\\\、\\/、\\n（改行）、\\t（タブ）、\\r、\\b、\\f と、\\u に続く四けたの番号だけです。「\\」そのものを書きたいときは「\\\\」と重ねてください。",
     "A backslash in a string gives the next character a special meaning. Only these exist: \\\", \\\\, \\/, \\n (new line), \\t (tab), \\r, \\b, \\f, and \\u with four digits of a number in base 16. To write a backslash itself, write two.")

DIAG(JSON_DUPLICATE_KEY, "KM0107", KM_ERROR,
     "「{1}」が同じ { } の中に二度書かれています",
     "\"{1}\" is written twice between the same { }",
     "どちらか一方を消すか、名前を変えてください",
     "delete one of the two, or give it another name",
     "一つの { } の中では、同じ名前の項目は一度しか書けません。二度書くと、どちらが正しいのか Kamae には決められません。コピーして直し忘れた行がないか、見直してください。",
     "Between one pair of { } each name may be used once. When it stands there twice, Kamae cannot tell which of the two you mean. Often a line was copied and not changed.")

DIAG(JSON_FRACTION, "KM0108", KM_ERROR,
     "「{1}」のような小数や指数は使えません",
     "\"{1}\" has a fraction or an exponent",
     "整数で書いてください（例: 3）",
     "write a whole number, for example 3",
     "Kamae のファイルで使う数は、すべて整数です。1.5 のような小数や、1e3 のような書き方は使えません。3.0 も 3 と書いてください。",
     "All numbers in Kamae's files are whole numbers. Forms such as 1.5 or 1e3 are not used; write 3 instead of 3.0.")

DIAG(JSON_INTEGER_RANGE, "KM0109", KM_ERROR,
     "「{1}」は、扱える整数の範囲を超えています",
     "\"{1}\" is beyond the integers that can be used",
     "-9007199254740991 から 9007199254740991 までの整数にしてください",
     "use an integer from -9007199254740991 to 9007199254740991",
     "整数は約 9,007 兆までしか正確に扱えません。けたを打ち間違えていないか、確かめてください。電話番号や会員番号のような長い数字の列は、数ではなく \"…\" で囲んだ文字列として書きます。",
     "Whole numbers are exact only up to about nine quadrillion. Check for digits typed by mistake. A long row of digits that is not a quantity, such as a membership number, is written as a string in \"…\".")

DIAG(JSON_BAD_NUMBER, "KM0110", KM_ERROR,
     "「{1}」は、数の書き方として正しくありません",
     "\"{1}\" is not written as a number",
     "数は 0、12、-3 のように、先頭の 0 や「+」を付けずに書いてください",
     "write numbers like 0, 12 or -3, without leading zeros or \"+\"",
     "数は、必要なら先頭に「-」を付け、あとは 0 から 9 までの数字だけで書きます。+1、007、0x1F、12px、1_000 のような書き方はできません。単位などの文字を付けたいときは、\"12px\" のように全体を \"…\" で囲んで文字列にします。",
     "A number is an optional minus sign and digits, nothing else. Forms such as +1, 007, 0x1F, 12px or 1_000 are not numbers here. When letters belong to it, make it a string: \"12px\".")

DIAG(JSON_TOO_DEEP, "KM0111", KM_ERROR,
     "[ ] や { } の入れ子が深すぎます（{1} 段まで）",
     "brackets are nested too deeply (at most {1} levels)",
     "閉じ忘れた括弧がないか確かめてください",
     "look for a bracket that was not closed",
     "括弧の中の括弧、そのまた中の括弧……という重なりには上限があります。ふつうのシナリオは 10 段もあれば足ります。上限に達したときは、たいてい閉じ括弧が抜けています。",
     "Brackets inside brackets may go only so deep. An ordinary scenario needs fewer than ten levels, so most often a closing bracket is missing somewhere before.")

DIAG(JSON_STRING_TOO_LONG, "KM0112", KM_ERROR,
     "文字列が長すぎます（{1} まで）",
     "a string is too long (at most {1})",
     "文をいくつかに分けてください",
     "divide the text into several",
     "一つの文字列の長さには上限があります。64 KiB は、日本語でおよそ 2 万字です。一つのせりふや説明がこれほど長くなることはまずありません。閉じる「\"」の位置を確かめるか、文を分けてください。",
     "A single string has a limit; 64 KiB are about 65,000 letters. A line or an explanation is hardly ever that long. Check where the closing quote stands, or divide the text.")

DIAG(JSON_FILE_TOO_BIG, "KM0113", KM_ERROR,
     "ファイルが大きすぎます（{1} まで）",
     "the file is too big (at most {1})",
     "正しいファイルを選んでいるか確かめてください",
     "check that this is the right file",
     "Kamae が読むファイルの大きさには上限があります。文章だけのシナリオがこの大きさになることは、まずありません。別の種類のファイルを選んでいないか、確かめてください。",
     "Files that Kamae reads have a limit in size. A scenario, being text, hardly ever comes near it. Check that you did not choose a file of another kind.")

DIAG(JSON_EXPECTED_VALUE, "KM0114", KM_ERROR,
     "値を書く所に「{1}」があります",
     "\"{1}\" stands where a value should be",
     "値は \"文字列\"、数、true、false、null、[ ]、{ } のどれかです",
     "a value is a \"string\", a number, true, false, null, [ ] or { }",
     "「:」のあと、または [ ] の中には、値を書きます。値が抜けているか、「,」が二つ続いているかもしれません。書ける値は、\"…\" で囲んだ文字列、数、true（はい）、false（いいえ）、null、[ ] で囲んだ並び、{ } で囲んだ項目の組です。",
     "After \":\" and between [ ] a value is written. Perhaps it is missing, or there are two commas in a row. Values are strings in \"…\", numbers, true, false, null, lists in [ ] and groups of members in { }.")

DIAG(JSON_EXPECTED_KEY, "KM0115", KM_ERROR,
     "項目の名前を書く所に「{1}」があります",
     "\"{1}\" stands where the name of a member should be",
     "項目は \"名前\": 値 の形で書いてください",
     "write a member as \"name\": value",
     "{ } の中には、\"名前\": 値 の組を「,」で区切って並べます。名前は必ず \"…\" で囲みます。例: { \"id\": \"greet\", \"text\": \"いらっしゃいませ\" }",
     "Between { } stand pairs of \"name\": value with commas between them. The name is always in quotes. Example: { \"id\": \"greet\", \"text\": \"Welcome\" }")

DIAG(JSON_EXPECTED_COLON, "KM0116", KM_ERROR,
     "項目の名前のあとに「:」がなく、「{1}」があります",
     "\"{1}\" follows the name of a member instead of \":\"",
     "\"名前\": 値 のように、名前と値のあいだに「:」を入れてください",
     "put a \":\" between the name and its value",
     "{ } の中では、名前と値のあいだに半角の「:」を書きます。例: \"turn\": 3。「=」や「;」では代わりになりません。",
     "Between { } the name and its value are joined by a colon, for example \"turn\": 3. Neither \"=\" nor \";\" will do.")

DIAG(JSON_EXPECTED_COMMA, "KM0117", KM_ERROR,
     "「{1}」の前に「,」か「{2}」がありません",
     "\"{1}\" follows without \",\" or \"{2}\" before it",
     "前の項目のあとに「,」を入れるか、「{2}」で閉じてください",
     "put a \",\" after the item before it, or close with \"{2}\"",
     "並んでいる項目のあいだには「,」が要ります。行を足したり入れ替えたりしたときに、前の行の終わりの「,」が抜けやすくなります。文字列の途中に「\"」があって、そこで文字列が終わったとみなされている場合もあります。そのときは「\\\"」と書いてください。",
     "Items in a row need a comma between them. It is easily lost at the end of the line above when lines are added or moved. It may also be that a quote inside a string ended it too early; write such a quote as \\\".")

DIAG(JSON_STRING_NOT_CLOSED, "KM0118", KM_ERROR,
     "ここから始まる文字列が、その行のうちに閉じられていません",
     "the string that starts here is not closed on its line",
     "終わりに半角の「\"」を付けてください。文の中の改行は「\\n」と書きます",
     "close it with a plain quote; write a line break inside a text as \"\\n\"",
     "文字列は \"…\" のように半角の「\"」で始まり、同じ行の中で半角の「\"」で終わります。終わりの「\"」を忘れたか、全角の「”」で閉じているようです。文の途中で改行したいときは、改行する代わりに「\\n」と書いてください。",
     "A string starts with a plain quote (\") and ends with one on the same line. The closing quote seems to be missing, or another kind of quote (”) stands in its place. For a line break inside the text, write \\n instead of breaking the line.")

DIAG(JSON_UNEXPECTED_END, "KM0119", KM_ERROR,
     "ファイルが途中で終わっています",
     "the file ends too early",
     "{2} 行目の「{1}」が閉じられていません",
     "the \"{1}\" on line {2} is not closed",
     "閉じられていない括弧や「\"」を残したまま、ファイルが終わっています。保存が途中で切れたのでなければ、「{」には「}」、「[」には「]」が一つずつ対になっているか、確かめてください。",
     "The file ends while a bracket or a quote is still open. Unless saving was cut off, check that each \"{\" has its \"}\" and each \"[\" its \"]\".")

DIAG(JSON_TEXT_AFTER_END, "KM0120", KM_ERROR,
     "内容が終わったあとに「{1}」があります",
     "\"{1}\" follows after the end of the content",
     "余分な部分を消すか、手前の閉じ括弧が多すぎないか確かめてください",
     "delete it, or look for a closing bracket too many before it",
     "ファイル全体は一組の { } です。それが閉じたあとには何も書けません。途中の閉じ括弧が一つ多いために、思ったより早く終わってしまっている場合もあります。",
     "A whole file is one pair of { }. Nothing may follow once it is closed. Perhaps a closing bracket too many ended it earlier than you meant.")

DIAG(JSON_EMPTY, "KM0121", KM_ERROR,
     "ファイルが空です",
     "the file is empty",
     "正しいファイルを選んでいるか確かめてください",
     "check that this is the right file",
     "ファイルに何も書かれていないか、空白と改行しかありません。保存し忘れていないか、別のファイルを選んでいないか、確かめてください。",
     "There is nothing in the file but white space. Check that it was saved and that it is the file you meant.")

DIAG(JSON_TRAILING_COMMA, "KM0122", KM_ERROR,
     "最後の項目のあとに余分な「,」があります",
     "there is a \",\" after the last item",
     "この「,」を消してください",
     "delete this \",\"",
     "「,」は項目と項目のあいだに書くもので、最後の項目のあとには付けません。[1, 2, 3,] ではなく [1, 2, 3] と書きます。最後の行を消したときに残りやすいものです。",
     "A comma stands between items, not after the last one: [1, 2, 3], not [1, 2, 3,]. It often stays behind when the last line is deleted.")

DIAG(JSON_COMMENT, "KM0123", KM_ERROR,
     "ここにコメントは書けません",
     "comments cannot be written here",
     "覚え書きは \"note\" という項目に書いてください（例: \"note\": \"要確認\"）",
     "put remarks into a member \"note\", for example \"note\": \"check this\"",
     "「//」「/* */」「#」で始まるコメントは、この形式のファイルには書けません。その代わり、どの { } の中にも \"note\" という項目を置けます。Kamae は \"note\" を読み飛ばします。",
     "Comments that start with //, /* or # are not part of this format. Instead, every pair of { } may have a member \"note\" with a text, which Kamae passes over.")

DIAG(JSON_SINGLE_QUOTE, "KM0124", KM_ERROR,
     "「'」で文字列を囲むことはできません",
     "\"'\" cannot enclose a string",
     "半角の「\"」で囲んでください",
     "use double quotes (\")",
     "文字列は必ず半角の「\"」で囲みます。'こんにちは' ではなく \"こんにちは\" と書いてください。",
     "Strings are always enclosed in double quotes: \"hello\", not 'hello'.")

DIAG(JSON_FULL_WIDTH, "KM0125", KM_ERROR,
     "「{1}」は、ここでは記号として使えません",
     "\"{1}\" cannot be used as a sign here",
     "半角の「{2}」に置き換えてください",
     "write the plain \"{2}\" instead",
     "文字列の外で使う引用符・コロン・コンマ・括弧・数字は、すべて半角です。日本語入力のまま打つと、“ ” 「 」 ： ， 、 １ のような全角の文字になります。入力を半角英数に切り替えて打ち直してください。文字列の中では、これらの文字を自由に使えます。",
     "Outside of strings, quotes, colons, commas, brackets and digits are the plain ones of the keyboard. A Japanese input method, or an editor with typographic quotes, puts look-alikes in their place. Inside a string these characters are welcome.")

DIAG(JSON_OTHER_SPACE, "KM0126", KM_ERROR,
     "文字列の外に、全角の空白などがあります",
     "a full-width or other special space stands outside a string",
     "半角の空白に置き換えてください",
     "replace it by an ordinary space",
     "文字列の外では、空白は半角の空白か改行だけです。全角の空白や、ウェブページから貼り付けた特別な空白は、見た目では区別しにくいものです。いったん消して、半角の空白を打ち直してください。",
     "Outside of strings only the ordinary space and line breaks may be used. A full-width space, or a no-break space pasted from a web page, looks the same but is not. Delete it and type a space.")

DIAG(JSON_BARE_WORD, "KM0127", KM_ERROR,
     "「{1}」が「\"」で囲まれていません",
     "\"{1}\" is not enclosed in quotes",
     "文字列や項目の名前は \"{1}\" のように囲んでください",
     "enclose strings and names of members in quotes: \"{1}\"",
     "文字列と項目の名前は、半角の「\"」で囲みます。囲まずに書ける言葉は、小文字の true（はい）、false（いいえ）、null だけです。True や TRUE も、はい や いいえ も使えません。",
     "Strings and names of members are enclosed in quotes. The only words without quotes are true, false and null, in small letters; True, TRUE, yes and no do not exist.")

DIAG(JSON_TOO_MANY_VALUES, "KM0128", KM_ERROR,
     "値が多すぎます（一つのファイルに {1} 個まで）",
     "there are too many values (at most {1} in one file)",
     "正しいファイルを選んでいるか確かめてください。大きなシナリオは、いくつかに分けてください",
     "check that this is the right file; divide a large scenario into several",
     "一つのファイルに書ける値（文字列、数、true、false、null、[ ]、{ } を一つずつ数えたもの）の数には上限があります。付属のシナリオは 5,000 個に足りません。プログラムが作ったファイルを選んでいないか、確かめてください。",
     "The values of one file are counted: strings, numbers, true, false, null, lists and groups of members, each as one. The scenarios that come with Kamae have fewer than 5,000. Check that you did not choose a file that some program made.")

DIAG(JSON_NOT_CLOSED, "KM0129", KM_ERROR,
     "{2} 行目の「{1}」が、ここより前で閉じられていません",
     "the \"{1}\" on line {2} is not closed before this",
     "前の項目のあとに「{3}」を入れて閉じてください",
     "close it with \"{3}\" after the item before",
     "「{」には「}」、「[」には「]」が一つずつ対になります。ここには次の項目が始まるように見えますが、手前の括弧がまだ開いています。行を消したり移したりしたときに、閉じ括弧が一緒になくなることがあります。",
     "Each \"{\" has its \"}\", and each \"[\" its \"]\". Here the next item seems to begin while the bracket before it is still open. A closing bracket is easily lost when lines are deleted or moved.")

DIAG(JSON_INNER_QUOTE, "KM0130", KM_ERROR,
     "文の途中に「\"」があり、ここで文字列が終わってしまいます",
     "a quote inside a text ends the string here",
     "文の中の「\"」は「\\\"」と書くか、「」や“ ”にしてください",
     "write a quote inside a text as \\\", or use typographic quotes",
     "文字列は半角の「\"」で始まり、次の半角の「\"」で終わります。文の中で半角の「\"」を使うときは、前に「\\」を付けて \\\" と書きます（例: \"表の\\\"料金\\\"の欄\"）。「」『』“ ”は、そのまま書けます。",
     "A string ends at the next plain quote. To have a plain quote inside a text, write a backslash before it: \"the column \\\"fee\\\" of the table\". Typographic quotes (“ ”) can be written as they are.")

DIAG(FIELD_UNKNOWN, "KM0131", KM_ERROR,
     "「{1}」という項目は、ここには書けません（書けるもの: {2}）",
     "there is no member \"{1}\" here (possible: {2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "この { } の中で使える項目の名前は決まっています。つづりの間違いか、一つ外側（または内側）の { } に書くはずの項目かもしれません。自分用の覚え書きなら \"note\" という項目に書いてください。",
     "Which members may stand between these { } is fixed. Perhaps the name is misspelt, or the member belongs to the { } outside or inside of this one. For remarks of your own, use \"note\".")

DIAG(FIELD_MISSING, "KM0132", KM_ERROR,
     "「{1}」という項目がありません",
     "the member \"{1}\" is missing",
     "この { } の中に \"{1}\": … を書き足してください",
     "add \"{1}\": … between these { }",
     "ここには必ず書かなければならない項目があります。示された場所は、その項目が抜けている { } の始まりです。",
     "Some members must always be given. The place shown is the start of the { } in which the member is missing.")

DIAG(FIELD_WANTED_STRING, "KM0133", KM_ERROR,
     "文字列を書く所に {1} があります",
     "a string is needed here, not {1}",
     "\"…\" のように、半角の「\"」で囲んだ文字列を書いてください",
     "write a string in quotes: \"…\"",
     "この項目の値は、半角の「\"」で囲んだ文字列です。数や true も、文字として書きたいときは \"3\" のように囲みます。",
     "The value here is a string, enclosed in quotes. Numbers and words are strings too when they stand in quotes, for example \"3\".")

DIAG(FIELD_WANTED_INTEGER, "KM0134", KM_ERROR,
     "数を書く所に {1} があります",
     "a number is needed here, not {1}",
     "3 のように、「\"」で囲まずに整数を書いてください",
     "write a whole number without quotes, for example 3",
     "この項目の値は整数です。\"3\" のように「\"」で囲むと、数ではなく文字列になってしまいます。囲まずに 3 と書いてください。",
     "The value here is a whole number. In quotes, as in \"3\", it would be a string; write 3.")

DIAG(FIELD_WANTED_BOOL, "KM0135", KM_ERROR,
     "true か false を書く所に {1} があります",
     "true or false is needed here, not {1}",
     "「はい」なら true、「いいえ」なら false と、「\"」で囲まずに書いてください",
     "write true for yes or false for no, without quotes",
     "この項目の値は「はい」か「いいえ」のどちらかです。はい は true、いいえ は false と、小文字で、「\"」で囲まずに書きます。",
     "The value here is a yes or a no: true or false, in small letters and without quotes.")

DIAG(FIELD_WANTED_ARRAY, "KM0136", KM_ERROR,
     "[ ] で囲んだ並びを書く所に {1} があります",
     "a list in [ ] is needed here, not {1}",
     "一つだけのときも [ ] で囲んでください",
     "enclose it in [ ], even when there is only one",
     "この項目の値は、[ ] の中に「,」で区切って並べます。例: [\"a\", \"b\"]。一つしかないときは [\"a\"]、何もないときは [] と書きます。",
     "The value here is a list: items in [ ] with commas between them, for example [\"a\", \"b\"]. A single one is written [\"a\"], none at all [].")

DIAG(FIELD_WANTED_OBJECT, "KM0137", KM_ERROR,
     "{ } で囲んだ項目の組を書く所に {1} があります",
     "a group of members in { } is needed here, not {1}",
     "{ \"名前\": 値 } の形で書いてください",
     "write it as { \"name\": value }",
     "この項目の値は、{ } の中に \"名前\": 値 を「,」で区切って並べたものです。例: { \"id\": \"greet\", \"text\": \"いらっしゃいませ\" }",
     "The value here is a group of members: \"name\": value in { } with commas between them. Example: { \"id\": \"greet\", \"text\": \"Welcome\" }")

DIAG(FIELD_WANTED_TEXT, "KM0138", KM_ERROR,
     "文を書く所に {1} があります",
     "a text is needed here, not {1}",
     "\"…\" か、{ \"ja\": \"…\", \"en\": \"…\" } の形で書いてください",
     "write \"…\" or { \"ja\": \"…\", \"en\": \"…\" }",
     "人が読む文は、\"…\" で囲んで書くか、言語ごとに { \"ja\": \"申し訳ございません\", \"en\": \"I am sorry\" } のように書きます。",
     "Words for people are written as a string, or by language: { \"ja\": \"申し訳ございません\", \"en\": \"I am sorry\" }.")

DIAG(FIELD_OUT_OF_RANGE, "KM0139", KM_ERROR,
     "{1} は範囲の外です（{2} から {3} まで）",
     "{1} is out of range ({2} to {3})",
     NULL,
     NULL,
     "ここに書ける数の範囲は決まっています。メッセージに示された範囲の整数に直してください。",
     "The numbers that can be used here have a smallest and a largest one. Choose one within the range that the message gives.")

DIAG(FIELD_NOT_A_CHOICE, "KM0140", KM_ERROR,
     "「{1}」は選べません（選べるもの: {2}）",
     "\"{1}\" is not one of the choices ({2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "この項目には、決まった言葉のどれか一つを書きます。メッセージにある言葉から選んで、つづりも大文字・小文字もそのとおりに書いてください。",
     "One of a few fixed words is written here. Choose one of those in the message and write it exactly so, in small letters where they are small.")

DIAG(FIELD_BAD_ID, "KM0141", KM_ERROR,
     "「{1}」は id として使えません",
     "\"{1}\" cannot be used as an id",
     "英小文字で始め、英小文字・数字・「-」だけで 64 字までにしてください（例: noise-night）",
     "start with a small letter and use small letters, digits and \"-\" only, at most 64 (example: noise-night)",
     "id は、ほかの場所から指すための短い名前です。半角の英小文字で始め、そのあとは英小文字・数字・「-」だけを使います。大文字・空白・「_」・日本語は使えません。人に見せる名前は label や title に書いてください。",
     "An id is a short name by which other places refer to this one. It starts with a small letter, and small letters, digits and hyphens follow. Capital letters, spaces, underscores and accents are not used. Names for people belong to label or title.")

DIAG(FIELD_BAD_NAME, "KM0142", KM_ERROR,
     "「{1}」は名前として使えません",
     "\"{1}\" cannot be used as a name",
     "英小文字で始め、英小文字・数字・「_」だけで 64 字までにしてください（例: calm_down）",
     "start with a small letter and use small letters, digits and \"_\" only, at most 64 (example: calm_down)",
     "メーターとフラグの名前は、条件の式（例: anger >= 8）の中で使います。そのため、半角の英小文字で始め、そのあとは英小文字・数字・「_」だけを使います。「-」は引き算と見分けにくいので使えません。",
     "Names of meters and flags are used in conditions such as anger >= 8. So they start with a small letter, and small letters, digits and underscores follow. A hyphen would look like a minus sign.")

DIAG(FIELD_UNKNOWN_LANGUAGE, "KM0143", KM_ERROR,
     "「{1}」という言語は使えません（使えるもの: {2}）",
     "there is no language \"{1}\" (possible: {2})",
     "「{3}」の書き間違いではありませんか",
     "did you mean \"{3}\"?",
     "文を言語ごとに書くときに使える印は、ja（日本語）、en（英語）、ja-easy（やさしい日本語）の三つです。",
     "When a text is given by language, the tags are ja (Japanese), en (English) and ja-easy (plain Japanese).")

DIAG(FIELD_EMPTY_TEXT, "KM0144", KM_ERROR,
     "どの言語の文も書かれていません",
     "the text is not given in any language",
     "\"ja\": \"…\" を書き足してください",
     "add \"ja\": \"…\" or \"en\": \"…\"",
     "言語ごとの文を書く { } の中が空です。ja（日本語）、en（英語）、ja-easy（やさしい日本語）のうち、少なくとも一つを書いてください。",
     "The { } for a text by language is empty. Give at least one of ja (Japanese), en (English) and ja-easy (plain Japanese).")

DIAG(RULEBOOK_FORMAT, "KM0201", KM_ERROR,
     "この版の Kamae はルールブックの形式 {1} を読めません",
     "this version of Kamae cannot read rulebook format {1}",
     "新しい Kamae を使うか、\"format\" を 1 にしてください",
     "use a newer Kamae, or set \"format\" to 1",
     "\"format\" はファイルの書き方の版です。この Kamae が読めるのは 1 です。自分で書いたファイルなら 1 にしてください。もらったファイルなら、Kamae を新しくしてください。",
     "\"format\" is the version of the file's layout; this Kamae reads 1. Set it to 1 in a file of your own; for a file from somebody else, use a newer Kamae.")

DIAG(ACT_ID, "KM0202", KM_ERROR,
     "「{1}」は行為の id として使えません",
     "\"{1}\" cannot be the id of an act",
     "小文字の語を点でつないでください。例: agent.apology.limited",
     "join words in lower case with dots, e.g. agent.apology.limited",
     "行為の id は「だれが.何を」の形で、二つ以上の語を点でつなぎ、全体で 64 文字までにします。語は英小文字で始め、英小文字、数字、下線（_）だけを使います。\"variants\" の名前は語一つだけで、点は使えません。",
     "The id of an act says who does what: two or more words joined by dots, 64 characters at most. A word begins with a small letter and has small letters, digits and _ only. The name of a variant is one such word, without a dot.")

DIAG(ACT_ACTOR, "KM0203", KM_ERROR,
     "「{1}」は、だれの行為かがわかりません（「{2}」は使えません）",
     "\"{1}\" does not say whose act it is (\"{2}\" is not known)",
     "「{3}」のことでしょうか",
     "did you mean \"{3}\"?",
     "行為の id は agent(応対する人)、customer(お客様)、scene(場面)のどれかで始めます。例: customer.demand.money",
     "The id of an act begins with agent (the trainee), customer or scene. Example: customer.demand.money")

DIAG(ACT_DUPLICATE, "KM0204", KM_ERROR,
     "行為「{1}」が二度書かれています",
     "the act \"{1}\" is declared twice",
     "片方を消すか、id を変えてください",
     "remove one of them or change its id",
     "同じ id の行為は一つだけです。\"variants\" に書いた名前も「親の id.名前」という id の行為になるので、\"acts\" に同じ id で書くと重なります。",
     "There is one act to an id. A name under \"variants\" becomes an act too, called \"parent id.name\", so the same id may not stand in \"acts\" again.")

DIAG(ACTS_TOO_MANY, "KM0205", KM_ERROR,
     "行為が多すぎます（{1} 個、{2} 個まで）",
     "there are too many acts ({1}; {2} at most)",
     NULL,
     NULL,
     "一つのルールブックに書ける行為は、\"variants\" も数えて 4096 個までです。どのルールも使わない行為は消せます。",
     "A rulebook may declare up to 4096 acts, variants included. Acts that no rule uses can go.")

DIAG(PATTERN_UNKNOWN, "KM0206", KM_ERROR,
     "「{1}」に当てはまる行為がありません",
     "\"{1}\" matches no act",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "ここには、\"acts\" にある行為の id か、その前半（点の手前まで）を書きます。customer.abuse と書くと customer.abuse.verbal などすべてに当てはまります。つづりを確かめるか、その行為を \"acts\" に加えてください。",
     "Here stands the id of an act from \"acts\", or the beginning of one up to a dot: customer.abuse stands for customer.abuse.verbal and all the others. Check the spelling, or add the act to \"acts\".")

DIAG(PATTERN_STAR, "KM0207", KM_ERROR,
     "「{1}」の「*」は使えません",
     "\"{1}\" may not contain \"*\"",
     "「{2}」とだけ書けば、その下のすべての行為に当てはまります",
     "\"{2}\" alone stands for every act below it",
     "行為の id の前半だけを書けば、その下のすべての行為に当てはまります。印は要りません。例: customer.abuse.* ではなく customer.abuse",
     "The beginning of an id stands for every act below it; no sign is needed. Write customer.abuse, not customer.abuse.*")

DIAG(SET_UNKNOWN, "KM0208", KM_ERROR,
     "「${1}」という組は \"sets\" にありません",
     "there is no set \"${1}\" in \"sets\"",
     "「${2}」のことでしょうか",
     "did you mean \"${2}\"?",
     "$ で始まる名前は、\"sets\" に書いた行為の組を指します。名前のつづりを確かめるか、\"sets\" に加えてください。",
     "A name that begins with $ refers to a group of acts under \"sets\". Check its spelling, or add it to \"sets\".")

DIAG(SET_IN_SET, "KM0209", KM_ERROR,
     "組の中で別の組「{1}」は使えません",
     "a set may not refer to another set (\"{1}\")",
     "その組の行為をここに書き並べてください",
     "list the acts of that set here",
     "\"sets\" の組には行為の id か、その前半だけを書きます。組の中に組を入れることはできません。",
     "A group under \"sets\" holds ids of acts, or beginnings of them; one group cannot stand inside another.")

DIAG(SET_NAME, "KM0210", KM_ERROR,
     "「{1}」は組の名前として使えません",
     "\"{1}\" cannot be the name of a set",
     "英大文字で始め、英大文字、数字、下線（_）だけにしてください。例: UNREASONABLE",
     "begin with a capital letter and use capitals, digits and _ only, e.g. UNREASONABLE",
     "\"sets\" の組の名前は、行為の id と見分けられるように英大文字で書きます。使う場所では前に $ をつけます。例: \"$UNREASONABLE\"",
     "The names under \"sets\" are written in capitals so that they are easily told from the ids of acts. Where a set is used, it gets a $ in front: \"$UNREASONABLE\".")

DIAG(RULEBOOK_DUPLICATE_ID, "KM0211", KM_ERROR,
     "id「{1}」が二度使われています",
     "the id \"{1}\" is used twice",
     "片方の id を変えてください",
     "change one of the two",
     "ルール、人物の型（\"personas\"）、失点の段階（\"loss_bands\"）の id は、それぞれの中で一度しか使えません。写して書き足したときは、id も変えてください。",
     "The id of a rule, of a persona or of a loss band may be used only once among its kind. After copying an entry, change its id too.")

DIAG(RULES_TOO_MANY, "KM0212", KM_ERROR,
     "ルールが多すぎます（{1} 個、{2} 個まで）",
     "there are too many rules ({1}; {2} at most)",
     NULL,
     NULL,
     "一つのルールブックに書けるルールは 256 個までです。",
     "A rulebook may have up to 256 rules.")

DIAG(CONSTRAINTS_TOO_MANY, "KM0213", KM_ERROR,
     "制約が多すぎます（すべてのルールで {1} 個、{2} 個まで）",
     "there are too many constraints ({1} in all rules; {2} at most)",
     NULL,
     NULL,
     "\"constraints\" に書ける制約は、すべてのルールを合わせて 512 個までです。a や b に行為を並べると、いくつかの制約を一つにまとめられることがあります。",
     "All rules together may have up to 512 constraints. Several constraints can often become one by listing more acts in a or b.")

DIAG(RULE_WITHOUT_CONSTRAINT, "KM0214", KM_ERROR,
     "このルールには制約が一つもありません",
     "this rule has no constraint",
     "\"constraints\" に一つ以上書いてください",
     "give it at least one entry in \"constraints\"",
     "ルールが守られたかどうかは \"constraints\" で判定します。空のままでは、いつまでも「守った」とも「破った」とも言えません。",
     "Whether a rule was kept is decided by its \"constraints\". With none it could never be kept or broken.")

DIAG(CONSTRAINT_FIELD, "KM0215", KM_ERROR,
     "\"{1}\" は {2} では使えません",
     "\"{1}\" cannot be used with {2}",
     "\"{1}\" を消してください。使えるのは {3} です",
     "remove \"{1}\"; it goes with {3} only",
     "制約の型（\"template\"）ごとに、使える項目が決まっています。n は回数、b は相手になる行為、within は何手以内か、of はだれの発言で見るかを表します。例: {\"template\": \"absence\", \"a\": [\"agent.retort\"]}",
     "Each kind of constraint (\"template\") has its own fields: n is how often, b the other acts, within the number of turns, of whose utterances count. Example: {\"template\": \"absence\", \"a\": [\"agent.retort\"]}")

DIAG(CONSTRAINT_WITHOUT_B, "KM0216", KM_ERROR,
     "{1} には \"b\" が必要です",
     "{1} needs \"b\"",
     "\"b\" に相手になる行為を書いてください",
     "list the other acts in \"b\"",
     "二つの行為の関係を見る型（response や precedence など）には \"a\" と \"b\" の両方が要ります。例: {\"template\": \"response\", \"a\": [\"customer.demand.money\"], \"b\": [\"agent.decline.demand\"]} は「金品を要求されたら、そのあとで断る」という意味です。",
     "A template about two kinds of acts, such as response or precedence, needs both \"a\" and \"b\". Example: {\"template\": \"response\", \"a\": [\"customer.demand.money\"], \"b\": [\"agent.decline.demand\"]} means that a demand for money is declined later on.")

DIAG(LIST_EMPTY, "KM0217", KM_ERROR,
     "「{1}」の中が空です",
     "\"{1}\" is empty",
     "行為を一つ以上書くか、項目ごと消してください",
     "list at least one act, or remove it altogether",
     "行為を並べる場所（[ ] の中）が空だと、どの行為にも当てはまらず、書いた意味がなくなります。",
     "An empty list of acts matches nothing, so what it belongs to would mean nothing.")

DIAG(CONSTRAINT_OVERLAP, "KM0218", KM_ERROR,
     "行為「{1}」が \"{2}\" と \"{3}\" の両方に入っています",
     "the act \"{1}\" is in both \"{2}\" and \"{3}\"",
     "どちらか一方だけにしてください",
     "leave it in one of them only",
     "一つの制約の a、b、unless には、同じ行為を入れられません。id の前半だけを書いたときや $ の組を使ったときは、その下の行為がすべて入ることに気をつけてください。必要なら、もっと細かい id を並べます。",
     "The lists a, b and unless of one constraint may not share an act. Mind that the beginning of an id, or a $ set, brings every act below it; list more precise ids where needed.")

DIAG(REFERENCE_UNKNOWN, "KM0219", KM_ERROR,
     "出典「{1}」は \"references\" にありません",
     "there is no reference \"{1}\" in \"references\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "ルールの \"references\" に書いた番号は、ファイルの終わりのほうの \"references\" に説明が必要です。そこに加えるか、番号を直してください。",
     "What a rule cites under \"references\" must be explained in the \"references\" of the rulebook. Add it there, or correct the id.")

DIAG(HEAD_ATOMS_TOO_MANY, "KM0220", KM_ERROR,
     "ルールの \"when\" で使う条件の種類が多すぎます（{1} 種類まで）",
     "the rules' \"when\" conditions ask about too many different things ({1} at most)",
     NULL,
     NULL,
     "channel(phone) や tag(x) のような問いかけは、すべてのルールを合わせて 64 種類までです。同じものを何度使っても一種類と数えます。似た tag をまとめてください。",
     "All rules together may ask up to 64 different questions such as channel(phone) or tag(x); the same one counts once. Merge tags that are alike.")

DIAG(LOSS_BANDS_START, "KM0221", KM_ERROR,
     "失点の段階が 0 点から始まっていません",
     "the loss bands do not start at 0",
     "最初の段階の \"from\" を 0 にしてください",
     "give the first band \"from\": 0",
     "\"loss_bands\" は、一つの選択で失った点の大きさに名前をつけます。失点がない場合にも名前が要るので、最初の段階は 0 から始めます。",
     "\"loss_bands\" name how many points one choice cost. Losing nothing needs a name too, so the first band starts at 0.")

DIAG(LOSS_BANDS_ORDER, "KM0222", KM_ERROR,
     "失点の段階が小さい順に並んでいません（{1}）",
     "the loss bands are not in ascending order ({1})",
     "\"from\" が前の段階より大きくなるように並べてください",
     "put them in order, each \"from\" larger than the one before",
     "\"loss_bands\" は \"from\" の小さい順に書きます。同じ値を二度使うことはできません。例: 0、1、3、5",
     "\"loss_bands\" are listed from the smallest \"from\" to the largest, each value once. Example: 0, 1, 3, 5")

DIAG(PERSONA_METER, "KM0223", KM_ERROR,
     "「{1}」はメーターの名前として使えません",
     "\"{1}\" cannot be the name of a meter",
     "英小文字で始め、英小文字、数字、下線（_）だけにしてください。例: anger",
     "begin with a small letter and use small letters, digits and _ only, e.g. anger",
     "人物の型（\"personas\"）の \"meters\" には、シナリオにあるメーターの名前と増減を書きます。例: {\"anger\": -1, \"trust\": 1}",
     "Under \"meters\" a persona names meters of the scenario and how much they change. Example: {\"anger\": -1, \"trust\": 1}")

DIAG(ONLY_AFTER_ITSELF, "KM0224", KM_ERROR,
     "行為「{1}」が、自分のあとにしか起こらないことになっています",
     "the act \"{1}\" may come only after itself",
     "先に起こる行為を、もっと細かい id で書いてください",
     "name what comes first by more precise ids",
     "\"only_after\" では、左の行為が、右に並べた行為のどれかのあとにだけ起こります。両方に同じ行為が入ると、最初の一回が起こりようがありません。id の前半だけを書いたときや $ の組を使ったときは、その下の行為がすべて入ることに気をつけてください。",
     "In \"only_after\" the act on the left may come only once one of those on the right has happened. An act on both sides could never come for the first time. Mind that the beginning of an id, or a $ set, brings every act below it.")

DIAG(PHRASE_SHORT, "KM0225", KM_ERROR,
     "言葉「{1}」が短すぎます",
     "the phrase \"{1}\" is too short",
     "日本語は二文字、英語は三文字から書いてください",
     "write two characters of Japanese, three letters of English, or more",
     "\"wording\" の言葉は、文章のどこにあっても見つかります。一文字や「so」のような短いものは、ほとんどの文に入っていて、何も見分けられません。前後の言葉をつけて、もう少し長く書いてください。",
     "The phrases of \"wording\" are found wherever they stand in a text. One character, or \"so\", stands in nearly every sentence and tells nothing. Make it longer with the words around it.")

DIAG(EXTENDS_UNKNOWN, "KM0230", KM_ERROR,
     "もとにするルールブック「{1}」が見つかりません",
     "the rulebook \"{1}\" that this one extends was not found",
     "\"extends\" には standard のように、assets/rulebooks にあるファイルの名前（.json の前まで）を書いてください",
     "\"extends\" names a file in assets/rulebooks without .json, for example standard",
     "組織のルールブックは、もとにするルールブックの名前を \"extends\" に書き、違うところだけを書きます。もとの名前のつづりと、ファイルの場所を確かめてください。",
     "An organisation's rulebook names the one it is based on in \"extends\" and writes only what differs. Check the spelling of that name and where the file is.")

DIAG(EXTENDS_BROKEN, "KM0231", KM_ERROR,
     "もとにするルールブック「{1}」を読み込めません",
     "the rulebook \"{1}\" that this one extends cannot be read",
     "そのファイルを kamae check で調べてください",
     "look into that file with kamae check",
     "もとにするルールブックのファイルそのものに誤りがあります。先にそちらを kamae check で直してください。",
     "The file of the rulebook that this one is based on has a mistake itself. Mend that one first; kamae check shows where.")

DIAG(EXTENDS_CHAIN, "KM0232", KM_ERROR,
     "もとにするルールブック「{1}」は、それ自体が「{2}」をもとにしています",
     "the rulebook \"{1}\" that this one extends is itself based on \"{2}\"",
     "\"extends\" には、ほかをもとにしていないルールブックを書いてください",
     "extend a rulebook that extends no other",
     "もとにできるのは一段だけです。どこの言葉が使われるのかを、二つのファイルを見れば分かるようにしておくためです。",
     "Only one step is possible, so that two files tell whose words are used.")

DIAG(CONDITION_EMPTY, "KM0250", KM_ERROR,
     "条件が空です",
     "the condition is empty",
     "条件がいらないときは \"when\" ごと消してください",
     "when no condition is needed, remove \"when\" altogether",
     "\"when\" には条件を一つ書きます。例: \"anger >= 5\"。条件のない選択肢やせりふは、いつでも使われます。",
     "A \"when\" holds one condition, for example \"anger >= 5\". A choice or a line without \"when\" is always there.")

DIAG(CONDITION_TOO_LONG, "KM0251", KM_ERROR,
     "条件が長すぎます（1024 バイトまで）",
     "the condition is too long (1024 bytes at most)",
     NULL,
     NULL,
     "一つの条件は 1024 バイトまでです。長い条件は読む人にもわかりにくいので、選択肢や節を分けて、それぞれに短い条件をつけてください。",
     "One condition may have up to 1024 bytes. A long condition is also hard to read: split the choice or the node and give each part a short one.")

DIAG(CONDITION_TOO_DEEP, "KM0252", KM_ERROR,
     "かっこの入れ子が深すぎます（条件の {1} 文字目）",
     "parentheses are nested too deeply (column {1} of the condition)",
     "いらないかっこを外すか、条件を分けてください",
     "remove parentheses that are not needed, or split the condition",
     "かっこの中のかっこには限りがあります。かっこは「and と or をまぜるとき」だけ必要です。例: (anger >= 8 or trust <= 2) and seated",
     "There is a limit to parentheses inside parentheses. They are needed only where \"and\" and \"or\" are mixed, for example: (anger >= 8 or trust <= 2) and seated")

DIAG(CONDITION_CHARACTER, "KM0253", KM_ERROR,
     "「{2}」は条件の中では使えない文字です（条件の {1} 文字目）",
     "\"{2}\" cannot be used in a condition (column {1} of the condition)",
     "使えるのは名前、整数、かっこ、< <= > >= == != と and、or、not です。引用符はいりません",
     "use names, whole numbers, parentheses, < <= > >= == != and the words and, or, not; no quotation marks",
     "条件は、メーターやフラグの名前、整数、比較の記号（< <= > >= == !=）、かっこ、and、or、not だけで書きます。名前を引用符で囲む必要はありません。例: seen(opening) and anger >= 5",
     "A condition is written with names of meters and flags, whole numbers, comparisons (< <= > >= == !=), parentheses and the words and, or, not. Names take no quotation marks. Example: seen(opening) and anger >= 5")

DIAG(CONDITION_FULL_WIDTH, "KM0254", KM_ERROR,
     "全角の「{2}」は条件の中では使えません（条件の {1} 文字目）",
     "the full-width character \"{2}\" cannot be used in a condition (column {1} of the condition)",
     "半角の「{3}」にしてください",
     "write the half-width \"{3}\"",
     "条件は半角で書きます。日本語入力のままだと、かっこ、数字、記号、空白が全角になることがあります。見た目が似ているので、入力を半角英数に切り替えて打ち直してください。",
     "Conditions are written in half-width characters. With a Japanese input method switched on, parentheses, digits, signs and spaces easily become full-width; they look alike, so switch to plain letters and type them again.")

DIAG(CONDITION_SYMBOL, "KM0255", KM_ERROR,
     "「{2}」という書き方は条件にはありません（条件の {1} 文字目）",
     "\"{2}\" is not how a condition says it (column {1} of the condition)",
     "「{3}」と書いてください",
     "write \"{3}\"",
     "「等しい」は == と二つ重ねます（= 一つではありません）。「等しくない」は !=、「以上」は >=、「以下」は <= です。「かつ」は and、「または」は or、「〜でない」は not と、小文字の言葉で書きます。例: anger == 10 or not seated",
     "\"Equal\" is == with two signs, \"not equal\" is !=, \"at least\" is >= and \"at most\" is <=. The joining words are and, or, not, in lower case: not && || !. Example: anger == 10 or not seated")

DIAG(CONDITION_NOT_CLOSED, "KM0256", KM_ERROR,
     "閉じかっこ「)」が足りません(条件の {1} 文字目の「（」）",
     "a closing \")\" is missing for the \"(\" in column {1} of the condition",
     NULL,
     NULL,
     "開いたかっこ「（」には、それぞれ閉じる「）」が必要です。二つの数を合わせてください。例: not (anger >= 8 and seated)",
     "Each \"(\" needs its \")\". Make the two counts agree. Example: not (anger >= 8 and seated)")

DIAG(CONDITION_NOT_OPENED, "KM0257", KM_ERROR,
     "「)」に対応する「(」がありません（条件の {1} 文字目）",
     "a \")\" has no \"(\" before it (column {1} of the condition)",
     "余分な「)」を消すか、前に「(」を足してください",
     "remove the \")\", or add the \"(\" where it belongs",
     "閉じかっこ「)」が一つ余っています。消すか、対応する「(」を足してください。",
     "There is one closing parenthesis too many. Remove it, or add the opening one that belongs to it.")

DIAG(CONDITION_UNFINISHED, "KM0258", KM_ERROR,
     "条件が途中で終わっています（条件の {1} 文字目）",
     "the condition stops half-way (column {1} of the condition)",
     "最後の and、or、not や比較の記号のあとに続きを書いてください",
     "write what follows the last and, or, not or comparison",
     "and、or、not、>= などのあとには、必ず続きがあります。例: 「anger >=」で終わっているなら「anger >= 5」のように数を足してください。",
     "Something must follow and, or, not, >= and the like. When the condition ends in \"anger >=\", for example, add the number: \"anger >= 5\".")

DIAG(CONDITION_VALUE_MISSING, "KM0259", KM_ERROR,
     "「{2}」の前に名前か数が必要です（条件の {1} 文字目）",
     "a name or a number is missing before \"{2}\" (column {1} of the condition)",
     NULL,
     NULL,
     "比較の記号や and、or の両側には、名前や数が必要です。例: 「>= 5」だけでは何を比べるのかわからないので「anger >= 5」と書きます。かっこの中を空にすることもできません。",
     "A comparison, and \"and\" and \"or\", need something on both sides. \">= 5\" alone does not say what to compare; write \"anger >= 5\". Parentheses may not be empty either.")

DIAG(CONDITION_LEFTOVER, "KM0260", KM_ERROR,
     "「{2}」が前とつながっていません（条件の {1} 文字目）",
     "\"{2}\" is not connected to what comes before it (column {1} of the condition)",
     "間に and、or か、比較の記号（>= など）を入れてください",
     "put and, or, or a comparison such as >= in between",
     "二つのことを並べるときは and(どちらも)か or(どちらか)でつなぎます。例: 「seated anger >= 5」ではなく「seated and anger >= 5」。",
     "Two statements side by side are joined by \"and\" (both) or \"or\" (either). Not \"seated anger >= 5\" but \"seated and anger >= 5\".")

DIAG(CONDITION_NUMBER_ALONE, "KM0261", KM_ERROR,
     "「{2}」は数なので、何と比べるのかが必要です（条件の {1} 文字目）",
     "\"{2}\" is a number and must be compared with something (column {1} of the condition)",
     "比べる相手を書いてください。例: {3} >= 5",
     "compare it, e.g. {3} >= 5",
     "メーターは 0〜10 のような数なので、それだけでは「はい」か「いいえ」になりません。「anger >= 5」（怒りが 5 以上）のように比べてください。フラグ、seen( )、did( )、knows( ) はそのままで「はい・いいえ」になります。",
     "A meter is a number such as 0 to 10, so alone it is neither yes nor no. Compare it: \"anger >= 5\" means that anger is 5 or more. Flags, seen( ), did( ) and knows( ) are yes or no by themselves.")

DIAG(CONDITION_TRUTH_COMPARED, "KM0262", KM_ERROR,
     "「{2}」は「はい・いいえ」なので、比べることはできません（条件の {1} 文字目）",
     "\"{2}\" is yes or no and cannot be compared (column {1} of the condition)",
     "「はい」ならそのまま、「いいえ」なら前に not をつけて書いてください",
     "write it alone for yes, and with \"not\" in front for no",
     "フラグ、seen( )、did( )、knows( ) と比較の結果は「はい・いいえ」です。「seated == true」ではなく「seated」、「seated == false」ではなく「not seated」と書きます。",
     "Flags, seen( ), did( ), knows( ) and the result of a comparison are yes or no. Write \"seated\", not \"seated == true\", and \"not seated\", not \"seated == false\".")

DIAG(CONDITION_CHAINED, "KM0263", KM_ERROR,
     "比較は続けて書けません（条件の {1} 文字目の「{2}」）",
     "comparisons cannot be chained (\"{2}\" in column {1} of the condition)",
     "二つに分けて and でつないでください。例: 1 < anger and anger < 5",
     "write two comparisons joined by and, e.g. 1 < anger and anger < 5",
     "「1 < anger < 5」のような書き方はできません。「1 < anger and anger < 5」のように、一つずつ比べて and でつなぎます。",
     "\"1 < anger < 5\" cannot be written. Compare one pair at a time and join them: \"1 < anger and anger < 5\".")

DIAG(CONDITION_UNKNOWN_NAME, "KM0264", KM_ERROR,
     "「{2}」という名前は見つかりません（条件の {1} 文字目）",
     "\"{2}\" is not a known name (column {1} of the condition)",
     "「{3}」のことでしょうか",
     "did you mean \"{3}\"?",
     "シナリオの条件で使えるのは、そのシナリオの \"meters\" と \"flags\" にある名前と、seen(節の id)、did(行為の id)、knows(事実の id)です。ルールの \"when\" で使えるのは channel( )、complaint( )、harassment( )、trade( )、tag( ) です。つづりと、かっこの中の id を確かめてください。",
     "A condition in a scenario may use the names under its \"meters\" and \"flags\", and seen(node id), did(act id), knows(fact id). The \"when\" of a rule may use channel( ), complaint( ), harassment( ), trade( ) and tag( ). Check the spelling, also of the id in the parentheses.")

DIAG(CONDITION_INTEGER, "KM0265", KM_ERROR,
     "「{2}」は条件に書けない数です（条件の {1} 文字目）",
     "\"{2}\" is not a number that a condition can use (column {1} of the condition)",
     "-32767 から 32767 までの整数を書いてください",
     "write a whole number from -32767 to 32767",
     "条件の数は整数だけです。小数は使えず、大きさは -32767 から 32767 までです。メーターはふつう 0 から 10 です。",
     "Numbers in conditions are whole numbers from -32767 to 32767, without a decimal point. Meters usually run from 0 to 10.")

DIAG(CONDITION_ARGUMENT, "KM0266", KM_ERROR,
     "「{2}」のかっこの中には id を一つだけ書きます（条件の {1} 文字目）",
     "\"{2}\" takes exactly one id in its parentheses (column {1} of the condition)",
     "二つあるときは分けて書いてください。例: {2}（a） or {2}（b）",
     "for two, write it twice, e.g. {2}(a) or {2}(b)",
     "seen( )、did( )、knows( ) などのかっこには id が一つ入ります。例: seen(opening)。かっこの中で and や or は使えないので、「seen(a) or seen(b)」のように分けて書いてください。",
     "The parentheses of seen( ), did( ), knows( ) and the like hold one id, for example seen(opening). \"and\" and \"or\" cannot stand inside; write \"seen(a) or seen(b)\".")

DIAG(SCENARIO_FORMAT, "KM0301", KM_ERROR,
     "この版の Kamae はシナリオの形式 {1} を読めません",
     "this version of Kamae cannot read scenario format {1}",
     "新しい Kamae を使うか、\"format\" を 1 にしてください",
     "use a newer Kamae, or set \"format\" to 1",
     "\"format\" はファイルの書き方の版です。この Kamae が読めるのは 1 です。自分で書いたシナリオなら 1 にしてください。もらったファイルなら、Kamae を新しくしてください。",
     "\"format\" is the version of the file's layout; this Kamae reads 1. Set it to 1 in a scenario of your own; for a file from somebody else, use a newer Kamae.")

DIAG(NODES_EMPTY, "KM0302", KM_ERROR,
     "場面が一つもありません",
     "the scenario has no nodes",
     "\"nodes\" に場面を書いてください。最初の場面の id を \"start\" に書きます",
     "write the nodes of the scene; \"start\" names the first one",
     "シナリオは場面（\"nodes\"）の集まりです。せりふを並べた場面、選択肢のある場面、終わりの場面を書き、\"to\" でつないでください。",
     "A scenario is made of nodes: some have lines only, some have choices, some are ends. Write them under \"nodes\" and join them with \"to\".")

DIAG(NODES_TOO_MANY, "KM0303", KM_ERROR,
     "場面が多すぎます（{1} 個まで）",
     "there are too many nodes (at most {1})",
     "シナリオを二つに分けてください",
     "split the scenario in two",
     "一つのシナリオに書ける場面の数には上限があります。これほど大きいものは演習としても長すぎるので、分けてください。",
     "The number of nodes in one scenario is limited. A scenario of that size is too long to practise with; split it.")

DIAG(WAY_ON_MISSING, "KM0304", KM_ERROR,
     "この場面には行き先がありません",
     "this node has no way on",
     "\"choices\"、\"to\"、\"form\"、\"end\" のどれか一つを書いてください",
     "give it exactly one of \"choices\", \"to\", \"form\" and \"end\"",
     "場面のせりふが終わったら、次に何が起きるかを書きます。選択肢なら \"choices\"、そのまま次の場面へ進むなら \"to\"、記録票なら \"form\"、ここで終わるなら \"end\" です。",
     "After its lines a node must say what comes next: \"choices\" to let the trainee answer, \"to\" to go straight on, \"form\" for the incident record, or \"end\" when the session is over.")

DIAG(WAY_ON_TWICE, "KM0305", KM_ERROR,
     "\"{1}\" と \"{2}\" が一つの場面に両方あります",
     "this node has both \"{1}\" and \"{2}\"",
     "どちらか一つを残し、もう一つは別の場面に移してください",
     "keep one of them and move the other to a node of its own",
     "一つの場面が先へ進む道は一通りです。\"choices\"、\"to\"、\"form\"、\"end\" のうち、書けるのは一つだけです。",
     "A node goes on in one way only: one of \"choices\", \"to\", \"form\" and \"end\".")

DIAG(WAYS_EMPTY, "KM0306", KM_ERROR,
     "行き先のリストが空です",
     "the list of ways on is empty",
     "次の場面の id を書いてください（例: \"to\": \"greeting\"）",
     "name the next node (example: \"to\": \"greeting\")",
     "\"to\" には、場面の id か、条件つきの行き先のリストを書きます。空のリストでは、どこへも進めません。",
     "\"to\" holds the id of a node, or a list of ways with conditions. An empty list leads nowhere.")

DIAG(WAYS_LAST_CONDITIONAL, "KM0307", KM_ERROR,
     "最後の行き先に条件（\"when\"）が付いています",
     "the last way on has a condition (\"when\")",
     "最後の行き先からは \"when\" を外してください",
     "leave \"when\" out of the last entry",
     "行き先のリストは上から順に見て、条件の合った最初のものへ進みます。どの条件も合わないときに進む先が要るので、最後の行き先には条件を付けません。",
     "The entries are tried from the top and the first one whose condition holds is taken. When none holds there must still be a way, so the last entry has no condition.")

DIAG(WAYS_EARLY_UNCONDITIONAL, "KM0308", KM_ERROR,
     "途中の行き先に条件（\"when\"）がありません",
     "a way on before the last has no condition (\"when\")",
     "\"when\" を書くか、この行き先をリストの最後に移してください",
     "give it a \"when\", or move it to the end of the list",
     "行き先のリストは上から順に見て、条件の合った最初のものへ進みます。条件のない行き先が途中にあると、その下の行き先は決して使われません。",
     "The entries are tried from the top and the first one whose condition holds is taken. An entry without a condition always holds, so those below it would never be used.")

DIAG(REASON_MISPLACED, "KM0309", KM_ERROR,
     "\"reason\" を書く場所が違います",
     "\"reason\" does not belong here",
     "接客が終わる行き先のところに書いてください。行き先がリストのときは、その中の { } に書きます",
     "write it beside the way that ends the contact: next to a \"to\" with one id, or inside the entry of a list",
     "\"reason\" は、接客がどう終わったかを表します。\"to\" に場面の id を一つ書いたときはその隣に、\"to\" がリストのときはリストの中のその行き先に、\"end\" で終わるときは \"end\" の中に書きます。",
     "\"reason\" says how the contact ended. It stands beside \"to\" when \"to\" is a single id, inside the entry when \"to\" is a list, and inside \"end\" when the session ends during the contact.")

DIAG(CHOICES_EMPTY, "KM0310", KM_ERROR,
     "選択肢が一つもありません",
     "there are no choices",
     "選択肢を二つ以上書くか、\"choices\" の代わりに \"to\" で次の場面へ進めてください",
     "write two or more choices, or use \"to\" instead of \"choices\"",
     "\"choices\" のある場面では、練習する人が答えを選びます。選ぶものがないと、そこで止まってしまいます。",
     "At a node with \"choices\" the trainee picks an answer. Without anything to pick the scene would stop there.")

DIAG(CHOICES_TOO_MANY, "KM0311", KM_ERROR,
     "選択肢か記録票の項目が多すぎます（{1} 個、{2} 個まで）",
     "there are too many options or slots ({1}, at most {2})",
     "場面を分けるか、数を減らしてください",
     "split the decision, or drop some",
     "一度に並べられる選択肢の数には上限があります。記録票では項目ごとに数え、項目の数にも上限があります。読み比べて選べるのは、多くても五つほどです。",
     "The number of options of one decision is limited; in a form those of each slot are counted, and so are the slots. People can weigh about five at a time.")

DIAG(CHOICE_WITHOUT_ACTS, "KM0312", KM_ERROR,
     "この選択肢には行為（\"acts\"）がありません",
     "this choice has no acts",
     "この言葉で何をしているかを書いてください（例: \"acts\": [\"agent.listen.backchannel\"]）",
     "say what these words do (example: \"acts\": [\"agent.listen.backchannel\"])",
     "評価は、選んだ言葉が何をしているか（行為）を見て行います。そのため、選択肢には行為が一つ以上要ります。使える行為はルールブックの \"acts\" にあります。",
     "The score looks at what the chosen words do, so every choice needs at least one act. The acts to choose from are listed under \"acts\" in the rulebook.")

DIAG(FORM_EMPTY, "KM0313", KM_ERROR,
     "記録票に項目がありません",
     "the form has no slots",
     "\"slots\" に項目を一つ以上書いてください",
     "write at least one slot",
     "記録票（\"form\"）は、いつ・どこで・だれが、などの項目を埋める場面です。項目のない記録票では、することがありません。",
     "A form is where the trainee fills in when, where, who and so on. Without slots there is nothing to do.")

DIAG(SLOT_EMPTY, "KM0314", KM_ERROR,
     "記録票の項目に選択肢がありません",
     "this slot of the form has no options",
     "\"options\" に、書き込む文の候補を一つ以上書いてください",
     "write at least one option to fill it with",
     "記録票の項目は、用意された文から選んで埋めます。事実（fact）だけでなく、推測（guess）や感想（opinion）の文も混ぜておくと練習になります。",
     "A slot is filled by picking one of its sentences. Mix facts with guesses and opinions, so that there is something to tell apart.")

DIAG(METERS_TOO_MANY, "KM0315", KM_ERROR,
     "メーターが多すぎます（{1} 個まで）",
     "there are too many meters (at most {1})",
     "メーターを減らすか、はい・いいえで足りるものは \"flags\" に移してください",
     "drop some, or turn those that are only yes or no into \"flags\"",
     "メーターは、怒りや信頼のように、やり取りの間に上下する数です。多くても二つか三つで十分です。",
     "A meter is a number that goes up and down during the scene, such as anger or trust. Two or three are plenty.")

DIAG(METER_RANGE, "KM0316", KM_ERROR,
     "メーター「{1}」の最小値 {2} が最大値 {3} より小さくありません",
     "the lowest value {2} of the meter \"{1}\" is not below its highest, {3}",
     "\"min\" を小さく、\"max\" を大きくしてください（ふつうは 0 と 10）",
     "make \"min\" the smaller and \"max\" the larger one (usually 0 and 10)",
     "メーターは \"min\" から \"max\" までの間を動きます。同じ数や逆の順では動けません。",
     "A meter moves between \"min\" and \"max\". It cannot move when they are equal or the wrong way round.")

DIAG(METER_START, "KM0317", KM_ERROR,
     "メーター「{1}」の最初の値が範囲（{2} から {3}）の外にあります",
     "the meter \"{1}\" starts outside its range ({2} to {3})",
     "\"start\" を範囲の中の数にしてください",
     "choose a \"start\" within the range",
     "\"start\" は場面が始まるときのメーターの値です。\"min\" 以上、\"max\" 以下で決めてください。",
     "\"start\" is the value when the scene begins. It must not be below \"min\" or above \"max\".")

DIAG(EFFECT_VALUE, "KM0318", KM_ERROR,
     "「{1}」への影響の書き方が違います",
     "the effect on \"{1}\" is neither a number nor true or false",
     "メーターには -10 から 10 までの整数を、フラグには true か false を書いてください",
     "give a meter a whole number from -10 to 10, and a flag true or false",
     "\"effects\" は、その選択肢を選ぶとどう変わるかを表します。メーターは増減の数（例: \"anger\": -2）、フラグは新しい値（例: \"seated\": true）を書きます。",
     "\"effects\" says what the choice changes: for a meter by how much (\"anger\": -2), for a flag its new value (\"seated\": true).")

DIAG(NODE_TWICE, "KM0320", KM_ERROR,
     "場面の id「{1}」が二度使われています",
     "the node id \"{1}\" is used twice",
     "片方の id を変え、そこへ進む \"to\" も合わせて直してください",
     "change one of the two, and every \"to\" that means it",
     "行き先は場面の id で指すので、同じ id が二つあるとどちらへ進むのか決まりません。場面を写して書き足したときは、id も変えてください。",
     "Ways on name a node by its id, so two nodes cannot share one. After copying a node, change its id too.")

DIAG(CHOICE_TWICE, "KM0321", KM_ERROR,
     "選択肢の id「{1}」が二度使われています",
     "the choice id \"{1}\" is used twice",
     "片方の id を変えてください",
     "change one of the two",
     "選択肢の id は、ファイル全体で一つずつ違うものにします。練習の記録は、どの答えを選んだかをこの id で覚えます。場面を写して書き足したときは、選択肢の id も変えてください。",
     "Choice ids are unique in the whole file: a session remembers the answers by them. After copying a node, change the ids of its choices too.")

DIAG(SLOT_TWICE, "KM0322", KM_ERROR,
     "記録票の項目「{1}」が二度出てきます",
     "the slot \"{1}\" appears twice in this form",
     "二つの選択肢を一つの項目にまとめてください",
     "put the options of both into one",
     "一つの記録票の中で、同じ項目（when、where など）は一度だけ使えます。",
     "A form asks for each slot (when, where, …) only once.")

DIAG(OPTION_TWICE, "KM0323", KM_ERROR,
     "この項目で id「{1}」が二度使われています",
     "the option id \"{1}\" is used twice in this slot",
     "片方の id を変えてください",
     "change one of the two",
     "記録票では、どの文で項目を埋めたかを選択肢の id で覚えます。一つの項目の中では、id を一つずつ違うものにしてください。",
     "A session remembers by option ids how a slot was filled. Within one slot they must differ.")

DIAG(METER_AND_FLAG, "KM0324", KM_ERROR,
     "「{1}」がメーターとフラグの両方にあります",
     "\"{1}\" is both a meter and a flag",
     "フラグの名前を変えてください",
     "give the flag another name",
     "条件（\"when\"）や影響（\"effects\"）では、メーターもフラグも名前だけで指します。同じ名前があると、どちらのことか分かりません。",
     "Conditions and effects call meters and flags by their names alone, so a name can mean only one of them.")

DIAG(OBJECTIVE_TWICE, "KM0325", KM_ERROR,
     "ルール「{1}」が二度書かれています",
     "the rule \"{1}\" is listed twice",
     "片方を消してください",
     "remove one of the two",
     "\"objectives\" は、このシナリオで見るルールの一覧です。同じルールは一度だけ数えます。",
     "\"objectives\" lists the rules that this scenario looks at. Each counts once.")

DIAG(OBJECTIVE_COUNT, "KM0326", KM_WARNING,
     "見るルール（\"objectives\"）が {1} 個です",
     "this scenario looks at {1} rules",
     "5 個から 8 個にしてください",
     "choose 5 to 8 of them",
     "一つのシナリオで見るルールは、5 個から 8 個が目安です。少なすぎると一つの失敗で点が大きく動き、多すぎると何を練習する場面なのかがぼやけます。",
     "A scenario should look at 5 to 8 rules. With fewer, a single slip moves the score too much; with more, nobody can say what the scene is about.")

DIAG(NODE_UNKNOWN, "KM0340", KM_ERROR,
     "場面「{1}」は見つかりません",
     "there is no node \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"start\" と \"to\" には、\"nodes\" にある場面の id を書きます。つづりを確かめてください。これから書く場面なら、先に場面を作ってください。",
     "\"start\" and \"to\" hold the id of a node under \"nodes\". Check the spelling; if the node is still to be written, write it first.")

DIAG(ACT_UNKNOWN, "KM0341", KM_ERROR,
     "行為「{1}」はルールブックにありません",
     "the rulebook has no act \"{1}\"",
     "{3?「{1}」は行為のまとまりの名前です。}{2?候補: {2}。}探すには kamae acts ことば",
     "{3?\"{1}\" is a family of acts; }{2?one of these may fit: {2}; }kamae acts WORD finds more",
     "\"acts\" に書けるのは、ルールブックの \"acts\" で決められた行為だけです。近い行為を選んでください。ぴったりの行為がなくて困るときは、ルールブックに足します。",
     "The acts of a scenario are those that the rulebook lists under \"acts\". Choose the one that comes nearest; an act that is really missing belongs in the rulebook first.")

DIAG(RULE_UNKNOWN, "KM0342", KM_ERROR,
     "ルール「{1}」はルールブックにありません",
     "the rulebook has no rule \"{1}\"",
     "{2?もしかすると: {2}。}探すには kamae rules ことば",
     "{2?perhaps: {2}; }kamae rules WORD finds more",
     "\"objectives\" には、ルールブックの \"rules\" にあるルールの id を書きます。",
     "\"objectives\" holds ids of rules that stand under \"rules\" in the rulebook.")

DIAG(FACT_UNKNOWN, "KM0343", KM_ERROR,
     "事実「{1}」は見つかりません",
     "there is no fact \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"reveals\" には、\"facts\" に書いた事実の id を並べます。つづりを確かめるか、\"facts\" に足してください。",
     "\"reveals\" lists ids of facts that stand under \"facts\". Check the spelling, or add the fact there.")

DIAG(EFFECT_UNKNOWN, "KM0344", KM_ERROR,
     "「{1}」というメーターもフラグもありません",
     "there is no meter or flag \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"effects\" で変えられるのは、\"meters\" と \"flags\" に書いたものだけです。",
     "\"effects\" can change only what is declared under \"meters\" and \"flags\".")

DIAG(DOCUMENT_UNKNOWN, "KM0345", KM_ERROR,
     "資料「{1}」は見つかりません",
     "there is no document \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"opens\" には、\"documents\" に書いた資料の id を書きます。つづりを確かめるか、\"documents\" に足してください。",
     "\"opens\" holds the id of a document that stands under \"documents\". Check the spelling, or add the document there.")

DIAG(PERSONA_UNKNOWN, "KM0346", KM_ERROR,
     "人物の型「{1}」はルールブックにありません",
     "the rulebook has no persona \"{1}\"",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"persona\" は、お客様が言葉にどう反応しやすいかの型で、ルールブックの \"personas\" から選びます。選ばずに消してもかまいません。",
     "\"persona\" says how the customer tends to react; it is one of the \"personas\" of the rulebook. It may also be left out.")

DIAG(FACT_SLOT_UNKNOWN, "KM0347", KM_ERROR,
     "事実の項目「{1}」はルールブックにありません",
     "the rulebook has no slot \"{1}\" for facts",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "\"slot\" は、その事実が何を表すかです。いつ（when）、どこで（where）、だれが（who）、何が（what）など、記録票の項目の名前を書きます。ルールブックに agent.record.memo.{項目} か customer.fact.provide.{項目} の行為があるものだけ使えます。",
     "\"slot\" says what the fact is about: when, where, who, what, or another slot that a form may have. The rulebook must have an act agent.record.memo.SLOT or customer.fact.provide.SLOT for it.")

DIAG(SLOT_UNKNOWN, "KM0348", KM_ERROR,
     "記録票の項目「{1}」はルールブックにありません",
     "the rulebook has no slot \"{1}\" for the record",
     "「{2}」のことでしょうか",
     "did you mean \"{2}\"?",
     "記録票の項目には、いつ（when）、どこで（where）、だれが（who）、何が（what）、その場にいた人（people）、求め（demand）のどれかを書きます。ルールブックに agent.record.memo.{項目} の行為があるものだけ使えます。",
     "A slot of the form is one of when, where, who, what, people and demand. The rulebook must have an act agent.record.memo.SLOT for it.")

DIAG(MARK_NOT_DECLARED, "KM0349", KM_ERROR,
     "行為「{1}{2}」がルールブックにないので、この印は使えません",
     "this mark cannot be used: the rulebook has no act \"{1}{2}\"",
     "別の印（\"mark\"）にするか、ルールブックにその行為を足してください",
     "choose another \"mark\", or add the act to the rulebook",
     "記録票の文には、事実（fact）、推測（guess）、感想（opinion）、誤り（error）、人の決めつけ（label）、まだわからない（unknown）の印を付けます。選ぶと、印と項目に合わせた行為をしたことになるので、その行為がルールブックに要ります。\"fact\" のある事実は、聞いていなければ推測（guess）に、聞いた事実のある項目の「まだわからない」は誤り（error）になるので、その行為も要ります。",
     "Every sentence of the form is marked as a fact, a guess, an opinion, an error, a label or as not known yet. Picking it counts as an act made of the mark and the slot, which the rulebook must have. A fact with \"fact\" is a guess while it was not told, and \"not known yet\" is an error where a fact was told, so those acts are needed, too.")

DIAG(REASON_NOT_DECLARED, "KM0350", KM_ERROR,
     "この終わり方の行為がルールブックにありません",
     "the rulebook has no act for this reason",
     "別の \"reason\" にするか、ルールブックの scene.contact.end に足してください",
     "choose another \"reason\", or add it to scene.contact.end in the rulebook",
     "接客が終わると、終わり方に合わせて scene.contact.end.agreed などの行為が記録されます。その行為がルールブックに要ります。",
     "When the contact ends, an act such as scene.contact.end.agreed is recorded. The rulebook must have it.")

DIAG(ACT_OF_ANOTHER, "KM0351", KM_ERROR,
     "行為「{1}」はこの話し手のものではありません",
     "the act \"{1}\" is not this speaker's",
     "ここに書けるのは「{2}」で始まる行為だけです",
     "only acts that begin with \"{2}\" fit here",
     "行為の最初の部分は、だれの行為かを表します。お客様のせりふには customer、選択肢と、担当者や応援の人のせりふには agent、出来事（by が scene）には scene で始まる行為を書きます。",
     "The first part of an act says whose it is. A customer's line has acts of customer, choices and lines of agent or partner have acts of agent, and lines by scene have acts of scene.")

DIAG(ACT_CONTACT_END, "KM0352", KM_ERROR,
     "行為「{1}」はせりふには書けません",
     "the act \"{1}\" cannot be written on a line",
     "代わりに、接客が終わる行き先に \"reason\" を書いてください",
     "write \"reason\" beside the way that ends the contact instead",
     "接客の終わりは、行き先や \"end\" の \"reason\" から自動で記録されます。せりふにも書くと、二度終わったことになってしまいます。",
     "The end of the contact is recorded by itself, from the \"reason\" of a way on or of an end. On a line it would end the contact twice.")

DIAG(NARRATOR_ACTS, "KM0353", KM_ERROR,
     "語り手（narrator）のせりふに行為は書けません",
     "a line by the narrator cannot have acts",
     "\"acts\" を消すか、出来事なら \"by\" を \"scene\" にしてください",
     "remove \"acts\", or set \"by\" to \"scene\" when something happens",
     "語り手は様子を伝えるだけで、だれの行為でもありません。時間切れや事実の確認のような出来事は、\"by\": \"scene\" のせりふに書きます。",
     "The narrator only describes; that is nobody's act. What happens by itself, such as a time limit or a fact that is confirmed, is a line with \"by\": \"scene\".")

DIAG(EFFECT_OF_METER, "KM0354", KM_ERROR,
     "メーター「{1}」に true や false は使えません",
     "the meter \"{1}\" takes a number, not true or false",
     "増減を整数で書いてください（例: -1）",
     "write by how much it changes (example: -1)",
     "メーターは数なので、いくつ増えるか減るかを書きます。はい・いいえで表したいものは \"flags\" に書いてください。",
     "A meter is a number: say by how much it goes up or down. Something that is only yes or no belongs under \"flags\".")

DIAG(EFFECT_OF_FLAG, "KM0355", KM_ERROR,
     "フラグ「{1}」に数は使えません",
     "the flag \"{1}\" takes true or false, not a number",
     "true か false を書いてください",
     "write true or false",
     "フラグは、はい（true）か、いいえ（false）だけを覚えます。増えたり減ったりするものは \"meters\" に書いてください。",
     "A flag remembers yes (true) or no (false). Something that goes up and down belongs under \"meters\".")

DIAG(OPENS_WITHOUT_LOOKUP, "KM0356", KM_ERROR,
     "資料「{1}」を開く選択肢に、社内で確かめる行為がありません",
     "the choice that opens \"{1}\" has no act of looking things up",
     "\"acts\" に agent.verify.internal で始まる行為を足してください",
     "add an act agent.verify.internal to its \"acts\"",
     "資料を読むことは、社内で確かめるという行為です。そのため、資料を開く（\"opens\"）選択肢には agent.verify.internal か、その続きの行為が要ります。",
     "Reading a document is an act: checking inside the company. A choice with \"opens\" therefore needs agent.verify.internal or one of its variants.")

DIAG(PARTNER_MISSING, "KM0357", KM_ERROR,
     "応援の人（partner）が登場人物にいません",
     "there is no partner in the cast",
     "\"cast\" に \"partner\" を足してください",
     "add \"partner\" to \"cast\"",
     "応援の人がせりふを言ったり答えたりするには、\"cast\" に名前と説明が要ります。例: \"partner\": {\"name\": \"田中\", \"about\": \"店長\"}",
     "A partner who speaks or answers needs a name under \"cast\". Example: \"partner\": {\"name\": \"Tanaka\", \"about\": \"the manager\"}")

DIAG(VARIABLES_TOO_MANY, "KM0358", KM_ERROR,
     "覚えておくことが多すぎます（{1} 個まで）",
     "the scenario has too much to remember (at most {1} things)",
     "フラグか、seen( )・did( )・knows( ) の条件を減らしてください",
     "use fewer flags, or fewer different seen( ), did( ) and knows( )",
     "フラグと、条件の中の seen( )、did( )、knows( ) は、違うもの一つにつき一つずつ覚えておくことになります。その数には上限があります。",
     "Each flag, and each different seen( ), did( ) or knows( ) in a condition, is one thing to remember. Their number is limited.")

DIAG(CUE_UNKNOWN, "KM0359", KM_ERROR,
     "\"stage\" の「{1}」は、出し入れできるものではありません（できるもの: {2}）",
     "\"{1}\" is nothing that \"stage\" can bring in or take away (it can: {2})",
     "「{3}」と書くつもりではありませんか",
     "did you mean \"{3}\"?",
     "\"stage\" には、このせりふで絵に出てくるもの、去るものを書きます。出てくるなら +、去るなら - を、決まった名前の前に付けます。例: \"stage\": [\"+paper\", \"-customer\"]。使える名前は、メッセージに並んでいます。絵だけのもので、採点には関わりません。",
     "\"stage\" says what enters or leaves the picture with this line: + or - before one of a few fixed names, such as \"stage\": [\"+paper\", \"-customer\"]. The names are in the message. They are for the picture alone and mean nothing for the score.")

DIAG(CUE_TWICE, "KM0360", KM_WARNING,
     "同じせりふの \"stage\" に「{1}」が二度出てきます",
     "\"{1}\" stands twice in the \"stage\" of one line",
     "どちらかを消してください。出してから去らせるなら、せりふを分けてください",
     "take one away; to bring it in and take it away again, use two lines",
     "一つのせりふで同じものを二度出したり、出してすぐ去らせたりしても、絵には何も起こりません。",
     "Bringing the same thing in twice with one line, or in and out at once, shows nothing.")

DIAG(FACT_OF_NO_FACT, "KM0361", KM_ERROR,
     "候補「{1}」は事実ではないのに、\"fact\" があります",
     "the option \"{1}\" is no fact, but has a \"fact\"",
     "\"fact\" を消すか、\"mark\" を \"fact\" にしてください",
     "take \"fact\" away, or make its \"mark\" \"fact\"",
     "\"fact\" は、事実の文が何に基づくかを示します。その事実を聞いていない人が選べば、推測として数えられます。推測や意見の文には、基づく事実はありません。",
     "\"fact\" says what a sentence of fact rests on: whoever picks it without having been told makes a guess. A guess or an opinion rests on no fact.")

DIAG(NODE_UNREACHABLE, "KM0401", KM_WARNING,
     "場面「{1}」にはどこからも進めません",
     "nothing leads to the node \"{1}\"",
     "どこかの \"to\" でつなぐか、要らなければ消してください",
     "lead to it with a \"to\", or remove it",
     "最初の場面からどの道を通っても、この場面には着きません。書きかけでつなぎ忘れたか、\"to\" を直したときに取り残されたのかもしれません。",
     "No path from the start arrives at this node. Perhaps the way to it has still to be written, or it was left behind when a \"to\" was changed.")

DIAG(CIRCLE_WITHOUT_DECISION, "KM0402", KM_ERROR,
     "答える場面のないまま回り続けます: {1}",
     "these nodes go round without a decision: {1}",
     "途中に選択肢か記録票を入れるか、\"to\" を別の場面に変えてください",
     "put a decision in between, or lead one of them somewhere else",
     "\"to\" だけの場面が輪になっています。ここに入ると、だれも答えないまま同じせりふが続き、終わりません。条件（\"when\"）付きの行き先でも、輪は作れません。輪の中には、選択肢か記録票のある場面が一つ以上要ります。",
     "Nodes that only have \"to\" form a circle: once in it, the same lines would go on for ever without anybody answering. Conditions do not make it allowed. A circle needs at least one node with choices or a form.")

DIAG(NO_WAY_OUT, "KM0403", KM_ERROR,
     "場面「{1}」から先に、終わりがありません",
     "no end can be reached from the node \"{1}\"",
     "この先のどこかから、\"end\" のある場面へ進めるようにしてください",
     "somewhere behind it, lead on to a node with \"end\"",
     "この場面に来ると、どの答えを選んでも \"end\" のある場面に着きません。練習が終わらなくなるので、出口を作ってください。",
     "Whatever is answered from here on, no node with \"end\" is ever reached. The session could not finish; add a way out.")

DIAG(PHASE_BACKWARDS, "KM0404", KM_ERROR,
     "場面「{1}」へ進むと段階が戻ります（{2} から {3} へ）",
     "the way to \"{1}\" goes back in time, from {2} to {3}",
     "\"phase\" か \"to\" を直してください",
     "correct the \"phase\" or the \"to\"",
     "段階は、準備（prep）、接客（contact）、事後（after）の順にだけ進みます。\"phase\" を書かない場面は接客です。事後の場面に \"phase\": \"after\" を書き忘れていないか確かめてください。",
     "Phases go forward only: prep, contact, after. A node without \"phase\" is in the contact; perhaps \"phase\": \"after\" was forgotten.")

DIAG(CONTACT_SKIPPED, "KM0405", KM_ERROR,
     "場面「{1}」は事後ですが、まだ接客をしていません",
     "the node \"{1}\" is after the contact, which has not taken place",
     "先に接客の場面（\"phase\" が contact）へ進めてください",
     "go through a node in the phase contact first",
     "事後（after）の場面には、接客（contact）が終わってから進みます。準備から事後へ飛んだり、事後から始めたりすることはできません。",
     "The phase after begins when the contact has ended. A scenario cannot start there, nor jump to it from prep.")

DIAG(END_IN_PREP, "KM0406", KM_ERROR,
     "場面「{1}」は接客の前に終わっています",
     "the node \"{1}\" ends the session before the contact",
     "接客の場面へ進めるか、\"phase\" を直してください",
     "lead on to the contact, or correct the \"phase\"",
     "準備（prep）の段階で終わると、お客様とのやり取りがないまま練習が終わってしまいます。",
     "A session that ends in the phase prep would be over without a word to the customer.")

DIAG(LEAVING_WITHOUT_REASON, "KM0407", KM_ERROR,
     "接客を終えて場面「{1}」へ進むのに、\"reason\" がありません",
     "the way to \"{1}\" ends the contact without a \"reason\"",
     "agreed、deferred、terminated、left、safety のどれかを \"reason\" に書いてください",
     "add \"reason\": agreed, deferred, terminated, left or safety",
     "接客（contact）から事後（after）へ進むところで、接客がどう終わったかを書きます。合意した（agreed）、持ち帰った（deferred）、こちらから打ち切った（terminated）、お客様が帰った（left）、安全のため離れた（safety）から選びます。",
     "Where the scene goes from contact to after, say how the contact ended: agreed, deferred (taken back to the company), terminated (by us), left (the customer went) or safety (we withdrew).")

DIAG(REASON_WITHOUT_LEAVING, "KM0408", KM_ERROR,
     "場面「{1}」へ進んでも接客は終わらないのに、\"reason\" があります",
     "the way to \"{1}\" has a \"reason\" but does not end the contact",
     "\"reason\" を消すか、その場面に \"phase\": \"after\" を書いてください",
     "remove \"reason\", or give that node \"phase\": \"after\"",
     "\"reason\" は、接客（contact）から事後（after）へ進む行き先にだけ書きます。\"phase\" を書かない場面は接客のままです。",
     "\"reason\" stands only on a way from contact to after. A node without \"phase\" is still in the contact.")

DIAG(END_WITHOUT_REASON, "KM0409", KM_ERROR,
     "場面「{1}」は接客の途中で終わるのに、\"reason\" がありません",
     "the node \"{1}\" ends during the contact without a \"reason\"",
     "\"end\" の中に \"reason\" を書いてください（agreed、deferred、terminated、left、safety のどれか）",
     "add \"reason\" inside \"end\": agreed, deferred, terminated, left or safety",
     "接客（contact）のまま終わる場面では、接客がどう終わったかを \"end\" の中に書きます。事後の場面なら、\"phase\": \"after\" を書き、手前の行き先に \"reason\" を書きます。",
     "An end in the phase contact says inside \"end\" how the contact ended. If the node is meant to come afterwards, give it \"phase\": \"after\" and put the reason on the way to it.")

DIAG(END_REASON_AGAIN, "KM0410", KM_ERROR,
     "場面「{1}」では、接客はもう終わっています",
     "at the node \"{1}\" the contact has already ended",
     "\"end\" から \"reason\" を消してください",
     "remove \"reason\" from \"end\"",
     "事後（after）に入る行き先で、接客の終わり方はもう書かれています。\"reason\" は一つの流れの中で一度だけです。",
     "The way into the phase after has already said how the contact ended. On every path there is one \"reason\" and no more.")

DIAG(OBJECTIVE_NOT_APPLICABLE, "KM0411", KM_ERROR,
     "ルール「{1}」は、このシナリオでは試されません",
     "the rule \"{1}\" cannot be tested in this scenario",
     "守る、または破ることになる行為を選択肢に加えるか、\"objectives\" から外してください",
     "add choices with the acts that would keep or break it, or take it out of \"objectives\"",
     "\"objectives\" に書いたルールは、守れば点になります。ところが、このシナリオにはそのルールを守る行為も破る行為もないか、ルールの条件（\"when\"）がチャネルや申し出の種類などに合っていません。このままでは、だれも満点を取れません。",
     "A rule under \"objectives\" earns points when it is kept. Here nothing carries an act that could keep or break it, or the rule's own \"when\" does not fit this channel or kind of complaint. Nobody could reach 100.")

DIAG(SINGLE_CHOICE, "KM0412", KM_WARNING,
     "場面「{1}」の選択肢は一つだけです",
     "the node \"{1}\" has a single choice",
     "選択肢を足すか、選ばせる必要がなければせりふにして \"to\" で進めてください",
     "add another, or turn it into a line and go on with \"to\"",
     "選択肢が一つでは、練習する人は選べません。ほかの言い方を足すか、担当者のせりふ（\"by\": \"agent\"）にして次の場面へ進めてください。",
     "With one choice there is nothing to decide. Add another way to answer, or make it a line with \"by\": \"agent\" and go straight on.")

DIAG(FLAG_NEVER_READ, "KM0413", KM_WARNING,
     "フラグ「{1}」はどの条件でも使われていません",
     "no condition reads the flag \"{1}\"",
     "条件（\"when\"）で使うか、消してください",
     "use it in a \"when\", or remove it",
     "フラグは、前に何があったかを覚えておき、条件で使うためのものです。どこでも使わないなら要りません。条件の中のつづりも確かめてください。",
     "A flag remembers something so that a condition can ask for it. One that is never asked for does nothing.")

DIAG(FLAG_NEVER_SET, "KM0414", KM_WARNING,
     "フラグ「{1}」はずっと {2} のままです",
     "the flag \"{1}\" is always {2}",
     "選択肢の \"effects\" で変えるか、フラグを消してください",
     "change it in the \"effects\" of a choice, or remove it",
     "このフラグを変える選択肢がありません。そのため、このフラグを使う条件はいつも同じ結果になります。",
     "No choice changes this flag, so every condition that reads it always gives the same result.")

DIAG(FACT_NEVER_REVEALED, "KM0415", KM_WARNING,
     "事実「{1}」はだれの口からも出てきません",
     "no line reveals the fact \"{1}\"",
     "それを伝えるせりふに \"reveals\" を書くか、要らなければ消してください",
     "add it to the \"reveals\" of the line that tells it, or remove it",
     "\"facts\" の事実は、せりふの \"reveals\" に書いて初めて、練習する人が知ったことになります。",
     "A fact counts as known only after a line that lists it under \"reveals\".")

DIAG(DOCUMENT_NEVER_OPENED, "KM0416", KM_WARNING,
     "資料「{1}」を開く選択肢がありません",
     "no choice opens the document \"{1}\"",
     "確かめる選択肢に \"opens\" を書くか、要らなければ消してください",
     "add \"opens\" to the choice that looks it up, or remove it",
     "資料は、社内で確かめる選択肢の \"opens\" で開きます。開く選択肢がないと、だれも読めません。",
     "A document is opened by the \"opens\" of a choice. Without one nobody can read it.")

DIAG(TRANSLATION_MISSING, "KM0417", KM_WARNING,
     "{1} の文がない箇所があります（全部で {2} か所、ここが最初）",
     "texts without {1}: {2}; this is the first",
     "{\"ja\": \"…\", \"en\": \"…\"} の形で両方を書くか、一つの言語にそろえてください",
     "write both as {\"ja\": \"…\", \"en\": \"…\"}, or keep the file in one language",
     "このファイルには日本語（ja）の文と英語（en）の文があります。片方しかない箇所では、もう一方の言語で練習する人にも、あるほうの文が出ます。日本語だけ、英語だけのシナリオにしてもかまいません。",
     "This file has texts in Japanese (ja) and in English (en). Where one is missing, people who practise in that language see the other. A scenario in one language alone is fine too.")

DIAG(OUTCOME_MISSING, "KM0418", KM_ERROR,
     "終わりの場面「{1}」に \"outcome\" がありません",
     "the end \"{1}\" has no \"outcome\"",
     "こちらの対応が何を残したかを、\"good\"、\"mixed\"、\"harm\" のどれかで書いてください",
     "say what our conduct left behind: \"good\", \"mixed\" or \"harm\"",
     "点数のつくシナリオ（\"objectives\" のあるもの）では、どの終わりにも \"outcome\" を書きます。お客様が満足したかではなく、こちらの対応が何を残したかです。正しく対応して、お客様が怒ったまま帰ったのなら \"good\" でもかまいません。日を決めた約束を守らなかった、紙に判を押した、人への決めつけを広めた、というときは \"harm\" です。",
     "Where there is a score (a scenario with \"objectives\"), every end has an \"outcome\": what our conduct left behind, not whether the customer is pleased. Somebody who was treated rightly and leaves angry may be \"good\". A dated promise that was not kept, a sheet that was signed, a label that was spread to others is \"harm\".")

DIAG(NO_GOOD_END, "KM0419", KM_ERROR,
     "\"outcome\" が \"good\" の終わりがありません",
     "no end has the \"outcome\" \"good\"",
     "正しく対応したときに行き着く終わりを一つ作り、\"good\" としてください",
     "write an end for those who did it right, and give it \"good\"",
     "点数のつくシナリオには、正しく対応した人が行き着く終わりが要ります。お客様が喜ぶ必要はありません。こちらがなすべきことをして終わったなら \"good\" です。",
     "A scenario with a score needs an end for those who did it right. The customer need not be happy: what counts is that we did what should be done.")

DIAG(INSTEAD_ON_OFFER, "KM0420", KM_WARNING,
     "\"instead\" が、同じ場面の「{1}」と同じ文です",
     "this \"instead\" has the words of \"{1}\", which is on offer in the same node",
     "この場面に合い、どの選択肢とも違う言い方を書いてください",
     "write words that fit this moment and differ from every answer on offer",
     "\"instead\" は、失うもののある答えのあとで、この場面ならこう言える、と示す文です。選択肢の文をそのまま書くと、やり直すときに正解を教えるだけになります。同じことを別の言葉で言えば、考え方が伝わります。全角と半角、空白や改行の違いは、同じ文とみなします。",
     "\"instead\" shows, after an answer that cost something, what could have been said in this moment. When it repeats an answer on offer, it only gives the right number away before the next try. Say the same thing in other words, and it shows how to think. Full-width forms, blanks and line breaks make no difference.")

DIAG(CHOICE_NEVER_SELECTABLE, "KM0421", KM_WARNING,
     "選択肢「{1}」を選べるときがありません",
     "the choice \"{1}\" can never be selected",
     "\"when\" の条件と、そこへ来るまでに変わるメーターやフラグを見直してください",
     "look at its \"when\", and at the meters and flags on every way there",
     "起こりうることを全部たどりましたが、この選択肢の \"when\" が成り立つことは一度もありませんでした。条件の数がメーターの動く範囲の外にあるか、フラグがその前に立っていません。",
     "Everything that can happen was followed, and the \"when\" of this choice never holds. The number in it may lie outside what the meter can reach, or the flag is not set on any way there.")

DIAG(NODE_NEVER_ENTERED, "KM0422", KM_WARNING,
     "場面「{1}」に行き着くことがありません",
     "the node \"{1}\" is never entered",
     "ここへ進む \"to\" や選択肢の \"when\" を見直してください",
     "look at the \"when\" of the ways and choices that lead here",
     "つながりの上では進めますが、条件がそろうことがないので、この場面は一度も出てきません。起こりうることを全部たどって確かめました。",
     "By its connections this node can be reached, but the conditions on the way never hold together, so nobody will ever see it. Everything that can happen was followed.")

DIAG(RUN_GETS_STUCK, "KM0423", KM_ERROR,
     "場面「{1}」で、選べる選択肢がなくなることがあります",
     "at the node \"{1}\" a run can be left without anything to select",
     "\"when\" のない選択肢を一つ入れてください",
     "give it one choice without \"when\"",
     "メーターやフラグの組み合わせによって、この場面の選択肢の \"when\" が全部成り立たなくなります。そこに来た人は先へ進めません。",
     "For some combination of meters and flags the \"when\" of every choice fails here. Whoever comes here then cannot go on.")

DIAG(RUN_NEVER_ENDS, "KM0424", KM_ERROR,
     "場面「{1}」から、終わりへ行けなくなることがあります",
     "from the node \"{1}\" a run can be left without a way to an end",
     "条件がどうであっても終わりへ進める道を、一つ用意してください",
     "provide one way to an end that is open whatever the conditions",
     "つながりの上では終わりに行けますが、メーターやフラグの組み合わせによっては、その道の条件がもう成り立ちません。",
     "By the connections an end can be reached, but for some combination of meters and flags the conditions on the way no longer hold.")

DIAG(OBJECTIVE_NOT_KEEPABLE, "KM0425", KM_ERROR,
     "目標のルール「{1}」は、どう答えても守れません",
     "the objective \"{1}\" cannot be kept, whatever the answers",
     "守れる選択肢を足すか、\"objectives\" から外してください",
     "add a choice that keeps it, or take it out of \"objectives\"",
     "目標にしたルールは、守れる道が少なくとも一つ要ります。起こりうることを全部たどりましたが、このルールが守れた終わり方はありません。ルールの求める行為が、求める順番や回数で出てくる道を作ってください。",
     "An objective needs at least one run that keeps it. Everything that can happen was followed, and no ending has this rule kept. Make a way on which the acts that the rule asks for come in the order, and as soon, as it asks.")

DIAG(OBJECTIVE_NOT_BREAKABLE, "KM0426", KM_WARNING,
     "目標のルール「{1}」は、どう答えても破れません",
     "the objective \"{1}\" cannot be broken, whatever the answers",
     "もっともらしい誤りの選択肢を足すか、\"objectives\" から外してください",
     "add a tempting wrong choice, or take it out of \"objectives\"",
     "破る道のない目標は、何も試していません。つい選んでしまいそうな誤りの選択肢があって、はじめて練習になります。",
     "An objective that no run can break tests nothing. It takes a wrong choice that somebody might well make to turn it into practice.")

DIAG(FULL_SCORE_OUT_OF_REACH, "KM0427", KM_WARNING,
     "100 点を取れる道がありません（最高 {1} 点）",
     "no run scores 100 (the best is {1})",
     "{2?最高の道でも守れないルールは {2}。}{3?点を失うのは項目「{3}」です。}{4?その項目に、事実「{4}」に基づく文がありません。}kamae explore で最高の道を見て、目標どうしがぶつかっていないか確かめてください",
     "{2?what even the best run does not keep: {2}; }{3?the slot \"{3}\" loses points; }{4?no entry of that slot rests on the fact \"{4}\"; }let kamae explore show the best run and see which objectives are in each other's way",
     "全部の目標を一度に守れる道がありません。一つを守ると別の一つが守れなくなる選択肢があるか、途中で避けられない失点があります。",
     "No run keeps all objectives at once. Somewhere keeping one of them rules out another, or points are lost that cannot be avoided.")

DIAG(NO_RUN_PASSES, "KM0428", KM_ERROR,
     "合格できる道がありません（最高 {1} 点）",
     "no run passes (the best is {1})",
     "{2?最高の道でも守れないルールは {2}。}{3?点を失うのは項目「{3}」です。}{4?その項目に、事実「{4}」に基づく文がありません。}kamae explore で最高の道を見て、足りない選択肢を足してください",
     "{2?what even the best run does not keep: {2}; }{3?the slot \"{3}\" loses points; }{4?no entry of that slot rests on the fact \"{4}\"; }let kamae explore show the best run, and add the choices that are missing",
     "どう答えても合格点に届きません。練習する人は、何をしても合格できないことになります。",
     "Whatever the answers, the pass mark is out of reach: a trainee could not pass by doing everything right.")

DIAG(CLEAN_RUN_FAILS, "KM0429", KM_ERROR,
     "ルールを一つも破らなくても、{1} 点にしかならないことがあります",
     "a run that breaks no rule can score only {1}",
     "落ち着いた答えでも目標の場面が来るように、道をつないでください",
     "let the moments of the objectives come on calm ways, too",
     "何も破らずに終えた人が、合格点に届かないことがあります。穏やかに進めたために目標の場面が来なかった道がないか、調べてください。",
     "Somebody who breaks nothing can still fail. Look for a calm way on which the moment of an objective never comes.")

DIAG(CLEAN_RUN_BELOW_90, "KM0430", KM_WARNING,
     "ルールを一つも破らなくても、{1} 点にとどまることがあります",
     "a run that breaks no rule can be left with {1}",
     "落ち着いた答えでも目標の場面が来るように、道をつないでください",
     "let the moments of the objectives come on calm ways, too",
     "何も破らず落ち着いて進めた人が、90 点に届かないことがあります。穏やかにしたことで点を失わないよう、目標の場面がどの道にも来るようにしてください。",
     "Somebody who breaks nothing can be left with fewer than 90. Keeping things calm should not cost points: let the objectives have their moment on every calm way.")

DIAG(NO_CLEAN_RUN, "KM0431", KM_WARNING,
     "ルールを一つも破らずに終わる道がありません",
     "no run comes to an end without breaking a rule",
     "{1?最高の道でも守れないルールは {1}。}それが破れない道を一本作ってください",
     "{1?what even the best run does not keep: {1}; }make one path that does not break it",
     "どう答えても、どれかのルールを破ります。目標でないルールも含みます。お手本になる道が一つは要ります。",
     "Whatever the answers, some rule is broken, be it an objective or not. There should be one run that can serve as a model.")

DIAG(BEST_RUN_BREAKS, "KM0432", KM_WARNING,
     "最高の点に届く道は、どれもルール「{1}」を破ります",
     "every run to the best score breaks the rule \"{1}\"",
     "{2?守ることになる行為は {2}。}{3?破ることになる行為は {3}。}お手本になる答えがこのルールを破らずにすむよう、選択肢か行為を直してください",
     "{2?acts that keep it: {2}; }{3?acts that break it: {3}; }change choices or acts so that a model answer need not break it",
     "目標ではないルールですが、最高の点を取るには破るしかありません。練習する人は、良い答えを選んだのに減点されたと感じます。",
     "It is no objective, but the best score cannot be had without breaking it. A trainee would feel punished for choosing well.")

DIAG(OBLIGATION_WITHOUT_WAY, "KM0433", KM_WARNING,
     "「{1}」の先では、ルール「{2}」を守りようがありません",
     "after \"{1}\" nothing can keep the rule \"{2}\"",
     "その先に、求められたことに応える選択肢を置いてください{3?。応えになる行為は {3}}",
     "add a choice after it that answers what is asked for{3?, with one of {3}}",
     "そう答えると、お客様や場面の言葉で新しい務めが生まれますが、それを果たせる選択肢がその先にありません。本人の言葉のせいではないのに、破ったことになります。「what=heard」は記録票への記入、「what=」はその項目を空けておくこと、「start」は始まりのせりふです。",
     "The answer leads to words of the customer or the scene that call for something, and no choice after them can give it. The rule is then broken without any words of the trainee being at fault. \"what=heard\" is an entry of a form, \"what=\" that slot left empty, \"start\" the opening lines.")

DIAG(STRATEGY_PASSES, "KM0434", KM_WARNING,
     "話を聞かなくても合格できます: {1}（{2} 点）",
     "one can pass without listening: {1} ({2})",
     "選択肢の長さ、順番、謝り方をそろえ、どれが良いか見た目で分からないようにしてください",
     "even out length, order and apologies, so that nothing but listening tells which option is good",
     "いつも最初を選ぶ、いつも長いものを選ぶ、といった決まった選び方だけで合格点に届きます。良い選択肢が、長さや順番から分かってしまっています。",
     "Always taking the first option, or the longest, and the like is enough to pass. Something about length or order gives the good options away.")

DIAG(NOT_EXPLORED, "KM0435", KM_WARNING,
     "大きすぎて、起こりうることを全部は調べられませんでした",
     "it is too large to follow everything that can happen",
     "{1?掛け合わさるものは {1}。}メーターの幅を 0〜10 にし、条件を減らしてください。kamae explore の --states、--seconds、--memory で、もっと先まで調べられます",
     "{1?what multiplies: {1}; }use meters from 0 to 10 and fewer conditions; --states, --seconds and --memory of kamae explore follow further",
     "状態の数が多すぎるので、行き止まりや取れる点数を確かめていません。ほかの指摘はそのまま有効です。メーターを幅の広いものにすると、状態が急に増えます。「trust 1001 × anger 11 × 2^34」は、条件の見るメーターが取る値の数と、フラグや seen()、did()、knows() が 34 個あることを示します。",
     "There are too many states, so dead ends and attainable scores were not proved. The other findings stand. Wide meters make the number of states grow fast. \"trust 1001 × anger 11 × 2^34\" are the values of the meters that conditions read, and 34 flags, seen(), did() and knows() that are true or not.")

DIAG(HARM_PASSES, "KM0436", KM_ERROR,
     "終わり「{1}」は害の残る終わり（harm）なのに、{2} 点で合格します（{3}）",
     "the end \"{1}\" is harm, and a run passes there with {2} ({3})",
     "そこへ行く答えで、守れなくなる目標のルールを足すか、終わりを分けてください",
     "let the answers that lead there break an objective, or split the end",
     "約束を破る、紙に判を押すなど、害の残る終わり（\"outcome\": \"harm\"）に合格点で行き着けると、練習する人は、それでよかったと覚えてしまいます。害のもとになった答えが目標のルールを破るようにするか、害のある終わりとそうでない終わりを、行き先の条件で分けてください。かっこの中は、それを示すいちばん短い答え方です。ほかのファイルに重ねたルールブックで調べたときは、注意になります。",
     "Whoever comes to an end that leaves harm behind (\"outcome\": \"harm\") with a passing score learns that it was fine. Let the answer that does the harm break an objective, or split the end by a condition on the way there. In brackets stands a shortest run that shows it. With a rulebook that is put on top of another this is a warning.")

DIAG(GOOD_FAILS, "KM0437", KM_ERROR,
     "終わり「{1}」はよい終わり（good）なのに、合格する答え方では行き着けません（最高 {2} 点：{3}）",
     "the end \"{1}\" is good, and no passing run comes to it (at best {2}: {3})",
     "合格する答え方からの道を作るか、\"outcome\" を見直してください",
     "lead a passing run there, or think again about its \"outcome\"",
     "よい終わり（\"outcome\": \"good\"）には、合格する答え方で行き着けなければなりません。そうでないと、点は低いのに話だけがうまくいったように見えます。かっこの中は、いちばん高い点で行き着く、いちばん短い答え方です。ほかのファイルに重ねたルールブックで調べたときは、注意になります。",
     "Some passing run must come to a good end (\"outcome\": \"good\"). Otherwise the story says that all went well where the score says that it did not. In brackets stands a shortest run with the best score there. With a rulebook that is put on top of another this is a warning.")

DIAG(GOOD_AFTER_BREACH, "KM0438", KM_NOTICE,
     "最も重いルールを破っても、よい終わり（good）「{1}」に行き着けます（{2} 点：{3}）",
     "the good end \"{1}\" can be reached after a critical rule was broken ({2}: {3})",
     "そのままでもかまいません。話としておかしくないか、読んでみてください",
     "this may stay; read the run and see whether the story is believable",
     "最も重いルールを破った答え方では合格になりませんが、話のうえではよい終わりに着くことがあります。誤りではありません。かっこの中の答え方をたどって、話としておかしくないかを確かめてください。おかしければ、\"did(…)\" などの条件で行き先を分けます。",
     "A run that broke a critical rule never passes, but its story may still come to a good end. That is no mistake. Follow the run in brackets and see whether it is believable; if not, split the way there with a condition such as did(…).")

DIAG(ACT_TOO_EARLY, "KM0439", KM_ERROR,
     "行為「{1}」が、「{2}」のないまま起こることがあります（{3}）",
     "the act \"{1}\" can come before \"{2}\" ({3})",
     "\"when\": \"did(…)\" を付けて、あとにだけ出るようにしてください",
     "give it \"when\": \"did(…)\", so that it comes after that only",
     "ルールブックの \"only_after\" に、この行為は決まった行為のあとにだけ起こると書かれています。約束していないのに約束の時刻が過ぎる、断っていないのに断られた要求が繰り返される、という場面では、ルールの判定が誤りになります。せりふに \"when\" を付けるか、行き先を条件で分けてください。かっこの中は、それを示すいちばん短い答え方です。「start」は、最初の答えより前のせりふです。",
     "The rulebook's \"only_after\" says that this act comes only once another has happened. Where a promised time passes that nobody promised, or a refused demand is repeated that nobody refused, the verdicts are wrong. Give the line a \"when\", or split the way there by a condition. In brackets stands a shortest run that shows it; \"start\" are the lines before the first answer.")

DIAG(COSTLY_ANSWER, "KM0440", KM_NOTICE,
     "「{1}」一つで、取れる点の半分より多い {2} 点を失うことがあります（{3}：{4}）",
     "\"{1}\" alone can cost {2} points, more than half of what is possible ({3}: {4})",
     "それだけの重さの答えなら、そのままでかまいません。一度に多くのルールを破っていないか、見てください",
     "this may stay where the answer is that grave; see whether it breaks many rules at once",
     "一つの答えで失う点が、目標のルールの点を合わせた半分を超えます。誤りではありませんが、ほかをどう答えても取り返せません。点を失うルールと、そこまでのいちばん短い答え方が、かっこの中にあります。点を失う量は道によって変わるので、いちばん多く失うときを示しています。「what=heard」は記録票への記入、「what=」はその項目を空けておくことです。",
     "One answer costs more than half of the points of all objectives together. That is no mistake, but no other answer makes up for it. In brackets stand the rules whose points it costs and a shortest run up to it, where it costs the most. \"what=heard\" is an entry of a form, \"what=\" that slot left empty.")

DIAG(PROMISE_WITHOUT_WAY, "KM0441", KM_WARNING,
     "「{1}」での約束（ルール「{2}」）を、その先で守りようがありません（{3}）",
     "nothing after \"{1}\" can keep what it promises (rule \"{2}\") ({3})",
     "その先に約束を果たす選択肢を置くか、約束の言葉を外してください",
     "add a choice after it that keeps the promise, or take the promise out",
     "約束を守るかどうかを練習するには、守る選択肢が要ります。その答えのあと、終わりまでのどの道にも、約束を果たす行為がありません。シナリオのどこにもないときも、同じです。約束に数える行為は、ルールブックの \"promises\" にあります。かっこの中は、そこまでのいちばん短い答え方です。「what=」は記録票の項目を空けておくこと、「start」は最初の答えより前のせりふです。",
     "To practise keeping a promise it takes a choice that keeps it. After this answer no way to an end has an act that does, or nothing in the whole scenario has. The acts that count as promises are the rulebook's \"promises\". In brackets stands a shortest run up to it. \"what=\" is a slot of a form left empty, \"start\" the lines before the first answer.")

DIAG(COMPARISON_SETTLED, "KM0442", KM_WARNING,
     "条件の「{1}」は、いつも同じ結果です（{2} は {3}〜{4}）",
     "the comparison \"{1}\" always comes out the same ({2} goes from {3} to {4})",
     "条件の数か、メーターの \"min\" と \"max\" を直してください",
     "correct the number in the condition, or the \"min\" and \"max\" of the meter",
     "比べる数が、メーターの動く範囲の外にあります。メーターがいくつでも成り立つか、いくつでも成り立たないので、条件の役目をしていません。成り立たないときは、その先の場面に行き着けなくなります。",
     "The number lies outside what the meter can be, so that the comparison holds always or never and decides nothing. Where it never holds, the nodes behind it are out of reach.")

DIAG(LINE_NEVER_SAID, "KM0443", KM_NOTICE,
     "このせりふは、どう答えても出ません",
     "this line is never said, whatever is answered",
     "\"when\" の条件を直すか、せりふを消してください",
     "correct the condition of its \"when\", or take the line out",
     "せりふの場面には行き着けるのに、\"when\" が成り立つ回が一つもありません。お客様の大事な求めが、だれにも聞こえないままになっていることがあります。すべての進み方をたどって確かめたことです。",
     "Runs come to the place where the line stands, but its \"when\" holds in none of them. A customer's main demand may go unheard that way. This was found by following every run.")

DIAG(WHEN_DECIDES_NOTHING, "KM0444", KM_NOTICE,
     "この \"when\" は、どう答えてここに来ても成り立ちます",
     "this \"when\" holds whatever was answered on the way here",
     "要らなければ消してください。場面によって変わるはずなら、条件を直してください",
     "take it out if it is not needed; correct it if it should make a difference",
     "ここに来るどの道でも条件が成り立つので、あってもなくても同じです。誤りとは限りませんが、変わるはずの所で変わっていないのかもしれません。すべての進み方をたどって確かめたことです。",
     "On every way that leads here the condition holds, so that nothing would change without it. That need not be a mistake, but a difference that was meant may be missing. This was found by following every run.")

DIAG(NOTHING_TRUE_TO_WRITE, "KM0445", KM_WARNING,
     "項目「{1}」に、本当のことを書きようのない回があります（{2}）",
     "the slot \"{1}\" can be reached with nothing true to write ({2})",
     "「まだわからない」の文（\"mark\": \"unknown\"）を、そのときにも選べるように置いてください",
     "offer a sentence \"not known yet\" (\"mark\": \"unknown\") there, too",
     "この項目の事実の文は、どれも \"fact\" の事実を聞いていないと推測になります。かっこの中の答え方で記録票に来ると、聞いていないのに「まだわからない」も選べず、正直な人ほど点を失います。\"fact\" を書いた項目には \"unknown\" の文を置くか、事実を聞かずに来る道をなくしてください。候補に \"when\" があって一つも選べない項目も、同じです。かっこの中は、それを示すいちばん短い答え方です。",
     "The sentences of fact in this slot are guesses for somebody who was not told. After the answers in brackets that is so, and \"not known yet\" is not on offer either: who is honest loses points. Put a sentence with the mark \"unknown\" into every slot with a \"fact\", or let no way lead here on which the fact was not told. The same goes for a slot of whose options none is on offer, by their \"when\". In brackets stands a shortest run that shows it.")
DIAG(END_WITHOUT_RECORD, "KM0446", KM_NOTICE,
     "終わり「{1}」には、記録票を書かずに行き着けます",
     "the end \"{1}\" can be reached without a record being written",
     "その終わりへの道も記録票を通るようにしてください。書けないまま終わる場面なら、そのままでかまいません",
     "lead its ways through the form, too; this may stay where the scene ends before anybody can write",
     "記録票（form）のある場面なのに、どの記録票も通らずにこの終わりに行き着く進み方があります。書いた回と書かなかった回では、取れる点も、守れるルールも違ってきます。すべての進み方をたどって確かめたことです。",
     "The scene has a form, but some run comes to this end past every form. What can be scored and kept is then not the same from run to run. This was found by following every run.")

DIAG(TELL, "KM0451", KM_WARNING,
     "よい答えが、聞かなくても見分けられます: {1} は {3} か所のうち {2} か所でよい答えです（偶然なら {4} か所ほど）",
     "the best answers can be told without listening: {1} is best in {2} of {3} places (by chance in about {4})",
     "kamae explore の表を見て、よい答えとほかの答えの見た目をそろえてください",
     "see the table of kamae explore, and let best and other answers look alike",
     "いちばん長い、いちばん数が多い、いつも2番目、というような見た目だけで、よい答えが見分けられます。練習する人は、お客様の言葉ではなく、答えの見た目を読むようになります。注意は、偶然とは言えないもの（その場面で数えたもの全部を合わせて、間違いが 1 % まで）、お知らせは、一つだけ見れば偶然は 1 % までのものです。ほかの答えにも数や名前を入れ、よい答えにもクッション言葉を入れ、長さと並びを変えてください。いくつかのシナリオをいっしょに調べると、合わせた数も確かめます。",
     "Something about their looks gives the best answers away: they are the longest, name the most numbers, always stand second. Whoever practises learns to read that instead of the customer. A warning is beyond chance (over all that was counted, with an error of at most 1 %); a notice would come by chance in 1 of 100 scenes, taken alone. Put numbers and names into other answers, too, and cushion words into the best ones; change lengths and order. When several scenarios are checked together, their counts together are looked at as well.")

DIAG(FORM_TELL, "KM0452", KM_WARNING,
     "記録票が、読まなくても埋められます: {1} は {3} か所のうち {2} か所で正しい記入です（偶然なら {4} か所ほど）",
     "a form can be filled in unread: {1} is right in {2} of {3} slots (by chance in about {4})",
     "事実を、推測や評価と同じ長さと口調で書いてください",
     "word facts, guesses and opinions with the same length and in the same sober way",
     "記録票の欄で、正しい記入が見た目から分かります。事実がいちばん長い、推測のほうに「らしい」「と思われる」が必ず付いている、などです。推測や評価も、事実と同じように落ち着いた言い切りで書き、事実にも短いものを混ぜてください。注意とお知らせの違いは KM0451 と同じです。",
     "The looks of the entries give the right one away: the fact is the longest, the guess always says \"seems\" or \"probably\". Word guesses and opinions as soberly as facts, and let some facts be short. What is a warning and what a notice is as for KM0451.")

DIAG(ONE_BEST_ANSWER, "KM0453", KM_NOTICE,
     "いちばんよい答えが一つだけの場面が、{2} か所のうち {1} か所あります",
     "{1} of {2} decisions have exactly one best answer",
     "同じくらいよい答えを、半分ほどの場面に足してください",
     "add an answer that is as good to about half of the decisions",
     "正解が一つで残りはみな間違い、という場面ばかりだと、応対ではなく問題集になります。実際の応対では、よい言い方はいくつもあります。同じルールを守る別の言い方を足し、半分ほどの場面では二つ以上の答えが同じくらいよいようにしてください。",
     "Where one answer is right and all others wrong, again and again, it is a quiz and no conversation. Real service leaves several good things to say. Add other words that keep the same rules, until about half of the decisions have two or more best answers.")

DIAG(ALLOW_UNKNOWN, "KM0460", KM_NOTICE,
     "「{1}」は、allow で止められるお知らせではありません",
     "\"{1}\" is no notice that allow can switch off",
     "「{2}」の書き間違いではありませんか",
     "did you mean \"{2}\"?",
     "\"allow\" で止められるのは、言葉についてのお知らせ（KM0463 から）だけです。エラーや注意は止められません。コードは \"KM0463\" のように書きます。",
     "\"allow\" switches off notices about words (from KM0463 on), never errors or warnings. A code is written like \"KM0463\".")

DIAG(ALLOW_IDLE, "KM0461", KM_NOTICE,
     "ここには {1} のお知らせがないので、この allow は何も止めていません",
     "there is no {1} here, so that this allow switches off nothing",
     "この allow を消すか、お知らせの出る選択肢やせりふへ移してください",
     "delete it, or move it to the option or line that has the notice",
     "\"allow\" は、それを書いた選択肢、せりふ、場面、事実、資料、またはいちばん外側の文章だけに効きます。せりふのお知らせを、そのせりふのある場面の \"allow\" では止められません。文章を直したあとに残った \"allow\" は、次の間違いを隠さないように消します。",
     "\"allow\" is about the option, line, node, fact or document that has it, or about the head, and about nothing below: a notice about a line is not switched off by the node. One that is left over after the words were changed should go, so that it does not hide the next mistake.")

DIAG(ALLOW_WITHOUT_REASON, "KM0462", KM_NOTICE,
     "{1} を止める理由が、空白です",
     "the reason for switching off {1} is blank",
     "なぜこのままでよいのかを、一文で書いてください",
     "say in a sentence why the words are meant as they are",
     "\"allow\" には理由が要ります。あとで読む人が、見落としではなく、わかっていて書いたのだとわかるようにするためです。空白だけの理由では、お知らせは止まりません。",
     "\"allow\" asks for a reason, so that whoever reads it later knows that the words are meant and not overlooked. With a blank one the notice is not switched off.")

DIAG(WORDS_WITHOUT_ACT, "KM0463", KM_NOTICE,
     "「{1}」と言っているのに、それに合う行為が付いていません",
     "\"{1}\" is said, but no act that fits it is tagged",
     "acts に {2} のうち合うものを足すか、言い方を変えてください",
     "add what fits of {2} to acts, or say it differently",
     "文章の言葉と、付けた行為が食い違うと、言ったはずのことが点に入らず、ふり返りが言葉と合わなくなります。「申し訳ございません」と言う答えに、お詫びの行為がない、などです。意味がちがうなら、\"allow\": [{\"code\": \"KM0463\", \"reason\": \"…\"}] で、ここだけ止められます。",
     "When words and acts differ, what was said does not count, and the feedback does not fit what the trainee read: an answer says \"I am so sorry\", and no apology is tagged. Where the words mean something else, \"allow\": [{\"code\": \"KM0463\", \"reason\": \"…\"}] switches the notice off for this text alone.")

DIAG(ACT_WITHOUT_WORDS, "KM0464", KM_NOTICE,
     "行為「{1}」が付いていますが、それを言う言葉が見当たりません",
     "the act \"{1}\" is tagged, but no words say it",
     "その言葉を足すか、acts から外してください",
     "say it, or take the act away",
     "行為は、練習する人が読む文章に書かれていることだけに付けます。お詫びの行為が付いているのに、詫びる言葉がどこにもないと、読んでもわからないことで点が動きます。身ぶりだけで示すなら、\"allow\" で、ここだけ止められます。",
     "An act belongs to what the trainee can read. An apology that no word says moves the score for something that nobody saw. Where a gesture alone says it, \"allow\" switches the notice off for this text alone.")

DIAG(WORDS_AGAINST_ACT, "KM0465", KM_NOTICE,
     "「{1}」は、付けた行為「{2}」と反対に聞こえます",
     "\"{1}\" sounds like the opposite of the act \"{2}\"",
     "断るなら「お話は伺いました」のように聞いたことだけを言い、受けるなら断る言葉を除いてください",
     "a refusal says only that you heard (\"I have heard what you are asking for\"); giving in says no no",
     "「承りました」「検討いたします」は、ていねいな言い方ですが、引き受けたと受け取られます。断る答えにまじると、お客様はあとで「受けると言った」と言います。聞いたことと、断ることを、別の言葉にしてください。断る言葉だけの答えに、要求をのむ行為が付いているときも、ここで知らせます。",
     "\"Of course\" and \"we will see to it\" are polite, and are heard as a yes. In an answer that refuses they come back as \"but you said you would\". Say that you heard, and say no, in words that cannot be taken for each other. The same is told where words of refusal alone are tagged as giving in.")

DIAG(PERSON_JUDGED, "KM0466", KM_NOTICE,
     "「{1}」は、人柄の決めつけです",
     "\"{1}\" judges the person",
     "その人がどうかではなく、何を言い、何をしたかを書いてください",
     "write what was said or done, not what the person is like",
     "ふり返り、終わりの文、事実として書く記録では、練習する人の性格や能力も、お客様の人柄も決めつけません。「気が弱い」ではなく、「紙に書くと約束したので、求めが次へ進んだ」と書きます。",
     "Feedback, endings and what is recorded as fact do not say what a person is like, neither the trainee nor the customer. Not \"too timid\" but \"you promised a letter, and the demand moved on to the next thing\".")

DIAG(ACTS_CROWDED, "KM0467", KM_NOTICE,
     "{2} 字分の文章に、行為が {1} 個付いています",
     "{1} acts are tagged on as little text as {2} full-width letters",
     "文章に書かれている行為だけを残すか、その分の言葉を書いてください",
     "keep the acts that the words say, or write the words for the others",
     "一言に、お詫びも質問も約束も付いています。読んでもわからない行為で点が動き、その一つの答えだけで多くのルールが守れてしまいます。行為が四つ以上あるときは、一つにつき全角で 8 字分より短ければ知らせます。二つの言語では、長いほうを見ます。英語は二文字で一字と数えます。",
     "One short sentence is tagged as an apology, a question and a promise at once. Acts that nobody can read move the score, and this one answer keeps many rules. Told from four acts on, when there are fewer than 8 full-width letters for each. Of two languages the longer text counts; two letters of English count as one.")

DIAG(WORDS_TOO_EARLY, "KM0468", KM_NOTICE,
     "「{1}」とありますが、{2} のないまま、ここに来る道があります",
     "\"{1}\" stands here, and some way comes to it without {2}",
     "その行為を道の前のほうに置くか、その文章か選択肢を \"when\" で分けるか、言い方を変えてください",
     "put the act on every way to it, guard the text or the choice by a \"when\", or word it otherwise",
     "「記録では」と言うのに、記録を見ていない道がある。「お約束のお電話です」と言うのに、約束していない道がある。練習する人には、起きていないことの話に聞こえます。条件のない道だけをたどるので、\"when\" で分けてあるところは調べません。",
     "\"Our records show\" is said where nobody has looked, or \"as promised\" where nothing was promised: a story of what did not happen. Only ways without a condition are followed, so that what is guarded by a \"when\" is not looked at.")

DIAG(TEXT_UNWRITTEN, "KM0480", KM_NOTICE,
     "{1?「{1}」が残っていて、}この文章はまだ書かれていません",
     "this text is not written yet{1?: \"{1}\" stands in it}",
     "練習する人が読む言葉を書いてください。要らない項目は、消してください",
     "write what the trainee is to read, or delete the member",
     "空の文章や空白だけの文章は、画面では何もない行になります。TODO、（仮）、○○様 のような書きかけの印も、そのまま練習する人の目に入ります。",
     "An empty text, or one of blanks alone, is a line with nothing on it on the screen. Marks of a draft such as TODO, TBD or （仮） are shown to the trainee as they stand.")

DIAG(OPTIONS_ALIKE, "KM0481", KM_NOTICE,
     "「{1}」は「{2}」と同じことを言っています（{3}）",
     "\"{1}\" says the same as \"{2}\" ({3})",
     "二つの違いがわかるように書き分けるか、片方を消してください",
     "let the two differ in what they say, or delete one",
     "一つの場面で、句読点や文字の幅のほかは同じ選択肢が二つ並ぶと、選ぶ人には違いがわからず、点だけが違って見えます。写したまま書きかえていないか、英語が別の選択肢のものになっていないかを見てください。どちらにも when があって、一度に一つしか出ないものは、同じでもかまいません。",
     "Two options of one decision that differ in nothing but marks and widths leave no choice, and where their scores differ nobody sees why. Perhaps one was copied and not rewritten, or its English is another's. Two that each have a when, so that one is on offer at a time, may be alike.")

DIAG(REPLIES_ALIKE, "KM0482", KM_NOTICE,
     "「{1}」への返事が、「{2}」への返事と同じです",
     "the reply to \"{1}\" is the same as to \"{2}\"",
     "答えが違えば返事も違うはずです。「{1}」への返事を書いてください",
     "different answers get different replies: write one for \"{1}\"",
     "行為の違う二つの答えに、お客様がまったく同じ言葉を返しています。写したまま書きかえていないことが多く、練習する人には、どう答えても同じだと伝わります。どちらにも when があるもの、行為が同じものは、数えません。",
     "The customer says the very same words to two answers of different acts. As a rule one was copied and not rewritten; the trainee learns that it does not matter what is said. Answers that each have a when, or have the same acts, are not counted.")

DIAG(NOT_TRANSLATED, "KM0483", KM_NOTICE,
     "英語の文章が、日本語のままです",
     "the English text is still Japanese",
     "\"en\" に英語を書くか、\"en\" を消してください",
     "write English under \"en\", or delete \"en\"",
     "\"en\" に日本語と同じ文や、ひらがな、カタカナが入っています。英語で練習する人には読めません。\"en\" がなければ、日本語が代わりに出て、まとめて KM0417 で知らせます。",
     "What stands under \"en\" is the Japanese text, or has kana in it, which nobody who practises in English can read. Without \"en\" the Japanese is shown instead, and KM0417 counts what is missing.")

DIAG(SIGN_ODD, "KM0484", KM_NOTICE,
     "「{1}」のところの記号か文字の幅が、まわりと違います",
     "a sign or a width that does not belong: \"{1}\"",
     "打ち間違いなら直してください",
     "mend it if it is a slip",
     "。。 や 、、 のように重なった句読点、半角のカタカナ、日本語の文の中の「,」「，」、言葉の途中の空白、一つの文章の中の半角と全角の数字、英語の文の中の全角文字です。画面で目立ち、そこだけ読む人の目が止まります。資料の文章では見ません。",
     "Doubled marks such as 。。, half-width katakana, a comma of the other kind, a blank inside a word of Japanese, digits of both widths in one text, full-width forms in English. They catch the eye where nothing is meant. Documents are not looked at.")

DIAG(TEXT_LONG, "KM0485", KM_NOTICE,
     "{1} 字分の長さは、教室の画面に収まりません（{2} 字まで）",
     "as long as {1} full-width letters, this does not fit a class's screen ({2} at most)",
     "二つのせりふに分けるか、短くしてください",
     "make it two lines, or shorten it",
     "教室のスクリーンでは、文字を 44 ピクセルほどの大きさで出します。幅 1280 の画面に一行 26 字、選択肢と並べて四行ほどです。その倍の 8 行（208 字）を超えると、読み終わる前に話が進みます。英語は二文字で一字と数えます。",
     "A class reads letters of about 44 pixels: on a screen 1280 wide 26 full-width letters a line, and four lines beside what else is there. Beyond twice that, eight lines (208 letters), the talk is over before the text is read. Two letters of English count as one.")

DIAG(NUMBER_NAMED, "KM0486", KM_NOTICE,
     "「{1}」という番号が書かれています",
     "a number that changes is named: \"{1}\"",
     "番号を書かずに、何の窓口か、何の法律かだけを書いてください",
     "say which office or which law, without the number",
     "電話番号や法令の条文番号は、変わることも、地域で違うこともあり、実在の人や店につながることもあります（ガイドの10章）。契約や約款の条は数えません。",
     "Telephone numbers and articles of law change, differ from place to place, and may be somebody's (chapter 10 of the guide). Articles of a contract are not meant.")

DIAG(TIMES_DIFFER, "KM0487", KM_NOTICE,
     "この返事の日や時刻が、答え「{1}」のものと違います",
     "the day or hour in this reply is not the one in the answer \"{1}\"",
     "言い間違いという筋でなければ、どちらかにそろえてください",
     "make them agree, unless the slip is part of the story",
     "答えで「月曜の三時」と言ったのに、返事が「火曜の三時ですね」となっています。曜日、時刻、日付のどれかが両方にあって、一つも合っていません。お客様がわざと別の時を言うのなら、このままでかまいません。",
     "The answer says Monday at three, and the reply speaks of Tuesday. Both name a weekday, an hour or a date, and have none in common. Where the customer asks for another time on purpose, nothing is wrong.")

DIAG(NAME_ALMOST, "KM0488", KM_NOTICE,
     "「{1}」は、「{2}」の書き間違いではありませんか",
     "is \"{1}\" a slip for \"{2}\"?",
     "同じ人なら、字をそろえてください",
     "spell one person's name in one way",
     "頭の字が同じで一字だけ違う名字が、片方は一度だけ、もう片方は何度も出ています。変換の間違い（大庭と大場、水野と水谷）に多い形です。別の人なら、このままでかまいません。",
     "Two family names begin alike and differ in one kanji; one occurs once, the other again and again. That is what a slip of the input method looks like (大庭 and 大場). Two different people may be called so.")

DIAG(ABUSE_UNANNOUNCED, "KM0489", KM_NOTICE,
     "暴言や脅しなどの行為があるのに、{1} で知らせていません",
     "there is abuse here, but {1} does not announce it",
     "content_note で知らせ、harassment に種類を書き、intensity を 2 か 3 にしてください",
     "announce it in content_note, name the kind under harassment, set intensity to 2 or 3",
     "つらい内容は、始める前にわかるようにします。customer.abuse の行為がある場面には、content_note と、harassment の種類が要り、intensity は 1 ではありません。",
     "Trainees should know what is coming before they begin. A scene with acts of customer.abuse has a content_note, a kind under harassment, and an intensity above 1.")

DIAG(FILE_NAMED_OTHERWISE, "KM0490", KM_NOTICE,
     "id は「{1}」ですが、ファイルの名前は「{2}」です",
     "the id is \"{1}\", but the file is called \"{2}\"",
     "ファイルの名前を「{1}.json」にするか、id を「{2}」に変えてください",
     "call the file \"{1}.json\", or change the id to \"{2}\"",
     "kamae play などに名前で渡すとき、シナリオはファイルの名前で探されます。練習記録とふり返りには id が残ります。二つが違うと、記録にある名前では開けません。写して書きはじめたファイルでは、id の書きかえ忘れがよくあります。",
     "A scenario that is named without a path is looked for by its file's name, and sessions keep its id. Where the two differ, the name in a session finds nothing. In a file that began as a copy, the id was often left behind.")

DIAG(MINUTES_ODD, "KM0491", KM_NOTICE,
     "{1} 分は、答え {2} 回の場面に合いません",
     "{1} minutes do not fit a scene of {2} answers",
     "通してやってみて、かかった時間を書いてください",
     "play it once and write how long it took",
     "一つの答えには、読んで考えて選ぶまでに、少なくとも 15 秒ほどかかります。話し合いながらでも、5 分を超えることはまれです。数えているのは、いちばん遠い終わりまでの、近道での答えの数です。",
     "Reading, thinking and answering take some 15 seconds at least, and even in a group seldom more than five minutes. Counted are the answers on the shortest way to the farthest end.")

DIAG(WHY_MISSING, "KM0492", KM_NOTICE,
     "{2} 個の答えのうち {1} 個に why がありません",
     "{1} of {2} answers have no why",
     "点を失う答えから、why を書いてください",
     "write a why, beginning with answers that cost points",
     "why は、ふり返りの分かれ目に出る、その答えの理由です。なければ、ルールの一般の説明が代わりに出ます。ここが最初の答えです。",
     "why is the reason that the report gives at a turning point. Without it the rule's general words stand in its place. This is the first answer without one.")

DIAG(INNER_MISSING, "KM0493", KM_NOTICE,
     "お客様のせりふ {2} 個のうち {1} 個に、心の声（inner）がありません",
     "{1} of {2} lines of the customer have no inner voice (inner)",
     "お客様が口にしなかったことを、inner に書いてください",
     "write under inner what the customer does not say aloud",
     "inner は、ふり返りで見せる、お客様の心の声です。言葉の裏で何が起きていたかがわかり、次の一言が変わります。ここが最初のせりふです。",
     "inner is what the customer thinks, shown in the report. It tells what happened behind the words. This is the first line without one.")

DIAG(SOFT_MISSING, "KM0494", KM_NOTICE,
     "きつい場面ですが、やわらかい言い方（soft）が一つもありません",
     "the scene is harsh, and no line has a softer wording (soft)",
     "強いせりふに soft を添えてください",
     "give strong lines a soft version",
     "intensity が 2 以上の場面では、やわらげた表現を選んで練習できるように、強いせりふに soft を添えます。ここがお客様の最初のせりふです。",
     "Where intensity is 2 or more, trainees may choose softer words, so strong lines have a soft version. This is the customer's first line.")

DIAG(METER_STILL, "KM0495", KM_NOTICE,
     "メーター「{1}」は、どの答えでも動きません",
     "no answer moves the meter \"{1}\"",
     "動かすなら effects に書き、要らないなら消してください",
     "let some effects move it, or delete it",
     "どの選択肢の effects も、persona の効果も、このメーターを動かしません。画面には、ずっと同じ値が出ます。",
     "Neither the effects of any choice nor the persona moves this meter; the screen shows one value all through.")

DIAG(METER_AT_BOUND, "KM0496", KM_NOTICE,
     "メーター「{1}」は端から始まるので、最初の答え「{2}」で動きません",
     "the meter \"{1}\" begins at its bound, where the first answer \"{2}\" cannot move it",
     "start を一つか二つ、内側にしてください",
     "begin one or two steps inside",
     "start が min か max と同じで、最初の場面の選択肢がその先へ動かそうとしています。動かした分は消え、練習する人には、答えが効かなかったように見えます。",
     "start is min or max, and an option of the first decision moves the meter beyond it. What is beyond is lost, and the answer seems to have done nothing.")

DIAG(PERSONA_FORGOTTEN, "KM0497", KM_NOTICE,
     "メーターが一つも動きません",
     "no meter ever moves",
     "persona を選ぶか、選択肢に effects を書いてください",
     "choose a persona, or write effects into the choices",
     "メーターはあるのに、どの答えも動かしません。persona を書き忘れていることが多く、そのときは、メーターを見る条件（anger >= 8 など）の先の場面にも行けなくなります。まずここを直してください。",
     "There are meters, and no answer moves any. As a rule the persona was forgotten; then no condition on a meter (anger >= 8) ever changes, and the nodes behind it are out of reach. Mend this first.")

DIAG(SESSION_FORMAT, "KM0501", KM_ERROR,
     "形式 2 の Kamae の練習記録ではありません（見つかった形式：{1}）",
     "this is not a Kamae session file of format 2 (format found: {1})",
     "kamae play の --session で書き出したファイルを指定してください",
     "name a file that kamae play wrote with --session",
     "練習記録は 1 行に 1 つずつ JSON が並んだファイルです。1 行目に形式とモード、2 行目にシナリオ、3 行目にルールブック、4 行目からあとに答えた内容が入ります。手で編集した場合は、元のファイルに戻してください。別の形式の練習記録は、それを書いた版の Kamae で開けます。この版が書き換えたり消したりすることはありません。",
     "A session file holds one JSON text a line: format and mode first, then the scenario, then the rulebook, then the answers. When it was edited by hand, go back to the original. A session of another format can be opened with the version of Kamae that wrote it; this version neither changes nor removes it.")

DIAG(SESSION_TOO_SHORT, "KM0502", KM_ERROR,
     "練習記録の先頭の 3 行がそろっていません",
     "the session file ends before its first three lines are complete",
     "書き出しの途中で止まった可能性があります。練習をやり直してください",
     "it was probably cut off while it was written; play the session again",
     "練習記録の先頭の 3 行（設定・シナリオ・ルールブック）のどれかが欠けています。ここが欠けると、同じ練習を再現できません。",
     "One of the first three lines (settings, scenario, rulebook) is missing. Without them the session cannot be replayed.")

DIAG(SESSION_EVENT_DOES_NOT_FIT, "KM0503", KM_ERROR,
     "この行の出来事「{1}」は、ここまでの流れでは起こりえません",
     "the event \"{1}\" in this line cannot happen at this point of the session",
     "ファイルが途中で書き換えられていないか確かめてください",
     "check whether the file was changed by hand",
     "練習記録を先頭から再生したところ、その場面では選べない答えや、できない操作が書かれていました。Kamae はあて推量で補わず、ここで読むのをやめます。",
     "While replaying the session from its start, this line named an answer that was not on offer or a step that was not possible. Kamae does not guess; it stops reading here.")

DIAG(SESSION_TORN, "KM0504", KM_WARNING,
     "最後の行が途中で切れているので、読まずに進みます",
     "the last line is cut off and was left out",
     NULL,
     NULL,
     "書き込みの途中で電源が落ちるなどして、最後の 1 行だけが欠けています。その前までの答えはすべて残っています。",
     "The program was interrupted while it wrote the last line. Every answer before it is there.")

DIAG(SESSION_UNKNOWN_EVENT, "KM0505", KM_ERROR,
     "この行の出来事「{1}」を、この版の Kamae は知りません",
     "this version of Kamae does not know the event \"{1}\" in this line",
     "記録を書いた版の Kamae で開いてください",
     "open it with the version of Kamae that wrote it",
     "練習記録に、この版にはない種類の出来事が書かれています。新しい版の Kamae が書いた記録を古い版で開いたときに起こります。知らない出来事を飛ばすと、そのあとの流れが変わってしまうかもしれないので、ここで読むのをやめます。ファイルは書き換えません。",
     "The session has a kind of event that this version does not have: a newer version of Kamae wrote it. Leaving the event out might change all that follows, so reading stops here. The file is not changed.")

DIAG(TRACE_TURN_ORDER, "KM0510", KM_ERROR,
     "turn の値 {1} が前の行より小さくなっています",
     "the turn {1} is lower than the one before it",
     "出来事と選択肢は、起きた順に並べてください",
     "list events and offers in the order in which they happened",
     "events と offers の turn は、先頭から順に同じか大きくなっていく必要があります。最初の答えより前の出来事の turn は 0 です。",
     "The turns of events and of offers must stay the same or rise from first to last. What happens before the first answer has turn 0.")

DIAG(TRACE_UNKNOWN_ACT, "KM0511", KM_ERROR,
     "行為「{1}」はルールブックにありません",
     "the rulebook has no act \"{1}\"",
     "「{2}」のことですか",
     "did you mean \"{2}\"?",
     "events と offers に書く行為は、ルールブックの acts で宣言されたものだけです。",
     "The acts of events and offers must be declared under acts in the rulebook.")

DIAG(TRACE_UNKNOWN_RULE, "KM0512", KM_ERROR,
     "ルール「{1}」はルールブックにありません",
     "the rulebook has no rule \"{1}\"",
     "「{2}」のことですか",
     "did you mean \"{2}\"?",
     "objectives には、ルールブックの rules にある id を書きます。",
     "The objectives are ids of rules in the rulebook.")

DIAG(TRACE_UTTERANCE, "KM0513", KM_ERROR,
     "発話 {1} の中で話し手が入れ替わっています",
     "utterance {1} has acts of two different actors",
     "話し手が変わるところで utterance の番号も変えてください",
     "give each actor's words an utterance number of their own",
     "utterance は、一人が続けて話したひとまとまりの番号です。同じ番号の出来事は、同じ話し手のものにしてください。",
     "An utterance is what one actor says in one go. Events with the same utterance number must have the same actor.")

DIAG(TRACE_ACTOR, "KM0514", KM_ERROR,
     "「{1}」は {2} の行為ではありません",
     "the act \"{1}\" is not one of the actor \"{2}\"",
     "actor を、行為の id の最初の語に合わせてください",
     "give the actor that the id of the act begins with",
     "だれの行為かは id の最初の語で決まっています。agent. で始まる行為の actor は agent、customer. なら customer、scene. なら scene です。",
     "The first word of an act says whose it is: agent for agent.…, customer for customer.… and scene for scene.….")

DIAG(SCRIPT_NOT_TEXT, "KM0520", KM_ERROR,
     "この行は UTF-8 の文字として読めません",
     "this line is not UTF-8 text",
     "答えのファイルを UTF-8 で保存し直してください",
     "save the file of choices as UTF-8",
     "--choices のファイルには、選ぶ答えの id を 1 行に 1 つずつ書きます。「#」から行末まではメモとして読み飛ばします。",
     "A file for --choices has one option id a line. From a # to the end of the line is a comment.")

DIAG(SCRIPT_UNKNOWN_CHOICE, "KM0521", KM_ERROR,
     "このシナリオに「{1}」という答えはありません",
     "the scenario has no option \"{1}\"",
     "ここで選べる答え: {2}",
     "on offer here: {2}",
     "--choices のファイルに書く id は、シナリオの choices にある id です。記録票では「項目=選択肢」と書きます（例 when=w1）。",
     "The ids in a file for --choices are those of the scenario's choices. An incident form takes slot=option, for example when=w1.")

DIAG(SCRIPT_NOT_ON_OFFER, "KM0522", KM_ERROR,
     "答え「{1}」は、この場面では選べません",
     "the option \"{1}\" is not on offer at this point",
     "ここで選べる答え: {2}",
     "on offer here: {2}",
     "その答えはシナリオにありますが、今の場面のものではないか、条件（when）が満たされていません。一つ前の行までの答えで、どの場面に来ているかを確かめてください。",
     "The scenario has this option, but not in the scene that the lines before it lead to, or its condition (when) does not hold.")

DIAG(SCRIPT_NO_SUCH_ENTRY, "KM0523", KM_ERROR,
     "「{1}」は、この記録票の記入になりません",
     "\"{1}\" is not an entry of this incident form",
     "書けるもの: {2}、出すときは submit",
     "entries: {2}; hand it in with submit",
     "記録票の場面では「項目=選択肢」を並べ、最後に submit と書きます（次の行が別の答えなら省けます）。空欄にしたい項目は書きません。",
     "At an incident form, list slot=option and then submit (which may be left out before another kind of line). Leave out a slot to leave it empty.")

DIAG(SCRIPT_LEFT_OVER, "KM0524", KM_WARNING,
     "場面が終わったあとに答え「{1}」が残っています",
     "the scene was over before the answer \"{1}\"",
     NULL,
     NULL,
     "--choices のファイルに、使われなかった行があります。途中の答えが変わって、短い道筋になったのかもしれません。",
     "Lines of the file for --choices were not used. Perhaps an earlier answer now leads to a shorter path.")

DIAG(SCRIPT_LINE_TOO_LONG, "KM0525", KM_ERROR,
     "この行は長すぎます（{1} バイトまで）",
     "this line is too long (at most {1} bytes)",
     "1 行に id を 1 つずつ書いてください",
     "write one option id a line",
     "答えは 1 行に id を 1 つずつ書き、「#」から行末まではメモになります。これほど長い行は、たいてい別の種類のファイルです。",
     "Answers are option ids, one a line, and what follows a # is a comment. A line as long as this most often means a file of another kind.")

DIAG(FILE_NOT_FOUND, "KM0601", KM_ERROR,
     "「{1}」が見つかりません",
     "there is no file \"{1}\"",
     "ファイル名と、今いるフォルダーを確かめてください",
     "check the name of the file and the folder you are in",
     "その名前のファイルがありません。名前の打ち間違いや、別のフォルダーで実行していないかを確かめてください。同梱のシナリオは、パスではなく名前だけで呼べます（例: kamae play broken-kettle）。",
     "There is no file of that name. Look for a typing error in the name, and check that you are in the right folder. Scenarios that come with Kamae are called by their name alone, without a path (for example: kamae play broken-kettle).")

DIAG(FILE_READ_DENIED, "KM0602", KM_ERROR,
     "「{1}」を読む権限がありません",
     "reading \"{1}\" is not permitted",
     "ファイルの持ち主か管理者に、読む権限をもらってください",
     "ask the owner of the file or the administrator for permission to read it",
     "ファイルはありますが、今の利用者には読むことが許されていません。ファイルの持ち主か管理者に頼むか、読める場所に写しを作ってもらってください。",
     "The file exists, but you may not read it. Ask its owner or the administrator for permission, or for a copy in a place that you can read.")

DIAG(FILE_IS_FOLDER, "KM0603", KM_ERROR,
     "「{1}」はファイルではなくフォルダーです",
     "\"{1}\" is a folder, not a file",
     "フォルダーの中のファイルを指定してください",
     "name a file inside the folder",
     "ファイルを一つ指定するところに、フォルダーの名前が書かれています。フォルダーの中のファイルの名前まで続けて書いてください（例: scenarios ではなく scenarios/one-page.json）。",
     "A file is needed here, but the name is that of a folder. Go on to the name of a file inside it (for example scenarios/one-page.json instead of scenarios).")

DIAG(FILE_NOT_REGULAR, "KM0604", KM_ERROR,
     "「{1}」は普通のファイルではありません",
     "\"{1}\" is not an ordinary file",
     "中身のあるファイルを指定してください",
     "name a file with content",
     "その名前は、ファイルではなく機器や通信の口を指しています。Kamae が読むのは、保存されたファイルと、ほかのコマンドの出力だけです。",
     "The name stands for a device or a connection, not for a file. Kamae reads saved files and the output of other commands only.")

DIAG(FILE_TOO_LARGE, "KM0605", KM_ERROR,
     "「{1}」が大きすぎます（上限 {2} MiB）",
     "\"{1}\" is too large (the limit is {2} MiB)",
     "ファイルを取り違えていないか確かめ、大きなシナリオは分けてください",
     "check that it is the right file; split a scenario of that size",
     "Kamae が読むファイルには大きさの上限があります。シナリオは普通その百分の一にもなりません。別のファイルを指定していないか確かめてください。",
     "There is a limit on the size of files that Kamae reads. A scenario is normally less than a hundredth of it, so check whether you named another file by mistake.")

DIAG(FILE_UNREADABLE, "KM0606", KM_ERROR,
     "「{1}」を読み込めません（システムの説明: {2}）",
     "cannot read \"{1}\" (the system says: {2})",
     NULL,
     NULL,
     "ファイルを開いたり読んだりする途中で、コンピューターがエラーを返しました。かっこの中はその説明です。USB メモリーやネットワーク上のファイルなら、つながりを確かめて、もう一度試してください。",
     "The computer reported an error while opening or reading the file; the words in parentheses are its own. If the file is on a USB stick or on the network, check the connection and try again.")

DIAG(FILE_UNWRITABLE, "KM0607", KM_ERROR,
     "「{1}」に書き込めません（システムの説明: {2}）",
     "cannot write \"{1}\" (the system says: {2})",
     "練習の記録なら --session、そのほかは --out のあとに、書き込める場所を指定してください",
     "name a place where you may write: after --session for a run, after --out for anything else",
     "ファイルに書き込む途中で、コンピューターがエラーを返しました。かっこの中はその説明です。前からあったファイルは元のまま残っています。別の場所に書き出せないか試してください。",
     "The computer reported an error while writing the file; the words in parentheses are its own. A file that was there before is unchanged. Try to write to another place.")

DIAG(FILE_WRITE_DENIED, "KM0608", KM_ERROR,
     "「{1}」に書き込む権限がありません",
     "writing \"{1}\" is not permitted",
     "練習の記録なら --session、そのほかは --out のあとに、書き込める場所を指定してください",
     "name a place where you may write: after --session for a run, after --out for anything else",
     "その場所かそのファイルへの書き込みが許されていません。書き込める場所を指定するか、管理者に頼んでください。練習の記録は、指定がなければ利用者のフォルダー（~/.local/state/kamae）に残します。そこに書けないときは、kamae play one-page --session /tmp/one-page.jsonl のように場所を指定すると練習できます。前からあったファイルは元のまま残っています。",
     "You may not write to that place or that file. Name another place, or ask the administrator. Unless told otherwise, a run is kept in your own folder (~/.local/state/kamae). When nothing can be written there, name a place to practise all the same, as in kamae play one-page --session /tmp/one-page.jsonl. A file that was there before is unchanged.")

DIAG(FILE_DISK_FULL, "KM0609", KM_ERROR,
     "「{1}」に書き込めません。空き容量がありません",
     "cannot write \"{1}\": there is no space left",
     "いらないファイルを消すか、別の場所を（練習の記録なら --session、そのほかは --out で）指定してください",
     "remove files you do not need, or name another place (--session for a run, --out for anything else)",
     "保存先の空き容量がなくなりました。前からあったファイルや、それまでに記録した答えは元のまま残っています。空きを作ってから、もう一度実行してください。",
     "The disk, or your share of it, is full. A file that was there before and the answers recorded so far are unchanged. Make some space and try again.")

DIAG(FILE_EXISTS, "KM0610", KM_ERROR,
     "「{1}」はすでにあります",
     "\"{1}\" already exists",
     "別の名前を指定するか、いらないファイルなら先に消してください",
     "choose another name, or remove the file first if you do not need it",
     "新しく作るはずのファイルと同じ名前のファイルがあります。大切な記録を上書きしないように、何も書かずに止まりました。",
     "A new file was to be made, but there is one of that name. Nothing was written, so that no record gets lost.")

DIAG(FILE_NO_FOLDER, "KM0611", KM_ERROR,
     "「{1}」を置くフォルダーがありません",
     "the folder for \"{1}\" does not exist",
     "先にフォルダーを作るか、別の場所を指定してください",
     "make the folder first, or name another place",
     "ファイルを書き出す先のフォルダーがありません。フォルダー名の打ち間違いがないか確かめ、必要なら先に作ってください。",
     "The folder in which the file was to be written does not exist. Check its name for typing errors, or make it first.")

DIAG(DATA_NO_SCENARIO, "KM0612", KM_ERROR,
     "シナリオ「{1}」が見つかりません",
     "there is no scenario \"{1}\"",
     "{2?「{2}」のことですか。}一覧は kamae list で出ます",
     "{2?did you mean \"{2}\"? }kamae list shows all",
     "その名前のシナリオがありません。kamae list で、使えるシナリオの一覧を見られます。自分で書いたファイルは、名前の終わりの .json まで書いてください（例: kamae play my-shop.json）。名前だけで呼ばれたシナリオは、--data の指定、環境変数 KAMAE_DATA、自分の設定のフォルダー、インストール先の順に探します。",
     "There is no scenario of that name. The command kamae list shows those that can be played. A file of your own is named with its ending .json (for example: kamae play my-shop.json). A scenario called by its name alone is looked for in the folder given by --data, in the one that the variable KAMAE_DATA names, in your own data folder, and where Kamae is installed, in this order.")

DIAG(DATA_NO_RULEBOOK, "KM0613", KM_ERROR,
     "ルールブック「{1}」が見つかりません",
     "there is no rulebook \"{1}\"",
     "{2?「{2}」のことですか。}自分で書いたファイルなら、名前の終わりの .json まで書いてください",
     "{2?did you mean \"{2}\"? }a file of your own is named with its ending .json",
     "その名前のルールブックがありません。ルールブックは、データのフォルダーの assets/rulebooks に置きます（例: assets/rulebooks/standard.json）。自分で書いたファイルは、名前の終わりの .json まで書けば、どこにあっても読めます。standard が見つからないときは、Kamae が正しく入っていないので、入れ直してください。",
     "There is no rulebook of that name. Rulebooks are in assets/rulebooks of a data folder (for example assets/rulebooks/standard.json). A file of your own can be anywhere if you name it with its ending .json. If it is \"standard\" that is missing, Kamae is not installed completely: install it again.")

DIAG(DATA_NO_LOCALE, "KM0614", KM_ERROR,
     "画面の言葉のファイル「{1}」が見つかりません",
     "the words of the user interface \"{1}\" are missing",
     "Kamae を入れ直すか、--data でデータのフォルダーを指定してください",
     "install Kamae again, or name its data folder with --data",
     "画面に出す言葉は、データのフォルダーの assets/locale にある ja.json と en.json から読みます。どちらかが見つからないときは、Kamae が正しく入っていません。入れ直すか、データのある場所を --data か環境変数 KAMAE_DATA で教えてください。",
     "The words on the screen are read from ja.json and en.json in assets/locale of a data folder. When one of them is missing, Kamae is not installed completely. Install it again, or say where the data is with --data or the variable KAMAE_DATA.")

DIAG(STATE_NO_HOME, "KM0615", KM_ERROR,
     "練習の記録を残す場所が分かりません",
     "there is no place to keep the record of this run",
     "--session のあとに記録のファイル名を書くか、環境変数 HOME か XDG_STATE_HOME に、/ で始まるフォルダーを設定してください",
     "name a file after --session, or set the variable HOME or XDG_STATE_HOME to a folder that starts with /",
     "練習の記録は、利用者それぞれのフォルダー（~/.local/state/kamae）に残します。環境変数 HOME も XDG_STATE_HOME も設定されていないか、/ で始まっていないため、その場所を決められませんでした。",
     "The record of a run is kept in your own folder (~/.local/state/kamae). Neither HOME nor XDG_STATE_HOME is set to a folder that starts with /, so there is no such place.")

DIAG(NOT_A_SESSION, "KM0616", KM_ERROR,
     "「{1}」には練習記録でないものが入っているので、上書きしません",
     "\"{1}\" holds something that is not a session, so it is not written over",
     "別のファイル名を指定してください",
     "name another file",
     "--session に指定したファイルがすでにあり、中身が Kamae の練習記録ではありません。大事なファイルを消さないように、書き込まずに終わります。",
     "The file named with --session exists and is not a Kamae session. Nothing is written, so that no file of yours is lost.")

DIAG(OUTPUT_FAILED, "KM0617", KM_ERROR,
     "結果を書き出せませんでした",
     "the result could not be written",
     "出力先の空き容量や、つないだ先のプログラムを確かめてください",
     "check the free space, or the program that the output goes to",
     "標準出力への書き込みが途中で失敗しました。--out でファイルに書き出すと、途中までの結果が残ることはありません。",
     "Writing to the standard output failed. With --out FILE a result is written whole or not at all.")

DIAG(DATA_NO_TEMPLATE, "KM0618", KM_ERROR,
     "ひな形「{1}」が見つかりません",
     "there is no template \"{1}\"",
     NULL,
     NULL,
     "新しいファイルのもとになるひな形が、データのフォルダーにありません。Kamae を入れ直すか、--data で assets/templates のあるフォルダーを指定してください。",
     "The template for the new file is not in the data folders. Install Kamae again, or name the folder that holds assets/templates with --data.")

DIAG(FILE_BUSY, "KM0619", KM_ERROR,
     "「{1}」は、別の Kamae がいま書いている記録です",
     "another Kamae is writing \"{1}\" just now",
     "別の画面で開いている練習を終えてから、もう一度開いてください",
     "end the practice in the other window, then open it again",
     "一つの練習の記録には、一つの Kamae だけが書き込みます。二つが書くと、どちらの答えか分からなくなるからです。記録は何も変わっていません。",
     "Only one Kamae at a time writes the record of a practice; two would mix up their answers. The record was not changed.")

DIAG(FILE_NO_WRITER, "KM0620", KM_ERROR,
     "「{1}」はパイプで、何も書き込まれません",
     "\"{1}\" is a pipe, and nothing is written to it",
     "先にパイプへ書き込むコマンドを始めるか、ファイルを指定してください",
     "start the command that writes to it first, or name a file",
     "指定された名前は、ほかのコマンドの出力を受けとるパイプです。しばらく待ちましたが、書き込む相手がいなかったので、読まずに終わります。",
     "The name is that of a pipe, through which the output of another command comes. Nobody had it open for writing, and nobody came while Kamae waited.")

DIAG(OUT_IS_INPUT, "KM0621", KM_ERROR,
     "「{1}」は、このコマンドが読んだファイルなので、上書きしません",
     "\"{1}\" was read by this command, so it is not written over",
     "--out には別のファイル名を指定してください",
     "name another file with --out",
     "書き出し先が、読み込んだシナリオ・練習の記録・ルールブックなどと同じファイルです。別の名前やリンクで指定しても、同じファイルなら書き込みません。読んだファイルは元のまま残っています。",
     "The output would replace a file that this command has read: a scenario, a session, a rulebook or the like. Another path or a link to the same file is refused as well. The file is unchanged.")

DIAG(OUT_IS_SOURCE, "KM0622", KM_ERROR,
     "「{1}」には練習の記録かシナリオかルールブックが入っているので、上書きしません",
     "\"{1}\" holds a session, a scenario or a rulebook, so it is not written over",
     "--out には別のファイル名を指定してください。いらないファイルなら、先に消してください",
     "name another file with --out, or remove this one first if you do not need it",
     "書き出し先のファイルがすでにあり、作り直せないものが入っています。レポートや配布用の紙は何度でも作れますが、記録や自分で書いたファイルは上書きすると失われるので、何も書かずに終わります。",
     "The file exists and holds what cannot be made again. Reports and sheets can be written as often as you like, but a record or a file that somebody wrote would be lost, so nothing is written.")

DIAG(FILE_IS_OUTPUT, "KM0623", KM_ERROR,
     "「{1}」は、画面に出る文の書き出し先になっています",
     "\"{1}\" is where the output of this command goes",
     "記録には別のファイル名を指定してください",
     "name another file for the record",
     "練習の記録と、画面に出る文（> や 2> で書き出すもの）が同じファイルに混ざると、記録が読めなくなります。何も書かずに終わります。",
     "The record of a practice would be mixed up with what the command prints (by > or 2> of the shell) and could not be read again. Nothing was written.")

DIAG(SESSION_HAS_EVENTS, "KM0624", KM_ERROR,
     "「{1}」には練習の記録が入っているので、はじめからは書き込みません",
     "\"{1}\" holds the record of a practice, so no other is begun in it",
     "続きをするなら kamae play --resume {1}、はじめからなら別のファイル名を指定してください",
     "go on with it by kamae play --resume {1}, or name another file to begin anew",
     "--session に指定したファイルには、前の練習の答えが記録されています。同じ名前ではじめから練習すると失われるので、何も書かずに終わります。いらない記録なら、先に消してください。",
     "The file named with --session holds the answers of an earlier practice, which would be lost if another one began in it. Nothing was written. If you do not need the record, remove it first.")

DIAG(SESSION_TOO_LARGE, "KM0625", KM_ERROR,
     "「{1}」の記録は、あとで読める大きさ（{2} MiB）を超えます",
     "the record \"{1}\" would be larger than what can be read again ({2} MiB)",
     "シナリオを分けるか、短くしてください",
     "split the scenario, or shorten it",
     "練習の記録には、シナリオとルールブックがまるごと入ります。答えを足していくと、Kamae が読むファイルの上限を超えるので、読めない記録を残さないように、はじめる前（または書き足す前）に止まりました。",
     "The record of a practice holds the whole scenario and rulebook. With the answers it would grow beyond the limit on files that Kamae reads, so it is refused before anything is played, or before more is added: a record must be readable.")

DIAG(SCENARIO_ID_TWICE, "KM0626", KM_WARNING,
     "シナリオの id「{1}」が「{2}」と同じです",
     "the scenario's id \"{1}\" is also that of \"{2}\"",
     "写して作ったシナリオなら、id を変えてください",
     "if the scenario began as a copy, give it an id of its own",
     "シナリオのファイルの中の id は、練習の記録がどのシナリオのものかを示します。中身の違う二つのファイルが同じ id だと、記録を見分けにくくなります。あとから作ったほうの id を変えてください。",
     "The id inside a scenario's file says of which scenario the record of a practice is. When two files with different content have the same one, their records are hard to tell apart. Change the id of the newer one.")

DIAG(DATA_OTHER_NAME, "KM0627", KM_WARNING,
     "「{1}」は、名前の終わりが .json でないので、一覧に出ません",
     "\"{1}\" is not listed, since its name does not end in .json",
     "名前の終わりを .json（小文字）に変えてください",
     "change the end of its name to .json in small letters",
     "シナリオのフォルダーに、シナリオらしい名前のファイルがありますが、読むのは名前が .json で終わるものだけです。名前の終わりを隠す設定のコンピューターでは、.json.txt のような名前になっていることがあります。",
     "A file in the folder of scenarios looks like one by its name, but only names that end in .json are read. Computers that hide the ends of names may have made it .json.txt.")

DIAG(DATA_NOT_A_FILE, "KM0628", KM_WARNING,
     "「{1}」はファイルではないので、一覧に出ません",
     "\"{1}\" is not listed, since it is no file",
     "ファイルに置きかえるか、ほかの場所へ移してください",
     "put a file in its place, or move it elsewhere",
     "シナリオのフォルダーに、.json で終わる名前のフォルダー、パイプ、または行き先のないリンクがあります。読めるのは普通のファイルだけです。",
     "A folder, a pipe or a link to nothing in the folder of scenarios has a name that ends in .json. Only ordinary files can be read.")

DIAG(NO_LAST_RUN, "KM0629", KM_ERROR,
     "続けたり、やり直したりできる練習の記録がまだありません",
     "there is no kept run yet that could be taken up or tried again",
     "kamae list でシナリオを選び、kamae play で始めてください",
     "choose a scenario with kamae list, and begin with kamae play",
     "--resume と --retry は、ファイル名を省くと、いちばん最近の練習を使います。--resume では途中でやめたもの、--retry では答えが残っているものを探します。記録は、端末で練習したときに残ります。",
     "Without a file name, --resume and --retry take the run that was played last: for --resume one that was left, for --retry one with answers. Runs are kept when they are played at a terminal.")

DIAG(COMMAND_UNKNOWN, "KM0630", KM_ERROR,
     "「{1}」というコマンドはありません",
     "there is no command \"{1}\"",
     "{2?「{2}」のことですか。}一覧は kamae --help で出ます",
     "{2?did you mean \"{2}\"? }kamae --help lists all",
     "kamae のあとに続けられる言葉は決まっています。kamae --help で一覧が、kamae コマンド --help で使い方と例が出ます。",
     "The words that can follow kamae are fixed. kamae --help lists them; kamae COMMAND --help shows how to use one, with an example.")

DIAG(OPTION_UNKNOWN, "KM0631", KM_ERROR,
     "「{1}」というオプションはありません",
     "there is no option \"{1}\"",
     "{2?「{2}」のことですか。}一覧は {3} で出ます",
     "{2?did you mean \"{2}\"? }{3} lists all",
     "コマンドごとに使えるオプションが違います。kamae コマンド --help で確かめられます。",
     "Each command has its own options; kamae COMMAND --help shows them.")

DIAG(OPTION_NEEDS_VALUE, "KM0632", KM_ERROR,
     "オプション「{1}」のあとに値がありません",
     "the option \"{1}\" needs a value",
     "{1} {2} のように書いてください",
     "write {1} {2}",
     "このオプションは、空白か = に続けて値を書きます。例: --lang ja、--lang=ja",
     "This option takes a value after a blank or an equals sign: --lang ja or --lang=ja.")

DIAG(OPTION_TAKES_NO_VALUE, "KM0633", KM_ERROR,
     "オプション「{1}」に値は付けられません",
     "the option \"{1}\" takes no value",
     NULL,
     NULL,
     "このオプションは、書くか書かないかだけで働きます。= とその後ろを消してください。",
     "This option is either there or not. Leave out the equals sign and what follows.")

DIAG(OPTION_NOT_A_NUMBER, "KM0634", KM_ERROR,
     "オプション「{1}」の値「{2}」は数ではありません",
     "the value \"{2}\" of the option \"{1}\" is not a number",
     "0 以上の整数を書いてください",
     "write a whole number, 0 or higher",
     "--seed などには、0 から 9007199254740991 までの整数を、半角の数字だけで書きます。",
     "Options such as --seed take a whole number from 0 to 9007199254740991, in digits alone.")

DIAG(OPTION_LANG, "KM0635", KM_ERROR,
     "言語「{1}」はありません",
     "there is no language \"{1}\"",
     "ja, en, both, ja-easy のどれかにしてください",
     "choose ja, en, both or ja-easy",
     "--lang には ja(日本語)、en(英語)、both(両方)、ja-easy(やさしい日本語)のどれかを書きます。",
     "--lang takes ja (Japanese), en (English), both, or ja-easy (plain Japanese).")

DIAG(OPTION_MODE, "KM0636", KM_ERROR,
     "モード「{1}」はありません",
     "there is no mode \"{1}\"",
     "practice, guided, exam のどれかにしてください",
     "choose practice, guided or exam",
     "練習（practice）では最後にふり返りを出します。ガイドつき（guided）では答えるたびに、いまの言葉の働きと残っている約束を示します。試験（exam）では最後まで何も示さず、戻ることもできず、合否が出ます。",
     "In practice the report comes at the end. Guided mode says after each answer what it was and what is still owed. An exam shows nothing until the end, allows no undo, and passes or fails.")

DIAG(OPTION_FORMAT, "KM0637", KM_ERROR,
     "報告の形式「{1}」はありません",
     "there is no report format \"{1}\"",
     "text、markdown、html、json、pdf のどれかにしてください",
     "choose text, markdown, html, json or pdf",
     "--format には text（画面で読む文章）、markdown（ほかの文書に貼る形）、html（ブラウザーで開く一つのファイル）、json（機械が読む形）、pdf（印刷して配る形）のどれかを書きます。",
     "--format takes text, to be read on the screen, markdown, to go into other documents, html, one file for a browser, json, for machines, or pdf, to be printed and handed out.")

DIAG(OPTION_RESUME, "KM0638", KM_ERROR,
     "--resume は、シナリオ名や、始め方を決めるオプションと一緒に使えません",
     "--resume does not go with a scenario or with options that say how to start",
     "kamae play --resume ファイル とだけ書いてください",
     "write kamae play --resume FILE alone",
     "途中まで進めた練習には、シナリオもルールブックも、モードや並び順も入っていて、続きは同じファイルに書き込みます。--resume にはその記録のファイルだけを渡します（--choices と --full は使えます）。",
     "A session that was left holds its scenario, rulebook, mode and order of options, and it goes on in the same file. Give --resume that file alone; --choices and --full may go with it.")

DIAG(ARGUMENT_MISSING, "KM0639", KM_ERROR,
     "指定が足りません。使い方: {1}",
     "something is missing; usage: {1}",
     "例: {2}",
     "for example: {2}",
     "コマンドのあとに、シナリオやファイルの名前が必要です。kamae コマンド --help で例が見られます。",
     "The command needs the name of a scenario or a file. kamae COMMAND --help shows an example.")

DIAG(ARGUMENT_TOO_MANY, "KM0640", KM_ERROR,
     "「{1}」は余分です。使い方: {2}",
     "\"{1}\" is one too many; usage: {2}",
     "空白を含む名前は \"…\" で囲んでください",
     "put names with blanks in quotation marks",
     "このコマンドが受け取る名前の数を超えています。ファイル名に空白があるときは、全体を引用符で囲んでください。",
     "The command takes fewer names. When a file name contains blanks, put it in quotation marks.")

DIAG(CODE_UNKNOWN, "KM0641", KM_ERROR,
     "「{1}」というコードも、行為も、ルールもありません",
     "there is no code, act or rule \"{1}\"",
     "{2?もしかすると: {2}。}探すには kamae acts ことば、kamae rules ことば。コードの一覧は kamae explain --list で出ます",
     "{2?perhaps: {2}; }kamae acts WORD and kamae rules WORD find more, and kamae explain --list shows all codes",
     "指摘のコードは KM に 4 桁の数字が続いたものです。check などの出力にあるものを書き写してください。行為とルールは、ルールブックの id（ルールは R14 などの番号でも）です。",
     "A code is KM and four digits, as printed by check and the other commands. Acts and rules go by their ids in the rulebook, rules by a number such as R14, too.")

DIAG(SESSION_OVER, "KM0642", KM_ERROR,
     "「{1}」の練習はもう終わっています",
     "the session in \"{1}\" is over",
     "kamae report で報告を読むか、新しく始めてください",
     "read its report with kamae report, or start a new one",
     "最後まで終えた練習や中断した練習は、続きから始められません。",
     "A session that reached its end, or was stopped, cannot go on.")

DIAG(PLAY_STUCK, "KM0643", KM_ERROR,
     "場面「{1}」で選べる答えが一つもなく、先へ進めません",
     "no option can be selected in the node \"{1}\", so the scene cannot go on",
     "その場面に、条件（when）のない答えを一つ加えてください",
     "give that node one option without a condition (when)",
     "その場面のすべての答えに条件が付いていて、どれも満たされませんでした。どの道筋で来ても選べる答えを、少なくとも一つ置いてください。",
     "Every option of the node has a condition, and none of them held. Give the node at least one option that can be selected whatever happened before.")

DIAG(SCRIPT_TOO_SHORT, "KM0644", KM_ERROR,
     "答えのファイル「{1}」が、場面の途中で終わりました",
     "the choices in \"{1}\" ended before the scene did",
     "最後の場面までの答えを書き足してください",
     "add the answers up to an end of the scene",
     "--choices のファイルにある答えをすべて使いましたが、まだ終わりの場面に来ていません。練習は途中までの記録として残ります。",
     "All answers of the file were used and the scene had not ended. The session is kept as left.")

DIAG(OPTION_SEAT, "KM0645", KM_ERROR,
     "「{1}」の側からの報告はありません",
     "there is no report from the seat of \"{1}\"",
     "--seat customer と書くか、--seat を省いてください",
     "write --seat customer, or leave out --seat",
     "--seat customer では、同じやり取りをお客様の側から、心の声とともに読み直せます。",
     "With --seat customer the same run is told from the customer's side, with the inner voice.")

DIAG(OPTION_STAGE, "KM0646", KM_ERROR,
     "段階「{1}」はありません",
     "there is no stage \"{1}\"",
     "document, program, trace, score, report のどれかにしてください",
     "choose document, program, trace, score or report",
     "dump は、シナリオが練習になり、点数と報告になるまでの途中の形を一つ選んで出します。document と program にはシナリオを、そのほかには練習の記録を渡します。",
     "dump prints one stage on the way from a scenario to a report. Give it a scenario for document and program, and a session for the others.")

DIAG(NEW_BAD_ID, "KM0647", KM_ERROR,
     "「{1}」は id に使えません",
     "\"{1}\" cannot be an id",
     "英小文字で始め、英小文字、数字、ハイフンだけにしてください。例: our-shop",
     "start with a small letter and use small letters, digits and hyphens, for example our-shop",
     "id はファイルの名前にもなり、kamae play や --rulebook に続けて書きます。どの機械でも同じように使えるよう、英小文字と数字とハイフンに限っています。",
     "The id becomes the file's name and is what you write after kamae play or --rulebook. Small letters, digits and hyphens work on every machine.")

DIAG(OPTION_SHEET, "KM0648", KM_ERROR,
     "どの用紙を出すかが決まりません",
     "it is not clear which sheet is wanted",
     "--observer か --handout のどちらか一つを付けてください",
     "give either --observer or --handout",
     "sheet は教室で使う紙を一枚出します。--observer は見る人が書き込む用紙、--handout は参加者が持ち帰る用紙です。",
     "sheet writes one page for the classroom: --observer for the person who watches, --handout for those who take part.")

DIAG(OPTION_SHEET_FORMAT, "KM0649", KM_ERROR,
     "用紙の形式「{1}」はありません",
     "there is no sheet format \"{1}\"",
     "text、markdown、html、pdf のどれかにしてください",
     "choose text, markdown, html or pdf",
     "--format には text（そのまま印刷できる文章）、markdown（ほかの文書に貼りやすい形）、html（ブラウザーで開く一つのファイル）、pdf（印刷して配る形）のどれかを書きます。",
     "--format takes text, to be printed as it is, markdown, to go into other documents, html, one file for a browser, or pdf, to be printed and handed out.")

DIAG(PDF_LEFT_OUT, "KM0650", KM_ERROR,
     "この kamae は PDF を作れません{1?（{1}）}",
     "this kamae cannot make PDF{1? ({1})}",
     "libpango1.0-dev を入れて kamae を作り直すか入れ直すか、--format html で出してブラウザーから印刷してください",
     "install libpango1.0-dev and build or install kamae again, or take --format html and print it from a browser",
     "PDF を作る部分は kamae-pdf.so という別のファイルで、PDF を作るときだけ読み込まれ、Pango と cairo という部品の上で動きます。それらが見つからないときに作った kamae にはこのファイルがなく、あとから部品が消えたり、別の版の kamae のものだったりすると（かっこの中）使えません。ほかの形式はすべて使えます。",
     "The part that makes PDF is a file of its own, kamae-pdf.so, loaded only when a PDF is made; it stands on Pango and cairo. A kamae that was built without them has no such file, and it is of no use when they have gone since, or when it belongs to another version of kamae (in brackets). All other formats work.")

DIAG(PDF_NO_FONT, "KM0651", KM_ERROR,
     "日本語の書体が見つからず、PDF を作れません",
     "no font with Japanese was found, so there is no PDF",
     "fonts-noto-cjk を入れてください",
     "install the package fonts-noto-cjk",
     "PDF には書体が入ります。Noto Sans CJK JP、BIZ UDPGothic、BIZ UDGothic、IPAexGothic の順に探し、仮名と漢字がそろったものがなければ、文字の欠けた PDF は作らずに止まります。",
     "A PDF contains its font. Noto Sans CJK JP, BIZ UDPGothic, BIZ UDGothic and IPAexGothic are looked for in this order. When none of them has kana and kanji, no PDF with missing characters is made.")

DIAG(OUTPUT_BINARY, "KM0652", KM_ERROR,
     "形式「{1}」は端末の画面には出せません",
     "the format \"{1}\" is nothing for a terminal",
     "--out ファイル名 を付けてください",
     "give --out FILE",
     "この形式は文字ではないので、画面に出すと表示が乱れます。--out でファイルに書くか、> やパイプで受け取ってください。",
     "This format is not text and would spoil the screen. Write it to a file with --out, or take it with > or a pipe.")

DIAG(PDF_FAILED, "KM0653", KM_ERROR,
     "PDF を作る途中で失敗しました（{1}）",
     "the PDF could not be made ({1})",
     "--format html で出して、ブラウザーから印刷できます",
     "--format html can be printed from a browser",
     "PDF を描く部品（cairo）が、かっこの中の理由で断りました。書体のファイルが壊れていることが多く、書体を入れ直すと直ることがあります。",
     "The part that draws PDF (cairo) refused, with the reason in brackets. Often a font file is damaged; installing the fonts again may help.")

DIAG(OPTION_VALUE, "KM0654", KM_ERROR,
     "オプション「{1}」の値に「{2}」は使えません",
     "the option \"{1}\" does not take the value \"{2}\"",
     "{3} の中から、または同じ書き方で選んでください",
     "it takes {3}",
     "オプションごとに、使える値が決まっています。kamae-gui --help に並んでいるものか、そこに書いてある例と同じ形のものを書いてください。",
     "Each option takes certain values only: one of those that kamae-gui --help lists, or one written like the example there.")

DIAG(WINDOW_FAILED, "KM0655", KM_ERROR,
     "ウィンドウを開けません({1})",
     "no window can be opened ({1})",
     "端末では kamae play で同じ練習ができます",
     "kamae play gives the same training in the terminal",
     "kamae-gui には画面が要ります。遠くの機械につないでいるときや、画面のないサーバーでは開けません。kamae play なら文字だけの端末で動きます。",
     "kamae-gui needs a screen. On a machine that you reach over the network, or on a server, there may be none. kamae play runs in any terminal.")

DIAG(FONT_NO_JAPANESE, "KM0656", KM_ERROR,
     "日本語の書体が見つかりません",
     "no font with Japanese was found",
     "fonts-noto-cjk を入れてください。端末では kamae play が使えます",
     "install the package fonts-noto-cjk, or use kamae play in the terminal",
     "日本語を表示するには、仮名と漢字の入った書体が要ります。Noto Sans CJK JP、BIZ UDPGothic、BIZ UDGothic、IPAexGothic の順に探し、どれもなければ日本語のあるほかの書体を使います。それもないと、画面は英語になります。",
     "Japanese is shown with a font that has kana and kanji. Noto Sans CJK JP, BIZ UDPGothic, BIZ UDGothic and IPAexGothic are looked for in this order, then any other font with Japanese. Without one the trainer runs in English.")

DIAG(OPTION_TOO_LARGE, "KM0659", KM_ERROR,
     "オプション「{1}」の値「{2}」は大きすぎます",
     "the value \"{2}\" of the option \"{1}\" is too large",
     "9007199254740991 までの整数を書いてください",
     "write a whole number up to 9007199254740991",
     "練習の記録は、ほかの道具でも読める JSON という形のファイルです。どの道具でも正しく読める整数は 9007199254740991（2 の 53 乗より 1 小さい数）までなので、--seed などの数もそこまでにしています。",
     "A session is kept as JSON, so that other tools can read it. Whole numbers are safe in all of them up to 9007199254740991 (2 to the power of 53, less 1); the numbers of options end there, too.")

DIAG(OPTION_RETRY, "KM0660", KM_ERROR,
     "--turn は --retry と一緒に使います。--retry は --session や --mode と一緒には使えません",
     "--turn goes with --retry, and --retry does not go with --session or --mode",
     "例: kamae play --retry my.session.jsonl --turn 5",
     "example: kamae play --retry my.session.jsonl --turn 5",
     "--retry は、前に練習した記録の分かれ目だけをもう一度やってみるためのものです。記録は新しく残らず、点数もつきません。--turn で、やり直す答えの番号を選べます。",
     "--retry plays only the turning points of a recorded session again. It keeps no new session and gives no score. --turn picks the answer to try again.")

DIAG(RETRY_SCENARIO, "KM0661", KM_ERROR,
     "「{1}」は「{2}」を練習した記録です",
     "\"{1}\" is a session of \"{2}\"",
     "シナリオの名前は書かなくてもかまいません",
     "the scenario need not be named",
     "記録ファイルには、そのとき練習したシナリオがそのまま入っています。--retry はそれを使うので、ほかのシナリオの名前は付けられません。",
     "A session file holds the scenario as it was when it was played. --retry uses that one, so another scenario cannot be named.")

DIAG(RETRY_TURN, "KM0662", KM_ERROR,
     "この記録に、その番号の答えはありません（答えは {1} 回）",
     "the session has no such answer (there are {1})",
     "--turn を付けなければ、分かれ目を順にやり直せます",
     "without --turn every turning point is tried again",
     "--turn には、記録の中の何回目の答えをやり直すかを書きます。ふり返りの「分かれ目」にある番号です。",
     "--turn names the answer in the session that is to be tried again: the number that stands beside each turning point in the report.")

DIAG(FONT_UNREADABLE, "KM0663", KM_ERROR,
     "書体の索引（フォントキャッシュ）に載っている「{1}」が開けません",
     "the font cache names \"{1}\", which cannot be opened",
     "fc-cache -f を実行してください。それでも出るときは fonts-noto-cjk を入れ直してください",
     "run fc-cache -f; if that does not help, install fonts-noto-cjk again",
     "どこにどの書体があるかは、fontconfig という部品が索引（キャッシュ）に控えています。書体のファイルが消えたり壊れたりしたのに索引が古いままだと、あるはずの書体が開けず、文字が一つも出ません。fc-cache -f は索引を作り直します。",
     "fontconfig keeps a cache of which fonts are where. When a font file is gone or damaged and the cache is still the old one, the font that should be there cannot be opened, and no text would be seen. fc-cache -f makes the cache anew.")

DIAG(NO_SUCH_ACT, "KM0664", KM_ERROR,
     "「{1}」で見つかる行為はありません",
     "no act is found by \"{1}\"",
     "{2?もしかすると: {2}。}ことばを短くするか、言い換えてください。kamae acts だけなら全部が並びます",
     "{2?perhaps: {2}; }try a shorter word, or another one; kamae acts alone lists all",
     "kamae acts は、行為の id、名前、意味、例文から、書いたことばを全部ふくむものを探します。日本語でも英語でも、id の前半（agent.apology など）でもかまいません。",
     "kamae acts looks for acts with all the words that were typed, in their ids, labels, meanings and examples, in Japanese or English. The beginning of an id, such as agent.apology, will do, too.")

DIAG(NO_SUCH_RULE, "KM0665", KM_ERROR,
     "「{1}」で見つかるルールはありません",
     "no rule is found by \"{1}\"",
     "{2?もしかすると: {2}。}ことばを短くするか、言い換えてください。kamae rules だけなら全部が並びます",
     "{2?perhaps: {2}; }try a shorter word, or another one; kamae rules alone lists all",
     "kamae rules は、ルールの id、番号（R14 など）、題、理由、言い方の型から、書いたことばを全部ふくむものを探します。日本語でも英語でもかまいません。",
     "kamae rules looks for rules with all the words that were typed, in their ids, numbers (R14), titles, reasons and ways to put it, in Japanese or English.")

DIAG(NEW_SOURCES, "KM0666", KM_ERROR,
     "--template、--from、--policy は、一緒には使えません",
     "--template, --from and --policy cannot be used together",
     "どれか一つだけを残してください",
     "keep one of them",
     "新しいファイルは、ひな形か、いまあるシナリオか、方針のひな形か、どれか一つから作られます。",
     "A new file begins with a template, a scenario or the template of a policy: with one of them.")

DIAG(NEW_TEMPLATE, "KM0667", KM_ERROR,
     "「{1}」というひな形はありません",
     "there is no template \"{1}\"",
     "counter（窓口）、phone（電話）、chat（チャット）、visit（訪問）のどれかを選んでください",
     "choose counter, phone, chat or visit",
     "ひな形は、そのまま check を通る小さな場面です。お客様と会う場所ごとに一つあり、せりふと選択肢を書きかえて使います。",
     "Templates are small scenes that pass the check as they are, one for each place in which customers and staff meet. Write your own lines and options over them.")

DIAG(SHEET_NOT_UTF8, "KM0670", KM_ERROR,
     "表が UTF-8 ではありません（Shift_JIS か UTF-16 かもしれません）",
     "the sheet is not UTF-8 (it may be Shift_JIS or UTF-16)",
     "Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください。LibreOffice では、文字エンコーディングに UTF-8 を選びます",
     "in Excel use \"Save As\" and choose \"CSV UTF-8 (Comma delimited)\"; in LibreOffice choose the character set UTF-8",
     "Excel の「CSV（コンマ区切り）」は Shift_JIS で、「Unicode テキスト」は UTF-16 で保存されます。どちらも読めません。保存し直せば、書き込んだことばはそのまま読めます。",
     "Excel's plain \"CSV\" is saved in the computer's old encoding (Shift_JIS in Japan), \"Unicode Text\" in UTF-16. Neither is read here. Save the sheet once more; what was written into it is still there.")

DIAG(SHEET_IS_WORKBOOK, "KM0671", KM_ERROR,
     "これは表計算ソフトのブックで、CSV ではありません",
     "this is a workbook of a spreadsheet program, not CSV",
     "「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んでください",
     "use \"Save As\" and choose \"CSV UTF-8 (Comma delimited)\"",
     "取り込めるのは CSV だけです。Excel や LibreOffice でブックを開き、CSV UTF-8 として保存したものを渡してください。",
     "Only CSV can be imported. Open the workbook in Excel or LibreOffice and save it as CSV UTF-8.")

DIAG(SHEET_NUL, "KM0672", KM_ERROR,
     "表の中に、文字ではないバイト（NUL）があります",
     "the sheet contains a byte that is no character (NUL)",
     "CSV UTF-8 として保存し直してください",
     "save it again as CSV UTF-8",
     "NUL は文章には現れません。UTF-16 で保存されたか、CSV ではないファイルです。",
     "NUL never stands in a text. The file was saved in UTF-16, or it is no CSV at all.")

DIAG(SHEET_QUOTE_OPEN, "KM0673", KM_ERROR,
     "このセルの引用符「\"」が閉じていません",
     "the quote of this cell does not end",
     "CSV を表計算ソフトで開き、保存し直してください。エディターで直すときは、セルの中の「\"」を二つ重ねます",
     "save the sheet from a spreadsheet program; in an editor, double every quote inside a cell",
     "CSV では、セルを引用符で囲み、セルの中の引用符は二つ重ねて書きます。閉じる引用符がないと、そのあとの行がすべて一つのセルになってしまいます。",
     "In CSV a cell stands in quotes, and a quote within it is written twice. Where the closing one is missing, all rows that follow become one cell.")

DIAG(SHEET_QUOTE_STRAY, "KM0674", KM_ERROR,
     "このセルの引用符「\"」の場所が違います",
     "a quote of this cell stands where none can be",
     "CSV を表計算ソフトで開き、保存し直してください。エディターで直すときは、セル全体を「\"」で囲み、中の「\"」は二つ重ねます",
     "save the sheet from a spreadsheet program; in an editor, put the whole cell in quotes and double those inside",
     "引用符で始まらないセルの途中に引用符があるか、閉じる引用符のあとに文字が続いています。エディターで直したときに起こります。",
     "A quote stands inside a cell that does not begin with one, or something follows the closing quote. This happens when CSV is changed in an editor.")

DIAG(SHEET_LONE_CR, "KM0675", KM_ERROR,
     "行の終わりが古い Mac の改行（CR だけ）です",
     "the row ends as on an old Macintosh, with CR alone",
     "「CSV UTF-8」として保存し直してください（「CSV（Macintosh）」ではなく）",
     "save it as \"CSV UTF-8\", not as \"CSV (Macintosh)\"",
     "行の終わりは CR LF か LF です。セルの中の改行は、どれでもかまいません。",
     "A row ends with CR LF or with LF. Inside a cell any end of line will do.")

DIAG(SHEET_CELL_TOO_LONG, "KM0676", KM_ERROR,
     "このセルは長すぎます",
     "this cell is too long",
     "閉じる引用符「\"」が抜けていないか確かめてください。文章一つは 64 KiB までです",
     "see whether a closing quote is missing; one text has at most 64 KiB",
     "文章がこれほど長くなることはまずありません。たいていは、引用符が一つ抜けて、あとの行がこのセルに入っています。",
     "Hardly any text is as long as this. As a rule a quote is missing, and the rows that follow have become part of this cell.")

DIAG(SHEET_TOO_LARGE, "KM0677", KM_ERROR,
     "表が大きすぎます（64 列、50 万行まで）",
     "the sheet is too large (at most 64 columns and 500,000 rows)",
     "kamae texts export が書き出した表を使ってください",
     "use a sheet that kamae texts export wrote",
     "シナリオの文章がこれほど多くなることはありません。別のファイルを渡していないか確かめてください。",
     "No scenario has as many texts. See whether this is the file that you meant.")

DIAG(WORKBOOK_LEFT_OUT, "KM0678", KM_ERROR,
     "この kamae は表を XLSX で出せません{1?（{1}）}",
     "this kamae cannot write a sheet as XLSX{1? ({1})}",
     "libxlsxwriter-dev を入れて kamae を作り直すか入れ直すか、--xlsx を外して CSV で出してください",
     "install libxlsxwriter-dev and build or install kamae again, or leave out --xlsx and take CSV",
     "XLSX は libxlsxwriter という部品が作ります。それを使う部分は kamae-workbook.so という別のファイルで、XLSX を出すときだけ読み込まれます。部品なしに作った kamae にはこのファイルがなく、あとから部品が消えたり、別の版の kamae のものだったりすると（かっこの中）使えません。CSV はいつでも出せます。",
     "XLSX is made by libxlsxwriter. The part that uses it is a file of its own, kamae-workbook.so, loaded only when XLSX is written. A kamae that was built without libxlsxwriter has no such file, and it is of no use when that has gone since, or when it belongs to another version of kamae (in brackets). CSV always works.")

DIAG(SHEET_COLUMN_MISSING, "KM0679", KM_ERROR,
     "列「{1}」がありません",
     "there is no column \"{1}\"",
     "一行目を、書き出したときのとおりに戻してください",
     "put the first row back as it was written",
     "一行目は列の名前です。取り込むには id と hash、それに ja か en の列が要ります。列の順を変えたり、自分の列を足したりするのはかまいません。",
     "The first row names the columns. An import needs id, hash, and ja or en. Columns may be moved, and others added.")

DIAG(SHEET_COLUMN_TWICE, "KM0680", KM_ERROR,
     "列「{1}」が二つあります",
     "there are two columns \"{1}\"",
     "片方を消すか、一行目の名前を変えてください",
     "delete one of them, or call it something else in the first row",
     "同じ名前の列が二つあると、どちらのことばを取り込むのか決まりません。",
     "With two columns of one name nobody can say whose words are meant.")

DIAG(SHEET_EXTRA_CELL, "KM0681", KM_ERROR,
     "この行のセルが、一行目の列より多くあります",
     "this row has more cells than the first row has columns",
     "区切りの文字や引用符が崩れていないか確かめてください。覚え書きの列なら、一行目に名前を付けます",
     "see whether a separator or a quote is lost; give a column of your own a name in the first row",
     "セルの中のコンマが引用符で囲まれていないと、そこで二つのセルに分かれ、あとのことばが別の列へずれます。ずれたまま取り込むことのないよう、ここで止めます。",
     "When a comma inside a cell is not in quotes the cell is split in two, and what follows moves into other columns. To move nothing, the import stops here.")

DIAG(SHEET_OTHER_SCENARIO, "KM0682", KM_ERROR,
     "この表の行は、どれもこのシナリオのものではありません",
     "none of the rows belongs to this scenario",
     "表とシナリオの組み合わせを確かめてください",
     "see whether sheet and scenario belong together",
     "id の列は、シナリオの中の文章の場所です。一つも合わないときは、別のシナリオの表か、id の列が書き換わっています。",
     "The column id says where in the scenario a text stands. When none fits, the sheet is that of another scenario, or the column was changed.")

DIAG(SHEET_ROW_UNKNOWN, "KM0683", KM_ERROR,
     "この行の文章「{1}」はシナリオにありません",
     "the scenario has no text \"{1}\"",
     "id を元に戻すか、行を消してください。--partial なら、このような行を読み飛ばします",
     "put the id back as it was, or delete the row; with --partial such rows are passed over",
     "表を書き出したあとで、シナリオから場面や選択肢が消えたか、id が変わりました。または、表の id の列が書き換わりました。",
     "Since the sheet was written, a node or choice was removed from the scenario or has another id; or the column id was changed.")

DIAG(SHEET_ROW_TWICE, "KM0684", KM_ERROR,
     "文章「{1}」の行が二つあります（{2} 行目にも）",
     "there are two rows for \"{1}\" (the other is row {2})",
     "片方を消してください",
     "delete one of them",
     "同じ文章の行が二つあると、どちらのことばを取り込むのか決まりません。",
     "With two rows for one text nobody can say whose words are meant.")

DIAG(SHEET_ROWS_MISSING, "KM0685", KM_ERROR,
     "シナリオの文章 {1} 個の行が表にありません（初めは「{2}」）",
     "{1} of the scenario's texts have no row (the first is \"{2}\")",
     "行を戻すか、もう一度書き出してください。表にある行だけを取り込むなら --partial を付けます",
     "put the rows back, or export again; to take the rows that are there, add --partial",
     "表の行が消えたか、表を書き出したあとでシナリオに文章が増えました。取り込んでも、行のない文章は元のままです。",
     "Rows were deleted, or the scenario has more texts than when the sheet was written. Texts without a row would stay as they are.")

DIAG(SHEET_SOURCE_CHANGED, "KM0686", KM_ERROR,
     "「{1}」は、表を書き出したあとで、シナリオでも書き換わっています",
     "\"{1}\" was changed in the scenario, too, since the sheet was written",
     "もう一度書き出して、この行を直してください。表のことばを取るなら --accept-changed を付けます",
     "export again and change this row; to have the sheet's words stand, add --accept-changed",
     "この行は表でも直され、シナリオのほうも変わっています。どちらかのことばが消えてしまうので、選ぶまでは取り込みません。hash の列は、書き出したときのことばの印です。",
     "This row was changed in the sheet, and its text in the scenario. One of the two would be lost, so nothing is taken before somebody chooses. The column hash stands for the words that were written into the sheet.")

DIAG(SHEET_TEXT_EMPTIED, "KM0687", KM_WARNING,
     "「{1}」のセルが空です。シナリオの文章は元のまま残ります",
     "the cell of \"{1}\" is empty; the scenario's text stays",
     "文章を消すときは、シナリオのファイルから消してください",
     "to remove a text, remove it from the scenario's file",
     "空のセルは、消したのか、うっかり消えたのか、区別できません。そのため、空のセルでは何も消しません。",
     "Nobody can tell whether an empty cell was meant. So an empty cell takes nothing away.")

DIAG(TEXTS_WAY, "KM0688", KM_ERROR,
     "kamae texts に「{1}」はありません",
     "kamae texts knows no \"{1}\"",
     "kamae texts export シナリオ か、kamae texts import 表 と打ってください",
     "type kamae texts export SCENARIO or kamae texts import SHEET",
     "kamae texts は、シナリオのことばを表計算ソフトの表に書き出し（export）、直したものを取り込みます（import）。",
     "kamae texts writes the words of a scenario as a sheet for a spreadsheet program (export), and takes it back (import).")

DIAG(IMPORT_UNSOUND, "KM0689", KM_ERROR,
     "取り込むとシナリオに誤りができるので、何も書きませんでした",
     "with these words the scenario would have mistakes; nothing was written",
     "上の指摘にある文章を、表で直してください",
     "change the texts named above in the sheet",
     "取り込んだあとのシナリオを調べてから、ファイルを置き換えます。誤りがあれば、元のファイルはそのままです。",
     "The scenario is checked with its new words before it takes the place of the file. When something is wrong the file stays as it was.")

DIAG(OPTION_GRAPH_FORMAT, "KM0690", KM_ERROR,
     "図の形に「{1}」はありません（{2}）",
     "a graph has no form \"{1}\" ({2})",
     "かっこの中のどれかを選んでください",
     "choose one of those in brackets",
     "dot は Graphviz という描画の道具が読む形、mermaid は文書（GitHub などの Markdown）に貼ると図になる形、svg はブラウザーで開いて A3 に印刷できる図です。",
     "dot is what Graphviz, a program that draws graphs, reads; mermaid becomes a drawing in documents (Markdown on GitHub and elsewhere); svg is a drawing that a browser opens and prints on A3.")

DIAG(GRAPH_SVG_LEFT_OUT, "KM0691", KM_ERROR,
     "この kamae は図を SVG で出せません{1?（{1}）}",
     "this kamae cannot draw SVG{1? ({1})}",
     "libgraphviz-dev を入れて kamae を作り直すか入れ直すか、--format mermaid か dot で出してください",
     "install libgraphviz-dev and build or install kamae again, or take --format mermaid or dot",
     "SVG の図は Graphviz という部品が並べます。それを使う部分は kamae-diagram.so という別のファイルで、SVG を出すときだけ読み込まれます。部品なしに作った kamae にはこのファイルがなく、あとから部品が消えたり、別の版の kamae のものだったりすると（かっこの中）使えません。ほかの形式はすべて使えます。",
     "Drawings in SVG are laid out by Graphviz. The part that uses it is a file of its own, kamae-diagram.so, loaded only when SVG is written. A kamae that was built without Graphviz has no such file, and it is of no use when that has gone since, or when it belongs to another version of kamae (in brackets). All other formats work.")

DIAG(GRAPH_TOO_LARGE, "KM0692", KM_ERROR,
     "場面と答えが多すぎて、SVG の図に並べられません（{1}、上限 {2}）",
     "there are too many nodes and answers to be laid out as SVG ({1}, the limit is {2})",
     "--format dot か mermaid なら、大きさに限りはありません",
     "--format dot and mermaid have no limit",
     "並べるのにかかる時間は、場面と答えの数とともに急に増え、できた図は紙の上で読めません。場面の数と、答えと道の数の合計で数えます。",
     "The time to lay a drawing out grows fast with nodes and answers, and nobody could read it on paper. Nodes, and answers and ways, are counted together.")

DIAG(GRAPH_SVG_FAILED, "KM0693", KM_ERROR,
     "Graphviz が図を作れませんでした{1?（{1}）}",
     "Graphviz could not make the drawing{1? ({1})}",
     "--format dot か mermaid で出してください",
     "take --format dot or mermaid",
     "図を並べる Graphviz が断りました。かっこの中は Graphviz の言葉です。入れ直すと直ることがあります（パッケージ libgraphviz-dev、graphviz）。",
     "Graphviz, which lays the drawing out, refused; its own words are in brackets. Installing it again may help (packages libgraphviz-dev, graphviz).")

DIAG(FORMAT_DIFFERS, "KM0694", KM_ERROR,
     "ここから、行の分け方や字下げがそろっていません",
     "from here on the layout is not that of kamae format",
     "kamae format ファイル と打つと、そろいます",
     "type kamae format FILE",
     "kamae format --check は、ファイルを書きかえずに、レイアウトが kamae format の書くとおりかを調べます。はじめに違う行を言います。値や言葉の間違いではありません。",
     "kamae format --check changes nothing; it tells whether a file is laid out as kamae format would write it, and names the first line that differs. Nothing is wrong with values or words.")

DIAG(FORMAT_OUT, "KM0695", KM_ERROR,
     "--out は、ファイルが一つで --check のないときに使えます",
     "--out goes with one file, and not with --check",
     "ファイルを一つずつ整えるか、--out なしで元のファイルを置き換えてください",
     "give one file at a time, or leave --out away to replace the files themselves",
     "--out は、整えたものを書くファイルの名前です。いくつものファイルを一つの名前には書けず、--check は何も書きません。",
     "--out names the file that the result is written to. Several files do not go into one, and --check writes nothing.")

DIAG(FORMAT_UNFAITHFUL, "KM0696", KM_ERROR,
     "整えたものが元と同じ内容にならなかったので、何も書きませんでした",
     "what was laid out does not say the same as the file; nothing was written",
     "Kamae の誤りです。ファイルを添えて知らせてください",
     "this is a mistake of Kamae's; please report it with the file",
     "kamae format は、書く前に、整えたものを読み直し、空白と改行のほかを元と一字ずつ比べます。違っていれば、ファイルには触れません。",
     "Before it writes, kamae format reads its result back and compares it with the file, byte by byte, white space aside. Where they differ the file is not touched.")

DIAG(WORKBOOK_FAILED, "KM0697", KM_ERROR,
     "表を XLSX にできませんでした（{1}）",
     "the sheet could not be made into XLSX ({1})",
     "かっこの中の理由を除くか、--xlsx を外して CSV で出してください",
     "remove the reason in brackets, or leave out --xlsx and take CSV",
     "かっこの中は、XLSX を作る部品 libxlsxwriter の言葉です。一つの文章が XLSX のセルの 32,767 字より長いときに起こります。「TMPDIR」は、一時ファイルのフォルダー（環境変数 TMPDIR、なければ /tmp）に書けなかったということです。CSV にこの制限はありません。",
     "In brackets stand the words of libxlsxwriter, which makes XLSX. It happens when one text is longer than the 32,767 characters of a cell. \"TMPDIR\" says that nothing could be written to the folder for temporary files (the variable TMPDIR, else /tmp). CSV has no such limit.")

DIAG(REVIEW_DATE, "KM0700", KM_ERROR,
     "「{1}」は日付として読めません",
     "\"{1}\" is not a date",
     "2026-12-01 のように、年・月・日を半角の数字と - で書いてください",
     "write year, month and day as in 2026-12-01",
     "reviewers には、シナリオを読んで確かめた人の名前と、その日付を書きます。日付は 2026-12-01 のように、年を四けた、月と日を二けたで書きます。暦にない日は書けません。",
     "reviewers names who has read the scenario, and when. A date is written as in 2026-12-01: four digits for the year, two for month and day. It must be a day that the calendar has.")

DIAG(ADD_TAKEN, "KM0701", KM_ERROR,
     "「{1}」という名前のシナリオは、もうあります（{2}）",
     "there is a scenario \"{1}\" already ({2})",
     "別の場面なら、ファイルの id を替えてください。新しい版なら、いまのファイルを確かめてから差し替えてください",
     "give another scene another id; for a new version look at the file that is there, then replace it yourself",
     "kamae add は、いまあるシナリオの上には書きません。同じ id のシナリオは、一覧でどちらのことか区別できないためです。",
     "kamae add writes over no scenario. Two scenarios with one id could not be told apart in the list.")

DIAG(ADD_NO_FOLDER, "KM0702", KM_ERROR,
     "「{1}」を置くフォルダーを作れません（{2}）",
     "the folder for \"{1}\" cannot be made ({2})",
     "フォルダーの権限を確かめるか、--data で別のフォルダーを指定してください",
     "look at the permissions of the folder, or name another one with --data",
     "kamae add は、データのフォルダー（ふつうは ~/.local/share/kamae）の scenarios にシナリオを写します。フォルダーがなければ作りますが、それができませんでした。",
     "kamae add copies a scenario into scenarios/ of the data folder, as a rule ~/.local/share/kamae. A missing folder is made, but that was not possible.")

DIAG(ADD_RULEBOOK, "KM0703", KM_ERROR,
     "これはルールブックです。シナリオではありません",
     "this is a rulebook, not a scenario",
     "--rulebook のあとに名前を書くか、データのフォルダーの assets/rulebooks に置いてください",
     "name it after --rulebook, or put it into assets/rulebooks of the data folder",
     "kamae add が加えるのは、練習する場面（シナリオ）だけです。組織のルールブックは、--rulebook で指定するか、データのフォルダー（ふつうは ~/.local/share/kamae）の assets/rulebooks に置くと、名前で選べます。",
     "kamae add takes scenarios alone. An organisation's rulebook is named with --rulebook, or can be chosen by its id when it lies in assets/rulebooks of the data folder, as a rule ~/.local/share/kamae.")
