/* What each mode is called, and shows. */
#include "kamae/session.h"

const char *km_mode_name(enum km_mode mode)
{
    static const char *const names[KM_MODE_COUNT] = {
        [KM_PRACTICE] = "practice",
        [KM_GUIDED] = "guided",
        [KM_EXAM] = "exam",
        [KM_HOST] = "host",
    };
    return names[mode];
}

/* In a group the meters come when they are asked for. */
struct km_mode_shows km_mode_shows(enum km_mode mode)
{
    static const struct km_mode_shows shows[KM_MODE_COUNT] = {
        [KM_PRACTICE] = {.meters = true, .undo = true, .own_words = true},
        [KM_GUIDED] = {.meters = true, .comment = true, .hints = true, .undo = true, .own_words = true},
        [KM_EXAM] = {0},
        [KM_HOST] = {.undo = true, .votes = true},
    };
    return shows[mode];
}
