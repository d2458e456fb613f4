/* An SDL window whose surface is filled from a canvas of our own. The surface is asked for anew each time: it
 * dies with every change of size, and the canvas, which is ours, lives on. No renderer, so no device that can
 * be lost, and no graphics driver to load at the start. */
#include "gui/sdl/window.h"

#include "gui/sdl/displays.h"
#include "gui/sdl/paint.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>

enum { MOST_DISPLAYS = 16 };

struct window {
    struct km_host host;
    SDL_Window *system;
    bool beside;          /* another one, which has started SDL, is open */
    SDL_Surface *surface; /* the canvas's pixels */
    struct arena scratch; /* of the canvas */
    uint64_t shown;       /* the sum of the picture on the surface */
    bool painted;         /* the surface holds a picture */
    struct gui_rect caret;
    char *clipboard; /* what the clipboard was last asked for */
};

/* Hints must stand before SDL starts. */
static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_APP_NAME, "Kamae");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

/* NULL when the system opens none. */
static struct window *open_at(const struct km_host *host, const char *title, struct gui_rect place)
{
    SDL_Window *system = SDL_CreateWindow(title, place.x, place.y, place.width, place.height,
                                          SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!system)
        return NULL;
    SDL_SetWindowMinimumSize(system, GUI_LEAST_WIDTH, GUI_LEAST_HEIGHT);
    struct window *window = calloc(1, sizeof *window);
    if (!window)
        arena_out_of_memory(host, sizeof *window);
    window->host = host ? *host : (struct km_host){0};
    window->system = system;
    arena_init(&window->scratch, host);
    return window;
}

struct window *window_open(const struct km_host *host, const char *title, int width, int height)
{
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return NULL;
    SDL_StopTextInput();
    const int middle = (int)SDL_WINDOWPOS_CENTERED;
    struct window *window = open_at(host, title, (struct gui_rect){middle, middle, width, height});
    if (!window)
        SDL_Quit();
    return window;
}

/* ---- displays ---- */

/* Where the system's displays lie; returns how many. */
static int find_displays(struct gui_rect *displays)
{
    int count = SDL_GetNumVideoDisplays();
    count = count < MOST_DISPLAYS ? count : MOST_DISPLAYS;
    for (int i = 0; i < count; i++) {
        SDL_Rect bounds = {0};
        SDL_GetDisplayBounds(i, &bounds);
        displays[i] = (struct gui_rect){bounds.x, bounds.y, bounds.w, bounds.h};
    }
    return count;
}

/* In the middle of the display number `display`, and no larger than has room there. */
static struct gui_rect place_on(int display, int width, int height)
{
    SDL_Rect room = {0, 0, width, height};
    SDL_GetDisplayUsableBounds(display, &room);
    width = width < room.w ? width : room.w;
    height = height < room.h ? height : room.h;
    return (struct gui_rect){room.x + (room.w - width) / 2, room.y + (room.h - height) / 2, width, height};
}

struct window *window_open_beside(const struct km_host *host, const char *title, int width, int height,
                                  const struct window *first)
{
    struct gui_rect displays[MOST_DISPLAYS];
    int count = find_displays(displays), taken = SDL_GetWindowDisplayIndex(first->system);
    int apart = taken >= 0 && taken < count ? displays_apart(displays, count, taken) : -1;
    struct window *window = open_at(host, title, place_on(apart >= 0 ? apart : taken, width, height));
    if (window)
        window->beside = true;
    return window;
}

bool window_is_apart(const struct window *window, const struct window *other)
{
    struct gui_rect displays[MOST_DISPLAYS];
    int count = find_displays(displays);
    int here = SDL_GetWindowDisplayIndex(window->system);
    int there = SDL_GetWindowDisplayIndex(other->system);
    return here >= 0 && there >= 0 && here < count && there < count &&
           !displays_overlap(displays[here], displays[there]);
}

void window_display_size(const struct window *window, int *width, int *height)
{
    SDL_Rect bounds = {0};
    SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(window->system), &bounds);
    *width = bounds.w;
    *height = bounds.h;
}

unsigned window_id(const struct window *window)
{
    return SDL_GetWindowID(window->system);
}

/* ---- end ---- */

