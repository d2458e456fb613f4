/* What is proved about a scenario: first every scenario in tests/diag/explore gives the finding in its name,
 * then proofs of small scenes that can be worked out in the head. */
#include "proved.h"

#include "kamae/diag.h"
#include "small.h"

#include <dirent.h>

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

enum { CODE_LENGTH = 6 };

/* ---- the scenarios in tests/diag/explore ---- */

static const char *expected_codes(const char *file)
{
    static char code[CODE_LENGTH + 2];
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

/* The codes of what the proofs find, each once in a row, notices only when they are of the code that is
 * `wanted`; all findings are printed when `print`. */
static const char *found_codes(struct proved *proved, const char *wanted, bool print)
{
    struct strbuf codes;
    strbuf_init(&codes, &proved->arena);
    struct km_diags *diags = km_diags_new(NULL);
    km_proofs_check(proved->proofs, diags);
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const char *code = km_diags_at(diags, i)->code;
        bool told = km_diags_at(diags, i)->severity != KM_NOTICE || strncmp(code, wanted, CODE_LENGTH) == 0;
        if (told && (!codes.length || !strstr(codes.data, code)))
            strbuf_printf(&codes, "%s ", code);
    }
    if (print)
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
    proved_open(&proved, stage_read_file(&proved.arena, FOLDER "rulebook-explore.json"), scenario);
    bool fits = count_load_findings(&proved, scenario) == 0;
    fits &= strcmp(found_codes(&proved, name, false), expected_codes(name)) == 0;
    if (!fits) {
        print_message("%s:\n", name);
        found_codes(&proved, name, true);
    }
    proved_close(&proved);
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
        failed += !gives_its_finding(entry->d_name);
        count++;
    }
    closedir(folder);
    assert_int_equal(failed, 0);
    assert_int_equal(count, 27);
}

static bool has_scenario(const char *code)
{
    DIR *folder = opendir(FOLDER "explore");
    bool found = false;
    for (struct dirent *entry; !found && (entry = readdir(folder));)
        found = strncmp(entry->d_name, code, CODE_LENGTH) == 0;
    closedir(folder);
    return found;
}

static void each_finding_of_proofs_has_a_scenario(void **state)
{
    (void)state;
    for (size_t i = 0; i < km_explain_count(); i++) {
        const char *code = km_explain_at(i).code;
        bool of_proofs =
            (strcmp(code, "KM0421") >= 0 && strcmp(code, "KM0446") <= 0) || strcmp(code, "KM0726") == 0;
        of_proofs &= strcmp(code, "KM0435") != 0; /* about what is too large */
        of_proofs &= strcmp(code, "KM0442") != 0; /* seen without exploring */
        if (of_proofs && !has_scenario(code))
            fail_msg("no scenario in tests/diag/explore for %s", code);
    }
}

/* The severity of the only finding of the story in a file of the folder, under an organisation's rulebook or
 * the plain one. */
static enum km_severity story_severity(const char *name, const char *code, bool organisation)
{
    static const char own[] =
        "{\"format\":1,\"id\":\"own\",\"extends\":\"base\",\"revision\":1,\"title\":\"x\"}";
    struct proved proved = {0};
    arena_init(&proved.arena, NULL);
    struct km_bytes base = stage_read_file(&proved.arena, FOLDER "rulebook-explore.json");
    struct km_bytes rulebook = organisation ? (struct km_bytes){own, strlen(own)} : base;
    proved_open_on(&proved, rulebook, base, stage_read_file(&proved.arena, name));
    struct km_diags *diags = km_diags_new(NULL);
    enum km_severity severity = KM_NOTICE;
    km_proofs_check(proved.proofs, diags);
    for (size_t i = 0; i < km_diags_count(diags); i++)
        if (strcmp(km_diags_at(diags, i)->code, code) == 0)
            severity = km_diags_at(diags, i)->severity;
    assert_int_equal(km_diags_total(diags, severity), 1);
    km_diags_free(diags);
    proved_close(&proved);
    return severity;
}

static void under_an_organisations_rulebook_a_contradiction_is_a_warning(void **state)
{
    (void)state;
    static const char harm[] = FOLDER "explore/KM0436-broken-promise-passes.json";
    static const char good[] = FOLDER "explore/KM0437-good-only-for-giving-in.json";
    assert_int_equal(story_severity(harm, "KM0436", false), KM_ERROR);
    assert_int_equal(story_severity(harm, "KM0436", true), KM_WARNING);
    assert_int_equal(story_severity(good, "KM0437", false), KM_ERROR);
    assert_int_equal(story_severity(good, "KM0437", true), KM_WARNING);
}

