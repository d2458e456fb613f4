/* What a name that is not there may have been meant to be. A name that somebody guessed shares words with the
 * right one, seldom letters: so it is taken apart, and a part counts the more, the fewer entries have it. */
#include "rulebook/rulebook.h"

#include "base/utf8.h"

#include <ctype.h>

enum {
    PARTS_MOST = 12,
    PART_BYTES = 32,
    LABEL_BYTES = 256, /* of a label are looked at */
    STEM_LETTERS = 5,  /* with so many alike at their start two words are akin: apologise, apology */
    SHORT_LETTERS = 3,
    IN_ID = 2, /* a part counts so many times as much there as in a label */
};

/* One act or rule. */
struct entry {
    const char *id;
    const struct km_text *label;
};

struct part {
    char text[PART_BYTES];
    size_t length;
    unsigned weight;
};

struct search {
    struct arena arena;
    const struct entry *entries;
    size_t count;
    struct part parts[PARTS_MOST];
    size_t part_count;
    unsigned *scores; /* by entry */
};

/* ---- parts ---- */

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) != 0;
}

static bool is_ascii(char c)
{
    return ((unsigned char)c & 0x80) == 0;
}

static void add_part(struct search *search, const char *text, size_t length)
{
    if (length < 2 || length >= PART_BYTES || search->part_count == PARTS_MOST)
        return;
    struct part *part = &search->parts[search->part_count++];
    part->length = length;
    for (size_t i = 0; i < length; i++)
        part->text[i] = is_ascii(text[i]) ? (char)tolower((unsigned char)text[i]) : text[i];
}

/* Bytes of the run of Latin letters and digits at `text`. */
static size_t latin_run(const char *text)
{
    size_t length = 0;
    while (is_letter(text[length]))
        length++;
    return length;
}

/* Latin words as they are, anything else by two characters at a time. */
static void take_apart(struct search *search, const char *name)
{
    size_t length = utf8_valid_length(name, strlen(name));
    for (size_t at = 0; at < length;) {
        size_t run = latin_run(name + at);
        if (run) {
            add_part(search, name + at, run);
            at += run;
            continue;
        }
        size_t one = utf8_decode(name + at, length - at, NULL);
        if (!is_ascii(name[at]) && at + one < length && !is_ascii(name[at + one]))
            add_part(search, name + at, one + utf8_decode(name + at + one, length - at - one, NULL));
        at += one;
    }
}

/* ---- where a part stands ---- */

/* Whether the Latin word at `text` is akin to the part: both are the same, one begins with the other, or both
 * begin alike; few letters are akin to nothing but themselves. */
static bool is_akin(const char *text, const struct part *part)
{
    size_t same = 0;
    while (same < part->length && tolower((unsigned char)text[same]) == part->text[same])
        same++;
    bool part_ends = same == part->length, word_ends = !is_letter(text[same]);
    bool begins = same > SHORT_LETTERS && (part_ends || word_ends);
    return (part_ends && word_ends) || begins || same >= STEM_LETTERS;
}

static bool has_part(const char *text, const struct part *part)
{
    bool latin = is_ascii(part->text[0]);
    for (size_t at = 0; text[at] && at < LABEL_BYTES; at++) {
        if (!latin && strncmp(text + at, part->text, part->length) == 0)
            return true;
        if (latin && (at == 0 || !is_letter(text[at - 1])) && is_akin(text + at, part))
            return true;
    }
    return false;
}

static unsigned worth(const struct entry *entry, const struct part *part)
{
    if (has_part(entry->id, part))
        return IN_ID;
    for (enum km_language language = KM_JA; language < KM_LANGUAGE_COUNT; language++)
        if (entry->label->in[language] && has_part(entry->label->in[language], part))
            return 1;
    return 0;
}

/* How often `count` can be halved until it is `found`: 0 when all have it. */
static unsigned rarity(size_t count, size_t found)
{
    unsigned halves = 0;
    for (; found * 2 <= count; found *= 2)
        halves++;
    return halves;
}

static void weigh(struct search *search, struct part *part)
{
    size_t found = 0;
    for (size_t i = 0; i < search->count; i++)
        found += worth(&search->entries[i], part) > 0;
    part->weight = found ? rarity(search->count, found) : 0;
}

