/* What a finished scene has: it is announced as harsh where it is, says how long it takes, and has reasons,
 * an inner voice and softer words. Of the last three a draft has none for long, so they are asked for only
 * once the scene has some size, and told in one finding each. */
#include "author/review.h"

#include "base/diag_author.h"
#include "rulebook/rulebook.h"

/* From how many answers, and lines of the customer, a scene is no sketch any more. */
enum { ANSWERS_SOME = 20, LINES_SOME = 12 };

/* Reading a decision, thinking and answering takes at least this long; a scene that is talked over in a group
 * seldom more than the other. In seconds. */
enum { ANSWER_LEAST = 15, ANSWER_MOST = 300 };

struct finish {
    struct act_range abuse;
    const struct path *abused; /* the first line of abuse; NULL: none */
    struct text_owner abuser;
    size_t answers, answers_bare;         /* all; without why */
    const struct path *first_answer;      /* of those without */
    size_t lines, lines_mute, lines_soft; /* of the customer: all, without inner, with soft */
    const struct path *first_mute, *first_line;
};

static void *begin(struct review *review)
{
    struct finish *finish = arena_alloc(&review->arena, sizeof *finish);
    finish->abuse = rulebook_match(review->rulebook, "customer.abuse");
    return finish;
}

static bool abuses(const struct finish *finish, const struct document_acts *acts)
{
    for (size_t i = 0; i < acts->written.count; i++)
        if (acts->numbers[i] >= finish->abuse.first && acts->numbers[i] < finish->abuse.last)
            return true;
    return false;
}

static void note_line(struct finish *finish, const struct document_line *line)
{
    if (line->by != KM_BY_CUSTOMER)
        return;
    if (!finish->abused && abuses(finish, &line->acts)) {
        finish->abused = line->at;
        finish->abuser = (struct text_owner){line->at, line->allows};
    }
    if (!finish->lines++)
        finish->first_line = line->at;
    finish->lines_soft += km_text_present(&line->soft);
    if (!km_text_present(&line->inner) && !finish->lines_mute++)
        finish->first_mute = line->at;
}

static void note_node(struct review *review, void *state, const struct document_node *node)
{
    (void)review;
    struct finish *finish = state;
    for (size_t i = 0; i < node->line_count; i++)
        note_line(finish, &node->lines[i]);
    for (size_t c = 0; c < node->choice_count; c++) {
        const struct document_choice *choice = &node->choices[c];
        for (size_t i = 0; i < choice->reply_count; i++)
            note_line(finish, &choice->reply[i]);
        finish->answers++;
        if (!km_text_present(&choice->why) && !finish->answers_bare++)
            finish->first_answer = choice->at;
    }
}

/* ---- harsh scenes ---- */

static void check_abuse(struct review *review, const struct finish *finish)
{
    const struct document *document = review->document;
    struct strbuf lacks;
    strbuf_init(&lacks, &review->arena);
    if (!finish->abused)
        return;
    if (!km_text_present(&document->content_note))
        strbuf_add(&lacks, "content_note");
    if (!document->harassment.count)
        strbuf_printf(&lacks, "%sharassment", lacks.length ? ", " : "");
    if (document->intensity <= 1)
        strbuf_printf(&lacks, "%sintensity", lacks.length ? ", " : "");
    if (lacks.length)
        review_add(review, finish->abuser, DIAG_KEY(finish->abused, "acts"), DIAG_ABUSE_UNANNOUNCED,
                   DIAG_ARGUMENTS(lacks.data));
}

/* ---- minutes ---- */

static size_t answers_at(const struct program_node *node)
{
    return node->kind == KM_NODE_CHOICES ? 1 : node->slots.count;
}

/* Answers on a shortest way to the end that is farthest off so; 0 without one. Nodes by breadth: those in a
 * row of forms are few, so that counting a form's slots when it is left keeps the order near enough. */
static size_t count_answers(struct arena *arena, const struct program *program)
{
    size_t *answers = arena_array(arena, program->node_count, sizeof *answers), most = 0;
    bool *met = arena_array(arena, program->node_count, sizeof *met);
    uint32_t *queue = arena_array(arena, program->node_count, sizeof *queue), count = 0;
    queue[count++] = program->ways[program->start_way.first].to;
    met[queue[0]] = true;
    for (uint32_t i = 0; i < count; i++) {
        const struct program_node *node = &program->nodes[queue[i]];
        size_t after = answers[queue[i]] + answers_at(node);
        uint32_t next;
        if (node->kind == KM_NODE_END && after > most)
            most = after;
        for (uint32_t s = 0; (next = program_successor(program, queue[i], s)) != KM_NONE; s++) {
            if (met[next])
                continue;
            met[next] = true;
            answers[next] = after;
            queue[count++] = next;
        }
    }
    return most;
}

static void check_minutes(struct review *review)
{
    size_t answers = count_answers(&review->arena, &review->scenario->program);
    size_t seconds = (size_t)review->document->minutes * 60;
    if (answers == 0 || (seconds >= answers * ANSWER_LEAST && seconds <= answers * ANSWER_MOST))
        return;
    char minutes[16], count[24];
    snprintf(minutes, sizeof minutes, "%ld", (long)review->document->minutes);
    snprintf(count, sizeof count, "%zu", answers);
    review_add(review, (struct text_owner){NULL, review->document->allows},
               DIAG_KEY(DIAG_KEY(NULL, "setting"), "minutes"), DIAG_MINUTES_ODD,
               DIAG_ARGUMENTS(minutes, count));
}

/* ---- what participants get ---- */

static void add_count(struct review *review, const struct path *at, const struct diag_kind *kind,
                      size_t count, size_t of)
{
    char counts[2][24];
    snprintf(counts[0], sizeof counts[0], "%zu", count);
    snprintf(counts[1], sizeof counts[1], "%zu", of);
    review_add(review, (struct text_owner){NULL, review->document->allows}, at, kind,
               DIAG_ARGUMENTS(counts[0], counts[1]));
}

static void end(struct review *review, void *state)
{
    const struct finish *finish = state;
    check_abuse(review, finish);
    check_minutes(review);
    if (finish->answers >= ANSWERS_SOME && 2 * finish->answers_bare > finish->answers)
        add_count(review, finish->first_answer, DIAG_WHY_MISSING, finish->answers_bare, finish->answers);
    if (finish->lines < LINES_SOME)
        return;
    if (2 * finish->lines_mute > finish->lines)
        add_count(review, finish->first_mute, DIAG_INNER_MISSING, finish->lines_mute, finish->lines);
    if (review->document->intensity >= 2 && !finish->lines_soft)
        add_count(review, finish->first_line, DIAG_SOFT_MISSING, finish->lines, finish->lines);
}

const struct text_check check_finish = {.begin = begin, .node = note_node, .end = end};
