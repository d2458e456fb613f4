/* The pixels of the window as memory: what shapes and lines of text are painted on.
 *
 * Everything is rasterised here by the processor and then shown as a whole, so that the picture is the same
 * under every video driver, and there is nothing that a device could lose. Coordinates are pixels. */
#ifndef GUI_SDL_CANVAS_H
#define GUI_SDL_CANVAS_H

#include "gui/ui/draw.h"

struct canvas {
    uint32_t *pixels; /* 0xXXRRGGBB, row after row; borrowed */
    int width, height;
    int stride;            /* pixels from one row to the next */
    struct gui_rect clip;  /* nothing is painted outside; within the canvas */
    struct arena *scratch; /* for the time of a shape; rewound after it */
};

/* The whole canvas becomes the clip. */
void canvas_init(struct canvas *canvas, uint32_t *pixels, int width, int height, int stride,
                 struct arena *scratch);

/* What of `rect` can be painted. */
struct gui_rect canvas_visible(const struct canvas *canvas, struct gui_rect rect);

/* What points (at least one) and everything up to `reach` around them may touch, rounded outwards. */
struct gui_rect canvas_bounds(const struct gui_point *points, size_t count, float reach);

/* Paints `width` pixels from (x, y), which must be within the clip. `coverage` says how much of each pixel
 * the shape covers, 255 all of it; the colour (0xRRGGBBAA) is laid over what is there. */
void canvas_blend(struct canvas *canvas, int x, int y, int width, const uint8_t *coverage, uint32_t colour);

/* The same with every pixel covered. */
void canvas_blend_solid(struct canvas *canvas, int x, int y, int width, uint32_t colour);

/* Paints a mask whose top left corner is (x, y), as far as the clip lets it. */
void canvas_blend_mask(struct canvas *canvas, int x, int y, int width, int height, const uint8_t *coverage,
                       uint32_t colour);

/* A share of a pixel as coverage; anything below 0 and above 1 counts as these. Asked for every pixel of an
 * edge: here, so that it costs no call. */
static inline uint8_t canvas_coverage(float share)
{
    if (share <= 0)
        return 0;
    return share >= 1 ? 255 : (uint8_t)(share * 255 + 0.5F);
}

#endif
