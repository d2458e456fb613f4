/* The worked sum: from the rules' verdicts to points and score. The formula stands in kamae/score.h. */
#ifndef SCORE_POINTS_H
#define SCORE_POINTS_H

#include "kamae/score.h"
#include "rulebook/rulebook.h"

/* Adds up `verdicts` (by rule number). Without objectives that weigh anything, and while the run has not
 * ended, there are points but no score. */
struct km_points points_add_up(const struct km_rulebook *rulebook, const struct km_rule_result *verdicts,
                               bool ended);

/* The printed score of `points` when `possible` (above 0) could be had, by the formula of kamae/score.h. */
int32_t points_score(const struct km_rulebook *rulebook, int32_t possible, int32_t points,
                     bool critical_broken);

#endif
