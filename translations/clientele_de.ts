<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>CloseQuestions</name>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln changes that are not in %2 yet.</source>
        <translation>
            <numerusform>%1 hat %Ln Änderung, die noch nicht in %2 ist.</numerusform>
            <numerusform>%1 hat %Ln Änderungen, die noch nicht in %2 sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was sent before still waits for your decision. You find it under “Needs attention” in the main window.</source>
        <translation>Was vorher gesendet wurde, wartet noch auf Ihre Entscheidung. Sie finden es im Hauptfenster unter „Zu klären“.</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>Jetzt &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Keep for later</source>
        <translation>Für später &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Always keep for later</source>
        <translation>&amp;Immer für später behalten</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Noch nicht entschieden</translation>
    </message>
    <message>
        <source>%1 still waits for your decision: your changes are not in %2 yet.</source>
        <translation>%1 wartet noch auf Ihre Entscheidung: Ihre Änderungen sind noch nicht in %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>record, outcome</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What you entered is kept on this computer. You find it under “Needs attention” in the main window.</source>
        <translation>Ihre Eingabe bleibt auf diesem Computer. Sie finden sie im Hauptfenster unter „Zu klären“.</translation>
    </message>
    <message>
        <source>&amp;Decide now</source>
        <translation>Jetzt &amp;entscheiden</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>S&amp;päter entscheiden</translation>
    </message>
    <message>
        <source>%1 is not in %2 yet.</source>
        <comment>new record, service</comment>
        <translation>%1 ist noch nicht in %2.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Zahlungsziel</translation>
    </message>
    <message>
        <source>Tax area</source>
        <translation>Steuergebiet</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Doc. no.</source>
        <translation>Belegnr.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Ausgleich mit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Clientele runs already with this profile, but does not answer. Please wait a moment and start it again.</source>
        <translation>Clientele läuft mit diesem Profil bereits, antwortet aber nicht. Bitte warten Sie einen Moment und starten Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be written. Please check its permissions, or name another folder with --profile.</source>
        <translation>Der Profilordner %1 ist nicht beschreibbar. Bitte prüfen Sie seine Rechte, oder geben Sie mit --profile einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>Customer desk for accountants.</source>
        <translation>Kundenverwaltung für die Buchhaltung.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Zeigt diesen Text.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>Opens the sample company: invented customers, no account needed.</source>
        <translation>Öffnet den Mustermandanten: erfundene Kunden, ohne Konto.</translation>
    </message>
    <message>
        <source>Connects to the service at this address. Its token is taken from the environment variable CLIENTELE_TOKEN.</source>
        <translation>Verbindet mit dem Dienst unter dieser Adresse. Sein Token kommt aus der Umgebungsvariablen CLIENTELE_TOKEN.</translation>
    </message>
    <message>
        <source>With --connect: the service that answers there: businesscentral, financials, layer or bigcapital.</source>
        <translation>Mit --connect: der Dienst, der dort antwortet: businesscentral, financials, layer oder bigcapital.</translation>
    </message>
    <message>
        <source>With --connect: the name or id of the company to open there.</source>
        <translation>Mit --connect: Name oder ID des Mandanten, der dort geöffnet wird.</translation>
    </message>
    <message>
        <source>With --connect: the company is a test company, so that sending is allowed at once. Without this it counts as live.</source>
        <translation>Mit --connect: Es ist ein Testmandant, Senden ist sofort erlaubt. Sonst gilt er als ECHT.</translation>
    </message>
    <message>
        <source>Keeps everything of this run in this folder.</source>
        <translation>Bewahrt alles aus dieser Sitzung in diesem Ordner auf.</translation>
    </message>
    <message>
        <source>Colours of the windows: light, dark or system.</source>
        <translation>Farben der Fenster: light, dark oder system.</translation>
    </message>
    <message>
        <source>Lays the windows out from right to left, whatever the language.</source>
        <translation>Ordnet die Fenster von rechts nach links an, gleich in welcher Sprache.</translation>
    </message>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>„%1“ ist keine Option. Siehe --help.</translation>
    </message>
    <message>
        <source>--profile needs the name of a folder.</source>
        <translation>--profile braucht den Namen eines Ordners.</translation>
    </message>
    <message>
        <source>--theme is light, dark or system.</source>
        <translation>--theme ist light, dark oder system.</translation>
    </message>
    <message>
        <source>--connect needs a web address such as https://api.example.com/v2.0/Production/api/v2.0.</source>
        <translation>--connect braucht eine Webadresse wie https://api.example.com/v2.0/Production/api/v2.0.</translation>
    </message>
    <message>
        <source>Put the token into CLIENTELE_TOKEN, not into the address.</source>
        <translation>Das Token gehört in CLIENTELE_TOKEN, nicht in die Adresse.</translation>
    </message>
    <message>
        <source>--service is one of these: %1.</source>
        <translation>--service ist eines von diesen: %1.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New customer</source>
        <translation>&amp;Neuer Kunde</translation>
    </message>
    <message>
        <source>&amp;Connect to a service…</source>
        <translation>Mit &amp;Dienst verbinden…</translation>
    </message>
    <message>
        <source>&amp;Open the sample company</source>
        <translation>&amp;Mustermandanten öffnen</translation>
    </message>
    <message>
        <source>Enter a new &amp;token…</source>
        <translation>Neues &amp;Token eingeben…</translation>
    </message>
    <message>
        <source>&amp;Remove this connection…</source>
        <translation>Diese &amp;Verbindung entfernen…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit Spalten&amp;titeln kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Filter to this value</source>
        <translation>Nach diesem &amp;Wert filtern</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>C&amp;olumns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>Co&amp;mpanies</source>
        <translation>&amp;Mandanten</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Changes &amp;not sent yet</source>
        <translation>&amp;Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Needs &amp;attention</source>
        <translation>&amp;Zu klären</translation>
    </message>
    <message>
        <source>C&amp;hange log</source>
        <translation>Änderungs&amp;protokoll</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>P&amp;revious pane</source>
        <translation>&amp;Vorheriger Bereich</translation>
    </message>
    <message>
        <source>L&amp;ight colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>Dar&amp;k colours</source>
        <translation>Dun&amp;kle Farben</translation>
    </message>
    <message>
        <source>Colours as the &amp;system</source>
        <translation>Farben wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Smaller te&amp;xt</source>
        <translation>Kleine&amp;rer Text</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>V&amp;ollbild</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Next customer</source>
        <translation>&amp;Nächster Kunde</translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation>&amp;Vorheriger Kunde</translation>
    </message>
    <message>
        <source>&amp;Send changes…</source>
        <translation>Änderungen &amp;senden…</translation>
    </message>
    <message>
        <source>&amp;Decide next</source>
        <translation>Nächste &amp;Entscheidung</translation>
    </message>
    <message>
        <source>&amp;Restore old values of this record</source>
        <translation>Alte &amp;Werte des Datensatzes einsetzen</translation>
    </message>
    <message>
        <source>&amp;Allow sending</source>
        <translation>Senden &amp;erlauben</translation>
    </message>
    <message>
        <source>&amp;Update now</source>
        <translation>&amp;Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>Lesen &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl s&amp;uchen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Clientele</source>
        <translation>Ü&amp;ber Clientele</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>&amp;Unblock</source>
        <translation>&amp;Entsperren</translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>Senden &amp;anhalten</translation>
    </message>
    <message>
        <source>Rec&amp;ord a payment…</source>
        <translation>&amp;Zahlung erfassen…</translation>
    </message>
    <message>
        <source>&amp;Payments to post</source>
        <translation>&amp;Zu buchende Zahlungen</translation>
    </message>
    <message>
        <source>Back to the &amp;customers</source>
        <translation>Zurück zu den &amp;Kunden</translation>
    </message>
    <message>
        <source>&amp;Apply to invoice…</source>
        <translation>Mit Rechnung &amp;ausgleichen…</translation>
    </message>
    <message>
        <source>P&amp;rint list…</source>
        <translation>Liste d&amp;rucken…</translation>
    </message>
    <message>
        <source>P&amp;ost journal…</source>
        <translation>Buchungsblatt bu&amp;chen…</translation>
    </message>
    <message>
        <source>Renu&amp;mber…</source>
        <translation>Umnu&amp;mmerieren…</translation>
    </message>
    <message>
        <source>Account &amp;summary…</source>
        <translation>Konto&amp;übersicht…</translation>
    </message>
    <message>
        <source>New &amp;journal…</source>
        <translation>Neues Buchungsblat&amp;t…</translation>
    </message>
    <message>
        <source>Rena&amp;me journal…</source>
        <translation>Buchungsblatt &amp;umbenennen…</translation>
    </message>
    <message>
        <source>Dele&amp;te journal…</source>
        <translation>Buchun&amp;gsblatt löschen…</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>T</source>
        <extracomment>the letter that stands for today when a date is typed</extracomment>
        <translation>H</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Its lines are being counted…</source>
        <translation>Seine Zeilen werden gezählt …</translation>
    </message>
    <message>
        <source>They could not be counted just now: so many there were when the list was read (%1).</source>
        <extracomment>%1 a time of day or a date</extracomment>
        <translation>Sie konnten gerade nicht gezählt werden: So viele waren es, als die Liste gelesen wurde (%1).</translation>
    </message>
    <message>
        <source>Its lines have not been posted and go with it, those that others have entered as well.</source>
        <translation>Seine Zeilen sind nicht gebucht und werden mit gelöscht, auch die von anderen erfassten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines that you have not sent yet are kept here; they ask for another journal.</source>
        <translation>
            <numerusform>%Ln Zeile, die Sie noch nicht gesendet haben, bleibt hier erhalten und fragt nach einem anderen Buchungsblatt.</numerusform>
            <numerusform>%Ln Zeilen, die Sie noch nicht gesendet haben, bleiben hier erhalten und fragen nach einem anderen Buchungsblatt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete journal %1 of %2 (%3) with its %Ln lines?</source>
        <extracomment>%1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>
            <numerusform>Buchungsblatt %1 von %2 (%3) mit seiner %Ln Zeile löschen?</numerusform>
            <numerusform>Buchungsblatt %1 von %2 (%3) mit seinen %Ln Zeilen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete journal %1 of %2 (%3)?</source>
        <extracomment>%1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>Buchungsblatt %1 von %2 (%3) löschen?</translation>
    </message>
    <message>
        <source>Delete the journal?</source>
        <translation>Buchungsblatt löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Its lines could not be counted just now: there were none when the list was read (%1).</source>
        <extracomment>%1 a time of day or a date</extracomment>
        <translation>Die Zeilen konnten eben nicht gezählt werden: Als die Liste gelesen wurde (%1), gab es keine.</translation>
    </message>
    <message>
        <source>It has no lines in %1.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>Es hat in %1 keine Zeilen.</translation>
    </message>
    <message>
        <source>The deletion is sent to %1 at once and cannot be taken back.</source>
        <translation>Die Löschung wird sofort an %1 gesendet und kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Its lines could not be counted just now, and the list has not been read to its end yet: there may be more.</source>
        <translation>Seine Zeilen konnten eben nicht gezählt werden, und die Liste ist noch nicht zu Ende gelesen: Es können mehr sein.</translation>
    </message>
    <message>
        <source>It is being posted, or will be soon: what it holds may be posted nevertheless.</source>
        <translation>Es wird gerade oder demnächst gebucht: Was darin steht, kann trotzdem gebucht werden.</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message numerus="yes">
        <source>Discarding takes %Ln further lines of this payment along: they belong together.</source>
        <translation>
            <numerusform>Beim Verwerfen geht %Ln weitere Zeile dieser Zahlung mit: Sie gehören zusammen.</numerusform>
            <numerusform>Beim Verwerfen gehen %Ln weitere Zeilen dieser Zahlung mit: Sie gehören zusammen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the payment?</source>
        <translation>Zahlung verwerfen?</translation>
    </message>
    <message numerus="yes">
        <source>This line and %Ln further lines of this payment have not been sent. Discard the whole payment?</source>
        <translation>
            <numerusform>Diese und %Ln weitere Zeile dieser Zahlung sind nicht gesendet. Die ganze Zahlung verwerfen?</numerusform>
            <numerusform>Diese und %Ln weitere Zeilen dieser Zahlung sind nicht gesendet. Die ganze Zahlung verwerfen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the whole &amp;payment</source>
        <translation>Ganze &amp;Zahlung verwerfen</translation>
    </message>
    <message>
        <source>Only this &amp;line</source>
        <translation>&amp;Nur diese Zeile</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>LeavingQuestions</name>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for your decision or correction</source>
        <translation>
            <numerusform>%Ln wartet auf Ihre Entscheidung oder Berichtigung</numerusform>
            <numerusform>%Ln warten auf Ihre Entscheidung oder Berichtigung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <translation>
            <numerusform>%Ln unterwegs</numerusform>
            <numerusform>%Ln unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE, %3 how many changes there are in which state</extracomment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>Still to be decided or corrected: %1</source>
        <translation>Noch zu entscheiden oder zu berichtigen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could not be kept on this computer and are lost if you quit now. Please make room on its disk first.</source>
        <translation>
            <numerusform>%Ln davon ließ sich nicht auf diesem Computer sichern und ist verloren, wenn Sie jetzt beenden. Bitte schaffen Sie zuerst Platz auf dem Datenträger.</numerusform>
            <numerusform>%Ln davon ließen sich nicht auf diesem Computer sichern und sind verloren, wenn Sie jetzt beenden. Bitte schaffen Sie zuerst Platz auf dem Datenträger.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is kept on this computer. Next time it stands below the list again, under “Changes not sent yet” and “Needs attention”.</source>
        <translation>Alles davon bleibt auf diesem Computer. Beim nächsten Mal steht es wieder unter der Liste, bei „Noch nicht gesendet“ und „Zu klären“.</translation>
    </message>
    <message>
        <source>Quit?</source>
        <translation>Beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not in the books yet.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht in den Büchern.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht in den Büchern.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Review and send</source>
        <translation>&amp;Prüfen und senden</translation>
    </message>
    <message>
        <source>&amp;Decide now</source>
        <translation>Jetzt &amp;entscheiden</translation>
    </message>
    <message>
        <source>&amp;Leave unsent</source>
        <translation>&amp;Ungesendet lassen</translation>
    </message>
    <message>
        <source>&amp;Leave undecided</source>
        <translation>&amp;Unentschieden lassen</translation>
    </message>
    <message>
        <source>Remove the connection?</source>
        <translation>Die Verbindung entfernen?</translation>
    </message>
    <message>
        <source>Remove the connection to %1 (%2) from this computer?</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE</extracomment>
        <translation>Die Verbindung zu %1 (%2) von diesem Computer entfernen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes there are not in the books yet. They are kept and come back when you connect again.</source>
        <translation>
            <numerusform>%Ln Änderung dort ist noch nicht in den Büchern. Sie bleibt erhalten und ist wieder da, wenn Sie neu verbinden.</numerusform>
            <numerusform>%Ln Änderungen dort sind noch nicht in den Büchern. Sie bleiben erhalten und sind wieder da, wenn Sie neu verbinden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes in %1 itself.</source>
        <translation>In %1 selbst ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of a field, %2 its value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;herstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>The open-source accounting system, on your own server or its maker’s.</source>
        <translation>Die quelloffene Buchhaltung, auf Ihrem eigenen Server oder dem des Herstellers.</translation>
    </message>
    <message>
        <source>With an API key</source>
        <translation>Mit API-Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>It belongs to one organization, is used for this run only and never stored.</source>
        <translation>Er gehört zu einer Organisation, gilt nur für diese Sitzung und wird nie gespeichert.</translation>
    </message>
    <message>
        <source>An API key is “bc_” and 96 letters and digits. Please copy it as a whole.</source>
        <translation>Ein API-Schlüssel besteht aus „bc_“ und 96 Buchstaben und Ziffern. Bitte kopieren Sie ihn ganz.</translation>
    </message>
    <message>
        <source>With e-mail and password</source>
        <translation>Mit E-Mail und Kennwort</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>It is exchanged for a sign-in that lasts a day, and never stored.</source>
        <translation>Es wird gegen eine Anmeldung für einen Tag getauscht und nie gespeichert.</translation>
    </message>
    <message>
        <source>Postcodes</source>
        <translation>Postleitzahlen</translation>
    </message>
    <message>
        <source>Most servers do not take postcodes. After every change it is checked what was kept.</source>
        <translation>Die meisten Server nehmen keine Postleitzahlen an. Nach jeder Änderung wird geprüft, was gespeichert wurde.</translation>
    </message>
    <message>
        <source>Only shown</source>
        <translation>Nur gezeigt</translation>
    </message>
    <message>
        <source>Sent as billingAddressPostcode</source>
        <translation>Als billingAddressPostcode gesendet</translation>
    </message>
    <message>
        <source>Sent as billingAddressZipcode</source>
        <translation>Als billingAddressZipcode gesendet</translation>
    </message>
    <message>
        <source>Microsoft Dynamics 365 Business Central, in the cloud or on your own server.</source>
        <translation>Microsoft Dynamics 365 Business Central, in der Cloud oder auf Ihrem eigenen Server.</translation>
    </message>
    <message>
        <source>With a token</source>
        <translation>Mit Token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>It is used for this run only and never stored.</source>
        <translation>Es gilt nur für diese Sitzung und wird nie gespeichert.</translation>
    </message>
    <message>
        <source>The beta API of Dynamics 365 for Financials and Dynamics NAV 2018, as older servers still offer it.</source>
        <translation>Die Beta-API von Dynamics 365 for Financials und Dynamics NAV 2018, wie ältere Server sie noch anbieten.</translation>
    </message>
    <message>
        <source>Addresses of records</source>
        <translation>Adressen der Datensätze</translation>
    </message>
    <message>
        <source>Found out by the check, unless you choose one.</source>
        <translation>Die Prüfung findet es heraus, wenn Sie nichts wählen.</translation>
    </message>
    <message>
        <source>With brackets: customers(id)</source>
        <translation>Mit Klammern: customers(id)</translation>
    </message>
    <message>
        <source>With a slash: customers/id</source>
        <translation>Mit Schrägstrich: customers/id</translation>
    </message>
    <message>
        <source>Path before “companies”</source>
        <translation>Pfad vor „companies“</translation>
    </message>
    <message>
        <source>Some servers want “financials” here. Found out by the check, unless you enter one.</source>
        <translation>Manche Server erwarten hier „financials“. Die Prüfung findet es heraus, wenn Sie nichts eingeben.</translation>
    </message>
    <message>
        <source>Longest name of a customer</source>
        <translation>Längster Kundenname</translation>
    </message>
    <message>
        <source>100 characters</source>
        <translation>100 Zeichen</translation>
    </message>
    <message>
        <source>50 characters, as Dynamics NAV 2018 and older</source>
        <translation>50 Zeichen, wie Dynamics NAV 2018 und älter</translation>
    </message>
    <message>
        <source>The accounting API of Layer, for one business or for all of a platform.</source>
        <translation>Die Buchhaltungs-API von Layer, für ein Unternehmen oder für alle einer Plattform.</translation>
    </message>
    <message>
        <source>With a token for one business</source>
        <translation>Mit Token für ein Unternehmen</translation>
    </message>
    <message>
        <source>Id of the business</source>
        <translation>ID des Unternehmens</translation>
    </message>
    <message>
        <source>It stands in the address of everything that belongs to the business.</source>
        <translation>Sie steht in der Adresse von allem, was zu dem Unternehmen gehört.</translation>
    </message>
    <message>
        <source>My firm owns these credentials</source>
        <translation>Diese Zugangsdaten gehören meinem Büro</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client id and secret open the data of all businesses of the platform.</source>
        <translation>Client-ID und Client-Secret öffnen die Daten aller Unternehmen der Plattform.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>It is exchanged for a token of an hour, and never stored.</source>
        <translation>Es wird gegen ein Token für eine Stunde getauscht und nie gespeichert.</translation>
    </message>
    <message>
        <source>Address of the sign-in</source>
        <translation>Adresse der Anmeldung</translation>
    </message>
    <message>
        <source>Only where it is not Layer’s own.</source>
        <translation>Nur wenn es nicht die von Layer ist.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Only where it cannot be told from the address.</source>
        <translation>Nur wenn er sich nicht aus der Adresse ergibt.</translation>
    </message>
    <message>
        <source>Addresses of payments</source>
        <translation>Adressen der Zahlungen</translation>
    </message>
    <message>
        <source>Below their journal</source>
        <translation>Unter ihrem Buchungsblatt</translation>
    </message>
    <message>
        <source>One list without journals, as in 2017</source>
        <translation>Eine Liste ohne Buchungsblätter, wie 2017</translation>
    </message>
    <message>
        <source>Sign of payments</source>
        <translation>Vorzeichen der Zahlungen</translation>
    </message>
    <message>
        <source>Found out when the first payment is saved, unless you choose one.</source>
        <translation>Es zeigt sich beim Speichern der ersten Zahlung, wenn Sie nichts wählen.</translation>
    </message>
    <message>
        <source>Kept as it is sent</source>
        <translation>Bleibt wie gesendet</translation>
    </message>
    <message>
        <source>Turned by the server</source>
        <translation>Vom Server umgekehrt</translation>
    </message>
