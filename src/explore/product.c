/* First the layout of the rows, place by place. Then breadth first: when a place is met for the first time,
 * a table is made of what each of its edges does to each class of each rule, so that a step is a few
 * look-ups whatever the rules are. Both can pause: between places, between the edges of a place that is met
 * for the first time, and between states. */
#include "explore/product.h"

/* What an edge does to the rows of its place, as words: what is lost, and the next row, both as the rules
 * that have one class where the edge begins make them; then for each class of every other rule what is lost,
 * and which bits of which word of the next row. What is lost is as in struct product_step. Most edges do what
 * another one does. */
enum { EFFECT_LOSS, EFFECT_ROW, WORDS_PER_ENTRY = 2 };

/* What an edge does to one class of one rule. */
struct product_entry {
    uint32_t word, bits;
    int32_t loss;
};

/* ---- layout ---- */

static uint32_t width_of(uint32_t classes)
{
    uint32_t width = 0;
    while (width < 32 && UINT64_C(1) << width < classes)
        width++;
    return width;
}

/* Fields do not straddle words. */
static void lay_out(struct product *product, uint32_t number)
{
    struct product_place *place = &product->places[number];
    uint32_t word = 1, shift = 0;
    *place = (struct product_place){.first_field = (uint32_t)product->fields.count, .first_edge = KM_NONE};
    for (uint32_t w = 0; w < product->watch_count; w++) {
        uint32_t classes = product->watches[w].class_count[number], width = width_of(classes);
        if (classes < 2)
            continue;
        if (shift + width > 32) {
            word++;
            shift = 0;
        }
        *(struct product_field *)bank_add(&product->fields, 1) = (struct product_field){
            .watch = w,
            .word = word,
            .shift = shift,
            .mask = (uint32_t)((UINT64_C(1) << width) - 1),
            .offset = place->entry_count,
        };
        place->field_count++;
        place->entry_count += classes;
        shift += width;
    }
    if (word + (shift > 0) > product->row_words)
        product->row_words = word + (shift > 0);
}

static const struct product_field *field_of(const struct product *product, uint32_t place, uint32_t index)
{
    return (const struct product_field *)product->fields.items + product->places[place].first_field + index;
}

/* ---- tables ---- */

/* The bits of `watch` when it stands at `pair`; false when its place has no field for it. */
static bool bits_at(const struct product *product, uint32_t watch, uint32_t pair, uint32_t *word,
                    uint32_t *bits)
{
    if (pair == KM_NONE)
        return false;
    const struct rule_pair *at = rule_pair(&product->watches[watch], pair);
    for (uint32_t f = 0; f < product->places[at->place].field_count; f++) {
        const struct product_field *field = field_of(product, at->place, f);
        if (field->watch != watch)
            continue;
        *word = field->word;
        *bits = at->class << field->shift;
        return true;
    }
    return false;
}

static struct product_entry entry_of(const struct product *product, uint32_t watch, uint32_t pair,
                                     uint32_t edge)
{
    const struct rule_watch *rule = &product->watches[watch];
    const struct rule_step *step = rule_step(rule, pair, edge);
    struct product_entry entry = {.loss = -step->gain * 2 + (step->breaks && rule->grave)};
    bits_at(product, watch, step->to, &entry.word, &entry.bits);
    return entry;
}

/* Losses are added up; that a grave rule is broken is one bit, whichever rules are. */
static int32_t add_losses(int32_t loss, int32_t more)
{
    return ((loss >> 1) + (more >> 1)) * 2 + ((loss | more) & 1);
}

/* An entry's second word: the loss of one rule fits into half of it. */
enum { WORD_SHIFT = 16, LOSS_BIAS = 1 << 15, LOSS_MASK = 0xFFFF };

static void fill_field(struct product *product, uint32_t place, uint32_t edge, uint32_t index)
{
    const struct product_field *field = field_of(product, place, index);
    const struct rule_watch *watch = &product->watches[field->watch];
    uint32_t *entries = product->effect + EFFECT_ROW + product->row_words;
    for (uint32_t i = watch->first_pair[place]; i < watch->first_pair[place + 1]; i++) {
        uint32_t pair = watch->by_place[i];
        struct product_entry entry = entry_of(product, field->watch, pair, edge);
        uint32_t *words = entries + (size_t)WORDS_PER_ENTRY * (field->offset + rule_pair(watch, pair)->class);
        words[0] = entry.bits;
        words[1] = entry.word << WORD_SHIFT | (uint32_t)(entry.loss + LOSS_BIAS);
    }
}

