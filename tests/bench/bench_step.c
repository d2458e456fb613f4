/* Random play by the bare engine: at each decision every option is asked whether it can be selected, one of
 * those is picked and stepped, and an end starts again. 100 nodes and 10,000 in turns. Prints the medians in
 * steps a second. */
#include "bench/generate.h"
#include "bench/measure.h"

#include "engine/step.h"
#include "scenario/program.h"

enum { SMALL_LAYERS = 10, LARGE_LAYERS = 1000, RUNS = 25, STEPS = 400000 };

/* xorshift64 (Marsaglia, "Xorshift RNGs", 2003). */
static uint64_t next_random(uint64_t *random)
{
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    return *random;
}

/* One of the options that can be selected, each as likely. */
static uint32_t pick(const struct program *program, const struct program_state *state, uint64_t *random)
{
    const struct program_span choices = program->nodes[state->node].choices;
    uint32_t open[LIMIT_CHOICES], count = 0;
    for (uint32_t i = 0; i < choices.count; i++)
        if (step_selectable(program, state, choices.first + i))
            open[count++] = choices.first + i;
    return open[(next_random(random) >> 32) * count >> 32];
}

static double time_steps(const struct program *program, uint64_t *random)
{
    double start = measure_seconds();
    struct program_state state = step_start(program, NULL);
    for (size_t i = 0; i < STEPS; i++) {
        if (program->nodes[state.node].kind == KM_NODE_END)
            state = step_start(program, NULL);
        state = step_choose(program, state, pick(program, &state, random), NULL);
    }
    return measure_seconds() - start;
}

static struct km_scenario *generate(uint32_t layers, const struct km_rulebook *rulebook)
{
    struct arena arena;
    struct strbuf json;
    arena_init(&arena, NULL);
    strbuf_init(&json, &arena);
    generate_scenario(&json, layers);
    struct km_scenario *scenario = measure_load((struct km_bytes){json.data, json.length}, rulebook);
    arena_release(&arena);
    return scenario;
}

int main(void)
{
    struct km_rulebook *rulebook = measure_generated_rulebook();
    struct km_scenario *small = generate(SMALL_LAYERS, rulebook), *large = generate(LARGE_LAYERS, rulebook);
    double small_rates[RUNS], large_rates[RUNS];
    uint64_t random = 88172645463325252u; /* Marsaglia's own seed */
    for (size_t i = 0; i < RUNS; i++) {
        small_rates[i] = STEPS / time_steps(scenario_program(small), &random);
        large_rates[i] = STEPS / time_steps(scenario_program(large), &random);
    }
    printf("small_steps_per_s %.0f\n", measure_median(small_rates, RUNS));
    printf("large_steps_per_s %.0f\n", measure_median(large_rates, RUNS));
    km_scenario_free(small);
    km_scenario_free(large);
    km_rulebook_free(rulebook);
    return 0;
}
