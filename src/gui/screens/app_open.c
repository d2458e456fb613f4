/* Opening a scenario: with which rulebook, and whether it can be run. */
#include "gui/screens/app_open.h"

#include "gui/screens/app_run.h"

static const char STANDARD[] = "standard";

static const struct km_host *memory_of(const struct app *app)
{
    return &app->host.memory;
}

/* ---- rulebooks ---- */

struct km_rulebook *app_load_rulebook(struct app *app, const char *name, struct km_diags *diags)
{
    struct km_rulebook *rulebook;
    km_open_rulebook(memory_of(app), &app->host.files, name, diags, &rulebook);
    return rulebook;
}

/* Loads it; that it cannot be loaded is told by `key`, and when it can, that is not said any longer. */
static struct km_rulebook *load_or_tell(struct app *app, const char *name, const char *key)
{
    struct km_diags *diags = km_diags_new(memory_of(app));
    struct km_rulebook *rulebook = app_load_rulebook(app, name, diags);
    const struct km_text finding = app_last_finding(diags);
    if (!rulebook)
        app_tell_with(app, key,
                      UI_ARGUMENTS({.name = "name", .text = name ? name : STANDARD},
                                   {.name = "detail", .said = &finding}));
    else if (app_is_told(app, "gui.notice.rulebook") || app_is_told(app, "gui.notice.rulebook.not_taken"))
        app_tell_nothing(app);
    km_diags_free(diags);
    return rulebook;
}

struct km_rulebook *app_load_chosen(struct app *app, struct km_diags *diags)
{
    struct km_rulebook *rulebook = NULL;
    if (app->settings.rulebook)
        rulebook = load_or_tell(app, app->settings.rulebook, "gui.notice.rulebook");
    return rulebook ? rulebook : app_load_rulebook(app, NULL, diags);
}

void app_choose_rulebook(struct app *app, const char *name)
{
    struct km_rulebook *rulebook = load_or_tell(app, name, "gui.notice.rulebook.not_taken");
    if (rulebook)
        app->settings.rulebook = name ? arena_string(&app->arena, name) : NULL;
    km_rulebook_free(rulebook);
}

const char *app_rulebook_words(const struct app *app, struct gui *gui)
{
    const struct km_rulebook *rulebook = app_rulebook(app);
    if (strcmp(km_rulebook_id(rulebook), STANDARD) == 0)
        return NULL;
    return app_phrase(app, gui, "gui.rulebook.named",
                      UI_ARGUMENTS({.name = "title", .text = app_text(app, km_rulebook_title(rulebook))},
                                   {.name = "revision", .number = km_rulebook_revision(rulebook)}));
}

const char *app_policy_words(const struct app *app, struct gui *gui)
{
    struct km_mandate mandate = km_scenario_mandate(app_scenario(app));
    if (!km_text_present(&mandate.policy))
        return NULL;
    return app_phrase(app, gui, km_mandate_key(&mandate),
                      UI_ARGUMENTS({.name = "name", .text = app_text(app, &mandate.policy)},
                                   {.name = "minutes", .number = mandate.minutes}));
}

/* ---- the library ---- */

void app_forget_library(struct app *app)
{
    km_catalogue_free(app->catalogue);
    km_diags_free(app->unsound);
    app->catalogue = NULL;
    app->unsound = NULL;
    app->looked++;
}

void app_load_library(struct app *app)
{
    app_close(app);
    app_forget_library(app);
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

/* ---- opening ---- */

static bool load_scenario(struct app *app, const char *path, struct km_diags *diags)
{
    app->rulebook = app_load_chosen(app, diags);
    return app->rulebook && km_open_scenario(memory_of(app), &app->host.files, path, app->rulebook, diags,
                                             &app->scenario) == KM_OPENED;
}

bool app_open(struct app *app, const struct km_card *card)
{
    struct km_diags *diags = km_diags_new(memory_of(app));
    app_close(app);
    app_remember_card(app, card);
    if (!load_scenario(app, card->path, diags)) {
        app_close(app);
        app->unsound = diags;
        return false;
    }
    km_diags_free(diags);
    app->card = card;
    app_go(app, SCREEN_BRIEFING);
    return true;
}

bool app_open_guided(struct app *app, const struct km_card *card)
{
    return app_open(app, card) && app_start_in(app, KM_GUIDED);
}
