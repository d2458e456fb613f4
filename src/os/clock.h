/* Time, which everybody else gets as an argument. */
#ifndef OS_CLOCK_H
#define OS_CLOCK_H

#include "base/strbuf.h"

/* Milliseconds since 1970-01-01T00:00:00Z, as the system's clock says; it may be set back. */
int64_t clock_now_ms(void);

/* Milliseconds since some fixed moment; never goes back. For how long something took. */
int64_t clock_monotonic_ms(void);

/* Milliseconds of processor time that this process has used: for limits that other programs on the machine
 * do not move. */
int64_t clock_processor_ms(void);

/* How many minutes clocks on the wall are ahead of UTC at `at_ms` (since the epoch), by the time zone of the
 * environment; 0 where that is not known. */
int32_t clock_minutes_east(int64_t at_ms);

/* Appends `at_ms` (since the epoch, years 0000 to 9999) in UTC to the second, after ISO 8601:
 * "2026-03-01T09:30:00Z". Knows no time zone and no locale. */
void clock_write_utc(int64_t at_ms, struct strbuf *out);

#endif
