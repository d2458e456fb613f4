/* Days and hours: when an answer names one and what is said to it names another, one of the two is a slip.
 * Only where both name some of a kind (days of the week, hours, dates) and have none in common. */
#include "author/review.h"

#include "base/diag_author.h"
#include "base/utf8.h"
#include "text/normal.h"

enum time_kind { TIME_WEEKDAY, TIME_HOUR, TIME_DATE, TIME_KINDS };

enum { TIMES_MOST = 8 };

/* The times of one kind that a text names; a date is month × 100 + day. */
struct times {
    uint32_t items[TIME_KINDS][TIMES_MOST];
    size_t count[TIME_KINDS];
};

static void note(struct times *times, enum time_kind kind, uint32_t value)
{
    if (times->count[kind] < TIMES_MOST)
        times->items[kind][times->count[kind]++] = value;
}

static bool starts(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* The number of the item that `text` begins with, or −1. */
static int find_start(const char *text, const char *const *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (starts(text, items[i]))
            return (int)i;
    return -1;
}

#define FIND_START(text, items) find_start(text, items, sizeof(items) / sizeof *(items))

/* The digit that `*text` begins with, kanji or not, which it is moved behind; −1: none. */
static int read_digit(const char **text)
{
    static const char *const kanji[] = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (**text >= '0' && **text <= '9')
        return *(*text)++ - '0';
    int digit = FIND_START(*text, kanji);
    if (digit >= 0)
        *text += strlen(kanji[digit]);
    return digit;
}

/* Reads 21, 二一 or 二十一; 0 when there is no number. Moves `*text` behind it. */
static uint32_t read_number(const char **text)
{
    uint32_t value = 0;
    for (int digit; (digit = read_digit(text)) >= 0;)
        value = (value * 10 + (uint32_t)digit) % 10000;
    if (!starts(*text, "十"))
        return value;
    *text += strlen("十");
    int ones = read_digit(text);
    return (value ? value : 1) * 10 + (uint32_t)(ones < 0 ? 0 : ones);
}

/* What stands at `text`, which is in NFKC; moves `*text` behind it. */
static void read_time(struct times *times, const char **text)
{
    static const char *const days[] = {"月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"};
    static const char *const no_hour[] = {"間", "代", "期", "点", "折", "々", "給", "系"};
    int day = FIND_START(*text, days);
    if (day >= 0) {
        note(times, TIME_WEEKDAY, (uint32_t)day);
        *text += strlen(days[day]);
        return;
    }
    uint32_t number = read_number(text);
    if (number && starts(*text, "時") && FIND_START(*text + strlen("時"), no_hour) < 0)
        note(times, TIME_HOUR, number);
    if (!number || !starts(*text, "月"))
        return;
    *text += strlen("月");
    uint32_t of_month = read_number(text);
    if (of_month && starts(*text, "日"))
        note(times, TIME_DATE, number * 100 + of_month);
}

static void read_english(struct times *times, const char *text)
{
    static const char *const days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};
    for (; *text; text++) {
        int day = *text >= 'A' && *text <= 'Z' ? FIND_START(text, days) : -1;
        if (day >= 0)
            note(times, TIME_WEEKDAY, (uint32_t)day);
    }
}

static struct times read_times(struct arena *arena, const char *written, enum km_language language)
{
    struct times times = {.count = {0}};
    const char *text = written ? text_normal(arena, written, strlen(written)) : NULL;
    if (text && language == KM_EN)
        read_english(&times, text);
    for (const char *at = text; language == KM_JA && at && *at;) {
        const char *before = at;
        read_time(&times, &at);
        if (at == before)
            at += utf8_decode(at, strlen(at) < 4 ? strlen(at) : 4, NULL);
    }
    return times;
}

static bool share(const struct times *a, const struct times *b, enum time_kind kind)
{
    for (size_t i = 0; i < a->count[kind]; i++)
        for (size_t j = 0; j < b->count[kind]; j++)
            if (a->items[kind][i] == b->items[kind][j])
                return true;
    return false;
}

static bool differ(const struct times *a, const struct times *b)
{
    for (enum time_kind kind = 0; kind < TIME_KINDS; kind++)
        if (a->count[kind] && b->count[kind] && !share(a, b, kind))
            return true;
    return false;
}

/* A reply is held against its answer in each language: translations may err by themselves. */
static void check_reply(struct review *review, const struct document_choice *choice,
                        const struct document_line *line)
{
    struct arena_mark mark = arena_mark(&review->arena);
    bool wrong = false;
    for (enum km_language language = KM_JA; language <= KM_EN && !wrong; language++) {
        struct times answer = read_times(&review->arena, choice->text.in[language], language);
        struct times reply = read_times(&review->arena, line->text.in[language], language);
        wrong = differ(&answer, &reply);
    }
    if (wrong)
        review_add(review, (struct text_owner){line->at, line->allows}, DIAG_KEY(line->at, "text"),
                   DIAG_TIMES_DIFFER, DIAG_ARGUMENTS(choice->id));
    arena_rewind(&review->arena, mark);
}

static void check_node(struct review *review, void *state, const struct document_node *node)
{
    (void)state;
    for (size_t c = 0; c < node->choice_count; c++)
        for (size_t i = 0; i < node->choices[c].reply_count; i++)
            check_reply(review, &node->choices[c], &node->choices[c].reply[i]);
}

const struct text_check check_times = {.node = check_node};
