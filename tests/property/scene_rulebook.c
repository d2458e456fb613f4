/* Every rule draws its constraints, and every constraint gives each act pattern a role. */
#include "scene_rulebook.h"

static uint32_t below(struct sample_random *random, uint32_t limit)
{
    return sample_number(random, limit);
}

static bool chance(struct sample_random *random, uint32_t percent)
{
    return sample_number(random, 100) < percent;
}

#define ACT(id) "{'id':'" id "','label':'x','definition':'x','example':'x'}"
#define ACTS(id, variants) \
    "{'id':'" id "','label':'x','definition':'x','example':'x','variants':{" variants "}}"
#define RECORDS(id) ACTS(id, "'when':'x','where':'x','who':'x'")

/* clang-format off */
static const char rulebook_acts[] =
    "'acts':["
    ACT("agent.a") "," ACT("agent.b") "," ACT("agent.c") "," ACT("agent.d") ","
    ACTS("agent.say", "'one':'x','two':'x'") ","
    RECORDS("agent.record.memo") "," RECORDS("agent.record.guess") ","
    RECORDS("agent.record.opinion") "," RECORDS("agent.record.error") ","
    RECORDS("agent.record.label") "," RECORDS("agent.record.unknown") ","
    ACT("customer.a") "," ACT("customer.b") ","
    ACTS("customer.fact.provide", "'when':'x','where':'x'") "," ACT("scene.a") ","
    ACTS("scene.contact.end", "'agreed':'x','deferred':'x','left':'x'") "]";

static const char rulebook_personas[] =
    "'strategies':{'apologetic':['agent.a','agent.say']},"
    "'personas':[{'id':'touchy','label':'x','effects':[{'act':'agent.a','meters':{'anger':1}},"
    "{'act':'agent.say','meters':{'anger':-1,'trust':1}},{'act':'agent.say.two','meters':{'trust':2}}]}]";
/* clang-format on */

/* Patterns that share no act. */
static const char *const patterns[] = {
    "agent.a",
    "agent.b",
    "agent.c",
    "agent.d",
    "agent.say",
    "customer.a",
    "customer.b",
    "customer.fact.provide",
    "agent.record.memo",
    "agent.record.guess.when",
    "agent.record.opinion",
    "agent.record.error",
    "scene.a",
    "scene.contact.end.agreed",
    "scene.contact.end.deferred",
    "scene.contact.end.left",
};
enum { PATTERNS = sizeof patterns / sizeof *patterns };

_Static_assert((int)PATTERNS == (int)SCENE_PATTERNS, "as the header says");

const char *scene_pattern(size_t number)
{
    return patterns[number];
}

/* How often a pattern takes part in a constraint, in percent: what is said more than what is written. */
static uint32_t share(const char *id)
{
    if (strncmp(id, "agent.record", strlen("agent.record")) == 0 ||
        strncmp(id, "scene", strlen("scene")) == 0)
        return 14;
    return strncmp(id, "customer", strlen("customer")) == 0 ? 30 : 50;
}

enum { TAKES_N = 1, TAKES_B = 2, TAKES_WITHIN = 4, TAKES_OF = 8 };

static const struct {
    const char *name;
    unsigned takes;
} templates[] = {
    {"existence", TAKES_N | TAKES_WITHIN},
    {"absence", TAKES_N},
    {"init", TAKES_OF},
    {"end", TAKES_OF},
    {"responded_existence", TAKES_B | TAKES_WITHIN},
    {"response", TAKES_B | TAKES_WITHIN},
    {"chain_response", TAKES_B | TAKES_OF},
    {"precedence", TAKES_B},
    {"alternate_precedence", TAKES_B},
    {"succession", TAKES_B | TAKES_WITHIN},
    {"not_succession", TAKES_B},
    {"not_chain_succession", TAKES_B | TAKES_OF},
    {"not_coexistence", TAKES_B},
};

enum role { NO_ROLE, A, B, UNLESS, ROLES };

static void draw_roles(struct sample_random *random, enum role roles[PATTERNS], bool with_b, bool with_unless)
{
    bool drawn[ROLES] = {0};
    while (!drawn[A] || (with_b && !drawn[B])) {
        memset(drawn, 0, sizeof drawn);
        for (size_t i = 0; i < PATTERNS; i++) {
            bool takes_part = chance(random, share(patterns[i]));
            roles[i] = takes_part ? (enum role)(1 + below(random, with_unless ? 3 : 2)) : NO_ROLE;
            if (roles[i] == B && !with_b)
                roles[i] = NO_ROLE;
            drawn[roles[i]] = true;
        }
    }
}

