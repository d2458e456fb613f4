/* Inside the scene: what its files share. The session says what happened and what can be answered; here is
 * only what of it the person has read and which page lies over it. */
#ifndef GUI_SCREENS_SCENE_H
#define GUI_SCREENS_SCENE_H

#include "gui/figure/figure.h"
#include "gui/screens/app.h"

/* What lies over the conversation. */
enum scene_page { SCENE_TALK, SCENE_EARLIER, SCENE_DOCUMENTS, SCENE_BREATH, SCENE_HINT };

/* The share of the window that the picture takes, when only one language is shown. */
enum { SCENE_PICTURE_OF_1000 = 350 };

struct scene {
    uint32_t run;                /* the app's, of which all this is */
    size_t events;               /* of the session, when it was looked at last */
    size_t said;                 /* how much had been said then */
    size_t shown;                /* of what was said, the part that was read or is being read */
    bool fresh;                  /* it came just now: the keyboard goes to what is done next */
    bool moved;                  /* and it is to be brought into view */
    int talk_width, talk_height; /* of the conversation, when it was drawn last */
    bool shared;                 /* lines and cards share one column */
    bool close;                  /* the newest line is no larger than the others */
    int closer;                  /* how far the cards give way: of gui_options */
    size_t whole;                /* cards that are seen at once; 0: all */
    enum scene_page page;
    int64_t breath_since_ms;
    int64_t escape_ms;             /* when Esc was pressed once; −1: not */
    void (*then)(struct app *app); /* done when the frame is drawn: what takes away the ground it stands on */
    struct pose_motion motion;
    struct km_coach *coach;  /* guided mode; else NULL. Owned */
    bool coached;            /* what it says was read */
    uint32_t hint;           /* the number of the hint that is shown */
    int given;               /* of the answers that are shown, the one that is with the record; −1: none */
    bool judged;             /* a retry's answer, */
    enum km_retried retried; /* what it came to, */
    int32_t lost;            /* and the points that it lost */
    /* the answer in one's own words, before the options of a decision are seen */
    struct gui_field words;
    uint32_t words_turn; /* the answer that it is about; 0: none yet */
    uint32_t worded;     /* the answer for which that was asked and left; 0: none */
    /* the incident form that waits */
    bool form_open;     /* the lines before it were read, and Enter pressed */
    uint32_t form_node; /* KM_NONE: none begun */
    bool entry_waits;   /* an entry is with the record */
    uint32_t row;       /* being filled in; the slot count: all are, and can be looked over */
};

/* Makes app->scene when it is first needed; gives back what of it is its session's. */
void scene_make(struct app *app);
void scene_close(struct app *app);
/* Does what waits in `then`, once the record has answered: the last thing in a frame. */
void scene_do_then(struct app *app);

/* ---- scene_bar.c ---- */

/* Bar (and, where it is narrow, the customer in it): cut off `rest`. */
void scene_bar(struct app *app, struct gui *gui, struct gui_rect *rest);
/* Esc: closes what lies over the conversation; at the end goes on to the debrief; else twice, with nothing in
 * between, stops the scene. Asked after everything else. */
void scene_escape(struct app *app, struct gui *gui);
bool scene_escape_waits(const struct app *app, const struct gui *gui);
/* The end was reached: nothing is left to answer or to stop. */
bool scene_is_over(const struct app *app);

/* ---- scene_customer.c ---- */

/* The picture, the name and the meters in a pane at the left, or in a strip. */
void scene_customer_pane(struct app *app, struct gui *gui, struct gui_rect pane);
void scene_customer_strip(struct app *app, struct gui *gui, struct gui_rect strip);
int scene_strip_height(const struct app *app, struct gui *gui);
/* The face alone, and a meter in its shortest form: for the bar of a narrow window. */
void scene_customer_face(struct app *app, struct gui *gui, struct gui_rect rect);
/* The picture before anything was said. */
void scene_customer_before(struct app *app, struct gui *gui, struct gui_rect rect, bool strip);
/* How many meters are shown: none where the mode hides them. */
size_t scene_meter_count(const struct app *app);
struct gui_meter scene_meter(const struct app *app, size_t meter);
const char *scene_customer_name(const struct app *app);

/* ---- scene_talk.c ---- */

/* All that was read, the newest at the bottom of `rect`; what finds no room is scrolled back to. Its bar
 * stands in the margin at the right. */
void scene_talk(struct app *app, struct gui *gui, struct gui_rect rect);
/* What one answers, in the column that is open, as one thing that takes the focus: Enter goes on to the
 * answers, and so does Down once its end is in `view`. */
void scene_talk_in_column(struct app *app, struct gui *gui, struct gui_rect view);
/* How high the things said as number `first` … `end` − 1 are, a line of the other side as large as the
 * newest. */
