/* What stands around a screen: the rail of pages, the bar, the hint bar with the notice above it. */
#include "gui/screens/chrome.h"

#include "gui/screens/app_run.h"
#include "gui/screens/first_scale.h"
#include "gui/screens/settings.h"
#include "gui/ui/button.h"
#include "gui/ui/choice.h"
#include "gui/ui/frame.h"
#include "gui/ui/picture.h"
#include "gui/ui/show.h"
#include "gui/ui/ui.h"

enum {
    BAR = 56,
    SIGN = 40,
    HINT_BAR = 40,
    RAIL = 216,
    RAIL_ICONS = 64,
    PAGE_LEAST = 760, /* of a page beside the rail with its words */
    CAP_SIDE = 16,    /* of a key cap beside its letters */
    NOTICE_ABOVE = 6
};

int app_margin(const struct gui *gui)
{
    static const int margins[] = {
        [GUI_NARROW] = 16, [GUI_MIDDLE] = GUI_MARGIN_MIDDLE, [GUI_WIDE] = GUI_MARGIN};
    return margins[gui_width_class(gui)];
}

int chrome_scaled(const struct gui *gui, int pixels)
{
    return pixels * gui_settings(gui)->scale / 100;
}

size_t chrome_split_caps(struct gui *gui, const char *key, const char *caps[CHROME_MOST_CAPS])
{
    size_t count = 0;
    while (*key && count < CHROME_MOST_CAPS) {
        size_t length = strcspn(key, " ");
        caps[count++] = arena_string_n(gui_arena(gui), key, length);
        key += length + (key[length] == ' ');
    }
    return count;
}

static int greatest(int a, int b)
{
    return a > b ? a : b;
}

/* ---- the way to the help ---- */

static bool lacks_hints(const struct app *app, const struct gui *gui)
{
    return gui_width_class(gui) == GUI_NARROW || gui_is_short(gui) || app->host.touch;
}

/* In a rail of icons it stands in their middle. */
static const struct gui_button help_look = {
    .kind = GUI_QUIET, .small = true, .icon = GUI_ICON_HELP, .icon_only = true, .stretch = true};

int chrome_help_width(const struct app *app, struct gui *gui)
{
    return lacks_hints(app, gui) ? gui_button_width(gui, app_word(app, "gui.key.help"), help_look) : 0;
}

void chrome_help_button(struct app *app, struct gui *gui)
{
    if (gui_button(gui, "bar.help", app_word(app, "gui.key.help"), help_look))
        app->help = true;
}

/* ---- rail ---- */

/* The sign of the house and its name. */
static void show_sign(struct app *app, struct gui *gui, bool small)
{
    int size = chrome_scaled(gui, SIGN);
    if (small && size > gui_column_width(gui))
        size = gui_column_width(gui);
    struct gui_style letter = {.type = small ? GUI_NAME : GUI_VOICE,
                               .colour = GUI_ON_AI,
                               .bold = true,
                               .align = GUI_CENTRE,
                               .japanese = true};
    gui_row_begin(
        gui, &(struct gui_row){
                 .widths = {size, GUI_SHARE(1)}, .count = small ? 1 : 2, .gap = 12, .align = GUI_CENTRE});
    gui_cell(gui);
    struct gui_rect rect = gui_picture_begin(gui, "", size, size);
    gui_draw_fill(gui_drawing(gui), rect, GUI_RADIUS, gui_rgba(gui, GUI_AI));
    if (gui_text_height(gui, "構", letter, size) <= size)
        gui_text_in(gui, rect, "構", letter, GUI_CENTRE);
    gui_picture_end(gui);
    if (!small) {
        gui_cell(gui);
        bool english = app_language(app) == KM_EN;
        gui_text(gui, app_word(app, "gui.name"),
                 GUI_STYLE(.type = GUI_NAME, .bold = true, .english = english, .japanese = !english));
        gui_text(gui, app_word(app, "gui.name.other"),
                 GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2, .english = !english, .japanese = english));
    }
    gui_row_end(gui);
}

