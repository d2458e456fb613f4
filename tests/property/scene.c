/* Phases and kinds of the nodes first, then node by node: forward ways to later nodes, back ways within the
 * phase. Written with ' for " and turned round at the end. */
#include "scene.h"

#include "kamae/diag.h"
#include "scene_rulebook.h"

#include <assert.h>

enum { MOST_NODES = 9, ACT_CHANCE = 45 };

static uint32_t below(struct sample_random *random, uint32_t limit)
{
    return sample_number(random, limit);
}

static bool chance(struct sample_random *random, uint32_t percent)
{
    return sample_number(random, 100) < percent;
}

enum phase { PREP, CONTACT, AFTER };
enum kind { CHOICES, PASS, FORM, END };

/* What keeps meters that are alike otherwise from changing places. */
enum spoil { NOTHING, A_START, AN_ACT, A_DELTA, A_THRESHOLD, A_LINE, A_WAY, AN_OPTION, SPOILS };

/* What is being written. */
struct draft {
    struct sample_random *random;
    struct strbuf *out;
    enum scene_kind scene;
    unsigned count, node;
    enum phase phases[MOST_NODES];
    enum kind kinds[MOST_NODES];
    unsigned choices; /* numbers for ids */
    unsigned alike;   /* how many meters are; 0: not asked for */
    unsigned turned;  /* of the copies of an answer, one for each of them, the number of this one */
    bool copied;      /* there are copies */
    enum spoil spoil;
};

static const char *const names[] = {"anger", "trust", "calm"};

/* The meter that comes after so many others of those that are alike, in this copy. */
static const char *name_of(const struct draft *draft, unsigned number)
{
    return names[(draft->turned + number) % draft->alike];
}

static bool is_spoilt(const struct draft *draft, enum spoil spoil)
{
    return draft->spoil == spoil && (!draft->copied || draft->turned == 1);
}

/* Something that all meters that are alike are asked in the same way; in a copy, its own alone, too. */
static void add_alike_atom(struct draft *draft)
{
    static const char *const signs[] = {"<", ">=", "!=", "<=", ">", "=="};
    const char *sign = SCENE_PICK(draft->random, signs);
    const char *joint = chance(draft->random, 50) ? " and " : " or ";
    unsigned number = 1 + below(draft->random, 2);
    if (draft->copied && chance(draft->random, 60)) {
        strbuf_printf(draft->out, "%s %s %u", name_of(draft, 0), sign,
                      is_spoilt(draft, A_THRESHOLD) ? 3 - number : number);
        return;
    }
    strbuf_add(draft->out, "(");
    for (unsigned m = 0; m < draft->alike; m++)
        strbuf_printf(draft->out, "%s%s %s %u", m ? joint : "", name_of(draft, m), sign, number);
    strbuf_add(draft->out, ")");
}

static void add_atom(struct draft *draft)
{
    static const char *const atoms[] = {
        "anger < 2",  "anger >= 1", "anger != 3",   "trust == 1",    "trust > 0",  "trust <= 2",
        "clock >= 2", "1 > anger",  "0 <= trust",   "trust < anger", "said",       "not said",
        "met",        "not met",    "knows(noise)", "knows(name)",   "did(agent)", "did(customer.a)",
    };
    if (draft->alike && chance(draft->random, 60)) {
        add_alike_atom(draft);
        return;
    }
    switch (below(draft->random, draft->alike ? 2 : 4)) {
    case 0: strbuf_printf(draft->out, "seen(n%u)", (unsigned)below(draft->random, draft->count)); break;
    case 1: strbuf_printf(draft->out, "did(%s)", scene_pattern(below(draft->random, SCENE_PATTERNS))); break;
    default: strbuf_add(draft->out, SCENE_PICK(draft->random, atoms)); break;
    }
}

/* ",'when':'…'" */
static void add_when(struct draft *draft)
{
    static const char *const joints[] = {" and ", " or ", " and not ", " or not "};
    strbuf_add(draft->out, "'when':'");
    add_atom(draft);
    if (chance(draft->random, 35)) {
        strbuf_printf(draft->out, "%s(", SCENE_PICK(draft->random, joints));
        add_atom(draft);
        strbuf_add(draft->out, ")");
    }
    strbuf_add(draft->out, "'");
}

