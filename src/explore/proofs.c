/* The door of the proofs. */
#include "explore/proofs.h"
#include "explore/trail.h"

static void prove_best_path(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    size_t length;
    uint32_t *path = exploration_best_path(exploration, &proofs->arena, exploration->product.start,
                                           frame_start(&exploration->graph), &length, &proofs->budget);
    for (size_t i = 0; i < length; i++)
        if (path[i] != KM_NONE)
            path[proofs->best_path_count++] = path[i];
    proofs->best_path = path;
}

static void forget_strategies(struct km_proofs *proofs)
{
    proofs->random = (struct km_sampling){0};
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++)
        for (size_t l = 0; l < KM_LOOK_LANGUAGES; l++)
            proofs->strategies[s][l] = (struct km_strategy_result){.score = -1, .best = -1};
}

/* A part that was cut short is no part. */
static void forget_part(struct km_proofs *proofs, enum km_proof proof)
{
    switch (proof) {
    case KM_PROOF_PLACES:
        proofs->unreachable_nodes.count = proofs->never_selectable.count = 0;
        proofs->stuck.count = proofs->endless.count = 0;
        proofs->unrecorded.count = 0;
        proofs->never_said.count = proofs->always_said.count = proofs->always_offered.count = 0;
        break;
    case KM_PROOF_PATHS:
        proofs->paths = (struct km_paths){0};
        table_free(proofs->topological);
        proofs->topological = NULL;
        break;
    case KM_PROOF_OBJECTIVES: break;
    case KM_PROOF_TRAPS: proofs->trap_count = 0; break;
    case KM_PROOF_RECORDS: proofs->gap_count = 0; break;
    case KM_PROOF_PROMISES: proofs->promise_count = 0; break;
    case KM_PROOF_PREMATURE: proofs->premature_count = 0; break;
    case KM_PROOF_RANGE: proofs->range = (struct km_range){0}; break;
    case KM_PROOF_BEST_PATH: proofs->best_path_count = 0; break;
    case KM_PROOF_ALWAYS_BROKEN: proofs->always_broken.count = proofs->best_lacks.count = 0; break;
    case KM_PROOF_COSTLY:
        proofs->costly_count = 0;
        proofs->most_lost = NULL;
        break;
    case KM_PROOF_INDIFFERENT: proofs->indifferent.count = 0; break;
    case KM_PROOF_CLEAN_RANGE: proofs->clean_range = (struct km_range){0}; break;
    case KM_PROOF_ENDINGS: proofs->ending_count = 0; break;
    case KM_PROOF_STORY: proofs->contradiction_count = 0; break;
    case KM_PROOF_DISTRIBUTION:
        proofs->distribution = NULL;
        spread_release(proofs->spread);
        proofs->spread = NULL;
        break;
    case KM_PROOF_ANSWERS: proofs->answer_count = 0; break;
    case KM_PROOF_STRATEGIES: forget_strategies(proofs); break;
    case KM_PROOF_COUNT: break;
    }
}

/* One part, or a piece of it. What is quickly found and what others need comes first. */
static void prove_next(struct km_proofs *proofs)
{
    static void (*const parts[KM_PROOF_COUNT])(struct km_proofs *) = {
        [KM_PROOF_PLACES] = prove_places,
        [KM_PROOF_PATHS] = prove_paths,
        [KM_PROOF_OBJECTIVES] = prove_objectives,
        [KM_PROOF_TRAPS] = prove_traps,
        [KM_PROOF_RECORDS] = prove_records,
        [KM_PROOF_PROMISES] = prove_promises,
        [KM_PROOF_PREMATURE] = prove_premature,
        [KM_PROOF_RANGE] = prove_range,
        [KM_PROOF_BEST_PATH] = prove_best_path,
        [KM_PROOF_ALWAYS_BROKEN] = prove_always_broken,
        [KM_PROOF_COSTLY] = prove_costly,
        [KM_PROOF_INDIFFERENT] = prove_indifferent,
        [KM_PROOF_CLEAN_RANGE] = prove_clean_range,
        [KM_PROOF_ENDINGS] = prove_endings,
        [KM_PROOF_STORY] = prove_story,
        [KM_PROOF_DISTRIBUTION] = prove_distribution,
        [KM_PROOF_ANSWERS] = prove_answers,
        [KM_PROOF_STRATEGIES] = prove_strategies,
    };
    proofs->unfinished = false;
    if (!proofs->budget.over)
        parts[proofs->part](proofs);
    if (proofs->budget.over)
        forget_part(proofs, proofs->part);
    else if (proofs->unfinished)
        return;
    else
        proofs->found |= 1U << proofs->part;
    proofs->part++;
    proofs->piece = 0;
}

