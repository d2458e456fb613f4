/* The conversation. What was said becomes bubbles and lines of the narrator; of these, whole ones are shown,
 * the newest at the bottom, just above the answers. Lines that find no room wait for Enter: nothing new is
 * ever out of sight. */
#include "gui/screens/scene.h"

enum { NARRATION_SIDE = 16, BETWEEN = 12, MARK = 4, MARK_AWAY = 12 };

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

static struct piece piece_of_line(const struct app *app, struct gui *gui, uint32_t number)
{
    struct km_line line = km_scenario_line(app_scenario(app), number);
    const struct km_text *text = km_session_words(app_session(app), &line);
    const char *name = name_of(app, gui, line.by);
    return (struct piece){
        .shape = name ? SHAPE_BUBBLE : SHAPE_NARRATION,
        .bubble = {.side = line.by == KM_BY_AGENT ? GUI_BUBBLE_OURS : GUI_BUBBLE_THEIRS,
                   .name = name,
                   .stage = mood_note(app, gui, line.mood),
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
    case KM_SAID_LINE: return piece_of_line(app, gui, said->line);
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
        gui_text(gui, piece->bubble.text, narration);
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

/* The height with its gap, as high as it can become. */
static int room_for(struct app *app, struct gui *gui, size_t index, int width)
{
    struct measured measured = {app, piece_at(app, gui, index)};
    measured.piece.bubble.newest = is_theirs(&measured.piece);
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

/* The first thing of the turn that is news: one's own answer is not. */
static size_t first_unread(const struct app *app)
{
    size_t first = scene_first_of_turn(app_session(app)), count = km_session_said_count(app_session(app));
    while (first < count && km_session_said(app_session(app), first)->kind != KM_SAID_LINE)
        first++;
    return first;
}

/* The last line of the other side among first … end - 1; `end` when there is none. */
static size_t newest_line(const struct app *app, struct gui *gui, size_t first, size_t end)
{
    for (size_t i = end; i-- > first;) {
        struct piece piece = piece_at(app, gui, i);
        if (is_theirs(&piece))
            return i;
    }
    return end;
}

/* What was said last must stand there while one answers it: the other side's last line with all that follows
 * it. Before that, each line by itself has to fit. */
int scene_talk_least(struct app *app, struct gui *gui, int width)
{
    int least = 0, last = 0;
    size_t count = km_session_said_count(app_session(app)), first = first_unread(app);
    size_t newest = newest_line(app, gui, first, count);
    for (size_t i = first; i < count; i++) {
        int height = room_for(app, gui, i, width);
        last += i >= newest ? height : 0;
        least = height > least ? height : least;
    }
    return last > least ? last : least;
}

static void draw_pieces(struct app *app, struct gui *gui, size_t first, size_t end)
{
    size_t newest = newest_line(app, gui, first, end);
    bool mood_is_shown = gui_width_class(gui) != GUI_NARROW;
    for (size_t i = first; i < end; i++) {
        struct piece piece = piece_at(app, gui, i);
        piece.bubble.newest = i == newest;
        if (mood_is_shown)
            piece.bubble.stage = NULL;
        if (piece.shape == SHAPE_NONE)
            continue;
        gui_gap(gui, BETWEEN);
        if (i == newest)
            gui_name(gui, "scene.newest");
        draw_piece(app, gui, &piece);
    }
}

/* The page: from the first unread thing on what finds room, at least one, and before it as much of what went
 * before as there is room left. */
static void find_page(struct app *app, struct gui *gui, struct gui_rect rect, size_t *first, size_t *end)
{
    size_t count = km_session_said_count(app_session(app)), unread = first_unread(app),
           read = app->scene->read;
    int left = rect.height;
    read = read < unread ? unread : read;
    *first = *end = read < count ? read : count;
    while (*end < count && (*end == *first || room_for(app, gui, *end, rect.width) <= left))
        left -= room_for(app, gui, (*end)++, rect.width);
    while (*first > 0 &&
           ((*first == *end && unread < count) || room_for(app, gui, *first - 1, rect.width) <= left))
        left -= room_for(app, gui, --*first, rect.width);
}

void scene_talk(struct app *app, struct gui *gui, struct gui_rect rect)
{
    size_t first, end;
    find_page(app, gui, rect, &first, &end);
    if (app->scene->shown != end)
        gui_wake(gui, gui_now(gui)); /* the customer, drawn before, has the face of the lines shown then */
    app->scene->shown = end;
    gui_area_begin_at(gui, rect, GUI_END);
    draw_pieces(app, gui, first, end);
    gui_area_end(gui);
}

/* A bar at their left, since a ring around lines would look like a thing to press. */
static void mark_lines(struct gui *gui, struct gui_rect lines)
{
    struct gui_rect bar = {lines.x - MARK_AWAY, lines.y + BETWEEN, MARK, lines.height - BETWEEN};
    gui_fill(gui, bar, GUI_FOCUS);
}

void scene_talk_in_column(struct app *app, struct gui *gui, struct gui_rect view)
{
    app->scene->shown = km_session_said_count(app_session(app));
    struct gui_rect lines = gui_place(gui, 0, 0);
    draw_pieces(app, gui, first_unread(app), app->scene->shown);
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

enum km_mood scene_mood(const struct app *app)
{
    for (size_t i = app->scene->shown; i-- > 0;) {
        const struct km_said *said = km_session_said(app_session(app), i);
        if (said->kind != KM_SAID_LINE)
            continue;
        struct km_line line = km_scenario_line(app_scenario(app), said->line);
        if (line.by == KM_BY_CUSTOMER && line.mood != KM_MOOD_NONE)
            return line.mood;
    }
    return KM_MOOD_NONE;
}
