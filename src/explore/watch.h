/* One rule over a scenario, as it is being followed: what is known of it, and where the work stands. */
#ifndef EXPLORE_WATCH_H
#define EXPLORE_WATCH_H

#include "explore/graph.h"
#include "explore/merge.h"
#include "score/automaton.h"

/* One edge taken in one state. There are more of them than of anything else, so they are packed: a rule
 * weighs 100 points at most. */
struct rule_step {
    uint32_t to;  /* pair; KM_NONE: the run ends */
    int16_t gain; /* what the rule by itself can still gain falls by this, when negative */
    bool breaks : 1, kept : 1, opens : 1, promises : 1, closes : 1, ruined : 1; /* as in struct rule_move */
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

#endif
