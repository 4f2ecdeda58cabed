"""RFC 9162 proofs -> right ones hold and no other does."""

import base64
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from countershot.evidence import merkle
from countershot.evidence.merkle import Tree

VECTORS = Path(os.environ.get("COUNTERSHOT_DATA", "../shared/data")) / "conformance/merkle/testdata"


def leaf(index: int) -> bytes:
    return b"leaf %d" % index


def naive_root(leaves: list[bytes]) -> bytes:
    """RFC 9162 2.1.1, word for word: an independent account of what the root is."""
    if not leaves:
        return merkle.EMPTY_ROOT
    if len(leaves) == 1:
        return merkle.leaf_hash(leaves[0])
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return merkle.node_hash(naive_root(leaves[:split]), naive_root(leaves[split:]))


def vectors(kind: str) -> list[dict[str, Any]]:
    if not VECTORS.is_dir():
        pytest.skip("the conformance vectors are not here; set COUNTERSHOT_DATA to their folder")
    return [json.loads(path.read_bytes()) for path in sorted((VECTORS / kind).rglob("*.json"))]


def raw(text: str | None) -> bytes:
    return base64.b64decode(text or "")


def test_all_196_published_vectors_are_decided_as_published() -> None:
    right = 0
    for vector in vectors("inclusion"):
        proof = [raw(node) for node in vector["proof"] or []]
        verdict = merkle.verify_leaf_hash(
            raw(vector["leafHash"]),
            vector["leafIdx"],
            vector["treeSize"],
            proof,
            raw(vector["root"]),
        )
        right += verdict is not vector["wantErr"]
    for vector in vectors("consistency"):
        proof = [raw(node) for node in vector["proof"] or []]
        verdict = merkle.verify_consistency(
            vector["size1"], vector["size2"], raw(vector["root1"]), raw(vector["root2"]), proof
        )
        right += verdict is not vector["wantErr"]
    print(f"merkle vectors: {right} of 196")
    assert right == 196


def test_every_size_pair_up_to_64_is_consistent_and_every_leaf_included() -> None:
    tree = Tree(leaf(index) for index in range(64))
    roots = [naive_root([leaf(index) for index in range(size)]) for size in range(65)]
    pairs = 0
    for second in range(1, 65):
        assert tree.root(second) == roots[second]
        for index in range(second):
            proof = tree.inclusion_proof(index, second)
            assert merkle.verify_inclusion(leaf(index), index, second, proof, roots[second])
            assert not merkle.verify_inclusion(leaf(index + 1), index, second, proof, roots[second])
        for first in range(1, second + 1):
            path = tree.consistency_proof(first, second)
            assert merkle.verify_consistency(first, second, roots[first], roots[second], path)
            assert not merkle.verify_consistency(
                first, second, roots[first - 1], roots[second], path
            )
            pairs += 1
    assert pairs == 64 * 65 // 2


@given(st.data())
def test_no_changed_proof_holds(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, 64))
    index = data.draw(st.integers(0, size - 1))
    tree = Tree(leaf(number) for number in range(size))
    proof = list(tree.inclusion_proof(index, size))
    other_index = data.draw(st.integers(-2, 70))
    other_size = data.draw(st.integers(-2, 70))
    changed = data.draw(st.sampled_from(["index", "longer", "shorter", "bit", "root"]))
    root = tree.root(size)
    if changed == "index":
        if other_index == index:
            return
        index = other_index
    elif changed == "longer":
        proof.insert(data.draw(st.integers(0, len(proof))), root)
    elif changed == "shorter":
        if not proof:
            return
        proof.pop(data.draw(st.integers(0, len(proof) - 1)))
    elif changed == "bit":
        if not proof:
            return
        at = data.draw(st.integers(0, len(proof) - 1))
        bit = data.draw(st.integers(0, 255))
        proof[at] = (int.from_bytes(proof[at]) ^ (1 << bit)).to_bytes(32)
    else:
        root = tree.root(other_size % (size + 1))
        if root == tree.root(size):
            return
    assert not merkle.verify_inclusion(leaf(index), index, size, proof, root)


hostile = st.lists(st.binary(max_size=40) | st.binary(min_size=32, max_size=32), max_size=70)


@given(st.binary(max_size=64), st.integers(), st.integers(), hostile, st.binary(max_size=40))
def test_hostile_proofs_are_false_not_errors(
    data: bytes, index: int, size: int, proof: list[bytes], root: bytes
) -> None:
    assert merkle.verify_inclusion(data, index, size, proof, root) is False
    assert merkle.verify_consistency(index, size, data, root, proof) in (
        False,
        index == size and index > 0 and not proof and data == root,
    )


def test_a_hundred_thousand_leaves_are_no_burden() -> None:
    tree = Tree(leaf(index) for index in range(100_000))
    for index in (0, 1, 65_535, 65_536, 99_999):
        proof = tree.inclusion_proof(index)
        assert len(proof) <= 17
        assert merkle.verify_inclusion(leaf(index), index, 100_000, proof, tree.root())
    path = tree.consistency_proof(77_777, 100_000)
    assert merkle.verify_consistency(77_777, 100_000, tree.root(77_777), tree.root(), path)


def test_asking_beyond_the_tree_is_an_index_error() -> None:
    tree = Tree([b"one"])
    for ask in (
        lambda: tree.root(2),
        lambda: tree.inclusion_proof(1),
        lambda: tree.inclusion_proof(-1),
        lambda: tree.consistency_proof(0, 1),
        lambda: tree.consistency_proof(1, 2),
    ):
        with pytest.raises(IndexError):
            ask()