</context>
<context>
    <name>ValueEditor</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation>Nicht gesperrt</translation>
    </message>
    <message>
        <source>With a balance</source>
        <translation>Mit Saldo</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Firmen</translation>
    </message>
    <message>
        <source>No VAT number</source>
        <translation>USt-IdNr. fehlt</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>E-Mail fehlt</translation>
    </message>
    <message>
        <source>20 largest balances</source>
        <translation>20 größte Salden</translation>
    </message>
    <message>
        <source>By currency</source>
        <translation>Nach Währung</translation>
    </message>
    <message>
        <source>Changed since Monday</source>
        <translation>Seit Montag geändert</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Active, not archived</source>
        <translation>Aktiv, nicht archiviert</translation>
    </message>
    <message>
        <source>All, also inactive and archived</source>
        <translation>Alle, auch inaktive und archivierte</translation>
    </message>
    <message>
        <source>Not archived</source>
        <translation>Nicht archiviert</translation>
    </message>
    <message>
        <source>All, also archived</source>
        <translation>Alle, auch archivierte</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>All, also inactive</source>
        <translation>Alle, auch inaktive</translation>
    </message>
    <message>
        <source>20 largest balances of each currency</source>
        <translation>20 größte Salden je Währung</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Business Central works this out from its entries.</source>
        <translation>Business Central errechnet das aus seinen Posten.</translation>
    </message>
    <message>
        <source>This is the name of the tax area chosen above.</source>
        <translation>Das ist der Name des oben gewählten Steuergebiets.</translation>
    </message>
    <message>
        <source>Business Central sets this whenever the record changes.</source>
        <translation>Business Central setzt das bei jeder Änderung des Datensatzes.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Not blocked</source>
        <translation>Nicht gesperrt</translation>
    </message>
    <message>
        <source>Shipping blocked</source>
        <translation>Lieferung gesperrt</translation>
    </message>
    <message>
        <source>Shipping and invoicing blocked</source>
        <translation>Lieferung und Fakturierung gesperrt</translation>
    </message>
    <message>
        <source>Everything blocked</source>
        <translation>Alles gesperrt</translation>
    </message>
    <message>
        <source>N&amp;umber</source>
        <translation>N&amp;ummer</translation>
    </message>
    <message>
        <source>The service gives the next free number when this is left empty.</source>
        <translation>Bleibt das Feld leer, vergibt der Dienst die nächste freie Nummer.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>The name on invoices and in lists.</source>
        <translation>Der Name auf Rechnungen und in Listen.</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Whether this is a company or a person.</source>
        <translation>Ob es eine Firma oder eine Person ist.</translation>
    </message>
    <message>
        <source>&amp;Company name</source>
        <translation>&amp;Firmenname</translation>
    </message>
    <message>
        <source>&amp;Salutation</source>
        <translation>An&amp;rede</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>Nachna&amp;me</translation>
    </message>
    <message>
        <source>C&amp;ontact person</source>
        <translation>An&amp;sprechpartner</translation>
    </message>
    <message>
        <source>The person, or the contact at a company.</source>
        <translation>Die Person oder der Ansprechpartner in der Firma.</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>Mo&amp;bile phone</source>
        <translation>Mo&amp;biltelefon</translation>
    </message>
    <message>
        <source>Off&amp;ice phone</source>
        <translation>Telefon Bür&amp;o</translation>
    </message>
    <message>
        <source>P&amp;rivate phone</source>
        <translation>Telefon &amp;privat</translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>S&amp;alesperson</source>
        <translation>Ver&amp;käufer</translation>
    </message>
    <message>
        <source>Notes (&amp;memo)</source>
        <translation>Noti&amp;zen (Memo)</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>What the customer owes now.</source>
        <translation>Was der Kunde jetzt schuldet.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>What should have been paid before today.</source>
        <translation>Was vor dem heutigen Tag hätte bezahlt sein sollen.</translation>
    </message>
    <message>
        <source>Total sales</source>
        <translation>Gesamtumsatz</translation>
    </message>
    <message>
        <source>All sales so far, without tax.</source>
        <translation>Aller Umsatz bis heute, ohne Steuer.</translation>
    </message>
    <message>
        <source>Address line &amp;1</source>
        <translation>Adresszeile &amp;1</translation>
    </message>
    <message>
        <source>Address line &amp;2</source>
        <translation>Adresszeile &amp;2</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;PLZ</translation>
    </message>
    <message>
        <source>A postcode the service knows may fill in city, state and country.</source>
        <translation>Kennt der Dienst die PLZ, füllt er vielleicht Ort, Bundesland und Land aus.</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;State or county</source>
        <translation>&amp;Bundesland</translation>
    </message>
    <message>
        <source>&amp;Country</source>
        <translation>&amp;Land</translation>
    </message>
    <message>
        <source>The service may empty postcode, city and state when the country changes.</source>
        <translation>Ändert sich das Land, leert der Dienst vielleicht PLZ, Ort und Bundesland.</translation>
    </message>
    <message>
        <source>P&amp;hone at this address</source>
        <translation>&amp;Telefon an dieser Adresse</translation>
    </message>
    <message>
        <source>&amp;E-mail at this address</source>
        <translation>&amp;E-Mail an dieser Adresse</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>The whole address in one text.</source>
        <translation>Die ganze Adresse als ein Text.</translation>
    </message>
    <message>
        <source>Shipping address &amp;line 1</source>
        <translation>Lieferadresse, &amp;Zeile 1</translation>
    </message>
    <message>
        <source>Shipping a&amp;ddress line 2</source>
        <translation>L&amp;ieferadresse, Zeile 2</translation>
    </message>
    <message>
        <source>Shipping p&amp;ostcode</source>
        <translation>Lie&amp;feradresse, PLZ</translation>
    </message>
    <message>
        <source>Shippin&amp;g city</source>
        <translation>Lieferadre&amp;sse, Ort</translation>
    </message>
    <message>
        <source>Shipping st&amp;ate or county</source>
        <translation>Lieferadresse, B&amp;undesland</translation>
    </message>
    <message>
        <source>Shipping co&amp;untry</source>
        <translation>Lieferadresse, La&amp;nd</translation>
    </message>
    <message>
        <source>Shippi&amp;ng phone</source>
        <translation>Liefer&amp;adresse, Telefon</translation>
    </message>
    <message>
        <source>Shipping e-&amp;mail</source>
        <translation>Lieferadresse, E-&amp;Mail</translation>
    </message>
    <message>
        <source>Tax &amp;liable</source>
        <translation>Steuer&amp;pflichtig</translation>
    </message>
    <message>
        <source>Tax &amp;area or VAT group</source>
        <translation>&amp;Steuergebiet, MwSt.-Gruppe</translation>
    </message>
    <message>
        <source>A tax area or a VAT posting group, depending on the country of the company.</source>
        <translation>Ein Steuergebiet oder eine MwSt.-Buchungsgruppe, je nach Land des Mandanten.</translation>
    </message>
    <message>
        <source>Name of the tax area</source>
        <translation>Name des Steuergebiets</translation>
    </message>
    <message>
        <source>&amp;VAT no.</source>
        <translation>&amp;USt-IdNr.</translation>
    </message>
    <message>
        <source>The tax registration number; its form depends on the country.</source>
        <translation>Die Umsatzsteuer-Identifikationsnummer; ihre Form hängt vom Land ab.</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>Left empty, the customer is kept in the currency of the company.</source>
        <translation>Bleibt das Feld leer, wird der Kunde in Mandantenwährung geführt.</translation>
    </message>
    <message>
        <source>&amp;Payment terms</source>
        <translation>&amp;Zahlungsbedingung</translation>
    </message>
    <message>
        <source>Name of the payment terms</source>
        <translation>Name der Zahlungsbedingung</translation>
    </message>
    <message>
        <source>&amp;Shipment method</source>
        <translation>&amp;Lieferbedingung</translation>
    </message>
    <message>
        <source>Name of the shipment method</source>
        <translation>Name der Lieferbedingung</translation>
    </message>
    <message>
        <source>Payment &amp;method</source>
        <translation>Zahlungs&amp;form</translation>
    </message>
    <message>
        <source>Name of the payment method</source>
        <translation>Name der Zahlungsform</translation>
    </message>
    <message>
        <source>C&amp;redit limit</source>
        <translation>&amp;Kreditlimit</translation>
    </message>
    <message>
        <source>In the currency of the company; zero is no limit.</source>
        <translation>In Mandantenwährung; null heißt ohne Limit.</translation>
    </message>
    <message>
        <source>&amp;Blocked</source>
        <translation>&amp;Gesperrt</translation>
    </message>
    <message>
        <source>What may no longer be done with this customer.</source>
        <translation>Was mit diesem Kunden nicht mehr gemacht werden darf.</translation>
    </message>
    <message>
        <source>&amp;Active</source>
        <translation>&amp;Aktiv</translation>
    </message>
    <message>
        <source>A&amp;rchived</source>
        <translation>A&amp;rchiviert</translation>
    </message>
    <message>
        <source>Archived customers are hidden from lists; their invoices stay.</source>
        <translation>Archivierte Kunden stehen nicht in den Listen; ihre Rechnungen bleiben.</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>&amp;Status</translation>
    </message>
    <message>
        <source>E&amp;xternal ID</source>
        <translation>E&amp;xterne ID</translation>
    </message>
    <message>
        <source>The key another program knows this record by.</source>
        <translation>Der Schlüssel, unter dem ein anderes Programm diesen Datensatz kennt.</translation>
    </message>
    <message>
        <source>&amp;Reference no.</source>
        <translation>&amp;Referenznr.</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Tags</translation>
    </message>
    <message>
        <source>Met&amp;adata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <source>&amp;Opening balance</source>
        <translation>&amp;Eröffnungssaldo</translation>
    </message>
    <message>
        <source>What was owed when the books were begun.</source>
        <translation>Was zu Beginn der Bücher geschuldet wurde.</translation>
    </message>
    <message>
        <source>Opening balance &amp;date</source>
        <translation>D&amp;atum Eröffnungssaldo</translation>
    </message>
    <message>
        <source>Opening &amp;exchange rate</source>
        <translation>Wechselk&amp;urs zur Eröffnung</translation>
    </message>
    <message>
        <source>From the currency of the customer to the currency of the company.</source>
        <translation>Von der Währung des Kunden in die Währung des Mandanten.</translation>
    </message>
    <message>
        <source>Opening balance &amp;branch</source>
        <translation>&amp;Filiale Eröffnungssaldo</translation>
    </message>
    <message>
        <source>Opening balance in company currency</source>
        <translation>Eröffnungssaldo in Mandantenwährung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>C&amp;ustomer no.</source>
        <translation>K&amp;undennr.</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>Datu&amp;m</translation>
    </message>
    <message>
        <source>&amp;Fee</source>
        <translation>&amp;Gebühr</translation>
    </message>
    <message>
        <source>What the payment processor kept.</source>
        <translation>Was der Zahlungsanbieter einbehalten hat.</translation>
    </message>
    <message>
        <source>D&amp;ocument no.</source>
        <translation>Be&amp;legnr.</translation>
    </message>
    <message>
        <source>&amp;External document no.</source>
        <translation>&amp;Externe Belegnr.</translation>
    </message>
    <message>
        <source>Applies to &amp;invoice</source>
        <translation>Ausgleich mit &amp;Rechnung</translation>
    </message>
    <message>
        <source>Applies to i&amp;nvoice no.</source>
        <translation>Ausgleich mit Rech&amp;nungsnr.</translation>
    </message>
    <message>
        <source>A&amp;llocation to invoices</source>
        <translation>&amp;Aufteilung auf Rechnungen</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Zahlungsart</translation>
    </message>
    <message>
        <source>Deposit accoun&amp;t</source>
        <translation>Eingangsk&amp;onto</translation>
    </message>
    <message>
        <source>Where the money was received.</source>
        <translation>Wo das Geld eingegangen ist.</translation>
    </message>
    <message>
        <source>De&amp;scription</source>
        <translation>Be&amp;schreibung</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <translation>&amp;Vermerk</translation>
    </message>
    <message>
        <source>E&amp;xchange rate</source>
        <translation>&amp;Wechselkurs</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Filiale</translation>
    </message>
    <message>
        <source>Line no.</source>
        <translation>Zeilennr.</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>Zahlungsanb&amp;ieter</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Dime&amp;nsions</source>
        <translation>Dime&amp;nsionen</translation>
    </message>
    <message>
        <source>Amount in company currency</source>
        <translation>Betrag in Mandantenwährung</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>Buchungsb&amp;latt</translation>
    </message>
    <message>
        <source>Journal name</source>
        <translation>Name des Buchungsblatts</translation>
    </message>
    <message>
        <source>&amp;Balancing account</source>
        <translation>&amp;Gegenkonto</translation>
    </message>
    <message>
        <source>Balancing account no.</source>
        <translation>Gegenkontonr.</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation>Gesamtbetrag</translation>
    </message>
    <message>
        <source>Remaining amount</source>
        <translation>Restbetrag</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>S&amp;ymbol</translation>
    </message>
    <message>
        <source>Decimal places</source>
        <translation>Dezimalstellen</translation>
    </message>
    <message>
        <source>Rounding precision</source>
        <translation>Rundungspräzision</translation>
    </message>
    <message>
        <source>D&amp;ue date formula</source>
        <translation>Fälligkeits&amp;formel</translation>
    </message>
    <message>
        <source>For example 14D: fourteen days after the document&apos;s date.</source>
        <translation>Zum Beispiel 14D: vierzehn Tage nach dem Belegdatum.</translation>
    </message>
    <message>
        <source>D&amp;iscount date formula</source>
        <translation>Skontoforme&amp;l</translation>
    </message>
    <message>
        <source>Discount &amp;per cent</source>
        <translation>Skonto in &amp;Prozent</translation>
    </message>
    <message>
        <source>Discount on credit &amp;memos</source>
        <translation>Skonto auf &amp;Gutschriften</translation>
    </message>
    <message>
        <source>Tax type</source>
        <translation>Steuerart</translation>
    </message>
    <message>
        <source>Address &amp;format</source>
        <translation>Adress&amp;format</translation>
    </message>
    <message>
        <source>&amp;Job title</source>
        <translation>Fun&amp;ktion</translation>
    </message>
    <message>
        <source>Blocked for privacy</source>
        <translation>Wegen Datenschutz gesperrt</translation>
    </message>
    <message>
        <source>Currency of the company</source>
        <translation>Währung des Mandanten</translation>
    </message>
    <message>
        <source>Account no.</source>
        <translation>Kontonr.</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontoart</translation>
    </message>
    <message>
        <source>Bigcapital keeps no terms or limits on its customers.</source>
        <translation>Bigcapital führt für Kunden weder Bedingungen noch Limits.</translation>
    </message>
    <message>
        <source>Bigcapital keeps no tax details on its customers.</source>
        <translation>Bigcapital führt für Kunden keine Steuerangaben.</translation>
    </message>
    <message>
        <source>Bigcapital has no customer numbers.</source>
        <translation>Bigcapital kennt keine Kundennummern.</translation>
    </message>
    <message>
        <source>Bigcapital cannot block customers. It can make them inactive.</source>
        <translation>Bigcapital kann Kunden nicht sperren. Es kann sie inaktiv setzen.</translation>
    </message>
    <message>
        <source>Bigcapital shows what a customer owes, but not what is overdue.</source>
        <translation>Bigcapital zeigt, was ein Kunde schuldet, aber nicht, was überfällig ist.</translation>
    </message>
    <message>
        <source>Bigcapital never changes the currency of a customer.</source>
        <translation>Bigcapital ändert die Währung eines Kunden nie.</translation>
    </message>
    <message>
        <source>Bigcapital works this out from invoices and payments.</source>
        <translation>Bigcapital errechnet das aus Rechnungen und Zahlungen.</translation>
    </message>
    <message>
        <source>Bigcapital sets this by itself, and not always.</source>
        <translation>Bigcapital setzt das selbst, aber nicht immer.</translation>
    </message>
    <message>
        <source>Bigcapital does not store postcodes sent to it, though older ones are shown.</source>
        <translation>Bigcapital speichert gesendete Postleitzahlen nicht, zeigt aber ältere.</translation>
    </message>
    <message>
        <source>The service works this out from its entries.</source>
        <translation>Der Dienst errechnet das aus seinen Posten.</translation>
    </message>
    <message>
        <source>This is the name of what is chosen above.</source>
        <translation>Das ist der Name zur Auswahl oben.</translation>
    </message>
    <message>
        <source>The service sets this whenever the record changes.</source>
        <translation>Der Dienst setzt das bei jeder Änderung des Datensatzes.</translation>
    </message>
    <message>
        <source>Layer keeps no balance on its customers; it would have to be added up from their invoices.</source>
        <translation>Layer führt keinen Saldo der Kunden; er müsste aus ihren Rechnungen addiert werden.</translation>
    </message>
    <message>
        <source>Layer keeps no tax details on its customers.</source>
        <translation>Layer führt für Kunden keine Steuerangaben.</translation>
    </message>
    <message>
        <source>Layer keeps no terms or limits on its customers.</source>
        <translation>Layer führt für Kunden weder Bedingungen noch Limits.</translation>
    </message>
    <message>
        <source>Layer keeps the whole address in one text, without parts.</source>
        <translation>Layer führt die ganze Adresse als einen Text, ohne Teile.</translation>
    </message>
    <message>
        <source>Layer does not delete customers. Archive this one instead.</source>
        <translation>Layer löscht keine Kunden. Archivieren Sie diesen stattdessen.</translation>
    </message>
    <message>
        <source>Layer has no customer numbers. The external ID comes closest.</source>
        <translation>Layer kennt keine Kundennummern. Die externe ID kommt dem am nächsten.</translation>
    </message>
    <message>
        <source>Everything in Layer is in the currency of the company.</source>
        <translation>In Layer ist alles in der Währung des Mandanten.</translation>
    </message>
    <message>
        <source>Layer cannot block customers. It can archive them.</source>
        <translation>Layer kann Kunden nicht sperren. Es kann sie archivieren.</translation>
    </message>
    <message>
        <source>Layer does not tell when a customer was changed.</source>
        <translation>Layer sagt nicht, wann ein Kunde geändert wurde.</translation>
    </message>
    <message>
        <source>The currency cannot be changed once the customer is made.</source>
        <translation>Die Währung lässt sich nicht mehr ändern, wenn der Kunde angelegt ist.</translation>
    </message>
    <message>
        <source>These books have branches: an opening balance needs the branch it belongs to.</source>
        <translation>Diese Bücher haben Filialen: Zu einem Eröffnungssaldo gehört die Filiale.</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Invoicing</source>
        <translation>Fakturierung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Made of the company name, or else of the contact person, the e-mail or the id.</source>
        <translation>Gebildet aus dem Firmennamen oder sonst aus Ansprechpartner, E-Mail oder ID.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Make inactive</source>
        <translation>Inaktiv setzen</translation>
    </message>
    <message>
        <source>Make active again</source>
        <translation>Wieder aktiv setzen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Business Central sets this by the code of the currency.</source>
        <translation>Business Central setzt das nach dem Code der Währung.</translation>
    </message>
    <message>
        <source>This is the name of the journal the line is in.</source>
        <translation>Das ist der Name des Buchungsblatts, in dem die Zeile steht.</translation>
    </message>
    <message>
        <source>Business Central numbers the lines of a journal by itself.</source>
        <translation>Business Central nummeriert die Zeilen eines Buchungsblatts selbst.</translation>
    </message>
    <message>
        <source>The journal holds money received with this sign. Change the received amount instead.</source>
        <translation>Das Buchungsblatt führt Zahlungseingänge mit diesem Vorzeichen. Ändern Sie stattdessen den erhaltenen Betrag.</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Kein Status</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Corrective</source>
        <translation>Korrigierend</translation>
    </message>
    <message>
        <source>The service sets this by the code of the currency.</source>
        <translation>Der Dienst setzt das nach dem Code der Währung.</translation>
    </message>
    <message>
        <source>The service numbers the lines of a journal by itself.</source>
        <translation>Der Dienst nummeriert die Zeilen eines Buchungsblatts selbst.</translation>
    </message>
    <message>
        <source>The contact the customer was found by when the payment was made.</source>
        <translation>Der Kontakt, über den der Kunde beim Anlegen der Zahlung gefunden wurde.</translation>
    </message>
    <message>
        <source>In whose books this record stands.</source>
        <translation>In wessen Büchern dieser Datensatz steht.</translation>
    </message>
    <message>
        <source>Currency by its id</source>
        <translation>Währung nach ihrer ID</translation>
    </message>
    <message>
        <source>&amp;Received amount</source>
        <translation>Erhaltener &amp;Betrag</translation>
    </message>
    <message>
        <source>What was received from the customer, as a positive amount.</source>
        <translation>Was der Kunde gezahlt hat, als positiver Betrag.</translation>
    </message>
    <message>
        <source>Amount as it is stored</source>
        <translation>Gespeicherter Betrag</translation>
    </message>
    <message>
        <source>With the sign the service keeps it with.</source>
        <translation>Mit dem Vorzeichen, mit dem der Dienst ihn führt.</translation>
    </message>
    <message>
        <source>Applied to invoices</source>
        <translation>Rechnungen zugeordnet</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>Kommen&amp;tar</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>Noch nicht fällig</translation>
    </message>
    <message>
        <source>Due, first period</source>
        <translation>Fällig, erster Zeitraum</translation>
    </message>
    <message>
        <source>Due, second period</source>
        <translation>Fällig, zweiter Zeitraum</translation>
    </message>
    <message>
        <source>Due, third period</source>
        <translation>Fällig, dritter Zeitraum</translation>
    </message>
    <message>
        <source>Due before that</source>
        <translation>Davor fällig</translation>
    </message>
    <message>
        <source>Name of the first period</source>
        <translation>Name des ersten Zeitraums</translation>
    </message>
    <message>
        <source>Name of the second period</source>
        <translation>Name des zweiten Zeitraums</translation>
    </message>
    <message>
        <source>Name of the third period</source>
        <translation>Name des dritten Zeitraums</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stichtag</translation>
    </message>
    <message>
        <source>Length of a period</source>
        <translation>Länge eines Zeitraums</translation>
    </message>
    <message>
        <source>Account category</source>
        <translation>Kontenkategorie</translation>
    </message>
    <message>
        <source>Direct posting</source>
        <translation>Direkte Buchung</translation>
    </message>
    <message>
        <source>Bigcapital adds this up from what is allocated to the invoices.</source>
        <translation>Bigcapital rechnet dies aus dem zusammen, was den Rechnungen zugeordnet ist.</translation>
    </message>
    <message>
        <source>This belongs to the customer chosen above.</source>
        <translation>Dies gehört zu dem oben gewählten Kunden.</translation>
    </message>
    <message>
        <source>Bigcapital sets this by itself.</source>
        <translation>Bigcapital setzt dies selbst.</translation>
    </message>
    <message>
        <source>The customer cannot be changed once the payment is made.</source>
        <translation>Der Kunde kann nicht mehr geändert werden, sobald die Zahlung angelegt ist.</translation>
    </message>
    <message>
        <source>These books have branches: a payment needs the branch it belongs to.</source>
        <translation>Diese Bücher haben Filialen: Eine Zahlung braucht die Filiale, zu der sie gehört.</translation>
    </message>
    <message>
        <source>Where the payment is in the books already, Layer reverses its entries and writes new ones.</source>
        <translation>Wo die Zahlung schon in den Büchern steht, storniert Layer ihre Buchungen und schreibt neue.</translation>
    </message>
    <message>
        <source>Another program finds this payment by this key: with another key it makes a second payment.</source>
        <translation>Ein anderes Programm findet diese Zahlung an diesem Schlüssel: Mit einem anderen Schlüssel legt es eine zweite Zahlung an.</translation>
    </message>
    <message>
        <source>Layer knows the customer of a payment only by the invoices it is allocated to.</source>
        <translation>Layer kennt den Kunden einer Zahlung nur durch die Rechnungen, denen sie zugeordnet ist.</translation>
    </message>
    <message>
        <source>This is added up from the allocations.</source>
        <translation>Dies wird aus den Zuordnungen zusammengerechnet.</translation>
    </message>
    <message>
        <source>Layer offers no list of accounts here. Choose the account in Layer itself.</source>
        <translation>Layer bietet hier keine Liste der Konten an. Wählen Sie das Konto in Layer selbst.</translation>
    </message>
    <message>
        <source>Layer sets this when the payment reaches it.</source>
        <translation>Layer setzt dies, wenn die Zahlung dort eintrifft.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Scheck</translation>
    </message>
    <message>
        <source>Credit card</source>
        <translation>Kreditkarte</translation>
    </message>
    <message>
        <source>ACH</source>
        <translation>ACH</translation>
    </message>
    <message>
        <source>Stored credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Teilweise bezahlt</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Partly written off</source>
        <translation>Teilweise ausgebucht</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Ausgebucht</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Keine Regel</translation>
    </message>
    <message>
        <source>Some value is needed</source>
        <translation>Ein Wert ist nötig</translation>
    </message>
    <message>
        <source>Just this value is needed</source>
        <translation>Genau dieser Wert ist nötig</translation>
    </message>
    <message>
        <source>No value is allowed</source>
        <translation>Kein Wert ist erlaubt</translation>
    </message>
    <message>
        <source>Another program finds this customer by this key: with another key it makes a second customer, and a key that is taken already may overwrite the customer it belongs to.</source>
        <translation>Ein anderes Programm findet diesen Kunden unter diesem Schlüssel: Mit einem anderen Schlüssel legt es einen zweiten an, und ein Schlüssel, der schon vergeben ist, kann den Kunden überschreiben, zu dem er gehört.</translation>
    </message>
    <message>
        <source>&amp;Dimension</source>
        <translation>&amp;Dimension</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>What new documents of the customer are marked with in this dimension.</source>
        <translation>Womit neue Belege des Kunden in dieser Dimension gekennzeichnet werden.</translation>
    </message>
    <message>
        <source>&amp;Rule for posting</source>
        <translation>&amp;Regel beim Buchen</translation>
    </message>
    <message>
        <source>What has to stand in this dimension before anything is posted.</source>
        <translation>Was in dieser Dimension stehen muss, bevor etwas gebucht wird.</translation>
    </message>
    <message>
        <source>The invoices it was allocated to are open again, and the customer owes the amount.</source>
        <translation>Die Rechnungen, denen sie zugeordnet war, sind wieder offen, und der Kunde schuldet den Betrag.</translation>
    </message>
    <message>
        <source>Meant for a payment that was entered by mistake: its entries are reversed, and the invoices it was allocated to are open again. What was paid back is a refund.</source>
        <translation>Gedacht für eine versehentlich erfasste Zahlung: Ihre Buchungen werden storniert, und die Rechnungen, denen sie zugeordnet war, sind wieder offen. Was zurückgezahlt wurde, ist eine Erstattung.</translation>
    </message>
    <message>
        <source>Open of the invoice</source>
        <translation>Offen von der Rechnung</translation>
    </message>
    <message>
        <source>What is still open of the invoice this payment is applied to, without this payment.</source>
        <translation>Was von der Rechnung, mit der diese Zahlung ausgeglichen wird, ohne diese Zahlung noch offen ist.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture, width</source>
        <translation>Bild, Breite</translation>
    </message>
    <message>
        <source>Picture, height</source>
        <translation>Bild, Höhe</translation>
    </message>
    <message>
        <source>Picture, bytes</source>
        <translation>Bild, Bytes</translation>
    </message>
    <message>
        <source>Balance in own currency</source>
        <translation>Saldo in eigener Währung</translation>
    </message>
    <message>
        <source>What the customer owes now, due or not, in the customer&apos;s own currency.</source>
        <translation>Was der Kunde jetzt schuldet, fällig oder nicht, in der Währung des Kunden.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>The money received is booked to this account. Of a bank account only the number is known here.</source>
        <translation>Auf dieses Konto wird das erhaltene Geld gebucht. Von einem Bankkonto ist hier nur die Nummer bekannt.</translation>
    </message>
    <message>
        <source>Dynamics 365 for Financials does not show credit limits.</source>
        <translation>Dynamics 365 for Financials zeigt keine Kreditlimits.</translation>
    </message>
    <message>
        <source>Dynamics 365 for Financials does not show salespeople.</source>
        <translation>Dynamics 365 for Financials zeigt keine Verkäufer.</translation>
    </message>
    <message>
        <source>Dynamics 365 for Financials shows the balance and what is overdue only.</source>
        <translation>Dynamics 365 for Financials zeigt nur den Saldo und was überfällig ist.</translation>
    </message>
    <message>
        <source>Dynamics 365 for Financials lets no journals be posted from here. Please post this one there.</source>
        <translation>Dynamics 365 for Financials lässt von hier aus kein Buchungsblatt buchen. Bitte buchen Sie dieses dort.</translation>
    </message>
    <message>
        <source>Dynamics 365 for Financials replaces all dimensions of a payment at once; they are only shown.</source>
        <translation>Dynamics 365 for Financials ersetzt alle Dimensionen einer Zahlung auf einmal; sie werden nur gezeigt.</translation>
    </message>
    <message>
        <source>Dynamics 365 for Financials does not let this account be changed.</source>
        <translation>Dynamics 365 for Financials lässt dieses Konto nicht ändern.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP-Status: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Payments to post</source>
        <translation>Zu buchende Zahlungen</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Währungen</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Payment methods</source>
        <translation>Zahlungsformen</translation>
    </message>
    <message>
        <source>Shipment methods</source>
        <translation>Lieferbedingungen</translation>
    </message>
    <message>
        <source>Tax areas</source>
        <translation>Steuergebiete</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Länder</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Saved differently</source>
        <translation>Abweichend gespeichert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Also changed by someone else</source>
        <translation>Auch von anderen geändert</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Somebody else saved this record first.</source>
        <translation>Jemand anderes hat diesen Datensatz zuerst gespeichert.</translation>
    </message>
    <message>
        <source>See what</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Something needs correcting before this can be sent.</source>
        <translation>Vor dem Senden ist noch etwas zu berichtigen.</translation>
    </message>
    <message>
        <source>%1 did not accept the values. Please check them.</source>
        <translation>%1 hat die Werte nicht angenommen. Bitte prüfen Sie sie.</translation>
    </message>
    <message>
        <source>You do not have the permission for this in %1. Please ask its administrator.</source>
        <translation>Ihnen fehlt dafür in %1 die Berechtigung. Bitte wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>Please sign in to %1 again. Nothing is lost.</source>
        <translation>Bitte melden Sie sich bei %1 neu an. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Enter a new token</source>
        <translation>Neues Token eingeben</translation>
    </message>
    <message>
        <source>%1 asks us to slow down. It goes on by itself in about a minute.</source>
        <translation>%1 bittet um langsamere Anfragen. Es geht in etwa einer Minute von selbst weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to slow down. It goes on by itself in about %n minutes.</source>
        <translation>
            <numerusform>%1 bittet um langsamere Anfragen. Es geht in etwa %n Minute von selbst weiter.</numerusform>
            <numerusform>%1 bittet um langsamere Anfragen. Es geht in etwa %n Minuten von selbst weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a problem (%2).</source>
        <translation>%1 hat eine Störung (%2).</translation>
    </message>
    <message>
        <source>%1 has a problem.</source>
        <translation>%1 hat eine Störung.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>%1 answered with something that could not be understood. Please check the address.</source>
        <translation>Die Antwort von %1 war nicht zu verstehen. Bitte prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>No connection to %1. You can go on; what you type is kept.</source>
        <translation>Keine Verbindung zu %1. Sie können weiterarbeiten; was Sie eingeben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection to %1 is not safe, so nothing was sent. Please ask your administrator about its address and certificate.</source>
        <translation>Die Verbindung zu %1 ist nicht sicher, darum wurde nichts gesendet. Bitte fragen Sie Ihre Administration nach Adresse und Zertifikat.</translation>
    </message>
    <message>
        <source>%1 sent more at once than this program takes. Please tell its administrator.</source>
        <translation>%1 hat mehr auf einmal gesendet, als dieses Programm annimmt. Bitte melden Sie es der Administration des Dienstes.</translation>
    </message>
    <message>
        <source>Stopped. What was read so far is kept.</source>
        <translation>Angehalten. Was bis jetzt gelesen wurde, bleibt da.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>This computer could not save what was typed. Please check that its disk is not full.</source>
        <translation>Dieser Computer konnte Ihre Eingabe nicht speichern. Bitte prüfen Sie, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>No connection to %1 since %2. You can go on; what you type is kept.</source>
        <translation>Keine Verbindung zu %1 seit %2. Sie können weiterarbeiten; was Sie eingeben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 asks us to slow down, about a minute left.</source>
        <translation>%1 bittet um langsamere Anfragen, noch etwa eine Minute.</translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to slow down, about %n minutes left.</source>
        <translation>
            <numerusform>%1 bittet um langsamere Anfragen, noch etwa %n Minute.</numerusform>
            <numerusform>%1 bittet um langsamere Anfragen, noch etwa %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is needed.</source>
        <translation>%1 muss ausgefüllt sein.</translation>
    </message>
    <message>
        <source>Too long: %1 characters, and %2 are allowed.</source>
        <translation>Zu lang: %1 Zeichen, erlaubt sind %2.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht wie eine E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>A phone number has no letters here.</source>
        <translation>Eine Telefonnummer enthält hier keine Buchstaben.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>Das ist keine der Möglichkeiten.</translation>
    </message>
    <message>
        <source>This is not a number that can be read without doubt.</source>
        <translation>Das ist keine Zahl, die sich eindeutig lesen lässt.</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>Das ist kein Datum.</translation>
    </message>
    <message>
        <source>The service cannot store the character “%1”.</source>
        <translation>Der Dienst kann das Zeichen „%1“ nicht speichern.</translation>
    </message>
    <message>
        <source>This has more digits than the service keeps.</source>
        <translation>Das hat mehr Stellen, als der Dienst speichert.</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Waiting for its turn…</source>
        <translation>Wartet, bis es an der Reihe ist…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>We sent it but got no answer. Checking whether it arrived…</source>
        <translation>Gesendet, aber ohne Antwort. Es wird geprüft, ob es angekommen ist…</translation>
    </message>
    <message>
        <source>Will be sent when connected.</source>
        <translation>Wird gesendet, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>Will be sent once you have signed in again.</source>
        <translation>Wird gesendet, sobald Sie neu angemeldet sind.</translation>
    </message>
    <message>
        <source>Also changed by someone else: please decide.</source>
        <translation>Auch von jemand anderem geändert: Bitte entscheiden Sie.</translation>
    </message>
    <message>
        <source>Changed since you looked. Delete anyway?</source>
        <translation>Geändert, seit Sie es angesehen haben. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>Changed since you looked. Please confirm.</source>
        <translation>Geändert, seit Sie es angesehen haben. Bitte bestätigen Sie.</translation>
    </message>
    <message>
        <source>Someone is working on this record just now. Please try again in a moment.</source>
        <translation>Jemand arbeitet gerade an diesem Datensatz. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 received this. Please look there before you send it again.</source>
        <translation>Es ist ungewiss, ob %1 das erhalten hat. Bitte sehen Sie dort nach, bevor Sie es noch einmal senden.</translation>
    </message>
    <message>
        <source>Rejected by %1.</source>
        <translation>Von %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Rejected by %1: %2</source>
        <translation>Von %1 abgelehnt: %2</translation>
    </message>
    <message>
        <source>Not allowed by %1.</source>
        <translation>Von %1 nicht erlaubt.</translation>
    </message>
    <message>
        <source>Deleted in %1. Your values are kept here.</source>
        <translation>In %1 gelöscht. Ihre Werte bleiben hier.</translation>
    </message>
    <message>
        <source>Created in %1.</source>
        <translation>In %1 angelegt.</translation>
    </message>
    <message>
        <source>Deleted in %1.</source>
        <translation>In %1 gelöscht.</translation>
    </message>
    <message>
        <source>Sent. Their change to %1 was kept.</source>
        <translation>Gesendet. Die fremde Änderung an %1 blieb erhalten.</translation>
    </message>
    <message>
        <source>Sent. Their changes to %1 were kept.</source>
        <translation>Gesendet. Die fremden Änderungen an %1 blieben erhalten.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Gesendet.</translation>
    </message>
    <message>
        <source>Saved differently from what you entered: please check.</source>
        <translation>Abweichend von Ihrer Eingabe gespeichert: Bitte prüfen Sie es.</translation>
    </message>
    <message>
        <source>Not sent. Your values are kept here.</source>
        <translation>Nicht gesendet. Ihre Werte bleiben hier.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: saved as entered.</source>
        <translation>%1: wie eingegeben gespeichert.</translation>
    </message>
    <message>
        <source>%1 was tidied: “%2” is saved as “%3”.</source>
        <translation>%1 wurde bereinigt: „%2“ ist als „%3“ gespeichert.</translation>
    </message>
    <message>
        <source>%1 was not saved: it still is “%2”.</source>
        <translation>%1 wurde nicht gespeichert: Es ist immer noch „%2“.</translation>
    </message>
    <message>
        <source>%1 was saved with the opposite sign: “%2”.</source>
        <translation>%1 wurde mit umgekehrtem Vorzeichen gespeichert: „%2“.</translation>
    </message>
    <message>
        <source>%1 was saved as “%2” instead of “%3”.</source>
        <translation>%1 wurde als „%2“ gespeichert statt als „%3“.</translation>
    </message>
    <message>
        <source>%1 was changed by the service to “%2”.</source>
        <translation>%1 wurde vom Dienst in „%2“ geändert.</translation>
    </message>
    <message>
        <source>%1 of about %2, the list is usable</source>
        <translation>%1 von etwa %2, die Liste ist benutzbar</translation>
    </message>
    <message>
        <source>%1 so far, the list is usable</source>
        <translation>%1 bis jetzt, die Liste ist benutzbar</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The first %1 so far</source>
        <translation>Bis jetzt die ersten %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>Lieferadresse</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Eröffnungssaldo</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Tax &amp; terms</source>
        <translation>Steuer &amp; Zahlung</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 date, %2 time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Neuer Datensatz</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Kunde %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Create customer in %1 (%2)</source>
        <translation>Kunden in %1 (%2) anlegen</translation>
    </message>
    <message>
        <source>Create record in %1 (%2)</source>
        <translation>Datensatz in %1 (%2) anlegen</translation>
    </message>
    <message>
        <source>Keep my values as a new customer</source>
        <translation>Meine Werte als neuen Kunden behalten</translation>
    </message>
    <message>
        <source>Keep my values as a new record</source>
        <translation>Meine Werte als neuen Datensatz behalten</translation>
    </message>
    <message>
        <source>%1 broke off in the middle of its answer.</source>
        <translation>%1 hat mitten in der Antwort abgebrochen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>code, name</comment>
        <extracomment>a code and the name it stands for: &quot;US United States&quot;
