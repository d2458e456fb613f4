/* Diagrams: the nodes of a scenario and the ways between them, to be looked at and printed. */
#ifndef KAMAE_DIAGRAM_H
#define KAMAE_DIAGRAM_H

#include "kamae/proofs.h"
#include "kamae/words.h"

struct km_diagram;

/* What lays a diagram out as SVG: the module kamae-diagram calls it km_svg_entry. */
struct km_svg;

/* How a diagram is to be written. */
struct km_diagram_style {
    const struct km_words *words; /* the words of the interface */
    enum km_language language;    /* of all words in it */
    struct km_diags *diags;       /* gets why it could not be written */
    /* Gives the module's entry, which stays; NULL with a finding in `diags`. Called only when SVG is written;
     * NULL: nothing writes SVG. */
    const struct km_svg *(*load_svg)(struct km_diags *diags);
};

/* The name of format number `index` ("dot", "mermaid", "svg"), or NULL after the last. */
const char *km_diagram_format_name(size_t index);

/* Whether a diagram of `scenario` can be written in `format`: false with a finding in `diags` when there is
 * more than can be laid out, and without one when there is no such format. Needs no proofs, so ask before
 * there are any. */
bool km_diagram_fits(const struct km_scenario *scenario, const char *format, struct km_diags *diags);

/* Writes the diagram of `scenario` in `format`. `proofs`, of the same scenario, give what each
 * answer loses; NULL, or without KM_PROOF_ANSWERS: the diagram says that losses are not known. NULL when
 * it could not be written, or there is no such format; free with km_diagram_free. `host` may be NULL. */
struct km_diagram *km_diagram_new(const struct km_host *host, const struct km_scenario *scenario,
                                  const struct km_proofs *proofs, const char *format,
                                  const struct km_diagram_style *style);
void km_diagram_free(struct km_diagram *diagram);

/* The diagram's text; lives as long as the diagram. */
struct km_bytes km_diagram_bytes(const struct km_diagram *diagram);

#endif
