/* Frames until they settle, as gui_end says it, for whatever window shows them. */
#include "gui/loop.h"
#include "gui/screens/app_run.h"
#include "gui/screens/settings.h"
#include "gui/ui/ui.h"

enum {
    MOST_FRAMES = 64, /* between two pictures */
    LONGEST_MS = 24 * 60 * 60 * 1000
};

void loop_apply(struct app *app, const struct loop_wishes *wishes)
{
    struct app_settings *settings = &app->settings;
    if (wishes->language)
        ui_choice_read(wishes->language, &settings->language);
    if (wishes->has_theme)
        settings->theme = wishes->theme;
    if (wishes->scale)
        settings->scale = wishes->scale;
    if (wishes->reduced_motion)
        settings->reduced_motion = true;
    if (wishes->width) {
        settings->width = wishes->width;
        settings->height = wishes->height;
    }
    if (wishes->rulebook)
        settings->rulebook = wishes->rulebook;
    settings_not_chosen(app);
}

void loop_frames(struct loop *loop, int width, int height, int64_t now_ms)
{
    struct app *app = loop->app;
    loop->waiting = true;
    for (size_t i = 0; loop->waiting && i < MOST_FRAMES; i++) {
        const struct gui_setting setting = {
            .width = width,
            .height = height,
            .scale = app->settings.scale,
            .theme = app->settings.theme,
            .language = app_language(app),
            .words = app->settings.language,
            .reduced_motion = app->settings.reduced_motion,
            .touch = app->host.touch,
            .second = app_second_word,
            .second_user = app,
        };
        gui_begin(loop->gui, &setting, now_ms);
        loop->frame(app, loop->gui);
        loop->waiting = gui_end(loop->gui);
    }
}

int loop_rest(const struct loop *loop, int64_t now_ms)
{
    int64_t wake = gui_wake_at(loop->gui), left = wake - now_ms;
    if (loop->waiting)
        return 0;
    if (wake < 0)
        return -1;
    if (left <= 0)
        return 0;
    return left < LONGEST_MS ? (int)left : LONGEST_MS;
}
