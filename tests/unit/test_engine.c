/* The step and what a session writes down of it: order, conditions, effects, forms, the end of the contact,
 * utterances and offers; the order of options; the forecast against brute force. */
#include "engine/order.h"
#include "engine/session.h"
#include "stage.h"

/* ---- the order of a step ---- */

static void a_step_goes_acts_reply_way_on_lines(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'customer','text':'hello','acts':['customer.complaint']}],"
               "'choices':[{'id':'go','text':'go','acts':['agent.listen','agent.apology.limited'],"
               "'reply':[{'by':'customer','text':'thanks','acts':['customer.thanks']}],'to':'b',"
               "'reason':'agreed'},{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z',"
               "'reason':'left'}]},{'id':'b','phase':'after','lines':["
               "{'by':'scene','text':'late','acts':['scene.time.limit']}],'to':'z'},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_string_equal(stage_trace(&stage, 0), "0/1 customer.complaint a:-\n");
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_trace(&stage, 1), "1/2 agent.listen a:go\n"
                                                "1/2 agent.apology.limited a:go\n"
                                                "1/3 customer.thanks a:go\n"
                                                "1/4 scene.contact.end.agreed a:-\n"
                                                "1/5 scene.time.limit b:-\n");
    assert_string_equal(stage_said(&stage, 1), "1 >go\n1 thanks\n1 end agreed\n1 late\n");
    assert_int_equal(km_session_status(stage.session), KM_ENDED);
    stage_close(&stage);
}

/* Three up, two down at 9: 10, not 8 as it would be when each delta were clamped. */
static void deltas_are_added_up_before_the_meter_is_clamped(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(
        &stage, "'meters':{'anger':{'label':'x','start':9,'min':0,'max':10}},'persona':'two-ways',",
        "{'id':'a','choices':[{'id':'both','text':'x','acts':['agent.decline.demand',"
        "'agent.listen'],'to':'a'},{'id':'write','text':'write','acts':['agent.apology.written'],"
        "'to':'z','reason':'left'}]},{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(&stage, "both"));
    assert_int_equal(km_session_meter(stage.session, 0), 10);
    stage_close(&stage);
}

static void meters_stay_in_their_range(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(
        &stage,
        "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10},'trust':{'label':'x','start':5,"
        "'min':0,'max':10}},",
        "{'id':'a','choices':[{'id':'up','text':'up','acts':['agent.listen'],'effects':{'anger':9},"
        "'to':'a'},{'id':'down','text':'down','acts':['agent.listen'],'effects':{'anger':-10,"
        "'trust':-2},'to':'a'},{'id':'write','text':'write','acts':['agent.apology.written'],"
        "'to':'z','reason':'left'}]},{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(&stage, "up"));
    assert_int_equal(km_session_meter(stage.session, 0), 10);
    assert_true(stage_answer(&stage, "down"));
    assert_int_equal(km_session_meter(stage.session, 0), 0);
    assert_int_equal(km_session_meter(stage.session, 1), 3);
    assert_int_equal(km_session_meter_before(stage.session, 0, 0), 5);
    assert_int_equal(km_session_meter_before(stage.session, 0, 1), 5);
    assert_int_equal(km_session_meter_before(stage.session, 0, 2), 10);
    assert_int_equal(km_session_meter_before(stage.session, 0, 3), 0);
    stage_close(&stage);
}

static void the_reply_sees_the_acts_and_effects_of_its_choice(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage,
               "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10},'trust':{'label':'x','start':5,"
               "'min':0,'max':10}},",
               "{'id':'a','choices':[{'id':'go','text':'go','acts':['agent.listen'],"
               "'effects':{'anger':-2},'reply':[{'by':'customer','text':'did','when':'did(agent.listen)'},"
               "{'by':'customer','text':'calmer','when':'anger == 3'},"
               "{'by':'customer','text':'never','when':'did(agent.decline)'}],'to':'a'},"
               "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_said(&stage, 0), "1 >go\n1 did\n1 calmer\n");
    stage_close(&stage);
}

/* ---- what conditions see ---- */

static void seen_turns_true_after_the_lines_of_the_node(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'customer','text':'again','when':'seen(a)'},"
               "{'by':'customer','text':'first','when':'not seen(a)'}],'choices':["
               "{'id':'go','text':'go','acts':['agent.listen'],'to':'a'},"
               "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_string_equal(stage_said(&stage, 0), "0 first\n");
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_said(&stage, 1), "1 >go\n1 again\n");
    stage_close(&stage);
}

