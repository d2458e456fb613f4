/* Rulebook, scenario, exploration, proofs, in this order. */
#include "proved.h"

#include "kamae/diag.h"

/* A library of one rulebook. */
static bool find_only(void *user, const char *id, struct km_bytes *bytes)
{
    (void)id;
    *bytes = *(const struct km_bytes *)user;
    return true;
}

void proved_open_on(struct proved *proved, struct km_bytes rulebook, struct km_bytes base,
                    struct km_bytes scenario)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_library library = {.find = find_only, .user = &base};
    proved->rulebook = km_rulebook_load_extending(NULL, rulebook, "rulebook", &library, diags);
    if (proved->rulebook)
        proved->scenario = km_scenario_load(NULL, scenario, "scenario", proved->rulebook, diags);
    if (!proved->scenario)
        stage_print_findings(diags);
    km_diags_free(diags);
    assert_non_null(proved->scenario);
    proved->exploration = km_exploration_new(NULL, proved->scenario, NULL);
    proved->appearance = km_appearance_new(NULL, proved->scenario);
    proved->proofs = km_proofs_new(NULL, proved->exploration, km_appearance_looks(proved->appearance), NULL);
    assert_non_null(proved->proofs);
}

void proved_open(struct proved *proved, struct km_bytes rulebook, struct km_bytes scenario)
{
    proved_open_on(proved, rulebook, rulebook, scenario);
}

void proved_close(struct proved *proved)
{
    km_proofs_free(proved->proofs);
    km_appearance_free(proved->appearance);
    km_exploration_free(proved->exploration);
    km_scenario_free(proved->scenario);
    km_rulebook_free(proved->rulebook);
    arena_release(&proved->arena);
}

void proved_scene(struct proved *proved, const char *rulebook, const char *scenario)
{
    *proved = (struct proved){0};
    arena_init(&proved->arena, NULL);
    rulebook = stage_quotes(&proved->arena, rulebook);
    scenario = stage_quotes(&proved->arena, scenario);
    proved_open(proved, (struct km_bytes){rulebook, strlen(rulebook)},
                (struct km_bytes){scenario, strlen(scenario)});
}
