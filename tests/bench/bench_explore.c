/* Exploration. With no arguments: generated scenarios without rules, merged and path by path. With a rulebook
 * and a scenario: that scenario with the full rulebook; with a third argument also with reductions switched
 * off. Prints medians and counts. */
#include "bench/generate.h"
#include "bench/measure.h"

#include "engine/step.h"
#include "kamae/explore.h"

enum { RUNS = 15, LONG_RUNS = 3, SMALL_LAYERS = 100, LARGE_LAYERS = 1000, PATH_LAYERS = 9 };

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

/* What the last of some runs found. */
struct found {
    struct km_explore_counts counts;
    enum km_certainty certainty;
};

/* Seconds of the median run. */
static double time_exploration(const struct km_scenario *scenario, struct km_explore_setup setup, size_t runs,
                               struct found *found)
{
    double seconds[RUNS];
    setup.most_states = 20000000;
    for (size_t i = 0; i < runs; i++) {
        double start = measure_seconds();
        struct km_exploration *exploration = km_exploration_new(NULL, scenario, &setup);
        seconds[i] = measure_seconds() - start;
        found->counts = km_exploration_counts(exploration);
        found->certainty = km_exploration_certainty(exploration);
        km_exploration_free(exploration);
    }
    return measure_median(seconds, runs);
}

static uint32_t count_paths(const struct program *program, struct program_state state)
{
    const struct program_span choices = program->nodes[state.node].choices;
    uint32_t paths = program->nodes[state.node].kind == KM_NODE_END;
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++)
        if (step_selectable(program, &state, c))
            paths += count_paths(program, step_choose(program, state, c, NULL));
    return paths;
}

static void bench_generated(const char *name, uint32_t layers, const struct km_rulebook *rulebook)
{
    struct found found;
    struct km_scenario *scenario = generate(layers, rulebook);
    double seconds =
        time_exploration(scenario, (struct km_explore_setup){.without_rules = true}, RUNS, &found);
    printf("%s_ms %.3f\n%s_states %zu\n", name, seconds * 1e3, name, found.counts.scenario_states);
    km_scenario_free(scenario);
}

static void bench_paths(const struct km_rulebook *rulebook)
{
    struct km_scenario *scenario = generate(PATH_LAYERS, rulebook);
    const struct program *program = scenario_program(scenario);
    double seconds[RUNS];
    uint32_t paths = 0;
    for (size_t i = 0; i < RUNS; i++) {
        double start = measure_seconds();
        paths = count_paths(program, step_start(program, NULL));
        seconds[i] = measure_seconds() - start;
    }
    printf("paths_ms %.3f\npaths %u\n", measure_median(seconds, RUNS) * 1e3, paths);
    km_scenario_free(scenario);
}

static struct km_bytes read_file(struct arena *arena, const char *path)
{
    struct strbuf bytes;
    FILE *file = fopen(path, "rb");
    strbuf_init(&bytes, arena);
    if (!file)
        exit(1);
    for (int c; (c = fgetc(file)) != EOF;)
        strbuf_add_char(&bytes, (char)c);
    fclose(file);
    return (struct km_bytes){bytes.data, bytes.length};
}

static const char *const statuses[] = {
    [KM_EXACT] = "exact", [KM_BOUNDS] = "bounds", [KM_GAVE_UP] = "gave-up"};

static void bench_reductions(const struct km_scenario *scenario, bool all)
{
    static const struct {
        const char *name;
        unsigned without;
    } rows[] = {
        {.name = "reduced", .without = 0},
        {.name = "keeping_unread_variables", .without = KM_REDUCE_VARIABLES},
        {.name = "scenario_unmerged", .without = KM_REDUCE_SCENARIO},
        {.name = "rules_unmerged", .without = KM_REDUCE_RULES},
        {.name = "points_in_states", .without = KM_REDUCE_RULES | KM_REDUCE_POINTS},
        {.name = "broken_rules_kept", .without = KM_REDUCE_RULES | KM_REDUCE_POINTS | KM_REDUCE_BROKEN},
    };
    for (size_t i = 0; i < (all ? sizeof rows / sizeof *rows : 1); i++) {
        struct found found;
        const char *name = rows[i].name;
        double seconds = time_exploration(scenario, (struct km_explore_setup){.without = rows[i].without},
                                          LONG_RUNS, &found);
        printf("%s_ms %.1f\n%s_states %zu\n", name, seconds * 1e3, name, found.counts.states);
        printf("%s_bytes %zu\n%s_status %s\n", name, found.counts.state_bytes, name,
               statuses[found.certainty]);
    }
}

static void bench_scenario(const char *rulebook_path, const char *scenario_path, bool all)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook =
        km_rulebook_load(NULL, read_file(&arena, rulebook_path), rulebook_path, diags);
    if (!rulebook)
        exit(1);
    struct km_scenario *scenario = measure_load(read_file(&arena, scenario_path), rulebook);
    bench_reductions(scenario, all);
    km_scenario_free(scenario);
    km_rulebook_free(rulebook);
    km_diags_free(diags);
    arena_release(&arena);
}

int main(int argc, char **argv)
{
    if (argc >= 3) {
        bench_scenario(argv[1], argv[2], argc > 3);
        return 0;
    }
    struct km_rulebook *rulebook = measure_generated_rulebook();
    bench_generated("small", SMALL_LAYERS, rulebook);
    bench_generated("large", LARGE_LAYERS, rulebook);
    bench_paths(rulebook);
    km_rulebook_free(rulebook);
    return 0;
}
