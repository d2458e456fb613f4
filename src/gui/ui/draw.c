/* Appending commands, moving them, and the geometry that goes with it. Circles and arcs become rounded fills
 * and polylines here, so that painters know seven commands only. */
#include "gui/ui/draw.h"

#include <math.h>

enum { ARC_PIXELS = 3 }; /* the longest straight piece of an arc */

static const float turn = 6.28318531F;

void gui_draw_init(struct gui_draw *draw, struct arena *arena)
{
    *draw = (struct gui_draw){.arena = arena};
}

static struct gui_draw_command *append(struct gui_draw *draw, enum gui_draw_kind kind)
{
    ARENA_RESERVE(draw->arena, draw->items, draw->count, draw->capacity);
    struct gui_draw_command *command = &draw->items[draw->count++];
    *command = (struct gui_draw_command){.kind = kind};
    return command;
}

void gui_draw_fill(struct gui_draw *draw, struct gui_rect rect, float radius, uint32_t colour)
{
    struct gui_draw_command *command = append(draw, GUI_DRAW_FILL);
    command->rect = rect;
    command->radius = radius;
    command->colour = colour;
}

void gui_draw_corners(struct gui_draw *draw, struct gui_rect rect, float radius, uint32_t colour)
{
    gui_draw_fill(draw, rect, radius, colour);
    draw->items[draw->count - 1].kind = GUI_DRAW_CORNERS;
}

void gui_draw_stroke(struct gui_draw *draw, struct gui_rect rect, float radius, float width, uint32_t colour)
{
    struct gui_draw_command *command = append(draw, GUI_DRAW_STROKE);
    command->rect = rect;
    command->radius = radius;
    command->width = width;
    command->colour = colour;
}

void gui_draw_dashed(struct gui_draw *draw, struct gui_rect rect, float radius, float width, uint32_t colour)
{
    gui_draw_stroke(draw, rect, radius, width, colour);
    struct gui_draw_command *command = &draw->items[draw->count - 1];
    command->dash_on = 6;
    command->dash_off = 4;
}

/* What points with a stroke around them may touch. */
static struct gui_rect bounds(const struct gui_point *points, size_t count, float around)
{
    float left = points[0].x, right = left, top = points[0].y, bottom = top;
    for (size_t i = 1; i < count; i++) {
        left = fminf(left, points[i].x);
        right = fmaxf(right, points[i].x);
        top = fminf(top, points[i].y);
        bottom = fmaxf(bottom, points[i].y);
    }
    int x = (int)floorf(left - around), y = (int)floorf(top - around);
    return (struct gui_rect){x, y, (int)ceilf(right + around) - x, (int)ceilf(bottom + around) - y};
}

static void set_points(struct gui_draw *draw, struct gui_draw_command *command,
                       const struct gui_point *points, size_t count)
{
    struct gui_point *copy = arena_array(draw->arena, count, sizeof *copy);
    memcpy(copy, points, count * sizeof *copy);
    command->points = copy;
    command->point_count = count;
    command->rect = bounds(points, count, command->width / 2);
}

void gui_draw_polygon(struct gui_draw *draw, const struct gui_point *points, size_t count, uint32_t colour)
{
    if (count < 3)
        return;
    struct gui_draw_command *command = append(draw, GUI_DRAW_POLYGON);
    command->colour = colour;
    set_points(draw, command, points, count);
}

void gui_draw_line(struct gui_draw *draw, const struct gui_point *points, size_t count, float width,
                   bool closed, uint32_t colour)
{
    if (!count)
        return;
    struct gui_draw_command *command = append(draw, GUI_DRAW_LINE);
    command->colour = colour;
    command->width = width;
    command->closed = closed;
    set_points(draw, command, points, count);
}

void gui_draw_dashed_line(struct gui_draw *draw, const struct gui_point *points, size_t count, float width,
                          float on, float off, uint32_t colour)
{
    gui_draw_line(draw, points, count, width, false, colour);
    if (!count)
        return;
    draw->items[draw->count - 1].dash_on = on;
    draw->items[draw->count - 1].dash_off = off;
}

void gui_draw_disc(struct gui_draw *draw, float x, float y, float radius, uint32_t colour)
{
    struct gui_point point = {x, y};
    gui_draw_line(draw, &point, 1, radius * 2, false, colour);
}

