#include "author/persons.h"

enum { NAMES_MOST = 64 };

static bool is_parting(const char *text, size_t *size)
{
    static const char *const partings[] = {" ", "\xE3\x80\x80", "\xE3\x83\xBB"}; /* blanks and ・ */
    for (size_t i = 0; i < sizeof partings / sizeof *partings; i++) {
        *size = strlen(partings[i]);
        if (strncmp(text, partings[i], *size) == 0)
            return true;
    }
    return false;
}

/* The parts of one name: family and given name. */
static void add_parts(struct arena *arena, const char *name, const char **items, size_t *count)
{
    for (size_t start = 0, at = 0, size = 0;; at++) {
        bool parting = is_parting(name + at, &size);
        if (name[at] && !parting)
            continue;
        if (at > start && *count < NAMES_MOST)
            items[(*count)++] = arena_string_n(arena, name + start, at - start);
        if (!name[at])
            return;
        start = at + size;
        at = start - 1;
    }
}

static struct word_list list(struct arena *arena, const struct km_scenario *scenario,
                             const enum km_speaker *speakers, size_t speaker_count, enum km_language language)
{
    const char **items = arena_array(arena, NAMES_MOST, sizeof *items);
    size_t count = 0;
    for (size_t i = 0; i < speaker_count; i++) {
        const struct km_person *person = km_scenario_person(scenario, speakers[i]);
        if (person)
            add_parts(arena, km_text_get(&person->name, language), items, &count);
    }
    return (struct word_list){.items = items, .count = count};
}

struct word_list persons_names(struct arena *arena, const struct km_scenario *scenario,
                               enum km_speaker speaker, enum km_language language)
{
    return list(arena, scenario, &speaker, 1, language);
}

struct word_list persons_list(struct arena *arena, const struct km_scenario *scenario,
                              enum km_language language)
{
    static const enum km_speaker cast[] = {KM_BY_CUSTOMER, KM_BY_AGENT, KM_BY_PARTNER};
    return list(arena, scenario, cast, sizeof cast / sizeof *cast, language);
}
