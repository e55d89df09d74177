<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressLookup</name>
    <message>
        <source>Name or address on huggingface.co, as owner/model-GGUF</source>
        <translation>Name oder Adresse auf huggingface.co, etwa owner/model-GGUF</translation>
    </message>
    <message>
        <source>Name or address on huggingface.co</source>
        <translation>Name oder Adresse auf huggingface.co</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Asking what is there…</source>
        <translation>Es wird gefragt, was da ist …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>About this answer</source>
        <translation>Über diese Antwort</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Diese Zeilen kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Gelesene Tokens</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>Geschriebene Tokens</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>%1 tokens a second</source>
        <translation>%1 Tokens je Sekunde</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Erstes Token nach</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>Nachgedacht</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>AnswerFigures</name>
    <message>
        <source>About this answer</source>
        <translation>Über diese Antwort</translation>
    </message>
    <message>
        <source>About this answer (%1)</source>
        <translation>Über diese Antwort (%1)</translation>
    </message>
</context>
<context>
    <name>AnswerValueRows</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>How freely words are chosen. At 0 the likeliest always comes.</source>
        <translation>Wie frei Wörter gewählt werden. Bei 0 kommt immer das wahrscheinlichste.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens may come. 0: all.</source>
        <translation>Nur so viele der wahrscheinlichsten Token kommen infrage. 0: alle.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that make up this share may come. 1: all.</source>
        <translation>Nur die wahrscheinlichsten Token, die zusammen diesen Anteil ausmachen, kommen infrage. 1: alle.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>How likely a token must be, beside the likeliest. 0: any may come.</source>
        <translation>Wie wahrscheinlich ein Token neben dem wahrscheinlichsten sein muss. 0: jedes kommt infrage.</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
        <source>Above 1, what was said before comes less often.</source>
        <translation>Über 1 kommt seltener vor, was schon gesagt wurde.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same number gives the same answer again.</source>
        <translation>Dieselbe Zahl ergibt wieder dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Most tokens</source>
        <translation>Max. Token</translation>
    </message>
    <message>
        <source>Where an answer is cut, whatever it has come to.</source>
        <translation>Wo eine Antwort abgeschnitten wird, wie weit sie auch ist.</translation>
    </message>
</context>
<context>
    <name>AnswererMenu</name>
    <message>
        <source>Another answer by</source>
        <translation>Weitere Antwort von</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Entf nimmt sie weg</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>%1 wegnehmen</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Copy the text</source>
        <translation>Den Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are not shown. The model reads them all.</source>
        <translation>
            <numerusform>Ein weiteres Zeichen wird nicht gezeigt. Das Modell liest alle.</numerusform>
            <numerusform>%Ln weitere Zeichen werden nicht gezeigt. Das Modell liest alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>%1 is too large to attach: %2. At most %3 can be read.</source>
        <translation>%1 ist zu groß zum Anhängen: %2. Höchstens %3 lassen sich lesen.</translation>
    </message>
    <message>
        <source>Attach the part of it that your question is about.</source>
        <translation>Den Teil anhängen, um den es in der Frage geht.</translation>
    </message>
    <message>
        <source>%1 is a picture or a recording, and models read text here.</source>
        <translation>%1 ist ein Bild oder eine Aufnahme, und Modelle lesen hier Text.</translation>
    </message>
    <message>
        <source>%1 is a document or an archive that can&apos;t be read here.</source>
        <translation>%1 ist ein Dokument oder Archiv, das sich hier nicht lesen lässt.</translation>
    </message>
    <message>
        <source>Save it as PDF or as text, and attach that.</source>
        <translation>Als PDF oder als Text speichern und das anhängen.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 enthält keinen Text.</translation>
    </message>
    <message>
        <source>Texts, code and PDFs can be attached.</source>
        <translation>Texte, Code und PDFs lassen sich anhängen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>Attach the files in it that your question is about.</source>
        <translation>Die Dateien darin anhängen, um die es in der Frage geht.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Sich das Recht geben, sie zu lesen.</translation>
    </message>
    <message>
        <source>%1 is locked with a password.</source>
        <translation>%1 ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>Save a copy of it without the password, and attach that.</source>
        <translation>Eine Kopie ohne Passwort speichern und diese anhängen.</translation>
    </message>
    <message>
        <source>%1 is damaged: no page of it can be read.</source>
        <translation>%1 ist beschädigt: Keine Seite lässt sich lesen.</translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation>Die Datei noch einmal dort holen, wo sie herkommt.</translation>
    </message>
    <message>
        <source>%1 holds no text, only pictures of its pages.</source>
        <translation>%1 enthält keinen Text, nur Bilder der Seiten.</translation>
    </message>
    <message>
        <source>A program for text recognition (OCR) can put the text in.</source>
        <translation>Ein Programm für Texterkennung (OCR) kann den Text hineinschreiben.</translation>
    </message>
    <message>
        <source>%1 is a PDF, and this Alcove was built without QtPdf.</source>
        <translation>%1 ist ein PDF, und dieses Alcove wurde ohne QtPdf gebaut.</translation>
    </message>
    <message>
        <source>Save it as text, and attach that.</source>
        <translation>Als Text speichern und diesen anhängen.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe and no file.</source>
        <translation>%1 ist ein Gerät oder eine Pipe und keine Datei.</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>Looking into it</source>
        <translation>Wird durchgesehen</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>In der Sicherung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Its newest conversations</source>
        <translation>Ihre neuesten Gespräche</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>BackupRow</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of a backup, its size</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are here now are not in it</source>
        <translation>
            <numerusform>%Ln Gespräch, das jetzt hier ist, ist nicht darin</numerusform>
            <numerusform>%Ln Gespräche, die jetzt hier sind, sind nicht darin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations go back to how they were</source>
        <translation>
            <numerusform>%Ln Gespräch wird wieder, wie es war</numerusform>
            <numerusform>%Ln Gespräche werden wieder, wie sie waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are gone now come back</source>
        <translation>
            <numerusform>%Ln Gespräch, das jetzt fehlt, kommt zurück</numerusform>
            <numerusform>%Ln Gespräche, die jetzt fehlen, kommen zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds the same conversations as now</source>
        <translation>Sie enthält dieselben Gespräche wie jetzt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gespräche</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Im Papierkorb</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Erste Nachricht</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Nachricht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
</context>
<context>
    <name>BlockDelegate</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>See %1 on huggingface.co</source>
        <translation>%1 auf huggingface.co ansehen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>It needs %1, and %2 are free.</source>
        <translation>Es braucht %1, und %2 sind frei.</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Get models</source>
        <translation>Modelle holen</translation>
    </message>
    <message>
        <source>Alcove is offline. Turn the network on to download.</source>
        <translation>Alcove ist offline. Zum Herunterladen das Netz einschalten.</translation>
    </message>
    <message>
        <source>Then Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.</source>
        <translation>Alcove fragt dann huggingface.co nach Modellen, und nur, wenn Sie eines suchen oder herunterladen. Nichts von dem, was Sie schreiben, wird gesendet.</translation>
    </message>
    <message>
        <source>Turn the network on</source>
        <translation>Netz einschalten</translation>
    </message>
    <message>
        <source>Mixture-of-experts models that Alcove runs</source>
        <translation>Modelle mit Experten (MoE), die in Alcove laufen</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>They come into %1.</source>
        <translation>Sie kommen nach %1.</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
</context>
<context>
    <name>ChatContext</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Context length of this chat</source>
        <translation>Kontextlänge dieser Unterhaltung</translation>
    </message>
    <message>
        <source>As in every chat: %1</source>
        <translation>Wie in jeder Unterhaltung: %1</translation>
    </message>
    <message>
        <source>As in every chat</source>
        <translation>Wie in jeder Unterhaltung</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show the conversations</source>
        <translation>Unterhaltungen einblenden</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>End the temporary chat</source>
        <translation>Temporären Chat beenden</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <source>Opening a model…</source>
        <translation>Modell wird geöffnet …</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>Looking for a title…</source>
        <translation>Ein Titel wird gesucht …</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>Keinen Titel mehr suchen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>What is written now does not reach the file of the conversations. Press to see why.</source>
        <translation>Was jetzt geschrieben wird, kommt nicht in die Datei der Unterhaltungen. Ein Klick zeigt, warum.</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Go to the end</source>
        <translation>Ans Ende gehen</translation>
    </message>
    <message numerus="yes">
        <source>The model no longer reads the %n oldest messages</source>
        <translation>
            <numerusform>Das Modell liest die älteste Nachricht nicht mehr</numerusform>
            <numerusform>Das Modell liest die %Ln ältesten Nachrichten nicht mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in the usual form of the model&apos;s family. %1</source>
        <translation>In der üblichen Form der Modellfamilie geschrieben. %1</translation>
    </message>
    <message>
        <source>Nothing of this chat is written down. It is gone when you leave it.</source>
        <translation>Von diesem Chat wird nichts gespeichert. Er ist weg, sobald Sie ihn verlassen.</translation>
    </message>
    <message>
        <source>This computer&apos;s voice can&apos;t be heard.</source>
        <translation>Die Stimme dieses Rechners ist nicht zu hören.</translation>
    </message>
    <message>
        <source>Install speech-dispatcher and a voice for it, or start it again.</source>
        <translation>Installieren Sie speech-dispatcher und eine Stimme dafür, oder starten Sie es neu.</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>In einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Auswahl aufheben</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copy the code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>Code in %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Long lines in one line</source>
        <translation>Lange Zeilen nicht umbrechen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Save the code…</source>
        <translation>Code speichern …</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Code speichern</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Write %1 again</source>
        <translation>%1 neu schreiben lassen</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Keep this one and go on in the chat</source>
        <translation>Diese behalten und im Chat fortfahren</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Diese Spalte entfernen</translation>
    </message>
    <message>
        <source>Settings of this column…</source>
        <translation>Einstellungen dieser Spalte …</translation>
    </message>
    <message>
        <source>The same model again</source>
        <translation>Dasselbe Modell noch einmal</translation>
    </message>
</context>
<context>
    <name>ColumnMessage</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>das erste nach %1 s</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>von selbst beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>Die Antwort konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>ColumnSettings</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>System prompt of this column</source>
        <translation>Systemprompt dieser Spalte</translation>
    </message>
    <message>
        <source>As all columns</source>
        <translation>Wie alle Spalten</translation>
    </message>
    <message>
        <source>What this column alone is told</source>
        <translation>Was nur dieser Spalte gesagt wird</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Reset to the model&apos;s values</source>
        <translation>Auf die Werte des Modells zurücksetzen</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search conversations, messages and commands</source>
        <translation>Unterhaltungen, Nachrichten und Befehle suchen</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter opens</source>
        <translation>Pfeil auf und ab wählen, Eingabe öffnet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Letzte Frage bearbeiten</translation>
    </message>
    <message>
        <source>Write another answer</source>
        <translation>Andere Antwort schreiben lassen</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Letzte Antwort kopieren</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Diese Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Diese Unterhaltung nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Diese Unterhaltung anheften</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Diese Unterhaltung archivieren</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Diese Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>Unterhaltungen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Archiv anzeigen</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Papierkorb anzeigen</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Modell öffnen …</translation>
    </message>
    <message>
        <source>Close this model</source>
        <translation>Dieses Modell schließen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Modelle holen …</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Suggest a title for this conversation</source>
        <translation>Einen Titel für diese Unterhaltung vorschlagen</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>Keinen Titel mehr suchen</translation>
    </message>
    <message>
        <source>Move this conversation to a folder</source>
        <translation>Diese Unterhaltung in einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Tags of this conversation</source>
        <translation>Schlagwörter dieser Unterhaltung</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Save what is written as a prompt</source>
        <translation>Das Geschriebene als Vorlage speichern</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Nicht weiter vorlesen</translation>
    </message>
    <message>
        <source>Read the last answer aloud</source>
        <translation>Die letzte Antwort vorlesen</translation>
    </message>
    <message>
        <source>Sets of prompts for several models</source>
        <translation>Sammlungen von Fragen für mehrere Modelle</translation>
    </message>
    <message>
        <source>Copy this conversation as a file</source>
        <translation>Diese Unterhaltung als Datei kopieren</translation>
    </message>
    <message>
        <source>About the last answer</source>
        <translation>Über die letzte Antwort</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>Opening the model</source>
        <translation>Modell wird geöffnet</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Nachrichten von %1</translation>
    </message>
</context>
<context>
    <name>CompareComposer</name>
    <message>
        <source>Go on with all columns…</source>
        <translation>Mit allen Spalten fortfahren …</translation>
    </message>
    <message>
        <source>Ask all columns…</source>
        <translation>Alle Spalten fragen …</translation>
    </message>
    <message>
        <source>Your question to all</source>
        <translation>Ihre Frage an alle</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Send to all</source>
        <translation>An alle senden</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Unterschiede anzeigen</translation>
    </message>
    <message>
        <source>Scroll the columns apart</source>
        <translation>Spalten getrennt scrollen</translation>
    </message>
    <message>
        <source>Scroll the columns together</source>
        <translation>Spalten gemeinsam scrollen</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Wertungen</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Neuer Vergleich</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <translation>Antworten nebeneinander</translation>
    </message>
    <message>
        <source>Choose the second model…</source>
        <translation>Zweites Modell wählen …</translation>
    </message>
    <message>
        <source>Ask two to four models the same</source>
        <translation>Zwei bis vier Modelle dasselbe fragen</translation>
    </message>
    <message>
        <source>Their answers stream side by side. Vote for the better one, keep one, or go on with all.</source>
        <translation>Ihre Antworten erscheinen nebeneinander. Stimmen Sie für die bessere, behalten Sie eine, oder fahren Sie mit allen fort.</translation>
    </message>
    <message>
        <source>Choose the first model…</source>
        <translation>Erstes Modell wählen …</translation>
    </message>
    <message>
        <source>Blind: names are hidden until I vote</source>
        <translation>Blind: Namen bleiben bis zur Abstimmung verborgen</translation>
    </message>
    <message>
        <source>Add a second column to compare it with</source>
        <translation>Zum Vergleich fehlt eine zweite Spalte</translation>
    </message>
    <message>
        <source>System prompt of all columns</source>
        <translation>Systemprompt aller Spalten</translation>
    </message>
    <message>
        <source>Sets of prompts</source>
        <translation>Sammlungen von Fragen</translation>
    </message>
</context>
<context>
    <name>CompareSettings</name>
    <message>
        <source>System prompt of all columns</source>
        <translation>Systemprompt aller Spalten</translation>
    </message>
    <message>
        <source>Who the models are to be, what they are to know</source>
        <translation>Wer die Modelle sein, was sie wissen sollen</translation>
    </message>
    <message>
        <source>What all columns are told</source>
        <translation>Was allen Spalten gesagt wird</translation>
    </message>
    <message>
        <source>It counts from the next answer on.</source>
        <translation>Gilt ab der nächsten Antwort.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ask anything…</source>
        <translation>Stellen Sie eine Frage …</translation>
    </message>
    <message>
        <source>You can write while the model opens…</source>
        <translation>Sie können schon schreiben, während das Modell geöffnet wird …</translation>
    </message>
    <message>
        <source>Open a model to ask something</source>
        <translation>Öffnen Sie ein Modell, um etwas zu fragen</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Anhalten (Esc)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Senden (Eingabe)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, Ctrl+Up brings back earlier questions</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile, Strg+Pfeil nach oben holt frühere Fragen zurück</translation>
    </message>
