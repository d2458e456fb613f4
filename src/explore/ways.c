/* Counted first, then filled from the end. */
#include "explore/ways.h"

uint32_t *ways_run(struct frame start, struct arena *arena, const struct way_back *backs,
                   struct way_back last, bool whole, size_t *count)
{
    size_t length = 0;
    for (struct way_back back = last; back.from != KM_NONE; back = backs[back.from])
        length++;
    uint32_t *run = arena_array(arena, length, sizeof *run);
    size_t at = length;
    for (struct way_back back = last; back.from != KM_NONE; back = backs[back.from])
        run[--at] = back.choice;
    *count = 0;
    for (size_t i = 0; i < length; i++) {
        uint32_t choice = frame_told(&start, run[i]);
        frame_take(&start, choice);
        if (whole || choice != KM_NONE)
            run[(*count)++] = choice;
    }
    return run;
}
