/* JSON writing into a strbuf: always valid UTF-8 JSON; the caller gives order and nesting. */
#ifndef JSON_WRITE_H
#define JSON_WRITE_H

#include "base/strbuf.h"

struct json_writer {
    struct strbuf *out;
    bool pretty;        /* two-space indent and newlines, else one line */
    unsigned depth;     /* open objects and arrays */
    uint64_t has_items; /* bit per depth: something was written at this level */
    bool after_key;
};

void json_write_init(struct json_writer *writer, struct strbuf *out, bool pretty);

void json_write_object(struct json_writer *writer); /* "{" */
void json_write_object_end(struct json_writer *writer);
void json_write_array(struct json_writer *writer); /* "[" */
void json_write_array_end(struct json_writer *writer);
void json_write_key(struct json_writer *writer, const char *key);

void json_write_string(struct json_writer *writer, const char *text); /* NULL writes null */
void json_write_integer(struct json_writer *writer, int64_t value);
void json_write_number(struct json_writer *writer, double value); /* finite; six significant digits */
void json_write_bool(struct json_writer *writer, bool value);
void json_write_null(struct json_writer *writer);

/* A whole JSON text, spliced in as it is (the caller vouches for it). */
void json_write_raw(struct json_writer *writer, const char *json, size_t length);

/* Key and value in one. */
void json_write_member_string(struct json_writer *writer, const char *key, const char *text);
void json_write_member_integer(struct json_writer *writer, const char *key, int64_t value);
void json_write_member_bool(struct json_writer *writer, const char *key, bool value);

/* Appends JSON text that json_parse accepted without the white space between tokens: one line. */
void json_minify(struct km_bytes json, struct strbuf *out);

#endif
