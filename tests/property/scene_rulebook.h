/* The random rulebook of a scene, as JSON text with ' for ". */
#ifndef PROPERTY_SCENE_RULEBOOK_H
#define PROPERTY_SCENE_RULEBOOK_H

#include "base/strbuf.h"
#include "sample.h"

enum { SCENE_PATTERNS = 16 };

/* Patterns of its acts that share no act, by number below SCENE_PATTERNS. */
const char *scene_pattern(size_t number);

/* One of an array. */
#define SCENE_PICK(random, array) \
    ((array)[sample_number((random), (uint32_t)(sizeof(array) / sizeof *(array)))])

/* Appends a rulebook with two to six rules, "rule-0" on, and returns how many. */
uint32_t scene_add_rulebook(struct sample_random *random, struct strbuf *out);

#endif
