/* The trainer behind a page: the page calls these functions with what happens, and paints what they answer.
 * It is one program in a page, so that what it holds stands here. */
#include "gui/desktop.h"
#include "gui/loop.h"
#include "gui/screens/add.h"
#include "gui/screens/app_run.h"
#include "gui/screens/trainer.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/ui.h"
#include "gui/web/packed.h"
#include "gui/web/page.h"

#include <math.h>

#define EXPORT(name) __attribute__((export_name(#name)))

enum {
    INPUT_BYTES = 1 << 16,
    WORK_MS = 8 /* between two rounds, at what takes long */
};

static struct web {
    struct app app;
    struct desktop desktop;
    struct gui *gui;
    struct loop loop;
    struct arena picture; /* of the rows */
    int width, height;
    uint64_t shown; /* the sum of the picture that was asked for last */
    bool working;   /* at what takes long */
    struct gui_rect caret;
    char pasted[INPUT_BYTES];
    char input[INPUT_BYTES]; /* where the page writes text before a call */
} web;

/* ---- the page as a window ---- */

/* Browsers add up the widths of letters in binary fractions; what they are too wide by is taken off before
 * rounding. */
static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    static const float too_wide = 0.02F;
    (void)user;
    return (int)ceilf(page_measure(text, length, size, bold, (int)language) - too_wide);
}

static const char *get_clipboard(void *user)
{
    (void)user;
    return web.pasted;
}

static void set_clipboard(void *user, const char *text)
{
    (void)user;
    page_copy(text, strlen(text));
}

/* ---- the page as a host, where it is another one than a machine's ---- */

static int32_t minutes_east(void *user, int64_t at_ms)
{
    (void)user;
    return page_minutes_east((double)at_ms);
}

/* What is written for somebody goes to them; the program does not read it again. */
static bool write_file(void *user, const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    (void)user;
    (void)diags;
    page_save(path, strlen(path), bytes.data, bytes.length);
    return true;
}

static void choose_file(void *user)
{
    (void)user;
    page_choose();
}

/* Files in memory are in no folder that somebody could open. */
static const char *records_folder(void *user, struct arena *arena)
{
    (void)user;
    (void)arena;
    return NULL;
}

static struct app_host host_of_page(void)
{
    struct app_host host = desktop_host(&web.desktop);
    host.keeping = APP_NOT_KEPT;
    host.records_folder = records_folder;
    host.minutes_east = minutes_east;
    host.write_file = write_file;
    host.choose_file = choose_file;
    return host;
}

/* ---- what the page calls ---- */

/* Where texts go that a call below takes from the input. */
EXPORT(web_input) char *web_input(void);
char *web_input(void)
{
    return web.input;
}

/* How many bytes of text it holds, the NUL after them included. */
EXPORT(web_input_bytes) int web_input_bytes(void);
int web_input_bytes(void)
{
    return INPUT_BYTES;
}

/* Once, before everything else but web_input. */
EXPORT(web_begin) void web_begin(int theme, int reduced_motion);
void web_begin(int theme, int reduced_motion)
{
    struct environment environment = environment_of_process();
    desktop_init(&web.desktop, NULL, &environment, NULL);
    struct app_host host = host_of_page();
    app_init(&web.app, &host);
    loop_apply(&web.app, &(struct loop_wishes){.has_theme = theme != GUI_LIGHT,
                                               .theme = (enum gui_theme)theme,
                                               .reduced_motion = reduced_motion});
    arena_init(&web.picture, NULL);
    web.gui = gui_new(NULL, measure, NULL);
    gui_set_clipboard(web.gui, (struct gui_clipboard){.get = get_clipboard, .set = set_clipboard});
    web.loop = (struct loop){.app = &web.app, .gui = web.gui};
}

/* The browser now wishes for another theme. */
EXPORT(web_theme) void web_theme(int theme);
void web_theme(int theme)
{
    loop_apply(&web.app, &(struct loop_wishes){.has_theme = true, .theme = (enum gui_theme)theme});
}

/* `measure_again`: fonts or the density are others now. */
EXPORT(web_resize) void web_resize(int width, int height, int measure_again);
void web_resize(int width, int height, int measure_again)
{
    web.width = width;
    web.height = height;
    if (measure_again)
        gui_measure_again(web.gui);
}

static void push(struct gui_event event)
{
    gui_push(web.gui, &event);
}

EXPORT(web_key) void web_key(int key, int modifiers, int repeat, double now_ms);
void web_key(int key, int modifiers, int repeat, double now_ms)
{
    push((struct gui_event){.kind = GUI_EVENT_KEY,
                            .at_ms = (int64_t)now_ms,
                            .key = key,
                            .modifiers = (unsigned)modifiers,
                            .repeat = repeat});
}