----------
a number and the name it stands for: &quot;10000 Adatum Corporation&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 instead</source>
        <extracomment>%1 what is done in place of deleting: &quot;Block&quot;, &quot;Archive&quot;, &quot;Make inactive&quot;</extracomment>
        <translation>%1 statt löschen</translation>
    </message>
    <message>
        <source>%1 cannot detect this by itself. We compared a moment before saving.</source>
        <translation>%1 kann das nicht selbst erkennen. Wir haben kurz vor dem Speichern verglichen.</translation>
    </message>
    <message>
        <source>Nothing has been changed. There is nothing to send yet.</source>
        <translation>Es ist nichts geändert. Noch gibt es nichts zu senden.</translation>
    </message>
    <message>
        <source>Changes of this record are on their way already. Please wait for their answer.</source>
        <translation>Änderungen dieses Datensatzes sind schon unterwegs. Bitte warten Sie auf die Antwort.</translation>
    </message>
    <message>
        <source>%1 has a record with this key already. Please choose another.</source>
        <translation>%1 hat schon einen Datensatz mit diesem Schlüssel. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This customer no longer exists in %1. Please update the list.</source>
        <translation>Diesen Kunden gibt es in %1 nicht mehr. Bitte aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>%1 points from one address to the next without end. Please check the address.</source>
        <translation>%1 verweist ohne Ende von einer Adresse auf die nächste. Bitte prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 points to another server, which was not asked. Please check the address of this connection.</source>
        <translation>%1 verweist auf einen anderen Server, der nicht gefragt wurde. Bitte prüfen Sie die Adresse dieser Verbindung.</translation>
    </message>
    <message>
        <source>%1 does not say which version of the record is the present one, so nothing was sent: it could have overwritten what others saved. Please tell its administrator.</source>
        <translation>%1 sagt nicht, welche Fassung des Datensatzes die jetzige ist, darum wurde nichts gesendet: Es hätte überschreiben können, was andere gespeichert haben. Bitte melden Sie es der Administration des Dienstes.</translation>
    </message>
    <message>
        <source>%1 does not offer this. Please ask its administrator.</source>
        <translation>%1 bietet das nicht an. Bitte wenden Sie sich an die Administration.</translation>
    </message>
    <message>
        <source>The disk of this computer is full, so what you typed is not kept yet. Please make room there; it is then kept by itself.</source>
        <translation>Der Datenträger dieses Computers ist voll, darum ist Ihre Eingabe noch nicht gesichert. Bitte schaffen Sie Platz; danach wird sie von selbst gesichert.</translation>
    </message>
    <message>
        <source>The folder that keeps your work cannot be written, so what you type is not kept. Please check its permissions.</source>
        <translation>Der Ordner mit Ihrer Arbeit ist nicht beschreibbar, darum wird Ihre Eingabe nicht gesichert. Bitte prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>Another program is using the file that keeps your work, so what you type is not kept. Please close that program.</source>
        <translation>Ein anderes Programm benutzt die Datei mit Ihrer Arbeit, darum wird Ihre Eingabe nicht gesichert. Bitte schließen Sie dieses Programm.</translation>
    </message>
    <message>
        <source>Clientele was cut off last time. Everything up to %1 is here.</source>
        <extracomment>%1 a time with seconds, or a date and such a time</extracomment>
        <translation>Clientele wurde zuletzt plötzlich beendet. Alles bis %1 ist da.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not sent yet.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht gesendet.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes have waited for more than three days to be sent.</source>
        <translation>
            <numerusform>%Ln Änderung wartet seit mehr als drei Tagen auf das Senden.</numerusform>
            <numerusform>%Ln Änderungen warten seit mehr als drei Tagen auf das Senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every entry needs both a key and a value.</source>
        <translation>Jeder Eintrag braucht einen Schlüssel und einen Wert.</translation>
    </message>
    <message>
        <source>The service gave something here that is not understood. It is left as it is.</source>
        <translation>Der Dienst hat hier etwas geliefert, das nicht zu verstehen ist. Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>We sent it but got no answer. Whether it arrived is checked once you have signed in again.</source>
        <translation>Gesendet, aber ohne Antwort. Ob es angekommen ist, wird geprüft, sobald Sie neu angemeldet sind.</translation>
    </message>
    <message>
        <source>We sent it but got no answer. Whether it arrived is checked when connected.</source>
        <translation>Gesendet, aber ohne Antwort. Ob es angekommen ist, wird geprüft, sobald eine Verbindung besteht.</translation>
    </message>
    <message>
        <source>%1 has a problem (%2). Checking whether it arrived…</source>
        <translation>%1 hat eine Störung (%2). Es wird geprüft, ob es angekommen ist…</translation>
    </message>
    <message>
        <source>%1 gave an answer that could not be understood. Checking whether it arrived…</source>
        <translation>Die Antwort von %1 war nicht zu verstehen. Es wird geprüft, ob es angekommen ist…</translation>
    </message>
    <message>
        <source>Comparing with what %1 has now, then sending…</source>
        <translation>Es wird mit dem jetzigen Stand in %1 verglichen und dann gesendet…</translation>
    </message>
    <message>
        <source>%1 has a problem (%2), and it is not certain whether it saved this. Please look there before you send it again.</source>
        <translation>%1 hat eine Störung (%2), und es ist ungewiss, ob das gespeichert wurde. Bitte sehen Sie dort nach, bevor Sie es noch einmal senden.</translation>
    </message>
    <message>
        <source>the one in place %1</source>
        <extracomment>of a record that could not be read, where it stands in the list of the service</extracomment>
        <translation>der an Stelle %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending to %1 is paused: %Ln changes are waiting.</source>
        <translation>
            <numerusform>Das Senden an %1 ist angehalten: %Ln Änderung wartet.</numerusform>
            <numerusform>Das Senden an %1 ist angehalten: %Ln Änderungen warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept on this computer, also when you close Clientele.</source>
        <translation>Sie bleiben auf diesem Computer, auch wenn Sie Clientele schließen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %Ln changes a minute</source>
        <translation>
            <numerusform>%1 nimmt %Ln Änderung pro Minute an</numerusform>
            <numerusform>%1 nimmt %Ln Änderungen pro Minute an</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, about a minute left.</source>
        <extracomment>%1 &quot;Bigcapital takes 9 changes a minute&quot;, %2 &quot;181 are waiting&quot;</extracomment>
        <translation>%1: %2, noch etwa eine Minute.</translation>
    </message>
    <message>
        <source>%1: %2, about %3 minutes left.</source>
        <translation>%1: %2, noch etwa %3 Minuten.</translation>
    </message>
    <message>
        <source>They are sent as fast as %1 allows. You can go on working, pause, or close Clientele: what waits is kept on this computer.</source>
        <translation>Sie werden so schnell gesendet, wie %1 es erlaubt. Sie können weiterarbeiten, anhalten oder Clientele schließen: Was wartet, bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of the customer, %2 what became of the sending</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln Kunde</numerusform>
            <numerusform>%Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln Datensatz</numerusform>
            <numerusform>%Ln Datensätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2 sent.</source>
        <extracomment>%1 &quot;4 changes&quot;, %2 &quot;2 customers&quot;</extracomment>
        <translation>%1 gesendet (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What others had changed was kept on %1.</source>
        <extracomment>of those that were sent; %1 &quot;2 customers&quot;</extracomment>
        <translation>Fremde Änderungen blieben erhalten: %1.</translation>
    </message>
    <message>
        <source>Saved differently from what was entered, please check: %1.</source>
        <extracomment>%1 &quot;2 customers&quot;</extracomment>
        <translation>Abweichend von der Eingabe gespeichert, bitte prüfen: %1.</translation>
    </message>
    <message>
        <source>In need of your attention: %1.</source>
        <extracomment>%1 &quot;2 customers&quot;</extracomment>
        <translation>Zu klären: %1.</translation>
    </message>
    <message>
        <source>Still waiting: %1.</source>
        <extracomment>%1 &quot;2 customers&quot;</extracomment>
        <translation>Warten noch: %1.</translation>
    </message>
    <message>
        <source>%1 keeps sending the same page again, so the reading was stopped. What came is here. Please tell its administrator.</source>
        <translation>%1 sendet immer wieder dieselbe Seite, darum wurde das Lesen angehalten. Was ankam, ist da. Bitte melden Sie es der Administration des Dienstes.</translation>
    </message>
    <message>
        <source>A part of the list of %1 could not be understood. What came before it is here. Please tell its administrator.</source>
        <translation>Ein Teil der Liste von %1 war nicht zu verstehen. Was davor kam, ist da. Bitte melden Sie es der Administration des Dienstes.</translation>
    </message>
    <message>
        <source>%1 sends page after page without anything new, so the reading was stopped. What came is here. Please tell its administrator.</source>
        <translation>%1 sendet Seite um Seite ohne etwas Neues, darum wurde das Lesen angehalten. Was ankam, ist da. Bitte melden Sie es der Administration des Dienstes.</translation>
    </message>
    <message>
        <source>This record has a text of more than %1 characters, the most that can be shown here. Please have it shortened in %2.</source>
        <translation>Dieser Datensatz hat einen Text von mehr als %1 Zeichen; mehr lässt sich hier nicht zeigen. Bitte lassen Sie ihn in %2 kürzen.</translation>
    </message>
    <message>
        <source>%1 has a text of more than %2 characters, the most that can be shown here. Please have it shortened in %3.</source>
        <extracomment>%1 number or name of the record, %2 how many characters, %3 the service</extracomment>
        <translation>%1 hat einen Text von mehr als %2 Zeichen; mehr lässt sich hier nicht zeigen. Bitte lassen Sie ihn in %3 kürzen.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before an answer came.</source>
        <translation>Die Verbindung zu %1 brach ab, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>Every entry needs both an invoice and an amount.</source>
        <translation>Jeder Eintrag braucht eine Rechnung und einen Betrag.</translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation>Das muss mehr als null sein.</translation>
    </message>
    <message>
        <source>This adds up to %1, which is more than was received.</source>
        <translation>Das ergibt zusammen %1, mehr als eingegangen ist.</translation>
    </message>
    <message>
        <source>This invoice belongs to another customer: %1.</source>
        <translation>Diese Rechnung gehört zu einem anderen Kunden: %1.</translation>
    </message>
    <message>
        <source>Nothing is open on this invoice any more.</source>
        <translation>An dieser Rechnung ist nichts mehr offen.</translation>
    </message>
    <message>
        <source>This invoice is in %1, and the payment in %2.</source>
        <translation>Diese Rechnung lautet auf %1, die Zahlung auf %2.</translation>
    </message>
    <message>
        <source>Only %1 is open on this invoice.</source>
        <translation>An dieser Rechnung sind nur %1 offen.</translation>
    </message>
    <message>
        <source>The same invoice stands here twice.</source>
        <translation>Dieselbe Rechnung steht hier zweimal.</translation>
    </message>
    <message>
        <source>Customer %1 created.</source>
        <translation>Kunde %1 angelegt.</translation>
    </message>
    <message>
        <source>Record %1 created.</source>
        <translation>Datensatz %1 angelegt.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Your entry was kept for %1.</source>
        <translation>Ihre Eingabe gilt für %1.</translation>
    </message>
    <message>
        <source>Their change was kept for %1.</source>
        <translation>Die fremde Änderung gilt für %1.</translation>
    </message>
    <message>
        <source>The value from before was put back for %1.</source>
        <translation>Der Wert von vorher gilt wieder für %1.</translation>
    </message>
    <message>
        <source>A new value was entered for %1.</source>
        <translation>Ein neuer Wert gilt für %1.</translation>
    </message>
    <message>
        <source>Rejected by %1: other documents belong to it, such as invoices or payments.</source>
        <translation>Von %1 abgelehnt: Andere Belege gehören dazu, etwa Rechnungen oder Zahlungen.</translation>
    </message>
    <message>
        <source>Nothing was sent. Their values were kept.</source>
        <translation>Es wurde nichts gesendet. Die fremden Werte blieben erhalten.</translation>
    </message>
    <message>
        <source>%1 (a text of more than %2 characters)</source>
        <extracomment>%1 number of a record, %2 how many characters</extracomment>
        <translation>%1 (ein Text von mehr als %2 Zeichen)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be understood. They are missing, or shown as read before.</source>
        <translation>
            <numerusform>%Ln Datensatz war nicht zu verstehen. Er fehlt, oder er steht da wie zuletzt gelesen.</numerusform>
            <numerusform>%Ln Datensätze waren nicht zu verstehen. Sie fehlen, oder sie stehen da wie zuletzt gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be understood: %1. They are missing, or shown as read before.</source>
        <extracomment>%1 is a list of the records&apos; numbers</extracomment>
        <translation>
            <numerusform>%Ln Datensatz war nicht zu verstehen: %1. Er fehlt, oder er steht da wie zuletzt gelesen.</numerusform>
            <numerusform>%Ln Datensätze waren nicht zu verstehen: %1. Sie fehlen, oder sie stehen da wie zuletzt gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records have a text of more than %2 characters, the most that can be shown here: %1. They are missing, or shown as read before.</source>
        <extracomment>%1 is a list of the records&apos; numbers, %2 how many characters</extracomment>
        <translation>
            <numerusform>%Ln Datensatz hat einen Text von mehr als %2 Zeichen; mehr lässt sich hier nicht zeigen: %1. Er fehlt, oder er steht da wie zuletzt gelesen.</numerusform>
            <numerusform>%Ln Datensätze haben einen Text von mehr als %2 Zeichen; mehr lässt sich hier nicht zeigen: %1. Sie fehlen, oder sie stehen da wie zuletzt gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved yet: what %1 has now could not be understood, so nobody can tell whether this would write over it. Your values are kept here. Please send them again.</source>
        <translation>Noch ist nichts gespeichert: Der jetzige Stand in %1 war nicht zu verstehen, darum kann niemand sagen, ob das etwas überschriebe. Ihre Werte bleiben hier. Bitte senden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Sent. %1 also changed %2.</source>
        <translation>Gesendet. %1 hat auch %2 geändert.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Choose a record first.</source>
        <translation>Wählen Sie zuerst einen Datensatz.</translation>
    </message>
    <message>
        <source>&amp;New record</source>
        <translation>&amp;Neuer Datensatz</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>&amp;Nächster Datensatz</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>&amp;Vorheriger Datensatz</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln records</source>
        <translation>
            <numerusform>%1 von %Ln Datensatz</numerusform>
            <numerusform>%1 von %Ln Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches. %n filters are on.</source>
        <translation>
            <numerusform>Nichts passt. %n Filter ist gesetzt.</numerusform>
            <numerusform>Nichts passt. %n Filter sind gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches “%1”. %n filters are on as well.</source>
        <translation>
            <numerusform>Nichts passt zu „%1“. Außerdem ist %n Filter gesetzt.</numerusform>
            <numerusform>Nichts passt zu „%1“. Außerdem sind %n Filter gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has nothing in this list.</source>
        <translation>%1 hat nichts in dieser Liste.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records need attention</source>
        <translation>
            <numerusform>%Ln Datensatz zu klären</numerusform>
            <numerusform>%Ln Datensätze zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln records</source>
        <translation>
            <numerusform>bei %Ln Datensatz</numerusform>
            <numerusform>bei %Ln Datensätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln records. &amp;Type this number to send</source>
        <translation>
            <numerusform>Das ist %Ln Datensatz. &amp;Tippen Sie diese Zahl, um zu senden</numerusform>
            <numerusform>Das sind %Ln Datensätze. &amp;Tippen Sie diese Zahl, um zu senden</numerusform>
        </translation>
    </message>
    <message>
        <source>This record no longer exists in %1. Please update the list.</source>
        <translation>Diesen Datensatz gibt es in %1 nicht mehr. Bitte aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation>Wählen Sie zuerst einen Kunden.</translation>
    </message>
    <message>
        <source>&amp;New customer</source>
        <translation>&amp;Neuer Kunde</translation>
    </message>
    <message>
        <source>&amp;Next customer</source>
        <translation>&amp;Nächster Kunde</translation>
    </message>
    <message>
        <source>&amp;Previous customer</source>
        <translation>&amp;Vorheriger Kunde</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customers</source>
        <translation>
            <numerusform>%1 von %Ln Kunden</numerusform>
            <numerusform>%1 von %Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No customer matches. %n filters are on.</source>
        <translation>
            <numerusform>Kein Kunde passt. %n Filter ist gesetzt.</numerusform>
            <numerusform>Kein Kunde passt. %n Filter sind gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer matches “%1”.</source>
        <translation>Kein Kunde passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>No customer matches “%1”. %n filters are on as well.</source>
        <translation>
            <numerusform>Kein Kunde passt zu „%1“. Außerdem ist %n Filter gesetzt.</numerusform>
            <numerusform>Kein Kunde passt zu „%1“. Außerdem sind %n Filter gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no customers yet.</source>
        <translation>%1 hat noch keine Kunden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers need attention</source>
        <translation>
            <numerusform>%Ln Kunde zu klären</numerusform>
            <numerusform>%Ln Kunden zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln customers</source>
        <translation>
            <numerusform>bei %Ln Kunden</numerusform>
            <numerusform>bei %Ln Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln customers. &amp;Type this number to send</source>
        <translation>
            <numerusform>Das ist %Ln Kunde. Zum Senden diese &amp;Zahl eingeben</numerusform>
            <numerusform>Das sind %Ln Kunden. Zum Senden diese &amp;Zahl eingeben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not offer this.</source>
        <translation>%1 bietet das nicht an.</translation>
    </message>
    <message>
        <source>%1 has accepted this and carries it out later. Checking whether it is done…</source>
        <translation>%1 hat dies angenommen und führt es später aus. Es wird geprüft, ob es erledigt ist…</translation>
    </message>
    <message>
        <source>%1 has accepted this but has not carried it out yet. Please look there before you send it again.</source>
        <translation>%1 hat dies angenommen, aber noch nicht ausgeführt. Bitte sehen Sie dort nach, bevor Sie es noch einmal senden.</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Filialen</translation>
    </message>
    <message>
        <source>The service takes no number of digits alone. Put a letter or a dash into it.</source>
        <translation>Der Dienst nimmt keine Nummer nur aus Ziffern. Bitte einen Buchstaben oder Strich einfügen.</translation>
    </message>
    <message>
        <source>New payment</source>
        <translation>Neue Zahlung</translation>
    </message>
    <message>
        <source>Payment %1</source>
        <translation>Zahlung %1</translation>
    </message>
    <message>
        <source>Enter payment in %1 (%2)</source>
        <translation>Zahlung in %1 (%2) eintragen</translation>
    </message>
    <message>
        <source>Payment %1 entered.</source>
        <translation>Zahlung %1 eingetragen.</translation>
    </message>
    <message>
        <source>Keep my values as a new payment</source>
        <translation>Meine Werte als neue Zahlung behalten</translation>
    </message>
    <message>
        <source>Choose a payment first.</source>
        <translation>Bitte zuerst eine Zahlung wählen.</translation>
    </message>
    <message>
        <source>&amp;New payment</source>
        <translation>&amp;Neue Zahlung</translation>
    </message>
    <message>
        <source>&amp;Next payment</source>
        <translation>N&amp;ächste Zahlung</translation>
    </message>
    <message>
        <source>&amp;Previous payment</source>
        <translation>&amp;Vorige Zahlung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments</source>
        <translation>
            <numerusform>%Ln Zahlung</numerusform>
            <numerusform>%Ln Zahlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln payments</source>
        <translation>
            <numerusform>%1 von %Ln Zahlung</numerusform>
            <numerusform>%1 von %Ln Zahlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No payment matches. %n filters are on.</source>
        <translation>
            <numerusform>Keine Zahlung passt. %n Filter ist gesetzt.</numerusform>
            <numerusform>Keine Zahlung passt. %n Filter sind gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No payment matches “%1”.</source>
        <translation>Keine Zahlung passt zu „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>No payment matches “%1”. %n filters are on as well.</source>
        <translation>
            <numerusform>Keine Zahlung passt zu „%1“. Außerdem ist %n Filter gesetzt.</numerusform>
            <numerusform>Keine Zahlung passt zu „%1“. Außerdem sind %n Filter gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no payments here yet.</source>
        <translation>%1 hat hier noch keine Zahlungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments need attention</source>
        <translation>
            <numerusform>%Ln Zahlung zu klären</numerusform>
            <numerusform>%Ln Zahlungen zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln payments</source>
        <translation>
            <numerusform>an %Ln Zahlung</numerusform>
            <numerusform>an %Ln Zahlungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln payments. &amp;Type this number to send</source>
        <translation>
            <numerusform>Das ist %Ln Zahlung. Zum Senden diese Zahl &amp;eintippen</numerusform>
            <numerusform>Das sind %Ln Zahlungen. Zum Senden diese Zahl &amp;eintippen</numerusform>
        </translation>
    </message>
    <message>
        <source>Payment journals</source>
        <translation>Buchungsblätter für Zahlungen</translation>
    </message>
    <message>
        <source>Payment journal</source>
        <translation>Buchungsblatt für Zahlungen</translation>
    </message>
    <message>
        <source>New payment journal</source>
        <translation>Neues Buchungsblatt für Zahlungen</translation>
    </message>
    <message>
        <source>Journal %1</source>
        <translation>Buchungsblatt %1</translation>
    </message>
    <message>
        <source>Create journal in %1 (%2)</source>
        <translation>Buchungsblatt in %1 (%2) anlegen</translation>
    </message>
    <message>
        <source>Journal %1 created.</source>
        <translation>Buchungsblatt %1 angelegt.</translation>
    </message>
    <message>
        <source>Keep my values as a new journal</source>
        <translation>Meine Werte als neues Buchungsblatt behalten</translation>
    </message>
    <message>
        <source>Choose a journal first.</source>
        <translation>Bitte zuerst ein Buchungsblatt wählen.</translation>
    </message>
    <message>
        <source>&amp;New journal</source>
        <translation>&amp;Neues Buchungsblatt</translation>
    </message>
    <message>
        <source>&amp;Next journal</source>
        <translation>N&amp;ächstes Buchungsblatt</translation>
    </message>
    <message>
        <source>&amp;Previous journal</source>
        <translation>&amp;Voriges Buchungsblatt</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>Offene Rechnungen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Default dimensions</source>
        <translation>Vorgabedimensionen</translation>
    </message>
    <message>
        <source>Default dimension</source>
        <translation>Vorgabedimension</translation>
    </message>
    <message>
        <source>New default dimension</source>
        <translation>Neue Vorgabedimension</translation>
    </message>
    <message>
        <source>Create default dimension in %1 (%2)</source>
        <translation>Vorgabedimension in %1 (%2) anlegen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>Values of dimensions</source>
        <translation>Dimensionswerte</translation>
    </message>
    <message>
        <source>ledger account</source>
        <translation>Sachkonto</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>invoice, amount</comment>
        <extracomment>what a payment is for: %1 number of an invoice, %2 an amount</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No new orders and shipments. What is shipped already can still be invoiced, and payments are taken.</source>
        <translation>Keine neuen Aufträge und Lieferungen. Schon Geliefertes kann noch berechnet werden, und Zahlungen werden angenommen.</translation>
    </message>
    <message>
        <source>No new orders, shipments and invoices, not even for what is shipped already. Payments are taken.</source>
        <translation>Keine neuen Aufträge, Lieferungen und Rechnungen, auch nicht für schon Geliefertes. Zahlungen werden angenommen.</translation>
    </message>
    <message>
        <source>Nothing can be entered for this customer any more, not even a payment.</source>
        <translation>Für diesen Kunden kann nichts mehr erfasst werden, auch keine Zahlung.</translation>
    </message>
    <message>
        <source>Not shown in lists any more. Balance and invoices stay as they are.</source>
        <translation>Wird in Listen nicht mehr gezeigt. Saldo und Rechnungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Not shown among the active ones any more. Balance and invoices stay as they are.</source>
        <translation>Wird unter den aktiven nicht mehr gezeigt. Saldo und Rechnungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The list could not be read anew. This is the one of %1.</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Die Liste konnte nicht neu gelesen werden. Dies ist die vom %1.</translation>
    </message>
    <message>
        <source>list of %1</source>
        <translation>Liste vom %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, part</comment>
        <extracomment>one of several who have a part in something: %1 name, %2 amount</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Renumber</source>
        <translation>Umnummerieren</translation>
    </message>
    <message>
        <source>Replace the picture</source>
        <translation>Bild ersetzen</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Buchen</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Sent. %1 is %2 now.</source>
        <extracomment>%1 name of a field (&quot;Number&quot;), %2 its value</extracomment>
        <translation>Gesendet. %1 ist jetzt %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 gives %Ln accounts a minute</source>
        <translation>
            <numerusform>%1 gibt %Ln Konto je Minute</numerusform>
            <numerusform>%1 gibt %Ln Konten je Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: about a minute left.</source>
        <extracomment>%1 &quot;Bigcapital gives 9 accounts a minute&quot;</extracomment>
        <translation>%1: noch etwa eine Minute.</translation>
    </message>
    <message>
        <source>%1: about %2 minutes left.</source>
        <translation>%1: noch etwa %2 Minuten.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, problem</comment>
        <extracomment>%1 name of a field, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>too large to add up</source>
        <translation>zu groß zum Addieren</translation>
    </message>
    <message>
        <source>%1 in a currency that is not known</source>
        <translation>%1 in einer unbekannten Währung</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>amounts</comment>
        <extracomment>amounts in several currencies: %1 one or more of them, %2 the last one</extracomment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>amounts</comment>
        <extracomment>amounts in several currencies: %1 one or more of them, %2 a further one, but not the last</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No record with this number was found in %1.</source>
        <extracomment>beside the number of a customer; %1 name of the service</extracomment>
        <translation>In %1 wurde nichts mit dieser Nummer gefunden.</translation>
    </message>
    <message>
        <source>Posting will be refused: the payment is dated before its invoice, which is of %1.</source>
        <translation>Die Buchung wird abgelehnt: Die Zahlung ist früher datiert als ihre Rechnung vom %1.</translation>
    </message>
    <message>
        <source>What this was to belong to is no longer in %1. Your values are kept.</source>
        <translation>Wozu dies gehören sollte, ist nicht mehr in %1. Ihre Werte sind aufgehoben.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>The journal of this payment is no longer in %1: it was deleted or posted. Your values are kept; please choose another journal.</source>
        <translation>Das Buchungsblatt dieser Zahlung ist nicht mehr in %1: Es wurde gelöscht oder gebucht. Ihre Werte sind aufgehoben; bitte wählen Sie ein anderes Buchungsblatt.</translation>
    </message>
    <message>
        <source>Choose another journal</source>
        <translation>Anderes Buchungsblatt wählen</translation>
    </message>
    <message>
        <source>Not sent, because what goes before did not go in: %1.</source>
        <extracomment>of several that go one after the other; %1 &quot;2 payments&quot;</extracomment>
        <translation>Nicht gesendet, weil das davor nicht angekommen ist: %1.</translation>
    </message>
    <message>
        <source>%1 It said last: %2</source>
        <extracomment>%1 a sentence, %2 the service&apos;s own words</extracomment>
        <translation>%1 Zuletzt meldete der Dienst: %2</translation>
    </message>
    <message>
        <source>Goes as soon as what goes before it is in.</source>
        <translation>Wird gesendet, sobald das davor angekommen ist.</translation>
    </message>
    <message>
        <source>Not sent, because what goes before it did not go in. Your values are kept here.</source>
        <translation>Nicht gesendet, weil das davor nicht angekommen ist. Ihre Werte bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Somebody between this computer and %1, such as a gateway, answered in its place (%2).</source>
        <translation>Jemand zwischen diesem Computer und %1, etwa ein Gateway, hat an seiner Stelle geantwortet (%2).</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Went along</source>
        <translation>Ging mit</translation>
    </message>
    <message>
        <source>Post journal %1</source>
        <extracomment>%1 code of a journal</extracomment>
        <translation>Buchungsblatt %1 buchen</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <extracomment>%1 name of a field, %2 what it is now, %3 what it was</extracomment>
        <translation>%1 %2 statt %3</translation>
    </message>
    <message>
        <source>%1 was saved again.</source>
        <translation>%1 wurde noch einmal gespeichert.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 document number, %2 &quot;Received 9,000.00 instead of 100.00&quot;</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>document number, amount</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 ist neu.</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more differ.</source>
        <translation>
            <numerusform>%Ln weitere weicht ab.</numerusform>
            <numerusform>%Ln weitere weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The lines you looked at are not there any more, so there was nothing to post. Perhaps they have been posted already.</source>
        <translation>Die Zeilen, die Sie angesehen haben, sind nicht mehr da, also gab es nichts zu buchen. Vielleicht sind sie schon gebucht.</translation>
    </message>
    <message>
        <source>Not sent to be posted, for the lines are not as you saw them. %1 Please look at them before you post them.</source>
        <extracomment>%1 sentences, each about one line</extracomment>
        <translation>Nicht zum Buchen gesendet, denn die Zeilen sind nicht so, wie Sie sie gesehen haben. %1 Bitte sehen Sie sie an, bevor Sie buchen.</translation>
    </message>
    <message>
        <source>Not posted: %1 says that somebody has changed something meanwhile. Please look at the lines before you post them.</source>
        <translation>Nicht gebucht: %1 meldet, dass jemand inzwischen etwas geändert hat. Bitte sehen Sie die Zeilen an, bevor Sie buchen.</translation>
    </message>
    <message>
        <source>%2 no longer has journal %1, so there was nothing to post. Somebody has deleted it, or it has been posted and came back under another code.</source>
        <extracomment>%1 code of a journal, %2 name of the service</extracomment>
        <translation>%2 hat das Buchungsblatt %1 nicht mehr, also gab es nichts zu buchen. Jemand hat es gelöscht, oder es wurde gebucht und kam unter einem anderen Code zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are no longer in the journal: most likely posted, but %1 has not said so.</source>
        <translation>
            <numerusform>%Ln Zeile ist nicht mehr im Buchungsblatt: höchstwahrscheinlich gebucht, aber %1 hat es nicht gesagt.</numerusform>
            <numerusform>%Ln Zeilen sind nicht mehr im Buchungsblatt: höchstwahrscheinlich gebucht, aber %1 hat es nicht gesagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines posted.</source>
        <translation>
            <numerusform>%Ln Zeile gebucht.</numerusform>
            <numerusform>%Ln Zeilen gebucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were entered after the journal had been sent to be posted: %1.</source>
        <extracomment>%1 document numbers</extracomment>
        <translation>
            <numerusform>%Ln davon wurde erfasst, nachdem das Buchungsblatt zum Buchen gesendet war: %1.</numerusform>
            <numerusform>%Ln davon wurden erfasst, nachdem das Buchungsblatt zum Buchen gesendet war: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody between this computer and %1, such as a gateway, answered in its place (%2). Checking whether it arrived…</source>
        <translation>Jemand zwischen diesem Computer und %1, etwa ein Gateway, hat an seiner Stelle geantwortet (%2). Es wird geprüft, ob es angekommen ist …</translation>
    </message>
    <message>
        <source>Nothing was sent yet: what %1 has now could not be read. Please send it again.</source>
        <translation>Es wurde noch nichts gesendet: Was %1 jetzt hat, konnte nicht gelesen werden. Bitte senden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Somebody between this computer and %1 answered in its place (%2), so it is not certain whether %1 received this. Please look there before you send it again.</source>
        <translation>Jemand zwischen diesem Computer und %1 hat an seiner Stelle geantwortet (%2); ob %1 dies erhalten hat, ist nicht sicher. Bitte sehen Sie dort nach, bevor Sie es noch einmal senden.</translation>
    </message>
    <message>
        <source>Enter a date between the years %1 and %2.</source>
        <translation>Geben Sie ein Datum zwischen den Jahren %1 und %2 ein.</translation>
    </message>
    <message>
        <source>There is a character in it that cannot be seen (%1). Type it anew.</source>
        <translation>Es enthält ein unsichtbares Zeichen (%1). Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>View only: allow sending first (%1)</source>
        <extracomment>%1 a key</extracomment>
        <translation>Nur Ansicht: Erlauben Sie zuerst das Senden (%1)</translation>
    </message>
    <message>
        <source>%1 did not accept the values. Please correct them: %2</source>
        <extracomment>%1 name of a service, %2 its own words</extracomment>
        <translation>%1 hat die Werte nicht angenommen. Bitte berichtigen Sie: %2</translation>
    </message>
    <message>
        <source>%1 has a record with this key already. Please choose another. %2</source>
        <extracomment>%1 name of a service, %2 its own words</extracomment>
        <translation>%1 hat schon einen Datensatz mit diesem Schlüssel. Bitte wählen Sie einen anderen. %2</translation>
    </message>
    <message>
        <source>View only: nothing is sent to this company yet. Allow sending first (%1).</source>
        <extracomment>%1 a key</extracomment>
        <translation>Nur Ansicht: An diesen Mandanten wird noch nichts gesendet. Erlauben Sie zuerst das Senden (%1).</translation>
    </message>
    <message>
        <source>You do not have the permission for this in %1. Please ask its administrator. %2</source>
        <extracomment>%1 name of a service, %2 its own words</extracomment>
        <translation>Ihnen fehlt dafür in %1 die Berechtigung. Bitte wenden Sie sich an die Administration. %2</translation>
    </message>
    <message>
        <source>%1 shows no payments below any of its journals. Perhaps it keeps them in one list without journals: please check the addresses of payments in the settings of this connection.</source>
        <translation>%1 zeigt unter keinem seiner Buchungsblätter Zahlungen. Vielleicht führt es sie in einer Liste ohne Buchungsblätter: Bitte prüfen Sie die Adressen der Zahlungen in den Einstellungen dieser Verbindung.</translation>
    </message>
    <message>
        <source>%1 does not offer this. Please ask its administrator. %2</source>
        <extracomment>%1 name of a service, %2 its own words</extracomment>
        <translation>%1 bietet das nicht an. Bitte wenden Sie sich an die Administration. %2</translation>
    </message>
    <message>
        <source>%1 Its words: %2</source>
        <extracomment>%1 a sentence of ours about what went wrong, %2 the words of the service</extracomment>
        <translation>%1 Dazu schreibt der Dienst: %2</translation>
    </message>
    <message>
        <source>Only whole amounts can be applied to an invoice here, and %1 has cents.</source>
        <translation>Auf eine Rechnung können hier nur ganze Beträge angewendet werden, und %1 hat Nachkommastellen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Payment of %1</source>
        <translation>Zahlung von %1</translation>
    </message>
    <message>
        <source>This payment no longer exists in %1. Please update the list.</source>
        <translation>Diese Zahlung gibt es in %1 nicht mehr. Bitte aktualisieren Sie die Liste.</translation>
    </message>
    <message>
        <source>This payment is no longer in %1: it was deleted or posted. If it was posted, do not enter it again.</source>
        <translation>Diese Zahlung ist nicht mehr in %1: Sie wurde gelöscht oder gebucht. Wurde sie gebucht, tragen Sie sie nicht noch einmal ein.</translation>
    </message>
    <message>
        <source>No longer in %1: deleted or posted. If it was posted, do not enter it again. Your values are kept here.</source>
        <translation>Nicht mehr in %1: gelöscht oder gebucht. Wurde sie gebucht, tragen Sie sie nicht noch einmal ein. Ihre Werte bleiben hier.</translation>
    </message>
    <message>
        <source>“%1” is not in the list “%2” of the service. Whether it is there by now shows when it is sent.</source>
        <extracomment>%1 what was typed, %2 name of the list: &quot;Countries&quot;</extracomment>
        <translation>„%1“ steht nicht in der Liste „%2“ des Dienstes. Ob es inzwischen dort ist, zeigt sich beim Senden.</translation>
    </message>
    <message>
        <source>The service wants this in every change, and did not show it.</source>
        <translation>Der Dienst verlangt dies bei jeder Änderung und hat es nicht gezeigt.</translation>
    </message>
    <message>
        <source>The service wants the amount with this change.</source>
        <translation>Der Dienst verlangt bei dieser Änderung den Betrag.</translation>
    </message>
    <message>
        <source>A payment needs the customer it is from.</source>
        <translation>Eine Zahlung braucht den Kunden, von dem sie ist.</translation>
    </message>
    <message>
        <source>The customer is not there any more.</source>
        <translation>Den Kunden gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The customer of a payment stays as it is.</source>
        <translation>Der Kunde einer Zahlung bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>A payment is entered in a journal. Choose one.</source>
        <translation>Eine Zahlung wird in einem Buchungsblatt eingetragen. Wählen Sie eines.</translation>
    </message>
    <message>
        <source>One of the invoices is not there, or of another customer.</source>
        <translation>Eine der Rechnungen gibt es nicht, oder sie gehört einem anderen Kunden.</translation>
    </message>
    <message>
        <source>One of the invoices is still a draft.</source>
        <translation>Eine der Rechnungen ist noch ein Entwurf.</translation>
    </message>
    <message>
        <source>One of the invoices is not open for this customer.</source>
        <translation>Eine der Rechnungen ist bei diesem Kunden nicht offen.</translation>
    </message>
    <message>
        <source>One of the invoices would be paid with more than is open on it.</source>
        <translation>Auf eine der Rechnungen käme mehr, als auf ihr offen ist.</translation>
    </message>
    <message>
        <source>Only %1 is open on one of the invoices.</source>
        <translation>Auf einer der Rechnungen sind nur %1 offen.</translation>
    </message>
    <message>
        <source>The invoices do not name their currency: the exchange rate is needed.</source>
        <translation>Die Rechnungen nennen ihre Währung nicht: Der Wechselkurs wird gebraucht.</translation>
    </message>
    <message>
        <source>The invoices are in %1: the exchange rate is needed.</source>
        <translation>Die Rechnungen sind in %1: Der Wechselkurs wird gebraucht.</translation>
    </message>
    <message>
        <source>The invoices of this payment are others by now. Read it anew.</source>
        <translation>Die Rechnungen dieser Zahlung sind inzwischen andere. Lesen Sie sie neu.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Dieses Konto gibt es nicht.</translation>
    </message>
    <message>
        <source>Payments cannot be received in an account of this type.</source>
        <translation>Auf einem Konto dieser Art können keine Zahlungen eingehen.</translation>
    </message>
    <message>
        <source>The account is in another currency than the payment and the company.</source>
        <translation>Das Konto ist in einer anderen Währung als die Zahlung und der Mandant.</translation>
    </message>
    <message>
        <source>Another payment has this number.</source>
        <translation>Eine andere Zahlung hat diese Nummer.</translation>
    </message>
    <message>
        <source>These books have branches: the payment needs one.</source>
        <translation>Diese Bücher haben Filialen: Die Zahlung braucht eine.</translation>
    </message>
    <message>
        <source>There is no such branch.</source>
        <translation>Diese Filiale gibt es nicht.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 received this: it has %2 just like it. Please look there: sent again, this is entered once more.</source>
        <extracomment>%1 name of the service, %2 &quot;1 payment&quot;</extracomment>
        <translation>Es ist nicht sicher, ob %1 dies erhalten hat: Dort gibt es %2 genau wie diese. Bitte sehen Sie dort nach: Noch einmal gesendet, wird dies ein weiteres Mal eingetragen.</translation>
    </message>
    <message>
        <source>Nothing was sent: %1 does not have what was entered as “%2”.</source>
        <extracomment>%1 name of the service, %2 name of a field</extracomment>
        <translation>Es wurde nichts gesendet: %1 hat nicht, was als „%2“ eingetragen wurde.</translation>
    </message>
    <message>
        <source>%1 was not found in %2, so nothing was sent.</source>
        <extracomment>%1 a code that was typed, %2 name of the service</extracomment>
        <translation>%1 wurde in %2 nicht gefunden, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Seither geändert</translation>
    </message>
    <message>
        <source>This has more decimal places than are kept: it would become %1. Enter what is meant.</source>
        <translation>Das hat mehr Nachkommastellen, als gespeichert werden: Daraus würde %1. Geben Sie ein, was gemeint ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were changed after the journal had been sent to be posted, and may have been posted as they were before. %1</source>
        <extracomment>%1 sentences, each about one line</extracomment>
        <translation>
            <numerusform>%Ln davon wurde geändert, nachdem das Buchungsblatt zum Buchen gesendet war, und ist vielleicht so gebucht, wie sie vorher war. %1</numerusform>
            <numerusform>%Ln davon wurden geändert, nachdem das Buchungsblatt zum Buchen gesendet war, und sind vielleicht so gebucht, wie sie vorher waren. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted here, perhaps posted</source>
        <translation>Hier gelöscht, vielleicht gebucht</translation>
    </message>
    <message>
        <source>The payment must be allocated to at least one invoice.</source>
        <translation>Die Zahlung muss auf mindestens eine Rechnung aufgeteilt werden.</translation>
    </message>
    <message>
        <source>%1 must be more than zero.</source>
        <translation>%1 muss mehr als null sein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>lines of a journal</comment>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were deleted here while the posting was under way: %1. Whether they were posted all the same, %2 has not said.</source>
        <extracomment>%1 document numbers with amounts, %2 name of the service</extracomment>
        <translation>
            <numerusform>%Ln Zeile wurde hier gelöscht, während das Buchen lief: %1. Ob sie trotzdem gebucht wurde, hat %2 nicht gesagt.</numerusform>
            <numerusform>%Ln Zeilen wurden hier gelöscht, während das Buchen lief: %1. Ob sie trotzdem gebucht wurden, hat %2 nicht gesagt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The payment is in %1: the exchange rate is needed.</source>
        <extracomment>at the exchange rate of a payment; %1 code of a currency</extracomment>
        <translation>Die Zahlung ist in %1: Der Wechselkurs wird benötigt.</translation>
    </message>
    <message>
        <source>%1 has moved to another address. Please check the address of this connection.</source>
        <translation>%1 ist unter eine andere Adresse umgezogen. Bitte prüfen Sie die Adresse dieser Verbindung.</translation>
    </message>
    <message>
        <source>Not deleted, for the lines that would go with it are not as you saw them. %1 Delete anyway?</source>
        <extracomment>%1 sentences, each about one line</extracomment>
        <translation>Nicht gelöscht, denn die Zeilen, die mitgelöscht würden, sind nicht so, wie Sie sie gesehen haben. %1 Trotzdem löschen?</translation>
    </message>
    <message>
        <source>%1 has set anew: %2.</source>
        <extracomment>%1 name of the service, %2 names of fields</extracomment>
        <translation>%1 hat neu gesetzt: %2.</translation>
    </message>
    <message>
        <source>Trying again at %1.</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>Um %1 wird es noch einmal versucht.</translation>
    </message>
    <message>
        <source>Trying again in a moment…</source>
        <translation>Gleich wird es noch einmal versucht…</translation>
    </message>
    <message>
        <source>%1 has not saved this.</source>
        <translation>%1 hat dies nicht gespeichert.</translation>
    </message>
    <message>
        <source>Whether %1 received this when it was sent before could not be seen yet.</source>
        <translation>Ob %1 dies beim früheren Senden erhalten hat, war noch nicht zu sehen.</translation>
    </message>
    <message>
        <source>Somebody between this computer and %1, such as a gateway, answered in its place (%2), and nothing was saved.</source>
        <translation>Jemand zwischen diesem Computer und %1, etwa ein Gateway, hat an dessen Stelle geantwortet (%2), und nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1 has a problem (%2) and has not saved this.</source>
        <translation>%1 hat eine Störung (%2) und hat dies nicht gespeichert.</translation>
    </message>
    <message>
        <source>Released on %1 and not sent since. Send it now?</source>
        <extracomment>%1 a date with the time</extracomment>
        <translation>Am %1 freigegeben und seither nicht gesendet. Jetzt senden?</translation>
    </message>
    <message>
        <source>%1 points to another address, so it is not certain whether it received this. Please look there before you send it again, and check the address of this connection.</source>
        <translation>%1 verweist auf eine andere Adresse; es ist daher nicht sicher, ob dies dort angekommen ist. Bitte sehen Sie dort nach, bevor Sie es noch einmal senden, und prüfen Sie die Adresse dieser Verbindung.</translation>
    </message>
    <message>
        <source>It is not certain whether %1 received this, and the journal it was to stand in is no longer there: it may have been posted along with it. Please look there before you enter it again.</source>
        <translation>Es ist nicht sicher, ob %1 dies erhalten hat, und das Buchungsblatt, in dem es stehen sollte, gibt es nicht mehr: Es wurde vielleicht mitgebucht. Bitte sehen Sie dort nach, bevor Sie es noch einmal erfassen.</translation>
    </message>
    <message>
        <source>Nothing was sent, as something needs correcting first: %1</source>
        <extracomment>%1 what needs correcting, in sentences</extracomment>
        <translation>Nichts wurde gesendet, weil zuerst etwas zu berichtigen ist: %1</translation>
    </message>
    <message>
        <source>Gone before, perhaps posted</source>
        <translation>Vorher verschwunden, vielleicht gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were no longer in the journal before that: %1. Whether somebody has deleted or posted them is not known.</source>
        <extracomment>%1 document numbers with amounts</extracomment>
        <translation>
            <numerusform>%Ln Zeile war schon vorher nicht mehr im Buchungsblatt: %1. Ob jemand sie gelöscht oder gebucht hat, ist nicht bekannt.</numerusform>
            <numerusform>%Ln Zeilen waren schon vorher nicht mehr im Buchungsblatt: %1. Ob jemand sie gelöscht oder gebucht hat, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This was no longer in %1, so nothing was deleted from here. Who has deleted it is not known.</source>
        <translation>Dies war nicht mehr in %1, daher wurde von hier nichts gelöscht. Wer es gelöscht hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This journal was no longer in %1, so nothing was deleted from here. Somebody has deleted it, or it has been posted and came back under another code.</source>
        <translation>Dieses Buchungsblatt war nicht mehr in %1, daher wurde von hier nichts gelöscht. Jemand hat es gelöscht, oder es wurde gebucht und kam unter einem anderen Code wieder.</translation>
    </message>
</context>
<context>
    <name>clientele::AccountSummaries</name>
    <message>
        <source>The company was closed before this account was read.</source>
        <translation>Der Mandant wurde geschlossen, bevor dieses Konto gelesen war.</translation>
    </message>
</context>
<context>
    <name>clientele::AgesBrief</name>
    <message>
        <source>Age of what is open, %1</source>
        <extracomment>%1 is when the figures were read: &quot;21 Nov 2026, 10:41&quot;</extracomment>
        <translation>Altersstruktur, %1</translation>
    </message>
</context>
<context>
    <name>clientele::AgesView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a period and what is open in it: &quot;31 - 60 days: 3 200,00 EUR&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>As of %1, in periods of %2</source>
        <extracomment>%1 a day, %2 the length of one period as the service writes it: &quot;3M&quot;</extracomment>
        <translation>Stand %1, in Zeiträumen von %2</translation>
    </message>
</context>
<context>
    <name>clientele::AllocationsEditor</name>
    <message>
        <source>Add open invoices… (F4)</source>
        <translation>Offene Rechnungen hinzufügen… (F4)</translation>
    </message>
    <message>
        <source>Add open invoices to %1</source>
        <translation>Offene Rechnungen zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>An amount is missing or cannot be read.</source>
        <translation>Ein Betrag fehlt oder ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 applied</source>
        <translation>%1 zugeordnet</translation>
    </message>
    <message>
        <source>%1 of %2 applied, nothing left</source>
        <extracomment>%1 what is applied to invoices, %2 what was received</extracomment>
        <translation>%1 von %2 zugeordnet, nichts übrig</translation>
    </message>
    <message>
        <source>%1 of %2 applied, %3 left</source>
        <extracomment>%1 what is applied to invoices, %2 what was received, %3 what is left of it</extracomment>
        <translation>%1 von %2 zugeordnet, %3 übrig</translation>
    </message>
    <message>
        <source>%1 applied, %2 more than was received</source>
        <translation>%1 zugeordnet, %2 mehr als eingegangen ist</translation>
    </message>
    <message>
        <source>Together %1: this is the amount of the payment.</source>
        <translation>Zusammen %1: Das ist der Betrag der Zahlung.</translation>
    </message>
    <message>
        <source>The open invoices could not be read. %1</source>
        <translation>Die offenen Rechnungen konnten nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Choose the customer first: then the open invoices can be added here.</source>
        <translation>Wählen Sie zuerst den Kunden: Dann können hier die offenen Rechnungen hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The open invoices are being read…</source>
        <translation>Die offenen Rechnungen werden gelesen…</translation>
    </message>
    <message>
        <source>This is being read…</source>
        <translation>Das wird gelesen…</translation>
    </message>
    <message>
        <source>Apply…</source>
        <translation>Zuordnen…</translation>
    </message>
    <message>
        <source>Propose how the amount is applied</source>
        <translation>Vorschlagen, wie der Betrag zugeordnet wird</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 number of an invoice, %2 what is wrong with the amount for it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>button, key</comment>
        <extracomment>%1 what a button does, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>clientele::AllocationsModel</name>
    <message>
        <source>Ledger account</source>
        <translation>Sachkonto</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>read by a screen reader: %1 what stands in a cell, %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>column title with currency</comment>
        <extracomment>%1 column title, %2 currency code</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>%1 is open, and only whole amounts can be applied here: enter how much of it is paid.</source>
        <extracomment>%1 an amount</extracomment>
        <translation>Offen sind %1, und hier können nur ganze Beträge angewendet werden: Tragen Sie ein, wie viel davon bezahlt ist.</translation>
    </message>
    <message>
        <source>An amount is needed.</source>
        <translation>Ein Betrag wird gebraucht.</translation>
    </message>
    <message>
        <source>What the invoice would have open without this payment.</source>
        <translation>Was von der Rechnung ohne diese Zahlung offen wäre.</translation>
    </message>
</context>
<context>
    <name>clientele::AllocationsView</name>
    <message>
        <source>%1, invoice %2</source>
        <extracomment>what an amount is typed for: %1 title of the column, %2 number of an invoice</extracomment>
        <translation>%1, Rechnung %2</translation>
    </message>
</context>
<context>
    <name>clientele::ApplyWindow</name>
    <message>
        <source>Enter the received amount first.</source>
        <translation>Bitte zuerst den erhaltenen Betrag eingeben.</translation>
    </message>
    <message>
        <source>Ways to use the payment</source>
        <translation>Wege, die Zahlung zu verwenden</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Überspringen</translation>
    </message>
    <message>
        <source>&amp;Take the proposal</source>
        <translation>&amp;Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>Choose invoices myself</source>
        <translation>Rechnungen selbst wählen</translation>
    </message>
    <message>
        <source>%1, due %2: %3 open</source>
        <extracomment>%1 number of an invoice, %2 day it is due, %3 an amount</extracomment>
        <translation>%1, fällig %2: %3 offen</translation>
    </message>
    <message>
        <source>%1: %2 open</source>
        <comment>invoice, amount</comment>
        <translation>%1: %2 offen</translation>
    </message>
    <message>
        <source>The amount is not enough for all of them.</source>
        <translation>Der Betrag reicht nicht für alle.</translation>
    </message>
    <message>
        <source>%1 more than is open: it stays on account</source>
        <translation>%1 mehr als offen ist: bleibt als Guthaben stehen</translation>
    </message>
    <message>
        <source>%1 stays open</source>
        <translation>%1 bleibt offen</translation>
    </message>
    <message>
        <source>Nothing is left over.</source>
        <translation>Es bleibt nichts übrig.</translation>
    </message>
    <message>
        <source>Invoice %1, exactly</source>
        <translation>Rechnung %1, genau</translation>
    </message>
    <message>
        <source>Invoice %1, less its cash discount</source>
        <translation>Rechnung %1, abzüglich Skonto</translation>
    </message>
    <message>
        <source>Invoices %1 together, exactly</source>
        <translation>Rechnungen %1 zusammen, genau</translation>
    </message>
    <message>
        <source>Oldest first: %1</source>
        <translation>Älteste zuerst: %1</translation>
    </message>
    <message>
        <source>Leave on account</source>
        <translation>Akonto stehen lassen</translation>
    </message>
    <message>
        <source>%1, due %2: %3 of %4</source>
        <extracomment>%1 number of an invoice, %2 day it is due, %3 and %4 amounts</extracomment>
        <translation>%1, fällig %2: %3 von %4</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>invoice, paid, open</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Cash discount: %1</source>
        <translation>Skonto: %1</translation>
    </message>
    <message numerus="yes">
        <source>Becomes %Ln lines under one document number</source>
        <translation>
            <numerusform>Wird %Ln Zeile unter einer Belegnummer</numerusform>
            <numerusform>Wird zu %Ln Zeilen unter einer Belegnummer</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Received amount</source>
        <translation>Erhaltener &amp;Betrag</translation>
    </message>
    <message>
        <source>There are no open invoices.</source>
        <translation>Es gibt keine offenen Rechnungen.</translation>
    </message>
    <message>
        <source>No proposal fits: enter the amounts by hand.</source>
        <translation>Kein Vorschlag passt: Tragen Sie die Beträge von Hand ein.</translation>
    </message>
    <message>
        <source>The amount cannot be used for these alone.</source>
        <translation>Der Betrag lässt sich nicht für diese allein verwenden.</translation>
    </message>
    <message numerus="yes">
        <source>Here stand the %Ln invoices due first, of more.</source>
        <translation>
            <numerusform>Hier steht die %Ln zuerst fällige Rechnung von mehreren.</numerusform>
            <numerusform>Hier stehen die %Ln zuerst fälligen Rechnungen von mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>customer, invoice</comment>
        <extracomment>an invoice to be ticked: %1 customer, %2 the invoice with what is open on it</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>customer, way</comment>
        <extracomment>a way to use a payment: %1 customer, %2 such as &quot;Invoice 103, exactly&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 received on %2</source>
        <extracomment>%1 an amount, %2 a day</extracomment>
        <translation>%1 erhalten am %2</translation>
    </message>
    <message>
        <source>%1 received</source>
        <comment>amount</comment>
        <translation>%1 erhalten</translation>
    </message>
    <message>
        <source>received on %1</source>
        <comment>day</comment>
        <translation>erhalten am %1</translation>
    </message>
    <message>
        <source>No other invoice is open.</source>
        <translation>Keine andere Rechnung ist offen.</translation>
    </message>
    <message>
        <source>%1 keeps only whole amounts for each invoice, and %2 has cents. Enter a whole amount, or record this payment in %1 itself.</source>
        <extracomment>%1 name of the service, %2 an amount</extracomment>
        <translation>%1 führt je Rechnung nur ganze Beträge, und %2 hat Cent. Geben Sie einen ganzen Betrag ein, oder erfassen Sie diese Zahlung in %1 selbst.</translation>
    </message>
    <message>
        <source>This is %1 more than is open, and %2 keeps no part of a payment that goes to no invoice. Enter no more than is open.</source>
        <extracomment>%1 an amount, %2 name of the service</extracomment>
        <translation>Das sind %1 mehr, als offen ist, und %2 führt keinen Teil einer Zahlung, der zu keiner Rechnung gehört. Geben Sie nicht mehr ein, als offen ist.</translation>
    </message>
    <message>
        <source>%1 keeps only whole amounts for each invoice, and every proposal has cents. Enter whole amounts by hand.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>%1 führt je Rechnung nur ganze Beträge, und jeder Vorschlag hat Cent. Geben Sie ganze Beträge von Hand ein.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices dated after the payment are left out: %1. If the payment is for one of them, correct its date first.</source>
        <extracomment>%1 numbers of invoices</extracomment>
        <translation>
            <numerusform>%Ln Rechnung ist nach der Zahlung datiert und bleibt weg: %1. Gilt die Zahlung für sie, berichtigen Sie zuerst das Datum der Zahlung.</numerusform>
            <numerusform>%Ln Rechnungen sind nach der Zahlung datiert und bleiben weg: %1. Gilt die Zahlung für eine davon, berichtigen Sie zuerst das Datum der Zahlung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more than is open: it becomes a line of its own, on account</source>
        <translation>%1 mehr, als offen ist: Das wird eine eigene Zeile, als Guthaben</translation>
    </message>
    <message>
        <source>This becomes several lines: enter a document number for them first.</source>
        <translation>Daraus werden mehrere Zeilen: Geben Sie zuerst eine Belegnummer für sie ein.</translation>
    </message>
    <message>
        <source>Apply %1</source>
        <extracomment>%1 is the document number of a payment</extracomment>
        <translation>%1 ausgleichen</translation>
    </message>
    <message>
        <source>Apply %1 from %2</source>
        <extracomment>%1 an amount, %2 number and name of a customer</extracomment>
        <translation>%1 von %2 ausgleichen</translation>
    </message>
    <message>
        <source>Apply the payment</source>
        <translation>Zahlung ausgleichen</translation>
    </message>
    <message>
        <source>Leave it applied to %1</source>
        <extracomment>%1 number of an invoice</extracomment>
        <translation>Mit %1 ausgeglichen lassen</translation>
    </message>
    <message>
        <source>%1 does not tell what is still open of an invoice, so an amount can only go to one invoice as a whole.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>%1 sagt nicht, was von einer Rechnung noch offen ist; ein Betrag kann deshalb nur als Ganzes für eine Rechnung verwendet werden.</translation>
    </message>
    <message>
        <source>No open invoice of this customer in %1 is left for this payment.</source>
        <extracomment>%1 code of a currency; other payments may have used what was open</extracomment>
        <translation>Für diese Zahlung ist keine offene Rechnung dieses Kunden in %1 übrig.</translation>
    </message>
    <message>
        <source>%1: %2 in all</source>
        <comment>invoice, amount</comment>
        <translation>%1: %2 insgesamt</translation>
    </message>
    <message>
        <source>%1, due %2: %3 in all</source>
        <extracomment>%1 number of an invoice, %2 day it is due, %3 an amount</extracomment>
        <translation>%1, fällig %2: %3 insgesamt</translation>
    </message>
    <message>
        <source>Choose one of them only: how the amount would be divided is not known.</source>
        <translation>Wählen Sie nur eine davon: Wie der Betrag aufzuteilen wäre, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This is at least %1 more than is open.</source>
        <extracomment>%1 an amount</extracomment>
        <translation>Das sind mindestens %1 mehr, als offen ist.</translation>
    </message>
    <message>
        <source>What is still open of it %1 does not tell.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>Was davon noch offen ist, sagt %1 nicht.</translation>
    </message>
    <message>
        <source>Invoice %1, whose total is this amount</source>
        <translation>Rechnung %1, deren Gesamtbetrag dieser Betrag ist</translation>
    </message>
    <message>
        <source>It is then no longer applied to %1</source>
        <extracomment>%1 number of an invoice</extracomment>
        <translation>Sie ist dann nicht mehr mit %1 ausgeglichen</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <comment>invoice, payments</comment>
        <extracomment>%1 number of an invoice, %2 the payments that use it</extracomment>
        <translation>%1: in %2</translation>
    </message>
    <message>
        <source>Nothing is left of invoices that other payments use already – %1.</source>
        <extracomment>%1 &quot;103001: in G00001; 103002: in G00002&quot;</extracomment>
        <translation>Von Rechnungen, die andere Zahlungen bereits verwenden, ist nichts übrig – %1.</translation>
    </message>
    <message numerus="yes">
        <source>Sums of several invoices were looked for among the %Ln due first only.</source>
        <translation>
            <numerusform>Summen aus mehreren Rechnungen wurden nur unter der %Ln zuerst fälligen gesucht.</numerusform>
            <numerusform>Summen aus mehreren Rechnungen wurden nur unter den %Ln zuerst fälligen gesucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>In all</source>
        <comment>invoices</comment>
        <extracomment>head of a column of amounts: of the whole invoice; what is open of it is not known</extracomment>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>invoices</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>column, currency</comment>
        <extracomment>head of a column of amounts: %1 what they are, %2 their currency</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Payments that are not posted yet use this invoice already: %1.</source>
        <extracomment>%1 document numbers</extracomment>
        <translation>Noch nicht gebuchte Zahlungen verwenden diese Rechnung bereits: %1.</translation>
    </message>
    <message>
        <source>%1; also in %2</source>
        <comment>invoice, payments</comment>
        <extracomment>%1 an invoice and its amounts, %2 other payments that use it</extracomment>
        <translation>%1; auch in %2</translation>
    </message>
    <message>
        <source>Cash discount: %1% of %2, which is %3, allowed until %4</source>
        <extracomment>%1 a number, %2 an amount, %3 what that makes, %4 the last day it is allowed</extracomment>
        <translation>Skonto: %1 % von %2, das sind %3, zulässig bis %4</translation>
    </message>
</context>
<context>
    <name>clientele::AroundSection</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these could not be understood and are missing here.</source>
        <translation>
            <numerusform>%Ln davon war nicht zu verstehen und fehlt hier.</numerusform>
            <numerusform>%Ln davon waren nicht zu verstehen und fehlen hier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::AroundTable</name>
    <message>
        <source>%1 %2</source>
        <comment>code, name</comment>
        <extracomment>a code and the name it stands for: &quot;40 Europe South&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>clientele::AttentionModel</name>
    <message>
        <source>Open. Space: I have looked at it.</source>
        <translation>Öffnen. Leertaste: Ich habe es angesehen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>one line of what needs attention, heard: number, name, sentence</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
</context>
<context>
    <name>clientele::BalanceParts</name>
    <message>
        <source>Open invoices</source>
        <translation>Offene Rechnungen</translation>
    </message>
    <message>
        <source>Payments and credits not applied</source>
        <translation>Nicht ausgeglichene Zahlungen und Gutschriften</translation>
    </message>
    <message>
        <source>Other open items, without an invoice</source>
        <translation>Andere offene Posten ohne Rechnung</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
</context>
<context>
    <name>clientele::Card</name>
    <message>
        <source>%1 Key: %2</source>
        <translation>%1 Taste: %2</translation>
    </message>
</context>
<context>
    <name>clientele::ChangesModel</name>
    <message>
        <source>(new)</source>
        <extracomment>stands where the number of a record will stand</extracomment>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4. %5</source>
        <extracomment>one line of the unsent changes, heard: number, name, field, old and new value, state</extracomment>
        <translation>%1 %2, %3: %4. %5</translation>
    </message>
    <message>
        <source>Restore old value</source>
        <translation>Alten Wert einsetzen</translation>
    </message>
    <message>
        <source>Do not send it yet</source>
        <translation>Noch nicht senden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Waits for your decision on other fields.</source>
        <translation>Wartet auf Ihre Entscheidung bei anderen Feldern.</translation>
    </message>
    <message>
        <source>Not sent, prefilled</source>
        <translation>Nicht gesendet, vorbelegt</translation>
    </message>
    <message>
        <source>Needs correcting</source>
        <translation>Zu berichtigen</translation>
    </message>
</context>
<context>
    <name>clientele::ChangesPanel</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>A&amp;nzeigen</translation>
    </message>
    <message>
        <source>Which companies are shown</source>
        <translation>Welche Mandanten gezeigt werden</translation>
    </message>
    <message>
        <source>This company</source>
        <translation>Dieser Mandant</translation>
    </message>
    <message>
        <source>All companies</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>Send changes…</source>
        <translation>Änderungen senden…</translation>
    </message>
    <message>
        <source>Changes not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>No changes. What you type is kept here until you send it.</source>
        <translation>Keine Änderungen. Was Sie eingeben, bleibt hier, bis Sie es senden.</translation>
    </message>
    <message>
        <source>Nothing needs your attention.</source>
        <translation>Es gibt nichts zu klären.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you allow sending</source>
        <translation>Nichts verlässt diesen Computer, bis Sie das Senden erlauben</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nichts zu senden</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sends to %1.</source>
        <translation>Sendet an %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes. A new record counts as one change.</source>
        <translation>
            <numerusform>%Ln Änderung. Ein neuer Datensatz zählt als eine.</numerusform>
            <numerusform>%Ln Änderungen. Ein neuer Datensatz zählt als eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is under way</source>
        <translation>Alles ist unterwegs</translation>
    </message>
</context>
<context>
    <name>clientele::CheckLines</name>
    <message>
        <source>Looking for the address…</source>
        <translation>Die Adresse wird gesucht…</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>The address answers</source>
        <translation>Die Adresse antwortet</translation>
    </message>
    <message>
        <source>The token is accepted</source>
        <translation>Das Token wird angenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n companies can be read</source>
        <translation>
            <numerusform>%n Mandant kann gelesen werden</numerusform>
            <numerusform>%n Mandanten können gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>No company may be read with this token</source>
        <translation>Mit diesem Token darf kein Mandant gelesen werden</translation>
    </message>
    <message>
        <source>The service was not found at this address</source>
        <translation>Unter dieser Adresse wurde der Dienst nicht gefunden</translation>
    </message>
    <message>
        <source>The token is not accepted</source>
        <translation>Das Token wird nicht angenommen</translation>
    </message>
    <message>
        <source>The companies could not be read</source>
        <translation>Die Mandanten konnten nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>clientele::Chip</name>
    <message>
        <source>Filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Change this filter</source>
        <translation>Diesen Filter ändern</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
</context>
<context>
    <name>clientele::CommandFinder</name>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>Geben Sie einen Teil des Namens ein</translation>
    </message>
    <message>
        <source>Name of the command</source>
        <translation>Name des Befehls</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Not possible just now.</source>
        <translation>Geht gerade nicht.</translation>
    </message>
</context>
<context>
    <name>clientele::CommandReasons</name>
    <message>
        <source>Open a company first.</source>
        <translation>Öffnen Sie zuerst einen Mandanten.</translation>
    </message>
    <message>
        <source>No filter is on.</source>
        <translation>Es ist kein Filter gesetzt.</translation>
    </message>
    <message>
        <source>Nothing is being read.</source>
        <translation>Es wird nichts gelesen.</translation>
    </message>
    <message>
        <source>This list can only be looked at.</source>
        <translation>Diese Liste lässt sich nur ansehen.</translation>
    </message>
    <message>
        <source>This company is view only. Allow sending first.</source>
        <translation>Dieser Mandant ist nur zur Ansicht offen. Erlauben Sie zuerst das Senden.</translation>
    </message>
    <message>
        <source>Several are selected. This is done to one at a time.</source>
        <translation>Es sind mehrere ausgewählt. Das geht nur bei einem einzelnen.</translation>
    </message>
    <message>
        <source>%1 does not offer this.</source>
        <translation>%1 bietet das nicht an.</translation>
    </message>
    <message>
        <source>This is so already.</source>
        <translation>Das ist schon so.</translation>
    </message>
    <message>
        <source>There are no changes to send.</source>
        <translation>Es gibt keine Änderungen zu senden.</translation>
    </message>
    <message>
        <source>Nothing needs a decision.</source>
        <translation>Es gibt nichts zu entscheiden.</translation>
    </message>
    <message>
        <source>This record has no changes.</source>
        <translation>Dieser Datensatz hat keine Änderungen.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Nichts wartet auf das Senden.</translation>
    </message>
    <message>
        <source>R&amp;esume sending</source>
        <translation>Senden &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>Senden &amp;anhalten</translation>
    </message>
    <message>
        <source>Sending is always allowed in a test or sample company.</source>
        <translation>Bei einem Test- oder Mustermandanten ist Senden immer erlaubt.</translation>
    </message>
    <message>
        <source>&amp;Back to view only</source>
        <translation>&amp;Zurück zu „Nur Ansicht“</translation>
    </message>
    <message>
        <source>&amp;Allow sending…</source>
        <translation>Senden &amp;erlauben…</translation>
    </message>
    <message>
        <source>Open “Payments to post” first.</source>
        <translation>Bitte zuerst „Zu buchende Zahlungen“ öffnen.</translation>
    </message>
    <message>
        <source>It is not in %1 yet.</source>
        <translation>Er ist noch nicht in %1.</translation>
    </message>
    <message>
        <source>This one is not sent yet, and has no account.</source>
        <translation>Dieser ist noch nicht gesendet und hat kein Konto.</translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation>&amp;Zahlungen</translation>
    </message>
    <message>
        <source>&amp;Payments to post</source>
        <translation>&amp;Zu buchende Zahlungen</translation>
    </message>
</context>
<context>
    <name>clientele::CommandRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Kunden</translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation>&amp;Zahlungen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <comment>menu</comment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Chan&amp;ges</source>
        <translation>Änderun&amp;gen</translation>
    </message>
</context>
<context>
    <name>clientele::CompaniesModel</name>
    <message>
        <source>Value lists</source>
        <translation>Wertelisten</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, sending allowed, %3</source>
        <extracomment>heard for a company in the tree: %1 name, %2 LIVE or TEST, %3 service</extracomment>
        <translation>%1, %2, Senden erlaubt, %3</translation>
    </message>
    <message>
        <source>%1, %2, view only, %3</source>
        <translation>%1, %2, nur Ansicht, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>heard for a list in the tree: %1 its name, %2 how many records</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All companies</source>
        <translation>Alle Mandanten</translation>
    </message>
</context>
<context>
    <name>clientele::CompanyBadge</name>
    <message>
        <source>%1, sending allowed</source>
        <translation>%1, Senden erlaubt</translation>
    </message>
    <message>
        <source>%1, view only</source>
        <translation>%1, nur Ansicht</translation>
    </message>
    <message>
        <source>Changes may be sent to this company.</source>
        <translation>Änderungen dürfen an diesen Mandanten gesendet werden.</translation>
    </message>
    <message>
        <source>You may look and type; nothing can be sent until you allow it.</source>
        <translation>Sie können ansehen und eingeben; gesendet wird nichts, bis Sie es erlauben.</translation>
    </message>
</context>
<context>
    <name>clientele::ConfirmWindow</name>
    <message>
        <source>%1 was changed since you looked</source>
        <translation>%1 wurde geändert, seit Sie es angesehen haben</translation>
    </message>
    <message>
        <source>Changed since you looked</source>
        <translation>Geändert, seit Sie es angesehen haben</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Do not send</source>
        <translation>&amp;Nicht senden</translation>
    </message>
    <message>
        <source>&amp;Delete anyway</source>
        <translation>Trotzdem &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>Trotzdem &amp;senden</translation>
    </message>
    <message>
        <source>Reading what it is now…</source>
        <translation>Der jetzige Stand wird gelesen…</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 when you looked: %2</source>
        <translation>%1, als Sie es ansahen: %2</translation>
    </message>
    <message>
        <source>%1 now: %2</source>
        <translation>%1 jetzt: %2</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>When you looked</source>
        <translation>Als Sie es ansahen</translation>
    </message>
    <message>
        <source>In %1 now</source>
        <translation>Jetzt in %1</translation>
    </message>
    <message>
        <source>It was saved again, but nothing that is shown here has another value.</source>
        <translation>Es wurde noch einmal gespeichert, aber nichts von dem, was hier steht, hat einen anderen Wert.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>%1 was to be deleted, but somebody has changed it since. Nothing was deleted.</source>
        <translation>%1 sollte gelöscht werden, aber jemand hat es seither geändert. Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>%1 was changed by somebody since. Nothing was sent.</source>
        <translation>%1 wurde seither von jemandem geändert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It was changed once more. Please look again.</source>
        <translation>Es wurde noch einmal geändert. Bitte sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>What it is now could not be read. %1</source>
        <extracomment>%1 a sentence about what went wrong, with the words of the service</extracomment>
        <translation>Wie es jetzt aussieht, konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message>
        <source>%1 was to be deleted, but the lines that would go with it are not as you saw them. Nothing was deleted.</source>
        <translation>%1 sollte gelöscht werden, aber die Zeilen, die mitgelöscht würden, sind nicht so, wie Sie sie gesehen haben. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Keep unsent</source>
        <translation>Ungesendet behalten</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>clientele::ConnectWindow</name>
    <message>
        <source>Connect a service</source>
        <translation>Mit einem Dienst verbinden</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;LIVE: real books, opens view only</source>
        <translation>&amp;ECHT: echte Bücher, zuerst nur Ansicht</translation>
    </message>
    <message>
        <source>T&amp;EST: for trying out, may be sent at once</source>
        <translation>&amp;TEST: zum Ausprobieren, Senden sofort erlaubt</translation>
    </message>
    <message>
        <source>These books are</source>
        <translation>Diese Bücher sind</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Companies to open</source>
        <translation>Zu öffnende Mandanten</translation>
    </message>
    <message>
        <source>&amp;Name shown here</source>
        <translation>Angezeigter &amp;Name</translation>
    </message>
    <message>
        <source>Name shown here</source>
        <translation>Angezeigter Name</translation>
    </message>
    <message>
        <source>Please enter the address of the service.</source>
        <translation>Bitte geben Sie die Adresse des Dienstes ein.</translation>
    </message>
    <message>
        <source>This is not an address. It begins with https:// and has no blanks.</source>
        <translation>Das ist keine Adresse. Sie beginnt mit https:// und hat keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Without https:// the token could be read on its way, so nothing was sent.</source>
        <translation>Ohne https:// könnte das Token unterwegs mitgelesen werden, darum wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The service answers, but this token may not see any company. Please ask its administrator for the permission to read one.</source>
        <translation>Der Dienst antwortet, aber mit diesem Token ist kein Mandant zu sehen. Bitte lassen Sie sich von der Administration das Leserecht geben.</translation>
    </message>
    <message>
        <source>Nothing answers at this address. Please check it, and your connection.</source>
        <translation>Unter dieser Adresse antwortet nichts. Bitte prüfen Sie sie und Ihre Verbindung.</translation>
    </message>
    <message>
        <source>What answers there is not the API of %1. Please check the address.</source>
        <translation>Was dort antwortet, ist nicht die API von %1. Bitte prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Taken as LIVE, because the address does not say otherwise.</source>
        <translation>Gilt als ECHT, weil die Adresse nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Taken as TEST, because of the address. Please choose LIVE if these are real books.</source>
        <translation>Gilt wegen der Adresse als TEST. Bitte wählen Sie ECHT, wenn es echte Bücher sind.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Check first, then tick a company.</source>
        <translation>Erst prüfen, dann einen Mandanten anhaken.</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>&amp;Weitere Einstellungen</translation>
    </message>
    <message>
        <source>%1 does not accept this. Please check that it was entered as a whole.</source>
        <translation>%1 nimmt das nicht an. Bitte prüfen Sie, ob es vollständig eingegeben ist.</translation>
    </message>
    <message>
        <source>Com&amp;panies to open</source>
        <translation>Zu öffnende &amp;Mandanten</translation>
    </message>
</context>
<context>
    <name>clientele::CreditUse</name>
    <message>
        <source>Credit limit %1</source>
        <extracomment>%1 is an amount of money with its currency</extracomment>
        <translation>Kreditlimit %1</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>über dem Limit</translation>
    </message>
    <message>
        <source>%1 %, over the limit</source>
        <translation>%1 %, über dem Limit</translation>
    </message>
    <message>
        <source>%1 %, near the limit</source>
        <translation>%1 %, nahe am Limit</translation>
    </message>
    <message>
        <source>%1 % used</source>
        <translation>%1 % genutzt</translation>
    </message>
    <message>
        <source>%1 percent of the credit limit of %2 is used.</source>
        <translation>%1 Prozent des Kreditlimits von %2 sind genutzt.</translation>
    </message>
</context>
<context>
    <name>clientele::DecideDelegate</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>clientele::DecideView</name>
    <message>
        <source>Fields that were changed</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>&amp;Fremden Wert nehmen</translation>
    </message>
    <message>
        <source>Take &amp;mine</source>
        <translation>&amp;Eigenen Wert nehmen</translation>
    </message>
    <message>
        <source>&amp;Back to what it was when you opened it</source>
        <translation>&amp;Zurück zum Wert beim Öffnen</translation>
    </message>
    <message>
        <source>T&amp;ype another value…</source>
        <translation>&amp;Anderen Wert eingeben…</translation>
    </message>
    <message>
        <source>&amp;Field by field</source>
        <translation>Fel&amp;d für Feld</translation>
    </message>
</context>
<context>
    <name>clientele::DecideWindow</name>
    <message>
        <source>%1 was also changed by someone else</source>
        <translation>%1 wurde auch von jemand anderem geändert</translation>
    </message>
    <message>
        <source>Also changed by someone else: please decide</source>
        <translation>Auch von jemand anderem geändert: Bitte entscheiden Sie</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Stays as it is now</source>
        <translation>Bleibt, wie es jetzt ist</translation>
    </message>
    <message>
        <source>All &amp;theirs</source>
        <translation>Alle &amp;fremden</translation>
    </message>
    <message>
        <source>All &amp;mine</source>
        <translation>Alle &amp;eigenen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>S&amp;päter</translation>
    </message>
    <message>
        <source>&amp;Send these values</source>
        <translation>Diese Werte &amp;senden</translation>
    </message>
    <message>
        <source>%1. You opened it at %2; it was changed in %3 at %4 (it does not say by whom).</source>
        <translation>%1. Von Ihnen geöffnet: %2; in %3 geändert: %4 (von wem, steht dort nicht).</translation>
    </message>
    <message>
        <source>%1. You opened it at %2; at %4 it was found changed in %3 (it does not say by whom).</source>
        <translation>%1. Von Ihnen geöffnet: %2; geändert vorgefunden in %3: %4 (von wem, steht dort nicht).</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs correcting</source>
        <translation>
            <numerusform>%n zu berichtigen</numerusform>
            <numerusform>%n zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Zu entscheiden</translation>
    </message>
    <message>
        <source>They changed</source>
        <translation>Von anderen</translation>
    </message>
    <message>
        <source>You changed</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>Same on both</source>
        <translation>Beide gleich</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Changed again at %1. What you chose elsewhere still stands.</source>
        <translation>Um %1 noch einmal geändert. Was Sie sonst gewählt haben, gilt weiter.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Keep as not sent</source>
        <translation>Ungesendet behalten</translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>%1 Your values are kept under “Changes not sent yet”.</source>
        <translation>%1 Ihre Werte stehen weiter unter „Noch nicht gesendet“.</translation>
    </message>
    <message>
        <source>&amp;Keep their values</source>
        <translation>Fremde Werte &amp;behalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>clientele::DetailPane</name>
    <message>
        <source>Choose a line in the list to see it here.</source>
        <translation>Wählen Sie eine Zeile der Liste, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Not in %1 yet</source>
        <translation>Noch nicht in %1</translation>
    </message>
    <message>
        <source>Figures not read yet</source>
        <translation>Zahlen noch nicht gelesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>whose figures these are and how old: &quot;Business Central, 21 Nov 2026, 10:41&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
</context>
<context>
    <name>clientele::EditFoot</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Create and close</source>
        <translation>Anlegen und schließen</translation>
    </message>
    <message>
        <source>Send and close</source>
        <translation>Senden und schließen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Än&amp;derungen verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, not kept on this computer</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht gesendet, nicht auf diesem Computer gesichert</numerusform>
            <numerusform>%Ln Änderungen noch nicht gesendet, nicht auf diesem Computer gesichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, kept on this computer</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht gesendet, auf diesem Computer gesichert</numerusform>
            <numerusform>%Ln Änderungen noch nicht gesendet, auf diesem Computer gesichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, being kept…</source>
        <translation>
            <numerusform>%Ln Änderung noch nicht gesendet, wird gesichert…</numerusform>
            <numerusform>%Ln Änderungen noch nicht gesendet, werden gesichert…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes need your attention</source>
        <translation>
            <numerusform>%Ln Änderung zu klären</numerusform>
            <numerusform>%Ln Änderungen zu klären</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes on their way</source>
        <translation>
            <numerusform>%Ln Änderung unterwegs</numerusform>
            <numerusform>%Ln Änderungen unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 why they cannot be sent just now, %2 how many changes are not sent</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Send when connected</source>
        <translation>Senden, sobald verbunden</translation>
    </message>
    <message>
        <source>Send to %1 (%2)</source>
        <translation>An %1 (%2) senden</translation>
    </message>
    <message>
        <source>Not sent yet, not kept on this computer</source>
        <translation>Noch nicht gesendet, auf diesem Computer nicht gesichert</translation>
    </message>
    <message>
        <source>Not sent yet, kept on this computer</source>
        <translation>Noch nicht gesendet, auf diesem Computer gesichert</translation>
    </message>
    <message>
        <source>Not sent yet, being kept…</source>
        <translation>Noch nicht gesendet, wird gesichert …</translation>
    </message>
    <message>
        <source>First see what is said above.</source>
        <translation>Sehen Sie zuerst, was oben steht.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 why they cannot be sent just now, a whole sentence; %2 how many changes are not sent</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>clientele::EditForm</name>
    <message>
        <source>Pages of the form</source>
        <translation>Seiten des Formulars</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Änderungsprotokoll</translation>
    </message>
</context>
<context>
    <name>clientele::EditNotices</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: it was “%2” and now is “%3”.</source>
        <translation>%1: war „%2“ und ist jetzt „%3“.</translation>
    </message>
    <message>
        <source>Someone else changed this. %1</source>
        <translation>Jemand anderes hat das geändert. %1</translation>
    </message>
</context>
<context>
    <name>clientele::EditWindow</name>
    <message>
        <source>Not in %1 yet</source>
        <translation>Noch nicht in %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>record, company, LIVE or TEST</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · read at %2. What others change meanwhile is found by comparing just before sending.</source>
        <extracomment>%1 what this is (&quot;Customer 10000&quot;, &quot;Layer&quot;), %2 time of day</extracomment>
        <translation>%1 · gelesen um %2. Was andere inzwischen ändern, zeigt der Vergleich kurz vor dem Senden.</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>Forderungen</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Zugehöriges</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what this is, what goes along</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What was typed has been discarded.</source>
        <translation>Was getippt war, ist verworfen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>clientele::FieldLine</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2, not sent, was %3</source>
        <extracomment>heard for a changed value: %1 label, %2 new value, %3 old value</extracomment>
        <translation>%1: %2, nicht gesendet, war %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>heard for a value: %1 label, %2 value</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>clientele::FieldRow</name>
    <message>
        <source>Restore old value</source>
        <translation>Alten Wert einsetzen</translation>
    </message>
    <message>
        <source>Restore old value of %1</source>
        <translation>Alten Wert einsetzen: %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>calculated by %1, %2</source>
        <translation>errechnet von %1, %2</translation>
    </message>
    <message>
        <source>calculated by %1</source>
        <translation>errechnet von %1</translation>
    </message>
    <message>
        <source>%1 does not let this be changed from here.</source>
        <translation>%1 lässt das von hier aus nicht ändern.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 name of a field, %2 a currency: &quot;Credit limit, USD&quot;
----------
%1 the date that was typed, in words, %2 &quot;was ...&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in the field</source>
        <translation>%1 im Feld</translation>
    </message>
    <message>
        <source>%1, %2 was sent before</source>
        <extracomment>%1 &quot;was ...&quot;, %2 a value that was sent before and is under way, while a newer one is typed</extracomment>
        <translation>%1, vorher gesendet: %2</translation>
    </message>
    <message>
        <source>This was given when the record was made.</source>
        <translation>Das wurde beim Anlegen des Datensatzes vergeben.</translation>
    </message>
    <message>
        <source>%1 (%2 reads it again)</source>
        <extracomment>%1 how old a list of values is, %2 a key</extracomment>
        <translation>%1 (%2 liest neu)</translation>
    </message>
    <message>
        <source>“Renumber…” (%1) gives it another one.</source>
        <translation>„Umnummerieren…“ (%1) gibt ihm eine andere.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln characters</source>
        <extracomment>%1 how many characters a text has, %Ln how many it may have</extracomment>
        <translation>
            <numerusform>%1 von %Ln Zeichen</numerusform>
            <numerusform>%1 von %Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>old value, sentence</comment>
        <extracomment>%1 &quot;was ...&quot;, %2 a whole sentence about what was typed: &quot;Nothing is left open of it.&quot;</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>clientele::FoundEditor</name>
    <message>
        <source>Show the list (%1)</source>
        <translation>Liste zeigen (%1)</translation>
    </message>
</context>
<context>
    <name>clientele::GroupDialog</name>
    <message>
        <source>Use these values</source>
        <translation>Diese Werte nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>clientele::InvoiceEditor</name>
    <message>
        <source>Apply…</source>
        <translation>Ausgleichen…</translation>
    </message>
    <message>
        <source>Propose how the payment is applied</source>
        <translation>Vorschlagen, womit die Zahlung ausgeglichen wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>button, key</comment>
        <extracomment>%1 what a button does, %2 its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>day</comment>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>amount</comment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>dated after the payment</source>
        <comment>invoice</comment>
        <translation>nach der Zahlung datiert</translation>
    </message>
    <message>
        <source>The open invoices are being read…</source>
        <translation>Die offenen Rechnungen werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open invoices (%1 shows them)</source>
        <extracomment>%1 is a key</extracomment>
        <translation>
            <numerusform>%Ln offene Rechnung (%1 zeigt sie)</numerusform>
            <numerusform>%Ln offene Rechnungen (%1 zeigt sie)</numerusform>
        </translation>
    </message>
    <message>
        <source>An invoice of %1</source>
        <translation>Eine Rechnung von %1</translation>
    </message>
    <message>
        <source>An invoice in %1</source>
        <comment>currency</comment>
        <translation>Eine Rechnung in %1</translation>
    </message>
    <message>
        <source>Nothing is left open of it.</source>
        <translation>Davon ist nichts mehr offen.</translation>
    </message>
    <message>
        <source>No open invoice has this number.</source>
        <translation>Keine offene Rechnung hat diese Nummer.</translation>
    </message>
</context>
<context>
    <name>clientele::InvoicePicker</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>Offene Rechnungen</translation>
    </message>
    <message>
        <source>Invoices of &amp;all customers</source>
        <translation>Rechnungen &amp;aller Kunden</translation>
    </message>
    <message>
        <source>Add open invoices</source>
        <translation>Offene Rechnungen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>There are no more open invoices.</source>
        <translation>Es gibt keine weiteren offenen Rechnungen.</translation>
    </message>
</context>
<context>
    <name>clientele::InvoiceTicks</name>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Also in</source>
        <extracomment>head of a column: other payments that an invoice stands in</extracomment>
        <translation>Auch in</translation>
    </message>
</context>
<context>
    <name>clientele::JournalFoot</name>
    <message>
        <source>P&amp;ost journal…</source>
        <translation>Buchungsblatt bu&amp;chen…</translation>
    </message>
    <message>
        <source>App&amp;ly…</source>
        <translation>Au&amp;sgleichen…</translation>
    </message>
    <message>
        <source>P&amp;rint list…</source>
        <translation>Liste d&amp;rucken…</translation>
    </message>
    <message>
        <source>No journal is chosen</source>
        <translation>Kein Buchungsblatt gewählt</translation>
    </message>
    <message>
        <source>There is nothing to post</source>
        <translation>Es gibt nichts zu buchen</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>Nur Ansicht</translation>
    </message>
    <message>
        <source>A posting is under way</source>
        <translation>Eine Buchung ist unterwegs</translation>
    </message>
    <message>
        <source>Proposes which invoices the payment in the chosen line is for</source>
        <translation>Schlägt vor, für welche Rechnungen die Zahlung der gewählten Zeile ist</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as %2. Is it entered twice?</source>
        <extracomment>%1 and %2 are document numbers</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie %2. Doppelt eingetragen?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are alike.</source>
        <translation>
            <numerusform>%Ln weitere ist gleich.</numerusform>
            <numerusform>%Ln weitere sind gleich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the line</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <source>Read the lines anew</source>
        <translation>Zeilen neu lesen</translation>
    </message>
    <message>
        <source>Post again…</source>
        <translation>Erneut buchen…</translation>
    </message>
    <message>
        <source>This journal is no longer there</source>
        <translation>Dieses Buchungsblatt gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Decide first about the posting above</source>
        <translation>Entscheiden Sie zuerst über die Buchung oben</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as %2, which was posted on %3. Is it entered twice?</source>
        <extracomment>%1 and %2 are document numbers, %3 a moment</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie %2, gebucht am %3. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as %2 in journal %3. Is it entered twice?</source>
        <extracomment>%1 and %2 are document numbers, %3 is the code of another journal</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie %2 im Buchungsblatt %3. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>Nothing was posted. These are the lines of %1: look at them, then post again.</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>Es wurde nichts gebucht. Das sind die Zeilen von %1: Sehen Sie sie an, und buchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as a payment that was no longer in its journal on %2, most likely posted. Is it entered twice?</source>
        <extracomment>%1 document number, %2 a moment</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie eine Zahlung, die am %2 nicht mehr in ihrem Buchungsblatt war, höchstwahrscheinlich gebucht. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as a payment that was posted on %2. Is it entered twice?</source>
        <extracomment>%1 document number, %2 a moment</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie eine Zahlung, die am %2 gebucht wurde. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as another payment. Is it entered twice?</source>
        <extracomment>%1 document number</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie eine andere Zahlung. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as a payment in journal %2. Is it entered twice?</source>
        <extracomment>%1 document number, %2 code of another journal</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie eine Zahlung im Buchungsblatt %2. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>%1 has the same customer, date and amount as %2, which was no longer in its journal on %3, most likely posted. Is it entered twice?</source>
        <extracomment>%1 and %2 are document numbers, %3 a moment</extracomment>
        <translation>%1 hat denselben Kunden, dasselbe Datum und denselben Betrag wie %2, die am %3 nicht mehr in ihrem Buchungsblatt war, höchstwahrscheinlich gebucht. Doppelt eingetragen?</translation>
    </message>
    <message>
        <source>Total: %1.</source>
        <extracomment>%1 an amount</extracomment>
        <translation>Summe: %1.</translation>
    </message>
    <message>
        <source>Total: %1, documents: %2.</source>
        <extracomment>%1 an amount, %2 document numbers (&quot;B0147–B0166&quot;)</extracomment>
        <translation>Summe: %1, Belege: %2.</translation>
    </message>
    <message>
        <source>Post…</source>
        <translation>Buchen…</translation>
    </message>
    <message>
        <source>Do not post</source>
        <translation>Nicht buchen</translation>
    </message>
</context>
<context>
    <name>clientele::JournalHead</name>
    <message>
        <source>&amp;Journal</source>
        <translation>Buchungsb&amp;latt</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Buchungsblatt</translation>
    </message>
    <message>
        <source>&amp;New journal…</source>
        <translation>&amp;Neues Buchungsblatt…</translation>
    </message>
    <message>
        <source>&amp;Rename journal…</source>
        <translation>Buchungsblatt &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete journal…</source>
        <translation>Buchungsblatt &amp;löschen…</translation>
    </message>
    <message>
        <source>More about this journal</source>
        <translation>Mehr zu diesem Buchungsblatt</translation>
    </message>
    <message>
        <source>&amp;Statement total</source>
        <translation>A&amp;uszugssumme</translation>
    </message>
    <message>
        <source>Total of the bank statement</source>
        <translation>Summe des Kontoauszugs</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>no balancing account</source>
        <translation>kein Gegenkonto</translation>
    </message>
    <message>
        <source>balanced against %1</source>
        <translation>Gegenkonto %1</translation>
    </message>
    <message>
        <source>Agrees with the statement</source>
        <translation>Stimmt mit dem Auszug überein</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>lines of a journal</comment>
        <translation>
            <numerusform>%Ln nicht gesendet</numerusform>
            <numerusform>%Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Also entered: %1. This is not compared with the statement.</source>
        <extracomment>%1 amounts in other currencies than that of the statement&apos;s total</extracomment>
        <translation>Außerdem eingetragen: %1. Das wird nicht mit dem Auszug verglichen.</translation>
    </message>
    <message>
        <source>This total cannot be read. Write it like this: %1</source>
        <extracomment>%1 an amount as it is written here: &quot;1,234.56&quot;</extracomment>
        <translation>Diese Summe ist nicht lesbar. Schreiben Sie sie so: %1</translation>
    </message>
    <message numerus="yes">
        <source>Journal no longer there (%Ln not sent)</source>
        <comment>lines of a journal</comment>
        <translation>
            <numerusform>Buchungsblatt nicht mehr da (%Ln nicht gesendet)</numerusform>
            <numerusform>Buchungsblatt nicht mehr da (%Ln nicht gesendet)</numerusform>
        </translation>
    </message>
    <message>
        <source>open each line and choose another journal</source>
        <translation>jede Zeile öffnen und ein anderes Buchungsblatt wählen</translation>
    </message>
    <message>
        <source>These payments could not be compared with the total of the bank statement.</source>
        <translation>Diese Zahlungen konnten nicht mit der Summe des Kontoauszugs verglichen werden.</translation>
    </message>
    <message>
        <source>The payments do not agree with the bank statement: %1 too much.</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation>Die Zahlungen stimmen nicht mit dem Kontoauszug überein: %1 zu viel.</translation>
    </message>
    <message>
        <source>The payments do not agree with the bank statement: %1 missing.</source>
        <translation>Die Zahlungen stimmen nicht mit dem Kontoauszug überein: %1 fehlen.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 a moment: that of which an amount is</extracomment>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>clientele::JournalPaper</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Doc. no.</source>
        <translation>Belegnr.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Ausgleich mit</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>noch nicht gesendet</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <comment>printed remark</comment>
        <extracomment>a remark on a line of a printed list that somebody has to look at</extracomment>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Payments to post</source>
        <translation>Zu buchende Zahlungen</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>Stand der Zahlen</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>None of these lines has been posted.</source>
        <translation>Keine dieser Zeilen ist gebucht.</translation>
    </message>
    <message>
        <source>not read to the end yet</source>
        <translation>noch nicht zu Ende gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>no balancing account</source>
        <translation>kein Gegenkonto</translation>
    </message>
    <message>
        <source>could not be reckoned</source>
        <translation>nicht berechenbar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <extracomment>%1 is an amount with its currency</extracomment>
        <translation>%1 zu viel</translation>
    </message>
    <message>
        <source>Balanced against</source>
        <translation>Gegenkonto</translation>
    </message>
    <message>
        <source>Statement total</source>
        <translation>Summe des Auszugs</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
</context>
<context>
    <name>clientele::JournalPaperWindow</name>
    <message>
        <source>Payments to post</source>
        <translation>Zu buchende Zahlungen</translation>
    </message>
    <message>
        <source>The lines are being read once more.</source>
        <translation>Die Zeilen werden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>You stopped the reading, so the lines are not known as they are now.</source>
        <translation>Sie haben das Lesen angehalten; deshalb ist nicht bekannt, wie die Zeilen jetzt sind.</translation>
    </message>
    <message>
        <source>The list is as of %1.</source>
        <extracomment>%1 a moment</extracomment>
        <translation>Die Liste hat den Stand %1.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal lesen</translation>
    </message>
</context>
<context>
    <name>clientele::ListGroup</name>
    <message>
        <source>%1, %2</source>
        <extracomment>a company of which there are two of the same name: %1 its service or where else they differ, %2 its name. What differs comes first, so that it stays to be seen in a narrow column.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>clientele::LogModel</name>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>clientele::LogView</name>
    <message>
        <source>Nothing has been sent from here yet.</source>
        <translation>Von hier wurde noch nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message>
        <source>The file of unsent changes was damaged. What could be read of it is here again; the old file is kept as %1.</source>
        <translation>Die Datei mit den ungesendeten Änderungen war beschädigt. Was davon lesbar war, ist wieder da; die alte Datei liegt unter %1.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Update now</source>
        <translation>Jetzt aktualisieren</translation>
    </message>
    <message>
        <source>Find in all fields</source>
        <translation>In allen Feldern suchen</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Delete?</source>
        <translation>Löschen?</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation>Über Clientele</translation>
    </message>
    <message>
        <source>Clientele %1, a customer desk for accountants.</source>
        <translation>Clientele %1, die Kundenverwaltung für die Buchhaltung.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. No account with us, and nothing is reported to anybody.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Kein Konto bei uns, und niemandem wird etwas gemeldet.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Everything you typed is kept on this computer again.</source>
        <translation>Alles, was Sie eingegeben haben, ist wieder auf diesem Computer gesichert.</translation>
    </message>
    <message>
        <source>You can look and type. Nothing is sent to %1 until you allow sending (%2).</source>
        <extracomment>%1 name of the company, %2 the key</extracomment>
        <translation>Sie können ansehen und eingeben. An %1 wird nichts gesendet, bis Sie das Senden erlauben (%2).</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Delete %1 in %2 (%3)?</source>
        <extracomment>%1 name of the customer, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>%1 in %2 (%3) löschen?</translation>
    </message>
    <message>
        <source>This is sent to %1 at once and cannot be taken back.</source>
        <translation>Das wird sofort an %1 gesendet und lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>All companies · Clientele</source>
        <translation>Alle Mandanten · Clientele</translation>
    </message>
    <message>
        <source>%1 · %2 · Clientele</source>
        <comment>company, LIVE or TEST</comment>
        <translation>%1 · %2 · Clientele</translation>
    </message>
    <message>
        <source>There is no payment journal to record it in. Please make one under “Payments to post”.</source>
        <translation>Es gibt kein Buchungsblatt für Zahlungen, in dem sie erfasst werden kann. Bitte unter „Zu buchende Zahlungen“ eines anlegen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>two sentences: what deleting does, and that it cannot be taken back</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>Den %Ln ausgewählten</numerusform>
            <numerusform>Die %Ln ausgewählten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of the list</source>
        <translation>
            <numerusform>Den %Ln der Liste</numerusform>
            <numerusform>Alle %Ln der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of a field, %2 what stands in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Discard this new entry? It has not been sent.</source>
        <translation>Diesen neuen Eintrag verwerfen? Er wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
</context>
<context>
    <name>clientele::MergeModel</name>
    <message>
        <source>%1 = %2</source>
        <extracomment>%1 name of a field, %2 the value that will be saved</extracomment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>What you choose above</source>
        <translation>Was Sie oben wählen</translation>
    </message>
    <message>
        <source>%1, and what you choose above</source>
        <translation>%1, und was Sie oben wählen</translation>
    </message>
    <message>
        <source>Nothing: %1 already has these values</source>
        <translation>Nichts: %1 hat diese Werte schon</translation>
    </message>
    <message>
        <source>%1, which they changed and you did not</source>
        <translation>%1, von anderen geändert und nicht von Ihnen</translation>
    </message>
    <message>
        <source>%1, as you chose</source>
        <translation>%1, wie Sie gewählt haben</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Not decided, %1 of %2.</source>
        <translation>Nicht entschieden, %1 von %2.</translation>
    </message>
    <message>
        <source>Will be saved: %1.</source>
        <translation>Wird gespeichert: %1.</translation>
    </message>
    <message>
        <source>%1 Needs correcting: %2</source>
        <translation>%1 Zu berichtigen: %2</translation>
    </message>
    <message>
        <source>%1. When you opened it %2. Now %3. Your entry %4. %5</source>
        <translation>%1. Beim Öffnen %2. Jetzt %3. Ihre Eingabe %4. %5</translation>
    </message>
    <message>
        <source>Ctrl+G: one by one</source>
        <translation>Strg+G: einzeln</translation>
    </message>
    <message>
        <source>choose, or F2 to type</source>
        <translation>wählen oder F2 tippen</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>Beim Öffnen</translation>
    </message>
    <message>
        <source>In %1 now</source>
        <translation>Jetzt in %1</translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation>Ihre Eingabe</translation>
    </message>
    <message>
        <source>Will be saved</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>only you changed it</source>
        <translation>nur von Ihnen geändert</translation>
    </message>
    <message>
        <source>only they changed it</source>
        <translation>nur dort geändert</translation>
    </message>
    <message>
        <source>%1 (%2 may set anew: %3)</source>
        <extracomment>%1 what will be sent, %2 name of the service, %3 names of fields</extracomment>
        <translation>%1 (%2 setzt vielleicht neu: %3)</translation>
    </message>
</context>
<context>
    <name>clientele::MoneyLabel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what the figure is, %2 the sum: &quot;Balance: 15 750,00 EUR&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>clientele::MovedNotice</name>
    <message>
        <source>The payment was moved to journal %1.</source>
        <extracomment>%1 code and name of a journal</extracomment>
        <translation>Die Zahlung wurde in das Buchungsblatt %1 verschoben.</translation>
    </message>
    <message>
        <source>Show journal %1</source>
        <extracomment>%1 code of a journal</extracomment>
        <translation>Buchungsblatt %1 zeigen</translation>
    </message>
</context>
<context>
    <name>clientele::NavigationPane</name>
    <message>
        <source>Companies</source>
        <translation>Mandanten</translation>
    </message>
    <message>
        <source>Connect a service</source>
        <translation>Mit Dienst verbinden</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
</context>
<context>
    <name>clientele::NumberEditor</name>
    <message>
        <source>Nothing in the list has this number.</source>
        <translation>Nichts in der Liste hat diese Nummer.</translation>
    </message>
    <message>
        <source>%1 looks again.</source>
        <extracomment>beside a number that is in no list; %1 is a key</extracomment>
        <translation>%1 sucht noch einmal.</translation>
    </message>
    <message>
        <source>Looking for this number in %1…</source>
        <extracomment>while a number that is not in the list is looked for; %1 name of the service</extracomment>
        <translation>Diese Nummer wird in %1 gesucht …</translation>
    </message>
    <message>
        <source>%1 asks to wait; this number is looked for at %2.</source>
        <extracomment>while a number that is not in the list waits to be looked for; %1 name of the service, %2 time of day</extracomment>
        <translation>%1 bittet zu warten; diese Nummer wird um %2 gesucht.</translation>
    </message>
    <message>
        <source>This number is looked for as soon as %1 can be reached.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>Diese Nummer wird gesucht, sobald %1 erreichbar ist.</translation>
    </message>
    <message>
        <source>This number is looked for once you have signed in again.</source>
        <translation>Diese Nummer wird gesucht, sobald Sie wieder angemeldet sind.</translation>
    </message>
</context>
<context>
    <name>clientele::PageTools</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>Größe der Seiten</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Seitenbreite</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 and %2 are numbers of pages</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>clientele::PageView</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>clientele::PairsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add an entry to %1</source>
        <translation>Eintrag zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, entry %2, key</source>
        <extracomment>%1 name of the list (&quot;Tags&quot;), %2 place of the entry in it</extracomment>
        <translation>%1, Eintrag %2, Schlüssel</translation>
    </message>
    <message>
        <source>%1, entry %2, value</source>
        <translation>%1, Eintrag %2, Wert</translation>
    </message>
    <message>
        <source>Remove entry %1 from %2</source>
        <translation>Eintrag %1 aus %2 entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from %2</source>
        <translation>%1 aus %2 entfernen</translation>
    </message>
</context>
<context>
    <name>clientele::Paper</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>at the foot of a page: %1 its number, %2 how many there are</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>clientele::PaperJob</name>
    <message>
        <source>The pages could not be printed.</source>
        <translation>Die Seiten konnten nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>The pages for %1 could not be made.</source>
        <extracomment>%1 a file</extracomment>
        <translation>Die Seiten für %1 konnten nicht gemacht werden.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Please choose another place.</source>
        <extracomment>%1 a file, %2 why not, in the words of the system</extracomment>
        <translation>%1 konnte nicht geschrieben werden: %2. Bitte wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>clientele::PaperWindow</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>%1 of %2 pages written</source>
        <extracomment>%1 and %2 are numbers of pages</extracomment>
        <translation>%1 von %2 Seiten geschrieben</translation>
    </message>
    <message>
        <source>Pages written</source>
        <translation>Geschriebene Seiten</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben anhalten</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>The pages are still being written.</source>
        <translation>Die Seiten werden noch geschrieben.</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The pages were given to the printer.</source>
        <translation>Die Seiten wurden an den Drucker gegeben.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 a file</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The pages are still being laid out.</source>
        <translation>Die Seiten werden noch gesetzt.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
</context>
<context>
    <name>clientele::ParentChoice</name>
    <message>
        <source>%1 – %2</source>
        <comment>code, name</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>clientele::PartsView</name>
    <message>
        <source>What makes up the balance</source>
        <translation>Woraus sich der Saldo ergibt</translation>
    </message>
</context>
<context>
    <name>clientele::PaymentBook</name>
    <message>
        <source>This customer is blocked for everything, so that posting would be refused.</source>
        <translation>Dieser Kunde ist für alles gesperrt, so dass das Buchen abgelehnt würde.</translation>
    </message>
    <message>
        <source>No open invoice has this number.</source>
        <translation>Keine offene Rechnung hat diese Nummer.</translation>
    </message>
    <message>
        <source>Same as %1?</source>
        <extracomment>%1 is the document number of another payment, which is alike</extracomment>
        <translation>Gleich wie %1?</translation>
    </message>
    <message>
        <source>Customer is blocked</source>
        <translation>Kunde ist gesperrt</translation>
    </message>
    <message>
        <source>More than is open</source>
        <translation>Mehr als offen ist</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Akonto</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Genauer Betrag</translation>
    </message>
    <message>
        <source>Part payment</source>
        <translation>Teilzahlung</translation>
    </message>
    <message numerus="yes">
        <source>One of %Ln invoices</source>
        <translation>
            <numerusform>Eine von %Ln Rechnung</numerusform>
            <numerusform>Eine von %Ln Rechnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>Kein Betrag</translation>
    </message>
    <message>
        <source>Another&apos;s invoice</source>
        <translation>Fremde Rechnung</translation>
    </message>
    <message>
        <source>Invoice not open</source>
        <translation>Nicht offen</translation>
    </message>
    <message>
        <source>Before the invoice</source>
        <translation>Vor der Rechnung</translation>
    </message>
    <message>
        <source>Less cash discount</source>
        <translation>Abzüglich Skonto</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>journal: code, name</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The same customer, date and amount are entered already.</source>
        <translation>Derselbe Kunde mit diesem Datum und Betrag ist schon eingetragen.</translation>
    </message>
    <message>
        <source>The same customer, date and amount are entered already, as %1.</source>
        <extracomment>%1 document number</extracomment>
        <translation>Derselbe Kunde mit diesem Datum und Betrag ist schon eingetragen, als %1.</translation>
    </message>
    <message>
        <source>Number used twice</source>
        <translation>Nummer doppelt vergeben</translation>
    </message>
    <message>
        <source>Journal is gone</source>
        <translation>Buchungsblatt fehlt</translation>
    </message>
    <message>
        <source>The same customer, date and amount are entered already in journal %1.</source>
        <extracomment>%1 code of a journal</extracomment>
        <translation>Derselbe Kunde, dasselbe Datum und derselbe Betrag sind bereits im Buchungsblatt %1 erfasst.</translation>
    </message>
    <message>
        <source>The same customer, date and amount are entered already, as %1 in journal %2.</source>
        <extracomment>%1 document number, %2 code of a journal</extracomment>
        <translation>Derselbe Kunde, dasselbe Datum und derselbe Betrag sind bereits erfasst, als %1 im Buchungsblatt %2.</translation>
    </message>
    <message>
        <source>Same in %1?</source>
        <extracomment>%1 code of another journal, where a payment is alike</extracomment>
        <translation>Gleich in %1?</translation>
    </message>
    <message>
        <source>Same as %1 in %2?</source>
        <extracomment>%1 document number of another payment, which is alike, %2 code of its journal</extracomment>
        <translation>Wie %1 in %2?</translation>
    </message>
    <message>
        <source>Not posted: %1</source>
        <extracomment>%1 the service&apos;s own words</extracomment>
        <translation>Nicht gebucht: %1</translation>
    </message>
    <message>
        <source>a line without a number</source>
        <translation>eine Zeile ohne Nummer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>document, journal</comment>
        <extracomment>where an invoice is used: %1 document number of a payment, %2 code of its journal</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The same customer, date and amount were posted already, on %1.</source>
        <extracomment>%1 a moment</extracomment>
        <translation>Derselbe Kunde, dasselbe Datum und derselbe Betrag wurden schon gebucht, am %1.</translation>
    </message>
    <message>
        <source>The same customer, date and amount were posted already, as %1 on %2.</source>
        <extracomment>%1 document number, %2 a moment</extracomment>
        <translation>Derselbe Kunde, dasselbe Datum und derselbe Betrag wurden schon gebucht, als %1 am %2.</translation>
    </message>
    <message>
        <source>It must be known first what became of the payment that this is a part of.</source>
        <translation>Erst muss bekannt sein, was aus der Zahlung geworden ist, von der dies ein Teil ist.</translation>
    </message>
    <message>
        <source>The payment that this is a part of is not there any more. Discard this line, or enter it anew.</source>
        <translation>Die Zahlung, von der dies ein Teil ist, gibt es nicht mehr. Verwerfen Sie diese Zeile, oder erfassen Sie sie neu.</translation>
    </message>
    <message>
        <source>This is a part of payment %1, which would have to be %2. Apply that payment again, or discard this line.</source>
        <extracomment>%1 document number of a payment, %2 an amount</extracomment>
        <translation>Dies ist ein Teil der Zahlung %1, die dafür %2 betragen müsste. Gleichen Sie jene Zahlung noch einmal aus, oder verwerfen Sie diese Zeile.</translation>
    </message>
    <message>
        <source>Posted already?</source>
        <translation>Schon gebucht?</translation>
    </message>
    <message>
        <source>Posted as %1?</source>
        <translation>Gebucht als %1?</translation>
    </message>
    <message>
        <source>Negative amount</source>
        <translation>Negativer Betrag</translation>
    </message>
    <message>
        <source>Invoice %1 is paid in journal %2 as well: together that is more than is open.</source>
        <extracomment>%1 number of an invoice, %2 code of another journal</extracomment>
        <translation>Rechnung %1 wird auch im Buchungsblatt %2 bezahlt: Zusammen ist das mehr, als offen ist.</translation>
    </message>
    <message>
        <source>This journal is just being posted: the payment may be posted along with it.</source>
        <translation>Dieses Buchungsblatt wird gerade gebucht: Die Zahlung kann mitgebucht werden.</translation>
    </message>
    <message>
        <source>Also paid in %1</source>
        <extracomment>%1 code of another journal, where the same invoice is paid</extracomment>
        <translation>Auch in %1 bezahlt</translation>
    </message>
    <message>
        <source>The same customer, date and amount are those of a payment that was no longer in its journal on %1, most likely posted.</source>
        <extracomment>%1 a moment</extracomment>
        <translation>Derselbe Kunde, dasselbe Datum und derselbe Betrag sind die einer Zahlung, die am %1 nicht mehr in ihrem Buchungsblatt war, höchstwahrscheinlich gebucht.</translation>
    </message>
    <message>
        <source>The same customer, date and amount are those of %1, which was no longer in its journal on %2, most likely posted.</source>
        <extracomment>%1 document number, %2 a moment</extracomment>
        <translation>Derselbe Kunde, dasselbe Datum und derselbe Betrag sind die von %1, die am %2 nicht mehr in ihrem Buchungsblatt war, höchstwahrscheinlich gebucht.</translation>
    </message>
    <message>
        <source>Same one no longer there?</source>
        <translation>Gleiche nicht mehr da?</translation>
    </message>
    <message>
        <source>Same as %1, no longer there?</source>
        <translation>Wie %1, nicht mehr da?</translation>
    </message>
    <message>
        <source>%1 The amount is what all lines of one document come to, taken together.</source>
        <extracomment>%1 a sentence: the same customer, date and amount are entered already</extracomment>
        <translation>%1 Der Betrag ist der aller Zeilen eines Belegs zusammen.</translation>
    </message>
    <message>
        <source>%1 posts this journal soon: what you change or delete may still be posted as it was.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>%1 bucht dieses Buchungsblatt demnächst: Was Sie ändern oder löschen, kann noch so gebucht werden, wie es war.</translation>
    </message>
    <message>
        <source>This journal is just being posted: what you change or delete may still be posted as it was.</source>
        <translation>Dieses Buchungsblatt wird gerade gebucht: Was Sie ändern oder löschen, kann noch so gebucht werden, wie es war.</translation>
    </message>
    <message>
        <source>%1 posts this journal soon: the payment may be posted along with it.</source>
        <extracomment>%1 name of the service</extracomment>
        <translation>%1 bucht dieses Buchungsblatt demnächst: Die Zahlung wird vielleicht mitgebucht.</translation>
    </message>
    <message>
        <source>Paid, rest on account</source>
        <translation>Bezahlt, Rest akonto</translation>
    </message>
</context>
<context>
    <name>clientele::PaymentsScreen</name>
    <message>
        <source>There is nothing to print.</source>
        <translation>Es gibt nichts zu drucken.</translation>
    </message>
    <message>
        <source>No lines in journal %1. %2 enters the first.</source>
        <extracomment>%1 code of a journal, %2 the keys that make a new line</extracomment>
        <translation>Das Buchungsblatt %1 hat keine Zeilen. %2 trägt die erste ein.</translation>
    </message>
    <message>
        <source>Payments %1 %2</source>
        <extracomment>name of a file, without its ending: %1 a date, %2 code of a journal</extracomment>
        <translation>Zahlungen %1 %2</translation>
    </message>
    <message>
        <source>There is no journal yet.</source>
        <translation>Es gibt noch kein Buchungsblatt.</translation>
    </message>
    <message>
        <source>The open invoices could not be read. Update them first.</source>
        <translation>Die offenen Rechnungen konnten nicht gelesen werden. Aktualisieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The open invoices are being read. Try again in a moment.</source>
        <translation>Die offenen Rechnungen werden gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This payment has changed meanwhile, so nothing was applied. Please apply it again.</source>
        <translation>Diese Zahlung hat sich inzwischen geändert, deshalb wurde nichts ausgeglichen. Bitte gleichen Sie sie noch einmal aus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further lines under this document number go together with this one when you send it.</source>
        <translation>
            <numerusform>%Ln weitere Zeile unter dieser Belegnummer wird mit dieser zusammen gesendet.</numerusform>
            <numerusform>%Ln weitere Zeilen unter dieser Belegnummer werden mit dieser zusammen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>New line, %1</source>
        <comment>day</comment>
        <translation>Neue Zeile, %1</translation>
    </message>
    <message>
        <source>New line, %1, %2</source>
        <comment>day, document</comment>
        <translation>Neue Zeile, %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Document %1 has %Ln more lines, which stay.</source>
        <extracomment>%1 number of a document</extracomment>
        <translation>
            <numerusform>Beleg %1 hat noch %Ln weitere Zeile, die bleibt.</numerusform>
            <numerusform>Beleg %1 hat noch %Ln weitere Zeilen, die bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of %3</source>
        <extracomment>title of a window: %1 what it was, %2 of %3 lines one after the other</extracomment>
        <translation>%1 · %2 von %3</translation>
    </message>
    <message>
        <source>This payment is divided already. Discard its further lines first to divide it anew.</source>
        <translation>Diese Zahlung ist schon aufgeteilt. Verwerfen Sie zuerst ihre weiteren Zeilen, um sie neu aufzuteilen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further lines under this document number are not sent yet.</source>
        <translation>
            <numerusform>%Ln weitere Zeile unter dieser Belegnummer ist noch nicht gesendet.</numerusform>
            <numerusform>%Ln weitere Zeilen unter dieser Belegnummer sind noch nicht gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::Picture</name>
    <message>
        <source>This picture has %1. At most %2 are sent.</source>
        <extracomment>%1 size of a file, %2 largest size: &quot;10 MB&quot;</extracomment>
        <translation>Dieses Bild hat %1. Gesendet werden höchstens %2.</translation>
    </message>
    <message>
        <source>This is no picture of a format that can be sent: %1.</source>
        <extracomment>%1 names of formats: &quot;PNG, JPEG, GIF and BMP&quot;</extracomment>
        <translation>Das ist kein Bild eines Formats, das gesendet werden kann: %1.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown: %1 × %2 dots.</source>
        <extracomment>%1 width, %2 height, in dots</extracomment>
        <translation>Dieses Bild ist zu groß, um gezeigt zu werden: %1 × %2 Punkte.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be shown.</source>
        <translation>Dieses Bild ist beschädigt und kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Es ist kein Bild zum Einfügen da.</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <extracomment>%1 &quot;*.png *.jpg&quot;</extracomment>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <extracomment>a picture&apos;s format, its width and its height: &quot;JPEG, 640 × 480&quot;</extracomment>
        <translation>%1, %2 × %3</translation>
    </message>
</context>
<context>
    <name>clientele::PictureSection</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>There is no picture.</source>
        <translation>Es gibt kein Bild.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Take a picture from a file</source>
        <translation>Bild aus einer Datei nehmen</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>Einfügen…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Bild einfügen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 format and size in dots, %2 size in bytes: &quot;JPEG, 640 × 480, 48 kB&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This picture cannot be shown here: %1.</source>
        <translation>Dieses Bild kann hier nicht gezeigt werden: %1.</translation>
    </message>
    <message>
        <source>Picture of %1: %2</source>
        <extracomment>%1 name of a customer, %2 format and size: heard in place of the picture</extracomment>
        <translation>Bild von %1: %2</translation>
    </message>
    <message>
        <source>Sending is not allowed in this company yet.</source>
        <translation>In diesem Mandanten ist das Senden noch nicht erlaubt.</translation>
    </message>
    <message>
        <source>See what</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Replace the picture of %1 in %2 (%3) by this one?</source>
        <extracomment>%1 name of a customer, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>Das Bild von %1 in %2 (%3) durch dieses ersetzen?</translation>
    </message>
    <message>
        <source>Give %1 in %2 (%3) this picture?</source>
        <translation>%1 in %2 (%3) dieses Bild geben?</translation>
    </message>
    <message>
        <source>%1, %2. This is sent to %3 at once.</source>
        <extracomment>%1 &quot;JPEG, 640 × 480&quot;, %2 &quot;48 kB&quot;, %3 name of the service</extracomment>
        <translation>%1, %2. Das wird sofort an %3 gesendet.</translation>
    </message>
    <message>
        <source>&amp;Send the picture</source>
        <translation>Bild &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Remove the picture?</source>
        <translation>Bild entfernen?</translation>
    </message>
    <message>
        <source>Remove the picture of %1 in %2 (%3)?</source>
        <extracomment>%1 name of a customer, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>Das Bild von %1 in %2 (%3) entfernen?</translation>
    </message>
    <message>
        <source>This is sent to %1 at once. The picture is not kept here.</source>
        <translation>Das wird sofort an %1 gesendet. Das Bild wird hier nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>clientele::PostWindow</name>
    <message>
        <source>Post journal %1 · %2 · %3</source>
        <extracomment>%1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>Buchungsblatt %1 buchen · %2 · %3</translation>
    </message>
    <message>
        <source>Received: %1.</source>
        <translation>Erhalten: %1.</translation>
    </message>
    <message>
        <source>Received: %1, documents %2.</source>
        <translation>Erhalten: %1, Belege %2.</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type the journal&apos;s name, %1, to post</source>
        <translation>Zum Buchen den Namen des Buchungsblatts, %1, &amp;eintippen</translation>
    </message>
    <message>
        <source>Name of the journal</source>
        <translation>Name des Buchungsblatts</translation>
    </message>
    <message>
        <source>What will be posted</source>
        <translation>Was gebucht wird</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>There is nothing to post</source>
        <translation>Es gibt nichts zu buchen</translation>
    </message>
    <message>
        <source>Correct the lines above first</source>
        <translation>Bitte zuerst die Zeilen oben korrigieren</translation>
    </message>
    <message>
        <source>Type the journal&apos;s name above first</source>
        <translation>Bitte zuerst oben den Namen des Buchungsblatts eintippen</translation>
    </message>
    <message>
        <source>P&amp;rint list…</source>
        <translation>Liste d&amp;rucken…</translation>
    </message>
    <message>
        <source>Send the changes of this journal first (%1).</source>
        <extracomment>%1 a key</extracomment>
        <translation>Senden Sie zuerst die Änderungen dieses Buchungsblatts (%1).</translation>
    </message>
    <message>
        <source>%1 posts every line of this journal, also those that others have entered and those that are no customer payments and cannot be seen here; it cannot be taken back from here. If the payments seen differ from these when they are read once more just before, nothing is posted and you are asked again.</source>
        <translation>%1 bucht jede Zeile dieses Buchungsblatts, auch solche, die andere erfasst haben, und solche, die keine Kundenzahlungen sind und hier nicht zu sehen sind; von hier aus lässt sich das nicht zurücknehmen. Sind die sichtbaren Zahlungen beim nochmaligen Lesen unmittelbar davor andere als diese, wird nichts gebucht und Sie werden erneut gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>Post %Ln lines of journal %1?</source>
        <translation>
            <numerusform>%Ln Zeile des Buchungsblatts %1 buchen?</numerusform>
            <numerusform>%Ln Zeilen des Buchungsblatts %1 buchen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these lines have something to look at:</source>
        <translation>
            <numerusform>Eine dieser Zeilen sollten Sie sich ansehen:</numerusform>
            <numerusform>%Ln dieser Zeilen sollten Sie sich ansehen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Post %Ln lines</source>
        <translation>
            <numerusform>%Ln Zeile &amp;buchen</numerusform>
            <numerusform>%Ln Zeilen &amp;buchen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 document number, %2 what is wrong with which field</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>clientele::PostedList</name>
    <message>
        <source>%1: %2</source>
        <comment>moment, posting</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>moment, posting, sums</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Posted from here</source>
        <translation>Von hier gebucht</translation>
    </message>
    <message>
        <source>%1: nothing known to be posted</source>
        <extracomment>%1 code of a journal</extracomment>
        <translation>%1: nichts bekanntermaßen gebucht</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lines no longer there, most likely posted</source>
        <translation>
            <numerusform>%1: %Ln Zeile nicht mehr da, höchstwahrscheinlich gebucht</numerusform>
            <numerusform>%1: %Ln Zeilen nicht mehr da, höchstwahrscheinlich gebucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lines posted</source>
        <translation>
            <numerusform>%1: %Ln Zeile gebucht</numerusform>
            <numerusform>%1: %Ln Zeilen gebucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entered afterwards</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many of them nobody had looked at before</extracomment>
        <translation>
            <numerusform>%Ln nachträglich eingetragen</numerusform>
            <numerusform>%Ln nachträglich eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed afterwards</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many of them were others when they were looked at</extracomment>
        <translation>
            <numerusform>%Ln nachträglich geändert</numerusform>
            <numerusform>%Ln nachträglich geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted here meanwhile</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many more were deleted here while they were being posted</extracomment>
        <translation>
            <numerusform>%Ln hier inzwischen gelöscht</numerusform>
            <numerusform>%Ln hier inzwischen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Total: %1</source>
        <extracomment>%1 amounts of money</extracomment>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>Documents: %1</source>
        <extracomment>%1 document numbers (&quot;B0147–B0166&quot;)</extracomment>
        <translation>Belege: %1</translation>
    </message>
    <message>
        <source>Deleted here while the posting was under way: %1. Whether this was posted all the same, %2 has not said.</source>
        <extracomment>%1 document numbers, %2 name of the service</extracomment>
        <translation>Hier gelöscht, während das Buchen lief: %1. Ob das trotzdem gebucht wurde, hat %2 nicht gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone before</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many more were not there any more when those were posted</extracomment>
        <translation>
            <numerusform>%Ln vorher verschwunden</numerusform>
            <numerusform>%Ln vorher verschwunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the journal before the others were posted: %1. Whether somebody has deleted or posted this is not known.</source>
        <extracomment>%1 document numbers</extracomment>
        <translation>Nicht mehr im Buchungsblatt, bevor die anderen gebucht wurden: %1. Ob jemand dies gelöscht oder gebucht hat, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>clientele::Program</name>
    <message>
        <source>Sample company</source>
        <translation>Mustermandant</translation>
    </message>
</context>
<context>
    <name>clientele::ReceivablesPage</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Age of what is open</source>
        <translation>Altersstruktur</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>Offene Rechnungen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig seit</translation>
    </message>
    <message>
        <source>There are no open invoices.</source>
        <translation>Es gibt keine offenen Rechnungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open invoices</source>
        <translation>
            <numerusform>%Ln offene Rechnung</numerusform>
            <numerusform>%Ln offene Rechnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>whose figures these are and how old: &quot;Business Central, 21 Nov 2026, 10:41&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Account summary…</source>
        <translation>Kontoübersicht…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>late</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RecordLog</name>
    <message>
        <source>Change log of this record</source>
        <translation>Änderungsprotokoll dieses Datensatzes</translation>
    </message>
</context>
<context>
    <name>clientele::RecordSending</name>
    <message>
        <source>Changed by someone at %1, after you opened it.</source>
        <translation>Um %1 von jemandem geändert, nachdem Sie es geöffnet hatten.</translation>
    </message>
    <message>
        <source>Changed by someone after you opened it. %1 does not say when; it was read at %2.</source>
        <translation>Von jemandem geändert, nachdem Sie es geöffnet hatten. %1 sagt nicht, wann; gelesen wurde es um %2.</translation>
    </message>
    <message>
        <source>See what</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>%1 Shown is what was read at %2.</source>
        <extracomment>%1 why the record could not be read anew, %2 time of day</extracomment>
        <translation>%1 Gezeigt wird der Stand von %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>The company is closed.</source>
        <translation>Der Mandant ist geschlossen.</translation>
    </message>
    <message>
        <source>You may read but not change this.</source>
        <translation>Sie dürfen das lesen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Gesendet %1</translation>
    </message>
    <message>
        <source>View only: allow sending with %1.</source>
        <translation>Nur Ansicht: Senden erlauben mit %1.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Needs correcting first. %1</source>
        <extracomment>%1 what is wrong with which field</extracomment>
        <translation>Muss zuerst berichtigt werden. %1</translation>
    </message>
    <message numerus="yes">
        <source>Goes together with %Ln further lines of this payment.</source>
        <translation>
            <numerusform>Geht zusammen mit %Ln weiterer Zeile dieser Zahlung.</numerusform>
            <numerusform>Geht zusammen mit %Ln weiteren Zeilen dieser Zahlung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another line of this payment needs correcting first. %1</source>
        <extracomment>%1 what is wrong with which field</extracomment>
        <translation>Zuerst muss eine andere Zeile dieser Zahlung berichtigt werden. %1</translation>
    </message>
    <message>
        <source>Rejected by %1: see what it says at “%2”.</source>
        <translation>Von %1 abgelehnt: Die Meldung steht bei „%2“.</translation>
    </message>
    <message>
        <source>This is a part of a payment that is in %1 already, so it stays in its journal.</source>
        <translation>Dies ist ein Teil einer Zahlung, die schon in %1 steht, und bleibt deshalb in ihrem Buchungsblatt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>button, key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Keep unsent</source>
        <translation>Ungesendet behalten</translation>
    </message>
    <message>
        <source>Nothing was sent: see what needs correcting at “%1”.</source>
        <translation>Nichts wurde gesendet: Was zu berichtigen ist, steht bei „%1“.</translation>
    </message>
</context>
<context>
    <name>clientele::RecordSteps</name>
    <message>
        <source>Previous record</source>
        <translation>Voriger Datensatz</translation>
    </message>
    <message>
        <source>Next record</source>
        <translation>Nächster Datensatz</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Place in the list: %1</source>
        <translation>Platz in der Liste: %1</translation>
    </message>
</context>
<context>
    <name>clientele::RecordTableModel</name>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>Keine Änderungen</translation>
    </message>
    <message>
        <source>Changed, not sent yet</source>
        <translation>Geändert, noch nicht gesendet</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, changed, was %2</source>
        <extracomment>%1 new value, %2 old value: read by a screen reader</extracomment>
        <translation>%1, geändert, war %2</translation>
    </message>
    <message>
        <source>Changed, not sent yet. It was: %1</source>
        <translation>Geändert, noch nicht gesendet. Bisher: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>column title with currency</comment>
        <extracomment>%1 column title, %2 currency code</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 has no such field</source>
        <translation>%1 hat kein solches Feld</translation>
    </message>
    <message>
        <source>%1 has no such field.</source>
        <translation>%1 hat kein solches Feld.</translation>
    </message>
    <message>
        <source>Has a warning, see its remark</source>
        <translation>Hat eine Warnung, siehe die Bemerkung</translation>
    </message>
</context>
<context>
    <name>clientele::RecordTableView</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>clientele::ReferenceEditor</name>
    <message>
        <source>Local currency</source>
        <translation>Mandantenwährung</translation>
    </message>
    <message>
        <source>Local currency (%1)</source>
        <translation>Mandantenwährung (%1)</translation>
    </message>
</context>
<context>
    <name>clientele::RelatedPage</name>
    <message>
        <source>There are no default dimensions.</source>
        <translation>Es gibt keine Vorgabedimensionen.</translation>
    </message>
    <message>
        <source>There are no contacts.</source>
        <translation>Es gibt keine Kontakte.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what is done (&quot;Remove&quot;), %2 to what (&quot;Default dimensions&quot;)
----------
%1 name of a record, %2 what became of its change</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Bitte zuerst eine Zeile wählen.</translation>
    </message>
    <message>
        <source>Sending is not allowed in this company yet.</source>
        <translation>In diesem Mandanten ist das Senden noch nicht erlaubt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>Entfernen?</translation>
    </message>
    <message>
        <source>Remove %1 in %2 (%3)?</source>
        <extracomment>%1 name of the record (&quot;AREA&quot;), %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>%1 in %2 (%3) entfernen?</translation>
    </message>
    <message>
        <source>This is sent to %1 at once.</source>
        <translation>Das wird sofort an %1 gesendet.</translation>
    </message>
</context>
<context>
    <name>clientele::RenumberWindow</name>
    <message>
        <source>Renumber %1 · %2 · %3</source>
        <extracomment>%1 number of a customer, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>%1 umnummerieren · %2 · %3</translation>
    </message>
    <message>
        <source>Renumber %1 %2</source>
        <extracomment>%1 number, %2 name of a customer</extracomment>
        <translation>%1 %2 umnummerieren</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>Neue Nummer</translation>
    </message>
    <message>
        <source>&amp;New number</source>
        <translation>&amp;Neue Nummer</translation>
    </message>
    <message>
        <source>%1 changes the number everywhere it stands: invoices, payments and entries of %2 carry the new one from then on. With many entries this takes a while, and others may have to wait meanwhile.</source>
        <translation>%1 ändert die Nummer überall, wo sie steht: Rechnungen, Zahlungen und Posten von %2 tragen von da an die neue. Bei vielen Posten dauert das eine Weile, und andere müssen währenddessen vielleicht warten.</translation>
    </message>
    <message>
        <source>%1 is free afterwards and can be given to somebody else. Papers that are printed already keep it. Changes that are not sent yet stay as they are.</source>
        <translation>%1 ist danach frei und kann an jemand anderen vergeben werden. Schon Gedrucktes behält sie. Noch nicht gesendete Änderungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
    <message>
        <source>&amp;Renumber in %1</source>
        <translation>In %1 &amp;umnummerieren</translation>
    </message>
    <message>
        <source>The company is closed</source>
        <translation>Der Mandant ist geschlossen</translation>
    </message>
    <message>
        <source>Other changes of it are being sent just now</source>
        <translation>Andere Änderungen daran werden gerade gesendet</translation>
    </message>
    <message>
        <source>Reading what it is now…</source>
        <translation>Der jetzige Stand wird gelesen…</translation>
    </message>
    <message>
        <source>Type a number first</source>
        <translation>Tippen Sie zuerst eine Nummer</translation>
    </message>
    <message>
        <source>This is its number already</source>
        <translation>Das ist schon die Nummer</translation>
    </message>
    <message>
        <source>This number belongs to %1 already.</source>
        <extracomment>%1 name of a customer</extracomment>
        <translation>Diese Nummer gehört schon zu %1.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>clientele::ReviewModel</name>
    <message>
        <source>Needs correcting: %1</source>
        <translation>Zu berichtigen: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Will be deleted in %1</source>
        <translation>Wird in %1 gelöscht</translation>
    </message>
    <message>
        <source>Unfinished: tick to create it</source>
        <translation>Unfertig: zum Anlegen anhaken</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>This cannot be sent as it is.</source>
        <translation>Das kann so nicht gesendet werden.</translation>
    </message>
    <message>
        <source>All changes of one record are sent together.</source>
        <translation>Alle Änderungen eines Datensatzes werden zusammen gesendet.</translation>
    </message>
    <message>
        <source>will be sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>will not be sent</source>
        <translation>wird nicht gesendet</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Old and new value</source>
        <translation>Alter und neuer Wert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Wait until it is known what became of what was sent before</source>
        <translation>Warten Sie, bis bekannt ist, was aus dem zuvor Gesendeten geworden ist</translation>
    </message>
    <message>
        <source>Goes with the rest, once that is corrected</source>
        <translation>Geht mit dem Rest, sobald das korrigiert ist</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln fields)</source>
        <extracomment>%1 what a new record holds, or its name; how many of its fields are filled</extracomment>
        <translation>
            <numerusform>%1 (%Ln Feld)</numerusform>
            <numerusform>%1 (%Ln Felder)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>remarks</comment>
        <extracomment>two remarks on one line</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Goes with the other lines of this payment, once they are corrected</source>
        <translation>Geht mit den anderen Zeilen dieser Zahlung, sobald sie berichtigt sind</translation>
    </message>
