/* Whether a frame fits: each text in its box and in the window, no two texts on one another, lines broken as
 * a reader expects, no area that runs over, no id twice. The clips are followed as a painter does, so that
 * what is cut is known. */
#include "gui/ui/context.h"
#include "gui/ui/layout.h"
#include "gui/ui/ui.h"

#include "base/utf8.h"
#include "text/breaks.h"

/* A text as it is seen. */
struct seen {
    const struct gui_draw_command *command;
    struct gui_rect visible;
};

struct check {
    const struct gui *gui;
    struct strbuf *out; /* NULL: only count */
    size_t count;
    struct seen *texts;
    size_t text_count, text_capacity;
    struct arena arena;
};

static void complain(struct check *check, const char *what, const char *a, const char *b)
{
    check->count++;
    if (check->out)
        strbuf_printf(check->out, "%s: \"%s\"%s%s%s\n", what, a, b ? " / \"" : "", b ? b : "", b ? "\"" : "");
}

static void check_text(struct check *check, const struct gui_draw_command *command, struct gui_rect clip)
{
    const struct gui_draw_text *text = &command->text;
    struct gui_rect rect = command->rect, visible = gui_rect_intersection(rect, clip);
    if (rect.x < text->box.x || rect.x + rect.width > text->box.x + text->box.width)
        complain(check, "wider than its box", text->text, NULL);
    if (visible.width < rect.width && visible.height > 0 && !text->slides)
        complain(check, "cut at a side", text->text, NULL);
    if (visible.height < rect.height && !text->scrolls)
        complain(check, "cut at the top or bottom", text->text, NULL);
    ARENA_RESERVE(&check->arena, check->texts, check->text_count, check->text_capacity);
    check->texts[check->text_count++] = (struct seen){command, visible};
}

static void check_texts(struct check *check)
{
    const struct gui_draw *draw = gui_picture(check->gui);
    struct gui_rect clips[GUI_MOST_CLIPS + 1] = {gui_window(check->gui)};
    size_t depth = 0;
    for (size_t i = 0; i < draw->count; i++) {
        const struct gui_draw_command *command = &draw->items[i];
        if (command->kind == GUI_DRAW_TEXT)
            check_text(check, command, clips[depth]);
        if (command->kind == GUI_DRAW_CLIP) {
            clips[depth + 1] = gui_rect_intersection(clips[depth], command->rect);
            depth++;
        }
        if (command->kind == GUI_DRAW_UNCLIP)
            depth--;
    }
}

/* Line boxes may touch; letters do not reach their edges. */
static bool overlap(const struct seen *a, const struct seen *b)
{
    struct gui_rect left = gui_inset(a->visible, 1, a->visible.height / 10 + 1);
    struct gui_rect right = gui_inset(b->visible, 1, b->visible.height / 10 + 1);
    return !gui_rect_is_empty(gui_rect_intersection(left, right));
}

static void check_overlaps(struct check *check)
{
    for (size_t i = 0; i < check->text_count; i++)
        for (size_t j = i + 1; j < check->text_count; j++)
            if (overlap(&check->texts[i], &check->texts[j]))
                complain(check, "on one another", check->texts[i].command->text.text,
                         check->texts[j].command->text.text);
}

/* ---- lines of a paragraph ---- */

static bool begins_with_one_of(const char *text, const char *characters)
{
    uint32_t first = 0;
    utf8_decode(text, strlen(text), &first);
    return text_is_one_of(first, characters);
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), rest = strlen(end);
    return length >= rest && strcmp(text + length - rest, end) == 0;
}

