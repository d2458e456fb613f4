/* Ways through what an exploration found. */
#ifndef EXPLORE_TRAIL_H
#define EXPLORE_TRAIL_H

#include "explore/exploration.h"
#include "explore/frame.h"

/* A run on its way through the explored graph. */
struct trail {
    const struct km_exploration *exploration;
    struct frame frame;
    uint32_t place;
    uint32_t *pairs; /* by watch; KM_NONE once the run has ended */
    int32_t points;  /* decided so far, plus what each rule by itself can still gain */
    bool broken;     /* a critical rule is */
};

/* A trail that rests before the first decision; `arena` holds it. Not after KM_GAVE_UP. */
struct trail trail_start(const struct km_exploration *exploration, struct arena *arena);

/* A copy of `trail` that goes its own way. */
struct trail trail_copy(const struct trail *trail, struct arena *arena);

/* Takes `choice` (KM_NONE: leaves the slot of a form empty), which must be selectable. `losses` (by watch,
 * may be NULL): what each rule lost is added. */
void trail_take(struct trail *trail, uint32_t choice, int32_t *losses);

/* What can be taken now, in order of the file (KM_NONE last); returns how many there are. */
uint32_t trail_options(const struct trail *trail, uint32_t options[LIMIT_OPTIONS + 1]);

bool trail_ended(const struct trail *trail);

/* The product state it rests in; PRODUCT_END at an end. Only when exact. */
uint32_t trail_state(const struct trail *trail);

/* Whether an end can still be reached; unless exact: whether that is not excluded. */
bool trail_can_end(const struct trail *trail);

/* The most points that can still be reached; an upper bound unless exact; KM_NO_POINTS where it is known that
 * no end can be. */
int32_t trail_attainable(const struct trail *trail);

/* Whether a passing end can still be reached; unless exact: whether that is not excluded. */
bool trail_passable(const struct trail *trail);

/* Whether a step of product state `state` keeps all that can be reached. */
bool exploration_loses_nothing(const struct km_exploration *exploration, uint32_t state,
                               const struct product_step *step);

/* A shortest way from product state `from`, where the run is at `frame`, to an end that loses nothing:
 * choices in order (KM_NONE for a slot left empty), in `arena`; without steps when the budget (may be NULL)
 * runs out. */
uint32_t *exploration_best_path(const struct km_exploration *exploration, struct arena *arena, uint32_t from,
                                struct frame frame, size_t *length, struct budget *budget);

#endif
