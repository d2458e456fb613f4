/* What is remembered from one day to the next: a small JSON file. */
#ifndef GUI_SCREENS_SETTINGS_H
#define GUI_SCREENS_SETTINGS_H

#include "gui/screens/app.h"

/* settings.c: a small JSON file, written whole and at once. Unwritable: one line that is told. */
void settings_load(struct app *app);
/* What differs from settings_load's by now was not chosen by a person: it holds, but is not kept. */
void settings_not_chosen(struct app *app);
/* Keeps what changed since. */
void settings_save(struct app *app);
bool settings_same_rulebook(const struct app_settings *a, const struct app_settings *b);

#endif
