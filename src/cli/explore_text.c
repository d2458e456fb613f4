/* The proofs in sentences that a trainer understands, then numbers. First what a sound scenario has, or
 * where it has not; then the ends; then how those fare who do not listen. */
#include "cli/prove.h"

#include "text/wrap.h"

struct output {
    struct cli *cli;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    const struct km_proofs *proofs;
    enum km_language language;
};

static void print_wrapped(struct output *out, const char *first, const char *text)
{
    struct strbuf lines;
    strbuf_init(&lines, &out->cli->arena);
    struct text_layout layout = {.columns = out->cli->out.columns, .first = first};
    text_wrap(&lines, text, &layout);
    fputs(lines.data, stdout);
}

static const char *phrase(struct output *out, const char *key, const struct ui_argument *arguments)
{
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    ui_write(&out->cli->ui, out->language, key, arguments, &text);
    return text.data;
}

/* A sentence as an item: ○ as it should be, × not. */
static void say(struct output *out, bool sound, const char *key, const struct ui_argument *arguments)
{
    print_wrapped(out, sound ? "○ " : "× ", phrase(out, key, arguments));
}

static void head(struct output *out, const char *key)
{
    printf("\n%s\n", phrase(out, key, NULL));
}

/* "a, b, c" of at most `most` ids; the rest is counted. */
static const char *list_ids(struct output *out, struct km_numbers numbers, bool choices)
{
    enum { MOST = 12 };
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    for (size_t i = 0; i < numbers.count && i < MOST; i++)
        strbuf_printf(&text, "%s%s", i ? ", " : "",
                      choices ? cli_choice_id(out->cli, out->scenario, numbers.items[i])
                              : km_scenario_node(out->scenario, numbers.items[i]).id);
    if (numbers.count > MOST)
        strbuf_printf(&text, " … (%zu)", numbers.count);
    return text.data;
}

static void say_list(struct output *out, const char *none, const char *some, struct km_numbers numbers,
                     bool choices)
{
    struct ui_argument list[] = {
        {.name = "list", .text = list_ids(out, numbers, choices)},
        {.name = "count", .number = (int64_t)numbers.count},
        {.name = NULL},
    };
    say(out, !numbers.count, numbers.count ? some : none, list);
}

static const char *rule_title(const struct output *out, uint32_t rule)
{
    return cli_line(out->cli, km_text_get(&km_rulebook_rule(out->rulebook, rule)->title, out->language));
}

/* ---- points ---- */

static void print_points(struct output *out)
{
    struct km_range range = km_proofs_range(out->proofs), clean = km_proofs_clean_range(out->proofs);
    int32_t pass = km_rulebook_pass_mark(out->rulebook);
    size_t answers;
    km_proofs_best_path(out->proofs, &answers);
    if (!range.scored) {
        say(out, false, "explore.unscored", NULL);
        return;
    }
    struct ui_argument numbers[] = {
        {.name = "best", .number = range.best},
        {.name = "worst", .number = range.worst},
        {.name = "answers", .number = (int64_t)answers},
        {.name = "clean", .number = clean.worst},
        {.name = NULL},
    };
    say(out, range.best == 100, "explore.range", numbers);
    if (!km_proofs_found(out->proofs, KM_PROOF_CLEAN_RANGE))
        return;
    if (clean.scored)
        say(out, clean.worst >= pass, "explore.clean", numbers);
    else
        say(out, false, "explore.clean.none", NULL);
}

/* ---- the best path ---- */

static bool found(const struct output *out, enum km_proof proof)
{
    return km_proofs_found(out->proofs, proof);
}

/* "「…」 (node)": what is answered, and where. */
static void print_answer(struct output *out, uint32_t number)
{
    struct km_choice choice = km_scenario_choice(out->scenario, number);
    const char *text = cli_line(out->cli, km_text_get(&choice.text, out->language));
    print_wrapped(
        out, "  ",
        phrase(out, "explore.best.answer",
               UI_ARGUMENTS({.name = "node", .text = km_scenario_node(out->scenario, choice.node).id},
                            {.name = "answer", .text = cli_choice_id(out->cli, out->scenario, number)},
                            {.name = "text", .text = text})));
}

/* The answer, or the node when that is lost as a whole; "start" before the first one. */
static const char *name_place(const struct output *out, struct km_lack lack)
{
    const char *answer = cli_answer_id(out->cli, out->scenario, lack.choice, lack.slot);
    if (answer)
        return answer;
    return lack.node == KM_NONE ? "start" : km_scenario_node(out->scenario, lack.node).id;
}

