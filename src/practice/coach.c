/* The coach reads the same score as the report, of the run as it stands. What an answer brought about is what
 * that score knows and the score before the answer did not. */
#include "base/arena.h"
#include "kamae/practice.h"

struct km_coach {
    struct arena arena;
    const struct km_session *session;
    const struct km_rulebook *rulebook;
    struct km_obligation *open; /* all of them, the most urgent first */
    size_t open_count;
    struct km_comment comment;
};

/* As far as `session` has come: at its end what is still open cannot be met any more. */
static struct km_score *score_of(const struct km_coach *coach, const struct km_session *session)
{
    const struct km_host *host = &coach->arena.host;
    struct km_scope scope = km_scenario_scope(km_session_scenario(session));
    const struct km_trace *trace = km_session_trace(session);
    if (km_session_status(session) == KM_ENDED)
        return km_score_new(host, coach->rulebook, scope, trace, true);
    return km_score_waiting(host, coach->rulebook, scope, trace, km_session_turn(session));
}

/* The acts of all options that can be selected now. */
static const uint16_t *acts_on_offer(struct km_coach *coach, size_t *count)
{
    const struct km_scenario *scenario = km_session_scenario(coach->session);
    size_t options, capacity = 0;
    const uint32_t *numbers = km_session_options(coach->session, &options);
    uint16_t *acts = arena_alloc(&coach->arena, sizeof *acts);
    *count = 0;
    for (size_t o = 0; o < options; o++) {
        struct km_choice choice = km_scenario_choice(scenario, numbers[o]);
        for (size_t a = 0; a < choice.act_count; a++) {
            ARENA_RESERVE(&coach->arena, acts, *count, capacity);
            acts[(*count)++] = choice.acts[a];
        }
    }
    return acts;
}

/* What nothing on offer can meet is no task for now: its moment comes later, or not any more. */
static void find_open(struct km_coach *coach, const struct km_score *after)
{
    size_t rules = km_rulebook_rule_count(coach->rulebook), count;
    coach->open = arena_array(&coach->arena, rules, sizeof *coach->open);
    if (km_session_status(coach->session) == KM_ENDED)
        return;
    const uint16_t *acts = acts_on_offer(coach, &count);
    coach->open_count = km_score_obligations(after, coach->rulebook, acts, count, coach->open, rules);
}

/* ---- what became of a rule ---- */

/* False for evidence that nobody is told of: an option not taken, a duty that fell away. */
static bool ruled_by(enum km_evidence_kind kind, enum km_ruled *out)
{
    switch (kind) {
    case KM_OFFENDED: *out = KM_RULED_BROKEN; return true;
    case KM_LAPSED:
    case KM_MISSING: *out = KM_RULED_LAPSED; return true;
    case KM_FULFILLED: *out = KM_RULED_KEPT; return true;
    case KM_RELEASED:
    case KM_RESISTED:
    case KM_LAWFUL: break;
    }
    return false;
}

/* Whether in the constraints `first` … of a rule something waits that was opened no later than `opened_by`.
 */
static bool older_waits(const struct km_score *after, size_t first, size_t end, size_t opened_by)
{
    for (size_t c = first; c < end; c++) {
        const struct km_constraint_result *result = km_score_constraint(after, c);
        bool from_start = result->opened_by == SIZE_MAX;
        if (result->open && (from_start || (opened_by != SIZE_MAX && result->opened_by <= opened_by)))
            return true;
    }
    return false;
}

/* What asked for the duty that was done, when its rule was broken `before`: so that nobody takes this duty
 * for that one; else -1. */
static int32_t act_to_tell_apart(const struct km_coach *coach, const struct km_score *before, uint16_t rule,
                                 const struct km_evidence *evidence)
{
    if (evidence->opened_by == SIZE_MAX || km_score_rule(before, rule)->verdict != KM_BROKEN)
        return -1;
    return km_trace_event(km_session_trace(coach->session), evidence->opened_by)->act;
}

/* The gravest of what became certain in the constraints `first` … of a rule, the first such. A duty that was
 * done does not make up for another one of its rule that waits as long. */
static bool rule_on(const struct km_coach *coach, const struct km_score *before, const struct km_score *after,
                    size_t first, struct km_ruling *out)
{
    size_t end = first + km_rulebook_rule(coach->rulebook, out->rule)->constraint_count, told, known;
    bool found = false;
    for (size_t c = first; c < end; c++) {
        const struct km_evidence *evidence = km_score_evidence(after, c, &known);
        enum km_ruled ruled;
        km_score_evidence(before, c, &told);
        for (size_t e = told; e < known; e++) {
            if (!ruled_by(evidence[e].kind, &ruled) || (found && ruled >= out->ruled))
                continue;
            if (ruled == KM_RULED_KEPT && older_waits(after, first, end, evidence[e].opened_by))
                continue;
            *out = (struct km_ruling){.ruled = ruled, .rule = out->rule, .act = evidence[e].act};
            if (ruled == KM_RULED_KEPT)
                out->act = act_to_tell_apart(coach, before, out->rule, &evidence[e]);
            found = true;
        }
    }
    return found;
}

