/* A file of choices as golden runs have it (tests/README.md): what a person does, a word each. */
#ifndef TESTS_CHOICES_H
#define TESTS_CHOICES_H

#include "kamae/session.h"

#include "base/arena.h"

/* Begin with the text in `rest`; the rest is zero. */
struct choices {
    struct arena *arena;
    const char *rest;
    const char *held; /* read, and waiting for the form to be handed in */
    bool filling;     /* a form is being filled in */
};

enum choices_kind {
    CHOICES_OVER,
    CHOICES_ENTRY, /* "slot=option" */
    CHOICES_SUBMIT,
    CHOICES_ANSWER /* the id of a choice */
};

/* What comes next, and its word. A form is handed in at "submit", before a word of another kind, or at the
 * end. */
enum choices_kind choices_next(struct choices *choices, const char **word);

/* The slot of the form that waits which an entry names, and the number of the option; fails when there is no
 * such slot. */
uint32_t choices_entry(const struct km_session *session, const char *word, int32_t *entry);

#endif
