// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the engine says comes in the window's language: how it is put into words, and what the window shows of the real
// engine's errors.

#include "app/engine_words.h"
#include "app/language.h"
#include "app/settings.h"
#include "inference/memory_plan.h"
#include "inference/memory_promise.h"
#include "tests/ui/window_fixture.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>
#include <tuple>

using namespace alcove;

namespace {

const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";

} // namespace

class TestEngineWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::C); }
    void init() { folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        app.reset();
        folder.reset();
    }

    void englishIsWhatTheEngineSays();
    void namesAreLeftAsTheyAre();
    void numbersAreWrittenAsInTheLanguage();
    void whatIsTranslatedIsLeftAlone();
    void aCutFileIsToldInEveryLanguage_data();
    void aCutFileIsToldInEveryLanguage();
    void aFileThatIsNoModelIsToldInGerman();
    void tooLittleMemoryIsToldInGerman();
    void tooLittleOfACardIsToldInGerman();
    void theListOfModelsSpeaksGermanAsWell();
    void devicesSpeakGerman();

private:
    QString at(const QString& name) const { return folder->filePath(name); }
    // The real engine behind the window.
    void startIn(const QString& language)
    {
        Settings(at("settings.ini")).setLanguage(language);
        app = std::make_unique<WindowFixture>(folder->path(), false);
        app->resize({1000, 700});
    }
    // The remedy on the card that has this message, once it is there.
    QString remedyOf(const QString& message)
    {
        return QAccessible::queryAccessibleInterface(app->awaited(message))->text(QAccessible::Description);
    }

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<WindowFixture> app;
};

void TestEngineWords::englishIsWhatTheEngineSays()
{
    const auto said = Wording::tr("{} can't be opened: {}.", "a.gguf", Wording::tr("it is not a GGUF file"));
    QCOMPARE(QString::fromStdString(said), QStringLiteral("a.gguf can't be opened: it is not a GGUF file."));
    QCOMPARE(wordsOf(said), QString::fromStdString(said));
}

void TestEngineWords::namesAreLeftAsTheyAre()
{
    const Language german("de");
    // Braces in a name are no places to fill in, nor is a name that is a text of the engine a text.
    QCOMPARE(wordsOf(Wording::tr("Two parts of {} hold the tensor {}.", "{1}{}.gguf", std::string("{0}"))),
             QStringLiteral("Zwei Teile von {1}{}.gguf enthalten den Tensor {0}."));
    QCOMPARE(wordsOf(Wording::tr("{} is empty.", "computing")), QStringLiteral("computing ist leer."));
    QCOMPARE(wordsOf(Wording::tr("{} is empty.", "007")), QStringLiteral("007 ist leer."));
    QCOMPARE(wordsOf(Wording("computing")), QStringLiteral("computing"));
    // Places that a translation names.
    const Language chinese("zh_CN");
    QCOMPARE(wordsOf(Wording::tr("Alcove can't run the type {} yet, which the tensor {} has.", "IQ1_M", "blk.0")),
             QStringLiteral("Alcove 尚不能运行张量 blk.0 的类型 IQ1_M。"));
}

void TestEngineWords::numbersAreWrittenAsInTheLanguage()
{
    const Language german("de");
    const auto words = [](auto number) { return wordsOf(Wording::tr("is {}, which makes no sense", number)); };
    QCOMPARE(words(16384), QStringLiteral("ist 16.384, und das ergibt keinen Sinn"));
    QCOMPARE(words(-16384), QStringLiteral("ist -16.384, und das ergibt keinen Sinn"));
    QCOMPARE(words(std::numeric_limits<uint64_t>::max()),
             QStringLiteral("ist 18.446.744.073.709.551.615, und das ergibt keinen Sinn"));
    QCOMPARE(words(0.25), QStringLiteral("ist 0,25, und das ergibt keinen Sinn"));
    QCOMPARE(words(1e30), QStringLiteral("ist 1e+30, und das ergibt keinen Sinn"));
    QCOMPARE(words(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("ist nan, und das ergibt keinen Sinn"));
    QCOMPARE(wordsOf(Wording::tr("{} GB", Wording::number(1234.5, 2))), QStringLiteral("1.234,50 GB"));
}

void TestEngineWords::whatIsTranslatedIsLeftAlone()
{
    const Language german("de");
    const Error once = translated(Error{.message = Wording::tr("{} is empty.", "a.gguf"),
                                        .remedy = Wording::tr("Download it again."),
                                        .details = "is missing"});
    QCOMPARE(QString::fromStdString(once.message), QStringLiteral("a.gguf ist leer."));
    QCOMPARE(QString::fromStdString(once.remedy), QStringLiteral("Laden Sie sie erneut herunter."));
    QCOMPARE(QString::fromStdString(once.details), QStringLiteral("is missing"));
    const Error twice = translated(once);
    QCOMPARE(QString::fromStdString(twice.message), QString::fromStdString(once.message));
    QCOMPARE(QString::fromStdString(twice.remedy), QString::fromStdString(once.remedy));
}

void TestEngineWords::aCutFileIsToldInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("remedy");

    QTest::newRow("English") << "en"
                             << "Märchen {1}.gguf can't be opened: it ends before the tensor blk.0.ffn_up.weight does."
                             << "The file is damaged or incomplete: download it again.";
    QTest::newRow("German")
        << "de"
        << "Märchen {1}.gguf kann nicht geöffnet werden: Sie endet vor dem Ende des Tensors blk.0.ffn_up.weight."
        << "Die Datei ist beschädigt oder unvollständig: Laden Sie sie erneut herunter.";
    QTest::newRow("French")
        << "fr"
        << "Impossible d’ouvrir Märchen {1}.gguf\u202f: il se termine avant la fin du tenseur blk.0.ffn_up.weight."
        << "Le fichier est endommagé ou incomplet\u202f: téléchargez-le à nouveau.";
    QTest::newRow("Chinese") << "zh_CN"
                             << "无法打开 Märchen {1}.gguf：文件在张量 blk.0.ffn_up.weight 结束之前就中断了。"
                             << "文件已损坏或不完整：请重新下载。";
}

