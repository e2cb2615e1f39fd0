<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddFeedDialog</name>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>Subscribe to %n feed</numerusform>
            <numerusform>Subscribe to %n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found</source>
        <translation>
            <numerusform>%n feed found</numerusform>
            <numerusform>%n feeds found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation>
            <numerusform>%n article marked as read</numerusform>
            <numerusform>%n articles marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) marked as read</source>
        <translation>
            <numerusform>Taken back: %n article marked as read</numerusform>
            <numerusform>Taken back: %n articles marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) marked as unread</source>
        <translation>
            <numerusform>Taken back: %n article marked as unread</numerusform>
            <numerusform>Taken back: %n articles marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) starred</source>
        <translation>
            <numerusform>Taken back: %n article starred</numerusform>
            <numerusform>Taken back: %n articles starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n star(s) removed</source>
        <translation>
            <numerusform>Taken back: %n star removed</numerusform>
            <numerusform>Taken back: %n stars removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed added</numerusform>
            <numerusform>%n feeds added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedDesk</name>
    <message numerus="yes">
        <source>Unsubscribed from {0}; %n article(s) went with it</source>
        <translation>
            <numerusform>Unsubscribed from {0}; %n article went with it</numerusform>
            <numerusform>Unsubscribed from {0}; %n articles went with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedErrorDialog</name>
    <message numerus="yes">
        <source>Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>Failed %n time in a row.</numerusform>
            <numerusform>Failed %n times in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n feed</numerusform>
            <numerusform>%n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n failing</numerusform>
            <numerusform>%n failing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsubscribeDialog</name>
    <message numerus="yes">
        <source>%n article(s) came by this feed.</source>
        <translation>
            <numerusform>%n article came by this feed.</numerusform>
            <numerusform>%n articles came by this feed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%n written to {0}</source>
        <translation>
            <numerusform>%n written to {0}</numerusform>
            <numerusform>%n written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) failed</source>
        <translation>
            <numerusform>%n feed failed</numerusform>
            <numerusform>%n feeds failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) with faults, the first: {0}</source>
        <translation>
            <numerusform>%n feed with faults: {0}</numerusform>
            <numerusform>%n feeds with faults, the first: {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tagged again</source>
        <translation>
            <numerusform>%n article tagged again</numerusform>
            <numerusform>%n articles tagged again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n known</numerusform>
            <numerusform>%n known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed added</numerusform>
            <numerusform>%n feeds added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first: {0}</source>
        <translation>
            <numerusform>%n problem, the first: {0}</numerusform>
            <numerusform>%n problems, the first: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Numbered</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need a look</source>
        <translation>
            <numerusform>%n feed needs a look</numerusform>
            <numerusform>%n feeds need a look</numerusform>
        </translation>
    </message>
</context>
</TS>
