/* A room: lines of hands, counts and shares, ways side by side, minutes and roles. What votes and branches
 * are to a session is in test_branches.c. */
#include "kamae/class.h"

#include "stage.h"

#define NODES                                                                                        \
    "{'id':'a','lines':[{'by':'customer','text':'hello'}],'choices':["                               \
    "{'id':'wait','text':'wait','acts':['agent.listen'],'effects':{'anger':-2},'to':'b'},"           \
    "{'id':'write','text':'sorry','acts':['agent.apology.written'],'to':'b'}]},"                     \
    "{'id':'b','lines':[{'by':'customer','text':'well?','acts':['customer.complaint']}],'choices':[" \
    "{'id':'sorry','text':'sorry','acts':['agent.apology.limited'],'to':[{'to':'f'}]},"              \
    "{'id':'mute','text':'…','acts':['agent.decline.demand'],'to':'f'}]},"                         \
    "{'id':'f','form':{'title':'x','slots':["                                                        \
    "{'slot':'when','label':'x','options':[{'id':'o1','text':'1','mark':'fact'},"                    \
    "{'id':'o2','text':'2','mark':'guess'}]},"                                                       \
    "{'slot':'where','label':'x','options':[{'id':'o1','text':'1','mark':'fact'}]}],'to':'e'}},"     \
    "{'id':'e','end':{'outcome':'good','reason':'left','summary':'over'}}"
#define METERS "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},"

struct desk {
    struct stage stage; /* its session is not used */
    struct km_class *room;
    struct strbuf file;
    enum km_append answers;
};

enum { MINUTE = 60000 };

/* What the clocks show, in milliseconds. */
struct times {
    int64_t calendar, rising;
};
static struct times times;

static int64_t tell_calendar(void *user)
{
    return ((const struct times *)user)->calendar;
}

static int64_t tell_rising(void *user)
{
    return ((const struct times *)user)->rising;
}

static const struct km_clock clocks = {
    .now_ms = tell_calendar, .rising_ms = tell_rising, .worked_ms = tell_rising, .user = &times};

static void pass(int64_t ms)
{
    times.calendar += ms;
    times.rising += ms;
}

static enum km_append append(void *user, struct km_bytes bytes)
{
    struct desk *desk = user;
    if (desk->answers == KM_APPENDED) {
        strbuf_add_n(&desk->file, bytes.data, bytes.length);
        strbuf_add_char(&desk->file, '\n');
    }
    return desk->answers;
}

static void open_room(struct desk *desk)
{
    struct km_journal journal = {.append = append, .user = desk};
    struct km_session_setup setup = {.mode = KM_HOST};
    desk->answers = KM_APPENDED;
    desk->room =
        km_class_new(NULL, km_sitting_start(NULL, desk->stage.scenario, setup, &clocks, &journal), &clocks);
    assert_non_null(desk->room);
}

static int set_up(void **state)
{
    struct desk *desk = test_malloc(sizeof *desk);
    times = (struct times){1, 1};
    stage_play(&desk->stage, METERS, NODES);
    strbuf_init(&desk->file, &desk->stage.arena);
    open_room(desk);
    *state = desk;
    return 0;
}

static int tear_down(void **state)
{
    struct desk *desk = *state;
    km_class_free(desk->room);
    stage_close(&desk->stage);
    test_free(desk);
    return 0;
}

static const struct km_session *session_of(const struct desk *desk)
{
    return km_sitting_session(km_class_sitting(desk->room));
}

static bool answer(struct desk *desk, const char *id)
{
    uint32_t choice = km_scenario_find_choice(desk->stage.scenario, id);
    return km_done_counts(km_sitting_answer(km_class_sitting(desk->room), choice));
}

static struct km_hands hands(uint32_t first, uint32_t second, uint32_t abstained)
{
    return (struct km_hands){.counts = {first, second}, .abstained = abstained};
}

static bool vote(struct desk *desk, struct km_hands counted)
{
    return km_class_vote(desk->room, &counted) == KM_DONE_KEPT;
}

/* ---- lines of hands ---- */

static void a_line_of_hands_is_read(void **state)
{
    (void)state;
    static const char *const lines[] = {"1:5 2:12 0:3", "2:12,1:5,0:3", "  1:5、2:12、0:3 ", "1:05 2:012 0:3",
                                        "0:3; 1:5; 2:12"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct km_hands out = {.abstained = 99};
        assert_int_equal(km_ballot_read(lines[i], 2, 20, &out).ballot, KM_BALLOT_SOUND);
        assert_int_equal(out.counts[0], 5);
        assert_int_equal(out.counts[1], 12);
        assert_int_equal(out.abstained, 3);
    }
}