int scene_talk_height(struct app *app, struct gui *gui, int width, size_t first, size_t end);
/* The least height at `width` in which of what one answers stays: it with all that was said after it, it
 * alone, or its beginning. */
enum scene_talk_part { SCENE_TO_THE_END, SCENE_LINE, SCENE_BEGINNING };
int scene_talk_least(struct app *app, struct gui *gui, int width, enum scene_talk_part part);
/* How many things were said before the last answer. */
size_t scene_first_of_turn(const struct km_session *session);
/* Everything said so far, in the column that is open. `brief`: name and words side by side, for the form. */
void scene_everything_said(struct app *app, struct gui *gui, bool brief);
/* What the customer felt last. */
enum km_mood scene_mood(const struct app *app);

/* ---- scene_read.c: reading on ---- */

/* Lines wait to be read. */
bool scene_reads(const struct app *app);
/* Shows the next line from the said thing `from` on. */
void scene_read_from(struct app *app, struct gui *gui, size_t from);
/* How much of `height` is the conversation's while one reads: the baseline of the newest line. */
int scene_lines_height(const struct gui *gui, int height);
/* The conversation in `pane`, and the mark below it; a key or a click on nothing else reads on. */
void scene_read_on(struct app *app, struct gui *gui, struct gui_rect pane);

/* ---- scene_answer.c: below the conversation ---- */

/* The id of what Enter would choose now. */
const char *scene_main_thing(const struct app *app);
/* The same when all lines have been read. */
const char *scene_answer_thing(const struct app *app);

/* The height it would like to have in a column of `width`, and the least it can be used with. */
int scene_answer_height(struct app *app, struct gui *gui, int width, int *least);
/* In the column that is open; and in `rect`, where it scrolls when it is higher, so that no card is cut in
 * its words. */
void scene_answer(struct app *app, struct gui *gui);
void scene_answer_in(struct app *app, struct gui *gui, struct gui_rect rect);
/* What the answer that was tried again came to; nothing when none is. */
void scene_judge_retry(struct app *app);
/* Whether the key of a tool ("H", "U" …) does something now; true for the keys that are no tool's. */
bool scene_tool_works(const struct app *app, const char *key);
/* "1–4": the numbers that answer now. */
const char *scene_numbers(const struct app *app, struct gui *gui);

/* ---- scene_words.c: the answer in one's own words ---- */

/* It is asked for before the options are seen. */
bool scene_words_wait(const struct app *app);
/* What was written for the decision that waits; NULL: nothing. */
const char *scene_words_written(const struct app *app);
/* Below the row of the tools: what is asked, the field, and on to the options. */
void scene_words(struct app *app, struct gui *gui);
/* Whether it can be asked for again, with the options on the screen; and that. */
bool scene_words_can_come(const struct app *app);
void scene_ask_words(struct app *app, struct gui *gui);
/* Looks at the session as it stands. */
void scene_look_for_words(struct app *app);

/* ---- scene_coach.c: guided mode, after an answer ---- */

/* What it says is to be read before one answers again. */
bool scene_coach_waits(const struct app *app);
/* The least height in which it can be read. */
int scene_coach_least(struct app *app, struct gui *gui, int width);
void scene_coach(struct app *app, struct gui *gui);
/* Looks at the session as it stands. */
void scene_look_for_coach(struct app *app);
/* The next hint, in its page; and what is open, in the column that is open. */
void scene_ask_hint(struct app *app, struct gui *gui);
void scene_hint(struct app *app, struct gui *gui);

/* ---- scene_page.c: what lies over the conversation ---- */

bool scene_has_documents(const struct app *app);
void scene_page(struct app *app, struct gui *gui, struct gui_rect rect);
/* Keys of the pages and of undo. */
void scene_page_keys(struct app *app, struct gui *gui);
void scene_open_page(struct app *app, struct gui *gui, enum scene_page page);

/* ---- scene_form.c ---- */

/* The sheet is on the screen; and what of it Enter would choose now. */
bool scene_form_waits(const struct app *app);
const char *scene_form_thing(const struct app *app);
void scene_form(struct app *app, struct gui *gui, struct gui_rect rest);

/* ---- breath.c ---- */

enum { BREATH_IN_MS = 4000, BREATH_OUT_MS = 6000, BREATHS = 3 };
/* The diameter of the circle in the column that is open, with so much height to spare. */
int breath_size(const struct gui *gui, int room);
/* A circle that leads three breaths from `since_ms` on, in the middle of the column; at rest afterwards. */
void breath_circle(struct app *app, struct gui *gui, const char *id, int size, int64_t since_ms);

#endif
