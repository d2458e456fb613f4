/* Names of keys: what scripts write and key caps show. */
#include "gui/ui/event.h"

#include "base/utf8.h"

static const struct {
    const char *name;
    int key;
} keys[] = {
    {"Space", GUI_KEY_SPACE},
    {"Enter", GUI_KEY_ENTER},
    {"Esc", GUI_KEY_ESCAPE},
    {"Tab", GUI_KEY_TAB},
    {"Backspace", GUI_KEY_BACKSPACE},
    {"Delete", GUI_KEY_DELETE},
    {"Left", GUI_KEY_LEFT},
    {"Right", GUI_KEY_RIGHT},
    {"Up", GUI_KEY_UP},
    {"Down", GUI_KEY_DOWN},
    {"Home", GUI_KEY_HOME},
    {"End", GUI_KEY_END},
    {"PageUp", GUI_KEY_PAGE_UP},
    {"PageDown", GUI_KEY_PAGE_DOWN},
    {"F1", GUI_KEY_F1},
    {"F2", GUI_KEY_F2},
    {"F11", GUI_KEY_F11},
    {"F12", GUI_KEY_F12},
};

static const struct {
    const char *name;
    unsigned modifier;
} modifiers_by_name[] = {{"Shift+", GUI_SHIFT}, {"Ctrl+", GUI_CTRL}, {"Alt+", GUI_ALT}};

static const char *read_modifiers(const char *name, unsigned *modifiers)
{
    *modifiers = 0;
    for (size_t i = 0; i < sizeof modifiers_by_name / sizeof *modifiers_by_name;) {
        size_t length = strlen(modifiers_by_name[i].name);
        bool has = strncmp(name, modifiers_by_name[i].name, length) == 0 && name[length];
        if (has) {
            *modifiers |= modifiers_by_name[i].modifier;
            name += length;
        }
        i = has ? 0 : i + 1;
    }
    return name;
}

bool gui_key_read(const char *name, int *key, unsigned *modifiers)
{
    name = read_modifiers(name, modifiers);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (strcmp(name, keys[i].name) != 0)
            continue;
        *key = keys[i].key;
        return true;
    }
    uint32_t code = 0;
    size_t length = strlen(name), size = utf8_decode(name, length, &code);
    if (!size || size != length || code <= ' ')
        return false;
    *key = code >= 'A' && code <= 'Z' ? (int)code + ('a' - 'A') : (int)code;
    return true;
}
