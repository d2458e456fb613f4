/* The coach reads the same score as the report, of the run as it stands. */
#include "base/arena.h"
#include "kamae/practice.h"

enum { MOST_OPEN = 3 };

struct km_coach {
    struct arena arena;
    const struct km_session *session;
    struct km_obligation *open; /* all of them, the most urgent first */
    size_t open_count;
    struct km_obligation opened[MOST_OPEN];
    struct km_comment comment;
};

static void find_open(struct km_coach *coach)
{
    const struct km_scenario *scenario = km_session_scenario(coach->session);
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    size_t rules = km_rulebook_rule_count(rulebook);
    coach->open = arena_array(&coach->arena, rules, sizeof *coach->open);
    if (km_session_status(coach->session) == KM_ENDED)
        return; /* what is still open at the end cannot be met any more */
    struct km_score *score =
        km_score_waiting(&coach->arena.host, rulebook, km_scenario_scope(scenario),
                         km_session_trace(coach->session), km_session_turn(coach->session));
    coach->open_count = km_score_obligations(score, rulebook, coach->open, rules);
    km_score_free(score);
}

/* Of the open ones those that something opened: what is owed from the start need not be said every time. */
static void pick_open(struct km_coach *coach)
{
    struct km_comment *comment = &coach->comment;
    for (size_t i = 0; i < coach->open_count; i++) {
        if (coach->open[i].opened_by == SIZE_MAX && coach->open[i].deadline == KM_NONE)
            continue;
        if (comment->open_count < MOST_OPEN)
            coach->opened[comment->open_count++] = coach->open[i];
        else
            comment->more++;
    }
    comment->open = coach->opened;
}

/* Whether `said` is part of the last answer. */
static bool is_answer(const struct km_coach *coach, const struct km_said *said)
{
    bool answer = said->kind == KM_SAID_CHOICE || said->kind == KM_SAID_ENTRY;
    return answer && said->turn == km_session_turns(coach->session);
}

static void find_acts(struct km_coach *coach)
{
    const struct km_trace *trace = km_session_trace(coach->session);
    struct km_comment *comment = &coach->comment;
    uint16_t *acts = NULL;
    size_t capacity = 0;
    for (size_t i = 0; i < km_session_said_count(coach->session); i++) {
        const struct km_said *said = km_session_said(coach->session, i);
        if (!is_answer(coach, said))
            continue;
        for (size_t e = said->first_event; e < said->first_event + said->event_count; e++) {
            ARENA_RESERVE(&coach->arena, acts, comment->act_count, capacity);
            acts[comment->act_count++] = km_trace_event(trace, e)->act;
        }
    }
    comment->acts = acts;
}

static void find_changes(struct km_coach *coach)
{
    const struct km_session *session = coach->session;
    struct km_comment *comment = &coach->comment;
    size_t count = km_scenario_meter_count(km_session_scenario(session));
    struct km_meter_change *changes = arena_array(&coach->arena, count, sizeof *changes);
    for (size_t m = 0; m < count; m++) {
        struct km_meter_change change = {
            .meter = m,
            .before = km_session_meter_before(session, m, km_session_turns(session)),
            .after = km_session_meter(session, m),
        };
        if (change.before != change.after)
            changes[comment->change_count++] = change;
    }
    comment->changes = changes;
}

struct km_coach *km_coach_new(const struct km_host *host, const struct km_session *session)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_coach *coach = arena_alloc(&arena, sizeof *coach);
    coach->arena = arena;
    coach->session = session;
    find_open(coach);
    pick_open(coach);
    find_acts(coach);
    find_changes(coach);
    return coach;
}

void km_coach_free(struct km_coach *coach)
{
    if (!coach)
        return;
    struct arena arena = coach->arena;
    arena_release(&arena);
}

const struct km_comment *km_coach_comment(const struct km_coach *coach)
{
    return &coach->comment;
}

const struct km_obligation *km_coach_open(const struct km_coach *coach, size_t *count)
{
    *count = coach->open_count;
    return coach->open;
}
