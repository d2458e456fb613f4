/* More acts than the words have room for: a short sentence that is to be an apology, a question and a promise
 * at once was tagged without looking at it. */
#include "author/review.h"

#include "base/diag_author.h"
#include "text/width.h"

/* Three acts may come in one cry. Four or more take eight full-width letters each: answers written with care
 * have fourteen and more. In columns, of which a full-width letter has two. */
enum { ACTS_FREE = 3, ACT_COLUMNS = 2 * 8 };

/* Columns of the text in the language in which it takes most. */
static size_t widest(const struct km_text *words)
{
    size_t columns = 0;
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        size_t width = words->in[language] ? text_width(words->in[language]) : 0;
        columns = width > columns ? width : columns;
    }
    return columns;
}

static void check_text(struct review *review, void *state, const struct text *text)
{
    (void)state;
    size_t acts = text->acts ? text->acts->written.count : 0;
    if (acts <= ACTS_FREE || (text->kind != TEXT_ANSWER && text->kind != TEXT_LINE))
        return;
    size_t columns = widest(text->words);
    if (columns >= acts * ACT_COLUMNS)
        return;
    char letters[24], number[24];
    snprintf(letters, sizeof letters, "%zu", (columns + 1) / 2);
    snprintf(number, sizeof number, "%zu", acts);
    review_add(review, text->owner, DIAG_KEY(text->at, "acts"), DIAG_ACTS_CROWDED,
               DIAG_ARGUMENTS(number, letters));
}

const struct text_check check_crowding = {.text = check_text};
