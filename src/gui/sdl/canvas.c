/* Laying colours over pixels: the one place where pixels are written. */
#include "gui/sdl/canvas.h"

#include <math.h>

void canvas_init(struct canvas *canvas, uint32_t *pixels, int width, int height, int stride,
                 struct arena *scratch)
{
    *canvas = (struct canvas){
        .pixels = pixels,
        .width = width,
        .height = height,
        .stride = stride,
        .clip = {0, 0, width, height},
        .scratch = scratch,
    };
}

struct gui_rect canvas_visible(const struct canvas *canvas, struct gui_rect rect)
{
    return gui_rect_intersection(rect, canvas->clip);
}

struct gui_rect canvas_bounds(const struct gui_point *points, size_t count, float reach)
{
    float left = points[0].x, right = left, top = points[0].y, bottom = top;
    for (size_t i = 1; i < count; i++) {
        left = fminf(left, points[i].x);
        right = fmaxf(right, points[i].x);
        top = fminf(top, points[i].y);
        bottom = fmaxf(bottom, points[i].y);
    }
    int x = (int)floorf(left - reach), y = (int)floorf(top - reach);
    return (struct gui_rect){x, y, (int)ceilf(right + reach) - x, (int)ceilf(bottom + reach) - y};
}

static uint32_t *pixels_at(struct canvas *canvas, int x, int y)
{
    return canvas->pixels + (size_t)y * (size_t)canvas->stride + (size_t)x;
}

/* a × b ÷ 255, rounded, for both up to 255. */
static uint32_t product(uint32_t a, uint32_t b)
{
    uint32_t whole = a * b + 128;
    return (whole + (whole >> 8)) >> 8;
}

/* Red and blue share a multiplication; green has its own. */
static uint32_t mix(uint32_t below, uint32_t above, uint32_t alpha)
{
    uint32_t weight = alpha + (alpha >> 7); /* 0 … 256 */
    uint32_t red_blue = below & 0xFF00FF, green = below & 0xFF00;
    red_blue += (((above & 0xFF00FF) - red_blue) * weight) >> 8;
    green += (((above & 0xFF00) - green) * weight) >> 8;
    return (red_blue & 0xFF00FF) | (green & 0xFF00);
}

void canvas_blend(struct canvas *canvas, int x, int y, int width, const uint8_t *coverage, uint32_t colour)
{
    uint32_t *pixel = pixels_at(canvas, x, y);
    uint32_t above = colour >> 8, alpha = colour & 0xFF;
    for (int i = 0; i < width; i++) {
        uint32_t share = alpha == 255 ? coverage[i] : product(coverage[i], alpha);
        if (share == 255)
            pixel[i] = above;
        else if (share)
            pixel[i] = mix(pixel[i], above, share);
    }
}

void canvas_blend_solid(struct canvas *canvas, int x, int y, int width, uint32_t colour)
{
    uint32_t *pixel = pixels_at(canvas, x, y);
    uint32_t above = colour >> 8, alpha = colour & 0xFF;
    for (int i = 0; i < width; i++)
        pixel[i] = alpha == 255 ? above : mix(pixel[i], above, alpha);
}

void canvas_blend_mask(struct canvas *canvas, int x, int y, int width, int height, const uint8_t *coverage,
                       uint32_t colour)
{
    struct gui_rect visible = canvas_visible(canvas, (struct gui_rect){x, y, width, height});
    for (int row = visible.y; row < visible.y + visible.height && visible.width; row++)
        canvas_blend(canvas, visible.x, row, visible.width,
                     coverage + (size_t)(row - y) * (size_t)width + (size_t)(visible.x - x), colour);
}