static void did_sees_a_line_after_it_and_not_in_its_own_condition(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'customer','text':'own','acts':['customer.thanks'],"
               "'when':'did(customer.thanks)'},{'by':'customer','text':'says','acts':["
               "'customer.complaint']},{'by':'customer','text':'after','when':'did(customer)'}],"
               "'choices':[{'id':'go','text':'go','acts':['agent.listen'],'to':'a'},"
               "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_string_equal(stage_said(&stage, 0), "0 says\n0 after\n");
    stage_close(&stage);
}

static void knows_turns_true_after_the_line_that_reveals(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "'facts':{'night':{'slot':'when','text':'x'},'roof':{'slot':'where','text':'x'}},",
               "{'id':'a','lines':[{'by':'customer','text':'too early','when':'knows(night)'},"
               "{'by':'customer','text':'eleven','acts':['customer.complaint'],'reveals':['night',"
               "'roof']},{'by':'customer','text':'known',"
               "'when':'knows(night) and did(customer.fact.provide.where)'}],'choices':["
               "{'id':'go','text':'go','acts':['agent.listen'],'when':'knows(roof)','to':'a'},"
               "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_string_equal(stage_said(&stage, 0), "0 eleven\n0 known\n");
    assert_string_equal(stage_trace(&stage, 0), "0/1 customer.complaint a:-\n"
                                                "0/1 customer.fact.provide.when a:-\n"
                                                "0/1 customer.fact.provide.where a:-\n");
    assert_string_equal(stage_options(&stage), "go write");
    stage_close(&stage);
}

static void the_lines_after_the_contact_see_that_it_ended(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','choices':[{'id':'go','text':'go','acts':['agent.listen'],'reply':["
               "{'by':'customer','text':'not yet','when':'did(scene.contact.end)'}],'to':'b',"
               "'reason':'agreed'},{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z',"
               "'reason':'left'}]},{'id':'b','phase':'after','lines':["
               "{'by':'narrator','text':'over','when':'did(scene.contact.end.agreed)'}],'to':'z'},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_said(&stage, 0), "1 >go\n1 end agreed\n1 over\n");
    stage_close(&stage);
}

static void flags_are_set_and_cleared_by_choices(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "'flags':{'seated':false,'open':true},",
               "{'id':'a','choices':[{'id':'sit','text':'sit','acts':['agent.listen'],'when':'not seated',"
               "'effects':{'seated':true,'open':false},'to':'a'},"
               "{'id':'rise','text':'rise','acts':['agent.listen'],'when':'seated and not open',"
               "'effects':{'seated':false},'to':'a'},{'id':'write','text':'write','acts':["
               "'agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_string_equal(stage_options(&stage), "sit write");
    assert_true(stage_answer(&stage, "sit"));
    assert_string_equal(stage_options(&stage), "rise write");
    assert_false(stage_answer(&stage, "sit"));
    assert_true(stage_answer(&stage, "rise"));
    assert_string_equal(stage_options(&stage), "sit write");
    stage_close(&stage);
}

static void the_first_open_way_is_taken(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage,
               "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10},'trust':{'label':'x','start':5,"
               "'min':0,'max':10}},",
               "{'id':'a','choices':[{'id':'go','text':'go','acts':['agent.listen'],'effects':{'anger':1},"
               "'to':[{'when':'anger >= 8','to':'z','reason':'left'},{'when':'anger >= 7','to':'b'},"
               "{'to':'a'}]},{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z',"
               "'reason':'left'}]},{'id':'b','lines':[{'by':'narrator','text':'b'}],'to':'a'},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(&stage, "go"));
    assert_true(stage_answer(&stage, "go"));
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_said(&stage, 0), "1 >go\n2 >go\n2 b\n3 >go\n3 end left\n");
    assert_int_equal(km_session_status(stage.session), KM_ENDED);
    stage_close(&stage);
}

