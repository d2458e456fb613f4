/* The draw list: what a frame looks like, as plain data.
 *
 * A frame appends commands in painting order; whoever paints (gui/sdl, a test) reads them. Everything lives
 * in the arena that the list was made with and dies with it. Coordinates are pixels from the top left corner
 * of the window; colours are straight (not premultiplied) 0xRRGGBBAA. */
#ifndef GUI_UI_DRAW_H
#define GUI_UI_DRAW_H

#include "base/strbuf.h"

struct gui_rect {
    int x, y, width, height;
};

struct gui_point {
    float x, y;
};

enum gui_draw_kind {
    GUI_DRAW_FILL,    /* rect, radius: a filled (rounded) rectangle; a circle when radius is half its side */
    GUI_DRAW_STROKE,  /* rect, radius, width: its outline; the stroke lies inside `rect`. dash as below */
    GUI_DRAW_POLYGON, /* points: filled; simple or weakly simple, may be concave; a hole is bridged and winds
                         the other way */
    GUI_DRAW_LINE,    /* points, width, closed: a polyline with round joins; caps are round, or flat when
                         dashed */
    GUI_DRAW_CORNERS, /* rect, radius: what a FILL with this radius leaves out of the rectangle */
    GUI_DRAW_TEXT,    /* one line of text in the line box `rect`; see struct gui_draw_text */
    GUI_DRAW_CLIP,    /* until the matching UNCLIP nothing is painted outside `rect` */
    GUI_DRAW_UNCLIP
};

/* A line of text. It is painted from the left edge of the command's rectangle, which is as wide as the line
 * was measured and as high as the line height; the font's ascent and descent are centred in it. */
struct gui_draw_text {
    const char *text; /* UTF-8, no newline, never empty */
    int size;         /* of the font, in pixels */
    bool bold;
    enum km_language language;
    struct gui_rect box; /* where the line belongs: the fit checker's business, not the painter's */
    bool scrolls;        /* may be cut by the clip at the top and bottom */
    bool slides;         /* may be cut by the clip at the sides: the text of a field */
};

struct gui_draw_command {
    enum gui_draw_kind kind;
    struct gui_rect rect; /* for POLYGON and LINE: what the shape may touch, rounded outwards */
    uint32_t colour;
    float radius;            /* FILL, STROKE; at most half the shorter side is used */
    float width;             /* STROKE, LINE: of the stroke */
    float dash_on, dash_off; /* STROKE, LINE: lengths along the line; 0, 0: solid */
    bool closed;             /* LINE: the last point joins the first */
    const struct gui_point *points;
    size_t point_count;
    struct gui_draw_text text;
};

struct gui_draw {
    struct arena *arena;
    struct gui_draw_command *items;
    size_t count, capacity;
};

/* An empty list whose commands live in `arena`. */
void gui_draw_init(struct gui_draw *draw, struct arena *arena);

void gui_draw_fill(struct gui_draw *draw, struct gui_rect rect, float radius, uint32_t colour);
void gui_draw_corners(struct gui_draw *draw, struct gui_rect rect, float radius, uint32_t colour);
void gui_draw_stroke(struct gui_draw *draw, struct gui_rect rect, float radius, float width, uint32_t colour);
void gui_draw_dashed(struct gui_draw *draw, struct gui_rect rect, float radius, float width, uint32_t colour);

/* Points are copied. Fewer than three (polygon) or one (line) draw nothing; a line of one point is a dot. */
void gui_draw_polygon(struct gui_draw *draw, const struct gui_point *points, size_t count, uint32_t colour);
void gui_draw_line(struct gui_draw *draw, const struct gui_point *points, size_t count, float width,
                   bool closed, uint32_t colour);
void gui_draw_dashed_line(struct gui_draw *draw, const struct gui_point *points, size_t count, float width,
                          float on, float off, uint32_t colour);

/* A disc, and a part of a circle's line: angles in turns, 0 is the top, clockwise, `from` < `to`. */
void gui_draw_disc(struct gui_draw *draw, float x, float y, float radius, uint32_t colour);
void gui_draw_arc(struct gui_draw *draw, float x, float y, float radius, float width, float from, float to,
                  uint32_t colour);

/* Everything until the matching unclip is cut at `rect`, and at the clips around it. */
void gui_draw_clip(struct gui_draw *draw, struct gui_rect rect);
void gui_draw_unclip(struct gui_draw *draw);

/* Moves the commands first … end - 1. */
void gui_draw_move(struct gui_draw *draw, size_t first, size_t end, int dx, int dy);

/* Equal lists have equal sums: when it is that of what was painted last, nothing need be painted. */
uint64_t gui_draw_sum(const struct gui_draw *draw);

/* The list as text for goldens, a command a line: "fill 24 56 400 48 r8 #FBF8F2". Colours that are opaque are
 * written without their alpha; points are rounded to halves. */
void gui_draw_write(const struct gui_draw *draw, struct strbuf *out);

/* Geometry. An intersection may be empty: width or height 0. */
struct gui_rect gui_rect_intersection(struct gui_rect a, struct gui_rect b);
bool gui_rect_contains(struct gui_rect rect, int x, int y);
bool gui_rect_is_empty(struct gui_rect rect);

/* Cuts a strip of `size` pixels (at most what is there) off `rest` and returns it. */
struct gui_rect gui_cut_top(struct gui_rect *rest, int size);
struct gui_rect gui_cut_bottom(struct gui_rect *rest, int size);
struct gui_rect gui_cut_left(struct gui_rect *rest, int size);
struct gui_rect gui_cut_right(struct gui_rect *rest, int size);

/* `rect` without a margin on each side; negative margins make it larger. Never less than empty. */
struct gui_rect gui_inset(struct gui_rect rect, int horizontal, int vertical);

#endif
