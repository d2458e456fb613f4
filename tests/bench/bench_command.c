/* Runs a command many times with its output thrown away, as a terminal would wait for it. Prints the median
 * wall time, the median processor time and the largest memory of all runs. This program stays small, because
 * the memory that a child shows counts its parent's from before exec.
 *
 * usage: bench_command RUNS [--without FILE] PROGRAM ARGS…; the file is removed before each run. */
#include "bench/measure.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MAX = 1000 };

static double wall_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static _Noreturn void become(char **command)
{
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
        dup2(nowhere, stream);
    execv(command[0], command);
    _exit(127);
}

static double processor_seconds(void)
{
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The seconds that one run took, by the clock and of the processor; ends the program when the command failed.
 */
static double run(char **command, double *processor)
{
    double start = wall_seconds(), used = processor_seconds();
    pid_t child = fork();
    if (child == 0)
        become(command);
    int status = 0;
    bool waited = child > 0 && waitpid(child, &status, 0) == child;
    double seconds = wall_seconds() - start;
    *processor = processor_seconds() - used;
    if (waited && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return seconds;
    fprintf(stderr, "bench_command: %s failed (status %d)\n", command[0], status);
    exit(1);
}

int main(int argc, char **argv)
{
    long runs = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
    if (runs < 1 || runs > RUNS_MAX) {
        fprintf(stderr, "usage: bench_command RUNS [--without FILE] PROGRAM ARGS...\n");
        return 2;
    }
    double seconds[RUNS_MAX], processor[RUNS_MAX];
    bool without = argc > 4 && strcmp(argv[2], "--without") == 0;
    for (long i = 0; i < runs; i++) {
        if (without)
            unlink(argv[3]);
        seconds[i] = run(argv + (without ? 4 : 2), &processor[i]);
    }
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    printf("wall_ms %.3f\n", measure_median(seconds, (size_t)runs) * 1e3);
    printf("processor_ms %.3f\n", measure_median(processor, (size_t)runs) * 1e3);
    printf("peak_kib %ld\n", usage.ru_maxrss);
    return 0;
}
