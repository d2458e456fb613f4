/* Options as cards, each with the hands that were raised for it: how many, which share, and a bar. A number
 * key or a click counts a hand; with Shift, or by −, it is taken back. In the last step the same cards are
 * taken. A count is with the record before it stands on a card. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

#include "text/normal.h"

enum { NUMBER = 132, PADDING = 10, BAR = 10, BAR_BEFORE = 5, KEYS = 9 };

struct km_round class_round(const struct app *app)
{
    const struct km_session *session = app_session(app);
    return km_round_of(session, class_branch(app), km_session_turn(session), km_class_slot(app->room));
}

/* The count that is being made. */
static struct km_tally tally_now(const struct app *app)
{
    struct km_round round = class_round(app);
    return km_class_talked(app->room) ? round.after : round.before;
}

static size_t option_count(const struct app *app)
{
    size_t count;
    km_class_shown(app->room, &count);
    return count;
}

/* ---- counting ---- */

static struct km_hands hands_of(const struct km_tally *tally)
{
    struct km_hands hands = {.abstained = tally->vote ? tally->vote->abstained : 0};
    for (size_t i = 0; tally->vote && i < tally->vote->option_count && i < KM_MOST_SHOWN; i++)
        hands.counts[i] = tally->vote->options[i].count;
    return hands;
}

static void tell_ballot(struct app *app, struct km_ballot_finding found)
{
    app_tell_with(app, km_ballot_key(found.ballot),
                  UI_ARGUMENTS({.name = "number", .number = found.number},
                               {.name = "last", .number = (int64_t)option_count(app)},
                               {.name = "people", .number = km_class_people(app->room)}));
}

/* Whether they count now; if not, it is said why. */
static bool vote(struct app *app, const struct km_hands *hands)
{
    struct km_ballot_finding found = km_ballot_check(hands, option_count(app), km_class_people(app->room));
    if (found.ballot != KM_BALLOT_SOUND) {
        tell_ballot(app, found);
        return false;
    }
    class_hush(app);
    return app_vote(app, hands);
}

/* One hand more, or with `step` −1 one less, for option `number`, from 1, or for none of them. */
static void count_hand(struct app *app, int number, int step)
{
    struct km_tally tally = tally_now(app);
    struct km_hands hands = hands_of(&tally);
    uint32_t *count = number == CLASS_ABSTAINED ? &hands.abstained : &hands.counts[number - 1];
    if (step < 0 && !*count)
        return;
    if (step < 0 && tally.hands == 1) {
        app_tell(app, "gui.class.last-hand", NULL);
        return;
    }
    *count = step < 0 ? *count - 1 : *count + 1;
    app->classroom->last = number;
    app->classroom->fresh = true; /* Enter goes on, and counts none */
    vote(app, &hands);
}

void class_take_line(struct app *app)
{
    struct classroom *room = app->classroom;
    const char *line = text_normal(&app->open, room->line.text, strlen(room->line.text));
    struct km_hands hands;
    room->typing = false;
    room->fresh = true;
    if (!line || !*line)
        return;
    if (*line == 'p' || *line == 'P') {
        size_t digits = strspn(line + 1, "0123456789");
        uint32_t people = digits && digits < 6 && !line[1 + digits] ? (uint32_t)strtoul(line + 1, NULL, 10)
                                                                    : KM_MOST_PEOPLE + 1;
        if (km_class_set_people(app->room, people))
            class_hush(app);
        else
            app_tell_with(app, "host.people.how", UI_ARGUMENTS({.name = "most", .number = KM_MOST_PEOPLE}));
        return;
    }
    struct km_ballot_finding found =
        km_ballot_read(line, option_count(app), km_class_people(app->room), &hands);
    if (found.ballot != KM_BALLOT_SOUND)
        tell_ballot(app, found);
    else if (room->stage == CLASS_WORDS)
        app_tell(app, "gui.class.hidden", NULL);
    else
        vote(app, &hands);
}

