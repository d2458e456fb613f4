/* What fits as a whole is one line. Else cut the paragraph at every place where a line may end, measure the
 * pieces once, and go backwards over them: the best way from a piece to the end is the best of "a line up to
 * piece j, then the best way from j". Pieces wider than a line are cut between grapheme clusters first. */
#include "text/lines.h"

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/cost.h"

#include <float.h>
#include <limits.h>

static const float cost_forced = 12;
static const float cost_unused = 7, cost_short_end = 2, cost_lone_end = 6, cost_alone_end = 60;
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
    const struct text_paragraph *paragraph;
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

static uint32_t code_at(const struct text_paragraph *paragraph, size_t at)
{
    uint32_t code = 0;
    if (at < paragraph->length)
        utf8_decode(paragraph->text + at, paragraph->length - at, &code);
    return code;
}

/* Where the character before `at` begins. */
static size_t previous(const struct text_paragraph *paragraph, size_t at)
{
    do
        at--;
    while (at && (paragraph->text[at] & 0xC0) == 0x80);
    return at;
}

static uint32_t code_before(const struct text_paragraph *paragraph, size_t at)
{
    return at ? code_at(paragraph, previous(paragraph, at)) : 0;
}

static size_t without_blanks(const struct text_paragraph *paragraph, size_t first, size_t end)
{
    while (end > first && text_is_blank(code_before(paragraph, end)))
        end = previous(paragraph, end);
    return end;
}

static size_t count_characters(const struct text_paragraph *paragraph, size_t first, size_t end)
{
    size_t count = 0;
    for (size_t i = first; i < end; i++)
        count += (paragraph->text[i] & 0xC0) != 0x80;
    return count;
}

/* Whether a line may end before the byte `at`, by kinsoku and by reading. */
static bool may_end(const struct text_paragraph *paragraph, const unsigned char *breaks, size_t base,
                    size_t at)
{
    if (breaks[at - base] != TEXT_BREAK_LINE || (paragraph->whole && paragraph->whole[at]))
        return false;
    return !text_belongs_before(paragraph->text, paragraph->length, at);
}

static void add_piece(struct pieces *pieces, size_t first, size_t end, bool forced)
{
    const struct text_paragraph *paragraph = pieces->paragraph;
    size_t ink = without_blanks(paragraph, first, end);
    ARENA_RESERVE(pieces->arena, pieces->items, pieces->count, pieces->capacity);
    struct piece *piece = &pieces->items[pieces->count++];
    *piece = (struct piece){.first = first, .end = end, .ink = ink};
    piece->ink_width = ink > first ? paragraph->measure(paragraph->user, first, ink) : 0;
    piece->width = ink < end ? paragraph->measure(paragraph->user, first, end) : piece->ink_width;
    piece->cost = forced ? cost_forced : text_break_cost(paragraph->text, paragraph->length, end);
    piece->characters = count_characters(paragraph, first, ink);
}

/* The places inside a piece at which it is cut when no line can hold it: those that kinsoku allows, and only
 * without such any between its clusters. */
static enum text_break cut_at(const struct piece *piece, const unsigned char *breaks, size_t base)
{
    for (size_t at = piece->first + 1; at < piece->end; at++)
        if (breaks[at - base] == TEXT_BREAK_LINE)
            return TEXT_BREAK_LINE;
    return TEXT_BREAK_GRAPHEME;
}

/* Cuts the piece added last when no line can hold it. */
static void split_wide(struct pieces *pieces, const unsigned char *breaks, size_t base, int width)
{
    struct piece wide = pieces->items[pieces->count - 1];
    if (wide.ink_width <= width)
        return;
    pieces->count--;
    size_t first = wide.first;
    const enum text_break least = cut_at(&wide, breaks, base);
    for (size_t at = wide.first + 1; at <= wide.end; at++) {
        bool ends = at == wide.end;
        if (!ends && (breaks[at - base] < least || text_is_blank(code_at(pieces->paragraph, at))))
            continue;
        add_piece(pieces, first, at, !ends);
        if (least == TEXT_BREAK_LINE)
            split_wide(pieces, breaks, base, width);
        first = at;
    }
}

