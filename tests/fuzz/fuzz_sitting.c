/* A sitting and its journal, from bytes: everything that can be asked of a sitting, in any order, while the
 * journal keeps, fails, or answers late: yes or no, at any time. While something is with the journal nothing
 * else is taken, and nothing counts before its answer. What the journal holds is always the beginning of the
 * whole session, which can go on from there in another sitting; a branch of it stands where it says.
 *
 * First byte: which scene; second: mode, wording and seed; then one byte for each step, and for an entry or a
 * branch one more. */
#include "scene.h"

enum { STEPS = 300 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    scenes_load();
    return 0;
}

/* A sitting going on. */
struct run {
    struct arena arena;
    const uint8_t *data;
    size_t left; /* bytes of data not used yet */
    struct km_sitting *sitting;
    struct strbuf file;     /* what the journal holds */
    struct strbuf given;    /* what it was given and has not answered for; empty: nothing */
    enum km_append answers; /* what it says next */
    bool closed;
};

static uint8_t take(struct run *run)
{
    if (!run->left)
        return 0;
    run->left--;
    return *run->data++;
}

/* ---- the journal, and a clock ---- */

static void add_line(struct strbuf *file, struct km_bytes line)
{
    strbuf_add_n(file, line.data, line.length);
    strbuf_add_char(file, '\n');
}

static enum km_append append(void *user, struct km_bytes bytes)
{
    struct run *run = user;
    demand(!run->closed && !run->given.length);
    if (run->answers == KM_APPENDED)
        add_line(&run->file, bytes);
    if (run->answers == KM_APPEND_PENDING)
        add_line(&run->given, bytes);
    return run->answers;
}

static void close_journal(void *user)
{
    struct run *run = user;
    demand(!run->closed);
    run->closed = true;
}

static struct km_journal journal_of(struct run *run)
{
    run->closed = false;
    return (struct km_journal){.append = append, .close = close_journal, .user = run};
}

static int64_t no_time(void *user)
{
    (void)user;
    return 1;
}

static const struct km_clock timeless = {.now_ms = no_time, .rising_ms = no_time, .worked_ms = no_time};

static const struct km_session *session_of(const struct run *run)
{
    return km_sitting_session(run->sitting);
}

/* The journal answers for what it was given last. */
static void settle(struct run *run, bool kept)
{
    if (!km_sitting_pending(run->sitting))
        return;
    if (kept)
        strbuf_add_n(&run->file, run->given.data, run->given.length);
    strbuf_truncate(&run->given, 0);
    km_sitting_settle(run->sitting, kept);
}

static void settle_all(struct run *run)
{
    while (km_sitting_pending(run->sitting))
        settle(run, true);
}

/* ---- what must hold ---- */

static void check_file(const struct run *run)
{
    struct km_bytes whole = km_sitting_file(run->sitting);
    bool kept = km_sitting_kept(run->sitting);
    demand(run->file.length <= whole.length);
    demand(memcmp(run->file.data, whole.data, run->file.length) == 0);
    demand(kept == (run->file.length == whole.length));
    demand(km_sitting_pending(run->sitting) == (run->given.length > 0));
    demand(run->given.length || kept == (km_sitting_unkept_since(run->sitting) == 0));
}

/* Something was done, when the session had `events`. */
static void check_done(const struct run *run, enum km_done done, size_t events, bool was_pending)
{
    bool gone_on = km_session_event_count(session_of(run)) > events;
    demand((done == KM_DONE_BUSY) == was_pending);
    demand(km_done_counts(done) == gone_on);
    demand(done != KM_DONE_PENDING || km_sitting_pending(run->sitting));
    demand(done != KM_DONE_KEPT || km_sitting_unkept_since(run->sitting) == 0);
}

/* ---- steps ---- */

static enum km_done answer(struct run *run, uint8_t byte)
{
    const struct km_scenario *scenario = km_session_scenario(session_of(run));
    struct km_node node = km_scenario_node(scenario, km_session_node(session_of(run)));
    size_t count;
    const uint32_t *options = km_session_options(session_of(run), &count);
    if (node.kind == KM_NODE_FORM && node.slot_count && byte % 4) {
        uint32_t slot = byte % node.slot_count;
        uint32_t choices = km_scenario_slot(scenario, node.first_slot + slot).choice_count;
        return km_sitting_enter(run->sitting, slot, (int32_t)(take(run) % (choices + 1)) - 1);
    }
    if (node.kind == KM_NODE_FORM || !count)
        return km_sitting_submit(run->sitting);
    return km_sitting_answer(run->sitting, options[byte % count]);
}

