/* The customer's seat: the run once more, one line of the customer after the other, with what was heard
 * before it, the inner voice, and the face. Below, a timeline of anger. Space lets it go on by itself. */
#include "gui/screens/debrief.h"

#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/screens/chrome.h"

enum {
    FACE_WIDTH = 488,
    FACE_HEIGHT = 460,
    FACE_MIDDLE = 200,
    STATE = 96,
    METERS = 380,
    TIMELINE = 96,
    TIMELINE_SIDE = 64,
    BAR_WIDTH = 10,
    BAR_MOST = 36,
    STOP_RADIUS = 6,
    FACE_MS = 30,
    READING_MS = 1500,
    READING_MS_A_CHARACTER = 70
};

/* ---- lines of the customer ---- */

static bool is_theirs(const struct app *app, size_t said)
{
    const struct km_said *each = km_session_said(app->session, said);
    return each->kind == KM_SAID_LINE && km_scenario_line(app->scenario, each->line).by == KM_BY_CUSTOMER;
}

/* How many there are, and the index of number `number` among what was said (the last one when it is too high;
 * SIZE_MAX when there is none). */
static size_t count_lines(const struct app *app, size_t number, size_t *said)
{
    size_t count = 0;
    *said = SIZE_MAX;
    for (size_t i = 0; i < km_session_said_count(app->session); i++) {
        if (!is_theirs(app, i))
            continue;
        if (count <= number)
            *said = i;
        count++;
    }
    return count;
}

static size_t line_count(const struct app *app)
{
    size_t unused;
    return count_lines(app, 0, &unused);
}

static size_t current_line(const struct app *app)
{
    size_t said;
    count_lines(app, app->debrief.seat, &said);
    return said;
}

static uint32_t current_turn(const struct app *app)
{
    size_t said = current_line(app);
    return said == SIZE_MAX ? 0 : km_session_said(app->session, said)->turn;
}

