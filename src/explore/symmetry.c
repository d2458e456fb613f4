/* A pair of meters is tried by exchanging them in everything that reads or moves one of them. Conditions are
 * compared by number: alike are those that differ only in the order of what "and" and "or" join. All ways to
 * arrange a class of meters are exchanges of neighbours in it, one after the other, so these are all that is
 * kept. */
#include "explore/symmetry.h"

#include "explore/intern.h"

struct swap {
    uint8_t meters[2];       /* the lower one first */
    const uint32_t *choices; /* by choice: what it is afterwards */
};

struct symmetry {
    uint32_t choice_count, swap_count;
    struct swap swaps[LIMIT_METERS - 1];
    uint32_t *first; /* by choice: the first that can stand for it */
    uint32_t *next;  /* by choice: the next one; KM_NONE */
    uint32_t *steps; /* by choice: how many exchanges make the first of it */
};

/* The look for them. Numbers are of rows that were met; the same row has the same number. */
struct search {
    const struct program *program;
    struct intern terms;   /* parts of conditions */
    struct intern answers; /* all that a choice is */
    struct bank words;     /* the row being written */
    struct bank whens;     /* uint32_t: numbers of the conditions of a choice's ways */
    uint8_t meters[2];     /* that are exchanged; the same one twice: none are */
    uint32_t *own;         /* by choice: its number with nothing exchanged */
    uint32_t *images;      /* by choice: what it is after the exchange that is tried */
};

static void add_word(struct search *search, uint32_t word)
{
    *(uint32_t *)bank_add(&search->words, 1) = word;
}

static uint32_t exchanged(const struct search *search, uint32_t meter)
{
    if (meter == search->meters[0])
        return search->meters[1];
    return meter == search->meters[1] ? search->meters[0] : meter;
}

/* ---- conditions ---- */

