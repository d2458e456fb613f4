/* What was still attainable, one idea to a scene. Points of the stage's rules: no written apology 5
 * (critical), listening 1. */
#include "stage.h"

#include "bench/generate.h"
#include "explore/exploration.h"
#include "kamae/proofs.h"
#include "small.h"

#include <time.h>

/* One question, three answers: 6 points, 5 and none. */
#define FORK                                                                                                \
    ASK("a", CHOICE("listen", "agent.listen", "z") "," CHOICE(                                              \
                 "decline", "agent.decline.demand", "z") "," CHOICE("write", "agent.apology.written", "z")) \
    "," THE_END

/* A scene being played, and what was attainable in it. */
struct room {
    struct stage stage;
    struct km_exploration *exploration;
    struct km_attainable *attainable; /* after look_back */
};

static void explore(struct room *room)
{
    room->exploration = km_exploration_new(NULL, room->stage.scenario, NULL);
    room->attainable = NULL;
    assert_int_equal(km_exploration_certainty(room->exploration), KM_EXACT);
}

static void enter(struct room *room, const char *nodes)
{
    stage_play(&room->stage, "", nodes);
    explore(room);
}

static void enter_with(struct room *room, const char *rulebook, const char *scenario)
{
    stage_open(&room->stage, rulebook, scenario, (struct km_session_setup){0});
    explore(room);
}

static void leave(struct room *room)
{
    km_attainable_free(room->attainable);
    km_exploration_free(room->exploration);
    stage_close(&room->stage);
}

static void look_back(struct room *room)
{
    room->attainable = km_attainable_new(NULL, room->exploration, room->stage.session);
    assert_non_null(room->attainable);
    assert_int_equal(km_attainable_certainty(room->attainable), KM_EXACT);
}

static struct km_decision decision(const struct room *room, uint32_t turn)
{
    return km_attainable_decision(room->attainable, turn - 1);
}

static void assert_better(const struct room *room, uint32_t turn, size_t index, const char *choice)
{
    struct km_decision at = decision(room, turn);
    assert_true(index < at.better_count);
    assert_string_equal(km_scenario_choice(room->stage.scenario, at.better[index]).id, choice);
}

static void assert_lost(const struct room *room, uint32_t turn, size_t index, const char *rule,
                        int32_t points)
{
    struct km_decision at = decision(room, turn);
    assert_true(index < at.rule_count);
    assert_string_equal(km_rulebook_rule(room->stage.rulebook, at.rules[index].rule)->id, rule);
    assert_int_equal(at.rules[index].points, points);
}

/* ---- one answer ---- */

static void the_best_answer_loses_nothing(void **state)
{
    (void)state;
    struct room room;
    enter(&room, FORK);
    stage_answer(&room.stage, "listen");
    look_back(&room);
    assert_int_equal(km_attainable_points(room.attainable, 0), 6);
    assert_int_equal(km_attainable_points(room.attainable, 1), 6);
    assert_false(decision(&room, 1).turning_point);
    assert_int_equal(decision(&room, 1).better_count, 0);
    size_t count;
    km_attainable_turning_points(room.attainable, &count);
    assert_int_equal(count, 0);
    leave(&room);
}

static void a_loss_at_the_fork_names_the_rule_and_the_better_choice(void **state)
{
    (void)state;
    struct room room;
    enter(&room, FORK);
    stage_answer(&room.stage, "decline");
    look_back(&room);
    assert_int_equal(decision(&room, 1).before, 6);
    assert_int_equal(decision(&room, 1).after, 5);
    assert_true(decision(&room, 1).turning_point);
    assert_true(decision(&room, 1).passable_after);
    assert_int_equal(decision(&room, 1).better_count, 1);
    assert_better(&room, 1, 0, "listen");
    assert_int_equal(decision(&room, 1).rule_count, 1);
    assert_lost(&room, 1, 0, "listen", 1);
    leave(&room);
}

