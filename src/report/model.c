/* From session and score to the report: first the turning points, gravest first, then one thing done well,
 * then one thing to try next. No words are made here. */
#include "report/model.h"

#include <assert.h>

/* ---- who said what ---- */

struct km_text report_speaker(const struct km_report *report, enum km_speaker speaker)
{
    const struct km_person *person = km_scenario_person(report->scenario, speaker);
    return person ? person->name : (struct km_text){{NULL}};
}

/* What the form at `node` calls its slot: an entry is written there, nobody says it. */
static struct km_text slot_label(const struct km_report *report, uint32_t node, const char *slot)
{
    struct km_node form = km_scenario_node(report->scenario, node);
    for (uint32_t s = 0; s < form.slot_count; s++) {
        struct km_slot each = km_scenario_slot(report->scenario, form.first_slot + s);
        if (strcmp(each.slot, slot) == 0)
            return each.label;
    }
    return (struct km_text){{NULL}};
}

struct km_quote report_said(const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    if (said->kind == KM_SAID_LINE) {
        struct km_line line = km_scenario_line(report->scenario, said->line);
        return (struct km_quote){
            .name = report_speaker(report, line.by),
            .text = *km_session_words(report->session, &line),
        };
    }
    if (said->kind == KM_SAID_CONTACT_END)
        return (struct km_quote){0};
    struct km_choice choice = km_scenario_choice(report->scenario, said->choice);
    if (said->kind == KM_SAID_ENTRY)
        return (struct km_quote){.name = slot_label(report, said->node, choice.slot), .text = choice.text};
    bool partner = km_scenario_node(report->scenario, said->node).partner;
    return (struct km_quote){
        .name = report_speaker(report, partner ? KM_BY_PARTNER : KM_BY_AGENT),
        .text = choice.text,
    };
}

/* The index of what carried event number `event`, or SIZE_MAX. */
static size_t said_of_event(const struct km_report *report, size_t event)
{
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (event >= said->first_event && event < said->first_event + said->event_count)
            return i;
    }
    return SIZE_MAX;
}

/* The index of the answer that opened `turn`, or SIZE_MAX. */
static size_t said_of_turn(const struct km_report *report, uint32_t turn)
{
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->turn == turn && (said->kind == KM_SAID_CHOICE || said->kind == KM_SAID_ENTRY))
            return i;
    }
    return SIZE_MAX;
}

/* The customer's last words before `index`. */
static struct km_quote customer_before(const struct km_report *report, size_t index)
{
    while (index-- > 0) {
        const struct km_said *said = km_session_said(report->session, index);
        if (said->kind == KM_SAID_LINE && km_scenario_line(report->scenario, said->line).by == KM_BY_CUSTOMER)
            return report_said(report, index);
    }
    return (struct km_quote){0};
}

/* ---- turning points ---- */

static int32_t weight_of(const struct km_report *report, size_t rule)
{
    return km_rulebook_rule(report->rulebook, rule)->weight;
}

/* Broken rules, gravest first; of the same weight the earlier first. Reminders cost nothing and are no
 * turning point. */
static uint16_t *broken_rules(struct km_report *report, size_t *count)
{
    size_t rules = km_rulebook_rule_count(report->rulebook);
    uint16_t *broken = arena_array(&report->arena, rules, sizeof *broken);
    *count = 0;
    for (size_t r = 0; r < rules; r++) {
        if (km_score_rule(report->score, r)->verdict != KM_BROKEN || !weight_of(report, r))
            continue;
        size_t at = (*count)++;
        for (; at > 0; at--) {
            size_t before = broken[at - 1];
            int32_t heavier = weight_of(report, before) - weight_of(report, r);
            bool earlier = km_score_rule(report->score, before)->broken_turn <=
                           km_score_rule(report->score, r)->broken_turn;
            if (heavier > 0 || (heavier == 0 && earlier))
                break;
            broken[at] = broken[at - 1];
        }
        broken[at] = (uint16_t)r;
    }
    return broken;
}

static void add_rule(struct km_report *report, struct km_turning_point *point, uint16_t rule)
{
    size_t bytes = point->rule_count * sizeof *point->rules;
    uint16_t *rules = arena_alloc(&report->arena, bytes + sizeof *rules);
    if (bytes)
        memcpy(rules, point->rules, bytes);
    rules[point->rule_count++] = rule;
    point->rules = rules;
}