</context>
<context>
    <name>clientele::ReviewView</name>
    <message>
        <source>Changes to be sent</source>
        <translation>Zu sendende Änderungen</translation>
    </message>
</context>
<context>
    <name>clientele::SamplePractice</name>
    <message>
        <source>The sample company could not be started, because the program “clientele-sandbox” is missing. Please install Clientele again.</source>
        <translation>Der Mustermandant ließ sich nicht starten, weil das Programm „clientele-sandbox“ fehlt. Bitte installieren Sie Clientele neu.</translation>
    </message>
    <message>
        <source>The sample company could not be started. Please try again.</source>
        <translation>Der Mustermandant ließ sich nicht starten. Bitte versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>clientele::SendWindow</name>
    <message>
        <source>Send to %1 · %2</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE</extracomment>
        <translation>An %1 senden · %2</translation>
    </message>
    <message>
        <source>&amp;Reason (optional)</source>
        <translation>&amp;Grund (freiwillig)</translation>
    </message>
    <message>
        <source>Reason, optional, kept in the change log on this computer</source>
        <translation>Grund, freiwillig, bleibt im Änderungsprotokoll auf diesem Computer</translation>
    </message>
    <message>
        <source>kept in the change log on this computer</source>
        <translation>bleibt im Änderungsprotokoll auf diesem Computer</translation>
    </message>
    <message>
        <source>Space ticks, Enter sends, Esc is not now</source>
        <translation>Leertaste hakt an, Eingabe sendet, Esc ist „Nicht jetzt“</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Type the number above first</source>
        <translation>Geben Sie zuerst die Zahl oben ein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 name of the company, %2 LIVE, TEST or SAMPLE</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes to %1?</source>
        <extracomment>%1 name of the company with LIVE, TEST or SAMPLE</extracomment>
        <translation>
            <numerusform>%Ln Änderung an %1 senden?</numerusform>
            <numerusform>%Ln Änderungen an %1 senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %2 of %Ln changes to %1?</source>
        <translation>
            <numerusform>%2 von %Ln Änderung an %1 senden?</numerusform>
            <numerusform>%2 von %Ln Änderungen an %1 senden?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes to %1</source>
        <translation>
            <numerusform>%Ln Änderung an %1 senden</numerusform>
            <numerusform>%Ln Änderungen an %1 senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked: tick what shall be sent (Space)</source>
        <translation>Nichts ist angehakt: Haken Sie an, was gesendet werden soll (Leertaste)</translation>
    </message>
    <message>
        <source>None of them can be sent as it is: see the remarks</source>
        <translation>Keine davon kann so gesendet werden: siehe die Bemerkungen</translation>
    </message>
    <message>
        <source>Which changes shall be sent to %1?</source>
        <extracomment>%1 name of the company with LIVE, TEST or SAMPLE</extracomment>
        <translation>Welche Änderungen sollen an %1 gesendet werden?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are waiting, and none is ticked</source>
        <translation>
            <numerusform>%Ln Änderung wartet, und keine ist angehakt</numerusform>
            <numerusform>%Ln Änderungen warten, und keine ist angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to %1</source>
        <extracomment>%1 name of the company with LIVE, TEST or SAMPLE</extracomment>
        <translation>An %1 senden</translation>
    </message>
