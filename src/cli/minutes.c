/* How long a class is, as an option says it. */
#include "cli/cli.h"

bool cli_read_minutes(const char *value, int32_t *out)
{
    enum { MOST_DIGITS = 3 };
    size_t digits = strspn(value, "0123456789");
    *out = digits && digits <= MOST_DIGITS && !value[digits] ? (int32_t)strtol(value, NULL, 10) : 0;
    return *out >= KM_LEAST_MINUTES && *out <= KM_MOST_MINUTES;
}
