//! The part of `cargo xtask bench` about large tables: Peil beside DuckDB, polars and pandas on the same file.

use std::fs;
use std::path::PathBuf;

use crate::command::{self, Failure, Outcome};

const ROWS: &str = "1000000";
const PLACE: &str = "NL";
const RUNS: &str = "3";
const SCRIPT: &str = "benches/peers/tables.py";
const PACKAGES: [&str; 4] = ["duckdb", "polars", "pandas", "sdmx1"];

/// Makes the table, and has all of them add up the figures of one country in it.
pub(crate) fn bench() -> Outcome {
    let build = ["build", "--release", "--package", "peil-exchange", "--examples"];
    command::run(&mut command::cargo(build))?;
    let examples = command::target_folder()?.join("release/examples");
    let folder = command::target_folder()?.join("tables-bench");
    fs::create_dir_all(&folder).map_err(|error| Failure::doing("create", &folder, &error))?;
    let table = folder.join("large.tsv");
    if !table.exists() {
        command::run(command::program(examples.join("large_tsv")).arg(&table).arg(ROWS))?;
    }
    println!(
        "a table of {ROWS} rows, filtered to {PLACE}; seconds of the clock, of the processor and of the work, MiB"
    );
    let python = python();
    let mut compare = command::program(&python);
    compare.arg(SCRIPT).arg("compare").arg(&table).args([PLACE, RUNS]).arg(examples.join("sum_of_place"));
    command::run(&mut compare)
}

/// The Python of `PEIL_PYTHON`, otherwise one with the packages of the peers in the cache of the user, made where it is
/// missing; where it cannot be made, the peers are named as not at hand.
fn python() -> PathBuf {
    if let Some(chosen) = std::env::var_os("PEIL_PYTHON") {
        return chosen.into();
    }
    let plain = PathBuf::from("python3");
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache")));
    let Some(own) = cache.map(|cache| cache.join("peil/peers")) else { return plain };
    let python = own.join("bin/python");
    let has_all =
        || command::ask(command::program(&python).args(["-c", "import duckdb, polars, pandas, sdmx"]));
    if has_all().is_none() {
        let made = command::run(command::program(&plain).args(["-m", "venv"]).arg(&own)).and_then(|()| {
            command::run(command::program(&python).args(["-m", "pip", "install", "--quiet"]).args(PACKAGES))
        });
        if let Err(failure) = made {
            println!("the packages of the peers could not be brought in: {failure}");
        }
    }
    if python.exists() { python } else { plain }
}
