/* Counted first, then filled from the end. */
#include "explore/ways.h"

#include "kamae/scenario.h"

uint32_t *ways_run(struct arena *arena, const struct way_back *backs, struct way_back last, bool whole,
                   size_t *count)
{
    *count = 0;
    for (struct way_back back = last; back.from != KM_NONE; back = backs[back.from])
        *count += whole || back.choice != KM_NONE;
    uint32_t *run = arena_array(arena, *count, sizeof *run);
    size_t at = *count;
    for (struct way_back back = last; back.from != KM_NONE; back = backs[back.from])
        if (whole || back.choice != KM_NONE)
            run[--at] = back.choice;
    return run;
}
