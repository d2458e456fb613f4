/* The table of screens. */
#include "gui/screens/app.h"

const struct screen *const screens[SCREEN_COUNT] = {
    [SCREEN_LIBRARY] = &screen_library, [SCREEN_ADD] = &screen_add,     [SCREEN_BRIEFING] = &screen_briefing,
    [SCREEN_SCENE] = &screen_scene,     [SCREEN_CLASS] = &screen_class, [SCREEN_STOPPED] = &screen_stopped,
    [SCREEN_DEBRIEF] = &screen_debrief, [SCREEN_SEAT] = &screen_seat,   [SCREEN_SETTINGS] = &screen_settings,
    [SCREEN_ABOUT] = &screen_about,     [SCREEN_WATCH] = &screen_watch,
};