/* ---- small scenes ---- */

#define THANK RULE("thank", "major", "'template':'existence','a':['agent.thanks']")
#define NO_PROMISE RULE("no-promise", "minor", "'template':'absence','a':['agent.promise']")

/* Four points: three for thanking, one for promising nothing. */
static const char fork[] = SCENE(
    "'thank','no-promise'",
    ASK("a", CHOICE("promise", "agent.promise", "z") "," CHOICE("thank", "agent.thanks", "z") "," CHOICE(
                 "offer", "agent.offer",
                 "y")) "," THE_END ",{'id':'y','end':{'outcome':'good','summary':'x','reason':'left'}}");

static void a_fork_has_a_run_per_choice(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK "," NO_PROMISE), fork);
    struct km_paths paths = km_proofs_paths(proved.proofs);
    assert_int_equal(paths.count, 3);
    assert_false(paths.infinite);
    const double *distribution = km_proofs_distribution(proved.proofs);
    assert_float_equal(distribution[0], 1.0 / 3, 1e-9);
    assert_float_equal(distribution[25], 1.0 / 3, 1e-9);
    assert_float_equal(distribution[100], 1.0 / 3, 1e-9);
    proved_close(&proved);
}

static void a_fork_has_a_best_and_a_worst_end(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK "," NO_PROMISE), fork);
    struct km_range range = km_proofs_range(proved.proofs);
    assert_int_equal(range.best, 100);
    assert_int_equal(range.worst, 0);
    size_t count;
    const uint32_t *path = km_proofs_best_path(proved.proofs, &count);
    assert_int_equal(count, 1);
    assert_int_equal(path[0], km_scenario_find_choice(proved.scenario, "thank"));
    assert_int_equal(km_proofs_ending_count(proved.proofs), 2);
    struct km_ending other = km_proofs_ending(proved.proofs, 1);
    assert_int_equal(other.range.best, 25);
    assert_int_equal(other.range.worst, 25);
    assert_int_equal(other.reasons, 1U << KM_LEFT);
    proved_close(&proved);
}

static void a_clean_run_breaks_nothing_at_all(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK "," NO_PROMISE), fork);
    struct km_range clean = km_proofs_clean_range(proved.proofs);
    assert_int_equal(clean.best, 100);
    assert_int_equal(clean.worst, 100);
    proved_close(&proved);
}

/* "again" leads back to the question for ever. */
static const char circle[] =
    SCENE("'thank'",
          ASK("a", CHOICE("again", "agent.offer", "a") "," CHOICE("thank", "agent.thanks", "z")) "," THE_END);

static void a_circle_has_no_number_of_runs(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK), circle);
    assert_true(km_proofs_paths(proved.proofs).infinite);
    assert_null(km_proofs_distribution(proved.proofs));
    assert_int_equal(km_proofs_endless(proved.proofs).count, 0);
    assert_int_equal(km_proofs_range(proved.proofs).worst, 100);
    proved_close(&proved);
}

static void a_strategy_that_runs_in_a_circle_has_no_score(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK), circle);
    assert_false(km_proofs_strategy(proved.proofs, KM_ALWAYS_FIRST, KM_JA).scored);
    assert_true(km_proofs_strategy(proved.proofs, KM_ALWAYS_LAST, KM_JA).scored);
    assert_int_equal(km_proofs_strategy(proved.proofs, KM_ALWAYS_LAST, KM_JA).score, 100);
    assert_int_equal(km_proofs_strategy(proved.proofs, KM_ALWAYS_FIRST, KM_JA).best, 100);
    proved_close(&proved);
}

static void without_objectives_no_strategy_has_a_score(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK),
                 SCENE("", ASK("a", CHOICE("thank", "agent.thanks", "z") "," CHOICE("offer", "agent.offer",
                                                                                    "z")) "," THE_END));
    assert_false(km_proofs_range(proved.proofs).scored);
    assert_null(km_proofs_distribution(proved.proofs));
    assert_false(km_proofs_strategy(proved.proofs, KM_ALWAYS_FIRST, KM_JA).scored);
    assert_int_equal(km_proofs_strategy(proved.proofs, KM_ALWAYS_FIRST, KM_JA).best, -1);
    proved_close(&proved);
}

