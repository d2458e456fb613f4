/* The coach's values: what an answer was, what it changed, and every rule that it broke, left undone or kept;
 * in forms, after an undo, in a session that goes on, and at the end. */
#include "kamae/practice.h"

#include "stage.h"

#define ACT(id) "{'id':'" id "','label':'" id "','definition':'" id " is this','example':'x'}"
#define ACT_WITH(id, variants) \
    "{'id':'" id "','label':'" id "','definition':'" id " is this','example':'x','variants':{" variants "}}"
#define RULE(id, severity, constraints)                     \
    "{'id':'" id "','severity':'" severity "','title':'" id \
    "','why':'x','say_instead':'x','constraints':[" constraints "]}"

/* clang-format off */
static const char rulebook[] =
    "{'format':1,'id':'stage','revision':1,'language':'ja','license':'CC0-1.0','title':'x',"
    "'weights':{'critical':5,'major':3,'minor':1,'reminder':0},'pass_mark':70,"
    "'loss_bands':[{'id':'none','from':0,'label':'x'}],'acts':["
    ACT("customer.complaint") ","
    ACT("customer.demand") ","
    ACT("customer.leave") ","
    ACT_WITH("agent.listen", "'long':'l'") ","
    ACT("agent.apology.limited") ","
    ACT("agent.apology.written") ","
    ACT("agent.decline") ","
    ACT_WITH("agent.record.memo", "'when':'w','where':'w'") ","
    ACT_WITH("agent.record.guess", "'when':'w','where':'w'") ","
    ACT_WITH("scene.contact.end", "'left':'l'")
    "],'rules':["
    RULE("no-written-apology", "critical",
         "{'template':'absence','a':['agent.apology.written']},"
         "{'template':'response','a':['customer.demand'],'b':['agent.decline'],'within':1}") ","
    RULE("listen", "minor", "{'template':'existence','a':['agent.listen']}") ","
    RULE("apologise", "major",
         "{'template':'response','a':['customer.complaint'],'b':['agent.apology.limited'],'within':1,"
         "'unless':['customer.leave']}") ","
    RULE("record", "major",
         "{'template':'existence','a':['agent.record.memo.when']},"
         "{'template':'existence','a':['agent.record.memo.where']}")
    "]}";

static const char scenario[] =
    "{" STAGE_HEAD
    "'meters':{'anger':{'label':'x','start':5,'min':0,'max':10}},"
    "'start':'a','nodes':["
    "{'id':'a','lines':[{'by':'customer','text':'hello','acts':['customer.complaint']}],'choices':["
    "{'id':'sorry','text':'x','acts':['agent.apology.limited'],'effects':{'anger':-2},'why':'short','to':'b'},"
    "{'id':'hear','text':'x','acts':['agent.listen','agent.listen.long'],'to':'b'},"
    "{'id':'sign','text':'x','acts':['agent.apology.written','agent.apology.limited'],'to':'b'},"
    "{'id':'mute','text':'x','acts':['agent.decline'],"
    "'reply':[{'by':'customer','text':'bye','acts':['customer.leave']}],'to':'f'}]},"
    "{'id':'b','lines':[{'by':'customer','text':'sign this','acts':['customer.demand','customer.complaint']}],"
    "'choices':["
    "{'id':'no','text':'x','acts':['agent.decline'],'to':'c'},"
    "{'id':'well','text':'x','acts':['agent.listen'],'to':'c'}]},"
    "{'id':'c','choices':["
    "{'id':'on','text':'x','acts':['agent.listen'],'to':'f'},"
    "{'id':'on2','text':'x','acts':['agent.decline'],'to':'f'}]},"
    "{'id':'f','form':{'title':'x','slots':["
    "{'slot':'when','label':'x','options':["
    "{'id':'told','text':'1','mark':'fact'},"
    "{'id':'seen','text':'2','mark':'fact','why':'sober'},"
    "{'id':'maybe','text':'3','mark':'guess','why':'guessed'}]},"
    "{'slot':'where','label':'x','options':[{'id':'here','text':'1','mark':'fact'},"
    "{'id':'there','text':'2','mark':'guess'}]}],'to':'g'}},"
    "{'id':'g','choices':["
    "{'id':'tell','text':'x','acts':['agent.decline'],'to':'e'},"
    "{'id':'know','text':'x','acts':['agent.listen'],'to':'e'}]},"
    "{'id':'e','phase':'contact','end':{'outcome':'good','reason':'left','summary':'over'}}]}";
