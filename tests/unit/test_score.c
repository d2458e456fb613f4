/* Verdicts with their evidence, and the worked sum, on rulebooks and traces built by hand. */
#include "engine/trace.h"
#include "kamae/score.h"
#include "rulebook/rulebook.h"
#include "score/points.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { ACT_NONE, ACT_A, ACT_B, ACT_UNLESS, ACT_COUNT };
static const uint8_t roles[ACT_COUNT] = {ROLE_NONE, ROLE_A, ROLE_B, ROLE_UNLESS};

enum { MOST = 8 };

/* A rulebook, a trace and the score of both. Events and offers get node number 10 + turn. */
struct stage {
    struct arena arena;
    struct km_rulebook rulebook;
    struct rule rules[MOST];
    struct constraint constraints[MOST];
    struct km_trace trace;
    struct km_scope scope;
    struct km_score *score;
};

static int set_up(void **state)
{
    struct stage *stage = test_calloc(1, sizeof *stage);
    arena_init(&stage->arena, NULL);
    stage->rulebook.rules = stage->rules;
    stage->rulebook.constraints = stage->constraints;
    stage->rulebook.act_count = ACT_COUNT;
    stage->rulebook.pass_mark = 70;
    *state = stage;
    return 0;
}

static int tear_down(void **state)
{
    struct stage *stage = *state;
    km_score_free(stage->score);
    arena_release(&stage->arena);
    test_free(stage);
    return 0;
}

/* The constraints added after a rule are its. */
static void add_rule(struct stage *stage, enum km_rule_severity severity, int32_t weight)
{
    stage->rules[stage->rulebook.rule_count++] = (struct rule){
        .door = {.severity = severity, .weight = weight},
        .first_constraint = (uint16_t)stage->rulebook.constraint_count,
    };
}

static struct constraint *add_constraint(struct stage *stage, enum template template)
{
    struct constraint *constraint = &stage->constraints[stage->rulebook.constraint_count++];
    *constraint = (struct constraint){
        .template = template,
        .n = 1,
        .within = WITHIN_UNLIMITED,
        .of = KM_AGENT,
        .roles = roles,
        .rule = (uint16_t)(stage->rulebook.rule_count - 1),
    };
    stage->rules[constraint->rule].constraint_count++;
    return constraint;
}

static struct constraint *add_only(struct stage *stage, enum template template)
{
    add_rule(stage, KM_MAJOR, 3);
    return add_constraint(stage, template);
}

static void add_event(struct stage *stage, enum km_actor actor, uint16_t act, uint32_t turn,
                      uint32_t utterance)
{
    struct km_trace_event event = {
        .act = act,
        .actor = (uint8_t)actor,
        .turn = turn,
        .utterance = utterance,
        .node = 10 + turn,
        .choice = actor == KM_AGENT ? 20 + turn : KM_NONE,
    };
    trace_add_event(&stage->arena, &stage->trace, event);
}

/* Two options, numbered 30 + 2·turn and one more, with one act each. */
static void add_offer(struct stage *stage, uint32_t turn, uint16_t first, uint16_t second)
{
    trace_add_offer(&stage->arena, &stage->trace, turn, 10 + turn);
    trace_add_option(&stage->arena, &stage->trace, 30 + 2 * turn);
    trace_add_option_act(&stage->arena, &stage->trace, first);
    trace_add_option(&stage->arena, &stage->trace, 31 + 2 * turn);
    trace_add_option_act(&stage->arena, &stage->trace, second);
}

static const struct km_rule_result *judge(struct stage *stage, bool ended)
{
    km_score_free(stage->score);
    stage->score = km_score_new(NULL, &stage->rulebook, stage->scope, &stage->trace, ended);
    return km_score_rule(stage->score, 0);
}

/* The same of a run that waits for the answer of `turn`. */
static const struct km_rule_result *judge_waiting(struct stage *stage, uint32_t turn)
{
    km_score_free(stage->score);
    stage->score = km_score_waiting(NULL, &stage->rulebook, stage->scope, &stage->trace, turn);
    return km_score_rule(stage->score, 0);
}

