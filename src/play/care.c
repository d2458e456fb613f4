/* After a hard scene: two minutes to come down, and whom to turn to. */
#include "play/play.h"

#include "play/voice.h"

static void show_contacts(const struct play *play, const struct km_scenario *scenario)
{
    const struct km_contact *contact;
    for (size_t i = 0; (contact = km_care_contact(scenario, i)); i++) {
        struct strbuf line;
        strbuf_init(&line, play->arena);
        strbuf_printf(&line, "%s  %s", km_text_get(&contact->role, voice_main(play)),
                      km_text_get(&contact->contact, voice_main(play)));
        voice_plain(play, "  - ", line.data);
    }
}

void play_after_care(const struct play *play, const struct km_scenario *scenario)
{
    if (km_care_is_due(scenario))
        play_care_card(play, scenario);
}

void play_care_card(const struct play *play, const struct km_scenario *scenario)
{
    struct arena_mark mark = arena_mark(play->arena);
    voice_newline(play);
    voice_say(play, "", "care.title", NULL);
    voice_say(play, "  ", "care.breathe", NULL);
    voice_say(play, "  ", "care.talk", NULL);
    show_contacts(play, scenario);
    arena_rewind(play->arena, mark);
}
