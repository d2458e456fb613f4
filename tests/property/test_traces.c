/* How a session's acts are cut into utterances, a second time: what the steps tell is written down line by
 * line, and two acts are of one utterance exactly when the definition says so. */
#include "engine/step.h"
#include "kamae/session.h"
#include "scenario/program.h"
#include "scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { SCENES = 400, TURNS = 12, TOLD = 600 };

/* One act, and what it was told by: the answer of its turn, or a line (or the end of the contact), which have
 * numbers of their own. */
struct told {
    uint16_t act;
    enum km_actor actor;
    uint32_t turn;
    bool answer;
    uint32_t line;
};

struct teller {
    struct told acts[TOLD];
    size_t count;
    uint32_t turn, line;
    bool answer;
};

static void on_choice(void *user, uint32_t choice)
{
    (void)choice;
    struct teller *teller = user;
    teller->answer = true;
}

static void on_line(void *user, uint32_t line)
{
    (void)line;
    struct teller *teller = user;
    teller->answer = false;
    teller->line++;
}

static void on_contact_end(void *user, enum km_reason reason)
{
    (void)reason;
    on_line(user, 0);
}

static void on_act(void *user, uint16_t act, enum km_actor actor)
{
    struct teller *teller = user;
    assert_true(teller->count < TOLD);
    teller->acts[teller->count++] = (struct told){
        .act = act,
        .actor = actor,
        .turn = teller->turn,
        .answer = teller->answer,
        .line = teller->answer ? 0 : teller->line,
    };
}

/* The acts of one actor in one line or one answer; for the agent the lines that a decision led to, too. */
static bool of_one_utterance(const struct told *a, const struct told *b)
{
    if (a->actor != b->actor || a->turn != b->turn)
        return false;
    if (a->actor == KM_AGENT && a->turn > 0)
        return true;
    return !a->answer && !b->answer && a->line == b->line;
}

static void fail_at(const struct scene *scene, size_t event, const char *what)
{
    fprintf(stderr, "rulebook: %s\nscenario: %s\n", scene->rulebook_json, scene->scenario_json);
    fail_msg("event %zu: %s", event, what);
}

static void compare(const struct scene *scene, const struct km_trace *trace, const struct teller *teller)
{
    assert_int_equal(km_trace_event_count(trace), teller->count);
    for (size_t i = 0; i < teller->count; i++) {
        const struct km_trace_event *event = km_trace_event(trace, i);
        const struct told *told = &teller->acts[i];
        if (event->act != told->act || event->actor != told->actor || event->turn != told->turn)
            fail_at(scene, i, "another act");
        if (event->answer != told->answer)
            fail_at(scene, i, "an act of an answer");
        for (size_t j = 0; j < i; j++) {
            bool same = km_trace_event(trace, j)->utterance == event->utterance;
            if (same != of_one_utterance(&teller->acts[j], told))
                fail_at(scene, i, "an utterance");
        }
    }
}

/* Entries drawn for each slot, from empty to its last option. */
static size_t draw_entries(struct sample_random *random, const struct km_session *session,
                           const struct km_node *node, int32_t entries[SCENE_SLOTS])
{
    for (uint32_t s = 0; s < node->slot_count; s++) {
        size_t count;
        const uint32_t *options = km_session_slot_options(session, s, &count);
        uint32_t drawn = sample_number(random, (uint32_t)count + 1);
        struct km_slot slot = km_scenario_slot(km_session_scenario(session), node->first_slot + s);
        entries[s] = drawn ? (int32_t)(options[drawn - 1] - slot.first_choice) : -1;
    }
    return node->slot_count;
}

static void play(struct sample_random *random, const struct scene *scene)
{
    const struct program *program = scenario_program(scene->scenario);
    struct teller teller = {0};
    const struct step_observer observer = {
        .choice = on_choice, .line = on_line, .act = on_act, .contact_end = on_contact_end, .user = &teller};
    struct program_state state = step_start(program, &observer);
    struct km_session *session =
        km_session_new(NULL, scene->scenario, (struct km_session_setup){.mode = KM_PRACTICE}, 1000);
    while (km_session_status(session) == KM_OPEN && teller.turn < TURNS) {
        struct km_event event;
        int32_t entries[SCENE_SLOTS];
        struct km_node node = km_scenario_node(scene->scenario, km_session_node(session));
        size_t count;
        const uint32_t *options = km_session_options(session, &count);
        teller.turn++;
        if (node.kind == KM_NODE_FORM) {
            count = draw_entries(random, session, &node, entries);
            for (uint32_t s = 0; s < count; s++) {
                assert_true(km_session_enter(session, s, entries[s], 2000, &event));
                km_session_apply(session, &event);
            }
            assert_true(km_session_submit(session, 2000, &event));
            state = step_submit(program, state, entries, &observer);
        } else {
            uint32_t choice = options[sample_number(random, (uint32_t)count)];
            assert_true(km_session_choose(session, choice, 2000, &event));
            state = step_choose(program, state, choice, &observer);
        }
        km_session_apply(session, &event);
    }
    compare(scene, km_session_trace(session), &teller);
    km_session_free(session);
}

static void utterances_are_cut_by_definition(void **state)
{
    (void)state;
    struct sample_random random = {.state = 717171};
    for (size_t i = 0; i < SCENES; i++) {
        struct arena arena;
        arena_init(&arena, NULL);
        struct scene scene = scene_draw(&random, &arena, SCENE_ENDLESS);
        play(&random, &scene);
        scene_release(&scene);
        arena_release(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(utterances_are_cut_by_definition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
