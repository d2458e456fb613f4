/* The trainer's own life: it begins with words and settings, shows one screen at a time, and answers the keys
 * that are the same everywhere. */
#include "gui/screens/trainer.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/chrome.h"
#include "gui/screens/settings.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

/* ---- start and end ---- */

/* Where words are read for whom, and who hears what is wrong. */
struct word_reader {
    struct app *app;
    struct km_diags *diags;
};

static bool read_words(void *user, const char *id, const char **path, struct km_bytes *out)
{
    const struct word_reader *reader = user;
    struct app *app = reader->app;
    return app->host.read_words(app->host.user, id, &app->arena, reader->diags, out, path);
}

/* False when a table is missing: without words nothing else can be said. */
static bool load_words(struct app *app, struct km_diags *diags)
{
    struct word_reader reader = {.app = app, .diags = diags};
    ui_init(&app->words, &app->arena);
    return ui_load_both(&app->words, &(struct ui_source){.read = read_words, .user = &reader}, diags);
}

static void tell_without_words(struct app *app, const struct km_diags *diags)
{
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        strbuf_printf(&app->notice_line, "%s  %s\n%s\n", diag->code, diag->message.in[KM_JA],
                      diag->message.in[KM_EN]);
    }
    app->notice = app->notice_line.data;
}

void app_init(struct app *app, const struct app_host *host)
{
    *app = (struct app){.host = *host, .screens = screens, .zoom = 100};
    arena_init(&app->arena, &host->memory);
    arena_init(&app->open, &host->memory);
    strbuf_init(&app->notice_line, &app->arena);
    struct km_diags *diags = km_diags_new(&host->memory);
    app->wordless = !load_words(app, diags);
    settings_load(app);
    if (app->wordless)
        tell_without_words(app, diags);
    else
        app_load_library(app);
    km_diags_free(diags);
}

void app_release(struct app *app)
{
    app_close(app);
    app_forget_library(app);
    for (size_t i = 0; i < SCREEN_COUNT; i++)
        if (app->screens[i]->release)
            app->screens[i]->release(app);
    arena_release(&app->open);
    arena_release(&app->arena);
}

/* ---- one frame ---- */

/* To the next of the sizes offered: `direction` −1 smaller, 1 larger, 0 back to 100 %. A class has a size of
 * its own, since one's own is not that of a room. */
static void change_scale(struct app *app, int direction)
{
    static const int sizes[] = {100, 125, 150, 175, 200, 250, 300};
    enum { COUNT = sizeof sizes / sizeof *sizes };
    size_t at = 0;
    int *scale = app->screen == SCREEN_CLASS ? &app->zoom : &app->settings.scale;
    while (direction && at + 1 < COUNT && sizes[at] < *scale)
        at++;
    if (direction > 0 && at + 1 < COUNT && sizes[at] == *scale)
        at++;
    if (direction < 0 && at > 0)
        at--;
    *scale = sizes[at];
    settings_save(app);
}

static bool any_key(struct gui *gui, const char *keys, unsigned modifiers)
{
    for (; *keys; keys++)
        if (gui_key_with(gui, *keys, modifiers) || gui_key_with(gui, *keys, modifiers | GUI_SHIFT))
            return true;
    return false;
}

/* Keys that do the same on every screen. "+" shares its key with "=" or ";" on many keyboards. */
static void answer_keys(struct app *app, struct gui *gui)
{
    if (gui_key(gui, GUI_KEY_F1))
        app->help = !app->help;
    if (gui_key(gui, GUI_KEY_F2))
        chrome_change_language(app);
    if (gui_key(gui, GUI_KEY_F11))
        app->full_screen = !app->full_screen;
    if (any_key(gui, "+=;", GUI_CTRL))
        change_scale(app, 1);
    if (any_key(gui, "-", GUI_CTRL))
        change_scale(app, -1);
    if (any_key(gui, "0", GUI_CTRL))
        change_scale(app, 0);
    if (any_key(gui, "q", GUI_CTRL))
        app->quit = true;
}

static void show_wordless(struct app *app, struct gui *gui)
{
    gui_fill(gui, gui_window(gui), GUI_GROUND);
    gui_scroll_begin(gui, "wordless", gui_inset(gui_window(gui), GUI_MARGIN, GUI_MARGIN));
    gui_name(gui, "wordless.notice");
    gui_notice(gui, GUI_NOTICE_FAILED, app->notice, NULL, "--data DIR, KAMAE_DATA");
    gui_scroll_end(gui);
}

void app_frame(struct app *app, struct gui *gui)
{
    if (app->wordless) {
        show_wordless(app, gui);
        return;
    }
    answer_keys(app, gui);
    app_watch_look(app, gui);
    const struct screen *screen = app->screens[app->screen];
    if (!app->entered) {
        gui_forget(gui);
        if (app->focus_first)
            gui_focus(gui, gui_format(gui, "rail.%s", app->focus_first));
        app->focus_first = NULL;
        app->entered = true;
        app->help = false;
        if (screen->enter)
            screen->enter(app, gui);
        screen = app->screens[app->screen];
    }
    gui_fill(gui, gui_window(gui), GUI_GROUND);
    if (app->help)
        chrome_show_help(app, gui);
    else
        screen->frame(app, gui);
}

bool app_work(struct app *app, int64_t ms)
{
    if (!app->judgement || km_judgement_done(app->judgement))
        return app_watch_work(app, ms);
    km_judgement_step(app->judgement, ms);
    return true;
}
