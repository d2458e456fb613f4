/* The civil date after Howard Hinnant's days_from_civil paper. */
#include "base/date.h"

#include "base/strbuf.h"

enum { DAY_SECONDS = 86400 };

struct civil {
    int64_t year, month, day, second; /* of the day */
};

static struct civil civil_of(int64_t seconds)
{
    int64_t days = seconds / DAY_SECONDS;
    int64_t shifted = days + 719468, era = shifted / 146097, day_of_era = shifted % 146097;
    int64_t year = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int64_t day = day_of_era - (365 * year + year / 4 - year / 100), month = (5 * day + 2) / 153;
    day -= (153 * month + 2) / 5 - 1;
    month += month < 10 ? 3 : -9;
    year += era * 400 + (month <= 2);
    return (struct civil){.year = year, .month = month, .day = day, .second = seconds % DAY_SECONDS};
}

static bool is_known(int64_t at_ms)
{
    const int64_t last_ms = INT64_C(253402128000000); /* so that no time zone leaves the year 9999 */
    return at_ms > 0 && at_ms <= last_ms;
}

const char *date_day(struct arena *arena, int64_t at_ms, int32_t minutes_east)
{
    if (!is_known(at_ms))
        return "";
    int64_t seconds = at_ms / 1000 + (int64_t)minutes_east * 60;
    struct civil civil = civil_of(seconds > 0 ? seconds : 0);
    struct strbuf date;
    strbuf_init(&date, arena);
    strbuf_printf(&date, "%04d-%02d-%02d", (int)civil.year, (int)civil.month, (int)civil.day);
    return date.data;
}

const char *date_moment(struct arena *arena, int64_t at_ms)
{
    if (!is_known(at_ms))
        return "";
    struct civil civil = civil_of(at_ms / 1000);
    struct strbuf date;
    strbuf_init(&date, arena);
    strbuf_printf(&date, "%04d-%02d-%02dT%02d:%02d:%02dZ", (int)civil.year, (int)civil.month, (int)civil.day,
                  (int)(civil.second / 3600), (int)(civil.second / 60 % 60), (int)(civil.second % 60));
    return date.data;
}
