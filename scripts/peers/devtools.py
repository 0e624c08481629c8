"""A headless Chromium, spoken to over its DevTools protocol through a pair of pipes. Standard library only.

What is evaluated over it is not held back by a page's content-security policy, so the page needs no change.
"""

import fcntl
import json
import os
import shutil
import subprocess
import tempfile


class Browser:
    """`with Browser() as browser:` starts it with a profile of its own and ends it again."""

    def __enter__(self):
        self.profile = tempfile.mkdtemp(prefix="browser-")
        # The protocol's channels are the descriptors 3 and 4 of the browser; here they are others, out of the way.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in (*os.pipe(), *os.pipe())]
        to_browser, self.write_end, self.read_end, from_browser = ends
        command = (
            "exec chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --remote-debugging-pipe "
            f'--user-data-dir="$1" 3<&{to_browser} 4>&{from_browser}'
        )
        # Bash takes descriptors above nine; other shells may not.
        self.process = subprocess.Popen(
            ["bash", "-c", command, "browser", self.profile], pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.buffer = 0, b""
        return self

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
        except (EOFError, OSError):
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.write_end)
        os.close(self.read_end)
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self):
        while b"\0" not in self.buffer:
            part = os.read(self.read_end, 1 << 16)
            if not part:
                raise EOFError("the browser ended")
            self.buffer += part
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def send(self, method, session=None, **parameters):
        """Calls a method of the protocol and returns its result."""
        self.number += 1
        call = {"id": self.number, "method": method, "params": parameters}
        if session:
            call["sessionId"] = session
        data = json.dumps(call).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data):]
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]

    def page(self):
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        return Page(self, self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"], target)


class Page:
    def __init__(self, browser, session, target):
        self.browser, self.session, self.target = browser, session, target
        self.send("Page.enable")

    def send(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)

    def open(self, address, width, scheme):
        """Opens a page as wide as `width` pixels, `light` or `dark`, and waits until it is there."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        # A page may wait for its fonts, which is after everything else is loaded.
        self.send("Page.navigate", url=address)
        self.evaluate("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))"
                      ".then(() => document.fonts.ready).then(() => 0)")

    def evaluate(self, expression):
        """The value of an expression, waited for where it is a promise."""
        answer = self.send("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"].get("exception", {}).get("description", "exception")))
        return answer["result"].get("value")