void gui_draw_arc(struct gui_draw *draw, float x, float y, float radius, float width, float from, float to,
                  uint32_t colour)
{
    float length = (to - from) * turn * radius;
    if (length <= 0)
        return;
    bool whole = to - from >= 1;
    size_t pieces = (size_t)(length / ARC_PIXELS) + 8;
    struct gui_point *points = arena_array(draw->arena, pieces + 1, sizeof *points);
    for (size_t i = 0; i <= pieces; i++) {
        float angle = (from + (to - from) * (float)i / (float)pieces) * turn;
        points[i] = (struct gui_point){x + radius * sinf(angle), y - radius * cosf(angle)};
    }
    gui_draw_line(draw, points, whole ? pieces : pieces + 1, width, whole, colour);
}

void gui_draw_clip(struct gui_draw *draw, struct gui_rect rect)
{
    append(draw, GUI_DRAW_CLIP)->rect = rect;
}

void gui_draw_unclip(struct gui_draw *draw)
{
    append(draw, GUI_DRAW_UNCLIP);
}

static void move_points(struct gui_draw *draw, struct gui_draw_command *command, int dx, int dy)
{
    struct gui_point *moved = arena_array(draw->arena, command->point_count, sizeof *moved);
    for (size_t i = 0; i < command->point_count; i++)
        moved[i] = (struct gui_point){command->points[i].x + (float)dx, command->points[i].y + (float)dy};
    command->points = moved;
}

void gui_draw_move(struct gui_draw *draw, size_t first, size_t end, int dx, int dy)
{
    if (!dx && !dy)
        return;
    for (size_t i = first; i < end; i++) {
        struct gui_draw_command *command = &draw->items[i];
        command->rect.x += dx;
        command->rect.y += dy;
        command->text.box.x += dx;
        command->text.box.y += dy;
        if (command->point_count)
            move_points(draw, command, dx, dy);
    }
}

/* FNV-1a over what a painter reads. */
static uint64_t sum_bytes(uint64_t sum, const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < length; i++)
        sum = (sum ^ byte[i]) * UINT64_C(1099511628211);
    return sum;
}

uint64_t gui_draw_sum(const struct gui_draw *draw)
{
    uint64_t sum = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < draw->count; i++) {
        const struct gui_draw_command *command = &draw->items[i];
        const int numbers[] = {(int)command->kind, command->closed, command->text.size, command->text.bold,
                               (int)command->text.language};
        const float measures[] = {command->radius, command->width, command->dash_on, command->dash_off};
        sum = sum_bytes(sum, numbers, sizeof numbers);
        sum = sum_bytes(sum, &command->rect, sizeof command->rect);
        sum = sum_bytes(sum, &command->colour, sizeof command->colour);
        sum = sum_bytes(sum, measures, sizeof measures);
        sum = sum_bytes(sum, command->points, command->point_count * sizeof *command->points);
        if (command->text.text)
            sum = sum_bytes(sum, command->text.text, strlen(command->text.text) + 1);
    }
    return sum;
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

struct gui_rect gui_rect_intersection(struct gui_rect a, struct gui_rect b)
{
    int x = most(a.x, b.x), y = most(a.y, b.y);
    int right = least(a.x + a.width, b.x + b.width), bottom = least(a.y + a.height, b.y + b.height);
    return (struct gui_rect){x, y, most(right - x, 0), most(bottom - y, 0)};
}

bool gui_rect_contains(struct gui_rect rect, int x, int y)
{
    return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

bool gui_rect_is_empty(struct gui_rect rect)
{
    return rect.width <= 0 || rect.height <= 0;
}

struct gui_rect gui_cut_top(struct gui_rect *rest, int size)
{
    struct gui_rect strip = *rest;
    strip.height = most(least(size, rest->height), 0);
    rest->y += strip.height;
    rest->height -= strip.height;
    return strip;
}

struct gui_rect gui_cut_bottom(struct gui_rect *rest, int size)
{
    struct gui_rect strip = *rest;
    strip.height = most(least(size, rest->height), 0);
    rest->height -= strip.height;
    strip.y = rest->y + rest->height;
    return strip;
}

struct gui_rect gui_cut_left(struct gui_rect *rest, int size)
{
    struct gui_rect strip = *rest;
    strip.width = most(least(size, rest->width), 0);
    rest->x += strip.width;
    rest->width -= strip.width;
    return strip;
}

struct gui_rect gui_cut_right(struct gui_rect *rest, int size)
{
    struct gui_rect strip = *rest;
    strip.width = most(least(size, rest->width), 0);
    rest->width -= strip.width;
    strip.x = rest->x + rest->width;
    return strip;
}

struct gui_rect gui_inset(struct gui_rect rect, int horizontal, int vertical)
{
    return (struct gui_rect){rect.x + horizontal, rect.y + vertical, most(rect.width - 2 * horizontal, 0),
                             most(rect.height - 2 * vertical, 0)};
}
