/* First which bits acts, nodes and facts turn true. Then choice by choice what it does: the did bits of its
 * acts, its flags, and its effects, into which a persona's defaults are folded, so that the engine knows no
 * persona. Last, a change whose bits and effects are those of an older one gives them back and takes its
 * number. */
#include "scenario/changes.h"

#include "rulebook/rulebook.h"

/* ---- bits ---- */

void changes_add_bit(struct changes *changes, int32_t bit)
{
    ARENA_RESERVE(changes->arena, changes->bits, changes->bit_count, changes->bit_capacity);
    changes->bits[changes->bit_count++] = (uint16_t)bit;
}

static struct program_span span_from(size_t first, size_t end)
{
    return (struct program_span){.first = (uint32_t)first, .count = (uint32_t)(end - first)};
}

static int32_t *no_bits(struct arena *arena, size_t count)
{
    int32_t *bits = arena_array(arena, count, sizeof *bits);
    for (size_t i = 0; i < count; i++)
        bits[i] = -1;
    return bits;
}

static void index_seen_and_knows(struct changes *changes)
{
    const struct document *document = changes->document;
    changes->seen_bit = no_bits(changes->arena, document->node_count);
    changes->knows_bit = no_bits(changes->arena, document->fact_count);
    for (size_t b = 0; b < document->bit_count; b++) {
        if (document->bits[b].kind == BIT_SEEN)
            changes->seen_bit[document->bits[b].number] = (int32_t)b;
        if (document->bits[b].kind == BIT_KNOWS)
            changes->knows_bit[document->bits[b].number] = (int32_t)b;
    }
}

static void index_did(struct changes *changes, size_t act_count)
{
    const struct document *document = changes->document;
    changes->act_bits = arena_array(changes->arena, act_count, sizeof *changes->act_bits);
    for (size_t act = 0; act < act_count; act++) {
        size_t first = changes->bit_count;
        for (size_t b = 0; b < document->bit_count; b++)
            if (document->bits[b].kind == BIT_DID && act >= document->bits[b].first &&
                act < document->bits[b].last)
                changes_add_bit(changes, (int32_t)b);
        changes->act_bits[act] = span_from(first, changes->bit_count);
    }
}

static uint16_t bit_beside(const struct document *document, const struct document_bit *bit)
{
    size_t b = 0;
    while (document->bits[b].kind != BIT_DID || document->bits[b].handed_in ||
           document->bits[b].first != bit->first || document->bits[b].last != bit->last)
        b++;
    return (uint16_t)b;
}

static void pair_twins(struct changes *changes)
{
    const struct document *document = changes->document;
    for (size_t b = 0; b < document->bit_count; b++) {
        if (!document->bits[b].handed_in)
            continue;
        ARENA_RESERVE(changes->arena, changes->twins, changes->twin_count, changes->twin_capacity);
        changes->twins[changes->twin_count++] =
            (struct program_twin){.now = bit_beside(document, &document->bits[b]), .handed_in = (uint16_t)b};
    }
}

void changes_begin(struct changes *changes, struct arena *arena, const struct document *document,
                   const struct km_rulebook *rulebook)
{
    *changes = (struct changes){.arena = arena, .document = document};
    if (document->persona)
        changes->persona = rulebook_find_persona(rulebook, document->persona);
    map_init(&changes->by_content, arena);
    strbuf_init(&changes->content, arena);
    index_seen_and_knows(changes);
    index_did(changes, km_rulebook_act_count(rulebook));
    pair_twins(changes);
}

void changes_add_did(struct changes *changes, const uint16_t *acts, struct program_span which)
{
    for (uint32_t a = 0; a < which.count; a++) {
        struct program_span did = changes->act_bits[acts[which.first + a]];
        for (uint32_t i = 0; i < did.count; i++)
            changes_add_bit(changes, changes->bits[did.first + i]);
    }
}

static void add_flags(struct changes *changes, const struct document_choice *choice, int32_t value)
{
    for (size_t e = 0; e < choice->effect_count; e++)
        if (choice->effects[e].is_flag && choice->effects[e].value == value)
            changes_add_bit(changes, choice->effects[e].number);
}

/* ---- effects ---- */

static bool fits(const struct persona_effect *effect, uint16_t act)
{
    return act >= effect->acts.first && act < effect->acts.last;
}

/* What the persona makes of one act on one meter. The longest pattern that fits the act speaks for it alone,
 * whatever meters it names. */
