/* Branches side by side. What can happen in the scene was explored once, for the judgement of the whole
 * session; each way is followed through it. */
#include "base/arena.h"
#include "kamae/class.h"
#include "practice/judge.h"

/* One of them. */
struct way {
    size_t branch;
    struct km_session *session;
    struct km_score *score;
    struct km_attainable *attainable;
    struct km_report *report;
};

struct km_ways {
    struct arena arena;
    const struct km_session *session; /* of the room */
    struct way *ways;
    size_t count;
};

/* Whether two answers, after the same ones before them, lead on the same way. */
static bool is_same(const struct km_session *session, size_t one, size_t other)
{
    const struct km_event *a = km_session_event(session, one), *b = km_session_event(session, other);
    if (!a || !b || a->kind != b->kind || a->choice != b->choice || a->entry_count != b->entry_count)
        return false;
    return !a->entry_count || memcmp(a->entries, b->entries, a->entry_count * sizeof *a->entries) == 0;
}

/* With how many answers two branches begin alike. */
static uint32_t shared_of(const struct km_session *session, size_t first, size_t second)
{
    uint32_t turn = 0;
    while (is_same(session, km_session_branch_answer(session, first, turn + 1),
                   km_session_branch_answer(session, second, turn + 1)))
        turn++;
    return turn;
}

/* Whether the branch has an answer, even the last one, as its own and not only the same one as the other. */
static bool is_apart(const struct km_session *session, size_t branch, size_t other)
{
    uint32_t turns = km_session_branch_turns(session, branch);
    return turns && km_session_branch_answer(session, branch, turns) !=
                        km_session_branch_answer(session, other, turns);
}

/* Whether hands were counted on it. */
static bool is_counted(const struct km_session *session, size_t branch)
{
    for (size_t i = 0; i < km_session_event_count(session); i++) {
        enum km_event_kind kind = km_session_event(session, i)->kind;
        if (kind == KM_VOTE && !branch)
            return true;
        if (kind == KM_BRANCH && !branch--)
            return false;
    }
    return false;
}

/* Whether all answers of the branch stand in another one, and no hands are lost with it; of two that are
 * equal the later one stays. */
static bool is_beginning(const struct km_session *session, size_t branch)
{
    uint32_t turns = km_session_branch_turns(session, branch);
    for (size_t other = 0; other < km_session_branch_count(session); other++) {
        uint32_t longer = km_session_branch_turns(session, other);
        bool covers = longer > turns || (longer == turns && other > branch);
        bool lost = is_apart(session, branch, other) && is_counted(session, branch);
        if (other != branch && covers && !lost && shared_of(session, branch, other) == turns)
            return true;
    }
    return false;
}

static void add_way(struct km_ways *ways, const struct km_judgement *judgement, size_t branch)
{
    const struct km_scenario *scenario = km_session_scenario(ways->session);
    struct way *way = &ways->ways[ways->count++];
    way->branch = branch;
    way->session = km_session_branch_alone(&ways->arena.host, ways->session, branch);
    way->score = km_score_new(&ways->arena.host, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                              km_session_trace(way->session), km_session_status(way->session) == KM_ENDED);
    if (km_judgement_attainable(judgement))
        way->attainable =
            km_attainable_new(&ways->arena.host, km_judgement_exploration(judgement), way->session);
    way->report = km_report_new(&ways->arena.host, way->session, way->score, way->attainable);
}

struct km_ways *km_ways_new(const struct km_host *host, const struct km_judgement *judgement)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_ways *ways = arena_alloc(&arena, sizeof *ways);
    *ways = (struct km_ways){.session = km_judgement_session(judgement)};
    ways->arena = arena;
    size_t branches = km_session_branch_count(ways->session);
    ways->ways = arena_array(&ways->arena, branches, sizeof *ways->ways);
    if (!is_beginning(ways->session, branches - 1))
        add_way(ways, judgement, branches - 1);
    for (size_t b = 0; b + 1 < branches; b++)
        if (!is_beginning(ways->session, b))
            add_way(ways, judgement, b);
    return ways;
}

void km_ways_free(struct km_ways *ways)
{
    if (!ways)
        return;
    for (size_t i = 0; i < ways->count; i++) {
        km_report_free(ways->ways[i].report);
        km_attainable_free(ways->ways[i].attainable);
        km_score_free(ways->ways[i].score);
        km_session_free(ways->ways[i].session);
    }
    struct arena arena = ways->arena;
    arena_release(&arena);
}

size_t km_ways_count(const struct km_ways *ways)
{
    return ways->count;
}

size_t km_ways_branch(const struct km_ways *ways, size_t way)
{
    return way < ways->count ? ways->ways[way].branch : 0;
}

const struct km_session *km_ways_session(const struct km_ways *ways, size_t way)
{
    return way < ways->count ? ways->ways[way].session : NULL;
}

const struct km_score *km_ways_score(const struct km_ways *ways, size_t way)
{
    return way < ways->count ? ways->ways[way].score : NULL;
}

const struct km_attainable *km_ways_attainable(const struct km_ways *ways, size_t way)
{
    return way < ways->count ? ways->ways[way].attainable : NULL;
}

const struct km_report *km_ways_report(const struct km_ways *ways, size_t way)
{
    return way < ways->count ? ways->ways[way].report : NULL;
}

uint32_t km_ways_shared(const struct km_ways *ways, size_t first, size_t second)
{
    if (first >= ways->count || second >= ways->count)
        return 0;
    return shared_of(ways->session, ways->ways[first].branch, ways->ways[second].branch);
}

bool km_ways_part(const struct km_ways *ways, size_t first, size_t second)
{
    if (first >= ways->count || second >= ways->count)
        return false;
    uint32_t shared = km_ways_shared(ways, first, second);
    return km_session_turns(ways->ways[first].session) > shared ||
           km_session_turns(ways->ways[second].session) > shared;
}

size_t km_ways_number(const struct km_ways *ways, size_t way)
{
    size_t number = way < ways->count;
    for (size_t i = 0; i < ways->count && number; i++)
        number += ways->ways[i].branch < ways->ways[way].branch;
    return number;
}

size_t km_ways_place(const struct km_ways *ways, size_t number)
{
    size_t way = 0;
    while (way < ways->count && km_ways_number(ways, way) != number)
        way++;
    return way;
}

enum { RANKS = 4 };

/* Which differences are told first, from 0: what one way broke says more than what it did not come to. */
static int rank_of(const struct km_rule_result *one, const struct km_rule_result *other)
{
    bool broken = one->verdict == KM_BROKEN || other->verdict == KM_BROKEN;
    return 2 * !broken + !one->objective;
}

size_t km_ways_differences(const struct km_ways *ways, size_t first, size_t second, uint16_t *out,
                           size_t most)
{
    const struct km_score *one = km_ways_score(ways, first), *other = km_ways_score(ways, second);
    size_t count = 0;
    if (!one || !other)
        return 0;
    size_t rules = km_rulebook_rule_count(km_scenario_rulebook(km_session_scenario(ways->session)));
    for (int rank = 0; rank < RANKS; rank++)
        for (size_t r = 0; r < rules && count < most; r++) {
            const struct km_rule_result *a = km_score_rule(one, r), *b = km_score_rule(other, r);
            if (a->verdict != b->verdict && rank_of(a, b) == rank)
                out[count++] = (uint16_t)r;
        }
    return count;
}
