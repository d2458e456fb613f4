/* Private to the settings: what hangs on the walls of rooms and stands on their ledges. Each is drawn from
 * its own upper left corner; what stands on a ledge goes up from there. */
#ifndef GUI_FIGURE_FITTINGS_H
#define GUI_FIGURE_FITTINGS_H

#include "gui/figure/artist.h"

enum fitting {
    FITTING_NONE,
    FITTING_WINDOW,
    FITTING_CALENDAR, /* a month without numbers: it stays true on every day */
    FITTING_NOTICE,
    FITTING_FLOOR_PLAN,
    FITTING_FLOOR_PLAN_WIDE,
    FITTING_CLOCK,
    FITTING_RACK, /* of a shop, with four boards, at the left edge */
    FITTING_GOODS_BOXES,
    FITTING_GOODS_BOTTLES,
    FITTING_GOODS_TINS,
    FITTING_GOODS_LARGE,
    FITTING_KEY_BOARD,
    FITTING_CROSS_SIGN, /* hangs from the ceiling */
    FITTING_CURTAIN,    /* round a bed */
    FITTING_WAITING_SEATS,
    FITTING_WINDOW_ONE, /* numbers of windows, hanging from the ceiling */
    FITTING_WINDOW_TWO,
    FITTING_LEAFLETS,
    FITTING_CALL_BOARD, /* whose turn it is */
    FITTING_NOREN,
    FITTING_LANTERN,
    FITTING_MENU_STRIPS,
    FITTING_BOTTLE_BOARD,
    FITTING_PICTURE,
    FITTING_WALL_LAMP,
    FITTING_PIGEONHOLES,
    FITTING_CORK_BOARD,
    FITTING_BINDERS_TALL,
    FITTING_BINDERS_SHORT,
    FITTING_WHITEBOARD,
    FITTING_BLINDS,
    FITTING_SIGN, /* this one and those after it stand on the ledge */
    FITTING_REGISTER,
    FITTING_MODEL_HOUSE,
    FITTING_SANITIZER,
    FITTING_TICKETS,
    FITTING_TABLE_SET,
    FITTING_BELL,
    FITTING_FLOWERS,
    FITTING_PLANT,
    FITTING_SCREEN,
    FITTING_COUNT
};

bool fitting_is_on_ledge(enum fitting fitting);

void fitting_draw(struct artist *artist, enum fitting fitting);

#endif
