/* Lines are brought into normal form first, so that full-width １ ？ ｑ work; then the table of keys, then a
 * number. Under a Japanese input method a consonant stays a full-width letter, but the key u gives う. */
#include "play/answer.h"

#include "os/file.h"
#include "play/voice.h"
#include "text/normal.h"

enum { LINE_LIMIT = 1024 };

static const struct {
    const char *text;
    enum answer_kind kind;
} keys[] = {
    {.text = "t", .kind = ANSWER_HINT},    {.text = "T", .kind = ANSWER_HINT},
    {.text = "?", .kind = ANSWER_HELP},    {.text = "b", .kind = ANSWER_BREATHE},
    {.text = "B", .kind = ANSWER_BREATHE}, {.text = "h", .kind = ANSWER_HISTORY},
    {.text = "H", .kind = ANSWER_HISTORY}, {.text = "u", .kind = ANSWER_UNDO},
    {.text = "U", .kind = ANSWER_UNDO},    {.text = "う", .kind = ANSWER_UNDO},
    {.text = "ウ", .kind = ANSWER_UNDO},   {.text = "q", .kind = ANSWER_LEAVE},
    {.text = "Q", .kind = ANSWER_LEAVE},   {.text = "!", .kind = ANSWER_STOP},
};

/* What an input method makes of 1 to 10. */
static const char *const kanji_numbers[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

/* A line of digits, or one kanji, as a number up to `last`; 0 for anything else. */
static size_t number_of(const char *text, size_t last)
{
    size_t number = 0;
    for (size_t i = 0; i < sizeof kanji_numbers / sizeof *kanji_numbers; i++)
        if (strcmp(kanji_numbers[i], text) == 0)
            return i < last ? i + 1 : 0;
    for (const char *c = text; *c; c++) {
        if (*c < '0' || *c > '9' || number > last)
            return 0;
        number = number * 10 + (size_t)(*c - '0');
    }
    return number <= last ? number : 0;
}

static bool is_number(const char *text)
{
    enum { KANJI = sizeof kanji_numbers / sizeof *kanji_numbers };
    return (*text && !text[strspn(text, "0123456789")]) || number_of(text, KANJI);
}

static struct answer understand(const char *text, size_t last)
{
    if (!*text)
        return (struct answer){.kind = ANSWER_EMPTY};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(keys[i].text, text) == 0)
            return (struct answer){.kind = keys[i].kind};
    size_t number = number_of(text, last);
    if (number)
        return (struct answer){.kind = ANSWER_NUMBER, .number = number};
    return (struct answer){.kind = ANSWER_WORD, .text = text};
}

const struct answer_key *answer_keys(const struct play *play)
{
    struct km_mode_shows shows = km_mode_shows(km_session_setup(play->session).mode);
    const struct {
        struct answer_key key;
        bool works;
    } all[] = {
        {{"?", "help.help"}, true},    {{"t", "help.hint"}, shows.hints}, {{"b", "help.breathe"}, true},
        {{"h", "help.history"}, true}, {{"u", "help.undo"}, shows.undo},  {{"q", "help.leave"}, true},
        {{"!", "help.stop"}, true},
    };
    enum { ALL = sizeof all / sizeof *all };
    struct answer_key *working = arena_array(play->arena, ALL + 1, sizeof *working);
    size_t count = 0;
    for (size_t i = 0; i < ALL; i++)
        if (all[i].works)
            working[count++] = all[i].key;
    working[count] = (struct answer_key){.key = NULL};
    return working;
}

/* "? b h q !" */
static const char *list_of_keys(const struct play *play)
{
    struct strbuf list;
    strbuf_init(&list, play->arena);
    for (const struct answer_key *key = answer_keys(play); key->key; key++)
        strbuf_printf(&list, "%s%s", list.length ? " " : "", key->key);
    return list.data;
}

/* `otherwise`: the word for what is neither a number nor anything else. */
static void explain(const struct play *play, const char *text, size_t last, const char *otherwise)
{
    struct ui_argument can[] = {{.name = "last", .number = (int64_t)last},
                                {.name = "keys", .text = list_of_keys(play)},
                                {.name = NULL}};
    if (text && is_number(text))
        voice_say(play, "", "error.number-range", can);
    else
        voice_say(play, "", text ? otherwise : "error.not-utf8", can);
}

/* Prompts, where a person types (`prompt` may be NULL: no prompt), and reads a line. */
static enum file_line read_line(struct play *play, const char *prompt, struct strbuf *line)
{
    if (play->prompts && prompt)
        fputs(voice_word(play, prompt, NULL), play->out);
    fflush(play->out);
    strbuf_init(line, play->arena);
    return file_read_line(play->in, LINE_LIMIT, line);
}

const char *answer_line(struct play *play, const char *prompt)
{
    struct strbuf line;
    return read_line(play, prompt, &line) == FILE_LINE ? line.data : NULL;
}

static struct answer read_answer(struct play *play, const char *prompt, size_t last, const char *otherwise)
{
    for (;;) {
        struct arena_mark mark = arena_mark(play->arena);
        struct strbuf line;
        enum file_line got = read_line(play, prompt, &line);
        if (got != FILE_LINE && got != FILE_LINE_TOO_LONG)
            return (struct answer){.kind = ANSWER_LEAVE};
        const char *text = text_normal(play->arena, line.data, line.length);
        struct answer answer = text ? understand(text, last) : (struct answer){.kind = ANSWER_WORD};
        if (got == FILE_LINE_TOO_LONG)
            voice_say(play, "", "error.line-too-long", NULL);
        else if (answer.kind != ANSWER_WORD)
            return answer;
        else
            explain(play, text, last, otherwise);
        arena_rewind(play->arena, mark);
    }
}

/* A line as it was typed, in `line`, and in normal form. NULL when the input has ended. */
static const char *read_typed(struct play *play, const char *prompt, struct strbuf *line)
{
    for (;;) {
        enum file_line got = read_line(play, prompt, line);
        if (got != FILE_LINE && got != FILE_LINE_TOO_LONG)
            return NULL;
        const char *text = got == FILE_LINE ? text_normal(play->arena, line->data, line->length) : NULL;
        if (text)
            return text;
        voice_say(play, "", got == FILE_LINE ? "error.not-utf8" : "error.line-too-long", NULL);
    }
}

const char *answer_typed(struct play *play, const char *prompt)
{
    struct strbuf line;
    return read_typed(play, prompt, &line);
}

struct answer answer_words(struct play *play, const char *prompt)
{
    struct strbuf line;
    const char *text = read_typed(play, prompt, &line);
    if (!text)
        return (struct answer){.kind = ANSWER_LEAVE};
    struct answer answer = is_number(text) ? (struct answer){.kind = ANSWER_NUMBER} : understand(text, 0);
    if (answer.kind == ANSWER_WORD)
        answer.text = line.data;
    return answer;
}

struct answer answer_read(struct play *play, const char *prompt, size_t last)
{
    return read_answer(play, prompt, last, "error.not-a-number");
}

struct answer answer_read_as_prompted(struct play *play, const char *prompt, size_t last)
{
    return read_answer(play, prompt, last, prompt);
}
