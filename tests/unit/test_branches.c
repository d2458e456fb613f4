/* What a room adds to a session: votes and branches; and the fold of any events against a second reading,
 * which keeps for every event the list of answers that counted, and plays each list from the start. */
#include "stage.h"

#define NODES                                                                                              \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["                                     \
    "{'id':'sit','text':'sit','acts':['agent.listen'],'effects':{'anger':-2},'to':'b'},"                   \
    "{'id':'wait','text':'wait','acts':['agent.decline.rudely'],'effects':{'anger':1},'to':'a'},"          \
    "{'id':'sign','text':'sign','acts':['agent.apology.written'],'to':'f','reason':'agreed'}]},"           \
    "{'id':'b','lines':[{'by':'customer','text':'well?','acts':['customer.complaint']}],'choices':["       \
    "{'id':'sorry','text':'sorry','acts':['agent.apology.limited'],'to':'a'},"                             \
    "{'id':'no','text':'no','acts':['agent.decline.demand'],'when':'anger < 5','to':'f','reason':'left'}," \
    "{'id':'mute','text':'…','acts':['agent.listen'],'to':'b'}]},"                                       \
    "{'id':'f','phase':'after','form':{'title':'x','slots':["                                              \
    "{'slot':'when','label':'x','options':[{'id':'o1','text':'x','mark':'fact'},"                          \
    "{'id':'o2','text':'x','mark':'guess'}]},"                                                             \
    "{'slot':'where','label':'x','options':[{'id':'o1','text':'x','mark':'fact'}]}],'to':'z'}},"           \
    "{'id':'z','phase':'after','end':{'outcome':'good','summary':'x'}}"
#define METERS "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},"

static void start_in(struct stage *stage, enum km_mode mode)
{
    km_session_free(stage->session);
    stage->session = km_session_new(NULL, stage->scenario, (struct km_session_setup){.mode = mode}, 1000);
    strbuf_truncate(&stage->file, 0);
    struct km_bytes header = km_session_header(stage->session);
    strbuf_add_n(&stage->file, header.data, header.length);
    strbuf_add_char(&stage->file, '\n');
}

static int set_up(void **state)
{
    struct stage *stage = test_malloc(sizeof *stage);
    stage_play(stage, METERS, NODES);
    start_in(stage, KM_HOST);
    *state = stage;
    return 0;
}

static int tear_down(void **state)
{
    stage_close(*state);
    test_free(*state);
    return 0;
}

static uint32_t choice(const struct stage *stage, const char *id)
{
    return km_scenario_find_choice(stage->scenario, id);
}

/* Two options of the decision that waits, or of slot `slot` of a form. */
static bool vote(struct stage *stage, struct km_vote asked, struct km_option_votes first,
                 struct km_option_votes second)
{
    struct km_option_votes options[] = {first, second};
    struct km_event event;
    asked.options = options;
    asked.option_count = second.choice == KM_NONE ? 1 : 2;
    return km_session_vote(stage->session, asked, 2000, &event) && stage_take(stage, &event);
}

static bool go_back(struct stage *stage, size_t answer)
{
    struct km_event event;
    return km_session_go_back(stage->session, answer, 2000, &event) && stage_take(stage, &event);
}

static bool set_length(struct stage *stage, int32_t minutes)
{
    struct km_event event;
    return km_session_set_length(stage->session, minutes, 2000, &event) && stage_take(stage, &event);
}

static const struct km_option_votes nobody = {.choice = KM_NONE};

/* ---- votes ---- */

