/* Loading against parsing: bench_load RULEBOOK, whose acts and phrases the texts are read by. The same bytes
 * of 10,000 nodes, once through km_scenario_load (read, resolved, checked, compiled) and km_texts_check, once
 * through bare cJSON, in turns. Giving memory back is not measured. Prints the medians. */
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

static cJSON *parse_file(struct arena *arena, const char *path)
{
    struct strbuf bytes;
    strbuf_init(&bytes, arena);
    FILE *file = fopen(path, "rb");
    if (!file)
        exit(1);
    for (int c; (c = fgetc(file)) != EOF;)
        strbuf_add_char(&bytes, (char)c);
    fclose(file);
    cJSON *root = cJSON_Parse(bytes.data);
    if (!root)
        exit(1);
    return root;
}

/* Whether one of `acts`, or a variant of one, has this id. */
static bool has_act(const cJSON *acts, const char *id)
{
    for (const cJSON *act = acts->child; act; act = act->next) {
        const char *own = cJSON_GetObjectItem(act, "id")->valuestring;
        size_t length = strlen(own);
        if (strcmp(own, id) == 0 ||
            (strncmp(own, id, length) == 0 && id[length] == '.' &&
             cJSON_GetObjectItem(cJSON_GetObjectItem(act, "variants"), id + length + 1)))
            return true;
    }
    return false;
}

/* The rulebook of generated scenarios with the acts and phrases of the one at `path`. */
static struct km_rulebook *load_rulebook(struct arena *arena, const char *path)
{
    struct strbuf generated;
    strbuf_init(&generated, arena);
    generate_rulebook(&generated);
    cJSON *root = cJSON_Parse(generated.data), *other = parse_file(arena, path), *act;
    cJSON *own = cJSON_GetObjectItem(root, "acts"), *acts = cJSON_DetachItemFromObject(other, "acts");
    while ((act = cJSON_DetachItemFromArray(own, 0)) != NULL)
        if (has_act(acts, cJSON_GetObjectItem(act, "id")->valuestring))
            cJSON_Delete(act);
        else
            cJSON_AddItemToArray(acts, act);
    cJSON_ReplaceItemInObject(root, "acts", acts);
    cJSON_AddItemToObject(root, "wording", cJSON_DetachItemFromObject(other, "wording"));
    char *json = cJSON_PrintUnformatted(root);
    struct km_rulebook *rulebook = measure_rulebook((struct km_bytes){json, strlen(json)});
    cJSON_free(json);
    cJSON_Delete(other);
    cJSON_Delete(root);
    return rulebook;
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    struct arena arena;
    struct strbuf json;
    arena_init(&arena, NULL);
    strbuf_init(&json, &arena);
    generate_scenario(&json, LAYERS);
    struct km_rulebook *rulebook = load_rulebook(&arena, argv[1]);
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
