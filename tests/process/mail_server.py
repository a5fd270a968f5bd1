"""A mail server on loopback for the tests: aiosmtpd in this process, with TLS by a certificate of the test's own, authentication, and
moods: it refuses recipients, hangs up in the middle of a message, or stalls."""

import asyncio
import contextlib
import logging
import ssl
import subprocess
import threading
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


# What goes wrong here goes wrong on purpose.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)
warnings.filterwarnings("ignore", module="aiosmtpd")


class Handler:
    """Keeps what it took over: (sender, recipients, bytes)."""

    def __init__(self, refused=(), drops=(), stalls=()):
        self.refused, self.drops, self.stalls = set(refused), set(drops), set(stalls)
        self.accepted = []
        self.stalling = threading.Event()
        self.on_acceptance = lambda: None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        if set(envelope.rcpt_tos) & self.drops:
            server.transport.abort()
            return "421 gone"
        if set(envelope.rcpt_tos) & self.stalls:
            self.stalling.set()
            await asyncio.sleep(30)
        self.on_acceptance()
        self.accepted.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content))
        return f"250 2.0.0 Ok: queued as {len(self.accepted):04}"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"mailer", b"open sesame"), handled=False)


def make_certificate(top):
    """A certificate for localhost, and its key."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                    "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", top / "key.pem", "-out", top / "cert.pem"],
                   check=True, capture_output=True)
    return top / "cert.pem", top / "key.pem"


@contextlib.contextmanager
def running(handler, certificate=None, implicit_tls=False, needs_login=False):
    """The port of a server that runs as long as the block."""
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
    loop = asyncio.new_event_loop()

    def session():
        return SMTP(handler, hostname="localhost", tls_context=None if implicit_tls else context, require_starttls=bool(context) and not implicit_tls,
                    authenticator=authenticate if needs_login else None, auth_required=needs_login, auth_require_tls=not implicit_tls and bool(context),
                    enable_SMTPUTF8=False, loop=loop)

    server = loop.run_until_complete(loop.create_server(session, "127.0.0.1", 0, ssl=context if implicit_tls else None))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        async def stop():
            server.close()
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()
            await asyncio.sleep(0)
        asyncio.run_coroutine_threadsafe(stop(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
