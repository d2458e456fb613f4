/* The place is kept as what was typed would be written down: the node where it began and an id per answer.
 * Going back is going there again with one answer less. */
#include "play/preview.h"

#include "play/answer.h"
#include "play/scene.h"
#include "play/voice.h"
#include "text/normal.h"

enum { MOST_FOUND = 9 }; /* nodes that are listed */

/* One answer: a choice; with a slot an entry of a form, blank without an id; with neither, handing it in. */
struct preview_step {
    const char *slot, *id;
};

struct preview {
    const struct km_host *host;
    struct play *play;
    const struct km_scenario *scenario;
    struct km_session *session;
    struct arena arena; /* of what follows */
    const char *begun;  /* the node where it began; NULL: at the start */
    struct preview_step *steps;
    size_t count, capacity;
};

struct preview *preview_new(const struct km_host *host, struct play *play)
{
    struct arena arena;
    arena_init(&arena, host);
    struct preview *preview = arena_alloc(&arena, sizeof *preview);
    *preview = (struct preview){.host = host, .play = play, .arena = arena};
    return preview;
}

void preview_free(struct preview *preview)
{
    if (!preview)
        return;
    km_session_free(preview->session);
    struct arena arena = preview->arena;
    arena_release(&arena);
}

static struct km_node node_of(const struct preview *preview)
{
    return km_scenario_node(preview->scenario, km_session_node(preview->session));
}

/* ---- giving answers ---- */

/* The number of the form's slot called `slot`, or its slot count. */
static uint32_t find_slot(const struct preview *preview, const struct km_node *node, const char *slot)
{
    uint32_t number = 0;
    while (number < node->slot_count &&
           strcmp(km_scenario_slot(preview->scenario, node->first_slot + number).slot, slot) != 0)
        number++;
    return number;
}

static bool enter(const struct preview *preview, const struct preview_step *step, struct km_event *event)
{
    struct km_node node = node_of(preview);
    uint32_t slot = node.kind == KM_NODE_FORM ? find_slot(preview, &node, step->slot) : node.slot_count;
    if (slot == node.slot_count)
        return false;
    int32_t entry = step->id ? km_session_find_entry(preview->session, slot, step->id) : KM_BLANK;
    return entry != KM_NOT_ENTERED && km_session_enter(preview->session, slot, entry, 0, event);
}

static bool make_event(const struct preview *preview, const struct preview_step *step, struct km_event *event)
{
    if (step->slot)
        return enter(preview, step, event);
    if (!step->id)
        return km_session_submit(preview->session, 0, event);
    uint32_t choice = km_scenario_find_choice(preview->scenario, step->id);
    return choice != KM_NONE && km_session_choose(preview->session, choice, 0, event);
}

static bool give(struct preview *preview, const struct preview_step *step)
{
    struct km_event event;
    bool possible = make_event(preview, step, &event);
    if (possible)
        km_session_apply(preview->session, &event);
    return possible;
}

static void note_step(struct preview *preview, const char *slot, const char *id)
{
    struct preview_step step = {
        .slot = slot ? arena_string(&preview->arena, slot) : NULL,
        .id = id ? arena_string(&preview->arena, id) : NULL,
    };
    if (!give(preview, &step))
        return;
    ARENA_RESERVE(&preview->arena, preview->steps, preview->count, preview->capacity);
    preview->steps[preview->count++] = step;
}

/* From where it began, by the answers that are kept; those from the first one on that is not possible any
 * more are forgotten. */
static void play_again(struct preview *preview)
{
    uint32_t node = preview->begun ? km_scenario_find_node(preview->scenario, preview->begun) : KM_NONE;
    struct km_session_setup setup = {.mode = KM_PRACTICE};
    size_t given = 0;
    km_session_free(preview->session);
    preview->session = node == KM_NONE ? km_session_new(preview->host, preview->scenario, setup, 0)
                                       : km_session_preview(preview->host, preview->scenario, node);
    preview->play->session = preview->session;
    if (node == KM_NONE && preview->begun)
        preview->count = 0;
    while (given < preview->count && give(preview, &preview->steps[given]))
        given++;
    if (node == KM_NONE)
        preview->begun = NULL;
    preview->count = given;
}

/* ---- showing ---- */

static void show_slot(const struct preview *preview, const struct km_node *node)
{
    struct play *play = preview->play;
    uint32_t slot = km_session_next_slot(preview->session);
    size_t count = 0;
    if (slot == node->slot_count) {
        voice_say(play, "", "preview.form.full", NULL);
        return;
    }
    struct km_slot asked = km_scenario_slot(preview->scenario, node->first_slot + slot);
    const uint32_t *options = km_session_slot_options(preview->session, slot, &count);
    voice_text(play, "", &asked.label);
    for (size_t i = 0; i < count; i++) {
        struct km_choice option = km_scenario_choice(preview->scenario, options[i]);
        struct strbuf number;
        strbuf_init(&number, play->arena);
        strbuf_printf(&number, "%3zu) ", i + 1);
        voice_text(play, number.data, &option.text);
    }
}

