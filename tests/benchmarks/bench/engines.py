"""The engines that are measured: how each is started, and whether it is here."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from . import HOME, ROOT, TARGET

YARDSTICK = "gcc"
ORUS_HOME = ROOT / "component" / "target" / "orus"
GRAAL_JARS = TARGET / "graal"
STANDALONE = TARGET / "standalone"

# As the start script `orus` starts the JVM, but for what makes starts fast: the steady state is
# measured with these.
ORUS_JVM = [
    "-Xss1g",
    "-XX:+UseSerialGC",
    "-Xshare:auto",
    "-XX:-UsePerfData",
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "-Dpolyglot.engine.WarnInterpreterOnly=false",
]
# As the start script has the JVM's own compiler inline, which is all that compiles nodes without Graal.
INLINING_JVM = [
    "-XX:FreqInlineSize=600",
    "-XX:InlineSmallCode=6000",
    "-XX:MaxInlineLevel=30",
    "-XX:TypeProfileMajorReceiverPercent=35",
]
# Truffle's optimising runtime on a JVM that has no Graal of its own.
GRAAL_JVM = [
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:+EnableJVMCI",
    f"--upgrade-module-path={GRAAL_JARS}",
]

NATIVE_OFF = "--orus.NativeTier=off"
NATIVE_ON = "--orus.NativeTier=auto"
GRAAL = "--runtime=graal"


class Unavailable(Exception):
    """An engine that this machine does not have, with the reason."""


@dataclass(frozen=True)
class Engine:
    """
    Something that runs the programs of one language.

    `prefix` is what its command line begins with; the program's own words follow. `scaled_size` is
    the size that it runs in place of the full one where that would take minutes; times are then
    scaled by the ratio of work.
    """

    name: str
    title: str
    language: str
    prefix: tuple
    scaled_size: str = "full"

    @property
    def is_orus(self):
        return self.language == "orus"

    @property
    def is_script(self):
        """Whether it is Orus started by its script, which keeps a cache."""
        return self.is_orus and "-cp" not in self.prefix

    @property
    def needs_graal_jars(self):
        """Whether it takes the jars of the Graal compiler from `GRAAL_JARS`."""
        return any(word.endswith(f"={GRAAL_JARS}") for word in self.prefix)


def find_jdk():
    """The folder of a JDK 25 or newer: JAVA_HOME, the one on the PATH, or the usual folders."""
    candidates = []
    if os.environ.get("JAVA_HOME"):
        candidates.append(Path(os.environ["JAVA_HOME"]))
    on_path = shutil.which("java")
    if on_path:
        candidates.append(Path(on_path).resolve().parent.parent)
    for folder in ("/usr/lib/jvm", "/usr/java", "/opt/java"):
        candidates.extend(sorted(Path(folder).glob("*")))
    candidates.extend(sorted(Path.home().glob(".sdkman/candidates/java/*")))
    for candidate in candidates:
        release = candidate / "release"
        if not (candidate / "bin" / "javac").exists() or not release.exists():
            continue
        version = re.search(r'^JAVA_VERSION="(\d+)', release.read_text(), re.MULTILINE)
        if version and int(version.group(1)) >= 25:
            return str(candidate)
    raise Unavailable("no JDK 25 found")


def _command(*names):
    for name in names:
        found = shutil.which(name)
        if found:
            return found
    raise Unavailable(f"{' or '.join(names)} is not installed")


def _gcc():
    _command("gcc")
    return Engine("gcc", "gcc -O2", "c", ())


def _java():
    return Engine("java", "java C2", "java", (f"{find_jdk()}/bin/java",))


def _luajit():
    return Engine("luajit", "luajit", "lua", (_command("luajit"),))


def _node():
    return Engine("node", "node", "js", (_command("node"),))


def _lua():
    return Engine("lua5.4", "lua5.4", "5.4.lua", (_command("lua5.4", "lua54"),))


def _python():
    return Engine(
        "python3", "python3", "py", (os.path.realpath(sys.executable), "-I", "-S"), "mid"
    )


def _orus():
    return Engine("orus", "orus", "orus", (str(ROOT / "orus"),))


def _orus_standalone(name="orus-standalone", title="standalone", options=(), scaled_size="full"):
    archives = sorted(ORUS_HOME.parent.glob("dist/orus-*.tar.gz"), key=os.path.getmtime)
    if not archives:
        raise Unavailable("no standalone is built: mvn -Pdist -DskipTests package")
    archive = archives[-1]
    stamp = STANDALONE / "archive"
    version = f"{archive} {archive.stat().st_mtime_ns}"
    if not stamp.exists() or stamp.read_text() != version:
        shutil.rmtree(STANDALONE, ignore_errors=True)
        STANDALONE.mkdir(parents=True)
        subprocess.run(
            ["tar", "-xf", str(archive), "-C", str(STANDALONE), "--strip-components=1"], check=True
        )
        stamp.write_text(version)
    prefix = (str(STANDALONE / "bin" / "orus"), *options)
    return Engine(name, title, "orus", prefix, scaled_size)


def _orus_on_jvm(name, jvm=(), options=(), scaled_size="full"):
    prefix = (
        f"{find_jdk()}/bin/java",
        *ORUS_JVM,
        *jvm,
        "-cp",
        f"{ORUS_HOME}/lib/*",
        "org.oruslang.launcher.OrusLauncher",
        *options,
    )
    return Engine(name, name, "orus", prefix, scaled_size)


# In the order of the tables.
ENGINES = {
    "gcc": _gcc,
    "java": _java,
    "luajit": _luajit,
    "node": _node,
    "lua5.4": _lua,
    "python3": _python,
    "orus": _orus,
    "orus-standalone": _orus_standalone,
    "standalone-stock": lambda: _orus_standalone(
        "standalone-stock", "standalone, nodes", (NATIVE_OFF,), "mid"
    ),
    "standalone-graal": lambda: _orus_standalone(
        "standalone-graal", "standalone, Graal", (GRAAL, NATIVE_OFF)
    ),
    "standalone-graal-jit": lambda: _orus_standalone(
        "standalone-graal-jit", "standalone, Graal and native", (GRAAL, NATIVE_ON)
    ),
    "orus-baseline": lambda: _orus_on_jvm(
        "orus-baseline", INLINING_JVM, ("--orus.Tier=baseline", NATIVE_OFF), "short"
    ),
    "orus-stock": lambda: _orus_on_jvm("orus-stock", INLINING_JVM, (NATIVE_OFF,), "mid"),
    "orus-jit": lambda: _orus_on_jvm("orus-jit", INLINING_JVM, (NATIVE_ON,)),
    "orus-graal": lambda: _orus_on_jvm("orus-graal", GRAAL_JVM, (NATIVE_OFF,)),
    "orus-graal-jit": lambda: _orus_on_jvm("orus-graal-jit", GRAAL_JVM, (NATIVE_ON,)),
}


def version(engine):
    """The first line that an engine says about its version."""
    flag = {"lua": "-v", "5.4.lua": "-v", "py": "-V", "orus": "--version"}.get(
        engine.language, "--version"
    )
    command = [*(engine.prefix or ("gcc",)), flag]
    result = subprocess.run(command, capture_output=True, text=True)
    lines = (result.stdout + result.stderr).strip().splitlines()
    return lines[0] if lines else "unknown"


def build_orus(log):
    """Builds Orus, unless it is up to date."""
    environment = {k: v for k, v in os.environ.items() if k != "ORUS_NO_BUILD"}
    result = subprocess.run(
        [str(ROOT / "orus"), "--version"], capture_output=True, text=True, env=environment
    )
    if result.returncode != 0:
        raise Unavailable(f"Orus cannot be built: {result.stderr.strip()}")


def make_cache(engine, log):
    """Has an engine that starts with a script make its cache, which later starts would make."""
    log(f"making the cache of {engine.name}")
    result = subprocess.run([*engine.prefix, "--make-cache"], capture_output=True, text=True)
    if result.returncode != 0:
        raise Unavailable(f"the cache cannot be made: {result.stderr.strip()}")


def fetch_graal(log):
    """Copies the jars of the Graal compiler out of Maven's repository, unless they are there."""
    wanted = re.search(
        r"<graalvm.version>(.*)</graalvm.version>", (ROOT / "pom.xml").read_text()
    ).group(1)
    if list(GRAAL_JARS.glob(f"compiler-{wanted}.jar")):
        return
    log("fetching the jars of the Graal compiler")
    result = subprocess.run(
        ["mvn", "-q", "-B", "-f", str(HOME / "pom.xml"), "-Pgraal", "generate-resources"],
        capture_output=True,
        text=True,
    )
    if result.returncode != 0:
        raise Unavailable(f"the jars of Graal cannot be fetched: {result.stdout.strip()[-500:]}")