</context>
<context>
    <name>clientele::SendingLock</name>
    <message>
        <source>Allow sending…</source>
        <translation>Senden erlauben…</translation>
    </message>
    <message>
        <source>View only</source>
        <translation>Nur Ansicht</translation>
    </message>
    <message>
        <source>Nothing is sent to %1 any more until you allow it again.</source>
        <translation>An %1 wird nichts mehr gesendet, bis Sie es wieder erlauben.</translation>
    </message>
    <message>
        <source>Back to view only</source>
        <translation>Zurück zu „Nur Ansicht“</translation>
    </message>
</context>
<context>
    <name>clientele::SendingNews</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes in %1 are not sent: view only.</source>
        <translation>
            <numerusform>%Ln Änderung in %1 ist nicht gesendet: nur Ansicht.</numerusform>
            <numerusform>%Ln Änderungen in %1 sind nicht gesendet: nur Ansicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow sending</source>
        <translation>Senden erlauben</translation>
    </message>
    <message>
        <source>%1 is not in the view “%2” any more. It is shown again with “%3”.</source>
        <extracomment>%1 name of a customer, %2 and %3 names of views: &quot;Not archived&quot;, &quot;Archived&quot;</extracomment>
        <translation>%1 steht nicht mehr in der Ansicht „%2“. Mit „%3“ ist der Datensatz wieder zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are not in the view “%1” any more. They are shown again with “%2”.</source>
        <translation>
            <numerusform>%Ln Datensatz steht nicht mehr in der Ansicht „%1“. Mit „%2“ ist er wieder zu sehen.</numerusform>
            <numerusform>%Ln Datensätze stehen nicht mehr in der Ansicht „%1“. Mit „%2“ sind sie wieder zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it there</source>
        <translation>Dort anzeigen</translation>
    </message>
    <message>
        <source>Show them there</source>
        <translation>Dort anzeigen</translation>
    </message>
