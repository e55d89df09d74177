<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AddressLookup</name>
    <message>
        <source>Name or address on huggingface.co, as owner/model-GGUF</source>
        <translation>Nom ou adresse sur huggingface.co, comme owner/model-GGUF</translation>
    </message>
    <message>
        <source>Name or address on huggingface.co</source>
        <translation>Nom ou adresse sur huggingface.co</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Asking what is there…</source>
        <translation>Demande de ce qu&apos;il y a…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>About this answer</source>
        <translation>À propos de cette réponse</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Copier ces lignes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Question posée</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <translation>Tokens lus</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <translation>Tokens écrits</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>%1 tokens a second</source>
        <translation>%1 tokens par seconde</translation>
    </message>
    <message>
        <source>First token after</source>
        <translation>Premier token après</translation>
    </message>
    <message>
        <source>Thought for</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>AnswerFigures</name>
    <message>
        <source>About this answer</source>
        <translation>À propos de cette réponse</translation>
    </message>
    <message>
        <source>About this answer (%1)</source>
        <translation>À propos de cette réponse (%1)</translation>
    </message>
</context>
<context>
    <name>AnswerValueRows</name>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>How freely words are chosen. At 0 the likeliest always comes.</source>
        <translation>Avec quelle liberté les mots sont choisis. À 0, le plus probable vient toujours.</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest tokens may come. 0: all.</source>
        <translation>Seul ce nombre de jetons les plus probables peut venir. 0&#x202f;: tous.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that make up this share may come. 1: all.</source>
        <translation>Seuls les jetons les plus probables qui forment cette part peuvent venir. 1&#x202f;: tous.</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>How likely a token must be, beside the likeliest. 0: any may come.</source>
        <translation>Probabilité minimale d’un jeton, par rapport au plus probable. 0&#x202f;: tous peuvent venir.</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Anti-répétition</translation>
    </message>
    <message>
        <source>Above 1, what was said before comes less often.</source>
        <translation>Au-dessus de 1, ce qui a déjà été dit revient moins souvent.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same number gives the same answer again.</source>
        <translation>Le même nombre redonne la même réponse.</translation>
    </message>
    <message>
        <source>Most tokens</source>
        <translation>Jetons max.</translation>
    </message>
    <message>
        <source>Where an answer is cut, whatever it has come to.</source>
        <translation>Où une réponse est coupée, où qu’elle en soit.</translation>
    </message>
</context>
<context>
    <name>AnswererMenu</name>
    <message>
        <source>Another answer by</source>
        <translation>Une autre réponse de</translation>
    </message>
</context>
<context>
    <name>AttachDialog</name>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Delete takes it away</source>
        <translation>Suppr le retire</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>AttachmentView</name>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texte du fichier</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are not shown. The model reads them all.</source>
        <translation>
            <numerusform>Un autre caractère n’est pas affiché. Le modèle les lit tous.</numerusform>
            <numerusform>%Ln autres caractères ne sont pas affichés. Le modèle les lit tous.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>%1 is too large to attach: %2. At most %3 can be read.</source>
        <translation>%1 est trop gros pour être joint&#x202f;: %2. Au plus %3 peuvent être lus.</translation>
    </message>
    <message>
        <source>Attach the part of it that your question is about.</source>
        <translation>Joignez la partie dont parle votre question.</translation>
    </message>
    <message>
        <source>%1 is a picture or a recording, and models read text here.</source>
        <translation>%1 est une image ou un enregistrement, et les modèles lisent ici du texte.</translation>
    </message>
    <message>
        <source>%1 is a document or an archive that can&apos;t be read here.</source>
        <translation>%1 est un document ou une archive qui ne peut pas être lu ici.</translation>
    </message>
    <message>
        <source>Save it as PDF or as text, and attach that.</source>
        <translation>Enregistrez-le en PDF ou en texte, puis joignez celui-ci.</translation>
    </message>
    <message>
        <source>%1 holds no text.</source>
        <translation>%1 ne contient pas de texte.</translation>
    </message>
    <message>
        <source>Texts, code and PDFs can be attached.</source>
        <translation>Les textes, le code et les PDF peuvent être joints.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 n’est plus là.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 est un dossier.</translation>
    </message>
    <message>
        <source>Attach the files in it that your question is about.</source>
        <translation>Joignez les fichiers qu’il contient et dont parle votre question.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Donnez-vous le droit de le lire.</translation>
    </message>
    <message>
        <source>%1 is locked with a password.</source>
        <translation>%1 est verrouillé par un mot de passe.</translation>
    </message>
    <message>
        <source>Save a copy of it without the password, and attach that.</source>
        <translation>Enregistrez-en une copie sans mot de passe, puis joignez-la.</translation>
    </message>
    <message>
        <source>%1 is damaged: no page of it can be read.</source>
        <translation>%1 est endommagé&#x202f;: aucune page ne peut être lue.</translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation>Récupérez de nouveau le fichier là d’où il vient.</translation>
    </message>
    <message>
        <source>%1 holds no text, only pictures of its pages.</source>
        <translation>%1 ne contient pas de texte, seulement des images de ses pages.</translation>
    </message>
    <message>
        <source>A program for text recognition (OCR) can put the text in.</source>
        <translation>Un programme de reconnaissance de texte (OCR) peut y ajouter le texte.</translation>
    </message>
    <message>
        <source>%1 is a PDF, and this Alcove was built without QtPdf.</source>
        <translation>%1 est un PDF, et cet Alcove a été construit sans QtPdf.</translation>
    </message>
    <message>
        <source>Save it as text, and attach that.</source>
        <translation>Enregistrez-le comme texte, puis joignez celui-ci.</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe and no file.</source>
        <translation>%1 est un périphérique ou un tube, et non un fichier.</translation>
    </message>
</context>
<context>
    <name>BackupPreview</name>
    <message>
        <source>Looking into it</source>
        <translation>Examen en cours</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>Dans la sauvegarde</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>À présent</translation>
    </message>
    <message>
        <source>Its newest conversations</source>
        <translation>Ses conversations les plus récentes</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
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
        <translation>Quotidienne</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Avant une mise à jour</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Avant une restauration</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are here now are not in it</source>
        <translation>
            <numerusform>%Ln conversation présente ici n’y est pas</numerusform>
            <numerusform>%Ln conversations présentes ici n’y sont pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations go back to how they were</source>
        <translation>
            <numerusform>%Ln conversation redevient ce qu’elle était</numerusform>
            <numerusform>%Ln conversations redeviennent ce qu’elles étaient</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations that are gone now come back</source>
        <translation>
            <numerusform>%Ln conversation disparue revient</numerusform>
            <numerusform>%Ln conversations disparues reviennent</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds the same conversations as now</source>
        <translation>Elle contient les mêmes conversations qu’à présent</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation>Dans la corbeille</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>Premier message</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>BinMenu</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
</context>
<context>
    <name>BlockDelegate</name>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>See %1 on huggingface.co</source>
        <translation>Voir %1 sur huggingface.co</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>It needs %1, and %2 are free.</source>
        <translation>Il faut %1, et %2 sont libres.</translation>
    </message>
</context>
<context>
    <name>CataloguePage</name>
    <message>
        <source>Get models</source>
        <translation>Obtenir des modèles</translation>
    </message>
    <message>
        <source>Alcove is offline. Turn the network on to download.</source>
        <translation>Alcove est hors ligne. Activez le réseau pour télécharger.</translation>
    </message>
    <message>
        <source>Then Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.</source>
        <translation>Alcove demande alors des modèles à huggingface.co, et seulement quand vous en cherchez ou en téléchargez un. Rien de ce que vous écrivez n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Turn the network on</source>
        <translation>Activer le réseau</translation>
    </message>
    <message>
        <source>Mixture-of-experts models that Alcove runs</source>
        <translation>Modèles à experts (MoE) qu&apos;Alcove fait tourner</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>They come into %1.</source>
        <translation>Ils arrivent dans %1.</translation>
    </message>
</context>
<context>
    <name>Chat</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>encore %1 s</translation>
    </message>
</context>
<context>
    <name>ChatContext</name>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>Context length of this chat</source>
        <translation>Longueur du contexte de cette conversation</translation>
    </message>
    <message>
        <source>As in every chat: %1</source>
        <translation>Comme dans chaque conversation&#x202f;: %1</translation>
    </message>
    <message>
        <source>As in every chat</source>
        <translation>Comme dans chaque conversation</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Show the conversations</source>
        <translation>Afficher les conversations</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>End the temporary chat</source>
        <translation>Terminer la discussion temporaire</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Discussion temporaire</translation>
    </message>
    <message>
        <source>Opening a model…</source>
        <translation>Ouverture d’un modèle…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#x202f;: %1</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Paramètres de cette discussion</translation>
    </message>
    <message>
        <source>Looking for a title…</source>
        <translation>Recherche d’un titre…</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>Ne plus chercher de titre</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>What is written now does not reach the file of the conversations. Press to see why.</source>
        <translation>Ce qui est écrit maintenant n’arrive pas dans le fichier des conversations. Cliquez pour voir pourquoi.</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Go to the end</source>
        <translation>Aller à la fin</translation>
    </message>
    <message numerus="yes">
        <source>The model no longer reads the %n oldest messages</source>
        <translation>
            <numerusform>Le modèle ne lit plus le message le plus ancien</numerusform>
            <numerusform>Le modèle ne lit plus les %Ln messages les plus anciens</numerusform>
        </translation>
    </message>
    <message>
        <source>Written in the usual form of the model&apos;s family. %1</source>
        <translation>Écrit dans la forme habituelle de la famille du modèle. %1</translation>
    </message>
    <message>
        <source>Nothing of this chat is written down. It is gone when you leave it.</source>
        <translation>Rien de cette discussion n’est enregistré. Elle disparaît dès que vous la quittez.</translation>
    </message>
    <message>
        <source>This computer&apos;s voice can&apos;t be heard.</source>
        <translation>La voix de cet ordinateur ne se fait pas entendre.</translation>
    </message>
    <message>
        <source>Install speech-dispatcher and a voice for it, or start it again.</source>
        <translation>Installez speech-dispatcher et une voix pour lui, ou redémarrez-le.</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%Ln choisie</numerusform>
            <numerusform>%Ln choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to a folder</source>
        <translation>Déplacer dans un dossier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Ne rien choisir</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Code in %1</source>
        <translation>Code en %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Long lines in one line</source>
        <translation>Ne pas replier les longues lignes</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Replier les longues lignes</translation>
    </message>
    <message>
        <source>Save the code…</source>
        <translation>Enregistrer le code…</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Enregistrer le code</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Write %1 again</source>
        <translation>Réécrire %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Plus sur %1</translation>
    </message>
    <message>
        <source>Keep this one and go on in the chat</source>
        <translation>Garder celle-ci et continuer dans la discussion</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Remove this column</source>
        <translation>Retirer cette colonne</translation>
    </message>
    <message>
        <source>Settings of this column…</source>
        <translation>Réglages de cette colonne…</translation>
    </message>
    <message>
        <source>The same model again</source>
        <translation>Encore le même modèle</translation>
    </message>
</context>
<context>
    <name>ColumnMessage</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln jeton</numerusform>
            <numerusform>%Ln jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>premier après %1 s</translation>
    </message>
    <message>
        <source>ended by itself</source>
        <translation>terminée d’elle-même</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>La réponse n’a pas pu être écrite.</translation>
    </message>
</context>
<context>
    <name>ColumnSettings</name>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Comme dans les paramètres</translation>
    </message>
    <message>
        <source>System prompt of this column</source>
        <translation>Instruction système de cette colonne</translation>
    </message>
    <message>
        <source>As all columns</source>
        <translation>Comme toutes les colonnes</translation>
    </message>
    <message>
        <source>What this column alone is told</source>
        <translation>Ce qui est dit à cette colonne seule</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Réflexion</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Reset to the model&apos;s values</source>
        <translation>Rétablir les valeurs du modèle</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search conversations, messages and commands</source>
        <translation>Rechercher dans les conversations, messages et commandes</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter opens</source>
        <translation>Haut et Bas choisissent, Entrée ouvre</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Discussion temporaire</translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Comparer des modèles</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Modifier la dernière question</translation>
    </message>
    <message>
        <source>Write another answer</source>
        <translation>Écrire une autre réponse</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Copier la dernière réponse</translation>
    </message>
    <message>
        <source>Settings of this chat</source>
        <translation>Paramètres de cette discussion</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <translation>Renommer cette conversation</translation>
    </message>
    <message>
        <source>Unpin this conversation</source>
        <translation>Désépingler cette conversation</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Épingler cette conversation</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Archiver cette conversation</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <translation>Supprimer cette conversation</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Show or hide the conversations</source>
        <translation>Afficher ou masquer les conversations</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Afficher les archives</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Afficher la corbeille</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Ouvrir un modèle…</translation>
    </message>
    <message>
        <source>Close this model</source>
        <translation>Fermer ce modèle</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Suggest a title for this conversation</source>
        <translation>Proposer un titre pour cette conversation</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>Ne plus chercher de titre</translation>
    </message>
    <message>
        <source>Move this conversation to a folder</source>
        <translation>Déplacer cette conversation dans un dossier</translation>
    </message>
    <message>
        <source>Tags of this conversation</source>
        <translation>Étiquettes de cette conversation</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Modèles de question</translation>
    </message>
    <message>
        <source>Save what is written as a prompt</source>
        <translation>Enregistrer ce qui est écrit comme modèle</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read the last answer aloud</source>
        <translation>Lire la dernière réponse à voix haute</translation>
    </message>
    <message>
        <source>Sets of prompts for several models</source>
        <translation>Séries de questions pour plusieurs modèles</translation>
    </message>
    <message>
        <source>Copy this conversation as a file</source>
        <translation>Copier cette conversation comme fichier</translation>
    </message>
    <message>
        <source>About the last answer</source>
        <translation>À propos de la dernière réponse</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>Opening the model</source>
        <translation>Ouverture du modèle</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Messages de %1</translation>
    </message>
</context>
<context>
    <name>CompareComposer</name>
    <message>
        <source>Go on with all columns…</source>
        <translation>Continuer avec toutes les colonnes…</translation>
    </message>
    <message>
        <source>Ask all columns…</source>
        <translation>Interroger toutes les colonnes…</translation>
    </message>
    <message>
        <source>Your question to all</source>
        <translation>Votre question à toutes</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line</source>
        <translation>Entrée envoie, Maj+Entrée commence une nouvelle ligne</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Tout arrêter</translation>
    </message>
    <message>
        <source>Send to all</source>
        <translation>Envoyer à toutes</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare models</source>
        <translation>Comparer des modèles</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Afficher les différences</translation>
    </message>
    <message>
        <source>Scroll the columns apart</source>
        <translation>Faire défiler les colonnes séparément</translation>
    </message>
    <message>
        <source>Scroll the columns together</source>
        <translation>Faire défiler les colonnes ensemble</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>New comparison</source>
        <translation>Nouvelle comparaison</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Answers side by side</source>
        <translation>Réponses côte à côte</translation>
    </message>
    <message>
        <source>Choose the second model…</source>
        <translation>Choisir le second modèle…</translation>
    </message>
    <message>
        <source>Ask two to four models the same</source>
        <translation>Posez la même question à deux, trois ou quatre modèles</translation>
    </message>
    <message>
        <source>Their answers stream side by side. Vote for the better one, keep one, or go on with all.</source>
        <translation>Leurs réponses s’écrivent côte à côte. Votez pour la meilleure, gardez-en une ou continuez avec toutes.</translation>
    </message>
    <message>
        <source>Choose the first model…</source>
        <translation>Choisir le premier modèle…</translation>
    </message>
    <message>
        <source>Blind: names are hidden until I vote</source>
        <translation>À l’aveugle&#x202f;: noms masqués jusqu’au vote</translation>
    </message>
    <message>
        <source>Add a second column to compare it with</source>
        <translation>Ajoutez une deuxième colonne pour comparer</translation>
    </message>
    <message>
        <source>System prompt of all columns</source>
        <translation>Instruction système de toutes les colonnes</translation>
    </message>
    <message>
        <source>Sets of prompts</source>
        <translation>Séries de questions</translation>
    </message>
</context>
<context>
    <name>CompareSettings</name>
    <message>
        <source>System prompt of all columns</source>
        <translation>Instruction système de toutes les colonnes</translation>
    </message>
    <message>
        <source>Who the models are to be, what they are to know</source>
        <translation>Qui les modèles doivent être, ce qu’ils doivent savoir</translation>
    </message>
    <message>
        <source>What all columns are told</source>
        <translation>Ce qui est dit à toutes les colonnes</translation>
    </message>
    <message>
        <source>It counts from the next answer on.</source>
        <translation>Compte à partir de la prochaine réponse.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Ask anything…</source>
        <translation>Posez votre question…</translation>
    </message>
    <message>
        <source>You can write while the model opens…</source>
        <translation>Vous pouvez écrire pendant que le modèle s’ouvre…</translation>
    </message>
    <message>
        <source>Open a model to ask something</source>
        <translation>Ouvrez un modèle pour poser une question</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Votre question</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>Arrêter (Échap)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter starts a new line, Ctrl+Up brings back earlier questions</source>
        <translation>Entrée envoie, Maj+Entrée commence une nouvelle ligne, Ctrl+Haut rappelle les questions précédentes</translation>
    </message>
