<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttachmentChip</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message numerus="yes">
        <source>%n more characters are not shown. The model reads them all.</source>
        <translation>
            <numerusform>One more character is not shown. The model reads them all.</numerusform>
            <numerusform>%Ln more characters are not shown. The model reads them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n conversations that are here now are not in it</source>
        <translation>
            <numerusform>%Ln conversation that is here now is not in it</numerusform>
            <numerusform>%Ln conversations that are here now are not in it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations go back to how they were</source>
        <translation>
            <numerusform>%Ln conversation goes back to how it was</numerusform>
            <numerusform>%Ln conversations go back to how they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are gone now come back</source>
        <translation>
            <numerusform>%Ln conversation that is gone now comes back</numerusform>
            <numerusform>%Ln conversations that are gone now come back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message numerus="yes">
        <source>The model no longer reads the %n oldest messages</source>
        <translation>
            <numerusform>The model no longer reads the oldest message</numerusform>
            <numerusform>The model no longer reads the %Ln oldest messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnMessage</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftFitCard</name>
    <message numerus="yes">
        <source>With this question the conversation is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>With this question the conversation is one token longer than the model can hold</numerusform>
            <numerusform>With this question the conversation is %Ln tokens longer than the model can hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This question is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>This question is one token longer than the model can hold</numerusform>
            <numerusform>This question is %Ln tokens longer than the model can hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderDelegate</name>
    <message numerus="yes">
        <source>folder, closed, %n conversations</source>
        <translation>
            <numerusform>folder, closed, %Ln conversation</numerusform>
            <numerusform>folder, closed, %Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder, open, %n conversations</source>
        <translation>
            <numerusform>folder, open, %Ln conversation</numerusform>
            <numerusform>folder, open, %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportFileCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n conversations</source>
        <translation>
            <numerusform>Import %Ln conversation</numerusform>
            <numerusform>Import %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelFolders</name>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsList</name>
    <message numerus="yes">
        <source>Search in %n models</source>
        <translation>
            <numerusform>Search in %Ln model</numerusform>
            <numerusform>Search in %Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation>
            <numerusform>Reading %Ln file…</numerusform>
            <numerusform>Reading %Ln files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptSetRun</name>
    <message numerus="yes">
        <source>%n answers to go</source>
        <translation>
            <numerusform>%Ln answer to go</numerusform>
            <numerusform>%Ln answers to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message numerus="yes">
        <source>From %n votes. Ratings are Bradley–Terry&apos;s around 1000: 400 points more win ten times out of eleven.</source>
        <translation>
            <numerusform>From %Ln vote. Ratings are Bradley–Terry&apos;s around 1000: 400 points more win ten times out of eleven.</numerusform>
            <numerusform>From %Ln votes. Ratings are Bradley–Terry&apos;s around 1000: 400 points more win ten times out of eleven.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarList</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message numerus="yes">
        <source>Tags of %n conversations</source>
        <translation>
            <numerusform>Tags of %Ln conversation</numerusform>
            <numerusform>Tags of %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1 s</source>
        <translation>
            <numerusform>%Ln token in %1 s</numerusform>
            <numerusform>%Ln tokens in %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::AnswerQueue</name>
    <message numerus="yes">
        <source>Cut after %n tokens, as it is set</source>
        <translation>
            <numerusform>Cut after %Ln token, as it is set</numerusform>
            <numerusform>Cut after %Ln tokens, as it is set</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens: more than the model can hold</source>
        <translation>
            <numerusform>%Ln token: more than the model can hold</numerusform>
            <numerusform>%Ln tokens: more than the model can hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::ChatController</name>
    <message numerus="yes">
        <source>%n conversations archived</source>
        <translation>
            <numerusform>%Ln conversation archived</numerusform>
            <numerusform>%Ln conversations archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations deleted</source>
        <translation>
            <numerusform>%Ln conversation deleted</numerusform>
            <numerusform>%Ln conversations deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations gone for good</source>
        <translation>
            <numerusform>%Ln conversation gone for good</numerusform>
            <numerusform>%Ln conversations gone for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::CompareController</name>
    <message numerus="yes">
        <source>Together, on %n devices</source>
        <translation>
            <numerusform>Together, on %Ln device</numerusform>
            <numerusform>Together, on %Ln devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::ComparisonColumn</name>
    <message numerus="yes">
        <source>at most %n tokens</source>
        <translation>
            <numerusform>at most %Ln token</numerusform>
            <numerusform>at most %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::Download</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%Ln h left</numerusform>
            <numerusform>%Ln h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::Downloads</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::DraftAttachments</name>
    <message numerus="yes">
        <source>At most %n files go along with a question.</source>
        <translation>
            <numerusform>At most one file goes along with a question.</numerusform>
            <numerusform>At most %Ln files go along with a question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be attached.</source>
        <translation>
            <numerusform>One file could not be attached.</numerusform>
            <numerusform>%Ln files could not be attached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::Exporter</name>
    <message numerus="yes">
        <source>%1 of %n conversations</source>
        <translation>
            <numerusform>%1 of %Ln conversation</numerusform>
            <numerusform>%1 of %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::Importer</name>
    <message numerus="yes">
        <source>%n are here already and stay as they are</source>
        <translation>
            <numerusform>%Ln is here already and stays as it is</numerusform>
            <numerusform>%Ln are here already and stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were deleted here and come back</source>
        <translation>
            <numerusform>%Ln was deleted here and comes back</numerusform>
            <numerusform>%Ln were deleted here and come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come as copies: here they have other messages</source>
        <translation>
            <numerusform>%Ln comes as a copy: here it has other messages</numerusform>
            <numerusform>%Ln come as copies: here they have other messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood</source>
        <translation>
            <numerusform>%Ln could not be understood</numerusform>
            <numerusform>%Ln could not be understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations imported</source>
        <translation>
            <numerusform>%Ln conversation imported</numerusform>
            <numerusform>%Ln conversations imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone, but for %n conversations: something was written there since</source>
        <translation>
            <numerusform>The import is undone, but for %Ln conversation: something was written there since</numerusform>
            <numerusform>The import is undone, but for %Ln conversations: something was written there since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts, presets, sets of prompts and votes</source>
        <translation>
            <numerusform>%Ln prompt, preset, set of prompts or vote</numerusform>
            <numerusform>%Ln prompts, presets, sets of prompts and votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::Models</name>
    <message numerus="yes">
        <source>%1 in %n files</source>
        <translation>
            <numerusform>%1 in %Ln file</numerusform>
            <numerusform>%1 in %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PaletteModel</name>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PromptLibrary</name>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>A name has at most one character.</numerusform>
            <numerusform>A name has at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are in %1.</source>
        <translation>
            <numerusform>One prompt is in %1.</numerusform>
            <numerusform>%Ln prompts are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompts came in.</source>
        <translation>
            <numerusform>One prompt came in.</numerusform>
            <numerusform>%Ln prompts came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>One was here already.</numerusform>
            <numerusform>%Ln were here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetResults</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PromptSets</name>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>A name has at most %Ln character.</numerusform>
            <numerusform>A name has at most %Ln characters.</numerusform>
        </translation>
    </message>
</context>
</TS>
