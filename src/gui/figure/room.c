/* Settings in a room: the counter of a shop or office, the desk of a reception, the customer's own door. High
 * contrast has outlines only and less on the walls. */
#include "gui/figure/setting.h"

#include <math.h>
#include <string.h>

/* ---- what hangs on walls ---- */

static void wall(struct artist *artist, const struct stage *stage)
{
    setting_box(artist, 0, 0, stage->width, stage->height, artist->palette->wall);
}

static void window(struct artist *artist)
{
    const struct palette *p = artist->palette;
    pen_rectangle(&artist->pen, -12, 40, 118, 250, 0);
    setting_area(artist, p->window, p->window_line, 3);
    setting_line(artist, 47, 40, 47, 290, p->window_line, 2);
    setting_line(artist, -12, 123, 106, 123, p->window_line, 2);
    setting_line(artist, -12, 206, 106, 206, p->window_line, 2);
    setting_line(artist, -12, 298, 117, 298, p->window_line, 4);
}

/* A month without numbers: it stays true on every day. */
static void calendar(struct artist *artist, double x, double y)
{
    const struct palette *p = artist->palette;
    setting_framed(artist, x, y, 64, 62, 2, p->paper);
    setting_line(artist, x + 1, y + 15, x + 63, y + 15, p->window_line, 2);
    setting_line(artist, x + 22, y - 4, x + 22, y + 4, p->window_line, 2.4);
    setting_line(artist, x + 42, y - 4, x + 42, y + 4, p->window_line, 2.4);
    for (int week = 0; week < 4; week++)
        for (int day = 0; day < 6; day++)
            setting_line(artist, x + 9.5 + day * 9, y + 24 + week * 10, x + 12.5 + day * 9,
                         y + 24 + week * 10, week == 1 && day == 4 ? p->seal : p->window_line, 2.6);
}

static void floor_plan(struct artist *artist, double x, double y, int kind)
{
    const struct palette *p = artist->palette;
    double split = kind % 2 ? x + 20 : x + 26, across = kind % 3 ? y + 24 : y + 18;
    pen_rectangle(&artist->pen, x + 8, y + 10, 30, 26, 0);
    pen_move(&artist->pen, split, y + 10);
    pen_line(&artist->pen, split, kind % 3 ? across : y + 36);
    pen_move(&artist->pen, x + 8, across);
    pen_line(&artist->pen, kind % 2 ? x + 38 : split, across);
    pen_stroke(&artist->pen, palette_colour(p->window_line, 1), 1.4);
    pen_lift(&artist->pen);
    setting_line(artist, x + 9, y + 48, x + 29, y + 48, p->window_line, 2.4);
}

static void notice(struct artist *artist, double x, double y, int kind)
{
    const struct palette *p = artist->palette;
    setting_line(artist, x + 9, y + 12, x + (kind % 2 ? 30 : 36), y + 12, p->edge, 3.4);
    for (int line = 0; line < 3; line++)
        setting_line(artist, x + 9, y + 24 + line * 10, x + (line < 2 ? 37 : 22 + kind % 3 * 4),
                     y + 24 + line * 10, p->window_line, 2.4);
}

/* ---- what lies on ledges ---- */

static void sign(struct artist *artist, double x, double y)
{
    struct pen *pen = &artist->pen;
    pen_move(pen, x + 8, y - 44);
    pen_line(pen, x + 70, y - 44);
    pen_line(pen, x + 78, y + 2);
    pen_line(pen, x, y + 2);
    pen_close(pen);
    setting_contour(artist, artist->palette->paper);
    setting_line(artist, x + 20, y - 30, x + 58, y - 30, artist->palette->accent, 4);
    setting_line(artist, x + 18, y - 18, x + 46, y - 18, artist->palette->accent, 4);
}

static void bell(struct artist *artist, double x, double y)
{
    const struct palette *p = artist->palette;
    struct pen *pen = &artist->pen;
    pen_ellipse(pen, x, y - 27, 4, 4);
    setting_contour(artist, p->paper);
    pen_move(pen, x - 24, y - 4);
    pen_curve(pen, x - 24, y - 32, x + 24, y - 32, x + 24, y - 4);
    pen_close(pen);
    setting_contour(artist, p->paper);
    pen_rectangle(pen, x - 30, y - 5, 60, 7, 3);
    setting_contour(artist, p->outlines ? p->paper : p->window_line);
}

/* ---- what a trade has about ---- */

/* A trade is a free word: others get what would be true of most. */
struct trade {
    const char *name;
    void (*flyer)(struct artist *artist, double x, double y, int kind);
};

static struct trade trade_of(const struct artist *artist)
{
    static const struct trade trades[] = {
        {.name = "rental", .flyer = floor_plan},
        {.name = "retail", .flyer = notice},
    };
    for (size_t i = 0; artist->figure->trade && i < sizeof trades / sizeof *trades; i++)
        if (strcmp(artist->figure->trade, trades[i].name) == 0)
            return trades[i];
    return (struct trade){.flyer = notice};
}

