"""The units of key figures in the window's language; others stand in their text's own words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate  # under the name that lupdate looks for


def known_units() -> dict[str, str]:
    """Names by the words of core.figure_units."""
    return {
        "users": translate("figure_units", "users"),
        "active users": translate("figure_units", "active users"),
        "monthly users": translate("figure_units", "monthly users"),
        "monthly active users": translate("figure_units", "monthly active users"),
        "daily active users": translate("figure_units", "daily active users"),
        "new users": translate("figure_units", "new users"),
        "accounts": translate("figure_units", "accounts"),
        "followers": translate("figure_units", "followers"),
        "posts": translate("figure_units", "posts"),
        "views": translate("figure_units", "views"),
        "downloads": translate("figure_units", "downloads"),
        "comments": translate("figure_units", "comments"),
        "likes": translate("figure_units", "likes"),
        "videos": translate("figure_units", "videos"),
        "conversations": translate("figure_units", "conversations"),
        "apps": translate("figure_units", "apps"),
        "creators": translate("figure_units", "creators"),
        "sellers": translate("figure_units", "sellers"),
        "customers": translate("figure_units", "customers"),
        "businesses": translate("figure_units", "businesses"),
        "companies": translate("figure_units", "companies"),
        "employees": translate("figure_units", "employees"),
        "jobs": translate("figure_units", "jobs"),
        "students": translate("figure_units", "students"),
        "people": translate("figure_units", "people"),
        "deaths": translate("figure_units", "deaths"),
        "votes": translate("figure_units", "votes"),
        "countries": translate("figure_units", "countries"),
        "cases": translate("figure_units", "cases"),
        "fraud cases": translate("figure_units", "fraud cases"),
        "reports": translate("figure_units", "reports"),
        "IP addresses": translate("figure_units", "IP addresses"),
        "percent": translate("figure_units", "percent"),
        "times": translate("figure_units", "times as many"),
        "rank": translate("figure_units", "rank"),
        "year": translate("figure_units", "year"),
        "month": translate("figure_units", "month"),
        "week": translate("figure_units", "week"),
        "day": translate("figure_units", "day"),
        "hour": translate("figure_units", "hour"),
        "seconds": translate("figure_units", "seconds"),
        "minutes": translate("figure_units", "minutes"),
        "hours": translate("figure_units", "hours"),
        "days": translate("figure_units", "days"),
        "weeks": translate("figure_units", "weeks"),
        "months": translate("figure_units", "months"),
        "years": translate("figure_units", "years"),
    }