static void cites(const struct km_rule_result *rule, size_t index, enum km_evidence_kind kind, uint32_t turn,
                  size_t event)
{
    assert_true(index < rule->evidence_count);
    assert_int_equal(rule->evidence[index].kind, kind);
    assert_int_equal(rule->evidence[index].turn, turn);
    assert_int_equal(rule->evidence[index].event, event);
}

/* ---- verdicts and evidence ---- */

static void a_rule_whose_moment_never_came_is_untested(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE);
    add_constraint(stage, TEMPLATE_ABSENCE);
    add_event(stage, KM_AGENT, ACT_B, 1, 1);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_UNTESTED);
    assert_int_equal(rule->evidence_count, 0);
    assert_false(km_score_constraint(stage->score, 0)->tested);
}

static void an_obligation_met_keeps_the_rule_and_cites_the_act_that_met_it(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE);
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_AGENT, ACT_B, 2, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_KEPT);
    assert_int_equal(rule->evidence_count, 1);
    cites(rule, 0, KM_FULFILLED, 2, 1);
    assert_int_equal(rule->evidence[0].act, ACT_B);
    assert_int_equal(rule->evidence[0].node, 12);
    assert_int_equal(rule->evidence[0].choice, 22);
    assert_int_equal(rule->evidence[0].constraint, 0);
}

static void an_obligation_met_at_once_cites_the_earlier_act(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONDED_EXISTENCE);
    add_event(stage, KM_AGENT, ACT_B, 1, 1);
    add_event(stage, KM_CUSTOMER, ACT_A, 2, 2);
    add_event(stage, KM_CUSTOMER, ACT_A, 3, 3);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_KEPT);
    assert_int_equal(rule->evidence_count, 1);
    cites(rule, 0, KM_FULFILLED, 1, 0);
    assert_int_equal(km_score_constraint(stage->score, 0)->activations, 2);
    assert_int_equal(km_score_constraint(stage->score, 0)->fulfilments, 2);
}

static void an_obligation_that_lapsed_cites_what_opened_it_and_its_last_turn(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE)->within = 1;
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_AGENT, ACT_NONE, 2, 2);
    add_event(stage, KM_AGENT, ACT_B, 3, 3);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_BROKEN);
    assert_int_equal(rule->broken_turn, 2);
    assert_int_equal(rule->evidence_count, 1);
    cites(rule, 0, KM_LAPSED, 2, 0);
    assert_int_equal(rule->evidence[0].act, ACT_A);
    assert_int_equal(rule->evidence[0].node, 11);
    assert_int_equal(rule->evidence[0].choice, KM_NONE);
}

static void what_is_open_at_the_end_lapses_in_the_last_turn(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE);
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_CUSTOMER, ACT_A, 2, 2);
    add_event(stage, KM_AGENT, ACT_NONE, 4, 3);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->evidence_count, 2);
    cites(rule, 0, KM_LAPSED, 4, 0);
    cites(rule, 1, KM_LAPSED, 4, 1);
    assert_int_equal(km_score_constraint(stage->score, 0)->violations, 2);
}

static void a_missing_act_is_cited_without_an_event(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_EXISTENCE)->within = 1;
    add_constraint(stage, TEMPLATE_INIT);
    add_constraint(stage, TEMPLATE_END);
    add_event(stage, KM_AGENT, ACT_NONE, 2, 1);
    add_event(stage, KM_AGENT, ACT_NONE, 3, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_BROKEN);
    assert_int_equal(rule->broken_turn, 1);
    assert_int_equal(rule->evidence_count, 3);
    cites(rule, 0, KM_MISSING, 1, SIZE_MAX);
    cites(rule, 1, KM_MISSING, 2, SIZE_MAX);
    cites(rule, 2, KM_MISSING, 3, SIZE_MAX);
    assert_int_equal(rule->evidence[1].constraint, 1);
    assert_int_equal(rule->evidence[0].act, -1);
    assert_int_equal(rule->evidence[0].node, KM_NONE);
    assert_int_equal(rule->evidence[0].choice, KM_NONE);
}

static void a_chain_response_lapses_in_the_turn_of_the_utterance_that_lacked_the_answer(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_CHAIN_RESPONSE);
    add_event(stage, KM_CUSTOMER, ACT_A, 0, 0);
    add_event(stage, KM_AGENT, ACT_NONE, 1, 1);
    add_event(stage, KM_CUSTOMER, ACT_NONE, 1, 2);
    add_event(stage, KM_AGENT, ACT_B, 2, 3);
    cites(judge(stage, true), 0, KM_LAPSED, 1, 0);
}

