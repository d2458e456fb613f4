/* What is proved about single acts and answers: those that come before what they may only come after, and
 * those that promise what nothing can keep or cost more than half of what is possible. */
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
        assert_int_equal(km_proofs_premature(proved.proofs, i).choice, i ? KM_NONE : promise);
        assert_int_equal(km_proofs_premature(proved.proofs, i).node,
                         i ? km_scenario_find_node(proved.scenario, "z") : KM_NONE);
        assert_int_equal(km_proofs_premature(proved.proofs, i).reason, i ? KM_LEFT : KM_REASON_NONE);
    }
    proved_close(&proved);
}

#define LEAVE(id) "{'id':'" id "','text':'x','acts':['agent.thanks'],'to':'after','reason':'left'}"

/* Once for an end that many answers lead to, but for each answer that says it itself. */
static void a_reason_is_told_once_where_it_is_written(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved, ORDERED("'only_after':{'scene.contact.end':['agent.offer']},", THANK),
        SCENE(
            "'thank'",
            ASK("a",
                CHOICE("go", "agent.thanks", "z") "," CHOICE("leave", "agent.promise", "z") "," CHOICE(
                    "stay", "agent.thanks",
                    "b")) "," ASK("b",
                                  LEAVE("by-bus") "," LEAVE(
                                      "on-foot")) ","
                                                  "{'id':'after','phase':'after','end':{'outcome':'good','summary':'x'}}," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 3);
    assert_int_equal(km_proofs_premature(proved.proofs, 0).node, km_scenario_find_node(proved.scenario, "z"));
    assert_int_equal(km_proofs_premature(proved.proofs, 0).choice, KM_NONE);
    assert_int_equal(km_proofs_premature(proved.proofs, 1).node, KM_NONE);
    assert_int_equal(km_proofs_premature(proved.proofs, 1).choice,
                     km_scenario_find_choice(proved.scenario, "by-bus"));
    assert_int_equal(km_proofs_premature(proved.proofs, 2).choice,
                     km_scenario_find_choice(proved.scenario, "on-foot"));
    proved_close(&proved);
}

/* So is an act of a line, however many answers lead to it. */
static void an_act_of_a_line_is_told_once(void **state)
{
    (void)state;
    struct proved proved;
    prove_demands(
        &proved,
        SCENE("'thank'", ASK("a", CHOICE("one", "agent.thanks", "c") "," CHOICE(
                                      "two", "agent.promise",
                                      "c")) ",{'id':'c','lines':[" DEMANDED("") "],'to':'z'}," THE_END));
    assert_int_equal(km_proofs_premature_count(proved.proofs), 1);
    assert_int_equal(km_proofs_premature(proved.proofs, 0).node, KM_NONE);
    proved_close(&proved);
}

/* ---- promises ---- */

#define WITH_PROMISES(rules)                                                                                  \
    "{'promises':['agent.promise'],'format':1,'id':'small','revision':1,'language':'ja','license':'CC0-1.0'," \
    "'title':'x','weights':{" USUAL "},'pass_mark':70,'loss_bands':[{'id':'none','from':0,'label':'x'}],"     \
    "'acts':[" ACTS "],'rules':[" THANK "," rules "]}"
#define KEEP \
    RULE("keep", "critical", "'template':'responded_existence','a':['agent.promise'],'b':['agent.offer']")
#define KEEP_UNLESS          \
    RULE("keep", "critical", \
         "'template':'response','a':['agent.promise'],'b':['agent.offer'],'unless':['customer']")

static void assert_promises(const char *rulebook, const char *scenario, const char *answers)
{
    struct proved proved;
    struct strbuf found;
    proved_scene(&proved, rulebook, scenario);
    strbuf_init(&found, &proved.arena);
    for (size_t i = 0; i < km_proofs_promise_count(proved.proofs); i++) {
        struct km_promise promise = km_proofs_promise(proved.proofs, i);
        strbuf_printf(&found, "%s%s:", i ? " " : "", km_rulebook_rule(proved.rulebook, promise.rule)->id);
        for (size_t r = 0; r < promise.run_count; r++)
            strbuf_printf(&found, "%s%s", r ? "," : "",
                          km_scenario_choice(proved.scenario, promise.run[r]).id);
    }
    assert_string_equal(found.data, answers);
    proved_close(&proved);
}

