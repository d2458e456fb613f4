/* Words that sound like acts. A phrase too short to be sure of is refused: one character of Japanese, or
 * "so", stands in every second sentence. */
#include "rulebook/build.h"

#include "base/diag_rulebook.h"

static void check_phrases(struct build *build, const struct json_strings *phrases, size_t least,
                          const struct path *at)
{
    for (size_t i = 0; i < phrases->count; i++) {
        const char *phrase = phrases->items[i] + (*phrases->items[i] == '^');
        if (strlen(phrase) < least)
            diags_add(build->diags, DIAG_PHRASE_SHORT, DIAG_INDEX(at, i), DIAG_ARGUMENTS(phrases->items[i]));
    }
}

static void set_lists(struct build *build, struct word_list lists[KM_LANGUAGE_COUNT],
                      const struct written_words *written, const struct path *at)
{
    check_phrases(build, &written->ja, PHRASE_LEAST_JA, DIAG_KEY(at, "ja"));
    check_phrases(build, &written->en, PHRASE_LEAST_EN, DIAG_KEY(at, "en"));
    lists[KM_JA] = (struct word_list){.items = written->ja.items, .count = written->ja.count};
    lists[KM_EN] = (struct word_list){.items = written->en.items, .count = written->en.count};
}

static struct wording build_wording(struct build *build, const struct written_wording *written)
{
    const struct path *at = written->at;
    struct act_ranges acts = build_pattern_list(build, &written->acts, DIAG_KEY(at, "acts"));
    struct act_ranges also = build_pattern_list(build, &written->also, DIAG_KEY(at, "also"));
    struct act_ranges never = build_pattern_list(build, &written->never, DIAG_KEY(at, "never"));
    struct act_ranges after = build_pattern_list(build, &written->after, DIAG_KEY(at, "after"));
    struct act_ranges with = build_pattern_list(build, &written->with, DIAG_KEY(at, "with"));
    struct wording wording = {
        .id = written->id,
        .where = (enum wording_where)written->where,
        .acts = acts.items,
        .act_count = acts.count,
        .act_words = build_join(build, &written->acts),
        .also = also.items,
        .also_count = also.count,
        .never = never.items,
        .never_count = never.count,
        .after = after.items,
        .after_count = after.count,
        .after_words = build_join(build, &written->after),
        .with = with.items,
        .with_count = with.count,
        .with_words = build_join(build, &written->with),
        .own_name = written->own_name,
    };
    set_lists(build, wording.sure, &written->sure, DIAG_KEY(at, "sure"));
    set_lists(build, wording.signs, &written->signs, DIAG_KEY(at, "signs"));
    set_lists(build, wording.except, &written->except, DIAG_KEY(at, "except"));
    return wording;
}

static void check_id(struct build *build, struct map *ids, const struct written_wording *written)
{
    int32_t number = (int32_t)ids->count;
    if (written->id && map_add(ids, written->id, strlen(written->id), number) != number)
        diags_add(build->diags, DIAG_RULEBOOK_DUPLICATE_ID, DIAG_KEY(written->at, "id"),
                  DIAG_ARGUMENTS(written->id));
}

void build_wordings(struct build *build)
{
    const struct written_wording *written = build->written->wording.items;
    size_t count = build->written->wording.count;
    struct wording *wordings = arena_array(&build->rulebook->arena, count, sizeof *wordings);
    struct map ids;
    map_init(&ids, &build->rulebook->arena);
    for (size_t i = 0; i < count; i++) {
        check_id(build, &ids, &written[i]);
        wordings[i] = build_wording(build, &written[i]);
    }
    build->rulebook->wordings = wordings;
    build->rulebook->wording_count = count;
}
