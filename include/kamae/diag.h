/* Diagnostics: what is wrong in a file that somebody wrote, where, and how to mend it.
 *
 * Every door that reads a file takes a km_diags and adds what it finds; it goes on after an error where it
 * can, so that one run shows everything. Codes (KM0123) are stable. */
#ifndef KAMAE_DIAG_H
#define KAMAE_DIAG_H

#include "kamae/host.h"

/* A notice is worth a look and no mistake: nothing fails because of it, --strict included. */
enum km_severity { KM_ERROR, KM_WARNING, KM_NOTICE };
enum { KM_SEVERITY_COUNT = KM_NOTICE + 1 };

/* "error", "warning", "notice". */
const char *km_severity_name(enum km_severity severity);

/* One finding. All strings live as long as the km_diags they came from and contain no control characters
 * but newline, whatever the file contained. */
struct km_diag {
    const char *code; /* "KM0123" */
    enum km_severity severity;
    const char *file;       /* the name given by whoever loaded it */
    uint32_t line, column;  /* from 1, column in code points; 0 when the finding has no place */
    const char *pointer;    /* JSON Pointer (RFC 6901), "" for the whole file */
    struct km_text message; /* what is wrong, ja and en */
    struct km_text hint;    /* how to mend it; may be absent */
    const char *subject; /* what it is about: the node, choice, rule, … that the message names first, or "" */
    const char *cause;   /* code of the finding of this file from which it only follows, or NULL */
    const char *cause_at; /* pointer of that one */
};

struct km_diags;

/* An empty list; `host` may be NULL. Free with km_diags_free. Never NULL. */
struct km_diags *km_diags_new(const struct km_host *host);
void km_diags_free(struct km_diags *diags);

/* How many findings were kept, and the one at `index`, as they were found; NULL beyond the last. */
size_t km_diags_count(const struct km_diags *diags);
const struct km_diag *km_diags_at(const struct km_diags *diags, size_t index);

/* The finding of the same file from which the one at `index` only follows, itself where it stands alone or
 * that one was not found (or is allowed); of a chain of causes the first. Beyond the last `index` itself. */
size_t km_diags_cause(const struct km_diags *diags, size_t index);

/* A finding as people are told of it: which one, and how many others only follow from it. */
struct km_told {
    size_t index, follow;
};
/* The findings from number `first` on that stand alone, in the order in which people are told of them: of one
 * file what others follow from first, then by place, those without a place before those that have one. `out`
 * has room for all from `first` on; returns how many stand alone. */
size_t km_diags_tell(const struct km_diags *diags, size_t first, struct km_told *out);

/* How many findings of `severity` there were, those beyond the limit per file included. */
size_t km_diags_total(const struct km_diags *diags, enum km_severity severity);

/* What a code means, for `kamae explain`. */
struct km_explanation {
    const char *code;
    enum km_severity severity;
    struct km_text title;   /* the message with its placeholders ({1}, {2}) */
    struct km_text hint;    /* may be absent */
    const char *example[4]; /* what may stand for {1}…{4}; NULL where there is no such placeholder */
    struct km_text meaning; /* what the finding means and how to mend it, a few sentences */
};

/* The number of codes, and the explanation at `index` in order of code. km_explain_find compares without
 * case and returns false for an unknown code. The strings are constant. */
size_t km_explain_count(void);
struct km_explanation km_explain_at(size_t index);
bool km_explain_find(const char *code, struct km_explanation *out);

#endif
