/* What only the host sees, in paragraphs like everything that is played, but to another place. */
#include "play/host_notes.h"

#include "play/voice.h"

/* The words of a note in one language. */
static const char *words_in(const struct play *play, enum km_language language, const struct km_note *note)
{
    const char *part = note->part ? voice_word_in(play, language, note->part, NULL) : "";
    return voice_word_in(
        play, language, note->key,
        UI_ARGUMENTS({.name = "title", .text = km_text_get(&note->text, language)},
                     {.name = "part", .text = part}, {.name = "turn", .number = note->number},
                     {.name = "minutes", .number = note->minutes}, {.name = "left", .number = note->left},
                     {.name = "rest", .number = note->rest}, {.name = "hands", .number = note->hands},
                     {.name = "before", .number = note->before}, {.name = "after", .number = note->after},
                     {.name = "answers", .number = note->answers}, {.name = "talks", .number = note->talks}));
}

static struct km_text words_of(const struct play *play, const struct km_note *note)
{
    struct km_text words = note->text;
    for (enum km_language language = KM_JA; note->key && language < KM_LANGUAGE_COUNT; language++)
        words.in[language] = words_in(play, language, note);
    return words;
}

/* What stands before a note. */
static const char *before(const struct play *play, const struct km_note *note)
{
    static const char *const marks[] = {
        [KM_NOTE_TITLE] = "== ",   [KM_NOTE_ROLE] = "  - ", [KM_NOTE_RULE] = "      ",
        [KM_NOTE_MOMENT] = "-- ",  [KM_NOTE_AUTHOR] = "* ", [KM_NOTE_COUNT] = "     ",
        [KM_NOTE_WHY] = "     = ", [KM_NOTE_TALKS] = "  ",
    };
    struct strbuf out;
    strbuf_init(&out, play->arena);
    if (note->kind == KM_NOTE_PART)
        strbuf_printf(&out, "  %3d-%3d  ", note->from, note->from + note->minutes);
    else if (note->kind == KM_NOTE_OPTION)
        strbuf_printf(&out, "%3d) ", note->number);
    else if (marks[note->kind])
        strbuf_add(&out, marks[note->kind]);
    return out.data;
}

/* What an option is to the rules: "apologises for a part · promises to call back". */
static struct km_text acts_of(const struct play *play, const struct km_note *note)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(km_session_scenario(play->session));
    struct km_text acts = {0};
    for (enum km_language language = KM_JA; language < KM_LANGUAGE_COUNT; language++) {
        struct strbuf out;
        strbuf_init(&out, play->arena);
        for (size_t i = 0; i < note->act_count; i++) {
            struct km_text label = km_rulebook_act_label(rulebook, note->acts[i]);
            strbuf_printf(&out, "%s%s", i ? " · " : "", km_text_get(&label, language));
        }
        acts.in[language] = out.data;
    }
    return acts;
}

/* Who writes. */
struct writer {
    const struct play *play;
};

static void write_note(void *user, const struct km_note *note)
{
    const struct play *play = ((const struct writer *)user)->play;
    struct km_text words = words_of(play, note);
    voice_text(play, before(play, note), &words);
    if (!note->act_count)
        return;
    words = acts_of(play, note);
    voice_text(play, "     + ", &words);
}

void host_notes_begin(const struct play *play, const struct km_scenario *scenario, int32_t minutes)
{
    struct arena_mark mark = arena_mark(play->arena);
    km_class_notes(scenario, minutes, write_note, &(struct writer){play});
    voice_newline(play);
    arena_rewind(play->arena, mark);
}

void host_notes_now(const struct play *play, const struct km_class *room)
{
    struct arena_mark mark = arena_mark(play->arena);
    km_class_notes_now(room, write_note, &(struct writer){play});
    voice_newline(play);
    arena_rewind(play->arena, mark);
}
