/* The lists of diagnostics, joined: their rows are defined here, and explained. */
#include "base/diags.h"
#include "base/format_lists.h"

#include <ctype.h>

#undef DIAG
#define DIAG(name, code_, severity_, ja, en, hint_ja, hint_en, meaning_ja, meaning_en, ...) \
    const struct diag_kind DIAG_##name[1] = {{{                                             \
        .code = code_,                                                                      \
        .severity = severity_,                                                              \
        .title = {{[KM_JA] = ja, [KM_EN] = en}},                                            \
        .hint = {{[KM_JA] = hint_ja, [KM_EN] = hint_en}},                                   \
        .example = __VA_ARGS__,                                                             \
        .meaning = {{[KM_JA] = meaning_ja, [KM_EN] = meaning_en}},                          \
    }}};
#include "base/diag_author.h"
#include "base/diag_command.h"
#include "base/diag_condition.h"
#include "base/diag_drawing.h"
#include "base/diag_explore.h"
#include "base/diag_file.h"
#include "base/diag_json.h"
#include "base/diag_rulebook.h"
#include "base/diag_scenario.h"
#include "base/diag_session.h"
#include "base/diag_texts.h"

#undef DIAG
#define DIAG(name, ...) DIAG_##name,
static const struct diag_kind *const author_list[] = {
#include "base/diag_author.h"
    NULL};
static const struct diag_kind *const command_list[] = {
#include "base/diag_command.h"
    NULL};
static const struct diag_kind *const condition_list[] = {
#include "base/diag_condition.h"
    NULL};
static const struct diag_kind *const drawing_list[] = {
#include "base/diag_drawing.h"
    NULL};
static const struct diag_kind *const explore_list[] = {
#include "base/diag_explore.h"
    NULL};
static const struct diag_kind *const file_list[] = {
#include "base/diag_file.h"
    NULL};
static const struct diag_kind *const json_list[] = {
#include "base/diag_json.h"
    NULL};
static const struct diag_kind *const rulebook_list[] = {
#include "base/diag_rulebook.h"
    NULL};
static const struct diag_kind *const scenario_list[] = {
#include "base/diag_scenario.h"
    NULL};
static const struct diag_kind *const session_list[] = {
#include "base/diag_session.h"
    NULL};
static const struct diag_kind *const texts_list[] = {
#include "base/diag_texts.h"
    NULL};

static const struct diag_kind *const *const lists[] = {
    author_list, command_list,  condition_list, drawing_list, explore_list, file_list,
    json_list,   rulebook_list, scenario_list,  session_list, texts_list,
};
enum { LISTS = sizeof lists / sizeof *lists };

size_t km_explain_count(void)
{
    size_t count = 0;
    for (size_t l = 0; l < LISTS; l++)
        for (const struct diag_kind *const *kind = lists[l]; *kind; kind++)
            count++;
    return count;
}

/* The list whose first kind has the least code; NULL: all are at their end. */
static const struct diag_kind *const **find_least(const struct diag_kind *const *rest[LISTS])
{
    const struct diag_kind *const **least = NULL;
    for (size_t l = 0; l < LISTS; l++)
        if (*rest[l] && (!least || strcmp((*rest[l])->row.code, (**least)->row.code) < 0))
            least = &rest[l];
    return least;
}

struct km_explanation km_explain_at(size_t index)
{
    const struct diag_kind *const *rest[LISTS], *const **least;
    memcpy(rest, lists, sizeof rest);
    for (; (least = find_least(rest)) && index; index--)
        ++*least;
    return least ? (**least)->row : (struct km_explanation){0};
}

static bool same_code(const char *a, const char *b)
{
    while (*a && toupper((unsigned char)*a) == toupper((unsigned char)*b)) {
        a++;
        b++;
    }
    return !*a && !*b;
}

bool km_explain_find(const char *code, struct km_explanation *out)
{
    for (size_t l = 0; l < LISTS; l++)
        for (const struct diag_kind *const *kind = lists[l]; *kind; kind++) {
            if (!same_code((*kind)->row.code, code))
                continue;
            *out = (*kind)->row;
            return true;
        }
    return false;
}
