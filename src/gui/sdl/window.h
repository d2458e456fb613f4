/* The window: what is shown in it, what the system says about it, and the clipboard. */
#ifndef GUI_SDL_WINDOW_H
#define GUI_SDL_WINDOW_H

#include "gui/sdl/fonts.h"
#include "gui/ui/draw.h"
#include "gui/ui/setting.h"

struct window;

/* Opens a window of `width` × `height` units (pixels, on a screen of ordinary density). NULL when there is no
 * screen to open one on: window_error says why. Close with window_close. */
struct window *window_open(const struct km_host *host, const char *title, int width, int height);
/* Another one beside `first`, to be closed before it: on a display that shows nothing of what the first one's
 * shows, if there is one, and no larger than has room there. NULL: the system opens none. */
struct window *window_open_beside(const struct km_host *host, const char *title, int width, int height,
                                  const struct window *first);
void window_close(struct window *window);
const char *window_error(void);

/* Its number, as struct input has it; never 0. */
unsigned window_id(const struct window *window);
/* Whether it lies on another display than `other`, of which that one shows nothing. */
bool window_is_apart(const struct window *window, const struct window *other);

/* Its size in units, and how many pixels a unit is. */
void window_size(const struct window *window, int *width, int *height);
float window_density(const struct window *window);
/* The size in units of the display on which it lies; 0 when the system does not say. */
void window_display_size(const struct window *window, int *width, int *height);

/* Paints the picture and shows it, unless it is what is shown already. True when it painted. */
bool window_paint(struct window *window, struct fonts *fonts, const struct gui_draw *picture);

/* Shows again what was painted last: something lay over the window. */
void window_show(struct window *window);

void window_set_full_screen(struct window *window, bool full);
bool window_is_full_screen(const struct window *window);
/* Whether its size is one that a person chose: neither the whole screen nor the largest possible. */
bool window_is_plain(const struct window *window);

/* Text input is on only while a text field has the focus, else an input method would swallow the number keys.
 * `caret` is where its window may stand. */
void window_set_text_input(struct window *window, bool on, struct gui_rect caret);

struct gui_clipboard window_clipboard(struct window *window);

/* Says something in a box of the system's own, which needs no font of ours; returns when it was closed. Does
 * nothing where there is none. */
void window_tell(const char *title, const char *message);

/* Writes what was painted last as a PNG file. */
bool window_shot(const struct window *window, const char *path);

#endif