/* Where the best path loses points, or breaks a rule that costs none. */
static void print_lacks(struct output *out)
{
    size_t count = km_proofs_best_lacks(out->proofs).count;
    for (size_t i = 0; i < count; i++) {
        struct km_lack lack = km_proofs_best_lack(out->proofs, i);
        say(out, false, lack.points > 0 ? "explore.best.loss" : "explore.best.breach",
            UI_ARGUMENTS({.name = "answer", .text = name_place(out, lack)},
                         {.name = "rule", .text = rule_title(out, lack.rule)},
                         {.name = "points", .number = lack.points}));
    }
}

static void print_best_path(struct output *out)
{
    size_t count;
    const uint32_t *path = km_proofs_best_path(out->proofs, &count);
    if (!count)
        return;
    head(out, "explore.best");
    for (size_t i = 0; i < count; i++)
        print_answer(out, path[i]);
    if (found(out, KM_PROOF_ALWAYS_BROKEN))
        print_lacks(out);
}

static void print_always_broken(struct output *out)
{
    struct km_numbers rules = km_proofs_always_broken(out->proofs);
    for (size_t i = 0; i < rules.count; i++)
        say(out, false, "explore.always-broken",
            UI_ARGUMENTS({.name = "rule", .text = rule_title(out, rules.items[i])}));
}

static void print_objectives(struct output *out)
{
    size_t count = km_proofs_objective_count(out->proofs), sound = 0;
    for (size_t i = 0; i < count; i++) {
        struct km_objective_proof proof = km_proofs_objective(out->proofs, i);
        const struct ui_argument *rule = UI_ARGUMENTS({.name = "rule", .text = rule_title(out, proof.rule)});
        if (!proof.keepable)
            say(out, false, "explore.not-keepable", rule);
        else if (!proof.breakable)
            say(out, false, "explore.not-breakable", rule);
        else
            sound++;
    }
    if (count && sound == count)
        say(out, true, "explore.objectives", UI_ARGUMENTS({.name = "count", .number = (int64_t)count}));
}

static void print_traps(struct output *out)
{
    for (size_t i = 0; i < km_proofs_trap_count(out->proofs); i++) {
        struct km_trap trap = km_proofs_trap(out->proofs, i);
        const char *rule = rule_title(out, trap.rule);
        if (trap.choice != KM_NONE)
            say(out, false, "explore.trap",
                UI_ARGUMENTS({.name = "choice", .text = cli_choice_id(out->cli, out->scenario, trap.choice)},
                             {.name = "rule", .text = rule}));
        else if (trap.slot != KM_NONE)
            say(out, false, "explore.trap.empty",
                UI_ARGUMENTS({.name = "slot", .text = km_scenario_slot(out->scenario, trap.slot).slot},
                             {.name = "rule", .text = rule}));
        else
            say(out, false, "explore.trap.start", UI_ARGUMENTS({.name = "rule", .text = rule}));
    }
}

/* ---- the scene ---- */

