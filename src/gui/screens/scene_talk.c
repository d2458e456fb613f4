/* The conversation. What was said becomes bubbles and lines of the narrator, the newest at the bottom; what
 * went before moves up and can be scrolled back to. */
#include "gui/screens/scene_talk.h"

#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_waits.h"
#include "gui/ui/bubble.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

enum { NARRATION_SIDE = 16, BETWEEN = 12, MARK = 4, MARK_AWAY = 12, BEGINNING = 120 };

enum shape { SHAPE_NONE, SHAPE_BUBBLE, SHAPE_NARRATION };

/* One thing that was said, ready to be drawn. */
struct piece {
    enum shape shape;
    struct gui_bubble bubble;
};

static const char *mood_note(const struct app *app, struct gui *gui, enum km_mood mood)
{
    if (mood == KM_MOOD_NONE)
        return NULL;
    const char *word = app_word(app, km_mood_key(mood));
    return gui_format(gui, app_language(app) == KM_EN ? "(%s)" : "（%s）", word);
}

static const char *name_of(const struct app *app, struct gui *gui, enum km_speaker speaker)
{
    const struct km_person *person = km_scenario_person(app_scenario(app), speaker);
    if (!person)
        return NULL;
    const char *name = app_text(app, &person->name);
    if (speaker != KM_BY_AGENT)
        return name;
    return app_phrase(app, gui, "gui.scene.you", UI_ARGUMENTS({.name = "name", .text = name}));
}

static struct piece piece_of_line(const struct app *app, struct gui *gui, size_t index)
{
    uint32_t number = km_session_said(app_session(app), index)->line;
    struct km_line line = km_scenario_line(app_scenario(app), number);
    const struct km_text *text = km_session_words(app_session(app), &line);
    const char *name = name_of(app, gui, line.by);
    return (struct piece){
        .shape = name ? SHAPE_BUBBLE : SHAPE_NARRATION,
        .bubble = {.side = line.by == KM_BY_AGENT ? GUI_BUBBLE_OURS : GUI_BUBBLE_THEIRS,
                   .name = name,
                   .stage = mood_note(app, gui, km_mood_said(app_session(app), index)),
                   .text = app_text(app, text),
                   .second = app_second(app, text)},
    };
}

static struct piece piece_of_choice(const struct app *app, struct gui *gui, const struct km_said *said)
{
    struct km_choice choice = km_scenario_choice(app_scenario(app), said->choice);
    bool partner = km_scenario_node(app_scenario(app), said->node).partner;
    return (struct piece){
        .shape = SHAPE_BUBBLE,
        .bubble = {.side = GUI_BUBBLE_OURS,
                   .name = name_of(app, gui, partner ? KM_BY_PARTNER : KM_BY_AGENT),
                   .text = app_text(app, &choice.text),
                   .second = app_second(app, &choice.text)},
    };
}

/* A form's entries are one thing: it was filled in. */
static struct piece piece_of_entry(const struct app *app, size_t index)
{
    bool first = !index || km_session_said(app_session(app), index - 1)->kind != KM_SAID_ENTRY;
    return (struct piece){
        .shape = first ? SHAPE_NARRATION : SHAPE_NONE,
        .bubble = {.text = app_word(app, "gui.scene.form-written")},
    };
}

static struct piece piece_at(const struct app *app, struct gui *gui, size_t index)
{
    const struct km_said *said = km_session_said(app_session(app), index);
    switch (said->kind) {
    case KM_SAID_LINE: return piece_of_line(app, gui, index);
    case KM_SAID_CHOICE: return piece_of_choice(app, gui, said);
    case KM_SAID_ENTRY: return piece_of_entry(app, index);
    case KM_SAID_CONTACT_END: break;
    }
    return (struct piece){.shape = SHAPE_NONE};
}

static bool is_theirs(const struct piece *piece)
{
    return piece->shape == SHAPE_BUBBLE && piece->bubble.side == GUI_BUBBLE_THEIRS;
}

static const struct gui_style narration = {.type = GUI_REPORT, .colour = GUI_INK2};

