/* The customer: picture, name, mood as a word, meters. The face follows the newest line's mood and the meter
 * that is called anger, and passes from one to the next. */
#include "gui/screens/scene_customer.h"

#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/screens/app_look.h"
#include "gui/screens/app_run.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_talk.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"
#include "gui/ui/show.h"

enum {
    PANE_SIDE = 24,
    PANE_ABOVE = 20,
    RULE_UNDER_PICTURE = 2,
    LEAST_PICTURE = 160,
    LEAST_NEAR = 80,
    LEAST_STRIP = 128,
    STRIP_FACE = 176,
    STRIP_NAME_OF_100 = 45,
    ABOVE_SIDE = 12,
    ABOVE_PICTURE_OF_100 = 40, /* of the strip above a tall window's conversation, at least */
    THIN_FACE_OF_100 = 24,
    FACE_MS = 30
};

static const char *const mood_keys[] = {
    [KM_MOOD_NONE] = NULL,
    [KM_CALM] = "gui.mood.calm",
    [KM_UNEASY] = "gui.mood.uneasy",
    [KM_IRRITATED] = "gui.mood.irritated",
    [KM_ANGRY] = "gui.mood.angry",
    [KM_FURIOUS] = "gui.mood.furious",
    [KM_COLD] = "gui.mood.cold",
    [KM_SAD] = "gui.mood.sad",
    [KM_RELIEVED] = "gui.mood.relieved",
    [KM_ASHAMED] = "gui.mood.ashamed",
    [KM_MOCKING] = "gui.mood.mocking",
};

static const struct gui_style name_style = {.type = GUI_NAME, .bold = true};
static const struct gui_style mood_style = {.type = GUI_NOTE, .colour = GUI_SUO, .bold = true};

static enum km_mood mood_now(const struct app *app)
{
    return km_mood_shown(app_session(app), app->scene->shown);
}

/* Said aloud by the customer or by our side; the narrator only tells. */
static bool is_said_by(const struct app *app, size_t index, bool customer)
{
    const struct km_said *said = km_session_said(app_session(app), index);
    if (said->kind != KM_SAID_LINE)
        return said->kind == KM_SAID_CHOICE && !customer;
    enum km_speaker by = km_scenario_line(app_scenario(app), said->line).by;
    return customer ? by == KM_BY_CUSTOMER : by == KM_BY_AGENT || by == KM_BY_PARTNER;
}

/* Calm until the customer has said something; the mouth is open only at the customer's own words. */
static struct pose pose_shown(const struct app *app)
{
    bool silent = false;
    for (size_t i = app->scene->shown; i-- > 0;) {
        if (is_said_by(app, i, true))
            return pose_of(mood_now(app), km_anger_after(app_session(app), UINT32_MAX), silent);
        silent = silent || is_said_by(app, i, false);
    }
    return pose_of(KM_CALM, 0, true);
}

static struct km_stage stage_now(const struct app *app)
{
    return km_stage_of(app_session(app), app->scene->shown);
}

static bool is_there(const struct app *app)
{
    struct km_stage stage = stage_now(app);
    return stage.customer || stage.heard;
}

/* The key of the word for the mood; NULL: none, or nobody to have one. */
static const char *mood_key(const struct app *app)
{
    return is_there(app) ? mood_keys[mood_now(app)] : NULL;
}

static struct pose pose_now(struct app *app, struct gui *gui)
{
    struct pose_motion *motion = &app->scene->motion;
    struct pose goal = pose_shown(app);
    pose_aim(motion, &goal, gui_now(gui), gui_settings(gui)->reduced_motion);
    if (pose_moving(motion, gui_now(gui)))
        gui_wake(gui, gui_now(gui) + FACE_MS);
    return pose_at(motion, gui_now(gui));
}

/* Who has left and speaks again is heard over the telephone. Without a room around, nobody is no picture. */
static void draw_figure(struct app *app, struct gui *gui, struct gui_rect rect, enum figure_view view,
                        struct pose pose, const struct km_stage *stage)
{
    const struct km_head_info *head = km_scenario_head(app_scenario(app));
    bool absent = !stage->customer && !stage->heard;
    struct figure figure = {
        .person = app_person(head),
        .pose = pose,
        .theme = app_figure_theme(gui),
        .view = view,
        .room = stage->heard ? KM_ROOM_CALL_CENTRE : head->room,
        .channel = head->channel,
        .absent = absent,
        .props = stage->props,
        .prop_count = stage->count,
        .held = stage->held,
    };
    if (gui_rect_is_empty(rect))
        return;
    struct drawing drawing;
    figure_draw(&drawing, gui_arena(gui), &figure, rect.width, rect.height);
    gui_name(gui, "scene.picture");
    gui_picture_begin_in(gui, absent ? app_word(app, "gui.picture.nobody") : scene_customer_name(app), rect);
    if (!absent || view != FIGURE_FACE)
        drawing_put(&drawing, gui_drawing(gui), rect.x, rect.y);
    gui_picture_end(gui);
}

