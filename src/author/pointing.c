/* A kind either names a position, or a number that is read from an option's look, of which the greatest or
 * the least is looked for. */
#include "author/pointing.h"

#include <assert.h>
#include <string.h>

enum sense { BY_POSITION, MOST, SECOND_MOST, LEAST, UNHEDGED };

enum { DECISIONS = 1U << KM_TELL_DECISIONS, SLOTS = 1U << KM_TELL_SLOTS };

static const size_t last_position = SIZE_MAX;

static const struct kind {
    const char *name;
    enum sense sense;
    size_t position;
    size_t offset; /* of the number in a look */
    unsigned places;
} kinds[KM_TELL_COUNT] = {
#define LOOK(member) offsetof(struct km_surface, member)
    [KM_TELL_FIRST] = {"first", BY_POSITION, .position = 0, .places = DECISIONS | SLOTS},
    [KM_TELL_SECOND] = {"second", BY_POSITION, .position = 1, .places = DECISIONS | SLOTS},
    [KM_TELL_THIRD] = {"third", BY_POSITION, .position = 2, .places = DECISIONS | SLOTS},
    [KM_TELL_LAST] = {"last", BY_POSITION, .position = SIZE_MAX, .places = DECISIONS | SLOTS},
    [KM_TELL_LONGEST] = {"longest", MOST, .offset = LOOK(length), .places = DECISIONS | SLOTS},
    [KM_TELL_SECOND_LONGEST] = {"second-longest", SECOND_MOST, .offset = LOOK(length),
                                .places = DECISIONS | SLOTS},
    [KM_TELL_SHORTEST] = {"shortest", LEAST, .offset = LOOK(length), .places = DECISIONS | SLOTS},
    [KM_TELL_MOST_NUMERALS] = {"most-numerals", MOST, .offset = LOOK(numerals), .places = DECISIONS | SLOTS},
    [KM_TELL_FEWEST_NUMERALS] = {"fewest-numerals", LEAST, .offset = LOOK(numerals),
                                 .places = DECISIONS | SLOTS},
    [KM_TELL_MOST_NAMES] = {"most-names", MOST, .offset = LOOK(names), .places = DECISIONS | SLOTS},
    [KM_TELL_FEWEST_NAMES] = {"fewest-names", LEAST, .offset = LOOK(names), .places = DECISIONS | SLOTS},
    [KM_TELL_MOST_PHRASES] = {"most-phrases", MOST, .offset = LOOK(phrases), .places = DECISIONS},
    [KM_TELL_FEWEST_PHRASES] = {"fewest-phrases", LEAST, .offset = LOOK(phrases), .places = DECISIONS},
    [KM_TELL_MOST_CUSHIONS] = {"most-cushions", MOST, .offset = LOOK(cushions), .places = DECISIONS},
    [KM_TELL_FEWEST_CUSHIONS] = {"fewest-cushions", LEAST, .offset = LOOK(cushions), .places = DECISIONS},
    [KM_TELL_FEWEST_HEDGES] = {"fewest-hedges", LEAST, .offset = LOOK(hedges), .places = SLOTS},
    [KM_TELL_UNHEDGED] = {"unhedged", UNHEDGED, .offset = LOOK(length), .places = SLOTS},
#undef LOOK
};

const char *km_tell_name(enum km_tell_kind kind)
{
    return kinds[kind].name;
}

bool km_tell_counted(enum km_tell_kind kind, enum km_tell_place place)
{
    return kinds[kind].places >> place & 1;
}

bool km_tell_reads(enum km_tell_kind kind)
{
    return kinds[kind].sense != BY_POSITION;
}

/* ---- pointing ---- */

static uint32_t number_of(const struct kind *kind, const struct km_surface *look)
{
    uint32_t number;
    memcpy(&number, (const char *)look + kind->offset, sizeof number);
    return number;
}

static size_t point_at_position(const struct kind *kind, struct pointing *pointing)
{
    size_t wanted = kind->position == last_position ? pointing->count - 1 : kind->position;
    for (size_t i = 0; i < pointing->count; i++)
        pointing->pointed[i] = i == wanted;
    return wanted < pointing->count;
}

static size_t point_at_number(const struct kind *kind, struct pointing *pointing, uint32_t wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < pointing->count; i++) {
        pointing->pointed[i] = number_of(kind, &pointing->looks[i]) == wanted;
        count += pointing->pointed[i];
    }
    return count;
}

/* The number that stands at `rank` (from 0) when all are put in order, the greatest first. */
static uint32_t ranked(const struct kind *kind, const struct pointing *pointing, size_t rank)
{
    for (size_t i = 0;; i++) {
        uint32_t number = number_of(kind, &pointing->looks[i]);
        size_t greater = 0, equal = 0;
        for (size_t other = 0; other < pointing->count; other++) {
            greater += number_of(kind, &pointing->looks[other]) > number;
            equal += number_of(kind, &pointing->looks[other]) == number;
        }
        if (greater <= rank && rank < greater + equal)
            return number;
    }
}

/* Where every option has a hedge, none is put aside. */
static size_t point_at_unhedged(const struct kind *kind, struct pointing *pointing)
{
    size_t plain = 0, count = 0;
    uint32_t longest = 0;
    for (size_t i = 0; i < pointing->count; i++)
        plain += !pointing->looks[i].hedges;
    for (size_t i = 0; i < pointing->count; i++) {
        uint32_t length = number_of(kind, &pointing->looks[i]);
        if ((!plain || !pointing->looks[i].hedges) && length > longest)
            longest = length;
    }
    for (size_t i = 0; i < pointing->count; i++) {
        bool stays = !plain || !pointing->looks[i].hedges;
        pointing->pointed[i] = stays && number_of(kind, &pointing->looks[i]) == longest;
        count += pointing->pointed[i];
    }
    return count;
}

size_t pointing_find(enum km_tell_kind kind, struct pointing *pointing)
{
    const struct kind *row = &kinds[kind];
    assert(pointing->count);
    switch (row->sense) {
    case BY_POSITION: return point_at_position(row, pointing);
    case MOST: return point_at_number(row, pointing, ranked(row, pointing, 0));
    case SECOND_MOST:
        /* Of two options the second longest is the shortest. */
        return pointing->count < 3 ? 0 : point_at_number(row, pointing, ranked(row, pointing, 1));
    case LEAST: return point_at_number(row, pointing, ranked(row, pointing, pointing->count - 1));
    case UNHEDGED: return point_at_unhedged(row, pointing);
    }
    return 0;
}
