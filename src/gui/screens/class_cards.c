/* Options as cards, each with the hands that were raised for it: how many, which share, and a bar. All of
 * them stand there at once, closer where their words are long; what has no room even so stands on pages, each
 * card whole, since nobody raises a hand for what is half in view. */
#include "gui/screens/app_run.h"
#include "gui/screens/class.h"
#include "gui/ui/card.h"
#include "gui/ui/frame.h"
#include "gui/ui/node.h"

enum { ABOVE_BAR = 2, BAR = 6, BAR_BEFORE = 3, MOST_CARDS = KM_MOST_SHOWN + 1 };

/* How cards give way where there is little room, from one to the next. The smallest words are read from the
 * back of a room when the picture is small. */
static const struct look {
    enum gui_type alone, with, second; /* words; the same with another language below them, and that */
    enum gui_type count, share;
    int number, hands; /* the widths of the number and of the hands that were raised for it */
    int padding, gap;
} looks[] = {
    {GUI_PROJECT_OPTION, GUI_PROJECT_BOTH, GUI_PROJECT_BOTH, GUI_PROJECT_BOTH, GUI_SCORE, 52, 124, 10,
     GUI_GAP},
    {GUI_PROJECT_BOTH, GUI_PROJECT_BOTH, GUI_TITLE, GUI_TITLE, GUI_NEWEST, 44, 104, 4, GUI_GAP_INSIDE},
    {GUI_TITLE, GUI_TITLE, GUI_SCORE, GUI_TITLE, GUI_NEWEST, 44, 104, 4, GUI_GAP_INSIDE},
    {GUI_PROJECT_CLOSE, GUI_PROJECT_CLOSE, GUI_SCORE, GUI_TITLE, GUI_NEWEST, 44, 104, 4, GUI_GAP_INSIDE},
    {GUI_PROJECT_TIGHT, GUI_PROJECT_TIGHT, GUI_PROJECT_BELOW, GUI_SCORE, GUI_NEWEST, 32, 92, 3,
     GUI_GAP_INSIDE},
    {GUI_PROJECT_TIGHT, GUI_PROJECT_TIGHT, GUI_PROJECT_LEAST, GUI_SCORE, GUI_NEWEST, 32, 92, 3,
     GUI_GAP_INSIDE},
};
enum { LOOKS = sizeof looks / sizeof *looks };

/* What stands on a card. */
struct option {
    const char *text, *second;
    int number;
    size_t index; /* in the vote */
};

/* ---- hands ---- */

/* "9→16": before and after talking. */
static const char *both(struct gui *gui, const struct km_round *round, uint32_t before, uint32_t after,
                        const char *unit)
{
    if (round->before.vote && round->after.vote)
        return gui_format(gui, "%u→%u%s", before, after, unit);
    return gui_format(gui, "%u%s", round->after.vote ? after : before, unit);
}

static uint32_t count_of(const struct km_tally *tally, size_t option)
{
    if (!tally->vote)
        return 0;
    return option < tally->vote->option_count ? tally->vote->options[option].count : tally->vote->abstained;
}

static bool is_counted(const struct km_round *round)
{
    return round->before.vote || round->after.vote;
}

static const char *count_words(struct gui *gui, const struct km_round *round, size_t option)
{
    return both(gui, round, count_of(&round->before, option), count_of(&round->after, option), "");
}

static const char *share_words(struct gui *gui, const struct km_round *round, size_t option)
{
    return both(gui, round, km_tally_percent(&round->before, option), km_tally_percent(&round->after, option),
                "%");
}

/* Their place is kept before there are any, so that a card is as high as it will be. */
static void show_hands(struct gui *gui, const struct look *look, const struct km_round *round,
                       const struct option *option)
{
    struct gui_style style = {.type = look->count, .bold = true, .align = GUI_CENTRE};
    struct gui_style share = {.type = look->share, .colour = GUI_INK2, .align = GUI_CENTRE};
    if (option->number == CLASS_ABSTAINED)
        return;
    if (!is_counted(round)) {
        gui_place(gui, 0,
                  gui_text_height(gui, "0", style, gui_column_width(gui)) +
                      gui_text_height(gui, "0", share, gui_column_width(gui)));
        return;
    }
    gui_name(gui, gui_format(gui, "class.count.%d", option->number));
    gui_text(gui, count_words(gui, round, option->index), style);
    gui_name(gui, gui_format(gui, "class.share.%d", option->number));
    gui_text(gui, share_words(gui, round, option->index), share);
}