static void a_vote_counts_every_option_on_show_and_changes_nothing(void **state)
{
    struct stage *stage = *state;
    const char *before = stage_picture(stage, stage->session);
    assert_true(vote(stage, (struct km_vote){.present = 20, .abstained = 3},
                     (struct km_option_votes){choice(stage, "sign"), 5},
                     (struct km_option_votes){choice(stage, "sit"), 12}));
    assert_string_equal(strchr(stage_picture(stage, stage->session), '\n'), strchr(before, '\n'));
    const struct km_event *event = km_session_event(stage->session, 1);
    assert_int_equal(event->kind, KM_VOTE);
    assert_int_equal(event->vote.option_count, 3);
    static const uint32_t counts[] = {12, 0, 5};
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(event->vote.options[i].count, counts[i]);
    assert_int_equal(event->vote.present, 20);
    assert_int_equal(event->vote.abstained, 3);
}

static void more_votes_than_people_are_refused(void **state)
{
    struct stage *stage = *state;
    struct km_option_votes five = {choice(stage, "sit"), 5};
    assert_false(vote(stage, (struct km_vote){.present = 4}, five, nobody));
    assert_false(vote(stage, (struct km_vote){.present = 5, .abstained = 1}, five, nobody));
    assert_true(vote(stage, (struct km_vote){.present = 5}, five, nobody));
    five.count = KM_MOST_PEOPLE + 1;
    assert_false(vote(stage, (struct km_vote){.present = 0}, five, nobody));
    five.count = UINT32_MAX;
    assert_false(vote(stage, (struct km_vote){.abstained = UINT32_MAX}, five, nobody));
}

static void a_vote_that_cannot_be_is_refused(void **state)
{
    struct stage *stage = *state;
    struct km_option_votes sit = {choice(stage, "sit"), 5}, none = {choice(stage, "sit"), 0};
    assert_false(vote(stage, (struct km_vote){.present = 9}, none, nobody));
    assert_false(vote(stage, (struct km_vote){.present = 20}, sit, sit));
    assert_false(vote(stage, (struct km_vote){.slot = 1}, sit, nobody));
    assert_false(vote(stage, (struct km_vote){.present = 20}, sit,
                      (struct km_option_votes){choice(stage, "mute"), 1}));
    start_in(stage, KM_PRACTICE);
    assert_false(vote(stage, (struct km_vote){.present = 20}, sit, nobody));
    assert_true(stage_answer(stage, "sit"));
    assert_false(go_back(stage, 1));
}

static void a_length_is_kept_and_changes_nothing(void **state)
{
    struct stage *stage = *state;
    const char *before = stage_picture(stage, stage->session);
    assert_false(set_length(stage, 29) || set_length(stage, 181));
    assert_true(set_length(stage, 180) && set_length(stage, 30));
    assert_string_equal(strchr(stage_picture(stage, stage->session), '\n'), strchr(before, '\n'));
    assert_non_null(strstr(stage->file.data, "{\"event\":\"length\",\"at_ms\":2000,\"minutes\":180}\n"));
    struct km_session *again = stage_reload(stage);
    assert_int_equal(km_session_event(again, 2)->minutes, 30);
    km_session_free(again);
    assert_true(stage_press(stage, KM_STOP));
    assert_false(set_length(stage, 45));
    start_in(stage, KM_PRACTICE);
    assert_false(set_length(stage, 45));
}

static void a_room_votes_on_a_slot_of_a_form(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "sign"));
    struct km_slot slot = km_scenario_slot(stage->scenario, 0);
    struct km_option_votes second = {slot.first_choice + 1, 7};
    assert_false(vote(stage, (struct km_vote){.slot = 1}, second, nobody));
    assert_true(vote(stage, (struct km_vote){.slot = 0, .talked = true}, second, nobody));
    struct km_session *again = stage_reload(stage);
    assert_int_equal(km_session_event(again, 2)->vote.options[1].count, 7);
    assert_true(km_session_event(again, 2)->vote.talked);
    km_session_free(again);
}

/* ---- branches ---- */