static void a_wrong_line_says_what_and_where(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        enum km_ballot ballot;
        uint32_t number;
    } rows[] = {
        {"1:5 2", KM_BALLOT_UNREAD, 6},
        {"1;5", KM_BALLOT_UNREAD, 2},
        {"1:", KM_BALLOT_UNREAD, 3},
        {"1:5x", KM_BALLOT_UNREAD, 4},
        {"1:-5", KM_BALLOT_UNREAD, 3},
        {"1:5 3:1", KM_BALLOT_NO_OPTION, 3},
        {"4294967297:1", KM_BALLOT_NO_OPTION, 42949},
        {"1:5 1:5", KM_BALLOT_TWICE, 1},
        {"0:1 0:1", KM_BALLOT_TWICE, 0},
        {"1:0 2:0", KM_BALLOT_NOBODY, 0},
        {"1:12 2:9", KM_BALLOT_TOO_MANY, 21},
        {"1:20 0:1", KM_BALLOT_TOO_MANY, 21},
        {"", KM_BALLOT_NOBODY, 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct km_hands out = {.abstained = 99};
        struct km_ballot_finding found = km_ballot_read(rows[i].line, 2, 20, &out);
        assert_int_equal(found.ballot, rows[i].ballot);
        assert_int_equal(found.number, rows[i].number);
        assert_int_equal(out.abstained, 99);
        assert_non_null(km_ballot_key(found.ballot));
    }
    assert_null(km_ballot_key(KM_BALLOT_SOUND));
    struct km_hands out;
    assert_int_equal(km_ballot_read("1:99999999999", 2, 0, &out).ballot, KM_BALLOT_TOO_MANY);
}

static void a_line_of_hands_is_told_from_other_lines(void **state)
{
    (void)state;
    assert_true(km_ballot_is("1:5"));
    assert_true(km_ballot_is("1;5"));
    assert_false(km_ballot_is("12"));
    assert_false(km_ballot_is("n:12"));
    assert_false(km_ballot_is(""));
}

/* ---- counts ---- */

static struct km_tally tally(struct km_vote *vote, struct km_option_votes *options, uint32_t first,
                             uint32_t second)
{
    options[0].count = first;
    options[1].count = second;
    vote->options = options;
    vote->option_count = 2;
    return km_tally_of(vote);
}

static void sixty_percent_of_all_hands_are_agreed(void **state)
{
    (void)state;
    struct km_option_votes options[2];
    struct km_vote vote = {.present = 24};
    struct km_tally counted = tally(&vote, options, 12, 8);
    assert_true(counted.agreed);
    assert_int_equal(counted.leading, 0);
    assert_int_equal(counted.silent, 4);
    assert_int_equal(km_tally_percent(&counted, 0), 60);
    assert_int_equal(km_tally_percent(&counted, 1), 40);
    assert_false(tally(&vote, options, 11, 8).agreed); /* 57.9 % */
    vote.abstained = 1;
    counted = tally(&vote, options, 12, 8); /* 57.1 %: who cannot decide has to talk */
    assert_false(counted.agreed);
    assert_int_equal(km_tally_percent(&counted, 2), 5);
    assert_true(tally(&vote, options, 5, 5).leading == SIZE_MAX);
    assert_false(tally(&vote, options, 0, 0).agreed);
    assert_true(km_tally_of(NULL).leading == SIZE_MAX);
    assert_int_equal(km_tally_percent(&(struct km_tally){.hands = 0}, 0), 0);
}

static void both_counts_of_a_round_are_kept(void **state)
{
    struct desk *desk = *state;
    assert_true(km_class_set_people(desk->room, 20));
    assert_true(vote(desk, hands(9, 8, 1)));
    assert_true(vote(desk, hands(9, 9, 1))); /* counted again: a slip */
    km_class_talk(desk->room);
    assert_true(km_class_talked(desk->room));
    assert_true(vote(desk, hands(16, 3, 0)));
    struct km_round round = km_round_of(session_of(desk), 0, 1, 0);
    assert_int_equal(round.before.vote->options[1].count, 9);
    assert_int_equal(round.after.vote->options[0].count, 16);
    assert_true(round.after.agreed);
    assert_true(answer(desk, "write"));
    assert_false(km_class_talked(desk->room));
    assert_int_equal(km_round_of(session_of(desk), 0, 1, 0).after.hands, 19);
    assert_null(km_round_of(session_of(desk), 0, 2, 0).before.vote);
    assert_null(km_round_of(session_of(desk), 0, 3, 0).before.vote);
    assert_null(km_round_of(session_of(desk), 1, 1, 0).before.vote);
}

static void another_way_has_counts_of_its_own(void **state)
{
    struct desk *desk = *state;
    assert_true(vote(desk, hands(9, 8, 1)));
    assert_true(answer(desk, "write"));
    assert_true(vote(desk, hands(1, 2, 0)));
    assert_true(answer(desk, "sorry"));
    assert_int_equal(km_class_back(desk->room, 3), KM_DONE_NOT_NOW);
    assert_int_equal(km_class_back(desk->room, 0), KM_DONE_NOT_NOW);
    assert_int_equal(km_class_back(desk->room, 1), KM_DONE_KEPT);
    assert_null(km_round_of(session_of(desk), 1, 2, 0).before.vote);
    assert_true(vote(desk, hands(0, 7, 0)));
    assert_true(answer(desk, "mute"));
    assert_int_equal(km_round_of(session_of(desk), 0, 2, 0).before.hands, 3);
    assert_int_equal(km_round_of(session_of(desk), 1, 2, 0).before.hands, 7);
    assert_int_equal(km_round_of(session_of(desk), 1, 1, 0).before.hands, 18); /* both began so */
}

