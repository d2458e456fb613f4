/* How many answers are left, by the graph alone. Shortest: over the nodes in order of distance, where a
 * pass costs nothing and a decision one. Longest: depth-first over the nodes that can be reached; a node
 * met again on the way there is a loop, and then there is no longest. Iterative, so that a long scenario
 * cannot overflow the stack. */
#include "engine/session.h"

enum mark { UNSEEN, OPEN, DONE };

struct forecast {
    const struct program *program;
    uint32_t *longest; /* answers from the node to an end, by node; of DONE nodes */
    uint8_t *marks;
    struct frame {
        uint32_t node;
        uint32_t next; /* number of the next successor to visit */
    } * stack;
    size_t depth;
};

static uint32_t cost(const struct program *program, uint32_t node)
{
    uint8_t kind = program->nodes[node].kind;
    return kind == KM_NODE_CHOICES || kind == KM_NODE_FORM;
}

/* The longest way from `start`, or KM_NONE when a loop can be reached. */
static uint32_t longest_from(struct forecast *forecast, uint32_t start)
{
    forecast->stack[forecast->depth++] = (struct frame){.node = start};
    forecast->marks[start] = OPEN;
    while (forecast->depth) {
        struct frame *top = &forecast->stack[forecast->depth - 1];
        uint32_t next = program_successor(forecast->program, top->node, top->next++);
        if (next == KM_NONE) {
            uint32_t node = top->node, own = cost(forecast->program, node);
            forecast->marks[node] = DONE;
            forecast->longest[node] += own;
            if (--forecast->depth) {
                uint32_t *above = &forecast->longest[forecast->stack[forecast->depth - 1].node];
                *above = forecast->longest[node] > *above ? forecast->longest[node] : *above;
            }
        } else if (forecast->marks[next] == OPEN) {
            return KM_NONE;
        } else if (forecast->marks[next] == UNSEEN) {
            forecast->marks[next] = OPEN;
            forecast->stack[forecast->depth++] = (struct frame){.node = next};
        } else {
            uint32_t *here = &forecast->longest[top->node];
            *here = forecast->longest[next] > *here ? forecast->longest[next] : *here;
        }
    }
    return forecast->longest[start];
}

/* Layer by layer: first every node that is reached without an answer, then after one, and so on. A node that
 * was put off to the next layer may turn out to belong to this one; then it is met there a second time. */
static uint32_t shortest_from(const struct program *program, struct arena *arena, uint32_t start)
{
    uint32_t *best = arena_array(arena, program->node_count, sizeof *best);
    uint32_t *layer = arena_array(arena, program->node_count, sizeof *layer);
    uint32_t *later = arena_array(arena, program->node_count, sizeof *later);
    size_t count = 1;
    for (uint32_t n = 0; n < program->node_count; n++)
        best[n] = KM_NONE;
    best[start] = 0;
    layer[0] = start;
    for (uint32_t answers = 0; count; answers++) {
        size_t later_count = 0;
        for (size_t i = 0; i < count; i++) {
            uint32_t next, node = layer[i], reached = best[node] + cost(program, node);
            if (best[node] < answers)
                continue;
            if (program->nodes[node].kind == KM_NODE_END)
                return answers;
            for (uint32_t s = 0; (next = program_successor(program, node, s)) != KM_NONE; s++) {
                if (reached >= best[next])
                    continue;
                best[next] = reached;
                if (reached == answers)
                    layer[count++] = next;
                else
                    later[later_count++] = next;
            }
        }
        uint32_t *done = layer;
        layer = later;
        later = done;
        count = later_count;
    }
    return KM_NONE;
}

void km_session_answers_left(const struct km_session *session, uint32_t *shortest, uint32_t *longest)
{
    const struct program *program = session->program;
    struct arena arena;
    arena_init(&arena, &session->arena.host);
    struct forecast forecast = {
        .program = program,
        .longest = arena_array(&arena, program->node_count, sizeof(uint32_t)),
        .marks = arena_array(&arena, program->node_count, sizeof(uint8_t)),
        .stack = arena_array(&arena, program->node_count, sizeof(struct frame)),
    };
    *longest = longest_from(&forecast, session->state.node);
    *shortest = shortest_from(program, &arena, session->state.node);
    arena_release(&arena);
}
