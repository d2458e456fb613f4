/* Strategies against real sessions in which every decision is answered in the same way; chance against the
 * scores of all runs weighed by how likely they are. */
#include "compare.h"

#include <math.h>

struct player {
    const struct look *look;
    enum km_strategy strategy;
    int language;
    const struct km_looks *looks;
};

/* ---- strategies ---- */

static int64_t apologies(const struct look *look, uint32_t number)
{
    struct km_choice choice = km_scenario_choice(look->scene.scenario, number);
    int64_t count = 0;
    for (size_t a = 0; a < choice.act_count; a++) {
        const char *id = km_rulebook_act_id(look->scene.rulebook, choice.acts[a]);
        count += strcmp(id, "agent.a") == 0 || strncmp(id, "agent.say", strlen("agent.say")) == 0;
    }
    return count;
}

/* Whether the strategy would rather have option `a` than option `b`, which is shown before it. */
static bool prefers(const struct player *player, uint32_t a, uint32_t b)
{
    const struct km_surface *one = &player->looks[a].in[player->language];
    const struct km_surface *other = &player->looks[b].in[player->language];
    switch (player->strategy) {
    case KM_ALWAYS_LONGEST: return one->length > other->length;
    case KM_ALWAYS_SHORTEST: return one->length < other->length;
    case KM_MOST_NUMERALS: return one->numerals > other->numerals;
    case KM_MOST_NAMES: return one->names > other->names;
    case KM_FEWEST_PHRASES: return one->phrases < other->phrases;
    case KM_ALWAYS_APOLOGETIC: return apologies(player->look, a) > apologies(player->look, b);
    default: return false;
    }
}

/* The option that the strategy takes of `count` in the order in which they are shown. */
static uint32_t pick(const struct player *player, const uint32_t *options, size_t count)
{
    switch (player->strategy) {
    case KM_ALWAYS_FIRST: return options[0];
    case KM_ALWAYS_SECOND: return options[count > 1 ? 1 : 0];
    case KM_ALWAYS_THIRD: return options[count > 2 ? 2 : count - 1];
    case KM_ALWAYS_LAST: return options[count - 1];
    default: break;
    }
    uint32_t best = options[0];
    for (size_t i = 1; i < count; i++)
        if (prefers(player, options[i], best))
            best = options[i];
    return best;
}

static struct path_answer answer_of(const struct player *player, const struct km_session *session)
{
    const struct km_scenario *scenario = player->look->scene.scenario;
    struct km_node node = km_scenario_node(scenario, km_session_node(session));
    size_t count;
    const uint32_t *options = km_session_options(session, &count);
    if (node.kind == KM_NODE_CHOICES)
        return (struct path_answer){.choice = pick(player, options, count)};
    struct path_answer answer = {.choice = KM_NONE, .entry_count = node.slot_count};
    for (uint32_t s = 0; s < node.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(scenario, node.first_slot + s);
        options = km_session_slot_options(session, s, &count);
        answer.entries[s] = count ? (int32_t)(pick(player, options, count) - slot.first_choice) : -1;
    }
    return answer;
}

/* The score, or −1 when the session gets stuck. */
static int32_t play(const struct player *player, uint64_t seed)
{
    const struct look *look = player->look;
    struct km_session_setup setup = {.seed = seed};
    struct km_session *session = km_session_new(NULL, look->scene.scenario, setup, 1000);
    while (km_session_status(session) == KM_OPEN) {
        struct path_answer answer = answer_of(player, session);
        assert_true(path_give(session, &answer));
    }
    struct km_score *score = km_score_new(NULL, look->scene.rulebook, km_scenario_scope(look->scene.scenario),
                                          km_session_trace(session), true);
    int32_t points = km_session_status(session) == KM_ENDED ? km_score_points(score)->score : -1;
    km_score_free(score);
    km_session_free(session);
    return points;
}

static void compare_strategy(const struct player *player, const struct km_proofs *proofs)
{
    const struct look *look = player->look;
    struct km_strategy_result found =
        km_proofs_strategy(proofs, player->strategy, (enum km_language)player->language);
    int32_t score = play(player, 0), best = score;
    for (uint64_t seed = 1; seed <= KM_SHUFFLES; seed++) {
        int32_t shuffled = play(player, seed);
        best = shuffled > best ? shuffled : best;
    }
    look_agree(look, 0, "whether a strategy has a score", found.scored, score >= 0);
    look_agree(look, 0, "the best score of a strategy", found.best, best);
    if (score >= 0)
        look_agree(look, 0, "the score of a strategy", found.score, score);
}

static void compare_strategies(const struct look *look, const struct km_proofs *proofs,
                               const struct km_looks *looks)
{
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++)
        for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++)
            compare_strategy(
                &(struct player){.look = look, .strategy = s, .language = language, .looks = looks}, proofs);
}

/* ---- chance ---- */

/* Of all runs that end, as likely as they are. */
struct chances {
    double ends, mean, variance, passed;
};

static struct chances find_chances(const struct look *look)
{
    struct chances chances = {0};
    double squares = 0;
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct path_run *run = prefix_at(&look->paths, p)->run;
        if (!run)
            continue;
        chances.ends += run->probability;
        chances.mean += run->probability * run->points.score;
        chances.passed += run->probability * run->points.passed;
        squares += run->probability * run->points.score * run->points.score;
    }
    if (chances.ends > 0) {
        chances.mean /= chances.ends;
        chances.passed /= chances.ends;
        chances.variance = squares / chances.ends - chances.mean * chances.mean;
    }
    return chances;
}

/* Whether a mean over so many runs is within five standard errors. */
static bool is_near(double found, double exact, double variance, double runs)
{
    return fabs(found - exact) <= 5 * sqrt(fmax(variance, 0) / runs) + 1e-6;
}

static void compare_chance(const struct look *look, const struct km_proofs *proofs)
{
    struct km_sampling sampling = km_proofs_random(proofs);
    struct chances chances = find_chances(look);
    double ends = (double)sampling.scored / sampling.runs;
    if (!is_near(ends, chances.ends, chances.ends * (1 - chances.ends), sampling.runs))
        look_differ(look, 0, "random runs that end", sampling.scored,
                    (int64_t)(chances.ends * sampling.runs));
    if (!sampling.scored)
        return;
    if (!is_near(sampling.mean, chances.mean, chances.variance, sampling.scored))
        look_differ(look, 0, "the mean of random runs (in thousandths)", (int64_t)(sampling.mean * 1000),
                    (int64_t)(chances.mean * 1000));
    if (!is_near(sampling.passed, chances.passed, chances.passed * (1 - chances.passed), sampling.scored))
        look_differ(look, 0, "random runs that pass (in thousandths)", (int64_t)(sampling.passed * 1000),
                    (int64_t)(chances.passed * 1000));
}

void compare_naive(const struct look *look, const struct km_proofs *proofs, const struct km_looks *looks)
{
    if (!look_possible(look))
        return;
    compare_strategies(look, proofs, looks);
    compare_chance(look, proofs);
}
