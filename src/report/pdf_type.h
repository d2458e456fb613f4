/* Type on paper: the one family that a PDF is set in, its sizes, and text measured and broken into lines.
 * Lengths are points (1/72 inch). */
#ifndef REPORT_PDF_TYPE_H
#define REPORT_PDF_TYPE_H

#include "base/diags.h"

typedef struct _cairo cairo_t; /* as in cairo.h */

/* The colours: the light tokens on white paper. PDF_NO_INK draws nothing. */
enum pdf_ink {
    PDF_NO_INK,
    PDF_WHITE,
    PDF_INK,
    PDF_INK2,
    PDF_INK3,
    PDF_RULE,
    PDF_EDGE,
    PDF_SUNK,
    PDF_PANEL,
    PDF_AI,
    PDF_AI_WASH,
    PDF_AI_LINE,
    PDF_MOSS,
    PDF_SHU,
    PDF_SUO,
    PDF_MATSU,
    PDF_INK_COUNT
};

/* What a text is, which decides its size. Only the first five are bold. */
enum pdf_role {
    PDF_TITLE,
    PDF_HEADING,    /* of a part */
    PDF_SUBHEADING, /* of an item */
    PDF_TERM,       /* a word that stands for the rest of its row: a verdict, a rank */
    PDF_LABEL,      /* over a text: whose words, which part */
    PDF_BODY,
    PDF_SECOND, /* the other language below a body text */
    PDF_SMALL,  /* notes, charts, the footer */
    PDF_ROLE_COUNT
};

struct pdf_type;

/* Fonts for one document, in `arena`. NULL and a finding when no font with Japanese is installed. Pair with
 * pdf_type_free. */
struct pdf_type *pdf_type_new(struct arena *arena, struct km_diags *diags);
void pdf_type_free(struct pdf_type *type);

/* Where texts that are to be drawn may be made. */
struct arena *pdf_type_arena(const struct pdf_type *type);

/* The distance from one baseline to the next. */
double pdf_type_leading(enum pdf_role role, enum km_language language);
/* From the top of a line to its baseline. */
double pdf_type_baseline(enum pdf_role role, enum km_language language);
double pdf_type_size(enum pdf_role role, enum km_language language);

/* A text with how it is set; `text` is clean (utf8_clean) and without newline when it is drawn or measured.
 */
struct pdf_run {
    const char *text;
    size_t length;
    enum pdf_role role;
    enum km_language language;
    enum pdf_ink ink;
};

double pdf_type_width(struct pdf_type *type, const struct pdf_run *run);

/* Breaks `run` into lines no wider than `width` (blanks at the end of a line are dropped), by text/lines.h;
 * a newline ends a line. A line holds at least one cluster. Never gives 0 lines. */
const struct pdf_run *pdf_type_lines(struct pdf_type *type, const struct pdf_run *run, double width,
                                     size_t *count);

/* Draws `run` with its baseline at (x, y). Before pdf_type_settle nothing is drawn: it is only noted which
 * glyphs the file will need. So a file is drawn twice, the same both times. */
void pdf_type_draw(struct pdf_type *type, cairo_t *cairo, const struct pdf_run *run, double x, double y);

void pdf_type_settle(struct pdf_type *type);

/* Makes `ink` the source of what is drawn next. */
void pdf_type_ink(cairo_t *cairo, enum pdf_ink ink);

#endif
