/* From a meter and a mood to the numbers of a pose, and the way from one pose to the next. */
#ifndef GUI_FIGURE_POSE_H
#define GUI_FIGURE_POSE_H

#include "kamae/scenario.h"

#include <stdbool.h>
#include <stdint.h>

/* Lengths in units of the figure's box (240 × 280); "+ down" is the direction of a positive number. */
enum pose_number {
    BROW_IN,        /* inner end of the brow, + down */
    BROW_OUT,       /* outer end of the brow, + down */
    BROW_PINCH,     /* brows drawn together */
    BROW_COCK,      /* the right brow up alone */
    EYE_OPEN,       /* upper lid */
    LID_TILT,       /* upper lid lower at the inner side */
    SQUINT,         /* lower lid up */
    GAZE_X,         /* iris, + to the right */
    GAZE_Y,         /* iris, + down */
    MOUTH_CURVE,    /* corners, + down */
    MOUTH_OPEN,     /* opening */
    MOUTH_W,        /* half its width */
    MOUTH_SKEW,     /* one corner higher */
    PRESS,          /* lips pressed */
    FURROW,         /* lines between the brows */
    FOREHEAD,       /* lines on the forehead */
    FOLD,           /* folds from nose to mouth */
    FLUSH,          /* warmth on the cheeks */
    TILT,           /* of the head, degrees */
    LEAN,           /* head forward and lower */
    SHOULDER,       /* shoulders up, 1 = 11 units */
    TENDON,         /* lines on the neck */
    HANDS_TOGETHER, /* this and the next five: 0 away or open, 1 in place or closed */
    ARMS_FOLDED,
    HANDS_APART,
    FIST,
    POINT, /* of the hands apart the right one, with its first finger */
    PALM,  /* the right hand turned up beside the trunk */
    POSE_NUMBERS
};

struct pose {
    double at[POSE_NUMBERS];
};

/* The pose for `mood` (of the newest line; KM_MOOD_NONE when it names none) at `anger`, the meter's place in
 * its range, 0 to 1 (clamped). The mood decides roughly, the meter moves the pose within it. `silent`: only
 * thinks, mouth closed (the customer's seat). */
struct pose pose_of(enum km_mood mood, double anger, bool silent);

/* ---- on the way ---- */

enum { POSE_EASING_MS = 200 };

/* A pose that moves towards another. Zeroed: nothing shown yet. */
struct pose_motion {
    struct pose from, to;
    int64_t began_ms;
    bool shown; /* once a pose was shown */
};

/* From now on towards `goal`, starting at what is visible at `now_ms`; at once with `reduced` motion and the
 * first time. The same goal again changes nothing. */
void pose_aim(struct pose_motion *motion, const struct pose *goal, int64_t now_ms, bool reduced);

/* What is visible at `now_ms`. */
struct pose pose_at(const struct pose_motion *motion, int64_t now_ms);

/* Whether the next frame will look different. */
bool pose_moving(const struct pose_motion *motion, int64_t now_ms);

#endif
