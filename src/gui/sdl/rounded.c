/* Rounded rectangles by the distance of a pixel's centre from the outline: half a pixel inside is covered
 * wholly, half a pixel outside not at all. Only the ends of a row, which a corner or the outline may touch,
 * are asked pixel by pixel. */
#include "gui/sdl/shapes.h"

#include <math.h>

/* A rounded rectangle seen from its centre. */
struct rounded {
    float x, y;          /* the centre */
    float across, along; /* half width and half height, without the radius */
    float radius;
};

static struct rounded rounded_of(struct gui_rect rect, float radius)
{
    float half_width = (float)rect.width / 2, half_height = (float)rect.height / 2;
    float fitting = fmaxf(0, fminf(radius, fminf(half_width, half_height)));
    return (struct rounded){
        .x = (float)rect.x + half_width,
        .y = (float)rect.y + half_height,
        .across = half_width - fitting,
        .along = half_height - fitting,
        .radius = fitting,
    };
}

static float larger(float a, float b)
{
    return a > b ? a : b;
}

/* From the pixel's centre to the outline; negative inside. */
static float distance(const struct rounded *shape, int x, int y)
{
    float right = fabsf((float)x + 0.5F - shape->x) - shape->across;
    float below = fabsf((float)y + 0.5F - shape->y) - shape->along;
    if (right <= 0 || below <= 0)
        return larger(right, below) - shape->radius;
    return sqrtf(right * right + below * below) - shape->radius;
}

enum form { FORM_FILL, FORM_CORNERS, FORM_OUTLINE };

struct painting {
    struct canvas *canvas;
    struct rounded shape;
    enum form form;
    float width; /* of an outline */
    uint32_t colour;
};

/* How much of a pixel lies inside, `away` from the outline. */
static float inside(float away)
{
    return away >= 0.5F ? 0 : away <= -0.5F ? 1 : 0.5F - away;
}

static float share(const struct painting *painting, int x, int y)
{
    float away = distance(&painting->shape, x, y);
    switch (painting->form) {
    case FORM_FILL: return inside(away);
    case FORM_CORNERS: return 1 - inside(away);
    case FORM_OUTLINE: break;
    }
    return inside(away) - inside(away + painting->width);
}

static void paint_piece(const struct painting *painting, int first, int end, int y)
{
    enum { PIECE = 256 };
    uint8_t coverage[PIECE];
    for (int start = first; start < end; start += PIECE) {
        int count = end - start < PIECE ? end - start : PIECE;
        for (int i = 0; i < count; i++)
            coverage[i] = canvas_coverage(share(painting, start + i, y));
        canvas_blend(painting->canvas, start, y, count, coverage, painting->colour);
    }
}

/* Between the ends all pixels of a row are covered alike. */
static void paint_middle(const struct painting *painting, int first, int end, int y)
{
    if (first >= end)
        return;
    uint32_t coverage = canvas_coverage(share(painting, first, y));
    uint32_t alpha = (painting->colour & 0xFF) * coverage / 255;
    if (alpha)
        canvas_blend_solid(painting->canvas, first, y, end - first, (painting->colour & ~0xFFU) | alpha);
}

static int within(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

static void paint(const struct painting *painting, struct gui_rect rect)
{
    struct gui_rect visible = canvas_visible(painting->canvas, rect);
    if (gui_rect_is_empty(visible))
        return;
    int end = visible.x + visible.width;
    int ends = (int)ceilf(larger(painting->shape.radius, painting->width));
    int left = within(rect.x + ends, visible.x, end);
    int right = within(rect.x + rect.width - ends, left, end);
    for (int y = visible.y; y < visible.y + visible.height; y++) {
        paint_piece(painting, visible.x, left, y);
        paint_middle(painting, left, right, y);
        paint_piece(painting, right, end, y);
    }
}

void shape_fill(struct canvas *canvas, struct gui_rect rect, float radius, uint32_t colour)
{
    paint(&(struct painting){canvas, rounded_of(rect, radius), FORM_FILL, 0, colour}, rect);
}

void shape_corners(struct canvas *canvas, struct gui_rect rect, float radius, uint32_t colour)
{
    paint(&(struct painting){canvas, rounded_of(rect, radius), FORM_CORNERS, 0, colour}, rect);
}

void shape_outline(struct canvas *canvas, struct gui_rect rect, float radius, float width, uint32_t colour)
{
    paint(&(struct painting){canvas, rounded_of(rect, radius), FORM_OUTLINE, width, colour}, rect);
}
