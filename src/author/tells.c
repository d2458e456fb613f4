/* The counts. Each keeps the probability of a hit at every place, so that scenarios can be added one after
 * the other; after each the tails are summed up anew and weighed against each other. */
#include "kamae/author.h"

#include "author/chance.h"
#include "author/pointing.h"
#include "base/arena.h"

static const double level = 0.01; /* of false alarms, over all counts; and of a weak one, alone */

struct count {
    double *probabilities; /* of a hit, by place */
    size_t capacity;
    struct km_tell tell;
};

enum { COUNTS = KM_TELL_PLACES * KM_TELL_COUNT * KM_LOOK_LANGUAGES };

struct km_tells {
    struct arena arena;
    struct count counts[COUNTS]; /* see number_of */
    struct km_tell_choices choices[KM_TELL_PLACES];
};

/* What is counted in. */
struct adding {
    struct km_tells *tells;
    const struct km_scenario *scenario;
    const struct km_looks *looks;
    struct arena *scratch;
};

const char *km_tell_place_name(enum km_tell_place place)
{
    static const char *const names[KM_TELL_PLACES] = {
        [KM_TELL_DECISIONS] = "decisions",
        [KM_TELL_SLOTS] = "slots",
    };
    return names[place];
}

/* Where the count of a kind stands; one that reads no words is counted once. */
static size_t number_of(enum km_tell_place place, enum km_tell_kind kind, enum km_language language)
{
    size_t reader = km_tell_reads(kind) ? language : KM_JA;
    return ((size_t)place * KM_TELL_COUNT + kind) * KM_LOOK_LANGUAGES + reader;
}

struct km_tells *km_tells_new(const struct km_host *host)
{
    struct arena arena;
    arena_init(&arena, host);
    struct km_tells *tells = arena_alloc(&arena, sizeof *tells);
    tells->arena = arena;
    for (size_t i = 0; i < COUNTS; i++)
        tells->counts[i].tell.chance = 1;
    return tells;
}

void km_tells_free(struct km_tells *tells)
{
    if (!tells)
        return;
    struct arena arena = tells->arena;
    arena_release(&arena);
}

/* ---- one place ---- */

static void count_hit(struct km_tells *tells, struct count *count, double probability, bool hit)
{
    size_t places = count->tell.places;
    ARENA_RESERVE(&tells->arena, count->probabilities, places, count->capacity);
    count->probabilities[places] = probability;
    count->tell.places++;
    count->tell.hits += hit;
    count->tell.expected += probability;
}

static void count_kind(struct adding *adding, const struct km_answers *answers, struct pointing *pointing,
                       enum km_tell_kind kind, struct count *count)
{
    size_t pointed = pointing_find(kind, pointing);
    bool may_miss = answers->count - pointed >= answers->best_count;
    if (!pointed || !may_miss)
        return;
    bool hit = false;
    for (size_t i = 0; i < answers->count; i++)
        hit |= pointing->pointed[i] && answers->best[i];
    count_hit(adding->tells, count, chance_of_hit(answers->count, pointed, answers->best_count), hit);
}

static bool is_written(const struct adding *adding, const struct km_answers *answers,
                       enum km_language language)
{
    for (size_t i = 0; i < answers->count; i++)
        if (!km_scenario_choice(adding->scenario, answers->options[i]).text.in[language])
            return false;
    return true;
}

static void count_place(struct adding *adding, const struct km_answers *answers)
{
    enum km_tell_place place = answers->slot == KM_NONE ? KM_TELL_DECISIONS : KM_TELL_SLOTS;
    struct km_surface *looks = arena_array(adding->scratch, answers->count, sizeof *looks);
    struct pointing pointing = {
        .looks = looks,
        .count = answers->count,
        .pointed = arena_array(adding->scratch, answers->count, sizeof(bool)),
    };
    for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++) {
        for (size_t i = 0; i < answers->count; i++)
            looks[i] = adding->looks[answers->options[i]].in[language];
        bool written = is_written(adding, answers, (enum km_language)language);
        for (enum km_tell_kind kind = 0; kind < KM_TELL_COUNT; kind++) {
            struct count *count = &adding->tells->counts[number_of(place, kind, (enum km_language)language)];
            if (km_tell_counted(kind, place) && (km_tell_reads(kind) ? written : language == KM_JA))
                count_kind(adding, answers, &pointing, kind, count);
        }
    }
}

