/* Reading on: lines come one by one, each where the eye already is. A mark at a place that depends on nothing
 * but the size of the window and the text says that there is more. */
#include "gui/screens/scene_read.h"

#include "gui/screens/app_run.h"
#include "gui/screens/scene_state.h"
#include "gui/screens/scene_talk.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"

enum { LINES_OF_1000 = 580, MARK_SIZE = 14 };

/* Up to the end of the first line from `from` on; to the end of all when no line comes after it. */
static size_t next_stop(const struct km_session *session, size_t from)
{
    size_t count = km_session_said_count(session), end = from;
    while (end < count && km_session_said(session, end)->kind != KM_SAID_LINE)
        end++;
    end += end < count;
    for (size_t i = end; i < count; i++)
        if (km_session_said(session, i)->kind == KM_SAID_LINE)
            return end;
    return count;
}

void scene_read_from(struct app *app, struct gui *gui, size_t from)
{
    app->scene->shown = next_stop(app_session(app), from);
    app->scene->fresh = app->scene->moved = true;
    gui_hold(gui, GUI_MS_HOLD);
    gui_group_forget(gui, "scene.option");
    gui_scroll_to_end(gui, "scene.talk");
    gui_scroll_to_start(gui, "scene.answers");
    gui_scroll_to_start(gui, "scene.column");
}

static int mark_side(const struct gui *gui)
{
    int least = gui_target(gui), side = least * gui_settings(gui)->scale / 100;
    return side > least ? side : least;
}

/* Where there is room for answers below, the lines leave it free. */
int scene_lines_height(const struct gui *gui, int height)
{
    int most = height - mark_side(gui) - GUI_GAP;
    int lines = gui_width_class(gui) == GUI_WIDE ? height * LINES_OF_1000 / 1000 : most;
    return lines < most ? lines : most;
}

static void draw_mark(struct gui *gui, struct gui_rect place)
{
    float size = (float)(MARK_SIZE * gui_settings(gui)->scale) / 100;
    float x = (float)place.x + (float)place.width / 2, y = (float)place.y + (float)place.height / 2;
    const struct gui_point points[] = {
        {x - size / 2, y - size / 3}, {x + size / 2, y - size / 3}, {x, y + size / 2}};
    gui_draw_polygon(gui_drawing(gui), points, 3, gui_rgba(gui, GUI_AI));
}

/* What is not a control reads on wherever it is clicked. */
static bool wants_more(struct app *app, struct gui *gui, struct gui_rect place)
{
    bool mark = gui_touch(gui, "scene.more", app_word(app, "gui.scene.more"), place, GUI_ROLE_BUTTON, NULL);
    bool key = gui_key(gui, GUI_KEY_ENTER) || gui_key(gui, GUI_KEY_SPACE);
    return (mark || key || gui_clicked_elsewhere(gui)) && !gui_is_held(gui);
}

/* Where the picture leaves little room for it, one's own words still stand above the first line of the reply:
 * then the newest line is no larger than they. */
static bool is_close(struct app *app, struct gui *gui, struct gui_rect pane, int lines)
{
    size_t first = scene_first_of_turn(app_session(app)), end = next_stop(app_session(app), first);
    bool wide = gui_width_class(gui) == GUI_WIDE;
    return wide && scene_talk_height(app, gui, pane.width, first, end) > lines;
}

void scene_read_on(struct app *app, struct gui *gui, struct gui_rect pane)
{
    int side = mark_side(gui), lines = scene_lines_height(gui, pane.height);
    app->scene->close = is_close(app, gui, pane, lines);
    struct gui_rect place = {pane.x + pane.width - side, pane.y + lines + GUI_GAP, side, side};
    gui_cut_bottom(&pane, pane.height - lines);
    scene_talk(app, gui, pane);
    bool more = wants_more(app, gui, place);
    draw_mark(gui, place);
    if (gui_key(gui, GUI_KEY_END))
        scene_read_from(app, gui, km_session_said_count(app_session(app)));
    else if (more && !gui_scroll_on(gui, "scene.talk"))
        scene_read_from(app, gui, app->scene->shown);
}
