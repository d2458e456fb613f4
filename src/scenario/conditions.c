/* The conditions of a scenario: what their names mean, and which bit of the state each truth is. Flags have
 * the first bits, in order of the file; after them comes one for each different thing that some seen(), did()
 * or knows() reads, in order of appearance. Conditions that are written alike are compiled once: a large file
 * asks the same few questions again and again. */
#include "scenario/names.h"

#include "base/diag_scenario.h"
#include "base/limits.h"

static bool same_bit(const struct document_bit *a, const struct document_bit *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind != BIT_DID)
        return a->number == b->number;
    return a->first == b->first && a->last == b->last && a->handed_in == b->handed_in;
}

int32_t names_bit(struct names *names, struct document_bit bit)
{
    struct document *document = names->document;
    for (size_t i = 0; i < document->bit_count; i++)
        if (same_bit(&document->bits[i], &bit))
            return (int32_t)i;
    if (document->bit_count < LIMIT_VARIABLES) {
        ARENA_RESERVE(names->arena, document->bits, document->bit_count, document->bit_capacity);
        document->bits[document->bit_count] = bit;
        return (int32_t)document->bit_count++;
    }
    if (!names->bits_full) {
        char limit[16];
        snprintf(limit, sizeof limit, "%d", LIMIT_VARIABLES);
        diags_add(names->diags, DIAG_VARIABLES_TOO_MANY, names->at, DIAG_ARGUMENTS(limit));
    }
    names->bits_full = true;
    return 0;
}

static struct condition_meaning truth(int32_t bit)
{
    return (struct condition_meaning){.kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = bit};
}

/* An atom whose argument is not known: "name(nearest)" is suggested. */
static struct condition_meaning unknown_atom(struct names *names, const char *name, const char *nearest)
{
    struct condition_meaning meaning = {.kind = CONDITION_UNKNOWN};
    if (!nearest)
        return meaning;
    struct strbuf suggestion;
    strbuf_init(&suggestion, names->arena);
    strbuf_printf(&suggestion, "%s(%s)", name, nearest);
    meaning.suggestion = suggestion.data;
    return meaning;
}

static struct condition_meaning resolve_seen(struct names *names, const char *name, const char *node)
{
    const struct map *nodes = &names->document->node_by_id;
    int32_t number = map_find_string(nodes, node);
    if (number == MAP_NONE)
        return unknown_atom(names, name, names_nearest_key(names, nodes, node));
    return truth(names_bit(names, (struct document_bit){.kind = BIT_SEEN, .number = number}));
}

static struct condition_meaning resolve_did(struct names *names, const char *name, const char *pattern)
{
    struct act_range acts = rulebook_match(names->rulebook, pattern);
    if (acts.first == acts.last)
        return unknown_atom(names, name, names_nearest_act(names, pattern));
    struct document_bit bit = {.kind = BIT_DID, .first = acts.first, .last = acts.last};
    int32_t number = names_bit(names, bit);
    if (!names->in_option || acts.first >= names->records.last || acts.last <= names->records.first)
        return truth(number);
    bit.handed_in = true; /* becomes true with the first one, when the form is handed in */
    return truth(names_bit(names, bit));
}

static struct condition_meaning resolve_knows(struct names *names, const char *name, const char *fact)
{
    int32_t number = map_find_string(&names->facts, fact);
    if (number == MAP_NONE)
        return unknown_atom(names, name, names_nearest_key(names, &names->facts, fact));
    return truth(names_bit(names, (struct document_bit){.kind = BIT_KNOWS, .number = number}));
}

static const struct {
    const char *name;
    struct condition_meaning (*resolve)(struct names *names, const char *name, const char *argument);
} atoms[] = {
    {.name = "seen", .resolve = resolve_seen},
    {.name = "did", .resolve = resolve_did},
    {.name = "knows", .resolve = resolve_knows},
};

enum { ATOMS = sizeof atoms / sizeof *atoms };

static struct condition_meaning resolve_atom(struct names *names, const char *name, const char *argument)
{
    const char *known[ATOMS];
    for (size_t i = 0; i < ATOMS; i++) {
        if (strcmp(atoms[i].name, name) == 0)
            return atoms[i].resolve(names, name, argument);
        known[i] = atoms[i].name;
    }
    const char *nearest = diags_nearest(name, known, ATOMS);
    return nearest ? unknown_atom(names, nearest, argument)
                   : (struct condition_meaning){.kind = CONDITION_UNKNOWN};
}

static struct condition_meaning resolve_name(void *user, const char *name, const char *argument)
{
    struct names *names = user;
    if (argument)
        return resolve_atom(names, name, argument);
    int32_t variable = map_find_string(&names->variables, name);
    if (variable == MAP_NONE)
        return (struct condition_meaning){.kind = CONDITION_UNKNOWN,
                                          .suggestion = names_nearest_key(names, &names->variables, name)};
    if (variable < LIMIT_METERS)
        return (struct condition_meaning){.kind = CONDITION_NUMBER, .op = CONDITION_METER, .index = variable};
    return truth(variable - LIMIT_METERS);
}

