/* What only follows from what: small scenes with one thing wrong each, and what that keeps out of reach. */
#include "explore/causes.h"
#include "proved.h"
#include "small.h"

/* Nothing ever moves "trust"; "anger" is moved where a scene has PUSH. */
#define MEMBERS                                                   \
    "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}," \
    "'trust':{'label':'x','start':5,'min':0,'max':10}},'flags':{'open':false,'early':true},"
#define RULES RULEBOOK(USUAL, RULE("thank", "major", "'template':'existence','a':['agent.thanks']"))

#define OFFER(id, when, to) CHOICE_WHEN(id, "agent.offer", when, to)
#define SETS(id, effect, to) \
    "{'id':'" id "','text':'x','acts':['agent.offer'],'effects':{" effect "},'to':'" to "'}"
#define PUSH(id, to) SETS(id, "'anger':2", to)
#define THANK(id, to) CHOICE(id, "agent.thanks", to)
#define FORKS(id, ways) "{'id':'" id "','text':'x','acts':['agent.offer'],'to':[" ways "]}"
#define WAY(when, to) "{'when':'" when "','to':'" to "'}"
#define OTHERWISE(to) "{'to':'" to "'}"
#define AND ","
#define PASS(id, to) "{'id':'" id "','to':'" to "'}"

struct found {
    struct proved proved;
    struct causes causes;
};

static void find(struct found *found, const char *scenario)
{
    proved_scene(&found->proved, RULES, scenario);
    found->causes = causes_find(found->proved.proofs, &found->proved.arena);
}
#define FIND(found, nodes) find(found, SCENE_WITH(MEMBERS, "'thank'", nodes))

/* "KM0423 /nodes/1"; "" where there is no cause. */
static const char *written(struct found *found, struct cause cause)
{
    struct strbuf out;
    strbuf_init(&out, &found->proved.arena);
    if (!cause.at)
        return "";
    strbuf_printf(&out, "%s ", cause.kind->row.code);
    path_write(cause.at, &out);
    return out.data;
}

static void assert_node(struct found *found, const char *id, const char *cause)
{
    uint32_t node = km_scenario_find_node(found->proved.scenario, id);
    assert_string_equal(written(found, found->causes.nodes[node]), cause);
}

static void assert_choice(struct found *found, const char *id, const char *cause)
{
    uint32_t choice = km_scenario_find_choice(found->proved.scenario, id);
    assert_string_equal(written(found, found->causes.choices[choice]), cause);
}

static void assert_stuck(struct found *found, const char *id, const char *cause)
{
    uint32_t node = km_scenario_find_node(found->proved.scenario, id);
    assert_string_equal(written(found, found->causes.stuck[node]), cause);
}

/* ---- conditions that meters settle ---- */

static void a_number_beyond_the_meter_shuts_a_choice_and_what_it_leads_to(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("over", "anger >= 11", "b") AND PUSH("push", "z") AND THANK("thank", "z"))
                     AND PASS("b", "c") AND PASS("c", "z") AND THE_END);
    assert_choice(&found, "over", "KM0442 /nodes/0/choices/0/when");
    assert_node(&found, "b", "KM0442 /nodes/0/choices/0/when");
    assert_node(&found, "c", "KM0442 /nodes/0/choices/0/when");
    assert_node(&found, "z", "");
    assert_choice(&found, "thank", "");
    proved_close(&found.proved);
}

static void a_number_beyond_the_meter_shuts_a_way_or_the_one_behind_it(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", FORKS("go", WAY("anger >= 11", "b") AND WAY("anger <= 10", "z") AND OTHERWISE("c"))
                              AND PUSH("push", "z") AND THANK("thank", "z")) AND PASS("b", "z")
                     AND PASS("c", "z") AND THE_END);
    assert_node(&found, "b", "KM0442 /nodes/0/choices/0/to/0/when");
    assert_node(&found, "c", "KM0442 /nodes/0/choices/0/to/1/when");
    assert_node(&found, "z", "");
    proved_close(&found.proved);
}

