# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# What Alcove and llama.cpp answer greedily to the same questions, for tests/bench/peer.sh.

# theirAnswers: what llama.cpp's server answers to each line of the prompts, as JSON strings, a line each. The server writes
# the conversation with the model's own template and ends it at the model's own tokens, as alcove-cli does.
theirAnswers() {
    # shellcheck disable=SC2016,SC2046 # expanded in there; several words
    inPeer sh -c '
        tokens=$1
        shift
        llama-server -m /media/model.gguf -c 2048 --jinja --port 8080 "$@" >/tmp/server.log 2>&1 &
        waited=0
        until curl -sf http://127.0.0.1:8080/health >/dev/null; do
            waited=$((waited + 1))
            if [ "$waited" -gt 1200 ] || ! kill -0 $! 2>/dev/null; then
                tail -n 5 /tmp/server.log >&2
                exit 1
            fi
            sleep 0.5
        done
        while IFS= read -r question; do
            jq -n --arg question "$question" --argjson tokens "$tokens" \
                "{messages: [{role: \"user\", content: \$question}], max_tokens: \$tokens, temperature: 0}" |
                curl -sf http://127.0.0.1:8080/v1/chat/completions -H "Content-Type: application/json" -d @- |
                jq -c ".choices[0].message.content"
        done' sh "$tokens" $(peerOptions) <"$prompts"
}

# A JSON string as its text, without blanks around it.
plainText() {
    inPeer jq -r . | sed -E '1s/^\s+//; $s/\s+$//'
}

# compareGreedily: asks both; tells what differs. 1: something does.
compareGreedily() {
    local answers theirs ours question same=0 all=0
    answers=$(mktemp -d)
    # shellcheck disable=SC2064 # the name as it is now
    trap "rm -rf '$answers'" EXIT
    theirAnswers >"$answers/theirs" || die "llama.cpp could not open the model (see above)."
    while IFS= read -r question <&3; do
        all=$((all + 1))
        theirs=$(sed -n "${all}p" "$answers/theirs" | plainText)
        ours=$("$checkout/alcove" exec alcove-cli run --model "$model" --device "$device" --temp 0 -n "$tokens" \
            --prompt "$question" </dev/null 2>"$answers/log" | sed -E '1s/^\s+//; $s/\s+$//') ||
            die "Alcove did not answer: $(cat "$answers/log")"
        if [ "$ours" = "$theirs" ]; then
            same=$((same + 1))
        else
            printf '%s\n  Alcove:    %s\n  llama.cpp: %s\n' "$question" "$ours" "$theirs"
        fi
    done 3<"$prompts"
    echo "$same of $all questions are answered alike, greedily, $tokens tokens at most"
    [ "$same" -eq "$all" ]
}
