/* What the sheets are put together from. */
#ifndef REPORT_SHEET_BUILD_H
#define REPORT_SHEET_BUILD_H

#include "report/tree_build.h"

/* How many rules the scenario examines, and the one that is number `number`. */
size_t sheet_objective_count(const struct km_scenario *scenario);
const struct km_rule *sheet_objective(const struct km_scenario *scenario, size_t number);

/* The heaviest of them, at most `most`, into `rules`; gives how many. Those of one weight are in the
 * scenario's order. */
size_t sheet_heaviest(const struct km_scenario *scenario, const struct km_rule **rules, size_t most);

/* Boxes for how it went, and a line for the words that were heard. */
void sheet_add_marks(struct tree_builder *builder);

/* The parts of a sheet between its head and its footer; `proofs` may be NULL; `minutes`
 * of the class: 0 for the usual. */
void sheet_add_host(struct tree_builder *builder, const struct km_scenario *scenario,
                    const struct km_proofs *proofs, int32_t minutes);
void sheet_add_roles(struct tree_builder *builder, const struct km_scenario *scenario);
void sheet_add_attendance(struct tree_builder *builder, const struct km_scenario *scenario);

#endif
