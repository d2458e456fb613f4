/* Hair, before and behind the head. Outlines are fixed path data in the figure's box: the head's own
 * transform moves them. */
#include "gui/figure/artist.h"
#include "gui/figure/parts.h"

enum lock_kind {
    LOCK_NONE,
    LOCK_HAIR,   /* an area of hair with a contour */
    LOCK_TEMPLE, /* a greying area, if the person has one */
    LOCK_SCARF,  /* an area of cloth with a contour */
    LOCK_STRAND, /* a line on the hair */
    LOCK_FOLD    /* a fold of cloth */
};

struct lock {
    enum lock_kind kind;
    const char *path;
    double width, opacity; /* of a strand; a fold has the theme's width */
};

enum { LOCKS = 6 };

/* clang-format off */
static const struct lock behind[][LOCKS] = {
    [HAIR_BOB] =
        {
            {.kind = LOCK_HAIR, .path = "M 120 34 C 84 34 62 60 62 98 C 62 126 58 150 64 172 C 78 186 96 182 104 178 L 138 178 C 148 183 166 186 178 170 C 182 150 178 126 178 98 C 178 60 156 34 120 34 Z"},
        },
    [HAIR_LONG] =
        {
            {.kind = LOCK_HAIR, .path = "M 120 35 C 84 35 63 60 63 98 C 63 140 56 186 60 226 C 74 240 96 236 104 230 L 138 230 C 148 237 168 240 180 224 C 184 186 177 140 177 98 C 177 60 156 35 120 35 Z"},
        },
    [HAIR_PERM] =
        {
            {.kind = LOCK_HAIR, .path = "M 78 58 C 66 62 60 74 64 84 C 56 92 56 106 63 113 C 58 122 61 134 70 138 C 70 148 82 154 90 150 L 150 150 C 158 154 170 148 170 138 C 179 134 182 122 177 113 C 184 106 184 92 176 84 C 180 74 174 62 162 58 C 150 44 92 44 78 58 Z"},
        },
    [HAIR_BUN] =
        {
            {.kind = LOCK_HAIR, .path = "M 138 33 C 138 40.732 130.389 47 121 47 C 111.611 47 104 40.732 104 33 C 104 25.268 111.611 19 121 19 C 130.389 19 138 25.268 138 33 Z"},
            {.kind = LOCK_STRAND, .path = "M 112 30 C 116 25 126 25 131 30", .width = 1.4, .opacity = 1},
        },
    [HAIR_TAIL] =
        {
            {.kind = LOCK_HAIR, .path = "M 158 78 C 182 82 190 104 186 132 C 184 156 188 178 178 206 C 170 196 164 186 162 170 C 158 146 166 116 150 96 Z"},
            {.kind = LOCK_STRAND, .path = "M 176 100 C 182 126 176 156 177 186", .width = 1.3, .opacity = .7},
        },
    [HAIR_SCARF] =
        {
            {.kind = LOCK_SCARF, .path = "M 120 30 C 80 30 60 60 61 104 C 62 140 70 168 60 204 C 84 232 156 232 180 204 C 170 168 178 140 179 104 C 180 60 160 30 120 30 Z"},
        },
};

