/* Family names that differ from another in one kanji: 大庭 and 大場, 水野 and 水谷. Names are those of the
 * cast and what stands before 様 and さん. Where one of two that begin alike stands once and the other again
 * and again, the first is a slip of the input method more often than somebody new. */
#include "author/review.h"

#include "base/diag_author.h"
#include "base/utf8.h"

enum { KANJI_BYTES = 3, NAME_LEAST = 2, NAME_MOST = 3, OFTEN = 3, NAMES_MOST = 256 };

struct name {
    const char *kanji; /* `length` of them, in a text of the scenario */
    size_t length;
    size_t texts;     /* that have it */
    const void *last; /* of those; where the first was: */
    struct text_owner owner;
    const char *key; /* member of the owner; NULL: it is further below */
};

struct names {
    struct map numbers;
    struct name items[NAMES_MOST];
    size_t count;
};

static void *begin(struct review *review)
{
    struct names *names = arena_alloc(&review->arena, sizeof *names);
    map_init(&names->numbers, &review->arena);
    return names;
}

static bool is_kanji(const char *text)
{
    uint32_t code = 0;
    return utf8_decode(text, strlen(text) < 4 ? strlen(text) : 4, &code) == KANJI_BYTES &&
           (code == 0x3005 || (code >= 0x4E00 && code <= 0x9FFF));
}

/* How many kanji end right before `end`. */
static size_t kanji_before(const char *text, const char *end)
{
    size_t count = 0;
    while (end - text >= KANJI_BYTES && is_kanji(end - KANJI_BYTES)) {
        end -= KANJI_BYTES;
        count++;
    }
    return count;
}

static void note(struct names *names, const struct text *text, const char *kanji, size_t length,
                 size_t weight)
{
    if (length < NAME_LEAST || length > NAME_MOST || names->count == NAMES_MOST)
        return;
    int32_t number = map_add(&names->numbers, kanji, length * KANJI_BYTES, (int32_t)names->count);
    if ((size_t)number == names->count)
        names->items[names->count++] = (struct name){.kanji = kanji,
                                                     .length = length,
                                                     .owner = text->owner,
                                                     .key = text->at == text->owner.at ? text->key : NULL};
    struct name *name = &names->items[number];
    name->texts += name->last == text->words ? 0 : weight;
    name->last = text->words;
}

static void check_text(struct review *review, void *state, const struct text *text)
{
    static const char *const titles[] = {"様", "さん"};
    (void)review;
    struct names *names = state;
    const char *words = text->words->in[KM_JA];
    if (!words)
        return;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
        for (const char *at = words; (at = strstr(at, titles[i])) != NULL; at += strlen(titles[i])) {
            size_t length = kanji_before(words, at);
            note(names, text, at - length * KANJI_BYTES, length, 1);
        }
    if (text->kind != TEXT_LABEL || strcmp(text->key, "name") != 0)
        return;
    size_t length = 0;
    while (is_kanji(words + length * KANJI_BYTES))
        length++;
    note(names, text, words, length, OFTEN);
}

/* Whether they begin alike and differ in one kanji. */
static bool almost(const struct name *a, const struct name *b)
{
    size_t differing = 0;
    for (size_t i = 0; i < a->length; i++)
        differing += memcmp(a->kanji + i * KANJI_BYTES, b->kanji + i * KANJI_BYTES, KANJI_BYTES) != 0;
    return differing == 1 && memcmp(a->kanji, b->kanji, KANJI_BYTES) == 0;
}

static const struct name *find_almost(const struct names *names, const struct name *rare)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->items[i].length == rare->length && names->items[i].texts >= OFTEN &&
            almost(&names->items[i], rare))
            return &names->items[i];
    return NULL;
}

static void end(struct review *review, void *state)
{
    const struct names *names = state;
    for (size_t i = 0; i < names->count; i++) {
        const struct name *rare = &names->items[i];
        const struct name *other = rare->texts == 1 ? find_almost(names, rare) : NULL;
        if (!other)
            continue;
        char shown[2][NAME_MOST * KANJI_BYTES + 1];
        snprintf(shown[0], sizeof shown[0], "%.*s", (int)(rare->length * KANJI_BYTES), rare->kanji);
        snprintf(shown[1], sizeof shown[1], "%.*s", (int)(other->length * KANJI_BYTES), other->kanji);
        const struct path *at = rare->key ? DIAG_KEY(rare->owner.at, rare->key) : rare->owner.at;
        review_add(review, rare->owner, at, DIAG_NAME_ALMOST, DIAG_ARGUMENTS(shown[0], shown[1]));
    }
}

const struct text_check check_names = {.begin = begin, .text = check_text, .end = end};
