/* Exporting: one of the formats, a folder, a name, and then a file, which can be opened and printed from
 * here. A file that is there already is written over only when somebody says so. What goes wrong is a
 * finding, and all else stays as it was typed. */
#include "gui/screens/export.h"

#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/screens/findings.h"
#include "gui/ui/button.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/rows.h"
#include "gui/ui/show.h"

#include "base/date.h"

enum {
    READING_WIDTH = 760,
    MOST_FORMATS = 8,
    LISTEN_MS = 5000, /* how long a program that shows or prints may take to find out that it cannot */
    LOOK_MS = 100
};

static const char page_id[] = "export.page";
static const struct gui_style note_style = {.type = GUI_NOTE, .colour = GUI_INK2};
static const struct gui_style label_style = {.type = GUI_LABEL, .bold = true, .colour = GUI_INK2};

static bool has_folders(const struct app *app)
{
    return app->host.documents_folder != NULL;
}

/* ---- what came of it ---- */

static void forget_outcome(struct exporting *exporting)
{
    km_diags_free(exporting->findings);
    exporting->findings = NULL;
    exporting->in_the_way = exporting->written = exporting->handed = NULL;
}

/* Something else is to be written, or elsewhere. */
static void begin_again(struct app *app)
{
    struct exporting *exporting = app->exporting;
    forget_outcome(exporting);
    arena_release(&exporting->arena);
    arena_init(&exporting->arena, &app->host.memory);
}

/* ---- what it would be called ---- */

/* The scenario and the day of the run; no day where no clock was known. */
static void suggest_name(struct app *app)
{
    struct arena arena;
    struct strbuf name;
    const struct km_session *session = app_session(app);
    arena_init(&arena, &app->host.memory);
    strbuf_init(&name, &arena);
    const char *day =
        date_day(&arena, km_session_event(session, 0)->at_ms, km_session_setup(session).minutes_east);
    strbuf_printf(&name, "%s%s%s", km_scenario_head(app_scenario(app))->id, *day ? "-" : "", day);
    gui_field_set(&app->exporting->name, name.data);
    arena_release(&arena);
}

static void suggest_folder(struct app *app)
{
    struct arena arena;
    if (*app->exporting->folder.text || !has_folders(app))
        return;
    arena_init(&arena, &app->host.memory);
    const char *folder = app->host.documents_folder(app->host.user, &arena);
    gui_field_set(&app->exporting->folder, folder ? folder : "");
    arena_release(&arena);
}

static struct exporting *exporting_of(struct app *app)
{
    if (!app->exporting) {
        app->exporting = arena_alloc(&app->arena, sizeof *app->exporting);
        arena_init(&app->exporting->arena, &app->host.memory);
        app->exporting->one_page = true;
    }
    return app->exporting;
}

void export_open(struct app *app, const struct export_subject *subject)
{
    exporting_of(app)->subject = subject;
    begin_again(app);
    suggest_name(app);
    suggest_folder(app);
    app_go(app, SCREEN_EXPORT);
}

/* ---- formats ---- */

static bool is_offered(const struct app *app, const char *format)
{
    return (app->exporting->subject->for_machines || km_report_format_for_people(format)) &&
           (app->host.load_pdf || strcmp(format, "pdf") != 0);
}

/* Within a sentence a use begins with a small letter; here it is a label. */
static const char *label_of(const struct app *app, struct gui *gui, const char *format)
{
    struct km_text text = km_report_format_use(format);
    const char *use = app_text(app, &text), *extension = km_report_format_extension(format);
    if (app_language(app) != KM_EN)
        return gui_format(gui, "%s（.%s）", use, extension);
    bool small = *use >= 'a' && *use <= 'z';
    return gui_format(gui, "%c%s (.%s)", small ? *use - 'a' + 'A' : *use, use + 1, extension);
}

/* What can be shown, handed on and printed as it is. */
static const char *usual_format(const struct app *app)
{
    return app->host.load_pdf ? "pdf" : "html";
}

struct formats {
    const char *names[MOST_FORMATS], *labels[MOST_FORMATS];
    size_t count, current;
};

static void list_formats(const struct app *app, struct gui *gui, struct formats *formats)
{
    const char *name;
    *formats = (struct formats){.count = 0};
    for (size_t i = 0; (name = km_report_format_name(i)) != NULL && formats->count < MOST_FORMATS; i++) {
        if (!is_offered(app, name))
            continue;
        if (strcmp(name, app->exporting->format ? app->exporting->format : usual_format(app)) == 0)
            formats->current = formats->count;
        formats->names[formats->count] = name;
        formats->labels[formats->count++] = label_of(app, gui, name);
    }
}

/* ---- writing ---- */

