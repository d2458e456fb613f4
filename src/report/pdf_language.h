/* The language of a PDF file. */
#ifndef REPORT_PDF_LANGUAGE_H
#define REPORT_PDF_LANGUAGE_H

#include "base/strbuf.h"

/* Appends `file`, a PDF as cairo writes it, to `out`, with `tag` ("ja") as its language and with the wish
 * that windows show its title: what a screen reader needs to choose a voice, and cairo does not offer. A file
 * in another shape is appended as it is. */
void pdf_language_write(const struct strbuf *file, const char *tag, struct strbuf *out);

#endif
