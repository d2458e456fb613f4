/* What the scene shows: lines as they are said, meters, options. */
#ifndef PLAY_SCENE_H
#define PLAY_SCENE_H

#include "play/play.h"

/* Prints what was said since the last call. */
void scene_show_new(struct play *play);

/* Prints everything from the start again. */
void scene_show_all(struct play *play);

/* Prints what was said from turn `turn` on again, e.g. after an undo. */
void scene_show_from(struct play *play, uint32_t turn);

/* Meters as bar and number, and about how many answers are left. */
void scene_show_meters(struct play *play);

/* The options that can be selected, numbered from 1. */
void scene_show_options(struct play *play);

#endif
