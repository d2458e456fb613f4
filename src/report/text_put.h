/* Paragraphs of the text format, in one or both languages, and how much of what was said is told. */
#ifndef REPORT_TEXT_PUT_H
#define REPORT_TEXT_PUT_H

#include "report/page.h"

/* A label as the first words of a paragraph: "Label: "; nothing when it is absent. In the arena. */
const char *text_lead(const struct page *page, const struct km_text *label);

/* A paragraph: `first` before its first line, the rest indented to `indent` columns. */
void text_put_plain(const struct page *page, const char *first, size_t indent, const char *text);

/* A text of a scenario or rulebook; with both, the other language stands below, two columns further in. */
void text_put(const struct page *page, const char *first, size_t indent, const struct km_text *text);

/* As text_put, of something said or narrated, in at most `lines` lines in each language; 0: as many as it
 * needs. What they do not hold is left out at the beginning, sentence by sentence or at least clause by
 * clause, with … in its place: the end is what was answered, or asked for. The last clause is told even where
 * the lines do not hold it. */
void text_put_said(const struct page *page, const char *first, size_t indent, const struct km_text *text,
                   size_t lines);

/* 「name: 「text」」 as a paragraph of its own, in the page's languages; `lines` as for text_put_said. */
void text_put_quote(const struct page *page, size_t indent, const struct km_text *name,
                    const struct km_text *text, size_t lines);

/* A line to write on, as long as the page is wide. */
void text_put_blank(const struct page *page);

#endif
