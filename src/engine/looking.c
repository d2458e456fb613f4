/* What a session is asked; an index beyond what there is has an answer, too. */
#include "engine/session.h"

const struct km_scenario *km_session_scenario(const struct km_session *session)
{
    return session->scenario;
}

struct km_session_setup km_session_setup(const struct km_session *session)
{
    struct km_session_setup setup = session->setup;
    setup.soft = setup.soft || session->softened;
    return setup;
}

enum km_status km_session_status(const struct km_session *session)
{
    if (session->stopped)
        return KM_STOPPED;
    if (session_node(session)->kind == KM_NODE_END)
        return KM_ENDED;
    if (session->left)
        return KM_LEFT_OFF;
    bool dumb = !session->option_count && session_node(session)->kind != KM_NODE_FORM;
    bool stuck = dumb || session->answer_count >= LIMIT_TURNS;
    return stuck ? KM_STUCK : KM_OPEN;
}

uint32_t km_session_node(const struct km_session *session)
{
    return session->state.node;
}

uint32_t km_session_turn(const struct km_session *session)
{
    return (uint32_t)session->answer_count + 1;
}

const uint32_t *km_session_options(const struct km_session *session, size_t *count)
{
    *count = session->option_count;
    return session->options;
}

const uint32_t *km_session_slot_options(const struct km_session *session, uint32_t slot, size_t *count)
{
    *count = 0;
    if (slot >= session_node(session)->slots.count)
        return NULL;
    *count = session->slot_starts[slot + 1] - session->slot_starts[slot];
    return session->options + session->slot_starts[slot];
}

int32_t km_session_find_entry(const struct km_session *session, uint32_t slot, const char *id)
{
    size_t count;
    const uint32_t *options = km_session_slot_options(session, slot, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(km_scenario_choice(session->scenario, options[i]).id, id) == 0)
            return (int32_t)(options[i] -
                             session->program->slots[session_node(session)->slots.first + slot].first_choice);
    return KM_NOT_ENTERED;
}

int32_t km_session_entry(const struct km_session *session, uint32_t slot)
{
    if (slot >= session_node(session)->slots.count)
        return KM_NOT_ENTERED;
    return session->draft[slot];
}

uint32_t km_session_next_slot(const struct km_session *session)
{
    uint32_t slot = 0, count = session_node(session)->slots.count;
    while (slot < count && session->draft[slot] != KM_NOT_ENTERED)
        slot++;
    return slot;
}

bool km_session_drafted(const struct km_session *session)
{
    return session->entry_count > 0;
}

int32_t km_session_meter(const struct km_session *session, size_t meter)
{
    if (meter >= session->program->meter_count)
        return 0;
    return session->state.meters[meter];
}

int32_t km_session_meter_before(const struct km_session *session, size_t meter, uint32_t turn)
{
    if (meter >= session->program->meter_count)
        return 0;
    if (turn == 0)
        return session->program->meters[meter].start;
    if (turn > session->answer_count)
        return session->state.meters[meter];
    return session->answers[turn - 1].state.meters[meter];
}

size_t km_session_event_count(const struct km_session *session)
{
    return session->event_count;
}

const struct km_event *km_session_event(const struct km_session *session, size_t index)
{
    if (index >= session->event_count)
        return NULL;
    return &session->events[index];
}

const struct km_event *km_session_answer(const struct km_session *session, uint32_t turn)
{
    if (turn < 1 || turn > session->answer_count)
        return NULL;
    return &session->events[session->answers[turn - 1].event];
}

uint32_t km_session_answer_node(const struct km_session *session, uint32_t turn)
{
    if (turn < 1 || turn > session->answer_count)
        return KM_NONE;
    return session->answers[turn - 1].state.node;
}

uint32_t km_session_turns(const struct km_session *session)
{
    return (uint32_t)session->answer_count;
}

uint32_t km_session_undos(const struct km_session *session)
{
    return session->undos;
}

size_t km_session_said_count(const struct km_session *session)
{
    return session->said_count;
}

const struct km_said *km_session_said(const struct km_session *session, size_t index)
{
    if (index >= session->said_count)
        return NULL;
    return &session->said[index];
}

const struct km_text *km_session_words(const struct km_session *session, const struct km_line *line)
{
    return km_session_setup(session).soft && km_text_present(&line->soft) ? &line->soft : &line->text;
}

const struct km_trace *km_session_trace(const struct km_session *session)
{
    return &session->trace;
}

enum km_reason km_session_reason(const struct km_session *session)
{
    return session->reason;
}
