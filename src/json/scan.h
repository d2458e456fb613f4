/* The strict scanner: RFC 8259, the house rules and the limits, in one pass. Private to the room. */
#ifndef JSON_SCAN_H
#define JSON_SCAN_H

#include "base/diags.h"

/* A member that is to be left out. The caller fills the first part. */
struct scan_cut {
    const char *without; /* a member of the root, written without escapes; NULL: none */
    bool stops;          /* scanning stops where its value begins */

    struct km_bytes left_out; /* the text of that value; empty when the root has no such member */
};

/* Whether `bytes` are JSON as read.h demands it; adds a finding for everything it refuses. */
bool scan_document(struct km_bytes bytes, struct scan_cut *cut, struct km_diags *diags);

/* Whether everything before the value of the member `without` is; no byte from there on is looked at, nor
 * need it be there. `left_out` becomes the place where that value begins. */
bool scan_document_before(struct km_bytes bytes, struct scan_cut *cut, struct km_diags *diags);

#endif
