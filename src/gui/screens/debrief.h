/* Inside the debrief: what its pages share. What is shown comes from the report and the score; which page,
 * and where on it, is in struct debrief. */
#ifndef GUI_SCREENS_DEBRIEF_H
#define GUI_SCREENS_DEBRIEF_H

#include "gui/figure/pose.h"
#include "gui/screens/app.h"
#include "gui/ui/field.h"

enum debrief_page {
    DEBRIEF_SUMMARY,
    DEBRIEF_TURNS,
    DEBRIEF_GOOD,
    DEBRIEF_GUIDANCE,
    DEBRIEF_FORM, /* left out when nothing was entered */
    DEBRIEF_REFLECTION,
    DEBRIEF_POINTS,
    DEBRIEF_HISTORY,
    DEBRIEF_PAGES
};

/* What of the debrief and the customer's seat is on the screen. */
struct debrief {
    bool open;  /* the session's: begins again with every judgement */
    bool begun; /* the cursor stands where it is to begin */
    enum debrief_page page;
    uint32_t turn;         /* where the cursor of the curve is; 0: the start */
    bool around;           /* what was said before and after that answer is shown */
    bool told;             /* what would have fitted that moment is shown */
    uint32_t retry;        /* wished for in this frame: the answer to try again; 0: none */
    struct gui_field plan; /* kept with the session as soon as the keyboard has left it */
    size_t newer;          /* runs of the history that are newer than those that are shown */
    size_t seat;           /* number of the customer's line, from 0 */
    bool running;          /* the seat goes on by itself, */
    int64_t next_ms;       /* the next time then */
    struct pose_motion motion;
};

/* ---- debrief_state.c ---- */

/* Of the debrief and of the seat, whichever comes first. */
void debrief_enter(struct app *app, struct gui *gui);
/* The judgement goes: what was typed is kept with the session. */
void debrief_close(struct app *app);
/* To the page of the turning points, with the cursor at `turn`. */
void debrief_open_turn(struct app *app, uint32_t turn);

/* ---- debrief_words.c ---- */

/* A text of the scenario or the rulebook, and below it the other language when both are shown. */
void debrief_text(struct app *app, struct gui *gui, const struct km_text *text, struct gui_style style);
/* Small and bold: what the next lines are. */
void debrief_label(struct app *app, struct gui *gui, const char *key);
/* A title of the page, and what it is about (may be NULL). */
void debrief_title(struct app *app, struct gui *gui, const char *key, const char *note);
/* That the turning points are still being found. */
void debrief_judging(struct app *app, struct gui *gui);
/* "5手目", "開始", "記録". */
const char *debrief_turn(struct app *app, struct gui *gui, uint32_t turn);
/* Somebody's name and words. */
void debrief_quote(struct app *app, struct gui *gui, const struct km_quote *quote);
/* What was chosen in `turn`, on its wash, and above it what was written before the options were seen; nothing
 * for an absent quote. */
void debrief_answer(struct app *app, struct gui *gui, uint32_t turn, const struct km_quote *quote);
/* What would have fitted a moment (`pattern`: how a rule may be worded); nothing for an absent text. */
void debrief_say(struct app *app, struct gui *gui, const struct km_text *text, bool pattern);
/* A sentence of the report. */
const char *debrief_remark(struct app *app, struct gui *gui, const struct km_remark *remark);
/* Of an exam whether it was passed, in the words of `key`. */
const char *debrief_result(struct app *app, struct gui *gui, const char *key);
/* What a turning point is about, and in `second` (may be NULL) the same in the other language, where there is
 * one to show. */
const char *debrief_about(struct app *app, const struct km_turning_point *point, const char **second);
/* "−31", "12". */
const char *debrief_number(struct gui *gui, int32_t number);
/* Points still attainable: a number, or a dash where no end could be reached any more. */
const char *debrief_points(struct gui *gui, int32_t points);
/* The number in a ring of the current line height, in a column or flow; filled when it is the current one. */
void debrief_rank(struct gui *gui, size_t rank, bool filled);

/* ---- the session, turn by turn (debrief_words.c) ---- */

bool debrief_is_form(const struct app *app, uint32_t turn);
/* A meter's value after `turn` answers. */
int32_t debrief_meter(const struct app *app, size_t meter, uint32_t turn);
/* How many there are; none until they are known. */
size_t debrief_turning_points(const struct app *app);
/* The rank, from 1, of the turning point that is about the answer of `turn`; 0: none is. */
size_t debrief_rank_of(const struct app *app, uint32_t turn);
/* The same of one whose points were lost at `turn` while it is about an earlier answer. */
size_t debrief_rank_lost_at(const struct app *app, uint32_t turn);
/* Index of what was said first with the answer of `turn`, and of the customer's last words before `index`;
 * SIZE_MAX: nothing. */
size_t debrief_answer_of(const struct app *app, uint32_t turn);
size_t debrief_customer_before(const struct app *app, size_t index);
/* Index of what carried event number `event` of the trace, or SIZE_MAX. */
size_t debrief_said_of_event(const struct app *app, size_t event);
/* Whether the turning point at `turn` was tried again and lost nothing. */
bool debrief_is_solved(const struct app *app, uint32_t turn);

/* ---- the pages, each in a scrolling column ---- */

void debrief_show_summary(struct app *app, struct gui *gui);
void debrief_show_turns(struct app *app, struct gui *gui);
void debrief_show_good(struct app *app, struct gui *gui);
void debrief_show_guidance(struct app *app, struct gui *gui);
void debrief_show_form(struct app *app, struct gui *gui);
bool debrief_has_form(const struct app *app);
void debrief_show_reflection(struct app *app, struct gui *gui);
void debrief_show_points(struct app *app, struct gui *gui);
void debrief_show_history(struct app *app, struct gui *gui);

/* ← → 1–9 and H on the page of the turning points. */
void debrief_turn_keys(struct app *app, struct gui *gui);

/* ---- debrief_curve.c ---- */

/* What was attainable and the meters, answer by answer; a click moves the cursor. */
void debrief_curve(struct app *app, struct gui *gui);
void debrief_legend(struct app *app, struct gui *gui);
int debrief_legend_width(struct app *app, struct gui *gui);
/* The same as rows, for narrow windows: the turning points with what was attainable before and after. */
void debrief_curve_rows(struct app *app, struct gui *gui);

#endif
