/* The desktop trainer behind its screens: what is open, what was set, and the few things that screens do to
 * it. Screens draw and answer keys; what a run is, is practice's business, and the world is the host's. */
#ifndef GUI_SCREENS_APP_H
#define GUI_SCREENS_APP_H

#include "gui/figure/figure.h"
#include "gui/figure/person.h"
#include "gui/figure/pose.h"
#include "gui/screens/host.h"
#include "gui/ui/ui.h"
#include "i18n/ui.h"
#include "kamae/class.h"

enum screen_id {
    SCREEN_LIBRARY,
    SCREEN_ADD,
    SCREEN_BRIEFING,
    SCREEN_SCENE, /* the incident form is one of its decisions: scene_form.c */
    SCREEN_CLASS, /* a scene that a room plays together */
    SCREEN_STOPPED,
    SCREEN_WATCH,
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
extern const struct screen screen_library, screen_add, screen_briefing, screen_scene, screen_class,
    screen_stopped, screen_watch, screen_debrief, screen_seat, screen_settings, screen_about;

/* Whether an answer is first put in one's own words. By itself: in guided mode, when the scene was played to
 * its end before. */
enum app_own_words { APP_WORDS_BY_ITSELF, APP_WORDS_FIRST, APP_WORDS_NEVER };

/* What is remembered from one day to the next (settings.c). */
struct app_settings {
    enum ui_choice language;
    enum gui_theme theme;
    int scale; /* percent, 100 … 300 */
    bool reduced_motion;
    enum km_mode mode; /* practice, guided or exam */
    bool soft;
    enum app_own_words own_words;
    int width, height;    /* of the window */
    const char *rulebook; /* id or path; NULL: the standard one. Lives as long as the program */
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
    bool begun; /* the cursor stands where it is to begin */
    enum debrief_page page;
    uint32_t turn;         /* where the cursor of the curve is; 0: the start */
    bool around;           /* what was said before and after that answer is shown */
    bool told;             /* what would have fitted that moment is shown */
    bool export;           /* wished for: it is written as soon as all is known */
    uint32_t retry;        /* wished for in this frame: the answer to try again; 0: none */
    struct gui_field plan; /* kept with the session as soon as the keyboard has left it */
    size_t seat;           /* number of the customer's line, from 0 */
    bool running;          /* the seat goes on by itself, */
    int64_t next_ms;       /* the next time then */
    struct pose_motion motion;
};

/* Scenarios from elsewhere. */
struct addition {
    struct gui_field path;
    struct km_diags *findings; /* owned: of the files that were refused; NULL: none was */
    bool seen;                 /* they were on the screen: the next file begins anew */
    const char *id;            /* of the one that was added last, until the library has gone to it; or NULL */
};

struct library_memo;  /* what the library's list keeps between frames (library.h) */
struct scene;         /* what of the scene is on the screen (scene.h) */
struct classroom;     /* what of a class is on the screen (class.h) */
struct watch;         /* a scenario that is being written (watch.h) */
struct app_rulebooks; /* what the settings have to choose from */

/* A key and what it does, as the hint bar and the help show it. */
enum { APP_MOST_HINTS = 14, APP_HINT_KEY_BYTES = 24 };
struct app_hint {
    char key[APP_HINT_KEY_BYTES];
    const char *word; /* key of the word */
};

struct app {
    struct arena arena; /* lives as long as the program */
    struct app_host host;
    struct ui words;
    struct app_settings settings; /* as they hold now */
    struct app_settings seen;     /* as they held when they were kept last */
    struct app_settings kept; /* as they are in the file: what an option of the command said is not in it */
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
    struct addition addition;
    struct km_catalogue *catalogue; /* owned */
    struct library_memo *library; /* owned: what its list knows of the catalogue; NULL before it was shown */
    size_t opened;                /* the card that was opened last: where the library begins */
    struct km_diags *unsound;     /* owned: why that card could not be opened; NULL: it could */
    const struct km_card *card;   /* of what is open; NULL when nothing is */

    struct arena open; /* lives as long as the sitting */
    /* Each owned, and NULL when there is none. The scenario and its rulebook are what app_start starts; a
     * session that goes on brings its own. */
    struct km_rulebook *rulebook;
    struct km_scenario *scenario;
    struct km_sitting *sitting;
    struct km_class *room;                  /* around the sitting, which is the room's then */
    struct km_judgement *judgement;         /* of the sitting's session */
    struct km_ways *ways;                   /* of the judgement of a class, once somebody looked at them */
    const struct km_class_summary *summary; /* likewise */
    struct km_retry *retry;                 /* of the judgement: a turning point is being tried again */

