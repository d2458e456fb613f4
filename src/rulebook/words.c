/* Words that may give an answer away, by kind and language. All lists of stock phrases are one here: which of
 * them a phrase is on matters to whoever mends it, not to whoever counts. */
#include "rulebook/build.h"

static void set_words(struct build *build, enum word_kind kind, const struct written_words *written)
{
    struct word_list *words = build->rulebook->words[kind];
    words[KM_JA] = (struct word_list){.items = written->ja.items, .count = written->ja.count};
    words[KM_EN] = (struct word_list){.items = written->en.items, .count = written->en.count};
}

static void append(const char **items, size_t *count, const struct json_strings *strings)
{
    for (size_t i = 0; i < strings->count; i++)
        items[(*count)++] = strings->items[i];
}

static struct written_words join_phrases(struct build *build)
{
    const struct written_words *lists = build->written->phrases.items;
    size_t count = build->written->phrases.count;
    struct written_words all = {.ja.count = 0};
    for (size_t i = 0; i < count; i++) {
        all.ja.count += lists[i].ja.count;
        all.en.count += lists[i].en.count;
    }
    all.ja.items = arena_array(&build->rulebook->arena, all.ja.count, sizeof *all.ja.items);
    all.en.items = arena_array(&build->rulebook->arena, all.en.count, sizeof *all.en.items);
    all.ja.count = all.en.count = 0;
    for (size_t i = 0; i < count; i++) {
        append(all.ja.items, &all.ja.count, &lists[i].ja);
        append(all.en.items, &all.en.count, &lists[i].en);
    }
    return all;
}

void build_words(struct build *build)
{
    const struct written_tells *tells = &build->written->tells;
    struct written_words stock = join_phrases(build);
    set_words(build, WORDS_STOCK, &stock);
    set_words(build, WORDS_CUSHIONS, &tells->cushions);
    set_words(build, WORDS_HEDGES, &tells->hedges);
    set_words(build, WORDS_NUMERALS, &tells->numerals);
    set_words(build, WORDS_NOT_NUMERALS, &tells->not_numerals);
}
