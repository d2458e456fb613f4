/* A script presses keys and clicks in the place of a person, through the system's own queue of events, and
 * looks at what stands on the screen. A command a line; # begins a comment; after "notes" it is about the
 * window of the host's notes ("notes shot notes.png"):
 *
 *   key NAME            presses a key: 1, a, Enter, Tab, Shift+Tab, Ctrl++
 *   text TEXT           types text; a text field must have the focus
 *   click ID            presses and releases the button in the middle of what is called ID
 *   tap ID              the same with a finger
 *   drop FILE           lets a file fall on the window
 *   close             closes the window, as the button in its frame does
 *   save FILE           what --watch looks at then holds what FILE does
 *   wait ID             until ID is there: a thing on the screen, or the screen itself
 *   expect ID [LABEL]   ID is there, and its label (or value) is LABEL
 *   fits                no text is cut or lies on another, no line begins within a word
 *   shot FILE.png       the picture
 *   tree FILE.json      what stands on the screen, as JSON
 *   quit
 *
 * The script has a clock of its own: after each key, text or click it goes on by what a quick person needs to
 * look (400 ms), and while it waits it jumps to whatever is due next. So a run does not depend on the
 * machine, and nothing that was animated is caught half way. */
#ifndef GUI_SCRIPT_H
#define GUI_SCRIPT_H

#include "base/diags.h"
#include "gui/pane.h"
#include "i18n/ui.h"

enum { SCRIPT_TRAINER, SCRIPT_NOTES, SCRIPT_PANES };

/* What a script looks at. */
struct script_stage {
    const struct pane *panes[SCRIPT_PANES]; /* that of the notes may be closed */
    const char *screen;                     /* id of the current one */
    const char *watched;                    /* path of the file that is being written; NULL: none is */
    const struct ui *words;
    enum km_language language; /* of messages */
};

struct script {
    struct arena *arena;
    const char *path;
    const char *rest;               /* what is not yet read */
    unsigned line;                  /* the current one, from 1 */
    const char *command, *argument; /* NULL: the next line is to be read */
    size_t pane;                    /* which it is about */
    int64_t now_ms;
    int64_t pause_until_ms; /* nothing is done before */
    int64_t wait_until_ms;  /* when `wait` gives up; 0: it has not begun */
    bool revealed;          /* what is to be clicked was scrolled into view */
};

/* Reads the file; false with a finding. The arena and the path must outlive the script. */
bool script_read(struct script *script, struct arena *arena, const char *path, struct km_diags *diags);

enum script_result { SCRIPT_GOES_ON, SCRIPT_ENDED, SCRIPT_FAILED };

/* Called when the picture is painted and nothing else is to be done: does the next thing, or lets the clock
 * go on. A failure is told on stderr with file and line. */
enum script_result script_turn(struct script *script, const struct script_stage *stage);

#endif
