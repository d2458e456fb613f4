/* The list of scenarios: what was left and can go on, then a card for each file, the broken ones with what is
 * wrong. Cards of one list are equally high, so that the eye can run down a column. */
#include "gui/screens/library.h"

#include "gui/screens/app_open.h"
#include "gui/screens/app_run.h"
#include "gui/screens/chrome.h"
#include "gui/ui/button.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"
#include "gui/ui/show.h"

enum { PICTURE_WIDTH = 138, CARD_HEIGHT = 168, BANNER_PICTURE = 56, SEARCH_WIDTH = 264 };

static const struct gui_style title_style = {.type = GUI_NAME, .bold = true};
static const struct gui_style page_style = {.type = GUI_TITLE, .bold = true};
static const struct gui_style count_style = {.type = GUI_REPORT, .colour = GUI_INK2};
static const struct gui_style meta_style = {.type = GUI_LABEL, .colour = GUI_INK2};

/* ---- what is there ---- */

/* The newest session that can go on, or NULL. */
static const struct km_card *newest_open(const struct app *app)
{
    const struct km_card *newest = NULL;
    for (size_t i = 0; i < km_catalogue_count(app->catalogue); i++) {
        const struct km_card *card = km_catalogue_card(app->catalogue, i);
        if (library_can_go_on(card) && (!newest || card->last->order < newest->last->order))
            newest = card;
    }
    return newest;
}

/* ---- cards ---- */

/* How high every card is, so that the portraits fill their cards. */
static int common_height(struct app *app, struct gui *gui, struct library_memo *memo, int width)
{
    size_t count = km_catalogue_count(app->catalogue);
    int height = CARD_HEIGHT;
    if (memo->common)
        return memo->common;
    for (size_t i = 0; i < count; i++) {
        const struct km_card *card = km_catalogue_card(app->catalogue, i);
        if (app_findings(app, card) || !memo->matching[i])
            continue;
        int needed = library_words_height(app, gui, card, width);
        height = needed > height ? needed : height;
    }
    memo->common = height;
    for (size_t i = 0; i < count; i++)
        if (!app_findings(app, km_catalogue_card(app->catalogue, i)))
            memo->heights[i] = height;
    return height;
}

/* As many as leave each card the width in which its words stand well. */
static int columns_in(const struct gui *gui, int width)
{
    static const int least[] = {[2] = 440, [3] = 480};
    for (int columns = 3; columns > 1; columns--)
        if ((width - (columns - 1) * GUI_GAP_GROUP) / columns >= chrome_scaled(gui, least[columns]))
            return columns;
    return 1;
}

static struct library_cards layout_of(struct app *app, struct gui *gui, struct library_memo *memo)
{
    int width = gui_column_width(gui);
    struct library_cards cards = {.columns = columns_in(gui, width)};
    cards.width = (width - (cards.columns - 1) * GUI_GAP_GROUP) / cards.columns;
    library_memo_fit(memo, app, gui, cards.width);
    if (gui_width_class(gui) == GUI_NARROW)
        return cards;
    int picture = chrome_scaled(gui, PICTURE_WIDTH), most = cards.width * 3 / 10;
    cards.picture = picture < most ? picture : most;
    cards.height = common_height(app, gui, memo, cards.width - cards.picture - 2);
    return cards;
}

/* Rows of those that match. */
static void show_cards(struct app *app, struct gui *gui, struct library_memo *memo)
{
    struct library_cards cards = layout_of(app, gui, memo);
    struct gui_row row = {
        .widths = {GUI_SHARE(1), GUI_SHARE(1), GUI_SHARE(1)}, .count = cards.columns, .gap = GUI_GAP_GROUP};
    size_t shown = 0, count = km_catalogue_count(app->catalogue);
    gui_group_begin(gui, "library.cards");
    for (size_t i = 0; i < count && app->screen == SCREEN_LIBRARY; i++) {
        if (!memo->matching[i])
            continue;
        if (shown % (size_t)cards.columns == 0) {
            if (shown)
                gui_row_end(gui);
            gui_gap(gui, shown ? GUI_GAP_GROUP : 0);
            gui_row_begin(gui, &row);
        }
        gui_cell(gui);
        library_card(app, gui, km_catalogue_card(app->catalogue, i), &cards, &memo->heights[i]);
        shown++;
    }
    if (shown)
        gui_row_end(gui);
    gui_group_end(gui);
}

