/* Texts by themselves: not written yet, not translated, signs and widths that nobody types on purpose, too
 * long for a screen that a class looks at, numbers that change. One pass over the characters of a text says
 * which questions need asking at all. */
#include "author/review.h"

#include "base/diag_author.h"
#include "base/utf8.h"
#include "text/width.h"

/* A class reads letters of 44 px on a screen of 1280, about 26 full-width ones a line and four lines beside
 * the picture; twice that is left behind even where it scrolls. In columns, of which a full-width letter has
 * two. */
enum { CLASS_LINE = 2 * 26, CLASS_LINES = 8, CLASS_COLUMNS = CLASS_LINE * CLASS_LINES };

/* Digits of a telephone number: an area code's 0 with eight or nine behind it. */
enum { PHONE_LEAST = 10, PHONE_MOST = 11 };

/* What the characters of a text are. */
struct survey {
    size_t kana, han, capitals;
    size_t digits, wide_digits;
    bool words;      /* anything but blanks */
    bool draft;      /* a sign that a mark of a draft may begin with */
    const char *odd; /* the first sign that is odd, or NULL */
};

/* ---- characters ---- */

static bool is_blank(uint32_t code)
{
    return code <= ' ' || code == 0x3000 || code == 0x00A0 || code == 0x200B;
}

static bool is_hiragana(uint32_t code)
{
    return code >= 0x3041 && code <= 0x3096;
}

static bool is_kana(uint32_t code)
{
    return is_hiragana(code) || (code >= 0x30A1 && code <= 0x30FA);
}

static bool is_han(uint32_t code)
{
    return code == 0x3005 || (code >= 0x3400 && code <= 0x9FFF);
}

static bool is_narrow_kana(uint32_t code)
{
    return code >= 0xFF61 && code <= 0xFF9F;
}

/* Whether `code` is odd in Japanese behind `before`, which is 0 at the start; `ahead` is what follows. */
static bool is_odd_japanese(uint32_t before, uint32_t code, uint32_t ahead)
{
    if (code < 0xFF0C && code > ' ' && code != ',' && code != '.' && (code < 0x3000 || code > 0x3002))
        return false;
    bool after_word = is_kana(before) || is_han(before), comma = before == 0x3001, stop = before == 0x3002;
    if (is_narrow_kana(code) || code == 0xFF0C || code == 0xFF0E)
        return true;
    if (code == 0x3001 || code == 0x3002)
        return comma || stop || is_blank(before) || before == 0;
    if (code == ',' || code == '.')
        return after_word;
    if (code == ' ' || code == 0x3000)
        return comma || (is_hiragana(before) && is_hiragana(ahead));
    return false;
}

/* Whether `code` is odd in English: a form or mark of Japanese. */
static bool is_odd_english(uint32_t code)
{
    return (code >= 0x3000 && code <= 0x3003) || (code >= 0xFF01 && code <= 0xFF9F);
}

/* Of the first signs of `others` in find_placeholder that are not ASCII. */
static bool begins_draft(uint32_t code)
{
    switch (code) {
    case 0xFF08: /* （ */
    case 0x3010: /* 【 */
    case 0x4EEE: /* 仮 */
    case 0x672A: /* 未 */
    case 0x8981: /* 要 */
    case 0x25CB: /* ○ */
    case 0x25CF: /* ● */
    case 0x25B3: /* △ */ return true;
    default: return false;
    }
}

/* The character at `text`, and over it; 0 at the end. */
static uint32_t decode(const char **text)
{
    uint32_t code = 0;
    size_t size = utf8_decode(*text, 4, &code);
    *text += code ? size : 0;
    return code;
}

static void count(struct survey *survey, uint32_t code)
{
    survey->words = survey->words || !is_blank(code);
    if (code < 0x80) {
        survey->digits += code >= '0' && code <= '9';
        survey->capitals += code >= 'A' && code <= 'Z';
        survey->draft |= code == '(';
    } else if (is_kana(code)) {
        survey->kana++;
    } else {
        survey->han += is_han(code);
        survey->wide_digits += code >= 0xFF10 && code <= 0xFF19;
        survey->draft |= begins_draft(code);
    }
}

