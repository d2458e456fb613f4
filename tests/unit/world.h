/* The trainer without a window, at home in a folder of its own, and hands that press keys. Letters have a
 * fixed width here, so that no font is needed. */
#ifndef UNIT_WORLD_H
#define UNIT_WORLD_H

#include "gui/desktop.h"
#include "gui/screens/app.h"
#include "gui/ui/event.h"
#include "gui/ui/node.h"

/* What its clock says: 2026-03-01T09:30:00.125Z. */
#define WORLD_MORNING INT64_C(1772357400125)

struct world {
    struct app app;
    struct desktop desktop;
    struct gui *gui;
    struct arena arena;
    const char *folder; /* of this test: XDG_STATE_HOME, XDG_CONFIG_HOME and KAMAE_DATA */
    const char *state_home, *config_home;
    struct environment environment;
    int64_t clock_ms;
    bool idle; /* what takes long is not done */
};

/* cmocka's set-up and tear-down: `state` is a struct world. */
int world_set_up(void **state);
int world_tear_down(void **state);

/* The program begins and ends, in the same folder. */
void world_open(struct world *world);
void world_close(struct world *world);

/* Frames until nothing changes any more, and then a second passes. Fails when that takes more than 20. */
void world_show(struct world *world);
/* Keys are named as in scripts: "Tab", "Shift+Tab", "1". Each waits until the frames settle. */
void world_press(struct world *world, const char *key);
void world_type(struct world *world, const char *text);
/* The event comes now, and the frames settle; no time passes but that. */
void world_event(struct world *world, struct gui_event event);
/* Moves to the middle of what is seen of the thing, presses, releases. */
void world_click(struct world *world, const char *id);
/* The thing called `id`; fails when there is none. */
struct gui_node world_node(struct world *world, const char *id);
bool world_shows(struct world *world, const char *id);

/* The scenario called `id`; fails when there is none. */
const struct km_card *world_card(struct world *world, const char *id);

/* Writes a file below the world's folder. */
void world_write(struct world *world, const char *folder, const char *name, const char *text);

#endif
