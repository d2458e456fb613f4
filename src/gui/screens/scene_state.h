/* What of the scene is on the screen, which its files share. The session says what happened and what can be
 * answered; here is only what of it the person has read and which page lies over it. */
#ifndef GUI_SCREENS_SCENE_STATE_H
#define GUI_SCREENS_SCENE_STATE_H

#include "gui/figure/pose.h"
#include "gui/screens/app.h"
#include "gui/ui/field.h"

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
    /* the incident form that waits */
    bool form_open;     /* the lines before it were read, and Enter pressed */
    uint32_t form_node; /* KM_NONE: none begun */
    bool entry_waits;   /* an entry is with the record */
    uint32_t row;       /* being filled in; the slot count: all are, and can be looked over */
    bool row_unseen;    /* it is another one than in the frame before */
    /* the answer in one's own words, before the options of a decision are seen */
    struct gui_field words;
    uint32_t words_turn; /* the answer that it is about; 0: none yet */
    uint32_t worded;     /* the answer for which that was asked and left; 0: none */
};

/* Makes app->scene when it is first needed; gives back what of it is its session's. */
void scene_make(struct app *app);
void scene_close(struct app *app);
/* What the answer that was tried again came to; nothing when none is. */
void scene_judge_retry(struct app *app);
/* Does what waits in `then`, once the record has answered: the last thing in a frame. */
void scene_do_then(struct app *app);

#endif