static const struct lock before[][LOCKS] = {
    [HAIR_SIDE_PART] =
        {
            {.kind = LOCK_HAIR, .path = "M 74 114 C 68 98 67 78 74 64 C 82 44 102 34 124 35 C 150 36 168 52 171 76 C 172 92 170 104 166 115 C 163 112 162 104 161 96 C 158 88 155 82 152 76 C 138 76 116 71 101 59 C 98 68 88 76 82 82 C 80 92 79 104 74 114 Z"},
            {.kind = LOCK_STRAND, .path = "M 101 59 C 106 50 116 44 128 42", .width = 1.4, .opacity = 1},
            {.kind = LOCK_STRAND, .path = "M 112 64 C 124 58 140 58 152 66", .width = 1.2, .opacity = .7},
            {.kind = LOCK_STRAND, .path = "M 82 72 C 86 62 92 55 99 51", .width = 1.2, .opacity = .7},
            {.kind = LOCK_TEMPLE, .path = "M 75 112 C 71 102 71 92 73 84 C 77 86 80 88 81 90 C 79 98 78 106 75 112 Z"},
            {.kind = LOCK_TEMPLE, .path = "M 166 112 C 168 102 169 94 168 86 C 164 87 161 89 160 92 C 161 100 163 107 166 112 Z"},
        },
    [HAIR_CROP] =
        {
            {.kind = LOCK_HAIR, .path = "M 75 108 C 68 92 68 72 78 58 C 84 46 98 38 110 38 C 118 33 134 33 142 40 C 160 46 172 64 171 84 C 171 94 169 102 165 109 C 163 102 161 94 160 88 C 157 80 152 74 148 70 C 142 74 138 70 134 68 C 128 72 122 68 116 66 C 110 71 102 69 98 68 C 92 73 86 78 82 86 C 80 94 78 102 75 108 Z"},
            {.kind = LOCK_STRAND, .path = "M 98 68 C 98 58 104 50 112 46", .width = 1.2, .opacity = .7},
            {.kind = LOCK_STRAND, .path = "M 116 66 C 118 56 126 50 134 48", .width = 1.2, .opacity = .7},
            {.kind = LOCK_STRAND, .path = "M 134 68 C 138 60 146 56 152 56", .width = 1.2, .opacity = .6},
        },
    [HAIR_BOB] =
        {
            {.kind = LOCK_HAIR, .path = "M 110 50 C 96 62 84 76 80 98 C 76 122 82 146 78 170 C 70 174 64 172 62 166 C 60 146 62 122 63 98 C 64 62 88 33 121 34 C 154 35 177 62 177 98 C 178 122 181 146 178 166 C 174 172 168 173 164 168 C 160 146 166 122 160 98 C 152 84 128 74 110 50 Z"},
            {.kind = LOCK_STRAND, .path = "M 110 50 C 114 44 120 41 126 40", .width = 1.4, .opacity = 1},
            {.kind = LOCK_STRAND, .path = "M 71 150 C 68 126 70 100 80 78", .width = 1.2, .opacity = .6},
            {.kind = LOCK_STRAND, .path = "M 170 148 C 173 126 172 104 164 84", .width = 1.2, .opacity = .6},
            {.kind = LOCK_STRAND, .path = "M 122 56 C 134 66 150 70 160 82", .width = 1.2, .opacity = .6},
        },
    [HAIR_LONG] =
        {
            {.kind = LOCK_HAIR, .path = "M 120 35 C 86 35 64 60 64 98 C 63 136 57 178 62 214 C 68 218 74 216 77 208 C 72 176 78 138 79 108 C 82 100 84 96 85 90 C 92 96 102 96 108 91 C 114 96 124 96 130 91 C 138 96 148 95 154 89 C 156 96 159 102 161 108 C 164 138 169 176 165 206 C 168 214 173 216 178 211 C 183 176 178 136 176 98 C 176 60 154 35 120 35 Z"},
            {.kind = LOCK_STRAND, .path = "M 108 91 C 106 78 110 62 118 50", .width = 1.2, .opacity = .65},
            {.kind = LOCK_STRAND, .path = "M 130 91 C 132 76 130 62 124 50", .width = 1.2, .opacity = .65},
            {.kind = LOCK_STRAND, .path = "M 70 186 C 66 150 70 120 74 96", .width = 1.2, .opacity = .5},
            {.kind = LOCK_STRAND, .path = "M 172 184 C 174 150 171 120 167 98", .width = 1.2, .opacity = .5},
        },
    [HAIR_PERM] =
        {
            {.kind = LOCK_HAIR, .path = "M 76 110 C 68 110 63 102 67 94 C 60 88 62 76 70 73 C 68 62 78 53 87 56 C 90 45 104 40 113 46 C 121 38 136 40 140 48 C 151 43 163 51 163 61 C 173 62 178 74 172 82 C 179 89 176 101 168 104 C 169 109 167 112 164 112 C 164 104 160 98 156 94 C 157 86 151 79 143 79 C 140 71 128 69 123 74 C 116 68 105 70 102 77 C 94 75 86 80 86 88 C 81 94 78 102 76 110 Z"},
            {.kind = LOCK_STRAND, .path = "M 82 68 C 88 64 95 66 97 71", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 106 57 C 112 53 119 55 121 60", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 132 57 C 138 54 144 57 145 62", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 154 74 C 160 72 165 76 165 81", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 74 88 C 78 84 83 85 85 88", .width = 1.3, .opacity = .8},
        },
    [HAIR_THIN] =
        {
            {.kind = LOCK_HAIR, .path = "M 76 120 C 69 112 66 96 69 82 C 71 74 76 68 81 66 C 80 76 82 84 81 92 C 79 102 79 112 76 120 Z"},
            {.kind = LOCK_HAIR, .path = "M 164 120 C 171 112 174 96 171 82 C 169 74 164 68 159 66 C 160 76 158 84 159 92 C 161 102 161 112 164 120 Z"},
            {.kind = LOCK_STRAND, .path = "M 82 66 C 92 50 112 43 132 47", .width = 1.6, .opacity = 1},
            {.kind = LOCK_STRAND, .path = "M 86 70 C 98 56 118 50 142 54", .width = 1.4, .opacity = 1},
            {.kind = LOCK_STRAND, .path = "M 92 74 C 104 63 122 58 146 61", .width = 1.2, .opacity = .8},
        },
    [HAIR_BUN] =
        {
            {.kind = LOCK_HAIR, .path = "M 75 112 C 69 96 68 76 77 60 C 86 44 102 36 121 36 C 142 36 158 46 166 62 C 173 78 171 98 165 112 C 163 98 160 88 152 78 C 142 68 130 64 121 64 C 110 64 98 68 88 78 C 80 88 77 98 75 112 Z"},
            {.kind = LOCK_STRAND, .path = "M 121 64 C 120 54 120 46 121 38", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 104 67 C 106 56 110 48 116 42", .width = 1.1, .opacity = .5},
            {.kind = LOCK_STRAND, .path = "M 138 67 C 136 56 132 48 127 42", .width = 1.1, .opacity = .5},
        },
    [HAIR_TAIL] =
        {
            {.kind = LOCK_HAIR, .path = "M 75 114 C 68 98 67 76 76 60 C 86 43 104 35 123 36 C 146 37 164 50 169 72 C 173 90 170 104 166 114 C 164 102 162 92 156 82 C 142 80 124 74 108 56 C 104 70 92 80 84 90 C 80 98 77 106 75 114 Z"},
            {.kind = LOCK_STRAND, .path = "M 108 56 C 114 48 122 44 132 43", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 122 64 C 134 64 148 66 158 74", .width = 1.1, .opacity = .6},
        },
    [HAIR_CURTAIN] =
        {
            {.kind = LOCK_HAIR, .path = "M 123 54 C 110 60 96 70 89 86 C 85 98 82 110 74 122 C 70 121 67 116 68 110 C 63 108 64 98 66 90 C 68 56 92 34 122 36 C 152 34 174 58 174 90 C 177 98 177 108 172 111 C 173 117 170 122 166 123 C 159 110 157 98 153 86 C 147 72 136 62 123 54 Z"},
            {.kind = LOCK_STRAND, .path = "M 123 54 C 121 48 121 43 122 39", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 112 56 C 98 64 84 78 76 108", .width = 1.1, .opacity = .6},
            {.kind = LOCK_STRAND, .path = "M 134 56 C 148 64 160 78 166 108", .width = 1.1, .opacity = .6},
            {.kind = LOCK_STRAND, .path = "M 116 50 C 104 52 90 60 80 74", .width = 1.1, .opacity = .45},
        },
    [HAIR_CURLY] =
        {
            {.kind = LOCK_HAIR, .path = "M 76 106 C 69 104 66 94 70 87 C 64 79 68 68 76 66 C 76 54 88 46 98 49 C 104 39 120 36 129 43 C 141 38 154 45 156 55 C 167 57 174 68 170 78 C 176 86 173 98 165 105 C 164 96 160 90 157 88 C 152 84 154 78 148 76 C 142 78 138 70 131 73 C 125 68 118 70 114 75 C 108 70 100 74 97 79 C 90 77 86 84 85 90 C 81 94 78 100 76 106 Z"},
            {.kind = LOCK_STRAND, .path = "M 84 74 C 88 68 96 69 97 74", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 104 60 C 110 55 118 57 119 62", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 130 58 C 137 54 144 58 144 63", .width = 1.3, .opacity = .8},
            {.kind = LOCK_STRAND, .path = "M 154 72 C 160 70 165 74 164 80", .width = 1.3, .opacity = .8},
        },
    [HAIR_SCARF] =
        {
            {.kind = LOCK_SCARF, .path = "M 120 30 C 80 30 60 60 61 104 C 61 132 66 156 74 176 C 88 200 108 212 122 212 C 140 212 158 198 168 176 C 176 156 179 132 179 104 C 180 60 160 30 120 30 Z M 121 56 C 148 56 162 76 162 104 C 162 136 146 168 124 175 C 100 170 79 136 79 104 C 79 76 94 56 121 56 Z"},
            {.kind = LOCK_SCARF, .path = "M 74 176 C 92 206 132 224 172 196 C 178 206 180 214 178 222 C 150 244 96 240 64 214 C 62 200 68 188 74 176 Z"},
            {.kind = LOCK_FOLD, .path = "M 82 190 C 104 212 138 218 168 204", .opacity = .5},
            {.kind = LOCK_FOLD, .path = "M 70 112 C 70 84 88 48 122 46", .opacity = .4},
            {.kind = LOCK_FOLD, .path = "M 172 116 C 172 146 160 172 146 186", .opacity = .4},
        },
};
/* clang-format on */

static void draw_lock(struct artist *artist, const struct lock *lock)
{
    pen_path(&artist->pen, lock->path);
    switch (lock->kind) {
    case LOCK_NONE: break;
    case LOCK_HAIR: artist_shape(artist, artist->colours.hair, artist->palette->outer); break;
    case LOCK_TEMPLE: artist_tint(artist, artist->person->temple, artist->person->temple ? 1 : 0); break;
    case LOCK_SCARF: artist_shape(artist, artist->colours.scarf, artist->palette->outer); break;
    case LOCK_STRAND: artist_strand(artist, artist->colours.strand, lock->width, lock->opacity); break;
    case LOCK_FOLD: artist_line(artist, artist->palette->fine, lock->opacity); break;
    }
}

static void draw_locks(struct artist *artist, const struct lock *locks)
{
    for (size_t i = 0; i < LOCKS && locks[i].kind != LOCK_NONE; i++)
        draw_lock(artist, &locks[i]);
}

void hair_back(struct artist *artist)
{
    draw_locks(artist, behind[artist->person->hair_style]);
}

void hair_front(struct artist *artist)
{
    draw_locks(artist, before[artist->person->hair_style]);
}
