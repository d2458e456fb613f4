/* Inside the library: what its list and its cards share. */
#ifndef GUI_SCREENS_LIBRARY_H
#define GUI_SCREENS_LIBRARY_H

#include "gui/screens/app.h"
#include "gui/ui/field.h"
#include "kamae/report.h"

/* How the cards of a list stand. */
struct library_cards {
    int columns, width, height; /* of one card; height 0: as high as its words */
    int picture;                /* width of the portrait; 0: none */
};

/* What the list knows of the catalogue, kept between frames: a folder may hold hundreds of scenarios. */
struct library_memo {
    struct arena arena;
    uint32_t looked;              /* the app's, of which all this is */
    char wanted[GUI_FIELD_BYTES]; /* what was looked for, */
    bool *matching;               /* and by card whether it has that */
    size_t matches;
    /* What the heights hold for; `width` is that of a card. */
    int width, scale;
    enum gui_theme theme;
    enum ui_choice language;
    const struct km_diags *unsound;
    int *heights; /* by card, as it was last; 0: unknown */
    int common;   /* of cards with a portrait; 0: unknown */
};

struct library {
    struct gui_field search;
    struct library_memo *memo; /* owned; NULL before the list was shown */
};
struct library *library_of(struct app *app);

/* Up to date with the catalogue and the search field; lives until the catalogue is another one. */
struct library_memo *library_memo(struct app *app, struct gui *gui);
/* Forgets heights of cards that were not `width` wide, or looked otherwise. */
void library_memo_fit(struct library_memo *memo, const struct app *app, struct gui *gui, int width);
void library_forget(struct app *app);

/* The id of a card: with the name of its file, or its number when the name is too long for an id. */
const char *library_card_id(const struct app *app, struct gui *gui, const struct km_card *card);
/* Opens the scenario when it is chosen. `*height` is what the memo knows of it: a card that is far from being
 * seen is only as high. */
void library_card(struct app *app, struct gui *gui, const struct km_card *card,
                  const struct library_cards *cards, int *height);
/* How high the words beside the portrait are, in `width`. */
int library_words_height(struct app *app, struct gui *gui, const struct km_card *card, int width);

bool library_can_go_on(const struct km_card *card);

void library_portrait(struct gui *gui, const struct km_head_info *head, int width, int height);
/* What was done last: how far it went when it can go on, and when it was. */
const char *library_last_words(const struct app *app, struct gui *gui, const struct km_card *card);

/* "賃貸管理・電話", and the picture for it. */
const char *library_place(const struct app *app, struct gui *gui, const struct km_head_info *head);
enum gui_icon library_channel_icon(const struct km_head_info *head);
/* Who wrote it, has read it, or what it rests on; NULL when the scenario says nothing. In the gui's arena. */
const char *library_credit(const struct app *app, struct gui *gui, const struct km_head_info *head,
                           enum km_credit credit);
/* The word of how hard it is; "" when the scenario says nothing. */
const char *library_intensity(const struct app *app, const struct km_head_info *head);

#endif
