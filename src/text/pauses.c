/* One walk over the text, which remembers the pause that its last marks ask for. */
#include "text/pauses.h"

#include "base/utf8.h"
#include "text/breaks.h"

struct walk {
    enum text_pause due; /* before the next word */
    bool worded;         /* a word has come before */
    bool blank;          /* a blank has come since the mark: what ends a clause in Latin letters needs one */
    bool latin;          /* the mark is of Latin letters */
    bool quoted;         /* within "straight" quotes */
    size_t depth;        /* of brackets and other quotes */
    uint32_t before;     /* the character before the mark */
    uint32_t last;       /* the character before this one */
};

static enum text_pause pause_after(uint32_t code)
{
    if (text_is_one_of(code, "。！？.!?\n"))
        return TEXT_PAUSE_SENTENCE;
    return text_is_one_of(code, "、，；：,;:—―…") ? TEXT_PAUSE_CLAUSE : TEXT_PAUSE_NONE;
}

/* 二、三日 is one thing, and so is what goes on in small letters after a full stop. */
static bool goes_on(const struct walk *walk, uint32_t code)
{
    static const char numerals[] = "一二三四五六七八九十数０１２３４５６７８９";
    bool small = code >= 'a' && code <= 'z';
    if (walk->latin)
        return !walk->blank || (walk->due == TEXT_PAUSE_SENTENCE && small);
    return walk->due == TEXT_PAUSE_CLAUSE && text_is_one_of(walk->before, numerals) &&
           text_is_one_of(code, numerals);
}

static bool takes_mark(struct walk *walk, uint32_t code)
{
    enum text_pause due = pause_after(code);
    if (due == TEXT_PAUSE_NONE)
        return false;
    if (walk->due == TEXT_PAUSE_NONE)
        walk->before = walk->last;
    walk->due = due > walk->due ? due : walk->due;
    walk->latin = code < 0x80 && code != '\n';
    walk->blank = false;
    return true;
}

/* Words that go on after what was quoted belong to the same sentence: only a blank parts them. */
static bool takes_closing(struct walk *walk, uint32_t code)
{
    bool straight = code == '"' && walk->quoted;
    if (!straight && !text_is_one_of(code, "」』）】)”"))
        return false;
    if (straight)
        walk->quoted = false;
    else if (walk->depth)
        walk->depth--;
    walk->latin = true;
    walk->blank = false;
    return true;
}

static bool opens_quote(uint32_t code)
{
    return code == '"' || text_is_one_of(code, "「『“");
}

static void open(struct walk *walk, uint32_t code)
{
    if (code == '"')
        walk->quoted = true;
    else if (opens_quote(code) || text_is_one_of(code, "（【("))
        walk->depth++;
}

/* Whose words a quote has is told by those before it: they are read in one breath. */
static bool may_pause(const struct walk *walk, uint32_t code)
{
    return walk->worded && !walk->depth && !walk->quoted && !opens_quote(code) && !goes_on(walk, code);
}

const unsigned char *text_pauses(struct arena *arena, const char *text, size_t length)
{
    unsigned char *pauses = arena_alloc(arena, length + 1);
    struct walk walk = {.due = TEXT_PAUSE_NONE};
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = utf8_decode(text + at, length - at, &code);
        if (text_is_blank(code)) {
            walk.blank = true;
        } else if (!takes_mark(&walk, code) && !takes_closing(&walk, code)) {
            if (may_pause(&walk, code))
                pauses[at] = (unsigned char)walk.due;
            walk.due = TEXT_PAUSE_NONE;
            walk.worded = true;
            open(&walk, code);
        }
        walk.last = code;
        at += size ? size : 1;
    }
    return pauses;
}
