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
        <source>%n new stories</source>
        <translation>
            <numerusform>%n new story</numerusform>
            <numerusform>%n new stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BurstList</name>
    <message numerus="yes">
        <source>%n more gap(s)</source>
        <translation>
            <numerusform>%n more gap</numerusform>
            <numerusform>%n more gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>%n feed added</numerusform>
            <numerusform>%n feeds added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoveragePane</name>
    <message numerus="yes">
        <source>Show %n more outlet(s)</source>
        <translation>
            <numerusform>Show %n more outlet</numerusform>
            <numerusform>Show %n more outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more stories</source>
        <translation>
            <numerusform>Show %n more story</numerusform>
            <numerusform>Show %n more stories</numerusform>
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
    <name>FigurePlot</name>
    <message numerus="yes">
        <source>and %n more claim(s) here</source>
        <translation>
            <numerusform>and %n more claim here</numerusform>
            <numerusform>and %n more claims here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageColumn</name>
    <message numerus="yes">
        <source>Show %n more report(s)</source>
        <translation>
            <numerusform>Show %n more report</numerusform>
            <numerusform>Show %n more reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation>
            <numerusform>%n article marked as read</numerusform>
            <numerusform>%n articles marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread</source>
        <translation>
            <numerusform>%n article marked as unread</numerusform>
            <numerusform>%n articles marked as unread</numerusform>
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
</context>
<context>
    <name>OutletTable</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
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
    <name>StoryDesk</name>
    <message numerus="yes">
        <source>%n report(s) split off into a story of their own</source>
        <translation>
            <numerusform>%n report split off into a story of its own</numerusform>
            <numerusform>%n reports split off into a story of their own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryPane</name>
    <message numerus="yes">
        <source>Show %n more outlet(s)</source>
        <translation>
            <numerusform>Show %n more outlet</numerusform>
            <numerusform>Show %n more outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them copies</source>
        <translation>
            <numerusform>%n of them a copy</numerusform>
            <numerusform>%n of them copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split off %n report(s)</source>
        <translation>
            <numerusform>Split off %n report</numerusform>
            <numerusform>Split off %n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more report(s)</source>
        <translation>
            <numerusform>Show %n more report</numerusform>
            <numerusform>Show %n more reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryTimeline</name>
    <message numerus="yes">
        <source>and %n more report(s)</source>
        <translation>
            <numerusform>and %n more report</numerusform>
            <numerusform>and %n more reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendBar</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message numerus="yes">
        <source>%n compared, of {0} in the library</source>
        <translation>
            <numerusform>%n compared, of {0} in the library</numerusform>
            <numerusform>%n compared, of {0} in the library</numerusform>
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
    <name>_CardBuilder</name>
    <message numerus="yes">
        <source>All %n report(s)</source>
        <translation>
            <numerusform>All %n report</numerusform>
            <numerusform>All %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n report</numerusform>
            <numerusform>%n reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also in %n outlet(s)</source>
        <translation>
            <numerusform>also in %n outlet</numerusform>
            <numerusform>also in %n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
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
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n language</numerusform>
            <numerusform>%n languages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them copies</source>
        <translation>
            <numerusform>%n of them a copy</numerusform>
            <numerusform>%n of them copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with copies only</source>
        <translation>
            <numerusform>%n of them with copies only</numerusform>
            <numerusform>%n of them with copies only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of unknown outlet or language not in the table</source>
        <translation>
            <numerusform>%n article of unknown outlet or language not in the table</numerusform>
            <numerusform>%n articles of unknown outlet or language not in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older article(s) left out</source>
        <translation>
            <numerusform>%n older article left out</numerusform>
            <numerusform>%n older articles left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the newest %n article(s) are compared</source>
        <translation>
            <numerusform>only the newest %n article is compared</numerusform>
            <numerusform>only the newest %n articles are compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) counted</source>
        <translation>
            <numerusform>%n thing counted</numerusform>
            <numerusform>%n things counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>%n more value</numerusform>
            <numerusform>%n more values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of claims</source>
        <translation>
            <numerusform>%n pair of claims</numerusform>
            <numerusform>%n pairs of claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more feed(s)</source>
        <translation>
            <numerusform>%n more feed</numerusform>
            <numerusform>%n more feeds</numerusform>
        </translation>
    </message>
</context>
</TS>
