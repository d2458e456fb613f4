/* The tokens: colours by theme, sizes of type, line heights. Changing the look means changing this file. */
#include "gui/ui/theme.h"

#include <assert.h>

/* 0xRRGGBB; lowest contrast of each against the grounds it stands on is 4.5 for text (light, dark) and 7 in
 * high contrast, 3 for borders of controls. */
static const uint32_t colours[GUI_COLOUR_COUNT][GUI_THEME_COUNT] = {
    [GUI_INK] = {0x24211D, 0xEFEAE0, 0x000000},        [GUI_INK2] = {0x565047, 0xC3BDB1, 0x1A1A1A},
    [GUI_INK3] = {0x6B6458, 0xA39D92, 0x2B2B2B},       [GUI_GROUND] = {0xF4EFE5, 0x15171B, 0xFFFFFF},
    [GUI_PANEL] = {0xFBF8F2, 0x1D2025, 0xFFFFFF},      [GUI_RAISED] = {0xFFFFFF, 0x272B32, 0xFFFFFF},
    [GUI_SUNK] = {0xEAE3D5, 0x101215, 0xFFFFFF},       [GUI_RULE] = {0xDDD4C3, 0x353A43, 0x000000},
    [GUI_EDGE] = {0x857C6B, 0x7F8796, 0x000000},       [GUI_AI] = {0x27457B, 0xA6BEEC, 0x0B2A6B},
    [GUI_ON_AI] = {0xFFFFFF, 0x101A2E, 0xFFFFFF},      [GUI_AI_WASH] = {0xE6EAF1, 0x25324B, 0xFFFFFF},
    [GUI_AI_LINE] = {0xA9B6CD, 0x4A5F88, 0x0B2A6B},    [GUI_MOSS] = {0x46652F, 0xA8C98B, 0x1F4A0C},
    [GUI_MOSS_WASH] = {0xE8EDDD, 0x243020, 0xFFFFFF},  [GUI_AMBER] = {0x835408, 0xE8C06F, 0x5A3900},
    [GUI_AMBER_WASH] = {0xF7EBCF, 0x362C18, 0xFFFFFF}, [GUI_SHU] = {0xB0341B, 0xF59B82, 0x8A1A05},
    [GUI_SHU_WASH] = {0xF9E5DD, 0x3E231C, 0xFFFFFF},   [GUI_SUO] = {0x7A2E3F, 0xE3A0AE, 0x5E1226},
    [GUI_MATSU] = {0x2F6864, 0x8CC7BF, 0x0C4743},      [GUI_FOCUS] = {0x27457B, 0xF1D58A, 0x0B2A6B},
    [GUI_SEAT] = {0x1C3159, 0x1C3159, 0x000000},       [GUI_SEAT_INK] = {0xFFFFFF, 0xFFFFFF, 0xFFFFFF},
    [GUI_SEAT_INK2] = {0xC6D2E6, 0xC6D2E6, 0xFFFFFF},  [GUI_SEAT_LINE] = {0x8FA5CB, 0x8FA5CB, 0xFFFFFF},
    [GUI_SEAT_SUO] = {0xE3A0AE, 0xE3A0AE, 0xFFFFFF},   [GUI_SEAT_MATSU] = {0x8CC7BF, 0x8CC7BF, 0xFFFFFF},
};

uint32_t gui_theme_colour(enum gui_theme theme, enum gui_colour colour)
{
    return colours[colour][theme] << 8 | 0xFF;
}

int gui_theme_hairline(enum gui_theme theme)
{
    return theme == GUI_CONTRAST ? 2 : 1;
}

int gui_theme_chosen(enum gui_theme theme)
{
    return theme == GUI_CONTRAST ? 4 : 2;
}

static const char *const names[GUI_THEME_COUNT] = {
    [GUI_LIGHT] = "light",
    [GUI_DARK] = "dark",
    [GUI_CONTRAST] = "contrast",
};

const char *gui_theme_name(enum gui_theme theme)
{
    return names[theme];
}

bool gui_theme_read(const char *name, enum gui_theme *out)
{
    for (size_t i = 0; i < GUI_THEME_COUNT; i++) {
        if (strcmp(name, names[i]) != 0)
            continue;
        *out = (enum gui_theme)i;
        return true;
    }
    return false;
}

/* Pixels at 100 %. */
static const struct {
    int size, line_ja, line_en;
} types[GUI_TYPE_COUNT] = {
    [GUI_REPORT] = {15, 24, 22},         [GUI_LABEL] = {13, 20, 20},
    [GUI_CLOSE] = {13, 18, 18},          [GUI_NOTE] = {14, 24, 20},
    [GUI_OPTION] = {16, 26, 24},         [GUI_SPEECH] = {16, 28, 24},
    [GUI_NAME] = {18, 30, 26},           [GUI_NEWEST] = {20, 32, 28},
    [GUI_VOICE] = {22, 40, 32},          [GUI_SCORE] = {24, 32, 32},
    [GUI_PROJECT_LEAST] = {19, 24, 24},  [GUI_PROJECT_BELOW] = {22, 28, 28},
    [GUI_PROJECT_TIGHT] = {24, 30, 30},  [GUI_TITLE] = {28, 40, 36},
    [GUI_PROJECT_CLOSE] = {26, 36, 34},  [GUI_PROJECT_BOTH] = {30, 42, 40},
    [GUI_PROJECT_OPTION] = {36, 50, 50}, [GUI_PROJECT_LINE] = {44, 76, 76},
};

int gui_type_size(enum gui_type type, int scale)
{
    return (types[type].size * scale + 50) / 100;
}

int gui_type_line(enum gui_type type, enum km_language language, int scale)
{
    int base = language == KM_EN ? types[type].line_en : types[type].line_ja;
    int size = gui_type_size(type, scale);
    /* size × base ÷ size at 100 %, to the nearest even number */
    return (size * base + types[type].size) / (2 * types[type].size) * 2;
}