</context>
<context>
    <name>clientele::SendingWindows</name>
    <message>
        <source>Allow sending?</source>
        <translation>Senden erlauben?</translation>
    </message>
    <message>
        <source>Allow sending to %1 (LIVE) until Clientele is closed?</source>
        <translation>Das Senden an %1 (ECHT) erlauben, bis Clientele geschlossen wird?</translation>
    </message>
    <message>
        <source>Nothing leaves by itself: every change is sent by you.</source>
        <translation>Nichts geht von selbst hinaus: Jede Änderung senden Sie.</translation>
    </message>
    <message>
        <source>&amp;Allow sending</source>
        <translation>Senden &amp;erlauben</translation>
    </message>
    <message>
        <source>&amp;Stay view only</source>
        <translation>&amp;Nur Ansicht behalten</translation>
    </message>
</context>
<context>
    <name>clientele::SignInFields</name>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Please enter this: %1.</source>
        <translation>Bitte geben Sie dies ein: %1.</translation>
    </message>
</context>
<context>
    <name>clientele::StartPage</name>
    <message>
        <source>Connect a service</source>
        <translation>Mit Dienst verbinden</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>Mustermandanten öffnen</translation>
    </message>
    <message>
        <source>Try everything with invented customers. No account and no network needed.</source>
        <translation>Probieren Sie alles mit erfundenen Kunden aus. Ohne Konto und ohne Netz.</translation>
    </message>
    <message>
        <source>What you type is kept on this computer; only Send puts it into the books.</source>
        <translation>Was Sie eingeben, bleibt auf diesem Computer; erst „Senden“ bringt es in die Bücher.</translation>
    </message>
    <message>
        <source>No account with us, nothing is reported to anybody. Tokens are not written to the disk.</source>
        <translation>Kein Konto bei uns, niemandem wird etwas gemeldet. Token werden nicht auf den Datenträger geschrieben.</translation>
    </message>
    <message>
        <source>Business Central, Financials (beta), Layer or Bigcapital. LIVE companies open view only.</source>
        <translation>Business Central, Financials (Beta), Layer oder Bigcapital. ECHTE Mandanten sind zuerst nur zur Ansicht offen.</translation>
    </message>
