/* The list of scenarios: what was left and can go on, then a card for each file, the broken ones with what is
 * wrong. Cards of one list are equally high, so that the eye can run down a column. */
#include "gui/screens/chrome.h"

#include "gui/figure/canvas.h"
#include "gui/figure/figure.h"
#include "text/normal.h"

enum {
    PICTURE_WIDTH = 138,
    CARD_HEIGHT = 168,
    CARD_SIDE = 20,
    CARD_ABOVE = 14,
    BANNER_PICTURE = 56,
    SEARCH_WIDTH = 264,
    META_ICON = 18,
    GRADES = 3
};

/* ---- words of a card ---- */

static const char *const channel_keys[] = {
    [KM_COUNTER] = "channel.counter", [KM_PHONE] = "channel.phone", [KM_CHAT] = "channel.chat",
    [KM_SOCIAL] = "channel.social",   [KM_VISIT] = "channel.visit", [KM_DESK] = "channel.desk",
};

static const enum gui_icon channel_icons[] = {
    [KM_COUNTER] = GUI_ICON_COUNTER, [KM_PHONE] = GUI_ICON_PHONE, [KM_CHAT] = GUI_ICON_CHAT,
    [KM_SOCIAL] = GUI_ICON_SOCIAL,   [KM_VISIT] = GUI_ICON_VISIT, [KM_DESK] = GUI_ICON_DESK,
};

static const char *const intensity_keys[] = {NULL, "gui.intensity.1", "gui.intensity.2", "gui.intensity.3"};

/* How long ago, in the largest unit that fits: the trainer knows no time zone, so that it names no day. */
static const char *ago(const struct app *app, struct gui *gui, int64_t at_ms)
{
    static const struct {
        int64_t minutes;
        const char *one, *many;
    } units[] = {
        {.minutes = 60 * 24 * 365, .one = "gui.ago.year", .many = "gui.ago.years"},
        {.minutes = 60 * 24 * 30, .one = "gui.ago.month", .many = "gui.ago.months"},
        {.minutes = 60 * 24 * 7, .one = "gui.ago.week", .many = "gui.ago.weeks"},
        {.minutes = 60 * 24, .one = "gui.ago.day", .many = "gui.ago.days"},
        {.minutes = 60, .one = "gui.ago.hour", .many = "gui.ago.hours"},
    };
    int64_t minutes = (app->now_ms() - at_ms) / 60000;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        int64_t number = minutes / units[i].minutes;
        if (number > 0)
            return app_phrase(app, gui, number == 1 ? units[i].one : units[i].many,
                              UI_ARGUMENTS({.name = "number", .number = number}));
    }
    return app_word(app, "gui.ago.now");
}

/* What was done last: how far it went when it can go on, and when it was. */
static const char *last_words(const struct app *app, struct gui *gui, const struct library_entry *entry)
{
    if (!entry->session)
        return app_word(app, "gui.library.never");
    const char *when = entry->at_ms ? ago(app, gui, entry->at_ms) : "";
    const char *key = !entry->open    ? "gui.library.last"
                      : !entry->turns ? "gui.library.begun"
                                      : "gui.library.open";
    return app_phrase(app, gui, key,
                      UI_ARGUMENTS({.name = "when", .text = when}, {.name = "turn", .number = entry->turns}));
}

static const char *place_words(const struct app *app, struct gui *gui, const struct km_head_info *head)
{
    const char *channel = app_word(app, channel_keys[head->channel]);
    if (!km_text_present(&head->trade_label))
        return channel;
    return app_phrase(app, gui, "gui.library.place",
                      UI_ARGUMENTS({.name = "trade", .text = app_text(app, &head->trade_label)},
                                   {.name = "channel", .text = channel}));
}

static const char *minutes_words(const struct app *app, struct gui *gui, const struct km_head_info *head)
{
    return app_phrase(app, gui, "gui.library.minutes",
                      UI_ARGUMENTS({.name = "number", .number = head->minutes}));
}

