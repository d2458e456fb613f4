/* What practice found, in words. */
#include "play/coach.h"

#include "play/voice.h"

/* Where and in which language a comment stands: the second language below the first, further in. */
struct column {
    const struct play *play;
    enum km_language language;
    const char *indent;
};

static void say(const struct column *column, const char *key, const struct ui_argument *arguments)
{
    voice_plain(column->play, column->indent, voice_word_in(column->play, column->language, key, arguments));
}

static void show_obligation(const struct column *column, const struct km_obligation *obligation)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(km_session_scenario(column->play->session));
    uint32_t turns = km_session_turns(column->play->session);
    struct ui_argument arguments[] = {
        {.name = "rule",
         .text = km_text_get(&km_rulebook_rule(rulebook, obligation->rule)->title, column->language)},
        {.name = "turns", .number = (int64_t)obligation->deadline - turns},
        {.name = NULL},
    };
    const char *key = km_obligation_key(obligation, turns);
    say(column, key, arguments);
}

static const char *acts_of_answer(const struct column *column, const struct km_comment *comment)
{
    const struct km_scenario *scenario = km_session_scenario(column->play->session);
    struct strbuf out;
    strbuf_init(&out, column->play->arena);
    for (size_t i = 0; i < comment->act_count; i++) {
        struct km_text label = km_rulebook_act_label(km_scenario_rulebook(scenario), comment->acts[i]);
        strbuf_printf(&out, "%s%s", i ? " · " : "", km_text_get(&label, column->language));
    }
    return out.data;
}

static const char *changes_of_answer(const struct column *column, const struct km_comment *comment)
{
    const struct km_scenario *scenario = km_session_scenario(column->play->session);
    struct strbuf out;
    strbuf_init(&out, column->play->arena);
    for (size_t i = 0; i < comment->change_count; i++) {
        const struct km_meter_change *change = &comment->changes[i];
        struct km_meter meter = km_scenario_meter(scenario, change->meter);
        strbuf_printf(&out, "%s%s %d → %d", i ? "  " : "", km_text_get(&meter.label, column->language),
                      change->before, change->after);
    }
    return out.length ? out.data : voice_word_in(column->play, column->language, "guided.change.none", NULL);
}

static void comment_in(const struct column *column, const struct km_comment *comment)
{
    say(column, "guided.act", UI_ARGUMENTS({.name = "act", .text = acts_of_answer(column, comment)}));
    say(column, "guided.change",
        UI_ARGUMENTS({.name = "changes", .text = changes_of_answer(column, comment)}));
    for (size_t i = 0; i < comment->open_count; i++)
        show_obligation(column, &comment->open[i]);
    if (comment->more)
        say(column, "guided.open.more", UI_ARGUMENTS({.name = "count", .number = (int64_t)comment->more}));
}

void coach_comment(const struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct km_coach *coach = km_coach_new(&play->arena->host, play->session);
    struct column main = {.play = play, .language = voice_main(play), .indent = "  * "};
    struct column second = {.play = play, .indent = "      "};
    comment_in(&main, km_coach_comment(coach));
    if (voice_second(play, &second.language))
        comment_in(&second, km_coach_comment(coach));
    voice_newline(play);
    km_coach_free(coach);
    arena_rewind(play->arena, mark);
}

static void list_open(const struct column *column, const struct km_coach *coach)
{
    size_t count;
    const struct km_obligation *open = km_coach_open(coach, &count);
    voice_plain(
        column->play, "",
        voice_word_in(column->play, column->language, count ? "help.open" : "guided.open.none", NULL));
    for (size_t i = 0; i < count; i++)
        show_obligation(column, &open[i]);
}

void coach_show_open(const struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct km_coach *coach = km_coach_new(&play->arena->host, play->session);
    struct column main = {.play = play, .language = voice_main(play), .indent = "  * "};
    struct column second = {.play = play, .indent = "  * "};
    list_open(&main, coach);
    if (voice_second(play, &second.language))
        list_open(&second, coach);
    km_coach_free(coach);
    arena_rewind(play->arena, mark);
}
