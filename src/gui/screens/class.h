/* Inside the class, the screen that a projector shows: what its files share. What was said, voted and taken
 * is the session's; here is only how much of it the room sees. */
#ifndef GUI_SCREENS_CLASS_H
#define GUI_SCREENS_CLASS_H

#include "gui/screens/app.h"
#include "gui/ui/field.h"

/* How far a room is with the decision that waits. */
enum class_stage {
    CLASS_WORDS,  /* the options are hidden: first in one's own words */
    CLASS_HANDS,  /* hands are counted */
    CLASS_DECIDE, /* one of the options is taken */
    CLASS_STAGES
};

/* What lies over it. */
enum class_page {
    CLASS_PLAIN,
    CLASS_MENU,
    CLASS_EARLIER,
    CLASS_BACK,
    CLASS_WAYS,
    CLASS_SCORE,
    CLASS_REPORT,
    CLASS_BLANK,
    CLASS_PAGES
};

/* The numbers of the hands of those who cannot decide, and of none. */
enum { CLASS_ABSTAINED = 0, CLASS_NOBODY = -1 };

/* Of the cards of a decision, those that are on the screen. */
struct class_cards {
    size_t seen;     /* the one that is to be */
    size_t from, to; /* those that are */
    size_t before;   /* where the page before begins */
    size_t count, look;
};

struct classroom {
    uint32_t run; /* the app's, of which all this is */
    /* The decision that the room sees. */
    size_t branches;
    uint32_t turn, slot;
    enum class_stage stage;
    enum class_page page;
    size_t from, to; /* of what was said, what is on the screen */
    struct class_cards cards;
    bool fresh;        /* it came just now: the keyboard goes to what is done next */
    int last;          /* the option, from 1, for which a hand was counted last */
    int64_t minute_ms; /* since when the room is quiet; −1: it is not */
    bool minute_over;  /* it was, about this decision */
    bool typing;       /* hands, or how many people there are, are typed */
    struct gui_field line;
    bool exports;       /* it is being written into a file: the way back leads to the report */
    size_t report_page; /* 0: what happened; then a turning point each */
    size_t ways[2];     /* which are compared, by number, in the order in which they were gone … */
    size_t way_count;   /* … of so many */
    void (*then)(struct app *app); /* done when the frame is drawn: what takes away the ground it stands on */
};

/* ---- class_state.c ---- */

/* Something waits to be answered; it is a form, and all its slots were asked. */
bool class_waits(const struct app *app);
bool class_is_filled(const struct app *app);
struct km_node class_node(const struct app *app);
/* Lines that the room has not seen are to come. */
bool class_reads(const struct app *app);
/* The number of the last branch. */
size_t class_branch(const struct app *app);
/* To the stage, or to the page (again: back to what it lay over), with the keyboard. */
void class_go(struct app *app, enum class_stage stage);
void class_open(struct app *app, struct gui *gui, enum class_page page);
/* What was told of the last thing that was done holds no longer. */
void class_hush(struct app *app);
/* How the second language looks below the first. */
struct gui_style class_second_style(const struct app *app);
/* Hands on the decision that waits, or the slot that is asked about; and the count that is being made. */
struct km_round class_round(const struct app *app);
struct km_tally class_tally(const struct app *app);
/* The option with most hands, from 0; SIZE_MAX: none has. */
size_t class_leading(const struct app *app);
/* Options are on the screen, and keys count hands for them or take one. */
bool class_takes_hands(const struct app *app);
/* To the page of cards with option `number`. */
void class_turn_to(struct app *app, int number);

/* ---- class.c ---- */

/* The size of the text that the window asks for, as somebody wished it. */
int class_scale(const struct app *app, const struct gui *gui);

/* ---- class_talk.c: what was said ---- */

/* Finds how much of it has room in `rect`, and shows that. */
void class_find_page(struct app *app, struct gui *gui, struct gui_rect rect);
void class_talk(struct app *app, struct gui *gui, struct gui_rect rect);
/* To the next page of it. */
void class_read_on(struct app *app, struct gui *gui);
/* End turns to the last page of it. */
void class_read_to_end(struct app *app, struct gui *gui);
/* Where its first page begins, and that of the customer's last words; the end when there are none. */
size_t class_first(const struct app *app);
size_t class_newest(const struct app *app);
/* The customer's last words, short above the options; nothing when `room` is too little. */
void class_reminder(struct app *app, struct gui *gui, struct gui_rect *rest, int room);

/* ---- class_cards.c: options as cards ---- */

/* Finds which of them have room in `rect`, how close, and shows these. */
void class_find_cards(struct app *app, struct gui *gui, struct gui_rect rect);
void class_show_cards(struct gui *gui, void *app);
/* To the page of cards before (−1) or after, also by ←, →, Home and End. */
void class_turn_cards(struct app *app, int step);
void class_page_keys(struct app *app, struct gui *gui);
/* The id of what Enter would choose now. */
const char *class_first_option(const struct app *app, struct gui *gui);

/* ---- class_options.c: hands ---- */

/* Counts a hand for option `number`, or takes it. */
void class_choose(struct app *app, int number);
/* Number keys, with Shift, and − . */
void class_hand_keys(struct app *app, struct gui *gui);
/* Takes what stands in the field: hands, or people ("p20"). */
void class_take_line(struct app *app);
/* Enters nothing in the slot that is asked about. */
void class_leave_blank(struct app *app);

/* ---- class_menu.c: what a host can do at any time ---- */

void class_menu(struct app *app, struct gui *gui);
void class_menu_keys(struct app *app, struct gui *gui);
/* The command of a key cap, "M". */
void class_run(struct app *app, struct gui *gui, char cap);

/* ---- class_foot.c: the strip below ---- */

int class_foot_height(struct app *app, struct gui *gui, int width);
void class_foot(struct app *app, struct gui *gui, struct gui_rect strip);
/* The id of what leads on. */
const char *class_main_thing(struct app *app, struct gui *gui);

/* ---- class_back.c ---- */

void class_back(struct app *app, struct gui *gui);

/* ---- class_ways.c: ways side by side, meters and points ---- */

void class_ways(struct app *app, struct gui *gui);
void class_score(struct app *app, struct gui *gui);

/* ---- class_report.c ---- */

void class_report(struct app *app, struct gui *gui);
/* How many pages it has, none before all is known; and to the page before (−1) or after. */
size_t class_report_pages(struct app *app);
void class_report_turn(struct app *app, struct gui *gui, int step);
/* Written as a page to print, beside the record. */
void class_export(struct app *app, struct gui *gui);

#endif
