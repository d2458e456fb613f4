/* Words and acts: what an answer sounds like and is not tagged with, and what it is tagged with and does not
 * sound like. The phrases are the rulebook's. Rather few that are sure than many that are doubtful: a notice
 * that is wrong teaches its reader to pass over the next. */
#include "author/before.h"
#include "author/persons.h"
#include "author/phrases.h"

#include "base/diag_author.h"

enum phrase_kind { PHRASE_SURE, PHRASE_SIGN, PHRASE_EXCEPT };
enum { HITS_MOST = 64, READ_LANGUAGES = KM_EN + 1 };

/* What one text has of one wording. */
struct sound {
    uint32_t text;                    /* the number of the text it is about; an older one: nothing */
    const char *sure[READ_LANGUAGES]; /* the first sure phrase, or NULL */
    bool sign[READ_LANGUAGES];
};

/* An act of which wording number `wording` asks for signs, or for another act beside it. */
struct asked_act {
    uint16_t act;
    uint32_t wording;
};

struct wordings {
    const struct km_rulebook *rulebook;
    struct phrases phrases[READ_LANGUAGES];
    struct sound *sounds;         /* by wording */
    struct asked_act *asked_acts; /* the wordings of an act one after the other */
    size_t asked_count, asked_capacity;
    uint32_t *first_asked;  /* by act: the first of its asked acts; one more than there are acts */
    struct before *befores; /* by wording; found when they are asked for */
    uint32_t text;          /* texts so far */
};

static int compare_acts(const void *a, const void *b)
{
    const struct asked_act *one = a, *other = b;
    return one->act != other->act ? one->act - other->act : (one->wording > other->wording) - 1;
}

static void add_asked(struct wordings *wordings, struct arena *arena, uint32_t w)
{
    const struct wording *wording = &wordings->rulebook->wordings[w];
    if (!wording->signs[KM_JA].count && !wording->signs[KM_EN].count && !wording->with_count)
        return;
    for (size_t i = 0; i < wording->act_count; i++)
        for (uint16_t act = wording->acts[i].first; act < wording->acts[i].last; act++) {
            ARENA_RESERVE(arena, wordings->asked_acts, wordings->asked_count, wordings->asked_capacity);
            wordings->asked_acts[wordings->asked_count++] = (struct asked_act){act, w};
        }
}

static void find_asked(struct wordings *wordings, struct arena *arena)
{
    const struct km_rulebook *rulebook = wordings->rulebook;
    for (uint32_t w = 0; w < rulebook->wording_count; w++)
        add_asked(wordings, arena, w);
    if (wordings->asked_count)
        qsort(wordings->asked_acts, wordings->asked_count, sizeof *wordings->asked_acts, compare_acts);
    wordings->first_asked = arena_array(arena, rulebook->act_count + 1, sizeof(uint32_t));
    uint32_t at = 0;
    for (size_t act = 0; act <= rulebook->act_count; act++) {
        while (at < wordings->asked_count && wordings->asked_acts[at].act < act)
            at++;
        wordings->first_asked[act] = at;
    }
}

static void *begin(struct review *review)
{
    const struct km_rulebook *rulebook = review->rulebook;
    struct wordings *wordings = arena_alloc(&review->arena, sizeof *wordings);
    wordings->rulebook = rulebook;
    wordings->sounds = arena_array(&review->arena, rulebook->wording_count, sizeof *wordings->sounds);
    wordings->befores = arena_array(&review->arena, rulebook->wording_count, sizeof *wordings->befores);
    find_asked(wordings, &review->arena);
    for (int language = 0; language < READ_LANGUAGES; language++) {
        struct phrases *phrases = &wordings->phrases[language];
        phrases_init(phrases, &review->arena, (enum km_language)language);
        for (uint32_t w = 0; w < rulebook->wording_count; w++) {
            const struct wording *wording = &rulebook->wordings[w];
            phrases_add(phrases, &wording->sure[language], w, PHRASE_SURE);
            phrases_add(phrases, &wording->signs[language], w, PHRASE_SIGN);
            phrases_add(phrases, &wording->except[language], w, PHRASE_EXCEPT);
        }
        phrases_seal(phrases);
    }
    return wordings;
}

