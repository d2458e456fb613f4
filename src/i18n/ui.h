/* The words of the user interface: one table per language from assets/locale/ja.json and en.json.
 *
 * A file is one flat object, key → text, sorted by key. Keys are dotted, the last part being the id that the
 * formats use where there is one: "mood.angry", "verdict.not-applicable". {name} in a text is filled in by
 * ui_write; any other brace stands for itself. Only words of the user interface are here: rules, acts and
 * scenarios bring their own, diagnostics are in base/diag_*.h. */
#ifndef I18N_UI_H
#define I18N_UI_H

#include "base/diags.h"
#include "base/map.h"
#include "i18n/words.h"

enum { UI_TABLE_COUNT = KM_EN + 1 };

struct ui_table {
    struct map keys; /* key → index in texts */
    const char **texts;
    struct ui_place *places; /* one for each text, in order of where it lies */
};

/* Where a text lies, and its key. */
struct ui_place {
    const char *text, *key;
};

/* The tables, indexed by KM_JA and KM_EN. `words` point to the struct, which therefore stays where it is. */
struct ui {
    struct arena *arena;
    struct ui_table tables[UI_TABLE_COUNT];
    struct ui_late *late; /* the table that is still to be read; NULL: none */
    struct km_words words;
};

/* Empty tables that will live in `arena`. */
void ui_init(struct ui *ui, struct arena *arena);

/* Reads the table of `language` (KM_JA or KM_EN) from `bytes`, which need not outlive the call; `name` is the
 * file's name for findings. False when there was an error; the table is then empty. */
bool ui_load(struct ui *ui, enum km_language language, struct km_bytes bytes, const char *name,
             struct km_diags *diags);

/* Where tables are read from: the bytes of the table called `id` ("ja", "en"), and its name for findings.
 * False when it cannot be read; whoever reads says why. */
struct ui_source {
    bool (*read)(void *user, const char *id, const char **name, struct km_bytes *out);
    void *user;
};

/* Reads both tables. False when one is missing or has an error: nothing can be said then. */
bool ui_load_both(struct ui *ui, const struct ui_source *source, struct km_diags *diags);

/* Reads the table of `language` (KM_JA or KM_EN) alone. The other one is read when somebody first asks for
 * it; when that fails, `language` stands for it. `source` must live as long as `ui`. False as above. */
bool ui_load_first(struct ui *ui, enum km_language language, const struct ui_source *source,
                   struct km_diags *diags);

/* The tables as words for whoever takes any; they live as long as the tables. */
const struct km_words *ui_words(const struct ui *ui);

/* The text of `key`, which lives as long as the tables. Japanese serves KM_JA_EASY. A missing key is our own
 * mistake: it asserts, and in a release the key itself comes back. */
const char *ui_get(const struct ui *ui, enum km_language language, const char *key);

/* The same, or NULL: for keys made from what a file says. */
const char *ui_find(const struct ui *ui, enum km_language language, const char *key);

/* The same word in the other language (KM_JA or KM_EN), `text` being what ui_get or ui_find gave of
 * `language`. NULL: it is none of those, not even with equal letters. */
const char *ui_in_other(const struct ui *ui, enum km_language language, const char *text);

/* words_write with these words. */
void ui_write(const struct ui *ui, enum km_language language, const char *key,
              const struct ui_argument *arguments, struct strbuf *out);

#endif
