/* An act: what it is called, a sentence with which it is done, and what it is to the rules. */
#include "cli/pages.h"

#include "base/diag_command.h"

const char *page_touch_key(enum km_touch_kind kind)
{
    static const char *const keys[KM_TOUCH_KINDS] = {
        [KM_TOUCH_OPENS] = "touch.opens",       [KM_TOUCH_MEETS] = "touch.meets",
        [KM_TOUCH_BREAKS] = "touch.breaks",     [KM_TOUCH_TOO_OFTEN] = "touch.too-often",
        [KM_TOUCH_TOO_SOON] = "touch.too-soon", [KM_TOUCH_FIRST] = "touch.first",
        [KM_TOUCH_FORBIDS] = "touch.forbids",   [KM_TOUCH_TOO_LATE] = "touch.too-late",
        [KM_TOUCH_RELEASES] = "touch.releases",
    };
    return keys[kind];
}

static const char *word(const struct pages *pages, const char *key)
{
    return ui_get(&pages->cli->ui, pages->language, key);
}

static void print_head(const struct pages *pages, uint16_t act)
{
    struct km_text label = km_rulebook_act_label(pages->rulebook, act);
    struct strbuf head;
    strbuf_init(&head, &pages->cli->arena);
    strbuf_printf(&head, "%s  ", km_rulebook_act_id(pages->rulebook, act));
    page_print(pages, head.data, NULL, km_text_get(&label, pages->language));
}

/* The rules to which the act is that: "confirm-back (Read it back before you close), …". */
static void print_touch(const struct pages *pages, uint16_t act, enum km_touch_kind kind)
{
    struct strbuf rules;
    strbuf_init(&rules, &pages->cli->arena);
    for (size_t r = 0; r < km_rulebook_rule_count(pages->rulebook); r++) {
        const struct km_rule *rule = km_rulebook_rule(pages->rulebook, r);
        if (!(km_rule_touches(pages->rulebook, r, act) >> kind & 1))
            continue;
        strbuf_add(&rules, rules.length ? word(pages, "page.comma") : "");
        ui_write(&pages->cli->ui, pages->language, "page.named",
                 UI_ARGUMENTS({"id", .text = rule->id},
                              {"name", .text = km_text_get(&rule->title, pages->language)}),
                 &rules);
    }
    page_print(pages, "  ", page_touch_key(kind), rules.data);
}

static void print_touches(const struct pages *pages, uint16_t act)
{
    for (enum km_touch_kind kind = 0; kind < KM_TOUCH_KINDS; kind++)
        print_touch(pages, act, kind);
}

/* Below what the act calls for something in: what would do it, and by when. */
static void print_duties(const struct pages *pages, uint16_t act)
{
    for (size_t r = 0; r < km_rulebook_rule_count(pages->rulebook); r++) {
        const struct km_rule *rule = km_rulebook_rule(pages->rulebook, r);
        for (size_t c = rule->first_constraint; c < rule->first_constraint + rule->constraint_count; c++) {
            if (!(km_constraint_touches(pages->rulebook, c, act) >> KM_TOUCH_OPENS & 1))
                continue;
            struct strbuf head;
            strbuf_init(&head, &pages->cli->arena);
            strbuf_printf(&head, "    %s: ", rule->id);
            struct km_output *sentence = km_rule_sentence(&pages->cli->host, pages->rulebook, c, KM_RULE_KEPT,
                                                          ui_words(&pages->cli->ui), pages->language);
            page_print(pages, head.data, NULL, km_output_bytes(sentence).data);
            km_output_free(sentence);
        }
    }
}

static void print_example(const struct pages *pages, uint16_t act)
{
    struct km_text example = km_rulebook_act_example(pages->rulebook, act);
    page_print(pages, "  ", "page.example", km_text_get(&example, pages->language));
}