/* Two answers promise; only after the first one is there somebody who keeps it. */
static void a_promise_that_no_later_answer_keeps_is_told(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(KEEP),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "b") "," CHOICE(
                                      "leave", "agent.promise",
                                      "z")) "," ASK("b",
                                                    CHOICE("call", "agent.offer", "z") "," CHOICE(
                                                        "forget", "agent.thanks", "z")) "," THE_END),
        "keep:leave");
}

static void a_promise_that_nothing_in_the_scenario_keeps_is_told(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(KEEP),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "b") "," CHOICE(
                                      "thank", "agent.thanks",
                                      "b")) "," ASK("b",
                                                    CHOICE("again", "agent.promise", "z") "," CHOICE(
                                                        "end", "agent.thanks", "z")) "," THE_END),
        "keep:promise keep:promise,again");
}

/* A rule that the head does not call for promises nothing. */
static void a_rule_that_does_not_apply_is_not_owed(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(
            "{'id':'keep','severity':'critical','title':'x','why':'x','say_instead':'x','when':"
            "'channel(phone)','constraints':[{'template':'responded_existence','a':['agent.promise'],"
            "'b':['agent.offer']}]}"),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "z") "," CHOICE("thank", "agent.thanks",
                                                                                     "z")) "," THE_END),
        "");
}

static void what_is_no_promise_is_the_answers_own_business(void **state)
{
    (void)state;
    assert_promises(WITH_PROMISES(RULE("keep", "critical",
                                       "'template':'response','a':['agent.thanks'],'b':['agent.offer']")),
                    SCENE("'thank'", ASK("a", CHOICE("thank", "agent.thanks", "z") "," CHOICE(
                                                  "offer", "agent.offer", "z")) "," THE_END),
                    "");
}

/* Nothing keeps it, but the customer may let it go. */
static void a_promise_that_is_released_is_not_owed(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(KEEP_UNLESS),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "b") "," CHOICE(
                                      "leave", "agent.promise",
                                      "z")) "," HEAR("b", "customer.demand",
                                                     CHOICE("on", "agent.thanks", "z") "," CHOICE(
                                                         "end", "agent.thanks", "z")) "," THE_END),
        "keep:leave");
}

/* The second promise leads away from where the first could be kept. */
static void a_promise_made_again_where_nothing_can_keep_it_is_told(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(KEEP),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "b") "," CHOICE(
                                      "thank", "agent.thanks",
                                      "b")) "," ASK("b",
                                                    CHOICE("call", "agent.offer", "z") "," CHOICE(
                                                        "again", "agent.promise", "z")) "," THE_END),
        "keep:promise,again");
}

/* Some later request is bound to be broken; the promise itself is kept. */
static void a_kept_promise_is_not_blamed_for_what_comes_later(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(
            RULE("keep", "critical",
                 "'template':'response','a':['agent.promise','customer.demand'],'b':['agent.offer']")),
        SCENE("'thank'", ASK("a", CHOICE("promise", "agent.promise", "b")) "," ASK(
                             "b", CHOICE("call", "agent.offer",
                                         "c")) "," HEAR("c", "customer.demand",
                                                        CHOICE("end", "agent.thanks", "z") "," CHOICE(
                                                            "on", "agent.thanks", "z")) "," THE_END),
        "");
}

static void what_we_promise_before_the_first_answer_counts(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(KEEP),
        SCENE("'thank'",
              "{'id':'a','lines':[{'by':'agent','text':'x','acts':['agent.promise']}],'choices':[" CHOICE(
                  "thank", "agent.thanks", "z") "," CHOICE("end", "agent.thanks", "z") "]}," THE_END),
        "keep:");
}

/* In time is what counts: the second answer after the promise is too late. */
static void a_promise_that_can_only_be_kept_too_late_is_told(void **state)
{
    (void)state;
    assert_promises(
        WITH_PROMISES(RULE("keep", "critical",
                           "'template':'response','a':['agent.promise'],'b':['agent.offer'],'within':1")),
        SCENE("'thank'",
              ASK("a", CHOICE("soon", "agent.promise", "c") "," CHOICE("late", "agent.promise", "b")) "," ASK(
                  "b", CHOICE("wait", "agent.thanks", "c")) "," ASK("c", CHOICE("call", "agent.offer",
                                                                                "z")) "," THE_END),
        "keep:late");
}

/* ---- answers that cost much ---- */

