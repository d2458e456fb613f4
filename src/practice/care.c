/* Blank contacts are lines on paper, not on a screen; and the number of the police has no place after a
 * complaint that was none of their business. */
#include "kamae/practice.h"

enum { HARD = 2 };

bool km_care_is_due(const struct km_scenario *scenario)
{
    return km_scenario_head(scenario)->intensity >= HARD;
}

static bool helps(const struct km_contact *contact, const struct km_head_info *head)
{
    return *km_text_get(&contact->contact, KM_JA) && (!contact->danger || head->harassment);
}

const struct km_contact *km_care_contact(const struct km_scenario *scenario, size_t index)
{
    const struct km_policy *policy = km_rulebook_policy(km_scenario_rulebook(scenario));
    const struct km_head_info *head = km_scenario_head(scenario);
    for (size_t i = 0; i < policy->contact_count; i++)
        if (helps(&policy->contacts[i], head) && index-- == 0)
            return &policy->contacts[i];
    return NULL;
}