static void cut_pieces(struct pieces *pieces, size_t first, size_t end, int width)
{
    const struct text_paragraph *paragraph = pieces->paragraph;
    const unsigned char *breaks = text_breaks(pieces->arena, paragraph->text + first, end - first);
    size_t start = first;
    for (size_t at = first + 1; at <= end; at++) {
        if (at < end && (!may_end(paragraph, breaks, first, at) ||
                         without_blanks(paragraph, start, at) == start)) /* an indent stays with its text */
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
    if (line->characters == 1)
        return cost_alone_end;
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

/* How wide lines may be. */
struct room {
    int first, rest;
};

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
    const struct text_paragraph *paragraph = pieces->paragraph;
    int sum = pieces->items[last].ink_width;
    for (size_t i = first; i < last; i++)
        sum += pieces->items[i].width;
    int whole = paragraph->measure(paragraph->user, pieces->items[first].first, pieces->items[last].ink);
    return whole > sum ? whole : sum;
}

/* By how much the line that is most too wide is so; at most 0 when all fit. */
static int most_over(const struct pieces *pieces, const struct way *ways, struct room room)
{
    int most = INT_MIN;
    for (size_t i = 0; i < pieces->count; i = ways[i].next) {
        int over = width_of_line(pieces, i, ways[i].next - 1) - (i ? room.rest : room.first);
        most = over > most ? over : most;
    }
    return most;
}

/* The best way from every piece. When kerning makes a line wider than its pieces and than there is room, the
 * lines are sought again with so much less room. */
static const struct way *find_ways(const struct pieces *pieces, struct room room)
{
    struct way *ways = arena_array(pieces->arena, pieces->count + 1, sizeof *ways);
    int less = 0;
    for (int tries = 0; tries < MOST_TRIES && less < room.first && less < room.rest; tries++) {
        for (size_t i = pieces->count; i-- > 0;)
            ways[i] = best_way(pieces, ways, i, (i ? room.rest : room.first) - less);
        int over = most_over(pieces, ways, room);
        if (over <= 0)
            break;
        less += over;
    }
    return ways;
}

/* Lines that are being gathered. */
struct gathered {
    struct arena *arena;
    struct text_lines lines;
    size_t capacity;
};

static void add_line(struct gathered *gathered, struct text_line line)
{
    struct text_lines *lines = &gathered->lines;
    ARENA_RESERVE(gathered->arena, lines->lines, lines->count, gathered->capacity);
    lines->lines[lines->count++] = line;
    lines->widest = line.width > lines->widest ? line.width : lines->widest;
}

static void add_part(struct gathered *gathered, const struct text_paragraph *paragraph, size_t first,
                     size_t end, struct room room)
{
    struct pieces pieces = {.paragraph = paragraph, .arena = gathered->arena};
    size_t ink = without_blanks(paragraph, first, end);
    int whole = ink > first ? paragraph->measure(paragraph->user, first, ink) : 0;
    if (whole <= room.first) {
        add_line(gathered, (struct text_line){first, ink, whole});
        return;
    }
    cut_pieces(&pieces, first, end, room.first < room.rest ? room.first : room.rest);
    const struct way *ways = find_ways(&pieces, room);
    for (size_t i = 0; i < pieces.count; i = ways[i].next) {
        size_t last = ways[i].next - 1;
        add_line(gathered, (struct text_line){pieces.items[i].first, pieces.items[last].ink,
                                              width_of_line(&pieces, i, last)});
    }
}

struct text_lines text_lines(struct arena *arena, const struct text_paragraph *paragraph, int first_width,
                             int width)
{
    struct gathered gathered = {.arena = arena};
    struct room room = {.first = first_width > 0 ? first_width : 1, .rest = width > 0 ? width : 1};
    for (size_t at = 0; at <= paragraph->length; room.first = room.rest) {
        const char *newline = memchr(paragraph->text + at, '\n', paragraph->length - at);
        size_t end = newline ? (size_t)(newline - paragraph->text) : paragraph->length;
        add_part(&gathered, paragraph, at, end, room);
        at = end + 1;
    }
    return gathered.lines;
}
