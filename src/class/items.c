/* Item analysis: every decision of every class, by the ids of scenario, node, slot and option. A count that
 * was made again stands for the one before; an answer that was undone does not count, and one that several
 * ways begin with counts once. */
#include "base/arena.h"
#include "kamae/class.h"

/* A decision while classes are added. */
struct row {
    struct km_item item;
    struct km_item_option *options;
    size_t option_capacity;
    uint32_t scenario, node, slot; /* its place among the scenarios, and in the file */
};

struct km_items {
    struct arena arena;
    struct row *rows;
    size_t count, capacity;
    const char **scenarios; /* ids, in order of coming */
    size_t scenario_count, scenario_capacity;
    size_t classes;
    struct km_item_list list;
};

/* A class being added: its place among the scenarios, and the answers that were counted. */
struct adding {
    struct km_items *items;
    const struct km_session *session;
    const struct km_scenario *scenario;
    uint32_t number;
    bool *counted; /* by event */
};

/* ---- what stays when the session is gone ---- */

static struct km_text keep_text(struct km_items *items, const struct km_text *text)
{
    struct km_text kept = {{NULL}};
    for (int l = 0; l < KM_LANGUAGE_COUNT; l++)
        if (text->in[l])
            kept.in[l] = arena_string(&items->arena, text->in[l]);
    return kept;
}

static uint32_t scenario_number(struct km_items *items, const char *id)
{
    for (size_t i = 0; i < items->scenario_count; i++)
        if (strcmp(items->scenarios[i], id) == 0)
            return (uint32_t)i;
    ARENA_RESERVE(&items->arena, items->scenarios, items->scenario_count, items->scenario_capacity);
    items->scenarios[items->scenario_count++] = arena_string(&items->arena, id);
    return (uint32_t)items->scenario_count - 1;
}

/* What was said last before a decision: its last line of anybody. */
static struct km_text asked(const struct km_scenario *scenario, const struct km_node *node)
{
    struct km_text text = {{NULL}};
    for (uint32_t i = 0; i < node->line_count; i++) {
        struct km_line line = km_scenario_line(scenario, node->first_line + i);
        if (line.by == KM_BY_CUSTOMER || !km_text_present(&text))
            text = line.text;
    }
    return text;
}

static struct row *find_row(struct km_items *items, const char *scenario, const char *node, const char *slot)
{
    for (size_t i = 0; i < items->count; i++) {
        const struct km_item *item = &items->rows[i].item;
        bool same_slot = item->slot && slot ? strcmp(item->slot, slot) == 0 : item->slot == slot;
        if (same_slot && strcmp(item->node, node) == 0 && strcmp(item->scenario, scenario) == 0)
            return &items->rows[i];
    }
    return NULL;
}

/* The row of a decision, or of a slot of the form `node`. */
static struct row *row_of(struct adding *adding, uint32_t number, uint32_t slot)
{
    struct km_items *items = adding->items;
    struct km_node node = km_scenario_node(adding->scenario, number);
    struct km_slot record = km_scenario_slot(adding->scenario, node.first_slot + slot);
    bool form = node.kind == KM_NODE_FORM;
    struct row *row = find_row(items, items->scenarios[adding->number], node.id, form ? record.slot : NULL);
    struct km_text text = form ? record.label : asked(adding->scenario, &node);
    if (!row) {
        ARENA_RESERVE(&items->arena, items->rows, items->count, items->capacity);
        row = &items->rows[items->count++];
        *row = (struct row){.scenario = adding->number, .node = number, .slot = slot};
        row->item.scenario = items->scenarios[adding->number];
        row->item.node = arena_string(&items->arena, node.id);
        row->item.slot = form ? arena_string(&items->arena, record.slot) : NULL;
    }
    row->item.asked = keep_text(items, &text);
    return row;
}

static struct km_item_option *option_of(struct adding *adding, struct row *row, uint32_t choice)
{
    struct km_items *items = adding->items;
    struct km_choice option = km_scenario_choice(adding->scenario, choice);
    for (size_t i = 0; i < row->item.option_count; i++) {
        if (strcmp(row->options[i].id, option.id) != 0)
            continue;
        row->options[i].text = keep_text(items, &option.text);
        return &row->options[i];
    }
    ARENA_RESERVE(&items->arena, row->options, row->item.option_count, row->option_capacity);
    struct km_item_option *added = &row->options[row->item.option_count++];
    *added = (struct km_item_option){.id = arena_string(&items->arena, option.id),
                                     .text = keep_text(items, &option.text)};
    return added;
}

/* ---- hands ---- */

/* Whether a later count of the same round stands in the place of event number `index`. */
static bool is_recounted(const struct km_session *session, size_t index)
{
    const struct km_vote *vote = &km_session_event(session, index)->vote;
    for (size_t i = index + 1; i < km_session_event_count(session); i++) {
        const struct km_event *event = km_session_event(session, i);
        if (event->kind == KM_BRANCH)
            return false;
        if (event->kind == KM_VOTE && event->vote.slot == vote->slot && event->vote.talked == vote->talked &&
            km_session_answer_before(session, i) == km_session_answer_before(session, index))
            return true;
    }
    return false;
}