void window_close(struct window *window)
{
    if (!window)
        return;
    SDL_free(window->clipboard);
    SDL_FreeSurface(window->surface);
    SDL_DestroyWindow(window->system);
    arena_release(&window->scratch);
    bool last = !window->beside;
    free(window);
    if (last)
        SDL_Quit();
}

const char *window_error(void)
{
    return SDL_GetError();
}

void window_size(const struct window *window, int *width, int *height)
{
    SDL_GetWindowSize(window->system, width, height);
}

float window_density(const struct window *window)
{
    int units, pixels;
    SDL_GetWindowSize(window->system, &units, NULL);
    SDL_GetWindowSizeInPixels(window->system, &pixels, NULL);
    return units > 0 ? (float)pixels / (float)units : 1;
}

/* Makes the canvas's surface as large as the window. */
static void fit_surface(struct window *window)
{
    int width, height;
    SDL_GetWindowSizeInPixels(window->system, &width, &height);
    if (window->surface && window->surface->w == width && window->surface->h == height)
        return;
    SDL_FreeSurface(window->surface);
    window->surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    if (!window->surface)
        arena_out_of_memory(&window->host, (size_t)width * (size_t)height * 4);
    window->painted = false;
}

bool window_paint(struct window *window, struct fonts *fonts, const struct gui_draw *picture)
{
    fit_surface(window);
    uint64_t sum = gui_draw_sum(picture);
    if (window->painted && window->shown == sum)
        return false;
    struct canvas canvas;
    SDL_Surface *surface = window->surface;
    canvas_init(&canvas, surface->pixels, surface->w, surface->h, surface->pitch / 4, &window->scratch);
    paint_picture(&canvas, fonts, picture, window_density(window));
    window->painted = true;
    window->shown = sum;
    window_show(window);
    return true;
}

void window_show(struct window *window)
{
    SDL_Surface *target = SDL_GetWindowSurface(window->system);
    if (!window->painted || !target)
        return;
    SDL_BlitSurface(window->surface, NULL, target, NULL);
    SDL_UpdateWindowSurface(window->system);
}

void window_set_full_screen(struct window *window, bool full)
{
    bool believed = SDL_GetWindowFlags(window->system) & SDL_WINDOW_FULLSCREEN;
    if (full && believed)
        SDL_SetWindowFullscreen(window->system, 0);
    SDL_SetWindowFullscreen(window->system, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

/* SDL does not hear of a window manager that takes the window out of full screen; its size tells. */
bool window_is_full_screen(const struct window *window)
{
    SDL_Rect screen;
    int width, height, display = SDL_GetWindowDisplayIndex(window->system);
    bool believed = SDL_GetWindowFlags(window->system) & SDL_WINDOW_FULLSCREEN;
    if (!believed || SDL_GetDisplayBounds(display, &screen) != 0)
        return believed;
    SDL_GetWindowSize(window->system, &width, &height);
    return width == screen.w && height == screen.h;
}

bool window_is_plain(const struct window *window)
{
    return !(SDL_GetWindowFlags(window->system) &
             (SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN));
}

void window_set_text_input(struct window *window, bool on, struct gui_rect caret)
{
    bool moved = caret.x != window->caret.x || caret.y != window->caret.y ||
                 caret.width != window->caret.width || caret.height != window->caret.height;
    bool is_on = SDL_IsTextInputActive();
    if (on && (moved || !is_on)) {
        SDL_Rect rect = {caret.x, caret.y, caret.width, caret.height};
        SDL_SetTextInputRect(&rect);
        window->caret = caret;
    }
    if (on && !is_on)
        SDL_StartTextInput();
    if (!on && is_on)
        SDL_StopTextInput();
}

static const char *get_clipboard(void *user)
{
    struct window *window = user;
    SDL_free(window->clipboard);
    window->clipboard = SDL_GetClipboardText();
    return window->clipboard;
}

static void set_clipboard(void *user, const char *text)
{
    (void)user;
    SDL_SetClipboardText(text);
}

struct gui_clipboard window_clipboard(struct window *window)
{
    return (struct gui_clipboard){.get = get_clipboard, .set = set_clipboard, .user = window};
}

void window_tell(const char *title, const char *message)
{
    SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_ERROR, title, message, NULL);
}

bool window_shot(const struct window *window, const char *path)
{
    return window->painted && IMG_SavePNG(window->surface, path) == 0;
}
