// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "imports.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <sys/mman.h>
#include <unistd.h>

namespace null_drm {
namespace {

// What the dynamic section of a library says of what the library imports; the loader has made addresses of it.
struct Imported {
    const ElfW(Sym) * symbols = nullptr;
    const char* names = nullptr;
    std::span<const ElfW(Rela)> data;
    std::span<const ElfW(Rela)> calls;
};

Imported read(const ElfW(Dyn) * entry)
{
    Imported found;
    const ElfW(Rela)* data = nullptr;
    const ElfW(Rela)* calls = nullptr;
    size_t dataBytes = 0;
    size_t callBytes = 0;
    for (; entry->d_tag != DT_NULL; ++entry) {
        const auto place = entry->d_un.d_ptr;
        switch (entry->d_tag) { // NOLINTBEGIN(performance-no-int-to-ptr): so they lie there
        case DT_SYMTAB: found.symbols = reinterpret_cast<const ElfW(Sym)*>(place); break;
        case DT_STRTAB: found.names = reinterpret_cast<const char*>(place); break;
        case DT_RELA: data = reinterpret_cast<const ElfW(Rela)*>(place); break;
        case DT_RELASZ: dataBytes = entry->d_un.d_val; break;
        case DT_JMPREL: calls = reinterpret_cast<const ElfW(Rela)*>(place); break;
        case DT_PLTRELSZ: callBytes = entry->d_un.d_val; break;
        default: break;
        } // NOLINTEND(performance-no-int-to-ptr)
    }
    found.data = {data, dataBytes / sizeof(ElfW(Rela))};
    found.calls = {calls, callBytes / sizeof(ElfW(Rela))};
    return found;
}

// The loader has made these pages read-only when it was done with them.
void write(void** slot, void* value)
{
    const auto page = static_cast<uintptr_t>(sysconf(_SC_PAGESIZE));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): the page that it lies in
    void* start = reinterpret_cast<void*>(reinterpret_cast<uintptr_t>(slot) & ~(page - 1));
    if (mprotect(start, page, PROT_READ | PROT_WRITE) == 0)
        *slot = value;
}

} // namespace

void replaceImports(void* library, std::span<const Import> imports)
{
    link_map* map = nullptr;
    if (dlinfo(library, RTLD_DI_LINKMAP, static_cast<void*>(&map)) != 0)
        return;
    const Imported imported = read(map->l_ld);
    for (const auto& relocations : {imported.data, imported.calls}) {
        for (const ElfW(Rela) & relocation : relocations) {
            const ElfW(Sym)& symbol = imported.symbols[ELF64_R_SYM(relocation.r_info)];
            if (symbol.st_shndx != SHN_UNDEF || symbol.st_name == 0)
                continue;
            const auto found =
                std::ranges::find(imports, std::string_view(imported.names + symbol.st_name), &Import::name);
            if (found != imports.end()) // NOLINTNEXTLINE(performance-no-int-to-ptr): its place in the library
                write(reinterpret_cast<void**>(map->l_addr + relocation.r_offset), found->own);
        }
    }
}

} // namespace null_drm
