/* A scenario with everything that is proved about it. */
#ifndef TESTS_PROVED_H
#define TESTS_PROVED_H

#include "stage.h"

#include "kamae/author.h"

struct proved {
    struct arena arena;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_exploration *exploration;
    struct km_appearance *appearance;
    struct km_proofs *proofs;
};

/* `proved->arena` must be initialised; asserts that both files are sound. Pair with proved_close. */
void proved_open(struct proved *proved, struct km_bytes rulebook, struct km_bytes scenario);
/* The same; `base`: what the rulebook is put on top of. */
void proved_open_on(struct proved *proved, struct km_bytes rulebook, struct km_bytes base,
                    struct km_bytes scenario);
/* The same with JSON that has ' for " (see small.h); initialises the arena. */
void proved_scene(struct proved *proved, const char *rulebook, const char *scenario);
void proved_close(struct proved *proved);

#endif
