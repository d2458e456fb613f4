/* A rule: what keeps it, what breaks it, when it has no scene; and by itself also which acts are what to it,
 * why it is there, what to say, and where the library's scenarios have it. */
#include "cli/pages.h"

#include "base/diag_command.h"

static const char *word(const struct pages *pages, const char *key)
{
    return ui_get(&pages->cli->ui, pages->language, key);
}

static const char *id_of(const struct km_rulebook *rulebook, uint16_t rule)
{
    return km_rulebook_rule(rulebook, rule)->id;
}

static struct km_text label_of(const struct km_rulebook *rulebook, uint16_t rule)
{
    return km_rulebook_rule(rulebook, rule)->title;
}

/* "confirm-back  Read it back before you close", and its number and weight below. */
static void print_head(const struct pages *pages, const struct km_rule *rule)
{
    static const char *const severities[] = {
        [KM_CRITICAL] = "severity.critical",
        [KM_MAJOR] = "severity.major",
        [KM_MINOR] = "severity.minor",
        [KM_REMINDER] = "severity.reminder",
    };
    struct strbuf first, weight;
    strbuf_init(&first, &pages->cli->arena);
    strbuf_init(&weight, &pages->cli->arena);
    strbuf_printf(&first, "%s  ", rule->id);
    page_print(pages, first.data, NULL, km_text_get(&rule->title, pages->language));
    ui_write(&pages->cli->ui, pages->language, rule->number ? "page.rule" : "page.rule.unnumbered",
             UI_ARGUMENTS({"number", .text = rule->number},
                          {"severity", .text = word(pages, severities[rule->severity])},
                          {"weight", .number = rule->weight}),
             &weight);
    page_print(pages, "  ", NULL, weight.data);
    page_print(pages, "  ", "page.when", rule->when);
}

static void print_part(const struct pages *pages, size_t constraint, enum km_rule_part part)
{
    static const char *const keys[] = {
        [KM_RULE_KEPT] = "page.kept",
        [KM_RULE_BROKEN] = "page.broken",
        [KM_RULE_UNTESTED] = "page.untested",
        [KM_RULE_RELEASED] = "page.released",
    };
    struct km_output *sentence = km_rule_sentence(&pages->cli->host, pages->rulebook, constraint, part,
                                                  ui_words(&pages->cli->ui), pages->language);
    page_print(pages, "  ", keys[part], km_output_bytes(sentence).data);
    km_output_free(sentence);
}

static void print_constraint(const struct pages *pages, size_t constraint)
{
    for (enum km_rule_part part = KM_RULE_KEPT; part <= KM_RULE_RELEASED; part++)
        print_part(pages, constraint, part);
}

static void print_line(const struct pages *pages, const char *key, const struct ui_argument *arguments)
{
    struct strbuf line;
    strbuf_init(&line, &pages->cli->arena);
    ui_write(&pages->cli->ui, pages->language, key, arguments, &line);
    page_print(pages, "  ", NULL, line.data);
}

static void print_rule(const struct pages *pages, uint16_t number)
{
    const struct km_rule *rule = km_rulebook_rule(pages->rulebook, number);
    print_head(pages, rule);
    print_constraint(pages, rule->first_constraint);
    if (rule->constraint_count > 1)
        print_line(
            pages, "page.more",
            UI_ARGUMENTS({"count", .number = (int64_t)rule->constraint_count - 1}, {"id", .text = rule->id}));
}

/* ---- acts ---- */

/* Ids of the acts that are that to the rule; a variant goes without saying where its act is named. */
static void print_acts(const struct pages *pages, uint16_t rule, enum km_touch_kind kind)
{
    struct strbuf ids;
    strbuf_init(&ids, &pages->cli->arena);
    for (size_t a = 0; a < km_rulebook_act_count(pages->rulebook); a++) {
        int32_t parent = km_rulebook_act_parent(pages->rulebook, a);
        bool is = km_rule_touches(pages->rulebook, rule, (uint16_t)a) >> kind & 1;
        if (is && (parent < 0 || !(km_rule_touches(pages->rulebook, rule, (uint16_t)parent) >> kind & 1)))
            strbuf_printf(&ids, "%s%s", ids.length ? ", " : "", km_rulebook_act_id(pages->rulebook, a));
    }
    page_print(pages, "  ", page_touch_key(kind), ids.data);
}

