/* Every template against brute force: first on all traces over three letters, with the known numbers of
 * accepted traces; then on random constraints and traces, with verdicts, tests and counts. */
#include "brute.h"
#include "kamae/score.h"
#include "sample.h"
#include "show.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { LETTERS = 3, LONGEST = 7, EXTENSION = 2 };

static const char *const letter_ids[LETTERS] = {"agent.a", "agent.b", "agent.c"};
static const uint8_t letter_roles[LETTERS] = {ROLE_A, ROLE_B, ROLE_NONE};
static const struct show_acts letters = {letter_ids, LETTERS};

/* Of the 3,280 traces of length 0–7. */
static const uint32_t accepted_counts[TEMPLATE_COUNT] = {
    [TEMPLATE_EXISTENCE] = 3025,
    [TEMPLATE_ABSENCE] = 255,
    [TEMPLATE_INIT] = 1093,
    [TEMPLATE_END] = 1093,
    [TEMPLATE_RESPONDED_EXISTENCE] = 3033,
    [TEMPLATE_RESPONSE] = 1644,
    [TEMPLATE_CHAIN_RESPONSE] = 696,
    [TEMPLATE_PRECEDENCE] = 1644,
    [TEMPLATE_ALTERNATE_PRECEDENCE] = 987,
    [TEMPLATE_SUCCESSION] = 812,
    [TEMPLATE_NOT_SUCCESSION] = 1024,
    [TEMPLATE_NOT_CHAIN_SUCCESSION] = 1596,
    [TEMPLATE_NOT_COEXISTENCE] = 502,
};

static bool for_good(enum km_running running)
{
    return running == KM_SATISFIED_FOR_GOOD || running == KM_VIOLATED_FOR_GOOD;
}

static bool satisfied(enum km_running running)
{
    return running == KM_SATISFIED_FOR_GOOD || running == KM_SATISFIED_SO_FAR;
}

static struct km_trace_event letter_event(uint32_t letter, uint32_t utterance)
{
    return (struct km_trace_event){
        .act = (uint16_t)letter,
        .actor = KM_AGENT,
        .answer = true,
        .turn = utterance,
        .utterance = utterance,
        .node = KM_NONE,
        .choice = KM_NONE,
    };
}

/* The trace number `number` of `length` letters: each its own utterance and turn. */
static void spell(struct km_trace_event *events, size_t length, uint32_t number)
{
    for (size_t i = 0; i < length; i++, number /= LETTERS)
        events[i] = letter_event(number % LETTERS, (uint32_t)i);
}

static uint32_t power(uint32_t base, size_t exponent)
{
    return exponent ? base * power(base, exponent - 1) : 1;
}

/* Continuation number `number` of `more` letters, each in a new utterance or in the one that came last. */
static void go_on(struct km_trace *trace, struct km_trace_event *events, size_t more, uint32_t number)
{
    for (; more > 0; more--, number /= 2 * LETTERS) {
        size_t last = trace->event_count;
        uint32_t utterance = last ? events[last - 1].utterance + (number / LETTERS) % 2 : 0;
        events[trace->event_count++] = letter_event(number % LETTERS, utterance);
    }
}

/* Whether some trace that goes on from `start` by up to EXTENSION letters is judged unlike it. */
static bool can_change(const struct constraint *constraint, const struct km_trace *start)
{
    bool holds = brute_holds(constraint, start);
    for (size_t more = 1; more <= EXTENSION; more++)
        for (uint32_t number = 0; number < power(2 * LETTERS, more); number++) {
            struct km_trace_event events[LONGEST + EXTENSION];
            struct km_trace trace = {.events = events, .event_count = start->event_count};
            for (size_t i = 0; i < start->event_count; i++)
                events[i] = start->events[i];
            go_on(&trace, events, more, number);
            if (brute_holds(constraint, &trace) != holds)
                return true;
        }
    return false;
}

