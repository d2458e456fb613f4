/* Inside the text format: a section being written. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/text_put.h"

/* How many lines each text may take; 0: as many as it needs. */
struct text_allowance {
    size_t title, happened, quote, why;
    size_t own;        /* of quotes, what the trainee said */
    size_t say;        /* the sentence for the moment of a turning point */
    size_t advice;     /* for tomorrow, and what must be said with a good end */
    size_t second_why; /* of what went well, and of turning points but the first */
    bool brief;        /* without what was narrated beside what was said, and without why something was due */
    bool bare;         /* without what a turning point is called */
};

struct text_writing {
    const struct page *page;
    const struct text_allowance *lines;
    enum tree_part part;
    bool spoken;      /* somebody was quoted before */
    uint32_t rank;    /* of the turning point; 0: outside */
    size_t indent;    /* of paragraphs */
    const char *lead; /* the heading, before the first paragraph; NULL from then on */
};

/* Writes `block` and those after it. */
void text_write_blocks(struct text_writing *writing, const struct tree_block *block);

#endif
