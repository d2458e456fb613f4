/* kamae-gui: reads the options, opens words, fonts and the window, and then goes round: take what the system
 * says, make frames until nothing changes any more, paint what differs, and sleep until something happens or
 * something is due. */
#include "gui/desktop.h"
#include "gui/loop.h"
#include "gui/options.h"
#include "gui/screens/add.h"
#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/settings.h"
#include "gui/screens/trainer.h"
#include "gui/script.h"
#include "gui/sdl/fonts.h"
#include "gui/sdl/input.h"
#include "gui/sdl/waker.h"
#include "gui/sdl/window.h"
#include "gui/ui/ui.h"
#include "os/clock.h"
#include "os/module.h"
#include "os/opening.h"
#include "os/process.h"
#include "os/terminal.h"

#include "base/diag_drawing.h"

#include <math.h>

enum program_exit {
    EXIT_FINE = 0,
    EXIT_SCRIPT = 1, /* what a script expected was not so */
    EXIT_USAGE = 2,
    EXIT_NOT_RUN = 3
};

enum { WORK_MS = 8 }; /* between two rounds, at what takes long */

struct program {
    struct app app;
    struct desktop desktop;
    struct km_host host;
    struct program_options options;
    struct fonts *fonts;
    struct window *window;
    struct gui *gui;
    struct loop loop;
    struct waker *waker; /* at every save of the file that is watched; NULL: none is, or a script saves it */
    struct script script;
    bool scripted;
    bool covered;     /* the system wants the picture again */
    bool full_screen; /* what the window was last told */
    float density;    /* pixels a unit, when texts were measured */
};

static _Noreturn void out_of_memory(void *user, size_t bytes)
{
    (void)user;
    fprintf(stderr, "kamae-gui: メモリーが足りません / out of memory (%zu bytes)\n", bytes);
    exit(EXIT_NOT_RUN);
}

static void print_in(const struct km_diag *diag, enum km_language language)
{
    fprintf(stderr, "kamae-gui: %s: %s%s%s\n", diag->code, *diag->file ? diag->file : "",
            *diag->file ? ": " : "", km_text_get(&diag->message, language));
    if (km_text_present(&diag->hint))
        fprintf(stderr, "    → %s\n", km_text_get(&diag->hint, language));
}

static void print_findings(const struct app *app, const struct km_diags *diags)
{
    enum km_language second;
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        print_in(km_diags_at(diags, i), ui_main_language(app->settings.language));
        if (ui_second_language(app->settings.language, &second))
            print_in(km_diags_at(diags, i), second);
    }
}

static enum program_exit stop(const struct app *app, const struct km_diags *diags, enum program_exit code)
{
    print_findings(app, diags);
    return code;
}

static void complain(struct km_diags *diags, const struct diag_kind *kind, const char *subject)
{
    diags_begin_file(diags, "");
    diags_add_at(diags, kind, 0, 0, DIAG_ARGUMENTS(subject));
}

/* ---- the loop ---- */

static int64_t now_of(const struct program *program)
{
    return program->scripted ? program->script.now_ms : clock_monotonic_ms();
}

/* The system itself may take the window out of full screen; it says so at no certain time. */
static void follow_full_screen(struct program *program)
{
    bool full = window_is_full_screen(program->window);
    if (full != program->full_screen)
        program->full_screen = program->app.full_screen = full;
}

/* Another size, or another screen. */
static void window_changed(struct program *program)
{
    float density = window_density(program->window);
    if (density != program->density)
        gui_measure_again(program->gui);
    program->density = density;
    program->covered = true;
}

/* Widths in units, from text rendered at the size in pixels. */
static int measure(void *user, const char *text, size_t length, int size, bool bold,
                   enum km_language language)
{
    const struct program *program = user;
    (void)language;
    float density = window_density(program->window);
    int pixels = (int)lroundf((float)size * density);
    return (int)ceilf((float)fonts_measure(program->fonts, text, length, pixels, bold) / density);
}

