/* What is listed is asked by the ids in the files and by the files' names: either is how a scenario is
 * found. */
#include "store/addition.h"

#include "base/diag_file.h"
#include "os/file.h"
#include "os/folder.h"

/* Whether the file of `entry` has `id` in its head; one that cannot be read has none. */
static bool says(struct store *store, const struct data_entry *entry, const char *id)
{
    struct km_diags *unheard = km_diags_new(&store->host);
    struct km_files files = store_files(store);
    struct km_head *head = km_open_head(&store->host, &files, entry->path, unheard);
    bool same = head && strcmp(km_head_info(head)->id, id) == 0;
    km_head_free(head);
    km_diags_free(unheard);
    return same;
}

/* The path of the scenario that has the id; NULL: none has. */
static const char *find_taken(struct store *store, const char *id)
{
    struct data_list list = data_list(store->places, DATA_SCENARIO);
    for (size_t i = 0; i < list.count; i++)
        if (strcmp(list.items[i].id, id) == 0 || says(store, &list.items[i], id))
            return list.items[i].path;
    return NULL;
}

const char *addition_keep(struct store *store, const char *id, struct km_bytes bytes, struct km_diags *diags)
{
    const char *taken = find_taken(store, id), *path = NULL;
    int error = taken ? 0 : data_make(store->places, DATA_SCENARIO, id, &path);
    if (taken || error)
        diags_begin_file(diags, "");
    if (taken)
        diags_add(diags, DIAG_ADD_TAKEN, NULL, DIAG_ARGUMENTS(id, taken));
    else if (error)
        diags_add(diags, DIAG_ADD_NO_FOLDER, NULL, DIAG_ARGUMENTS(path, strerror(error)));
    return !taken && !error && file_create(path, bytes, diags) ? path : NULL;
}
