/* Conditions of rulebooks and scenarios: KM02, from KM0250. What a row holds stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(CONDITION_EMPTY, "KM0250", KM_ERROR,
     "条件が空です",
     "the condition is empty",
     "条件がいらないときは \"when\" ごと消してください",
     "when no condition is needed, remove \"when\" altogether",
     "\"when\" には条件を一つ書きます。例: \"anger >= 5\"。条件のない選択肢やせりふは、いつでも使われます。",
     "A \"when\" holds one condition, for example \"anger >= 5\". A choice or a line without \"when\" is always there.",
     {NULL})

DIAG(CONDITION_TOO_LONG, "KM0251", KM_ERROR,
     "条件が長すぎます（1024 バイトまで）",
     "the condition is too long (1024 bytes at most)",
     NULL,
     NULL,
     "一つの条件は 1024 バイトまでです。長い条件は読む人にもわかりにくいので、選択肢や節を分けて、それぞれに短い条件をつけてください。",
     "One condition may have up to 1024 bytes. A long condition is also hard to read: split the choice or the node and give each part a short one.",
     {NULL})

DIAG(CONDITION_TOO_DEEP, "KM0252", KM_ERROR,
     "かっこの入れ子が深すぎます（条件の {1} 文字目）",
     "parentheses are nested too deeply (column {1} of the condition)",
     "いらないかっこを外すか、条件を分けてください",
     "remove parentheses that are not needed, or split the condition",
     "かっこの中のかっこには限りがあります。かっこは「and と or をまぜるとき」だけ必要です。例: (anger >= 8 or trust <= 2) and seated",
     "There is a limit to parentheses inside parentheses. They are needed only where \"and\" and \"or\" are mixed, for example: (anger >= 8 or trust <= 2) and seated",
     {"33"})

DIAG(CONDITION_CHARACTER, "KM0253", KM_ERROR,
     "「{2}」は条件の中では使えない文字です（条件の {1} 文字目）",
     "\"{2}\" cannot be used in a condition (column {1} of the condition)",
     "使えるのは名前、整数、かっこ、< <= > >= == != と and、or、not です。引用符はいりません",
     "use names, whole numbers, parentheses, < <= > >= == != and the words and, or, not; no quotation marks",
     "条件は、メーターやフラグの名前、整数、比較の記号（< <= > >= == !=）、かっこ、and、or、not だけで書きます。名前を引用符で囲む必要はありません。例: seen(opening) and anger >= 5",
     "A condition is written with names of meters and flags, whole numbers, comparisons (< <= > >= == !=), parentheses and the words and, or, not. Names take no quotation marks. Example: seen(opening) and anger >= 5",
     {"9", "\""})

DIAG(CONDITION_FULL_WIDTH, "KM0254", KM_ERROR,
     "全角の「{2}」は条件の中では使えません（条件の {1} 文字目）",
     "the full-width character \"{2}\" cannot be used in a condition (column {1} of the condition)",
     "半角の「{3}」にしてください",
     "write the half-width \"{3}\"",
     "条件は半角で書きます。日本語入力のままだと、かっこ、数字、記号、空白が全角になることがあります。見た目が似ているので、入力を半角英数に切り替えて打ち直してください。",
     "Conditions are written in half-width characters. With a Japanese input method switched on, parentheses, digits, signs and spaces easily become full-width; they look alike, so switch to plain letters and type them again.",
     {"7", "＞", ">"})

DIAG(CONDITION_SYMBOL, "KM0255", KM_ERROR,
     "「{2}」という書き方は条件にはありません（条件の {1} 文字目）",
     "\"{2}\" is not how a condition says it (column {1} of the condition)",
     "「{3}」と書いてください",
     "write \"{3}\"",
     "「等しい」は == と二つ重ねます（= 一つではありません）。「等しくない」は !=、「以上」は >=、「以下」は <= です。「かつ」は and、「または」は or、「〜でない」は not と、小文字の言葉で書きます。例: anger == 10 or not seated",
     "\"Equal\" is == with two signs, \"not equal\" is !=, \"at least\" is >= and \"at most\" is <=. The joining words are and, or, not, in lower case: not && || !. Example: anger == 10 or not seated",
     {"7", "&&", "and"})

DIAG(CONDITION_NOT_CLOSED, "KM0256", KM_ERROR,
     "閉じかっこ「)」が足りません(条件の {1} 文字目の「（」）",
     "a closing \")\" is missing for the \"(\" in column {1} of the condition",
     NULL,
     NULL,
     "開いたかっこ「（」には、それぞれ閉じる「）」が必要です。二つの数を合わせてください。例: not (anger >= 8 and seated)",
     "Each \"(\" needs its \")\". Make the two counts agree. Example: not (anger >= 8 and seated)",
     {"1"})

DIAG(CONDITION_NOT_OPENED, "KM0257", KM_ERROR,
     "「)」に対応する「(」がありません（条件の {1} 文字目）",
     "a \")\" has no \"(\" before it (column {1} of the condition)",
     "余分な「)」を消すか、前に「(」を足してください",
     "remove the \")\", or add the \"(\" where it belongs",
     "閉じかっこ「)」が一つ余っています。消すか、対応する「(」を足してください。",
     "There is one closing parenthesis too many. Remove it, or add the opening one that belongs to it.",
     {"11"})

DIAG(CONDITION_UNFINISHED, "KM0258", KM_ERROR,
     "条件が途中で終わっています（条件の {1} 文字目）",
     "the condition stops half-way (column {1} of the condition)",
     "最後の and、or、not や比較の記号のあとに続きを書いてください",
     "write what follows the last and, or, not or comparison",
     "and、or、not、>= などのあとには、必ず続きがあります。例: 「anger >=」で終わっているなら「anger >= 5」のように数を足してください。",
     "Something must follow and, or, not, >= and the like. When the condition ends in \"anger >=\", for example, add the number: \"anger >= 5\".",
     {"14"})

DIAG(CONDITION_VALUE_MISSING, "KM0259", KM_ERROR,
     "「{2}」の前に名前か数が必要です（条件の {1} 文字目）",
     "a name or a number is missing before \"{2}\" (column {1} of the condition)",
     NULL,
     NULL,
     "比較の記号や and、or の両側には、名前や数が必要です。例: 「>= 5」だけでは何を比べるのかわからないので「anger >= 5」と書きます。かっこの中を空にすることもできません。",
     "A comparison, and \"and\" and \"or\", need something on both sides. \">= 5\" alone does not say what to compare; write \"anger >= 5\". Parentheses may not be empty either.",
     {"1", ">="})

DIAG(CONDITION_LEFTOVER, "KM0260", KM_ERROR,
     "「{2}」が前とつながっていません（条件の {1} 文字目）",
     "\"{2}\" is not connected to what comes before it (column {1} of the condition)",
     "間に and、or か、比較の記号（>= など）を入れてください",
     "put and, or, or a comparison such as >= in between",
     "二つのことを並べるときは and(どちらも)か or(どちらか)でつなぎます。例: 「seated anger >= 5」ではなく「seated and anger >= 5」。",
     "Two statements side by side are joined by \"and\" (both) or \"or\" (either). Not \"seated anger >= 5\" but \"seated and anger >= 5\".",
     {"7", "5"})

DIAG(CONDITION_NUMBER_ALONE, "KM0261", KM_ERROR,
     "「{2}」は数なので、何と比べるのかが必要です（条件の {1} 文字目）",
     "\"{2}\" is a number and must be compared with something (column {1} of the condition)",
     "比べる相手を書いてください。例: {3} >= 5",
     "compare it, e.g. {3} >= 5",
     "メーターは 0〜10 のような数なので、それだけでは「はい」か「いいえ」になりません。「anger >= 5」（怒りが 5 以上）のように比べてください。フラグ、seen( )、did( )、knows( ) はそのままで「はい・いいえ」になります。",
     "A meter is a number such as 0 to 10, so alone it is neither yes nor no. Compare it: \"anger >= 5\" means that anger is 5 or more. Flags, seen( ), did( ) and knows( ) are yes or no by themselves.",
     {"1", "5", "anger"})

DIAG(CONDITION_TRUTH_COMPARED, "KM0262", KM_ERROR,
     "「{2}」は「はい・いいえ」なので、比べることはできません（条件の {1} 文字目）",
     "\"{2}\" is yes or no and cannot be compared (column {1} of the condition)",
     "「はい」ならそのまま、「いいえ」なら前に not をつけて書いてください",
     "write it alone for yes, and with \"not\" in front for no",
     "フラグ、seen( )、did( )、knows( ) と比較の結果は「はい・いいえ」です。「seated == true」ではなく「seated」、「seated == false」ではなく「not seated」と書きます。",
     "Flags, seen( ), did( ), knows( ) and the result of a comparison are yes or no. Write \"seated\", not \"seated == true\", and \"not seated\", not \"seated == false\".",
     {"1", "seated"})

DIAG(CONDITION_CHAINED, "KM0263", KM_ERROR,
     "比較は続けて書けません（条件の {1} 文字目の「{2}」）",
     "comparisons cannot be chained (\"{2}\" in column {1} of the condition)",
     "二つに分けて and でつないでください。例: 1 < anger and anger < 5",
     "write two comparisons joined by and, e.g. 1 < anger and anger < 5",
     "「1 < anger < 5」のような書き方はできません。「1 < anger and anger < 5」のように、一つずつ比べて and でつなぎます。",
     "\"1 < anger < 5\" cannot be written. Compare one pair at a time and join them: \"1 < anger and anger < 5\".",
     {"11", "<"})

DIAG(CONDITION_UNKNOWN_NAME, "KM0264", KM_ERROR,
     "「{2}」という名前は見つかりません（条件の {1} 文字目）",
     "\"{2}\" is not a known name (column {1} of the condition)",
     "「{3}」のことでしょうか",
     "did you mean \"{3}\"?",
     "シナリオの条件で使えるのは、そのシナリオの \"meters\" と \"flags\" にある名前と、seen(節の id)、did(行為の id)、knows(事実の id)です。ルールの \"when\" で使えるのは channel( )、complaint( )、harassment( )、trade( )、tag( ) です。つづりと、かっこの中の id を確かめてください。",
     "A condition in a scenario may use the names under its \"meters\" and \"flags\", and seen(node id), did(act id), knows(fact id). The \"when\" of a rule may use channel( ), complaint( ), harassment( ), trade( ) and tag( ). Check the spelling, also of the id in the parentheses.",
     {"1", "agner", "anger"})

DIAG(CONDITION_INTEGER, "KM0265", KM_ERROR,
     "「{2}」は条件に書けない数です（条件の {1} 文字目）",
     "\"{2}\" is not a number that a condition can use (column {1} of the condition)",
     "-32767 から 32767 までの整数を書いてください",
     "write a whole number from -32767 to 32767",
     "条件の数は整数だけです。小数は使えず、大きさは -32767 から 32767 までです。メーターはふつう 0 から 10 です。",
     "Numbers in conditions are whole numbers from -32767 to 32767, without a decimal point. Meters usually run from 0 to 10.",
     {"10", "99999"})

DIAG(CONDITION_ARGUMENT, "KM0266", KM_ERROR,
     "「{2}」のかっこの中には id を一つだけ書きます（条件の {1} 文字目）",
     "\"{2}\" takes exactly one id in its parentheses (column {1} of the condition)",
     "二つあるときは分けて書いてください。例: {2}（a） or {2}（b）",
     "for two, write it twice, e.g. {2}(a) or {2}(b)",
     "seen( )、did( )、knows( ) などのかっこには id が一つ入ります。例: seen(opening)。かっこの中で and や or は使えないので、「seen(a) or seen(b)」のように分けて書いてください。",
     "The parentheses of seen( ), did( ), knows( ) and the like hold one id, for example seen(opening). \"and\" and \"or\" cannot stand inside; write \"seen(a) or seen(b)\".",
     {"1", "seen"})