</context>
<context>
    <name>ComposerMenu</name>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Dateien anhängen …</translation>
    </message>
    <message>
        <source>Save as a prompt…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>The model&apos;s, at most %1</source>
        <translation>Die des Modells, höchstens %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
</context>
<context>
    <name>ConversationChecklist</name>
    <message>
        <source>Conversations to export</source>
        <translation>Unterhaltungen, die exportiert werden</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>an answer is being written</source>
        <translation>eine Antwort wird geschrieben</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>ein Vergleich</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Neuer Titel</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>its title is being written</source>
        <translation>der Titel wird geschrieben</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>Keinen Titel mehr suchen</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was sich damit tun lässt</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Suggest a title</source>
        <translation>Titel vorschlagen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy as files</source>
        <translation>Als Dateien kopieren</translation>
    </message>
    <message>
        <source>Copy as file</source>
        <translation>Als Datei kopieren</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Settings of this chat</source>
        <translation>Einstellungen dieses Chats</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Systemprompt</translation>
    </message>
    <message>
        <source>Who the model is to be, what it is to know</source>
        <translation>Wer das Modell sein, was es wissen soll</translation>
    </message>
    <message>
        <source>The system prompt of this chat</source>
        <translation>Der Systemprompt dieses Chats</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Reset to the model&apos;s values</source>
        <translation>Auf die Werte des Modells zurücksetzen</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
</context>
<context>
    <name>ConversationSidebar</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Hide the conversations</source>
        <translation>Unterhaltungen ausblenden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Zurück zu den Unterhaltungen</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Archiv anzeigen</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Papierkorb anzeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Copying as files…</source>
        <translation>Wird als Dateien kopiert …</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Als reinen Text kopieren</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>First answer</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>Zweite Antwort</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>There are no answers yet.</source>
        <translation>Es gibt noch keine Antworten.</translation>
    </message>
</context>
<context>
    <name>DownloadCard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>DownloadLine</name>
    <message>
        <source>Cancelled. What came is being deleted.</source>
        <translation>Abgebrochen. Was kam, wird gelöscht.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Undo the cancelling of %1</source>
        <translation>Abbruch von %1 rückgängig machen</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 erneut versuchen</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>%1 does not say what was being downloaded.</source>
        <translation>%1 sagt nicht, was heruntergeladen wurde.</translation>
    </message>
    <message>
        <source>Delete it, and begin the download again.</source>
        <translation>Die Datei löschen und den Download neu beginnen.</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder is protected.</source>
        <translation>Ist der Datenträger voll oder der Ordner geschützt?</translation>
    </message>
    <message>
        <source>“%1” is no address of a model.</source>
        <translation>„%1“ ist keine Adresse eines Modells.</translation>
    </message>
    <message>
        <source>Paste a name like owner/model-GGUF, or the address of a page or file on huggingface.co. Only there Alcove learns a file&apos;s checksum before it downloads it.</source>
        <translation>Gebraucht wird ein Name wie owner/model-GGUF oder die Adresse einer Seite oder Datei auf huggingface.co. Nur dort erfährt Alcove die Prüfsumme, bevor es herunterlädt.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>See whether the folder is protected or its disk is gone, then go on.</source>
        <translation>Ist der Ordner geschützt oder der Datenträger entfernt? Danach fortsetzen.</translation>
    </message>
    <message>
        <source>The disk with %1 is full.</source>
        <translation>Der Datenträger mit %1 ist voll.</translation>
    </message>
    <message>
        <source>Free some space, then go on. What came so far is kept.</source>
        <translation>Erst Platz schaffen, dann fortsetzen. Was bisher kam, bleibt.</translation>
    </message>
    <message>
        <source>The disk with %1 can&apos;t hold a file as large as this one.</source>
        <translation>Der Datenträger mit %1 fasst keine so große Datei.</translation>
    </message>
    <message>
        <source>Sticks and cards in the FAT format end at 4 GB a file.</source>
        <translation>Auf Sticks und Karten im Format FAT enden Dateien bei 4 GB.</translation>
    </message>
</context>
<context>
    <name>DraftChips</name>
    <message>
        <source>Files of your question</source>
        <translation>Dateien der Frage</translation>
    </message>
</context>
<context>
    <name>DraftFitCard</name>
    <message numerus="yes">
        <source>With this question the conversation is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>Mit dieser Frage ist die Unterhaltung um ein Token länger, als das Modell fassen kann</numerusform>
            <numerusform>Mit dieser Frage ist die Unterhaltung um %Ln Token länger, als das Modell fassen kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This question is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>Diese Frage ist um ein Token länger, als das Modell fassen kann</numerusform>
            <numerusform>Diese Frage ist um %Ln Token länger, als das Modell fassen kann</numerusform>
        </translation>
    </message>
    <message>
        <source>It can go on without its oldest messages: they stay here, but the model does not read them any more.</source>
        <translation>Sie kann ohne ihre ältesten Nachrichten weitergehen: Diese bleiben hier, aber das Modell liest sie nicht mehr.</translation>
    </message>
    <message>
        <source>Attach only the part that the question is about, or open the model with a longer context.</source>
        <translation>Nur den Teil anhängen, um den es in der Frage geht, oder das Modell mit längerem Kontext öffnen.</translation>
    </message>
    <message>
        <source>Shorten it, or open the model with a longer context.</source>
        <translation>Die Frage kürzen oder das Modell mit längerem Kontext öffnen.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Älteste weglassen</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Die Datei wegnehmen</translation>
    </message>
    <message>
        <source>Take the largest file away</source>
        <translation>Die größte Datei wegnehmen</translation>
    </message>
    <message>
        <source>Longer context…</source>
        <translation>Längerer Kontext …</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Chat with a language model that runs on this computer.
Nothing you write leaves it.</source>
        <translation>Chatten Sie mit einem Sprachmodell auf Ihrem Computer.
Nichts, was Sie schreiben, verlässt ihn.</translation>
    </message>
    <message>
        <source>Open a larger model…</source>
        <translation>Größeres Modell öffnen …</translation>
    </message>
    <message>
        <source>Chat with a language model that runs on this computer.
Choose one to begin, or drop its GGUF file here.</source>
        <translation>Chatten Sie mit einem Sprachmodell auf Ihrem Computer.
Wählen Sie eines, oder ziehen Sie die GGUF-Datei hierher.</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle (%1)</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>In eine Datei</translation>
    </message>
    <message>
        <source>A file for each</source>
        <translation>Je eine Datei</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Enthält auch</translation>
    </message>
    <message>
        <source>All branches, not only the one shown</source>
        <translation>Alle Zweige, nicht nur den angezeigten</translation>
    </message>
    <message>
        <source>System prompts</source>
        <translation>Systemprompts</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Was das Modell dachte</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>Namen der Modelle</translation>
    </message>
    <message>
        <source>Tokens and seconds</source>
        <translation>Token und Sekunden</translation>
    </message>
    <message>
        <source>Files of the questions</source>
        <translation>Dateien der Fragen</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview of the first one</source>
        <translation>Vorschau der ersten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Anfang der Datei</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Names of the files</source>
        <translation>Namen der Dateien</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>Muster der Namen</translation>
    </message>
    <message>
        <source>{title} {date} {time} {created} {model} {messages} {id}</source>
        <translation>{title} {date} {time} {created} {model} {messages} {id}</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ordner: %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner anzeigen</translation>
    </message>
    <message>
        <source>Export more</source>
        <translation>Weitere exportieren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Ordner für den Export</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>Wörter, die in dieser Unterhaltung gesucht werden</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Eingabe geht zur nächsten Stelle, Umschalt+Eingabe zur vorigen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>Stelle %1 von %2</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>FolderDelegate</name>
    <message>
        <source>New name of the folder</source>
        <translation>Neuer Name des Ordners</translation>
    </message>
    <message>
        <source>What can be done with the folder</source>
        <translation>Was sich mit dem Ordner tun lässt</translation>
    </message>
    <message numerus="yes">
        <source>folder, closed, %n conversations</source>
        <translation>
            <numerusform>Ordner, geschlossen, %Ln Unterhaltung</numerusform>
            <numerusform>Ordner, geschlossen, %Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder, open, %n conversations</source>
        <translation>
            <numerusform>Ordner, offen, %Ln Unterhaltung</numerusform>
            <numerusform>Ordner, offen, %Ln Unterhaltungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>Take out of the folder</source>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Neuer Ordner …</translation>
    </message>
</context>
<context>
    <name>FolderRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <translation>Ordner löschen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
</context>
<context>
    <name>FontChoice</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Copy the formula</source>
        <translation>Formel kopieren</translation>
    </message>
</context>
<context>
    <name>FullContextCard</name>
    <message>
        <source>This conversation is longer than the model can hold</source>
        <translation>Diese Unterhaltung ist länger, als das Modell fassen kann</translation>
    </message>
    <message>
        <source>It can go on without its oldest messages: they stay here, but the model does not read them any more.</source>
        <translation>Sie kann ohne ihre ältesten Nachrichten weitergehen: Diese bleiben hier, aber das Modell liest sie nicht mehr.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Älteste weglassen</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>The last import</source>
        <translation>Der letzte Import</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ImageBlock</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Dieses Bild kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import conversations</source>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Conversations (*.json *.jsonl *.ndjson *.chat *.zip)</source>
        <translation>Unterhaltungen (*.json *.jsonl *.ndjson *.chat *.zip)</translation>
    </message>
</context>
<context>
    <name>ImportFileCard</name>
    <message>
        <source>Hide the titles</source>
        <translation>Titel ausblenden</translation>
    </message>
    <message>
        <source>Show the titles</source>
        <translation>Titel anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Looking into it</source>
        <translation>Wird durchgesehen</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Import wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Import rückgängig machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n conversations</source>
        <translation>
            <numerusform>%Ln Unterhaltung importieren</numerusform>
            <numerusform>%Ln Unterhaltungen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key</comment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key</comment>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Link to %1</source>
        <translation>Link zu %1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>Modell wird geöffnet</translation>
    </message>
</context>
<context>
    <name>LocalImage</name>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Dieses Bild kann nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Alcove</source>
        <translation>%1 – Alcove</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF-Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Drop the file to open this model</source>
        <translation>Datei ablegen, um dieses Modell zu öffnen</translation>
    </message>
    <message>
        <source>Drop to import conversations</source>
        <translation>Ablegen, um Unterhaltungen zu importieren</translation>
    </message>
    <message>
        <source>Drop to add to the models</source>
        <translation>Ablegen, um es zu den Modellen hinzuzufügen</translation>
    </message>
    <message>
        <source>Drop to attach to your question</source>
        <translation>Loslassen, um sie an die Frage anzuhängen</translation>
    </message>
    <message>
        <source>Drop to compare with this model</source>
        <translation>Ablegen, um mit diesem Modell zu vergleichen</translation>
    </message>
    <message>
        <source>Drop to look into this backup</source>
        <translation>Loslassen, um diese Sicherung durchzusehen</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Earlier version</source>
        <translation>Frühere Fassung</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Fassung %1 von %2</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Spätere Fassung</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Frage kopieren</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Frage bearbeiten</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Write another answer</source>
        <translation>Andere Antwort schreiben lassen</translation>
    </message>
    <message>
        <source>Branch into a new conversation</source>
        <translation>In eine neue Unterhaltung abzweigen</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Nicht weiter vorlesen</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Antwort bearbeiten</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Liest …</translation>
    </message>
    <message>
        <source>It ended without an answer.</source>
        <translation>Es endete ohne eine Antwort.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>Die Antwort konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Mit %1</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The question in other words</source>
        <translation>Die Frage in anderen Worten</translation>
    </message>
    <message>
        <source>The answer in other words</source>
        <translation>Die Antwort in anderen Worten</translation>
    </message>
    <message>
        <source>Enter asks it, Escape leaves it as it was</source>
        <translation>Eingabe stellt sie, Esc lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Escape leaves it as it was</source>
        <translation>Strg+Eingabe behält sie, Escape lässt sie, wie sie war</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>MeterLabel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 + %2 / %3</source>
        <translation>%1 + %2 / %3</translation>
    </message>
    <message>
        <source>%1 of %2 tokens of the context are used</source>
        <translation>%1 von %2 Token des Kontexts sind belegt</translation>
    </message>
    <message>
        <source>%1, and your question adds about %2</source>
        <translation>%1, und die Frage bringt etwa %2 dazu</translation>
    </message>
</context>
<context>
    <name>ModelBar</name>
    <message>
        <source>No model is open, so nobody can answer.</source>
        <translation>Es ist kein Modell geöffnet, deshalb kann niemand antworten.</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Modell wählen …</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>Alle Modelle …</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>GGUF-Datei öffnen …</translation>
    </message>
    <message>
        <source>Close this model</source>
        <translation>Dieses Modell schließen</translation>
    </message>
</context>
<context>
    <name>ModelDelegate</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Can&apos;t run</source>
        <translation>Nicht nutzbar</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>The model that comes with Alcove</source>
        <translation>Das Modell, das mit Alcove kommt</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Zum Chat</translation>
    </message>
    <message>
        <source>Chat with it</source>
        <translation>Damit chatten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>More for this model</source>
        <translation>Mehr zu diesem Modell</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>No longer list it</source>
        <translation>Nicht mehr aufführen</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Looking for room in memory…</source>
        <translation>Platz im Speicher wird gesucht …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Finding out what it takes…</source>
        <translation>Bedarf wird ermittelt …</translation>
    </message>
    <message>
        <source>With a context of</source>
        <translation>Mit einem Kontext von</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experten</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A link to</source>
        <translation>Verweist auf</translation>
    </message>
</context>
<context>
    <name>ModelFolders</name>
    <message>
        <source>Folders of models</source>
        <translation>Ordner mit Modellen</translation>
    </message>
    <message>
        <source>Every GGUF file in them and in the folders below is listed.</source>
        <translation>Jede GGUF-Datei in ihnen und in den Ordnern darunter wird aufgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder %1</source>
        <translation>Den Ordner %1 öffnen</translation>
    </message>
    <message>
        <source>No longer watch %1</source>
        <translation>%1 nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>A model to compare</source>
        <translation>Ein Modell zum Vergleichen</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF-Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
