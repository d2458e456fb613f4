/* Inside gui/ui: what a context holds, and how layout, focus, scrolling and frames work on it. Nobody outside
 * this folder includes it; most widgets need widget.h alone. */
#ifndef GUI_UI_CONTEXT_H
#define GUI_UI_CONTEXT_H

#include "gui/ui/event.h"
#include "gui/ui/setting.h"
#include "gui/ui/widget.h"
#include "text/lines.h"

/* An id may hold the name of a file, which has at most 255 bytes. */
enum {
    GUI_ID_BYTES = 320,
    GUI_MOST_CLIPS = 8,
    GUI_MEASURES = 8192,
    GUI_PARAGRAPHS = 512,
    GUI_MOST_LAYOUTS = 24
};

/* A place in the lists of the frame: what is between two marks can be moved together. */
struct gui_mark {
    size_t command, node;
};

/* A box that can still grow downwards: its commands and its node, and what moves along. */
struct gui_growth {
    size_t first, end;           /* commands of the box itself, under its content */
    size_t over_first, over_end; /* and over it */
    size_t node;                 /* SIZE_MAX: none */
    bool springs;
    struct gui_mark spring, last; /* what stands at its bottom */
};

struct gui_cell {
    struct gui_mark first, end;
    int height;
    bool equal;
    struct gui_growth growth;
};

struct gui_flow_item {
    struct gui_mark first;
    int height;
};

enum gui_layout_kind { GUI_COLUMN, GUI_ROW, GUI_FLOW };

struct gui_layout {
    enum gui_layout_kind kind;
    int x, width;
    int top, bottom; /* bottom: INT_MAX when the height is not known */
    int y;           /* the cursor */
    bool started;    /* something stands in it */
    struct gui_mark first;
    enum gui_align align;
    /* column */
    bool springs;
    struct gui_mark spring;
    bool equal; /* its last thing is a card that grows with the row */
    struct gui_growth growth;
    struct gui_growth own; /* of the box that this column is the content of */
    struct gui_box box;
    /* row */
    struct gui_row row;
    int cell; /* −1 before the first */
    int cell_x[GUI_MOST_CELLS], cell_width[GUI_MOST_CELLS];
    struct gui_cell *cells;
    /* flow */
    int gap, flow_x, line_height;
    const char *word; /* what stands last in the line, when it is a word; else NULL */
    struct gui_style word_style;
    struct gui_rect word_rect;
    struct gui_flow_item *items;
    size_t item_count, item_capacity;
};

struct gui_thing {
    struct gui_node node;
    struct gui_rect clip;
    int scroll;     /* index of its scroll area, −1: none */
    bool clickable; /* by the pointer alone */
};

/* What is kept of a scroll area, a group or a running change, by id. */
enum gui_memory_kind { GUI_MEMORY_SCROLL, GUI_MEMORY_GROUP, GUI_MEMORY_CHANGE };
struct gui_memory {
    enum gui_memory_kind kind;
    const char *id;
    int offset; /* scroll: pixels above the view */
    int hidden; /* scroll: pixels that the view does not show */
    bool overflows;
    int next_ms; /* scroll: how long what is shown takes to where it is moved to in this frame */
    char current[GUI_ID_BYTES]; /* group: what last had the focus */
    float from, to;             /* change */
    int64_t since_ms;
    int ms; /* how long it takes in all */
};

struct gui_scroll {
    const char *id;
    struct gui_rect view;
    int content;   /* height */
    bool from_end; /* it shows the end by itself */
    int shown;     /* offset of this frame */
    size_t first_node, end_node;
};

/* A paragraph broken into lines. */
struct gui_broken {
    uint64_t sum; /* of its text, its dress and the width */
    struct text_lines lines;
};

/* A text of the frame, by its pointer, and what it is in the second language. */
struct gui_pair {
    const char *text, *second;
};

/* The lists of one frame. */
struct gui_frame {
    struct arena arena;
    struct gui_draw draw;
    struct gui_thing *things;
    size_t count, capacity;
    struct gui_scroll *scrolls;
    size_t scroll_count, scroll_capacity;
    const char **misfits; /* areas that ran over */
    size_t misfit_count, misfit_capacity;
    struct gui_pair *pairs;
    size_t pair_count, pair_capacity;
    struct gui_broken *paragraphs; /* GUI_PARAGRAPHS of them, by sum */
};

