"""Checks the labels that our document store puts on files.

A label that is not one of LEVELS is refused. SECRET is not a password: the token for the
store's API comes from the environment, see API_SECRET below.
"""
import os
import re

LEVELS = ["UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "TOP SECRET"]

# A banner such as SECRET//NOFORN is split at the double slash.
BANNER = re.compile(r"^(TOP SECRET|SECRET|CONFIDENTIAL)(//[A-Z ,/-]+)?$")

API_SECRET = os.environ.get("STORE_API_SECRET", "")


def rank(label):
    """0 for UNCLASSIFIED up to 3 for TOP SECRET; raises ValueError on anything else."""
    return LEVELS.index(label)


def test_a_banner_is_split():
    assert BANNER.match("SECRET//NOFORN").group(1) == "SECRET"
    assert BANNER.match("TOP SECRET//SI//NOFORN").group(2) == "//SI//NOFORN"
    assert BANNER.match("secretary") is None


def test_a_higher_label_wins():
    assert max(["CONFIDENTIAL", "SECRET"], key=rank) == "SECRET"


if __name__ == "__main__":
    for name in os.listdir("."):
        with open(name, errors="replace") as lines:
            first = next(lines, "").strip()
        print(name, "labelled" if BANNER.match(first) else "not labelled")
