/* What exploration proves about a scenario, compared with all of its runs. Each fails where they differ. */
#ifndef PROPERTY_COMPARE_H
#define PROPERTY_COMPARE_H

#include "kamae/proofs.h"
#include "look.h"

/* Ranges, endings, the best path, the number of runs, the distribution of scores, objectives. */
void compare_runs(const struct look *look, const struct km_proofs *proofs);

/* Nodes and choices that are never met, where runs are lost, decisions that do not matter, slots with nothing
 * true to write. */
void compare_places(struct look *look, const struct km_proofs *proofs);

/* Notices of lines that no run says, conditions that always hold, ends past every form; returns how many of
 * each there are. */
struct notice_tally {
    size_t never, always, unrecorded;
};
struct notice_tally compare_notices(struct look *look, const struct km_proofs *proofs);

/* The places with two answers or more, and which are best; returns how many places there are. */
size_t compare_answers(struct look *look, const struct km_proofs *proofs);

/* Strategies and chance; `looks` as the proofs had them. */
void compare_naive(const struct look *look, const struct km_proofs *proofs, const struct km_looks *looks);

/* Traps; returns how often some run met one. */
size_t compare_traps(struct look *look, const struct km_proofs *proofs);

/* Acts that come before what they may only come after; returns how often one does. */
size_t compare_premature(struct look *look, const struct km_proofs *proofs);

/* Single answers that cost more than half of what is possible; returns how many there are. */
size_t compare_costly(struct look *look, const struct km_exploration *exploration,
                      const struct km_proofs *proofs);

/* Promises that nothing can keep; returns how many there are. */
size_t compare_promises(struct look *look, const struct km_proofs *proofs);

#endif