static void draw_customer(struct app *app, struct gui *gui, struct gui_rect rect, enum figure_view view)
{
    struct km_stage stage = stage_now(app);
    draw_figure(app, gui, rect, view, pose_now(app, gui), &stage);
}

void scene_customer_before(struct app *app, struct gui *gui, struct gui_rect rect, bool strip)
{
    struct km_stage stage = {.customer = true};
    draw_figure(app, gui, rect, strip ? FIGURE_BUST : FIGURE_SCENE, pose_of(KM_CALM, 0, true), &stage);
}

const char *scene_customer_name(const struct app *app)
{
    return app_text(app, &km_scenario_person(app_scenario(app), KM_BY_CUSTOMER)->name);
}

size_t scene_meter_count(const struct app *app)
{
    bool shown = km_mode_shows(km_session_setup(app_session(app)).mode).meters;
    return shown ? km_scenario_meter_count(app_scenario(app)) : 0;
}

struct gui_meter scene_meter(const struct app *app, size_t number)
{
    struct km_meter meter = km_scenario_meter(app_scenario(app), number);
    bool anger = number == km_anger_meter(app_scenario(app)), trust = strcmp(meter.name, "trust") == 0;
    uint32_t turns = km_session_turns(app_session(app));
    int value = km_session_meter(app_session(app), number);
    return (struct gui_meter){
        .icon = anger   ? GUI_ICON_FLAME
                : trust ? GUI_ICON_RINGS
                        : GUI_ICON_NONE,
        .colour = anger ? GUI_SUO : GUI_MATSU,
        .word = app_text(app, &meter.label),
        .value = value,
        .least = meter.min,
        .most = meter.max,
        .change = turns ? value - km_session_meter_before(app_session(app), number, turns) : 0,
    };
}

/* What stands beside or below the picture. */
struct state {
    const struct app *app;
    const char *mood; /* its key; NULL: none */
    enum gui_meter_form form;
};

static void show_meters(struct gui *gui, void *user)
{
    const struct state *state = user;
    const struct app *app = state->app;
    size_t count = scene_meter_count(app);
    int words = 0, seconds = 0;
    for (size_t m = 0; m < count; m++) {
        const char *word = scene_meter(app, m).word;
        int one = gui_meter_word_width(gui, word), second = gui_meter_second_width(gui, word);
        words = one > words ? one : words;
        seconds = second > seconds ? second : seconds;
    }
    for (size_t m = 0; m < count; m++) {
        struct gui_meter meter = scene_meter(app, m);
        meter.word_width = words;
        meter.second_width = seconds;
        meter.form = state->form;
        gui_gap(gui, GUI_GAP);
        gui_meter_row(gui, gui_id(gui, "scene.meter", m), &meter);
    }
}

/* Name, and the mood beside or below it. */
static void show_name(struct gui *gui, void *user)
{
    const struct state *state = user;
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    gui_text(gui, scene_customer_name(state->app), name_style);
    if (state->mood) {
        gui_name(gui, "scene.mood");
        gui_pill(gui, app_word(state->app, state->mood), mood_style);
    }
    gui_flow_end(gui);
}

static void show_state(struct gui *gui, void *user)
{
    show_name(gui, user);
    show_meters(gui, user);
}

/* With the longest word for a mood, so that nothing moves when the mood becomes another. */
static struct state widest_state(const struct app *app, struct gui *gui)
{
    struct state widest = {.app = app};
    int width = -1;
    for (int mood = KM_CALM; mood <= KM_MOCKING; mood++) {
        int one = gui_text_width(gui, app_word(app, mood_keys[mood]), mood_style);
        widest.mood = one > width ? mood_keys[mood] : widest.mood;
        width = one > width ? one : width;
    }
    return widest;
}

void scene_customer_pane(struct app *app, struct gui *gui, struct gui_rect pane, bool near)
{
    struct state now = {.app = app, .mood = mood_key(app)}, widest = widest_state(app, gui);
    int height = gui_measure(gui, pane.width - 2 * PANE_SIDE, show_state, &widest) + 2 * PANE_ABOVE;
    struct gui_rect picture = pane, state = gui_cut_bottom(&picture, height);
    struct gui_rect rule = gui_cut_bottom(&picture, RULE_UNDER_PICTURE);
    if (picture.height >= (near ? LEAST_NEAR : LEAST_PICTURE))
        draw_customer(app, gui, picture, near ? FIGURE_BUST : FIGURE_SCENE);
    gui_fill(gui, rule, GUI_INK);
    gui_fill(gui, state, GUI_PANEL);
    gui_rule_right(gui, pane, GUI_RULE);
    gui_area_begin_at(gui, gui_inset(state, PANE_SIDE, 0), GUI_CENTRE);
    show_state(gui, &now);
    gui_area_end(gui);
}

