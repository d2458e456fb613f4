/* Where scenarios, rulebooks and words are found.
 *
 * Data folders all have the shape of the source tree: scenarios/, assets/rulebooks/, assets/locale/. They are
 * searched in this order, and the first that has the file wins:
 *
 *   1  --data DIR
 *   2  $KAMAE_DATA
 *   3  $XDG_DATA_HOME/kamae      (without XDG_DATA_HOME: ~/.local/share/kamae)
 *   4  each of $XDG_DATA_DIRS, with /kamae      (without: /usr/local/share:/usr/share)
 *   5  the install prefix of this build
 *   6  the source tree of this build */
#ifndef OS_DATA_H
#define OS_DATA_H

#include "base/diags.h"
#include "os/environment.h"

/* The data folders in the order of search. */
struct data_places {
    struct arena *arena;
    const char **folders;
    size_t count, capacity;
};

/* `data_argument` is what --data says, or NULL. Folders need not exist. Paths live in `arena`. */
void data_places_init(struct data_places *places, struct arena *arena, const char *data_argument,
                      const struct environment *environment);

enum data_kind {
    DATA_SCENARIO, /* scenarios/ID.json */
    DATA_RULEBOOK, /* assets/rulebooks/ID.json */
    DATA_LOCALE,   /* assets/locale/ID.json */
    DATA_TEMPLATE  /* assets/templates/ID.json */
};

/* The path of the file called `id`; NULL with a finding, which suggests a near id, when no folder has it. */
const char *data_find(const struct data_places *places, enum data_kind kind, const char *id,
                      struct km_diags *diags);

/* Where a new file called `id` goes: the path in the first data folder, which is made when it is missing. 0
 * or errno; `*path` is set in either case. */
int data_make(const struct data_places *places, enum data_kind kind, const char *id, const char **path);

/* What somebody typed for a scenario or a rulebook: a path when it holds a '/', ends in ".json" or names an
 * existing file, and else an id for data_find. A path comes back as it is, whether the file exists or not:
 * file_read says so. */
const char *data_find_argument(const struct data_places *places, enum data_kind kind, const char *argument,
                               struct km_diags *diags);

struct data_entry {
    const char *id, *path;
};

/* Something that its name has made for a data file, but that is none. */
struct data_stray {
    const char *name, *path;
    bool named; /* as a data file is: it is no ordinary file then */
};

struct data_list {
    const struct data_entry *items;
    size_t count;
    const struct data_stray *strays;
    size_t stray_count;
};

/* Every file of `kind`, in order of id. An id in several folders counts where data_find finds it. Beside them
 * what lies there and cannot be listed: x.JSON, x.json.txt, x.jsonc, or a folder called x.json. */
struct data_list data_list(const struct data_places *places, enum data_kind kind);

/* Adds the finding that tells why `stray` is not listed. */
void data_tell_stray(const struct data_stray *stray, struct km_diags *diags);

#endif
