/* What the commands that explore share. */
#ifndef CLI_PROVE_H
#define CLI_PROVE_H

#include "cli/cli.h"
#include "kamae/author.h"
#include "json/write.h"

struct cli_budget {
    int64_t states;    /* of any kind */
    int64_t seconds;   /* of processor time, for exploration and proofs together */
    int64_t megabytes; /* of memory, for the whole program */
    int64_t until_ms;  /* of processor time; set when it begins */
    int64_t look_ms;   /* of the clock: until then it cannot be over */
    size_t bytes;      /* of memory, for what is explored; set when that begins */
};

/* What `check` may take before it says less; what a proof may. AddressSanitizer takes about eight times as
 * long for the same. */
#ifdef __SANITIZE_ADDRESS__
enum { CLI_CHECK_SECONDS = 16 };
#else
enum { CLI_CHECK_SECONDS = 2 };
#endif
#define CLI_BUDGET_CHECK \
    ((struct cli_budget){.states = 1000000, .seconds = CLI_CHECK_SECONDS, .megabytes = 200})
#define CLI_BUDGET_PROOF ((struct cli_budget){.states = 4000000, .seconds = 60, .megabytes = 256})

/* The seconds begin: before the scenario is read, since that counts, too. */
void cli_budget_begin(struct cli_budget *budget);

struct km_exploration *cli_explore(const struct cli *cli, const struct km_scenario *scenario,
                                   struct cli_budget *budget);

/* What exploring within `budget` begins with; `budget` must outlive that. */
struct km_explore_setup cli_explore_setup(struct cli_budget *budget);

/* The checks on words, after all others: many notices never leave out a mistake. Gives how many findings were
 * allowed where they stand. */
size_t cli_check_texts(struct cli *cli, const struct km_scenario *scenario);

/* How the answers look, for the proofs; NULL unless the exploration is exact. */
struct km_appearance *cli_appearance(const struct cli *cli, const struct km_scenario *scenario,
                                     const struct km_exploration *exploration);

/* The proofs, within what is left of the time; NULL unless the exploration is exact. `appearance`, of the
 * same scenario, must outlive them. */
struct km_proofs *cli_prove(const struct cli *cli, const struct km_exploration *exploration,
                            const struct km_appearance *appearance, struct cli_budget *budget);

/* The choices that have better words beside them ("instead") but cost nothing on any way, in the arena of
 * `cli`. */
const uint32_t *cli_uncharged(struct cli *cli, const struct km_scenario *scenario,
                              const struct km_proofs *proofs, size_t *count);

/* A choice's id; of a form's option "slot=option". */
const char *cli_choice_id(struct cli *cli, const struct km_scenario *scenario, uint32_t choice);

/* The same of an answer as proofs name it: "slot=" for slot number `slot` that was left empty; NULL before
 * the first answer. */
const char *cli_answer_id(struct cli *cli, const struct km_scenario *scenario, uint32_t choice,
                          uint32_t slot);

/* explore_text.c: everything that was found, in sentences. `proofs` may be NULL. */
void cli_print_proofs(struct cli *cli, const struct km_scenario *scenario,
                      const struct km_exploration *exploration, const struct km_proofs *proofs);

/* explore_json.c: the same for machines, as one object. `proofs` and `tells` may be NULL. */
void cli_write_proofs(struct cli *cli, struct json_writer *json, const struct km_scenario *scenario,
                      const struct km_exploration *exploration, const struct km_proofs *proofs,
                      const struct km_tells *tells);

#endif
