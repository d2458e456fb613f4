/* The one loop of every front end: an event is made, its line goes to the journal, and when the answer is
 * there, the session goes on. What the journal failed to keep is given to it again, in order, before anything
 * new, so that a file never has a gap; meanwhile the sitting goes on without it. */
#include "kamae/practice.h"

#include "base/strbuf.h"

struct km_sitting {
    struct km_clock clock;
    struct km_journal journal; /* `append` NULL: there is none */
    struct km_session *session;
    bool branch;     /* a turning point is tried again: nothing is kept, and no end is noted */
    uint32_t fixed;  /* answers that were given before it began */
    bool has_header; /* the journal has it */
    size_t kept;     /* of the session's events, those the journal has; START is part of the header */
    bool in_flight;  /* a line is with the journal, its answer is not */
    bool waiting;    /* `event` was made and does not count yet */
    struct km_event event;
    uint32_t unkept_since; /* the answer at which the journal failed; 0: it has everything */
    bool failed, told;     /* it failed at least once; and whether that was told */
    uint32_t hints;        /* that were asked for at the decision below */
    uint32_t hint_turn, hint_undos;
    struct arena arena;
    struct strbuf file;    /* the whole of it, when that was asked for */
    struct strbuf written; /* what `event` says */
};

static int64_t now(const struct km_sitting *sitting)
{
    return sitting->clock.now_ms(sitting->clock.user);
}

/* ---- events to the journal ---- */

static bool keeps(const struct km_sitting *sitting)
{
    return sitting->journal.append != NULL;
}

/* What the journal misses next; false when it has everything. */
static bool next_line(struct km_sitting *sitting, struct km_bytes *line)
{
    if (!sitting->has_header)
        *line = km_session_header(sitting->session);
    else if (sitting->kept < km_session_event_count(sitting->session))
        *line = km_session_line(sitting->session, km_session_event(sitting->session, sitting->kept));
    else if (sitting->waiting)
        *line = km_session_line(sitting->session, &sitting->event);
    else
        return false;
    return true;
}

/* The scene is over as soon as it has come to its end: whoever closes the window then has played it. */
static void note_end(struct km_sitting *sitting)
{
    if (!sitting->branch)
        sitting->waiting = km_session_finish(sitting->session, now(sitting), &sitting->event);
}

/* The event that waits counts. */
static void go_on(struct km_sitting *sitting)
{
    sitting->waiting = false;
    km_session_apply(sitting->session, &sitting->event);
    note_end(sitting);
}

/* The line given last is kept. */
static void keep(struct km_sitting *sitting)
{
    bool waited = sitting->has_header && sitting->kept == km_session_event_count(sitting->session);
    if (!sitting->has_header)
        sitting->has_header = true;
    else
        sitting->kept++;
    if (waited)
        go_on(sitting);
}

static enum km_done go_on_unkept(struct km_sitting *sitting);

/* Gives the journal what it misses until it has everything, fails, or answers later. */
static enum km_done work(struct km_sitting *sitting)
{
    struct km_bytes line;
    if (!keeps(sitting))
        return go_on_unkept(sitting);
    while (next_line(sitting, &line)) {
        switch (sitting->journal.append(sitting->journal.user, line)) {
        case KM_APPENDED: keep(sitting); break;
        case KM_APPEND_FAILED: return go_on_unkept(sitting);
        case KM_APPEND_PENDING: sitting->in_flight = true; return KM_DONE_PENDING;
        }
    }
    sitting->unkept_since = 0;
    return KM_DONE_KEPT;
}

/* What waits counts all the same, and is missing in the journal; when it brought the end, that may be kept.
 */
static enum km_done go_on_unkept(struct km_sitting *sitting)
{
    sitting->failed = sitting->failed || keeps(sitting);
    if (!sitting->unkept_since)
        sitting->unkept_since = km_session_turn(sitting->session);
    if (sitting->waiting)
        go_on(sitting);
    return sitting->waiting ? work(sitting) : KM_DONE_NOT_KEPT;
}