struct gui_measured {
    uint64_t sum; /* of the text and its font */
    int width;
};

struct gui {
    struct km_host host;
    gui_text_measure *measure;
    void *measure_user;
    struct gui_measured *measures; /* GUI_MEASURES of them, by sum */
    struct gui_clipboard clipboard;

    struct gui_frame frames[2]; /* the frame being made and the one before it */
    int current;
    struct gui_setting setting;
    struct gui_setting given; /* the same as gui_begin got it */
    bool at_once; /* all is laid out otherwise than before: until that stands, nothing moves to its place */
    int64_t now_ms;
    int64_t wake_at_ms; /* −1: never */
    bool seat, paper;
    bool dry; /* in gui_measure */

    struct arena arena; /* the queue and the measures */
    struct gui_event *queue;
    size_t queue_first, queue_count, queue_capacity;
    struct gui_event event;
    bool taken; /* somebody answered the event */
    bool again; /* something changed after it was drawn */

    int pointer_x, pointer_y;
    bool pointer_rests;  /* what lies below it came there by itself */
    const char *hovered; /* of the frame before */
    char pressed[GUI_ID_BYTES];
    bool clicked;   /* released on what was pressed */
    bool elsewhere; /* pressed where nothing answers, and not drawn along since */
    struct {
        bool down, drags;
        int from_x,
            from_y; /* where it was put down: what is there scrolls with it, and is no longer pressed */
        int y;
        float speed; /* of what it draws along, in pixels a millisecond */
        int speed_y;
        int64_t speed_ms;          /* where and when that was found */
        char thrown[GUI_ID_BYTES]; /* the area that goes on without it */
    } finger;
    char focus[GUI_ID_BYTES];
    char focus_before[GUI_ID_BYTES]; /* when the frame began */
    char wanted[GUI_ID_BYTES];       /* asked for by gui_focus */
    char activated[GUI_ID_BYTES];    /* by gui_activate, whose event is on its way */
    const char *preferred;           /* by gui_default_focus */
    char reveal[GUI_ID_BYTES];
    bool by_key;        /* the ring is shown */
    bool field_focused; /* in the frame before */
    struct gui_rect caret;
    int64_t held_until_ms;

    struct gui_layout layouts[GUI_MOST_LAYOUTS]; /* outermost first */
    size_t layout_count;
    struct gui_rect clips[GUI_MOST_CLIPS];
    size_t clip_count;
    const char *group;
    int scroll;
    const char *next_name;

    char composition[GUI_EVENT_TEXT_BYTES]; /* what the input method shows in the focused field */

    struct arena memory_arena;
    struct gui_memory *memories;
    size_t memory_count, memory_capacity;
};

static inline struct gui_frame *gui_frame(struct gui *gui)
{
    return &gui->frames[gui->current];
}

/* memory.c */
struct gui_memory *gui_remember(struct gui *gui, enum gui_memory_kind kind, const char *id);

/* layout.c */
struct gui_mark gui_mark(struct gui *gui);
void gui_move(struct gui *gui, struct gui_mark first, struct gui_mark end, int dx, int dy);
struct gui_layout *gui_layout(struct gui *gui);
struct gui_layout *gui_push_column(struct gui *gui, int x, int y, int width, int bottom);
void gui_pop(struct gui *gui);
void gui_grow(struct gui *gui, const struct gui_growth *growth, int extra);

/* interact.c */
bool gui_event_is(const struct gui *gui, enum gui_event_kind kind);

/* navigate.c: Tab and arrows that nobody took. */
void gui_navigate(struct gui *gui);

/* scroll.c */
void gui_scroll_finish(struct gui *gui);
void gui_scroll_by(struct gui *gui, size_t index, int pixels);

/* finger.c */
void gui_finger_finish(struct gui *gui);

/* frame.c */
/* Into one of GUI_ID_BYTES. */
void gui_copy_id(char *target, const char *id);
void gui_take_focus(struct gui *gui, const char *id);

/* letters.c */
/* By which what was found out about a text is kept; never 0. */
uint64_t gui_sum_text(const char *text, size_t length, int size, bool bold, enum km_language language);
uint64_t gui_sum_mixed(uint64_t sum, uint64_t value);

/* paragraph.c */
void gui_forget_paragraphs(struct gui *gui);

#endif
