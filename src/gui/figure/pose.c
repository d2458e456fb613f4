/* Poses. The anger meter gives a heat from 0 to 4; five key poses stand at the whole numbers, between them
 * every number is mixed. The mood of the line first limits the heat, so that the face never contradicts the
 * author's word, then adds its offsets. The postures of arms and hands follow from the heat. */
#include "gui/figure/pose.h"

#include <math.h>

enum { HEATS = 5 };

/* Calm, uneasy, annoyed, angry, furious. `least` and `most` hold after the mood's offsets. */
static const struct {
    double key[HEATS], least, most;
} numbers[HANDS_TOGETHER] = {
    [BROW_IN] = {{0, -3.2, 2.4, 4.8, 6.4}, -5, 8},
    [BROW_OUT] = {{0, 1.8, 0.6, -1.2, -2.6}, -5, 4.5},
    [BROW_PINCH] = {{0, 1.2, 1.6, 2.8, 3.6}, 0, 5},
    [BROW_COCK] = {{0}, 0, 6},
    [EYE_OPEN] = {{0.86, 0.92, 0.66, 0.84, 1.06}, 0.38, 1.3},
    [LID_TILT] = {{0, -0.35, 0.4, 0.75, 0.95}, -0.6, 1},
    [SQUINT] = {{0.1, 0, 0.55, 0.55, 0.35}, 0, 0.8},
    [GAZE_X] = {{0.4, -2.6, 0.6, 0.6, 0.6}, -3.4, 3.4},
    [GAZE_Y] = {{0, 0.9, 0, 0, 0}, -1, 3},
    [MOUTH_CURVE] = {{-1.8, 1.4, 1.2, 3.4, 4.6}, -4.6, 6},
    [MOUTH_OPEN] = {{0, 0, 0, 6.5, 12.5}, 0, 14},
    [MOUTH_W] = {{14, 11.5, 13.4, 13.6, 15.4}, 10, 17},
    [MOUTH_SKEW] = {{0, 0.5, 1, 0.4, 0.3}, 0, 6},
    [PRESS] = {{0, 0.25, 0.9, 0.2, 0}, 0, 1},
    [FURROW] = {{0, 0.3, 0.55, 0.85, 1}, 0, 1},
    [FOREHEAD] = {{0, 0.55, 0, 0.15, 0.3}, 0, 1},
    [FOLD] = {{0, 0.1, 0.35, 0.8, 1}, 0, 1},
    [FLUSH] = {{0, 0, 0.15, 0.55, 1}, 0, 1},
    [TILT] = {{0, 2.6, -2.6, -0.8, 0.6}, -5, 5},
    [LEAN] = {{0, -0.25, 0.1, 0.6, 1}, -0.65, 1},
    [SHOULDER] = {{0, 0.25, 0.2, 0.65, 1}, -0.3, 1},
    [TENDON] = {{0, 0, 0, 0.35, 0.9}, 0, 1},
};

/* A named degree of anger holds the heat near its key pose, with its arms and hands in place. Sadness, cold
 * and relief stop short of shouting. */
static const struct {
    double least, most; /* heat */
    double apart, palm; /* hands, whatever the heat */
    double offset[HANDS_TOGETHER];
} moods[] = {
    [KM_MOOD_NONE] = {.most = 4},
    [KM_CALM] = {.most = 0.2},
    [KM_UNEASY] = {.least = 0.85, .most = 1.2},
    [KM_IRRITATED] = {.least = 1.6, .most = 2},
    [KM_ANGRY] = {.least = 2.6, .most = 3},
    [KM_FURIOUS] = {.least = 3.75, .most = 4},
    [KM_COLD] = {.least = 1.8,
                 .most = 2,
                 .offset = {[BROW_IN] = -1.4,
                            [BROW_OUT] = -0.6,
                            [BROW_PINCH] = -1.4,
                            [EYE_OPEN] = -0.13,
                            [LID_TILT] = -0.5,
                            [SQUINT] = -0.2,
                            [GAZE_Y] = 0.6,
                            [MOUTH_CURVE] = -0.4,
                            [FURROW] = -0.5,
                            [FOLD] = -0.3,
                            [LEAN] = -0.6,
                            [TILT] = 3.4}},
    [KM_SAD] = {.least = 0.7,
                .most = 1.2,
                .offset = {[BROW_IN] = -3.5,
                           [BROW_OUT] = 2.5,
                           [EYE_OPEN] = -0.2,
                           [GAZE_X] = 1.8,
                           [MOUTH_CURVE] = 2.2,
                           [GAZE_Y] = 1.8,
                           [SHOULDER] = -0.4,
                           [LEAN] = 0.5,
                           [TILT] = 2}},
    [KM_RELIEVED] = {.most = 0.35,
                     .apart = 1,
                     .offset = {[MOUTH_CURVE] = -2.8,
                                [MOUTH_W] = 1.5,
                                [BROW_IN] = -1.6,
                                [BROW_OUT] = 1.2,
                                [SQUINT] = 0.45,
                                [EYE_OPEN] = -0.16,
                                [SHOULDER] = -0.3,
                                [TILT] = -1.5}},
    [KM_ASHAMED] = {.least = 0.8,
                    .most = 1.2,
                    .offset = {[BROW_IN] = -1.4,
                               [BROW_OUT] = 1.6,
                               [EYE_OPEN] = -0.5,
                               [GAZE_X] = -0.6,
                               [GAZE_Y] = 2.1,
                               [MOUTH_CURVE] = 0.4,
                               [MOUTH_W] = -1.5,
                               [PRESS] = 0.6,
                               [FLUSH] = 0.75,
                               [LEAN] = 1,
                               [SHOULDER] = 0.35,
                               [TILT] = 2.4}},
    [KM_MOCKING] = {.palm = 1,
                    .offset = {[BROW_COCK] = 5.5,
                               [BROW_IN] = 1.2,
                               [EYE_OPEN] = -0.2,
                               [LID_TILT] = 0.2,
                               [SQUINT] = 0.4,
                               [MOUTH_CURVE] = -0.4,
                               [MOUTH_SKEW] = 6,
                               [MOUTH_W] = 1.6,
                               [FOLD] = 0.6,
                               [LEAN] = -0.6,
                               [TILT] = -4.4}},
};