static void add_line(struct draft *draft)
{
    static const struct {
        const char *by, *acts[3];
    } speakers[] = {
        {"customer", {"customer.a", "customer.b", "customer.a"}},
        {"agent", {"agent.a", "agent.c", "agent.say.one"}},
        {"partner", {"agent.b", "agent.d", "agent.say.two"}},
        {"scene", {"scene.a", "scene.a", "scene.a"}},
        {"narrator", {NULL, NULL, NULL}},
    };
    struct sample_random *random = draft->random;
    uint32_t speaker = below(random, chance(random, 50) ? 1 : 5);
    strbuf_printf(draft->out, "{'by':'%s','text':'x'", speakers[speaker].by);
    if (speakers[speaker].acts[0] && chance(random, 80)) {
        strbuf_printf(draft->out, ",'acts':['%s'", speakers[speaker].acts[below(random, 3)]);
        if (chance(random, 25))
            strbuf_printf(draft->out, ",'%s'", speakers[speaker].acts[below(random, 3)]);
        strbuf_add(draft->out, "]");
    }
    if (chance(random, 20))
        strbuf_printf(draft->out, ",'reveals':['%s']", chance(random, 50) ? "noise" : "name");
    if (is_spoilt(draft, A_LINE)) {
        strbuf_add(draft->out, ",'when':'trust < 2'");
    } else if (chance(random, 30)) {
        strbuf_add(draft->out, ",");
        add_when(draft);
    }
    strbuf_add(draft->out, "}");
}

/* ",'lines':[…]" with at most `most` lines. */
static void add_lines(struct draft *draft, const char *key, uint32_t most)
{
    uint32_t lines = below(draft->random, most + 1);
    if (!lines)
        return;
    strbuf_printf(draft->out, ",'%s':[", key);
    for (; lines > 0; lines--) {
        add_line(draft);
        strbuf_add(draft->out, lines > 1 ? "," : "]");
    }
}

/* The contact cannot be skipped. */
static unsigned forward(struct draft *draft)
{
    unsigned last = draft->count - 1;
    while (draft->phases[draft->node] == PREP && draft->phases[last] == AFTER)
        last--;
    unsigned ahead = last - draft->node;
    return draft->node + 1 + below(draft->random, chance(draft->random, 70) || ahead < 3 ? 1 : 3);
}

static unsigned backward(struct draft *draft)
{
    unsigned to;
    do
        to = below(draft->random, draft->node + 1);
    while (draft->phases[to] != draft->phases[draft->node]);
    return to;
}

static const char *reason(struct draft *draft)
{
    static const char *const reasons[] = {"agreed", "deferred", "left"};
    return SCENE_PICK(draft->random, reasons);
}

/* "'to':'n3'", and the reason when the way leaves the contact. */
static void add_way(struct draft *draft, unsigned to)
{
    strbuf_printf(draft->out, "'to':'n%u'", to);
    if (draft->phases[draft->node] == CONTACT && draft->phases[to] == AFTER)
        strbuf_printf(draft->out, ",'reason':'%s'", reason(draft));
}

/* An entry of a list of ways that leads back: as the kind of scene allows. */
static void add_way_back(struct draft *draft)
{
    strbuf_add(draft->out, "{");
    if (draft->scene == SCENE_ENDLESS)
        add_when(draft);
    else
        strbuf_printf(draft->out, "'when':'clock < %u'", (unsigned)(1 + below(draft->random, 3)));
    strbuf_add(draft->out, ",");
    add_way(draft, backward(draft));
    strbuf_add(draft->out, "},");
}

/* The way on; `back`: may lead back. */
static void add_ways(struct draft *draft, bool back)
{
    bool endless = draft->scene == SCENE_ENDLESS;
    if (chance(draft->random, 55)) {
        add_way(draft, back && endless && chance(draft->random, 30) ? backward(draft) : forward(draft));
        return;
    }
    strbuf_add(draft->out, "'to':[");
    if (back && chance(draft->random, endless ? 60 : 40))
        add_way_back(draft);
    if (chance(draft->random, 60)) {
        strbuf_add(draft->out, "{");
        if (is_spoilt(draft, A_WAY))
            strbuf_add(draft->out, "'when':'trust < 2'");
        else
            add_when(draft);
        strbuf_add(draft->out, ",");
        add_way(draft, forward(draft));
        strbuf_add(draft->out, "},");
    }
    strbuf_add(draft->out, "{");
    add_way(draft, forward(draft));
    strbuf_add(draft->out, "}]");
}

