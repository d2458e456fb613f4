/* What every door of libkamae shares: the host's hooks, byte views, languages and localised text.
 *
 * The library does no I/O, keeps no global state and never exits. Files are read by the caller and handed
 * over as bytes; memory that runs out is the host's business (see km_host).
 *
 * In all headers: a number, an index or a turn that is out of range may be asked about. What is returned by
 * pointer is then NULL, a number 0, and a struct has nothing but 0, false, NULL and absent texts in it,
 * unless it is said otherwise. An enum is one of its names. A pointer that a function takes is not NULL
 * unless it may be; every function that ends in _free takes NULL.
 */
#ifndef KAMAE_HOST_H
#define KAMAE_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The host's hooks. `out_of_memory` is called when an allocation of `bytes` fails and must not return
 * (longjmp or exit); when it is NULL, or returns, the library aborts. The struct is copied. */
struct km_host {
    void (*out_of_memory)(void *user, size_t bytes);
    void *user;
};

/* A view of bytes owned by somebody else; `data` may be NULL when `length` is 0. */
struct km_bytes {
    const char *data;
    size_t length;
};

/* Text that the library made for the caller, who frees it; its bytes live as long as it does and end with a
 * NUL that is not counted. km_output_free takes NULL. */
struct km_output;
struct km_bytes km_output_bytes(const struct km_output *output);
void km_output_free(struct km_output *output);

/* Languages of words. KM_JA_EASY is やさしい日本語. */
enum km_language { KM_JA, KM_EN, KM_JA_EASY, KM_LANGUAGE_COUNT };

/* One text in up to three languages, UTF-8, NUL-terminated; a missing language is NULL. */
struct km_text {
    const char *in[KM_LANGUAGE_COUNT];
};

/* "ja", "en", "ja-easy": as files name it. */
const char *km_language_tag(enum km_language language);

/* The text in `language`, falling back ja-easy → ja → en and en → ja; "" when there is none at all. */
const char *km_text_get(const struct km_text *text, enum km_language language);

/* Whether the text exists in any language. */
bool km_text_present(const struct km_text *text);

#endif
