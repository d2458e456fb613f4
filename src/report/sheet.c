/* Sheets are short pages of the scenario's own words: the rules it examines, what to say, whom to turn to,
 * and empty lines for a person's hand. Markdown and plain text differ only in how headings and items are
 * marked. */
#include "kamae/sheet.h"

#include "report/page.h"

struct km_sheet {
    struct arena arena;
    struct strbuf out;
};

/* A sheet being written. */
struct writing {
    struct page page;
    const struct km_scenario *scenario;
    const struct km_rulebook *rulebook;
    bool markdown;
};

static void write_title(const struct writing *writing, const char *key)
{
    const struct km_text *title = &km_scenario_head(writing->scenario)->title;
    struct strbuf first;
    strbuf_init(&first, writing->page.arena);
    strbuf_printf(&first, "%s%s: ", writing->markdown ? "# " : "", page_word(&writing->page, key));
    page_text(&writing->page, first.data, 2, title, 0);
}

static void write_heading(const struct writing *writing, const char *key)
{
    const char *word = page_word(&writing->page, key);
    strbuf_printf(writing->page.out, writing->markdown ? "\n## %s\n\n" : "\n== %s ==\n", word);
}

static void write_item(const struct writing *writing, const struct km_text *text)
{
    page_text(&writing->page, writing->markdown ? "- " : "  ・", writing->markdown ? 2 : 4, text, 0);
}

static void write_lines(const struct writing *writing, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        strbuf_add(writing->page.out, "  ");
        strbuf_add_repeat(writing->page.out, "_", writing->page.style->columns - 4);
        strbuf_add(writing->page.out, writing->markdown ? "\n\n" : "\n");
    }
}

/* The rules that the scenario examines, in its order. */
static const struct km_rule *objective(const struct writing *writing, size_t number)
{
    struct km_scope scope = km_scenario_scope(writing->scenario);
    return km_rulebook_rule(writing->rulebook, scope.objectives[number]);
}

static size_t objective_count(const struct writing *writing)
{
    return km_scenario_scope(writing->scenario).objective_count;
}

static void write_people(const struct writing *writing)
{
    struct km_text briefing = km_scenario_head(writing->scenario)->briefing;
    write_heading(writing, "start.briefing");
    page_text(&writing->page, "", 0, &briefing, 0);
}

static void write_goal(const struct writing *writing)
{
    struct km_text goal = km_scenario_goal(writing->scenario);
    if (!km_text_present(&goal))
        return;
    write_heading(writing, "sheet.goal");
    page_text(&writing->page, "", 0, &goal, 0);
}

static void write_observed(const struct writing *writing, size_t number)
{
    const struct km_rule *rule = objective(writing, number);
    struct strbuf first;
    strbuf_init(&first, writing->page.arena);
    strbuf_printf(&first, writing->markdown ? "%zu. " : "%2zu. ", number + 1);
    page_text(&writing->page, first.data, 4, &rule->title, 0);
    page_text(&writing->page, "    → ", 7, &rule->say_instead, 0);
    page_plain(&writing->page, "    ", 4, page_word(&writing->page, "sheet.scale"));
    page_plain(&writing->page, "    ", 4, page_word(&writing->page, "sheet.words"));
    write_lines(writing, 1);
}

static void write_observer(const struct writing *writing)
{
    write_title(writing, "sheet.observer");
    page_plain(&writing->page, "", 0, page_word(&writing->page, "sheet.observer.intro"));
    write_goal(writing);
    write_people(writing);
    write_heading(writing, "report.rules");
    for (size_t i = 0; i < objective_count(writing); i++)
        write_observed(writing, i);
    write_heading(writing, "sheet.manner");
    write_lines(writing, 2);
}

static void write_say_instead(const struct writing *writing)
{
    write_heading(writing, "report.say-instead");
    for (size_t i = 0; i < objective_count(writing); i++) {
        write_item(writing, &objective(writing, i)->title);
        page_text(&writing->page, "    ", 4, &objective(writing, i)->say_instead, 0);
    }
}

static void write_questions(const struct writing *writing)
{
    write_heading(writing, "report.reflection");
    for (size_t q = 0; q < km_scenario_question_count(writing->scenario); q++) {
        struct km_text question = km_scenario_question(writing->scenario, q);
        write_item(writing, &question);
        write_lines(writing, 1);
    }
}

/* An empty contact is a line to fill in by hand. */
static void write_contact(const struct writing *writing, const struct km_contact *contact)
{
    enum km_language language = writing->page.style->language;
    const char *known = km_text_get(&contact->contact, language);
    write_item(writing, &contact->role);
    if (*known)
        page_plain(&writing->page, "    ", 4, known);
    else
        write_lines(writing, 1);
}

static void write_contacts(const struct writing *writing)
{
    const struct km_policy *policy = km_rulebook_policy(writing->rulebook);
    write_heading(writing, "sheet.contacts");
    if (km_text_present(&policy->name))
        page_text(&writing->page, "", 0, &policy->name, 0);
    if (km_text_present(&policy->front_line_limit))
        page_text(&writing->page, "", 0, &policy->front_line_limit, 0);
    for (size_t i = 0; i < policy->contact_count; i++)
        write_contact(writing, &policy->contacts[i]);
}

static void write_handout(const struct writing *writing)
{
    write_title(writing, "sheet.handout");
    write_people(writing);
    write_say_instead(writing);
    write_questions(writing);
    write_heading(writing, "report.plan");
    page_plain(&writing->page, "", 0, page_word(&writing->page, "report.plan.prompt"));
    write_lines(writing, 2);
    write_contacts(writing);
}

static void write_footer(const struct writing *writing)
{
    strbuf_add_char(writing->page.out, '\n');
    page_plain(&writing->page, "", 0, page_word(&writing->page, "report.footer.appraisal"));
    page_plain(&writing->page, "", 0, page_word(&writing->page, "report.footer.practice"));
}

struct km_sheet *km_sheet_new(const struct km_host *host, const struct km_scenario *scenario,
                              enum km_sheet_kind kind, bool markdown, const struct km_report_style *style)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_sheet *sheet = arena_alloc(&arena, sizeof *sheet);
    sheet->arena = arena;
    strbuf_init(&sheet->out, &sheet->arena);
    struct writing writing = {
        .page = {.arena = &sheet->arena, .style = style, .out = &sheet->out},
        .scenario = scenario,
        .rulebook = km_scenario_rulebook(scenario),
        .markdown = markdown,
    };
    if (kind == KM_SHEET_OBSERVER)
        write_observer(&writing);
    else
        write_handout(&writing);
    write_footer(&writing);
    return sheet;
}

void km_sheet_free(struct km_sheet *sheet)
{
    if (!sheet)
        return;
    struct arena arena = sheet->arena;
    arena_release(&arena);
}

struct km_bytes km_sheet_bytes(const struct km_sheet *sheet)
{
    return (struct km_bytes){.data = sheet->out.data, .length = sheet->out.length};
}
