/* Reads one token at a time with the longest symbol first; the mistakes that people bring along from other
 * languages (=, &&, full-width signs, AND) are recognised so that the finding can say what to write instead.
 */
#include "base/condition_token.h"

#include "base/diag_condition.h"
#include "base/utf8.h"

void condition_fail(struct condition_reader *reader, const struct diag_kind *kind, const char *place,
                    const char *second, const char *third)
{
    if (reader->failed)
        return;
    reader->failed = true;
    unsigned column = 1;
    for (const char *c = reader->text; c < place; c++)
        column += ((unsigned char)*c & 0xC0) != 0x80;
    char digits[16];
    snprintf(digits, sizeof digits, "%u", column);
    diags_add(reader->diags, kind, reader->at, DIAG_ARGUMENTS(digits, second, third));
}

const char *condition_text_from(const struct condition_reader *reader, const char *start)
{
    const char *end = reader->token.start;
    while (end > start && strchr(" \t\r\n", end[-1]))
        end--;
    return arena_string_n(reader->arena, start, (size_t)(end - start));
}

const char *condition_token_text(const struct condition_reader *reader)
{
    return arena_string_n(reader->arena, reader->token.start, reader->token.length);
}

struct symbol {
    const char *text;
    const char *instead; /* what to write; NULL: a symbol of the language */
    enum condition_op op;
};

/* In order of matching: longer ones before their beginnings. */
static const struct symbol symbols[] = {
    {.text = "===", .instead = "=="},
    {.text = "!==", .instead = "!="},
    {.text = "=>", .instead = ">="},
    {.text = "=<", .instead = "<="},
    {.text = "<>", .instead = "!="},
    {.text = "<=", .op = CONDITION_LESS_EQUAL},
    {.text = ">=", .op = CONDITION_GREATER_EQUAL},
    {.text = "==", .op = CONDITION_EQUAL},
    {.text = "!=", .op = CONDITION_NOT_EQUAL},
    {.text = "<", .op = CONDITION_LESS},
    {.text = ">", .op = CONDITION_GREATER},
    {.text = "=", .instead = "=="},
    {.text = "&&", .instead = "and"},
    {.text = "&", .instead = "and"},
    {.text = "||", .instead = "or"},
    {.text = "|", .instead = "or"},
    {.text = "!", .instead = "not"},
    {.text = "≧", .instead = ">="},
    {.text = "≥", .instead = ">="},
    {.text = "≦", .instead = "<="},
    {.text = "≤", .instead = "<="},
    {.text = "≠", .instead = "!="},
};

static const struct symbol *find_symbol(const char *text)
{
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (strncmp(text, symbols[i].text, strlen(symbols[i].text)) == 0)
            return &symbols[i];
    return NULL;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word_character(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '.' || c == '-' ||
           c == '_';
}

static size_t word_length(const char *text)
{
    size_t length = 0;
    while (is_word_character(text[length]))
        length++;
    return length;
}

static bool equals_in_any_case(const char *text, size_t length, const char *word)
{
    size_t i = 0;
    while (i < length && (text[i] | 0x20) == word[i])
        i++;
    return i == length && !word[i];
}

/* Digits and dots after an optional minus: "5", "-3", and "5.5", which is refused as a number later on. */
static bool looks_like_number(const char *text, size_t length)
{
    size_t i = text[0] == '-' && length > 1;
    if (!is_digit(text[i]))
        return false;
    while (i < length && (is_digit(text[i]) || text[i] == '.'))
        i++;
    return i == length;
}

static const struct {
    const char *text;
    enum token_kind kind;
} keywords[] = {
    {"and", TOKEN_AND},
    {"or", TOKEN_OR},
    {"not", TOKEN_NOT},
};

static struct token read_word(struct condition_reader *reader, const char *c, size_t length)
{
    struct token token = {.kind = TOKEN_WORD, .start = c, .length = length};
    if (looks_like_number(c, length))
        token.kind = TOKEN_NUMBER;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++) {
        if (!equals_in_any_case(c, length, keywords[i].text))
            continue;
        token.kind = keywords[i].kind;
        if (memcmp(c, keywords[i].text, length) != 0) {
            condition_fail(reader, DIAG_CONDITION_SYMBOL, c, arena_string_n(reader->arena, c, length),
                           keywords[i].text);
            token.kind = TOKEN_BAD;
        }
    }
    return token;
}

/* The ASCII twin of a full-width character (U+FF01 … U+FF5E and the ideographic space), or 0. */
static char half_width(uint32_t code)
{
    if (code == 0x3000)
        return ' ';
    return code >= 0xFF01 && code <= 0xFF5E ? (char)(code - 0xFF01 + '!') : '\0';
}

static void refuse_character(struct condition_reader *reader, const char *c)
{
    uint32_t code = 0;
    size_t size = utf8_decode(c, strlen(c), &code);
    const char *shown = arena_string_n(reader->arena, c, size ? size : 1);
    char twin[2] = {half_width(code)};
    if (twin[0])
        condition_fail(reader, DIAG_CONDITION_FULL_WIDTH, c, shown, twin);
    else
        condition_fail(reader, DIAG_CONDITION_CHARACTER, c, shown, NULL);
}

static struct token read_token(struct condition_reader *reader, const char *c)
{
    if (!*c)
        return (struct token){.kind = TOKEN_END, .start = c};
    if (*c == '(' || *c == ')')
        return (struct token){.kind = *c == '(' ? TOKEN_OPEN : TOKEN_CLOSE, .start = c, .length = 1};
    size_t length = word_length(c);
    if (length)
        return read_word(reader, c, length);
    const struct symbol *symbol = find_symbol(c);
    if (symbol && !symbol->instead)
        return (struct token){
            .kind = TOKEN_COMPARE, .start = c, .length = strlen(symbol->text), .op = symbol->op};
    if (symbol)
        condition_fail(reader, DIAG_CONDITION_SYMBOL, c, symbol->text, symbol->instead);
    else
        refuse_character(reader, c);
    return (struct token){.kind = TOKEN_BAD, .start = c};
}

void condition_advance(struct condition_reader *reader)
{
    const char *c = reader->next;
    c += strspn(c, " \t\r\n");
    reader->token = read_token(reader, c);
    reader->next = c + reader->token.length;
}