static void show_pages(struct app *app, struct gui *gui, bool icons, bool tabs)
{
    const char *labels[SCREEN_COUNT], *ids[SCREEN_COUNT];
    enum gui_icon pictures[SCREEN_COUNT];
    enum screen_id pages[SCREEN_COUNT];
    struct gui_choice choice = {.labels = labels, .ids = ids, .label = app_word(app, "gui.rail")};
    for (size_t i = 0; i < SCREEN_COUNT; i++) {
        const struct screen *screen = app->screens[i];
        if (!screen->icon)
            continue;
        if (i == app->screen)
            choice.current = choice.count;
        labels[choice.count] = app_word(app, screen->title);
        ids[choice.count] = screen->id;
        pictures[choice.count] = screen->icon;
        pages[choice.count++] = (enum screen_id)i;
    }
    int chosen = tabs ? gui_tabs(gui, "rail", &choice) : gui_rail(gui, "rail", &choice, pictures, icons);
    if (chosen < 0 || pages[chosen] == app->screen)
        return;
    app_go(app, pages[chosen]);
    app->focus_first = ids[chosen];
}

static void show_tabs(struct gui *gui, void *user)
{
    struct app *app = user;
    gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), chrome_help_width(app, gui)}, .count = 2});
    gui_cell(gui);
    show_pages(app, gui, false, true);
    gui_cell(gui);
    chrome_help_button(app, gui);
    gui_row_end(gui);
}

