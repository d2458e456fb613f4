/* Options of forms: when they are on offer, and how they count by what was told. */
#include "stage.h"

#include <string.h>

#define LINE(reveals) "{'by':'customer','text':'x','acts':['customer.complaint'],'reveals':[" reveals "]}"
#define ASK(id, reply, to) "{'id':'" id "','text':'x','acts':['agent.listen'],'reply':[" reply "]," to "}"
#define TO_FORM "'to':'f','reason':'left'"
#define OPTION(id, mark, rest) "{'id':'" id "','text':'x','mark':'" mark "'" rest "}"
#define SLOT(slot, options) "{'slot':'" slot "','label':'x','options':[" options "]}"
#define FORM(id, slots, to) \
    "{'id':'" id "','phase':'after','form':{'title':'x','slots':[" slots "],'to':'" to "'}}"
#define END "{'id':'z','phase':'after','end':{'summary':'x','outcome':'good'}}"
#define FACTS                                                                        \
    "'facts':{'noise':{'slot':'when','text':'x'},'seat':{'slot':'who','text':'x'}}," \
    "'flags':{'met':false},"
#define NODES(slots)                                                                                        \
    "{'id':'a','lines':[],'choices':[" ASK(                                                                 \
        "ask", LINE("'noise'"),                                                                             \
        TO_FORM) ","                                                                                        \
                 "{'id':'meet','text':'x','acts':['agent.apology.written'],'effects':{'met':true}," TO_FORM \
                 "}," ASK("skip", LINE("'seat'"), TO_FORM) "]}," FORM("f", slots, "z") "," END

static bool hand_in(struct stage *stage)
{
    struct km_event event;
    return km_session_submit(stage->session, 2000, &event) && stage_take(stage, &event);
}

/* The acts of the form when `choice` was answered before and `option` is entered in its first slot; NULL when
 * it is not on offer. */
static const char *acts_of(struct arena *arena, const char *nodes, const char *choice, const char *option)
{
    struct stage stage;
    struct strbuf out;
    strbuf_init(&out, arena);
    stage_play(&stage, FACTS, nodes);
    assert_true(stage_answer(&stage, choice));
    int32_t entry = km_session_find_entry(stage.session, 0, option);
    if (entry == KM_NOT_ENTERED) {
        stage_close(&stage);
        return NULL;
    }
    size_t first = km_trace_event_count(km_session_trace(stage.session));
    assert_true(stage_enter(&stage, 0, entry));
    assert_true(hand_in(&stage));
    struct km_session *reloaded = stage_reload(&stage);
    assert_string_equal(stage_picture(&stage, reloaded), stage_picture(&stage, stage.session));
    km_session_free(reloaded);
    const struct km_trace *trace = km_session_trace(stage.session);
    for (size_t e = first; e < km_trace_event_count(trace); e++)
        strbuf_printf(&out, "%s%s", e > first ? " " : "",
                      km_rulebook_act_id(stage.rulebook, km_trace_event(trace, e)->act));
    stage_close(&stage);
    return out.data;
}

static int open_arena(void **state)
{
    static struct arena arena;
    arena_init(&arena, NULL);
    *state = &arena;
    return 0;
}

static int close_arena(void **state)
{
    arena_release(*state);
    return 0;
}

static void a_fact_that_was_not_told_is_a_guess(void **state)
{
    const char *nodes = NODES(SLOT("when", OPTION("eleven", "fact", ",'fact':'noise'")));
    assert_string_equal(acts_of(*state, nodes, "ask", "eleven"), "agent.record.memo.when");
    assert_string_equal(acts_of(*state, nodes, "skip", "eleven"), "agent.record.guess.when");
}

static void not_known_yet_is_a_mistake_when_a_fact_could_be_written(void **state)
{
    const char *nodes =
        NODES(SLOT("when", OPTION("eleven", "fact", ",'fact':'noise'") "," OPTION("unsure", "unknown", "")));
    assert_string_equal(acts_of(*state, nodes, "skip", "unsure"), "agent.record.unknown.when");
    assert_string_equal(acts_of(*state, nodes, "ask", "unsure"), "agent.record.error.when");
    nodes = NODES(SLOT("when", OPTION("seen", "fact", "") "," OPTION("unsure", "unknown", "")));
    assert_string_equal(acts_of(*state, nodes, "skip", "unsure"), "agent.record.error.when");
    nodes = NODES(SLOT("when", OPTION("perhaps", "guess", "") "," OPTION("unsure", "unknown", "")));
    assert_string_equal(acts_of(*state, nodes, "ask", "unsure"), "agent.record.unknown.when");
}

