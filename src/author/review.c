/* The walk over the texts, and what is allowed. An owner is met before its texts, so that whatever is found
 * about it, then or later, finds what it allows. */
#include "author/review.h"

#include "base/diag_author.h"
#include "kamae/author.h"
#include "text/normal.h"

static const struct text_check *const checks[] = {
    &check_wording, &check_crowding, &check_writing, &check_options, &check_times,
    &check_names,   &check_meters,   &check_finish,  &check_naming,
};
enum { CHECKS = sizeof checks / sizeof *checks };

struct walk {
    struct review *review;
    void *states[CHECKS];
    const struct document_node *node;
    const struct document_choice *choice;
};

/* ---- what is allowed ---- */

static void meet_owner(struct review *review, const struct document_allows *allows)
{
    if (!allows || !allows->count)
        return;
    map_add(&review->first_allowance, (const char *)allows, sizeof *allows, (int32_t)review->allowance_count);
    for (size_t i = 0; i < allows->count; i++) {
        ARENA_RESERVE(&review->arena, review->allowances, review->allowance_count,
                      review->allowance_capacity);
        review->allowances[review->allowance_count++] = (struct allowance){.allow = &allows->items[i]};
    }
}

/* Whether anything but blanks is written in some language. */
static bool has_words(struct arena *arena, const struct km_text *text)
{
    for (int language = 0; language < KM_LANGUAGE_COUNT; language++) {
        const char *words = text->in[language] ? text_words(arena, text->in[language]) : NULL;
        if (words && *words)
            return true;
    }
    return false;
}

static bool is_allowed(struct review *review, const struct document_allows *allows, const char *code)
{
    bool allowed = false;
    if (!allows || !allows->count)
        return false;
    int32_t first = map_find(&review->first_allowance, (const char *)allows, sizeof *allows);
    for (size_t i = 0; i < allows->count; i++) {
        if (strcmp(allows->items[i].code, code) != 0 || !has_words(&review->arena, &allows->items[i].reason))
            continue;
        review->allowances[(size_t)first + i].used = true;
        allowed = true;
    }
    return allowed;
}

/* Whether the code is of the row in the list of diagnostics that the checks have. */
static bool is_of_checks(const char *code)
{
    return strcmp(code, "KM0463") >= 0 && strcmp(code, "KM0499") <= 0;
}

/* The code that "allow" can switch off and is most like the one that is none, or NULL. */
static const char *nearest_allowable(struct arena *arena, const char *unknown)
{
    size_t all = km_explain_count(), count = 0;
    const char **codes = arena_array(arena, all, sizeof *codes);
    for (size_t i = 0; i < all; i++) {
        const char *code = km_explain_at(i).code;
        if (is_of_checks(code))
            codes[count++] = code;
    }
    return diags_nearest(unknown, codes, count);
}

static void check_allowances(struct review *review)
{
    struct km_explanation row;
    for (size_t i = 0; i < review->allowance_count; i++) {
        const struct document_allow *allow = review->allowances[i].allow;
        if (!is_of_checks(allow->code) || !km_explain_find(allow->code, &row))
            diags_add(review->diags, DIAG_ALLOW_UNKNOWN, DIAG_KEY(allow->at, "code"),
                      DIAG_ARGUMENTS(allow->code, nearest_allowable(&review->arena, allow->code)));
        else if (!has_words(&review->arena, &allow->reason))
            diags_add(review->diags, DIAG_ALLOW_WITHOUT_REASON, DIAG_KEY(allow->at, "reason"),
                      DIAG_ARGUMENTS(allow->code));
        else if (!review->allowances[i].used)
            diags_add(review->diags, DIAG_ALLOW_IDLE, allow->at, DIAG_ARGUMENTS(allow->code));
    }
}

void review_add(struct review *review, struct text_owner owner, const struct path *at,
                const struct diag_kind *kind, struct diag_arguments arguments)
{
    if (is_allowed(review, owner.allows, kind->row.code))
        review->allowed++;
    else
        diags_add(review->diags, kind, at, arguments);
}

