/* Writing JSON. A comma and a line break come before an item, never after one, so that nothing has to be
 * taken back. Bytes that are not UTF-8 become U+FFFD: what is written can always be read. */
#include "json/write.h"

#include "base/utf8.h"
#include "json/walk.h"

#include <assert.h>
#include <math.h>

enum { DEPTH_BITS = 64 };

void json_write_init(struct json_writer *writer, struct strbuf *out, bool pretty)
{
    *writer = (struct json_writer){.out = out, .pretty = pretty};
}

static uint64_t level_bit(const struct json_writer *writer)
{
    return UINT64_C(1) << (writer->depth - 1);
}

static void break_line(struct json_writer *writer)
{
    if (!writer->pretty)
        return;
    strbuf_add_char(writer->out, '\n');
    strbuf_add_repeat(writer->out, "  ", writer->depth);
}

/* What stands between the text so far and the next key or value. */
static void begin_item(struct json_writer *writer)
{
    if (writer->after_key) {
        writer->after_key = false;
        return;
    }
    if (!writer->depth)
        return;
    if (writer->has_items & level_bit(writer))
        strbuf_add_char(writer->out, ',');
    writer->has_items |= level_bit(writer);
    break_line(writer);
}

static void open_container(struct json_writer *writer, char bracket)
{
    begin_item(writer);
    assert(writer->depth < DEPTH_BITS);
    strbuf_add_char(writer->out, bracket);
    writer->depth++;
    writer->has_items &= ~level_bit(writer);
}

static void close_container(struct json_writer *writer, char bracket)
{
    assert(writer->depth && !writer->after_key);
    bool empty = !(writer->has_items & level_bit(writer));
    writer->depth--;
    if (!empty)
        break_line(writer);
    strbuf_add_char(writer->out, bracket);
}

void json_write_object(struct json_writer *writer)
{
    open_container(writer, '{');
}

void json_write_object_end(struct json_writer *writer)
{
    close_container(writer, '}');
}

void json_write_array(struct json_writer *writer)
{
    open_container(writer, '[');
}

void json_write_array_end(struct json_writer *writer)
{
    close_container(writer, ']');
}

/* Above U+FFFF as a pair of surrogates. */
static void write_escaped_code(struct strbuf *out, uint32_t code)
{
    if (code < 0x10000) {
        strbuf_printf(out, "\\u%04x", (unsigned)code);
        return;
    }
    uint32_t rest = code - 0x10000;
    strbuf_printf(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + (rest >> 10)),
                  (unsigned)(0xDC00 + (rest & 0x3FF)));
}

static void write_escape(struct strbuf *out, uint32_t code)
{
    switch (code) {
    case '"': strbuf_add(out, "\\\""); break;
    case '\\': strbuf_add(out, "\\\\"); break;
    case '\b': strbuf_add(out, "\\b"); break;
    case '\f': strbuf_add(out, "\\f"); break;
    case '\n': strbuf_add(out, "\\n"); break;
    case '\r': strbuf_add(out, "\\r"); break;
    case '\t': strbuf_add(out, "\\t"); break;
    default: write_escaped_code(out, code); break;
    }
}

/* How many bytes from `text` on can be written as they are. What must not reach a terminal (utf8_printable)
 * is escaped, too, as JSON is read there as well. */
static size_t plain_length(const char *text, const char *end)
{
    const char *at = text;
    while (at < end && (unsigned char)*at >= 0x20 && *at != '"' && *at != '\\') {
        uint32_t code;
        size_t size = utf8_decode(at, (size_t)(end - at), &code);
        if (!size || !utf8_printable(code))
            break;
        at += size;
    }
    return (size_t)(at - text);
}

static void write_quoted(struct strbuf *out, const char *text)
{
    const char *end = text + strlen(text);
    strbuf_add_char(out, '"');
    while (text < end) {
        size_t plain = plain_length(text, end);
        strbuf_add_n(out, text, plain);
        text += plain;
        if (text == end)
            break;
        uint32_t code;
        size_t size = utf8_decode(text, (size_t)(end - text), &code);
        if (size)
            write_escape(out, code);
        else
            strbuf_add(out, "\xEF\xBF\xBD");
        text += size ? size : 1;
    }
    strbuf_add_char(out, '"');
}

void json_write_key(struct json_writer *writer, const char *key)
{
    assert(writer->depth && !writer->after_key);
    begin_item(writer);
    write_quoted(writer->out, key);
    strbuf_add(writer->out, writer->pretty ? ": " : ":");
    writer->after_key = true;
}

void json_write_string(struct json_writer *writer, const char *text)
{
    begin_item(writer);
    if (text)
        write_quoted(writer->out, text);
    else
        strbuf_add(writer->out, "null");
}

void json_write_integer(struct json_writer *writer, int64_t value)
{
    begin_item(writer);
    strbuf_printf(writer->out, "%lld", (long long)value);
}

void json_write_number(struct json_writer *writer, double value)
{
    assert(isfinite(value));
    begin_item(writer);
    strbuf_printf(writer->out, "%.6g", value);
}

void json_write_bool(struct json_writer *writer, bool value)
{
    begin_item(writer);
    strbuf_add(writer->out, value ? "true" : "false");
}

void json_write_null(struct json_writer *writer)
{
    begin_item(writer);
    strbuf_add(writer->out, "null");
}

void json_write_raw(struct json_writer *writer, const char *json, size_t length)
{
    begin_item(writer);
    strbuf_add_n(writer->out, json, length);
}

void json_write_member_string(struct json_writer *writer, const char *key, const char *text)
{
    json_write_key(writer, key);
    json_write_string(writer, text);
}

void json_write_member_integer(struct json_writer *writer, const char *key, int64_t value)
{
    json_write_key(writer, key);
    json_write_integer(writer, value);
}

void json_write_member_bool(struct json_writer *writer, const char *key, bool value)
{
    json_write_key(writer, key);
    json_write_bool(writer, value);
}

void json_minify(struct km_bytes json, struct strbuf *out)
{
    const char *end = json.data + json.length;
    const char *at = walk_space(json.data, end);
    while (at < end) {
        const char *after = walk_token(at, end);
        strbuf_add_n(out, at, (size_t)(after - at));
        at = walk_space(after, end);
    }
}