static void an_end_that_was_said_cites_the_last_words(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_END);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    add_event(stage, KM_AGENT, ACT_A, 2, 2);
    add_event(stage, KM_AGENT, ACT_NONE, 2, 2);
    add_event(stage, KM_CUSTOMER, ACT_A, 2, 3);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_KEPT);
    assert_int_equal(rule->evidence_count, 1);
    cites(rule, 0, KM_FULFILLED, 2, 1);
}

static void a_released_obligation_keeps_the_rule(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE);
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_CUSTOMER, ACT_UNLESS, 1, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_KEPT);
    cites(rule, 0, KM_RELEASED, 1, 1);
    assert_int_equal(km_score_constraint(stage->score, 0)->fulfilments, 0);
    assert_int_equal(km_score_constraint(stage->score, 0)->violations, 0);
}

static void a_forbidden_act_breaks_the_rule_each_time_and_is_cited(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_ABSENCE);
    add_event(stage, KM_AGENT, ACT_A, 2, 1);
    add_event(stage, KM_AGENT, ACT_A, 5, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_BROKEN);
    assert_int_equal(rule->broken_turn, 2);
    assert_int_equal(rule->evidence_count, 2);
    cites(rule, 0, KM_OFFENDED, 2, 0);
    cites(rule, 1, KM_OFFENDED, 5, 1);
    assert_int_equal(km_score_constraint(stage->score, 0)->violations, 2);
}

static void a_temptation_resisted_keeps_the_rule_and_cites_the_option(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_ABSENCE);
    add_offer(stage, 1, ACT_NONE, ACT_A);
    add_event(stage, KM_AGENT, ACT_NONE, 1, 1);
    add_offer(stage, 2, ACT_A, ACT_A);
    add_event(stage, KM_AGENT, ACT_NONE, 2, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_KEPT);
    assert_int_equal(rule->evidence_count, 2);
    cites(rule, 0, KM_RESISTED, 1, SIZE_MAX);
    assert_int_equal(rule->evidence[0].node, 11);
    assert_int_equal(rule->evidence[0].choice, 33);
    assert_int_equal(rule->evidence[0].act, ACT_A);
    assert_int_equal(rule->evidence[1].choice, 34);
    assert_int_equal(km_score_constraint(stage->score, 0)->activations, 2);
    assert_int_equal(km_score_constraint(stage->score, 0)->fulfilments, 2);
}

static void a_temptation_taken_is_tested_and_not_resisted(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_ABSENCE);
    add_offer(stage, 1, ACT_NONE, ACT_A);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    add_offer(stage, 2, ACT_NONE, ACT_A);
    add_event(stage, KM_AGENT, ACT_NONE, 2, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_BROKEN);
    assert_int_equal(rule->evidence_count, 1);
    assert_true(km_score_constraint(stage->score, 0)->tested);
    assert_int_equal(km_score_constraint(stage->score, 0)->activations, 1);
    assert_int_equal(km_score_constraint(stage->score, 0)->fulfilments, 0);
}

static void two_decisions_of_one_turn_are_tested_twice_and_cited_once(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_ABSENCE);
    add_offer(stage, 1, ACT_A, ACT_NONE);
    add_offer(stage, 1, ACT_NONE, ACT_A);
    add_event(stage, KM_AGENT, ACT_NONE, 1, 1);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->evidence_count, 1);
    assert_int_equal(rule->evidence[0].choice, 32);
    assert_int_equal(km_score_constraint(stage->score, 0)->activations, 2);
    assert_int_equal(km_score_constraint(stage->score, 0)->fulfilments, 2);
}

static void a_lawful_act_keeps_a_precedence(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_PRECEDENCE);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    assert_int_equal(judge(stage, true)->verdict, KM_UNTESTED);
    add_event(stage, KM_AGENT, ACT_B, 2, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_KEPT);
    cites(rule, 0, KM_LAWFUL, 2, 1);
}

static void an_act_that_is_met_and_lawful_is_cited_once(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_SUCCESSION);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    add_event(stage, KM_AGENT, ACT_B, 2, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->evidence_count, 1);
    cites(rule, 0, KM_FULFILLED, 2, 1);
    assert_int_equal(km_score_constraint(stage->score, 0)->activations, 2);
}

