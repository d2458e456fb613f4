/* What is wrong with a file, as cards. */
#ifndef GUI_SCREENS_FINDINGS_H
#define GUI_SCREENS_FINDINGS_H

#include "gui/screens/app.h"

/* In the order in which people are told of them, at most `most`; returns how many are left out. */
size_t findings_show(struct app *app, struct gui *gui, const struct km_diags *findings, size_t most);

#endif
