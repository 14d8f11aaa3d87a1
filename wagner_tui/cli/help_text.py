"""The help texts, examples first; written by hand, so they cost nothing at start."""

from __future__ import annotations

from collections.abc import Sequence

MAIN = """\
wagner-tui: read several accounts of one event side by side.

Examples:
  wagner-tui                           open the bundled event: five reports
  wagner-tui my-articles/              open every .txt and .md file of a folder
  wagner-tui a.txt b.md c.txt          open these files
  curl -s URL | wagner-tui - b.txt     open standard input beside a file
  wagner-tui my-articles/ | less       no screen: a report of sources and claims
  wagner-tui search Grislov --fuzzy    search the bundled event, spelling aside
  wagner-tui claims --json DIR | jq .  the findings, for scripts
  wagner-tui export DIR -o dossier.md  the dossier of your marks

Usage: wagner-tui [--state DIR|none] [--model DIR | --no-model] [PATH…]
       wagner-tui COMMAND [OPTIONS] [PATH…]

Commands (each without a screen; --help after its name says more):
  links       passages that report the same thing, with score, kind and reason
  claims      the claims, who makes them, who does not
  conflicts   where they differ: numbers, dates, names, who did what
  origins     whose word it is: who said it, by which outlet it came
  search      find words in all sources at once
  marks       your marks, with tags and notes
  export      the dossier: claims and marks with quotes and places
  model       fetch a model of meaning: finds the same in other words

PATH is a file, a folder (read with its subfolders) or - for standard input.
Without PATH the bundled event is read. The first word is the command if it is
called like one; a folder of that name is opened with: wagner-tui ./links

Options:
  --state DIR|none   where marks and decisions are kept; none: nowhere;
                     default: the platform's state folder
  --model DIR        compare with the model of meaning in DIR;
                     default: the fetched one (wagner-tui model --help)
  --no-model         compare by words alone
  --version          print the version
  -h, --help         print this

Data goes to standard output, talk to standard error. NO_COLOR is respected.
Exit codes: 0 done, 1 the answer is no (a search without a hit, a check that
finds a conflict), 2 wrong use or nothing to read, 130 interrupted.
"""

LINKS = """\
wagner-tui links: passages of different sources that report the same thing.

Examples:
  wagner-tui links                           the bundled event
  wagner-tui links DIR --top 20              the 20 best links
  wagner-tui links DIR --min-score 0 --json  every pair that scores above 0

Usage: wagner-tui links [--json] [--min-score S] [--top N]
                        [--model DIR | --no-model] [--state DIR|none]
                        [PATH…]

Options:
  --min-score S     only links that score S or more (0 to 1: of ten links
                    that score 0.80 about eight are right);
                    0: every pair that scores above 0
  --top N           only the N best links
  --model DIR       compare with the model of meaning in DIR;
                    default: the fetched one (wagner-tui model --help)
  --no-model        compare by words alone
  --state DIR|none  where it is kept which names you merged or split;
                    none: as if you had not
  --json            one JSON object (wagner-links/1)
  -h, --help        print this

How right they are, by reading seven events: of ten links that are shown about
eight report the same and nine at least a part of it; of ten that a careful
reader would draw about five are shown. Missed most: the same in wholly other
words, sentences with only pronouns. A link says that two texts agree, never
that either is right.
"""

CLAIMS = """\
wagner-tui claims: what is claimed, by which sources, and which do not say it.

Examples:
  wagner-tui claims                      the bundled event
  wagner-tui claims DIR | less           read them page by page
  wagner-tui claims --json DIR | jq -r '.claims[].label'

Usage: wagner-tui claims [--json] [--model DIR | --no-model]
                         [--state DIR|none] [PATH…]

Options:
  --model DIR       compare with the model of meaning in DIR;
                    default: the fetched one (wagner-tui model --help)
  --no-model        compare by words alone
  --state DIR|none  where your decisions on conflicts and names are kept;
                    none: leave them out
  --json            one JSON object (wagner-claims/1)
  -h, --help        print this
"""

CONFLICTS = """\
wagner-tui conflicts: where passages of one claim differ, with both quotes.

Examples:
  wagner-tui conflicts                  the bundled event
  wagner-tui conflicts old.txt new.txt  what an edit changed
  wagner-tui conflicts --check DIR      exit code 1 when there is a conflict
                                        that you have not rejected
  wagner-tui conflicts --json DIR | jq '.conflicts[] | select(.type == "date")'

Usage: wagner-tui conflicts [--json] [--check] [--model DIR | --no-model]
                            [--state DIR|none] [PATH…]

Types: number, date, name, roster (who was there), role (who did it to whom),
polarity (did or did not). A "conflict" means that both cannot be right, never
who is; "compatible": they differ, but both can be right.

Options:
  --check           exit code 1 when there is one with the status "conflict"
  --model DIR       compare with the model of meaning in DIR;
                    default: the fetched one (wagner-tui model --help)
  --no-model        compare by words alone
  --state DIR|none  where your decisions on conflicts and names are kept;
                    none: leave them out
  --json            one JSON object (wagner-conflicts/1)
  -h, --help        print this
"""

