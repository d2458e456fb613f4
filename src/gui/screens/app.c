/* The trainer's own life: it begins with words and settings, shows one screen at a time, and answers the keys
 * that are the same everywhere. */
#include "gui/screens/app.h"

#include "gui/screens/chrome.h"
#include "gui/screens/library.h"
#include "gui/screens/settings_rulebooks.h"

/* ---- words ---- */

enum km_language app_language(const struct app *app)
{
    return ui_main_language(app->settings.language);
}

const char *app_word(const struct app *app, const char *key)
{
    return ui_get(&app->words, app_language(app), key);
}

const char *app_phrase(const struct app *app, struct gui *gui, const char *key,
                       const struct ui_argument *arguments)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    ui_write(&app->words, app_language(app), key, arguments, &out);
    return out.data;
}

const char *app_text(const struct app *app, const struct km_text *text)
{
    return km_text_get(text, app_language(app));
}

const char *app_second(const struct app *app, const struct km_text *text)
{
    enum km_language second;
    return ui_second_language(app->settings.language, &second) ? text->in[second] : NULL;
}

struct gui_style app_second_style(const struct app *app)
{
    bool english = app_language(app) != KM_EN;
    return GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2, .english = english, .japanese = !english);
}

void app_tell_with(struct app *app, const char *key, const struct ui_argument *arguments)
{
    if (app->wordless)
        return;
    app->notice = NULL;
    app->notice_key = key;
    if (!key)
        return;
    strbuf_truncate(&app->notice_line, 0);
    ui_write(&app->words, app_language(app), key, arguments, &app->notice_line);
    app->notice = app->notice_line.data;
}

void app_tell(struct app *app, const char *key, const char *detail)
{
    app_tell_with(app, key, UI_ARGUMENTS({.name = "detail", .text = detail ? detail : ""}));
}

void app_tell_finding(struct app *app, const char *key, const struct km_diags *diags)
{
    app_tell(app, key, app_last_finding(app, diags));
}

bool app_is_told(const struct app *app, const char *key)
{
    return app->notice_key && strcmp(app->notice_key, key) == 0;
}

const char *app_last_finding(const struct app *app, const struct km_diags *diags)
{
    size_t count = km_diags_count(diags);
    return count ? app_text(app, &km_diags_at(diags, count - 1)->message) : "";
}

struct person app_person(const struct km_head_info *head)
{
    return person_of(&head->look, head->id);
}

enum figure_theme app_figure_theme(const struct gui *gui)
{
    static const enum figure_theme themes[GUI_THEME_COUNT] = {
        [GUI_LIGHT] = FIGURE_LIGHT, [GUI_DARK] = FIGURE_DARK, [GUI_CONTRAST] = FIGURE_CONTRAST};
    return themes[gui_settings(gui)->theme];
}

/* ---- moving about ---- */

static bool beside_the_way(enum screen_id screen)
{
    return screen == SCREEN_SETTINGS || screen == SCREEN_ABOUT;
}

/* What is missing is said until it is closed or mended; what was done just now, on this screen only. */
static bool notice_stays(const struct app *app)
{
    return !app->notice_key || strncmp(app->notice_key, "gui.notice.", strlen("gui.notice.")) == 0;
}

void app_go(struct app *app, enum screen_id screen)
{
    if (!notice_stays(app))
        app_tell(app, NULL, NULL);
    if (!beside_the_way(app->screen))
        app->before = app->screen;
    app->screen = screen;
    app->entered = false;
}

void app_back(struct app *app)
{
    const enum screen_id ways[SCREEN_COUNT] = {
        [SCREEN_LIBRARY] = SCREEN_LIBRARY,
        [SCREEN_ADD] = SCREEN_LIBRARY,
        [SCREEN_BRIEFING] = SCREEN_LIBRARY,
        [SCREEN_SCENE] = SCREEN_STOPPED,
        [SCREEN_STOPPED] = app_stage(app),
        [SCREEN_DEBRIEF] = SCREEN_LIBRARY,
        [SCREEN_CLASS] = SCREEN_CLASS,
        [SCREEN_SEAT] = SCREEN_DEBRIEF,
        [SCREEN_WATCH] = app_session(app) ? SCREEN_SCENE : SCREEN_WATCH,
    };
    enum screen_id to = beside_the_way(app->screen) ? app->before : ways[app->screen];
    if (to != app->screen)
        app_go(app, to);
}

/* ---- the library ---- */

static void empty_library(struct app *app)
{
    library_forget(app);
    km_catalogue_free(app->catalogue);
    km_diags_free(app->unsound);
    app->catalogue = NULL;
    app->unsound = NULL;
}

void app_load_library(struct app *app)
{
    app_close(app);
    empty_library(app);
    app->host.look_again(app->host.user);
    app->catalogue = km_catalogue_new(&app->host.memory, &app->host.files, &app->host.shelf);
    if (app->opened >= km_catalogue_count(app->catalogue))
        app->opened = 0;
}

const struct km_diags *app_findings(const struct app *app, const struct km_card *card)
{
    if (!card->head)
        return card->findings;
    return card == km_catalogue_card(app->catalogue, app->opened) ? app->unsound : NULL;
}

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
    *app = (struct app){.host = *host, .zoom = 100};
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
    empty_library(app);
    settings_release_rulebooks(app);
    app_watch_release(app);
    km_diags_free(app->addition.findings);
    arena_release(&app->open);
    arena_release(&app->arena);
}

/* ---- one frame ---- */

void chrome_change_language(struct app *app)
{
    static const enum ui_choice next[] = {
        [UI_JA] = UI_EN, [UI_EN] = UI_BOTH, [UI_BOTH] = UI_JA, [UI_JA_EASY] = UI_EN};
    app->settings.language = next[app->settings.language];
    settings_save(app);
}

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
    const struct screen *screen = screens[app->screen];
    if (!app->entered) {
        gui_forget(gui);
        if (app->focus_first)
            gui_focus(gui, gui_format(gui, "rail.%s", app->focus_first));
        app->focus_first = NULL;
        app->entered = true;
        app->help = false;
        if (screen->enter)
            screen->enter(app, gui);
        screen = screens[app->screen];
    }
    gui_fill(gui, gui_window(gui), GUI_GROUND);
    if (app->help)
        chrome_show_help(app, gui);
    else
        screen->frame(app, gui);
}