static void going_back_keeps_what_was_answered_as_a_branch(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "wait"));
    assert_true(stage_answer(stage, "sit"));
    const char *there = stage_picture(stage, stage->session);
    assert_true(go_back(stage, 2));
    assert_int_equal(km_session_turns(stage->session), 1);
    assert_int_equal(km_session_undos(stage->session), 0);
    assert_true(stage_answer(stage, "sign"));
    assert_int_equal(km_session_branch_count(stage->session), 2);
    assert_int_equal(km_session_branch_turns(stage->session, 0), 2);
    assert_int_equal(km_session_branch_answer(stage->session, 0, 2), 2);
    assert_int_equal(km_session_branch_answer(stage->session, 1, 1), 1);
    assert_int_equal(km_session_branch_answer(stage->session, 1, 2), 4);
    assert_int_equal(km_session_branch_turns(stage->session, 2), 0);
    assert_true(km_session_branch_answer(stage->session, 1, 3) == SIZE_MAX);
    struct km_session *alone = km_session_branch_alone(NULL, stage->session, 0);
    assert_string_equal(strchr(stage_picture(stage, alone), '\n'), strchr(there, '\n'));
    km_session_free(alone);
    assert_null(km_session_branch_alone(NULL, stage->session, 2));
}

static void a_scene_that_is_over_goes_on_another_way(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "sign"));
    assert_true(stage_submit(stage, (const int32_t[]){0, 0}, 2));
    assert_true(stage_press(stage, KM_END));
    assert_true(go_back(stage, 1));
    assert_int_equal(km_session_status(stage->session), KM_OPEN);
    assert_true(stage_answer(stage, "sit"));
    assert_true(go_back(stage, 4)); /* the form of the first branch */
    assert_int_equal(km_session_node(stage->session), km_scenario_find_node(stage->scenario, "f"));
    assert_int_equal(km_session_turns(stage->session), 1);
    assert_false(km_session_drafted(stage->session));
    assert_true(stage_press(stage, KM_STOP));
    assert_false(go_back(stage, 1));
}

static void only_an_answer_can_be_gone_back_to(void **state)
{
    struct stage *stage = *state;
    assert_true(stage_answer(stage, "sit"));
    assert_false(go_back(stage, 0));
    assert_false(go_back(stage, 2));
    assert_false(go_back(stage, SIZE_MAX));
    for (int i = 0; i < 255; i++)
        assert_true(go_back(stage, 1));
    assert_false(go_back(stage, 1));
}

/* ---- the second reading ---- */

enum { RUNS = 300, STEPS = 60, ROOM = 4 * STEPS };

/* A list of answers, as their numbers among the events. */
struct way {
    size_t answers[ROOM];
    size_t count;
};

struct reading {
    struct way before[ROOM]; /* by event: what counted when it happened */
    struct way branches[ROOM];
    size_t branch_count; /* those that were left */
    struct way now;
    size_t entries; /* of the form that waits */
};

static uint32_t number(uint64_t *seed, uint32_t below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % below;
}

/* Reads event number `index` of the session a second time. */
static void read_again(struct reading *reading, const struct km_event *event, size_t index)
{
    struct way *now = &reading->now;
    reading->before[index] = *now;
    if (event->kind == KM_BRANCH) {
        reading->branches[reading->branch_count++] = *now;
        *now = reading->before[event->back_to];
    }
    if (event->kind == KM_UNDO && !reading->entries)
        now->count--;
    if (event->kind == KM_ANSWER || event->kind == KM_SUBMIT)
        now->answers[now->count++] = index;
    if (event->kind == KM_ENTRY)
        reading->entries++;
    else if (event->kind == KM_UNDO && reading->entries)
        reading->entries--;
    else if (event->kind != KM_VOTE && event->kind != KM_LENGTH)
        reading->entries = 0;
}

