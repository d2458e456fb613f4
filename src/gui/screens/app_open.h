/* The library, what is opened of it, and by which rulebook it is judged. */
#ifndef GUI_SCREENS_APP_OPEN_H
#define GUI_SCREENS_APP_OPEN_H

#include "gui/screens/app.h"

/* Reads the library again. */
void app_load_library(struct app *app);
/* Gives the cards back, at the end. */
void app_forget_library(struct app *app);
/* What is wrong with a card's file; NULL: nothing that is known. */
const struct km_diags *app_findings(const struct app *app, const struct km_card *card);
/* Opens a scenario and goes to its briefing; when it cannot be loaded, its card says why. */
bool app_open(struct app *app, const struct km_card *card);
/* The same, and starts it in guided mode, without its briefing; the mode of the settings stays. */
bool app_open_guided(struct app *app, const struct km_card *card);

/* What `name` (NULL: the standard one) calls; NULL with a finding. Free with km_rulebook_free. */
struct km_rulebook *app_load_rulebook(struct app *app, const char *name, struct km_diags *diags);
/* The one that was chosen, or else, and then it is told, the standard one; NULL with a finding. */
struct km_rulebook *app_load_chosen(struct app *app, struct km_diags *diags);
/* Takes it from now on; one that cannot be loaded is told and not taken. */
void app_choose_rulebook(struct app *app, const char *name);
/* "ルールブック: …（第2版）"; NULL when it is the standard one. */
const char *app_rulebook_words(const struct app *app, struct gui *gui);
/* Whose policy a run is judged by, as a heading: "方針：…"; NULL: the rulebook has none. */
const char *app_policy_words(const struct app *app, struct gui *gui);

#endif
