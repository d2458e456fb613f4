/* One table gives the keys in both directions. Characters are taken from the key, not from text input, which
 * is off outside text fields; so of a shifted key only those characters are known that are on the same key of
 * most keyboards. */
#include "gui/sdl/input.h"

#include "base/utf8.h"

#include <SDL2/SDL.h>

#include <limits.h>

static const struct {
    SDL_Keycode system;
    int key;
} keys[] = {
    {SDLK_RETURN, GUI_KEY_ENTER},
    {SDLK_KP_ENTER, GUI_KEY_ENTER},
    {SDLK_RETURN2, GUI_KEY_ENTER},
    {SDLK_ESCAPE, GUI_KEY_ESCAPE},
    {SDLK_TAB, GUI_KEY_TAB},
    {SDLK_BACKSPACE, GUI_KEY_BACKSPACE},
    {SDLK_DELETE, GUI_KEY_DELETE},
    {SDLK_LEFT, GUI_KEY_LEFT},
    {SDLK_RIGHT, GUI_KEY_RIGHT},
    {SDLK_UP, GUI_KEY_UP},
    {SDLK_DOWN, GUI_KEY_DOWN},
    {SDLK_HOME, GUI_KEY_HOME},
    {SDLK_END, GUI_KEY_END},
    {SDLK_PAGEUP, GUI_KEY_PAGE_UP},
    {SDLK_PAGEDOWN, GUI_KEY_PAGE_DOWN},
    {SDLK_F1, GUI_KEY_F1},
    {SDLK_F2, GUI_KEY_F2},
    {SDLK_F11, GUI_KEY_F11},
    {SDLK_F12, GUI_KEY_F12},
    {SDLK_KP_0, '0'},
    {SDLK_KP_1, '1'},
    {SDLK_KP_2, '2'},
    {SDLK_KP_3, '3'},
    {SDLK_KP_4, '4'},
    {SDLK_KP_5, '5'},
    {SDLK_KP_6, '6'},
    {SDLK_KP_7, '7'},
    {SDLK_KP_8, '8'},
    {SDLK_KP_9, '9'},
    {SDLK_KP_PLUS, '+'},
    {SDLK_KP_MINUS, '-'},
};

enum { KEY_COUNT = sizeof keys / sizeof *keys };

/* ---- from the system ---- */

static int key_of(SDL_Keycode system)
{
    for (size_t i = 0; i < KEY_COUNT; i++)
        if (keys[i].system == system)
            return keys[i].key;
    return system >= ' ' && system < SDLK_DELETE ? system : GUI_KEY_NONE;
}

/* The row of numbers types other characters on some keyboards (French, Czech); a shortcut is its place. */
static bool is_number_key(const SDL_Keysym *key)
{
    bool in_row = key->scancode >= SDL_SCANCODE_1 && key->scancode <= SDL_SCANCODE_0;
    bool is_digit = key->sym >= SDLK_0 && key->sym <= SDLK_9;
    return in_row && !is_digit && !(key->mod & (KMOD_CTRL | KMOD_ALT)) && !SDL_IsTextInputActive();
}

static unsigned modifiers_of(Uint16 system)
{
    return (system & KMOD_SHIFT ? (unsigned)GUI_SHIFT : 0U) | (system & KMOD_CTRL ? (unsigned)GUI_CTRL : 0U) |
           (system & KMOD_ALT ? (unsigned)GUI_ALT : 0U);
}

static struct input key_input(const SDL_KeyboardEvent *system)
{
    struct input input = {.kind = INPUT_EVENT, .event = {.kind = GUI_EVENT_KEY}};
    input.event.key = key_of(system->keysym.sym);
    input.event.modifiers = modifiers_of(system->keysym.mod);
    input.event.repeat = system->repeat;
    if (is_number_key(&system->keysym)) {
        input.event.key = '0' + ((int)system->keysym.scancode - SDL_SCANCODE_1 + 1) % 10;
        input.event.modifiers = 0;
    }
    if (input.event.key == '/' && input.event.modifiers & GUI_SHIFT) {
        input.event.key = '?';
        input.event.modifiers &= ~(unsigned)GUI_SHIFT;
    }
    if (input.event.key == GUI_KEY_NONE)
        input.kind = INPUT_OTHER;
    return input;
}