/* ---- taking ---- */

static void take(struct app *app, int number)
{
    size_t count;
    const uint32_t *shown = km_class_shown(app->room, &count);
    struct km_node node = class_node(app);
    uint32_t slot = km_class_slot(app->room);
    class_hush(app);
    if (node.kind == KM_NODE_FORM)
        app_enter(app, slot,
                  (int32_t)(shown[number - 1] -
                            km_scenario_slot(app_scenario(app), node.first_slot + slot).first_choice));
    else
        app_answer(app, shown[number - 1]);
}

void class_leave_blank(struct app *app)
{
    app_enter(app, km_class_slot(app->room), KM_BLANK);
}

static void choose(struct app *app, int number)
{
    if (app->classroom->stage == CLASS_HANDS)
        count_hand(app, number, 1);
    else if (number != CLASS_ABSTAINED)
        take(app, number);
}

/* ---- cards ---- */

/* "9→16": before and after talking. */
static const char *both(struct gui *gui, const struct km_round *round, uint32_t before, uint32_t after,
                        const char *unit)
{
    if (round->before.vote && round->after.vote)
        return gui_format(gui, "%u→%u%s", before, after, unit);
    return gui_format(gui, "%u%s", round->after.vote ? after : before, unit);
}

static uint32_t count_of(const struct km_tally *tally, size_t option)
{
    if (!tally->vote)
        return 0;
    return option < tally->vote->option_count ? tally->vote->options[option].count : tally->vote->abstained;
}

static bool is_counted(const struct km_round *round)
{
    return round->before.vote || round->after.vote;
}

static const char *count_words(struct gui *gui, const struct km_round *round, size_t option)
{
    return both(gui, round, count_of(&round->before, option), count_of(&round->after, option), "");
}

static const char *share_words(struct gui *gui, const struct km_round *round, size_t option)
{
    return both(gui, round, km_tally_percent(&round->before, option), km_tally_percent(&round->after, option),
                "%");
}

static void show_number(struct gui *gui, const struct km_round *round, size_t option, int number)
{
    struct gui_style style = {.type = GUI_PROJECT_BOTH, .align = GUI_CENTRE};
    gui_text(gui, gui_format(gui, "%d", number),
             GUI_STYLE(.type = GUI_PROJECT_OPTION, .bold = true, .colour = GUI_AI, .align = GUI_CENTRE));
    if (!is_counted(round) || number == CLASS_ABSTAINED)
        return;
    gui_name(gui, gui_format(gui, "class.count.%d", number));
    gui_text(gui, count_words(gui, round, option), style);
    gui_name(gui, gui_format(gui, "class.share.%d", number));
    style.type = GUI_TITLE;
    style.colour = GUI_INK2;
    gui_text(gui, share_words(gui, round, option), style);
}

static void show_bar(struct gui *gui, const struct km_tally *tally, size_t option, int height)
{
    if (!tally->vote)
        return;
    gui_gap(gui, GUI_GAP_INSIDE);
    struct gui_rect track = gui_place(gui, 0, height);
    gui_draw_fill(gui_drawing(gui), track, (float)height / 2, gui_rgba(gui, GUI_SUNK));
    track.width = track.width * (int)km_tally_percent(tally, option) / 100;
    gui_draw_fill(gui_drawing(gui), track, (float)height / 2,
                  gui_rgba(gui, height == BAR ? GUI_AI : GUI_AI_LINE));
}

/* What stands on a card. */
struct option {
    const char *text, *second;
    int number;
    size_t index; /* in the vote */
};