/* Digits in groups of three. */
static const char *grouped(struct output *out, uint64_t number)
{
    char digits[24];
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    size_t length = (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    for (size_t i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            strbuf_add_char(&text, ',');
        strbuf_add_char(&text, digits[i]);
    }
    return text.data;
}

static void print_paths(struct output *out)
{
    struct km_paths paths = km_proofs_paths(out->proofs);
    const char *key = paths.infinite    ? "explore.paths.infinite"
                      : paths.saturated ? "explore.paths.more"
                                        : "explore.paths";
    const struct ui_argument *count = UI_ARGUMENTS({.name = "count", .text = grouped(out, paths.count)});
    print_wrapped(out, "・", phrase(out, key, count));
}

static void print_indifferent(struct output *out)
{
    struct km_numbers choices = km_proofs_indifferent(out->proofs);
    if (choices.count)
        print_wrapped(out, "・",
                      phrase(out, "explore.indifferent",
                             UI_ARGUMENTS({.name = "list", .text = list_ids(out, choices, true)})));
}

/* What the author would have said better and what yet costs nothing: it is not praised, nor is it blamed. */
static void print_uncharged(struct output *out)
{
    size_t count;
    const uint32_t *choices = cli_uncharged(out->cli, out->scenario, out->proofs, &count);
    if (count)
        print_wrapped(
            out, "・",
            phrase(out, "explore.uncharged",
                   UI_ARGUMENTS(
                       {.name = "list", .text = list_ids(out, (struct km_numbers){choices, count}, true)})));
}

static void print_scene(struct output *out)
{
    say_list(out, "explore.nodes", "explore.nodes.unreachable", km_proofs_unreachable_nodes(out->proofs),
             false);
    say_list(out, "explore.choices", "explore.choices.never", km_proofs_never_selectable(out->proofs), true);
    say_list(out, "explore.stuck.none", "explore.stuck", km_proofs_stuck(out->proofs), false);
    say_list(out, "explore.endless.none", "explore.endless", km_proofs_endless(out->proofs), false);
}

/* "end-quiet (good)"; the id alone where nothing is scored. */
static const char *name_ending(struct output *out, struct km_node node)
{
    static const char *const keys[] = {
        [KM_GOOD] = "explore.outcome.good",
        [KM_MIXED] = "explore.outcome.mixed",
        [KM_HARM] = "explore.outcome.harm",
    };
    if (node.outcome == KM_OUTCOME_NONE)
        return node.id;
    return phrase(out, "explore.ending.name",
                  UI_ARGUMENTS({.name = "node", .text = node.id},
                               {.name = "outcome", .text = phrase(out, keys[node.outcome], NULL)}));
}

static void print_endings(struct output *out)
{
    head(out, "explore.endings");
    for (size_t i = 0; i < km_proofs_ending_count(out->proofs); i++) {
        struct km_ending ending = km_proofs_ending(out->proofs, i);
        const char *key = !ending.reachable     ? "explore.ending.unreachable"
                          : ending.range.scored ? "explore.ending"
                                                : "explore.ending.unscored";
        const struct ui_argument *arguments = UI_ARGUMENTS(
            {.name = "node", .text = name_ending(out, km_scenario_node(out->scenario, ending.node))},
            {.name = "best", .number = ending.range.best}, {.name = "worst", .number = ending.range.worst});
        print_wrapped(out, ending.reachable ? "・" : "× ", phrase(out, key, arguments));
    }
}

/* "listen, when=eleven"; "start" before the first answer. */
static const char *list_run(struct output *out, const uint32_t *run, size_t count)
{
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    for (size_t i = 0; i < count; i++)
        strbuf_printf(&text, "%s%s", i ? ", " : "", cli_choice_id(out->cli, out->scenario, run[i]));
    return count ? text.data : "start";
}

static void print_premature(struct output *out)
{
    for (size_t i = 0; i < km_proofs_premature_count(out->proofs); i++) {
        struct km_premature found = km_proofs_premature(out->proofs, i);
        const char *sentence =
            phrase(out, "explore.premature",
                   UI_ARGUMENTS({.name = "act", .text = km_rulebook_act_id(out->rulebook, found.act)},
                                {.name = "after", .text = found.after},
                                {.name = "run", .text = list_run(out, found.run, found.run_count)}));
        print_wrapped(out, found.reason ? "・" : "× ", sentence);
    }
}

static void print_records(struct output *out)
{
    for (size_t i = 0; i < km_proofs_gap_count(out->proofs); i++) {
        struct km_gap gap = km_proofs_gap(out->proofs, i);
        say(out, false, "explore.records",
            UI_ARGUMENTS({.name = "slot", .text = km_scenario_slot(out->scenario, gap.slot).slot},
                         {.name = "run", .text = list_run(out, gap.run, gap.run_count)}));
    }
}

static void print_promises(struct output *out)
{
    for (size_t i = 0; i < km_proofs_promise_count(out->proofs); i++) {
        struct km_promise found = km_proofs_promise(out->proofs, i);
        const char *answer = cli_answer_id(out->cli, out->scenario, found.choice, found.slot);
        say(out, false, "explore.promise",
            UI_ARGUMENTS({.name = "answer", .text = answer ? answer : "start"},
                         {.name = "rule", .text = rule_title(out, found.rule)},
                         {.name = "run", .text = list_run(out, found.run, found.run_count)}));
    }
}

static const char *list_losses(struct output *out, struct km_costly found)
{
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    for (size_t i = 0; i < found.rule_count; i++)
        strbuf_printf(&text, "%s%s", i ? phrase(out, "explore.costly.and", NULL) : "",
                      phrase(out, "explore.costly.rule",
                             UI_ARGUMENTS({.name = "rule", .text = rule_title(out, found.rules[i].rule)},
                                          {.name = "points", .number = found.rules[i].points})));
    return text.data;
}

static void print_costly(struct output *out, const struct km_exploration *exploration)
{
    enum { MOST = 12 };
    size_t count = km_proofs_costly_count(out->proofs);
    if (!count)
        return;
    head(out, "explore.costly");
    for (size_t i = 0; i < count && i < MOST; i++) {
        struct km_costly found = km_proofs_costly(out->proofs, i);
        print_wrapped(
            out, "・",
            phrase(out, "explore.costly.answer",
                   UI_ARGUMENTS({.name = "answer",
                                 .text = cli_answer_id(out->cli, out->scenario, found.choice, found.slot)},
                                {.name = "points", .number = found.points},
                                {.name = "possible", .number = km_exploration_possible(exploration)},
                                {.name = "rules", .text = list_losses(out, found)},
                                {.name = "run", .text = list_run(out, found.run, found.run_count)})));
    }
    if (count > MOST)
        print_wrapped(out, "・",
                      phrase(out, "explore.costly.more",
                             UI_ARGUMENTS({.name = "count", .number = (int64_t)(count - MOST)})));
}

/* ---- score and story ---- */

static void print_story(struct output *out)
{
    static const char *const keys[] = {
        [KM_HARM_PASSES] = "explore.story.harm",
        [KM_GOOD_FAILS] = "explore.story.good",
        [KM_GOOD_AFTER_BREACH] = "explore.story.breach",
    };
    size_t count = km_proofs_contradiction_count(out->proofs), wrong = 0;
    for (size_t i = 0; i < count; i++) {
        struct km_contradiction found = km_proofs_contradiction(out->proofs, i);
        const struct ui_argument *arguments =
            UI_ARGUMENTS({.name = "node", .text = km_scenario_node(out->scenario, found.node).id},
                         {.name = "score", .number = found.score},
                         {.name = "run", .text = list_run(out, found.run, found.run_count)});
        bool notice = found.kind == KM_GOOD_AFTER_BREACH;
        print_wrapped(out, notice ? "・" : "× ", phrase(out, keys[found.kind], arguments));
        wrong += !notice;
    }
    if (!wrong && km_proofs_range(out->proofs).scored)
        say(out, true, "explore.story", NULL);
}

/* ---- without listening ---- */

/* `in`: key of the language that is read; NULL: none, or all come to the same. */
static void print_strategy(struct output *out, enum km_strategy strategy, struct km_strategy_result result,
                           const char *in)
{
    struct strbuf key;
    strbuf_init(&key, &out->cli->arena);
    strbuf_printf(&key, "explore.strategy.%s", km_strategy_name(strategy));
    const char *name = phrase(out, key.data, NULL);
    if (in)
        name = phrase(out, "explore.strategy.in",
                      UI_ARGUMENTS({.name = "strategy", .text = name},
                                   {.name = "language", .text = phrase(out, in, NULL)}));
    const struct ui_argument *arguments =
        UI_ARGUMENTS({.name = "strategy", .text = name}, {.name = "score", .number = result.score},
                     {.name = "best", .number = result.best}, {.name = "shuffles", .number = KM_SHUFFLES});
    const char *sentence = result.scored      ? "explore.strategy"
                           : result.best >= 0 ? "explore.strategy.circle.shuffled"
                                              : "explore.strategy.circle";
    say(out, result.best < km_rulebook_pass_mark(out->rulebook), sentence, arguments);
}

/* In both languages where both are written and it matters which is read. */
static void print_strategy_results(struct output *out, enum km_strategy strategy)
{
    struct km_strategy_result japanese = km_proofs_strategy(out->proofs, strategy, KM_JA);
    struct km_strategy_result english = km_proofs_strategy(out->proofs, strategy, KM_EN);
    bool in_japanese = km_proofs_read_in(out->proofs, KM_JA);
    bool same = !in_japanese || !km_proofs_read_in(out->proofs, KM_EN) ||
                (japanese.scored == english.scored && japanese.score == english.score &&
                 japanese.best == english.best);
    print_strategy(out, strategy, in_japanese ? japanese : english, same ? NULL : "explore.tells.ja");
    if (!same)
        print_strategy(out, strategy, english, "explore.tells.en");
}

static const char *rounded(struct output *out, double value)
{
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    strbuf_printf(&text, "%.2f", value);
    return text.data;
}

/* The share of runs that pass when every option is as likely. */
static double passing_share(const struct output *out, const double *distribution)
{
    double share = 0;
    for (int score = km_rulebook_pass_mark(out->rulebook); score <= 100; score++)
        share += distribution[score];
    return share;
}

static void print_random(struct output *out)
{
    struct km_sampling random = km_proofs_random(out->proofs);
    const double *distribution = km_proofs_distribution(out->proofs);
    const struct ui_argument *arguments = UI_ARGUMENTS({.name = "runs", .number = random.runs},
                                                       {.name = "seed", .number = (int64_t)random.seed},
                                                       {.name = "mean", .text = rounded(out, random.mean)});
    print_wrapped(out, "・",
                  phrase(out, random.scored ? "explore.random" : "explore.random.none", arguments));
    if (distribution)
        print_wrapped(out, "・",
                      phrase(out, "explore.chance",
                             UI_ARGUMENTS({.name = "percent",
                                           .text = rounded(out, 100 * passing_share(out, distribution))})));
}

static void print_naive(struct output *out)
{
    if (!km_proofs_range(out->proofs).scored)
        return;
    head(out, "explore.naive");
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++)
        print_strategy_results(out, s);
    print_random(out);
}

