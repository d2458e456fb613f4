/* What is played: the sitting, its judgement, and a turning point that is tried again. What each of them does
 * is practice's; here it is begun and ended, and people are told what is not kept. */
#include "gui/screens/app_run.h"

#include <assert.h>

static const struct km_host *memory_of(const struct app *app)
{
    return &app->host.memory;
}

/* ---- looking ---- */

/* What is shown. */
static struct km_sitting *current(const struct app *app)
{
    if (app->preview)
        return km_preview_sitting(app->preview);
    return app->retry ? km_retry_sitting(app->retry) : app->sitting;
}

const struct km_session *app_session(const struct app *app)
{
    const struct km_sitting *sitting = current(app);
    return sitting ? km_sitting_session(sitting) : NULL;
}

const struct km_scenario *app_scenario(const struct app *app)
{
    const struct km_session *session = app_session(app);
    return session ? km_session_scenario(session) : app->scenario;
}

const char *app_second_word(void *app, const char *word)
{
    const struct app *self = app;
    const struct km_scenario *scenario = app_scenario(self);
    const char *found = app_word_in_second(self, word);
    for (size_t i = 0; !found && scenario && i < km_scenario_meter_count(scenario); i++) {
        struct km_text label = km_scenario_meter(scenario, i).label;
        if (app_text(self, &label) == word)
            found = app_second(self, &label);
    }
    return found;
}

const struct km_rulebook *app_rulebook(const struct app *app)
{
    return km_scenario_rulebook(app_scenario(app));
}

const struct km_score *app_score(const struct app *app)
{
    return km_judgement_score(app->judgement);
}

struct km_report *app_report(const struct app *app)
{
    return km_judgement_report(app->judgement);
}

const struct km_attainable *app_attainable(const struct app *app)
{
    return app->judgement ? km_judgement_attainable(app->judgement) : NULL;
}

bool app_judged(const struct app *app)
{
    return app->judgement && km_judgement_done(app->judgement);
}

/* ---- what is open, given back ---- */

/* What of it the screens show goes first. */
static void forget_judgement(struct app *app)
{
    for (size_t i = 0; i < SCREEN_COUNT; i++)
        if (app->screens[i]->close)
            app->screens[i]->close(app);
    km_class_summary_free(app->summary);
    km_ways_free(app->ways);
    km_history_free(app->history);
    km_retry_free(app->retry);
    km_judgement_free(app->judgement);
    app->summary = NULL;
    app->ways = NULL;
    app->history = NULL;
    app->retry = NULL;
    app->judgement = NULL;
    app->solved = NULL;
}

/* The scenario that was opened stays. */
static void close_sitting(struct app *app)
{
    forget_judgement(app);
    if (app->room)
        km_class_free(app->room);
    else
        km_sitting_free(app->sitting);
    km_diags_free(app->record_diags);
    app->room = NULL;
    app->notes = APP_NOTES_CLOSED;
    app->sitting = NULL;
    app->record = NULL;
    app->record_diags = NULL;
    app->unkept = 0;
    app->settled = NULL;
    app->run++;
    arena_release(&app->open);
    arena_init(&app->open, memory_of(app));
}

void app_close(struct app *app)
{
    close_sitting(app);
    km_scenario_free(app->scenario);
    km_rulebook_free(app->rulebook);
    app->scenario = NULL;
    app->rulebook = NULL;
    app->card = NULL;
}

/* The sitting, if it is one of a class, is led from here. */
static void open_room(struct app *app)
{
    app->room = km_class_new(memory_of(app), app->sitting, &app->host.clock);
}

/* ---- what is kept ---- */

bool app_is_kept(const struct app *app)
{
    return app->host.keeping < APP_READ_ONLY && app->sitting && km_sitting_kept(app->sitting);
}

bool app_pending(const struct app *app)
{
    const struct km_sitting *sitting = current(app);
    return sitting && km_sitting_pending(sitting);
}

/* What is missing is told once; when the record has caught up that is true no longer. */
static void tell_unkept(struct app *app)
{
    uint32_t since = app->record ? km_sitting_unkept_since(app->sitting) : app->unkept;
    if (since == app->unkept)
        return;
    app->unkept = since;
    const struct km_text finding = app_last_finding(app->record_diags);
    if (since)
        app_tell_with(app, since == 1 ? "gui.notice.not_kept" : "gui.notice.unkept",
                      UI_ARGUMENTS({.name = "turn", .number = since}, {.name = "detail", .said = &finding}));
    else if (app_is_told(app, "gui.notice.not_kept") || app_is_told(app, "gui.notice.unkept"))
        app_tell_nothing(app);
}