bool km_proofs_step(struct km_proofs *proofs, bool (*pause)(void *user), void *user)
{
    while (proofs->part < KM_PROOF_COUNT) {
        prove_next(proofs);
        if (proofs->part < KM_PROOF_COUNT && pause && pause(user))
            return false;
    }
    return true;
}

const char *km_proof_name(enum km_proof proof)
{
    static const char *const names[KM_PROOF_COUNT] = {
        [KM_PROOF_PLACES] = "places",
        [KM_PROOF_PATHS] = "paths",
        [KM_PROOF_OBJECTIVES] = "objectives",
        [KM_PROOF_TRAPS] = "traps",
        [KM_PROOF_RECORDS] = "records",
        [KM_PROOF_PROMISES] = "promises",
        [KM_PROOF_PREMATURE] = "premature",
        [KM_PROOF_RANGE] = "range",
        [KM_PROOF_BEST_PATH] = "best-path",
        [KM_PROOF_ALWAYS_BROKEN] = "always-broken",
        [KM_PROOF_COSTLY] = "costly",
        [KM_PROOF_INDIFFERENT] = "indifferent",
        [KM_PROOF_CLEAN_RANGE] = "clean-range",
        [KM_PROOF_ENDINGS] = "endings",
        [KM_PROOF_STORY] = "story",
        [KM_PROOF_DISTRIBUTION] = "distribution",
        [KM_PROOF_ANSWERS] = "answers",
        [KM_PROOF_STRATEGIES] = "strategies",
    };
    return names[proof];
}

struct km_proofs *km_proofs_begin(const struct km_host *host, const struct km_exploration *exploration,
                                  const struct km_looks *looks, const struct km_explore_setup *setup)
{
    if (exploration->certainty != KM_EXACT)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_proofs *proofs = arena_alloc(&arena, sizeof *proofs);
    proofs->arena = arena;
    proofs->exploration = exploration;
    proofs->looks = looks;
    proofs->budget = budget_start(setup, &proofs->arena.host);
    proofs->budget.memory.bytes = exploration->budget.memory.bytes;
    return proofs;
}

struct km_proofs *km_proofs_new(const struct km_host *host, const struct km_exploration *exploration,
                                const struct km_looks *looks, const struct km_explore_setup *setup)
{
    struct km_proofs *proofs = km_proofs_begin(host, exploration, looks, setup);
    if (proofs)
        km_proofs_step(proofs, NULL, NULL);
    return proofs;
}

bool km_proofs_found(const struct km_proofs *proofs, enum km_proof proof)
{
    return proofs->found >> proof & 1;
}

bool km_proofs_complete(const struct km_proofs *proofs)
{
    return proofs->found == (1U << KM_PROOF_COUNT) - 1;
}

void km_proofs_free(struct km_proofs *proofs)
{
    if (!proofs)
        return;
    spread_release(proofs->spread);
    table_free(proofs->hopeless);
    table_free(proofs->topological);
    struct arena arena = proofs->arena;
    arena_release(&arena);
}

struct km_range km_proofs_range(const struct km_proofs *proofs)
{
    return proofs->range;
}

struct km_range km_proofs_clean_range(const struct km_proofs *proofs)
{
    return proofs->clean_range;
}

const uint32_t *km_proofs_best_path(const struct km_proofs *proofs, size_t *count)
{
    *count = proofs->best_path_count;
    return proofs->best_path;
}

size_t km_proofs_ending_count(const struct km_proofs *proofs)
{
    return proofs->ending_count;
}