static void the_gravest_loss_comes_first(void **state)
{
    (void)state;
    struct room room;
    enter(&room, FORK);
    stage_answer(&room.stage, "write");
    look_back(&room);
    assert_int_equal(decision(&room, 1).after, 0);
    assert_int_equal(decision(&room, 1).rule_count, 2);
    assert_lost(&room, 1, 0, "no-written-apology", 5);
    assert_lost(&room, 1, 1, "listen", 1);
    assert_better(&room, 1, 0, "listen");
    assert_better(&room, 1, 1, "decline");
    leave(&room);
}

static void breaking_a_critical_rule_loses_passing(void **state)
{
    (void)state;
    struct room room;
    enter(&room, FORK);
    stage_answer(&room.stage, "write");
    look_back(&room);
    assert_true(km_attainable_passable(room.attainable, 0));
    assert_false(km_attainable_passable(room.attainable, 1));
    leave(&room);
}

static const char listening_twice[] = ASK(
    "a", CHOICE("listen", "agent.listen", "b") "," CHOICE(
             "decline", "agent.decline.demand",
             "b")) "," ASK("b", CHOICE("listen-now", "agent.listen",
                                       "z") "," CHOICE("write", "agent.apology.written", "z")) "," THE_END;

static void what_can_be_made_up_for_is_no_loss(void **state)
{
    (void)state;
    struct room room;
    enter(&room, listening_twice);
    stage_answer(&room.stage, "decline");
    stage_answer(&room.stage, "listen-now");
    look_back(&room);
    for (uint32_t turn = 0; turn <= 2; turn++)
        assert_int_equal(km_attainable_points(room.attainable, turn), 6);
    leave(&room);
}

static void an_obligation_can_be_met_until_the_last_answer(void **state)
{
    (void)state;
    struct room room;
    enter(&room, listening_twice);
    stage_answer(&room.stage, "decline");
    stage_answer(&room.stage, "write");
    look_back(&room);
    assert_false(decision(&room, 1).turning_point);
    assert_true(decision(&room, 2).turning_point);
    assert_lost(&room, 2, 1, "listen", 1);
    size_t count;
    const uint32_t *turns = km_attainable_turning_points(room.attainable, &count);
    assert_int_equal(count, 1);
    assert_int_equal(turns[0], 2);
    leave(&room);
}

static void the_graver_turning_point_comes_first(void **state)
{
    (void)state;
    struct room room;
    enter(
        &room,
        ASK("a", CHOICE("hear", "agent.listen", "b") "," CHOICE("deny", "agent.decline.demand", "c")) "," ASK(
            "b", CHOICE("go", "agent.decline.demand", "z") "," CHOICE(
                     "note", "agent.apology.written",
                     "z")) "," ASK("c",
                                   CHOICE("stay", "agent.decline.demand", "z") "," CHOICE(
                                       "write", "agent.apology.written", "z")) "," THE_END);
    stage_answer(&room.stage, "deny");
    stage_answer(&room.stage, "write");
    look_back(&room);
    size_t count;
    const uint32_t *turns = km_attainable_turning_points(room.attainable, &count);
    assert_int_equal(count, 2);
    assert_int_equal(turns[0], 2);
    assert_int_equal(turns[1], 1);
    leave(&room);
}

static void an_answer_that_was_undone_does_not_count(void **state)
{
    (void)state;
    struct room room;
    enter(&room, listening_twice);
    stage_answer(&room.stage, "decline");
    stage_answer(&room.stage, "write");
    stage_press(&room.stage, KM_UNDO);
    stage_answer(&room.stage, "listen-now");
    look_back(&room);
    assert_int_equal(km_attainable_count(room.attainable), 2);
    assert_int_equal(km_attainable_points(room.attainable, 2), 6);
    leave(&room);
}

static void a_session_that_goes_on_can_be_looked_at(void **state)
{
    (void)state;
    struct room room;
    enter(&room, listening_twice);
    look_back(&room);
    assert_int_equal(km_attainable_count(room.attainable), 0);
    assert_int_equal(km_attainable_points(room.attainable, 0), 6);
    leave(&room);
}

/* ---- several rules ---- */

