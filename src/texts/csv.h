/* Writing CSV by RFC 4180. Private to the room. */
#ifndef TEXTS_CSV_H
#define TEXTS_CSV_H

#include "base/strbuf.h"

/* Appends one row. */
void csv_write_row(struct strbuf *out, const char *const *cells, size_t count);

#endif
