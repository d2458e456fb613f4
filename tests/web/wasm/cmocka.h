/* As much of cmocka as unit/test_pictures.c, unit/world.c and web/runs.c ask for, without setjmp: the first
 * failure ends the program with exit code 1. */
#ifndef WEB_WASM_CMOCKA_H
#define WEB_WASM_CMOCKA_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of stand_in.c. */
char *mkdtemp(char *path);

struct CMUnitTest {
    const char *name;
    void (*test_func)(void **state);
    void *initial_state;
};

#define fail_msg(...) (fprintf(stderr, __VA_ARGS__), fputc('\n', stderr), exit(1))
#define assert_true(value)                                               \
    do {                                                                 \
        if (!(value))                                                    \
            fail_msg("%s:%d: not true: %s", __FILE__, __LINE__, #value); \
    } while (0)
#define assert_false(value) assert_true(!(value))
#define assert_non_null(value) assert_true((value) != NULL)
#define assert_int_equal(a, b) assert_true((a) == (b))
#define cmocka_unit_test(function)               \
    {                                            \
        .name = #function, .test_func = function \
    }
#define test_calloc calloc
#define test_free free

#define cmocka_run_group_tests(tests, set_up, tear_down) run_tests(tests, sizeof(tests) / sizeof *(tests))

static inline int run_tests(const struct CMUnitTest *tests, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        void *state = tests[i].initial_state;
        tests[i].test_func(&state);
        printf("%s\n", tests[i].name);
    }
    return 0;
}

#endif
