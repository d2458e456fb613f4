/* What a person writes: an answer in their own words, which belongs to the decision that waited, and a plan.
 * An answer taken back leaves its words where they were written: at the same decision, after the same
 * answers. */
#include "engine/session.h"

#include "base/utf8.h"

/* Whether `text` can stand in a file. */
static bool can_be_kept(const char *text)
{
    size_t length = strlen(text);
    return length <= KM_MOST_WRITTEN && utf8_valid_length(text, length) == length;
}

static bool says_something(const char *text)
{
    static const char ideographic_space[] = "\xE3\x80\x80";
    enum { WIDTH = sizeof ideographic_space - 1 };
    while (strncmp(text, ideographic_space, WIDTH) == 0 || (*text && strchr(" \t\r\n", *text)))
        text += *text == *ideographic_space ? WIDTH : 1;
    return *text;
}

bool km_session_write_words(const struct km_session *session, const char *text, int64_t at_ms,
                            struct km_event *out)
{
    bool form = km_scenario_node(session->scenario, session->state.node).kind == KM_NODE_FORM;
    enum km_status status = km_session_status(session);
    bool waits = (status == KM_OPEN || status == KM_LEFT_OFF) && !form;
    if (!km_mode_shows(session->setup.mode).own_words || !waits || !can_be_kept(text) ||
        !says_something(text))
        return false;
    *out = (struct km_event){.kind = KM_WORDS, .at_ms = at_ms, .node = session->state.node, .written = text};
    return true;
}

bool km_session_write_plan(const struct km_session *session, const char *text, int64_t at_ms,
                           struct km_event *out)
{
    if (km_session_status(session) != KM_ENDED || !can_be_kept(text))
        return false;
    *out = (struct km_event){.kind = KM_PLAN, .at_ms = at_ms, .written = text};
    return true;
}

const char *km_session_own_words(const struct km_session *session, uint32_t turn)
{
    bool taken = turn >= 1 && turn <= session->answer_count;
    if (!taken && turn != session->answer_count + 1)
        return NULL;
    size_t end = taken ? session->answers[turn - 1].event : session->event_count;
    size_t stood = turn > 1 ? session->answers[turn - 2].event : SIZE_MAX;
    for (size_t e = end; e-- > 0;)
        if (session->events[e].kind == KM_WORDS && session->stood[e] == stood)
            return session->events[e].written;
    return NULL;
}

const char *km_session_plan(const struct km_session *session)
{
    for (size_t e = session->event_count; e-- > 0;)
        if (session->events[e].kind == KM_PLAN)
            return *session->events[e].written ? session->events[e].written : NULL;
    return NULL;
}