static void slots_of_a_form_are_rounds_of_their_own(void **state)
{
    struct desk *desk = *state;
    assert_true(answer(desk, "wait") && answer(desk, "sorry"));
    assert_int_equal(km_class_slot(desk->room), 0);
    km_class_talk(desk->room);
    assert_true(vote(desk, hands(2, 5, 0)));
    assert_true(km_done_counts(km_sitting_enter(km_class_sitting(desk->room), 0, 0)));
    assert_int_equal(km_class_slot(desk->room), 1);
    assert_false(km_class_talked(desk->room));
    assert_true(vote(desk, hands(7, 0, 0)));
    assert_true(km_done_counts(km_sitting_submit(km_class_sitting(desk->room))));
    assert_int_equal(km_round_of(session_of(desk), 0, 3, 0).after.hands, 7);
    assert_int_equal(km_round_of(session_of(desk), 0, 3, 1).before.vote->options[0].count, 7);
}

/* ---- the room ---- */

static void more_hands_than_people_do_not_count(void **state)
{
    struct desk *desk = *state;
    assert_true(km_class_set_people(desk->room, 17));
    assert_false(km_class_set_people(desk->room, KM_MOST_PEOPLE + 1));
    assert_int_equal(km_class_people(desk->room), 17);
    assert_false(vote(desk, hands(9, 8, 1)));
    assert_true(vote(desk, hands(9, 8, 0)));
}

static void a_vote_counts_when_the_journal_has_it(void **state)
{
    struct desk *desk = *state;
    desk->answers = KM_APPEND_PENDING;
    struct km_hands counted = hands(9, 8, 1);
    assert_int_equal(km_class_vote(desk->room, &counted), KM_DONE_PENDING);
    assert_null(km_round_of(session_of(desk), 0, 1, 0).before.vote);
    assert_int_equal(km_class_vote(desk->room, &counted), KM_DONE_BUSY);
    km_sitting_settle(km_class_sitting(desk->room), true);
    assert_int_equal(km_round_of(session_of(desk), 0, 1, 0).before.hands, 18);
    desk->answers = KM_APPENDED;
}

/* The class is cut off and taken up from its file. */
static void go_on_again(struct desk *desk)
{
    km_class_free(desk->room);
    struct km_diags *diags = km_diags_new(NULL);
    struct km_session *session =
        km_session_load(NULL, (struct km_bytes){desk->file.data, desk->file.length}, "room", diags);
    km_diags_free(diags);
    struct km_journal journal = {.append = append, .user = desk};
    desk->room = km_class_new(NULL, km_sitting_continue(NULL, session, &clocks, &journal), &clocks);
}

static void a_room_goes_on_where_it_was_cut_off(void **state)
{
    struct desk *desk = *state;
    assert_true(km_class_set_people(desk->room, 20));
    assert_true(answer(desk, "write"));
    assert_true(vote(desk, hands(9, 8, 1)));
    km_class_talk(desk->room);
    assert_true(vote(desk, hands(8, 9, 1)));
    go_on_again(desk);
    assert_int_equal(km_class_people(desk->room), 20);
    assert_true(km_class_talked(desk->room));
    assert_int_equal(km_round_of(session_of(desk), 0, 2, 0).before.hands, 18);
    assert_int_equal(km_class_back(desk->room, 1), KM_DONE_KEPT);
    assert_false(km_class_talked(desk->room));
}

static void a_session_of_one_person_is_no_room(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = km_sitting_start(
        NULL, desk->stage.scenario, (struct km_session_setup){.mode = KM_PRACTICE}, &clocks, NULL);
    assert_null(km_class_new(NULL, sitting, &clocks));
    km_sitting_free(sitting);
}

/* ---- ways ---- */

static struct km_judgement *judge(const struct desk *desk)
{
    struct km_judgement *judgement =
        km_judgement_new(NULL, session_of(desk), &clocks, (struct km_judge_budget){0});
    km_judgement_step(judgement, 0);
    return judgement;
}