static int compare_words(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* What an operand adds to a row of "and" or "or": all that it joins in the same way. */
static void add_joined(struct search *search, uint32_t op, uint32_t term)
{
    size_t length;
    const uint32_t *row = intern_row(&search->terms, term, &length);
    if (row[0] != op) {
        add_word(search, term);
        return;
    }
    uint32_t *words = bank_add(&search->words, length - 1);
    memcpy(words, row + 1, (length - 1) * sizeof *words);
}

static uint32_t joined(struct search *search, uint32_t op, uint32_t left, uint32_t right)
{
    search->words.count = 0;
    add_word(search, op);
    add_joined(search, op, left);
    add_joined(search, op, right);
    uint32_t *words = search->words.items;
    qsort(words + 1, search->words.count - 1, sizeof *words, compare_words);
    return intern_add(&search->terms, words, search->words.count);
}

/* The number of a condition with the meters exchanged. */
static uint32_t number_of(struct search *search, uint32_t condition)
{
    const struct condition *code = &search->program->conditions[condition];
    uint32_t stack[2 * LIMIT_CONDITION_STACK + 2], top = 0;
    for (uint32_t i = 0; i < code->count; i++) {
        uint32_t op = code->steps[i].op, argument = (uint32_t)code->steps[i].argument;
        switch (code->steps[i].op) {
        case CONDITION_METER: argument = exchanged(search, argument); /* fall through */
        case CONDITION_INTEGER:
        case CONDITION_BIT: stack[top++] = intern_add(&search->terms, (uint32_t[]){op, argument}, 2); break;
        case CONDITION_NOT:
            stack[top - 1] = intern_add(&search->terms, (uint32_t[]){op, stack[top - 1]}, 2);
            break;
        case CONDITION_AND:
        case CONDITION_OR:
            top--;
            stack[top - 1] = joined(search, op, stack[top - 1], stack[top]);
            break;
        default:
            top--;
            stack[top - 1] = intern_add(&search->terms, (uint32_t[]){op, stack[top - 1], stack[top]}, 3);
            break;
        }
    }
    return top ? stack[0] : KM_NONE;
}

static bool reads_one(const struct search *search, uint32_t condition)
{
    const struct condition *code = &search->program->conditions[condition];
    for (uint32_t i = 0; i < code->count; i++)
        if (code->steps[i].op == CONDITION_METER &&
            exchanged(search, (uint32_t)code->steps[i].argument) != (uint32_t)code->steps[i].argument)
            return true;
    return false;
}

/* Whether the condition stays what it is. */
static bool stays(struct search *search, uint32_t condition)
{
    if (!reads_one(search, condition))
        return true;
    uint32_t after = number_of(search, condition);
    uint8_t other = search->meters[1];
    search->meters[1] = search->meters[0];
    uint32_t before = number_of(search, condition);
    search->meters[1] = other;
    return before == after;
}

static bool lines_stay(struct search *search, struct program_span lines)
{
    for (uint32_t i = lines.first; i < lines.first + lines.count; i++)
        if (!stays(search, search->program->lines[i].when))
            return false;
    return true;
}

static bool ways_stay(struct search *search, struct program_span ways)
{
    for (uint32_t i = ways.first; i < ways.first + ways.count; i++)
        if (!stays(search, search->program->ways[i].when))
            return false;
    return true;
}

/* ---- choices ---- */

static int32_t delta_of(const struct program *program, const struct program_change *change, uint32_t meter)
{
    for (uint32_t e = change->effects.first; e < change->effects.first + change->effects.count; e++)
        if (program->effects[e].meter == meter)
            return program->effects[e].delta;
    return 0;
}

static void add_numbers(struct search *search, const uint16_t *numbers, struct program_span span)
{
    add_word(search, span.count);
    for (uint32_t i = 0; i < span.count; i++)
        add_word(search, numbers[span.first + i]);
}

/* The number of all that a choice is with the meters exchanged. One with a reply is like itself alone. */
static uint32_t number_of_choice(struct search *search, uint32_t choice)
{
    const struct program *program = search->program;
    const struct program_choice *record = &program->choices[choice];
    const struct program_change *change = &program->changes[record->change];
    uint32_t when = number_of(search, record->when), also = number_of(search, record->also);
    search->whens.count = 0;
    for (uint32_t w = record->ways.first; w < record->ways.first + record->ways.count; w++) {
        uint32_t number = number_of(search, program->ways[w].when);
        *(uint32_t *)bank_add(&search->whens, 1) = number;
    }
    search->words.count = 0;
    add_word(search, record->reply.count ? choice : KM_NONE);
    add_word(search, when);
    add_word(search, also);
    add_numbers(search, program->acts, record->acts);
    add_numbers(search, program->bits, change->set);
    add_numbers(search, program->bits, change->clear);
    for (uint32_t m = 0; m < program->meter_count; m++)
        add_word(search, (uint32_t)delta_of(program, change, exchanged(search, m)));
    for (uint32_t w = 0; w < record->ways.count; w++) {
        const struct program_way *way = &program->ways[record->ways.first + w];
        add_word(search, ((const uint32_t *)search->whens.items)[w]);
        add_word(search, way->to);
        add_word(search, (uint32_t)way->end_act);
        add_word(search, way->reason);
    }
    return intern_add(&search->answers, search->words.items, search->words.count);
}

/* How many choices before `choice` of the same node are like it. */
static uint32_t rank_of(const struct search *search, uint32_t first, uint32_t choice)
{
    uint32_t rank = 0;
    for (uint32_t c = first; c < choice; c++)
        rank += search->own[c] == search->own[choice];
    return rank;
}

/* Of choices that are alike the first becomes the first, the second the second, and so on. */
static bool find_image(struct search *search, struct program_span choices, uint32_t choice)
{
    uint32_t number = number_of_choice(search, choice), rank = rank_of(search, choices.first, choice);
    for (uint32_t c = choices.first; c < choices.first + choices.count; c++) {
        if (search->own[c] != number || rank--)
            continue;
        search->images[choice] = c;
        return true;
    }
    return false;
}

static bool choices_stay(struct search *search, const struct program_node *node)
{
    const struct program *program = search->program;
    for (uint32_t c = node->choices.first; c < node->choices.first + node->choices.count; c++) {
        if (!lines_stay(search, program->choices[c].reply))
            return false;
        if (node->kind == KM_NODE_CHOICES ? !find_image(search, node->choices, c)
                                          : number_of_choice(search, c) != search->own[c])
            return false;
    }
    return true;
}

/* ---- meters ---- */

static bool begin_alike(const struct program *program, uint32_t a, uint32_t b)
{
    const struct program_meter *left = &program->meters[a], *right = &program->meters[b];
    return left->start == right->start && left->min == right->min && left->max == right->max;
}

static bool some_begin_alike(const struct program *program)
{
    for (uint32_t b = 1; b < program->meter_count; b++)
        for (uint32_t a = 0; a < b; a++)
            if (begin_alike(program, a, b))
                return true;
    return false;
}

static bool can_change_places(struct search *search, uint8_t a, uint8_t b)
{
    const struct program *program = search->program;
    if (!begin_alike(program, a, b))
        return false;
    search->meters[0] = a;
    search->meters[1] = b;
    for (uint32_t c = 0; c < program->choice_count; c++)
        search->images[c] = c;
    for (uint32_t n = 0; n < program->node_count; n++) {
        const struct program_node *node = &program->nodes[n];
        if (!lines_stay(search, node->lines) || !ways_stay(search, node->ways) || !choices_stay(search, node))
            return false;
    }
    return true;
}

static void keep_swap(struct symmetry *symmetry, struct search *search, struct arena *arena)
{
    uint32_t count = symmetry->choice_count;
    uint32_t *choices = arena_array(arena, count, sizeof *choices);
    memcpy(choices, search->images, count * sizeof *choices);
    symmetry->swaps[symmetry->swap_count++] =
        (struct swap){.meters = {search->meters[0], search->meters[1]}, .choices = choices};
}

/* What can change places with one meter of a class can do so with all. */
static void find_swaps(struct symmetry *symmetry, struct search *search, struct arena *arena)
{
    bool listed[LIMIT_METERS] = {false};
    uint8_t count = (uint8_t)search->program->meter_count;
    for (uint8_t m = 0; m < count; m++) {
        uint8_t last = m;
        for (uint8_t other = (uint8_t)(m + 1); other < count && !listed[m]; other++) {
            if (listed[other] || !can_change_places(search, last, other))
                continue;
            keep_swap(symmetry, search, arena);
            listed[other] = true;
            last = other;
        }
    }
}

/* The exchange after which fewer are left until `choice` is the first. */
static uint32_t nearer(const struct symmetry *symmetry, uint32_t choice)
{
    uint32_t best = 0;
    for (uint32_t s = 1; s < symmetry->swap_count; s++)
        if (symmetry->steps[symmetry->swaps[s].choices[choice]] <
            symmetry->steps[symmetry->swaps[best].choices[choice]])
            best = s;
    return best;
}

/* Gives all that exchanges make of `first` the same first, nearest ones first. */
static void join(struct symmetry *symmetry, uint32_t first, uint32_t *queue)
{
    uint32_t count = 0;
    queue[count++] = first;
    symmetry->first[first] = first;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t s = 0; s < symmetry->swap_count; s++) {
            uint32_t image = symmetry->swaps[s].choices[queue[i]];
            if (symmetry->first[image] != KM_NONE)
                continue;
            symmetry->first[image] = first;
            symmetry->steps[image] = symmetry->steps[queue[i]] + 1;
            queue[count++] = image;
        }
}