/* Either rule can be kept after "plain", but not both. */
static void rules_that_exclude_each_other_lose_jointly(void **state)
{
    (void)state;
    struct room room;
    enter_with(
        &room,
        RULEBOOK(USUAL, RULE("thank", "major", "'template':'existence','a':['agent.thanks']") "," RULE(
                            "offer", "minor", "'template':'existence','a':['agent.offer']")),
        SCENE(
            "'thank','offer'",
            ASK("a", CHOICE("plain", "agent.promise", "b") "," CHOICE("rich", "agent.promise", "c")) "," ASK(
                "b",
                CHOICE("thank", "agent.thanks", "z") "," CHOICE(
                    "offer", "agent.offer",
                    "z")) "," ASK("c",
                                  "{'id':'both','text':'x','acts':['agent.thanks','agent.offer'],'to':'z'}," CHOICE(
                                      "none", "agent.promise", "z")) "," THE_END));
    stage_answer(&room.stage, "plain");
    look_back(&room);
    assert_int_equal(decision(&room, 1).before, 4);
    assert_int_equal(decision(&room, 1).after, 3);
    assert_int_equal(decision(&room, 1).rule_count, 1);
    assert_lost(&room, 1, 0, "offer", 1);
    assert_better(&room, 1, 0, "rich");
    leave(&room);
}

#define NO_PROMISE RULE("no-promise", "critical", "'template':'absence','a':['agent.promise']")
#define THANK RULE("thank", "minor", "'template':'existence','a':['agent.thanks']")

static void losing_passing_alone_is_a_turning_point(void **state)
{
    (void)state;
    struct room room;
    enter_with(
        &room, RULEBOOK(CRITICAL_IS_FREE, NO_PROMISE "," THANK),
        SCENE(
            "'thank'",
            ASK("a", CHOICE("promise", "agent.promise", "b") "," CHOICE("wait", "agent.offer", "b")) "," ASK(
                "b", CHOICE("thank", "agent.thanks", "z") "," CHOICE("go", "agent.offer", "z")) "," THE_END));
    stage_answer(&room.stage, "promise");
    look_back(&room);
    assert_int_equal(decision(&room, 1).before, 1);
    assert_int_equal(decision(&room, 1).after, 1);
    assert_true(decision(&room, 1).turning_point);
    assert_int_equal(decision(&room, 1).better_count, 1);
    assert_better(&room, 1, 0, "wait");
    leave(&room);
}

/* ---- forms ---- */

#define OPTION(id, mark) "{'id':'" id "','text':'x','mark':'" mark "'}"
#define RECORD                                                                                      \
    "{'id':'a','form':{'title':'x','slots':[{'slot':'when','label':'x','options':[" OPTION(         \
        "eleven",                                                                                   \
        "fact") "," OPTION("always",                                                                \
                           "guess") "]},{'slot':'where','label':'x','options':[" OPTION("upstairs", \
                                                                                        "fact") "]}],'to':'z'}}," THE_END
#define WRITE_WHEN RULE("write-when", "major", "'template':'existence','a':['agent.record.memo.when']")
#define WRITE_WHERE RULE("write-where", "minor", "'template':'existence','a':['agent.record.memo.where']")
#define NO_GUESS RULE("no-guess", "critical", "'template':'absence','a':['agent.record.guess']")

static void a_form_is_one_answer_with_better_entries(void **state)
{
    (void)state;
    struct room room;
    enter_with(&room, RULEBOOK(USUAL, WRITE_WHEN "," WRITE_WHERE),
               SCENE("'write-when','write-where'", RECORD));
    assert_true(stage_submit(&room.stage, (int32_t[]){1, 0}, 2));
    look_back(&room);
    assert_int_equal(km_attainable_count(room.attainable), 1);
    assert_int_equal(decision(&room, 1).before, 4);
    assert_int_equal(decision(&room, 1).after, 1);
    assert_lost(&room, 1, 0, "write-when", 3);
    assert_int_equal(decision(&room, 1).better_count, 1);
    assert_better(&room, 1, 0, "eleven");
    leave(&room);
}

