/* Who is to be drawn, and how. */
#ifndef GUI_FIGURE_SUBJECT_H
#define GUI_FIGURE_SUBJECT_H

#include "gui/figure/person.h"
#include "gui/figure/pose.h"

enum figure_theme { FIGURE_LIGHT, FIGURE_DARK, FIGURE_CONTRAST };

enum figure_view {
    FIGURE_SCENE, /* in its setting; from 336 × 376, best at 448 × 520 */
    FIGURE_BUST,  /* head and shoulders on a plain ground, no hands: cards and strips; best at 6 : 7 */
    FIGURE_FACE,  /* the face alone on a plain ground: the strip of a narrow window; best square */
    FIGURE_SEAT   /* the customer's seat: in an open ring, with room for the dots of a thought to the
                     right; no ground is painted; best at 488 × 460 */
};

struct figure {
    struct person person;
    struct pose pose;
    enum figure_theme theme;
    enum figure_view view;
    enum km_room room;         /* of a scene; KM_ROOM_NONE: what the channel suggests */
    enum km_channel channel;   /* of a scene */
    bool absent;               /* nobody is there: what is around stays */
    const enum km_prop *props; /* of a scene, in order of coming: what words brought and did not take away */
    size_t prop_count;
    enum km_prop held; /* which of them the customer shows, where a hand is free and it is held in one */
};

/* Shapes of a prop have its number times this as `part`, and the numbers after it; what is always around the
 * figure comes after the props, the figure itself before them. */
enum { FIGURE_PROP_PART = 10000, FIGURE_AROUND_PART = FIGURE_PROP_PART * KM_PROP_COUNT };

#endif
