/* Files as a ZIP. It is the module kamae-zip, since libzip brings libraries of its own: the host loads it
 * when a package is written (km_package_zip). */
#ifndef PACKAGE_ZIP_H
#define PACKAGE_ZIP_H

#include "base/strbuf.h"
#include "kamae/package.h"

/* What the module is entered by. */
struct km_zip {
    const char *version; /* of the kamae that it belongs to */
    /* Appends a ZIP of `files` to `out`. False with a `reason`, in the arena of `out`, when it cannot. */
    bool (*write)(const struct km_package_file *files, size_t count, struct strbuf *out, const char **reason);
};

/* The module's only name for others: km_zip_entry. */
extern const struct km_zip km_zip_entry;

#endif
