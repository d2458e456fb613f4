/* What the program asks of the page around it, in assets/web/page.js. Strings are UTF-8 without NUL. */
#ifndef GUI_WEB_PAGE_H
#define GUI_WEB_PAGE_H

#include <stddef.h>
#include <stdint.h>

#define PAGE_IMPORT(name) __attribute__((import_module("page"), import_name(#name)))

/* How wide `length` bytes of text are in the page's font, in its pixels. */
PAGE_IMPORT(measure) float page_measure(const char *text, size_t length, int size, int bold, int language);

/* How many minutes clocks on the wall are ahead of UTC at `at_ms` since the epoch. */
PAGE_IMPORT(minutes_east) int page_minutes_east(double at_ms);

/* What was copied. */
PAGE_IMPORT(copy) void page_copy(const char *text, size_t length);

/* Hands a file to the person, under the last part of its path. */
PAGE_IMPORT(save) void page_save(const char *path, size_t length, const void *bytes, size_t count);

/* Lets the person choose a file, which comes as web_add. */
PAGE_IMPORT(choose) void page_choose(void);

/* Has the store keep a line at the end of the file `path`; web_kept brings the answer to line `number`. */
PAGE_IMPORT(keep)
void page_keep(const char *path, size_t length, const void *line, size_t count, int number);

/* Hands all that is kept to the person, as one file. */
PAGE_IMPORT(save_all) void page_save_all(void);

#endif
