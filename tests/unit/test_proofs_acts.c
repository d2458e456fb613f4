/* What is proved about single acts: those that come before what they may only come after. */
#include "proved.h"

#include "small.h"

#define THANK RULE("thank", "major", "'template':'existence','a':['agent.thanks']")

#define ONLY_AFTER(key, value) "'only_after':{'" key "':['" value "']},"
#define ORDERED(orders, rules)                                                                               \
    "{" orders                                                                                               \
    "'format':1,'id':'small','revision':1,'language':'ja','license':'CC0-1.0','title':'x','weights':{" USUAL \
    "},'pass_mark':70,'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':[" ACTS "],'rules':[" rules   \
    "]}"
#define DEMANDED(when) "{'by':'customer','text':'x'," when "'acts':['customer.demand']}"

/* What comes too early in a scene in which nobody may demand anything before something was offered. */
static void prove_demands(struct proved *proved, const char *scenario)
{
    proved_scene(proved, ORDERED(ONLY_AFTER("customer.demand", "agent.offer"), THANK), scenario);
}

static void an_act_that_nothing_came_before_is_shown_by_a_shortest_run(void **state)
{
    (void)state;
    struct proved proved;
    prove_demands(
        &proved,
        SCENE("'thank'",
              ASK("a", CHOICE("offer", "agent.offer", "c") "," CHOICE("wait", "agent.thanks", "b")) "," ASK(
                  "b", CHOICE("on", "agent.thanks",
                              "c")) ",{'id':'c','lines':[" DEMANDED("") "],'to':'z'}," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 1);
    struct km_premature found = km_proofs_premature(proved.proofs, 0);
    assert_string_equal(km_rulebook_act_id(proved.rulebook, found.act), "customer.demand");
    assert_string_equal(found.after, "agent.offer");
    assert_int_equal(found.line, 0);
    assert_int_equal(found.run_count, 2);
    assert_int_equal(found.run[0], km_scenario_find_choice(proved.scenario, "wait"));
    assert_int_equal(found.run[1], km_scenario_find_choice(proved.scenario, "on"));
    proved_close(&proved);
}

static void a_condition_keeps_an_act_in_its_place(void **state)
{
    (void)state;
    struct proved proved;
    prove_demands(
        &proved,
        SCENE(
            "'thank'",
            ASK("a",
                CHOICE("offer", "agent.offer", "c") "," CHOICE(
                    "wait", "agent.thanks",
                    "c")) ",{'id':'c','lines':[" DEMANDED("'when':'did(agent.offer)',") "],'to':'z'}," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 0);
    proved_close(&proved);
}

/* The answer's own act is there before its reply. */
static void what_the_answer_itself_does_comes_before_its_reply(void **state)
{
    (void)state;
    struct proved proved;
    prove_demands(
        &proved,
        SCENE(
            "'thank'",
            "{'id':'a','choices':[{'id':'offer','text':'x','acts':['agent.offer'],'reply':[" DEMANDED(
                "") "],'to':'z'},{'id':'thank','text':'x','acts':['agent.thanks'],'reply':[" DEMANDED("") "],'to':'z'}]}," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 1);
    assert_int_equal(km_proofs_premature(proved.proofs, 0).run[0],
                     km_scenario_find_choice(proved.scenario, "thank"));
    proved_close(&proved);
}

static void what_is_said_before_the_first_answer_has_an_empty_run(void **state)
{
    (void)state;
    struct proved proved;
    prove_demands(&proved, SCENE("'thank'", HEAR("a", "customer.demand",
                                                 CHOICE("thank", "agent.thanks", "z") "," CHOICE(
                                                     "offer", "agent.offer", "z")) "," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 1);
    assert_int_equal(km_proofs_premature(proved.proofs, 0).run_count, 0);
    proved_close(&proved);
}

/* An answer and the end of the contact have their order, too. */
static void answers_and_the_end_of_the_contact_can_come_too_early(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved,
        ORDERED("'only_after':{'agent.promise':['agent.offer'],'scene.contact.end':['agent.thanks']},",
                THANK),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "z") "," CHOICE("thank", "agent.thanks",
                                                                                     "z")) "," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 2);
    uint32_t promise = km_scenario_find_choice(proved.scenario, "promise");
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(km_proofs_premature(proved.proofs, i).line, KM_NONE);
        assert_int_equal(km_proofs_premature(proved.proofs, i).choice, promise);
    }
    proved_close(&proved);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_act_that_nothing_came_before_is_shown_by_a_shortest_run),
        cmocka_unit_test(a_condition_keeps_an_act_in_its_place),
        cmocka_unit_test(what_the_answer_itself_does_comes_before_its_reply),
        cmocka_unit_test(what_is_said_before_the_first_answer_has_an_empty_run),
        cmocka_unit_test(answers_and_the_end_of_the_contact_can_come_too_early),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
