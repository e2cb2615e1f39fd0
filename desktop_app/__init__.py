"""Newstide: a desktop news-and-trend reader."""

__version__ = "0.1.0"