/* ---- the end of the contact ---- */

static void the_contact_ends_once_at_an_end_inside_it(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(
        &stage, "",
        "{'id':'a','choices':[{'id':'go','text':'go','acts':['agent.listen'],'to':'y'},"
        "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
        "{'id':'y','lines':[{'by':'agent','text':'bye','acts':['agent.apology.limited']}],"
        "'end':{'outcome':'good','summary':'x','reason':'left'}},{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_int_equal(km_session_reason(stage.session), KM_REASON_NONE);
    assert_true(stage_answer(&stage, "go"));
    /* The agent's scripted words belong to the answer's utterance; the end has one of its own. */
    assert_string_equal(stage_trace(&stage, 0), "1/1 agent.listen a:go\n"
                                                "1/1 agent.apology.limited y:-\n"
                                                "1/2 scene.contact.end.left y:-\n");
    assert_int_equal(km_session_reason(stage.session), KM_LEFT);
    stage_close(&stage);
}

static void a_scenario_that_is_over_at_once_has_no_decision(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'agent','text':'hm','acts':['agent.listen']}],'to':'z',"
               "'reason':'left'},{'id':'unreachable','choices':["
               "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_int_equal(km_session_status(stage.session), KM_ENDED);
    assert_string_equal(stage_trace(&stage, 0), "0/1 agent.listen a:-\n0/2 scene.contact.end.left a:-\n");
    uint32_t low, high;
    km_session_answers_left(stage.session, &low, &high);
    assert_int_equal(low, 0);
    assert_int_equal(high, 0);
    stage_close(&stage);
}

/* ---- utterances and offers ---- */

/* Before the first answer the agent's lines, too, are utterances of their own. */
static void the_agents_words_of_a_turn_are_one_utterance_and_each_other_line_is_its_own(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','lines':[{'by':'agent','text':'x','acts':['agent.listen']},"
               "{'by':'customer','text':'x','acts':['customer.complaint']},"
               "{'by':'partner','text':'x','acts':['agent.decline.demand']}],'choices':["
               "{'id':'go','text':'go','acts':['agent.listen'],'reply':["
               "{'by':'customer','text':'x','acts':['customer.thanks','customer.complaint']},"
               "{'by':'customer','text':'silent'},{'by':'partner','text':'x','acts':["
               "'agent.apology.limited']},{'by':'customer','text':'x','acts':['customer.thanks']}],"
               "'to':'a'},{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z',"
               "'reason':'left'}]},{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_string_equal(stage_trace(&stage, 0), "0/1 agent.listen a:-\n"
                                                "0/2 customer.complaint a:-\n"
                                                "0/3 agent.decline.demand a:-\n");
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_trace(&stage, 3), "1/4 agent.listen a:go\n"
                                                "1/5 customer.thanks a:go\n"
                                                "1/5 customer.complaint a:go\n"
                                                "1/4 agent.apology.limited a:go\n"
                                                "1/7 customer.thanks a:go\n"
                                                "1/4 agent.listen a:-\n"
                                                "1/8 customer.complaint a:-\n"
                                                "1/4 agent.decline.demand a:-\n");
    const struct km_trace *trace = km_session_trace(stage.session);
    for (size_t i = 0; i < km_trace_event_count(trace); i++)
        assert_int_equal(km_trace_event(trace, i)->answer, i == 3);
    stage_close(&stage);
}

static const struct km_trace *trace_of(const struct stage *stage)
{
    return km_session_trace(stage->session);
}

