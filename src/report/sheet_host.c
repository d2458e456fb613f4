/* The trainer's page. Whatever a scenario does not say for the trainer is made from what it has: its summary
 * for the purpose, the minutes that it takes alone for the time plan, which is that of a class
 * (kamae/class.h), and for the questions the answers that cost most. */
#include "kamae/class.h"
#include "report/page.h"
#include "report/sheet_build.h"

enum { RULES_TOLD = 3, CUE_COLUMNS = 64 };

/* ---- words with texts in them ---- */

/* The words of `key` with `text` in place of {name} and `number` in place of {number_name}. */
static struct km_text filled(const struct tree_builder *builder, const char *key, const char *name,
                             const struct km_text *text, const char *number_name, int32_t number)
{
    struct km_text words = {{NULL}};
    for (int l = KM_JA; l <= KM_EN; l++)
        words.in[l] = tree_phrase(builder, key,
                                  UI_ARGUMENTS({name, .text = km_text_get(text, (enum km_language)l)},
                                               {number_name, .number = number}))
                          .in[l];
    return words;
}

/* The titles of rules, " / " between them. */
static struct km_text titles(const struct tree_builder *builder, const struct km_rule *const *rules,
                             size_t count)
{
    struct km_text all = {{NULL}};
    for (int l = KM_JA; l <= KM_EN; l++) {
        struct strbuf out;
        strbuf_init(&out, builder->arena);
        for (size_t r = 0; r < count; r++) {
            struct km_text title = tree_clean(builder, &rules[r]->title);
            strbuf_printf(&out, "%s%s", r ? " / " : "", km_text_get(&title, (enum km_language)l));
        }
        all.in[l] = out.data;
    }
    return all;
}

/* ---- purpose ---- */

static void add_purpose(struct tree_builder *builder, const struct km_scenario *scenario)
{
    struct km_text goal = km_scenario_goal(scenario);
    tree_add_section(builder, PART_GOAL, "sheet.goal");
    tree_add_text(builder, TREE_PLAIN, km_text_present(&goal) ? &goal : &km_scenario_head(scenario)->summary);
}

/* ---- time plan ---- */

static struct km_text introduction(struct tree_builder *builder, const struct km_scenario *scenario)
{
    const struct km_rule *rules[RULES_TOLD];
    size_t count = sheet_heaviest(scenario, rules, RULES_TOLD);
    struct km_text all = titles(builder, rules, count);
    if (!count)
        return tree_word(builder, "sheet.host.time.briefing");
    return filled(builder, "sheet.host.time.rules", "rules", &all, "count", (int32_t)count);
}

/* What the host does in a part. */
static struct km_text doing(struct tree_builder *builder, const struct km_scenario *scenario, size_t part)
{
    static const char *const keys[KM_PLAN_PARTS] = {
        [KM_PLAN_OPENING] = "sheet.host.time.open",  [KM_PLAN_SCENE] = "sheet.host.time.scene",
        [KM_PLAN_PAIRS] = "sheet.host.time.pairs",   [KM_PLAN_DEBRIEF] = "sheet.host.time.debrief",
        [KM_PLAN_ACTION] = "sheet.host.time.action",
    };
    return part == KM_PLAN_RULES ? introduction(builder, scenario) : tree_word(builder, keys[part]);
}

static struct km_text pace(const struct tree_builder *builder, const struct km_plan *plan)
{
    return tree_phrase(builder,
                       plan->talks    ? "sheet.host.time.pace"
                       : plan->enough ? "sheet.host.time.pace.none"
                                      : "sheet.host.time.pace.never",
                       UI_ARGUMENTS({"talks", .number = plan->talks}, {"enough", .number = plan->enough}));
}

static void add_time(struct tree_builder *builder, const struct km_scenario *scenario,
                     const struct km_plan *plan)
{
    tree_add_section(builder, PART_TIME, "sheet.host.time");
    for (size_t i = 0; i < KM_PLAN_PARTS; i++) {
        int32_t from = plan->parts[i].from;
        struct km_text what = doing(builder, scenario, i);
        struct km_text when = tree_phrase(
            builder, "sheet.host.time.at",
            UI_ARGUMENTS({"from", .number = from}, {"to", .number = from + plan->parts[i].minutes}));
        tree_add_row(builder, &when, &what);
    }
    tree_add_words(builder, TREE_NOTE,
                   tree_phrase(builder, "sheet.host.time.sum",
                               UI_ARGUMENTS({"minutes", .number = plan->minutes},
                                            {"scene", .number = plan->parts[KM_PLAN_SCENE].minutes},
                                            {"alone", .number = km_scenario_head(scenario)->minutes})));
    tree_add_words(builder, TREE_NOTE, pace(builder, plan));
}