static void an_empty_form_misses_all_of_its_entries(void **state)
{
    (void)state;
    struct room room;
    enter_with(&room, RULEBOOK(USUAL, WRITE_WHEN "," WRITE_WHERE),
               SCENE("'write-when','write-where'", RECORD));
    assert_true(stage_submit(&room.stage, (int32_t[]){-1, -1}, 2));
    look_back(&room);
    assert_int_equal(decision(&room, 1).after, 0);
    assert_int_equal(decision(&room, 1).better_count, 2);
    assert_better(&room, 1, 0, "eleven");
    assert_better(&room, 1, 1, "upstairs");
    leave(&room);
}

/* The guess costs no point, but passing; what was entered is as good in points as what is better. */
static void better_entries_win_passing_back(void **state)
{
    (void)state;
    struct room room;
    enter_with(&room, RULEBOOK(CRITICAL_IS_FREE, NO_GUESS "," WRITE_WHERE), SCENE("'write-where'", RECORD));
    assert_true(stage_submit(&room.stage, (int32_t[]){1, 0}, 2));
    look_back(&room);
    assert_int_equal(decision(&room, 1).before, decision(&room, 1).after);
    assert_true(decision(&room, 1).turning_point);
    assert_int_equal(decision(&room, 1).better_count, 1);
    assert_better(&room, 1, 0, "eleven");
    leave(&room);
}

/* Eight slots of 32 options: more than one slot may have, as often as a form may. */
static void a_large_form_is_played_and_explored(void **state)
{
    (void)state;
    enum { SLOTS = 8, OPTIONS = 32 };
    struct arena arena;
    struct strbuf acts, rulebook, nodes, scenario;
    struct room room;
    arena_init(&arena, NULL);
    strbuf_init(&acts, &arena);
    strbuf_init(&rulebook, &arena);
    strbuf_init(&nodes, &arena);
    strbuf_init(&scenario, &arena);
    for (int slot = 0; slot < SLOTS; slot++) {
        strbuf_printf(&acts, "%s's%d':'x'", slot ? "," : "", slot);
        strbuf_printf(&nodes, "%s{'slot':'s%d','label':'x','options':[", slot ? "," : "", slot);
        for (int option = 0; option < OPTIONS; option++)
            strbuf_printf(&nodes, "%s{'id':'o%d','text':'x','mark':'%s'}", option ? "," : "", option,
                          option ? "guess" : "fact");
        strbuf_add(&nodes, "]}");
    }
    strbuf_printf(&rulebook,
                  "{'format':1,'id':'large','revision':1,'language':'ja','title':'x','weights':{" USUAL
                  "},'pass_mark':70,'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':["
                  "{'id':'agent.record.memo','label':'x','variants':{%s}},"
                  "{'id':'agent.record.guess','label':'x','variants':{%s}},"
                  "{'id':'scene.contact.end','label':'x','variants':{'left':'x'}}],'rules':[" RULE(
                      "facts", "major", "'template':'existence','n':%d,'a':['agent.record.memo']") "]}",
                  acts.data, acts.data, SLOTS);
    strbuf_printf(&scenario,
                  SCENE("'facts'", "{'id':'a','form':{'title':'x','slots':[%s],'to':'z'}}," THE_END),
                  nodes.data);
    enter_with(&room, rulebook.data, scenario.data);
    int32_t entries[SLOTS] = {0, 0, 0, 0, 0, 0, 0, OPTIONS - 1};
    size_t count;
    km_session_options(room.stage.session, &count);
    assert_int_equal(count, SLOTS * OPTIONS);
    assert_true(stage_submit(&room.stage, entries, SLOTS));
    look_back(&room);
    assert_int_equal(decision(&room, 1).loss, 3);
    assert_int_equal(decision(&room, 1).better_count, 1);
    leave(&room);
    arena_release(&arena);
}

/* ---- dead ends ---- */

/* Every end costs a point; "dead" leads to where nothing can be selected, before any point is lost. */
static const char dead_end[] = SCENE(
    "'thank'", ASK("a", CHOICE("way", "agent.offer", "b") "," CHOICE("dead", "agent.offer", "c")) "," ASK(
                   "b", CHOICE("promise", "agent.promise", "z") "," CHOICE(
                            "offer", "agent.offer", "z")) "," ASK("c", CHOICE_WHEN("never", "agent.thanks",
                                                                                   "open", "z")) "," THE_END);

