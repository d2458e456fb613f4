/* What the rulebook says of acts for the proofs about scenarios. "only_after": patterns, each with the list
 * of those one of which must have happened before; an act on both sides could never be the first of its kind,
 * so it is refused. "promises": patterns of acts with which something is promised. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"

static void report_overlap(struct build *build, const struct act_order *order, struct act_range after,
                           const struct path *at)
{
    uint16_t first = after.first > order->acts.first ? after.first : order->acts.first;
    uint16_t last = after.last < order->acts.last ? after.last : order->acts.last;
    if (first < last)
        diags_add(build->diags, DIAG_ONLY_AFTER_ITSELF, at, DIAG_ARGUMENTS(build->rulebook->acts[first].id));
}

static struct act_order build_order(struct build *build, const struct written_set *written)
{
    if (!written->patterns.count)
        diags_add(build->diags, DIAG_LIST_EMPTY, written->at, DIAG_ARGUMENTS(written->name));
    struct act_ranges after = build_pattern_list(build, &written->patterns, written->at);
    struct act_order order = {
        .acts = build_pattern(build, written->name, written->at),
        .after = after.items,
        .after_count = after.count,
        .after_words = build_join(build, &written->patterns),
    };
    for (size_t i = 0; i < after.count; i++)
        report_overlap(build, &order, after.items[i], written->at);
    return order;
}

void build_orders(struct build *build)
{
    const struct written_set *written = build->written->only_after.items;
    size_t count = build->written->only_after.count;
    struct act_order *orders = arena_array(&build->rulebook->arena, count, sizeof *orders);
    for (size_t i = 0; i < count; i++)
        orders[i] = build_order(build, &written[i]);
    build->rulebook->orders = orders;
    build->rulebook->order_count = count;
}

void build_promises(struct build *build)
{
    struct act_ranges promises =
        build_pattern_list(build, &build->written->promises, DIAG_KEY(NULL, "promises"));
    for (size_t i = 0; i < promises.count; i++)
        for (uint16_t a = promises.items[i].first; a < promises.items[i].last; a++)
            build->rulebook->acts[a].promise = true;
}
