/* Changes in a JSON text that was accepted, which leave every other byte as it is: the layout stays its
 * author's. Values are those of the document. */
#ifndef JSON_SPLICE_H
#define JSON_SPLICE_H

#include "json/read.h"

struct json_splice_edit;

struct json_splice {
    struct arena *arena;
    struct km_bytes source;
    struct json_splice_edit *edits;
    size_t count, capacity;
};

/* No change yet. `document` was parsed from `source`, which must outlive the splice; what is made lives in
 * `arena`. */
void json_splice_init(struct json_splice *splice, struct arena *arena, struct json_document *document,
                      struct km_bytes source);

/* `length` bytes at `at` give way to `text`, which is borrowed. No two changes may overlap; of two at one
 * place the first stands first. */
void json_splice_bytes(struct json_splice *splice, size_t at, size_t length, const char *text);

/* The text of a value as it stands in the source. */
struct km_bytes json_splice_text(const struct json_splice *splice, const struct json_value *value);

/* `value` gives way to the JSON `text`, which is borrowed. */
void json_splice_value(struct json_splice *splice, const struct json_value *value, const char *text);

/* A member `key` with the JSON `text` behind the last one of `object`, which has some; set as that one is. */
void json_splice_append(struct json_splice *splice, const struct json_value *object, const char *key,
                        const char *text);

/* The source with all changes, in the arena. */
struct km_bytes json_splice_finish(struct json_splice *splice);

#endif
