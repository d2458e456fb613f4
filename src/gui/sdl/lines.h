/* Lines of text that were rendered before, as masks without colour, so that a frame mostly copies. What was
 * not used for longest goes first when they need more bytes than allowed. */
#ifndef GUI_SDL_LINES_H
#define GUI_SDL_LINES_H

#include "base/arena.h"

/* What a line looks like. */
struct line_key {
    const char *text; /* UTF-8 */
    int size;         /* of the font, in pixels */
    bool bold;
};

struct line {
    int width, height; /* of the mask, in pixels */
    int ascent;        /* from its top to the base line */
    uint8_t *coverage; /* row after row without gaps; 255: ink */
};

struct lines;

/* An empty cache that keeps masks of `most_bytes` together; NULL host as everywhere. Free with lines_free. */
struct lines *lines_new(const struct km_host *host, size_t most_bytes);
void lines_free(struct lines *lines);

/* The line, which counts as used now; NULL when it is not kept. Valid until the next lines_add. */
const struct line *lines_find(struct lines *lines, const struct line_key *key);

/* Keeps a line that lines_find did not find; its mask is empty and the caller's to fill. Others are dropped
 * until it fits; a line that is larger than all that is allowed is kept alone. Valid until the next
 * lines_add. */
struct line *lines_add(struct lines *lines, const struct line_key *key, int width, int height, int ascent);

/* Of the masks that are kept. */
size_t lines_bytes(const struct lines *lines);
size_t lines_count(const struct lines *lines);

#endif