/* Papers are laid out with blanks and kept as they are: in them nothing is odd. */
static struct survey survey_text(const char *text, enum km_language language, bool paper)
{
    struct survey survey = {.odd = NULL};
    const char *at = text;
    uint32_t before = 0, ahead;
    for (uint32_t code = decode(&text); code; code = ahead) {
        const char *next = text;
        count(&survey, code);
        ahead = decode(&text);
        bool odd = language == KM_EN ? is_odd_english(code) : is_odd_japanese(before, code, ahead);
        if (odd && !paper && !survey.odd)
            survey.odd = at;
        before = code;
        at = next;
    }
    return survey;
}

/* ---- numbers ---- */

/* How many bytes of a digit or hyphen of either width stand at `at`; `sign` is what it is in ASCII. */
static size_t phone_sign(const char *at, char *sign)
{
    enum { WIDE_BYTES = 3 };
    uint32_t code = 0;
    *sign = *at;
    if (*at == '-' || (*at >= '0' && *at <= '9'))
        return 1;
    if (strncmp(at, "\xEF\xBC", 2) != 0 || utf8_decode(at, WIDE_BYTES, &code) != WIDE_BYTES)
        return 0;
    *sign = (char)(code - 0xFF10 + '0');
    return code == 0xFF0D || (code >= 0xFF10 && code <= 0xFF19) ? WIDE_BYTES : 0;
}

/* Digits in a row with hyphens between, from a 0 on: "03-1234-5678". They are in `found` when they are a
 * telephone number. */
static bool find_phone(const char *text, char found[32])
{
    for (const char *at = text; *at; at++) {
        size_t signs = 0, digits = 0, bytes;
        for (char sign; (bytes = phone_sign(at, &sign)) > 0; at += bytes, signs++) {
            digits += sign != '-';
            if (signs < 31)
                found[signs] = sign;
        }
        found[signs < 31 ? signs : 31] = '\0';
        if (*found == '0' && signs < 32 && digits >= PHONE_LEAST && digits <= PHONE_MOST)
            return true;
        if (!*at)
            return false;
    }
    return false;
}

static bool is_kanji_number(const char *at)
{
    static const char *const digits[] = {"〇", "一", "二", "三", "四", "五", "六",
                                         "七", "八", "九", "十", "百", "千"};
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
        if (strncmp(at, digits[i], strlen(digits[i])) == 0)
            return true;
    return false;
}

/* How many bytes of an article's number stand at `at`: digits of either width, kanji. */
static size_t number_length(const char *at)
{
    size_t length = 0;
    for (;;) {
        bool wide = strncmp(at + length, "０", 2) == 0 && (unsigned char)at[length + 2] >= 0x90 &&
                    (unsigned char)at[length + 2] <= 0x99;
        if (at[length] >= '0' && at[length] <= '9')
            length++;
        else if (wide || is_kanji_number(at + length))
            length += strlen("０");
        else
            return length;
    }
}

/* 「民法第415条」: an article right behind the name of a law. What a contract has articles of is no law. */
static bool find_article(const char *text, char found[32])
{
    static const char *const before[] = {"法", "法律", "条例", "施行令"};
    for (const char *at = text; (at = strstr(at, "条")) != NULL; at += strlen("条")) {
        for (size_t i = 0; i < sizeof before / sizeof *before; i++)
            for (const char *law = text; (law = strstr(law, before[i])) != NULL && law < at; law++) {
                const char *number = law + strlen(before[i]);
                if (strncmp(number, "」", strlen("」")) == 0)
                    number += strlen("」");
                if (strncmp(number, "第", strlen("第")) == 0)
                    number += strlen("第");
                size_t length = number_length(number);
                if (length && number + length == at) {
                    snprintf(found, 32, "%.*s", (int)(at + strlen("条") - law), law);
                    return true;
                }
            }
    }
    return false;
}

/* "Article 415 of the Civil Code": an article or section where a law is named, too. */
static bool find_section(const char *text, char found[32])
{
    static const char *const parts[] = {"Article ", "Section ", "section ", "article "};
    static const char *const laws[] = {" Act", " Code", " Law"};
    bool law = false;
    for (size_t i = 0; i < sizeof laws / sizeof *laws; i++)
        law |= strstr(text, laws[i]) != NULL;
    for (size_t i = 0; law && i < sizeof parts / sizeof *parts; i++) {
        const char *part = strstr(text, parts[i]);
        size_t digits = part ? strspn(part + strlen(parts[i]), "0123456789") : 0;
        if (digits) {
            snprintf(found, 32, "%.*s", (int)(strlen(parts[i]) + digits), part);
            return true;
        }
    }
    return false;
}

