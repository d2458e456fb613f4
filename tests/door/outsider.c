/* libkamae from outside: what a program does that has the public headers alone. It loads the standard
 * rulebook and a scenario, plays a run with a form, scores and explores it, writes a report and a sheet, and
 * reads the session again from the lines that its journal kept. Everywhere it asks beyond the last, too.
 *
 * usage: test_door FOLDER, the one that holds assets, scenarios and tests */
#include <kamae/author.h>
#include <kamae/class.h>
#include <kamae/diagram.h>
#include <kamae/lookup.h>
#include <kamae/practice.h>
#include <kamae/sheet.h>
#include <kamae/texts.h>
#include <kamae/verdicts.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEMAND(condition) demand((condition), #condition, __LINE__)

static void demand(bool condition, const char *what, int line)
{
    if (condition)
        return;
    fprintf(stderr, "outsider.c:%d: not so: %s\n", line, what);
    exit(1);
}

/* ---- bytes ---- */

/* A text that grows; freed with free(text.data). */
struct text {
    char *data;
    size_t length;
};

static void add(struct text *text, const char *data, size_t length)
{
    char *longer = realloc(text->data, text->length + length + 1);
    DEMAND(longer);
    text->data = longer;
    memcpy(text->data + text->length, data, length);
    text->length += length;
    text->data[text->length] = '\0';
}

static struct km_bytes bytes_of(const struct text *text)
{
    return (struct km_bytes){.data = text->data, .length = text->length};
}

static struct text read_file(const char *folder, const char *name)
{
    char path[1024], block[4096];
    struct text text = {0};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    DEMAND(file);
    for (size_t got = fread(block, 1, sizeof block, file); got; got = fread(block, 1, sizeof block, file))
        add(&text, block, got);
    fclose(file);
    return text;
}

static bool contains(struct km_bytes bytes, const char *words)
{
    return strstr(bytes.data, words) != NULL;
}

/* ---- what is loaded: all bytes go at once ---- */

struct trainer {
    struct km_diags *diags;
    struct km_words *words;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
};

static struct trainer load(const char *folder)
{
    struct trainer trainer = {.diags = km_diags_new(NULL)};
    struct text ja = read_file(folder, "assets/locale/ja.json");
    struct text en = read_file(folder, "assets/locale/en.json");
    struct text rules = read_file(folder, "assets/rulebooks/standard.json");
    struct text scene = read_file(folder, "scenarios/one-page.json");
    trainer.words = km_words_load(NULL, bytes_of(&ja), bytes_of(&en), trainer.diags);
    trainer.rulebook = km_rulebook_load(NULL, bytes_of(&rules), "standard.json", trainer.diags);
    DEMAND(trainer.words && trainer.rulebook);
    trainer.scenario =
        km_scenario_load(NULL, bytes_of(&scene), "one-page.json", trainer.rulebook, trainer.diags);
    DEMAND(trainer.scenario);
    DEMAND(km_diags_count(trainer.diags) == 0);
    free(ja.data);
    free(en.data);
    free(rules.data);
    free(scene.data);
    return trainer;
}

static void unload(struct trainer *trainer)
{
    km_scenario_free(trainer->scenario);
    km_rulebook_free(trainer->rulebook);
    km_words_free(trainer->words);
    km_diags_free(trainer->diags);
}

/* ---- a run ---- */

enum { AT_MS = 1000 };

/* A journal in memory. */
static enum km_append keep(void *user, struct km_bytes line)
{
    add(user, line.data, line.length);
    add(user, "\n", 1);
    return KM_APPENDED;
}

static int64_t now(void *user)
{
    (void)user;
    return AT_MS;
}

static const struct km_clock clock_that_stands = {.now_ms = now, .rising_ms = now, .worked_ms = now};

/* The slot called `id` in the form that waits. */
static uint32_t slot_of(const struct km_session *session, const char *id)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_node form = km_scenario_node(scenario, km_session_node(session));
    for (uint32_t s = 0; s < form.slot_count; s++)
        if (strcmp(km_scenario_slot(scenario, form.first_slot + s).slot, id) == 0)
            return s;
    return KM_NONE;
}

