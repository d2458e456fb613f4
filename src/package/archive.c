/* The package as one file, when the module that makes one is there and belongs to this kamae. */
#include "package/zip.h"

#include "base/diag_command.h"
#include "base/diags.h"
#include "base/output.h"

struct km_output *km_package_zip(const struct km_host *host, const struct km_package_file *files,
                                 size_t count, const struct km_zip *zip, struct km_diags *diags)
{
    struct km_output *output = output_new(host);
    const char *reason = zip->version;
    bool ours = strcmp(zip->version, KAMAE_VERSION) == 0;
    if (ours && zip->write(files, count, &output->text, &reason))
        return output;
    diags_add_at(diags, ours ? DIAG_PACK_ZIP_FAILED : DIAG_PACK_ZIP_LEFT_OUT, 0, 0, DIAG_ARGUMENTS(reason));
    km_output_free(output);
    return NULL;
}
