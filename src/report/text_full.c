/* What --full adds to the text report, in the order in which a trainer talks it through: the guidance, how
 * the meters moved, the incident form, questions, a plan with empty lines, references, and the whole scene.
 */
#include "report/text.h"

#include "report/verdicts.h"
#include "text/width.h"

static const char *mark_of(enum km_verdict verdict)
{
    return verdict == KM_KEPT ? "○ " : verdict == KM_BROKEN ? "× " : "－ ";
}

static void write_rule(const struct page *page, const struct km_report *report, size_t number)
{
    const struct km_rule_result *result = km_score_rule(report->score, number);
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, number);
    struct strbuf first;
    strbuf_init(&first, page->arena);
    strbuf_printf(&first, "  %s%s ", mark_of(result->verdict),
                  page_word(page, verdict_word_key(result->verdict)));
    if (result->verdict == KM_BROKEN && result->broken_turn) {
        struct ui_argument turn[] = {{.name = "turn", .number = result->broken_turn}, {.name = NULL}};
        strbuf_printf(&first, "(%s) ", page_phrase(page, "report.turn", turn));
    }
    if (result->objective)
        strbuf_printf(&first, "[%d] ", rule->weight);
    page_text(page, first.data, 4, &rule->title, 0);
}

/* Objectives first, then what else was broken or kept; what was not applicable is for machines and trainers.
 */
static void write_rules(const struct page *page, const struct km_report *report)
{
    page_heading(page, "report.rules");
    page_plain(page, "  ", 2, page_word(page, "report.rules.legend"));
    for (int objectives = 1; objectives >= 0; objectives--) {
        for (size_t r = 0; r < km_rulebook_rule_count(report->rulebook); r++) {
            const struct km_rule_result *result = km_score_rule(report->score, r);
            bool shown = result->verdict != KM_NOT_APPLICABLE && result->objective == (objectives == 1);
            if (shown)
                write_rule(page, report, r);
        }
    }
}

static void write_meters(const struct page *page, const struct km_report *report)
{
    page_heading(page, "report.curves");
    for (size_t m = 0; m < km_scenario_meter_count(report->scenario); m++) {
        struct km_meter meter = km_scenario_meter(report->scenario, m);
        struct strbuf values;
        strbuf_init(&values, page->arena);
        strbuf_printf(&values, "%s  ", km_text_get(&meter.label, page->style->language));
        for (uint32_t turn = 1; turn <= km_session_turns(report->session); turn++)
            strbuf_printf(&values, "%d → ", km_session_meter_before(report->session, m, turn));
        strbuf_printf(&values, "%d", km_session_meter(report->session, m));
        page_plain(page, "  ", 4, values.data);
    }
}

static const char *entry_key(enum km_mark mark)
{
    static const char *const keys[] = {
        [KM_FACT] = "form.mark.fact",
        [KM_GUESS] = "form.mark.guess",
        [KM_OPINION] = "form.mark.opinion",
        [KM_ERROR_MARK] = "form.mark.error",
    };
    return keys[mark];
}

static void write_entry(const struct page *page, const struct km_report *report, const struct km_said *said)
{
    struct km_choice option = km_scenario_choice(report->scenario, said->choice);
    struct strbuf first;
    strbuf_init(&first, page->arena);
    strbuf_printf(&first, "  [%s] ", page_word(page, entry_key(option.mark)));
    page_text(page, first.data, 4, &option.text, 0);
    if (km_text_present(&option.why))
        page_text(page, "    ", 4, &option.why, 0);
}

static void write_form(const struct page *page, const struct km_report *report)
{
    bool headed = false;
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->kind != KM_SAID_ENTRY)
            continue;
        if (!headed)
            page_heading(page, "report.form");
        headed = true;
        write_entry(page, report, said);
    }
}

static void write_blank_lines(const struct page *page, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        strbuf_add(page->out, "  ");
        strbuf_add_repeat(page->out, "_", page->style->columns - 4);
        strbuf_add_char(page->out, '\n');
    }
}

static void write_reflection(const struct page *page, const struct km_report *report)
{
    page_heading(page, "report.reflection");
    for (size_t q = 0; q < km_scenario_question_count(report->scenario); q++) {
        struct km_text question = km_scenario_question(report->scenario, q);
        page_text(page, "  ・", 4, &question, 0);
        write_blank_lines(page, 1);
    }
    page_heading(page, "report.plan");
    page_plain(page, "  ", 2, page_word(page, "report.plan.prompt"));
    write_blank_lines(page, 2);
}

