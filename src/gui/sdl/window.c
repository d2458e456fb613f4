/* An SDL window whose surface is filled from a canvas of our own. The surface is asked for anew each time: it
 * dies with every change of size, and the canvas, which is ours, lives on. No renderer, so no device that can
 * be lost, and no graphics driver to load at the start. */
#include "gui/sdl/window.h"

#include "gui/sdl/paint.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>

struct window {
    struct km_host host;
    SDL_Window *system;
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

struct window *window_open(const struct km_host *host, const char *title, int width, int height)
{
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return NULL;
    SDL_StopTextInput();
    SDL_Window *system = SDL_CreateWindow(title, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                                          height, SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!system) {
        SDL_Quit();
        return NULL;
    }
    SDL_SetWindowMinimumSize(system, GUI_LEAST_WIDTH, GUI_LEAST_HEIGHT);
    struct window *window = calloc(1, sizeof *window);
    if (!window)
        arena_out_of_memory(host, sizeof *window);
    window->host = host ? *host : (struct km_host){0};
    window->system = system;
    arena_init(&window->scratch, host);
    return window;
}

void window_close(struct window *window)
{
    if (!window)
        return;
    SDL_free(window->clipboard);
    SDL_FreeSurface(window->surface);
    SDL_DestroyWindow(window->system);
    arena_release(&window->scratch);
    free(window);
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