static void a_fact_that_is_not_on_offer_makes_no_mistake(void **state)
{
    const char *nodes = NODES(SLOT(
        "when", OPTION("seen", "fact", ",'when':'met'") "," OPTION(
                    "told", "fact", ",'fact':'noise','when':'met'") "," OPTION("unsure", "unknown",
                                                                               ",'when':'not met or met'")));
    assert_string_equal(acts_of(*state, nodes, "ask", "unsure"), "agent.record.unknown.when");
    assert_string_equal(acts_of(*state, nodes, "meet", "unsure"), "agent.record.error.when");
    assert_string_equal(acts_of(*state, nodes, "meet", "told"), "agent.record.guess.when");
    assert_null(acts_of(*state, nodes, "ask", "told"));
    assert_null(acts_of(*state, nodes, "ask", "seen"));
}

/* What customers tell has acts for some slots alone; a form has more. */
static void a_fact_may_be_of_any_slot_of_a_form(void **state)
{
    const char *nodes = NODES(SLOT("who", OPTION("name", "fact", ",'fact':'seat'")));
    assert_string_equal(acts_of(*state, nodes, "skip", "name"), "agent.record.memo.who");
    assert_string_equal(acts_of(*state, nodes, "ask", "name"), "agent.record.guess.who");
}

#define RECORDED ",'when':'did(agent.record.memo.when)'"

static void entries_count_for_other_options_once_the_form_is_handed_in(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "",
               "{'id':'a','choices':[" ASK(
                   "go", LINE(""),
                   TO_FORM) ","
                            "{'id':'walk','text':'x','acts':['agent.apology.written']," TO_FORM "}"
                            "]}," FORM("f",
                                       SLOT("when", OPTION("w", "fact", "")) "," SLOT(
                                           "where", OPTION("p", "fact", RECORDED)),
                                       "g") "," FORM("g", SLOT("where", OPTION("q", "fact", RECORDED)),
                                                     "z") "," END);
    assert_true(stage_answer(&stage, "go"));
    assert_string_equal(stage_options(&stage), "when=w");
    assert_true(stage_enter(&stage, 0, 0));
    assert_string_equal(stage_options(&stage), "when=w");
    assert_false(stage_enter(&stage, 1, 0));
    assert_true(stage_enter(&stage, 1, KM_BLANK));
    assert_true(hand_in(&stage));
    assert_string_equal(stage_options(&stage), "where=q");
    assert_true(stage_press(&stage, KM_UNDO));
    assert_true(hand_in(&stage));
    assert_string_equal(stage_options(&stage), "");
    assert_int_equal(km_session_status(stage.session), KM_OPEN);
    assert_true(hand_in(&stage));
    assert_int_equal(km_session_status(stage.session), KM_ENDED);
    stage_close(&stage);
}

static void an_option_is_shown_with_the_mark_that_counts(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, FACTS,
               NODES(SLOT("when", OPTION("eleven", "fact", ",'fact':'noise','why':'as told'") "," OPTION(
                                      "unsure", "unknown", ",'why':'honest'"))));
    assert_true(stage_answer(&stage, "ask"));
    size_t count;
    const uint32_t *options = km_session_slot_options(stage.session, 0, &count);
    assert_int_equal(count, 2);
    struct km_choice fact = km_scenario_choice(stage.scenario, options[0]),
                     unknown = km_scenario_choice(stage.scenario, options[1]);
    assert_int_equal(fact.mark, KM_FACT);
    assert_false(fact.again);
    assert_int_equal(unknown.mark, KM_ERROR_MARK);
    assert_true(unknown.again);
    struct km_choice guess = km_scenario_choice(stage.scenario, options[0] + 1);
    assert_int_equal(guess.mark, KM_GUESS);
    assert_string_equal(guess.id, "eleven");
    assert_true(guess.again);
    /* its author's words are about what it is marked as */
    assert_true(km_text_present(&fact.why));
    assert_false(km_text_present(&guess.why));
    assert_false(km_text_present(&unknown.why));
    stage_close(&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fact_that_was_not_told_is_a_guess),
        cmocka_unit_test(not_known_yet_is_a_mistake_when_a_fact_could_be_written),
        cmocka_unit_test(a_fact_that_is_not_on_offer_makes_no_mistake),
        cmocka_unit_test(a_fact_may_be_of_any_slot_of_a_form),
        cmocka_unit_test(entries_count_for_other_options_once_the_form_is_handed_in),
        cmocka_unit_test(an_option_is_shown_with_the_mark_that_counts),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena) ? 1 : 0;
}
