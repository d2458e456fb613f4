/* What follows from what:
 *
 *   cause                                  symptoms
 *   a comparison that is settled (KM0442)  choices and ways that it shuts; the way behind one that it opens
 *   meters that nothing moves (KM0495,     choices and ways whose conditions read them
 *   KM0497)
 *   a dead end (KM0423)                    its choices, none of which is ever on offer
 *   a choice never on offer (KM0421)       nodes that it leads to
 *   a node never entered (KM0422)          nodes behind it
 *   any of these                           conditions on what only happens beyond it, and rules that lack an
 *                                          act that stands beyond it
 *
 * Only what is out of reach because of a cause is beyond it: breadth first from the ways that are shut. */
#include "explore/causes.h"

#include "base/diag_author.h"
#include "base/diag_explore.h"
#include "base/diag_scenario.h"

static bool known(struct cause cause)
{
    return cause.at;
}

static const struct program *program_of(const struct causes *causes)
{
    return causes->exploration->program;
}

static struct cause at_when(const struct causes *causes, const struct path *at)
{
    return (struct cause){DIAG_COMPARISON_SETTLED, at ? path_key(causes->arena, at, "when") : NULL};
}

/* ---- conditions ---- */

static bool settled(const struct condition *condition, const struct condition_range *meters, bool truth)
{
    struct condition_range range = condition_bounds(condition, condition->count, meters);
    return range.least == truth && range.greatest == truth;
}

static struct cause still_meter(const struct causes *causes, const struct condition *condition)
{
    bool any = false;
    for (uint32_t m = 0; m < program_of(causes)->meter_count; m++)
        any |= causes->moved[m];
    if (!any)
        return (struct cause){DIAG_PERSONA_FORGOTTEN, path_key(causes->arena, NULL, "meters")};
    for (uint32_t s = 0; s < condition->count; s++) {
        uint32_t meter = (uint32_t)condition->steps[s].argument;
        if (condition->steps[s].op == CONDITION_METER && !causes->moved[meter])
            return (struct cause){DIAG_METER_STILL,
                                  scenario_meter_path(causes->exploration->scenario, meter)};
    }
    return (struct cause){0};
}

/* Why the condition always has this truth, as far as meters alone settle it. */
static struct cause of_truth(const struct causes *causes, uint32_t number, bool truth, const struct path *at)
{
    const struct condition *condition = &program_of(causes)->conditions[number];
    if (!condition->count)
        return (struct cause){0};
    if (settled(condition, causes->within, truth))
        return at_when(causes, at);
    if (settled(condition, causes->real, truth))
        return still_meter(causes, condition);
    return (struct cause){0};
}

/* Why the condition never holds; of several the first that is known. */
static struct cause of_condition(const struct causes *causes, uint32_t number, const struct path *at)
{
    const struct condition *condition = &program_of(causes)->conditions[number];
    struct cause cause = of_truth(causes, number, false, at);
    for (uint32_t s = 0; s < condition->count && !known(cause); s++)
        if (condition->steps[s].op == CONDITION_BIT)
            cause = causes->bits[condition->steps[s].argument];
    return cause;
}

struct cause causes_of_condition(const struct causes *causes, uint32_t condition, bool truth,
                                 const struct path *at)
{
    return truth ? of_truth(causes, condition, true, at) : of_condition(causes, condition, at);
}

/* ---- choices ---- */

static void blame_choice(struct causes *causes, uint32_t choice)
{
    const struct path *at = scenario_choice_path(causes->exploration->scenario, choice);
    struct cause *own = &causes->choices[choice];
    if (!known(*own) || own->kind == DIAG_CHOICE_NEVER_SELECTABLE) {
        *own = of_condition(causes, program_of(causes)->choices[choice].when, at);
        if (!known(*own))
            *own = (struct cause){DIAG_CHOICE_NEVER_SELECTABLE, at};
    }
}

/* A node where runs get stuck, and its choices when none of them is ever on offer. */
static void blame_stuck(struct causes *causes, uint32_t node)
{
    struct program_span choices = program_of(causes)->nodes[node].choices;
    struct cause *own = &causes->stuck[node];
    bool none = true;
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++)
        none &= known(causes->choices[c]);
    for (uint32_t c = choices.first; none && c < choices.first + choices.count && !known(*own); c++)
        if (causes->choices[c].kind != DIAG_CHOICE_NEVER_SELECTABLE)
            *own = causes->choices[c];
    if (!known(*own))
        *own = (struct cause){DIAG_RUN_GETS_STUCK, scenario_node_path(causes->exploration->scenario, node)};
    for (uint32_t c = choices.first; none && c < choices.first + choices.count; c++)
        causes->choices[c] = *own;
}

