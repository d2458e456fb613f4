/* The icons as tables of simple shapes on a grid of 24: lines, rings, discs, arcs and filled polygons. A
 * shape in the ground's colour cuts a sign out of a filled one. */
#include "gui/ui/icon.h"

enum shape_kind {
    SHAPE_END,
    SHAPE_LINE,
    SHAPE_CURVE,
    SHAPE_CLOSED,
    SHAPE_POLYGON,
    SHAPE_DISC,
    SHAPE_ARC,
    SHAPE_SIGN
};

enum { SHAPE_POINTS = 10, SHAPE_MOST = 7, CURVE_PIECES = 8 };

struct shape {
    enum shape_kind kind;
    size_t count;              /* of points */
    float at[SHAPE_POINTS][2]; /* DISC, ARC: the centre first */
    float radius, from, to;    /* DISC, ARC; in turns from the top, clockwise */
};

#define RING(x, y, r)                                                        \
    {                                                                        \
        .kind = SHAPE_ARC, .at = {{x, y}}, .radius = (r), .from = 0, .to = 1 \
    }
#define ARC(x, y, r, a, b)                                                       \
    {                                                                            \
        .kind = SHAPE_ARC, .at = {{x, y}}, .radius = (r), .from = (a), .to = (b) \
    }
#define DISC(x, y, r)                                     \
    {                                                     \
        .kind = SHAPE_DISC, .at = {{x, y}}, .radius = (r) \
    }
#define LINE(n, ...)                                            \
    {                                                           \
        .kind = SHAPE_LINE, .count = (n), .at = { __VA_ARGS__ } \
    }
#define CURVE(n, ...)                                            \
    {                                                            \
        .kind = SHAPE_CURVE, .count = (n), .at = { __VA_ARGS__ } \
    }
#define CLOSED(n, ...)                                            \
    {                                                             \
        .kind = SHAPE_CLOSED, .count = (n), .at = { __VA_ARGS__ } \
    }
#define POLYGON(n, ...)                                            \
    {                                                              \
        .kind = SHAPE_POLYGON, .count = (n), .at = { __VA_ARGS__ } \
    }
#define SIGN(n, ...)                                            \
    {                                                           \
        .kind = SHAPE_SIGN, .count = (n), .at = { __VA_ARGS__ } \
    }

