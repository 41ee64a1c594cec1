"""Runs a series: every workload on every engine, round after round."""

import os
import statistics
from dataclasses import dataclass, field

from .programs import ProgramError, prepare


@dataclass
class Cell:
    """What was measured of one workload on one engine; `failure` says why nothing was."""

    workload: str
    engine: str
    size: str
    n: int
    work: int
    samples: list = field(default_factory=list)
    failure: str = ""


def run_series(engines, cases, rounds, repetitions, runner, jdk, log, after_round):
    """
    Measures the cases (one per workload and engine) and returns the cells in that order.

    Each round runs all engines of a workload one after the other, so that what slows the machine
    for a while slows all of them. A program that fails or prints another result than the one
    recorded for its size is reported, and not run again.
    """
    cells = {
        (workload, name): Cell(workload, name, case.size, case.n, case.work)
        for (workload, name), case in cases.items()
    }
    commands = {}
    for (workload, name), case in cases.items():
        engine = engines[name]
        try:
            words = prepare(case, engine.language, repetitions, jdk)
            commands[workload, name] = [*engine.prefix, *words]
        except ProgramError as error:
            _fail(cells[workload, name], str(error), log)
    for number in range(1, rounds + 1):
        for key, command in commands.items():
            cell = cells[key]
            if not cell.failure:
                outcome = runner.run(command)
                problem = _problem(outcome, cases[key].result)
                if problem:
                    _fail(cell, problem, log)
                else:
                    cell.samples.append(_sample(outcome, repetitions))
        log(f"round {number} of {rounds} done, load {os.getloadavg()[0]:.1f}")
        after_round(list(cells.values()))
    return list(cells.values())


def _fail(cell, reason, log):
    cell.failure = reason
    log(f"FAILED: {cell.workload} on {cell.engine}, n = {cell.n}: {reason}")


def _problem(outcome, expected):
    if outcome.exit_code == 0 and outcome.last_line == expected:
        return ""
    errors = outcome.errors.strip()[:300]
    if outcome.exit_code != 0:
        return f"exit code {outcome.exit_code}" + (f": {errors}" if errors else "")
    return f"printed {outcome.last_line[:80]!r} instead of {expected!r}"


def _sample(outcome, repetitions):
    sample = {
        "wall": outcome.wall,
        "cpu": outcome.cpu,
        "memory": outcome.memory,
        "load": os.getloadavg()[0],
    }
    if repetitions > 1:
        runs = [
            float(line.split()[-1])
            for line in outcome.output.splitlines()
            if line.startswith("iter")
        ]
        sample["runs"] = runs
        sample["first"] = runs[0]
        sample["steady"] = statistics.median(runs[len(runs) // 2 :])
    return sample
