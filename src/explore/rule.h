/* One rule followed through a scenario: its constraints' automata together are a state, the labels of the
 * graph move it, and each move may decide points. Then all pairs of a place and a state of the rule that can
 * be reached, what each is still worth, and which of them have the same future. */
#ifndef EXPLORE_RULE_H
#define EXPLORE_RULE_H

#include "explore/graph.h"
#include "explore/merge.h"
#include "score/automaton.h"

/* One edge taken in one state. */
struct rule_step {
    uint32_t to;  /* pair; KM_NONE: the run ends */
    int32_t gain; /* what the rule by itself can still gain falls by this, when negative */
    bool breaks, kept, opens, promises, closes, ruined; /* as in struct rule_move */
};

struct rule_pair {
    uint32_t place, state;
    uint32_t first_step; /* of its steps, one per edge of the place */
    uint32_t class;      /* within the place */
    int32_t worth;       /* the most points that the rule by itself can still gain */
};

/* Where the exploration of a rule stands. */
struct rule_work {
    unsigned phase;
    uint32_t at;         /* what the phase looks at next */
    uint64_t *told;      /* by label, bit per constraint: it tells of an act that the constraint looks at */
    uint64_t *ahead;     /* by place: what can still be told from there; NULL without that reduction */
    struct intern pairs; /* (place, state) */
    struct sorting sorting;
    struct spots_rounds rounds;
    uint32_t at_pair; /* within the place at hand */
    struct merge merge;
    uint32_t *numbers; /* by class: its number within its place, from 1 */
};

struct rule_watch {
    const struct km_rulebook *rulebook;
    const struct graph *graph;
    uint16_t rule;
    int32_t weight;
    bool objective;
    bool grave;            /* breaking it is told apart from not breaking it: a critical rule */
    unsigned reductions;   /* of enum km_reduction: those in force */
    bool single;           /* over one constraint, the first: the others only ruin the rule */
    uint16_t *constraints; /* numbers of those that apply */
    size_t constraint_count;
    struct intern states;
    struct intern known;      /* (state, label) */
    struct bank moves;        /* struct rule_move, by `known` */
    struct bank pairs;        /* struct rule_pair */
    struct bank steps;        /* struct rule_step; gains are less the worth before, plus the worth after */
    uint32_t *by_place;       /* pairs in order of place */
    uint32_t *first_pair;     /* by place: where its pairs begin in by_place; one more at the end */
    uint32_t *class_count;    /* by place */
    struct rule_step opening; /* before the first decision; its gain is what the rule is worth at the start */
    struct automaton *now;    /* scratch: the automata of one state */
    struct rule_work work;
    const struct rule_watch *like; /* what it has in common with that one is that one's; NULL: nothing */
};

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

static inline const struct rule_pair *rule_pair(const struct rule_watch *watch, uint32_t pair)
{
    return (const struct rule_pair *)watch->pairs.items + pair;
}

static inline uint32_t rule_edge_count(const struct rule_watch *watch, uint32_t pair)
{
    return graph_place(watch->graph, rule_pair(watch, pair)->place)->edge_count;
}

/* Edge number `edge` of the pair's place. */
static inline const struct graph_edge *rule_edge(const struct rule_watch *watch, uint32_t pair, uint32_t edge)
{
    return graph_edge_from(watch->graph, rule_pair(watch, pair)->place, edge);
}

/* The step of `pair` along edge number `edge` of its place. */
static inline const struct rule_step *rule_step(const struct rule_watch *watch, uint32_t pair, uint32_t edge)
{
    return (const struct rule_step *)watch->steps.items + rule_pair(watch, pair)->first_step + edge;
}

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
