"""The only SQL and the only peewee."""
