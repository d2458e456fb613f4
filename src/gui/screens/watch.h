/* Which keys lead to the list of nodes and to what was found. */
#ifndef GUI_SCREENS_WATCH_H
#define GUI_SCREENS_WATCH_H

struct app;
struct gui;

/* From the scene. */
void watch_keys(struct app *app, struct gui *gui);

#endif
