/* What answers and lines change in the state, while a scenario is compiled: the bits and effects of the
 * program, and its changes, of which those that are alike are kept once. Private to the room. */
#ifndef SCENARIO_CHANGES_H
#define SCENARIO_CHANGES_H

#include "base/strbuf.h"
#include "scenario/document.h"
#include "scenario/program.h"

struct changes {
    struct arena *arena;
    const struct document *document;
    const struct persona *persona; /* NULL: none */
    uint16_t *bits;
    size_t bit_count, bit_capacity;
    struct program_effect *effects;
    size_t effect_count, effect_capacity;
    struct program_change *items;
    size_t count, capacity;
    struct map by_content;
    struct strbuf content;         /* of the change being looked for */
    int32_t *seen_bit;             /* by node, or -1 */
    int32_t *knows_bit;            /* by fact, or -1 */
    struct program_span *act_bits; /* by act: the did bits it turns true */
    struct program_twin *twins;
    size_t twin_count, twin_capacity;
};

/* Nothing so far, but which bits each act, node and fact turns true. */
void changes_begin(struct changes *changes, struct arena *arena, const struct document *document,
                   const struct km_rulebook *rulebook);

/* Appends a bit, and the did bits of those `which` of `acts`. */
void changes_add_bit(struct changes *changes, int32_t bit);
void changes_add_did(struct changes *changes, const uint16_t *acts, struct program_span which);

/* The number of what a choice with these acts does, and of what an option of a form with this act does. */
uint32_t changes_of_choice(struct changes *changes, const struct document_choice *choice,
                           const uint16_t *acts, struct program_span which);
uint32_t changes_of_option(struct changes *changes, uint16_t act);

#endif
