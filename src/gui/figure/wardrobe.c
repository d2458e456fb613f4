/* Each kind of clothes in several colours. */
#include "gui/figure/wardrobe.h"

struct outfit {
    uint32_t cloth, cloth_dark, under, sleeve, cuff;
};

enum { OUTFITS = 3 };

static const struct outfit wardrobe[][OUTFITS] = {
    [CLOTHES_JACKET] = {{0x3D4A63, 0x323D54, 0xEEF0EE, 0x3D4A63, 0xEEF0EE},
                        {0x4A4A4E, 0x3D3D42, 0xF3EFE6, 0x4A4A4E, 0xF3EFE6},
                        {0x6B5546, 0x594638, 0xE4E9EE, 0x6B5546, 0xE4E9EE}},
    [CLOTHES_HOODIE] = {{0x7C8A62, 0x697651, 0xEDE6D4, 0x7C8A62, 0x697651},
                        {0x8C6A5B, 0x77574A, 0xEFE7DA, 0x8C6A5B, 0x77574A},
                        {0x5F6F86, 0x4F5E74, 0xE8E6DE, 0x5F6F86, 0x4F5E74}},
    [CLOTHES_CARDIGAN] = {{0xC09A4E, 0xA98440, 0xF4EFE4, 0xC09A4E, 0xA98440},
                          {0x8A5A4A, 0x744A3C, 0xE9E6DC, 0x8A5A4A, 0x744A3C},
                          {0x6E8478, 0x5C7166, 0xF1ECE1, 0x6E8478, 0x5C7166}},
    [CLOTHES_TURTLENECK] = {{0x9F5B55, 0x894A45, 0x9F5B55, 0x9F5B55, 0x894A45},
                            {0x56646F, 0x46535D, 0x56646F, 0x56646F, 0x46535D},
                            {0xCDBE9F, 0xB6A686, 0xCDBE9F, 0xCDBE9F, 0xB6A686}},
    [CLOTHES_POLO] = {{0x3F6B6E, 0x2F5254, 0xEFEBE0, 0x3F6B6E, 0x2F5254},
                      {0xD8C8A2, 0x4A5A78, 0xF4EFE4, 0xD8C8A2, 0x4A5A78},
                      {0x8E4F4C, 0x743D3B, 0xF4EFE4, 0x8E4F4C, 0x743D3B}},
    [CLOTHES_VEST] = {{0x5D6B58, 0x4E5B4A, 0xE7E3D6, 0xE7E3D6, 0xD8D3C3},
                      {0x6A5648, 0x58473B, 0xDCE3E8, 0xDCE3E8, 0xC9D2D9},
                      {0x4C5568, 0x3E4657, 0xF0E8D8, 0xF0E8D8, 0xDFD5C2}},
    [CLOTHES_DENIM] = {{0x5A7391, 0x4A6180, 0xEFEBE0, 0x5A7391, 0x4A6180},
                       {0x47566B, 0x3A485B, 0xE2D9C8, 0x47566B, 0x3A485B},
                       {0x8A8F8C, 0x747A77, 0xF2EEE4, 0x8A8F8C, 0x747A77}},
    [CLOTHES_SHAWL] = {{0x6F5F78, 0x5F5068, 0xA594AE, 0x6F5F78, 0x5F5068},
                       {0x4F5D63, 0x414D53, 0xB9A27C, 0x4F5D63, 0x414D53},
                       {0x7A4E4A, 0x663F3C, 0xD6BFA6, 0x7A4E4A, 0x663F3C}},
    [CLOTHES_PLAIN] = {{0x4F6A6B, 0x41595A, 0x8FA7A0, 0x4F6A6B, 0x41595A},
                       {0x7F6A86, 0x6C5972, 0xD9C8D6, 0x7F6A86, 0x6C5972},
                       {0xB47C55, 0x9B6844, 0xE6CFA9, 0xB47C55, 0x9B6844}},
    [CLOTHES_UNIFORM] = {{0x56708A, 0x455C73, 0xEDE9DD, 0x56708A, 0x455C73},
                         {0x7B7F6A, 0x676B57, 0xEDE9DD, 0x7B7F6A, 0x676B57},
                         {0xA9784A, 0x8F633A, 0xEDE9DD, 0xA9784A, 0x8F633A}},
};

void wardrobe_dress(struct person *person, uint32_t draw)
{
    const struct outfit *colours = &wardrobe[person->clothes][draw % OUTFITS];
    bool hidden = person->hair_style == HAIR_SCARF;
    person->cloth = colours->cloth;
    person->cloth_dark = colours->cloth_dark;
    person->under = colours->under;
    person->sleeve = colours->sleeve;
    person->cuff = colours->cuff;
    person->scarf = colours->cloth == colours->under ? colours->cuff : colours->under;
    person->covered_ears = hidden || person->hair_style == HAIR_LONG;
    person->fringe = person->covered_ears || person->cap;
}