static void add_patterns(struct strbuf *out, const char *key, const enum role roles[PATTERNS], enum role role)
{
    const char *comma = "";
    strbuf_printf(out, ",'%s':[", key);
    for (size_t i = 0; i < PATTERNS; i++) {
        if (roles[i] != role)
            continue;
        strbuf_printf(out, "%s'%s'", comma, scene_pattern(i));
        comma = ",";
    }
    strbuf_add(out, "]");
}

static bool has_role(const enum role roles[PATTERNS], enum role role)
{
    for (size_t i = 0; i < PATTERNS; i++)
        if (roles[i] == role)
            return true;
    return false;
}

static void add_constraint(struct sample_random *random, struct strbuf *out)
{
    static const char *const actors[] = {"agent", "agent", "customer", "scene"};
    size_t number = below(random, sizeof templates / sizeof *templates);
    unsigned takes = templates[number].takes;
    enum role roles[PATTERNS];
    draw_roles(random, roles, takes & TAKES_B, chance(random, 35));
    strbuf_printf(out, "{'template':'%s'", templates[number].name);
    if (takes & TAKES_N && chance(random, 60))
        strbuf_printf(out, ",'n':%u", (unsigned)(1 + below(random, 3)));
    if (takes & TAKES_WITHIN && chance(random, 50))
        strbuf_printf(out, ",'within':%u", (unsigned)below(random, 4));
    if (takes & TAKES_OF)
        strbuf_printf(out, ",'of':'%s'", SCENE_PICK(random, actors));
    add_patterns(out, "a", roles, A);
    if (takes & TAKES_B)
        add_patterns(out, "b", roles, B);
    if (has_role(roles, UNLESS))
        add_patterns(out, "unless", roles, UNLESS);
    strbuf_add(out, "}");
}

static void add_rule(struct sample_random *random, struct strbuf *out, unsigned number)
{
    static const char *const severities[] = {"critical", "critical", "major",   "major",
                                             "minor",    "minor",    "reminder"};
    static const char *const heads[] = {"channel(counter)", "channel(phone)", "not tag(late)"};
    strbuf_printf(out, "{'id':'rule-%u','severity':'%s','title':'x','why':'x','say_instead':'x'", number,
                  SCENE_PICK(random, severities));
    if (chance(random, 12))
        strbuf_printf(out, ",'when':'%s'", SCENE_PICK(random, heads));
    strbuf_add(out, ",'constraints':[");
    for (uint32_t left = 1 + below(random, 1 + below(random, 3)); left > 0; left--) {
        add_constraint(random, out);
        strbuf_add(out, left > 1 ? "," : "]}");
    }
}

/* Up to two acts that come only after one or two others. */
static void add_orders(struct sample_random *random, struct strbuf *out)
{
    uint32_t count = below(random, 3), late = below(random, PATTERNS);
    strbuf_add(out, ",'only_after':{");
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = (late + 1 + below(random, PATTERNS - 1)) % PATTERNS;
        strbuf_printf(out, "%s'%s':['%s'", i ? "," : "", patterns[late], patterns[first]);
        uint32_t second = (late + 1 + below(random, PATTERNS - 1)) % PATTERNS;
        strbuf_printf(out, chance(random, 30) ? ",'%s']" : "]", patterns[second]);
        late = (late + 1) % PATTERNS;
    }
    strbuf_add(out, "}");
}

uint32_t scene_add_rulebook(struct sample_random *random, struct strbuf *out)
{
    static const char *const weights[] = {
        "'critical':5,'major':3,'minor':1,'reminder':0",
        "'critical':5,'major':3,'minor':1,'reminder':0",
        "'critical':2,'major':2,'minor':1,'reminder':1",
        "'critical':0,'major':4,'minor':3,'reminder':0",
    };
    static const int marks[] = {70, 60, 50, 40, 100, 20};
    uint32_t rules = 2 + below(random, 5);
    strbuf_add(out, "{'format':1,'id':'drawn','revision':1,'language':'ja','license':'CC0-1.0','title':'x',");
    strbuf_printf(out, "'weights':{%s},'pass_mark':%d,", SCENE_PICK(random, weights),
                  SCENE_PICK(random, marks));
    strbuf_printf(out, "'loss_bands':[{'id':'none','from':0,'label':'x'}],%s,'rules':[", rulebook_acts);
    for (unsigned i = 0; i < rules; i++) {
        strbuf_add(out, i ? "," : "");
        add_rule(random, out, i);
    }
    strbuf_printf(out, "],%s", rulebook_personas);
    add_orders(random, out);
    strbuf_add(out,
               chance(random, 50) ? ",'promises':['agent.a','agent.say.two']}" : ",'promises':['agent.b']}");
    return rules;
}
