/* Bars are ASCII, as those of the meters. Ways stand in two columns, each wrapped by itself, so that what was
 * said and what came of it can be read across. */
#include "play/host_page.h"

#include "base/utf8.h"
#include "os/terminal.h"
#include "play/scene.h"
#include "play/voice.h"
#include "text/width.h"
#include "text/wrap.h"

enum { SCREEN_ROWS = 60, BAR_CELLS = 20, MOST_RULES = 6 };

void host_clear(const struct play *play)
{
    for (int i = 0; play->prompts && i < SCREEN_ROWS; i++)
        voice_newline(play);
}

/* ---- hands ---- */

/* "[######--------------]  12   60%  " */
static void add_bar(struct strbuf *out, uint32_t count, uint32_t percent)
{
    size_t cells = (size_t)percent * BAR_CELLS / 100;
    strbuf_add_char(out, '[');
    strbuf_add_repeat(out, "#", cells);
    strbuf_add_repeat(out, "-", BAR_CELLS - cells);
    strbuf_printf(out, "] %3u %3u%%", count, percent);
}

static void show_bar(const struct play *play, const struct km_tally *tally, size_t option)
{
    size_t count = tally->vote->option_count;
    struct strbuf line;
    strbuf_init(&line, play->arena);
    if (option < count)
        strbuf_printf(&line, "%3zu) ", option + 1);
    else
        strbuf_add(&line, "  0) ");
    add_bar(&line, option < count ? tally->vote->options[option].count : tally->vote->abstained,
            km_tally_percent(tally, option));
    if (option == count)
        strbuf_printf(&line, "  %s", voice_word(play, "host.abstained", NULL));
    voice_plain(play, "", line.data);
}

static void show_count(const struct play *play, const struct km_tally *tally, const char *title)
{
    struct ui_argument numbers[] = {{.name = "hands", .number = tally->hands},
                                    {.name = "silent", .number = tally->silent},
                                    {.name = NULL}};
    voice_say(play, "", title, numbers);
    for (size_t i = 0; i < tally->vote->option_count; i++)
        show_bar(play, tally, i);
    if (tally->vote->abstained)
        show_bar(play, tally, tally->vote->option_count);
    if (tally->silent)
        voice_say(play, "  ", "host.silent", numbers);
}

void host_show_round(const struct play *play, const struct km_round *round)
{
    const struct km_tally *later = round->after.vote ? &round->after : &round->before;
    if (!later->vote)
        return;
    struct arena_mark mark = arena_mark(play->arena);
    if (round->before.vote)
        show_count(play, &round->before, "host.count.before");
    if (round->after.vote)
        show_count(play, &round->after, "host.count.after");
    const char *split = round->after.vote ? "host.split.after" : "host.split";
    voice_say(play, "", later->agreed ? "host.agreed" : split,
              UI_ARGUMENTS({.name = "number", .number = (int64_t)later->leading + 1},
                           {.name = "percent", .number = km_tally_percent(later, later->leading)}));
    voice_newline(play);
    arena_rewind(play->arena, mark);
}

/* ---- points ---- */

void host_show_score(struct play *play, const struct km_judgement *judgement)
{
    const struct km_attainable *attainable = km_judgement_attainable(judgement);
    const struct km_points *points = km_score_points(km_judgement_score(judgement));
    uint32_t turns = km_session_turns(play->session);
    scene_show_meters(play);
    if (!points->scored && attainable && km_attainable_points(attainable, turns) != KM_NO_POINTS)
        voice_say(play, "", "host.attainable",
                  UI_ARGUMENTS({.name = "points", .number = km_attainable_points(attainable, turns)},
                               {.name = "possible", .number = points->possible}));
    if (points->scored)
        voice_say(play, "", "host.score", UI_ARGUMENTS({.name = "score", .number = points->score}));
    voice_newline(play);
}

/* ---- ways side by side ---- */

/* Two ways being compared, and their columns. */
struct pair {
    const struct play *play;
    const struct km_ways *ways;
    size_t ways_of[2], numbers[2];
    struct strbuf cells[2];
};

/* How wide a column is, with " | " between the two. */
static size_t column_width(const struct pair *pair)
{
    return (terminal_of(pair->play->out, pair->play->environment).columns - 3) / 2;
}

