/* Draws until all runs can be enumerated. */
#include "look.h"

const unsigned look_without[LOOK_VARIANTS] = {
    0,
    KM_REDUCE_VARIABLES,
    KM_REDUCE_SCENARIO,
    KM_REDUCE_BROKEN,
    KM_REDUCE_POINTS,
    KM_REDUCE_RULES,
    KM_REDUCE_SYMMETRY,
    KM_REDUCE_VARIABLES | KM_REDUCE_SCENARIO | KM_REDUCE_BROKEN | KM_REDUCE_POINTS | KM_REDUCE_RULES |
        KM_REDUCE_SYMMETRY,
};

void look_open(struct look *look, enum scene_kind kind, size_t most, uint32_t most_turns)
{
    for (;;) {
        arena_release(&look->arena);
        arena_init(&look->arena, NULL);
        look->scene = scene_draw(&look->random, &look->arena, kind);
        look->paths = paths_find(&look->arena, look->scene.scenario, most, most_turns);
        if (look->paths.whole || kind == SCENE_ENDLESS)
            return;
        scene_release(&look->scene);
    }
}

void look_close(struct look *look)
{
    scene_release(&look->scene);
    look->number++;
}

/* ---- showing ---- */

static void tell_answer(const struct look *look, const struct path_answer *answer)
{
    if (answer->choice != KM_NONE) {
        fprintf(stderr, " %s", km_scenario_choice(look->scene.scenario, answer->choice).id);
        return;
    }
    fprintf(stderr, " [");
    for (size_t s = 0; s < answer->entry_count; s++)
        fprintf(stderr, "%s%d", s ? " " : "", (int)answer->entries[s]);
    fprintf(stderr, "]");
}

static void tell_way(const struct look *look, uint32_t path)
{
    if (prefix_at(&look->paths, path)->parent == KM_NONE)
        return;
    tell_way(look, prefix_at(&look->paths, path)->parent);
    tell_answer(look, &prefix_at(&look->paths, path)->answer);
}

void look_differ(const struct look *look, uint32_t path, const char *what, int64_t found, int64_t brute)
{
    fprintf(stderr, "rulebook: %s\nscenario: %s\n", look->scene.rulebook_json, look->scene.scenario_json);
    fprintf(stderr, "scenario %u without %u, after:", look->number, look->without);
    tell_way(look, path);
    fprintf(stderr, "\n");
    fail_msg("%s: %lld, by brute force %lld", what, (long long)found, (long long)brute);
}

void look_agree(const struct look *look, uint32_t path, const char *what, int64_t found, int64_t brute)
{
    if (found != brute)
        look_differ(look, path, what, found, brute);
}

/* ---- playing ---- */

bool look_chance(struct look *look, uint32_t percent)
{
    return sample_number(&look->random, 100) < percent;
}

static void take_a_break(struct km_session *session)
{
    struct km_event event;
    if (km_session_leave(session, 1500, &event))
        km_session_apply(session, &event);
}

struct play look_play(struct look *look)
{
    struct km_session_setup setup = {.mode = KM_PRACTICE, .seed = sample_number(&look->random, 3)};
    struct play play = {.session = km_session_new(NULL, look->scene.scenario, setup, 1000)};
    uint32_t stop = look_chance(look, 40) ? 10 : 0;
    while (!look_chance(look, stop)) {
        const struct prefix *here = prefix_at(&look->paths, play.path);
        if (look_chance(look, 5))
            take_a_break(play.session);
        if (here->turn && look_chance(look, 15)) {
            path_undo(play.session);
            play.path = here->parent;
            continue;
        }
        if (!here->child_count)
            break;
        play.path = here->first_child + sample_number(&look->random, here->child_count);
        assert_true(path_give(play.session, &prefix_at(&look->paths, play.path)->answer));
    }
    return play;
}

uint32_t look_back(const struct look *look, uint32_t path, uint32_t turn)
{
    while (prefix_at(&look->paths, path)->turn > turn)
        path = prefix_at(&look->paths, path)->parent;
    return path;
}

/* A parent stands before its children. */
void look_step(struct look *look, const struct step_observer *observer)
{
    const struct program *program = scenario_program(look->scene.scenario);
    struct program_state *states = arena_array(&look->arena, look->paths.count, sizeof *states);
    states[0] = step_start(program, observer);
    for (uint32_t p = 1; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        struct program_state before = states[path->parent];
        states[p] = path->answer.choice == KM_NONE
                        ? step_submit(program, before, path->answer.entries, observer)
                        : step_choose(program, before, path->answer.choice, observer);
    }
}

size_t look_choice_count(const struct look *look)
{
    const struct km_scenario *scenario = look->scene.scenario;
    size_t count = 0;
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++)
        count += km_scenario_node(scenario, n).choice_count;
    return count;
}

int32_t look_possible(const struct look *look)
{
    struct km_scope scope = km_scenario_scope(look->scene.scenario);
    int32_t points = 0;
    for (size_t i = 0; i < scope.objective_count; i++)
        points += km_rulebook_rule(look->scene.rulebook, scope.objectives[i])->weight;
    return points;
}
