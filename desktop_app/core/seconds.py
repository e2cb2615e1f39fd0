"""How long an hour, a day and a year are in seconds, as times are kept everywhere.

A day of a calendar may have 23 or 25 hours: what begins and ends at midnight is not counted so.
"""

from __future__ import annotations

HOUR = 3_600
DAY = 24 * HOUR
YEAR = 365 * DAY
