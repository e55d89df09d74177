# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Qt's headers beside the standard library's, read once for the application and its tests.

add_library(alcove_headers OBJECT ${CMAKE_BINARY_DIR}/precompiled/headers.cpp)
target_link_libraries(alcove_headers PRIVATE alcove_flags Qt6::Core)
target_precompile_headers(alcove_headers PRIVATE
    ${ALCOVE_STANDARD_HEADERS}
    <QAbstractListModel> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QHash> <QJsonArray> <QJsonDocument>
    <QJsonObject> <QObject> <QPointer> <QString> <QStringList> <QThread> <QTimer> <QUrl> <QVariantMap>
)

# alcove_use_precompiled_headers(target...): for targets that link Qt. Programs are compiled as libraries are (-fPIC),
# because headers that were read for -fPIC serve no file that is compiled for -fPIE.
function(alcove_use_precompiled_headers)
    foreach(target IN LISTS ARGN)
        get_target_property(type ${target} TYPE)
        if(type STREQUAL "EXECUTABLE")
            set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
            target_compile_options(${target} PRIVATE -fPIC)
        endif()
        target_precompile_headers(${target} REUSE_FROM alcove_headers)
    endforeach()
endfunction()
