/* Writing what is on the screen as a page to print. */
#ifndef GUI_SCREENS_APP_EXPORT_H
#define GUI_SCREENS_APP_EXPORT_H

#include "gui/screens/app.h"

/* Makes what `write` writes, in `arena` if need be, the page "….html" beside the record, and tells what came
 * of it. */
typedef bool app_page_writer(struct app *app, struct arena *arena, const struct km_report_style *style,
                             struct km_bytes *out);
void app_export(struct app *app, struct gui *gui, app_page_writer *write);

#endif
