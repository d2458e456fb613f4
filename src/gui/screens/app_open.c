/* Opening a scenario: with which rulebook, and whether it can be run; and adding one from elsewhere. */
#include "gui/screens/add.h"

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
    if (!rulebook)
        app_tell_with(app, key,
                      UI_ARGUMENTS({.name = "name", .text = name ? name : STANDARD},
                                   {.name = "detail", .text = app_last_finding(app, diags)}));
    else if (app_is_told(app, "gui.notice.rulebook") || app_is_told(app, "gui.notice.rulebook.not_taken"))
        app_tell(app, NULL, NULL);
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

/* ---- opening ---- */

void app_remember_card(struct app *app, const struct km_card *card)
{
    app->opened = (size_t)(card - km_catalogue_card(app->catalogue, 0));
    km_diags_free(app->unsound);
    app->unsound = NULL;
}

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

/* ---- from elsewhere ---- */

void add_forget_seen(struct app *app)
{
    struct addition *addition = &app->addition;
    if (!addition->seen)
        return;
    km_diags_free(addition->findings);
    addition->findings = NULL;
    addition->seen = false;
}

/* Whether the file is sound and was kept; then it is told and remembered. */
static bool keep(struct app *app, struct km_bytes bytes, const char *path, struct km_diags *diags)
{
    struct km_rulebook *rulebook = app_load_chosen(app, diags);
    struct km_scenario *scenario =
        rulebook ? km_open_scenario_bytes(memory_of(app), bytes, path, rulebook, diags) : NULL;
    const struct km_head_info *head = scenario ? km_scenario_head(scenario) : NULL;
    bool kept = head && app->host.keep_scenario(app->host.user, head->id, km_scenario_json(scenario), diags);
    if (kept) {
        app->addition.id = arena_string(&app->arena, head->id);
        app_tell_with(app, "gui.add.added",
                      UI_ARGUMENTS({.name = "title", .text = app_text(app, &head->title)}));
    }
    km_scenario_free(scenario);
    km_rulebook_free(rulebook);
    return kept;
}

static bool read_and_keep(struct app *app, const char *path, struct km_diags *diags)
{
    const struct km_files *files = &app->host.files;
    struct km_bytes bytes;
    if (!files->read(files->user, path, diags, &bytes))
        return false;
    bool kept = keep(app, bytes, path, diags);
    files->release(files->user, bytes);
    return kept;
}

void app_add(struct app *app, const char *path)
{
    struct addition *addition = &app->addition;
    bool beside = app->screen == SCREEN_LIBRARY || app->screen == SCREEN_ADD;
    if (app->wordless)
        return;
    if (beside) /* before it is told, since a line that was told goes with the screen */
        app_go(app, app->screen);
    add_forget_seen(app);
    struct km_diags *diags = addition->findings ? addition->findings : km_diags_new(memory_of(app));
    bool kept = read_and_keep(app, path, diags);
    if (!kept)
        addition->findings = diags;
    else if (!addition->findings)
        km_diags_free(diags);
    if (kept) {
        gui_field_set(&addition->path, "");
        gui_field_set(&app->search, "");
    }
    if (beside)
        app->screen = addition->findings ? SCREEN_ADD : SCREEN_LIBRARY;
    else if (!kept)
        app_tell_finding(app, "gui.add.refused", diags);
}