/* The rules that stand in one class here, whatever happened before. */
static void fill_constant(struct product *product, uint32_t place, uint32_t edge)
{
    int32_t loss = 0;
    for (uint32_t w = 0; w < product->watch_count; w++) {
        const struct rule_watch *watch = &product->watches[w];
        if (watch->class_count[place] != 1)
            continue;
        struct product_entry entry = entry_of(product, w, watch->by_place[watch->first_pair[place]], edge);
        product->effect[EFFECT_ROW + entry.word] |= entry.bits;
        loss = add_losses(loss, entry.loss);
    }
    product->effect[EFFECT_LOSS] = (uint32_t)loss;
}

static size_t effect_words(const struct product *product, const struct product_place *place)
{
    return EFFECT_ROW + product->row_words + (size_t)WORDS_PER_ENTRY * place->entry_count;
}

static void meet_edge(struct product *product, uint32_t number, uint32_t edge)
{
    const struct product_place *place = &product->places[number];
    size_t words = effect_words(product, place);
    memset(product->effect, 0, words * sizeof *product->effect);
    for (uint32_t f = 0; f < place->field_count; f++)
        fill_field(product, number, edge, f);
    fill_constant(product, number, edge);
    *(uint32_t *)bank_add(&product->edges, 1) = intern_add(&product->effects, product->effect, words);
}

/* Roughly what an edge of the place costs: fields of all classes, each looked for at the other end. */
static size_t work_of_edge(const struct product *product, const struct product_place *place)
{
    return product->watch_count + (size_t)place->entry_count * (1 + place->field_count / 4);
}

/* Makes the tables of a place, but for those it has. */
static bool meet_place(struct product *product, uint32_t number, struct budget *budget)
{
    struct product_place *place = &product->places[number];
    uint32_t edges = graph_place(product->graph, number)->edge_count;
    if (place->first_edge == KM_NONE)
        place->first_edge = (uint32_t)product->edges.count;
    while (product->edges.count < (size_t)place->first_edge + edges) {
        meet_edge(product, number, (uint32_t)product->edges.count - place->first_edge);
        if (!budget_work(budget, work_of_edge(product, place)))
            return false;
    }
    return true;
}

/* ---- states ---- */

/* What an edge with this effect does to `row`: fills `next` but for its place. */
static int32_t follow(const struct product *product, const struct product_place *place, uint32_t effect,
                      const uint32_t *row, uint32_t *next)
{
    const struct product_field *fields =
        (const struct product_field *)product->fields.items + place->first_field;
    const uint32_t *words = intern_row(&product->effects, effect, NULL);
    const uint32_t *entries = words + EFFECT_ROW + product->row_words;
    int32_t loss = (int32_t)words[EFFECT_LOSS];
    memcpy(next, words + EFFECT_ROW, product->row_words * sizeof *next);
    for (uint32_t f = 0; f < place->field_count; f++) {
        uint32_t class = row[fields[f].word] >> fields[f].shift & fields[f].mask;
        const uint32_t *entry = entries + (size_t)WORDS_PER_ENTRY * (fields[f].offset + class);
        next[entry[1] >> WORD_SHIFT] |= entry[0];
        loss = add_losses(loss, (int32_t)(entry[1] & LOSS_MASK) - LOSS_BIAS);
    }
    return loss;
}

/* Where an edge leads to. */
struct product_arrival {
    uint64_t hash; /* of its row */
    int32_t loss;
    bool over;
};

static uint32_t *row_after(const struct product *product, uint32_t edge)
{
    return product->rows + (1 + (size_t)edge) * product->row_words;
}

static void arrive(const struct product *product, const struct product_place *place, uint32_t edge,
                   uint32_t to)
{
    struct product_arrival *at = &product->arrivals[edge];
    uint32_t *next = row_after(product, edge);
    uint32_t effect = ((const uint32_t *)product->edges.items)[place->first_edge + edge];
    at->loss = follow(product, place, effect, product->rows, next);
    next[0] = to;
    at->over = graph_is_end(product->graph, to) || (product->clean && at->loss & 1);
    if (at->over)
        return;
    at->hash = intern_hash(next, product->row_words);
    intern_expect_slot(&product->states, at->hash);
}

/* All edges together: the table of states is far larger than what is near the processor, and while one look
 * into it waits for memory the others can wait, too. */
static void expand(struct product *product, uint32_t state)
{
    memcpy(product->rows, intern_row(&product->states, state, NULL),
           product->row_words * sizeof *product->rows);
    const struct product_place *place = &product->places[product->rows[0]];
    const struct graph_place *here = graph_place(product->graph, product->rows[0]);
    *(uint32_t *)bank_add(&product->first_step, 1) = (uint32_t)product->steps.count;
    for (uint32_t e = 0; e < here->edge_count; e++)
        arrive(product, place, e, graph_edge(product->graph, here->first_edge + e)->to);
    for (uint32_t e = 0; e < here->edge_count; e++)
        if (!product->arrivals[e].over)
            intern_expect_row(&product->states, product->arrivals[e].hash);
    struct product_step *steps = bank_add(&product->steps, here->edge_count);
    for (uint32_t e = 0; e < here->edge_count; e++) {
        const struct product_arrival *at = &product->arrivals[e];
        steps[e] = (struct product_step){.to = PRODUCT_END, .loss = at->loss};
        if (!at->over)
            steps[e].to =
                intern_add_hashed(&product->states, row_after(product, e), product->row_words, at->hash);
    }
}

