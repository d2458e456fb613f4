/* Everything is in memory, and every file is of the first day that ZIP knows, so that the same files give the
 * same bytes. */
#include "package/zip.h"

#include <zip.h>

enum { FIRST_DAY = (1 << 5) | 1 }; /* 1 January 1980, as MS-DOS counts */

static bool add_file(zip_t *archive, const struct km_package_file *file)
{
    zip_source_t *source = zip_source_buffer(archive, file->bytes.data, file->bytes.length, 0);
    if (!source)
        return false;
    zip_int64_t index = zip_file_add(archive, file->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_DEFLATE, 9) == 0 &&
           zip_file_set_dostime(archive, (zip_uint64_t)index, 0, FIRST_DAY, 0) == 0;
}

static bool read_back(zip_source_t *source, struct strbuf *out)
{
    char chunk[16 * 1024];
    zip_int64_t got;
    if (zip_source_open(source) != 0)
        return false;
    while ((got = zip_source_read(source, chunk, sizeof chunk)) > 0)
        strbuf_add_n(out, chunk, (size_t)got);
    zip_source_close(source);
    return got == 0;
}

static bool tell(zip_error_t *error, struct strbuf *out, const char **reason)
{
    *reason = arena_string(out->arena, zip_error_strerror(error));
    zip_error_fini(error);
    return false;
}

/* The archive takes a reference of `target` with it when it is closed; ours keeps the bytes. */
static bool fill(zip_source_t *target, const struct km_package_file *files, size_t count, struct strbuf *out,
                 const char **reason)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive)
        return tell(&error, out, reason);
    zip_source_keep(target);
    size_t added = 0;
    while (added < count && add_file(archive, &files[added]))
        added++;
    bool whole = added == count && zip_close(archive) == 0;
    if (!whole) {
        *reason = arena_string(out->arena, zip_strerror(archive));
        zip_discard(archive);
    } else if (!read_back(target, out)) {
        *reason = arena_string(out->arena, zip_error_strerror(zip_source_error(target)));
        whole = false;
    }
    return whole;
}

static bool write(const struct km_package_file *files, size_t count, struct strbuf *out, const char **reason)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(NULL, 0, 0, &error);
    if (!target)
        return tell(&error, out, reason);
    bool whole = fill(target, files, count, out, reason);
    zip_source_free(target);
    return whole;
}

__attribute__((visibility("default"))) const struct km_zip km_zip_entry = {
    .version = KAMAE_VERSION,
    .write = write,
};
