/* Finding by words: all texts are folded once per look-up, when the first words come; each word then has a
 * grade per entry, and the sum of the grades puts the entries in order. */
#include "kamae/lookup.h"

#include "rulebook/rulebook.h"
#include "text/normal.h"

#include <ctype.h>

enum { WORDS_MOST = 16, PROSE_MOST = 5 * KM_LANGUAGE_COUNT };

/* How well an entry has a word: the smaller, the better. */
enum grade { IS_ID, BEGINS_FAMILY, BEGINS_ID, IN_ID, IN_LABEL, IN_WORDS, IN_PROSE, NOWHERE };

/* One act or rule, folded. */
struct entry {
    const char *id, *number; /* number: NULL when it has none */
    const char *labels[KM_LANGUAGE_COUNT];
    const char *words[KM_LANGUAGE_COUNT]; /* of an act, and of its variants */
    const char *const *prose;             /* shared between an act and its variants */
    size_t prose_count;
};

struct index {
    struct entry *entries; /* NULL: not folded yet */
    size_t count;
};

struct km_lookup {
    struct arena arena;
    const struct km_rulebook *rulebook;
    struct index acts, rules;
};

struct km_lookup *km_lookup_new(const struct km_host *host, const struct km_rulebook *rulebook)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_lookup *lookup = arena_alloc(&arena, sizeof *lookup);
    lookup->rulebook = rulebook;
    lookup->acts.count = rulebook->act_count;
    lookup->rules.count = rulebook->rule_count;
    lookup->arena = arena;
    return lookup;
}

void km_lookup_free(struct km_lookup *lookup)
{
    if (!lookup)
        return;
    struct arena arena = lookup->arena;
    arena_release(&arena);
}

/* ---- folding ---- */

static void fold_text(struct arena *arena, const struct km_text *text, const char **folded)
{
    for (enum km_language language = KM_JA; language < KM_LANGUAGE_COUNT; language++)
        if (text->in[language])
            folded[language] = text_folded(arena, text->in[language]);
}

static void fold_prose(struct arena *arena, const struct km_text *const *texts, size_t count,
                       struct entry *entry)
{
    const char **prose = arena_array(arena, PROSE_MOST, sizeof *prose);
    for (size_t i = 0; i < count; i++)
        for (enum km_language language = KM_JA; language < KM_LANGUAGE_COUNT; language++)
            if (texts[i]->in[language])
                prose[entry->prose_count++] = text_folded(arena, texts[i]->in[language]);
    entry->prose = prose;
}

static void fold_acts(struct km_lookup *lookup)
{
    const struct act *acts = lookup->rulebook->acts;
    struct entry *entries = arena_array(&lookup->arena, lookup->acts.count, sizeof *entries);
    for (size_t i = 0; i < lookup->acts.count; i++) {
        const struct km_text *const texts[] = {&acts[i].definition, &acts[i].example};
        entries[i].id = acts[i].id;
        fold_text(&lookup->arena, &acts[i].full_label, entries[i].labels);
        if (acts[i].parent >= 0)
            continue;
        fold_text(&lookup->arena, &acts[i].words, entries[i].words);
        fold_prose(&lookup->arena, texts, sizeof texts / sizeof *texts, &entries[i]);
    }
    for (size_t i = 0; i < lookup->acts.count; i++) {
        if (acts[i].parent < 0)
            continue;
        const struct entry *parent = &entries[acts[i].parent];
        memcpy(entries[i].words, parent->words, sizeof parent->words);
        entries[i].prose = parent->prose;
        entries[i].prose_count = parent->prose_count;
    }
    lookup->acts.entries = entries;
}

static void fold_rules(struct km_lookup *lookup)
{
    struct entry *entries = arena_array(&lookup->arena, lookup->rules.count, sizeof *entries);
    for (size_t i = 0; i < lookup->rules.count; i++) {
        const struct km_rule *rule = &lookup->rulebook->rules[i].door;
        const struct km_text *const texts[] = {&rule->duty, &rule->why, &rule->say_instead};
        entries[i].id = rule->id;
        entries[i].number = rule->number ? text_folded(&lookup->arena, rule->number) : NULL;
        fold_text(&lookup->arena, &rule->title, entries[i].labels);
        fold_prose(&lookup->arena, texts, sizeof texts / sizeof *texts, &entries[i]);
    }
    lookup->rules.entries = entries;
}

/* ---- one word ---- */

static bool is_latin(char c)
{
    return isalnum((unsigned char)c) != 0;
}

/* Whether `text` has `word`; a Latin word only where a word begins with it. */
static bool has(const char *text, const char *word)
{
    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
        if (at == text || !is_latin(*word) || !is_latin(at[-1]))
            return true;
    return false;
}

static enum grade grade_id(const char *id, const char *word)
{
    size_t length = strlen(word);
    if (strcmp(id, word) == 0)
        return IS_ID;
    if (strncmp(id, word, length) == 0)
        return id[length] == '.' ? BEGINS_FAMILY : BEGINS_ID;
    return has(id, word) ? IN_ID : NOWHERE;
}

