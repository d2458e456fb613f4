/* The desktop's own layer: immediate-mode calls that fill a draw list and a list of what stands on the
 * screen.
 *
 * A screen is a function that is called for every frame and calls the widgets below, top to bottom. Nothing
 * is kept of a frame but, by explicit id: where things stood (so that the pointer and the keys find them),
 * the focus, scroll positions and running changes. Two rules follow:
 *
 *   - A frame without an event changes nothing: calling it twice gives the same picture.
 *   - A widget's answer ("was chosen") comes in the frame that handles the event. Change your state then; the
 *     picture follows in the next frame, which always comes (see gui_end).
 *
 * Ids are strings, unique in a frame: "library.start", gui_id(gui, "scene.option", 2) = "scene.option.2".
 * They are what scripts click on, so they stay the same in every language. Labels are what a person reads.
 *
 * Strings given to widgets must live until the end of the frame; gui_format makes such strings. Everything
 * that a frame makes lives in the frame's arena until the frame after next begins.
 *
 * The prefix is gui_ because ui_ belongs to the words of the interface (i18n/ui.h). */
#ifndef GUI_UI_UI_H
#define GUI_UI_UI_H

#include "gui/ui/draw.h"
#include "gui/ui/event.h"
#include "gui/ui/icon.h"
#include "gui/ui/theme.h"

struct gui;

/* ---- The owner's side: main and tests ---- */

/* How wide `length` bytes of `text` are, in pixels. The text has no newline. */
typedef int gui_text_measure(void *user, const char *text, size_t length, int size, bool bold,
                             enum km_language language);

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
    bool reduced_motion;
};

/* `measure` is asked with `user`; the host's hook is for memory. Free with gui_free. */
struct gui *gui_new(const struct km_host *host, gui_text_measure *measure, void *user);
void gui_free(struct gui *gui);

/* What `measure` says has changed: another font, or a screen of another density. */
void gui_measure_again(struct gui *gui);

/* Copied. The clipboard may be missing: copying then does nothing. */
void gui_set_clipboard(struct gui *gui, struct gui_clipboard clipboard);

/* Queues an event. Each frame takes one, so that every answer is given to what was really on the screen;
 * pointer moves in a row become one. Numbers beyond those of event.h are brought within them. */
void gui_push(struct gui *gui, const struct gui_event *event);

/* Begins a frame at `now_ms` (any clock that does not go back) and takes the next event. */
void gui_begin(struct gui *gui, const struct gui_setting *setting, int64_t now_ms);

/* Ends it. True: the frame is not final, since an event waits or what it did is not yet drawn; begin another
 * one before painting. (Screens need not care: the loop in main does.) */
bool gui_end(struct gui *gui);

/* The picture of the frame that ended last; valid until the next begin. */
const struct gui_draw *gui_picture(const struct gui *gui);

/* When the next frame is due although nothing happens: a time on the frame's clock, or −1 for never. */
int64_t gui_wake_at(const struct gui *gui);

/* Whether a text field has the focus: only then may the system's text input be on. `caret` gets the place of
 * the caret for the input method's window. */
bool gui_wants_text(const struct gui *gui, struct gui_rect *caret);

/* What stands on the screen, in reading order: for scripts, tests and speech. */
enum gui_role {
    GUI_ROLE_TEXT,
    GUI_ROLE_HEADING,
    GUI_ROLE_BUTTON,
    GUI_ROLE_OPTION, /* an answer card */
    GUI_ROLE_CARD,   /* a card that can be chosen */
    GUI_ROLE_TAB,
    GUI_ROLE_RADIO,
    GUI_ROLE_SWITCH,
    GUI_ROLE_SLIDER,
    GUI_ROLE_FIELD,
    GUI_ROLE_METER,
    GUI_ROLE_TAG,
    GUI_ROLE_NOTICE,
    GUI_ROLE_PICTURE,
    GUI_ROLE_PROGRESS,
    GUI_ROLE_ROW, /* of a table or a form */
    GUI_ROLE_COUNT
};

enum gui_state {
    GUI_FOCUSED = 1,
    GUI_HOVERED = 2,
    GUI_PRESSED = 4,
    GUI_CHOSEN = 8, /* the current one of several; a switch that is on */
    GUI_DISABLED = 16,
    GUI_CUT = 32 /* the text was shortened with an ellipsis */
};

