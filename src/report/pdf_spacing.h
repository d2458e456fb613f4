/* Space within a line of Japanese. */
#ifndef REPORT_PDF_SPACING_H
#define REPORT_PDF_SPACING_H

#include <stddef.h>

typedef struct _PangoAttrList PangoAttrList; /* as in pango/pango-attributes.h */

/* Attributes for a text: punctuation next to punctuation takes half its width, as JLREQ 3.1 (JIS X 4051) has
 * it, and Latin letters are not joined, so that "fi" comes out of the file as it went in. The caller unrefs
 * them. */
PangoAttrList *pdf_spacing_new(const char *text, size_t length);

#endif