/* The number of the option called `id` in a slot of the form that waits. */
static int32_t option_of(const struct km_session *session, uint32_t s, const char *id)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_node form = km_scenario_node(scenario, km_session_node(session));
    struct km_slot slot = km_scenario_slot(scenario, form.first_slot + s);
    for (uint32_t i = 0; i < slot.choice_count; i++)
        if (strcmp(km_scenario_choice(scenario, slot.first_choice + i).id, id) == 0)
            return (int32_t)i;
    return KM_BLANK;
}

/* Fills a slot, twice: a later entry takes the place of an earlier one. */
static void enter(struct km_sitting *sitting, const char *slot_id, const char *option_id)
{
    const struct km_session *session = km_sitting_session(sitting);
    struct km_node form = km_scenario_node(km_session_scenario(session), km_session_node(session));
    uint32_t slot = slot_of(session, slot_id);
    DEMAND(slot != KM_NONE);
    int32_t option = option_of(session, slot, option_id);
    DEMAND(option >= 0);
    DEMAND(km_sitting_enter(sitting, form.slot_count, 0) == KM_DONE_NOT_NOW);
    DEMAND(km_sitting_enter(sitting, slot, KM_BLANK) == KM_DONE_KEPT);
    DEMAND(km_sitting_enter(sitting, slot, option) == KM_DONE_KEPT);
    DEMAND(km_session_entry(session, slot) == option);
}

static void hand_in(struct km_sitting *sitting)
{
    const struct km_session *session = km_sitting_session(sitting);
    struct km_node form = km_scenario_node(km_session_scenario(session), km_session_node(session));
    DEMAND(km_session_next_slot(session) == form.slot_count);
    DEMAND(km_sitting_submit(sitting) == KM_DONE_KEPT);
}

static void choose(struct km_sitting *sitting, const char *id)
{
    const struct km_session *session = km_sitting_session(sitting);
    uint32_t choice = km_scenario_find_choice(km_session_scenario(session), id);
    DEMAND(choice != KM_NONE);
    DEMAND(km_sitting_answer(sitting, choice) == KM_DONE_KEPT);
}

/* A line of a file of choices: an answer, SLOT=OPTION or "submit". Returns how many answers it gave. */
static uint32_t follow(struct km_sitting *sitting, char *line)
{
    DEMAND(km_session_status(km_sitting_session(sitting)) == KM_OPEN);
    char *equals = strchr(line, '=');
    if (equals) {
        *equals = '\0';
        enter(sitting, line, equals + 1);
        return 0;
    }
    if (strcmp(line, "submit") == 0)
        hand_in(sitting);
    else
        choose(sitting, line);
    return 1;
}

/* The run `choices` from its beginning to its end. Afterwards `file` is the whole session file. */
static struct km_sitting *play(const struct trainer *trainer, struct text choices, struct text *file)
{
    const struct km_journal journal = {.append = keep, .user = file};
    struct km_sitting *sitting =
        km_sitting_start(NULL, trainer->scenario, (struct km_session_setup){.mode = KM_PRACTICE},
                         &clock_that_stands, &journal);
    uint32_t answers = 0;
    for (char *line = strtok(choices.data, "\n"); line; line = strtok(NULL, "\n"))
        if (*line != '#')
            answers += follow(sitting, line);
    const struct km_session *session = km_sitting_session(sitting);
    DEMAND(km_session_status(session) == KM_ENDED);
    DEMAND(km_session_reason(session) != KM_REASON_NONE);
    DEMAND(km_session_turns(session) == answers);
    return sitting;
}

/* ---- what is made of it ---- */

static const char *shout(void *user, enum km_language language, const char *key)
{
    const struct km_words *words = user;
    return strcmp(key, "report.tomorrow") == 0 ? "ONWARD" : words->get(words->user, language, key);
}

