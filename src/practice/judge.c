/* Verdicts and points need no exploration; what was attainable does. The report is made twice: at once, and
 * again when everything is known. */
#include "practice/judge.h"

#include "base/arena.h"

enum { MOST_STATES = 1000000, MOST_MS = 5000, MOST_BYTES = 200 * 1024 * 1024 };

struct km_judgement {
    struct km_host host;
    const struct km_session *session;
    struct km_clock clock;
    int64_t left_ms;  /* of the budget, in work */
    int64_t until_ms; /* when this step is to pause; 0: not at all */
    int64_t began_ms; /* this step, in work */
    int64_t look_ms;  /* of the rising clock: until then the budget cannot be used up */
    bool done;
    struct km_exploration *exploration;
    struct km_score *score;
    struct km_attainable *attainable;
    struct km_report *report;
};

static int64_t rising(const struct km_judgement *judgement)
{
    return judgement->clock.rising_ms(judgement->clock.user);
}

static int64_t worked(const struct km_judgement *judgement)
{
    return judgement->clock.worked_ms(judgement->clock.user);
}

/* Work takes at least as long as it counts, and the rising clock is cheap to read. */
static bool within_budget(void *user)
{
    struct km_judgement *judgement = user;
    int64_t now_ms = rising(judgement);
    if (now_ms < judgement->look_ms)
        return true;
    int64_t left_ms = judgement->left_ms - (worked(judgement) - judgement->began_ms);
    judgement->look_ms = now_ms + left_ms;
    return left_ms > 0;
}

static bool is_to_pause(void *user)
{
    const struct km_judgement *judgement = user;
    return judgement->until_ms && rising(judgement) >= judgement->until_ms;
}

struct km_judgement *km_judgement_new(const struct km_host *host, const struct km_session *session,
                                      const struct km_clock *clock, struct km_judge_budget budget)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct arena arena;
    arena_init(&arena, host);
    struct km_judgement *judgement = calloc(1, sizeof *judgement);
    if (!judgement)
        arena_out_of_memory(&arena.host, sizeof *judgement);
    *judgement = (struct km_judgement){
        .host = arena.host,
        .session = session,
        .clock = *clock,
        .left_ms = budget.ms ? budget.ms : MOST_MS,
    };
    judgement->score = km_score_new(host, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                                    km_session_trace(session), km_session_status(session) == KM_ENDED);
    judgement->report = km_report_new(host, session, judgement->score, NULL);
    struct km_explore_setup setup = {
        .most_states = budget.states ? budget.states : MOST_STATES,
        .most_bytes = budget.bytes ? budget.bytes : MOST_BYTES,
        .keep_going = within_budget,
        .user = judgement,
    };
    judgement->exploration = km_exploration_begin(host, scenario, &setup);
    return judgement;
}

void km_judgement_free(struct km_judgement *judgement)
{
    if (!judgement)
        return;
    km_report_free(judgement->report);
    km_attainable_free(judgement->attainable);
    km_score_free(judgement->score);
    km_exploration_free(judgement->exploration);
    free(judgement);
}

static void conclude(struct km_judgement *judgement)
{
    judgement->done = true;
    judgement->attainable = km_attainable_new(&judgement->host, judgement->exploration, judgement->session);
    if (!judgement->attainable)
        return;
    km_report_free(judgement->report);
    judgement->report =
        km_report_new(&judgement->host, judgement->session, judgement->score, judgement->attainable);
}

bool km_judgement_step(struct km_judgement *judgement, int64_t ms)
{
    if (judgement->done)
        return true;
    judgement->began_ms = worked(judgement);
    judgement->look_ms = 0;
    judgement->until_ms = ms ? rising(judgement) + ms : 0;
    bool explored = km_exploration_step(judgement->exploration, is_to_pause, judgement);
    judgement->left_ms -= worked(judgement) - judgement->began_ms;
    if (explored)
        conclude(judgement);
    return explored;
}

bool km_judgement_done(const struct km_judgement *judgement)
{
    return judgement->done;
}

const struct km_session *km_judgement_session(const struct km_judgement *judgement)
{
    return judgement->session;
}

const struct km_score *km_judgement_score(const struct km_judgement *judgement)
{
    return judgement->score;
}

const struct km_attainable *km_judgement_attainable(const struct km_judgement *judgement)
{
    return judgement->attainable;
}

const struct km_exploration *km_judgement_exploration(const struct km_judgement *judgement)
{
    return judgement->exploration;
}

struct km_report *km_judgement_report(const struct km_judgement *judgement)
{
    return judgement->report;
}
