/* The proofs for machines: one object. What was not found out is null. */
#include "cli/prove.h"
#include "cli/tells.h"

struct output {
    struct cli *cli;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    const struct km_proofs *proofs;
    struct json_writer *json;
};

static const char *const statuses[] = {
    [KM_EXACT] = "exact",
    [KM_BOUNDS] = "bounds",
    [KM_GAVE_UP] = "gave-up",
};

static const char *reason_name(enum km_reason reason)
{
    static const char *const names[] = {
        [KM_REASON_NONE] = NULL,        [KM_AGREED] = "agreed", [KM_DEFERRED] = "deferred",
        [KM_TERMINATED] = "terminated", [KM_LEFT] = "left",     [KM_SAFETY] = "safety",
    };
    return names[reason];
}

static const char *outcome_name(enum km_outcome outcome)
{
    static const char *const names[] = {
        [KM_OUTCOME_NONE] = NULL, [KM_GOOD] = "good", [KM_MIXED] = "mixed", [KM_HARM] = "harm"};
    return names[outcome];
}

static void write_score(struct output *out, const char *key, bool known, int32_t value)
{
    if (known)
        json_write_member_integer(out->json, key, value);
    else
        json_write_member_string(out->json, key, NULL);
}

static void write_choices(struct output *out, const char *key, const uint32_t *choices, size_t count)
{
    json_write_key(out->json, key);
    json_write_array(out->json);
    for (size_t i = 0; i < count; i++)
        json_write_string(out->json, cli_choice_id(out->cli, out->scenario, choices[i]));
    json_write_array_end(out->json);
}

static void write_nodes(struct output *out, const char *key, struct km_numbers nodes)
{
    json_write_key(out->json, key);
    json_write_array(out->json);
    for (size_t i = 0; i < nodes.count; i++)
        json_write_string(out->json, km_scenario_node(out->scenario, nodes.items[i]).id);
    json_write_array_end(out->json);
}

static void write_range(struct output *out)
{
    struct km_range range = km_proofs_range(out->proofs);
    write_score(out, "best", range.scored, range.best);
    write_score(out, "worst", range.scored, range.worst);
    write_score(out, "best_points", range.scored, range.best_points);
    write_score(out, "worst_points", range.scored, range.worst_points);
}

static void write_clean_range(struct output *out)
{
    struct km_range clean = km_proofs_clean_range(out->proofs);
    write_score(out, "lowest_clean", clean.scored, clean.worst);
}

/* The reason when it is always the same, else null; and all of them. */
static void write_reasons(struct output *out, unsigned reasons)
{
    const char *only = NULL;
    json_write_key(out->json, "reasons");
    json_write_array(out->json);
    for (enum km_reason r = KM_AGREED; r <= KM_SAFETY; r++) {
        if (!(reasons >> r & 1))
            continue;
        json_write_string(out->json, reason_name(r));
        only = reasons == 1U << r ? reason_name(r) : NULL;
    }
    json_write_array_end(out->json);
    json_write_member_string(out->json, "reason", only);
}

