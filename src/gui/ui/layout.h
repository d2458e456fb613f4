/* Where things stand.
 *
 * A rectangle of the window is cut into strips (gui_cut_top and so on, from gui_window); gui_area opens one
 * as a column. In a column things stand below one another, as wide as it; heights are measured, never given.
 * A row divides the width among cells, each a column. A flow sets things side by side in their natural width
 * and begins a new line when it is full; a flow in a flow has lines of its own. Every begin has its end. */
#ifndef GUI_UI_LAYOUT_H
#define GUI_UI_LAYOUT_H

#include "gui/ui/draw.h"
#include "gui/ui/style.h"

struct gui;

/* The whole window. */
struct gui_rect gui_window(const struct gui *gui);

/* Fills the rectangle with a colour, without changing the layout. */
void gui_fill(struct gui *gui, struct gui_rect rect, enum gui_colour colour);
/* A hairline along the bottom or the left edge, inside the rectangle. */
void gui_rule_below(struct gui *gui, struct gui_rect rect, enum gui_colour colour);
void gui_rule_right(struct gui *gui, struct gui_rect rect, enum gui_colour colour);

/* A column in `rect`. Content higher than it is a misfit: use a scroll area where content may be long. */
void gui_area_begin(struct gui *gui, struct gui_rect rect);
void gui_area_end(struct gui *gui);

/* The same, and the whole content stands in the middle or at the bottom of `rect`. */
void gui_area_begin_at(struct gui *gui, struct gui_rect rect, enum gui_align vertical);

/* A column in `rect` (or in what is left of the area around it: gui_scroll_rest) that scrolls when its
 * content is higher: wheel, PageUp, PageDown, arrows where nothing takes them, the bar at the right, and by
 * itself to keep the focus in view. Scroll areas do not nest. */
void gui_scroll_begin(struct gui *gui, const char *id, struct gui_rect rect);
void gui_scroll_end(struct gui *gui);
/* The same for what grows at its end: content lower than `rect` stands at its bottom, and of higher content
 * the end is shown, and stays so while it grows or `rect` changes, until somebody scrolls. The room of the
 * bar, GUI_SCROLL_BAR, is kept free in it always. */
void gui_scroll_begin_at_end(struct gui *gui, const char *id, struct gui_rect rect);
struct gui_rect gui_scroll_rest(const struct gui *gui);

/* Scrolls `id` so that its content starts at the top, or so that its end is seen. */
void gui_scroll_to_start(struct gui *gui, const char *id);
void gui_scroll_to_end(struct gui *gui, const char *id);
/* Scrolls `id`, which was shown, on by nearly a view; false: its end is shown already. */
bool gui_scroll_on(struct gui *gui, const char *id);

/* A row of cells: gui_row_begin, then gui_cell before the content of each cell, the first included. */
void gui_row_begin(struct gui *gui, const struct gui_row *row);
void gui_cell(struct gui *gui);
void gui_row_end(struct gui *gui);

/* A flow: natural widths, `gap` between things and between lines; lines stand at the start, centre or end. */
void gui_flow_begin(struct gui *gui, int gap, enum gui_align align);
void gui_flow_end(struct gui *gui);

/* Space between the things of a column (0 at its start: widgets bring no margins). */
void gui_gap(struct gui *gui, int pixels);
/* Inside a card with a least or equal height: what follows stands at its bottom. */
void gui_spring(struct gui *gui);
/* A hairline across the column. */
void gui_rule(struct gui *gui);

/* The next place in the layout, for shapes of your own: in a column as wide as it unless `width` is given (>
 * 0). */
struct gui_rect gui_place(struct gui *gui, int width, int height);
/* Width of the column, and what is left below the cursor in an area of known height (else INT_MAX). */
int gui_column_width(const struct gui *gui);
int gui_column_rest(const struct gui *gui);

/* Whether something `height` high that stands next in the column would be seen, or come into view within two
 * screens: of a long list nothing else needs to be laid out, as long as its place is taken. */
bool gui_is_near(struct gui *gui, int height);

/* Widens the margins of the column until the matching end. */
void gui_indent_begin(struct gui *gui, int left, int right);
void gui_indent_end(struct gui *gui);

/* How high what `show` shows in a column of `width` is: the function that draws also measures, in a dry run.
 * For that it is called in a column of its own, in a frame without an event (see above); then all of the
 * context is as it was: nothing was drawn, written down, focused or remembered. No scroll area in it. */
typedef void gui_show(struct gui *gui, void *user);
int gui_measure(struct gui *gui, int width, gui_show *show, void *user);

/* Things that belong together for the keyboard: Tab enters a group once (at the thing that last had the
 * focus) and leaves it, arrows move inside it. Outside groups everything is a stop of its own. */
void gui_group_begin(struct gui *gui, const char *id);
void gui_group_end(struct gui *gui);
/* The thing of the group that has, or last had, the focus; NULL when none yet. */
const char *gui_group_current(const struct gui *gui, const char *id);
/* Other things will be in it: Tab enters at the first again. */
void gui_group_forget(struct gui *gui, const char *id);

#endif
