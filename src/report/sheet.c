/* Sheets are short pages of the scenario's own words: the rules it examines, what to say, whom to turn to,
 * and empty lines for a person's hand. They are trees as reports are, and have the same formats. */
#include "kamae/sheet.h"

#include "report/formats.h"
#include "report/sheet_build.h"

struct km_sheet {
    struct arena arena;
    struct strbuf out;
};

static void add_people(struct tree_builder *builder, const struct km_scenario *scenario)
{
    tree_add_section(builder, PART_PEOPLE, "start.briefing");
    tree_add_text(builder, TREE_PLAIN, &km_scenario_head(scenario)->briefing);
}

/* ---- the observer's sheet ---- */

static void add_goal(struct tree_builder *builder, const struct km_scenario *scenario)
{
    struct km_text goal = km_scenario_goal(scenario);
    if (!km_text_present(&goal))
        return;
    tree_add_section(builder, PART_GOAL, "sheet.goal");
    tree_add_text(builder, TREE_PLAIN, &goal);
}

static void add_observed(struct tree_builder *builder, const struct km_rule *rule, uint32_t number)
{
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, number, &rule->title));
    tree_add_text(builder, TREE_SAY, &rule->say_instead);
    sheet_add_marks(builder);
    tree_leave(builder, outer);
}

static void add_observer(struct tree_builder *builder, const struct km_scenario *scenario)
{
    tree_add_section(builder, PART_INTRO, NULL);
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, "sheet.observer.intro"));
    add_goal(builder, scenario);
    add_people(builder, scenario);
    tree_add_section(builder, PART_OBSERVED, "report.rules");
    for (size_t i = 0; i < sheet_objective_count(scenario); i++)
        add_observed(builder, sheet_objective(scenario, i), (uint32_t)i + 1);
    tree_add_section(builder, PART_MANNER, "sheet.manner");
    tree_add_blank(builder, 2);
}

/* ---- the handout ---- */

static void add_say_instead(struct tree_builder *builder, const struct km_scenario *scenario)
{
    tree_add_section(builder, PART_SAY, "report.say-instead");
    for (size_t i = 0; i < sheet_objective_count(scenario); i++) {
        const struct km_rule *rule = sheet_objective(scenario, i);
        struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, &rule->title));
        tree_add_text(builder, TREE_SAY, &rule->say_instead);
        tree_leave(builder, outer);
    }
}

/* An empty contact is a line to fill in by hand. */
static void add_contact(struct tree_builder *builder, const struct km_contact *contact)
{
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, &contact->role));
    if (*km_text_get(&contact->contact, builder->tree->language))
        tree_add_text(builder, TREE_PLAIN, &contact->contact);
    else
        tree_add_blank(builder, 1);
    tree_leave(builder, outer);
}

static void add_contacts(struct tree_builder *builder, const struct km_scenario *scenario)
{
    const struct km_policy *policy = km_rulebook_policy(km_scenario_rulebook(scenario));
    struct km_mandate mandate = km_scenario_mandate(scenario);
    tree_add_section(builder, PART_CONTACTS, "sheet.contacts");
    if (km_text_present(&mandate.policy))
        tree_add_text(builder, TREE_PLAIN, &mandate.policy);
    if (km_text_present(&mandate.limits))
        tree_add_text(builder, TREE_PLAIN, &mandate.limits);
    for (size_t i = 0; i < policy->contact_count; i++)
        add_contact(builder, &policy->contacts[i]);
}

static void add_handout(struct tree_builder *builder, const struct km_scenario *scenario)
{
    add_people(builder, scenario);
    add_say_instead(builder, scenario);
    tree_add_reflection(builder, scenario, &(struct km_text){{NULL}});
    add_contacts(builder, scenario);
}

/* ---- all ---- */

/* What each kind of sheet is; the host's page alone rests on proofs. */
static const struct {
    enum tree_document document;
    const char *label;
    void (*add)(struct tree_builder *builder, const struct km_scenario *scenario);
} kinds[] = {
    [KM_SHEET_HOST] = {TREE_HOST, "sheet.host", NULL},
    [KM_SHEET_OBSERVER] = {TREE_OBSERVER, "sheet.observer", add_observer},
    [KM_SHEET_HANDOUT] = {TREE_HANDOUT, "sheet.handout", add_handout},
    [KM_SHEET_ROLES] = {TREE_ROLES, "sheet.roles", sheet_add_roles},
    [KM_SHEET_ATTENDANCE] = {TREE_ATTENDANCE, "sheet.attendance", sheet_add_attendance},
};

const struct tree *tree_of_sheet(struct arena *arena, const struct km_scenario *scenario,
                                 const struct km_proofs *proofs, enum km_sheet_kind kind,
                                 const struct km_report_style *style)
{
    struct tree_builder builder =
        tree_begin(arena, style, kinds[kind].document, kinds[kind].label, &km_scenario_head(scenario)->title);
    tree_add_sheet_head(&builder, scenario, style);
    if (kind == KM_SHEET_HOST)
        sheet_add_host(&builder, scenario, proofs, style->minutes);
    else
        kinds[kind].add(&builder, scenario);
    tree_add_section(&builder, PART_FOOTER, NULL);
    tree_add_footer(&builder, scenario);
    return builder.tree;
}

const char *km_sheet_format_name(size_t index)
{
    for (size_t i = 0, found = 0; km_report_format_name(i); i++)
        if (format_find(km_report_format_name(i))->write && found++ == index)
            return km_report_format_name(i);
    return NULL;
}

struct km_sheet *km_sheet_new(const struct km_host *host, const struct km_scenario *scenario,
                              const struct km_proofs *proofs, enum km_sheet_kind kind, const char *format,
                              const struct km_report_style *style)
{
    const struct format *wanted = format_find(format);
    if (!wanted || !wanted->write)
        return NULL;
    struct arena arena;
    arena_init(&arena, host);
    struct km_sheet *sheet = arena_alloc(&arena, sizeof *sheet);
    sheet->arena = arena;
    strbuf_init(&sheet->out, &sheet->arena);
    if (wanted->write(tree_of_sheet(&sheet->arena, scenario, proofs, kind, style), style, &sheet->out))
        return sheet;
    km_sheet_free(sheet);
    return NULL;
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
