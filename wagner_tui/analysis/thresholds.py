"""The scores from which a pair is shown; the one place where they stand."""

from __future__ import annotations

#: Down to here a pair is listed on demand as a counterpart.
LISTED = 0.17
#: From here on a link is displayed.
DISPLAYED = 0.25
#: From here on two passages count as the same statement.
SAME = 0.27
