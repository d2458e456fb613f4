/* Buttons: first (filled), second (outlined), quiet (bars and lists), and what is not yet available (dashed).
 * Where a label does not fit, the key cap goes first; then it is broken, and the button grows. */
#include "gui/ui/button.h"

#include "gui/ui/frame.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/widget.h"

enum { PADDING = 20, PADDING_QUIET = 12, HEIGHT = 48, ABOVE = 8, BAR = 4, CAP_GAP = 12 };

/* A button measured and about to be drawn. */
struct button {
    const char *label;
    struct gui_button look;
    struct gui_style style;
    int icon_size, cap_width, padding;
};

static struct button button_of(struct gui *gui, const char *label, struct gui_button look)
{
    if (gui_settings(gui)->touch)
        look.key = NULL;
    if (look.fold)
        look.icon = look.fold == GUI_UNFOLDED ? GUI_ICON_UP : GUI_ICON_DOWN;
    struct button button = {.label = look.icon_only ? "" : label, .look = look};
    button.style = GUI_STYLE(.type = look.small || look.kind == GUI_QUIET ? GUI_REPORT : GUI_OPTION,
                             .bold = look.kind != GUI_QUIET || look.chosen);
    button.icon_size = look.icon ? gui_icon_size(gui, button.style) : 0;
    button.cap_width = look.key ? gui_cap_width(gui, look.key) + CAP_GAP : 0;
    button.padding = look.icon_only ? GUI_GAP : look.kind == GUI_QUIET ? PADDING_QUIET : PADDING;
    return button;
}

/* Everything beside the label. */
static int width_of_rest(const struct button *button)
{
    int icon_gap = button->icon_size && *button->label ? GUI_GAP : 0;
    return button->icon_size + icon_gap + button->cap_width + 2 * button->padding;
}

static int natural_width(struct gui *gui, const struct button *button)
{
    return gui_most(gui_text_width(gui, button->label, button->style) + width_of_rest(button),
                    gui_target(gui));
}

int gui_button_width(struct gui *gui, const char *label, struct gui_button look)
{
    struct button button = button_of(gui, label, look);
    return natural_width(gui, &button);
}

static enum gui_colour ink_of(const struct button *button, struct gui_touched touched)
{
    if (button->look.disabled)
        return GUI_INK3;
    if (button->look.kind == GUI_FIRST)
        return touched.pressed ? GUI_PANEL : GUI_ON_AI;
    bool quiet = button->look.kind == GUI_QUIET && !button->look.chosen && !touched.hovered;
    return quiet ? GUI_INK2 : GUI_AI;
}

static void draw_quiet(struct gui *gui, struct gui_rect rect, const struct button *button,
                       struct gui_touched touched)
{
    if (button->look.chosen) {
        gui_draw_wash(gui, rect, GUI_RADIUS, GUI_AI_WASH, GUI_AI);
        struct gui_rect bar = {rect.x, rect.y + rect.height / 4, BAR, rect.height / 2};
        gui_draw_fill(gui_drawing(gui), bar, BAR / 2.0F, gui_rgba(gui, GUI_AI));
    } else if (touched.hovered) {
        gui_draw_stroke(gui_drawing(gui), rect, GUI_RADIUS, (float)gui_hairline(gui), gui_rgba(gui, GUI_AI));
    }
}

static void draw_ground(struct gui *gui, struct gui_rect rect, const struct button *button,
                        struct gui_touched touched)
{
    struct gui_draw *draw = gui_drawing(gui);
    uint32_t ai = gui_rgba(gui, GUI_AI);
    if (button->look.disabled) {
        gui_draw_dashed(draw, rect, GUI_RADIUS, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_EDGE));
        return;
    }
    switch (button->look.kind) {
    case GUI_FIRST:
        gui_draw_fill(draw, rect, GUI_RADIUS, touched.pressed ? gui_rgba(gui, GUI_INK) : ai);
        if (touched.hovered)
            gui_draw_stroke(draw, rect, GUI_RADIUS, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_INK));
        break;
    case GUI_SECOND:
        gui_draw_fill(draw, rect, GUI_RADIUS,
                      gui_rgba(gui, touched.pressed || touched.hovered ? GUI_AI_WASH : GUI_PANEL));
        gui_draw_stroke(draw, rect, GUI_RADIUS, touched.pressed ? 4 : GUI_STROKE_CONTROL, ai);
        break;
    case GUI_QUIET: draw_quiet(gui, rect, button, touched); break;
    }
}

