/* Field tables: one row per member of an object says its name, kind, range and where it goes in a struct.
 * Unknown members, missing ones, wrong kinds and ranges become findings; reading goes on. */
#ifndef JSON_FIELDS_H
#define JSON_FIELDS_H

#include "json/read.h"

/* What reading a document needs: where memory and findings go, and the language of plain strings. */
struct json_reader {
    struct arena *arena; /* not that of `diags` */
    struct km_diags *diags;
    enum km_language language; /* of a TEXT that is a plain string */
};

enum json_field_kind {
    FIELD_STRING,  /* const char * (borrowed from the json document) */
    FIELD_ID,      /* const char *: [a-z][a-z0-9-]*, at most 64 bytes */
    FIELD_NAME,    /* const char *: [a-z][a-z0-9_]*, at most 64 bytes (meters, flags) */
    FIELD_TEXT,    /* struct km_text: a string, or an object by language tag with at least one tag */
    FIELD_INTEGER, /* int32_t within [min, max] */
    FIELD_BOOL,    /* bool */
    FIELD_ENUM,    /* int: index into `names` */
    FIELD_WORD,    /* int: as json_read_word has it */
    FIELD_STRINGS, /* struct json_strings: an array of strings */
    FIELD_CUSTOM   /* whatever `read` makes of it */
};

struct json_strings {
    const char **items;
    size_t count;
};

struct json_field {
    const char *key;
    enum json_field_kind kind;
    size_t offset; /* offsetof the target in the struct */
    bool required;
    int32_t min, max;         /* FIELD_INTEGER */
    const char *const *names; /* FIELD_ENUM, FIELD_WORD: NULL-terminated */
    /* FIELD_CUSTOM: fills `target` (struct start + offset) from `value` at `at`; adds findings itself. */
    void (*read)(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                 void *target);
};

/* Reads `value`, which must be an object, into `target` by `fields`. The member "note" (a string) is allowed
 * everywhere and ignored. Unknown members are errors with a "did you mean". Absent optional fields keep what
 * `target` holds. Returns whether it added no error. */
bool json_read_object(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                      const struct json_field *fields, size_t field_count, void *target);

/* One TEXT. */
bool json_read_text(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                    struct km_text *out);

/* One of `names`, NULL-terminated, that means nothing for a run: `target` gets its index, and keeps what it
 * holds when the word is unknown, which is a warning. */
void json_read_word(const struct json_reader *reader, const char *const *names,
                    const struct json_value *value, const struct path *at, int *target);

/* An array of objects: `count` elements of `size` bytes in the reader's arena, each read by `read` (which
 * gets the element's path, allocated in the reader's arena). Not an array: a finding, and an empty result. */
struct json_items {
    void *items;
    size_t count;
};
struct json_items json_read_array(const struct json_reader *reader, const struct json_value *value,
                                  const struct path *at, size_t size,
                                  void (*read)(const struct json_reader *reader,
                                               const struct json_value *value, const struct path *at,
                                               void *target));

/* An object used as a map from ids to objects, e.g. meters: like json_read_array; `read` gets the member,
 * whose name is json_key(value). Names are not checked here. */
struct json_items json_read_members(const struct json_reader *reader, const struct json_value *value,
                                    const struct path *at, size_t size,
                                    void (*read)(const struct json_reader *reader,
                                                 const struct json_value *value, const struct path *at,
                                                 void *target));

/* Adds the "wrong kind" finding; for custom readers. `wanted` is one of the FIELD kinds' JSON shapes. */
void json_wrong_kind(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                     enum json_kind wanted);

/* Whether `text` is an id (dashes) or a name (underscores) of the formats. */
bool json_is_id(const char *text);
bool json_is_name(const char *text);

#endif
