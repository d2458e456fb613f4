/* The coach reads the same score as the report, of the run as it stands. */
#include "play/coach.h"

#include "kamae/score.h"
#include "play/voice.h"

enum { MOST_OBLIGATIONS = 3 };

struct obligations {
    struct km_obligation *items;
    size_t count;
};

static struct obligations open_obligations(const struct play *play)
{
    const struct km_scenario *scenario = km_session_scenario(play->session);
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    size_t rules = km_rulebook_rule_count(rulebook);
    struct obligations list = {.items = arena_array(play->arena, rules, sizeof *list.items)};
    struct km_score *score = km_score_new(&play->arena->host, rulebook, km_scenario_scope(scenario),
                                          km_session_trace(play->session), false);
    list.count = km_score_obligations(score, rulebook, km_session_turns(play->session), list.items, rules);
    km_score_free(score);
    return list;
}

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
    const char *key = obligation->deadline == KM_NONE     ? "guided.open"
                      : obligation->deadline == turns + 1 ? "guided.open.next"
                                                          : "guided.open.within";
    say(column, key, arguments);
}

static void add_act(const struct column *column, struct strbuf *out, size_t act)
{
    const struct km_scenario *scenario = km_session_scenario(column->play->session);
    struct km_text label = km_rulebook_act_label(km_scenario_rulebook(scenario), act);
    strbuf_add(out, out->length ? " · " : "");
    strbuf_add(out, km_text_get(&label, column->language));
}

/* The acts of the last answer, an incident form's entries together. */
static const char *acts_of_answer(const struct column *column)
{
    const struct km_session *session = column->play->session;
    struct strbuf out;
    strbuf_init(&out, column->play->arena);
    for (size_t i = 0; i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        bool answer = said->kind == KM_SAID_CHOICE || said->kind == KM_SAID_ENTRY;
        if (!answer || said->turn != km_session_turns(session))
            continue;
        for (size_t e = said->first_event; e < said->first_event + said->event_count; e++)
            add_act(column, &out, km_trace_event(km_session_trace(session), e)->act);
    }
    return out.data;
}

static const char *changes_of_answer(const struct column *column)
{
    const struct km_session *session = column->play->session;
    const struct km_scenario *scenario = km_session_scenario(session);
    struct strbuf out;
    strbuf_init(&out, column->play->arena);
    for (size_t m = 0; m < km_scenario_meter_count(scenario); m++) {
        int32_t before = km_session_meter_before(session, m, km_session_turns(session));
        int32_t change = km_session_meter(session, m) - before;
        if (!change)
            continue;
        struct km_meter meter = km_scenario_meter(scenario, m);
        strbuf_printf(&out, "%s%s %s%d", out.length ? "  " : "", km_text_get(&meter.label, column->language),
                      change > 0 ? "▲" : "▼", change > 0 ? change : -change);
    }
    return out.length ? out.data : voice_word_in(column->play, column->language, "guided.change.none", NULL);
}

static void comment(const struct column *column, const struct obligations *open)
{
    struct ui_argument act[] = {{.name = "act", .text = acts_of_answer(column)}, {.name = NULL}};
    struct ui_argument changes[] = {{.name = "changes", .text = changes_of_answer(column)}, {.name = NULL}};
    say(column, "guided.act", act);
    say(column, "guided.change", changes);
    if (km_session_status(column->play->session) == KM_ENDED)
        return; /* what is still open now cannot be met any more */
    size_t shown = 0;
    for (size_t i = 0; i < open->count && shown < MOST_OBLIGATIONS; i++) {
        if (open->items[i].from_start)
            continue;
        show_obligation(column, &open->items[i]);
        shown++;
    }
}

void coach_comment(const struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct obligations open = open_obligations(play);
    struct column main = {.play = play, .language = voice_main(play), .indent = "  * "};
    struct column second = {.play = play, .indent = "      "};
    comment(&main, &open);
    if (voice_second(play, &second.language))
        comment(&second, &open);
    voice_newline(play);
    arena_rewind(play->arena, mark);
}

static void list_open(const struct column *column, const struct obligations *open)
{
    voice_plain(
        column->play, "",
        voice_word_in(column->play, column->language, open->count ? "help.open" : "guided.open.none", NULL));
    for (size_t i = 0; i < open->count; i++)
        show_obligation(column, &open->items[i]);
}

void coach_show_open(const struct play *play)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct obligations open = open_obligations(play);
    struct column main = {.play = play, .language = voice_main(play), .indent = "  * "};
    struct column second = {.play = play, .indent = "  * "};
    list_open(&main, &open);
    if (voice_second(play, &second.language))
        list_open(&second, &open);
    arena_rewind(play->arena, mark);
}
