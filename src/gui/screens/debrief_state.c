/* What of the debrief is on the screen: where it begins, where it is, and what is kept when it goes. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"

void debrief_enter(struct app *app, struct gui *gui)
{
    (void)gui;
    if (!app->debrief)
        app->debrief = arena_alloc(&app->arena, sizeof *app->debrief);
    if (app->debrief->open)
        return;
    const char *plan = km_session_plan(app_session(app));
    app->debrief->open = true;
    gui_field_set(&app->debrief->plan, plan ? plan : "");
}

void debrief_close(struct app *app)
{
    if (!app->debrief || !app->debrief->open)
        return;
    app_plan(app, app->debrief->plan.text);
    *app->debrief = (struct debrief){0};
}

void debrief_open_turn(struct app *app, uint32_t turn)
{
    app->debrief->page = DEBRIEF_TURNS;
    app->debrief->turn = turn;
    app->debrief->around = false;
    app->debrief->told = false;
}
