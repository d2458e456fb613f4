/* Ways of answering without listening, played through the graph: a strategy looks at the options in the order
 * in which they are shown and at nothing else, so a place met twice is a circle. */
#include "explore/proofs.h"
#include "explore/trail.h"

#include "engine/order.h"
#include "score/points.h"

/* Runs at random: each as long as a session may be, all together no longer than a second takes. Where they
 * get lost for thousands of answers, some hundred of them tell as much. */
enum { SAMPLE_RUNS = 10000, SAMPLE_STEPS = LIMIT_TURNS, SAMPLE_STEPS_IN_ALL = 2000000 };
static const uint64_t sample_seed = 1;

const char *km_strategy_name(enum km_strategy strategy)
{
    static const char *const names[KM_STRATEGY_COUNT] = {
        [KM_ALWAYS_FIRST] = "first",
        [KM_ALWAYS_SECOND] = "second",
        [KM_ALWAYS_THIRD] = "third",
        [KM_ALWAYS_LAST] = "last",
        [KM_ALWAYS_LONGEST] = "longest",
        [KM_ALWAYS_SHORTEST] = "shortest",
        [KM_MOST_NUMERALS] = "most-numerals",
        [KM_MOST_NAMES] = "most-names",
        [KM_FEWEST_PHRASES] = "fewest-phrases",
        [KM_ALWAYS_APOLOGETIC] = "apologetic",
    };
    return names[strategy];
}

bool km_strategy_reads(enum km_strategy strategy)
{
    return strategy >= KM_ALWAYS_LONGEST && strategy <= KM_FEWEST_PHRASES;
}

bool km_proofs_read_in(const struct km_proofs *proofs, enum km_language language)
{
    const struct km_scenario *scenario = proofs->exploration->scenario;
    size_t count = km_scenario_choice_count(scenario);
    for (uint32_t c = 0; c < count; c++)
        if (km_scenario_choice(scenario, c).text.in[language])
            return true;
    return false;
}

/* ---- one decision ---- */

/* The options where the run rests in the order in which a session with `seed` shows them; without the empty
 * entry. */
static uint32_t list_options(const struct trail *trail, uint64_t seed, uint32_t options[LIMIT_OPTIONS + 1])
{
    const struct graph *graph = &trail->exploration->graph;
    uint32_t count = trail_options(trail, options), slot = graph_slot(graph, trail->place);
    count -= count && options[count - 1] == KM_NONE;
    order_shuffle(options, count, seed, slot == KM_NONE ? graph_place(graph, trail->place)->spot : slot);
    return count;
}

/* How many acts of the choice the rulebook calls apologetic. */
static int64_t apologies(const struct km_exploration *exploration, uint32_t choice)
{
    const struct program *program = exploration->program;
    const struct km_rulebook *rulebook = exploration->rulebook;
    struct program_span acts = program->choices[choice].acts;
    int64_t count = 0;
    for (uint32_t a = 0; a < acts.count; a++)
        count += act_in_some(rulebook->apologetic, rulebook->apologetic_count, program->acts[acts.first + a]);
    return count;
}

/* Somebody who answers in one way. */
struct player {
    struct km_proofs *proofs;
    enum km_strategy strategy;
    enum km_language language; /* that is read */
};

/* What is found in an option, shown as number `index`: the most wins. */
static int64_t appeal(const struct player *player, uint32_t choice, uint32_t index)
{
    const struct km_surface *look = &player->proofs->looks[choice].in[player->language];
    switch (player->strategy) {
    case KM_ALWAYS_FIRST: return 0;
    case KM_ALWAYS_SECOND: return index <= 1 ? index : 0;
    case KM_ALWAYS_THIRD: return index <= 2 ? index : 0;
    case KM_ALWAYS_LAST: return index;
    case KM_ALWAYS_LONGEST: return look->length;
    case KM_ALWAYS_SHORTEST: return -(int64_t)look->length;
    case KM_MOST_NUMERALS: return look->numerals;
    case KM_MOST_NAMES: return look->names;
    case KM_FEWEST_PHRASES: return -(int64_t)look->phrases;
    case KM_ALWAYS_APOLOGETIC: return apologies(player->proofs->exploration, choice);
    case KM_STRATEGY_COUNT: break;
    }
    return 0;
}

static uint32_t pick(const struct player *player, const uint32_t *options, uint32_t count)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (appeal(player, options[i], i) > appeal(player, options[best], best))
            best = i;
    return options[best];
}

/* ---- whole runs ---- */

static int32_t score_of(const struct trail *trail)
{
    const struct km_exploration *exploration = trail->exploration;
    return points_score(exploration->rulebook, exploration->possible, trail->points, trail->broken);
}

