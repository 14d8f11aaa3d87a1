"""English words that say nothing about what a sentence reports; say-verbs belong to them."""

from __future__ import annotations

from wagner_tui.corpus.wordlist import word_set

STOP_WORDS = word_set(
    """
    a about above after again against all almost along already also although am among an and another any
    are aren't around as at away be became because become been before behind being below between both but
    by came can can't cannot come could couldn't did didn't do does doesn't doing don't down during each
    either else even ever every few for from further get got had hadn't has hasn't have haven't having he
    he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in into is
    isn't it it'd it'll it's its itself just know known less let's like made make many may me might more
    most much must mustn't my myself neither no nor not now of off often on once one only onto or other
    others ought our ours ourselves out over own per perhaps quite rather really same shall she she'd
    she'll she's should shouldn't since so some still such than that that's the their theirs them
    themselves then there there's these they they'd they'll they're they've this those though through thus
    to too toward towards under until up upon us very via was wasn't we we'd we'll we're we've were
    weren't what what's when where whether which while who who's whom whose why will with within without
    won't would wouldn't yet you you'd you'll you're you've your yours yourself yourselves accord
    according add added adding adds allegedly announce announced reported reportedly report reports
    reporting said say saying says tell telling tells told
    """
)