void app_when_settled(struct app *app, void (*then)(struct app *))
{
    if (app_pending(app))
        app->settled = then;
    else
        then(app);
}

void app_settle(struct app *app, bool kept)
{
    void (*then)(struct app *) = app->settled;
    km_sitting_settle(app->sitting, kept);
    tell_unkept(app);
    if (app_pending(app))
        return;
    app->settled = NULL;
    if (then)
        then(app);
}

/* ---- starting and continuing ---- */

void app_remember_card(struct app *app, const struct km_card *card)
{
    app->opened = (size_t)(card - km_catalogue_card(app->catalogue, 0));
    km_diags_free(app->unsound);
    app->unsound = NULL;
}

enum screen_id app_stage(const struct app *app)
{
    return app->room ? SCREEN_CLASS : SCREEN_SCENE;
}

static void go_to_stage(struct app *app)
{
    app_go(app, app_stage(app));
}

/* Without a record the session runs all the same, which is told. */
static void use_record(struct app *app, enum app_record record, const char *path)
{
    if (record == APP_RECORD_OPENED)
        app->record = arena_string(&app->open, path);
    else
        app_tell_finding(app, "gui.notice.not_kept", app->record_diags);
}

bool app_start_in(struct app *app, enum km_mode mode)
{
    if (!app->scenario)
        return false;
    close_sitting(app);
    int64_t at_ms = app->host.clock.now_ms(app->host.clock.user);
    struct km_session_setup setup = {.mode = mode,
                                     .soft = app->settings.soft,
                                     .minutes_east = app->host.minutes_east(app->host.user, at_ms)};
    struct km_journal journal;
    const char *path, *id = km_scenario_head(app->scenario)->id;
    app->record_diags = km_diags_new(memory_of(app));
    enum app_record record =
        app->host.begin_record(app->host.user, id, at_ms, app->record_diags, &journal, &path);
    use_record(app, record, path);
    app->sitting = km_sitting_start(memory_of(app), app->scenario, setup, &app->host.clock,
                                    app->record ? &journal : NULL);
    open_room(app);
    tell_unkept(app);
    app_when_settled(app, go_to_stage);
    return true;
}

bool app_start(struct app *app)
{
    return app_start_in(app, app->settings.mode);
}

bool app_start_class(struct app *app)
{
    return app_start_in(app, KM_HOST);
}

static void go_on(struct app *app)
{
    enum km_status status = km_session_status(app_session(app));
    if (status == KM_ENDED && !app->room)
        app_finish(app);
    else
        app_go(app, status == KM_STOPPED ? SCREEN_STOPPED : app_stage(app));
}

/* False when another window writes it just now. What cannot be kept for another reason goes on all the same.
 */
static bool resume(struct app *app, struct km_session *session, const char *path)
{
    struct km_journal journal;
    enum app_record record = app->host.resume_record(app->host.user, path, app->record_diags, &journal);
    if (record == APP_RECORD_BUSY)
        return false;
    use_record(app, record, path);
    app->sitting =
        km_sitting_continue(memory_of(app), session, &app->host.clock, app->record ? &journal : NULL);
    open_room(app);
    tell_unkept(app);
    return true;
}

bool app_continue(struct app *app, const struct km_card *card, const struct km_record *record)
{
    struct km_session *session;
    app_close(app);
    if (!record)
        return false;
    app_remember_card(app, card);
    app->record_diags = km_diags_new(memory_of(app));
    bool loaded = km_open_session(memory_of(app), &app->host.files, record->path, app->record_diags,
                                  &session) == KM_OPENED;
    if (!loaded || !resume(app, session, record->path)) {
        app_tell_finding(app, "gui.notice.not_continued", app->record_diags);
        km_session_free(session);
        app_close(app);
        return false;
    }
    app->card = card;
    app_when_settled(app, go_on);
    return true;
}

/* ---- answers ---- */

/* Where they go. What was judged of a class is another one when it goes on. */
static struct km_sitting *going_on(struct app *app)
{
    if (app->room)
        forget_judgement(app);
    return current(app);
}

static bool counts(struct app *app, enum km_done done)
{
    tell_unkept(app);
    return km_done_counts(done);
}

bool app_answer(struct app *app, uint32_t choice)
{
    return counts(app, km_sitting_answer(going_on(app), choice));
}

bool app_enter(struct app *app, uint32_t slot, int32_t entry)
{
    return counts(app, km_sitting_enter(going_on(app), slot, entry));
}

bool app_submit(struct app *app)
{
    return counts(app, km_sitting_submit(going_on(app)));
}

