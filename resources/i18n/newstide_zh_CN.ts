<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Newstide</source>
        <translation>关于 Newstide</translation>
    </message>
    <message>
        <source>Reads news feeds, says which topics an article has and why, and keeps everything on this machine. No account, no server, no tracking.</source>
        <translation>阅读新闻订阅源，指出每篇文章属于哪些话题及其依据，所有内容都保存在本机。无需账号，没有服务器，不做跟踪。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AddFeedDialog</name>
    <message>
        <source>Add feed</source>
        <translation>添加订阅源</translation>
    </message>
    <message>
        <source>bbc.com, or the address of a feed</source>
        <translation>bbc.com，或订阅源地址</translation>
    </message>
    <message>
        <source>Address of a site or a feed</source>
        <translation>网站或订阅源地址</translation>
    </message>
    <message>
        <source>Find feeds</source>
        <translation>查找订阅源</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking for feeds at {address} …</source>
        <translation>正在 {address} 查找订阅源…</translation>
    </message>
    <message>
        <source>No feed was found there; try the address of one of its sections.</source>
        <translation>那里没有找到订阅源；请试试该网站某个栏目的地址。</translation>
    </message>
    <message>
        <source>Type the address of a site: its feeds are looked for. A feed&apos;s own works too.</source>
        <translation>输入网站地址即可查找其订阅源，也可以直接输入订阅源地址。</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>正在查找订阅源</translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation>找到的订阅源</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>no folder</source>
        <translation>无文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>订阅 %n 个订阅源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) found</source>
        <translation>
            <numerusform>找到 %n 个订阅源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Stories and articles</source>
        <translation>事件和文章</translation>
    </message>
    <message numerus="yes">
        <source>%n new stories</source>
        <translation>
            <numerusform>%n 个新事件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n 篇新文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>No longer in the library</source>
        <translation>已不在资料库中</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Read this report</source>
        <translation>阅读此报道</translation>
    </message>
    <message>
        <source>Show the whole story</source>
        <translation>显示整个事件</translation>
    </message>
    <message>
        <source>Show what differs</source>
        <translation>显示差异</translation>
    </message>
    <message>
        <source>Show only {query}</source>
        <translation>只显示 {query}</translation>
    </message>
    <message>
        <source>Open this article in the browser</source>
        <translation>在浏览器中打开这篇文章</translation>
    </message>
    <message>
        <source>{topic} — {rule} (weight {weight})</source>
        <translation>{topic} — {rule}（权重 {weight}）</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>No further unread article in this list</source>
        <translation>此列表中没有更多未读文章</translation>
    </message>
</context>
<context>
    <name>BurstList</name>
    <message>
        <source>Bursts</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Looking for bursts…</source>
        <translation>正在查找激增…</translation>
    </message>
    <message>
        <source>Unusual: far more than what the same feeds brought before. Feeds that were down or are new are left out.</source>
        <translation>异常：远多于相同订阅源此前带来的数量。中断过或新增的订阅源不计入。</translation>
    </message>
    <message>
        <source>Not enough is known yet to say what is usual.</source>
        <translation>数据尚不足，无法判断通常情况。</translation>
    </message>
    <message>
        <source>None of these topics alone brought unusually much.</source>
        <translation>这些话题单独来看均无异常增多。</translation>
    </message>
    <message>
        <source>None of these outlets alone brought unusually much.</source>
        <translation>这些媒体单独来看均无异常增多。</translation>
    </message>
    <message>
        <source>None of these languages alone brought unusually much.</source>
        <translation>这些语言单独来看均无异常增多。</translation>
    </message>
    <message>
        <source>None of these stories alone brought unusually much.</source>
        <translation>这些事件单独来看均无异常增多。</translation>
    </message>
    <message>
        <source>None of these words alone brought unusually much.</source>
        <translation>这些词语单独来看均无异常增多。</translation>
    </message>
    <message>
        <source>None of what is compared brought unusually much.</source>
        <translation>所对比的各项均无异常增多。</translation>
    </message>
    <message>
        <source>Expectation-based Poisson scan (Neill 2009). What is usual is learnt from earlier steps of the same feeds, with the ups and downs of a week and of a day.</source>
        <translation>基于期望的泊松扫描（Neill 2009）。通常水平由相同订阅源此前各时段得出，并计入一周和一天内的起伏。</translation>
    </message>
    <message>
        <source>How bursts are found</source>
        <translation>如何发现激增</translation>
    </message>
    <message numerus="yes">
        <source>%n more gap(s)</source>
        <translation>
            <numerusform>另有 %n 处缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: {0}</source>
        <translation>未知：{0}</translation>
    </message>
</context>
<context>
    <name>BurstModel</name>
    <message>
        <source>No story behind it is known</source>
        <translation>背后的事件未知</translation>
    </message>
    <message>
        <source>{0}, usually about {1}</source>
        <translation>{0}，通常约 {1}</translation>
    </message>
    <message>
        <source>{0}, usually below 1</source>
        <translation>{0}，通常不到 1</translation>
    </message>
    <message>
        <source>most on {0}: {1}, unusual from {2}</source>
        <translation>{0} 最多：{1}，达 {2} 即异常</translation>
    </message>
    <message>
        <source>{0}
{1}
Judged by the feeds that can be compared: {2} articles, usually about {3}.</source>
        <translation>{0}
{1}
按可比较的订阅源判断：{2} 篇文章，通常约 {3} 篇。</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Topic {name}</source>
        <translation>话题：{name}</translation>
    </message>
    <message>
        <source>Lights the words that gave it</source>
        <translation>高亮作为依据的词句</translation>
    </message>
    <message>
        <source>Why {name}? Light its words</source>
        <translation>为何是“{name}”？高亮依据词句</translation>
    </message>
