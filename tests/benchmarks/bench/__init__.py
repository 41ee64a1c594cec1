"""The benchmark harness: workloads, engines, measuring and tables. Needs Python 3.9 and no packages."""

from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
ROOT = HOME.parent.parent
TARGET = HOME / "target"