static void write_report(struct km_report *report, const struct trainer *trainer)
{
    struct km_bytes html, json, text;
    struct km_words loud = {.get = shout, .user = trainer->words};
    struct km_report_style style = {.words = trainer->words,
                                    .language = KM_EN,
                                    .both = true,
                                    .full = true,
                                    .columns = 80,
                                    .diags = trainer->diags};
    DEMAND(km_report_write(report, "html", &style, &html));
    DEMAND(contains(html, "<!DOCTYPE html>") && contains(html, "</html>"));
    DEMAND(km_report_write(report, "json", &(struct km_report_style){0}, &json));
    DEMAND(json.data[0] == '{' && contains(json, "\"scenario\": \"one-page\""));
    style.words = &loud;
    DEMAND(km_report_write(report, "text", &style, &text));
    DEMAND(contains(text, "ONWARD"));
    style.columns = 0;
    DEMAND(km_report_write(report, "text", &style, &text) && contains(text, "ONWARD"));
    DEMAND(!km_report_write(report, "papyrus", &style, &text));
}

static void write_sheets(const struct trainer *trainer)
{
    struct km_report_style style = {.words = trainer->words, .language = KM_JA, .columns = 80};
    for (size_t i = 0; km_sheet_format_name(i); i++) {
        if (km_report_format_binary(km_sheet_format_name(i)))
            continue;
        struct km_sheet *sheet =
            km_sheet_new(NULL, trainer->scenario, NULL, KM_SHEET_OBSERVER, km_sheet_format_name(i), &style);
        DEMAND(sheet);
        DEMAND(contains(km_sheet_bytes(sheet), "見る人の用紙"));
        km_sheet_free(sheet);
        sheet = km_sheet_new(NULL, trainer->scenario, NULL, KM_SHEET_HOST, km_sheet_format_name(i), &style);
        DEMAND(contains(km_sheet_bytes(sheet), "問い"));
        DEMAND(!contains(km_sheet_bytes(sheet), "出やすい答え")); /* nothing was proved */
        km_sheet_free(sheet);
    }
}

/* The JSON that goes to another program, of this session and of whatever it was. */
static void write_verdicts(const struct km_judged *judged)
{
    struct km_output *json = km_verdicts_json(NULL, judged);
    struct km_bytes bytes = km_output_bytes(json);
    DEMAND(strlen(bytes.data) == bytes.length && bytes.data[0] == '{');
    DEMAND(contains(bytes, "\"ending\": \"end-") && contains(bytes, "\"attainable_status\": \"exact\""));
    km_output_free(json);
    DEMAND(strcmp(km_verdict_name(KM_NOT_APPLICABLE), "not-applicable") == 0);
}

static void look_inside(const struct km_scenario *scenario)
{
    struct km_output *document = km_scenario_dump(NULL, scenario, KM_SHAPE_DOCUMENT);
    struct km_output *program = km_scenario_dump(NULL, scenario, KM_SHAPE_PROGRAM);
    DEMAND(contains(km_output_bytes(document), "scenario one-page: "));
    DEMAND(contains(km_output_bytes(program), "program: "));
    km_output_free(document);
    km_output_free(program);
    km_output_free(NULL);
}

/* ---- beyond the last of everything ---- */