static void a_rule_is_broken_when_one_of_its_constraints_is(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_EXISTENCE);
    add_constraint(stage, TEMPLATE_NOT_SUCCESSION);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    assert_int_equal(judge(stage, true)->verdict, KM_KEPT);
    add_event(stage, KM_AGENT, ACT_B, 2, 2);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_BROKEN);
    assert_int_equal(rule->evidence_count, 1);
    cites(rule, 0, KM_OFFENDED, 2, 1);
}

static void evidence_of_several_constraints_stands_in_order_of_turn(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE);
    add_constraint(stage, TEMPLATE_ABSENCE)->n = 3;
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    add_event(stage, KM_AGENT, ACT_B, 2, 2);
    add_event(stage, KM_AGENT, ACT_A, 3, 3);
    add_event(stage, KM_AGENT, ACT_B, 4, 4);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->evidence_count, 4);
    cites(rule, 0, KM_LAWFUL, 1, 0);
    cites(rule, 1, KM_FULFILLED, 2, 1);
    cites(rule, 2, KM_LAWFUL, 3, 2);
    cites(rule, 3, KM_FULFILLED, 4, 3);
}

static void a_constraint_that_does_not_apply_is_left_out(void **state)
{
    struct stage *stage = *state;
    const bool none[] = {false, false}, one[] = {false, true};
    add_only(stage, TEMPLATE_EXISTENCE);
    add_constraint(stage, TEMPLATE_ABSENCE);
    add_event(stage, KM_AGENT, ACT_B, 1, 1);
    stage->scope.applies = none;
    assert_int_equal(judge(stage, true)->verdict, KM_NOT_APPLICABLE);
    stage->scope.applies = one;
    assert_int_equal(judge(stage, true)->verdict, KM_UNTESTED);
    assert_false(km_score_constraint(stage->score, 0)->applies);
    assert_int_equal(km_score_constraint(stage->score, 0)->violations, 0);
    assert_true(km_score_constraint(stage->score, 1)->applies);
    stage->scope.applies = NULL;
    assert_int_equal(judge(stage, true)->verdict, KM_BROKEN);
}

/* ---- runs that go on ---- */

static void while_a_run_goes_on_an_open_obligation_is_neither_broken_nor_kept(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE)->within = 2;
    add_event(stage, KM_CUSTOMER, ACT_A, 3, 1);
    add_event(stage, KM_CUSTOMER, ACT_A, 4, 2);
    assert_int_equal(judge(stage, false)->verdict, KM_UNTESTED);
    const struct km_constraint_result *constraint = km_score_constraint(stage->score, 0);
    assert_true(constraint->tested);
    assert_int_equal(constraint->running, KM_VIOLATED_SO_FAR);
    assert_int_equal(constraint->final, KM_VIOLATED_SO_FAR);
    assert_int_equal(constraint->open_since, 3);
    assert_int_equal(constraint->deadline, 5);
    assert_int_equal(judge(stage, true)->verdict, KM_BROKEN);
    assert_int_equal(km_score_constraint(stage->score, 0)->running, KM_VIOLATED_SO_FAR);
    assert_int_equal(km_score_constraint(stage->score, 0)->final, KM_VIOLATED_FOR_GOOD);
}

static void while_a_run_goes_on_words_that_could_be_the_last_earn_nothing_yet(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_END);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    assert_int_equal(judge(stage, false)->verdict, KM_UNTESTED);
    assert_int_equal(km_score_constraint(stage->score, 0)->running, KM_SATISFIED_SO_FAR);
    assert_int_equal(judge(stage, true)->verdict, KM_KEPT);
}

static void a_decision_that_begins_makes_an_obligation_lapse(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE)->within = 0;
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    assert_int_equal(judge(stage, false)->verdict, KM_UNTESTED);
    add_offer(stage, 2, ACT_NONE, ACT_B);
    assert_int_equal(judge(stage, false)->verdict, KM_BROKEN);
    assert_int_equal(km_score_rule(stage->score, 0)->broken_turn, 1);
}

