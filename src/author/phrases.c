/* A key is the first bytes of a phrase: two characters of Japanese, three letters of English. A phrase begins
 * at any character of Japanese, and in English where a word does. */
#include "author/phrases.h"

#include "author/words.h"

enum { HEAD_BITS = 4096 };

void phrases_init(struct phrases *phrases, struct arena *arena, enum km_language language)
{
    *phrases = (struct phrases){.arena = arena, .language = language};
    phrases->heads = arena_array(arena, HEAD_BITS / 64, sizeof *phrases->heads);
}

static size_t key_bytes(const struct phrases *phrases)
{
    return phrases->language == KM_EN ? PHRASE_LEAST_EN : PHRASE_LEAST_JA;
}

/* The first bytes at `text`; capital letters of ASCII as small ones, a printer's apostrophe as a
 * typewriter's. */
static uint64_t key_at(const char *text, size_t bytes)
{
    static const char apostrophe[] = "\xE2\x80\x99";
    uint64_t key = 0;
    for (size_t i = 0; i < bytes; i++) {
        bool printed = *text == *apostrophe && strncmp(text, apostrophe, sizeof apostrophe - 1) == 0;
        unsigned char c = printed ? '\'' : (unsigned char)*text;
        key = key << 8 | (c >= 'A' && c <= 'Z' ? c | 0x20u : c);
        text += printed ? sizeof apostrophe - 1 : *text != '\0';
    }
    return key;
}

static size_t head_of(uint64_t key)
{
    return (size_t)(key * 0x9E3779B97F4A7C15u >> 52); /* Fibonacci hashing (Knuth, TAOCP 3, 6.4) */
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
        phrases->heads[head_of(key) / 64] |= (uint64_t)1 << head_of(key) % 64;
    }
}

static int compare_keys(const void *a, const void *b)
{
    const struct phrase *one = a, *other = b;
    return one->key < other->key ? -1 : one->key > other->key;
}

void phrases_seal(struct phrases *phrases)
{
    if (phrases->count)
        qsort(phrases->items, phrases->count, sizeof *phrases->items, compare_keys);
}

/* The first phrase whose key is not less. */
static size_t first_with(const struct phrases *phrases, uint64_t key)
{
    size_t low = 0, high = phrases->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (phrases->items[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
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
    if (!(phrases->heads[head_of(key) / 64] >> head_of(key) % 64 & 1))
        return;
    for (size_t i = first_with(phrases, key); i < phrases->count && phrases->items[i].key == key; i++) {
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
    size_t length = strlen(text), bytes = key_bytes(phrases);
    for (size_t at = 0; at + bytes <= length; at++)
        if (begins(&search, at))
            search_at(&search, at);
    return search.count;
}