static void draw_piece(const struct app *app, struct gui *gui, const struct piece *piece)
{
    if (piece->shape == SHAPE_BUBBLE) {
        gui_line_bubble(gui, &piece->bubble);
    } else if (piece->shape == SHAPE_NARRATION) {
        gui_indent_begin(gui, NARRATION_SIDE, NARRATION_SIDE);
        struct gui_style style = narration;
        style.live = piece->bubble.live;
        gui_text(gui, piece->bubble.text, style);
        if (piece->bubble.second)
            gui_text(gui, piece->bubble.second, app_second_style(app));
        gui_indent_end(gui);
    }
}

/* A piece to be measured. */
struct measured {
    const struct app *app;
    struct piece piece;
};

static void show_measured(struct gui *gui, void *user)
{
    const struct measured *measured = user;
    draw_piece(measured->app, gui, &measured->piece);
}

/* The height of what was said as number `index`, with its gap. */
static int room_for(struct app *app, struct gui *gui, size_t index, int width)
{
    struct measured measured = {app, piece_at(app, gui, index)};
    measured.piece.bubble.newest = is_theirs(&measured.piece);
    measured.piece.bubble.close = app->scene->close;
    int height = gui_measure(gui, width, show_measured, &measured);
    return height ? height + BETWEEN : 0;
}

size_t scene_first_of_turn(const struct km_session *session)
{
    size_t first = 0, count = km_session_said_count(session);
    while (first < count && km_session_said(session, first)->turn < km_session_turns(session))
        first++;
    return first;
}

/* The last line of the other side since the last answer; `end` when there is none before it. */
static size_t newest_line(const struct app *app, struct gui *gui, size_t end)
{
    for (size_t i = end; i-- > scene_first_of_turn(app_session(app));) {
        struct piece piece = piece_at(app, gui, i);
        if (is_theirs(&piece))
            return i;
    }
    return end;
}

/* What one answers: their last line, or else what was said last. */
static size_t what_to_answer(struct app *app, struct gui *gui)
{
    size_t end = app->scene->shown, newest = newest_line(app, gui, end);
    return newest < end || !end ? newest : end - 1;
}

int scene_talk_height(struct app *app, struct gui *gui, int width, size_t first, size_t end)
{
    int height = 0, margin = app_margin(gui);
    width -= GUI_SCROLL_BAR > margin ? GUI_SCROLL_BAR - margin : 0; /* what of the bar is not in the margin */
    for (size_t i = first; i < end; i++)
        height += room_for(app, gui, i, width);
    return height;
}

int scene_talk_least(struct app *app, struct gui *gui, int width, enum scene_talk_part part)
{
    size_t first = what_to_answer(app, gui), shown = app->scene->shown;
    size_t end = part == SCENE_TO_THE_END || first == shown ? shown : first + 1;
    int least = scene_talk_height(app, gui, width, first, end);
    int beginning = BEGINNING * gui_settings(gui)->scale / 100;
    return part == SCENE_BEGINNING && least > beginning ? beginning : least;
}

/* What scripts, tests and the next frame find it by. */
static const char *name_of_piece(const struct app *app, size_t index, size_t newest, size_t end)
{
    if (index == newest)
        return "scene.newest";
    if (km_session_said(app_session(app), index)->kind == KM_SAID_CHOICE &&
        index >= scene_first_of_turn(app_session(app)))
        return "scene.own";
    return index + 1 == end ? "scene.last" : NULL;
}

static void draw_pieces(struct app *app, struct gui *gui, size_t first, size_t end)
{
    size_t newest = newest_line(app, gui, end), turn = scene_first_of_turn(app_session(app));
    bool mood_is_shown = gui_width_class(gui) != GUI_NARROW || gui_is_tall(gui);
    for (size_t i = first; i < end; i++) {
        struct piece piece = piece_at(app, gui, i);
        const char *name = name_of_piece(app, i, newest, end);
        piece.bubble.newest = i == newest;
        piece.bubble.live = i >= turn && km_session_said(app_session(app), i)->kind != KM_SAID_CHOICE;
        piece.bubble.close = app->scene->close;
        if (mood_is_shown)
            piece.bubble.stage = NULL;
        if (piece.shape == SHAPE_NONE)
            continue;
        gui_gap(gui, BETWEEN);
        if (name)
            gui_name(gui, name);
        draw_piece(app, gui, &piece);
    }
}

