/* The condition language: what compiles and holds, what each mistake is told, and random expressions held
 * against a direct evaluation of the tree that they were written from. */
#include "base/condition.h"

#include "base/limits.h"

#include <setjmp.h>
#include <stdarg.h>
// clang-format off
#include <cmocka.h>
// clang-format on

enum { METERS = 3, BITS = 102 };

static const char *const meter_names[METERS] = {"anger", "trust", "fear"};

/* Meters by name; "seated" is bit 0, "late" is bit 101, seen(n1) … seen(n9) are bits 1 … 9. */
static struct condition_meaning resolve(void *user, const char *name, const char *argument)
{
    (void)user;
    if (argument && strcmp(name, "seen") == 0 && argument[0] == 'n' && argument[1] >= '1' &&
        argument[1] <= '9')
        return (struct condition_meaning){
            .kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = argument[1] - '0'};
    for (int i = 0; !argument && i < METERS; i++)
        if (strcmp(name, meter_names[i]) == 0)
            return (struct condition_meaning){.kind = CONDITION_NUMBER, .op = CONDITION_METER, .index = i};
    if (!argument && strcmp(name, "seated") == 0)
        return (struct condition_meaning){.kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = 0};
    if (!argument && strcmp(name, "late") == 0)
        return (struct condition_meaning){.kind = CONDITION_TRUTH, .op = CONDITION_BIT, .index = BITS - 1};
    return (struct condition_meaning){.suggestion = diags_nearest(name, meter_names, METERS)};
}

static const struct condition_resolver resolver = {.resolve = resolve};

struct bench {
    struct arena arena;
    struct km_diags *diags;
    struct condition condition;
};

static struct bench bench_init(void)
{
    struct bench bench = {.diags = km_diags_new(NULL)};
    arena_init(&bench.arena, NULL);
    return bench;
}

static void bench_release(struct bench *bench)
{
    arena_release(&bench->arena);
    km_diags_free(bench->diags);
}

static bool compile(struct bench *bench, const char *text)
{
    const struct path at = {.key = "when"};
    return condition_compile(&bench->arena, text, &resolver, bench->diags, &at, &bench->condition);
}

static bool value(const char *text, const int16_t *meters, const uint64_t *bits)
{
    struct bench bench = bench_init();
    assert_true(compile(&bench, text));
    assert_int_equal(km_diags_count(bench.diags), 0);
    bool holds = condition_holds(&bench.condition, meters, bits);
    bench_release(&bench);
    return holds;
}

static void no_condition_means_always(void **state)
{
    (void)state;
    struct condition always = {0};
    assert_true(condition_holds(&always, NULL, NULL));
}

static void comparisons_compare_as_integers(void **state)
{
    (void)state;
    const int16_t meters[METERS] = {8, 3, -2};
    const uint64_t bits[2] = {0};
    assert_true(value("anger >= 8", meters, bits));
    assert_false(value("anger > 8", meters, bits));
    assert_true(value("anger <= 8", meters, bits));
    assert_false(value("anger < 8", meters, bits));
    assert_true(value("anger == 8", meters, bits));
    assert_false(value("anger != 8", meters, bits));
    assert_true(value("trust < anger", meters, bits));
    assert_true(value("fear == -2", meters, bits));
    assert_true(value("-32767 < fear", meters, bits));
    assert_true(value("32767 > (anger)", meters, bits));
    assert_true(value("anger!=7", meters, bits));
}

static void truths_join_with_the_usual_precedence(void **state)
{
    (void)state;
    const int16_t meters[METERS] = {8, 3, 0};
    const uint64_t bits[2] = {1u << 1, UINT64_C(1) << 37};
    assert_true(value("seen(n1)", meters, bits));
    assert_true(value("seen ( n1 )", meters, bits));
    assert_false(value("seated", meters, bits));
    assert_true(value("late", meters, bits));
    assert_true(value("late or seated and seated", meters, bits));
    assert_false(value("(late or seated) and seated", meters, bits));
    assert_true(value("not seated and late", meters, bits));
    assert_false(value("not (late or seated)", meters, bits));
    assert_true(value("not not late", meters, bits));
    assert_true(value("not anger < 5", meters, bits));
    assert_true(value(" \t\n not(seated)and(late)or(seated) ", meters, bits));
}

/* ---- every mistake has its code, its column and its words ---- */