</context>
<context>
    <name>ModelNote</name>
    <message>
        <source>This conversation used %1</source>
        <translation>Diese Unterhaltung verwendete %1</translation>
    </message>
    <message>
        <source>This conversation is set to a context of %1 tokens</source>
        <translation>Für diese Unterhaltung sind %1 Token Kontext eingestellt</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the model again</source>
        <translation>Das Modell erneut öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>ModelSuggestions</name>
    <message>
        <source>Models of other programs</source>
        <translation>Modelle anderer Programme</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add the models of %1</source>
        <translation>Die Modelle von %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Fits alone</source>
        <translation>Passt allein</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Can&apos;t run</source>
        <translation>Nicht nutzbar</translation>
    </message>
    <message>
        <source>the memory of %1</source>
        <translation>dem Speicher von %1</translation>
    </message>
    <message>
        <source>this computer&apos;s memory</source>
        <translation>dem Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Needs %1 of %2; %3 are free.</source>
        <translation>Braucht %1 von %2; %3 sind frei.</translation>
    </message>
    <message>
        <source>Needs %1 of %2. That is there once models that are open now are closed.</source>
        <translation>Braucht %1 von %2. Das ist da, sobald jetzt geöffnete Modelle geschlossen sind.</translation>
    </message>
    <message>
        <source>Needs %1 of %2, and %3 are free: %4 of its weights are read from the disk again and again, which is slow.</source>
        <translation>Braucht %1 von %2, und %3 sind frei: %4 der Gewichte werden immer wieder von der Festplatte gelesen, und das ist langsam.</translation>
    </message>
    <message>
        <source>Needs %1 of %2, and %3 are free: %4 too little. A shorter context or a smaller file of the same model may fit.</source>
        <translation>Braucht %1 von %2, und %3 sind frei: %4 zu wenig. Ein kürzerer Kontext oder eine kleinere Datei desselben Modells passt vielleicht.</translation>
    </message>
    <message>
        <source>Weights %1, context of %2 tokens %3, work %4</source>
        <translation>Gewichte %1, Kontext von %2 Token %3, Rechenpuffer %4</translation>
    </message>
    <message>
        <source>Up to about %1 tokens a second</source>
        <translation>Bis zu etwa %1 Token pro Sekunde</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Den Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation>Das ist kein Ordner.</translation>
    </message>
    <message>
        <source>There are too many folders below it. Choose one further down.</source>
        <translation>Darunter liegen zu viele Ordner. Wählen Sie einen weiter unten.</translation>
    </message>
    <message>
        <source>You have no permission to look into it.</source>
        <translation>Ihnen fehlt die Berechtigung, hineinzusehen.</translation>
    </message>
    <message>
        <source>Partly in RAM</source>
        <translation>Teils im RAM</translation>
    </message>
    <message>
        <source>More than the memory of %1 has room for: %2 of its weights lie in this computer&apos;s memory instead, which is slower.</source>
        <translation>Mehr, als in den Speicher von %1 passt: %2 seiner Gewichte liegen stattdessen im Arbeitsspeicher dieses Computers, was langsamer ist.</translation>
    </message>
