/* Whom one can turn to after a scene, and when coming down is offered. */
#include "stage.h"

#include "kamae/practice.h"

#define CONTACTS                                                                       \
    "'policy':{'name':'x','time_limit_minutes':30,'front_line_limit':'x','contacts':[" \
    "{'role':'manager','contact':''},{'role':'police','contact':'110','danger':true}," \
    "{'role':'head office'},{'role':'help line','contact':'1234'}]},"
#define NODES                                                                    \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["           \
    "{'id':'wait','text':'wait','acts':['agent.listen'],'to':'e'},"              \
    "{'id':'write','text':'sorry','acts':['agent.apology.written'],'to':'e'}]}," \
    "{'id':'e','end':{'outcome':'good','reason':'left','summary':'over'}}"

/* `text` with the first `from` in it replaced. */
static const char *replaced(struct arena *arena, const char *text, const char *from, const char *to)
{
    const char *at = strstr(text, from);
    struct strbuf out;
    assert_non_null(at);
    strbuf_init(&out, arena);
    strbuf_add_n(&out, text, (size_t)(at - text));
    strbuf_printf(&out, "%s%s", to, at + strlen(from));
    return out.data;
}

/* A scene of that intensity and harassment, by a policy with a manager and a head office that are yet to be
 * filled in, the police for danger, and a help line. */
static void open_scene(struct stage *stage, const char *intensity, const char *harassment)
{
    struct arena arena;
    arena_init(&arena, NULL);
    const char *scenario =
        replaced(&arena, "{" STAGE_HEAD "'start':'a','nodes':[" NODES "]}", "'intensity':1", intensity);
    scenario = replaced(&arena, scenario, "'harassment':[]", harassment);
    stage_open(stage, replaced(&arena, stage_rulebook, "'acts':", CONTACTS "'acts':"), scenario,
               (struct km_session_setup){.mode = KM_PRACTICE});
    arena_release(&arena);
}

static void expect_contacts(const struct km_scenario *scenario, const char *first, const char *second)
{
    const char *const expected[] = {first, second};
    for (size_t i = 0; i < 2; i++) {
        const struct km_contact *contact = km_care_contact(scenario, i);
        if (expected[i])
            assert_string_equal(km_text_get(&contact->contact, KM_JA), expected[i]);
        else
            assert_null(contact);
    }
    assert_null(km_care_contact(scenario, 2));
}

static void the_police_are_named_only_after_a_scene_of_harassment(void **state)
{
    struct stage stage;
    (void)state;
    open_scene(&stage, "'intensity':2", "'harassment':[]");
    expect_contacts(stage.scenario, "1234", NULL);
    stage_close(&stage);
    open_scene(&stage, "'intensity':2", "'harassment':['threat']");
    expect_contacts(stage.scenario, "110", "1234");
    stage_close(&stage);
}

static void coming_down_is_offered_after_a_hard_scene(void **state)
{
    struct stage stage;
    (void)state;
    open_scene(&stage, "'intensity':1", "'harassment':[]");
    assert_false(km_care_is_due(stage.scenario));
    stage_close(&stage);
    open_scene(&stage, "'intensity':2", "'harassment':[]");
    assert_true(km_care_is_due(stage.scenario));
    stage_close(&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_police_are_named_only_after_a_scene_of_harassment),
        cmocka_unit_test(coming_down_is_offered_after_a_hard_scene),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
