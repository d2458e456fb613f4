/* kamae rules: what keeps and what breaks a rule, found by words. */
#include "cli/commands.h"
#include "cli/pages.h"

static enum cli_exit run(struct cli *cli, const void *given, struct cli_arguments arguments)
{
    return page_look_up(cli, given, &page_rules, arguments);
}

const struct cli_command command_rules = {
    .name = "rules",
    .summary = {{"ルールを言葉で探し、何をすると守れて、破れるかを文で出します",
                 "look up rules by words, and say what keeps and what breaks them"}},
    .usage = "[WORD...] [--json] [--rulebook FILE|ID]",
    .example = "kamae rules apology",
    .options = page_options,
    .option_count = PAGE_OPTION_COUNT,
    .least = 0,
    .most = -1,
    .run = run,
};