struct gui_node {
    const char *id; /* "" when it has none */
    enum gui_role role;
    const char *label;
    const char *value; /* of a field, slider, meter; else "" */
    struct gui_rect rect;
    struct gui_rect visible; /* what the clips leave of it */
    unsigned state;
};

size_t gui_node_count(const struct gui *gui);
struct gui_node gui_node_at(const struct gui *gui, size_t index);
/* The node called `id`, in the frame that ended last; false when there is none. */
bool gui_find_node(const struct gui *gui, const char *id, struct gui_node *out);

/* The nodes as JSON: an array of {"id","role","label","value","rect":[x,y,w,h],"state":["focused",…]}. */
void gui_write_tree(const struct gui *gui, struct strbuf *out);

/* Scrolls `id` into view in the next frame. */
void gui_reveal(struct gui *gui, const char *id);

/* What is wrong with the frame that ended last: texts that leave their box or the window, texts that lie on
 * one another, areas whose content is higher than they are, ids given twice. One line each; returns how many.
 * `out` may be NULL. */
size_t gui_misfits(const struct gui *gui, struct strbuf *out);

/* ---- Frame: what screens may ask ---- */

struct arena *gui_arena(struct gui *gui);
const struct gui_setting *gui_settings(const struct gui *gui);
int64_t gui_now(const struct gui *gui);

