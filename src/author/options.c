/* Options of one decision, or of one slot of a form: two that say the same are one, and two of different acts
 * that are answered in the same words seem to be. Two that have a condition each may be alike, since nobody
 * can say from the file whether both are ever on offer. */
#include "author/review.h"

#include "base/diag_author.h"
#include "text/normal.h"

/* What one option is held against the others by. */
struct keyed {
    struct text_owner owner;
    const struct km_text *text;
    const char *key; /* NULL: nothing */
    const char *id, *when;
    const struct document_acts *acts; /* NULL: do not matter */
    bool told;
};

static bool together(const struct keyed *a, const struct keyed *b)
{
    return !a->when || !b->when || strcmp(a->when, b->when) == 0;
}

static bool same_acts(const struct document_acts *a, const struct document_acts *b)
{
    return a->written.count == b->written.count &&
           memcmp(a->numbers, b->numbers, a->written.count * sizeof *a->numbers) == 0;
}

/* The first option before number `index` that is alike and may be on offer with it; NULL: none. There are
 * LIMIT_CHOICES at most. */
static const struct keyed *find_alike(const struct keyed *options, size_t index)
{
    const struct keyed *wanted = &options[index];
    for (size_t i = 0; wanted->key && i < index; i++)
        if (options[i].key && strcmp(options[i].key, wanted->key) == 0 && together(&options[i], wanted) &&
            !(wanted->acts && same_acts(options[i].acts, wanted->acts)))
            return &options[i];
    return NULL;
}

/* What of a text (NULL: none) makes it another one; NULL: nothing. */
static const char *letters_of(struct arena *arena, const char *text)
{
    const char *letters = text ? text_letters(arena, text) : NULL;
    return letters && *letters ? letters : NULL;
}

/* Texts, language by language; each option is told of once. */
static void check_texts(struct review *review, struct keyed *options, size_t count)
{
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        for (size_t i = 0; i < count; i++)
            options[i].key = letters_of(&review->arena, options[i].text->in[language]);
        for (size_t i = 0; i < count; i++) {
            const struct keyed *other = options[i].told ? NULL : find_alike(options, i);
            if (!other)
                continue;
            options[i].told = true;
            review_add(review, options[i].owner, DIAG_KEY(options[i].owner.at, "text"), DIAG_OPTIONS_ALIKE,
                       DIAG_ARGUMENTS(options[i].id, other->id, km_language_tag(language)));
        }
    }
}

static void check_choices(struct review *review, const struct document_node *node)
{
    struct keyed options[LIMIT_CHOICES];
    for (size_t i = 0; i < node->choice_count; i++) {
        const struct document_choice *choice = &node->choices[i];
        options[i] = (struct keyed){.owner = {choice->at, choice->allows},
                                    .text = &choice->text,
                                    .id = choice->id,
                                    .when = choice->when};
    }
    check_texts(review, options, node->choice_count);
}

static void check_slot(struct review *review, const struct document_slot *slot)
{
    struct keyed options[LIMIT_CHOICES];
    for (size_t i = 0; i < slot->option_count; i++) {
        const struct document_option *option = &slot->options[i];
        options[i] = (struct keyed){.owner = {option->at, option->allows},
                                    .text = &option->text,
                                    .id = option->id,
                                    .when = option->when};
    }
    check_texts(review, options, slot->option_count);
}

/* All that the reply says; NULL when the customer says nothing in it. */
static const char *reply_letters(struct arena *arena, const struct document_choice *choice)
{
    struct strbuf words;
    strbuf_init(&words, arena);
    bool customer = false;
    for (size_t i = 0; i < choice->reply_count; i++) {
        const struct document_line *line = &choice->reply[i];
        const char *key = letters_of(arena, km_text_get(&line->text, KM_JA));
        customer |= line->by == KM_BY_CUSTOMER && key;
        strbuf_printf(&words, "%d:%s\n", line->by, key ? key : "");
    }
    return customer ? words.data : NULL;
}

/* Two ways to do the same may well be met with the same words. */
static void check_replies(struct review *review, const struct document_node *node)
{
    struct keyed options[LIMIT_CHOICES];
    for (size_t i = 0; i < node->choice_count; i++) {
        const struct document_choice *choice = &node->choices[i];
        options[i] = (struct keyed){.owner = {choice->at, choice->allows},
                                    .key = reply_letters(&review->arena, choice),
                                    .id = choice->id,
                                    .when = choice->when,
                                    .acts = &choice->acts};
        const struct keyed *other = find_alike(options, i);
        if (other)
            review_add(review, options[i].owner, DIAG_KEY(choice->at, "reply"), DIAG_REPLIES_ALIKE,
                       DIAG_ARGUMENTS(choice->id, other->id));
    }
}

static void check_node(struct review *review, void *state, const struct document_node *node)
{
    (void)state;
    struct arena_mark mark = arena_mark(&review->arena);
    check_choices(review, node);
    check_replies(review, node);
    for (size_t s = 0; node->form && s < node->form->slot_count; s++)
        check_slot(review, &node->form->slots[s]);
    arena_rewind(&review->arena, mark);
}

const struct text_check check_options = {.node = check_node};
