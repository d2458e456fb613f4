/* The settings: how it looks, how one practises, and where what is kept lies. Every change counts and is kept
 * at once; there is nothing to confirm. */
#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "gui/screens/app_look.h"
#include "gui/screens/chrome.h"
#include "gui/screens/settings.h"
#include "gui/screens/settings_rulebooks.h"
#include "gui/ui/bubble.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"
#include "gui/ui/rows.h"
#include "gui/ui/show.h"

enum { SAMPLE_HEIGHT = 84, SAMPLE_FACE = 148, SAMPLE_WIDTH = 256, PAGE_MOST = 1000 };

static const struct gui_style section_style = {.type = GUI_NAME, .bold = true};

/* ---- theme ---- */

/* A window in small, in the theme's own colours. */
static void draw_sample(struct gui *gui, enum gui_theme theme, struct gui_rect rect)
{
    struct gui_draw *draw = gui_drawing(gui);
    int part = rect.width / 10;
    struct gui_rect card = {rect.x + part, rect.y + 16, part * 5 / 2, rect.height - 32};
    int x = card.x + card.width + part / 2, width = rect.x + rect.width - part - x;
    gui_draw_fill(draw, rect, GUI_RADIUS, gui_theme_colour(theme, GUI_GROUND));
    gui_draw_stroke(draw, rect, GUI_RADIUS, 1, gui_rgba(gui, GUI_EDGE));
    gui_draw_fill(draw, card, 4, gui_theme_colour(theme, GUI_PANEL));
    gui_draw_stroke(draw, card, 4, (float)gui_theme_hairline(theme), gui_theme_colour(theme, GUI_RULE));
    gui_draw_fill(draw, (struct gui_rect){x, card.y + 2, width * 9 / 10, 6}, 3,
                  gui_theme_colour(theme, GUI_INK));
    gui_draw_fill(draw, (struct gui_rect){x, card.y + 16, width * 2 / 3, 6}, 3,
                  gui_theme_colour(theme, GUI_INK2));
    gui_draw_fill(draw, (struct gui_rect){x, card.y + card.height - 20, width, 20}, 4,
                  gui_theme_colour(theme, GUI_AI));
}

static bool show_theme(struct app *app, struct gui *gui, enum gui_theme theme, bool sample)
{
    static const char *const words[] = {[GUI_LIGHT] = "gui.theme.light",
                                        [GUI_DARK] = "gui.theme.dark",
                                        [GUI_CONTRAST] = "gui.theme.contrast"};
    bool current = app->settings.theme == theme;
    const char *word = app_word(app, words[theme]);
    bool chosen = gui_card_begin(gui, gui_format(gui, "settings.theme.%s", gui_theme_name(theme)), word,
                                 (struct gui_card){.chosen = current, .padding = 12, .equal = true});
    if (sample) {
        draw_sample(gui, theme, gui_picture_begin(gui, "", 0, SAMPLE_HEIGHT));
        gui_picture_end(gui);
        gui_gap(gui, GUI_GAP);
    }
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    if (current)
        gui_icon(gui, GUI_ICON_TICK, GUI_AI);
    gui_text(gui, word, GUI_STYLE(.type = GUI_REPORT, .bold = current));
    gui_flow_end(gui);
    gui_card_end(gui);
    return chosen;
}

static void show_themes(struct app *app, struct gui *gui)
{
    enum gui_theme wanted = app->settings.theme;
    bool narrow = gui_width_class(gui) == GUI_NARROW;
    gui_heading(gui, app_word(app, "gui.settings.theme"), section_style);
    gui_gap(gui, 12);
    gui_group_begin(gui, "settings.theme");
    if (!narrow)
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), GUI_SHARE(1), GUI_SHARE(1)},
                                             .count = GUI_THEME_COUNT,
                                             .gap = GUI_GAP_GROUP});
    for (int theme = 0; theme < GUI_THEME_COUNT; theme++) {
        if (!narrow)
            gui_cell(gui);
        if (show_theme(app, gui, (enum gui_theme)theme, !narrow))
            wanted = (enum gui_theme)theme;
        if (narrow)
            gui_gap(gui, GUI_GAP);
    }
    if (!narrow)
        gui_row_end(gui);
    gui_group_end(gui);
    app->settings.theme = wanted;
}

/* ---- how it looks ---- */

