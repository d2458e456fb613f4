/* What can be written, and what each form is good for: rows for the tables of the rooms that write, and for
 * the findings that say what there is to choose from. In the order of the help. */
#ifndef BASE_FORMAT_LISTS_H
#define BASE_FORMAT_LISTS_H

/* ROW(kind, name, extension, ja, en) of reports; the extension is that of their files. TREE: sheets and lists
 * of options are written so, too; MODEL: reports alone. A new one is a file of the room report that defines
 * format_NAME, and a row here. */
#define REPORT_FORMATS(ROW)                                                           \
    ROW(TREE, text, txt, "画面で読む文章", "to be read on the screen")                \
    ROW(TREE, markdown, md, "ほかの文書に貼る形", "to go into other documents")       \
    ROW(TREE, html, html, "ブラウザーで開く一つのファイル", "one file for a browser") \
    ROW(MODEL, json, json, "機械が読む形", "for machines")                            \
    ROW(TREE, pdf, pdf, "印刷して配る形", "to be printed and handed out")

/* ROW(name, ja, en) of diagrams. A new one is a file of the room diagram that defines diagram_NAME, and a row
 * here. */
#define DIAGRAM_FORMATS(ROW)                                                                   \
    ROW(dot, "Graphviz という描画の道具が読む形", "for Graphviz, a program that draws graphs") \
    ROW(mermaid, "GitHub などで Markdown の文書に貼ると図になる形",                            \
        "for Markdown on GitHub and elsewhere, where it becomes a drawing")                    \
    ROW(svg, "ブラウザーで開いて A3 に印刷できる図", "a drawing that a browser opens and prints on A3")

/* The lists as text: names between bars, and with what they are good for. Each part begins with what stands
 * between two, and the first one leaves it out. */
#define FORMAT_NAME(name) "|" #name
#define FORMAT_JA(name, use) "、" #name "（" use "）"
#define FORMAT_EN(name, use) ", " #name " (" use ")"

#define FORMAT_OF_TREE(text) text
#define FORMAT_OF_MODEL(text)
#define REPORT_NAME(kind, name, extension, ja, en) FORMAT_NAME(name)
#define REPORT_JA(kind, name, extension, ja, en) FORMAT_JA(name, ja)
#define REPORT_EN(kind, name, extension, ja, en) FORMAT_EN(name, en)
#define TREE_NAME(kind, name, extension, ja, en) FORMAT_OF_##kind(FORMAT_NAME(name))
#define TREE_JA(kind, name, extension, ja, en) FORMAT_OF_##kind(FORMAT_JA(name, ja))
#define TREE_EN(kind, name, extension, ja, en) FORMAT_OF_##kind(FORMAT_EN(name, en))
#define DIAGRAM_NAME(name, ja, en) FORMAT_NAME(name)
#define DIAGRAM_JA(name, ja, en) FORMAT_JA(name, ja)
#define DIAGRAM_EN(name, ja, en) FORMAT_EN(name, en)

/* `more` goes on in the same literal. */
#define FORMAT_LIST_NAMES(rows, more) (&(rows more)[sizeof "|" - 1])
#define FORMAT_LIST_JA(rows, more) (&(rows more)[sizeof "、" - 1])
#define FORMAT_LIST_EN(rows, more) (&(rows more)[sizeof ", " - 1])

#endif
