/* Every act that comes too early in some run must be found, by a shortest run, and what is found must happen
 * in the run that is given. */
#include "compare.h"
#include "rulebook/rulebook.h"

/* An act that comes too early at the end of a path. */
struct instance {
    const struct act_order *order;
    uint16_t act;
    uint32_t line, choice, node; /* as in struct km_premature */
    enum km_reason reason;
    uint32_t path;
    uint32_t slots; /* of the last answer, a form: filled in before it happens */
    uint32_t steps;
};

struct search {
    struct look *look;
    struct km_session *session;
    const struct km_rulebook *rulebook;
    struct instance *items;
    size_t count, capacity;
};

static bool is_in(struct act_range acts, uint16_t act)
{
    return act >= acts.first && act < acts.last;
}

/* Whether something that event number `event` may come after is before it. */
static bool has_come(const struct search *search, const struct act_order *order, size_t event)
{
    const struct km_trace *trace = km_session_trace(search->session);
    for (size_t e = 0; e < event; e++)
        for (size_t i = 0; i < order->after_count; i++)
            if (is_in(order->after[i], km_trace_event(trace, e)->act))
                return true;
    return false;
}

/* How many slots are filled in when `said` happens. */
static uint32_t slots_before(const struct search *search, const struct prefix *path,
                             const struct km_said *said)
{
    const struct km_scenario *scenario = search->look->scene.scenario;
    if (said->kind != KM_SAID_ENTRY)
        return (uint32_t)path->answer.entry_count;
    struct km_node form = km_scenario_node(scenario, said->node);
    uint32_t slot = 0;
    while (said->choice - km_scenario_slot(scenario, form.first_slot + slot).first_choice >=
           km_scenario_slot(scenario, form.first_slot + slot).choice_count)
        slot++;
    return slot + 1;
}

/* Who says it: a line, an answer, or the node that says how the contact ended. Of a node with choices it is
 * the answer that has the way on. */
static void put_down(const struct search *search, const struct prefix *path, const struct km_said *said,
                     struct instance *found)
{
    bool ended = said->kind == KM_SAID_CONTACT_END;
    if (said->kind == KM_SAID_LINE)
        found->line = said->line;
    else if (!ended)
        found->choice = said->choice;
    else if (km_scenario_node(search->look->scene.scenario, said->node).kind == KM_NODE_CHOICES)
        found->choice = path->answer.choice;
    else
        found->node = said->node;
    found->reason = ended ? said->reason : KM_REASON_NONE;
}

static void add_instance(struct search *search, uint32_t number, const struct km_said *said,
                         const struct act_order *order, uint16_t act)
{
    const struct prefix *path = prefix_at(&search->look->paths, number);
    struct instance found = {
        .order = order, .act = act, .line = KM_NONE, .choice = KM_NONE, .node = KM_NONE, .path = number};
    put_down(search, path, said, &found);
    if (path->parent != KM_NONE) {
        bool form = path->answer.choice == KM_NONE;
        found.slots = form ? slots_before(search, path, said) : 0;
        found.steps = prefix_at(&search->look->paths, path->parent)->steps + (form ? found.slots : 1);
    }
    ARENA_RESERVE(&search->look->arena, search->items, search->count, search->capacity);
    search->items[search->count++] = found;
}

static void note(void *user, uint32_t number)
{
    struct search *search = user;
    const struct km_trace *trace = km_session_trace(search->session);
    for (size_t i = 0; i < km_session_said_count(search->session); i++) {
        const struct km_said *said = km_session_said(search->session, i);
        if (said->turn != prefix_at(&search->look->paths, number)->turn)
            continue;
        for (size_t e = said->first_event; e < said->first_event + said->event_count; e++)
            for (size_t o = 0; o < search->rulebook->order_count; o++) {
                const struct act_order *order = &search->rulebook->orders[o];
                uint16_t act = km_trace_event(trace, e)->act;
                if (is_in(order->acts, act) && !has_come(search, order, e))
                    add_instance(search, number, said, order, act);
            }
    }
}

static bool is_same(const struct km_premature *found, const struct instance *instance)
{
    return found->act == instance->act && found->after == instance->order->after_words &&
           found->line == instance->line && found->choice == instance->choice &&
           found->node == instance->node && found->reason == instance->reason;
}

/* The steps of the run of `found`; KM_NONE when nothing comes too early there. */
static uint32_t steps_of(const struct search *search, const struct km_premature *found)
{
    uint32_t steps = KM_NONE;
    for (size_t i = 0; i < search->count; i++) {
        const struct instance *instance = &search->items[i];
        if (!is_same(found, instance) || instance->steps >= steps)
            continue;
        if (path_is(&search->look->paths, instance->path, instance->slots, found->run, found->run_count))
            steps = instance->steps;
    }
    return steps;
}

/* ---- both ways ---- */

static uint32_t fewest_found(const struct search *search, const struct km_proofs *proofs,
                             const struct instance *of)
{
    uint32_t fewest = KM_NONE;
    for (size_t i = 0; i < km_proofs_premature_count(proofs); i++) {
        struct km_premature found = km_proofs_premature(proofs, i);
        if (found.act != of->act || found.after != of->order->after_words)
            continue;
        uint32_t steps = steps_of(search, &found);
        fewest = steps < fewest ? steps : fewest;
    }
    return fewest;
}

static uint32_t fewest_there_are(const struct search *search, const struct instance *of)
{
    uint32_t fewest = KM_NONE;
    for (size_t i = 0; i < search->count; i++) {
        const struct instance *each = &search->items[i];
        if (each->act == of->act && each->order == of->order && each->steps < fewest)
            fewest = each->steps;
    }
    return fewest;
}

static bool is_listed(const struct km_proofs *proofs, const struct instance *instance)
{
    for (size_t i = 0; i < km_proofs_premature_count(proofs); i++) {
        struct km_premature found = km_proofs_premature(proofs, i);
        if (is_same(&found, instance))
            return true;
    }
    return false;
}

size_t compare_premature(struct look *look, const struct km_proofs *proofs)
{
    struct search search = {
        .look = look,
        .session = km_session_new(NULL, look->scene.scenario, (struct km_session_setup){0}, 1000),
        .rulebook = look->scene.rulebook,
    };
    paths_visit(&look->paths, search.session, note, &search);
    for (size_t i = 0; i < km_proofs_premature_count(proofs); i++) {
        struct km_premature found = km_proofs_premature(proofs, i);
        if (steps_of(&search, &found) == KM_NONE)
            look_differ(look, 0, "an act that does not come too early in the run", found.act, found.line);
    }
    for (size_t i = 0; i < search.count; i++) {
        const struct instance *each = &search.items[i];
        look_agree(look, each->path, "steps to an act that comes too early",
                   fewest_found(&search, proofs, each), fewest_there_are(&search, each));
        if (look->without & KM_REDUCE_SCENARIO)
            look_agree(look, each->path, "a line, an answer or an end that comes too early",
                       is_listed(proofs, each), true);
    }
    km_session_free(search.session);
    return search.count;
}