</context>
<context>
    <name>ClaimList</name>
    <message>
        <source>Claims in order of time</source>
        <translation>按时间排列的说法</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>any topic</source>
        <translation>任一话题</translation>
    </message>
    <message>
        <source>all topics</source>
        <translation>全部话题</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最旧优先</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新优先</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>You follow no feeds yet.</source>
        <translation>您还没有关注任何订阅源。</translation>
    </message>
    <message>
        <source>Follow the starter feeds</source>
        <translation>关注入门订阅源</translation>
    </message>
    <message>
        <source>Add feed…</source>
        <translation>添加订阅源…</translation>
    </message>
    <message>
        <source>This is the shipped coverage. To get the news, follow feeds.</source>
        <translation>这些是内置报道。要获取新闻，请关注订阅源。</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>立即刷新</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>已添加 %n 个订阅源</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Feeds and archives {0}</source>
        <translation>订阅源和存档 {0}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Newstide will use this language the next time it starts.</source>
        <translation>Newstide 下次启动时将使用此语言。</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>One of the two articles is no longer in the library.</source>
        <translation>这两篇文章中有一篇已不在资料库中。</translation>
    </message>
</context>
<context>
    <name>CopyDiff</name>
    <message>
        <source>Compare two copies</source>
        <translation>比较两个副本</translation>
    </message>
    <message>
        <source>Both texts as one</source>
        <translation>合并显示的两段文字</translation>
    </message>
    <message>
        <source>Next difference (N)</source>
        <translation>下一处差异 (N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{percent} the same</source>
        <translation>{percent} 相同</translation>
    </message>
    <message>
        <source>only the first part of the texts is compared</source>
        <translation>只比较了文字的前一部分</translation>
    </message>
    <message>
        <source>only here: struck out</source>
        <translation>仅此处有：删除线</translation>
    </message>
    <message>
        <source>only here: underlined</source>
        <translation>仅此处有：下划线</translation>
    </message>
</context>
<context>
    <name>CoverageDelegate</name>
    <message>
        <source>first</source>
        <translation>最早</translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>另 {0} 种</translation>
    </message>
    <message>
        <source>the first in this language</source>
        <translation>该语言中最早</translation>
    </message>
</context>
<context>
    <name>CoveragePane</name>
    <message>
        <source>Earliest first</source>
        <translation>按最早时间</translation>
    </message>
    <message>
        <source>Most articles first</source>
        <translation>按文章数量</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>Earliest in {language} first</source>
        <translation>按最早时间（{language}）</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more outlet(s)</source>
        <translation>
            <numerusform>再显示 %n 家媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more stories</source>
        <translation>
            <numerusform>再显示 %n 个事件</numerusform>
        </translation>
    </message>
    <message>
        <source>framed: the earliest in its language</source>
        <translation>加框：该语言中最早</translation>
    </message>
    <message>
        <source>in brackets: copies of other reports alone</source>
        <translation>括号内：全为其他报道的副本</translation>
    </message>
    <message>
        <source>days in UTC, by date of publication</source>
        <translation>日期为 UTC，以发布时间计</translation>
    </message>
    <message>
        <source>What two or more outlets of one language mention and no report in another does, where chance alone would do that less than once in 20; names as Newstide knows them across languages. Compared: {languages}, each at least 10 articles and 5 % of all.</source>
        <translation>同一语言中至少两家媒体提到、其他语言的报道均未提到，且纯属偶然的概率低于二十分之一的内容；名称按 Newstide 的跨语言识别。参与比较：{languages}，各至少有 10 篇文章并占全部的 5%。</translation>
    </message>
    <message>
        <source>Stories that two or more outlets of one language told in reports of their own, and nobody in another of these languages, which told other things in those days.</source>
        <translation>同一语言中至少两家媒体以自己的报道讲述、而另一种语言的媒体当时在报道其他内容却无一提及的事件。</translation>
    </message>
    <message>
        <source>There are none here.</source>
        <translation>此处没有。</translation>
    </message>
    <message>
        <source>Nothing to compare: that takes two languages, each with at least 10 articles, 5 % of all and two outlets.</source>
        <translation>无可比较：需要两种语言，各至少有 10 篇文章、占全部的 5% 并有两家媒体。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No article matches.</source>
        <translation>没有符合的文章。</translation>
    </message>
    <message>
        <source>Your library is empty: coverage comes with the first articles.</source>
        <translation>资料库为空：有了文章即可对比报道。</translation>
    </message>
    <message>
        <source>Of none of these articles outlet and language are known.</source>
        <translation>这些文章的媒体和语言均未知。</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>无可比较</translation>
    </message>
    <message>
        <source>This cannot be compared</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>Outlets by languages</source>
        <translation>媒体与语言</translation>
    </message>
    <message>
        <source>Mentioned in one language only</source>
        <translation>仅一种语言提到</translation>
    </message>
    <message>
        <source>Blind spots</source>
        <translation>盲点</translation>
    </message>
    <message>
        <source>Order of the outlets</source>
        <translation>媒体的排序</translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Outlets by languages</source>
        <translation>媒体与语言</translation>
    </message>
</context>
<context>
    <name>EmptyReader</name>
    <message>
        <source>Choose an article to read</source>
        <translation>选择一篇文章开始阅读</translation>
    </message>
    <message>
        <source>Or stay on the keyboard:</source>
        <translation>也可以只用键盘：</translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation>下一篇、上一篇</translation>
    </message>
    <message>
        <source>next unread</source>
        <translation>下一篇未读</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>why these topics</source>
        <translation>为何是这些话题</translation>
    </message>
    <message>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ErrorBubble</name>
    <message>
        <source>What is wrong with the search</source>
        <translation>搜索中的错误</translation>
    </message>
</context>
<context>
    <name>FeedDesk</name>
    <message>
        <source>What is wrong…</source>
        <translation>问题详情…</translation>
    </message>
    <message>
        <source>Refresh this feed</source>
        <translation>刷新此订阅源</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>移动到文件夹…</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>取消订阅…</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message numerus="yes">
        <source>Unsubscribed from {0}; %n article(s) went with it</source>
        <translation>
            <numerusform>已取消订阅“{0}”，同时移除 %n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>You follow this feed already.</source>
        <translation>您已关注此订阅源。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Title of the feed</source>
        <translation>订阅源标题</translation>
    </message>
    <message>
        <source>A feed needs a title, so it keeps the one it has.</source>
        <translation>订阅源必须有标题，因此保留原有标题。</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移动到文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FeedErrorDialog</name>
    <message>
        <source>Feed</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>No error is known.</source>
        <translation>没有已知错误。</translation>
    </message>
    <message numerus="yes">
        <source>Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>已连续失败 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Last tried {when}.</source>
        <translation>上次尝试：{when}。</translation>
    </message>
    <message>
        <source>Next try {when}.</source>
        <translation>下次尝试：{when}。</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>取消订阅…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>What is counted</source>
        <translation>计数对象</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>Told once: nothing to compare</source>
        <translation>仅一种说法：无可比较</translation>
    </message>
</context>
<context>
    <name>FigurePane</name>
    <message>
        <source>Reading key figures…</source>
        <translation>正在读取关键数字…</translation>
    </message>
    <message>
        <source>No key figures</source>
        <translation>没有关键数字</translation>
    </message>
    <message>
        <source>No article that matches names a number with what it counts.</source>
        <translation>符合的文章中没有带计数对象的数字。</translation>
    </message>
    <message>
        <source>Your library has no article that names a number with what it counts.</source>
        <translation>资料库中没有带计数对象的数字。</translation>
    </message>
    <message>
        <source>Key figures cannot be shown</source>
        <translation>无法显示关键数字</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>出了问题。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Filter by word or unit</source>
        <translation>按词语或单位筛选</translation>
    </message>
    <message>
        <source>Filter what is counted</source>
        <translation>筛选计数对象</translation>
    </message>
    <message>
        <source>Extracted from the texts, not verified</source>
        <translation>摘自原文，未经核实</translation>
    </message>
    <message>
        <source>of the newest {0} figures, from {1}; narrow the query for older ones</source>
        <translation>仅含最新的 {0} 个数字，自 {1} 起；缩小查询范围可查看更早的</translation>
    </message>
    <message>
        <source>Nothing that is counted fits this filter.</source>
        <translation>没有符合筛选的内容。</translation>
    </message>
</context>
<context>
    <name>FigurePlot</name>
    <message>
        <source>Days in UTC, by the date that a text names, else that of publication</source>
        <translation>日期为 UTC，以原文所述日期计，未述则以发布日期计</translation>
    </message>
    <message>
        <source>each line ten times the one below</source>
        <translation>每条线为下一条的十倍</translation>
    </message>
    <message numerus="yes">
        <source>and %n more claim(s) here</source>
        <translation>
            <numerusform>此处另有 %n 个说法</numerusform>
        </translation>
    </message>
    <message>
        <source>Claims by time and value</source>
        <translation>按时间和数值的说法</translation>
    </message>
    <message>
        <source>Arrow keys walk the claims, Enter opens one</source>
        <translation>方向键浏览说法，Enter 打开</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Something went wrong in Newstide ({0}). The log has the details.</source>
        <translation>Newstide 出错（{0}）。详情见日志。</translation>
    </message>
</context>
<context>
    <name>InsightPane</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Close: list and article again</source>
        <translation>关闭：返回列表和文章</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>鼠标</translation>
    </message>
    <message>
        <source>Add to the filter, or take away</source>
        <translation>加入筛选或移出</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>只看这一项</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>Plot of trends</source>
        <translation>趋势图</translation>
    </message>
    <message>
        <source>Zoom in, zoom out</source>
        <translation>放大、缩小</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Zoom to a stretch</source>
        <translation>放大某一时段</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>Walk the plot</source>
        <translation>浏览图表</translation>
    </message>
    <message>
        <source>Move what is shown</source>
        <translation>移动显示范围</translation>
    </message>
    <message>
        <source>Next event, next burst</source>
        <translation>下一大事记、激增</translation>
    </message>
</context>
<context>
    <name>LanguageColumn</name>
    <message>
        <source>Unknown language</source>
        <translation>未知语言</translation>
    </message>
    <message>
        <source>Reports in {language}</source>
        <translation>{language}报道</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more report(s)</source>
        <translation>
            <numerusform>再显示 %n 篇报道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeading</name>
    <message>
        <source>Stories</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Nothing to mark</source>
        <translation>没有可标记的文章</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation>
            <numerusform>已将 %n 篇文章标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread</source>
        <translation>
            <numerusform>%n 篇文章标为未读</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Taken back: topics corrected</source>
        <translation>已撤销：更正话题</translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) marked as read</source>
        <translation>
            <numerusform>已撤销：将 %n 篇文章标为已读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) marked as unread</source>
        <translation>
            <numerusform>已撤销：将 %n 篇文章标为未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n article(s) starred</source>
        <translation>
            <numerusform>已撤销：为 %n 篇文章加星标</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n star(s) removed</source>
        <translation>
            <numerusform>已撤销：移除 %n 个星标</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>已撤销：{0}</translation>
    </message>
    <message>
        <source>Taken back: stories merged</source>
        <translation>已撤销：合并事件</translation>
    </message>
    <message>
        <source>Taken back: a report split off</source>
        <translation>已撤销：拆分报道</translation>
    </message>
    <message>
        <source>Taken back: a story pinned or no longer pinned</source>
        <translation>已撤销：固定或取消固定事件</translation>
    </message>
