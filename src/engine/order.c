/* SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): tiny, the same on
 * every machine. The slight bias of the modulus does not matter for at most 32 options. */
#include "engine/order.h"

uint64_t order_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

void order_shuffle(uint32_t *items, size_t count, uint64_t seed, uint64_t place)
{
    if (!seed)
        return;
    uint64_t state = place;
    state = seed ^ order_random(&state);
    for (size_t left = count; left > 1; left--) {
        size_t pick = (size_t)(order_random(&state) % left);
        uint32_t held = items[left - 1];
        items[left - 1] = items[pick];
        items[pick] = held;
    }
}
