/* Which word of the interface a value is called by. */
#include "kamae/practice.h"

const char *km_mood_key(enum km_mood mood)
{
    static const char *const keys[] = {
        [KM_MOOD_NONE] = NULL,           [KM_CALM] = "mood.calm",
        [KM_UNEASY] = "mood.uneasy",     [KM_IRRITATED] = "mood.irritated",
        [KM_ANGRY] = "mood.angry",       [KM_FURIOUS] = "mood.furious",
        [KM_COLD] = "mood.cold",         [KM_SAD] = "mood.sad",
        [KM_RELIEVED] = "mood.relieved", [KM_ASHAMED] = "mood.ashamed",
        [KM_MOCKING] = "mood.mocking",
    };
    return keys[mood];
}

const char *km_channel_key(enum km_channel channel)
{
    static const char *const keys[] = {
        [KM_COUNTER] = "channel.counter", [KM_PHONE] = "channel.phone", [KM_CHAT] = "channel.chat",
        [KM_SOCIAL] = "channel.social",   [KM_VISIT] = "channel.visit", [KM_DESK] = "channel.desk",
    };
    return keys[channel];
}

const char *km_mode_key(enum km_mode mode)
{
    static const char *const keys[KM_MODE_COUNT] = {
        [KM_PRACTICE] = "mode.practice",
        [KM_GUIDED] = "mode.guided",
        [KM_EXAM] = "mode.exam",
        [KM_HOST] = "mode.host",
    };
    return keys[mode];
}

/* A prohibition is worded as what was done, never as something to do. */
const char *km_ruling_key(const struct km_ruling *ruling)
{
    switch (ruling->ruled) {
    case KM_RULED_BROKEN: return "guided.broken";
    case KM_RULED_LAPSED: return ruling->act < 0 ? "guided.lapsed" : "guided.lapsed.after";
    case KM_RULED_KEPT: break;
    }
    return ruling->act < 0 ? "guided.kept" : "guided.kept.after";
}

const char *km_obligation_key(const struct km_obligation *obligation, uint32_t turns, uint32_t hint)
{
    if (obligation->deadline == KM_NONE || hint < 2)
        return "guided.open";
    return obligation->deadline == turns + 1 ? "guided.open.next" : "guided.open.within";
}

const char *km_mandate_key(const struct km_mandate *mandate)
{
    return mandate->minutes ? "report.policy" : "report.policy.name";
}
