/* From ways and rounds to what a class report says: each decision once, with what the room thought of it, the
 * ways beside the one that was gone last, and the gravest turning points of all of them. */
#include "base/arena.h"
#include "kamae/class.h"

struct summary {
    struct km_class_summary values; /* first: what callers hold */
    struct arena arena;
    struct km_ways *ways;
};

/* ---- answers ---- */

/* Whether the first way has this very answer, and not only one that is the same. */
static bool is_of_first(const struct summary *summary, const struct km_class_way *way, size_t branch,
                        uint32_t turn)
{
    const struct km_session *session = summary->values.session;
    return turn <= way->shared &&
           km_session_branch_answer(session, branch, turn) ==
               km_session_branch_answer(session, km_ways_branch(summary->ways, 0), turn);
}

static void add_answer(struct km_class_way *way, struct km_class_answer *answers,
                       const struct summary *summary, size_t branch, struct km_class_answer answer,
                       uint32_t slot)
{
    answer.round = km_round_of(summary->values.session, branch, answer.turn, slot);
    bool counted = answer.round.before.vote || answer.round.after.vote;
    if (answer.turn > way->shared || (counted && !is_of_first(summary, way, branch, answer.turn)))
        answers[way->answer_count++] = answer;
}

/* The choice that is entry number `entry` of slot `slot` of the form `node`. */
static uint32_t entry_choice(const struct km_scenario *scenario, const struct km_node *node, uint32_t slot,
                             int32_t entry)
{
    return entry < 0 ? KM_NONE
                     : km_scenario_slot(scenario, node->first_slot + slot).first_choice + (uint32_t)entry;
}

static size_t rows_of(const struct km_event *event)
{
    return event->kind == KM_SUBMIT ? event->entry_count : 1;
}

/* Its answers, but for those that it shares with the first way. */
static void list_answers(struct summary *summary, struct km_class_way *way, size_t branch)
{
    const struct km_scenario *scenario = km_session_scenario(way->session);
    uint32_t turns = km_session_turns(way->session);
    size_t rows = 0;
    for (uint32_t t = 1; t <= turns; t++)
        rows += rows_of(km_session_answer(way->session, t));
    struct km_class_answer *answers = arena_array(&summary->arena, rows, sizeof *answers);
    for (uint32_t t = 1; t <= turns; t++) {
        const struct km_event *event = km_session_answer(way->session, t);
        struct km_node node = km_scenario_node(scenario, km_session_answer_node(way->session, t));
        for (uint32_t s = 0; event->kind == KM_SUBMIT && s < event->entry_count; s++)
            add_answer(way, answers, summary, branch,
                       (struct km_class_answer){
                           .turn = t, .choice = entry_choice(scenario, &node, s, event->entries[s])},
                       s);
        if (event->kind == KM_ANSWER)
            add_answer(way, answers, summary, branch,
                       (struct km_class_answer){.turn = t, .choice = event->choice}, 0);
    }
    way->answers = answers;
}

/* ---- ways ---- */

static void list_differences(struct summary *summary, struct km_class_way *way, size_t number)
{
    const struct km_scenario *scenario = km_session_scenario(way->session);
    size_t rules = km_rulebook_rule_count(km_scenario_rulebook(scenario));
    uint16_t *differences = arena_array(&summary->arena, rules, sizeof *differences);
    way->difference_count = km_ways_differences(summary->ways, 0, number, differences, rules);
    way->differences = differences;
}

static void list_ways(struct summary *summary)
{
    size_t count = km_ways_count(summary->ways);
    struct km_class_way *ways = arena_array(&summary->arena, count, sizeof *ways);
    for (size_t w = 0; w < count; w++) {
        ways[w] = (struct km_class_way){
            .number = km_ways_number(summary->ways, w),
            .shared = w ? km_ways_shared(summary->ways, 0, w) : 0,
            .session = km_ways_session(summary->ways, w),
            .score = km_ways_score(summary->ways, w),
            .attainable = km_ways_attainable(summary->ways, w),
            .report = km_ways_report(summary->ways, w),
        };
        list_answers(summary, &ways[w], km_ways_branch(summary->ways, w));
        list_differences(summary, &ways[w], w);
    }
    summary->values.ways = ways;
    summary->values.way_count = count;
}

/* ---- turning points ---- */

static const struct km_turning_point *point_of(const struct summary *summary, struct km_class_point point)
{
    return km_report_turning_point(summary->values.ways[point.way].report, point.point);
}

/* How many in a hundred hands had been for the answer. */
static int32_t percent_of(const struct summary *summary, struct km_class_point point)
{
    const struct km_class_way *way = &summary->values.ways[point.way];
    uint32_t turn = point_of(summary, point)->turn;
    const struct km_event *event = km_session_answer(way->session, turn);
    struct km_round round =
        km_round_of(summary->values.session, km_ways_branch(summary->ways, point.way), turn, 0);
    const struct km_tally *tally = round.after.vote ? &round.after : &round.before;
    if (!tally->vote || !event || event->kind != KM_ANSWER)
        return -1;
    for (size_t i = 0; i < tally->vote->option_count; i++)
        if (tally->vote->options[i].choice == event->choice)
            return (int32_t)km_tally_percent(tally, i);
    return -1;
}

/* Whether it is about an answer that another one of the list is about. */
static bool is_listed(const struct summary *summary, struct km_class_point point)
{
    uint32_t turn = point_of(summary, point)->turn;
    for (size_t i = 0; i < summary->values.point_count; i++) {
        struct km_class_point other = summary->values.points[i];
        bool shared = turn <= km_ways_shared(summary->ways, other.way, point.way);
        if (shared && point_of(summary, other)->turn == turn)
            return true;
    }
    return false;
}

/* The gravest of each way in turn, then the second ones, and so on. */
static void pick_points(struct summary *summary)
{
    struct km_class_summary *values = &summary->values;
    bool more = km_session_status(values->session) != KM_STOPPED;
    for (size_t rank = 0; more; rank++) {
        more = false;
        for (size_t w = 0; w < values->way_count; w++) {
            struct km_class_point point = {.way = w, .point = rank};
            bool there = rank < km_report_turning_point_count(values->ways[w].report);
            more = more || there;
            if (!there || values->point_count == KM_CLASS_POINTS || is_listed(summary, point))
                continue;
            point.percent = percent_of(summary, point);
            values->points[values->point_count++] = point;
        }
    }
}

/* ---- both ---- */

static uint32_t people_of(const struct km_session *session)
{
    uint32_t people = 0;
    for (size_t i = 0; i < km_session_event_count(session); i++)
        if (km_session_event(session, i)->kind == KM_VOTE)
            people = km_session_event(session, i)->vote.present;
    return people;
}

const struct km_class_summary *km_class_summary_new(const struct km_host *host,
                                                    const struct km_judgement *judgement)
{
    struct arena arena;
    arena_init(&arena, host);
    struct summary *summary = arena_alloc(&arena, sizeof *summary);
    const struct km_session *session = km_judgement_session(judgement);
    *summary = (struct summary){.values = {.session = session, .people = people_of(session)}};
    summary->arena = arena;
    summary->ways = km_ways_new(&summary->arena.host, judgement);
    list_ways(summary);
    pick_points(summary);
    return &summary->values;
}

void km_class_summary_free(const struct km_class_summary *values)
{
    if (!values)
        return;
    struct summary *summary = (struct summary *)values;
    km_ways_free(summary->ways);
    struct arena arena = summary->arena;
    arena_release(&arena);
}
