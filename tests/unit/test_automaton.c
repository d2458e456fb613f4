/* The automaton of one constraint, event by event: verdicts that run, signals, and what an option would
 * break. The whole of it is held against brute force in tests/property. */
#include "score/automaton.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Acts by number, so that a role and the act that has it share a name. */
enum { ACT_NONE, ACT_A, ACT_B, ACT_UNLESS, ACT_COUNT };
static const uint8_t roles[ACT_COUNT] = {ROLE_NONE, ROLE_A, ROLE_B, ROLE_UNLESS};

struct probe {
    struct constraint constraint;
    struct automaton state;
};

static struct constraint constraint_of(enum template template)
{
    return (struct constraint){
        .template = template,
        .n = 1,
        .within = WITHIN_UNLIMITED,
        .of = KM_AGENT,
        .roles = roles,
    };
}

static struct probe probe_of(struct constraint constraint)
{
    return (struct probe){.constraint = constraint, .state = automaton_start(&constraint)};
}

static struct probe probe(enum template template)
{
    return probe_of(constraint_of(template));
}

static struct probe probe_within(enum template template, int32_t within)
{
    struct constraint constraint = constraint_of(template);
    constraint.within = within;
    return probe_of(constraint);
}

static unsigned step(struct probe *probe, struct automaton_event event)
{
    event.opening = event.turn == 0;
    return automaton_step(&probe->constraint, &probe->state, event);
}

/* An act of an answer. */
static unsigned agent(struct probe *probe, enum act_role role, uint32_t turn, uint32_t utterance)
{
    return step(probe,
                (struct automaton_event){
                    .role = role, .actor = KM_AGENT, .turn = turn, .utterance = utterance, .answer = true});
}

/* An act of a scripted line of the agent. */
static unsigned script(struct probe *probe, enum act_role role, uint32_t turn, uint32_t utterance)
{
    return step(probe, (struct automaton_event){
                           .role = role, .actor = KM_AGENT, .turn = turn, .utterance = utterance});
}

static unsigned customer(struct probe *probe, enum act_role role, uint32_t turn, uint32_t utterance)
{
    return step(probe, (struct automaton_event){
                           .role = role, .actor = KM_CUSTOMER, .turn = turn, .utterance = utterance});
}

static void stands(const struct probe *probe, enum km_running running)
{
    assert_int_equal(automaton_running(&probe->state), running);
}

static void ends(struct probe probe, enum km_running final)
{
    automaton_finish(&probe.constraint, &probe.state);
    stands(&probe, final);
}

static void the_state_is_small_and_has_no_padding(void **state)
{
    (void)state;
    assert_int_equal(sizeof(struct automaton), 16);
}

static void existence_counts_to_n_and_is_then_satisfied_for_good(void **state)
{
    (void)state;
    struct constraint constraint = constraint_of(TEMPLATE_EXISTENCE);
    constraint.n = 2;
    struct probe p = probe_of(constraint);
    assert_int_equal(agent(&p, ROLE_A, 0, 0), 0);
    stands(&p, KM_VIOLATED_SO_FAR);
    ends(p, KM_VIOLATED_FOR_GOOD);
    assert_int_equal(agent(&p, ROLE_A, 9, 1), SIGNAL_MET);
    stands(&p, KM_SATISFIED_FOR_GOOD);
}

static void existence_within_2_lapses_when_turn_3_begins(void **state)
{
    (void)state;
    struct probe p = probe_within(TEMPLATE_EXISTENCE, 2);
    assert_int_equal(automaton_turn(&p.state, 2), 0);
    stands(&p, KM_VIOLATED_SO_FAR);
    struct probe in_time = p;
    assert_int_equal(agent(&in_time, ROLE_A, 2, 1), SIGNAL_MET);
    assert_int_equal(automaton_turn(&p.state, 3), SIGNAL_LAPSED);
    stands(&p, KM_VIOLATED_FOR_GOOD);
    assert_int_equal(agent(&p, ROLE_A, 3, 2), 0);
}

