/* Proofs: what holds for a scenario whatever anybody answers. Found by exploration, so each is exact, or it
 * is not there: the budget ran out before it was found. Whatever is returned by pointer lives as long as the
 * proofs. */
#ifndef KAMAE_PROOFS_H
#define KAMAE_PROOFS_H

#include "kamae/explore.h"

struct km_proofs;

/* Ways of answering without listening to the customer, all through a run, forms included. Among equals the
 * option that is shown first. (How far somebody comes who only fills in the form blindly is no question of
 * points, since whoever plays the rest well may pass anyway: see the slots in kamae/author.h.) */
enum km_strategy {
    KM_ALWAYS_FIRST,
    KM_ALWAYS_SECOND, /* where there are fewer options, the last; */
    KM_ALWAYS_THIRD,  /* so here, too */
    KM_ALWAYS_LAST,
    KM_ALWAYS_LONGEST,
    KM_ALWAYS_SHORTEST,
    KM_MOST_NUMERALS,
    KM_MOST_NAMES,
    KM_FEWEST_PHRASES,
    KM_ALWAYS_APOLOGETIC, /* the option with the most acts that the rulebook's strategies name */
    KM_STRATEGY_COUNT
};

/* "first", "second", … */
const char *km_strategy_name(enum km_strategy strategy);
/* Whether it looks at words, so that it may come to something else in another language. */
bool km_strategy_reads(enum km_strategy strategy);

/* What is seen of a choice's words without understanding them: how often each thing occurs. */
struct km_surface {
    uint32_t length;   /* in grapheme clusters */
    uint32_t numerals; /* numbers, times, dates: each row of digits once */
    uint32_t names;    /* of people */
    uint32_t phrases;  /* stock phrases */
    uint32_t cushions; /* cushion words */
    uint32_t hedges;   /* guessing and judging words */
};

/* The same words by language: those of KM_JA and KM_EN. */
enum { KM_LOOK_LANGUAGES = KM_EN + 1 };
struct km_looks {
    struct km_surface in[KM_LOOK_LANGUAGES];
};

/* The parts of the proofs, in the order in which they are found. */
enum km_proof {
    KM_PROOF_PLACES, /* nodes, choices, stuck and endless places */
    KM_PROOF_PATHS,
    KM_PROOF_OBJECTIVES,
    KM_PROOF_TRAPS,
    KM_PROOF_RECORDS,   /* forms with nothing true to write */
    KM_PROOF_PROMISES,  /* answers that promise what nothing can keep */
    KM_PROOF_PREMATURE, /* acts that come before what they may only come after */
    KM_PROOF_RANGE,
    KM_PROOF_BEST_PATH,
    KM_PROOF_ALWAYS_BROKEN,
    KM_PROOF_COSTLY, /* single answers that cost more than half of what is possible */
    KM_PROOF_INDIFFERENT,
    KM_PROOF_CLEAN_RANGE,
    KM_PROOF_ENDINGS,
    KM_PROOF_STORY, /* whether score and story agree */
    KM_PROOF_DISTRIBUTION,
    KM_PROOF_ANSWERS,    /* which are best */
    KM_PROOF_STRATEGIES, /* and answering at random */
    KM_PROOF_COUNT
};

/* "places", "paths", … */
const char *km_proof_name(enum km_proof proof);

/* Proves everything below, within the budget of `setup` (may be NULL; its memory includes what the
 * exploration holds). `looks`: how each choice looks, by choice number (km_appearance_looks). NULL unless the
 * exploration is exact. Exploration and looks must outlive the proofs. */
struct km_proofs *km_proofs_new(const struct km_host *host, const struct km_exploration *exploration,
                                const struct km_looks *looks, const struct km_explore_setup *setup);
/* The same as a job: begun, then stepped until it is done. What is found does not depend on the steps; before
 * it is done, only km_proofs_free. */
struct km_proofs *km_proofs_begin(const struct km_host *host, const struct km_exploration *exploration,
                                  const struct km_looks *looks, const struct km_explore_setup *setup);
/* Proves until everything is proved, or the budget has run out (true), or `pause` (NULL: no pause), asked
 * between the parts and between pieces of the longest of them, answers true (false). Of a scene of the usual
 * size a piece takes some milliseconds. */
