/* The scenario inside the core: document and program in one arena, their records sharing numbers. */
#ifndef SCENARIO_SCENARIO_H
#define SCENARIO_SCENARIO_H

#include "scenario/document.h"
#include "scenario/program.h"

struct km_scenario {
    struct arena arena;
    const char *name; /* of the file, as whoever loaded it called it */
    struct json_document *json_document;
    const struct km_rulebook *rulebook;
    struct document document;
    struct program program;
    struct km_scope scope;
    struct km_head_info head;
    struct km_bytes json;
    struct km_person people[3]; /* customer, agent, partner */

    /* Words by the program's numbers. */
    const struct document_line **lines;
    const struct document_choice **choices;    /* NULL for a form's option */
    const struct document_option **options;    /* NULL for a choice */
    const struct document_reading **readings;  /* of an option: how it counts */
    const struct document_slot **choice_slots; /* of a form's option: its slot, else NULL */
    const struct document_slot **slots;
    const struct document_way **ways; /* NULL for a plain one */
    uint32_t *choice_nodes;
};

/* compile.c: fills program and the words of `scenario` from its document, which has no errors. */
void scenario_compile(struct km_scenario *scenario);

#endif
