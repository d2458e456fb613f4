/* The nodes as a graph, its edges in one array by node. Conditions count as if they could hold, so what is
 * found is so whatever the conditions say: a circle without a decision would run for ever, a node that no
 * edge leads to is never shown, and from a trapped node no end can be reached. Everything is a walk with a
 * list of its own instead of recursion: a chain may be as long as the file has nodes. */
#include "scenario/check.h"

#include "base/diag_scenario.h"

struct graph {
    uint32_t count;
    uint32_t *first; /* edges of node n: to[first[n]] … to[first[n + 1] − 1] */
    uint32_t *to;
};

const struct document_ways *check_ways_of(const struct document_node *node, size_t index)
{
    switch (node->way_on) {
    case WAY_ON_CHOICES: return index < node->choice_count ? &node->choices[index].ways : NULL;
    case WAY_ON_TO: return index == 0 ? &node->ways : NULL;
    case WAY_ON_FORM: return index == 0 ? &node->form->ways : NULL;
    case WAY_ON_NONE:
    case WAY_ON_END: break;
    }
    return NULL;
}

/* Appends the known targets of `node` to `to`, or only counts them when it is NULL. Returns how many; sets
 * `*unknown` when there is another that is not known. */
static uint32_t collect_targets(const struct document_node *node, uint32_t *to, bool *unknown)
{
    uint32_t count = 0;
    const struct document_ways *ways;
    for (size_t i = 0; (ways = check_ways_of(node, i)); i++)
        for (size_t w = 0; w < ways->count; w++) {
            if (ways->items[w].to_number < 0) {
                *unknown = true;
                continue;
            }
            if (to)
                to[count] = (uint32_t)ways->items[w].to_number;
            count++;
        }
    return count;
}

/* `unknown`, by node: it has a way whose target is not known. */
static struct graph build_graph(struct arena *arena, const struct document *document, bool *unknown)
{
    struct graph graph = {.count = (uint32_t)document->node_count};
    graph.first = arena_array(arena, document->node_count + 1, sizeof *graph.first);
    for (size_t n = 0; n < document->node_count; n++)
        graph.first[n + 1] = graph.first[n] + collect_targets(&document->nodes[n], NULL, &unknown[n]);
    graph.to = arena_array(arena, graph.first[graph.count], sizeof *graph.to);
    for (size_t n = 0; n < document->node_count; n++)
        collect_targets(&document->nodes[n], graph.to + graph.first[n], &unknown[n]);
    return graph;
}

static struct graph reverse_graph(struct arena *arena, const struct graph *graph)
{
    uint32_t edges = graph->first[graph->count];
    struct graph reverse = {.count = graph->count};
    reverse.first = arena_array(arena, (size_t)graph->count + 1, sizeof *reverse.first);
    reverse.to = arena_array(arena, edges, sizeof *reverse.to);
    for (uint32_t e = 0; e < edges; e++)
        reverse.first[graph->to[e] + 1]++;
    for (uint32_t n = 0; n < graph->count; n++)
        reverse.first[n + 1] += reverse.first[n];
    uint32_t *next = arena_array(arena, graph->count, sizeof *next);
    for (uint32_t n = 0; n < graph->count; n++)
        for (uint32_t e = graph->first[n]; e < graph->first[n + 1]; e++)
            reverse.to[reverse.first[graph->to[e]] + next[graph->to[e]]++] = n;
    return reverse;
}

/* Marks what can be reached from the nodes in `queue`, which are marked; the queue grows to all of them in
 * order of distance and has room for every node. Returns its length. */
static uint32_t reach(const struct graph *graph, bool *reached, uint32_t *queue, uint32_t length)
{
    for (uint32_t i = 0; i < length; i++)
        for (uint32_t e = graph->first[queue[i]]; e < graph->first[queue[i] + 1]; e++) {
            uint32_t to = graph->to[e];
            if (reached[to])
                continue;
            reached[to] = true;
            queue[length++] = to;
        }
    return length;
}

/* ---- circles ---- */

enum colour { WHITE, GREY, BLACK }; /* not met; on the path being walked; done */

struct walk {
    const struct json_reader *reader;
    const struct document *document;
    const struct graph *graph;
    uint8_t *colour;
    uint32_t *next; /* by node: the edge to follow next */
    uint32_t *path; /* nodes from the start of the walk on */
    uint32_t length;
};

enum { SHOWN_NODES = 6 };

/* "a → b → a" for the end of the path from `from` on. */
static const char *describe_circle(const struct walk *walk, uint32_t from)
{
    struct strbuf out;
    strbuf_init(&out, walk->reader->arena);
    for (uint32_t i = from; i < walk->length && i < from + SHOWN_NODES; i++)
        strbuf_printf(&out, "%s → ", walk->document->nodes[walk->path[i]].id);
    if (walk->length - from > SHOWN_NODES)
        strbuf_add(&out, "… → ");
    strbuf_add(&out, walk->document->nodes[walk->path[from]].id);
    return out.data;
}

