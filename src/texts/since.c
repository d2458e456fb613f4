/* What has changed since an older sheet was written. Its hashes stand for the words as they were then,
 * whatever was done to its cells since. */
#include "texts/entries.h"
#include "texts/sheet.h"

#include "base/diag_texts.h"

static bool same_words(struct arena *arena, const struct entry *entry, const struct sheet_row *row,
                       enum km_language language)
{
    const char *words = entry->text.in[language] ? entry->text.in[language] : "";
    return entries_hash_fits(row->hash, language, entries_lines(arena, words));
}

/* Easy Japanese is Japanese; NULL: nothing has changed. */
static const char *change_of(struct arena *arena, const struct entry *entry, const struct sheet_row *row)
{
    bool japanese = !same_words(arena, entry, row, KM_JA) || !same_words(arena, entry, row, KM_JA_EASY);
    bool english = !same_words(arena, entry, row, KM_EN);
    if (japanese && english)
        return "changed";
    if (japanese)
        return "changed-ja";
    return english ? "changed-en" : NULL;
}

/* Marks what each row says of its text. Whether any row is of a text of this scenario. */
static bool mark(struct km_texts *texts, struct arena *arena, const struct sheet *old)
{
    bool any = false;
    for (size_t i = 0; i < texts->count; i++)
        texts->items[i].change = "new";
    for (size_t r = 0; r < old->count; r++) {
        int32_t number = map_find_string(&texts->by_id, old->rows[r].id);
        if (number < 0)
            continue;
        texts->items[number].change = change_of(arena, &texts->items[number], &old->rows[r]);
        any = true;
    }
    return any;
}

bool km_texts_since(struct km_texts *texts, struct km_bytes sheet, const char *name, struct km_diags *diags)
{
    struct sheet old = {0};
    struct arena arena;
    arena_init(&arena, &texts->arena.host);
    diags_begin_file(diags, name);
    bool read = sheet_read(&old, &arena, sheet, diags), ours = read && mark(texts, &arena, &old);
    if (read && !ours)
        diags_add_at(diags, DIAG_SHEET_OTHER_SCENARIO, 0, 0, DIAG_NO_ARGUMENTS);
    arena_release(&arena);
    return ours;
}