static const char *finding_words(const struct app *app, struct gui *gui, const struct library_entry *entry)
{
    if (!km_diags_count(entry->findings))
        return app_word(app, "gui.library.unreadable");
    const struct km_diag *diag = km_diags_at(entry->findings, 0);
    for (size_t i = 0; i < km_diags_count(entry->findings); i++) {
        diag = km_diags_at(entry->findings, i);
        if (diag->severity == KM_ERROR)
            break;
    }
    return app_phrase(app, gui, diag->line ? "gui.library.finding.line" : "gui.library.finding",
                      UI_ARGUMENTS({.name = "line", .number = diag->line},
                                   {.name = "message", .text = app_text(app, &diag->message)},
                                   {.name = "code", .text = diag->code}));
}

/* ---- looking for words ---- */

/* As compared: compatible forms are one, small and capital letters too. */
static char *folded(struct gui *gui, const char *text)
{
    const char *normal = text_normal(gui_arena(gui), text, strlen(text));
    char *copy = arena_string(gui_arena(gui), normal ? normal : "");
    for (char *c = copy; *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return copy;
}

static bool text_matches(struct gui *gui, const struct km_text *text, const char *wanted)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        if (text->in[i] && strstr(folded(gui, text->in[i]), wanted))
            return true;
    return false;
}

static bool matches(struct gui *gui, const struct library_entry *entry, const char *wanted)
{
    if (!*wanted || strstr(entry->id, wanted))
        return true;
    const struct km_head_info *head = entry->head;
    return head && (text_matches(gui, &head->title, wanted) || text_matches(gui, &head->summary, wanted) ||
                    text_matches(gui, &head->trade_label, wanted));
}

/* The newest session that can go on, or NULL. */
static const struct library_entry *newest_open(const struct app *app)
{
    const struct library_entry *newest = NULL;
    for (size_t i = 0; i < app->entry_count; i++) {
        const struct library_entry *entry = &app->entries[i];
        if (entry->open && (!newest || entry->at_ms > newest->at_ms))
            newest = entry;
    }
    return newest;
}

/* ---- portraits ---- */

static void show_portrait(struct app *app, struct gui *gui, const struct km_head_info *head, int width,
                          int height)
{
    static const enum figure_theme themes[] = {
        [GUI_LIGHT] = FIGURE_LIGHT, [GUI_DARK] = FIGURE_DARK, [GUI_CONTRAST] = FIGURE_CONTRAST};
    struct figure figure = {
        .person = app_person(head),
        .pose = pose_of(KM_UNEASY, 0.25, false),
        .theme = themes[app->settings.theme],
        .view = FIGURE_BUST,
    };
    struct gui_rect rect = gui_picture_begin(gui, "", width, height);
    struct drawing picture;
    figure_draw(&picture, gui_arena(gui), &figure, rect.width, rect.height);
    drawing_put(&picture, gui_drawing(gui), rect.x, rect.y);
    gui_picture_end(gui);
}

/* ---- a card ---- */

static const struct gui_style title_style = {.type = GUI_NAME, .bold = true};
static const struct gui_style summary_style = {.type = GUI_NOTE, .colour = GUI_INK2};
static const struct gui_style meta_style = {.type = GUI_LABEL, .colour = GUI_INK2};

/* An icon as high as the small letters beside it, so that a line of both stays one line. */
static void show_icon(struct gui *gui, enum gui_icon icon)
{
    int size = chrome_scaled(gui, META_ICON), height = gui_text_height(gui, " ", meta_style, size);
    struct gui_rect rect = gui_place(gui, size, height > size ? height : size);
    gui_icon_draw(gui_drawing(gui), icon, (float)rect.x, (float)(rect.y + (rect.height - size) / 2),
                  (float)size, gui_rgba(gui, GUI_INK3), gui_rgba(gui, GUI_PANEL));
}

static void show_meta(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    gui_flow_begin(gui, GUI_GAP, GUI_START);
    show_icon(gui, channel_icons[head->channel]);
    gui_text(gui, place_words(app, gui, head), meta_style);
    show_icon(gui, GUI_ICON_CLOCK);
    gui_text(gui, minutes_words(app, gui, head), meta_style);
    if (head->intensity >= 1 && head->intensity <= GRADES)
        gui_grade(gui, head->intensity, GRADES, app_word(app, intensity_keys[head->intensity]));
    gui_flow_end(gui);
}

static void show_title(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    const char *second = app_second(app, &head->title);
    gui_text(gui, app_text(app, &head->title), title_style);
    if (second)
        gui_text(gui, second, GUI_STYLE(.type = GUI_NOTE, .english = true));
}

