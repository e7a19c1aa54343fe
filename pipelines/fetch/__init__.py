"""From the outside world into dated folders of raw/: feeds, sitemaps, pages and folders, politely and incrementally.

Knows nothing of football and nothing of the warehouse; what it writes is read like anything else in raw/.
"""
