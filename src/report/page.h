/* The page of the text format: paragraphs in one or both languages, wrapped, and free of control characters
 * whatever the files contained. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "i18n/ui.h"
#include "report/model.h"

struct page {
    struct arena *arena;
    const struct km_report_style *style;
    struct strbuf *out;
};

/* The two languages of a page: the main one, and with `both` the other. */
enum km_language page_second(const struct page *page);

/* A word of the user interface, "ja / en" with both. Lives as long as the arena. */
const char *page_word(const struct page *page, const char *key);

/* The same with placeholders filled in. */
const char *page_phrase(const struct page *page, const char *key, const struct ui_argument *arguments);

/* A paragraph: `first` before its first line, the rest indented to `indent` columns. */
void page_plain(const struct page *page, const char *first, size_t indent, const char *text);

/* A text of a scenario or rulebook; with both, the other language stands below, two columns further in.
 * `lines` limits each language to that many lines and ends with … when it does not fit; 0: no limit. */
void page_text(const struct page *page, const char *first, size_t indent, const struct km_text *text,
               size_t lines);

/* 「name: 「text」」 as a paragraph of its own, in the page's languages; `lines` as for page_text. */
void page_quote(const struct page *page, size_t indent, const struct report_quote *quote, size_t lines);

/* A heading with an empty line before it. */
void page_heading(const struct page *page, const char *key);

#endif
