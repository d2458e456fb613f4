# Makes C of a style sheet: its lines as strings, and its hash as a content security policy names it.
# usage: cmake -DINPUT=report.css -DOUTPUT=html_style.c -P embed.cmake
file(READ ${INPUT} text)
string(REPLACE "\\" "\\\\" text "${text}")
string(REPLACE "\"" "\\\"" text "${text}")
string(REGEX REPLACE "([^\n]*)\n" "    \"\\1\\\\n\",\n" text "${text}")

# SHA-256 as base64: 24 bits, six hexadecimal digits, make four characters; the last two bytes make three.
file(SHA256 ${INPUT} digits)
set(alphabet "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
set(hash "")
foreach(start RANGE 0 60 6)
  string(SUBSTRING "${digits}0000" ${start} 6 group)
  foreach(shift 18 12 6 0)
    math(EXPR value "(0x${group} >> ${shift}) & 63")
    string(SUBSTRING ${alphabet} ${value} 1 character)
    string(APPEND hash ${character})
  endforeach()
endforeach()
string(SUBSTRING ${hash} 0 43 hash)

file(WRITE ${OUTPUT} "#include \"report/html_style.h\"

const char html_style_hash[] = \"sha256-${hash}=\";

const char *const html_style[] = {
${text}    NULL,
};
")
