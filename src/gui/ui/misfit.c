/* Whether a frame fits: each text in its box and in the window, no two texts on one another, no area that
 * runs over, no id twice. The clips are followed as a painter does, so that what is cut is known. */
#include "gui/ui/context.h"
#include "gui/ui/ui.h"

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
    check_ids(&check);
    const struct gui_frame *frame = &gui->frames[gui->current];
    for (size_t i = 0; i < frame->misfit_count; i++)
        complain(&check, "runs over", frame->misfits[i], NULL);
    arena_release(&check.arena);
    return check.count;
}