void review_add_text(struct review *review, const struct text *text, const struct diag_kind *kind,
                     struct diag_arguments arguments)
{
    review_add(review, text->owner, DIAG_KEY(text->at, text->key), kind, arguments);
}

/* ---- the walk ---- */

/* Gives `text` to the checks when it is written. What the walk knows of where it is, is filled in. */
static void give(struct walk *walk, struct text text)
{
    if (!km_text_present(text.words))
        return;
    text.node = walk->node;
    text.choice = walk->choice;
    for (size_t i = 0; i < CHECKS; i++)
        if (checks[i]->text)
            checks[i]->text(walk->review, walk->states[i], &text);
}

static void give_lines(struct walk *walk, const struct document_line *lines, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct document_line *line = &lines[i];
        struct text text = {
            .kind = TEXT_LINE,
            .words = &line->text,
            .owner = {line->at, line->allows},
            .at = line->at,
            .key = "text",
            .speaker = line->by,
            .acts = &line->acts,
            .line = line,
        };
        meet_owner(walk->review, line->allows);
        give(walk, text);
        text.kind = TEXT_INNER;
        text.words = &line->inner;
        text.key = "inner";
        give(walk, text);
        text.kind = TEXT_SOFT;
        text.words = &line->soft;
        text.key = "soft";
        give(walk, text);
    }
}

static void give_feedback(struct walk *walk, struct text text, const struct km_text *why,
                          const struct km_text *instead)
{
    text.kind = TEXT_WHY;
    text.words = why;
    text.key = "why";
    give(walk, text);
    text.kind = TEXT_INSTEAD;
    text.words = instead;
    text.key = "instead";
    give(walk, text);
}

static void give_choice(struct walk *walk, const struct document_choice *choice)
{
    struct text text = {
        .kind = TEXT_ANSWER,
        .words = &choice->text,
        .owner = {choice->at, choice->allows},
        .at = choice->at,
        .key = "text",
        .speaker = walk->node->partner ? KM_BY_PARTNER : KM_BY_AGENT,
        .acts = &choice->acts,
    };
    meet_owner(walk->review, choice->allows);
    walk->choice = choice;
    give(walk, text);
    give_lines(walk, choice->reply, choice->reply_count);
    give_feedback(walk, text, &choice->why, &choice->instead);
    walk->choice = NULL;
}

static void give_option(struct walk *walk, const struct document_option *option)
{
    struct text text = {
        .kind = TEXT_ENTRY,
        .words = &option->text,
        .owner = {option->at, option->allows},
        .at = option->at,
        .key = "text",
        .speaker = KM_BY_AGENT,
        .option = option,
    };
    meet_owner(walk->review, option->allows);
    give(walk, text);
    give_feedback(walk, text, &option->why, &option->instead);
}

/* A text that nobody says, of the head or a node. */
static void give_plain(struct walk *walk, enum text_kind kind, const struct km_text *words,
                       struct text_owner owner, const struct path *at, const char *key)
{
    give(walk, (struct text){
                   .kind = kind,
                   .words = words,
                   .owner = owner,
                   .at = at,
                   .key = key,
                   .speaker = KM_BY_NARRATOR,
               });
}

static void give_form(struct walk *walk, const struct document_form *form, struct text_owner owner)
{
    give_plain(walk, TEXT_LABEL, &form->title, owner, DIAG_KEY(owner.at, "form"), "title");
    for (size_t s = 0; s < form->slot_count; s++) {
        const struct document_slot *slot = &form->slots[s];
        give_plain(walk, TEXT_LABEL, &slot->label, owner, slot->at, "label");
        for (size_t o = 0; o < slot->option_count; o++)
            give_option(walk, &slot->options[o]);
    }
}

