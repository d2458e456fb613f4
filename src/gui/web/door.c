/* The trainer behind a page: the page calls these functions with what happens, and paints what they answer.
 * It is one program in a page, so that what it holds stands here. */
#include "gui/desktop.h"
#include "gui/loop.h"
#include "gui/screens/add.h"
#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/settings.h"
#include "gui/screens/trainer.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/ui.h"
#include "gui/web/kept.h"
#include "gui/web/lesson.h"
#include "gui/web/mirror.h"
#include "gui/web/packed.h"
#include "gui/web/page.h"

#include <math.h>

#define EXPORT(name) __attribute__((export_name(#name)))

enum {
    INPUT_BYTES = 1 << 16,
    WORK_MS = 24 /* between two rounds, at what takes long */
};

static struct web {
    struct app app;
    struct desktop desktop;
    struct app_host machine; /* as the desktop gives it */
    struct kept kept;
    struct gui *gui;
    struct loop loop;
    struct arena picture; /* of the rows */
    int width, height;
    struct arena told; /* of what a learning system is told */
    struct lesson_seen seen;
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

/* A browser loads a font when something is first written with it: before the first frame, which has enough to
 * do, and not while somebody waits for an answer. */
static void load_fonts(void)
{
    for (enum gui_type type = 0; type < GUI_PROJECT_CLOSE; type++)
        for (int bold = 0; bold <= 1; bold++)
            measure(NULL, "構", strlen("構"), gui_type_size(type, web.app.settings.scale), bold,
                    app_language(&web.app));
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

/* ---- what the store keeps ---- */

static void give(void *user, const char *path, struct km_bytes line, int number)
{
    (void)user;
    page_keep(path, strlen(path), line.data, line.length, number);
}

/* Where the store keeps nothing, the file in memory is all there is. */
static enum app_record kept_record(enum app_record opened, const char *path, struct km_diags *diags,
                                   struct km_journal *journal)
{
    if (opened == APP_RECORD_OPENED && web.app.host.keeping == APP_KEPT_IN_BROWSER)
        *journal = kept_journal(&web.kept, &web.machine.memory, path, journal, diags);
    return opened;
}

static enum app_record begin_record(void *user, const char *id, int64_t at_ms, struct km_diags *diags,
                                    struct km_journal *out, const char **path)
{
    return kept_record(web.machine.begin_record(user, id, at_ms, diags, out, path), *path, diags, out);
}

static enum app_record resume_record(void *user, const char *path, struct km_diags *diags,
                                     struct km_journal *out)
{
    return kept_record(web.machine.resume_record(user, path, diags, out), path, diags, out);
}

static void save_all(void *user)
{
    (void)user;
    page_save_all();
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

static struct app_host host_of_page(enum app_keeping keeping)
{
    struct app_host host = web.machine;
    host.keeping = keeping;
    host.begin_record = begin_record;
    host.resume_record = resume_record;
    host.records_folder = records_folder;
    host.minutes_east = minutes_east;
    host.documents_folder = NULL;
    host.write_file = write_file;
    host.choose_file = choose_file;
    host.save_all = save_all;
    return host;
}

/* ---- where somebody is ---- */

/* Whether a screen shows what is played, or what came of it. */
static bool stage_of(enum screen_id screen)
{
    static const bool stages[SCREEN_COUNT] = {[SCREEN_SCENE] = true,
                                              [SCREEN_CLASS] = true,
                                              [SCREEN_STOPPED] = true,
                                              [SCREEN_DEBRIEF] = true,
                                              [SCREEN_SEAT] = true};
    return stages[screen];
}

static bool beside(enum screen_id screen)
{
    return screen == SCREEN_SETTINGS || screen == SCREEN_ABOUT || screen == SCREEN_EXPORT;
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

/* Once, before everything else but web_input. `keeping` is an app_keeping; where nothing is kept, that is
 * told. */
EXPORT(web_begin) void web_begin(int theme, int reduced_motion, int keeping);
void web_begin(int theme, int reduced_motion, int keeping)
{
    struct environment environment = environment_of_process();
    desktop_init(&web.desktop, NULL, &environment, NULL);
    web.machine = desktop_host(&web.desktop);
    web.kept.give = give;
    struct app_host host = host_of_page((enum app_keeping)keeping);
    app_init(&web.app, &host);
    if (keeping == APP_READ_ONLY)
        app_tell(&web.app, "gui.notice.store.elsewhere", NULL);
    if (keeping == APP_NOT_KEPT)
        app_tell(&web.app, "gui.notice.store.none", NULL);
    loop_apply(&web.app, &(struct loop_wishes){.has_theme = theme != GUI_LIGHT,
                                               .theme = (enum gui_theme)theme,
                                               .reduced_motion = reduced_motion});
    arena_init(&web.picture, NULL);
    web.gui = gui_new(NULL, measure, NULL);
    gui_set_clipboard(web.gui, (struct gui_clipboard){.get = get_clipboard, .set = set_clipboard});
    web.loop = (struct loop){.app = &web.app, .gui = web.gui, .frame = app_frame};
    load_fonts();
}

/* Whether there are fingers and no keyboard. */
EXPORT(web_touch) void web_touch(int touch);
void web_touch(int touch)
{
    web.app.host.touch = touch;
}

/* The input is the name of the mode in which this page is played. */
EXPORT(web_fix_mode) void web_fix_mode(void);
void web_fix_mode(void)
{
    for (enum km_mode mode = KM_PRACTICE; mode <= KM_EXAM; mode++)
        if (strcmp(km_mode_name(mode), web.input) == 0) {
            web.app.settings.mode = mode;
            web.app.host.mode_fixed = true;
        }
    settings_not_chosen(&web.app);
}

/* The input is the id of the rulebook by which this page is played. */
EXPORT(web_use_rulebook) void web_use_rulebook(void);
void web_use_rulebook(void)
{
    loop_apply(&web.app, &(struct loop_wishes){.rulebook = arena_string(&web.app.arena, web.input)});
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

/* A voice, or what else reads the page, chooses the thing whose id is the input, or goes to it. */
EXPORT(web_activate) void web_activate(double now_ms);
void web_activate(double now_ms)
{
    gui_activate(web.gui, web.input, (int64_t)now_ms);
}

EXPORT(web_focus) void web_focus(void);
void web_focus(void)
{
    struct gui_node node;
    if (gui_find_node(web.gui, web.input, &node) && node.focusable)
        gui_focus(web.gui, web.input);
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

/* The store's answer, a kept_answer, to a line that it was given. */
EXPORT(web_kept) void web_kept(int number, int answer);
void web_kept(int number, int answer)
{
    bool is_kept;
    if (kept_answered(&web.kept, number, (enum kept_answer)answer, &is_kept))
        app_settle(&web.app, is_kept);
}

/* The store could not keep something else: settings, a scenario that was added. */
EXPORT(web_unkept) void web_unkept(int answer);
void web_unkept(int answer)
{
    struct km_diags *diags = km_diags_new(&web.machine.memory);
    kept_tell(diags, (enum kept_answer)answer);
    app_tell_finding(&web.app, "gui.notice.store.failed", diags);
    km_diags_free(diags);
}

/* How many records of a file were taken, were there already, and could not be taken. */
EXPORT(web_taken) void web_taken(int taken, int there, int refused);
void web_taken(int taken, int there, int refused)
{
    if (!stage_of(web.app.screen))
        app_go(&web.app, SCREEN_LIBRARY);
    app_tell_with(&web.app, "gui.records.taken",
                  UI_ARGUMENTS({.name = "taken", .number = taken}, {.name = "there", .number = there},
                               {.name = "refused", .number = refused}));
}

/* The record of what is on the screen, "" for none: where a page goes on that is loaded again. */
EXPORT(web_place) const char *web_place(void);
const char *web_place(void)
{
    bool there = stage_of(web.app.screen) || (beside(web.app.screen) && stage_of(web.app.before));
    return there && web.app.sitting && web.app.record ? web.app.record : "";
}

/* Goes to the briefing of the only scenario, unless there are more, or one of its runs can go on. */
EXPORT(web_open_only) void web_open_only(void);
void web_open_only(void)
{
    const struct km_card *card = km_catalogue_card(web.app.catalogue, 0);
    bool left_off = card && card->last && card->last->state == KM_RECORD_OPEN;
    if (km_catalogue_count(web.app.catalogue) == 1 && card->head && !left_off)
        app_open(&web.app, card);
}

/* Goes on with the record that is the input, if there is one. */
EXPORT(web_go_on) void web_go_on(void);
void web_go_on(void)
{
    for (size_t i = 0; i < km_catalogue_count(web.app.catalogue); i++) {
        const struct km_card *card = km_catalogue_card(web.app.catalogue, i);
        const struct km_record *records[] = {card->last, card->room};
        for (size_t r = 0; r < sizeof records / sizeof *records; r++)
            if (records[r] && strcmp(records[r]->path, web.input) == 0) {
                app_continue(&web.app, card, records[r]);
                return;
            }
    }
}

/* The run as lesson_write has it, when it has gone on since the last call; else "". */
EXPORT(web_lesson) const char *web_lesson(void);
const char *web_lesson(void)
{
    struct strbuf out;
    arena_release(&web.told);
    arena_init(&web.told, NULL);
    strbuf_init(&out, &web.told);
    lesson_write(&web.app, &web.seen, &out);
    return out.data;
}

/* Goes on with the run that is the input, as a learning system has kept it. */
EXPORT(web_lesson_go_on) void web_lesson_go_on(void);
void web_lesson_go_on(void)
{
    char *kept = arena_string(&web.app.arena, web.input);
    if (!lesson_go_on(&web.app, kept))
        app_tell(&web.app, "gui.notice.lms.partly", NULL);
}

/* The input is why a learning system is not told of the run; "": there is no such system. */
EXPORT(web_lesson_untold) void web_lesson_untold(void);
void web_lesson_untold(void)
{
    if (web.input[0])
        app_tell(&web.app, "gui.notice.lms.failed", web.input);
    else
        app_tell(&web.app, "gui.notice.lms.none", NULL);
}

/* Frames until nothing changes, and some work at what takes long. True when there is another picture than the
 * one that was asked for last. */
EXPORT(web_frames) int web_frames(double now_ms);
int web_frames(double now_ms)
{
    loop_frames(&web.loop, web.width, web.height, (int64_t)now_ms);
    web.working = app_work(&web.app, WORK_MS); /* after the frames, which may have begun it */
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

/* The same as HTML, as mirror_write writes it; a NUL ends it. */
EXPORT(web_mirror) const char *web_mirror(void);
const char *web_mirror(void)
{
    struct strbuf out;
    strbuf_init(&out, gui_arena(web.gui));
    mirror_write(web.gui, app_word(&web.app, web.app.screens[web.app.screen]->title), &out);
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
