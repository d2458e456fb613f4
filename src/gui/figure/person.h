/* Somebody who can be drawn: about thirty constants. */
#ifndef GUI_FIGURE_PERSON_H
#define GUI_FIGURE_PERSON_H

#include "kamae/scenario.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum hair_style {
    HAIR_SIDE_PART,
    HAIR_CROP,
    HAIR_BOB,
    HAIR_LONG,
    HAIR_PERM,
    HAIR_THIN,
    HAIR_BUN,
    HAIR_TAIL,
    HAIR_CURTAIN,
    HAIR_CURLY,
    HAIR_SCARF
};

enum clothes {
    CLOTHES_JACKET,
    CLOTHES_HOODIE,
    CLOTHES_CARDIGAN,
    CLOTHES_TURTLENECK,
    CLOTHES_POLO,
    CLOTHES_VEST,
    CLOTHES_DENIM,
    CLOTHES_SHAWL,
    CLOTHES_PLAIN,
    CLOTHES_UNIFORM
};

enum beard { BEARD_NONE, BEARD_STUBBLE, BEARD_FULL };

/* Colours are 0xRRGGBB as seen in the light theme; 0 of an optional one means there is none. Lengths are in
 * units of the figure's box. */
struct person {
    const char *id; /* of the face */
    enum km_age age_group;
    enum km_gender gender;
    uint32_t tile;                     /* ground of the small portrait */
    uint32_t skin, shade;              /* shade: under the chin */
    uint32_t hair, strand;             /* strand: lines on the hair */
    uint32_t temple;                   /* optional: greying temples */
    uint32_t brow;                     /* optional: else as the hair */
    uint32_t lip, lip_dark;            /* optional, both or none */
    uint32_t cheek;                    /* optional */
    uint32_t flush;                    /* of warmth on the cheeks */
    uint32_t earring;                  /* optional */
    uint32_t glasses;                  /* optional: the frame */
    uint32_t cloth, cloth_dark, under; /* outer garment, its darker parts, what is under it */
    uint32_t sleeve, cuff, scarf;
    enum hair_style hair_style;
    enum clothes clothes;
    enum beard beard;
    bool grey_hair; /* white hair with dark strands in high contrast */
    bool fringe;    /* covers the forehead */
    bool covered_ears;
    bool round_glasses;
    bool mole;
    bool mask, cap, stick, child; /* worn, and with them */
    double glass_width;           /* of the frame's line */
    double age;                   /* 0 … 1: standing lines of the face */
    double sx, sy;                /* of the head, 0.94 … 1.04 */
    double jaw;                   /* half width, 33 … 41 */
    double chin;                  /* half width, 12 … 18 */
    double neck;                  /* half width, 15 … 22 */
    double shoulders;             /* half width, 62 … 84 */
    double nose;                  /* 0.9 … 1.2 */
    double eye_w, eye_o;          /* width and opening of the eyes, 0.9 … 1.14 */
    double iris;                  /* radius */
    double slant;                 /* outer corners of the eyes up */
    double droop;                 /* outer corners of the eyes down */
    double lash;                  /* 0 … 3 */
    double crease;                /* 0 … 1: fold over the upper lid */
    double brow_th;               /* thickness, 2.2 … 4.8 */
    double brow_y;                /* + down */
    double arch;                  /* of the brow */
};

#endif
