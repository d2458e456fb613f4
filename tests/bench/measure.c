/* Processor time comes from clock(), which is fine enough for runs of milliseconds. */
#include "bench/measure.h"

#include "bench/generate.h"

double measure_seconds(void)
{
    return (double)clock() / CLOCKS_PER_SEC;
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

double measure_median(double *values, size_t count)
{
    qsort(values, count, sizeof *values, compare);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static void require(bool sound, const struct km_diags *diags)
{
    if (sound)
        return;
    for (size_t i = 0; i < km_diags_count(diags); i++)
        fprintf(stderr, "%s %s\n", km_diags_at(diags, i)->code, km_diags_at(diags, i)->pointer);
    exit(1);
}

struct km_rulebook *measure_rulebook(struct km_bytes bytes)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *rulebook = km_rulebook_load(NULL, bytes, "rulebook", diags);
    require(rulebook != NULL, diags);
    km_diags_free(diags);
    return rulebook;
}

struct km_rulebook *measure_generated_rulebook(void)
{
    struct arena arena;
    struct strbuf json;
    arena_init(&arena, NULL);
    strbuf_init(&json, &arena);
    generate_rulebook(&json);
    struct km_rulebook *rulebook = measure_rulebook((struct km_bytes){json.data, json.length});
    arena_release(&arena);
    return rulebook;
}

struct km_scenario *measure_load(struct km_bytes bytes, const struct km_rulebook *rulebook)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario = km_scenario_load(NULL, bytes, "generated", rulebook, diags);
    require(scenario != NULL, diags);
    km_diags_free(diags);
    return scenario;
}
