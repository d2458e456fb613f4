/* The sheet as a workbook, when the module that makes one is there and belongs to this kamae. */
#include "texts/workbook.h"

#include "base/diag_texts.h"
#include "base/diags.h"
#include "base/output.h"

struct km_output *km_texts_xlsx(const struct km_host *host, const struct km_texts_table *table,
                                const struct km_workbook *workbook, struct km_diags *diags)
{
    struct km_output *output = output_new(host);
    const char *reason = workbook->version;
    bool ours = strcmp(workbook->version, KAMAE_VERSION) == 0;
    if (ours && workbook->write(table, &output->text, &reason))
        return output;
    diags_add_at(diags, ours ? DIAG_WORKBOOK_FAILED : DIAG_WORKBOOK_LEFT_OUT, 0, 0, DIAG_ARGUMENTS(reason));
    km_output_free(output);
    return NULL;
}