static void take_events(struct program *program)
{
    follow_full_screen(program);
    for (;;) {
        struct input input = input_take(now_of(program));
        switch (input.kind) {
        case INPUT_NOTHING: return;
        case INPUT_OTHER: break;
        case INPUT_EVENT: gui_push(program->gui, &input.event); break;
        case INPUT_FILE: app_add(&program->app, input.path); break;
        case INPUT_SIZE: window_changed(program); break;
        case INPUT_COVERED: program->covered = true; break;
        case INPUT_CLOSE: program->app.quit = true; break;
        }
    }
}

static void look_for_save(struct program *program)
{
    if (desktop_hears_save(&program->desktop))
        app_saved(&program->app);
    waker_heard(program->waker);
}

static void make_frames(struct program *program)
{
    int width, height;
    window_size(program->window, &width, &height);
    loop_frames(&program->loop, width, height, now_of(program));
}

static void paint(struct program *program)
{
    bool painted = window_paint(program->window, program->fonts, gui_picture(program->gui));
    if (program->covered && !painted)
        window_show(program->window);
    program->covered = false;
}

/* What the frame asked of the window. */
static void follow(struct program *program)
{
    struct gui_rect caret;
    bool wants_text = gui_wants_text(program->gui, &caret);
    window_set_text_input(program->window, wants_text, caret);
    if (program->app.full_screen != program->full_screen)
        window_set_full_screen(program->window, program->app.full_screen);
    program->full_screen = program->app.full_screen;
}

/* A size that a person gave the window is remembered at the end. */
static void keep_size(struct program *program)
{
    struct app_settings *settings = &program->app.settings;
    int width, height;
    window_size(program->window, &width, &height);
    if (!window_is_plain(program->window) || (settings->width == width && settings->height == height))
        return;
    settings->width = width;
    settings->height = height;
    settings_save(&program->app);
}

static void sleep_until_due(const struct program *program)
{
    int rest = loop_rest(&program->loop, now_of(program));
    if (rest)
        input_wait(rest);
}

static enum script_result turn_script(struct program *program)
{
    const struct app *app = &program->app;
    struct script_stage stage = {
        .gui = program->gui,
        .window = program->window,
        .screen = screens[app->screen]->id,
        .watched = program->desktop.watched,
        .words = &app->words,
        .language = app_language(app),
    };
    return script_turn(&program->script, &stage);
}

static enum program_exit run(struct program *program)
{
    for (;;) {
        take_events(program);
        look_for_save(program);
        make_frames(program);
        paint(program);
        follow(program);
        if (program->app.quit)
            return EXIT_FINE;
        if (app_work(&program->app, WORK_MS))
            continue;
        if (!program->scripted) {
            sleep_until_due(program);
            continue;
        }
        enum script_result result = turn_script(program);
        if (result != SCRIPT_GOES_ON)
            return result == SCRIPT_ENDED ? EXIT_FINE : EXIT_SCRIPT;
    }
}

/* ---- what a machine has and a page has not ---- */

static const struct km_pdf *load_pdf(struct km_diags *diags)
{
    return module_find("kamae-pdf", "km_pdf_entry", DIAG_PDF_LEFT_OUT, diags);
}

static bool open_file(void *user, const char *path, struct km_diags *diags)
{
    (void)user;
    return opening_start("xdg-open", path, diags);
}

static bool print_file(void *user, const char *path, struct km_diags *diags)
{
    (void)user;
    return opening_start("lp", path, diags);
}

static struct app_host host_of_machine(struct program *program, const struct environment *environment)
{
    struct app_host host = desktop_host(&program->desktop);
    host.load_pdf = load_pdf;
    host.open_file = open_file;
    if (opening_has(&program->desktop.arena, environment, "lp"))
        host.print_file = print_file;
    return host;
}

/* ---- start ---- */

/* Without Japanese the trainer runs in English and says on the screen, and outside, what is missing. */
static void go_on_in_english(struct program *program, struct km_diags *diags)
{
    struct app *app = &program->app;
    complain(diags, DIAG_FONT_NO_JAPANESE, NULL);
    print_findings(app, diags);
    const struct km_diag *diag = km_diags_at(diags, km_diags_count(diags) - 1);
    strbuf_truncate(&app->notice_line, 0);
    strbuf_printf(&app->notice_line, "%s: %s", diag->message.in[KM_EN], diag->hint.in[KM_EN]);
    app->notice = app->notice_line.data;
    app->settings.language = UI_EN;
    settings_not_chosen(app);
}

