"""The library's tables, as one readable text. What each table means: resources/docs/library.md.

Columns that ingest writes and columns that the reader writes (articles.read, articles.starred,
corrections, pins, stories.pinned, stories.visited) are disjoint, so that no refresh can lose a
mark. Counts are kept by triggers, inside the transaction that changes what they count: a count
always equals the rows behind it.
"""

from __future__ import annotations

APPLICATION_ID = 0x4E577464  # "NWtd"

TABLES = """
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    titled_by_reader INTEGER NOT NULL DEFAULT 0,
    folder TEXT,
    site_url TEXT,
    language TEXT,
    country TEXT,
    outlet TEXT,
    added INTEGER NOT NULL,
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'ok', 'error', 'gone')),
    error TEXT,
    checked INTEGER,
    next_check INTEGER NOT NULL DEFAULT 0,
    retry_after INTEGER NOT NULL DEFAULT 0,
    failures INTEGER NOT NULL DEFAULT 0,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT
);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT,
    url_key TEXT UNIQUE,
    title TEXT NOT NULL,
    author TEXT,
    outlet TEXT,
    country TEXT,
    language TEXT,
    published INTEGER,
    updated INTEGER,
    ordered INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    summary TEXT,
    image TEXT,
    state TEXT NOT NULL CHECK (state IN ('new', 'ready', 'failed')),
    tagged_by TEXT,
    told_by INTEGER,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0
);
-- the list, newest first; also since:, until:, on: and today
CREATE INDEX articles_newest ON articles (ordered, id);
-- is:unread, newest first: without it an unread list of a read library scans everything
CREATE INDEX articles_unread ON articles (ordered, id) WHERE read = 0;
CREATE INDEX articles_starred ON articles (ordered, id) WHERE starred = 1;
-- lang:
CREATE INDEX articles_language ON articles (language, ordered, id);
-- outlet:
CREATE INDEX articles_outlet ON articles (outlet, ordered, id);
-- what is left to tag after a pack has changed
CREATE INDEX articles_tagged ON articles (tagged_by, id);

CREATE TABLE texts (
    article INTEGER PRIMARY KEY REFERENCES articles,
    html TEXT NOT NULL,
    text TEXT NOT NULL
);

-- feed 0 stands for imports
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    feed INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles,
    key TEXT NOT NULL,
    guid TEXT,
    url TEXT,
    title_key INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    UNIQUE (feed, key)
);
-- the sources of an article, and feed: of a list
CREATE INDEX sources_article ON sources (article, feed);
-- an entry whose GUID and link have both changed
CREATE INDEX sources_title ON sources (feed, title_key);

CREATE TABLE tags (
    topic TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles,
    score REAL NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (topic, article)
) WITHOUT ROWID;
-- the topics of the visible rows
CREATE INDEX tags_article ON tags (article);

CREATE TABLE corrections (
    article INTEGER NOT NULL REFERENCES articles,
    topic TEXT NOT NULL,
    wanted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (article, topic)
) WITHOUT ROWID;

CREATE TABLE hashtags (
    tag TEXT NOT NULL COLLATE NOCASE,
    article INTEGER NOT NULL REFERENCES articles,
    PRIMARY KEY (tag, article)
) WITHOUT ROWID;
CREATE INDEX hashtags_article ON hashtags (article);

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    label TEXT NOT NULL,
    inverse TEXT NOT NULL
);

CREATE TABLE counts (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    articles INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;

-- Contentless: the words come from articles and texts by core.text.index_text.
CREATE VIRTUAL TABLE search USING fts5 (
    title, body, author, content='', tokenize="unicode61 remove_diacritics 2"
);
"""


def _count(kind: str, key: str, row: str, *, plus: bool) -> str:
    """The statement that adds a row to a count or takes it away."""
    if plus:
        return (
            f"INSERT INTO counts VALUES ('{kind}', {key}, 1, 1 - {row}.read) "
            "ON CONFLICT DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;"
        )
    return (
        f"UPDATE counts SET articles = articles - 1, unread = unread - (1 - {row}.read) "
        f"WHERE kind = '{kind}' AND key = {key};"
    )


def _article_counts(row: str, *, plus: bool) -> str:
    kinds = (
        ("all", "''"),
        ("language", f"ifnull({row}.language, '')"),
        ("outlet", f"ifnull({row}.outlet, '')"),
    )
    return "\n".join(_count(kind, key, row, plus=plus) for kind, key in kinds)


def _child_count(kind: str, key: str, child: str, *, plus: bool) -> str:
    """As `_count`, for a row of another table that belongs to an article."""
    read = f"(SELECT read FROM articles WHERE id = {child}.article)"
    if plus:
        return (
            f"INSERT INTO counts SELECT '{kind}', {key}, 1, 1 - {read} WHERE true "
            "ON CONFLICT DO UPDATE SET articles = articles + 1, unread = unread + excluded.unread;"
        )
    return (
        f"UPDATE counts SET articles = articles - 1, unread = unread - (1 - {read}) "
        f"WHERE kind = '{kind}' AND key = CAST({key} AS TEXT);"
    )


# An article found twice in one feed counts once.
_ONLY_SOURCE = (
    "NOT EXISTS (SELECT 1 FROM sources s WHERE s.article = {row}.article AND s.feed = {row}.feed"
    " AND s.id <> {row}.id)"
)

