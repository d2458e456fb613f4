/* The report of a class, in the order in which a room talks about it: where it came out, what hands said at
 * each answer, the ways beside each other, what was kept and broken, three turning points to talk about, and
 * lines for what each wants to do. Nobody's name stands on it. */
#include "base/output.h"
#include "kamae/class.h"
#include "report/formats.h"
#include "report/tree_build.h"

/* ---- hands ---- */

/* Appends "2: 12 (63 %)", or of the abstentions their word. */
static void add_share(struct tree_builder *builder, const struct km_tally *tally, size_t option,
                      struct strbuf *out, enum km_language language)
{
    bool counted = option < tally->vote->option_count;
    uint32_t count = counted ? tally->vote->options[option].count : tally->vote->abstained;
    if (!count)
        return;
    strbuf_add(out, out->length ? ", " : "");
    if (counted)
        strbuf_printf(out, "%zu: ", option + 1);
    else
        strbuf_printf(out, "%s: ", tree_word(builder, "host.abstained").in[language]);
    strbuf_printf(out, "%u (%u%%)", count, km_tally_percent(tally, option));
}

/* "Before talking: 1: 5 (25 %), 2: 12 (63 %)". */
static void add_tally(struct tree_builder *builder, const struct km_tally *tally, const char *key)
{
    struct km_text shares = {{NULL}}, words = {{NULL}};
    if (!tally->vote)
        return;
    for (int l = KM_JA; l <= KM_EN; l++) {
        struct strbuf out;
        strbuf_init(&out, builder->arena);
        for (size_t i = 0; i <= tally->vote->option_count; i++)
            add_share(builder, tally, i, &out, (enum km_language)l);
        shares.in[l] = out.data;
        words.in[l] =
            tree_phrase(builder, key,
                        UI_ARGUMENTS({"hands", .number = tally->hands}, {"shares", .text = shares.in[l]}))
                .in[l];
    }
    tree_add_words(builder, TREE_NOTE, words);
}

/* Under which number of the vote the answer stood that was taken. */
static void add_taken(struct tree_builder *builder, const struct km_tally *tally, uint32_t taken)
{
    for (size_t i = 0; tally->vote && i < tally->vote->option_count; i++)
        if (tally->vote->options[i].choice == taken)
            tree_add_words(builder, TREE_NOTE,
                           tree_phrase(builder, "class.report.taken",
                                       UI_ARGUMENTS({"number", .number = (int64_t)i + 1})));
}

/* What most would have said, where something else was taken. */
static void add_other(struct tree_builder *builder, const struct km_scenario *scenario,
                      const struct km_tally *tally, uint32_t taken)
{
    if (!tally->vote || tally->leading == SIZE_MAX)
        return;
    uint32_t leading = tally->vote->options[tally->leading].choice;
    if (leading == taken)
        return;
    tree_add_words(builder, TREE_BEFORE, tree_word(builder, "class.report.most"));
    tree_add_quote(builder, TREE_RESISTED,
                   &(struct km_quote){.text = km_scenario_choice(scenario, leading).text});
}

static void add_answer(struct tree_builder *builder, const struct km_class_way *way,
                       const struct km_class_answer *answer)
{
    const struct km_scenario *scenario = km_session_scenario(way->session);
    const struct km_round *round = &answer->round;
    const struct km_tally *last = round->after.vote ? &round->after : &round->before;
    struct km_text text = answer->choice == KM_NONE ? tree_word(builder, "form.blank")
                                                    : km_scenario_choice(scenario, answer->choice).text;
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, &text));
    add_tally(builder, &round->before, "class.report.before");
    add_tally(builder, &round->after, "class.report.after");
    if (last->vote)
        tree_add_words(builder, TREE_NOTE,
                       tree_word(builder, last->agreed ? "class.report.agreed" : "class.report.split"));
    add_taken(builder, last, answer->choice);
    add_other(builder, scenario, last, answer->choice);
    tree_leave(builder, outer);
}

/* All of a way's; what was entered into a form is one answer. */
static void add_answers(struct tree_builder *builder, const struct km_class_way *way)
{
    for (size_t i = 0; i < way->answer_count; i++) {
        if (!i || way->answers[i].turn != way->answers[i - 1].turn)
            tree_add_words(builder, TREE_WHEN, tree_turn(builder, way->answers[i].turn));
        add_answer(builder, way, &way->answers[i]);
    }
}

/* ---- ways ---- */

