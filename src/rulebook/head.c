/* The conditions of rules, about the head of a scenario: each atom that a rule reads becomes one bit. Values
 * of a closed list are checked here; trades and tags are free. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"

struct head_question {
    const char *name;
    const char *const *values; /* NULL: anything goes */
    size_t value_count;
};

static const char *const channels[] = {"counter", "phone", "chat", "social", "visit", "desk"};

static const char *const complaints[] = {"constructive", "venting", "unreasonable", "secondary",
                                         "entrenched"};

static const char *const harassments[] = {
    "verbal_abuse", "repetition", "threat",      "authority", "detention", "sexual",
    "extortion",    "violence",   "prostration", "online",    "other",
};

#define VALUES(list) .values = (list), .value_count = sizeof(list) / sizeof *(list)

static const struct head_question questions[] = {
    {.name = "channel", VALUES(channels)},
    {.name = "complaint", VALUES(complaints)},
    {.name = "harassment", VALUES(harassments)},
    {.name = "trade"},
    {.name = "tag"},
};

enum { QUESTION_COUNT = sizeof questions / sizeof *questions };

static bool has_value(const struct head_question *question, const char *value)
{
    for (size_t i = 0; i < question->value_count; i++)
        if (strcmp(question->values[i], value) == 0)
            return true;
    return false;
}

static const struct head_question *find_question(const char *name)
{
    for (size_t i = 0; i < QUESTION_COUNT; i++)
        if (strcmp(questions[i].name, name) == 0)
            return &questions[i];
    return NULL;
}

/* ---- did you mean ---- */

static const char *atom_text(struct arena *arena, const char *name, const char *value)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_printf(&out, "%s(%s)", name, value);
    return out.data;
}

/* For a bare word: the question that has it as a value, e.g. harassment(extortion) for "extortion". */
static const char *suggest_question(struct arena *arena, const char *word)
{
    for (size_t i = 0; i < QUESTION_COUNT; i++)
        if (has_value(&questions[i], word))
            return atom_text(arena, questions[i].name, word);
    return NULL;
}

static const char *suggest_name(struct arena *arena, const char *name, const char *argument)
{
    const char *names[QUESTION_COUNT];
    for (size_t i = 0; i < QUESTION_COUNT; i++)
        names[i] = questions[i].name;
    const char *nearest = diags_nearest(name, names, QUESTION_COUNT);
    return nearest ? atom_text(arena, nearest, argument) : NULL;
}

static const char *suggest_value(struct arena *arena, const struct head_question *question,
                                 const char *argument)
{
    const char *nearest = diags_nearest(argument, question->values, question->value_count);
    return nearest ? atom_text(arena, question->name, nearest) : NULL;
}

/* ---- atoms ---- */

/* The bit of an atom; a new atom gets the next one, and none is left after HEAD_ATOMS_MAX. */
static int32_t atom_bit(struct build *build, const char *name, const char *argument)
{
    struct km_rulebook *rulebook = build->rulebook;
    for (size_t i = 0; i < rulebook->head_atom_count; i++)
        if (strcmp(build->head_atoms[i].name, name) == 0 &&
            strcmp(build->head_atoms[i].argument, argument) == 0)
            return (int32_t)i;
    if (rulebook->head_atom_count == HEAD_ATOMS_MAX)
        return -1;
    build->head_atoms[rulebook->head_atom_count] = (struct head_atom){.name = name, .argument = argument};
    return (int32_t)rulebook->head_atom_count++;
}

struct reading {
    struct build *build;
    bool full;
};

static struct condition_meaning resolve(void *user, const char *name, const char *argument)
{
    struct reading *reading = user;
    struct arena *arena = &reading->build->rulebook->arena;
    struct condition_meaning unknown = {.kind = CONDITION_UNKNOWN};
    const struct head_question *question = find_question(name);
    if (!argument) {
        unknown.suggestion = suggest_question(arena, name);
        return unknown;
    }
    if (!question) {
        unknown.suggestion = suggest_name(arena, name, argument);
        return unknown;
    }
    if (question->values && !has_value(question, argument)) {
        unknown.suggestion = suggest_value(arena, question, argument);
        return unknown;
    }
    int32_t bit = atom_bit(reading->build, question->name, argument);
    reading->full |= bit < 0;
    return (struct condition_meaning){.kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = bit};
}

void build_when(struct build *build, const char *when, const struct path *at, struct condition *out)
{
    struct km_rulebook *rulebook = build->rulebook;
    struct reading reading = {.build = build};
    struct condition_resolver resolver = {.resolve = resolve, .user = &reading};
    condition_compile(&rulebook->arena, when, &resolver, build->diags, at, out);
    if (!reading.full)
        return;
    char limit[16];
    snprintf(limit, sizeof limit, "%d", HEAD_ATOMS_MAX);
    diags_add(build->diags, DIAG_HEAD_ATOMS_TOO_MANY, at, DIAG_ARGUMENTS(limit));
}