/* ---- scoring ---- */

/* The rules of one severity, with what each of them counts. */
static void add_weight(struct tree_builder *builder, const struct km_scenario *scenario,
                       enum km_rule_severity severity)
{
    size_t all = sheet_objective_count(scenario), count = 0;
    const struct km_rule **rules = arena_array(builder->arena, all, sizeof *rules);
    for (size_t i = 0; i < all; i++)
        if (sheet_objective(scenario, i)->severity == severity)
            rules[count++] = sheet_objective(scenario, i);
    if (!count)
        return;
    struct km_text name = tree_word(builder, km_severity_key(severity));
    struct km_text label =
        filled(builder, "sheet.host.scoring.weight", "severity", &name, "weight", rules[0]->weight);
    struct km_text text = titles(builder, rules, count);
    tree_add_row(builder, &label, &text);
}

static void add_scoring(struct tree_builder *builder, const struct km_scenario *scenario)
{
    int32_t mark = km_rulebook_pass_mark(km_scenario_rulebook(scenario));
    if (!sheet_objective_count(scenario))
        return;
    tree_add_section(builder, PART_SCORING, "sheet.host.scoring");
    struct km_text label = tree_word(builder, "sheet.host.scoring.points");
    struct km_text how =
        tree_phrase(builder, "sheet.host.scoring.how", UI_ARGUMENTS({"most", .number = mark - 1}));
    tree_add_row(builder, &label, &how);
    for (int severity = KM_CRITICAL; severity <= KM_REMINDER; severity++)
        add_weight(builder, scenario, (enum km_rule_severity)severity);
}

/* ---- where to stop ---- */

/* A decision at which to talk. */
struct stop {
    uint32_t node;
    uint32_t answer; /* the one that costs most; KM_NONE: not known */
    int32_t cost;    /* INT32_MAX: no end can be reached after it */
    bool chosen;
};

struct stops {
    struct stop *items;
    size_t count;
};

static bool find_answers(const struct km_proofs *proofs, uint32_t node, struct km_answers *out)
{
    for (size_t i = 0; i < km_proofs_answers_count(proofs); i++) {
        *out = km_proofs_answers(proofs, i);
        if (out->node == node && out->slot == KM_NONE)
            return true;
    }
    return false;
}

/* What it takes to answer badly at `node`. */
static struct stop stop_at(const struct km_answers *answers, uint32_t node)
{
    struct stop stop = {.node = node, .answer = KM_NONE};
    for (size_t i = 0; i < answers->count; i++) {
        int32_t cost = answers->losses[i] == KM_NO_POINTS ? INT32_MAX : answers->losses[i];
        if (answers->best[i] || cost <= stop.cost)
            continue;
        stop.answer = answers->options[i];
        stop.cost = cost;
    }
    return stop;
}

static bool is_among(const struct stops *stops, uint32_t node)
{
    for (size_t i = 0; i < stops->count; i++)
        if (stops->items[i].node == node)
            return true;
    return false;
}

/* The decisions of a best run at which some answer costs. */
static struct stops stops_of_best_run(struct arena *arena, const struct km_scenario *scenario,
                                      const struct km_proofs *proofs)
{
    size_t count;
    const uint32_t *path = km_proofs_best_path(proofs, &count);
    struct stops stops = {.items = arena_array(arena, count, sizeof *stops.items)};
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(scenario, path[i]);
        struct km_answers answers;
        if (choice.slot || is_among(&stops, choice.node) || !find_answers(proofs, choice.node, &answers))
            continue;
        struct stop stop = stop_at(&answers, choice.node);
        if (stop.answer != KM_NONE)
            stops.items[stops.count++] = stop;
    }
    return stops;
}

/* All decisions, in order of the file, where nothing is proved. */
static struct stops stops_as_written(struct arena *arena, const struct km_scenario *scenario)
{
    size_t count = km_scenario_node_count(scenario);
    struct stops stops = {.items = arena_array(arena, count, sizeof *stops.items)};
    for (uint32_t node = 0; node < count; node++)
        if (km_scenario_node(scenario, node).kind == KM_NODE_CHOICES)
            stops.items[stops.count++] = (struct stop){.node = node, .answer = KM_NONE};
    return stops;
}

