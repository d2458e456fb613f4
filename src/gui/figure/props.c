/* What words bring and take away: things on the ledge before the figure. Each thing is a row of strokes in
 * its own coordinates: x from its left edge, y from the ledge downwards. Flat ones lie in the middle, from
 * the left to the right; standing ones stand at the right. */
#include "gui/figure/setting.h"
#include "gui/figure/strokes.h"

#include <math.h>

enum { STROKES = 10 };

struct thing {
    double width; /* 0: it is no thing on a ledge */
    bool stands;
    struct stroke strokes[STROKES];
};

static const struct thing things[KM_PROP_COUNT] = {
    [KM_PROP_PAPER] = {104,
                       false,
                       {{"M 14 6 L 92 7 L 104 66 L 0 64 Z", .fill = TONE_PAPER},
                        {"M 24 19 L 82 20", .line = TONE_LINE, .width = 2.4},
                        {"M 21 31 L 84 32", .line = TONE_LINE, .width = 2.4},
                        {"M 18 43 L 62 44", .line = TONE_LINE, .width = 2.4}}},
    [KM_PROP_FORM] = {118,
                      false,
                      {{"M 16 6 L 104 7 L 118 67 L 0 65 Z", .fill = TONE_PAPER},
                       {"M 28 17 L 72 18", .line = TONE_ACCENT, .width = 4},
                       {"M 21 28 L 101 29 L 109 58 L 13 57 Z", .line = TONE_LINE, .width = 1.8},
                       {"M 18 38 L 104 39", .line = TONE_LINE, .width = 1.8},
                       {"M 15 48 L 106 49", .line = TONE_LINE, .width = 1.8},
                       {"M 48 28 L 42 57", .line = TONE_LINE, .width = 1.8}}},
    [KM_PROP_RECEIPT] =
        {46,
         false,
         {{"M 8 4 L 40 5 L 46 64 L 40 60 L 34 65 L 28 60 L 22 65 L 16 60 L 10 65 L 4 60 L 0 63 Z",
           .fill = TONE_PAPER},
          {"M 14 15 L 34 16", .line = TONE_LINE, .width = 2.4},
          {"M 12 26 L 36 27", .line = TONE_LINE, .width = 2},
          {"M 11 35 L 37 36", .line = TONE_LINE, .width = 2},
          {"M 24 47 L 38 48", .line = TONE_ACCENT, .width = 3}}},
    [KM_PROP_CARD] = {64,
                      false,
                      {{"M 9 26 L 56 26 L 64 58 L 1 58 Z", .fill = TONE_PAPER},
                       {"M 16 35 L 36 35", .line = TONE_ACCENT, .width = 4},
                       {"M 14 46 L 50 46", .line = TONE_LINE, .width = 2.4}}},
    [KM_PROP_MONEY] = {92,
                       false,
                       {{"M 16 14 L 82 16 L 92 44 L 6 42 Z", .fill = TONE_WINDOW},
                        {"M 8 22 L 74 24 L 84 54 L 0 51 Z", .fill = TONE_PAPER},
                        {.x = 42, .y = 38, .rx = 13, .ry = 8, .line = TONE_LINE, .width = 2},
                        {"M 12 30 L 24 30", .line = TONE_LINE, .width = 2.4},
                        {.x = 78, .y = 60, .rx = 9, .ry = 5, .fill = TONE_WOOD},
                        {.x = 66, .y = 64, .rx = 9, .ry = 5, .fill = TONE_PANEL}}},
    [KM_PROP_PEN] = {36,
                     false,
                     {{"M 4 60 L 33 33", .line = TONE_INK, .width = 7.5},
                      {"M 5 59 L 27 38.5", .line = TONE_ACCENT, .width = 4}}},
    [KM_PROP_SEAL] = {26,
                      true,
                      {{"M 4 -6 C 4 -14 22 -14 22 -6 L 22 34 C 22 40 4 40 4 34 Z", .fill = TONE_DARK},
                       {"M 4 30 C 8 36 18 36 22 30", .line = TONE_SEAL, .width = 4}}},
    [KM_PROP_PHONE] =
        {112,
         true,
         {{"M 12 -18 L 100 -18 L 112 22 L 0 22 Z", .fill = TONE_PAPER},
          {"M 34 -6 L 78 -6 L 82 12 L 30 12 Z", .fill = TONE_WINDOW, .line = TONE_LINE, .width = 2},
          {"M 42 -1 L 44 -1 M 55 -1 L 57 -1 M 68 -1 L 70 -1 M 41 6 L 43 6 M 55 6 L 57 6 M 70 6 L 72 6",
           .line = TONE_ACCENT, .width = 4},
          {"M 0 -22 C -2 -34 10 -36 24 -34 L 88 -34 C 102 -36 114 -34 112 -22 L 90 -20 C 88 -26 24 -26 22 -20 Z",
           .fill = TONE_PANEL}}},
    [KM_PROP_CAMERA] =
        {46,
         true,
         {{"M 2 20 L 30 26 L 44 20 L 18 14 Z", .fill = TONE_LINE},
          {"M 4 -60 C 4 -66 8 -68 12 -68 L 36 -66 C 40 -66 42 -64 42 -60 L 40 14 C 40 18 36 20 32 20 L 10 18 C 6 18 4 16 4 12 Z",
           .fill = TONE_INK},
          {.x = 14, .y = -54, .rx = 6, .ry = 6, .fill = TONE_WINDOW, .line = TONE_LINE, .width = 2},
          {.x = 33, .y = -54, .rx = 3.5, .ry = 3.5, .fill = TONE_SEAL, .line = TONE_SEAL, .width = 1}}},
    [KM_PROP_RECORDER] =
        {34,
         true,
         {{"M 4 -36 C 4 -40 6 -42 10 -42 L 26 -42 C 30 -42 32 -40 32 -36 L 34 18 L 2 18 Z",
           .fill = TONE_PANEL},
          {"M 10 -32 L 26 -32 L 26 -18 L 10 -18 Z", .fill = TONE_WINDOW, .line = TONE_LINE, .width = 2},
          {.x = 18, .y = -7, .rx = 5, .ry = 5, .fill = TONE_SEAL, .line = TONE_SEAL, .width = 1},
          {"M 10 6 L 26 6 M 10 11 L 26 11", .line = TONE_LINE, .width = 2}}},
    [KM_PROP_PRODUCT] = {88,
                         true,
                         {{"M 4 18 L 2 -30 C 2 -42 10 -46 20 -46 L 66 -46 C 78 -46 84 -42 84 -30 L 86 18 Z",
                           .fill = TONE_PANEL},
                          {"M 3 -20 C 30 -14 58 -14 84 -20", .line = TONE_LINE, .width = 2.4},
                          {"M 58 -46 C 62 -60 74 -60 76 -52", .line = TONE_INK, .width = 2},
                          {"M 68 -54 L 86 -50 L 84 -34 L 66 -38 Z", .fill = TONE_PAPER},
                          {"M 71 -46 L 80 -44", .line = TONE_ACCENT, .width = 3}}},
    [KM_PROP_KETTLE] =
        {104,
         true,
         {{"M 76 -38 C 108 -40 108 8 78 8", .line = TONE_INK, .width = 9},
          {"M 26 -26 L 4 -40 L 2 -30 L 22 -8 Z", .fill = TONE_PANEL},
          {"M 18 14 C 14 -20 24 -50 50 -52 C 76 -50 86 -20 82 14 Z", .fill = TONE_PANEL},
          {"M 32 -48 C 36 -58 64 -58 68 -48 Z", .fill = TONE_WINDOW},
          {.x = 50, .y = -60, .rx = 6, .ry = 4, .fill = TONE_DARK},
          {"M 12 14 L 88 14 L 92 24 L 8 24 Z", .fill = TONE_DARK},
          {.x = 50, .y = 2, .rx = 4, .ry = 4, .fill = TONE_SEAL, .line = TONE_SEAL, .width = 1},
          {"M 30 -26 C 28 -14 28 -4 30 4", .line = TONE_LINE, .width = 2.4}}},
    [KM_PROP_BOX] = {116,
                     true,
                     {{"M 0 -62 L 116 -62 L 116 18 L 0 18 Z", .fill = TONE_PAPER},
                      {"M 2 -44 L 114 -44", .line = TONE_LINE, .width = 2},
                      {"M 48 -53 L 68 -53", .line = TONE_LINE, .width = 4},
                      {"M 14 -30 L 48 -30 L 48 4 L 14 4 Z", .line = TONE_LINE, .width = 2},
                      {"M 60 -26 L 100 -26", .line = TONE_ACCENT, .width = 4},
                      {"M 60 -13 L 88 -13", .line = TONE_LINE, .width = 2.4}}},
    [KM_PROP_BAG] = {84,
                     true,
                     {{"M 22 -46 C 22 -76 62 -76 62 -46", .line = TONE_INK, .width = 3.4},
                      {"M 4 -46 L 78 -46 L 84 18 L 0 18 Z", .fill = TONE_WOOD},
                      {"M 78 -46 L 68 -34 L 72 18", .line = TONE_DARK, .width = 2},
                      {"M 22 -16 L 56 -16", .line = TONE_PAPER, .width = 5},
                      {"M 28 -4 L 50 -4", .line = TONE_PAPER, .width = 3}}},
    [KM_PROP_DISH] =
        {104,
         false,
         {{.x = 52, .y = 38, .rx = 52, .ry = 24, .fill = TONE_PAPER},
          {.x = 52, .y = 36, .rx = 36, .ry = 15, .fill = TONE_PANEL, .line = TONE_LINE, .width = 2},
          {"M 24 36 C 28 18 44 24 50 16 C 58 22 76 18 80 36 C 70 44 34 44 24 36 Z", .fill = TONE_WOOD},
          {"M 38 30 C 44 26 48 32 54 27 M 58 34 C 62 28 68 32 72 30", .line = TONE_DARK, .width = 2.4}}},
    [KM_PROP_CUP] = {44,
                     true,
                     {{.x = 22, .y = 22, .rx = 22, .ry = 7, .fill = TONE_DARK},
                      {"M 4 -18 L 8 16 C 9 24 35 24 36 16 L 40 -18 Z", .fill = TONE_PAPER},
                      {.x = 22, .y = -18, .rx = 18, .ry = 6, .fill = TONE_WOOD},
                      {"M 7 -2 C 16 4 28 4 37 -2", .line = TONE_ACCENT, .width = 3}}},
    [KM_PROP_MEDICINE] = {70,
                          false,
                          {{"M 10 8 L 60 9 L 70 66 L 0 64 Z", .fill = TONE_PAPER},
                           {"M 12 20 L 59 21", .line = TONE_LINE, .width = 2},
                           {"M 20 32 L 50 33", .line = TONE_ACCENT, .width = 4},
                           {"M 16 44 L 54 45", .line = TONE_LINE, .width = 2.4},
                           {"M 14 54 L 40 55", .line = TONE_LINE, .width = 2.4}}},
    [KM_PROP_UMBRELLA] = {40,
                          true,
                          {{"M 20 -112 C 20 -126 38 -126 38 -112 L 38 -106", .line = TONE_INK, .width = 6},
                           {"M 20 -112 L 20 20", .line = TONE_INK, .width = 4},
                           {"M 20 -96 C 36 -60 34 -20 22 8 L 18 8 C 6 -20 4 -60 20 -96 Z",
                            .fill = TONE_INDIGO},
                           {"M 20 -92 L 20 4", .line = TONE_PAPER, .width = 1.6},
                           {"M 6 -44 C 14 -38 26 -38 34 -44", .line = TONE_PAPER, .width = 3}}},
};

