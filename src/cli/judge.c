/* From a session to what came of it, and to its report: what play, report and score share. */
#include "cli/cli.h"

#include "kamae/class.h"
#include "store/host.h"

struct km_judgement *cli_judge(const struct cli *cli, const struct km_session *session,
                               struct km_judge_budget budget)
{
    struct km_clock clock = store_clock();
    return km_judgement_new(&cli->host, session, &clock, budget);
}

/* Commands for what may come next: going on; or everything of the report, and the first turning point again.
 */
static void suggest(struct cli *cli, const struct km_judgement *judgement, const struct cli_report_wish *wish)
{
    enum km_status status = km_session_status(km_judgement_session(judgement));
    const struct km_report *report = km_judgement_report(judgement);
    struct cli_suggestion suggestion = {.path = wish->session};
    if (status == KM_OPEN || status == KM_LEFT_OFF) {
        suggestion.command = "play --resume";
        cli_suggest(cli, stdout, &suggestion);
    }
    if (status != KM_ENDED)
        return;
    if (!wish->full) {
        suggestion.command = "report --full";
        suggestion.what = "cli.suggestion.full";
        cli_suggest(cli, stdout, &suggestion);
    }
    if (!km_judgement_attainable(judgement) || !km_report_turning_point_count(report))
        return;
    suggestion.command = "play --retry";
    suggestion.what = "cli.suggestion.retry";
    suggestion.turn = km_report_turning_point(report, 0)->decision.turn;
    cli_suggest(cli, stdout, &suggestion);
}

bool cli_print_verdicts(struct cli *cli, const struct km_judged *judged)
{
    struct km_output *json = km_verdicts_json(&cli->host, judged);
    bool written = cli_write(cli, NULL, km_output_bytes(json));
    km_output_free(json);
    return written;
}

bool cli_print_judgement(struct cli *cli, struct km_judgement *judgement)
{
    const struct km_session *session = km_judgement_session(judgement);
    km_judgement_step(judgement, 0);
    struct km_judged judged = {
        .score = km_judgement_score(judgement),
        .rulebook = km_scenario_rulebook(km_session_scenario(session)),
        .session = session,
        .attainable = km_judgement_attainable(judgement),
    };
    return cli_print_verdicts(cli, &judged);
}

/* Writes the report of a class; false when it could not be written. */
static bool write_class(struct cli *cli, const struct km_judgement *judgement, const char *format,
                        const struct km_report_style *style, const char *path)
{
    const struct km_class_summary *summary = km_class_summary_new(&cli->host, judgement);
    struct km_output *output = km_class_report(&cli->host, summary, format, style);
    bool written = output && cli_write(cli, path, km_output_bytes(output));
    km_output_free(output);
    km_class_summary_free(summary);
    return written;
}

/* Whether people read it, and it is about a room: for machines, and from the customer's side, the last way of
 * a room is told as every run. */
static bool is_of_class(const struct km_session *session, const struct cli_report_wish *wish,
                        const char *format)
{
    bool room = km_mode_shows(km_session_setup(session).mode).votes;
    return room && !wish->customer_seat && strcmp(format, "json") != 0;
}

enum cli_exit cli_report(struct cli *cli, const struct km_session *session,
                         const struct cli_report_wish *wish)
{
    cli->out = terminal_of(stdout, &cli->environment); /* a play may have gone before, and a new width */
    struct km_report_style style = {
        .words = ui_words(&cli->ui),
        .language = ui_main_language(cli->language),
        .both = cli->language == UI_BOTH,
        .full = wish->full,
        .solutions = wish->solutions,
        .columns = wish->path ? TERMINAL_COLUMNS : cli->out.columns,
        .customer_seat = wish->customer_seat,
        .name = wish->name,
        .trainer = wish->trainer,
        .diags = cli->diags,
        .load_pdf = cli_load_pdf,
    };
    struct km_judgement *judgement = cli_judge(cli, session, (struct km_judge_budget){0});
    struct km_bytes bytes;
    km_judgement_step(judgement, 0);
    const char *format = wish->format ? wish->format : "text";
    bool of_class = is_of_class(session, wish, format);
    bool written = of_class ? write_class(cli, judgement, format, &style, wish->path)
                            : km_report_write(km_judgement_report(judgement), format, &style, &bytes) &&
                                  cli_write(cli, wish->path, bytes);
    if (written && !of_class && wish->session && !wish->path && !wish->format)
        suggest(cli, judgement, wish);
    km_judgement_free(judgement);
    return written ? CLI_FINE : CLI_NOT_RUN;
}