/* Anything that can be done now, of what `byte` says. */
static bool do_something(struct stage *stage, uint64_t *seed)
{
    struct km_session *session = stage->session;
    size_t count;
    const uint32_t *options = km_session_options(session, &count);
    struct km_event event;
    switch (number(seed, 9)) {
    case 0: return km_session_undo(session, 1, &event) && stage_take(stage, &event);
    case 1:
        return km_session_go_back(session, number(seed, (uint32_t)km_session_event_count(session)), 1,
                                  &event) &&
               stage_take(stage, &event);
    case 2:
        return count && vote(stage, (struct km_vote){.talked = number(seed, 2)},
                             (struct km_option_votes){options[number(seed, (uint32_t)count)], 3}, nobody);
    case 3: return km_session_submit(session, 1, &event) && stage_take(stage, &event);
    case 4: return km_session_finish(session, 1, &event) && stage_take(stage, &event);
    case 5: return stage_enter(stage, number(seed, 2), (int32_t)number(seed, 2));
    case 6: return set_length(stage, 30 + (int32_t)number(seed, 151));
    default:
        return count && km_session_choose(session, options[number(seed, (uint32_t)count)], 1, &event) &&
               stage_take(stage, &event);
    }
}

/* The answers of a way on a new session. */
static const char *play_way(struct stage *stage, const struct way *way)
{
    struct km_session *session =
        km_session_new(NULL, stage->scenario, km_session_setup(stage->session), 1000);
    for (size_t i = 0; i < way->count; i++)
        km_session_apply(session, km_session_event(stage->session, way->answers[i]));
    const char *picture = strchr(stage_picture(stage, session), '\n');
    km_session_free(session);
    return picture;
}

static void check_branch(struct stage *stage, const struct way *way, size_t branch)
{
    struct km_session *alone = km_session_branch_alone(NULL, stage->session, branch);
    assert_int_equal(km_session_branch_turns(stage->session, branch), way->count);
    for (size_t i = 0; i < way->count; i++)
        assert_int_equal(km_session_branch_answer(stage->session, branch, (uint32_t)i + 1), way->answers[i]);
    assert_string_equal(strchr(stage_picture(stage, alone), '\n'), play_way(stage, way));
    km_session_free(alone);
}

static void check(struct stage *stage, const struct reading *reading)
{
    size_t events = km_session_event_count(stage->session);
    for (size_t i = 0; i < events; i++) {
        const struct way *before = &reading->before[i];
        size_t last = before->count ? before->answers[before->count - 1] : SIZE_MAX;
        assert_true(km_session_answer_before(stage->session, i) == last);
    }
    assert_int_equal(km_session_branch_count(stage->session), reading->branch_count + 1);
    for (size_t b = 0; b < reading->branch_count; b++)
        check_branch(stage, &reading->branches[b], b);
    check_branch(stage, &reading->now, reading->branch_count);
    struct km_session *again = stage_reload(stage);
    assert_string_equal(stage_picture(stage, again), stage_picture(stage, stage->session));
    km_session_free(again);
}

static void any_events_fold_to_what_a_second_reading_gives(void **state)
{
    struct stage *stage = *state;
    struct reading *reading = test_malloc(sizeof *reading);
    for (uint64_t run = 0; run < RUNS; run++) {
        uint64_t seed = run * 7919 + 1;
        *reading = (struct reading){.branch_count = 0};
        start_in(stage, KM_HOST);
        for (size_t i = 0, read = 1; i < STEPS; i++) {
            do_something(stage, &seed);
            for (; read < km_session_event_count(stage->session); read++)
                read_again(reading, km_session_event(stage->session, read), read);
        }
        check(stage, reading);
    }
    test_free(reading);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_vote_counts_every_option_on_show_and_changes_nothing, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(more_votes_than_people_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_vote_that_cannot_be_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_length_is_kept_and_changes_nothing, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_room_votes_on_a_slot_of_a_form, set_up, tear_down),
        cmocka_unit_test_setup_teardown(going_back_keeps_what_was_answered_as_a_branch, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_scene_that_is_over_goes_on_another_way, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_an_answer_can_be_gone_back_to, set_up, tear_down),
        cmocka_unit_test_setup_teardown(any_events_fold_to_what_a_second_reading_gives, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
