/* Scenarios that come from elsewhere, kept where the library finds them. */
#ifndef STORE_ADDITION_H
#define STORE_ADDITION_H

#include "store/host.h"

/* Copies `bytes`, a sound scenario called `id`, into the first of the data folders as scenarios/ID.json; its
 * folder is made when it is missing. NULL with a finding when a scenario with that id is listed already,
 * wherever and in whatever file, or when it cannot be written; nothing is ever written over. Else the path
 * of the copy, which lives as long as the places. */
const char *addition_keep(struct store *store, const char *id, struct km_bytes bytes, struct km_diags *diags);

#endif
