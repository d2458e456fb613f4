/* What a trainer would not say: praise for words that did harm, a sentence that does not fit, the wrong
 * answer blamed. Each was said once by a report; each test is a small run in which it must not be said. */
#include "report/model.h"
#include "stage.h"

/* clang-format off */

#define ACT(id) "{'id':'" id "','label':'" id "','definition':'x','example':'x'}"
#define RULE(id, severity, constraint)                                                          \
    "{'id':'" id "','severity':'" severity "','title':'" id "','why':'rule','say_instead':'pattern'," \
    "'constraints':[" constraint "]}"
#define NEVER(act) "{'template':'absence','a':['" act "']}"

#define RULEBOOK(more) \
    "{'format':1,'id':'odd','revision':1,'language':'ja','license':'CC0-1.0','title':'x'," \
    "'weights':{'critical':5,'major':3,'minor':1,'reminder':0},'pass_mark':70," \
    "'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':[" \
    ACT("customer.ask") "," ACT("agent.sorry") "," ACT("agent.look") "," ACT("agent.question") "," \
    ACT("agent.offer") "," ACT("agent.guess") "," ACT("agent.empty") "," ACT("agent.excuse") "," \
    ACT("agent.decline") "," ACT("agent.defer") "," ACT("agent.date") "," ACT("agent.promise") "," \
    ACT("agent.keep") "," ACT("agent.other") "," \
    ACT("agent.record.memo.when") "," ACT("agent.record.guess.when") "," \
    ACT("agent.record.memo.where") "," ACT("agent.record.guess.where") "," \
    ACT("agent.record.opinion.where") "," ACT("scene.contact.end.left") "," \
    ACT("scene.contact.end.terminated") \
    "],'rules':[" \
    RULE("apology", "major", "{'template':'existence','a':['agent.sorry'],'within':2}") "," \
    RULE("facts", "major", "{'template':'precedence','a':['agent.question'],'b':['agent.offer']}") "," \
    RULE("no-guess", "critical", NEVER("agent.guess")) "," \
    RULE("no-empty", "major", NEVER("agent.empty")) "," \
    RULE("no-excuse", "major", NEVER("agent.excuse")) "," \
    RULE("take-back", "critical", \
         "{'template':'response','a':['customer.ask'],'b':['agent.decline','agent.defer']}") "," \
    RULE("deadline", "major", "{'template':'response','a':['agent.defer'],'b':['agent.date'],'within':2}") "," \
    RULE("promise", "critical", \
         "{'template':'responded_existence','a':['agent.promise'],'b':['agent.keep']}") "," \
    RULE("look", "major", "{'template':'existence','a':['agent.look']}") "," \
    RULE("record", "critical", NEVER("agent.record.guess")) more \
    "]}"

static const char rulebook[] = RULEBOOK("");
/* With a duty of whoever ends the contact properly: it is owed in hindsight. */
static const char of_hindsight[] =
    RULEBOOK("," RULE("date", "major", "{'template':'responded_existence','a':['scene.contact.end.left'],'b':['agent.date']}"));

#define CHOICE(id, acts, rest) "{'id':'" id "','text':'" id "','acts':[" acts "],'why':'why " id "'" rest "}"
#define ON ",'to':'a'"

