/* Phases go forward only, and the contact ends exactly once on every path. Both follow from looking at each
 * way and each end alone: a way either stays, goes forward, or leaves the contact, and only then it gives a
 * reason. */
#include "scenario/check.h"

#include "base/diag_scenario.h"

static const char *const phase_names[] = {[KM_PREP] = "prep", [KM_CONTACT] = "contact", [KM_AFTER] = "after"};

static void check_way(const struct json_reader *reader, const struct document_node *from,
                      const struct document_node *to, const struct document_way *way)
{
    const struct path *at = DIAG_KEY(way->at, "to");
    if (to->phase < from->phase) {
        diags_add(reader->diags, DIAG_PHASE_BACKWARDS, at,
                  DIAG_ARGUMENTS(to->id, phase_names[from->phase], phase_names[to->phase]));
        return;
    }
    if (from->phase == KM_PREP && to->phase == KM_AFTER) {
        diags_add(reader->diags, DIAG_CONTACT_SKIPPED, at, DIAG_ARGUMENTS(to->id));
        return;
    }
    bool leaves = from->phase == KM_CONTACT && to->phase == KM_AFTER;
    if (leaves && way->reason == KM_REASON_NONE)
        diags_add(reader->diags, DIAG_LEAVING_WITHOUT_REASON, at, DIAG_ARGUMENTS(to->id));
    if (!leaves && way->reason != KM_REASON_NONE)
        diags_add(reader->diags, DIAG_REASON_WITHOUT_LEAVING, DIAG_KEY(way->at, "reason"),
                  DIAG_ARGUMENTS(to->id));
}

static void check_end(const struct json_reader *reader, const struct document_node *node)
{
    const struct path *at = DIAG_KEY(node->at, "end");
    if (node->phase == KM_PREP)
        diags_add(reader->diags, DIAG_END_IN_PREP, at, DIAG_ARGUMENTS(node->id));
    else if (node->phase == KM_CONTACT && node->end->reason == KM_REASON_NONE)
        diags_add(reader->diags, DIAG_END_WITHOUT_REASON, at, DIAG_ARGUMENTS(node->id));
    else if (node->phase == KM_AFTER && node->end->reason != KM_REASON_NONE)
        diags_add(reader->diags, DIAG_END_REASON_AGAIN, DIAG_KEY(at, "reason"), DIAG_ARGUMENTS(node->id));
}

static void check_node(const struct json_reader *reader, const struct document *document,
                       const struct document_node *node)
{
    const struct document_ways *ways;
    for (size_t i = 0; (ways = check_ways_of(node, i)); i++)
        for (size_t w = 0; w < ways->count; w++)
            if (ways->items[w].to_number >= 0)
                check_way(reader, node, &document->nodes[ways->items[w].to_number], &ways->items[w]);
    if (node->way_on == WAY_ON_END)
        check_end(reader, node);
}

void check_phases(const struct json_reader *reader, const struct document *document)
{
    if (document->start_number >= 0 && document->nodes[document->start_number].phase == KM_AFTER)
        diags_add(reader->diags, DIAG_CONTACT_SKIPPED, DIAG_KEY(NULL, "start"),
                  DIAG_ARGUMENTS(document->start));
    for (size_t n = 0; n < document->node_count; n++)
        check_node(reader, document, &document->nodes[n]);
}
