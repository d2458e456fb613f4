/* Any bytes are loaded as a scenario (with a small sound rulebook) and as a rulebook. What is accepted must
 * hold up: a scenario is played for a while, a rulebook scores an empty trace. Findings must have a text. */
#include "base/arena.h"
#include "kamae/score.h"
#include "kamae/session.h"

enum { TURNS = 40, FILE_BYTES = 256 * 1024 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct km_rulebook *rulebook;

static void demand(bool condition)
{
    if (!condition)
        abort();
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    static char bytes[FILE_BYTES];
    FILE *file = fopen(KAMAE_SOURCE_DIR "/tests/diag/rulebook-small.json", "rb");
    demand(file != NULL);
    size_t length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    struct km_diags *diags = km_diags_new(NULL);
    rulebook = km_rulebook_load(NULL, (struct km_bytes){bytes, length}, "rulebook-small.json", diags);
    demand(rulebook != NULL);
    km_diags_free(diags);
    return 0;
}

static void check_findings(const struct km_diags *diags, bool accepted)
{
    demand(accepted == (km_diags_total(diags, KM_ERROR) == 0));
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        demand(diag->message.in[KM_JA] && diag->message.in[KM_EN]);
        for (const char *c = diag->message.in[KM_EN]; *c; c++)
            demand((unsigned char)*c >= 0x20 || *c == '\n');
    }
}

/* Answers each decision with an option that depends on the turn; forms are handed in empty. */
static bool answer(struct km_session *session, uint32_t turn)
{
    struct km_event event;
    size_t count;
    const uint32_t *options = km_session_options(session, &count);
    struct km_node node = km_scenario_node(km_session_scenario(session), km_session_node(session));
    if (node.kind == KM_NODE_FORM) {
        demand(km_session_submit(session, 0, &event));
        km_session_apply(session, &event);
        return true;
    }
    if (!count)
        return false;
    demand(km_session_choose(session, options[turn % count], 0, &event));
    km_session_apply(session, &event);
    return true;
}

static void play(const struct km_scenario *scenario)
{
    struct km_session *session = km_session_new(NULL, scenario, (struct km_session_setup){0}, 0);
    for (uint32_t turn = 0; turn < TURNS && km_session_status(session) == KM_OPEN; turn++)
        answer(session, turn);
    struct km_score *score = km_score_new(NULL, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                                          km_session_trace(session), km_session_status(session) == KM_ENDED);
    const struct km_points *points = km_score_points(score);
    demand(points->score >= 0 && points->score <= 100 && points->earned <= points->possible);
    km_score_free(score);
    km_session_free(session);
}

static void load_scenario(struct km_bytes bytes)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_scenario *scenario = km_scenario_load(NULL, bytes, "scenario.json", rulebook, diags);
    check_findings(diags, scenario != NULL);
    if (scenario)
        play(scenario);
    km_scenario_free(scenario);
    km_diags_free(diags);
}

static void load_rulebook(struct km_bytes bytes)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_rulebook *loaded = km_rulebook_load(NULL, bytes, "rulebook.json", diags);
    check_findings(diags, loaded != NULL);
    km_rulebook_free(loaded);
    km_diags_free(diags);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct km_bytes bytes = {(const char *)data, size};
    load_scenario(bytes);
    load_rulebook(bytes);
    return 0;
}