/* Keeps the list in order of gravity; of equal ones the order of the rulebook stays. */
static void add_ruling(struct km_ruling *list, size_t count, struct km_ruling ruling)
{
    for (; count > 0 && list[count - 1].ruled > ruling.ruled; count--)
        list[count] = list[count - 1];
    list[count] = ruling;
}

static void find_rulings(struct km_coach *coach, const struct km_score *before, const struct km_score *after)
{
    size_t rules = km_rulebook_rule_count(coach->rulebook), first = 0;
    struct km_ruling *rulings = arena_array(&coach->arena, rules, sizeof *rulings);
    for (size_t r = 0; r < rules; r++) {
        struct km_ruling ruling = {.rule = (uint16_t)r};
        if (rule_on(coach, before, after, first, &ruling))
            add_ruling(rulings, coach->comment.ruling_count++, ruling);
        first += km_rulebook_rule(coach->rulebook, r)->constraint_count;
    }
    coach->comment.rulings = rulings;
}

/* ---- the answer ---- */

/* Whether `said` is part of the last answer. */
static bool is_answer(const struct km_coach *coach, const struct km_said *said)
{
    bool answer = said->kind == KM_SAID_CHOICE || said->kind == KM_SAID_ENTRY;
    return answer && said->turn == km_session_turns(coach->session);
}

/* Whether an answer did before what event number `event` does: the same act, or another variant of it. */
static bool was_done_before(const struct km_coach *coach, size_t event)
{
    const struct km_trace *trace = km_session_trace(coach->session);
    struct km_text means = km_rulebook_act_definition(coach->rulebook, km_trace_event(trace, event)->act);
    for (size_t e = 0; e < event; e++) {
        const struct km_trace_event *earlier = km_trace_event(trace, e);
        struct km_text meant = km_rulebook_act_definition(coach->rulebook, earlier->act);
        if (earlier->answer && km_text_get(&meant, KM_JA) == km_text_get(&means, KM_JA))
            return true;
    }
    return false;
}

static const bool *firsts_of(struct km_coach *coach, const struct km_said *said)
{
    bool *first = arena_array(&coach->arena, said->event_count, sizeof *first);
    for (size_t e = 0; e < said->event_count; e++)
        first[e] = !was_done_before(coach, said->first_event + e);
    return first;
}

static const uint16_t *acts_of(struct km_coach *coach, const struct km_said *said)
{
    const struct km_trace *trace = km_session_trace(coach->session);
    uint16_t *acts = arena_array(&coach->arena, said->event_count, sizeof *acts);
    for (size_t e = 0; e < said->event_count; e++)
        acts[e] = km_trace_event(trace, said->first_event + e)->act;
    return acts;
}

static struct km_answer_part part_of(struct km_coach *coach, const struct km_said *said)
{
    struct km_choice choice = km_scenario_choice(km_session_scenario(coach->session), said->choice);
    return (struct km_answer_part){
        .choice = said->choice,
        .acts = acts_of(coach, said),
        .first = firsts_of(coach, said),
        .act_count = said->event_count,
        .why = choice.why,
    };
}

static void find_parts(struct km_coach *coach)
{
    struct km_comment *comment = &coach->comment;
    struct km_answer_part *parts = NULL;
    size_t capacity = 0;
    for (size_t i = 0; i < km_session_said_count(coach->session); i++) {
        const struct km_said *said = km_session_said(coach->session, i);
        if (!is_answer(coach, said))
            continue;
        ARENA_RESERVE(&coach->arena, parts, comment->part_count, capacity);
        parts[comment->part_count++] = part_of(coach, said);
    }
    comment->parts = parts;
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

/* The run is played again up to the decision that the last answer took. */
static void find_comment(struct km_coach *coach, const struct km_score *after)
{
    uint32_t turns = km_session_turns(coach->session);
    if (!turns)
        return;
    struct km_session *earlier = km_session_branch(&coach->arena.host, coach->session, turns, 0);
    struct km_score *before = score_of(coach, earlier);
    find_parts(coach);
    find_changes(coach);
    find_rulings(coach, before, after);
    km_score_free(before);
    km_session_free(earlier);
}

struct km_coach *km_coach_new(const struct km_host *host, const struct km_session *session)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_coach *coach = arena_alloc(&arena, sizeof *coach);
    coach->arena = arena;
    coach->session = session;
    coach->rulebook = km_scenario_rulebook(km_session_scenario(session));
    struct km_score *after = score_of(coach, session);
    find_open(coach, after);
    find_comment(coach, after);
    km_score_free(after);
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
