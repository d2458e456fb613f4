/* Reading the nodes of a scenario. Private to the room. */
#ifndef SCENARIO_NODES_H
#define SCENARIO_NODES_H

#include "scenario/document.h"

/* The member "nodes" into the struct document that is `target`; a custom reader of its field table. */
void document_read_nodes(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target);

#endif
