"""A mail server on this machine, for scripts/check-mail: STARTTLS and a password, else nothing is taken.

    mail_server.py MAILDIR CERTIFICATE KEY PORT-FILE

Takes messages into MAILDIR until it is ended. Who is named `nobody` does not exist, who is named `later` is to be tried
again later.
"""
import asyncio
import mailbox
import pathlib
import signal
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

maildir, certificate, key, port_file = sys.argv[1:]
box = mailbox.Maildir(maildir, create=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 no such user"
        if address.startswith("later@"):
            return "451 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        assert session.ssl and session.authenticated
        message = mailbox.MaildirMessage(envelope.original_content)
        message["X-Envelope-To"] = ",".join(envelope.rcpt_tos)
        box.add(message)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"clinic", b"a password"))


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)


async def serve():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in [signal.SIGTERM, signal.SIGINT]:
        loop.add_signal_handler(number, stop.set)
    # The system chooses the port: another server may have any that was chosen here.
    server = await loop.create_server(
        lambda: SMTP(
            Handler(), hostname="localhost", tls_context=context, require_starttls=True,
            authenticator=authenticate, auth_required=True, auth_require_tls=True, loop=loop,
        ),
        host="127.0.0.1", port=0,
    )
    pathlib.Path(port_file).write_text(str(server.sockets[0].getsockname()[1]))
    await stop.wait()
    server.close()


asyncio.run(serve())
