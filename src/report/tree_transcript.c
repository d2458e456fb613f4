/* The whole scene, line by line: once with its acts, as a trainer reads it, and once from the customer's
 * side. The acts of the desk and what it does without the customer are not the customer's to see. */
#include "report/tree_build.h"

static struct tree_block *add_said(struct tree_builder *builder, const struct km_report *report, size_t index)
{
    struct km_quote quote = report_said(report, index);
    struct tree_block *block = tree_add(builder, TREE_SAID);
    block->label = tree_clean(builder, &quote.name);
    block->text = tree_clean(builder, &quote.text);
    block->said.voice = tree_voice_of(quote.by);
    return block;
}

/* ---- with acts ---- */

static void name_acts(const struct tree_builder *builder, const struct km_report *report,
                      const struct km_said *said, struct tree_said *out)
{
    struct km_text *acts = arena_array(builder->arena, said->event_count, sizeof *acts);
    for (size_t e = 0; e < said->event_count; e++) {
        size_t act = km_trace_event(km_session_trace(report->session), said->first_event + e)->act;
        struct km_text label = km_rulebook_act_label(report->rulebook, act);
        acts[e] = tree_clean(builder, &label);
    }
    out->acts = acts;
    out->act_count = said->event_count;
}

static void add_line(struct tree_builder *builder, const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    bool first = index == 0 || km_session_said(report->session, index - 1)->turn != said->turn;
    struct tree_block *block = add_said(builder, report, index);
    if (said->kind == KM_SAID_CHOICE || (said->kind == KM_SAID_ENTRY && first))
        block->said.when = tree_turn(builder, said->turn);
    if (said->kind == KM_SAID_CHOICE) {
        struct km_text why = km_scenario_choice(report->scenario, said->choice).why;
        block->note = tree_clean(builder, &why);
    }
    name_acts(builder, report, said, &block->said);
}

/* What was written before the options of the answer were seen: no act, and nobody heard it. */
static void add_own_words(struct tree_builder *builder, const struct km_report *report,
                          const struct km_said *said)
{
    struct km_text words = km_report_own_words(report, said->turn);
    if (said->kind != KM_SAID_CHOICE || !km_text_present(&words))
        return;
    struct tree_block *block = tree_add(builder, TREE_SAID);
    block->label = tree_word(builder, "report.own-words");
    block->text = tree_clean(builder, &words);
    block->said.voice = TREE_OWN;
}

void tree_add_transcript(struct tree_builder *builder, const struct km_report *report)
{
    tree_add_section(builder, PART_TRANSCRIPT, "report.transcript");
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->kind == KM_SAID_CONTACT_END)
            continue;
        add_own_words(builder, report, said);
        add_line(builder, report, i);
    }
}

/* ---- from the customer's side ---- */

/* Whether the customer says anything in `turn`. */
static bool customer_speaks(const struct km_report *report, uint32_t turn)
{
    for (size_t i = 0; i < km_session_said_count(report->session); i++) {
        const struct km_said *said = km_session_said(report->session, i);
        if (said->kind == KM_SAID_LINE && said->turn == turn &&
            km_scenario_line(report->scenario, said->line).by == KM_BY_CUSTOMER)
            return true;
    }
    return false;
}

/* The customer was there for what was said in the contact, and afterwards for calls in which they speak. */
static bool was_heard(const struct km_report *report, const struct km_said *said)
{
    if (said->kind != KM_SAID_LINE && said->kind != KM_SAID_CHOICE)
        return false;
    if (km_scenario_node(report->scenario, said->node).phase == KM_CONTACT)
        return true;
    bool words =
        said->kind == KM_SAID_CHOICE || km_scenario_line(report->scenario, said->line).by == KM_BY_CUSTOMER;
    return words && customer_speaks(report, said->turn);
}

static void add_heard(struct tree_builder *builder, const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    struct tree_block *block = add_said(builder, report, index);
    if (said->kind == KM_SAID_CHOICE) {
        block->said.when = tree_turn(builder, said->turn);
        return;
    }
    struct km_text inner = km_scenario_line(report->scenario, said->line).inner;
    block->said.inner = tree_clean(builder, &inner);
    block->said.inner_label = tree_word(builder, "report.seat.inner");
}

static void add_end(struct tree_builder *builder, const struct km_report *report)
{
    struct tree_block *block = tree_add(builder, TREE_SAID);
    block->text = tree_clean(builder, &report->happened);
    block->said.voice = TREE_STAGE;
}

/* "Anger 5 → 3" in each language that the label has. */
static void add_meter(struct tree_builder *builder, const struct km_report *report, size_t number)
{
    struct km_meter meter = km_scenario_meter(report->scenario, number);
    struct km_text change = {{NULL}};
    for (int l = 0; l < KM_LANGUAGE_COUNT; l++) {
        struct strbuf text;
        if (!meter.label.in[l])
            continue;
        strbuf_init(&text, builder->arena);
        strbuf_printf(&text, "%s %d → %d", meter.label.in[l], meter.start,
                      km_session_meter(report->session, number));
        change.in[l] = text.data;
    }
    tree_add_text(builder, TREE_METER, &change);
}

void tree_add_seat(struct tree_builder *builder, const struct km_report *report)
{
    tree_add_section(builder, PART_SEAT, "report.customer-seat");
    for (size_t i = 0; i < km_session_said_count(report->session); i++)
        if (was_heard(report, km_session_said(report->session, i)))
            add_heard(builder, report, i);
    if (report->status == KM_ENDED)
        add_end(builder, report);
    for (size_t m = 0; m < km_scenario_meter_count(report->scenario); m++)
        add_meter(builder, report, m);
}
