/* What it costs a reader when a line ends somewhere: nothing after the end of a sentence, little after a
 * comma or before the kanji that begins the next word, much between kanji, most inside a word in katakana.
 * Where a line may end at all is text/breaks.h's business. */
#ifndef TEXT_COST_H
#define TEXT_COST_H

#include <stdbool.h>
#include <stddef.h>

/* Up to here a break is between two phrases; beyond it is inside one. */
#define TEXT_COST_PHRASE 1.5F

/* The cost of a break before the byte `at` of `text` (valid UTF-8, 0 < at ≤ length, `at` at a character): 0
 * is best; a line that is filled badly costs up to 7. */
float text_break_cost(const char *text, size_t length, size_t at);

/* Whether a reader would never begin a line at `at`, although kinsoku allows it: ん and を begin no word,
 * a last character stays with its word when a mark follows it ("いい|の。"), です and ます stay whole however
 * they end, and so does a number with what it counts, a word of at most six katakana, and the first kana of a
 * clause with the next. */
bool text_belongs_before(const char *text, size_t length, size_t at);

#endif
