/* The walk over the texts of a scenario, and the checks that it gives them to. An owner is met before its
 * texts, so that whatever is found about it, then or later, finds what it allows. */
#include "author/review.h"

#include "kamae/author.h"

static const struct text_check *const checks[] = {
    &check_wording, &check_crowding, &check_writing, &check_options, &check_times,
    &check_names,   &check_meters,   &check_finish,  &check_naming,  &check_idle,
};
enum { CHECKS = sizeof checks / sizeof *checks };

struct walk {
    struct review *review;
    void *states[CHECKS];
    const struct document_node *node;
    const struct document_choice *choice;
};

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
        review_meet(walk->review, line->allows);
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
    review_meet(walk->review, choice->allows);
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
    review_meet(walk->review, option->allows);
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
    review_meet(walk->review, node->allows);
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
    review_meet(walk->review, owner.allows);
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
        review_meet(walk->review, fact->allows);
        give_plain(walk, TEXT_FACT, &fact->text, (struct text_owner){fact->at, fact->allows}, fact->at,
                   "text");
    }
    for (size_t i = 0; i < document->paper_count; i++) {
        const struct document_paper *paper = &document->papers[i];
        struct text_owner owner = {paper->at, paper->allows};
        review_meet(walk->review, paper->allows);
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
    review_allowances(&review);
    arena_release(&review.arena);
    return review.allowed;
}