static bool is_alone(const char *text)
{
    uint32_t code;
    return utf8_decode(text, strlen(text), &code) == strlen(text);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool begins_with(const char *text, const char *const *starts)
{
    for (; *starts; starts++)
        if (strncmp(text, *starts, strlen(*starts)) == 0)
            return true;
    return false;
}

/* です and ます stay whole, and so does a number with what it counts. */
static bool parts_a_word(const char *above, const char *below)
{
    static const char *const after_de[] = {"すか", "すが", "すね", "すの",   "すよ", "すけ",
                                           "す。", "す、", "した", "しょう", NULL},
                             *const after_ma[] = {"す", "し", "せん", NULL};
    if (ends_with(above, "で"))
        return begins_with(below, after_de);
    if (ends_with(above, "ま"))
        return begins_with(below, after_ma);
    return is_digit(above[strlen(above) - 1]) &&
           (is_digit(*below) || begins_with_one_of(below, "%％分秒時日月年人件回個点本枚"));
}

static bool is_hiragana(uint32_t code)
{
    return code >= 0x3041 && code <= 0x309F;
}

static bool is_katakana(uint32_t code)
{
    return (code >= 0x30A1 && code <= 0x30FA) || code == 0x30FC;
}

/* How a line ends. */
struct line_end {
    uint32_t last, second; /* second: the character before it; 0: none */
    size_t katakana;       /* how many there are at the end */
};

static struct line_end end_of(const char *text)
{
    struct line_end end = {0};
    for (size_t at = 0, length = strlen(text); at < length;) {
        end.second = end.last;
        at += utf8_decode(text + at, length - at, &end.last);
        end.katakana = is_katakana(end.last) ? end.katakana + 1 : 0;
    }
    return end;
}

static size_t katakana_at_start(const char *text)
{
    uint32_t code;
    size_t count = 0, length = strlen(text);
    for (size_t at = 0; at < length; count++) {
        at += utf8_decode(text + at, length - at, &code);
        if (!is_katakana(code))
            break;
    }
    return count;
}

/* A short word in katakana, or the first kana of a clause and what follows it. */
static bool parts_kana(const char *above, const char *below)
{
    enum { SHORT_KATAKANA = 6 };
    struct line_end end = end_of(above);
    size_t start = katakana_at_start(below);
    uint32_t first = 0;
    utf8_decode(below, strlen(below), &first);
    if (end.katakana && start)
        return end.katakana + start <= SHORT_KATAKANA;
    bool begins = !end.second || text_is_blank(end.second) || text_is_one_of(end.second, "、。！？「『（…—");
    return begins && is_hiragana(end.last) && is_hiragana(first);
}

static bool is_below(const struct gui_draw_command *above, const struct gui_draw_command *command)
{
    return memcmp(&above->text.box, &command->text.box, sizeof above->text.box) == 0 &&
           command->rect.y > above->rect.y;
}

/* `command` is the first of its line, `above` the last of the line before, in one paragraph. */
static void check_line(struct check *check, const struct gui_draw_command *above,
                       const struct gui_draw_command *command, bool last)
{
    const char *line = command->text.text, *before = above->text.text;
    if (begins_with_one_of(
            line, "、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ’”）］｝〉》」』】,.!?:;)]}%"))
        complain(check, "a line begins with what belongs to the one before", before, line);
    if (last && is_alone(line))
        complain(check, "a character alone on the last line", before, line);
    if (parts_a_word(before, line) || parts_kana(before, line))
        complain(check, "a word in two lines", before, line);
}

static void check_lines(struct check *check)
{
    for (size_t i = 1; i < check->text_count; i++) {
        const struct gui_draw_command *above = check->texts[i - 1].command,
                                      *command = check->texts[i].command;
        const struct gui_draw_command *next = i + 1 < check->text_count ? check->texts[i + 1].command : NULL;
        bool last = !next || memcmp(&next->text.box, &command->text.box, sizeof next->text.box) != 0;
        if (is_below(above, command))
            check_line(check, above, command, last);
    }
}

static void check_ids(struct check *check)
{
    for (size_t i = 0; i < gui_node_count(check->gui); i++) {
        struct gui_node node = gui_node_at(check->gui, i);
        for (size_t j = 0; *node.id && j < i; j++)
            if (strcmp(gui_node_at(check->gui, j).id, node.id) == 0)
                complain(check, "an id given twice", node.id, NULL);
    }
}

size_t gui_misfits(const struct gui *gui, struct strbuf *out)
{
    struct check check = {.gui = gui, .out = out};
    arena_init(&check.arena, &gui->host);
    check_texts(&check);
    check_overlaps(&check);
    check_lines(&check);
    check_ids(&check);
    const struct gui_frame *frame = &gui->frames[gui->current];
    for (size_t i = 0; i < frame->misfit_count; i++)
        complain(&check, "runs over", frame->misfits[i], NULL);
    arena_release(&check.arena);
    return check.count;
}