#define ANSWER_DEMANDS \
    RULE("answer", "major", "'template':'response','a':['customer.demand'],'b':['agent.offer']")

static void a_demand_that_nothing_can_answer_is_a_trap(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved, RULEBOOK(USUAL, THANK "," ANSWER_DEMANDS),
        SCENE(
            "'thank'",
            ASK("a",
                CHOICE(
                    "offer", "agent.offer",
                    "z") ","
                         "{'id':'go','text':'x','acts':['agent.thanks'],'reply':[{'by':'customer','text':'x',"
                         "'acts':['customer.demand']}],'to':'z'}") "," THE_END));
    assert_int_equal(km_proofs_trap_count(proved.proofs), 1);
    struct km_trap trap = km_proofs_trap(proved.proofs, 0);
    assert_string_equal(km_rulebook_rule(proved.rulebook, trap.rule)->id, "answer");
    assert_int_equal(trap.choice, km_scenario_find_choice(proved.scenario, "go"));
    proved_close(&proved);
}

#define HEAR_DEMAND(id)                                                                            \
    "{'id':'" id                                                                                   \
    "','lines':[{'by':'customer','text':'x','acts':['customer.demand']}],'end':{'outcome':'good'," \
    "'summary':'x','reason':'left'}}"
#define WRITE RULE("write", "minor", "'template':'existence','a':['agent.record']")
#define SLOT(name, mark) "{'slot':'" name "','label':'x','options':[{'id':'o','text':'x','mark':'" mark "'}]}"

static void assert_trap(const struct proved *proved, const char *rule, uint32_t choice, uint32_t slot)
{
    assert_int_equal(km_proofs_trap_count(proved->proofs), 1);
    struct km_trap trap = km_proofs_trap(proved->proofs, 0);
    assert_string_equal(km_rulebook_rule(proved->rulebook, trap.rule)->id, rule);
    assert_int_equal(trap.choice, choice);
    assert_int_equal(trap.slot, slot);
}

/* The demand comes after the form; only what was written down before answers it. */
static void a_slot_left_empty_can_be_the_trap(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved,
                 RULEBOOK(USUAL, WRITE "," RULE("note", "major",
                                                "'template':'responded_existence','a':['customer.demand'],"
                                                "'b':['agent.record.guess']")),
                 SCENE("'write'", "{'id':'a','form':{'title':'x','slots':[" SLOT("when", "guess") "," SLOT(
                                      "where", "fact") "],'to':'z'}}," HEAR_DEMAND("z")));
    assert_trap(&proved, "note", KM_NONE, 0);
    proved_close(&proved);
}

/* The first slot decides the way; whatever is entered after it leads to the demand. */
static void an_earlier_slot_can_be_the_trap(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved, RULEBOOK(USUAL, WRITE "," ANSWER_DEMANDS),
        SCENE(
            "'write'",
            ASK("a",
                CHOICE(
                    "offer", "agent.offer",
                    "f")) ","
                          "{'id':'f','form':{'title':'x','slots':[" SLOT("when", "fact") "," SLOT(
                              "where",
                              "guess") "],'to':[{'when':'did(agent.record.memo)','to':'y'},{'to':'z'}]}}," HEAR_DEMAND("y") "," THE_END));
    assert_trap(&proved, "answer", km_scenario_slot(proved.scenario, 0).first_choice, KM_NONE);
    proved_close(&proved);
}

/* What else the rule owes at that moment hides nothing. */
static void a_trap_is_found_while_another_duty_of_the_rule_is_open(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved,
        RULEBOOK(USUAL, THANK "," RULE("answer", "major",
                                       "'template':'response','a':['customer.demand'],'b':["
                                       "'agent.offer']},{'template':'end','of':'scene','a':["
                                       "'scene.contact.end']")),
        SCENE("'thank'", ASK("a", CHOICE("go", "agent.thanks", "y") "," CHOICE(
                                      "offer", "agent.offer", "z")) "," HEAR_DEMAND("y") "," THE_END));
    assert_trap(&proved, "answer", km_scenario_find_choice(proved.scenario, "go"), KM_NONE);
    proved_close(&proved);
}

