/* A text field at which somebody types, moves, selects, points, copies and composes, from bytes. After each
 * step its text must be UTF-8 that can be shown, no longer than the field, the caret and the other end of the
 * selection must stand between characters, and frames must come to rest.
 *
 * A byte is a step; for text, bytes up to the next zero follow, for a pointer one more. */
#include "base/utf8.h"
#include "gui/ui/button.h"
#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "gui/ui/layout.h"
#include "gui/ui/ui.h"

enum { STEPS = 300, MOST_FRAMES = 20, WIDTH = 400, HEIGHT = 200, LETTER = 10 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool condition)
{
    if (!condition)
        abort();
}

struct desk {
    const uint8_t *data;
    size_t left; /* bytes of data not used yet */
    struct gui *gui;
    struct gui_field field;
    char clipboard[GUI_FIELD_BYTES];
    int64_t now_ms;
};

static uint8_t take(struct desk *desk)
{
    if (!desk->left)
        return 0;
    desk->left--;
    return *desk->data++;
}

/* ---- the world of the field ---- */

/* Every character is as wide as every other. */
static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    int width = 0;
    (void)user;
    (void)size;
    (void)bold;
    (void)language;
    for (size_t at = 0; at < length; at++)
        width += (text[at] & 0xC0) != 0x80 ? LETTER : 0;
    return width;
}

static const char *get_clipboard(void *user)
{
    const struct desk *desk = user;
    return desk->clipboard;
}

static void set_clipboard(void *user, const char *text)
{
    struct desk *desk = user;
    demand(strlen(text) < sizeof desk->clipboard && utf8_valid_length(text, strlen(text)) == strlen(text));
    memcpy(desk->clipboard, text, strlen(text) + 1);
}

static void screen(struct desk *desk)
{
    gui_area_begin(desk->gui, gui_window(desk->gui));
    gui_text_field(desk->gui, "field", "label", "hint", GUI_ICON_SEARCH, &desk->field);
    gui_button(desk->gui, "button", "label", GUI_BUTTON(.kind = GUI_SECOND));
    gui_area_end(desk->gui);
}

static void settle(struct desk *desk)
{
    struct gui_setting setting = {.width = WIDTH, .height = HEIGHT, .scale = 100};
    bool again = true;
    for (size_t i = 0; again; i++) {
        demand(i < MOST_FRAMES);
        gui_begin(desk->gui, &setting, desk->now_ms);
        screen(desk);
        again = gui_end(desk->gui);
    }
    desk->now_ms += LETTER;
}

/* ---- steps ---- */

static void push(struct desk *desk, struct gui_event event)
{
    event.at_ms = desk->now_ms;
    gui_push(desk->gui, &event);
}

static void press(struct desk *desk, uint8_t byte)
{
    static const int keys[] = {
        GUI_KEY_LEFT,      GUI_KEY_RIGHT,  GUI_KEY_HOME,  GUI_KEY_END,    'a', 'c', 'x', 'v',
        GUI_KEY_BACKSPACE, GUI_KEY_DELETE, GUI_KEY_ENTER, GUI_KEY_ESCAPE, ' ', '1'};
    static const unsigned modifiers[] = {0, GUI_SHIFT, GUI_CTRL, GUI_CTRL | GUI_SHIFT};
    push(desk, (struct gui_event){.kind = GUI_EVENT_KEY,
                                  .key = keys[byte % (sizeof keys / sizeof *keys)],
                                  .modifiers = modifiers[byte / 16 % 4]});
}

/* Any characters; as of the system's events, those in front of the first byte that is no UTF-8. */
static void type(struct desk *desk, enum gui_event_kind kind)
{
    struct gui_event event = {.kind = kind};
    for (size_t i = 0; i < sizeof event.text - 1; i++)
        if (!(event.text[i] = (char)take(desk)))
            break;
    event.text[utf8_valid_length(event.text, strlen(event.text))] = '\0';
    push(desk, event);
}

static void point(struct desk *desk, enum gui_event_kind kind)
{
    push(desk, (struct gui_event){.kind = kind, .x = take(desk) * 2, .y = LETTER});
}

static void step(struct desk *desk, uint8_t byte)
{
    switch (byte >> 6) {
    case 0:
    case 1: press(desk, byte); break;
    case 2: type(desk, byte & 1 ? GUI_EVENT_COMPOSE : GUI_EVENT_TEXT); break;
    default: point(desk, byte & 1 ? GUI_EVENT_MOVE : byte & 2 ? GUI_EVENT_PRESS : GUI_EVENT_RELEASE); break;
    }
}

/* ---- what must hold ---- */

static void check(const struct desk *desk)
{
    const struct gui_field *field = &desk->field;
    const char *end = memchr(field->text, '\0', sizeof field->text);
    demand(end != NULL);
    size_t length = (size_t)(end - field->text);
    bool cursor_found = field->cursor == length, anchor_found = field->anchor == length;
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t size = utf8_decode(field->text + at, length - at, &code);
        demand(size && code != '\n' && utf8_printable(code));
        cursor_found |= field->cursor == at;
        anchor_found |= field->anchor == at;
        at += size;
    }
    demand(cursor_found && anchor_found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct desk desk = {.data = data, .left = size, .now_ms = 1000};
    desk.gui = gui_new(NULL, measure, NULL);
    gui_set_clipboard(desk.gui, (struct gui_clipboard){get_clipboard, set_clipboard, &desk});
    gui_focus(desk.gui, "field");
    settle(&desk);
    for (size_t i = 0; desk.left && i < STEPS; i++) {
        step(&desk, take(&desk));
        settle(&desk);
        check(&desk);
        if (!gui_is_focused(desk.gui, "field"))
            gui_focus(desk.gui, "field");
    }
    gui_free(desk.gui);
    return 0;
}
