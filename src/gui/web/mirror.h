/* What stands on the screen, as HTML with roles: what a voice reads and presses, and text to be selected,
 * found and translated, over the picture. */
#ifndef GUI_WEB_MIRROR_H
#define GUI_WEB_MIRROR_H

#include "base/strbuf.h"

struct gui;

/* The nodes of the frame that ended last, in reading order and where they stand. An element has the node's id
 * as data-id, and data-live when it is to be said. Texts lie, line by line, as the draw list has them.
 * `title` names the screen where no heading of it does. */
void mirror_write(const struct gui *gui, const char *title, struct strbuf *out);

#endif