</context>
<context>
    <name>ComposerMenu</name>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>Ajouter «&#x202f;%1&#x202f;» au dictionnaire</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Joindre des fichiers…</translation>
    </message>
    <message>
        <source>Save as a prompt…</source>
        <translation>Enregistrer comme modèle…</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Modèles de question</translation>
    </message>
</context>
<context>
    <name>ContextChoice</name>
    <message>
        <source>Context length</source>
        <translation>Longueur du contexte</translation>
    </message>
    <message>
        <source>The model&apos;s, at most %1</source>
        <translation>Celle du modèle, au plus %1</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
</context>
<context>
    <name>ConversationChecklist</name>
    <message>
        <source>Conversations to export</source>
        <translation>Conversations à exporter</translation>
    </message>
</context>
<context>
    <name>ConversationDelegate</name>
    <message>
        <source>an answer is being written</source>
        <translation>une réponse est en cours d’écriture</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>une comparaison</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Nouveau titre</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
    <message>
        <source>its title is being written</source>
        <translation>son titre est en cours d’écriture</translation>
    </message>
    <message>
        <source>Stop looking for a title</source>
        <translation>Ne plus chercher de titre</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Ce qu’on peut en faire</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Suggest a title</source>
        <translation>Proposer un titre</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Désépingler</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sortir des archives</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Copy as files</source>
        <translation>Copier comme fichiers</translation>
    </message>
    <message>
        <source>Copy as file</source>
        <translation>Copier comme fichier</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Settings of this chat</source>
        <translation>Paramètres de cette discussion</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Instruction système</translation>
    </message>
    <message>
        <source>Who the model is to be, what it is to know</source>
        <translation>Qui le modèle doit être, ce qu’il doit savoir</translation>
    </message>
    <message>
        <source>The system prompt of this chat</source>
        <translation>L’instruction système de cette discussion</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Reset to the model&apos;s values</source>
        <translation>Rétablir les valeurs du modèle</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Longueur du contexte</translation>
    </message>
</context>
<context>
    <name>ConversationSidebar</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Hide the conversations</source>
        <translation>Masquer les conversations</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nouvelle discussion</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Retour aux conversations</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Show the archive</source>
        <translation>Afficher les archives</translation>
    </message>
    <message>
        <source>Show the bin</source>
        <translation>Afficher la corbeille</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation>Vider la corbeille</translation>
    </message>
    <message>
        <source>Copying as files…</source>
        <translation>Copie sous forme de fichiers…</translation>
    </message>
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Copier en texte brut</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>First answer</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Second answer</source>
        <translation>Deuxième réponse</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>There are no answers yet.</source>
        <translation>Il n’y a pas encore de réponses.</translation>
    </message>
</context>
<context>
    <name>DownloadCard</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>DownloadLine</name>
    <message>
        <source>Cancelled. What came is being deleted.</source>
        <translation>Annulé. Ce qui est arrivé va être supprimé.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Undo the cancelling of %1</source>
        <translation>Revenir sur l&apos;annulation de %1</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Réessayer %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuer %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Annuler %1</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>%1 does not say what was being downloaded.</source>
        <translation>%1 ne dit pas ce qui était téléchargé.</translation>
    </message>
    <message>
        <source>Delete it, and begin the download again.</source>
        <translation>Supprimez-le et recommencez le téléchargement.</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>Rien ne peut être écrit dans %1.</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder is protected.</source>
        <translation>Le disque est-il plein, ou le dossier protégé&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” is no address of a model.</source>
        <translation>«&#x202f;%1&#x202f;» n&apos;est pas l&apos;adresse d&apos;un modèle.</translation>
    </message>
    <message>
        <source>Paste a name like owner/model-GGUF, or the address of a page or file on huggingface.co. Only there Alcove learns a file&apos;s checksum before it downloads it.</source>
        <translation>Collez un nom comme owner/model-GGUF, ou l&apos;adresse d&apos;une page ou d&apos;un fichier sur huggingface.co. Là seulement, Alcove apprend la somme de contrôle avant de télécharger.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>See whether the folder is protected or its disk is gone, then go on.</source>
        <translation>Le dossier est-il protégé, ou son disque absent&#x202f;? Continuez ensuite.</translation>
    </message>
    <message>
        <source>The disk with %1 is full.</source>
        <translation>Le disque de %1 est plein.</translation>
    </message>
    <message>
        <source>Free some space, then go on. What came so far is kept.</source>
        <translation>Libérez de la place, puis continuez. Ce qui est arrivé est conservé.</translation>
    </message>
    <message>
        <source>The disk with %1 can&apos;t hold a file as large as this one.</source>
        <translation>Le disque de %1 ne peut pas contenir un fichier aussi grand.</translation>
    </message>
    <message>
        <source>Sticks and cards in the FAT format end at 4 GB a file.</source>
        <translation>Sur les clés et cartes au format FAT, un fichier s&apos;arrête à 4&#x202f;Go.</translation>
    </message>
</context>
<context>
    <name>DraftChips</name>
    <message>
        <source>Files of your question</source>
        <translation>Fichiers de votre question</translation>
    </message>
</context>
<context>
    <name>DraftFitCard</name>
    <message numerus="yes">
        <source>With this question the conversation is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>Avec cette question, la conversation dépasse d’un token ce que le modèle peut contenir</numerusform>
            <numerusform>Avec cette question, la conversation dépasse de %Ln tokens ce que le modèle peut contenir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This question is %n tokens longer than the model can hold</source>
        <translation>
            <numerusform>Cette question dépasse d’un token ce que le modèle peut contenir</numerusform>
            <numerusform>Cette question dépasse de %Ln tokens ce que le modèle peut contenir</numerusform>
        </translation>
    </message>
    <message>
        <source>It can go on without its oldest messages: they stay here, but the model does not read them any more.</source>
        <translation>Elle peut continuer sans ses messages les plus anciens&#x202f;: ils restent ici, mais le modèle ne les lit plus.</translation>
    </message>
    <message>
        <source>Attach only the part that the question is about, or open the model with a longer context.</source>
        <translation>Ne joignez que la partie dont parle la question, ou ouvrez le modèle avec un contexte plus long.</translation>
    </message>
    <message>
        <source>Shorten it, or open the model with a longer context.</source>
        <translation>Raccourcissez-la, ou ouvrez le modèle avec un contexte plus long.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Laisser de côté les plus anciens</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Retirer le fichier</translation>
    </message>
    <message>
        <source>Take the largest file away</source>
        <translation>Retirer le plus gros fichier</translation>
    </message>
    <message>
        <source>Longer context…</source>
        <translation>Contexte plus long…</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Chat with a language model that runs on this computer.
Nothing you write leaves it.</source>
        <translation>Discutez avec un modèle de langage sur votre ordinateur.
Rien de ce que vous écrivez n’en sort.</translation>
    </message>
    <message>
        <source>Open a larger model…</source>
        <translation>Ouvrir un modèle plus grand…</translation>
    </message>
    <message>
        <source>Chat with a language model that runs on this computer.
Choose one to begin, or drop its GGUF file here.</source>
        <translation>Discutez avec un modèle de langage qui tourne sur cet ordinateur.
Choisissez-en un pour commencer, ou déposez ici son fichier GGUF.</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Masquer les détails</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Chosen ones</source>
        <translation>Une sélection</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Toutes (%1)</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un seul fichier</translation>
    </message>
    <message>
        <source>A file for each</source>
        <translation>Un fichier pour chacune</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>All branches, not only the one shown</source>
        <translation>Toutes les branches, pas seulement celle affichée</translation>
    </message>
    <message>
        <source>System prompts</source>
        <translation>Instructions système</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Les réflexions du modèle</translation>
    </message>
    <message>
        <source>Names of the models</source>
        <translation>Noms des modèles</translation>
    </message>
    <message>
        <source>Tokens and seconds</source>
        <translation>Jetons et secondes</translation>
    </message>
    <message>
        <source>Files of the questions</source>
        <translation>Fichiers des questions</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exportation</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview of the first one</source>
        <translation>Aperçu de la première</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Début du fichier</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>Names of the files</source>
        <translation>Noms des fichiers</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Pattern of the names</source>
        <translation>Modèle des noms</translation>
    </message>
    <message>
        <source>{title} {date} {time} {created} {model} {messages} {id}</source>
        <translation>{title} {date} {time} {created} {model} {messages} {id}</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Dossier&#x202f;: %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation en cours</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Export more</source>
        <translation>Exporter d’autres</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Dossier de l’exportation</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Words to find in this conversation</source>
        <translation>Mots à rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>Entrée va à l’occurrence suivante, Maj+Entrée à la précédente</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Place %1 of %2</source>
        <translation>Occurrence %1 sur %2</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>FolderDelegate</name>
    <message>
        <source>New name of the folder</source>
        <translation>Nouveau nom du dossier</translation>
    </message>
    <message>
        <source>What can be done with the folder</source>
        <translation>Ce qu’on peut faire du dossier</translation>
    </message>
    <message numerus="yes">
        <source>folder, closed, %n conversations</source>
        <translation>
            <numerusform>dossier fermé, %Ln conversation</numerusform>
            <numerusform>dossier fermé, %Ln conversations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder, open, %n conversations</source>
        <translation>
            <numerusform>dossier ouvert, %Ln conversation</numerusform>
            <numerusform>dossier ouvert, %Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Move to folder</source>
        <translation>Déplacer dans un dossier</translation>
    </message>
    <message>
        <source>Take out of the folder</source>
        <translation>Sortir du dossier</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nouveau dossier…</translation>
    </message>
</context>
<context>
    <name>FolderRowMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete the folder</source>
        <translation>Supprimer le dossier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>FontChoice</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Copy the formula</source>
        <translation>Copier la formule</translation>
    </message>
</context>
<context>
    <name>FullContextCard</name>
    <message>
        <source>This conversation is longer than the model can hold</source>
        <translation>Cette conversation est plus longue que ce que le modèle peut contenir</translation>
    </message>
    <message>
        <source>It can go on without its oldest messages: they stay here, but the model does not read them any more.</source>
        <translation>Elle peut continuer sans ses messages les plus anciens&#x202f;: ils restent ici, mais le modèle ne les lit plus.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Laisser de côté les plus anciens</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>S’arrêter ici</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>The last import</source>
        <translation>La dernière importation</translation>
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
        <translation>Image</translation>
    </message>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Cette image ne peut pas être affichée.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import conversations</source>
        <translation>Importer des conversations</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Conversations (*.json *.jsonl *.ndjson *.chat *.zip)</source>
        <translation>Conversations (*.json *.jsonl *.ndjson *.chat *.zip)</translation>
    </message>
</context>
<context>
    <name>ImportFileCard</name>
    <message>
        <source>Hide the titles</source>
        <translation>Masquer les titres</translation>
    </message>
    <message>
        <source>Show the titles</source>
        <translation>Afficher les titres</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Looking into it</source>
        <translation>Examen en cours</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Annulation de l’importation</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation en cours</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Import %n conversations</source>
        <translation>
            <numerusform>Importer %Ln conversation</numerusform>
            <numerusform>Importer %Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>key</comment>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>key</comment>
        <translation>Droite</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>Link to %1</source>
        <translation>Lien vers %1</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>LoadProgress</name>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>Ouverture du modèle</translation>
    </message>
</context>
<context>
    <name>LocalImage</name>
    <message>
        <source>This picture can&apos;t be shown.</source>
        <translation>Cette image ne peut pas être affichée.</translation>
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
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modèles GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Drop the file to open this model</source>
        <translation>Déposez le fichier pour ouvrir ce modèle</translation>
    </message>
    <message>
        <source>Drop to import conversations</source>
        <translation>Déposez pour importer des conversations</translation>
    </message>
    <message>
        <source>Drop to add to the models</source>
        <translation>Déposez pour ajouter aux modèles</translation>
    </message>
    <message>
        <source>Drop to attach to your question</source>
        <translation>Déposer pour joindre à votre question</translation>
    </message>
    <message>
        <source>Drop to compare with this model</source>
        <translation>Déposez pour comparer avec ce modèle</translation>
    </message>
    <message>
        <source>Drop to look into this backup</source>
        <translation>Déposez pour examiner cette sauvegarde</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Earlier version</source>
        <translation>Version précédente</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Version %1 sur %2</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Version suivante</translation>
    </message>
    <message>
        <source>Copy the question</source>
        <translation>Copier la question</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Copier la réponse</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Modifier la question</translation>
    </message>
    <message>
        <source>Go on with the answer</source>
        <translation>Continuer la réponse</translation>
    </message>
    <message>
        <source>Write another answer</source>
        <translation>Écrire une autre réponse</translation>
    </message>
    <message>
        <source>Branch into a new conversation</source>
        <translation>Dériver dans une nouvelle conversation</translation>
    </message>
    <message>
        <source>Save as a prompt</source>
        <translation>Enregistrer comme modèle</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Lire à voix haute</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Modifier la réponse</translation>
    </message>
</context>
<context>
    <name>MessageDelegate</name>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln jeton</numerusform>
            <numerusform>%Ln jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Vous&#x202f;: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#x202f;: %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>It ended without an answer.</source>
        <translation>Terminé sans réponse.</translation>
    </message>
    <message>
        <source>The answer could not be written.</source>
        <translation>La réponse n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Avec %1</translation>
    </message>
</context>
<context>
    <name>MessageEditor</name>
    <message>
        <source>The question in other words</source>
        <translation>La question en d’autres mots</translation>
    </message>
    <message>
        <source>The answer in other words</source>
        <translation>La réponse autrement formulée</translation>
    </message>
    <message>
        <source>Enter asks it, Escape leaves it as it was</source>
        <translation>Entrée la pose, Échap la laisse telle qu’elle était</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Escape leaves it as it was</source>
        <translation>Ctrl+Entrée la garde, Échap la laisse telle quelle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
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
        <translation>%1 tokens du contexte sur %2 sont utilisés</translation>
    </message>
    <message>
        <source>%1, and your question adds about %2</source>
        <translation>%1, et votre question en ajoute environ %2</translation>
    </message>
</context>
<context>
    <name>ModelBar</name>
    <message>
        <source>No model is open, so nobody can answer.</source>
        <translation>Aucun modèle n’est ouvert, personne ne peut donc répondre.</translation>
    </message>
    <message>
        <source>Choose a model…</source>
        <translation>Choisir un modèle…</translation>
    </message>
</context>
<context>
    <name>ModelChoices</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>All models…</source>
        <translation>Tous les modèles…</translation>
    </message>
    <message>
        <source>Open a GGUF file…</source>
        <translation>Ouvrir un fichier GGUF…</translation>
    </message>
    <message>
        <source>Close this model</source>
        <translation>Fermer ce modèle</translation>
    </message>
</context>
<context>
    <name>ModelDelegate</name>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Can&apos;t run</source>
        <translation>Inutilisable</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>The model that comes with Alcove</source>
        <translation>Le modèle fourni avec Alcove</translation>
    </message>
    <message>
        <source>Go to the chat</source>
        <translation>Aller à la discussion</translation>
    </message>
    <message>
        <source>Chat with it</source>
        <translation>Discuter avec lui</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Décharger</translation>
    </message>
    <message>
        <source>More for this model</source>
        <translation>Plus d’actions pour ce modèle</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Afficher dans son dossier</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>No longer list it</source>
        <translation>Ne plus le lister</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Ouverture de %1</translation>
    </message>
    <message>
        <source>Looking for room in memory…</source>
        <translation>Recherche de place en mémoire…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Finding out what it takes…</source>
        <translation>Évaluation de la mémoire nécessaire…</translation>
    </message>
    <message>
        <source>With a context of</source>
        <translation>Avec un contexte de</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Experts</source>
        <translation>Experts</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>Quantification</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiquée</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>A link to</source>
        <translation>Lien vers</translation>
    </message>
</context>
<context>
    <name>ModelFolders</name>
    <message>
        <source>Folders of models</source>
        <translation>Dossiers de modèles</translation>
    </message>
    <message>
        <source>Every GGUF file in them and in the folders below is listed.</source>
        <translation>Chaque fichier GGUF qui s’y trouve, ou dans leurs sous-dossiers, figure dans la liste.</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%Ln modèle</numerusform>
            <numerusform>%Ln modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder %1</source>
        <translation>Ouvrir le dossier %1</translation>
    </message>
    <message>
        <source>No longer watch %1</source>
        <translation>Ne plus surveiller %1</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>A model to compare</source>
        <translation>Un modèle à comparer</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modèles GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
