# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# fuzzTargets: the name of each, without a blank.
fuzzTargets() {
    basename -a -s .cpp "$checkout"/tests/fuzz/fuzz_*.cpp
}

# fuzzAll SECONDS: runs every fuzz target that long, from its corpus in tests/fuzz/ and what earlier runs found worth
# keeping. A finding ends it: the input lies in the build folder, and the target's name with that file repeats it.
fuzzAll() {
    local target name
    [[ $1 =~ ^[1-9][0-9]*$ ]] || die "fuzz takes a number of seconds, and not '$1'."
    for target in $(fuzzTargets); do
        name=${target#fuzz_}
        mkdir -p "$build/corpus/$name"
        step "Fuzzing $name" "$1 s" "$build/fuzz_$name.log" quietly "$build/bin/$target" -max_total_time="$1" \
            -timeout=10 -rss_limit_mb=3000 -max_len=65536 -print_final_stats=1 \
            -artifact_prefix="$build/finding_${name}_" "$build/corpus/$name" "$checkout/tests/fuzz/corpus/$name" ||
            die "$target found something (see above)." "The input is $build/finding_${name}_*; repeat it with:" \
                "./alcove exec --preset=fuzz $target FILE"
        grep 'stat::number_of_executed_units\|stat::new_units_added' "$build/fuzz_$name.log" >&2
    done
}
