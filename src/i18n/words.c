/* Writing scans a text once and swaps each {name} for its argument; what was put in is not scanned again. */
#include "i18n/words.h"

#include <inttypes.h>

const char *words_get(const struct km_words *words, enum km_language language, const char *key)
{
    const char *text = words->get(words->user, language == KM_EN ? KM_EN : KM_JA, key);
    return text ? text : key;
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

/* The length of the name in the placeholder at `text`, or 0 when none starts there. */
static size_t placeholder(const char *text)
{
    if (*text != '{')
        return 0;
    size_t length = 0;
    while (is_name_byte(text[1 + length]))
        length++;
    return text[1 + length] == '}' ? length : 0;
}

static const struct ui_argument *find_argument(const struct ui_argument *arguments, const char *name,
                                               size_t length)
{
    for (const struct ui_argument *a = arguments; a && a->name; a++)
        if (strlen(a->name) == length && memcmp(a->name, name, length) == 0)
            return a;
    return NULL;
}

static void write_argument(const struct ui_argument *argument, enum km_language language, struct strbuf *out)
{
    if (argument->text)
        strbuf_add(out, argument->text);
    else if (argument->said)
        strbuf_add(out, km_text_get(argument->said, language));
    else
        strbuf_printf(out, "%" PRId64, argument->number);
}

void words_write(const struct km_words *words, enum km_language language, const char *key,
                 const struct ui_argument *arguments, struct strbuf *out)
{
    for (const char *at = words_get(words, language, key); *at;) {
        size_t length = placeholder(at);
        const struct ui_argument *argument = length ? find_argument(arguments, at + 1, length) : NULL;
        if (!argument) {
            strbuf_add_char(out, *at++);
            continue;
        }
        write_argument(argument, language, out);
        at += length + 2;
    }
}
