/* What a room does with the options: a number key or a click counts a hand; with Shift, or by −, it is taken
 * back. In the last step one of them is taken. A count is with the record before it stands on a card. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/ui/frame.h"

#include "text/normal.h"

enum { KEYS = 9 };

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
    struct km_tally tally = class_tally(app);
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

/* "p20": people; "m45": minutes of the class. */
static void take_number(struct app *app, const char *line)
{
    size_t digits = strspn(line + 1, "0123456789");
    uint32_t number =
        digits && digits < 6 && !line[1 + digits] ? (uint32_t)strtoul(line + 1, NULL, 10) : UINT32_MAX;
    if (*line == 'p' || *line == 'P') {
        if (km_class_set_people(app->room, number))
            class_hush(app);
        else
            app_tell_with(app, "host.people.how", UI_ARGUMENTS({.name = "most", .number = KM_MOST_PEOPLE}));
        return;
    }
    bool set = number <= KM_MOST_MINUTES && app_set_length(app, (int32_t)number);
    app_tell_with(app, set ? "host.length" : "host.length.how",
                  UI_ARGUMENTS({.name = "minutes", .number = km_class_length(app->room)},
                               {.name = "least", .number = KM_LEAST_MINUTES},
                               {.name = "most", .number = KM_MOST_MINUTES}));
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
    if (strchr("mMpP", *line)) {
        take_number(app, line);
        return;
    }
    if (!class_waits(app) || class_is_filled(app)) {
        app_tell(app, "host.nothing-waits", NULL);
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

void class_choose(struct app *app, int number)
{
    class_turn_to(app, number);
    if (app->classroom->stage == CLASS_HANDS)
        count_hand(app, number, 1);
    else if (number != CLASS_ABSTAINED)
        take(app, number);
}

/* ---- keys ---- */

static void answer_number(struct app *app, struct gui *gui, int number)
{
    bool counts = app->classroom->stage == CLASS_HANDS;
    if (counts && gui_key_with(gui, '0' + number, GUI_SHIFT)) {
        count_hand(app, number, -1);
    } else if (gui_key(gui, '0' + number)) {
        class_choose(app, number);
    }
}

void class_hand_keys(struct app *app, struct gui *gui)
{
    struct classroom *room = app->classroom;
    if (!class_takes_hands(app))
        return;
    size_t count = option_count(app);
    for (int number = 0; number <= KEYS && (size_t)number <= count; number++)
        answer_number(app, gui, number);
    if (room->stage == CLASS_DECIDE && class_node(app).kind == KM_NODE_FORM && gui_key(gui, '-'))
        class_leave_blank(app);
    else if (room->stage == CLASS_HANDS && room->last != CLASS_NOBODY && gui_key(gui, '-'))
        count_hand(app, room->last, -1);
}
