/* The desktop trainer behind its screens: what is open, what was set, and the few things that screens do to
 * it. Screens draw and answer keys; everything that is loaded, kept or judged is done here, through the
 * public headers of the core. */
#ifndef GUI_SCREENS_APP_H
#define GUI_SCREENS_APP_H

#include "gui/figure/figure.h"
#include "gui/figure/person.h"
#include "gui/figure/pose.h"
#include "gui/ui/ui.h"
#include "i18n/choice.h"
#include "i18n/ui.h"
#include "kamae/explore.h"
#include "kamae/report.h"
#include "os/data.h"

enum screen_id {
    SCREEN_LIBRARY,
    SCREEN_BRIEFING,
    SCREEN_SCENE, /* the incident form is one of its decisions: scene_form.c */
    SCREEN_STOPPED,
    SCREEN_DEBRIEF,
    SCREEN_SEAT,
    SCREEN_SETTINGS,
    SCREEN_ABOUT,
    SCREEN_COUNT
};

struct app;

/* A screen: one file, one row in screens.c. */
struct screen {
    const char *id;                                  /* "library": what scripts wait for */
    const char *title;                               /* key of its name */
    void (*enter)(struct app *app, struct gui *gui); /* it becomes the current one; may be NULL */
    void (*frame)(struct app *app, struct gui *gui);
    const char *help; /* key of the text that F1 shows */
};
extern const struct screen *const screens[SCREEN_COUNT];

/* The rows, each defined by its own file. */
extern const struct screen screen_library, screen_briefing, screen_scene, screen_stopped, screen_debrief,
    screen_seat, screen_settings, screen_about;

/* What is remembered from one day to the next (settings.c). */
struct app_settings {
    enum ui_choice language;
    enum gui_theme theme;
    int scale; /* percent, 100 … 300 */
    bool reduced_motion;
    enum km_mode mode; /* practice, guided or exam */
    bool soft;
    int width, height; /* of the window */
};

/* A card of the library. */
struct library_entry {
    const char *id, *path;
    struct km_head *file;            /* owns `head`; NULL for a broken file */
    const struct km_head_info *head; /* NULL: broken */
    struct km_diags *findings;       /* owned: of a broken file, what is wrong with it; else NULL */
    uint64_t content;                /* what the file says as a number: shelf_fingerprint */
    const char *twin;                /* id of another file that has the same id inside; NULL: none */
    const char *session;             /* path of the newest session of it, or NULL */
    size_t order;   /* of that session among all kept ones, from 1: the largest is the newest */
    int64_t at_ms;  /* when its last event happened; 0: unknown */
    uint32_t turns; /* answers given in it */
    bool open;      /* that session was left and can be continued */
    bool ended;     /* it was played to its end: its debrief can be seen again */
};

enum debrief_page {
    DEBRIEF_SUMMARY,
    DEBRIEF_TURNS,
    DEBRIEF_GOOD,
    DEBRIEF_GUIDANCE,
    DEBRIEF_FORM, /* left out when nothing was entered */
    DEBRIEF_REFLECTION,
    DEBRIEF_POINTS,
    DEBRIEF_PAGES
};

/* What of the debrief and the customer's seat is on the screen; begins again with every judgement. */
struct debrief {
    bool begun;
    enum debrief_page page;
    uint32_t turn;         /* where the cursor of the curve is; 0: the start */
    bool around;           /* what was said before and after that answer is shown */
    uint32_t retry;        /* wished for in this frame: the answer to try again; 0: none */
    struct gui_field plan; /* kept on the screen only */
    size_t seat;           /* number of the customer's line, from 0 */
    bool running;          /* the seat goes on by itself, */
    int64_t next_ms;       /* the next time then */
    struct pose_motion motion;
};

struct app_journal; /* the session file being written */
struct scene;       /* what of the scene is on the screen (scene.h) */

/* A key and what it does, as the hint bar and the help show it. */
enum { APP_MOST_HINTS = 10, APP_HINT_KEY_BYTES = 24 };
struct app_hint {
    char key[APP_HINT_KEY_BYTES];
    const char *word; /* key of the word */
};

struct app {
    struct arena arena; /* lives as long as the program */
    struct km_host host;
    struct environment environment;
    struct data_places places;
    struct ui words;
    struct app_settings settings; /* as they hold now */
    struct app_settings seen;     /* as they held when they were kept last */
    struct app_settings kept; /* as they are in the file: what an option of the command said is not in it */
    int64_t (*now_ms)(void);  /* the calendar's clock, for session events */
    struct strbuf notice_line;
    const char *notice;     /* one line about what is missing and how to get it; NULL: nothing */
    const char *notice_key; /* of its words; NULL when it came from outside the screens */
    bool quit, full_screen;

    bool wordless; /* the tables of words are missing: only the notice is shown, in both languages */
    struct app_hint hints[APP_MOST_HINTS]; /* of the screen, as app_hints last got them */
    size_t hint_count;

    enum screen_id screen, before; /* before: where Esc leads from settings and about */
    bool entered;                  /* the screen's enter was called */
    const char *focus_first; /* the page of the rail by which the screen was reached with the keyboard */
    bool help;               /* F1: the help of the screen lies over it */

    struct gui_field search; /* of the library */
    size_t opened;           /* the card that was opened last: where the library begins */
    struct arena shelf;      /* lives until the library is read again: the entries' strings */
    struct library_entry *entries;
    size_t entry_count;

