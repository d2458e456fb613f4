/* Small pictures drawn by lines and discs on a grid of 24. */
#ifndef GUI_UI_ICON_H
#define GUI_UI_ICON_H

#include "gui/ui/draw.h"

enum gui_icon {
    GUI_ICON_NONE,
    GUI_ICON_FLAME,  /* anger */
    GUI_ICON_RINGS,  /* trust */
    GUI_ICON_CHECK,  /* kept: disc with check */
    GUI_ICON_CROSS,  /* broken: diamond with cross */
    GUI_ICON_WARN,   /* open: triangle with stroke */
    GUI_ICON_DASHED, /* not tested: dashed ring */
    GUI_ICON_DASH,   /* not applicable */
    GUI_ICON_INFO,
    GUI_ICON_HELP,
    GUI_ICON_TICK, /* a bare check */
    GUI_ICON_BACK, /* chevrons */
    GUI_ICON_NEXT,
    GUI_ICON_UP,
    GUI_ICON_DOWN,
    GUI_ICON_RETRY,
    GUI_ICON_BOOK,
    GUI_ICON_HISTORY,
    GUI_ICON_PEOPLE,
    GUI_ICON_GEAR,
    GUI_ICON_CLOCK,
    GUI_ICON_COUNTER, /* channels */
    GUI_ICON_PHONE,
    GUI_ICON_CHAT,
    GUI_ICON_SOCIAL,
    GUI_ICON_VISIT,
    GUI_ICON_DESK,
    GUI_ICON_DOCUMENT,
    GUI_ICON_SHIELD,
    GUI_ICON_SEARCH,
    GUI_ICON_EYE,
    GUI_ICON_LOCK,
    GUI_ICON_STOP,
    GUI_ICON_BREATH,
    GUI_ICON_PLUS,
    GUI_ICON_MINUS,
    GUI_ICON_PEN,
    GUI_ICON_COUNT
};

/* Draws `icon` in a square of `size` pixels at x, y. `ground` is what a sign inside a filled shape is cut out
 * with. */
void gui_icon_draw(struct gui_draw *draw, enum gui_icon icon, float x, float y, float size, uint32_t colour,
                   uint32_t ground);

#endif