/* The entry of turn `turn` in the slot that `option` belongs to, or SIZE_MAX when it was left empty. */
static size_t entry_beside(const struct km_report *report, uint32_t turn, uint32_t option)
{
    const char *slot = km_scenario_choice(report->scenario, option).slot;
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->turn == turn && said->kind == KM_SAID_ENTRY &&
            strcmp(km_scenario_choice(report->scenario, said->choice).slot, slot) == 0)
            return i;
    }
    return SIZE_MAX;
}

/* The words around the answer of a turn. */
static void quote_answer(const struct km_report *report, struct km_turning_point *point)
{
    const struct km_decision *decision = &point->decision;
    size_t answer = said_of_turn(report, decision->turn);
    if (answer == SIZE_MAX)
        return;
    if (km_session_said(report->session, answer)->kind == KM_SAID_CHOICE)
        point->customer = customer_before(report, answer);
    else if (decision->better_count)
        answer = entry_beside(report, decision->turn, decision->better[0]);
    if (answer != SIZE_MAX)
        point->answer = report_said(report, answer);
}

/* The rules that the answer cost: those that were broken in the end first, then those whose moment never
 * came. */
static void add_lost_rules(struct km_report *report, struct km_turning_point *point, bool broken)
{
    for (size_t r = 0; r < point->decision.rule_count; r++) {
        uint16_t rule = point->decision.rules[r].rule;
        if ((km_score_rule(report->score, rule)->verdict == KM_BROKEN) == broken)
            add_rule(report, point, rule);
    }
}

static void find_losses(struct km_report *report)
{
    size_t count;
    const uint32_t *turns = km_attainable_turning_points(report->attainable, &count);
    report->points = arena_array(&report->arena, count, sizeof *report->points);
    for (size_t i = 0; i < count; i++) {
        struct km_turning_point *point = &report->points[report->point_count++];
        point->decision = km_attainable_decision(report->attainable, turns[i] - 1);
        add_lost_rules(report, point, true);
        add_lost_rules(report, point, false);
        quote_answer(report, point);
    }
}

/* Without knowing what was attainable: the answers that broke a rule. */
static void find_breaches(struct km_report *report)
{
    size_t count;
    const uint16_t *broken = broken_rules(report, &count);
    report->points = arena_array(&report->arena, count, sizeof *report->points);
    for (size_t i = 0; i < count; i++) {
        uint32_t turn = km_score_rule(report->score, broken[i])->broken_turn;
        size_t p = 0;
        while (p < report->point_count && report->points[p].decision.turn != turn)
            p++;
        if (p == report->point_count) {
            report->points[report->point_count++].decision.turn = turn;
            quote_answer(report, &report->points[p]);
        }
        add_rule(report, &report->points[p], broken[i]);
    }
}

/* ---- what went well ---- */

static bool is_turning_point(const struct km_report *report, uint32_t turn)
{
    for (size_t p = 0; p < report->point_count; p++)
        if (report->points[p].decision.turn == turn)
            return true;
    return false;
}

/* How telling a piece of evidence is: an answer that did what was owed, then one that was lawful where it
 * could have been wrong, then an option that was resisted; in front of the customer before the desk. Entries
 * of a form and moments where something else went wrong are no example. 0: not to be shown. */
static int32_t example_value(const struct km_report *report, const struct km_evidence *evidence)
{
    int32_t value = 1;
    if (!evidence->turn || is_turning_point(report, evidence->turn))
        return 0;
    if (evidence->kind == KM_RESISTED) {
        if (km_scenario_choice(report->scenario, evidence->choice).slot)
            return 0;
    } else {
        if (evidence->kind != KM_FULFILLED && evidence->kind != KM_LAWFUL)
            return 0;
        size_t said = said_of_event(report, evidence->event);
        if (km_session_said(report->session, said)->kind != KM_SAID_CHOICE)
            return 0;
        value = evidence->kind == KM_FULFILLED ? 3 : 2;
    }
    bool heard =
        evidence->node != KM_NONE && km_scenario_node(report->scenario, evidence->node).phase == KM_CONTACT;
    return value + (heard ? 3 : 0);
}

