/* A lesson as a package for a learning system: one ZIP of a page and of what describes it to the system. */
#ifndef KAMAE_PACKAGE_H
#define KAMAE_PACKAGE_H

#include "kamae/diag.h"

struct km_output;

/* What learning systems take. */
enum km_package_kind { KM_SCORM_12, KM_SCORM_2004, KM_CMI5, KM_PACKAGE_KIND_COUNT };
/* "scorm12", "scorm2004", "cmi5". */
const char *km_package_kind_name(enum km_package_kind kind);

/* The page, as the package calls it, and what describes the lesson. */
#define KM_PACKAGE_PAGE "index.html"
const char *km_package_manifest_file(enum km_package_kind kind);

/* A scenario of the lesson, which the system starts by itself. */
struct km_package_part {
    const char *id;
    struct km_text title, summary;
};

struct km_package {
    enum km_package_kind kind;
    const struct km_package_part *parts; /* at least one, each with another id */
    size_t count;
    enum km_language language; /* of titles, where there is room for one language */
    int32_t pass_mark;         /* 1–100 */
    bool graded;               /* the system is told whether the lesson was passed */
};

/* What describes the lesson: imsmanifest.xml of SCORM 1.2, or of SCORM 2004 4th edition, or cmi5.xml. Never
 * NULL; free with km_output_free. `host` may be NULL. */
struct km_output *km_package_manifest(const struct km_host *host, const struct km_package *package);

struct km_package_file {
    const char *name; /* ASCII */
    struct km_bytes bytes;
};

/* What writes ZIP: the entry km_zip_entry of the module kamae-zip, which the caller loads. */
struct km_zip;

/* The files as one ZIP; the same files give the same bytes. NULL with a finding when `zip` belongs to another
 * kamae (KM0749) or fails (KM0750); else free with km_output_free. */
struct km_output *km_package_zip(const struct km_host *host, const struct km_package_file *files,
                                 size_t count, const struct km_zip *zip, struct km_diags *diags);

#endif
