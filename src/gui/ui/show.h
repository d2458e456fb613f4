/* Small things that show and do not answer (but the hints of keys): pictures, key caps, tags, notices. */
#ifndef GUI_UI_SHOW_H
#define GUI_UI_SHOW_H

#include "gui/ui/icon.h"
#include "gui/ui/paragraph.h"

struct gui;

/* Pictures of 24 × 24 drawn by lines. */
void gui_icon(struct gui *gui, enum gui_icon icon, enum gui_colour colour);

/* A key cap, and a hint: caps and what they do, as one thing in a flow. */
void gui_key_cap(struct gui *gui, const char *key);
void gui_key_hint(struct gui *gui, const char *const *keys, size_t count, const char *label);
/* The same for the pointer, GUI_TARGET high around its middle: true when it was clicked. It takes no focus,
 * since who has the keyboard has the keys. */
bool gui_key_hint_button(struct gui *gui, const char *id, const char *const *keys, size_t count,
                         const char *label);

/* A small rounded label: pills of a bar (outlined), the word of a mood. */
void gui_pill(struct gui *gui, const char *text, struct gui_style style);

enum gui_verdict { GUI_KEPT, GUI_BROKEN, GUI_OPEN, GUI_NOT_TESTED, GUI_NOT_APPLICABLE };
/* Glyph and word. */
void gui_verdict_tag(struct gui *gui, enum gui_verdict verdict, const char *word);
/* The glyph alone, in the middle of a rectangle of a picture, on `ground`. */
void gui_verdict_sign(struct gui *gui, struct gui_rect rect, enum gui_verdict verdict,
                      enum gui_colour ground);

/* Units filled 1 … most as three little boxes: intensity. */
void gui_grade(struct gui *gui, int value, int most, const char *word);
int gui_grade_width(struct gui *gui, int most, const char *word);

enum gui_notice_kind { GUI_NOTICE_INFO, GUI_NOTICE_FAILED, GUI_NOTICE_OPEN };
/* What goes on without it, how to get it. `second` may be NULL; `key`: a cap before `second`. */
void gui_notice(struct gui *gui, enum gui_notice_kind kind, const char *first, const char *key,
                const char *second);
/* Nothing here yet: one sentence, one how. */
void gui_empty(struct gui *gui, const char *first, const char *second);

#endif
