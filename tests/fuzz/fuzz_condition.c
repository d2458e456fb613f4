/* Any text goes through the condition compiler. What it refuses has exactly one finding; what it accepts has
 * a value in every state, and "not (…)" around it has the opposite one. */
#include "base/condition.h"

#include "base/limits.h"

enum { INPUT_BYTES = 2 * LIMIT_CONDITION_BYTES, WORLDS = 3 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool condition)
{
    if (!condition)
        abort();
}

/* Knows the meters anger and trust, the flag seated, and seen( ) of anything. */
static struct condition_meaning resolve(void *user, const char *name, const char *argument)
{
    (void)user;
    if (argument && strcmp(name, "seen") == 0)
        return (struct condition_meaning){
            .kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = (int32_t)(strlen(argument) % 128)};
    if (!argument && strcmp(name, "seated") == 0)
        return (struct condition_meaning){.kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = 127};
    if (!argument && strcmp(name, "anger") == 0)
        return (struct condition_meaning){.kind = CONDITION_NUMBER, .op = CONDITION_METER, .index = 0};
    if (!argument && strcmp(name, "trust") == 0)
        return (struct condition_meaning){.kind = CONDITION_NUMBER, .op = CONDITION_METER, .index = 1};
    return (struct condition_meaning){.suggestion = "anger"};
}

static const struct condition_resolver resolver = {.resolve = resolve};

static const int16_t meters[WORLDS][2] = {{0, 10}, {8, 3}, {INT16_MAX, INT16_MIN}};
static const uint64_t bits[WORLDS][2] = {{0, 0}, {0xAA, UINT64_C(1) << 63}, {UINT64_MAX, UINT64_MAX}};

static bool compile(struct arena *arena, const char *text, struct condition *out)
{
    struct km_diags *diags = km_diags_new(NULL);
    bool accepted = condition_compile(arena, text, &resolver, diags, NULL, out);
    demand(km_diags_count(diags) == (accepted ? 0 : 1));
    demand(accepted ? out->count > 0 : out->count == 0);
    km_diags_free(diags);
    return accepted;
}

static void check_accepted(struct arena *arena, const char *text, const struct condition *condition)
{
    struct condition opposite;
    struct strbuf negated;
    strbuf_init(&negated, arena);
    strbuf_printf(&negated, "not (%s)", text);
    /* It may be refused: too long or too deep now. */
    bool has_opposite = compile(arena, negated.data, &opposite);
    for (size_t i = 0; i < WORLDS; i++) {
        bool holds = condition_holds(condition, meters[i], bits[i]);
        demand(!has_opposite || condition_holds(&opposite, meters[i], bits[i]) == !holds);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > INPUT_BYTES)
        return 0;
    struct arena arena;
    arena_init(&arena, NULL);
    const char *text = arena_string_n(&arena, (const char *)data, size);
    struct condition condition;
    if (compile(&arena, text, &condition))
        check_accepted(&arena, text, &condition);
    arena_release(&arena);
    return 0;
}
