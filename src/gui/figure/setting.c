/* The settings of the rooms as a table, and the paint that they share. The customer stands behind a ledge
 * (room.c) or in a door (doorstep.c), or is not seen and only imagined (remote.c). Positions are units of the
 * stage. */
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

void setting_table(struct artist *artist, const struct stage *stage, uint32_t edge, uint32_t front,
                   uint32_t line)
{
    const struct palette *p = artist->palette;
    double w = stage->width, y = stage->ledge;
    setting_box(artist, 0, y, w, stage->height - y + 20, front); /* hides the figure's hem */
    setting_box(artist, 0, y, w, 26, edge);
    setting_line(artist, -4, y + 8, w + 4, y + 8, line, p->outlines ? 1 : 1.4);
    setting_line(artist, -4, y, w + 4, y, p->ink, p->outer);
    setting_line(artist, -4, y + 26, w + 4, y + 26, p->ink, p->outer);
}

enum { LEDGE_HEIGHT = 74 };

static const struct {
    void (*behind)(struct artist *, const struct stage *);
    void (*before)(struct artist *, const struct stage *);
    double height; /* of what stands before the figure */
    double left;   /* where things can lie on it; 0: nothing can */
    bool imagined;
    bool apart; /* the ring is closed above it */
} settings[] = {
    [KM_ROOM_NONE] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 116},
    [KM_ROOM_SHOP] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 126},
    [KM_ROOM_LETTING_OFFICE] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 116},
    [KM_ROOM_HOSPITAL] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 90},
    [KM_ROOM_TOWN_HALL] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 122},
    [KM_ROOM_RESTAURANT] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 142},
    [KM_ROOM_HOTEL] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 152},
    [KM_ROOM_OFFICE] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 104},
    [KM_ROOM_MEETING_ROOM] = {room_behind, room_before, .height = LEDGE_HEIGHT, .left = 104},
    [KM_ROOM_CALL_CENTRE] = {remote_phone_behind, remote_phone, .height = LEDGE_HEIGHT, .left = 186,
                             .imagined = true, .apart = true},
    [KM_ROOM_DOORSTEP] = {doorstep_behind, doorstep_before, .height = 0},
    [KM_ROOM_CHAT] = {remote_behind, remote_chat, .height = 192, .imagined = true},
    [KM_ROOM_TIMELINE] = {remote_behind, remote_social, .height = 168, .imagined = true},
};

enum km_room setting_room(const struct figure *figure)
{
    static const enum km_room suggested[] = {
        [KM_COUNTER] = KM_ROOM_NONE,    [KM_PHONE] = KM_ROOM_CALL_CENTRE, [KM_CHAT] = KM_ROOM_CHAT,
        [KM_SOCIAL] = KM_ROOM_TIMELINE, [KM_VISIT] = KM_ROOM_DOORSTEP,    [KM_DESK] = KM_ROOM_OFFICE,
    };
    return figure->room ? figure->room : suggested[figure->channel];
}

/* At a door things lie on the low cupboard for shoes. */
enum { CUPBOARD_WIDTH = 236, CUPBOARD_HEIGHT = 70 };

struct stage setting_stage(enum km_room room, double width, double height)
{
    double cut = height - settings[room].height, r = fmin(width / 2 - 18, cut / 1.86);
    struct stage stage = {
        .room = room,
        .width = width,
        .height = height,
        .ledge = cut,
        .floor = cut,
        .top = settings[room].left > 0 ? cut : height,
        .left = settings[room].left,
        .imagined = settings[room].imagined,
        .ring_x = width / 2,
        .ring_y = cut - r * 0.76,
        .ring_r = r,
    };
    if (settings[room].apart) {
        stage.ring_y = cut / 2;
        stage.ring_r = fmin(width / 2 - 18, cut / 2 - 14);
        stage.floor = stage.ring_y + stage.ring_r * 0.82;
    } else if (stage.imagined) {
        double up = (cut - 1.86 * r) * 0.45;
        stage.ledge -= up;
        stage.floor -= up;
        stage.ring_y -= up;
    }
    if (room == KM_ROOM_DOORSTEP) {
        stage.top = height - CUPBOARD_HEIGHT;
        stage.left = fmax(0, width - CUPBOARD_WIDTH);
    }
    return stage;
}

void setting_behind(struct artist *artist, const struct stage *stage)
{
    settings[stage->room].behind(artist, stage);
}

void setting_before(struct artist *artist, const struct stage *stage)
{
    settings[stage->room].before(artist, stage);
}
