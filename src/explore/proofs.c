/* The door of the proofs. */
#include "explore/proofs.h"

#include <assert.h>

static void prove_best_path(struct km_proofs *proofs)
{
    const struct km_exploration *exploration = proofs->exploration;
    size_t length;
    uint32_t *path = exploration_best_path(exploration, &proofs->arena, exploration->product.start, &length);
    for (size_t i = 0; i < length; i++)
        if (path[i] != KM_NONE)
            path[proofs->best_path_count++] = path[i];
    proofs->best_path = path;
}

struct km_proofs *km_proofs_new(const struct km_host *host, const struct km_exploration *exploration,
                                const uint32_t *lengths)
{
    if (exploration->certainty != KM_EXACT)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_proofs *proofs = arena_alloc(&arena, sizeof *proofs);
    proofs->arena = arena;
    proofs->exploration = exploration;
    proofs->lengths = lengths;
    proofs->budget = budget_start(NULL, &proofs->arena.host);
    prove_range(proofs);
    prove_clean_range(proofs);
    prove_best_path(proofs);
    prove_endings(proofs);
    prove_places(proofs);
    prove_paths(proofs);
    prove_distribution(proofs);
    prove_objectives(proofs);
    prove_traps(proofs);
    prove_always_broken(proofs);
    prove_indifferent(proofs);
    prove_strategies(proofs);
    return proofs;
}

void km_proofs_free(struct km_proofs *proofs)
{
    if (!proofs)
        return;
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
    assert(index < proofs->ending_count);
    return proofs->endings[index];
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
    return proofs->exploration->scope.objective_count;
}

struct km_objective_proof km_proofs_objective(const struct km_proofs *proofs, size_t index)
{
    assert(index < proofs->exploration->scope.objective_count);
    return proofs->objectives[index];
}

struct km_numbers km_proofs_always_broken(const struct km_proofs *proofs)
{
    return proofs->always_broken;
}

size_t km_proofs_trap_count(const struct km_proofs *proofs)
{
    return proofs->trap_count;
}

struct km_trap km_proofs_trap(const struct km_proofs *proofs, size_t index)
{
    assert(index < proofs->trap_count);
    return proofs->traps[index];
}

struct km_strategy_result km_proofs_strategy(const struct km_proofs *proofs, enum km_strategy strategy)
{
    return proofs->strategies[strategy];
}

struct km_sampling km_proofs_random(const struct km_proofs *proofs)
{
    return proofs->random;
}