/* What is being read, or else what is being answered, comes into view whole, or from its beginning when it is
 * higher than that: once, and when there is another place for it. From the end on, so that it does not matter
 * where the conversation stood before. */
static void reveal_last(struct app *app, struct gui *gui, struct gui_rect rect)
{
    struct scene *scene = app->scene;
    size_t end = scene->shown, at = scene_reads(app) || !end ? end - 1 : what_to_answer(app, gui);
    bool elsewhere = scene->talk_width != rect.width || scene->talk_height != rect.height;
    if (end && (scene->moved || elsewhere)) {
        gui_scroll_to_end(gui, "scene.talk");
        gui_reveal(gui, name_of_piece(app, at, newest_line(app, gui, end), end));
    }
    scene->moved = false;
    scene->talk_width = rect.width;
    scene->talk_height = rect.height;
}

void scene_talk(struct app *app, struct gui *gui, struct gui_rect rect)
{
    rect.width += GUI_SCROLL_BAR < app_margin(gui) ? GUI_SCROLL_BAR : app_margin(gui);
    gui_scroll_begin_at_end(gui, "scene.talk", rect);
    draw_pieces(app, gui, 0, app->scene->shown);
    gui_scroll_end(gui);
    reveal_last(app, gui, rect);
}

/* A bar at their left, since a ring around lines would look like a thing to press. */
static void mark_lines(struct gui *gui, struct gui_rect lines)
{
    struct gui_rect bar = {lines.x - MARK_AWAY, lines.y + BETWEEN, MARK, lines.height - BETWEEN};
    gui_fill(gui, bar, GUI_FOCUS);
}

void scene_talk_in_column(struct app *app, struct gui *gui, struct gui_rect view)
{
    struct gui_rect lines = gui_place(gui, 0, 0);
    draw_pieces(app, gui, what_to_answer(app, gui), app->scene->shown);
    lines.height = gui_place(gui, 0, 0).y - lines.y;
    bool focused = gui_is_focused(gui, "scene.line");
    bool read = lines.y + lines.height <= view.y + view.height;
    bool on = focused && read && gui_key(gui, GUI_KEY_DOWN);
    if (gui_touch(gui, "scene.line", app_word(app, "gui.scene.line"), lines, GUI_ROLE_TEXT, NULL) || on)
        gui_focus(gui, scene_answer_thing(app));
    else if (focused)
        mark_lines(gui, lines);
}

/* Name and words side by side. */
static void draw_brief(const struct app *app, struct gui *gui, const struct piece *piece)
{
    bool ours = piece->bubble.side == GUI_BUBBLE_OURS;
    gui_gap(gui, GUI_GAP);
    if (piece->bubble.name)
        gui_text(gui, piece->bubble.name,
                 GUI_STYLE(.type = GUI_LABEL, .bold = true, .colour = ours ? GUI_AI : GUI_INK2));
    gui_text(gui, piece->bubble.text,
             GUI_STYLE(.type = GUI_REPORT, .colour = ours || !piece->bubble.name ? GUI_INK2 : GUI_INK));
    if (piece->bubble.second)
        gui_text(gui, piece->bubble.second, app_second_style(app));
}

void scene_everything_said(struct app *app, struct gui *gui, bool brief)
{
    for (size_t i = 0; i < km_session_said_count(app_session(app)); i++) {
        struct piece piece = piece_at(app, gui, i);
        if (piece.shape == SHAPE_NONE)
            continue;
        if (brief) {
            draw_brief(app, gui, &piece);
            continue;
        }
        gui_gap(gui, BETWEEN);
        draw_piece(app, gui, &piece);
    }
}