/* ---- numbers ---- */

static void print_counts(struct output *out, const struct km_exploration *exploration)
{
    struct km_explore_counts counts = km_exploration_counts(exploration);
    head(out, "explore.numbers");
    print_wrapped(out, "・",
                  phrase(out, "explore.counts",
                         UI_ARGUMENTS({.name = "scenario", .text = grouped(out, counts.scenario_states)},
                                      {.name = "merged", .text = grouped(out, counts.merged_states)},
                                      {.name = "states", .text = grouped(out, counts.states)},
                                      {.name = "transitions", .text = grouped(out, counts.transitions)})));
}

/* What the budget left no room for. */
static void print_missing(struct output *out)
{
    struct strbuf list;
    strbuf_init(&list, &out->cli->arena);
    for (enum km_proof p = 0; p < KM_PROOF_COUNT; p++) {
        char key[40];
        if (km_proofs_found(out->proofs, p))
            continue;
        snprintf(key, sizeof key, "explore.proof.%s", km_proof_name(p));
        strbuf_printf(&list, "%s%s", list.length ? phrase(out, "explore.proof.and", NULL) : "",
                      phrase(out, key, NULL));
    }
    if (list.length)
        say(out, false, "explore.cut-short", UI_ARGUMENTS({.name = "list", .text = list.data}));
}

