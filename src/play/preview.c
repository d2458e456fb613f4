/* What is typed, and what is shown of the place; which place that is, practice knows. */
#include "play/preview.h"

#include "play/answer.h"
#include "play/scene.h"
#include "play/voice.h"
#include "text/normal.h"

enum { MOST_FOUND = 9 }; /* nodes that are listed */

static struct km_node node_of(const struct play *play)
{
    return km_scenario_node(km_session_scenario(play->session), km_session_node(play->session));
}

/* ---- showing ---- */

static void show_slot(struct play *play, const struct km_node *node)
{
    uint32_t slot = km_session_next_slot(play->session);
    size_t count = 0;
    if (slot == node->slot_count) {
        voice_say(play, "", "preview.form.full", NULL);
        return;
    }
    struct km_slot asked = km_scenario_slot(km_session_scenario(play->session), node->first_slot + slot);
    const uint32_t *options = km_session_slot_options(play->session, slot, &count);
    voice_text(play, "", &asked.label);
    for (size_t i = 0; i < count; i++) {
        struct km_choice option = km_scenario_choice(km_session_scenario(play->session), options[i]);
        struct strbuf number;
        strbuf_init(&number, play->arena);
        strbuf_printf(&number, "%3zu) ", i + 1);
        voice_text(play, number.data, &option.text);
    }
}

static void show_place(struct play *play, const struct km_preview *preview)
{
    play->sitting = km_preview_sitting(preview);
    play->session = km_sitting_session(play->sitting);
    struct km_node node = node_of(play);
    struct arena_mark mark = arena_mark(play->arena);
    voice_say(play, "", "preview.node",
              UI_ARGUMENTS({"node", .text = node.id}, {"turn", .number = km_session_turns(play->session)}));
    scene_show_from(play, km_session_turns(play->session));
    scene_show_meters(play);
    if (node.kind == KM_NODE_FORM)
        show_slot(play, &node);
    else if (node.kind == KM_NODE_END)
        voice_text(play, "== ", &node.summary);
    else
        scene_show_options(play);
    arena_rewind(play->arena, mark);
}

void preview_show(struct play *play, const struct km_preview *preview)
{
    struct km_replay replay = km_preview_replay(preview);
    struct arena_mark mark = arena_mark(play->arena);
    if (!km_preview_is_sound(preview))
        return;
    if (replay.kept < replay.all || replay.moved)
        voice_say(
            play, "", "preview.lost",
            UI_ARGUMENTS({"kept", .number = (int64_t)replay.kept}, {"all", .number = (int64_t)replay.all}));
    show_place(play, preview);
    arena_rewind(play->arena, mark);
}

void preview_prompt(const struct play *play, const struct km_preview *preview)
{
    const char *key = km_preview_is_sound(preview) ? "preview.prompt" : "preview.prompt.none";
    fputs(voice_word(play, key, NULL), play->out);
    fflush(play->out);
}

/* ---- what is typed ---- */

static void answer_form(const struct play *play, const struct km_node *node, size_t number)
{
    uint32_t slot = km_session_next_slot(play->session);
    size_t count = 0;
    if (slot == node->slot_count) {
        km_sitting_submit(play->sitting);
        return;
    }
    const uint32_t *options = km_session_slot_options(play->session, slot, &count);
    struct km_slot asked = km_scenario_slot(km_session_scenario(play->session), node->first_slot + slot);
    if (number <= count)
        km_sitting_enter(play->sitting, slot,
                         number ? (int32_t)(options[number - 1] - asked.first_choice) : KM_BLANK);
}

/* Enter is 0: a blank, or the form handed in. */
static void answer(const struct play *play, size_t number)
{
    struct km_node node = node_of(play);
    size_t count = 0;
    const uint32_t *options = km_session_options(play->session, &count);
    if (node.kind == KM_NODE_FORM)
        answer_form(play, &node, number);
    else if (number && number <= count)
        km_sitting_answer(play->sitting, options[number - 1]);
}

/* The only node that has `word` in its id, or KM_NONE: then it is said that there is none, or several are
 * listed. */
static uint32_t find_by_part(const struct play *play, const struct km_scenario *scenario, const char *word)
{
    uint32_t found = KM_NONE;
    size_t matches = 0;
    struct strbuf list;
    strbuf_init(&list, play->arena);
    for (uint32_t n = 0; n < km_scenario_node_count(scenario); n++) {
        const char *id = km_scenario_node(scenario, n).id;
        if (!strstr(id, word))
            continue;
        found = n;
        if (++matches <= MOST_FOUND)
            strbuf_printf(&list, "%s/%s", list.length ? "  " : "", id);
    }
    if (matches == 1)
        return found;
    if (matches)
        voice_plain(play, "  ", list.data);
    else
        voice_say(play, "", "preview.no-node", UI_ARGUMENTS({"word", .text = word}));
    return KM_NONE;
}

/* To the node called `word`, or to the only one that has it in its id; whether there is one. */
static bool go_to(const struct play *play, struct km_preview *preview, const char *word)
{
    const struct km_scenario *scenario = km_preview_scenario(preview);
    uint32_t node = km_scenario_find_node(scenario, word);
    if (node == KM_NONE)
        node = find_by_part(play, scenario, word);
    if (node != KM_NONE)
        km_preview_begin(preview, node);
    return node != KM_NONE;
}

/* Whether the place is to be shown. */
static bool do_line(const struct play *play, struct km_preview *preview, const char *line)
{
    bool number = strspn(line, "0123456789") == strlen(line);
    if (*line == '/')
        return go_to(play, preview, line + 1);
    if (strcmp(line, "b") == 0)
        km_preview_back(preview);
    else if (number)
        answer(play, strtoul(line, NULL, 10));
    else
        voice_say(play, "", "preview.help", NULL);
    return number || strcmp(line, "b") == 0;
}

bool preview_take(struct play *play, struct km_preview *preview)
{
    struct arena_mark mark = arena_mark(play->arena);
    const char *typed = answer_line(play, NULL);
    const char *line = typed ? text_normal(play->arena, typed, strlen(typed)) : NULL;
    bool last = !typed || (line && strcmp(line, "q") == 0);
    if (!last && km_preview_is_sound(preview) && do_line(play, preview, line ? line : "?"))
        show_place(play, preview);
    arena_rewind(play->arena, mark);
    return !last;
}