static void unless_releases_what_was_open_from_the_start_for_good(void **state)
{
    (void)state;
    static const enum template templates[] = {TEMPLATE_EXISTENCE, TEMPLATE_INIT, TEMPLATE_END};
    for (size_t i = 0; i < sizeof templates / sizeof templates[0]; i++) {
        struct probe p = probe(templates[i]);
        assert_int_equal(customer(&p, ROLE_UNLESS, 0, 0), SIGNAL_RELEASED);
        assert_int_equal(agent(&p, ROLE_NONE, 1, 1), 0);
        assert_int_equal(agent(&p, ROLE_NONE, 2, 2), 0);
        stands(&p, KM_SATISFIED_FOR_GOOD);
        assert_int_equal(automaton_finish(&p.constraint, &p.state), 0);
    }
}

static void under_absence_the_acts_before_the_nth_are_lawful(void **state)
{
    (void)state;
    struct constraint constraint = constraint_of(TEMPLATE_ABSENCE);
    constraint.n = 3;
    struct probe p = probe_of(constraint);
    assert_int_equal(agent(&p, ROLE_A, 1, 1), SIGNAL_LAWFUL);
    assert_int_equal(agent(&p, ROLE_A, 2, 2), SIGNAL_LAWFUL);
    stands(&p, KM_SATISFIED_SO_FAR);
    assert_int_equal(agent(&p, ROLE_A, 3, 3), SIGNAL_OFFENDED);
    assert_int_equal(agent(&p, ROLE_A, 4, 4), SIGNAL_OFFENDED);
    stands(&p, KM_VIOLATED_FOR_GOOD);
}

static void unless_lifts_a_ban_for_good(void **state)
{
    (void)state;
    static const enum template templates[] = {
        TEMPLATE_ABSENCE,        TEMPLATE_ALTERNATE_PRECEDENCE, TEMPLATE_PRECEDENCE,
        TEMPLATE_NOT_SUCCESSION, TEMPLATE_NOT_CHAIN_SUCCESSION, TEMPLATE_NOT_COEXISTENCE};
    for (size_t i = 0; i < sizeof templates / sizeof templates[0]; i++) {
        struct probe p = probe(templates[i]);
        assert_int_equal(agent(&p, ROLE_UNLESS, 1, 1), SIGNAL_RELEASED);
        stands(&p, KM_SATISFIED_FOR_GOOD);
        assert_int_equal(agent(&p, ROLE_B, 2, 2), 0);
        assert_int_equal(agent(&p, ROLE_A, 3, 3), 0);
        assert_int_equal(agent(&p, ROLE_B, 4, 4), 0);
        assert_int_equal(agent(&p, ROLE_UNLESS, 5, 5), 0);
    }
}

static void init_looks_at_the_first_utterance_of_its_actor_only(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_INIT);
    customer(&p, ROLE_A, 0, 0);
    agent(&p, ROLE_NONE, 1, 1);
    stands(&p, KM_VIOLATED_SO_FAR);
    struct probe in_time = p;
    assert_int_equal(agent(&in_time, ROLE_A, 1, 1), SIGNAL_MET);
    stands(&in_time, KM_SATISFIED_FOR_GOOD);
    assert_int_equal(agent(&p, ROLE_A, 2, 2), SIGNAL_LAPSED);
    stands(&p, KM_VIOLATED_FOR_GOOD);
}

static void init_and_end_are_violated_when_their_actor_never_speaks(void **state)
{
    (void)state;
    ends(probe(TEMPLATE_INIT), KM_VIOLATED_FOR_GOOD);
    ends(probe(TEMPLATE_END), KM_VIOLATED_FOR_GOOD);
}

static void end_follows_the_last_utterance_and_is_decided_at_the_end_only(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_END);
    stands(&p, KM_VIOLATED_SO_FAR);
    agent(&p, ROLE_A, 1, 1);
    agent(&p, ROLE_NONE, 1, 1);
    customer(&p, ROLE_NONE, 1, 2);
    stands(&p, KM_SATISFIED_SO_FAR);
    ends(p, KM_SATISFIED_FOR_GOOD);
    agent(&p, ROLE_NONE, 2, 3);
    stands(&p, KM_VIOLATED_SO_FAR);
    ends(p, KM_VIOLATED_FOR_GOOD);
    agent(&p, ROLE_A, 2, 3);
    assert_int_equal(automaton_finish(&p.constraint, &p.state), SIGNAL_MET);
}

