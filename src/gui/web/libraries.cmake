# cJSON and what of libunistring Kamae uses, from the sources that tools/web unpacks into KAMAE_WEB_SOURCES.
set(KAMAE_WEB_SOURCES ${PROJECT_BINARY_DIR}/sources CACHE PATH "where tools/web unpacked the sources of the libraries")
set(cjson_sources ${KAMAE_WEB_SOURCES}/cjson)
set(unistring_sources ${KAMAE_WEB_SOURCES}/libunistring/lib)
if(NOT EXISTS ${cjson_sources}/cJSON.c OR NOT EXISTS ${unistring_sources}/unitypes.in.h)
  message(FATAL_ERROR "KAMAE_WEB needs the sources of cJSON and libunistring in ${KAMAE_WEB_SOURCES}: tools/web fetches them")
endif()

set(include ${PROJECT_BINARY_DIR}/include)
configure_file(${cjson_sources}/cJSON.h ${include}/cjson/cJSON.h COPYONLY)
add_library(cjson STATIC ${cjson_sources}/cJSON.c)
target_include_directories(cjson PUBLIC ${include})

# What ./configure would make of the headers, and find out about this system.
foreach(header IN ITEMS unicase uniconv unictype unigbrk unilbrk uninorm unistr unitypes uniwidth unicase/special-casing)
  configure_file(${unistring_sources}/${header}.in.h ${include}/unistring/${header}.h COPYONLY)
endforeach()
foreach(header IN ITEMS cdefs inline)
  configure_file(${unistring_sources}/unistring/${header}.h ${include}/unistring/unistring/${header}.h COPYONLY)
endforeach()
file(CONFIGURE OUTPUT ${include}/unistring/unistring/woe32dll.h CONTENT "#define LIBUNISTRING_DLL_VARIABLE\n")
file(CONFIGURE OUTPUT ${include}/unistring/config.h CONTENT "#define IN_LIBUNISTRING 1
#define _GL_ATTRIBUTE_CONST
#define _GL_ATTRIBUTE_PURE
#define _GL_ATTRIBUTE_FALLTHROUGH ((void)0)
")
# From the functions that src/text calls to whatever they call.
set(unistring_files
  unicase/cased unicase/empty-prefix-context unicase/empty-suffix-context unicase/ignorable unicase/special-casing
  unicase/tocasefold unicase/u8-casefold unicase/u8-casemap unicase/u8-ct-casefold
  unictype/combiningclass unictype/pr_extended_pictographic unictype/pr_soft_dotted
  unigbrk/u8-grapheme-breaks unigbrk/uc-gbrk-prop unilbrk/lbrktables unilbrk/u8-possible-linebreaks
  uninorm/canonical-decomposition uninorm/compat-decomposition uninorm/composition uninorm/decompose-internal
  uninorm/decomposing-form uninorm/decomposition uninorm/decomposition-table uninorm/nfd uninorm/nfkc uninorm/nfkd
  uninorm/u8-normalize unistr/u8-cpy unistr/u8-mbtouc-aux unistr/u8-mbtouc-unsafe-aux unistr/u8-uctomb-aux
  uniwidth/width)
list(TRANSFORM unistring_files REPLACE "(.+)" "${unistring_sources}/\\1.c")
add_library(unistring STATIC ${unistring_files})
target_include_directories(unistring PUBLIC ${include}/unistring PRIVATE ${unistring_sources})
set(UNISTRING_LIBRARY unistring)
set(UNISTRING_INCLUDE ${include}/unistring)