/* Whether the run was here before, in `met`. Where meters can change places the place alone does not say
 * which options are shown next. */
static bool comes_again(struct intern *met, const struct trail *trail)
{
    enum { BITS = LIMIT_VARIABLES / 32 };
    uint32_t row[1 + BITS + LIMIT_METERS], length = 0;
    size_t before = met->count;
    row[length++] = trail->place;
    for (uint32_t b = 0; b < BITS; b++)
        row[length++] = (uint32_t)(trail->frame.state.bits[b / 2] >> (b % 2 ? 32 : 0));
    for (uint32_t m = 0; m < LIMIT_METERS; m++)
        row[length++] = (uint32_t)trail->frame.state.meters[m];
    intern_add(met, row, length);
    return met->count == before;
}

/* The player's score with the options in the order of `seed`; -1 for a circle or a dead end. */
static int32_t play(const struct player *player, uint64_t seed)
{
    struct km_proofs *proofs = player->proofs;
    const struct km_exploration *exploration = proofs->exploration;
    struct arena arena;
    arena_init(&arena, &proofs->arena.host);
    struct intern met;
    intern_init_in(&met, &proofs->budget.memory, 0);
    struct trail trail = trail_start(exploration, &arena);
    uint32_t options[LIMIT_OPTIONS + 1], count;
    while (!trail_ended(&trail) && !comes_again(&met, &trail) &&
           budget_work(&proofs->budget, 8 + exploration->watch_count)) {
        count = list_options(&trail, seed, options);
        if (!count && !graph_place(&exploration->graph, trail.place)->edge_count)
            break;
        trail_take(&trail, count ? pick(player, options, count) : KM_NONE, NULL);
    }
    int32_t score = trail_ended(&trail) ? score_of(&trail) : -1;
    intern_release(&met);
    arena_release(&arena);
    return score;
}

static struct km_strategy_result try_strategy(const struct player *player)
{
    int32_t score = play(player, 0);
    struct km_strategy_result result = {.scored = score >= 0, .score = score, .best = score};
    for (uint64_t seed = 1; seed <= KM_SHUFFLES && !player->proofs->budget.over; seed++) {
        int32_t shuffled = play(player, seed);
        result.best = shuffled > result.best ? shuffled : result.best;
    }
    return result;
}

/* A run that takes every option (and the empty entry) with equal chance, from `start`; -1 when it came to no
 * end. Its steps are added to `steps`. */
static int32_t play_at_random(struct km_proofs *proofs, struct trail start, uint64_t *random, uint32_t *steps)
{
    const struct product *product = &proofs->exploration->product;
    uint32_t state = product->start;
    for (uint32_t step = 0; state != PRODUCT_END && step < SAMPLE_STEPS; step++, ++*steps) {
        uint32_t place = product_place_of(product, state);
        if (proofs->hopeless[place] || !budget_work(&proofs->budget, 2))
            return -1;
        uint32_t edges = graph_place(product->graph, place)->edge_count;
        const struct product_step *taken =
            product_step(product, state, (uint32_t)(order_random(random) % edges));
        start.points -= taken->loss >> 1;
        start.broken |= taken->loss & 1;
        state = taken->to;
    }
    return state == PRODUCT_END ? score_of(&start) : -1;
}

static struct km_sampling sample(struct km_proofs *proofs)
{
    struct km_sampling sampling = {.seed = sample_seed};
    struct trail start = trail_start(proofs->exploration, &proofs->arena);
    uint64_t random = sample_seed;
    double sum = 0, passed = 0;
    uint32_t steps = 0;
    while (sampling.runs < SAMPLE_RUNS && steps < SAMPLE_STEPS_IN_ALL && !proofs->budget.over) {
        int32_t score = play_at_random(proofs, start, &random, &steps);
        sampling.runs++;
        if (score < 0)
            continue;
        sampling.scored++;
        sum += score;
        passed += score >= proofs->exploration->rulebook->pass_mark;
    }
    if (sampling.scored) {
        sampling.mean = sum / sampling.scored;
        sampling.passed = passed / sampling.scored;
    }
    return sampling;
}

void prove_strategies(struct km_proofs *proofs)
{
    bool scored = proofs->exploration->possible > 0;
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++) {
        struct km_strategy_result *results = proofs->strategies[s];
        for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++) {
            struct player player = {.proofs = proofs, .strategy = s, .language = (enum km_language)language};
            if (!scored)
                results[language] = (struct km_strategy_result){.score = -1, .best = -1};
            else if (language == KM_JA || km_strategy_reads(s))
                results[language] = try_strategy(&player);
            else
                results[language] = results[KM_JA];
        }
    }
    if (scored)
        proofs->random = sample(proofs);
}
