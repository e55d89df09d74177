// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Keeps every library loaded until the process ends. The Vulkan loader unloads the driver, and with the driver's
// variables goes what pointed at the memory that the driver keeps for the life of the process: the LeakSanitizer would
// call that a leak of ours, at an address that no longer has a name.

extern "C" __attribute__((visibility("default"))) int dlclose(void* /*handle*/)
{
    return 0;
}