static const struct mistake {
    const char *text, *code, *column, *shown;
} mistakes[] = {
    {"", "KM0250", NULL, NULL},
    {"  \n", "KM0250", NULL, NULL},
    {"anger >= 5 @", "KM0253", "12", "@"},
    {"seen(\"n1\")", "KM0253", "6", "\""},
    {"seated かつ late", "KM0253", "8", "か"},
    {"anger >= \uFF15", "KM0254", "10", "\uFF15"},
    {"\uFF08seated)", "KM0254", "1", "("},
    {"seated\u3000and late", "KM0254", "7", "\u3000"},
    {"anger = 5", "KM0255", "7", "=="},
    {"anger => 5", "KM0255", "7", ">="},
    {"anger ≧ 5", "KM0255", "7", ">="},
    {"anger === 5", "KM0255", "7", "=="},
    {"seated && late", "KM0255", "8", "and"},
    {"seated || late", "KM0255", "8", "or"},
    {"!seated", "KM0255", "1", "not"},
    {"seated AND late", "KM0255", "8", "and"},
    {"Not seated", "KM0255", "1", "not"},
    {"(seated and late", "KM0256", "1", NULL},
    {"late or seen(n1", "KM0256", "13", NULL},
    {"seated)", "KM0257", "7", NULL},
    {"anger >=", "KM0258", "9", NULL},
    {"seated and", "KM0258", "11", NULL},
    {"not", "KM0258", "4", NULL},
    {">= 5", "KM0259", "1", ">="},
    {"()", "KM0259", "2", ")"},
    {"seated and and late", "KM0259", "12", "and"},
    {"seated late", "KM0260", "8", "late"},
    {"(seated late)", "KM0260", "9", "late"},
    {"anger 5", "KM0260", "7", "5"},
    {"anger", "KM0261", "1", "anger >= 5"},
    {"seated and anger", "KM0261", "12", "anger"},
    {"anger or seated", "KM0261", "1", "anger"},
    {"not anger", "KM0261", "5", "anger"},
    {"7", "KM0261", "1", "anger >= 5"},
    {"seated == 1", "KM0262", "1", "seated"},
    {"seated == true", "KM0262", "1", "seated"},
    {"anger >= seated", "KM0262", "10", "seated"},
    {"(anger > 1) == 1", "KM0262", "1", "(anger > 1)"},
    {"1 < anger < 5", "KM0263", "11", "<"},
    {"angre >= 5", "KM0264", "1", "anger"},
    {"seated and calm", "KM0264", "12", "calm"},
    {"seen(x)", "KM0264", "1", "seen(x)"},
    {"anger(n1) >= 1", "KM0264", "1", "anger(n1)"},
    {"anger >= 32768", "KM0265", "10", "32768"},
    {"anger >= 99999999999999999999", "KM0265", "10", "99999999999999999999"},
    {"anger >= 5.5", "KM0265", "10", "5.5"},
    {"seen()", "KM0266", "1", "seen"},
    {"seen(n1 n2)", "KM0266", "1", "seen"},
    {"late or seen(n1 or n2)", "KM0266", "9", "seen"},
};

static bool says(const struct km_diag *diag, const char *words)
{
    for (int language = KM_JA; language <= KM_EN; language++) {
        const char *message = diag->message.in[language], *hint = diag->hint.in[language];
        if (!strstr(message, words) && !(hint && strstr(hint, words)))
            return false;
    }
    return true;
}

static void check_mistake(const struct mistake *mistake)
{
    struct bench bench = bench_init();
    if (compile(&bench, mistake->text))
        fail_msg("\"%s\" was accepted", mistake->text);
    assert_int_equal(km_diags_count(bench.diags), 1);
    const struct km_diag *diag = km_diags_at(bench.diags, 0);
    if (strcmp(diag->code, mistake->code) != 0)
        fail_msg("\"%s\": %s instead of %s", mistake->text, diag->code, mistake->code);
    assert_string_equal(diag->pointer, "/when");
    char column[32] = "";
    if (mistake->column)
        snprintf(column, sizeof column, "column %s of", mistake->column);
    if (!strstr(diag->message.in[KM_EN], column))
        fail_msg("\"%s\": no \"%s\" in \"%s\"", mistake->text, column, diag->message.in[KM_EN]);
    if (mistake->shown && !says(diag, mistake->shown))
        fail_msg("\"%s\": \"%s\" is not named", mistake->text, mistake->shown);
    bench_release(&bench);
}

static void every_mistake_is_named_with_its_column(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
        check_mistake(&mistakes[i]);
}

/* ---- bounds ---- */

static const char *compile_code(struct bench *bench, const char *text)
{
    if (compile(bench, text))
        return "";
    return km_diags_at(bench->diags, km_diags_count(bench->diags) - 1)->code;
}

