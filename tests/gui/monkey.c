/* A monkey at the desktop: linked around the whole program, it stands where the system's events come from
 * (the linker's --wrap) and makes up keys, text, pointer, wheel and sizes of the window. The clocks are its
 * own, too, so that a run is the same for the same seed.
 *
 *   KAMAE_MONKEY   a file with two numbers: the state of the random numbers (not 0), and how many events are
 *                  left; written anew when the program ends, so that another one goes on there
 *   KAMAE_MONKEY_LOG   a file to which every event is added as a line, before it happens */
#include <SDL2/SDL.h>

#include <inttypes.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int __real_SDL_PollEvent(SDL_Event *event);
int __wrap_SDL_PollEvent(SDL_Event *event);
int __wrap_SDL_WaitEvent(SDL_Event *event);
int __wrap_SDL_WaitEventTimeout(SDL_Event *event, int timeout_ms);
int64_t __wrap_clock_now_ms(void);
int64_t __wrap_clock_monotonic_ms(void);
int64_t __wrap_clock_processor_ms(void);

enum {
    BURST = 6,          /* events at most between two pictures */
    LOOK_MS = 400,      /* at most between two bursts */
    READINGS_A_MS = 16, /* of a clock: so time goes on while the program works, too */
    LEAST_WIDTH = 300,  /* of the window, */
    LEAST_HEIGHT = 200,
    SPREAD = 1300, /* and how much more it may be */
    OUTSIDE = 40   /* how far the pointer may be from the window */
};

#define MORNING INT64_C(1772357400125) /* 2026-03-01T09:30:00.125Z */

static struct {
    bool begun;
    const char *path;
    FILE *log;
    uint64_t random;
    unsigned long left;
    unsigned burst; /* events before the next picture */
    int64_t now_ms;
    unsigned readings;
    int x, y; /* the pointer */
} monkey;

/* ---- numbers ---- */

/* xorshift64*, Vigna 2016. */
static uint32_t any(void)
{
    monkey.random ^= monkey.random >> 12;
    monkey.random ^= monkey.random << 25;
    monkey.random ^= monkey.random >> 27;
    return (uint32_t)((monkey.random * UINT64_C(2685821657736338717)) >> 32);
}

static int below(int limit)
{
    return (int)(any() % (uint32_t)limit);
}

static void fail(const char *what)
{
    fprintf(stderr, "monkey: %s\n", what);
    exit(99);
}

/* At the end of the program, unless it ends badly: then its state is that of the beginning. */
static void keep(void)
{
    FILE *file = fopen(monkey.path, "w");
    if (!file || fprintf(file, "%" PRIu64 " %lu\n", monkey.random, monkey.left) < 0 || fclose(file) != 0)
        fputs("monkey: the state cannot be written\n", stderr);
}

static void begin(void)
{
    const char *log = getenv("KAMAE_MONKEY_LOG");
    monkey.begun = true;
    monkey.path = getenv("KAMAE_MONKEY");
    FILE *file = monkey.path ? fopen(monkey.path, "r") : NULL;
    if (!file || fscanf(file, "%" SCNu64 " %lu", &monkey.random, &monkey.left) != 2 || !monkey.random)
        fail("KAMAE_MONKEY names no file with two numbers");
    fclose(file);
    monkey.log = log ? fopen(log, "a") : NULL;
    if (monkey.log)
        setvbuf(monkey.log, NULL, _IOLBF, BUFSIZ);
    atexit(keep);
}

/* ---- events ---- */

static void note(const char *what, int first, int second)
{
    if (monkey.log)
        fprintf(monkey.log, "%lu %s %d %d\n", monkey.left, what, first, second);
}

/* What leads on in a scene comes often, the rest of the keyboard now and then. */
static SDL_Keycode any_key(void)
{
    static const SDL_Keycode often[] = {
        SDLK_1,      SDLK_1,         SDLK_2,      SDLK_3,        SDLK_4,    SDLK_5,     SDLK_END,
        SDLK_END,    SDLK_END,       SDLK_HOME,   SDLK_UP,       SDLK_DOWN, SDLK_LEFT,  SDLK_RIGHT,
        SDLK_RETURN, SDLK_RETURN,    SDLK_RETURN, SDLK_SPACE,    SDLK_TAB,  SDLK_TAB,   SDLK_ESCAPE,
        SDLK_PAGEUP, SDLK_PAGEDOWN,  SDLK_F1,     SDLK_F2,       SDLK_F11,  SDLK_SLASH, SDLK_h,
        SDLK_b,      SDLK_t,         SDLK_u,      SDLK_v,        SDLK_x,    SDLK_PLUS,  SDLK_MINUS,
        SDLK_0,      SDLK_BACKSPACE, SDLK_DELETE, SDLK_KP_ENTER, SDLK_KP_5,
    };
    int count = (int)(sizeof often / sizeof *often);
    return below(8) ? often[below(count)] : below(2) ? below(256) : (SDL_Keycode)any();
}

static void press_key(SDL_Event *event)
{
    static const Uint16 modifiers[] = {KMOD_LSHIFT, KMOD_LCTRL, KMOD_LALT, KMOD_LSHIFT | KMOD_LCTRL,
                                       KMOD_NUM};
    event->key = (SDL_KeyboardEvent){.type = SDL_KEYDOWN, .state = SDL_PRESSED, .repeat = !below(10)};
    event->key.keysym.sym = any_key();
    event->key.keysym.scancode = SDL_GetScancodeFromKey(event->key.keysym.sym);
    if (!below(6))
        event->key.keysym.mod = modifiers[below((int)(sizeof modifiers / sizeof *modifiers))];
    note("key", event->key.keysym.sym, event->key.keysym.mod);
}