static void fail_on_letters(const struct constraint *constraint, const struct km_trace *trace,
                            const char *what)
{
    show_constraint(constraint, letters);
    show_trace(trace, letters);
    fail_msg("%s differs from brute force", what);
}

struct letter_book {
    struct km_rulebook rulebook;
    struct rule rule;
    struct constraint constraints[TEMPLATE_COUNT];
};

static void fill_letter_book(struct letter_book *book)
{
    *book = (struct letter_book){.rule = {.constraint_count = TEMPLATE_COUNT}};
    for (size_t i = 0; i < TEMPLATE_COUNT; i++)
        book->constraints[i] = (struct constraint){
            .template = (enum template)i,
            .n = 1,
            .within = WITHIN_UNLIMITED,
            .of = KM_AGENT,
            .roles = letter_roles,
        };
    book->rulebook.act_count = LETTERS;
    book->rulebook.rules = &book->rule;
    book->rulebook.rule_count = 1;
    book->rulebook.constraints = book->constraints;
    book->rulebook.constraint_count = TEMPLATE_COUNT;
}

static void compare_letters(const struct letter_book *book, size_t length, uint32_t number,
                            uint32_t *accepted)
{
    struct km_trace_event events[LONGEST];
    struct km_trace trace = {.events = events, .event_count = length};
    spell(events, length, number);
    struct km_score *closed = km_score_new(NULL, &book->rulebook, (struct km_scope){0}, &trace, true);
    struct km_score *open = km_score_new(NULL, &book->rulebook, (struct km_scope){0}, &trace, false);
    for (size_t i = 0; i < TEMPLATE_COUNT; i++) {
        const struct constraint *constraint = &book->constraints[i];
        enum km_running final = km_score_constraint(closed, i)->final;
        enum km_running running = km_score_constraint(open, i)->running;
        bool holds = brute_holds(constraint, &trace);
        accepted[i] += holds;
        if (!for_good(final) || satisfied(final) != holds)
            fail_on_letters(constraint, &trace, "the final verdict");
        if (satisfied(running) != holds)
            fail_on_letters(constraint, &trace, "the running verdict");
        if (for_good(running) == can_change(constraint, &trace))
            fail_on_letters(constraint, &trace, "being for good");
    }
    km_score_free(closed);
    km_score_free(open);
}

static void every_template_agrees_on_all_traces_over_three_letters(void **state)
{
    (void)state;
    struct letter_book book;
    fill_letter_book(&book);
    uint32_t accepted[TEMPLATE_COUNT] = {0}, traces = 0;
    for (size_t length = 0; length <= LONGEST; length++)
        for (uint32_t number = 0; number < power(LETTERS, length); number++, traces++)
            compare_letters(&book, length, number, accepted);
    assert_int_equal(traces, 3280);
    for (size_t i = 0; i < TEMPLATE_COUNT; i++)
        if (accepted[i] != accepted_counts[i])
            fail_msg("%s accepts %u traces, not %u", show_template((enum template)i), (unsigned)accepted[i],
                     (unsigned)accepted_counts[i]);
}

/* ---- random samples ---- */

enum { CONSTRAINTS = 16, TRACES = 16000 }; /* 256,000 pairs */

struct samples {
    struct sample_random random;
    struct arena arena; /* of one trace and its extensions */
    struct km_rulebook rulebook;
    struct rule rule;
    struct constraint constraints[CONSTRAINTS];
    uint8_t roles[CONSTRAINTS][SAMPLE_ACTS];
};

static void draw_constraints(struct samples *samples)
{
    for (size_t i = 0; i < CONSTRAINTS; i++)
        samples->constraints[i] = sample_constraint(&samples->random, samples->roles[i]);
    samples->rule = (struct rule){.constraint_count = CONSTRAINTS};
    samples->rulebook.act_count = SAMPLE_ACTS;
    samples->rulebook.rules = &samples->rule;
    samples->rulebook.rule_count = 1;
    samples->rulebook.constraints = samples->constraints;
    samples->rulebook.constraint_count = CONSTRAINTS;
}

