/* One random scenario being looked at: drawn, enumerated by brute force, played, and shown when something
 * differs. */
#ifndef PROPERTY_LOOK_H
#define PROPERTY_LOOK_H

#include "engine/step.h"
#include "kamae/explore.h"
#include "paths.h"
#include "scene.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* Reductions to switch off: none, each one, all of them. */
enum { LOOK_VARIANTS = 8 };
extern const unsigned look_without[LOOK_VARIANTS];

struct look {
    struct sample_random random;
    struct arena arena; /* of this scenario */
    struct scene scene;
    struct paths paths;
    unsigned number, without; /* of the scenario; reductions that are switched off: for messages */
};

/* A session that was played, and where it stands among all paths. */
struct play {
    struct km_session *session; /* to be freed */
    uint32_t path;
};

/* Draws the next scenario of a kind, all runs of which are known (of SCENE_ENDLESS those that are not longer
 * than `most_turns`, or the first `most` of them). `arena` must be initialised. Pair with look_close. */
void look_open(struct look *look, enum scene_kind kind, size_t most, uint32_t most_turns);
void look_close(struct look *look);

/* Fails with everything that is needed to see the difference again. */
void look_differ(const struct look *look, uint32_t path, const char *what, int64_t found, int64_t brute);
/* The same when the two are not equal. */
void look_agree(const struct look *look, uint32_t path, const char *what, int64_t found, int64_t brute);

bool look_chance(struct look *look, uint32_t percent);

/* A random session with undos and breaks, played to an end or left somewhere; along paths that are known. */
struct play look_play(struct look *look);

/* The path after `turn` answers of the way to `path`. */
uint32_t look_back(const struct look *look, uint32_t path, uint32_t turn);

/* Steps along all paths, each step once. */
void look_step(struct look *look, const struct step_observer *observer);

/* Choices and options of forms. */
size_t look_choice_count(const struct look *look);

/* The points of all objectives. */
int32_t look_possible(const struct look *look);

#endif