static void an_offer_holds_the_selectable_options_with_their_own_acts(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "'flags':{'seated':false},",
               "{'id':'a','choices':[{'id':'two','text':'x','acts':['agent.listen',"
               "'agent.decline.rudely'],'to':'a','effects':{'seated':true}},"
               "{'id':'later','text':'later','acts':['agent.listen'],'when':'seated','to':'a'},"
               "{'id':'write','text':'x','acts':['agent.apology.written'],'reply':["
               "{'by':'agent','text':'x','acts':['agent.decline.demand']}],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_int_equal(trace_of(&stage)->offer_count, 0);
    assert_true(stage_answer(&stage, "two"));
    assert_true(stage_answer(&stage, "later"));
    const struct km_trace *trace = trace_of(&stage);
    assert_int_equal(trace->offer_count, 2);
    assert_int_equal(trace->offers[0].turn, 1);
    assert_int_equal(trace->offers[0].option_count, 2);
    assert_int_equal(trace->options[0].act_count, 2);
    assert_int_equal(trace->options[1].act_count, 1);
    assert_int_equal(trace->options[1].choice, km_scenario_find_choice(stage.scenario, "write"));
    assert_int_equal(trace->offers[1].turn, 2);
    assert_int_equal(trace->offers[1].option_count, 3);
    assert_int_equal(trace->offers[1].node, km_scenario_find_node(stage.scenario, "a"));
    stage_close(&stage);
}

/* ---- the form ---- */

static void open_form(struct stage *stage)
{
    stage_play(stage, "",
               "{'id':'a','choices':[{'id':'go','text':'go','acts':['agent.listen'],'to':'f',"
               "'reason':'left'},{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z',"
               "'reason':'left'}]},{'id':'f','phase':'after','form':{'title':'x','slots':["
               "{'slot':'when','label':'x','options':[{'id':'w1','text':'w1','mark':'fact'},"
               "{'id':'w2','text':'w2','mark':'guess'}]},{'slot':'where','label':'x','options':["
               "{'id':'p1','text':'p1','mark':'fact'}]},{'slot':'who','label':'x','options':["
               "{'id':'w1','text':'q1','mark':'guess'}]}],'to':["
               "{'when':'did(agent.record.guess)','to':'g'},{'to':'z'}]}},"
               "{'id':'g','phase':'after','lines':[{'by':'narrator','text':'guessed'}],'to':'z'},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(stage, "go"));
    assert_string_equal(stage_options(stage), "when=w1 when=w2 where=p1 who=w1");
}

static void a_form_is_one_turn_and_one_utterance_in_the_order_of_its_slots(void **state)
{
    (void)state;
    struct stage stage;
    open_form(&stage);
    assert_true(stage_submit(&stage, (const int32_t[]){1, -1, 0}, 3));
    assert_int_equal(km_session_turns(stage.session), 2);
    assert_string_equal(stage_trace(&stage, 2),
                        "2/3 agent.record.guess.when f:w2\n2/3 agent.record.guess.who f:w1\n");
    assert_string_equal(stage_said(&stage, 2), "2 #w2\n2 #w1\n2 guessed\n");
    assert_int_equal(trace_of(&stage)->offers[1].option_count, 4);
    stage_close(&stage);
}

static void a_label_and_what_is_not_known_are_acts_of_their_own(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','choices':[{'id':'go','text':'go','acts':['agent.listen'],'to':'f',"
               "'reason':'left'},{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z',"
               "'reason':'left'}]},{'id':'f','phase':'after','form':{'title':'x','slots':["
               "{'slot':'who','label':'x','options':[{'id':'l','text':'l','mark':'label'}]},"
               "{'slot':'when','label':'x','options':[{'id':'u','text':'u','mark':'unknown'}]}],'to':'z'}},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    assert_true(stage_answer(&stage, "go"));
    assert_true(stage_submit(&stage, (const int32_t[]){0, 0}, 2));
    assert_string_equal(stage_trace(&stage, 2),
                        "2/3 agent.record.label.who f:l\n2/3 agent.record.unknown.when f:u\n");
    stage_close(&stage);
}

static void an_empty_form_says_nothing_and_counts_as_a_turn(void **state)
{
    (void)state;
    struct stage stage;
    open_form(&stage);
    size_t said = km_session_said_count(stage.session);
    assert_true(stage_submit(&stage, (const int32_t[]){-1, -1, -1}, 3));
    assert_int_equal(km_session_turns(stage.session), 2);
    assert_int_equal(km_session_said_count(stage.session), said);
    assert_int_equal(km_session_status(stage.session), KM_ENDED);
    stage_close(&stage);
}

static void a_form_refuses_what_it_does_not_have(void **state)
{
    (void)state;
    struct stage stage;
    open_form(&stage);
    assert_false(stage_enter(&stage, 0, 2));
    assert_false(stage_enter(&stage, 0, KM_NOT_ENTERED));
    assert_false(stage_enter(&stage, 3, 0));
    assert_false(stage_answer(&stage, "go"));
    assert_int_equal(km_session_turns(stage.session), 1);
    stage_close(&stage);
}

/* ---- personas ---- */

/* A longer pattern speaks for the act alone: "agent" names trust, "agent.decline" does not. */
static void the_longest_pattern_of_a_persona_counts_and_own_effects_replace_it(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage,
               "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10},'trust':{'label':'x','start':5,"
               "'min':0,'max':10}},'persona':'patterns',",
               "{'id':'a','choices':[{'id':'listen','text':'listen','acts':['agent.listen'],'to':'a'},"
               "{'id':'rudely','text':'x','acts':['agent.decline.rudely'],'to':'a'},"
               "{'id':'two','text':'x','acts':['agent.decline.demand','agent.listen'],'to':'a'},"
               "{'id':'own','text':'x','acts':['agent.decline.rudely'],'effects':{'anger':-5},'to':'a'},"
               "{'id':'none','text':'x','acts':['agent.decline.rudely'],'effects':{'anger':0,'trust':0},"
               "'reply':[{'by':'agent','text':'x','acts':['agent.decline.rudely']}],'to':'a'},"
               "{'id':'write','text':'write','acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
               "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    static const struct {
        const char *choice;
        int32_t anger, trust;
    } rows[] = {{"listen", 6, 4}, {"rudely", 10, 4}, {"own", 5, 4}, {"none", 5, 4}, {"two", 8, 3}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(stage_answer(&stage, rows[i].choice));
        assert_int_equal(km_session_meter(stage.session, 0), rows[i].anger);
        assert_int_equal(km_session_meter(stage.session, 1), rows[i].trust);
    }
    stage_close(&stage);
}

