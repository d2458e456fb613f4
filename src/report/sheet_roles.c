/* Cards for the roles in a room. Trainees hold them, so they tell what trainees are told before the scene,
 * and which rules to watch for; no answer, no reason and no sentence to say. */
#include "report/sheet_build.h"

enum { OBSERVERS = 2, RULES_EACH = 2, NOTE_LINES = 5 };

/* From here to tree_leave all is on one card. */
static struct tree_block **begin_card(struct tree_builder *builder, struct km_text whose,
                                      const struct km_person *person)
{
    struct tree_block *card = tree_add(builder, TREE_CARD);
    card->label = whose;
    if (person)
        card->text = tree_clean(builder, &person->name);
    return tree_enter(builder, card);
}

static void add_task(struct tree_builder *builder, const char *key)
{
    tree_add_words(builder, TREE_PLAIN, tree_word(builder, key));
}

static void add_speaker(struct tree_builder *builder, const struct km_scenario *scenario)
{
    struct km_mandate mandate = km_scenario_mandate(scenario);
    struct tree_block **outer = begin_card(builder, tree_word(builder, "sheet.roles.speaker"),
                                           km_scenario_person(scenario, KM_BY_AGENT));
    add_task(builder, "sheet.roles.speaker.task");
    tree_add_words(builder, TREE_BEFORE, tree_word(builder, "start.briefing"));
    tree_add_text(builder, TREE_PLAIN, &km_scenario_head(scenario)->briefing);
    if (km_text_present(&mandate.limits)) {
        tree_add_words(builder, TREE_BEFORE, tree_word(builder, "sheet.roles.limits"));
        tree_add_text(builder, TREE_PLAIN, &mandate.limits);
    }
    tree_leave(builder, outer);
}

static bool partner_answers(const struct km_scenario *scenario)
{
    for (uint32_t node = 0; node < km_scenario_node_count(scenario); node++)
        if (km_scenario_node(scenario, node).partner)
            return true;
    return false;
}

static void add_second(struct tree_builder *builder, const struct km_scenario *scenario)
{
    const struct km_person *partner = km_scenario_person(scenario, KM_BY_PARTNER);
    struct tree_block **outer = begin_card(builder, tree_word(builder, "sheet.roles.second"), partner);
    add_task(builder, partner ? "sheet.roles.second.task" : "sheet.roles.second.nobody");
    if (partner_answers(scenario))
        add_task(builder, "sheet.roles.second.answers");
    tree_leave(builder, outer);
}

/* A line for each slot of the form that is filled in after the contact; empty lines where there is none. */
static void add_note_lines(struct tree_builder *builder, const struct km_scenario *scenario)
{
    for (uint32_t number = 0; number < km_scenario_node_count(scenario); number++) {
        struct km_node node = km_scenario_node(scenario, number);
        for (uint32_t s = 0; s < node.slot_count; s++) {
            struct km_text label = km_scenario_slot(scenario, node.first_slot + s).label;
            tree_add_line(builder, &label);
        }
        if (node.slot_count)
            return;
    }
    tree_add_blank(builder, NOTE_LINES);
}

static void add_note_taker(struct tree_builder *builder, const struct km_scenario *scenario)
{
    struct tree_block **outer = begin_card(builder, tree_word(builder, "sheet.roles.notes"), NULL);
    add_task(builder, "sheet.roles.notes.task");
    add_note_lines(builder, scenario);
    tree_leave(builder, outer);
}

/* Without a rule: something that the observer chooses. */
static void add_watched(struct tree_builder *builder, const struct km_rule *rule, uint32_t number)
{
    struct km_text own = tree_word(builder, "sheet.roles.observer.own");
    struct tree_block **outer =
        tree_enter(builder, tree_add_item(builder, number, rule ? &rule->title : &own));
    sheet_add_marks(builder);
    tree_leave(builder, outer);
}

static void add_observers(struct tree_builder *builder, const struct km_scenario *scenario)
{
    const struct km_rule *rules[OBSERVERS * RULES_EACH] = {NULL};
    sheet_heaviest(scenario, rules, OBSERVERS * RULES_EACH);
    for (uint32_t observer = 0; observer < OBSERVERS; observer++) {
        struct km_text whose =
            tree_phrase(builder, "sheet.roles.observer", UI_ARGUMENTS({"number", .number = observer + 1}));
        struct tree_block **outer = begin_card(builder, whose, NULL);
        add_task(builder, "sheet.observer.intro");
        for (uint32_t r = 0; r < RULES_EACH; r++)
            add_watched(builder, rules[observer * RULES_EACH + r], r + 1);
        tree_leave(builder, outer);
    }
}

void sheet_add_roles(struct tree_builder *builder, const struct km_scenario *scenario)
{
    tree_add_section(builder, PART_CARDS, "sheet.roles.cards");
    add_task(builder, "sheet.roles.intro");
    add_speaker(builder, scenario);
    add_second(builder, scenario);
    add_observers(builder, scenario);
    add_note_taker(builder, scenario);
}
