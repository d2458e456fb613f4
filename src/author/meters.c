/* Meters that nothing moves. Where none moves at all, the cause is one: neither a persona nor effects. */
#include "author/review.h"

#include "base/diag_author.h"

/* The first choice of the start's decision that moves `meter` beyond the bound at which it stands: nobody
 * sees that. KM_NONE: there is none. */
static uint32_t find_lost(const struct program *program, uint32_t meter)
{
    const struct program_meter *bounds = &program->meters[meter];
    uint32_t node = program->ways[program->start_way.first].to;
    for (uint32_t steps = 0; program->nodes[node].kind == KM_NODE_PASS && steps < program->node_count;
         steps++)
        node = program->ways[program->nodes[node].ways.first].to;
    struct program_span choices = program->nodes[node].choices;
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
        struct program_span effects = program->changes[program->choices[c].change].effects;
        for (uint32_t e = effects.first; e < effects.first + effects.count; e++) {
            int16_t delta = program->effects[e].meter == meter ? program->effects[e].delta : 0;
            if ((delta > 0 && bounds->start == bounds->max) || (delta < 0 && bounds->start == bounds->min))
                return c;
        }
    }
    return KM_NONE;
}

static void check_meter(struct review *review, uint32_t number, bool moved)
{
    const struct document_meter *meter = &review->document->meters[number];
    struct text_owner head = {NULL, review->document->allows};
    if (!moved) {
        review_add(review, head, meter->at, DIAG_METER_STILL, DIAG_ARGUMENTS(meter->name));
        return;
    }
    uint32_t lost = find_lost(&review->scenario->program, number);
    if (lost != KM_NONE)
        review_add(review, head, DIAG_KEY(meter->at, "start"), DIAG_METER_AT_BOUND,
                   DIAG_ARGUMENTS(meter->name, km_scenario_choice(review->scenario, lost).id));
}

static void end(struct review *review, void *state)
{
    (void)state;
    bool moved[LIMIT_METERS] = {false}, any = false;
    program_find_moved(&review->scenario->program, moved);
    for (size_t m = 0; m < review->document->meter_count; m++)
        any |= moved[m];
    if (review->document->meter_count && !any)
        review_add(review, (struct text_owner){NULL, review->document->allows}, DIAG_KEY(NULL, "meters"),
                   DIAG_PERSONA_FORGOTTEN, DIAG_NO_ARGUMENTS);
    for (uint32_t m = 0; any && m < review->document->meter_count; m++)
        check_meter(review, m, moved[m]);
}

const struct text_check check_meters = {.end = end};