static void show_bar(struct gui *gui, struct gui_rect track, const struct km_tally *tally, size_t option,
                     enum gui_colour colour)
{
    gui_draw_fill(gui_drawing(gui), track, (float)track.height / 2, gui_rgba(gui, GUI_SUNK));
    track.width = track.width * (int)km_tally_percent(tally, option) / 100;
    gui_draw_fill(gui_drawing(gui), track, (float)track.height / 2, gui_rgba(gui, colour));
}

static void show_bars(struct gui *gui, const struct km_round *round, size_t option)
{
    gui_gap(gui, ABOVE_BAR);
    struct gui_rect track = gui_place(gui, 0, BAR);
    if (round->before.vote && round->after.vote)
        show_bar(gui, gui_cut_top(&track, BAR_BEFORE), &round->before, option, GUI_AI_LINE);
    if (is_counted(round))
        show_bar(gui, track, round->after.vote ? &round->after : &round->before, option, GUI_AI);
}

/* ---- a card ---- */

static void show_option(struct app *app, struct gui *gui, const struct look *look,
                        const struct option *option)
{
    struct km_round round = class_round(app);
    int scale = gui_settings(gui)->scale;
    struct gui_style number = {.type = option->second ? look->with : look->alone,
                               .bold = true,
                               .colour = GUI_AI,
                               .align = GUI_CENTRE};
    struct gui_style second = class_second_style(app);
    second.type = look->second;
    bool abstained = option->number == CLASS_ABSTAINED;
    gui_row_begin(gui, &(struct gui_row){
                           .widths = {look->number * scale / 100, GUI_SHARE(1), look->hands * scale / 100},
                           .count = abstained ? 2 : 3,
                           .gap = GUI_GAP,
                           .align = GUI_CENTRE});
    gui_cell(gui);
    gui_text(gui, gui_format(gui, "%d", option->number), number);
    gui_cell(gui);
    gui_text(gui, option->text, GUI_STYLE(.type = number.type));
    if (option->second)
        gui_text(gui, option->second, second);
    if (!abstained) {
        show_bars(gui, &round, option->index);
        gui_cell(gui);
        show_hands(gui, look, &round, option);
    }
    gui_row_end(gui);
}

static void show_card(struct app *app, struct gui *gui, const struct look *look, const struct option *option)
{
    const char *id = gui_id(gui, "class.option", (size_t)option->number);
    struct gui_card card = {.padding = look->padding,
                            .chosen = app->classroom->stage == CLASS_DECIDE && gui_is_focused(gui, id)};
    bool chosen = gui_card_begin(gui, id, option->text, card);
    show_option(app, gui, look, option);
    gui_card_end(gui);
    if (chosen)
        class_choose(app, option->number);
}

/* Those who cannot decide have a card of their own while hands are counted. */
static bool has_abstained(const struct app *app)
{
    struct km_tally tally = class_tally(app);
    return app->classroom->stage == CLASS_HANDS || (tally.vote && tally.vote->abstained);
}

static struct option abstained(struct app *app, struct gui *gui)
{
    struct km_round round = class_round(app);
    const char *text = app_word(app, "host.abstained");
    if (is_counted(&round))
        text = gui_format(gui, "%s    %s    %s", text, count_words(gui, &round, SIZE_MAX),
                          share_words(gui, &round, SIZE_MAX));
    return (struct option){.text = text, .number = CLASS_ABSTAINED, .index = SIZE_MAX};
}

static size_t option_count(const struct app *app)
{
    size_t count;
    km_class_shown(app->room, &count);
    return count;
}

