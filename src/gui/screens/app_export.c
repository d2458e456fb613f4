/* Writing what is on the screen as a page to print, beside the record that it is about. */
#include "gui/screens/app_export.h"

#include "gui/ui/frame.h"

/* "….jsonl" becomes "….html"; NULL when the session is not kept. */
static const char *path_of(const struct app *app, struct gui *gui)
{
    const char *session = app->record;
    if (!session)
        return NULL;
    const char *slash = strrchr(session, '/'), *dot = strrchr(session, '.');
    size_t length = dot && (!slash || dot > slash) ? (size_t)(dot - session) : strlen(session);
    return gui_format(gui, "%.*s.html", (int)length, session);
}

static bool write_page(struct app *app, struct gui *gui, app_page_writer *write, const char *path,
                       struct km_diags *diags)
{
    struct km_bytes bytes;
    struct km_report_style style = {
        .words = ui_words(&app->words),
        .language = app_language(app),
        .both = app->settings.language == UI_BOTH,
        .diags = diags,
    };
    return write(app, gui_arena(gui), &style, &bytes) &&
           app->host.write_file(app->host.user, path, bytes, diags);
}

/* Where folders cannot be looked into, the name alone says where it is. */
static const char *shown_path(const struct app *app, const char *path)
{
    const char *slash = strrchr(path, '/');
    return app->host.keeping == APP_KEPT_IN_FOLDER || !slash ? path : slash + 1;
}

void app_export(struct app *app, struct gui *gui, app_page_writer *write)
{
    struct km_diags *diags = km_diags_new(&app->host.memory);
    const char *path = path_of(app, gui);
    if (!path)
        app_tell(app, "gui.export.nowhere", NULL);
    else if (write_page(app, gui, write, path, diags))
        app_tell(app, "gui.export.done", shown_path(app, path));
    else
        app_tell(app, "gui.export.failed", km_diags_count(diags) ? app_last_finding(app, diags) : path);
    km_diags_free(diags);
}
