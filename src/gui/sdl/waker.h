/* Ends input_wait for something that is not SDL's. */
#ifndef GUI_SDL_WAKER_H
#define GUI_SDL_WAKER_H

#include "base/arena.h"

struct waker;

/* Calls `wait` with `user` on a thread of its own. Each time it gives true, input_wait ends once, and `wait`
 * is called again after waker_heard; when it gives false, that was all. NULL, when there can be no thread:
 * window_error says why. Free with waker_free. */
struct waker *waker_new(const struct km_host *host, bool (*wait)(void *user), void *user);
/* What it woke for was looked at. Asked as often as one likes. */
void waker_heard(struct waker *waker);
/* `wait` must give false from now on. NULL does nothing, here as above. */
void waker_free(struct waker *waker);

#endif
