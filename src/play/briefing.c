/* Before the scene: what it is about, what may be hard in it, and the three ways on: play, softer, skip. */
#include "play/play.h"

#include "os/file.h"
#include "play/voice.h"
#include "text/normal.h"

enum { LINE_LIMIT = 1024 };

static void show_setting(const struct play *play, const struct km_head_info *head)
{
    struct ui_argument minutes[] = {{.name = "minutes", .number = head->minutes}, {.name = NULL}};
    struct ui_argument intensity[] = {{.name = "value", .number = head->intensity}, {.name = NULL}};
    struct strbuf out;
    strbuf_init(&out, play->arena);
    if (km_text_present(&head->trade_label))
        strbuf_printf(&out, "%s · ", km_text_get(&head->trade_label, voice_main(play)));
    strbuf_printf(&out, "%s · %s · %s", voice_word(play, km_channel_key(head->channel), NULL),
                  voice_word(play, "setting.minutes", minutes),
                  voice_word(play, "setting.intensity", intensity));
    voice_plain(play, "", out.data);
}

/* Whose policy the run is judged by, and what may be settled here; there may be neither. */
static void show_mandate(const struct play *play, const struct km_scenario *scenario)
{
    struct km_mandate mandate = km_scenario_mandate(scenario);
    struct ui_argument arguments[] = {
        {.name = "name", .text = km_text_get(&mandate.policy, voice_main(play))},
        {.name = "minutes", .number = mandate.minutes},
        {.name = NULL},
    };
    if (km_text_present(&mandate.policy))
        voice_plain(play, "", voice_word(play, km_mandate_key(&mandate), arguments));
    if (km_text_present(&mandate.limits))
        voice_text(play, "  ", &mandate.limits);
}

static void show_note(const struct play *play, const struct km_head_info *head)
{
    if (km_text_present(&head->content_note)) {
        voice_say(play, "", "start.content-note", NULL);
        voice_text(play, "  ", &head->content_note);
    }
    voice_say(play, "", "start.purpose", NULL);
    voice_say(play, "", "start.stop-note", NULL);
}

/* Enter starts, s starts in the softer wording, q skips. */
static enum play_start ask(const struct play *play)
{
    voice_say(play, "", "start.content-note.soft", NULL);
    voice_say(play, "", "start.content-note.skip", NULL);
    for (;;) {
        struct strbuf line;
        strbuf_init(&line, play->arena);
        fputs(voice_word(play, "start.ready", NULL), play->out);
        fflush(play->out);
        if (file_read_line(play->in, LINE_LIMIT, &line) != FILE_LINE)
            return PLAY_START_SKIP;
        const char *text = text_normal(play->arena, line.data, line.length);
        if (text && !*text)
            return PLAY_START;
        if (text && (strcmp(text, "s") == 0 || strcmp(text, "S") == 0))
            return PLAY_START_SOFT;
        if (text && (strcmp(text, "q") == 0 || strcmp(text, "Q") == 0 || strcmp(text, "!") == 0))
            return PLAY_START_SKIP;
        voice_say(play, "", "start.unknown", NULL);
    }
}

enum play_start play_briefing(struct play *play, const struct km_scenario *scenario)
{
    const struct km_head_info *head = km_scenario_head(scenario);
    struct arena_mark mark = arena_mark(play->arena);
    struct ui_argument title[] = {
        {.name = "title", .text = km_text_get(&head->title, voice_main(play))},
        {.name = NULL},
    };
    voice_plain(play, "", voice_word(play, "start.title", title));
    show_setting(play, head);
    show_mandate(play, scenario);
    voice_newline(play);
    voice_text(play, "", &head->briefing);
    voice_newline(play);
    show_note(play, head);
    enum play_start start = play->prompts ? ask(play) : PLAY_START;
    voice_newline(play);
    arena_rewind(play->arena, mark);
    return start;
}
