/* What is found, and what is allowed: an "allow" holds for its owner alone, and only with a reason. */
#include "author/review.h"

#include "base/diag_author.h"
#include "kamae/author.h"
#include "text/normal.h"

void review_meet(struct review *review, const struct document_allows *allows)
{
    if (!allows || !allows->count)
        return;
    map_add(&review->first_allowance, (const char *)allows, sizeof *allows, (int32_t)review->allowance_count);
    for (size_t i = 0; i < allows->count; i++) {
        ARENA_RESERVE(&review->arena, review->allowances, review->allowance_count,
                      review->allowance_capacity);
        review->allowances[review->allowance_count++] = (struct allowance){.allow = &allows->items[i]};
    }
}

/* Whether anything but blanks is written in some language. */
static bool has_words(struct arena *arena, const struct km_text *text)
{
    for (int language = 0; language < KM_LANGUAGE_COUNT; language++) {
        const char *words = text->in[language] ? text_words(arena, text->in[language]) : NULL;
        if (words && *words)
            return true;
    }
    return false;
}

static bool is_allowed(struct review *review, const struct document_allows *allows, const char *code)
{
    bool allowed = false;
    if (!allows || !allows->count)
        return false;
    int32_t first = map_find(&review->first_allowance, (const char *)allows, sizeof *allows);
    for (size_t i = 0; i < allows->count; i++) {
        if (strcmp(allows->items[i].code, code) != 0 || !has_words(&review->arena, &allows->items[i].reason))
            continue;
        review->allowances[(size_t)first + i].used = true;
        allowed = true;
    }
    return allowed;
}

/* Whether the code is of the row in the list of diagnostics that the checks have. */
static bool is_of_checks(const char *code)
{
    return strcmp(code, "KM0463") >= 0 && strcmp(code, "KM0499") <= 0;
}

/* The code that "allow" can switch off and is most like the one that is none, or NULL. */
static const char *nearest_allowable(struct arena *arena, const char *unknown)
{
    size_t all = km_explain_count(), count = 0;
    const char **codes = arena_array(arena, all, sizeof *codes);
    for (size_t i = 0; i < all; i++) {
        const char *code = km_explain_at(i).code;
        if (is_of_checks(code))
            codes[count++] = code;
    }
    return diags_nearest(unknown, codes, count);
}

void review_allowances(struct review *review)
{
    struct km_explanation row;
    for (size_t i = 0; i < review->allowance_count; i++) {
        const struct document_allow *allow = review->allowances[i].allow;
        if (!is_of_checks(allow->code) || !km_explain_find(allow->code, &row))
            diags_add(review->diags, DIAG_ALLOW_UNKNOWN, DIAG_KEY(allow->at, "code"),
                      DIAG_ARGUMENTS(allow->code, nearest_allowable(&review->arena, allow->code)));
        else if (!has_words(&review->arena, &allow->reason))
            diags_add(review->diags, DIAG_ALLOW_WITHOUT_REASON, DIAG_KEY(allow->at, "reason"),
                      DIAG_ARGUMENTS(allow->code));
        else if (!review->allowances[i].used)
            diags_add(review->diags, DIAG_ALLOW_IDLE, allow->at, DIAG_ARGUMENTS(allow->code));
    }
}

void review_add(struct review *review, struct text_owner owner, const struct path *at,
                const struct diag_kind *kind, struct diag_arguments arguments)
{
    if (is_allowed(review, owner.allows, kind->row.code))
        review->allowed++;
    else
        diags_add(review->diags, kind, at, arguments);
}

void review_add_text(struct review *review, const struct text *text, const struct diag_kind *kind,
                     struct diag_arguments arguments)
{
    review_add(review, text->owner, DIAG_KEY(text->at, text->key), kind, arguments);
}
