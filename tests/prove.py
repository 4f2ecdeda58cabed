"""an issue's number -> its "must show" lines run at their full counts, and what they printed."""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTEST = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-rs", "-s"]

REPORT = "DATA/documents/600201_jinyu_2020_annual_report.pdf"
PAIRS, OTHERS = "DATA/names/listed_companies.csv", "DATA/names/other_english_names.txt"
LISTED = "DATA/names/listed_and_on_us_lists.json"
LATIN = "DATA/names/latin_name_bench/cases.csv"
DAMAGE = "tests/evidence/test_damage.py"

LINES: dict[str, list[tuple[str, list[str]]]] = {
    "2": [
        ("1 make demo, then the whole suite", [sys.executable, "examples/demo.py"]),
        (
            "2 real clips and photographs",
            [*PYTEST, "tests/real", "tests/networks", "tests/footage/test_real_clips.py"],
        ),
        ("3 tamper vectors, 200 clean dossiers", [*PYTEST, "tests/verify"]),
        ("4 Merkle: 196 vectors, every size pair to 64", [*PYTEST, "tests/evidence"]),
        ("5 kill -9 at 100 points of build", [*PYTEST, "tests/whole/test_killed.py"]),
        ("6 nothing changed: ran is 0", [*PYTEST, "tests/whole/test_again.py"]),
        ("7 broken case vectors", [*PYTEST, "tests/whole/test_broken_cases.py"]),
        ("8 real Chromium, axe, keyboard", [*PYTEST, "tests/whole/test_browser.py"]),
        ("9 benchmarks", [sys.executable, "benchmarks/run.py", "DATA"]),
        ("and everything else", [*PYTEST]),
    ],
    "3": [
        (
            "1 every behaviour of the site, pywb, wacz validate, refusals",
            [*PYTEST, "tests/capture", "tests/web"],
        ),
        ("2 walls, both halves apart", [*PYTEST, "tests/walls"]),
        (
            "3 watch: pairs and fates, halves apart, beside a plain diff",
            [*PYTEST, "tests/watch", "tests/whole/test_watch.py"],
        ),
        (
            "4 time: negative cases, real tokens, ten years on, three generations",
            [*PYTEST, "tests/evidence", "tests/whole/test_time.py", "--deselect", DAMAGE],
        ),
        ("5 tamper matrix over vaults and dossiers", [*PYTEST, "tests/vault", "tests/verify"]),
        ("6 10,000 bit flips, 1,000 truncations", [*PYTEST, DAMAGE]),
        ("7 kill -9, full and read-only disks, clock", [*PYTEST, "tests/whole/test_killed_web.py"]),
        ("8 packets and canaries", [*PYTEST, "tests/whole/test_network.py"]),
        ("9 mutants", [sys.executable, "tests/mutation.py"]),
        (
            "10 capture against a plain load",
            [sys.executable, "benchmarks/capture.py", "DATA/photos"],
        ),
        ("10 a vault of 10 GB against hashing it", [sys.executable, "benchmarks/vault.py", "DATA"]),
        ("10 sealing 1,000 items", [sys.executable, "benchmarks/seal.py", "examples/exercise"]),
    ],
    "4": [
        (
            "1, 2, 3, 5 photographs, false alarms, kinds, clips (figures only: the cards say them)",
            [
                sys.executable,
                "training/evaluate.py",
                "DATA",
                "--out",
                "build/figures.json",
                "--pictures",
                "build/pictures",
            ],
        ),
        (
            "4 small rendered devices in compressed street scenes (sprites of training/run.sh)",
            [sys.executable, "training/small.py", "DATA/backgrounds/streets"],
        ),
        (
            "5 the clips through look",
            [*PYTEST, "tests/real", "tests/footage/test_real_clips.py"],
        ),
        (
            "6 another picture of the same family, strangers",
            [sys.executable, "training/retrieval.py", "DATA/products"],
        ),
        (
            "7 faces covered, metadata gone",
            [
                *PYTEST,
                "tests/footage/test_faces.py",
                "tests/footage/test_cover.py",
                "tests/footage/test_cover_metadata.py",
                "tests/whole/test_covered.py",
            ],
        ),
        (
            "8 threads, workers and order change nothing",
            [*PYTEST, "tests/footage/test_settings.py"],
        ),
        ("9 benchmarks/look", [sys.executable, "benchmarks/run.py", "DATA"]),
        ("10 hostile media", [*PYTEST, "tests/whole/test_hostile_media.py"]),
        ("11 allow-lists", [*PYTEST, "tests/networks"]),
        ("training, a smoke run", ["sh", "training/run.sh", "--smoke"]),
    ],
    "5": [
        (
            "1 read the report beside bare extraction",
            [
                sys.executable,
                "benchmarks/read.py",
                "DATA/documents/600201_jinyu_2020_annual_report.pdf",
            ],
        ),
        ("1 32 figures drawn by lot, boxes read again", [*PYTEST, "tests/real/blind"]),
        (
            "2 scans in four conditions, beside tesseract",
            [sys.executable, "benchmarks/scans.py", REPORT],
        ),
        ("3 tender lines and 405 expressions", [*PYTEST, "tests/documents/test_grammar.py"]),
        (
            "4 13 facts and every figure of the article",
            [*PYTEST, "tests/real/test_founding_statements.py", "tests/claims/test_statements.py"],
        ),
        ("5 200,000 texts", [sys.executable, "benchmarks/find.py"]),
        (
            "6 a notice, its scan and its page",
            [*PYTEST, "tests/documents/test_award_notice.py", "tests/documents/test_forms.py"],
        ),
        (
            "7 hostile documents, citations resolve",
            [
                *PYTEST,
                "tests/whole/test_hostile_documents.py",
                "tests/documents",
                "tests/whole/test_cite_passage.py",
                "tests/whole/test_find.py",
            ],
        ),
        (
            "8 OCDS and Web Annotations, out and in",
            [
                *PYTEST,
                "tests/documents/test_ocds.py",
                "tests/documents/test_ocds_export.py",
                "tests/documents/test_web_annotation.py",
                "tests/whole/test_export.py",
            ],
        ),
    ],
    "6": [
        (
            "1 Chinese to English, short to full",
            [sys.executable, "benchmarks/crossscript.py", PAIRS, OTHERS],
        ),
        (
            "2 screening by Chinese and English name",
            [sys.executable, "benchmarks/screening.py", LISTED, PAIRS, "DATA/lists"],
        ),
        ("3 the founding names", [*PYTEST, "tests/real/test_founding_names.py"]),
        ("4 826 Latin pairs", [sys.executable, "benchmarks/latin.py", LATIN]),
        ("5 50,000 names", [sys.executable, "benchmarks/names.py", PAIRS, "DATA/lists"]),
        (
            "6 every list file, as-of answers, renamed fields",
            [*PYTEST, "tests/real/test_real_lists.py", "tests/entities"],
        ),
        ("7 a chain, and what falls", [*PYTEST, "tests/real/test_founding_chain.py"]),
        (
            "8 round trips, the followthemoney library, 1,000 merges and undoings",
            [*PYTEST, "tests/entities", "tests/outside", "tests/whole/test_chain.py"],
        ),
    ],
    "7": [
        ("1 the list of faults", [sys.executable, "-m", "tests.claims.mutations"]),
        (
            "1 every fault refused at its place, clean cases pass",
            [
                *PYTEST,
                "tests/claims",
                "tests/whole/test_broken_cases.py",
                "tests/verify/test_clean.py",
            ],
        ),
        (
            "1 twenty clean cases published, three verifiers, edits refused",
            [*PYTEST, "tests/verify/test_twenty.py"],
        ),
        ("2 random states and imports", [*PYTEST, "tests/whole/test_random_releases.py"]),
        (
            "3 seal before ask, and what disappears after it",
            [*PYTEST, "tests/claims/test_seal_first.py", "tests/whole/test_ask.py"],
        ),
        ("4 the founding case", [*PYTEST, "tests/founding"]),
        ("5 canaries in no released byte", [*PYTEST, "tests/whole/test_canaries.py"]),
        ("6 three readers", [*PYTEST, "tests/dossier_pages"]),
        (
            "7 outside validators",
            [*PYTEST, "tests/outside", "tests/whole/test_validators.py"],
        ),
        (
            "8 1,000 exhibits, 10,000 citations",
            [sys.executable, "benchmarks/check.py", "--exhibits", "1000", "--citations", "10000"],
        ),
        (
            "9 tutorial, rule pages, the site",
            [
                *PYTEST,
                "tests/whole/test_tutorial.py",
                "tests/whole/test_docs.py",
                "tests/whole/test_website.py",
            ],
        ),
    ],
}


def main() -> int:
    """Run every line of the issue; say at the end which held."""
    issue = sys.argv[1] if len(sys.argv) > 1 else "2"
    if issue not in LINES:
        print(f"no issue {issue} to prove; known: {', '.join(LINES)}")
        return 2
    data = os.environ.get("COUNTERSHOT_DATA", "../shared/data")
    held = []
    for title, command in LINES[issue]:
        print(f"\n=== {title}", flush=True)
        start = time.monotonic()
        words = [word.replace("DATA", data) if "DATA" in word else word for word in command]
        held.append(subprocess.run(words, cwd=ROOT, check=False).returncode == 0)
        print(f"=== {'held' if held[-1] else 'FAILED'} in {time.monotonic() - start:.0f} s")
    for (title, _), good in zip(LINES[issue], held, strict=True):
        print(f"{'held  ' if good else 'FAILED'}  {title}")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
