/* From a session to its score and its report: what play, report and score share. */
#include "cli/cli.h"
#include "cli/prove.h"

struct km_score *cli_score(const struct cli *cli, const struct km_session *session)
{
    const struct km_scenario *scenario = km_session_scenario(session);
    return km_score_new(&cli->host, km_scenario_rulebook(scenario), km_scenario_scope(scenario),
                        km_session_trace(session), km_session_status(session) == KM_ENDED);
}

struct km_attainable *cli_attainable(const struct cli *cli, const struct km_session *session)
{
    struct km_exploration *exploration = cli_explore(cli, km_session_scenario(session), &CLI_BUDGET_REPORT);
    struct km_attainable *attainable = km_attainable_new(&cli->host, exploration, session);
    km_exploration_free(exploration);
    return attainable;
}

enum cli_exit cli_report(struct cli *cli, const struct km_session *session,
                         const struct cli_report_wish *wish)
{
    cli->out = terminal_of(stdout, &cli->environment); /* a play may have gone before, and a new width */
    struct km_report_style style = {
        .words = &cli->ui,
        .language = ui_main_language(cli->language),
        .both = cli->language == UI_BOTH,
        .full = wish->full,
        .solutions = wish->solutions,
        .columns = wish->path ? TERMINAL_COLUMNS : cli->out.columns,
        .customer_seat = wish->customer_seat,
        .diags = cli->diags,
    };
    struct km_score *score = cli_score(cli, session);
    struct km_attainable *attainable = cli_attainable(cli, session);
    struct km_report *report = km_report_new(&cli->host, session, score, attainable);
    struct km_bytes bytes;
    bool written = km_report_write(report, wish->format ? wish->format : "text", &style, &bytes) &&
                   cli_write(cli, wish->path, bytes);
    km_report_free(report);
    km_attainable_free(attainable);
    km_score_free(score);
    return written ? CLI_FINE : CLI_NOT_RUN;
}
