/* Diagrams: the nodes of a scenario and the ways between them, to be looked at and printed. */
#ifndef KAMAE_DIAGRAM_H
#define KAMAE_DIAGRAM_H

#include "kamae/proofs.h"
#include "kamae/words.h"

struct km_diagram;

/* How a diagram is to be written. */
struct km_diagram_style {
    const struct km_words *words; /* the words of the interface */
    enum km_language language;    /* of all words in it */
};

/* The name of format number `index` ("dot", "mermaid"), or NULL after the last. */
const char *km_diagram_format_name(size_t index);

/* Writes the diagram of `scenario` in `format`, which exists. `proofs`, of the same scenario, give what each
 * answer loses; NULL, or without KM_PROOF_ANSWERS: the diagram says that losses are not known. Never NULL;
 * free with km_diagram_free. `host` may be NULL. */
struct km_diagram *km_diagram_new(const struct km_host *host, const struct km_scenario *scenario,
                                  const struct km_proofs *proofs, const char *format,
                                  const struct km_diagram_style *style);
void km_diagram_free(struct km_diagram *diagram);

/* The diagram's text; lives as long as the diagram. */
struct km_bytes km_diagram_bytes(const struct km_diagram *diagram);

#endif
