# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Configuring, building and testing with the presets of CMakePresets.json.

# usePreset NAME: sets $preset and $build, the folder it is built in.
usePreset() {
    preset=$1
    case "$preset" in
    release | debug | asan | fuzz) ;;
    *) die "there is no preset '$preset'." "The presets are release, debug, asan and fuzz." ;;
    esac
    build=$checkout/build/$preset
}

# quietly COMMAND...: runs it where Alcove is built; for step, which wants a command that returns.
quietly() {
    (cd "$checkout" && LC_ALL=C.UTF-8 inside "$@")
}

# buildTargets WHAT TARGET...: configures when that is needed and builds the targets; ninja says what there is to do.
buildTargets() {
    local what=$1 place=$kind
    shift
    [ "$kind" = native ] || place=$(basename "$root")
    holdLock "$checkout/build/.$preset.lock" "building in build/$preset"
    # A folder that was built on another system (before an upgrade, say) holds that one's libraries.
    if [ -d "$build" ] && [ "$(cat "$build/.built-in" 2>/dev/null)" != "$place" ]; then
        rm -rf "$build"
    fi
    if [ ! -e "$build/build.ninja" ] || [ "$checkout/CMakePresets.json" -nt "$build/build.ninja" ]; then
        mkdir -p "$build"
        echo "$place" >"$build/.built-in"
        step "Configuring ($preset)" "about 10 s" "$build/configure.log" quietly cmake --preset "$preset" ||
            die "CMake could not configure the build (see above)." "The whole log is in $build/configure.log."
    fi
    step "Building $what ($preset)" "the first time several minutes, then only what changed" "$build/build.log" \
        quietly cmake --build "$build" -j "$(buildJobs)" ${1:+--target "$@"} ||
        die "the build failed (see above)." "The whole log is in $build/build.log."
    releaseLock
}

# One compiler a core, as far as the memory goes (1.5 GB each).
buildJobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    [ "${memory:-1}" -ge 1 ] || memory=1
    if [ "$memory" -lt "$cores" ]; then echo "$memory"; else echo "$cores"; fi
}

# runTests [CTEST-OPTION...]: runs every test, with its data, settings and cache in the build folder and away from the
# user's. Prints what ctest prints, then the skips with their reasons, then the count; returns ctest's status.
runTests() {
    local home=$build/test-home status=0 loaded=() keep=$build/tests/libalcove_keep_libraries.so
    rm -rf "$home"
    mkdir -p "$home"/{data,config,state,cache} "$cache/shaders_of_tests"
    say "Running the tests ($([ "$preset" = asan ] && echo 'about 30 minutes' || echo 'about 10 minutes'))"
    if [ -e "$keep" ]; then
        # It comes before the sanitizer's own library, which that one would take for a mistake.
        loaded=(env "LD_PRELOAD=$keep" ASAN_OPTIONS=verify_asan_link_order=0)
    fi
    (
        cd "$checkout" || exit 1
        export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_STATE_HOME=$home/state
        export XDG_CACHE_HOME=$home/cache LC_ALL=C.UTF-8
        # Mesa's software Vulkan compiles a shader for the processor in a second or so, several thousand in all. What it
        # compiled is kept between runs: the build with sanitizers needs the same ones.
        export MESA_SHADER_CACHE_DIR=$cache/shaders_of_tests
        unset ALCOVE_STARTER_MODEL
        inside "${loaded[@]}" ctest --test-dir "$build" --output-on-failure --no-tests=error -j "$(nproc)" \
            --output-junit "$build/tests.xml" --test-output-size-passed 1000000 --test-output-size-failed 1000000 "$@"
    ) </dev/null || status=$?
    [ ! -e "$build/tests.xml" ] || countTests <"$build/tests.xml"
    return $status
}

# countTests: reads ctest's JUnit file and says "N passed, N failed, N skipped". A Qt Test program counts with its test
# functions, any other as one; a program that fails without a failed function (a crash, a time-out) is one failure.
countTests() {
    awk '
        function finish(   broken) {
            if (name == "") return
            broken = (status != "run" && status != "notrun" && status != "disabled")
            if (totals) {
                passed += p; failed += f; skipped += s
                if (broken && f == 0) failed++
            } else if (broken) failed++
            else if (status == "run") passed++
            else { skipped++; reasons = reasons "    skipped: " name "\n" }
        }
        /<testcase / {
            finish()
            name = status = $0
            sub(/.* name="/, "", name); sub(/".*/, "", name)
            sub(/.* status="/, "", status); sub(/".*/, "", status)
            totals = p = f = s = 0
        }
        /Totals: [0-9]+ passed/ {
            line = $0; sub(/.*Totals: /, "", line); gsub(/,/, "", line); split(line, n, " ")
            totals = 1; p += n[1]; f += n[3]; s += n[5]
        }
        /SKIP   : / {
            line = $0; sub(/.*SKIP   : /, "", line); gsub(/&quot;/, "\"", line); gsub(/&apos;/, "\047", line)
            reasons = reasons "    skipped: " line "\n"
        }
        END {
            finish()
            printf "%s", reasons
            printf "%d passed, %d failed%s\n", passed, failed, skipped ? ", " skipped " skipped" : ""
        }'
}