static void fail_on_sample(const struct constraint *constraint, const struct km_trace *trace,
                           const struct km_constraint_result *result, const struct brute_judgement *judgement,
                           const char *what)
{
    const char *ids[SAMPLE_ACTS];
    for (size_t i = 0; i < SAMPLE_ACTS; i++)
        ids[i] = sample_acts[i].id;
    show_constraint(constraint, (struct show_acts){ids, SAMPLE_ACTS});
    show_trace(trace, (struct show_acts){ids, SAMPLE_ACTS});
    fprintf(stderr, "score: running %d final %d tested %d, %u activations %u fulfilments %u violations\n",
            (int)result->running, (int)result->final, (int)result->tested, (unsigned)result->activations,
            (unsigned)result->fulfilments, (unsigned)result->violations);
    fprintf(stderr, "brute:                   tested %d, %u activations %u fulfilments %u violations\n",
            (int)judgement->tested, (unsigned)judgement->activations, (unsigned)judgement->fulfilments,
            (unsigned)judgement->violations);
    fail_msg("%s differs from brute force", what);
}

static bool same_counts(const struct km_constraint_result *result, const struct brute_judgement *judgement)
{
    return result->tested == judgement->tested && result->activations == judgement->activations &&
           result->fulfilments == judgement->fulfilments && result->violations == judgement->violations;
}

/* A copy that can be extended without touching `trace`. */
static struct km_trace copy_of(struct arena *arena, const struct km_trace *trace)
{
    struct km_trace copy = *trace;
    copy.events = NULL;
    copy.event_count = copy.event_capacity = 0;
    for (size_t i = 0; i < trace->event_count; i++)
        trace_add_event(arena, &copy, trace->events[i]);
    return copy;
}

/* The trace up to some moment: after one of its events, perhaps with decisions that came next. */
static struct km_trace prefix_of(struct samples *samples, const struct km_trace *trace)
{
    struct km_trace prefix = *trace;
    size_t events = sample_number(&samples->random, (uint32_t)trace->event_count + 1), offers = 0;
    uint32_t turn = events ? trace->events[events - 1].turn : 0;
    uint32_t next = events < trace->event_count ? trace->events[events].turn : KM_NONE;
    while (offers < trace->offer_count && trace->offers[offers].turn <= turn)
        offers++;
    while (offers < trace->offer_count && trace->offers[offers].turn <= next &&
           sample_number(&samples->random, 2))
        offers++;
    prefix.event_count = events;
    prefix.offer_count = offers;
    return prefix;
}

static void compare_complete(struct samples *samples, const struct km_trace *trace)
{
    struct km_score *score = km_score_new(NULL, &samples->rulebook, (struct km_scope){0}, trace, true);
    for (size_t i = 0; i < CONSTRAINTS; i++) {
        const struct km_constraint_result *result = km_score_constraint(score, i);
        struct brute_judgement judgement = brute_judge(&samples->constraints[i], trace, true);
        bool holds = judgement.violations == 0;
        if (!for_good(result->final) || satisfied(result->final) != holds)
            fail_on_sample(&samples->constraints[i], trace, result, &judgement, "the final verdict");
        if (!same_counts(result, &judgement))
            fail_on_sample(&samples->constraints[i], trace, result, &judgement, "a count");
    }
    km_score_free(score);
}

/* What goes on from a moment: the run itself, and one random run of a few acts more. */
struct continuations {
    struct km_trace prefix, whole, other;
};