/* More acts than a meter has room for: 3 for each of 12,000, added up and clamped once. */
static void many_defaults_of_a_persona_end_at_the_limit(void **state)
{
    (void)state;
    struct stage stage;
    struct strbuf nodes;
    struct arena arena;
    arena_init(&arena, NULL);
    strbuf_init(&nodes, &arena);
    strbuf_add(&nodes, "{'id':'a','choices':[{'id':'many','text':'x','acts':[");
    for (size_t i = 0; i < 12000; i++)
        strbuf_add(&nodes, "'agent.decline.demand',");
    strbuf_add(&nodes, "'agent.listen'],'to':'z','reason':'left'},{'id':'write','text':'x',"
                       "'acts':['agent.apology.written'],'to':'z','reason':'left'}]},"
                       "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}");
    stage_play(&stage, "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},'persona':'two-ways',",
               nodes.data);
    assert_true(stage_answer(&stage, "many"));
    assert_int_equal(km_session_meter(stage.session, 0), 10);
    stage_close(&stage);
    arena_release(&arena);
}

/* ---- the order of options ---- */

enum { ITEMS = 8 };

static void fill(uint32_t *items)
{
    for (uint32_t i = 0; i < ITEMS; i++)
        items[i] = 100 + i;
}

static bool is_filled(const uint32_t *items)
{
    for (uint32_t i = 0; i < ITEMS; i++)
        if (items[i] != 100 + i)
            return false;
    return true;
}

