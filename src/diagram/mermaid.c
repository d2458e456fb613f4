/* Mermaid, as pages of Markdown show it. Every text is in double quotes, and in it whatever might mean
 * something to Mermaid, to Markdown or to HTML is written as the number of its character: #35;. Ids get
 * "n_" before them, since some words (end, graph) and some first letters (o, x) mean something. */
#include "diagram/diagram.h"

#include <ctype.h>

/* How a box begins and ends, and its class. */
static const struct {
    const char *before, *after, *class;
} looks[SHAPE_COUNT] = {
    [SHAPE_FORK] = {"((", "))", "fork"},       [SHAPE_SAID] = {"(", ")", "said"},
    [SHAPE_DECISION] = {"[", "]", "decision"}, [SHAPE_PARTNER] = {"[[", "]]", "partner"},
    [SHAPE_FORM] = {"[/", "/]", "form"},       [SHAPE_END] = {"([", "])", "said"},
    [SHAPE_GOOD] = {"([", "])", "good"},       [SHAPE_MIXED] = {"{{", "}}", "mixed"},
    [SHAPE_HARM] = {"[\\", "/]", "harm"},
};

static const char *const lane_ids[LANE_COUNT] = {
    [LANE_PREP] = "prep", [LANE_CONTACT] = "contact", [LANE_AFTER] = "after", [LANE_LEGEND] = "legend"};

static bool is_plain(unsigned char c)
{
    return c >= 0x80 || isalnum(c) || (c && strchr(" ,()/?!':=", c));
}

/* A dash begins a list at the start of a text, and a full stop does behind a number; `before` is NUL there.
 */
static bool stands_as_it_is(char c, char before)
{
    if (c == '-')
        return before;
    if (c == '.')
        return !isdigit((unsigned char)before);
    return is_plain((unsigned char)c);
}

static void add_escaped(struct strbuf *out, const char *text)
{
    for (char before = '\0'; *text; before = *text++)
        if (stands_as_it_is(*text, before))
            strbuf_add_char(out, *text);
        else
            strbuf_printf(out, "#%d;", *text);
}

static void add_label(struct strbuf *out, const struct diagram_label *label)
{
    strbuf_add_char(out, '"');
    for (size_t i = 0; i < label->count; i++) {
        strbuf_add(out, i ? "<br/>" : "");
        add_escaped(out, label->lines[i]);
    }
    strbuf_add_char(out, '"');
}

static void add_id(struct strbuf *out, const struct diagram_node *node)
{
    strbuf_add(out, "n_");
    for (const char *c = node->id; *c; c++)
        strbuf_add_char(out, *c == '-' ? '_' : *c);
}

static void add_node(struct strbuf *out, const struct diagram_node *node)
{
    strbuf_add(out, "    ");
    add_id(out, node);
    strbuf_add(out, looks[node->shape].before);
    add_label(out, &node->label);
    strbuf_printf(out, "%s:::%s\n", looks[node->shape].after, looks[node->shape].class);
}

static void add_lane(struct strbuf *out, const struct diagram *diagram, enum diagram_lane lane)
{
    if (!diagram_has_lane(diagram, lane))
        return;
    strbuf_printf(out, "  subgraph lane_%s[\"", lane_ids[lane]);
    add_escaped(out, diagram->lanes[lane]);
    strbuf_add(out, "\"]\n");
    for (size_t n = 0; n < diagram->node_count; n++)
        if (diagram->nodes[n].lane == lane)
            add_node(out, &diagram->nodes[n]);
    strbuf_add(out, "  end\n");
}

static const char *arrow_of(const struct diagram_edge *edge)
{
    if (edge->costly)
        return edge->kind == EDGE_PARTNER ? "==o" : "==>";
    if (edge->conditional)
        return edge->kind == EDGE_PARTNER ? "-.-o" : "-.->";
    return edge->kind == EDGE_PARTNER ? "--o" : "-->";
}

static void add_edge(struct strbuf *out, const struct diagram *diagram, const struct diagram_edge *edge)
{
    strbuf_add(out, "  ");
    add_id(out, &diagram->nodes[edge->from]);
    strbuf_printf(out, " %s", arrow_of(edge));
    if (edge->label.count) {
        strbuf_add_char(out, '|');
        add_label(out, &edge->label);
        strbuf_add_char(out, '|');
    }
    strbuf_add_char(out, ' ');
    add_id(out, &diagram->nodes[edge->to]);
    strbuf_add_char(out, '\n');
}

static void add_costly(struct strbuf *out, const struct diagram *diagram)
{
    const char *before = "  linkStyle ";
    for (size_t e = 0; e < diagram->edge_count; e++) {
        if (!diagram->edges[e].costly)
            continue;
        strbuf_printf(out, "%s%zu", before, e);
        before = ",";
    }
    if (*before == ',')
        strbuf_add(out, " stroke:#B0341B,color:#B0341B\n");
}

static bool write(const struct diagram *diagram, const struct km_diagram_style *style, struct strbuf *out)
{
    (void)style;
    strbuf_add(out, "flowchart TB\n  accTitle: ");
    add_escaped(out, diagram->title);
    strbuf_add(out, "\n  accDescr: ");
    add_escaped(out, diagram->description);
    strbuf_add_char(out, '\n');
    for (enum diagram_lane lane = 0; lane < LANE_COUNT; lane++)
        add_lane(out, diagram, lane);
    for (size_t e = 0; e < diagram->edge_count; e++)
        add_edge(out, diagram, &diagram->edges[e]);
    strbuf_add(out, "  classDef said fill:#FFFFFF,stroke:#565047,color:#24211D\n"
                    "  classDef fork fill:#565047,stroke:#565047\n"
                    "  classDef decision fill:#E6EAF1,stroke:#27457B,color:#24211D\n"
                    "  classDef partner fill:#E6EAF1,stroke:#2F6864,color:#24211D\n"
                    "  classDef form fill:#FBF8F2,stroke:#565047,color:#24211D\n"
                    "  classDef good fill:#E8EDDD,stroke:#46652F,color:#24211D\n"
                    "  classDef mixed fill:#F7EBCF,stroke:#835408,color:#24211D\n"
                    "  classDef harm fill:#F9E5DD,stroke:#B0341B,color:#24211D\n");
    add_costly(out, diagram);
    return true;
}

const struct diagram_format diagram_mermaid = {.write = write};
