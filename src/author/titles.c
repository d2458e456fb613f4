/* A title comes after the name in Japanese and before it in English. */
#include "author/titles.h"

#include "author/words.h"
#include "base/utf8.h"

enum { KANJI_BYTES = 3 };

bool titles_kanji(const char *text)
{
    uint32_t code = 0;
    return utf8_decode(text, strlen(text) < 4 ? strlen(text) : 4, &code) == KANJI_BYTES &&
           (code == 0x3005 || (code >= 0x4E00 && code <= 0x9FFF));
}

/* Bytes of the first of `items` that stands at `text`; 0: none. */
static size_t match_any(const char *text, const char *const *items, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strncmp(text, items[i], strlen(items[i])) == 0)
            return strlen(items[i]);
    return 0;
}

#define MATCH_ANY(text, items) match_any(text, items, sizeof(items) / sizeof *(items))

/* ---- Japanese ---- */

/* What people are called by who are not called by their names, whole or by its last kanji. */
static bool is_no_name(const char *name, size_t length)
{
    static const char *const words[] = {"皆",   "奥",   "旦那", "神",   "王",   "殿",   "客",   "父",
                                        "母",   "兄",   "姉",   "娘",   "息子", "孫",   "隣",   "両親",
                                        "家族", "子供", "先生", "学生", "大家", "受付", "担当", "警察",
                                        "会社", "社",   "同",   "仕",   "有",   "多",   "一",   "何"};
    static const char *const endings[] = {"者", "員", "長", "手", "師", "屋", "士", "人"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && memcmp(name, words[i], length) == 0)
            return true;
    return length > KANJI_BYTES && MATCH_ANY(name + length - KANJI_BYTES, endings);
}

/* The first title of `text` from `from` on; its length, 0: there is none. */
static size_t find_title(const char *text, size_t from, size_t *at)
{
    static const char *const titles[] = {"様", "さん"};
    const char *first = NULL;
    size_t length = 0;
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        const char *title = strstr(text + from, titles[i]);
        if (!title || (first && first < title))
            continue;
        first = title;
        length = strlen(titles[i]);
    }
    *at = first ? (size_t)(first - text) : from;
    return length;
}

static bool next_japanese(const char *text, size_t *at, struct titled *found)
{
    static const char *const rests[] = {"ですね", "ですか", "でいらっしゃ", "でございます"};
    for (size_t title; (title = find_title(text, *at, at)) > 0; *at += title) {
        size_t start = *at, end = *at + title;
        while (start >= KANJI_BYTES && titles_kanji(text + start - KANJI_BYTES))
            start -= KANJI_BYTES;
        if (start == *at || is_no_name(text + start, *at - start))
            continue;
        *found = (struct titled){
            .name = text + start,
            .length = *at - start,
            .call = words_break_before(text, start) &&
                    (words_break_at(text, end) || MATCH_ANY(text + end, rests)),
        };
        *at = end;
        return true;
    }
    return false;
}

/* ---- English ---- */

static size_t name_length(const char *text)
{
    size_t length = 0;
    while ((text[length] >= 'A' && text[length] <= 'Z') ||
           (length && text[length] >= 'a' && text[length] <= 'z'))
        length++;
    return length;
}

static bool next_english(const char *text, size_t *at, struct titled *found)
{
    static const char *const titles[] = {"Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. ", "Miss "};
    for (const char *m; (m = strchr(text + *at, 'M')) != NULL; *at = (size_t)(m - text) + 1) {
        size_t start = (size_t)(m - text), title = MATCH_ANY(m, titles);
        size_t length = title ? name_length(text + start + title) : 0, end = start + title + length;
        if (!length || (start && ((text[start - 1] | 0x20) >= 'a' && (text[start - 1] | 0x20) <= 'z')))
            continue;
        *found = (struct titled){
            .name = text + start + title,
            .length = length,
            .call = words_break_before(text, start) && (!text[end] || strchr(",.!?", text[end])),
        };
        *at = end;
        return true;
    }
    return false;
}

bool titles_next(const char *text, enum km_language language, size_t *at, struct titled *found)
{
    return language == KM_EN ? next_english(text, at, found) : next_japanese(text, at, found);
}