/* `kind` is GUI_EVENT_MOVE, PRESS or RELEASE. */
EXPORT(web_pointer) void web_pointer(int kind, int x, int y, int touch, double now_ms);
void web_pointer(int kind, int x, int y, int touch, double now_ms)
{
    push((struct gui_event){
        .kind = (enum gui_event_kind)kind, .at_ms = (int64_t)now_ms, .x = x, .y = y, .touch = touch});
}

EXPORT(web_wheel) void web_wheel(int pixels, double now_ms);
void web_wheel(int pixels, double now_ms)
{
    push((struct gui_event){.kind = GUI_EVENT_WHEEL, .at_ms = (int64_t)now_ms, .wheel_pixels = pixels});
}

/* The bytes of a character at `text`, 1 for what is none. */
static size_t character(const char *text)
{
    size_t length = 1;
    while (((unsigned char)text[length] & 0xC0U) == 0x80U)
        length++;
    return length;
}

/* The input as one event of `kind` (GUI_EVENT_TEXT, COMPOSE), or where it is long as several. */
EXPORT(web_text) void web_text(int kind, double now_ms);
void web_text(int kind, double now_ms)
{
    const char *rest = web.input;
    do {
        struct gui_event event = {.kind = (enum gui_event_kind)kind, .at_ms = (int64_t)now_ms};
        size_t length = 0;
        while (rest[length] && length + character(rest + length) < sizeof event.text)
            length += character(rest + length);
        if (!length && *rest)
            return;
        memcpy(event.text, rest, length);
        push(event);
        rest += length;
    } while (*rest);
}

/* The input is in the clipboard. */
EXPORT(web_paste) void web_paste(void);
void web_paste(void)
{
    snprintf(web.pasted, sizeof web.pasted, "%s", web.input);
}

/* The input is the path of a file that somebody dropped or chose. */
EXPORT(web_add) void web_add(void);
void web_add(void)
{
    app_add(&web.app, web.input);
}

/* Frames until nothing changes, and some work at what takes long. True when there is another picture than the
 * one that was asked for last. */
EXPORT(web_frames) int web_frames(double now_ms);
int web_frames(double now_ms)
{
    web.working = app_work(&web.app, WORK_MS);
    loop_frames(&web.loop, web.width, web.height, (int64_t)now_ms);
    web.app.quit = false;
    return gui_draw_sum(gui_picture(web.gui)) != web.shown;
}

/* The rows of the picture; valid until the next call of any of these. */
EXPORT(web_picture) const int32_t *web_picture(void);
const int32_t *web_picture(void)
{
    const struct gui_draw *picture = gui_picture(web.gui);
    web.shown = gui_draw_sum(picture);
    arena_release(&web.picture);
    arena_init(&web.picture, NULL);
    return packed_picture(&web.picture, picture);
}

EXPORT(web_picture_rows) int web_picture_rows(void);
int web_picture_rows(void)
{
    return (int)gui_picture(web.gui)->count;
}

/* In how many milliseconds web_frames is to be called although nothing happens; −1: not at all. */
EXPORT(web_rest) int web_rest(double now_ms);
int web_rest(double now_ms)
{
    return web.working ? 0 : loop_rest(&web.loop, (int64_t)now_ms);
}

/* Whether a text field has the focus; its caret then is x, y, width, height. */
EXPORT(web_caret) const int *web_caret(void);
const int *web_caret(void)
{
    static int caret[4];
    if (!gui_wants_text(web.gui, &web.caret))
        return NULL;
    caret[0] = web.caret.x;
    caret[1] = web.caret.y;
    caret[2] = web.caret.width;
    caret[3] = web.caret.height;
    return caret;
}

/* What stands on the screen, as gui_write_tree writes it; a NUL ends it. */
EXPORT(web_tree) const char *web_tree(void);
const char *web_tree(void)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(web.gui));
    gui_write_tree(web.gui, &out);
    return out.data;
}

/* What is wrong with the screen, as gui_misfits says it. */
EXPORT(web_misfits) int web_misfits(void);
int web_misfits(void)
{
    return (int)gui_misfits(web.gui, NULL);
}

/* The word whose key is the input, in the main language. */
EXPORT(web_word) const char *web_word(void);
const char *web_word(void)
{
    return app_word(&web.app, web.input);
}

/* Whether the page is in English (else in Japanese). */
EXPORT(web_english) int web_english(void);
int web_english(void)
{
    return app_language(&web.app) == KM_EN;
}
