# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Training the starter model.

# trainStarter [ARGUMENT...]: the steps from text to GGUF (resources/starter_model/train/main.py), with the alcove-cli of
# this build to quantize and to compare with.
trainStarter() {
    # Parts of the model are compiled for this processor; what that makes asks for sleef, and does not load it itself.
    inside env LD_PRELOAD=libsleef.so.3 CXX=g++-14 OMP_WAIT_POLICY=PASSIVE TORCHINDUCTOR_CACHE_DIR="$cache/inductor" \
        "ALCOVE_CLI=$build/bin/alcove-cli" PYTHONDONTWRITEBYTECODE=1 \
        python3 "$checkout/resources/starter_model/train/main.py" "$@"
}
