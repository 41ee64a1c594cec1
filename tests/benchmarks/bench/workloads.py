"""The workloads, their sizes and what they must print, from workloads.tsv."""

from dataclasses import dataclass

from . import HOME

# From the largest to the smallest.
SIZES = ("full", "mid", "short", "tiny")
HELLO = "hello"


@dataclass(frozen=True)
class Case:
    """One workload at one size."""

    workload: str
    size: str
    n: int
    # Amount of work, in units of the workload: only ratios of it between sizes mean anything.
    work: int
    # The last line that every engine must print.
    result: str


def load():
    """Cases by workload and size; the workloads keep the order of the file."""
    cases = {}
    lines = (HOME / "workloads.tsv").read_text().splitlines()
    for line in lines[1:]:
        workload, size, n, work, result = line.split("\t")
        cases.setdefault(workload, {})[size] = Case(workload, size, int(n), int(work), result)
    return cases


# Start-up alone: the same program in every language.
HELLO_CASE = Case(HELLO, "full", 0, 1, "hello world")
HELLO_SOURCES = {
    "c": '#include <stdio.h>\nint main(void) { puts("hello world"); return 0; }\n',
    "java": (
        "public class Hello {\n"
        '  public static void main(String[] args) { System.out.println("hello world"); }\n'
        "}\n"
    ),
    "js": 'console.log("hello world");\n',
    "lua": 'print("hello world")\n',
    "5.4.lua": 'print("hello world")\n',
    "py": 'print("hello world")\n',
    "orus": 'print("hello world")\n',
}
