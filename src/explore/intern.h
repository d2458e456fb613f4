/* Numbers for things that are rows of 32-bit words: the same row always gets the same number, counted from 0
 * in order of first appearance. */
#ifndef EXPLORE_INTERN_H
#define EXPLORE_INTERN_H

#include "explore/bank.h"

struct intern {
    struct bank words;   /* uint32_t: the rows one after the other */
    struct bank offsets; /* size_t: where each row begins; empty when all rows have `stride` words */
    size_t stride;       /* 0: rows of different lengths */
    uint64_t *table;     /* hash and number + 1 of a row, or 0; open addressing */
    size_t capacity;     /* of the table; a power of two */
    uint64_t *old;       /* the table before it grew, until all its slots are moved; then NULL */
    size_t moved;        /* slots of it so far */
    size_t cleared;      /* slots of the table, while rows are being forgotten */
    size_t count;        /* rows */
};

/* An empty table of rows of `stride` words each, or of any length with 0; counted nowhere, or in `memory`.
 * Pair with intern_release. */
void intern_init(struct intern *intern, const struct km_host *host, size_t stride);
void intern_init_in(struct intern *intern, struct memory *memory, size_t stride);
void intern_release(struct intern *intern);

/* Forgets rows, a part of a table at a time, and keeps the memory; call it until it says that all are
 * forgotten. */
bool intern_clear_part(struct intern *intern);

/* The number of the row of `length` words (with a stride: that many), added when it is new. */
uint32_t intern_add(struct intern *intern, const uint32_t *row, size_t length);

/* The same for several rows of a large table, in which each look waits for memory: of all of them first the
 * hash, then intern_expect_slot, then intern_expect_row, and at last intern_add_hashed. The middle two only
 * ask the processor to fetch what will be looked at. */
uint64_t intern_hash(const uint32_t *row, size_t length);
void intern_expect_slot(const struct intern *intern, uint64_t hash);
void intern_expect_row(const struct intern *intern, uint64_t hash);
uint32_t intern_add_hashed(struct intern *intern, const uint32_t *row, size_t length, uint64_t hash);

/* The number of a row that was added before, or UINT32_MAX. */
uint32_t intern_find(const struct intern *intern, const uint32_t *row, size_t length);

/* Row number `index`; valid until the next addition. */
const uint32_t *intern_row(const struct intern *intern, uint32_t index, size_t *length);

/* Bytes in use. */
size_t intern_bytes(const struct intern *intern);

#endif