static void a_duty_done_once_is_done_before_or_after(void **state)
{
    (void)state;
    struct probe p = probe_within(TEMPLATE_RESPONDED_EXISTENCE, 0);
    stands(&p, KM_SATISFIED_SO_FAR);
    agent(&p, ROLE_B, 1, 1);
    stands(&p, KM_SATISFIED_FOR_GOOD);
    assert_int_equal(customer(&p, ROLE_A, 5, 2), SIGNAL_MET_AT_ONCE);
    struct probe q = probe_within(TEMPLATE_RESPONDED_EXISTENCE, 1);
    assert_int_equal(customer(&q, ROLE_A, 3, 1), SIGNAL_OPENED);
    stands(&q, KM_VIOLATED_SO_FAR);
    assert_int_equal(agent(&q, ROLE_B, 4, 2), SIGNAL_MET);
    stands(&q, KM_SATISFIED_FOR_GOOD);
}

static void a_released_duty_is_opened_again_by_a_later_act(void **state)
{
    (void)state;
    struct probe p = probe_within(TEMPLATE_RESPONDED_EXISTENCE, 1);
    customer(&p, ROLE_A, 1, 1);
    assert_int_equal(customer(&p, ROLE_UNLESS, 1, 2), SIGNAL_RELEASED);
    assert_int_equal(automaton_turn(&p.state, 8), 0);
    stands(&p, KM_SATISFIED_SO_FAR);
    assert_int_equal(customer(&p, ROLE_A, 8, 3), SIGNAL_OPENED);
    assert_int_equal(p.state.deadline, 9);
}

static void an_answer_in_the_same_choice_meets_a_response_whatever_the_order(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_RESPONSE);
    agent(&p, ROLE_B, 1, 4);
    assert_int_equal(agent(&p, ROLE_A, 1, 4), SIGNAL_MET_AT_ONCE);
    stands(&p, KM_SATISFIED_SO_FAR);
    assert_int_equal(agent(&p, ROLE_A, 2, 5), SIGNAL_OPENED);
}

static void only_the_acts_of_the_agent_are_simultaneous(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_RESPONSE);
    customer(&p, ROLE_B, 1, 4);
    assert_int_equal(customer(&p, ROLE_A, 1, 4), SIGNAL_OPENED);
    stands(&p, KM_VIOLATED_SO_FAR);
    agent(&p, ROLE_B, 1, 5);
    assert_int_equal(customer(&p, ROLE_A, 1, 5), SIGNAL_OPENED);
}

static void acts_of_scripted_lines_come_in_order(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_RESPONSE);
    agent(&p, ROLE_B, 1, 4);
    assert_int_equal(script(&p, ROLE_A, 1, 4), SIGNAL_OPENED);
    assert_int_equal(script(&p, ROLE_B, 1, 4), SIGNAL_MET);
    assert_int_equal(script(&p, ROLE_A, 1, 4), SIGNAL_OPENED);
    stands(&p, KM_VIOLATED_SO_FAR);
}

static void a_scripted_line_of_the_agent_counts_with_the_decision_that_led_to_it(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_INIT);
    agent(&p, ROLE_NONE, 1, 1);
    customer(&p, ROLE_NONE, 1, 2);
    assert_int_equal(script(&p, ROLE_A, 1, 1), SIGNAL_MET);
}

static void before_the_first_decision_each_line_of_the_agent_is_an_utterance(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_INIT);
    script(&p, ROLE_NONE, 0, 1);
    assert_int_equal(customer(&p, ROLE_UNLESS, 0, 2), SIGNAL_LAPSED);
    stands(&p, KM_VIOLATED_FOR_GOOD);
}

static void what_has_failed_is_not_released(void **state)
{
    (void)state;
    struct constraint constraint = constraint_of(TEMPLATE_CHAIN_RESPONSE);
    constraint.of = KM_CUSTOMER;
    struct probe p = probe_of(constraint);
    customer(&p, ROLE_A, 0, 1);
    customer(&p, ROLE_NONE, 0, 2);
    struct probe waiting = p, scripted = p;
    assert_int_equal(agent(&p, ROLE_UNLESS, 1, 3), SIGNAL_LAPSED);
    stands(&p, KM_VIOLATED_FOR_GOOD);
    assert_int_equal(script(&scripted, ROLE_UNLESS, 0, 3), SIGNAL_LAPSED);
    assert_int_equal(automaton_turn(&waiting.state, 1), SIGNAL_LAPSED);
    constraint.template = TEMPLATE_INIT;
    p = probe_of(constraint);
    customer(&p, ROLE_NONE, 0, 1);
    assert_int_equal(agent(&p, ROLE_UNLESS, 1, 2), SIGNAL_LAPSED);
}

