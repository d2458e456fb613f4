/* A key is the first bytes of a phrase: two characters of Japanese, three letters of English; capital letters
 * of ASCII as small ones, a printer's apostrophe as a typewriter's. A phrase begins at any character of
 * Japanese, and in English where a word does. */
#include "author/phrases.h"

#include "author/words.h"

void phrases_init(struct phrases *phrases, struct arena *arena, enum km_language language)
{
    *phrases = (struct phrases){.arena = arena, .language = language};
}

static size_t key_bytes(const struct phrases *phrases)
{
    return phrases->language == KM_EN ? PHRASE_LEAST_EN : PHRASE_LEAST_JA;
}

static const char apostrophe[] = "\xE2\x80\x99";

static unsigned char small(char c)
{
    return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* The key of any text that has as many bytes. */
static uint64_t key_of_any(const char *text, size_t bytes)
{
    uint64_t key = 0;
    for (size_t i = 0; i < bytes; i++) {
        bool printed = strncmp(text, apostrophe, sizeof apostrophe - 1) == 0;
        key = key << 8 | (printed ? '\'' : small(*text));
        text += printed ? sizeof apostrophe - 1 : *text != '\0';
    }
    return key;
}

/* The same of kana and kanji, which are most of Japanese: their first bytes are E3 to E9. */
static uint64_t key_at(const char *text, size_t bytes)
{
    const unsigned char *b = (const unsigned char *)text;
    if (bytes != PHRASE_LEAST_JA || b[0] < 0xE3 || b[0] > 0xE9 || b[3] < 0xE3 || b[3] > 0xE9)
        return key_of_any(text, bytes);
    return (uint64_t)b[0] << 40 | (uint64_t)b[1] << 32 | (uint64_t)b[2] << 24 | (uint64_t)b[3] << 16 |
           (uint64_t)b[4] << 8 | b[5];
}

void phrases_add(struct phrases *phrases, const struct word_list *list, uint32_t owner, uint32_t kind)
{
    for (size_t i = 0; i < list->count; i++) {
        const char *words = list->items[i], *start = words + (*words == '^');
        if (strlen(start) < key_bytes(phrases))
            continue;
        uint64_t key = key_at(start, key_bytes(phrases));
        ARENA_RESERVE(phrases->arena, phrases->items, phrases->count, phrases->capacity);
        phrases->items[phrases->count++] =
            (struct phrase){.words = words, .owner = owner, .kind = kind, .key = key};
    }
}

static int compare_keys(const void *a, const void *b)
{
    const struct phrase *one = a, *other = b;
    return one->key < other->key ? -1 : one->key > other->key;
}

/* The slot of a key, or the free one where it would stand. */
static uint32_t *slot_of(const struct phrases *phrases, uint64_t key)
{
    size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 32); /* Fibonacci hashing (Knuth, TAOCP 3, 6.4) */
    for (;; at++) {
        uint32_t *slot = &phrases->slots[at & phrases->mask];
        if (!*slot || phrases->items[*slot - 1].key == key)
            return slot;
    }
}

void phrases_seal(struct phrases *phrases)
{
    if (phrases->count)
        qsort(phrases->items, phrases->count, sizeof *phrases->items, compare_keys);
    size_t capacity = 1;
    while (capacity <= phrases->count * 4)
        capacity *= 2;
    phrases->mask = capacity - 1;
    phrases->slots = arena_array(phrases->arena, capacity, sizeof *phrases->slots);
    for (size_t i = 0; i < phrases->count; i++) {
        uint32_t *slot = slot_of(phrases, phrases->items[i].key);
        if (!*slot)
            *slot = (uint32_t)i + 1;
    }
}

/* One search. */
struct search {
    const struct phrases *phrases;
    const char *text;
    struct phrase_hit *hits;
    size_t most, count;
};

static void search_at(struct search *search, size_t at)
{
    const struct phrases *phrases = search->phrases;
    uint64_t key = key_at(search->text + at, key_bytes(phrases));
    uint32_t slot = *slot_of(phrases, key);
    for (size_t i = slot - 1; slot && i < phrases->count && phrases->items[i].key == key; i++) {
        size_t length = words_match(search->text, at, phrases->items[i].words);
        if (length && search->count < search->most)
            search->hits[search->count++] = (struct phrase_hit){
                .phrase = &phrases->items[i], .at = (uint32_t)at, .length = (uint32_t)length};
    }
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool begins(const struct search *search, size_t at)
{
    if (search->phrases->language == KM_EN)
        return at == 0 || !is_word(search->text[at - 1]);
    return ((unsigned char)search->text[at] & 0xC0) != 0x80;
}

size_t phrases_find(const struct phrases *phrases, const char *text, struct phrase_hit *hits, size_t most)
{
    struct search search = {.phrases = phrases, .text = text, .hits = hits, .most = most};
    size_t bytes = key_bytes(phrases);
    if (memchr(text, '\0', bytes))
        return 0;
    for (size_t at = 0; text[at + bytes - 1]; at++)
        if (begins(&search, at))
            search_at(&search, at);
    return search.count;
}
