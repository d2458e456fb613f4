/* The trainer's own life: it begins with words and settings, and shows one screen at a time. */
#include "gui/screens/trainer.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/chrome.h"
#include "gui/screens/settings.h"
#include "gui/screens/tools.h"
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
    struct strbuf line;
    strbuf_init(&line, &app->arena);
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        strbuf_printf(&line, "%s  %s\n%s\n", diag->code, diag->message.in[KM_JA], diag->message.in[KM_EN]);
    }
    app_tell_text(app, &(struct km_text){.in = {[KM_JA] = line.data}});
}

void app_init(struct app *app, const struct app_host *host)
{
    *app = (struct app){.host = *host, .screens = screens, .zoom = 100};
    arena_init(&app->arena, &host->memory);
    arena_init(&app->open, &host->memory);
    for (int language = 0; language < KM_LANGUAGE_COUNT; language++)
        strbuf_init(&app->told[language], &app->arena);
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

static void show_wordless(struct app *app, struct gui *gui)
{
    gui_fill(gui, gui_window(gui), GUI_GROUND);
    gui_scroll_begin(gui, "wordless", gui_inset(gui_window(gui), GUI_MARGIN, GUI_MARGIN));
    gui_name(gui, "wordless.notice");
    gui_notice(gui, GUI_NOTICE_FAILED, app_told(app), NULL, "--data DIR, KAMAE_DATA");
    gui_scroll_end(gui);
}

void app_frame(struct app *app, struct gui *gui)
{
    if (app->wordless) {
        show_wordless(app, gui);
        return;
    }
    tools_answer_keys(app, gui);
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
    chrome_show_hints(app, gui);
}

bool app_work(struct app *app, int64_t ms)
{
    if (!app->judgement || km_judgement_done(app->judgement))
        return app_watch_work(app, ms);
    km_judgement_step(app->judgement, ms);
    return true;
}
