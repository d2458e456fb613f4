/* A file in which some texts are in Japanese and some in English is meant for both: then every text that a
 * trainee reads should be there twice. One finding for each language says how many are missing and where the
 * first is; a finding for each text would bury everything else. */
#include "scenario/check.h"

#include "base/diag_scenario.h"

enum { CHECKED_LANGUAGES = 2 }; /* KM_JA (ja-easy serves too) and KM_EN */

static const char *const tags[CHECKED_LANGUAGES] = {[KM_JA] = "ja", [KM_EN] = "en"};

struct survey {
    struct arena *arena;
    struct {
        size_t present, missing;
        const struct path *first; /* of the missing ones */
    } in[CHECKED_LANGUAGES];
};

static bool has(const struct km_text *text, size_t language)
{
    return text->in[language] || (language == KM_JA && text->in[KM_JA_EASY]);
}

/* Notes the member `key` of the object at `at`; absent texts are not counted. */
static void note(struct survey *survey, const struct km_text *text, const struct path *at, const char *key)
{
    if (!km_text_present(text))
        return;
    for (size_t i = 0; i < CHECKED_LANGUAGES; i++) {
        if (has(text, i)) {
            survey->in[i].present++;
        } else if (!survey->in[i].missing++) {
            survey->in[i].first = path_key(survey->arena, at, key);
        }
    }
}

static void note_lines(struct survey *survey, const struct document_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        note(survey, &lines[i].text, lines[i].at, "text");
        note(survey, &lines[i].inner, lines[i].at, "inner");
        note(survey, &lines[i].soft, lines[i].at, "soft");
    }
}

static void note_form(struct survey *survey, const struct document_form *form, const struct path *at)
{
    note(survey, &form->title, at, "title");
    for (size_t s = 0; s < form->slot_count; s++) {
        const struct document_slot *slot = &form->slots[s];
        note(survey, &slot->label, slot->at, "label");
        for (size_t o = 0; o < slot->option_count; o++) {
            note(survey, &slot->options[o].text, slot->options[o].at, "text");
            note(survey, &slot->options[o].why, slot->options[o].at, "why");
            note(survey, &slot->options[o].instead, slot->options[o].at, "instead");
        }
    }
}

static void note_node(struct survey *survey, const struct document_node *node)
{
    note_lines(survey, node->lines, node->line_count);
    for (size_t i = 0; i < node->choice_count; i++) {
        const struct document_choice *choice = &node->choices[i];
        note(survey, &choice->text, choice->at, "text");
        note(survey, &choice->why, choice->at, "why");
        note(survey, &choice->instead, choice->at, "instead");
        note_lines(survey, choice->reply, choice->reply_count);
    }
    if (node->form)
        note_form(survey, node->form, path_key(survey->arena, node->at, "form"));
    if (node->end)
        note(survey, &node->end->summary, path_key(survey->arena, node->at, "end"), "summary");
}

void check_translations(const struct json_reader *reader, const struct document *document)
{
    struct survey survey = {.arena = reader->arena};
    note(&survey, &document->title, NULL, "title");
    note(&survey, &document->summary, NULL, "summary");
    note(&survey, &document->briefing, NULL, "briefing");
    note(&survey, &document->limits, NULL, "limits");
    for (size_t n = 0; n < document->node_count; n++)
        note_node(&survey, &document->nodes[n]);
    if (!survey.in[KM_JA].present || !survey.in[KM_EN].present)
        return;
    for (size_t i = 0; i < CHECKED_LANGUAGES; i++) {
        if (!survey.in[i].missing)
            continue;
        char count[24];
        snprintf(count, sizeof count, "%zu", survey.in[i].missing);
        diags_add(reader->diags, DIAG_TRANSLATION_MISSING, survey.in[i].first,
                  DIAG_ARGUMENTS(tags[i], count));
    }
}
