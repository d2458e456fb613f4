/* What the author of a scene is given notice of, as findings tell it, against all runs: lines that none of
 * them says (KM0443), conditions that always hold (KM0444), ends past the record form (KM0446). */
#include "compare.h"
#include "kamae/diag.h"
#include "scenario/program.h"

struct notices {
    const struct look *look;
    const struct program *program;
    struct km_diags *diags;
    uint32_t *come, *said; /* by line: how often runs came by, and how often it was said */
    struct notice_tally told;
};

static bool is_told(const struct notices *notices, const char *code, const char *pointer)
{
    for (size_t i = 0; i < km_diags_count(notices->diags); i++) {
        const struct km_diag *found = km_diags_at(notices->diags, i);
        if (strcmp(found->code, code) == 0 && strcmp(found->pointer, pointer) == 0)
            return true;
    }
    return false;
}

/* Whether it is told of `member` (NULL: itself) at `at` is to be `expected`; counts what is. */
static void compare_told(struct notices *notices, const char *code, const struct path *at, const char *member,
                         bool expected, size_t *count)
{
    struct arena arena;
    struct strbuf pointer;
    arena_init(&arena, NULL);
    strbuf_init(&pointer, &arena);
    path_write(member ? path_key(&arena, at, member) : at, &pointer);
    bool told = is_told(notices, code, pointer.data);
    if (told != expected)
        fprintf(stderr, "%s at %s\n", code, pointer.data);
    look_agree(notices->look, 0, "a notice", told, expected);
    *count += told;
    arena_release(&arena);
}

/* ---- lines ---- */

static void count_lines(uint32_t *counts, struct program_span lines)
{
    for (uint32_t l = lines.first; l < lines.first + lines.count; l++)
        counts[l]++;
}

static void on_choice(void *user, uint32_t choice)
{
    struct notices *notices = user;
    count_lines(notices->come, notices->program->choices[choice].reply);
}

static void on_enter(void *user, uint32_t node)
{
    struct notices *notices = user;
    count_lines(notices->come, notices->program->nodes[node].lines);
}

static void on_line(void *user, uint32_t line)
{
    struct notices *notices = user;
    notices->said[line]++;
}

static void compare_lines(struct notices *notices, struct look *look)
{
    const struct program *program = notices->program;
    notices->come = arena_array(&look->arena, program->line_count, sizeof *notices->come);
    notices->said = arena_array(&look->arena, program->line_count, sizeof *notices->said);
    look_step(look, &(struct step_observer){
                        .choice = on_choice, .enter = on_enter, .line = on_line, .user = notices});
    for (uint32_t l = 0; l < program->line_count; l++) {
        const struct path *at = scenario_line_path(look->scene.scenario, l);
        bool met = program->lines[l].when && notices->come[l];
        compare_told(notices, "KM0443", at, "when", met && !notices->said[l], &notices->told.never);
        compare_told(notices, "KM0444", at, "when", met && notices->said[l] == notices->come[l],
                     &notices->told.always);
    }
}

/* ---- choices ---- */

/* Whether the choice, or the option of a form, is one of the answers that the path goes on with. */
static bool goes_on_with(const struct look *look, const struct prefix *path, uint32_t choice)
{
    const struct km_scenario *scenario = look->scene.scenario;
    struct km_node node = km_scenario_node(scenario, path->node);
    for (uint32_t c = 0; c < path->child_count; c++) {
        const struct path_answer *answer = &prefix_at(&look->paths, path->first_child + c)->answer;
        if (answer->choice == choice)
            return true;
        for (uint32_t s = 0; answer->choice == KM_NONE && s < node.slot_count; s++)
            if (answer->entries[s] >= 0 &&
                km_scenario_slot(scenario, node.first_slot + s).first_choice + (uint32_t)answer->entries[s] ==
                    choice)
                return true;
    }
    return false;
}

/* An option that counts in one way or another has two numbers, and its fact decides between them. */
static bool has_two_numbers(const struct look *look, uint32_t choice)
{
    const struct km_scenario *scenario = look->scene.scenario;
    return km_scenario_choice(scenario, choice).again ||
           (choice + 1 < look_choice_count(look) && km_scenario_choice(scenario, choice + 1).again);
}

static void compare_choices(struct notices *notices)
{
    const struct look *look = notices->look;
    for (uint32_t c = 0; c < look_choice_count(look); c++) {
        uint32_t node = km_scenario_choice(look->scene.scenario, c).node;
        size_t come = 0, offered = 0;
        for (uint32_t p = 0; p < look->paths.count; p++)
            if (prefix_at(&look->paths, p)->node == node) {
                come++;
                offered += goes_on_with(look, prefix_at(&look->paths, p), c);
            }
        bool always =
            notices->program->choices[c].when && !has_two_numbers(look, c) && come && offered == come;
        compare_told(notices, "KM0444", scenario_choice_path(look->scene.scenario, c), "when", always,
                     &notices->told.always);
    }
}

/* ---- ends ---- */

static bool is_form(const struct look *look, const struct prefix *path)
{
    return km_scenario_node(look->scene.scenario, path->node).kind == KM_NODE_FORM;
}

static void compare_ends(struct notices *notices, struct look *look)
{
    size_t nodes = km_scenario_node_count(look->scene.scenario);
    bool *skipped = arena_array(&look->arena, nodes, sizeof *skipped), some = false;
    bool *written = arena_array(&look->arena, look->paths.count, sizeof *written);
    for (uint32_t p = 0; p < look->paths.count; p++) {
        const struct prefix *path = prefix_at(&look->paths, p);
        written[p] = is_form(look, path) || (p && written[path->parent]);
        some |= written[p];
        skipped[path->node] |= path->run && !written[p];
    }
    for (uint32_t n = 0; n < nodes; n++)
        compare_told(notices, "KM0446", scenario_node_path(look->scene.scenario, n), NULL, some && skipped[n],
                     &notices->told.unrecorded);
}

/* Nothing else is told of these codes. */
static void compare_counts(const struct notices *notices)
{
    size_t told = 0;
    for (size_t i = 0; i < km_diags_count(notices->diags); i++) {
        const char *code = km_diags_at(notices->diags, i)->code;
        told += strcmp(code, "KM0443") == 0 || strcmp(code, "KM0444") == 0 || strcmp(code, "KM0446") == 0;
    }
    look_agree(notices->look, 0, "the number of notices", (int64_t)told,
               (int64_t)(notices->told.never + notices->told.always + notices->told.unrecorded));
}

struct notice_tally compare_notices(struct look *look, const struct km_proofs *proofs)
{
    struct notices notices = {
        .look = look, .program = scenario_program(look->scene.scenario), .diags = km_diags_new(NULL)};
    km_proofs_check(proofs, notices.diags);
    compare_lines(&notices, look);
    compare_choices(&notices);
    compare_ends(&notices, look);
    compare_counts(&notices);
    km_diags_free(notices.diags);
    return notices.told;
}
