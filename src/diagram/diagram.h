/* A diagram as a value, before any format: rows of nodes and of edges with the lines of their labels. Whoever
 * writes it decides how things look and what needs escaping, and leaves nothing out. Texts are clean and
 * without line ends; everything lives in the arena it was made in. */
#ifndef DIAGRAM_DIAGRAM_H
#define DIAGRAM_DIAGRAM_H

#include "base/format_lists.h"
#include "base/strbuf.h"
#include "kamae/diagram.h"

/* The phases of a scene and, last, the legend: a small diagram that shows one of each kind. */
enum diagram_lane { LANE_PREP, LANE_CONTACT, LANE_AFTER, LANE_LEGEND, LANE_COUNT };

enum diagram_shape {
    SHAPE_FORK, /* where an answer leads one way or another; a dot without a label */
    SHAPE_SAID,
    SHAPE_DECISION,
    SHAPE_PARTNER, /* a decision of the second person */
    SHAPE_FORM,
    SHAPE_END, /* without an outcome */
    SHAPE_GOOD,
    SHAPE_MIXED,
    SHAPE_HARM,
    SHAPE_COUNT
};

enum diagram_kind {
    EDGE_ON,     /* nothing is answered */
    EDGE_ANSWER, /* the agent's */
    EDGE_PARTNER,
    EDGE_FORM, /* a form is handed in */
    EDGE_KIND_COUNT
};

struct diagram_label {
    const char **lines;
    size_t count, capacity;
};

struct diagram_node {
    const char *id; /* unique in the diagram; lower-case letters, digits and dashes */
    enum diagram_lane lane;
    enum diagram_shape shape;
    bool start;
    struct diagram_label label;
};

struct diagram_edge {
    uint32_t from, to; /* numbers of nodes */
    enum diagram_kind kind;
    bool conditional; /* something must hold for it */
    bool costly;      /* points, or all ends, are lost with it */
    struct diagram_label label;
};

struct diagram {
    struct arena *arena;
    const char *title, *description;
    const char *lanes[LANE_COUNT]; /* their names */
    struct diagram_node *nodes;    /* by number of the scenario's node, then forks and the legend's */
    size_t node_count, node_capacity;
    struct diagram_edge *edges;
    size_t edge_count, edge_capacity;
};

/* build.c: the diagram of `scenario`; `proofs` may be NULL. */
struct diagram diagram_build(struct arena *arena, const struct km_scenario *scenario,
                             const struct km_proofs *proofs, const struct km_diagram_style *style);

/* Adds a node, of which the caller fills in the rest, and gives its number; so with an edge. */
uint32_t diagram_add_node(struct diagram *diagram, const char *id, enum diagram_lane lane,
                          enum diagram_shape shape);
struct diagram_edge *diagram_add_edge(struct diagram *diagram, uint32_t from, uint32_t to,
                                      enum diagram_kind kind);

/* Whether there are nodes in a lane. */
bool diagram_has_lane(const struct diagram *diagram, enum diagram_lane lane);

/* legend.c: adds the nodes and edges of the legend. */
void diagram_add_legend(struct diagram *diagram, const struct km_diagram_style *style);

/* label.c: adds lines to a label. A text that needs more than `most` lines of `columns` ends with "…". */
void label_add(struct arena *arena, struct diagram_label *label, const char *line);
void label_add_text(struct arena *arena, struct diagram_label *label, const char *text, size_t columns,
                    size_t most);

/* A format; each is in a file of its own but svg, whose file is not in the library. */
struct diagram_format {
    /* Appends the diagram. False when it could not be written: style->diags says why. */
    bool (*write)(const struct diagram *diagram, const struct km_diagram_style *style, struct strbuf *out);
    size_t most; /* nodes and ways; 0: no limit */
};

#define DIAGRAM_DECLARE(name, ja, en) extern const struct diagram_format diagram_##name;
DIAGRAM_FORMATS(DIAGRAM_DECLARE)
#undef DIAGRAM_DECLARE

/* dot.c: as Graphviz reads it, which lays out from there. */
void diagram_write_dot(const struct diagram *diagram, struct strbuf *out);

#endif
