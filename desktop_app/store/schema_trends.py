"""The third step of the schema: key figures, what is known of each feed, and counts through time.

`rollup` holds how many articles there are of a topic, outlet or language by hour and day, kept by
triggers in the transaction that changes them: a year of a million articles is read as a few
thousand rows. Days are days in UTC, as in queries; -1 stands for all feeds together.
"""

from __future__ import annotations

from desktop_app.core.seconds import DAY, HOUR

ALL_FEEDS = -1
IMPORTS = 0  # the feed number of what was imported
UNDATED = -2  # the same without a date to be believed: it stands at the time it came

_TABLES = """
-- the feed that brought an article first; 0 is an import, -2 one without a date to be believed
ALTER TABLE articles ADD COLUMN brought_by INTEGER NOT NULL DEFAULT 0;
-- from when on the feed's last document shows all that was published
ALTER TABLE feeds ADD COLUMN oldest INTEGER;

-- the stories with most articles of a stretch of time
CREATE INDEX stories_largest ON stories (articles, last, id) WHERE articles > 0;

CREATE TABLE figures (
    article INTEGER NOT NULL REFERENCES articles,
    part TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    value REAL NOT NULL,
    unit TEXT,
    of TEXT,
    as_of TEXT,
    names TEXT NOT NULL,
    PRIMARY KEY (article, part, start)
) WITHOUT ROWID;

-- stretches of time for which a feed is known: from the oldest entry it showed to when it was asked
CREATE TABLE known (
    feed INTEGER NOT NULL REFERENCES feeds,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    PRIMARY KEY (feed, start)
) WITHOUT ROWID;

CREATE TABLE rollup (
    kind TEXT NOT NULL,
    step INTEGER NOT NULL,
    feed INTEGER NOT NULL,
    key TEXT NOT NULL,
    at INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (kind, step, feed, key, at)
) WITHOUT ROWID;
"""

# What there is already, by who brought it. Since when its feeds were asked nobody noted.
_FILL = """
UPDATE articles SET brought_by =
    ifnull((SELECT feed FROM sources WHERE article = articles.id ORDER BY id LIMIT 1), 0);
UPDATE articles SET brought_by = -2 WHERE brought_by = 0 AND published IS NOT ordered;
"""


def _begin(time: str, step: int) -> str:
    """The beginning of the step that holds a time, before 1970 too."""
    return f"({time} - (({time} % {step}) + {step}) % {step})"


def language_key(column: str) -> str:
    """The SQL of a language without script and region, in small letters: what `lang:zh` finds."""
    return f"lower(substr(ifnull({column}, ''), 1, instr(ifnull({column}, '') || '-', '-') - 1))"


def _rows(kind: str, key: str, row: str, number: int) -> list[str]:
    """The rows of a rollup in which an article `row` counts, with what is added to them."""
    day, hour = _begin(f"{row}.ordered", DAY), _begin(f"{row}.ordered", HOUR)
    return [
        f"('{kind}', {HOUR}, {ALL_FEEDS}, {key}, {hour}, {number})",
        f"('{kind}', {DAY}, {ALL_FEEDS}, {key}, {day}, {number})",
        f"('{kind}', {DAY}, {row}.brought_by, {key}, {day}, {number})",
    ]


_TOGETHER = "ON CONFLICT DO UPDATE SET articles = articles + excluded.articles;"


def _article(row: str, number: int) -> str:
    """The statement that counts an article once more, or once less (`number` is 1 or -1)."""
    rows = [
        *_rows("all", "''", row, number),
        *_rows("language", language_key(f"{row}.language"), row, number),
        *_rows("outlet", f"ifnull({row}.outlet, '')", row, number),
    ]
    listed = ",\n    ".join(rows)
    return f"INSERT INTO rollup VALUES\n    {listed}\n    {_TOGETHER}"


def _tags(row: str, tags: str, number: int) -> str:
    """As `_article`, for the topics of an article; `tags` selects them as t."""
    return "\n".join(
        f"INSERT INTO rollup SELECT {values.strip('()')} FROM {tags}\n    {_TOGETHER}"
        for values in _rows("topic", "t.topic", row, number)
    )


_OF_ARTICLE = "tags t WHERE t.article = {row}.id"
_OF_TAG = "articles a, (SELECT {row}.topic AS topic) t WHERE a.id = {row}.article"
_MOVED = "old.brought_by <> new.brought_by OR old.ordered <> new.ordered"

_TRIGGERS = f"""
CREATE TRIGGER roll_new_article AFTER INSERT ON articles BEGIN
{_article("new", 1)}
END;
CREATE TRIGGER roll_gone_article AFTER DELETE ON articles BEGIN
{_article("old", -1)}
END;
CREATE TRIGGER roll_moved_article AFTER UPDATE OF language, outlet, brought_by, ordered ON articles
WHEN old.language IS NOT new.language OR old.outlet IS NOT new.outlet OR {_MOVED} BEGIN
{_article("old", -1)}
{_article("new", 1)}
END;
CREATE TRIGGER roll_moved_tags AFTER UPDATE OF brought_by, ordered ON articles WHEN {_MOVED} BEGIN
{_tags("old", _OF_ARTICLE.format(row="old"), -1)}
{_tags("new", _OF_ARTICLE.format(row="new"), 1)}
END;
CREATE TRIGGER roll_new_tag AFTER INSERT ON tags BEGIN
{_tags("a", _OF_TAG.format(row="new"), 1)}
END;
CREATE TRIGGER roll_gone_tag AFTER DELETE ON tags BEGIN
{_tags("a", _OF_TAG.format(row="old"), -1)}
END;
"""


def _recount(kind: str, key: str, step: int, feed: str, tables: str) -> str:
    at = _begin("a.ordered", step)
    return (
        f"SELECT '{kind}' AS kind, {step} AS step, {feed} AS feed, {key} AS key, {at} AS at,"
        f" count(*) AS articles FROM {tables} GROUP BY 3, 4, 5"
    )


# The same counts from the rows themselves: what the doctor compares, and repairs from.
REROLL = "\nUNION ALL ".join(
    _recount(kind, key, step, feed, tables)
    for kind, key, tables in (
        ("all", "''", "articles a"),
        ("language", language_key("a.language"), "articles a"),
        ("outlet", "ifnull(a.outlet, '')", "articles a"),
        ("topic", "t.topic", "tags t JOIN articles a ON a.id = t.article"),
    )
    for step, feed in ((HOUR, str(ALL_FEEDS)), (DAY, str(ALL_FEEDS)), (DAY, "a.brought_by"))
)

TRENDS = f"{_TABLES}{_FILL}INSERT INTO rollup {REROLL};\n{_TRIGGERS}"
