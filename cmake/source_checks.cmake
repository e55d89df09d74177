# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# The targets `format` and `lint`, for editors that know CMake: ./alcove does the work.

foreach(verb format lint)
    add_custom_target(${verb} COMMAND ${CMAKE_SOURCE_DIR}/alcove ${verb} USES_TERMINAL VERBATIM)
endforeach()