#define SCENARIO(objectives) \
    "{'format':1,'id':'odd','revision':1,'language':'ja','title':'x','summary':'x','briefing':'x'," \
    "'setting':{'trade':'rental','channel':'counter','minutes':5,'intensity':1}," \
    "'complaint_type':'venting','harassment':[]," \
    "'cast':{'customer':{'name':'C'},'agent':{'name':'A'}}," \
    "'objectives':[" objectives "]," \
    "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}," \
    "'trust':{'label':'x','start':5,'min':0,'max':10}}," \
    "'facts':{'till':{'slot':'where','text':'x'}}," \
    "'facilitator':{'goal':'goal','questions':['x']},'start':'a','nodes':[" \
    "{'id':'a','choices':[" \
    CHOICE("sorry", "'agent.sorry'", ON) "," \
    CHOICE("look", "'agent.look'", ON) "," \
    CHOICE("question", "'agent.question'", ON) "," \
    CHOICE("offer", "'agent.offer'", ON) "," \
    CHOICE("guess", "'agent.guess'", ON) "," \
    CHOICE("empty", "'agent.empty'", ",'instead':'the steam'" ON) "," \
    CHOICE("empty-alone", "'agent.empty'", ON) "," \
    CHOICE("excuse-and-look", "'agent.excuse','agent.look'", ON) "," \
    CHOICE("aside", "'agent.other'", ",'effects':{'trust':-1}" ON) "," \
    CHOICE("slip", "'agent.other'", ",'effects':{'anger':1}" ON) "," \
    CHOICE("poor", "'agent.other'", ",'instead':'better'" ON) "," \
    CHOICE("plain", "'agent.other'", ON) "," \
    CHOICE("asked", "'agent.other'", \
           ",'reply':[{'by':'customer','text':'ask','acts':['customer.ask'],'reveals':['till']}," \
           "{'by':'narrator','text':'The pen lies there.'}]" ON) "," \
    CHOICE("decline", "'agent.decline'", ",'effects':{'anger':2}" ON) "," \
    CHOICE("defer", "'agent.defer'", ON) "," \
    CHOICE("date", "'agent.date'", ON) "," \
    CHOICE("promise", "'agent.promise'", ON) "," \
    CHOICE("walks", "'agent.other'", ",'instead':'stay','to':'z','reason':'terminated'") "," \
    CHOICE("leave", "'agent.other'", ",'to':'f','reason':'left'") \
    "]}," \
    "{'id':'f','phase':'after','form':{'title':'x','slots':[{'slot':'when','label':'when','options':[" \
    "{'id':'w','text':'eleven','mark':'fact','why':'fact'}," \
    "{'id':'g','text':'perhaps ten','mark':'guess','why':'why guess'}]}," \
    "{'slot':'where','label':'where','options':[" \
    "{'id':'t','text':'at the till','mark':'fact','fact':'till'}," \
    "{'id':'o','text':'in a mood','mark':'opinion','why':'why mood'}]}],'to':'k'}}," \
    "{'id':'k','phase':'after','choices':[" \
    CHOICE("keep", "'agent.keep'", ",'to':'z'") "," \
    CHOICE("forget", "'agent.other'", ",'to':'z'") \
    "]},{'id':'z','phase':'after','end':{'outcome':'good','summary':'end'}}]}"

static const char scenario[] =
    SCENARIO("'apology','facts','no-guess','no-empty','no-excuse','take-back','look','record'");
/* Most of its objectives are about what need not come up. */
static const char of_rare_moments[] = SCENARIO("'apology','take-back','deadline','promise','look'");

/* clang-format on */

struct run {
    struct stage stage;
    struct km_score *score;
    struct km_exploration *exploration;
    struct km_attainable *attainable;
    struct km_report *report;
};

/* Fills the form in: two letters, an option of each of its slots; "-" leaves it empty. */
static bool fill_in(struct stage *stage, const char *options)
{
    int32_t entries[2];
    for (uint32_t slot = 0; slot < 2; slot++) {
        const char id[] = {options[slot], '\0'};
        entries[slot] = *id == '-' ? KM_BLANK : km_session_find_entry(stage->session, slot, id);
        assert_int_not_equal(entries[slot], KM_NOT_ENTERED);
    }
    return stage_submit(stage, entries, 2);
}

/* The answers by their ids; "=wt" fills the form in. */
static void play_by(struct run *run, const char *rules, const char *scene, enum km_mode mode,
                    const char *answers)
{
    stage_open(&run->stage, rules, scene, (struct km_session_setup){.mode = mode});
    while (*answers) {
        size_t length = strcspn(answers, " ");
        const char *answer = arena_string_n(&run->stage.arena, answers, length);
        if (*answer == '=')
            assert_true(fill_in(&run->stage, answer + 1));
        else
            assert_true(stage_answer(&run->stage, answer));
        answers += length + (answers[length] == ' ');
    }
    struct km_session *session = run->stage.session;
    run->score = km_score_new(NULL, run->stage.rulebook, km_scenario_scope(run->stage.scenario),
                              km_session_trace(session), km_session_status(session) == KM_ENDED);
    run->exploration = km_exploration_new(NULL, run->stage.scenario, NULL);
    run->attainable = km_attainable_new(NULL, run->exploration, session);
    assert_non_null(run->attainable);
    run->report = km_report_new(NULL, session, run->score, run->attainable);
}

