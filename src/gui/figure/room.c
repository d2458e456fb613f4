/* Rooms with a ledge before the customer: what they have on their walls and on the ledge, as one table. What
 * hangs on a wall keeps its distance to the nearer edge, so that a wide room has its middle empty. */
#include "gui/figure/fittings.h"
#include "gui/figure/setting.h"
#include "gui/figure/strokes.h"

#include <math.h>

enum side {
    LEFT,    /* x counts from the left edge */
    RIGHT,   /* x counts from the right edge to the left */
    MIRRORED /* as RIGHT, turned round */
};

struct placed {
    enum fitting fitting;
    enum side side;
    double x, y;
    bool from_ledge; /* y counts from there */
    bool fine;       /* left out in high contrast, which has less on the walls */
};

enum { MOST = 15 };

/* The table before the customer: its edge, its front and the line along it. */
struct top {
    enum tone edge, front, line;
};

struct look {
    enum tone tint; /* mixed into the wall by `tinted` */
    double tinted;
    bool rail; /* along the wall, with darker wall below */
    struct top top;
    struct placed placed[MOST]; /* up to the first without a place; what is on the ledge comes last */
};

#define WOODEN_TOP                       \
    {                                    \
        TONE_BOARD, TONE_WOOD, TONE_DARK \
    }
#define LIGHT_TOP                         \
    {                                     \
        TONE_PANEL, TONE_PANEL, TONE_LINE \
    }

static const struct look looks[] = {
    [KM_ROOM_NONE] = {.top = WOODEN_TOP,
                      .placed = {{FITTING_WINDOW, LEFT, 0, 40},
                                 {FITTING_CALENDAR, RIGHT, 98, 44},
                                 {FITTING_NOTICE, RIGHT, 116, 132, .fine = true},
                                 {FITTING_NOTICE, RIGHT, 60, 132, .fine = true},
                                 {FITTING_NOTICE, RIGHT, 116, 200, .fine = true},
                                 {FITTING_NOTICE, RIGHT, 60, 200, .fine = true},
                                 {FITTING_SIGN, LEFT, 26, 0, .from_ledge = true}}},
    [KM_ROOM_SHOP] = {.tint = TONE_WINDOW,
                      .tinted = 0.5,
                      .top = WOODEN_TOP,
                      .placed = {{FITTING_RACK, LEFT, 0, 44},
                                 {FITTING_GOODS_BOXES, LEFT, 0, 94},
                                 {FITTING_GOODS_BOTTLES, LEFT, 0, 178},
                                 {FITTING_GOODS_LARGE, LEFT, 0, 262, .fine = true},
                                 {FITTING_GOODS_TINS, LEFT, 0, 346, .fine = true},
                                 {FITTING_RACK, MIRRORED, 0, 44},
                                 {FITTING_GOODS_LARGE, RIGHT, 108, 94, .fine = true},
                                 {FITTING_GOODS_TINS, RIGHT, 108, 178, .fine = true},
                                 {FITTING_GOODS_BOXES, RIGHT, 108, 262},
                                 {FITTING_GOODS_BOTTLES, RIGHT, 108, 346},
                                 {FITTING_REGISTER, LEFT, 14, 0, .from_ledge = true}}},
    [KM_ROOM_LETTING_OFFICE] = {.top = WOODEN_TOP,
                                .placed = {{FITTING_WINDOW, LEFT, 0, 30},
                                           {FITTING_FLOOR_PLAN, LEFT, 4, 40, .fine = true},
                                           {FITTING_FLOOR_PLAN_WIDE, LEFT, 56, 40, .fine = true},
                                           {FITTING_FLOOR_PLAN_WIDE, LEFT, 4, 106, .fine = true},
                                           {FITTING_FLOOR_PLAN, LEFT, 56, 106, .fine = true},
                                           {FITTING_FLOOR_PLAN, LEFT, 4, 172, .fine = true},
                                           {FITTING_FLOOR_PLAN_WIDE, LEFT, 56, 172, .fine = true},
                                           {FITTING_KEY_BOARD, RIGHT, 114, 44},
                                           {FITTING_FLOOR_PLAN_WIDE, RIGHT, 112, 182, .fine = true},
                                           {FITTING_FLOOR_PLAN, RIGHT, 58, 182, .fine = true},
                                           {FITTING_MODEL_HOUSE, LEFT, 22, 0, .from_ledge = true}}},
    [KM_ROOM_HOSPITAL] = {.tint = TONE_PAPER,
                          .tinted = 0.45,
                          .rail = true,
                          .top = LIGHT_TOP,
                          .placed = {{FITTING_CURTAIN, RIGHT, 112, 28},
                                     {FITTING_CROSS_SIGN, LEFT, 12, 0},
                                     {FITTING_CLOCK, LEFT, 36, 124, .fine = true},
                                     {FITTING_WAITING_SEATS, LEFT, 0, -142, .from_ledge = true},
                                     {FITTING_SANITIZER, LEFT, 34, 0, .from_ledge = true}}},
    [KM_ROOM_TOWN_HALL] = {.tint = TONE_PANEL,
                           .tinted = 0.4,
                           .top = LIGHT_TOP,
                           .placed = {{FITTING_WINDOW_ONE, LEFT, 12, 0},
                                      {FITTING_WINDOW_TWO, RIGHT, 108, 0},
                                      {FITTING_CALL_BOARD, LEFT, 10, 108},
                                      {FITTING_NOTICE, LEFT, 10, 196, .fine = true},
                                      {FITTING_NOTICE, LEFT, 64, 196, .fine = true},
                                      {FITTING_LEAFLETS, RIGHT, 110, 112},
                                      {FITTING_TICKETS, LEFT, 24, 0, .from_ledge = true}}},
    [KM_ROOM_RESTAURANT] = {.tint = TONE_WOOD,
                            .tinted = 0.3,
                            .rail = true,
                            .top = WOODEN_TOP,
                            .placed = {{FITTING_NOREN, LEFT, 0, -6},
                                       {FITTING_NOREN, MIRRORED, 0, -6},
                                       {FITTING_LANTERN, LEFT, 30, 124},
                                       {FITTING_MENU_STRIPS, RIGHT, 116, 112},
                                       {FITTING_TABLE_SET, LEFT, 6, 0, .from_ledge = true}}},
    [KM_ROOM_HOTEL] = {.tint = TONE_RED,
                       .tinted = 0.08,
                       .rail = true,
                       .top = {TONE_DARK, TONE_BOARD, TONE_DARK},
                       .placed = {{FITTING_PICTURE, LEFT, 14, 50},
                                  {FITTING_WALL_LAMP, LEFT, 22, 150},
                                  {FITTING_PIGEONHOLES, RIGHT, 118, 52},
                                  {FITTING_FLOWERS, LEFT, 8, 0, .from_ledge = true},
                                  {FITTING_BELL, LEFT, 84, 0, .from_ledge = true}}},
    [KM_ROOM_OFFICE] = {.top = WOODEN_TOP,
                        .placed = {{FITTING_CORK_BOARD, LEFT, 0, 60, .fine = true},
                                   {FITTING_NOTICE, LEFT, 12, 78, .fine = true},
                                   {FITTING_NOTICE, LEFT, 68, 78, .fine = true},
                                   {FITTING_NOTICE, LEFT, 12, 146, .fine = true},
                                   {FITTING_NOTICE, LEFT, 68, 146, .fine = true},
                                   {FITTING_BINDERS_TALL, RIGHT, 112, 136},
                                   {FITTING_BINDERS_SHORT, RIGHT, 112, 236},
                                   {FITTING_BELL, LEFT, 32, 0, .from_ledge = true}}},
    [KM_ROOM_MEETING_ROOM] = {.tint = TONE_PAPER,
                              .tinted = 0.3,
                              .top = WOODEN_TOP,
                              .placed = {{FITTING_WHITEBOARD, LEFT, 0, 48},
                                         {FITTING_BLINDS, RIGHT, 112, 36},
                                         {FITTING_PLANT, LEFT, 14, 0, .from_ledge = true}}},
};

