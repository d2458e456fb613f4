/* Moments as people write them. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/arena.h"

/* "2026-12-01", of milliseconds since 1970 UTC, where clocks are `minutes_east` ahead of UTC; "" when there
 * is no moment (0 and before) or it is beyond the year 9999. In `arena`. */
const char *date_day(struct arena *arena, int64_t at_ms, int32_t minutes_east);

/* "2026-12-01T08:30:00Z"; "" likewise. */
const char *date_moment(struct arena *arena, int64_t at_ms);

#endif
