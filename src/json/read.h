/* Strict JSON reading: our scanner goes over the bytes first and refuses whatever RFC 8259 or the limits do
 * not allow, with line and column; then cJSON builds the tree. read.c is the only user of cJSON. */
#ifndef JSON_READ_H
#define JSON_READ_H

#include "base/diags.h"

/* A parsed file. Owns the tree; values and strings got from it die with it. */
struct json_document;

/* One value of the tree; borrowed from its document. */
struct json_value;

enum json_kind { JSON_NULL, JSON_BOOL, JSON_INTEGER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

/* Scans, then parses. Refused, each with its own code and line:column: invalid UTF-8, a byte order mark,
 * anything RFC 8259 does not allow, unescaped control characters, \u0000, lone surrogate escapes, duplicate
 * keys in one object (after unescaping), fractions and exponents, integers outside ±(2^53 − 1), depth above
 * LIMIT_DEPTH, more values than LIMIT_VALUES, strings above LIMIT_STRING_BYTES, files above LIMIT_FILE_BYTES.
 * All of it is collected, up to LIMIT_DIAGNOSTICS findings: after a mistake of syntax reading goes on as if
 * it had been put right, and each item has at most one such finding. It stops where the encoding is wrong,
 * where the text ends too early, and at the first value too many. NULL when anything was refused; the finding
 * is in `diags`, under the file that diags_begin_file named. Free with json_free. */
struct json_document *json_parse(struct km_bytes bytes, struct km_diags *diags);
void json_free(struct json_document *document);

/* Like json_parse, but the value of the root's member `key` is only scanned; null stands in its place. For
 * files of which a small part is wanted. */
struct json_document *json_parse_without(struct km_bytes bytes, const char *key, struct km_diags *diags);

/* Of the beginning of a file: nothing is read from the value of the root's member `key` on; null stands in
 * its place, and the root ends there. NULL, and what was found does not count, when the bytes do not reach so
 * far or hold anything that is refused. */
struct json_document *json_parse_before(struct km_bytes bytes, const char *key, struct km_diags *diags);

const struct json_value *json_root(const struct json_document *document);
enum json_kind json_kind(const struct json_value *value);

/* Members or elements in order of the file; NULL at the end. Never index by number in a loop: it is a list.
 */
const struct json_value *json_first(const struct json_value *value);
const struct json_value *json_next(const struct json_value *value);
size_t json_count(const struct json_value *value);

/* A member's name; NULL for elements and the root. */
const char *json_key(const struct json_value *value);

/* The member called `key`, or NULL. */
const struct json_value *json_find(const struct json_value *object, const char *key);

/* Tells the values of a document where they start in the text, from which it was parsed. */
void json_find_starts(struct json_document *document, struct km_bytes bytes);

/* Where the value starts in the text, in bytes from its first one; once json_find_starts has told. */
size_t json_start(const struct json_value *value);

/* The value itself; the kind must fit. Strings are NUL-terminated UTF-8 without NUL inside. */
bool json_bool(const struct json_value *value);
int64_t json_integer(const struct json_value *value);
const char *json_string(const struct json_value *value);

/* Gives line and column (from 1; columns in code points) to the findings from index `first` on whose pointer
 * stands in `document`, which was parsed from `bytes`. A pointer to something that is missing gets the place
 * of its nearest existing parent. Without a document (NULL) nothing has a place to be found. */
void json_locate(const struct json_document *document, struct km_bytes bytes, struct km_diags *diags,
                 size_t first);

#endif