struct km_ending km_proofs_ending(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->ending_count)
        return (struct km_ending){0};
    return proofs->endings[index];
}

size_t km_proofs_contradiction_count(const struct km_proofs *proofs)
{
    return proofs->contradiction_count;
}

struct km_contradiction km_proofs_contradiction(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->contradiction_count)
        return (struct km_contradiction){0};
    return proofs->contradictions[index];
}

struct km_numbers km_proofs_unreachable_nodes(const struct km_proofs *proofs)
{
    return proofs->unreachable_nodes;
}

struct km_numbers km_proofs_never_selectable(const struct km_proofs *proofs)
{
    return proofs->never_selectable;
}

struct km_numbers km_proofs_stuck(const struct km_proofs *proofs)
{
    return proofs->stuck;
}

struct km_numbers km_proofs_endless(const struct km_proofs *proofs)
{
    return proofs->endless;
}

struct km_numbers km_proofs_indifferent(const struct km_proofs *proofs)
{
    return proofs->indifferent;
}

struct km_paths km_proofs_paths(const struct km_proofs *proofs)
{
    return proofs->paths;
}

const double *km_proofs_distribution(const struct km_proofs *proofs)
{
    return proofs->distribution;
}

size_t km_proofs_objective_count(const struct km_proofs *proofs)
{
    return km_proofs_found(proofs, KM_PROOF_OBJECTIVES) ? proofs->exploration->scope.objective_count : 0;
}

struct km_objective_proof km_proofs_objective(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->exploration->scope.objective_count)
        return (struct km_objective_proof){0};
    return proofs->objectives[index];
}

struct km_numbers km_proofs_always_broken(const struct km_proofs *proofs)
{
    return proofs->always_broken;
}

struct km_numbers km_proofs_best_lacks(const struct km_proofs *proofs)
{
    return proofs->best_lacks;
}

struct km_lack km_proofs_best_lack(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->best_lacks.count)
        return (struct km_lack){0};
    return proofs->lacks[index];
}

size_t km_proofs_trap_count(const struct km_proofs *proofs)
{
    return proofs->trap_count;
}

struct km_trap km_proofs_trap(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->trap_count)
        return (struct km_trap){0};
    return proofs->traps[index];
}

size_t km_proofs_gap_count(const struct km_proofs *proofs)
{
    return proofs->gap_count;
}

struct km_gap km_proofs_gap(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->gap_count)
        return (struct km_gap){0};
    return proofs->gaps[index];
}

size_t km_proofs_promise_count(const struct km_proofs *proofs)
{
    return proofs->promise_count;
}

struct km_promise km_proofs_promise(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->promise_count)
        return (struct km_promise){0};
    return proofs->promises[index];
}

int32_t km_proofs_most_lost(const struct km_proofs *proofs, uint32_t choice)
{
    if (choice >= proofs->exploration->program->choice_count)
        return KM_NO_POINTS;
    return proofs->most_lost ? proofs->most_lost[choice] : KM_NO_POINTS;
}

size_t km_proofs_costly_count(const struct km_proofs *proofs)
{
    return proofs->costly_count;
}

struct km_costly km_proofs_costly(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->costly_count)
        return (struct km_costly){0};
    return proofs->costly[index];
}

size_t km_proofs_premature_count(const struct km_proofs *proofs)
{
    return proofs->premature_count;
}

struct km_premature km_proofs_premature(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->premature_count)
        return (struct km_premature){0};
    return proofs->premature[index];
}

size_t km_proofs_answers_count(const struct km_proofs *proofs)
{
    return proofs->answer_count;
}

struct km_answers km_proofs_answers(const struct km_proofs *proofs, size_t index)
{
    if (index >= proofs->answer_count)
        return (struct km_answers){0};
    return proofs->answers[index];
}

struct km_strategy_result km_proofs_strategy(const struct km_proofs *proofs, enum km_strategy strategy,
                                             enum km_language language)
{
    if ((int)language >= KM_LOOK_LANGUAGES)
        return (struct km_strategy_result){.best = -1};
    return proofs->strategies[strategy][language];
}

struct km_sampling km_proofs_random(const struct km_proofs *proofs)
{
    return proofs->random;
}