#define ON_TRUST                     \
    OFFER("over", "trust >= 8", "b") \
    AND FORKS("go", WAY("trust <= 5", "z") AND OTHERWISE("c")) AND THANK("thank", "z")

static void a_meter_that_nothing_moves_shuts_what_waits_for_it(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", ON_TRUST AND OFFER("both", "anger >= 8 and trust >= 8", "z") AND PUSH("push", "z"))
                     AND PASS("b", "z") AND PASS("c", "z") AND THE_END);
    assert_choice(&found, "over", "KM0495 /meters/trust");
    assert_choice(&found, "both", "KM0495 /meters/trust");
    assert_node(&found, "b", "KM0495 /meters/trust");
    assert_node(&found, "c", "KM0495 /meters/trust");
    proved_close(&found.proved);
}

static void where_no_meter_is_moved_that_is_the_cause(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", ON_TRUST) AND PASS("b", "z") AND PASS("c", "z") AND THE_END);
    assert_choice(&found, "over", "KM0497 /meters");
    assert_node(&found, "c", "KM0497 /meters");
    proved_close(&found.proved);
}

/* "anger" is pushed to 7 at most, within its bounds. */
static void a_value_that_no_run_comes_to_is_a_cause_itself(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", PUSH("push", "b") AND THANK("thank", "z"))
                     AND ASK("b", OFFER("high", "anger >= 9 and trust >= 5", "c") AND THANK("last", "z"))
                         AND PASS("c", "z") AND THE_END);
    assert_choice(&found, "high", "KM0421 /nodes/1/choices/0");
    assert_node(&found, "c", "KM0421 /nodes/1/choices/0");
    proved_close(&found.proved);
}

static void a_condition_is_blamed_on_what_settles_it_that_way(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("over", "anger >= 11", "z") AND OFFER("under", "anger <= 10", "z")
                              AND PUSH("push", "z") AND THANK("thank", "z")) AND THE_END);
    const struct program *program = found.proved.exploration->program;
    for (uint32_t c = 0; c < 2; c++) {
        const struct path *at = scenario_choice_path(found.proved.scenario, c);
        uint32_t when = program->choices[c].when;
        const char *cause = c ? "KM0442 /nodes/0/choices/1/when" : "KM0442 /nodes/0/choices/0/when";
        assert_string_equal(written(&found, causes_of_condition(&found.causes, when, c == 1, at)), cause);
        assert_string_equal(written(&found, causes_of_condition(&found.causes, when, c == 0, at)), "");
    }
    proved_close(&found.proved);
}

/* ---- dead ends ---- */

static void a_dead_end_comes_before_its_choices_and_what_they_lead_to(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", PUSH("go", "b") AND THANK("thank", "z"))
                     AND ASK("b", OFFER("one", "open", "c") AND OFFER("two", "open", "z")) AND PASS("c", "d")
                         AND PASS("d", "z") AND THE_END);
    assert_stuck(&found, "b", "KM0423 /nodes/1");
    assert_choice(&found, "one", "KM0423 /nodes/1");
    assert_choice(&found, "two", "KM0423 /nodes/1");
    assert_node(&found, "c", "KM0423 /nodes/1");
    assert_node(&found, "d", "KM0423 /nodes/1");
    assert_node(&found, "b", "");
    assert_choice(&found, "go", "");
    proved_close(&found.proved);
}

/* The dead end itself is a symptom of the one cause that is known, and so is its other choice. */
static void what_is_known_of_a_choice_comes_before_the_dead_end(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", PUSH("go", "b") AND THANK("thank", "z"))
                     AND ASK("b", OFFER("one", "open", "c") AND OFFER("two", "anger >= 11", "z"))
                         AND PASS("c", "z") AND THE_END);
    assert_stuck(&found, "b", "KM0442 /nodes/1/choices/1/when");
    assert_choice(&found, "one", "KM0442 /nodes/1/choices/1/when");
    assert_node(&found, "c", "KM0442 /nodes/1/choices/1/when");
    proved_close(&found.proved);
}

