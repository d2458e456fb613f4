/* kamae acts: what can be written into a scenario as an act, found by words. */
#include "cli/commands.h"
#include "cli/pages.h"

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    return page_look_up(cli, given, &page_acts, arguments);
}

const struct cli_command command_acts = {
    .name = "acts",
    .summary = {{"シナリオに書ける行為を、言葉で探します",
                 "look up the acts that can be written into a scenario, by words"}},
    .usage = "[WORD...] [--json] [--rulebook FILE|ID]",
    .example = "kamae acts agent.apology",
    .options = page_options,
    .option_count = PAGE_OPTION_COUNT,
    .least = 0,
    .most = -1,
    .run = run,
};
