/* The layout of our JSON files: where lines end and how far they are indented. Every string, number and word
 * stays byte for byte as it is written, and in its place.
 *
 * An object or list stands on one line where that fits and whatever is in it holds nothing further; else each
 * of its items has a line of its own, two spaces further in. Three things are the author's or the eye's:
 * - What its author opened (a line ends behind its first bracket) stays open, and the root always is.
 * - An object of strings alone, a text in its languages, hangs: its members stand below one another, behind
 * the bracket.
 * - A list without objects and lists keeps the rows in which it was written, as far as they fit. */
#ifndef JSON_LAYOUT_H
#define JSON_LAYOUT_H

#include "base/strbuf.h"

enum { JSON_LAYOUT_COLUMNS = 118 };

/* Columns of `length` bytes of UTF-8. */
typedef size_t json_width(const char *text, size_t length);

/* Appends `json`, which json_parse accepted, in this layout; it ends with a newline. Laid out again it stays
 * the same. */
void json_layout(struct km_bytes json, json_width *width, struct strbuf *out);

#endif
