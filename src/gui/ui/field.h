/* A line of text to be edited. The text is the caller's. */
#ifndef GUI_UI_FIELD_H
#define GUI_UI_FIELD_H

#include "gui/ui/icon.h"

struct gui;

enum { GUI_FIELD_BYTES = 512 };
struct gui_field {
    char text[GUI_FIELD_BYTES]; /* UTF-8, NUL-terminated, never longer: more is not typed */
    size_t cursor, anchor;      /* byte places of the caret and of the selection's other end */
    const char *key;            /* a key cap at its end while it is empty; NULL: none */
};
enum gui_field_answer { GUI_FIELD_NONE, GUI_FIELD_CHANGED, GUI_FIELD_DONE /* Enter */ };
void gui_field_set(struct gui_field *field, const char *text);
/* Its text without the blanks around it, until the end of the frame. */
const char *gui_field_trimmed(struct gui *gui, const struct gui_field *field);
/* `hint` stands in the empty field; `label` is read out. Esc and Tab leave it. */
enum gui_field_answer gui_text_field(struct gui *gui, const char *id, const char *label, const char *hint,
                                     enum gui_icon icon, struct gui_field *field);

#endif