static void a_shuffle_keeps_every_item_and_depends_on_seed_and_place_alone(void **state)
{
    (void)state;
    size_t moved = 0, differ = 0;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        uint32_t items[ITEMS], again[ITEMS], elsewhere[ITEMS], found = 0;
        fill(items);
        fill(again);
        fill(elsewhere);
        order_shuffle(items, ITEMS, seed, 7);
        order_shuffle(again, ITEMS, seed, 7);
        order_shuffle(elsewhere, ITEMS, seed, 8);
        assert_memory_equal(items, again, sizeof items);
        for (uint32_t i = 0; i < ITEMS; i++)
            found |= UINT32_C(1) << (items[i] - 100);
        assert_int_equal(found, (1 << ITEMS) - 1);
        moved += !is_filled(items);
        differ += memcmp(items, elsewhere, sizeof items) != 0;
    }
    assert_true(moved >= 48);
    assert_true(differ >= 48);
}

static void the_shuffle_is_the_same_for_ever(void **state)
{
    (void)state;
    uint32_t items[ITEMS];
    fill(items);
    order_shuffle(items, ITEMS, 42, 3);
    static const uint32_t expected[ITEMS] = {107, 104, 106, 101, 100, 105, 103, 102};
    assert_memory_equal(items, expected, sizeof items);
}

static void seed_0_keeps_the_authors_order(void **state)
{
    (void)state;
    uint32_t items[ITEMS];
    fill(items);
    order_shuffle(items, ITEMS, 0, 7);
    assert_true(is_filled(items));
}

static void a_seed_shuffles_what_is_shown_and_nothing_else(void **state)
{
    (void)state;
    struct stage stage;
    open_form(&stage);
    const char *plain = stage_picture(&stage, stage.session);
    size_t shuffled = 0;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct km_session *first = stage.session;
        stage.session = km_session_new(NULL, stage.scenario, (struct km_session_setup){.seed = seed}, 1000);
        shuffled += strcmp(stage_options(&stage), "go write") != 0;
        assert_true(stage_answer(&stage, "go"));
        /* Inside their slots only. */
        const char *options = stage_options(&stage);
        shuffled += strstr(options, "when=w2 when=w1") == options;
        assert_non_null(strstr(options, " where=p1 who=w1"));
        const char *picture = stage_picture(&stage, stage.session);
        assert_string_equal(strstr(picture, "1 >go"), strstr(plain, "1 >go"));
        km_session_free(stage.session);
        stage.session = first;
    }
    assert_true(shuffled > 10);
    stage_close(&stage);
}

/* ---- how many answers are left ---- */

enum { GRAPH_NODES = 7, GRAPHS = 4000, WAYS_A_NODE = 3 };

/* A graph as a program: every node has up to three ways, all its own. */
struct graph {
    struct program program;
    struct program_node nodes[GRAPH_NODES];
    struct program_choice choices[GRAPH_NODES * WAYS_A_NODE];
    struct program_way ways[GRAPH_NODES * WAYS_A_NODE];
};

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

/* Forward graphs have no loop. */
static void build(struct graph *graph, uint32_t *random, bool forward)
{
    for (uint32_t n = 0; n < GRAPH_NODES; n++) {
        struct program_node *node = &graph->nodes[n];
        struct program_span ways = {n * WAYS_A_NODE, 1 + next_random(random) % WAYS_A_NODE};
        bool last = n == GRAPH_NODES - 1;
        *node = (struct program_node){.kind = (uint8_t)(last ? KM_NODE_END : next_random(random) % 4)};
        for (uint32_t w = ways.first; w < ways.first + ways.count && !last; w++) {
            uint32_t to = forward ? n + 1 + next_random(random) % (GRAPH_NODES - 1 - n)
                                  : next_random(random) % GRAPH_NODES;
            graph->ways[w] = (struct program_way){.to = to};
            graph->choices[w] = (struct program_choice){.ways = {w, 1}};
        }
        if (node->kind == KM_NODE_CHOICES)
            node->choices = ways;
        else if (node->kind != KM_NODE_END)
            node->ways = ways;
    }
    graph->program = (struct program){
        .nodes = graph->nodes,
        .node_count = GRAPH_NODES,
        .choices = graph->choices,
        .ways = graph->ways,
    };
}

