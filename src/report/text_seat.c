/* The run again from the customer's side: what was heard, what was said, and what went on inside. The acts of
 * the desk and what it does without the customer are not theirs to see. */
#include "report/text.h"

/* "name (mood)" has no place here: the inner voice says more. */
static void write_inner(const struct page *page, const struct km_line *line)
{
    if (!km_text_present(&line->inner))
        return;
    struct strbuf first;
    strbuf_init(&first, page->arena);
    strbuf_printf(&first, "      %s", page_word(page, "report.seat.inner"));
    page_text(page, first.data, 8, &line->inner, 0);
}

static void write_said(const struct page *page, const struct km_report *report, size_t index)
{
    const struct km_said *said = km_session_said(report->session, index);
    struct report_quote quote = report_said(report, index);
    if (said->kind == KM_SAID_CHOICE) {
        struct ui_argument turn[] = {{.name = "turn", .number = said->turn}, {.name = NULL}};
        page_plain(page, "", 0, page_phrase(page, "report.turn", turn));
    }
    if (km_text_present(&quote.name))
        page_quote(page, 2, &quote, 0);
    else
        page_text(page, "  -- ", 5, &quote.text, 0);
    if (said->kind != KM_SAID_LINE)
        return;
    struct km_line line = km_scenario_line(report->scenario, said->line);
    write_inner(page, &line);
}

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

static void write_meters(const struct page *page, const struct km_report *report)
{
    for (size_t m = 0; m < km_scenario_meter_count(report->scenario); m++) {
        struct km_meter meter = km_scenario_meter(report->scenario, m);
        struct strbuf text;
        strbuf_init(&text, page->arena);
        strbuf_printf(&text, "%s %d → %d", km_text_get(&meter.label, page->style->language), meter.start,
                      km_session_meter(report->session, m));
        page_plain(page, "  ", 2, text.data);
    }
}

void text_write_seat(const struct page *page, const struct km_report *report)
{
    page_heading(page, "report.customer-seat");
    for (size_t i = 0; i < km_session_said_count(report->session); i++)
        if (was_heard(report, km_session_said(report->session, i)))
            write_said(page, report, i);
    if (report->status == KM_ENDED)
        page_text(page, "  -- ", 5, &report->happened, 0);
    write_meters(page, report);
    strbuf_add_char(page->out, '\n');
}