</context>
<context>
    <name>MentionColumn</name>
    <message>
        <source>Only in {language}</source>
        <translation>仅见于：{language}</translation>
    </message>
    <message>
        <source>Nothing that stands out</source>
        <translation>没有突出的内容</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge stories</source>
        <translation>合并事件</translation>
    </message>
    <message>
        <source>No other story found</source>
        <translation>没有找到其他事件</translation>
    </message>
    <message>
        <source>Which story tells the same event as this one?</source>
        <translation>哪个事件与此相同？</translation>
    </message>
    <message>
        <source>Search all stories</source>
        <translation>搜索全部事件</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>OutletTable</name>
    <message>
        <source>Outlets by languages</source>
        <translation>媒体与语言</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>The outlet&apos;s first report</source>
        <translation>该媒体的最早报道</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 篇报道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Star (S)</source>
        <translation>加星标 (S)</translation>
    </message>
    <message>
        <source>Mark as unread (M)</source>
        <translation>标为未读 (M)</translation>
    </message>
    <message>
        <source>Light the words that gave the topics (T)</source>
        <translation>高亮话题的依据词句 (T)</translation>
    </message>
    <message>
        <source>Open in browser (B)</source>
        <translation>在浏览器中打开 (B)</translation>
    </message>
    <message>
        <source>Remove the star (S)</source>
        <translation>取消星标 (S)</translation>
    </message>
    <message>
        <source>Mark as read (M)</source>
        <translation>标为已读 (M)</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>That article is no longer in the library.</source>
        <translation>该文章已不在资料库中。</translation>
    </message>
    <message>
        <source>This article has no address on the web.</source>
        <translation>这篇文章没有网址。</translation>
    </message>
    <message>
        <source>That link does not lead to the web, so it was not opened.</source>
        <translation>该链接不是网页地址，因此没有打开。</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>已复制链接</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Open this report</source>
        <translation>打开此报道</translation>
    </message>
    <message>
        <source>Compare it with its original</source>
        <translation>与原文比较</translation>
    </message>
    <message>
        <source>The first report</source>
        <translation>最早的报道</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Right arrow unfolds the copies</source>
        <translation>按右箭头展开副本</translation>
    </message>
    <message>
        <source>A copy of {outlet}, C compares them</source>
        <translation>{outlet} 的副本，按 C 比较</translation>
    </message>
