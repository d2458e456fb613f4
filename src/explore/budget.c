#include "explore/budget.h"

enum { ASK_EVERY = 4096 };

struct budget budget_start(const struct km_explore_setup *setup)
{
    struct budget budget = {.states_left = KM_EXPLORE_STATES};
    if (!setup)
        return budget;
    if (setup->most_states)
        budget.states_left = setup->most_states;
    budget.keep_going = setup->keep_going;
    budget.user = setup->user;
    return budget;
}

bool budget_spend(struct budget *budget)
{
    if (budget->over)
        return false;
    bool asked = budget->keep_going && budget->spent++ % ASK_EVERY == ASK_EVERY - 1;
    budget->over = !budget->states_left || (asked && !budget->keep_going(budget->user));
    if (!budget->over)
        budget->states_left--;
    return !budget->over;
}
