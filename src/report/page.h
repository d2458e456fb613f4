/* A page of lines, which the text format and Markdown both write: words in one or both languages, and
 * paragraphs behind a prefix. */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include "base/strbuf.h"
#include "report/tree.h"

/* Columns of a page whose lines end where those of its texts do. */
#define PAGE_UNWRAPPED SIZE_MAX

struct page {
    const struct tree *tree;
    size_t columns;
    struct strbuf *out;
    const char *(*escape)(struct arena *arena, const char *words); /* of words on a line; NULL: as they are */
};

/* A text on one line's share: in the main language alone, and in both ("ja / en"), escaped. In the arena. */
const char *page_main(const struct page *page, const struct km_text *text);
const char *page_words(const struct page *page, const struct km_text *words);

/* Three strings in one, and spaces as wide as `columns`. In the arena. */
const char *page_joined(const struct page *page, const char *before, const char *words, const char *after);
const char *page_spaces(const struct page *page, size_t columns);

/* `text` on one line, cut between two characters to at most `columns`, with … at the end when something was
 * cut. */
const char *page_shortened(struct arena *arena, const char *text, size_t columns);

/* A paragraph: `first` before its first line, `rest` before the others. Returns how many lines it has. */
size_t page_paragraph(const struct page *page, const char *first, const char *rest, const char *text);

#endif
