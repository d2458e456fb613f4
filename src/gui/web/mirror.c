/* A node is an element. Its text is what was drawn of it; where less was drawn than its label, it is named by
 * it. */
#include "gui/web/mirror.h"

#include "gui/ui/layout.h"
#include "gui/ui/node.h"
#include "gui/ui/ui.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum names {
    NOBODY,  /* the node is left out: others say the same */
    CONTENT, /* the text names the element */
    LABEL    /* an attribute does */
};

/* How a role is written, and with which attribute "chosen"; NULL: without. */
static const struct kind {
    enum names named_by;
    const char *role, *chosen;
} kinds[GUI_ROLE_COUNT] = {
    [GUI_ROLE_TEXT] = {CONTENT, NULL, NULL},
    [GUI_ROLE_HEADING] = {CONTENT, "heading", NULL},
    [GUI_ROLE_BUTTON] = {CONTENT, "button", "aria-pressed"},
    [GUI_ROLE_OPTION] = {CONTENT, "button", NULL},
    [GUI_ROLE_CARD] = {LABEL, "button", "aria-current"},
    [GUI_ROLE_TAB] = {CONTENT, "tab", "aria-selected"},
    [GUI_ROLE_RADIO] = {CONTENT, "radio", "aria-checked"},
    [GUI_ROLE_SWITCH] = {CONTENT, "switch", "aria-checked"},
    [GUI_ROLE_SLIDER] = {LABEL, "slider", NULL},
    [GUI_ROLE_FIELD] = {LABEL, "textbox", NULL},
    [GUI_ROLE_METER] = {LABEL, "meter", NULL},
    [GUI_ROLE_TAG] = {CONTENT, NULL, NULL},
    [GUI_ROLE_NOTICE] = {NOBODY, NULL, NULL},
    [GUI_ROLE_PICTURE] = {LABEL, "img", NULL},
    [GUI_ROLE_PROGRESS] = {LABEL, "img", NULL},
    [GUI_ROLE_ROW] = {LABEL, "button", "aria-current"},
};

/* What turns the direction of the text that follows stands as the sign for what cannot be shown. */
static void write_escaped(struct strbuf *out, const char *text, size_t length)
{
    uint32_t code = 0;
    for (size_t at = 0, size; at < length; at += size) {
        size = utf8_decode(text + at, length - at, &code);
        size = size ? size : 1;
        switch (text[at]) {
        case '&': strbuf_add(out, "&amp;"); break;
        case '<': strbuf_add(out, "&lt;"); break;
        case '"': strbuf_add(out, "&quot;"); break;
        case '\n': strbuf_add_char(out, ' '); break;
        default:
            if (utf8_printable(code))
                strbuf_add_n(out, text + at, size);
            else
                strbuf_add(out, "\xEF\xBF\xBD");
        }
    }
}

static void write_attribute(struct strbuf *out, const char *name, const char *value)
{
    strbuf_printf(out, " %s=\"", name);
    write_escaped(out, value, strlen(value));
    strbuf_add_char(out, '"');
}

static const char *name_of(enum km_language language)
{
    return language == KM_EN ? "en" : "ja";
}

/* ---- the lines of a text ---- */

/* Where one is in the draw list and in a text that is looked for there. */
struct reader {
    const struct gui_draw *draw;
    size_t next;                         /* the command to look at */
    const struct gui_draw_command *last; /* that was written; NULL: none yet */
    struct gui_rect place;
    const char *text;
};

static size_t blanks(const char *text)
{
    return strspn(text, " \n");
}

/* The bytes of the text that the command draws, the blanks before them included; 0 when it draws others. */
static size_t drawn_bytes(const struct reader *reader, const struct gui_draw_command *command)
{
    int x = command->rect.x + command->rect.width / 2, y = command->rect.y + command->rect.height / 2;
    if (command->kind != GUI_DRAW_TEXT || !gui_rect_contains(reader->place, x, y))
        return 0;
    const char *words = command->text.text + blanks(command->text.text);
    size_t before = blanks(reader->text), length = strlen(words);
    return strncmp(reader->text + before, words, length) == 0 ? before + length : 0;
}