/* ---- nodes ---- */

/* Why way number `way` of `ways` is never taken from where it can be asked. */
static struct cause of_way(const struct causes *causes, struct program_span ways, uint32_t way)
{
    const struct program_way *records = program_of(causes)->ways;
    const struct km_scenario *scenario = causes->exploration->scenario;
    struct cause cause = of_condition(causes, records[way].when, scenario_way_path(scenario, way));
    for (uint32_t before = ways.first; before < way && !known(cause); before++)
        cause = of_truth(causes, records[before].when, true, scenario_way_path(scenario, before));
    return cause;
}

/* Spreads `cause` to a node that is never entered and has none. */
static void spread(struct causes *causes, uint32_t node, struct cause cause, uint32_t *count)
{
    if (!known(cause) || causes->exploration->graph.entered[node] || known(causes->nodes[node]))
        return;
    causes->nodes[node] = cause;
    causes->queue[(*count)++] = node;
}

static void spread_ways(struct causes *causes, struct program_span ways, const struct cause *from,
                        uint32_t *count)
{
    for (uint32_t w = ways.first; w < ways.first + ways.count; w++)
        spread(causes, program_of(causes)->ways[w].to, from ? *from : of_way(causes, ways, w), count);
}

/* All ways out of a node; `from`: what shuts them, NULL: they are looked at one by one. */
static void spread_node(struct causes *causes, uint32_t node, const struct cause *from, uint32_t *count)
{
    const struct program_node *record = &program_of(causes)->nodes[node];
    spread_ways(causes, record->ways, from, count);
    if (record->kind != KM_NODE_CHOICES)
        return;
    for (uint32_t c = record->choices.first; c < record->choices.first + record->choices.count; c++) {
        const struct cause *shut = known(causes->choices[c]) ? &causes->choices[c] : NULL;
        spread_ways(causes, program_of(causes)->choices[c].ways, from ? from : shut, count);
    }
}

static void spread_on(struct causes *causes, uint32_t first, uint32_t *count)
{
    for (uint32_t i = first; i < *count; i++)
        spread_node(causes, causes->queue[i], &causes->nodes[causes->queue[i]], count);
}

/* From the ways that are shut where runs do come. */
static void spread_all(struct causes *causes, uint32_t *count)
{
    uint32_t first = *count;
    for (uint32_t n = 0; n < program_of(causes)->node_count; n++)
        if (causes->exploration->graph.entered[n])
            spread_node(causes, n, NULL, count);
    spread_on(causes, first, count);
}

/* Whether some way leads to the node from where runs come. */
static void find_fronts(const struct causes *causes, bool *fronts)
{
    const struct program *program = program_of(causes);
    for (uint32_t n = 0; n < program->node_count; n++) {
        uint32_t to;
        for (uint32_t s = 0;
             causes->exploration->graph.entered[n] && (to = program_successor(program, n, s)) != KM_NONE; s++)
            fronts[to] = true;
    }
}

/* What has no known cause is one itself. */
static void blame_rest(struct causes *causes, uint32_t *count)
{
    bool *fronts = arena_array(causes->arena, program_of(causes)->node_count, sizeof *fronts);
    uint32_t first = *count;
    find_fronts(causes, fronts);
    for (uint32_t n = 0; n < program_of(causes)->node_count; n++)
        if (fronts[n])
            spread(
                causes, n,
                (struct cause){DIAG_NODE_NEVER_ENTERED, scenario_node_path(causes->exploration->scenario, n)},
                count);
    spread_on(causes, first, count);
}

/* ---- bits ---- */

static void note_bit(const struct causes *causes, uint16_t bit, struct cause cause, bool *set)
{
    if (!known(cause))
        set[bit] = true;
    else if (!known(causes->bits[bit]))
        causes->bits[bit] = cause;
}

static void note_bits(const struct causes *causes, struct program_span bits, struct cause cause, bool *set)
{
    for (uint32_t b = bits.first; b < bits.first + bits.count; b++)
        note_bit(causes, program_of(causes)->bits[b], cause, set);
}

static void note_lines(const struct causes *causes, struct program_span lines, struct cause cause, bool *set)
{
    for (uint32_t l = lines.first; l < lines.first + lines.count; l++)
        note_bits(causes, program_of(causes)->lines[l].bits, cause, set);
}