/* A vote of the room, in another mode too: then it is refused. */
static enum km_done vote(struct run *run, uint8_t byte)
{
    const struct km_session *session = session_of(run);
    struct km_node node = km_scenario_node(km_session_scenario(session), km_session_node(session));
    size_t count;
    struct km_vote asked = {.talked = byte & 1, .present = byte & 2 ? 20 : 0, .abstained = byte & 4 ? 3 : 0};
    const uint32_t *options = km_session_options(session, &count);
    if (node.kind == KM_NODE_FORM)
        options = km_session_slot_options(session, asked.slot = take(run), &count);
    struct km_option_votes votes = {.choice = count ? options[take(run) % count] : KM_NONE,
                                    .count = take(run) % 24};
    asked.options = &votes;
    asked.option_count = 1;
    return km_sitting_vote(run->sitting, asked);
}

/* Own words, or a plan: whatever bytes come, valid UTF-8 or not. */
static enum km_done write(struct run *run, uint8_t byte)
{
    char text[4] = {0};
    for (size_t i = 0; i < sizeof text - 1; i++)
        text[i] = (char)take(run);
    return byte & 1 ? km_sitting_write_words(run->sitting, text) : km_sitting_write_plan(run->sitting, text);
}

/* Everything beside answers, by number; answers are what is left. */
static enum km_done act(struct run *run, uint8_t byte)
{
    switch (byte / 16) {
    case 0: return km_sitting_undo(run->sitting);
    case 1: return km_sitting_leave(run->sitting);
    case 2: return byte == 0x2F ? km_sitting_set_length(run->sitting, 45) : km_sitting_soften(run->sitting);
    case 4: return vote(run, byte);
    case 5: return km_sitting_go_back(run->sitting, take(run));
    case 6: return write(run, byte);
    case 3: return byte == 0x3F ? km_sitting_stop(run->sitting) : km_sitting_submit(run->sitting);
    default: return answer(run, byte % 16);
    }
}

/* The program ends here, and somebody goes on with what was kept. */
static void go_on(struct run *run)
{
    settle_all(run);
    if (!km_sitting_kept(run->sitting))
        return;
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes file = {run->file.data, run->file.length};
    struct km_session *again = km_session_load(NULL, file, "journal", diags);
    demand(again && km_diags_total(diags, KM_ERROR) == 0);
    demand(strcmp(session_picture(&run->arena, again), session_picture(&run->arena, session_of(run))) == 0);
    km_diags_free(diags);
    km_sitting_free(run->sitting);
    demand(run->closed);
    struct km_journal journal = journal_of(run);
    run->sitting = km_sitting_continue(NULL, again, &timeless, &journal);
}

/* Another one stands before one of the answers; the first does not notice. */
static void branch(struct run *run)
{
    const char *before = session_picture(&run->arena, session_of(run));
    uint32_t turn = 1 + take(run) % (km_session_turns(session_of(run)) + 1);
    struct km_sitting *sitting = km_sitting_branch(NULL, session_of(run), turn, &timeless);
    demand(km_session_turns(km_sitting_session(sitting)) == turn - 1);
    demand(km_sitting_fixed(sitting) == turn - 1 && !km_sitting_can_undo(sitting) &&
           !km_sitting_kept(sitting));
    size_t count;
    const uint32_t *options = km_session_options(km_sitting_session(sitting), &count);
    if (count && km_sitting_answer(sitting, options[0]) != KM_DONE_NOT_NOW)
        demand(km_session_turns(km_sitting_session(sitting)) == turn);
    km_sitting_free(sitting);
    demand(strcmp(before, session_picture(&run->arena, session_of(run))) == 0);
}

static void step(struct run *run, uint8_t byte)
{
    size_t events = km_session_event_count(session_of(run));
    bool pending = km_sitting_pending(run->sitting);
    switch (byte / 8) {
    case 24: run->answers = KM_APPENDED; return;
    case 25: run->answers = KM_APPEND_FAILED; return;
    case 26: run->answers = KM_APPEND_PENDING; return;
    case 27: settle(run, true); return;
    case 28: settle(run, false); return;
    case 29: go_on(run); return;
    case 30: branch(run); return;
    case 31: km_sitting_hint(run->sitting); return;
    default: check_done(run, act(run, byte), events, pending);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct run run = {.data = data, .left = size};
    arena_init(&run.arena, NULL);
    strbuf_init(&run.file, &run.arena);
    strbuf_init(&run.given, &run.arena);
    const struct scene *scene = scene_of(take(&run));
    uint8_t setup = take(&run);
    struct km_journal journal = journal_of(&run);
    run.sitting = km_sitting_start(NULL, scene->scenario,
                                   (struct km_session_setup){.mode = (enum km_mode)(setup % KM_MODE_COUNT),
                                                             .soft = setup & 8,
                                                             .seed = setup >> 4},
                                   &timeless, &journal);
    for (size_t i = 0; run.left && i < STEPS; i++) {
        step(&run, take(&run));
        check_file(&run);
    }
    settle_all(&run);
    check_file(&run);
    km_sitting_free(run.sitting);
    demand(run.closed);
    arena_release(&run.arena);
    return 0;
}