    /* What is open. Everything below is NULL when nothing is. */
    const struct library_entry *entry;
    const struct km_rulebook *rulebook;
    const struct km_scenario *scenario;
    struct km_rulebook *loaded_rulebook; /* owned; NULL when a continued session brought its own */
    struct km_scenario *loaded_scenario; /* likewise */
    struct km_session *session;
    uint32_t sitting; /* another number whenever `session` becomes another one */
    struct app_journal *journal;
    struct km_exploration *exploration; /* of the scenario; made when the first debrief or retry needs it */
    struct km_score *score;             /* of the session, once judged */
    struct km_attainable *attainable;   /* likewise; NULL when not known */
    struct km_report *report;

    struct scene *scene; /* NULL before the first one */
    struct debrief debrief;

    /* A turning point being tried again: the session that was played waits. */
    struct km_session *played;
    uint32_t retry_turn;    /* 0: none */
    bool retry_solved[256]; /* by turn of the played session */
};

/* ---- words ---- */

/* A word of the interface in the main language. */
const char *app_word(const struct app *app, const char *key);
/* The same with placeholders filled; lives for the frame. */
const char *app_phrase(const struct app *app, struct gui *gui, const char *key,
                       const struct ui_argument *arguments);
/* A text of a scenario or rulebook in the main language; and in the second one: NULL when only one is shown
 * or the text has no second. */
const char *app_text(const struct app *app, const struct km_text *text);
const char *app_second(const struct app *app, const struct km_text *text);
/* How it looks below the first. */
struct gui_style app_second_style(const struct app *app);
enum km_language app_language(const struct app *app);

/* ---- moving about ---- */

void app_go(struct app *app, enum screen_id screen);
/* Esc: from settings and about to where one was, from the debrief to the library, and so on. */
void app_back(struct app *app);

/* The pages at the left of the library, the settings and the page about Kamae: a rail (wide), icons (middle),
 * or tabs above (narrow); cut off `rest`. Which keys lead elsewhere is its business. */
void app_rail(struct app *app, struct gui *gui, struct gui_rect *rest);

/* The bar at the top (title, phase, language, text size) and the hint bar at the bottom (wide and middle);
 * both are cut off `rest`. `keys` is a list of pairs key, word key; NULL-terminated; at most eight pairs. */
void app_bar(struct app *app, struct gui *gui, struct gui_rect *rest, const char *title, const char *detail);
void app_hints(struct app *app, struct gui *gui, struct gui_rect *rest, const char *const *keys);
/* Margins of the width class. */
int app_margin(const struct gui *gui);

/* One frame of the whole program: keys of every screen (F1, F2, F11, Ctrl + − 0), the notice, the current
 * screen, the help over it. */
void app_frame(struct app *app, struct gui *gui);

/* ---- what is open ---- */

/* Reads the library again. */
void app_load_library(struct app *app);
/* Opens a scenario and goes to its briefing; when it cannot be loaded, its card says why. */
bool app_open(struct app *app, const struct library_entry *entry);
/* A new session in the settings' mode and wording, its file begun; goes to the scene. */
bool app_start(struct app *app);
/* Goes on with the session that was left. */
bool app_continue(struct app *app, const struct library_entry *entry);

/* Each keeps the event first and then applies it; false when the file could not be written (app->notice says
 * so; nothing changed) or the session does not allow it now. A retry keeps nothing. None goes to another
 * screen but app_leave, which closes and goes to the library. */
bool app_answer(struct app *app, uint32_t choice);
/* An entry of the incident form that waits (KM_BLANK: left blank), and the form handed in as it stands. */
bool app_enter(struct app *app, uint32_t slot, int32_t entry);
bool app_submit(struct app *app);
/* The softer wording from here on. */
bool app_soften(struct app *app);
bool app_undo(struct app *app);
bool app_leave(struct app *app);
bool app_stop(struct app *app);
/* Notes the end, judges, explores when needed; goes to the debrief. */
void app_finish(struct app *app);

/* How the customer of a scenario looks: the same on its card, in the scene and in the seat. */
const struct person *app_person(const struct km_head_info *head);
/* In which colours figures are drawn now. */
enum figure_theme app_figure_theme(const struct gui *gui);

/* Where the session is kept: the path of its file, or NULL when it is not kept (no folder for it). */
const char *app_session_path(const struct app *app);

/* Starts before answer number `turn` of the session in the debrief, with the solution hidden; goes to the
 * scene. app_retry_judge says after the answer whether it lost nothing; app_retry_again goes back before it;
 * and app_retry_end back to the debrief. */
void app_retry(struct app *app, uint32_t turn);
bool app_retry_judge(struct app *app, int32_t *lost);
void app_retry_again(struct app *app);
void app_retry_end(struct app *app);

/* One line on the screen, written from `key` in the main language; NULL: none. `detail` fills {detail}. */
void app_tell(struct app *app, const char *key, const char *detail);

/* Gives everything back that is open: scenario, session, report. */
void app_close(struct app *app);

/* ---- start and end (main.c and tests) ---- */

void app_init(struct app *app, const struct km_host *host, const struct environment *environment,
              const char *data_argument, int64_t (*now_ms)(void));
void app_release(struct app *app);

/* settings.c: XDG config folder, settings.json, written whole and at once. Unwritable: one line in
 * app->notice. */
void settings_load(struct app *app);
/* What differs from settings_load's by now was not chosen by a person: it holds, but is not kept. */
void settings_not_chosen(struct app *app);
/* Keeps what changed since. */
void settings_save(struct app *app);

#endif