/* Cuts the face and the meters off the strip; the name has what is left. */
static struct gui_rect divide_strip(struct gui_rect *strip, struct gui_rect *meters)
{
    struct gui_rect face = gui_cut_left(strip, STRIP_FACE);
    *strip = gui_inset(*strip, PANE_SIDE, 0);
    *meters = gui_cut_right(strip, strip->width * (100 - STRIP_NAME_OF_100) / 100);
    return face;
}

int scene_strip_height(const struct app *app, struct gui *gui)
{
    struct gui_rect name = gui_window(gui), meters;
    struct state widest = widest_state(app, gui);
    divide_strip(&name, &meters);
    int left = gui_measure(gui, name.width, show_name, &widest);
    int right = gui_measure(gui, meters.width, show_meters, &widest);
    int height = (left > right ? left : right) + 2 * GUI_GAP;
    return height > LEAST_STRIP ? height : LEAST_STRIP;
}

void scene_customer_strip(struct app *app, struct gui *gui, struct gui_rect strip)
{
    struct state now = {.app = app, .mood = mood_key(app)};
    gui_fill(gui, strip, GUI_PANEL);
    gui_fill(gui, gui_cut_bottom(&strip, RULE_UNDER_PICTURE), GUI_INK);
    struct gui_rect meters, face = divide_strip(&strip, &meters);
    draw_customer(app, gui, face, FIGURE_BUST);
    gui_area_begin_at(gui, strip, GUI_CENTRE);
    show_name(gui, &now);
    gui_area_end(gui);
    gui_area_begin_at(gui, meters, GUI_CENTRE);
    show_meters(gui, &now);
    gui_area_end(gui);
}

/* As wide as the name and the meters need, as long as that leaves the picture its share. */
static int width_above(const struct app *app, struct gui *gui)
{
    int width = gui_text_width(gui, scene_customer_name(app), name_style), most = gui_settings(gui)->width;
    for (size_t m = 0; m < scene_meter_count(app); m++) {
        struct gui_meter meter = scene_meter(app, m);
        meter.form = GUI_METER_FIGURES;
        int one = gui_meter_width(gui, &meter);
        width = one > width ? one : width;
    }
    most = most * (100 - ABOVE_PICTURE_OF_100) / 100 - 2 * ABOVE_SIDE;
    return width < most ? width : most;
}

int scene_above_least(const struct app *app, struct gui *gui)
{
    struct state widest = widest_state(app, gui);
    widest.form = GUI_METER_FIGURES;
    int height = gui_measure(gui, width_above(app, gui), show_state, &widest) + 2 * GUI_GAP;
    return height > LEAST_STRIP ? height : LEAST_STRIP;
}

/* The first meters, as many as find room side by side. */
static void show_brief_meters(const struct app *app, struct gui *gui)
{
    int room = gui_column_width(gui);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    for (size_t m = 0; m < scene_meter_count(app); m++) {
        struct gui_meter meter = scene_meter(app, m);
        meter.form = GUI_METER_BRIEF;
        room -= gui_meter_width(gui, &meter);
        if (room < 0)
            break;
        gui_meter_row(gui, gui_id(gui, "scene.meter", m), &meter);
        room -= GUI_GAP_GROUP;
    }
    gui_flow_end(gui);
}

static void show_thin_state(struct gui *gui, void *user)
{
    const struct state *state = user;
    show_name(gui, user);
    show_brief_meters(state->app, gui);
}

static int width_beside_face(const struct gui *gui)
{
    return gui_settings(gui)->width * (100 - THIN_FACE_OF_100) / 100;
}

int scene_above_thin(const struct app *app, struct gui *gui)
{
    struct state widest = widest_state(app, gui);
    return gui_measure(gui, width_beside_face(gui) - 2 * ABOVE_SIDE, show_thin_state, &widest) + GUI_GAP;
}

void scene_customer_above(struct app *app, struct gui *gui, struct gui_rect strip)
{
    bool thin = strip.height < scene_above_least(app, gui);
    struct state now = {.app = app, .mood = mood_key(app), .form = GUI_METER_FIGURES};
    gui_fill(gui, strip, GUI_PANEL);
    gui_fill(gui, gui_cut_bottom(&strip, RULE_UNDER_PICTURE), GUI_INK);
    int width = thin ? width_beside_face(gui) : width_above(app, gui) + 2 * ABOVE_SIDE;
    struct gui_rect state = gui_cut_right(&strip, width);
    draw_customer(app, gui, strip, thin ? FIGURE_FACE : FIGURE_BUST);
    gui_area_begin_at(gui, gui_inset(state, ABOVE_SIDE, 0), GUI_CENTRE);
    (thin ? show_thin_state : show_state)(gui, &now);
    gui_area_end(gui);
}

void scene_customer_face(struct app *app, struct gui *gui, struct gui_rect rect)
{
    draw_customer(app, gui, rect, FIGURE_FACE);
}
