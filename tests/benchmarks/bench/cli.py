"""The command line."""

import argparse
import json
import platform
import os
import subprocess
import sys
from dataclasses import asdict

from . import TARGET
from .engines import (
    ENGINES,
    YARDSTICK,
    Unavailable,
    build_jmh,
    build_orus,
    fetch_graal,
    make_cache,
    find_jdk,
    jmh_command,
    version,
)
from .measure import Cell, run_series
from .process import Runner
from .report import Results, remarks, tables
from .workloads import HELLO, HELLO_CASE, SIZES, load

KINDS = {
    "process": "whole processes at full size, start-up and warm-up included (the default)",
    "steady": "several runs in one process; the median of their second half counts",
    "startup": "hello world, and programs in which C has work for about a millisecond",
    "check": "every program once at its tiny size: are the results right?",
    "jmh": "the steady state of Orus alone under JMH; arguments after -- go to JMH",
}
PEERS = ["gcc", "java", "luajit", "node", "lua5.4", "python3"]
ORUS = ["orus", "orus-standalone", "orus-stock", "orus-jit", "orus-graal", "orus-graal-jit"]
DEFAULT_ENGINES = {
    "process": PEERS + ORUS,
    "steady": ["gcc", "java", "luajit", "node", "orus-jit", "orus-graal", "orus-graal-jit"],
    "startup": PEERS + ORUS,
    "check": list(ENGINES),
    "jmh": ["orus-graal"],
}
DEFAULT_ROUNDS = {"process": 5, "steady": 3, "startup": 9, "check": 1}


def log(text):
    print(text, file=sys.stderr, flush=True)


def parse(arguments):
    parser = argparse.ArgumentParser(
        prog="tests/benchmarks/run",
        description="Measures Orus beside other languages and prints one table of ratios.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="kinds:\n"
        + "\n".join(f"  {kind:9} {text}" for kind, text in KINDS.items())
        + "\n\nengines:\n  "
        + ", ".join(ENGINES)
        + "\n\nREADME.md beside this command describes workloads and engines.",
    )
    parser.add_argument("kind", nargs="?", choices=KINDS, default="process")
    parser.add_argument("--engines", metavar="A,B", help="only these, or `all`; gcc is added")
    parser.add_argument("--workloads", metavar="A,B", help="only these")
    parser.add_argument("--size", choices=SIZES, help="for all engines (default: full)")
    parser.add_argument(
        "--size-of",
        metavar="ENGINE=SIZE",
        action="append",
        default=[],
        help="the size for one engine, scaled to the size of the others",
    )
    parser.add_argument("--rounds", type=int, help="default: 5, steady 3, startup 9, check 1")
    parser.add_argument(
        "--runs", type=int, default=10, help="runs in one process, for steady (default: 10)"
    )
    parser.add_argument(
        "--timeout", type=int, default=300, metavar="S", help="seconds per process (default: 300)"
    )
    parser.add_argument("--details", action="store_true", help="print times and CPU tables as well")
    parser.add_argument("--json", metavar="FILE", help="write the raw results, after every round")
    parser.add_argument(
        "--load", metavar="FILE", action="append", help="print the tables of earlier results"
    )
    split = arguments.index("--") if "--" in arguments else len(arguments)
    options = parser.parse_args(arguments[:split])
    options.jmh = arguments[split + 1 :]
    if options.jmh and options.kind != "jmh":
        parser.error("only jmh takes arguments after --")
    if options.kind == "steady" and options.runs < 2:
        parser.error("--runs must be at least 2")
    sizes_of = dict(pair.partition("=")[::2] for pair in options.size_of)
    for name, size in sizes_of.items():
        if name not in ENGINES or size not in SIZES:
            parser.error(f"--size-of {name}={size}: unknown engine or size")
    options.sizes_of = sizes_of
    _check_names(parser, "engine", options.engines, [*ENGINES, "all"])
    _check_names(parser, "workload", options.workloads, load())
    return options


def _check_names(parser, kind, given, known):
    for name in given.split(",") if given else ():
        if name not in known:
            parser.error(f"unknown {kind} {name}; known are {', '.join(known)}")


def choose_engines(options):
    """The engines by name, the yardstick first, and the lines about those that are skipped."""
    if options.engines == "all":
        names = list(ENGINES)
    elif options.engines:
        names = options.engines.split(",")
    else:
        names = DEFAULT_ENGINES[options.kind]
    chosen, skipped = {}, []
    for name, make in ENGINES.items():
        if name in names or name == YARDSTICK:
            try:
                chosen[name] = make()
            except Unavailable as reason:
                skipped.append(f"{name}: skipped, {reason}")
    if any(engine.is_orus for engine in chosen.values()):
        build_orus(log)
    if options.kind in ("process", "startup"):
        for engine in chosen.values():
            if engine.is_script:
                make_cache(engine, log)
    on_graal = [engine.name for engine in chosen.values() if engine.needs_graal_jars]
    if on_graal:
        try:
            fetch_graal(log)
        except Unavailable as reason:
            for name in on_graal:
                del chosen[name]
                skipped.append(f"{name}: skipped, {reason}")
    for line in skipped:
        log(line)
    return chosen, skipped


