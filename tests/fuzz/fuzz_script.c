/* Scripts of the desktop, on the gallery of all widgets: whatever a line says, the script ends, its clock
 * never goes back, what it writes is a tree that can be read, and what it says of a failure can be shown. The
 * window, the system's queue of events and the files are stood in for. */
#include "gui/script.h"

#include "gui/gallery_screen.h"
#include "gui/sdl/input.h"
#include "gui/ui/ui.h"
#include "os/file.h"
#include "scene.h"

#include "base/utf8.h"
#include "json/read.h"

enum { TURNS = 20000, MOST_FRAMES = 64, WIDTH = 640, HEIGHT = 400, LETTER = 8 };

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct arena forever;
static struct ui words;

/* The one desktop at a time. */
static struct {
    struct km_bytes bytes; /* of the script */
    struct gui *gui;
    struct gallery gallery;
    int64_t now_ms;
} desk;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    arena_init(&forever, NULL);
    words_load(&words, &forever);
    return 0;
}

/* ---- in place of the system ---- */

bool file_read(struct arena *arena, const char *path, struct km_diags *diags, struct km_bytes *out)
{
    (void)path;
    (void)diags;
    *out = (struct km_bytes){arena_string_n(arena, desk.bytes.data, desk.bytes.length), desk.bytes.length};
    return true;
}

bool file_write(const char *path, struct km_bytes bytes, struct km_diags *diags)
{
    demand(*path != '\0');
    struct json_document *tree = json_parse(bytes, diags);
    demand(tree != NULL);
    json_free(tree);
    return true;
}

static void push(struct gui_event event)
{
    event.at_ms = desk.now_ms;
    gui_push(desk.gui, &event);
}

bool input_press(unsigned window, const char *name)
{
    (void)window;
    struct gui_event event = {.kind = GUI_EVENT_KEY};
    if (!gui_key_read(name, &event.key, &event.modifiers))
        return false;
    push(event);
    return true;
}

bool input_type(unsigned window, const char *text)
{
    (void)window;
    struct gui_event event = {.kind = GUI_EVENT_TEXT};
    struct gui_rect caret;
    if (!gui_wants_text(desk.gui, &caret))
        return false;
    snprintf(event.text, sizeof event.text, "%s", text);
    push(event);
    return true;
}

void input_click(unsigned window, int x, int y, bool finger)
{
    (void)window;
    static const enum gui_event_kind kinds[] = {GUI_EVENT_MOVE, GUI_EVENT_PRESS, GUI_EVENT_RELEASE};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        push((struct gui_event){.kind = kinds[i], .x = x, .y = y, .touch = finger});
}

/* The gallery takes no files. */
void input_drop(unsigned window, const char *path)
{
    (void)window;
    (void)path;
}

/* Nor does it close: that of the host's notes stays for the next line. */
void input_close(unsigned window)
{
    (void)window;
}

unsigned window_id(const struct window *window)
{
    demand(window != NULL);
    return 1;
}

bool window_shot(const struct window *window, const char *path)
{
    (void)window;
    return *path != 'x';
}

static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    (void)user;
    (void)text;
    (void)size;
    (void)bold;
    (void)language;
    return (int)length * LETTER;
}

/* ---- a run ---- */

static void settle(void)
{
    struct gui_setting setting = {.width = WIDTH, .height = HEIGHT, .scale = 100, .reduced_motion = true};
    bool again = true;
    for (size_t i = 0; again && i < MOST_FRAMES; i++) {
        gui_begin(desk.gui, &setting, desk.now_ms);
        gallery_screen(desk.gui, &desk.gallery);
        again = gui_end(desk.gui);
    }
    demand(!again);
}

static void check_printable(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t size = utf8_decode(text + at, length - at, &code);
        demand(size && utf8_printable(code));
        at += size;
    }
}

static void run(struct script *script)
{
    /* Both windows show the gallery. */
    struct pane pane = {.window = (struct window *)&desk, .gui = desk.gui};
    struct script_stage stage = {
        .panes = {&pane, &pane}, .screen = "gallery", .words = &words, .language = KM_EN};
    for (size_t turn = 0;; turn++) {
        demand(turn < TURNS);
        settle();
        if (script_turn(script, &stage) != SCRIPT_GOES_ON)
            return;
        demand(script->now_ms >= desk.now_ms);
        desk.now_ms = script->now_ms;
    }
}

/* What is told of a failure goes to stderr, which is caught meanwhile. */
static void run_and_listen(struct script *script)
{
    char *told = NULL;
    size_t length = 0;
    FILE *kept = stderr;
    stderr = open_memstream(&told, &length);
    demand(stderr != NULL);
    run(script);
    fclose(stderr);
    stderr = kept;
    check_printable(told, length);
    free(told);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct script script;
    arena_init(&arena, NULL);
    struct km_diags *diags = km_diags_new(NULL);
    desk.bytes = (struct km_bytes){(const char *)data, size};
    desk.gui = gui_new(NULL, measure, NULL);
    desk.now_ms = 0;
    gallery_start(&desk.gallery);
    demand(script_read(&script, &arena, "fuzz.script", diags));
    run_and_listen(&script);
    gui_free(desk.gui);
    km_diags_free(diags);
    arena_release(&arena);
    return 0;
}
