/* What of a judgement only the room needs. */
#ifndef PRACTICE_JUDGE_H
#define PRACTICE_JUDGE_H

#include "kamae/practice.h"

/* Of the scenario. Lives as long as the judgement. */
const struct km_exploration *km_judgement_exploration(const struct km_judgement *judgement);

#endif
