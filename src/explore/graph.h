/* The scenario by itself as a graph: places (where a run can rest, with what is still remembered there) and
 * the steps between them. What a step means to the rules is its label; steps that mean the same share one.
 *
 * What bounds it: places are listed one by one before those with the same future are merged, and all phases
 * together take some 1.3 KB for a place of five steps, 3 KB for one of seventeen. Meters that can change
 * places for one another are kept in order (symmetry.h): eight meters of 0 to 10 that an answer each raises
 * and lowers, with a way out when all are at their highest, are 43,758 places and not 11^8 = 214 million; two
 * meters of 0 to 600 are 180,901. Two of 0 to 1000 still are 501,501, which would take 650 MB. No two of them
 * have the same future: they differ in how many answers the way out takes.
 *
 * Intervals between the thresholds of conditions would not be exact. 0 and 999 are one interval below 1000,
 * but a raising answer leads out of it from 999 alone. Where a rule has "within 5" or "at most twice" over
 * that answer, the way out keeps it from some value on and breaks it below; and whatever the rules, the
 * shortest run, the number of runs and what chance scores count the answers.
 */
#ifndef EXPLORE_GRAPH_H
#define EXPLORE_GRAPH_H

#include "engine/step.h"
#include "explore/intern.h"
#include "explore/sort.h"
#include "explore/spots.h"
#include "explore/symmetry.h"

/* One act of a label. Within a turn the agent's utterance is GRAPH_AGENT, the others rise from there; before
 * the first decision each line of the agent has one of its own. */
struct graph_event {
    uint16_t act;
    uint8_t actor;
    bool told;   /* by a line of the customer or the scene: nobody chose it */
    bool answer; /* of a choice or an entry, not of a line */
    uint32_t utterance;
};
enum { GRAPH_AGENT = 1 };

struct graph_label {
    bool opens;            /* before the first decision */
    bool begins;           /* a turn begins: with what is on offer */
    bool goes_on;          /* the turn goes on: a form with more slots */
    bool ends;             /* the run ends */
    uint8_t reason;        /* enum km_reason when the contact ends in it */
    const uint32_t *offer; /* choices that could tempt, one of those that tempt alike */
    uint32_t offer_count;
    const struct graph_event *events; /* that could matter to a rule */
    uint32_t event_count;
};

struct graph_edge {
    uint32_t choice; /* taken; KM_NONE: a slot left empty */
    uint32_t label;
    uint32_t to; /* place */
};

struct graph_place {
    uint32_t spot;
    uint32_t first_edge, edge_count; /* none: an end, or stuck */
};

struct graph {
    const struct program *program;
    const struct spots *spots;
    const struct cuts *cuts;
    const struct symmetry *symmetry; /* NULL: none; else places have such meters in order */
    struct bank places;              /* struct graph_place */
    struct bank edges;               /* struct graph_edge */
    struct bank labels;    /* struct graph_label; events and offers in the arena; number 0 is the start's */
    uint32_t start;        /* place */
    size_t open_count;     /* places with a decision or a step of a form */
    uint32_t *order;       /* places by group; once it was sorted */
    uint32_t *order_first; /* by group: where it begins in `order`; one more at the end */
    bool *entered;         /* by node: was entered in some run */
    bool *taken;           /* by choice: could be selected in some run */
    bool *said;            /* by line: was said in some run */
    bool *left_out;        /* by line: its `when` kept it from being said in some run */
    bool *withheld;        /* by choice: its `when` kept it from being on offer in some run */
};

/* What of acts and choices the rules of a scope look at. */
struct graph_filter {
    const bool *acts;            /* by act */
    bool actors[KM_ACTOR_COUNT]; /* every act of the actor matters */
    const uint32_t *tempting; /* by choice: the first of its node that tempts like it; KM_NONE: none does */
};

/* Finds all places that can be reached. `forget`: variables that nothing can still read are left out, and
 * values of a meter that nothing can still tell apart are one. `symmetry` (NULL: none): states that are the
 * same but for meters that can change places are one. Small parts live in `arena`, the others are counted in
 * `memory`; `filter` is copied, what it points to borrowed. Pair with graph_explore_end, and `graph` with
 * graph_release. */
struct graph_explorer;
struct graph_explorer *graph_explore_begin(struct graph *graph, struct arena *arena, struct memory *memory,
                                           const struct spots *spots, const struct symmetry *symmetry,
                                           const struct graph_filter *filter, bool forget);
/* True when all are found; false when the budget said to leave off. */
bool graph_explore_step(struct graph_explorer *explorer, struct budget *budget);
/* Gives back what only the search needed; takes NULL. */
void graph_explore_end(struct graph_explorer *explorer);

/* Makes `merged` the graph whose places are the classes of `whole`'s (class numbers by place); labels, arena
 * parts and marks are shared. Both graphs stay the caller's. */
struct graph_merging {
    const struct graph *whole;
    const uint32_t *classes;
    uint32_t class_count;
    struct graph *merged;
    uint32_t place; /* of `whole`: the next to look at */
};
void graph_merge_begin(struct graph_merging *merging, const struct graph *whole, const uint32_t *classes,
                       uint32_t class_count, struct graph *merged);
bool graph_merge_step(struct graph_merging *merging, struct budget *budget);

/* Begins to put the places in order of their groups; order and order_first of the graph are what is taken
 * from `sorting`. */
void graph_sort_begin(const struct graph *graph, struct sorting *sorting, struct memory *memory);

/* Gives back the places, edges and order; of the graph that was explored (`labels` true) the labels, too. */
void graph_release(struct graph *graph, bool labels);

static inline const struct graph_place *graph_place(const struct graph *graph, uint32_t place)
{
    return (const struct graph_place *)graph->places.items + place;
}

static inline const struct graph_edge *graph_edge(const struct graph *graph, uint32_t edge)
{
    return (const struct graph_edge *)graph->edges.items + edge;
}

/* Edge number `number` of those from `place`. */
static inline const struct graph_edge *graph_edge_from(const struct graph *graph, uint32_t place,
                                                       uint32_t number)
{
    return graph_edge(graph, graph_place(graph, place)->first_edge + number);
}

static inline const struct graph_label *graph_label(const struct graph *graph, uint32_t label)
{
    return (const struct graph_label *)graph->labels.items + label;
}

/* The group of a place. */
uint32_t graph_group(const struct graph *graph, uint32_t place);

bool graph_is_end(const struct graph *graph, uint32_t place);

/* The number in the program of the slot that is filled in at `place`, or KM_NONE; and whether slots of its
 * form stand before it. */
uint32_t graph_slot(const struct graph *graph, uint32_t place);
bool graph_within_form(const struct graph *graph, uint32_t place);

/* The edge from `place` that takes `choice` (KM_NONE: leaves the slot empty), or KM_NONE. */
uint32_t graph_find_edge(const struct graph *graph, uint32_t place, uint32_t choice);

#endif
