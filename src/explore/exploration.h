/* Everything that one exploration found: phases.c makes it, trail.h goes through it. */
#ifndef EXPLORE_EXPLORATION_H
#define EXPLORE_EXPLORATION_H

#include "explore/values.h"

struct km_exploration {
    struct arena arena;
    struct budget budget;          /* counts what is below, too */
    struct exploration_work *work; /* while it is under way; NULL once it is done */
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    struct km_scope scope;
    const struct program *program;
    bool without_rules; /* the scenario by itself */
    struct spots spots;
    struct graph graph;         /* merged when that reduction is in force */
    struct rule_watch *watches; /* of the rules that can matter */
    size_t watch_count;
    struct product product;
    struct value *values;        /* by product state; NULL unless exact */
    enum km_certainty certainty; /* KM_GAVE_UP while the rules are still being explored */
    int32_t possible;            /* points */
    struct km_explore_counts counts;
};

#endif
