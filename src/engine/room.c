/* What a room does with a session: votes, the branches that it tried, and how long it means to take. Each
 * event knows the answer that counted when it happened, so an answer with those before it is a way through
 * the scene, whatever was undone or left since; a branch is the way that stood when the room went back. */
#include "engine/session.h"

/* ---- votes ---- */

/* The options on show that a vote in `slot` is about. */
static const uint32_t *on_show(const struct km_session *session, uint32_t slot, size_t *count)
{
    const struct program_node *node = session_node(session);
    if (node->kind == KM_NODE_FORM)
        return km_session_slot_options(session, slot, count);
    const uint32_t *options = km_session_options(session, count);
    if (slot)
        *count = 0;
    return options;
}

/* The number of a vote's options that are `choice`, and what they count. */
static size_t find(const struct km_vote *vote, uint32_t choice, uint32_t *votes)
{
    size_t found = 0;
    *votes = 0;
    for (size_t i = 0; i < vote->option_count; i++) {
        if (vote->options[i].choice != choice)
            continue;
        *votes = vote->options[i].count;
        found++;
    }
    return found;
}

/* Fills `out`, of `count` options; false unless each that the vote names is one of them, and once. */
static bool count_votes(const struct km_vote *vote, const uint32_t *options, size_t count,
                        struct km_option_votes *out)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        out[i].choice = options[i];
        size_t times = find(vote, options[i], &out[i].count);
        if (times > 1)
            return false;
        found += times;
    }
    return found == vote->option_count;
}

/* Whether somebody took part, and no more than there are. */
static bool can_be(const struct km_vote *vote)
{
    uint64_t people = vote->abstained;
    for (size_t i = 0; i < vote->option_count; i++)
        people += vote->options[i].count;
    uint32_t most = vote->present ? vote->present : KM_MOST_PEOPLE;
    return people > 0 && people <= most && most <= KM_MOST_PEOPLE;
}

bool km_session_vote(const struct km_session *session, struct km_vote vote, int64_t at_ms,
                     struct km_event *out)
{
    enum km_status status = km_session_status(session);
    size_t count;
    const uint32_t *options = on_show(session, vote.slot, &count);
    bool waits = status == KM_OPEN || status == KM_LEFT_OFF;
    if (!km_mode_shows(session->setup.mode).votes || !waits || !count)
        return false;
    struct km_option_votes *votes = session->votes;
    if (!can_be(&vote) || !count_votes(&vote, options, count, votes))
        return false;
    vote.options = votes;
    vote.option_count = count;
    *out = (struct km_event){
        .kind = KM_VOTE, .at_ms = at_ms, .node = session->state.node, .slot = vote.slot, .vote = vote};
    return true;
}

/* ---- branches ---- */

static bool is_answer(const struct km_event *event)
{
    return event && (event->kind == KM_ANSWER || event->kind == KM_SUBMIT);
}

bool km_session_go_back(const struct km_session *session, size_t answer, int64_t at_ms, struct km_event *out)
{
    bool may = km_mode_shows(session->setup.mode).votes && !session->stopped;
    bool more = session->branch_count + 1 < LIMIT_BRANCHES;
    if (!may || !more || !is_answer(km_session_event(session, answer)))
        return false;
    *out = (struct km_event){.kind = KM_BRANCH, .at_ms = at_ms, .back_to = answer};
    return true;
}

size_t km_session_branch_count(const struct km_session *session)
{
    return session->branch_count + 1;
}

size_t km_session_answer_before(const struct km_session *session, size_t index)
{
    if (index < session->event_count)
        return session->stood[index];
    return session->answer_count ? session->answers[session->answer_count - 1].event : SIZE_MAX;
}

/* The last answer of a branch; SIZE_MAX: none. */
static size_t branch_tip(const struct km_session *session, size_t branch)
{
    for (size_t i = 0; i < session->event_count; i++)
        if (session->events[i].kind == KM_BRANCH && branch-- == 0)
            return session->stood[i];
    return branch == 0 ? km_session_answer_before(session, session->event_count) : SIZE_MAX;
}

uint32_t km_session_branch_turns(const struct km_session *session, size_t branch)
{
    uint32_t turns = 0;
    for (size_t e = branch_tip(session, branch); e != SIZE_MAX; e = session->stood[e])
        turns++;
    return turns;
}

size_t km_session_branch_answer(const struct km_session *session, size_t branch, uint32_t turn)
{
    uint32_t at = km_session_branch_turns(session, branch);
    if (turn < 1 || turn > at)
        return SIZE_MAX;
    size_t answer = branch_tip(session, branch);
    for (; at > turn; at--)
        answer = session->stood[answer];
    return answer;
}

struct km_session *km_session_branch_alone(const struct km_host *host, const struct km_session *session,
                                           size_t branch)
{
    if (branch >= km_session_branch_count(session))
        return NULL;
    struct km_session *alone =
        km_session_new(host, session->scenario, km_session_setup(session), session->started_at_ms);
    uint32_t turns = km_session_branch_turns(session, branch);
    for (uint32_t t = 1; t <= turns; t++)
        km_session_apply(alone, &session->events[km_session_branch_answer(session, branch, t)]);
    return alone;
}

/* ---- length ---- */

bool km_session_set_length(const struct km_session *session, int32_t minutes, int64_t at_ms,
                           struct km_event *out)
{
    bool may = km_mode_shows(session->setup.mode).votes && !session->stopped;
    if (!may || minutes < KM_LEAST_MINUTES || minutes > KM_MOST_MINUTES)
        return false;
    *out = (struct km_event){.kind = KM_LENGTH, .at_ms = at_ms, .minutes = minutes};
    return true;
}