/* Whoever kept it early can go on, and the others get stuck: nothing is out of reach. */
static void a_dead_end_for_some_shuts_nothing(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", SETS("late", "'early':false", "b") AND PUSH("go", "b") AND THANK("thank", "z"))
                     AND ASK("b", OFFER("one", "early", "c") AND OFFER("two", "early and open", "z"))
                         AND PASS("c", "z") AND THE_END);
    assert_stuck(&found, "b", "KM0423 /nodes/1");
    assert_choice(&found, "one", "");
    assert_choice(&found, "two", "KM0421 /nodes/1/choices/1");
    assert_node(&found, "c", "");
    proved_close(&found.proved);
}

static void two_causes_have_each_their_own(void **state)
{
    (void)state;
    struct found found;
    FIND(&found,
         ASK("a", PUSH("go", "b") AND OFFER("over", "anger >= 11", "d") AND THANK("thank", "z"))
             AND ASK("b", OFFER("one", "open", "c")) AND PASS("c", "z") AND PASS("d", "z") AND THE_END);
    assert_node(&found, "c", "KM0423 /nodes/1");
    assert_node(&found, "d", "KM0442 /nodes/0/choices/1/when");
    proved_close(&found.proved);
}

/* ---- choices and nodes ---- */

static void a_choice_never_on_offer_comes_before_the_nodes_behind_it(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("shut", "open", "b") AND THANK("thank", "z")) AND PASS("b", "c")
                     AND PASS("c", "z") AND THE_END);
    assert_choice(&found, "shut", "KM0421 /nodes/0/choices/0");
    assert_node(&found, "b", "KM0421 /nodes/0/choices/0");
    assert_node(&found, "c", "KM0421 /nodes/0/choices/0");
    proved_close(&found.proved);
}

static void a_node_never_entered_comes_before_the_nodes_behind_it(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", FORKS("go", WAY("open", "c") AND OTHERWISE("z")) AND THANK("thank", "z"))
                     AND PASS("b", "z") AND PASS("c", "b") AND THE_END);
    assert_node(&found, "c", "KM0422 /nodes/2");
    assert_node(&found, "b", "KM0422 /nodes/2");
    proved_close(&found.proved);
}

/* No way leads there at all, which the check as written tells. */
static void a_node_without_a_way_to_it_follows_from_nothing(void **state)
{
    (void)state;
    struct found found;
    FIND(&found,
         ASK("a", PUSH("go", "z") AND THANK("thank", "z")) AND PASS("b", "c") AND PASS("c", "z") AND THE_END);
    assert_node(&found, "b", "");
    assert_node(&found, "c", "");
    proved_close(&found.proved);
}

/* ---- what only happens out of reach ---- */

#define SAYS(id, act, to)                                                                          \
    "{'id':'" id "','lines':[{'by':'customer','text':'x','acts':['" act "'],'reveals':['told']}]," \
    "'to':'" to "'}"
#define FACT "'facts':{'told':{'text':'x','slot':'when'}},"

#define REPLIES(id, act, said, to)                                                                          \
    "{'id':'" id "','text':'x','acts':['" act "'],'reply':[{'by':'agent','text':'x','acts':['" said "']}]," \
    "'to':'" to "'}"

/* Where each of them can be waited for: a flag, a node that was seen, an act of a line, a fact, an act of a
 * choice and of what is said to it. */
static void waiting_for_what_happens_out_of_reach_follows_from_that(void **state)
{
    (void)state;
    static const char *const waits[] = {"open",
                                        "seen(c)",
                                        "did(customer.demand)",
                                        "knows(told)",
                                        "did(agent.promise)",
                                        "did(agent.record.guess)"};
    for (size_t i = 0; i < sizeof waits / sizeof *waits; i++) {
        struct found found;
        char scene[4096];
        snprintf(scene, sizeof scene,
                 SCENE_WITH(
                     MEMBERS FACT, "'thank'",
                     ASK("a", OFFER("over", "anger >= 11", "b") AND PUSH("push", "d") AND THANK("thank", "z"))
                         AND ASK("b", SETS("opens", "'open':true", "c") AND REPLIES(
                                          "promise", "agent.promise", "agent.record.guess.when", "c"))
                             AND SAYS("c", "customer.demand", "z")
                                 AND ASK("d", OFFER("wait", "%s", "e") AND THANK("last", "z"))
                                     AND PASS("e", "z") AND THE_END),
                 waits[i]);
        find(&found, scene);
        assert_choice(&found, "wait", "KM0442 /nodes/0/choices/0/when");
        assert_node(&found, "e", "KM0421 /nodes/3/choices/0");
        proved_close(&found.proved);
    }
}

