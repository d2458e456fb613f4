/* The incident form in the terminal. */
#ifndef PLAY_FORM_H
#define PLAY_FORM_H

#include "play/answer.h"

/* Asks slot by slot, shows the whole, and lets any slot be changed until it is handed in. Returns
 * ANSWER_NUMBER and fills `entries` (one per slot of `node`) when it was; otherwise the key that was pressed.
 */
enum answer_kind form_fill(struct play *play, const struct km_node *node, int32_t *entries);

#endif