</context>
<context>
    <name>ModelNote</name>
    <message>
        <source>This conversation used %1</source>
        <translation>Cette conversation utilisait %1</translation>
    </message>
    <message>
        <source>This conversation is set to a context of %1 tokens</source>
        <translation>Cette conversation est réglée sur un contexte de %1 jetons</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Open the model again</source>
        <translation>Rouvrir le modèle</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>ModelSuggestions</name>
    <message>
        <source>Models of other programs</source>
        <translation>Modèles d’autres programmes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the models of %1</source>
        <translation>Ajouter les modèles de %1</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Fits</source>
        <translation>Convient</translation>
    </message>
    <message>
        <source>Fits alone</source>
        <translation>Convient seul</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Can&apos;t run</source>
        <translation>Inutilisable</translation>
    </message>
    <message>
        <source>the memory of %1</source>
        <translation>la mémoire de %1</translation>
    </message>
    <message>
        <source>this computer&apos;s memory</source>
        <translation>la mémoire de cet ordinateur</translation>
    </message>
    <message>
        <source>Needs %1 of %2; %3 are free.</source>
        <translation>Nécessite %1 de %2&#x202f;; %3 sont libres.</translation>
    </message>
    <message>
        <source>Needs %1 of %2. That is there once models that are open now are closed.</source>
        <translation>Nécessite %1 de %2. Ce sera possible une fois fermés des modèles ouverts actuellement.</translation>
    </message>
    <message>
        <source>Needs %1 of %2, and %3 are free: %4 of its weights are read from the disk again and again, which is slow.</source>
        <translation>Nécessite %1 de %2, dont %3 sont libres&#x202f;: %4 de ses poids sont relus sans cesse sur le disque, ce qui est lent.</translation>
    </message>
    <message>
        <source>Needs %1 of %2, and %3 are free: %4 too little. A shorter context or a smaller file of the same model may fit.</source>
        <translation>Nécessite %1 de %2, dont %3 sont libres&#x202f;: il manque %4. Un contexte plus court ou un fichier plus petit du même modèle peut convenir.</translation>
    </message>
    <message>
        <source>Weights %1, context of %2 tokens %3, work %4</source>
        <translation>Poids %1, contexte de %2 jetons %3, calcul %4</translation>
    </message>
    <message>
        <source>Up to about %1 tokens a second</source>
        <translation>Jusqu’à environ %1 jetons par seconde</translation>
    </message>
    <message>
        <source>The folder is not there.</source>
        <translation>Le dossier n’existe pas.</translation>
    </message>
    <message>
        <source>This is no folder.</source>
        <translation>Ce n’est pas un dossier.</translation>
    </message>
    <message>
        <source>There are too many folders below it. Choose one further down.</source>
        <translation>Il contient trop de dossiers. Choisissez-en un plus précis.</translation>
    </message>
    <message>
        <source>You have no permission to look into it.</source>
        <translation>Vous n’avez pas la permission d’y regarder.</translation>
    </message>
    <message>
        <source>Partly in RAM</source>
        <translation>En partie en RAM</translation>
    </message>
    <message>
        <source>More than the memory of %1 has room for: %2 of its weights lie in this computer&apos;s memory instead, which is slower.</source>
        <translation>Plus que la mémoire de %1 ne peut contenir&#x202f;: %2 de ses poids sont placés dans la mémoire de cet ordinateur, ce qui est plus lent.</translation>
    </message>
