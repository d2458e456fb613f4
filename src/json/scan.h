/* The strict scanner: RFC 8259, the house rules and the limits, in one pass. Private to the room. */
#ifndef JSON_SCAN_H
#define JSON_SCAN_H

#include "base/diags.h"

/* Whether `bytes` are JSON as read.h demands it; adds a finding for everything it refuses. */
bool scan_document(struct km_bytes bytes, struct km_diags *diags);

#endif
