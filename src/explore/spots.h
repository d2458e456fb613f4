/* Where a scenario can stand, by its graph alone: spots, their order, and what can still be read there.
 *
 * A spot is a node, or a form before one of its later slots (a form is explored slot by slot). Spots that can
 * lead to each other are one group; groups are numbered so that a step never leads to a higher number. */
#ifndef EXPLORE_SPOTS_H
#define EXPLORE_SPOTS_H

#include "base/arena.h"
#include "scenario/program.h"

/* Variables of a program that are bits. */
struct spot_mask {
    uint64_t bits[LIMIT_VARIABLES / 64];
};

struct spots {
    const struct program *program;
    uint32_t count;
    uint32_t *slot_node; /* by slot number: the node whose form it is in */
    uint32_t *group;     /* by spot */
    uint32_t group_count;
    bool *circular;         /* by group: a step may stay in it */
    uint32_t *nodes;        /* in order of their groups */
    uint32_t *first_node;   /* by group: where it begins in `nodes`; one more at the end */
    struct spot_mask *live; /* by node: which bits can be read after its lines were said */
};

/* Rounds over the groups, from the ends backwards: each is gone over once, a circular one again as long as a
 * round raised something. Begins as zero. */
struct spots_rounds {
    uint32_t group, round; /* at hand: the group, and which round over it */
    uint32_t at;           /* how much of it was looked at in this round */
    bool raised;           /* something was, in this round */
};

/* The round at hand is over. False when it was the last of all: then they begin anew. */
bool spots_next_round(const struct spots *spots, struct spots_rounds *rounds);

/* What is read from where the scenario rests until it rests again. `after`: the choice whose effects come
 * before that; KM_NONE: none. */
struct spots_reader {
    void (*condition)(void *user, uint32_t number, uint32_t after); /* never number 0, which always holds */
    void (*node)(void *user, uint32_t to, uint32_t after); /* what is read after that node, is read, too */
    void *user;
};
void spots_read(const struct program *program, uint32_t node, const struct spots_reader *reader);

/* The spots of `program`, in `arena`. */
struct spots spots_find(struct arena *arena, const struct program *program);

/* The spot of `node` before slot number `slot` of its form (0 for every other node). */
uint32_t spots_at(const struct spots *spots, uint32_t node, uint32_t slot);

/* The node of a spot, and the number of the slot within its form. */
uint32_t spots_node(const struct spots *spots, uint32_t spot, uint32_t *slot);

#endif