static const struct shape icons[GUI_ICON_COUNT][SHAPE_MOST] = {
    [GUI_ICON_FLAME] = {CURVE(10, {11.4F, 2.2F}, {12.6F, 6.6F}, {15.6F, 10}, {18.2F, 14}, {17.2F, 19},
                              {12, 21.8F}, {6.8F, 19}, {5.8F, 14}, {7.4F, 10.4F}, {8.8F, 12.6F}),
                        CURVE(3, {8.8F, 12.6F}, {10.6F, 8}, {11.4F, 2.2F})},
    [GUI_ICON_RINGS] = {RING(8.6F, 12, 5.4F), RING(15.4F, 12, 5.4F)},
    [GUI_ICON_CHECK] = {DISC(12, 12, 10), SIGN(3, {7.4F, 12.4F}, {10.7F, 15.6F}, {16.6F, 8.8F})},
    [GUI_ICON_CROSS] = {POLYGON(4, {12, 1}, {23, 12}, {12, 23}, {1, 12}),
                        SIGN(2, {8.8F, 8.8F}, {15.2F, 15.2F}), SIGN(2, {15.2F, 8.8F}, {8.8F, 15.2F})},
    [GUI_ICON_WARN] = {CLOSED(3, {12, 3.5F}, {21.5F, 20}, {2.5F, 20}), LINE(2, {12, 9.5F}, {12, 14}),
                       DISC(12, 17, 1.2F)},
    [GUI_ICON_DASHED] = {ARC(12, 12, 9, 0.02F, 0.10F), ARC(12, 12, 9, 0.19F, 0.27F),
                         ARC(12, 12, 9, 0.36F, 0.44F), ARC(12, 12, 9, 0.52F, 0.60F),
                         ARC(12, 12, 9, 0.69F, 0.77F), ARC(12, 12, 9, 0.86F, 0.94F)},
    [GUI_ICON_DASH] = {LINE(2, {5, 12}, {19, 12})},
    [GUI_ICON_INFO] = {RING(12, 12, 9.5F), LINE(2, {12, 11}, {12, 16.5F}), DISC(12, 7.6F, 1.3F)},
    [GUI_ICON_HELP] = {RING(12, 12, 9.5F), ARC(12, 9.6F, 3, 0.75F, 1.375F),
                       LINE(3, {14.1F, 11.7F}, {12, 13.2F}, {12, 14.4F}), DISC(12, 17.2F, 1.3F)},
    [GUI_ICON_TICK] = {LINE(3, {5, 12.8F}, {10, 17.4F}, {19, 6.6F})},
    [GUI_ICON_BACK] = {LINE(3, {15, 4}, {7, 12}, {15, 20})},
    [GUI_ICON_NEXT] = {LINE(3, {9, 4}, {17, 12}, {9, 20})},
    [GUI_ICON_UP] = {LINE(3, {4, 16}, {12, 8}, {20, 16})},
    [GUI_ICON_DOWN] = {LINE(3, {4, 8}, {12, 16}, {20, 8})},
    [GUI_ICON_RETRY] = {ARC(12, 12.5F, 8, 0.93F, 1.75F), LINE(3, {4.4F, 3.6F}, {4.8F, 8.6F}, {9.8F, 8.2F})},
    [GUI_ICON_BOOK] = {LINE(4, {12, 6}, {9, 4.5F}, {3, 4.5F}, {3, 18.5F}),
                       LINE(3, {3, 18.5F}, {9, 18.5F}, {12, 20}),
                       LINE(4, {12, 6}, {15, 4.5F}, {21, 4.5F}, {21, 18.5F}),
                       LINE(3, {21, 18.5F}, {15, 18.5F}, {12, 20}), LINE(2, {12, 6}, {12, 20})},
    [GUI_ICON_HISTORY] = {ARC(12.5F, 12, 8.5F, 0.82F, 1.66F),
                          LINE(3, {3.4F, 4.6F}, {4.6F, 9.4F}, {9.4F, 8.4F}),
                          LINE(3, {12.5F, 7.5F}, {12.5F, 12.2F}, {16, 14})},
    [GUI_ICON_PEOPLE] = {RING(9, 8, 3.6F), ARC(9, 20.5F, 6.5F, 0.75F, 1.25F), ARC(16, 8, 3.4F, 0, 0.5F),
                         ARC(16, 20.5F, 6, 0.05F, 0.25F)},
    [GUI_ICON_GEAR] = {RING(12, 12, 4), LINE(2, {12, 2.5F}, {12, 5}), LINE(2, {12, 19}, {12, 21.5F}),
                       LINE(2, {2.5F, 12}, {5, 12}), LINE(2, {19, 12}, {21.5F, 12}),
                       LINE(2, {5.4F, 5.4F}, {7, 7}), LINE(2, {17, 17}, {18.6F, 18.6F})},
    [GUI_ICON_CLOCK] = {RING(12, 12, 9), LINE(3, {12, 6.5F}, {12, 12.2F}, {16, 14})},
    [GUI_ICON_COUNTER] = {RING(12, 7, 3.6F), ARC(12, 18.5F, 6.5F, 0.75F, 1.25F),
                          LINE(2, {2.5F, 17}, {21.5F, 17}), LINE(2, {5, 17}, {5, 21}),
                          LINE(2, {19, 17}, {19, 21})},
    [GUI_ICON_PHONE] = {CURVE(6, {4.2F, 4.6F}, {4.8F, 9.6F}, {7.8F, 14}, {10.6F, 16.8F}, {14.4F, 19.2F},
                              {19.4F, 19.8F}),
                        LINE(5, {4.2F, 4.6F}, {8.6F, 4}, {10, 8.4F}, {8, 10}, {9, 11.8F}),
                        LINE(5, {19.4F, 19.8F}, {20, 15.4F}, {15.6F, 14}, {14, 16}, {12.2F, 15}),
                        CURVE(3, {9, 11.8F}, {10.4F, 13.6F}, {12.2F, 15})},
    [GUI_ICON_CHAT] = {CLOSED(7, {3, 4}, {21, 4}, {21, 16.5F}, {11, 16.5F}, {6.5F, 20.5F}, {6.5F, 16.5F},
                              {3, 16.5F}),
                       LINE(2, {7.5F, 8.5F}, {16.5F, 8.5F}), LINE(2, {7.5F, 12.2F}, {13.5F, 12.2F})},
    [GUI_ICON_SOCIAL] = {RING(6, 12, 2.6F), RING(17.5F, 5.5F, 2.6F), RING(17.5F, 18.5F, 2.6F),
                         LINE(2, {8.4F, 10.6F}, {15.2F, 6.8F}), LINE(2, {8.4F, 13.4F}, {15.2F, 17.2F})},
    [GUI_ICON_VISIT] = {LINE(3, {3, 11.5F}, {12, 3.5F}, {21, 11.5F}),
                        LINE(4, {5.5F, 9.5F}, {5.5F, 20.5F}, {18.5F, 20.5F}, {18.5F, 9.5F}),
                        LINE(4, {9.8F, 20.5F}, {9.8F, 14}, {14.2F, 14}, {14.2F, 20.5F})},
    [GUI_ICON_DESK] = {CLOSED(4, {3.5F, 4.5F}, {20.5F, 4.5F}, {20.5F, 15.5F}, {3.5F, 15.5F}),
                       LINE(2, {12, 15.5F}, {12, 20}), LINE(2, {7.5F, 20}, {16.5F, 20})},
    [GUI_ICON_DOCUMENT] = {CLOSED(5, {5.5F, 3}, {14, 3}, {18.5F, 7.5F}, {18.5F, 21}, {5.5F, 21}),
                           LINE(3, {14, 3}, {14, 7.5F}, {18.5F, 7.5F}), LINE(2, {8.6F, 12}, {15.4F, 12}),
                           LINE(2, {8.6F, 16}, {15.4F, 16})},
    [GUI_ICON_SHIELD] = {CURVE(7, {19.5F, 5.4F}, {19.5F, 11.5F}, {17.2F, 17.2F}, {12, 21.2F}, {6.8F, 17.2F},
                               {4.5F, 11.5F}, {4.5F, 5.4F}),
                         LINE(3, {4.5F, 5.4F}, {12, 2.8F}, {19.5F, 5.4F})},
    [GUI_ICON_SEARCH] = {RING(10.5F, 10.5F, 6.5F), LINE(2, {15.4F, 15.4F}, {20.5F, 20.5F})},
    [GUI_ICON_EYE] = {RING(12, 12, 3), CURVE(5, {2, 12}, {6, 7}, {12, 5}, {18, 7}, {22, 12}),
                      CURVE(5, {2, 12}, {6, 17}, {12, 19}, {18, 17}, {22, 12})},
    [GUI_ICON_LOCK] = {CLOSED(4, {5, 10.5F}, {19, 10.5F}, {19, 20.5F}, {5, 20.5F}),
                       ARC(12, 8, 4.4F, 0.75F, 1.25F), LINE(2, {7.6F, 8}, {7.6F, 10.5F}),
                       LINE(2, {16.4F, 8}, {16.4F, 10.5F})},
    [GUI_ICON_STOP] = {RING(12, 12, 9), LINE(2, {9, 8.5F}, {9, 15.5F}), LINE(2, {15, 8.5F}, {15, 15.5F})},
    [GUI_ICON_BREATH] = {RING(12, 12, 9), RING(12, 12, 4.5F)},
    [GUI_ICON_PLUS] = {LINE(2, {12, 5}, {12, 19}), LINE(2, {5, 12}, {19, 12})},
    [GUI_ICON_MINUS] = {LINE(2, {5, 12}, {19, 12})},
    [GUI_ICON_PEN] = {CLOSED(5, {4, 20}, {5, 15}, {16, 4}, {20, 8}, {9, 19}), LINE(2, {13, 7}, {17, 11})},
};

