/* What multiplies in a scenario that is too large to follow: the values of the meters that conditions read
 * and answers move, the widest first, and how many flags, seen(), did() and knows() can be true or not. */
#include "explore/exploration.h"
#include "kamae/proofs.h"

#include "base/diag_explore.h"
#include "base/diags.h"

enum { METERS_NAMED = 3 };

struct reading {
    bool meters[LIMIT_METERS], bits[LIMIT_VARIABLES];
};

static struct reading find_read(const struct program *program, size_t conditions)
{
    struct reading read = {.meters = {false}};
    for (size_t c = 0; c < conditions; c++)
        for (uint32_t s = 0; s < program->conditions[c].count; s++) {
            struct condition_step step = program->conditions[c].steps[s];
            if (step.op == CONDITION_METER)
                read.meters[step.argument] = true;
            else if (step.op == CONDITION_BIT)
                read.bits[step.argument] = true;
        }
    return read;
}

static int32_t width(const struct program *program, uint32_t meter)
{
    return program->meters[meter].max - program->meters[meter].min + 1;
}

/* "trust 1001 × anger 11 × … × 2^34"; empty when conditions read nothing. */
static void write_factors(const struct km_exploration *exploration, struct strbuf *out)
{
    const struct program *program = exploration->program;
    struct reading read = find_read(program, program->condition_count);
    bool moved[LIMIT_METERS] = {false};
    program_find_moved(program, moved);
    uint32_t bits = 0;
    for (uint32_t named = 0;; named++) {
        uint32_t widest = KM_NONE;
        for (uint32_t m = 0; m < program->meter_count; m++)
            if (read.meters[m] && moved[m] &&
                (widest == KM_NONE || width(program, m) > width(program, widest)))
                widest = m;
        if (widest == KM_NONE)
            break;
        read.meters[widest] = false;
        if (named < METERS_NAMED)
            strbuf_printf(out, "%s%s %ld", named ? " × " : "",
                          km_scenario_meter(exploration->scenario, widest).name,
                          (long)width(program, widest));
        else if (named == METERS_NAMED)
            strbuf_add(out, " × …");
    }
    for (uint32_t b = 0; b < LIMIT_VARIABLES; b++)
        bits += read.bits[b];
    if (bits)
        strbuf_printf(out, "%s2^%lu", out->length ? " × " : "", (unsigned long)bits);
}

void km_exploration_too_large(const struct km_exploration *exploration, struct km_diags *diags)
{
    struct arena arena;
    struct strbuf factors;
    arena_init(&arena, &exploration->arena.host);
    strbuf_init(&factors, &arena);
    write_factors(exploration, &factors);
    diags_add(diags, DIAG_NOT_EXPLORED, DIAG_KEY(NULL, "nodes"),
              DIAG_ARGUMENTS(factors.length ? factors.data : NULL));
    arena_release(&arena);
}
