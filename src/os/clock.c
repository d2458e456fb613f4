/* POSIX clocks; gmtime_r does the calendar. */
#include "os/clock.h"

#include <assert.h>

static int64_t read_ms(clockid_t id)
{
    struct timespec now;
    int failed = clock_gettime(id, &now);
    assert(!failed);
    (void)failed;
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t clock_now_ms(void)
{
    return read_ms(CLOCK_REALTIME);
}

int64_t clock_monotonic_ms(void)
{
    return read_ms(CLOCK_MONOTONIC);
}

int64_t clock_processor_ms(void)
{
    return read_ms(CLOCK_PROCESS_CPUTIME_ID);
}

int32_t clock_minutes_east(int64_t at_ms)
{
    time_t seconds = (time_t)(at_ms / 1000);
    struct tm here, utc;
    if (!localtime_r(&seconds, &here) || !gmtime_r(&seconds, &utc))
        return 0;
    int days = here.tm_year != utc.tm_year ? here.tm_year - utc.tm_year : here.tm_yday - utc.tm_yday;
    return ((days * 24) + here.tm_hour - utc.tm_hour) * 60 + here.tm_min - utc.tm_min;
}

void clock_write_utc(int64_t at_ms, struct strbuf *out)
{
    int64_t rest = at_ms % 1000;
    time_t seconds = (time_t)(at_ms / 1000 - (rest < 0));
    struct tm utc;
    struct tm *known = gmtime_r(&seconds, &utc);
    assert(known);
    (void)known;
    strbuf_printf(out, "%04d-%02d-%02dT%02d:%02d:%02dZ", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                  utc.tm_hour, utc.tm_min, utc.tm_sec);
}
