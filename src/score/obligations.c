/* What is still to be done in a run that goes on: of each rule its most urgent open constraint, and of those
 * the most urgent first. A rule that is broken is no reason to leave it: who was let down once is not to be
 * let down again. */
#include "kamae/score.h"

static bool more_urgent(const struct km_obligation *a, const struct km_obligation *b)
{
    if (a->deadline != b->deadline)
        return a->deadline < b->deadline;
    return a->opened_by != SIZE_MAX && b->opened_by == SIZE_MAX;
}

/* Keeps the first `most` of a list in order. */
static size_t insert(struct km_obligation *list, size_t count, size_t most, struct km_obligation obligation)
{
    size_t at = count < most ? count : most;
    while (at > 0 && more_urgent(&obligation, &list[at - 1])) {
        if (at < most)
            list[at] = list[at - 1];
        at--;
    }
    if (at < most)
        list[at] = obligation;
    return count < most ? count + 1 : most;
}

/* Words that could be the last (`end`) meet it as long as nothing else is said. */
static bool is_owed(const struct km_constraint_result *result)
{
    return result->applies && result->open && result->running != KM_SATISFIED_SO_FAR;
}

/* What can be done now; acts NULL: anything. */
struct reach {
    const struct km_rulebook *rulebook;
    const uint16_t *acts;
    size_t count;
};

static bool can_meet(const struct reach *reach, size_t constraint)
{
    for (size_t a = 0; reach->acts && a < reach->count; a++)
        if (km_rulebook_meets(reach->rulebook, constraint, reach->acts[a]))
            return true;
    return !reach->acts;
}

/* Of the constraints `first` … of a rule the most urgent one that is open. */
static bool find_open(const struct km_score *score, const struct reach *reach, size_t first, size_t count,
                      struct km_obligation *out)
{
    bool found = false;
    for (size_t c = first; c < first + count; c++) {
        const struct km_constraint_result *result = km_score_constraint(score, c);
        if (!is_owed(result) || !can_meet(reach, c))
            continue;
        struct km_obligation open = {
            .rule = out->rule,
            .deadline = result->deadline,
            .opened_by = result->opened_by,
        };
        if (!found || more_urgent(&open, out))
            *out = open;
        found = true;
    }
    return found;
}

size_t km_score_obligations(const struct km_score *score, const struct km_rulebook *rulebook,
                            const uint16_t *acts, size_t act_count, struct km_obligation *out, size_t most)
{
    const struct reach reach = {.rulebook = rulebook, .acts = acts, .count = act_count};
    size_t count = 0, first = 0;
    for (size_t r = 0; r < km_rulebook_rule_count(rulebook); r++) {
        size_t constraints = km_rulebook_rule(rulebook, r)->constraint_count;
        struct km_obligation open = {.rule = (uint16_t)r};
        if (find_open(score, &reach, first, constraints, &open))
            count = insert(out, count, most, open);
        first += constraints;
    }
    return count;
}
