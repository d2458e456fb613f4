/* Inside the text format: a section being written. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/text_put.h"

/* Where something stands, as far as that decides how much of it is told. */
enum text_place { TEXT_GOOD, TEXT_FIRST_POINT, TEXT_OTHER_POINT, TEXT_PLACE_COUNT };

/* What a page can do without. Of what is quoted and what was said, a row for each place. */
enum text_matter {
    TEXT_NARRATED, /* beside what was said, and why something was due */
    TEXT_FIELDS,   /* lines to fill in by hand */
    TEXT_NAMES,    /* what turning points are called, but for what decided an exam */
    TEXT_QUOTED,
    TEXT_OWN = TEXT_QUOTED + TEXT_PLACE_COUNT, /* of quotes, what the trainee said */
    TEXT_WHY = TEXT_OWN + TEXT_PLACE_COUNT,
    TEXT_SAY = TEXT_WHY + TEXT_PLACE_COUNT, /* the sentence for the moment of a turning point */
    TEXT_MATTER_COUNT = TEXT_SAY + TEXT_PLACE_COUNT
};

/* As lines of a quote. */
enum { TEXT_LEFT_OUT = -1, TEXT_WHOLE = 0 };

/* How much of each matter is told: whole, of quotes also within a number of lines, or nothing. */
struct text_allowance {
    int lines[TEXT_MATTER_COUNT];
};

struct text_writing {
    const struct page *page;
    const struct text_allowance *allowed;
    enum tree_part part;
    bool spoken;      /* somebody was quoted before */
    uint32_t rank;    /* of the turning point; 0: outside */
    size_t indent;    /* of paragraphs */
    const char *lead; /* the heading, before the first paragraph; NULL from then on */
};

/* Writes `block` and those after it. */
void text_write_blocks(struct text_writing *writing, const struct tree_block *block);

#endif