static void score(struct search *search)
{
    for (size_t p = 0; p < search->part_count; p++)
        weigh(search, &search->parts[p]);
    for (size_t i = 0; i < search->count; i++)
        for (size_t p = 0; p < search->part_count; p++)
            search->scores[i] += search->parts[p].weight * worth(&search->entries[i], &search->parts[p]);
}

/* ---- the likeliest ---- */

static bool is_listed(const uint16_t *out, size_t count, size_t entry)
{
    for (size_t i = 0; i < count; i++)
        if (out[i] == entry)
            return true;
    return false;
}

/* The best that is not listed yet; `count` when none has anything to do with the name. */
static size_t best_left(const struct search *search, const uint16_t *out, size_t listed)
{
    size_t best = search->count;
    for (size_t i = 0; i < search->count; i++)
        if (search->scores[i] && !is_listed(out, listed, i) &&
            (best == search->count || search->scores[i] > search->scores[best]))
            best = i;
    return best;
}

/* Those that score at least half of the best one, behind the `listed` ones. */
static size_t list_best(const struct search *search, uint16_t *out, size_t listed, size_t most)
{
    unsigned least = 0;
    while (listed < most) {
        size_t best = best_left(search, out, listed);
        if (best == search->count || search->scores[best] < least)
            break;
        if (!least)
            least = (search->scores[best] + 1) / 2;
        out[listed++] = (uint16_t)best;
    }
    return listed;
}

static size_t find(struct search *search, const char *name, int32_t spelt, uint16_t *out, size_t most)
{
    size_t listed = 0;
    if (spelt >= 0 && most)
        out[listed++] = (uint16_t)spelt;
    search->scores = arena_array(&search->arena, search->count, sizeof *search->scores);
    take_apart(search, name);
    score(search);
    return list_best(search, out, listed, most);
}

/* ---- acts and rules ---- */

bool km_rulebook_is_family(const struct km_rulebook *rulebook, const char *name)
{
    struct act_range range = rulebook_match(rulebook, name);
    return range.first < range.last && km_rulebook_find_act(rulebook, name) < 0;
}

static size_t list_family(const struct km_rulebook *rulebook, const char *name, uint16_t *out, size_t most)
{
    struct act_range range = rulebook_match(rulebook, name);
    size_t count = 0;
    for (uint16_t act = range.first; act < range.last && count < most; act++)
        if (rulebook->acts[act].parent < 0)
            out[count++] = act;
    return count;
}

static int32_t number_of(const char *const *ids, size_t count, const char *id)
{
    for (size_t i = 0; id && i < count; i++)
        if (strcmp(ids[i], id) == 0)
            return (int32_t)i;
    return -1;
}

size_t km_rulebook_near_acts(const struct km_rulebook *rulebook, const char *name, uint16_t *out, size_t most)
{
    if (km_rulebook_is_family(rulebook, name))
        return list_family(rulebook, name, out, most);
    struct search search = {.count = rulebook->act_count};
    arena_init(&search.arena, &rulebook->arena.host);
    struct entry *entries = arena_array(&search.arena, search.count, sizeof *entries);
    for (size_t i = 0; i < search.count; i++)
        entries[i] = (struct entry){.id = rulebook->acts[i].id, .label = &rulebook->acts[i].full_label};
    search.entries = entries;
    const char *spelt = km_rulebook_nearest_act(rulebook, name);
    size_t count = find(&search, name, number_of(rulebook->act_ids, search.count, spelt), out, most);
    arena_release(&search.arena);
    return count;
}

size_t km_rulebook_near_rules(const struct km_rulebook *rulebook, const char *name, uint16_t *out,
                              size_t most)
{
    struct search search = {.count = rulebook->rule_count};
    arena_init(&search.arena, &rulebook->arena.host);
    struct entry *entries = arena_array(&search.arena, search.count, sizeof *entries);
    for (size_t i = 0; i < search.count; i++)
        entries[i] =
            (struct entry){.id = rulebook->rules[i].door.id, .label = &rulebook->rules[i].door.title};
    search.entries = entries;
    const char *spelt = km_rulebook_nearest_rule(rulebook, name);
    size_t count = find(&search, name, number_of(rulebook->rule_ids, search.count, spelt), out, most);
    arena_release(&search.arena);
    return count;
}