/* "Way 1: another way from answer 3 (6 answers)". */
static struct km_text way_title(struct tree_builder *builder, const struct km_class_way *way)
{
    bool parts = km_session_turns(way->session) > way->shared;
    return tree_phrase(builder, parts ? "class.report.way" : "class.report.way.same",
                       UI_ARGUMENTS({"number", .number = (int64_t)way->number},
                                    {"turns", .number = km_session_turns(way->session)},
                                    {"turn", .number = way->shared + 1}));
}

static void add_summary_line(struct tree_builder *builder, const struct km_class_way *way)
{
    const struct km_scenario *scenario = km_session_scenario(way->session);
    struct km_text end = km_scenario_node(scenario, km_session_node(way->session)).summary;
    if (km_session_status(way->session) == KM_ENDED && km_text_present(&end))
        tree_add_text(builder, TREE_PLAIN, &end);
    else
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "class.report.open"));
}

static void add_meters(struct tree_builder *builder, const struct km_class_way *way)
{
    const struct km_scenario *scenario = km_session_scenario(way->session);
    struct km_text line = {{NULL}};
    for (int l = KM_JA; l <= KM_EN && km_scenario_meter_count(scenario); l++) {
        struct strbuf out;
        strbuf_init(&out, builder->arena);
        for (size_t m = 0; m < km_scenario_meter_count(scenario); m++) {
            struct km_meter meter = km_scenario_meter(scenario, m);
            struct km_text label = tree_clean(builder, &meter.label);
            strbuf_printf(&out, "%s%s %d → %d", m ? "  " : "", km_text_get(&label, (enum km_language)l),
                          km_session_meter_before(way->session, m, way->shared + 1),
                          km_session_meter(way->session, m));
        }
        line.in[l] = out.data;
    }
    if (line.in[KM_JA])
        tree_add_words(builder, TREE_METER, line);
}

static void add_points(struct tree_builder *builder, const struct km_class_way *way)
{
    const struct km_points *points = km_score_points(way->score);
    uint32_t turns = km_session_turns(way->session);
    if (!way->attainable || km_attainable_points(way->attainable, turns) == KM_NO_POINTS)
        return;
    tree_add_words(
        builder, TREE_NOTE,
        tree_phrase(builder, "class.report.points",
                    UI_ARGUMENTS({"before", .number = km_attainable_points(way->attainable, way->shared)},
                                 {"after", .number = km_attainable_points(way->attainable, turns)},
                                 {"possible", .number = points->possible})));
}

/* Under the word for `verdict` the titles of the rules that have it, of those given; of rules that the scene
 * does not examine only what was broken. */
static void add_rules(struct tree_builder *builder, const struct km_class_way *way, const uint16_t *rules,
                      size_t count, enum km_verdict verdict)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(km_session_scenario(way->session));
    bool titled = false;
    for (size_t i = 0; i < count; i++) {
        const struct km_rule_result *result = km_score_rule(way->score, rules[i]);
        if (result->verdict != verdict || (verdict != KM_BROKEN && !result->objective))
            continue;
        if (!titled)
            tree_add_words(builder, TREE_BEFORE, tree_word(builder, km_verdict_key(verdict)));
        titled = true;
        struct tree_block **outer =
            tree_enter(builder, tree_add_item(builder, 0, &km_rulebook_rule(rulebook, rules[i])->title));
        if (verdict == KM_BROKEN)
            tree_add_words(builder, TREE_NOTE, tree_turn(builder, result->broken_turn));
        tree_leave(builder, outer);
    }
}

/* Another way: from where it left the first one. */
static void add_way(struct tree_builder *builder, const struct km_class_way *way)
{
    tree_add_words(builder, TREE_BEFORE, way_title(builder, way));
    add_answers(builder, way);
    add_meters(builder, way);
    add_points(builder, way);
    add_rules(builder, way, way->differences, way->difference_count, KM_KEPT);
    add_rules(builder, way, way->differences, way->difference_count, KM_BROKEN);
    add_summary_line(builder, way);
}

/* ---- what was kept and broken ---- */

static void add_verdicts(struct tree_builder *builder, const struct km_class_way *way)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(km_session_scenario(way->session));
    size_t count = km_rulebook_rule_count(rulebook);
    uint16_t *rules = arena_array(builder->arena, count, sizeof *rules);
    for (size_t r = 0; r < count; r++)
        rules[r] = (uint16_t)r;
    tree_add_section(builder, PART_RULES, "class.report.rules");
    add_rules(builder, way, rules, count, KM_KEPT);
    add_rules(builder, way, rules, count, KM_BROKEN);
}