/* A string of this frame, printf-like. */
const char *gui_format(struct gui *gui, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "prefix.index" */
const char *gui_id(struct gui *gui, const char *prefix, size_t index);

/* Width class E = window width ÷ (16 × scale): wide from 60, middle from 34, else narrow. */
enum gui_class { GUI_NARROW, GUI_MIDDLE, GUI_WIDE };
enum gui_class gui_width_class(const struct gui *gui);

/* Whether the key was pressed in this frame; takes it, so that nobody else gets it. A character that a
 * focused text field would type is never given to anybody else. With GUI_KEY_ENTER: only when no focused
 * widget takes it, so ask after the widgets. Modifiers must be exactly `modifiers`. */
bool gui_key(struct gui *gui, int key);
bool gui_key_with(struct gui *gui, int key, unsigned modifiers);

/* Whether a key or the pointer was pressed in this frame, whatever came of it. */
bool gui_acted(const struct gui *gui);

/* Whether in this frame the pointer or a finger pressed, and let go, where nothing answers. */
bool gui_clicked_elsewhere(const struct gui *gui);

/* Something came that nobody has read yet. From now on, for `ms`, Enter and Space choose nothing and no
 * answer is chosen by number or click; and what comes to lie below a resting pointer does not light up. */
void gui_hold(struct gui *gui, int ms);
/* Whether the event of this frame came in that time. */
bool gui_is_held(const struct gui *gui);

/* Gives the focus to `id` (drawn in this or the next frame): once, on an event. */
void gui_focus(struct gui *gui, const char *id);
/* Where the focus is when nothing has it, or what had it is gone; said in every frame. Otherwise the first
 * thing that takes the focus gets it. */
void gui_default_focus(struct gui *gui, const char *id);
bool gui_is_focused(const struct gui *gui, const char *id);

/* Forgets the focus, scroll positions and running changes: another screen begins. */
void gui_forget(struct gui *gui);

/* A value on its way to `target`: eased over `ms` in `steps` equal steps of time (0: as many as the screen
 * shows), at once with reduced motion, and at `target` when the id is new. */
float gui_animate(struct gui *gui, const char *id, float target, int ms, int steps);

/* Asks for a frame at `at_ms` although nothing happens. */
void gui_wake(struct gui *gui, int64_t at_ms);

/* The size of the text, in percent (100 and more), of what follows in this frame: a projector is read from
 * farther away than a desk. */
void gui_use_scale(struct gui *gui, int percent);

/* The colour in this theme, and on the seat's ground after gui_use_seat(gui, true): there ink is the seat's
 * ink and so on, so that every widget can stand on it. */
uint32_t gui_rgba(const struct gui *gui, enum gui_colour colour);
void gui_use_seat(struct gui *gui, bool on);
/* A sheet that lies on the seat: light paper in the dark theme too. */
void gui_use_paper(struct gui *gui, bool on);

/* For what no widget draws: charts, portraits. Shapes only; text goes through the widgets. */
struct gui_draw *gui_drawing(struct gui *gui);

/* ---- Layout ----
 *
 * A rectangle of the window is cut into strips (gui_cut_top and so on, from gui_window); gui_area opens one
 * as a column. In a column things stand below one another, as wide as it; heights are measured, never given.
 * A row divides the width among cells, each a column. A flow sets things side by side in their natural width
 * and begins a new line when it is full; a flow in a flow has lines of its own. Every begin has its end. */

/* The whole window. */
struct gui_rect gui_window(const struct gui *gui);

/* Fills the rectangle with a colour, without changing the layout. */
void gui_fill(struct gui *gui, struct gui_rect rect, enum gui_colour colour);
/* A hairline along the bottom or the left edge, inside the rectangle. */
void gui_rule_below(struct gui *gui, struct gui_rect rect, enum gui_colour colour);
void gui_rule_right(struct gui *gui, struct gui_rect rect, enum gui_colour colour);

/* A column in `rect`. Content higher than it is a misfit: use a scroll area where content may be long. */
void gui_area_begin(struct gui *gui, struct gui_rect rect);
void gui_area_end(struct gui *gui);

enum gui_align { GUI_START, GUI_CENTRE, GUI_END };

/* The same, and the whole content stands in the middle or at the bottom of `rect`. */
void gui_area_begin_at(struct gui *gui, struct gui_rect rect, enum gui_align vertical);

/* A column in `rect` (or in what is left of the area around it: gui_scroll_rest) that scrolls when its
 * content is higher: wheel, PageUp, PageDown, arrows where nothing takes them, the bar at the right, and by
 * itself to keep the focus in view. Scroll areas do not nest. */
void gui_scroll_begin(struct gui *gui, const char *id, struct gui_rect rect);
void gui_scroll_end(struct gui *gui);
/* The same for what grows at its end: content lower than `rect` stands at its bottom, and of higher content
 * the end is shown, and stays so while it grows or `rect` changes, until somebody scrolls. The room of the
 * bar, GUI_SCROLL_BAR, is kept free in it always. */
void gui_scroll_begin_at_end(struct gui *gui, const char *id, struct gui_rect rect);
struct gui_rect gui_scroll_rest(const struct gui *gui);

/* Scrolls `id` so that its content starts at the top, or so that its end is seen. */
void gui_scroll_to_start(struct gui *gui, const char *id);
void gui_scroll_to_end(struct gui *gui, const char *id);
/* Scrolls `id`, which was shown, on by nearly a view; false: its end is shown already. */
bool gui_scroll_on(struct gui *gui, const char *id);

enum { GUI_MOST_CELLS = 12 };

/* Widths: pixels, or GUI_SHARE(n) of what is left. */
#define GUI_SHARE(n) (-(n))
struct gui_row {
    int widths[GUI_MOST_CELLS];
    int count;
    int gap;              /* between cells */
    enum gui_align align; /* vertically, of cells lower than the highest */
};

/* A row of cells: gui_row_begin, then gui_cell before the content of each cell, the first included. */
void gui_row_begin(struct gui *gui, const struct gui_row *row);
void gui_cell(struct gui *gui);
void gui_row_end(struct gui *gui);

/* A flow: natural widths, `gap` between things and between lines; lines stand at the start, centre or end. */
void gui_flow_begin(struct gui *gui, int gap, enum gui_align align);
void gui_flow_end(struct gui *gui);

/* Space between the things of a column (0 at its start: widgets bring no margins). */
void gui_gap(struct gui *gui, int pixels);
/* Inside a card with a least or equal height: what follows stands at its bottom. */
void gui_spring(struct gui *gui);
/* A hairline across the column. */
void gui_rule(struct gui *gui);

/* The next place in the layout, for shapes of your own: in a column as wide as it unless `width` is given (>
 * 0). */
struct gui_rect gui_place(struct gui *gui, int width, int height);
/* Width of the column, and what is left below the cursor in an area of known height (else INT_MAX). */
int gui_column_width(const struct gui *gui);
int gui_column_rest(const struct gui *gui);

/* Whether something `height` high that stands next in the column would be seen, or come into view within two
 * screens: of a long list nothing else needs to be laid out, as long as its place is taken. */
bool gui_is_near(struct gui *gui, int height);

/* Widens the margins of the column until the matching end. */
void gui_indent_begin(struct gui *gui, int left, int right);
void gui_indent_end(struct gui *gui);

/* How high what `show` shows in a column of `width` is: the function that draws also measures, in a dry run.
 * For that it is called in a column of its own, in a frame without an event (see above); then all of the
 * context is as it was: nothing was drawn, written down, focused or remembered. No scroll area in it. */
typedef void gui_show(struct gui *gui, void *user);
int gui_measure(struct gui *gui, int width, gui_show *show, void *user);

/* Things that belong together for the keyboard: Tab enters a group once (at the thing that last had the
 * focus) and leaves it, arrows move inside it. Outside groups everything is a stop of its own. */
void gui_group_begin(struct gui *gui, const char *id);
void gui_group_end(struct gui *gui);
/* The thing of the group that has, or last had, the focus; NULL when none yet. */
const char *gui_group_current(const struct gui *gui, const char *id);
/* Other things will be in it: Tab enters at the first again. */
void gui_group_forget(struct gui *gui, const char *id);

/* ---- Text ---- */

struct gui_style {
    enum gui_type type;     /* GUI_REPORT */
    enum gui_colour colour; /* GUI_INK */
    bool bold;
    bool english;         /* English, whatever the setting's language is (the second language of "both") */
    bool japanese;        /* Japanese, likewise */
    bool one_line;        /* shortened with … when it does not fit */
    enum gui_align align; /* of the lines in the column */
};
#define GUI_STYLE(...) ((struct gui_style){__VA_ARGS__})

/* A paragraph: newlines are kept, lines are broken by strict kinsoku and the cheapest ways (tokens, 2). Empty
 * text takes no place. */
void gui_text(struct gui *gui, const char *text, struct gui_style style);

/* A part of a paragraph in another dress. A key cap is never broken. */
struct gui_span {
    const char *text;
    bool bold;
    bool underline; /* 3 pixels of shu: the decisive words */
    bool key;       /* drawn as a key cap */
    bool coloured;  /* in `colour` instead of the paragraph's */
    enum gui_colour colour;
};
void gui_spans(struct gui *gui, const struct gui_span *spans, size_t count, struct gui_style style);

/* A paragraph with a dot before it. */
void gui_bullet(struct gui *gui, const char *text, struct gui_style style);

/* GUI_TITLE or smaller, bold, with the role of a heading. */
void gui_heading(struct gui *gui, const char *text, struct gui_style style);

/* The id of the next text, heading, tag, meter, notice or picture, so that scripts find it. */
void gui_name(struct gui *gui, const char *id);

/* Measures: the height of a paragraph in a column of `width`, and the width of its widest line without
 * breaks. */
int gui_text_height(struct gui *gui, const char *text, struct gui_style style, int width);
int gui_text_width(struct gui *gui, const char *text, struct gui_style style);
/* The width that the widest line really takes when broken at `width`: bubbles are as wide as that. */
int gui_text_fit(struct gui *gui, const char *text, struct gui_style style, int width);

/* ---- Widgets that answer ----
 *
 * "Chosen" means: clicked (pressed and released on it), or Enter or Space with the focus on it. */

enum gui_button_kind { GUI_SECOND, GUI_FIRST, GUI_QUIET };

struct gui_button {
    enum gui_button_kind kind; /* first: filled, one on a screen; quiet: no border, for bars and lists */
    bool small;                /* 40 instead of 48 high: in bars */
    bool disabled;             /* dashed; takes the focus so that its label can be heard, answers never */
    bool stretch;              /* as wide as the column */
    bool chosen;               /* quiet buttons of a rail: the current page */
    enum gui_icon icon;        /* before the label; GUI_ICON_NONE */
    const char *key;           /* a key cap after the label; NULL: none */
    const char *note;          /* read out after the label (an icon alone: the label is only read out) */
    bool icon_only;
};
bool gui_button(struct gui *gui, const char *id, const char *label, struct gui_button look);
int gui_button_width(struct gui *gui, const char *label, struct gui_button look);
#define GUI_BUTTON(...) ((struct gui_button){__VA_ARGS__})

/* Answers of one decision, as cards of equal height. A number key or a click answers at once; arrows and Tab
 * choose, and Enter answers with the card that is chosen: the one that has the focus. */
struct gui_option {
    const char *text;
    const char *second; /* the other language, beside or below, whichever is lower; NULL: none */
    bool disabled;
};
enum { GUI_CLOSEST = 3 };
struct gui_options {
    const struct gui_option *items;
    size_t count;
    const char *question; /* read out while none is chosen; NULL: one always is */
    int answered; /* −1; else the card that was answered: ✓ for its number, the others are not drawn */
    int closer; /* 0 … GUI_CLOSEST: first the second language is smaller, then there is less around the text
                 */
};
/* The index of the card that was chosen in this frame, or −1. Cards have the ids ID.1, ID.2 and so on. With a
 * question there is one more thing, called ID, that shows nothing: while it has the focus, none is chosen. */
int gui_option_cards(struct gui *gui, const char *id, const struct gui_options *options);
/* The height of one card in a column of `width`. */
int gui_option_height(struct gui *gui, const struct gui_options *options, int width);
/* Between two of them. */
int gui_option_gap(const struct gui_options *options);

/* A card with content of any kind, 24 of padding. */
struct gui_card {
    bool chosen;      /* aiWash, border 2 ai */
    bool plain;       /* cannot be chosen: no id, no focus */
    bool flush;       /* no padding: the content brings its own (tables, pictures) */
    bool strong;      /* border 2 ink */
    bool accent;      /* border 2 ai */
    bool raised;      /* raised instead of panel */
    bool equal;       /* as high as the highest cell of its row */
    int least_height; /* at least this high */
    int padding;      /* instead of 24; 0: 24 */
};
/* True when the card was chosen. `id` and `label` may be NULL when it is plain. */
bool gui_card_begin(struct gui *gui, const char *id, const char *label, struct gui_card look);
/* Returns its height, before its row makes it grow. */
int gui_card_end(struct gui *gui);

/* A row of a table or list: like a card without border, 40 high or more, a hairline below; the content stands
 * in cells. `widths` as in gui_row. */
struct gui_table_row {
    struct gui_row cells;
    bool head;    /* on sunk, 36 high, cannot be chosen */
    bool chosen;  /* aiWash */
    bool current; /* aiWash and a bar of 6 ai at the left: the row being filled in */
    bool plain;
};
bool gui_table_row_begin(struct gui *gui, const char *id, const char *label,
                         const struct gui_table_row *look);
void gui_table_row_end(struct gui *gui);

/* Tabs: one is current, a bar below it; ← → move. `segments`: a joined box instead, for a choice of few. The
 * index chosen in this frame, or −1. Ids are ID.0, ID.1 and so on unless `ids` gives the last parts. */
struct gui_choice {
    const char *const *labels;
    const char *const *ids; /* NULL: numbers */
    size_t count, current;
    const char *label; /* what is being chosen, read out */
};
int gui_tabs(struct gui *gui, const char *id, const struct gui_choice *choice);
int gui_segments(struct gui *gui, const char *id, const struct gui_choice *choice);
/* How wide the joined segments are; in a narrower column they become rings. */
int gui_choice_width(struct gui *gui, const struct gui_choice *choice);
/* Rings with words, side by side. */
int gui_radios(struct gui *gui, const char *id, const struct gui_choice *choice);
/* A list of pages at the left: the current one on aiWash with a bar. `icons` may be NULL; `narrow`: icons
 * only. */
int gui_rail(struct gui *gui, const char *id, const struct gui_choice *choice, const enum gui_icon *icons,
             bool narrow);

/* A row with words at the left and a control at the right. `note` may be NULL. */
bool gui_switch_row(struct gui *gui, const char *id, const char *label, const char *note, bool on);
/* The choice by segments; the index chosen, or −1. */
int gui_choice_row(struct gui *gui, const char *id, const char *label, const char *note,
                   const struct gui_choice *choice);

struct gui_slider {
    int least, most, step; /* the step of ← → and of the buttons */
    int marks;             /* a tick each so much */
    const char *unit;      /* "%" */
};
/* The value after this frame. */
int gui_slider(struct gui *gui, const char *id, const char *label, const struct gui_slider *slider,
               int value);

/* A line of text to be edited. The text is the caller's. */
enum { GUI_FIELD_BYTES = 512 };
struct gui_field {
    char text[GUI_FIELD_BYTES]; /* UTF-8, NUL-terminated, never longer: more is not typed */
    size_t cursor, anchor;      /* byte places of the caret and of the selection's other end */
    const char *key;            /* a key cap at its end while it is empty; NULL: none */
};
enum gui_field_answer { GUI_FIELD_NONE, GUI_FIELD_CHANGED, GUI_FIELD_DONE /* Enter */ };
void gui_field_set(struct gui_field *field, const char *text);
/* `hint` stands in the empty field; `label` is read out. Esc and Tab leave it. */
enum gui_field_answer gui_text_field(struct gui *gui, const char *id, const char *label, const char *hint,
                                     enum gui_icon icon, struct gui_field *field);

/* ---- Widgets that show ---- */

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

struct gui_meter {
    enum gui_icon icon;     /* GUI_ICON_FLAME, GUI_ICON_RINGS, or none */
    enum gui_colour colour; /* GUI_SUO, GUI_MATSU */
    const char *word;
    int value, least, most; /* a box per unit up to a range of 12, else a bar */
    int change;             /* ▲ n, ▼ n; 0: nothing */
    bool brief;             /* icon, word, number: no boxes (narrow) */
    int word_width;         /* at least, so that meters below one another are aligned */
};
void gui_meter_row(struct gui *gui, const char *id, const struct gui_meter *meter);
/* Of a brief one. */
int gui_meter_width(struct gui *gui, const struct gui_meter *meter);
/* The width that the words of all meters below one another need; for `word_width`. */
int gui_meter_word_width(struct gui *gui, const char *word);
/* Units filled 1 … most as three little boxes: intensity. */
void gui_grade(struct gui *gui, int value, int most, const char *word);
int gui_grade_width(struct gui *gui, int most, const char *word);

enum gui_notice_kind { GUI_NOTICE_INFO, GUI_NOTICE_FAILED, GUI_NOTICE_OPEN };
/* What goes on without it, how to get it. `second` may be NULL; `key`: a cap before `second`. */
void gui_notice(struct gui *gui, enum gui_notice_kind kind, const char *first, const char *key,
                const char *second);
/* Nothing here yet: one sentence, one how. */
void gui_empty(struct gui *gui, const char *first, const char *second);

enum gui_bubble_side { GUI_BUBBLE_THEIRS, GUI_BUBBLE_OURS };
struct gui_bubble {
    enum gui_bubble_side side;
    bool newest;       /* border 2 ink, a tail towards the customer, larger words */
    bool close;        /* whose words are no larger than the others' */
    const char *name;  /* above, bold; NULL: none */
    const char *stage; /* the stage direction behind the name; NULL: none */
    const char *text;
    const char *second; /* the other language, below; NULL: none */
};
void gui_line_bubble(struct gui *gui, const struct gui_bubble *bubble);

/* A coloured wash with a bar of 6 at the left around content: the coach, quotations. No bar where it would
 * have the colour of the wash. */
void gui_wash_begin(struct gui *gui, enum gui_colour wash, enum gui_colour bar);
void gui_wash_end(struct gui *gui);

/* A ring that fills: breathing. `part` 0 … 1; `size` is the whole diameter. Words stand in its middle. */
struct gui_circle {
    int size;
    float part;
    float breath; /* 0 … 1: how far the inner disc is open */
    const char *word, *note;
    bool word_beside; /* somebody else shows the words */
};
void gui_progress_circle(struct gui *gui, const char *id, const struct gui_circle *circle);

/* An image of your own shapes: opens the drawing in a place of the layout, clipped to it. `label` is read
 * out. */
struct gui_rect gui_picture_begin(struct gui *gui, const char *label, int width, int height);
/* The same in a rectangle that was cut. */
struct gui_rect gui_picture_begin_in(struct gui *gui, const char *label, struct gui_rect rect);
void gui_picture_end(struct gui *gui);

/* One short text in a rectangle of a picture: the numbers of a chart. */
void gui_text_in(struct gui *gui, struct gui_rect rect, const char *text, struct gui_style style,
                 enum gui_align vertical);

/* Something of your own that can be chosen and focused in `rect`: a point of a curve. `state` gets its state.
 */
bool gui_touch(struct gui *gui, const char *id, const char *label, struct gui_rect rect, enum gui_role role,
               unsigned *state);

#endif
