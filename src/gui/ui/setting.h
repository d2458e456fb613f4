/* What a context is given from outside: the look of the next frame, how wide texts are, the clipboard. */
#ifndef GUI_UI_SETTING_H
#define GUI_UI_SETTING_H

#include "gui/ui/theme.h"

/* How wide `length` bytes of `text` are, in pixels. The text has no newline. */
typedef int gui_text_measure(void *user, const char *text, size_t length, int size, bool bold,
                             enum km_language language);

/* The word `text` in the second language, to be seen beside or below it; NULL: it has none. `text` is the
 * very pointer that a widget was given. */
typedef const char *gui_second_word(void *user, const char *text);

struct gui_clipboard {
    const char *(*get)(void *user); /* NULL or "" when it holds no text; valid until the next call */
    void (*set)(void *user, const char *text);
    void *user;
};

/* What the next frame is to look like. */
struct gui_setting {
    int width, height; /* of the window */
    int scale;         /* of the text, in percent: 100 … 300 */
    enum gui_theme theme;
    enum km_language language; /* of texts whose style says nothing */
    unsigned words;            /* another number whenever the same thing is said in other words */
    bool reduced_motion;
    bool touch;              /* fingers and no keyboard: larger targets, no key caps */
    gui_second_word *second; /* of Japanese words their English; NULL: one language is shown */
    void *second_user;
};

#endif