static void a_condition_has_a_longest_length(void **state)
{
    (void)state;
    struct bench bench = bench_init();
    struct strbuf text;
    strbuf_init(&text, &bench.arena);
    strbuf_add(&text, "seated");
    strbuf_add_repeat(&text, " ", LIMIT_CONDITION_BYTES - text.length);
    assert_string_equal(compile_code(&bench, text.data), "");
    strbuf_add_char(&text, ' ');
    assert_string_equal(compile_code(&bench, text.data), "KM0251");
    bench_release(&bench);
}

static void parentheses_have_a_deepest_nesting(void **state)
{
    (void)state;
    struct bench bench = bench_init();
    for (size_t depth = LIMIT_CONDITION_STACK; depth <= LIMIT_CONDITION_STACK + 1; depth++) {
        struct strbuf text;
        strbuf_init(&text, &bench.arena);
        strbuf_add_repeat(&text, "(", depth);
        strbuf_add(&text, "seated");
        strbuf_add_repeat(&text, ")", depth);
        const char *expected = depth > LIMIT_CONDITION_STACK ? "KM0252" : "";
        assert_string_equal(compile_code(&bench, text.data), expected);
    }
    bench_release(&bench);
}

static void the_stack_that_evaluation_needs_is_bounded(void **state)
{
    (void)state;
    struct bench bench = bench_init();
    for (size_t depth = 15; depth <= 16; depth++) {
        struct strbuf text;
        strbuf_init(&text, &bench.arena);
        strbuf_add_repeat(&text, "late or seated and (", depth);
        strbuf_add(&text, "anger > trust");
        strbuf_add_repeat(&text, ")", depth);
        assert_string_equal(compile_code(&bench, text.data), depth == 16 ? "KM0252" : "");
        if (depth == 15)
            assert_false(condition_holds(&bench.condition, (int16_t[METERS]){1, 1, 1}, (uint64_t[2]){1, 0}));
    }
    bench_release(&bench);
}

static void a_long_row_of_nots_needs_no_depth(void **state)
{
    (void)state;
    struct bench bench = bench_init();
    struct strbuf text;
    strbuf_init(&text, &bench.arena);
    strbuf_add_repeat(&text, "not ", 201);
    strbuf_add(&text, "seated");
    assert_true(compile(&bench, text.data));
    assert_true(condition_holds(&bench.condition, NULL, (uint64_t[2]){0, 0}));
    bench_release(&bench);
}

/* ---- random expressions ---- */

static uint32_t random_below(uint64_t *seed, uint32_t bound)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*seed >> 33) % bound;
}

struct world {
    int16_t meters[METERS];
    uint64_t bits[2];
};

static void spaces(uint64_t *seed, struct strbuf *text)
{
    strbuf_add_repeat(text, " ", random_below(seed, 3));
}

static int32_t grow_number(uint64_t *seed, const struct world *world, struct strbuf *text)
{
    if (random_below(seed, 2)) {
        uint32_t meter = random_below(seed, METERS);
        strbuf_add(text, meter_names[meter]);
        return world->meters[meter];
    }
    int32_t number = (int32_t)random_below(seed, 12) - 1;
    strbuf_printf(text, "%d", (int)number);
    return number;
}

static bool grow_comparison(uint64_t *seed, const struct world *world, struct strbuf *text)
{
    static const char *const operators[] = {"<", "<=", ">", ">=", "==", "!="};
    int32_t a = grow_number(seed, world, text);
    uint32_t which = random_below(seed, 6);
    spaces(seed, text);
    strbuf_add(text, operators[which]);
    spaces(seed, text);
    int32_t b = grow_number(seed, world, text);
    const bool results[] = {a<b, a <= b, a> b, a >= b, a == b, a != b};
    return results[which];
}

static bool grow_leaf(uint64_t *seed, const struct world *world, struct strbuf *text)
{
    uint32_t kind = random_below(seed, 4);
    if (kind == 0) {
        strbuf_add(text, "seated");
        return world->bits[0] & 1;
    }
    if (kind == 1) {
        strbuf_add(text, "late");
        return world->bits[1] >> 37 & 1;
    }
    if (kind == 2) {
        uint32_t node = 1 + random_below(seed, 9);
        strbuf_printf(text, "seen(n%u)", (unsigned)node);
        return world->bits[0] >> node & 1;
    }
    return grow_comparison(seed, world, text);
}

enum binding { BINDS_OR, BINDS_AND, BINDS_NOT };

/* Writes a random expression that may stand where `binding` is asked for, and returns what it is worth.
 * Parentheses are written where the grammar needs them and now and then where it does not. */