#define NO_PROMISE RULE("no-promise", "critical", "'template':'absence','a':['agent.promise']")

/* Eight points; a promise costs five, and three more where it takes the place of the thanks. */
static void an_answer_that_costs_more_than_half_is_told_at_its_worst(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved, RULEBOOK(USUAL, THANK "," NO_PROMISE),
        SCENE("'thank','no-promise'",
              ASK("a", CHOICE("late", "agent.offer", "b") "," CHOICE("thank", "agent.thanks", "b")) "," ASK(
                  "b", "{'id':'promise','text':'x','acts':['agent.promise'],'to':'z'}," CHOICE(
                           "more", "agent.thanks", "z")) "," THE_END));
    assert_int_equal(km_proofs_costly_count(proved.proofs), 1);
    struct km_costly found = km_proofs_costly(proved.proofs, 0);
    assert_int_equal(found.choice, km_scenario_find_choice(proved.scenario, "promise"));
    assert_int_equal(found.points, 8);
    assert_int_equal(found.run_count, 2);
    assert_int_equal(found.run[0], km_scenario_find_choice(proved.scenario, "late"));
    assert_int_equal(found.run[1], found.choice);
    assert_int_equal(found.rule_count, 2);
    assert_string_equal(km_rulebook_rule(proved.rulebook, found.rules[0].rule)->id, "no-promise");
    assert_int_equal(found.rules[0].points, 5);
    assert_int_equal(found.rules[1].points, 3);
    assert_int_equal(km_proofs_most_lost(proved.proofs, found.choice), 8);
    assert_int_equal(km_proofs_most_lost(proved.proofs, found.run[0]), 0); /* the thanks can still follow */
    proved_close(&proved);
}

static void exactly_half_is_not_more_than_half(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved,
        RULEBOOK(USUAL, THANK "," RULE("no-promise", "major", "'template':'absence','a':['agent.promise']")),
        SCENE("'thank','no-promise'", ASK("a", CHOICE("on", "agent.thanks", "b")) "," ASK(
                                          "b", CHOICE("promise", "agent.promise", "z") "," CHOICE(
                                                   "more", "agent.thanks", "z")) "," THE_END));
    assert_int_equal(km_proofs_costly_count(proved.proofs), 0);
    proved_close(&proved);
}

/* Slot by slot: the second one left empty, whatever stands in the first. */
static void a_slot_left_empty_can_cost_much(void **state)
{
    (void)state;
    struct proved proved;
    proved_scene(
        &proved,
        RULEBOOK(USUAL, RULE("note", "major", "'template':'existence','a':['agent.record.memo.where']")),
        SCENE("'note'",
              "{'id':'a','form':{'title':'x','slots':[{'slot':'when','label':'x','options':[{'id':'o','text':"
              "'x','mark':'fact'}]},{'slot':'where','label':'x','options':[{'id':'o','text':'x','mark':"
              "'fact'}]}],'to':'z'}}," THE_END));
    assert_int_equal(km_proofs_costly_count(proved.proofs), 1);
    struct km_costly found = km_proofs_costly(proved.proofs, 0);
    assert_int_equal(found.choice, KM_NONE);
    assert_int_equal(found.slot, 1);
    assert_int_equal(found.points, 3);
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
        cmocka_unit_test(a_reason_is_told_once_where_it_is_written),
        cmocka_unit_test(an_act_of_a_line_is_told_once),
        cmocka_unit_test(a_promise_that_no_later_answer_keeps_is_told),
        cmocka_unit_test(a_promise_that_nothing_in_the_scenario_keeps_is_told),
        cmocka_unit_test(a_rule_that_does_not_apply_is_not_owed),
        cmocka_unit_test(what_is_no_promise_is_the_answers_own_business),
        cmocka_unit_test(a_promise_that_is_released_is_not_owed),
        cmocka_unit_test(a_promise_made_again_where_nothing_can_keep_it_is_told),
        cmocka_unit_test(a_kept_promise_is_not_blamed_for_what_comes_later),
        cmocka_unit_test(what_we_promise_before_the_first_answer_counts),
        cmocka_unit_test(a_promise_that_can_only_be_kept_too_late_is_told),
        cmocka_unit_test(an_answer_that_costs_more_than_half_is_told_at_its_worst),
        cmocka_unit_test(exactly_half_is_not_more_than_half),
        cmocka_unit_test(a_slot_left_empty_can_cost_much),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
