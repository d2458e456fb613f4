/* The list of findings that the core fills, and what its kinds are. */
#ifndef BASE_DIAGS_H
#define BASE_DIAGS_H

#include "base/path.h"
#include "kamae/diag.h"

/* What fills {1}…{4} of a message and its hint (NULL: missing); borrowed, cleaned of control characters when
 * added. */
struct diag_arguments {
    const char *text[4];
};
#define DIAG_ARGUMENTS(...) ((struct diag_arguments){{__VA_ARGS__}})
#define DIAG_NO_ARGUMENTS ((struct diag_arguments){{NULL}})

/* A kind of finding. There is one of each, so that two are the same when their addresses are. */
struct diag_kind {
    struct km_explanation row;
};

/* Each subject has a list of its own, base/diag_SUBJECT.h, in order of code; a file includes the lists whose
 * findings it adds. A row
 *   DIAG(NAME, code, severity, message ja, en, hint ja, en, meaning ja, en, {example of {1}, …})
 * makes DIAG_NAME; base/explain.c joins the lists.
 * {1}…{4} are filled in by whoever reports; {2?…} stands only where there is a {2}; a hint whose argument is
 * missing otherwise is left out; NULL: no hint.
 * Messages: what is wrong first, the subject in 「」 or quotes, lower case, no full stop in English. The
 * meaning is what `kamae explain` prints: plain sentences for somebody who has never programmed, with a small
 * example where it helps. Examples are such as somebody may meet in a small shop's files, and read well in
 * both languages; {NULL}: the message has no placeholder. */
#define DIAG(name, ...) extern const struct diag_kind DIAG_##name[1];

struct km_diags {
    struct arena arena;
    struct km_diag *items;
    size_t count, capacity;
    size_t total[KM_SEVERITY_COUNT]; /* by severity, dropped ones included */
    const char *file;                /* what diags_begin_file was given, cleaned */
    size_t file_first;               /* index of the first finding of this file */
    uint32_t line_offset;            /* added to located lines: session files are read line by line */
};

/* Findings added from now on belong to `file`. */
void diags_begin_file(struct km_diags *diags, const char *file);

/* Adds a finding at a place in a document (NULL: the document itself); its line and column are found later
 * by json_locate. */
void diags_add(struct km_diags *diags, const struct diag_kind *kind, const struct path *at,
               struct diag_arguments arguments);

/* The same with another severity than that of the list. */
void diags_add_as(struct km_diags *diags, const struct diag_kind *kind, enum km_severity severity,
                  const struct path *at, struct diag_arguments arguments);

/* Adds a finding at a known line and column (0, 0: no place). */
void diags_add_at(struct km_diags *diags, const struct diag_kind *kind, uint32_t line, uint32_t column,
                  struct diag_arguments arguments);

/* Says that the finding that was added last only follows from the finding `cause` at `at`, which may be added
 * later, or never. */
void diags_follows(struct km_diags *diags, const struct diag_kind *cause, const struct path *at);

/* A message or hint of the list with its slots filled, in `arena`; NULL stays NULL, and so does a hint whose
 * argument is missing. */
const char *diags_fill(struct arena *arena, const char *format, struct diag_arguments arguments);

/* Whether the next finding of this file will be kept; else it is only counted, and needs no
 * words. */
bool diags_keep(const struct km_diags *diags);

/* Errors found so far, in all files; take it before and compare after to see whether a stage failed. */
size_t diags_errors(const struct km_diags *diags);

/* The candidate nearest to `word` by edit distance (at most 2, and less than half its length; two letters
 * swapped count one), or NULL. */
const char *diags_nearest(const char *word, const char *const *candidates, size_t count);

/* A place as (struct path) on the stack: DIAG_KEY(at, "to") is the member "to" below `at`. */
#define DIAG_KEY(parent_, key_) (&(const struct path){.parent = (parent_), .key = (key_)})
#define DIAG_INDEX(parent_, index_) (&(const struct path){.parent = (parent_), .index = (uint32_t)(index_)})

#endif
