/* Walking a program by its graph alone. */
#include "scenario/program.h"

uint32_t program_successor(const struct program *program, uint32_t node, uint32_t index)
{
    const struct program_node *record = &program->nodes[node];
    if (index < record->ways.count)
        return program->ways[record->ways.first + index].to;
    index -= record->ways.count;
    if (record->kind != KM_NODE_CHOICES)
        return KM_NONE;
    for (uint32_t c = 0; c < record->choices.count; c++) {
        struct program_span ways = program->choices[record->choices.first + c].ways;
        if (index < ways.count)
            return program->ways[ways.first + index].to;
        index -= ways.count;
    }
    return KM_NONE;
}

void program_find_moved(const struct program *program, bool moved[LIMIT_METERS])
{
    for (uint32_t c = 0; c < program->choice_count; c++) {
        struct program_span effects = program->changes[program->choices[c].change].effects;
        for (uint32_t e = effects.first; e < effects.first + effects.count; e++)
            moved[program->effects[e].meter] = true;
    }
}