static void show_option(struct app *app, struct gui *gui, const struct option *option)
{
    struct km_round round = class_round(app);
    bool talked = round.after.vote != NULL;
    bool both_languages = option->second != NULL;
    int width = NUMBER * gui_settings(gui)->scale / 100;
    gui_row_begin(
        gui, &(struct gui_row){
                 .widths = {width, GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP_GROUP, .align = GUI_CENTRE});
    gui_cell(gui);
    show_number(gui, &round, option->index, option->number);
    gui_cell(gui);
    gui_text(gui, option->text, GUI_STYLE(.type = both_languages ? GUI_PROJECT_BOTH : GUI_PROJECT_OPTION));
    if (both_languages)
        gui_text(gui, option->second, class_second_style(app));
    show_bar(gui, &round.before, option->index, talked ? BAR_BEFORE : BAR);
    show_bar(gui, &round.after, option->index, BAR);
    gui_row_end(gui);
}

static void show_card(struct app *app, struct gui *gui, const struct option *option)
{
    const char *id = gui_id(gui, "class.option", (size_t)option->number);
    struct gui_card look = {.padding = PADDING,
                            .chosen = app->classroom->stage == CLASS_DECIDE && gui_is_focused(gui, id)};
    gui_gap(gui, GUI_GAP);
    bool chosen = gui_card_begin(gui, id, option->text, look);
    show_option(app, gui, option);
    gui_card_end(gui);
    if (chosen)
        choose(app, option->number);
}

/* Those who cannot decide have a card of their own while hands are counted. */
static void show_abstained(struct app *app, struct gui *gui)
{
    struct km_tally tally = tally_now(app);
    struct km_round round = class_round(app);
    const char *text = app_word(app, "host.abstained");
    if (app->classroom->stage != CLASS_HANDS && !(tally.vote && tally.vote->abstained))
        return;
    if (is_counted(&round))
        text = gui_format(gui, "%s    %s    %s", text, count_words(gui, &round, SIZE_MAX),
                          share_words(gui, &round, SIZE_MAX));
    show_card(app, gui, &(struct option){.text = text, .number = CLASS_ABSTAINED, .index = SIZE_MAX});
}

void class_options(struct app *app, struct gui *gui)
{
    size_t count;
    const uint32_t *shown = km_class_shown(app->room, &count);
    gui_group_begin(gui, "class.option");
    for (size_t i = 0; i < count; i++) {
        struct km_choice choice = km_scenario_choice(app_scenario(app), shown[i]);
        show_card(app, gui,
                  &(struct option){.text = app_text(app, &choice.text),
                                   .second = app_second(app, &choice.text),
                                   .number = (int)i + 1,
                                   .index = i});
    }
    show_abstained(app, gui);
    gui_group_end(gui);
}

const char *class_first_option(const struct app *app, struct gui *gui)
{
    struct km_round round = class_round(app);
    const struct km_tally *tally = round.after.vote ? &round.after : &round.before;
    return gui_id(gui, "class.option", tally->leading == SIZE_MAX ? 1 : tally->leading + 1);
}

/* ---- keys ---- */

static void answer_number(struct app *app, struct gui *gui, int number)
{
    bool counts = app->classroom->stage == CLASS_HANDS;
    if (counts && gui_key_with(gui, '0' + number, GUI_SHIFT)) {
        count_hand(app, number, -1);
    } else if (gui_key(gui, '0' + number)) {
        choose(app, number);
        gui_reveal(gui, gui_id(gui, "class.option", (size_t)number));
    }
}

void class_hand_keys(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    if (room->page != CLASS_PLAIN || room->typing || room->stage == CLASS_WORDS || !class_waits(app))
        return;
    size_t count = option_count(app);
    for (int number = 0; number <= KEYS && (size_t)number <= count; number++)
        answer_number(app, gui, number);
    if (room->stage == CLASS_DECIDE && class_node(app).kind == KM_NODE_FORM && gui_key(gui, '-'))
        class_leave_blank(app);
    else if (room->stage == CLASS_HANDS && room->last != CLASS_NOBODY && gui_key(gui, '-'))
        count_hand(app, room->last, -1);
}
