/* The text report. One screen by default: what happened, one thing done well, at most two turning points with
 * the sentence to say next time, one thing to try, the points. When that is longer than a screen it is
 * written again with shorter quotes, then shorter reasons, and last with shorter advice. `full` cuts nothing
 * and goes on in text_full.c. */
#include "report/text.h"

enum { POINTS_ON_ONE_SCREEN = 2, SCREEN_LINES = 30 };

/* How many lines each text may take; 0: as many as it needs. */
struct allowance {
    size_t title, happened, quote, why, say;
};

/* From the most generous to the one that fits in any case. */
static const struct allowance allowances[] = {
    {.title = 0},
    {.title = 1, .happened = 3, .quote = 2, .why = 3, .say = 4},
    {.title = 1, .happened = 2, .quote = 1, .why = 2, .say = 4},
    {.title = 1, .happened = 2, .quote = 1, .why = 1, .say = 3},
    {.title = 1, .happened = 2, .quote = 1, .why = 1, .say = 2},
};

enum { ALLOWANCE_COUNT = sizeof allowances / sizeof *allowances };

/* "key: " as the first words of a paragraph. */
static const char *lead(const struct page *page, const char *key)
{
    struct strbuf out;
    strbuf_init(&out, page->arena);
    strbuf_add(&out, page_word(page, key));
    strbuf_add(&out, page->style->language == KM_EN ? ": " : "：");
    return out.data;
}

static void write_title(const struct page *page, const struct km_report *report,
                        const struct allowance *lines)
{
    const struct km_text *title = &km_scenario_head(report->scenario)->title;
    page_text(page, lead(page, "report.title"), 2, title, lines->title);
}

static void write_happened(const struct page *page, const struct km_report *report,
                           const struct allowance *lines)
{
    if (report->status == KM_STOPPED) {
        page_plain(page, "", 0, page_word(page, "play.stopped"));
        page_plain(page, "", 0, page_word(page, "play.support"));
    } else if (report->status != KM_ENDED) {
        page_plain(page, lead(page, "report.happened"), 2, page_word(page, "report.unfinished"));
    } else {
        page_text(page, lead(page, "report.happened"), 2, &report->happened, lines->happened);
    }
}

static void write_good(const struct page *page, const struct km_report *report, const struct allowance *lines)
{
    const struct report_good *good = &report->good;
    if (!good->turn)
        return;
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, good->rule);
    struct ui_argument turn[] = {{.name = "turn", .number = good->turn}, {.name = NULL}};
    page_plain(page, lead(page, "report.went-well"), 2, page_phrase(page, "report.turn", turn));
    page_quote(page, 2, &good->answer, lines->quote);
    if (km_text_present(&good->resisted)) {
        struct report_quote resisted = {.text = good->resisted};
        page_plain(page, "  ", 2, page_word(page, "report.resisted"));
        page_quote(page, 4, &resisted, lines->quote);
    }
    page_text(page, "  → ", 5, &rule->title, lines->title);
}

static void write_turning_point(const struct page *page, const struct km_report *report, size_t number,
                                const struct allowance *lines)
{
    const struct report_turning_point *point = &report->points[number];
    const struct km_rule *rule = km_rulebook_rule(report->rulebook, point->rules[0]);
    struct ui_argument arguments[] = {
        {.name = "number", .number = (int64_t)number + 1},
        {.name = "turn", .number = point->turn},
        {.name = NULL},
    };
    const char *key = point->never_done ? "report.turning-point.missing" : "report.turning-point";
    struct strbuf head;
    strbuf_init(&head, page->arena);
    ui_write(page->style->words, page->style->language, key, arguments, &head);
    page_text(page, head.data, 2, &rule->title, lines->title);
    page_quote(page, 2, &point->customer, lines->quote);
    page_quote(page, 2, &point->answer, lines->quote);
    page_text(page, "  ", 2, &rule->why, lines->why);
    page_text(page, "  → ", 5, &rule->say_instead, lines->say);
    if (page->style->full)
        for (size_t r = 1; r < point->rule_count; r++)
            page_text(page, "  + ", 5, &km_rulebook_rule(report->rulebook, point->rules[r])->title, 0);
}

static void write_turning_points(const struct page *page, const struct km_report *report,
                                 const struct allowance *lines)
{
    size_t shown = report->point_count;
    if (!page->style->full && shown > POINTS_ON_ONE_SCREEN)
        shown = POINTS_ON_ONE_SCREEN;
    for (size_t p = 0; p < shown; p++)
        write_turning_point(page, report, p, lines);
    if (!shown && report->status == KM_ENDED)
        page_plain(page, "", 0, page_word(page, "report.turning-points.none"));
}

