"""Programs ready to run: sources with their size filled in, compiled where the language wants it."""

import re
import subprocess

from . import HOME, TARGET
from .workloads import HELLO, HELLO_SOURCES

# How a source says N, its size, and REPS, how often it runs in one process.
CONSTANT = {
    "orus": (r"^{name}: i32 = .*$", "{name}: i32 = {value}"),
    "c": (r"^#define {name} .*$", "#define {name} {value}"),
    "java": (r"static final int {name} = .*$", "static final int {name} = {value};"),
    "js": (r"^const {name} = .*$", "const {name} = {value};"),
    "lua": (r"^local {name} = .*$", "local {name} = {value}"),
    "5.4.lua": (r"^local {name} = .*$", "local {name} = {value}"),
    "py": (r"^{name} = .*$", "{name} = {value}"),
}


class ProgramError(Exception):
    """A program that cannot be made, with the reason."""


def class_name(workload):
    """The name of the Java class: loop_sum is LoopSum."""
    return "".join(word.capitalize() for word in workload.split("_"))


def source_file(workload, language):
    """The source of a workload in a language (the languages are the keys of CONSTANT)."""
    folder = HOME / "programs" / workload
    if language == "java":
        return folder / f"{class_name(workload)}.java"
    file = folder / f"{workload}.{language}"
    if language == "5.4.lua" and not file.exists():
        return folder / f"{workload}.lua"
    return file


def source_text(case, language, repetitions):
    if case.workload == HELLO:
        return HELLO_SOURCES[language]
    text = source_file(case.workload, language).read_text()
    pattern, line = CONSTANT[language]
    for name, value in (("N", case.n), ("REPS", repetitions)):
        text, found = re.subn(
            pattern.format(name=name),
            line.format(name=name, value=value),
            text,
            count=1,
            flags=re.MULTILINE,
        )
        if found != 1:
            raise ProgramError(f"{source_file(case.workload, language)} has no line for {name}")
    return text


def prepare(case, language, repetitions, jdk):
    """
    Makes the program for a case that runs `repetitions` times, if it is not there yet.

    Returns the words that an engine's command line ends with: the executable of C, class path and
    class of Java, else the source file.
    """
    folder = TARGET / "programs" / language / f"{case.workload}-{case.n}-{repetitions}"
    text = source_text(case, language, repetitions)
    if language == "java":
        file = folder / f"{class_name(case.workload)}.java"
        words = ["-cp", str(folder), class_name(case.workload)]
        compiler = [f"{jdk}/bin/javac", "-d", str(folder), str(file)]
    elif language == "c":
        file = folder / f"{case.workload}.c"
        words = [str(folder / case.workload)]
        compiler = ["gcc", "-O2", "-w", "-o", words[0], str(file)]
    else:
        file = folder / f"{case.workload}.{language}"
        words = [str(file)]
        compiler = None
    made = folder / ".made"
    if made.exists() and file.read_text() == text:
        return words
    folder.mkdir(parents=True, exist_ok=True)
    made.unlink(missing_ok=True)
    file.write_text(text)
    if compiler:
        result = subprocess.run(compiler, capture_output=True, text=True)
        if result.returncode != 0:
            raise ProgramError(f"{' '.join(compiler)}: {result.stderr.strip()}")
    made.touch()
    return words