def choose_cases(options, engines, all_cases):
    """The case of each workload and engine, in the order of running."""
    workloads = options.workloads.split(",") if options.workloads else list(all_cases)
    cases = {}
    if options.kind != "steady":
        for name in engines:
            cases[HELLO, name] = HELLO_CASE
    for workload in workloads:
        for name, engine in engines.items():
            size = options.sizes_of.get(name) or options.size
            if not size:
                size = {"startup": "short", "check": "tiny"}.get(options.kind, engine.scaled_size)
            cases[workload, name] = all_cases[workload][size]
    return cases


def compared_size(options):
    """The size that all times are scaled to."""
    return options.size or {"startup": "short", "check": "tiny"}.get(options.kind, "full")


def measure(options):
    engines, skipped = choose_engines(options)
    all_cases = load()
    cases = choose_cases(options, engines, all_cases)
    rounds = options.rounds or DEFAULT_ROUNDS[options.kind]
    repetitions = options.runs if options.kind == "steady" else 1
    record = {
        "kind": options.kind,
        "size": compared_size(options),
        "machine": f"{platform.platform()}, {os.cpu_count()} cores",
        "engines": [[engine.name, engine.title] for engine in engines.values()],
        "commands": {name: list(engine.prefix) for name, engine in engines.items()},
        "versions": {name: version(engine) for name, engine in engines.items()},
        "skipped": skipped,
    }

    def save(cells):
        if options.json:
            record["cells"] = [asdict(cell) for cell in cells]
            with open(options.json, "w") as file:
                json.dump(record, file, indent=1)

    jdk = find_jdk() if "java" in engines else None
    runner = Runner(options.timeout)
    try:
        cells = run_series(engines, cases, rounds, repetitions, runner, jdk, log, save)
    finally:
        runner.close()
    record["cells"] = [asdict(cell) for cell in cells]
    return record


def run_jmh(options):
    """Runs JMH once for each Orus engine on a JVM; returns the exit code."""
    engines, _ = choose_engines(options)
    chosen = [e for e in engines.values() if e.is_orus and not e.is_script]
    if not chosen:
        raise Unavailable("jmh takes the engines that name a JVM: " + ", ".join(
            name for name in ENGINES if name.startswith("orus-") and name != "orus-standalone"
        ))
    build_jmh(log)
    arguments = list(options.jmh)
    for name, value in (("workload", options.workloads), ("size", options.size)):
        if value:
            arguments += ["-p", f"{name}={value}"]
    codes = []
    for engine in chosen:
        log(f"JMH on {engine.name}")
        codes.append(subprocess.run([*jmh_command(engine), *arguments]).returncode)
    return max(codes)


def read(files):
    """Earlier results, put together if there are several of one kind."""
    record = None
    for name in files:
        with open(name) as file:
            loaded = json.load(file)
        if record is None:
            record = loaded
        elif (loaded["kind"], loaded["size"]) != (record["kind"], record["size"]):
            raise Unavailable(f"{name} holds results of another kind or size")
        else:
            record["engines"] += [e for e in loaded["engines"] if e not in record["engines"]]
            record["versions"].update(loaded["versions"])
            _merge(record["cells"], loaded["cells"])
            record["skipped"] += [s for s in loaded["skipped"] if s not in record["skipped"]]
    return record


def _merge(cells, more):
    """Adds cells; those measured before, at the same size, get further samples."""
    known = {(c["workload"], c["engine"], c["n"]): c for c in cells}
    for cell in more:
        before = known.get((cell["workload"], cell["engine"], cell["n"]))
        if before:
            before["samples"] += cell["samples"]
            before["failure"] = before["failure"] or cell["failure"]
        else:
            cells.append(cell)


def show(record, details):
    """Prints the tables; returns the exit code."""
    cells = [Cell(**cell) for cell in record["cells"]]
    work = {name: sizes[record["size"]].work for name, sizes in load().items()}
    order = list(ENGINES)
    engines = sorted(record["engines"], key=lambda engine: order.index(engine[0]))
    results = Results(cells, engines, work)
    failures = results.failures()
    if record["kind"] == "check":
        print(f"{len(cells) - len(failures)} of {len(cells)} programs gave the right result.")
    else:
        print()
        for table in tables(record["kind"], results, details):
            print(table)
        for remark in remarks(record["kind"], results):
            print(remark)
    if record["kind"] != "check":
        for name, text in record["versions"].items():
            print(f"{name}: {text}")
    for line in record["skipped"]:
        print(line)
    for cell in failures:
        print(f"FAILED: {cell.workload} on {cell.engine}, n = {cell.n}: {cell.failure}")
    return 1 if failures else 0


def main(arguments):
    options = parse(arguments)
    try:
        if options.kind == "jmh":
            return run_jmh(options)
        record = read(options.load) if options.load else measure(options)
        return show(record, options.details)
    except Unavailable as reason:
        log(f"tests/benchmarks/run: {reason}")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the tables has seen enough; Python must not flush once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
