<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>CloseQuestions</name>
    <message numerus="yes">
        <source>%1 has %Ln changes that are not in %2 yet.</source>
        <translation>
            <numerusform>%1 has %Ln change that is not in %2 yet.</numerusform>
            <numerusform>%1 has %Ln changes that are not in %2 yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>%Ln lines that you have not sent yet are kept here; they ask for another journal.</source>
        <translation>
            <numerusform>%Ln line that you have not sent yet is kept here; it asks for another journal.</numerusform>
            <numerusform>%Ln lines that you have not sent yet are kept here; they ask for another journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete journal %1 of %2 (%3) with its %Ln lines?</source>
        <extracomment>%1 code of the journal, %2 name of the company, %3 LIVE, TEST or SAMPLE</extracomment>
        <translation>
            <numerusform>Delete journal %1 of %2 (%3) with its %Ln line?</numerusform>
            <numerusform>Delete journal %1 of %2 (%3) with its %Ln lines?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message numerus="yes">
        <source>Discarding takes %Ln further lines of this payment along: they belong together.</source>
        <translation>
            <numerusform>Discarding takes %Ln further line of this payment along: they belong together.</numerusform>
            <numerusform>Discarding takes %Ln further lines of this payment along: they belong together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This line and %Ln further lines of this payment have not been sent. Discard the whole payment?</source>
        <translation>
            <numerusform>This line and %Ln further line of this payment have not been sent. Discard the whole payment?</numerusform>
            <numerusform>This line and %Ln further lines of this payment have not been sent. Discard the whole payment?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingQuestions</name>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting for your decision or correction</source>
        <translation>
            <numerusform>%Ln waiting for your decision or correction</numerusform>
            <numerusform>%Ln waiting for your decision or correction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the way</source>
        <translation>
            <numerusform>%Ln on the way</numerusform>
            <numerusform>%Ln on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them could not be kept on this computer and are lost if you quit now. Please make room on its disk first.</source>
        <translation>
            <numerusform>%Ln of them could not be kept on this computer and is lost if you quit now. Please make room on its disk first.</numerusform>
            <numerusform>%Ln of them could not be kept on this computer and are lost if you quit now. Please make room on its disk first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not in the books yet.</source>
        <translation>
            <numerusform>%Ln change is not in the books yet.</numerusform>
            <numerusform>%Ln changes are not in the books yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes there are not in the books yet. They are kept and come back when you connect again.</source>
        <translation>
            <numerusform>%Ln change there is not in the books yet. It is kept and comes back when you connect again.</numerusform>
            <numerusform>%Ln changes there are not in the books yet. They are kept and come back when you connect again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%1 asks us to slow down. It goes on by itself in about %n minutes.</source>
        <translation>
            <numerusform>%1 asks us to slow down. It goes on by itself in about %n minute.</numerusform>
            <numerusform>%1 asks us to slow down. It goes on by itself in about %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asks us to slow down, about %n minutes left.</source>
        <translation>
            <numerusform>%1 asks us to slow down, about %n minute left.</numerusform>
            <numerusform>%1 asks us to slow down, about %n minutes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not sent yet.</source>
        <translation>
            <numerusform>%Ln change is not sent yet.</numerusform>
            <numerusform>%Ln changes are not sent yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes have waited for more than three days to be sent.</source>
        <translation>
            <numerusform>%Ln change has waited for more than three days to be sent.</numerusform>
            <numerusform>%Ln changes have waited for more than three days to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending to %1 is paused: %Ln changes are waiting.</source>
        <translation>
            <numerusform>Sending to %1 is paused: %Ln change is waiting.</numerusform>
            <numerusform>Sending to %1 is paused: %Ln changes are waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %Ln changes a minute</source>
        <translation>
            <numerusform>%1 takes %Ln change a minute</numerusform>
            <numerusform>%1 takes %Ln changes a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are waiting</source>
        <translation>
            <numerusform>%Ln is waiting</numerusform>
            <numerusform>%Ln are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be understood. They are missing, or shown as read before.</source>
        <translation>
            <numerusform>%Ln record could not be understood. It is missing, or shown as read before.</numerusform>
            <numerusform>%Ln records could not be understood. They are missing, or shown as read before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records could not be understood: %1. They are missing, or shown as read before.</source>
        <extracomment>%1 is a list of the records&apos; numbers</extracomment>
        <translation>
            <numerusform>%Ln record could not be understood: %1. It is missing, or shown as read before.</numerusform>
            <numerusform>%Ln records could not be understood: %1. They are missing, or shown as read before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records have a text of more than %2 characters, the most that can be shown here: %1. They are missing, or shown as read before.</source>
        <extracomment>%1 is a list of the records&apos; numbers, %2 how many characters</extracomment>
        <translation>
            <numerusform>%Ln record has a text of more than %2 characters, the most that can be shown here: %1. It is missing, or shown as read before.</numerusform>
            <numerusform>%Ln records have a text of more than %2 characters, the most that can be shown here: %1. They are missing, or shown as read before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln records</source>
        <translation>
            <numerusform>%1 of %Ln record</numerusform>
            <numerusform>%1 of %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches. %n filters are on.</source>
        <translation>
            <numerusform>Nothing matches. %n filter is on.</numerusform>
            <numerusform>Nothing matches. %n filters are on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing matches “%1”. %n filters are on as well.</source>
        <translation>
            <numerusform>Nothing matches “%1”. %n filter is on as well.</numerusform>
            <numerusform>Nothing matches “%1”. %n filters are on as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records need attention</source>
        <translation>
            <numerusform>%Ln record needs attention</numerusform>
            <numerusform>%Ln records need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln records</source>
        <translation>
            <numerusform>on %Ln record</numerusform>
            <numerusform>on %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln records. &amp;Type this number to send</source>
        <translation>
            <numerusform>This is %Ln record. &amp;Type this number to send</numerusform>
            <numerusform>These are %Ln records. &amp;Type this number to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customers</source>
        <translation>
            <numerusform>%1 of %Ln customer</numerusform>
            <numerusform>%1 of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No customer matches. %n filters are on.</source>
        <translation>
            <numerusform>No customer matches. %n filter is on.</numerusform>
            <numerusform>No customer matches. %n filters are on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No customer matches “%1”. %n filters are on as well.</source>
        <translation>
            <numerusform>No customer matches “%1”. %n filter is on as well.</numerusform>
            <numerusform>No customer matches “%1”. %n filters are on as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers need attention</source>
        <translation>
            <numerusform>%Ln customer needs attention</numerusform>
            <numerusform>%Ln customers need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln customers</source>
        <translation>
            <numerusform>on %Ln customer</numerusform>
            <numerusform>on %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln customers. &amp;Type this number to send</source>
        <translation>
            <numerusform>This is %Ln customer. &amp;Type this number to send</numerusform>
            <numerusform>These are %Ln customers. &amp;Type this number to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments</source>
        <translation>
            <numerusform>%Ln payment</numerusform>
            <numerusform>%Ln payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln payments</source>
        <translation>
            <numerusform>%1 of %Ln payment</numerusform>
            <numerusform>%1 of %Ln payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No payment matches. %n filters are on.</source>
        <translation>
            <numerusform>No payment matches. %n filter is on.</numerusform>
            <numerusform>No payment matches. %n filters are on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No payment matches “%1”. %n filters are on as well.</source>
        <translation>
            <numerusform>No payment matches “%1”. %n filter is on as well.</numerusform>
            <numerusform>No payment matches “%1”. %n filters are on as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln payments need attention</source>
        <translation>
            <numerusform>%Ln payment needs attention</numerusform>
            <numerusform>%Ln payments need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %Ln payments</source>
        <translation>
            <numerusform>on %Ln payment</numerusform>
            <numerusform>on %Ln payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln payments. &amp;Type this number to send</source>
        <translation>
            <numerusform>This is %Ln payment. &amp;Type this number to send</numerusform>
            <numerusform>These are %Ln payments. &amp;Type this number to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 gives %Ln accounts a minute</source>
        <translation>
            <numerusform>%1 gives %Ln account a minute</numerusform>
            <numerusform>%1 gives %Ln accounts a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more differ.</source>
        <translation>
            <numerusform>%Ln more differs.</numerusform>
            <numerusform>%Ln more differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines are no longer in the journal: most likely posted, but %1 has not said so.</source>
        <translation>
            <numerusform>%Ln line is no longer in the journal: most likely posted, but %1 has not said so.</numerusform>
            <numerusform>%Ln lines are no longer in the journal: most likely posted, but %1 has not said so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines posted.</source>
        <translation>
            <numerusform>%Ln line posted.</numerusform>
            <numerusform>%Ln lines posted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were entered after the journal had been sent to be posted: %1.</source>
        <extracomment>%1 document numbers</extracomment>
        <translation>
            <numerusform>%Ln of them was entered after the journal had been sent to be posted: %1.</numerusform>
            <numerusform>%Ln of them were entered after the journal had been sent to be posted: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln lines</source>
        <translation>
            <numerusform>%1 of %Ln line</numerusform>
            <numerusform>%1 of %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were changed after the journal had been sent to be posted, and may have been posted as they were before. %1</source>
        <extracomment>%1 sentences, each about one line</extracomment>
        <translation>
            <numerusform>%Ln of them was changed after the journal had been sent to be posted, and may have been posted as it was before. %1</numerusform>
            <numerusform>%Ln of them were changed after the journal had been sent to be posted, and may have been posted as they were before. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>lines of a journal</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were deleted here while the posting was under way: %1. Whether they were posted all the same, %2 has not said.</source>
        <extracomment>%1 document numbers with amounts, %2 name of the service</extracomment>
        <translation>
            <numerusform>%Ln line was deleted here while the posting was under way: %1. Whether it was posted all the same, %2 has not said.</numerusform>
            <numerusform>%Ln lines were deleted here while the posting was under way: %1. Whether they were posted all the same, %2 has not said.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were no longer in the journal before that: %1. Whether somebody has deleted or posted them is not known.</source>
        <extracomment>%1 document numbers with amounts</extracomment>
        <translation>
            <numerusform>%Ln line was no longer in the journal before that: %1. Whether somebody has deleted or posted it is not known.</numerusform>
            <numerusform>%Ln lines were no longer in the journal before that: %1. Whether somebody has deleted or posted them is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ApplyWindow</name>
    <message numerus="yes">
        <source>Becomes %Ln lines under one document number</source>
        <translation>
            <numerusform>Becomes %Ln line under one document number</numerusform>
            <numerusform>Becomes %Ln lines under one document number</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Here stand the %Ln invoices due first, of more.</source>
        <translation>
            <numerusform>Here stands the %Ln invoice due first, of more.</numerusform>
            <numerusform>Here stand the %Ln invoices due first, of more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln invoices dated after the payment are left out: %1. If the payment is for one of them, correct its date first.</source>
        <extracomment>%1 numbers of invoices</extracomment>
        <translation>
            <numerusform>%Ln invoice dated after the payment is left out: %1. If the payment is for it, correct its date first.</numerusform>
            <numerusform>%Ln invoices dated after the payment are left out: %1. If the payment is for one of them, correct its date first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sums of several invoices were looked for among the %Ln due first only.</source>
        <translation>
            <numerusform>Sums of several invoices were looked for among the %Ln due first only.</numerusform>
            <numerusform>Sums of several invoices were looked for among the %Ln due first only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::AroundSection</name>
    <message numerus="yes">
        <source>%Ln of these could not be understood and are missing here.</source>
        <translation>
            <numerusform>%Ln of these could not be understood and is missing here.</numerusform>
            <numerusform>%Ln of these could not be understood and are missing here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ChangesPanel</name>
    <message numerus="yes">
        <source>%Ln changes. A new record counts as one change.</source>
        <translation>
            <numerusform>%Ln change. A new record counts as one change.</numerusform>
            <numerusform>%Ln changes. A new record counts as one change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CheckLines</name>
    <message numerus="yes">
        <source>%n companies can be read</source>
        <translation>
            <numerusform>%n company can be read</numerusform>
            <numerusform>%n companies can be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::DecideWindow</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needs correcting</source>
        <translation>
            <numerusform>%n needs correcting</numerusform>
            <numerusform>%n need correcting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::EditFoot</name>
    <message numerus="yes">
        <source>%Ln changes not sent yet, not kept on this computer</source>
        <translation>
            <numerusform>%Ln change not sent yet, not kept on this computer</numerusform>
            <numerusform>%Ln changes not sent yet, not kept on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, kept on this computer</source>
        <translation>
            <numerusform>%Ln change not sent yet, kept on this computer</numerusform>
            <numerusform>%Ln changes not sent yet, kept on this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not sent yet, being kept…</source>
        <translation>
            <numerusform>%Ln change not sent yet, being kept…</numerusform>
            <numerusform>%Ln changes not sent yet, being kept…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes need your attention</source>
        <translation>
            <numerusform>%Ln change needs your attention</numerusform>
            <numerusform>%Ln changes need your attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes on their way</source>
        <translation>
            <numerusform>%Ln change on its way</numerusform>
            <numerusform>%Ln changes on their way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::FieldRow</name>
    <message numerus="yes">
        <source>%1 of %Ln characters</source>
        <extracomment>%1 how many characters a text has, %Ln how many it may have</extracomment>
        <translation>
            <numerusform>%1 of %Ln character</numerusform>
            <numerusform>%1 of %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::InvoiceEditor</name>
    <message numerus="yes">
        <source>%Ln open invoices (%1 shows them)</source>
        <extracomment>%1 is a key</extracomment>
        <translation>
            <numerusform>%Ln open invoice (%1 shows it)</numerusform>
            <numerusform>%Ln open invoices (%1 shows them)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::JournalFoot</name>
    <message numerus="yes">
        <source>%Ln more are alike.</source>
        <translation>
            <numerusform>%Ln more is alike.</numerusform>
            <numerusform>%Ln more are alike.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::JournalHead</name>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>lines of a journal</comment>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Journal no longer there (%Ln not sent)</source>
        <comment>lines of a journal</comment>
        <translation>
            <numerusform>Journal no longer there (%Ln not sent)</numerusform>
            <numerusform>Journal no longer there (%Ln not sent)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::JournalPaper</name>
    <message numerus="yes">
        <source>%Ln lines</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>The %Ln selected</numerusform>
            <numerusform>The %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln of the list</source>
        <translation>
            <numerusform>The %Ln of the list</numerusform>
            <numerusform>All %Ln of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::PaymentBook</name>
    <message numerus="yes">
        <source>One of %Ln invoices</source>
        <translation>
            <numerusform>One of %Ln invoice</numerusform>
            <numerusform>One of %Ln invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::PaymentsScreen</name>
    <message numerus="yes">
        <source>%Ln further lines under this document number go together with this one when you send it.</source>
        <translation>
            <numerusform>%Ln further line under this document number goes together with this one when you send it.</numerusform>
            <numerusform>%Ln further lines under this document number go together with this one when you send it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Document %1 has %Ln more lines, which stay.</source>
        <extracomment>%1 number of a document</extracomment>
        <translation>
            <numerusform>Document %1 has %Ln more line, which stays.</numerusform>
            <numerusform>Document %1 has %Ln more lines, which stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further lines under this document number are not sent yet.</source>
        <translation>
            <numerusform>%Ln further line under this document number is not sent yet.</numerusform>
            <numerusform>%Ln further lines under this document number are not sent yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::PostWindow</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %Ln lines of journal %1?</source>
        <translation>
            <numerusform>Post %Ln line of journal %1?</numerusform>
            <numerusform>Post %Ln lines of journal %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these lines have something to look at:</source>
        <translation>
            <numerusform>%Ln of these lines has something to look at:</numerusform>
            <numerusform>%Ln of these lines have something to look at:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Post %Ln lines</source>
        <translation>
            <numerusform>&amp;Post %Ln line</numerusform>
            <numerusform>&amp;Post %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::PostedList</name>
    <message numerus="yes">
        <source>%1: %Ln lines no longer there, most likely posted</source>
        <translation>
            <numerusform>%1: %Ln line no longer there, most likely posted</numerusform>
            <numerusform>%1: %Ln lines no longer there, most likely posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln lines posted</source>
        <translation>
            <numerusform>%1: %Ln line posted</numerusform>
            <numerusform>%1: %Ln lines posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entered afterwards</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many of them nobody had looked at before</extracomment>
        <translation>
            <numerusform>%Ln entered afterwards</numerusform>
            <numerusform>%Ln entered afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed afterwards</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many of them were others when they were looked at</extracomment>
        <translation>
            <numerusform>%Ln changed afterwards</numerusform>
            <numerusform>%Ln changed afterwards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted here meanwhile</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many more were deleted here while they were being posted</extracomment>
        <translation>
            <numerusform>%Ln deleted here meanwhile</numerusform>
            <numerusform>%Ln deleted here meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone before</source>
        <comment>lines</comment>
        <extracomment>beside &quot;RCPT001: 3 lines posted&quot;: so many more were not there any more when those were posted</extracomment>
        <translation>
            <numerusform>%Ln gone before</numerusform>
            <numerusform>%Ln gone before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ReceivablesPage</name>
    <message numerus="yes">
        <source>%Ln open invoices</source>
        <translation>
            <numerusform>%Ln open invoice</numerusform>
            <numerusform>%Ln open invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>late</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RecordSending</name>
    <message numerus="yes">
        <source>Goes together with %Ln further lines of this payment.</source>
        <translation>
            <numerusform>Goes together with %Ln further line of this payment.</numerusform>
            <numerusform>Goes together with %Ln further lines of this payment.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ReviewModel</name>
    <message numerus="yes">
        <source>%1 (%Ln fields)</source>
        <extracomment>%1 what a new record holds, or its name; how many of its fields are filled</extracomment>
        <translation>
            <numerusform>%1 (%Ln field)</numerusform>
            <numerusform>%1 (%Ln fields)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::SendWindow</name>
    <message numerus="yes">
        <source>Send %Ln changes to %1?</source>
        <extracomment>%1 name of the company with LIVE, TEST or SAMPLE</extracomment>
        <translation>
            <numerusform>Send %Ln change to %1?</numerusform>
            <numerusform>Send %Ln changes to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %2 of %Ln changes to %1?</source>
        <translation>
            <numerusform>Send %2 of %Ln change to %1?</numerusform>
            <numerusform>Send %2 of %Ln changes to %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln changes to %1</source>
        <translation>
            <numerusform>Send %Ln change to %1</numerusform>
            <numerusform>Send %Ln changes to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are waiting, and none is ticked</source>
        <translation>
            <numerusform>%Ln change is waiting, and is not ticked</numerusform>
            <numerusform>%Ln changes are waiting, and none is ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::SendingNews</name>
    <message numerus="yes">
        <source>%Ln changes in %1 are not sent: view only.</source>
        <translation>
            <numerusform>%Ln change in %1 is not sent: view only.</numerusform>
            <numerusform>%Ln changes in %1 are not sent: view only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records are not in the view “%1” any more. They are shown again with “%2”.</source>
        <translation>
            <numerusform>%Ln record is not in the view “%1” any more. It is shown again with “%2”.</numerusform>
            <numerusform>%Ln records are not in the view “%1” any more. They are shown again with “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::StatusLine</name>
    <message numerus="yes">
        <source>%Ln changes not sent</source>
        <translation>
            <numerusform>%Ln change not sent</numerusform>
            <numerusform>%Ln changes not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::SummaryPaper</name>
    <message numerus="yes">
        <source>%Ln of these could not be understood and are missing here.</source>
        <translation>
            <numerusform>%Ln of these could not be understood and is missing here.</numerusform>
            <numerusform>%Ln of these could not be understood and are missing here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::SummaryWindow</name>
    <message numerus="yes">
        <source>%Ln accounts could not be read as a whole. What is missing is said on their pages.</source>
        <translation>
            <numerusform>%Ln account could not be read as a whole. What is missing is said on its page.</numerusform>
            <numerusform>%Ln accounts could not be read as a whole. What is missing is said on their pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes to these accounts have not been sent. They are not on the pages.</source>
        <translation>
            <numerusform>%Ln change to these accounts has not been sent. It is not on the pages.</numerusform>
            <numerusform>%Ln changes to these accounts have not been sent. They are not on the pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read the accounts of %Ln customers?</source>
        <translation>
            <numerusform>Read the account of %Ln customer?</numerusform>
            <numerusform>Read the accounts of %Ln customers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::TablePane</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln records hold something that could not be understood. It is shown as it came.</source>
        <translation>
            <numerusform>%Ln record holds something that could not be understood. It is shown as it came.</numerusform>
            <numerusform>%Ln records hold something that could not be understood. It is shown as it came.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln balances loaded</source>
        <translation>
            <numerusform>%1 of %Ln balance loaded</numerusform>
            <numerusform>%1 of %Ln balances loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %Ln loaded</source>
        <extracomment>a column of money: %1 its name; so many figures are there of %Ln selected ones</extracomment>
        <translation>
            <numerusform>%1: %2 of %Ln loaded</numerusform>
            <numerusform>%1: %2 of %Ln loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln not sent</source>
        <extracomment>%1 &quot;8 of 8 lines&quot;</extracomment>
        <translation>
            <numerusform>%1, %Ln not sent</numerusform>
            <numerusform>%1, %Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more currencies</source>
        <extracomment>after sums in several currencies</extracomment>
        <translation>
            <numerusform>and %Ln more currency</numerusform>
            <numerusform>and %Ln more currencies</numerusform>
        </translation>
    </message>
</context>
</TS>
