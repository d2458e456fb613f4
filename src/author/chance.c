/* The tail is a sum of positive terms, so it is exact to the last digits also where it is tiny. */
#include "author/chance.h"

double chance_of_hit(size_t options, size_t pointed, size_t best)
{
    double missed = 1;
    for (size_t i = 0; i < best; i++) {
        if (options - pointed <= i)
            return 1;
        missed *= (double)(options - pointed - i) / (double)(options - i);
    }
    return 1 - missed;
}

double chance_of_at_least(const double *probabilities, size_t count, size_t hits, double *scratch)
{
    /* scratch[h]: the probability of exactly h of the events so far. */
    scratch[0] = 1;
    for (size_t i = 0; i < count; i++) {
        double happens = probabilities[i];
        scratch[i + 1] = 0;
        for (size_t h = i + 1; h > 0; h--)
            scratch[h] = scratch[h] * (1 - happens) + scratch[h - 1] * happens;
        scratch[0] *= 1 - happens;
    }
    double sum = 0;
    for (size_t h = count + 1; h-- > hits;)
        sum += scratch[h];
    return hits == 0 || sum > 1 ? 1 : sum;
}

void chance_holm(const double *probabilities, size_t count, double level, bool *clear, size_t *order)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && probabilities[order[at - 1]] > probabilities[i]; at--)
            order[at] = order[at - 1];
        order[at] = i;
        clear[i] = false;
    }
    for (size_t i = 0; i < count && probabilities[order[i]] * (double)(count - i) <= level; i++)
        clear[order[i]] = true;
}
