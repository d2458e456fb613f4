/* Putting a tree together: sections and blocks are added at the end of what is open. */
#ifndef REPORT_TREE_BUILD_H
#define REPORT_TREE_BUILD_H

#include "i18n/words.h"
#include "report/model.h"
#include "report/tree.h"

struct tree_builder {
    struct arena *arena;
    const struct km_words *words;
    struct tree *tree;
    struct tree_section **section_end; /* where the next section is hung up */
    struct tree_block **block_end;     /* where the next block is */
};

/* An empty tree in `arena`, in the languages of `style`; `label` is the key of what it is. */
struct tree_builder tree_begin(struct arena *arena, const struct km_report_style *style,
                               enum tree_document document, const char *label, const struct km_text *title);

/* A text of a file, clean, in each language it has. */
struct km_text tree_clean(const struct tree_builder *builder, const struct km_text *text);

/* Words of the interface in both languages. */
struct km_text tree_word(const struct tree_builder *builder, const char *key);
struct km_text tree_phrase(const struct tree_builder *builder, const char *key,
                           const struct ui_argument *arguments);

/* Whose words a speaker's are. */
enum tree_voice tree_voice_of(enum km_speaker speaker);

/* "answer 5". */
struct km_text tree_turn(const struct tree_builder *builder, uint32_t turn);

/* The head of a run's report, and of a sheet. */
void tree_add_run_head(struct tree_builder *builder, const struct km_report *report,
                       const struct km_report_style *style);
void tree_add_sheet_head(struct tree_builder *builder, const struct km_scenario *scenario,
                         const struct km_report_style *style);

/* The head of a class report, which has no names on it. */
void tree_add_class_head(struct tree_builder *builder, const struct km_class_summary *summary);

/* Opens a section; `label` may be NULL. */
void tree_add_section(struct tree_builder *builder, enum tree_part part, const char *label);

/* Each adds a block and gives it, for what only its kind has. */
struct tree_block *tree_add(struct tree_builder *builder, enum tree_kind kind);
struct tree_block *tree_add_text(struct tree_builder *builder, enum tree_role role,
                                 const struct km_text *text);
struct tree_block *tree_add_words(struct tree_builder *builder, enum tree_role role, struct km_text words);
struct tree_block *tree_add_item(struct tree_builder *builder, uint32_t number, const struct km_text *text);
void tree_add_row(struct tree_builder *builder, const struct km_text *label, const struct km_text *text);
void tree_add_blank(struct tree_builder *builder, uint32_t lines);
/* An item of a list with a line to write on. */
void tree_add_line(struct tree_builder *builder, const struct km_text *text);
/* A box for each of the words that `keys` names, up to NULL. */
void tree_add_ticks(struct tree_builder *builder, const char *const *keys);
/* Nothing when nobody spoke. */
void tree_add_quote(struct tree_builder *builder, enum tree_voice voice, const struct km_quote *quote);

/* From here to tree_leave blocks are added as children of `block`. */
struct tree_block **tree_enter(struct tree_builder *builder, struct tree_block *block);
void tree_leave(struct tree_builder *builder, struct tree_block **outer);

/* The questions of a scenario, and the plan for the next shift: what was written as one (may be absent), and
 * empty lines to write on. */
void tree_add_reflection(struct tree_builder *builder, const struct km_scenario *scenario,
                         const struct km_text *plan);

/* The lines below every page: who stands for the scene, and what no paper may be used for. */
void tree_add_footer(struct tree_builder *builder, const struct km_scenario *scenario);

/* What --full adds between tomorrow and the points; and the customer's seat in its place. */
void tree_add_full(struct tree_builder *builder, const struct km_report *report);
void tree_add_transcript(struct tree_builder *builder, const struct km_report *report);
void tree_add_seat(struct tree_builder *builder, const struct km_report *report);

#endif
