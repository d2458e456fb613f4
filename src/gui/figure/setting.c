/* The settings of the six channels as a table, and the paint that they share. The customer stands behind a
 * ledge or in a door (room.c), or is not seen and only imagined (remote.c).
 *
 * Positions are units of the stage; what hangs on a wall keeps its distance to the nearer edge. */
#include "gui/figure/setting.h"

#include <math.h>

void setting_area(struct artist *artist, uint32_t fill, uint32_t line, double width)
{
    pen_fill(&artist->pen, palette_colour(fill, 1));
    pen_stroke(&artist->pen, palette_colour(line, 1), width);
    pen_lift(&artist->pen);
}

void setting_box(struct artist *artist, double x, double y, double width, double height, uint32_t fill)
{
    pen_rectangle(&artist->pen, x, y, width, height, 0);
    pen_fill(&artist->pen, palette_colour(fill, 1));
    pen_lift(&artist->pen);
}

void setting_framed(struct artist *artist, double x, double y, double width, double height, double radius,
                    uint32_t fill)
{
    pen_rectangle(&artist->pen, x, y, width, height, radius);
    setting_area(artist, fill, artist->palette->window_line, 2);
}

void setting_line(struct artist *artist, double x1, double y1, double x2, double y2, uint32_t colour,
                  double width)
{
    pen_move(&artist->pen, x1, y1);
    pen_line(&artist->pen, x2, y2);
    pen_stroke(&artist->pen, palette_colour(colour, 1), width);
    pen_lift(&artist->pen);
}

void setting_contour(struct artist *artist, uint32_t fill)
{
    setting_area(artist, fill, artist->palette->ink, artist->palette->outer);
}

void setting_ledge(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    double w = stage->width, y = stage->ledge;
    setting_box(artist, 0, y, w, stage->height - y + 20, p->wood_top); /* hides the figure's hem */
    setting_box(artist, 0, y, w, 26, p->wood);
    setting_line(artist, -4, y + 8, w + 4, y + 8, p->wood_dark, p->outlines ? 1 : 1.4);
    setting_line(artist, -4, y, w + 4, y, p->ink, p->outer);
    setting_line(artist, -4, y + 26, w + 4, y + 26, p->ink, p->outer);
}

static const struct {
    void (*behind)(struct artist *, const struct stage *);
    void (*before)(struct artist *, const struct stage *);
    double height; /* of what stands before the figure */
    double left;   /* where things can lie on it; 0: nothing can */
    bool imagined;
    bool apart; /* the ring is closed above it */
} settings[] = {
    [KM_COUNTER] = {room_counter_behind, room_counter_before, .height = 74, .left = 116},
    [KM_PHONE] = {remote_phone_behind, remote_phone, .height = 74, .left = 186, .imagined = true,
                  .apart = true},
    [KM_CHAT] = {remote_behind, remote_chat, .height = 192, .imagined = true},
    [KM_SOCIAL] = {remote_behind, remote_social, .height = 168, .imagined = true},
    [KM_VISIT] = {room_visit_behind, room_visit_before, .height = 0},
    [KM_DESK] = {room_desk_behind, room_desk_before, .height = 74, .left = 104},
};

/* At a door things lie on the low cupboard for shoes. */
enum { CUPBOARD_WIDTH = 236, CUPBOARD_HEIGHT = 70 };

struct stage setting_stage(enum km_channel channel, double width, double height)
{
    double cut = height - settings[channel].height, r = fmin(width / 2 - 18, cut / 1.86);
    struct stage stage = {
        .width = width,
        .height = height,
        .ledge = cut,
        .floor = cut,
        .top = settings[channel].left > 0 ? cut : height,
        .left = settings[channel].left,
        .imagined = settings[channel].imagined,
        .ring_x = width / 2,
        .ring_y = cut - r * 0.76,
        .ring_r = r,
    };
    if (settings[channel].apart) {
        stage.ring_y = cut / 2;
        stage.ring_r = fmin(width / 2 - 18, cut / 2 - 14);
        stage.floor = stage.ring_y + stage.ring_r * 0.82;
    } else if (stage.imagined) {
        double up = (cut - 1.86 * r) * 0.45;
        stage.ledge -= up;
        stage.floor -= up;
        stage.ring_y -= up;
    }
    if (channel == KM_VISIT) {
        stage.top = height - CUPBOARD_HEIGHT;
        stage.left = fmax(0, width - CUPBOARD_WIDTH);
    }
    return stage;
}

void setting_behind(struct artist *artist, const struct stage *stage)
{
    settings[artist->figure->channel].behind(artist, stage);
}

void setting_before(struct artist *artist, const struct stage *stage)
{
    if (settings[artist->figure->channel].before)
        settings[artist->figure->channel].before(artist, stage);
}