#define BOTH_COST                                                             \
    RULE("no-promise", "major", "'template':'absence','a':['agent.promise']") \
    "," RULE("no-end", "minor", "'template':'absence','a':['scene.contact.end']") "," THANK

static void at_a_dead_end_nothing_is_attainable(void **state)
{
    (void)state;
    struct room room;
    enter_with(&room, RULEBOOK(USUAL, BOTH_COST), dead_end);
    stage_answer(&room.stage, "dead");
    assert_int_equal(km_session_status(room.stage.session), KM_STUCK);
    look_back(&room);
    assert_int_equal(km_attainable_points(room.attainable, 0), -1);
    assert_int_equal(km_attainable_points(room.attainable, 1), KM_NO_POINTS);
    assert_false(km_attainable_passable(room.attainable, 1));
    assert_int_equal(decision(&room, 1).loss, KM_NO_POINTS);
    assert_int_equal(decision(&room, 1).rule_count, 0);
    leave(&room);
}

/* From "round" there is no way out; the answers given there lose nothing more. */
static void the_answer_that_lost_the_last_way_to_an_end_is_a_turning_point(void **state)
{
    (void)state;
    struct room room;
    enter_with(
        &room, RULEBOOK(USUAL, THANK),
        SCENE(
            "'thank'",
            ASK("a", CHOICE("thank", "agent.thanks", "z") "," CHOICE("offer", "agent.offer", "z") "," CHOICE(
                         "round", "agent.thanks",
                         "b")) "," ASK("b",
                                       CHOICE("again", "agent.thanks", "b") "," CHOICE_WHEN(
                                           "never", "agent.thanks", "open", "z")) "," THE_END));
    stage_answer(&room.stage, "round");
    stage_answer(&room.stage, "again");
    look_back(&room);
    assert_int_equal(km_attainable_points(room.attainable, 0), 1);
    assert_true(decision(&room, 1).turning_point);
    assert_int_equal(decision(&room, 1).better_count, 2);
    assert_int_equal(decision(&room, 1).best_count, 1);
    assert_better(&room, 1, 0, "thank");
    assert_int_equal(decision(&room, 2).before, KM_NO_POINTS);
    assert_false(decision(&room, 2).turning_point);
    leave(&room);
}

static void a_dead_end_is_no_better_choice(void **state)
{
    (void)state;
    struct room room;
    enter_with(
        &room, RULEBOOK(USUAL, BOTH_COST),
        SCENE("'thank'",
              ASK("a",
                  CHOICE("promise", "agent.promise", "z") "," CHOICE("offer", "agent.offer", "z") "," CHOICE(
                      "dead", "agent.offer", "c")) "," ASK("c", CHOICE_WHEN("never", "agent.thanks", "open",
                                                                            "z")) "," THE_END));
    stage_answer(&room.stage, "promise");
    look_back(&room);
    assert_int_equal(decision(&room, 1).before, -1);
    assert_int_equal(decision(&room, 1).after, -4);
    assert_int_equal(decision(&room, 1).better_count, 1);
    assert_better(&room, 1, 0, "offer");
    leave(&room);
}

/* ---- nothing to say ---- */

static void a_stopped_session_is_not_looked_at(void **state)
{
    (void)state;
    struct room room;
    enter(&room, FORK);
    stage_press(&room.stage, KM_STOP);
    assert_null(km_attainable_new(NULL, room.exploration, room.stage.session));
    leave(&room);
}

static void without_objectives_nothing_is_attainable(void **state)
{
    (void)state;
    struct room room;
    enter_with(&room, RULEBOOK(USUAL, THANK),
               SCENE("", ASK("a", CHOICE("thank", "agent.thanks", "z") "," CHOICE("go", "agent.offer",
                                                                                  "z")) "," THE_END));
    stage_answer(&room.stage, "thank");
    assert_null(km_attainable_new(NULL, room.exploration, room.stage.session));
    leave(&room);
}

/* ---- budgets ---- */

