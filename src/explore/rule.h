/* One rule followed through a scenario: its constraints' automata together are a state, the labels of the
 * graph move it, and each move may decide points. Then all pairs of a place and a state of the rule that can
 * be reached, what each is still worth, and which of them have the same future. */
#ifndef EXPLORE_RULE_H
#define EXPLORE_RULE_H

#include "explore/watch.h"

/* A watch over rule number `rule` of the scope; nothing is explored yet. Small parts live in `arena`, the
 * others are counted in `memory`. */
void rule_watch_init(struct rule_watch *watch, struct arena *arena, struct memory *memory,
                     const struct km_rulebook *rulebook, struct km_scope scope, uint16_t rule,
                     const struct graph *graph, unsigned reductions);
void rule_watch_release(struct rule_watch *watch);

/* A watch like `of`, over its constraint number `index` alone. */
void rule_watch_init_single(struct rule_watch *watch, struct arena *arena, struct memory *memory,
                            const struct rule_watch *of, size_t index, unsigned reductions);

/* A watch like `of`, which is done and must outlive it, but as if the rule were critical: rule_watch_step
 * finds nothing but its classes. */
void rule_watch_init_grave(struct rule_watch *watch, struct memory *memory, const struct rule_watch *of);

/* Finds all pairs and their steps, by place; and also their worth and classes. True when it is done, false
 * when the budget said to leave off. */
bool rule_watch_follow(struct rule_watch *watch, struct budget *budget);
bool rule_watch_step(struct rule_watch *watch, struct budget *budget);

/* Gives every pair to `look` until it changes none of them any more: it says whether it changed this one,
 * and looks at nothing but the pairs that the steps lead to. Places come in order of their groups, ends
 * first; only in circular groups more than one round is needed. Leaves off when the budget is over. */
void rule_settle(const struct rule_watch *watch, struct budget *budget,
                 bool (*look)(void *user, uint32_t pair), void *user);

/* Whether acts open obligations of the constraint; those that are open from the start no act opens. */
bool rule_opens(const struct constraint *constraint);

/* Whether a rule applies in the scope: some constraint of it does. */
bool rule_watch_applies(const struct km_rulebook *rulebook, struct km_scope scope, uint16_t rule);

#endif
