/* The words of the interface: headings, prompts and labels that reports and sheets put around the texts of
 * scenario and rulebook.
 *
 * Keys are dotted ("verdict.kept"). A text may hold placeholders in braces ("{turn}"), which whoever writes
 * the text fills in; one that it has nothing for stands as it is. The project's own words are in
 * assets/locale/ja.json and en.json; others may come from anywhere. */
#ifndef KAMAE_WORDS_H
#define KAMAE_WORDS_H

#include "kamae/diag.h"

/* Where words come from. `get` gives the text of `key` (UTF-8, without control characters but newline) in
 * `language`, KM_JA or KM_EN. It must stay as it is for as long as anything that was written with these words
 * is used. NULL when there is no such key: the key itself then stands where its text would. */
struct km_words {
    const char *(*get)(void *user, enum km_language language, const char *key);
    void *user;
};

/* The words of two tables, each one flat JSON object, key → text; the bytes need not outlive the call.
 * Findings name them "ja.json" and "en.json". NULL when there was an error. Free with km_words_free, which is
 * for words from here alone, after everything that was written with them. `host` may be NULL. */
struct km_words *km_words_load(const struct km_host *host, struct km_bytes ja, struct km_bytes en,
                               struct km_diags *diags);
void km_words_free(struct km_words *words);

#endif
