"""What other tools make of the same data, for `cargo bench -p peil-tests --bench peers`.

    peers.py tally FILE RUNS
        counts scans (16 bits each, little end first) with numpy: how many are at each of the four levels, and how
        many use each of the twelve technologies
    peers.py progress "2015:60 2016:62" TARGET YEAR RUNS
        progress towards a target by the rules of Statistics Canada and Open SDG, in plain Python

Answers are lines of a name and numbers. Times are seconds, the best of RUNS. What takes part in a time is the counting or
the formula alone, not the start of Python and not the reading of the file.
"""

import sys
import time

TECHNOLOGIES = 12
# The first number of technologies of each level.
LEVELS = (0, 4, 7, 10)


def best(runs, work):
    """The result, and the shortest time it took."""
    shortest = None
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        taken = time.perf_counter() - start
        shortest = taken if shortest is None else min(shortest, taken)
    return result, shortest


def level_of(points):
    return sum(points >= first for first in LEVELS[1:])


def tally(path, runs):
    try:
        import numpy
    except ImportError:
        print("missing numpy")
        return
    print("numpy", numpy.__version__)
    scans = numpy.fromfile(path, dtype="<u2")
    every = numpy.arange(1 << TECHNOLOGIES)
    bits = [(every >> item) & 1 for item in range(TECHNOLOGIES)]
    level = numpy.array([level_of(int(points)) for points in sum(bits)], dtype=numpy.uint8)

    def item_by_item():
        levels = numpy.bincount(level[scans], minlength=len(LEVELS))
        technologies = [numpy.count_nonzero(scans & (1 << item)) for item in range(TECHNOLOGIES)]
        return list(levels) + technologies

    def histogram():
        # One pass: how often each of the 4096 possible scans occurs; the rest is arithmetic on the few.
        often = numpy.bincount(scans, minlength=len(every))
        levels = [often[level == number].sum() for number in range(len(LEVELS))]
        return levels + [(often * bit).sum() for bit in bits]

    for name, work in (("item_by_item", item_by_item), ("histogram", histogram)):
        counts, seconds = best(runs, work)
        print(name + "_counts", *(int(count) for count in counts))
        print(name + "_seconds", seconds)


def growth(start, end, years):
    return (end / start) ** (1 / years) - 1


def progress(series, target, due):
    """Ratio of growth to required growth, for a target that is to be reached from below, and its score."""
    first, last = min(series), max(series)
    before, now = series[first] or 0.001, series[last]
    if now >= target:
        return None, 5.0
    ratio = growth(before, now, last - first) / abs(growth(before, target or 0.001, due - first))
    if ratio >= 0.6:
        return ratio, min(7.1429 * ratio - 4.2857, 5.0)
    return ratio, max(4.1667 * ratio - 2.5, -5.0)


def progress_of(points, target, due, runs):
    series = {int(year): float(value) for year, value in (point.split(":") for point in points.split())}
    many = 20_000

    def work():
        for _ in range(many):
            result = progress(series, target, due)
        return result

    (ratio, score), seconds = best(runs, work)
    print("python", sys.version.split()[0])
    print("ratio", repr(ratio))
    print("score", repr(score))
    print("seconds", seconds / many)


def main(arguments):
    match arguments:
        case ["tally", path, runs]:
            tally(path, int(runs))
        case ["progress", points, target, due, runs]:
            progress_of(points, float(target), int(due), int(runs))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
