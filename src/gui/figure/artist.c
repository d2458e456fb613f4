/* The shared means of the drawing functions: who is drawn in which colours, and painting by the rules of the
 * theme (faces of high contrast have neither tints nor half-visible lines). */
#include "gui/figure/artist.h"

#include <math.h>

static const uint32_t black = 0x000000, white = 0xFFFFFF;

static struct complexion outlines_of(const struct person *person)
{
    return (struct complexion){
        .skin = white,
        .hair = person->grey_hair ? white : black,
        .strand = person->grey_hair ? black : white,
        .cloth = white,
        .cloth_dark = white,
        .under = white,
        .sleeve = white,
        .cuff = white,
        .earring = white,
        .scarf = white,
        .brooch = white,
    };
}

static struct complexion colours_of(const struct person *person)
{
    uint32_t brow = person->brow ? person->brow : person->hair;
    return (struct complexion){
        .skin = person->skin,
        .hair = person->hair,
        .strand = person->strand,
        .brow = brow,
        .cloth = person->cloth,
        .cloth_dark = person->cloth_dark,
        .under = person->under,
        .cord = person->under,
        .sleeve = person->sleeve,
        .cuff = person->cuff,
        .earring = person->earring,
        .scarf = person->scarf,
        .brooch = 0xD2B36A,
        .glasses = person->glasses,
    };
}

void artist_init(struct artist *artist, struct drawing *drawing, const struct figure *figure)
{
    const struct person *person = &figure->person;
    const struct palette *palette = palette_get(figure->theme);
    double rise = 11 * figure->pose.at[SHOULDER];
    *artist = (struct artist){
        .box = affine_none,
        .figure = figure,
        .person = person,
        .q = figure->pose.at,
        .palette = palette,
        .colours = palette->outlines ? outlines_of(person) : colours_of(person),
        .neck_y = 192 - rise * 0.45,
        .shoulder_y = 216 - rise,
        .shoulders = person->shoulders + 6,
    };
    pen_init(&artist->pen, drawing);
}

/* High contrast shows a line fully or not at all. */
static double visible(const struct artist *artist, double opacity)
{
    if (artist->palette->outlines)
        return opacity >= 0.45 ? 1 : 0;
    return opacity;
}

static void fill_with(struct artist *artist, uint32_t fill, double opacity)
{
    pen_fill(&artist->pen, palette_colour(palette_fill(artist->palette, fill), opacity));
}

void artist_solid(struct artist *artist, uint32_t fill)
{
    artist_fade(artist, fill, 1);
}

void artist_fade(struct artist *artist, uint32_t fill, double opacity)
{
    fill_with(artist, fill, visible(artist, opacity));
    pen_lift(&artist->pen);
}

void artist_shape(struct artist *artist, uint32_t fill, double width)
{
    fill_with(artist, fill, 1);
    artist_line(artist, width, 1);
}

void artist_line(struct artist *artist, double width, double opacity)
{
    artist_strand(artist, artist->palette->ink, width, opacity);
}

void artist_strand(struct artist *artist, uint32_t colour, double width, double opacity)
{
    pen_stroke(&artist->pen, palette_colour(colour, visible(artist, opacity)), width);
    pen_lift(&artist->pen);
}

void artist_tint(struct artist *artist, uint32_t fill, double opacity)
{
    if (!artist->palette->outlines)
        fill_with(artist, fill, opacity);
    pen_lift(&artist->pen);
}

void artist_fold(struct artist *artist, const char *path, double opacity)
{
    pen_path(&artist->pen, path);
    artist_line(artist, artist->palette->fine, opacity);
}
