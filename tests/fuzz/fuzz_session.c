/* Any bytes are loaded as a session file. What is accepted must be one that could have been played: written
 * again it gives the same session, and it can be scored. */
#include "base/strbuf.h"
#include "kamae/score.h"
#include "kamae/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool condition)
{
    if (!condition)
        abort();
}

static struct km_session *load(struct km_bytes bytes)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_session *session = km_session_load(NULL, bytes, "session", diags);
    demand((session == NULL) == (km_diags_total(diags, KM_ERROR) > 0));
    for (size_t i = 0; i < km_diags_count(diags); i++)
        demand(*km_diags_at(diags, i)->message.in[KM_EN] != '\0');
    km_diags_free(diags);
    return session;
}

static void add_line(struct strbuf *file, struct km_bytes line)
{
    strbuf_add_n(file, line.data, line.length);
    strbuf_add_char(file, '\n');
}

/* The same events on a new session of the same scenario, kept in `file`. */
static struct km_session *play_again(const struct km_session *played, struct strbuf *file)
{
    const struct km_event *start = km_session_event(played, 0);
    struct km_session *session =
        km_session_new(NULL, km_session_scenario(played), km_session_setup(played), start->at_ms);
    add_line(file, km_session_header(session));
    for (size_t i = 1; i < km_session_event_count(played); i++) {
        add_line(file, km_session_line(session, km_session_event(played, i)));
        km_session_apply(session, km_session_event(played, i));
    }
    return session;
}

static bool same_event(const struct km_trace_event *a, const struct km_trace_event *b)
{
    return a->act == b->act && a->actor == b->actor && a->turn == b->turn && a->utterance == b->utterance &&
           a->node == b->node && a->choice == b->choice;
}

static void check_same(const struct km_session *a, const struct km_session *b)
{
    const struct km_trace *first = km_session_trace(a), *second = km_session_trace(b);
    demand(km_session_status(a) == km_session_status(b));
    demand(km_session_node(a) == km_session_node(b));
    demand(km_session_turns(a) == km_session_turns(b));
    demand(km_session_event_count(a) == km_session_event_count(b));
    demand(km_trace_event_count(first) == km_trace_event_count(second));
    for (size_t i = 0; i < km_trace_event_count(first); i++)
        demand(same_event(km_trace_event(first, i), km_trace_event(second, i)));
}

static void check(const struct km_session *session)
{
    struct arena arena;
    struct strbuf file;
    arena_init(&arena, NULL);
    strbuf_init(&file, &arena);
    struct km_session *again = play_again(session, &file);
    struct km_session *loaded = load((struct km_bytes){file.data, file.length});
    demand(loaded != NULL);
    check_same(session, again);
    check_same(session, loaded);
    const struct km_scenario *scenario = km_session_scenario(session);
    km_score_free(km_score_new(NULL, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                               km_session_trace(session), km_session_status(session) == KM_ENDED));
    km_session_free(loaded);
    km_session_free(again);
    arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct km_session *session = load((struct km_bytes){(const char *)data, size});
    if (session)
        check(session);
    km_session_free(session);
    return 0;
}