/* ---- three questions ---- */

static void add_question(struct tree_builder *builder, const struct km_class_way *way,
                         struct km_class_point picked, uint32_t number)
{
    const struct km_turning_point *point = km_report_turning_point(way->report, picked.point);
    struct ui_argument numbers[] = {{.name = "turn", .number = point->turn},
                                    {.name = "way", .number = (int64_t)way->number},
                                    {.name = "percent", .number = picked.percent},
                                    {.name = NULL}};
    struct km_text title = tree_phrase(builder, "class.report.question", numbers);
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, number, &title));
    tree_add_quote(builder, tree_voice_of(point->before.by), &point->before);
    tree_add_quote(builder, TREE_OWN, &point->answer);
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "class.question.happened"));
    tree_add_blank(builder, 1);
    tree_add_words(builder, TREE_PLAIN,
                   tree_phrase(builder,
                               picked.percent < 0 ? "class.question.why" : "class.question.why.share",
                               numbers));
    tree_add_blank(builder, 1);
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "class.question.next"));
    tree_add_blank(builder, 1);
    tree_leave(builder, outer);
}

static void add_questions(struct tree_builder *builder, const struct km_class_summary *summary)
{
    if (!summary->point_count)
        return;
    tree_add_section(builder, PART_QUESTIONS, "class.report.questions");
    for (size_t i = 0; i < summary->point_count; i++)
        add_question(builder, &summary->ways[summary->points[i].way], summary->points[i], (uint32_t)i + 1);
}

/* ---- the whole ---- */

static void add_rounds(struct tree_builder *builder, const struct km_class_summary *summary)
{
    tree_add_section(builder, PART_ROUNDS, "class.report.rounds");
    add_answers(builder, &summary->ways[0]);
    if (!summary->ways[0].answer_count)
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "class.report.nothing"));
}

static void add_ways(struct tree_builder *builder, const struct km_class_summary *summary)
{
    if (summary->way_count < 2)
        return;
    tree_add_section(builder, PART_WAYS, "class.report.ways");
    for (size_t w = 1; w < summary->way_count; w++)
        add_way(builder, &summary->ways[w]);
}

static void add_happened(struct tree_builder *builder, const struct km_class_summary *summary, bool stopped)
{
    tree_add_section(builder, PART_HAPPENED, "report.happened");
    if (stopped) {
        tree_add_words(builder, TREE_PLAIN, tree_word(builder, "host.stopped"));
        return;
    }
    if (summary->way_count > 1)
        tree_add_words(builder, TREE_PLAIN,
                       tree_phrase(builder, "class.report.last",
                                   UI_ARGUMENTS({"count", .number = (int64_t)summary->way_count},
                                                {"number", .number = (int64_t)summary->ways[0].number})));
    add_summary_line(builder, &summary->ways[0]);
    add_meters(builder, &summary->ways[0]);
    add_points(builder, &summary->ways[0]);
}

static const struct tree *tree_of_class(struct arena *arena, const struct km_class_summary *summary,
                                        const struct km_report_style *style)
{
    const struct km_scenario *scenario = km_session_scenario(summary->session);
    bool stopped = km_session_status(summary->session) == KM_STOPPED;
    struct tree_builder builder =
        tree_begin(arena, style, TREE_REPORT, "class.report.title", &km_scenario_head(scenario)->title);
    builder.tree->whole = true;
    tree_add_class_head(&builder, summary);
    add_happened(&builder, summary, stopped);
    add_rounds(&builder, summary);
    if (!stopped) {
        add_ways(&builder, summary);
        add_verdicts(&builder, &summary->ways[0]);
        add_questions(&builder, summary);
    }
    tree_add_section(&builder, PART_PLAN, "report.plan");
    tree_add_words(&builder, TREE_PLAIN, tree_word(&builder, "class.report.plan"));
    tree_add_blank(&builder, 3);
    tree_add_section(&builder, PART_FOOTER, NULL);
    tree_add_footer(&builder, scenario);
    return builder.tree;
}

struct km_output *km_class_report(const struct km_host *host, const struct km_class_summary *summary,
                                  const char *format, const struct km_report_style *style)
{
    const struct format *wanted = format_find(format);
    if (!wanted || !wanted->write)
        return NULL;
    struct km_output *output = output_new(host);
    if (wanted->write(tree_of_class(&output->arena, summary, style), style, &output->text))
        return output;
    km_output_free(output);
    return NULL;
}
