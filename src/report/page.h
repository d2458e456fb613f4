/* The page of the text format: paragraphs in one or both languages, wrapped to the width of a page. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "base/strbuf.h"
#include "report/tree.h"

struct page {
    const struct tree *tree;
    size_t columns;
    struct strbuf *out;
};

/* A text on one line's share: in the main language alone, and in both ("ja / en"). In the arena. */
const char *page_main(const struct page *page, const struct km_text *text);
const char *page_words(const struct page *page, const struct km_text *words);

/* A label as the first words of a paragraph: "Label: "; nothing when it is absent. In the arena. */
const char *page_lead(const struct page *page, const struct km_text *label);

/* Three strings in one, and spaces as wide as `columns`. In the arena. */
const char *page_joined(const struct page *page, const char *before, const char *words, const char *after);
const char *page_spaces(const struct page *page, size_t columns);

/* `text` on one line, cut between two characters to at most `columns`, with … at the end when something was
 * cut. */
const char *page_shortened(struct arena *arena, const char *text, size_t columns);

/* A paragraph: `first` before its first line, the rest indented to `indent` columns. */
void page_plain(const struct page *page, const char *first, size_t indent, const char *text);

/* A text of a scenario or rulebook; with both, the other language stands below, two columns further in.
 * `lines` limits each language to that many lines and ends with … when it does not fit; 0: no limit. */
void page_text(const struct page *page, const char *first, size_t indent, const struct km_text *text,
               size_t lines);

/* 「name: 「text」」 as a paragraph of its own, in the page's languages; `lines` as for page_text. */
void page_quote(const struct page *page, size_t indent, const struct km_text *name,
                const struct km_text *text, size_t lines);

/* A line to write on, as long as the page is wide. */
void page_blank(const struct page *page);

#endif
