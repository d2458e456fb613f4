/* Names. Family names that differ from another in one kanji: 大庭 and 大場, 水野 and 水谷; where one of two
 * that begin alike stands once and the other again and again, the first is a slip of the input method more
 * often than somebody new. And names by which somebody is spoken to whom nothing else names: they were left
 * behind in a copied scene, or the cast has been renamed. */
#include "author/review.h"
#include "author/titles.h"

#include "base/diag_author.h"

enum { KANJI_BYTES = 3, NAME_LEAST = 2, NAME_MOST = 3, OFTEN = 3, NAMES_MOST = 256, SHOWN_MOST = 48 };

struct name {
    const char *text; /* `length` bytes, in a text of the scenario */
    size_t length;
    enum km_language language;
    size_t texts;                /* that have it */
    size_t calls;                /* places where somebody is spoken to by it */
    const struct km_text *first; /* of those texts; where it is: */
    struct text_owner owner;
    const char *key;            /* member of the owner; NULL: it is further below */
    const struct km_text *last; /* of those texts */
};

struct names {
    struct map numbers;
    struct name items[NAMES_MOST];
    size_t count;
    const struct km_text **heard; /* all that was read so far */
    size_t heard_count, heard_capacity;
};

static void *begin(struct review *review)
{
    struct names *names = arena_alloc(&review->arena, sizeof *names);
    map_init(&names->numbers, &review->arena);
    return names;
}

/* The name `found` in the text, which counts for `weight` texts; NULL: there are too many. */
static struct name *note(struct names *names, const struct text *text, enum km_language language,
                         const struct titled *found, size_t weight)
{
    if (names->count == NAMES_MOST || !found->length)
        return NULL;
    int32_t number = map_add(&names->numbers, found->name, found->length, (int32_t)names->count);
    if ((size_t)number == names->count)
        names->items[names->count++] = (struct name){.text = found->name,
                                                     .length = found->length,
                                                     .language = language,
                                                     .first = text->words,
                                                     .owner = text->owner,
                                                     .key = text->at == text->owner.at ? text->key : NULL};
    struct name *name = &names->items[number];
    name->texts += name->last == text->words ? 0 : weight;
    name->last = text->words;
    name->calls += found->call;
    return name;
}

static void check_text(struct review *review, void *state, const struct text *text)
{
    struct names *names = state;
    ARENA_RESERVE(&review->arena, names->heard, names->heard_count, names->heard_capacity);
    names->heard[names->heard_count++] = text->words;
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        const char *words = text->words->in[language];
        struct titled found;
        for (size_t at = 0; words && titles_next(words, language, &at, &found);)
            note(names, text, language, &found, 1);
    }
    const char *words = text->words->in[KM_JA];
    if (text->kind != TEXT_LABEL || strcmp(text->key, "name") != 0 || !words)
        return;
    struct titled own = {.name = words};
    while (titles_kanji(words + own.length))
        own.length += KANJI_BYTES;
    note(names, text, KM_JA, &own, OFTEN);
}

/* ---- one kanji off ---- */

/* Whether they begin alike and differ in one kanji. */
static bool almost(const struct name *a, const struct name *b)
{
    size_t differing = 0;
    for (size_t i = 0; i < a->length; i += KANJI_BYTES)
        differing += memcmp(a->text + i, b->text + i, KANJI_BYTES) != 0;
    return differing == 1 && memcmp(a->text, b->text, KANJI_BYTES) == 0;
}

static const struct name *find_almost(const struct names *names, const struct name *rare)
{
    if (rare->language != KM_JA || rare->texts != 1 || rare->length < NAME_LEAST * KANJI_BYTES ||
        rare->length > NAME_MOST * KANJI_BYTES)
        return NULL;
    for (size_t i = 0; i < names->count; i++)
        if (names->items[i].length == rare->length && names->items[i].texts >= OFTEN &&
            names->items[i].language == KM_JA && almost(&names->items[i], rare))
            return &names->items[i];
    return NULL;
}

/* ---- nobody's ---- */

/* Whether the name stands anywhere but where somebody is spoken to by it. */
static bool is_introduced(const struct names *names, const struct name *name, const char *shown)
{
    size_t places = 0;
    for (size_t i = 0; i < names->heard_count && places <= name->calls; i++) {
        const char *at = names->heard[i]->in[name->language];
        for (; at && (at = strstr(at, shown)) != NULL; at += name->length)
            places++;
    }
    return places > name->calls;
}

static void end(struct review *review, void *state)
{
    const struct names *names = state;
    const struct km_text *told = NULL;
    for (size_t i = 0; i < names->count; i++) {
        const struct name *name = &names->items[i], *other = find_almost(names, name);
        char shown[2][SHOWN_MOST];
        snprintf(shown[0], SHOWN_MOST, "%.*s", (int)name->length, name->text);
        const struct path *at = name->key ? DIAG_KEY(name->owner.at, name->key) : name->owner.at;
        if (other) {
            snprintf(shown[1], SHOWN_MOST, "%.*s", (int)other->length, other->text);
            review_add(review, name->owner, at, DIAG_NAME_ALMOST, DIAG_ARGUMENTS(shown[0], shown[1]));
            told = name->first;
        } else if (name->calls && name->first != told && !is_introduced(names, name, shown[0])) {
            review_add(review, name->owner, at, DIAG_NAME_OF_NOBODY, DIAG_ARGUMENTS(shown[0]));
            told = name->first;
        }
    }
}

const struct text_check check_names = {.begin = begin, .text = check_text, .end = end};
