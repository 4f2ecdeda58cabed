"""edges of tree and log that a mutant showed to be untested -> what they must be."""

import hashlib

from countershot.evidence import lines, merkle


def test_the_root_of_nothing_is_the_hash_of_nothing() -> None:
    """RFC 9162 2.1.1."""
    assert merkle.Tree().root() == hashlib.sha256(b"").digest()


def test_what_follows_zeros_is_no_line_even_if_it_ends() -> None:
    assert lines.whole(b"a\n\x00\x00\nb\n") == [b"a\n"]
    assert lines.whole(b"a\nb\n\x00\x00\x00") == [b"a\n", b"b\n"]
    assert lines.whole(b"a\nb") == [b"a\n"]