/* NULL when it has no name; a name is none of a folder. */
static const char *path_of(struct app *app, struct gui *gui, const char *format)
{
    struct exporting *exporting = app->exporting;
    const char *name = gui_field_trimmed(gui, &exporting->name),
               *folder = gui_field_trimmed(gui, &exporting->folder);
    struct strbuf path;
    if (!*name || strchr(name, '/'))
        return NULL;
    strbuf_init(&path, &exporting->arena);
    if (has_folders(app) && *folder)
        strbuf_printf(&path, "%s%s", folder, folder[strlen(folder) - 1] == '/' ? "" : "/");
    strbuf_printf(&path, "%s.%s", name, km_report_format_extension(format));
    return path.data;
}

static bool write_to(struct app *app, const char *path, const char *format, struct km_diags *diags)
{
    struct exporting *exporting = app->exporting;
    struct km_bytes bytes;
    struct km_report_style style = {
        .words = ui_words(&app->words),
        .language = app_language(app),
        .both = app->settings.language == UI_BOTH,
        .full = !exporting->subject->short_form || !exporting->one_page,
        .columns = 80,
        .diags = diags,
        .load_pdf = app->host.load_pdf,
    };
    return exporting->subject->write(app, &exporting->arena, format, &style, &bytes) &&
           app->host.write_file(app->host.user, path, bytes, diags);
}

/* `over`: also over a file that is there already. */
static void write_it(struct app *app, struct gui *gui, const char *format, bool over)
{
    struct exporting *exporting = app->exporting;
    begin_again(app);
    const char *path = path_of(app, gui, format);
    if (!path) {
        gui_focus(gui, "export.name");
        return;
    }
    gui_scroll_to_end(gui, page_id);
    if (!over && has_folders(app) && app->host.exists(app->host.user, path)) {
        exporting->in_the_way = path;
        gui_focus(gui, "export.over");
        return;
    }
    struct km_diags *diags = km_diags_new(&app->host.memory);
    if (write_to(app, path, format, diags)) {
        exporting->written = path;
        gui_focus(gui, app->host.open_file ? "export.open" : "export.write");
        km_diags_free(diags);
    } else {
        exporting->findings = diags;
    }
}

/* Hands the file that was written to `hand`. */
static void hand_over(struct app *app, struct gui *gui,
                      bool (*hand)(void *user, const char *path, struct km_diags *diags), const char *key)
{
    struct exporting *exporting = app->exporting;
    struct km_diags *diags = km_diags_new(&app->host.memory);
    km_diags_free(exporting->findings);
    exporting->findings = NULL;
    bool handed = hand(app->host.user, exporting->written, diags);
    exporting->handed = handed ? key : NULL;
    exporting->handed_ms = gui_now(gui);
    gui_scroll_to_end(gui, page_id);
    if (handed)
        km_diags_free(diags);
    else
        exporting->findings = diags;
}

/* A program that was started well may still find nobody who shows the file. */
static void listen_to_it(struct app *app, struct gui *gui)
{
    struct exporting *exporting = app->exporting;
    if (!exporting->handed || !app->host.hand_failed || gui_now(gui) - exporting->handed_ms > LISTEN_MS)
        return;
    struct km_diags *diags = km_diags_new(&app->host.memory);
    if (app->host.hand_failed(app->host.user, exporting->written, diags)) {
        exporting->handed = NULL;
        exporting->findings = diags;
        gui_scroll_to_end(gui, page_id);
        return;
    }
    km_diags_free(diags);
    gui_wake(gui, gui_now(gui) + LOOK_MS);
}

/* ---- the page ---- */

static void show_label(struct app *app, struct gui *gui, const char *key)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_text(gui, app_word(app, key), label_style);
    gui_gap(gui, GUI_GAP_INSIDE);
}

/* True when Enter was pressed in it. */
static bool show_field(struct app *app, struct gui *gui, const char *id, const char *key,
                       struct gui_field *field)
{
    show_label(app, gui, key);
    enum gui_field_answer answer =
        gui_text_field(gui, id, app_word(app, key), app_word(app, key), GUI_ICON_DOCUMENT, field);
    if (answer == GUI_FIELD_CHANGED)
        begin_again(app);
    return answer == GUI_FIELD_DONE;
}

static void show_in_the_way(struct app *app, struct gui *gui, const char *format)
{
    gui_gap(gui, GUI_GAP_GROUP);
    gui_name(gui, "export.in-the-way");
    gui_notice(gui, GUI_NOTICE_OPEN, app_word(app, "gui.export.there"), NULL, app->exporting->in_the_way);
    gui_gap(gui, GUI_GAP);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    bool over =
        gui_button(gui, "export.over", app_word(app, "gui.export.over"), GUI_BUTTON(.kind = GUI_SECOND));
    gui_flow_end(gui);
    if (over)
        write_it(app, gui, format, true);
}

/* A printer takes a PDF; of other files it would print what stands in them. */
static bool can_print(const struct app *app, const char *format)
{
    return app->host.print_file && strcmp(format, "pdf") == 0;
}