static void show_language(struct app *app, struct gui *gui)
{
    const char *const labels[] = {app_word(app, "gui.language.ja"), app_word(app, "gui.language.en"),
                                  app_word(app, "gui.language.both"), app_word(app, "gui.language.ja-easy")};
    static const char *const ids[] = {"ja", "en", "both", "ja-easy"};
    int chosen = gui_choice_row(gui, "settings.language", app_word(app, "gui.settings.language"),
                                app_word(app, "gui.settings.language.note"),
                                &(struct gui_choice){.labels = labels,
                                                     .ids = ids,
                                                     .count = sizeof ids / sizeof *ids,
                                                     .current = (size_t)app->settings.language,
                                                     .label = app_word(app, "gui.settings.language")});
    if (chosen >= 0)
        app->settings.language = (enum ui_choice)chosen;
}

static void show_look(struct app *app, struct gui *gui)
{
    const struct gui_slider sizes = {.least = 100, .most = 300, .step = 25, .marks = 50, .unit = "%"};
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true});
    show_themes(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    gui_rule(gui);
    app->settings.scale =
        gui_slider(gui, "settings.scale", app_word(app, "gui.settings.scale"), &sizes, app->settings.scale);
    gui_rule(gui);
    show_language(app, gui);
    gui_rule(gui);
    app->settings.reduced_motion =
        gui_switch_row(gui, "settings.motion", app_word(app, "gui.settings.motion"),
                       app_word(app, "gui.settings.motion.note"), app->settings.reduced_motion);
    gui_card_end(gui);
}

/* ---- practice ---- */

static void show_mode(struct app *app, struct gui *gui)
{
    static const char *const notes[] = {[KM_PRACTICE] = "gui.settings.mode.practice",
                                        [KM_GUIDED] = "gui.settings.mode.guided",
                                        [KM_EXAM] = "gui.settings.mode.exam"};
    enum { MODES = 3 };
    static const enum km_mode modes[MODES] = {KM_GUIDED, KM_PRACTICE, KM_EXAM}; /* as in the briefing */
    const char *ids[MODES], *labels[MODES];
    size_t current = 0;
    for (size_t i = 0; i < MODES; i++) {
        ids[i] = km_mode_name(modes[i]);
        labels[i] = app_word(app, km_mode_key(modes[i]));
        current = modes[i] == app->settings.mode ? i : current;
    }
    int chosen = gui_choice_row(gui, "settings.mode", app_word(app, "gui.settings.mode"),
                                app_word(app, notes[app->settings.mode]),
                                &(struct gui_choice){.labels = labels,
                                                     .ids = ids,
                                                     .count = MODES,
                                                     .current = current,
                                                     .label = app_word(app, "gui.settings.mode")});
    if (chosen >= 0)
        app->settings.mode = modes[chosen];
}

static void show_practice(struct app *app, struct gui *gui)
{
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true});
    gui_heading(gui, app_word(app, "gui.settings.practice"), section_style);
    if (!app->host.mode_fixed) {
        show_mode(app, gui);
        gui_rule(gui);
    }
    app->settings.soft = gui_switch_row(gui, "settings.soft", app_word(app, "gui.settings.soft"),
                                        app_word(app, "gui.settings.soft.note"), app->settings.soft);
    gui_card_end(gui);
}

/* To another device, or as a copy for bad days. */
static void show_copies(struct app *app, struct gui *gui)
{
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, "gui.settings.records.copy"),
             GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    gui_gap(gui, GUI_GAP);
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    if (gui_button(gui, "settings.records.save", app_word(app, "gui.settings.records.save"),
                   GUI_BUTTON(.kind = GUI_SECOND)))
        app->host.save_all(app->host.user);
    if (gui_button(gui, "settings.records.take", app_word(app, "gui.settings.records.take"),
                   GUI_BUTTON(.kind = GUI_SECOND)))
        app->host.choose_file(app->host.user);
    gui_flow_end(gui);
}

static void show_records(struct app *app, struct gui *gui)
{
    static const char *const without[] = {
        [APP_KEPT_IN_FOLDER] = "gui.settings.records.nowhere",
        [APP_KEPT_IN_BROWSER] = "gui.about.keeps.browser",
        [APP_KEPT_BY_SYSTEM] = "gui.about.keeps.lms",
        [APP_READ_ONLY] = "gui.about.keeps.elsewhere",
        [APP_NOT_KEPT] = "gui.about.keeps.nowhere",
    };
    const char *folder = app->host.records_folder(app->host.user, gui_arena(gui));
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true});
    gui_heading(gui, app_word(app, "gui.settings.records"), section_style);
    gui_gap(gui, GUI_GAP);
    gui_text(gui, app_word(app, folder ? "gui.settings.records.where" : without[app->host.keeping]),
             GUI_STYLE(.type = GUI_REPORT));
    if (folder) {
        gui_name(gui, "settings.folder");
        gui_text(gui, folder, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2, .english = true));
    }
    if (app->host.save_all)
        show_copies(app, gui);
    gui_card_end(gui);
}

/* ---- what it looks like ---- */