static void put(struct artist *artist, enum km_prop prop, double x, double y)
{
    struct affine units = artist->pen.at;
    const struct thing *thing = &things[prop];
    artist->pen.at = affine_shift(units, x, y);
    artist->pen.part = FIGURE_PROP_PART * (uint32_t)prop;
    strokes_paint(artist, thing->strokes, STROKES, false);
    artist->pen.part = 0;
    artist->pen.at = units;
}

/* ---- in a hand ---- */

/* What is flat, and a telephone that films. */
static bool is_held_in_a_hand(enum km_prop prop)
{
    return prop == KM_PROP_CAMERA || (things[prop].width > 0 && !things[prop].stands && prop != KM_PROP_DISH);
}

enum km_prop props_held(const struct figure *figure)
{
    enum km_prop held = figure->held;
    for (size_t i = 0; i < figure->prop_count; i++)
        if (figure->props[i] == KM_PROP_CAMERA)
            held = KM_PROP_CAMERA;
    return is_held_in_a_hand(held) && !figure->person.child && !figure->absent ? held : KM_PROP_NONE;
}

void props_put_in_hand(struct artist *artist, double x, double y)
{
    const double size = 0.72, bottom = artist->held == KM_PROP_CAMERA ? 20 : 66;
    struct affine before = artist->pen.at;
    uint32_t part = artist->pen.part;
    artist->pen.at = affine_turn(affine_shift(before, x, y), -7);
    artist->pen.at = affine_scale(artist->pen.at, size, size);
    put(artist, artist->held, -things[artist->held].width / 2, -bottom);
    artist->pen.at = before;
    artist->pen.part = part;
}