static void show_last(struct app *app, struct gui *gui, const struct library_entry *entry)
{
    bool done = entry->session != NULL;
    gui_text(gui, last_words(app, gui, entry),
             GUI_STYLE(.type = GUI_LABEL, .bold = done, .colour = done ? GUI_INK : GUI_INK3));
}

/* `spare`: pixels between what it is about and what was done last. */
static void show_words(struct app *app, struct gui *gui, const struct library_entry *entry, bool brief,
                       int spare)
{
    show_title(app, gui, entry->head);
    if (!brief)
        gui_text(gui, app_text(app, &entry->head->summary), summary_style);
    gui_gap(gui, GUI_GAP + spare);
    show_meta(app, gui, entry->head);
    gui_gap(gui, GUI_GAP_INSIDE);
    show_last(app, gui, entry);
}

static void show_broken(struct app *app, struct gui *gui, const struct library_entry *entry)
{
    gui_row_begin(gui,
                  &(struct gui_row){.widths = {chrome_scaled(gui, 24), GUI_SHARE(1)}, .count = 2, .gap = 12});
    gui_cell(gui);
    gui_icon(gui, GUI_ICON_CROSS, GUI_SHU);
    gui_cell(gui);
    gui_text(gui, entry->head ? app_text(app, &entry->head->title) : app_word(app, "gui.library.broken"),
             title_style);
    gui_row_end(gui);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, gui_format(gui, "%s.json", entry->id), meta_style);
    gui_gap(gui, GUI_GAP_INSIDE);
    gui_text(gui, finding_words(app, gui, entry), GUI_STYLE(.type = GUI_NOTE));
    gui_gap(gui, GUI_GAP);
    gui_spring(gui);
    gui_text(gui, app_word(app, "gui.library.broken.how"), meta_style);
}

/* How wide the line of place, minutes and intensity is when it need not break. */
static int meta_width(struct app *app, struct gui *gui, const struct km_head_info *head)
{
    return gui_text_width(gui, place_words(app, gui, head), meta_style) +
           gui_text_width(gui, minutes_words(app, gui, head), meta_style) +
           gui_text_width(gui, app_word(app, intensity_keys[GRADES]), meta_style) +
           chrome_scaled(gui, 2 * META_ICON + GRADES * META_ICON) + 5 * GUI_GAP;
}

/* How high the words of a card are; at least so high, since a flow may break earlier than counted here. */
static int words_height(struct app *app, struct gui *gui, const struct library_entry *entry, int width)
{
    const struct km_head_info *head = entry->head;
    const char *second = app_second(app, &head->title);
    int line = gui_text_height(gui, " ", meta_style, width), icon = chrome_scaled(gui, META_ICON);
    int lines = 1 + meta_width(app, gui, head) / (width > 0 ? width : 1);
    int height = gui_text_height(gui, app_text(app, &head->title), title_style, width) +
                 gui_text_height(gui, app_text(app, &head->summary), summary_style, width) +
                 gui_text_height(gui, last_words(app, gui, entry), meta_style, width) +
                 lines * (line > icon ? line : icon) + (lines - 1) * GUI_GAP + GUI_GAP + GUI_GAP_INSIDE;
    if (second)
        height += gui_text_height(gui, second, GUI_STYLE(.type = GUI_NOTE, .english = true), width);
    return height + 2 * CARD_ABOVE;
}

/* How high every card is, so that the portraits fill their cards. */
static int card_height(struct app *app, struct gui *gui, const char *wanted, int width)
{
    int height = CARD_HEIGHT;
    for (size_t i = 0; i < app->entry_count; i++) {
        const struct library_entry *entry = &app->entries[i];
        if (entry->findings || !matches(gui, entry, wanted))
            continue;
        int needed = words_height(app, gui, entry, width);
        height = needed > height ? needed : height;
    }
    return height;
}

/* A broken file is read again, with all others: its author may have mended it. */
static void open_card(struct app *app, struct library_entry *entry)
{
    app->opened = (size_t)(entry - app->entries);
    if (entry->findings)
        app->entered = false;
    else
        app_open(app, entry);
}

struct cards {
    int columns, width, height; /* of one card; height 0: as high as its words */
    int picture;                /* width of the portrait; 0: none */
};

