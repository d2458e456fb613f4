/* Words and acts: what an answer sounds like and is not tagged with, and what it is tagged with and does not
 * sound like. The phrases are the rulebook's. Rather few that are sure than many that are doubtful: a notice
 * that is wrong teaches its reader to pass over the next. */
#include "author/before.h"
#include "author/phrases.h"

#include "base/diag_author.h"

enum phrase_kind { PHRASE_SURE, PHRASE_SIGN, PHRASE_EXCEPT };
enum { HITS_MOST = 64, READ_LANGUAGES = KM_EN + 1 };

/* What one text has of one wording. */
struct sound {
    uint32_t text;    /* the number of the text it is about; an older one: nothing */
    const char *sure; /* the first sure phrase, or NULL */
    bool sign;
};

struct wordings {
    const struct km_rulebook *rulebook;
    struct phrases phrases[READ_LANGUAGES];
    struct sound *sounds[READ_LANGUAGES]; /* by wording */
    bool *signed_acts;                    /* by act: whether some wording has signs of it */
    struct before *befores;               /* by wording; found when they are asked for */
    uint32_t text;                        /* texts so far */
};

static void mark_signed(struct wordings *wordings, const struct wording *wording)
{
    if (!wording->signs[KM_JA].count && !wording->signs[KM_EN].count)
        return;
    for (size_t i = 0; i < wording->act_count; i++)
        for (uint16_t act = wording->acts[i].first; act < wording->acts[i].last; act++)
            wordings->signed_acts[act] = true;
}

static void *begin(struct review *review)
{
    const struct km_rulebook *rulebook = review->rulebook;
    struct wordings *wordings = arena_alloc(&review->arena, sizeof *wordings);
    wordings->rulebook = rulebook;
    wordings->signed_acts = arena_array(&review->arena, rulebook->act_count, sizeof(bool));
    wordings->befores = arena_array(&review->arena, rulebook->wording_count, sizeof *wordings->befores);
    for (size_t w = 0; w < rulebook->wording_count; w++)
        mark_signed(wordings, &rulebook->wordings[w]);
    for (int language = 0; language < READ_LANGUAGES; language++) {
        struct phrases *phrases = &wordings->phrases[language];
        phrases_init(phrases, &review->arena, (enum km_language)language);
        wordings->sounds[language] =
            arena_array(&review->arena, rulebook->wording_count, sizeof(struct sound));
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

/* The sound of wording `w` in the text at hand. */
static struct sound *sound_of(struct wordings *wordings, enum km_language language, uint32_t w)
{
    struct sound *sound = &wordings->sounds[language][w];
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
        struct sound *sound = sound_of(wordings, language, hits[i].phrase->owner);
        sound->sign |= hits[i].phrase->kind != PHRASE_EXCEPT;
        if (hits[i].phrase->kind == PHRASE_SURE && !sound->sure && !is_excepted(&hits[i], hits, count))
            sound->sure = hits[i].phrase->words + (*hits[i].phrase->words == '^');
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

/* Whether there was something to tell; then it is not told again for the other language. */
static bool judge(const struct judging *judging, const struct sound *sound)
{
    const struct wording *wording = judging->wording;
    const struct text *text = judging->text;
    const struct act *acts = judging->review->rulebook->acts;
    int32_t never = act_among(text, wording->never, wording->never_count);
    int32_t act = act_among(text, wording->acts, wording->act_count);
    if (sound->sure && wording->where == WORDING_FEEDBACK)
        return add(judging, DIAG_PERSON_JUDGED, sound->sure, NULL);
    if (sound->sure && never >= 0)
        return add(judging, DIAG_WORDS_AGAINST_ACT, sound->sure, acts[never].id);
    if (sound->sure && wording->act_count && act < 0 &&
        act_among(text, wording->also, wording->also_count) < 0)
        return add(judging, DIAG_WORDS_WITHOUT_ACT, sound->sure, wording->act_words);
    if (sound->sure && is_too_early(judging))
        return add(judging, DIAG_WORDS_TOO_EARLY, sound->sure, wording->after_words);
    return false;
}

/* An act is unsaid when no language says it: no list has all the words there are for a no, and where one
 * language says it, it is in all likelihood said in the other, too. */
static void judge_unsaid(const struct judging *judging, struct wordings *wordings, uint32_t w)
{
    const struct wording *wording = judging->wording;
    bool listened = false;
    int32_t act = act_among(judging->text, wording->acts, wording->act_count);
    for (int language = 0; act >= 0 && language < READ_LANGUAGES; language++) {
        if (!judging->text->words->in[language] || !wording->signs[language].count)
            continue;
        if (sound_of(wordings, (enum km_language)language, w)->sign)
            return;
        listened = true;
    }
    if (listened)
        add(judging, DIAG_ACT_WITHOUT_WORDS, judging->review->rulebook->acts[act].id, NULL);
}

/* What is heard in any language is told once; then whether the act is said is no question. */
static void judge_wording(const struct judging *judging, struct wordings *wordings, uint32_t w)
{
    for (int language = 0; language < READ_LANGUAGES; language++) {
        const struct sound *sound = sound_of(wordings, (enum km_language)language, w);
        if (judging->text->words->in[language] && judge(judging, sound))
            return;
    }
    judge_unsaid(judging, wordings, w);
}

static bool has_signed_act(const struct wordings *wordings, const struct text *text)
{
    for (size_t i = 0; text->acts && i < text->acts->written.count; i++)
        if (wordings->signed_acts[text->acts->numbers[i]])
            return true;
    return false;
}

static void check_text(struct review *review, void *state, const struct text *text)
{
    struct wordings *wordings = state;
    bool heard = has_signed_act(wordings, text);
    wordings->text++;
    for (int language = 0; language < READ_LANGUAGES; language++)
        if (text->words->in[language])
            heard |= hear(wordings, (enum km_language)language, text->words->in[language]);
    for (uint32_t w = 0; heard && w < wordings->rulebook->wording_count; w++) {
        struct judging judging = {review, text, &wordings->rulebook->wordings[w], &wordings->befores[w]};
        if (concerns(judging.wording->where, text))
            judge_wording(&judging, wordings, w);
    }
}

const struct text_check check_wording = {.begin = begin, .text = check_text};
