/* The cards that answers are chosen from: a number, the words, the second language beside or below them. All
 * cards of a decision are equally high, so that length gives nothing away; on a telephone, where four of the
 * highest would not find room, each is as high as its words. */
#include "gui/ui/option.h"

#include "gui/ui/frame.h"
#include "gui/ui/icon.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/widget.h"

enum {
    SIDE = 16, /* left of the number box, and between it and the text */
    RIGHT = 24,
    TELEPHONE_SIDE = 12, /* all three on a telephone */
    LEAST = 48,
    NUMBER_BOX = 36,
    BAR = 6,
    BAR_RADIUS = 3,
    BESIDE_LEAST = 36 /* characters */
};

/* How cards give way where there is little room, from one to the next. */
static const struct {
    enum gui_type second, telephone_words; /* the words on a telephone; elsewhere they do not give way */
    int above;                             /* and below the text */
    int gap;
} ways[GUI_CLOSEST + 1] = {{GUI_NOTE, GUI_OPTION, 13, GUI_GAP},
                           {GUI_CLOSE, GUI_OPTION, 13, GUI_GAP},
                           {GUI_CLOSE, GUI_REPORT, 8, GUI_GAP},
                           {GUI_CLOSE, GUI_REPORT, 4, GUI_GAP_INSIDE}};

/* How the cards of one decision are laid out. */
struct cards {
    const struct gui_options *options;
    const char *id;
    int width, side, right, box, text_width, second_width; /* second_width 0: below the words */
    int above;
    int height; /* of each; 0: as its words need */
};

static bool is_telephone(const struct gui *gui)
{
    return gui_width_class(gui) == GUI_NARROW || gui_is_short(gui);
}

static struct gui_style words_style(const struct gui *gui, const struct gui_options *options)
{
    bool telephone = is_telephone(gui);
    return (struct gui_style){.type = telephone ? ways[options->closer].telephone_words : GUI_OPTION};
}

static struct gui_style second_style(const struct gui *gui, const struct gui_options *options)
{
    bool other_is_english = gui_settings(gui)->language != KM_EN;
    return GUI_STYLE(.type = ways[options->closer].second, .colour = GUI_INK2, .english = other_is_english,
                     .japanese = !other_is_english);
}

static bool has_second(const struct gui_options *options)
{
    for (size_t i = 0; i < options->count; i++)
        if (options->items[i].second && *options->items[i].second)
            return true;
    return false;
}

static int text_height(struct gui *gui, const struct cards *cards, const struct gui_option *option)
{
    int height = gui_text_height(gui, option->text, words_style(gui, cards->options), cards->text_width);
    if (!option->second)
        return height;
    int width = cards->second_width ? cards->second_width : cards->text_width;
    int second = gui_text_height(gui, option->second, second_style(gui, cards->options), width);
    return cards->second_width ? gui_most(height, second) : height + second;
}

static int highest(struct gui *gui, const struct cards *cards)
{
    int highest = cards->box;
    for (size_t i = 0; i < cards->options->count; i++)
        highest = gui_most(highest, text_height(gui, cards, &cards->options->items[i]));
    return highest;
}

/* Both languages stand beside one another, 1.4 : 1, where there is room and it makes the cards no higher. */
static int divide(struct gui *gui, struct cards *cards)
{
    int room = cards->width - (2 * cards->side + cards->box) - cards->right;
    cards->text_width = gui_most(room, 1);
    int below = highest(gui, cards);
    if (!has_second(cards->options) ||
        cards->width < BESIDE_LEAST * gui_size(gui, words_style(gui, cards->options)))
        return below;
    struct cards divided = *cards;
    divided.second_width = (room - cards->right) * 10 / 24;
    divided.text_width = room - cards->right - divided.second_width;
    int beside = highest(gui, &divided);
    if (beside > below)
        return below;
    *cards = divided;
    return beside;
}

