#include "explore/budget.h"

/* Less than a tenth of a millisecond of work; in a page, a look at the clock takes one of a thousand. */
enum { LONGEST_STRETCH = 4096 };

struct budget budget_start(const struct km_explore_setup *setup, const struct km_host *host)
{
    struct budget budget = {
        .memory = {.host = host},
        .states_left = KM_EXPLORE_STATES,
        .stretch = 1,
        .left = 1,
    };
    if (!setup)
        return budget;
    if (setup->most_states)
        budget.states_left = setup->most_states;
    budget.memory.most = setup->most_bytes;
    budget.keep_going = setup->keep_going;
    budget.user = setup->user;
    return budget;
}

void budget_resume(struct budget *budget, bool (*pause)(void *user), void *user)
{
    budget->pause = pause;
    budget->pause_user = user;
    budget->stretch = budget->left = 1;
}

bool budget_spend(struct budget *budget)
{
    budget->over = budget->over || !budget->states_left || budget->memory.refused;
    if (!budget->over)
        budget->states_left--;
    return !budget->over;
}

bool budget_ask(struct budget *budget)
{
    if (budget->stretch < LONGEST_STRETCH)
        budget->stretch *= 2;
    budget->left = budget->stretch;
    budget->over =
        budget->over || budget->memory.refused || (budget->keep_going && !budget->keep_going(budget->user));
    return !budget->over && !(budget->pause && budget->pause(budget->pause_user));
}