/* The next command that draws something of the text, and how much of it; NULL when there is none. */
static const struct gui_draw_command *next_piece(struct reader *reader, size_t *length)
{
    while (*reader->text && reader->next < reader->draw->count) {
        const struct gui_draw_command *command = &reader->draw->items[reader->next++];
        *length = drawn_bytes(reader, command);
        if (*length)
            return command;
    }
    return NULL;
}

/* A key cap stands a little higher than the words beside it. */
static bool on_one_line(struct gui_rect a, struct gui_rect b)
{
    return a.y < b.y + b.height / 2 && b.y < a.y + a.height / 2;
}

/* Lines end in an element that breaks them and is no part of the text, so that what is found or copied is
 * whole. */
static void write_piece(struct strbuf *out, struct reader *reader, const struct gui_draw_command *piece,
                        size_t length, int left)
{
    bool begins = !reader->last || !on_one_line(reader->last->rect, piece->rect);
    if (begins && reader->last)
        strbuf_add(out, "<i></i>");
    int away = piece->rect.x - (begins ? left : reader->last->rect.x + reader->last->rect.width);
    if (away)
        strbuf_printf(out, "<span style=\"margin-left:%dpx\"></span>", away);
    strbuf_add(out, piece->text.bold ? "<b>" : "");
    write_escaped(out, reader->text, length);
    strbuf_add(out, piece->text.bold ? "</b>" : "");
    reader->text += length;
    reader->last = piece;
}

/* `text` as it was drawn in the reader's place, in a block of an element whose left edge is at `left` and
 * whose content ended at `*top`, and then ends below it. False, and nothing written, when only a part of it
 * was drawn. */
static bool write_lines(struct strbuf *out, struct reader *reader, const char *text,
                        enum km_language language, int left, int *top)
{
    size_t before = out->length, next = reader->next, length;
    int begin = 0;
    reader->text = text;
    reader->last = NULL;
    for (const struct gui_draw_command *piece; (piece = next_piece(reader, &length));) {
        if (!reader->last) {
            begin = piece->rect.x;
            strbuf_printf(
                out, "<span lang=\"%s\" style=\"margin:%dpx 0 0 %dpx;font-size:%dpx;line-height:%dpx\">",
                name_of(language), piece->rect.y - *top, begin - left, piece->text.size, piece->rect.height);
        }
        write_piece(out, reader, piece, length, begin);
        *top = piece->rect.y + piece->rect.height;
    }
    if (!reader->last || reader->text[blanks(reader->text)]) {
        strbuf_truncate(out, before);
        reader->next = next;
        return false;
    }
    strbuf_add(out, "</span>");
    return true;
}

/* ---- an element ---- */

static int within(int at, int size)
{
    return at < 0 ? 0 : at < size ? at : size - 1;
}

/* What clips leave of a node; where that is nothing, a pixel at the edge of the window near it, since a
 * browser scrolls to what it finds outside. */
static struct gui_rect place_of(const struct gui_node *node, int width, int height)
{
    struct gui_rect place = node->visible;
    if (!gui_rect_is_empty(place))
        return place;
    return (struct gui_rect){within(node->rect.x, width), within(node->rect.y, height), 1, 1};
}

static void write_value(struct strbuf *out, const struct gui_node *node)
{
    if (node->role != GUI_ROLE_METER && node->role != GUI_ROLE_SLIDER)
        return;
    char *rest;
    long value = strtol(node->value, &rest, 10);
    strbuf_printf(out, " aria-valuenow=\"%ld\"", value);
    if (*rest == '/') {
        strbuf_printf(out, " aria-valuemin=\"%ld\"", value < 0 ? value : 0);
        write_attribute(out, "aria-valuemax", rest + 1);
    }
    write_attribute(out, "aria-valuetext", node->value);
}

static void write_states(struct strbuf *out, const struct gui_node *node)
{
    const char *chosen = kinds[node->role].chosen;
    bool is_chosen = (node->state & GUI_CHOSEN) != 0, always = node->role != GUI_ROLE_BUTTON;
    if (chosen && (is_chosen || always))
        write_attribute(out, chosen, is_chosen ? "true" : "false");
    if (node->state & GUI_EXPANDS)
        write_attribute(out, "aria-expanded", node->state & GUI_EXPANDED ? "true" : "false");
    if (node->state & GUI_DISABLED)
        write_attribute(out, "aria-disabled", "true");
    if (node->level)
        strbuf_printf(out, " aria-level=\"%d\"", node->level);
    bool pressed =
        node->focusable || (kinds[node->role].role && strcmp(kinds[node->role].role, "button") == 0);
    if (pressed)
        write_attribute(out, "tabindex", node->state & GUI_FOCUSED ? "0" : "-1");
}

