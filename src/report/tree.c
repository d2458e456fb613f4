/* Reading trees. */
#include "report/tree.h"

#include "base/strbuf.h"

/* The language that km_text_get finds. */
static enum km_language found_in(const struct km_text *text, enum km_language language)
{
    const char *found = km_text_get(text, language);
    if (text->in[language] == found)
        return language;
    for (int l = 0; l < KM_LANGUAGE_COUNT; l++)
        if (text->in[l] == found)
            return (enum km_language)l;
    return language;
}

struct tree_shown tree_show(const struct tree *tree, const struct km_text *text)
{
    enum km_language second = tree->language == KM_EN ? KM_JA : KM_EN;
    struct tree_shown shown = {
        .text = {km_text_get(text, tree->language)},
        .language = {found_in(text, tree->language), second},
    };
    if (tree->both && text->in[second] && text->in[second] != shown.text[0])
        shown.text[1] = text->in[second];
    return shown;
}

const char *tree_number(struct arena *arena, int32_t number)
{
    struct strbuf out;
    strbuf_init(&out, arena);
    strbuf_printf(&out, "%s%lld", number < 0 ? "−" : "", number < 0 ? -(long long)number : (long long)number);
    return out.data;
}

const char *tree_language_tag(enum km_language language)
{
    return language == KM_EN ? "en" : "ja";
}

const char *tree_part_name(enum tree_part part)
{
    static const char *const names[PART_COUNT] = {
        [PART_RESULT] = "result",
        [PART_HAPPENED] = "happened",
        [PART_GOOD] = "went-well",
        [PART_TURNING_POINTS] = "turning-points",
        [PART_TOMORROW] = "tomorrow",
        [PART_RULES] = "guidance",
        [PART_CURVES] = "curves",
        [PART_FORM] = "form",
        [PART_REFLECTION] = "reflection",
        [PART_PLAN] = "plan",
        [PART_REFERENCES] = "references",
        [PART_TRANSCRIPT] = "transcript",
        [PART_SEAT] = "seat",
        [PART_ROUNDS] = "rounds",
        [PART_WAYS] = "ways",
        [PART_QUESTIONS] = "questions",
        [PART_POINTS] = "points",
        [PART_INTRO] = "intro",
        [PART_GOAL] = "goal",
        [PART_PEOPLE] = "situation",
        [PART_OBSERVED] = "observed",
        [PART_MANNER] = "manner",
        [PART_SAY] = "say-instead",
        [PART_CONTACTS] = "contacts",
        [PART_TIME] = "time-plan",
        [PART_SCORING] = "scoring",
        [PART_STOPS] = "stops",
        [PART_CARDS] = "cards",
        [PART_KEEPING] = "keeping",
        [PART_TAKING] = "taking-part",
        [PART_OWN] = "own-notes",
        [PART_ASK] = "ask",
        [PART_FOOTER] = "limits",
    };
    return names[part];
}
