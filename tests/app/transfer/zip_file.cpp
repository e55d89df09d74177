// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/transfer/zip_file.h"

#include <QFile>

#include <zip.h>

namespace alcove::test {

void writeZip(const QString& name, const std::vector<ZippedFile>& files, const char* password)
{
    zip_t* archive = zip_open(QFile::encodeName(name).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    bool good = archive != nullptr;
    for (const ZippedFile& file : files) {
        zip_source_t* source =
            zip_source_buffer(archive, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, file.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        good = good && index >= 0;
        if (good && password)
            good = zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password) == 0;
    }
    if (!good || zip_close(archive) != 0)
        qFatal("the test's archive can't be written");
}

} // namespace alcove::test