/* The agent's answer goes on with the scripted lines that it led to, whoever speaks between. */
static void what_is_due_in_an_answer_is_released_until_its_turn_is_over(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_INIT);
    agent(&p, ROLE_NONE, 1, 1);
    struct probe late = p;
    assert_int_equal(customer(&p, ROLE_UNLESS, 1, 2), SIGNAL_RELEASED);
    assert_int_equal(customer(&late, ROLE_UNLESS, 2, 2), SIGNAL_LAPSED);
}

static void the_oldest_open_response_lapses_first_and_younger_ones_can_still_be_met(void **state)
{
    (void)state;
    struct probe p = probe_within(TEMPLATE_RESPONSE, 1);
    customer(&p, ROLE_A, 1, 1);
    customer(&p, ROLE_A, 2, 2);
    assert_int_equal(p.state.deadline, 2);
    assert_int_equal(agent(&p, ROLE_B, 3, 3), SIGNAL_LAPSED | SIGNAL_MET);
    stands(&p, KM_VIOLATED_FOR_GOOD);
    customer(&p, ROLE_UNLESS, 3, 4);
    stands(&p, KM_VIOLATED_FOR_GOOD);
}

static void chain_response_waits_for_the_next_utterance_of_its_actor(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_CHAIN_RESPONSE);
    customer(&p, ROLE_A, 1, 1);
    assert_int_equal(customer(&p, ROLE_B, 1, 2), 0);
    assert_int_equal(agent(&p, ROLE_NONE, 2, 3), SIGNAL_UTTERANCE);
    assert_int_equal(agent(&p, ROLE_B, 2, 3), SIGNAL_MET);
    customer(&p, ROLE_A, 2, 4);
    agent(&p, ROLE_NONE, 3, 5);
    stands(&p, KM_VIOLATED_SO_FAR);
    assert_int_equal(agent(&p, ROLE_B, 4, 6), SIGNAL_LAPSED | SIGNAL_UTTERANCE);
    stands(&p, KM_VIOLATED_FOR_GOOD);
}

static void an_act_inside_an_utterance_binds_the_following_one(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_CHAIN_RESPONSE);
    agent(&p, ROLE_A, 1, 1);
    assert_int_equal(agent(&p, ROLE_B, 1, 1), 0);
    stands(&p, KM_VIOLATED_SO_FAR);
    assert_int_equal(agent(&p, ROLE_B, 2, 2), SIGNAL_UTTERANCE | SIGNAL_MET);
    stands(&p, KM_SATISFIED_SO_FAR);
}

static void precedence_counts_the_order_inside_a_choice(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_PRECEDENCE);
    struct probe q = p;
    assert_int_equal(agent(&p, ROLE_B, 1, 1), SIGNAL_OFFENDED);
    agent(&p, ROLE_A, 1, 1);
    stands(&p, KM_VIOLATED_FOR_GOOD);
    agent(&q, ROLE_A, 1, 1);
    stands(&q, KM_SATISFIED_FOR_GOOD);
    assert_int_equal(agent(&q, ROLE_B, 1, 1), SIGNAL_LAWFUL);
}

static void alternate_precedence_wants_an_a_for_each_b(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_ALTERNATE_PRECEDENCE);
    agent(&p, ROLE_A, 1, 1);
    agent(&p, ROLE_A, 2, 2);
    assert_int_equal(agent(&p, ROLE_B, 3, 3), SIGNAL_LAWFUL);
    assert_int_equal(agent(&p, ROLE_B, 4, 4), SIGNAL_OFFENDED);
    stands(&p, KM_VIOLATED_FOR_GOOD);
}