/* Words, scripts of both directions, marks that join, bytes that are no text. */
static const char *const texts[] = {
    "a",
    "kettle",
    "申し訳ありません",
    "が",
    "か\xE3\x82\x99",
    "zz",
    " ",
    "葛\xF3\xA0\x84\x80",
    "שלום",
    "\xE2\x80\xAEx",
    "👩‍👩‍👧",
    "\x07\x1b[2J",
    "\xFF\xFE",
    "\xE3\x81",
    "",
    "ｱ１／",
    "ーーーーーーーーーー",
};

static const char *any_text(void)
{
    return texts[below((int)(sizeof texts / sizeof *texts))];
}

static void type_text(SDL_Event *event)
{
    const char *text = any_text();
    int kind = below(4);
    if (kind < 2) {
        event->text = (SDL_TextInputEvent){.type = SDL_TEXTINPUT};
        SDL_strlcpy(event->text.text, text, sizeof event->text.text);
    } else if (kind == 2) {
        event->edit = (SDL_TextEditingEvent){.type = SDL_TEXTEDITING};
        SDL_strlcpy(event->edit.text, below(3) ? text : "", sizeof event->edit.text);
    } else {
        event->editExt = (SDL_TextEditingExtEvent){.type = SDL_TEXTEDITING_EXT, .text = SDL_strdup(text)};
    }
    note("text", kind, (int)strlen(text));
}

static SDL_Window *window(void)
{
    return SDL_GetWindowFromID(1);
}

static void move_pointer(SDL_Event *event)
{
    int width = 1, height = 1;
    if (window())
        SDL_GetWindowSize(window(), &width, &height);
    monkey.x = below(width + 2 * OUTSIDE) - OUTSIDE;
    monkey.y = below(height + 2 * OUTSIDE) - OUTSIDE;
    event->motion = (SDL_MouseMotionEvent){.type = SDL_MOUSEMOTION, .x = monkey.x, .y = monkey.y};
    note("move", monkey.x, monkey.y);
}

static void use_button(SDL_Event *event)
{
    bool down = below(2);
    event->button = (SDL_MouseButtonEvent){.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP,
                                           .which = below(5) ? 0 : SDL_TOUCH_MOUSEID,
                                           .button = below(10) ? SDL_BUTTON_LEFT : SDL_BUTTON_RIGHT,
                                           .x = monkey.x,
                                           .y = monkey.y};
    note(down ? "press" : "release", monkey.x, monkey.y);
}

static void turn_wheel(SDL_Event *event)
{
    int lines = below(10) ? below(11) - 5 : below(2) ? INT_MIN : INT_MAX;
    event->wheel = (SDL_MouseWheelEvent){.type = SDL_MOUSEWHEEL, .y = lines, .direction = (Uint32)below(2)};
    note("wheel", lines, 0);
}

static void change_window(SDL_Event *event)
{
    int width = LEAST_WIDTH + below(SPREAD), height = LEAST_HEIGHT + below(SPREAD * 2 / 3);
    static const Uint8 changes[] = {SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_FOCUS_LOST,
                                    SDL_WINDOWEVENT_LEAVE,   SDL_WINDOWEVENT_SHOWN,
                                    SDL_WINDOWEVENT_HIDDEN,  SDL_WINDOWEVENT_RESTORED};
    event->window = (SDL_WindowEvent){.type = SDL_WINDOWEVENT, .windowID = 1};
    event->window.event = changes[below((int)(sizeof changes / sizeof *changes))];
    if (below(2) && window()) {
        SDL_SetWindowSize(window(), width, height);
        event->window.event = SDL_WINDOWEVENT_SIZE_CHANGED;
    }
    note("window", event->window.event, width);
}

static void make(SDL_Event *event)
{
    int kind = below(100);
    memset(event, 0, sizeof *event);
    if (kind < 50)
        press_key(event);
    else if (kind < 62)
        move_pointer(event);
    else if (kind < 82)
        use_button(event);
    else if (kind < 90)
        turn_wheel(event);
    else if (kind < 97)
        type_text(event);
    else
        change_window(event);
}

/* ---- in place of the system's ---- */

int __wrap_SDL_PollEvent(SDL_Event *event)
{
    if (!monkey.begun)
        begin();
    if (__real_SDL_PollEvent(event))
        return 1;
    if (!monkey.burst) {
        monkey.burst = 1 + (unsigned)below(BURST);
        monkey.now_ms += below(LOOK_MS);
        return 0;
    }
    monkey.burst--;
    if (!monkey.left) {
        *event = (SDL_Event){.type = SDL_QUIT};
        return 1;
    }
    make(event);
    monkey.left--;
    return 1;
}

int __wrap_SDL_WaitEvent(SDL_Event *event)
{
    (void)event;
    return 1;
}

int __wrap_SDL_WaitEventTimeout(SDL_Event *event, int timeout_ms)
{
    (void)event;
    monkey.now_ms += timeout_ms < LOOK_MS ? timeout_ms : LOOK_MS;
    return 1;
}

int64_t __wrap_clock_monotonic_ms(void)
{
    return monkey.now_ms += ++monkey.readings % READINGS_A_MS == 0;
}

int64_t __wrap_clock_processor_ms(void)
{
    return __wrap_clock_monotonic_ms();
}

int64_t __wrap_clock_now_ms(void)
{
    return MORNING + __wrap_clock_monotonic_ms();
}