static void show_card(struct app *app, struct gui *gui, struct library_entry *entry,
                      const struct cards *cards)
{
    const char *id = gui_format(gui, "library.card.%s", entry->id);
    const char *label = entry->head ? app_text(app, &entry->head->title) : entry->id;
    bool broken = entry->findings != NULL, pictured = !broken && cards->picture;
    struct gui_card look = {
        .flush = pictured, .equal = true, .padding = GUI_GAP_GROUP, .least_height = cards->height};
    bool chosen = gui_card_begin(gui, id, label, look);
    if (broken) {
        show_broken(app, gui, entry);
    } else if (!pictured) {
        show_words(app, gui, entry, true, 0);
    } else {
        gui_row_begin(gui, &(struct gui_row){.widths = {cards->picture, GUI_SHARE(1)}, .count = 2});
        gui_cell(gui);
        show_portrait(app, gui, entry->head, cards->picture, cards->height - 2);
        gui_cell(gui);
        gui_indent_begin(gui, CARD_SIDE, CARD_SIDE);
        gui_place(gui, 1, CARD_ABOVE);
        int spare = cards->height - words_height(app, gui, entry, gui_column_width(gui));
        show_words(app, gui, entry, false, spare > 0 ? spare : 0);
        gui_indent_end(gui);
        gui_row_end(gui);
    }
    gui_card_end(gui);
    if (chosen)
        open_card(app, entry);
}

static struct cards layout_of(struct app *app, struct gui *gui, const char *wanted)
{
    enum gui_class class = gui_width_class(gui);
    struct cards cards = {.columns = class == GUI_WIDE ? 2 : 1};
    cards.width = (gui_column_width(gui) - (cards.columns - 1) * GUI_GAP_GROUP) / cards.columns;
    if (class == GUI_NARROW)
        return cards;
    cards.picture = cards.columns > 1 ? PICTURE_WIDTH : chrome_scaled(gui, PICTURE_WIDTH);
    if (cards.columns == 1 && cards.picture > cards.width / 4)
        cards.picture = cards.width / 4;
    cards.height = card_height(app, gui, wanted, cards.width - cards.picture - 2 * CARD_SIDE - 2);
    return cards;
}

/* Rows of cards; false when none matched. */
static bool show_cards(struct app *app, struct gui *gui, const char *wanted)
{
    struct cards cards = layout_of(app, gui, wanted);
    struct gui_row row = {
        .widths = {GUI_SHARE(1), GUI_SHARE(1)}, .count = cards.columns, .gap = GUI_GAP_GROUP};
    size_t shown = 0, count = app->entry_count;
    gui_group_begin(gui, "library.cards");
    for (size_t i = 0; i < count && app->screen == SCREEN_LIBRARY; i++) {
        if (!matches(gui, &app->entries[i], wanted))
            continue;
        if (shown % (size_t)cards.columns == 0) {
            if (shown)
                gui_row_end(gui);
            gui_gap(gui, shown ? GUI_GAP_GROUP : 0);
            gui_row_begin(gui, &row);
        }
        gui_cell(gui);
        show_card(app, gui, &app->entries[i], &cards);
        shown++;
    }
    if (shown)
        gui_row_end(gui);
    gui_group_end(gui);
    return shown > 0;
}

/* ---- the page ---- */

static void show_banner(struct app *app, struct gui *gui, const struct library_entry *entry)
{
    bool narrow = gui_width_class(gui) == GUI_NARROW;
    const struct gui_button look = {.kind = GUI_SECOND, .small = true, .key = narrow ? NULL : "C"};
    const char *label = app_word(app, "gui.library.continue");
    int picture = chrome_scaled(gui, BANNER_PICTURE), button = gui_button_width(gui, label, look);
    gui_wash_begin(gui, GUI_AI_WASH, GUI_AI);
    if (!narrow) {
        gui_row_begin(gui, &(struct gui_row){.widths = {picture, GUI_SHARE(1), button},
                                             .count = 3,
                                             .gap = GUI_GAP_GROUP,
                                             .align = GUI_CENTRE});
        gui_cell(gui);
        show_portrait(app, gui, entry->head, picture, picture);
        gui_cell(gui);
    }
    gui_text(gui, app_word(app, "gui.library.left_off"), meta_style);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    gui_text(gui, app_text(app, &entry->head->title), title_style);
    gui_text(gui, last_words(app, gui, entry), meta_style);
    gui_flow_end(gui);
    if (narrow)
        gui_gap(gui, GUI_GAP);
    else
        gui_cell(gui);
    bool chosen = gui_button(gui, "library.continue", label, look);
    if (!narrow)
        gui_row_end(gui);
    gui_wash_end(gui);
    gui_gap(gui, GUI_MARGIN_MIDDLE);
    if (chosen)
        app_continue(app, entry);
}

