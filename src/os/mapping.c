#include "os/mapping.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct km_bytes mapping_open(const char *path)
{
    struct km_bytes bytes = {0};
    struct stat status;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return bytes;
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
        void *start = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
        if (start != MAP_FAILED)
            bytes = (struct km_bytes){.data = start, .length = (size_t)status.st_size};
    }
    close(file);
    return bytes;
}

void mapping_close(struct km_bytes bytes)
{
    if (bytes.data)
        munmap((void *)bytes.data, bytes.length);
}
