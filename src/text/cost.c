#include "text/cost.h"

#include "base/utf8.h"
#include "text/breaks.h"

/* Okurigana inside a word (引き|取り) and a polite お or ご before its noun are not worse than a break in
 * kana, although kanji follows. */
static const float cost_sentence = 0, cost_comma = 0.4F, cost_blank = 0, cost_bracket = 0.8F,
                   cost_kana_kanji = 1.2F, cost_particle = 2.2F, cost_kana = 3.4F, cost_kanji = 4,
                   cost_okurigana = 5, cost_katakana = 6;

enum { SHORT_KATAKANA = 6 };

enum script { SCRIPT_OTHER, SCRIPT_HIRAGANA, SCRIPT_KATAKANA, SCRIPT_KANJI };

static enum script script_of(uint32_t code)
{
    if (code >= 0x3041 && code <= 0x309F)
        return SCRIPT_HIRAGANA;
    if ((code >= 0x30A1 && code <= 0x30FA) || code == 0x30FC)
        return SCRIPT_KATAKANA;
    bool kanji = (code >= 0x3400 && code <= 0x9FFF) || code == 0x3005 || (code >= 0x20000 && code <= 0x3FFFF);
    return kanji ? SCRIPT_KANJI : SCRIPT_OTHER;
}

/* What is beside a break: the two characters before it, the two after it. */
struct beside {
    uint32_t second, before, after, next;
};

/* です and ます, however they end. After で, which may be a particle, another word may begin with the same
 * kana (で|すぐに). */
static bool is_in_polite_ending(const struct beside *beside)
{
    if (beside->before == 0x307E) /* ま */
        return text_is_one_of(beside->after, "すしせ");
    return beside->before == 0x3067 && /* で */
           ((text_is_one_of(beside->after, "す") &&
             text_is_one_of(beside->next, "。、！？」』）かがねよのけとし")) ||
            (text_is_one_of(beside->after, "し") && text_is_one_of(beside->next, "たょ")));
}

/* Before what a number counts. */
static bool is_after_number(const struct beside *beside)
{
    bool digit = text_is_one_of(beside->before, "0123456789０１２３４５６７８９");
    return digit && script_of(beside->after) != SCRIPT_OTHER;
}

static float cost_before_word(const struct beside *beside)
{
    bool polite = text_is_one_of(beside->before, "おご");
    bool inside =
        script_of(beside->second) == SCRIPT_KANJI && !text_is_one_of(beside->before, "はがをにでとものへや");
    return polite || inside ? cost_kana : cost_kana_kanji;
}

static float cost_between(const struct beside *beside)
{
    uint32_t before = beside->before, after = beside->after;
    if (text_is_one_of(before, "。？！?!"))
        return cost_sentence;
    if (text_is_one_of(before, "、，,;:；："))
        return cost_comma;
    if (text_is_one_of(before, "」』）)") || text_is_one_of(after, "「『（("))
        return text_is_one_of(after, "はがにでとのもへや") ? cost_kana : cost_bracket;
    enum script left = script_of(before), right = script_of(after);
    if (left == SCRIPT_HIRAGANA && (right == SCRIPT_KANJI || right == SCRIPT_KATAKANA))
        return cost_before_word(beside);
    if (left == SCRIPT_HIRAGANA && text_is_one_of(before, "おご"))
        return cost_katakana;
    if (left == SCRIPT_HIRAGANA)
        return text_is_one_of(before, "はがをにでともて") ? cost_particle : cost_kana;
    if (left == SCRIPT_KATAKANA && right == SCRIPT_KATAKANA)
        return cost_katakana;
    if (left == SCRIPT_KANJI && right == SCRIPT_HIRAGANA)
        return cost_okurigana;
    return cost_kanji;
}

static uint32_t code_at(const char *text, size_t length, size_t at)
{
    uint32_t code = 0;
    if (at < length)
        utf8_decode(text + at, length - at, &code);
    return code;
}

/* The character before `at`, or 0; `*start` gets where it begins. */
static uint32_t code_before(const char *text, size_t at, size_t *start)
{
    *start = at;
    if (!at)
        return 0;
    do
        (*start)--;
    while (*start && (text[*start] & 0xC0) == 0x80);
    return code_at(text, at, *start);
}

/* Latin words are parted by their blanks, and a blank in Japanese ends a phrase; but a number and what it
 * counts, or what is said of it in brackets, are one ("20 回", "9/14 (3.8)"). */
static float cost_at_blank(const struct beside *beside)
{
    bool counted = text_is_one_of(beside->second, "0123456789") && beside->before == ' ' &&
                   (script_of(beside->after) != SCRIPT_OTHER || beside->after == '(');
    return counted ? cost_katakana : cost_blank;
}

static struct beside beside_of(const char *text, size_t length, size_t at)
{
    struct beside beside = {.after = 0};
    size_t start, next = at + (at < length ? utf8_decode(text + at, length - at, &beside.after) : 0);
    beside.next = code_at(text, length, next);
    beside.before = code_before(text, at, &start);
    beside.second = code_before(text, start, &start);
    return beside;
}

float text_break_cost(const char *text, size_t length, size_t at)
{
    struct beside beside = beside_of(text, length, at);
    return text_is_blank(beside.before) ? cost_at_blank(&beside) : cost_between(&beside);
}

/* Inside a word in katakana of a few characters. */
static bool is_in_short_katakana(const char *text, size_t length, size_t at)
{
    size_t count = 0, start, before = at;
    while (count <= SHORT_KATAKANA && script_of(code_before(text, before, &start)) == SCRIPT_KATAKANA) {
        before = start;
        count++;
    }
    if (!count || script_of(code_at(text, length, at)) != SCRIPT_KATAKANA)
        return false;
    for (uint32_t code; count <= SHORT_KATAKANA && at < length; count++) {
        at += utf8_decode(text + at, length - at, &code);
        if (script_of(code) != SCRIPT_KATAKANA)
            break;
    }
    return count <= SHORT_KATAKANA;
}

/* After the first kana of a sentence or clause, where no word has ended yet. */
static bool is_after_first_kana(const struct beside *beside)
{
    bool begins = !beside->second || text_is_blank(beside->second) ||
                  text_is_one_of(beside->second, "、。！？「『（…—");
    return begins && script_of(beside->before) == SCRIPT_HIRAGANA &&
           script_of(beside->after) == SCRIPT_HIRAGANA;
}

bool text_belongs_before(const char *text, size_t length, size_t at)
{
    struct beside beside = beside_of(text, length, at);
    if (is_in_polite_ending(&beside) || is_after_number(&beside) || is_after_first_kana(&beside) ||
        is_in_short_katakana(text, length, at))
        return true;
    if (script_of(beside.after) != SCRIPT_HIRAGANA || script_of(beside.before) == SCRIPT_OTHER)
        return false;
    return text_is_one_of(beside.after, "んを") || text_is_one_of(beside.next, "。、！？」』）");
}
