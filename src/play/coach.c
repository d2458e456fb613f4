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

static const struct km_rulebook *rulebook_of(const struct column *column)
{
    return km_scenario_rulebook(km_session_scenario(column->play->session));
}

static const char *text_in(const struct column *column, struct km_text text)
{
    return km_text_get(&text, column->language);
}

static void show_obligation(const struct column *column, const struct km_obligation *obligation,
                            uint32_t hint)
{
    uint32_t turns = km_session_turns(column->play->session);
    struct ui_argument arguments[] = {
        {.name = "duty",
         .text = text_in(column, km_rulebook_rule(rulebook_of(column), obligation->rule)->duty)},
        {.name = "turns", .number = (int64_t)obligation->deadline - turns},
        {.name = NULL},
    };
    const char *key = km_obligation_key(obligation, turns, hint);
    say(column, key, arguments);
}

/* The author's why comes first, for whoever reads one line; an act is defined where it first occurs. */
static void show_words(const struct column *column, const struct km_answer_part *part)
{
    if (km_text_present(&part->why))
        say(column, "guided.why", UI_ARGUMENTS({.name = "why", .text = text_in(column, part->why)}));
    for (size_t i = 0; i < part->act_count; i++) {
        struct km_text label = km_rulebook_act_label(rulebook_of(column), part->acts[i]);
        struct km_text means = km_rulebook_act_definition(rulebook_of(column), part->acts[i]);
        bool define = part->first[i] && km_text_present(&means);
        say(column, define ? "guided.act.first" : "guided.act",
            UI_ARGUMENTS({.name = "act", .text = text_in(column, label)},
                         {.name = "definition", .text = define ? text_in(column, means) : ""}));
    }
}

/* What an entry of a form is, and what its author says of it. */
static void show_entry(const struct column *column, const struct km_answer_part *part)
{
    if (!part->act_count)
        return;
    struct km_choice option = km_scenario_choice(km_session_scenario(column->play->session), part->choice);
    const char *again = km_form_again_key(&option);
    const char *label = text_in(column, km_rulebook_act_label(rulebook_of(column), part->acts[0]));
    const char *why =
        again ? voice_word_in(column->play, column->language, again, NULL) : text_in(column, part->why);
    if (*why)
        say(column, "guided.entry",
            UI_ARGUMENTS({.name = "act", .text = label}, {.name = "why", .text = why}));
    else
        voice_plain(column->play, column->indent, label);
}

static void show_part(const struct column *column, const struct km_answer_part *part)
{
    const struct km_scenario *scenario = km_session_scenario(column->play->session);
    if (km_scenario_choice(scenario, part->choice).slot)
        show_entry(column, part);
    else
        show_words(column, part);
}

static void show_ruling(const struct column *column, const struct km_ruling *ruling)
{
    const struct km_rulebook *rulebook = rulebook_of(column);
    const struct km_rule *rule = km_rulebook_rule(rulebook, ruling->rule);
    struct ui_argument arguments[] = {
        {.name = "act"},
        {.name = "rule", .text = text_in(column, rule->title)},
        {.name = "duty", .text = text_in(column, rule->duty)},
        {.name = NULL},
    };
    if (ruling->act >= 0)
        arguments[0].text = text_in(column, km_rulebook_act_label(rulebook, (size_t)ruling->act));
    say(column, km_ruling_key(ruling), arguments);
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
    for (size_t i = 0; i < comment->part_count; i++)
        show_part(column, &comment->parts[i]);
    say(column, "guided.change",
        UI_ARGUMENTS({.name = "changes", .text = changes_of_answer(column, comment)}));
    for (size_t i = 0; i < comment->ruling_count; i++)
        show_ruling(column, &comment->rulings[i]);
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

static void list_open(const struct column *column, const struct km_coach *coach, uint32_t hint)
{
    size_t count;
    const struct km_obligation *open = km_coach_open(coach, &count);
    voice_plain(column->play, "",
                voice_word_in(column->play, column->language,
                              count ? "guided.open.title" : "guided.open.none", NULL));
    for (size_t i = 0; i < count; i++)
        show_obligation(column, &open[i], hint);
    if (count && hint == 1)
        voice_plain(column->play, "",
                    voice_word_in(column->play, column->language, "guided.open.again", NULL));
}

void coach_hint(const struct play *play)
{
    uint32_t hint = km_sitting_hint(play->sitting);
    if (!hint) {
        voice_say(play, "", "play.hint.refused", NULL);
        return;
    }
    struct arena_mark mark = arena_mark(play->arena);
    struct km_coach *coach = km_coach_new(&play->arena->host, play->session);
    struct column main = {.play = play, .language = voice_main(play), .indent = "  * "};
    struct column second = {.play = play, .indent = "  * "};
    list_open(&main, coach, hint);
    if (voice_second(play, &second.language))
        list_open(&second, coach, hint);
    voice_newline(play);
    km_coach_free(coach);
    arena_rewind(play->arena, mark);
}
