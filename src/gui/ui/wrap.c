/* What fits as a whole is one line. Else cut the paragraph at every place where a line may end, measure the
 * pieces once, and go backwards over them: the best way from a piece to the end is the best of "a line up to
 * piece j, then the best way from j". Pieces wider than a line are cut between grapheme clusters first. */
#include "gui/ui/wrap.h"

#include "base/utf8.h"
#include "text/breaks.h"

#include <float.h>

/* What a break costs. Okurigana inside a word (引き|取り) and a polite お or ご before its noun are not worse
 * than a break in kana, although kanji follows. */
static const float cost_sentence = 0, cost_comma = 0.4F, cost_word = 0, cost_bracket = 0.8F,
                   cost_kana_kanji = 1.2F, cost_particle = 2.2F, cost_kana = 3.4F, cost_kanji = 4,
                   cost_okurigana = 5, cost_katakana = 6, cost_forced = 12;
static const float cost_unused = 7, cost_short_end = 2, cost_lone_end = 6;
/* Fewer characters at the end are short, or lonely; and so is less than this share of the width. */
enum { SHORT_END = 4, LONE_END = 3, SHORT_SHARE = 4 };
enum { MOST_TRIES = 12 }; /* until lines that are wider than their pieces fit */

struct piece {
    size_t first, end; /* bytes, blanks at the end included */
    size_t ink;        /* end without those blanks */
    int width, ink_width;
    float cost; /* of a break behind it */
    size_t characters;
};

struct pieces {
    const struct wrap_source *source;
    struct arena *arena;
    struct piece *items;
    size_t count, capacity;
};

/* The best way from a piece to the end of the paragraph. */
struct way {
    size_t next; /* the first piece of the next line */
    size_t lines;
    float cost;
};

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

static bool is_one_of(uint32_t code, const char *characters)
{
    for (size_t at = 0, length = strlen(characters); at < length;) {
        uint32_t one = 0;
        at += utf8_decode(characters + at, length - at, &one);
        if (one == code)
            return true;
    }
    return false;
}

/* What is beside a break: the two characters before it, the one after it. */
struct beside {
    uint32_t second, before, after;
};

static float cost_before_word(const struct beside *beside)
{
    bool polite = is_one_of(beside->before, "おご");
    bool inside =
        script_of(beside->second) == SCRIPT_KANJI && !is_one_of(beside->before, "はがをにでとものへや");
    return polite || inside ? cost_kana : cost_kana_kanji;
}

static float break_cost(const struct beside *beside)
{
    uint32_t before = beside->before, after = beside->after;
    if (is_one_of(before, "。？！?!"))
        return cost_sentence;
    if (is_one_of(before, "、，,;:；："))
        return cost_comma;
    if (is_one_of(before, "」』）)") || is_one_of(after, "「『（("))
        return is_one_of(after, "はがにでとのもへや") ? cost_kana : cost_bracket;
    enum script left = script_of(before), right = script_of(after);
    if (left == SCRIPT_HIRAGANA && (right == SCRIPT_KANJI || right == SCRIPT_KATAKANA))
        return cost_before_word(beside);
    if (left == SCRIPT_HIRAGANA && is_one_of(before, "おご"))
        return cost_katakana;
    if (left == SCRIPT_HIRAGANA)
        return is_one_of(before, "はがをにでともて") ? cost_particle : cost_kana;
    if (left == SCRIPT_KATAKANA && right == SCRIPT_KATAKANA)
        return cost_katakana;
    if (left == SCRIPT_KANJI && right == SCRIPT_HIRAGANA)
        return cost_okurigana;
    return cost_kanji;
}

static uint32_t code_at(const struct wrap_source *source, size_t at)
{
    uint32_t code = 0;
    if (at < source->length)
        utf8_decode(source->text + at, source->length - at, &code);
    return code;
}

/* Where the character before `at` begins. */
static size_t previous(const struct wrap_source *source, size_t at)
{
    do
        at--;
    while (at && (source->text[at] & 0xC0) == 0x80);
    return at;
}

static uint32_t code_before(const struct wrap_source *source, size_t at)
{
    return at ? code_at(source, previous(source, at)) : 0;
}

