/* The rulebook inside the core: acts in order of id, so that a pattern is a range of act numbers. */
#ifndef RULEBOOK_RULEBOOK_H
#define RULEBOOK_RULEBOOK_H

#include "base/condition.h"
#include "base/map.h"
#include "kamae/rulebook.h"

/* One declared act, a variant included. */
struct act {
    const char *id;
    struct km_text label;      /* own label; a variant's: of the variant alone */
    struct km_text full_label; /* a variant's: "parent (variant)"; else as `label` */
    struct km_text definition; /* absent for variants */
    struct km_text example;    /* absent for variants */
    struct km_text words;      /* that people also look for it by; absent for variants */
    int32_t parent;            /* the act this is a variant of, or -1 */
    bool promise;              /* one of `promises` */
};

/* The acts that a pattern matches: numbers first … last − 1. Empty when it matches none. */
struct act_range {
    uint16_t first, last;
};

/* Whether the range has the act; −1 is in none. */
static inline bool act_in(struct act_range range, int32_t act)
{
    return act >= range.first && act < range.last;
}

/* Whether one of `count` ranges has it. */
static inline bool act_in_some(const struct act_range *ranges, size_t count, int32_t act)
{
    for (size_t i = 0; i < count; i++)
        if (act_in(ranges[i], act))
            return true;
    return false;
}

enum template {
    TEMPLATE_EXISTENCE,
    TEMPLATE_ABSENCE,
    TEMPLATE_INIT,
    TEMPLATE_END,
    TEMPLATE_RESPONDED_EXISTENCE,
    TEMPLATE_RESPONSE,
    TEMPLATE_CHAIN_RESPONSE,
    TEMPLATE_PRECEDENCE,
    TEMPLATE_ALTERNATE_PRECEDENCE,
    TEMPLATE_SUCCESSION,
    TEMPLATE_NOT_SUCCESSION,
    TEMPLATE_NOT_CHAIN_SUCCESSION,
    TEMPLATE_NOT_COEXISTENCE,
    TEMPLATE_COUNT
};

/* The templates' names in files, by enum template. */
extern const char *const template_names[TEMPLATE_COUNT + 1];

/* Which sets an act belongs to in one constraint; a, b and unless never overlap. */
enum act_role { ROLE_NONE = 0, ROLE_A = 1, ROLE_B = 2, ROLE_UNLESS = 4 };

enum { WITHIN_UNLIMITED = -1 };

struct constraint {
    enum template template;
    int32_t n;            /* existence, absence: at least 1 */
    int32_t within;       /* turns, or WITHIN_UNLIMITED */
    enum km_actor of;     /* init, end and the chain templates */
    const uint8_t *roles; /* enum act_role by act number, km_rulebook_act_count entries */
    uint16_t rule;        /* number of the rule it belongs to */
};

struct rule {
    struct km_rule door;   /* what the public header shows */
    struct condition when; /* over the head atoms; count 0: always */
    uint16_t first_constraint, constraint_count;
    const struct path *at; /* where it stands in the file */
};

/* Acts that mean something only once one of others has happened: a promised time passes only where one was
 * promised. What scenarios do is proved by exploration. */
struct act_order {
    struct act_range acts;
    const struct act_range *after;
    size_t after_count;
    const char *after_words; /* the patterns of `after` as written, ", " between them */
};

/* A condition atom about a scenario's head, e.g. channel(phone): bit number i of a head's atom set. */
struct head_atom {
    const char *name, *argument;
};

/* Default effects of acts on meters, for personas (compiled into scenarios). */
struct persona_effect {
    struct act_range acts;
    size_t pattern_length; /* of all that match an act, the longest alone counts, whatever meters it names */
    const char *meter;     /* "": the pattern names none */
    int32_t delta;
};

struct persona {
    const char *id;
    struct km_text label;
    const struct persona_effect *effects;
    size_t effect_count;
};

struct loss_band {
    const char *id;
    int32_t from; /* points lost, ascending */
    struct km_text label;
};

