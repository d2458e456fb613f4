/* A command for a person to type, which must do its work exactly as it is printed. */
#include "cli/cli.h"

#include "base/utf8.h"

/* Whether a terminal shows `path` as it is, so that it can be copied from there. */
static bool can_be_copied(struct arena *arena, const char *path)
{
    size_t length = strlen(path);
    return utf8_valid_length(path, length) == length && !strchr(path, '\n') &&
           strcmp(utf8_clean(arena, path), path) == 0;
}

static bool needs_quotes(const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-+:,@%";
    return !*path || path[strspn(path, plain)];
}

/* A path as one word of a shell; one that begins like an option is named from the folder. */
static void add_quoted(struct strbuf *out, const char *path)
{
    const char *folder = *path == '-' ? "./" : "";
    if (!needs_quotes(path)) {
        strbuf_printf(out, "%s%s", folder, path);
        return;
    }
    strbuf_printf(out, "'%s", folder);
    for (const char *c = path; *c; c++)
        if (*c == '\'')
            strbuf_add(out, "'\\''");
        else
            strbuf_add_char(out, *c);
    strbuf_add_char(out, '\'');
}

void cli_suggest(struct cli *cli, FILE *stream, const struct cli_suggestion *suggestion)
{
    struct strbuf line;
    if (!terminal_of(stream, &cli->environment).is_terminal || !can_be_copied(&cli->arena, suggestion->path))
        return;
    strbuf_init(&line, &cli->arena);
    strbuf_printf(&line, "kamae %s ", suggestion->command);
    add_quoted(&line, suggestion->path);
    if (suggestion->turn)
        strbuf_printf(&line, " --turn %u", suggestion->turn);
    fprintf(stream, "\n%s\n  %s\n", cli_word(cli, suggestion->what ? suggestion->what : "cli.suggestion"),
            line.data);
}
