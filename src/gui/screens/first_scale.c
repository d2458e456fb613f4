/* Until it is answered, the size holds like one that was chosen: any setting that is kept keeps it, too. */
#include "gui/screens/first_scale.h"

#include "gui/screens/settings.h"

enum { USUAL_SCALE = 100 };

static const char question[] = "gui.notice.scale";

/* The largest screen first. */
static const struct {
    int width, height, scale;
} sizes[] = {{3840, 2160, 200}, {2560, 1440, 150}, {1920, 1080, 125}};

static int scale_for(int width, int height)
{
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        if (width >= sizes[i].width && height >= sizes[i].height)
            return sizes[i].scale;
    return USUAL_SCALE;
}

void first_scale_offer(struct app *app, int width, int height)
{
    int scale = scale_for(width, height);
    if (!app->first_start || app->tells || app->settings.scale != USUAL_SCALE || scale == USUAL_SCALE)
        return;
    app->settings.scale = scale;
    app_tell_with(app, question, UI_ARGUMENTS({.name = "scale", .number = scale}));
}

bool first_scale_asks(const struct app *app)
{
    return app_is_told(app, question);
}

void first_scale_answer(struct app *app, bool large)
{
    if (!large)
        app->settings.scale = USUAL_SCALE;
    app_tell_nothing(app);
    settings_save(app);
}