static void look_beyond_rules(const struct km_rulebook *rulebook, const struct km_score *score)
{
    size_t acts = km_rulebook_act_count(rulebook), rules = km_rulebook_rule_count(rulebook);
    struct km_text label = km_rulebook_act_label(rulebook, acts);
    DEMAND(!km_rulebook_act_id(rulebook, acts) && !km_text_present(&label));
    DEMAND(km_rulebook_act_parent(rulebook, acts) == -1);
    DEMAND(!km_rulebook_rule(rulebook, rules) && !km_score_rule(score, rules));
    DEMAND(km_rule_touches(rulebook, rules, 0) == 0 && km_rule_touches(rulebook, 0, (uint16_t)acts) == 0);
    const struct km_rule *last = km_rulebook_rule(rulebook, rules - 1);
    size_t constraints = last->first_constraint + last->constraint_count, count = 1;
    DEMAND(km_rulebook_template(rulebook, constraints - 1) && !km_rulebook_template(rulebook, constraints));
    DEMAND(km_rulebook_within(rulebook, constraints) == -1);
    DEMAND(!km_rulebook_wants_first(rulebook, constraints) && !km_rulebook_meets(rulebook, constraints, 0));
    DEMAND(km_constraint_touches(rulebook, constraints, 0) == 0);
    DEMAND(!km_score_constraint(score, constraints));
    DEMAND(!km_score_evidence(score, constraints, &count) && count == 0);
    DEMAND(strcmp(km_rulebook_loss_band(rulebook, -1).id, km_rulebook_loss_band(rulebook, 0).id) == 0);
    struct km_output *nothing =
        km_rule_sentence(NULL, rulebook, constraints, KM_RULE_KEPT, &(struct km_words){0}, KM_JA);
    DEMAND(km_output_bytes(nothing).length == 0);
    km_output_free(nothing);
}

static void look_beyond_scenario(const struct km_scenario *scenario)
{
    uint32_t nodes = (uint32_t)km_scenario_node_count(scenario);
    DEMAND(!km_scenario_node(scenario, nodes).id && km_scenario_node(scenario, nodes - 1).id);
    DEMAND(!km_scenario_choice(scenario, (uint32_t)km_scenario_choice_count(scenario)).id);
    DEMAND(!km_scenario_meter(scenario, km_scenario_meter_count(scenario)).name);
    DEMAND(km_scenario_find_meter(scenario, "nothing") == SIZE_MAX);
    DEMAND(!km_scenario_document(scenario, km_scenario_document_count(scenario)).id);
    struct km_text question = km_scenario_question(scenario, km_scenario_question_count(scenario));
    struct km_line line = km_scenario_line(scenario, KM_NONE);
    DEMAND(!km_text_present(&question) && !km_text_present(&line.text));
    DEMAND(!km_scenario_slot(scenario, KM_NONE).slot && !km_scenario_way(scenario, KM_NONE).when);
    DEMAND(!km_rule_use(scenario, SIZE_MAX).objective);
    DEMAND(km_choice_touches(scenario, KM_NONE, 0) == 0);
    DEMAND(!km_session_preview(NULL, scenario, nodes));
    DEMAND(!km_diagram_fits(scenario, "papyrus", NULL));
    DEMAND(!km_diagram_new(NULL, scenario, NULL, "papyrus", NULL));
    struct km_texts *texts = km_texts_new(NULL, scenario);
    DEMAND(!km_texts_at(texts, km_texts_count(texts)).id);
    km_texts_free(texts);
}

/* `session` has ended: no form waits. */
static void look_beyond_session(const struct km_session *session)
{
    uint32_t turns = km_session_turns(session);
    size_t meters = km_scenario_meter_count(km_session_scenario(session)), count = 1;
    DEMAND(!km_session_event(session, km_session_event_count(session)));
    DEMAND(!km_session_said(session, km_session_said_count(session)));
    DEMAND(!km_session_answer(session, 0) && !km_session_answer(session, turns + 1));
    DEMAND(km_session_answer_node(session, turns + 1) == KM_NONE);
    DEMAND(km_session_meter(session, meters) == 0 && km_session_meter_before(session, meters, 0) == 0);
    DEMAND(!km_session_slot_options(session, 0, &count) && count == 0);
    DEMAND(km_session_entry(session, 0) == KM_NOT_ENTERED && km_session_next_slot(session) == 0);
    DEMAND(!km_session_branch(NULL, session, 0, AT_MS) &&
           !km_session_branch(NULL, session, turns + 2, AT_MS));
    DEMAND(!km_sitting_branch(NULL, session, turns + 2, &clock_that_stands));
    const struct km_trace *trace = km_session_trace(session);
    DEMAND(!km_trace_event(trace, km_trace_event_count(trace)));
    DEMAND(!km_trace_offered(trace, turns + 1, &count) && count == 0);
}

