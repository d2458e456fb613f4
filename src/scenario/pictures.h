/* What a file says about its pictures: the room, how people look, what enters and leaves with a line. The
 * words are fixed lists, so that every front end can draw them; they have no meaning for a run. Private to
 * the room. */
#ifndef SCENARIO_PICTURES_H
#define SCENARIO_PICTURES_H

#include "kamae/scenario.h"
#include "json/fields.h"

/* The rooms, NULL-terminated; the word with index i is enum km_room i + 1. */
extern const char *const pictures_rooms[];

/* What enters and leaves with one line, in order of the file. */
struct document_cues {
    struct km_cue *items;
    size_t count;
};

/* Custom readers of fields: `target` is a struct km_look, a struct document_cues. */
void pictures_read_look(const struct json_reader *reader, const struct json_value *value,
                        const struct path *at, void *target);
void pictures_read_stage(const struct json_reader *reader, const struct json_value *value,
                         const struct path *at, void *target);

#endif
