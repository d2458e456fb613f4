/* In which order findings are told. There are few of a file, so each is put in its place among those before
 * it. */
#include "base/diags.h"

/* How many follow from each of those from `first` on. */
static void count_follow(const struct km_diags *diags, size_t first, size_t *follow)
{
    for (size_t i = first; i < diags->count; i++) {
        size_t cause = km_diags_cause(diags, i);
        if (cause >= first)
            follow[cause - first] += cause != i;
    }
}

/* Whether `a` is told before `b` of the same file. */
static bool before(const struct km_diags *diags, struct km_told a, struct km_told b)
{
    const struct km_diag *one = km_diags_at(diags, a.index), *other = km_diags_at(diags, b.index);
    if (strcmp(one->file, other->file) != 0)
        return false;
    if (!a.follow != !b.follow)
        return a.follow;
    return one->line != other->line ? one->line < other->line : one->column < other->column;
}

size_t km_diags_tell(const struct km_diags *diags, size_t first, struct km_told *out)
{
    if (first >= diags->count)
        return 0;
    struct arena arena;
    arena_init(&arena, &diags->arena.host);
    size_t *follow = arena_array(&arena, diags->count - first, sizeof *follow), count = 0;
    count_follow(diags, first, follow);
    for (size_t i = first; i < diags->count; i++) {
        size_t cause = km_diags_cause(diags, i), at = count;
        struct km_told own = {i, follow[i - first]};
        if (cause != i && cause >= first)
            continue;
        for (; at > 0 && before(diags, own, out[at - 1]); at--)
            out[at] = out[at - 1];
        out[at] = own;
        count++;
    }
    arena_release(&arena);
    return count;
}