/* As much of the text as an event holds, in whole characters. */
static void copy_text(struct gui_event *event, const char *text)
{
    size_t bytes = 0, length = strlen(text);
    for (size_t step; (step = utf8_decode(text + bytes, length - bytes, NULL)) != 0; bytes += step)
        if (bytes + step >= GUI_EVENT_TEXT_BYTES)
            break;
    memcpy(event->text, text, bytes);
    event->text[bytes] = '\0';
}

static struct input text_input(enum gui_event_kind kind, const char *text)
{
    struct input input = {.kind = INPUT_EVENT, .event = {.kind = kind}};
    copy_text(&input.event, text);
    return input;
}

static struct input pointer_input(enum gui_event_kind kind, int x, int y, Uint32 which)
{
    return (struct input){.kind = INPUT_EVENT,
                          .event = {.kind = kind, .x = x, .y = y, .touch = which == SDL_TOUCH_MOUSEID}};
}

static struct input button_input(const SDL_MouseButtonEvent *system, enum gui_event_kind kind)
{
    if (system->button != SDL_BUTTON_LEFT)
        return (struct input){.kind = INPUT_OTHER};
    return pointer_input(kind, system->x, system->y, system->which);
}

static struct input wheel_input(const SDL_MouseWheelEvent *system)
{
    bool lowest = system->y == INT_MIN; /* has no opposite */
    int lines = system->direction == SDL_MOUSEWHEEL_FLIPPED ? -(system->y + lowest) : system->y;
    return (struct input){.kind = lines ? INPUT_EVENT : INPUT_OTHER,
                          .event = {.kind = GUI_EVENT_WHEEL, .wheel = lines}};
}

static struct input window_input(const SDL_WindowEvent *system)
{
    switch (system->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: return (struct input){.kind = INPUT_SIZE};
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_EXPOSED: return (struct input){.kind = INPUT_COVERED};
    case SDL_WINDOWEVENT_FOCUS_LOST: return text_input(GUI_EVENT_COMPOSE, "");
    case SDL_WINDOWEVENT_CLOSE: return (struct input){.kind = INPUT_CLOSE};
    case SDL_WINDOWEVENT_LEAVE: return pointer_input(GUI_EVENT_MOVE, -1, -1, 0);
    default: return (struct input){.kind = INPUT_OTHER};
    }
}

static struct input file_input(const char *path)
{
    struct input input = {.kind = INPUT_FILE};
    if (strlen(path) >= sizeof input.path)
        return (struct input){.kind = INPUT_OTHER};
    memcpy(input.path, path, strlen(path) + 1);
    return input;
}

static struct input translate(const SDL_Event *system)
{
    switch (system->type) {
    case SDL_KEYDOWN: return key_input(&system->key);
    case SDL_TEXTINPUT: return text_input(GUI_EVENT_TEXT, system->text.text);
    case SDL_TEXTEDITING: return text_input(GUI_EVENT_COMPOSE, system->edit.text);
    case SDL_TEXTEDITING_EXT: return text_input(GUI_EVENT_COMPOSE, system->editExt.text);
    case SDL_MOUSEMOTION:
        return pointer_input(GUI_EVENT_MOVE, system->motion.x, system->motion.y, system->motion.which);
    case SDL_MOUSEBUTTONDOWN: return button_input(&system->button, GUI_EVENT_PRESS);
    case SDL_MOUSEBUTTONUP: return button_input(&system->button, GUI_EVENT_RELEASE);
    case SDL_MOUSEWHEEL: return wheel_input(&system->wheel);
    case SDL_WINDOWEVENT: return window_input(&system->window);
    case SDL_DROPFILE: return file_input(system->drop.file);
    case SDL_QUIT: return (struct input){.kind = INPUT_END};
    default: return (struct input){.kind = INPUT_OTHER};
    }
}

