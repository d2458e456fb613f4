/* The type: which fonts there are, how wide text is in them, and lines of text as masks.
 *
 * Asked for by family: Noto Sans CJK JP, BIZ UDPGothic, BIZ UDGothic, IPAexGothic, else whatever has
 * Japanese. A character that the font lacks is taken from the nearest font that has it. */
#ifndef GUI_SDL_FONTS_H
#define GUI_SDL_FONTS_H

#include "gui/sdl/lines.h"

enum fonts_state {
    FONTS_FINE,
    FONTS_NO_JAPANESE, /* there is a font, but kana or kanji are not in it */
    FONTS_UNREADABLE,  /* the font's file, as fontconfig knows it, cannot be opened: nothing can be shown */
    FONTS_NONE         /* there is no font at all: nothing can be shown */
};

struct fonts;

/* Looks for fonts; NULL with FONTS_NONE. Free with fonts_close. */
struct fonts *fonts_open(const struct km_host *host, enum fonts_state *state);
void fonts_close(struct fonts *fonts);

/* The file of the font that text is set in. */
const char *fonts_path(const struct fonts *fonts);

/* The width of `length` bytes of UTF-8 at `size` pixels, rounded up. */
int fonts_measure(struct fonts *fonts, const char *text, size_t length, int size, bool bold);

/* The line rendered; valid until the next call. NULL when there is nothing to see. */
const struct line *fonts_line(struct fonts *fonts, const struct line_key *key);

/* Ascent and descent of the font at `size`, in pixels, both positive. */
void fonts_metrics(struct fonts *fonts, int size, bool bold, int *ascent, int *descent);

#endif