/* A copy moves its own meter, other answers move all of them. */
static void add_alike_effects(struct draft *draft)
{
    int delta = (int)below(draft->random, 4) - 1;
    for (unsigned m = 0; m < (draft->copied ? 1 : draft->alike); m++)
        strbuf_printf(draft->out, ",'%s':%d", name_of(draft, m),
                      is_spoilt(draft, A_DELTA) && m == 0 ? 2 - delta : delta);
}

static void add_effects(struct draft *draft)
{
    struct sample_random *random = draft->random;
    strbuf_printf(draft->out, "'effects':{'clock':%d", draft->scene == SCENE_ENDLESS ? 0 : 1);
    if (draft->alike)
        add_alike_effects(draft);
    if (!draft->alike && chance(random, 60))
        strbuf_printf(draft->out, ",'anger':%d", (int)below(random, 4) - 2);
    if (!draft->alike && chance(random, 40))
        strbuf_printf(draft->out, ",'trust':%d", (int)below(random, 4) - 1);
    if (chance(random, 25))
        strbuf_printf(draft->out, ",'said':%s", chance(random, 70) ? "true" : "false");
    if (chance(random, 25))
        strbuf_printf(draft->out, ",'met':%s", chance(random, 70) ? "true" : "false");
    strbuf_add(draft->out, "},");
}

static void add_choice(struct draft *draft, bool first)
{
    static const char *const acts[] = {"agent.a", "agent.b",       "agent.c",
                                       "agent.d", "agent.say.one", "agent.say.two"};
    struct sample_random *random = draft->random;
    strbuf_printf(draft->out, "{'id':'c%u','text':'x','acts':['%s'", draft->choices++,
                  SCENE_PICK(random, acts));
    if (is_spoilt(draft, AN_ACT))
        strbuf_add(draft->out, ",'agent.b'");
    if (chance(random, ACT_CHANCE))
        strbuf_printf(draft->out, ",'%s'", SCENE_PICK(random, acts));
    strbuf_add(draft->out, "],");
    if (chance(random, first ? (draft->scene == SCENE_STUCK ? 45 : 0) : draft->copied ? 70 : 30)) {
        add_when(draft);
        strbuf_add(draft->out, ",");
    }
    add_effects(draft);
    add_ways(draft, !first || draft->scene != SCENE_ENDLESS);
    if (!draft->copied)
        add_lines(draft, "reply", 1);
    strbuf_add(draft->out, "}");
}

/* The same random numbers for each copy. */
static void add_copies(struct draft *draft, bool first)
{
    struct sample_random begin = *draft->random;
    draft->copied = true;
    for (draft->turned = 0; draft->turned < draft->alike; draft->turned++) {
        *draft->random = begin;
        strbuf_add(draft->out, draft->turned ? "," : "");
        add_choice(draft, first);
    }
    draft->copied = false;
    draft->turned = 0;
}

static void add_choices(struct draft *draft)
{
    static const unsigned counts[] = {1, 2, 2, 2, 2, 3, 3, 3};
    unsigned count = SCENE_PICK(draft->random, counts);
    strbuf_add(draft->out, ",'choices':[");
    if (draft->alike && chance(draft->random, 75)) {
        bool first = draft->alike == SCENE_CHOICES || chance(draft->random, 20);
        if (!first) {
            add_choice(draft, true);
            strbuf_add(draft->out, ",");
        }
        add_copies(draft, first);
        strbuf_add(draft->out, "]");
        return;
    }
    for (unsigned c = 0; c < count; c++) {
        strbuf_add(draft->out, c ? "," : "");
        add_choice(draft, c == 0);
    }
    strbuf_add(draft->out, "]");
}