static void play_scene(struct run *run, const char *scene, enum km_mode mode, const char *answers)
{
    play_by(run, rulebook, scene, mode, answers);
}

static void play(struct run *run, const char *answers)
{
    play_scene(run, scenario, KM_PRACTICE, answers);
}

static void close_run(struct run *run)
{
    km_report_free(run->report);
    km_attainable_free(run->attainable);
    km_exploration_free(run->exploration);
    km_score_free(run->score);
    stage_close(&run->stage);
}

static bool is_praised(const struct run *run, uint32_t turn)
{
    for (size_t g = 0; g < km_report_good_count(run->report); g++)
        if (km_report_good(run->report, g)->turn == turn)
            return true;
    return false;
}

static const char *title(const struct run *run, const struct km_turning_point *point)
{
    assert_true(point->rule_count > 0);
    return km_rulebook_rule(run->stage.rulebook, point->rules[0])->id;
}

/* The turning point that is about the answer of `turn`. */
static const struct km_turning_point *point_at(const struct run *run, uint32_t turn)
{
    for (size_t p = 0; p < km_report_turning_point_count(run->report); p++)
        if (km_report_turning_point(run->report, p)->turn == turn)
            return km_report_turning_point(run->report, p);
    fail_msg("no turning point at answer %u", turn);
    return NULL;
}

/* ---- what went well ---- */

static void the_second_breach_of_a_rule_costs_nothing_more_and_is_no_praise(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry guess guess question leave =w- keep");
    assert_false(is_praised(&run, 2));
    assert_false(is_praised(&run, 3));
    assert_true(is_praised(&run, 1));
    close_run(&run);
}

static void who_cost_trust_is_not_praised_for_what_was_not_said(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry aside look leave =w- keep");
    assert_false(is_praised(&run, 2));
    close_run(&run);
    play(&run, "sorry plain look leave =w- keep"); /* the same, at no cost */
    assert_true(is_praised(&run, 2));
    close_run(&run);
}

static void an_answer_that_keeps_one_rule_and_breaks_another_is_no_praise(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry excuse-and-look leave =w- keep");
    assert_false(is_praised(&run, 2));
    close_run(&run);
}

static void a_bare_refusal_is_called_a_refusal(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry asked decline");
    const struct km_good *good = km_report_good(run.report, 0);
    assert_int_equal(good->turn, 3);
    assert_string_equal(km_rulebook_rule(run.stage.rulebook, good->rule)->id, "take-back");
    assert_string_equal(km_rulebook_act_id(run.stage.rulebook, good->act), "agent.decline");
    assert_string_equal(good->why.in[KM_JA], "why decline");
    close_run(&run);
}

static void who_angered_somebody_is_not_praised_for_what_was_not_said(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry slip poor plain leave =w- keep");
    assert_false(is_praised(&run, 2));
    assert_false(is_praised(&run, 3)); /* the author knows something better */
    assert_true(is_praised(&run, 4));
    close_run(&run);
}

static void where_nothing_can_be_praised_it_is_said_what_stayed_intact(void **state)
{
    (void)state;
    struct run run;
    size_t count;
    play(&run, "walks");
    assert_int_equal(km_report_good_count(run.report), 0);
    const uint16_t *rules = km_report_intact(run.report, &count);
    assert_int_equal(count, 2);
    assert_string_equal(km_rulebook_rule(run.stage.rulebook, rules[0])->id, "no-guess");
    close_run(&run);
}

/* ---- the sentence for the moment ---- */

static void the_moment_s_sentence_comes_before_the_rule_s_which_is_marked(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry empty leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 2);
    assert_string_equal(point->say.in[KM_JA], "the steam");
    assert_false(point->pattern);
    assert_string_equal(point->why.in[KM_JA], "why empty");
    close_run(&run);
    play(&run, "sorry empty-alone leave =w- keep");
    assert_string_equal(point_at(&run, 2)->say.in[KM_JA], "pattern");
    assert_true(point_at(&run, 2)->pattern);
    close_run(&run);
}

