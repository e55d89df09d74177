#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# What ./alcove understands, in a copy of the script whose steps only say that they were taken.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"

copy=$scratch/copy
mkdir -p "$copy/packaging"
cp "$checkout/alcove" "$copy/"
cp -r "$checkout/packaging/script" "$copy/packaging/"
# lint.sh is the part that is read last: what it defines again counts.
cat >"$copy/packaging/script/lint.sh" <<'PART'
prepare() { echo "prepare $*"; }
buildTargets() { shift; echo "build $preset:${*:+ $*}"; }
openAlcove() { echo "open${*:+ $*}"; }
runTests() { echo "test${*:+ $*}"; return "${testStatus:-0}"; }
runProgram() { echo "program ${build##*/} $*"; }
inside() { echo "inside ${*##*/build/}"; exit 0; }
putIntoMenu() { echo "into the menu of $prefix"; }
removeFromMenu() { echo "out of the menu of $prefix"; }
trainStarter() { echo "train${*:+ $*}"; }
fuzzTargets() { echo fuzz_a; }
fuzzAll() { echo "fuzz $*"; }
formatSources() { echo format; }
lintSources() { echo lint; }
cleanRoot() { echo "clean root"; }
PART

# saidBy ARGUMENT...: the steps on one line, and the status when it is not 0.
saidBy() {
    local said status=0
    said=$(ALCOVE_CACHE='' XDG_CACHE_HOME=$scratch/cache "$copy/alcove" "$@" 2>&1) || status=$?
    [ $status -eq 0 ] || said+=" [$status]"
    tr '\n' ';' <<<"$said" | sed 's/;$//'
}

expect "run" "$(saidBy run)" 'prepare build;build release: alcove alcove-cli;open'
expect "run with a file" "$(saidBy run 'my model.gguf')" 'prepare build;build release: alcove alcove-cli;open my model.gguf'
expect "run of a preset" "$(saidBy run --preset=asan x)" 'prepare build;build asan: alcove alcove-cli;open x'
expect "test" "$(saidBy test)" 'prepare build test;build release:;test'
expect "test of a preset" "$(saidBy test asan -R tst_a)" 'prepare build test;build asan:;test -R tst_a'
expect "test with an option" "$(saidBy test -R tst_a)" 'prepare build test;build release:;test -R tst_a'
expect "a failed test" "$(testStatus=8 saidBy test)" '*;test \[8\]'
expect "build" "$(saidBy build debug)" 'prepare build test;build debug:'
expect "build of one target" "$(saidBy build release alcove-cli)" 'prepare build test;build release: alcove-cli'
expect "exec" "$(saidBy exec alcove-cli devices)" 'prepare build;program release alcove-cli devices'
expect "exec of a preset" "$(saidBy exec --preset=debug tst_a -v)" 'prepare build;program debug tst_a -v'
expect "exec of nothing" "$(saidBy exec)" 'alcove: exec needs the name of a program.*\[1\]'
expect "bench" "$(saidBy bench -n 5)" 'prepare build;build release: alcove-bench;inside release/bin/alcove-bench -n 5'
expect "train" "$(saidBy train)" 'prepare build test train;build release: alcove-cli;train'
expect "train one step" "$(saidBy train check --run x)" '*;train check --run x'
expect "install" "$(HOME=/home/a saidBy install)" 'prepare build;build release: alcove alcove-cli;into the menu of /home/a/.local'
expect "install elsewhere" "$(saidBy install --prefix /opt/../srv)" '*;into the menu of /srv'
expect "install taken back" "$(saidBy install --prefix=/opt --remove)" 'out of the menu of /opt'
expect "install into nothing" "$(saidBy install --prefix)" '*name of a folder*\[1\]'
expect "install of something" "$(saidBy install alcove)" "*not 'alcove'*\[1\]"
expect "fuzz" "$(saidBy fuzz)" 'prepare build test lint;build fuzz: fuzz_a;fuzz 60'
expect "fuzz for a while" "$(saidBy fuzz 5)" '*;fuzz 5'
expect "format" "$(saidBy format)" 'prepare build lint;format'
expect "lint" "$(saidBy lint)" 'prepare build test lint;build release:;lint'
expect "an unknown preset" "$(saidBy test fast)" "alcove: there is no preset 'fast'.*\[1\]"
expect "an unknown verb" "$(saidBy rnu)" "Usage:*there is no verb 'rnu'. \[1\]"
expect "no verb" "$(saidBy)" 'Usage: *[!]]'
expect "help" "$(saidBy --help)" 'Usage: *[!]]'

mkdir -p "$copy/build/release"
expect "clean with a wrong word" "$(saidBy clean everything)" '*\[1\]'
expect "which deletes nothing" "$(ls "$copy/build")" release
expect "clean" "$(saidBy clean)" ''
expect "which deletes the build" "$(ls "$copy")" $'alcove\npackaging'
expect "clean root" "$(saidBy clean root)" 'clean root'

ln -s "$copy/alcove" "$scratch/link"
expect "through a link" "$(ALCOVE_CACHE='' XDG_CACHE_HOME=$scratch/cache "$scratch/link" test | head -n 1)" 'prepare build test'
