/* The three themes as one table. Numbers of the setting are the tokens of the window's themes, so that the
 * picture sits in its screen without an edge. */
#include "gui/figure/palette.h"

#include <math.h>

static const struct palette palettes[] = {
    [FIGURE_LIGHT] =
        {
            .outer = 2.2,
            .inner = 1.6,
            .fine = 1.2,
            .lid = 2.3,
            .ink = 0x2B2622,
            .eye_white = 0xFBF8F0,
            .tooth = 0xF6F1E6,
            .mouth = 0x5B2B28,
            .tongue = 0xA8554A,
            .iris = 0x33261F,
            .ground = 0xF4EFE5,
            .panel = 0xFFFFFF,
            .edge = 0x857C6B,
            .wall = 0xE6DDCB,
            .window = 0xF8F0DA,
            .window_line = 0xB6A88C,
            .wood = 0xB8946A,
            .wood_dark = 0x9C7A53,
            .wood_top = 0xCBAA80,
            .paper = 0xFFFEFA,
            .accent = 0x27457B,
            .seal = 0xB0341B,
            .seat_line = 0x8FA5CB,
            .handset = 0x5A5F68,
            .cord = 0x2B2622,
            .leaf = 0x8CA07A,
            .indigo = 0x27457B,
            .red = 0xB0341B,
        },
    [FIGURE_DARK] =
        {
            .outer = 2.2,
            .inner = 1.6,
            .fine = 1.2,
            .lid = 2.3,
            .veil = 0.15,
            .night = 0x1C2230,
            .ink = 0x17130F,
            .eye_white = 0xFBF8F0,
            .tooth = 0xF6F1E6,
            .mouth = 0x5B2B28,
            .tongue = 0xA8554A,
            .iris = 0x33261F,
            .ground = 0x1D2025,
            .panel = 0x272B32,
            .edge = 0x7F8796,
            .wall = 0x474D56,
            .window = 0x34405A,
            .window_line = 0x66708A,
            .wood = 0x5B4A38,
            .wood_dark = 0x46392B,
            .wood_top = 0x6F5B45,
            .paper = 0xD9D3C6,
            .accent = 0xA6BEEC,
            .seal = 0xF59B82,
            .seat_line = 0x8FA5CB,
            .handset = 0x6A707A,
            .cord = 0x9AA1AE,
            .leaf = 0x5F7458,
            .indigo = 0x3C5283,
            .red = 0x94473A,
        },
    [FIGURE_CONTRAST] =
        {
            .outlines = true,
            .outer = 2.8,
            .inner = 2,
            .fine = 1.6,
            .lid = 2.8,
            .glasses = 2.6,
            .eye_white = 0xFFFFFF,
            .tooth = 0xFFFFFF,
            .ground = 0xFFFFFF,
            .panel = 0xFFFFFF,
            .wall = 0xFFFFFF,
            .window = 0xFFFFFF,
            .wood = 0xFFFFFF,
            .wood_top = 0xFFFFFF,
            .paper = 0xFFFFFF,
            .seat_line = 0xFFFFFF,
            .handset = 0xFFFFFF,
            .leaf = 0xFFFFFF,
        },
};

const struct palette *palette_get(enum figure_theme theme)
{
    return &palettes[theme];
}

struct drawing_colour palette_colour(uint32_t rgb, double opacity)
{
    return (struct drawing_colour){
        .r = (uint8_t)(rgb >> 16 & 0xFF),
        .g = (uint8_t)(rgb >> 8 & 0xFF),
        .b = (uint8_t)(rgb & 0xFF),
        .a = (uint8_t)lround(255 * fmax(0, fmin(1, opacity))),
    };
}

uint32_t palette_mix(uint32_t a, uint32_t b, double part)
{
    uint32_t mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        double from = a >> shift & 0xFF, to = b >> shift & 0xFF;
        mixed |= (uint32_t)lround(from * (1 - part) + to * part) << shift;
    }
    return mixed;
}

uint32_t palette_fill(const struct palette *palette, uint32_t rgb)
{
    return palette_mix(rgb, palette->night, palette->veil);
}
