/* DOT, as Graphviz reads it: every text in double quotes, in which a quote, a backslash and an ampersand (of
 * a character reference) mean something. Colours are those of paper in report and desktop, each at least 4.5
 * against its ground; whatever a colour says, a shape or a line says, too. */
#include "diagram/diagram.h"

static const struct {
    const char *shape, *fill, *line, *more; /* more: attributes of its own */
} looks[SHAPE_COUNT] = {
    [SHAPE_FORK] = {"point", "#565047", "#565047", ""},
    [SHAPE_SAID] = {"box", "#FFFFFF", "#565047", ", style=\"filled,rounded\""},
    [SHAPE_DECISION] = {"box", "#E6EAF1", "#27457B", ""},
    [SHAPE_PARTNER] = {"box", "#E6EAF1", "#2F6864", ", peripheries=2"},
    [SHAPE_FORM] = {"note", "#FBF8F2", "#565047", ""},
    [SHAPE_END] = {"ellipse", "#FFFFFF", "#565047", ""},
    [SHAPE_GOOD] = {"ellipse", "#E8EDDD", "#46652F", ", peripheries=2"},
    [SHAPE_MIXED] = {"hexagon", "#F7EBCF", "#835408", ""},
    [SHAPE_HARM] = {"doubleoctagon", "#F9E5DD", "#B0341B", ""},
};

static const struct {
    const char *head, *colour;
} strokes[EDGE_KIND_COUNT] = {
    [EDGE_ON] = {"vee", "#565047"},
    [EDGE_ANSWER] = {"normal", "#27457B"},
    [EDGE_PARTNER] = {"diamond", "#2F6864"},
    [EDGE_FORM] = {"box", "#565047"},
};

static const char *const lane_ids[LANE_COUNT] = {
    [LANE_PREP] = "prep", [LANE_CONTACT] = "contact", [LANE_AFTER] = "after", [LANE_LEGEND] = "legend"};

static void add_escaped(struct strbuf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            strbuf_add_char(out, '\\');
        strbuf_add_char(out, *text);
        if (*text == '&')
            strbuf_add(out, "amp;");
    }
}

static void add_quoted(struct strbuf *out, const char *text)
{
    strbuf_add_char(out, '"');
    add_escaped(out, text);
    strbuf_add_char(out, '"');
}

/* Lines begin on the left: \l ends one. */
static void add_label(struct strbuf *out, const struct diagram_label *label, const char *end)
{
    strbuf_add(out, "label=\"");
    for (size_t i = 0; i < label->count; i++) {
        add_escaped(out, label->lines[i]);
        strbuf_add(out, end);
    }
    strbuf_add_char(out, '"');
}

static void add_node(struct strbuf *out, const struct diagram_node *node)
{
    strbuf_add(out, "    ");
    add_quoted(out, node->id);
    strbuf_printf(out, " [shape=%s, fillcolor=\"%s\", color=\"%s\"%s%s, ", looks[node->shape].shape,
                  looks[node->shape].fill, looks[node->shape].line, looks[node->shape].more,
                  node->start ? ", penwidth=3" : "");
    add_label(out, &node->label, "\\n");
    strbuf_add(out, "];\n");
}

static void add_lane(struct strbuf *out, const struct diagram *diagram, enum diagram_lane lane)
{
    if (!diagram_has_lane(diagram, lane))
        return;
    strbuf_printf(out, "  subgraph cluster_%s {\n    label=", lane_ids[lane]);
    add_quoted(out, diagram->lanes[lane]);
    strbuf_add(out, ";\n");
    for (size_t n = 0; n < diagram->node_count; n++)
        if (diagram->nodes[n].lane == lane)
            add_node(out, &diagram->nodes[n]);
    strbuf_add(out, "  }\n");
}

static bool is_end(const struct diagram *diagram, uint32_t node)
{
    return diagram->nodes[node].shape >= SHAPE_END;
}

/* Many ends side by side would make the drawing wider than any sheet: they stand in rows, going down. By
 * node: how many ends follow it, and how many of these were written. */
struct rows {
    size_t *all, *written;
};

static struct rows count_ends(const struct diagram *diagram)
{
    struct rows rows = {
        .all = arena_array(diagram->arena, diagram->node_count, sizeof *rows.all),
        .written = arena_array(diagram->arena, diagram->node_count, sizeof *rows.written),
    };
    for (size_t e = 0; e < diagram->edge_count; e++)
        rows.all[diagram->edges[e].from] += is_end(diagram, diagram->edges[e].to);
    return rows;
}

/* From 1. */
static size_t next_row(const struct diagram *diagram, const struct rows *rows,
                       const struct diagram_edge *edge)
{
    enum { SIDE_BY_SIDE = 4, ROWS = 5 };
    if (!is_end(diagram, edge->to) || rows->all[edge->from] <= SIDE_BY_SIDE)
        return 1;
    return 1 + rows->written[edge->from]++ % ROWS;
}

static void add_edge(struct strbuf *out, const struct diagram *diagram, const struct rows *rows,
                     const struct diagram_edge *edge)
{
    size_t row = next_row(diagram, rows, edge);
    const char *colour = edge->costly ? "#B0341B" : strokes[edge->kind].colour;
    strbuf_add(out, "  ");
    add_quoted(out, diagram->nodes[edge->from].id);
    strbuf_add(out, " -> ");
    add_quoted(out, diagram->nodes[edge->to].id);
    strbuf_printf(out, " [arrowhead=%s, color=\"%s\", fontcolor=\"%s\"%s%s, ", strokes[edge->kind].head,
                  colour, edge->costly ? colour : "#24211D", edge->costly ? ", penwidth=3" : "",
                  edge->conditional ? ", style=dashed" : "");
    if (row > 1)
        strbuf_printf(out, "minlen=%zu, ", row);
    add_label(out, &edge->label, "\\l");
    strbuf_add(out, "];\n");
}

void diagram_write_dot(const struct diagram *diagram, struct strbuf *out)
{
    strbuf_add(out, "digraph ");
    add_quoted(out, diagram->title);
    strbuf_add(out, " {\n  graph [label=");
    add_quoted(out, diagram->title);
    strbuf_add(out, ", comment=");
    add_quoted(out, diagram->description);
    strbuf_add(out, ",\n    labelloc=t, fontname=\"Noto Sans CJK JP\", fontsize=28, fontcolor=\"#24211D\","
                    "\n    rankdir=TB, nodesep=0.1, ranksep=0.2, color=\"#857C6B\", charset=\"UTF-8\"];\n");
    strbuf_add(out, "  node [style=filled, fontname=\"Noto Sans CJK JP\", fontsize=16, fontcolor=\"#24211D\","
                    " margin=\"0.12,0.06\"];\n");
    strbuf_add(out, "  edge [fontname=\"Noto Sans CJK JP\", fontsize=14];\n");
    for (enum diagram_lane lane = 0; lane < LANE_COUNT; lane++)
        add_lane(out, diagram, lane);
    struct rows rows = count_ends(diagram);
    for (size_t e = 0; e < diagram->edge_count; e++)
        add_edge(out, diagram, &rows, &diagram->edges[e]);
    strbuf_add(out, "}\n");
}

static bool write(const struct diagram *diagram, const struct km_diagram_style *style, struct strbuf *out)
{
    (void)style;
    diagram_write_dot(diagram, out);
    return true;
}

const struct diagram_format diagram_dot = {.write = write};
