/* What is open: opening a scenario, starting or continuing a session, its answers, its judgement, and turning
 * points tried again. An event is kept before it counts; what cannot be kept is told and does not count. */
#include "gui/screens/app.h"

#include "os/clock.h"
#include "os/file.h"
#include "store/journal.h"

#include <assert.h>

/* What a debrief may take before it says less. */
enum { BUDGET_STATES = 1000000, BUDGET_MS = 3000, BUDGET_BYTES = 200 * 1000 * 1000 };

struct app_journal {
    struct arena arena;
    struct km_diags *diags;
    const char *path;
    bool open;
    struct km_journal file;
};

/* ---- findings ---- */

static void tell_finding(struct app *app, const char *key, const struct km_diags *diags)
{
    const char *message = "";
    if (km_diags_count(diags))
        message = km_text_get(&km_diags_at(diags, km_diags_count(diags) - 1)->message, app_language(app));
    app_tell(app, key, message);
}

/* ---- what is open, given back ---- */

static void close_journal(struct app *app)
{
    struct app_journal *journal = app->journal;
    app->journal = NULL;
    if (!journal)
        return;
    if (journal->open)
        journal->file.close(journal->file.user);
    km_diags_free(journal->diags);
    arena_release(&journal->arena);
    free(journal);
}

static void forget_judgement(struct app *app)
{
    km_report_free(app->report);
    km_attainable_free(app->attainable);
    km_score_free(app->score);
    app->report = NULL;
    app->attainable = NULL;
    app->score = NULL;
    memset(app->retry_solved, 0, sizeof app->retry_solved);
    app->debrief = (struct debrief){0};
}

/* The session and what hangs on it; the scenario stays unless the session brought it. */
static void close_session(struct app *app)
{
    close_journal(app);
    forget_judgement(app);
    if (app->played)
        km_session_free(app->session);
    struct km_session *session = app->played ? app->played : app->session;
    app->session = app->played = NULL;
    app->sitting++;
    app->retry_turn = 0;
    if (app->scenario != app->loaded_scenario) {
        km_exploration_free(app->exploration);
        app->exploration = NULL;
        app->scenario = app->loaded_scenario;
        app->rulebook = app->loaded_rulebook;
    }
    km_session_free(session);
}

void app_close(struct app *app)
{
    close_session(app);
    km_exploration_free(app->exploration);
    km_scenario_free(app->loaded_scenario);
    km_rulebook_free(app->loaded_rulebook);
    app->exploration = NULL;
    app->scenario = app->loaded_scenario = NULL;
    app->rulebook = app->loaded_rulebook = NULL;
    app->entry = NULL;
}

/* ---- opening ---- */

/* For rulebooks that extend another: the other one's bytes by id. */
struct rulebooks {
    struct app *app;
    struct arena *arena;
};

static bool find_rulebook(void *user, const char *id, struct km_bytes *out)
{
    struct rulebooks *rulebooks = user;
    struct km_diags *unheard = km_diags_new(&rulebooks->app->host);
    const char *path = data_find(&rulebooks->app->places, DATA_RULEBOOK, id, unheard);
    bool found = path && file_read(rulebooks->arena, path, unheard, out);
    km_diags_free(unheard);
    return found;
}

static struct km_rulebook *load_rulebook(struct app *app, struct arena *arena, struct km_diags *diags)
{
    struct rulebooks rulebooks = {.app = app, .arena = arena};
    struct km_library library = {.find = find_rulebook, .user = &rulebooks};
    const char *path = data_find(&app->places, DATA_RULEBOOK, "standard", diags);
    struct km_bytes bytes;
    if (!path || !file_read(arena, path, diags, &bytes))
        return NULL;
    return km_rulebook_load_extending(&app->host, bytes, path, &library, diags);
}

static bool load_scenario(struct app *app, const char *path, struct km_diags *diags)
{
    struct arena arena;
    struct km_bytes bytes;
    arena_init(&arena, &app->host);
    app->loaded_rulebook = load_rulebook(app, &arena, diags);
    if (app->loaded_rulebook && file_read(&arena, path, diags, &bytes))
        app->loaded_scenario = km_scenario_load(&app->host, bytes, path, app->loaded_rulebook, diags);
    arena_release(&arena);
    app->rulebook = app->loaded_rulebook;
    app->scenario = app->loaded_scenario;
    return app->scenario != NULL;
}

/* The card's own row: what it says may change when the file turns out to be broken. */
static struct library_entry *own_entry(struct app *app, const struct library_entry *entry)
{
    return &app->entries[entry - app->entries];
}

