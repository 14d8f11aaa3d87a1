"""A long hostile soak of a program in a pseudo-terminal: does it live, answer and clean up?

    python tests/benchmarks/soak.py [--seconds 120] [--seeds 3] [--answer KEY --shows TEXT] [-- COMMAND ...]

Without a command the plain app of tests/terminal is held, under the guard or (`--unguarded`) without. Bytes,
sizes and signals of a seed are sent until the time is over; then the program has to show TEXT after KEY,
end on SIGTERM with 143, and leave the terminal as it was, with no control of a text in its output. The
exit code is the number of seeds that failed.
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
import time
from pathlib import Path
from random import Random

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS / "terminal"))

from noise import AT_REST, hostile_step, press_until  # noqa: E402
from session import Session, text_controls  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--first-seed", type=int, default=1)
    parser.add_argument("--unguarded", action="store_true")
    parser.add_argument("--starts", default="row=0;", help="text of the first screen")
    parser.add_argument("--answer", default="\x14", help="the key to answer at the end")
    parser.add_argument("--shows", default="inputs=1;")
    parser.add_argument("command", nargs="*")
    options = parser.parse_args()
    failed = sum(
        not survives(seed, options) for seed in range(options.first_seed, options.first_seed + options.seeds)
    )
    print(f"{options.seeds - failed} of {options.seeds} seeds survived {options.seconds:g} s")
    return failed


def survives(seed: int, options: argparse.Namespace) -> bool:
    """Run one seed and print what became of it."""
    with tempfile.TemporaryDirectory() as state:
        plain = [sys.executable, str(TESTS / "terminal" / "plain_app.py"), "--state", state]
        shell = [sys.executable, str(TESTS / "terminal" / "job.py")]
        argv = shell + (options.command or [*plain, *(["--unguarded"] if options.unguarded else [])])
        with Session(argv, env={"PYTHONPATH": str(TESTS.parent)}, echo=False) as session:
            session.wait_for(options.starts)
            steps, start = 0, time.monotonic()
            try:
                random = Random(seed)
                while time.monotonic() - start < options.seconds and session.poll() is None:
                    hostile_step(session, random)
                    steps += 1
                trouble = after(session, options)
            except AssertionError as error:
                trouble = str(error)
                session.signal(signal.SIGUSR1)  # the plain app writes where its threads are
                session.settle(1)
            seconds, drawn = time.monotonic() - start, len(session.raw) / 1e6
            print(f"seed {seed}: {steps} steps, {seconds:.0f} s, {drawn:.1f} MB drawn: {trouble or 'well'}")
            for name in ("crash.txt", "stacks.txt"):
                if trouble and (left := Path(state) / name).exists():
                    print(left.read_text()[-3000:])
        return not trouble


def after(session: Session, options: argparse.Namespace) -> str:
    """Return what is wrong with the program after the noise, or nothing."""
    if session.poll() is not None:
        return f"ended by itself with {session.poll()}"
    session.resize(80, 24)
    session.send(AT_REST)
    press_until(session, options.answer.encode(), options.shows)
    session.signal(signal.SIGTERM)
    if (status := session.wait_exit()) != 128 + signal.SIGTERM:
        return f"exit status {status}"
    if left := session.left_modes():
        return f"left on: {left}"
    if controls := text_controls(session.raw):
        return f"{len(controls)} controls of texts, for instance {controls[0]}"
    return ""


if __name__ == "__main__":
    sys.exit(main())