/* An A came before and does not make the B lawful. */
static void nothing_after_a_lifted_ban_is_lawful(void **state)
{
    (void)state;
    static const enum template templates[] = {TEMPLATE_PRECEDENCE, TEMPLATE_ALTERNATE_PRECEDENCE,
                                              TEMPLATE_SUCCESSION};
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++) {
        struct probe p = probe(templates[i]);
        agent(&p, ROLE_A, 1, 1);
        customer(&p, ROLE_UNLESS, 1, 2);
        assert_int_equal(agent(&p, ROLE_B, 2, 3), 0);
    }
    struct constraint constraint = constraint_of(TEMPLATE_ABSENCE);
    constraint.n = 3;
    struct probe p = probe_of(constraint);
    assert_int_equal(agent(&p, ROLE_A, 1, 1), SIGNAL_LAWFUL);
    customer(&p, ROLE_UNLESS, 1, 2);
    assert_int_equal(agent(&p, ROLE_A, 2, 3), 0);
}

static void succession_owes_an_answer_again_after_its_ban_was_lifted(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_SUCCESSION);
    assert_int_equal(agent(&p, ROLE_UNLESS, 1, 1), SIGNAL_RELEASED);
    assert_int_equal(agent(&p, ROLE_B, 2, 2), 0);
    stands(&p, KM_SATISFIED_SO_FAR);
    assert_int_equal(agent(&p, ROLE_A, 3, 3), SIGNAL_OPENED);
    ends(p, KM_VIOLATED_FOR_GOOD);
    assert_int_equal(agent(&p, ROLE_B, 4, 4), SIGNAL_MET);
    ends(p, KM_SATISFIED_FOR_GOOD);
}

static void in_a_succession_the_answer_is_met_and_lawful(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_SUCCESSION);
    agent(&p, ROLE_A, 1, 1);
    assert_int_equal(agent(&p, ROLE_B, 2, 2), SIGNAL_MET | SIGNAL_LAWFUL);
}

static void not_chain_succession_looks_at_the_next_utterance_only(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_NOT_CHAIN_SUCCESSION);
    customer(&p, ROLE_A, 1, 1);
    struct probe q = p;
    assert_int_equal(agent(&p, ROLE_B, 2, 2), SIGNAL_OFFENDED);
    agent(&q, ROLE_NONE, 2, 2);
    assert_int_equal(agent(&q, ROLE_B, 3, 3), 0);
    stands(&q, KM_SATISFIED_SO_FAR);
}

static void not_coexistence_and_not_succession_differ_in_the_order(void **state)
{
    (void)state;
    struct probe either = probe(TEMPLATE_NOT_COEXISTENCE), after = probe(TEMPLATE_NOT_SUCCESSION);
    agent(&either, ROLE_B, 1, 1);
    agent(&after, ROLE_B, 1, 1);
    assert_int_equal(agent(&either, ROLE_A, 2, 2), SIGNAL_OFFENDED);
    assert_int_equal(agent(&after, ROLE_A, 2, 2), 0);
    assert_int_equal(agent(&after, ROLE_B, 3, 3), SIGNAL_OFFENDED);
}

static void a_deadline_beyond_the_last_turn_number_is_none(void **state)
{
    (void)state;
    struct constraint constraint = constraint_of(TEMPLATE_RESPONSE);
    assert_int_equal(automaton_deadline(&constraint, 7), KM_NONE);
    constraint.within = 2;
    assert_int_equal(automaton_deadline(&constraint, 7), 9);
    assert_int_equal(automaton_deadline(&constraint, KM_NONE - 1), KM_NONE);
}

static int32_t offence(const struct probe *probe, uint16_t first, uint16_t second)
{
    const uint16_t acts[] = {first, second};
    return automaton_offence(&probe->constraint, probe->state, acts, 2, 1);
}

static void an_option_tests_a_ban_when_one_of_its_acts_would_break_it(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_PRECEDENCE);
    assert_int_equal(offence(&p, ACT_NONE, ACT_B), 1);
    assert_int_equal(offence(&p, ACT_A, ACT_B), -1);
    assert_int_equal(offence(&p, ACT_UNLESS, ACT_B), -1);
    assert_int_equal(offence(&p, ACT_B, ACT_A), 0);
    agent(&p, ROLE_A, 1, 1);
    assert_int_equal(offence(&p, ACT_B, ACT_B), -1);
}