/* In a list a variant stands beside the act whose sentence it would repeat. */
static void print_act(const struct pages *pages, uint16_t act)
{
    print_head(pages, act);
    if (km_rulebook_act_parent(pages->rulebook, act) < 0)
        print_example(pages, act);
    print_touches(pages, act);
}

static void print_variants(const struct pages *pages, uint16_t act)
{
    struct strbuf variants;
    strbuf_init(&variants, &pages->cli->arena);
    for (size_t a = 0; a < km_rulebook_act_count(pages->rulebook); a++) {
        if (km_rulebook_act_parent(pages->rulebook, a) != act)
            continue;
        struct km_text label = km_rulebook_act_label(pages->rulebook, a);
        strbuf_add(&variants, variants.length ? word(pages, "page.comma") : "");
        ui_write(&pages->cli->ui, pages->language, "page.named",
                 UI_ARGUMENTS({"id", .text = km_rulebook_act_id(pages->rulebook, a)},
                              {"name", .text = km_text_get(&label, pages->language)}),
                 &variants);
    }
    page_print(pages, "  ", "page.variants", variants.data);
}

static void print_act_whole(const struct pages *pages, uint16_t act)
{
    struct km_text definition = km_rulebook_act_definition(pages->rulebook, act);
    print_head(pages, act);
    page_print(pages, "  ", NULL, km_text_get(&definition, pages->language));
    print_example(pages, act);
    print_variants(pages, act);
    for (enum km_touch_kind kind = 0; kind < KM_TOUCH_KINDS; kind++) {
        print_touch(pages, act, kind);
        if (kind == KM_TOUCH_OPENS)
            print_duties(pages, act);
    }
    page_print_act_uses(pages, act);
}

/* ---- for machines ---- */

static void write_rules(const struct pages *pages, struct json_writer *json, uint16_t act)
{
    json_write_key(json, "rules");
    json_write_array(json);
    for (size_t r = 0; r < km_rulebook_rule_count(pages->rulebook); r++) {
        unsigned touches = km_rule_touches(pages->rulebook, r, act);
        if (!touches)
            continue;
        json_write_object(json);
        json_write_member_string(json, "rule", km_rulebook_rule(pages->rulebook, r)->id);
        json_write_key(json, "act");
        json_write_array(json);
        for (enum km_touch_kind kind = 0; kind < KM_TOUCH_KINDS; kind++)
            if (touches >> kind & 1)
                json_write_string(json, km_touch_name(kind));
        json_write_array_end(json);
        json_write_object_end(json);
    }
    json_write_array_end(json);
}

static void write_act(const struct pages *pages, struct json_writer *json, uint16_t act)
{
    struct km_text label = km_rulebook_act_label(pages->rulebook, act);
    struct km_text definition = km_rulebook_act_definition(pages->rulebook, act);
    struct km_text example = km_rulebook_act_example(pages->rulebook, act);
    int32_t parent = km_rulebook_act_parent(pages->rulebook, act);
    json_write_object(json);
    json_write_member_string(json, "id", km_rulebook_act_id(pages->rulebook, act));
    json_write_member_string(json, "variant_of",
                             parent < 0 ? NULL : km_rulebook_act_id(pages->rulebook, (size_t)parent));
    page_write_text(json, "label", &label);
    page_write_text(json, "definition", &definition);
    page_write_text(json, "example", &example);
    write_rules(pages, json, act);
    json_write_object_end(json);
}

static const char *id_of(const struct km_rulebook *rulebook, uint16_t act)
{
    return km_rulebook_act_id(rulebook, act);
}

static struct km_text label_of(const struct km_rulebook *rulebook, uint16_t act)
{
    return km_rulebook_act_label(rulebook, act);
}

const struct page_kind page_acts = {
    .unknown = DIAG_NO_SUCH_ACT,
    .find = km_lookup_acts,
    .near = km_rulebook_near_acts,
    .id = id_of,
    .label = label_of,
    .parent = km_rulebook_act_parent,
    .print = print_act,
    .print_whole = print_act_whole,
    .write = write_act,
};