/* clang-format on */

static int set_up(void **state)
{
    struct stage *stage = test_calloc(1, sizeof *stage);
    stage_open(stage, rulebook, scenario, (struct km_session_setup){.mode = KM_GUIDED});
    *state = stage;
    return 0;
}

static int tear_down(void **state)
{
    struct stage *stage = *state;
    stage_close(stage);
    test_free(stage);
    return 0;
}

static void hand_in(struct stage *stage)
{
    struct km_event event;
    assert_true(km_session_submit(stage->session, 1000, &event));
    stage_take(stage, &event);
}

/* Answers separated by spaces; "submit" hands the form in. */
static void play(struct stage *stage, const char *answers)
{
    while (*answers) {
        size_t length = strcspn(answers, " ");
        const char *answer = arena_string_n(&stage->arena, answers, length);
        if (strcmp(answer, "submit") == 0)
            hand_in(stage);
        else
            assert_true(stage_answer(stage, answer));
        answers += length + (answers[length] == ' ');
    }
}

static const char *act_name(struct stage *stage, int32_t act)
{
    return act < 0 ? "start" : km_rulebook_act_id(stage->rulebook, (size_t)act);
}

/* "lapsed apologise by customer.complaint" for each ruling, a line each; of what was kept the act only where
 * it is named. */
static const char *rulings(struct stage *stage, const struct km_session *session)
{
    static const char *const words[] = {
        [KM_RULED_BROKEN] = "broken", [KM_RULED_LAPSED] = "lapsed", [KM_RULED_KEPT] = "kept"};
    struct km_coach *coach = km_coach_new(NULL, session);
    const struct km_comment *comment = km_coach_comment(coach);
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    for (size_t i = 0; i < comment->ruling_count; i++) {
        const struct km_ruling *ruling = &comment->rulings[i];
        strbuf_printf(&out, "%s %s", words[ruling->ruled],
                      km_rulebook_rule(stage->rulebook, ruling->rule)->id);
        if (ruling->ruled != KM_RULED_KEPT || ruling->act >= 0)
            strbuf_printf(&out, " by %s", act_name(stage, ruling->act));
        strbuf_add_char(&out, '\n');
    }
    km_coach_free(coach);
    return out.data;
}

/* The acts of each part and its why: "agent.listen+agent.listen.long (short)". */
static const char *parts(struct stage *stage)
{
    struct km_coach *coach = km_coach_new(NULL, stage->session);
    const struct km_comment *comment = km_coach_comment(coach);
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    for (size_t i = 0; i < comment->part_count; i++) {
        const struct km_answer_part *part = &comment->parts[i];
        for (size_t a = 0; a < part->act_count; a++)
            strbuf_printf(&out, "%s%s", a ? "+" : "", act_name(stage, part->acts[a]));
        if (km_text_present(&part->why))
            strbuf_printf(&out, " (%s)", km_text_get(&part->why, KM_JA));
        strbuf_add_char(&out, '\n');
    }
    km_coach_free(coach);
    return out.data;
}

/* The rules that are open, the most urgent first, with their deadline: "apologise<2 listen". */
static const char *open_duties(struct stage *stage)
{
    struct km_coach *coach = km_coach_new(NULL, stage->session);
    size_t count;
    const struct km_obligation *open = km_coach_open(coach, &count);
    struct strbuf out;
    strbuf_init(&out, &stage->arena);
    for (size_t i = 0; i < count; i++) {
        strbuf_printf(&out, "%s%s", i ? " " : "", km_rulebook_rule(stage->rulebook, open[i].rule)->id);
        if (open[i].deadline != KM_NONE)
            strbuf_printf(&out, "<%u", open[i].deadline);
    }
    km_coach_free(coach);
    return out.data;
}

