"""A time-stamping authority of the tests' own: openssl's, behind an HTTP server on loopback."""

import contextlib
import http.server
import subprocess
import threading
from pathlib import Path

CONFIGURATION = """
[tsa]
default_tsa = own
[own]
serial = {folder}/serial
signer_cert = {folder}/tsa.pem
certs = {folder}/ca.pem
signer_key = {folder}/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
[signer]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[issuer]
database = {folder}/index.txt
new_certs_dir = {folder}
serial = {folder}/ca.serial
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
"""


def openssl(*arguments, **options):
    return subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, **options).stdout


class Authority:
    """Its certificates are in `ca.pem`; `until` is when that of its signer ends (YYYYMMDDHHMMSSZ)."""

    def __init__(self, folder, until=None):
        self.folder = Path(folder)
        self.folder.mkdir()
        self.ca = self.folder / "ca.pem"
        self.configuration = self.folder / "openssl.cnf"
        self.configuration.write_text(CONFIGURATION.format(folder=self.folder), encoding="ascii")
        (self.folder / "serial").write_text("01\n", encoding="ascii")
        (self.folder / "ca.serial").write_text("01\n", encoding="ascii")
        (self.folder / "index.txt").touch()
        key = ["-newkey", "rsa:2048", "-nodes", "-keyout"]
        openssl("req", "-x509", *key, self.folder / "ca.key", "-out", self.ca, "-subj", "/CN=Root of example.org", "-days", 3650)
        openssl("req", *key, self.folder / "tsa.key", "-out", self.folder / "tsa.csr", "-subj", "/CN=Time of example.org")
        openssl("ca", "-batch", "-config", self.configuration, "-name", "issuer", "-extensions", "signer", "-in", self.folder / "tsa.csr",
                "-cert", self.ca, "-keyfile", self.folder / "ca.key", "-out", self.folder / "tsa.pem", "-notext",
                *(["-enddate", until] if until else ["-days", "365"]))

    def reply(self, request):
        """To a request in DER."""
        query = self.folder / "request.tsq"
        query.write_bytes(request)
        out = self.folder / "reply.tsr"
        openssl("ts", "-reply", "-config", self.configuration, "-section", "own", "-queryfile", query, "-out", out)
        return out.read_bytes()

    @contextlib.contextmanager
    def served(self, answer=None):
        """The address at which it answers, with a timestamp or with `answer` (status, type, bytes)."""
        authority = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):  # the name is the library's
                request = self.rfile.read(int(self.headers["Content-Length"]))
                status, kind, body = answer or (200, "application/timestamp-reply", authority.reply(request))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            try:
                yield f"http://127.0.0.1:{server.server_address[1]}/stamp"
            finally:
                server.shutdown()
                thread.join()
