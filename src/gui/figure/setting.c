/* The settings of the rooms as a table. The customer stands behind a ledge (room.c) or in a door
 * (doorstep.c), or is not seen and only imagined (remote.c). Positions are units of the stage. */
#include "gui/figure/setting.h"

#include <math.h>

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
