/* Loading against parsing: the same bytes of 10,000 nodes, once through km_scenario_load (read, resolved,
 * checked, compiled) and km_texts_check, once through bare cJSON, in turns. Giving memory back is not
 * measured. Prints the medians. */
#include "bench/generate.h"
#include "bench/measure.h"

#include "kamae/author.h"

#include <cjson/cJSON.h>

enum { LAYERS = 1000, RUNS = 25 };

static double time_parse(const char *json)
{
    double start = measure_seconds();
    cJSON *root = cJSON_Parse(json);
    double seconds = measure_seconds() - start;
    if (!root)
        exit(1);
    cJSON_Delete(root);
    return seconds;
}

static double time_load(struct km_bytes bytes, const struct km_rulebook *rulebook)
{
    struct km_diags *diags = km_diags_new(NULL);
    double start = measure_seconds();
    struct km_scenario *scenario = measure_load(bytes, rulebook);
    km_texts_check(scenario, diags);
    double seconds = measure_seconds() - start;
    km_scenario_free(scenario);
    km_diags_free(diags);
    return seconds;
}

int main(void)
{
    struct arena arena;
    struct strbuf json;
    arena_init(&arena, NULL);
    strbuf_init(&json, &arena);
    generate_scenario(&json, LAYERS);
    struct km_rulebook *rulebook = measure_rulebook();
    double parses[RUNS], loads[RUNS];
    for (size_t i = 0; i < RUNS; i++) {
        parses[i] = time_parse(json.data);
        loads[i] = time_load((struct km_bytes){json.data, json.length}, rulebook);
    }
    printf("bytes %zu\n", json.length);
    printf("parse_ms %.3f\n", measure_median(parses, RUNS) * 1e3);
    printf("load_ms %.3f\n", measure_median(loads, RUNS) * 1e3);
    km_rulebook_free(rulebook);
    arena_release(&arena);
    return 0;
}
