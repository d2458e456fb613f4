#include "explore/frame.h"

#include "explore/cuts.h"

/* Values that nothing tells apart are one here, too, as in the rows of places. */
static void turn(struct frame *frame)
{
    int16_t meters[LIMIT_METERS] = {0};
    const struct graph *graph = frame->graph;
    for (size_t m = 0; m < graph->program->meter_count; m++)
        meters[m] = cuts_value(graph->cuts, frame->state.node, m, frame->state.meters[m]);
    frame->turn = symmetry_sort(graph->symmetry, meters);
}

struct frame frame_start(const struct graph *graph)
{
    struct frame frame = {.graph = graph};
    if (!graph->symmetry)
        return frame;
    frame.state = step_start(graph->program, NULL);
    turn(&frame);
    return frame;
}

uint32_t frame_told(const struct frame *frame, uint32_t choice)
{
    return symmetry_before(frame->graph->symmetry, &frame->turn, choice);
}

uint32_t frame_kept(const struct frame *frame, uint32_t choice)
{
    return symmetry_after(frame->graph->symmetry, &frame->turn, choice);
}

void frame_take(struct frame *frame, uint32_t choice)
{
    const struct program *program = frame->graph->program;
    if (!frame->graph->symmetry)
        return;
    const struct program_node *node = &program->nodes[frame->state.node];
    if (node->kind == KM_NODE_CHOICES) {
        frame->state = step_choose(program, frame->state, choice, NULL);
    } else {
        if (choice != KM_NONE)
            frame->state = step_enter(program, frame->state, choice, NULL);
        if (++frame->slot == node->slots.count) {
            frame->state = step_close(program, frame->state, NULL);
            frame->slot = 0;
        }
    }
    turn(frame);
}
