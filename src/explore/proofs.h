/* The parts of the proofs: each file proves one kind of thing about one exploration. */
#ifndef EXPLORE_PROOFS_H
#define EXPLORE_PROOFS_H

#include "explore/exploration.h"
#include "kamae/proofs.h"

struct km_proofs {
    struct arena arena;
    const struct km_exploration *exploration;
    const struct km_looks *looks;
    struct budget
        budget;     /* each loop over places or states tells it of its work, and leaves off when it says so */
    unsigned found; /* bit per enum km_proof */
    enum km_proof part;    /* that comes next, or is under way */
    uint32_t piece;        /* of a part that is proved in pieces: the next one */
    bool unfinished;       /* such a part has more of them */
    struct spread *spread; /* of the distribution while it is under way, else NULL */
    struct km_range range, clean_range;
    uint32_t *best_path;
    size_t best_path_count;
    struct km_ending *endings;
    size_t ending_count;
    struct km_numbers unreachable_nodes, never_selectable, stuck, endless, indifferent, always_broken,
        best_lacks;
    struct km_numbers unrecorded; /* ends that some run comes to past every form, where there are forms */
    struct km_numbers never_said, always_said,
        always_offered;    /* lines, lines, choices: of those with a `when` */
    struct km_lack *lacks; /* by number in best_lacks */
    bool *hopeless;        /* by place: no end can be reached from there */
    struct km_paths paths;
    double *distribution;
    struct km_objective_proof *objectives;
    struct km_gap *gaps;
    size_t gap_count;
    struct km_trap *traps;
    size_t trap_count;
    struct km_contradiction *contradictions;
    size_t contradiction_count;
    struct km_promise *promises;
    size_t promise_count, promise_capacity;
    struct km_costly *costly;
    size_t costly_count;
    int32_t *most_lost; /* by choice: points, or KM_NO_POINTS; NULL until it is known */
    struct km_premature *premature;
    size_t premature_count, premature_capacity;
    struct km_answers *answers;
    size_t answer_count;
    struct km_strategy_result strategies[KM_STRATEGY_COUNT][KM_LOOK_LANGUAGES];
    struct km_sampling random;
    uint32_t
        *topological; /* places so that no step leads back; NULL when some circle makes that impossible */
};

/* range.c: the range of all runs and of the clean ones; the range per ending. */
void prove_range(struct km_proofs *proofs);
void prove_clean_range(struct km_proofs *proofs);
void prove_endings(struct km_proofs *proofs);

/* places.c: what is never met, where runs get lost, how many there are. */
void prove_places(struct km_proofs *proofs);
void prove_paths(struct km_proofs *proofs);

/* story.c: ends whose outcome and scores do not agree (after prove_endings); in pieces. */
void prove_story(struct km_proofs *proofs);

/* spread.c: how likely each score is; in pieces. What one that was cut short still holds. */
void prove_distribution(struct km_proofs *proofs);
void spread_release(struct spread *spread);

/* rules.c: objectives (after prove_places), rules that every best run breaks, with what the best path lacks.
 */
void prove_objectives(struct km_proofs *proofs);
void prove_always_broken(struct km_proofs *proofs);

/* lacks.c: what the best path lacks; and by watch whether it breaks the rule. */
void prove_lacks(struct km_proofs *proofs, bool *broken);

/* traps.c: answers that lead to what nothing can answer (after prove_places); in pieces. */
void prove_traps(struct km_proofs *proofs);

/* records.c: slots of forms with nothing true to write. */
void prove_records(struct km_proofs *proofs);

/* promises.c: answers that promise what nothing can keep (after prove_places). */
void prove_promises(struct km_proofs *proofs);

/* costly.c: single answers that cost more than half of what is possible; what each choice costs at most. */
void prove_costly(struct km_proofs *proofs);

/* premature.c: acts that come before what they may only come after. */
void prove_premature(struct km_proofs *proofs);

/* indifferent.c: decisions that change nothing. */
void prove_indifferent(struct km_proofs *proofs);

/* answers.c: which answers are best. */
void prove_answers(struct km_proofs *proofs);

/* naive.c: strategies and chance. */
void prove_strategies(struct km_proofs *proofs);

/* A piece was proved; whether there are more of `count`. */
static inline void proofs_count_piece(struct km_proofs *proofs, size_t count)
{
    proofs->piece++;
    proofs->unfinished = proofs->piece < count;
}

/* Appends `number` to `list`, whose items are in the proofs' arena with room for all there can be. */
static inline void numbers_add(struct km_numbers *list, uint32_t number)
{
    ((uint32_t *)list->items)[list->count++] = number;
}

#endif