/* What was said to the customer last before `line`, since the line before; SIZE_MAX: nothing. */
static size_t heard_before(const struct app *app, size_t line)
{
    while (line-- > 0) {
        const struct km_said *said = km_session_said(app->session, line);
        if (is_theirs(app, line))
            return SIZE_MAX;
        if (said->kind == KM_SAID_CHOICE)
            return line;
        if (said->kind != KM_SAID_LINE)
            continue;
        enum km_speaker by = km_scenario_line(app->scenario, said->line).by;
        if (by == KM_BY_AGENT || by == KM_BY_PARTNER)
            return line;
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
    size_t said = current_line(app), heard = heard_before(app, said);
    struct km_line line = km_scenario_line(app->scenario, km_session_said(app->session, said)->line);
    size_t all = characters(app_text(app, &line.text)) + characters(app_text(app, &line.inner));
    if (heard != SIZE_MAX) {
        struct km_quote words = km_report_said(app->report, heard);
        all += characters(app_text(app, &words.text));
    }
    return READING_MS + READING_MS_A_CHARACTER * (int64_t)all;
}

static void go_to(struct app *app, struct gui *gui, size_t number)
{
    size_t count = line_count(app);
    app->debrief.seat = count && number >= count ? count - 1 : number;
    app->debrief.next_ms = gui_now(gui) + reading_ms(app);
    gui_scroll_to_start(gui, "seat.words");
}

static void step(struct app *app, struct gui *gui, int by)
{
    if (by < 0 && !app->debrief.seat)
        return;
    app->debrief.running = false;
    go_to(app, gui, by < 0 ? app->debrief.seat - 1 : app->debrief.seat + 1);
}

static void switch_running(struct app *app, struct gui *gui)
{
    bool at_end = app->debrief.seat + 1 >= line_count(app);
    app->debrief.running = !app->debrief.running;
    if (app->debrief.running)
        go_to(app, gui, at_end ? 0 : app->debrief.seat);
}

static void run(struct app *app, struct gui *gui)
{
    if (!app->debrief.running)
        return;
    if (gui_now(gui) >= app->debrief.next_ms) {
        app->debrief.running = app->debrief.seat + 1 < line_count(app);
        if (app->debrief.running)
            go_to(app, gui, app->debrief.seat + 1);
    }
    if (app->debrief.running)
        gui_wake(gui, app->debrief.next_ms);
}

/* The first line of the customer from `turn` on. */
static void go_to_turn(struct app *app, struct gui *gui, uint32_t turn)
{
    size_t number = 0;
    for (size_t i = 0; i < km_session_said_count(app->session); i++) {
        if (km_session_said(app->session, i)->turn >= turn)
            break;
        number += is_theirs(app, i);
    }
    app->debrief.running = false;
    go_to(app, gui, number);
}

/* The answer that this line answers. */
static void wish_retry(struct app *app)
{
    uint32_t turn = current_turn(app);
    app->debrief.retry = turn ? turn : 1;
}

/* ---- the face ---- */

static double anger_at(const struct app *app, uint32_t turn)
{
    for (size_t m = 0; m < km_scenario_meter_count(app->scenario); m++) {
        struct km_meter meter = km_scenario_meter(app->scenario, m);
        if (debrief_is_anger(&meter))
            return (double)(debrief_meter(app, m, turn) - meter.min) / (meter.max - meter.min);
    }
    return 0.5;
}

static struct pose pose_now(struct app *app, struct gui *gui)
{
    size_t said = current_line(app);
    struct km_line line = km_scenario_line(app->scenario, km_session_said(app->session, said)->line);
    struct pose goal = pose_of(line.mood, anger_at(app, current_turn(app)), true);
    struct pose_motion *motion = &app->debrief.motion;
    pose_aim(motion, &goal, gui_now(gui), gui_settings(gui)->reduced_motion);
    if (pose_moving(motion, gui_now(gui)))
        gui_wake(gui, gui_now(gui) + FACE_MS);
    return pose_at(motion, gui_now(gui));
}

static void draw_face(struct app *app, struct gui *gui, struct gui_rect rect)
{
    static const enum figure_theme themes[GUI_THEME_COUNT] = {
        [GUI_LIGHT] = FIGURE_LIGHT, [GUI_DARK] = FIGURE_DARK, [GUI_CONTRAST] = FIGURE_CONTRAST};
    struct figure figure = {
        .person = app_person(km_scenario_head(app->scenario)),
        .pose = pose_now(app, gui),
        .theme = themes[gui_settings(gui)->theme],
        .view = FIGURE_SEAT,
    };
    struct drawing drawing;
    if (gui_rect_is_empty(rect))
        return;
    gui_name(gui, "seat.face");
    gui_picture_begin_in(gui, app_text(app, &km_scenario_person(app->scenario, KM_BY_CUSTOMER)->name), rect);
    figure_draw(&drawing, gui_arena(gui), &figure, rect.width, rect.height);
    drawing_put(&drawing, gui_drawing(gui), rect.x, rect.y);
    gui_picture_end(gui);
}

static void show_meters(struct app *app, struct gui *gui)
{
    uint32_t turn = current_turn(app);
    for (size_t m = 0; m < km_scenario_meter_count(app->scenario); m++) {
        struct km_meter meter = km_scenario_meter(app->scenario, m);
        bool anger = debrief_is_anger(&meter);
        int32_t value = debrief_meter(app, m, turn);
        const struct gui_meter look = {
            .icon = anger ? GUI_ICON_FLAME : GUI_ICON_RINGS,
            .colour = anger ? GUI_SUO : GUI_MATSU,
            .word = app_text(app, &meter.label),
            .value = value,
            .least = meter.min,
            .most = meter.max,
            .change = turn ? value - debrief_meter(app, m, turn - 1) : 0,
            .brief = gui_width_class(gui) == GUI_NARROW,
        };
        gui_gap(gui, GUI_GAP);
        gui_meter_row(gui, gui_id(gui, "seat.meter", m), &look);
    }
}

/* ---- the words ---- */

static void show_heard(struct app *app, struct gui *gui, size_t heard)
{
    struct km_quote words = km_report_said(app->report, heard);
    gui_text(gui, gui_format(gui, "%s　%s", app_word(app, "gui.seat.heard"), app_text(app, &words.name)),
             GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
    debrief_text(app, gui, &words.text, GUI_STYLE(.type = GUI_SPEECH));
    gui_card_end(gui);
    gui_gap(gui, 24);
}

/* On paper: the one thing here that nobody else heard. */
static void show_inner(struct app *app, struct gui *gui, const struct km_text *inner)
{
    if (!km_text_present(inner))
        return;
    gui_use_seat(gui, false);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true});
    debrief_label(app, gui, "gui.seat.inner");
    gui_name(gui, "seat.inner");
    debrief_text(app, gui, inner, GUI_STYLE(.type = GUI_VOICE));
    gui_card_end(gui);
    gui_use_seat(gui, true);
    gui_gap(gui, 24);
}