static void ways_are_scored_alone_and_compared(void **state)
{
    struct desk *desk = *state;
    assert_true(answer(desk, "write") && answer(desk, "sorry"));
    assert_int_equal(km_class_back(desk->room, 2), KM_DONE_KEPT);
    assert_true(answer(desk, "wait"));
    assert_int_equal(km_class_back(desk->room, 1), KM_DONE_KEPT); /* no way of its own */
    assert_true(answer(desk, "wait") && answer(desk, "mute"));
    struct km_judgement *judgement = judge(desk);
    struct km_ways *ways = km_ways_new(NULL, judgement);
    assert_int_equal(km_ways_count(ways), 2);
    assert_int_equal(km_ways_branch(ways, 0), 2);
    assert_int_equal(km_ways_branch(ways, 1), 0);
    assert_int_equal(km_session_turns(km_ways_session(ways, 1)), 2);
    assert_int_equal(km_ways_shared(ways, 0, 1), 0);
    assert_non_null(km_ways_attainable(ways, 1));
    assert_true(km_attainable_points(km_ways_attainable(ways, 0), 1) >
                km_attainable_points(km_ways_attainable(ways, 1), 1));
    assert_int_equal(km_session_meter(km_ways_session(ways, 0), 0), 3);
    assert_int_equal(km_session_meter(km_ways_session(ways, 1), 0), 5);
    uint16_t rules[8];
    const struct km_rulebook *rulebook = desk->stage.rulebook;
    size_t count = km_ways_differences(ways, 0, 1, rules, 8);
    assert_true(count > 0);
    assert_string_equal(km_rulebook_rule(rulebook, rules[0])->id, "no-written-apology");
    assert_int_equal(km_score_rule(km_ways_score(ways, 1), rules[0])->verdict, KM_BROKEN);
    assert_int_equal(km_ways_differences(ways, 0, 1, rules, 0), 0);
    assert_int_equal(km_ways_differences(ways, 0, 9, rules, 8), 0);
    assert_null(km_ways_session(ways, 9));
    km_ways_free(ways);
    km_judgement_free(judgement);
}

static void the_same_answer_again_is_no_parting(void **state)
{
    struct desk *desk = *state;
    assert_true(vote(desk, hands(9, 1, 0)));
    assert_true(answer(desk, "wait") && answer(desk, "sorry"));
    assert_int_equal(km_class_back(desk->room, 2), KM_DONE_KEPT);
    assert_true(vote(desk, hands(8, 2, 0)));
    assert_true(answer(desk, "wait") && answer(desk, "mute"));
    struct km_judgement *judgement = judge(desk);
    const struct km_class_summary *summary = km_class_summary_new(NULL, judgement);
    assert_int_equal(summary->way_count, 2);
    assert_int_equal(summary->ways[1].shared, 1);
    assert_int_equal(summary->ways[1].answer_count, 2); /* the first one for its hands */
    assert_int_equal(summary->ways[1].answers[0].turn, 1);
    assert_int_equal(summary->ways[1].answers[0].round.before.vote->options[0].count, 9);
    assert_int_equal(summary->ways[0].answers[0].round.before.vote->options[0].count, 8);
    km_class_summary_free(summary);
    km_judgement_free(judgement);
}

/* The same answer loses most on two ways; it is talked about once, and a third way's has room beside it. */
static void an_answer_of_several_ways_is_talked_about_once(void **state)
{
    struct desk *desk = *state;
    assert_true(answer(desk, "write") && answer(desk, "sorry"));
    assert_int_equal(km_class_back(desk->room, 2), KM_DONE_KEPT);
    assert_true(answer(desk, "write") && answer(desk, "mute"));
    assert_int_equal(km_class_back(desk->room, 2), KM_DONE_KEPT);
    assert_true(answer(desk, "wait") && answer(desk, "mute"));
    struct km_judgement *judgement = judge(desk);
    const struct km_class_summary *summary = km_class_summary_new(NULL, judgement);
    size_t about_first = 0;
    assert_int_equal(summary->way_count, 3);
    for (size_t i = 0; i < summary->point_count; i++) {
        const struct km_class_way *way = &summary->ways[summary->points[i].way];
        about_first += km_report_turning_point(way->report, summary->points[i].point)->turn == 1;
    }
    assert_int_equal(about_first, 1);
    km_class_summary_free(summary);
    km_judgement_free(judgement);
}

static void a_difference_that_was_broken_comes_first(void **state)
{
    struct desk *desk = *state;
    uint16_t rules[8];
    assert_true(answer(desk, "write") && answer(desk, "sorry"));
    assert_int_equal(km_class_back(desk->room, 2), KM_DONE_KEPT);
    assert_true(answer(desk, "wait") && answer(desk, "mute"));
    assert_true(km_done_counts(km_sitting_submit(km_class_sitting(desk->room))));
    struct km_judgement *judgement = judge(desk);
    struct km_ways *ways = km_ways_new(NULL, judgement);
    static const char *const order[] = {"no-written-apology", "apologise", "listen"};
    assert_int_equal(km_ways_differences(ways, 0, 1, rules, 8), 3);
    for (size_t i = 0; i < 3; i++)
        assert_string_equal(km_rulebook_rule(desk->stage.rulebook, rules[i])->id, order[i]);
    km_ways_free(ways);
    km_judgement_free(judgement);
}

