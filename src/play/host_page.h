/* What the room sees of hands and ways. */
#ifndef PLAY_HOST_PAGE_H
#define PLAY_HOST_PAGE_H

#include "kamae/class.h"
#include "play/play.h"

/* Lets what stands on a terminal scroll away, so that what comes stands alone; in a pipe nothing. */
void host_clear(const struct play *play);

/* Both counts of a round, as bars and shares, and what follows from the later one. */
void host_show_round(const struct play *play, const struct km_round *round);

/* Two of the ways side by side from where they part: `first` and `second` are numbered from 1 in the order
 * in which the ways were gone. 0 and 0: the last two. Says so when there are no such two. */
void host_compare(const struct play *play, const struct km_ways *ways, size_t first, size_t second);

/* The customer's meters, and what can still be reached on the way that goes on. */
void host_show_score(struct play *play, const struct km_judgement *judgement);

#endif
