/* Appending bytes; growth doubles through arena_grow, which extends in place when it can. */
#include "base/strbuf.h"

#include <assert.h>
#include <stdarg.h>

void strbuf_init(struct strbuf *buffer, struct arena *arena)
{
    static char empty[1];
    *buffer = (struct strbuf){.arena = arena, .data = empty};
}

static void grow(struct strbuf *buffer, size_t capacity)
{
    char *old = buffer->capacity ? buffer->data : NULL;
    buffer->data = arena_grow(buffer->arena, old, buffer->capacity, capacity);
    buffer->capacity = capacity;
}

void strbuf_reserve(struct strbuf *buffer, size_t length)
{
    if (length >= buffer->capacity)
        grow(buffer, length + 1);
}

static void reserve(struct strbuf *buffer, size_t more)
{
    size_t needed = buffer->length + more + 1;
    if (needed <= buffer->capacity)
        return;
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity < needed)
        capacity *= 2;
    grow(buffer, capacity);
}

void strbuf_add_n(struct strbuf *buffer, const char *text, size_t length)
{
    if (!length)
        return;
    reserve(buffer, length);
    memcpy(buffer->data + buffer->length, text, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void strbuf_add(struct strbuf *buffer, const char *text)
{
    strbuf_add_n(buffer, text, strlen(text));
}

void strbuf_add_char(struct strbuf *buffer, char c)
{
    strbuf_add_n(buffer, &c, 1);
}

void strbuf_add_repeat(struct strbuf *buffer, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        strbuf_add(buffer, text);
}

void strbuf_printf(struct strbuf *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(length >= 0);
    reserve(buffer, (size_t)length);
    vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, again);
    va_end(again);
    buffer->length += (size_t)length;
}

void strbuf_truncate(struct strbuf *buffer, size_t length)
{
    assert(length <= buffer->length);
    buffer->length = length;
    if (buffer->capacity)
        buffer->data[length] = '\0';
}
