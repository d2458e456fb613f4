/* The table of screens. */
#include "gui/screens/screen.h"

#define SCREEN_OF(NAME, name) [SCREEN_##NAME] = &screen_##name,
const struct screen *const screens[SCREEN_COUNT] = {SCREENS(SCREEN_OF)};
#undef SCREEN_OF
