/* kamae-gui: reads the options, opens words, fonts and the window, and then goes round: take what the system
 * says, make frames until nothing changes any more, paint what differs, and sleep until something happens or
 * something is due. */
#include "gui/desktop.h"
#include "gui/options.h"
#include "gui/pane.h"
#include "gui/screens/add.h"
#include "gui/screens/app_run.h"
#include "gui/screens/app_watch.h"
#include "gui/screens/first_scale.h"
#include "gui/screens/notes.h"
#include "gui/screens/settings.h"
#include "gui/screens/trainer.h"
#include "gui/script.h"
#include "gui/sdl/waker.h"
#include "os/clock.h"
#include "os/module.h"
#include "os/opening.h"
#include "os/process.h"
#include "os/terminal.h"

#include "base/diag_drawing.h"

enum program_exit {
    EXIT_FINE = 0,
    EXIT_SCRIPT = 1, /* what a script expected was not so */
    EXIT_USAGE = 2,
    EXIT_NOT_RUN = 3
};

enum {
    WORK_MS = 8,        /* between two rounds, at what takes long */
    NOTES_WIDTH = 1100, /* of the host's notes */
    NOTES_HEIGHT = 720
};

struct program {
    struct app app;
    struct desktop desktop;
    struct km_host host;
    struct program_options options;
    struct fonts *fonts;
    struct pane trainer;
    struct pane notes;   /* of the host, while they are open */
    struct waker *waker; /* at every save of the file that is watched; NULL: none is, or a script saves it */
    struct script script;
    bool scripted;
    bool full_screen; /* what the window was last told */
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
    bool full = window_is_full_screen(program->trainer.window);
    if (full != program->full_screen)
        program->full_screen = program->app.full_screen = full;
}

/* Where the host's notes have the keyboard, keys are the class's all the same, but for turning pages. */
static bool is_for_notes(const struct program *program, const struct input *input)
{
    const struct gui_event *event = &input->event;
    if (!pane_is_of(&program->notes, input))
        return false;
    if (input->kind != INPUT_EVENT)
        return true;
    if (event->kind == GUI_EVENT_KEY)
        return event->key == GUI_KEY_PAGE_UP || event->key == GUI_KEY_PAGE_DOWN;
    return event->kind != GUI_EVENT_TEXT && event->kind != GUI_EVENT_COMPOSE;
}

static void take_events(struct program *program)
{
    follow_full_screen(program);
    for (;;) {
        struct input input = input_take(now_of(program));
        bool of_notes = pane_is_of(&program->notes, &input);
        if (input.kind == INPUT_NOTHING)
            return;
        if (input.kind == INPUT_FILE)
            app_add(&program->app, input.path);
        else if (input.kind == INPUT_CLOSE && of_notes)
            notes_lost(&program->app, false);
        else if (input.kind == INPUT_CLOSE || input.kind == INPUT_END)
            program->app.quit = true;
        else
            pane_take(is_for_notes(program, &input) ? &program->notes : &program->trainer, &input);
    }
}

static void look_for_save(struct program *program)
{
    if (desktop_hears_save(&program->desktop))
        app_saved(&program->app);
    waker_heard(program->waker);
}

/* What the frame asked of the window. */
static void follow(struct program *program)
{
    struct window *window = program->trainer.window;
    struct gui_rect caret;
    bool wants_text = gui_wants_text(program->trainer.gui, &caret);
    window_set_text_input(window, wants_text, caret);
    if (program->app.full_screen != program->full_screen)
        window_set_full_screen(window, program->app.full_screen);
    program->full_screen = program->app.full_screen;
}

/* Opens the window of the host's notes when they are to be seen, and closes it when they are not. */
static void follow_notes(struct program *program)
{
    struct app *app = &program->app;
    struct pane *notes = &program->notes;
    if (app->notes == APP_NOTES_CLOSED) {
        pane_end(notes);
        return;
    }
    if (notes->window)
        return;
    struct window *window = window_open_beside(&program->host, app_word(app, "gui.class.notes.title"),
                                               NOTES_WIDTH, NOTES_HEIGHT, program->trainer.window);
    if (window)
        pane_begin(notes, &program->host, window, program->fonts,
                   (struct loop){.app = app, .frame = notes_frame});
    else
        notes_lost(app, true);
}

/* Nothing of them is painted before it is known where they lie. */
static void show_notes(struct program *program)
{
    struct pane *notes = &program->notes;
    follow_notes(program);
    if (!notes->window)
        return;
    notes_lie(&program->app, window_is_apart(notes->window, program->trainer.window));
    pane_make_frames(notes, now_of(program));
    pane_paint(notes);
}

