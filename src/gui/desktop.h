/* This machine as the screens see it. */
#ifndef GUI_DESKTOP_H
#define GUI_DESKTOP_H

#include "gui/screens/host.h"
#include "store/host.h"

/* The fields are its own. */
struct desktop {
    struct store store;
    struct environment environment;
    struct data_places places;
    struct arena arena; /* lives as long as the desktop */
    struct arena list;  /* lives until it looks again */
    struct data_list rulebooks;
};

/* `data_argument` is what --data says, or NULL. Pair with desktop_release. */
void desktop_init(struct desktop *desktop, const struct km_host *memory,
                  const struct environment *environment, const char *data_argument);
void desktop_release(struct desktop *desktop);

/* Uses the desktop, which must outlive it. */
struct app_host desktop_host(struct desktop *desktop);

#endif
