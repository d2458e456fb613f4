/* Meters that can change places for one another: exchange two of them wherever conditions read them and
 * answers move them, and the scenario is the same again but for the numbers of its answers. Then states that
 * differ only in which of these meters has which value have the same future, told with other answers. */
#ifndef EXPLORE_SYMMETRY_H
#define EXPLORE_SYMMETRY_H

#include "base/arena.h"
#include "scenario/program.h"

struct symmetry;

/* Exchanges of meters, one after the other. */
enum { SYMMETRY_MOST = LIMIT_METERS * (LIMIT_METERS - 1) / 2 };
struct symmetry_turn {
    uint8_t swaps[SYMMETRY_MOST]; /* numbers */
    uint32_t count;
};

/* In `arena`; NULL when no meters can change places. Only choices of decisions that have no reply change with
 * them; lines, forms, flags and nodes stay what they are. */
const struct symmetry *symmetry_find(struct arena *arena, const struct program *program);

/* Puts the values of meters that can change places in order, least first; returns how. All of this takes
 * NULL, too: then nothing changes places. */
struct symmetry_turn symmetry_sort(const struct symmetry *symmetry, int16_t meters[LIMIT_METERS]);

/* The choice that stands for `choice` after the exchanges of `turn`, and the one before them that it stands
 * for. KM_NONE stays what it is. */
uint32_t symmetry_after(const struct symmetry *symmetry, const struct symmetry_turn *turn, uint32_t choice);
uint32_t symmetry_before(const struct symmetry *symmetry, const struct symmetry_turn *turn, uint32_t choice);

/* The first of the choices that can stand for one another. */
uint32_t symmetry_first(const struct symmetry *symmetry, uint32_t choice);

/* The next choice after `choice` that can stand for it; KM_NONE after the last. */
uint32_t symmetry_next(const struct symmetry *symmetry, uint32_t choice);

/* Marks (by choice) all choices that can stand for one that is marked. */
void symmetry_spread(const struct symmetry *symmetry, bool *marks);

/* Turns a run from the start so that each `from` of it becomes `to`, which can stand for it. */
void symmetry_turn_run(const struct symmetry *symmetry, uint32_t *run, size_t count, uint32_t from,
                       uint32_t to);

#endif