/* A size that a person gave the window is remembered at the end. */
static void keep_size(struct program *program)
{
    struct app_settings *settings = &program->app.settings;
    int width, height;
    window_size(program->trainer.window, &width, &height);
    if (!window_is_plain(program->trainer.window) || (settings->width == width && settings->height == height))
        return;
    settings->width = width;
    settings->height = height;
    settings_save(&program->app);
}

static void sleep_until_due(const struct program *program)
{
    int64_t now = now_of(program);
    int rest = loop_rest(&program->trainer.loop, now);
    int notes = program->notes.window ? loop_rest(&program->notes.loop, now) : -1;
    if (notes >= 0 && (rest < 0 || notes < rest))
        rest = notes;
    if (rest)
        input_wait(rest);
}

static enum script_result turn_script(struct program *program)
{
    const struct app *app = &program->app;
    struct script_stage stage = {
        .panes = {&program->trainer, &program->notes},
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
        pane_make_frames(&program->trainer, now_of(program));
        pane_paint(&program->trainer);
        follow(program);
        show_notes(program);
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
    struct desktop *desktop = user;
    return opening_start(&desktop->opening, "xdg-open", path, diags);
}

static bool print_file(void *user, const char *path, struct km_diags *diags)
{
    struct desktop *desktop = user;
    return opening_start(&desktop->opening, "lp", path, diags);
}

static bool hand_failed(void *user, const char *path, struct km_diags *diags)
{
    struct desktop *desktop = user;
    return opening_failed(&desktop->opening, path, diags);
}

static struct app_host host_of_machine(struct program *program, const struct environment *environment)
{
    struct app_host host = desktop_host(&program->desktop);
    host.own_window = true;
    host.second_window = true;
    host.load_pdf = load_pdf;
    host.open_file = open_file;
    host.hand_failed = hand_failed;
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
    struct strbuf line;
    strbuf_init(&line, &app->arena);
    strbuf_printf(&line, "%s: %s", diag->message.in[KM_EN], diag->hint.in[KM_EN]);
    app_tell_text(app, &(struct km_text){.in = {[KM_EN] = line.data}});
    app->settings.language = UI_EN;
    settings_not_chosen(app);
}

static void release(struct program *program)
{
    desktop_listen_no_more(&program->desktop);
    waker_free(program->waker);
    pane_end(&program->notes);
    fonts_close(program->fonts);
    pane_end(&program->trainer);
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

static void offer_larger_texts(struct app *app, const struct window *window)
{
    int width, height;
    window_display_size(window, &width, &height);
    first_scale_offer(app, width, height);
}

static enum program_exit open_and_run(struct program *program, struct km_diags *diags)
{
    struct app *app = &program->app;
    enum fonts_state state;
    program->scripted = program->options.script != NULL;
    if (program->scripted && !script_read(&program->script, &app->arena, program->options.script, diags))
        return stop(app, diags, EXIT_NOT_RUN);
    struct window *window =
        window_open(&program->host, "Kamae 構え", app->settings.width, app->settings.height);
    if (!window) {
        complain(diags, DIAG_WINDOW_FAILED, window_error());
        return stop(app, diags, EXIT_NOT_RUN);
    }
    program->fonts = fonts_open(&program->host, &state);
    pane_begin(&program->trainer, &program->host, window, program->fonts,
               (struct loop){.app = app, .frame = app_frame});
    if (state == FONTS_NONE || state == FONTS_UNREADABLE) {
        complain(diags, state == FONTS_NONE ? DIAG_FONT_NO_JAPANESE : DIAG_FONT_UNREADABLE,
                 program->fonts ? fonts_path(program->fonts) : NULL);
        window_tell("Kamae", km_text_get(&km_diags_at(diags, 0)->hint, KM_EN));
        return stop(app, diags, EXIT_NOT_RUN);
    }
    if (state == FONTS_NO_JAPANESE)
        go_on_in_english(program, diags);
    if (!program->options.wishes.scale)
        offer_larger_texts(app, window);
    if (program->options.watch && !watch(program, diags))
        return stop(app, diags, EXIT_NOT_RUN);
    enum program_exit result = run(program);
    if (!program->scripted)
        keep_size(program);
    return result;
}

/* Without the tables of words there is none to print. */
static enum program_exit print_help(const struct app *app, const struct environment *environment)
{
    if (app->wordless) {
        fprintf(stderr, "kamae-gui: %s\n", app_told(app));
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
