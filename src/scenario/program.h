/* A scenario as run: flat arrays of small records, everything resolved to numbers, so that a step touches
 * little memory and nothing is looked up by name. Words stay in the document; records and words share their
 * numbers. */
#ifndef SCENARIO_PROGRAM_H
#define SCENARIO_PROGRAM_H

#include "base/condition.h"
#include "base/limits.h"
#include "kamae/scenario.h"

/* Records first … first + count − 1 of some array of the program. */
struct program_span {
    uint32_t first, count;
};

/* An act of a line or choice, and the bits (did) that it sets are looked up per act: see act_bits. */
struct program_line {
    uint32_t when;            /* number of the condition */
    struct program_span acts; /* of program.acts */
    struct program_span bits; /* of program.bits: did and knows bits that turn true after it */
    uint8_t actor;            /* enum km_actor */
};

struct program_way {
    uint32_t when;   /* number of the condition; the last way of a span is open */
    uint32_t to;     /* node */
    int32_t end_act; /* scene.contact.end.<reason> when it leaves the contact, else -1 */
    uint8_t reason;  /* enum km_reason */
};

struct program_effect {
    uint16_t meter; /* number of the meter */
    int16_t delta;
};

/* What a choice does to the state by itself. Choices that do the same share one: the fewer bytes a program
 * has, the more of a large one stays near the processor. */
struct program_change {
    struct program_span set;     /* of program.bits: did bits of its acts, then flags it sets */
    struct program_span clear;   /* of program.bits: flags it clears */
    struct program_span effects; /* of program.effects: personas folded in, one per meter at most */
};

/* A choice, or an option of a form's slot (which has one act and nothing else). An option that counts in one
 * way or another, as things stand, is two of them in a row, of which one at most can be selected. */
struct program_choice {
    uint32_t when;   /* number of the condition */
    uint32_t also;   /* of another one that must hold, too */
    uint32_t change; /* of program.changes */
    struct program_span acts;
    struct program_span reply; /* of program.lines */
    struct program_span ways;
};

struct program_slot {
    uint32_t first_choice, choice_count;
};

struct program_node {
    struct program_span lines;
    struct program_span choices; /* CHOICES: its choices; FORM: the options of all slots */
    struct program_span slots;   /* FORM */
    struct program_span ways;    /* PASS and FORM */
    int16_t seen_bit;            /* turns true after its lines, or -1 */
    int16_t end_act;             /* END in the contact phase: scene.contact.end.<reason>, else -1 */
    uint8_t kind;                /* enum km_node_kind */
    uint8_t phase;               /* enum km_phase */
    uint8_t reason;              /* of end_act */
};

/* Two bits for one did(): entries of a form turn `now` true as they are made, and `handed_in` with the form.
 * Everything else turns both true. */
struct program_twin {
    uint16_t now, handed_in;
};

struct program_meter {
    int16_t start, min, max;
};

struct program {
    const struct program_node *nodes;
    uint32_t node_count;
    const struct program_choice *choices;
    uint32_t choice_count;
    const struct program_line *lines;
    uint32_t line_count;
    const struct program_way *ways; /* way number n leads to node n, without a condition; then the others */
    uint32_t way_count;
    const struct program_slot *slots;
    uint32_t slot_count;
    const uint16_t *acts;
    const uint16_t *bits;
    const struct program_effect *effects;
    const struct program_change *changes;
    const struct condition *conditions; /* number 0 always holds */
    uint32_t condition_count;
    struct program_meter meters[LIMIT_METERS];
    uint32_t meter_count;
    uint64_t start_bits[LIMIT_VARIABLES / 64];
    struct program_span start_way; /* one way, to the start node */
    /* Per act of the rulebook: the did bits it sets, for acts that no line carries (the end of the contact).
     */
    const struct program_span *act_bits;
    const struct program_twin *twins;
    uint32_t twin_count;
};

/* The program of a loaded scenario. */
const struct program *scenario_program(const struct km_scenario *scenario);

/* Where a node, a line, a choice (or option of a form) and a slot stand in the scenario's file, for findings.
 */
const struct path *scenario_node_path(const struct km_scenario *scenario, uint32_t node);
const struct path *scenario_line_path(const struct km_scenario *scenario, uint32_t line);
const struct path *scenario_choice_path(const struct km_scenario *scenario, uint32_t choice);
const struct path *scenario_slot_path(const struct km_scenario *scenario, uint32_t slot);

/* Where a way stands (NULL: it is a plain node id), and a meter. */
const struct path *scenario_way_path(const struct km_scenario *scenario, uint32_t way);
const struct path *scenario_meter_path(const struct km_scenario *scenario, uint32_t meter);

/* The first fact of a form's slot on which none of the slot's options rests, by its id; NULL: there is none.
 */
const char *scenario_slot_lacks(const struct km_scenario *scenario, uint32_t slot);

/* The node that `node` may lead to by its graph alone: number `index` over its ways, then over its choices'
 * ways; KM_NONE after the last. A node may come up more than once. */
uint32_t program_successor(const struct program *program, uint32_t node, uint32_t index);

/* By meter: whether some choice changes it, personas folded in. */
void program_find_moved(const struct program *program, bool moved[LIMIT_METERS]);

#endif
