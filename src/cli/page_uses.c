/* Where the scenarios of the library have an act, or something for a rule. */
#include "cli/pages.h"

enum { NAMED_MOST = 4 };

/* ---- answers ---- */

/* What an answer has to have to be named. */
struct wanted {
    bool rule; /* else an act */
    uint16_t number;
    unsigned touches; /* of a rule: some of these */
};

static bool is_wanted(const struct km_scenario *scenario, uint32_t choice, const struct wanted *wanted)
{
    struct km_choice each = km_scenario_choice(scenario, choice);
    if (each.again)
        return false;
    if (wanted->rule)
        return (km_choice_touches(scenario, choice, wanted->number) & wanted->touches) != 0;
    for (size_t i = 0; i < each.act_count; i++)
        if (each.acts[i] == wanted->number)
            return true;
    return false;
}

/* Of a form's option its slot, too, which its id is unique in. */
static void add_id(struct strbuf *out, struct km_choice choice)
{
    strbuf_printf(out, "%s%s%s%s", out->length ? ", " : "", choice.slot ? choice.slot : "",
                  choice.slot ? "=" : "", choice.id);
}

/* The first few ids; "" when there is none. */
static const char *name_answers(const struct pages *pages, const struct km_scenario *scenario,
                                const struct wanted *wanted)
{
    struct strbuf ids, all;
    size_t count = 0;
    strbuf_init(&ids, &pages->cli->arena);
    for (uint32_t c = 0; c < km_scenario_choice_count(scenario); c++)
        if (is_wanted(scenario, c, wanted) && count++ < NAMED_MOST)
            add_id(&ids, km_scenario_choice(scenario, c));
    if (count <= NAMED_MOST)
        return ids.data;
    strbuf_init(&all, &pages->cli->arena);
    ui_write(&pages->cli->ui, pages->language, "page.answers.more",
             UI_ARGUMENTS({"ids", .text = ids.data}, {"count", .number = (int64_t)(count - NAMED_MOST)}),
             &all);
    return all.data;
}

static void add_answers(const struct pages *pages, struct strbuf *out, const char *key, const char *ids)
{
    if (*ids)
        ui_write(&pages->cli->ui, pages->language, key, UI_ARGUMENTS({"ids", .text = ids}), out);
}

/* ---- lines ---- */

static void print_use(const struct pages *pages, const struct km_scenario *scenario, const char *use)
{
    const struct km_head_info *head = km_scenario_head(scenario);
    struct strbuf name;
    strbuf_init(&name, &pages->cli->arena);
    ui_write(
        &pages->cli->ui, pages->language, "page.named",
        UI_ARGUMENTS({"id", .text = head->id}, {"name", .text = km_text_get(&head->title, pages->language)}),
        &name);
    strbuf_printf(&name, ": %s", use);
    page_print(pages, "    ", NULL, name.data);
}

static const char *tell_rule(const struct pages *pages, const struct km_scenario *scenario, uint16_t rule)
{
    struct km_rule_use use = km_rule_use(scenario, rule);
    struct wanted keep = {true, rule, PAGE_KEEPING}, against = {true, rule, PAGE_BREAKING};
    struct strbuf out;
    strbuf_init(&out, &pages->cli->arena);
    if (!use.scene)
        return "";
    strbuf_add(&out,
               ui_get(&pages->cli->ui, pages->language, use.objective ? "page.objective" : "page.scene"));
    add_answers(pages, &out, "page.answers.keep", name_answers(pages, scenario, &keep));
    add_answers(pages, &out, "page.answers.break", name_answers(pages, scenario, &against));
    return out.data;
}

static const char *tell_act(const struct pages *pages, const struct km_scenario *scenario, uint16_t act)
{
    struct wanted doing = {.number = act};
    struct strbuf out;
    strbuf_init(&out, &pages->cli->arena);
    add_answers(pages, &out, "page.answers", name_answers(pages, scenario, &doing));
    if (!out.length && km_scenario_scope(scenario).carried[act])
        strbuf_add(&out, ui_get(&pages->cli->ui, pages->language, "page.lines"));
    return out.data;
}

static void print_uses(const struct pages *pages, uint16_t number,
                       const char *(*tell)(const struct pages *pages, const struct km_scenario *scenario,
                                           uint16_t number))
{
    bool headed = false;
    for (size_t i = 0; i < pages->scenario_count; i++) {
        const char *use = tell(pages, pages->scenarios[i], number);
        if (!*use)
            continue;
        if (!headed)
            page_print(pages, "  ", NULL, ui_get(&pages->cli->ui, pages->language, "page.uses"));
        headed = true;
        print_use(pages, pages->scenarios[i], use);
    }
}

void page_print_rule_uses(const struct pages *pages, uint16_t rule)
{
    print_uses(pages, rule, tell_rule);
}

void page_print_act_uses(const struct pages *pages, uint16_t act)
{
    print_uses(pages, act, tell_act);
}

/* ---- for machines ---- */

static void write_answers(struct json_writer *json, const char *key, const struct km_scenario *scenario,
                          struct wanted wanted)
{
    json_write_key(json, key);
    json_write_array(json);
    for (uint32_t c = 0; c < km_scenario_choice_count(scenario); c++) {
        struct km_choice choice = km_scenario_choice(scenario, c);
        if (is_wanted(scenario, c, &wanted) && !choice.slot)
            json_write_string(json, choice.id);
    }
    json_write_array_end(json);
}

void page_write_rule_uses(const struct pages *pages, struct json_writer *json, uint16_t rule)
{
    json_write_key(json, "scenarios");
    json_write_array(json);
    for (size_t i = 0; i < pages->scenario_count; i++) {
        const struct km_scenario *scenario = pages->scenarios[i];
        struct km_rule_use use = km_rule_use(scenario, rule);
        if (!use.scene)
            continue;
        json_write_object(json);
        json_write_member_string(json, "id", km_scenario_head(scenario)->id);
        json_write_member_bool(json, "objective", use.objective);
        write_answers(json, "keeping", scenario, (struct wanted){true, rule, PAGE_KEEPING});
        write_answers(json, "breaking", scenario, (struct wanted){true, rule, PAGE_BREAKING});
        json_write_object_end(json);
    }
    json_write_array_end(json);
}
