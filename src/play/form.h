/* The incident form in the terminal. */
#ifndef PLAY_FORM_H
#define PLAY_FORM_H

#include "play/answer.h"

/* Asks for the next slot that was not entered; when all were, shows the whole, and any slot's number asks it
 * again. Returns ANSWER_NUMBER when something was entered or the form handed in; otherwise the key that was
 * pressed. */
enum answer_kind form_ask(struct play *play, const struct km_node *node);

/* What stands in its slots, numbered from 1. */
void form_show_filled(const struct play *play, const struct km_node *node);

#endif
