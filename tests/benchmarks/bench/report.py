"""Tables of ratios in Markdown."""

import math
import statistics

from .workloads import HELLO

# Peers that a summary row counts the wins against.
RIVALS = ("luajit", "node", "lua5.4")
# A time is scaled only if it exceeds that of hello world by this part.
LEAST_BEYOND_START = 0.1


def number(value):
    """Three significant digits or so."""
    if value >= 100:
        return f"{value:.0f}"
    if value >= 10:
        return f"{value:.1f}"
    if value >= 0.1:
        return f"{value:.2f}"
    return f"{value:.4f}"


def geometric_mean(values):
    return math.exp(sum(math.log(value) for value in values) / len(values))


class Results:
    """Medians of a series, scaled to the full size where an engine ran a smaller one."""

    def __init__(self, cells, engines, full_work):
        self.cells = {(cell.workload, cell.engine): cell for cell in cells}
        self.engines = engines
        self.workloads = [w for w in dict.fromkeys(c.workload for c in cells) if w != HELLO]
        self.yardstick = engines[0][0]
        self._full_work = full_work

    def is_scaled(self, workload, engine):
        cell = self.cells.get((workload, engine))
        return bool(cell) and cell.work != self._full_work.get(workload, cell.work)

    def median(self, workload, engine, metric):
        """The median as measured, or None."""
        cell = self.cells.get((workload, engine))
        if not cell or cell.failure or not cell.samples:
            return None
        return statistics.median(sample[metric] for sample in cell.samples)

    def time(self, workload, engine, metric):
        """
        The median, scaled by the ratio of work beyond start-up if need be; or None, also where the
        time is too close to start-up for that.
        """
        measured = self.median(workload, engine, metric)
        if measured is None or not self.is_scaled(workload, engine):
            return measured
        ratio = self._full_work[workload] / self.cells[workload, engine].work
        start = (self.median(HELLO, engine, metric) or 0) if metric in ("wall", "cpu") else 0
        beyond = measured - start
        return None if beyond < LEAST_BEYOND_START * start else beyond * ratio + start

    def beyond_start(self, workload, engine, metric):
        """The time less that of hello world, at least a millisecond; or None."""
        whole, start = self.time(workload, engine, metric), self.median(HELLO, engine, metric)
        return None if whole is None or start is None else max(whole - start, 0.001)

    def ratio(self, workload, engine, metric, of):
        """The time by function `of`, over that of the yardstick; or None."""
        mine, yardstick = of(workload, engine, metric), of(workload, self.yardstick, metric)
        return None if mine is None or yardstick is None else mine / yardstick

    def spread(self, metric):
        """The median over the cells of (largest - smallest) / median, or None."""
        spreads = []
        for cell in self.cells.values():
            values = [sample[metric] for sample in cell.samples if metric in sample]
            if len(values) > 1 and cell.workload != HELLO:
                spreads.append((max(values) - min(values)) / statistics.median(values))
        return statistics.median(spreads) if spreads else None

    def failures(self):
        return [cell for cell in self.cells.values() if cell.failure]


def markdown(title, header, rows):
    """A table whose columns are aligned in the text as well."""
    widths = [max(len(row[k]) for row in [header, *rows]) for k in range(len(header))]

    def line(row):
        first = row[0].ljust(widths[0])
        return "| " + " | ".join([first, *(c.rjust(w) for c, w in zip(row[1:], widths[1:]))]) + " |"

    rule = "|" + "|".join(
        "-" * (w + 2) if k == 0 else "-" * (w + 1) + ":" for k, w in enumerate(widths)
    )
    return "\n".join([f"### {title}", "", line(header), rule + "|", *(line(row) for row in rows), ""])


def ratio_table(results, title, metric, of=None, unit=1.0, unit_name="s", more_rows=()):
    """The table of ratios to the yardstick, whose own column has times, with summary rows."""
    of = of or results.time
    first = results.yardstick
    header = ["workload"]
    header += [f"{t}, {unit_name}" if name == first else t for name, t in results.engines]
    rows = []
    for workload in results.workloads:
        row = [workload]
        for name, _ in results.engines:
            value = of(workload, name, metric)
            if name != first:
                value = results.ratio(workload, name, metric, of)
            elif value is not None:
                value *= unit
            row.append(_text(results, workload, name, value))
        rows.append(row)
    rows += _summary(results, metric, of)
    rows += more_rows
    return markdown(title, header, rows)


