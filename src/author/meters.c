/* Meters that nothing moves, or that good answers make worse. Where none moves at all, the cause is one:
 * neither a persona nor effects. */
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

/* ---- good answers ---- */

/* From how many decisions on the answers that are held to be good say something about the scene. */
enum { DECISIONS_SOME = 4 };

/* What choice number `choice` adds to the meter. */
static int added(const struct program *program, uint32_t choice, uint32_t meter)
{
    struct program_span effects = program->changes[program->choices[choice].change].effects;
    for (uint32_t e = effects.first; e < effects.first + effects.count; e++)
        if (program->effects[e].meter == meter)
            return program->effects[e].delta;
    return 0;
}

/* Whether the answers of a decision are of two kinds, by "instead", and whether all the good ones raise the
 * meter. */
static bool is_judged(const struct review *review, size_t number, uint32_t meter, bool *raised)
{
    const struct document_node *node = &review->document->nodes[number];
    const struct program *program = &review->scenario->program;
    size_t good = 0, raising = 0;
    for (size_t c = 0; c < node->choice_count; c++) {
        if (km_text_present(&node->choices[c].instead))
            continue;
        good++;
        raising += added(program, program->nodes[number].choices.first + (uint32_t)c, meter) > 0;
    }
    *raised = good && raising == good;
    return good && good < node->choice_count;
}

/* A good answer may well displease, a refusal above all; that nearly all of them do tells whoever plays that
 * doing right makes things worse. */
static void check_good_answers(struct review *review, uint32_t meter)
{
    char counts[2][24];
    size_t decisions = 0, raising = 0;
    for (size_t n = 0; n < review->document->node_count; n++) {
        bool raised;
        if (!is_judged(review, n, meter, &raised))
            continue;
        decisions++;
        raising += raised;
    }
    if (decisions < DECISIONS_SOME || 3 * raising <= 2 * decisions)
        return;
    snprintf(counts[0], sizeof counts[0], "%zu", raising);
    snprintf(counts[1], sizeof counts[1], "%zu", decisions);
    review_add(review, (struct text_owner){NULL, review->document->allows},
               review->document->meters[meter].at, DIAG_GOOD_ANGERS, DIAG_ARGUMENTS(counts[0], counts[1]));
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
    for (uint32_t m = 0; any && m < review->document->meter_count; m++) {
        check_meter(review, m, moved[m]);
        if (m == km_anger_meter(review->scenario))
            check_good_answers(review, m);
    }
}

const struct text_check check_meters = {.end = end};