/* Each of the three is shut by what stands beyond the one before it. */
static void each_of_a_chain_follows_from_the_one_before(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("third", "seen(c)", "d") AND OFFER("second", "seen(b)", "c") AND OFFER(
                              "first", "anger >= 11", "b") AND PUSH("push", "z") AND THANK("thank", "z"))
                     AND PASS("b", "z") AND PASS("c", "z") AND PASS("d", "z") AND THE_END);
    assert_choice(&found, "second", "KM0442 /nodes/0/choices/2/when");
    assert_choice(&found, "third", "KM0421 /nodes/0/choices/1");
    assert_node(&found, "d", "KM0421 /nodes/0/choices/0");
    proved_close(&found.proved);
}

/* "early" is true from the start, and "push" opens within reach, after "wait": neither is out of reach. */
static void what_is_also_true_within_reach_is_no_cause(void **state)
{
    (void)state;
    struct found found;
    FIND(&found,
         ASK("a", OFFER("over", "anger >= 11", "b") AND OFFER("wait", "early and open", "z")
                      AND PUSH("push", "c") AND THANK("thank", "z"))
             AND ASK("b", SETS("opens", "'open':true,'early':true", "z"))
                 AND ASK("c", SETS("opens-too", "'open':true", "z") AND THANK("last", "z")) AND THE_END);
    assert_choice(&found, "wait", "KM0421 /nodes/0/choices/1");
    proved_close(&found.proved);
}

static void of_two_that_would_do_the_first_is_told(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("over", "anger >= 11", "b") AND OFFER("under", "anger < 0", "c")
                              AND OFFER("wait", "open", "z") AND PUSH("push", "z") AND THANK("thank", "z"))
                     AND ASK("b", SETS("one", "'open':true", "z"))
                         AND ASK("c", SETS("two", "'open':true", "z")) AND THE_END);
    assert_choice(&found, "wait", "KM0442 /nodes/0/choices/0/when");
    proved_close(&found.proved);
}

/* ---- acts that are missing ---- */

static bool is_act(const void *user, uint16_t act)
{
    const struct found *found = user;
    return strcmp(km_rulebook_act_id(found->proved.rulebook, act), "agent.record.memo.when") == 0;
}

static void assert_lack(struct found *found, const char *cause)
{
    assert_string_equal(written(found, causes_of_lack(&found->causes, is_act, found)), cause);
}

#define FORM(id, slot, to)                                                                             \
    "{'id':'" id "','form':{'title':'x','slots':[{'slot':'" slot "','label':'x','options':[{'id':'o'," \
    "'text':'x','mark':'fact'}]}],'to':'" to "'}}"

static void an_act_of_a_slot_beyond_a_dead_end_is_missing_because_of_that(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", PUSH("go", "b") AND THANK("thank", "z")) AND ASK("b", OFFER("on", "open", "f"))
                     AND FORM("f", "when", "z") AND THE_END);
    assert_lack(&found, "KM0423 /nodes/1");
    proved_close(&found.proved);
}

static void an_act_of_a_choice_never_on_offer_is_missing_because_of_that(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", CHOICE_WHEN("write", "agent.record.memo.when", "open", "z") AND THANK("thank", "z"))
                     AND THE_END);
    assert_lack(&found, "KM0421 /nodes/0/choices/0");
    proved_close(&found.proved);
}

/* The form beyond the dead end has another slot: opening the way to it would not help. */
static void an_act_whose_slot_stands_nowhere_is_missing_by_itself(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", PUSH("go", "b") AND THANK("thank", "z")) AND ASK("b", OFFER("on", "open", "f"))
                     AND FORM("f", "where", "z") AND THE_END);
    assert_lack(&found, "");
    proved_close(&found.proved);
}