static void without_states_to_spend_exploration_gives_up(void **state)
{
    (void)state;
    struct room room;
    enter(&room, FORK);
    stage_answer(&room.stage, "listen");
    struct km_exploration *poor =
        km_exploration_new(NULL, room.stage.scenario, &(struct km_explore_setup){.most_states = 1});
    assert_int_equal(km_exploration_certainty(poor), KM_GAVE_UP);
    assert_null(km_attainable_new(NULL, poor, room.stage.session));
    assert_null(km_proofs_new(NULL, poor, NULL, NULL));
    km_exploration_free(poor);
    leave(&room);
}

static void states_for_the_rules_alone_give_an_upper_bound(void **state)
{
    (void)state;
    struct room room;
    enter(&room, listening_twice);
    stage_answer(&room.stage, "decline");
    stage_answer(&room.stage, "write");
    struct km_exploration *poor = NULL;
    for (size_t states = 1; !poor || km_exploration_certainty(poor) == KM_GAVE_UP; states++) {
        km_exploration_free(poor);
        poor =
            km_exploration_new(NULL, room.stage.scenario, &(struct km_explore_setup){.most_states = states});
    }
    assert_int_equal(km_exploration_certainty(poor), KM_BOUNDS);
    room.attainable = km_attainable_new(NULL, poor, room.stage.session);
    assert_int_equal(km_attainable_certainty(room.attainable), KM_BOUNDS);
    assert_true(km_attainable_points(room.attainable, 1) >= 6);
    assert_true(km_attainable_points(room.attainable, 2) >= 0);
    assert_null(km_proofs_new(NULL, poor, NULL, NULL));
    km_exploration_free(poor);
    leave(&room);
}

static bool never(void *user)
{
    ++*(unsigned *)user;
    return false;
}

static void exploration_stops_when_it_may_not_go_on(void **state)
{
    (void)state;
    struct stage stage;
    struct arena arena;
    struct strbuf rulebook, scenario;
    arena_init(&arena, NULL);
    strbuf_init(&rulebook, &arena);
    strbuf_init(&scenario, &arena);
    generate_rulebook(&rulebook);
    generate_scenario(&scenario, 500);
    stage_open(&stage, rulebook.data, scenario.data, (struct km_session_setup){0});
    unsigned asked = 0;
    struct km_explore_setup setup = {.keep_going = never, .user = &asked};
    struct km_exploration *exploration = km_exploration_new(NULL, stage.scenario, &setup);
    assert_int_equal(km_exploration_certainty(exploration), KM_GAVE_UP);
    assert_int_equal(asked, 1);
    km_exploration_free(exploration);
    stage_close(&stage);
    arena_release(&arena);
}

/* ---- a job ---- */

/* Two meters that wander from 0 to 199, in a circle: a small file with much to follow. */
static void open_heavy(struct stage *stage)
{
    stage_play(
        stage,
        "'meters':{'x':{'label':'x','start':0,'min':0,'max':199},"
        "'y':{'label':'y','start':0,'min':0,'max':199}},",
        "{'id':'a','choices':["
        "{'id':'xu','text':'x','acts':['agent.listen'],'effects':{'x':1},'to':'a'},"
        "{'id':'xd','text':'x','acts':['agent.listen'],'effects':{'x':-3},'to':'a'},"
        "{'id':'yu','text':'x','acts':['agent.decline.demand'],'effects':{'y':1},'to':'a'},"
        "{'id':'go','text':'x','acts':['agent.apology.written'],'when':'x > 197 and y > 197','to':'z'},"
        "{'id':'off','text':'x','acts':['agent.decline.demand'],'to':'z'}]}," THE_END);
}

/* Under AddressSanitizer a table that grows is copied, which is not so otherwise. */
#ifdef __SANITIZE_ADDRESS__
enum { LONGEST_MS = 250 };
#else
enum { LONGEST_MS = 50 };
#endif
enum { WISH_MS = 5 };

/* Of processor time: others on the machine do not count. */
static double now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static bool later(void *user)
{
    return now_ms() >= *(const double *)user;
}

static bool earlier(void *user)
{
    return !later(user);
}