void TestEngineWords::aCutFileIsToldInEveryLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, message);
    const QString file = at("Märchen {1}.gguf");
    QVERIFY(QFile::copy(f16, file) && QFile::resize(file, 800'000));
    startIn(language);
    app->chat().openModel(QUrl::fromLocalFile(file));
    QTEST(remedyOf(message), "remedy");
}

void TestEngineWords::aFileThatIsNoModelIsToldInGerman()
{
    QFile letter(at("Brief.gguf"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear Sir or Madam,\n") > 0);
    letter.close();
    startIn("de");
    app->chat().openModel(QUrl::fromLocalFile(letter.fileName()));
    QCOMPARE(remedyOf("Brief.gguf kann nicht geöffnet werden: Sie ist keine GGUF-Datei."),
             QStringLiteral("Wählen Sie eine Modelldatei im Format GGUF: Ihr Name endet auf .gguf."));
}

void TestEngineWords::tooLittleMemoryIsToldInGerman()
{
    // As if another model of this process counted on all there is.
    const MemoryPromise all("cpu", false, {.ram = 1'000'000'000'000'000});
    startIn("de");
    app->settings().useDevice("cpu");
    app->chat().openModel(QUrl::fromLocalFile(f16));
    QTRY_VERIFY(!app->chat().error().isEmpty());
    const QString message = app->chat().error()["message"].toString();
    static const QRegularExpression memory(
        QStringLiteral("^Das Modell braucht \\d+,\\d\\d GB von dem Arbeitsspeicher, und 0,00 GB sind frei neben den "
                       "1\\.000\\.000,00 GB, mit denen andere offene Modelle rechnen\\.$"));
    QVERIFY2(memory.match(message).hasMatch(), qPrintable(message));
    QCOMPARE(remedyOf(message),
             QStringLiteral("Wählen Sie einen kompakteren KV-Cache, ein kleineres Modell oder ein anderes Gerät, oder "
                            "schließen Sie ein anderes Modell."));
}

// The same of a card, for which a shorter context would do.
void TestEngineWords::tooLittleOfACardIsToldInGerman()
{
    const Language german("de");
    MemoryPlan plan;
    plan.device = {.id = "vulkan:0", .name = "Radeon"};
    plan.contextLength = 16384;
    plan.cache = 4'000'000'000;
    plan.use.graphics = 6'000'000'000;
    plan.graphicsFree = 5'000'000'000;
    plan.graphicsShare = 50;
    const auto fits = checkFits(plan);
    QVERIFY(!fits);
    const Error error = translated(fits.error());
    QCOMPARE(
        QString::fromStdString(error.message),
        QStringLiteral("Das Modell braucht 6,00 GB von dem Speicher von „Radeon“, wovon Alcove 50\u00a0% nutzen darf, "
                       "und 5,00 GB sind frei."));
    QCOMPARE(QString::fromStdString(error.remedy),
             QStringLiteral("Wählen Sie einen Kontext von höchstens 12.288 Token, einen kompakteren KV-Cache, ein "
                            "kleineres Modell oder ein anderes Gerät."));
    QVERIFY(isMemoryShort(error));
}

// Its rows are read on another thread and kept in a file, which another language does not take.
void TestEngineWords::theListOfModelsSpeaksGermanAsWell()
{
    QVERIFY(QDir().mkpath(at("models")));
    const QString file = at("models/vocabulary.gguf");
    QVERIFY(QFile::copy(ALCOVE_TEST_DATA "/vocab/gpt-2.gguf", file));
    for (const auto& [language, begin, end] :
         {std::tuple("en", "Alcove can't run the architecture “gpt2” yet. It runs llama, ", "granite and granitemoe."),
          std::tuple("de", "Alcove kann die Architektur „gpt2“ noch nicht ausführen, nur llama, ",
                     "granite und granitemoe.")}) {
        app.reset();
        startIn(language);
        app->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        app->models().setCurrentFile(file);
        const auto words = [&] { return app->models().current()["unsupported"].toString(); };
        QTRY_VERIFY2(words().startsWith(QString::fromUtf8(begin)) && words().endsWith(QString::fromUtf8(end)),
                     qPrintable(words()));
    }
}

void TestEngineWords::devicesSpeakGerman()
{
    const Language german("de");
    const DeviceList list = translated(listDevices());
    const auto processor = std::ranges::find(list.devices, std::string("cpu"), &DeviceInfo::id);
    QVERIFY(processor != list.devices.end());
    QVERIFY2(processor->name.starts_with("Prozessor, "), processor->name.c_str());
}

QTEST_MAIN(TestEngineWords)
#include "tst_engine_words.moc"