static uint32_t add_condition(struct names *names, struct condition condition)
{
    struct document *document = names->document;
    ARENA_RESERVE(names->arena, document->conditions, document->condition_count,
                  document->condition_capacity);
    document->conditions[document->condition_count] = condition;
    return (uint32_t)document->condition_count++;
}

void names_begin_conditions(struct names *names)
{
    map_init(&names->condition_by_text, names->arena);
    map_init(&names->option_condition_by_text, names->arena);
    add_condition(names, (struct condition){0});
}

/* ---- comparisons ---- */

static void write_operand(struct strbuf *out, const struct document *document, struct condition_step step)
{
    if (step.op == CONDITION_METER)
        strbuf_add(out, document->meters[step.argument].name);
    else
        strbuf_printf(out, "%ld", (long)step.argument);
}

static void add_settled(struct names *names, const struct condition_step *comparison)
{
    static const char *const signs[] = {
        [CONDITION_LESS] = "<",           [CONDITION_LESS_EQUAL] = "<=", [CONDITION_GREATER] = ">",
        [CONDITION_GREATER_EQUAL] = ">=", [CONDITION_EQUAL] = "==",      [CONDITION_NOT_EQUAL] = "!=",
    };
    const struct condition_step *left = comparison - 2, *right = comparison - 1;
    const struct condition_step *of = left->op == CONDITION_METER ? left : right;
    const struct document_meter *meter = &names->document->meters[of->argument];
    struct strbuf written;
    char least[16], most[16];
    strbuf_init(&written, names->arena);
    write_operand(&written, names->document, *left);
    strbuf_printf(&written, " %s ", signs[comparison->op]);
    write_operand(&written, names->document, *right);
    snprintf(least, sizeof least, "%ld", (long)meter->min);
    snprintf(most, sizeof most, "%ld", (long)meter->max);
    diags_add(names->diags, DIAG_COMPARISON_SETTLED, names->at,
              DIAG_ARGUMENTS(written.data, meter->name, least, most));
}

/* The first comparison of the condition that the bounds of the meters settle. Both sides of one are a number
 * or a meter, and stand right before it. */
static void check_comparisons(struct names *names, const struct condition *condition)
{
    struct condition_range meters[LIMIT_METERS] = {{0}};
    for (size_t m = 0; m < names->document->meter_count && m < LIMIT_METERS; m++)
        meters[m] = (struct condition_range){names->document->meters[m].min, names->document->meters[m].max};
    for (uint32_t s = 2; s < condition->count; s++) {
        const struct condition_step *step = &condition->steps[s];
        if (step->op < CONDITION_LESS || step->op > CONDITION_NOT_EQUAL ||
            (step[-1].op != CONDITION_METER && step[-2].op != CONDITION_METER))
            continue;
        struct condition comparison = {.steps = step - 2, .count = 3};
        struct condition_range range = condition_bounds(&comparison, comparison.count, meters);
        if (range.least == range.greatest) {
            add_settled(names, step);
            return;
        }
    }
}

static uint32_t resolve(struct names *names, struct map *by_text, const char *when, const struct path *at)
{
    if (!when)
        return 0;
    int32_t known = map_find_string(by_text, when);
    names->at = DIAG_KEY(at, "when");
    struct condition_resolver resolver = {.resolve = resolve_name, .user = names};
    struct condition condition = {0};
    uint32_t number = known == MAP_NONE ? 0 : (uint32_t)known;
    if (known == MAP_NONE &&
        condition_compile(names->arena, when, &resolver, names->diags, names->at, &condition)) {
        number = add_condition(names, condition);
        map_add(by_text, when, strlen(when), (int32_t)number);
    }
    check_comparisons(names, &names->document->conditions[number]);
    names->at = NULL;
    return number;
}

uint32_t names_resolve_condition(struct names *names, const char *when, const struct path *at)
{
    return resolve(names, &names->condition_by_text, when, at);
}

uint32_t names_resolve_option_condition(struct names *names, const char *when, const struct path *at)
{
    names->in_option = true;
    uint32_t number = resolve(names, &names->option_condition_by_text, when, at);
    names->in_option = false;
    return number;
}

/* ---- putting together ---- */

static void add_step(struct names *names, struct names_joining *joining, struct condition_step step)
{
    ARENA_RESERVE(names->arena, joining->steps, joining->count, joining->capacity);
    joining->steps[joining->count++] = step;
}

void names_join(struct names *names, struct names_joining *joining, uint32_t condition)
{
    const struct condition part = names->document->conditions[condition];
    for (uint32_t i = 0; i < part.count; i++)
        add_step(names, joining, part.steps[i]);
}

void names_join_by(struct names *names, struct names_joining *joining, enum condition_op op)
{
    add_step(names, joining, (struct condition_step){.op = (uint8_t)op});
}

uint32_t names_end_joining(struct names *names, struct names_joining joining)
{
    return add_condition(names, (struct condition){joining.steps, (uint32_t)joining.count});
}