static void a_decision_that_waits_makes_an_obligation_lapse(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE)->within = 1;
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    assert_int_equal(judge_waiting(stage, 2)->verdict, KM_UNTESTED);
    assert_int_equal(judge_waiting(stage, 3)->verdict, KM_BROKEN);
    assert_int_equal(km_score_rule(stage->score, 0)->broken_turn, 2);
    assert_false(km_score_points(stage->score)->scored);
}

static void an_obligation_is_open_also_after_another_one_lapsed(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_RESPONSE)->within = 1;
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_CUSTOMER, ACT_A, 2, 2);
    assert_int_equal(judge_waiting(stage, 3)->verdict, KM_BROKEN);
    const struct km_constraint_result *constraint = km_score_constraint(stage->score, 0);
    assert_int_equal(constraint->running, KM_VIOLATED_FOR_GOOD);
    assert_true(constraint->open);
    assert_int_equal(constraint->open_since, 2);
    assert_int_equal(constraint->opened_by, 1);
    assert_int_equal(constraint->deadline, 3);
    judge(stage, true);
    constraint = km_score_constraint(stage->score, 0);
    assert_false(constraint->open);
    assert_int_equal(constraint->open_since, 0);
    assert_int_equal(constraint->opened_by, 0);
    assert_int_equal(constraint->deadline, KM_NONE);
}

static void the_evidence_of_a_longer_run_begins_with_that_of_the_shorter_one(void **state)
{
    struct stage *stage = *state;
    size_t before, after;
    add_only(stage, TEMPLATE_RESPONSE)->within = 1;
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_AGENT, ACT_B, 2, 2);
    add_event(stage, KM_CUSTOMER, ACT_A, 2, 3);
    judge_waiting(stage, 3);
    assert_int_equal(km_score_evidence(stage->score, 0, &before)->kind, KM_FULFILLED);
    assert_int_equal(before, 1);
    add_event(stage, KM_AGENT, ACT_NONE, 3, 4);
    judge_waiting(stage, 4);
    const struct km_evidence *evidence = km_score_evidence(stage->score, 0, &after);
    assert_int_equal(after, 2);
    assert_int_equal(evidence[0].kind, KM_FULFILLED);
    assert_int_equal(evidence[0].event, 1);
    assert_int_equal(evidence[0].opened_by, 0);
    assert_int_equal(evidence[1].kind, KM_LAPSED);
    assert_int_equal(evidence[1].event, 2);
}

static void a_decision_that_was_not_answered_yet_tests_nothing(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_ABSENCE);
    add_offer(stage, 1, ACT_NONE, ACT_A);
    assert_int_equal(judge(stage, false)->verdict, KM_UNTESTED);
    assert_int_equal(judge(stage, true)->verdict, KM_KEPT);
    add_event(stage, KM_AGENT, ACT_NONE, 1, 1);
    assert_int_equal(judge(stage, false)->verdict, KM_KEPT);
}

static void a_run_that_goes_on_has_points_and_no_score(void **state)
{
    struct stage *stage = *state;
    const uint16_t objectives[] = {0};
    stage->scope = (struct km_scope){.objectives = objectives, .objective_count = 1};
    add_only(stage, TEMPLATE_EXISTENCE);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    assert_int_equal(judge(stage, false)->verdict, KM_KEPT);
    assert_true(km_score_rule(stage->score, 0)->objective);
    assert_false(km_score_points(stage->score)->scored);
    assert_false(km_score_points(stage->score)->passed);
    assert_int_equal(km_score_points(stage->score)->points, 3);
    assert_int_equal(km_score_points(stage->score)->score, 0);
    judge(stage, true);
    assert_true(km_score_points(stage->score)->scored);
    assert_int_equal(km_score_points(stage->score)->score, 100);
    assert_true(km_score_points(stage->score)->passed);
}

static void a_run_without_events_is_judged(void **state)
{
    struct stage *stage = *state;
    add_only(stage, TEMPLATE_EXISTENCE);
    const struct km_rule_result *rule = judge(stage, true);
    assert_int_equal(rule->verdict, KM_BROKEN);
    cites(rule, 0, KM_MISSING, 0, SIZE_MAX);
}

/* ---- what is still to be done ---- */

/* A rule with one constraint, as it is owed. */
static struct constraint *add_only_owed(struct stage *stage, enum template template)
{
    struct constraint *constraint = add_only(stage, template);
    stage->rules[constraint->rule].door.constraint_count = 1;
    return constraint;
}

