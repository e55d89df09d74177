// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Pictures in messages that need no network: in the text itself (RFC 2397), or in a file of this computer.
#pragma once

#include "inference/result.h"

#include <QImage>
#include <QString>

namespace alcove {

// "data:image/png;base64,…" or "file:///…" where such a picture may be meant; empty: `address` is something else. A
// path becomes the address of its file. Nothing is read yet.
QString localImageAddress(const QString& address);

// Whether it lies in the text itself, so that it can go wherever the text goes.
bool isInText(const QString& localAddress);

// The picture, made smaller to fit into `most` pixels each way. Only formats of pixels are read: one of lines (SVG)
// could name other files. Fails when it can't be read, is no picture, or would need too much memory.
Result<QImage> readLocalImage(const QString& localAddress, int most = 2560);

} // namespace alcove