static void show_spoken(struct app *app, struct gui *gui, size_t said)
{
    struct km_quote words = km_report_said(app->report, said);
    gui_text(gui, app_word(app, "gui.seat.spoken"), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .strong = true, .padding = 20});
    gui_name(gui, "seat.spoken");
    debrief_text(app, gui, &words.text, GUI_STYLE(.type = GUI_NAME));
    gui_card_end(gui);
}

static void show_buttons(struct app *app, struct gui *gui)
{
    struct gui_button look = {.kind = GUI_SECOND, .small = true, .icon = GUI_ICON_BACK, .icon_only = true};
    gui_gap(gui, 24);
    gui_flow_begin(gui, GUI_GAP + GUI_GAP_INSIDE, GUI_START);
    look.disabled = app->debrief.seat == 0;
    if (gui_button(gui, "seat.before", app_word(app, "gui.seat.before"), look))
        step(app, gui, -1);
    look.icon = GUI_ICON_NEXT;
    look.disabled = app->debrief.seat + 1 >= line_count(app);
    if (gui_button(gui, "seat.next", app_word(app, "gui.seat.next"), look))
        step(app, gui, 1);
    if (gui_button(gui, "seat.run", app_word(app, app->debrief.running ? "gui.seat.pause" : "gui.seat.run"),
                   GUI_BUTTON(.kind = GUI_SECOND, .small = true)))
        switch_running(app, gui);
    if (app->attainable && gui_button(gui, "seat.retry", app_word(app, "gui.debrief.retry"),
                                      GUI_BUTTON(.kind = GUI_SECOND, .small = true, .icon = GUI_ICON_RETRY)))
        wish_retry(app);
    gui_flow_end(gui);
    gui_default_focus(gui, "seat.next");
}

static void show_words(struct app *app, struct gui *gui)
{
    size_t said = current_line(app), heard = heard_before(app, said);
    struct km_line line = km_scenario_line(app->scenario, km_session_said(app->session, said)->line);
    if (heard != SIZE_MAX)
        show_heard(app, gui, heard);
    show_inner(app, gui, &line.inner);
    show_spoken(app, gui, said);
    show_buttons(app, gui);
}

/* ---- timeline ---- */

static int x_of(struct gui_rect line, uint32_t turn, uint32_t turns)
{
    return line.x + (turns ? line.width * (int)turn / (int)turns : 0);
}

static const char *turn_word(struct app *app, struct gui *gui, uint32_t turn)
{
    return turn && !debrief_is_form(app, turn) ? gui_format(gui, "%u", turn) : debrief_turn(app, gui, turn);
}