ORIGINS = """\
wagner-tui origins: whose word it is, and what the sources go back to.

Examples:
  wagner-tui origins              the bundled event
  wagner-tui origins article.txt  who says what in one article
  wagner-tui origins --json DIR | jq -r '.attributions[].name' | sort | uniq -c

Usage: wagner-tui origins [--json] [--state DIR|none] [PATH…]

An attribution says who said it, through which outlet it came, by which words
the source gives it to somebody, and what was said. What sources state is kept
apart from the text that they share.

Options:
  --state DIR|none  where it is kept which names you merged or split;
                    none: as if you had not
  --json            one JSON object (wagner-origins/1)
  -h, --help        print this
"""

SEARCH = """\
wagner-tui search: find words in all sources at once. Exit code 1: no hit.

Examples:
  wagner-tui search "tried to call"         the bundled event
  wagner-tui search --fuzzy Grislov DIR     other spellings as well
  wagner-tui search --regex "\\d+,000" DIR  a regular expression
  wagner-tui search -- -5 DIR               a query that starts with a dash

Usage: wagner-tui search [--json] [--regex | --fuzzy] [--state DIR|none]
                         QUERY [PATH…]

A QUERY in small letters matches capitals too; one with a capital does not.

Options:
  --regex           QUERY is a regular expression
  --fuzzy           find other spellings too
  --state DIR|none  where it is kept which names you merged: a search for one
                    finds the other; none: as if you had not
  --json            one JSON object (wagner-search/1)
  -h, --help        print this
"""

MARKS = """\
wagner-tui marks: what you marked in these sources, with tags and notes.

Examples:
  wagner-tui marks                       marks in the bundled event
  wagner-tui marks DIR --state ./state   marks kept in another place
  wagner-tui marks DIR --json | jq '.marks[] | select(.anchor != "found")'

Usage: wagner-tui marks [--json] [--state DIR|none] [PATH…]

Options:
  --state DIR|none   where marks are kept; none: nowhere;
                     default: the platform's state folder
  --json             one JSON object (wagner-marks/1)
  -h, --help         print this
"""

EXPORT = """\
wagner-tui export: the dossier of your marks, with quotes and their places.

Examples:
  wagner-tui export DIR -o dossier.md         write a file
  wagner-tui export DIR -o out/               the same, named after the event
  wagner-tui export --all-claims DIR | less   claims without a mark too
  wagner-tui export --by tag DIR              organised by your tags

Usage: wagner-tui export [-f md|json | --json] [-o FILE] [--force]
                         [--by claim|source|tag] [--all-claims]
                         [--model DIR | --no-model] [--state DIR|none]
                         [PATH…]

A FILE that exists is never replaced without --force, or a yes in the terminal.

Options:
  -f, --format md|json    Markdown (default) or JSON
  --json                  the same as -f json
  -o, --output FILE       where to write; - or nothing: standard output;
                          a folder: under a name made from the event
  --by claim|source|tag   how the dossier is organised (default: claim)
  --all-claims            claims of several sources without a mark too
  --force                 replace an existing FILE
  --model DIR               compare with the model of meaning in DIR;
                            default: the fetched one (wagner-tui model --help)
  --no-model                compare by words alone
  --state DIR|none        where marks and decisions are kept; none: nowhere;
                          default: the platform's state folder
  -h, --help              print this
"""

MODEL = """\
wagner-tui model: a model of meaning, which finds the same in other words.

Examples:
  pip install 'wagner-tui[meaning]'   what it needs (numpy)
  wagner-tui model fetch              download all-MiniLM-L6-v2, 91 MB, once
  wagner-tui model path               where it is; exit code 1: nowhere
  wagner-tui model remove             delete it
  wagner-tui links --no-model DIR     compare by words alone

Usage: wagner-tui model fetch | path | remove

Once fetched, the model is used by everything that compares sentences. Nothing
is sent anywhere: it works on this computer. A download that was stopped goes
on where it was, and only the published files count (sha256). A machine without
a network takes a copy of the folder: wagner-tui --model DIR

Environment:
  HTTPS_PROXY            the proxy to download through
  WAGNER_TUI_MODEL_URL   a mirror: a web address with the same files

Options:
  -h, --help   print this
"""

_TEXTS = {
    "links": LINKS,
    "claims": CLAIMS,
    "conflicts": CONFLICTS,
    "origins": ORIGINS,
    "search": SEARCH,
    "marks": MARKS,
    "export": EXPORT,
    "model": MODEL,
}


def help_of(command: str | None) -> str:
    """The help of one command; of the program for None and for what is no command."""
    return _TEXTS.get(command or "", MAIN)


def help_for(argv: Sequence[str]) -> list[str]:
    """Lines of the help that these words ask for: of the first command among them, or of the program."""
    return help_of(next((word for word in argv if word in _TEXTS), None)).splitlines()
