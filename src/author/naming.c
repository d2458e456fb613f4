/* The file's name and the id. Commands find a scenario of the library by its id under that name, and sessions
 * keep the id alone. */
#include "author/review.h"

#include "base/diag_author.h"

/* The name without folders and ".json" in `arena`; NULL when it is no file's. */
static const char *stem_of(struct arena *arena, const char *name)
{
    static const char ending[] = ".json";
    const char *slash = strrchr(name, '/'), *base = slash ? slash + 1 : name;
    size_t length = strlen(base), tail = strlen(ending);
    if (length <= tail || strcmp(base + length - tail, ending) != 0)
        return NULL;
    return arena_string_n(arena, base, length - tail);
}

static void end(struct review *review, void *state)
{
    (void)state;
    const char *id = review->document->id, *stem = stem_of(&review->arena, review->scenario->name);
    if (stem && strcmp(stem, id) != 0)
        review_add(review, (struct text_owner){NULL, review->document->allows}, DIAG_KEY(NULL, "id"),
                   DIAG_FILE_NAMED_OTHERWISE, DIAG_ARGUMENTS(id, stem));
}

const struct text_check check_naming = {.end = end};
