// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Functions that a library takes from others are put in place of with one's own, in this library alone.
#pragma once

#include <span>
#include <string_view>

namespace null_drm {

struct Import {
    std::string_view name;
    void* own;
};

template<typename Function>
Import import(std::string_view name, Function* own)
{
    return {name, reinterpret_cast<void*>(own)};
}

// `library` is what dlopen() gave. What it does not import is left out.
void replaceImports(void* library, std::span<const Import> imports);

} // namespace null_drm