TRIGGERS = f"""
CREATE TRIGGER count_new_article AFTER INSERT ON articles BEGIN
{_article_counts("new", plus=True)}
END;
CREATE TRIGGER count_gone_article AFTER DELETE ON articles BEGIN
{_article_counts("old", plus=False)}
END;
CREATE TRIGGER count_moved_article AFTER UPDATE OF language, outlet ON articles
WHEN old.language IS NOT new.language OR old.outlet IS NOT new.outlet BEGIN
{_article_counts("old", plus=False)}
{_article_counts("new", plus=True)}
END;
CREATE TRIGGER count_read_article AFTER UPDATE OF read ON articles WHEN old.read <> new.read BEGIN
UPDATE counts SET unread = unread + old.read - new.read WHERE kind = 'all';
UPDATE counts SET unread = unread + old.read - new.read
    WHERE kind = 'language' AND key = ifnull(new.language, '');
UPDATE counts SET unread = unread + old.read - new.read
    WHERE kind = 'outlet' AND key = ifnull(new.outlet, '');
UPDATE counts SET unread = unread + old.read - new.read
    WHERE kind = 'topic' AND key IN (SELECT topic FROM tags WHERE article = new.id);
UPDATE counts SET unread = unread + old.read - new.read WHERE kind = 'feed'
    AND key IN (SELECT CAST(feed AS TEXT) FROM sources WHERE article = new.id AND feed <> 0);
END;
CREATE TRIGGER count_new_tag AFTER INSERT ON tags BEGIN
{_child_count("topic", "new.topic", "new", plus=True)}
END;
CREATE TRIGGER count_gone_tag AFTER DELETE ON tags BEGIN
{_child_count("topic", "old.topic", "old", plus=False)}
END;
CREATE TRIGGER count_new_source AFTER INSERT ON sources
WHEN new.feed <> 0 AND {_ONLY_SOURCE.format(row="new")} BEGIN
{_child_count("feed", "new.feed", "new", plus=True)}
END;
CREATE TRIGGER count_gone_source AFTER DELETE ON sources
WHEN old.feed <> 0 AND {_ONLY_SOURCE.format(row="old")} BEGIN
{_child_count("feed", "old.feed", "old", plus=False)}
END;
"""

# The same counts from the rows themselves: what the doctor compares, and repairs from.
RECOUNT = """
SELECT 'all' AS kind, '' AS key, count(*) AS articles, ifnull(sum(1 - read), 0) AS unread
    FROM articles GROUP BY 1
UNION ALL SELECT 'language', ifnull(language, ''), count(*), sum(1 - read) FROM articles GROUP BY 2
UNION ALL SELECT 'outlet', ifnull(outlet, ''), count(*), sum(1 - read) FROM articles GROUP BY 2
UNION ALL SELECT 'topic', topic, count(*), sum(1 - read)
    FROM tags JOIN articles ON id = article GROUP BY 2
UNION ALL SELECT 'feed', CAST(feed AS TEXT), count(*), sum(1 - read)
    FROM (SELECT DISTINCT feed, article FROM sources WHERE feed <> 0)
    JOIN articles ON id = article GROUP BY 2
"""

# The second step: what articles are compared by, and the stories they make.
STORIES = """
ALTER TABLE articles ADD COLUMN story INTEGER;
ALTER TABLE articles ADD COLUMN copy_of INTEGER;
-- story: of a list, the reports of a story in order, and those that wait for one
CREATE INDEX articles_story ON articles (story, ordered, id);
-- the copies of an article
CREATE INDEX articles_copies ON articles (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE features (
    article INTEGER PRIMARY KEY REFERENCES articles,
    terms TEXT NOT NULL,
    sketch BLOB NOT NULL
);

CREATE TABLE stories (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    articles INTEGER NOT NULL DEFAULT 0,
    last INTEGER,
    merged_into INTEGER,
    pinned INTEGER NOT NULL DEFAULT 0,
    visited INTEGER
);
-- the list of stories, latest first
CREATE INDEX stories_latest ON stories (last, id) WHERE articles > 0;

CREATE TABLE pins (
    article INTEGER NOT NULL REFERENCES articles,
    story INTEGER NOT NULL,
    wanted INTEGER NOT NULL,
    PRIMARY KEY (article, story)
) WITHOUT ROWID;
CREATE INDEX pins_story ON pins (story);

CREATE TRIGGER story_joined AFTER UPDATE OF story ON articles
WHEN new.story IS NOT NULL AND old.story IS NOT new.story BEGIN
UPDATE stories SET articles = articles + 1, last = max(ifnull(last, new.ordered), new.ordered)
    WHERE id = new.story;
END;
CREATE TRIGGER story_left AFTER UPDATE OF story ON articles
WHEN old.story IS NOT NULL AND old.story IS NOT new.story BEGIN
UPDATE stories SET articles = articles - 1,
    last = (SELECT max(ordered) FROM articles WHERE story = old.story) WHERE id = old.story;
END;
CREATE TRIGGER story_bereft AFTER DELETE ON articles WHEN old.story IS NOT NULL BEGIN
UPDATE stories SET articles = articles - 1,
    last = (SELECT max(ordered) FROM articles WHERE story = old.story) WHERE id = old.story;
END;
"""

# Stories whose kept count or latest time is not what their articles say.
MISCOUNTED = """
SELECT s.id, count(a.id), max(a.ordered) FROM stories s LEFT JOIN articles a ON a.story = s.id
    GROUP BY s.id HAVING s.articles <> count(a.id) OR s.last IS NOT max(a.ordered)
"""
