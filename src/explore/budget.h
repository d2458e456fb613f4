/* How much may still be explored. */
#ifndef EXPLORE_BUDGET_H
#define EXPLORE_BUDGET_H

#include "base/banned.h"
#include "kamae/explore.h"

struct budget {
    size_t states_left;
    bool (*keep_going)(void *user);
    void *user;
    uint32_t spent; /* states since the start, for asking now and then */
    bool over;
};

struct budget budget_start(const struct km_explore_setup *setup);

/* Takes one state from the budget; false when there is none left, and from then on. */
bool budget_spend(struct budget *budget);

#endif