bool km_proofs_step(struct km_proofs *proofs, bool (*pause)(void *user), void *user);
void km_proofs_free(struct km_proofs *proofs);

/* Whether a part was found, and whether all were. What was not found is empty below: a range that is not
 * scored, a list without items, nothing counted; it then says nothing about the scenario. */
bool km_proofs_found(const struct km_proofs *proofs, enum km_proof proof);
bool km_proofs_complete(const struct km_proofs *proofs);

/* A range of results. `scored` is false when there is none: no end can be reached, or there are no
 * objectives. */
struct km_range {
    bool scored;
    int32_t best_points, worst_points;
    int32_t best, worst; /* printed scores, 0–100 */
};

/* Over all complete runs. */
struct km_range km_proofs_range(const struct km_proofs *proofs);

/* Over all complete runs that break no rule at all. */
struct km_range km_proofs_clean_range(const struct km_proofs *proofs);

/* A shortest run to the best points: choices in order; of a form the options entered, slots that are left
 * empty left out. Empty when no end can be reached. */
const uint32_t *km_proofs_best_path(const struct km_proofs *proofs, size_t *count);

struct km_ending {
    uint32_t node;
    bool reachable;
    unsigned reasons;      /* how the contact can have ended there: bit per enum km_reason */
    struct km_range range; /* over the runs that end there */
};
/* The ends, in order of the file. */
size_t km_proofs_ending_count(const struct km_proofs *proofs);
struct km_ending km_proofs_ending(const struct km_proofs *proofs, size_t index);

/* Where score and story do not agree. The first two are mistakes, the third is worth a look. */
enum km_contradiction_kind {
    KM_HARM_PASSES,      /* an end of outcome harm whose best score passes */
    KM_GOOD_FAILS,       /* an end of outcome good that no passing run reaches */
    KM_GOOD_AFTER_BREACH /* an end of outcome good that is reached after a critical rule was broken */
};
struct km_contradiction {
    enum km_contradiction_kind kind;
    uint32_t node;       /* the end */
    int32_t score;       /* of the run: the best score of that end; after a breach what a shortest run has */
    const uint32_t *run; /* a shortest run that shows it, as km_proofs_best_path has it */
    size_t run_count;
};
/* In order of the ends, then of their kinds. */
size_t km_proofs_contradiction_count(const struct km_proofs *proofs);
struct km_contradiction km_proofs_contradiction(const struct km_proofs *proofs, size_t index);

/* Numbers of nodes and choices, in order of the file. */
struct km_numbers {
    const uint32_t *items;
    size_t count;
};
/* Nodes that no run comes to, and choices that no run can select. */
struct km_numbers km_proofs_unreachable_nodes(const struct km_proofs *proofs);
struct km_numbers km_proofs_never_selectable(const struct km_proofs *proofs);
/* Nodes where in some run nothing can be selected; and nodes where in some run something can, but no end can
 * be reached any more. */
struct km_numbers km_proofs_stuck(const struct km_proofs *proofs);
struct km_numbers km_proofs_endless(const struct km_proofs *proofs);
/* Choices of decisions where in no run any option changes what is attainable; of a form, all options of a
 * slot. */
struct km_numbers km_proofs_indifferent(const struct km_proofs *proofs);

/* Different complete runs. */
struct km_paths {
    bool infinite;  /* a run can go round in a circle */
    bool saturated; /* there are more than `count` */
    uint64_t count;
};
/* How many there are. */
struct km_paths km_proofs_paths(const struct km_proofs *proofs);

/* How likely each score is when every option on offer (and leaving a slot empty) is as likely, by score; NULL
 * when a run can go round in a circle or get stuck, and when nothing is scored. 101 entries. */
const double *km_proofs_distribution(const struct km_proofs *proofs);

struct km_objective_proof {
    uint16_t rule;
    bool keepable, breakable; /* in some run that comes to an end */
};
/* In order of the scenario's objectives. */
size_t km_proofs_objective_count(const struct km_proofs *proofs);
struct km_objective_proof km_proofs_objective(const struct km_proofs *proofs, size_t index);

/* Rules that are not objectives and that every run to the best points breaks: numbers of rules. */
struct km_numbers km_proofs_always_broken(const struct km_proofs *proofs);
/* Objectives that km_proofs_best_path does not keep, and other rules that it breaks: numbers of rules, found
 * with those that every best run breaks. */
