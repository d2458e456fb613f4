/* The legend is drawn as the scene is, so that it cannot say something else: one node of each shape, one edge
 * of each kind. */
#include "diagram/diagram.h"

#include "i18n/words.h"

/* The nodes in order of the shapes; ids of a scenario's nodes begin with a letter, so none is one of these.
 */
static const struct {
    const char *id, *word;
} shapes[SHAPE_COUNT] = {
    [SHAPE_FORK] = {"0-fork", NULL},
    [SHAPE_SAID] = {"0-said", "diagram.said"},
    [SHAPE_DECISION] = {"0-decision", "diagram.decision"},
    [SHAPE_PARTNER] = {"0-partner", "diagram.partner"},
    [SHAPE_FORM] = {"0-form", "diagram.form"},
    [SHAPE_END] = {"0-end", "diagram.end"},
    [SHAPE_GOOD] = {"0-good", "diagram.good"},
    [SHAPE_MIXED] = {"0-mixed", "diagram.mixed"},
    [SHAPE_HARM] = {"0-harm", "diagram.harm"},
};

static const struct {
    enum diagram_shape from, to;
    enum diagram_kind kind;
    bool conditional, costly;
    const char *word;
} ways[] = {
    {.from = SHAPE_SAID, .to = SHAPE_DECISION, .kind = EDGE_ON, .word = "diagram.way.on"},
    {.from = SHAPE_DECISION, .to = SHAPE_PARTNER, .kind = EDGE_ANSWER, .word = "diagram.way.answer"},
    {.from = SHAPE_DECISION,
     .to = SHAPE_FORM,
     .kind = EDGE_ANSWER,
     .costly = true,
     .word = "diagram.way.costly"},
    {.from = SHAPE_PARTNER, .to = SHAPE_FORK, .kind = EDGE_PARTNER, .word = "diagram.way.partner"},
    {.from = SHAPE_FORK,
     .to = SHAPE_MIXED,
     .kind = EDGE_PARTNER,
     .conditional = true,
     .word = "diagram.way.conditional"},
    {.from = SHAPE_FORK, .to = SHAPE_HARM, .kind = EDGE_PARTNER, .conditional = true},
    {.from = SHAPE_FORM, .to = SHAPE_GOOD, .kind = EDGE_FORM, .word = "diagram.way.form"},
    {.from = SHAPE_FORM, .to = SHAPE_END, .kind = EDGE_FORM, .conditional = true},
};

enum { WORD_COLUMNS = 22, WORD_LINES = 4 };

static void add_word(struct diagram *diagram, const struct km_diagram_style *style,
                     struct diagram_label *label, const char *word)
{
    if (word)
        label_add_text(diagram->arena, label, words_get(style->words, style->language, word), WORD_COLUMNS,
                       WORD_LINES);
}

void diagram_add_legend(struct diagram *diagram, const struct km_diagram_style *style)
{
    uint32_t first = (uint32_t)diagram->node_count;
    for (enum diagram_shape shape = 0; shape < SHAPE_COUNT; shape++) {
        uint32_t node = diagram_add_node(diagram, shapes[shape].id, LANE_LEGEND, shape);
        add_word(diagram, style, &diagram->nodes[node].label, shapes[shape].word);
    }
    for (size_t w = 0; w < sizeof ways / sizeof *ways; w++) {
        struct diagram_edge *edge =
            diagram_add_edge(diagram, first + ways[w].from, first + ways[w].to, ways[w].kind);
        edge->conditional = ways[w].conditional;
        edge->costly = ways[w].costly;
        add_word(diagram, style, &edge->label, ways[w].word);
    }
}