</context>
<context>
    <name>RisingList</name>
    <message>
        <source>Rising words</source>
        <translation>上升词</translation>
    </message>
    <message>
        <source>No word rose beyond chance: {0} against {1}</source>
        <translation>没有词的上升超出偶然：{0}，对比 {1}</translation>
    </message>
    <message>
        <source>By share, from the strongest burst on: {0} against {1}</source>
        <translation>占比，自最强激增起：{0}，对比 {1}</translation>
    </message>
    <message>
        <source>By share of articles: {0} against {1}</source>
        <translation>文章占比：{0}，对比 {1}</translation>
    </message>
    <message>
        <source>Comparing words…</source>
        <translation>正在比较词语…</translation>
    </message>
</context>
<context>
    <name>RisingModel</name>
    <message>
        <source>{0}: now {1}, before {2}</source>
        <translation>{0}：现在 {1}，此前 {2}</translation>
    </message>
    <message>
        <source>{0}: rose with a z-score of {1} (log-odds with a prior; from 1.96 on it is hardly chance)</source>
        <translation>{0}：上升的 z 分数为 {1}（带先验的对数几率；达到 1.96 即难以归于偶然）</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>此前</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search, or filter by topic: lang: outlet: is: since:</source>
        <translation>搜索，或用 topic: lang: outlet: is: since: 筛选</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words, phrases in quotation marks, and filters such as topic:rednote</source>
        <translation>词语、引号中的短语，以及 topic:rednote 这样的筛选条件</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>清除搜索 (Esc)</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>All stories</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>需要几秒钟。</translation>
    </message>
    <message>
        <source>Nothing matches “{0}”</source>
        <translation>没有与“{0}”匹配的内容</translation>
    </message>
    <message>
        <source>Show all stories</source>
        <translation>显示全部事件</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>显示全部文章</translation>
    </message>
    <message>
        <source>No story found</source>
        <translation>没有找到事件</translation>
    </message>
    <message>
        <source>No article found</source>
        <translation>未找到文章</translation>
    </message>
    <message>
        <source>Follow a news site, or bring your feeds from another reader.</source>
        <translation>关注一个新闻网站，或从其他阅读器导入您的订阅源。</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>添加订阅源…</translation>
    </message>
    <message>
        <source>Follow the starter feeds</source>
        <translation>关注入门订阅源</translation>
    </message>
    <message>
        <source>Import OPML…</source>
        <translation>导入 OPML…</translation>
    </message>
    <message>
        <source>Load the shipped coverage</source>
        <translation>载入内置报道</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>资料库还是空的</translation>
    </message>
    <message>
        <source>Loading the shipped coverage…</source>
        <translation>正在载入内置报道…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Topics, languages, outlets and feeds</source>
        <translation>话题、语言、媒体和订阅源</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 篇未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n 个订阅源</numerusform>
        </translation>
    </message>
    <message>
        <source>no feeds</source>
        <translation>没有订阅源</translation>
    </message>
    <message numerus="yes">
        <source>%n failing</source>
        <translation>
            <numerusform>%n 个出错</numerusform>
        </translation>
    </message>
    <message>
        <source>updated {0}</source>
        <translation>上次更新：{0}</translation>
    </message>