static void what_never_came_up_brings_no_sentence_from_elsewhere(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry look leave =w- keep");
    assert_true(km_report_turning_point_count(run.report) > 0);
    for (size_t p = 0; p < km_report_turning_point_count(run.report); p++) {
        const struct km_turning_point *point = km_report_turning_point(run.report, p);
        assert_int_equal(point->due, KM_DUE_OVER);
        assert_false(km_text_present(&point->say));
        assert_false(km_text_present(&point->why)); /* the author has nothing against it */
    }
    close_run(&run);
}

static void the_words_just_before_are_quoted_and_what_the_scene_showed(void **state)
{
    (void)state;
    struct run run;
    play(&run, "asked guess");
    assert_string_equal(point_at(&run, 2)->before.text.in[KM_JA], "ask");
    assert_string_equal(point_at(&run, 2)->scene.text.in[KM_JA], "The pen lies there.");
    close_run(&run);
}

/* ---- the answer to blame ---- */

static void a_deferral_without_a_date_is_blamed_and_not_the_last_chance(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry look defer plain plain leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 3);
    assert_string_equal(title(&run, point), "deadline");
    assert_int_equal(point->due, KM_DUE_LATER);
    assert_int_equal(point->until, 5);
    assert_int_equal(point->decision.turn, 5);
    assert_string_equal(point->why.in[KM_JA], "why defer");
    close_run(&run);
}

