/* How play prints: wrapped lines in one or both languages, never a control character of a file. */
#ifndef PLAY_VOICE_H
#define PLAY_VOICE_H

#include "play/play.h"

/* The main language, and the second one (the main one again when there is none). */
enum km_language voice_main(const struct play *play);
bool voice_second(const struct play *play, enum km_language *language);

/* A word of the interface with its placeholders filled (NULL: none), in the main language. */
const char *voice_word(const struct play *play, const char *key, const struct ui_argument *arguments);

/* The same in a language of one's choice. */
const char *voice_word_in(const struct play *play, enum km_language language, const char *key,
                          const struct ui_argument *arguments);

/* A paragraph of plain text; further lines are indented by the width of `first`. */
void voice_plain(const struct play *play, const char *first, const char *text);

/* A word of the interface as a paragraph; with both languages, the second below it. */
void voice_say(const struct play *play, const char *first, const char *key,
               const struct ui_argument *arguments);

/* A text of a scenario as a paragraph; with both languages, the second indented below it. */
void voice_text(const struct play *play, const char *first, const struct km_text *text);

/* A name to stand before a line: "佐野：", in bold where there are colours. */
void voice_line(const struct play *play, const struct km_text *name, const char *aside,
                const struct km_text *text);

void voice_newline(const struct play *play);

#endif