static int32_t persona_default(const struct persona *persona, uint16_t act, const char *meter)
{
    size_t longest = 0;
    for (size_t i = 0; i < persona->effect_count; i++)
        if (fits(&persona->effects[i], act) && persona->effects[i].pattern_length > longest)
            longest = persona->effects[i].pattern_length;
    for (size_t i = 0; i < persona->effect_count; i++) {
        const struct persona_effect *effect = &persona->effects[i];
        if (fits(effect, act) && effect->pattern_length == longest && strcmp(effect->meter, meter) == 0)
            return effect->delta;
    }
    return 0;
}

/* The whole range of a meter. A change beyond it ends at the same limit, whatever the value was. */
static int64_t within_range(int64_t delta, const struct document_meter *meter)
{
    int64_t range = (int64_t)meter->max - meter->min;
    if (delta < -range)
        return -range;
    return delta > range ? range : delta;
}

/* What a choice does to one meter: what the author wrote, else the persona's defaults for its acts added up.
 */
static int64_t delta_of(const struct changes *changes, const struct document_choice *choice, size_t meter)
{
    for (size_t e = 0; e < choice->effect_count; e++)
        if (!choice->effects[e].is_flag && choice->effects[e].number == (int32_t)meter)
            return choice->effects[e].value;
    int64_t delta = 0;
    if (changes->persona)
        for (size_t a = 0; a < choice->acts.written.count; a++)
            delta += persona_default(changes->persona, (uint16_t)choice->acts.numbers[a],
                                     changes->document->meters[meter].name);
    return delta;
}

static void add_effects(struct changes *changes, const struct document_choice *choice)
{
    for (size_t m = 0; m < changes->document->meter_count; m++) {
        int64_t delta = within_range(delta_of(changes, choice, m), &changes->document->meters[m]);
        if (!delta)
            continue;
        ARENA_RESERVE(changes->arena, changes->effects, changes->effect_count, changes->effect_capacity);
        changes->effects[changes->effect_count++] =
            (struct program_effect){.meter = (uint16_t)m, .delta = (int16_t)delta};
    }
}

/* ---- alike ones ---- */

static void add_content(struct changes *changes, const void *items, size_t first, size_t count, size_t size)
{
    if (count)
        strbuf_add_n(&changes->content, (const char *)items + first * size, count * size);
}

static void write_content(struct changes *changes, const struct program_change *change)
{
    const uint32_t counts[] = {change->set.count, change->clear.count, change->effects.count};
    strbuf_truncate(&changes->content, 0);
    add_content(changes, counts, 0, sizeof counts / sizeof *counts, sizeof *counts);
    add_content(changes, changes->bits, change->set.first, change->set.count, sizeof *changes->bits);
    add_content(changes, changes->bits, change->clear.first, change->clear.count, sizeof *changes->bits);
    add_content(changes, changes->effects, change->effects.first, change->effects.count,
                sizeof *changes->effects);
}

/* The number of `change`, whose bits and effects are the latest ones. */
static uint32_t share(struct changes *changes, struct program_change change)
{
    write_content(changes, &change);
    const struct strbuf *content = &changes->content;
    int32_t known = map_find(&changes->by_content, content->data, content->length);
    if (known != MAP_NONE) {
        changes->bit_count = change.set.first;
        changes->effect_count = change.effects.first;
        return (uint32_t)known;
    }
    map_add(&changes->by_content, arena_string_n(changes->arena, content->data, content->length),
            content->length, (int32_t)changes->count);
    ARENA_RESERVE(changes->arena, changes->items, changes->count, changes->capacity);
    changes->items[changes->count] = change;
    return (uint32_t)changes->count++;
}

uint32_t changes_of_choice(struct changes *changes, const struct document_choice *choice,
                           const uint16_t *acts, struct program_span which)
{
    struct program_change change;
    size_t first = changes->bit_count, first_effect = changes->effect_count;
    changes_add_did(changes, acts, which);
    add_flags(changes, choice, 1);
    change.set = span_from(first, changes->bit_count);
    first = changes->bit_count;
    add_flags(changes, choice, 0);
    change.clear = span_from(first, changes->bit_count);
    add_effects(changes, choice);
    change.effects = span_from(first_effect, changes->effect_count);
    return share(changes, change);
}

uint32_t changes_of_option(struct changes *changes, uint16_t act)
{
    struct program_change change = {.effects = span_from(changes->effect_count, changes->effect_count)};
    struct program_span did = changes->act_bits[act];
    size_t first = changes->bit_count;
    for (uint32_t i = 0; i < did.count; i++)
        if (!changes->document->bits[changes->bits[did.first + i]].handed_in)
            changes_add_bit(changes, changes->bits[did.first + i]);
    change.set = span_from(first, changes->bit_count);
    return share(changes, change);
}
