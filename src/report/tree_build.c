/* Whatever comes from a file is cleaned on its way in, once for all formats; words of the interface are taken
 * in both languages. */
#include "report/tree_build.h"

#include "base/utf8.h"
#include "kamae/report.h"

/* ---- texts ---- */

struct km_text tree_clean(const struct tree_builder *builder, const struct km_text *text)
{
    struct km_text clean = {{NULL}};
    for (int l = 0; l < KM_LANGUAGE_COUNT; l++)
        if (text->in[l])
            clean.in[l] = utf8_clean(builder->arena, text->in[l]);
    return clean;
}

struct km_text tree_phrase(const struct tree_builder *builder, const char *key,
                           const struct ui_argument *arguments)
{
    struct km_text phrase = {{NULL}};
    for (int l = KM_JA; l <= KM_EN; l++) {
        struct strbuf out;
        strbuf_init(&out, builder->arena);
        words_write(builder->words, (enum km_language)l, key, arguments, &out);
        phrase.in[l] = out.data;
    }
    return phrase;
}

struct km_text tree_word(const struct tree_builder *builder, const char *key)
{
    return (struct km_text){{
        [KM_JA] = words_get(builder->words, KM_JA, key),
        [KM_EN] = words_get(builder->words, KM_EN, key),
    }};
}

struct km_text tree_turn(const struct tree_builder *builder, uint32_t turn)
{
    return tree_phrase(builder, "report.turn", UI_ARGUMENTS({"turn", .number = turn}));
}

enum tree_voice tree_voice_of(enum km_speaker speaker)
{
    switch (speaker) {
    case KM_BY_CUSTOMER: return TREE_CUSTOMER;
    case KM_BY_AGENT:
    case KM_BY_PARTNER: return TREE_OWN;
    case KM_BY_NARRATOR:
    case KM_BY_SCENE: break;
    }
    return TREE_STAGE;
}

/* ---- putting together ---- */

struct tree_builder tree_begin(struct arena *arena, const struct km_report_style *style,
                               enum tree_document document, const char *label, const struct km_text *title)
{
    struct tree *tree = arena_alloc(arena, sizeof *tree);
    struct tree_builder builder = {
        .arena = arena,
        .words = style->words,
        .tree = tree,
        .section_end = &tree->sections,
    };
    tree->document = document;
    tree->language = style->language;
    tree->both = style->both;
    tree->label = tree_word(&builder, label);
    tree->title = tree_clean(&builder, title);
    return builder;
}

void tree_add_section(struct tree_builder *builder, enum tree_part part, const char *label)
{
    struct tree_section *section = arena_alloc(builder->arena, sizeof *section);
    section->part = part;
    if (label)
        section->label = tree_word(builder, label);
    *builder->section_end = section;
    builder->section_end = &section->next;
    builder->block_end = &section->blocks;
}

struct tree_block *tree_add(struct tree_builder *builder, enum tree_kind kind)
{
    struct tree_block *block = arena_alloc(builder->arena, sizeof *block);
    block->kind = kind;
    *builder->block_end = block;
    builder->block_end = &block->next;
    return block;
}

struct tree_block *tree_add_text(struct tree_builder *builder, enum tree_role role,
                                 const struct km_text *text)
{
    struct tree_block *block = tree_add(builder, TREE_PARAGRAPH);
    block->role = role;
    block->text = tree_clean(builder, text);
    return block;
}

struct tree_block *tree_add_words(struct tree_builder *builder, enum tree_role role, struct km_text words)
{
    struct tree_block *block = tree_add(builder, TREE_PARAGRAPH);
    block->role = role;
    block->words = true;
    block->text = words;
    return block;
}

struct tree_block *tree_add_item(struct tree_builder *builder, uint32_t number, const struct km_text *text)
{
    struct tree_block *block = tree_add(builder, TREE_ITEM);
    block->number = number;
    block->text = tree_clean(builder, text);
    return block;
}

void tree_add_row(struct tree_builder *builder, const struct km_text *label, const struct km_text *text)
{
    struct tree_block *block = tree_add(builder, TREE_ROW);
    block->label = tree_clean(builder, label);
    block->text = tree_clean(builder, text);
}

void tree_add_blank(struct tree_builder *builder, uint32_t lines)
{
    tree_add(builder, TREE_BLANK)->number = lines;
}

void tree_add_line(struct tree_builder *builder, const struct km_text *text)
{
    struct tree_block **outer = tree_enter(builder, tree_add_item(builder, 0, text));
    tree_add_blank(builder, 1);
    tree_leave(builder, outer);
}

void tree_add_ticks(struct tree_builder *builder, const char *const *keys)
{
    size_t count = 0;
    while (keys[count])
        count++;
    struct km_text *words = arena_array(builder->arena, count, sizeof *words);
    for (size_t i = 0; i < count; i++)
        words[i] = tree_word(builder, keys[i]);
    tree_add(builder, TREE_TICKS)->ticks = (struct tree_ticks){.words = words, .count = count};
}

void tree_add_quote(struct tree_builder *builder, enum tree_voice voice, const struct km_quote *quote)
{
    if (!km_text_present(&quote->text))
        return;
    struct tree_block *block = tree_add(builder, TREE_QUOTE);
    block->voice = voice;
    block->label = tree_clean(builder, &quote->name);
    block->text = tree_clean(builder, &quote->text);
}

struct tree_block **tree_enter(struct tree_builder *builder, struct tree_block *block)
{
    struct tree_block **outer = builder->block_end;
    builder->block_end = &block->children;
    return outer;
}

void tree_leave(struct tree_builder *builder, struct tree_block **outer)
{
    builder->block_end = outer;
}

static void add_credit(struct tree_builder *builder, const struct km_head_info *head, enum km_credit credit)
{
    struct km_text text = {{NULL}};
    for (enum km_language language = KM_JA; language <= KM_EN; language++) {
        struct km_output *line =
            km_credit_line(&builder->arena->host, builder->words, head, credit, language);
        if (line)
            text.in[language] = utf8_clean(builder->arena, km_output_bytes(line).data);
        km_output_free(line);
    }
    if (km_text_present(&text))
        tree_add_words(builder, TREE_NOTE, text);
}

void tree_add_footer(struct tree_builder *builder, const struct km_scenario *scenario)
{
    for (int credit = 0; credit < KM_CREDIT_COUNT; credit++)
        add_credit(builder, km_scenario_head(scenario), (enum km_credit)credit);
    tree_add_words(builder, TREE_NOTE, tree_word(builder, "report.footer.appraisal"));
    tree_add_words(builder, TREE_NOTE, tree_word(builder, "report.footer.practice"));
}
