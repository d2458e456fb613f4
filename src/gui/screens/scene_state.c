/* The scene between its frames: made once, given back with what is played. */
#include "gui/screens/scene_state.h"

#include "gui/screens/app_run.h"

void scene_make(struct app *app)
{
    if (!app->scene)
        app->scene = arena_alloc(&app->arena, sizeof *app->scene);
}

void scene_close(struct app *app)
{
    if (!app->scene)
        return;
    km_coach_free(app->scene->coach);
    app->scene->coach = NULL;
}

void scene_do_then(struct app *app)
{
    void (*then)(struct app *) = app->scene->then;
    app->scene->then = NULL;
    if (then)
        app_when_settled(app, then);
}

void scene_judge_retry(struct app *app)
{
    if (!app->retry)
        return;
    app->scene->retried = app_retry_judge(app, &app->scene->lost);
    app->scene->judged = true;
}