/* ---- listening ---- */

/* The sound of wording `w` in the text at hand, which asks for its judgement. */
static struct sound *sound_of(struct wordings *wordings, uint32_t w)
{
    struct sound *sound = &wordings->sounds[w];
    if (sound->text != wordings->text)
        *sound = (struct sound){.text = wordings->text};
    return sound;
}

/* Whether words that mean nothing lie over the hit. */
static bool is_excepted(const struct phrase_hit *hit, const struct phrase_hit *hits, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (hits[i].phrase->kind == PHRASE_EXCEPT && hits[i].phrase->owner == hit->phrase->owner &&
            hits[i].at < hit->at + hit->length && hit->at < hits[i].at + hits[i].length)
            return true;
    return false;
}

/* Whether anything was heard. */
static bool hear(struct wordings *wordings, enum km_language language, const char *words)
{
    struct phrase_hit hits[HITS_MOST];
    size_t count = phrases_find(&wordings->phrases[language], words, hits, HITS_MOST);
    for (size_t i = 0; i < count; i++) {
        struct sound *sound = sound_of(wordings, hits[i].phrase->owner);
        sound->sign[language] |= hits[i].phrase->kind != PHRASE_EXCEPT;
        if (hits[i].phrase->kind == PHRASE_SURE && !sound->sure[language] &&
            !is_excepted(&hits[i], hits, count))
            sound->sure[language] = hits[i].phrase->words + (*hits[i].phrase->words == '^');
    }
    return count > 0;
}

/* ---- judging ---- */

/* The first of the text's acts that is in one of the ranges, or -1. */
static int32_t act_among(const struct text *text, const struct act_range *ranges, size_t count)
{
    for (size_t i = 0; text->acts && i < text->acts->written.count; i++)
        if (act_in_some(ranges, count, text->acts->numbers[i]))
            return text->acts->numbers[i];
    return -1;
}

/* Whether the text is one of those that the wording is about. */
static bool concerns(enum wording_where where, const struct text *text)
{
    bool told =
        text->kind == TEXT_ENTRY && (text->option->mark == KM_FACT || text->option->mark == KM_UNKNOWN);
    switch (where) {
    case WORDING_ANSWERS:
        return text->kind == TEXT_ANSWER ||
               (text->kind == TEXT_LINE && (text->speaker == KM_BY_AGENT || text->speaker == KM_BY_PARTNER));
    case WORDING_CUSTOMER: return text->kind == TEXT_LINE && text->speaker == KM_BY_CUSTOMER;
    case WORDING_FEEDBACK:
        return told || text->kind == TEXT_WHY || text->kind == TEXT_END || text->kind == TEXT_FACT;
    case WORDING_ENDINGS: return text->kind == TEXT_END;
    case WORDING_PLACES: break;
    }
    return false;
}

/* One wording in one text. */
struct judging {
    struct review *review;
    const struct text *text;
    const struct wording *wording;
    struct before *before; /* the wording's */
};

static bool add(const struct judging *judging, const struct diag_kind *kind, const char *subject,
                const char *act)
{
    review_add_text(judging->review, judging->text, kind, DIAG_ARGUMENTS(subject, act));
    return true;
}

/* Whether words that tell of something can be met without it. */
static bool is_too_early(const struct judging *judging)
{
    const struct wording *wording = judging->wording;
    if (!wording->after_count)
        return false;
    if (!judging->before->without)
        *judging->before = before_find(&judging->review->arena, judging->review->scenario, wording->after,
                                       wording->after_count);
    return before_missing(judging->before, judging->review->scenario, judging->text);
}