static void show_stop(struct app *app, struct gui *gui, struct gui_rect line, uint32_t turn, bool worded)
{
    bool current = turn == current_turn(app);
    uint32_t turns = km_session_turns(app->session);
    int x = x_of(line, turn, turns), label = gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale);
    int high = (int)(BAR_MOST * anger_at(app, turn)),
        half = turns ? line.width / (int)turns / 2 : line.width / 2;
    struct gui_rect touch = {x - (half < 40 ? half : 40), line.y - BAR_MOST, 2 * (half < 40 ? half : 40),
                             BAR_MOST + label + 20};
    uint32_t ink = gui_rgba(gui, GUI_INK), quiet = gui_rgba(gui, GUI_EDGE);
    gui_draw_fill(gui_drawing(gui), (struct gui_rect){x - BAR_WIDTH / 2, line.y - high, BAR_WIDTH, high}, 0,
                  current ? ink : quiet);
    gui_draw_disc(gui_drawing(gui), (float)x, (float)line.y, current ? STOP_RADIUS + 3 : STOP_RADIUS, ink);
    if (!current)
        gui_draw_disc(gui_drawing(gui), (float)x, (float)line.y, STOP_RADIUS - 2, gui_rgba(gui, GUI_GROUND));
    if (worded)
        gui_text_in(gui, (struct gui_rect){touch.x, line.y + 14, touch.width, label},
                    turn_word(app, gui, turn),
                    GUI_STYLE(.type = GUI_LABEL, .bold = current, .align = GUI_CENTRE), GUI_CENTRE);
    if (gui_touch(gui, gui_id(gui, "seat.turn", turn), debrief_turn(app, gui, turn), touch, GUI_ROLE_RADIO,
                  NULL))
        go_to_turn(app, gui, turn);
}

static void show_timeline(struct app *app, struct gui *gui, struct gui_rect strip)
{
    uint32_t turns = km_session_turns(app->session);
    int label = gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale);
    struct gui_rect line = gui_inset(strip, TIMELINE_SIDE, 0);
    line.y = strip.y + strip.height - label - 24;
    line.height = 2;
    int widest =
        gui_text_width(gui, app_word(app, "chart.start"), GUI_STYLE(.type = GUI_LABEL, .bold = true));
    int column = turns ? line.width / (int)turns : line.width;
    uint32_t every = 1;
    while ((int)every * column < widest + GUI_GAP && every < turns)
        every++;
    gui_picture_begin_in(gui, app_word(app, "gui.seat.timeline"), strip);
    gui_text_in(gui, (struct gui_rect){line.x - TIMELINE_SIDE / 2, strip.y, line.width / 2, label},
                app_word(app, "gui.seat.timeline"), GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2),
                GUI_START);
    gui_fill(gui, line, GUI_EDGE);
    gui_group_begin(gui, "seat.turns");
    for (uint32_t turn = 0; turn <= turns; turn++)
        show_stop(app, gui, line, turn, turn % every == 0);
    gui_group_end(gui);
    gui_picture_end(gui);
}

/* ---- the screen ---- */

static void show_wide(struct app *app, struct gui *gui, struct gui_rect rest)
{
    int label = gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale);
    show_timeline(app, gui, gui_cut_bottom(&rest, TIMELINE + label));
    int picture = (rest.height - chrome_scaled(gui, STATE)) * FACE_WIDTH / FACE_HEIGHT;
    int meters_width = chrome_scaled(gui, METERS);
    picture = picture < meters_width ? meters_width : picture;
    struct gui_rect left =
        gui_cut_left(&rest, app_margin(gui) + (picture < FACE_WIDTH ? picture : FACE_WIDTH));
    gui_cut_left(&left, app_margin(gui));
    struct gui_rect meters = gui_cut_bottom(&left, chrome_scaled(gui, STATE));
    draw_face(app, gui, left);
    gui_area_begin_at(gui, meters, GUI_CENTRE);
    show_meters(app, gui);
    gui_area_end(gui);
    gui_scroll_begin(gui, "seat.words", gui_inset(rest, app_margin(gui), 32));
    show_words(app, gui);
    gui_scroll_end(gui);
}