static void put(struct artist *artist, const struct stage *stage, const struct placed *placed)
{
    struct affine units = artist->pen.at;
    double x = placed->side == LEFT ? placed->x : stage->width - placed->x;
    double y = placed->from_ledge ? stage->ledge + placed->y : placed->y;
    artist->pen.at = affine_shift(units, x, y);
    if (placed->side == MIRRORED)
        artist->pen.at = affine_scale(artist->pen.at, -1, 1);
    fitting_draw(artist, placed->fitting);
    artist->pen.at = units;
}

/* Those on the ledge, or those behind the customer. */
static void put_all(struct artist *artist, const struct stage *stage, bool on_ledge)
{
    const struct placed *placed = looks[stage->room].placed;
    for (size_t i = 0; i < MOST && placed[i].fitting; i++)
        if (fitting_is_on_ledge(placed[i].fitting) == on_ledge &&
            !(placed[i].fine && artist->palette->outlines))
            put(artist, stage, &placed[i]);
}

static void rail(struct artist *artist, const struct stage *stage)
{
    double y = fmin(266, stage->ledge * 0.6);
    setting_box(artist, 0, y, stage->width, stage->height - y, stroke_fill(artist->palette, TONE_SHADE));
    pen_rectangle(&artist->pen, -20, y, stage->width + 40, 12, 0);
    setting_area(artist, stroke_fill(artist->palette, TONE_BOARD), artist->palette->window_line, 2);
}

/* Walls stay dark in the dark theme, whatever their colour. */
static const double by_night = 0.4;

void room_behind(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    const struct look *look = &looks[stage->room];
    double tinted = p->veil > 0 ? look->tinted * by_night : look->tinted;
    uint32_t wall = tinted > 0 ? palette_mix(p->wall, stroke_fill(p, look->tint), tinted) : p->wall;
    setting_box(artist, 0, 0, stage->width, stage->height, p->outlines ? p->wall : wall);
    if (look->rail)
        rail(artist, stage);
    put_all(artist, stage, false);
}

void room_before(struct artist *artist, const struct stage *stage)
{
    const struct palette *p = artist->palette;
    const struct top *top = &looks[stage->room].top;
    setting_table(artist, stage, stroke_fill(p, top->edge), stroke_fill(p, top->front),
                  stroke_fill(p, top->line));
    put_all(artist, stage, true);
}
