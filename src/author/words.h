/* Words in a text: how often those of a list occur, and how many numbers there are. Of words that overlap the
 * one that begins first counts, then the longest. */
#ifndef AUTHOR_WORDS_H
#define AUTHOR_WORDS_H

#include "rulebook/rulebook.h"

/* Bytes of `word` at `text` + `at`; 0: it does not stand there. As in words_count. */
size_t words_match(const char *text, size_t at, const char *word);

/* Whether a clause can begin at `text` + `at`: before it, blanks aside, there is nothing or no letter, kana
 * or kanji. Whether one can end there: the same of what is there. */
bool words_break_before(const char *text, size_t at);
bool words_break_at(const char *text, size_t at);

/* How often words of `list` occur in `text`. A word with "^" before it counts only where a clause begins. A
 * word that begins or ends with a Latin letter counts only as a whole word, in whatever case. */
uint32_t words_count(const char *text, const struct word_list *list);

/* How many numbers: each row of digits (of either width, also kanji numerals, also with . , : between them)
 * and each word of `numerals`. Words of `others` are passed over, so that names and phrases that begin as a
 * number are none. */
uint32_t words_numbers(const char *text, const struct word_list *numerals, const struct word_list *others);

#endif
