"""What a hostile or broken terminal may do, from a seeded random: for the short soak and the long one."""

from __future__ import annotations

import signal
from random import Random

from session import Session

#: Ends whatever the noise has begun: a paste, a string; the mouse in the corner, where it covers nothing.
AT_REST = b"\x1b[201~\x1b\\\x1b[I\x1b[<35;80;24M"
PARTS = (
    *(
        b"\x1b",
        b"\x1b[",
        b"\x1b]",
        b"\x1bP",
        b"\x1b[<",
        b"\x1b[200~",
        b"\x1b[201~",
        b"\x1b[48;",
        b"\x1b[I",
        b"\x1bO",
    ),
    *(
        b"0;",
        b"99999;",
        b"t",
        b"M",
        b"m",
        b"u",
        b"R",
        b"$y",
        b"~",
        b"\x07",
        b"\x1b\\",
        b"\xff",
        b"\xe2\x80",
        b"\xc3",
    ),
    *(
        b"\t",
        b"j",
        b"k",
        b"/",
        b"\r",
        b"\x7f",
        b"\x1b[A",
        b"\x1b[<0;9;9M",
        b"\x1b[<35;3;3M",
        b"\x1b[<65;3;8M",
        b"h",
    ),
)


def press_until(session: Session, key: bytes, shown: str) -> None:
    """Press a key until it is answered, as people do: a stop of the program throws away what was typed."""
    for _ in range(4):
        session.send(b"\x1b")  # closes what the noise has opened
        session.settle()
        session.send(key)
        try:
            session.wait_for(shown, 4)
        except AssertionError:
            continue
        return
    session.wait_for(shown, 4)


def hostile_step(session: Session, random: Random) -> None:
    """One thing that a hostile or broken terminal may do.

    Keys are left out that end or hang the plain app, or mean something in a stopped terminal.
    """
    kind = random.random()
    if kind < 0.7:
        session.send(b"".join(random.choices(PARTS, k=random.randrange(1, 40))))
    elif kind < 0.8:
        noise = random.randbytes(random.randrange(200))
        session.send(noise.translate(None, b"qx\x03\x11\x13\x19\x1a\x1c"))
    elif kind < 0.95:
        session.resize(random.choice((0, 1, 2, 5, 40, 80, 300)), random.choice((0, 1, 2, 5, 24, 100)))
    else:
        session.signal(random.choice((signal.SIGCONT, signal.SIGWINCH, signal.SIGTSTP)))
