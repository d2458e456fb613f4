/* Writing what a command makes. A report can be made again; what it was made from cannot. */
#include "cli/cli.h"

#include "base/diag_command.h"
#include "base/diag_drawing.h"
#include "base/diag_file.h"
#include "base/utf8.h"
#include "os/disk.h"
#include "os/module.h"
#include "store/journal.h"
#include "json/read.h"

#include <errno.h>

/* What scenarios and rulebooks have, and no report. */
static const char *const source_keys[] = {"nodes", "rules", "acts", "extends"};
enum { SOURCE_KEYS = sizeof source_keys / sizeof *source_keys };

/* Whether the text goes on with the quote at the end of a key, and a colon. */
static bool ends_key(struct km_bytes text)
{
    if (!text.length || *text.data != '"')
        return false;
    struct km_bytes colon = utf8_skip_blank((struct km_bytes){text.data + 1, text.length - 1});
    return colon.length && *colon.data == ':';
}

/* Whether "key": stands anywhere in `text`, which a NUL follows. */
static bool mentions(struct km_bytes text, const char *key)
{
    const char *end = text.data + text.length;
    for (const char *at = text.data; (at = strstr(at, key)); at++) {
        const char *behind = at + strlen(key);
        if (at > text.data && at[-1] == '"' && ends_key((struct km_bytes){behind, (size_t)(end - behind)}))
            return true;
    }
    return false;
}

/* A file that is being written may not be proper JSON yet. */
static bool is_source(const struct cli *cli, struct km_bytes bytes)
{
    struct km_diags *unheard = km_diags_new(&cli->host);
    struct km_bytes text = utf8_skip_blank(utf8_without_mark(bytes));
    struct json_document *json = json_parse(text, unheard);
    bool found = false;
    for (size_t i = 0; i < SOURCE_KEYS && !found; i++) {
        if (!json)
            found = mentions(text, source_keys[i]);
        else if (json_kind(json_root(json)) == JSON_OBJECT)
            found = json_find(json_root(json), "format") && json_find(json_root(json), source_keys[i]);
    }
    json_free(json);
    km_diags_free(unheard);
    return found;
}

static bool refuse(struct cli *cli, const struct diag_kind *kind, const char *path)
{
    cli_complain(cli, kind, DIAG_ARGUMENTS(path));
    return false;
}

/* What is there and cannot be looked at is not written over either. */
static bool may_write(struct cli *cli, const char *path)
{
    struct km_bytes bytes;
    if (inputs_have(&cli->inputs, path))
        return refuse(cli, DIAG_OUT_IS_INPUT, path);
    if (file_is_busy(path)) {
        disk_cannot_write(cli->diags, path, EWOULDBLOCK);
        return false;
    }
    if (!file_is_there(path))
        return true;
    if (!file_read(&cli->arena, path, cli->diags, &bytes))
        return false;
    return (!journal_is_session(bytes) && !is_source(cli, bytes)) || refuse(cli, DIAG_OUT_IS_SOURCE, path);
}

bool cli_write(struct cli *cli, const char *path, struct km_bytes bytes)
{
    if (path)
        return may_write(cli, path) && file_write(path, bytes, cli->diags);
    return fwrite(bytes.data, 1, bytes.length, stdout) == bytes.length && fflush(stdout) == 0;
}

bool cli_check_binary(struct cli *cli, const char *format, const char *path)
{
    if (!format || path || !cli->out.is_terminal || !km_report_format_binary(format))
        return true;
    cli_complain(cli, DIAG_OUTPUT_BINARY, DIAG_ARGUMENTS(format));
    return false;
}

const struct km_pdf *cli_load_pdf(struct km_diags *diags)
{
    return module_find("kamae-pdf", "km_pdf_entry", DIAG_PDF_LEFT_OUT, diags);
}
