/* Writing a full report as HTML and as PDF: bench_report SESSION JA.json EN.json. The session is loaded,
 * judged and explored first; that is not measured. Prints the medians; a format that this build lacks is left
 * out. */
#include "bench/measure.h"

#include "i18n/ui.h"
#include "kamae/report.h"
#include "report/pdf.h"

enum { RUNS = 15 };

static const struct km_pdf *load_pdf(struct km_diags *diags)
{
    (void)diags;
#ifdef KAMAE_PDF
    return &km_pdf_entry;
#else
    return NULL;
#endif
}

static struct km_bytes read_file(struct arena *arena, const char *path)
{
    struct strbuf bytes;
    FILE *file = fopen(path, "rb");
    strbuf_init(&bytes, arena);
    if (!file)
        exit(1);
    for (int c; (c = fgetc(file)) != EOF;)
        strbuf_add_char(&bytes, (char)c);
    fclose(file);
    return (struct km_bytes){bytes.data, bytes.length};
}

struct judged {
    struct km_session *session;
    struct km_score *score;
    struct km_exploration *exploration;
    struct km_attainable *attainable;
};

static struct judged judge(struct km_session *session)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    struct judged judged = {.session = session};
    judged.score = km_score_new(NULL, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                                km_session_trace(session), km_session_status(session) == KM_ENDED);
    judged.exploration = km_exploration_new(NULL, scenario, NULL);
    judged.attainable = km_attainable_new(NULL, judged.exploration, session);
    return judged;
}

static void bench(const struct judged *judged, const char *format, const struct km_report_style *style)
{
    double seconds[RUNS];
    size_t bytes = 0;
    for (size_t i = 0; i < RUNS; i++) {
        struct km_bytes out;
        double start = measure_seconds();
        struct km_report *report = km_report_new(NULL, judged->session, judged->score, judged->attainable);
        bool written = km_report_write(report, format, style, &out);
        seconds[i] = measure_seconds() - start;
        bytes = written ? out.length : 0;
        km_report_free(report);
        if (!written)
            return;
    }
    printf("%s_ms %.3f\n%s_bytes %zu\n", format, measure_median(seconds, RUNS) * 1e3, format, bytes);
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    struct arena arena;
    struct ui words;
    arena_init(&arena, NULL);
    ui_init(&words, &arena);
    struct km_diags *diags = km_diags_new(NULL);
    ui_load(&words, KM_JA, read_file(&arena, argv[2]), argv[2], diags);
    ui_load(&words, KM_EN, read_file(&arena, argv[3]), argv[3], diags);
    struct km_session *session = km_session_load(NULL, read_file(&arena, argv[1]), argv[1], diags);
    if (!session)
        return 1;
    struct judged judged = judge(session);
    struct km_report_style style = {.words = ui_words(&words),
                                    .language = KM_JA,
                                    .both = true,
                                    .full = true,
                                    .columns = 80,
                                    .diags = diags,
                                    .load_pdf = load_pdf};
    bench(&judged, "html", &style);
    bench(&judged, "pdf", &style);
    km_attainable_free(judged.attainable);
    km_exploration_free(judged.exploration);
    km_score_free(judged.score);
    km_session_free(session);
    km_diags_free(diags);
    arena_release(&arena);
    return 0;
}
