/* A whole play from bytes on fixed scenes: answers, forms, undo, leaving, stopping, a full disk, in any
 * order. After it, the journal must replay to the same session and the same score, the points must follow
 * their formula, an undo must lead back to where it came from, and every report must be one that can be
 * shown.
 *
 * First byte: which scene; second: mode, wording and seed; then one byte for each step, and for a form one
 * more for each slot. */
#include "scene.h"

#include "base/utf8.h"

enum { SLOTS = 32, STEPS = 200, SCREEN_LINES = 30 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena forever;
static struct ui words;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    arena_init(&forever, NULL);
    scenes_load();
    words_load(&words, &forever);
    return 0;
}

/* A play going on. */
struct run {
    struct arena arena;
    const uint8_t *data;
    size_t left; /* bytes of data not used yet */
    struct km_sitting *sitting;
    const struct km_session *session; /* the sitting's */
    struct strbuf file;
    bool disk_full; /* the journal fails once */
    bool late;      /* it answers the next time only when it is asked to */
};

static uint8_t take(struct run *run)
{
    if (!run->left)
        return 0;
    run->left--;
    return *run->data++;
}

static enum km_append keep(void *user, struct km_bytes bytes)
{
    struct run *run = user;
    if (run->disk_full) {
        run->disk_full = false;
        return KM_APPEND_FAILED;
    }
    strbuf_add_n(&run->file, bytes.data, bytes.length);
    strbuf_add_char(&run->file, '\n');
    return run->late ? KM_APPEND_PENDING : KM_APPENDED;
}

static int64_t no_time(void *user)
{
    (void)user;
    return 1;
}

/* ---- pictures: two sessions are the same when their pictures are ---- */

static struct km_score *judge(const struct km_session *session)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    return km_score_new(NULL, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                        km_session_trace(session), km_session_status(session) == KM_ENDED);
}

static const char *score_picture(struct arena *arena, const struct km_session *session)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    struct km_score *score = judge(session);
    const struct km_points *points = km_score_points(score);
    strbuf_printf(&out, "%d %d %d", points->points, points->score, points->passed);
    for (size_t r = 0; r < km_rulebook_rule_count(km_scenario_rulebook(km_session_scenario(session))); r++) {
        const struct km_rule_result *rule = km_score_rule(score, r);
        strbuf_printf(&out, " %d/%zu", rule->verdict, rule->evidence_count);
    }
    km_score_free(score);
    return out.data;
}

/* ---- what must hold ---- */

static void check_replay(struct run *run)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_session *again = km_session_load(NULL, km_sitting_file(run->sitting), "journal", diags);
    demand(again && km_diags_total(diags, KM_ERROR) == 0);
    demand(km_session_status(again) == km_session_status(run->session));
    demand(km_session_event_count(again) == km_session_event_count(run->session));
    demand(km_session_undos(again) == km_session_undos(run->session));
    demand(strcmp(session_picture(&run->arena, again), session_picture(&run->arena, run->session)) == 0);
    demand(strcmp(score_picture(&run->arena, again), score_picture(&run->arena, run->session)) == 0);
    km_session_free(again);
    km_diags_free(diags);
}

static void check_points(const struct km_session *session, const struct km_score *score)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(km_session_scenario(session));
    const struct km_points *points = km_score_points(score);
    int32_t possible = 0, earned = 0, deducted = 0, pass_mark = km_rulebook_pass_mark(rulebook);
    bool critical = false;
    for (size_t r = 0; r < km_rulebook_rule_count(rulebook); r++) {
        const struct km_rule *rule = km_rulebook_rule(rulebook, r);
        const struct km_rule_result *result = km_score_rule(score, r);
        bool broken = result->verdict == KM_BROKEN;
        possible += result->objective ? rule->weight : 0;
        earned += result->objective && result->verdict == KM_KEPT ? rule->weight : 0;
        deducted += !result->objective && broken ? rule->weight : 0;
        critical |= broken && rule->severity == KM_CRITICAL;
        demand((result->evidence_count > 0) == (broken || result->verdict == KM_KEPT));
    }
    demand(points->possible == possible && points->earned == earned && points->deducted == deducted);
    demand(points->points == earned - deducted && points->critical_broken == critical);
    if (!points->scored)
        return;
    int32_t raw = 200 * points->points + possible, expected = raw < 0 ? 0 : raw / (2 * possible);
    expected = expected > 100 ? 100 : expected;
    expected = critical && expected >= pass_mark ? pass_mark - 1 : expected;
    demand(points->score == expected && points->passed == (expected >= pass_mark));
}

static void check_text(struct km_bytes text, bool full)
{
    size_t lines = 0;
    for (size_t at = 0; at < text.length;) {
        uint32_t code;
        size_t size = utf8_decode(text.data + at, text.length - at, &code);
        demand(size && utf8_printable(code));
        lines += code == '\n';
        at += size;
    }
    demand(full || lines <= SCREEN_LINES);
}

/* What is attainable never rises and ends as the points. */
static void check_attainable(const struct km_session *session, const struct km_score *score,
                             const struct km_attainable *attainable)
{
    uint32_t turns = (uint32_t)km_attainable_count(attainable);
    demand(turns == km_session_turns(session));
    for (uint32_t turn = 1; turn <= turns; turn++)
        demand(km_attainable_points(attainable, turn) <= km_attainable_points(attainable, turn - 1));
    if (km_session_status(session) == KM_ENDED)
        demand(km_attainable_points(attainable, turns) == km_score_points(score)->points);
}