static void show_face(struct gui *gui)
{
    struct figure figure = {
        .person = person_of(&(struct km_look){.age = KM_AGE_OLD, .gender = KM_WOMAN}, "settings"),
        .pose = pose_of(KM_CALM, 0, false),
        .theme = app_figure_theme(gui),
        .view = FIGURE_BUST,
    };
    struct gui_rect rect = gui_picture_begin(gui, "", 0, SAMPLE_FACE);
    struct drawing picture;
    figure_draw(&picture, gui_arena(gui), &figure, rect.width, rect.height);
    drawing_put(&picture, gui_drawing(gui), rect.x, rect.y);
    gui_picture_end(gui);
}

static void show_preview(struct app *app, struct gui *gui)
{
    enum km_language second;
    bool both = ui_second_language(app->settings.language, &second);
    struct gui_bubble bubble = {
        .side = GUI_BUBBLE_THEIRS,
        .newest = true,
        .name = app_word(app, "gui.settings.sample.name"),
        .text = app_word(app, "gui.settings.sample"),
        .second = both ? ui_get(&app->words, second, "gui.settings.sample") : NULL,
    };
    gui_card_begin(gui, NULL, NULL, (struct gui_card){.plain = true, .padding = 20});
    gui_text(gui, app_word(app, "gui.settings.preview"),
             GUI_STYLE(.type = GUI_NOTE, .colour = GUI_AI, .bold = true));
    gui_gap(gui, GUI_GAP);
    show_face(gui);
    gui_gap(gui, 12);
    gui_line_bubble(gui, &bubble);
    gui_gap(gui, 12);
    gui_spans(gui,
              (const struct gui_span[]){{.text = "Ctrl", .key = true},
                                        {.text = " "},
                                        {.text = "+", .key = true},
                                        {.text = " "},
                                        {.text = "−", .key = true},
                                        {.text = " "},
                                        {.text = app_word(app, "gui.settings.preview.note")}},
              7, GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
    gui_card_end(gui);
}

/* ---- the page ---- */

static void show_sections(struct app *app, struct gui *gui)
{
    show_look(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    show_practice(app, gui);
    gui_gap(gui, GUI_GAP_GROUP);
    settings_rulebooks(app, gui, section_style);
    gui_gap(gui, GUI_GAP_GROUP);
    show_records(app, gui);
}

static bool same(const struct app_settings *a, const struct app_settings *b)
{
    return a->language == b->language && a->theme == b->theme && a->scale == b->scale &&
           a->reduced_motion == b->reduced_motion && a->mode == b->mode && a->soft == b->soft &&
           settings_same_rulebook(a, b);
}

static void show_page(struct app *app, struct gui *gui)
{
    int spare = gui_column_width(gui) - chrome_scaled(gui, PAGE_MOST);
    gui_indent_begin(gui, 0, spare > 0 ? spare : 0);
    gui_heading(gui, app_word(app, screen_settings.title), GUI_STYLE(.type = GUI_TITLE, .bold = true));
    gui_gap(gui, GUI_GAP_GROUP);
    if (gui_width_class(gui) == GUI_WIDE) {
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), chrome_scaled(gui, SAMPLE_WIDTH)},
                                             .count = 2,
                                             .gap = GUI_MARGIN_MIDDLE});
        gui_cell(gui);
        show_sections(app, gui);
        gui_cell(gui);
        show_preview(app, gui);
        gui_row_end(gui);
    } else {
        show_sections(app, gui);
    }
    gui_indent_end(gui);
}

static void settings_enter(struct app *app, struct gui *gui)
{
    (void)gui;
    settings_read_rulebooks(app);
}

static void settings_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {
        "← →", "gui.key.value",    "Tab", "gui.key.next", "Space", "gui.key.switch", "Esc", "gui.key.back",
        "F2",  "gui.key.language", "F1",  "gui.key.help", NULL,
    };
    struct app_settings before = app->settings;
    struct gui_rect rest = gui_window(gui);
    app_hints(app, gui, &rest, keys);
    app_rail(app, gui, &rest);
    gui_default_focus(gui, gui_format(gui, "settings.theme.%s", gui_theme_name(app->settings.theme)));
    gui_scroll_begin(gui, "settings.page", gui_inset(rest, app_margin(gui), 0));
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    show_page(app, gui);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_scroll_end(gui);
    if (gui_key(gui, GUI_KEY_ESCAPE))
        app_back(app);
    if (!same(&before, &app->settings))
        settings_save(app);
}

const struct screen screen_settings = {
    .id = "settings",
    .title = "gui.screen.settings",
    .help = "gui.help.settings",
    .icon = GUI_ICON_GEAR,
    .beside = true,
    .enter = settings_enter,
    .frame = settings_frame,
    .release = settings_release_rulebooks,
};