static void show_search(struct app *app, struct gui *gui)
{
    gui_text_field(gui, "library.search", app_word(app, "gui.key.search"),
                   app_word(app, "gui.library.search"), GUI_ICON_SEARCH, &app->search);
}

static void show_head(struct app *app, struct gui *gui)
{
    bool beside = gui_width_class(gui) != GUI_NARROW;
    const char *count = app_phrase(app, gui, app->entry_count == 1 ? "gui.library.one" : "gui.library.count",
                                   UI_ARGUMENTS({.name = "number", .number = (int64_t)app->entry_count}));
    if (beside) {
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), chrome_scaled(gui, SEARCH_WIDTH)},
                                             .count = 2,
                                             .gap = GUI_GAP_GROUP,
                                             .align = GUI_CENTRE});
        gui_cell(gui);
    }
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    gui_heading(gui, app_word(app, screen_library.title), GUI_STYLE(.type = GUI_TITLE, .bold = true));
    gui_text(gui, count, GUI_STYLE(.type = GUI_REPORT, .colour = GUI_INK2));
    gui_flow_end(gui);
    if (beside)
        gui_cell(gui);
    else
        gui_gap(gui, GUI_GAP);
    show_search(app, gui);
    if (beside)
        gui_row_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_page(struct app *app, struct gui *gui, const struct library_entry *left_off)
{
    const char *wanted = folded(gui, app->search.text);
    show_head(app, gui);
    if (left_off && !*wanted)
        show_banner(app, gui, left_off);
    if (app->screen != SCREEN_LIBRARY)
        return;
    if (!app->entry_count)
        gui_empty(gui, app_word(app, "gui.library.none"), app_word(app, "gui.library.none.how"));
    else if (!show_cards(app, gui, wanted))
        gui_empty(gui, app_word(app, "gui.library.nothing"), app_word(app, "gui.library.nothing.how"));
}

static void library_enter(struct app *app, struct gui *gui)
{
    (void)gui;
    app_load_library(app);
}

static void library_frame(struct app *app, struct gui *gui)
{
    static const char *const keys[] = {
        "← → ↑ ↓", "gui.key.move",     "Enter", "gui.key.open", "/",  "gui.key.search", "Tab", "gui.key.next",
        "F2",      "gui.key.language", "F1",    "gui.key.help", NULL,
    };
    static const char *const keys_left_off[] = {
        "← → ↑ ↓", "gui.key.move",   "Enter", "gui.key.open", "C",  "gui.key.continue",
        "/",       "gui.key.search", "Tab",   "gui.key.next", "F2", "gui.key.language",
        "F1",      "gui.key.help",   NULL,
    };
    const struct library_entry *left_off = newest_open(app);
    struct gui_rect rest = gui_window(gui);
    app_hints(app, gui, &rest, left_off ? keys_left_off : keys);
    app_rail(app, gui, &rest);
    if (left_off && gui_width_class(gui) == GUI_NARROW)
        gui_default_focus(gui, "library.continue"); /* so that the page begins at its top */
    else if (app->opened < app->entry_count)
        gui_default_focus(gui, gui_format(gui, "library.card.%s", app->entries[app->opened].id));
    gui_scroll_begin(gui, "library.list", gui_inset(rest, app_margin(gui), 0));
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    show_page(app, gui, left_off);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_scroll_end(gui);
    if (app->screen != SCREEN_LIBRARY)
        return;
    if (gui_key(gui, '/'))
        gui_focus(gui, "library.search");
    if (left_off && gui_key(gui, 'c'))
        app_continue(app, left_off);
    if (*app->search.text && gui_key(gui, GUI_KEY_ESCAPE))
        gui_field_set(&app->search, "");
}

const struct screen screen_library = {
    .id = "library",
    .title = "gui.screen.library",
    .enter = library_enter,
    .frame = library_frame,
    .help = "gui.help.library",
};