enum { MOST_STATES = 3000 };

static void check_reports(const struct km_session *session, const struct km_score *score, bool full)
{
    struct km_explore_setup setup = {.most_states = MOST_STATES};
    struct km_exploration *exploration = km_exploration_new(NULL, km_session_scenario(session), &setup);
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, session);
    if (attainable)
        check_attainable(session, score, attainable);
    struct km_report *report = km_report_new(NULL, session, score, attainable);
    struct km_report_style style = {
        .words = ui_words(&words), .language = full ? KM_EN : KM_JA, .full = full, .columns = 80};
    struct km_bytes text;
    demand(km_report_write(report, "text", &style, &text));
    check_text(text, full);
    demand(km_report_write(report, "json", &style, &text));
    demand_json(text);
    demand(km_report_write(report, "markdown", &style, &text));
    demand(km_report_write(report, "html", &style, &text));
    km_report_free(report);
    km_attainable_free(attainable);
    km_exploration_free(exploration);
}

/* ---- playing ---- */

/* Brings the journal's answer, and looks at what came of it: what was pending had changed nothing. */
static void settle(struct run *run, enum km_done done, size_t events)
{
    run->late = false;
    if (done == KM_DONE_PENDING)
        demand(km_session_event_count(run->session) == events);
    if (km_sitting_pending(run->sitting))
        demand(km_sitting_leave(run->sitting) == KM_DONE_BUSY);
    while (km_sitting_pending(run->sitting))
        km_sitting_settle(run->sitting, true);
    demand(done != KM_DONE_BUSY);
    demand((km_session_event_count(run->session) > events) == (done != KM_DONE_NOT_NOW));
}

/* Something that is done to the sitting, by its number. */
static void act(struct run *run, enum km_done (*what)(struct km_sitting *sitting))
{
    size_t events = km_session_event_count(run->session);
    settle(run, what(run->sitting), events);
}

static void submit(struct run *run, const struct km_node *node)
{
    demand(node->slot_count <= SLOTS);
    for (uint32_t s = 0; s < node->slot_count; s++) {
        size_t events = km_session_event_count(run->session);
        uint32_t options =
            km_scenario_slot(km_session_scenario(run->session), node->first_slot + s).choice_count;
        int32_t entry = (int32_t)(take(run) % (options + 1)) - 1;
        settle(run, km_sitting_enter(run->sitting, s, entry), events);
    }
    act(run, km_sitting_submit);
}

static void choose(struct run *run, uint8_t byte)
{
    size_t count, events = km_session_event_count(run->session);
    const uint32_t *options = km_session_options(run->session, &count);
    if (count)
        settle(run, km_sitting_answer(run->sitting, options[byte % count]), events);
}

static void answer(struct run *run, uint8_t byte)
{
    struct km_node node = km_scenario_node(km_session_scenario(run->session), km_session_node(run->session));
    if (node.kind == KM_NODE_FORM)
        submit(run, &node);
    else
        choose(run, byte);
}

/* An answer that is taken back at once leaves everything as it was. */
static void answer_and_undo(struct run *run, uint8_t byte)
{
    const char *before = session_picture(&run->arena, run->session);
    uint32_t turns = km_session_turns(run->session);
    answer(run, byte);
    if (km_session_turns(run->session) > turns && km_sitting_can_undo(run->sitting)) {
        act(run, km_sitting_undo);
        demand(strcmp(session_picture(&run->arena, run->session), before) == 0);
    }
}

static void step(struct run *run, uint8_t byte)
{
    switch (byte / 16) {
    case 0: act(run, km_sitting_undo); break;
    case 1: act(run, km_sitting_leave); break;
    case 2:
        if (byte == 0x2F)
            act(run, km_sitting_stop);
        break;
    case 3: run->late = true; break;
    case 4: run->disk_full = true; break;
    case 5: answer_and_undo(run, byte % 16); break;
    default: answer(run, byte % 16); break;
    }
}

/* What the journal missed last may still be missing; the sitting itself always has everything. */
static void check_file(struct run *run)
{
    struct km_bytes whole = km_sitting_file(run->sitting);
    demand(run->file.length <= whole.length);
    demand(memcmp(run->file.data, whole.data, run->file.length) == 0);
    demand(km_sitting_kept(run->sitting) == (run->file.length == whole.length));
    demand(km_sitting_kept(run->sitting) == (km_sitting_unkept_since(run->sitting) == 0));
}
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct run run = {.data = data, .left = size};
    arena_init(&run.arena, NULL);
    strbuf_init(&run.file, &run.arena);
    const struct scene *scene = scene_of(take(&run));
    uint8_t setup = take(&run);
    run.sitting = km_sitting_start(
        NULL, scene->scenario,
        (struct km_session_setup){
            .mode = (enum km_mode)(setup % KM_MODE_COUNT), .soft = setup & 8, .seed = setup >> 4},
        &(struct km_clock){.now_ms = no_time, .rising_ms = no_time, .worked_ms = no_time},
        &(struct km_journal){.append = keep, .user = &run});
    run.session = km_sitting_session(run.sitting);
    for (size_t i = 0; run.left && i < STEPS; i++)
        step(&run, take(&run));
    check_file(&run);
    check_replay(&run);
    struct km_score *score = judge(run.session);
    check_points(run.session, score);
    /* Not always: writing a report takes longer than all the rest. */
    if (size % 4 < 2)
        check_reports(run.session, score, size % 4);
    km_score_free(score);
    km_sitting_free(run.sitting);
    arena_release(&run.arena);
    return 0;
}