static size_t without_blanks(const struct wrap_source *source, size_t first, size_t end)
{
    while (end > first && text_is_blank(code_before(source, end)))
        end = previous(source, end);
    return end;
}

static size_t count_characters(const struct wrap_source *source, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        count += (source->text[i] & 0xC0) != 0x80;
    return count;
}

/* Kinsoku allows a line to begin here, and no reader would: ん and を begin no word, and a last character
 * stays with its word when a mark follows it ("いい|の。"). */
static bool belongs_before(const struct wrap_source *source, size_t at)
{
    uint32_t code = 0;
    size_t next = at + utf8_decode(source->text + at, source->length - at, &code);
    if (script_of(code) != SCRIPT_HIRAGANA || script_of(code_before(source, at)) == SCRIPT_OTHER)
        return false;
    return is_one_of(code, "んを") || is_one_of(code_at(source, next), "。、？！」』）");
}

/* Whether a line may end before the byte `at`, by kinsoku and by reading. */
static bool may_end(const struct wrap_source *source, const unsigned char *breaks, size_t base, size_t at)
{
    if (breaks[at - base] != TEXT_BREAK_LINE || (source->whole && source->whole[at]))
        return false;
    return !belongs_before(source, at);
}

/* Latin words are parted by their blanks; a blank in Japanese ends a phrase. */
static float cost_behind(const struct wrap_source *source, size_t ink, size_t end)
{
    if (ink < end)
        return cost_word;
    const struct beside beside = {
        .second = code_before(source, previous(source, end)),
        .before = code_before(source, end),
        .after = code_at(source, end),
    };
    return break_cost(&beside);
}

static void add_piece(struct pieces *pieces, size_t first, size_t end, bool forced)
{
    const struct wrap_source *source = pieces->source;
    size_t ink = without_blanks(source, first, end);
    ARENA_RESERVE(pieces->arena, pieces->items, pieces->count, pieces->capacity);
    struct piece *piece = &pieces->items[pieces->count++];
    *piece = (struct piece){.first = first, .end = end, .ink = ink};
    piece->ink_width = ink > first ? source->measure(source->user, first, ink) : 0;
    piece->width = ink < end ? source->measure(source->user, first, end) : piece->ink_width;
    piece->cost = forced ? cost_forced : cost_behind(source, ink, end);
    piece->characters = count_characters(source, first, ink);
}

/* Cuts the piece added last between its clusters when no line can hold it. */
static void split_wide(struct pieces *pieces, const unsigned char *breaks, size_t base, int width)
{
    struct piece wide = pieces->items[pieces->count - 1];
    if (wide.ink_width <= width)
        return;
    pieces->count--;
    size_t first = wide.first;
    for (size_t at = wide.first + 1; at < wide.end; at++) {
        if (breaks[at - base] == TEXT_BREAK_NEVER || text_is_blank(code_at(pieces->source, at)))
            continue;
        add_piece(pieces, first, at, true);
        first = at;
    }
    add_piece(pieces, first, wide.end, false);
}

static void cut_pieces(struct pieces *pieces, size_t first, size_t end, int width)
{
    const struct wrap_source *source = pieces->source;
    const unsigned char *breaks = text_breaks(pieces->arena, source->text + first, end - first);
    size_t start = first;
    for (size_t at = first + 1; at <= end; at++) {
        if (at < end && !may_end(source, breaks, first, at))
            continue;
        add_piece(pieces, start, at, false);
        split_wide(pieces, breaks, first, width);
        start = at;
    }
}

static bool is_better(size_t lines, float cost, const struct way *way)
{
    return lines < way->lines || (lines == way->lines && cost < way->cost);
}

/* A line, from a piece to another, as far as its cost goes. */
struct line {
    const struct piece *last;
    size_t characters;
    int used, width;
    bool is_end, is_only;
};

static float end_cost(const struct line *line)
{
    if (line->is_only)
        return 0;
    if (line->characters < LONE_END)
        return cost_lone_end;
    bool is_short = line->characters < SHORT_END || line->used * SHORT_SHARE < line->width;
    return is_short ? cost_short_end : 0;
}

static float line_cost(const struct line *line)
{
    if (line->is_end)
        return end_cost(line);
    float unused = (float)(line->width - line->used) / (float)line->width;
    return line->last->cost + cost_unused * unused * unused;
}