    uint32_t run;                     /* another number whenever app_session becomes another one */
    const char *record;               /* path of the sitting's; NULL: it could not be begun */
    struct km_diags *record_diags;    /* owned: what went wrong with it */
    uint32_t unkept;                  /* the answer since which it is known to lack some; 0: none */
    void (*settled)(struct app *app); /* done when the record has answered */

    struct watch *watch; /* owned; NULL: nothing is being written */

    struct scene *scene;         /* NULL before the first one */
    struct classroom *classroom; /* likewise */
    int zoom;                    /* of a class, in percent of the size that the window asks for; not kept */
    struct app_rulebooks *rulebooks; /* NULL before the settings were shown */
    struct debrief debrief;
    bool *solved; /* by turn of the judged session: tried again, and nothing was lost */
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
/* The same without the bar: the keys stand in the help alone. */
void app_hints_hidden(struct app *app, struct gui *gui, struct gui_rect *rest, const char *const *keys);
/* Margins of the width class. */
int app_margin(const struct gui *gui);

/* One frame of the whole program: keys of every screen (F1, F2, F11, Ctrl + − 0), the notice, the current
 * screen, the help over it. */
void app_frame(struct app *app, struct gui *gui);

/* Works for about `ms` milliseconds (0: to the end) at what takes long. True when there was something to do:
 * then a frame shows what came of it, and there may be more. */
bool app_work(struct app *app, int64_t ms);

/* ---- what is open ---- */

/* The session on the screen: the one that tries again, that of the scenario that is being written, or the one
 * that is played; NULL when there is none.
 * The scenario and the rulebook are the session's, or those that a session would be started with. */
const struct km_session *app_session(const struct app *app);
const struct km_scenario *app_scenario(const struct app *app);
const struct km_rulebook *app_rulebook(const struct app *app);

/* What came of the session that is judged. The report is another one once app_judged; what was attainable is
 * NULL until then, and when it is not known. */
const struct km_score *app_score(const struct app *app);
struct km_report *app_report(const struct app *app);
const struct km_attainable *app_attainable(const struct app *app);
bool app_judged(const struct app *app);

/* Reads the library again. */
void app_load_library(struct app *app);
/* What is wrong with a card's file; NULL: nothing that is known. */
const struct km_diags *app_findings(const struct app *app, const struct km_card *card);
/* The library will begin at it, and nothing is known against its file. */
void app_remember_card(struct app *app, const struct km_card *card);
/* Opens a scenario and goes to its briefing; when it cannot be loaded, its card says why. */
bool app_open(struct app *app, const struct km_card *card);
/* Checks the file `path` as a scenario and keeps it where the library finds it, never over another. What is
 * being played goes on, and one line says what came of it; from the library and from the screen for adding it
 * goes to the new card, or to what is wrong with the file. */
void app_add(struct app *app, const char *path);
/* A new session in the settings' mode and wording, its record begun; goes to the scene. */
bool app_start(struct app *app);
/* The same for a room that plays it together; goes to the class. */
bool app_start_class(struct app *app);
/* The same of a card, in guided mode, without its briefing; the mode of the settings stays. */
bool app_start_guided(struct app *app, const struct km_card *card);
/* Goes on with a session of the card (NULL: there is none): to its scene, or when it has ended to its
 * debrief; of a class to the class. */
bool app_continue(struct app *app, const struct km_card *card, const struct km_record *record);

/* Whether the session has gone on. What cannot be kept is told, once for each time that something is missing,
 * and goes on all the same. None goes to another screen but app_leave, which goes to the library. */
bool app_answer(struct app *app, uint32_t choice);
/* An entry of the incident form that waits (KM_BLANK: left blank), and the form handed in as it stands. */
bool app_enter(struct app *app, uint32_t slot, int32_t entry);
bool app_submit(struct app *app);
/* The softer wording from here on. */
bool app_soften(struct app *app);
/* Whether an undo is allowed now; and the undo. */
bool app_can_undo(const struct app *app);
bool app_undo(struct app *app);
/* How much of a hint is shown; see km_sitting_hint. */
uint32_t app_hint(struct app *app);
/* Whether the session that is played, or would be started, has its answers put in one's own words first; and
 * the answer that waits, in them. */
bool app_asks_words(const struct app *app);
bool app_write_words(struct app *app, const char *text);
bool app_stop(struct app *app);
void app_leave(struct app *app);
/* The plan for the next shift, of the session in the debrief; nothing when it is already that. */
void app_plan(struct app *app, const char *text);
/* Judges; goes to the debrief, where the rest is found by app_work. */
void app_finish(struct app *app);

/* Where the sitting is played: the scene, or the class. */
enum screen_id app_stage(const struct app *app);
/* Of a class: hands on what waits, and back before answer number `turn` of a branch to go another way.
 * Whether the session has gone on. */
bool app_vote(struct app *app, const struct km_hands *hands);
bool app_go_back(struct app *app, size_t branch, uint32_t turn);
/* Judges the class as far as it came, unless that was done; the rest is found by app_work. It may go on: then
 * it is judged anew the next time. */
void app_judge_class(struct app *app);
/* Its ways, once all is known; NULL until then. */
const struct km_ways *app_ways(struct app *app);
/* What a class report is made of; NULL as before. */
const struct km_class_summary *app_class_summary(struct app *app);

/* Whether something is with the record: until it answers nothing else is taken. */
bool app_pending(const struct app *app);
/* The record's answer to what was pending. */
void app_settle(struct app *app, bool kept);
/* Does it at once, or when the record has answered. */
void app_when_settled(struct app *app, void (*then)(struct app *app));
/* Whether everything of the session is kept. */
bool app_is_kept(const struct app *app);

/* How the customer of a scenario looks: the same on its card, in the scene and in the seat. */
struct person app_person(const struct km_head_info *head);
/* In which colours figures are drawn now. */
enum figure_theme app_figure_theme(const struct gui *gui);

/* Stands before answer number `turn` of the session in the debrief, with the solution hidden; goes to the
 * scene. app_retry_judge says after the answer what it came to; app_retry_again goes back before it; and
 * app_retry_end back to the debrief. */
void app_retry(struct app *app, uint32_t turn);
enum km_retried app_retry_judge(struct app *app, int32_t *lost);
void app_retry_again(struct app *app);
void app_retry_end(struct app *app);

/* ---- a scenario that is being written: app_watch.c ---- */

/* Goes to the scene of the scenario at `path` as it is now, of which nothing is kept; when it is not sound,
 * to what is wrong with it. False, with a finding, when the file cannot be read, or there is no rulebook.
 * Once in the life of the program. */
bool app_watch(struct app *app, const char *path, struct km_diags *diags);
/* The file may be another one now. The place in the scene is kept; while the file is not sound, the scenario
 * as it was sound last stays. */
void app_saved(struct app *app);
/* Begins at node number `node`; takes the last answer back. */
void app_watch_begin(struct app *app, uint32_t node);
void app_watch_back(struct app *app);
/* Says that the file has been gone for a while: asked in every frame. */
void app_watch_look(struct app *app, struct gui *gui);
void app_watch_release(struct app *app);

/* ---- rulebooks ---- */

/* What `name` (NULL: the standard one) calls; NULL with a finding. Free with km_rulebook_free. */
struct km_rulebook *app_load_rulebook(struct app *app, const char *name, struct km_diags *diags);
/* The one that was chosen, or else, and then it is told, the standard one; NULL with a finding. */
struct km_rulebook *app_load_chosen(struct app *app, struct km_diags *diags);
/* Takes it from now on; one that cannot be loaded is told and not taken. */
void app_choose_rulebook(struct app *app, const char *name);
/* "ルールブック: …（第2版）"; NULL when it is the standard one. */
const char *app_rulebook_words(const struct app *app, struct gui *gui);
/* Whose policy a run is judged by, as a heading: "方針：…"; NULL: the rulebook has none. */
const char *app_policy_words(const struct app *app, struct gui *gui);

/* One line on the screen, written from `key` in the main language; NULL: none. `detail` fills {detail}. */
void app_tell(struct app *app, const char *key, const char *detail);
/* The same with other placeholders than {detail}. */
void app_tell_with(struct app *app, const char *key, const struct ui_argument *arguments);
/* With the last of the findings as detail; and its message ("" when there is none). */
void app_tell_finding(struct app *app, const char *key, const struct km_diags *diags);
const char *app_last_finding(const struct app *app, const struct km_diags *diags);
/* Whether the notice is the one with these words. */
bool app_is_told(const struct app *app, const char *key);

/* Makes what `write` writes, in `arena` if need be, the page "….html" beside the record, and tells what came
 * of it. */
typedef bool app_page_writer(struct app *app, struct arena *arena, const struct km_report_style *style,
                             struct km_bytes *out);
void app_export(struct app *app, struct gui *gui, app_page_writer *write);

/* Gives everything back that is open: scenario, session, report. */
void app_close(struct app *app);

/* ---- start and end (main.c and tests) ---- */

/* The host is copied; what its functions use must outlive the app. */
void app_init(struct app *app, const struct app_host *host);
void app_release(struct app *app);

/* settings.c: a small JSON file, written whole and at once. Unwritable: one line in app->notice. */
void settings_load(struct app *app);
/* What differs from settings_load's by now was not chosen by a person: it holds, but is not kept. */
void settings_not_chosen(struct app *app);
/* Keeps what changed since. */
void settings_save(struct app *app);
bool settings_same_rulebook(const struct app_settings *a, const struct app_settings *b);

#endif
