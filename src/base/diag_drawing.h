/* What is drawn: reports as PDF, graphs as SVG, the window; their fonts: KM06, from KM0650. What a row holds
 * stands in base/diags.h. */
#include "base/diags.h"

/* One string a line, so that a translator finds it. */
/* clang-format off */

DIAG(PDF_LEFT_OUT, "KM0650", KM_ERROR,
     "この kamae は PDF を作れません{1?（{1}）}",
     "this kamae cannot make PDF{1? ({1})}",
     "libpango1.0-dev を入れて kamae を作り直すか入れ直すか、--format html で出してブラウザーから印刷してください",
     "install libpango1.0-dev and build or install kamae again, or take --format html and print it from a browser",
     "PDF を作る部分は kamae-pdf.so という別のファイルで、PDF を作るときだけ読み込まれ、Pango と cairo という部品の上で動きます。それらが見つからないときに作った kamae にはこのファイルがなく、あとから部品が消えたり、別の版の kamae のものだったりすると（かっこの中）使えません。ほかの形式はすべて使えます。",
     "The part that makes PDF is a file of its own, kamae-pdf.so, loaded only when a PDF is made; it stands on Pango and cairo. A kamae that was built without them has no such file, and it is of no use when they have gone since, or when it belongs to another version of kamae (in brackets). All other formats work.",
     {"kamae-pdf.so: cannot open shared object file: No such file or directory"})

DIAG(PDF_NO_FONT, "KM0651", KM_ERROR,
     "日本語の書体が見つからず、PDF を作れません",
     "no font with Japanese was found, so there is no PDF",
     "fonts-noto-cjk を入れてください",
     "install the package fonts-noto-cjk",
     "PDF には書体が入ります。Noto Sans CJK JP、BIZ UDPGothic、BIZ UDGothic、IPAexGothic の順に探し、仮名と漢字がそろったものがなければ、文字の欠けた PDF は作らずに止まります。",
     "A PDF contains its font. Noto Sans CJK JP, BIZ UDPGothic, BIZ UDGothic and IPAexGothic are looked for in this order. When none of them has kana and kanji, no PDF with missing characters is made.",
     {NULL})

DIAG(PDF_FAILED, "KM0653", KM_ERROR,
     "PDF を作る途中で失敗しました（{1}）",
     "the PDF could not be made ({1})",
     "--format html で出して、ブラウザーから印刷できます",
     "--format html can be printed from a browser",
     "PDF を描く部品（cairo）が、かっこの中の理由で断りました。書体のファイルが壊れていることが多く、書体を入れ直すと直ることがあります。",
     "The part that draws PDF (cairo) refused, with the reason in brackets. Often a font file is damaged; installing the fonts again may help.",
     {"out of memory"})

DIAG(WINDOW_FAILED, "KM0655", KM_ERROR,
     "ウィンドウを開けません({1})",
     "no window can be opened ({1})",
     "端末では kamae play で同じ練習ができます",
     "kamae play gives the same training in the terminal",
     "kamae-gui には画面が要ります。遠くの機械につないでいるときや、画面のないサーバーでは開けません。kamae play なら文字だけの端末で動きます。",
     "kamae-gui needs a screen. On a machine that you reach over the network, or on a server, there may be none. kamae play runs in any terminal.",
     {"No available video device"})

DIAG(FONT_NO_JAPANESE, "KM0656", KM_ERROR,
     "日本語の書体が見つかりません",
     "no font with Japanese was found",
     "fonts-noto-cjk を入れてください。端末では kamae play が使えます",
     "install the package fonts-noto-cjk, or use kamae play in the terminal",
     "日本語を表示するには、仮名と漢字の入った書体が要ります。Noto Sans CJK JP、BIZ UDPGothic、BIZ UDGothic、IPAexGothic の順に探し、どれもなければ日本語のあるほかの書体を使います。それもないと、画面は英語になります。",
     "Japanese is shown with a font that has kana and kanji. Noto Sans CJK JP, BIZ UDPGothic, BIZ UDGothic and IPAexGothic are looked for in this order, then any other font with Japanese. Without one the trainer runs in English.",
     {NULL})

DIAG(FONT_UNREADABLE, "KM0663", KM_ERROR,
     "書体の索引（フォントキャッシュ）に載っている「{1}」が開けません",
     "the font cache names \"{1}\", which cannot be opened",
     "fc-cache -f を実行してください。それでも出るときは fonts-noto-cjk を入れ直してください",
     "run fc-cache -f; if that does not help, install fonts-noto-cjk again",
     "どこにどの書体があるかは、fontconfig という部品が索引（キャッシュ）に控えています。書体のファイルが消えたり壊れたりしたのに索引が古いままだと、あるはずの書体が開けず、文字が一つも出ません。fc-cache -f は索引を作り直します。",
     "fontconfig keeps a cache of which fonts are where. When a font file is gone or damaged and the cache is still the old one, the font that should be there cannot be opened, and no text would be seen. fc-cache -f makes the cache anew.",
     {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"})

DIAG(GRAPH_SVG_LEFT_OUT, "KM0691", KM_ERROR,
     "この kamae は図を SVG で出せません{1?（{1}）}",
     "this kamae cannot draw SVG{1? ({1})}",
     "libgraphviz-dev を入れて kamae を作り直すか入れ直すか、--format mermaid か dot で出してください",
     "install libgraphviz-dev and build or install kamae again, or take --format mermaid or dot",
     "SVG の図は Graphviz という部品が並べます。それを使う部分は kamae-diagram.so という別のファイルで、SVG を出すときだけ読み込まれます。部品なしに作った kamae にはこのファイルがなく、あとから部品が消えたり、別の版の kamae のものだったりすると（かっこの中）使えません。ほかの形式はすべて使えます。",
     "Drawings in SVG are laid out by Graphviz. The part that uses it is a file of its own, kamae-diagram.so, loaded only when SVG is written. A kamae that was built without Graphviz has no such file, and it is of no use when that has gone since, or when it belongs to another version of kamae (in brackets). All other formats work.",
     {"kamae-diagram.so: cannot open shared object file: No such file or directory"})

DIAG(GRAPH_TOO_LARGE, "KM0692", KM_ERROR,
     "場面と答えが多すぎて、SVG の図に並べられません（{1}、上限 {2}）",
     "there are too many nodes and answers to be laid out as SVG ({1}, the limit is {2})",
     "--format dot か mermaid なら、大きさに限りはありません",
     "--format dot and mermaid have no limit",
     "並べるのにかかる時間は、場面と答えの数とともに急に増え、できた図は紙の上で読めません。場面の数と、答えと道の数の合計で数えます。",
     "The time to lay a drawing out grows fast with nodes and answers, and nobody could read it on paper. Nodes, and answers and ways, are counted together.",
     {"30000", "1500"})

DIAG(GRAPH_SVG_FAILED, "KM0693", KM_ERROR,
     "Graphviz が図を作れませんでした{1?（{1}）}",
     "Graphviz could not make the drawing{1? ({1})}",
     "--format dot か mermaid で出してください",
     "take --format dot or mermaid",
     "図を並べる Graphviz が断りました。かっこの中は Graphviz の言葉です。入れ直すと直ることがあります（パッケージ libgraphviz-dev、graphviz）。",
     "Graphviz, which lays the drawing out, refused; its own words are in brackets. Installing it again may help (packages libgraphviz-dev, graphviz).",
     {"out of memory"})
