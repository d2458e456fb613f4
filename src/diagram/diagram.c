/* A diagram: its nodes and its edges, which grow. */
#include "diagram/diagram.h"

uint32_t diagram_add_node(struct diagram *diagram, const char *id, enum diagram_lane lane,
                          enum diagram_shape shape)
{
    ARENA_RESERVE(diagram->arena, diagram->nodes, diagram->node_count, diagram->node_capacity);
    diagram->nodes[diagram->node_count] = (struct diagram_node){.id = id, .lane = lane, .shape = shape};
    return (uint32_t)diagram->node_count++;
}

struct diagram_edge *diagram_add_edge(struct diagram *diagram, uint32_t from, uint32_t to,
                                      enum diagram_kind kind)
{
    ARENA_RESERVE(diagram->arena, diagram->edges, diagram->edge_count, diagram->edge_capacity);
    struct diagram_edge *edge = &diagram->edges[diagram->edge_count++];
    *edge = (struct diagram_edge){.from = from, .to = to, .kind = kind};
    return edge;
}

bool diagram_has_lane(const struct diagram *diagram, enum diagram_lane lane)
{
    for (size_t n = 0; n < diagram->node_count; n++)
        if (diagram->nodes[n].lane == lane)
            return true;
    return false;
}
