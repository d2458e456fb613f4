/* What a constraint asks, in words: a sentence per template and part, with the acts of its roles put in. Acts
 * that together are a family are named as one. */
#include "kamae/lookup.h"

#include "base/output.h"
#include "i18n/words.h"
#include "rulebook/rulebook.h"

enum { GROUPS_MOST = 4, MEMBERS_MOST = 2, KEY_BYTES = 64 };

struct telling {
    const struct km_rulebook *rulebook;
    const struct constraint *constraint;
    const struct km_words *words;
    enum km_language language;
    struct arena *arena;
};

static const char *get(const struct telling *telling, const char *key)
{
    return words_get(telling->words, telling->language, key);
}

static const char *fill(const struct telling *telling, const char *key, const struct ui_argument *arguments)
{
    struct strbuf out;
    strbuf_init(&out, telling->arena);
    words_write(telling->words, telling->language, key, arguments, &out);
    return out.data;
}

/* ---- acts of a role ---- */

static bool all_have(const struct constraint *constraint, struct act_range range, enum act_role role)
{
    for (uint16_t act = range.first; act < range.last; act++)
        if (constraint->roles[act] != role)
            return false;
    return true;
}

/* The widest family of `act` all of which has the role: its acts, and in `*length` its name's bytes. */
static struct act_range widest(const struct telling *telling, uint16_t act, enum act_role role,
                               size_t *length)
{
    const char *id = telling->rulebook->acts[act].id;
    for (*length = strcspn(id, ".");; *length += 1 + strcspn(id + *length + 1, ".")) {
        struct act_range range =
            rulebook_match(telling->rulebook, arena_string_n(telling->arena, id, *length));
        if (!id[*length] || all_have(telling->constraint, range, role))
            return range;
    }
}

/* An act by its label, in quotes. */
static const char *quote(const struct telling *telling, uint16_t act)
{
    const char *label = km_text_get(&telling->rulebook->acts[act].full_label, telling->language);
    return fill(telling, "rule.act", UI_ARGUMENTS({"name", .text = label}));
}

/* 「暴言」か「危害の脅し」など: the first acts of a family that is no act itself. */
static const char *name_members(const struct telling *telling, struct act_range range)
{
    struct strbuf names;
    strbuf_init(&names, telling->arena);
    size_t named = 0, left = 0;
    for (uint16_t act = range.first; act < range.last; act++) {
        if (telling->rulebook->acts[act].parent >= range.first)
            continue;
        if (named == MEMBERS_MOST) {
            left++;
            continue;
        }
        strbuf_printf(&names, "%s%s", named++ ? get(telling, "rule.or") : "", quote(telling, act));
    }
    return left ? fill(telling, "rule.family", UI_ARGUMENTS({"names", .text = names.data})) : names.data;
}

static const char *name_group(const struct telling *telling, struct act_range range, const char *id,
                              size_t length)
{
    static const char *const anybody[][2] = {
        {"agent", "rule.any.agent"}, {"customer", "rule.any.customer"}, {"scene", "rule.any.scene"}};
    const char *name = arena_string_n(telling->arena, id, length);
    int32_t act = km_rulebook_find_act(telling->rulebook, name);
    if (act >= 0)
        return quote(telling, (uint16_t)act);
    for (size_t i = 0; i < sizeof anybody / sizeof *anybody; i++)
        if (strcmp(name, anybody[i][0]) == 0)
            return get(telling, anybody[i][1]);
    return name_members(telling, range);
}

/* 「言い訳」か「憶測」(ほか 3); "" when nothing has the role. */
static const char *name_role(const struct telling *telling, enum act_role role)
{
    struct strbuf names;
    strbuf_init(&names, telling->arena);
    size_t named = 0, left = 0;
    for (uint16_t act = 0; act < telling->rulebook->act_count;) {
        if (telling->constraint->roles[act] != role) {
            act++;
            continue;
        }
        size_t length;
        struct act_range range = widest(telling, act, role, &length);
        if (named < GROUPS_MOST)
            strbuf_printf(&names, "%s%s", named++ ? get(telling, "rule.or") : "",
                          name_group(telling, range, telling->rulebook->acts[act].id, length));
        else
            left++;
        act = range.last;
    }
    if (left)
        words_write(telling->words, telling->language, "rule.more",
                    UI_ARGUMENTS({"count", .number = (int64_t)left}), &names);
    return names.data;
}

