/* Verdicts and points: what a run kept, broke and never met, with the evidence, and the worked sum.
 *
 * Whatever is returned by pointer lives as long as the score. */
#ifndef KAMAE_SCORE_H
#define KAMAE_SCORE_H

#include "kamae/trace.h"

enum km_verdict { KM_KEPT, KM_BROKEN, KM_UNTESTED, KM_NOT_APPLICABLE };
/* "kept", "broken", "untested", "not-applicable": in JSON, and the last part of the key of its word
 * ("verdict.kept"). */
const char *km_verdict_name(enum km_verdict verdict);

/* Where a constraint stands while a run goes on. */
enum km_running {
    KM_SATISFIED_FOR_GOOD,
    KM_SATISFIED_SO_FAR,
    KM_VIOLATED_SO_FAR, /* an obligation is open */
    KM_VIOLATED_FOR_GOOD
};

enum km_evidence_kind {
    KM_FULFILLED, /* this act met it */
    KM_RELEASED,  /* this act released it, or lifted a ban (`unless`) */
    KM_LAPSED,    /* the act that opened an obligation which nothing met in time */
    KM_OFFENDED,  /* this act broke a prohibition */
    KM_MISSING,   /* an obligation from the start that nothing met: no act */
    KM_RESISTED,  /* an option on offer would have broken the prohibition and was not taken */
    KM_LAWFUL     /* the regulated act, done when it may be */
};

/* One piece of evidence. */
struct km_evidence {
    enum km_evidence_kind kind;
    uint16_t constraint; /* number over all rules */
    uint32_t turn;    /* of the act; of a lapse: the last turn in which it could have been met (or the last of
                         the run) */
    uint32_t node;    /* KM_NONE when unknown */
    uint32_t choice;  /* the choice that carried the act; of RESISTED: the option; else KM_NONE */
    int32_t act;      /* act number; of a lapse the opening act; -1 for MISSING */
    size_t event;     /* index in the trace, or SIZE_MAX for RESISTED and MISSING */
    size_t opened_by; /* of FULFILLED: the event that opened what was met, the last one of several; SIZE_MAX:
                         it was open from the start. Of all others SIZE_MAX */
};

/* The counts. Obligations: each one opened, met, lapsed (at the end: each still open); existence, init and
 * end open one. Prohibitions: times tested, that is once per decision with an option that would break the ban
 * and once per lawful act; decisions without an offence in their turn, and lawful acts; offending acts.
 * Succession has both. */
struct km_constraint_result {
    bool applies;
    bool tested;
    enum km_running running; /* after the last event, before the run is closed */
    enum km_running final;   /* after closing; for a run that goes on equal to `running` */
    uint32_t activations, fulfilments, violations;
    /* What waits after the last event. An obligation that lapsed does not hide a younger one. */
    bool open;           /* one was neither met, released nor lapsed; never when the run has ended */
    uint32_t open_since; /* turn of the oldest of them; 0 when nothing is open */
    size_t opened_by;  /* the event that opened it; SIZE_MAX: it was open from the start; 0 when nothing is */
    uint32_t deadline; /* last turn in which it can be met; KM_NONE: no limit, or nothing is open */
};

struct km_rule_result {
    enum km_verdict verdict;
    bool objective;
    uint32_t broken_turn; /* of the first violation, when BROKEN */
    /* In order of turn: of a BROKEN rule what broke it, of a KEPT one what kept it. */
    const struct km_evidence *evidence;
    size_t evidence_count;
};

/* possible = Σ weights of objectives · earned = Σ of objectives kept · deducted = Σ of other rules broken ·
 * points = earned − deducted · score = (200·points + possible) div (2·possible), clipped to 0–100 and to
 * pass mark − 1 when a critical rule is broken. */
struct km_points {
    bool scored; /* false without objectives, and while the run has not ended */
    int32_t possible, earned, deducted, points;
    int32_t untested; /* of `possible`: objectives that never came up */
    int32_t score;    /* 0–100; 0 when not scored */
    int32_t uncapped; /* what it would be without the cap for a critical rule */
    bool critical_broken;
    bool passed; /* score ≥ pass mark; false when not scored */
};

struct km_score;

/* Judges `trace`. `ended` says whether the run is complete: only then open obligations become violations; of
 * a run that goes on, open obligations count as untested. The rulebook, scope and trace must outlive the
 * score. Never NULL. */
struct km_score *km_score_new(const struct km_host *host, const struct km_rulebook *rulebook,
                              struct km_scope scope, const struct km_trace *trace, bool ended);
/* The same of a run that goes on and waits for answer number `turn` (from 1): what could be met up to the
 * answer before it has lapsed. */
struct km_score *km_score_waiting(const struct km_host *host, const struct km_rulebook *rulebook,
                                  struct km_scope scope, const struct km_trace *trace, uint32_t turn);
void km_score_free(struct km_score *score);

/* The worked sum. */
const struct km_points *km_score_points(const struct km_score *score);
/* By rule number of the rulebook, and by constraint number, counted over all its rules in order; NULL of one
 * that it does not have. */
const struct km_rule_result *km_score_rule(const struct km_score *score, size_t rule);
const struct km_constraint_result *km_score_constraint(const struct km_score *score, size_t constraint);
/* All evidence of a constraint, of every kind, in the order in which it became certain. Of a run that is
 * longer by an answer it is the same, and what the answer made certain after it. */
const struct km_evidence *km_score_evidence(const struct km_score *score, size_t constraint, size_t *count);

/* An obligation that is open while a run goes on; its rule may have been broken before. */
struct km_obligation {
    uint16_t rule;
    uint32_t deadline; /* the last turn in which it can be met, or KM_NONE when there is no limit */
    size_t opened_by;  /* the event in the trace that opened it; SIZE_MAX: it was open from the start */
};

/* The obligations that can still be met, at most one of each rule, the most urgent first: those with a
 * deadline, then those that an act opened. `score` judges a run by `rulebook` that has not ended. `acts`:
 * only those that one of these can meet; NULL: all. Fills the first `most` of `out` and returns how many it
 * filled.
 */
size_t km_score_obligations(const struct km_score *score, const struct km_rulebook *rulebook,
                            const uint16_t *acts, size_t act_count, struct km_obligation *out, size_t most);

#endif
