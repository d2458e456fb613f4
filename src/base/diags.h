/* The list of findings that the core fills, and the ids of base/diag_list.h. */
#ifndef BASE_DIAGS_H
#define BASE_DIAGS_H

#include "base/path.h"
#include "kamae/diag.h"

enum diag_id {
#define DIAG(name, code, severity, ja, en, hint_ja, hint_en, meaning_ja, meaning_en) DIAG_##name,
#include "base/diag_list.h"
#undef DIAG
    DIAG_COUNT
};

/* What fills {1}…{4} of a message and its hint (NULL: missing); borrowed, cleaned of control characters when
 * added. */
struct diag_arguments {
    const char *text[4];
};
#define DIAG_ARGUMENTS(...) ((struct diag_arguments){{__VA_ARGS__}})
#define DIAG_NO_ARGUMENTS ((struct diag_arguments){{NULL}})

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
void diags_add(struct km_diags *diags, enum diag_id id, const struct path *at,
               struct diag_arguments arguments);

/* The same with another severity than that of the list. */
void diags_add_as(struct km_diags *diags, enum diag_id id, enum km_severity severity, const struct path *at,
                  struct diag_arguments arguments);

/* Adds a finding at a known line and column (0, 0: no place). */
void diags_add_at(struct km_diags *diags, enum diag_id id, uint32_t line, uint32_t column,
                  struct diag_arguments arguments);

/* Says that the finding that was added last only follows from the finding `cause` at `at`, which may be added
 * later, or never. */
void diags_follows(struct km_diags *diags, enum diag_id cause, const struct path *at);

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
