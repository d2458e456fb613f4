/* Bare traces: acts and offers from JSON, scored without a scenario. Every file in tests/diag/trace gives the
 * finding in its name and no other. */
#include "engine/trace.h"
#include "kamae/diag.h"
#include "stage.h"

#include <dirent.h>

#define FOLDER KAMAE_SOURCE_DIR "/tests/diag/"

enum { CODE_LENGTH = 6 };

static int load_rulebook(void **state)
{
    struct arena arena;
    arena_init(&arena, NULL);
    const char *text = stage_quotes(&arena, stage_rulebook);
    struct km_diags *diags = km_diags_new(NULL);
    *state = km_rulebook_load(NULL, (struct km_bytes){text, strlen(text)}, "rulebook", diags);
    stage_print_findings(diags);
    km_diags_free(diags);
    arena_release(&arena);
    return *state ? 0 : -1;
}

static int free_rulebook(void **state)
{
    km_rulebook_free(*state);
    return 0;
}

static struct km_bare_trace *load(const struct km_rulebook *rulebook, const char *text)
{
    struct arena arena;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    const char *json = stage_quotes(&arena, text);
    struct km_bare_trace *bare =
        km_bare_trace_load(NULL, (struct km_bytes){json, strlen(json)}, "trace", rulebook, diags);
    stage_print_findings(diags);
    km_diags_free(diags);
    arena_release(&arena);
    assert_non_null(bare);
    return bare;
}

static void events_come_out_as_they_were_written(void **state)
{
    struct km_bare_trace *bare =
        load(*state, "{'objectives':['listen'],'events':["
                     "{'actor':'customer','act':'customer.complaint','turn':0,'utterance':3},"
                     "{'actor':'agent','act':'agent.listen','turn':2,'utterance':1}]}");
    const struct km_trace *trace = km_bare_trace_events(bare);
    assert_int_equal(km_trace_event_count(trace), 2);
    const struct km_trace_event *event = km_trace_event(trace, 1);
    assert_int_equal(event->act, km_rulebook_find_act(*state, "agent.listen"));
    assert_int_equal(event->actor, KM_AGENT);
    assert_int_equal(event->turn, 2);
    assert_int_equal(event->utterance, 1);
    assert_int_equal(event->node, KM_NONE);
    assert_int_equal(event->choice, KM_NONE);
    assert_int_equal(km_trace_event(trace, 0)->actor, KM_CUSTOMER);
    assert_int_equal(km_bare_trace_scope(bare).objective_count, 1);
    km_bare_trace_free(bare);
}

static void acts_of_the_agent_are_of_an_answer_unless_a_line_does_them(void **state)
{
    struct km_bare_trace *bare =
        load(*state, "{'events':[{'actor':'agent','act':'agent.listen','turn':1,'utterance':1},"
                     "{'actor':'agent','act':'agent.listen','turn':1,'utterance':1,'line':true},"
                     "{'actor':'customer','act':'customer.complaint','turn':1,'utterance':2}]}");
    const struct km_trace *trace = km_bare_trace_events(bare);
    assert_true(km_trace_event(trace, 0)->answer);
    assert_false(km_trace_event(trace, 1)->answer);
    assert_false(km_trace_event(trace, 2)->answer);
    km_bare_trace_free(bare);
}

static void offers_are_numbered_in_order_of_the_file(void **state)
{
    struct km_bare_trace *bare =
        load(*state, "{'events':[],'offers':["
                     "{'turn':1,'options':[{'id':'x','acts':['agent.listen']},{'id':'y','acts':[]}]},"
                     "{'turn':2,'options':[{'id':'z','acts':['agent.apology.written','agent.listen']}]}]}");
    const struct km_trace *trace = km_bare_trace_events(bare);
    assert_int_equal(trace->offer_count, 2);
    assert_int_equal(trace->options[1].act_count, 0);
    assert_int_equal(trace->options[2].act_count, 2);
    assert_int_equal(trace->options[2].choice, 2);
    assert_string_equal(km_bare_trace_option_id(bare, 2), "z");
    assert_int_equal(trace->offers[1].node, KM_NONE);
    km_bare_trace_free(bare);
}

static void a_bare_trace_is_scored_like_a_session(void **state)
{
    struct km_bare_trace *bare =
        load(*state, "{'objectives':['no-written-apology','listen'],'events':["
                     "{'actor':'agent','act':'agent.listen','turn':1,'utterance':1}],"
                     "'offers':[{'turn':1,'options':[{'id':'a','acts':['agent.listen']},"
                     "{'id':'b','acts':['agent.apology.written']}]}]}");
    struct km_score *score =
        km_score_new(NULL, *state, km_bare_trace_scope(bare), km_bare_trace_events(bare), true);
    const struct km_points *points = km_score_points(score);
    assert_true(points->scored);
    assert_int_equal(points->possible, 6);
    assert_int_equal(points->points, 6);
    assert_int_equal(points->score, 100);
    const struct km_rule_result *rule = km_score_rule(score, 0);
    assert_int_equal(rule->evidence[0].kind, KM_RESISTED);
    assert_string_equal(km_bare_trace_option_id(bare, rule->evidence[0].choice), "b");
    km_score_free(score);
    km_bare_trace_free(bare);
}

static bool gives_its_finding(const struct km_rulebook *rulebook, const char *name)
{
    struct arena arena;
    struct strbuf path;
    arena_init(&arena, NULL);
    strbuf_init(&path, &arena);
    strbuf_printf(&path, FOLDER "trace/%s", name);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bare_trace *bare =
        km_bare_trace_load(NULL, stage_read_file(&arena, path.data), name, rulebook, diags);
    bool fits = !bare && km_diags_count(diags) == 1 &&
                strncmp(km_diags_at(diags, 0)->code, name, CODE_LENGTH) == 0 &&
                km_diags_at(diags, 0)->line > 0;
    if (!fits) {
        print_message("%s\n", name);
        stage_print_findings(diags);
    }
    km_bare_trace_free(bare);
    km_diags_free(diags);
    arena_release(&arena);
    return fits;
}

static void every_file_in_diag_trace_gives_its_finding(void **state)
{
    DIR *folder = opendir(FOLDER "trace");
    assert_non_null(folder);
    size_t files = 0, fitting = 0;
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        if (entry->d_name[0] == '.')
            continue;
        files++;
        fitting += gives_its_finding(*state, entry->d_name);
    }
    closedir(folder);
    assert_true(files >= 4);
    assert_int_equal(fitting, files);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(events_come_out_as_they_were_written),
        cmocka_unit_test(acts_of_the_agent_are_of_an_answer_unless_a_line_does_them),
        cmocka_unit_test(offers_are_numbered_in_order_of_the_file),
        cmocka_unit_test(a_bare_trace_is_scored_like_a_session),
        cmocka_unit_test(every_file_in_diag_trace_gives_its_finding),
    };
    return cmocka_run_group_tests(tests, load_rulebook, free_rulebook) ? 1 : 0;
}
