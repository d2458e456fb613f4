/* The draw list as a page reads it: one row of 32-bit words a command. The page's constants are made from
 * this header and those of gui/ui (page.py), so that both sides speak of the same words. */
#ifndef GUI_WEB_PACKED_H
#define GUI_WEB_PACKED_H

#include "gui/ui/draw.h"

/* What stands where in a row; of struct gui_draw_command. Floats stand as their bits, texts and points as
 * addresses. */
enum packed_word {
    PACKED_KIND,
    PACKED_X,
    PACKED_Y,
    PACKED_WIDTH,
    PACKED_HEIGHT,
    PACKED_COLOUR,
    PACKED_RADIUS,   /* float */
    PACKED_STROKE,   /* float: the width of a line */
    PACKED_DASH_ON,  /* float */
    PACKED_DASH_OFF, /* float */
    PACKED_CLOSED,
    PACKED_POINTS,      /* pairs of floats */
    PACKED_POINT_COUNT, /* pairs */
    PACKED_TEXT,
    PACKED_TEXT_BYTES,
    PACKED_SIZE,
    PACKED_BOLD,
    PACKED_LANGUAGE,
    PACKED_WORDS /* of a row */
};

/* The rows of `draw`, in `arena`; texts and points stay where they are. */
const int32_t *packed_picture(struct arena *arena, const struct gui_draw *draw);

#endif
