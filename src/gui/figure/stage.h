/* Private to gui/figure: the room behind and before the figure, and what words bring into it (subject.h). */
#ifndef GUI_FIGURE_STAGE_H
#define GUI_FIGURE_STAGE_H

#include "gui/figure/artist.h"

/* The room behind and before the figure. `artist->pen.at` maps the stage's units to pixels. */
struct stage {
    enum km_room room;
    double width, height;
    double ledge; /* where something before the figure cuts it: the height when nothing does */
    double floor; /* where the figure's lower edge is */
    double top;   /* where things lie, from `left` on: the height when nothing can */
    double left;
    bool imagined; /* the customer is not seen, only imagined: inside a dashed ring and without arms */
    double ring_x, ring_y, ring_r;
};

enum km_room setting_room(const struct figure *figure);
struct stage setting_stage(enum km_room room, double width, double height);
void setting_behind(struct artist *artist, const struct stage *stage);
void setting_before(struct artist *artist, const struct stage *stage);

/* What words bring: people behind the figure, the things before it, and the colleague beside us. */
void props_behind(struct artist *artist, const struct stage *stage);
void props_before(struct artist *artist, const struct stage *stage);
void props_partner(struct artist *artist, const struct stage *stage);

/* Whether words brought it. */
bool props_has(const struct artist *artist, enum km_prop prop);

/* Whether something lies before the figure. */
bool props_lie(const struct artist *artist);

/* Which prop is held in a hand, and that one by itself: in the box, its lower edge at x, y. */
enum km_prop props_held(const struct figure *figure);
void props_put_in_hand(struct artist *artist, double x, double y);

#endif
