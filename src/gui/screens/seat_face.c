/* The customer's face in the seat, and the meters at the moment of the line that is shown. */
#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/screens/app_look.h"
#include "gui/screens/app_run.h"
#include "gui/screens/debrief.h"
#include "gui/screens/seat.h"
#include "gui/ui/frame.h"
#include "gui/ui/meter.h"
#include "gui/ui/picture.h"

enum { FACE_MS = 30 };

static struct pose pose_now(struct app *app, struct gui *gui)
{
    struct pose goal = pose_of(km_mood_said(app_session(app), seat_line(app)),
                               km_anger_after(app_session(app), seat_turn(app)), true);
    struct pose_motion *motion = &app->debrief->motion;
    pose_aim(motion, &goal, gui_now(gui), gui_settings(gui)->reduced_motion);
    if (pose_moving(motion, gui_now(gui)))
        gui_wake(gui, gui_now(gui) + FACE_MS);
    return pose_at(motion, gui_now(gui));
}

/* The seat is the same place in the light and the dark theme. */
void seat_face(struct app *app, struct gui *gui, struct gui_rect rect)
{
    struct figure figure = {
        .person = app_person(km_scenario_head(app_scenario(app))),
        .pose = pose_now(app, gui),
        .theme = gui_settings(gui)->theme == GUI_CONTRAST ? FIGURE_CONTRAST : FIGURE_LIGHT,
        .view = FIGURE_SEAT,
    };
    struct drawing drawing;
    if (gui_rect_is_empty(rect))
        return;
    gui_name(gui, "seat.face");
    gui_picture_begin_in(gui, app_text(app, &km_scenario_person(app_scenario(app), KM_BY_CUSTOMER)->name),
                         rect);
    figure_draw(&drawing, gui_arena(gui), &figure, rect.width, rect.height);
    drawing_put(&drawing, gui_drawing(gui), rect.x, rect.y);
    gui_picture_end(gui);
}

static void show_meter(struct app *app, struct gui *gui, size_t number, bool brief)
{
    uint32_t turn = seat_turn(app);
    struct km_meter meter = km_scenario_meter(app_scenario(app), number);
    bool anger = number == km_anger_meter(app_scenario(app));
    int32_t value = debrief_meter(app, number, turn);
    const struct gui_meter look = {
        .icon = anger ? GUI_ICON_FLAME : GUI_ICON_RINGS,
        .colour = anger ? GUI_SUO : GUI_MATSU,
        .word = app_text(app, &meter.label),
        .value = value,
        .least = meter.min,
        .most = meter.max,
        .change = turn ? value - debrief_meter(app, number, turn - 1) : 0,
        .form = brief ? GUI_METER_BRIEF : GUI_METER_BOXES,
    };
    gui_meter_row(gui, gui_id(gui, "seat.meter", number), &look);
}

void seat_meters(struct app *app, struct gui *gui)
{
    for (size_t m = 0; m < km_scenario_meter_count(app_scenario(app)); m++) {
        gui_gap(gui, GUI_GAP);
        show_meter(app, gui, m, false);
    }
}

void seat_brief_meters(struct app *app, struct gui *gui)
{
    struct gui_row row = {.widths = {GUI_SHARE(1), GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP_GROUP};
    size_t count = km_scenario_meter_count(app_scenario(app));
    for (size_t m = 0; m < count; m += 2) {
        gui_row_begin(gui, &row);
        for (size_t i = m; i < m + 2; i++) {
            gui_cell(gui);
            if (i < count)
                show_meter(app, gui, i, true);
        }
        gui_row_end(gui);
    }
}