static bool grow(uint64_t *seed, const struct world *world, struct strbuf *text, enum binding binding,
                 unsigned depth)
{
    uint32_t kind = depth ? random_below(seed, 5) : 4;
    bool parenthesised =
        (kind == 0 && binding > BINDS_OR) || (kind == 1 && binding > BINDS_AND) || !random_below(seed, 8);
    if (parenthesised)
        strbuf_add(text, "(");
    bool result;
    if (kind <= 1) {
        enum binding inner = kind == 0 ? BINDS_AND : BINDS_NOT;
        bool left = grow(seed, world, text, kind == 0 ? BINDS_OR : BINDS_AND, depth - 1);
        strbuf_add(text, kind == 0 ? " or " : " and ");
        bool right = grow(seed, world, text, inner, depth - 1);
        result = kind == 0 ? left || right : left && right;
    } else if (kind == 2) {
        strbuf_add(text, "not ");
        result = !grow(seed, world, text, BINDS_NOT, depth - 1);
    } else {
        result = grow_leaf(seed, world, text);
    }
    if (parenthesised)
        strbuf_add(text, ")");
    return result;
}

static struct world random_world(uint64_t *seed)
{
    struct world world = {0};
    for (int i = 0; i < METERS; i++)
        world.meters[i] = (int16_t)((int)random_below(seed, 12) - 1);
    world.bits[0] = random_below(seed, 1024);
    world.bits[1] = (uint64_t)random_below(seed, 64) << 32;
    return world;
}

static void random_expressions_are_worth_what_their_trees_are(void **state)
{
    (void)state;
    uint64_t seed = 20240611;
    size_t checked = 0, held = 0;
    while (checked < 5000) {
        struct bench bench = bench_init();
        struct world world = random_world(&seed);
        struct strbuf text;
        strbuf_init(&text, &bench.arena);
        bool expected = grow(&seed, &world, &text, BINDS_OR, 5);
        if (text.length <= LIMIT_CONDITION_BYTES) {
            if (!compile(&bench, text.data))
                fail_msg("refused: %s", text.data);
            if (condition_holds(&bench.condition, world.meters, world.bits) != expected)
                fail_msg("should be %d: %s", expected, text.data);
            checked++;
            held += expected;
        }
        bench_release(&bench);
    }
    assert_in_range(held, 1000, 4000);
}

static struct condition_range bounds(const char *text)
{
    static const struct condition_range meters[METERS] = {{0, 8}, {2, 2}, {-3, 10}};
    struct bench bench = bench_init();
    assert_true(compile(&bench, text));
    struct condition_range range = condition_bounds(&bench.condition, bench.condition.count, meters);
    bench_release(&bench);
    return range;
}

static void the_bounds_of_meters_settle_what_cannot_change(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        struct condition_range range;
    } rows[] = {
        {"anger >= 9", {0, 0}},
        {"anger >= 8", {0, 1}},
        {"9 <= anger", {0, 0}},
        {"anger < 9", {1, 1}},
        {"anger <= 8", {1, 1}},
        {"anger > 8", {0, 0}},
        {"not anger < 9", {0, 0}},
        {"trust == 2", {1, 1}},
        {"trust != 2", {0, 0}},
        {"anger == 9", {0, 0}},
        {"anger != 9", {1, 1}},
        {"anger == 3", {0, 1}},
        {"trust < fear", {0, 1}},
        {"seated", {0, 1}},
        {"anger >= 9 and seated", {0, 0}},
        {"anger >= 9 or seated", {0, 1}},
        {"anger < 9 or seated", {1, 1}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct condition_range range = bounds(rows[i].text);
        if (range.least != rows[i].range.least || range.greatest != rows[i].range.greatest)
            fail_msg("%s: %d to %d", rows[i].text, (int)range.least, (int)range.greatest);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_condition_means_always),
        cmocka_unit_test(comparisons_compare_as_integers),
        cmocka_unit_test(truths_join_with_the_usual_precedence),
        cmocka_unit_test(every_mistake_is_named_with_its_column),
        cmocka_unit_test(a_condition_has_a_longest_length),
        cmocka_unit_test(parentheses_have_a_deepest_nesting),
        cmocka_unit_test(the_stack_that_evaluation_needs_is_bounded),
        cmocka_unit_test(a_long_row_of_nots_needs_no_depth),
        cmocka_unit_test(the_bounds_of_meters_settle_what_cannot_change),
        cmocka_unit_test(random_expressions_are_worth_what_their_trees_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
