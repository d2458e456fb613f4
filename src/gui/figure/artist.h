/* Private to gui/figure: what the functions that draw the parts of one figure share. */
#ifndef GUI_FIGURE_ARTIST_H
#define GUI_FIGURE_ARTIST_H

#include "gui/figure/palette.h"
#include "gui/figure/pen.h"
#include "gui/figure/subject.h"

/* Colours of the person as they look in the theme. */
struct complexion {
    uint32_t skin, hair, strand, brow, cloth, cloth_dark, under, cord, scarf, sleeve, cuff, earring, brooch,
        glasses;
};

struct artist {
    struct pen pen;
    struct affine box; /* from the figure's box, 240 × 280, to pixels */
    const struct figure *figure;
    const struct person *person;
    bool calling;      /* holds a telephone to the ear */
    enum km_prop held; /* in the left hand; KM_PROP_NONE: nothing */
    const double *q;   /* the pose, by enum pose_number */
    const struct palette *palette;
    struct complexion colours;
    double neck_y;     /* base of the neck */
    double shoulder_y; /* shoulder line */
    double shoulders;  /* half their width */
};

/* How far every head is turned towards the conversation on the right, 0 … 1. */
#define ARTIST_TURN 0.6

/* Where a picture with arms cuts the figure, and the lower end of everything that is cut: low enough when the
 * shoulders rise. */
enum { ARTIST_CUT = 310, ARTIST_HEM = 330 };

void artist_init(struct artist *artist, struct drawing *drawing, const struct figure *figure);

/* Paint for the outline that the pen holds; each ends with pen_lift. Widths in units of the figure's box. */
void artist_solid(struct artist *artist, uint32_t fill);                /* no contour */
void artist_fade(struct artist *artist, uint32_t fill, double opacity); /* no contour, comes and goes */
void artist_shape(struct artist *artist, uint32_t fill, double width);  /* with a contour in ink */
void artist_line(struct artist *artist, double width, double opacity);  /* ink */
void artist_strand(struct artist *artist, uint32_t colour, double width, double opacity);
/* A tint over what is there; high contrast has none. */
void artist_tint(struct artist *artist, uint32_t fill, double opacity);

/* A fine line that comes and goes, given as path data. */
void artist_fold(struct artist *artist, const char *path, double opacity);

/* x or its mirror image at the middle of the box: side −1 left, 1 right. */
static inline double artist_side(int side, double x)
{
    return 120 + side * x;
}

/* Somebody whole, in the box; without arms, what is below the elbows is left out. */
void artist_draw(struct artist *artist, bool arms);

#endif
