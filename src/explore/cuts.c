/* Group by group from the ends backwards, as what is live in spots.c; in a circular group until nothing is
 * added, which a loop that counts would do value by value. So a list that is full, or one that still grows
 * after many rounds, becomes "every value": that is always right, only no help. Meters do not touch each
 * other's cuts: a condition that compares two of them tells every value of both apart. */
#include "explore/cuts.h"

#include "explore/sort.h"

/* Enough for every value of a meter from 0 to 30. */
enum { CUTS_MOST = 30, EVERY_VALUE = CUTS_MOST + 1, ROUNDS_MOST = 64 };

struct cut_list {
    uint16_t count; /* EVERY_VALUE: `at` is of no use */
    int16_t at[CUTS_MOST];
};

struct cuts {
    const struct program *program;
    struct cut_list *lists; /* by node and meter */
};

/* The look for them. */
struct search {
    struct cuts *cuts;
    uint32_t node;  /* that is looked at */
    unsigned grown; /* bit per meter: some list of it did */
};

static struct cut_list *list_at(const struct cuts *cuts, uint32_t node, size_t meter)
{
    return &cuts->lists[(size_t)node * cuts->program->meter_count + meter];
}

bool cuts_any(const struct cuts *cuts, uint32_t node, size_t meter)
{
    return list_at(cuts, node, meter)->count > 0;
}

int16_t cuts_value(const struct cuts *cuts, uint32_t node, size_t meter, int16_t value)
{
    const struct cut_list *list = list_at(cuts, node, meter);
    if (list->count == EVERY_VALUE)
        return value;
    int16_t least = cuts->program->meters[meter].min;
    for (uint16_t i = 0; i < list->count && list->at[i] <= value; i++)
        least = list->at[i];
    return least;
}

/* ---- one list ---- */

static void add_every_value(struct search *search, size_t meter)
{
    struct cut_list *list = list_at(search->cuts, search->node, meter);
    if (list->count == EVERY_VALUE)
        return;
    list->count = EVERY_VALUE;
    search->grown |= 1U << meter;
}

/* No value is below the least of a meter, so there is no cut at it. */
static void add_cut(struct search *search, size_t meter, int64_t value)
{
    const struct program_meter *range = &search->cuts->program->meters[meter];
    struct cut_list *list = list_at(search->cuts, search->node, meter);
    if (value <= range->min || value > range->max || list->count == EVERY_VALUE)
        return;
    uint16_t at = 0;
    while (at < list->count && list->at[at] < value)
        at++;
    if (at < list->count && list->at[at] == value)
        return;
    if (list->count == CUTS_MOST) {
        add_every_value(search, meter);
        return;
    }
    memmove(&list->at[at + 1], &list->at[at], (list->count - at) * sizeof *list->at);
    list->at[at] = (int16_t)value;
    list->count++;
    search->grown |= 1U << meter;
}

/* ---- what is read ---- */

/* What the choice adds to the meter. */
static int32_t delta_of(const struct program *program, uint32_t choice, size_t meter)
{
    if (choice == KM_NONE)
        return 0;
    struct program_span effects = program->changes[program->choices[choice].change].effects;
    for (uint32_t e = effects.first; e < effects.first + effects.count; e++)
        if (program->effects[e].meter == meter)
            return program->effects[e].delta;
    return 0;
}

/* A meter compared with a number: "meter < 3" is told by 2 and 3, "meter <= 3" by 3 and 4. */
static void add_compared(struct search *search, size_t meter, int64_t number, enum condition_op op,
                         bool number_first, int32_t delta)
{
    bool below = op == CONDITION_LESS || op == CONDITION_GREATER_EQUAL;
    bool above = op == CONDITION_LESS_EQUAL || op == CONDITION_GREATER;
    bool both = !below && !above;
    if (both || below != number_first)
        add_cut(search, meter, number - delta);
    if (both || above != number_first)
        add_cut(search, meter, number + 1 - delta);
}

/* In postfix code what is compared stands before the comparison; a number or a meter is one step. */
static void on_condition(void *user, uint32_t number, uint32_t after)
{
    struct search *search = user;
    const struct program *program = search->cuts->program;
    const struct condition *condition = &program->conditions[number];
    for (uint32_t i = 2; i < condition->count; i++) {
        const struct condition_step *step = &condition->steps[i], *first = step - 2, *second = step - 1;
        if (step->op < CONDITION_LESS || step->op > CONDITION_NOT_EQUAL)
            continue;
        if (first->op == CONDITION_METER && second->op == CONDITION_INTEGER)
            add_compared(search, (size_t)first->argument, second->argument, step->op, false,
                         delta_of(program, after, (size_t)first->argument));
        else if (first->op == CONDITION_INTEGER && second->op == CONDITION_METER)
            add_compared(search, (size_t)second->argument, first->argument, step->op, true,
                         delta_of(program, after, (size_t)second->argument));
        else if (first->op == CONDITION_METER && second->op == CONDITION_METER) {
            add_every_value(search, (size_t)first->argument);
            add_every_value(search, (size_t)second->argument);
        }
    }
}

/* Where a meter comes to its end it stays there: a cut that is moved beyond it is none any more. */
static void on_node(void *user, uint32_t to, uint32_t after)
{
    struct search *search = user;
    const struct program *program = search->cuts->program;
    for (size_t m = 0; m < program->meter_count; m++) {
        const struct cut_list *list = list_at(search->cuts, to, m);
        int32_t delta = delta_of(program, after, m);
        uint16_t count = list->count;
        if (count == EVERY_VALUE)
            add_every_value(search, m);
        else if (to != search->node || delta)
            for (uint16_t i = 0; i < list->count && list->count != EVERY_VALUE; i++)
                add_cut(search, m, (int64_t)list->at[i] - delta);
    }
}

/* ---- groups ---- */

static void look_at(struct search *search, uint32_t node)
{
    search->node = node;
    spots_read(search->cuts->program, node,
               &(struct spots_reader){.condition = on_condition, .node = on_node, .user = search});
}

static void look_at_group(struct search *search, const struct spots *spots, uint32_t group)
{
    uint32_t first = spots->first_node[group], end = spots->first_node[group + 1], round = 0;
    do {
        search->grown = 0;
        for (uint32_t i = 0; i < end - first; i++)
            look_at(search, spots->nodes[sorting_there_and_back(first, end, round, i)]);
    } while (search->grown && spots->circular[group] && ++round < ROUNDS_MOST);
    for (size_t m = 0; spots->circular[group] && m < search->cuts->program->meter_count; m++)
        for (uint32_t i = first; search->grown >> m & 1 && i < end; i++)
            list_at(search->cuts, spots->nodes[i], m)->count = EVERY_VALUE;
}

struct cuts *cuts_find(struct arena *arena, const struct spots *spots)
{
    const struct program *program = spots->program;
    struct cuts *cuts = arena_alloc(arena, sizeof *cuts);
    *cuts = (struct cuts){.program = program};
    cuts->lists = arena_array(arena, (size_t)program->node_count * program->meter_count, sizeof *cuts->lists);
    struct search search = {.cuts = cuts};
    for (uint32_t g = 0; g < spots->group_count; g++)
        look_at_group(&search, spots, g);
    return cuts;
}
