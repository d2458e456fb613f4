/* What screens share: words, one line that is told, and the way from screen to screen. */
#include "gui/screens/app.h"

#include "gui/ui/frame.h"

enum { MOST_ARGUMENTS = 8 }; /* of a phrase that is shown in two languages */

/* ---- words ---- */

enum km_language app_language(const struct app *app)
{
    return ui_main_language(app->settings.language);
}

const char *app_word(const struct app *app, const char *key)
{
    return ui_get(&app->words, app_language(app), key);
}

const char *app_word_in_second(const struct app *app, const char *word)
{
    enum km_language second;
    if (!ui_second_language(app->settings.language, &second))
        return NULL;
    return ui_in_other(&app->words, app_language(app), word);
}

static bool is_ascii(const char *text)
{
    while (*text && (unsigned char)*text < 0x80)
        text++;
    return !*text;
}

/* Words among them in the second language; what is no word must be written alike in both. */
static bool translate(const struct app *app, const struct ui_argument *arguments,
                      struct ui_argument out[MOST_ARGUMENTS + 1])
{
    size_t count = 0;
    for (; arguments && arguments[count].name; count++) {
        struct ui_argument *argument = &out[count];
        if (count == MOST_ARGUMENTS)
            return false;
        *argument = arguments[count];
        const char *word = argument->text ? app_word_in_second(app, argument->text) : NULL;
        if (word)
            argument->text = word;
        else if (argument->text && !is_ascii(argument->text))
            return false;
    }
    out[count] = (struct ui_argument){.name = NULL};
    return true;
}

static const char *phrase_in(const struct app *app, struct gui *gui, enum km_language language,
                             const char *key, const struct ui_argument *arguments)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(gui));
    ui_write(&app->words, language, key, arguments, &out);
    return out.data;
}

const char *app_phrase(const struct app *app, struct gui *gui, const char *key,
                       const struct ui_argument *arguments)
{
    const char *phrase = phrase_in(app, gui, app_language(app), key, arguments);
    enum km_language second;
    struct ui_argument translated[MOST_ARGUMENTS + 1];
    if (ui_second_language(app->settings.language, &second) && translate(app, arguments, translated))
        gui_pair(gui, phrase, phrase_in(app, gui, second, key, translated));
    return phrase;
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

void app_tell_nothing(struct app *app)
{
    if (app->wordless)
        return;
    app->tells = false;
    app->told_key = NULL;
}

void app_tell_text(struct app *app, const struct km_text *text)
{
    app->tells = true;
    app->told_key = NULL;
    for (int language = 0; language < KM_LANGUAGE_COUNT; language++) {
        strbuf_truncate(&app->told[language], 0);
        strbuf_add(&app->told[language], km_text_get(text, (enum km_language)language));
    }
}

void app_tell_with(struct app *app, const char *key, const struct ui_argument *arguments)
{
    if (app->wordless)
        return;
    app->tells = true;
    app->told_key = key;
    for (int language = 0; language < KM_LANGUAGE_COUNT; language++) {
        strbuf_truncate(&app->told[language], 0);
        ui_write(&app->words, (enum km_language)language, key, arguments, &app->told[language]);
    }
}

void app_tell(struct app *app, const char *key, const char *detail)
{
    app_tell_with(app, key, UI_ARGUMENTS({.name = "detail", .text = detail ? detail : ""}));
}

void app_tell_finding(struct app *app, const char *key, const struct km_diags *diags)
{
    const struct km_text finding = app_last_finding(diags);
    app_tell_with(app, key, UI_ARGUMENTS({.name = "detail", .said = &finding}));
}

const char *app_told(const struct app *app)
{
    return app->tells ? app->told[app_language(app)].data : NULL;
}

bool app_is_told(const struct app *app, const char *key)
{
    return app->told_key && strcmp(app->told_key, key) == 0;
}

struct km_text app_last_finding(const struct km_diags *diags)
{
    size_t count = km_diags_count(diags);
    return count ? km_diags_at(diags, count - 1)->message : (struct km_text){.in = {NULL}};
}

/* ---- moving about ---- */

/* What is missing is said until it is closed or mended; what was done just now, on this screen only. */
static bool notice_stays(const struct app *app)
{
    return !app->told_key || strncmp(app->told_key, "gui.notice.", strlen("gui.notice.")) == 0;
}

void app_go(struct app *app, enum screen_id screen)
{
    if (!notice_stays(app))
        app_tell_nothing(app);
    if (!app->screens[app->screen]->beside)
        app->before = app->screen;
    if (screen == SCREEN_LIBRARY)
        app->notes = APP_NOTES_CLOSED;
    app->screen = screen;
    app->entered = false;
}

void app_back(struct app *app)
{
    const struct screen *screen = app->screens[app->screen];
    enum screen_id way = screen->back ? screen->back(app) : SCREEN_LIBRARY;
    enum screen_id to = screen->beside ? app->before : way;
    if (to != app->screen)
        app_go(app, to);
}
