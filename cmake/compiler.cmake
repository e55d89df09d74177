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

# The standard library's headers, read once for all targets instead of once a file: about half of the time that a file
# takes. They are only a short cut: every file includes what it uses.
set(ALCOVE_STANDARD_HEADERS
    <algorithm> <array> <atomic> <chrono> <cmath> <cstring> <expected> <filesystem> <format> <functional> <map> <memory>
    <mutex> <optional> <ranges> <span> <string> <thread> <variant> <vector>
)
file(WRITE ${CMAKE_BINARY_DIR}/precompiled/headers.cpp "")
add_library(alcove_engine_headers OBJECT ${CMAKE_BINARY_DIR}/precompiled/headers.cpp)
target_link_libraries(alcove_engine_headers PRIVATE alcove_flags)
target_precompile_headers(alcove_engine_headers PRIVATE ${ALCOVE_STANDARD_HEADERS})

# alcove_add_library(name SOURCES... LINKS...): one static library for one layer.
function(alcove_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC alcove_flags ${arg_LINKS})
    target_precompile_headers(${name} REUSE_FROM alcove_engine_headers)
endfunction()