static void a_step_lasts_little_longer_than_is_wished(void **state)
{
    (void)state;
    struct stage stage;
    open_heavy(&stage);
    double begin = now_ms(), longest = 0;
    struct km_exploration *exploration = km_exploration_begin(NULL, stage.scenario, NULL);
    for (bool done = false; !done;) {
        double step = now_ms(), until = step + WISH_MS;
        done = km_exploration_step(exploration, later, &until);
        longest = now_ms() - step > longest ? now_ms() - step : longest;
    }
    print_message("%.0f ms altogether, the longest step %.1f ms\n", now_ms() - begin, longest);
    assert_true(now_ms() - begin >= 40 * WISH_MS);
    assert_true(longest <= LONGEST_MS);
    assert_int_equal(km_exploration_certainty(exploration), KM_EXACT);
    km_exploration_free(exploration);
    stage_close(&stage);
}

/* Wherever the work stands: what is not exact is said to be so. */
static void a_budget_of_time_ends_the_work_in_every_phase(void **state)
{
    enum { CUTS = 8 };
    (void)state;
    struct stage stage;
    open_heavy(&stage);
    double begin = now_ms();
    km_exploration_free(km_exploration_new(NULL, stage.scenario, NULL));
    double whole = now_ms() - begin;
    for (unsigned cut = 0; cut < CUTS; cut++) {
        double until = now_ms() + whole * cut / CUTS / 2;
        struct km_explore_setup setup = {.keep_going = earlier, .user = &until};
        struct km_exploration *exploration = km_exploration_new(NULL, stage.scenario, &setup);
        assert_true(now_ms() <= until + LONGEST_MS);
        assert_true(km_exploration_done(exploration));
        assert_int_not_equal(km_exploration_certainty(exploration), KM_EXACT);
        km_exploration_free(exploration);
    }
    stage_close(&stage);
}

static bool counted(void *user)
{
    ++*(size_t *)user;
    return true;
}

/* How often exploration asks whether to go on, in a circle that a meter goes round up to `most` and back. */
static size_t questions_in_circle(unsigned most)
{
    char head[100], nodes[1000];
    snprintf(head, sizeof head, "'meters':{'x':{'label':'x','start':0,'min':0,'max':%u}},", most);
    snprintf(nodes, sizeof nodes,
             "{'id':'a','choices':["
             "{'id':'up','text':'x','acts':['agent.listen'],'effects':{'x':1},'to':'a'},"
             "{'id':'down','text':'x','acts':['agent.decline.demand'],'effects':{'x':-1},'to':'a'},"
             "{'id':'go','text':'x','acts':['agent.apology.written'],'when':'x >= %u','to':'z'}]}," THE_END,
             most);
    struct stage stage;
    stage_play(&stage, head, nodes);
    size_t questions = 0;
    struct km_explore_setup setup = {.keep_going = counted, .user = &questions};
    struct km_exploration *exploration = km_exploration_new(NULL, stage.scenario, &setup);
    assert_int_equal(km_exploration_certainty(exploration), KM_EXACT);
    assert_true(km_exploration_counts(exploration).merged_states > most);
    km_exploration_free(exploration);
    stage_close(&stage);
    return questions;
}

/* Not to its square, though no two places of it have the same future. */
static void work_grows_in_proportion_to_a_circle(void **state)
{
    (void)state;
    size_t some = questions_in_circle(1000), more = questions_in_circle(8000);
    print_message("%zu questions, and %zu in a circle of 8 times the length\n", some, more);
    assert_true(some > 10);
    assert_true(more <= 10 * some);
}

static void a_budget_of_memory_ends_the_work(void **state)
{
    (void)state;
    struct stage stage;
    open_heavy(&stage);
    struct km_explore_setup setup = {.most_bytes = 1 << 18};
    struct km_exploration *poor = km_exploration_new(NULL, stage.scenario, &setup);
    assert_int_equal(km_exploration_certainty(poor), KM_GAVE_UP);
    setup.most_bytes = 1 << 28;
    struct km_exploration *rich = km_exploration_new(NULL, stage.scenario, &setup);
    assert_int_equal(km_exploration_certainty(rich), KM_EXACT);
    km_exploration_free(poor);
    km_exploration_free(rich);
    stage_close(&stage);
}

static bool at_once(void *user)
{
    (void)user;
    return true;
}

