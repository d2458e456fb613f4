/* The one growing string: bytes in an arena, always NUL-terminated. */
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include "base/arena.h"

struct strbuf {
    struct arena *arena;
    char *data;      /* NUL-terminated; "" before the first addition */
    size_t length;   /* bytes without the NUL */
    size_t capacity; /* bytes allocated, 0 before the first addition */
};

/* An empty buffer whose bytes live in `arena`. */
void strbuf_init(struct strbuf *buffer, struct arena *arena);

/* Room for `length` bytes in all, no more: for whoever knows how many will come. */
void strbuf_reserve(struct strbuf *buffer, size_t length);

void strbuf_add(struct strbuf *buffer, const char *text);
void strbuf_add_n(struct strbuf *buffer, const char *text, size_t length);
void strbuf_add_char(struct strbuf *buffer, char c);
void strbuf_add_repeat(struct strbuf *buffer, const char *text, size_t times);
void strbuf_printf(struct strbuf *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Cuts to `length` bytes (not longer than now). */
void strbuf_truncate(struct strbuf *buffer, size_t length);

#endif