/* Whether there is something to tell of the sure words; then it is not told again for the other language. */
static bool judge(const struct judging *judging, const char *sure)
{
    const struct wording *wording = judging->wording;
    const struct text *text = judging->text;
    const struct act *acts = judging->review->rulebook->acts;
    int32_t never = act_among(text, wording->never, wording->never_count);
    int32_t act = act_among(text, wording->acts, wording->act_count);
    if (wording->where == WORDING_FEEDBACK)
        return add(judging, DIAG_PERSON_JUDGED, sure, NULL);
    if (never >= 0)
        return add(judging, DIAG_WORDS_AGAINST_ACT, sure, acts[never].id);
    if (wording->act_count && act < 0 && act_among(text, wording->also, wording->also_count) < 0)
        return add(judging, DIAG_WORDS_WITHOUT_ACT, sure, wording->act_words);
    if (is_too_early(judging))
        return add(judging, DIAG_WORDS_TOO_EARLY, sure, wording->after_words);
    return false;
}

/* Whoever speaks says the own name. */
static bool names_self(const struct judging *judging, enum km_language language)
{
    const struct text *text = judging->text;
    struct review *review = judging->review;
    if (!judging->wording->own_name)
        return false;
    struct word_list names =
        persons_names(&review->arena, review->scenario, (enum km_speaker)text->speaker, language);
    return words_count(text->words->in[language], &names) > 0;
}

/* An act is unsaid when no language says it: no list has all the words there are for a no, and where one
 * language says it, it is in all likelihood said in the other, too. */
static void judge_unsaid(const struct judging *judging, const struct sound *sound)
{
    const struct wording *wording = judging->wording;
    bool listened = false;
    int32_t act = act_among(judging->text, wording->acts, wording->act_count);
    for (int language = 0; act >= 0 && language < READ_LANGUAGES; language++) {
        if (!judging->text->words->in[language] || !wording->signs[language].count)
            continue;
        if (sound->sign[language] || names_self(judging, (enum km_language)language))
            return;
        listened = true;
    }
    if (listened)
        add(judging, DIAG_ACT_WITHOUT_WORDS, judging->review->rulebook->acts[act].id, NULL);
}

/* An act that another one is to spell out: a refusal "with the reason" beside the reason. */
static void judge_alone(const struct judging *judging)
{
    const struct wording *wording = judging->wording;
    const struct text *text = judging->text;
    int32_t act = act_among(text, wording->acts, wording->act_count);
    if (wording->with_count && act >= 0 && act_among(text, wording->with, wording->with_count) < 0)
        review_add(judging->review, text->owner, DIAG_KEY(text->at, "acts"), DIAG_ACT_ALONE,
                   DIAG_ARGUMENTS(judging->review->rulebook->acts[act].id, wording->with_words));
}

/* What is heard in any language is told once; then whether the act is said is no question. */
static void judge_wording(const struct judging *judging, const struct sound *sound)
{
    for (int language = 0; language < READ_LANGUAGES; language++)
        if (sound->sure[language] && judge(judging, sound->sure[language]))
            return;
    judge_unsaid(judging, sound);
}

/* Asks for the wordings that ask something of the text's acts. Whether there is any. */
static bool ask_for_acts(struct wordings *wordings, const struct text *text)
{
    bool any = false;
    for (size_t i = 0; text->acts && i < text->acts->written.count; i++) {
        const uint32_t *first = &wordings->first_asked[text->acts->numbers[i]];
        for (uint32_t s = first[0]; s < first[1]; s++)
            sound_of(wordings, wordings->asked_acts[s].wording);
        any |= first[0] < first[1];
    }
    return any;
}

/* Only the wordings that were heard, or whose acts the text has, have anything to say about it. */
static void check_text(struct review *review, void *state, const struct text *text)
{
    struct wordings *wordings = state;
    wordings->text++;
    bool asked = ask_for_acts(wordings, text);
    for (int language = 0; language < READ_LANGUAGES; language++)
        if (text->words->in[language])
            asked |= hear(wordings, (enum km_language)language, text->words->in[language]);
    for (uint32_t w = 0; asked && w < wordings->rulebook->wording_count; w++) {
        const struct sound *sound = &wordings->sounds[w];
        struct judging judging = {review, text, &wordings->rulebook->wordings[w], &wordings->befores[w]};
        if (sound->text != wordings->text || !concerns(judging.wording->where, text))
            continue;
        judge_wording(&judging, sound);
        judge_alone(&judging);
    }
}

const struct text_check check_wording = {.begin = begin, .text = check_text};