static void a_form_with_other_entries_is_a_parting(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = km_class_sitting(desk->room);
    assert_true(answer(desk, "wait") && answer(desk, "sorry"));
    for (int32_t entry = 0; entry < 2; entry++) {
        assert_true(km_done_counts(km_sitting_enter(sitting, 0, entry)));
        assert_true(km_done_counts(km_sitting_submit(sitting)));
        assert_int_equal(km_class_back(desk->room, entry ? 3 : 1), KM_DONE_KEPT);
    }
    assert_true(answer(desk, "wait") && answer(desk, "sorry"));
    assert_true(km_done_counts(km_sitting_enter(sitting, 0, 0)));
    assert_true(km_done_counts(km_sitting_submit(sitting)));
    struct km_judgement *judgement = judge(desk);
    struct km_ways *ways = km_ways_new(NULL, judgement);
    assert_int_equal(km_ways_count(ways), 2); /* the first and the last are one */
    assert_int_equal(km_ways_branch(ways, 0), 2);
    assert_int_equal(km_ways_branch(ways, 1), 1);
    assert_int_equal(km_ways_shared(ways, 0, 1), 2);
    assert_true(km_ways_part(ways, 0, 1));
    assert_int_equal(km_ways_number(ways, 0), 2); /* the last one gone stands first */
    assert_int_equal(km_ways_place(ways, 1), 1);
    km_ways_free(ways);
    km_judgement_free(judgement);
}

static void where_the_room_has_gone_back_the_old_way_is_all_there_is(void **state)
{
    struct desk *desk = *state;
    assert_true(answer(desk, "write"));
    assert_int_equal(km_class_back(desk->room, 1), KM_DONE_KEPT);
    struct km_judgement *judgement = judge(desk);
    struct km_ways *ways = km_ways_new(NULL, judgement);
    assert_int_equal(km_ways_count(ways), 1);
    assert_int_equal(km_ways_branch(ways, 0), 0);
    km_ways_free(ways);
    km_judgement_free(judgement);
}

static void a_summary_has_each_answer_once_with_its_counts(void **state)
{
    struct desk *desk = *state;
    assert_true(km_class_set_people(desk->room, 20));
    assert_true(vote(desk, hands(5, 15, 0)));
    assert_true(answer(desk, "write") && answer(desk, "sorry"));
    assert_true(km_done_counts(km_sitting_enter(km_class_sitting(desk->room), 0, 1)));
    assert_true(km_done_counts(km_sitting_submit(km_class_sitting(desk->room))));
    assert_int_equal(km_class_back(desk->room, 2), KM_DONE_KEPT);
    assert_true(vote(desk, hands(9, 1, 0)));
    assert_true(answer(desk, "mute"));
    struct km_judgement *judgement = judge(desk);
    const struct km_class_summary *summary = km_class_summary_new(NULL, judgement);
    assert_int_equal(summary->people, 20);
    assert_int_equal(summary->way_count, 2);
    assert_int_equal(summary->ways[0].number, 2);
    assert_int_equal(summary->ways[0].answer_count, 2);
    assert_int_equal(summary->ways[0].answers[1].round.before.hands, 10);
    assert_int_equal(summary->ways[1].number, 1);
    assert_int_equal(summary->ways[1].shared, 1);
    assert_int_equal(summary->ways[1].answer_count, 3); /* an answer, and two slots of the form */
    assert_int_equal(summary->ways[1].answers[2].choice, KM_NONE);
    assert_true(summary->point_count > 0);
    const struct km_class_way *way = &summary->ways[summary->points[0].way];
    assert_int_equal(km_report_turning_point(way->report, summary->points[0].point)->turn, 1);
    assert_int_equal(summary->points[0].percent, 75);
    for (size_t i = 1; i < summary->point_count; i++) {
        way = &summary->ways[summary->points[i].way];
        assert_true(km_report_turning_point(way->report, summary->points[i].point)->turn > 1);
    }
    km_class_summary_free(summary);
    km_judgement_free(judgement);
}

static void a_class_that_was_stopped_has_no_turning_points(void **state)
{
    struct desk *desk = *state;
    assert_true(answer(desk, "write"));
    assert_true(km_done_counts(km_sitting_stop(km_class_sitting(desk->room))));
    struct km_judgement *judgement = judge(desk);
    const struct km_class_summary *summary = km_class_summary_new(NULL, judgement);
    assert_int_equal(summary->way_count, 1);
    assert_int_equal(summary->point_count, 0);
    km_class_summary_free(summary);
    km_judgement_free(judgement);
}

/* ---- minutes and roles ---- */

static void a_scene_of_ten_minutes_in_a_class_of_an_hour_has_time_to_talk_twice(void **state)
{
    (void)state;
    static const int32_t minutes[KM_PLAN_PARTS] = {6, 5, 30, 6, 10, 3};
    struct km_plan plan = km_class_plan(10, 60);
    assert_int_equal(plan.minutes, 60);
    assert_int_equal(plan.talks, 2);
    for (size_t i = 0; i < KM_PLAN_PARTS; i++)
        assert_int_equal(plan.parts[i].minutes, minutes[i]);
    assert_int_equal(km_plan_at(&plan, 0), 0);
    assert_int_equal(km_plan_at(&plan, 10), 1);
    assert_int_equal(km_plan_at(&plan, 11), 2);
    assert_int_equal(km_plan_at(&plan, 59), 5);
    assert_int_equal(km_plan_at(&plan, 60), KM_PLAN_PARTS);
}