/* What is owed, and how much of it. */
static size_t owed(const struct stage *stage, struct km_obligation open[MOST])
{
    return km_score_obligations(stage->score, &stage->rulebook, NULL, 0, open, MOST);
}

/* Rule 0 is open from the start, an act of turn 2 opened 1 and 2, 2 for two turns; and it broke rule 3. */
static void add_obligations(struct stage *stage)
{
    static const uint8_t only_b[ACT_COUNT] = {[ACT_B] = ROLE_A};
    add_only_owed(stage, TEMPLATE_EXISTENCE)->roles = only_b;
    add_only_owed(stage, TEMPLATE_RESPONSE);
    add_only_owed(stage, TEMPLATE_RESPONSE)->within = 2;
    add_only_owed(stage, TEMPLATE_ABSENCE);
    add_event(stage, KM_AGENT, ACT_A, 2, 1);
    judge(stage, false);
}

static void open_obligations_are_named_the_most_urgent_first(void **state)
{
    struct stage *stage = *state;
    struct km_obligation open[MOST];
    add_obligations(stage);
    assert_int_equal(km_score_rule(stage->score, 3)->verdict, KM_BROKEN);
    assert_int_equal(owed(stage, open), 3);
    assert_int_equal(open[0].rule, 2);
    assert_int_equal(open[0].deadline, 4);
    assert_int_equal(open[1].rule, 1);
    assert_int_equal(open[1].deadline, KM_NONE);
    assert_int_equal(open[1].opened_by, 0);
    assert_int_equal(open[2].rule, 0);
    assert_int_equal(open[2].opened_by, SIZE_MAX);
}

static void what_an_opening_line_opened_is_not_owed_from_the_start(void **state)
{
    struct stage *stage = *state;
    struct km_obligation open[MOST];
    add_only_owed(stage, TEMPLATE_RESPONSE);
    add_event(stage, KM_CUSTOMER, ACT_A, 0, 1);
    judge_waiting(stage, 1);
    assert_int_equal(owed(stage, open), 1);
    assert_int_equal(open[0].opened_by, 0);
}

static void a_rule_that_was_broken_can_be_owed_again(void **state)
{
    struct stage *stage = *state;
    struct km_obligation open[MOST];
    add_only_owed(stage, TEMPLATE_RESPONSE)->within = 1;
    add_event(stage, KM_CUSTOMER, ACT_A, 1, 1);
    add_event(stage, KM_CUSTOMER, ACT_A, 2, 2);
    assert_int_equal(judge_waiting(stage, 3)->verdict, KM_BROKEN);
    assert_int_equal(owed(stage, open), 1);
    assert_int_equal(open[0].deadline, 3);
    judge_waiting(stage, 4);
    assert_int_equal(owed(stage, open), 0);
}

static void words_that_could_be_the_last_are_not_owed(void **state)
{
    struct stage *stage = *state;
    struct km_obligation open[MOST];
    add_only_owed(stage, TEMPLATE_END);
    add_event(stage, KM_AGENT, ACT_A, 1, 1);
    judge_waiting(stage, 2);
    assert_int_equal(owed(stage, open), 0);
    add_event(stage, KM_AGENT, ACT_NONE, 2, 2);
    judge_waiting(stage, 3);
    assert_int_equal(owed(stage, open), 1);
}

static void of_more_obligations_than_there_is_room_for_the_most_urgent_are_named(void **state)
{
    struct stage *stage = *state;
    struct km_obligation open[2];
    add_obligations(stage);
    assert_int_equal(km_score_obligations(stage->score, &stage->rulebook, NULL, 0, open, 2), 2);
    assert_int_equal(open[0].rule, 2);
    assert_int_equal(open[1].rule, 1);
    assert_int_equal(km_score_obligations(stage->score, &stage->rulebook, NULL, 0, NULL, 0), 0);
}

static void an_obligation_whose_last_turn_is_over_is_not_named(void **state)
{
    struct stage *stage = *state;
    struct km_obligation open[MOST];
    add_obligations(stage);
    judge_waiting(stage, 5);
    assert_int_equal(owed(stage, open), 2);
    assert_int_equal(open[0].rule, 1);
}