static void list_alike(struct symmetry *symmetry, struct arena *arena)
{
    uint32_t count = symmetry->choice_count;
    uint32_t *scratch = arena_array(arena, count, sizeof *scratch);
    symmetry->first = arena_array(arena, count, sizeof *symmetry->first);
    symmetry->next = arena_array(arena, count, sizeof *symmetry->next);
    symmetry->steps = arena_array(arena, count, sizeof *symmetry->steps);
    for (uint32_t c = 0; c < count; c++)
        symmetry->first[c] = symmetry->next[c] = KM_NONE;
    for (uint32_t c = 0; c < count; c++)
        if (symmetry->first[c] == KM_NONE)
            join(symmetry, c, scratch);
    for (uint32_t c = 0; c < count; c++) {
        uint32_t first = symmetry->first[c];
        if (first != c)
            symmetry->next[scratch[first]] = c;
        scratch[first] = c;
    }
}

const struct symmetry *symmetry_find(struct arena *arena, const struct program *program)
{
    if (!some_begin_alike(program))
        return NULL;
    struct symmetry *symmetry = arena_alloc(arena, sizeof *symmetry);
    struct search search = {.program = program};
    *symmetry = (struct symmetry){.choice_count = program->choice_count};
    intern_init(&search.terms, &arena->host, 0);
    intern_init(&search.answers, &arena->host, 0);
    bank_init(&search.words, &arena->host, sizeof(uint32_t));
    bank_init(&search.whens, &arena->host, sizeof(uint32_t));
    search.own = arena_array(arena, program->choice_count, sizeof *search.own);
    search.images = arena_array(arena, program->choice_count, sizeof *search.images);
    for (uint32_t c = 0; c < program->choice_count; c++)
        search.own[c] = number_of_choice(&search, c);
    find_swaps(symmetry, &search, arena);
    intern_release(&search.terms);
    intern_release(&search.answers);
    bank_release(&search.words);
    bank_release(&search.whens);
    if (!symmetry->swap_count)
        return NULL;
    list_alike(symmetry, arena);
    return symmetry;
}