static void print_found(struct output *out, const struct km_exploration *exploration)
{
    print_missing(out);
    if (found(out, KM_PROOF_RANGE) && found(out, KM_PROOF_BEST_PATH))
        print_points(out);
    print_objectives(out);
    print_always_broken(out);
    if (found(out, KM_PROOF_PLACES))
        print_scene(out);
    print_traps(out);
    print_promises(out);
    print_premature(out);
    print_records(out);
    if (found(out, KM_PROOF_PATHS))
        print_paths(out);
    print_indifferent(out);
    print_uncharged(out);
    if (found(out, KM_PROOF_ENDINGS))
        print_endings(out);
    if (found(out, KM_PROOF_STORY))
        print_story(out);
    if (found(out, KM_PROOF_BEST_PATH))
        print_best_path(out);
    print_costly(out, exploration);
    if (found(out, KM_PROOF_STRATEGIES))
        print_naive(out);
}

static void print_unproved(struct output *out, const struct km_exploration *exploration)
{
    bool bounds = km_exploration_certainty(exploration) == KM_BOUNDS;
    int32_t points = bounds ? km_exploration_most_points(exploration) : 0;
    say(out, false, bounds ? "explore.bounds" : "explore.gave-up",
        UI_ARGUMENTS({.name = "points", .number = points},
                     {.name = "possible", .number = km_exploration_possible(exploration)}));
}

void cli_print_proofs(struct cli *cli, const struct km_scenario *scenario,
                      const struct km_exploration *exploration, const struct km_proofs *proofs)
{
    struct output out = {
        .cli = cli,
        .scenario = scenario,
        .rulebook = km_scenario_rulebook(scenario),
        .proofs = proofs,
        .language = ui_main_language(cli->language),
    };
    const char *title = cli_line(cli, km_text_get(&km_scenario_head(scenario)->title, out.language));
    print_wrapped(&out, "",
                  phrase(&out, proofs ? "explore.title" : "explore.title.unproved",
                         UI_ARGUMENTS({.name = "title", .text = title})));
    if (proofs)
        print_found(&out, exploration);
    else
        print_unproved(&out, exploration);
    print_counts(&out, exploration);
}