static void take_example(struct km_report *report, size_t rule, const struct km_evidence *evidence)
{
    report->good = (struct km_good){.turn = evidence->turn, .rule = rule};
    if (evidence->kind == KM_RESISTED)
        report->good.resisted = km_scenario_choice(report->scenario, evidence->choice).text;
    size_t answer = evidence->kind == KM_RESISTED ? said_of_turn(report, evidence->turn)
                                                  : said_of_event(report, evidence->event);
    report->good.answer = report_said(report, answer);
}

static void find_good(struct km_report *report)
{
    int32_t best = 0;
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        if (result->verdict != KM_KEPT)
            continue;
        for (size_t e = 0; e < result->evidence_count; e++) {
            int32_t example = example_value(report, &result->evidence[e]);
            int32_t value = example * 100 + (result->objective ? 50 : 0) + weight_of(report, r);
            if (!example || value <= best)
                continue;
            best = value;
            take_example(report, r, &result->evidence[e]);
        }
    }
}

/* ---- what to try next ---- */

enum { POINTS_ON_ONE_SCREEN = 2 };

static void find_next(struct km_report *report)
{
    bool more = report->point_count > POINTS_ON_ONE_SCREEN;
    if (more && report->points[POINTS_ON_ONE_SCREEN].rule_count) {
        report->next = (struct km_next){
            .kind = KM_NEXT_RULE,
            .rule = report->points[POINTS_ON_ONE_SCREEN].rules[0],
        };
        return;
    }
    if (report->point_count) {
        report->next = (struct km_next){.kind = KM_NEXT_RETRY, .turn = report->points[0].decision.turn};
        return;
    }
    report->next.kind = KM_NEXT_EXPLORE;
    for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
        const struct km_rule_result *result = km_score_rule(report->score, r);
        if (result->objective && result->verdict == KM_UNTESTED) {
            report->next = (struct km_next){.kind = KM_NEXT_UNTESTED, .rule = r};
            return;
        }
    }
}

/* ---- the worked sum ---- */

static void write_sum(const struct km_report *report, struct strbuf *out)
{
    size_t start = out->length;
    for (int sign = 1; sign >= -1; sign -= 2) {
        for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
            const struct km_rule_result *result = km_score_rule(report->score, r);
            bool counts = sign > 0 ? result->objective && result->verdict == KM_KEPT
                                   : !result->objective && result->verdict == KM_BROKEN;
            if (!counts || !weight_of(report, r))
                continue;
            if (sign < 0)
                strbuf_add(out, "−");
            else if (out->length > start)
                strbuf_add(out, "+");
            strbuf_printf(out, "%d", weight_of(report, r));
        }
    }
    if (out->length == start)
        strbuf_add(out, "0");
    int32_t points = km_score_points(report->score)->points;
    strbuf_printf(out, " = %s%d", points < 0 ? "−" : "", points < 0 ? -points : points);
}

/* ---- the report ---- */

struct km_report *km_report_new(const struct km_host *host, const struct km_session *session,
                                const struct km_score *score, const struct km_attainable *attainable)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_report *report = arena_alloc(&arena, sizeof *report);
    report->arena = arena;
    report->session = session;
    report->scenario = km_session_scenario(session);
    report->rulebook = km_scenario_rulebook(report->scenario);
    report->score = score;
    report->attainable = attainable;
    report->status = km_session_status(session);
    report->sum = "";
    if (report->status == KM_ENDED)
        report->happened = km_scenario_node(report->scenario, km_session_node(session)).summary;
    if (report->status == KM_STOPPED)
        return report;
    if (attainable)
        find_losses(report);
    else
        find_breaches(report);
    find_good(report);
    find_next(report);
    struct strbuf sum;
    strbuf_init(&sum, &report->arena);
    write_sum(report, &sum);
    report->sum = sum.data;
    return report;
}

void km_report_free(struct km_report *report)
{
    if (!report)
        return;
    struct arena arena = report->arena;
    arena_release(&arena);
}

/* ---- for whoever shows it in another way ---- */

struct km_text km_report_happened(const struct km_report *report)
{
    return report->happened;
}

struct km_good km_report_good(const struct km_report *report)
{
    return report->good;
}

size_t km_report_turning_point_count(const struct km_report *report)
{
    return report->point_count;
}

const struct km_turning_point *km_report_turning_point(const struct km_report *report, size_t index)
{
    assert(index < report->point_count);
    return &report->points[index];
}

struct km_next km_report_next(const struct km_report *report)
{
    return report->next;
}

struct km_quote km_report_said(const struct km_report *report, size_t index)
{
    return report_said(report, index);
}