</context>
<context>
    <name>clientele::StatusLine</name>
    <message>
        <source>%1 · %2 · view only</source>
        <translation>%1 · %2 · nur Ansicht</translation>
    </message>
    <message>
        <source>%1 · %2 · sending allowed</source>
        <translation>%1 · %2 · Senden erlaubt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Senden fortsetzen</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent</source>
        <translation>
            <numerusform>%Ln Änderung nicht gesendet</numerusform>
            <numerusform>%Ln Änderungen nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Not sent: kept on this computer until you send it.</source>
        <translation>Nicht gesendet: bleibt auf diesem Computer, bis Sie es senden.</translation>
    </message>
    <message>
        <source>Needs attention: was sent, and waits for you to decide or correct it.</source>
        <translation>Zu klären: wurde gesendet und wartet darauf, dass Sie entscheiden oder korrigieren.</translation>
    </message>
</context>
<context>
    <name>clientele::Strip</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Warning&quot;, &quot;Problem&quot;, &quot;Information&quot; or &quot;Done&quot;, %2 the sentence of the message</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
    <message>
        <source>Shows the whole message</source>
        <translation>Zeigt die ganze Meldung</translation>
    </message>
</context>
<context>
    <name>clientele::SummaryPaper</name>
    <message>
        <source>Open by age</source>
        <translation>Offen nach Alter</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these could not be understood and are missing here.</source>
        <translation>
            <numerusform>%Ln davon war nicht zu verstehen und fehlt hier.</numerusform>
            <numerusform>%Ln davon waren nicht zu verstehen und fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>A sum is left out where one of its amounts cannot be added up.</source>
        <translation>Eine Summe fehlt, wo einer ihrer Beträge nicht addiert werden kann.</translation>
    </message>
    <message>
        <source>Account summary</source>
        <translation>Kontoübersicht</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Figures as of</source>
        <translation>Stand der Zahlen</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>Offene Rechnungen</translation>
    </message>
    <message>
        <source>There are no open invoices.</source>
        <translation>Es gibt keine offenen Rechnungen.</translation>
    </message>
    <message>
        <source>Payments not posted yet</source>
        <translation>Noch nicht gebuchte Zahlungen</translation>
    </message>
    <message>
        <source>These payments are not part of the figures above yet.</source>
        <translation>Diese Zahlungen sind in den Zahlen oben noch nicht enthalten.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Account summaries %1 %2</source>
        <translation>Kontoübersichten %1 %2</translation>
    </message>
    <message>
        <source>Account summary %1 %2</source>
        <translation>Kontoübersicht %1 %2</translation>
    </message>
    <message>
        <source>What makes up the balance</source>
        <translation>Woraus sich der Saldo ergibt</translation>
    </message>