static void show_middle(struct app *app, struct gui *gui, struct gui_rect rest)
{
    int label = gui_type_line(GUI_LABEL, KM_JA, gui_settings(gui)->scale);
    if (rest.height > 3 * FACE_MIDDLE)
        show_timeline(app, gui, gui_cut_bottom(&rest, TIMELINE + label));
    struct gui_rect top = gui_inset(gui_cut_top(&rest, FACE_MIDDLE), app_margin(gui), 0);
    draw_face(app, gui, gui_cut_left(&top, FACE_MIDDLE * 106 / 100));
    gui_cut_left(&top, GUI_GAP_GROUP);
    gui_area_begin_at(gui, top, GUI_CENTRE);
    show_meters(app, gui);
    gui_area_end(gui);
    gui_scroll_begin(gui, "seat.words", gui_inset(rest, app_margin(gui), GUI_GAP));
    show_words(app, gui);
    gui_scroll_end(gui);
}

static void show_narrow(struct app *app, struct gui *gui, struct gui_rect rest)
{
    gui_scroll_begin(gui, "seat.words", gui_inset(rest, app_margin(gui), GUI_GAP));
    gui_heading(gui, debrief_turn(app, gui, current_turn(app)), GUI_STYLE(.type = GUI_NAME, .bold = true));
    show_meters(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    show_words(app, gui);
    gui_scroll_end(gui);
}

static void answer_keys(struct app *app, struct gui *gui)
{
    if (gui_key(gui, GUI_KEY_LEFT))
        step(app, gui, -1);
    if (gui_key(gui, GUI_KEY_RIGHT))
        step(app, gui, 1);
    if (gui_key(gui, GUI_KEY_SPACE))
        switch_running(app, gui);
    if (gui_key(gui, GUI_KEY_HOME))
        go_to_turn(app, gui, 0);
    if (app->attainable && gui_key(gui, 'r'))
        wish_retry(app);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

static const char *const hints[] = {"← →",  "gui.seat.hint.step", "Space", "gui.seat.run",
                                    "Home", "gui.seat.hint.home", "R",     "gui.debrief.retry",
                                    "Esc",  "gui.seat.hint.back", "F1",    "gui.key.help",
                                    NULL};

static void show_run(struct app *app, struct gui *gui, struct gui_rect rest)
{
    static void (*const shows[])(struct app *, struct gui *, struct gui_rect) = {
        [GUI_NARROW] = show_narrow, [GUI_MIDDLE] = show_middle, [GUI_WIDE] = show_wide};
    answer_keys(app, gui);
    run(app, gui);
    shows[gui_width_class(gui)](app, gui, rest);
}

static void seat_frame(struct app *app, struct gui *gui)
{
    struct gui_rect rest = gui_window(gui);
    app->debrief.retry = 0;
    gui_use_seat(gui, true);
    gui_fill(gui, rest, GUI_GROUND);
    app_bar(app, gui, &rest, app_word(app, "gui.debrief.seat"),
            app_text(app, &km_scenario_person(app->scenario, KM_BY_CUSTOMER)->name));
    app_hints(app, gui, &rest, hints);
    if (line_count(app)) {
        show_run(app, gui, rest);
    } else {
        gui_area_begin(gui, gui_inset(rest, app_margin(gui), 24));
        gui_empty(gui, app_word(app, "gui.seat.empty"), NULL);
        gui_area_end(gui);
        if (gui_key(gui, GUI_KEY_ESCAPE))
            app_back(app);
    }
    gui_use_seat(gui, false);
    if (app->debrief.retry)
        app_retry(app, app->debrief.retry);
}

static void seat_enter(struct app *app, struct gui *gui)
{
    (void)gui;
    app->debrief.running = false;
}

const struct screen screen_seat = {
    .id = "seat",
    .title = "gui.debrief.seat",
    .enter = seat_enter,
    .frame = seat_frame,
    .help = "gui.seat.help",
};