static void write_endings(struct output *out)
{
    json_write_key(out->json, "endings");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_ending_count(out->proofs); i++) {
        struct km_ending ending = km_proofs_ending(out->proofs, i);
        json_write_object(out->json);
        struct km_node node = km_scenario_node(out->scenario, ending.node);
        json_write_member_string(out->json, "node", node.id);
        json_write_member_string(out->json, "outcome", outcome_name(node.outcome));
        write_reasons(out, ending.reasons);
        json_write_member_bool(out->json, "reachable", ending.reachable);
        write_score(out, "best", ending.range.scored, ending.range.best);
        write_score(out, "worst", ending.range.scored, ending.range.worst);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_story(struct output *out)
{
    static const char *const kinds[] = {
        [KM_HARM_PASSES] = "harm-passes",
        [KM_GOOD_FAILS] = "good-fails",
        [KM_GOOD_AFTER_BREACH] = "good-after-breach",
    };
    json_write_key(out->json, "story");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_contradiction_count(out->proofs); i++) {
        struct km_contradiction found = km_proofs_contradiction(out->proofs, i);
        json_write_object(out->json);
        json_write_member_string(out->json, "kind", kinds[found.kind]);
        json_write_member_string(out->json, "node", km_scenario_node(out->scenario, found.node).id);
        json_write_member_integer(out->json, "score", found.score);
        write_choices(out, "run", found.run, found.run_count);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_paths(struct output *out)
{
    struct km_paths paths = km_proofs_paths(out->proofs);
    json_write_key(out->json, "paths");
    struct strbuf text;
    strbuf_init(&text, &out->cli->arena);
    strbuf_printf(&text, "%llu", (unsigned long long)paths.count);
    if (paths.infinite) {
        json_write_null(out->json);
    } else if (paths.saturated) {
        struct strbuf more;
        strbuf_init(&more, &out->cli->arena);
        strbuf_printf(&more, "more than %s", text.data);
        json_write_string(out->json, more.data);
    } else {
        json_write_raw(out->json, text.data, text.length);
    }
}

static void write_distribution(struct output *out)
{
    const double *distribution = km_proofs_distribution(out->proofs);
    json_write_key(out->json, "distribution");
    if (!distribution) {
        json_write_null(out->json);
        return;
    }
    json_write_object(out->json);
    for (int score = 0; score <= 100; score++) {
        char key[12];
        if (distribution[score] <= 0)
            continue;
        snprintf(key, sizeof key, "%d", score);
        json_write_key(out->json, key);
        json_write_number(out->json, distribution[score]);
    }
    json_write_object_end(out->json);
}

static void write_objectives(struct output *out)
{
    json_write_key(out->json, "objectives");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_objective_count(out->proofs); i++) {
        struct km_objective_proof proof = km_proofs_objective(out->proofs, i);
        json_write_object(out->json);
        json_write_member_string(out->json, "rule", km_rulebook_rule(out->rulebook, proof.rule)->id);
        json_write_member_bool(out->json, "keepable", proof.keepable);
        json_write_member_bool(out->json, "breakable", proof.breakable);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_traps(struct output *out)
{
    json_write_key(out->json, "traps");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_trap_count(out->proofs); i++) {
        struct km_trap trap = km_proofs_trap(out->proofs, i);
        json_write_object(out->json);
        json_write_member_string(out->json, "choice",
                                 cli_answer_id(out->cli, out->scenario, trap.choice, trap.slot));
        json_write_member_string(out->json, "rule", km_rulebook_rule(out->rulebook, trap.rule)->id);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_promises(struct output *out)
{
    json_write_key(out->json, "promises");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_promise_count(out->proofs); i++) {
        struct km_promise found = km_proofs_promise(out->proofs, i);
        json_write_object(out->json);
        json_write_member_string(out->json, "choice",
                                 cli_answer_id(out->cli, out->scenario, found.choice, found.slot));
        json_write_member_string(out->json, "rule", km_rulebook_rule(out->rulebook, found.rule)->id);
        write_choices(out, "run", found.run, found.run_count);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_costly(struct output *out)
{
    json_write_key(out->json, "costly");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_costly_count(out->proofs); i++) {
        struct km_costly found = km_proofs_costly(out->proofs, i);
        json_write_object(out->json);
        json_write_member_string(out->json, "choice",
                                 cli_answer_id(out->cli, out->scenario, found.choice, found.slot));
        json_write_member_integer(out->json, "points", found.points);
        json_write_key(out->json, "rules");
        json_write_object(out->json);
        for (size_t r = 0; r < found.rule_count; r++)
            json_write_member_integer(out->json, km_rulebook_rule(out->rulebook, found.rules[r].rule)->id,
                                      found.rules[r].points);
        json_write_object_end(out->json);
        write_choices(out, "run", found.run, found.run_count);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_premature(struct output *out)
{
    json_write_key(out->json, "premature");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_premature_count(out->proofs); i++) {
        struct km_premature found = km_proofs_premature(out->proofs, i);
        json_write_object(out->json);
        json_write_member_string(out->json, "act", km_rulebook_act_id(out->rulebook, found.act));
        json_write_member_string(out->json, "after", found.after);
        write_choices(out, "run", found.run, found.run_count);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_records(struct output *out)
{
    json_write_key(out->json, "records");
    json_write_array(out->json);
    for (size_t i = 0; i < km_proofs_gap_count(out->proofs); i++) {
        struct km_gap gap = km_proofs_gap(out->proofs, i);
        struct km_slot slot = km_scenario_slot(out->scenario, gap.slot);
        json_write_object(out->json);
        json_write_member_string(
            out->json, "node",
            km_scenario_node(out->scenario, km_scenario_choice(out->scenario, slot.first_choice).node).id);
        json_write_member_string(out->json, "slot", slot.slot);
        write_choices(out, "run", gap.run, gap.run_count);
        json_write_object_end(out->json);
    }
    json_write_array_end(out->json);
}

static void write_always_broken(struct output *out)
{
    struct km_numbers rules = km_proofs_always_broken(out->proofs);
    json_write_key(out->json, "always_broken");
    json_write_array(out->json);
    for (size_t i = 0; i < rules.count; i++)
        json_write_string(out->json, km_rulebook_rule(out->rulebook, rules.items[i])->id);
    json_write_array_end(out->json);
}

/* Scores with the options in the author's order, then the best of all orders, for a reader of one language;
 * of English, where the strategy reads at all. */
static void write_strategies_in(struct output *out, enum km_language language)
{
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++) {
        struct km_strategy_result result = km_proofs_strategy(out->proofs, s, language);
        if (language == KM_JA || km_strategy_reads(s))
            write_score(out, km_strategy_name(s), result.scored, result.score);
    }
    json_write_key(out->json, "best_of_shuffles");
    json_write_object(out->json);
    for (enum km_strategy s = 0; s < KM_STRATEGY_COUNT; s++) {
        struct km_strategy_result result = km_proofs_strategy(out->proofs, s, language);
        if (language == KM_JA || km_strategy_reads(s))
            write_score(out, km_strategy_name(s), result.best >= 0, result.best);
    }
    json_write_object_end(out->json);
}

static void write_strategies(struct output *out)
{
    struct km_sampling random = km_proofs_random(out->proofs);
    json_write_key(out->json, "strategies");
    json_write_object(out->json);
    write_strategies_in(out, KM_JA);
    if (km_proofs_read_in(out->proofs, KM_EN)) {
        json_write_key(out->json, "in_english");
        json_write_object(out->json);
        write_strategies_in(out, KM_EN);
        json_write_object_end(out->json);
    }
    json_write_key(out->json, "random_mean");
    if (random.scored)
        json_write_number(out->json, random.mean);
    else
        json_write_null(out->json);
    json_write_key(out->json, "random_passed");
    json_write_number(out->json, random.passed);
    json_write_member_integer(out->json, "random_seed", (int64_t)random.seed);
    json_write_member_integer(out->json, "random_runs", random.runs);
    json_write_object_end(out->json);
}

static void write_best_path(struct output *out)
{
    size_t count;
    const uint32_t *path = km_proofs_best_path(out->proofs, &count);
    write_choices(out, "best_path", path, count);
}

static void write_places(struct output *out)
{
    struct km_numbers never = km_proofs_never_selectable(out->proofs);
    write_nodes(out, "unreachable_nodes", km_proofs_unreachable_nodes(out->proofs));
    write_choices(out, "never_selectable", never.items, never.count);
    write_nodes(out, "stuck", km_proofs_stuck(out->proofs));
    write_nodes(out, "endless", km_proofs_endless(out->proofs));
}

static void write_indifferent(struct output *out)
{
    struct km_numbers choices = km_proofs_indifferent(out->proofs);
    write_choices(out, "indifferent", choices.items, choices.count);
}

static void write_uncharged(struct output *out)
{
    size_t count;
    const uint32_t *choices = cli_uncharged(out->cli, out->scenario, out->proofs, &count);
    write_choices(out, "uncharged", choices, count);
}

/* The parts in order, each with its members. */
static const struct part {
    enum km_proof proof;
    void (*write)(struct output *);
    const char *members[5];
} parts[] = {
    {KM_PROOF_RANGE, write_range, {"best", "worst", "best_points", "worst_points"}},
    {KM_PROOF_CLEAN_RANGE, write_clean_range, {"lowest_clean"}},
    {KM_PROOF_BEST_PATH, write_best_path, {"best_path"}},
    {KM_PROOF_ENDINGS, write_endings, {"endings"}},
    {KM_PROOF_STORY, write_story, {"story"}},
    {KM_PROOF_PLACES, write_places, {"unreachable_nodes", "never_selectable", "stuck", "endless"}},
    {KM_PROOF_PATHS, write_paths, {"paths"}},
    {KM_PROOF_DISTRIBUTION, write_distribution, {"distribution"}},
    {KM_PROOF_OBJECTIVES, write_objectives, {"objectives"}},
    {KM_PROOF_ALWAYS_BROKEN, write_always_broken, {"always_broken"}},
    {KM_PROOF_TRAPS, write_traps, {"traps"}},
    {KM_PROOF_RECORDS, write_records, {"records"}},
    {KM_PROOF_PROMISES, write_promises, {"promises"}},
    {KM_PROOF_PREMATURE, write_premature, {"premature"}},
    {KM_PROOF_COSTLY, write_costly, {"costly"}},
    {KM_PROOF_COSTLY, write_uncharged, {"uncharged"}},
    {KM_PROOF_STRATEGIES, write_strategies, {"strategies"}},
    {KM_PROOF_INDIFFERENT, write_indifferent, {"indifferent"}},
};

static bool is_found(const struct output *out, enum km_proof proof)
{
    return out->proofs && km_proofs_found(out->proofs, proof);
}

/* The same members whatever was found. */
static void write_proofs(struct output *out)
{
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (is_found(out, parts[i].proof)) {
            parts[i].write(out);
            continue;
        }
        for (size_t m = 0; parts[i].members[m]; m++)
            json_write_member_string(out->json, parts[i].members[m], NULL);
    }
}

/* What is null because the budget ran out, and a sentence that says so. */
static void write_missing(struct output *out, const struct km_tells *tells)
{
    struct strbuf note;
    strbuf_init(&note, &out->cli->arena);
    json_write_key(out->json, "missing");
    json_write_array(out->json);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        for (size_t m = 0; !is_found(out, parts[i].proof) && parts[i].members[m]; m++)
            json_write_string(out->json, parts[i].members[m]);
    if (!tells)
        json_write_string(out->json, "tells");
    json_write_array_end(out->json);
    bool complete = out->proofs && km_proofs_complete(out->proofs);
    if (!complete)
        ui_write(&out->cli->ui, ui_main_language(out->cli->language), "explore.missing", NULL, &note);
    json_write_member_string(out->json, "note", complete ? NULL : note.data);
}

void cli_write_proofs(struct cli *cli, struct json_writer *json, const struct km_scenario *scenario,
                      const struct km_exploration *exploration, const struct km_proofs *proofs,
                      const struct km_tells *tells)
{
    struct output out = {
        .cli = cli,
        .scenario = scenario,
        .rulebook = km_scenario_rulebook(scenario),
        .proofs = proofs,
        .json = json,
    };
    struct km_explore_counts counts = km_exploration_counts(exploration);
    json_write_object(json);
    json_write_member_string(json, "scenario", km_scenario_head(scenario)->id);
    json_write_member_string(json, "status", statuses[km_exploration_certainty(exploration)]);
    json_write_member_integer(json, "states", (int64_t)counts.states);
    json_write_member_integer(json, "transitions", (int64_t)counts.transitions);
    json_write_member_integer(json, "scenario_states", (int64_t)counts.scenario_states);
    json_write_member_integer(json, "merged_states", (int64_t)counts.merged_states);
    json_write_member_integer(json, "state_bytes", (int64_t)counts.state_bytes);
    json_write_member_integer(json, "possible", km_exploration_possible(exploration));
    if (km_exploration_certainty(exploration) == KM_BOUNDS)
        json_write_member_integer(json, "best_points_at_most", km_exploration_most_points(exploration));
    write_missing(&out, tells);
    write_proofs(&out);
    cli_write_tells(json, tells);
    json_write_object_end(json);
}
