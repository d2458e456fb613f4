/* gallery [THEME [SCALE [WIDTH HEIGHT [STEP…]]]]: the components in a window, to look at and to try. A STEP
 * is a key
 * ("Tab", "Ctrl+a"), "@ID" for the pointer over a thing, or "FILE.png" for a picture; after the last one the
 * program ends. Without steps it stays open until its window is closed. */
#include "gallery_screen.h"

#include "gui/ui/node.h"
#include "gui/ui/ui.h"

#include "gui/sdl/fonts.h"
#include "gui/sdl/input.h"
#include "gui/sdl/window.h"
#include "os/clock.h"

struct program {
    struct window *window;
    struct fonts *fonts;
    struct gui *gui;
    struct gallery gallery;
    struct gui_setting setting;
    bool closed;
};

static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    const struct program *program = user;
    (void)language;
    return fonts_measure(program->fonts, text, length, size, bold);
}

static void make_frames(struct program *program)
{
    window_size(program->window, &program->setting.width, &program->setting.height);
    do {
        gui_begin(program->gui, &program->setting, clock_monotonic_ms());
        gallery_screen(program->gui, &program->gallery);
    } while (gui_end(program->gui));
    window_paint(program->window, program->fonts, gui_picture(program->gui));
    struct gui_rect caret;
    bool wants_text = gui_wants_text(program->gui, &caret);
    window_set_text_input(program->window, wants_text, caret);
}

static bool ends_with(const char *word, const char *end)
{
    size_t length = strlen(word), end_length = strlen(end);
    return length >= end_length && strcmp(word + length - end_length, end) == 0;
}

static bool do_step(struct program *program, const char *step)
{
    struct gui_event event = {.kind = GUI_EVENT_KEY, .at_ms = clock_monotonic_ms()};
    struct gui_node node;
    if (ends_with(step, ".png"))
        return window_shot(program->window, step);
    if (*step == '@' && gui_find_node(program->gui, step + 1, &node)) {
        event.kind = GUI_EVENT_MOVE;
        event.x = node.visible.x + node.visible.width / 2;
        event.y = node.visible.y + node.visible.height / 2;
    } else if (!gui_key_read(step, &event.key, &event.modifiers)) {
        fprintf(stderr, "gallery: neither a key nor a thing nor a picture: \"%s\"\n", step);
        return false;
    }
    gui_push(program->gui, &event);
    make_frames(program);
    return true;
}

static void take_events(struct program *program)
{
    for (;;) {
        struct input input = input_take(clock_monotonic_ms());
        if (input.kind == INPUT_NOTHING)
            return;
        if (input.kind == INPUT_EVENT)
            gui_push(program->gui, &input.event);
        program->closed = program->closed || input.kind == INPUT_CLOSE;
    }
}

static void stay_open(struct program *program)
{
    while (!program->closed) {
        take_events(program);
        make_frames(program);
        int64_t wake = gui_wake_at(program->gui), left = wake - clock_monotonic_ms();
        if (wake < 0)
            input_wait(-1);
        else if (left > 0)
            input_wait((int)left);
    }
}

static int number(int argc, char **argv, int index, int otherwise)
{
    return index < argc ? (int)strtol(argv[index], NULL, 10) : otherwise;
}

static bool run(struct program *program, int argc, char **argv)
{
    enum { STEPS = 5 };
    make_frames(program);
    for (int i = STEPS; i < argc; i++)
        if (!do_step(program, argv[i]))
            return false;
    if (argc <= STEPS)
        stay_open(program);
    return true;
}

int main(int argc, char **argv)
{
    struct program program = {.setting = {.scale = number(argc, argv, 2, 100), .reduced_motion = argc > 5}};
    enum fonts_state state;
    if (argc > 1 && !gui_theme_read(argv[1], &program.setting.theme)) {
        fprintf(stderr, "gallery: no theme is called \"%s\"\n", argv[1]);
        return 2;
    }
    gallery_start(&program.gallery);
    program.window = window_open(NULL, "gallery", number(argc, argv, 3, 1600), number(argc, argv, 4, 900));
    program.fonts = fonts_open(NULL, &state);
    if (!program.window || !program.fonts) {
        fprintf(stderr, "gallery: %s\n", program.window ? "no fonts" : window_error());
        return 3;
    }
    program.gui = gui_new(NULL, measure, &program);
    gui_set_clipboard(program.gui, window_clipboard(program.window));
    struct arena arena;
    struct strbuf misfits;
    arena_init(&arena, NULL);
    strbuf_init(&misfits, &arena);
    bool fine = run(&program, argc, argv);
    if (fine && argc > 5 && gui_misfits(program.gui, &misfits)) {
        fprintf(stderr, "gallery: %s\n", misfits.data);
        fine = false;
    }
    arena_release(&arena);
    gui_free(program.gui);
    fonts_close(program.fonts);
    window_close(program.window);
    return fine ? 0 : 1;
}
