/* How much may still be explored, and whether to pause. A phase of the work tells of every piece that it has
 * done; from time to time the caller is asked. */
#ifndef EXPLORE_BUDGET_H
#define EXPLORE_BUDGET_H

#include "explore/bank.h"
#include "kamae/explore.h"

struct budget {
    struct memory memory; /* in which everything that is explored is counted */
    size_t states_left;
    bool (*keep_going)(void *user);
    void *user;
    bool (*pause)(void *user); /* of the step under way; NULL: not asked */
    void *pause_user;
    uint32_t stretch, left; /* work between two questions; of it until the next one */
    bool over;              /* it has run out, for good */
};

/* A budget of which nothing is used. `setup` may be NULL; `host` is borrowed. */
struct budget budget_start(const struct km_explore_setup *setup, const struct km_host *host);

/* A step begins, in which `pause` (may be NULL) is asked after its first piece of work, then less and less
 * often. */
void budget_resume(struct budget *budget, bool (*pause)(void *user), void *user);

/* Takes one state from the budget; false when there is none left, and from then on. */
bool budget_spend(struct budget *budget);

/* The questions. False: the budget has run out, or there is to be a pause. */
bool budget_ask(struct budget *budget);

/* `amount` of work was done; about one for each step of a run that was looked at. False: leave off here, the
 * budget has run out or there is to be a pause. */
static inline bool budget_work(struct budget *budget, size_t amount)
{
    if (amount >= budget->left || budget->memory.refused)
        return budget_ask(budget);
    budget->left -= (uint32_t)amount;
    return true;
}

#endif
