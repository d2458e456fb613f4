/* Where the class stands, and how it goes from there. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/ui/frame.h"

bool class_waits(const struct app *app)
{
    enum km_status status = km_session_status(app_session(app));
    return status == KM_OPEN || status == KM_LEFT_OFF;
}

struct km_node class_node(const struct app *app)
{
    return km_scenario_node(app_scenario(app), km_session_node(app_session(app)));
}

bool class_is_filled(const struct app *app)
{
    struct km_node node = class_node(app);
    return node.kind == KM_NODE_FORM && km_session_next_slot(app_session(app)) == node.slot_count;
}

/* A form asks when the lines before it have been read. */
bool class_reads(const struct app *app)
{
    const struct classroom *room = app->classroom;
    size_t count = km_session_said_count(app_session(app));
    return room->to < count || (class_node(app).kind == KM_NODE_FORM && room->from < count);
}

size_t class_branch(const struct app *app)
{
    return km_session_branch_count(app_session(app)) - 1;
}

bool class_takes_hands(const struct app *app)
{
    const struct classroom *room = app->classroom;
    return room->page == CLASS_PLAIN && !room->typing && room->stage != CLASS_WORDS && class_waits(app);
}

struct km_round class_round(const struct app *app)
{
    const struct km_session *session = app_session(app);
    return km_round_of(session, class_branch(app), km_session_turn(session), km_class_slot(app->room));
}

struct km_tally class_tally(const struct app *app)
{
    struct km_round round = class_round(app);
    return km_class_talked(app->room) ? round.after : round.before;
}

size_t class_leading(const struct app *app)
{
    struct km_round round = class_round(app);
    return (round.after.vote ? &round.after : &round.before)->leading;
}

void class_hush(struct app *app)
{
    if (app->told_key && strncmp(app->told_key, "gui.notice.", strlen("gui.notice.")) != 0)
        app_tell_nothing(app);
}

void class_go(struct app *app, enum class_stage stage)
{
    class_hush(app);
    app->classroom->stage = stage;
    app->classroom->minute_ms = -1;
    app->classroom->fresh = true;
    app->classroom->cards.seen =
        stage == CLASS_DECIDE && class_leading(app) != SIZE_MAX ? class_leading(app) : 0;
}

void class_open(struct app *app, struct gui *gui, enum class_page page)
{
    struct classroom *room = app->classroom;
    class_hush(app);
    room->page = room->page == page ? CLASS_PLAIN : page;
    room->typing = false;
    room->fresh = true;
    if (room->page == CLASS_WAYS || room->page == CLASS_SCORE || room->page == CLASS_REPORT)
        app_judge_class(app);
    if (room->page == CLASS_EARLIER)
        gui_scroll_to_end(gui, "class.page");
    else
        gui_scroll_to_start(gui, "class.page");
}

void class_turn_to(struct app *app, int number)
{
    size_t options;
    km_class_shown(app->room, &options);
    app->classroom->cards.seen = number == CLASS_ABSTAINED ? options : (size_t)number - 1;
}

struct gui_style class_second_style(const struct app *app)
{
    struct gui_style style = app_second_style(app);
    style.type = GUI_PROJECT_BOTH;
    return style;
}
