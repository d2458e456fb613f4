/* Inside the HTML format. What is written is well-formed XML, too: every element is closed, every attribute
 * is quoted, and texts are escaped. */
#ifndef REPORT_HTML_H
#define REPORT_HTML_H

#include "base/strbuf.h"
#include "report/tree.h"

/* A page being written. */
struct html {
    const struct tree *tree;
    struct strbuf *out;
    unsigned charts; /* so far: their ids are numbered */
};

/* Markup as it stands. */
void html_add(struct html *html, const char *markup);

/* A string as text: escaped, line breaks kept. */
void html_add_plain(struct html *html, const char *text);

void html_add_number(struct html *html, int32_t number);

/* A text in the languages that are shown: a text in another language than the page's says so, and Japanese is
 * marked where a phrase ends. */
void html_add_text(struct html *html, const struct km_text *text);

/* A text in the main language alone and on one line, for drawings: <element>text</element>, or the bare text
 * when it is in the page's language. */
void html_add_main(struct html *html, const char *element, const struct km_text *text);

/* <element class="name">text</element> */
void html_add_element(struct html *html, const char *element, const char *name, const struct km_text *text);

/* The blocks from `block` on. */
void html_add_blocks(struct html *html, const struct tree_block *block);

/* A chart as a figure: a drawing, its summary, and its values as a table. */
void html_add_chart(struct html *html, const struct chart *chart);

#endif