static void add_slot(struct draft *draft, const char *slot, uint32_t options)
{
    static const char *const marks[] = {"fact", "fact", "guess", "opinion", "error", "label", "unknown"};
    strbuf_printf(draft->out, "{'slot':'%s','label':'x','options':[", slot);
    for (unsigned o = 0; o < options; o++) {
        const char *mark = SCENE_PICK(draft->random, marks);
        strbuf_printf(draft->out, "%s{'id':'o%u','text':'x','mark':'%s'", o ? "," : "", o, mark);
        if (strcmp(mark, "fact") == 0 && chance(draft->random, 50))
            strbuf_printf(draft->out, ",'fact':'%s'", chance(draft->random, 50) ? "noise" : "name");
        if (is_spoilt(draft, AN_OPTION)) {
            strbuf_add(draft->out, ",'when':'trust < 2'");
        } else if (chance(draft->random, 30)) {
            strbuf_add(draft->out, ",");
            add_when(draft);
        }
        strbuf_add(draft->out, "}");
    }
    strbuf_add(draft->out, "]}");
}

static void add_form(struct draft *draft)
{
    static const char *const slots[SCENE_SLOTS] = {"when", "where", "who"};
    uint32_t count = 1 + below(draft->random, SCENE_SLOTS), first = below(draft->random, SCENE_SLOTS);
    strbuf_add(draft->out, ",'form':{'title':'x','slots':[");
    for (uint32_t s = 0; s < count; s++) {
        strbuf_add(draft->out, s ? "," : "");
        add_slot(draft, slots[(first + s) % SCENE_SLOTS], 1 + below(draft->random, count > 1 ? 2 : 3));
    }
    strbuf_add(draft->out, "],");
    add_ways(draft, false);
    strbuf_add(draft->out, "}");
}

/* The last node is always an end, and a scenario needs a good one. */
static void add_end(struct draft *draft)
{
    static const char *const outcomes[] = {"good", "mixed", "harm"};
    bool last = draft->node + 1 == draft->count;
    strbuf_printf(draft->out, ",'end':{'summary':'x','outcome':'%s'",
                  outcomes[last ? 0 : below(draft->random, 3)]);
    if (draft->phases[draft->node] == CONTACT)
        strbuf_printf(draft->out, ",'reason':'%s'", reason(draft));
    strbuf_add(draft->out, "}");
}

static void add_node(struct draft *draft)
{
    static const char *const phases[] = {[PREP] = "prep", [CONTACT] = "contact", [AFTER] = "after"};
    enum kind kind = draft->kinds[draft->node];
    strbuf_printf(draft->out, "%s{'id':'n%u','phase':'%s'", draft->node ? "," : "", draft->node,
                  phases[draft->phases[draft->node]]);
    add_lines(draft, "lines", 2);
    if ((kind == CHOICES || kind == FORM) && chance(draft->random, 15))
        strbuf_add(draft->out, ",'partner':true");
    switch (kind) {
    case CHOICES: add_choices(draft); break;
    case FORM: add_form(draft); break;
    case END: add_end(draft); break;
    case PASS:
        strbuf_add(draft->out, ",");
        add_ways(draft, false);
        break;
    }
    strbuf_add(draft->out, "}");
}

static enum kind draw_kind(struct draft *draft, unsigned node)
{
    uint32_t draw = below(draft->random, 100);
    if (draw < 14)
        return FORM;
    if (draw < 26)
        return PASS;
    return draw < 36 && node && draft->phases[node] != PREP ? END : CHOICES;
}

/* Phases only go forward; the last node is an end. */
static void plan(struct draft *draft)
{
    struct sample_random *random = draft->random;
    draft->count = MOST_NODES - below(random, 1 + below(random, MOST_NODES - 2));
    unsigned contact = chance(random, 20), after = draft->count;
    if (chance(random, 45))
        after = contact + 1 + below(random, draft->count - contact - 1);
    for (unsigned n = 0; n < draft->count; n++)
        draft->phases[n] = n < contact ? PREP : n < after ? CONTACT : AFTER;
    for (unsigned n = 0; n < draft->count; n++)
        draft->kinds[n] = n + 1 == draft->count ? END : draw_kind(draft, n);
}

static void add_objectives(struct draft *draft, uint32_t rules)
{
    uint32_t sure = below(draft->random, rules);
    const char *comma = "";
    strbuf_add(draft->out, "'objectives':[");
    for (uint32_t r = 0; r < rules; r++) {
        if (r != sure && chance(draft->random, 65))
            continue;
        strbuf_printf(draft->out, "%s'rule-%u'", comma, (unsigned)r);
        comma = ",";
    }
    strbuf_add(draft->out, "],");
}