/* ---- the page ---- */

static void show_banner(struct app *app, struct gui *gui, const struct km_card *card)
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
        library_portrait(gui, card->head, picture, picture);
        gui_cell(gui);
    }
    gui_text(gui, app_word(app, "gui.library.left_off"), meta_style);
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    gui_text(gui, app_text(app, &card->head->title), title_style);
    gui_text(gui, library_last_words(app, gui, card), meta_style);
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
        app_continue(app, card, card->last);
}

static void show_search(struct app *app, struct gui *gui)
{
    library_of(app)->search.key = "/";
    gui_text_field(gui, "library.search", app_word(app, "gui.key.search"),
                   app_word(app, "gui.library.search"), GUI_ICON_SEARCH, &library_of(app)->search);
}

static int title_width(const struct app *app, struct gui *gui, const char *count)
{
    return gui_text_width(gui, app_word(app, screen_library.title), page_style) + GUI_GAP_GROUP +
           gui_text_width(gui, count, count_style);
}

static void show_head(struct app *app, struct gui *gui, size_t matching)
{
    bool keys = gui_width_class(gui) != GUI_NARROW;
    const struct gui_button look = {
        .kind = GUI_SECOND, .small = true, .icon = GUI_ICON_PLUS, .key = keys ? "A" : NULL};
    const char *add = app_word(app, "gui.library.add");
    int button = gui_button_width(gui, add, look), search = chrome_scaled(gui, SEARCH_WIDTH);
    const char *count = app_phrase(app, gui, matching == 1 ? "gui.library.one" : "gui.library.count",
                                   UI_ARGUMENTS({.name = "number", .number = (int64_t)matching}));
    bool beside =
        keys && title_width(app, gui, count) + search + button + 2 * GUI_GAP_GROUP <= gui_column_width(gui);
    if (beside) {
        gui_row_begin(gui, &(struct gui_row){.widths = {GUI_SHARE(1), search, button},
                                             .count = 3,
                                             .gap = GUI_GAP_GROUP,
                                             .align = GUI_CENTRE});
        gui_cell(gui);
    }
    gui_flow_begin(gui, GUI_GAP_GROUP, GUI_START);
    gui_heading(gui, app_word(app, screen_library.title), page_style);
    gui_name(gui, "library.count");
    gui_text(gui, count, count_style);
    gui_flow_end(gui);
    if (!beside) {
        gui_gap(gui, GUI_GAP);
        gui_row_begin(gui,
                      &(struct gui_row){
                          .widths = {GUI_SHARE(1), button}, .count = 2, .gap = GUI_GAP, .align = GUI_CENTRE});
    }
    gui_cell(gui);
    show_search(app, gui);
    gui_cell(gui);
    if (gui_button(gui, "library.add", add, look))
        app_go(app, SCREEN_ADD);
    gui_row_end(gui);
    gui_gap(gui, GUI_GAP_GROUP);
}

/* The gentlest one, for whoever has not practised yet; NULL when somebody has. */
static const struct km_card *first_step(const struct app *app)
{
    const struct km_card *first = NULL;
    for (size_t i = 0; i < km_catalogue_count(app->catalogue); i++) {
        const struct km_card *card = km_catalogue_card(app->catalogue, i);
        if (card->last)
            return NULL;
        if (card->head &&
            (!first || card->head->intensity < first->head->intensity ||
             (card->head->intensity == first->head->intensity && card->head->minutes < first->head->minutes)))
            first = card;
    }
    return first;
}

static bool shows_first_step(const struct app *app, const struct library_memo *memo)
{
    return !*memo->wanted && !app->host.mode_fixed && first_step(app);
}

/* It names no minutes: those of a scene are of a run without comments, and a guided one is longer. */
static void show_first_step(struct app *app, struct gui *gui)
{
    const struct km_card *first = first_step(app);
    if (gui_button(gui, "library.first", app_word(app, "gui.library.first"),
                   GUI_BUTTON(.kind = GUI_FIRST, .note = app_text(app, &first->head->title))))
        app_open_guided(app, first);
    gui_gap(gui, GUI_GAP_GROUP);
}