/* What a class was timed to need: two minutes for each one alone, and five more for a talk. */
static void the_scene_of_a_plan_has_the_minutes_for_all_its_talks(void **state)
{
    (void)state;
    for (int32_t alone = 1; alone <= 90; alone++) {
        int32_t talks = 0;
        for (int32_t minutes = KM_LEAST_MINUTES; minutes <= KM_MOST_MINUTES; minutes++) {
            struct km_plan plan = km_class_plan(alone, minutes);
            assert_in_range(plan.talks, talks, KM_MOST_TALKS); /* a longer class has no fewer */
            talks = plan.talks;
            if (talks)
                assert_true(plan.parts[KM_PLAN_SCENE].minutes >= 2 * alone + 5 * talks);
            assert_int_equal(talks > 0, plan.enough && minutes >= plan.enough);
        }
    }
    assert_int_equal(km_class_plan(12, 60).talks, 2);
    assert_int_equal(km_class_plan(20, 60).talks, 0);
    assert_int_equal(km_class_plan(20, 60).enough, 80);
    assert_int_equal(km_class_plan(90, 180).enough, 0);
}

/* Scenes of every length that one may say, so all shipped ones, in classes of every length. */
static void a_plan_takes_the_minutes_that_were_asked_for_and_no_part_is_empty(void **state)
{
    (void)state;
    for (int32_t alone = 1; alone <= 90; alone++)
        for (int32_t minutes = KM_LEAST_MINUTES; minutes <= KM_MOST_MINUTES; minutes++) {
            struct km_plan plan = km_class_plan(alone, minutes);
            int32_t sum = 0;
            for (size_t i = 0; i < KM_PLAN_PARTS; i++) {
                assert_int_equal(plan.parts[i].from, sum);
                assert_true(plan.parts[i].minutes >= 1);
                sum += plan.parts[i].minutes;
            }
            assert_int_equal(sum, minutes);
            assert_int_equal(plan.minutes, minutes);
        }
}

static void observers_have_the_heaviest_rules_by_turns(void **state)
{
    struct desk *desk = *state;
    struct km_roles roles = km_class_roles(desk->stage.scenario);
    assert_int_equal(roles.count, 5);
    assert_string_equal(roles.roles[1].key, "class.role.second");
    assert_int_equal(roles.roles[3].rule_count, 1); /* the stage has two objectives */
    assert_int_equal(roles.roles[4].rule_count, 1);
    int32_t first = km_rulebook_rule(desk->stage.rulebook, roles.roles[3].rules[0])->weight;
    assert_true(first >= km_rulebook_rule(desk->stage.rulebook, roles.roles[4].rules[0])->weight);
}

/* ---- minutes that are gone ---- */

/* Minutes since the scene began. */
static int64_t minutes_played(const struct desk *desk)
{
    int32_t before = km_class_plan_of(desk->room).parts[KM_PLAN_SCENE].from;
    return km_class_elapsed_ms(desk->room) / MINUTE - before;
}

static void what_comes_before_the_scene_is_over_when_it_begins(void **state)
{
    struct desk *desk = *state;
    struct km_plan plan = km_class_plan_of(desk->room);
    assert_int_equal(km_class_elapsed_ms(desk->room), (int64_t)plan.parts[KM_PLAN_SCENE].from * MINUTE);
    assert_int_equal(km_plan_at(&plan, (int32_t)(km_class_elapsed_ms(desk->room) / MINUTE)), KM_PLAN_SCENE);
    pass(10 * MINUTE - 1);
    assert_int_equal(minutes_played(desk), 9);
    pass(1);
    assert_int_equal(minutes_played(desk), 10);
}

static void a_class_that_goes_on_has_the_rest_of_its_minutes(void **state)
{
    struct desk *desk = *state;
    assert_int_equal(km_class_set_length(desk->room, 45), KM_DONE_KEPT);
    pass(8 * MINUTE);
    assert_true(vote(desk, hands(9, 8, 1)));
    pass(10 * MINUTE);
    go_on_again(desk); /* the bell did not wait */
    assert_int_equal(km_class_length(desk->room), 45);
    assert_int_equal(minutes_played(desk), 18);
    pass(2 * MINUTE);
    assert_int_equal(km_sitting_leave(km_class_sitting(desk->room)), KM_DONE_KEPT);
    pass(24 * 60 * MINUTE);
    go_on_again(desk); /* another day */
    assert_int_equal(minutes_played(desk), 20);
    pass(40 * MINUTE); /* without a hand, and yet the class's */
    assert_int_equal(minutes_played(desk), 60);
}

static void half_an_hour_is_the_longest_break(void **state)
{
    struct desk *desk = *state;
    pass(30 * MINUTE);
    go_on_again(desk);
    assert_int_equal(minutes_played(desk), 30);
    pass(1);
    go_on_again(desk);
    assert_int_equal(minutes_played(desk), 0);
}

static void a_clock_that_is_set_and_a_machine_that_sleeps_move_no_bell(void **state)
{
    struct desk *desk = *state;
    pass(5 * MINUTE);
    times.calendar += 3 * MINUTE; /* it slept */
    assert_int_equal(minutes_played(desk), 8);
    times.calendar -= 3 * 60 * MINUTE; /* it was set back */
    assert_int_equal(minutes_played(desk), 5);
    times.calendar += 24 * 60 * MINUTE;
    assert_int_equal(minutes_played(desk), 5);
}

