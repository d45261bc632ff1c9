"""One large table of Eurostat filtered to one country: Peil beside DuckDB, polars and pandas, for `cargo xtask bench`.

    tables.py compare TABLE PLACE RUNS PROGRAM
        PROGRAM is Peil's: it is called with TABLE and PLACE and prints how many figures there are, their sum, and how
        many of them carry a flag. Every peer is a process of its own, so that its memory is its own; what is measured
        is the whole process, the start of Python included, and beside it the work alone.
    tables.py one PEER TABLE PLACE
        the same by one peer: `duckdb`, `polars` or `pandas`
    tables.py accept FILE
        reads SDMX-CSV that Peil has written with pandas and, where it is at hand, with sdmx1

Times are seconds, the best of RUNS; memory is the most that was resident, in MiB. All have to give the same numbers.
"""

import resource
import subprocess
import sys
import time

PEERS = ("duckdb", "polars", "pandas")
KEY = "freq,size_emp,nace_r2,indic_is,unit,geo\\TIME_PERIOD"


def duckdb(path, place):
    import duckdb as peer

    print("version", peer.__version__)
    start = time.perf_counter()
    rows = (
        f"unpivot (select * from read_csv('{path}', delim='\t', header=true, all_varchar=true, quote='') "
        f"where \"{KEY}\" like '%,{place}') on columns(* exclude \"{KEY}\") into name period value cell"
    )
    ((count, total, flagged),) = peer.sql(
        "select count(*), sum(cast(split_part(cell, ' ', 1) as decimal(18, 2))), "
        "count(*) filter (trim(split_part(cell, ' ', 2)) <> '') "
        f"from ({rows}) where not starts_with(cell, ':')"
    ).fetchall()
    return count, total, flagged, time.perf_counter() - start


def polars(path, place):
    import polars as peer

    print("version", peer.__version__)
    start = time.perf_counter()
    table = peer.scan_csv(path, separator="\t", infer_schema=False, quote_char=None)
    rows = table.filter(peer.col(KEY).str.ends_with("," + place))
    cells = rows.unpivot(index=KEY).filter(~peer.col("value").str.starts_with(":"))
    parts = peer.col("value").str.splitn(" ", 2)
    parts = cells.select(
        parts.struct.field("field_0").cast(peer.Decimal(18, 2)).alias("number"),
        parts.struct.field("field_1").str.strip_chars().alias("flags"),
    )
    answer = parts.select(peer.len(), peer.col("number").sum(), (peer.col("flags") != "").sum()).collect()
    count, total, flagged = answer.row(0)
    return count, total, flagged, time.perf_counter() - start


def pandas(path, place):
    import pandas as peer

    print("version", peer.__version__)
    start = time.perf_counter()
    table = peer.read_csv(path, sep="\t", dtype=str, quoting=3)
    rows = table[table[KEY].str.endswith("," + place)]
    cells = rows.drop(columns=KEY).stack()
    cells = cells[~cells.str.startswith(":")]
    parts = cells.str.split(" ", n=1, expand=True)
    hundredths = parts[0].str.replace(".", "", regex=False).astype("int64").sum()
    flagged = int((parts[1].str.strip() != "").sum())
    return len(cells), f"{hundredths // 100}.{hundredths % 100:02}", flagged, time.perf_counter() - start


def one(peer, path, place):
    try:
        count, total, flagged, seconds = {"duckdb": duckdb, "polars": polars, "pandas": pandas}[peer](path, place)
    except ImportError:
        print("missing")
        return
    print("answer", count, total, flagged)
    print("work", seconds)


def measure(command):
    """What a process prints, and the seconds of the clock and of the processor that it takes, and its memory."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    # GNU time would do, but is not everywhere; a process in between keeps the memory of one child from the next.
    watcher = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:]); "
        "print('memory', resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024); sys.exit(done.returncode)"
    )
    done = subprocess.run([sys.executable, "-c", watcher, *command], stdout=subprocess.PIPE, text=True, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, wall, used


def number(text):
    from decimal import Decimal

    return Decimal(text)


def compare(path, place, runs, program):
    rows, answers = [], {}
    # What the process in between takes by itself.
    idle = min(measure(["true"])[1:] for _ in range(runs))
    commands = {"peil": [program, path, place]}
    commands.update({peer: [sys.executable, __file__, "one", peer, path, place] for peer in PEERS})
    for name, command in commands.items():
        results = [measure(command) for _ in range(runs)]
        words = dict(line.split(maxsplit=1) for line in results[0][0].splitlines() if line != "missing")
        if "missing" in results[0][0].split():
            rows.append((name, "not at hand; pip install " + name))
            continue
        memory = words.pop("memory")
        if name == "peil":
            (first, rest), = words.items()
            answer, label = [first, *rest.split()], name
        else:
            answer, label = words["answer"].split(), f"{name} {words['version']}"
        answers[label] = (int(answer[0]), number(answer[1]), int(answer[2]))
        wall = min(result[1] for result in results) - idle[0]
        used = min(result[2] for result in results) - idle[1]
        work = f"{float(words['work']):9.3f}" if "work" in words else f"{wall:9.3f}"
        rows.append((label, f"{wall:9.3f} {used:10.3f} {work} {memory:>8}"))
    print(f"{'':18}{'whole':>9} {'processor':>10} {'work':>9} {'memory':>8}")
    for name, row in rows:
        print(f"{name:18}{row}")
    expected = answers["peil"]
    for name, answer in answers.items():
        if answer != expected:
            sys.exit(f"{name} finds {answer}, Peil {expected}")
    print(f"all find {expected[0]} figures, {expected[2]} with a flag, {expected[1]} together")


def accept(path):
    try:
        import pandas as peer

        table = peer.read_csv(path)
        print("pandas", len(table), round(float(table["OBS_VALUE"].sum()), 6), table["TIME_PERIOD"].nunique())
    except ImportError:
        print("pandas is not at hand; pip install pandas")
    try:
        import sdmx
        from sdmx.model import common, v30
    except ImportError:
        print("sdmx1 is not at hand; pip install sdmx1")
        return
    # The columns of the file as its structure: dimensions up to the period, attributes behind the value.
    with open(path, encoding="utf-8") as file:
        names = file.readline().strip().split(",")
    behind = names.index("OBS_VALUE")
    structure = v30.DataStructureDefinition(id="PEIL")
    for name in names[3:behind]:
        structure.dimensions.append(common.Dimension(id=name))
    structure.measures.append(v30.Measure(id="OBS_VALUE"))
    for name in names[behind + 1 :]:
        structure.attributes.append(common.DataAttribute(id=name))
    flow = v30.Dataflow(id="PEIL", structure=structure)
    message = sdmx.read_sdmx(path, structure=flow)
    print("sdmx1", sdmx.__version__, sum(len(part.obs) for part in message.data))


def main(arguments):
    match arguments:
        case ["compare", path, place, runs, program]:
            compare(path, place, int(runs), program)
        case ["one", peer, path, place] if peer in PEERS:
            one(peer, path, place)
        case ["accept", path]:
            accept(path)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
