/* A context with a font that everybody can measure in the head, and hands that press keys and click. */
#ifndef UNIT_UI_STAGE_H
#define UNIT_UI_STAGE_H

#include "gui/ui/event.h"
#include "gui/ui/node.h"
#include "gui/ui/setting.h"

/* A screen under test. */
typedef void stage_screen(struct gui *gui, void *user);

struct stage {
    struct gui *gui;
    struct gui_setting setting;
    int64_t now_ms;
    stage_screen *screen;
    void *user;
    size_t frames; /* how many were made */
};

/* A full-width character is as wide as the font is high, a half-width one half of that; bold is no wider. */
int stage_measure(void *user, const char *text, size_t length, int size, bool bold,
                  enum km_language language);

/* 1280 × 720 at 100 %, light, Japanese, reduced motion; draws the screen once. */
void stage_open(struct stage *stage, stage_screen *screen, void *user);
void stage_close(struct stage *stage);

/* Frames until nothing changes any more. Fails when that takes more than 20. */
void stage_settle(struct stage *stage);

/* Each waits until the frames settle. Keys are named as in scripts: "Tab", "Shift+Tab", "1". */
void stage_key(struct stage *stage, const char *name);
void stage_event(struct stage *stage, const struct gui_event *event);
void stage_text(struct stage *stage, enum gui_event_kind kind, const char *text);
/* Moves to the middle of the thing, presses, releases. */
void stage_click(struct stage *stage, const char *id);

/* The node called `id`; fails when there is none. */
struct gui_node stage_node(struct stage *stage, const char *id);
/* The id of what has the focus, "" when nothing has. */
const char *stage_focus(struct stage *stage);

#endif