/* ---- notes ---- */

enum { MOST_NOTES = 64 };

struct heard {
    struct km_note notes[MOST_NOTES];
    size_t count;
};

static void hear(void *user, const struct km_note *note)
{
    struct heard *heard = user;
    assert_true(heard->count < MOST_NOTES);
    heard->notes[heard->count++] = *note;
}

static struct heard hear_now(const struct desk *desk)
{
    struct heard heard = {.count = 0};
    km_class_notes_now(desk->room, hear, &heard);
    return heard;
}

static const struct km_note *note_of(const struct heard *heard, enum km_note_kind kind, size_t index)
{
    for (size_t i = 0; i < heard->count; i++)
        if (heard->notes[i].kind == kind && !index--)
            return &heard->notes[i];
    return NULL;
}

static void notes_of_a_class_have_its_plan_and_its_roles(void **state)
{
    struct desk *desk = *state;
    struct heard heard = {.count = 0};
    km_class_notes(desk->stage.scenario, km_class_length(desk->room), hear, &heard);
    const struct km_note *plan = note_of(&heard, KM_NOTE_PLAN, 0);
    int32_t sum = 0;
    for (size_t i = 0; i < KM_PLAN_PARTS; i++) {
        const struct km_note *part = note_of(&heard, KM_NOTE_PART, i);
        assert_int_equal(part->from, sum);
        sum += part->minutes;
    }
    assert_int_equal(heard.notes[0].kind, KM_NOTE_TITLE);
    assert_int_equal(plan->minutes, sum);
    assert_null(note_of(&heard, KM_NOTE_PART, KM_PLAN_PARTS));
    assert_non_null(note_of(&heard, KM_NOTE_ROLE, 4));
    assert_null(note_of(&heard, KM_NOTE_ROLE, 5));
    assert_non_null(note_of(&heard, KM_NOTE_RULE, 1));
}

static void the_length_of_a_class_is_an_hour_until_it_is_said_and_changes_its_plan(void **state)
{
    struct desk *desk = *state;
    struct heard heard = {.count = 0};
    assert_int_equal(km_class_length(desk->room), KM_USUAL_MINUTES);
    assert_int_equal(km_class_set_length(desk->room, KM_LEAST_MINUTES - 1), KM_DONE_NOT_NOW);
    assert_int_equal(km_class_set_length(desk->room, KM_MOST_MINUTES + 1), KM_DONE_NOT_NOW);
    assert_int_equal(km_class_length(desk->room), KM_USUAL_MINUTES);
    assert_int_equal(km_class_set_length(desk->room, 45), KM_DONE_KEPT);
    km_class_notes(desk->stage.scenario, km_class_length(desk->room), hear, &heard);
    assert_int_equal(note_of(&heard, KM_NOTE_PLAN, 0)->minutes, 45);
}

static void notes_of_a_moment_have_minutes_options_acts_and_hands(void **state)
{
    struct desk *desk = *state;
    struct heard heard = hear_now(desk);
    const struct km_note *moment = note_of(&heard, KM_NOTE_MOMENT, 0),
                         *left = note_of(&heard, KM_NOTE_LEFT, 0);
    assert_string_equal(moment->key, "host.notes.answer");
    assert_int_equal(moment->number, 1);
    assert_string_equal(left->key, "host.notes.left");
    assert_string_equal(left->part, "class.plan.scene");
    assert_int_equal(left->left, left->minutes - km_class_plan_of(desk->room).parts[KM_PLAN_SCENE].from);
    const struct km_note *option = note_of(&heard, KM_NOTE_OPTION, 1);
    assert_int_equal(option->number, 2);
    assert_string_equal(km_text_get(&option->text, KM_JA), "sorry");
    assert_int_equal(option->act_count, 1);
    assert_string_equal(km_rulebook_act_id(desk->stage.rulebook, option->acts[0]), "agent.apology.written");
    assert_null(note_of(&heard, KM_NOTE_COUNT, 0));
    assert_true(vote(desk, hands(3, 4, 1)));
    heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_COUNT, 1)->key, "host.notes.count");
    assert_int_equal(note_of(&heard, KM_NOTE_COUNT, 1)->before, 4);
    assert_int_equal(note_of(&heard, KM_NOTE_HANDS, 0)->hands, 8);
    km_class_talk(desk->room);
    assert_true(vote(desk, hands(2, 6, 0)));
    heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_COUNT, 0)->key, "host.notes.count.talked");
    assert_int_equal(note_of(&heard, KM_NOTE_COUNT, 0)->before, 3);
    assert_int_equal(note_of(&heard, KM_NOTE_COUNT, 0)->after, 2);
    assert_int_equal(note_of(&heard, KM_NOTE_HANDS, 1)->hands, 8);
}

