/* The desktop trainer behind its screens: what is open, what was set, words, and the way from screen to
 * screen. Screens draw and answer keys; what a run is, is practice's business, and the world is the host's.
 */
#ifndef GUI_SCREENS_APP_H
#define GUI_SCREENS_APP_H

#include "gui/screens/host.h"
#include "gui/screens/screen.h"
#include "gui/ui/paragraph.h"
#include "gui/ui/setting.h"
#include "i18n/ui.h"
#include "kamae/class.h"

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

/* What of a screen outlives its frames, known to its own files (library.h, scene.h and so on) and made when
 * it is first needed. */
struct library;
struct addition;
struct exporting;
struct scene;
struct classroom;
struct watch;
struct debrief;       /* and the customer's seat */
struct app_rulebooks; /* what the settings have to choose from */

/* A key and what it does, as the hint bar and the help show it. */
enum { APP_MOST_HINTS = 14, APP_HINT_KEY_BYTES = 24 };
struct app_hint {
    char key[APP_HINT_KEY_BYTES];
    const char *word; /* key of the word */
};

/* What only the host of a class sees, in a window of its own (notes.h). */
enum app_notes {
    APP_NOTES_CLOSED,
    APP_NOTES_COVERED, /* open, and nothing of them is shown: the room may see that window, too */
    APP_NOTES_SHOWN
};

struct app {
    struct arena arena; /* lives as long as the program */
    struct app_host host;
    const struct screen *const *screens; /* their table, by number */
    struct ui words;
    struct app_settings settings; /* as they hold now */
    struct app_settings seen;     /* as they held when they were kept last */
    struct app_settings kept; /* as they are in the file: what an option of the command said is not in it */
    struct strbuf
        told[KM_LANGUAGE_COUNT]; /* one line about what is missing and how to get it, by language; */
    bool tells;                  /* whether it is to be seen; */
    const char *told_key;        /* of its words; NULL when it came from outside the screens */
    bool quit, full_screen;
    bool first_start;    /* no settings were kept before */
    bool plain_japanese; /* what F2 came from: it leads back there */

    bool wordless; /* the tables of words are missing: only the notice is shown, in both languages */
    struct app_hint hints[APP_MOST_HINTS]; /* of the screen, as app_hints last got them */
    size_t hint_count;
    struct gui_rect hint_bar; /* where they stand in this frame; empty: nowhere */

    enum screen_id screen, before; /* before: where Esc leads from settings and about */
    bool entered;                  /* the screen's enter was called */
    const char *focus_first; /* the page of the rail by which the screen was reached with the keyboard */
    bool help;               /* F1: the help of the screen lies over it */

    struct km_catalogue *catalogue; /* owned */
    uint32_t looked;                /* another number whenever the catalogue becomes another one */
    size_t opened;                  /* the card that was opened last: where the library begins */
    struct km_diags *unsound;       /* owned: why that card could not be opened; NULL: it could */
    const struct km_card *card;     /* of what is open; NULL when nothing is */
    const char *added; /* id of the scenario that was added last, until the library has gone to it; or NULL */

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
    struct km_history *history;             /* of the judged session, once somebody looked at it */
    struct km_retry *retry;                 /* of the judgement: a turning point is being tried again */

    struct km_preview *preview; /* of the scenario that is being written; NULL: none is */

    uint32_t run;                     /* another number whenever app_session becomes another one */
    const char *record;               /* path of the sitting's; NULL: it could not be begun */
    struct km_diags *record_diags;    /* owned: what went wrong with it */
    uint32_t unkept;                  /* the answer since which it is known to lack some; 0: none */
    void (*settled)(struct app *app); /* done when the record has answered */

    struct library *library;
    struct addition *addition;
    struct exporting *exporting;
    struct scene *scene;
    struct classroom *classroom;
    struct watch *watch; /* NULL: nothing is being written */
    struct debrief *debrief;
    struct app_rulebooks *rulebooks;

    enum app_notes notes;
    bool notes_apart;   /* their window lies on another screen than the room's */
    size_t notes_shown; /* events of the session when they were last shown */

    int zoom;     /* of a class, in percent of the size that the window asks for; not kept */
    bool *solved; /* by turn of the judged session: tried again, and nothing was lost */
};

/* ---- words ---- */

/* A word of the interface in the main language. */
const char *app_word(const struct app *app, const char *key);
/* The same with placeholders filled; lives for the frame. */
const char *app_phrase(const struct app *app, struct gui *gui, const char *key,
                       const struct ui_argument *arguments);
/* The word that app_word gave, in the second language; NULL when only one is shown, or it is none of those
 * words. */
const char *app_word_in_second(const struct app *app, const char *word);
/* A text of a scenario or rulebook in the main language; and in the second one: NULL when only one is shown
 * or the text has no second. */
const char *app_text(const struct app *app, const struct km_text *text);
const char *app_second(const struct app *app, const struct km_text *text);
/* How it looks below the first. */
struct gui_style app_second_style(const struct app *app);
enum km_language app_language(const struct app *app);

/* ---- moving about ---- */

void app_go(struct app *app, enum screen_id screen);
/* Esc: to where one was, from the debrief to the library, and so on, as the screen's row says. */
void app_back(struct app *app);

/* ---- one line that is told ---- */

/* One line on the screen, written from `key`, in whatever language is the main one while it is seen. `detail`
 * fills {detail}. */
void app_tell(struct app *app, const char *key, const char *detail);
/* The same with other placeholders than {detail}. */
void app_tell_with(struct app *app, const char *key, const struct ui_argument *arguments);
/* With the last of the findings as detail; and its message (empty texts when there is none). */
void app_tell_finding(struct app *app, const char *key, const struct km_diags *diags);
struct km_text app_last_finding(const struct km_diags *diags);
/* A line that is no word of the interface. */
void app_tell_text(struct app *app, const struct km_text *text);
void app_tell_nothing(struct app *app);
/* What is told, in the main language; NULL: nothing. */
const char *app_told(const struct app *app);
/* Whether the notice is the one with these words. */
bool app_is_told(const struct app *app, const char *key);

#endif