/* ---- turning ---- */

struct symmetry_turn symmetry_sort(const struct symmetry *symmetry, int16_t meters[LIMIT_METERS])
{
    struct symmetry_turn turn = {.count = 0};
    bool moved = symmetry;
    while (moved) {
        moved = false;
        for (uint32_t s = 0; s < symmetry->swap_count; s++) {
            int16_t *low = &meters[symmetry->swaps[s].meters[0]],
                    *high = &meters[symmetry->swaps[s].meters[1]], value = *low;
            if (value <= *high)
                continue;
            *low = *high;
            *high = value;
            turn.swaps[turn.count++] = (uint8_t)s;
            moved = true;
        }
    }
    return turn;
}

uint32_t symmetry_after(const struct symmetry *symmetry, const struct symmetry_turn *turn, uint32_t choice)
{
    for (uint32_t i = 0; i < turn->count && choice != KM_NONE; i++)
        choice = symmetry->swaps[turn->swaps[i]].choices[choice];
    return choice;
}

uint32_t symmetry_before(const struct symmetry *symmetry, const struct symmetry_turn *turn, uint32_t choice)
{
    for (uint32_t i = turn->count; i-- > 0 && choice != KM_NONE;)
        choice = symmetry->swaps[turn->swaps[i]].choices[choice];
    return choice;
}

uint32_t symmetry_first(const struct symmetry *symmetry, uint32_t choice)
{
    return symmetry && choice != KM_NONE ? symmetry->first[choice] : choice;
}

uint32_t symmetry_next(const struct symmetry *symmetry, uint32_t choice)
{
    return symmetry && choice != KM_NONE ? symmetry->next[choice] : KM_NONE;
}

void symmetry_spread(const struct symmetry *symmetry, bool *marks)
{
    for (uint32_t c = 0; symmetry && c < symmetry->choice_count; c++)
        marks[symmetry->first[c]] |= marks[c];
    for (uint32_t c = 0; symmetry && c < symmetry->choice_count; c++)
        marks[c] |= marks[symmetry->first[c]];
}

static void swap_run(const struct swap *swap, uint32_t *run, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (run[i] != KM_NONE)
            run[i] = swap->choices[run[i]];
}

/* The same exchange twice is none: `to` is made of the first by those that make the first of it, backwards.
 */
void symmetry_turn_run(const struct symmetry *symmetry, uint32_t *run, size_t count, uint32_t from,
                       uint32_t to)
{
    uint32_t back[SYMMETRY_MOST], backs = 0;
    if (from == to)
        return;
    for (; symmetry->steps[from]; from = symmetry->swaps[nearer(symmetry, from)].choices[from])
        swap_run(&symmetry->swaps[nearer(symmetry, from)], run, count);
    for (; symmetry->steps[to]; to = symmetry->swaps[back[backs++]].choices[to])
        back[backs] = nearer(symmetry, to);
    while (backs)
        swap_run(&symmetry->swaps[back[--backs]], run, count);
}