static double clamp(double x, double least, double most)
{
    return fmin(most, fmax(least, x));
}

/* 0 calm … 4 furious. */
static double heat_of(enum km_mood mood, double anger)
{
    return clamp(4 * clamp(anger, 0, 1), moods[mood].least, moods[mood].most);
}

static double rise(double heat, double from, double to)
{
    return clamp((heat - from) / (to - from), 0, 1);
}

/* Each posture comes up from below the edge, so that none is ever exchanged in view. No change lies on a
 * multiple of 0.4: on a meter from 0 to 10 no arm rests half way. */
static void pose_arms(struct pose *pose, enum km_mood mood, double heat)
{
    pose->at[HANDS_TOGETHER] = fmin(rise(heat, 0.45, 0.65), rise(heat, 1.4, 1.25));
    pose->at[ARMS_FOLDED] = fmin(rise(heat, 1.4, 1.58), rise(heat, 2.2, 2.04));
    pose->at[HANDS_APART] = fmax(moods[mood].apart, rise(heat, 2.2, 2.38));
    pose->at[PALM] = moods[mood].palm;
    pose->at[FIST] = rise(heat, 3.24, 3.5);
    pose->at[POINT] = fmin(rise(heat, 2.82, 2.98), rise(heat, 3.55, 3.25));
}

struct pose pose_of(enum km_mood mood, double anger, bool silent)
{
    double heat = heat_of(mood, anger);
    int key = (int)fmin(HEATS - 2, floor(heat));
    double part = heat - key;
    struct pose pose;
    for (int i = 0; i < HANDS_TOGETHER; i++) {
        double value = numbers[i].key[key] * (1 - part) + numbers[i].key[key + 1] * part;
        pose.at[i] = clamp(value + moods[mood].offset[i], numbers[i].least, numbers[i].most);
    }
    pose_arms(&pose, mood, heat);
    if (silent && pose.at[MOUTH_OPEN] > 0) {
        pose.at[PRESS] = fmax(pose.at[PRESS], fmin(0.9, pose.at[MOUTH_OPEN] / 4));
        pose.at[MOUTH_OPEN] = 0;
    }
    return pose;
}

/* ---- on the way ---- */

static bool same(const struct pose *a, const struct pose *b)
{
    for (int i = 0; i < POSE_NUMBERS; i++)
        if (fabs(a->at[i] - b->at[i]) > 1e-9)
            return false;
    return true;
}

void pose_aim(struct pose_motion *motion, const struct pose *goal, int64_t now_ms, bool reduced)
{
    bool at_once = reduced || !motion->shown;
    if (!at_once && same(&motion->to, goal))
        return;
    motion->from = at_once ? *goal : pose_at(motion, now_ms);
    motion->to = *goal;
    motion->began_ms = now_ms;
    motion->shown = true;
}

bool pose_moving(const struct pose_motion *motion, int64_t now_ms)
{
    return now_ms - motion->began_ms < POSE_EASING_MS && !same(&motion->from, &motion->to);
}

/* Fast first, then settling: 1 − (1 − t)³. */
struct pose pose_at(const struct pose_motion *motion, int64_t now_ms)
{
    double t = clamp((double)(now_ms - motion->began_ms) / POSE_EASING_MS, 0, 1);
    double part = 1 - (1 - t) * (1 - t) * (1 - t);
    struct pose pose;
    for (int i = 0; i < POSE_NUMBERS; i++)
        pose.at[i] = motion->from.at[i] * (1 - part) + motion->to.at[i] * part;
    return pose;
}
