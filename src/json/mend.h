/* Going on after a mistake of syntax as if it had been put right, so that one run tells of every mistake and
 * of each but once. All of it moves `at` alone: what is wrong was told before (scan_slip). Only a reading
 * that mends comes here; false means that scanning has stopped. Private to the room. */
#ifndef JSON_MEND_H
#define JSON_MEND_H

#include "json/token.h"

/* At the quote that closes the text opened at `open`: when the text goes on behind it (a quote in a sentence)
 * or ended before it (the quote opens the next text), tells so and moves to where the text ends. */
bool mend_closing(struct scanner *scanner, const char *open, bool key);

/* The quote from `at` on that ends a text on this line, judged by what follows it; NULL: none. */
const char *mend_text_end(const struct scanner *scanner, const char *at, bool key);

/* Whether the comma is followed by an item of the innermost bracket or by the end of the line. */
bool mend_is_separator(const struct scanner *scanner, const char *comma);

/* At the end of a line in the text opened at `open`: moves back to where the text will have ended. */
bool mend_open_text(struct scanner *scanner, const char *open, bool key);

/* At what cannot be the name of a member: moves to the sign behind the name, or to the end of the item. */
bool mend_key(struct scanner *scanner);

/* At what is no colon: moves to the value, when there is one. */
bool mend_colon(struct scanner *scanner);

/* At what cannot be a value: moves over it. */
bool mend_value(struct scanner *scanner);

/* Moves to the comma or bracket that ends the item, or to the end of the line. */
bool mend_item(struct scanner *scanner);

/* At what can neither separate items nor close them; `before` is where the last item ended. `next` becomes
 * whether an item can begin here, or brackets end. */
bool mend_gap(struct scanner *scanner, const char *before, bool *next);

/* Whether the innermost bracket ended before what stands here, by the indentation; then that is told. */
bool mend_layout(struct scanner *scanner);

/* Whether the bracket here would end the content although members follow. */
bool mend_early_end(const struct scanner *scanner);

#endif
