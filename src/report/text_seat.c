/* The run again from the customer's side: what was heard, what was said, and what went on inside. The acts of
 * the desk and everything after the customer has left are not theirs to see. */
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

/* The customer was there for lines and answers of the contact, until it ended. */
static bool was_heard(const struct km_report *report, const struct km_said *said)
{
    if (said->kind != KM_SAID_LINE && said->kind != KM_SAID_CHOICE)
        return false;
    return km_scenario_node(report->scenario, said->node).phase == KM_CONTACT;
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
