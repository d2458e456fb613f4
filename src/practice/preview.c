/* The place is read off the session as it would be written down: the node where it began and an id per
 * answer. In the next scenario, and when the last answer is taken back, the same is done again from there. */
#include "base/arena.h"
#include "kamae/author.h"
#include "kamae/practice.h"
#include "kamae/proofs.h"

/* One answer: a choice; with a slot an entry of a form, blank without an id; with neither, handing it in. */
struct step {
    const char *slot, *id;
};

/* Where its author stands. Strings are those of the scenario. */
struct place {
    struct arena arena;
    const char *begun; /* the node; NULL: at the start */
    struct step *steps;
    size_t count, capacity;
};

struct km_preview {
    struct arena arena;
    const struct km_rulebook *rulebook;
    const char *path;
    struct km_clock clock;
    struct arena file;
    struct km_bytes taken; /* last, in `file` */
    bool sound;            /* it is */
    struct km_scenario *scenario;
    struct km_exploration *exploration; /* of `scenario`; NULL: not begun */
    struct km_appearance *appearance;
    struct km_proofs *proofs;
    bool explored;              /* as far as that goes */
    struct km_sitting *sitting; /* of `scenario`; NULL without one */
    uint32_t begun;             /* node number; KM_NONE: at the start */
    struct km_replay replay;
};

struct km_preview *km_preview_new(const struct km_host *host, const struct km_rulebook *rulebook,
                                  const char *path, const struct km_clock *clock)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_preview *preview = arena_alloc(&arena, sizeof *preview);
    *preview = (struct km_preview){.rulebook = rulebook, .clock = *clock, .begun = KM_NONE};
    preview->path = arena_string(&arena, path);
    preview->arena = arena;
    arena_init(&preview->file, host);
    return preview;
}

static void forget_explored(struct km_preview *preview)
{
    km_proofs_free(preview->proofs);
    km_appearance_free(preview->appearance);
    km_exploration_free(preview->exploration);
    preview->proofs = NULL;
    preview->appearance = NULL;
    preview->exploration = NULL;
    preview->explored = false;
}

void km_preview_free(struct km_preview *preview)
{
    if (!preview)
        return;
    forget_explored(preview);
    km_sitting_free(preview->sitting);
    km_scenario_free(preview->scenario);
    arena_release(&preview->file);
    struct arena arena = preview->arena;
    arena_release(&arena);
}

/* ---- the place ---- */

static void add_step(struct place *place, const char *slot, const char *id)
{
    ARENA_RESERVE(&place->arena, place->steps, place->count, place->capacity);
    place->steps[place->count++] = (struct step){slot, id};
}

static void add_entry(struct place *place, const struct km_scenario *scenario, uint32_t slot, int32_t entry)
{
    struct km_slot asked = km_scenario_slot(scenario, slot);
    bool blank = entry == KM_BLANK;
    add_step(place, asked.slot,
             blank ? NULL : km_scenario_choice(scenario, asked.first_choice + (uint32_t)entry).id);
}

static void add_answer(struct place *place, const struct km_session *session, uint32_t turn)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    const struct km_event *answer = km_session_answer(session, turn);
    if (answer->kind == KM_ANSWER) {
        add_step(place, NULL, km_scenario_choice(scenario, answer->choice).id);
        return;
    }
    struct km_node form = km_scenario_node(scenario, km_session_answer_node(session, turn));
    for (uint32_t slot = 0; slot < answer->entry_count; slot++)
        add_entry(place, scenario, form.first_slot + slot, answer->entries[slot]);
    add_step(place, NULL, NULL);
}

/* What was entered in the form that waits. */
static void add_draft(struct place *place, const struct km_session *session)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct km_node node = km_scenario_node(scenario, km_session_node(session));
    for (uint32_t slot = 0; slot < node.slot_count; slot++) {
        int32_t entry = km_session_entry(session, slot);
        if (entry != KM_NOT_ENTERED)
            add_entry(place, scenario, node.first_slot + slot, entry);
    }
}