static void before_the_first_answer_there_is_nothing_to_say(void **state)
{
    struct stage *stage = *state;
    assert_string_equal(rulings(stage, stage->session), "");
    assert_string_equal(parts(stage), "");
    assert_string_equal(open_duties(stage), "apologise<1 listen");
}

static void an_answer_is_told_by_its_acts_and_the_authors_why(void **state)
{
    struct stage *stage = *state;
    play(stage, "sorry");
    assert_string_equal(parts(stage), "agent.apology.limited (short)\n");
    struct km_coach *coach = km_coach_new(NULL, stage->session);
    const struct km_comment *comment = km_coach_comment(coach);
    assert_int_equal(comment->change_count, 1);
    assert_int_equal(comment->changes[0].before, 5);
    assert_int_equal(comment->changes[0].after, 3);
    km_coach_free(coach);
}

static void a_variant_is_explained_by_the_act_that_it_belongs_to(void **state)
{
    struct stage *stage = *state;
    int32_t act = km_rulebook_find_act(stage->rulebook, "agent.listen.long");
    struct km_text definition = km_rulebook_act_definition(stage->rulebook, (size_t)act);
    assert_string_equal(km_text_get(&definition, KM_JA), "agent.listen is this");
    play(stage, "hear");
    assert_string_equal(parts(stage), "agent.listen+agent.listen.long\n");
}

/* By act of the last answer, '1' for one that is to be defined. */
static const char *defined(struct stage *stage)
{
    struct km_coach *coach = km_coach_new(NULL, stage->session);
    const struct km_answer_part *part = km_coach_comment(coach)->parts;
    char *out = arena_alloc(&stage->arena, part->act_count + 1);
    for (size_t i = 0; i < part->act_count; i++)
        out[i] = part->first[i] ? '1' : '0';
    km_coach_free(coach);
    return out;
}

static void an_act_is_defined_the_first_time_that_an_answer_does_it(void **state)
{
    struct stage *stage = *state;
    play(stage, "hear"); /* the act and a variant of it, which means the same */
    assert_string_equal(defined(stage), "10");
    play(stage, "well");
    assert_string_equal(defined(stage), "0");
    play(stage, "on2");
    assert_string_equal(defined(stage), "1");
    assert_true(stage_press(stage, KM_UNDO));
    assert_true(stage_press(stage, KM_UNDO));
    play(stage, "no");
    assert_string_equal(defined(stage), "1");
}

static void a_duty_that_an_answer_fulfils_is_kept(void **state)
{
    struct stage *stage = *state;
    play(stage, "sorry"); /* the next line complains again, which is another duty */
    assert_string_equal(rulings(stage, stage->session), "kept apologise\n");
    assert_string_equal(open_duties(stage), "no-written-apology<2 listen");
    play(stage, "no");
    assert_string_equal(rulings(stage, stage->session), "lapsed apologise by customer.complaint\n"
                                                        "kept no-written-apology\n");
}

static void a_duty_that_nobody_met_in_time_has_lapsed_with_the_answer_that_let_it(void **state)
{
    struct stage *stage = *state;
    play(stage, "hear");
    assert_string_equal(rulings(stage, stage->session), "lapsed apologise by customer.complaint\n"
                                                        "kept listen\n");
    /* the second complaint could still be answered, if there were an apology on offer, and the record waits
     */
    assert_string_equal(open_duties(stage), "no-written-apology<2");
    play(stage, "well");
    assert_string_equal(rulings(stage, stage->session), "lapsed no-written-apology by customer.demand\n"
                                                        "lapsed apologise by customer.complaint\n");
    assert_string_equal(open_duties(stage), "");
    play(stage, "on");
    assert_string_equal(rulings(stage, stage->session), "");
}

static void a_ban_that_was_broken_is_told_by_what_was_done(void **state)
{
    struct stage *stage = *state;
    play(stage, "sign");
    assert_string_equal(rulings(stage, stage->session), "broken no-written-apology by agent.apology.written\n"
                                                        "kept apologise\n");
}

