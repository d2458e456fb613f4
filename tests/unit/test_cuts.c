/* Which values of a meter are one, in scenes with one thing to see each. What stands for what is written as
 * the values that stand for others: "0 4 7" is 0 to 3, 4 to 6, and 7 or more. */
#include "explore/cuts.h"
#include "small.h"
#include "stage.h"

#define MEMBERS                                                   \
    "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}," \
    "'trust':{'label':'x','start':-2,'min':-2,'max':50}},"
#define RULES RULEBOOK(USUAL, RULE("thank", "major", "'template':'existence','a':['agent.thanks']"))
#define MOVES(id, effects, to) \
    "{'id':'" id "','text':'x','acts':['agent.thanks'],'effects':{" effects "},'to':'" to "'}"
#define AND ","

enum { ANGER, TRUST };

struct scene {
    struct stage stage;
    struct cuts *cuts;
};

static void open(struct scene *scene, const char *nodes)
{
    stage_open(&scene->stage, RULES, nodes, (struct km_session_setup){0});
    struct spots spots = spots_find(&scene->stage.arena, scenario_program(scene->stage.scenario));
    scene->cuts = cuts_find(&scene->stage.arena, &spots);
}

#define ENTER(scene, nodes) open(scene, SCENE_WITH(MEMBERS, "'thank'", nodes))

static void assert_values(struct scene *scene, const char *node, size_t meter, const char *values)
{
    uint32_t number = km_scenario_find_node(scene->stage.scenario, node);
    const struct program_meter *range = &scenario_program(scene->stage.scenario)->meters[meter];
    struct strbuf out;
    strbuf_init(&out, &scene->stage.arena);
    for (int32_t value = range->min; value <= range->max; value++)
        if (cuts_value(scene->cuts, number, meter, (int16_t)value) == value)
            strbuf_printf(&out, "%s%d", out.length ? " " : "", (int)value);
    assert_string_equal(out.data, values);
    assert_int_equal(cuts_any(scene->cuts, number, meter), strchr(values, ' ') != NULL);
}

/* What "a" tells apart when one of its answers has this condition. */
static void assert_told(const char *scenario, const char *values)
{
    struct scene scene;
    open(&scene, scenario);
    assert_values(&scene, "a", ANGER, values);
    stage_close(&scene.stage);
}
#define ASSERT_TOLD(when, values)                                                            \
    assert_told(SCENE_WITH(MEMBERS, "'thank'",                                               \
                           ASK("a", CHOICE_WHEN("say", "agent.thanks", when, "z")            \
                                        AND CHOICE("go", "agent.thanks", "z")) AND THE_END), \
                values)

static void a_comparison_tells_the_values_on_its_sides_apart(void **state)
{
    (void)state;
    ASSERT_TOLD("anger < 4", "0 4");
    ASSERT_TOLD("anger >= 4", "0 4");
    ASSERT_TOLD("anger <= 4", "0 5");
    ASSERT_TOLD("anger > 4", "0 5");
    ASSERT_TOLD("anger == 4", "0 4 5");
    ASSERT_TOLD("anger != 4", "0 4 5");
    ASSERT_TOLD("4 < anger", "0 5");
    ASSERT_TOLD("4 >= anger", "0 5");
    ASSERT_TOLD("4 <= anger", "0 4");
    ASSERT_TOLD("4 > anger", "0 4");
    ASSERT_TOLD("4 == anger", "0 4 5");
    ASSERT_TOLD("trust > 3", "0");
    ASSERT_TOLD("anger > 7 and not (anger < 2)", "0 2 8");
}

static void a_comparison_of_two_meters_tells_every_value_apart(void **state)
{
    (void)state;
    ASSERT_TOLD("anger < trust", "0 1 2 3 4 5 6 7 8 9 10");
}

