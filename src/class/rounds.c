/* What hands said. A count belongs to the decision at which it was made: the one after the same answer, in
 * the stretch of events between two branches in which its answer was given. */
#include "kamae/class.h"

struct km_tally km_tally_of(const struct km_vote *vote)
{
    if (!vote)
        return (struct km_tally){.leading = SIZE_MAX};
    struct km_tally tally = {.vote = vote, .hands = vote->abstained, .leading = SIZE_MAX};
    uint32_t most = 0;
    for (size_t i = 0; i < vote->option_count; i++) {
        uint32_t count = vote->options[i].count;
        tally.hands += count;
        if (count >= most && count)
            tally.leading = count == most ? SIZE_MAX : i;
        most = count > most ? count : most;
    }
    tally.agreed =
        tally.leading != SIZE_MAX && (uint64_t)most * 100 >= (uint64_t)tally.hands * KM_AGREED_PERCENT;
    tally.silent = vote->present > tally.hands ? vote->present - tally.hands : 0;
    return tally;
}

uint32_t km_tally_percent(const struct km_tally *tally, size_t option)
{
    if (!tally->hands)
        return 0;
    bool counted = option < tally->vote->option_count;
    uint64_t count = counted ? tally->vote->options[option].count : tally->vote->abstained;
    return (uint32_t)((count * 200 + tally->hands) / ((uint64_t)tally->hands * 2));
}

/* The event that answer number `turn` of the branch is, or will be; SIZE_MAX: there is none. */
static size_t answer_of(const struct km_session *session, size_t branch, uint32_t turn)
{
    bool last = branch + 1 == km_session_branch_count(session);
    if (last && turn == km_session_branch_turns(session, branch) + 1)
        return km_session_event_count(session);
    return km_session_branch_answer(session, branch, turn);
}

struct km_round km_round_of(const struct km_session *session, size_t branch, uint32_t turn, uint32_t slot)
{
    size_t answer = answer_of(session, branch, turn);
    const struct km_vote *counts[2] = {NULL, NULL}; /* before talking, after it */
    if (answer == SIZE_MAX)
        return (struct km_round){.before = km_tally_of(NULL), .after = km_tally_of(NULL)};
    size_t stood = km_session_answer_before(session, answer);
    for (size_t i = answer; i-- > 0;) {
        const struct km_event *event = km_session_event(session, i);
        if (event->kind == KM_BRANCH)
            break;
        bool of_round = event->kind == KM_VOTE && event->vote.slot == slot &&
                        km_session_answer_before(session, i) == stood;
        if (of_round && !counts[event->vote.talked])
            counts[event->vote.talked] = &event->vote;
    }
    return (struct km_round){.before = km_tally_of(counts[0]), .after = km_tally_of(counts[1])};
}