/* Marks those that cost most; of those that cost the same the earlier ones. */
static void choose(struct stops *stops, size_t most)
{
    for (size_t chosen = 0; chosen < most; chosen++) {
        struct stop *dearest = NULL;
        for (size_t i = 0; i < stops->count; i++)
            if (!stops->items[i].chosen && (!dearest || stops->items[i].cost > dearest->cost))
                dearest = &stops->items[i];
        if (dearest)
            dearest->chosen = true;
    }
}

/* The line by which a trainer knows the place: the customer's last one as it begins, else the last of all;
 * absent where nothing is said. */
static struct km_text cue_of(const struct tree_builder *builder, const struct km_scenario *scenario,
                             const struct km_node *node)
{
    struct km_text last = {{NULL}}, cue = {{NULL}};
    bool customer = false;
    for (uint32_t i = 0; i < node->line_count; i++) {
        struct km_line line = km_scenario_line(scenario, node->first_line + i);
        if (customer && line.by != KM_BY_CUSTOMER)
            continue;
        customer |= line.by == KM_BY_CUSTOMER;
        last = line.text;
    }
    if (!km_text_present(&last))
        return last;
    last = tree_clean(builder, &last);
    for (int l = KM_JA; l <= KM_EN; l++) {
        const char *text = km_text_get(&last, (enum km_language)l);
        cue.in[l] = page_shortened(builder->arena, text, CUE_COLUMNS);
    }
    return filled(builder, "sheet.host.stops.cue", "line", &cue, "count", 1);
}

static void add_answer(struct tree_builder *builder, const struct km_scenario *scenario, uint32_t answer)
{
    struct km_choice choice = km_scenario_choice(scenario, answer);
    struct km_text label = tree_word(builder, "sheet.host.stops.answer");
    tree_add_row(builder, &label, &choice.text);
    label = tree_word(builder, "sheet.host.stops.why");
    if (km_text_present(&choice.why))
        tree_add_row(builder, &label, &choice.why);
}

static void add_stop(struct tree_builder *builder, const struct km_scenario *scenario,
                     const struct stop *stop, uint32_t number)
{
    struct km_node node = km_scenario_node(scenario, stop->node);
    struct km_text ask = tree_word(builder, "sheet.host.stops.ask"), cue = cue_of(builder, scenario, &node);
    const struct km_text *question = km_text_present(&node.host) ? &node.host : &ask;
    struct km_text label = tree_word(builder, "sheet.host.stops.question");
    bool said = km_text_present(&cue);
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, number, said ? &cue : question));
    if (said)
        tree_add_row(builder, &label, question);
    if (stop->answer != KM_NONE)
        add_answer(builder, scenario, stop->answer);
    tree_leave(builder, outer);
}

static void add_stops(struct tree_builder *builder, const struct km_scenario *scenario,
                      const struct km_proofs *proofs, const struct km_plan *plan)
{
    struct stops stops = proofs ? stops_of_best_run(builder->arena, scenario, proofs)
                                : stops_as_written(builder->arena, scenario);
    uint32_t number = 0;
    if (!stops.count)
        return;
    choose(&stops, plan->talks ? (size_t)plan->talks : 1);
    tree_add_section(builder, PART_STOPS, "sheet.host.stops");
    tree_add_words(builder, TREE_NOTE,
                   tree_word(builder, proofs ? "sheet.host.stops.how" : "sheet.host.stops.unknown"));
    for (size_t i = 0; i < stops.count; i++)
        if (stops.items[i].chosen)
            add_stop(builder, scenario, &stops.items[i], ++number);
}

/* ---- all ---- */

static void add_questions(struct tree_builder *builder, const struct km_scenario *scenario)
{
    size_t count = km_scenario_question_count(scenario);
    if (count)
        tree_add_section(builder, PART_REFLECTION, "report.reflection");
    for (size_t q = 0; q < count; q++) {
        struct km_text question = km_scenario_question(scenario, q);
        tree_add_item(builder, 0, &question);
    }
}

void sheet_add_host(struct tree_builder *builder, const struct km_scenario *scenario,
                    const struct km_proofs *proofs, int32_t minutes)
{
    struct km_plan plan =
        km_class_plan(km_scenario_head(scenario)->minutes, minutes ? minutes : KM_USUAL_MINUTES);
    add_purpose(builder, scenario);
    add_time(builder, scenario, &plan);
    add_scoring(builder, scenario);
    add_stops(builder, scenario, proofs, &plan);
    add_questions(builder, scenario);
}