static void show_promise(struct app *app, struct gui *gui, struct gui_rect rect)
{
    static const char *const promises[] = {
        [APP_KEPT_IN_FOLDER] = "gui.rail.promise",     [APP_KEPT_IN_BROWSER] = "gui.rail.promise.browser",
        [APP_KEPT_BY_SYSTEM] = "gui.rail.promise.lms", [APP_READ_ONLY] = "gui.rail.promise.elsewhere",
        [APP_NOT_KEPT] = "gui.rail.promise.nowhere",
    };
    struct gui_style style = {.type = GUI_LABEL, .colour = GUI_INK2};
    gui_area_begin_at(gui, rect, GUI_END);
    gui_row_begin(
        gui, &(struct gui_row){.widths = {chrome_scaled(gui, 24), GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP});
    gui_cell(gui);
    gui_icon(gui, GUI_ICON_LOCK, GUI_INK3);
    gui_cell(gui);
    gui_text(gui, app_word(app, promises[app->host.keeping]), style);
    gui_row_end(gui);
    gui_area_end(gui);
}

void app_rail(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    enum gui_class class = gui_width_class(gui);
    if (class == GUI_NARROW) {
        int tabs = gui_measure(gui, rest->width - 2 * GUI_GAP, show_tabs, app);
        struct gui_rect strip = gui_cut_top(rest, greatest(BAR, tabs + GUI_GAP));
        gui_fill(gui, strip, GUI_PANEL);
        gui_rule_below(gui, strip, GUI_RULE);
        gui_area_begin_at(gui, gui_inset(strip, GUI_GAP, 0), GUI_CENTRE);
        show_tabs(gui, app);
        gui_area_end(gui);
        return;
    }
    int beside_words = rest->width - chrome_scaled(gui, RAIL) - 2 * app_margin(gui);
    bool icons = class == GUI_MIDDLE || beside_words < chrome_scaled(gui, PAGE_LEAST);
    int width = icons ? greatest(RAIL_ICONS, chrome_scaled(gui, 24) + 32) : chrome_scaled(gui, RAIL);
    struct gui_rect rail = gui_cut_left(rest, width);
    gui_fill(gui, rail, GUI_PANEL);
    gui_rule_right(gui, rail, GUI_RULE);
    rail = gui_inset(rail, icons ? 8 : 16, 24);
    struct gui_rect foot = gui_cut_bottom(&rail, icons ? 0 : chrome_scaled(gui, 80));
    gui_area_begin(gui, rail);
    gui_indent_begin(gui, icons ? 0 : 8, 0);
    show_sign(app, gui, icons);
    gui_indent_end(gui);
    gui_gap(gui, 32);
    show_pages(app, gui, icons, false);
    if (chrome_help_width(app, gui))
        chrome_help_button(app, gui);
    gui_area_end(gui);
    if (!icons)
        show_promise(app, gui, foot);
}

/* ---- bar ---- */

/* From language to language, and back to the Japanese that one came from. */
void chrome_change_language(struct app *app)
{
    enum ui_choice now = app->settings.language;
    const enum ui_choice next[] = {[UI_JA] = UI_EN,
                                   [UI_EN] = UI_BOTH,
                                   [UI_BOTH] = app->plain_japanese ? UI_JA_EASY : UI_JA,
                                   [UI_JA_EASY] = UI_EN};
    if (now == UI_JA || now == UI_JA_EASY)
        app->plain_japanese = now == UI_JA_EASY;
    app->settings.language = next[now];
    settings_save(app);
}

const char *chrome_language_name(const struct app *app)
{
    static const char *const names[] = {[UI_JA] = "gui.language.ja",
                                        [UI_EN] = "gui.language.en",
                                        [UI_BOTH] = "gui.language.both",
                                        [UI_JA_EASY] = "gui.language.ja-easy"};
    return app_word(app, names[app->settings.language]);
}

/* What stands in the bar, one below the other. */
struct title {
    const char *title, *detail; /* detail: NULL when it stands elsewhere */
};

static void show_title(struct gui *gui, void *user)
{
    const struct title *title = user;
    gui_heading(gui, title->title, GUI_STYLE(.type = GUI_NAME, .level = 1));
    if (title->detail)
        gui_text(gui, title->detail, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
}

void app_bar(struct app *app, struct gui *gui, struct gui_rect *rest, const char *title, const char *detail)
{
    bool narrow = gui_width_class(gui) == GUI_NARROW;
    const struct gui_button back = {
        .kind = GUI_QUIET, .small = true, .icon = GUI_ICON_BACK, .icon_only = true};
    const struct gui_button language = {.kind = GUI_QUIET, .small = true, .key = "F2"};
    int back_width = gui_button_width(gui, app_word(app, "gui.key.back"), back);
    int language_width = narrow ? 0 : gui_button_width(gui, chrome_language_name(app), language);
    int help_width = chrome_help_width(app, gui);
    int side = narrow || !detail ? 0 : gui_text_width(gui, detail, GUI_STYLE(.type = GUI_NOTE));
    bool below = !side || side > rest->width / 3;
    struct gui_row row = {
        .widths = {back_width, GUI_SHARE(1)}, .count = 2, .gap = GUI_GAP_GROUP, .align = GUI_CENTRE};
    int taken = back_width + language_width + help_width + (help_width ? GUI_GAP_GROUP : 0) + 2 * GUI_GAP +
                3 * GUI_GAP_GROUP + (below ? 0 : side);
    struct title words = {title, below ? detail : NULL};
    int height = gui_measure(gui, rest->width - taken, show_title, &words) + 2 * GUI_GAP;
    struct gui_rect bar = gui_cut_top(rest, greatest(greatest(BAR, height), chrome_scaled(gui, 20) + 28));
    gui_fill(gui, bar, GUI_PANEL);
    gui_rule_below(gui, bar, GUI_RULE);
    if (!below)
        row.widths[row.count++] = side;
    if (!narrow)
        row.widths[row.count++] = language_width;
    if (help_width)
        row.widths[row.count++] = help_width;
    bar = gui_inset(bar, GUI_GAP, 0);
    gui_cut_right(&bar, GUI_GAP_INSIDE);
    gui_area_begin_at(gui, bar, GUI_CENTRE);
    gui_row_begin(gui, &row);
    gui_cell(gui);
    if (gui_button(gui, "bar.back", app_word(app, "gui.key.back"), back))
        app_back(app);
    gui_cell(gui);
    show_title(gui, &words);
    if (!below) {
        gui_cell(gui);
        gui_text(gui, detail, GUI_STYLE(.type = GUI_NOTE, .colour = GUI_INK2));
    }
    if (!narrow) {
        gui_cell(gui);
        if (gui_button(gui, "bar.language", chrome_language_name(app), language))
            chrome_change_language(app);
    }
    if (help_width) {
        gui_cell(gui);
        chrome_help_button(app, gui);
    }
    gui_row_end(gui);
    gui_area_end(gui);
}

/* ---- notice and hints ---- */

static const struct gui_button notice_button = {.kind = GUI_SECOND, .small = true};

/* A notice being shown. Its first line says what happened; what follows, in small, is a path or a reason. */
struct notice {
    const struct app *app;
    const char *first, *detail;
    bool asks; /* it has two answers in place of a button that closes it */
    bool closed, large, usual;
};

static struct notice notice_of(const struct app *app, struct gui *gui)
{
    const char *told = app_told(app);
    size_t length = strcspn(told, "\n");
    return (struct notice){.app = app,
                           .asks = first_scale_asks(app),
                           .first = arena_string_n(gui_arena(gui), told, length),
                           .detail = told + length + (told[length] == '\n')};
}

static void show_notice_words(struct gui *gui, const struct notice *notice)
{
    gui_name(gui, "notice.text");
    gui_text(gui, notice->first, GUI_STYLE(.type = GUI_NOTE, .bold = true, .live = true));
    gui_text(gui, notice->detail, GUI_STYLE(.type = GUI_LABEL, .colour = GUI_INK2));
}

static void show_buttons(struct gui *gui, struct notice *notice)
{
    const struct app *app = notice->app;
    if (!notice->asks) {
        notice->closed = gui_button(gui, "notice.close", app_word(app, "gui.notice.close"), notice_button);
        return;
    }
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    notice->large = gui_button(gui, "notice.large", app_word(app, "gui.notice.scale.large"), notice_button);
    notice->usual = gui_button(gui, "notice.usual", app_word(app, "gui.notice.scale.usual"), notice_button);
    gui_flow_end(gui);
}

static int buttons_width(struct gui *gui, const struct notice *notice)
{
    const struct app *app = notice->app;
    if (!notice->asks)
        return gui_button_width(gui, app_word(app, "gui.notice.close"), notice_button);
    return gui_button_width(gui, app_word(app, "gui.notice.scale.large"), notice_button) + GUI_GAP +
           gui_button_width(gui, app_word(app, "gui.notice.scale.usual"), notice_button);
}

static void show_notice_row(struct gui *gui, struct notice *notice)
{
    int buttons = buttons_width(gui, notice);
    gui_row_begin(gui, &(struct gui_row){.widths = {chrome_scaled(gui, 24), GUI_SHARE(1), buttons},
                                         .count = 3,
                                         .gap = GUI_GAP_GROUP,
                                         .align = GUI_CENTRE});
    gui_cell(gui);
    gui_icon(gui, GUI_ICON_INFO, GUI_AI);
    gui_cell(gui);
    show_notice_words(gui, notice);
    gui_cell(gui);
    show_buttons(gui, notice);
    gui_row_end(gui);
}

static void show_notice_content(struct gui *gui, void *user)
{
    struct notice *notice = user;
    if (gui_width_class(gui) != GUI_NARROW) {
        show_notice_row(gui, notice);
        return;
    }
    show_notice_words(gui, notice);
    gui_gap(gui, GUI_GAP);
    show_buttons(gui, notice);
}

static void show_notice(struct app *app, struct gui *gui, struct gui_rect *rest)
{
    struct notice notice = notice_of(app, gui);
    int height = gui_measure(gui, rest->width - 2 * GUI_GAP_GROUP, show_notice_content, &notice);
    struct gui_rect strip = gui_cut_bottom(rest, greatest(height + 2 * NOTICE_ABOVE, BAR)), bar = strip;
    gui_fill(gui, strip, GUI_AI_WASH);
    gui_fill(gui, gui_cut_left(&bar, 6), GUI_AI);
    gui_scroll_begin(gui, "notice", gui_inset(strip, GUI_GAP_GROUP, NOTICE_ABOVE));
    show_notice_content(gui, &notice);
    gui_scroll_end(gui);
    if (notice.closed)
        app_tell_nothing(app);
    if (notice.large || notice.usual)
        first_scale_answer(app, notice.large);
}

static int hint_width(struct gui *gui, const char *const *caps, size_t count, const char *word)
{
    int width = gui_text_width(gui, word, GUI_STYLE(.type = GUI_LABEL)) + GUI_GAP;
    for (size_t i = 0; i < count; i++)
        width += greatest(chrome_scaled(gui, 24),
                          gui_text_width(gui, caps[i], GUI_STYLE(.type = GUI_LABEL)) + CAP_SIDE) +
                 GUI_GAP_INSIDE;
    return width;
}

static void remember_hints(struct app *app, const char *const *keys)
{
    app->hint_count = 0;
    for (; keys[0] && app->hint_count < APP_MOST_HINTS; keys += 2) {
        struct app_hint *hint = &app->hints[app->hint_count++];
        snprintf(hint->key, sizeof hint->key, "%s", keys[0]);
        hint->word = keys[1];
    }
}

/* The ways to help and out are needed most by whoever is lost: they stay when others have no room. */
static bool stays(const struct app_hint *hint)
{
    return strcmp(hint->key, "F1") == 0 || strncmp(hint->key, "Esc", 3) == 0;
}

/* The key that the hint names, once or several times: a click on it presses it so. */
static bool names_a_key(const char *const *caps, size_t count, struct gui_event *key)
{
    *key = (struct gui_event){.kind = GUI_EVENT_KEY};
    for (size_t i = 1; i < count; i++)
        if (strcmp(caps[i], caps[0]) != 0)
            return false;
    return gui_key_read(caps[0], &key->key, &key->modifiers);
}

static void show_hint(struct gui *gui, const struct app_hint *hint, const char *const *caps, size_t count,
                      const char *word)
{
    struct gui_event key;
    if (!names_a_key(caps, count, &key)) {
        gui_key_hint(gui, caps, count, word);
        return;
    }
    key.at_ms = gui_now(gui);
    if (!gui_key_hint_button(gui, gui_format(gui, "hint.%s", hint->key), caps, count, word))
        return;
    for (size_t i = 0; i < count; i++)
        gui_push(gui, &key);
}

/* The width that the hint takes; shows it, or only measures. */
static int one_hint(struct app *app, struct gui *gui, const struct app_hint *hint, bool show)
{
    const char *caps[CHROME_MOST_CAPS], *word = app_word(app, hint->word);
    size_t count = chrome_split_caps(gui, hint->key, caps);
    if (show)
        show_hint(gui, hint, caps, count, word);
    return hint_width(gui, caps, count, word) + GUI_MARGIN_MIDDLE;
}

/* Those that fit on one line; the most used ones come first. */
static void show_hints(struct app *app, struct gui *gui, struct gui_rect bar)
{
    int width = bar.width - GUI_MARGIN_MIDDLE;
    for (size_t i = 0; i < app->hint_count; i++)
        width -= stays(&app->hints[i]) ? one_hint(app, gui, &app->hints[i], false) : 0;
    gui_area_begin_at(gui, gui_inset(bar, GUI_MARGIN_MIDDLE, 0), GUI_CENTRE);
    gui_flow_begin(gui, GUI_MARGIN_MIDDLE, GUI_START);
    for (size_t i = 0; i < app->hint_count; i++) {
        if (!stays(&app->hints[i]))
            width -= one_hint(app, gui, &app->hints[i], false);
        if (width >= 0 || stays(&app->hints[i]))
            one_hint(app, gui, &app->hints[i], true);
    }
    gui_flow_end(gui);
    gui_area_end(gui);
}

void app_hints_hidden(struct app *app, struct gui *gui, struct gui_rect *rest, const char *const *keys)
{
    remember_hints(app, keys);
    if (app->tells)
        show_notice(app, gui, rest);
}

void app_hints(struct app *app, struct gui *gui, struct gui_rect *rest, const char *const *keys)
{
    remember_hints(app, keys);
    if (!lacks_hints(app, gui))
        app->hint_bar = gui_cut_bottom(rest, greatest(HINT_BAR, chrome_scaled(gui, 22) + 18));
    if (app->tells)
        show_notice(app, gui, rest);
}

void chrome_show_hints(struct app *app, struct gui *gui)
{
    struct gui_rect bar = app->hint_bar;
    app->hint_bar = (struct gui_rect){0};
    if (gui_rect_is_empty(bar))
        return;
    gui_fill(gui, (struct gui_rect){bar.x, bar.y, bar.width, gui_theme_hairline(app->settings.theme)},
             GUI_RULE);
    show_hints(app, gui, bar);
}