def _text(results, workload, engine, value):
    if value is None:
        cell = results.cells.get((workload, engine))
        return "FAILED" if cell and cell.failure else "-"
    return ("~" if results.is_scaled(workload, engine) else "") + number(value)


def _summary(results, metric, of):
    ratios = {}
    for name, _ in results.engines:
        of_engine = {w: results.ratio(w, name, metric, of) for w in results.workloads}
        ratios[name] = {w: r for w, r in of_engine.items() if r}
    every = len(results.workloads)
    common = [w for w in results.workloads if all(w in r for r in ratios.values())]

    def row(label, text):
        return [label, *(text(ratios[name]) if ratios[name] else "-" for name, _ in results.engines)]

    def mean(of_engine):
        partial = "" if len(of_engine) == every else f" ({len(of_engine)})"
        return number(geometric_mean(of_engine.values())) + partial

    rows = [row("**geometric mean**", mean)]
    if common and len(common) < every:
        rows.append(
            row(
                f"**mean of the {len(common)} that all pass**",
                lambda r: number(geometric_mean([r[w] for w in common])),
            )
        )
    rows.append(row("**worst**", lambda r: number(max(r.values()))))
    rows.append(row("worst is", lambda r: max(r, key=r.get)))
    for rival in RIVALS:
        if rival in ratios:
            theirs = ratios[rival]
            rows.append(
                row(
                    f"faster than {rival}",
                    lambda r, theirs=theirs: f"{sum(r[w] < theirs[w] for w in r if w in theirs)}"
                    + f"/{len(r.keys() & theirs.keys())}",
                )
            )
    # The yardstick's column holds times: ratios below them would mislead.
    for summary in rows:
        summary[1] = ""
    return rows


def time_table(results, title, metric, unit, with_hello=False):
    """The medians themselves."""
    header = ["workload", *(t for _, t in results.engines)]
    rows = []
    for workload in ([HELLO] if with_hello else []) + results.workloads:
        row = [workload]
        for name, _ in results.engines:
            value = results.time(workload, name, metric)
            row.append(_text(results, workload, name, None if value is None else value * unit))
        rows.append(row)
    return markdown(title, header, rows)


def _hello_rows(results):
    def row(label, metric, unit):
        values = [results.median(HELLO, name, metric) for name, _ in results.engines]
        return [label, *("-" if v is None else number(v * unit) for v in values)]

    return [
        row("hello world, ms", "wall", 1000),
        row("hello world, CPU ms", "cpu", 1000),
        row("hello world, MB", "memory", 1 / 1024),
    ]


def tables(kind, results, details):
    """All tables of a kind of series, the one of ratios first."""
    title = results.engines[0][1]
    if kind == "steady":
        yield ratio_table(results, f"Steady state, ratio to {title}", "steady")
        if details:
            yield time_table(results, "Steady state, seconds per run", "steady", 1)
            yield ratio_table(results, f"First run in the process, ratio to {title}", "first")
        return
    if kind == "startup":
        yield ratio_table(
            results,
            f"Short programs, wall time, ratio to {title}",
            "wall",
            unit=1000,
            unit_name="ms",
            more_rows=_hello_rows(results),
        )
        if details:
            yield time_table(results, "Short programs, wall ms", "wall", 1000, True)
            yield time_table(results, "Short programs, CPU ms", "cpu", 1000, True)
        return
    yield ratio_table(results, f"Whole process, wall time, ratio to {title}", "wall")
    if details:
        yield time_table(results, "Whole process, wall seconds", "wall", 1, True)
        yield ratio_table(results, f"Whole process, CPU time, ratio to {title}", "cpu")
        yield ratio_table(
            results,
            f"Wall time less that of hello world, ratio to {title}",
            "wall",
            results.beyond_start,
        )


def remarks(kind, results):
    """One line each on how far the figures can be trusted."""
    metric = "steady" if kind == "steady" else "wall"
    samples = [s for cell in results.cells.values() for s in cell.samples]
    if samples:
        loads = [s["load"] for s in samples]
        rounds = max(len(cell.samples) for cell in results.cells.values())
        spread = results.spread(metric)
        yield (
            f"Medians of {rounds} round{'s' if rounds > 1 else ''}; load of the machine"
            f" {min(loads):.1f} to {max(loads):.1f}"
            + (f"; median spread of a cell (max - min) / median = {spread:.2f}." if spread else ".")
        )
    if any(results.is_scaled(w, e) for w, e in results.cells):
        yield "~ ran a smaller size; its time beyond start-up is scaled by the ratio of work."
