/* Moving over JSON text: places, white space, and skipping and unescaping of text that was accepted.
 * Private to the room. */
#ifndef JSON_WALK_H
#define JSON_WALK_H

#include "base/strbuf.h"

/* A place in the text that moves forward: line and column from 1, columns in code points. */
struct walk_place {
    const char *at;
    uint32_t line, column;
};

/* The place of the first byte. */
struct walk_place walk_start(const char *start);

/* Moves to `to`, which must not lie before the place. */
void walk_move(struct walk_place *place, const char *to);

/* The first byte from `at` on that is not white space of JSON, or `end`. */
static inline const char *walk_space(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r'))
        at++;
    return at;
}

/* One past the accepted value that starts at `at`. */
const char *walk_value(const char *at, const char *end);

/* From behind a bracket or comma of an accepted container that has another item to the value of that item:
 * over the key of a member, too. */
const char *walk_item(const char *at, const char *end, bool member);

/* From behind an item's value to behind the comma, or to the bracket that closes. */
const char *walk_comma(const char *at, const char *end);

/* One past the token that starts at `at`: a bracket, a comma, a colon, or a value without brackets. */
const char *walk_token(const char *at, const char *end);

/* Appends the text between the quotes of an accepted string with its escapes resolved. */
void walk_unescape(const char *raw, size_t length, struct strbuf *out);

/* The value of up to four hexadecimal digits at `at`; stores how many there are. */
uint32_t walk_hex(const char *at, const char *end, unsigned *digits);

#endif
