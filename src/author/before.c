/* Breadth first over the nodes, from the start. */
#include "author/before.h"

#include "rulebook/rulebook.h"

/* ---- the ways ---- */

static bool has_act(const struct before *before, const struct program *program, struct program_span acts)
{
    for (uint32_t a = acts.first; a < acts.first + acts.count; a++)
        if (act_in_some(before->acts, before->act_count, program->acts[a]))
            return true;
    return false;
}

static bool said(const struct before *before, const struct program *program, struct program_span lines)
{
    for (uint32_t l = lines.first; l < lines.first + lines.count; l++)
        if (has_act(before, program, program->lines[l].acts))
            return true;
    return false;
}

/* Nodes that were met and are to be gone on from. */
struct queue {
    uint32_t *nodes;
    size_t count;
};

static void follow(struct before *before, struct queue *queue, const struct program *program,
                   struct program_span ways)
{
    for (uint32_t w = ways.first; w < ways.first + ways.count; w++) {
        uint32_t to = program->ways[w].to;
        if (program->ways[w].when || before->without[to])
            continue;
        before->without[to] = true;
        queue->nodes[queue->count++] = to;
    }
}

static void go_on_from(struct before *before, struct queue *queue, const struct program *program,
                       const struct program_node *node)
{
    struct program_span choices = node->choices;
    bool form = node->slots.count > 0, noted = false;
    if (said(before, program, node->lines))
        return;
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
        const struct program_choice *choice = &program->choices[c];
        bool has = has_act(before, program, choice->acts) || said(before, program, choice->reply);
        noted |= has;
        if (!has && !form && !choice->when && !choice->also)
            follow(before, queue, program, choice->ways);
    }
    if (!noted || !form)
        follow(before, queue, program, node->ways);
}

struct before before_find(struct arena *arena, const struct km_scenario *scenario,
                          const struct act_range *acts, size_t act_count)
{
    const struct program *program = &scenario->program;
    struct before before = {.acts = acts, .act_count = act_count};
    struct queue queue = {.nodes = arena_array(arena, program->node_count, sizeof *queue.nodes)};
    before.without = arena_array(arena, program->node_count, sizeof *before.without);
    follow(&before, &queue, program, program->start_way);
    for (size_t i = 0; i < queue.count; i++)
        go_on_from(&before, &queue, program, &program->nodes[queue.nodes[i]]);
    return before;
}

/* ---- a text ---- */

static bool is_among(const struct before *before, const struct document_acts *acts)
{
    for (size_t i = 0; i < acts->written.count; i++)
        if (act_in_some(before->acts, before->act_count, acts->numbers[i]))
            return true;
    return false;
}

/* Whether the lines up to and with `last` (NULL: all of them) have one of the acts. */
static bool heard(const struct before *before, const struct document_line *lines, size_t count,
                  const struct document_line *last)
{
    for (size_t i = 0; i < count; i++) {
        if (is_among(before, &lines[i].acts))
            return true;
        if (&lines[i] == last)
            return false;
    }
    return false;
}

bool before_missing(const struct before *before, const struct km_scenario *scenario, const struct text *text)
{
    const struct document_node *node = text->node;
    const struct document_choice *choice = text->choice;
    const struct document_line *line = text->line;
    if (!node || text->option || !before->without[node - scenario->document.nodes] ||
        (choice && choice->when) || (line && line->when))
        return false;
    if (!choice)
        return !heard(before, node->lines, node->line_count, line);
    return !heard(before, node->lines, node->line_count, NULL) && !is_among(before, &choice->acts) &&
           (!line || !heard(before, choice->reply, choice->reply_count, line));
}
