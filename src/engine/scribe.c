/* Acts belong to what was said last. */
#include "engine/scribe.h"

static struct km_said *say(struct scribe *scribe, enum km_said_kind kind)
{
    struct km_session *session = scribe->session;
    ARENA_RESERVE(&session->arena, session->said, session->said_count, session->said_capacity);
    struct km_said *said = &session->said[session->said_count++];
    *said = (struct km_said){
        .kind = kind,
        .turn = (uint32_t)session->answer_count,
        .node = scribe->node,
        .line = KM_NONE,
        .choice = scribe->choice,
        .first_event = session->trace.event_count,
    };
    return said;
}

uint32_t scribe_utterance(struct km_session *session, bool agent)
{
    if (!agent || !session->answer_count)
        return session->next_utterance++;
    if (session->agent_utterance == KM_NONE)
        session->agent_utterance = session->next_utterance++;
    return session->agent_utterance;
}

static void on_choice(void *user, uint32_t choice)
{
    struct scribe *scribe = user;
    const struct program *program = scribe->session->program;
    bool entry = program->nodes[scribe->node].kind == KM_NODE_FORM;
    scribe->choice = choice;
    scribe->answer = true;
    say(scribe, entry ? KM_SAID_ENTRY : KM_SAID_CHOICE);
}

static void on_line(void *user, uint32_t line)
{
    struct scribe *scribe = user;
    say(scribe, KM_SAID_LINE)->line = line;
    scribe->answer = false;
    bool agent = scribe->session->program->lines[line].actor == KM_AGENT;
    scribe->utterance = scribe_utterance(scribe->session, agent);
}

static void on_act(void *user, uint16_t act, enum km_actor actor)
{
    struct scribe *scribe = user;
    struct km_session *session = scribe->session;
    trace_add_event(&session->arena, &session->trace,
                    (struct km_trace_event){
                        .act = act,
                        .actor = (uint8_t)actor,
                        .answer = scribe->answer,
                        .turn = (uint32_t)session->answer_count,
                        .utterance = scribe->utterance,
                        .node = scribe->node,
                        .choice = scribe->choice,
                    });
    session->said[session->said_count - 1].event_count++;
}

static void on_contact_end(void *user, enum km_reason reason)
{
    struct scribe *scribe = user;
    scribe->choice = KM_NONE;
    scribe->answer = false;
    say(scribe, KM_SAID_CONTACT_END)->reason = reason;
    scribe->session->reason = reason;
    scribe->utterance = scribe_utterance(scribe->session, false);
}

static void on_enter(void *user, uint32_t node)
{
    struct scribe *scribe = user;
    scribe->node = node;
    scribe->choice = KM_NONE;
}

struct step_observer scribe_observe(struct scribe *scribe)
{
    return (struct step_observer){
        .choice = on_choice,
        .line = on_line,
        .act = on_act,
        .contact_end = on_contact_end,
        .enter = on_enter,
        .user = scribe,
    };
}