static void write_next(const struct page *page, const struct km_report *report, const struct allowance *lines)
{
    const struct report_next *next = &report->next;
    const char *first = lead(page, "report.try-next");
    struct ui_argument turn[] = {{.name = "turn", .number = next->turn}, {.name = NULL}};
    switch (next->kind) {
    case NEXT_RULE:
        page_text(page, first, 2, &km_rulebook_rule(report->rulebook, next->rule)->say_instead, lines->say);
        break;
    case NEXT_UNTESTED:
        page_plain(page, first, 2, page_word(page, "report.next.untested"));
        page_text(page, "  → ", 5, &km_rulebook_rule(report->rulebook, next->rule)->title, lines->title);
        break;
    case NEXT_RETRY: page_plain(page, first, 2, page_phrase(page, "report.next.retry", turn)); break;
    case NEXT_EXPLORE: page_plain(page, first, 2, page_word(page, "report.next.explore")); break;
    }
}

static void write_points(const struct page *page, const struct km_report *report)
{
    const struct km_points *points = km_score_points(report->score);
    const char *first = lead(page, "report.points");
    if (!points->scored) {
        page_plain(page, first, 2, page_word(page, "report.points.none"));
        return;
    }
    struct strbuf sum;
    strbuf_init(&sum, page->arena);
    report_write_sum(report, &sum);
    struct ui_argument arguments[] = {
        {.name = "sum", .text = sum.data},
        {.name = "possible", .number = points->possible},
        {.name = "score", .number = points->score},
        {.name = NULL},
    };
    page_plain(page, first, 2, page_phrase(page, "report.points.sum", arguments));
    if (points->critical_broken && points->score == km_rulebook_pass_mark(report->rulebook) - 1)
        page_plain(page, "  ", 2, page_phrase(page, "report.points.capped", arguments));
    if (km_session_setup(report->session).mode == KM_EXAM)
        page_plain(page, "  ", 2, page_word(page, points->passed ? "report.passed" : "report.not-passed"));
}

/* Whose policy the run was judged by, in the main language. */
static void write_policy(const struct page *page, const struct km_report *report)
{
    const struct km_policy *policy = km_rulebook_policy(report->rulebook);
    struct strbuf line;
    struct ui_argument arguments[] = {
        {.name = "name", .text = km_text_get(&policy->name, page->style->language)},
        {.name = "minutes", .number = policy->time_limit_minutes},
        {.name = NULL},
    };
    if (!km_text_present(&policy->name))
        return;
    strbuf_init(&line, page->arena);
    ui_write(page->style->words, page->style->language, "report.policy", arguments, &line);
    page_plain(page, "", 0, line.data);
}

static void write_undos(const struct page *page, const struct km_report *report)
{
    uint32_t undos = km_session_undos(report->session);
    struct ui_argument count[] = {{.name = "count", .number = undos}, {.name = NULL}};
    if (undos)
        page_plain(page, "  ", 2, page_phrase(page, "report.undos", count));
}

static void write_all(const struct page *page, const struct km_report *report, const struct allowance *lines)
{
    write_title(page, report, lines);
    write_happened(page, report, lines);
    if (page->style->customer_seat) {
        text_write_seat(page, report);
    } else if (report->status != KM_STOPPED) {
        write_good(page, report, lines);
        write_turning_points(page, report, lines);
        write_next(page, report, lines);
        if (page->style->full)
            text_write_full(page, report);
        write_points(page, report);
        write_undos(page, report);
    }
    write_policy(page, report);
    page_plain(page, "", 0, page_word(page, "report.footer.appraisal"));
    page_plain(page, "", 0, page_word(page, "report.footer.practice"));
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

void report_write_text(struct km_report *report, const struct km_report_style *style, struct strbuf *out)
{
    struct page page = {.arena = &report->arena, .style = style, .out = out};
    size_t start = out->length, screen = style->both ? 2 * SCREEN_LINES : SCREEN_LINES;
    for (size_t i = 0; i < ALLOWANCE_COUNT; i++) {
        strbuf_truncate(out, start);
        write_all(&page, report, &allowances[i]);
        if (style->full || count_lines(out->data + start) <= screen)
            return;
    }
}
