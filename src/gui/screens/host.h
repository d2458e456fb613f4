/* What the screens need of the world around them, handed in as functions: files, the clock, what is kept and
 * where. A window of this machine gives it (gui/desktop.c), and so do tests. Strings live as long as the host
 * unless it is said otherwise; what goes wrong becomes a finding in `diags`. */
#ifndef GUI_SCREENS_HOST_H
#define GUI_SCREENS_HOST_H

#include "i18n/choice.h"
#include "kamae/practice.h"

enum app_record {
    APP_RECORD_OPENED,
    APP_RECORD_BUSY,  /* somebody else writes it just now */
    APP_RECORD_FAILED /* it cannot be written */
};

/* Where what is kept lies. */
enum app_keeping {
    APP_KEPT_IN_FOLDER,  /* on this computer */
    APP_KEPT_IN_BROWSER, /* by the browser around the window */
    APP_KEPT_BY_SYSTEM,  /* by the learning system around the window, which is told what came of it, too */
    APP_READ_ONLY,       /* there, but by another window alone: what is new is gone with this one */
    APP_NOT_KEPT         /* nowhere: it is gone with the window */
};

struct app_host {
    struct km_host memory;
    enum app_keeping keeping;
    bool touch;         /* fingers and no keyboard */
    bool own_window;    /* it can fill the screen, and be closed from within */
    bool second_window; /* what only the host of a class sees can lie in a window of its own */
    bool mode_fixed;    /* whoever hands the trainer out has chosen the mode, which the settings have */
    struct km_files files;
    struct km_shelf shelf;
    struct km_clock clock;
    void *user; /* of the functions below */

    /* Looks again which scenarios, sessions and rulebooks there are; what was listed before is gone. */
    void (*look_again)(void *user);
    size_t (*rulebook_count)(void *user);
    /* The id (its file's name) of rulebook number `index`, in order of id. */
    const char *(*rulebook)(void *user, size_t index);

    /* A record for a new session of scenario `id`, and its path; or the one at `path`, to go on. `out` is
     * filled when it was opened. `diags` must outlive it: also what fails later is told there. A journal that
     * answers late is answered for with app_settle. */
    enum app_record (*begin_record)(void *user, const char *id, int64_t at_ms, struct km_diags *diags,
                                    struct km_journal *out, const char **path);
    enum app_record (*resume_record)(void *user, const char *path, struct km_diags *diags,
                                     struct km_journal *out);
    /* The folder of the records, in `arena`; NULL: there is none, or nobody could look into it. */
    const char *(*records_folder)(void *user, struct arena *arena);

    /* Keeps `bytes`, a sound scenario called `id`, where the next look finds it, and never over another.
     * False with a finding. */
    bool (*keep_scenario)(void *user, const char *id, struct km_bytes bytes, struct km_diags *diags);

    /* The settings as they were written last, in `arena`; false: there are none. */
    bool (*read_settings)(void *user, struct arena *arena, struct km_bytes *out);
    /* False when they cannot be kept; `*place`, in `arena`, then says where they should be. */
    bool (*write_settings)(void *user, struct arena *arena, struct km_bytes bytes, const char **place);

    /* A table of words, "ja" or "en", in `arena`, and its path. */
    bool (*read_words)(void *user, const char *language, struct arena *arena, struct km_diags *diags,
                       struct km_bytes *out, const char **path);
    /* What of the language the environment says; `option` is NULL. */
    struct ui_wishes (*wishes)(void *user);
    /* How many minutes clocks on the wall are ahead of UTC at `at_ms`. */
    int32_t (*minutes_east)(void *user, int64_t at_ms);
    /* Where the person keeps documents, in `arena`; NULL: nobody knows. The function is NULL where files have
     * no folders: what is written then goes to the person under its name. */
    const char *(*documents_folder)(void *user, struct arena *arena);
    /* Whether there is a file `path`; asked where files have folders. */
    bool (*exists)(void *user, const char *path);
    /* Makes the file `path` hold `bytes`. */
    bool (*write_file)(void *user, const char *path, struct km_bytes bytes, struct km_diags *diags);
    /* Has the system show, or print, the file `path`, and does not wait for it; false with a finding when it
     * cannot be asked. NULL: there is no way to do that. */
    bool (*open_file)(void *user, const char *path, struct km_diags *diags);
    bool (*print_file)(void *user, const char *path, struct km_diags *diags);
    /* Whether what was asked to show or print `path` has failed since, with a finding, which is told once;
     * does not wait. NULL with open_file. */
    bool (*hand_failed)(void *user, const char *path, struct km_diags *diags);
    /* As in km_report_style; NULL: no PDF is written. */
    const struct km_pdf *(*load_pdf)(struct km_diags *diags);
    /* Lets the person choose a file, which comes as app_add; NULL: files are called by their paths. */
    void (*choose_file)(void *user);
    /* Gives the person all that is kept, as one file that choose_file takes again; NULL: it lies in a folder.
     */
    void (*save_all)(void *user);
};

#endif
