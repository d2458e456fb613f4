/* Functions that must not be used here, with what to use instead. Included by every .c through base/arena.h.
 */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat sprintf vsprintf strtok gets atoi atol localtime rand
/* strcpy, strcat, sprintf, vsprintf: strbuf_add, strbuf_printf · strtok: a loop over strbuf or memchr ·
 * gets: os/file line reader · atoi, atol: json_int or strtol with checks · localtime: os/clock ·
 * rand: engine/order (seeded) */

#endif