static bool reference_was_printed(const struct km_report *report, const uint16_t *rules, size_t rule,
                                  size_t reference)
{
    const char *id = km_rulebook_rule(report->rulebook, rules[rule])->references[reference];
    for (size_t r = 0; r <= rule; r++) {
        const struct km_rule *before = km_rulebook_rule(report->rulebook, rules[r]);
        size_t end = r == rule ? reference : before->reference_count;
        for (size_t i = 0; i < end; i++)
            if (strcmp(before->references[i], id) == 0)
                return true;
    }
    return false;
}

static void write_reference(const struct page *page, const struct km_report *report, const char *id)
{
    const struct km_reference *reference = km_rulebook_reference(report->rulebook, id);
    struct strbuf first;
    strbuf_init(&first, page->arena);
    strbuf_printf(&first, "  %s ", id);
    page_text(page, first.data, 2 + text_width(id) + 1, &reference->text, 0);
    if (reference->source)
        page_plain(page, "    ", 4, reference->source);
}

static void write_references(const struct page *page, const struct km_report *report)
{
    size_t count = 0;
    uint16_t *rules = arena_array(page->arena, km_rulebook_rule_count(report->rulebook), sizeof *rules);
    for (size_t p = 0; p < report->point_count; p++)
        for (size_t r = 0; r < report->points[p].rule_count; r++)
            rules[count++] = report->points[p].rules[r];
    bool headed = false;
    for (size_t r = 0; r < count; r++) {
        const struct km_rule *rule = km_rulebook_rule(report->rulebook, rules[r]);
        for (size_t i = 0; i < rule->reference_count; i++) {
            bool known = km_rulebook_reference(report->rulebook, rule->references[i]) != NULL;
            if (!known || reference_was_printed(report, rules, r, i))
                continue;
            if (!headed)
                page_heading(page, "report.references");
            headed = true;
            write_reference(page, report, rule->references[i]);
        }
    }
}

static void write_acts(const struct page *page, const struct km_report *report, const struct km_said *said)
{
    struct strbuf acts;
    strbuf_init(&acts, page->arena);
    for (size_t e = said->first_event; e < said->first_event + said->event_count; e++) {
        size_t act = km_trace_event(km_session_trace(report->session), e)->act;
        struct km_text label = km_rulebook_act_label(report->rulebook, act);
        strbuf_add(&acts, acts.length ? " · " : "");
        strbuf_add(&acts, km_text_get(&label, page->style->language));
    }
    if (acts.length)
        page_plain(page, "      [", 7, acts.data);
    if (acts.length) {
        strbuf_truncate(page->out, page->out->length - 1);
        strbuf_add(page->out, "]\n");
    }
}

static void write_said(const struct page *page, const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    struct report_quote quote = report_said(report, index);
    struct ui_argument turn[] = {{.name = "turn", .number = said->turn}, {.name = NULL}};
    bool first = index == 0 || km_session_said(report->session, index - 1)->turn != said->turn;
    if (said->kind == KM_SAID_CHOICE || (said->kind == KM_SAID_ENTRY && first))
        page_plain(page, "  ", 2, page_phrase(page, "report.turn", turn));
    if (km_text_present(&quote.name))
        page_quote(page, 4, &quote, 0);
    else
        page_text(page, "    ", 4, &quote.text, 0);
    write_acts(page, report, said);
    if (said->kind == KM_SAID_CHOICE) {
        struct km_text why = km_scenario_choice(report->scenario, said->choice).why;
        if (km_text_present(&why))
            page_text(page, "      ・", 8, &why, 0);
    }
}

static void write_transcript(const struct page *page, const struct km_report *report)
{
    page_heading(page, "report.transcript");
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        enum km_said_kind kind = km_session_said(report->session, i)->kind;
        if (kind != KM_SAID_CONTACT_END)
            write_said(page, report, i);
    }
}

void text_write_full(const struct page *page, const struct km_report *report)
{
    write_rules(page, report);
    write_meters(page, report);
    write_form(page, report);
    write_reflection(page, report);
    write_references(page, report);
    write_transcript(page, report);
    strbuf_add_char(page->out, '\n');
}