/* Walks every path; one longer than the number of nodes has gone round a loop. */
static void walk(const struct graph *graph, uint32_t node, uint32_t steps, uint32_t answers, uint32_t *low,
                 uint32_t *high)
{
    const struct program_node *at = &graph->nodes[node];
    if (steps > GRAPH_NODES) {
        *high = KM_NONE;
        return;
    }
    if (at->kind == KM_NODE_END) {
        *low = answers < *low ? answers : *low;
        *high = *high != KM_NONE && answers > *high ? answers : *high;
        return;
    }
    struct program_span ways = at->kind == KM_NODE_CHOICES ? at->choices : at->ways;
    for (uint32_t w = ways.first; w < ways.first + ways.count; w++)
        walk(graph, graph->ways[w].to, steps + 1, answers + (at->kind != KM_NODE_PASS), low, high);
}

static void the_answers_left_are_those_that_brute_force_finds(void **state)
{
    (void)state;
    uint32_t random = 20250101, bounded = 0;
    for (uint32_t g = 0; g < GRAPHS; g++) {
        struct graph graph = {.nodes = {{.kind = 0}}};
        build(&graph, &random, g % 2);
        struct km_session session = {.program = &graph.program};
        arena_init(&session.arena, NULL);
        for (uint32_t start = 0; start < GRAPH_NODES; start++) {
            uint32_t low = KM_NONE, high = 0, shortest, longest;
            walk(&graph, start, 0, 0, &low, &high);
            session.state.node = start;
            km_session_answers_left(&session, &shortest, &longest);
            assert_int_equal(shortest, low);
            assert_int_equal(longest, high);
            bounded += high != KM_NONE && high > 1;
        }
        arena_release(&session.arena);
    }
    assert_true(bounded > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_step_goes_acts_reply_way_on_lines),
        cmocka_unit_test(deltas_are_added_up_before_the_meter_is_clamped),
        cmocka_unit_test(meters_stay_in_their_range),
        cmocka_unit_test(the_reply_sees_the_acts_and_effects_of_its_choice),
        cmocka_unit_test(seen_turns_true_after_the_lines_of_the_node),
        cmocka_unit_test(did_sees_a_line_after_it_and_not_in_its_own_condition),
        cmocka_unit_test(knows_turns_true_after_the_line_that_reveals),
        cmocka_unit_test(the_lines_after_the_contact_see_that_it_ended),
        cmocka_unit_test(flags_are_set_and_cleared_by_choices),
        cmocka_unit_test(the_first_open_way_is_taken),
        cmocka_unit_test(the_contact_ends_once_at_an_end_inside_it),
        cmocka_unit_test(a_scenario_that_is_over_at_once_has_no_decision),
        cmocka_unit_test(the_agents_words_of_a_turn_are_one_utterance_and_each_other_line_is_its_own),
        cmocka_unit_test(an_offer_holds_the_selectable_options_with_their_own_acts),
        cmocka_unit_test(a_form_is_one_turn_and_one_utterance_in_the_order_of_its_slots),
        cmocka_unit_test(a_label_and_what_is_not_known_are_acts_of_their_own),
        cmocka_unit_test(an_empty_form_says_nothing_and_counts_as_a_turn),
        cmocka_unit_test(a_form_refuses_what_it_does_not_have),
        cmocka_unit_test(the_longest_pattern_of_a_persona_counts_and_own_effects_replace_it),
        cmocka_unit_test(many_defaults_of_a_persona_end_at_the_limit),
        cmocka_unit_test(a_shuffle_keeps_every_item_and_depends_on_seed_and_place_alone),
        cmocka_unit_test(the_shuffle_is_the_same_for_ever),
        cmocka_unit_test(seed_0_keeps_the_authors_order),
        cmocka_unit_test(a_seed_shuffles_what_is_shown_and_nothing_else),
        cmocka_unit_test(the_answers_left_are_those_that_brute_force_finds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