/* Release its arena. */
static struct place place_of(const struct km_preview *preview)
{
    struct place place = {.begun = NULL};
    arena_init(&place.arena, &preview->arena.host);
    if (!preview->sitting)
        return place;
    const struct km_session *session = km_sitting_session(preview->sitting);
    if (preview->begun != KM_NONE)
        place.begun = km_scenario_node(preview->scenario, preview->begun).id;
    for (uint32_t turn = 1; turn <= km_session_turns(session); turn++)
        add_answer(&place, session, turn);
    add_draft(&place, session);
    return place;
}

/* ---- going there ---- */

/* The number of the form's slot called `name`, or its slot count. */
static uint32_t find_slot(const struct km_scenario *scenario, const struct km_node *node, const char *name)
{
    uint32_t number = 0;
    while (number < node->slot_count &&
           strcmp(km_scenario_slot(scenario, node->first_slot + number).slot, name) != 0)
        number++;
    return number;
}

static enum km_done enter(const struct km_preview *preview, const struct step *step)
{
    const struct km_session *session = km_sitting_session(preview->sitting);
    struct km_node node = km_scenario_node(preview->scenario, km_session_node(session));
    uint32_t slot = find_slot(preview->scenario, &node, step->slot);
    int32_t entry = step->id ? km_session_find_entry(session, slot, step->id) : KM_BLANK;
    bool offered = slot < node.slot_count && entry != KM_NOT_ENTERED;
    return offered ? km_sitting_enter(preview->sitting, slot, entry) : KM_DONE_NOT_NOW;
}

/* Whether it is still possible. */
static bool give(const struct km_preview *preview, const struct step *step)
{
    if (step->slot)
        return km_done_counts(enter(preview, step));
    if (!step->id)
        return km_done_counts(km_sitting_submit(preview->sitting));
    uint32_t choice = km_scenario_find_choice(preview->scenario, step->id);
    return choice != KM_NONE && km_done_counts(km_sitting_answer(preview->sitting, choice));
}

/* A sitting that begins at node number `begun`. */
static void begin(struct km_preview *preview, uint32_t begun)
{
    const struct km_host *host = &preview->arena.host;
    struct km_session_setup setup = {.mode = KM_PRACTICE};
    struct km_session *session = begun == KM_NONE ? km_session_new(host, preview->scenario, setup, 0)
                                                  : km_session_preview(host, preview->scenario, begun);
    preview->begun = begun;
    preview->sitting = km_sitting_continue(host, session, &preview->clock, NULL);
}

/* From where the place begins, by its answers, as far as they are possible; the sitting before is freed. */
static void go_to(struct km_preview *preview, const struct place *place)
{
    struct km_sitting *before = preview->sitting;
    uint32_t begun = place->begun ? km_scenario_find_node(preview->scenario, place->begun) : KM_NONE;
    bool moved = place->begun && begun == KM_NONE;
    size_t kept = 0;
    begin(preview, begun);
    while (!moved && kept < place->count && give(preview, &place->steps[kept]))
        kept++;
    preview->replay = (struct km_replay){.all = place->count, .kept = kept, .moved = moved};
    km_sitting_free(before);
}

void km_preview_begin(struct km_preview *preview, uint32_t node)
{
    struct km_sitting *before = preview->sitting;
    if (!before || node >= km_scenario_node_count(preview->scenario))
        return;
    begin(preview, node);
    km_sitting_free(before);
}

void km_preview_back(struct km_preview *preview)
{
    if (!preview->sitting)
        return;
    struct place place = place_of(preview);
    if (place.count)
        place.count--;
    else
        place.begun = NULL;
    go_to(preview, &place);
    arena_release(&place.arena);
}

/* ---- the file ---- */

bool km_preview_differs(const struct km_preview *preview, struct km_bytes bytes)
{
    return !preview->taken.data || bytes.length != preview->taken.length ||
           memcmp(bytes.data, preview->taken.data, bytes.length) != 0;
}