/* ---- on the ledge ---- */

enum { BETWEEN = 10, RIGHT_EDGE = 10, PARTNER_WIDTH = 156, LEAST_ROOM = 120 };

bool props_has(const struct artist *artist, enum km_prop prop)
{
    for (size_t i = 0; i < artist->figure->prop_count; i++)
        if (artist->figure->props[i] == prop)
            return true;
    return false;
}

static double width_of(const struct artist *artist, bool standing)
{
    double width = 0;
    for (size_t i = 0; i < artist->figure->prop_count; i++) {
        const struct thing *thing = &things[artist->figure->props[i]];
        bool here = thing->width > 0 && thing->stands == standing && artist->figure->props[i] != artist->held;
        width += here ? thing->width + BETWEEN : 0;
    }
    return width;
}

/* One kind of things in a row from `x` on; where there is little room they lie over each other. */
static void row(struct artist *artist, double x, double room, double y, bool standing)
{
    double width = width_of(artist, standing), part = width > room ? room / width : 1;
    for (size_t i = 0; i < artist->figure->prop_count; i++) {
        enum km_prop prop = artist->figure->props[i];
        if (things[prop].width <= 0 || things[prop].stands != standing || prop == artist->held)
            continue;
        put(artist, prop, x, y);
        x += (things[prop].width + BETWEEN) * part;
    }
}

bool props_lie(const struct artist *artist)
{
    return width_of(artist, true) > 0 || width_of(artist, false) > 0;
}

void props_before(struct artist *artist, const struct stage *stage)
{
    if (stage->top >= stage->height)
        return;
    double left = fmax(stage->left, props_has(artist, KM_PROP_PARTNER) ? PARTNER_WIDTH : 0);
    left = fmax(0, fmin(left, stage->width - RIGHT_EDGE - LEAST_ROOM));
    double room = stage->width - RIGHT_EDGE - left, standing = width_of(artist, true);
    double flat = width_of(artist, false), begin = stage->width - RIGHT_EDGE - standing;
    row(artist, fmax(left, begin), room, stage->top, true);
    begin = fmax(left, fmin(stage->width / 2 - flat / 2, begin - flat));
    row(artist, begin, room, stage->top, false);
}
