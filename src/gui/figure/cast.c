/* How a look is made from a face and a wardrobe: what the author says is taken, the rest is drawn by lot. */
#include "gui/figure/cast.h"

#include "gui/figure/faces.h"
#include "gui/figure/wardrobe.h"

size_t person_count(void)
{
    return faces_count;
}

/* FNV-1a, 32 bits, with the high bits folded in: the lowest alone are poor. */
static uint32_t hash(uint32_t sum, const char *text)
{
    for (; *text; text++)
        sum = (sum ^ (unsigned char)*text) * 16777619u;
    return sum ^ sum >> 16;
}

struct person person_at(size_t index)
{
    struct person person = faces[index];
    wardrobe_dress(&person, (uint32_t)index);
    return person;
}

/* ---- by look ---- */

static bool fits(const struct person *face, const struct km_look *look)
{
    return (!look->age || look->age == face->age_group) && (!look->gender || look->gender == face->gender);
}

/* One of the faces that fit; there is one for every age and gender. */
static const struct person *face_for(const struct km_look *look, uint32_t draw)
{
    size_t count = 0, i = 0;
    for (size_t k = 0; k < faces_count; k++)
        count += fits(&faces[k], look);
    for (size_t nth = draw % count; nth > 0 || !fits(&faces[i], look); i++)
        nth -= fits(&faces[i], look);
    return &faces[i];
}

static void take_hair(struct person *person, enum km_hair hair)
{
    static const enum hair_style styles[] = {
        [KM_HAIR_CROPPED] = HAIR_CROP, [KM_HAIR_PARTED] = HAIR_SIDE_PART, [KM_HAIR_CURTAINED] = HAIR_CURTAIN,
        [KM_HAIR_THIN] = HAIR_THIN,    [KM_HAIR_CURLY] = HAIR_CURLY,      [KM_HAIR_PERMED] = HAIR_PERM,
        [KM_HAIR_BOB] = HAIR_BOB,      [KM_HAIR_LONG] = HAIR_LONG,        [KM_HAIR_PONYTAIL] = HAIR_TAIL,
        [KM_HAIR_BUN] = HAIR_BUN,      [KM_HAIR_HEADSCARF] = HAIR_SCARF,
    };
    if (hair)
        person->hair_style = styles[hair];
}

static void take_clothes(struct person *person, enum km_clothes clothes)
{
    static const enum clothes kinds[] = {
        [KM_CLOTHES_PLAIN] = CLOTHES_PLAIN,
        [KM_CLOTHES_SUIT] = CLOTHES_JACKET,
        [KM_CLOTHES_VEST] = CLOTHES_VEST,
        [KM_CLOTHES_CARDIGAN] = CLOTHES_CARDIGAN,
        [KM_CLOTHES_TURTLENECK] = CLOTHES_TURTLENECK,
        [KM_CLOTHES_POLO] = CLOTHES_POLO,
        [KM_CLOTHES_HOODIE] = CLOTHES_HOODIE,
        [KM_CLOTHES_DENIM] = CLOTHES_DENIM,
        [KM_CLOTHES_SHAWL] = CLOTHES_SHAWL,
        [KM_CLOTHES_UNIFORM] = CLOTHES_UNIFORM,
    };
    if (clothes)
        person->clothes = kinds[clothes];
}

static void take_glasses(struct person *person, enum km_glasses glasses)
{
    const uint32_t horn = 0x4A3A30;
    if (glasses == KM_GLASSES_OFF)
        person->glasses = 0;
    if (glasses == KM_GLASSES_OFF || !glasses)
        return;
    if (!person->glasses) {
        person->glasses = horn;
        person->glass_width = 1.8;
    }
    person->round_glasses = glasses == KM_GLASSES_ROUND;
}

static void take_beard(struct person *person, enum km_beard beard)
{
    if (beard)
        person->beard = beard == KM_BEARD_STUBBLE ? BEARD_STUBBLE
                        : beard == KM_BEARD_FULL  ? BEARD_FULL
                                                  : BEARD_NONE;
}

struct person person_of(const struct km_look *look, const char *seed)
{
    uint32_t draw = hash(2166136261u, seed);
    struct person person = *face_for(look, draw);
    take_hair(&person, look->hair);
    take_clothes(&person, look->clothes);
    take_glasses(&person, look->glasses);
    take_beard(&person, look->beard);
    person.mask = look->extras[KM_EXTRA_MASK];
    person.cap = look->extras[KM_EXTRA_CAP];
    person.stick = look->extras[KM_EXTRA_STICK];
    person.child = look->extras[KM_EXTRA_CHILD];
    wardrobe_dress(&person, hash(draw, "clothes"));
    return person;
}