static struct option option_at(struct app *app, struct gui *gui, size_t index)
{
    size_t count;
    const uint32_t *shown = km_class_shown(app->room, &count);
    if (index == count)
        return abstained(app, gui);
    struct km_choice choice = km_scenario_choice(app_scenario(app), shown[index]);
    return (struct option){.text = app_text(app, &choice.text),
                           .second = app_second(app, &choice.text),
                           .number = (int)index + 1,
                           .index = index};
}

/* ---- which have room ---- */

/* Cards from one to another, in a look. */
struct stretch {
    struct app *app;
    const struct look *look;
    size_t from, to;
};

static void show_stretch(struct gui *gui, void *user)
{
    const struct stretch *stretch = user;
    for (size_t i = stretch->from; i < stretch->to; i++) {
        struct option option = option_at(stretch->app, gui, i);
        gui_gap(gui, stretch->look->gap);
        show_card(stretch->app, gui, stretch->look, &option);
    }
}

/* The cards of a decision, and where its pages begin. */
struct pages {
    size_t starts[MOST_CARDS + 1]; /* and where the last one ends */
    size_t count;
};

static struct pages pages_in(struct app *app, struct gui *gui, const struct look *look, struct gui_rect rect)
{
    size_t cards = option_count(app) + has_abstained(app);
    struct pages pages = {.count = 0};
    int used = 0;
    for (size_t i = 0; i < cards; i++) {
        struct stretch one = {app, look, i, i + 1};
        int height = gui_measure(gui, rect.width, show_stretch, &one);
        bool fits = pages.count && used + look->gap + height <= rect.height;
        used = fits ? used + look->gap + height : height;
        if (!fits)
            pages.starts[pages.count++] = i;
    }
    pages.starts[pages.count] = cards;
    return pages;
}

void class_find_cards(struct app *app, struct gui *gui, struct gui_rect rect)
{
    struct class_cards *cards = &app->classroom->cards;
    struct pages best = pages_in(app, gui, &looks[0], rect);
    cards->look = 0;
    for (size_t look = 1; look < LOOKS && best.count > 1; look++) {
        struct pages pages = pages_in(app, gui, &looks[look], rect);
        if (pages.count >= best.count)
            continue;
        best = pages;
        cards->look = look;
    }
    size_t page = 0;
    while (page + 1 < best.count && best.starts[page + 1] <= cards->seen)
        page++;
    cards->from = best.starts[page];
    cards->to = best.starts[page + 1];
    cards->count = best.starts[best.count];
    cards->before = page ? best.starts[page - 1] : 0;
}

void class_show_cards(struct gui *gui, void *user)
{
    struct app *app = user;
    const struct class_cards *cards = &app->classroom->cards;
    struct stretch stretch = {app, &looks[cards->look], cards->from, cards->to};
    gui_group_begin(gui, "class.option");
    show_stretch(gui, &stretch);
    gui_group_end(gui);
}

/* To a page, and on from there by Enter. */
static void turn(struct app *app, size_t seen)
{
    app->classroom->cards.seen = seen;
    app->classroom->fresh = true;
}

void class_turn_cards(struct app *app, int step)
{
    const struct class_cards *cards = &app->classroom->cards;
    turn(app, step > 0 ? cards->to : cards->before);
}

void class_page_keys(struct app *app, struct gui *gui)
{
    const struct class_cards *cards = &app->classroom->cards;
    bool before = cards->from > 0, after = cards->to < cards->count;
    if (!class_takes_hands(app))
        return;
    if (after && gui_key(gui, GUI_KEY_RIGHT))
        turn(app, cards->to);
    else if (before && gui_key(gui, GUI_KEY_LEFT))
        turn(app, cards->before);
    else if (after && gui_key(gui, GUI_KEY_END))
        turn(app, cards->count - 1);
    else if (before && gui_key(gui, GUI_KEY_HOME))
        turn(app, 0);
}

const char *class_first_option(const struct app *app, struct gui *gui)
{
    const struct class_cards *cards = &app->classroom->cards;
    size_t leading = class_leading(app);
    bool seen = leading >= cards->from && leading < cards->to;
    return gui_id(gui, "class.option", seen ? leading + 1 : cards->from + 1);
}
