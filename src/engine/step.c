/* One answer, from its acts to the next decision. check has made sure that nodes without a decision form no
 * cycle and that the last way of a list is open, so both loops end. */
#include "engine/step.h"

#include <assert.h>

static const struct step_observer nobody = {0};

static bool holds(const struct program *program, const struct program_state *state, uint32_t condition)
{
    return !condition || condition_holds(&program->conditions[condition], state->meters, state->bits);
}

static void set_bits(const struct program *program, struct program_state *state, struct program_span span)
{
    for (uint32_t i = 0; i < span.count; i++) {
        uint16_t bit = program->bits[span.first + i];
        state->bits[bit / 64] |= UINT64_C(1) << bit % 64;
    }
}

static void clear_bits(const struct program *program, struct program_state *state, struct program_span span)
{
    for (uint32_t i = 0; i < span.count; i++) {
        uint16_t bit = program->bits[span.first + i];
        state->bits[bit / 64] &= ~(UINT64_C(1) << bit % 64);
    }
}

static void report_acts(const struct program *program, struct program_span acts, enum km_actor actor,
                        const struct step_observer *observer)
{
    if (!observer->act)
        return;
    for (uint32_t i = 0; i < acts.count; i++)
        observer->act(observer->user, program->acts[acts.first + i], actor);
}

static void report_choice(const struct program *program, uint32_t choice,
                          const struct step_observer *observer)
{
    if (observer->choice)
        observer->choice(observer->user, choice);
    report_acts(program, program->choices[choice].acts, KM_AGENT, observer);
}

static void say_lines(const struct program *program, struct program_state *state, struct program_span lines,
                      const struct step_observer *observer)
{
    for (uint32_t i = 0; i < lines.count; i++) {
        const struct program_line *line = &program->lines[lines.first + i];
        if (!holds(program, state, line->when)) {
            if (observer->left_out)
                observer->left_out(observer->user, lines.first + i);
            continue;
        }
        if (observer->line)
            observer->line(observer->user, lines.first + i);
        report_acts(program, line->acts, line->actor, observer);
        set_bits(program, state, line->bits);
    }
}

static void end_contact(const struct program *program, struct program_state *state, int32_t act,
                        enum km_reason reason, const struct step_observer *observer)
{
    if (act < 0)
        return;
    if (observer->contact_end)
        observer->contact_end(observer->user, reason);
    if (observer->act)
        observer->act(observer->user, (uint16_t)act, KM_SCENE);
    set_bits(program, state, program->act_bits[act]);
}

static const struct program_way *open_way(const struct program *program, const struct program_state *state,
                                          struct program_span ways)
{
    const struct program_way *way = &program->ways[ways.first];
    while (!holds(program, state, way->when))
        way++;
    return way;
}

/* Takes the open way of `ways`, then enters nodes until one asks for an answer or ends the session. */
static void go_on(const struct program *program, struct program_state *state, struct program_span ways,
                  const struct step_observer *observer)
{
    for (;;) {
        const struct program_way *way = open_way(program, state, ways);
        end_contact(program, state, way->end_act, way->reason, observer);
        state->node = way->to;
        const struct program_node *node = &program->nodes[way->to];
        if (observer->enter)
            observer->enter(observer->user, way->to);
        say_lines(program, state, node->lines, observer);
        if (node->seen_bit >= 0)
            state->bits[node->seen_bit / 64] |= UINT64_C(1) << node->seen_bit % 64;
        if (node->kind == KM_NODE_END)
            end_contact(program, state, node->end_act, node->reason, observer);
        if (node->kind != KM_NODE_PASS)
            return;
        ways = node->ways;
    }
}

static void apply_effects(const struct program *program, struct program_state *state,
                          struct program_span effects)
{
    for (uint32_t i = 0; i < effects.count; i++) {
        const struct program_effect *effect = &program->effects[effects.first + i];
        const struct program_meter *meter = &program->meters[effect->meter];
        int value = state->meters[effect->meter] + effect->delta;
        value = value < meter->min ? meter->min : value > meter->max ? meter->max : value;
        state->meters[effect->meter] = (int16_t)value;
    }
}

static struct program_state start_by(const struct program *program, struct program_span way,
                                     const struct step_observer *observer)
{
    struct program_state state = {0};
    memcpy(state.bits, program->start_bits, sizeof state.bits);
    for (uint32_t m = 0; m < program->meter_count; m++)
        state.meters[m] = program->meters[m].start;
    observer = observer ? observer : &nobody;
    go_on(program, &state, way, observer);
    return state;
}

struct program_state step_start(const struct program *program, const struct step_observer *observer)
{
    return start_by(program, program->start_way, observer);
}

struct program_state step_start_at(const struct program *program, uint32_t node,
                                   const struct step_observer *observer)
{
    return start_by(program, (struct program_span){.first = node, .count = 1}, observer);
}

bool step_selectable(const struct program *program, const struct program_state *state, uint32_t choice)
{
    const struct program_choice *record = &program->choices[choice];
    return holds(program, state, record->when) && holds(program, state, record->also);
}

struct program_state step_choose(const struct program *program, struct program_state state, uint32_t choice,
                                 const struct step_observer *observer)
{
    const struct program_choice *chosen = &program->choices[choice];
    observer = observer ? observer : &nobody;
    report_choice(program, choice, observer);
    const struct program_change *change = &program->changes[chosen->change];
    set_bits(program, &state, change->set);
    clear_bits(program, &state, change->clear);
    apply_effects(program, &state, change->effects);
    say_lines(program, &state, chosen->reply, observer);
    go_on(program, &state, chosen->ways, observer);
    return state;
}

struct program_state step_enter(const struct program *program, struct program_state state, uint32_t option,
                                const struct step_observer *observer)
{
    report_choice(program, option, observer ? observer : &nobody);
    set_bits(program, &state, program->changes[program->choices[option].change].set);
    return state;
}

/* What entries did counts from here on for the options of later forms, too. */
static void hand_in(const struct program *program, struct program_state *state)
{
    for (uint32_t i = 0; i < program->twin_count; i++) {
        struct program_twin twin = program->twins[i];
        uint64_t now = state->bits[twin.now / 64] >> twin.now % 64 & 1;
        state->bits[twin.handed_in / 64] |= now << twin.handed_in % 64;
    }
}

struct program_state step_close(const struct program *program, struct program_state state,
                                const struct step_observer *observer)
{
    hand_in(program, &state);
    go_on(program, &state, program->nodes[state.node].ways, observer ? observer : &nobody);
    return state;
}

struct program_state step_submit(const struct program *program, struct program_state state,
                                 const int32_t *entries, const struct step_observer *observer)
{
    const struct program_node *node = &program->nodes[state.node];
    assert(node->kind == KM_NODE_FORM);
    for (uint32_t s = 0; s < node->slots.count; s++) {
        const struct program_slot *slot = &program->slots[node->slots.first + s];
        if (entries[s] >= 0)
            state = step_enter(program, state, slot->first_choice + (uint32_t)entries[s], observer);
    }
    return step_close(program, state, observer);
}