/* Its number is at another place in each kind of event. */
static unsigned window_of(const SDL_Event *system)
{
    switch (system->type) {
    case SDL_KEYDOWN: return system->key.windowID;
    case SDL_TEXTINPUT: return system->text.windowID;
    case SDL_TEXTEDITING: return system->edit.windowID;
    case SDL_TEXTEDITING_EXT: return system->editExt.windowID;
    case SDL_MOUSEMOTION: return system->motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return system->button.windowID;
    case SDL_MOUSEWHEEL: return system->wheel.windowID;
    case SDL_WINDOWEVENT: return system->window.windowID;
    case SDL_DROPFILE: return system->drop.windowID;
    default: return 0;
    }
}

struct input input_take(int64_t at_ms)
{
    SDL_Event system;
    if (!SDL_PollEvent(&system))
        return (struct input){.kind = INPUT_NOTHING};
    struct input input = translate(&system);
    input.window = window_of(&system);
    if (system.type == SDL_TEXTEDITING_EXT)
        SDL_free(system.editExt.text);
    if (system.type == SDL_DROPFILE || system.type == SDL_DROPTEXT)
        SDL_free(system.drop.file);
    input.event.at_ms = at_ms;
    return input;
}

void input_wait(int timeout_ms)
{
    if (timeout_ms < 0)
        SDL_WaitEvent(NULL);
    else
        SDL_WaitEventTimeout(NULL, timeout_ms);
}

/* ---- to the system ---- */

static SDL_Keycode system_key(int key)
{
    for (size_t i = 0; i < KEY_COUNT; i++)
        if (keys[i].key == key && !(key >= '0' && key <= '9'))
            return keys[i].system;
    return key;
}

static Uint16 system_modifiers(unsigned modifiers)
{
    return (Uint16)((modifiers & GUI_SHIFT ? KMOD_LSHIFT : 0) | (modifiers & GUI_CTRL ? KMOD_LCTRL : 0) |
                    (modifiers & GUI_ALT ? KMOD_LALT : 0));
}

bool input_press(unsigned window, const char *name)
{
    int key;
    unsigned modifiers;
    if (!gui_key_read(name, &key, &modifiers))
        return false;
    SDL_Event system = {.key = {.type = SDL_KEYDOWN, .windowID = window, .state = SDL_PRESSED}};
    system.key.keysym.sym = key == '?' ? SDLK_SLASH : system_key(key);
    system.key.keysym.mod = system_modifiers(modifiers | (key == '?' ? (unsigned)GUI_SHIFT : 0U));
    SDL_PushEvent(&system);
    system.key.type = SDL_KEYUP;
    system.key.state = SDL_RELEASED;
    SDL_PushEvent(&system);
    return true;
}

bool input_type(unsigned window, const char *text)
{
    if (!SDL_IsTextInputActive())
        return false;
    size_t length = strlen(text);
    while (length) {
        SDL_Event system = {.text = {.type = SDL_TEXTINPUT, .windowID = window}};
        size_t bytes = 0;
        for (size_t step; (step = utf8_decode(text + bytes, length - bytes, NULL)) != 0; bytes += step)
            if (bytes + step >= sizeof system.text.text)
                break;
        if (!bytes)
            return true;
        memcpy(system.text.text, text, bytes);
        SDL_PushEvent(&system);
        text += bytes;
        length -= bytes;
    }
    return true;
}

void input_click(unsigned window, int x, int y, bool finger)
{
    const Uint32 which = finger ? SDL_TOUCH_MOUSEID : 0;
    SDL_Event system = {
        .motion = {.type = SDL_MOUSEMOTION, .windowID = window, .which = which, .x = x, .y = y}};
    SDL_PushEvent(&system);
    static const Uint32 types[] = {SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP};
    for (size_t i = 0; i < 2; i++) {
        system = (SDL_Event){.button = {.type = types[i],
                                        .windowID = window,
                                        .which = which,
                                        .button = SDL_BUTTON_LEFT,
                                        .clicks = 1,
                                        .x = x,
                                        .y = y}};
        SDL_PushEvent(&system);
    }
}

void input_drop(unsigned window, const char *path)
{
    SDL_Event system = {.drop = {.type = SDL_DROPFILE, .file = SDL_strdup(path), .windowID = window}};
    SDL_PushEvent(&system);
}

void input_close(unsigned window)
{
    SDL_Event system = {
        .window = {.type = SDL_WINDOWEVENT, .windowID = window, .event = SDL_WINDOWEVENT_CLOSE}};
    SDL_PushEvent(&system);
}