bool app_soften(struct app *app)
{
    return counts(app, km_sitting_soften(going_on(app)));
}

uint32_t app_hint(struct app *app)
{
    return km_sitting_hint(current(app));
}

bool app_asks_words(const struct app *app)
{
    if (app->retry || app->watch || app->room)
        return false;
    enum km_mode mode = app->sitting ? km_session_setup(app_session(app)).mode : app->settings.mode;
    if (!km_mode_shows(mode).own_words)
        return false;
    bool again = mode == KM_GUIDED && app->card && app->card->ended;
    return app->settings.own_words == APP_WORDS_FIRST ||
           (app->settings.own_words == APP_WORDS_BY_ITSELF && again);
}

bool app_write_words(struct app *app, const char *text)
{
    return counts(app, km_sitting_write_words(current(app), text));
}

bool app_can_undo(const struct app *app)
{
    return !app->retry && km_sitting_can_undo(current(app));
}

bool app_undo(struct app *app)
{
    return counts(app, km_sitting_undo(going_on(app)));
}

bool app_stop(struct app *app)
{
    return counts(app, km_sitting_stop(going_on(app)));
}

void app_plan(struct app *app, const char *text)
{
    const char *plan = km_session_plan(km_sitting_session(app->sitting));
    if (!km_sitting_pending(app->sitting) && strcmp(text, plan ? plan : "") != 0)
        counts(app, km_sitting_write_plan(app->sitting, text));
}

static void go_to_library(struct app *app)
{
    app_go(app, SCREEN_LIBRARY);
}

void app_leave(struct app *app)
{
    if (app->retry) {
        app_retry_end(app);
        return;
    }
    if (app->preview) {
        app_go(app, SCREEN_WATCH);
        return;
    }
    counts(app, km_sitting_leave(going_on(app)));
    app_when_settled(app, go_to_library);
}

/* ---- a class ---- */

bool app_vote(struct app *app, const struct km_hands *hands)
{
    going_on(app);
    return counts(app, km_class_vote(app->room, hands));
}

bool app_set_length(struct app *app, int32_t minutes)
{
    going_on(app);
    return counts(app, km_class_set_length(app->room, minutes));
}

bool app_go_back(struct app *app, size_t branch, uint32_t turn)
{
    going_on(app);
    return counts(app, km_class_go_back(app->room, branch, turn));
}

/* ---- judging ---- */

void app_judge_class(struct app *app)
{
    if (!app->judgement)
        app->judgement =
            km_judgement_new(memory_of(app), app_session(app), &app->host.clock, (struct km_judge_budget){0});
}

const struct km_ways *app_ways(struct app *app)
{
    if (!app->ways && app_judged(app))
        app->ways = km_ways_new(memory_of(app), app->judgement);
    return app->ways;
}

const struct km_class_summary *app_class_summary(struct app *app)
{
    if (!app->summary && app_judged(app))
        app->summary = km_class_summary_new(memory_of(app), app->judgement);
    return app->summary;
}

const struct km_history *app_history(struct app *app)
{
    if (!app->history)
        app->history = km_history_new(memory_of(app), &app->host.files, app->catalogue, app->card,
                                      km_judgement_session(app->judgement), app->record);
    return app->history;
}

void app_finish(struct app *app)
{
    if (app->retry) {
        app_retry_end(app);
        return;
    }
    const struct km_session *session = app_session(app);
    forget_judgement(app);
    app->judgement = km_judgement_new(memory_of(app), session, &app->host.clock, (struct km_judge_budget){0});
    app->solved = arena_array(&app->open, km_session_turns(session) + 1, sizeof *app->solved);
    app_go(app, SCREEN_DEBRIEF);
}

/* ---- a turning point tried again ---- */

void app_retry(struct app *app, uint32_t turn)
{
    if (!app_judged(app) || !turn)
        return;
    app->retry = km_retry_new(memory_of(app), app->judgement, turn, &app->host.clock);
    if (!app->retry)
        return;
    app->run++;
    app_go(app, SCREEN_SCENE);
}

enum km_retried app_retry_judge(struct app *app, int32_t *lost)
{
    enum km_retried retried = km_retry_judge(app->retry, lost);
    if (retried == KM_RETRY_SOLVED)
        app->solved[km_retry_turn(app->retry)] = true;
    return retried;
}

void app_retry_again(struct app *app)
{
    km_retry_again(app->retry);
    app->run++;
    app_go(app, SCREEN_SCENE);
}

void app_retry_end(struct app *app)
{
    km_retry_free(app->retry);
    app->retry = NULL;
    app->run++;
    app_go(app, SCREEN_DEBRIEF);
}
