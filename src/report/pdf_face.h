/* The fonts that go into a file: only the glyphs it shows.
 *
 * cairo makes subsets itself, but gives up on a CFF font as soon as one glyph calls its subroutines in a way
 * that it does not follow (of Noto Sans CJK, わ does), and then embeds the subroutines of all 65,535 glyphs:
 * 0.9 MB for each weight instead of 50 kB. HarfBuzz takes the glyphs out first, without subroutines. */
#ifndef REPORT_PDF_FACE_H
#define REPORT_PDF_FACE_H

#include "base/arena.h"

typedef struct _cairo cairo_t;                   /* as in cairo.h */
typedef struct _PangoLayoutLine PangoLayoutLine; /* as in pango/pango-layout.h */

struct pdf_faces;

/* Pair with pdf_faces_free. */
struct pdf_faces *pdf_faces_new(struct arena *arena);
void pdf_faces_free(struct pdf_faces *faces);

/* Notes the glyphs of `line`. */
void pdf_faces_note(struct pdf_faces *faces, PangoLayoutLine *line);

/* Makes the small fonts. What was not noted before must not be shown after. */
void pdf_faces_cut(struct pdf_faces *faces);

/* Shows `line`, of `size` points, with its baseline at (x, y). */
void pdf_faces_show(struct pdf_faces *faces, cairo_t *cairo, PangoLayoutLine *line, double size, double x,
                    double y);

#endif