static void release(struct program *program)
{
    desktop_listen_no_more(&program->desktop);
    waker_free(program->waker);
    gui_free(program->gui);
    fonts_close(program->fonts);
    window_close(program->window);
}

/* What is not sound is told on the screen; what is not there, outside. */
static bool watch(struct program *program, struct km_diags *diags)
{
    struct desktop *desktop = &program->desktop;
    if (!desktop_watch(desktop, program->options.watch, diags) ||
        !app_watch(&program->app, desktop->watched, diags))
        return false;
    if (program->scripted)
        return true;
    program->waker = waker_new(&program->host, desktop_listen, desktop);
    if (!program->waker)
        complain(diags, DIAG_WINDOW_FAILED, window_error());
    return program->waker != NULL;
}

static enum program_exit open_and_run(struct program *program, struct km_diags *diags)
{
    struct app *app = &program->app;
    enum fonts_state state;
    program->scripted = program->options.script != NULL;
    if (program->scripted && !script_read(&program->script, &app->arena, program->options.script, diags))
        return stop(app, diags, EXIT_NOT_RUN);
    program->window = window_open(&program->host, "Kamae 構え", app->settings.width, app->settings.height);
    if (!program->window) {
        complain(diags, DIAG_WINDOW_FAILED, window_error());
        return stop(app, diags, EXIT_NOT_RUN);
    }
    program->fonts = fonts_open(&program->host, &state);
    if (state == FONTS_NONE || state == FONTS_UNREADABLE) {
        complain(diags, state == FONTS_NONE ? DIAG_FONT_NO_JAPANESE : DIAG_FONT_UNREADABLE,
                 program->fonts ? fonts_path(program->fonts) : NULL);
        window_tell("Kamae", km_text_get(&km_diags_at(diags, 0)->hint, KM_EN));
        return stop(app, diags, EXIT_NOT_RUN);
    }
    if (state == FONTS_NO_JAPANESE)
        go_on_in_english(program, diags);
    if (program->options.watch && !watch(program, diags))
        return stop(app, diags, EXIT_NOT_RUN);
    program->gui = gui_new(&program->host, measure, program);
    program->loop = (struct loop){.app = app, .gui = program->gui};
    gui_set_clipboard(program->gui, window_clipboard(program->window));
    program->density = window_density(program->window);
    enum program_exit result = run(program);
    if (!program->scripted)
        keep_size(program);
    return result;
}

/* Without the tables of words there is none to print. */
static enum program_exit print_help(const struct app *app, const struct environment *environment)
{
    if (app->wordless) {
        fprintf(stderr, "kamae-gui: %s\n", app->notice);
        return EXIT_NOT_RUN;
    }
    program_options_print(&app->words, app_language(app), terminal_of(stdout, environment).columns);
    return EXIT_FINE;
}

static enum program_exit start(struct program *program, bool sound, struct km_diags *diags)
{
    struct app *app = &program->app;
    struct environment environment = environment_of_process();
    if (sound && program->options.common.version) {
        printf("kamae-gui %s\n", KAMAE_VERSION);
        return EXIT_FINE;
    }
    desktop_init(&program->desktop, &program->host, &environment, program->options.common.data);
    struct app_host host = host_of_machine(program, &environment);
    app_init(app, &host);
    program->options.wishes.language = program->options.common.lang;
    loop_apply(app, &program->options.wishes);
    enum program_exit result = EXIT_FINE;
    if (!sound)
        result = stop(app, diags, EXIT_USAGE);
    else if (program->options.common.help)
        result = print_help(app, &environment);
    else
        result = open_and_run(program, diags);
    release(program);
    app_release(app);
    desktop_release(&program->desktop);
    return result;
}

int main(int argc, char **argv)
{
    struct program program = {.host = {.out_of_memory = out_of_memory}};
    if (!process_begin())
        return EXIT_NOT_RUN;
    struct km_diags *diags = km_diags_new(&program.host);
    bool sound = program_options_read(&program.options, argc, argv, diags);
    enum program_exit result = start(&program, sound, diags);
    if (fflush(stdout) != 0 && result == EXIT_FINE)
        result = EXIT_NOT_RUN;
    km_diags_free(diags);
    return (int)result;
}
