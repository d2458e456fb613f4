/* Writing CSV: every cell in quotes, whatever is in it. */
#include "texts/csv.h"

void csv_write_row(struct strbuf *out, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        strbuf_add(out, i ? ",\"" : "\"");
        for (const char *at = cells[i]; *at; at++) {
            if (*at == '"')
                strbuf_add_char(out, '"');
            strbuf_add_char(out, *at);
        }
        strbuf_add_char(out, '"');
    }
    strbuf_add(out, "\r\n");
}