bool app_open(struct app *app, const struct library_entry *entry)
{
    struct km_diags *diags = km_diags_new(&app->host);
    app_close(app);
    app->opened = (size_t)(entry - app->entries);
    if (!load_scenario(app, entry->path, diags)) {
        app_close(app);
        km_diags_free(own_entry(app, entry)->findings);
        own_entry(app, entry)->findings = diags;
        return false;
    }
    km_diags_free(diags);
    app->entry = entry;
    app_go(app, SCREEN_BRIEFING);
    return true;
}

/* ---- starting and continuing ---- */

static struct app_journal *new_journal(struct app *app)
{
    struct app_journal *journal = calloc(1, sizeof *journal);
    if (!journal)
        arena_out_of_memory(&app->host, sizeof *journal);
    arena_init(&journal->arena, &app->host);
    journal->diags = km_diags_new(&app->host);
    return journal;
}

/* The journal of what is open; without a place for it the session runs all the same. */
static void begin_journal(struct app *app, int64_t at_ms)
{
    struct app_journal *journal = app->journal = new_journal(app);
    journal->path = journal_new_path(&journal->arena, &app->environment, km_scenario_head(app->scenario)->id,
                                     at_ms, journal->diags);
    journal->open = journal->path && journal_open(&app->host, journal->path, APPEND_NEW, journal->diags,
                                                  &journal->file) == JOURNAL_OPENED;
    if (journal->open &&
        journal->file.append(journal->file.user, km_session_header(app->session)) == KM_APPENDED)
        return;
    tell_finding(app, "gui.notice.not_kept", journal->diags);
    close_journal(app);
}

bool app_start(struct app *app)
{
    if (!app->loaded_scenario)
        return false;
    close_session(app);
    int64_t at_ms = app->now_ms();
    struct km_session_setup setup = {.mode = app->settings.mode, .soft = app->settings.soft};
    app->session = km_session_new(&app->host, app->scenario, setup, at_ms);
    app->sitting++;
    begin_journal(app, at_ms);
    app_go(app, SCREEN_SCENE);
    return true;
}

static struct km_session *load_session(struct app *app, const char *path, struct km_diags *diags)
{
    struct arena arena;
    struct km_bytes bytes;
    struct km_session *session = NULL;
    arena_init(&arena, &app->host);
    if (file_read(&arena, path, diags, &bytes))
        session = km_session_load(&app->host, bytes, path, diags);
    arena_release(&arena);
    return session;
}

/* False when another window writes it just now. What cannot be kept for another reason goes on all the same.
 */
static bool continue_journal(struct app *app, const char *path)
{
    struct app_journal *journal = app->journal = new_journal(app);
    journal->path = arena_string(&journal->arena, path);
    enum journal_opened opened =
        journal_open(&app->host, journal->path, APPEND_CONTINUE, journal->diags, &journal->file);
    journal->open = opened == JOURNAL_OPENED;
    if (journal->open)
        return true;
    bool busy = opened == JOURNAL_BUSY;
    tell_finding(app, busy ? "gui.notice.not_continued" : "gui.notice.not_kept", journal->diags);
    close_journal(app);
    return !busy;
}

bool app_continue(struct app *app, const struct library_entry *entry)
{
    app_close(app);
    if (!entry->session)
        return false;
    app->opened = (size_t)(entry - app->entries);
    struct km_diags *diags = km_diags_new(&app->host);
    app->session = load_session(app, entry->session, diags);
    app->sitting++;
    if (!app->session)
        tell_finding(app, "gui.notice.not_continued", diags);
    km_diags_free(diags);
    if (!app->session)
        return false;
    app->entry = entry;
    app->scenario = km_session_scenario(app->session);
    app->rulebook = km_scenario_rulebook(app->scenario);
    enum km_status status = km_session_status(app->session);
    if (status != KM_STOPPED && !continue_journal(app, entry->session)) {
        app_close(app);
        return false;
    }
    if (status == KM_ENDED)
        app_finish(app);
    else
        app_go(app, status == KM_STOPPED ? SCREEN_STOPPED : SCREEN_SCENE);
    return true;
}

const char *app_session_path(const struct app *app)
{
    return app->journal ? app->journal->path : NULL;
}

/* ---- answers ---- */

static const char ANSWER_NOT_KEPT[] = "gui.notice.answer_not_kept";

static bool keep(struct app *app, const struct km_event *event)
{
    struct app_journal *journal = app->played ? NULL : app->journal;
    struct km_bytes line = km_session_line(app->session, event);
    if (journal && journal->file.append(journal->file.user, line) != KM_APPENDED) {
        tell_finding(app, ANSWER_NOT_KEPT, journal->diags);
        return false;
    }
    km_session_apply(app->session, event);
    if (app->notice_key && strcmp(app->notice_key, ANSWER_NOT_KEPT) == 0)
        app_tell(app, NULL, NULL);
    return true;
}