</context>
<context>
    <name>StoryDesk</name>
    <message>
        <source>Pinned: its reports stay together</source>
        <translation>已固定：报道不会分开</translation>
    </message>
    <message>
        <source>The story is no longer pinned</source>
        <translation>事件已取消固定</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) split off into a story of their own</source>
        <translation>
            <numerusform>%n 篇报道已拆分为单独的事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into “{0}”</source>
        <translation>已合并到“{0}”</translation>
    </message>
</context>
<context>
    <name>StoryFigureList</name>
    <message>
        <source>Key figures of this story</source>
        <translation>本事件的关键数字</translation>
    </message>
    <message>
        <source>Enter shows who told a figure, and when</source>
        <translation>Enter 显示谁在何时给出该数字</translation>
    </message>
</context>
<context>
    <name>StoryFigures</name>
    <message>
        <source>Extracted from the texts, not verified</source>
        <translation>摘自原文，未经核实</translation>
    </message>
    <message>
        <source>Trends of this story</source>
        <translation>本事件的趋势</translation>
    </message>
    <message>
        <source>{view} of this story</source>
        <translation>本事件的{view}</translation>
    </message>
</context>
<context>
    <name>StoryModel</name>
    <message>
        <source>No longer in the library</source>
        <translation>已不在资料库中</translation>
    </message>
    <message>
        <source>report: {0}</source>
        <translation>报道：{0}</translation>
    </message>
</context>
<context>
    <name>StoryPane</name>
    <message>
        <source>List its reports</source>
        <translation>列出其报道</translation>
    </message>
    <message>
        <source>Unpin story</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Pin story</source>
        <translation>固定事件</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more outlet(s)</source>
        <translation>
            <numerusform>再显示 %n 家媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 篇报道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them copies</source>
        <translation>
            <numerusform>其中 %n 篇为副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned: its reports stay together</source>
        <translation>已固定：报道不会分开</translation>
    </message>
    <message>
        <source>A single report: there is nothing yet to compare it with.</source>
        <translation>只有一篇报道：尚无可比较的内容。</translation>
    </message>
    <message>
        <source>What each report shares with the others, and how likely it tells the same event. Select one to split it off.</source>
        <translation>每篇报道与其他报道的共同之处，以及它讲述同一事件的可能性。选择一篇即可将其拆分。</translation>
    </message>
    <message>
        <source>Split off this report</source>
        <translation>拆分此报道</translation>
    </message>
    <message numerus="yes">
        <source>Split off %n report(s)</source>
        <translation>
            <numerusform>拆分 %n 篇报道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more report(s)</source>
        <translation>
            <numerusform>再显示 %n 篇报道</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a story</source>
        <translation>请选择一个事件</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>与其他事件合并…</translation>
    </message>
    <message>
        <source>New since your last visit</source>
        <translation>上次查看以来的新报道</translation>
    </message>
    <message>
        <source>Reports by language</source>
        <translation>按语言分列的报道</translation>
    </message>
    <message>
        <source>Outlets by languages</source>
        <translation>媒体与语言</translation>
    </message>
    <message>
        <source>Why together</source>
        <translation>为何归在一起</translation>
    </message>
</context>
<context>
    <name>StoryTimeline</name>
    <message numerus="yes">
        <source>and %n more report(s)</source>
        <translation>
            <numerusform>另有 %n 篇报道</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline of the reports</source>
        <translation>报道时间线</translation>
    </message>
    <message>
        <source>Arrow keys walk the reports, Enter opens one</source>
        <translation>用方向键浏览报道，按 Enter 打开</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>TopicMark</name>
    <message>
        <source>Topic {name}</source>
        <translation>话题 {name}</translation>
    </message>
    <message>
        <source>Lists the reports with this topic</source>
        <translation>列出有此话题的报道</translation>
    </message>
</context>
<context>
    <name>TopicRow</name>
    <message>
        <source>+ Topic</source>
        <translation>+ 话题</translation>
    </message>
    <message>
        <source>Correct the topics</source>
        <translation>更正话题</translation>
    </message>
    <message>
        <source>Give this article a topic, or take one away</source>
        <translation>为这篇文章添加或移除话题</translation>
    </message>
    <message>
        <source>Not this topic</source>
        <translation>不属于此话题</translation>
    </message>
    <message>
        <source>Show its articles</source>
        <translation>显示相关文章</translation>
    </message>
    <message>
        <source>You gave it this topic.</source>
        <translation>此话题由您添加。</translation>
    </message>
    <message>
        <source>No words of the text shown say so.</source>
        <translation>所显示的文本中没有作为依据的词句。</translation>
    </message>
    <message>
        <source>Because of: {rules}</source>
        <translation>依据：{rules}</translation>
    </message>
    <message>
        <source>Why this topic?</source>
        <translation>为何属于此话题？</translation>
    </message>
</context>
<context>
    <name>TrendBar</name>
    <message>
        <source>Count by</source>
        <translation>计数方式</translation>
    </message>
    <message>
        <source>Steps of time</source>
        <translation>时间步长</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Count as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>显示的时段</translation>
    </message>
    <message>
        <source>Counted back from the newest article</source>
        <translation>从最新文章向前计算</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Compare with a query</source>
        <translation>与查询对比</translation>
    </message>
    <message>
        <source>Six at most</source>
        <translation>最多六项</translation>
    </message>
    <message>
        <source>Compare no longer with {0}</source>
        <translation>不再与 {0} 对比</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>图片 (SVG)…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格 (CSV)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>按话题</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>按媒体</translation>
    </message>
    <message>
        <source>By language</source>
        <translation>按语言</translation>
    </message>
    <message>
        <source>By story</source>
        <translation>按事件</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>按词语</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Steps that fit</source>
        <translation>自动步长</translation>
    </message>
    <message>
        <source>By the hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>By the week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>一年</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendModel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Whole time</source>
        <translation>全部时间</translation>
    </message>