void km_sitting_settle(struct km_sitting *sitting, bool kept)
{
    if (!sitting->in_flight)
        return;
    sitting->in_flight = false;
    if (kept) {
        keep(sitting);
        work(sitting);
    } else {
        go_on_unkept(sitting);
    }
}

/* `made` says whether the session made the event that is in sitting->event. */
static enum km_done take(struct km_sitting *sitting, bool made)
{
    if (!made)
        return KM_DONE_NOT_NOW;
    size_t before = km_session_event_count(sitting->session);
    sitting->waiting = true;
    enum km_done done = work(sitting);
    bool counts = km_session_event_count(sitting->session) > before;
    if (done != KM_DONE_PENDING || !counts)
        return done;
    return sitting->unkept_since ? KM_DONE_NOT_KEPT : KM_DONE_KEPT; /* it is the end that is pending */
}

/* ---- what can be done ---- */

bool km_done_counts(enum km_done done)
{
    return done == KM_DONE_KEPT || done == KM_DONE_NOT_KEPT;
}

enum km_done km_sitting_answer(struct km_sitting *sitting, uint32_t choice)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_choose(sitting->session, choice, now(sitting), &sitting->event));
}

enum km_done km_sitting_enter(struct km_sitting *sitting, uint32_t slot, int32_t entry)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_enter(sitting->session, slot, entry, now(sitting), &sitting->event));
}

enum km_done km_sitting_submit(struct km_sitting *sitting)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_submit(sitting->session, now(sitting), &sitting->event));
}

bool km_sitting_can_undo(const struct km_sitting *sitting)
{
    struct km_event event;
    bool fixed =
        !km_session_drafted(sitting->session) && km_session_turns(sitting->session) <= sitting->fixed;
    return !sitting->in_flight && !fixed && km_session_undo(sitting->session, 0, &event);
}

enum km_done km_sitting_undo(struct km_sitting *sitting)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_sitting_can_undo(sitting) &&
                             km_session_undo(sitting->session, now(sitting), &sitting->event));
}

enum km_done km_sitting_soften(struct km_sitting *sitting)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_soften(sitting->session, now(sitting), &sitting->event));
}

enum km_done km_sitting_leave(struct km_sitting *sitting)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_leave(sitting->session, now(sitting), &sitting->event));
}

enum km_done km_sitting_stop(struct km_sitting *sitting)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_stop(sitting->session, now(sitting), &sitting->event));
}

enum km_done km_sitting_vote(struct km_sitting *sitting, struct km_vote vote)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_vote(sitting->session, vote, now(sitting), &sitting->event));
}

enum km_done km_sitting_go_back(struct km_sitting *sitting, size_t answer)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_go_back(sitting->session, answer, now(sitting), &sitting->event));
}

enum km_done km_sitting_set_length(struct km_sitting *sitting, int32_t minutes)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, km_session_set_length(sitting->session, minutes, now(sitting), &sitting->event));
}

/* A copy of `text` that lives as long as `event` waits. */
static const char *copy(struct km_sitting *sitting, const char *text)
{
    strbuf_truncate(&sitting->written, 0);
    strbuf_add(&sitting->written, text);
    return sitting->written.data;
}

enum km_done km_sitting_write_words(struct km_sitting *sitting, const char *text)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting,
                km_session_write_words(sitting->session, copy(sitting, text), now(sitting), &sitting->event));
}

enum km_done km_sitting_write_plan(struct km_sitting *sitting, const char *text)
{
    if (sitting->in_flight)
        return KM_DONE_BUSY;
    return take(sitting, !sitting->branch && km_session_write_plan(sitting->session, copy(sitting, text),
                                                                   now(sitting), &sitting->event));
}