static void the_pace_is_what_the_plan_gives_each_answer_to_come(void **state)
{
    struct desk *desk = *state;
    int32_t minutes = km_class_plan_of(desk->room).parts[KM_PLAN_SCENE].minutes;
    assert_true(minutes >= 21); /* three answers, talk at each */
    struct heard heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_PACE, 0)->key, "host.notes.pace");
    assert_int_equal(note_of(&heard, KM_NOTE_PACE, 0)->answers, 3);
    assert_int_equal(note_of(&heard, KM_NOTE_PACE, 0)->talks, 3);
    assert_true(answer(desk, "wait"));
    heard = hear_now(desk);
    assert_int_equal(note_of(&heard, KM_NOTE_PACE, 0)->talks, 2);
    pass((int64_t)(minutes - 9) * MINUTE);
    heard = hear_now(desk);
    assert_int_equal(note_of(&heard, KM_NOTE_PACE, 0)->talks, 1);
    pass(4 * MINUTE);
    heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_PACE, 0)->key, "host.notes.pace.hands");
    pass(5 * MINUTE);
    heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_PACE, 0)->key, "host.notes.pace.late");
    assert_int_equal(note_of(&heard, KM_NOTE_PACE, 0)->talks, 0);
}

static void notes_follow_the_slots_of_a_form_and_the_end(void **state)
{
    struct desk *desk = *state;
    struct km_sitting *sitting = km_class_sitting(desk->room);
    assert_true(answer(desk, "wait") && answer(desk, "sorry"));
    struct heard heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_MOMENT, 0)->key, "host.notes.slot");
    assert_non_null(note_of(&heard, KM_NOTE_OPTION, 1)); /* two for "when" */
    assert_null(note_of(&heard, KM_NOTE_OPTION, 2));
    km_sitting_enter(sitting, 0, 0);
    heard = hear_now(desk);
    assert_non_null(note_of(&heard, KM_NOTE_OPTION, 0)); /* one for "where" */
    assert_null(note_of(&heard, KM_NOTE_OPTION, 1));
    km_sitting_enter(sitting, 1, 0);
    heard = hear_now(desk);
    assert_null(note_of(&heard, KM_NOTE_OPTION, 0)); /* nothing is asked any more */
    km_sitting_submit(sitting);
    pass(1000 * (int64_t)MINUTE);
    heard = hear_now(desk);
    assert_string_equal(note_of(&heard, KM_NOTE_MOMENT, 0)->key, "host.notes.end");
    assert_string_equal(note_of(&heard, KM_NOTE_LEFT, 0)->key, "host.notes.over");
    assert_int_equal(heard.count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_of_hands_is_read),
        cmocka_unit_test(a_wrong_line_says_what_and_where),
        cmocka_unit_test(a_line_of_hands_is_told_from_other_lines),
        cmocka_unit_test(sixty_percent_of_all_hands_are_agreed),
        cmocka_unit_test_setup_teardown(both_counts_of_a_round_are_kept, set_up, tear_down),
        cmocka_unit_test_setup_teardown(another_way_has_counts_of_its_own, set_up, tear_down),
        cmocka_unit_test_setup_teardown(slots_of_a_form_are_rounds_of_their_own, set_up, tear_down),
        cmocka_unit_test_setup_teardown(more_hands_than_people_do_not_count, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_vote_counts_when_the_journal_has_it, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_room_goes_on_where_it_was_cut_off, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_session_of_one_person_is_no_room, set_up, tear_down),
        cmocka_unit_test_setup_teardown(ways_are_scored_alone_and_compared, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_same_answer_again_is_no_parting, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_answer_of_several_ways_is_talked_about_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_difference_that_was_broken_comes_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_form_with_other_entries_is_a_parting, set_up, tear_down),
        cmocka_unit_test_setup_teardown(where_the_room_has_gone_back_the_old_way_is_all_there_is, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_summary_has_each_answer_once_with_its_counts, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_class_that_was_stopped_has_no_turning_points, set_up, tear_down),
        cmocka_unit_test(a_scene_of_ten_minutes_in_a_class_of_an_hour_has_time_to_talk_twice),
        cmocka_unit_test(the_scene_of_a_plan_has_the_minutes_for_all_its_talks),
        cmocka_unit_test(a_plan_takes_the_minutes_that_were_asked_for_and_no_part_is_empty),
        cmocka_unit_test_setup_teardown(observers_have_the_heaviest_rules_by_turns, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_comes_before_the_scene_is_over_when_it_begins, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_class_that_goes_on_has_the_rest_of_its_minutes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(half_an_hour_is_the_longest_break, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_clock_that_is_set_and_a_machine_that_sleeps_move_no_bell, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(
            the_length_of_a_class_is_an_hour_until_it_is_said_and_changes_its_plan, set_up, tear_down),
        cmocka_unit_test_setup_teardown(notes_of_a_class_have_its_plan_and_its_roles, set_up, tear_down),
        cmocka_unit_test_setup_teardown(notes_of_a_moment_have_minutes_options_acts_and_hands, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(the_pace_is_what_the_plan_gives_each_answer_to_come, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(notes_follow_the_slots_of_a_form_and_the_end, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
