// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/sqlite.h"

#include <QCoreApplication>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>

namespace alcove {

namespace {

// Long enough for another process to finish a commit, short enough that a person does not think we hang.
constexpr int busyMilliseconds = 4000;

QString words(const char* text)
{
    return QCoreApplication::translate("Storage", text);
}

SqliteTrouble troubleOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE: return SqliteTrouble::None;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return SqliteTrouble::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return SqliteTrouble::Busy;
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOMEM:
    case SQLITE_PERM: return SqliteTrouble::Temporary;
    default: return SqliteTrouble::Refused;
    }
}

Error describe(int code, const QString& file, const char* technical)
{
    QString message;
    QString remedy;
    switch (code & 0xff) {
    case SQLITE_FULL:
        message = words(QT_TRANSLATE_NOOP("Storage", "The disk is full: conversations could not be saved in %1."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Free some space."));
        break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        message = words(QT_TRANSLATE_NOOP("Storage", "%1 may not be written, so conversations could not be saved."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Give yourself the right to write this file and its folder."));
        break;
    case SQLITE_CANTOPEN:
        message = words(QT_TRANSLATE_NOOP("Storage", "%1, which holds the conversations, could not be opened."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Check that its folder exists and that you may write there."));
        break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        message = words(QT_TRANSLATE_NOOP("Storage", "Another program holds %1 and does not let go of it."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Close the other program."));
        break;
    case SQLITE_CORRUPT:
        message = words(QT_TRANSLATE_NOOP("Storage", "%1, which holds the conversations, is damaged."));
        break;
    case SQLITE_NOTADB:
        message = words(QT_TRANSLATE_NOOP("Storage", "%1 is not a database."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Move the file away, or start Alcove with another data folder."));
        break;
    case SQLITE_IOERR:
        message = words(QT_TRANSLATE_NOOP("Storage", "The disk did not read or write %1."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Check the disk and the space on it."));
        break;
    default:
        message = words(QT_TRANSLATE_NOOP("Storage", "Something went wrong in %1, which holds the conversations."));
        remedy = words(QT_TRANSLATE_NOOP("Storage", "Start Alcove again."));
        break;
    }
    return {message.arg(file).toStdString(), remedy.toStdString(),
            "SQLite " + std::to_string(code) + ": " + std::string(technical)};
}

} // namespace

SqliteStatement::SqliteStatement(SqliteConnection& connection, sqlite3_stmt* statement)
    : m_connection(&connection), m_statement(statement)
{
}

SqliteStatement::SqliteStatement(SqliteStatement&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

void SqliteStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void SqliteStatement::bind(int position, double value)
{
    sqlite3_bind_double(m_statement, position, value);
}

void SqliteStatement::bind(int position, const QString& value)
{
    bind(position, value.toStdString());
}

void SqliteStatement::bind(int position, const std::string& value)
{
    sqlite3_bind_text64(m_statement, position, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void SqliteStatement::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

void SqliteStatement::bindColumn(int position, const SqliteStatement& source, int column)
{
    sqlite3_bind_value(m_statement, position, sqlite3_column_value(source.m_statement, column));
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
}

Result<bool> SqliteStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return std::unexpected(m_connection->failure(code));
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString SqliteStatement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

int SqliteStatement::columns() const
{
    return sqlite3_column_count(m_statement);
}

Result<SqliteConnection> SqliteConnection::open(const QString& file, SqliteAccess access)
{
    SqliteConnection connection;
    connection.m_file = file;
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    QByteArray name = file.toUtf8();
    switch (access) {
    case SqliteAccess::ReadWrite: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE; break;
    case SqliteAccess::ReadOnly: flags |= SQLITE_OPEN_READONLY; break;
    case SqliteAccess::Frozen:
        flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
        name = QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
        break;
    case SqliteAccess::Memory:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY;
        name = ":memory:";
        break;
    }
    const int code = sqlite3_open_v2(name.constData(), &connection.m_handle, flags, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(connection.failure(code));
    sqlite3_busy_timeout(connection.m_handle, busyMilliseconds);
    return connection;
}

SqliteConnection::SqliteConnection(SqliteConnection&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)), m_file(std::move(other.m_file)), m_trouble(other.m_trouble)
{
}

SqliteConnection& SqliteConnection::operator=(SqliteConnection&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_file, other.m_file);
    std::swap(m_trouble, other.m_trouble);
    return *this;
}

SqliteConnection::~SqliteConnection()
{
    sqlite3_close(m_handle);
}

Error SqliteConnection::failure(int code)
{
    m_trouble = std::max(m_trouble, troubleOf(code));
    return describe(code, m_file, m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code));
}

Result<SqliteStatement> SqliteConnection::compile(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(failure(code));
    return SqliteStatement(*this, statement);
}

Result<void> SqliteConnection::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(failure(code));
    return {};
}

Result<qint64> SqliteConnection::integer(const char* sql)
{
    Result<SqliteStatement> statement = prepare(sql);
    if (!statement)
        return std::unexpected(statement.error());
    return statement->step().transform([&](bool row) { return row ? statement->integer(0) : 0; });
}

Result<QString> SqliteConnection::text(const char* sql)
{
    Result<SqliteStatement> statement = prepare(sql);
    if (!statement)
        return std::unexpected(statement.error());
    return statement->step().transform([&](bool row) { return row ? statement->text(0) : QString(); });
}

Result<void> SqliteConnection::check()
{
    return verdict("PRAGMA quick_check(1)");
}

Result<void> SqliteConnection::checkFully()
{
    return verdict("PRAGMA integrity_check(1)");
}

Result<void> SqliteConnection::verdict(const char* pragma)
{
    const Result<QString> verdict = text(pragma);
    if (!verdict)
        return std::unexpected(verdict.error());
    if (*verdict == "ok")
        return {};
    m_trouble = SqliteTrouble::Damaged;
    return std::unexpected(describe(SQLITE_CORRUPT, m_file, verdict->toUtf8().constData()));
}

Result<bool> SqliteConnection::copyTo(SqliteConnection& target, const CopyProgress& progress)
{
    // Reading is one moment, so that what others write does not begin the copy anew.
    const Result<SqliteTransaction> moment = SqliteTransaction::beginReading(*this);
    if (!moment)
        return std::unexpected(moment.error());
    sqlite3_backup* backup = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    if (!backup)
        return std::unexpected(target.failure(sqlite3_extended_errcode(target.m_handle)));
    constexpr int pagesAtOnce = 1000;
    int code = SQLITE_OK;
    bool goOn = true;
    while (code == SQLITE_OK && goOn) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const int total = sqlite3_backup_pagecount(backup);
        goOn = !progress || progress(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    const SqliteTrouble trouble = troubleOf(code);
    if (trouble == SqliteTrouble::Damaged)
        return std::unexpected(failure(code));
    if (trouble != SqliteTrouble::None) // no room, no right, somebody else: where it is written to
        return std::unexpected(target.failure(code));
    return code == SQLITE_DONE;
}

int SqliteConnection::changes() const
{
    return sqlite3_changes(m_handle);
}

bool SqliteConnection::readOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool SqliteConnection::inMemory() const
{
    const char* name = sqlite3_db_filename(m_handle, "main");
    return !name || *name == '\0';
}

Result<SqliteTransaction> SqliteTransaction::begin(SqliteConnection& connection)
{
    // IMMEDIATE takes the write lock now: a transaction that reads first could not get it later from another writer.
    return connection.execute("BEGIN IMMEDIATE").transform([&] { return SqliteTransaction(connection); });
}

Result<SqliteTransaction> SqliteTransaction::beginReading(SqliteConnection& connection)
{
    if (sqlite3_get_autocommit(connection.m_handle) == 0) {
        SqliteTransaction within(connection);
        within.m_connection = nullptr;
        return within;
    }
    // BEGIN alone waits for the first read before it holds on to a moment.
    return connection.execute("BEGIN").and_then([&]() -> Result<SqliteTransaction> {
        SqliteTransaction transaction(connection);
        return connection.integer("SELECT count(*) FROM sqlite_schema").transform([&](qint64) {
            return std::move(transaction);
        });
    });
}

SqliteTransaction::SqliteTransaction(SqliteTransaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

SqliteTransaction::~SqliteTransaction()
{
    if (m_connection)
        sqlite3_exec(m_connection->m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> SqliteTransaction::commit()
{
    // A commit that failed leaves the transaction open: the destructor then rolls it back.
    return m_connection->execute("COMMIT").transform([this] { m_connection = nullptr; });
}

} // namespace alcove
