/* The SVG format, laid out by Graphviz. It is the module kamae-diagram, since Graphviz brings libraries and
 * state of its own: the host loads it when SVG is written (struct km_diagram_style). */
#ifndef DIAGRAM_SVG_H
#define DIAGRAM_SVG_H

#include "diagram/diagram.h"

/* What the module is entered by. */
struct km_svg {
    const char *version; /* of the kamae that it belongs to */
    /* Appends `diagram` as an SVG file to `out`: on A3, its texts as text. False when Graphviz
     * refuses; `reason`, in the arena of `out`, says why, or is NULL. */
    bool (*write)(const struct diagram *diagram, struct strbuf *out, const char **reason);
};

/* The module's only name for others: km_svg_entry. */
extern const struct km_svg km_svg_entry;

#endif