static void a_duty_that_a_faultless_answer_let_go_belongs_to_the_one_before(void **state)
{
    (void)state;
    struct run run;
    play(&run, "poor plain look leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 1);
    assert_string_equal(title(&run, point), "apology");
    assert_int_equal(point->due, KM_DUE_MISSED);
    assert_int_equal(point->until, 2);
    assert_string_equal(point->say.in[KM_JA], "better");
    close_run(&run);
}

static void a_duty_does_not_belong_to_an_answer_that_was_wrong_for_another_reason(void **state)
{
    (void)state;
    struct run run;
    play(&run, "poor empty look leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 1);
    assert_string_equal(title(&run, point), "apology");
    assert_int_equal(point->due, KM_DUE_MISSED);
    assert_int_equal(point->until, 2);
    assert_string_equal(title(&run, point_at(&run, 2)), "no-empty");
    assert_int_equal(point_at(&run, 2)->rule_count, 1);
    close_run(&run);
}

static void a_duty_owed_in_hindsight_belongs_to_the_answer_that_left_it_undone(void **state)
{
    (void)state;
    struct run run;
    play_by(&run, of_hindsight, scenario, KM_PRACTICE, "sorry poor look leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 2);
    assert_string_equal(title(&run, point), "date");
    assert_int_equal(point->due, KM_DUE_MISSED);
    assert_int_equal(point->until, 4);
    assert_string_equal(point->say.in[KM_JA], "better");
    close_run(&run);
}

static void tomorrow_has_no_pattern_where_the_page_says_what_to_say(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry empty leave =w- keep");
    assert_int_equal(km_report_tomorrow(run.report).kind, KM_TOMORROW_TRY);
    struct km_text words = km_report_tomorrow(run.report).words;
    assert_false(km_text_present(&words));
    close_run(&run);
}

static void the_author_s_praise_is_no_reason_for_a_loss(void **state)
{
    (void)state;
    struct run run;
    play(&run, "plain plain look leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 2);
    assert_string_equal(title(&run, point), "apology");
    assert_string_equal(point->why.in[KM_JA], "rule");
    close_run(&run);
}

static void a_broken_promise_is_blamed_where_it_was_let_go(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry promise look leave =w- forget");
    const struct km_turning_point *point = point_at(&run, 6);
    assert_string_equal(title(&run, point), "promise");
    assert_int_equal(point->due, KM_DUE_EARLY);
    assert_int_equal(point->since, 2);
    close_run(&run);
}

static void what_an_answer_did_names_it_before_what_it_left_out(void **state)
{
    (void)state;
    struct run run;
    play(&run, "plain empty look leave =w- keep");
    const struct km_turning_point *point = point_at(&run, 2);
    assert_int_equal(point->rule_count, 2); /* the apology was due by then, too */
    assert_string_equal(title(&run, point), "no-empty");
    close_run(&run);
}

static void who_makes_the_customer_walk_out_reads_what_was_wrong_with_it(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry question walks");
    const struct km_turning_point *point = point_at(&run, 3);
    assert_string_equal(point->why.in[KM_JA], "why walks");
    assert_string_equal(point->answer.text.in[KM_JA], "walks");
    close_run(&run);
}

static void a_line_in_the_form_does_not_outrank_harm_to_a_person(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry look question offer asked decline empty leave =g- keep");
    assert_int_equal(km_report_turning_point(run.report, 0)->turn, 7);
    assert_string_equal(title(&run, km_report_turning_point(run.report, 0)), "no-empty");
    assert_int_equal(km_report_turning_point(run.report, 1)->turn, 9);
    assert_string_equal(km_report_turning_point(run.report, 1)->why.in[KM_JA], "why guess");
    close_run(&run);
}

static void a_form_names_what_else_in_it_is_doubtful_and_what_is_empty(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry look leave =go keep");
    const struct km_turning_point *point = point_at(&run, 4);
    assert_string_equal(point->answer.text.in[KM_JA], "perhaps ten");
    assert_int_equal(point->doubtful.count, 1);
    assert_string_equal(point->doubtful.labels[0].in[KM_JA], "where");
    assert_int_equal(point->empty.count, 0);
    close_run(&run);
    play(&run, "sorry look leave =g- keep");
    assert_int_equal(point_at(&run, 4)->doubtful.count, 0);
    assert_int_equal(point_at(&run, 4)->empty.count, 1);
    close_run(&run);
}

static void a_fact_that_nobody_told_is_quoted_and_called_so(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry look leave =wt keep");
    const struct km_turning_point *point = point_at(&run, 4);
    assert_string_equal(point->answer.text.in[KM_JA], "at the till");
    assert_string_equal(point->why_key, "form.again.guess");
    assert_false(km_text_present(&point->why));
    close_run(&run);
}

static void moments_that_never_came_are_no_title_and_nothing_for_tomorrow(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry look walks");
    const struct km_turning_point *point = point_at(&run, 3);
    assert_true(point->rule_count > 0);
    assert_string_equal(km_report_about_key(run.report, point), "report.point.turned");
    assert_string_equal(km_report_tomorrow(run.report).remark.key, "report.tomorrow.again");
    close_run(&run);
    play(&run, "sorry look empty walks");
    assert_null(km_report_about_key(run.report, point_at(&run, 3)));
    assert_string_equal(km_report_tomorrow(run.report).remark.about.in[KM_JA], "no-empty");
    close_run(&run);
}

/* The author says of "walks" that it should not have ended here: that is no reason for the apology. */
static void a_duty_from_earlier_is_no_title_of_an_answer_that_ended_more(void **state)
{
    (void)state;
    struct run run;
    play(&run, "look walks");
    const struct km_turning_point *point = point_at(&run, 2);
    assert_string_equal(title(&run, point), "apology");
    assert_true(point->turned);
    assert_int_equal(point->due, KM_DUE_OVER);
    assert_string_equal(km_report_about_key(run.report, point), "report.point.turned");
    assert_string_equal(km_report_others_key(run.report, point), "report.turning-point.lost");
    assert_null(km_report_other_key(run.report, point, 0));
    assert_string_equal(km_report_other_key(run.report, point, 1), "report.turning-point.moment");
    close_run(&run);
    play(&run, "look leave =wt keep");
    assert_false(point_at(&run, 2)->turned);
    close_run(&run);
}

/* ---- result, and what must be said with a good end ---- */

static void passing_is_named_in_an_exam_only(void **state)
{
    (void)state;
    static const struct {
        enum km_mode mode;
        const char *name, *result;
    } rows[] = {{KM_PRACTICE, "report.point.failed", NULL},
                {KM_EXAM, "report.point.failed.exam", "report.not-passed"}};
    for (size_t i = 0; i < 2; i++) {
        struct run run;
        play_scene(&run, scenario, rows[i].mode, "sorry guess look leave =w- keep");
        const struct km_turning_point *first = km_report_turning_point(run.report, 0);
        const char *result = km_report_result_key(run.report);
        assert_int_equal(first->turn, 2);
        assert_string_equal(km_report_name_key(run.report, first), rows[i].name);
        assert_true(!result == !rows[i].result);
        if (result)
            assert_string_equal(result, rows[i].result);
        close_run(&run);
    }
}

static void a_good_end_of_a_failed_run_never_stands_alone(void **state)
{
    (void)state;
    struct run run;
    play(&run, "sorry empty guess look leave =w- keep");
    assert_string_equal(km_report_but(run.report).key, "report.but.broken");
    assert_string_equal(km_report_but(run.report).about.in[KM_JA], "no-guess");
    close_run(&run);
    play(&run, "sorry look leave =w- keep");
    assert_true(km_score_points(run.score)->passed);
    assert_null(km_report_but(run.report).key);
    close_run(&run);
    play_scene(&run, of_rare_moments, KM_PRACTICE, "sorry look leave =w- keep");
    assert_false(km_score_points(run.score)->passed);
    assert_string_equal(km_report_but(run.report).key, "report.but.missed");
    assert_string_equal(km_report_but(run.report).about.in[KM_JA], "take-back");
    close_run(&run);
    play(&run, "sorry look question offer asked decline leave =w- keep");
    assert_null(km_report_but(run.report).key);
    assert_string_equal(km_report_tomorrow(run.report).remark.key, "report.tomorrow.again");
    close_run(&run);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_second_breach_of_a_rule_costs_nothing_more_and_is_no_praise),
        cmocka_unit_test(who_cost_trust_is_not_praised_for_what_was_not_said),
        cmocka_unit_test(an_answer_that_keeps_one_rule_and_breaks_another_is_no_praise),
        cmocka_unit_test(a_bare_refusal_is_called_a_refusal),
        cmocka_unit_test(who_angered_somebody_is_not_praised_for_what_was_not_said),
        cmocka_unit_test(where_nothing_can_be_praised_it_is_said_what_stayed_intact),
        cmocka_unit_test(the_moment_s_sentence_comes_before_the_rule_s_which_is_marked),
        cmocka_unit_test(what_never_came_up_brings_no_sentence_from_elsewhere),
        cmocka_unit_test(the_words_just_before_are_quoted_and_what_the_scene_showed),
        cmocka_unit_test(a_deferral_without_a_date_is_blamed_and_not_the_last_chance),
        cmocka_unit_test(a_duty_that_a_faultless_answer_let_go_belongs_to_the_one_before),
        cmocka_unit_test(a_duty_does_not_belong_to_an_answer_that_was_wrong_for_another_reason),
        cmocka_unit_test(a_duty_owed_in_hindsight_belongs_to_the_answer_that_left_it_undone),
        cmocka_unit_test(tomorrow_has_no_pattern_where_the_page_says_what_to_say),
        cmocka_unit_test(the_author_s_praise_is_no_reason_for_a_loss),
        cmocka_unit_test(a_broken_promise_is_blamed_where_it_was_let_go),
        cmocka_unit_test(what_an_answer_did_names_it_before_what_it_left_out),
        cmocka_unit_test(who_makes_the_customer_walk_out_reads_what_was_wrong_with_it),
        cmocka_unit_test(a_line_in_the_form_does_not_outrank_harm_to_a_person),
        cmocka_unit_test(a_form_names_what_else_in_it_is_doubtful_and_what_is_empty),
        cmocka_unit_test(a_fact_that_nobody_told_is_quoted_and_called_so),
        cmocka_unit_test(moments_that_never_came_are_no_title_and_nothing_for_tomorrow),
        cmocka_unit_test(a_duty_from_earlier_is_no_title_of_an_answer_that_ended_more),
        cmocka_unit_test(passing_is_named_in_an_exam_only),
        cmocka_unit_test(a_good_end_of_a_failed_run_never_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
