#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# The files that tell a desktop about Alcove are what their specifications ask for, and agree with each other, with the
# program and with the changelog.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/../platform/expect.sh"
cd "$checkout/packaging/desktop" || exit 1
id=org.alcove.Alcove
export LC_ALL=C.UTF-8

# saidBy COMMAND...: what it says, and its status when that is not 0.
saidBy() {
    local said status=0
    said=$("$@" 2>&1) || status=$?
    echo "$said${status#0}"
}

# valueOf XPATH: of the metainfo file, a line each.
valueOf() {
    xmllint --xpath "$1" $id.metainfo.xml 2>/dev/null
}

expect "the files" "$(echo *)" "$id.desktop $id.metainfo.xml $id.svg $id.xml"
expect "the menu entry is valid" "$(saidBy desktop-file-validate $id.desktop)" ''
expect "XML, and well formed" "$(saidBy xmllint --noout ./*.xml ./*.svg)" ''
# The project has no page of its own that one could link to; all the rest counts.
expect "the metainfo is valid" \
    "$(saidBy appstreamcli validate --no-net --no-color --override=url-homepage-missing=info $id.metainfo.xml)" \
    '*Validation was successful*'
sed 's/<name>/<nam>/' $id.metainfo.xml >"$scratch/broken.metainfo.xml"
expect "which is really looked at" "$(saidBy appstreamcli validate --no-net "$scratch/broken.metainfo.xml")" '*ailed*'

expect "the window says the same name" "$(grep -c "setDesktopFileName(\"$id\")" "$checkout/app/main.cpp")" 1
expect "the metainfo's name" "$(valueOf '/component/id/text()')" $id
expect "and what it starts" "$(valueOf '/component/launchable/text()')" $id.desktop
expect "the icon" "$(grep '^Icon=' $id.desktop)" "Icon=$id"

for language in de fr zh_CN; do
    for key in GenericName Comment Keywords; do
        expect "$key in $language" "$(grep -c "^$key\[$language\]=." $id.desktop)" 1
    done
    expect "the action in $language" "$(sed -n '/^\[Desktop Action/,$p' $id.desktop | grep -c "^Name\[$language\]=.")" 1
    expect "the summary in $language" "$(valueOf "string(/component/summary[@xml:lang='$language'])")" '?*'
    # A paragraph or a point of the list that a language lacks would be shown in English between the others.
    for part in p li; do
        expect "each <$part> in $language" "$(valueOf "count(//description//${part}[@xml:lang='$language'])")" \
            "$(valueOf "count(//description//${part}[not(@xml:lang)])")"
    done
done

# Models, and nothing that belongs to other programs too.
type=application/x-gguf
expect "what is opened from a file manager" "$(grep '^MimeType=' $id.desktop)" "MimeType=$type;"
expect "the metainfo's word of it" "$(valueOf '//provides/mediatype/text()')" $type
mkdir -p "$scratch/mime/packages"
cp $id.xml "$scratch/mime/packages/"
update-mime-database "$scratch/mime" 2>/dev/null
expect "its ending" "$(grep -v '^#' "$scratch/mime/globs2")" "50:$type:\*.gguf"
expect "its first four bytes" "$(tr -d '\0\1\4' <"$scratch/mime/magic")" "*[[]50:$type]*>0=GGUF*"

# Versions that came out, and only those.
expect "the releases of the changelog" "$(valueOf '//releases/release/@version' | sed 's/.*"\(.*\)"/\1/')" \
    "$(sed -n 's/^## \[\([0-9][^]]*\)\].*/\1/p' "$checkout/CHANGELOG.md")"