static void a_duty_done_after_its_rule_was_broken_says_which_duty_it_was(void **state)
{
    struct stage *stage = *state;
    play(stage, "sign no");
    assert_string_equal(rulings(stage, stage->session), "lapsed apologise by customer.complaint\n"
                                                        "kept no-written-apology by customer.demand\n");
}

static void a_duty_that_fell_away_is_neither_kept_nor_lapsed(void **state)
{
    struct stage *stage = *state;
    play(stage, "mute");
    assert_string_equal(rulings(stage, stage->session), "");
    assert_string_equal(open_duties(stage), "record");
}

static void entries_are_told_when_the_form_is_handed_in(void **state)
{
    struct stage *stage = *state;
    play(stage, "mute");
    assert_true(stage_enter(stage, 0, 1));
    assert_true(stage_enter(stage, 1, 0));
    assert_string_equal(parts(stage), "agent.decline\n");
    play(stage, "submit");
    assert_string_equal(parts(stage), "agent.record.memo.when (sober)\nagent.record.memo.where\n");
    assert_string_equal(rulings(stage, stage->session), "kept record\n");
}

static void a_rule_of_which_something_is_missing_is_not_kept_by_the_rest(void **state)
{
    struct stage *stage = *state;
    play(stage, "mute");
    assert_true(stage_enter(stage, 1, 0));
    play(stage, "submit");
    assert_string_equal(rulings(stage, stage->session), "");
    assert_string_equal(open_duties(stage), "listen");
    play(stage, "tell");
    assert_string_equal(rulings(stage, stage->session), "lapsed listen by start\nlapsed record by start\n");
    assert_string_equal(open_duties(stage), "");
}

static void after_an_undo_the_answer_before_is_told_again(void **state)
{
    struct stage *stage = *state;
    play(stage, "hear");
    const char *first = rulings(stage, stage->session);
    play(stage, "well");
    assert_true(stage_press(stage, KM_UNDO));
    assert_string_equal(rulings(stage, stage->session), first);
    assert_true(stage_press(stage, KM_UNDO));
    assert_string_equal(rulings(stage, stage->session), "");
    play(stage, "sign");
    assert_true(stage_press(stage, KM_UNDO));
    play(stage, "hear");
    assert_string_equal(rulings(stage, stage->session), first);
}

static void a_session_that_goes_on_is_told_the_same(void **state)
{
    struct stage *stage = *state;
    play(stage, "hear well");
    const char *told = rulings(stage, stage->session);
    assert_true(stage_press(stage, KM_SOFTEN));
    assert_string_equal(rulings(stage, stage->session), told);
    assert_true(stage_press(stage, KM_LEAVE));
    assert_string_equal(rulings(stage, stage->session), told);
    struct km_session *loaded = stage_reload(stage);
    assert_string_equal(rulings(stage, loaded), told);
    km_session_free(loaded);
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(before_the_first_answer_there_is_nothing_to_say),
        ON_STAGE(an_answer_is_told_by_its_acts_and_the_authors_why),
        ON_STAGE(a_variant_is_explained_by_the_act_that_it_belongs_to),
        ON_STAGE(an_act_is_defined_the_first_time_that_an_answer_does_it),
        ON_STAGE(a_duty_that_an_answer_fulfils_is_kept),
        ON_STAGE(a_duty_that_nobody_met_in_time_has_lapsed_with_the_answer_that_let_it),
        ON_STAGE(a_ban_that_was_broken_is_told_by_what_was_done),
        ON_STAGE(a_duty_done_after_its_rule_was_broken_says_which_duty_it_was),
        ON_STAGE(a_duty_that_fell_away_is_neither_kept_nor_lapsed),
        ON_STAGE(entries_are_told_when_the_form_is_handed_in),
        ON_STAGE(a_rule_of_which_something_is_missing_is_not_kept_by_the_rest),
        ON_STAGE(after_an_undo_the_answer_before_is_told_again),
        ON_STAGE(a_session_that_goes_on_is_told_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