static void print_rule_whole(const struct pages *pages, uint16_t number)
{
    const struct km_rule *rule = km_rulebook_rule(pages->rulebook, number);
    print_head(pages, rule);
    for (size_t c = 0; c < rule->constraint_count; c++) {
        if (rule->constraint_count > 1)
            print_line(pages, "page.constraint", UI_ARGUMENTS({"number", .number = (int64_t)c + 1}));
        print_constraint(pages, rule->first_constraint + c);
    }
    page_print(pages, "  ", "page.why", km_text_get(&rule->why, pages->language));
    page_print(pages, "  ", "page.say", km_text_get(&rule->say_instead, pages->language));
    for (enum km_touch_kind kind = 0; kind < KM_TOUCH_KINDS; kind++)
        print_acts(pages, number, kind);
    page_print_rule_uses(pages, number);
}

/* ---- for machines ---- */

static void write_sentence(const struct pages *pages, struct json_writer *json, size_t constraint,
                           enum km_rule_part part)
{
    static const char *const keys[] = {
        [KM_RULE_KEPT] = "kept",
        [KM_RULE_BROKEN] = "broken",
        [KM_RULE_UNTESTED] = "untested",
        [KM_RULE_RELEASED] = "released",
    };
    struct km_text text = {{NULL}};
    struct km_output *sentences[KM_EN + 1];
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        sentences[language] = km_rule_sentence(&pages->cli->host, pages->rulebook, constraint, part,
                                               ui_words(&pages->cli->ui), language);
        struct km_bytes bytes = km_output_bytes(sentences[language]);
        text.in[language] = bytes.length ? bytes.data : NULL;
    }
    page_write_text(json, keys[part], &text);
    for (enum km_language language = KM_JA; language <= KM_EN; language++)
        km_output_free(sentences[language]);
}

static void write_acts(const struct pages *pages, struct json_writer *json, uint16_t rule)
{
    json_write_key(json, "acts");
    json_write_object(json);
    for (enum km_touch_kind kind = 0; kind < KM_TOUCH_KINDS; kind++) {
        json_write_key(json, km_touch_name(kind));
        json_write_array(json);
        for (size_t a = 0; a < km_rulebook_act_count(pages->rulebook); a++)
            if (km_rule_touches(pages->rulebook, rule, (uint16_t)a) >> kind & 1)
                json_write_string(json, km_rulebook_act_id(pages->rulebook, a));
        json_write_array_end(json);
    }
    json_write_object_end(json);
}

static void write_rule(const struct pages *pages, struct json_writer *json, uint16_t number)
{
    const struct km_rule *rule = km_rulebook_rule(pages->rulebook, number);
    json_write_object(json);
    json_write_member_string(json, "id", rule->id);
    json_write_member_string(json, "number", rule->number);
    json_write_member_integer(json, "weight", rule->weight);
    json_write_member_string(json, "when", rule->when);
    page_write_text(json, "title", &rule->title);
    page_write_text(json, "why", &rule->why);
    page_write_text(json, "say_instead", &rule->say_instead);
    json_write_key(json, "parts");
    json_write_array(json);
    for (size_t c = 0; c < rule->constraint_count; c++) {
        json_write_object(json);
        for (enum km_rule_part part = KM_RULE_KEPT; part <= KM_RULE_RELEASED; part++)
            write_sentence(pages, json, rule->first_constraint + c, part);
        json_write_object_end(json);
    }
    json_write_array_end(json);
    write_acts(pages, json, number);
    page_write_rule_uses(pages, json, number);
    json_write_object_end(json);
}

const struct page_kind page_rules = {
    .unknown = DIAG_NO_SUCH_RULE,
    .uses = true,
    .find = km_lookup_rules,
    .near = km_rulebook_near_rules,
    .id = id_of,
    .label = label_of,
    .print = print_rule,
    .print_whole = print_rule_whole,
    .write = write_rule,
};