static void note_node(const struct causes *causes, uint32_t node, bool *set)
{
    const struct program *program = program_of(causes);
    const struct program_node *record = &program->nodes[node];
    struct cause own = causes->nodes[node];
    note_lines(causes, record->lines, own, set);
    for (uint32_t c = record->choices.first; c < record->choices.first + record->choices.count; c++) {
        struct cause cause = known(own) ? own : causes->choices[c];
        note_bits(causes, program->changes[program->choices[c].change].set, cause, set);
        note_lines(causes, program->choices[c].reply, cause, set);
    }
    if (record->seen_bit >= 0)
        note_bit(causes, (uint16_t)record->seen_bit, own, set);
}

/* Which bits are set only by what is out of reach. Whether there are more of them than before. */
static bool find_bits(struct causes *causes)
{
    bool set[LIMIT_VARIABLES] = {false}, grew = false;
    struct cause before[LIMIT_VARIABLES];
    memcpy(before, causes->bits, sizeof before);
    for (uint32_t n = 0; n < program_of(causes)->node_count; n++)
        note_node(causes, n, set);
    for (uint32_t b = 0; b < LIMIT_VARIABLES; b++) {
        bool starts = program_of(causes)->start_bits[b / 64] >> (b % 64) & 1;
        if (set[b] || starts)
            causes->bits[b] = (struct cause){0};
        grew |= known(causes->bits[b]) && !known(before[b]);
    }
    return grew;
}

/* ---- all ---- */

static void blame_choices(struct causes *causes, const struct km_proofs *proofs)
{
    for (size_t i = 0; i < proofs->never_selectable.count; i++)
        blame_choice(causes, proofs->never_selectable.items[i]);
    for (size_t i = 0; i < proofs->stuck.count; i++)
        blame_stuck(causes, proofs->stuck.items[i]);
}

static struct cause of_ends(const struct causes *causes)
{
    const struct program *program = program_of(causes);
    struct cause cause = {0};
    for (uint32_t n = program->node_count; n-- > 0;) {
        if (program->nodes[n].kind != KM_NODE_END)
            continue;
        if (causes->exploration->graph.entered[n])
            return (struct cause){0};
        cause = known(causes->nodes[n]) ? causes->nodes[n] : cause;
    }
    return cause;
}

struct causes causes_find(const struct km_proofs *proofs, struct arena *arena)
{
    const struct km_exploration *exploration = proofs->exploration;
    const struct program *program = exploration->program;
    struct causes causes = {
        .arena = arena,
        .exploration = exploration,
        .nodes = arena_array(arena, program->node_count, sizeof *causes.nodes),
        .choices = arena_array(arena, program->choice_count, sizeof *causes.choices),
        .stuck = arena_array(arena, program->node_count, sizeof *causes.stuck),
        .bits = arena_array(arena, LIMIT_VARIABLES, sizeof *causes.bits),
        .queue = arena_array(arena, program->node_count, sizeof *causes.queue),
    };
    program_find_moved(program, causes.moved);
    for (uint32_t m = 0; m < program->meter_count; m++) {
        struct program_meter meter = program->meters[m];
        causes.within[m] = (struct condition_range){meter.min, meter.max};
        causes.real[m] =
            causes.moved[m] ? causes.within[m] : (struct condition_range){meter.start, meter.start};
    }
    uint32_t count = 0;
    do {
        blame_choices(&causes, proofs);
        spread_all(&causes, &count);
    } while (find_bits(&causes));
    blame_rest(&causes, &count);
    causes.ends = of_ends(&causes);
    return causes;
}

/* ---- acts ---- */

static bool some_act(const struct causes *causes, struct program_span acts, causes_test *test,
                     const void *user)
{
    for (uint32_t a = acts.first; a < acts.first + acts.count; a++)
        if (test(user, program_of(causes)->acts[a]))
            return true;
    return false;
}

struct cause causes_of_lack(const struct causes *causes, causes_test *test, const void *user)
{
    const struct program *program = program_of(causes);
    for (uint32_t n = 0; n < program->node_count && !known(causes->ends); n++) {
        struct program_span choices = program->nodes[n].choices;
        for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
            struct cause cause = known(causes->nodes[n]) ? causes->nodes[n] : causes->choices[c];
            if (known(cause) && some_act(causes, program->choices[c].acts, test, user))
                return cause;
        }
    }
    return causes->ends;
}
