/* Texts of the tree set in a column, in one language or both. */
#ifndef REPORT_PDF_WORDS_H
#define REPORT_PDF_WORDS_H

#include "report/pdf_flow.h"

/* How a text looks; the second language is smaller and in a lighter ink. */
struct pdf_look {
    enum pdf_role role;
    enum pdf_ink ink;
};

/* A text with its lines; the second language follows on lines of its own. Nothing for an absent text. */
void pdf_words_put(struct pdf_flow *flow, struct pdf_column column, const struct km_text *text,
                   struct pdf_look look);

/* Words of the interface: the second language on the same line when there is room. */
void pdf_words_pair(struct pdf_flow *flow, struct pdf_column column, const struct km_text *words,
                    struct pdf_look look);

/* A short text beside what is added next, `y` below its top (0: on one line with a body text); gives the y
 * below it. A text too long for that goes into `above`, before what is added next, and gives `y` back. */
double pdf_words_aside(struct pdf_flow *flow, struct pdf_column column, struct pdf_column above, double y,
                       const struct km_text *text, struct pdf_look look);

/* A number with the minus of typography. */
const char *pdf_words_number(struct arena *arena, int64_t number);

/* A run of what no language owns: a number, an id. */
struct pdf_run pdf_words_plain(const struct pdf_flow *flow, const char *text, struct pdf_look look);

/* The column without `left` and `right` at its sides. */
struct pdf_column pdf_words_inset(struct pdf_column column, double left, double right);

/* A number or sign beside the next text, which is set in `role`. */
void pdf_words_sign(struct pdf_flow *flow, double x, const char *text, struct pdf_look look,
                    enum pdf_role role);

/* A label over what comes next, and held to it. */
void pdf_words_label(struct pdf_flow *flow, struct pdf_column column, const struct km_text *label,
                     enum pdf_ink ink);

/* The text of a block. */
void pdf_words_block(struct pdf_flow *flow, struct pdf_column column, const struct tree_block *block,
                     struct pdf_look look);

#endif