static bool names_group(enum gui_role role)
{
    return role == GUI_ROLE_TAB || role == GUI_ROLE_RADIO;
}

/* The text of the element, in `reader`'s place; false when the label was not drawn as it is. */
static bool write_content(struct strbuf *out, const struct gui_node *node, struct reader *reader,
                          struct gui_rect place)
{
    int top = place.y;
    bool drawn = write_lines(out, reader, node->label, node->language, place.x, &top);
    if (*node->value && !names_group(node->role) &&
        !write_lines(out, reader, node->value, node->value_language, place.x, &top) &&
        node->role == GUI_ROLE_BUTTON) {
        strbuf_add(out, "<span class=\"unseen\">");
        write_escaped(out, node->value, strlen(node->value));
        strbuf_add(out, "</span>");
    }
    return drawn;
}

static void write_name(struct strbuf *out, const struct gui_node *node)
{
    strbuf_add(out, " aria-label=\"");
    write_escaped(out, node->label, strlen(node->label));
    if (node->role == GUI_ROLE_PROGRESS) {
        strbuf_add_char(out, ' ');
        write_escaped(out, node->value, strlen(node->value));
    }
    strbuf_add_char(out, '"');
}

static void write_element(struct strbuf *out, const struct gui *gui, const struct gui_node *node,
                          struct gui_rect window)
{
    const struct kind *kind = &kinds[node->role];
    struct gui_rect place = place_of(node, window.width, window.height);
    struct reader reader = {.draw = gui_picture(gui), .place = node->rect};
    struct strbuf content;
    strbuf_init(&content, out->arena);
    bool drawn = kind->named_by == CONTENT && write_content(&content, node, &reader, place);
    strbuf_printf(out, "<div style=\"left:%dpx;top:%dpx;width:%dpx;height:%dpx\" lang=\"%s\"", place.x,
                  place.y, place.width, place.height, name_of(node->language));
    if (*node->id)
        write_attribute(out, "data-id", node->id);
    if (kind->role)
        write_attribute(out, "role", kind->role);
    else if (node->live)
        strbuf_add(out, " data-live");
    write_states(out, node);
    write_value(out, node);
    if (kind->role && !drawn)
        write_name(out, node);
    strbuf_add_char(out, '>');
    if (drawn)
        strbuf_add_n(out, content.data, content.length);
    else if (!kind->role)
        write_escaped(out, node->label, strlen(node->label));
    strbuf_add(out, "</div>");
}

/* Radios and tabs belong to what their group is called. */
static void begin_group(struct strbuf *out, const struct gui_node *first)
{
    strbuf_add(out, "<div");
    if (names_group(first->role)) {
        write_attribute(out, "role", first->role == GUI_ROLE_TAB ? "tablist" : "radiogroup");
        if (*first->value)
            write_attribute(out, "aria-label", first->value);
    }
    strbuf_add_char(out, '>');
}

static bool is_left_out(const struct gui_node *node)
{
    return kinds[node->role].named_by == NOBODY || !*node->label;
}

static void write_title(struct strbuf *out, const struct gui *gui, const char *title)
{
    for (size_t i = 0; i < gui_node_count(gui); i++)
        if (gui_node_at(gui, i).level == 1)
            return;
    strbuf_add(out, "<h1 class=\"unseen\">");
    write_escaped(out, title, strlen(title));
    strbuf_add(out, "</h1>");
}

void mirror_write(const struct gui *gui, const char *title, struct strbuf *out)
{
    const char *group = "";
    struct gui_rect window = gui_window(gui);
    write_title(out, gui, title);
    for (size_t i = 0; i < gui_node_count(gui); i++) {
        struct gui_node node = gui_node_at(gui, i);
        if (is_left_out(&node))
            continue;
        if (strcmp(node.group, group) != 0) {
            strbuf_add(out, *group ? "</div>" : "");
            if (*node.group)
                begin_group(out, &node);
            group = node.group;
        }
        write_element(out, gui, &node, window);
    }
    strbuf_add(out, *group ? "</div>" : "");
}
