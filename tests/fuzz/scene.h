/* The fixed scenes that are played, and what every target needs. */
#ifndef FUZZ_SCENE_H
#define FUZZ_SCENE_H

#include "base/strbuf.h"
#include "i18n/ui.h"
#include "kamae/practice.h"

/* Aborts unless it holds: that is what libFuzzer calls a finding. */
void demand(bool condition);
/* Demands that `text` is JSON as the reader takes it. */
void demand_json(struct km_bytes text);

/* A file of the project, NUL-terminated, in `arena`. */
struct km_bytes read_file(struct arena *arena, const char *path);

struct scene {
    const char *rulebook_path, *scenario_path;
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
};

/* Loads all scenes, for good; once. */
void scenes_load(void);
/* The scene of a byte. */
const struct scene *scene_of(uint8_t byte);

/* The words of the interface in both languages. */
void words_load(struct ui *words, struct arena *arena);

/* Where the session stands and what was said and done, without the log: two sessions are the same when their
 * pictures are. */
const char *session_picture(struct arena *arena, const struct km_session *session);

#endif
