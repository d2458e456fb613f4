/* The checks on words: one walk over everything that a scenario has people read or hear, of which each check
 * is a row. What they find are notices, so that nothing fails because of them, --strict included: words sound
 * like something to a reader, and the author is one who may know better. Each can be switched off where it
 * stands by "allow", with a reason. */
#ifndef AUTHOR_REVIEW_H
#define AUTHOR_REVIEW_H

#include "base/diags.h"
#include "scenario/scenario.h"

enum text_kind {
    TEXT_HEAD,  /* title, summary, briefing, content note, limits, what the facilitator is told */
    TEXT_LABEL, /* names: of people, meters, forms, slots, documents */
    TEXT_FACT,
    TEXT_PAPER,  /* what a document says */
    TEXT_HOST,   /* the coach before a decision */
    TEXT_ANSWER, /* of a decision */
    TEXT_ENTRY,  /* of a form */
    TEXT_LINE,   /* by `speaker` */
    TEXT_INNER,
    TEXT_SOFT,
    TEXT_WHY,
    TEXT_INSTEAD,
    TEXT_END,
    TEXT_KINDS
};

/* The object that has texts: where it stands, and what is allowed there. */
struct text_owner {
    const struct path *at;                /* NULL: the head */
    const struct document_allows *allows; /* NULL: none */
};

/* One text, in all its languages; it and its place live while it is given. What does not apply is NULL. */
struct text {
    enum text_kind kind;
    const struct km_text *words;
    struct text_owner owner;
    const struct path *at;            /* the object that it is a member of */
    const char *key;                  /* the member */
    int speaker;                      /* enum km_speaker; of answers the agent or the partner */
    const struct document_acts *acts; /* of the answer or line, with its number in the rulebook */
    const struct document_node *node;
    const struct document_choice *choice; /* the answer; of replies and feedback the one they follow */
    const struct document_option *option; /* the entry */
    const struct document_line *line;
};

/* Something allowed, and whether there was anything to allow. */
struct allowance {
    const struct document_allow *allow;
    bool used;
};

struct review {
    struct arena arena; /* lives as long as the review */
    struct km_diags *diags;
    const struct km_scenario *scenario;
    const struct document *document;
    const struct km_rulebook *rulebook;
    struct map first_allowance; /* of an owner, by its list */
    struct allowance *allowances;
    size_t allowance_count, allowance_capacity;
    size_t allowed; /* findings that were */
};

/* One check. Every function may be NULL; `state` is what `begin` returned. */
struct text_check {
    void *(*begin)(struct review *review);
    void (*text)(struct review *review, void *state, const struct text *text);
    /* After the texts of a node, its choices, slots and options all at once. */
    void (*node)(struct review *review, void *state, const struct document_node *node);
    void (*end)(struct review *review, void *state);
};

/* The rows, a file each. */
extern const struct text_check check_wording;  /* words and acts, by the rulebook's phrases */
extern const struct text_check check_crowding; /* more acts than the words have room for */
extern const struct text_check check_writing;  /* texts by themselves */
extern const struct text_check check_options;  /* options of one decision beside each other */
extern const struct text_check check_times;    /* days and hours in an answer and its reply */
extern const struct text_check check_names;    /* family names one kanji off, or nobody's */
extern const struct text_check check_meters;   /* meters that nothing moves, or good answers raise */
extern const struct text_check check_finish;   /* what a finished scene has */
extern const struct text_check check_naming;   /* the file's name and the id */
extern const struct text_check check_idle;     /* decisions that decide nothing, slots without a fact */

/* What an owner of texts allows holds from now on. */
void review_meet(struct review *review, const struct document_allows *allows);

/* Adds a finding about `owner` at `at`, unless it is allowed there. */
void review_add(struct review *review, struct text_owner owner, const struct path *at,
                const struct diag_kind *kind, struct diag_arguments arguments);

/* The same about one text, where it stands. */
void review_add_text(struct review *review, const struct text *text, const struct diag_kind *kind,
                     struct diag_arguments arguments);

/* When all is found: adds a finding for each "allow" that is wrong or that nothing needed. */
void review_allowances(struct review *review);

#endif
