/* Reading what an author allows. Private to the room. */
#ifndef SCENARIO_ALLOWS_H
#define SCENARIO_ALLOWS_H

#include "scenario/document.h"

/* The member "allow" into the const struct document_allows * that is `target`; a custom reader. */
void allows_read(const struct json_reader *reader, const struct json_value *value, const struct path *at,
                 void *target);

#endif
