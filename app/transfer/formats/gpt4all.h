// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// GPT4All's *.chat: one conversation as Qt's QDataStream writes it. Versions 1 to 13 of the format are known.
#pragma once

#include "app/transfer/conversation_source.h"

#include <QByteArrayView>

namespace alcove {

inline constexpr QByteArrayView gpt4AllMagic("\xF5\xD5\x53\xCC", 4);

Result<std::unique_ptr<ConversationSource>> openGpt4AllChat(const QString& file);

} // namespace alcove