static enum grade grade_entry(const struct entry *entry, const char *word)
{
    if (entry->number && strcmp(entry->number, word) == 0)
        return IS_ID;
    enum grade grade = grade_id(entry->id, word);
    for (size_t i = 0; grade == NOWHERE && i < KM_LANGUAGE_COUNT; i++)
        if (entry->labels[i] && has(entry->labels[i], word))
            grade = IN_LABEL;
    for (size_t i = 0; grade == NOWHERE && i < KM_LANGUAGE_COUNT; i++)
        if (entry->words[i] && has(entry->words[i], word))
            grade = IN_WORDS;
    for (size_t i = 0; grade == NOWHERE && i < entry->prose_count; i++)
        if (has(entry->prose[i], word))
            grade = IN_PROSE;
    return grade;
}

/* ---- all words ---- */

struct words {
    const char *items[WORDS_MOST];
    size_t count;
    bool sound; /* all could be read */
};

/* Whether the last character before `end` is hiragana. */
static bool ends_in_hiragana(const char *start, const char *end)
{
    return end - start >= 3 && memcmp(end - 3, "\xE3\x81\x81", 3) >= 0 &&
           memcmp(end - 3, "\xE3\x82\x96", 3) <= 0;
}

/* `word` without its ending in hiragana, so that 名乗る finds 名乗り; NULL where nothing would be left, or
 * nothing comes off. */
static const char *stem_of(struct arena *arena, const char *word)
{
    const char *end = word + strlen(word);
    while (ends_in_hiragana(word, end))
        end -= 3;
    return end > word && *end ? arena_string_n(arena, word, (size_t)(end - word)) : NULL;
}

/* Whether a word had an ending. */
static bool take_endings_off(struct arena *arena, struct words *words)
{
    bool taken = false;
    for (size_t i = 0; i < words->count; i++) {
        const char *stem = stem_of(arena, words->items[i]);
        words->items[i] = stem ? stem : words->items[i];
        taken = taken || stem;
    }
    return taken;
}

static void add_folded(struct arena *arena, const char *folded, struct words *words)
{
    while (*folded && words->count < WORDS_MOST) {
        size_t length = strcspn(folded, " ");
        if (length)
            words->items[words->count++] = arena_string_n(arena, folded, length);
        folded += length;
        folded += strspn(folded, " ");
    }
}

static struct words fold_words(struct arena *arena, const char *const *typed, size_t count)
{
    struct words words = {.sound = true};
    for (size_t i = 0; i < count; i++) {
        const char *folded = text_folded(arena, typed[i]);
        words.sound = words.sound && folded;
        if (folded)
            add_folded(arena, folded, &words);
    }
    return words;
}

struct graded {
    uint16_t number;
    unsigned grade;
};

static int by_grade(const void *a, const void *b)
{
    const struct graded *left = a, *right = b;
    if (left->grade != right->grade)
        return left->grade < right->grade ? -1 : 1;
    return left->number < right->number ? -1 : 1;
}

/* The sum of the grades; false when a word is nowhere. */
static bool grade_all(const struct entry *entry, const struct words *words, unsigned *sum)
{
    *sum = 0;
    for (size_t i = 0; i < words->count; i++) {
        enum grade grade = grade_entry(entry, words->items[i]);
        if (grade == NOWHERE)
            return false;
        *sum += grade;
    }
    return true;
}

static struct km_finds find_exactly(struct km_lookup *lookup, const struct index *index,
                                    const struct words *words)
{
    struct graded *graded = arena_array(&lookup->arena, index->count, sizeof *graded);
    size_t count = 0;
    for (size_t i = 0; words->sound && i < index->count; i++) {
        struct graded each = {.number = (uint16_t)i};
        if (!words->count || grade_all(&index->entries[i], words, &each.grade))
            graded[count++] = each;
    }
    qsort(graded, count, sizeof *graded, by_grade);
    uint16_t *numbers = arena_array(&lookup->arena, count, sizeof *numbers);
    for (size_t i = 0; i < count; i++)
        numbers[i] = graded[i].number;
    return (struct km_finds){.items = numbers, .count = count};
}

static struct km_finds find(struct km_lookup *lookup, const struct index *index, struct words words)
{
    struct km_finds found = find_exactly(lookup, index, &words);
    if (!found.count && take_endings_off(&lookup->arena, &words))
        found = find_exactly(lookup, index, &words);
    return found;
}

struct km_finds km_lookup_acts(struct km_lookup *lookup, const char *const *typed, size_t count)
{
    struct words words = fold_words(&lookup->arena, typed, count);
    if (words.count && !lookup->acts.entries)
        fold_acts(lookup);
    return find(lookup, &lookup->acts, words);
}

struct km_finds km_lookup_rules(struct km_lookup *lookup, const char *const *typed, size_t count)
{
    struct words words = fold_words(&lookup->arena, typed, count);
    if (words.count && !lookup->rules.entries)
        fold_rules(lookup);
    return find(lookup, &lookup->rules, words);
}
