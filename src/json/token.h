/* What the parts of the scanner share: its state, its tokens, and what it says of text that does not belong
 * where it stands. A scanning function moves `at` past what it read; false means that scanning has stopped.
 * Private to the room. */
#ifndef JSON_TOKEN_H
#define JSON_TOKEN_H

#include "base/diags.h"
#include "base/limits.h"
#include "json/scan.h"
#include "json/walk.h"

struct scanner {
    const char *start, *at, *end;
    struct km_diags *diags;
    struct walk_place place; /* of the latest finding */
    size_t findings;
    struct arena arena;            /* keys without their escapes, key sets of large objects, excerpts */
    const char *open[LIMIT_DEPTH]; /* the brackets that are open */
    size_t depth;
    size_t values;
    struct scan_notes *notes;
};

/* A finding at `at`; scanning goes on. */
void scan_note(struct scanner *scanner, enum diag_id id, const char *at, struct diag_arguments arguments);

/* A finding at `at` after which the rest would be noise. Always false. */
bool scan_stop(struct scanner *scanner, enum diag_id id, const char *at, struct diag_arguments arguments);

/* Whether more was found than is kept of one file. Scanning then stops without another word. */
bool scan_found_enough(const struct scanner *scanner);

/* A string as it stands in the file. */
struct scan_string {
    const char *text; /* after the opening quote */
    size_t length;    /* up to the closing quote */
    bool escaped;     /* it contains escapes */
    bool sound;       /* nothing was found in it */
};

/* The string at an opening quote. */
bool scan_string(struct scanner *scanner, struct scan_string *out);

/* The number at a digit or a sign. */
bool scan_number(struct scanner *scanner);

/* Whether what stands at `at` makes a longer word of the number or literal before it. */
bool scan_in_word(const char *at, const char *end);

/* Stops because the file ends here. */
bool scan_end(struct scanner *scanner);

/* Stops at text that does not belong here. Common slips have findings of their own; for the rest it is
 * `expected`, which gets the character found and `closing`, the bracket that could stand here (or NULL). */
bool scan_stray(struct scanner *scanner, enum diag_id expected, const char *closing);

/* The text up to `to` for a message, cut when it is long; in the scanner's arena. */
const char *scan_excerpt(struct scanner *scanner, const char *from, const char *to);

#endif
