/* The parts of document_check. Each adds findings only where it can be sure: a way to a node that nobody
 * knows may lead anywhere, and a condition that did not compile may read anything. Private to the room. */
#ifndef SCENARIO_CHECK_H
#define SCENARIO_CHECK_H

#include "scenario/document.h"

/* The ways on of a node one list after the other (one per choice, else a single one); NULL after the last. */
const struct document_ways *check_ways_of(const struct document_node *node, size_t index);

/* graph.c: circles without a decision, unreachable nodes, nodes from which no end can be reached. */
void check_graph(const struct json_reader *reader, const struct document *document);

/* phases.c: phases go forward, and the contact ends exactly once on every path. */
void check_phases(const struct json_reader *reader, const struct document *document);

/* instead.c: the better words of an answer are nobody's answer on offer. */
void check_instead(const struct json_reader *reader, const struct document *document);

/* unused.c: facts, documents and flags that were declared for nothing. */
void check_unused(const struct json_reader *reader, const struct document *document);

/* translations.c: a file in two languages says everything in both. */
void check_translations(const struct json_reader *reader, const struct document *document);

#endif