static void show_written(struct app *app, struct gui *gui, const char *format)
{
    struct exporting *exporting = app->exporting;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_name(gui, "export.written");
    gui_notice(gui, GUI_NOTICE_INFO, app_word(app, "gui.export.written"), NULL, exporting->written);
    gui_gap(gui, GUI_GAP);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    if (app->host.open_file &&
        gui_button(gui, "export.open", app_word(app, "gui.export.open"), GUI_BUTTON(.kind = GUI_SECOND)))
        hand_over(app, gui, app->host.open_file, "gui.export.opened");
    if (can_print(app, format) &&
        gui_button(gui, "export.print", app_word(app, "gui.export.print"), GUI_BUTTON(.kind = GUI_SECOND)))
        hand_over(app, gui, app->host.print_file, "gui.export.printed");
    gui_flow_end(gui);
    gui_gap(gui, GUI_GAP);
    if (exporting->handed) {
        gui_name(gui, "export.handed");
        gui_text(gui, app_word(app, exporting->handed), (struct gui_style){.type = GUI_REPORT});
    } else if (app->host.open_file && !can_print(app, format)) {
        gui_text(gui, app_word(app, "gui.export.print.how"), note_style);
    }
}

static void show_outcome(struct app *app, struct gui *gui, const char *format)
{
    struct exporting *exporting = app->exporting;
    if (exporting->in_the_way)
        show_in_the_way(app, gui, format);
    if (exporting->written)
        show_written(app, gui, format);
    if (exporting->findings) {
        gui_gap(gui, GUI_GAP_GROUP);
        gui_name(gui, "export.failed");
        findings_show(app, gui, exporting->findings, 1);
    }
}

static void choose_format(struct app *app, struct gui *gui, const struct formats *formats)
{
    const struct gui_choice choice = {.labels = formats->labels,
                                      .ids = formats->names,
                                      .count = formats->count,
                                      .current = formats->current,
                                      .label = app_word(app, "gui.export.format")};
    show_label(app, gui, "gui.export.format");
    int chosen = gui_radios(gui, "export.format", &choice);
    if (chosen < 0)
        return;
    app->exporting->format = formats->names[chosen];
    begin_again(app);
}

static void choose_length(struct app *app, struct gui *gui)
{
    struct exporting *exporting = app->exporting;
    gui_gap(gui, GUI_GAP_GROUP);
    bool one_page = gui_switch_row(gui, "export.one-page", app_word(app, "gui.export.one-page"),
                                   app_word(app, "gui.export.one-page.note"), exporting->one_page);
    if (one_page == exporting->one_page)
        return;
    exporting->one_page = one_page;
    begin_again(app);
}

static void show_page(struct app *app, struct gui *gui)
{
    struct exporting *exporting = app->exporting;
    struct formats formats;
    bool ready = exporting->subject->ready(app), entered = false;
    list_formats(app, gui, &formats);
    const char *format = formats.names[formats.current];
    choose_format(app, gui, &formats);
    if (exporting->subject->short_form && km_report_format_for_people(format))
        choose_length(app, gui);
    if (has_folders(app))
        entered = show_field(app, gui, "export.folder", "gui.export.folder", &exporting->folder);
    entered = show_field(app, gui, "export.name", "gui.export.name", &exporting->name) || entered;
    gui_gap(gui, GUI_GAP_GROUP);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    bool chosen = gui_button(gui, "export.write", app_word(app, "gui.export.write"),
                             GUI_BUTTON(.kind = GUI_FIRST, .disabled = !ready));
    gui_flow_end(gui);
    if (!ready)
        gui_text(gui, app_word(app, "gui.export.waits"), note_style);
    if (ready && (chosen || entered))
        write_it(app, gui, format, false);
    show_outcome(app, gui, format);
}

static void export_enter(struct app *app, struct gui *gui)
{
    (void)app;
    if (!gui_settings(gui)->touch)
        gui_focus(gui, "export.write");
}

static void export_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {"Enter", "gui.export.write", "Tab", "gui.key.next",
                                       "Esc",   "gui.key.back",     "F2",  "gui.key.language",
                                       "F1",    "gui.key.help",     NULL};
    struct gui_rect rest = gui_window(gui);
    listen_to_it(app, gui);
    app_bar(app, gui, &rest, app_word(app, app->exporting->subject->title),
            app_text(app, &km_scenario_head(app_scenario(app))->title));
    app_hints(app, gui, &rest, keys);
    gui_scroll_begin(gui, page_id, gui_inset(rest, app_margin(gui), 0));
    int spare = gui_column_width(gui) - chrome_scaled(gui, READING_WIDTH);
    gui_indent_begin(gui, 0, spare > 0 ? spare : 0);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    show_page(app, gui);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_indent_end(gui);
    gui_scroll_end(gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
}

static void export_release(struct app *app)
{
    if (!app->exporting)
        return;
    forget_outcome(app->exporting);
    arena_release(&app->exporting->arena);
}

const struct screen screen_export = {
    .id = "export",
    .title = "gui.screen.export",
    .help = "gui.help.export",
    .beside = true,
    .enter = export_enter,
    .frame = export_frame,
    .release = export_release,
};
