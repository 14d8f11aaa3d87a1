"""The smallest shell with job control: runs a command in the foreground and continues it when it stops.

`python job.py COMMAND …`. Passes signals on and ends as the command does. Without it, a program that is
started in a session of its own cannot be stopped: nobody could continue it.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType


def main() -> int:
    for number in (signal.SIGTTOU, signal.SIGTTIN, signal.SIGINT, signal.SIGQUIT):
        signal.signal(number, signal.SIG_IGN)  # as shells do: they change the foreground from the background
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        for number in (signal.SIGTTOU, signal.SIGTTIN, signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, signal.SIG_DFL)
        os.execvp(sys.argv[1], sys.argv[1:])

    def pass_on(number: int, _frame: FrameType | None) -> None:
        os.kill(job, number)

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTSTP, signal.SIGCONT, signal.SIGUSR1):
        signal.signal(number, pass_on)
    while True:
        _, status = os.waitpid(job, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status) % 256
        os.tcsetpgrp(0, os.getpgrp())
        os.tcsetpgrp(0, job)
        os.killpg(job, signal.SIGCONT)


if __name__ == "__main__":
    sys.exit(main())
