/* This machine as practice sees it: its data folders, its kept sessions, its clocks. */
#ifndef STORE_HOST_H
#define STORE_HOST_H

#include "kamae/practice.h"
#include "os/data.h"
#include "store/shelf.h"

/* The fields are its own. */
struct store {
    struct km_host host;
    struct environment environment;
    const struct data_places *places;
    struct arena names; /* paths that were found; lives as long as the store */
    struct arena list;  /* what store_list found; lives until it is called again */
    struct data_list scenarios;
    struct shelf sessions;
};

/* `places` must outlive it. Nothing is listed yet. Pair with store_release. */
void store_init(struct store *store, const struct km_host *host, const struct environment *environment,
                const struct data_places *places);
void store_release(struct store *store);

/* Looks again which scenarios and sessions there are. */
void store_list(struct store *store);

/* What practice is given; each uses the store. */
struct km_files store_files(struct store *store);
struct km_shelf store_shelf(struct store *store);
struct km_clock store_clock(void);

#endif
