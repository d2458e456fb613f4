/* How choices look: every text of every choice is counted once per language. */
#include "kamae/author.h"

#include "author/persons.h"
#include "text/width.h"

struct km_appearance {
    struct arena arena;
    struct km_looks *looks;
};

/* The lists to count with in one language. */
struct lists {
    const struct word_list *words[WORD_KIND_COUNT];
    struct word_list names;
    struct word_list no_numbers; /* with the names, which may begin as a number does */
};

static struct word_list join(struct arena *arena, const struct word_list *a, const struct word_list *b)
{
    const char **items = arena_array(arena, a->count + b->count, sizeof *items);
    for (size_t i = 0; i < a->count; i++)
        items[i] = a->items[i];
    for (size_t i = 0; i < b->count; i++)
        items[a->count + i] = b->items[i];
    return (struct word_list){.items = items, .count = a->count + b->count};
}

static struct lists find_lists(struct arena *arena, const struct km_scenario *scenario,
                               enum km_language language)
{
    const struct km_rulebook *rulebook = km_scenario_rulebook(scenario);
    struct lists lists = {.names = persons_list(arena, scenario, language)};
    for (enum word_kind kind = 0; kind < WORD_KIND_COUNT; kind++)
        lists.words[kind] = &rulebook->words[kind][language];
    lists.no_numbers = join(arena, lists.words[WORDS_NOT_NUMERALS], &lists.names);
    return lists;
}

/* ---- looks ---- */

static struct km_surface look_at(struct arena *arena, const char *text, const struct lists *lists)
{
    return (struct km_surface){
        .length = (uint32_t)text_graphemes(arena, text),
        .numerals = words_numbers(text, lists->words[WORDS_NUMERALS], &lists->no_numbers),
        .names = words_count(text, &lists->names),
        .phrases = words_count(text, lists->words[WORDS_STOCK]),
        .cushions = words_count(text, lists->words[WORDS_CUSHIONS]),
        .hedges = words_count(text, lists->words[WORDS_HEDGES]),
    };
}

struct km_appearance *km_appearance_new(const struct km_host *host, const struct km_scenario *scenario)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_appearance *appearance = arena_alloc(&arena, sizeof *appearance);
    size_t count = km_scenario_choice_count(scenario);
    appearance->looks = arena_array(&arena, count, sizeof *appearance->looks);
    for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++) {
        struct lists lists = find_lists(&arena, scenario, (enum km_language)language);
        for (uint32_t c = 0; c < count; c++) {
            struct km_text text = km_scenario_choice(scenario, c).text;
            appearance->looks[c].in[language] =
                look_at(&arena, km_text_get(&text, (enum km_language)language), &lists);
        }
    }
    appearance->arena = arena;
    return appearance;
}

void km_appearance_free(struct km_appearance *appearance)
{
    if (!appearance)
        return;
    struct arena arena = appearance->arena;
    arena_release(&arena);
}

const struct km_looks *km_appearance_looks(const struct km_appearance *appearance)
{
    return appearance->looks;
}