struct km_numbers km_proofs_best_lacks(const struct km_proofs *proofs);

/* Where on km_proofs_best_path one of them is lost: the answer that breaks the rule. Where something was owed
 * and not done it is the answer that gave the last chance away, or the decision that was the first to have
 * one, when none of its answers or of those that follow does it; and the decision, too, where each of its
 * answers breaks the rule. What only its moment is missing for is lost where that is certain. */
struct km_lack {
    uint16_t rule;
    int32_t points;  /* what it loses in the whole run; 0: its breach costs none */
    uint32_t node;   /* where; KM_NONE: it is so before the first answer */
    uint32_t choice; /* KM_NONE: the decision as a whole, or a slot left empty */
    uint32_t slot;   /* number of the slot that was left empty, else KM_NONE */
};
/* By number in km_proofs_best_lacks. */
struct km_lack km_proofs_best_lack(const struct km_proofs *proofs, size_t index);

/* An answer that leads to a line of the customer or the scene which opens an obligation that nothing after it
 * can fulfil: a constraint of the rule could be kept before the answer and cannot be kept after it. Judged by
 * each constraint alone, whatever else the rule owes at that moment, but not where another constraint has
 * broken the rule, or where the same one was owed already before the answer; and over a whole form, of which
 * the entry that took the last way is the trap, perhaps a slot that was left empty. (An obligation that the
 * answer opens by itself, or by the end of the contact, is the answer's own fault; for promises see below.)
 * Where no end can be reached nothing is judged. */
struct km_trap {
    uint16_t rule;
    uint32_t choice;     /* KM_NONE: a slot left empty; or it is so from the start */
    uint32_t slot;       /* number of the slot that was left empty, else KM_NONE */
    uint16_t constraint; /* the first of the rule's that is so, counted over all rules */
};
/* How many there are, and the one at `index`. */
size_t km_proofs_trap_count(const struct km_proofs *proofs);
struct km_trap km_proofs_trap(const struct km_proofs *proofs, size_t index);

/* An answer with which we promise (by an act that the rulebook counts among its promises, of the answer
 * itself or of a line of ours that it leads to) what no run that comes to an end can keep: the obligation
 * that the promise opens is neither met nor released in any of them. Judged by each constraint alone, also by
 * one that is left out since nothing in the scenario can fulfil it. Where a constraint sets a time, a promise
 * is not judged that is made while something is open which an earlier answer or entry opened. */
struct km_promise {
    uint16_t rule;       /* that calls for it */
    uint32_t choice;     /* KM_NONE: a slot left empty; or it is promised before the first answer */
    uint32_t slot;       /* number of the slot that was left empty, else KM_NONE */
    const uint32_t *run; /* a shortest run up to it and with it, as km_proofs_best_path has it */
    size_t run_count;
    uint32_t steps; /* of that run, a form counted by its slots */
};
/* In order of the rulebook's constraints, then the shorter run first. */
size_t km_proofs_promise_count(const struct km_proofs *proofs);
struct km_promise km_proofs_promise(const struct km_proofs *proofs, size_t index);

/* An answer (of a form: an option entered, or a slot left empty) that in some run costs more than half of
 * what is possible, the points of all objectives. */
struct km_costly {
    uint32_t choice; /* KM_NONE: a slot left empty */
    uint32_t slot;   /* number of the slot that was left empty, else KM_NONE */
    int32_t points;  /* the most that it costs in any run, as km_decision.loss */
    const uint32_t
        *run; /* a shortest run in which it does, up to it and with it, as km_proofs_best_path has it */
    size_t run_count;
    const struct km_rule_loss *rules; /* that lose there, as km_decision.rules */
    size_t rule_count;
};
/* Choices in order of the file, then slots left empty. */
size_t km_proofs_costly_count(const struct km_proofs *proofs);
struct km_costly km_proofs_costly(const struct km_proofs *proofs, size_t index);

/* The most points that the choice costs in any run, as km_decision.loss; KM_NO_POINTS where that is not known
 * of it. */
int32_t km_proofs_most_lost(const struct km_proofs *proofs, uint32_t choice);