static void show_place(const struct preview *preview)
{
    struct play *play = preview->play;
    struct km_node node = node_of(preview);
    struct arena_mark mark = arena_mark(play->arena);
    voice_say(
        play, "", "preview.node",
        UI_ARGUMENTS({"node", .text = node.id}, {"turn", .number = km_session_turns(preview->session)}));
    scene_show_from(play, km_session_turns(preview->session));
    scene_show_meters(play);
    if (node.kind == KM_NODE_FORM)
        show_slot(preview, &node);
    else if (node.kind == KM_NODE_END)
        voice_text(play, "== ", &node.summary);
    else
        scene_show_options(play);
    arena_rewind(play->arena, mark);
}

void preview_go_on(struct preview *preview, const struct km_scenario *scenario)
{
    size_t before = preview->count;
    preview->scenario = scenario;
    if (!scenario) {
        km_session_free(preview->session);
        preview->session = NULL;
        return;
    }
    bool begun = preview->begun != NULL;
    struct arena_mark mark = arena_mark(preview->play->arena);
    play_again(preview);
    if (preview->count < before || (begun && !preview->begun))
        voice_say(
            preview->play, "", "preview.lost",
            UI_ARGUMENTS({"kept", .number = (int64_t)preview->count}, {"all", .number = (int64_t)before}));
    show_place(preview);
    arena_rewind(preview->play->arena, mark);
}

void preview_prompt(const struct preview *preview)
{
    struct play *play = preview->play;
    fputs(voice_word(play, preview->session ? "preview.prompt" : "preview.prompt.none", NULL), play->out);
    fflush(play->out);
}

/* ---- what is typed ---- */

static void answer_form(struct preview *preview, const struct km_node *node, size_t number)
{
    uint32_t slot = km_session_next_slot(preview->session);
    size_t count = 0;
    if (slot == node->slot_count) {
        note_step(preview, NULL, NULL);
        return;
    }
    const uint32_t *options = km_session_slot_options(preview->session, slot, &count);
    const char *name = km_scenario_slot(preview->scenario, node->first_slot + slot).slot;
    if (number <= count)
        note_step(preview, name,
                  number ? km_scenario_choice(preview->scenario, options[number - 1]).id : NULL);
}

/* Enter is 0: a blank, or the form handed in. */
static void answer(struct preview *preview, size_t number)
{
    struct km_node node = node_of(preview);
    size_t count = 0;
    const uint32_t *options = km_session_options(preview->session, &count);
    if (node.kind == KM_NODE_FORM)
        answer_form(preview, &node, number);
    else if (number && number <= count)
        note_step(preview, NULL, km_scenario_choice(preview->scenario, options[number - 1]).id);
    show_place(preview);
}

static void go_back(struct preview *preview)
{
    if (preview->count)
        preview->count--;
    else
        preview->begun = NULL;
    play_again(preview);
    show_place(preview);
}

static void begin_at(struct preview *preview, const char *id)
{
    preview->begun = arena_string(&preview->arena, id);
    preview->count = 0;
    play_again(preview);
    show_place(preview);
}

/* To the node called `word`, or to the only one that has it in its id; several are listed. */
static void go_to(struct preview *preview, const char *word)
{
    const char *found = NULL;
    size_t matches = 0;
    struct strbuf list;
    strbuf_init(&list, preview->play->arena);
    for (uint32_t n = 0; n < km_scenario_node_count(preview->scenario); n++) {
        const char *id = km_scenario_node(preview->scenario, n).id;
        if (strcmp(id, word) == 0) {
            begin_at(preview, id);
            return;
        }
        if (!strstr(id, word))
            continue;
        found = id;
        if (++matches <= MOST_FOUND)
            strbuf_printf(&list, "%s/%s", list.length ? "  " : "", id);
    }
    if (matches == 1)
        begin_at(preview, found);
    else if (matches)
        voice_plain(preview->play, "  ", list.data);
    else
        voice_say(preview->play, "", "preview.no-node", UI_ARGUMENTS({"word", .text = word}));
}

static void do_line(struct preview *preview, const char *line)
{
    bool number = strspn(line, "0123456789") == strlen(line);
    if (*line == '/')
        go_to(preview, line + 1);
    else if (strcmp(line, "b") == 0)
        go_back(preview);
    else if (number)
        answer(preview, strtoul(line, NULL, 10));
    else
        voice_say(preview->play, "", "preview.help", NULL);
}

bool preview_take(struct preview *preview)
{
    struct arena_mark mark = arena_mark(preview->play->arena);
    const char *typed = answer_line(preview->play, NULL);
    const char *line = typed ? text_normal(preview->play->arena, typed, strlen(typed)) : NULL;
    bool last = !typed || (line && strcmp(line, "q") == 0);
    if (!last && preview->session)
        do_line(preview, line ? line : "?");
    arena_rewind(preview->play->arena, mark);
    return !last;
}
