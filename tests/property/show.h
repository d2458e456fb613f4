/* Constraints and traces in words, for a failing test. */
#ifndef PROPERTY_SHOW_H
#define PROPERTY_SHOW_H

#include "engine/trace.h"
#include "rulebook/rulebook.h"

/* The ids of the acts, by number, as the roles and events of a test number them. */
struct show_acts {
    const char *const *ids;
    size_t count;
};

const char *show_template(enum template template);
void show_constraint(const struct constraint *constraint, struct show_acts acts);
void show_trace(const struct km_trace *trace, struct show_acts acts);

#endif
