/* A name is read from its end, since an id may itself look like a number or a date. */
#include "store/name.h"

#include "base/strbuf.h"
#include "os/clock.h"

#include <inttypes.h>

enum { NUMBER_DIGITS = 6, MOST_DIGITS = 15 };

/* The shape of the moment: 0 stands for a digit. */
static const char shape[] = "-0000-00-00T00.00.00Z-000.jsonl";

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_stamp(const char *text)
{
    for (size_t i = 0; i < sizeof shape - 1; i++)
        if (shape[i] == '0' ? !is_digit(text[i]) : text[i] != shape[i])
            return false;
    return true;
}

bool session_name_read(const char *name, struct session_name *out)
{
    size_t length = strlen(name), end = sizeof shape - 1;
    if (length <= end || !is_stamp(name + length - end))
        return false;
    size_t before = length - end, first = before;
    *out = (struct session_name){.id_length = before, .stamp = name + before};
    while (first && is_digit(name[first - 1]))
        first--;
    size_t digits = before - first;
    if (first < 2 || name[first - 1] != '-' || digits < NUMBER_DIGITS || digits > MOST_DIGITS)
        return true;
    out->id_length = first - 1;
    out->number = strtoull(name + first, NULL, 10);
    return true;
}

const char *session_name_new(struct arena *arena, uint64_t number, const char *id, int64_t at_ms)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_printf(&out, "%s-%0*" PRIu64 "-", id, NUMBER_DIGITS, number);
    size_t stamp = out.length;
    clock_write_utc(at_ms, &out);
    for (char *c = out.data + stamp; *c; c++)
        if (*c == ':')
            *c = '.';
    strbuf_printf(&out, "-%03d.jsonl", (int)(at_ms % 1000));
    return out.data;
}

int session_name_compare(const struct session_name *a, const struct session_name *b)
{
    if (a->number != b->number)
        return a->number < b->number ? -1 : 1;
    return strcmp(a->stamp, b->stamp);
}
