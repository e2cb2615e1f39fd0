"""Query parameters that say how a reader came to a page and never which page it is.

Data and one test; what an address is and how it is spelled is for `urls.py`.
"""

from __future__ import annotations

PREFIXES = ("utm_", "at_", "ns_", "_hs", "__hs", "pk_", "mtm_", "hsa_", "guce_", "itm_")

# Clicks of advertisers and networks, newsletters and campaigns, sharing and counting.
_NAMES = """
    fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid li_fat_id igshid igsh
    mibextid s_kwcid ef_id fb_action_ids fb_action_types fb_source action_object_map action_type_map
    mc_cid mc_eid mkt_tok vero_id oly_anon_id oly_enc_id wickedid cmpid cmp ncid ito xtor ocid emc
    _openstat ref_src ref_url spm scm smid smtyp guccounter _ga _gl traffic_source traffic_medium
    __twitter_impression share_source sharetype share_medium share_from share_plat
"""
NAMES = frozenset(_NAMES.split())

# These name a page on some sites, and on others only tell that the reader came from the feed.
_FEED_MARKS = frozenset(["ref", "source", "from", "via", "partner", "mod", "medium", "campaign"])
_FEED_VALUES = frozenset(["rss", "feed", "feeds", "rssfeed", "rss_feed", "atom", "syndication"])


def is_tracking(piece: str) -> bool:
    """Whether one `name=value` of a query, as it stands in the address, only tracks."""
    name, _, value = piece.partition("=")
    name = name.lower()
    if name in NAMES or name.startswith(PREFIXES):
        return True
    return name in _FEED_MARKS and value.lower() in _FEED_VALUES
