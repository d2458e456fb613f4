/* Random rulebooks and scenarios from a seed: JSON text, loaded through the public doors. Two to six rules of
 * all templates; three to nine nodes with everything a scenario can have in them. */
#ifndef PROPERTY_SCENE_H
#define PROPERTY_SCENE_H

#include "base/strbuf.h"
#include "kamae/scenario.h"
#include "sample.h"

enum scene_kind {
    SCENE_FINITE,  /* circles are open only while a meter is low: every run comes to an end */
    SCENE_ENDLESS, /* runs can go round for ever; an end can be reached from everywhere */
    SCENE_STUCK,   /* like SCENE_FINITE, but a decision may have nothing selectable */
    SCENE_ALIKE    /* like SCENE_FINITE; two or three meters can change places, or could but for one thing */
};

enum { SCENE_SLOTS = 3, SCENE_CHOICES = 3 }; /* at most, in one form and one decision */

struct scene {
    const char *rulebook_json, *scenario_json; /* in the arena, for showing */
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
};

/* Draws until the scenario is sound; asserts that an objective that cannot be tested is all that is ever
 * wrong with one. Pair with scene_release. */
struct scene scene_draw(struct sample_random *random, struct arena *arena, enum scene_kind kind);
void scene_release(struct scene *scene);

#endif