/* What words may give away. */
enum word_kind {
    WORDS_STOCK,        /* all of "phrases" */
    WORDS_CUSHIONS,     /* of "tells" */
    WORDS_HEDGES,       /* judging and guessing */
    WORDS_NUMERALS,     /* numbers that are written as words */
    WORDS_NOT_NUMERALS, /* words that begin as a number does */
    WORD_KIND_COUNT
};

/* Words as they stand in the file; "^" before one: only where a clause begins. */
struct word_list {
    const char *const *items;
    size_t count;
};

/* Who says the words, or writes them. */
enum wording_where {
    WORDING_ANSWERS,  /* answers, and lines of those who answer; the default */
    WORDING_CUSTOMER, /* lines of the customer */
    WORDING_FEEDBACK, /* what is said of the trainee and of the customer as true */
    WORDING_ENDINGS,  /* what is told at an end */
    WORDING_PLACES
};

/* Words that sound like something, for the checks on words (author/wording.c). */
struct wording {
    const char *id;
    enum wording_where where;
    const struct act_range *acts; /* what they sound like */
    size_t act_count;
    const char *act_words;        /* their patterns as written, ", " between them */
    const struct act_range *also; /* what else may be worded so */
    size_t also_count;
    const struct act_range *never; /* what must not be worded so */
    size_t never_count;
    const struct act_range *after; /* of which one has to have come before, or with the words */
    size_t after_count;
    const char *after_words;      /* as act_words */
    const struct act_range *with; /* of which one is to be tagged beside `acts` */
    size_t with_count;
    const char *with_words;                     /* as act_words */
    bool own_name;                              /* the speaker's name in `cast` is a sign, too */
    struct word_list sure[KM_LANGUAGE_COUNT];   /* whoever says one of these does it */
    struct word_list signs[KM_LANGUAGE_COUNT];  /* whoever does it says one of these, or a sure one; none:
                                                   it can be worded in any way */
    struct word_list except[KM_LANGUAGE_COUNT]; /* words in which a sure one means nothing */
};

/* Bytes that a phrase of `wording` begins with at least, "^" aside, by language: two characters of Japanese,
 * three letters of English. */
enum { PHRASE_LEAST_JA = 6, PHRASE_LEAST_EN = 3 };

struct json_document;

struct km_rulebook {
    struct arena arena;
    struct json_document *document; /* owns the strings of the file */
    const char *id;
    bool organisation; /* put on top of another rulebook */
    int32_t revision;
    struct km_text title;
    struct km_bytes json;
    int32_t weights[4]; /* by enum km_rule_severity */
    int32_t pass_mark;
    struct act *acts;
    const char *const *act_ids; /* by act number, for "did you mean" */
    size_t act_count;
    struct map act_by_id;
    struct rule *rules;
    const char *const *rule_ids; /* by rule number, for "did you mean" */
    size_t rule_count;
    struct map rule_by_id;
    struct constraint *constraints;
    size_t constraint_count;
    const struct act_order *orders; /* only_after */
    size_t order_count;
    const struct head_atom *head_atoms; /* all that any rule's `when` reads; at most 64 */
    size_t head_atom_count;
    const struct persona *personas;
    size_t persona_count;
    const struct loss_band *loss_bands;
    size_t loss_band_count;
    const struct act_range *apologetic; /* strategies.apologetic */
    size_t apologetic_count;
    struct word_list words[WORD_KIND_COUNT][KM_LANGUAGE_COUNT];
    const struct wording *wordings;
    size_t wording_count;
    struct km_policy policy;
    const struct km_reference *references;
    size_t reference_count;
};

/* The acts that equal `pattern` or continue it after a dot; empty when none is declared. */
struct act_range rulebook_match(const struct km_rulebook *rulebook, const char *pattern);

/* The persona called `id`, or NULL. */
const struct persona *rulebook_find_persona(const struct km_rulebook *rulebook, const char *id);

/* Whether a rule's `when` holds for a head whose true atoms are the bits of `atoms` (by number in
 * head_atoms). */
bool rulebook_rule_applies(const struct rule *rule, uint64_t atoms);

#endif
