"""Runs one process and measures it."""

import os
import shutil
import signal
import subprocess
import threading
import time
from dataclasses import dataclass

from . import HOME, TARGET

# Inherited settings cost start-up time: extra certificates add a tenth of a second to each start of
# node, site packages 40 ms to Python. So the measured processes get these variables only.
KEPT = ("PATH", "HOME", "JAVA_HOME", "ORUSPATH", "ORUS_JAVA_OPTIONS", "TMPDIR")
ENVIRONMENT = {name: os.environ[name] for name in KEPT if name in os.environ}
ENVIRONMENT["LC_ALL"] = "C.UTF-8"
# The start script must not build while it is measured; bench.engines builds first.
ENVIRONMENT["ORUS_NO_BUILD"] = "1"


@dataclass
class Outcome:
    """A finished process. Times are seconds; `memory` is the peak resident size in KiB."""

    wall: float
    user: float
    system: float
    memory: int
    exit_code: int
    output: str
    errors: str

    @property
    def cpu(self):
        return self.user + self.system

    @property
    def last_line(self):
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        return lines[-1] if lines else ""


class Runner:
    """Runs commands, through a small C program where there is a C compiler."""

    def __init__(self, timeout):
        self.timeout = timeout
        TARGET.mkdir(parents=True, exist_ok=True)
        self.output = TARGET / f"output.{os.getpid()}"
        self.errors = TARGET / f"errors.{os.getpid()}"
        self.launcher = _compile_launcher()

    def close(self):
        self.output.unlink(missing_ok=True)
        self.errors.unlink(missing_ok=True)

    def run(self, command):
        run = self._run_through_launcher if self.launcher else self._run_directly
        with open(self.output, "wb") as output, open(self.errors, "wb") as errors:
            statistics = run(command, output, errors)
        wall, user, system, memory, exit_code = statistics
        return Outcome(
            float(wall),
            float(user),
            float(system),
            int(memory),
            int(exit_code),
            self.output.read_text(errors="replace"),
            self.errors.read_text(errors="replace"),
        )

    def _run_through_launcher(self, command, output, errors):
        read_end, write_end = os.pipe()
        arguments = [self.launcher, str(write_end), str(self.timeout)] + command
        process = subprocess.Popen(
            arguments, stdout=output, stderr=errors, env=ENVIRONMENT, pass_fds=(write_end,)
        )
        os.close(write_end)
        try:
            with os.fdopen(read_end) as statistics:
                text = statistics.read()
        except BaseException:
            process.terminate()
            raise
        finally:
            process.wait()
        return text.split()

    def _run_directly(self, command, output, errors):
        nothing = os.open(os.devnull, os.O_RDONLY)
        program = shutil.which(command[0]) or command[0]
        begun = time.perf_counter()
        child = os.posix_spawn(
            program,
            command,
            ENVIRONMENT,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, nothing, 0),
                (os.POSIX_SPAWN_DUP2, output.fileno(), 1),
                (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
            ],
            setpgroup=0,
        )
        end = threading.Timer(self.timeout, os.killpg, (child, signal.SIGKILL))
        end.start()
        try:
            _, status, used = os.wait4(child, 0)
        except BaseException:
            os.killpg(child, signal.SIGKILL)
            raise
        finally:
            end.cancel()
            os.close(nothing)
        wall = time.perf_counter() - begun
        code = os.waitstatus_to_exitcode(status)
        return wall, used.ru_utime, used.ru_stime, used.ru_maxrss, code if code >= 0 else 128 - code


def _compile_launcher():
    source = HOME / "bench" / "launch.c"
    launcher = TARGET / "launch"
    if launcher.exists() and launcher.stat().st_mtime >= source.stat().st_mtime:
        return str(launcher)
    if not shutil.which("gcc"):
        return None
    subprocess.run(["gcc", "-O2", "-Wall", "-o", str(launcher), str(source)], check=True)
    return str(launcher)
