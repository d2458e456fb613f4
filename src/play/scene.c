/* The scene in plain lines. Names come from the cast, moods and meters from the interface's words. */
#include "play/scene.h"

#include "play/voice.h"

enum { BAR_CELLS = 10 };

static const char *mood_word(const struct play *play, enum km_mood mood)
{
    return km_mood_key(mood) ? voice_word(play, km_mood_key(mood), NULL) : NULL;
}

static struct km_text speaker_name(const struct play *play, enum km_speaker speaker)
{
    const struct km_person *person = km_scenario_person(km_session_scenario(play->session), speaker);
    return person ? person->name : (struct km_text){{NULL}};
}

static void show_line(const struct play *play, size_t said)
{
    uint32_t number = km_session_said(play->session, said)->line;
    struct km_line line = km_scenario_line(km_session_scenario(play->session), number);
    const struct km_text *text = km_session_words(play->session, &line);
    struct km_text name = speaker_name(play, line.by);
    if (km_text_present(&name))
        voice_line(play, &name, mood_word(play, km_mood_said(play->session, said)), text);
    else
        voice_text(play, "  -- ", text);
}

static void show_choice(const struct play *play, const struct km_said *said)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    bool partner = km_scenario_node(scenario, said->node).partner;
    struct km_text name = speaker_name(play, partner ? KM_BY_PARTNER : KM_BY_AGENT);
    struct km_choice choice = km_scenario_choice(scenario, said->choice);
    voice_line(play, &name, voice_word(play, "speaker.agent", NULL), &choice.text);
    if (choice.document < 0)
        return;
    struct km_document document = km_scenario_document(scenario, (size_t)choice.document);
    struct ui_argument title[] = {
        {.name = "title", .text = km_text_get(&document.title, voice_main(play))},
        {.name = NULL},
    };
    voice_plain(play, "  ", voice_word(play, "play.document", title));
    voice_text(play, "  | ", &document.text);
}

static void show_entry(const struct play *play, const struct km_said *said)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    struct km_choice option = km_scenario_choice(scenario, said->choice);
    struct km_node node = km_scenario_node(scenario, said->node);
    for (uint32_t s = 0; s < node.slot_count; s++) {
        struct km_slot slot = km_scenario_slot(scenario, node.first_slot + s);
        if (strcmp(slot.slot, option.slot) == 0)
            voice_line(play, &slot.label, NULL, &option.text);
    }
}

static void show_said(const struct play *play, size_t index)
{
    const struct km_said *said = km_session_said(play->session, index);
    switch (said->kind) {
    case KM_SAID_LINE: show_line(play, index); break;
    case KM_SAID_CHOICE: show_choice(play, said); break;
    case KM_SAID_ENTRY: show_entry(play, said); break;
    case KM_SAID_CONTACT_END: break;
    }
}

static void show(struct play *play, size_t from)
{
    struct arena_mark mark = arena_mark(play->arena);
    size_t count = km_session_said_count(play->session);
    for (size_t i = from; i < count; i++)
        show_said(play, i);
    if (from < count)
        voice_newline(play);
    play->shown = count;
    arena_rewind(play->arena, mark);
}

void scene_show_new(struct play *play)
{
    show(play, play->shown);
}

void scene_show_all(struct play *play)
{
    show(play, 0);
}

void scene_show_from(struct play *play, uint32_t turn)
{
    size_t from = 0;
    while (from < km_session_said_count(play->session) && km_session_said(play->session, from)->turn < turn)
        from++;
    show(play, from);
}

/* ASCII on purpose: what is drawn two columns wide here is one column wide in the next terminal. */
static void add_bar(struct strbuf *out, const struct km_meter *meter, int32_t value)
{
    int32_t cells = (value - meter->min) * BAR_CELLS / (meter->max - meter->min);
    strbuf_add_char(out, '[');
    strbuf_add_repeat(out, "#", (size_t)cells);
    strbuf_add_repeat(out, "-", (size_t)(BAR_CELLS - cells));
    strbuf_add_char(out, ']');
}

static void show_answers_left(const struct play *play)
{
    uint32_t low, high;
    km_session_answers_left(play->session, &low, &high);
    if (low == KM_NONE || !high)
        return;
    struct ui_argument range[] = {
        {.name = "low", .number = low},
        {.name = "high", .number = high},
        {.name = "count", .number = low},
        {.name = NULL},
    };
    const char *key = high == KM_NONE ? "play.answers-left.at-least"
                      : low == high   ? "play.answers-left.same"
                                      : "play.answers-left";
    voice_say(play, "", key, range);
}

void scene_show_meters(struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    const struct km_scenario *scenario = km_session_scenario(play->session);
    struct strbuf out;
    strbuf_init(&out, play->arena);
    for (size_t m = 0; m < km_scenario_meter_count(scenario); m++) {
        struct km_meter meter = km_scenario_meter(scenario, m);
        int32_t value = km_session_meter(play->session, m);
        strbuf_printf(&out, "%s%s ", m ? "   " : "", km_text_get(&meter.label, voice_main(play)));
        add_bar(&out, &meter, value);
        strbuf_printf(&out, " %d/%d", value, meter.max);
    }
    voice_plain(play, "", out.data);
    show_answers_left(play);
    arena_rewind(play->arena, mark);
}

void scene_show_options(struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    size_t count;
    const uint32_t *options = km_session_options(play->session, &count);
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(km_session_scenario(play->session), options[i]);
        struct strbuf number;
        strbuf_init(&number, play->arena);
        strbuf_printf(&number, "%3zu) ", i + 1);
        voice_text(play, number.data, &choice.text);
    }
    arena_rewind(play->arena, mark);
}