def build_jmh(log):
    """Builds the JMH benchmarks."""
    log("building the JMH benchmarks")
    result = subprocess.run(
        ["mvn", "-q", "-B", "-f", str(HOME / "pom.xml"), "package"], capture_output=True, text=True
    )
    if result.returncode != 0:
        raise Unavailable(f"the JMH benchmarks cannot be built: {result.stdout.strip()[-500:]}")


def jmh_command(engine):
    """What runs JMH on the JVM and in the tiers of an Orus engine; JMH's own arguments follow."""
    launcher = engine.prefix.index("org.oruslang.launcher.OrusLauncher")
    jvm, class_path = engine.prefix[: launcher - 2], engine.prefix[launcher - 1]
    command = [
        *jvm,
        f"-Dorus.benchmarks={HOME}",
        "-cp",
        os.pathsep.join([f"{TARGET}/classes", f"{TARGET}/jmh/*", class_path]),
        "org.openjdk.jmh.Main",
        # A wrong result ends the run with an error.
        "-foe",
        "true",
    ]
    names = {"--orus.Tier": "tier", "--orus.NativeTier": "nativeTier"}
    for option in engine.prefix[launcher + 1 :]:
        name, _, value = option.partition("=")
        command += ["-p", f"{names[name]}={value}"]
    return command
