/* Writing what is on the screen into a file: in which form, where, and under which name. */
#ifndef GUI_SCREENS_EXPORT_H
#define GUI_SCREENS_EXPORT_H

#include "gui/screens/app.h"
#include "gui/ui/field.h"

/* What can be written; one constant for each thing. */
struct export_subject {
    const char *title; /* key of what it is called */
    bool for_machines; /* also in the formats that are not for people */
    bool short_form;   /* there is a form of one page */
    /* Whether all that stands in it is known. */
    bool (*ready)(struct app *app);
    /* It in `format`, in `arena` if need be. False when it could not be written; style->diags says why. */
    bool (*write)(struct app *app, struct arena *arena, const char *format,
                  const struct km_report_style *style, struct km_bytes *out);
};

/* The screen's own. */
struct exporting {
    const struct export_subject *subject;
    const char *format;            /* as it was chosen last; NULL: the first one that people print */
    bool one_page;                 /* the short form */
    struct gui_field folder, name; /* the name without its extension */
    struct arena arena;            /* of what came of it, and lives until the next try */
    const char *in_the_way;        /* path of a file that is there already, and is to be kept; NULL: none */
    const char *written;           /* path of the file; NULL: none yet */
    const char *handed;            /* key of what became of it then; NULL: nothing */
    int64_t handed_ms;             /* of the window's clock: when it was handed over */
    struct km_diags *findings;     /* owned: why it was not written, opened or shown; NULL: it was */
};

/* Goes to the screen; Esc leads back. */
void export_open(struct app *app, const struct export_subject *subject);

#endif
