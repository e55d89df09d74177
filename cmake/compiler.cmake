# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Flags that every target of the project shares, and alcove_add_library(), which gives each layer its include root.

find_program(ALCOVE_CCACHE ccache)
if(ALCOVE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ALCOVE_CCACHE})
endif()

add_library(alcove_flags INTERFACE)
target_compile_options(alcove_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
target_include_directories(alcove_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(ALCOVE_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

# alcove_add_library(name SOURCES... LINKS...): one static library for one layer.
function(alcove_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC alcove_flags ${arg_LINKS})
endfunction()
