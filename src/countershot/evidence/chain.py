"""a token, certificates kept or fetched -> who signed, the chain to the root, its revocation data.

Asks the addresses that the certificates name (issuers, OCSP, CRLs) through the callables handed in;
what does not come is left out, and ``token.judge`` says what is then not known.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise

from countershot.errors import BadMaterial, CannotCheck
from countershot.evidence import certificates as x
from countershot.evidence import cms
from countershot.evidence.certificates import Certificate
from countershot.evidence.cms import Token
from countershot.ports import Post

Get = Callable[[str], bytes]
MAX_REVOCATION_BYTES = 16 * 1024 * 1024
_MAX_CERTIFICATE_BYTES = 64 * 1024
_MAX_FETCHED = 4
_MAX_ADDRESSES = 2


def kept(read: Token, certificates: Sequence[bytes]) -> tuple[Certificate, list[Certificate]]:
    """The root that is trusted (the last one given), and whatever else may lead to it."""
    if not certificates:
        raise CannotCheck("no root certificate of its authority is at hand.")
    if max(len(certificates), len(read.certificates)) > x.MAX_CERTIFICATES:
        raise BadMaterial(f"more than {x.MAX_CERTIFICATES} certificates are kept with it.")
    *given, root = [x.load(der) for der in certificates]
    if not x.signed_itself(root):  # rfc3161-client and openssl trust no other
        raise CannotCheck(f"{x.name(root)}, given as the root, is not a root certificate.")
    brought = [x.load(der) for der in read.certificates]
    return root, list(dict.fromkeys([*given, *brought]))


def signer(read: Token, others: Sequence[Certificate]) -> Certificate:
    """The certificate that the signer info names by issuer and serial number."""
    for certificate in others:
        if cms.issuer_and_serial(x.der(certificate)) == (read.issuer, read.serial):
            return certificate
    raise CannotCheck("the certificate that signed it is not at hand.")


def complete(
    token: bytes, root_der: bytes, *, post: Post, get: Get | None
) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    """Certificates (DER, signer first, root last) and revocation data, for a token just made.

    1. _climb        from the signer up to the root: in the token, or where it says they are
    2. _revocations  what the issuers say of each: OCSP, else a CRL

    BadMaterial if the token cannot be read; CannotCheck if it does not bring its signer. A chain
    that stays incomplete is returned as far as it goes.
    """
    read = cms.read(token)
    root, others = kept(read, [root_der])
    chain = _climb(signer(read, others), root, others, get)  # 1
    data = list(_revocations(chain, post, get))  # 2
    return tuple(x.der(c) for c in chain), tuple(dict.fromkeys(data))


def _climb(
    start: Certificate, root: Certificate, others: Sequence[Certificate], get: Get | None
) -> list[Certificate]:
    chain, fetches = [start], _MAX_FETCHED
    while not x.issued(chain[-1], root) and chain[-1] != root:
        issuer = next((o for o in others if o not in chain and x.issued(chain[-1], o)), None)
        if issuer is None and fetches:
            fetches -= 1
            issuer = _fetched_issuer(chain[-1], get)
        if issuer is None or issuer in chain:
            break
        chain.append(issuer)
    return chain if chain[-1] == root else [*chain, root]


def _fetched_issuer(certificate: Certificate, get: Get | None) -> Certificate | None:
    """Its issuer, from where it says that this is (RFC 5280 4.2.2.1); None if that gives none."""
    issuers, _ = x.information(certificate)
    for address in issuers[:_MAX_ADDRESSES] if get else ():
        try:
            found = x.load(_limited(get(address), _MAX_CERTIFICATE_BYTES)) if get else None
        except (BadMaterial, CannotCheck):
            continue
        if found is not None and x.issued(certificate, found):
            return found
    return None


def _revocations(chain: Sequence[Certificate], post: Post, get: Get | None) -> Iterator[bytes]:
    for certificate, issuer in pairwise(chain):
        for ask in _questions(certificate, issuer, post, get):
            try:
                data = _limited(ask(), MAX_REVOCATION_BYTES)
            except (BadMaterial, CannotCheck):
                continue
            if x.known(certificate, issuer, [data]):
                yield data
                break


def _questions(
    certificate: Certificate, issuer: Certificate, post: Post, get: Get | None
) -> Iterator[Callable[[], bytes]]:
    """What to ask about it, one after another until something is known; nothing without ``get``."""
    if get is None:
        return
    request, (_, responders) = x.ocsp_request(certificate, issuer), x.information(certificate)
    for address in responders[:_MAX_ADDRESSES]:
        yield partial(post, address, request, x.OCSP_TYPE)
    for address in x.distribution_points(certificate)[:_MAX_ADDRESSES]:
        yield partial(get, address)


def _limited(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise BadMaterial(f"it has more than {most} bytes.")
    return data
