/* Small things that only show: key caps and hints, pills, verdict tags, notices, what is empty. */
#include "gui/ui/show.h"

#include "gui/ui/card.h"
#include "gui/ui/context.h"
#include "gui/ui/frame.h"

enum {
    PILL_SIDE = 12,
    TAG_SIDE = 9,
    TAG_HEIGHT = 28,
    GLYPH = 18,
    NOTICE_SIDE = 16,
    EMPTY_SIDE = 24,
    EMPTY_ABOVE = 12,
    GRADE_WIDTH = 8,
    GRADE_HEIGHT = 9,
    GRADE_RISE = 2
};

/* ---- keys ---- */

void gui_key_cap(struct gui *gui, const char *key)
{
    struct gui_rect rect = gui_take(gui, gui_cap_width(gui, key), gui_cap_height(gui), false);
    gui_add(gui, NULL, GUI_ROLE_TEXT, key, NULL, rect, 0);
    gui_draw_cap(gui, key, rect.x, rect.y, GUI_RAISED, GUI_INK2);
}

static int caps_width(struct gui *gui, const char *const *keys, size_t count)
{
    int width = 0;
    for (size_t i = 0; i < count; i++)
        width += gui_cap_width(gui, keys[i]) + (i ? GUI_GAP_INSIDE : 0);
    return width;
}

/* Caps and words from the left of `rect` on; returns the caps as one text. */
static const char *draw_hint(struct gui *gui, const char *const *keys, size_t count, const char *label,
                             struct gui_rect rect, enum gui_colour colour)
{
    struct gui_rect rest = rect;
    const char *all = keys[0];
    for (size_t i = 0; i < count; i++) {
        gui_draw_cap(gui, keys[i], rest.x, rest.y, GUI_RAISED, colour);
        gui_cut_left(&rest, gui_cap_width(gui, keys[i]) + GUI_GAP_INSIDE);
        all = i ? gui_format(gui, "%s %s", all, keys[i]) : all;
    }
    gui_cut_left(&rect, caps_width(gui, keys, count) + GUI_GAP);
    gui_draw_line_in(gui, rect, label, GUI_STYLE(.type = GUI_LABEL, .colour = colour), GUI_CENTRE);
    return all;
}

static struct gui_rect take_hint(struct gui *gui, const char *const *keys, size_t count, const char *label)
{
    int words = gui_text_width(gui, label, GUI_STYLE(.type = GUI_LABEL));
    return gui_take(gui, caps_width(gui, keys, count) + GUI_GAP + words, gui_cap_height(gui), false);
}