static void add_vote(struct adding *adding, const struct km_event *event)
{
    const struct km_vote *vote = &event->vote;
    struct km_tally tally = km_tally_of(vote);
    struct row *row = row_of(adding, event->node, vote->slot);
    row->item.hands[vote->talked] += tally.hands;
    row->item.abstained[vote->talked] += vote->abstained;
    row->item.rounds[vote->talked]++;
    row->item.agreed[vote->talked] += tally.agreed;
    for (size_t i = 0; i < vote->option_count; i++) {
        struct km_item_option *option = option_of(adding, row, vote->options[i].choice);
        *(vote->talked ? &option->after : &option->before) += vote->options[i].count;
    }
}

/* ---- answers ---- */

/* One that stands before answer number `turn`; what was on show, and what was taken of it. */
static void add_shown(struct adding *adding, const struct km_session *stands, uint32_t slot, bool form,
                      uint32_t taken)
{
    struct row *row = row_of(adding, km_session_node(stands), slot);
    size_t count;
    const uint32_t *shown =
        form ? km_session_slot_options(stands, slot, &count) : km_session_options(stands, &count);
    row->item.times++;
    for (size_t i = 0; i < count; i++) {
        struct km_item_option *option = option_of(adding, row, shown[i]);
        option->shown++;
        option->taken += shown[i] == taken;
    }
}

static void add_answer(struct adding *adding, const struct km_session *alone, uint32_t turn)
{
    struct km_session *stands = km_session_branch(&adding->items->arena.host, alone, turn, 0);
    const struct km_event *event = km_session_answer(alone, turn);
    struct km_node node = km_scenario_node(adding->scenario, km_session_node(stands));
    if (event->kind == KM_ANSWER)
        add_shown(adding, stands, 0, false, event->choice);
    for (uint32_t s = 0; event->kind == KM_SUBMIT && s < event->entry_count; s++) {
        uint32_t first = km_scenario_slot(adding->scenario, node.first_slot + s).first_choice;
        add_shown(adding, stands, s, true,
                  event->entries[s] < 0 ? KM_NONE : first + (uint32_t)event->entries[s]);
    }
    km_session_free(stands);
}

static void add_branch(struct adding *adding, size_t branch)
{
    struct km_session *alone = km_session_branch_alone(&adding->items->arena.host, adding->session, branch);
    for (uint32_t turn = 1; turn <= km_session_turns(alone); turn++) {
        size_t answer = km_session_branch_answer(adding->session, branch, turn);
        if (!adding->counted[answer])
            add_answer(adding, alone, turn);
        adding->counted[answer] = true;
    }
    km_session_free(alone);
}

/* ---- all ---- */

struct km_items *km_items_new(const struct km_host *host)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_items *items = arena_alloc(&arena, sizeof *items);
    items->arena = arena;
    return items;
}

void km_items_free(struct km_items *items)
{
    if (!items)
        return;
    struct arena arena = items->arena;
    arena_release(&arena);
}

bool km_items_add(struct km_items *items, const struct km_session *session)
{
    if (!km_mode_shows(km_session_setup(session).mode).votes)
        return false;
    size_t events = km_session_event_count(session);
    const struct km_scenario *scenario = km_session_scenario(session);
    struct adding adding = {
        .items = items,
        .session = session,
        .scenario = scenario,
        .number = scenario_number(items, km_scenario_head(scenario)->id),
        .counted = arena_array(&items->arena, events, sizeof *adding.counted),
    };
    for (size_t b = 0; b < km_session_branch_count(session); b++)
        add_branch(&adding, b);
    for (size_t i = 0; i < events; i++)
        if (km_session_event(session, i)->kind == KM_VOTE && !is_recounted(session, i))
            add_vote(&adding, km_session_event(session, i));
    items->classes++;
    return true;
}

static int compare_rows(const void *a, const void *b)
{
    const struct row *one = a, *other = b;
    if (one->scenario != other->scenario)
        return one->scenario < other->scenario ? -1 : 1;
    if (one->node != other->node)
        return one->node < other->node ? -1 : 1;
    return one->slot < other->slot ? -1 : one->slot > other->slot;
}

const struct km_item_list *km_items_list(struct km_items *items)
{
    struct km_item *list = arena_array(&items->arena, items->count, sizeof *list);
    if (items->count)
        qsort(items->rows, items->count, sizeof *items->rows, compare_rows);
    for (size_t i = 0; i < items->count; i++) {
        items->rows[i].item.options = items->rows[i].options;
        list[i] = items->rows[i].item;
    }
    items->list = (struct km_item_list){.items = list, .count = items->count, .classes = items->classes};
    return &items->list;
}