/* ---- the sum ---- */

/* What one rule adds to the sum. */
struct entry {
    enum km_rule_severity severity;
    int32_t weight;
    bool objective;
    enum km_verdict verdict;
};

static struct km_points sum(const struct entry *entries, size_t count)
{
    struct rule rules[MOST] = {0};
    struct km_rule_result verdicts[MOST] = {0};
    for (size_t i = 0; i < count; i++) {
        rules[i].door.severity = entries[i].severity;
        rules[i].door.weight = entries[i].weight;
        verdicts[i].objective = entries[i].objective;
        verdicts[i].verdict = entries[i].verdict;
    }
    struct km_rulebook rulebook = {.rules = rules, .rule_count = count, .pass_mark = 70};
    return points_add_up(&rulebook, verdicts, true);
}
#define SUM(...)                             \
    sum((const struct entry[]){__VA_ARGS__}, \
        sizeof((const struct entry[]){__VA_ARGS__}) / sizeof(struct entry))

static void five_and_five_and_three_less_three_of_eighteen_is_56(void **state)
{
    (void)state;
    struct km_points points =
        SUM({KM_CRITICAL, 5, true, KM_KEPT}, {KM_CRITICAL, 5, true, KM_KEPT}, {KM_MAJOR, 3, true, KM_KEPT},
            {KM_CRITICAL, 5, true, KM_UNTESTED}, {KM_MAJOR, 3, false, KM_BROKEN});
    assert_int_equal(points.possible, 18);
    assert_int_equal(points.earned, 13);
    assert_int_equal(points.deducted, 3);
    assert_int_equal(points.points, 10);
    assert_int_equal(points.score, 56);
    assert_false(points.passed);
    assert_false(points.critical_broken);
}

static void half_a_point_is_rounded_up(void **state)
{
    (void)state;
    assert_int_equal(SUM({KM_MINOR, 1, true, KM_KEPT}, {KM_MINOR, 7, true, KM_BROKEN}).score, 13);
    assert_int_equal(SUM({KM_MINOR, 1, true, KM_KEPT}, {KM_MINOR, 2, true, KM_BROKEN}).score, 33);
}

static void a_broken_objective_earns_nothing_and_takes_nothing_away(void **state)
{
    (void)state;
    struct km_points points = SUM({KM_MAJOR, 3, true, KM_KEPT}, {KM_MAJOR, 3, true, KM_BROKEN});
    assert_int_equal(points.deducted, 0);
    assert_int_equal(points.score, 50);
}

static void an_objective_that_is_not_applicable_still_counts_as_possible(void **state)
{
    (void)state;
    struct km_points points = SUM({KM_MAJOR, 3, true, KM_KEPT}, {KM_MINOR, 1, true, KM_NOT_APPLICABLE});
    assert_int_equal(points.possible, 4);
    assert_int_equal(points.score, 75);
}

static void points_may_be_negative_and_the_score_is_not(void **state)
{
    (void)state;
    struct km_points points = SUM({KM_MAJOR, 3, true, KM_BROKEN}, {KM_CRITICAL, 5, false, KM_BROKEN},
                                  {KM_MAJOR, 3, false, KM_BROKEN});
    assert_int_equal(points.points, -8);
    assert_int_equal(points.score, 0);
    assert_true(points.scored);
    assert_int_equal(SUM({KM_MINOR, 100, true, KM_BROKEN}, {KM_MINOR, 1, false, KM_BROKEN}).score, 0);
}

static void a_broken_critical_rule_cannot_be_made_good(void **state)
{
    (void)state;
    struct km_points other = SUM({KM_MAJOR, 95, true, KM_KEPT}, {KM_CRITICAL, 5, false, KM_BROKEN});
    assert_int_equal(other.points, 90);
    assert_int_equal(other.score, 69);
    assert_true(other.critical_broken);
    assert_false(other.passed);
    struct km_points objective = SUM({KM_MAJOR, 95, true, KM_KEPT}, {KM_CRITICAL, 5, true, KM_BROKEN});
    assert_int_equal(objective.score, 69);
    struct km_points low = SUM({KM_MAJOR, 5, true, KM_KEPT}, {KM_CRITICAL, 5, true, KM_BROKEN});
    assert_int_equal(low.score, 50);
}

