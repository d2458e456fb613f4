/* The customer's picture: one figure drawn from numbers, in the scenario's room.
 *
 * A screen keeps a struct pose_motion (pose.h), aims it at the pose of the newest line, and draws
 * pose_at(now) whenever pose_moving says so:
 *
 *     struct pose goal = pose_of(km_mood_shown(session, said), km_anger_after(session, UINT32_MAX), false);
 *     pose_aim(&motion, &goal, now_ms, reduced_motion);
 *     struct figure figure = {.person = person_of(&head->look, head->id), .pose = pose_at(&motion, now_ms),
 *                             .theme = FIGURE_LIGHT, .view = FIGURE_SCENE,
 *                             .room = head->room, .channel = head->channel};
 *     struct drawing picture;
 *     figure_draw(&picture, frame_arena, &figure, 448, 520);
 *     drawing_put(&picture, draw, x, y);      canvas.h, or drawing_svg into a page
 *
 * No words are in a picture: the mood's word and the name stand beside it. */
#ifndef GUI_FIGURE_FIGURE_H
#define GUI_FIGURE_FIGURE_H

#include "gui/figure/cast.h"
#include "gui/figure/drawing.h"
#include "gui/figure/subject.h"

/* Initialises `drawing` in `arena` and draws the figure into it, `width` × `height` pixels, both above 0. */
void figure_draw(struct drawing *drawing, struct arena *arena, const struct figure *figure, double width,
                 double height);

#endif