static void flyers(struct artist *artist, double x, double y, double lowest)
{
    struct trade trade = trade_of(artist);
    if (artist->palette->outlines)
        return;
    for (int i = 0; i < 6; i++) {
        double left = x + (i % 2) * 56, top = y + (i / 2) * 68;
        if (top + 58 > lowest)
            break;
        setting_framed(artist, left, top, 46, 58, 0, artist->palette->paper);
        trade.flyer(artist, left, top, i);
    }
}

/* ---- counter ---- */

void room_counter_behind(struct artist *artist, const struct stage *stage)
{
    wall(artist, stage);
    window(artist);
    calendar(artist, stage->width - 98, 44);
    flyers(artist, stage->width - 116, 132, stage->ledge);
}

void room_counter_before(struct artist *artist, const struct stage *stage)
{
    setting_ledge(artist, stage);
    sign(artist, 26, stage->ledge);
}

/* ---- desk: a reception ---- */

static void binder(struct artist *artist, double x, double bottom, double width, double height, uint32_t fill)
{
    setting_framed(artist, x, bottom - height, width, height, 1, fill);
    setting_line(artist, x + width / 2 - 2, bottom - height + 12, x + width / 2 + 2, bottom - height + 12,
                 artist->palette->window_line, 2.4);
}

static void shelf(struct artist *artist, double x, double y, const double *heights, int count)
{
    const struct palette *p = artist->palette;
    const uint32_t fills[] = {p->paper, p->window, p->wood_top};
    for (int i = 0; i < count; i++)
        binder(artist, x + 10 + i * 19, y, 17, heights[i], fills[(i + count) % 3]);
    pen_rectangle(&artist->pen, x, y, 150, 9, 0);
    setting_area(artist, p->wood, p->outlines ? p->window_line : p->wood_dark, 2);
}

static void notice_board(struct artist *artist, double lowest)
{
    const struct palette *p = artist->palette;
    if (p->outlines)
        return;
    pen_rectangle(&artist->pen, -14, 60, 142, 162, 0);
    setting_area(artist, p->wood_top, p->wood_dark, 5);
    flyers(artist, 12, 78, fmin(lowest, 212));
}

void room_desk_behind(struct artist *artist, const struct stage *stage)
{
    static const double upper[] = {52, 52, 46, 52, 40}, lower[] = {48, 54, 54, 44};
    wall(artist, stage);
    notice_board(artist, stage->ledge);
    shelf(artist, stage->width - 112, 136, upper, 5);
    shelf(artist, stage->width - 112, 236, lower, 4);
}

void room_desk_before(struct artist *artist, const struct stage *stage)
{
    setting_ledge(artist, stage);
    bell(artist, 62, stage->ledge);
}

/* ---- visit: the customer's door ---- */

static void doorphone(struct artist *artist, double x, double y)
{
    const struct palette *p = artist->palette;
    setting_framed(artist, x, y - 50, 44, 24, 2, p->paper);
    setting_line(artist, x + 11, y - 38, x + 33, y - 38, p->window_line, 3);
    setting_framed(artist, x + 8, y, 28, 54, 5, p->paper);
    for (int i = 0; i < 3; i++)
        setting_line(artist, x + 15, y + 10 + i * 6, x + 29, y + 10 + i * 6, p->window_line, 2);
    pen_ellipse(&artist->pen, x + 22, y + 39, 7, 7);
    setting_area(artist, p->window, p->window_line, 2);
}

/* The leaf stands open to the left. */
static void door_leaf(struct artist *artist, double x, double height)
{
    const struct palette *p = artist->palette;
    struct pen *pen = &artist->pen;
    pen_move(pen, x, 44);
    pen_line(pen, x + 40, 74);
    pen_line(pen, x + 40, height + 10);
    pen_line(pen, x, height + 10);
    pen_close(pen);
    setting_contour(artist, p->wood_top);
    setting_line(artist, x + 31, height * 0.62, x + 31, height * 0.62 + 34, p->ink, 4);
}

void room_visit_behind(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    double h = stage->height, left = fmax(34, stage->width / 2 - 164), right = stage->width - left - 46;
    wall(artist, stage);
    pen_rectangle(&artist->pen, left - 16, 26, right - left + 32, h, 0);
    setting_contour(artist, p->wood);
    pen_rectangle(&artist->pen, left, 42, right - left, h, 0);
    setting_contour(artist, p->window);
    setting_line(artist, left + 60, 44, left + 60, h, p->window_line, 2);
    setting_line(artist, right - 40, 44, right - 40, h, p->window_line, 2);
    door_leaf(artist, left, h);
    doorphone(artist, right + (stage->width - right) / 2 - 14, 178);
}

/* There only to put something on. */
void room_visit_before(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    if (!props_lie(artist))
        return;
    pen_rectangle(&artist->pen, stage->left - 8, stage->top, stage->width - stage->left + 28,
                  stage->height - stage->top + 20, 0);
    setting_contour(artist, p->wood_top);
    setting_line(artist, stage->left - 8, stage->top + 14, stage->width, stage->top + 14, p->ink, p->outer);
}
