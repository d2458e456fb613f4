/* The customer's lines one after the other: which one it is, what was heard before it, and going on by itself
 * after the time one needs to read it. */
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/screens/seat.h"
#include "gui/ui/frame.h"

enum { READING_MS = 1500, READING_MS_A_CHARACTER = 70 };

/* ---- lines of the customer ---- */

static bool is_theirs(const struct app *app, size_t said)
{
    const struct km_said *each = km_session_said(app_session(app), said);
    return each->kind == KM_SAID_LINE && km_scenario_line(app_scenario(app), each->line).by == KM_BY_CUSTOMER;
}

/* How many there are, and the index of number `number` among what was said (the last one when it is too high;
 * SIZE_MAX when there is none). */
static size_t count_lines(const struct app *app, size_t number, size_t *said)
{
    size_t count = 0;
    *said = SIZE_MAX;
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        if (!is_theirs(app, i))
            continue;
        if (count <= number)
            *said = i;
        count++;
    }
    return count;
}

size_t seat_line_count(const struct app *app)
{
    size_t unused;
    return count_lines(app, 0, &unused);
}

size_t seat_line(const struct app *app)
{
    size_t said;
    count_lines(app, app->debrief->seat, &said);
    return said;
}

uint32_t seat_turn(const struct app *app)
{
    size_t said = seat_line(app);
    return said == SIZE_MAX ? 0 : km_session_said(app_session(app), said)->turn;
}

size_t seat_heard(const struct app *app)
{
    for (size_t i = seat_line(app); i-- > 0;) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (is_theirs(app, i))
            return SIZE_MAX;
        if (said->kind == KM_SAID_CHOICE)
            return i;
        if (said->kind != KM_SAID_LINE)
            continue;
        enum km_speaker by = km_scenario_line(app_scenario(app), said->line).by;
        if (by == KM_BY_AGENT || by == KM_BY_PARTNER)
            return i;
    }
    return SIZE_MAX;
}

/* ---- going on ---- */

static size_t characters(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += ((unsigned char)*text & 0xC0) != 0x80;
    return count;
}

/* How long one needs for what is on the screen. */
static int64_t reading_ms(const struct app *app)
{
    size_t said = seat_line(app), heard = seat_heard(app);
    struct km_line line = km_scenario_line(app_scenario(app), km_session_said(app_session(app), said)->line);
    size_t all = characters(app_text(app, &line.text)) + characters(app_text(app, &line.inner));
    if (heard != SIZE_MAX) {
        struct km_quote words = km_report_said(app_report(app), heard);
        all += characters(app_text(app, &words.text));
    }
    return READING_MS + READING_MS_A_CHARACTER * (int64_t)all;
}

static void go_to(struct app *app, struct gui *gui, size_t number)
{
    size_t count = seat_line_count(app);
    app->debrief->seat = count && number >= count ? count - 1 : number;
    app->debrief->next_ms = gui_now(gui) + reading_ms(app);
    gui_scroll_to_start(gui, "seat.words");
}

void seat_step(struct app *app, struct gui *gui, int by)
{
    if (by < 0 && !app->debrief->seat)
        return;
    app->debrief->running = false;
    go_to(app, gui, by < 0 ? app->debrief->seat - 1 : app->debrief->seat + 1);
}

void seat_switch_running(struct app *app, struct gui *gui)
{
    bool at_end = app->debrief->seat + 1 >= seat_line_count(app);
    app->debrief->running = !app->debrief->running;
    if (app->debrief->running)
        go_to(app, gui, at_end ? 0 : app->debrief->seat);
}

void seat_run(struct app *app, struct gui *gui)
{
    if (!app->debrief->running)
        return;
    if (gui_now(gui) >= app->debrief->next_ms) {
        app->debrief->running = app->debrief->seat + 1 < seat_line_count(app);
        if (app->debrief->running)
            go_to(app, gui, app->debrief->seat + 1);
    }
    if (app->debrief->running)
        gui_wake(gui, app->debrief->next_ms);
}

void seat_go_to_turn(struct app *app, struct gui *gui, uint32_t turn)
{
    size_t number = 0;
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        if (km_session_said(app_session(app), i)->turn >= turn)
            break;
        number += is_theirs(app, i);
    }
    app->debrief->running = false;
    go_to(app, gui, number);
}

void seat_wish_retry(struct app *app, struct gui *gui)
{
    (void)gui;
    uint32_t turn = seat_turn(app);
    app->debrief->retry = turn ? turn : 1;
}