/* Beside its key cap the padding remains. */
static struct gui_rect room_of_second(struct gui_rect rect, struct gui_rect word, const struct button *button)
{
    struct gui_rect room = gui_inset(rect, GUI_GAP, 0);
    if (button->icon_size) {
        room.width -= word.x - room.x;
        room.x = word.x;
    }
    if (button->cap_width)
        room.width = gui_least(room.width, word.x + word.width + CAP_GAP / 2 - room.x);
    return room;
}

static void draw_content(struct gui *gui, struct gui_rect rect, const struct button *button, int label_width,
                         int label_height, enum gui_colour ink)
{
    int content = label_width + width_of_rest(button) - 2 * button->padding;
    bool at_start = button->look.kind == GUI_QUIET && !button->look.icon_only;
    int x = rect.x + (at_start ? button->padding : (rect.width - content) / 2);
    struct gui_style style = button->style;
    style.colour = ink;
    if (button->look.icon) {
        enum gui_colour ground = button->look.kind == GUI_FIRST ? GUI_AI : GUI_PANEL;
        gui_icon_draw(gui_drawing(gui), button->look.icon, (float)x,
                      (float)rect.y + (float)(rect.height - button->icon_size) / 2, (float)button->icon_size,
                      gui_rgba(gui, ink), gui_rgba(gui, ground));
        x += button->icon_size + GUI_GAP;
    }
    const struct gui_rect word = {x, rect.y + (rect.height - label_height) / 2, label_width, label_height};
    style.align = at_start ? GUI_START : GUI_CENTRE;
    int up = label_height == gui_line_height(gui, style)
                 ? gui_draw_second(gui, button->label, style, word, room_of_second(rect, word, button))
                 : 0;
    gui_draw_paragraph(gui, button->label, style, word.x, word.y - up, label_width);
    if (button->look.key)
        gui_draw_cap(gui, button->look.key, x + label_width + CAP_GAP,
                     rect.y + (rect.height - gui_cap_height(gui)) / 2,
                     button->look.kind == GUI_FIRST ? GUI_AI : GUI_RAISED,
                     button->look.kind == GUI_FIRST ? GUI_ON_AI : GUI_INK2);
}

bool gui_button(struct gui *gui, const char *id, const char *label, struct gui_button look)
{
    struct button button = button_of(gui, label, look);
    int natural = natural_width(gui, &button);
    int room = gui_room(gui, look.stretch ? gui_column_width(gui) : natural);
    if (room < natural && look.key) {
        look.key = NULL;
        button = button_of(gui, label, look);
    }
    int label_room = gui_most(room - width_of_rest(&button), 1);
    int label_width = gui_least(gui_text_width(gui, button.label, button.style), label_room);
    int label_height = gui_text_height(gui, button.label, button.style, label_room);
    int least = look.small || look.kind == GUI_QUIET ? gui_target(gui) : HEIGHT;
    int height = gui_most(gui_most(label_height, button.icon_size) + 2 * ABOVE, least);
    struct gui_rect rect = gui_take(gui, natural, height, look.stretch);
    unsigned state = (look.disabled ? GUI_DISABLED : 0U) | (look.chosen ? GUI_CHOSEN : 0U) |
                     (look.fold ? GUI_EXPANDS : 0U) | (look.fold == GUI_UNFOLDED ? GUI_EXPANDED : 0U);
    struct gui_touched touched = gui_interact(gui, id, GUI_ROLE_BUTTON, label, look.note, rect, state);
    draw_ground(gui, rect, &button, touched);
    draw_content(gui, rect, &button, label_width, label_height, ink_of(&button, touched));
    if (touched.ring)
        gui_draw_ring(gui, rect, GUI_RADIUS);
    return touched.chosen;
}
