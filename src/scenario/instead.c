/* Better words that repeat an answer on offer give the right number away before the next try and teach
 * nothing. Node by node: where there is an "instead", the words of what is on offer, each brought into one
 * form once, then each "instead" against them. */
#include "scenario/check.h"

#include "base/diag_scenario.h"
#include "text/normal.h"

/* A choice, or an option of a form. */
struct offer {
    const char *id;
    const struct km_text *text, *instead;
    struct km_text words; /* of the text */
    const struct path *at;
};

struct offers {
    struct arena *arena;
    struct offer *items;
    size_t count, capacity;
};

static struct km_text words_of(struct arena *arena, const struct km_text *text)
{
    struct km_text words = {{NULL}};
    for (size_t language = 0; language < KM_LANGUAGE_COUNT; language++)
        if (text->in[language])
            words.in[language] = text_words(arena, text->in[language]);
    return words;
}

static void add_offer(struct offers *offers, const char *id, const struct km_text *text,
                      const struct km_text *instead, const struct path *at)
{
    ARENA_RESERVE(offers->arena, offers->items, offers->count, offers->capacity);
    offers->items[offers->count++] = (struct offer){.id = id, .text = text, .instead = instead, .at = at};
}

static void list_offers(struct offers *offers, const struct document_node *node)
{
    offers->count = 0;
    for (size_t c = 0; c < node->choice_count; c++) {
        const struct document_choice *choice = &node->choices[c];
        add_offer(offers, choice->id, &choice->text, &choice->instead, choice->at);
    }
    for (size_t s = 0; node->form && s < node->form->slot_count; s++)
        for (size_t o = 0; o < node->form->slots[s].option_count; o++) {
            const struct document_option *option = &node->form->slots[s].options[o];
            add_offer(offers, option->id, &option->text, &option->instead, option->at);
        }
}

static bool say_the_same(const struct km_text *one, const struct km_text *other)
{
    for (size_t i = 0; i < KM_LANGUAGE_COUNT; i++)
        for (size_t k = 0; k < KM_LANGUAGE_COUNT; k++)
            if (one->in[i] && other->in[k] && strcmp(one->in[i], other->in[k]) == 0)
                return true;
    return false;
}

/* The first offer that says, in any language, what `instead` says; NULL: none does. */
static const struct offer *find_said(const struct offers *offers, const struct km_text *instead)
{
    struct km_text words = words_of(offers->arena, instead);
    for (size_t i = 0; i < offers->count; i++)
        if (say_the_same(&words, &offers->items[i].words))
            return &offers->items[i];
    return NULL;
}

static bool has_instead(const struct offers *offers)
{
    for (size_t i = 0; i < offers->count; i++)
        if (km_text_present(offers->items[i].instead))
            return true;
    return false;
}

static void check_node(const struct json_reader *reader, const struct offers *offers)
{
    if (!has_instead(offers))
        return;
    struct arena_mark mark = arena_mark(offers->arena);
    for (size_t i = 0; i < offers->count; i++)
        offers->items[i].words = words_of(offers->arena, offers->items[i].text);
    for (size_t i = 0; i < offers->count; i++) {
        const struct offer *said = find_said(offers, offers->items[i].instead);
        if (said)
            diags_add(reader->diags, DIAG_INSTEAD_ON_OFFER, DIAG_KEY(offers->items[i].at, "instead"),
                      DIAG_ARGUMENTS(said->id));
    }
    arena_rewind(offers->arena, mark);
}

void check_instead(const struct json_reader *reader, const struct document *document)
{
    struct arena arena;
    arena_init(&arena, &reader->arena->host);
    struct offers offers = {.arena = &arena};
    for (size_t n = 0; n < document->node_count; n++) {
        list_offers(&offers, &document->nodes[n]);
        check_node(reader, &offers);
    }
    arena_release(&arena);
}
