/* The second language of a word: beside it where its line has room, else below it where its place is high
 * enough, else not at all. It takes no place of its own, so that nothing is laid out otherwise for it. */
#include "gui/ui/context.h"
#include "gui/ui/frame.h"

enum { LEAST_SIZE = 12, SIZE_OF_100 = 75, TIGHT_OF_100 = 125, EDGE = 2 };

void gui_pair(struct gui *gui, const char *text, const char *second)
{
    struct gui_frame *frame = gui_frame(gui);
    ARENA_RESERVE(gui_arena(gui), frame->pairs, frame->pair_count, frame->pair_capacity);
    frame->pairs[frame->pair_count++] = (struct gui_pair){text, second};
}

static const char *second_of(struct gui *gui, const char *text)
{
    const struct gui_frame *frame = gui_frame(gui);
    for (size_t i = frame->pair_count; i-- > 0;)
        if (frame->pairs[i].text == text)
            return frame->pairs[i].second;
    return gui->setting.second ? gui->setting.second(gui->setting.second_user, text) : NULL;
}

struct second {
    const char *text;
    int word_size, size, gap, width; /* gap: between the word and it */
};

static bool find_second(struct gui *gui, const char *text, struct gui_style style, struct second *out)
{
    const char *second = style.english || style.japanese ? NULL : second_of(gui, text);
    if (!second || !*second || strcmp(second, text) == 0)
        return false;
    int word_size = gui_size(gui, style);
    int size = gui_most(word_size * SIZE_OF_100 / 100, LEAST_SIZE * gui->setting.scale / 100);
    *out = (struct second){second, word_size, size, word_size * 2 / 3,
                           gui_measure_text(gui, second, strlen(second), size, false, KM_EN)};
    return true;
}

int gui_second_width(struct gui *gui, const char *text, struct gui_style style)
{
    struct second second;
    return find_second(gui, text, style, &second) ? second.gap + second.width : 0;
}

/* A line box with nothing above and below its letters. */
static int tight(int size)
{
    return size * TIGHT_OF_100 / 100;
}

static bool is_in(struct gui_rect rect, struct gui_rect room)
{
    return rect.x >= room.x && rect.x + rect.width <= room.x + room.width && rect.y >= room.y &&
           rect.y + rect.height <= room.y + room.height;
}

/* Letters of both sizes stand on one line. */
static struct gui_rect beside(const struct second *second, struct gui_rect word)
{
    int height = tight(second->size), base = (second->word_size - second->size) * 3 / 8;
    return (struct gui_rect){word.x + word.width + second->gap, word.y + (word.height - height) / 2 + base,
                             second->width, height};
}

static struct gui_rect below(const struct second *second, struct gui_rect word, enum gui_align align)
{
    int height = tight(second->size), both = tight(second->word_size) + height;
    int spare = word.width - second->width;
    int dx = align == GUI_CENTRE ? spare / 2 : align == GUI_END ? spare : 0;
    return (struct gui_rect){word.x + dx, word.y + (word.height + both) / 2 - height, second->width, height};
}

int gui_draw_second(struct gui *gui, const char *text, struct gui_style style, struct gui_rect word,
                    struct gui_rect room)
{
    struct second second;
    if (!find_second(gui, text, style, &second))
        return 0;
    int up = 0;
    struct gui_rect rect = beside(&second, word);
    if (style.align != GUI_START || !is_in(rect, room)) {
        rect = below(&second, word, style.align);
        struct gui_rect both = rect;
        both.y -= tight(second.word_size);
        both.height += tight(second.word_size);
        if (!is_in(both, gui_inset(room, 0, EDGE)))
            return 0;
        /* The word's line box reaches into its place; the letters do not. */
        up = rect.height / 2;
        rect = gui_inset(rect, 0, gui_most(word.height - tight(second.word_size), 0) / 2);
    }
    enum gui_colour colour = style.colour == GUI_INK ? GUI_INK2 : style.colour;
    gui_draw_text(gui, second.text, strlen(second.text), rect.x, rect.y, rect.width, rect.height, second.size,
                  false, KM_EN, gui_rgba(gui, colour), rect);
    return up;
}