</context>
<context>
    <name>ModelsList</name>
    <message numerus="yes">
        <source>Search in %n models</source>
        <translation>
            <numerusform>Chercher dans %Ln modèle</numerusform>
            <numerusform>Chercher dans %Ln modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Search in the models</source>
        <translation>Chercher dans les modèles</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>No model is called so.</source>
        <translation>Aucun modèle ne porte ce nom.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Recherche de modèles…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n files…</source>
        <translation>
            <numerusform>Lecture de %Ln fichier…</numerusform>
            <numerusform>Lecture de %Ln fichiers…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Look for models again</source>
        <translation>Chercher à nouveau des modèles</translation>
    </message>
    <message>
        <source>Folders of models</source>
        <translation>Dossiers de modèles</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Modèles GGUF (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A folder of models</source>
        <translation>Un dossier de modèles</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
</context>
<context>
    <name>NetworkLock</name>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Demande…</translation>
    </message>
    <message>
        <source>Offline: Alcove makes no network connections</source>
        <translation>Hors ligne&#x202f;: Alcove n&apos;établit aucune connexion réseau</translation>
    </message>
    <message>
        <source>The network is in use: %1</source>
        <translation>Le réseau est utilisé&#x202f;: %1</translation>
    </message>
    <message>
        <source>The network is on, nothing is being transferred</source>
        <translation>Le réseau est activé, rien n&apos;est transféré</translation>
    </message>
    <message>
        <source>Alcove is offline</source>
        <translation>Alcove est hors ligne</translation>
    </message>
    <message>
        <source>Alcove is using the network</source>
        <translation>Alcove utilise le réseau</translation>
    </message>
    <message>
        <source>Alcove may use the network</source>
        <translation>Alcove peut utiliser le réseau</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
</context>
<context>
    <name>NetworkSwitch</name>
    <message>
        <source>Let Alcove use the network to get models</source>
        <translation>Autoriser Alcove à utiliser le réseau pour obtenir des modèles</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>Alcove asks huggingface.co for models, and only when you look for one or download one. Nothing that you write is sent.</source>
        <translation>Alcove demande des modèles à huggingface.co, et seulement quand vous en cherchez ou en téléchargez un. Rien de ce que vous écrivez n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Nothing in Alcove connects to anything. Chats work without the network; it is needed to download models only.</source>
        <translation>Rien dans Alcove ne se connecte à quoi que ce soit. Les chats se passent du réseau&#x202f;; il ne sert qu&apos;à télécharger des modèles.</translation>
    </message>
</context>
<context>
    <name>NoModels</name>
    <message>
        <source>No models yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>Choose a folder that holds GGUF files, or drop one here.</source>
        <translation>Choisissez un dossier qui contient des fichiers GGUF, ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Get models…</source>
        <translation>Obtenir des modèles…</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OpenModelsView</name>
    <message>
        <source>In memory: %1</source>
        <translation>En mémoire&#x202f;: %1</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>En mémoire</translation>
    </message>
    <message>
        <source>in the chat</source>
        <translation>dans la discussion</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>utilisé %1</translation>
    </message>
    <message>
        <source>Unload %1</source>
        <translation>Décharger %1</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>%1, in “%2”</source>
        <translation>%1, dans «&#x202f;%2&#x202f;»</translation>
    </message>
</context>
<context>
    <name>PresetBar</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>Aucun enregistré pour l’instant</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Keep these settings under a name</source>
        <translation>Enregistrer ces réglages sous un nom</translation>
    </message>
    <message>
        <source>Delete this preset</source>
        <translation>Supprimer ce préréglage</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PreviewLine</name>
    <message>
        <source>%1: %2 in the backup, %3 now</source>
        <translation>%1&#x202f;: %2 dans la sauvegarde, %3 à présent</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PromptChoices</name>
    <message>
        <source>No prompts yet</source>
        <translation>Pas encore de modèle</translation>
    </message>
    <message>
        <source>Enter opens the place where they are kept</source>
        <translation>Entrée ouvre la page où ils sont gardés</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Modèles de question</translation>
    </message>
</context>
<context>
    <name>PromptEditor</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the prompt</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>It is typed after a / to ask the prompt</source>
        <translation>Il se tape après un / pour utiliser le modèle</translation>
    </message>
    <message>
        <source>Summarise this in {{language}}: {{text}}</source>
        <translation>Résume ceci en {{language}}&#x202f;: {{text}}</translation>
    </message>
    <message>
        <source>Text of the prompt</source>
        <translation>Texte du modèle</translation>
    </message>
    <message>
        <source>What stands in {{double braces}} is a place to fill in: Tab goes from one to the next.</source>
        <translation>Ce qui est entre {{doubles accolades}} est à remplir&#x202f;: Tab va de l’un à l’autre.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>Enter edits it, Delete deletes it</source>
        <translation>Entrée le modifie, Suppr le supprime</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Modifier «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Supprimer «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>PromptSet</name>
    <message>
        <source>Line %1 of %2 is no JSON object with a prompt.</source>
        <translation>La ligne %1 de %2 n’est pas un objet JSON avec une question.</translation>
    </message>
    <message>
        <source>Write {&quot;prompt&quot;: &quot;…&quot;}, or the prompt alone.</source>
        <translation>Écrivez {&quot;prompt&quot;: &quot;…&quot;}, ou la question seule.</translation>
    </message>
    <message>
        <source>%1 holds no prompt.</source>
        <translation>%1 ne contient aucune question.</translation>
    </message>
    <message>
        <source>Write one a line.</source>
        <translation>Écrivez-en une par ligne.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Give the path of a file that you may read.</source>
        <translation>Indiquez le chemin d’un fichier lisible.</translation>
    </message>
    <message>
        <source>%1 is another table.</source>
        <translation>%1 est un autre tableau.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Choisissez un autre nom, ou déplacez-le.</translation>
    </message>
</context>
<context>
    <name>PromptSetEditor</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Nom de la série</translation>
    </message>
    <message>
        <source>Why is the sky blue?
Name three rivers of France.</source>
        <translation>Pourquoi le ciel est-il bleu&#x202f;?
Cite trois fleuves de France.</translation>
    </message>
    <message>
        <source>Prompts, one a line</source>
        <translation>Questions, une par ligne</translation>
    </message>
    <message>
        <source>One prompt a line. A line may also be JSON: {&quot;prompt&quot;: &quot;…&quot;, &quot;system&quot;: &quot;…&quot;, &quot;tag&quot;: &quot;…&quot;}</source>
        <translation>Une question par ligne. Une ligne peut aussi être du JSON&#x202f;: {&quot;prompt&quot;: &quot;…&quot;, &quot;system&quot;: &quot;…&quot;, &quot;tag&quot;: &quot;…&quot;}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>PromptSetRow</name>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Enter shortens it</source>
        <translation>Entrée raccourcit</translation>
    </message>
    <message>
        <source>Enter shows all of it</source>
        <translation>Entrée montre tout</translation>
    </message>
</context>
<context>
    <name>PromptSetRun</name>
    <message>
        <source>Delete takes it away</source>
        <translation>Suppr le retire</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Ajouter un modèle</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Réponse la plus longue</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recommandée</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>“%1” is running</source>
        <translation>«&#x202f;%1&#x202f;» est en cours</translation>
    </message>
    <message>
        <source>Choose who is to answer</source>
        <translation>Choisissez qui doit répondre</translation>
    </message>
    <message>
        <source>All are answered</source>
        <translation>Toutes ont une réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n answers to go</source>
        <translation>
            <numerusform>encore %Ln réponse</numerusform>
            <numerusform>encore %Ln réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Réponses en cours</translation>
    </message>
</context>
<context>
    <name>PromptSetTable</name>
    <message>
        <source>Prompt</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answers to the set</source>
        <translation>Réponses à la série</translation>
    </message>
</context>
<context>
    <name>PromptSetsPage</name>
    <message>
        <source>Sets of prompts</source>
        <translation>Séries de questions</translation>
    </message>
    <message>
        <source>Save the answers…</source>
        <translation>Enregistrer les réponses…</translation>
    </message>
    <message>
        <source>Import a set…</source>
        <translation>Importer une série…</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>Nouvelle série</translation>
    </message>
    <message>
        <source>Import a set of prompts</source>
        <translation>Importer une série de questions</translation>
    </message>
    <message>
        <source>Prompts, one a line (*.txt *.jsonl *.json)</source>
        <translation>Questions, une par ligne (*.txt *.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Enregistrer les réponses</translation>
    </message>
    <message>
        <source>Table of comma-separated values (*.csv)</source>
        <translation>Tableau à virgules (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Edit the set</source>
        <translation>Modifier la série</translation>
    </message>
    <message>
        <source>Delete the set</source>
        <translation>Supprimer la série</translation>
    </message>
    <message>
        <source>Ask several models a whole list</source>
        <translation>Poser toute une liste à plusieurs modèles</translation>
    </message>
    <message>
        <source>Keep a set of prompts, choose models, and have all of them answered while you are away. The answers become a table.</source>
        <translation>Gardez une série de questions, choisissez des modèles, et laissez-les répondre à toutes pendant votre absence. Les réponses forment un tableau.</translation>
    </message>
    <message>
        <source>Write a set</source>
        <translation>Écrire une série</translation>
    </message>
    <message>
        <source>Import from a file…</source>
        <translation>Importer depuis un fichier…</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>There are no prompts in this file.</source>
        <translation>Il n’y a pas de modèle dans ce fichier.</translation>
    </message>
    <message>
        <source>Choose a JSON file that prompts were exported to.</source>
        <translation>Choisissez un fichier JSON où des modèles ont été exportés.</translation>
    </message>
</context>
<context>
    <name>PromptsPage</name>
    <message>
        <source>Prompts</source>
        <translation>Modèles de question</translation>
    </message>
    <message>
        <source>Import prompts…</source>
        <translation>Importer des modèles…</translation>
    </message>
    <message>
        <source>Export prompts…</source>
        <translation>Exporter les modèles…</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>Importer des modèles</translation>
    </message>
    <message>
        <source>Prompts (*.json)</source>
        <translation>Modèles (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export prompts</source>
        <translation>Exporter les modèles</translation>
    </message>
    <message>
        <source>Type / at the beginning of a question to ask one of them.</source>
        <translation>Tapez / au début d’une question pour en choisir un.</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>What you ask again and again has its place here: a text with a name, and with places to fill in.</source>
        <translation>Ce que vous demandez souvent a sa place ici&#x202f;: un texte avec un nom, et avec des endroits à remplir.</translation>
    </message>
</context>
<context>
    <name>RatingsView</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Cote</translation>
    </message>
    <message>
        <source>95 % between</source>
        <translation>95&#x202f;% entre</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Victoires</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Défaites</translation>
    </message>
    <message>
        <source>Tied</source>
        <translation>Égalités</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>Jetons/s</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>1er jeton</translation>
    </message>
    <message>
        <source>Votes with the tag</source>
        <translation>Votes portant l’étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Nothing was voted on yet. After an answer, say which one was better.</source>
        <translation>Aucun vote pour l’instant. Après une réponse, dites laquelle était la meilleure.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>From %n votes. Ratings are Bradley–Terry&apos;s around 1000: 400 points more win ten times out of eleven.</source>
        <translation>
            <numerusform>D’après %Ln vote. Cotes de Bradley–Terry autour de 1000&#x202f;: avec 400 points de plus, on gagne dix fois sur onze.</numerusform>
            <numerusform>D’après %Ln votes. Cotes de Bradley–Terry autour de 1000&#x202f;: avec 400 points de plus, on gagne dix fois sur onze.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenCard</name>
    <message>
        <source>%1 runs as it was opened until it is opened again.</source>
        <translation>%1 tourne tel qu’il a été ouvert jusqu’à ce qu’il soit rouvert.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Rouvrir</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>Autre fichier…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Backups (*.db)</source>
        <translation>Sauvegardes (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All conversations become what they were then. What is here now is kept as a backup, too.</source>
        <translation>Toutes les conversations redeviennent ce qu’elles étaient alors. Ce qui est ici à présent est aussi gardé comme sauvegarde.</translation>
    </message>
    <message>
        <source>There is no backup yet. The first one is made while Alcove is open.</source>
        <translation>Il n’y a pas encore de sauvegarde. La première est faite pendant qu’Alcove est ouvert.</translation>
    </message>
    <message>
        <source>There is no backup. Alcove makes one a day once that is set.</source>
        <translation>Il n’y a pas de sauvegarde. Alcove en fait une par jour dès que c’est réglé ainsi.</translation>
    </message>
</context>
<context>
    <name>SamplingLine</name>
    <message>
        <source>Reset: %1</source>
        <translation>Rétablir&#x202f;: %1</translation>
    </message>
    <message>
        <source>The model&apos;s value: %1</source>
        <translation>La valeur du modèle&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>Script</name>
    <message>
        <source>The model&apos;s chat template refuses this conversation: %1</source>
        <translation>Le gabarit de discussion du modèle refuse cette conversation&#x202f;: %1</translation>
    </message>
    <message>
        <source>Change the conversation as it says, or use another file of this model.</source>
        <translation>Modifiez la conversation comme il l’indique ou utilisez un autre fichier de ce modèle.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template can&apos;t be used: %1</source>
        <translation>Le gabarit de discussion du modèle est inutilisable&#x202f;: %1</translation>
    </message>
    <message>
        <source>Use another file of this model.</source>
        <translation>Utilisez un autre fichier de ce modèle.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template is too long.</source>
        <translation>Le gabarit de discussion du modèle est trop long.</translation>
    </message>
    <message>
        <source>This formula can&apos;t be typeset: %1</source>
        <translation>Cette formule ne peut pas être composée&#x202f;: %1</translation>
    </message>
    <message>
        <source>It is shown as it was written.</source>
        <translation>Elle est affichée telle qu’elle a été écrite.</translation>
    </message>
    <message>
        <source>it has more than %1 characters.</source>
        <translation>elle a plus de %1 caractères.</translation>
    </message>
    <message>
        <source>it takes too long.</source>
        <translation>cela prend trop de temps.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Alcove speaks it from its next start on.</source>
        <translation>Alcove la parlera dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Number format of the KV cache</source>
        <translation>Format numérique du cache KV</translation>
    </message>
    <message>
        <source>Half the memory, nearly as exact.</source>
        <translation>Moitié moins de mémoire, presque aussi exact.</translation>
    </message>
    <message>
        <source>Twice the memory, for comparisons.</source>
        <translation>Deux fois plus de mémoire, pour les comparaisons.</translation>
    </message>
    <message>
        <source>What the model remembers of a conversation, in the usual size.</source>
        <translation>Ce que le modèle retient d’une conversation, à la taille habituelle.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Longueur du contexte</translation>
    </message>
    <message>
        <source>Tokens that the model keeps in view. More take more memory.</source>
        <translation>Jetons que le modèle garde en vue. Plus il y en a, plus il faut de mémoire.</translation>
    </message>
    <message>
        <source>The model&apos;s, at most 16384</source>
        <translation>Celle du modèle, max. 16384</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Où elles se trouvent</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Back them up every day</source>
        <translation>Les sauvegarder chaque jour</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Have the model write their titles</source>
        <translation>Laisser le modèle écrire leurs titres</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>There is no dictionary for this language.</source>
        <translation>Il n’y a pas de dictionnaire pour cette langue.</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Hunspell&apos;s are found.</source>
        <translation>Il n’y a pas de dictionnaire sur cet ordinateur. Ceux de Hunspell sont trouvés.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>What the keys do</source>
        <translation>Ce que font les touches</translation>
    </message>
    <message>
        <source>Show the shortcuts</source>
        <translation>Afficher les raccourcis</translation>
    </message>
    <message>
        <source>Open the model that a conversation used along with it</source>
        <translation>Ouvrir avec une conversation le modèle qu’elle utilisait</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Alcove is written in it from its next start on.</source>
        <translation>Alcove l’utilisera dès le prochain démarrage.</translation>
    </message>
    <message>
        <source>Font of code</source>
        <translation>Police du code</translation>
    </message>
    <message>
        <source>Graphics memory</source>
        <translation>Mémoire graphique</translation>
    </message>
    <message>
        <source>What all models together may take of a card&apos;s. Leave some for other programs.</source>
        <translation>Ce que tous les modèles ensemble peuvent prendre de la mémoire d’une carte. Laissez-en aux autres programmes.</translation>
    </message>
    <message>
        <source>All that is free</source>
        <translation>Tout ce qui est libre</translation>
    </message>
    <message>
        <source>At most %1 %</source>
        <translation>Au plus %1&#x202f;%</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Open one of the first nine conversations</source>
        <translation>Ouvrir l’une des neuf premières conversations</translation>
    </message>
    <message>
        <source>Stop the answer, or leave what lies over the chat</source>
        <translation>Arrêter la réponse ou quitter ce qui recouvre la discussion</translation>
    </message>
    <message>
        <source>Where you write</source>
        <translation>Là où vous écrivez</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Commencer une nouvelle ligne</translation>
    </message>
    <message>
        <source>Edit the last question, where nothing is written yet</source>
        <translation>Modifier la dernière question, tant que rien n’est écrit</translation>
    </message>
    <message>
        <source>In the list of conversations</source>
        <translation>Dans la liste des conversations</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a key and what it does</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Ask with a prompt that you keep</source>
        <translation>Demander avec un prompt enregistré</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>Bring back earlier questions, and go on to later ones</source>
        <translation>Rappeler les questions précédentes, puis les suivantes</translation>
    </message>
</context>
<context>
    <name>SidebarEdge</name>
    <message>
        <source>Width of the list of conversations</source>
        <translation>Largeur de la liste des conversations</translation>
    </message>
    <message>
        <source>Left and Right move it</source>
        <translation>Les flèches gauche et droite la déplacent</translation>
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
    <message>
        <source>Archived conversations</source>
        <translation>Conversations archivées</translation>
    </message>
    <message>
        <source>Deleted conversations</source>
        <translation>Conversations supprimées</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>What you archive waits here, out of the list.</source>
        <translation>Ce que vous archivez attend ici, hors de la liste.</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days.</source>
        <translation>Ce que vous supprimez reste ici pendant 30 jours.</translation>
    </message>
    <message>
        <source>What you talk about stays here, on this computer.</source>
        <translation>Vos discussions restent ici, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The file is being made…</source>
        <translation>Le fichier est en préparation…</translation>
    </message>
</context>
<context>
    <name>StarterNote</name>
    <message>
        <source>Alcove&apos;s starter model is small, and often wrong.</source>
        <translation>Le modèle de départ d’Alcove est petit et se trompe souvent.</translation>
    </message>
    <message>
        <source>Open a larger model…</source>
        <translation>Ouvrir un modèle plus grand…</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The backup %1 could not be written.</source>
        <translation>La sauvegarde %1 n’a pas pu être écrite.</translation>
    </message>
    <message>
        <source>Check that its folder exists, that you may write there, and that there is space.</source>
        <translation>Vérifiez que son dossier existe, que vous pouvez y écrire et qu’il reste de la place.</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>Il n’y a pas de sauvegarde %1.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Vérifiez son nom.</translation>
    </message>
    <message>
        <source>%1 is in use, so nothing was restored.</source>
        <translation>%1 est en cours d’utilisation, rien n’a donc été restauré.</translation>
    </message>
    <message>
        <source>“%1” is no comparison.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une comparaison.</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <translation>Cette conversation n’existe plus.</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>Il n’y a pas de conversation avec l’identifiant %1.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Il n’y a pas de base de données %1.</translation>
    </message>
    <message>
        <source>Start Alcove once, or name another file.</source>
        <translation>Démarrez Alcove une fois ou indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The folder %1, which is to hold the conversations, can&apos;t be made.</source>
        <translation>Le dossier %1, destiné aux conversations, ne peut pas être créé.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, may not be written.</source>
        <translation>%1, qui contient les conversations, n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>Until then you can read, but nothing new is saved.</source>
        <translation>D’ici là, vous pouvez lire, mais rien de nouveau n’est enregistré.</translation>
    </message>
    <message>
        <source>Until then Alcove starts empty and saves nothing.</source>
        <translation>D’ici là, Alcove démarre vide et n’enregistre rien.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or start Alcove with another data folder.</source>
        <translation>Accordez-vous le droit d’y écrire ou démarrez Alcove avec un autre dossier de données.</translation>
    </message>
    <message>
        <source>%1 is a database of another program.</source>
        <translation>%1 est la base de données d’un autre programme.</translation>
    </message>
    <message>
        <source>Move it away, or start Alcove with another data folder.</source>
        <translation>Déplacez-la ou démarrez Alcove avec un autre dossier de données.</translation>
    </message>
    <message>
        <source>The conversations in %1 were written by a newer version of Alcove.</source>
        <translation>Les conversations de %1 ont été écrites par une version plus récente d’Alcove.</translation>
    </message>
    <message>
        <source>Update Alcove. The file was left as it is.</source>
        <translation>Mettez Alcove à jour. Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, can&apos;t be read.</source>
        <translation>%1, qui contient les conversations, est illisible.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>Accordez-vous le droit de le lire.</translation>
    </message>
    <message>
        <source>%1 is not a database.</source>
        <translation>%1 n’est pas une base de données.</translation>
    </message>
    <message>
        <source>Move the file away, or start Alcove with another data folder.</source>
        <translation>Déplacez le fichier ou démarrez Alcove avec un autre dossier de données.</translation>
    </message>
    <message>
        <source>Recovered conversation</source>
        <translation>Conversation récupérée</translation>
    </message>
    <message>
        <source>%1 is damaged, and there is no room to repair it beside it.</source>
        <translation>%1 est endommagé, et il n’y a pas de place à côté pour le réparer.</translation>
    </message>
    <message>
        <source>Free some space in its folder and start Alcove again.</source>
        <translation>Libérez de la place dans son dossier et redémarrez Alcove.</translation>
    </message>
    <message>
        <source>The conversations&apos; file was damaged. What could be read: %1, %2.</source>
        <translation>Le fichier des conversations était endommagé. Ce qui a pu être lu&#x202f;: %1, %2.</translation>
    </message>
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
    <message>
        <source>They are here. The damaged file is kept as %1.</source>
        <translation>Elles sont ici. Le fichier endommagé est conservé sous %1.</translation>
    </message>
    <message>
        <source>The disk is full: conversations could not be saved in %1.</source>
        <translation>Le disque est plein&#x202f;: des conversations n’ont pas pu être enregistrées dans %1.</translation>
    </message>
    <message>
        <source>%1 may not be written, so conversations could not be saved.</source>
        <translation>%1 n’est pas accessible en écriture, des conversations n’ont donc pas pu être enregistrées.</translation>
    </message>
    <message>
        <source>Give yourself the right to write this file and its folder.</source>
        <translation>Accordez-vous le droit d’écrire ce fichier et son dossier.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, could not be opened.</source>
        <translation>%1, qui contient les conversations, n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Check that its folder exists and that you may write there.</source>
        <translation>Vérifiez que son dossier existe et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Another program holds %1 and does not let go of it.</source>
        <translation>Un autre programme tient %1 et ne le lâche pas.</translation>
    </message>
    <message>
        <source>%1, which holds the conversations, is damaged.</source>
        <translation>%1, qui contient les conversations, est endommagé.</translation>
    </message>
    <message>
        <source>The disk did not read or write %1.</source>
        <translation>Le disque n’a pas pu lire ou écrire %1.</translation>
    </message>
    <message>
        <source>Something went wrong in %1, which holds the conversations.</source>
        <translation>Une erreur s’est produite dans %1, qui contient les conversations.</translation>
    </message>
    <message>
        <source>Start Alcove again.</source>
        <translation>Redémarrez Alcove.</translation>
    </message>
    <message>
        <source>Then start Alcove again.</source>
        <translation>Redémarrez ensuite Alcove.</translation>
    </message>
    <message>
        <source>Alcove keeps what is unsaved and tries again.</source>
        <translation>Alcove garde ce qui n’est pas enregistré et réessaie.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Libérez de l’espace.</translation>
    </message>
    <message>
        <source>Close the other program.</source>
        <translation>Fermez l’autre programme.</translation>
    </message>
    <message>
        <source>Check the disk and the space on it.</source>
        <translation>Vérifiez le disque et l’espace libre.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Choisissez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>The backup %1 is damaged.</source>
        <translation>La sauvegarde %1 est endommagée.</translation>
    </message>
    <message>
        <source>The backup could not be restored. Nothing was changed.</source>
        <translation>La sauvegarde n’a pas pu être restaurée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Check that there is space, and that you may write there.</source>
        <translation>Vérifiez qu’il y a de la place et que vous avez le droit d’écrire à cet endroit.</translation>
    </message>
    <message>
        <source>Close every other program that has it open.</source>
        <translation>Fermez tous les autres programmes qui l’ont ouvert.</translation>
    </message>
    <message>
        <source>Conversations are being exported, so nothing was restored.</source>
        <translation>Des conversations sont en cours d’exportation&#x202f;; rien n’a donc été restauré.</translation>
    </message>
    <message>
        <source>Wait for the export, or stop it.</source>
        <translation>Attendez la fin de l’exportation, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>The conversations&apos; file is not in use, so nothing can be restored into it.</source>
        <translation>Le fichier des conversations n’est pas utilisé&#x202f;; rien ne peut donc y être restauré.</translation>
    </message>
    <message>
        <source>Start Alcove again once the file can be written.</source>
        <translation>Redémarrez Alcove dès que le fichier peut être écrit.</translation>
    </message>
    <message>
        <source>What was written last is not saved yet, so nothing was restored.</source>
        <translation>Ce qui a été écrit en dernier n’est pas encore enregistré&#x202f;; rien n’a donc été restauré.</translation>
    </message>
    <message>
        <source>Free some space, and try again.</source>
        <translation>Libérez de l’espace, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>SubPage</name>
    <message>
        <source>Show the conversations</source>
        <translation>Afficher les conversations</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Retour à la discussion</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy the table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>En Markdown</translation>
    </message>
    <message>
        <source>As CSV, for spreadsheets</source>
        <translation>En CSV, pour les tableurs</translation>
    </message>
</context>
<context>
    <name>TagBar</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Only conversations with the tag %1</source>
        <translation>Seulement les conversations avec l’étiquette %1</translation>
    </message>
    <message>
        <source>Export the conversations with this tag…</source>
        <translation>Exporter les conversations avec cette étiquette…</translation>
    </message>
</context>
<context>
    <name>TagEditor</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n conversations</source>
        <translation>
            <numerusform>Étiquettes de %Ln conversation</numerusform>
            <numerusform>Étiquettes de %Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away the tag %1</source>
        <translation>Enlever l’étiquette %1</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
    <message>
        <source>Enter adds it, Tab completes it, Backspace takes the last one away</source>
        <translation>Entrée l’ajoute, Tab la complète, Retour arrière enlève la dernière</translation>
    </message>
    <message>
        <source>Add the tag %1</source>
        <translation>Ajouter l’étiquette %1</translation>
    </message>
</context>
<context>
    <name>ThinkingBlock</name>
    <message>
        <source>Thought for a moment</source>
        <translation>A réfléchi un instant</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>A réfléchi %1 s</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <translation>A réfléchi %1 min %2 s</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Réflexion…</translation>
    </message>
    <message>
        <source>Hides what the model thought</source>
        <translation>Masque les réflexions du modèle</translation>
    </message>
    <message>
        <source>Shows what the model thought</source>
        <translation>Affiche les réflexions du modèle</translation>
    </message>
    <message>
        <source>What the model thought</source>
        <translation>Les réflexions du modèle</translation>
    </message>
</context>
<context>
    <name>ThinkingChoice</name>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>on</source>
        <translation>activée</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Réfléchir</translation>
    </message>
    <message>
        <source>Thinking: %1</source>
        <translation>Réflexion&#x202f;: %1</translation>
    </message>
    <message>
        <source>Whether the model thinks before it answers, in this conversation</source>
        <translation>Si le modèle réfléchit avant de répondre, dans cette conversation</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>A prompt, preset, set or vote that is none was left out</source>
        <translation>Ce qui n’est ni modèle, ni préréglage, ni série, ni vote a été omis</translation>
    </message>
    <message>
        <source>The preset “%1” is here with other settings: left out</source>
        <translation>Le préréglage «&#x202f;%1&#x202f;» existe ici avec d’autres réglages&#x202f;: omis</translation>
    </message>
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
    <message>
        <source>A message&apos;s state “%1” is not known here</source>
        <translation>L’état «&#x202f;%1&#x202f;» d’un message n’est pas connu ici</translation>
    </message>
    <message>
        <source>A conversation&apos;s %1 is out of range</source>
        <translation>La valeur «&#x202f;%1&#x202f;» d’une conversation est hors limites</translation>
    </message>
    <message>
        <source>has no id or no list of messages</source>
        <translation>n’a pas d’identifiant ou pas de liste de messages</translation>
    </message>
    <message>
        <source>A message without an id of its own, a role or a text was left out</source>
        <translation>Un message sans identifiant propre, sans rôle ou sans texte a été laissé de côté</translation>
    </message>
    <message>
        <source>The message that was shown last is missing: the newest is shown</source>
        <translation>Le dernier message affiché manque&#x202f;: le plus récent est affiché</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>is not JSON</source>
        <translation>n’est pas du JSON</translation>
    </message>
    <message>
        <source>Characters that are none became �</source>
        <translation>Des caractères invalides sont devenus �</translation>
    </message>
    <message>
        <source>is in no form that Alcove knows</source>
        <translation>n’est dans aucun format connu d’Alcove</translation>
    </message>
    <message>
        <source>A conversation without messages: left out</source>
        <translation>Une conversation sans messages&#x202f;: laissée de côté</translation>
    </message>
    <message>
        <source>%1 was written by another version of Alcove.</source>
        <translation>%1 a été écrit par une autre version d’Alcove.</translation>
    </message>
    <message>
        <source>Update Alcove and import it again.</source>
        <translation>Mettez Alcove à jour et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Il n’y a pas de fichier %1.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Vérifiez son nom.</translation>
    </message>
    <message>
        <source>%1 is a folder without threads of Jan&apos;s.</source>
        <translation>%1 est un dossier sans fils de discussion de Jan.</translation>
    </message>
    <message>
        <source>Name the file in it that holds the conversations.</source>
        <translation>Indiquez le fichier de ce dossier qui contient les conversations.</translation>
    </message>
    <message>
        <source>There is no conversation with the id %1.</source>
        <translation>Il n’y a pas de conversation avec l’identifiant %1.</translation>
    </message>
    <message>
        <source>More than one id begins with %1.</source>
        <translation>Plus d’un identifiant commence par %1.</translation>
    </message>
    <message>
        <source>alcove-cli list shows the ids.</source>
        <translation>alcove-cli list affiche les identifiants.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Check that you may write there, and that no file has its name.</source>
        <translation>Vérifiez que vous pouvez y écrire et qu’aucun fichier ne porte son nom.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistant</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Réflexions</translation>
    </message>
    <message>
        <source>Thought for %1 s</source>
        <translation>A réfléchi %1 s</translation>
    </message>
    <message>
        <source>Thought for %1 min %2 s</source>
        <translation>A réfléchi %1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1 s</source>
        <translation>
            <numerusform>%Ln jeton en %L1 s</numerusform>
            <numerusform>%Ln jetons en %L1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln jeton</numerusform>
            <numerusform>%Ln jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%L1 jetons/s</translation>
    </message>
    <message>
        <source>another beginning</source>
        <translation>un autre début</translation>
    </message>
    <message>
        <source>another continuation of message %1</source>
        <translation>une autre suite du message %1</translation>
    </message>
    <message>
        <source>still being written</source>
        <translation>encore en cours d’écriture</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec&#x202f;: %1</translation>
    </message>
    <message>
        <source>A message without words: left out</source>
        <translation>Un message sans texte&#x202f;: laissé de côté</translation>
    </message>
    <message>
        <source>The message before another is missing: a branch of its own</source>
        <translation>Le message qui en précède un autre manque&#x202f;: une branche à part</translation>
    </message>
    <message>
        <source>image</source>
        <translation>image</translation>
    </message>
    <message>
        <source>Content of the kind “%1”: only its text</source>
        <translation>Contenu de type «&#x202f;%1&#x202f;»&#x202f;: seulement son texte</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>pièce jointe</translation>
    </message>
    <message>
        <source>Tool calls and their results: kept as code</source>
        <translation>Appels d’outils et leurs résultats&#x202f;: gardés sous forme de code</translation>
    </message>
    <message>
        <source>Fragments of the kind “%1”: left out</source>
        <translation>Fragments de type «&#x202f;%1&#x202f;»&#x202f;: laissés de côté</translation>
    </message>
    <message>
        <source>A part of a message that is no text: left out</source>
        <translation>Une partie d’un message qui n’est pas du texte&#x202f;: laissée de côté</translation>
    </message>
    <message>
        <source>part</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Messages of “%1”: kept as answers</source>
        <translation>Messages de «&#x202f;%1&#x202f;»&#x202f;: gardés comme réponses</translation>
    </message>
    <message>
        <source>%1: only named, not taken along</source>
        <translation>%1&#x202f;: seulement mentionné, pas repris</translation>
    </message>
    <message>
        <source>Excerpts of documents beside a message: left out</source>
        <translation>Extraits de documents joints à un message&#x202f;: laissés de côté</translation>
    </message>
    <message>
        <source>%1 is damaged, cut off, or of an unknown version, so nothing was imported.</source>
        <translation>%1 est endommagé, tronqué ou d’une version inconnue, rien n’a donc été importé.</translation>
    </message>
    <message>
        <source>Open it in GPT4All once more and quit, so that it is written anew.</source>
        <translation>Ouvrez-le encore une fois dans GPT4All puis quittez, afin qu’il soit réécrit.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 est illisible.</translation>
    </message>
    <message>
        <source>Check the file&apos;s name and that you may read it.</source>
        <translation>Vérifiez le nom du fichier et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>Steps of the kind “%1”: left out</source>
        <translation>Étapes de type «&#x202f;%1&#x202f;»&#x202f;: laissées de côté</translation>
    </message>
    <message>
        <source>No conversations</source>
        <translation>Aucune conversation</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>The draft of a new chat: left out, there is one here</source>
        <translation>Le brouillon d’une nouvelle discussion&#x202f;: laissé de côté, il y en a un ici</translation>
    </message>
    <message>
        <source>Nothing in %1 could be understood as a conversation.</source>
        <translation>Rien dans %1 n’a pu être compris comme une conversation.</translation>
    </message>
    <message>
        <source>Alcove reads its own JSON and the exports of other programs. Look whether it is the right file.</source>
        <translation>Alcove lit son propre JSON et les exportations d’autres programmes. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>“%1” of a %2 is of a kind that was not expected: left out</source>
        <translation>«&#x202f;%1&#x202f;» dans «&#x202f;%2&#x202f;» est d’un type inattendu&#x202f;: laissé de côté</translation>
    </message>
    <message>
        <source>“%1” of a %2 is not known here: left out</source>
        <translation>«&#x202f;%1&#x202f;» dans «&#x202f;%2&#x202f;» n’est pas connu ici&#x202f;: laissé de côté</translation>
    </message>
    <message>
        <source>Look whether this is the right file.</source>
        <translation>Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>%1 is not JSON.</source>
        <translation>%1 n’est pas du JSON.</translation>
    </message>
    <message>
        <source>Conversation %1</source>
        <translation>Conversation %1</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source>%1 is damaged or cut off at its byte %2, so nothing was imported.</source>
        <translation>%1 est endommagé ou tronqué à l’octet %2, rien n’a donc été importé.</translation>
    </message>
    <message>
        <source>Export or download it once more.</source>
        <translation>Exportez-le ou téléchargez-le encore une fois.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, or choose another folder.</source>
        <translation>Le disque est plein. Libérez de la place ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose another one.</source>
        <translation>Il n’y a pas de dossier %1. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>You may not write into %1. Choose another folder.</source>
        <translation>Vous ne pouvez pas écrire dans %1. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Choose another folder or another name.</source>
        <translation>Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text with simple marks, for notes and wikis</source>
        <translation>Texte à balisage simple, pour les notes et les wikis</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>One page for every browser, light and dark, ready to print</source>
        <translation>Une page pour tout navigateur, claire et sombre, prête à imprimer</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Pages to print and to pass on, with bookmarks</source>
        <translation>Des pages à imprimer et à transmettre, avec des signets</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>For LibreOffice, Word and other word processors</source>
        <translation>Pour LibreOffice, Word et d’autres traitements de texte</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte brut</translation>
    </message>
    <message>
        <source>The words, as they were written</source>
        <translation>Les mots, tels qu’ils ont été écrits</translation>
    </message>
    <message>
        <source>Alcove&apos;s JSON</source>
        <translation>JSON d’Alcove</translation>
    </message>
    <message>
        <source>Everything; can be imported again</source>
        <translation>Tout&#x202f;; peut être réimporté</translation>
    </message>
    <message>
        <source>Training data, OpenAI</source>
        <translation>Données d’entraînement, OpenAI</translation>
    </message>
    <message>
        <source>JSON Lines with messages, a line for each branch</source>
        <translation>JSON Lines avec «&#x202f;messages&#x202f;», une ligne par branche</translation>
    </message>
    <message>
        <source>Training data, ShareGPT</source>
        <translation>Données d’entraînement, ShareGPT</translation>
    </message>
    <message>
        <source>JSON Lines with conversations, a line for each branch</source>
        <translation>JSON Lines avec «&#x202f;conversations&#x202f;», une ligne par branche</translation>
    </message>
    <message>
        <source>A file without a name or a text was left out</source>
        <translation>Un fichier sans nom ou sans texte a été omis</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Fichier&#x202f;: %1</translation>
    </message>
    <message>
        <source>The file can&apos;t be made.</source>
        <translation>Impossible de créer le fichier.</translation>
    </message>
    <message>
        <source>Check that %1 has room and that you may write there.</source>
        <translation>Vérifiez qu’il y a de la place dans %1 et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>A mark of a source that is not told: left out</source>
        <translation>Un renvoi à une source qui n’est pas indiquée&#x202f;: omis</translation>
    </message>
    <message>
        <source>%1 is a device or a pipe and no file.</source>
        <translation>%1 est un périphérique ou un tube, et non un fichier.</translation>
    </message>
    <message>
        <source>%1 was changed while it was read, so nothing was imported.</source>
        <translation>%1 a été modifié pendant sa lecture&#x202f;; rien n’a donc été importé.</translation>
    </message>
    <message>
        <source>Import it again once it is whole.</source>
        <translation>Importez-le de nouveau dès qu’il est complet.</translation>
    </message>
    <message>
        <source>There is no room to unpack %1.</source>
        <translation>Il n’y a pas assez de place pour décompresser %1.</translation>
    </message>
    <message>
        <source>Make room among the system&apos;s temporary files (%1), and import it again.</source>
        <translation>Libérez de la place pour les fichiers temporaires du système (%1), puis importez-la de nouveau.</translation>
    </message>
    <message>
        <source>There are no conversations in the archive %1.</source>
        <translation>L’archive %1 ne contient aucune conversation.</translation>
    </message>
    <message>
        <source>Alcove looks for JSON files and GPT4All&apos;s chats in it. Look whether it is the right file.</source>
        <translation>Alcove y cherche des fichiers JSON et des chats de GPT4All. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>The archive %1 is damaged or cut off.</source>
        <translation>L’archive %1 est endommagée ou tronquée.</translation>
    </message>
    <message>
        <source>Get it once more, or look into it with another program.</source>
        <translation>Récupérez-la de nouveau, ou ouvrez-la avec un autre programme.</translation>
    </message>
    <message>
        <source>The archive %1 has a password.</source>
        <translation>L’archive %1 a un mot de passe.</translation>
    </message>
    <message>
        <source>Unpack it and import the files in it.</source>
        <translation>Décompressez-la et importez les fichiers qu’elle contient.</translation>
    </message>
    <message>
        <source>The archive %1 is packed in a way that Alcove does not know.</source>
        <translation>L’archive %1 est compressée d’une manière qu’Alcove ne connaît pas.</translation>
    </message>
    <message>
        <source>The archive %1 can&apos;t be unpacked.</source>
        <translation>L’archive %1 ne peut pas être décompressée.</translation>
    </message>
    <message>
        <source>Check that there is room among the system&apos;s temporary files.</source>
        <translation>Vérifiez qu’il reste de la place pour les fichiers temporaires du système.</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The last words are not saved</source>
        <translation>Les derniers échanges ne sont pas enregistrés</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Retour à la discussion</translation>
    </message>
</context>
<context>
    <name>VoteBar</name>
    <message>
        <source>Which is better?</source>
        <translation>Laquelle est la meilleure&#x202f;?</translation>
    </message>
    <message>
        <source>%1 is better</source>
        <translation>%1 est meilleure</translation>
    </message>
    <message>
        <source>Tie</source>
        <translation>Égalité</translation>
    </message>
    <message>
        <source>Both bad</source>
        <translation>Mauvaises toutes deux</translation>
    </message>
    <message>
        <source>Tag, if you like</source>
        <translation>Étiquette (facultative)</translation>
    </message>
    <message>
        <source>Tag of the vote</source>
        <translation>Étiquette du vote</translation>
    </message>
</context>
<context>
    <name>alcove::AnswerQueue</name>
    <message numerus="yes">
        <source>Cut after %n tokens, as it is set</source>
        <translation>
            <numerusform>Coupée après %Ln jeton, comme prévu par les paramètres</numerusform>
            <numerusform>Coupée après %Ln jetons, comme prévu par les paramètres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens: more than the model can hold</source>
        <translation>
            <numerusform>%Ln jeton&#x202f;: plus que le modèle ne peut contenir</numerusform>
            <numerusform>%Ln jetons&#x202f;: plus que le modèle ne peut contenir</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut: the model can&apos;t hold more</source>
        <translation>Coupée&#x202f;: le modèle ne peut pas en contenir plus</translation>
    </message>
    <message>
        <source>Start a new chat, or open a model with a longer context.</source>
        <translation>Commencez une nouvelle discussion ou ouvrez un modèle au contexte plus long.</translation>
    </message>
</context>
<context>
    <name>alcove::AnswerValueRows</name>
    <message>
        <source>No model is open. Its own values count where nothing is set.</source>
        <translation>Aucun modèle n’est ouvert. Là où rien n’est défini, ses propres valeurs s’appliquent.</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the file.</source>
        <translation>En gris&#x202f;: les valeurs propres au modèle, tirées du fichier.</translation>
    </message>
    <message>
        <source>In grey: the usual values. This model names none.</source>
        <translation>En gris&#x202f;: les valeurs habituelles. Ce modèle n’en indique pas.</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the file and the model card of %1.</source>
        <translation>En gris&#x202f;: les valeurs propres au modèle, tirées du fichier et de la fiche du modèle %1.</translation>
    </message>
    <message>
        <source>In grey: the model&apos;s own values, from the model card of %1.</source>
        <translation>En gris&#x202f;: les valeurs propres au modèle, tirées de la fiche du modèle %1.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Not taken: a whole number from %1 to %2 is needed.</source>
        <translation>Refusé&#x202f;: il faut un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>Not taken: a number from %1 to %2 is needed.</source>
        <translation>Refusé&#x202f;: il faut un nombre de %1 à %2.</translation>
    </message>
</context>
<context>
    <name>alcove::Backups</name>
    <message>
        <source>Restoring the backup of %1</source>
        <translation>Restauration de la sauvegarde du %1</translation>
    </message>
    <message>
        <source>%1 holds the conversations that are here now.</source>
        <translation>%1 contient les conversations qui sont ici à présent.</translation>
    </message>
    <message>
        <source>Choose a backup of it.</source>
        <translation>Choisissez-en une sauvegarde.</translation>
    </message>
    <message>
        <source>Restored the backup of %1</source>
        <translation>Sauvegarde du %1 restaurée</translation>
    </message>
    <message>
        <source>What was here before is back</source>
        <translation>Ce qui était ici auparavant est de retour</translation>
    </message>
</context>
<context>
    <name>alcove::ChatController</name>
    <message>
        <source>Temporary chat</source>
        <translation>Discussion temporaire</translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 n’est pas un fichier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a GGUF file that is stored here.</source>
        <translation>Choisissez un fichier GGUF enregistré ici.</translation>
    </message>
    <message>
        <source>“%1” archived</source>
        <translation>«&#x202f;%1&#x202f;» archivée</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>«&#x202f;%1&#x202f;» supprimée</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations archived</source>
        <translation>
            <numerusform>%Ln conversation archivée</numerusform>
            <numerusform>%Ln conversations archivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations deleted</source>
        <translation>
            <numerusform>%Ln conversation supprimée</numerusform>
            <numerusform>%Ln conversations supprimées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations gone for good</source>
        <translation>
            <numerusform>%Ln conversation supprimée définitivement</numerusform>
            <numerusform>%Ln conversations supprimées définitivement</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder “%1” deleted, its conversations stay</source>
        <translation>Dossier «&#x202f;%1&#x202f;» supprimé, ses conversations restent</translation>
    </message>
    <message>
        <source>The model found no title.</source>
        <translation>Le modèle n’a pas trouvé de titre.</translation>
    </message>
    <message>
        <source>Rename the conversation yourself, or ask another model.</source>
        <translation>Renommez la conversation vous-même, ou demandez à un autre modèle.</translation>
    </message>
    <message>
        <source>Now called “%1”</source>
        <translation>S’appelle maintenant «&#x202f;%1&#x202f;»</translation>
    </message>
</context>
<context>
    <name>alcove::CompareController</name>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 n’est pas un fichier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a GGUF file that is stored here.</source>
        <translation>Choisissez un fichier GGUF enregistré ici.</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Réponse %1</translation>
    </message>
    <message>
        <source>Its model answers in another column first</source>
        <translation>Son modèle répond d’abord dans une autre colonne</translation>
    </message>
    <message>
        <source>There is no room in memory beside the others: it answers after them</source>
        <translation>Il n’y a plus de place en mémoire à côté des autres&#x202f;: il répond après eux</translation>
    </message>
    <message>
        <source>Takes its turn: the model is being opened</source>
        <translation>C’est son tour&#x202f;: le modèle s’ouvre</translation>
    </message>
    <message>
        <source>There is no room in memory beside the others, so it answers after them. %1</source>
        <translation>Il n’y a plus de place en mémoire à côté des autres, il répond donc après eux. %1</translation>
    </message>
    <message>
        <source>One after another: the models don&apos;t fit into memory together</source>
        <translation>L’un après l’autre&#x202f;: les modèles ne tiennent pas ensemble en mémoire</translation>
    </message>
    <message>
        <source>One after another: the columns share one model</source>
        <translation>L’une après l’autre&#x202f;: les colonnes partagent un même modèle</translation>
    </message>
    <message>
        <source>Together, token by token in turn on one device: %1</source>
        <translation>Ensemble, jeton par jeton à tour de rôle sur un seul périphérique&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Together, on %n devices</source>
        <translation>
            <numerusform>Ensemble, sur %Ln périphérique</numerusform>
            <numerusform>Ensemble, sur %Ln périphériques</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose %1</source>
        <translation>Vous avez choisi %1</translation>
    </message>
    <message>
        <source>You called it a tie</source>
        <translation>Vous avez déclaré une égalité</translation>
    </message>
    <message>
        <source>You found none of them good</source>
        <translation>Vous n’en avez trouvé aucune bonne</translation>
    </message>
</context>
<context>
    <name>alcove::ComparisonColumn</name>
    <message>
        <source>temperature %1</source>
        <translation>température %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>without thinking</source>
        <translation>sans réflexion</translation>
    </message>
    <message>
        <source>thinking: %1</source>
        <translation>réflexion&#x202f;: %1</translation>
    </message>
    <message>
        <source>with thinking</source>
        <translation>avec réflexion</translation>
    </message>
    <message>
        <source>own system prompt</source>
        <translation>instruction système propre</translation>
    </message>
    <message numerus="yes">
        <source>at most %n tokens</source>
        <translation>
            <numerusform>au plus %Ln jeton</numerusform>
            <numerusform>au plus %Ln jetons</numerusform>
        </translation>
    </message>
    <message>
        <source>As all columns</source>
        <translation>Comme toutes les colonnes</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activée</translation>
    </message>
</context>
<context>
    <name>alcove::ConversationListModel</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglées</translation>
    </message>
</context>
<context>
    <name>alcove::DeviceChoices</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor (%1)</source>
        <translation>Processeur (%1)</translation>
    </message>
    <message>
        <source>The best graphics card</source>
        <translation>La meilleure carte graphique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <translation>%1 (absent)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used: %2</source>
        <translation>%1 est inutilisable&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>alcove::Download</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>encore %Ln&#x202f;s</numerusform>
            <numerusform>encore %Ln&#x202f;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>encore %Ln&#x202f;min</numerusform>
            <numerusform>encore %Ln&#x202f;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>encore %Ln&#x202f;h</numerusform>
            <numerusform>encore %Ln&#x202f;h</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Demande à %1</translation>
    </message>
    <message>
        <source>Reading what is there: %1</source>
        <translation>Lecture de ce qui est là&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 Nouvel essai dans %2&#x202f;s.</translation>
    </message>
    <message>
        <source>%1 · goes on when the network is on</source>
        <translation>%1 · reprend quand le réseau est activé</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · en pause</translation>
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
        <translation>%1 milliards de paramètres, %2 à la fois</translation>
    </message>
    <message>
        <source>The network is off.</source>
        <translation>Le réseau est désactivé.</translation>
    </message>
    <message>
        <source>Turn it on to look for models.</source>
        <translation>Activez-le pour chercher des modèles.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%Ln partie</numerusform>
            <numerusform>%Ln parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::DraftAttachments</name>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 n’est pas un fichier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Save it here, and attach that.</source>
        <translation>Enregistrez-le ici, puis joignez-le.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n files go along with a question.</source>
        <translation>
            <numerusform>Au plus un fichier accompagne une question.</numerusform>
            <numerusform>Au plus %Ln fichiers accompagnent une question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be attached.</source>
        <translation>
            <numerusform>Un fichier n’a pas pu être joint.</numerusform>
            <numerusform>%Ln fichiers n’ont pas pu être joints.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>The long text became a file</source>
        <translation>Le long texte est devenu un fichier</translation>
    </message>
    <message>
        <source>“%1” removed</source>
        <translation>«&#x202f;%1&#x202f;» retiré</translation>
    </message>
</context>
<context>
    <name>alcove::Exporter</name>
    <message>
        <source>%1 stands for nothing here</source>
        <translation>%1 ne désigne rien ici</translation>
    </message>
    <message>
        <source>Conversations %1</source>
        <translation>Conversations %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n conversations</source>
        <translation>
            <numerusform>%1 sur %Ln conversation</numerusform>
            <numerusform>%1 sur %Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 s left</source>
        <translation> · encore %1 s</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>alcove::FolderList</name>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
</context>
<context>
    <name>alcove::Importer</name>
    <message numerus="yes">
        <source>%n are here already and stay as they are</source>
        <translation>
            <numerusform>%Ln est déjà ici et reste telle quelle</numerusform>
            <numerusform>%Ln sont déjà ici et restent telles quelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were deleted here and come back</source>
        <translation>
            <numerusform>%Ln avait été supprimée ici et revient</numerusform>
            <numerusform>%Ln avaient été supprimées ici et reviennent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come as copies: here they have other messages</source>
        <translation>
            <numerusform>%Ln arrive en copie&#x202f;: ici, elle a d’autres messages</numerusform>
            <numerusform>%Ln arrivent en copies&#x202f;: ici, elles ont d’autres messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be understood</source>
        <translation>
            <numerusform>%Ln n’a pas pu être comprise</numerusform>
            <numerusform>%Ln n’ont pas pu être comprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de nouveau</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 avec %2</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Rien n’a été importé</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations imported</source>
        <translation>
            <numerusform>%Ln conversation importée</numerusform>
            <numerusform>%Ln conversations importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import is undone, but for %n conversations: something was written there since</source>
        <translation>
            <numerusform>L’importation est annulée, sauf pour %Ln conversation&#x202f;: quelque chose y a été écrit depuis</numerusform>
            <numerusform>L’importation est annulée, sauf pour %Ln conversations&#x202f;: quelque chose y a été écrit depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>L’importation est annulée</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts, presets, sets of prompts and votes</source>
        <translation>
            <numerusform>%Ln modèle, préréglage, série ou vote</numerusform>
            <numerusform>%Ln modèles, préréglages, séries et votes</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
</context>
<context>
    <name>alcove::InferenceWorker</name>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
    <message>
        <source>Open a GGUF file.</source>
        <translation>Ouvrez un fichier GGUF.</translation>
    </message>
</context>
<context>
    <name>alcove::ModelStatus</name>
    <message>
        <source>%1 of its weights have no room there and lie in this computer&apos;s memory, which is slower.</source>
        <translation>%1 de ses poids n’y tiennent pas et sont placés dans la mémoire de cet ordinateur, ce qui est plus lent.</translation>
    </message>
</context>
<context>
    <name>alcove::ModelTrash</name>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>%1 n’a pas pu être mis à la corbeille.</translation>
    </message>
    <message>
        <source>Look whether you may change its folder, or delete it there yourself.</source>
        <translation>Vérifiez que vous pouvez modifier son dossier, ou supprimez-le vous-même.</translation>
    </message>
    <message>
        <source>%1 could not be brought back.</source>
        <translation>%1 n’a pas pu être rétabli.</translation>
    </message>
    <message>
        <source>Look for it in the trash.</source>
        <translation>Cherchez-le dans la corbeille.</translation>
    </message>
</context>
<context>
    <name>alcove::Models</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1, of which a token uses %2</source>
        <translation>%1, dont un jeton utilise %2</translation>
    </message>
    <message>
        <source>%1 a layer, of which a token uses %2</source>
        <translation>%1 par couche, dont un jeton utilise %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n files</source>
        <translation>
            <numerusform>%1 en %Ln fichier</numerusform>
            <numerusform>%1 en %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 jetons</translation>
    </message>
    <message>
        <source>There is no room for %1 beside the models that are open.</source>
        <translation>Il n’y a pas de place pour %1 à côté des modèles ouverts.</translation>
    </message>
    <message>
        <source>Unload %1 and open %2</source>
        <translation>Décharger %1 et ouvrir %2</translation>
    </message>
    <message>
        <source>“%1” is in the trash</source>
        <translation>«&#x202f;%1&#x202f;» est dans la corbeille</translation>
    </message>
    <message>
        <source>“%1” is no longer watched</source>
        <translation>«&#x202f;%1&#x202f;» n’est plus surveillé</translation>
    </message>
    <message>
        <source>“%1” is no longer listed</source>
        <translation>«&#x202f;%1&#x202f;» n’est plus dans la liste</translation>
    </message>
</context>
<context>
    <name>alcove::NetworkTask</name>
    <message>
        <source>Hugging Face does not give %1 to everybody.</source>
        <translation>Hugging Face ne donne pas %1 à tout le monde.</translation>
    </message>
    <message>
        <source>There is no public model of this name, or its owner wants its terms to be accepted first. Download it in a browser, where you can log in, and open the file in Alcove.</source>
        <translation>Aucun modèle public ne porte ce nom, ou son propriétaire demande d&apos;abord d&apos;accepter ses conditions. Téléchargez-le dans un navigateur, où vous pouvez vous connecter, et ouvrez le fichier dans Alcove.</translation>
    </message>
    <message>
        <source>Hugging Face does not have %1.</source>
        <translation>Hugging Face n&apos;a pas %1.</translation>
    </message>
    <message>
        <source>It may have been renamed or taken away. Look for it on huggingface.co.</source>
        <translation>Il a peut-être été renommé ou retiré. Cherchez-le sur huggingface.co.</translation>
    </message>
    <message>
        <source>Hugging Face asks to wait before %1 is downloaded.</source>
        <translation>Hugging Face demande d&apos;attendre avant de télécharger %1.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Hugging Face can&apos;t give %1 at the moment.</source>
        <translation>Hugging Face ne peut pas fournir %1 pour le moment.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>Hugging Face refuses %1.</source>
        <translation>Hugging Face refuse %1.</translation>
    </message>
    <message>
        <source>Look for it on huggingface.co.</source>
        <translation>Cherchez-le sur huggingface.co.</translation>
    </message>
    <message>
        <source>%1 leads to an address that is not safe.</source>
        <translation>%1 mène à une adresse qui n&apos;est pas sûre.</translation>
    </message>
    <message>
        <source>Nothing was downloaded from there. Try again later.</source>
        <translation>Rien n&apos;en a été téléchargé. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 does not prove that it is %1.</source>
        <translation>%1 ne prouve pas être %1.</translation>
    </message>
    <message>
        <source>Somebody may be listening in, or this computer&apos;s date or certificates are wrong. Nothing was downloaded.</source>
        <translation>Quelqu&apos;un écoute peut-être, ou la date ou les certificats de cet ordinateur sont faux. Rien n&apos;a été téléchargé.</translation>
    </message>
    <message>
        <source>%1 is not found.</source>
        <translation>%1 est introuvable.</translation>
    </message>
    <message>
        <source>See whether this computer is connected to the internet.</source>
        <translation>Vérifiez la connexion de cet ordinateur à Internet.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>La connexion à %1 a été perdue.</translation>
    </message>
    <message>
        <source>See whether this computer is connected to the internet, then try again.</source>
        <translation>Vérifiez la connexion de cet ordinateur à Internet, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>alcove::PaletteModel</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivée</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>%n conversations</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PlanTransfer</name>
    <message>
        <source>There is another file with the name %1.</source>
        <translation>Un autre fichier porte le nom %1.</translation>
    </message>
    <message>
        <source>Move or delete that file, then go on.</source>
        <translation>Déplacez ou supprimez ce fichier, puis continuez.</translation>
    </message>
    <message>
        <source>Another Alcove is downloading %1.</source>
        <translation>Un autre Alcove télécharge %1.</translation>
    </message>
    <message>
        <source>Wait until it is done there, or cancel it there.</source>
        <translation>Attendez que ce soit fini là-bas, ou annulez-le là-bas.</translation>
    </message>
    <message>
        <source>Nothing can be written into %1.</source>
        <translation>Rien ne peut être écrit dans %1.</translation>
    </message>
    <message>
        <source>See whether the disk is full or the folder is protected.</source>
        <translation>Le disque est-il plein, ou le dossier protégé&#x202f;?</translation>
    </message>
    <message>
        <source>There is no room for %1.</source>
        <translation>Il n&apos;y a pas de place pour %1.</translation>
    </message>
    <message>
        <source>It needs %1 more, and %2 are free. Free some space, then go on.</source>
        <translation>Il faut encore %1, et %2 sont libres. Libérez de la place, puis continuez.</translation>
    </message>
    <message>
        <source>%1 has another size than Hugging Face&apos;s list says.</source>
        <translation>%1 n&apos;a pas la taille indiquée par la liste de Hugging Face.</translation>
    </message>
    <message>
        <source>The file may just have been changed. Cancel this download and begin it again.</source>
        <translation>Le fichier vient peut-être d&apos;être modifié. Annulez ce téléchargement et recommencez-le.</translation>
    </message>
    <message>
        <source>More came than %1 is long.</source>
        <translation>Il est arrivé plus de données que %1 n&apos;en contient.</translation>
    </message>
    <message>
        <source>%1 came damaged.</source>
        <translation>%1 est arrivé endommagé.</translation>
    </message>
    <message>
        <source>What came is thrown away, because its checksum is not the one that Hugging Face tells. Try again.</source>
        <translation>Ce qui est arrivé est jeté, car sa somme de contrôle n&apos;est pas celle qu&apos;indique Hugging Face. Réessayez.</translation>
    </message>
    <message>
        <source>%1 is another file each time it is asked for.</source>
        <translation>%1 est un autre fichier à chaque demande.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
</context>
<context>
    <name>alcove::Presets</name>
    <message>
        <source>“%1” is set</source>
        <translation>« %1 » est appliqué</translation>
    </message>
    <message>
        <source>“%1” was saved anew</source>
        <translation>« %1 » a été enregistré de nouveau</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>« %1 » a été supprimé</translation>
    </message>
</context>
<context>
    <name>alcove::PromptLibrary</name>
    <message>
        <source>It needs a name.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>Un nom a au plus un caractère.</numerusform>
            <numerusform>Un nom a au plus %Ln caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The / is typed before the name; it is no part of it.</source>
        <translation>Le / se tape avant le nom&#x202f;; il n’en fait pas partie.</translation>
    </message>
    <message>
        <source>It needs a text.</source>
        <translation>Il manque un texte.</translation>
    </message>
    <message>
        <source>Another prompt has this name.</source>
        <translation>Un autre modèle porte ce nom.</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>«&#x202f;%1&#x202f;» supprimée</translation>
    </message>
    <message>
        <source>The prompts could not be written to %1.</source>
        <translation>Les modèles n’ont pas pu être écrits dans %1.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are in %1.</source>
        <translation>
            <numerusform>Un modèle est dans %1.</numerusform>
            <numerusform>%Ln modèles sont dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Choose a JSON file that prompts were exported to.</source>
        <translation>Choisissez un fichier JSON où des modèles ont été exportés.</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts came in.</source>
        <translation>
            <numerusform>Un modèle est arrivé.</numerusform>
            <numerusform>%Ln modèles sont arrivés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>Un était déjà là.</numerusform>
            <numerusform>%Ln étaient déjà là.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetResults</name>
    <message>
        <source>cut, as it is set</source>
        <translation>coupée, comme réglé</translation>
    </message>
    <message>
        <source>cut: the model can&apos;t hold more</source>
        <translation>coupée&#x202f;: le modèle n’en contient pas plus</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>first after %1 s</source>
        <translation>premier après %1 s</translation>
    </message>
</context>
<context>
    <name>alcove::PromptSetRunner</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>opening %1</source>
        <translation>ouverture de %1</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>encore environ %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>encore environ %1 min</translation>
    </message>
</context>
<context>
    <name>alcove::PromptSets</name>
    <message>
        <source>It needs a name.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n characters.</source>
        <translation>
            <numerusform>Un nom a au plus un caractère.</numerusform>
            <numerusform>Un nom a au plus %Ln caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another set has this name.</source>
        <translation>Une autre série porte ce nom.</translation>
    </message>
    <message>
        <source>%1 is too large for a set of prompts.</source>
        <translation>%1 est trop grand pour une série de questions.</translation>
    </message>
    <message>
        <source>Choose a text file with one prompt a line.</source>
        <translation>Choisissez un fichier texte avec une question par ligne.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Choose a file that you may read.</source>
        <translation>Choisissez un fichier lisible.</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Modèles de question</translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>«&#x202f;%1&#x202f;» supprimée</translation>
    </message>
    <message>
        <source>The answers were taken out</source>
        <translation>Les réponses ont été retirées</translation>
    </message>
    <message>
        <source>The table is in %1.</source>
        <translation>Le tableau est dans %1.</translation>
    </message>
</context>
<context>
    <name>alcove::RepositoryLookup</name>
    <message>
        <source>The list of models can&apos;t be read.</source>
        <translation>La liste des modèles est illisible.</translation>
    </message>
    <message>
        <source>Hugging Face does not have %1.</source>
        <translation>Hugging Face n&apos;a pas %1.</translation>
    </message>
    <message>
        <source>It may have been renamed or taken away. Look for it on huggingface.co.</source>
        <translation>Il a peut-être été renommé ou retiré. Cherchez-le sur huggingface.co.</translation>
    </message>
    <message>
        <source>%1 is not the file any more that Alcove&apos;s list knows.</source>
        <translation>%1 n&apos;est plus le fichier que connaît la liste d&apos;Alcove.</translation>
    </message>
    <message>
        <source>It was changed on Hugging Face. If you trust its owner, get it by its address: %1</source>
        <translation>Il a été modifié sur Hugging Face. Si vous faites confiance à son propriétaire, prenez-le par son adresse&#x202f;: %1</translation>
    </message>
    <message>
        <source>Hugging Face&apos;s answer can&apos;t be read.</source>
        <translation>La réponse de Hugging Face est illisible.</translation>
    </message>
    <message>
        <source>Try again later; another server may have answered in its place.</source>
        <translation>Réessayez plus tard&#x202f;; un autre serveur a peut-être répondu à sa place.</translation>
    </message>
    <message>
        <source>%1 holds no GGUF file that was asked for.</source>
        <translation>%1 ne contient aucun fichier GGUF demandé.</translation>
    </message>
    <message>
        <source>Alcove reads models in the GGUF format. Look for a repository whose name ends in GGUF.</source>
        <translation>Alcove lit les modèles au format GGUF. Cherchez un dépôt dont le nom finit par GGUF.</translation>
    </message>
</context>
<context>
    <name>alcove::Settings</name>
    <message>
        <source>Not taken: a whole number from %1 to %2 is needed.</source>
        <translation>Refusé&#x202f;: il faut un nombre entier de %1 à %2.</translation>
    </message>
</context>
<context>
    <name>alcove::SharedEngine</name>
    <message>
        <source>No model is open.</source>
        <translation>Aucun modèle n’est ouvert.</translation>
    </message>
    <message>
        <source>Open a GGUF file.</source>
        <translation>Ouvrez un fichier GGUF.</translation>
    </message>
</context>
<context>
    <name>alcove::SidebarModel</name>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>alcove::TextSaver</name>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>alcove::Wording</name>
    <message>
        <source>Processor, {} threads</source>
        <translation>Processeur, {} threads</translation>
    </message>
    <message>
        <source>“{}” is not a device.</source>
        <translation>«&#x202f;{}&#x202f;» n’est pas un périphérique.</translation>
    </message>
    <message>
        <source>Use auto, cpu, vulkan or vulkan:N.</source>
        <translation>Utilisez auto, cpu, vulkan ou vulkan:N.</translation>
    </message>
    <message>
        <source>There is no device “{}”.</source>
        <translation>Il n’y a pas de périphérique «&#x202f;{}&#x202f;».</translation>
    </message>
    <message>
        <source>“alcove-cli devices” lists those there are.</source>
        <translation>«&#x202f;alcove-cli devices&#x202f;» énumère ceux qui existent.</translation>
    </message>
    <message>
        <source>No graphics card that Alcove can use; the processor is faster than Vulkan in software.</source>
        <translation>Aucune carte graphique utilisable par Alcove&#x202f;; le processeur est plus rapide que Vulkan en logiciel.</translation>
    </message>
    <message>
        <source>No graphics card that Alcove can use.</source>
        <translation>Aucune carte graphique utilisable par Alcove.</translation>
    </message>
    <message>
        <source>No Vulkan device here can run Alcove&apos;s kernels.</source>
        <translation>Aucun périphérique Vulkan présent ne peut exécuter les noyaux d’Alcove.</translation>
    </message>
    <message>
        <source>Update the graphics driver, or use the device “cpu”.</source>
        <translation>Mettez à jour le pilote graphique ou utilisez le périphérique «&#x202f;cpu&#x202f;».</translation>
    </message>
    <message>
        <source>Loading was cancelled.</source>
        <translation>Le chargement a été annulé.</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>le premier</translation>
    </message>
    <message>
        <source>{} is not the first of the {} files of its model.</source>
        <translation>{} n’est pas le premier des {} fichiers de son modèle.</translation>
    </message>
    <message>
        <source>Open {}: the others are found from it.</source>
        <translation>Ouvrez {}&#x202f;: les autres sont trouvés à partir de là.</translation>
    </message>
    <message>
        <source>{} is the first of {} files, but its name does not say so, and the others can&apos;t be found.</source>
        <translation>{} est le premier de {} fichiers, mais son nom ne le dit pas, et les autres sont introuvables.</translation>
    </message>
    <message>
        <source>Give the files their original names, which end in -00001-of-0000N.gguf.</source>
        <translation>Rendez aux fichiers leurs noms d’origine, qui finissent par -00001-of-0000N.gguf.</translation>
    </message>
    <message>
        <source>Part {} of {} of the model is missing: {}.</source>
        <translation>La partie {} sur {} du modèle manque&#x202f;: {}.</translation>
    </message>
    <message>
        <source>Put it into the same folder as {}.</source>
        <translation>Placez-la dans le même dossier que {}.</translation>
    </message>
    <message>
        <source>{} is not part {} of {}, though its name says so.</source>
        <translation>{} n’est pas la partie {} sur {}, bien que son nom le dise.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation>Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{} and its other parts hold {} tensors, not {}.</source>
        <translation>{} et ses autres parties contiennent {} tenseurs au lieu de {}.</translation>
    </message>
    <message>
        <source>Download all parts of the model again.</source>
        <translation>Téléchargez à nouveau toutes les parties du modèle.</translation>
    </message>
    <message>
        <source>Two parts of {} hold the tensor {}.</source>
        <translation>Deux parties de {} contiennent le tenseur {}.</translation>
    </message>
    <message>
        <source>The model&apos;s file was shortened or replaced while it was in use.</source>
        <translation>Le fichier du modèle a été raccourci ou remplacé pendant son utilisation.</translation>
    </message>
    <message>
        <source>Unload the model and load it again once the file is whole.</source>
        <translation>Déchargez le modèle, et rechargez-le une fois le fichier complet.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete: download it again.</source>
        <translation>Le fichier est endommagé ou incomplet&#x202f;: téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>its header is longer than 256 MiB</source>
        <translation>son en-tête dépasse 256 Mio</translation>
    </message>
    <message>
        <source>it ends inside {}</source>
        <translation>il se termine au milieu de {}</translation>
    </message>
    <message>
        <source>it is not a GGUF file</source>
        <translation>ce n’est pas un fichier GGUF</translation>
    </message>
    <message>
        <source>Choose a model file in the GGUF format: its name ends in .gguf.</source>
        <translation>Choisissez un fichier de modèle au format GGUF&#x202f;: son nom finit par .gguf.</translation>
    </message>
    <message>
        <source>its first line of numbers</source>
        <translation>ses premiers nombres</translation>
    </message>
    <message>
        <source>it was made for big-endian computers</source>
        <translation>il est fait pour des ordinateurs gros-boutistes</translation>
    </message>
    <message>
        <source>Get the little-endian file of the same model.</source>
        <translation>Procurez-vous le fichier petit-boutiste du même modèle.</translation>
    </message>
    <message>
        <source>it has version {} of the GGUF format, and Alcove reads 2 and 3</source>
        <translation>il a la version {} du format GGUF, et Alcove lit les versions 2 et 3</translation>
    </message>
    <message>
        <source>Get a newer file of the same model.</source>
        <translation>Procurez-vous un fichier plus récent du même modèle.</translation>
    </message>
    <message>
        <source>Look for a newer Alcove.</source>
        <translation>Cherchez une version plus récente d’Alcove.</translation>
    </message>
    <message>
        <source>it says that it holds {} tensors, more than fit into it</source>
        <translation>il annonce {} tenseurs, plus qu’il ne peut en contenir</translation>
    </message>
    <message>
        <source>it says that it holds {} metadata values, more than fit into it</source>
        <translation>il annonce {} valeurs de métadonnées, plus qu’il ne peut en contenir</translation>
    </message>
    <message>
        <source>its metadata</source>
        <translation>ses métadonnées</translation>
    </message>
    <message>
        <source>a metadata key is {} bytes long</source>
        <translation>une clé de métadonnées fait {} octets</translation>
    </message>
    <message>
        <source>the value of {}</source>
        <translation>la valeur de {}</translation>
    </message>
    <message>
        <source>the value of {} {}</source>
        <translation>la valeur de {} {}</translation>
    </message>
    <message>
        <source>the metadata key {} stands in it twice</source>
        <translation>la clé de métadonnées {} y figure deux fois</translation>
    </message>
    <message>
        <source>general.alignment is not a power of two between 8 and 1,048,576</source>
        <translation>general.alignment n’est pas une puissance de deux entre 8 et 1&#x202f;048&#x202f;576</translation>
    </message>
    <message>
        <source>the tensor {} stands in it twice</source>
        <translation>le tenseur {} y figure deux fois</translation>
    </message>
    <message>
        <source>its list of tensors</source>
        <translation>sa liste de tenseurs</translation>
    </message>
    <message>
        <source>a tensor&apos;s name is {} bytes long</source>
        <translation>le nom d’un tenseur fait {} octets</translation>
    </message>
    <message>
        <source>the tensor {} has {} dimensions, and 1 to 4 are possible</source>
        <translation>le tenseur {} a {} dimensions, alors que 1 à 4 sont possibles</translation>
    </message>
    <message>
        <source>the tensor {} has an impossible size</source>
        <translation>le tenseur {} a une taille impossible</translation>
    </message>
    <message>
        <source>the tensor {} has the unknown type {}</source>
        <translation>le tenseur {} est du type inconnu {}</translation>
    </message>
    <message>
        <source>Look for a newer Alcove, or get the model in another quantization.</source>
        <translation>Cherchez une version plus récente d’Alcove, ou procurez-vous le modèle dans une autre quantification.</translation>
    </message>
    <message>
        <source>a row of the tensor {} has {} numbers, which is no multiple of the {} that a block of {} holds</source>
        <translation>une ligne du tenseur {} a {} nombres, ce qui n’est pas un multiple des {} que contient un bloc de {}</translation>
    </message>
    <message>
        <source>the tensor {} does not begin at a multiple of {} bytes</source>
        <translation>le tenseur {} ne commence pas à un multiple de {} octets</translation>
    </message>
    <message>
        <source>it ends before the tensor {} does</source>
        <translation>il se termine avant la fin du tenseur {}</translation>
    </message>
    <message>
        <source>the tensors {} and {} overlap</source>
        <translation>les tenseurs {} et {} se chevauchent</translation>
    </message>
    <message>
        <source>{} can&apos;t be opened: {}.</source>
        <translation>Impossible d’ouvrir {}&#x202f;: {}.</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>n’est ni vrai ni faux</translation>
    </message>
    <message>
        <source>is a list of lists, which no model uses</source>
        <translation>est une liste de listes, ce qu’aucun modèle n’utilise</translation>
    </message>
    <message>
        <source>is a list of the unknown type {}</source>
        <translation>est une liste du type inconnu {}</translation>
    </message>
    <message>
        <source>has the unknown type {}</source>
        <translation>est du type inconnu {}</translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation>Il n’y a pas de fichier {}.</translation>
    </message>
    <message>
        <source>Look whether it was moved, or choose another file.</source>
        <translation>Vérifiez s’il a été déplacé, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{} can&apos;t be read: you have no permission.</source>
        <translation>Impossible de lire {}&#x202f;: vous n’en avez pas le droit.</translation>
    </message>
    <message>
        <source>Change the file&apos;s permissions.</source>
        <translation>Modifiez les droits du fichier.</translation>
    </message>
    <message>
        <source>{} can&apos;t be read.</source>
        <translation>Impossible de lire {}.</translation>
    </message>
    <message>
        <source>Look whether the disk that holds it is still there.</source>
        <translation>Vérifiez que le disque qui le contient est toujours là.</translation>
    </message>
    <message>
        <source>{} is a folder.</source>
        <translation>{} est un dossier.</translation>
    </message>
    <message>
        <source>{} is not a regular file.</source>
        <translation>{} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>Choose a model file: its name ends in .gguf.</source>
        <translation>Choisissez un fichier de modèle&#x202f;: son nom finit par .gguf.</translation>
    </message>
    <message>
        <source>{} is empty.</source>
        <translation>{} est vide.</translation>
    </message>
    <message>
        <source>starting the device&apos;s memory</source>
        <translation>démarrage de la mémoire du périphérique</translation>
    </message>
    <message>
        <source>{} MB of the model</source>
        <translation>{} Mo du modèle</translation>
    </message>
    <message>
        <source>recording commands</source>
        <translation>enregistrement de commandes</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>calcul</translation>
    </message>
    <message>
        <source>“{}” can&apos;t run Alcove&apos;s kernels: {}.</source>
        <translation>«&#x202f;{}&#x202f;» ne peut pas exécuter les noyaux d’Alcove&#x202f;: {}.</translation>
    </message>
    <message>
        <source>Update its driver or choose another device.</source>
        <translation>Mettez à jour son pilote ou choisissez un autre périphérique.</translation>
    </message>
    <message>
        <source>starting the device</source>
        <translation>démarrage du périphérique</translation>
    </message>
    <message>
        <source>“{}” has no queue for compute work.</source>
        <translation>«&#x202f;{}&#x202f;» n’a pas de file d’attente pour le calcul.</translation>
    </message>
    <message>
        <source>Choose another device.</source>
        <translation>Choisissez un autre périphérique.</translation>
    </message>
    <message>
        <source>opening the device</source>
        <translation>ouverture du périphérique</translation>
    </message>
    <message>
        <source>“{}” can&apos;t tell how long its kernels take.</source>
        <translation>«&#x202f;{}&#x202f;» ne peut pas dire combien de temps prennent ses noyaux.</translation>
    </message>
    <message>
        <source>Measure without --profile and --kernels.</source>
        <translation>Mesurez sans --profile ni --kernels.</translation>
    </message>
    <message>
        <source>timing kernels</source>
        <translation>chronométrage des noyaux</translation>
    </message>
    <message>
        <source>its driver offers less than Vulkan 1.2</source>
        <translation>son pilote offre moins que Vulkan 1.2</translation>
    </message>
    <message>
        <source>it can&apos;t read 16-bit numbers from memory (storageBuffer16BitAccess)</source>
        <translation>il ne peut pas lire de nombres de 16 bits en mémoire (storageBuffer16BitAccess)</translation>
    </message>
    <message>
        <source>it lacks arithmetic over subgroups and parts of them in compute shaders</source>
        <translation>il lui manque l’arithmétique sur les sous-groupes et leurs parties dans les shaders de calcul</translation>
    </message>
    <message>
        <source>No Vulkan was found on this computer.</source>
        <translation>Vulkan est introuvable sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Install your graphics card&apos;s driver (on Debian and Ubuntu: mesa-vulkan-drivers), or run on the processor (device “cpu”).</source>
        <translation>Installez le pilote de votre carte graphique (sous Debian et Ubuntu&#x202f;: mesa-vulkan-drivers), ou calculez sur le processeur (périphérique «&#x202f;cpu&#x202f;»).</translation>
    </message>
    <message>
        <source>The Vulkan validation layer was asked for but is not installed.</source>
        <translation>La couche de validation de Vulkan est demandée mais n’est pas installée.</translation>
    </message>
    <message>
        <source>Install vulkan-validationlayers, or unset ALCOVE_VALIDATION.</source>
        <translation>Installez vulkan-validationlayers, ou supprimez ALCOVE_VALIDATION.</translation>
    </message>
    <message>
        <source>No Vulkan driver was found on this computer.</source>
        <translation>Aucun pilote Vulkan n’a été trouvé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>starting Vulkan</source>
        <translation>démarrage de Vulkan</translation>
    </message>
    <message>
        <source>Vulkan is installed, but no device answers.</source>
        <translation>Vulkan est installé, mais aucun périphérique ne répond.</translation>
    </message>
    <message>
        <source>compiling the kernel {}</source>
        <translation>compilation du noyau {}</translation>
    </message>
    <message>
        <source>The graphics device has no memory left for {}.</source>
        <translation>La carte graphique n’a plus assez de mémoire ({}).</translation>
    </message>
    <message>
        <source>Close other programs that use it, choose a smaller model or a shorter context, or run on the processor (device “cpu”).</source>
        <translation>Fermez d’autres programmes qui l’utilisent, choisissez un modèle plus petit ou un contexte plus court, ou calculez sur le processeur (périphérique «&#x202f;cpu&#x202f;»).</translation>
    </message>
    <message>
        <source>The computer has no memory left for {}.</source>
        <translation>L’ordinateur n’a plus assez de mémoire ({}).</translation>
    </message>
    <message>
        <source>Close other programs or choose a smaller model.</source>
        <translation>Fermez d’autres programmes ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The graphics device stopped responding during {}.</source>
        <translation>La carte graphique ne répond plus ({}).</translation>
    </message>
    <message>
        <source>Load the model again. If it happens again, update the graphics driver or choose another device.</source>
        <translation>Rechargez le modèle. Si cela se reproduit, mettez à jour le pilote graphique ou choisissez un autre périphérique.</translation>
    </message>
    <message>
        <source>The graphics driver failed at {}.</source>
        <translation>Le pilote graphique a échoué ({}).</translation>
    </message>
    <message>
        <source>Update the graphics driver or choose another device.</source>
        <translation>Mettez à jour le pilote graphique ou choisissez un autre périphérique.</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} Go</translation>
    </message>
    <message>
        <source>Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another device, or close another model.</source>
        <translation>Choisissez un contexte de {} jetons au plus, un cache KV plus compact, un modèle plus petit ou un autre périphérique, ou fermez un autre modèle.</translation>
    </message>
    <message>
        <source>Choose a context of {} tokens or less, a more compact KV cache, a smaller model or another device.</source>
        <translation>Choisissez un contexte de {} jetons au plus, un cache KV plus compact, un modèle plus petit ou un autre périphérique.</translation>
    </message>
    <message>
        <source>Choose a more compact KV cache, a smaller model or another device, or close another model.</source>
        <translation>Choisissez un cache KV plus compact, un modèle plus petit ou un autre périphérique, ou fermez un autre modèle.</translation>
    </message>
    <message>
        <source>Choose a more compact KV cache, a smaller model or another device.</source>
        <translation>Choisissez un cache KV plus compact, un modèle plus petit ou un autre périphérique.</translation>
    </message>
    <message>
        <source>The model needs {} of {}, and {} are free beside the {} that other open models count on.</source>
        <translation>Le modèle nécessite {} de {}, et {} sont libres à côté des {} sur lesquels comptent d’autres modèles ouverts.</translation>
    </message>
    <message>
        <source>The model needs {} of {}, and {} are free.</source>
        <translation>Le modèle nécessite {} de {}, et {} sont libres.</translation>
    </message>
    <message>
        <source>Most of the model has no room on “{}”; the processor is faster.</source>
        <translation>La plus grande partie du modèle ne tient pas sur «&#x202f;{}&#x202f;»&#x202f;; le processeur est plus rapide.</translation>
    </message>
    <message>
        <source>the memory of “{}”, of which Alcove may use {} %</source>
        <translation>la mémoire de «&#x202f;{}&#x202f;», dont Alcove peut utiliser {}&#x202f;%</translation>
    </message>
    <message>
        <source>the memory of “{}”</source>
        <translation>la mémoire de «&#x202f;{}&#x202f;»</translation>
    </message>
    <message>
        <source>the computer&apos;s memory</source>
        <translation>la mémoire de cet ordinateur</translation>
    </message>
    <message>
        <source>Alcove can&apos;t run the architecture “{}” yet. It runs {}.</source>
        <translation>Alcove ne peut pas encore exécuter l’architecture «&#x202f;{}&#x202f;», seulement {}.</translation>
    </message>
    <message>
        <source>The file holds a vocabulary alone, no model.</source>
        <translation>Le fichier ne contient qu’un vocabulaire, pas de modèle.</translation>
    </message>
    <message>
        <source>Alcove can&apos;t run the type {} yet, which the tensor {} has.</source>
        <translation>Alcove ne peut pas encore exécuter le type {}, celui du tenseur {}.</translation>
    </message>
    <message>
        <source>leaves nothing beside the rotary part</source>
        <translation>ne laisse rien à côté de la partie rotative</translation>
    </message>
    <message>
        <source>has {} entries for {} layers</source>
        <translation>a {} entrées pour {} couches</translation>
    </message>
    <message>
        <source>leaves no layer to run</source>
        <translation>ne laisse aucune couche à exécuter</translation>
    </message>
    <message>
        <source>does not divide the number of heads</source>
        <translation>ne divise pas le nombre de têtes</translation>
    </message>
    <message>
        <source>asks for more heads of this width than any model has</source>
        <translation>demande plus de têtes de cette largeur que n’en a aucun modèle</translation>
    </message>
    <message>
        <source>is {}, and RoPE turns pairs</source>
        <translation>vaut {}, alors que RoPE tourne des paires</translation>
    </message>
    <message>
        <source>is {}, which does not fit the {} components of a head</source>
        <translation>vaut {}, ce qui ne va pas avec les {} composantes d’une tête</translation>
    </message>
    <message>
        <source>is missing or 0, though the file holds experts</source>
        <translation>manque ou vaut 0, alors que le fichier contient des experts</translation>
    </message>
    <message>
        <source>differs from layer to layer, which Alcove can&apos;t run</source>
        <translation>varie d’une couche à l’autre, ce qu’Alcove ne peut pas exécuter</translation>
    </message>
    <message>
        <source>is more than the {} layers</source>
        <translation>dépasse les {} couches</translation>
    </message>
    <message>
        <source>is {}, a gating that Alcove does not know</source>
        <translation>vaut {}, un choix des experts qu’Alcove ne connaît pas</translation>
    </message>
    <message>
        <source>is more than there are experts</source>
        <translation>dépasse le nombre d’experts</translation>
    </message>
    <message>
        <source>does not fit the number of experts</source>
        <translation>ne va pas avec le nombre d’experts</translation>
    </message>
    <message>
        <source>is more than the groups in use hold</source>
        <translation>dépasse ce que contiennent les groupes utilisés</translation>
    </message>
    <message>
        <source>There is no memory left for more than {} tokens of this conversation.</source>
        <translation>Il n’y a plus de mémoire pour plus de {} jetons de cette conversation.</translation>
    </message>
    <message>
        <source>Close other models or programs, or start a new conversation.</source>
        <translation>Fermez d’autres modèles ou programmes, ou commencez une nouvelle conversation.</translation>
    </message>
    <message>
        <source>is missing or 0</source>
        <translation>manque ou vaut 0</translation>
    </message>
    <message>
        <source>is not a whole number</source>
        <translation>n’est pas un nombre entier</translation>
    </message>
    <message>
        <source>is {}, more than any model has</source>
        <translation>vaut {}, plus que dans n’importe quel modèle</translation>
    </message>
    <message>
        <source>has an entry out of range</source>
        <translation>a une entrée hors limites</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>manque</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>n’est pas un nombre</translation>
    </message>
    <message>
        <source>is {}, which makes no sense</source>
        <translation>vaut {}, ce qui n’a pas de sens</translation>
    </message>
    <message>
        <source>is no text</source>
        <translation>n’est pas un texte</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its value {} {}.</source>
        <translation>{} est inutilisable&#x202f;: sa valeur {} {}.</translation>
    </message>
    <message>
        <source>The file is damaged or was made by a faulty converter. Download it again.</source>
        <translation>Le fichier est endommagé ou a été mal converti. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} et {}</translation>
    </message>
    <message>
        <source>{} uses a RoPE scaling that Alcove does not know: {}.</source>
        <translation>{} utilise une mise à l’échelle de RoPE qu’Alcove ne connaît pas&#x202f;: {}.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor rope_freqs.weight has the wrong size.</source>
        <translation>{} est inutilisable&#x202f;: son tenseur rope_freqs.weight n’a pas la bonne taille.</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor rope_freqs.weight holds {}.</source>
        <translation>{} est inutilisable&#x202f;: son tenseur rope_freqs.weight contient {}.</translation>
    </message>
    <message>
        <source>The file is damaged. Download it again.</source>
        <translation>Le fichier est endommagé. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>holds a scale that is no finite number</source>
        <translation>contient une échelle qui n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>is {} where the file&apos;s other values ask for {}</source>
        <translation>est {}, alors que les autres valeurs du fichier demandent {}</translation>
    </message>
    <message>
        <source>is of the type {}, which Alcove can&apos;t run yet</source>
        <translation>est du type {}, qu’Alcove ne peut pas encore exécuter</translation>
    </message>
    <message>
        <source>is of the type {} where F32 is needed</source>
        <translation>est du type {} là où il faut F32</translation>
    </message>
    <message>
        <source>is not one that Alcove knows in this architecture: without it the answers would be wrong</source>
        <translation>est inconnu d’Alcove dans cette architecture&#x202f;: sans lui, les réponses seraient fausses</translation>
    </message>
    <message>
        <source>is missing, though there is {}</source>
        <translation>manque, alors que {} est là</translation>
    </message>
    <message>
        <source>{} can&apos;t be used: its tensor {} {}.</source>
        <translation>{} est inutilisable&#x202f;: son tenseur {} {}.</translation>
    </message>
    <message>
        <source>Choose another file of the model, or download this one again.</source>
        <translation>Choisissez un autre fichier du modèle, ou téléchargez celui-ci à nouveau.</translation>
    </message>
    <message>
        <source>Kernels can be timed on a Vulkan device only.</source>
        <translation>Les noyaux ne peuvent être chronométrés que sur un périphérique Vulkan.</translation>
    </message>
    <message>
        <source>Choose one, or measure without --profile and --kernels.</source>
        <translation>Choisissez-en un, ou mesurez sans --profile ni --kernels.</translation>
    </message>
    <message>
        <source>The computer has too little memory for the conversation.</source>
        <translation>L’ordinateur n’a pas assez de mémoire pour la conversation.</translation>
    </message>
    <message>
        <source>Choose a shorter context.</source>
        <translation>Choisissez un contexte plus court.</translation>
    </message>
    <message>
        <source>The context is too long for this device.</source>
        <translation>Le contexte est trop long pour ce périphérique.</translation>
    </message>
    <message>
        <source>The tensor {} is larger than “{}” can hold in one piece.</source>
        <translation>Le tenseur {} est plus grand que ce que «&#x202f;{}&#x202f;» peut contenir d’un seul tenant.</translation>
    </message>
    <message>
        <source>Choose another device or a model with a stronger quantization.</source>
        <translation>Choisissez un autre périphérique ou un modèle plus fortement quantifié.</translation>
    </message>
    <message>
        <source>One step of the model is too large for this device.</source>
        <translation>Une étape du modèle est trop grande pour ce périphérique.</translation>
    </message>
    <message>
        <source>A part of the model&apos;s weights is too large for this device.</source>
        <translation>Une partie des poids du modèle est trop grande pour ce périphérique.</translation>
    </message>
    <message>
        <source>The units for matrices could not be tried.</source>
        <translation>Les unités de calcul matriciel n’ont pas pu être essayées.</translation>
    </message>
    <message>
        <source>The model can&apos;t be used: its tensor {} holds {}.</source>
        <translation>Le modèle est inutilisable&#x202f;: son tenseur {} contient {}.</translation>
    </message>
    <message>
        <source>what is no finite number</source>
        <translation>ce qui n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>a scale that is no finite number</source>
        <translation>une échelle qui n’est pas un nombre fini</translation>
    </message>
    <message>
        <source>{} is a model of the architecture “{}”, which Alcove can&apos;t run.</source>
        <translation>{} est un modèle de l’architecture «&#x202f;{}&#x202f;», qu’Alcove ne peut pas exécuter.</translation>
    </message>
    <message>
        <source>Architectures that it runs: {}.</source>
        <translation>Architectures qu’il exécute&#x202f;: {}.</translation>
    </message>
    <message>
        <source>There is nothing to read.</source>
        <translation>Il n’y a rien à lire.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Écrivez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>The conversation is {} tokens long, but the model&apos;s context holds {}.</source>
        <translation>La conversation fait {} jetons, mais le contexte du modèle en contient {}.</translation>
    </message>
    <message>
        <source>Start a new conversation, shorten the message, or load the model with a longer context.</source>
        <translation>Commencez une nouvelle conversation, raccourcissez le message, ou chargez le modèle avec un contexte plus long.</translation>
    </message>
    <message>
        <source>{} is not a token of this model.</source>
        <translation>{} n’est pas un jeton de ce modèle.</translation>
    </message>
    <message>
        <source>Its tokens are 0 to {}.</source>
        <translation>Ses jetons vont de 0 à {}.</translation>
    </message>
    <message>
        <source>The grammar can be read in too many ways at once.</source>
        <translation>La grammaire peut se lire de trop de façons à la fois.</translation>
    </message>
    <message>
        <source>Write it so that a text fits only one of two alternatives, or only one repetition.</source>
        <translation>Écrivez-la de sorte qu’un texte ne corresponde qu’à une alternative sur deux, ou qu’à une répétition.</translation>
    </message>
    <message>
        <source>The answer cannot go on: the grammar asks for characters that no token of this model writes.</source>
        <translation>La réponse ne peut pas continuer&#x202f;: la grammaire demande des caractères qu’aucun jeton de ce modèle n’écrit.</translation>
    </message>
    <message>
        <source>Allow other characters at this place of the grammar, or take back logit biases.</source>
        <translation>Autorisez d’autres caractères à cet endroit de la grammaire, ou retirez des biais de logits.</translation>
    </message>
    <message>
        <source>No token can follow: the model&apos;s logits hold no number, or all tokens are banned.</source>
        <translation>Aucun jeton ne peut suivre&#x202f;: les logits du modèle ne contiennent aucun nombre, ou tous les jetons sont interdits.</translation>
    </message>
    <message>
        <source>Take back logit biases; without any, the model&apos;s file is damaged or its numbers overflow.</source>
        <translation>Retirez des biais de logits&#x202f;; s’il n’y en a pas, le fichier du modèle est endommagé ou ses nombres débordent.</translation>
    </message>
    <message>
        <source>The saved conversation is {} tokens long, but the model&apos;s context holds {}.</source>
        <translation>La conversation enregistrée fait {} jetons, mais le contexte du modèle en contient {}.</translation>
    </message>
    <message>
        <source>The saved state {} is damaged.</source>
        <translation>L’état enregistré {} est endommagé.</translation>
    </message>
    <message>
        <source>The state of the conversation could not be written to {}.</source>
        <translation>L’état de la conversation n’a pas pu être écrit dans {}.</translation>
    </message>
    <message>
        <source>Look whether the disk is full or the folder is read-only.</source>
        <translation>Vérifiez si le disque est plein ou le dossier en lecture seule.</translation>
    </message>
    <message>
        <source>The saved state {} can&apos;t be read.</source>
        <translation>Impossible de lire l’état enregistré {}.</translation>
    </message>
    <message>
        <source>{} is not the saved state of a conversation.</source>
        <translation>{} n’est pas l’état enregistré d’une conversation.</translation>
    </message>
    <message>
        <source>{} was written by another version of Alcove.</source>
        <translation>{} a été écrit par une autre version d’Alcove.</translation>
    </message>
    <message>
        <source>{} belongs to another model.</source>
        <translation>{} appartient à un autre modèle.</translation>
    </message>
    <message>
        <source>{} was saved from a KV cache of another format.</source>
        <translation>{} a été enregistré depuis un cache KV d’un autre format.</translation>
    </message>
    <message>
        <source>{} needs the pre-tokenizer {}, which Alcove does not have.</source>
        <translation>{} nécessite le prétokeniseur {}, qu’Alcove n’a pas.</translation>
    </message>
    <message>
        <source>The vocabulary in {} is damaged: {}.</source>
        <translation>Le vocabulaire de {} est endommagé&#x202f;: {}.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Téléchargez à nouveau le fichier.</translation>
    </message>
    <message>
        <source>it has no list of merges</source>
        <translation>il n’a pas de liste de fusions</translation>
    </message>
    <message>
        <source>merge {} is not two texts</source>
        <translation>la fusion {} ne se compose pas de deux textes</translation>
    </message>
    <message>
        <source>merge {} names no token</source>
        <translation>la fusion {} ne désigne aucun jeton</translation>
    </message>
    <message>
        <source>A pre-tokenizer&apos;s regular expression is not understood.</source>
        <translation>L’expression régulière d’un prétokeniseur n’est pas comprise.</translation>
    </message>
    <message>
        <source>Install PCRE2 10.40 or newer, built with Unicode.</source>
        <translation>Installez PCRE2 10.40 ou plus récent, compilé avec Unicode.</translation>
    </message>
    <message>
        <source>The vocabulary in {} is damaged: its tokens have no scores.</source>
        <translation>Le vocabulaire de {} est endommagé&#x202f;: ses jetons n’ont pas de scores.</translation>
    </message>
    <message>
        <source>{} holds no vocabulary.</source>
        <translation>{} ne contient pas de vocabulaire.</translation>
    </message>
    <message>
        <source>Choose a language model&apos;s file.</source>
        <translation>Choisissez le fichier d’un modèle de langue.</translation>
    </message>
    <message>
        <source>{} needs the tokenizer {}, which Alcove does not have.</source>
        <translation>{} nécessite le tokeniseur {}, qu’Alcove n’a pas.</translation>
    </message>
    <message>
        <source>it has {} tokens</source>
        <translation>il a {} jetons</translation>
    </message>
    <message>
        <source>its list of token types has not one number for each token</source>
        <translation>sa liste des types de jetons n’a pas un nombre pour chaque jeton</translation>
    </message>
    <message>
        <source>token {} has the unknown type {}</source>
        <translation>le jeton {} est du type inconnu {}</translation>
    </message>
    <message>
        <source>its list of scores has not one number for each token</source>
        <translation>sa liste de scores n’a pas un nombre pour chaque jeton</translation>
    </message>
    <message>
        <source>a token&apos;s score is not a number</source>
        <translation>le score d’un jeton n’est pas un nombre</translation>
    </message>
    <message>
        <source>{} is not the number of a token</source>
        <translation>{} n’est pas le numéro d’un jeton</translation>
    </message>
    <message>
        <source>{} names token {}, which does not exist</source>
        <translation>{} désigne le jeton {}, qui n’existe pas</translation>
    </message>
    <message>
        <source>{} is no list of tokens</source>
        <translation>{} n’est pas une liste de jetons</translation>
    </message>
</context>
</TS>
