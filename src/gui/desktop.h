/* This machine as the screens see it. */
#ifndef GUI_DESKTOP_H
#define GUI_DESKTOP_H

#include "gui/screens/host.h"
#include "os/listening.h"
#include "os/opening.h"
#include "os/watching.h"
#include "store/host.h"

/* The fields are its own. */
struct desktop {
    struct store store;
    struct environment environment;
    struct data_places places;
    struct arena arena; /* lives as long as the desktop */
    struct arena list;  /* lives until it looks again */
    struct data_list rulebooks;
    struct watching watching;
    struct listening listening; /* to what is watched */
    const char *watched;        /* path of the file that is being written; NULL: none is */
    struct opening opening;     /* the file that was handed to another program last */
};

/* `data_argument` is what --data says, or NULL. Pair with desktop_release. */
void desktop_init(struct desktop *desktop, const struct km_host *memory,
                  const struct environment *environment, const char *data_argument);
void desktop_release(struct desktop *desktop);

/* Watches the scenario called `name` (an id or a path), whose path is then `watched`. False with a finding.
 */
bool desktop_watch(struct desktop *desktop, const char *name, struct km_diags *diags);
/* Whether the watched file may be another one now; heard once. It waits for saves that follow at once. */
bool desktop_hears_save(struct desktop *desktop);
/* Waits on another thread until desktop_hears_save is to be asked, or, which is false, for
 * desktop_listen_no_more.
 */
bool desktop_listen(void *desktop);
void desktop_listen_no_more(struct desktop *desktop);

/* Uses the desktop, which must outlive it. */
struct app_host desktop_host(struct desktop *desktop);

#endif
