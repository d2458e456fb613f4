/* Exploration: everything that can happen in a scenario, found once. What could still be reached after each
 * answer of a session, and what holds for a scenario whatever anybody answers.
 *
 * A product state is where a scenario stands together with where each rule stands. All that can be reached
 * are visited once, merged when nothing that follows can tell them apart. */
#ifndef KAMAE_EXPLORE_H
#define KAMAE_EXPLORE_H

#include "kamae/score.h"
#include "kamae/session.h"

/* What makes the product small. None changes a result; each can be switched off. */
enum km_reduction {
    KM_REDUCE_VARIABLES = 1, /* a variable that nothing can still read is forgotten; values of a meter that
                                nothing can still tell apart are one */
    KM_REDUCE_SCENARIO = 2,  /* states of the scenario with the same future are one */
    KM_REDUCE_BROKEN = 4,    /* of a rule that is broken, or certain to be, only that is remembered */
    KM_REDUCE_POINTS = 8,    /* points that are decided move onto the step that decided them */
    KM_REDUCE_RULES = 16,    /* states of a rule with the same future, where the scenario stands, are one */
    KM_REDUCE_SYMMETRY = 32  /* states that are the same but for meters that can change places are one */
};

/* In place of points that are still attainable, where no end can be reached any more: nothing is. */
#define KM_NO_POINTS INT32_MIN

enum km_certainty {
    KM_EXACT,
    KM_BOUNDS, /* all rules were followed one by one, then the budget ran out: points are an upper bound */
    KM_GAVE_UP /* it ran out before that: nothing is known */
};

enum { KM_EXPLORE_STATES = 4000000 };

struct km_explore_setup {
    unsigned without;               /* of enum km_reduction: switched off */
    bool without_rules;             /* the scenario by itself: what can be reached; nothing is scored */
    size_t most_states;             /* budget for states of any kind; 0: KM_EXPLORE_STATES */
    size_t most_bytes;              /* budget for memory, checked as it grows; 0: no limit */
    bool (*keep_going)(void *user); /* asked every few microseconds of work, of whatever kind; false: the
                                       budget has run out. NULL: no question */
    void *user;
};

/* How much there was to visit. */
struct km_explore_counts {
    size_t scenario_states; /* (node, variables) with a decision, and steps within a form; no ends */
    size_t merged_states;   /* of them after merging */
    size_t rule_states;     /* the most states of one rule alone */
    size_t states;          /* product states with a decision, and steps within a form; no ends */
    size_t transitions;
    size_t state_bytes; /* memory per product state, its transitions and its place in the table included */
};

struct km_exploration;

/* Explores `scenario` from its start. Never NULL. `setup` may be NULL. The scenario must outlive it. */
struct km_exploration *km_exploration_new(const struct km_host *host, const struct km_scenario *scenario,
                                          const struct km_explore_setup *setup);

/* The same as a job: begun, then stepped until it is done; it can be freed at any time. What is found does
 * not depend on the pauses. `setup` is copied; what it points to must outlive the job. */
struct km_exploration *km_exploration_begin(const struct km_host *host, const struct km_scenario *scenario,
                                            const struct km_explore_setup *setup);
/* Works on until it is done (true), or until `pause` answers true (false). `pause` is asked after the first
 * piece of work and then every few microseconds; NULL: works until it is done. */
bool km_exploration_step(struct km_exploration *exploration, bool (*pause)(void *user), void *user);
/* Whether it is done. */
bool km_exploration_done(const struct km_exploration *exploration);

/* Frees it, done or not. */
void km_exploration_free(struct km_exploration *exploration);

/* How sure everything is; before it is done, what it would be if the budget ran out now. */
enum km_certainty km_exploration_certainty(const struct km_exploration *exploration);
/* How much there was; of what the budget cut short, as far as it came. */
struct km_explore_counts km_exploration_counts(const struct km_exploration *exploration);

/* The points of all objectives together. */
int32_t km_exploration_possible(const struct km_exploration *exploration);
/* The most points that can be reached from the start; an upper bound unless exact; KM_NO_POINTS when it is
 * known that no end can be reached. Not after KM_GAVE_UP. */
int32_t km_exploration_most_points(const struct km_exploration *exploration);

/* ---- one session: what was still attainable ---- */

/* What one rule lost with one answer. */
struct km_rule_loss {
    uint16_t rule;
    int32_t points;
};

/* An answer that counts, and what it cost. Points are unclipped and include what was decided before. */
struct km_decision {
    uint32_t turn;         /* from 1 */
    int32_t before, after; /* the most points still attainable, or KM_NO_POINTS; before ≥ after */
    int32_t loss;          /* before − after; KM_NO_POINTS when nothing is attainable after it */
    bool passable_before, passable_after; /* whether a passing end can still be reached */
    bool turning_point;     /* points were lost, or the last way to pass, or the last way to an end */
    const uint32_t *better; /* selectable choices that would have lost less, the least loss first; of a form:
                               the options of a best filling that differ from what was entered */
    size_t better_count;
    size_t best_count;                /* the first so many of them lose the least there is to lose here */
    const struct km_rule_loss *rules; /* rules that this answer took points from for good, gravest first; when
                                         only their combination was lost, what each loses on a best way from
                                         here. A rule can lose points while others make up for them: then the
                                         answer is a turning point for the last way to pass alone. Empty when
                                         nothing is attainable any more */
    size_t rule_count;
};

/* What was still attainable in a session; independent of the exploration once it is made. */
struct km_attainable;

/* `session` plays the scenario that was explored. NULL when the exploration gave up, when the scenario has no
 * objectives, and when the session was stopped. Must be freed before the session. */
struct km_attainable *km_attainable_new(const struct km_host *host, const struct km_exploration *exploration,
                                        const struct km_session *session);
void km_attainable_free(struct km_attainable *attainable);

/* KM_EXACT or KM_BOUNDS. */
enum km_certainty km_attainable_certainty(const struct km_attainable *attainable);
/* The session's answers that count; decision number `index` is turn index + 1. */
size_t km_attainable_count(const struct km_attainable *attainable);
struct km_decision km_attainable_decision(const struct km_attainable *attainable, size_t index);
/* The most points attainable after `turn` answers (0: at the start), or KM_NO_POINTS, and whether passing was
 * still possible. Beyond the last answer KM_NO_POINTS and false. */
int32_t km_attainable_points(const struct km_attainable *attainable, uint32_t turn);
bool km_attainable_passable(const struct km_attainable *attainable, uint32_t turn);
/* The turning points, gravest first: the turns of those decisions; the one that lost the last way to pass
 * before all others, then the one that lost the last way to an end, then by loss, then the earlier first. */
const uint32_t *km_attainable_turning_points(const struct km_attainable *attainable, size_t *count);

#endif
