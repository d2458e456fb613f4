/* Nodes by their ids and by words: of the texts of a node the first one that has them is shown. */
#include "gui/screens/watch_list.h"

#include "text/normal.h"

/* The words that are looked for, folded, and where. */
struct hunt {
    const struct km_scenario *scenario;
    struct arena arena; /* of texts while they are compared */
    const char *wanted;
};

static bool has_words(struct hunt *hunt, const char *text)
{
    struct arena_mark mark = arena_mark(&hunt->arena);
    const char *folded = text ? text_folded(&hunt->arena, text) : NULL;
    bool found = folded && strstr(folded, hunt->wanted);
    arena_rewind(&hunt->arena, mark);
    return found;
}

/* In whichever language; then it is what is shown. */
static bool look_at(struct hunt *hunt, struct km_text text, struct km_text *out)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++) {
        if (!has_words(hunt, text.in[i]))
            continue;
        *out = text;
        return true;
    }
    return false;
}

/* How the node begins: its first line, the title of a form, what came of an end. */
static struct km_text beginning(const struct km_scenario *scenario, const struct km_node *node)
{
    if (node->kind == KM_NODE_END)
        return node->summary;
    if (node->line_count)
        return km_scenario_line(scenario, node->first_line).text;
    return node->title;
}

static bool is_in_lines(struct hunt *hunt, const struct km_node *node, struct km_text *out)
{
    for (uint32_t i = 0; i < node->line_count; i++) {
        struct km_line line = km_scenario_line(hunt->scenario, node->first_line + i);
        if (look_at(hunt, line.text, out) || look_at(hunt, line.inner, out))
            return true;
    }
    return false;
}

static bool is_in_choices(struct hunt *hunt, const struct km_node *node, struct km_text *out)
{
    for (uint32_t i = 0; i < node->choice_count; i++)
        if (look_at(hunt, km_scenario_choice(hunt->scenario, node->first_choice + i).text, out))
            return true;
    for (uint32_t i = 0; i < node->slot_count; i++)
        if (look_at(hunt, km_scenario_slot(hunt->scenario, node->first_slot + i).label, out))
            return true;
    return false;
}

static bool matches(struct hunt *hunt, const struct km_node *node, struct km_text *out)
{
    *out = beginning(hunt->scenario, node);
    return !*hunt->wanted || has_words(hunt, node->id) || is_in_lines(hunt, node, out) ||
           is_in_choices(hunt, node, out) || look_at(hunt, node->title, out) ||
           look_at(hunt, node->summary, out) || look_at(hunt, node->host, out);
}

static void find(struct watch_list *list, struct hunt *hunt)
{
    size_t count = km_scenario_node_count(hunt->scenario);
    list->nodes = arena_array(&list->arena, count, sizeof *list->nodes);
    list->shown = arena_array(&list->arena, count, sizeof *list->shown);
    for (uint32_t n = 0; n < count; n++) {
        struct km_node node = km_scenario_node(hunt->scenario, n);
        if (matches(hunt, &node, &list->shown[list->count]))
            list->nodes[list->count++] = n;
    }
}

void watch_list_forget(struct watch_list *list)
{
    arena_release(&list->arena);
    list->made = false;
}

void watch_list_find(struct watch_list *list, const struct km_scenario *scenario, const char *wanted,
                     struct gui *gui)
{
    if (list->made && strcmp(list->wanted, wanted) == 0)
        return;
    const char *folded = text_folded(gui_arena(gui), wanted);
    struct hunt hunt = {.scenario = scenario, .wanted = folded ? folded : ""};
    watch_list_forget(list);
    list->made = true;
    list->count = 0;
    snprintf(list->wanted, sizeof list->wanted, "%s", wanted);
    arena_init(&hunt.arena, &gui_arena(gui)->host);
    if (scenario)
        find(list, &hunt);
    arena_release(&hunt.arena);
}
