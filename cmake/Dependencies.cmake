# Every dependency comes from the distribution's packages; docs/dependencies.md says why each is here.

find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(date REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(cmark_gfm REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(libzip REQUIRED libzip)
find_package(EXPAT REQUIRED)
# libcsv has no pkg-config file.
find_library(ISMS_CSV_LIBRARY csv REQUIRED)
find_path(ISMS_CSV_INCLUDE_DIR csv.h REQUIRED)
# These are not linked, but loaded on first use by src/base/libraries/, by the names that linking would have recorded.
set(libcrypto_LINK_LIBRARIES ${OPENSSL_CRYPTO_LIBRARY})
set(libcrypto_INCLUDE_DIRS ${OPENSSL_INCLUDE_DIR})
set(libexpat_LINK_LIBRARIES ${EXPAT_LIBRARIES})
set(libexpat_INCLUDE_DIRS ${EXPAT_INCLUDE_DIRS})
set(libcsv_LINK_LIBRARIES ${ISMS_CSV_LIBRARY})
set(libcsv_INCLUDE_DIRS ${ISMS_CSV_INCLUDE_DIR})
foreach(lazy libzip libcrypto libexpat libcsv)
    execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${${lazy}_LINK_LIBRARIES} OUTPUT_VARIABLE header COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE ".*SONAME +([^\n]+)\n.*" "\\1" ${lazy}_soname "${header}")
    add_library(ISMS::${lazy}_headers INTERFACE IMPORTED)
    target_include_directories(ISMS::${lazy}_headers SYSTEM INTERFACE ${${lazy}_INCLUDE_DIRS})
endforeach()
# Only the module that typesets PDF is linked with these.
pkg_check_modules(typesetting REQUIRED IMPORTED_TARGET pangocairo pangoft2 cairo-pdf fontconfig libqpdf lcms2)
# Only the module that writes and reads calendars is linked with this.
pkg_check_modules(libical REQUIRED IMPORTED_TARGET libical)
# Only the module that speaks SMTP is linked with this.
find_package(CURL REQUIRED)