static void look_beyond_words(const struct km_session *session)
{
    size_t said = km_session_said_count(session);
    DEMAND(km_mood_said(session, said) == KM_MOOD_NONE);
    DEMAND(km_mood_shown(session, SIZE_MAX) == km_mood_shown(session, said));
    DEMAND(km_stage_of(session, SIZE_MAX).count == km_stage_of(session, said).count);
    DEMAND(km_anger_after(session, UINT32_MAX) >= 0 && km_anger_after(session, UINT32_MAX) <= 1);
}

/* The session of one person is no class, but its one way can be asked for as any. */
static void look_beyond_class(struct km_sitting *sitting)
{
    const struct km_session *session = km_sitting_session(sitting);
    struct km_judgement *judgement =
        km_judgement_new(NULL, session, &clock_that_stands, (struct km_judge_budget){0});
    struct km_ways *ways = km_ways_new(NULL, judgement);
    uint16_t rule;
    DEMAND(!km_class_new(NULL, sitting, &clock_that_stands) && km_ways_count(ways) == 1);
    DEMAND(km_ways_branch(ways, 1) == 0 && !km_ways_session(ways, 1) && !km_ways_score(ways, 1));
    DEMAND(!km_ways_attainable(ways, 1) && !km_ways_report(ways, 1) && km_ways_shared(ways, 0, 1) == 0);
    DEMAND(km_ways_number(ways, 0) == 1 && km_ways_number(ways, 1) == 0 && !km_ways_part(ways, 0, 1));
    DEMAND(km_ways_place(ways, 1) == 0 && km_ways_place(ways, 0) == 1 && km_ways_place(ways, 2) == 1);
    DEMAND(km_ways_differences(ways, 0, 1, &rule, 1) == 0 && !km_round_of(session, 1, 1, 0).before.vote);
    struct km_items *items = km_items_new(NULL);
    DEMAND(!km_items_add(items, session) && km_items_list(items)->count == 0);
    DEMAND(km_items_format_name(0) && !km_items_format_name(SIZE_MAX));
    struct km_plan plan = km_class_plan(15, KM_USUAL_MINUTES);
    DEMAND(km_plan_at(&plan, plan.minutes) == KM_PLAN_PARTS);
    km_items_free(items);
    km_ways_free(ways);
    km_judgement_free(judgement);
}

static void look_beyond_findings(const struct km_diags *diags)
{
    size_t count = km_diags_count(diags);
    DEMAND(!km_diags_at(diags, count) && km_diags_cause(diags, count) == count);
    DEMAND(!km_explain_at(km_explain_count()).code && km_explain_at(0).code);
}

static void look_beyond_attainable(const struct km_attainable *attainable, const struct km_report *report)
{
    size_t turns = km_attainable_count(attainable);
    DEMAND(km_attainable_decision(attainable, turns).turn == 0);
    DEMAND(km_attainable_points(attainable, (uint32_t)turns + 1) == KM_NO_POINTS);
    DEMAND(!km_attainable_passable(attainable, (uint32_t)turns + 1));
    DEMAND(!km_report_good(report, km_report_good_count(report)) && !km_report_turning_point(report, 0));
    struct km_quote nobody = km_report_said(report, SIZE_MAX);
    DEMAND(!km_text_present(&nobody.text));
    DEMAND(km_report_rule_points(report, SIZE_MAX) == 0);
    DEMAND(km_report_entry(report, 1, KM_NONE) == SIZE_MAX && km_report_entry(report, 1, 0) == SIZE_MAX);
}

static void look_beyond_proofs(const struct km_proofs *proofs)
{
    DEMAND(!km_proofs_ending(proofs, SIZE_MAX).reachable && !km_proofs_objective(proofs, SIZE_MAX).keepable);
    DEMAND(!km_proofs_contradiction(proofs, SIZE_MAX).run && !km_proofs_promise(proofs, SIZE_MAX).run);
    DEMAND(!km_proofs_gap(proofs, SIZE_MAX).run && !km_proofs_costly(proofs, SIZE_MAX).run);
    DEMAND(!km_proofs_premature(proofs, SIZE_MAX).run && !km_proofs_answers(proofs, SIZE_MAX).options);
    DEMAND(km_proofs_best_lack(proofs, SIZE_MAX).points == 0 && km_proofs_trap(proofs, SIZE_MAX).rule == 0);
    DEMAND(km_proofs_most_lost(proofs, KM_NONE) == KM_NO_POINTS);
    DEMAND(km_proofs_strategy(proofs, KM_ALWAYS_LAST, KM_JA_EASY).best == -1);
}

