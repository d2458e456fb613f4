/* The incident form in the terminal. */
#ifndef PLAY_FORM_H
#define PLAY_FORM_H

#include "play/answer.h"

/* A form being filled. */
struct form {
    const struct km_node *node;
    int32_t *entries; /* per slot the number of the option, or -1; the caller's */
    uint32_t asked;   /* slots that were asked already */
};

/* Asks slot by slot, shows the whole, and lets any slot be changed until it is handed in. Returns
 * ANSWER_NUMBER when it was; otherwise the key that was pressed, and the next call goes on where this one
 * stopped. */
enum answer_kind form_fill(struct play *play, struct form *form);

#endif