static void report_circle(const struct walk *walk, uint32_t back_to)
{
    uint32_t from = walk->length - 1;
    while (walk->path[from] != back_to)
        from--;
    diags_add(walk->reader->diags, DIAG_CIRCLE_WITHOUT_DECISION,
              DIAG_KEY(walk->document->nodes[back_to].at, "to"), DIAG_ARGUMENTS(describe_circle(walk, from)));
}

static void enter(struct walk *walk, uint32_t node)
{
    walk->colour[node] = GREY;
    walk->next[node] = walk->graph->first[node];
    walk->path[walk->length++] = node;
}

/* Walks depth first over nodes that pass on by themselves; meeting a node of the own path closes a circle. */
static void walk_from(struct walk *walk, uint32_t start)
{
    enter(walk, start);
    while (walk->length) {
        uint32_t node = walk->path[walk->length - 1];
        if (walk->next[node] == walk->graph->first[node + 1]) {
            walk->colour[node] = BLACK;
            walk->length--;
            continue;
        }
        uint32_t to = walk->graph->to[walk->next[node]++];
        if (walk->document->nodes[to].way_on != WAY_ON_TO)
            continue;
        if (walk->colour[to] == GREY)
            report_circle(walk, to);
        else if (walk->colour[to] == WHITE)
            enter(walk, to);
    }
}

static void find_circles(const struct json_reader *reader, const struct document *document,
                         const struct graph *graph)
{
    struct walk walk = {
        .reader = reader,
        .document = document,
        .graph = graph,
        .colour = arena_array(reader->arena, graph->count, sizeof *walk.colour),
        .next = arena_array(reader->arena, graph->count, sizeof *walk.next),
        .path = arena_array(reader->arena, graph->count, sizeof *walk.path),
    };
    for (uint32_t n = 0; n < graph->count; n++)
        if (document->nodes[n].way_on == WAY_ON_TO && walk.colour[n] == WHITE)
            walk_from(&walk, n);
}

/* ---- what can be reached ---- */

/* The second of two nodes with one id cannot be reached either, but that has been told as what it is. */
static void find_unreachable(const struct json_reader *reader, const struct document *document,
                             const bool *reached)
{
    for (size_t n = 0; n < document->node_count; n++) {
        const char *id = document->nodes[n].id;
        if (!reached[n] && map_find_string(&document->node_by_id, id) == (int32_t)n)
            diags_add(reader->diags, DIAG_NODE_UNREACHABLE, document->nodes[n].at, DIAG_ARGUMENTS(id));
    }
}

/* Marks the nodes from which an end, or a way that is not known, can be reached. */
static bool *find_escapes(struct arena *arena, const struct document *document, const struct graph *graph,
                          const bool *unknown)
{
    bool *escapes = arena_array(arena, graph->count, sizeof *escapes);
    uint32_t *queue = arena_array(arena, graph->count, sizeof *queue);
    uint32_t length = 0;
    for (uint32_t n = 0; n < graph->count; n++) {
        escapes[n] = unknown[n] || document->nodes[n].way_on == WAY_ON_END;
        if (escapes[n])
            queue[length++] = n;
    }
    struct graph reverse = reverse_graph(arena, graph);
    reach(&reverse, escapes, queue, length);
    return escapes;
}

/* Reports the first node of each part without a way out, nearest to the start; what lies behind it is trapped
 * for the same reason. `order`: the reachable nodes by distance. */
static void find_traps(const struct json_reader *reader, const struct document *document,
                       const struct graph *graph, const uint32_t *order, uint32_t length, const bool *escapes)
{
    bool *told = arena_array(reader->arena, graph->count, sizeof *told);
    uint32_t *queue = arena_array(reader->arena, graph->count, sizeof *queue);
    for (uint32_t i = 0; i < length; i++) {
        uint32_t node = order[i];
        if (escapes[node] || told[node])
            continue;
        diags_add(reader->diags, DIAG_NO_WAY_OUT, document->nodes[node].at,
                  DIAG_ARGUMENTS(document->nodes[node].id));
        told[node] = true;
        queue[0] = node;
        reach(graph, told, queue, 1);
    }
}

static bool any(const bool *marks, const uint32_t *nodes, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (marks[nodes[i]])
            return true;
    return false;
}

void check_graph(const struct json_reader *reader, const struct document *document)
{
    struct arena *arena = reader->arena;
    bool *unknown = arena_array(arena, document->node_count, sizeof *unknown);
    struct graph graph = build_graph(arena, document, unknown);
    find_circles(reader, document, &graph);
    if (document->start_number < 0)
        return;
    bool *reached = arena_array(arena, graph.count, sizeof *reached);
    uint32_t *order = arena_array(arena, graph.count, sizeof *order);
    order[0] = (uint32_t)document->start_number;
    reached[order[0]] = true;
    uint32_t length = reach(&graph, reached, order, 1);
    if (!any(unknown, order, length))
        find_unreachable(reader, document, reached);
    find_traps(reader, document, &graph, order, length, find_escapes(arena, document, &graph, unknown));
}