static void show_page(struct app *app, struct gui *gui, struct library_memo *memo,
                      const struct km_card *left_off)
{
    size_t matching = memo->matches;
    show_head(app, gui, matching);
    if (shows_first_step(app, memo))
        show_first_step(app, gui);
    if (left_off)
        show_banner(app, gui, left_off);
    if (app->screen != SCREEN_LIBRARY)
        return;
    if (!km_catalogue_count(app->catalogue))
        gui_empty(gui, app_word(app, "gui.library.none"), app_word(app, "gui.library.none.how"));
    else if (matching)
        show_cards(app, gui, memo);
    else
        gui_empty(
            gui, app_word(app, "gui.library.nothing"),
            app_word(app, app->host.touch ? "gui.library.nothing.how.touch" : "gui.library.nothing.how"));
}

/* What was added last, once. */
static void stand_on_added(struct app *app, struct gui *gui)
{
    const char *added = app->added;
    if (added)
        gui_field_set(&library_of(app)->search, "");
    for (size_t i = 0; added && i < km_catalogue_count(app->catalogue); i++) {
        const struct km_card *card = km_catalogue_card(app->catalogue, i);
        if (strcmp(card->id, added) != 0)
            continue;
        app->opened = i;
        gui_focus(gui, library_card_id(app, gui, card));
    }
    app->added = NULL;
}

static void library_enter(struct app *app, struct gui *gui)
{
    app_load_library(app);
    stand_on_added(app, gui);
}

/* The keys of what is on the screen. */
static const char *const *keys_of(size_t matching, bool left_off)
{
    static const char *const keys[] = {
        "← → ↑ ↓", "gui.key.move", "Enter", "gui.key.open",     "/",  "gui.key.search", "A",  "gui.key.add",
        "Tab",     "gui.key.next", "F2",    "gui.key.language", "F1", "gui.key.help",   NULL,
    };
    static const char *const keys_left_off[] = {
        "← → ↑ ↓", "gui.key.move",     "Enter", "gui.key.open", "C",   "gui.key.continue",
        "/",       "gui.key.search",   "A",     "gui.key.add",  "Tab", "gui.key.next",
        "F2",      "gui.key.language", "F1",    "gui.key.help", NULL,
    };
    static const char *const keys_nothing[] = {
        "Esc", "gui.key.all",      "/",  "gui.key.search", "A",  "gui.key.add",
        "F2",  "gui.key.language", "F1", "gui.key.help",   NULL,
    };
    if (!matching)
        return keys_nothing;
    return left_off ? keys_left_off : keys;
}

/* At the very beginning the first step; whoever opened a card comes back to it. */
static void choose_first_focus(struct app *app, struct gui *gui, bool begins, bool left_off)
{
    if (begins && !app->opened)
        gui_default_focus(gui, "library.first");
    else if (left_off && gui_width_class(gui) == GUI_NARROW)
        gui_default_focus(gui, "library.continue"); /* so that the page begins at its top */
    else if (app->opened < km_catalogue_count(app->catalogue))
        gui_default_focus(gui, library_card_id(app, gui, km_catalogue_card(app->catalogue, app->opened)));
}

static void answer_keys(struct app *app, struct gui *gui, const struct km_card *left_off)
{
    if (gui_key(gui, '/'))
        gui_focus(gui, "library.search");
    if (gui_key(gui, 'a'))
        app_go(app, SCREEN_ADD);
    if (left_off && gui_key(gui, 'c'))
        app_continue(app, left_off, left_off->last);
    if (*library_of(app)->search.text && gui_key(gui, GUI_KEY_ESCAPE))
        gui_field_set(&library_of(app)->search, "");
}

static void library_frame(struct app *app, struct gui *gui)
{
    struct library_memo *memo = library_memo(app, gui);
    const struct km_card *left_off = *memo->wanted ? NULL : newest_open(app);
    struct gui_rect rest = gui_window(gui);
    app_hints(app, gui, &rest, keys_of(memo->matches, left_off));
    app_rail(app, gui, &rest);
    choose_first_focus(app, gui, shows_first_step(app, memo), left_off);
    gui_scroll_begin(gui, "library.list", gui_inset(rest, app_margin(gui), 0));
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    show_page(app, gui, memo, left_off);
    gui_place(gui, 1, GUI_MARGIN_MIDDLE);
    gui_scroll_end(gui);
    if (app->screen == SCREEN_LIBRARY)
        answer_keys(app, gui, left_off);
}

const struct screen screen_library = {
    .id = "library",
    .title = "gui.screen.library",
    .help = "gui.help.library",
    .icon = GUI_ICON_BOOK,
    .enter = library_enter,
    .frame = library_frame,
    .release = library_forget,
};
