/* What the labels of the graph do to one rule: its constraints' automata together are a state, a label moves
 * it, and each move may decide points. */
#ifndef EXPLORE_MOVES_H
#define EXPLORE_MOVES_H

#include "explore/watch.h"

/* What a label does to a state. */
struct rule_move {
    uint32_t to;  /* state; when the run ends, the one before */
    int32_t gain; /* points that this decides */
    bool breaks;  /* the rule was not broken before and is now */
    bool kept;    /* it is now certain that the verdict is kept */
    bool opens; /* a line of the customer or the scene opened an obligation that is still open, or lapsed, and
                   nothing was open when the answer was given */
    bool promises; /* an act of ours that is a promise opened an obligation that is still open, or lapsed;
                      where only some of what is open can still be met in time, nothing was open before */
    bool closes;   /* what was open before is met, or released */
    bool ruined; /* of a watch over one constraint: others have broken the rule, not only by the run's end */
};

/* How many words a state of so many constraints has. */
size_t moves_state_words(size_t constraint_count);

/* The constraints with an obligation that is open in `state`: bit per constraint. */
uint64_t moves_open(const struct rule_watch *watch, uint32_t state);

/* The state in which it is certain that the end of the run breaks the rule. */
uint32_t moves_doomed_state(struct rule_watch *watch);

/* The state before anything happened. */
uint32_t moves_first_state(struct rule_watch *watch);

/* What the label does to the state. */
struct rule_move moves_along(struct rule_watch *watch, uint32_t state, uint32_t label);

#endif
