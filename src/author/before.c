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

/* Nodes that were met, in order, each once, and are to be gone on from. */
struct queue {
    const struct program *program;
    uint32_t *nodes;
    size_t count;
    bool *met; /* by node */
};

static struct queue queue_new(struct arena *arena, const struct program *program)
{
    return (struct queue){
        .program = program,
        .nodes = arena_array(arena, program->node_count, sizeof(uint32_t)),
        .met = arena_array(arena, program->node_count, sizeof(bool)),
    };
}

static void meet(struct queue *queue, uint32_t node)
{
    if (!queue->met[node])
        queue->nodes[queue->count++] = node;
    queue->met[node] = true;
}

static void meet_all(struct queue *queue, struct program_span ways, bool guarded)
{
    for (uint32_t w = ways.first; w < ways.first + ways.count; w++)
        if (guarded || !queue->program->ways[w].when)
            meet(queue, queue->program->ways[w].to);
}

/* Every node that ways lead to from those met, if their conditions hold. */
static void meet_rest(struct queue *queue)
{
    for (size_t i = 0; i < queue->count; i++) {
        uint32_t to, index = 0;
        while ((to = program_successor(queue->program, queue->nodes[i], index++)) != KM_NONE)
            meet(queue, to);
    }
}

/* ---- ways without any of the acts ---- */

static void go_on_from(const struct before *before, struct queue *queue, const struct program_node *node)
{
    const struct program *program = queue->program;
    struct program_span choices = node->choices;
    bool form = node->slots.count > 0, noted = false;
    if (said(before, program, node->lines))
        return;
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
        const struct program_choice *choice = &program->choices[c];
        bool has = has_act(before, program, choice->acts) || said(before, program, choice->reply);
        noted |= has;
        if (!has && !form && !choice->when && !choice->also)
            meet_all(queue, choice->ways, false);
    }
    if (!noted || !form)
        meet_all(queue, node->ways, false);
}

/* ---- ways with one of them ---- */

static void begin_after(const struct before *before, struct queue *queue, const struct program_node *node)
{
    const struct program *program = queue->program;
    struct program_span choices = node->choices;
    bool lines = said(before, program, node->lines), any = lines;
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
        const struct program_choice *choice = &program->choices[c];
        bool has = lines || has_act(before, program, choice->acts) || said(before, program, choice->reply);
        any |= has;
        if (has)
            meet_all(queue, choice->ways, true);
    }
    if (any)
        meet_all(queue, node->ways, true);
}

struct before before_find(struct arena *arena, const struct km_scenario *scenario,
                          const struct act_range *acts, size_t act_count)
{
    const struct program *program = &scenario->program;
    struct before before = {.acts = acts, .act_count = act_count};
    struct queue without = queue_new(arena, program), reached = queue_new(arena, program),
                 with = queue_new(arena, program);
    meet_all(&without, program->start_way, false);
    for (size_t i = 0; i < without.count; i++)
        go_on_from(&before, &without, &program->nodes[without.nodes[i]]);
    meet_all(&reached, program->start_way, true);
    meet_rest(&reached);
    for (size_t i = 0; i < reached.count; i++)
        begin_after(&before, &with, &program->nodes[reached.nodes[i]]);
    meet_rest(&with);
    before.without = without.met;
    before.reached = reached.met;
    before.with = with.met;
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
    if (!node || text->option)
        return false;
    size_t number = (size_t)(node - scenario->document.nodes);
    bool sure = before->without[number] && !(choice && choice->when) && !(line && line->when);
    bool never = before->reached[number] && !before->with[number];
    if (!sure && !never)
        return false;
    if (!choice)
        return !heard(before, node->lines, node->line_count, line);
    return !heard(before, node->lines, node->line_count, NULL) && !is_among(before, &choice->acts) &&
           (!line || !heard(before, choice->reply, choice->reply_count, line));
}