</context>
<context>
    <name>clientele::SummaryWindow</name>
    <message>
        <source>Account summary</source>
        <translation>Kontoübersicht</translation>
    </message>
    <message>
        <source>Whose accounts</source>
        <translation>Wessen Konten</translation>
    </message>
    <message>
        <source>&amp;Of</source>
        <translation>&amp;Für</translation>
    </message>
    <message numerus="yes">
        <source>%Ln accounts could not be read as a whole. What is missing is said on their pages.</source>
        <translation>
            <numerusform>%Ln Konto konnte nicht ganz gelesen werden. Was fehlt, steht auf seiner Seite.</numerusform>
            <numerusform>%Ln Konten konnten nicht ganz gelesen werden. Was fehlt, steht auf ihren Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes to these accounts have not been sent. They are not on the pages.</source>
        <translation>
            <numerusform>%Ln Änderung an diesen Konten ist nicht gesendet. Sie steht nicht auf den Seiten.</numerusform>
            <numerusform>%Ln Änderungen an diesen Konten sind nicht gesendet. Sie stehen nicht auf den Seiten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <extracomment>%1 and %2 are numbers of accounts</extracomment>
        <translation>%1 von %2 gelesen</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>The accounts are still being read.</source>
        <translation>Die Konten werden noch gelesen.</translation>
    </message>
    <message>
        <source>No account has been read.</source>
        <translation>Es ist kein Konto gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Read the accounts of %Ln customers?</source>
        <translation>
            <numerusform>Das Konto von %Ln Kunden lesen?</numerusform>
            <numerusform>Die Konten von %Ln Kunden lesen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are read one after another, and each has a page of its own or more. You can stop at any time and keep what has been read.</source>
        <translation>Sie werden nacheinander gelesen, und jedes hat mindestens eine eigene Seite. Sie können jederzeit anhalten und behalten, was gelesen ist.</translation>
    </message>
    <message>
        <source>&amp;Read them</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>clientele::TablePane</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 shown, %2</source>
        <translation>%1 gezeigt, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>Ans&amp;icht</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>heard for the table: %1 which list, %2 the company it is of: &quot;Customers of CRONUS AG&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Largest by %1</source>
        <translation>Größte nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records hold something that could not be understood. It is shown as it came.</source>
        <translation>
            <numerusform>%Ln Datensatz enthält etwas, das nicht zu verstehen war. Es steht da, wie es kam.</numerusform>
            <numerusform>%Ln Datensätze enthalten etwas, das nicht zu verstehen war. Es steht da, wie es kam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly %1</source>
        <extracomment>%1 is an amount of money with its currency</extracomment>
        <translation>Genau %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sum, exact figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All companies</source>
        <translation>Alle Mandanten</translation>
    </message>
    <message>
        <source>%1 of each currency</source>
        <extracomment>of the rows with the largest amounts, so many in every currency</extracomment>
        <translation>%1 je Währung</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln balances loaded</source>
        <translation>
            <numerusform>%1 von %Ln Saldo geladen</numerusform>
            <numerusform>%1 von %Ln Salden geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln loaded</source>
        <extracomment>a column of money: %1 its name; so many figures are there of %Ln selected ones</extracomment>
        <translation>
            <numerusform>%1: %2 von %Ln geladen</numerusform>
            <numerusform>%1: %2 von %Ln geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the selection</source>
        <extracomment>the sum of a column of money over the selected rows; %1 its name</extracomment>
        <translation>%1 der Auswahl</translation>
    </message>
    <message>
        <source>Loading figures…</source>
        <translation>Beträge werden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln not sent</source>
        <extracomment>%1 &quot;8 of 8 lines&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln nicht gesendet</numerusform>
            <numerusform>%1, %Ln nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more currencies</source>
        <extracomment>after sums in several currencies</extracomment>
        <translation>
            <numerusform>und %Ln weitere Währung</numerusform>
            <numerusform>und %Ln weitere Währungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Received in all</source>
        <translation>Insgesamt erhalten</translation>
    </message>
    <message>
        <source>Received, rounded</source>
        <translation>Erhalten, gerundet</translation>
    </message>
    <message>
        <source>Sum of the view</source>
        <translation>Summe der Ansicht</translation>
    </message>
    <message>
        <source>Sum of the view, rounded</source>
        <translation>Summe der Ansicht, gerundet</translation>
    </message>
    <message>
        <source>The list “%1” could not be read. %2</source>
        <extracomment>%1 name of a list: &quot;Payment journals&quot;, %2 what the service said, in sentences</extracomment>
        <translation>Die Liste „%1“ konnte nicht gelesen werden. %2</translation>
    </message>
</context>
<context>
    <name>clientele::TokenWindow</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 is the company, %2 LIVE or TEST, %3 the service</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Nothing is lost: what you typed is kept and can be sent afterwards.</source>
        <translation>Nichts geht verloren: Ihre Eingaben bleiben erhalten und können danach gesendet werden.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>&amp;Use this</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Wird angemeldet…</translation>
    </message>
    <message>
        <source>%1 does not accept this. Please check that it was entered as a whole.</source>
        <translation>%1 nimmt das nicht an. Bitte prüfen Sie, ob es vollständig eingegeben ist.</translation>
    </message>
</context>
<context>
    <name>clientele::ViewsModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>heard for a view of a list: %1 its name, %2 how many records</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>clientele::WorkStore</name>
    <message>
        <source>Another program is using the file that keeps your work.</source>
        <translation>Ein anderes Programm benutzt die Datei mit Ihrer Arbeit.</translation>
    </message>
    <message>
        <source>The file that keeps your work cannot be written. Check the permissions of its folder.</source>
        <translation>Die Datei mit Ihrer Arbeit ist nicht beschreibbar. Prüfen Sie die Rechte ihres Ordners.</translation>
    </message>
    <message>
        <source>The file that keeps your work cannot be opened. Check that its folder exists and is yours.</source>
        <translation>Die Datei mit Ihrer Arbeit lässt sich nicht öffnen. Prüfen Sie, ob ihr Ordner da ist und Ihnen gehört.</translation>
    </message>
    <message>
        <source>There is no space left on the disk that keeps your work.</source>
        <translation>Auf dem Datenträger mit Ihrer Arbeit ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>The file that keeps your work is damaged.</source>
        <translation>Die Datei mit Ihrer Arbeit ist beschädigt.</translation>
    </message>
    <message>
        <source>The file that keeps your work was written by a newer version of Clientele. Use that version; the file was left as it is.</source>
        <translation>Die Datei mit Ihrer Arbeit stammt von einer neueren Version von Clientele. Benutzen Sie diese Version; die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>The file that should keep your work belongs to another program. It was left as it is.</source>
        <translation>Die Datei, die Ihre Arbeit enthalten sollte, gehört einem anderen Programm. Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>These settings hold a password or key, which must not be kept in this file.</source>
        <translation>Diese Einstellungen enthalten ein Kennwort oder einen Schlüssel, die nicht in diese Datei gehören.</translation>
    </message>
    <message>
        <source>An entry of the file that keeps your work cannot be read.</source>
        <translation>Ein Eintrag der Datei mit Ihrer Arbeit lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file that keeps your work could not be read or written.</source>
        <translation>Die Datei mit Ihrer Arbeit ließ sich nicht lesen oder schreiben.</translation>
    </message>
</context>
<context>
    <name>clientele::look</name>
    <message>
        <source>LIVE</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu klären</translation>
    </message>
    <message>
        <source>Will be sent when connected</source>
        <translation>Wird gesendet, sobald verbunden</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>was %1, now %2</source>
        <translation>war %1, jetzt %2</translation>
    </message>
</context>
</TS>
