/* After a hard scene: two minutes to come down, and whom to turn to. */
#include "play/play.h"

#include "play/voice.h"

enum { HARD = 2 };

/* The organisation's contacts that are filled in; blank ones are lines on paper, not on a screen. */
static void show_contacts(const struct play *play, const struct km_policy *policy)
{
    for (size_t i = 0; i < policy->contact_count; i++) {
        const struct km_contact *contact = &policy->contacts[i];
        const char *where = km_text_get(&contact->contact, voice_main(play));
        struct strbuf line;
        if (!*where)
            continue;
        strbuf_init(&line, play->arena);
        strbuf_printf(&line, "%s  %s", km_text_get(&contact->role, voice_main(play)), where);
        voice_plain(play, "  - ", line.data);
    }
}

void play_after_care(const struct play *play, const struct km_scenario *scenario)
{
    if (km_scenario_head(scenario)->intensity >= HARD)
        play_care_card(play, scenario);
}

void play_care_card(const struct play *play, const struct km_scenario *scenario)
{
    struct arena_mark mark = arena_mark(play->arena);
    voice_newline(play);
    voice_say(play, "", "care.title", NULL);
    voice_say(play, "  ", "care.breathe", NULL);
    voice_say(play, "  ", "care.talk", NULL);
    show_contacts(play, km_rulebook_policy(km_scenario_rulebook(scenario)));
    arena_rewind(play->arena, mark);
}