/* What is held never goes beyond the limit by more than one piece of work adds. */
static void memory_is_asked_for_before_it_is_taken(void **state)
{
    (void)state;
    enum { PIECE = 1 << 14, LEAST = 1 << 16 };
    struct stage stage;
    open_heavy(&stage);
    size_t limit = LEAST / 2;
    for (bool exact = false; !exact;) {
        limit *= 2;
        struct km_explore_setup setup = {.most_bytes = limit};
        struct km_exploration *exploration = km_exploration_begin(NULL, stage.scenario, &setup);
        bool done;
        do {
            done = km_exploration_step(exploration, at_once, NULL);
            assert_true(exploration->budget.memory.bytes <= setup.most_bytes + PIECE);
        } while (!done);
        exact = km_exploration_certainty(exploration) == KM_EXACT;
        km_exploration_free(exploration);
    }
    print_message("%zu bytes are enough\n", limit);
    assert_true(limit > 4 * LEAST);
    stage_close(&stage);
}

static void a_job_is_unsure_until_it_is_done(void **state)
{
    (void)state;
    struct stage stage;
    stage_play(&stage, "", FORK);
    stage_answer(&stage, "listen");
    struct km_exploration *exploration = km_exploration_begin(NULL, stage.scenario, NULL);
    assert_false(km_exploration_done(exploration));
    assert_int_equal(km_exploration_certainty(exploration), KM_GAVE_UP);
    assert_null(km_attainable_new(NULL, exploration, stage.session));
    assert_null(km_proofs_new(NULL, exploration, NULL, NULL));
    size_t steps = 0;
    while (!km_exploration_step(exploration, at_once, NULL))
        steps++;
    assert_true(steps > 10);
    assert_true(km_exploration_done(exploration));
    assert_int_equal(km_exploration_certainty(exploration), KM_EXACT);
    assert_int_equal(km_exploration_most_points(exploration), 6);
    km_exploration_free(exploration);
    stage_close(&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_answer_loses_nothing),
        cmocka_unit_test(a_loss_at_the_fork_names_the_rule_and_the_better_choice),
        cmocka_unit_test(the_gravest_loss_comes_first),
        cmocka_unit_test(breaking_a_critical_rule_loses_passing),
        cmocka_unit_test(what_can_be_made_up_for_is_no_loss),
        cmocka_unit_test(an_obligation_can_be_met_until_the_last_answer),
        cmocka_unit_test(the_graver_turning_point_comes_first),
        cmocka_unit_test(an_answer_that_was_undone_does_not_count),
        cmocka_unit_test(a_session_that_goes_on_can_be_looked_at),
        cmocka_unit_test(rules_that_exclude_each_other_lose_jointly),
        cmocka_unit_test(losing_passing_alone_is_a_turning_point),
        cmocka_unit_test(a_form_is_one_answer_with_better_entries),
        cmocka_unit_test(an_empty_form_misses_all_of_its_entries),
        cmocka_unit_test(better_entries_win_passing_back),
        cmocka_unit_test(a_large_form_is_played_and_explored),
        cmocka_unit_test(at_a_dead_end_nothing_is_attainable),
        cmocka_unit_test(the_answer_that_lost_the_last_way_to_an_end_is_a_turning_point),
        cmocka_unit_test(a_dead_end_is_no_better_choice),
        cmocka_unit_test(a_stopped_session_is_not_looked_at),
        cmocka_unit_test(without_objectives_nothing_is_attainable),
        cmocka_unit_test(without_states_to_spend_exploration_gives_up),
        cmocka_unit_test(states_for_the_rules_alone_give_an_upper_bound),
        cmocka_unit_test(a_step_lasts_little_longer_than_is_wished),
        cmocka_unit_test(a_budget_of_time_ends_the_work_in_every_phase),
        cmocka_unit_test(work_grows_in_proportion_to_a_circle),
        cmocka_unit_test(a_budget_of_memory_ends_the_work),
        cmocka_unit_test(memory_is_asked_for_before_it_is_taken),
        cmocka_unit_test(a_job_is_unsure_until_it_is_done),
        cmocka_unit_test(exploration_stops_when_it_may_not_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