/* ---- sentences ---- */

static const char *name_within(const struct telling *telling)
{
    int32_t within = telling->constraint->within;
    const struct ui_argument *number = UI_ARGUMENTS({"n", .number = within});
    if (within == WITHIN_UNLIMITED)
        return "";
    if (telling->constraint->template == TEMPLATE_EXISTENCE)
        return fill(telling, "rule.within.start", number);
    return within == 0   ? get(telling, "rule.within.now")
           : within == 1 ? get(telling, "rule.within.next")
                         : fill(telling, "rule.within", number);
}

static const char *name_actor(const struct telling *telling)
{
    static const char *const keys[KM_ACTOR_COUNT] = {
        [KM_AGENT] = "rule.who.agent", [KM_CUSTOMER] = "rule.who.customer", [KM_SCENE] = "rule.who.scene"};
    return get(telling, keys[telling->constraint->of]);
}

static const char *name_times(const struct telling *telling)
{
    int32_t n = telling->constraint->n;
    return n == 1 ? get(telling, "rule.once") : fill(telling, "rule.times", UI_ARGUMENTS({"n", .number = n}));
}

/* Whether the template forbids, so that `unless` lifts a ban. */
static bool forbids(enum template template)
{
    return template == TEMPLATE_ABSENCE || template == TEMPLATE_PRECEDENCE ||
           template == TEMPLATE_ALTERNATE_PRECEDENCE || template >= TEMPLATE_NOT_SUCCESSION;
}

/* The key of the sentence, in `key`. A number of times is another sentence of absence. */
static void choose_key(char key[KEY_BYTES], const struct constraint *constraint, enum km_rule_part part)
{
    bool counted = constraint->template == TEMPLATE_ABSENCE && constraint->n > 1;
    const char *name = counted ? "absence_n" : template_names[constraint->template];
    switch (part) {
    case KM_RULE_KEPT: snprintf(key, KEY_BYTES, "rule.kept.%s", name); return;
    case KM_RULE_BROKEN: snprintf(key, KEY_BYTES, "rule.broken.%s", name); return;
    case KM_RULE_UNTESTED: snprintf(key, KEY_BYTES, "rule.untested.%s", name); return;
    case KM_RULE_RELEASED:
        snprintf(key, KEY_BYTES, "rule.released.%s", forbids(constraint->template) ? "ban" : "duty");
        return;
    }
}

struct km_output *km_rule_sentence(const struct km_host *host, const struct km_rulebook *rulebook,
                                   size_t constraint, enum km_rule_part part, const struct km_words *words,
                                   enum km_language language)
{
    struct km_output *output = output_new(host);
    if (constraint >= rulebook->constraint_count)
        return output;
    struct telling telling = {
        .rulebook = rulebook,
        .constraint = &rulebook->constraints[constraint],
        .words = words,
        .language = language,
        .arena = &output->arena,
    };
    const char *unless = name_role(&telling, ROLE_UNLESS);
    char key[KEY_BYTES];
    if (part == KM_RULE_RELEASED && !*unless)
        return output;
    choose_key(key, telling.constraint, part);
    words_write(words, language, key,
                UI_ARGUMENTS({"a", .text = name_role(&telling, ROLE_A)},
                             {"b", .text = name_role(&telling, ROLE_B)}, {"unless", .text = unless},
                             {"within", .text = name_within(&telling)}, {"who", .text = name_actor(&telling)},
                             {"times", .text = name_times(&telling)}, {"n", .number = telling.constraint->n},
                             {"left", .number = telling.constraint->n - 1}),
                &output->text);
    return output;
}