static void an_option_is_a_new_utterance(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_NOT_CHAIN_SUCCESSION);
    agent(&p, ROLE_A, 1, 1);
    assert_int_equal(offence(&p, ACT_B, ACT_NONE), 0);
    assert_int_equal(agent(&p, ROLE_B, 1, 1), 0);
}

static void a_violated_or_lifted_ban_is_not_tested(void **state)
{
    (void)state;
    struct probe p = probe(TEMPLATE_ABSENCE);
    struct probe q = p;
    assert_int_equal(offence(&p, ACT_A, ACT_NONE), 0);
    agent(&p, ROLE_A, 1, 1);
    assert_int_equal(offence(&p, ACT_A, ACT_NONE), -1);
    agent(&q, ROLE_UNLESS, 1, 1);
    assert_int_equal(offence(&q, ACT_A, ACT_NONE), -1);
}

static void an_obligation_that_time_would_break_is_not_tested_by_an_option(void **state)
{
    (void)state;
    struct probe p = probe_within(TEMPLATE_SUCCESSION, 0);
    agent(&p, ROLE_A, 0, 0);
    assert_int_equal(offence(&p, ACT_NONE, ACT_NONE), -1);
    struct probe init = probe(TEMPLATE_INIT);
    agent(&init, ROLE_NONE, 0, 0);
    assert_int_equal(offence(&init, ACT_NONE, ACT_NONE), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_state_is_small_and_has_no_padding),
        cmocka_unit_test(existence_counts_to_n_and_is_then_satisfied_for_good),
        cmocka_unit_test(existence_within_2_lapses_when_turn_3_begins),
        cmocka_unit_test(unless_releases_what_was_open_from_the_start_for_good),
        cmocka_unit_test(under_absence_the_acts_before_the_nth_are_lawful),
        cmocka_unit_test(unless_lifts_a_ban_for_good),
        cmocka_unit_test(init_looks_at_the_first_utterance_of_its_actor_only),
        cmocka_unit_test(init_and_end_are_violated_when_their_actor_never_speaks),
        cmocka_unit_test(end_follows_the_last_utterance_and_is_decided_at_the_end_only),
        cmocka_unit_test(a_duty_done_once_is_done_before_or_after),
        cmocka_unit_test(a_released_duty_is_opened_again_by_a_later_act),
        cmocka_unit_test(an_answer_in_the_same_choice_meets_a_response_whatever_the_order),
        cmocka_unit_test(only_the_acts_of_the_agent_are_simultaneous),
        cmocka_unit_test(acts_of_scripted_lines_come_in_order),
        cmocka_unit_test(a_scripted_line_of_the_agent_counts_with_the_decision_that_led_to_it),
        cmocka_unit_test(before_the_first_decision_each_line_of_the_agent_is_an_utterance),
        cmocka_unit_test(what_has_failed_is_not_released),
        cmocka_unit_test(what_is_due_in_an_answer_is_released_until_its_turn_is_over),
        cmocka_unit_test(the_oldest_open_response_lapses_first_and_younger_ones_can_still_be_met),
        cmocka_unit_test(chain_response_waits_for_the_next_utterance_of_its_actor),
        cmocka_unit_test(an_act_inside_an_utterance_binds_the_following_one),
        cmocka_unit_test(precedence_counts_the_order_inside_a_choice),
        cmocka_unit_test(alternate_precedence_wants_an_a_for_each_b),
        cmocka_unit_test(nothing_after_a_lifted_ban_is_lawful),
        cmocka_unit_test(succession_owes_an_answer_again_after_its_ban_was_lifted),
        cmocka_unit_test(in_a_succession_the_answer_is_met_and_lawful),
        cmocka_unit_test(not_chain_succession_looks_at_the_next_utterance_only),
        cmocka_unit_test(not_coexistence_and_not_succession_differ_in_the_order),
        cmocka_unit_test(a_deadline_beyond_the_last_turn_number_is_none),
        cmocka_unit_test(an_option_tests_a_ban_when_one_of_its_acts_would_break_it),
        cmocka_unit_test(an_option_is_a_new_utterance),
        cmocka_unit_test(a_violated_or_lifted_ban_is_not_tested),
        cmocka_unit_test(an_obligation_that_time_would_break_is_not_tested_by_an_option),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
