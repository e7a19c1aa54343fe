"""Words for how a goalkeeper was beaten: behind "beat", "gave", "lobbed" or "dinked the ball".

In: nothing. Out: patterns for the words behind the verb.
"""

from __future__ import annotations

import re

A_KEEPER = r"(?:(?:the )?(?:[\w'’]+ ){0,2}(?:goal)?keeper,?(?: [A-ZÀ-Þ][\w'’-]+){0,3},?|(?:[A-ZÀ-Þ][\w'’-]+ ?){1,3})"
BEAT_WITH = re.compile(  # "beat Jones with a low drive"
    rf"{A_KEEPER} (?:no chance )?with (?:an?|his|her|the) (?:[\w-]+,? ){{0,4}}?"
    r"(?:shot|drive|header|volley|strike|finish|free[- ]kick|penalty|effort|lob|chip|half-volley)\b"
)
NO_CHANCE = re.compile(  # "gave Jones no chance from eight yards"
    rf"{A_KEEPER} (?:absolutely )?no chance(?=[,.;]|$| (?:from|with|at)\b)"
)
KEEPER = re.compile(  # a goalkeeper, not "two men"
    r"(?:him|her|(?:the )?(?:\w+ )?(?:goal)?keeper|(?:(?:(?:van|de|der|da|dos) )*[A-ZÀ-Þ][\w'’-]+ ?){1,3})(?! to )\b"
)
OVER_KEEPER = re.compile(  # "dinked the ball over Jones."
    r"(?:it |the ball |his (?:shot|header) |her (?:shot|header) |a shot )?over (?:the (?:\w+ )?(?:goal)?keeper"
    r"|(?!The\b)[A-ZÀ-Þ][\w'’-]+"
    r"(?: [A-ZÀ-Þ][\w'’-]+)?)(?=[.,;]|$| (?:for|from|on|in|after|with|into|to (?:make|level|put|give))\b)"
)
KEEPER_LOBBED = re.compile(  # "chipped the goalkeeper from 30 yards"
    r"(?:the )?(?:\w+ )?(?:goal)?keeper(?=[.,;]|$| (?:from|with|to (?:make|level|put|give|seal|win)|for|after|in|on)\b)"
)
BEATEN_KEEPER = re.compile(  # "lobbed the stranded Jones"
    r"(?:the (?:stranded|advancing|exposed|onrushing|outrushing|helpless) )(?:(?:goal)?keeper|[A-ZÀ-Þ])"
)
LEGS = re.compile(r"\b(?:through|between) (?:the )?(?:[\w'’-]+ ){1,4}legs\b")
