/* Sums the weights of kept objectives and of other rules that were broken, then scales to 0–100. */
#include "score/points.h"

enum { FULL_SCORE = 100 };

static int32_t clipped(int64_t value, int32_t low, int32_t high)
{
    if (value < low)
        return low;
    return value > high ? high : (int32_t)value;
}

/* Half a point is rounded up; negative points are clipped, so how their division rounds does not matter. */
static int32_t scaled(int32_t possible, int32_t points, int32_t most)
{
    return clipped((200 * (int64_t)points + possible) / (2 * (int64_t)possible), 0, most);
}

int32_t points_score(const struct km_rulebook *rulebook, int32_t possible, int32_t points,
                     bool critical_broken)
{
    int32_t most = FULL_SCORE;
    if (critical_broken)
        most = rulebook->pass_mark > 0 ? rulebook->pass_mark - 1 : 0;
    return scaled(possible, points, most);
}

struct km_points points_add_up(const struct km_rulebook *rulebook, const struct km_rule_result *verdicts,
                               bool ended)
{
    struct km_points points = {0};
    for (size_t i = 0; i < rulebook->rule_count; i++) {
        const struct km_rule *rule = &rulebook->rules[i].door;
        bool broken = verdicts[i].verdict == KM_BROKEN;
        if (verdicts[i].objective)
            points.possible += rule->weight;
        if (verdicts[i].objective && verdicts[i].verdict == KM_KEPT)
            points.earned += rule->weight;
        if (verdicts[i].objective && verdicts[i].verdict == KM_UNTESTED)
            points.untested += rule->weight;
        if (!verdicts[i].objective && broken)
            points.deducted += rule->weight;
        points.critical_broken |= broken && rule->severity == KM_CRITICAL;
    }
    points.points = points.earned - points.deducted;
    points.scored = ended && points.possible > 0;
    if (!points.scored)
        return points;
    points.uncapped = scaled(points.possible, points.points, FULL_SCORE);
    points.score = points_score(rulebook, points.possible, points.points, points.critical_broken);
    points.passed = points.score >= rulebook->pass_mark;
    return points;
}