/* An act that comes though none of those that the rulebook lets it come after ("only_after") has happened. */
struct km_premature {
    uint16_t act;
    const char *after; /* what should have come before: patterns as the rulebook has them, ", " between */
    uint32_t line;     /* that carries the act; KM_NONE: an answer does, or the end of the contact */
    uint32_t choice;   /* without a line and a node: the answer; KM_NONE: a slot left empty, or the start */
    uint32_t node; /* that says how the contact ended; KM_NONE: an answer's way on does, or no end of it */
    enum km_reason
        reason;          /* the act is the end of the contact: what it is said to have ended by; else none */
    const uint32_t *run; /* a run up to it, a shortest one to the act, as km_proofs_best_path has it */
    size_t run_count;
};
/* In order of the rulebook, then the shorter run first; no line, answer or node twice for one act. (Of lines
 * in each other's place that nothing can tell apart one may stand for the others.) */
size_t km_proofs_premature_count(const struct km_proofs *proofs);
struct km_premature km_proofs_premature(const struct km_proofs *proofs, size_t index);

/* A slot of a form that some run comes to with nothing true to write: of its options that name the fact they
 * rest on, or are a fact without, none is on offer that was told, and no honest "unknown"; or, of a slot of
 * which no option names a fact, nothing is on offer at all. */
struct km_gap {
    uint32_t slot;
    const uint32_t *run; /* a shortest run to the form, as km_proofs_best_path has it */
    size_t run_count;
};
/* In order of the file. */
size_t km_proofs_gap_count(const struct km_proofs *proofs);
struct km_gap km_proofs_gap(const struct km_proofs *proofs, size_t index);

/* Somewhere to answer: the decision of a node, or one slot of a form. What an answer costs here is the most
 * that it takes from what is attainable, over all states in which it stands on offer and to which runs come
 * that have lost nothing so far; where no such run comes by, over all states from which an end can be
 * reached. (The most, not the mean: how many states there are depends on what was merged.) The best answers
 * are those that cost least. In a slot where a fact or an honest "unknown" is among them, only such are best,
 * for a record is there for facts, whether or not a rule looks at the slot. */
struct km_answers {
    uint32_t node;
    uint32_t slot;           /* number of the slot; KM_NONE: the decision of the node */
    const uint32_t *options; /* choices on offer in some of those states, in order of the file: two or more */
    const bool *best;        /* by number of the option in `options` */
    const int32_t *losses;   /* so, too: what it costs; KM_NO_POINTS: no end can be reached after it */
    size_t count, best_count;
};
/* Every place with two or more options, in order of the file. */
size_t km_proofs_answers_count(const struct km_proofs *proofs);
struct km_answers km_proofs_answers(const struct km_proofs *proofs, size_t index);

enum { KM_SHUFFLES = 20 };

struct km_strategy_result {
    bool scored;   /* false when it runs in a circle or gets stuck */
    int32_t score; /* with the options in the author's order */
    int32_t best;  /* over that and KM_SHUFFLES fixed shuffles; -1 when none is scored */
};
/* Whether some answer is written in `language`. What a strategy comes to in one that none is written in is of
 * no use to anybody: the words are then those of the other. */
bool km_proofs_read_in(const struct km_proofs *proofs, enum km_language language);

/* What a strategy comes to for a reader of `language`, KM_JA or KM_EN, which does not matter to one that
 * reads no words. */
struct km_strategy_result km_proofs_strategy(const struct km_proofs *proofs, enum km_strategy strategy,
                                             enum km_language language);

/* Answering at random, sampled `runs` times from `seed`: 10,000 times, less often where such runs get lost
 * for thousands of answers. */
struct km_sampling {
    uint64_t seed;
    uint32_t runs, scored; /* scored: those that came to an end */
    double mean;           /* of their scores */
    double passed;         /* share of them that passed, 0–1 */
};
/* The sample that was drawn when the proofs were made. */
struct km_sampling km_proofs_random(const struct km_proofs *proofs);

/* Adds the finding that not everything could be followed, with what multiplies there. */
void km_exploration_too_large(const struct km_exploration *exploration, struct km_diags *diags);

/* Adds a finding for everything a sound scenario does not have, by its pointer into the
 * scenario's file; km_scenario_locate gives them lines. */
void km_proofs_check(const struct km_proofs *proofs, struct km_diags *diags);

#endif