uint32_t km_sitting_hint(struct km_sitting *sitting)
{
    uint32_t turn = km_session_turn(sitting->session), undos = km_session_undos(sitting->session);
    if (!km_mode_shows(km_session_setup(sitting->session).mode).hints)
        return 0;
    if (turn != sitting->hint_turn || undos != sitting->hint_undos)
        sitting->hints = 0;
    sitting->hint_turn = turn;
    sitting->hint_undos = undos;
    return ++sitting->hints;
}

/* ---- beginning and end ---- */

static struct km_sitting *new_sitting(const struct km_host *host, struct km_session *session,
                                      const struct km_clock *clock, const struct km_journal *journal)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_sitting *sitting = arena_alloc(&arena, sizeof *sitting);
    *sitting = (struct km_sitting){.clock = *clock, .session = session, .kept = 1};
    if (journal)
        sitting->journal = *journal;
    sitting->arena = arena;
    strbuf_init(&sitting->file, &sitting->arena);
    strbuf_init(&sitting->written, &sitting->arena);
    return sitting;
}

struct km_sitting *km_sitting_start(const struct km_host *host, const struct km_scenario *scenario,
                                    struct km_session_setup setup, const struct km_clock *clock,
                                    const struct km_journal *journal)
{
    struct km_session *session = km_session_new(host, scenario, setup, clock->now_ms(clock->user));
    struct km_sitting *sitting = new_sitting(host, session, clock, journal);
    work(sitting);
    return sitting;
}

struct km_sitting *km_sitting_continue(const struct km_host *host, struct km_session *session,
                                       const struct km_clock *clock, const struct km_journal *journal)
{
    struct km_sitting *sitting = new_sitting(host, session, clock, journal);
    sitting->has_header = true;
    sitting->kept = km_session_event_count(session);
    note_end(sitting); /* its end may have come as the last thing that was kept */
    work(sitting);
    return sitting;
}

struct km_sitting *km_sitting_branch(const struct km_host *host, const struct km_session *session,
                                     uint32_t turn, const struct km_clock *clock)
{
    struct km_session *branch = km_session_branch(host, session, turn, clock->now_ms(clock->user));
    if (!branch)
        return NULL;
    struct km_sitting *sitting = new_sitting(host, branch, clock, NULL);
    sitting->fixed = turn - 1;
    sitting->branch = true;
    return sitting;
}

void km_sitting_free(struct km_sitting *sitting)
{
    if (!sitting)
        return;
    if (sitting->journal.close)
        sitting->journal.close(sitting->journal.user);
    km_session_free(sitting->session);
    struct arena arena = sitting->arena;
    arena_release(&arena);
}

/* ---- looking ---- */

const struct km_session *km_sitting_session(const struct km_sitting *sitting)
{
    return sitting->session;
}

uint32_t km_sitting_fixed(const struct km_sitting *sitting)
{
    return sitting->fixed;
}

bool km_sitting_pending(const struct km_sitting *sitting)
{
    return sitting->in_flight;
}

bool km_sitting_kept(const struct km_sitting *sitting)
{
    return keeps(sitting) && sitting->has_header && sitting->kept == km_session_event_count(sitting->session);
}

uint32_t km_sitting_unkept_since(const struct km_sitting *sitting)
{
    return sitting->unkept_since;
}

bool km_sitting_failed(struct km_sitting *sitting)
{
    bool news = sitting->unkept_since && sitting->failed && !sitting->told;
    sitting->told = sitting->told || news;
    return news;
}

struct km_bytes km_sitting_file(struct km_sitting *sitting)
{
    struct strbuf *out = &sitting->file;
    struct km_bytes header = km_session_header(sitting->session);
    strbuf_truncate(out, 0);
    strbuf_add_n(out, header.data, header.length);
    strbuf_add_char(out, '\n');
    for (size_t i = 1; i < km_session_event_count(sitting->session); i++) {
        struct km_bytes line = km_session_line(sitting->session, km_session_event(sitting->session, i));
        strbuf_add_n(out, line.data, line.length);
        strbuf_add_char(out, '\n');
    }
    return (struct km_bytes){out->data, out->length};
}