/* One paragraph of a column. */
static void add(struct pair *pair, int side, const char *first, const char *text)
{
    struct text_layout layout = {.columns = column_width(pair), .first = first};
    text_wrap(&pair->cells[side], utf8_clean(pair->play->arena, text), &layout);
}

/* A text of the scenario, with both languages one below the other. */
static void add_text(struct pair *pair, int side, const char *first, const struct km_text *text)
{
    enum km_language second;
    add(pair, side, first, km_text_get(text, voice_main(pair->play)));
    if (voice_second(pair->play, &second) && text->in[second])
        add(pair, side, "  ", text->in[second]);
}

static void add_word(struct pair *pair, int side, const char *key, const struct ui_argument *arguments)
{
    enum km_language second;
    add(pair, side, "", voice_word(pair->play, key, arguments));
    if (voice_second(pair->play, &second))
        add(pair, side, "  ", voice_word_in(pair->play, second, key, arguments));
}

/* Takes the next line of a column away; "" when there is none. */
static const char *next_line(const char **rest, size_t *length)
{
    const char *line = *rest ? *rest : "";
    const char *newline = strchr(line, '\n');
    *length = newline ? (size_t)(newline - line) : strlen(line);
    *rest = newline ? newline + 1 : line + *length;
    return line;
}

/* Prints what the columns hold and empties them. */
static void print_columns(struct pair *pair)
{
    size_t width = column_width(pair);
    const char *left = pair->cells[0].data, *right = pair->cells[1].data;
    while ((left && *left) || (right && *right)) {
        size_t length[2];
        const char *first = next_line(&left, &length[0]), *second = next_line(&right, &length[1]);
        size_t taken = text_width_n(first, length[0]);
        fprintf(pair->play->out, "%.*s%*s | %.*s\n", (int)length[0], first,
                (int)(width > taken ? width - taken : 0), "", (int)length[1], second);
    }
    strbuf_truncate(&pair->cells[0], 0);
    strbuf_truncate(&pair->cells[1], 0);
}

/* What was said in the answer at which they part, and right after it. */
static void add_lines(struct pair *pair, int side, uint32_t turn)
{
    const struct km_session *session = km_ways_session(pair->ways, pair->ways_of[side]);
    const struct km_report *report = km_ways_report(pair->ways, pair->ways_of[side]);
    if (km_session_turns(session) < turn)
        add_word(pair, side, "host.compare.nothing", NULL);
    for (size_t i = 0; i < km_session_said_count(session); i++) {
        const struct km_said *said = km_session_said(session, i);
        if (said->turn != turn || said->kind == KM_SAID_CONTACT_END)
            continue;
        struct km_quote quote = km_report_said(report, i);
        bool own = said->kind != KM_SAID_LINE || quote.by == KM_BY_AGENT || quote.by == KM_BY_PARTNER;
        add_text(pair, side, own ? "> " : "  ", &quote.text);
    }
}

static void add_meters(struct pair *pair, int side, uint32_t turn)
{
    const struct km_session *session = km_ways_session(pair->ways, pair->ways_of[side]);
    const struct km_scenario *scenario = km_session_scenario(session);
    struct strbuf line;
    strbuf_init(&line, pair->play->arena);
    for (size_t m = 0; m < km_scenario_meter_count(scenario); m++) {
        struct km_meter meter = km_scenario_meter(scenario, m);
        strbuf_printf(&line, "%s%s %d", m ? "  " : "", km_text_get(&meter.label, voice_main(pair->play)),
                      km_session_meter_before(session, m, turn));
        if (km_session_turns(session) >= turn)
            strbuf_printf(&line, " > %d", km_session_meter_before(session, m, turn + 1));
        if (km_session_turns(session) > turn)
            strbuf_printf(&line, " > %d", km_session_meter(session, m));
    }
    if (line.length)
        add(pair, side, "", line.data);
}