/* The best way from piece `first`, the ways from later pieces being known. */
static struct way best_way(const struct pieces *pieces, const struct way *ways, size_t first, int width)
{
    struct way best = {.next = first + 1, .lines = SIZE_MAX, .cost = FLT_MAX};
    int before = 0;
    size_t characters = 0;
    for (size_t i = first; i < pieces->count; i++) {
        const struct piece *piece = &pieces->items[i];
        int used = before + piece->ink_width;
        if (used > width && i > first)
            break;
        characters += piece->characters;
        const struct line line = {
            .last = piece,
            .characters = characters,
            .used = used,
            .width = width,
            .is_end = i + 1 == pieces->count,
            .is_only = first == 0,
        };
        float cost = line_cost(&line) + ways[i + 1].cost;
        size_t lines = ways[i + 1].lines + 1;
        if (is_better(lines, cost, &best))
            best = (struct way){.next = i + 1, .lines = lines, .cost = cost};
        before += piece->width;
    }
    return best;
}

/* A line may be wider or narrower than its pieces, by kerning; the wider counts, so that the same lines come
 * out when the paragraph is broken again at the width of its widest line. */
static int width_of_line(const struct pieces *pieces, size_t first, size_t last)
{
    const struct wrap_source *source = pieces->source;
    int sum = pieces->items[last].ink_width;
    for (size_t i = first; i < last; i++)
        sum += pieces->items[i].width;
    int whole = source->measure(source->user, pieces->items[first].first, pieces->items[last].ink);
    return whole > sum ? whole : sum;
}

static void add_line(struct arena *arena, struct wrap *wrap, size_t *capacity, struct wrap_line line)
{
    ARENA_RESERVE(arena, wrap->lines, wrap->count, *capacity);
    wrap->lines[wrap->count++] = line;
    wrap->widest = line.width > wrap->widest ? line.width : wrap->widest;
}

static int widest_line(const struct pieces *pieces, const struct way *ways)
{
    int widest = 0;
    for (size_t i = 0; i < pieces->count; i = ways[i].next) {
        int width = width_of_line(pieces, i, ways[i].next - 1);
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* The best way from every piece. When kerning makes a line wider than its pieces and than `width`, the lines
 * are sought again with so much less room. */
static const struct way *find_ways(const struct pieces *pieces, int width)
{
    struct way *ways = arena_array(pieces->arena, pieces->count + 1, sizeof *ways);
    int room = width;
    for (int tries = 0; tries < MOST_TRIES && room > 0; tries++) {
        for (size_t i = pieces->count; i-- > 0;)
            ways[i] = best_way(pieces, ways, i, room);
        int over = widest_line(pieces, ways) - width;
        if (over <= 0)
            break;
        room -= over;
    }
    return ways;
}

static void wrap_part(struct arena *arena, const struct wrap_source *source, size_t first, size_t end,
                      int width, struct wrap *wrap, size_t *capacity)
{
    struct pieces pieces = {.source = source, .arena = arena};
    size_t ink = without_blanks(source, first, end);
    int whole = ink > first ? source->measure(source->user, first, ink) : 0;
    if (whole <= width) {
        add_line(arena, wrap, capacity, (struct wrap_line){first, ink, whole});
        return;
    }
    cut_pieces(&pieces, first, end, width);
    const struct way *ways = find_ways(&pieces, width);
    for (size_t i = 0; i < pieces.count; i = ways[i].next) {
        size_t last = ways[i].next - 1;
        struct wrap_line line = {pieces.items[i].first, pieces.items[last].ink,
                                 width_of_line(&pieces, i, last)};
        add_line(arena, wrap, capacity, line);
    }
}

struct wrap wrap_paragraph(struct arena *arena, const struct wrap_source *source, int width)
{
    struct wrap wrap = {0};
    size_t capacity = 0;
    for (size_t at = 0; at <= source->length;) {
        const char *newline = memchr(source->text + at, '\n', source->length - at);
        size_t end = newline ? (size_t)(newline - source->text) : source->length;
        wrap_part(arena, source, at, end, width > 0 ? width : 1, &wrap, &capacity);
        at = end + 1;
    }
    return wrap;
}