static void the_pass_mark_itself_passes(void **state)
{
    (void)state;
    assert_true(SUM({KM_MAJOR, 7, true, KM_KEPT}, {KM_MAJOR, 3, true, KM_BROKEN}).passed);
    assert_false(SUM({KM_MAJOR, 69, true, KM_KEPT}, {KM_MAJOR, 31, true, KM_BROKEN}).passed);
}

static void without_objectives_that_weigh_there_is_no_score(void **state)
{
    (void)state;
    struct km_points none = SUM({KM_MAJOR, 3, false, KM_BROKEN});
    assert_false(none.scored);
    assert_false(none.passed);
    assert_int_equal(none.deducted, 3);
    assert_false(SUM({KM_REMINDER, 0, true, KM_KEPT}).scored);
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(a_rule_whose_moment_never_came_is_untested),
        ON_STAGE(an_obligation_met_keeps_the_rule_and_cites_the_act_that_met_it),
        ON_STAGE(an_obligation_met_at_once_cites_the_earlier_act),
        ON_STAGE(an_obligation_that_lapsed_cites_what_opened_it_and_its_last_turn),
        ON_STAGE(what_is_open_at_the_end_lapses_in_the_last_turn),
        ON_STAGE(a_missing_act_is_cited_without_an_event),
        ON_STAGE(a_chain_response_lapses_in_the_turn_of_the_utterance_that_lacked_the_answer),
        ON_STAGE(an_end_that_was_said_cites_the_last_words),
        ON_STAGE(a_released_obligation_keeps_the_rule),
        ON_STAGE(a_forbidden_act_breaks_the_rule_each_time_and_is_cited),
        ON_STAGE(a_temptation_resisted_keeps_the_rule_and_cites_the_option),
        ON_STAGE(a_temptation_taken_is_tested_and_not_resisted),
        ON_STAGE(two_decisions_of_one_turn_are_tested_twice_and_cited_once),
        ON_STAGE(a_lawful_act_keeps_a_precedence),
        ON_STAGE(an_act_that_is_met_and_lawful_is_cited_once),
        ON_STAGE(a_rule_is_broken_when_one_of_its_constraints_is),
        ON_STAGE(evidence_of_several_constraints_stands_in_order_of_turn),
        ON_STAGE(a_constraint_that_does_not_apply_is_left_out),
        ON_STAGE(while_a_run_goes_on_an_open_obligation_is_neither_broken_nor_kept),
        ON_STAGE(while_a_run_goes_on_words_that_could_be_the_last_earn_nothing_yet),
        ON_STAGE(a_decision_that_begins_makes_an_obligation_lapse),
        ON_STAGE(a_decision_that_waits_makes_an_obligation_lapse),
        ON_STAGE(an_obligation_is_open_also_after_another_one_lapsed),
        ON_STAGE(the_evidence_of_a_longer_run_begins_with_that_of_the_shorter_one),
        ON_STAGE(a_decision_that_was_not_answered_yet_tests_nothing),
        ON_STAGE(a_run_that_goes_on_has_points_and_no_score),
        ON_STAGE(a_run_without_events_is_judged),
        ON_STAGE(open_obligations_are_named_the_most_urgent_first),
        ON_STAGE(what_an_opening_line_opened_is_not_owed_from_the_start),
        ON_STAGE(a_rule_that_was_broken_can_be_owed_again),
        ON_STAGE(words_that_could_be_the_last_are_not_owed),
        ON_STAGE(of_more_obligations_than_there_is_room_for_the_most_urgent_are_named),
        ON_STAGE(an_obligation_whose_last_turn_is_over_is_not_named),
        cmocka_unit_test(five_and_five_and_three_less_three_of_eighteen_is_56),
        cmocka_unit_test(half_a_point_is_rounded_up),
        cmocka_unit_test(a_broken_objective_earns_nothing_and_takes_nothing_away),
        cmocka_unit_test(an_objective_that_is_not_applicable_still_counts_as_possible),
        cmocka_unit_test(points_may_be_negative_and_the_score_is_not),
        cmocka_unit_test(a_broken_critical_rule_cannot_be_made_good),
        cmocka_unit_test(the_pass_mark_itself_passes),
        cmocka_unit_test(without_objectives_that_weigh_there_is_no_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