static void add_points(struct pair *pair, int side, uint32_t turn)
{
    const struct km_attainable *attainable = km_ways_attainable(pair->ways, pair->ways_of[side]);
    const struct km_session *session = km_ways_session(pair->ways, pair->ways_of[side]);
    uint32_t turns = km_session_turns(session);
    if (!attainable || turns < turn)
        return;
    int32_t first = km_attainable_points(attainable, turn), last = km_attainable_points(attainable, turns);
    add_word(pair, side, "host.compare.points",
             UI_ARGUMENTS({.name = "first", .number = first == KM_NO_POINTS ? 0 : first},
                          {.name = "last", .number = last == KM_NO_POINTS ? 0 : last},
                          {.name = "turns", .number = turns}));
    struct km_node end = km_scenario_node(km_session_scenario(session), km_session_node(session));
    if (km_session_status(session) == KM_ENDED && km_text_present(&end.summary))
        add_text(pair, side, "= ", &end.summary);
}

/* The rules whose verdicts differ. */
static void show_rules(struct pair *pair)
{
    const struct km_scenario *scenario = km_session_scenario(pair->play->session);
    uint16_t rules[MOST_RULES];
    size_t count = km_ways_differences(pair->ways, pair->ways_of[0], pair->ways_of[1], rules, MOST_RULES);
    for (size_t i = 0; i < count; i++) {
        for (int side = 0; side < 2; side++) {
            const struct km_score *score = km_ways_score(pair->ways, pair->ways_of[side]);
            struct strbuf first;
            strbuf_init(&first, pair->play->arena);
            strbuf_printf(
                &first, "%s: ",
                voice_word(pair->play, km_verdict_key(km_score_rule(score, rules[i])->verdict), NULL));
            add(pair, side, first.data,
                km_text_get(&km_rulebook_rule(km_scenario_rulebook(scenario), rules[i])->title,
                            voice_main(pair->play)));
        }
        print_columns(pair);
    }
}

static void tell_same(const struct pair *pair, uint32_t turns)
{
    voice_say(pair->play, "", "host.compare.same",
              UI_ARGUMENTS({.name = "first", .number = (int64_t)pair->numbers[0]},
                           {.name = "second", .number = (int64_t)pair->numbers[1]},
                           {.name = "turns", .number = turns}));
}

static void show_heads(struct pair *pair, uint32_t turn)
{
    for (int side = 0; side < 2; side++)
        add_word(pair, side, "host.compare.way",
                 UI_ARGUMENTS({.name = "number", .number = (int64_t)pair->numbers[side]},
                              {.name = "turn", .number = turn}));
    print_columns(pair);
}

/* Both, from the answer at which they part. The heads stand again below what was said: long words push the
 * first ones off a screen of 24 lines. */
static void show_columns(struct pair *pair, uint32_t turn)
{
    show_heads(pair, turn);
    for (int side = 0; side < 2; side++)
        add_lines(pair, side, turn);
    print_columns(pair);
    show_heads(pair, turn);
    for (int side = 0; side < 2; side++) {
        add_meters(pair, side, turn);
        add_points(pair, side, turn);
    }
    print_columns(pair);
    show_rules(pair);
}

void host_compare(const struct play *play, const struct km_ways *ways, size_t first, size_t second)
{
    size_t count = km_ways_count(ways);
    struct ui_argument number[] = {{.name = "count", .number = (int64_t)count}, {.name = NULL}};
    if (count < 2) {
        voice_say(play, "", "host.compare.one", NULL);
        return;
    }
    if (!first && !second) {
        first = count - 1;
        second = count;
    }
    if (!first || !second || first > count || second > count || first == second) {
        voice_say(play, "", "host.compare.which", number);
        return;
    }
    struct arena_mark mark = arena_mark(play->arena);
    struct pair pair = {.play = play, .ways = ways, .numbers = {first, second}};
    for (int side = 0; side < 2; side++) {
        strbuf_init(&pair.cells[side], play->arena);
        pair.ways_of[side] = km_ways_place(ways, pair.numbers[side]);
    }
    uint32_t turn = km_ways_shared(ways, pair.ways_of[0], pair.ways_of[1]) + 1;
    if (km_ways_part(ways, pair.ways_of[0], pair.ways_of[1]))
        show_columns(&pair, turn);
    else
        tell_same(&pair, turn - 1);
    if (count > 2)
        voice_say(play, "", "host.compare.more", number);
    voice_newline(play);
    arena_rewind(play->arena, mark);
}
