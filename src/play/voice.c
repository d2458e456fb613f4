/* Everything that reaches the terminal goes through put(): cleaned, wrapped for the width that the terminal
 * has at that moment, written; a paragraph with emphasis in bold, where there are colours. */
#include "play/voice.h"

#include "base/utf8.h"
#include "os/terminal.h"
#include "text/width.h"
#include "text/wrap.h"

static const char bold[] = "\033[1m", plain[] = "\033[0m";

enum km_language voice_main(const struct play *play)
{
    return ui_main_language(play->language);
}

bool voice_second(const struct play *play, enum km_language *language)
{
    return ui_second_language(play->language, language);
}

static void put(const struct play *play, const char *first, bool emphasis, const char *text)
{
    struct arena_mark mark = arena_mark(play->arena);
    struct strbuf out;
    strbuf_init(&out, play->arena);
    struct text_layout layout = {.columns = terminal_of(play->out, play->environment).columns,
                                 .first = utf8_clean(play->arena, first)};
    text_wrap(&out, utf8_clean(play->arena, text), &layout);
    if (play->colours && emphasis)
        fprintf(play->out, "%s%.*s%s\n", bold, (int)(out.length - 1), out.data, plain);
    else
        fputs(out.data, play->out);
    arena_rewind(play->arena, mark);
}

const char *voice_word_in(const struct play *play, enum km_language language, const char *key,
                          const struct ui_argument *arguments)
{
    struct strbuf out;
    strbuf_init(&out, play->arena);
    ui_write(play->ui, language, key, arguments, &out);
    return out.data;
}

const char *voice_word(const struct play *play, const char *key, const struct ui_argument *arguments)
{
    return voice_word_in(play, voice_main(play), key, arguments);
}

void voice_plain(const struct play *play, const char *first, const char *text)
{
    put(play, first, false, text);
}

/* Spaces as wide as `first` and two more: where the second language stands. */
static const char *below(const struct play *play, const char *first)
{
    struct strbuf out;
    strbuf_init(&out, play->arena);
    strbuf_add_repeat(&out, " ", text_width(first));
    return out.data;
}

void voice_say(const struct play *play, const char *first, const char *key,
               const struct ui_argument *arguments)
{
    enum km_language second;
    put(play, first, false, voice_word(play, key, arguments));
    if (!voice_second(play, &second))
        return;
    struct strbuf out;
    strbuf_init(&out, play->arena);
    ui_write(play->ui, second, key, arguments, &out);
    put(play, below(play, first), false, out.data);
}

void voice_text(const struct play *play, const char *first, const struct km_text *text)
{
    enum km_language second;
    put(play, first, false, km_text_get(text, voice_main(play)));
    if (voice_second(play, &second) && text->in[second])
        put(play, below(play, first), false, text->in[second]);
}

/* "name aside：" in one language. */
static const char *label(const struct play *play, const struct km_text *name, const char *aside, bool english)
{
    struct strbuf out;
    strbuf_init(&out, play->arena);
    strbuf_add(&out, km_text_get(name, english ? KM_EN : KM_JA));
    if (aside)
        strbuf_printf(&out, english ? " (%s)" : "（%s）", aside);
    strbuf_add(&out, english ? ": " : "：");
    return out.data;
}

void voice_line(const struct play *play, const struct km_text *name, const char *aside,
                const struct km_text *text)
{
    enum km_language second, language = voice_main(play);
    struct strbuf first;
    strbuf_init(&first, play->arena);
    strbuf_add(&first, label(play, name, aside, language == KM_EN));
    put(play, first.data, true, "");
    put(play, "  ", false, km_text_get(text, language));
    if (voice_second(play, &second) && text->in[second])
        put(play, "    ", false, text->in[second]);
}

void voice_newline(const struct play *play)
{
    fputc('\n', play->out);
}
