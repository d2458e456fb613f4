/* The generator as a program, to look at a scenario or to give it to `kamae check`.
 *
 * usage: bench_generate rulebook | bench_generate LAYERS */
#include "bench/generate.h"

static bool generate(const char *what, struct strbuf *out)
{
    if (strcmp(what, "rulebook") == 0) {
        generate_rulebook(out);
        return true;
    }
    long layers = strtol(what, NULL, 10);
    if (layers < 1 || layers > GENERATE_LAYERS_MAX)
        return false;
    generate_scenario(out, (uint32_t)layers);
    return true;
}

int main(int argc, char **argv)
{
    struct arena arena;
    struct strbuf out;
    arena_init(&arena, NULL);
    strbuf_init(&out, &arena);
    bool known = argc == 2 && generate(argv[1], &out);
    if (known)
        puts(out.data);
    else
        fprintf(stderr, "usage: bench_generate rulebook | bench_generate LAYERS (1 to %d)\n",
                GENERATE_LAYERS_MAX);
    arena_release(&arena);
    return known ? 0 : 2;
}
