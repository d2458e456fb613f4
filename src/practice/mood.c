/* Moods as they are shown. An author gives a line one mood; how angry the customer is by then depends on the
 * way there. Where the two would contradict each other, the meter is believed and the nearest mood is shown:
 * this is the one place that decides it, for words and for faces. */
#include "kamae/practice.h"

#include <string.h>

/* Where a mood can be seen, as parts of the meter's range, and what is seen beyond. */
static const struct {
    double least, most;
    enum km_mood below, above;
} seen[] = {
    [KM_MOOD_NONE] = {.most = 1},
    [KM_CALM] = {.most = 0.55, .above = KM_COLD},
    [KM_UNEASY] = {.most = 1},
    [KM_IRRITATED] = {.least = 0.05, .most = 1, .below = KM_COLD},
    [KM_ANGRY] = {.least = 0.15, .most = 1, .below = KM_IRRITATED},
    [KM_FURIOUS] = {.least = 0.45, .most = 1, .below = KM_ANGRY},
    [KM_COLD] = {.most = 1},
    [KM_SAD] = {.most = 1},
    [KM_RELIEVED] = {.most = 0.55, .above = KM_UNEASY},
    [KM_ASHAMED] = {.most = 0.75, .above = KM_UNEASY},
    [KM_MOCKING] = {.most = 1},
};

double km_anger_after(const struct km_session *session, uint32_t turn)
{
    size_t anger = km_anger_meter(km_session_scenario(session));
    if (anger == SIZE_MAX)
        return 0.5;
    struct km_meter meter = km_scenario_meter(km_session_scenario(session), anger);
    int32_t value = turn < km_session_turns(session) ? km_session_meter_before(session, anger, turn + 1)
                                                     : km_session_meter(session, anger);
    return (double)(value - meter.min) / (meter.max - meter.min);
}

enum km_mood km_mood_at(enum km_mood mood, double anger)
{
    while (anger < seen[mood].least)
        mood = seen[mood].below;
    return anger > seen[mood].most ? seen[mood].above : mood;
}

/* By the meter after `turn`, if there is one. */
static enum km_mood held(const struct km_session *session, const struct km_line *line, uint32_t turn)
{
    bool told = km_anger_meter(km_session_scenario(session)) != SIZE_MAX;
    return told && line->by == KM_BY_CUSTOMER ? km_mood_at(line->mood, km_anger_after(session, turn))
                                              : line->mood;
}

enum km_mood km_mood_said(const struct km_session *session, size_t said)
{
    const struct km_said *one = km_session_said(session, said);
    if (!one || one->kind != KM_SAID_LINE)
        return KM_MOOD_NONE;
    struct km_line line = km_scenario_line(km_session_scenario(session), one->line);
    return held(session, &line, one->turn);
}

enum km_mood km_mood_shown(const struct km_session *session, size_t said)
{
    size_t all = km_session_said_count(session);
    for (size_t i = said < all ? said : all; i-- > 0;) {
        const struct km_said *one = km_session_said(session, i);
        if (one->kind != KM_SAID_LINE)
            continue;
        struct km_line line = km_scenario_line(km_session_scenario(session), one->line);
        if (line.by == KM_BY_CUSTOMER && line.mood != KM_MOOD_NONE)
            return held(session, &line, km_session_turns(session));
    }
    return KM_MOOD_NONE;
}
