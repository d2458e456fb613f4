/* Somebody whole. Hair, face and glasses move with the head. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

/* Parts that can be absent do not shift the numbers of later ones. */
enum { PART_STEP = 100 };

static struct affine head_of(const struct artist *artist)
{
    const double *q = artist->q;
    double lean = q[LEAN], size = 1 + 0.045 * lean;
    struct affine head = affine_shift(artist->box, 120 + 1.5 * lean * ARTIST_TURN, 176 + 7 * lean);
    head = affine_turn(head, q[TILT]);
    head = affine_scale(head, size * artist->person->sx, size * artist->person->sy);
    return affine_shift(head, -120, -176);
}

void artist_draw(struct artist *artist, bool arms)
{
    const struct person *person = artist->person;
    const struct {
        void (*draw)(struct artist *);
        bool present, head;
    } parts[] = {
        {hair_back, true, true},
        {clothes_back, true, false},
        {clothes_front, true, false},
        {arms_draw, arms, false},
        {face_draw, true, true},
        {mask_draw, person->mask, true},
        {hair_front, true, true},
        {glasses_draw, person->glasses, true},
        {cap_draw, person->cap, true},
        {stick_draw, person->stick && arms, false},
        {hands_draw, arms, false},
        {holding_draw, artist->held && arms, false},
        {child_draw, person->child, false},
        {handset_draw, artist->calling, true},
    };
    struct affine head = head_of(artist);
    if (artist->figure->absent)
        return;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        artist->pen.at = parts[i].head ? head : artist->box;
        artist->pen.part = (uint32_t)((i + 1) * PART_STEP);
        if (parts[i].present)
            parts[i].draw(artist);
    }
    artist->pen.part = 0;
}
