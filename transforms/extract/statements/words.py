"""The small words by which `owner` tells whose a statement is: pronouns, verbs that hand something over, prepositions.

In: nothing. Out: sets of words in small letters.
"""

from __future__ import annotations

BOUNDARY = frozenset(',;:"(.')
OWNERS = frozenset("their its our".split())
PLURAL = frozenset("they them their themselves it its itself these those".split())
MANY = frozenset("they them their themselves these those".split())
BOTH = frozenset({"both", "each"})
SPEAKERS = frozenset("we us our i my".split())
SINGLE = frozenset("he she his her him".split())
REDUCED = frozenset("out looking hoping aiming seeking chasing searching waiting".split())
TIMES = frozenset("after before since until till".split())
DESCRIBES = frozenset(
    "boasting with on having enjoying in unbeaten winless chasing seeking without lying sitting standing placed ranked "
    "languishing rooted".split()
)
STATES = frozenset("are is have has had sit sits lie lies lead leads remain remains".split())
STANDS = STATES | frozenset(
    "was were lay sat stand stands stood stay stays stayed remained led top tops topped go goes went move moves moved "
    "climb climbs climbed rise rises rose drop drops dropped slip slips slipped fall falls fell hold holds head heads "
    "headed came comes end ends ended finish finished finishes sank sink plunged jumped leapt edged keep kept".split()
)
RUNS = frozenset("run spell sequence streak form slump start patch stretch series".split())
OPPOSED = frozenset({"by", "against", "over"})
RIVAL_PREPOSITIONS = frozenset("at over against to with from by on of".split())
STEPS_OVER = frozenset("xm")
GIVEN_OVER = frozenset("a an the their its in up down back on to just only another what".split())
PUT_OUT = frozenset({"seen off", "knocked out", "put out", "eliminated", "dispatched", "dumped out"})
BEATEN = PUT_OUT | frozenset({"beaten", "defeated"})
RUNS = frozenset("run streak sequence spell".split())
NOBODYS = frozenset("things tight tighter congested crowded interesting tense square".split())  # "tight at the top"
GIVES = frozenset("give hand earn inflict deal deny".split())
MOVED_TO = frozenset("up down back to into on top".split())
RECEIVED = frozenset("to a an in on up down back".split())
GOES_ON = frozenset({"going", "remaining", "staying", "extending", "making"})  # what the subject did, behind a comma
FINITE = frozenset("won lost drew took went made extended ended".split())  # no apposition begins with one
TITLES = frozenset(  # plural nouns before a name that look like verbs: "German champions Bayern"
    "champions leaders giants strugglers winners holders minnows visitors hosts neighbours neighbors newcomers "
    "pacesetters rivals debutants underdogs".split()
)
OF_RIVALS = frozenset("city local arch title bitter fierce near close promotion cross-city".split())  # "city rivals"
DESCRIBED = frozenset("defending reigning visiting struggling outgoing".split())
RIVALS = frozenset("rival rivals opponent opponents foe foes".split())
OTHER_SIDES = frozenset("opponents opponent guests visitors hosts".split())  # with "their": of whom they play
PASSED = frozenset(
    "leapfrog leapfrogged leapfrogging overtook overtake overtaking overtaken passed passing displaced usurped".split()
)
MEASURED = frozenset("trail trails trailed trailing lead leads leading".split())  # "trail Leeds with 30 points"
OPENS_CLAUSE = frozenset("mean meant means ensure ensured ensures that".split())
RISING = frozenset("go move climb stay return rise jump leapfrog reach remain".split())
LETS = frozenset("let lets letting saw sees".split())
HELPED = frozenset(
    "helped help helping helps lift lifted allowed allow allowing enabled inspired fired sent send led took "
    "condemned condemn condemning condemns consigned consigning consign doomed".split()
)
THAT_WENT = frozenset("led left had made won lost saw took gave beat overtook".split())
OUTCOMES = {"winners": "won", "victors": "won", "losers": "lost"}
PLAYERS = frozenset(
    "international internationals striker forward midfielder defender goalkeeper winger captain".split()
)
STILL_LEFT = frozenset("games game matches match rounds round fixtures weeks months days".split())
TEAMS = frozenset("countries teams clubs nations sides".split())
