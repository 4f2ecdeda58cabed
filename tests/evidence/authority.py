"""options -> a time-stamp authority of our own by real openssl: tokens, CRLs, OCSP.

    with serving(folder, operator="One") as one:
        one.address                  # POST application/timestamp-query to it (127.0.0.1)
        one.answer(request)          # the same without a socket
        one.root_der, one.chain_der  # what a case keeps of it

Everything protects nothing. Times are UTC; ``at`` moves openssl's clock with libfaketime.
"""

import contextlib
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.evidence.authority_http import Handler

POLICY = "1.2.3.4.1"
OTHER_POLICY = "1.2.3.4.2"
YEAR = timedelta(days=365)


def need(program: str) -> None:
    """Skip where it is missing, with the reason; on CI that is a failure."""
    if shutil.which(program) is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{program} is not installed here")


class Authority:
    """A root, perhaps an intermediate, and a certificate that stamps.

    ``key``: ``ec`` (P-256) or ``rsa`` (2048). ``starts`` and ``ends`` are those of the stamping
    certificate, ``ca_ends`` of the others. ``eku`` and ``usage`` are its extensions (openssl's
    words). ``published_at``: address under which CRLs, OCSP and issuers are said to be found.
    ``generation`` distinguishes the names of authorities of one operator.
    """

    def __init__(
        self,
        folder: Path,
        *,
        operator: str = "Operator One",
        key: str = "ec",
        intermediate: bool = False,
        starts: datetime | None = None,
        ends: datetime | None = None,
        ca_ends: datetime | None = None,
        eku: str = "critical,timeStamping",
        usage: str = "critical,digitalSignature",
        digest: str = "sha256",
        published_at: str = "",
    ) -> None:
        need("openssl")
        self.folder, self.operator, self.published_at = folder, operator, published_at
        self._key, self._digest = key, digest
        now = datetime.now(UTC)
        self.starts = starts or now - timedelta(days=2)
        self.ends = ends or self.starts + YEAR
        self._ca_ends = ca_ends or max(self.ends, now) + 20 * YEAR
        self.address = ""
        self.at: datetime | None = None  # its clock; now, if None
        self._lock = threading.Lock()
        folder.mkdir(parents=True, exist_ok=True)
        self._ca("root", "root")
        if intermediate:
            self._ca("inter", "root")
        self.issuer = "inter" if intermediate else "root"
        self.issue("tsa", eku=eku, usage=usage)
        self._write_tsa_config()

    # --- certificates ---------------------------------------------------------------------

    @property
    def root_der(self) -> bytes:
        """The root certificate."""
        return self.der("root")

    @property
    def root_pem(self) -> str:
        """The root certificate as a case keeps it."""
        return (self.folder / "root.pem").read_text()

    @property
    def chain_der(self) -> tuple[bytes, ...]:
        """Stamping certificate first, root last."""
        names = ("tsa", "root") if self.issuer == "root" else ("tsa", "inter", "root")
        return tuple(self.der(name) for name in names)

    def der(self, name: str) -> bytes:
        """A certificate of this authority by its file's name."""
        return self.run("x509", "-in", f"{name}.pem", "-outform", "DER")

    def issue(
        self,
        name: str,
        *,
        eku: str = "critical,timeStamping",
        usage: str = "critical,digitalSignature",
        starts: datetime | None = None,
        ends: datetime | None = None,
        extra: str = "",
    ) -> None:
        """Make ``name.pem`` and ``name.key``: another end-entity certificate of the issuer."""
        lines = ["basicConstraints=critical,CA:FALSE", "subjectKeyIdentifier=hash"]
        lines += [f"keyUsage={usage}"] if usage else []
        lines += [f"extendedKeyUsage={eku}"] if eku else []
        if self.published_at:
            lines.append(f"crlDistributionPoints=URI:{self.published_at}/{self.issuer}.crl")
            lines.append(
                f"authorityInfoAccess=caIssuers;URI:{self.published_at}/{self.issuer}.cer,"
                f"OCSP;URI:{self.published_at}/ocsp"
            )
        self.certify(name, self.issuer, [*lines, extra], starts or self.starts, ends or self.ends)

    def _ca(self, name: str, issuer: str) -> None:
        lines = [
            "basicConstraints=critical,CA:TRUE",
            "keyUsage=critical,keyCertSign,cRLSign",
            "subjectKeyIdentifier=hash",
        ]
        if self.published_at and name != issuer:
            lines.append(f"crlDistributionPoints=URI:{self.published_at}/{issuer}.crl")
            lines.append(f"authorityInfoAccess=caIssuers;URI:{self.published_at}/{issuer}.cer")
        self.certify(name, issuer, lines, self.starts - timedelta(days=1), self._ca_ends)

    def certify(
        self,
        name: str,
        issuer: str,
        lines: list[str],
        starts: datetime | None = None,
        ends: datetime | None = None,
        *,
        digest: str = "sha256",
    ) -> None:
        """Make ``name.pem`` and ``name.key`` with these extensions, issued by any of ours."""
        starts, ends = starts or self.starts, ends or self.ends
        self._book(issuer)
        kind = {
            "ec": ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"],
            "rsa": ["-newkey", "rsa:2048"],
        }[self._key]
        subject = f"/O={self.operator}/CN={self.operator} {name}"
        self.run(
            "req", "-new", *kind, "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr",
            "-subj", subject,
        )  # fmt: skip
        (self.folder / f"{name}.ext").write_text("\n".join(lines) + "\n")
        self.run(
            "ca", "-batch", "-notext", "-config", f"{issuer}.ca", "-in", f"{name}.csr",
            "-out", f"{name}.pem", "-extfile", f"{name}.ext",
            "-startdate", _asn1(starts), "-enddate", _asn1(ends), "-md", digest,
            *(["-selfsign", "-keyfile", f"{name}.key"] if name == issuer else []),
        )  # fmt: skip

    def _book(self, name: str) -> None:
        """What ``openssl ca`` keeps of a certificate that issues others."""
        if (self.folder / f"{name}.ca").exists():
            return
        (self.folder / f"{name}.index").touch()
        (self.folder / f"{name}.index.attr").write_text("unique_subject = no\n")
        (self.folder / f"{name}.ca").write_text(
            f"[ca]\ndefault_ca=it\n[it]\ndatabase={name}.index\nrand_serial=yes\n"
            f"new_certs_dir=.\ncertificate={name}.pem\nprivate_key={name}.key\n"
            "default_md=sha256\npolicy=any\ncopy_extensions=none\ndefault_crl_days=30\n"
            "[any]\norganizationName=optional\ncommonName=supplied\n"
        )

    def twin(self, name: str, folder: Path) -> bytes:
        """A certificate of the same issuer's name and number as ours, by others, DER."""
        other = Authority(folder, operator=self.operator, intermediate=self.issuer == "inter")
        serial = self.run("x509", "-in", f"{name}.pem", "-noout", "-serial").decode()
        other.run(
            "x509", "-req", "-in", f"{name}.csr", "-CA", f"{other.issuer}.pem",
            "-CAkey", f"{other.issuer}.key", "-set_serial", "0x" + serial.strip()[7:],
            "-extfile", f"{name}.ext", "-out", "twin.pem",
        )  # fmt: skip
        return other.der("twin")

    # --- tokens ---------------------------------------------------------------------------

    def answer(self, request: bytes, *, at: datetime | None = None, signer: str = "tsa") -> bytes:
        """The DER response to a DER request, made when ``at`` says (now, if None).

        A signer whose certificate openssl's own authority would refuse: see ``forge``.
        """
        with self._lock:
            (self.folder / "request.tsq").write_bytes(request)
            self.run(
                "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "request.tsq",
                "-signer", f"{signer}.pem", "-inkey", f"{signer}.key", "-out", "response.tsr",
                at=at,
            )  # fmt: skip
            return (self.folder / "response.tsr").read_bytes()

    def token(self, request: bytes, *, at: datetime | None = None) -> bytes:
        """The token of the answer: DER of a CMS ContentInfo."""
        response = self.answer(request, at=at)
        with self._lock:
            (self.folder / "response.tsr").write_bytes(response)
            self.run("ts", "-reply", "-in", "response.tsr", "-token_out", "-out", "token.der")
            return (self.folder / "token.der").read_bytes()

    def forge(
        self,
        request: bytes,
        *,
        signer: str = "tsa",
        options: tuple[str, ...] = (),
        names_signer: bool = True,
        content_type: str = "1.2.840.113549.1.9.16.1.4",
        at: datetime | None = None,
    ) -> bytes:
        """A token over the same TSTInfo, signed by any certificate with ``openssl cms``.

        ``-cades`` names the signing certificate (ESSCertIDv2) as RFC 5816 asks; ``options`` go to
        ``openssl cms -sign`` (``-nocerts``, ``-md sha1`` ...).
        """
        token = self.token(request, at=at)
        with self._lock:
            (self.folder / "token.der").write_bytes(token)
            self.run(
                "cms", "-verify", "-noverify", "-inform", "DER", "-in", "token.der",
                "-out", "tst.der",
            )  # fmt: skip
            self.run(
                "cms", "-sign", "-in", "tst.der", "-binary", "-nodetach", "-nosmimecap",
                *(["-cades"] if names_signer else []), "-econtent_type", content_type,
                "-outform", "DER",
                "-signer", f"{signer}.pem", "-inkey", f"{signer}.key", "-out", "forged.der",
                *options, at=at,
            )  # fmt: skip
            return (self.folder / "forged.der").read_bytes()

    def _write_tsa_config(self) -> None:
        (self.folder / "serial").write_text("01\n")
        (self.folder / "tsa.cnf").write_text(
            "[tsa]\ndefault_tsa=it\n[it]\nserial=serial\n"
            f"signer_digest={self._digest}\ndefault_policy={POLICY}\n"
            f"other_policies={OTHER_POLICY}\n"
            "digests=md5,sha1,sha256,sha384,sha512\naccuracy=secs:1\nordering=no\ntsa_name=no\n"
            "ess_cert_id_chain=no\ness_cert_id_alg=sha256\n"
        )

    # --- revocation -----------------------------------------------------------------------

    def revoke(self, name: str = "tsa", reason: str = "", *, at: datetime | None = None) -> None:
        """Revoke a certificate (openssl's reason words: keyCompromise, superseded ...)."""
        issuer = "root" if name == "inter" else self.issuer
        why = ["-crl_reason", reason] if reason else []
        self.run("ca", "-config", f"{issuer}.ca", "-revoke", f"{name}.pem", *why, at=at)

    def crl(self, issuer: str = "", *, at: datetime | None = None) -> bytes:
        """The newest CRL of ``root`` or ``inter`` (the stamping certificate's issuer), DER."""
        name = issuer or self.issuer
        self.run("ca", "-config", f"{name}.ca", "-gencrl", "-out", f"{name}.crl", at=at)
        return self.run("crl", "-in", f"{name}.crl", "-outform", "DER")

    def ocsp(self, request: bytes, *, signer: str = "", at: datetime | None = None) -> bytes:
        """The issuer's (or a responder's) DER answer to a DER OCSP request."""
        with self._lock:
            (self.folder / "ocsp.req").write_bytes(request)
            name = self.issuer
            self.run(
                "ocsp", "-index", f"{name}.index", "-CA", f"{name}.pem",
                "-rsigner", f"{signer or name}.pem", "-rkey", f"{signer or name}.key",
                "-reqin", "ocsp.req", "-respout", "ocsp.der", "-ndays", "7", at=at,
            )  # fmt: skip
            return (self.folder / "ocsp.der").read_bytes()

    def ocsp_request(self, name: str = "tsa") -> bytes:
        """A request about one certificate, as openssl makes it."""
        self.run(
            "ocsp", "-issuer", f"{self.issuer}.pem", "-cert", f"{name}.pem", "-no_nonce",
            "-reqout", "asked.der",
        )  # fmt: skip
        return (self.folder / "asked.der").read_bytes()

    # --- by hand --------------------------------------------------------------------------

    def openssl_says(
        self,
        token: bytes,
        stamped: bytes,
        *,
        root: bytes | None = None,
        options: tuple[str, ...] = (),
        is_response: bool = False,
        untrusted: bool = True,
        crl: str = "",
    ) -> str:
        """``OK``, or the last error of ``openssl ts -verify``, as a stranger would run it.

        ``options``: more of its words (``-queryfile FILE`` instead of the data, ``-attime N``).
        """
        (self.folder / "verify.der").write_bytes(token)
        (self.folder / "verify.data").write_bytes(stamped)
        (self.folder / "verify.root").write_text(pem(root or self.root_der) + crl)
        (self.folder / "verify.rest").write_text("".join(pem(c) for c in self.chain_der[:-1]))
        asked = () if "-queryfile" in options else ("-data", "verify.data")
        done = subprocess.run(
            ["openssl", "ts", "-verify", "-in", "verify.der", *asked,
             *([] if is_response else ["-token_in"]), "-CAfile", "verify.root",
             *(["-untrusted", "verify.rest"] if untrusted else []), *options],
            cwd=self.folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode == 0 and "Verification: OK" in done.stdout + done.stderr:
            return "OK"
        words = [line for line in done.stderr.splitlines() if line.count(":") >= 4]
        return words[-1].split(":")[4] if words else (done.stderr.strip() or "refused")[-90:]

    def run(self, *words: str, at: datetime | None = None) -> bytes:
        """Run openssl in the authority's folder; its standard output."""
        command, at = ["openssl", *words], at or self.at
        if at is not None:
            need("faketime")
            command = ["faketime", "-f", f"@{at.astimezone(UTC):%Y-%m-%d %H:%M:%S}", *command]
        environment = {**os.environ, "TZ": "UTC"}
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.decode()[-800:]}")
        return done.stdout


def query(folder: Path, stamped: bytes, *options: str) -> bytes:
    """openssl's own request over these bytes (``-no_nonce``, ``-sha1``, ``-tspolicy OID`` ...)."""
    need("openssl")
    (folder / "query.data").write_bytes(stamped)
    digest = () if any(o.startswith("-sha") for o in options) else ("-sha256",)
    subprocess.run(
        ["openssl", "ts", "-query", "-data", "query.data", "-cert", *digest, *options,
         "-out", "query.tsq"], cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return (folder / "query.tsq").read_bytes()


def pem(der: bytes) -> str:
    """A certificate as PEM."""
    done = subprocess.run(
        ["openssl", "x509", "-inform", "DER"], input=der, capture_output=True, check=True
    )
    return done.stdout.decode()


@contextlib.contextmanager
def serving(folder: Path, **options: object) -> Iterator[Authority]:
    """An authority that answers on a port of 127.0.0.1, with its CRLs, OCSP and issuers there."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    base = f"http://127.0.0.1:{server.server_address[1]}"
    authority = Authority(folder, published_at=base, **options)  # type: ignore[arg-type]
    authority.address = f"{base}/tsr"
    server.authority = authority  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield authority
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _asn1(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%d%H%M%SZ}"
