/* What went well: answers to learn from. One that lost, broke or hurt anything is none, however well it kept
 * another rule. */
#include "report/model.h"

/* ---- answers that are no example ---- */

/* Whether the evidence of a broken rule speaks against the answer of `turn`: it broke the rule, let a duty
 * lapse, or brought one that lapsed later. */
static bool speaks_against(const struct km_report *report, const struct km_evidence *evidence, uint32_t turn)
{
    if (evidence->turn == turn)
        return true;
    if (evidence->kind != KM_LAPSED)
        return false;
    const struct km_trace_event *opened = km_trace_event(km_session_trace(report->session), evidence->event);
    return opened->turn == turn && opened->answer && opened->actor == KM_AGENT;
}

static bool broke_something(const struct km_report *report, uint32_t turn)
{
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        for (size_t e = 0; result->verdict == KM_BROKEN && e < result->evidence_count; e++)
            if (speaks_against(report, &result->evidence[e], turn))
                return true;
    }
    return false;
}

static bool lost_something(const struct km_report *report, uint32_t turn)
{
    for (size_t p = 0; p < report->point_count; p++)
        if (report->points[p].turn == turn || report->points[p].decision.turn == turn)
            return true;
    return false;
}

/* Whether the meter (SIZE_MAX: none) moved against us with the answer of `turn`: down, or up for `rising`.
 * Where it stands at that end of its scale this cannot be told, and then nothing is praised. */
static bool moved_against(const struct km_report *report, uint32_t turn, size_t number, bool rising)
{
    if (number == SIZE_MAX)
        return false;
    bool last = turn == km_session_turns(report->session);
    struct km_meter meter = km_scenario_meter(report->scenario, number);
    int32_t before = km_session_meter_before(report->session, number, turn);
    int32_t after = last ? km_session_meter(report->session, number)
                         : km_session_meter_before(report->session, number, turn + 1);
    return rising ? after > before || after == meter.max : after < before || after == meter.min;
}

/* What is done right may make somebody angrier; it does not cost trust. What was only left undone is no merit
 * where the words in its place made things worse. */
static bool hurt_somebody(const struct km_report *report, uint32_t turn, bool resisted)
{
    return moved_against(report, turn, km_scenario_find_meter(report->scenario, "trust"), false) ||
           (resisted && moved_against(report, turn, km_anger_meter(report->scenario), true));
}

/* An answer to which the author knows something better is none to praise either. */
static bool is_example(const struct km_report *report, size_t said, bool resisted)
{
    const struct km_said *answer = km_session_said(report->session, said);
    if (answer->kind != KM_SAID_CHOICE || lost_something(report, answer->turn))
        return false;
    struct km_choice choice = km_scenario_choice(report->scenario, answer->choice);
    return !km_text_present(&choice.instead) && !hurt_somebody(report, answer->turn, resisted) &&
           !broke_something(report, answer->turn);
}

/* ---- what an example shows ---- */

/* The answer that kept a rule by this evidence; SIZE_MAX: none to show. */
static size_t answer_of(const struct km_report *report, const struct km_evidence *evidence)
{
    switch (evidence->kind) {
    case KM_FULFILLED:
    case KM_LAWFUL: return report_said_of_event(report, evidence->event);
    case KM_RESISTED:
        return km_scenario_choice(report->scenario, evidence->choice).slot
                   ? SIZE_MAX
                   : report_said_of_turn(report, evidence->turn);
    default: return SIZE_MAX;
    }
}

/* How telling it is: what did what was owed, then what was lawful where it could have been wrong, then an
 * option that was resisted; all of them in front of the customer before the desk; then objectives; then by
 * weight. */
static int32_t value_of(const struct km_report *report, size_t rule, const struct km_evidence *evidence)
{
    static const int32_t kinds[] = {[KM_FULFILLED] = 3, [KM_LAWFUL] = 2, [KM_RESISTED] = 1};
    bool heard =
        evidence->node != KM_NONE && km_scenario_node(report->scenario, evidence->node).phase == KM_CONTACT;
    return (kinds[evidence->kind] + (heard ? 3 : 0)) * 100 +
           (km_score_rule(report->score, rule)->objective ? 50 : 0) + report_weight(report, rule);
}

static struct km_good example_of(const struct km_report *report, size_t rule,
                                 const struct km_evidence *evidence, size_t said)
{
    const struct km_said *answer = km_session_said(report->session, said);
    struct km_good good = {
        .turn = answer->turn,
        .answer = report_said(report, said),
        .why = km_scenario_choice(report->scenario, answer->choice).why,
        .act = (uint16_t)evidence->act,
        .rule = rule,
    };
    if (evidence->kind == KM_RESISTED)
        good.resisted = km_scenario_choice(report->scenario, evidence->choice).text;
    return good;
}

/* ---- all of them ---- */

/* The example of each turn with the highest value so far, the highest first. */
struct examples {
    struct km_good *goods;
    int32_t *values;
    size_t count;
};

static void forget(struct examples *examples, size_t number)
{
    examples->count--;
    for (size_t i = number; i < examples->count; i++) {
        examples->goods[i] = examples->goods[i + 1];
        examples->values[i] = examples->values[i + 1];
    }
}

static void add_example(struct examples *examples, struct km_good good, int32_t value)
{
    for (size_t i = 0; i < examples->count; i++) {
        if (examples->goods[i].turn != good.turn)
            continue;
        if (examples->values[i] >= value)
            return;
        forget(examples, i);
    }
    size_t at = examples->count++;
    for (; at > 0 && examples->values[at - 1] < value; at--) {
        examples->goods[at] = examples->goods[at - 1];
        examples->values[at] = examples->values[at - 1];
    }
    examples->goods[at] = good;
    examples->values[at] = value;
}

static void add_kept(const struct km_report *report, size_t rule, struct examples *examples)
{
    const struct km_rule_result *result = km_score_rule(report->score, rule);
    for (size_t e = 0; e < result->evidence_count; e++) {
        const struct km_evidence *evidence = &result->evidence[e];
        size_t said = evidence->turn ? answer_of(report, evidence) : SIZE_MAX;
        if (said != SIZE_MAX && is_example(report, said, evidence->kind == KM_RESISTED))
            add_example(examples, example_of(report, rule, evidence, said), value_of(report, rule, evidence));
    }
}

/* The heaviest first; of the same weight in order of the rulebook. */
static void find_intact(struct km_report *report)
{
    size_t rules = km_rulebook_rule_count(report->rulebook);
    report->intact = arena_array(&report->arena, rules, sizeof *report->intact);
    for (size_t r = 0; r < rules; r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        if (result->verdict != KM_KEPT || !result->objective || !report_weight(report, r))
            continue;
        size_t at = report->intact_count++;
        for (; at > 0 && report_weight(report, report->intact[at - 1]) < report_weight(report, r); at--)
            report->intact[at] = report->intact[at - 1];
        report->intact[at] = (uint16_t)r;
    }
}

void report_find_good(struct km_report *report)
{
    size_t turns = km_session_turns(report->session) + 1;
    struct examples examples = {
        .goods = arena_array(&report->arena, turns, sizeof *examples.goods),
        .values = arena_array(&report->arena, turns, sizeof *examples.values),
    };
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++)
        if (km_score_rule(report->score, r)->verdict == KM_KEPT && report_weight(report, r))
            add_kept(report, r, &examples);
    report->goods = examples.goods;
    report->good_count = examples.count;
    if (!report->good_count && report->status == KM_ENDED)
        find_intact(report);
}