</context>
<context>
    <name>ModelsList</name>
    <message numerus="yes">
        <source>Search in %n models</source>
        <translation>
            <numerusform>In %Ln Modell suchen</numerusform>
            <numerusform>In %Ln Modellen suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the models</source>
        <translation>In den Modellen suchen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>Kein Modell heißt so.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation>
            <numerusform>%Ln Datei wird gelesen …</numerusform>
            <numerusform>%Ln Dateien werden gelesen …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Look for models again</source>
        <translation>Erneut nach Modellen suchen</translation>
    </message>
    <message>
        <source>Folders of models</source>
        <translation>Ordner mit Modellen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>GGUF-Modelle (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A folder of models</source>
        <translation>Ein Ordner mit Modellen</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Modelle holen …</translation>
    </message>
</context>
<context>
    <name>NetworkLock</name>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Fragt …</translation>
    </message>
    <message>
        <source>Offline: Alcove makes no network connections</source>
        <translation>Offline: Alcove baut keine Netzwerkverbindungen auf</translation>
    </message>
    <message>
        <source>The network is in use: %1</source>
        <translation>Das Netz wird benutzt: %1</translation>
    </message>
    <message>
        <source>The network is on, nothing is being transferred</source>
        <translation>Das Netz ist eingeschaltet, nichts wird übertragen</translation>
    </message>
    <message>
        <source>Alcove is offline</source>
        <translation>Alcove ist offline</translation>
    </message>
    <message>
        <source>Alcove is using the network</source>
        <translation>Alcove benutzt gerade das Netz</translation>
    </message>
    <message>
        <source>Alcove may use the network</source>
        <translation>Alcove darf das Netz benutzen</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Modelle holen …</translation>
    </message>
</context>
<context>
    <name>NetworkSwitch</name>
    <message>
        <source>Let Alcove use the network to get models</source>
        <translation>Alcove darf das Netz benutzen, um Modelle zu holen</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.</source>
        <translation>Alcove fragt huggingface.co nach Modellen, und nur, wenn Sie eines suchen oder herunterladen. Nichts von dem, was Sie schreiben, wird gesendet.</translation>
    </message>
    <message>
        <source>Nothing in Alcove connects to anything. Chats work without the network; it is needed to download models only.</source>
        <translation>Nichts in Alcove stellt eine Verbindung her. Chats kommen ohne das Netz aus; nur zum Herunterladen von Modellen wird es gebraucht.</translation>
    </message>
</context>
<context>
    <name>NoModels</name>
    <message>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <source>Choose a folder that holds GGUF files, or drop one here.</source>
        <translation>Wählen Sie einen Ordner mit GGUF-Dateien, oder ziehen Sie eine hierher.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Modelle holen …</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>OpenModelsView</name>
    <message>
        <source>In memory: %1</source>
        <translation>Im Speicher: %1</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Im Speicher</translation>
    </message>
    <message>
        <source>in the chat</source>
        <translation>im Chat</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>verwendet %1</translation>
    </message>
    <message>
        <source>Unload %1</source>
        <translation>%1 entladen</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>%1, in “%2”</source>
        <translation>%1, in „%2“</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>Noch keine gespeichert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Keep these settings under a name</source>
        <translation>Diese Einstellungen unter einem Namen speichern</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Diese Voreinstellung löschen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Voreinstellung</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PreviewLine</name>
    <message>
        <source>%1: %2 in the backup, %3 now</source>
        <translation>%1: %2 in der Sicherung, %3 jetzt</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PromptChoices</name>
    <message>
        <source>No prompts yet</source>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Enter opens the place where they are kept</source>
        <translation>Die Eingabetaste öffnet die Seite, auf der sie liegen</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Vorlagen</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>It is typed after a / to ask the prompt</source>
        <translation>Er wird nach einem / getippt, um die Vorlage zu verwenden</translation>
    </message>
    <message>
        <source>Summarise this in {{language}}: {{text}}</source>
        <translation>Fassen Sie das auf {{language}} zusammen: {{text}}</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>What stands in {{double braces}} is a place to fill in: Tab goes from one to the next.</source>
        <translation>Was in {{doppelten Klammern}} steht, ist eine Stelle zum Ausfüllen: Tab geht von einer zur nächsten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Enter edits it, Delete deletes it</source>
        <translation>Die Eingabetaste bearbeitet sie, Entf löscht sie</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
</context>
<context>
    <name>PromptSet</name>
    <message>
        <source>Line %1 of %2 is no JSON object with a prompt.</source>
        <translation>Zeile %1 von %2 ist kein JSON-Objekt mit einer Frage.</translation>
    </message>
    <message>
        <source>Write {&quot;prompt&quot;: &quot;…&quot;}, or the prompt alone.</source>
        <translation>{&quot;prompt&quot;: &quot;…&quot;} schreiben oder nur die Frage.</translation>
    </message>
    <message>
        <source>%1 holds no prompt.</source>
        <translation>%1 enthält keine Frage.</translation>
    </message>
    <message>
        <source>Write one a line.</source>
        <translation>Je Zeile eine schreiben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give the path of a file that you may read.</source>
        <translation>Den Pfad einer lesbaren Datei angeben.</translation>
    </message>
    <message>
        <source>%1 is another table.</source>
        <translation>%1 ist eine andere Tabelle.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Einen anderen Namen wählen oder sie verschieben.</translation>
    </message>
</context>
<context>
    <name>PromptSetEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Name der Sammlung</translation>
    </message>
    <message>
        <source>Why is the sky blue?
Name three rivers of France.</source>
        <translation>Warum ist der Himmel blau?
Nenne drei Flüsse in Frankreich.</translation>
    </message>
    <message>
        <source>Prompts, one a line</source>
        <translation>Fragen, eine je Zeile</translation>
    </message>
    <message>
        <source>One prompt a line. A line may also be JSON: {&quot;prompt&quot;: &quot;…&quot;, &quot;system&quot;: &quot;…&quot;, &quot;tag&quot;: &quot;…&quot;}</source>
        <translation>Je Zeile eine Frage. Eine Zeile kann auch JSON sein: {&quot;prompt&quot;: &quot;…&quot;, &quot;system&quot;: &quot;…&quot;, &quot;tag&quot;: &quot;…&quot;}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PromptSetRow</name>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter shortens it</source>
        <translation>Eingabe kürzt es</translation>
    </message>
    <message>
        <source>Enter shows all of it</source>
        <translation>Eingabe zeigt alles</translation>
    </message>
</context>
<context>
    <name>PromptSetRun</name>
    <message>
        <source>Delete takes it away</source>
        <translation>Entf nimmt sie weg</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>“%1” is running</source>
        <translation>„%1“ läuft</translation>
    </message>
    <message>
        <source>Choose who is to answer</source>
        <translation>Wählen, wer antworten soll</translation>
    </message>
    <message>
        <source>All are answered</source>
        <translation>Alle sind beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n answers to go</source>
        <translation>
            <numerusform>noch %Ln Antwort</numerusform>
            <numerusform>noch %Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Es wird geantwortet</translation>
    </message>
</context>
<context>
    <name>PromptSetTable</name>
    <message>
        <source>Prompt</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answers to the set</source>
        <translation>Antworten auf die Sammlung</translation>
    </message>
</context>
<context>
    <name>PromptSetsPage</name>
    <message>
        <source>Sets of prompts</source>
        <translation>Sammlungen von Fragen</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>Antworten speichern …</translation>
    </message>
    <message>
        <source>Import a set…</source>
        <translation>Sammlung importieren …</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Import a set of prompts</source>
        <translation>Sammlung von Fragen importieren</translation>
    </message>
    <message>
        <source>Prompts, one a line (*.txt *.jsonl *.json)</source>
        <translation>Fragen, eine je Zeile (*.txt *.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Table of comma-separated values (*.csv)</source>
        <translation>Tabelle mit Kommas (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Sammlung</translation>
    </message>
    <message>
        <source>Edit the set</source>
        <translation>Sammlung bearbeiten</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>Sammlung löschen</translation>
    </message>
    <message>
        <source>Ask several models a whole list</source>
        <translation>Mehreren Modellen eine ganze Liste stellen</translation>
    </message>
    <message>
        <source>Keep a set of prompts, choose models, and have all of them answered while you are away. The answers become a table.</source>
        <translation>Fragen sammeln, Modelle wählen und alle beantworten lassen, während Sie etwas anderes tun. Aus den Antworten wird eine Tabelle.</translation>
    </message>
    <message>
        <source>Write a set</source>
        <translation>Sammlung schreiben</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Aus einer Datei importieren …</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>There are no prompts in this file.</source>
        <translation>In dieser Datei sind keine Vorlagen.</translation>
    </message>
    <message>
        <source>Choose a JSON file that prompts were exported to.</source>
        <translation>Eine JSON-Datei wählen, in die Vorlagen exportiert wurden.</translation>
    </message>
</context>
<context>
    <name>PromptsPage</name>
    <message>
        <source>Prompts</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Import prompts…</source>
        <translation>Vorlagen importieren …</translation>
    </message>
    <message>
        <source>Export prompts…</source>
        <translation>Vorlagen exportieren …</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>Vorlagen importieren</translation>
    </message>
    <message>
        <source>Prompts (*.json)</source>
        <translation>Vorlagen (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export prompts</source>
        <translation>Vorlagen exportieren</translation>
    </message>
    <message>
        <source>Type / at the beginning of a question to ask one of them.</source>
        <translation>Ein / am Anfang einer Frage bietet sie an.</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>What you ask again and again has its place here: a text with a name, and with places to fill in.</source>
        <translation>Was Sie immer wieder fragen, hat hier seinen Platz: ein Text mit einem Namen und mit Stellen zum Ausfüllen.</translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>95 % between</source>
        <translation>95 % zwischen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>Gleichauf</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>1. Token</translation>
    </message>
    <message>
        <source>Votes with the tag</source>
        <translation>Stimmen mit dem Schlagwort</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing was voted on yet. After an answer, say which one was better.</source>
        <translation>Es wurde noch nicht abgestimmt. Sagen Sie nach einer Antwort, welche besser war.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>From %n votes. Ratings are Bradley–Terry&apos;s around 1000: 400 points more win ten times out of eleven.</source>
        <translation>
            <numerusform>Aus %Ln Stimme. Wertungen nach Bradley–Terry um 1000: Wer 400 Punkte mehr hat, gewinnt zehn von elf Malen.</numerusform>
            <numerusform>Aus %Ln Stimmen. Wertungen nach Bradley–Terry um 1000: Wer 400 Punkte mehr hat, gewinnt zehn von elf Malen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenCard</name>
    <message>
        <source>%1 runs as it was opened until it is opened again.</source>
        <translation>%1 läuft, wie es geöffnet wurde, bis es neu geöffnet wird.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Neu öffnen</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Sicherungen (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All conversations become what they were then. What is here now is kept as a backup, too.</source>
        <translation>Alle Gespräche werden, was sie damals waren. Was jetzt hier ist, wird ebenfalls als Sicherung aufbewahrt.</translation>
    </message>
    <message>
        <source>There is no backup yet. The first one is made while Alcove is open.</source>
        <translation>Es gibt noch keine Sicherung. Die erste entsteht, während Alcove geöffnet ist.</translation>
    </message>
    <message>
        <source>There is no backup. Alcove makes one a day once that is set.</source>
        <translation>Es gibt keine Sicherung. Alcove macht täglich eine, sobald es so eingestellt ist.</translation>
    </message>
</context>
<context>
    <name>SamplingLine</name>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>The model&apos;s value: %1</source>
        <translation>Der Wert des Modells: %1</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>The model&apos;s chat template refuses this conversation: %1</source>
        <translation>Die Chatvorlage des Modells lehnt diese Unterhaltung ab: %1</translation>
    </message>
    <message>
        <source>Change the conversation as it says, or use another file of this model.</source>
        <translation>Ändern Sie die Unterhaltung, wie sie es verlangt, oder verwenden Sie eine andere Datei dieses Modells.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template can&apos;t be used: %1</source>
        <translation>Die Chatvorlage des Modells kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Use another file of this model.</source>
        <translation>Verwenden Sie eine andere Datei dieses Modells.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is too long.</source>
        <translation>Die Chatvorlage des Modells ist zu lang.</translation>
    </message>
    <message>
        <source>This formula can&apos;t be typeset: %1</source>
        <translation>Diese Formel kann nicht gesetzt werden: %1</translation>
    </message>
    <message>
        <source>It is shown as it was written.</source>
        <translation>Sie wird angezeigt, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>it has more than %1 characters.</source>
        <translation>Sie hat mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>it takes too long.</source>
        <translation>Es dauert zu lange.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Alcove speaks it from its next start on.</source>
        <translation>Alcove spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Number format of the KV cache</source>
        <translation>Zahlenformat des KV-Caches</translation>
    </message>
    <message>
        <source>Half the memory, nearly as exact.</source>
        <translation>Halber Speicher, fast so genau.</translation>
    </message>
    <message>
        <source>Twice the memory, for comparisons.</source>
        <translation>Doppelter Speicher, für Vergleiche.</translation>
    </message>
    <message>
        <source>What the model remembers of a conversation, in the usual size.</source>
        <translation>Was sich das Modell von einer Unterhaltung merkt, in üblicher Größe.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Tokens that the model keeps in view. More take more memory.</source>
        <translation>Token, die das Modell im Blick behält. Mehr brauchen mehr Speicher.</translation>
    </message>
    <message>
        <source>The model&apos;s, at most 16384</source>
        <translation>Die des Modells, bis 16384</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Wo sie liegen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Back them up every day</source>
        <translation>Täglich sichern</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Have the model write their titles</source>
        <translation>Titel vom Modell schreiben lassen</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>There is no dictionary for this language.</source>
        <translation>Für diese Sprache gibt es kein Wörterbuch.</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Hunspell&apos;s are found.</source>
        <translation>Auf diesem Rechner gibt es kein Wörterbuch. Die von Hunspell werden gefunden.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht prüfen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Was die Tasten tun</translation>
    </message>
    <message>
        <source>Show the shortcuts</source>
        <translation>Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>Open the model that a conversation used along with it</source>
        <translation>Mit einer Unterhaltung auch ihr Modell öffnen</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Alcove is written in it from its next start on.</source>
        <translation>Alcove verwendet sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Font of code</source>
        <translation>Schrift für Code</translation>
    </message>
    <message>
        <source>Graphics memory</source>
        <translation>Grafikspeicher</translation>
    </message>
    <message>
        <source>What all models together may take of a card&apos;s. Leave some for other programs.</source>
        <translation>Was alle Modelle zusammen vom Speicher einer Karte nehmen dürfen. Etwas sollte für andere Programme bleiben.</translation>
    </message>
    <message>
        <source>All that is free</source>
        <translation>Alles, was frei ist</translation>
    </message>
    <message>
        <source>At most %1 %</source>
        <translation>Höchstens %1 %</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen …</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Open one of the first nine conversations</source>
        <translation>Eine der ersten neun Unterhaltungen öffnen</translation>
    </message>
    <message>
        <source>Stop the answer, or leave what lies over the chat</source>
        <translation>Die Antwort anhalten oder verlassen, was über dem Chat liegt</translation>
    </message>
    <message>
        <source>Where you write</source>
        <translation>Wo Sie schreiben</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Neue Zeile beginnen</translation>
    </message>
    <message>
        <source>Edit the last question, where nothing is written yet</source>
        <translation>Die letzte Frage bearbeiten, solange nichts geschrieben ist</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>In der Liste der Unterhaltungen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a key and what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ask with a prompt that you keep</source>
        <translation>Mit einem gespeicherten Prompt fragen</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Mehrere auswählen</translation>
    </message>
    <message>
        <source>Bring back earlier questions, and go on to later ones</source>
        <translation>Frühere Fragen zurückholen und zu späteren weitergehen</translation>
    </message>
</context>
<context>
    <name>SidebarEdge</name>
    <message>
        <source>Width of the list of conversations</source>
        <translation>Breite der Liste der Unterhaltungen</translation>
    </message>
    <message>
        <source>Left and Right move it</source>
        <translation>Pfeil nach links und rechts verschieben sie</translation>
    </message>
</context>
<context>
    <name>SidebarList</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln Unterhaltung</numerusform>
            <numerusform>%Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived conversations</source>
        <translation>Archivierte Unterhaltungen</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>Gelöschte Unterhaltungen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>What you archive waits here, out of the list.</source>
        <translation>Was Sie archivieren, wartet hier, außerhalb der Liste.</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days.</source>
        <translation>Was Sie löschen, bleibt 30 Tage lang hier.</translation>
    </message>
    <message>
        <source>What you talk about stays here, on this computer.</source>
        <translation>Was Sie besprechen, bleibt hier, auf diesem Computer.</translation>
    </message>
    <message>
        <source>The file is being made…</source>
        <translation>Die Datei wird erstellt …</translation>
    </message>
</context>
<context>
    <name>StarterNote</name>
    <message>
        <source>Alcove&apos;s starter model is small, and often wrong.</source>
        <translation>Alcoves Startmodell ist klein und irrt sich oft.</translation>
    </message>
    <message>
        <source>Open a larger model…</source>
        <translation>Größeres Modell öffnen …</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The backup %1 could not be written.</source>
        <translation>Die Sicherung %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there, and that there is space.</source>
        <translation>Prüfen Sie, ob der Ordner existiert, ob Sie dort schreiben dürfen und ob Platz ist.</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>Es gibt keine Sicherung %1.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 is in use, so nothing was restored.</source>
        <translation>%1 wird gerade benutzt, deshalb wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>“%1” is no comparison.</source>
        <translation>„%1“ ist kein Vergleich.</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>Diese Unterhaltung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>Es gibt keine Unterhaltung mit der Kennung %1.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Es gibt keine Datenbank %1.</translation>
    </message>
    <message>
        <source>Start Alcove once, or name another file.</source>
        <translation>Starten Sie Alcove einmal, oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The folder %1, which is to hold the conversations, can&apos;t be made.</source>
        <translation>Der Ordner %1 für die Unterhaltungen kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, may not be written.</source>
        <translation>%1 mit den Unterhaltungen darf nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>Until then you can read, but nothing new is saved.</source>
        <translation>Bis dahin können Sie lesen, aber nichts Neues wird gespeichert.</translation>
    </message>
    <message>
        <source>Until then Alcove starts empty and saves nothing.</source>
        <translation>Bis dahin startet Alcove leer und speichert nichts.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or start Alcove with another data folder.</source>
        <translation>Geben Sie sich dort das Schreibrecht, oder starten Sie Alcove mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>%1 is a database of another program.</source>
        <translation>%1 ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>Move it away, or start Alcove with another data folder.</source>
        <translation>Verschieben Sie sie, oder starten Sie Alcove mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>The conversations in %1 were written by a newer version of Alcove.</source>
        <translation>Die Unterhaltungen in %1 wurden von einer neueren Version von Alcove geschrieben.</translation>
    </message>
    <message>
        <source>Update Alcove. The file was left as it is.</source>
        <translation>Aktualisieren Sie Alcove. Die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, can&apos;t be read.</source>
        <translation>%1 mit den Unterhaltungen kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Geben Sie sich das Leserecht.</translation>
    </message>
    <message>
        <source>%1 is not a database.</source>
        <translation>%1 ist keine Datenbank.</translation>
    </message>
    <message>
        <source>Move the file away, or start Alcove with another data folder.</source>
        <translation>Verschieben Sie die Datei, oder starten Sie Alcove mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>Recovered conversation</source>
        <translation>Gerettete Unterhaltung</translation>
    </message>
    <message>
        <source>%1 is damaged, and there is no room to repair it beside it.</source>
        <translation>%1 ist beschädigt, und daneben ist kein Platz, um sie zu reparieren.</translation>
    </message>
    <message>
        <source>Free some space in its folder and start Alcove again.</source>
        <translation>Schaffen Sie Platz in ihrem Ordner, und starten Sie Alcove neu.</translation>
    </message>
    <message>
        <source>The conversations&apos; file was damaged. What could be read: %1, %2.</source>
        <translation>Die Datei mit den Unterhaltungen war beschädigt. Gelesen werden konnten: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln Unterhaltung</numerusform>
            <numerusform>%Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>They are here. The damaged file is kept as %1.</source>
        <translation>Sie sind hier. Die beschädigte Datei wird als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The disk is full: conversations could not be saved in %1.</source>
        <translation>Der Datenträger ist voll: Unterhaltungen konnten nicht in %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 may not be written, so conversations could not be saved.</source>
        <translation>%1 darf nicht beschrieben werden, deshalb konnten Unterhaltungen nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Give yourself the right to write this file and its folder.</source>
        <translation>Geben Sie sich das Schreibrecht für diese Datei und ihren Ordner.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, could not be opened.</source>
        <translation>%1 mit den Unterhaltungen konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that its folder exists and that you may write there.</source>
        <translation>Prüfen Sie, ob der Ordner existiert und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Another program holds %1 and does not let go of it.</source>
        <translation>Ein anderes Programm hält %1 fest und gibt sie nicht frei.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, is damaged.</source>
        <translation>%1 mit den Unterhaltungen ist beschädigt.</translation>
    </message>
    <message>
        <source>The disk did not read or write %1.</source>
        <translation>Der Datenträger konnte %1 nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Something went wrong in %1, which holds the conversations.</source>
        <translation>In %1 mit den Unterhaltungen ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Start Alcove again.</source>
        <translation>Starten Sie Alcove neu.</translation>
    </message>
    <message>
        <source>Then start Alcove again.</source>
        <translation>Starten Sie Alcove dann neu.</translation>
    </message>
    <message>
        <source>Alcove keeps what is unsaved and tries again.</source>
        <translation>Alcove behält, was nicht gespeichert ist, und versucht es wieder.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>Schließen Sie das andere Programm.</translation>
    </message>
    <message>
        <source>Check the disk and the space on it.</source>
        <translation>Prüfen Sie den Datenträger und den Platz darauf.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged.</source>
        <translation>Die Sicherung %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The backup could not be restored. Nothing was changed.</source>
        <translation>Die Sicherung konnte nicht wiederhergestellt werden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Check that there is space, and that you may write there.</source>
        <translation>Prüfen Sie, ob Platz ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Close every other program that has it open.</source>
        <translation>Schließen Sie alle anderen Programme, die sie geöffnet haben.</translation>
    </message>
    <message>
        <source>Conversations are being exported, so nothing was restored.</source>
        <translation>Es werden gerade Gespräche exportiert, darum wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>Wait for the export, or stop it.</source>
        <translation>Warten Sie auf den Export, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>The conversations&apos; file is not in use, so nothing can be restored into it.</source>
        <translation>Die Datei der Gespräche wird nicht benutzt, darum kann nichts in sie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Start Alcove again once the file can be written.</source>
        <translation>Starten Sie Alcove neu, sobald die Datei geschrieben werden kann.</translation>
    </message>
    <message>
        <source>What was written last is not saved yet, so nothing was restored.</source>
        <translation>Was zuletzt geschrieben wurde, ist noch nicht gespeichert, darum wurde nichts wiederhergestellt.</translation>
    </message>
    <message>
        <source>Free some space, and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Show the conversations</source>
        <translation>Unterhaltungen einblenden</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Als Markdown</translation>
    </message>
    <message>
        <source>As CSV, for spreadsheets</source>
        <translation>Als CSV, für Tabellenkalkulationen</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Only conversations with the tag %1</source>
        <translation>Nur Unterhaltungen mit dem Schlagwort %1</translation>
    </message>
    <message>
        <source>Export the conversations with this tag…</source>
        <translation>Unterhaltungen mit diesem Schlagwort exportieren …</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n conversations</source>
        <translation>
            <numerusform>Schlagwörter von %Ln Unterhaltung</numerusform>
            <numerusform>Schlagwörter von %Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away the tag %1</source>
        <translation>Das Schlagwort %1 wegnehmen</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Enter adds it, Tab completes it, Backspace takes the last one away</source>
        <translation>Die Eingabetaste fügt es hinzu, Tab ergänzt es, die Rücktaste nimmt das letzte weg</translation>
    </message>
    <message>
        <source>Add the tag %1</source>
        <translation>Das Schlagwort %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>ThinkingBlock</name>
    <message>
        <source>Thought for a moment</source>
        <translation>Kurz nachgedacht</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>%1 s nachgedacht</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <translation>%1 min %2 s nachgedacht</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach …</translation>
    </message>
    <message>
        <source>Hides what the model thought</source>
        <translation>Blendet aus, was das Modell dachte</translation>
    </message>
    <message>
        <source>Shows what the model thought</source>
        <translation>Zeigt, was das Modell dachte</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Was das Modell dachte</translation>
    </message>
</context>
<context>
    <name>ThinkingChoice</name>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Thinking: %1</source>
        <translation>Nachdenken: %1</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers, in this conversation</source>
        <translation>Ob das Modell in dieser Unterhaltung nachdenkt, bevor es antwortet</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>A prompt, preset, set or vote that is none was left out</source>
        <translation>Etwas, das keine Vorlage, Voreinstellung, Sammlung oder Stimme ist, wurde ausgelassen</translation>
    </message>
    <message>
        <source>The preset “%1” is here with other settings: left out</source>
        <translation>Die Voreinstellung „%1“ gibt es hier mit anderen Werten: ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln Unterhaltung</numerusform>
            <numerusform>%Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>A message&apos;s state “%1” is not known here</source>
        <translation>Der Zustand „%1“ einer Nachricht ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>A conversation&apos;s %1 is out of range</source>
        <translation>Der Wert „%1“ einer Unterhaltung liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>has no id or no list of messages</source>
        <translation>hat keine Kennung oder keine Liste von Nachrichten</translation>
    </message>
    <message>
        <source>A message without an id of its own, a role or a text was left out</source>
        <translation>Eine Nachricht ohne eigene Kennung, Rolle oder Text wurde weggelassen</translation>
    </message>
    <message>
        <source>The message that was shown last is missing: the newest is shown</source>
        <translation>Die zuletzt angezeigte Nachricht fehlt: Die neueste wird angezeigt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>ist kein JSON</translation>
    </message>
    <message>
        <source>Characters that are none became �</source>
        <translation>Zeichen, die keine sind, wurden zu �</translation>
    </message>
    <message>
        <source>is in no form that Alcove knows</source>
        <translation>hat kein Format, das Alcove kennt</translation>
    </message>
    <message>
        <source>A conversation without messages: left out</source>
        <translation>Eine Unterhaltung ohne Nachrichten: weggelassen</translation>
    </message>
    <message>
        <source>%1 was written by another version of Alcove.</source>
        <translation>%1 wurde von einer anderen Version von Alcove geschrieben.</translation>
    </message>
    <message>
        <source>Update Alcove and import it again.</source>
        <translation>Aktualisieren Sie Alcove, und importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 is a folder without threads of Jan&apos;s.</source>
        <translation>%1 ist ein Ordner ohne Unterhaltungen von Jan.</translation>
    </message>
    <message>
        <source>Name the file in it that holds the conversations.</source>
        <translation>Nennen Sie die Datei darin, die die Unterhaltungen enthält.</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>Es gibt keine Unterhaltung mit der Kennung %1.</translation>
    </message>
    <message>
        <source>More than one id begins with %1.</source>
        <translation>Mehr als eine Kennung beginnt mit %1.</translation>
    </message>
    <message>
        <source>alcove-cli list shows the ids.</source>
        <translation>alcove-cli list zeigt die Kennungen.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Check that you may write there, and that no file has its name.</source>
        <translation>Prüfen Sie, ob Sie dort schreiben dürfen und ob keine Datei so heißt.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>%1 s nachgedacht</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <translation>%1 min %2 s nachgedacht</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1 s</source>
        <translation>
            <numerusform>%Ln Token in %L1 s</numerusform>
            <numerusform>%Ln Token in %L1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%L1 Token/s</translation>
    </message>
    <message>
        <source>another beginning</source>
        <translation>ein anderer Anfang</translation>
    </message>
    <message>
        <source>another continuation of message %1</source>
        <translation>eine andere Fortsetzung von Nachricht %1</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>wird noch geschrieben</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>A message without words: left out</source>
        <translation>Eine Nachricht ohne Worte: weggelassen</translation>
    </message>
    <message>
        <source>The message before another is missing: a branch of its own</source>
        <translation>Die Nachricht vor einer anderen fehlt: ein eigener Zweig</translation>
    </message>
    <message>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Content of the kind “%1”: only its text</source>
        <translation>Inhalt der Art „%1“: nur der Text</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Tool calls and their results: kept as code</source>
        <translation>Werkzeugaufrufe und ihre Ergebnisse: als Code behalten</translation>
    </message>
    <message>
        <source>Fragments of the kind “%1”: left out</source>
        <translation>Bruchstücke der Art „%1“: weggelassen</translation>
    </message>
    <message>
        <source>A part of a message that is no text: left out</source>
        <translation>Ein Teil einer Nachricht, der kein Text ist: weggelassen</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Messages of “%1”: kept as answers</source>
        <translation>Nachrichten von „%1“: als Antworten behalten</translation>
    </message>
    <message>
        <source>%1: only named, not taken along</source>
        <translation>%1: nur genannt, nicht mitgenommen</translation>
    </message>
    <message>
        <source>Excerpts of documents beside a message: left out</source>
        <translation>Auszüge aus Dokumenten neben einer Nachricht: weggelassen</translation>
    </message>
    <message>
        <source>%1 is damaged, cut off, or of an unknown version, so nothing was imported.</source>
        <translation>%1 ist beschädigt, abgeschnitten oder von unbekannter Version, deshalb wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Open it in GPT4All once more and quit, so that it is written anew.</source>
        <translation>Öffnen Sie sie noch einmal in GPT4All, und beenden Sie es, damit sie neu geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and that you may read it.</source>
        <translation>Prüfen Sie den Namen der Datei und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Steps of the kind “%1”: left out</source>
        <translation>Schritte der Art „%1“: weggelassen</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>Keine Unterhaltungen</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>The draft of a new chat: left out, there is one here</source>
        <translation>Der Entwurf eines neuen Chats: weggelassen, hier gibt es einen</translation>
    </message>
    <message>
        <source>Nothing in %1 could be understood as a conversation.</source>
        <translation>Nichts in %1 war als Unterhaltung zu verstehen.</translation>
    </message>
    <message>
        <source>Alcove reads its own JSON and the exports of other programs. Look whether it is the right file.</source>
        <translation>Alcove liest sein eigenes JSON und die Exporte anderer Programme. Sehen Sie nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>“%1” of a %2 is of a kind that was not expected: left out</source>
        <translation>„%1“ in „%2“ ist von unerwarteter Art: weggelassen</translation>
    </message>
    <message>
        <source>“%1” of a %2 is not known here: left out</source>
        <translation>„%1“ in „%2“ ist hier nicht bekannt: weggelassen</translation>
    </message>
    <message>
        <source>Look whether this is the right file.</source>
        <translation>Sehen Sie nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is not JSON.</source>
        <translation>%1 ist kein JSON.</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Unterhaltung %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off at its byte %2, so nothing was imported.</source>
        <translation>%1 ist bei Byte %2 beschädigt oder abgeschnitten, deshalb wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Export or download it once more.</source>
        <translation>Exportieren Sie die Datei noch einmal, oder laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, or choose another folder.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Es gibt keinen Ordner %1. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>You may not write into %1. Choose another folder.</source>
        <translation>Sie dürfen nicht in %1 schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>Wählen Sie einen anderen Ordner oder einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text with simple marks, for notes and wikis</source>
        <translation>Text mit einfachen Auszeichnungen, für Notizen und Wikis</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>One page for every browser, light and dark, ready to print</source>
        <translation>Eine Seite für jeden Browser, hell und dunkel, druckfertig</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to print and to pass on, with bookmarks</source>
        <translation>Seiten zum Drucken und Weitergeben, mit Lesezeichen</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-Text</translation>
    </message>
    <message>
        <source>For LibreOffice, Word and other word processors</source>
        <translation>Für LibreOffice, Word und andere Textverarbeitungen</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>The words, as they were written</source>
        <translation>Die Worte, wie sie geschrieben wurden</translation>
    </message>
    <message>
        <source>Alcove&apos;s JSON</source>
        <translation>Alcoves JSON</translation>
    </message>
    <message>
        <source>Everything; can be imported again</source>
        <translation>Alles; kann wieder importiert werden</translation>
    </message>
    <message>
        <source>Training data, OpenAI</source>
        <translation>Trainingsdaten, OpenAI</translation>
    </message>
    <message>
        <source>JSON Lines with messages, a line for each branch</source>
        <translation>JSON Lines mit „messages“, eine Zeile je Zweig</translation>
    </message>
    <message>
        <source>Training data, ShareGPT</source>
        <translation>Trainingsdaten, ShareGPT</translation>
    </message>
    <message>
        <source>JSON Lines with conversations, a line for each branch</source>
        <translation>JSON Lines mit „conversations“, eine Zeile je Zweig</translation>
    </message>
    <message>
        <source>A file without a name or a text was left out</source>
        <translation>Eine Datei ohne Namen oder Text wurde ausgelassen</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>The file can&apos;t be made.</source>
        <translation>Die Datei kann nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Check that %1 has room and that you may write there.</source>
        <translation>Prüfen Sie, ob in %1 Platz ist und Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>A mark of a source that is not told: left out</source>
        <translation>Eine Marke für eine Quelle, die nicht genannt wird: weggelassen</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe and no file.</source>
        <translation>%1 ist ein Gerät oder eine Pipe und keine Datei.</translation>
    </message>
    <message>
        <source>%1 was changed while it was read, so nothing was imported.</source>
        <translation>%1 wurde verändert, während sie gelesen wurde; deshalb wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Import it again once it is whole.</source>
        <translation>Importieren Sie sie noch einmal, sobald sie vollständig ist.</translation>
    </message>
    <message>
        <source>There is no room to unpack %1.</source>
        <translation>Es ist kein Platz, um %1 zu entpacken.</translation>
    </message>
    <message>
        <source>Make room among the system&apos;s temporary files (%1), and import it again.</source>
        <translation>Schaffen Sie Platz bei den temporären Dateien des Systems (%1), und importieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There are no conversations in the archive %1.</source>
        <translation>Im Archiv %1 sind keine Unterhaltungen.</translation>
    </message>
    <message>
        <source>Alcove looks for JSON files and GPT4All&apos;s chats in it. Look whether it is the right file.</source>
        <translation>Alcove sucht darin JSON-Dateien und Chats von GPT4All. Sehen Sie nach, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged or cut off.</source>
        <translation>Das Archiv %1 ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Get it once more, or look into it with another program.</source>
        <translation>Holen Sie es noch einmal, oder sehen Sie mit einem anderen Programm hinein.</translation>
    </message>
    <message>
        <source>The archive %1 has a password.</source>
        <translation>Das Archiv %1 hat ein Passwort.</translation>
    </message>
    <message>
        <source>Unpack it and import the files in it.</source>
        <translation>Entpacken Sie es, und importieren Sie die Dateien darin.</translation>
    </message>
    <message>
        <source>The archive %1 is packed in a way that Alcove does not know.</source>
        <translation>Das Archiv %1 ist auf eine Art gepackt, die Alcove nicht kennt.</translation>
    </message>
    <message>
        <source>The archive %1 can&apos;t be unpacked.</source>
        <translation>Das Archiv %1 lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>Check that there is room among the system&apos;s temporary files.</source>
        <translation>Prüfen Sie, ob bei den temporären Dateien des Systems noch Platz ist.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The last words are not saved</source>
        <translation>Das Letzte ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Ohne Speichern beenden</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
</context>
<context>
    <name>VoteBar</name>
    <message>
        <source>Which is better?</source>
        <translation>Welche ist besser?</translation>
    </message>
    <message>
        <source>%1 is better</source>
        <translation>%1 ist besser</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>Beide schlecht</translation>
    </message>
    <message>
        <source>Tag, if you like</source>
        <translation>Schlagwort (optional)</translation>
    </message>
    <message>
        <source>Tag of the vote</source>
        <translation>Schlagwort der Stimme</translation>
    </message>
</context>
<context>
    <name>alcove::AnswerQueue</name>
    <message numerus="yes">
        <source>Cut after %n tokens, as it is set</source>
        <translation>
            <numerusform>Wie eingestellt nach %Ln Token abgeschnitten</numerusform>
            <numerusform>Wie eingestellt nach %Ln Token abgeschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens: more than the model can hold</source>
        <translation>
            <numerusform>%Ln Token: mehr, als das Modell fassen kann</numerusform>
            <numerusform>%Ln Token: mehr, als das Modell fassen kann</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut: the model can&apos;t hold more</source>
        <translation>Abgeschnitten: Das Modell fasst nicht mehr</translation>
    </message>
    <message>
        <source>Start a new chat, or open a model with a longer context.</source>
        <translation>Beginnen Sie einen neuen Chat, oder öffnen Sie ein Modell mit längerem Kontext.</translation>
    </message>
</context>
<context>
    <name>alcove::AnswerValueRows</name>
    <message>
        <source>No model is open. Its own values count where nothing is set.</source>
        <translation>Es ist kein Modell geöffnet. Wo nichts eingestellt ist, gelten dessen eigene Werte.</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the file.</source>
        <translation>In Grau: die eigenen Werte des Modells, aus der Datei.</translation>
    </message>
    <message>
        <source>In grey: the usual values. This model names none.</source>
        <translation>In Grau: die üblichen Werte. Dieses Modell nennt keine.</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the file and the model card of %1.</source>
        <translation>In Grau: die eigenen Werte des Modells, aus der Datei und der Modellkarte von %1.</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the model card of %1.</source>
        <translation>In Grau: die eigenen Werte des Modells, aus der Modellkarte von %1.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Not taken: a whole number from %1 to %2 is needed.</source>
        <translation>Nicht übernommen: Nötig ist eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Not taken: a number from %1 to %2 is needed.</source>
        <translation>Nicht übernommen: Nötig ist eine Zahl von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>alcove::Backups</name>
    <message>
        <source>Restoring the backup of %1</source>
        <translation>Die Sicherung vom %1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>%1 holds the conversations that are here now.</source>
        <translation>%1 enthält die Gespräche, die jetzt hier sind.</translation>
    </message>
    <message>
        <source>Choose a backup of it.</source>
        <translation>Wählen Sie eine Sicherung davon.</translation>
    </message>
    <message>
        <source>Restored the backup of %1</source>
        <translation>Sicherung vom %1 wiederhergestellt</translation>
    </message>
    <message>
        <source>What was here before is back</source>
        <translation>Was vorher hier war, ist wieder da</translation>
    </message>
</context>
<context>
    <name>alcove::ChatController</name>
    <message>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 ist keine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose a GGUF file that is stored here.</source>
        <translation>Wählen Sie eine GGUF-Datei, die hier gespeichert ist.</translation>
    </message>
    <message>
        <source>“%1” archived</source>
        <translation>„%1“ archiviert</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations archived</source>
        <translation>
            <numerusform>%Ln Unterhaltung archiviert</numerusform>
            <numerusform>%Ln Unterhaltungen archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations deleted</source>
        <translation>
            <numerusform>%Ln Unterhaltung gelöscht</numerusform>
            <numerusform>%Ln Unterhaltungen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations gone for good</source>
        <translation>
            <numerusform>%Ln Unterhaltung endgültig gelöscht</numerusform>
            <numerusform>%Ln Unterhaltungen endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “%1” deleted, its conversations stay</source>
        <translation>Ordner „%1“ gelöscht, seine Unterhaltungen bleiben</translation>
    </message>
    <message>
        <source>The model found no title.</source>
        <translation>Dem Modell ist kein Titel eingefallen.</translation>
    </message>
    <message>
        <source>Rename the conversation yourself, or ask another model.</source>
        <translation>Benennen Sie die Unterhaltung selbst um, oder fragen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Now called “%1”</source>
        <translation>Heißt jetzt „%1“</translation>
    </message>
</context>
<context>
    <name>alcove::CompareController</name>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 ist keine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose a GGUF file that is stored here.</source>
        <translation>Wählen Sie eine GGUF-Datei, die hier gespeichert ist.</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>Its model answers in another column first</source>
        <translation>Das Modell antwortet zuerst in einer anderen Spalte</translation>
    </message>
    <message>
        <source>There is no room in memory beside the others: it answers after them</source>
        <translation>Neben den anderen ist im Speicher kein Platz: Es antwortet nach ihnen</translation>
    </message>
    <message>
        <source>Takes its turn: the model is being opened</source>
        <translation>Ist an der Reihe: Das Modell wird geöffnet</translation>
    </message>
    <message>
        <source>There is no room in memory beside the others, so it answers after them. %1</source>
        <translation>Neben den anderen ist im Speicher kein Platz, deshalb antwortet es nach ihnen. %1</translation>
    </message>
    <message>
        <source>One after another: the models don&apos;t fit into memory together</source>
        <translation>Nacheinander: Zusammen passen die Modelle nicht in den Speicher</translation>
    </message>
    <message>
        <source>One after another: the columns share one model</source>
        <translation>Nacheinander: Die Spalten teilen sich ein Modell</translation>
    </message>
    <message>
        <source>Together, token by token in turn on one device: %1</source>
        <translation>Gemeinsam, Token für Token im Wechsel auf einem Gerät: %1</translation>
    </message>
    <message numerus="yes">
        <source>Together, on %n devices</source>
        <translation>
            <numerusform>Gemeinsam, auf %Ln Gerät</numerusform>
            <numerusform>Gemeinsam, auf %Ln Geräten</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose %1</source>
        <translation>Sie haben %1 gewählt</translation>
    </message>
    <message>
        <source>You called it a tie</source>
        <translation>Sie haben unentschieden gewertet</translation>
    </message>
    <message>
        <source>You found none of them good</source>
        <translation>Sie fanden keine gut</translation>
    </message>
</context>
<context>
    <name>alcove::ComparisonColumn</name>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>without thinking</source>
        <translation>ohne Nachdenken</translation>
    </message>
    <message>
        <source>thinking: %1</source>
        <translation>Nachdenken: %1</translation>
    </message>
    <message>
        <source>with thinking</source>
        <translation>mit Nachdenken</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>eigener Systemprompt</translation>
    </message>
    <message numerus="yes">
        <source>at most %n tokens</source>
        <translation>
            <numerusform>höchstens %Ln Token</numerusform>
            <numerusform>höchstens %Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>As all columns</source>
        <translation>Wie alle Spalten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
</context>
<context>
    <name>alcove::ConversationListModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
</context>
<context>
    <name>alcove::DeviceChoices</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Processor (%1)</source>
        <translation>Prozessor (%1)</translation>
    </message>
    <message>
        <source>The best graphics card</source>
        <translation>Die beste Grafikkarte</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (nicht vorhanden)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used: %2</source>
        <translation>%1 kann nicht verwendet werden: %2</translation>
    </message>
</context>
<context>
    <name>alcove::Download</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>noch %Ln min</numerusform>
            <numerusform>noch %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>noch %Ln h</numerusform>
            <numerusform>noch %Ln h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>Reading what is there: %1</source>
        <translation>Vorhandenes wird gelesen: %1</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Neuer Versuch in %2 s.</translation>
    </message>
    <message>
        <source>%1 · goes on when the network is on</source>
        <translation>%1 · geht weiter, wenn das Netz eingeschaltet ist</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · angehalten</translation>
    </message>
    <message>
        <source>%1 · %2/s · %3</source>
        <translation>%1 · %2/s · %3</translation>
    </message>
</context>
<context>
    <name>alcove::Downloads</name>
    <message>
        <source>%1 billion parameters, %2 at a time</source>
        <translation>%1 Milliarden Parameter, %2 zugleich</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>Das Netz ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Turn it on to look for models.</source>
        <translation>Zum Suchen von Modellen muss es eingeschaltet sein.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%Ln Teil</numerusform>
            <numerusform>%Ln Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::DraftAttachments</name>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 ist keine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>Save it here, and attach that.</source>
        <translation>Hier speichern und dann anhängen.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files go along with a question.</source>
        <translation>
            <numerusform>Höchstens eine Datei geht mit einer Frage mit.</numerusform>
            <numerusform>Höchstens %Ln Dateien gehen mit einer Frage mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be attached.</source>
        <translation>
            <numerusform>Eine Datei konnte nicht angehängt werden.</numerusform>
            <numerusform>%Ln Dateien konnten nicht angehängt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>The long text became a file</source>
        <translation>Der lange Text wurde zu einer Datei</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>„%1“ entfernt</translation>
    </message>
</context>
<context>
    <name>alcove::Exporter</name>
    <message>
        <source>%1 stands for nothing here</source>
        <translation>%1 steht hier für nichts</translation>
    </message>
    <message>
        <source>Conversations %1</source>
        <translation>Unterhaltungen %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n conversations</source>
        <translation>
            <numerusform>%1 von %Ln Unterhaltung</numerusform>
            <numerusform>%1 von %Ln Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · noch %1 s</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>alcove::FolderList</name>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
</context>
<context>
    <name>alcove::Importer</name>
    <message numerus="yes">
        <source>%n are here already and stay as they are</source>
        <translation>
            <numerusform>%Ln ist schon hier und bleibt, wie sie ist</numerusform>
            <numerusform>%Ln sind schon hier und bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were deleted here and come back</source>
        <translation>
            <numerusform>%Ln wurde hier gelöscht und kommt zurück</numerusform>
            <numerusform>%Ln wurden hier gelöscht und kommen zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come as copies: here they have other messages</source>
        <translation>
            <numerusform>%Ln kommt als Kopie: Hier hat sie andere Nachrichten</numerusform>
            <numerusform>%Ln kommen als Kopien: Hier haben sie andere Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood</source>
        <translation>
            <numerusform>%Ln war nicht zu verstehen</numerusform>
            <numerusform>%Ln waren nicht zu verstehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Es wurde nichts importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations imported</source>
        <translation>
            <numerusform>%Ln Unterhaltung importiert</numerusform>
            <numerusform>%Ln Unterhaltungen importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone, but for %n conversations: something was written there since</source>
        <translation>
            <numerusform>Der Import ist rückgängig gemacht, bis auf %Ln Unterhaltung: Dort wurde seither etwas geschrieben</numerusform>
            <numerusform>Der Import ist rückgängig gemacht, bis auf %Ln Unterhaltungen: Dort wurde seither etwas geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>Der Import ist rückgängig gemacht</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts, presets, sets of prompts and votes</source>
        <translation>
            <numerusform>%Ln Vorlage, Voreinstellung, Sammlung oder Stimme</numerusform>
            <numerusform>%Ln Vorlagen, Voreinstellungen, Sammlungen und Stimmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
</context>
<context>
    <name>alcove::InferenceWorker</name>
    <message>
        <source>No model is open.</source>
        <translation>Es ist kein Modell geöffnet.</translation>
    </message>
    <message>
        <source>Open a GGUF file.</source>
        <translation>Öffnen Sie eine GGUF-Datei.</translation>
    </message>
</context>
<context>
    <name>alcove::ModelStatus</name>
    <message>
        <source>%1 of its weights have no room there and lie in this computer&apos;s memory, which is slower.</source>
        <translation>%1 seiner Gewichte haben dort keinen Platz und liegen im Arbeitsspeicher dieses Computers, was langsamer ist.</translation>
    </message>
</context>
<context>
    <name>alcove::ModelTrash</name>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>%1 konnte nicht in den Papierkorb gelegt werden.</translation>
    </message>
    <message>
        <source>Look whether you may change its folder, or delete it there yourself.</source>
        <translation>Prüfen Sie, ob Sie den Ordner ändern dürfen, oder löschen Sie die Datei dort selbst.</translation>
    </message>
    <message>
        <source>%1 could not be brought back.</source>
        <translation>%1 konnte nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Look for it in the trash.</source>
        <translation>Suchen Sie im Papierkorb danach.</translation>
    </message>
</context>
<context>
    <name>alcove::Models</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, of which a token uses %2</source>
        <translation>%1, von denen ein Token %2 nutzt</translation>
    </message>
    <message>
        <source>%1 a layer, of which a token uses %2</source>
        <translation>%1 pro Schicht, von denen ein Token %2 nutzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n files</source>
        <translation>
            <numerusform>%1 in %Ln Datei</numerusform>
            <numerusform>%1 in %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>There is no room for %1 beside the models that are open.</source>
        <translation>Für %1 ist neben den geöffneten Modellen kein Platz.</translation>
    </message>
    <message>
        <source>Unload %1 and open %2</source>
        <translation>%1 entladen und %2 öffnen</translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>„%1“ liegt im Papierkorb</translation>
    </message>
    <message>
        <source>“%1” is no longer watched</source>
        <translation>„%1“ wird nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>“%1” is no longer listed</source>
        <translation>„%1“ wird nicht mehr aufgeführt</translation>
    </message>
</context>
<context>
    <name>alcove::NetworkTask</name>
    <message>
        <source>Hugging Face does not give %1 to everybody.</source>
        <translation>Hugging Face gibt %1 nicht an jeden heraus.</translation>
    </message>
    <message>
        <source>There is no public model of this name, or its owner wants its terms to be accepted first. Download it in a browser, where you can log in, and open the file in Alcove.</source>
        <translation>Es gibt kein öffentliches Modell dieses Namens, oder der Besitzer verlangt zuerst eine Zustimmung. Im Browser, wo man sich anmelden kann, lässt es sich herunterladen und die Datei dann in Alcove öffnen.</translation>
    </message>
    <message>
        <source>Hugging Face does not have %1.</source>
        <translation>Hugging Face hat %1 nicht.</translation>
    </message>
    <message>
        <source>It may have been renamed or taken away. Look for it on huggingface.co.</source>
        <translation>Es kann umbenannt oder entfernt worden sein. Auf huggingface.co lässt sich danach suchen.</translation>
    </message>
    <message>
        <source>Hugging Face asks to wait before %1 is downloaded.</source>
        <translation>Hugging Face bittet, mit dem Herunterladen von %1 zu warten.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face can&apos;t give %1 at the moment.</source>
        <translation>Hugging Face kann %1 im Moment nicht liefern.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
    <message>
        <source>Hugging Face refuses %1.</source>
        <translation>Hugging Face verweigert %1.</translation>
    </message>
    <message>
        <source>Look for it on huggingface.co.</source>
        <translation>Auf huggingface.co lässt sich danach suchen.</translation>
    </message>
    <message>
        <source>%1 leads to an address that is not safe.</source>
        <translation>%1 leitet an eine Adresse weiter, die nicht sicher ist.</translation>
    </message>
    <message>
        <source>Nothing was downloaded from there. Try again later.</source>
        <translation>Von dort wurde nichts heruntergeladen. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 does not prove that it is %1.</source>
        <translation>%1 weist nicht nach, dass es %1 ist.</translation>
    </message>
    <message>
        <source>Somebody may be listening in, or this computer&apos;s date or certificates are wrong. Nothing was downloaded.</source>
        <translation>Jemand könnte mithören, oder Datum oder Zertifikate dieses Rechners sind falsch. Es wurde nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>%1 is not found.</source>
        <translation>%1 wird nicht gefunden.</translation>
    </message>
    <message>
        <source>See whether this computer is connected to the internet.</source>
        <translation>Die Internetverbindung dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Die Verbindung zu %1 ging verloren.</translation>
    </message>
    <message>
        <source>See whether this computer is connected to the internet, then try again.</source>
        <translation>Die Internetverbindung dieses Rechners prüfen, dann erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>alcove::PaletteModel</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln Unterhaltung</numerusform>
            <numerusform>%Ln Unterhaltungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PlanTransfer</name>
    <message>
        <source>There is another file with the name %1.</source>
        <translation>Es gibt eine andere Datei mit dem Namen %1.</translation>
    </message>
    <message>
        <source>Move or delete that file, then go on.</source>
        <translation>Diese Datei verschieben oder löschen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>Another Alcove is downloading %1.</source>
        <translation>Ein anderes Alcove lädt %1 gerade herunter.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or cancel it there.</source>
        <translation>Abwarten, bis es dort fertig ist, oder dort abbrechen.</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>In %1 kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder is protected.</source>
        <translation>Ist der Datenträger voll oder der Ordner geschützt?</translation>
    </message>
    <message>
        <source>There is no room for %1.</source>
        <translation>Für %1 ist kein Platz.</translation>
    </message>
    <message>
        <source>It needs %1 more, and %2 are free. Free some space, then go on.</source>
        <translation>Es braucht noch %1, und %2 sind frei. Erst Platz schaffen, dann fortsetzen.</translation>
    </message>
    <message>
        <source>%1 has another size than Hugging Face&apos;s list says.</source>
        <translation>%1 hat eine andere Größe, als die Liste von Hugging Face sagt.</translation>
    </message>
    <message>
        <source>The file may just have been changed. Cancel this download and begin it again.</source>
        <translation>Die Datei kann gerade geändert worden sein. Diesen Download abbrechen und neu beginnen.</translation>
    </message>
    <message>
        <source>More came than %1 is long.</source>
        <translation>Es kam mehr, als %1 lang ist.</translation>
    </message>
    <message>
        <source>%1 came damaged.</source>
        <translation>%1 kam beschädigt an.</translation>
    </message>
    <message>
        <source>What came is thrown away, because its checksum is not the one that Hugging Face tells. Try again.</source>
        <translation>Was ankam, wird verworfen, weil die Prüfsumme nicht die von Hugging Face genannte ist. Erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 is another file each time it is asked for.</source>
        <translation>%1 ist bei jeder Anfrage eine andere Datei.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Später erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>alcove::Presets</name>
    <message>
        <source>“%1” is set</source>
        <translation>„%1“ ist eingestellt</translation>
    </message>
    <message>
        <source>“%1” was saved anew</source>
        <translation>„%1“ wurde neu gespeichert</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>„%1“ wurde gelöscht</translation>
    </message>
</context>
<context>
    <name>alcove::PromptLibrary</name>
    <message>
        <source>It needs a name.</source>
        <translation>Es fehlt ein Name.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>Ein Name hat höchstens ein Zeichen.</numerusform>
            <numerusform>Ein Name hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The / is typed before the name; it is no part of it.</source>
        <translation>Das / wird vor dem Namen getippt; es gehört nicht dazu.</translation>
    </message>
    <message>
        <source>It needs a text.</source>
        <translation>Es fehlt ein Text.</translation>
    </message>
    <message>
        <source>Another prompt has this name.</source>
        <translation>Eine andere Vorlage heißt so.</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message>
        <source>The prompts could not be written to %1.</source>
        <translation>Die Vorlagen konnten nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are in %1.</source>
        <translation>
            <numerusform>Eine Vorlage ist in %1.</numerusform>
            <numerusform>%Ln Vorlagen sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Choose a JSON file that prompts were exported to.</source>
        <translation>Eine JSON-Datei wählen, in die Vorlagen exportiert wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts came in.</source>
        <translation>
            <numerusform>Eine Vorlage ist dazugekommen.</numerusform>
            <numerusform>%Ln Vorlagen sind dazugekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>Eine war schon da.</numerusform>
            <numerusform>%Ln waren schon da.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetResults</name>
    <message>
        <source>cut, as it is set</source>
        <translation>abgeschnitten, wie eingestellt</translation>
    </message>
    <message>
        <source>cut: the model can&apos;t hold more</source>
        <translation>abgeschnitten: mehr fasst das Modell nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>das erste nach %1 s</translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetRunner</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
</context>
<context>
    <name>alcove::PromptSets</name>
    <message>
        <source>It needs a name.</source>
        <translation>Es fehlt ein Name.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>Ein Name hat höchstens ein Zeichen.</numerusform>
            <numerusform>Ein Name hat höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another set has this name.</source>
        <translation>Eine andere Sammlung heißt so.</translation>
    </message>
    <message>
        <source>%1 is too large for a set of prompts.</source>
        <translation>%1 ist zu groß für eine Sammlung von Fragen.</translation>
    </message>
    <message>
        <source>Choose a text file with one prompt a line.</source>
        <translation>Eine Textdatei mit einer Frage je Zeile wählen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Choose a file that you may read.</source>
        <translation>Eine lesbare Datei wählen.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>„%1“ gelöscht</translation>
    </message>
    <message>
        <source>The answers were taken out</source>
        <translation>Die Antworten sind entfernt</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>Die Tabelle liegt in %1.</translation>
    </message>
</context>
<context>
    <name>alcove::RepositoryLookup</name>
    <message>
        <source>The list of models can&apos;t be read.</source>
        <translation>Die Liste der Modelle ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Hugging Face does not have %1.</source>
        <translation>Hugging Face hat %1 nicht.</translation>
    </message>
    <message>
        <source>It may have been renamed or taken away. Look for it on huggingface.co.</source>
        <translation>Es kann umbenannt oder entfernt worden sein. Auf huggingface.co lässt sich danach suchen.</translation>
    </message>
    <message>
        <source>%1 is not the file any more that Alcove&apos;s list knows.</source>
        <translation>%1 ist nicht mehr die Datei, die Alcoves Liste kennt.</translation>
    </message>
    <message>
        <source>It was changed on Hugging Face. If you trust its owner, get it by its address: %1</source>
        <translation>Sie wurde auf Hugging Face geändert. Wer dem Besitzer vertraut, lädt sie über die Adresse: %1</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s answer can&apos;t be read.</source>
        <translation>Die Antwort von Hugging Face ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Try again later; another server may have answered in its place.</source>
        <translation>Später erneut versuchen; vielleicht hat ein anderer Server geantwortet.</translation>
    </message>
    <message>
        <source>%1 holds no GGUF file that was asked for.</source>
        <translation>%1 enthält keine gesuchte GGUF-Datei.</translation>
    </message>
    <message>
        <source>Alcove reads models in the GGUF format. Look for a repository whose name ends in GGUF.</source>
        <translation>Alcove liest Modelle im Format GGUF. Es gibt meist ein Repository, dessen Name auf GGUF endet.</translation>
    </message>
</context>
<context>
    <name>alcove::Settings</name>
    <message>
        <source>Not taken: a whole number from %1 to %2 is needed.</source>
        <translation>Nicht übernommen: Nötig ist eine ganze Zahl von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>alcove::SharedEngine</name>
    <message>
        <source>No model is open.</source>
        <translation>Es ist kein Modell geöffnet.</translation>
    </message>
    <message>
        <source>Open a GGUF file.</source>
        <translation>Öffnen Sie eine GGUF-Datei.</translation>
    </message>
</context>
<context>
    <name>alcove::SidebarModel</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>alcove::TextSaver</name>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>alcove::Wording</name>
    <message>
        <source>Processor, {} threads</source>
        <translation>Prozessor, {} Threads</translation>
    </message>
    <message>
        <source>“{}” is not a device.</source>
        <translation>„{}“ ist kein Gerät.</translation>
    </message>
    <message>
        <source>Use auto, cpu, vulkan or vulkan:N.</source>
        <translation>Möglich sind auto, cpu, vulkan oder vulkan:N.</translation>
    </message>
    <message>
        <source>There is no device “{}”.</source>
        <translation>Es gibt kein Gerät „{}“.</translation>
    </message>
    <message>
        <source>“alcove-cli devices” lists those there are.</source>
        <translation>„alcove-cli devices“ zählt die vorhandenen auf.</translation>
    </message>
    <message>
        <source>No graphics card that Alcove can use; the processor is faster than Vulkan in software.</source>
        <translation>Keine Grafikkarte, die Alcove nutzen kann; der Prozessor ist schneller als Vulkan in Software.</translation>
    </message>
    <message>
        <source>No graphics card that Alcove can use.</source>
        <translation>Keine Grafikkarte, die Alcove nutzen kann.</translation>
    </message>
    <message>
        <source>No Vulkan device here can run Alcove&apos;s kernels.</source>
        <translation>Kein Vulkan-Gerät hier kann Alcoves Kernel ausführen.</translation>
    </message>
    <message>
        <source>Update the graphics driver, or use the device “cpu”.</source>
        <translation>Aktualisieren Sie den Grafiktreiber, oder verwenden Sie das Gerät „cpu“.</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Das Laden wurde abgebrochen.</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>{} is not the first of the {} files of its model.</source>
        <translation>{} ist nicht die erste der {} Dateien ihres Modells.</translation>
    </message>
    <message>
        <source>Open {}: the others are found from it.</source>
        <translation>Öffnen Sie {}: Von dort aus werden die anderen gefunden.</translation>
    </message>
    <message>
        <source>{} is the first of {} files, but its name does not say so, and the others can&apos;t be found.</source>
        <translation>{} ist die erste von {} Dateien, aber ihr Name sagt es nicht, und die anderen sind nicht zu finden.</translation>
    </message>
    <message>
        <source>Give the files their original names, which end in -00001-of-0000N.gguf.</source>
        <translation>Geben Sie den Dateien ihre ursprünglichen Namen, die auf -00001-of-0000N.gguf enden.</translation>
    </message>
    <message>
        <source>Part {} of {} of the model is missing: {}.</source>
        <translation>Teil {} von {} des Modells fehlt: {}.</translation>
    </message>
    <message>
        <source>Put it into the same folder as {}.</source>
        <translation>Legen Sie sie in denselben Ordner wie {}.</translation>
    </message>
    <message>
        <source>{} is not part {} of {}, though its name says so.</source>
        <translation>{} ist nicht Teil {} von {}, obwohl der Name es sagt.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>{} and its other parts hold {} tensors, not {}.</source>
        <translation>{} und die anderen Teile enthalten {} Tensoren statt {}.</translation>
    </message>
    <message>
        <source>Download all parts of the model again.</source>
        <translation>Laden Sie alle Teile des Modells erneut herunter.</translation>
    </message>
    <message>
        <source>Two parts of {} hold the tensor {}.</source>
        <translation>Zwei Teile von {} enthalten den Tensor {}.</translation>
    </message>
    <message>
        <source>The model&apos;s file was shortened or replaced while it was in use.</source>
        <translation>Die Datei des Modells wurde gekürzt oder ersetzt, während sie in Gebrauch war.</translation>
    </message>
    <message>
        <source>Unload the model and load it again once the file is whole.</source>
        <translation>Entladen Sie das Modell, und laden Sie es wieder, sobald die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete: download it again.</source>
        <translation>Die Datei ist beschädigt oder unvollständig: Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>its header is longer than 256 MiB</source>
        <translation>Ihr Kopf ist länger als 256 MiB</translation>
    </message>
    <message>
        <source>it ends inside {}</source>
        <translation>Sie endet mitten in {}</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>Sie ist keine GGUF-Datei</translation>
    </message>
    <message>
        <source>Choose a model file in the GGUF format: its name ends in .gguf.</source>
        <translation>Wählen Sie eine Modelldatei im Format GGUF: Ihr Name endet auf .gguf.</translation>
    </message>
    <message>
        <source>its first line of numbers</source>
        <translation>ihren ersten Zahlen</translation>
    </message>
    <message>
        <source>it was made for big-endian computers</source>
        <translation>Sie ist für Big-Endian-Computer gemacht</translation>
    </message>
    <message>
        <source>Get the little-endian file of the same model.</source>
        <translation>Nehmen Sie die Little-Endian-Datei desselben Modells.</translation>
    </message>
    <message>
        <source>it has version {} of the GGUF format, and Alcove reads 2 and 3</source>
        <translation>Sie hat Version {} des Formats GGUF, und Alcove liest 2 und 3</translation>
    </message>
    <message>
        <source>Get a newer file of the same model.</source>
        <translation>Nehmen Sie eine neuere Datei desselben Modells.</translation>
    </message>
    <message>
        <source>Look for a newer Alcove.</source>
        <translation>Suchen Sie nach einer neueren Version von Alcove.</translation>
    </message>
    <message>
        <source>it says that it holds {} tensors, more than fit into it</source>
        <translation>Sie gibt {} Tensoren an, mehr als hineinpassen</translation>
    </message>
    <message>
        <source>it says that it holds {} metadata values, more than fit into it</source>
        <translation>Sie gibt {} Metadatenwerte an, mehr als hineinpassen</translation>
    </message>
    <message>
        <source>its metadata</source>
        <translation>ihren Metadaten</translation>
    </message>
    <message>
        <source>a metadata key is {} bytes long</source>
        <translation>Ein Schlüssel der Metadaten ist {} Byte lang</translation>
    </message>
    <message>
        <source>the value of {}</source>
        <translation>dem Wert von {}</translation>
    </message>
    <message>
        <source>the value of {} {}</source>
        <translation>Der Wert von {} {}</translation>
    </message>
    <message>
        <source>the metadata key {} stands in it twice</source>
        <translation>Der Metadatenschlüssel {} steht zweimal darin</translation>
    </message>
    <message>
        <source>general.alignment is not a power of two between 8 and 1,048,576</source>
        <translation>general.alignment ist keine Zweierpotenz zwischen 8 und 1.048.576</translation>
    </message>
    <message>
        <source>the tensor {} stands in it twice</source>
        <translation>Der Tensor {} steht zweimal darin</translation>
    </message>
    <message>
        <source>its list of tensors</source>
        <translation>der Liste ihrer Tensoren</translation>
    </message>
    <message>
        <source>a tensor&apos;s name is {} bytes long</source>
        <translation>Der Name eines Tensors ist {} Byte lang</translation>
    </message>
    <message>
        <source>the tensor {} has {} dimensions, and 1 to 4 are possible</source>
        <translation>Der Tensor {} hat {} Dimensionen, und möglich sind 1 bis 4</translation>
    </message>
    <message>
        <source>the tensor {} has an impossible size</source>
        <translation>Der Tensor {} hat eine unmögliche Größe</translation>
    </message>
    <message>
        <source>the tensor {} has the unknown type {}</source>
        <translation>Der Tensor {} hat den unbekannten Typ {}</translation>
    </message>
    <message>
        <source>Look for a newer Alcove, or get the model in another quantization.</source>
        <translation>Suchen Sie nach einer neueren Version von Alcove, oder nehmen Sie das Modell in einer anderen Quantisierung.</translation>
    </message>
    <message>
        <source>a row of the tensor {} has {} numbers, which is no multiple of the {} that a block of {} holds</source>
        <translation>Eine Zeile des Tensors {} hat {} Zahlen, und das ist kein Vielfaches der {}, die ein Block von {} enthält</translation>
    </message>
    <message>
        <source>the tensor {} does not begin at a multiple of {} bytes</source>
        <translation>Der Tensor {} beginnt nicht bei einem Vielfachen von {} Byte</translation>
    </message>
    <message>
        <source>it ends before the tensor {} does</source>
        <translation>Sie endet vor dem Ende des Tensors {}</translation>
    </message>
    <message>
        <source>the tensors {} and {} overlap</source>
        <translation>Die Tensoren {} und {} überschneiden sich</translation>
    </message>
    <message>
        <source>{} can&apos;t be opened: {}.</source>
        <translation>{} kann nicht geöffnet werden: {}.</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>is a list of lists, which no model uses</source>
        <translation>ist eine Liste von Listen, und das hat kein Modell</translation>
    </message>
    <message>
        <source>is a list of the unknown type {}</source>
        <translation>ist eine Liste des unbekannten Typs {}</translation>
    </message>
    <message>
        <source>has the unknown type {}</source>
        <translation>hat den unbekannten Typ {}</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
        <source>Look whether it was moved, or choose another file.</source>
        <translation>Sehen Sie nach, ob sie verschoben wurde, oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{} can&apos;t be read: you have no permission.</source>
        <translation>{} kann nicht gelesen werden: Die Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>Change the file&apos;s permissions.</source>
        <translation>Ändern Sie die Berechtigungen der Datei.</translation>
    </message>
    <message>
        <source>{} can&apos;t be read.</source>
        <translation>{} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Look whether the disk that holds it is still there.</source>
        <translation>Sehen Sie nach, ob der Datenträger noch da ist, auf dem sie liegt.</translation>
    </message>
    <message>
        <source>{} is a folder.</source>
        <translation>{} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{} is not a regular file.</source>
        <translation>{} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>Choose a model file: its name ends in .gguf.</source>
        <translation>Wählen Sie eine Modelldatei: Ihr Name endet auf .gguf.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} ist leer.</translation>
    </message>
    <message>
        <source>starting the device&apos;s memory</source>
        <translation>Starten des Gerätespeichers</translation>
    </message>
    <message>
        <source>{} MB of the model</source>
        <translation>{} MB des Modells</translation>
    </message>
    <message>
        <source>recording commands</source>
        <translation>Aufzeichnen von Befehlen</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>“{}” can&apos;t run Alcove&apos;s kernels: {}.</source>
        <translation>„{}“ kann Alcoves Kernel nicht ausführen: {}.</translation>
    </message>
    <message>
        <source>Update its driver or choose another device.</source>
        <translation>Aktualisieren Sie den Treiber, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>starting the device</source>
        <translation>Starten des Geräts</translation>
    </message>
    <message>
        <source>“{}” has no queue for compute work.</source>
        <translation>„{}“ hat keine Warteschlange zum Rechnen.</translation>
    </message>
    <message>
        <source>Choose another device.</source>
        <translation>Wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>opening the device</source>
        <translation>Öffnen des Geräts</translation>
    </message>
    <message>
        <source>“{}” can&apos;t tell how long its kernels take.</source>
        <translation>„{}“ kann nicht sagen, wie lange seine Kernel brauchen.</translation>
    </message>
    <message>
        <source>Measure without --profile and --kernels.</source>
        <translation>Messen Sie ohne --profile und --kernels.</translation>
    </message>
    <message>
        <source>timing kernels</source>
        <translation>Zeitmessung der Kernel</translation>
    </message>
    <message>
        <source>its driver offers less than Vulkan 1.2</source>
        <translation>Der Treiber bietet weniger als Vulkan 1.2</translation>
    </message>
    <message>
        <source>it can&apos;t read 16-bit numbers from memory (storageBuffer16BitAccess)</source>
        <translation>Es kann keine 16-Bit-Zahlen aus dem Speicher lesen (storageBuffer16BitAccess)</translation>
    </message>
    <message>
        <source>it lacks arithmetic over subgroups and parts of them in compute shaders</source>
        <translation>Ihm fehlt das Rechnen über Subgruppen und ihre Teile in Compute-Shadern</translation>
    </message>
    <message>
        <source>No Vulkan was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Vulkan gefunden.</translation>
    </message>
    <message>
        <source>Install your graphics card&apos;s driver (on Debian and Ubuntu: mesa-vulkan-drivers), or run on the processor (device “cpu”).</source>
        <translation>Installieren Sie den Treiber Ihrer Grafikkarte (unter Debian und Ubuntu: mesa-vulkan-drivers), oder rechnen Sie auf dem Prozessor (Gerät „cpu“).</translation>
    </message>
    <message>
        <source>The Vulkan validation layer was asked for but is not installed.</source>
        <translation>Die Prüfschicht von Vulkan wurde verlangt, ist aber nicht installiert.</translation>
    </message>
    <message>
        <source>Install vulkan-validationlayers, or unset ALCOVE_VALIDATION.</source>
        <translation>Installieren Sie vulkan-validationlayers, oder setzen Sie ALCOVE_VALIDATION zurück.</translation>
    </message>
    <message>
        <source>No Vulkan driver was found on this computer.</source>
        <translation>Auf diesem Computer wurde kein Treiber für Vulkan gefunden.</translation>
    </message>
    <message>
        <source>starting Vulkan</source>
        <translation>Starten von Vulkan</translation>
    </message>
    <message>
        <source>Vulkan is installed, but no device answers.</source>
        <translation>Vulkan ist installiert, aber kein Gerät antwortet.</translation>
    </message>
    <message>
        <source>compiling the kernel {}</source>
        <translation>Übersetzen des Kernels {}</translation>
    </message>
    <message>
        <source>The graphics device has no memory left for {}.</source>
        <translation>Die Grafikkarte hat keinen Speicher mehr frei ({}).</translation>
    </message>
    <message>
        <source>Close other programs that use it, choose a smaller model or a shorter context, or run on the processor (device “cpu”).</source>
        <translation>Schließen Sie andere Programme, die sie nutzen, wählen Sie ein kleineres Modell oder einen kürzeren Kontext, oder rechnen Sie auf dem Prozessor (Gerät „cpu“).</translation>
    </message>
    <message>
        <source>The computer has no memory left for {}.</source>
        <translation>Der Computer hat keinen Arbeitsspeicher mehr frei ({}).</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The graphics device stopped responding during {}.</source>
        <translation>Die Grafikkarte antwortet nicht mehr ({}).</translation>
    </message>
    <message>
        <source>Load the model again. If it happens again, update the graphics driver or choose another device.</source>
        <translation>Laden Sie das Modell erneut. Geschieht es wieder, aktualisieren Sie den Grafiktreiber, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The graphics driver failed at {}.</source>
        <translation>Der Grafiktreiber ist gescheitert ({}).</translation>
    </message>
    <message>
        <source>Update the graphics driver or choose another device.</source>
        <translation>Aktualisieren Sie den Grafiktreiber, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another device, or close another model.</source>
        <translation>Wählen Sie einen Kontext von höchstens {} Token, einen kompakteren KV-Cache, ein kleineres Modell oder ein anderes Gerät, oder schließen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another device.</source>
        <translation>Wählen Sie einen Kontext von höchstens {} Token, einen kompakteren KV-Cache, ein kleineres Modell oder ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Choose a more compact KV cache, a smaller model or another device, or close another model.</source>
        <translation>Wählen Sie einen kompakteren KV-Cache, ein kleineres Modell oder ein anderes Gerät, oder schließen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Choose a more compact KV cache, a smaller model or another device.</source>
        <translation>Wählen Sie einen kompakteren KV-Cache, ein kleineres Modell oder ein anderes Gerät.</translation>
    </message>
    <message>
        <source>The model needs {} of {}, and {} are free beside the {} that other open models count on.</source>
        <translation>Das Modell braucht {} von {}, und {} sind frei neben den {}, mit denen andere offene Modelle rechnen.</translation>
    </message>
    <message>
        <source>The model needs {} of {}, and {} are free.</source>
        <translation>Das Modell braucht {} von {}, und {} sind frei.</translation>
    </message>
    <message>
        <source>Most of the model has no room on “{}”; the processor is faster.</source>
        <translation>Das meiste des Modells hat auf „{}“ keinen Platz; der Prozessor ist schneller.</translation>
    </message>
    <message>
        <source>the memory of “{}”, of which Alcove may use {} %</source>
        <translation>dem Speicher von „{}“, wovon Alcove {}&#xa0;% nutzen darf</translation>
    </message>
    <message>
        <source>the memory of “{}”</source>
        <translation>dem Speicher von „{}“</translation>
    </message>
    <message>
        <source>the computer&apos;s memory</source>
        <translation>dem Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Alcove can&apos;t run the architecture “{}” yet. It runs {}.</source>
        <translation>Alcove kann die Architektur „{}“ noch nicht ausführen, nur {}.</translation>
    </message>
    <message>
        <source>The file holds a vocabulary alone, no model.</source>
        <translation>Die Datei enthält nur ein Vokabular, kein Modell.</translation>
    </message>
    <message>
        <source>Alcove can&apos;t run the type {} yet, which the tensor {} has.</source>
        <translation>Alcove kann den Typ {} noch nicht ausführen, den der Tensor {} hat.</translation>
    </message>
    <message>
        <source>leaves nothing beside the rotary part</source>
        <translation>lässt neben dem rotierten Teil nichts übrig</translation>
    </message>
    <message>
        <source>has {} entries for {} layers</source>
        <translation>hat {} Einträge für {} Schichten</translation>
    </message>
    <message>
        <source>leaves no layer to run</source>
        <translation>lässt keine Schicht zum Ausführen übrig</translation>
    </message>
    <message>
        <source>does not divide the number of heads</source>
        <translation>teilt die Zahl der Köpfe nicht</translation>
    </message>
    <message>
        <source>asks for more heads of this width than any model has</source>
        <translation>verlangt mehr Köpfe dieser Breite, als ein Modell hat</translation>
    </message>
    <message>
        <source>is {}, and RoPE turns pairs</source>
        <translation>ist {}, und RoPE dreht Paare</translation>
    </message>
    <message>
        <source>is {}, which does not fit the {} components of a head</source>
        <translation>ist {}, und das passt nicht zu den {} Komponenten eines Kopfes</translation>
    </message>
    <message>
        <source>is missing or 0, though the file holds experts</source>
        <translation>fehlt oder ist 0, obwohl die Datei Experten enthält</translation>
    </message>
    <message>
        <source>differs from layer to layer, which Alcove can&apos;t run</source>
        <translation>ist von Schicht zu Schicht anders, und das kann Alcove nicht ausführen</translation>
    </message>
    <message>
        <source>is more than the {} layers</source>
        <translation>ist mehr als die {} Schichten</translation>
    </message>
    <message>
        <source>is {}, a gating that Alcove does not know</source>
        <translation>ist {}, eine Auswahl von Experten, die Alcove nicht kennt</translation>
    </message>
    <message>
        <source>is more than there are experts</source>
        <translation>ist mehr, als es Experten gibt</translation>
    </message>
    <message>
        <source>does not fit the number of experts</source>
        <translation>passt nicht zur Zahl der Experten</translation>
    </message>
    <message>
        <source>is more than the groups in use hold</source>
        <translation>ist mehr, als die genutzten Gruppen enthalten</translation>
    </message>
    <message>
        <source>There is no memory left for more than {} tokens of this conversation.</source>
        <translation>Für mehr als {} Token dieser Unterhaltung ist kein Speicher mehr frei.</translation>
    </message>
    <message>
        <source>Close other models or programs, or start a new conversation.</source>
        <translation>Schließen Sie andere Modelle oder Programme, oder beginnen Sie eine neue Unterhaltung.</translation>
    </message>
    <message>
        <source>is missing or 0</source>
        <translation>fehlt oder ist 0</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is {}, more than any model has</source>
        <translation>ist {}, mehr als ein Modell hat</translation>
    </message>
    <message>
        <source>has an entry out of range</source>
        <translation>hat einen Eintrag außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is {}, which makes no sense</source>
        <translation>ist {}, und das ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>ist kein Text</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its value {} {}.</source>
        <translation>{} kann nicht verwendet werden: Der Wert {} {}.</translation>
    </message>
    <message>
        <source>The file is damaged or was made by a faulty converter. Download it again.</source>
        <translation>Die Datei ist beschädigt oder wurde fehlerhaft umgewandelt. Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>{} uses a RoPE scaling that Alcove does not know: {}.</source>
        <translation>{} verwendet eine RoPE-Skalierung, die Alcove nicht kennt: {}.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor rope_freqs.weight has the wrong size.</source>
        <translation>{} kann nicht verwendet werden: Der Tensor rope_freqs.weight hat die falsche Größe.</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor rope_freqs.weight holds {}.</source>
        <translation>{} kann nicht verwendet werden: Der Tensor rope_freqs.weight enthält {}.</translation>
    </message>
    <message>
        <source>The file is damaged. Download it again.</source>
        <translation>Die Datei ist beschädigt. Laden Sie sie erneut herunter.</translation>
    </message>
    <message>
        <source>holds a scale that is no finite number</source>
        <translation>enthält einen Skalenfaktor, der keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>is {} where the file&apos;s other values ask for {}</source>
        <translation>ist {}, während die anderen Werte der Datei {} verlangen</translation>
    </message>
    <message>
        <source>is of the type {}, which Alcove can&apos;t run yet</source>
        <translation>hat den Typ {}, den Alcove noch nicht ausführen kann</translation>
    </message>
    <message>
        <source>is of the type {} where F32 is needed</source>
        <translation>hat den Typ {}, wo F32 nötig ist</translation>
    </message>
    <message>
        <source>is not one that Alcove knows in this architecture: without it the answers would be wrong</source>
        <translation>ist keiner, den Alcove in dieser Architektur kennt: Ohne ihn wären die Antworten falsch</translation>
    </message>
    <message>
        <source>is missing, though there is {}</source>
        <translation>fehlt, obwohl es {} gibt</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor {} {}.</source>
        <translation>{} kann nicht verwendet werden: Der Tensor {} {}.</translation>
    </message>
    <message>
        <source>Choose another file of the model, or download this one again.</source>
        <translation>Wählen Sie eine andere Datei des Modells, oder laden Sie diese erneut herunter.</translation>
    </message>
    <message>
        <source>Kernels can be timed on a Vulkan device only.</source>
        <translation>Nur auf einem Vulkan-Gerät lässt sich messen, wie lange Kernel brauchen.</translation>
    </message>
    <message>
        <source>Choose one, or measure without --profile and --kernels.</source>
        <translation>Wählen Sie eines, oder messen Sie ohne --profile und --kernels.</translation>
    </message>
    <message>
        <source>The computer has too little memory for the conversation.</source>
        <translation>Der Computer hat zu wenig Arbeitsspeicher für die Unterhaltung.</translation>
    </message>
    <message>
        <source>Choose a shorter context.</source>
        <translation>Wählen Sie einen kürzeren Kontext.</translation>
    </message>
    <message>
        <source>The context is too long for this device.</source>
        <translation>Der Kontext ist zu lang für dieses Gerät.</translation>
    </message>
    <message>
        <source>The tensor {} is larger than “{}” can hold in one piece.</source>
        <translation>Der Tensor {} ist größer, als „{}“ am Stück fassen kann.</translation>
    </message>
    <message>
        <source>Choose another device or a model with a stronger quantization.</source>
        <translation>Wählen Sie ein anderes Gerät oder ein stärker quantisiertes Modell.</translation>
    </message>
    <message>
        <source>One step of the model is too large for this device.</source>
        <translation>Ein Schritt des Modells ist zu groß für dieses Gerät.</translation>
    </message>
    <message>
        <source>A part of the model&apos;s weights is too large for this device.</source>
        <translation>Ein Teil der Gewichte des Modells ist zu groß für dieses Gerät.</translation>
    </message>
    <message>
        <source>The units for matrices could not be tried.</source>
        <translation>Die Matrixeinheiten konnten nicht erprobt werden.</translation>
    </message>
    <message>
        <source>The model can&apos;t be used: its tensor {} holds {}.</source>
        <translation>Das Modell kann nicht verwendet werden: Der Tensor {} enthält {}.</translation>
    </message>
    <message>
        <source>what is no finite number</source>
        <translation>etwas, das keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>a scale that is no finite number</source>
        <translation>einen Skalenfaktor, der keine endliche Zahl ist</translation>
    </message>
    <message>
        <source>{} is a model of the architecture “{}”, which Alcove can&apos;t run.</source>
        <translation>{} ist ein Modell der Architektur „{}“, die Alcove nicht ausführen kann.</translation>
    </message>
    <message>
        <source>Architectures that it runs: {}.</source>
        <translation>Ausführbare Architekturen: {}.</translation>
    </message>
    <message>
        <source>There is nothing to read.</source>
        <translation>Es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie erst etwas.</translation>
    </message>
    <message>
        <source>The conversation is {} tokens long, but the model&apos;s context holds {}.</source>
        <translation>Die Unterhaltung ist {} Token lang, aber der Kontext des Modells fasst {}.</translation>
    </message>
    <message>
        <source>Start a new conversation, shorten the message, or load the model with a longer context.</source>
        <translation>Beginnen Sie eine neue Unterhaltung, kürzen Sie die Nachricht, oder laden Sie das Modell mit längerem Kontext.</translation>
    </message>
    <message>
        <source>{} is not a token of this model.</source>
        <translation>{} ist kein Token dieses Modells.</translation>
    </message>
    <message>
        <source>Its tokens are 0 to {}.</source>
        <translation>Die Token sind 0 bis {}.</translation>
    </message>
    <message>
        <source>The grammar can be read in too many ways at once.</source>
        <translation>Die Grammatik lässt sich auf zu viele Arten zugleich lesen.</translation>
    </message>
    <message>
        <source>Write it so that a text fits only one of two alternatives, or only one repetition.</source>
        <translation>Schreiben Sie sie so, dass ein Text nur zu einer von zwei Alternativen oder nur zu einer Wiederholung passt.</translation>
    </message>
    <message>
        <source>The answer cannot go on: the grammar asks for characters that no token of this model writes.</source>
        <translation>Die Antwort kann nicht weitergehen: Die Grammatik verlangt Zeichen, die kein Token dieses Modells schreibt.</translation>
    </message>
    <message>
        <source>Allow other characters at this place of the grammar, or take back logit biases.</source>
        <translation>Erlauben Sie an dieser Stelle der Grammatik andere Zeichen, oder nehmen Sie Logit-Verschiebungen zurück.</translation>
    </message>
    <message>
        <source>No token can follow: the model&apos;s logits hold no number, or all tokens are banned.</source>
        <translation>Kein Token kann folgen: Die Logits des Modells enthalten keine Zahl, oder alle Token sind verboten.</translation>
    </message>
    <message>
        <source>Take back logit biases; without any, the model&apos;s file is damaged or its numbers overflow.</source>
        <translation>Nehmen Sie Logit-Verschiebungen zurück; gibt es keine, ist die Datei des Modells beschädigt, oder seine Zahlen laufen über.</translation>
    </message>
    <message>
        <source>The saved conversation is {} tokens long, but the model&apos;s context holds {}.</source>
        <translation>Die gespeicherte Unterhaltung ist {} Token lang, aber der Kontext des Modells fasst {}.</translation>
    </message>
    <message>
        <source>The saved state {} is damaged.</source>
        <translation>Der gespeicherte Zustand {} ist beschädigt.</translation>
    </message>
    <message>
        <source>The state of the conversation could not be written to {}.</source>
        <translation>Der Zustand der Unterhaltung konnte nicht nach {} geschrieben werden.</translation>
    </message>
    <message>
        <source>Look whether the disk is full or the folder is read-only.</source>
        <translation>Sehen Sie nach, ob der Datenträger voll oder der Ordner schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>The saved state {} can&apos;t be read.</source>
        <translation>Der gespeicherte Zustand {} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{} is not the saved state of a conversation.</source>
        <translation>{} ist kein gespeicherter Zustand einer Unterhaltung.</translation>
    </message>
    <message>
        <source>{} was written by another version of Alcove.</source>
        <translation>{} wurde von einer anderen Version von Alcove geschrieben.</translation>
    </message>
    <message>
        <source>{} belongs to another model.</source>
        <translation>{} gehört zu einem anderen Modell.</translation>
    </message>
    <message>
        <source>{} was saved from a KV cache of another format.</source>
        <translation>{} wurde aus einem KV-Cache anderen Formats gespeichert.</translation>
    </message>
    <message>
        <source>{} needs the pre-tokenizer {}, which Alcove does not have.</source>
        <translation>{} braucht den Pre-Tokenizer {}, den Alcove nicht hat.</translation>
    </message>
    <message>
        <source>The vocabulary in {} is damaged: {}.</source>
        <translation>Das Vokabular in {} ist beschädigt: {}.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>it has no list of merges</source>
        <translation>Es hat keine Liste der Verschmelzungen</translation>
    </message>
    <message>
        <source>merge {} is not two texts</source>
        <translation>Verschmelzung {} besteht nicht aus zwei Texten</translation>
    </message>
    <message>
        <source>merge {} names no token</source>
        <translation>Verschmelzung {} nennt kein Token</translation>
    </message>
    <message>
        <source>A pre-tokenizer&apos;s regular expression is not understood.</source>
        <translation>Der reguläre Ausdruck eines Pre-Tokenizers wird nicht verstanden.</translation>
    </message>
    <message>
        <source>Install PCRE2 10.40 or newer, built with Unicode.</source>
        <translation>Installieren Sie PCRE2 10.40 oder neuer, mit Unicode gebaut.</translation>
    </message>
    <message>
        <source>The vocabulary in {} is damaged: its tokens have no scores.</source>
        <translation>Das Vokabular in {} ist beschädigt: Die Token haben keine Bewertungen.</translation>
    </message>
    <message>
        <source>{} holds no vocabulary.</source>
        <translation>{} enthält kein Vokabular.</translation>
    </message>
    <message>
        <source>Choose a language model&apos;s file.</source>
        <translation>Wählen Sie die Datei eines Sprachmodells.</translation>
    </message>
    <message>
        <source>{} needs the tokenizer {}, which Alcove does not have.</source>
        <translation>{} braucht den Tokenizer {}, den Alcove nicht hat.</translation>
    </message>
    <message>
        <source>it has {} tokens</source>
        <translation>Es hat {} Token</translation>
    </message>
    <message>
        <source>its list of token types has not one number for each token</source>
        <translation>Die Liste der Tokentypen hat nicht eine Zahl für jedes Token</translation>
    </message>
    <message>
        <source>token {} has the unknown type {}</source>
        <translation>Token {} hat den unbekannten Typ {}</translation>
    </message>
    <message>
        <source>its list of scores has not one number for each token</source>
        <translation>Die Liste der Bewertungen hat nicht eine Zahl für jedes Token</translation>
    </message>
    <message>
        <source>a token&apos;s score is not a number</source>
        <translation>Die Bewertung eines Tokens ist keine Zahl</translation>
    </message>
    <message>
        <source>{} is not the number of a token</source>
        <translation>{} ist nicht die Nummer eines Tokens</translation>
    </message>
    <message>
        <source>{} names token {}, which does not exist</source>
        <translation>{} nennt Token {}, das es nicht gibt</translation>
    </message>
    <message>
        <source>{} is no list of tokens</source>
        <translation>{} ist keine Liste von Token</translation>
    </message>
</context>
</TS>