</context>
<context>
    <name>TrendPane</name>
    <message>
        <source>{0} (to the newest article, {1})</source>
        <translation>{0}（截至最新文章：{1}）</translation>
    </message>
    <message numerus="yes">
        <source>%n compared, of {0} in the library</source>
        <translation>
            <numerusform>对比 %n 项，资料库共 {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>an article can be in several series</source>
        <translation>序列可有重叠</translation>
    </message>
    <message>
        <source>wheel or drag to zoom, 0 for all</source>
        <translation>滚轮或拖动缩放，0 全部</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>Counting anew…</source>
        <translation>正在重新计数…</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>无可计数</translation>
    </message>
    <message>
        <source>No article matches, so none is drawn.</source>
        <translation>没有符合的文章，因此没有图表。</translation>
    </message>
    <message>
        <source>Your library is empty: trends come with the first articles.</source>
        <translation>资料库为空：有了文章即可显示趋势。</translation>
    </message>
    <message>
        <source>No article matches in this time.</source>
        <translation>此时段没有符合的文章。</translation>
    </message>
    <message>
        <source>Show all its time</source>
        <translation>显示全部时间</translation>
    </message>
    <message>
        <source>This cannot be counted</source>
        <translation>无法计数</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>Rising words</source>
        <translation>上升词</translation>
    </message>
    <message>
        <source>Bursts</source>
        <translation>激增</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>TrendPlot</name>
    <message>
        <source>Plot of articles by time</source>
        <translation>文章随时间变化的图表</translation>
    </message>
    <message>
        <source>Arrow keys walk the plot, Enter shows the articles of a point</source>
        <translation>方向键浏览图表，Enter 显示该点的文章</translation>
    </message>
</context>
<context>
    <name>TrendTable</name>
    <message>
        <source>Articles by time and series</source>
        <translation>按时间和序列的文章</translation>
    </message>
</context>
<context>
    <name>UnsubscribeDialog</name>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Unsubscribe from {title}?</source>
        <translation>取消订阅“{title}”？</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came by this feed.</source>
        <translation>
            <numerusform>有 %n 篇文章来自此订阅源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Starred articles stay, and those that another feed has too.</source>
        <translation>加星标的文章和其他订阅源也有的文章会保留。</translation>
    </message>
    <message>
        <source>Remove its starred articles as well</source>
        <translation>同时移除其中加星标的文章</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>WhyList</name>
    <message>
        <source>Why these reports are together</source>
        <translation>这些报道为何归在一起</translation>
    </message>
    <message>
        <source>Space selects a report to be split off, Enter opens it</source>
        <translation>空格选择要拆分的报道，Enter 打开</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message numerus="yes">
        <source>%n written to {0}</source>
        <translation>
            <numerusform>已将 %n 条写入 {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation>正在刷新</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Loading the shipped coverage</source>
        <translation>正在载入内置报道</translation>
    </message>
    <message>
        <source>Tagging again</source>
        <translation>正在重新标注话题</translation>
    </message>
    <message>
        <source>Still at work: {0}.</source>
        <translation>仍在进行：{0}。</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n 篇新文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) failed</source>
        <translation>
            <numerusform>%n 个订阅源失败</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) with faults, the first: {0}</source>
        <translation>
            <numerusform>%n 个订阅源有问题，第一个：{0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) tagged again</source>
        <translation>
            <numerusform>已重新标注 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known</source>
        <translation>
            <numerusform>%n 篇已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) added</source>
        <translation>
            <numerusform>已添加 %n 个订阅源</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first: {0}</source>
        <translation>
            <numerusform>%n 个问题，第一个：{0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to import was found.</source>
        <translation>没有可导入的内容。</translation>
    </message>
</context>
<context>
    <name>_CardBuilder</name>
    <message>
        <source>Same story</source>
        <translation>同一事件</translation>
    </message>
    <message>
        <source>Same text</source>
        <translation>同一文本</translation>
    </message>
    <message>
        <source>A copy of {outlet}</source>
        <translation>{outlet} 的副本</translation>
    </message>
    <message numerus="yes">
        <source>All %n report(s)</source>
        <translation>
            <numerusform>全部 %n 篇报道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n 篇报道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>also in %n outlet(s)</source>
        <translation>
            <numerusform>另有 %n 家媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n 篇新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 篇未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Numbered</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) need a look</source>
        <translation>
            <numerusform>%n 个订阅源需要检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n 家媒体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n language(s)</source>
        <translation>
            <numerusform>%n 种语言</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them copies</source>
        <translation>
            <numerusform>其中 %n 篇为副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with copies only</source>
        <translation>
            <numerusform>其中 %n 家仅有副本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of unknown outlet or language not in the table</source>
        <translation>
            <numerusform>%n 篇媒体或语言未知的文章未列入表格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older article(s) left out</source>
        <translation>
            <numerusform>%n 篇较早的文章未计入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only the newest %n article(s) are compared</source>
        <translation>
            <numerusform>仅比较最新的 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n 个说法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) counted</source>
        <translation>
            <numerusform>%n 个计数对象</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more value(s)</source>
        <translation>
            <numerusform>另外 %n 个数值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of claims</source>
        <translation>
            <numerusform>%n 对说法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more feed(s)</source>
        <translation>
            <numerusform>另外 %n 个订阅源</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>St&amp;ory</source>
        <translation>事件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Feeds</source>
        <translation>订阅源(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言 / Language(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>下一篇未读</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>上一篇未读</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>已读或未读</translation>
    </message>
    <message>
        <source>Star or unstar</source>
        <translation>加星标或取消</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Show why: topic words</source>
        <translation>显示依据：话题词句</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Next in the list</source>
        <translation>列表中的下一项</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>列表中的上一项</translation>
    </message>
    <message>
        <source>Unfold the story, or fold it</source>
        <translation>展开或折叠事件</translation>
    </message>
    <message>
        <source>Pin the story: its reports stay together</source>
        <translation>固定事件：报道不会分开</translation>
    </message>
    <message>
        <source>Merge with another story…</source>
        <translation>与另一事件合并…</translation>
    </message>
    <message>
        <source>Split this report from its story</source>
        <translation>将此报道从事件中拆分</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>Coverage compared</source>
        <translation>报道对比</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Unread only</source>
        <translation>只看未读</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最旧优先</translation>
    </message>
    <message>
        <source>Any of the topics, not all</source>
        <translation>任一话题，不必全部</translation>
    </message>
    <message>
        <source>Mark the list as read</source>
        <translation>将列表标为已读</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Add feed…</source>
        <translation>添加订阅源…</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Stop refreshing</source>
        <translation>停止刷新</translation>
    </message>
    <message>
        <source>Follow the starter feeds</source>
        <translation>关注入门订阅源</translation>
    </message>
    <message>
        <source>Import OPML or archive…</source>
        <translation>导入 OPML 或存档…</translation>
    </message>
    <message>
        <source>Export feeds as OPML…</source>
        <translation>将订阅源导出为 OPML…</translation>
    </message>
    <message>
        <source>Export this list as archive…</source>
        <translation>将此列表导出为存档…</translation>
    </message>
    <message>
        <source>Load the shipped coverage</source>
        <translation>载入内置报道</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧边栏</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行</translation>
    </message>
    <message>
        <source>Count unread only</source>
        <translation>只计未读数</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text size as set</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About Newstide</source>
        <translation>关于 Newstide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>article_facts</name>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>headline only</source>
        <translation>仅标题</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>约 {minutes} 分钟读完</translation>
    </message>
    <message>
        <source>short text from an archive</source>
        <translation>来自存档的短文</translation>
    </message>
    <message>
        <source>short text from the feed</source>
        <translation>来自订阅源的短文</translation>
    </message>
    <message>
        <source>{words} (rule “{rule}”)</source>
        <translation>{words}（规则“{rule}”）</translation>
    </message>
</context>
<context>
    <name>article_page</name>
    <message>
        <source>undated, seen {when}</source>
        <translation>无日期，收录于 {when}</translation>
    </message>
    <message>
        <source>(no headline)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>By {author}</source>
        <translation>作者：{author}</translation>
    </message>
    <message>
        <source>The text goes on; only its first part is shown here.</source>
        <translation>正文较长，此处只显示开头部分。</translation>
    </message>
    <message>
        <source>Open in browser (B)</source>
        <translation>在浏览器中打开 (B)</translation>
    </message>
    <message>
        <source>Found in {feeds}</source>
        <translation>见于：{feeds}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>coverage</name>
    <message>
        <source>Unknown language</source>
        <translation>未知语言</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} 或 {1}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>opens the first of them</source>
        <translation>打开其中最早的一篇</translation>
    </message>
    <message>
        <source>{outlets} in {language}, none in {missing}</source>
        <translation>{language}：{outlets}；{missing}：无</translation>
    </message>
    <message>
        <source>no article</source>
        <translation>没有文章</translation>
    </message>
    <message>
        <source>first {0}</source>
        <translation>最早 {0}</translation>
    </message>
    <message>
        <source>last {0}</source>
        <translation>最晚 {0}</translation>
    </message>
</context>
<context>
    <name>figure_units</name>
    <message>
        <source>users</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>active users</source>
        <translation>活跃用户</translation>
    </message>
    <message>
        <source>monthly users</source>
        <translation>月度用户</translation>
    </message>
    <message>
        <source>monthly active users</source>
        <translation>月活跃用户</translation>
    </message>
    <message>
        <source>daily active users</source>
        <translation>日活跃用户</translation>
    </message>
    <message>
        <source>new users</source>
        <translation>新用户</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <source>views</source>
        <translation>浏览量</translation>
    </message>
    <message>
        <source>downloads</source>
        <translation>下载量</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>likes</source>
        <translation>点赞</translation>
    </message>
    <message>
        <source>videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>apps</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>creators</source>
        <translation>创作者</translation>
    </message>
    <message>
        <source>sellers</source>
        <translation>卖家</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>businesses</source>
        <translation>商家</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>employees</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>工作岗位</translation>
    </message>
    <message>
        <source>students</source>
        <translation>学生</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>deaths</source>
        <translation>死亡人数</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>票</translation>
    </message>
    <message>
        <source>countries</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>fraud cases</source>
        <translation>诈骗案件</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>举报</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>times as many</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
</context>
<context>
    <name>figure_words</name>
    <message>
        <source>no. {0}</source>
        <translation>第 {0}</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} 倍</translation>
    </message>
    <message>
        <source>{0} per month</source>
        <translation>{0}/月</translation>
    </message>
    <message>
        <source>{0} per day</source>
        <translation>{0}/天</translation>
    </message>
    <message>
        <source>{0} per year</source>
        <translation>{0}/年</translation>
    </message>
    <message>
        <source>{0} per week</source>
        <translation>{0}/周</translation>
    </message>
    <message>
        <source>{0} per hour</source>
        <translation>{0}/小时</translation>
    </message>
    <message>
        <source>{0} per user</source>
        <translation>{0}/用户</translation>
    </message>
    <message>
        <source>{0} per person</source>
        <translation>{0}/人</translation>
    </message>
    <message>
        <source>{0} per {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>Told differently at about the same time</source>
        <translation>相近时间说法不一</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>截至 {0}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} 和 {1}</translation>
    </message>
