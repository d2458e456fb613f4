/* The thread does nothing but wait, put an event without a meaning into SDL's queue, and wait to be heard. */
#include "gui/sdl/waker.h"

#include <SDL2/SDL.h>

struct waker {
    struct arena arena;
    bool (*wait)(void *user);
    void *user;
    SDL_Thread *thread;
    SDL_sem *heard;
    SDL_atomic_t rung; /* 1: it woke somebody who has not heard it yet */
};

static int run(void *user)
{
    struct waker *waker = user;
    while (waker->wait(waker->user)) {
        SDL_Event event = {.user = {.type = SDL_USEREVENT}};
        SDL_AtomicSet(&waker->rung, 1);
        SDL_PushEvent(&event);
        SDL_SemWait(waker->heard);
    }
    return 0;
}

struct waker *waker_new(const struct km_host *host, bool (*wait)(void *user), void *user)
{
    struct arena arena;
    arena_init(&arena, host);
    struct waker *waker = arena_alloc(&arena, sizeof *waker);
    *waker = (struct waker){.wait = wait, .user = user, .heard = SDL_CreateSemaphore(0)};
    waker->arena = arena;
    if (waker->heard)
        waker->thread = SDL_CreateThread(run, "waker", waker);
    if (waker->thread)
        return waker;
    waker_free(waker);
    return NULL;
}

void waker_heard(struct waker *waker)
{
    if (waker && SDL_AtomicCAS(&waker->rung, 1, 0))
        SDL_SemPost(waker->heard);
}

void waker_free(struct waker *waker)
{
    if (!waker)
        return;
    waker_heard(waker);
    if (waker->thread)
        SDL_WaitThread(waker->thread, NULL);
    if (waker->heard)
        SDL_DestroySemaphore(waker->heard);
    struct arena arena = waker->arena;
    arena_release(&arena);
}