static struct cards cards_of(struct gui *gui, const char *id, const struct gui_options *options, int width)
{
    bool telephone = is_telephone(gui);
    struct cards cards = {.options = options,
                          .id = id,
                          .width = width,
                          .side = telephone ? TELEPHONE_SIDE : SIDE,
                          .right = telephone ? TELEPHONE_SIDE : RIGHT};
    cards.box = gui_most(NUMBER_BOX, gui_line_height(gui, words_style(gui, options)) + 8);
    cards.above = ways[options->closer].above;
    int text = divide(gui, &cards);
    cards.height = telephone ? 0 : gui_most(text + 2 * cards.above, LEAST);
    return cards;
}

static int card_height(struct gui *gui, const struct cards *cards, size_t index)
{
    if (cards->height)
        return cards->height;
    int text = text_height(gui, cards, &cards->options->items[index]);
    return gui_most(gui_most(text, cards->box) + 2 * cards->above, LEAST);
}

int gui_option_gap(const struct gui_options *options)
{
    return ways[options->closer].gap;
}

int gui_options_height(struct gui *gui, const struct gui_options *options, int width, size_t count)
{
    struct cards cards = cards_of(gui, "", options, width);
    int height = 0;
    for (size_t i = 0; i < count; i++)
        height += card_height(gui, &cards, i) + (i ? gui_option_gap(options) : 0);
    return height;
}

/* What a card looks like: its state, in the order in which one hides the other. */
struct card_look {
    bool chosen, hovered, pressed, answered, disabled;
};

static void draw_ground(struct gui *gui, struct gui_rect rect, struct card_look look)
{
    struct gui_draw *draw = gui_drawing(gui);
    gui_draw_fill(draw, rect, GUI_RADIUS, gui_rgba(gui, look.chosen ? GUI_AI_WASH : GUI_PANEL));
    if (look.disabled) {
        gui_draw_dashed(draw, rect, GUI_RADIUS, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_EDGE));
        return;
    }
    enum gui_colour edge = look.chosen || look.hovered ? GUI_AI : GUI_RULE;
    int stroke = look.chosen ? gui_chosen_stroke(gui) : gui_hairline(gui);
    gui_draw_stroke(draw, rect, GUI_RADIUS, (float)stroke, gui_rgba(gui, edge));
    if (!look.chosen)
        return;
    struct gui_rect bar = {rect.x, rect.y + rect.height * 22 / 100, BAR, rect.height * 56 / 100};
    gui_draw_fill(draw, bar, BAR_RADIUS, gui_rgba(gui, GUI_AI));
}

static void draw_number(struct gui *gui, struct gui_rect box, size_t number, struct card_look look)
{
    struct gui_draw *draw = gui_drawing(gui);
    bool filled = look.chosen || look.pressed || look.answered;
    enum gui_colour fill = look.pressed || look.answered ? GUI_INK : filled ? GUI_AI : GUI_RAISED;
    enum gui_colour ink = look.pressed || look.answered ? GUI_PANEL : filled ? GUI_ON_AI : GUI_INK2;
    gui_draw_fill(draw, box, GUI_RADIUS, gui_rgba(gui, fill));
    if (!filled)
        gui_draw_stroke(draw, box, GUI_RADIUS, GUI_STROKE_CONTROL, gui_rgba(gui, GUI_EDGE));
    if (look.answered) {
        float size = (float)box.width * 2 / 3;
        gui_icon_draw(draw, GUI_ICON_TICK, (float)box.x + size / 4, (float)box.y + size / 4, size,
                      gui_rgba(gui, ink), 0);
        return;
    }
    gui_draw_line_in(gui, box, gui_format(gui, "%zu", number),
                     GUI_STYLE(.type = GUI_OPTION, .colour = ink, .bold = true, .align = GUI_CENTRE),
                     GUI_CENTRE);
}