/* The row of the state in which the watches stand at `pairs`. */
static void write_row(const struct product *product, const uint32_t *pairs, uint32_t place, uint32_t *row)
{
    memset(row, 0, product->row_words * sizeof *row);
    for (uint32_t w = 0; w < product->watch_count; w++) {
        uint32_t word = 0, bits = 0;
        if (bits_at(product, w, pairs[w], &word, &bits))
            row[word] |= bits;
    }
    row[0] = place;
}

static void take_start(struct product *product)
{
    uint32_t *pairs = table_beside(&product->steps, product->watch_count, sizeof *pairs);
    for (uint32_t w = 0; w < product->watch_count; w++)
        pairs[w] = product->watches[w].opening.to;
    product->rows = table_beside(&product->steps, (1 + (size_t)product->most_edges) * product->row_words,
                                 sizeof *product->rows);
    product->arrivals = table_beside(&product->steps, product->most_edges, sizeof *product->arrivals);
    product->effect = table_beside(
        &product->steps, EFFECT_ROW + product->row_words + (size_t)WORDS_PER_ENTRY * product->most_entries,
        sizeof *product->effect);
    intern_init_in(&product->states, product->steps.memory, product->row_words);
    if (!graph_is_end(product->graph, product->graph->start)) {
        write_row(product, pairs, product->graph->start, product->rows);
        product->start = intern_add(&product->states, product->rows, product->row_words);
    }
    table_free(pairs);
}

void product_begin(struct product *product, struct memory *memory, const struct graph *graph,
                   struct rule_watch *watches, size_t watch_count, bool clean)
{
    *product = (struct product){
        .graph = graph,
        .watches = watches,
        .watch_count = watch_count,
        .row_words = 1,
        .start = PRODUCT_END,
        .clean = clean,
    };
    product->places = table_new(memory, graph->places.count, sizeof *product->places);
    bank_init_in(&product->fields, memory, sizeof(struct product_field));
    bank_init_in(&product->edges, memory, sizeof(uint32_t));
    intern_init_in(&product->effects, memory, 0);
    bank_init_in(&product->first_step, memory, sizeof(uint32_t));
    bank_init_in(&product->steps, memory, sizeof(struct product_step));
}

static bool lay_out_places(struct product *product, struct budget *budget)
{
    while (product->laid_out < product->graph->places.count) {
        uint32_t edges = graph_place(product->graph, product->laid_out)->edge_count;
        product->most_edges = edges > product->most_edges ? edges : product->most_edges;
        lay_out(product, product->laid_out++);
        uint32_t entries = product->places[product->laid_out - 1].entry_count;
        product->most_entries = entries > product->most_entries ? entries : product->most_entries;
        if (!budget_work(budget, 1 + product->watch_count / 4))
            return false;
    }
    return true;
}

/* Gives back what only the exploration needed. */
static void release_work(struct product *product)
{
    table_free(product->rows);
    table_free(product->arrivals);
    table_free(product->effect);
    product->rows = product->effect = NULL;
    product->arrivals = NULL;
    bank_release(&product->edges);
    intern_release(&product->effects);
}

bool product_go_on(struct product *product, struct budget *budget)
{
    if (!lay_out_places(product, budget))
        return false;
    if (!product->rows)
        take_start(product);
    while (product->first_step.count < product->states.count) {
        uint32_t state = (uint32_t)product->first_step.count;
        if (!meet_place(product, product_place_of(product, state), budget) || !budget_spend(budget))
            return false;
        expand(product, state);
        if (!budget_work(budget, 1 + product_edge_count(product, state)))
            return false;
    }
    release_work(product);
    bank_trim(&product->first_step);
    bank_trim(&product->steps);
    bank_trim(&product->states.words);
    return true;
}

void product_release(struct product *product)
{
    release_work(product);
    table_free(product->places);
    product->places = NULL;
    bank_release(&product->fields);
    bank_release(&product->first_step);
    bank_release(&product->steps);
    intern_release(&product->states);
}

uint32_t product_find(const struct product *product, uint32_t place, const uint32_t *pairs)
{
    uint32_t *row = bank_table(product->steps.host, product->row_words, sizeof *row);
    write_row(product, pairs, place, row);
    uint32_t state = intern_find(&product->states, row, product->row_words);
    free(row);
    return state;
}

size_t product_state_bytes(const struct product *product)
{
    size_t bytes = intern_bytes(&product->states) + product->first_step.count * product->first_step.size +
                   product->steps.count * product->steps.size;
    return product->states.count ? bytes / product->states.count : 0;
}