/* Where the icon goes and how large a unit of the grid is. */
struct frame {
    struct gui_draw *draw;
    float x, y, unit, stroke;
    uint32_t colour, ground;
};

static float through(float a, float b, float c, float d, float t)
{
    return 0.5F *
           (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

/* A Catmull-Rom curve through all points. */
static void draw_curve(const struct frame *frame, const struct gui_point *points, size_t count)
{
    struct gui_point curve[SHAPE_POINTS * CURVE_PIECES];
    size_t used = 0;
    for (size_t i = 0; i + 1 < count; i++) {
        struct gui_point a = points[i ? i - 1 : 0], b = points[i], c = points[i + 1];
        struct gui_point d = points[i + 2 < count ? i + 2 : count - 1];
        for (size_t piece = 0; piece < CURVE_PIECES; piece++) {
            float t = (float)piece / CURVE_PIECES;
            curve[used++] =
                (struct gui_point){through(a.x, b.x, c.x, d.x, t), through(a.y, b.y, c.y, d.y, t)};
        }
    }
    curve[used++] = points[count - 1];
    gui_draw_line(frame->draw, curve, used, frame->stroke, false, frame->colour);
}

static void draw_shape(const struct frame *frame, const struct shape *shape)
{
    struct gui_point points[SHAPE_POINTS];
    for (size_t i = 0; i < SHAPE_POINTS; i++)
        points[i] = (struct gui_point){frame->x + shape->at[i][0] * frame->unit,
                                       frame->y + shape->at[i][1] * frame->unit};
    float radius = shape->radius * frame->unit;
    switch (shape->kind) {
    case SHAPE_END: break;
    case SHAPE_CURVE: draw_curve(frame, points, shape->count); break;
    case SHAPE_LINE:
    case SHAPE_CLOSED:
        gui_draw_line(frame->draw, points, shape->count, frame->stroke, shape->kind == SHAPE_CLOSED,
                      frame->colour);
        break;
    case SHAPE_SIGN:
        gui_draw_line(frame->draw, points, shape->count, frame->stroke * 1.25F, false, frame->ground);
        break;
    case SHAPE_POLYGON: gui_draw_polygon(frame->draw, points, shape->count, frame->colour); break;
    case SHAPE_DISC: gui_draw_disc(frame->draw, points[0].x, points[0].y, radius, frame->colour); break;
    case SHAPE_ARC:
        gui_draw_arc(frame->draw, points[0].x, points[0].y, radius, frame->stroke, shape->from, shape->to,
                     frame->colour);
        break;
    }
}

void gui_icon_draw(struct gui_draw *draw, enum gui_icon icon, float x, float y, float size, uint32_t colour,
                   uint32_t ground)
{
    float unit = size / 24;
    const struct frame frame = {.draw = draw,
                                .x = x,
                                .y = y,
                                .unit = unit,
                                .stroke = 1.9F * unit,
                                .colour = colour,
                                .ground = ground};
    for (size_t i = 0; i < SHAPE_MOST; i++)
        draw_shape(&frame, &icons[icon][i]);
}
