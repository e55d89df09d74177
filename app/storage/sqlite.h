// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A thin owner for SQLite's C interface: what is opened is closed, what fails is an Error in plain words. Used on the
// database's thread only.
#pragma once

#include "inference/result.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace alcove {

// What kind of trouble a call ran into, for those who can do something about it.
enum class SqliteTrouble {
    None,
    Refused,   // a constraint or a statement that is wrong: it will never succeed
    Busy,      // somebody else has the file: the same write may succeed soon
    Temporary, // full disk, read-only, I/O error: it may succeed later
    Damaged,   // the file is not a well-formed database
};

class SqliteConnection;

// A prepared statement. Values are bound by position, the first is 1, as in SQLite; columns count from 0.
class SqliteStatement {
public:
    SqliteStatement(SqliteStatement&& other) noexcept;
    SqliteStatement& operator=(SqliteStatement&&) = delete;
    ~SqliteStatement();

    void bind(int position, qint64 value);
    void bind(int position, int value) { bind(position, static_cast<qint64>(value)); }
    void bind(int position, double value);
    void bind(int position, const QString& value);
    void bind(int position, const std::string& value);
    // Absent: NULL.
    template<typename Value>
    void bind(int position, const std::optional<Value>& value)
    {
        if (value)
            bind(position, *value);
        else
            bindNull(position);
    }

    // The value in `column` of the row that `source` stands on, whatever its kind.
    void bindColumn(int position, const SqliteStatement& source, int column);

    // To the next row: true, there is one. Fails with the database's error.
    Result<bool> step();
    void reset(); // for other values

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    int columns() const;

private:
    friend class SqliteConnection;
    SqliteStatement(SqliteConnection& connection, sqlite3_stmt* statement);
    void bindNull(int position);

    SqliteConnection* m_connection;
    sqlite3_stmt* m_statement;
};

enum class SqliteAccess {
    ReadWrite, // made when it is missing
    ReadOnly,
    Frozen, // read-only, and nobody may change the file: no lock, no journal beside it is looked at
    Memory, // no file
};

class SqliteConnection {
public:
    static Result<SqliteConnection> open(const QString& file, SqliteAccess access);
    SqliteConnection(SqliteConnection&& other) noexcept;
    SqliteConnection& operator=(SqliteConnection&& other) noexcept;
    ~SqliteConnection(); // every statement is gone by then

    // A statement with `values` bound to its parameters in their order.
    template<typename... Values>
    Result<SqliteStatement> prepare(const char* sql, const Values&... values)
    {
        Result<SqliteStatement> statement = compile(sql);
        if (statement) {
            int position = 0;
            (statement->bind(++position, values), ...);
        }
        return statement;
    }

    // prepare(), then one step, for a statement that gives no rows.
    template<typename... Values>
    Result<void> run(const char* sql, const Values&... values)
    {
        Result<SqliteStatement> statement = prepare(sql, values...);
        if (!statement)
            return std::unexpected(statement.error());
        return statement->step().transform([](bool) {});
    }

    // prepare(), then what `read` makes of each row, in their order.
    template<typename Read, typename... Values>
    auto readAll(const char* sql, Read read, const Values&... values)
        -> Result<std::vector<std::invoke_result_t<Read&, const SqliteStatement&>>>
    {
        Result<SqliteStatement> statement = prepare(sql, values...);
        if (!statement)
            return std::unexpected(statement.error());
        std::vector<std::invoke_result_t<Read&, const SqliteStatement&>> all;
        while (true) {
            const Result<bool> row = statement->step();
            if (!row)
                return std::unexpected(row.error());
            if (!*row)
                return all;
            all.push_back(read(*statement));
        }
    }

    Result<void> execute(const char* sql);   // any number of statements, their rows dropped
    Result<qint64> integer(const char* sql); // the first column of the first row; 0 when there is none
    Result<QString> text(const char* sql);
    Result<void> check();      // that pages and rows are well formed; reads the whole file
    Result<void> checkFully(); // and that the indexes agree with them
    // The whole database as it is now, over what the target holds, whoever writes meanwhile. `progress` gets the pages
    // copied and all pages; false stops it, and the target is not to be used then. Gives whether it was not stopped.
    using CopyProgress = std::function<bool(int done, int total)>;
    Result<bool> copyTo(SqliteConnection& target, const CopyProgress& progress = {});
    int changes() const; // rows that the last write changed
    bool readOnly() const;
    bool inMemory() const; // there is no file behind it
    const QString& file() const { return m_file; }

    // The worst that happened since clearTrouble().
    SqliteTrouble trouble() const { return m_trouble; }
    void clearTrouble() { m_trouble = SqliteTrouble::None; }

private:
    friend class SqliteStatement;
    friend class SqliteTransaction;
    SqliteConnection() = default;
    Result<SqliteStatement> compile(const char* sql);
    Result<void> verdict(const char* pragma);
    Error failure(int code); // notes the trouble

    sqlite3* m_handle = nullptr;
    QString m_file;
    SqliteTrouble m_trouble = SqliteTrouble::None;
};

// BEGIN IMMEDIATE on construction by begin(); rolled back unless committed.
class SqliteTransaction {
public:
    static Result<SqliteTransaction> begin(SqliteConnection& connection);
    // Everything that is read until it ends is of one moment, whoever writes meanwhile. Within another transaction it
    // is that one's moment.
    static Result<SqliteTransaction> beginReading(SqliteConnection& connection);
    SqliteTransaction(SqliteTransaction&& other) noexcept;
    SqliteTransaction& operator=(SqliteTransaction&&) = delete;
    ~SqliteTransaction();
    Result<void> commit();

private:
    explicit SqliteTransaction(SqliteConnection& connection) : m_connection(&connection) {}
    SqliteConnection* m_connection;
};

} // namespace alcove