static void check_numbers(struct review *review, const struct text *text, const char *words,
                          const struct survey *survey)
{
    char found[32];
    bool phone = survey->digits + survey->wide_digits >= PHONE_LEAST && find_phone(words, found);
    bool law = !phone && survey->han && find_article(words, found);
    if (phone || law || (survey->digits && survey->capitals && find_section(words, found)))
        review_add_text(review, text, DIAG_NUMBER_NAMED, DIAG_ARGUMENTS(found));
}

/* ---- unfinished ---- */

/* What authors leave where a text is to be: marks in capitals, and circles for names. */
static const char *find_placeholder(const char *words, const struct survey *survey)
{
    static const char *const capitals[] = {"TODO", "FIXME", "TBD", "XXX"};
    static const char *const others[] = {"（仮）", "(仮)", "【仮】", "仮訳", "未訳",
                                         "要翻訳", "○○",   "●●",     "△△"};
    for (size_t i = 0; survey->capitals && i < sizeof capitals / sizeof *capitals; i++)
        if (strstr(words, capitals[i]))
            return capitals[i];
    for (size_t i = 0; survey->draft && i < sizeof others / sizeof *others; i++)
        if (strstr(words, others[i]))
            return others[i];
    return NULL;
}

static void check_unwritten(struct review *review, const struct text *text, const char *words,
                            const struct survey *survey)
{
    if (!survey->words)
        review_add_text(review, text, DIAG_TEXT_UNWRITTEN, DIAG_NO_ARGUMENTS);
    else if (find_placeholder(words, survey))
        review_add_text(review, text, DIAG_TEXT_UNWRITTEN, DIAG_ARGUMENTS(find_placeholder(words, survey)));
}

/* ---- one text ---- */

enum { AROUND = 2 }; /* characters shown on either side of what is odd */

/* The odd sign with what stands around it. */
static void quote(const char *words, const char *odd, char quoted[32])
{
    const char *first = odd, *end = odd;
    for (size_t i = 0; i < AROUND && first > words; i++)
        do
            first--;
        while (((unsigned char)*first & 0xC0) == 0x80);
    for (size_t i = 0; i <= AROUND && *end; i++)
        decode(&end);
    snprintf(quoted, 32, "%.*s", (int)(end - first), first);
}

static void check_signs(struct review *review, const struct text *text, const char *words,
                        const struct survey *survey)
{
    char quoted[32];
    if (survey->odd) {
        quote(words, survey->odd, quoted);
        review_add_text(review, text, DIAG_SIGN_ODD, DIAG_ARGUMENTS(quoted));
    } else if (survey->digits && survey->wide_digits) {
        review_add_text(review, text, DIAG_SIGN_ODD, DIAG_ARGUMENTS("1１"));
    }
}

static bool is_shown(enum text_kind kind)
{
    return kind == TEXT_ANSWER || kind == TEXT_LINE || kind == TEXT_SOFT;
}

static void check_length(struct review *review, const struct text *text, const char *words)
{
    size_t bytes = strlen(words);
    if (!is_shown(text->kind) || bytes <= CLASS_COLUMNS || text_width(words) <= CLASS_COLUMNS)
        return;
    char letters[24], most[16];
    snprintf(letters, sizeof letters, "%zu", (text_width(words) + 1) / 2);
    snprintf(most, sizeof most, "%d", CLASS_COLUMNS / 2);
    review_add_text(review, text, DIAG_TEXT_LONG, DIAG_ARGUMENTS(letters, most));
}

static void check_words(struct review *review, const struct text *text, enum km_language language)
{
    const char *words = text->words->in[language];
    if (!words)
        return;
    struct survey survey = survey_text(words, language, text->kind == TEXT_PAPER);
    check_unwritten(review, text, words, &survey);
    if (language == KM_EN &&
        (survey.kana || (survey.han && text->words->in[KM_JA] && strcmp(words, text->words->in[KM_JA]) == 0)))
        review_add_text(review, text, DIAG_NOT_TRANSLATED, DIAG_NO_ARGUMENTS);
    else
        check_signs(review, text, words, &survey);
    check_numbers(review, text, words, &survey);
    check_length(review, text, words);
}

static void check_text(struct review *review, void *state, const struct text *text)
{
    (void)state;
    check_words(review, text, KM_JA);
    check_words(review, text, KM_EN);
}

const struct text_check check_writing = {.text = check_text};