static void give_node(struct walk *walk, const struct document_node *node)
{
    struct text_owner owner = {node->at, node->allows};
    walk->node = node;
    meet_owner(walk->review, node->allows);
    give_lines(walk, node->lines, node->line_count);
    give_plain(walk, TEXT_HOST, &node->host, owner, owner.at, "host");
    for (size_t i = 0; i < node->choice_count; i++)
        give_choice(walk, &node->choices[i]);
    if (node->form)
        give_form(walk, node->form, owner);
    if (node->end)
        give_plain(walk, TEXT_END, &node->end->summary, owner, DIAG_KEY(owner.at, "end"), "summary");
    for (size_t i = 0; i < CHECKS; i++)
        if (checks[i]->node)
            checks[i]->node(walk->review, walk->states[i], node);
    walk->node = NULL;
}

static void give_person(struct walk *walk, const struct document_person *person, struct text_owner owner,
                        const char *key)
{
    const struct path *at = DIAG_KEY(DIAG_KEY(NULL, "cast"), key);
    give_plain(walk, TEXT_LABEL, &person->name, owner, at, "name");
    give_plain(walk, TEXT_HEAD, &person->about, owner, at, "about");
}

static void give_facilitator(struct walk *walk, const struct document *document, struct text_owner owner)
{
    const struct path *at = DIAG_KEY(NULL, "facilitator");
    give_plain(walk, TEXT_HEAD, &document->facilitator_goal, owner, at, "goal");
    for (size_t i = 0; i < document->facilitator_question_count; i++)
        give_plain(walk, TEXT_HEAD, &document->facilitator_questions[i], owner, at, "questions");
}

static void give_head(struct walk *walk, const struct document *document)
{
    struct text_owner owner = {NULL, document->allows};
    meet_owner(walk->review, owner.allows);
    give_plain(walk, TEXT_HEAD, &document->title, owner, NULL, "title");
    give_plain(walk, TEXT_HEAD, &document->summary, owner, NULL, "summary");
    give_plain(walk, TEXT_HEAD, &document->briefing, owner, NULL, "briefing");
    give_plain(walk, TEXT_HEAD, &document->content_note, owner, NULL, "content_note");
    give_plain(walk, TEXT_HEAD, &document->limits, owner, NULL, "limits");
    give_person(walk, &document->customer, owner, "customer");
    give_person(walk, &document->agent, owner, "agent");
    give_person(walk, &document->partner, owner, "partner");
    for (size_t i = 0; i < document->meter_count; i++)
        give_plain(walk, TEXT_LABEL, &document->meters[i].label, owner, document->meters[i].at, "label");
    give_facilitator(walk, document, owner);
}

static void give_papers(struct walk *walk, const struct document *document)
{
    for (size_t i = 0; i < document->fact_count; i++) {
        const struct document_fact *fact = &document->facts[i];
        meet_owner(walk->review, fact->allows);
        give_plain(walk, TEXT_FACT, &fact->text, (struct text_owner){fact->at, fact->allows}, fact->at,
                   "text");
    }
    for (size_t i = 0; i < document->paper_count; i++) {
        const struct document_paper *paper = &document->papers[i];
        struct text_owner owner = {paper->at, paper->allows};
        meet_owner(walk->review, paper->allows);
        give_plain(walk, TEXT_LABEL, &paper->title, owner, paper->at, "title");
        give_plain(walk, TEXT_PAPER, &paper->text, owner, paper->at, "text");
    }
}

size_t km_texts_check(const struct km_scenario *scenario, struct km_diags *diags)
{
    struct review review = {
        .diags = diags,
        .scenario = scenario,
        .document = &scenario->document,
        .rulebook = scenario->rulebook,
    };
    struct walk walk = {.review = &review};
    arena_init(&review.arena, &diags->arena.host);
    map_init(&review.first_allowance, &review.arena);
    for (size_t i = 0; i < CHECKS; i++)
        walk.states[i] = checks[i]->begin ? checks[i]->begin(&review) : NULL;
    give_head(&walk, review.document);
    give_papers(&walk, review.document);
    for (size_t n = 0; n < review.document->node_count; n++)
        give_node(&walk, &review.document->nodes[n]);
    for (size_t i = 0; i < CHECKS; i++)
        if (checks[i]->end)
            checks[i]->end(&review, walk.states[i]);
    check_allowances(&review);
    arena_release(&review.arena);
    return review.allowed;
}