/* Two thanks can be had in the circle only, which never ends; the first one breaks "no-thanks" there, too. */
static void what_happens_in_runs_that_never_end_proves_nothing(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved,
        RULEBOOK(USUAL, RULE("twice", "major", "'template':'existence','n':2,'a':['agent.thanks']") "," RULE(
                            "no-thanks", "major", "'template':'absence','a':['agent.thanks']")),
        SCENE("'twice','no-thanks'",
              ASK("a", CHOICE("in", "agent.thanks", "b") "," CHOICE("out", "agent.offer", "z")) "," ASK(
                  "b", CHOICE("again", "agent.thanks", "b") "," CHOICE_WHEN("never", "agent.offer", "open",
                                                                            "z")) "," THE_END));
    assert_false(km_proofs_objective(proved.proofs, 0).keepable);
    assert_true(km_proofs_objective(proved.proofs, 0).breakable);
    assert_true(km_proofs_objective(proved.proofs, 1).keepable);
    assert_false(km_proofs_objective(proved.proofs, 1).breakable);
    proved_close(&proved);
}

/* The customer has spoken twice before anybody is asked. */
static void what_is_broken_before_the_first_answer_is_always_broken(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved,
        RULEBOOK(USUAL, THANK
                 "," RULE("start-well", "major", "'template':'init','of':'customer','a':['agent.offer']")),
        SCENE("'thank'",
              "{'id':'a','lines':[{'by':'customer','text':'x','acts':['customer.demand']},"
              "{'by':'customer','text':'x','acts':['customer.demand']}],'choices':[" CHOICE(
                  "thank", "agent.thanks", "z") "," CHOICE("offer", "agent.offer", "z") "]}," THE_END));
    struct km_numbers broken = km_proofs_always_broken(proved.proofs);
    assert_int_equal(broken.count, 1);
    assert_string_equal(km_rulebook_rule(proved.rulebook, broken.items[0])->id, "start-well");
    assert_false(km_proofs_clean_range(proved.proofs).scored);
    proved_close(&proved);
}

static void a_scene_without_a_question_has_one_run(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved, RULEBOOK(USUAL, THANK),
        SCENE("'thank'",
              "{'id':'a','lines':[{'by':'agent','text':'x','acts':['agent.thanks']}],'to':'z'}," THE_END));
    size_t count;
    km_proofs_best_path(proved.proofs, &count);
    assert_int_equal(count, 0);
    assert_int_equal(km_proofs_paths(proved.proofs).count, 1);
    assert_int_equal(km_proofs_range(proved.proofs).worst, 100);
    assert_float_equal(km_proofs_distribution(proved.proofs)[100], 1, 1e-9);
    proved_close(&proved);
}

/* ---- a budget that runs out ---- */

static bool a_few_times(void *user)
{
    unsigned *left = user;
    return *left && (*left)--;
}

static void assert_same_range(struct km_range a, struct km_range b)
{
    assert_int_equal(a.scored, b.scored);
    assert_int_equal(a.best_points, b.best_points);
    assert_int_equal(a.worst_points, b.worst_points);
}

/* What was found is the same as without a budget; what was not is empty. */
static void assert_part_of(const struct km_proofs *cut, const struct km_proofs *whole)
{
    static const struct km_range none;
    bool range = km_proofs_found(cut, KM_PROOF_RANGE), clean = km_proofs_found(cut, KM_PROOF_CLEAN_RANGE);
    assert_same_range(km_proofs_range(cut), range ? km_proofs_range(whole) : none);
    assert_same_range(km_proofs_clean_range(cut), clean ? km_proofs_clean_range(whole) : none);
    assert_int_equal(km_proofs_ending_count(cut),
                     km_proofs_found(cut, KM_PROOF_ENDINGS) ? km_proofs_ending_count(whole) : 0);
    assert_int_equal(km_proofs_objective_count(cut),
                     km_proofs_found(cut, KM_PROOF_OBJECTIVES) ? km_proofs_objective_count(whole) : 0);
    assert_int_equal(km_proofs_paths(cut).count,
                     km_proofs_found(cut, KM_PROOF_PATHS) ? km_proofs_paths(whole).count : 0);
    assert_int_equal(km_proofs_random(cut).runs,
                     km_proofs_found(cut, KM_PROOF_STRATEGIES) ? km_proofs_random(whole).runs : 0);
}