static void keep(struct km_preview *preview, struct km_bytes bytes)
{
    struct km_host host = preview->arena.host;
    arena_release(&preview->file);
    arena_init(&preview->file, &host);
    preview->taken =
        (struct km_bytes){arena_string_n(&preview->file, bytes.data, bytes.length), bytes.length};
}

static struct km_scenario *load(const struct km_preview *preview, struct km_diags *diags)
{
    return km_scenario_load(&preview->arena.host, preview->taken, preview->path, preview->rulebook, diags);
}

static void check_explored(const struct km_preview *preview, struct km_diags *diags)
{
    const struct km_proofs *proofs = preview->proofs;
    if (proofs)
        km_proofs_check(proofs, diags);
    if (proofs && km_proofs_found(proofs, KM_PROOF_ANSWERS)) {
        struct km_tells *tells = km_tells_new(&preview->arena.host);
        km_tells_add(tells, preview->scenario, preview->appearance, proofs);
        km_tells_check(tells, diags);
        km_tells_free(tells);
    }
    if (!proofs || !km_proofs_complete(proofs))
        km_exploration_too_large(preview->exploration, diags);
}

/* Words come last: many notices never leave out a mistake. */
static void check_sound(const struct km_preview *preview, const struct km_scenario *scenario,
                        struct km_diags *diags)
{
    size_t first = km_diags_count(diags);
    if (preview->explored)
        check_explored(preview, diags);
    km_texts_check(scenario, diags);
    km_scenario_locate(scenario, diags, first);
}

bool km_preview_take(struct km_preview *preview, struct km_bytes bytes, struct km_diags *diags)
{
    forget_explored(preview);
    keep(preview, bytes);
    struct km_scenario *scenario = load(preview, diags), *before = preview->scenario;
    preview->sound = scenario != NULL;
    if (!scenario)
        return false;
    check_sound(preview, scenario, diags);
    struct place place = place_of(preview); /* its strings are those of the one before */
    preview->scenario = scenario;
    go_to(preview, &place);
    arena_release(&place.arena);
    km_scenario_free(before);
    return true;
}

/* ---- every way through ---- */

/* True when all that can be proved was. */
static bool prove(struct km_preview *preview, const struct km_explore_setup *setup, bool (*pause)(void *user),
                  void *user)
{
    const struct km_host *host = &preview->arena.host;
    if (!preview->proofs) {
        preview->appearance = km_appearance_new(host, preview->scenario);
        preview->proofs =
            km_proofs_begin(host, preview->exploration, km_appearance_looks(preview->appearance), setup);
    }
    return km_proofs_step(preview->proofs, pause, user);
}

bool km_preview_explore(struct km_preview *preview, const struct km_explore_setup *setup,
                        bool (*pause)(void *user), void *user)
{
    if (!preview->sound || preview->explored)
        return true;
    if (!preview->exploration)
        preview->exploration = km_exploration_begin(&preview->arena.host, preview->scenario, setup);
    if (!km_exploration_step(preview->exploration, pause, user))
        return false;
    bool exact = km_exploration_certainty(preview->exploration) == KM_EXACT;
    preview->explored = !exact || prove(preview, setup, pause, user);
    return preview->explored;
}

bool km_preview_explored(const struct km_preview *preview)
{
    return preview->explored;
}

void km_preview_check(const struct km_preview *preview, struct km_diags *diags)
{
    struct km_scenario *again = load(preview, diags);
    if (again)
        check_sound(preview, again, diags);
    km_scenario_free(again);
}

/* ---- looking ---- */

bool km_preview_is_sound(const struct km_preview *preview)
{
    return preview->sound;
}

const struct km_scenario *km_preview_scenario(const struct km_preview *preview)
{
    return preview->scenario;
}

struct km_sitting *km_preview_sitting(const struct km_preview *preview)
{
    return preview->sitting;
}

struct km_replay km_preview_replay(const struct km_preview *preview)
{
    return preview->replay;
}