static void prove(const struct km_exploration *exploration, const struct km_scenario *scenario)
{
    struct km_appearance *appearance = km_appearance_new(NULL, scenario);
    struct km_proofs *proofs = km_proofs_new(NULL, exploration, km_appearance_looks(appearance), NULL);
    DEMAND(proofs);
    DEMAND(km_proofs_range(proofs).best == 100);
    DEMAND(km_proofs_stuck(proofs).count == 0);
    look_beyond_proofs(proofs);
    struct km_tells *tells = km_tells_new(NULL);
    km_tells_add(tells, scenario, appearance, proofs);
    DEMAND(km_tells_choices(tells, KM_TELL_DECISIONS).places > 0);
    DEMAND(km_tells_get(tells, KM_TELL_SLOTS, KM_TELL_LONGEST, KM_JA_EASY).places == 0);
    km_tells_free(tells);
    km_proofs_free(proofs);
    km_appearance_free(appearance);
}

static void judge(const struct trainer *trainer, const struct km_session *session)
{
    struct km_score *score = km_score_new(NULL, trainer->rulebook, km_scenario_scope(trainer->scenario),
                                          km_session_trace(session), true);
    struct km_exploration *exploration = km_exploration_new(NULL, trainer->scenario, NULL);
    struct km_attainable *attainable = km_attainable_new(NULL, exploration, session);
    DEMAND(km_score_points(score)->score == 100 && km_score_points(score)->passed);
    DEMAND(km_exploration_certainty(exploration) == KM_EXACT);
    DEMAND(km_attainable_count(attainable) == km_session_turns(session));
    prove(exploration, trainer->scenario);
    write_verdicts(&(struct km_judged){
        .score = score, .rulebook = trainer->rulebook, .session = session, .attainable = attainable});
    struct km_report *report = km_report_new(NULL, session, score, attainable);
    DEMAND(km_report_turning_point_count(report) == 0);
    write_report(report, trainer);
    look_beyond_attainable(attainable, report);
    look_beyond_rules(trainer->rulebook, score);
    km_report_free(report);
    km_attainable_free(attainable);
    km_exploration_free(exploration);
    km_score_free(score);
}

/* The file alone tells the same run. */
static void read_again(const struct trainer *trainer, const struct text *file,
                       const struct km_session *session)
{
    struct km_session *again = km_session_load(NULL, bytes_of(file), "run.session.jsonl", trainer->diags);
    DEMAND(again);
    DEMAND(km_diags_count(trainer->diags) == 0);
    DEMAND(km_session_status(again) == KM_ENDED);
    DEMAND(km_session_event_count(again) == km_session_event_count(session));
    DEMAND(km_session_said_count(again) == km_session_said_count(session));
    km_session_free(again);
}

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: test_door FOLDER\n");
        return 2;
    }
    struct text file = {0};
    struct trainer trainer = load(argv[1]);
    struct text choices = read_file(argv[1], "tests/golden/one-page/ideal.choices");
    struct km_sitting *sitting = play(&trainer, choices, &file);
    const struct km_session *session = km_sitting_session(sitting);
    judge(&trainer, session);
    look_inside(trainer.scenario);
    look_beyond_scenario(trainer.scenario);
    look_beyond_session(session);
    look_beyond_words(session);
    look_beyond_class(sitting);
    look_beyond_findings(trainer.diags);
    write_sheets(&trainer);
    read_again(&trainer, &file, session);
    km_sitting_free(sitting);
    unload(&trainer);
    free(choices.data);
    free(file.data);
    return 0;
}
