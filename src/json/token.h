/* What the parts of the scanner share: its state, its tokens, and what it says of text that does not belong
 * where it stands. A scanning function moves `at` past what it read; false means that scanning has stopped.
 * A reading that mends goes on after a mistake as if it had been put right (mend.h), and tells one mistake of
 * syntax of each item. Private to the room. */
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
    size_t findings, slips;
    const struct diag_kind *noted[LIMIT_DIAGNOSTICS]; /* the kinds of the findings, */
    const char *noted_at[LIMIT_DIAGNOSTICS];          /* and where they are */
    struct arena arena;            /* keys without their escapes, key sets of large objects, excerpts */
    const char *open[LIMIT_DEPTH]; /* where the brackets that are open stand */
    char bracket[LIMIT_DEPTH];     /* and as which they count: { or [ */
    size_t depth;
    size_t values;
    bool mends;                 /* goes on after mistakes of syntax */
    bool silent;                /* findings are only counted */
    bool by_layout;             /* a bracket counts as closed where the indentation says so */
    bool told[LIMIT_DEPTH + 1]; /* by depth: of the item being read there a mistake of syntax was told */
    bool same_item;             /* what follows belongs, for what is told, to the item before it */
    size_t ending;              /* so many open brackets end here, their closing ones missing */
    const char *comma;          /* before the item being read; NULL: it is the first of its bracket */
    const char *noise;          /* comments and other spaces before this place were told */
    struct scan_cut *cut;
};

/* A finding at `at`, unless it was told (of two brackets that end at one place); scanning goes on. */
void scan_note(struct scanner *scanner, const struct diag_kind *kind, const char *at,
               struct diag_arguments arguments);

/* A finding at `at` after which the rest would be noise. Always false. */
bool scan_stop(struct scanner *scanner, const struct diag_kind *kind, const char *at,
               struct diag_arguments arguments);

/* A mistake of syntax at `at`, told when it is the first of its item; whether scanning goes on. */
bool scan_slip(struct scanner *scanner, const struct diag_kind *kind, const char *at,
               struct diag_arguments arguments);

/* Whether more was found than is kept of one file. Scanning then stops without another word. */
bool scan_found_enough(const struct scanner *scanner);

/* A string as it stands in the file. */
struct scan_string {
    const char *text; /* after the opening quote */
    size_t length;    /* up to the closing quote */
    bool escaped;     /* it contains escapes */
    bool sound;       /* nothing was found in it */
};

/* The string at an opening quote, which is the name of a member (`key`) or a value. */
bool scan_string(struct scanner *scanner, bool key, struct scan_string *out);

/* The value at `at`. */
bool scan_value(struct scanner *scanner);

/* The number at a digit or a sign. */
bool scan_number(struct scanner *scanner);

/* Whether what stands at `at` makes a longer word of the number or literal before it. */
bool scan_in_word(const char *at, const char *end);

/* Stops because the file ends here. */
bool scan_end(struct scanner *scanner);

/* Tells of text that does not belong here. Common slips have findings of their own; for the rest it is
 * `expected`, which gets the character found and `closing`, the bracket that could stand here (or NULL).
 * Whether scanning goes on; nothing is passed over. */
bool scan_stray(struct scanner *scanner, const struct diag_kind *expected, const char *closing);

/* Whether a comment or spaces of other kinds stand here; they are told, once where a reading goes
 * back over them, and passed over. */
bool scan_noise(struct scanner *scanner);

/* The ASCII sign for which the character at `at` is mistaken, or 0; stores the character's bytes. */
char scan_look_alike(const char *at, const char *end, size_t *size);

/* The line of `at` as findings count it, in the scanner's arena; of a silent reading nothing is counted. */
const char *scan_line(struct scanner *scanner, const char *at);

/* The text up to `to` for a message, cut when it is long; in the scanner's arena. */
const char *scan_excerpt(struct scanner *scanner, const char *from, const char *to);

#endif