/* A scene that has come to its end is over at once: whoever closes the window now, or stops, has played it.
 */
static void note_end(struct app *app)
{
    struct km_event event;
    bool over = !app->played && km_session_status(app->session) == KM_ENDED;
    if (over && km_session_finish(app->session, app->now_ms(), &event))
        keep(app, &event);
}

static bool take_answer(struct app *app, const struct km_event *event)
{
    if (!keep(app, event))
        return false;
    note_end(app);
    return true;
}

bool app_answer(struct app *app, uint32_t choice)
{
    struct km_event event;
    return km_session_choose(app->session, choice, app->now_ms(), &event) && take_answer(app, &event);
}

bool app_enter(struct app *app, uint32_t slot, int32_t entry)
{
    struct km_event event;
    return km_session_enter(app->session, slot, entry, app->now_ms(), &event) && keep(app, &event);
}

bool app_submit(struct app *app)
{
    struct km_event event;
    return km_session_submit(app->session, app->now_ms(), &event) && take_answer(app, &event);
}

bool app_soften(struct app *app)
{
    struct km_event event;
    return km_session_soften(app->session, app->now_ms(), &event) && keep(app, &event);
}

bool app_undo(struct app *app)
{
    struct km_event event;
    if (app->played && km_session_turns(app->session) < app->retry_turn)
        return false;
    return km_session_undo(app->session, app->now_ms(), &event) && keep(app, &event);
}

bool app_leave(struct app *app)
{
    struct km_event event;
    if (app->played) {
        app_retry_end(app);
        return true;
    }
    if (km_session_leave(app->session, app->now_ms(), &event) && !keep(app, &event))
        return false;
    app_go(app, SCREEN_LIBRARY);
    return true;
}

bool app_stop(struct app *app)
{
    struct km_event event;
    return km_session_stop(app->session, app->now_ms(), &event) && keep(app, &event);
}

/* ---- judging ---- */

static bool before_deadline(void *user)
{
    const int64_t *deadline = user;
    return clock_monotonic_ms() < *deadline;
}

static void explore(struct app *app)
{
    int64_t deadline = clock_monotonic_ms() + BUDGET_MS;
    struct km_explore_setup setup = {
        .most_states = BUDGET_STATES,
        .most_bytes = BUDGET_BYTES,
        .keep_going = before_deadline,
        .user = &deadline,
    };
    if (!app->exploration)
        app->exploration = km_exploration_new(&app->host, app->scenario, &setup);
}

static void judge(struct app *app)
{
    forget_judgement(app);
    explore(app);
    app->score = km_score_new(&app->host, app->rulebook, km_scenario_scope(app->scenario),
                              km_session_trace(app->session), km_session_status(app->session) == KM_ENDED);
    app->attainable = km_attainable_new(&app->host, app->exploration, app->session);
    app->report = km_report_new(&app->host, app->session, app->score, app->attainable);
}

void app_finish(struct app *app)
{
    if (app->played) {
        app_retry_end(app);
        return;
    }
    note_end(app);
    judge(app);
    app_go(app, SCREEN_DEBRIEF);
}

/* ---- a turning point tried again ---- */

void app_retry(struct app *app, uint32_t turn)
{
    assert(app->session && !app->played);
    if (!app->attainable || !turn || turn > km_session_turns(app->session))
        return;
    app->played = app->session;
    app->retry_turn = turn;
    app->session = km_session_branch(&app->host, app->played, turn, app->now_ms());
    app->sitting++;
    app_go(app, SCREEN_SCENE);
}

bool app_retry_judge(struct app *app, int32_t *lost)
{
    assert(app->played);
    bool solved = false;
    struct km_attainable *attainable = km_attainable_new(&app->host, app->exploration, app->session);
    *lost = 0;
    if (attainable && km_attainable_count(attainable) >= app->retry_turn) {
        struct km_decision decision = km_attainable_decision(attainable, app->retry_turn - 1);
        *lost = decision.loss;
        solved = !decision.turning_point;
    }
    km_attainable_free(attainable);
    if (solved && app->retry_turn < sizeof app->retry_solved / sizeof *app->retry_solved)
        app->retry_solved[app->retry_turn] = true;
    return solved;
}

void app_retry_again(struct app *app)
{
    assert(app->played);
    km_session_free(app->session);
    app->session = km_session_branch(&app->host, app->played, app->retry_turn, app->now_ms());
    app->sitting++;
    app_go(app, SCREEN_SCENE);
}

void app_retry_end(struct app *app)
{
    if (app->played) {
        km_session_free(app->session);
        app->session = app->played;
        app->sitting++;
    }
    app->played = NULL;
    app->retry_turn = 0;
    app_go(app, SCREEN_DEBRIEF);
}
