"""a PROV-O file in JSON-LD -> exit code 0 if rdflib and the ``prov`` library take all of it.

Run by the validators' Python (``tools.py``), never imported. Every term of W3C's namespace must be
one that PROV-O has, every time a time, and each relation one that PROV's data model can hold
between things it was told of: ``prov`` reads the graph back and must leave nothing out.
"""

import sys
import warnings

from prov.model import (
    ProvActivity,
    ProvAgent,
    ProvDocument,
    ProvElement,
    ProvEntity,
    ProvRelation,
)
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import PROV

ENDS = {
    "wasGeneratedBy": (ProvEntity, ProvActivity),
    "used": (ProvActivity, ProvEntity),
    "wasDerivedFrom": (ProvEntity, ProvEntity),
    "wasAttributedTo": (ProvEntity, ProvAgent),
    "wasAssociatedWith": (ProvActivity, ProvAgent),
    "hadMember": (ProvEntity, ProvEntity),
    "wasInvalidatedBy": (ProvEntity, ProvActivity),
}


def terms(graph: Graph) -> list[str]:
    """Words that are in W3C's namespace and not in PROV-O; literals of a type that they are not."""
    used = {term for triple in graph for term in triple if isinstance(term, URIRef)}
    wrong = [str(t) for t in used if t.startswith(str(PROV)) and t not in PROV]
    ill = [str(t) for t in graph.objects() if isinstance(t, Literal) and t.ill_typed]
    return wrong + ill


def unsaid(path: str, graph: Graph) -> list[str]:
    """What the library could not hold, and relations between things of the wrong kind."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        document = ProvDocument.deserialize(source=path, format="rdf", rdf_format="json-ld")
    wrong = [str(each.message) for each in said if "converted" in str(each.message)]
    kinds: dict = {}
    for each in document.get_records(ProvElement):
        kinds.setdefault(each.identifier.uri, set()).add(type(each))
    for subject, predicate, end in graph:
        name = str(predicate).removeprefix(str(PROV))
        if str(predicate).startswith(str(PROV)) and name in ENDS:
            for node, kind in zip((subject, end), ENDS[name], strict=True):
                if kind not in kinds.get(str(node), ()):
                    wrong.append(f"{name}: {node} is no {kind.__name__}")
    read = len(list(document.get_records(ProvRelation)))
    stated = sum(1 for p in graph.predicates() if str(p).removeprefix(str(PROV)) in ENDS)
    if read < stated:
        wrong.append(f"{read} relations of {stated} were read")
    return wrong


def main(path: str) -> int:
    graph = Graph().parse(path, format="json-ld")
    wrong = [*terms(graph), *unsaid(path, graph)]
    if not set(graph.objects(None, RDF.type)) & {PROV.Entity}:
        wrong.append("no entity")
    print("\n".join(wrong) or f"{len(graph)} triples")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
