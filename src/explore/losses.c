/* Losses of each rule by itself are known from its own steps. Joint ones are read off two best ways. */
#include "explore/losses.h"

/* Adds what each rule loses on a best way from where `trail` stands, `sign` times. */
static void add_best_way(const struct trail *trail, int32_t sign, struct arena *scratch, int32_t *losses,
                         struct budget *budget)
{
    const struct km_exploration *exploration = trail->exploration;
    struct trail way = trail_copy(trail, scratch);
    int32_t *lost = arena_array(scratch, exploration->watch_count, sizeof *lost);
    size_t length;
    const uint32_t *path =
        exploration_best_path(exploration, scratch, trail_state(&way), way.frame, &length, budget);
    for (size_t i = 0; i < length; i++)
        trail_take(&way, path[i], lost);
    for (size_t w = 0; w < exploration->watch_count; w++)
        losses[w] += sign * lost[w];
}

const struct km_rule_loss *losses_list(const struct trail *before, const struct trail *after,
                                       const int32_t *own, struct arena *scratch, struct arena *arena,
                                       size_t *count, struct budget *budget)
{
    const struct km_exploration *exploration = before->exploration;
    int32_t *losses = arena_array(scratch, exploration->watch_count, sizeof *losses), sum = 0;
    for (size_t w = 0; w < exploration->watch_count; w++)
        sum += losses[w] = own[w];
    if (!sum && trail_attainable(after) < trail_attainable(before)) {
        add_best_way(after, 1, scratch, losses, budget);
        add_best_way(before, -1, scratch, losses, budget);
    }
    struct km_rule_loss *list = arena_array(arena, exploration->watch_count, sizeof *list);
    *count = 0;
    for (size_t w = 0; w < exploration->watch_count; w++) {
        if (losses[w] <= 0)
            continue;
        size_t at = (*count)++;
        for (; at > 0 && list[at - 1].points < losses[w]; at--)
            list[at] = list[at - 1];
        list[at] = (struct km_rule_loss){.rule = exploration->watches[w].rule, .points = losses[w]};
    }
    return list;
}