static void what_is_read_later_is_moved_back_through_the_answers(void **state)
{
    (void)state;
    struct scene scene;
    ENTER(&scene, ASK("a", MOVES("calm", "'anger':-2", "b") AND MOVES("stir", "'anger':3", "b"))
                      AND ASK("b", CHOICE("on", "agent.thanks", "c") AND CHOICE("out", "agent.thanks", "z"))
                          AND ASK("c", CHOICE_WHEN("say", "agent.thanks", "anger >= 7", "z")
                                           AND CHOICE("go", "agent.thanks", "z")) AND THE_END);
    assert_values(&scene, "c", ANGER, "0 7");
    assert_values(&scene, "b", ANGER, "0 7");
    assert_values(&scene, "a", ANGER, "0 4 9");
    assert_values(&scene, "a", TRUST, "-2");
    assert_values(&scene, "z", ANGER, "0");
    stage_close(&scene.stage);
}

/* Replies, ways on and the lines of what is entered are read after the answer has had its effects. */
static void everything_after_an_answer_is_read_with_its_effects(void **state)
{
    (void)state;
    struct scene scene;
    ENTER(&scene,
          "{'id':'a','choices':[{'id':'say','text':'x','acts':['agent.thanks'],'effects':{'anger':1},"
          "'reply':[{'by':'customer','text':'x','when':'anger >= 3'}],"
          "'to':[{'when':'anger >= 5','to':'z'},{'to':'b'}]}," MOVES(
              "go", "'anger':-1",
              "z") "]},"
                   "{'id':'b','lines':[{'by':'customer','text':'x','when':'anger >= 9'}],'to':'z'}," THE_END);
    assert_values(&scene, "a", ANGER, "0 2 4 8");
    stage_close(&scene.stage);
}

static void a_cut_that_no_answer_can_cross_is_none(void **state)
{
    (void)state;
    struct scene scene;
    ENTER(&scene, ASK("a", MOVES("stir", "'anger':10", "b") AND MOVES("calm", "'anger':-9", "b"))
                      AND ASK("b", CHOICE_WHEN("say", "agent.thanks", "anger > 2", "z")
                                       AND CHOICE("go", "agent.thanks", "z")) AND THE_END);
    assert_values(&scene, "b", ANGER, "0 3");
    assert_values(&scene, "a", ANGER, "0");
    stage_close(&scene.stage);
}

#define CIRCLE(meter, delta, when)                                                                     \
    ASK("a", MOVES("on", "'" meter "':" delta, "b") AND CHOICE_WHEN("out", "agent.thanks", when, "z")) \
    AND ASK("b", MOVES("back", "'" meter "':0", "a") AND CHOICE("leave", "agent.thanks", "z")) AND THE_END

static void a_circle_goes_on_until_nothing_is_added(void **state)
{
    (void)state;
    struct scene scene;
    ENTER(&scene, CIRCLE("anger", "3", "anger >= 8"));
    assert_values(&scene, "a", ANGER, "0 2 5 8");
    assert_values(&scene, "b", ANGER, "0 2 5 8");
    stage_close(&scene.stage);
}

static void more_cuts_than_are_kept_are_every_value(void **state)
{
    (void)state;
    struct scene scene;
    ENTER(&scene, CIRCLE("trust", "1", "trust >= 48"));
    for (int16_t value = -2; value <= 50; value++)
        assert_int_equal(cuts_value(scene.cuts, 0, TRUST, value), value);
    assert_values(&scene, "a", ANGER, "0");
    stage_close(&scene.stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comparison_tells_the_values_on_its_sides_apart),
        cmocka_unit_test(a_comparison_of_two_meters_tells_every_value_apart),
        cmocka_unit_test(what_is_read_later_is_moved_back_through_the_answers),
        cmocka_unit_test(everything_after_an_answer_is_read_with_its_effects),
        cmocka_unit_test(a_cut_that_no_answer_can_cross_is_none),
        cmocka_unit_test(a_circle_goes_on_until_nothing_is_added),
        cmocka_unit_test(more_cuts_than_are_kept_are_every_value),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
