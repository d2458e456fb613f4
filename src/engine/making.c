/* Events are made from what the session is, and change nothing: whoever keeps them applies them. Those of a
 * room are made in room.c, those with what a person writes in written.c. */
#include "engine/session.h"

static bool accepts_answers(const struct km_session *session, enum km_node_kind kind)
{
    return !session->stopped && session_node(session)->kind == kind && session->answer_count < LIMIT_TURNS;
}

bool km_session_choose(const struct km_session *session, uint32_t choice, int64_t at_ms, struct km_event *out)
{
    if (!accepts_answers(session, KM_NODE_CHOICES))
        return false;
    for (size_t i = 0; i < session->option_count; i++) {
        if (session->options[i] != choice)
            continue;
        *out = (struct km_event){.kind = KM_ANSWER, .at_ms = at_ms, .choice = choice};
        return true;
    }
    return false;
}

bool km_session_enter(const struct km_session *session, uint32_t slot, int32_t entry, int64_t at_ms,
                      struct km_event *out)
{
    const struct program_node *node = session_node(session);
    if (!accepts_answers(session, KM_NODE_FORM) || slot >= node->slots.count)
        return false;
    const struct program_slot *record = &session->program->slots[node->slots.first + slot];
    bool option = entry >= 0 && (uint32_t)entry < record->choice_count;
    if (option && !step_selectable(session->program, &session->state, record->first_choice + (uint32_t)entry))
        return false;
    if (!option && entry != KM_BLANK)
        return false;
    *out = (struct km_event){
        .kind = KM_ENTRY, .at_ms = at_ms, .node = session->state.node, .slot = slot, .entry = entry};
    return true;
}

bool km_session_submit(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (!accepts_answers(session, KM_NODE_FORM))
        return false;
    uint32_t count = session_node(session)->slots.count;
    for (uint32_t s = 0; s < count; s++)
        session->handed_in[s] = session->draft[s] < 0 ? KM_BLANK : session->draft[s];
    *out = (struct km_event){
        .kind = KM_SUBMIT, .at_ms = at_ms, .entries = session->handed_in, .entry_count = count};
    return true;
}

bool km_session_undo(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    bool answered = session->answer_count || session->entry_count;
    if (!answered || session->stopped || session->finished || !km_mode_shows(session->setup.mode).undo)
        return false;
    *out = (struct km_event){.kind = KM_UNDO, .at_ms = at_ms};
    return true;
}

bool km_session_soften(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (km_session_setup(session).soft || session->stopped || session->finished)
        return false;
    *out = (struct km_event){.kind = KM_SOFTEN, .at_ms = at_ms};
    return true;
}

bool km_session_leave(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    enum km_status status = km_session_status(session);
    if (status != KM_OPEN && status != KM_STUCK)
        return false;
    *out = (struct km_event){.kind = KM_LEAVE, .at_ms = at_ms};
    return true;
}

bool km_session_stop(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (session->stopped || session->finished)
        return false;
    *out = (struct km_event){.kind = KM_STOP, .at_ms = at_ms};
    return true;
}

bool km_session_finish(const struct km_session *session, int64_t at_ms, struct km_event *out)
{
    if (km_session_status(session) != KM_ENDED || session->finished)
        return false;
    *out = (struct km_event){.kind = KM_END, .at_ms = at_ms};
    return true;
}