static void compare_running(struct samples *samples, const struct continuations *runs)
{
    struct km_score *score =
        km_score_new(NULL, &samples->rulebook, (struct km_scope){0}, &runs->prefix, false);
    for (size_t i = 0; i < CONSTRAINTS; i++) {
        const struct constraint *constraint = &samples->constraints[i];
        const struct km_constraint_result *result = km_score_constraint(score, i);
        struct brute_judgement judgement = brute_judge(constraint, &runs->prefix, false);
        bool holds = brute_holds(constraint, &runs->prefix);
        if (satisfied(result->running) != holds)
            fail_on_sample(constraint, &runs->prefix, result, &judgement, "the running verdict");
        if (!same_counts(result, &judgement))
            fail_on_sample(constraint, &runs->prefix, result, &judgement, "a count of a run that goes on");
        if (!for_good(result->running))
            continue;
        if (brute_holds(constraint, &runs->whole) != holds)
            fail_on_sample(constraint, &runs->whole, result, &judgement, "a verdict for good");
        if (brute_holds(constraint, &runs->other) != holds)
            fail_on_sample(constraint, &runs->other, result, &judgement, "a verdict for good");
    }
    km_score_free(score);
}

static void random_constraints_agree_on_random_traces(void **state)
{
    (void)state;
    static const struct sample_random seed = {.state = 20260401};
    struct samples samples = {.random = seed};
    arena_init(&samples.arena, NULL);
    struct arena_mark empty = arena_mark(&samples.arena);
    for (size_t i = 0; i < TRACES; i++) {
        arena_rewind(&samples.arena, empty);
        draw_constraints(&samples);
        struct continuations runs = {.whole = sample_trace(&samples.random, &samples.arena)};
        runs.prefix = prefix_of(&samples, &runs.whole);
        runs.other = copy_of(&samples.arena, &runs.prefix);
        for (uint32_t acts = 1 + sample_number(&samples.random, 4); acts > 0; acts--)
            sample_extend(&samples.random, &samples.arena, &runs.other);
        compare_complete(&samples, &runs.whole);
        compare_running(&samples, &runs);
    }
    arena_release(&samples.arena);
}

/* How many random continuations may be tried before a verdict "so far" is called unchangeable. */
enum { MOMENTS = 150, TRIES = 3000, ACTS = 6 };

static bool finds_change(struct samples *samples, const struct constraint *constraint,
                         const struct km_trace *prefix)
{
    bool holds = brute_holds(constraint, prefix);
    for (size_t i = 0; i < TRIES; i++) {
        struct arena_mark mark = arena_mark(&samples->arena);
        struct km_trace run = copy_of(&samples->arena, prefix);
        bool changed = false;
        for (size_t act = 0; act < ACTS && !changed; act++) {
            sample_extend(&samples->random, &samples->arena, &run);
            changed = brute_holds(constraint, &run) != holds;
        }
        arena_rewind(&samples->arena, mark);
        if (changed)
            return true;
    }
    return false;
}

static void a_verdict_so_far_can_still_change(void **state)
{
    (void)state;
    struct samples samples = {.random = {.state = 88172645463325252}};
    arena_init(&samples.arena, NULL);
    for (size_t moment = 0; moment < MOMENTS; moment++) {
        struct arena_mark mark = arena_mark(&samples.arena);
        draw_constraints(&samples);
        struct km_trace whole = sample_trace(&samples.random, &samples.arena);
        struct km_trace prefix = prefix_of(&samples, &whole);
        struct km_score *score = km_score_new(NULL, &samples.rulebook, (struct km_scope){0}, &prefix, false);
        for (size_t i = 0; i < CONSTRAINTS; i++) {
            const struct km_constraint_result *result = km_score_constraint(score, i);
            struct brute_judgement judgement = brute_judge(&samples.constraints[i], &prefix, false);
            if (!for_good(result->running) && !finds_change(&samples, &samples.constraints[i], &prefix))
                fail_on_sample(&samples.constraints[i], &prefix, result, &judgement, "a verdict so far");
        }
        km_score_free(score);
        arena_rewind(&samples.arena, mark);
    }
    arena_release(&samples.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_template_agrees_on_all_traces_over_three_letters),
        cmocka_unit_test(random_constraints_agree_on_random_traces),
        cmocka_unit_test(a_verdict_so_far_can_still_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
