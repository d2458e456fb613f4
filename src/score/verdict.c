/* Not applicable, else broken, else kept, else untested; then the evidence of all constraints that speaks for
 * the verdict, put in order of turn. */
#include "score/verdict.h"

static const bool breaks[] = {
    [KM_LAPSED] = true,
    [KM_OFFENDED] = true,
    [KM_MISSING] = true,
    [KM_LAWFUL] = false,
};

/* Open obligations are no violation yet and no merit yet. */
static enum km_verdict verdict_on(const struct rule *rule, const struct monitor_report *reports)
{
    enum km_verdict verdict = KM_NOT_APPLICABLE;
    for (size_t i = 0; i < rule->constraint_count; i++) {
        const struct monitor_report *report = &reports[rule->first_constraint + i];
        if (!report->result.applies)
            continue;
        if (report->result.final == KM_VIOLATED_FOR_GOOD)
            return KM_BROKEN;
        if (report->result.tested && !report->result.open)
            verdict = KM_KEPT;
        else if (verdict == KM_NOT_APPLICABLE)
            verdict = KM_UNTESTED;
    }
    return verdict;
}

struct evidence_list {
    struct km_evidence *items;
    size_t count, capacity;
};

/* Stable: evidence of one turn stays in the order in which it was added. */
static void insert_by_turn(struct arena *arena, struct evidence_list *list, struct km_evidence evidence)
{
    ARENA_RESERVE(arena, list->items, list->count, list->capacity);
    size_t i = list->count++;
    for (; i > 0 && list->items[i - 1].turn > evidence.turn; i--)
        list->items[i] = list->items[i - 1];
    list->items[i] = evidence;
}

static struct evidence_list evidence_for(struct arena *arena, const struct rule *rule,
                                         const struct monitor_report *reports, enum km_verdict verdict)
{
    struct evidence_list list = {0};
    if (verdict != KM_KEPT && verdict != KM_BROKEN)
        return list;
    for (size_t i = 0; i < rule->constraint_count; i++) {
        const struct monitor_report *report = &reports[rule->first_constraint + i];
        for (size_t j = 0; j < report->evidence_count; j++)
            if (breaks[report->evidence[j].kind] == (verdict == KM_BROKEN))
                insert_by_turn(arena, &list, report->evidence[j]);
    }
    return list;
}

struct km_rule_result verdict_of(struct arena *arena, const struct rule *rule,
                                 const struct monitor_report *reports)
{
    enum km_verdict verdict = verdict_on(rule, reports);
    struct evidence_list list = evidence_for(arena, rule, reports, verdict);
    return (struct km_rule_result){
        .verdict = verdict,
        .broken_turn = verdict == KM_BROKEN ? list.items[0].turn : 0,
        .evidence = list.items,
        .evidence_count = list.count,
    };
}