/* From 0 to 400, a step up or down at random, takes some 160,000 answers; a session has 10,000. */
static void runs_at_random_that_get_lost_are_drawn_less_often(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(&proved, RULEBOOK(USUAL, THANK),
                 SCENE_WITH("'meters':{'m':{'label':'x','start':0,'min':0,'max':400}},", "'thank'",
                            ASK("a", "{'id':'up','text':'x','acts':['agent.thanks'],'effects':{'m':1},"
                                     "'to':[{'when':'m >= 400','to':'z'},{'to':'a'}]},"
                                     "{'id':'down','text':'x','acts':['agent.offer'],'effects':{'m':-1},"
                                     "'to':'a'}") "," THE_END));
    struct km_sampling random = km_proofs_random(proved.proofs);
    assert_true(random.runs >= 200 && random.runs < 1000);
    assert_true(random.scored < random.runs);
    proved_close(&proved);
}

static bool at_once(void *user)
{
    ++*(size_t *)user;
    return true;
}

static void proofs_that_pause_are_the_same(void **state)
{
    (void)state;
    struct proved proved = {0};
    arena_init(&proved.arena, NULL);
    proved_open(&proved, stage_read_file(&proved.arena, FOLDER "rulebook-explore.json"),
                stage_read_file(&proved.arena, FOLDER "explore/sound.json"));
    size_t pauses = 0, steps = 1;
    struct km_proofs *paused =
        km_proofs_begin(NULL, proved.exploration, km_appearance_looks(proved.appearance), NULL);
    while (!km_proofs_step(paused, at_once, &pauses))
        steps++;
    assert_true(km_proofs_complete(paused));
    assert_true(steps > KM_PROOF_COUNT);
    assert_int_equal(steps, pauses + 1);
    assert_part_of(paused, proved.proofs);
    assert_int_equal(km_proofs_trap_count(paused), km_proofs_trap_count(proved.proofs));
    assert_int_equal(km_proofs_contradiction_count(paused), km_proofs_contradiction_count(proved.proofs));
    assert_memory_equal(km_proofs_distribution(paused), km_proofs_distribution(proved.proofs),
                        101 * sizeof(double));
    km_proofs_free(paused);
    proved_close(&proved);
}

static void proofs_that_are_cut_short_say_what_is_missing(void **state)
{
    (void)state;
    struct proved proved = {0};
    arena_init(&proved.arena, NULL);
    proved_open(&proved, stage_read_file(&proved.arena, FOLDER "rulebook-explore.json"),
                stage_read_file(&proved.arena, FOLDER "explore/sound.json"));
    assert_true(km_proofs_complete(proved.proofs));
    const struct km_looks *looks = km_appearance_looks(proved.appearance);
    bool missing = true;
    for (unsigned asks = 0; missing; asks += 1 + asks / 8) {
        unsigned left = asks;
        struct km_explore_setup setup = {.keep_going = a_few_times, .user = &left};
        struct km_proofs *cut = km_proofs_new(NULL, proved.exploration, looks, &setup);
        struct km_diags *diags = km_diags_new(NULL);
        km_proofs_check(cut, diags);
        assert_part_of(cut, proved.proofs);
        missing = !km_proofs_complete(cut);
        km_diags_free(diags);
        km_proofs_free(cut);
    }
    proved_close(&proved);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_scenario_gives_the_finding_in_its_file_name),
        cmocka_unit_test(each_finding_of_proofs_has_a_scenario),
        cmocka_unit_test(under_an_organisations_rulebook_a_contradiction_is_a_warning),
        cmocka_unit_test(proofs_that_pause_are_the_same),
        cmocka_unit_test(a_fork_has_a_run_per_choice),
        cmocka_unit_test(a_fork_has_a_best_and_a_worst_end),
        cmocka_unit_test(a_clean_run_breaks_nothing_at_all),
        cmocka_unit_test(a_circle_has_no_number_of_runs),
        cmocka_unit_test(a_strategy_that_runs_in_a_circle_has_no_score),
        cmocka_unit_test(without_objectives_no_strategy_has_a_score),
        cmocka_unit_test(a_demand_that_nothing_can_answer_is_a_trap),
        cmocka_unit_test(a_slot_left_empty_can_be_the_trap),
        cmocka_unit_test(an_earlier_slot_can_be_the_trap),
        cmocka_unit_test(a_trap_is_found_while_another_duty_of_the_rule_is_open),
        cmocka_unit_test(what_happens_in_runs_that_never_end_proves_nothing),
        cmocka_unit_test(what_is_broken_before_the_first_answer_is_always_broken),
        cmocka_unit_test(a_scene_without_a_question_has_one_run),
        cmocka_unit_test(proofs_that_are_cut_short_say_what_is_missing),
        cmocka_unit_test(runs_at_random_that_get_lost_are_drawn_less_often),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