/* Whether both offer the same words, of which the same are best: a form that is written at several nodes. */
static bool is_same(const struct km_scenario *scenario, const struct km_answers *a,
                    const struct km_answers *b)
{
    if (a->count != b->count || (a->slot == KM_NONE) != (b->slot == KM_NONE))
        return false;
    for (size_t i = 0; i < a->count; i++) {
        struct km_text one = km_scenario_choice(scenario, a->options[i]).text;
        struct km_text other = km_scenario_choice(scenario, b->options[i]).text;
        for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++)
            if (strcmp(km_text_get(&one, (enum km_language)language),
                       km_text_get(&other, (enum km_language)language)) != 0)
                return false;
        if (a->best[i] != b->best[i])
            return false;
    }
    return true;
}

/* What is there twice would count as two proofs of one thing. */
static bool is_repeated(const struct km_scenario *scenario, const struct km_proofs *proofs, size_t index)
{
    struct km_answers answers = km_proofs_answers(proofs, index);
    for (size_t i = 0; i < index; i++) {
        struct km_answers before = km_proofs_answers(proofs, i);
        if (is_same(scenario, &before, &answers))
            return true;
    }
    return false;
}

/* ---- all counts ---- */

/* Holm looks at every count that there is, however little it says. */
static void weigh(struct km_tells *tells, struct arena *scratch)
{
    struct km_tell *weighed[COUNTS];
    double chances[COUNTS];
    bool clear[COUNTS];
    size_t order[COUNTS], count = 0;
    for (size_t i = 0; i < COUNTS; i++) {
        struct km_tell *tell = &tells->counts[i].tell;
        if (!tell->places)
            continue;
        double *row = arena_array(scratch, (size_t)tell->places + 1, sizeof *row);
        tell->chance = chance_of_at_least(tells->counts[i].probabilities, tell->places, tell->hits, row);
        chances[count] = tell->chance;
        weighed[count++] = tell;
    }
    chance_holm(chances, count, level, clear, order);
    for (size_t i = 0; i < count; i++)
        weighed[i]->strength = clear[i] ? KM_TELL_CLEAR : chances[i] <= level ? KM_TELL_WEAK : KM_TELL_NONE;
}

void km_tells_add(struct km_tells *tells, const struct km_scenario *scenario,
                  const struct km_appearance *appearance, const struct km_proofs *proofs)
{
    struct arena scratch;
    arena_init(&scratch, &tells->arena.host);
    struct adding adding = {
        .tells = tells,
        .scenario = scenario,
        .looks = km_appearance_looks(appearance),
        .scratch = &scratch,
    };
    for (size_t i = 0; i < km_proofs_answers_count(proofs); i++) {
        struct km_answers answers = km_proofs_answers(proofs, i);
        enum km_tell_place place = answers.slot == KM_NONE ? KM_TELL_DECISIONS : KM_TELL_SLOTS;
        if (answers.best_count == answers.count || is_repeated(scenario, proofs, i))
            continue;
        tells->choices[place].places++;
        tells->choices[place].single += answers.best_count == 1;
        count_place(&adding, &answers);
    }
    weigh(tells, &scratch);
    arena_release(&scratch);
}

struct km_tell km_tells_get(const struct km_tells *tells, enum km_tell_place place, enum km_tell_kind kind,
                            enum km_language language)
{
    if ((int)language >= KM_LOOK_LANGUAGES)
        return (struct km_tell){0};
    return tells->counts[number_of(place, kind, language)].tell;
}

struct km_tell_choices km_tells_choices(const struct km_tells *tells, enum km_tell_place place)
{
    return tells->choices[place];
}

bool km_tell_choices_quiz(struct km_tell_choices choices)
{
    enum { FROM = 8 };
    return choices.places >= FROM && choices.single > choices.places / 2;
}
