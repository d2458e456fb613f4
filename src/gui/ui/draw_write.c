/* The draw list as text: one line a command, by a table of kinds. Goldens are written with it, so that a
 * changed picture is a changed line. */
#include "gui/ui/draw.h"

#include <math.h>

static void write_colour(struct strbuf *out, uint32_t colour)
{
    if ((colour & 0xFF) == 0xFF)
        strbuf_printf(out, " #%06X", (unsigned)(colour >> 8));
    else
        strbuf_printf(out, " #%08X", (unsigned)colour);
}

static void write_number(struct strbuf *out, float number)
{
    float halves = roundf(number * 2);
    strbuf_printf(out, fmodf(halves, 2) == 0.0F ? "%.0f" : "%.1f", (double)(halves / 2));
}

static void write_measure(struct strbuf *out, const char *name, float number)
{
    if (number <= 0)
        return;
    strbuf_add(out, name);
    write_number(out, number);
}

static void write_rect(struct strbuf *out, struct gui_rect rect)
{
    strbuf_printf(out, " %d %d %d %d", rect.x, rect.y, rect.width, rect.height);
}

static void write_points(struct strbuf *out, const struct gui_draw_command *command)
{
    for (size_t i = 0; i < command->point_count; i++) {
        strbuf_add_char(out, ' ');
        write_number(out, command->points[i].x);
        strbuf_add_char(out, ',');
        write_number(out, command->points[i].y);
    }
}

static void write_text(struct strbuf *out, const struct gui_draw_text *text)
{
    strbuf_printf(out, " %d%s%s \"%s\"", text->size, text->bold ? " bold" : "",
                  text->language == KM_EN ? " en" : "", text->text);
}

static void write_command(const struct gui_draw_command *command, struct strbuf *out)
{
    static const struct {
        const char *name;
        bool rect, colour;
    } kinds[] = {
        [GUI_DRAW_FILL] = {.name = "fill", .rect = true, .colour = true},
        [GUI_DRAW_STROKE] = {.name = "stroke", .rect = true, .colour = true},
        [GUI_DRAW_POLYGON] = {.name = "polygon", .colour = true},
        [GUI_DRAW_LINE] = {.name = "line", .colour = true},
        [GUI_DRAW_CORNERS] = {.name = "corners", .rect = true, .colour = true},
        [GUI_DRAW_TEXT] = {.name = "text", .rect = true, .colour = true},
        [GUI_DRAW_CLIP] = {.name = "clip", .rect = true},
        [GUI_DRAW_UNCLIP] = {.name = "unclip"},
    };
    strbuf_add(out, kinds[command->kind].name);
    if (kinds[command->kind].rect)
        write_rect(out, command->rect);
    write_measure(out, " r", command->radius);
    write_measure(out, " w", command->width);
    write_measure(out, " on", command->dash_on);
    write_measure(out, " off", command->dash_off);
    if (command->closed)
        strbuf_add(out, " closed");
    if (kinds[command->kind].colour)
        write_colour(out, command->colour);
    write_points(out, command);
    if (command->kind == GUI_DRAW_TEXT)
        write_text(out, &command->text);
    strbuf_add_char(out, '\n');
}

void gui_draw_write(const struct gui_draw *draw, struct strbuf *out)
{
    for (size_t i = 0; i < draw->count; i++)
        write_command(&draw->items[i], out);
}
