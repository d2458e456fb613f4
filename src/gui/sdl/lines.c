/* A hash table of chains, and through the same entries a ring in order of use: `ring.newer` is the one that
 * was used longest ago, `ring.older` the latest. Entries come and go, so each is an allocation of its own. */
#include "gui/sdl/lines.h"

enum { CHAINS = 1024 };

struct entry {
    struct line line;
    struct entry *next;          /* in its chain */
    struct entry *older, *newer; /* in the ring */
    size_t bytes;                /* of the mask */
    uint64_t sum;                /* of the key */
    int size;
    bool bold;
    char text[]; /* and behind its end the mask */
};

struct lines {
    struct km_host host;
    size_t most_bytes, bytes, count;
    struct entry *chains[CHAINS];
    struct entry ring; /* no line, only the two ends */
};

struct lines *lines_new(const struct km_host *host, size_t most_bytes)
{
    struct lines *lines = calloc(1, sizeof *lines);
    if (!lines)
        arena_out_of_memory(host, sizeof *lines);
    lines->host = host ? *host : (struct km_host){0};
    lines->most_bytes = most_bytes;
    lines->ring.older = lines->ring.newer = &lines->ring;
    return lines;
}

void lines_free(struct lines *lines)
{
    if (!lines)
        return;
    for (struct entry *entry = lines->ring.newer, *next; entry != &lines->ring; entry = next) {
        next = entry->newer;
        free(entry);
    }
    free(lines);
}

/* FNV-1a. */
static uint64_t sum_of(const struct line_key *key)
{
    uint64_t sum = UINT64_C(14695981039346656037) ^ (uint64_t)(key->size * 2 + key->bold);
    for (const char *c = key->text; *c; c++)
        sum = (sum ^ (unsigned char)*c) * UINT64_C(1099511628211);
    return sum;
}

static void leave_ring(struct entry *entry)
{
    entry->older->newer = entry->newer;
    entry->newer->older = entry->older;
}

static void enter_ring(struct lines *lines, struct entry *entry)
{
    entry->newer = &lines->ring;
    entry->older = lines->ring.older;
    entry->older->newer = entry;
    lines->ring.older = entry;
}

static bool is_for(const struct entry *entry, const struct line_key *key, uint64_t sum)
{
    return entry->sum == sum && entry->size == key->size && entry->bold == key->bold &&
           strcmp(entry->text, key->text) == 0;
}

const struct line *lines_find(struct lines *lines, const struct line_key *key)
{
    uint64_t sum = sum_of(key);
    for (struct entry *entry = lines->chains[sum % CHAINS]; entry; entry = entry->next) {
        if (!is_for(entry, key, sum))
            continue;
        leave_ring(entry);
        enter_ring(lines, entry);
        return &entry->line;
    }
    return NULL;
}

static void drop_oldest(struct lines *lines)
{
    struct entry *entry = lines->ring.newer;
    struct entry **link = &lines->chains[entry->sum % CHAINS];
    while (*link != entry)
        link = &(*link)->next;
    *link = entry->next;
    leave_ring(entry);
    lines->bytes -= entry->bytes;
    lines->count--;
    free(entry);
}

struct line *lines_add(struct lines *lines, const struct line_key *key, int width, int height, int ascent)
{
    size_t bytes = (size_t)width * (size_t)height, text_bytes = strlen(key->text) + 1;
    while (lines->count && lines->bytes + bytes > lines->most_bytes)
        drop_oldest(lines);
    struct entry *entry = calloc(1, sizeof *entry + text_bytes + bytes);
    if (!entry)
        arena_out_of_memory(&lines->host, sizeof *entry + text_bytes + bytes);
    memcpy(entry->text, key->text, text_bytes);
    entry->size = key->size;
    entry->bold = key->bold;
    entry->bytes = bytes;
    entry->sum = sum_of(key);
    entry->line = (struct line){width, height, ascent, (uint8_t *)entry->text + text_bytes};
    entry->next = lines->chains[entry->sum % CHAINS];
    lines->chains[entry->sum % CHAINS] = entry;
    enter_ring(lines, entry);
    lines->bytes += bytes;
    lines->count++;
    return &entry->line;
}

size_t lines_bytes(const struct lines *lines)
{
    return lines->bytes;
}

size_t lines_count(const struct lines *lines)
{
    return lines->count;
}