/* The slot can be written, so that whatever its rule lacks is something else. */
static void an_act_within_reach_is_not_missing(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("over", "anger >= 11", "b") AND PUSH("go", "f") AND THANK("thank", "z"))
                     AND PASS("b", "z") AND FORM("f", "when", "z") AND THE_END);
    assert_lack(&found, "");
    proved_close(&found.proved);
}

/* It may come too late where it is within reach; in the form it would do. */
static void an_act_that_also_stands_beyond_a_dead_end_may_be_missing_there(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", CHOICE("write", "agent.record.memo.when", "b") AND THANK("thank", "z"))
                     AND ASK("b", OFFER("on", "open", "f")) AND FORM("f", "when", "z") AND THE_END);
    assert_lack(&found, "KM0423 /nodes/1");
    proved_close(&found.proved);
}

static void where_no_run_ends_everything_is_missing_because_of_that(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("over", "anger >= 11", "f") AND PUSH("go", "b") AND THANK("thank", "b"))
                     AND ASK("b", OFFER("on", "open", "z")) AND FORM("f", "when", "b") AND THE_END);
    assert_string_equal(written(&found, found.causes.ends), "KM0423 /nodes/1");
    assert_lack(&found, "KM0423 /nodes/1");
    proved_close(&found.proved);
}

static void where_a_run_ends_the_other_end_is_no_cause(void **state)
{
    (void)state;
    struct found found;
    FIND(&found, ASK("a", OFFER("over", "anger >= 11", "y") AND PUSH("push", "z") AND THANK("thank", "z"))
                     AND THE_END ",{'id':'y','end':{'outcome':'good','summary':'x','reason':'left'}}");
    assert_node(&found, "y", "KM0442 /nodes/0/choices/0/when");
    assert_string_equal(written(&found, found.causes.ends), "");
    assert_lack(&found, "");
    proved_close(&found.proved);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_beyond_the_meter_shuts_a_choice_and_what_it_leads_to),
        cmocka_unit_test(a_number_beyond_the_meter_shuts_a_way_or_the_one_behind_it),
        cmocka_unit_test(a_meter_that_nothing_moves_shuts_what_waits_for_it),
        cmocka_unit_test(where_no_meter_is_moved_that_is_the_cause),
        cmocka_unit_test(a_value_that_no_run_comes_to_is_a_cause_itself),
        cmocka_unit_test(a_condition_is_blamed_on_what_settles_it_that_way),
        cmocka_unit_test(a_dead_end_comes_before_its_choices_and_what_they_lead_to),
        cmocka_unit_test(what_is_known_of_a_choice_comes_before_the_dead_end),
        cmocka_unit_test(a_dead_end_for_some_shuts_nothing),
        cmocka_unit_test(two_causes_have_each_their_own),
        cmocka_unit_test(a_choice_never_on_offer_comes_before_the_nodes_behind_it),
        cmocka_unit_test(a_node_never_entered_comes_before_the_nodes_behind_it),
        cmocka_unit_test(a_node_without_a_way_to_it_follows_from_nothing),
        cmocka_unit_test(waiting_for_what_happens_out_of_reach_follows_from_that),
        cmocka_unit_test(each_of_a_chain_follows_from_the_one_before),
        cmocka_unit_test(what_is_also_true_within_reach_is_no_cause),
        cmocka_unit_test(of_two_that_would_do_the_first_is_told),
        cmocka_unit_test(an_act_of_a_slot_beyond_a_dead_end_is_missing_because_of_that),
        cmocka_unit_test(an_act_of_a_choice_never_on_offer_is_missing_because_of_that),
        cmocka_unit_test(an_act_whose_slot_stands_nowhere_is_missing_by_itself),
        cmocka_unit_test(an_act_within_reach_is_not_missing),
        cmocka_unit_test(an_act_that_also_stands_beyond_a_dead_end_may_be_missing_there),
        cmocka_unit_test(where_no_run_ends_everything_is_missing_because_of_that),
        cmocka_unit_test(where_a_run_ends_the_other_end_is_no_cause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