void gui_key_hint(struct gui *gui, const char *const *keys, size_t count, const char *label)
{
    if (gui_settings(gui)->touch) {
        gui_text(gui, label, GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
        return;
    }
    struct gui_rect rect = take_hint(gui, keys, count, label);
    const char *all = draw_hint(gui, keys, count, label, rect, GUI_INK2);
    gui_add(gui, NULL, GUI_ROLE_TEXT, label, all, rect, 0);
}

bool gui_key_hint_button(struct gui *gui, const char *id, const char *const *keys, size_t count,
                         const char *label)
{
    struct gui_rect rect = take_hint(gui, keys, count, label);
    struct gui_touched touched = gui_touched(gui, id, false);
    bool lit = touched.hovered || touched.pressed;
    const char *all = draw_hint(gui, keys, count, label, rect, lit ? GUI_AI : GUI_INK2);
    int more = gui_most(gui_target(gui) - rect.height + 1, 0) / 2;
    size_t index = gui_add(gui, id, GUI_ROLE_BUTTON, label, all, gui_inset(rect, -GUI_GAP, -more),
                           lit ? GUI_HOVERED : 0U);
    gui_frame(gui)->things[index].clickable = true;
    return touched.chosen;
}

/* ---- labels ---- */

void gui_pill(struct gui *gui, const char *text, struct gui_style style)
{
    if (style.type == GUI_REPORT)
        style.type = GUI_LABEL;
    style.align = GUI_CENTRE;
    int height = gui_line_height(gui, style) + 8;
    struct gui_rect rect = gui_take(gui, gui_text_width(gui, text, style) + 2 * PILL_SIDE, height, false);
    bool plain = style.colour == GUI_INK || style.colour == GUI_INK2;
    gui_draw_fill(gui_drawing(gui), rect, (float)height / 2, gui_rgba(gui, GUI_PANEL));
    gui_draw_stroke(gui_drawing(gui), rect, (float)height / 2, (float)gui_hairline(gui),
                    gui_rgba(gui, plain ? GUI_RULE : style.colour));
    bool cut = gui_draw_line_in(gui, gui_inset(rect, PILL_SIDE, 0), text, style, GUI_CENTRE);
    gui_add(gui, NULL, GUI_ROLE_TAG, text, NULL, rect, cut ? GUI_CUT : 0U);
}

static const struct {
    enum gui_icon icon;
    enum gui_colour ink, wash;
    bool ground;
} verdicts[] = {
    [GUI_KEPT] = {.icon = GUI_ICON_CHECK, .ink = GUI_MOSS, .wash = GUI_MOSS_WASH, .ground = true},
    [GUI_BROKEN] = {.icon = GUI_ICON_CROSS, .ink = GUI_SHU, .wash = GUI_SHU_WASH, .ground = true},
    [GUI_OPEN] = {.icon = GUI_ICON_WARN, .ink = GUI_AMBER, .wash = GUI_AMBER_WASH, .ground = true},
    [GUI_NOT_TESTED] = {.icon = GUI_ICON_DASHED, .ink = GUI_INK3, .wash = GUI_PANEL},
    [GUI_NOT_APPLICABLE] = {.icon = GUI_ICON_DASH, .ink = GUI_INK3, .wash = GUI_PANEL},
};

void gui_verdict_tag(struct gui *gui, enum gui_verdict verdict, const char *word)
{
    struct gui_style style = {.type = GUI_NOTE, .colour = verdicts[verdict].ink, .bold = true};
    int glyph = GLYPH * gui_settings(gui)->scale / 100,
        height = gui_most(gui_line_height(gui, style) + 4, TAG_HEIGHT);
    int words = gui_text_width(gui, word, style);
    struct gui_rect rect = gui_take(gui, TAG_SIDE + glyph + GUI_GAP_INSIDE + words + TAG_SIDE, height, false);
    gui_add(gui, NULL, GUI_ROLE_TAG, word, NULL, rect, 0);
    if (verdicts[verdict].ground)
        gui_draw_wash(gui, rect, (float)height / 2, verdicts[verdict].wash, verdicts[verdict].ink);
    struct gui_rect rest = rect;
    gui_cut_left(&rest, TAG_SIDE);
    struct gui_rect place = gui_cut_left(&rest, glyph);
    gui_icon_draw(gui_drawing(gui), verdicts[verdict].icon, (float)place.x,
                  (float)(place.y + (height - glyph) / 2), (float)glyph, gui_rgba(gui, verdicts[verdict].ink),
                  gui_rgba(gui, verdicts[verdict].wash));
    gui_cut_left(&rest, GUI_GAP_INSIDE);
    gui_draw_line_in(gui, rest, word, style, GUI_CENTRE);
}

void gui_verdict_sign(struct gui *gui, struct gui_rect rect, enum gui_verdict verdict, enum gui_colour ground)
{
    int glyph = GLYPH * gui_settings(gui)->scale / 100;
    gui_icon_draw(gui_drawing(gui), verdicts[verdict].icon, (float)(rect.x + (rect.width - glyph) / 2),
                  (float)(rect.y + (rect.height - glyph) / 2), (float)glyph,
                  gui_rgba(gui, verdicts[verdict].ink), gui_rgba(gui, ground));
}

static int grade_boxes(const struct gui *gui, int most)
{
    return most * (GRADE_WIDTH * gui_settings(gui)->scale / 100 + 3);
}

int gui_grade_width(struct gui *gui, int most, const char *word)
{
    return grade_boxes(gui, most) + GUI_GAP_INSIDE + gui_text_width(gui, word, GUI_STYLE(.type = GUI_LABEL));
}

void gui_grade(struct gui *gui, int value, int most, const char *word)
{
    struct gui_style style = {.type = GUI_LABEL, .colour = GUI_INK2};
    int unit = GRADE_WIDTH * gui_settings(gui)->scale / 100,
        high = GRADE_HEIGHT * gui_settings(gui)->scale / 100;
    int boxes = grade_boxes(gui, most), width = gui_grade_width(gui, most, word);
    struct gui_rect rect = gui_take(gui, width, gui_line_height(gui, style), false), rest = rect;
    gui_add(gui, NULL, GUI_ROLE_METER, word, gui_format(gui, "%d/%d", value, most), rect, 0);
    int base = rect.y + (rect.height + high + GRADE_RISE * (most - 1) * gui_settings(gui)->scale / 100) / 2;
    for (int i = 0; i < most; i++) {
        int height = high + i * GRADE_RISE * gui_settings(gui)->scale / 100;
        struct gui_rect box = {rect.x + i * (unit + 3), base - height, unit, height};
        uint32_t ink = gui_rgba(gui, GUI_INK2);
        if (i < value)
            gui_draw_fill(gui_drawing(gui), box, 2, ink);
        else
            gui_draw_stroke(gui_drawing(gui), box, 2, 1.5F, ink);
    }
    gui_cut_left(&rest, boxes + GUI_GAP_INSIDE);
    gui_draw_line_in(gui, rest, word, style, GUI_CENTRE);
}

/* ---- notices ---- */

static const struct {
    enum gui_icon icon;
    enum gui_colour ink, wash;
} notices[] = {
    [GUI_NOTICE_INFO] = {GUI_ICON_INFO, GUI_AI, GUI_AI_WASH},
    [GUI_NOTICE_FAILED] = {GUI_ICON_CROSS, GUI_SHU, GUI_SHU_WASH},
    [GUI_NOTICE_OPEN] = {GUI_ICON_WARN, GUI_AMBER, GUI_AMBER_WASH},
};

void gui_notice(struct gui *gui, enum gui_notice_kind kind, const char *first, const char *key,
                const char *second)
{
    struct gui_style style = {.type = GUI_REPORT};
    int size = gui_icon_size(gui, (struct gui_style){.type = GUI_NOTE});
    gui_wash_begin(gui, notices[kind].wash, notices[kind].ink);
    struct gui_rect at = gui_scroll_rest(gui);
    gui_icon_draw(gui_drawing(gui), notices[kind].icon, (float)at.x,
                  (float)at.y + (float)(gui_line_height(gui, style) - size) / 2, (float)size,
                  gui_rgba(gui, notices[kind].ink), gui_rgba(gui, notices[kind].wash));
    gui_indent_begin(gui, size + NOTICE_SIDE, 0);
    size_t node = gui_add(gui, NULL, GUI_ROLE_NOTICE, first, second, (struct gui_rect){0}, 0);
    int top = gui_scroll_rest(gui).y;
    gui_text(gui, first, style);
    const struct gui_span spans[] = {{.text = key ? key : "", .key = true}, {.text = second ? second : ""}};
    style.type = GUI_NOTE;
    style.colour = GUI_INK2;
    gui_spans(gui, key ? spans : spans + 1, key ? 2 : 1, style);
    struct gui_rect end = gui_scroll_rest(gui);
    gui_node_of(gui, node)->rect = (struct gui_rect){end.x, top, end.width, end.y - top};
    gui_indent_end(gui);
    gui_wash_end(gui);
}

void gui_empty(struct gui *gui, const char *first, const char *second)
{
    struct gui_rect rect = gui_box_begin(gui);
    gui_draw_dashed(gui_drawing(gui), rect, GUI_RADIUS, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_EDGE));
    gui_box_open(gui, &(struct gui_box){.node = SIZE_MAX,
                                        .left = EMPTY_SIDE,
                                        .right = EMPTY_SIDE,
                                        .above = EMPTY_ABOVE,
                                        .below = EMPTY_ABOVE});
    gui_text(gui, first, GUI_STYLE(.type = GUI_OPTION, .bold = true, .align = GUI_CENTRE));
    gui_text(gui, second, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2, .align = GUI_CENTRE));
    gui_box_end(gui);
}