</context>
<context>
    <name>insight</name>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数字</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>报道对比</translation>
    </message>
</context>
<context>
    <name>plot</name>
    <message>
        <source>MMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>yyyy</source>
        <translation>yyyy年</translation>
    </message>
    <message>
        <source>Hours in UTC, by date of publication</source>
        <translation>按小时（UTC），以发布时间计</translation>
    </message>
    <message>
        <source>Days in UTC, by date of publication</source>
        <translation>按天（UTC），以发布时间计</translation>
    </message>
    <message>
        <source>Weeks in UTC, by date of publication</source>
        <translation>按周（UTC），以发布时间计</translation>
    </message>
    <message>
        <source>Articles by time: {0}</source>
        <translation>文章的时间分布：{0}</translation>
    </message>
    <message>
        <source>Articles by time</source>
        <translation>文章的时间分布</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}</source>
        <translation>{0}，{1}：{2}</translation>
    </message>
    <message>
        <source>No articles in this time</source>
        <translation>此时段没有文章</translation>
    </message>
    <message>
        <source>Burst: {0}, {1}</source>
        <translation>激增：{0}，{1}</translation>
    </message>
    <message>
        <source>usual {0}, unusual from {1}</source>
        <translation>通常 {0}，达 {1} 即异常</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>另有 {0} 项</translation>
    </message>
    <message>
        <source>Not all feeds are known for this time:</source>
        <translation>此时段并非所有订阅源都有数据：</translation>
    </message>
    <message>
        <source>{0} where {1} were to be expected</source>
        <translation>{0}，预期 {1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>sidebar</name>
    <message>
        <source>Topics</source>
        <translation>话题</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>订阅源</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
</context>
<context>
    <name>span</name>
    <message>
        <source>d</source>
        <translation>M月d</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d日</translation>
    </message>
</context>
<context>
    <name>span_of_a_year</name>
    <message>
        <source>d</source>
        <translation>yyyy年M月d</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d日</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>{outlet} · first</source>
        <translation>{outlet} · 最早</translation>
    </message>
    <message>
        <source>{names} and {0} more</source>
        <translation>{names} 等另外 {0} 家</translation>
    </message>
    <message>
        <source>also in {outlets}</source>
        <translation>另见 {outlets}</translation>
    </message>
    <message>
        <source>first: {outlet}, {when}</source>
        <translation>最早：{outlet}，{when}</translation>
    </message>
    <message>
        <source>Also in {outlets}</source>
        <translation>另见 {outlets}</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>unknown outlet</source>
        <translation>未知媒体</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>极有可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>perhaps</source>
        <translation>也许</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>{likely}, {percent}</source>
        <translation>{likely}，{percent}</translation>
    </message>
    <message>
        <source>put here by you</source>
        <translation>由您放在这里</translation>
    </message>
    <message>
        <source>a copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>a copy of {outlet}</source>
        <translation>{outlet} 的副本</translation>
    </message>
    <message>
        <source>single, nothing to compare with</source>
        <translation>单篇，无可比较</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>未比较</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>hashtags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词语</translation>
    </message>
    <message>
        <source>weakest link: {standing}</source>
        <translation>最弱的一环：{standing}</translation>
    </message>
    <message>
        <source>weakest link</source>
        <translation>最弱的一环</translation>
    </message>
</context>
<context>
    <name>story_words</name>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>articles on a topic</source>
        <translation>某话题的文章</translation>
    </message>
    <message>
        <source>in a language: en, id, zh</source>
        <translation>某语言：en、id、zh</translation>
    </message>
    <message>
        <source>from an outlet</source>
        <translation>来自某媒体</translation>
    </message>
    <message>
        <source>unread, read, starred, failed</source>
        <translation>unread 未读，read 已读，starred 星标，failed 失败</translation>
    </message>
    <message>
        <source>from a day on: 7d or 2025-01-13</source>
        <translation>从某天起：7d 或 2025-01-13</translation>
    </message>
    <message>
        <source>up to a day</source>
        <translation>到某天为止</translation>
    </message>
    <message>
        <source>on one day</source>
        <translation>在某一天</translation>
    </message>
    <message>
        <source>words in the headline</source>
        <translation>标题中的词</translation>
    </message>
    <message>
        <source>by an author</source>
        <translation>某作者</translation>
    </message>
    <message>
        <source>with a hashtag</source>
        <translation>带某标签</translation>
    </message>
    <message>
        <source>from a feed</source>
        <translation>来自某订阅源</translation>
    </message>
    <message>
        <source>from a folder of feeds</source>
        <translation>来自某文件夹的订阅源</translation>
    </message>
    <message>
        <source>with a picture: image</source>
        <translation>带图片：image</translation>
    </message>
</context>
<context>
    <name>trend_words</name>
    <message>
        <source>{0} %</source>
        <translation>{0}%</translation>
    </message>
    <message>
        <source>{0}, {1} ({2} of coverage)</source>
        <translation>{0}，{1}（占报道的 {2}）</translation>
    </message>
</context>
<context>
    <name>trends</name>
    <message>
        <source>All others</source>
        <translation>其余全部</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} 分钟前</translation>
    </message>
    <message>
        <source>{0} h</source>
        <translation>{0} 小时前</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
</TS>
