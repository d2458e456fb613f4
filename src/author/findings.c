/* From counts to findings: what is beyond chance is a warning, what is only unlikely a notice. */
#include "kamae/author.h"

#include "base/diag_author.h"
#include "base/diags.h"

struct report {
    const struct km_tells *tells;
    struct km_diags *diags;
};

static const struct path *nodes_path(void)
{
    static const struct path nodes = {.key = "nodes"};
    return &nodes;
}

/* "first", "longest (ja)". */
static void name_tell(char name[48], enum km_tell_kind kind, int language)
{
    static const char *const readers[KM_LOOK_LANGUAGES] = {[KM_JA] = " (ja)", [KM_EN] = " (en)"};
    snprintf(name, 48, "%s%s", km_tell_name(kind), km_tell_reads(kind) ? readers[language] : "");
}

static void add_tell(struct report *report, enum km_tell_place place, enum km_tell_kind kind, int language)
{
    static const struct diag_kind *const kinds[KM_TELL_PLACES] = {
        [KM_TELL_DECISIONS] = DIAG_TELL,
        [KM_TELL_SLOTS] = DIAG_FORM_TELL,
    };
    struct km_tell tell = km_tells_get(report->tells, place, kind, (enum km_language)language);
    char name[48], hits[16], places[16], expected[32];
    if (tell.strength == KM_TELL_NONE)
        return;
    name_tell(name, kind, language);
    snprintf(hits, sizeof hits, "%lu", (unsigned long)tell.hits);
    snprintf(places, sizeof places, "%lu", (unsigned long)tell.places);
    snprintf(expected, sizeof expected, "%.1f", tell.expected);
    diags_add_as(report->diags, kinds[place], tell.strength == KM_TELL_CLEAR ? KM_WARNING : KM_NOTICE,
                 nodes_path(), DIAG_ARGUMENTS(name, hits, places, expected));
}

/* How much of a quiz a scene can bear is for its author to judge. */
static void check_single(struct report *report)
{
    struct km_tell_choices choices = km_tells_choices(report->tells, KM_TELL_DECISIONS);
    char single[16], places[16];
    if (!km_tell_choices_quiz(choices))
        return;
    snprintf(single, sizeof single, "%lu", (unsigned long)choices.single);
    snprintf(places, sizeof places, "%lu", (unsigned long)choices.places);
    diags_add(report->diags, DIAG_ONE_BEST_ANSWER, nodes_path(), DIAG_ARGUMENTS(single, places));
}

void km_tells_check(const struct km_tells *tells, struct km_diags *diags)
{
    struct report report = {.tells = tells, .diags = diags};
    for (enum km_tell_place place = 0; place < KM_TELL_PLACES; place++)
        for (enum km_tell_kind kind = 0; kind < KM_TELL_COUNT; kind++)
            for (int language = KM_JA; language < KM_LOOK_LANGUAGES; language++)
                if (km_tell_counted(kind, place) && (language == KM_JA || km_tell_reads(kind)))
                    add_tell(&report, place, kind, language);
    check_single(&report);
}
