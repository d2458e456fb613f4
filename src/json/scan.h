/* The strict scanner: RFC 8259, the house rules and the limits, in one pass. Private to the room. */
#ifndef JSON_SCAN_H
#define JSON_SCAN_H

#include "base/diags.h"

/* Whether `bytes` are JSON as read.h demands it; adds a finding for everything it refuses. */
bool scan_document(struct km_bytes bytes, struct km_diags *diags);

/* Whether everything before the value of the root's member `key` is; no byte from there on is looked at, nor
 * need it be there. `*value` becomes the place where that value begins. */
bool scan_document_before(struct km_bytes bytes, const char *key, struct km_bytes *value,
                          struct km_diags *diags);

/* The same of all bytes; `*value` becomes the text of the root's member `key`, which is written without
 * escapes, or stays as it is when there is none. */
bool scan_document_for(struct km_bytes bytes, const char *key, struct km_bytes *value,
                       struct km_diags *diags);

#endif
