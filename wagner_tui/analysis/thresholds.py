"""The scores from which a pair is shown, as shares of right links; the one place where they stand."""

from __future__ import annotations

#: Down to here a pair is listed on demand as a counterpart.
LISTED = 0.12
#: From here on a link is displayed.
DISPLAYED = 0.62
