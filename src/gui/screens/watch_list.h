/* The nodes of a scenario that is being written, found by words. */
#ifndef GUI_SCREENS_WATCH_LIST_H
#define GUI_SCREENS_WATCH_LIST_H

#include "gui/ui/field.h"
#include "gui/ui/frame.h"
#include "kamae/scenario.h"

/* Which nodes have the words that are looked for, kept between frames: there may be thousands. */
struct watch_list {
    struct arena arena;
    bool made;
    char wanted[GUI_FIELD_BYTES]; /* what was looked for */
    uint32_t *nodes;              /* that have it, in order of the file, */
    size_t count;
    struct km_text *shown; /* and what of each is shown: the text that has them, or how the node begins */
};

/* Up to date with what is wanted. `scenario` may be NULL. */
void watch_list_find(struct watch_list *list, const struct km_scenario *scenario, const char *wanted,
                     struct gui *gui);
/* Another scenario: nothing of the list holds. */
void watch_list_forget(struct watch_list *list);

#endif