static void add_alike_meters(struct draft *draft)
{
    struct sample_random *random = draft->random;
    unsigned start = below(random, 3);
    draft->alike = chance(random, 70) ? 2 : 3;
    draft->spoil = chance(random, 70) ? (enum spoil)(1 + below(random, SPOILS - 1)) : NOTHING;
    strbuf_add(draft->out, "'meters':{'clock':{'label':'x','start':0,'min':0,'max':3}");
    for (unsigned m = 0; m < sizeof names / sizeof *names; m++)
        strbuf_printf(draft->out, ",'%s':{'label':'x','start':%u,'min':0,'max':3}", names[m],
                      start + (m == 1 && draft->spoil == A_START));
    strbuf_add(draft->out, "},");
}

static void add_scenario(struct draft *draft, uint32_t rules)
{
    struct sample_random *random = draft->random;
    strbuf_add(draft->out,
               "{'format':1,'id':'drawn','revision':1,'language':'ja','title':'x','summary':'x',"
               "'briefing':'x','setting':{'trade':'rental','channel':'counter','minutes':5,'intensity':1},"
               "'complaint_type':'venting','cast':{'customer':{'name':'C'},'agent':{'name':'A'},"
               "'partner':{'name':'P'}},'facts':{'noise':{'slot':'when','text':'x'},"
               "'name':{'slot':'where','text':'x'}},'flags':{'said':false,'met':true},");
    if (draft->scene == SCENE_ALIKE)
        add_alike_meters(draft);
    else
        strbuf_printf(draft->out,
                      "'meters':{'anger':{'label':'x','start':%u,'min':0,'max':3},"
                      "'trust':{'label':'x','start':1,'min':-1,'max':2},"
                      "'clock':{'label':'x','start':0,'min':0,'max':3}},%s",
                      (unsigned)below(random, 4), chance(random, 40) ? "'persona':'touchy'," : "");
    add_objectives(draft, rules);
    plan(draft);
    strbuf_add(draft->out, "'start':'n0','nodes':[");
    for (draft->node = 0; draft->node < draft->count; draft->node++)
        add_node(draft);
    strbuf_add(draft->out, "]}");
}

/* ---- loading ---- */

static const char *turn_quotes(struct strbuf *out)
{
    for (char *c = out->data; *c; c++)
        if (*c == '\'')
            *c = '"';
    return out->data;
}

static bool is_expected(const struct km_diags *diags)
{
    for (size_t i = 0; i < km_diags_count(diags); i++) {
        const struct km_diag *diag = km_diags_at(diags, i);
        if (diag->severity == KM_WARNING || strcmp(diag->code, "KM0411") == 0)
            continue;
        fprintf(stderr, "%s %s: %s\n", diag->code, diag->pointer, diag->message.in[KM_EN]);
        return false;
    }
    return true;
}

static void load(struct scene *scene)
{
    struct km_diags *diags = km_diags_new(NULL);
    struct km_bytes rulebook = {scene->rulebook_json, strlen(scene->rulebook_json)};
    struct km_bytes scenario = {scene->scenario_json, strlen(scene->scenario_json)};
    scene->rulebook = km_rulebook_load(NULL, rulebook, "rulebook", diags);
    if (scene->rulebook)
        scene->scenario = km_scenario_load(NULL, scenario, "scenario", scene->rulebook, diags);
    bool expected = is_expected(diags);
    if (!expected)
        fprintf(stderr, "%s\n%s\n", scene->rulebook_json, scene->scenario_json);
    km_diags_free(diags);
    assert(expected);
}

struct scene scene_draw(struct sample_random *random, struct arena *arena, enum scene_kind kind)
{
    struct scene scene = {0};
    while (!scene.scenario) {
        scene_release(&scene);
        struct strbuf rulebook, scenario;
        strbuf_init(&rulebook, arena);
        strbuf_init(&scenario, arena);
        struct draft draft = {.random = random, .out = &scenario, .scene = kind};
        add_scenario(&draft, scene_add_rulebook(random, &rulebook));
        scene =
            (struct scene){.rulebook_json = turn_quotes(&rulebook), .scenario_json = turn_quotes(&scenario)};
        load(&scene);
    }
    return scene;
}

void scene_release(struct scene *scene)
{
    km_scenario_free(scene->scenario);
    km_rulebook_free(scene->rulebook);
}
