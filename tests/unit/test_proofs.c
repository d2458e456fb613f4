/* What is proved about a scenario: first every scenario in tests/diag/explore gives the finding in its name,
 * then proofs of small scenes that can be worked out in the head. */
#include "stage.h"

#include "kamae/diag.h"
#include "kamae/proofs.h"
#include "text/width.h"

#include <dirent.h>

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

enum { CODE_LENGTH = 6 };

/* A scenario that was explored. */
struct proved {
    struct arena arena;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_exploration *exploration;
    struct km_proofs *proofs;
};

/* Lengths as a Japanese reader sees them. */
static uint32_t *text_lengths(struct arena *arena, const struct km_scenario *scenario)
{
    uint32_t count = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++)
        count += km_scenario_node(scenario, n).choice_count;
    uint32_t *lengths = arena_array(arena, count, sizeof *lengths);
    for (uint32_t c = 0; c < count; c++) {
        struct km_text text = km_scenario_choice(scenario, c).text;
        lengths[c] = (uint32_t)text_graphemes(arena, km_text_get(&text, KM_JA));
    }
    return lengths;
}

static void prove(struct proved *proved, struct km_bytes rulebook, struct km_bytes scenario)
{
    struct km_diags *diags = km_diags_new(NULL);
    proved->rulebook = km_rulebook_load(NULL, rulebook, "rulebook", diags);
    if (proved->rulebook)
        proved->scenario = km_scenario_load(NULL, scenario, "scenario", proved->rulebook, diags);
    if (!proved->scenario)
        stage_print_findings(diags);
    km_diags_free(diags);
    assert_non_null(proved->scenario);
    proved->exploration = km_exploration_new(NULL, proved->scenario, NULL);
    proved->proofs =
        km_proofs_new(NULL, proved->exploration, text_lengths(&proved->arena, proved->scenario));
    assert_non_null(proved->proofs);
}

static void release(struct proved *proved)
{
    km_proofs_free(proved->proofs);
    km_exploration_free(proved->exploration);
    km_scenario_free(proved->scenario);
    km_rulebook_free(proved->rulebook);
    arena_release(&proved->arena);
}

/* ---- the scenarios in tests/diag/explore ---- */

/* What follows from a finding when there is no way around it. */
static const struct {
    const char *file, *codes;
} consequences[] = {
    {"KM0428", "KM0428 KM0431 "}, /* the best run fails, so no clean one can pass */
};

static const char *expected_codes(const char *file)
{
    static char code[CODE_LENGTH + 2];
    for (size_t i = 0; i < sizeof consequences / sizeof *consequences; i++)
        if (strncmp(file, consequences[i].file, CODE_LENGTH) == 0)
            return consequences[i].codes;
    if (strcmp(file, "sound.json") == 0)
        return "";
    snprintf(code, sizeof code, "%.*s ", CODE_LENGTH, file);
    return code;
}

static size_t count_load_findings(const struct proved *proved, struct km_bytes scenario)
{
    struct km_diags *diags = km_diags_new(NULL);
    km_scenario_free(km_scenario_load(NULL, scenario, "scenario", proved->rulebook, diags));
    size_t count = km_diags_count(diags);
    stage_print_findings(diags);
    km_diags_free(diags);
    return count;
}

/* The codes of what the proofs find, each once in a row. */
static const char *found_codes(struct proved *proved)
{
    struct strbuf codes;
    strbuf_init(&codes, &proved->arena);
    struct km_diags *diags = km_diags_new(NULL);
    km_proofs_check(proved->proofs, diags);
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const char *code = km_diags_at(diags, i)->code;
        if (!codes.length || !strstr(codes.data, code))
            strbuf_printf(&codes, "%s ", code);
    }
    stage_print_findings(diags);
    km_diags_free(diags);
    return codes.data;
}

static bool gives_its_finding(const char *name)
{
    struct proved proved = {0};
    struct strbuf path;
    arena_init(&proved.arena, NULL);
    strbuf_init(&path, &proved.arena);
    strbuf_printf(&path, FOLDER "explore/%s", name);
    struct km_bytes scenario = stage_read_file(&proved.arena, path.data);
    print_message("%s\n", name);
    prove(&proved, stage_read_file(&proved.arena, FOLDER "rulebook-explore.json"), scenario);
    bool fits = count_load_findings(&proved, scenario) == 0;
    fits &= strcmp(found_codes(&proved), expected_codes(name)) == 0;
    release(&proved);
    return fits;
}

static void each_scenario_gives_the_finding_in_its_file_name(void **state)
{
    (void)state;
    DIR *folder = opendir(FOLDER "explore");
    assert_non_null(folder);
    size_t count = 0, failed = 0;
    for (struct dirent *entry; (entry = readdir(folder));) {
        size_t length = strlen(entry->d_name);
        if (length < 5 || strcmp(entry->d_name + length - 5, ".json") != 0)
            continue;
        bool fits = gives_its_finding(entry->d_name);
        if (!fits)
            print_message("  not what %s promises\n", entry->d_name);
        failed += !fits;
        count++;
    }
    closedir(folder);
    assert_int_equal(failed, 0);
    assert_int_equal(count, 15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_scenario_gives_the_finding_in_its_file_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