static void draw_words(struct gui *gui, const struct cards *cards, const struct gui_option *option,
                       struct gui_rect rect, struct card_look look)
{
    struct gui_style style = words_style(gui, cards->options);
    style.bold = look.answered;
    style.colour = look.disabled ? GUI_INK3 : GUI_INK;
    int x = rect.x + 2 * cards->side + cards->box;
    int words = gui_text_height(gui, option->text, style, cards->text_width);
    int all = text_height(gui, cards, option);
    int y = rect.y + (rect.height - (cards->second_width ? words : all)) / 2;
    gui_draw_paragraph(gui, option->text, style, x, y, cards->text_width);
    if (!option->second) {
        const struct gui_rect room = {x, y, cards->text_width, words};
        const struct gui_rect word = {x, y, gui_text_width(gui, option->text, style), words};
        if (words == gui_line_height(gui, style))
            gui_draw_second(gui, option->text, style, word, room);
        return;
    }
    struct gui_style second = second_style(gui, cards->options);
    if (!cards->second_width) {
        gui_draw_paragraph(gui, option->second, second, x, y + words, cards->text_width);
        return;
    }
    int height = gui_text_height(gui, option->second, second, cards->second_width);
    gui_draw_paragraph(gui, option->second, second, x + cards->text_width + cards->right,
                       rect.y + (rect.height - height) / 2, cards->second_width);
}

/* Without a question the one is chosen that Tab would come to. */
static bool is_chosen(const struct gui *gui, const struct cards *cards, const char *id, size_t index)
{
    if (cards->options->question)
        return gui_is_focused(gui, id);
    const char *current = gui_group_current(gui, cards->id);
    return current ? strcmp(current, id) == 0 : index == 0;
}

static bool show_card(struct gui *gui, const struct cards *cards, size_t index)
{
    const struct gui_option *option = &cards->options->items[index];
    bool answered = cards->options->answered == (int)index;
    const char *id = gui_id(gui, cards->id, index + 1);
    struct gui_rect rect = gui_take(gui, 0, card_height(gui, cards, index), true);
    bool chosen = !answered && is_chosen(gui, cards, id, index);
    unsigned state = (chosen || answered ? GUI_CHOSEN : 0U) | (option->disabled ? GUI_DISABLED : 0U);
    struct gui_touched touched =
        gui_interact(gui, id, GUI_ROLE_OPTION, option->text, option->second, rect, state);
    gui_node_of(gui, gui_newest(gui))->value_language = gui_language(gui, second_style(gui, cards->options));
    struct card_look look = {.chosen = chosen && !option->disabled,
                             .hovered = touched.hovered,
                             .pressed = touched.pressed,
                             .answered = answered,
                             .disabled = option->disabled};
    draw_ground(gui, rect, look);
    struct gui_rect box = {rect.x + cards->side, rect.y + (rect.height - cards->box) / 2, cards->box,
                           cards->box};
    draw_number(gui, box, index + 1, look);
    draw_words(gui, cards, option, rect, look);
    if (touched.ring)
        gui_draw_ring(gui, rect, GUI_RADIUS);
    bool by_number = index < 9 && !option->disabled && gui_key(gui, '1' + (int)index);
    return (touched.chosen || by_number) && !gui_is_held(gui);
}

/* Takes the focus, and Enter with it, so that nothing is answered that was not chosen. */
static void show_none_chosen(struct gui *gui, const char *id, const char *question)
{
    gui_interact(gui, id, GUI_ROLE_TEXT, question, NULL, gui_take(gui, 0, 0, true), 0);
}

int gui_option_cards(struct gui *gui, const char *id, const struct gui_options *options)
{
    struct cards cards = cards_of(gui, id, options, gui_column_width(gui));
    int chosen = -1;
    if (options->question)
        show_none_chosen(gui, id, options->question);
    gui_group_begin(gui, id);
    for (size_t i = 0; i < options->count; i++) {
        if (options->answered >= 0 && options->answered != (int)i)
            continue;
        if (i && options->answered < 0)
            gui_gap(gui, gui_option_gap(options));
        if (show_card(gui, &cards, i))
            chosen = (int)i;
    }
    gui_group_end(gui);
    return options->answered >= 0 ? -1 : chosen;
}
