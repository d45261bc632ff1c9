//! The same work by other tools, in the same run: numpy on the same bytes, and the formula of Open SDG in plain Python.
//!
//! What a peer computes is held against what Peil computes before any time is printed. A peer that is not at hand is
//! named. `PEIL_PYTHON` says which Python to take.

use peil_core::intensity::{Case, Composition, Level, Tally};
use peil_core::methods::{self, Method, MethodOptions, Quantity};
use peil_core::{Comparator, Decimal, LevelTarget, Observation, Period, Series, Target};
use std::collections::HashMap;
use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

const SCANS: u32 = 10_000_000;
const RUNS: u32 = 5;
const SERIES: &str = "2015:60 2016:62 2017:65 2018:66 2019:70 2020:71 2021:75 2022:77 2023:79 2024:81";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let filters = || arguments.iter().filter(|argument| !argument.starts_with('-'));
    let measured = arguments.iter().any(|argument| argument == "--bench");
    if measured && (filters().next().is_none() || filters().any(|filter| "peers".contains(filter.as_str()))) {
        tally();
        progress();
    }
}

/// The answer of the script, name by name; `None` where there is no Python.
fn ask(arguments: &[&str]) -> Option<HashMap<String, Vec<String>>> {
    let python = std::env::var_os("PEIL_PYTHON").unwrap_or_else(|| "python3".into());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../benches/peers/peers.py");
    let output = Command::new(python).arg(script).args(arguments).output().ok()?;
    if !output.status.success() {
        println!("peers: Python has failed:\n{}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    let words = |line: &str| {
        let mut words = line.split_whitespace().map(str::to_string);
        Some((words.next()?, words.collect()))
    };
    Some(String::from_utf8_lossy(&output.stdout).lines().filter_map(words).collect())
}

fn first(answer: &HashMap<String, Vec<String>>, name: &str) -> f64 {
    let word = answer.get(name).and_then(|words| words.first());
    word.unwrap_or_else(|| panic!("no {name}")).parse().unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The result, and the shortest time that it took in seconds.
fn best<T>(mut work: impl FnMut() -> T) -> (T, f64) {
    let mut run = || {
        let start = Instant::now();
        let result = work();
        (result, start.elapsed().as_secs_f64())
    };
    (1..RUNS).fold(run(), |shortest, _| {
        let next = run();
        if next.1 < shortest.1 { next } else { shortest }
    })
}

fn tally() {
    let scans = scans();
    let (counted, taken) = best(|| {
        let mut tally = Tally::new(Composition::V3In2023);
        tally.add_complete(black_box(&scans)).expect("twelve bits");
        tally
    });
    let (_, plain) =
        best(|| black_box(black_box(&scans).iter().fold(0_u16, |sum, scan| sum.wrapping_add(*scan))));
    println!("peers: four levels and twelve technologies over {SCANS} scans");
    million("peil", taken);
    million("plain pass over the same bytes", plain);

    let path = concat!(env!("CARGO_TARGET_TMPDIR"), "/scans.bin");
    let bytes: Vec<u8> = scans.iter().flat_map(|scan| scan.to_le_bytes()).collect();
    std::fs::write(path, bytes).expect("the folder for passing files");
    let answer = ask(&["tally", path, &RUNS.to_string()]);
    std::fs::remove_file(path).expect("just written");
    let Some(answer) = answer else {
        println!("  numpy: not at hand, there is no Python");
        return;
    };
    let Some(version) = answer.get("numpy") else {
        println!("  numpy: not at hand; pip install numpy");
        return;
    };
    let levels = Level::ALL.map(|level| counted.at_level(level, Case::Worst));
    let technologies = Composition::V3In2023
        .items()
        .iter()
        .map(|item| counted.technology(item.technology).expect("asked").at_least);
    let ours: Vec<String> = levels.into_iter().chain(technologies).map(|count| count.to_string()).collect();
    for way in ["item_by_item", "histogram"] {
        assert_eq!(answer.get(&format!("{way}_counts")), Some(&ours), "numpy counts something else");
        let seconds = first(&answer, &format!("{way}_seconds"));
        million(&format!("numpy {}, {}", version.join(" "), way.replace('_', " ")), seconds);
    }
    println!("  all count the same");
}

fn million(name: &str, seconds: f64) {
    println!("  {name}: {:.0} million scans a second", 1e-6 * f64::from(SCANS) / seconds);
}

fn progress() {
    let mut series = Series::<16>::new();
    for point in SERIES.split(' ') {
        let (year, value) = point.split_once(':').expect("year:value");
        let value = value.parse().expect("a number");
        series.insert(Observation::exact(year.parse().expect("a year"), value)).expect("sixteen fit");
    }
    let by = Period::year(2030).expect("in range");
    let target = Target::Level(LevelTarget::new(Comparator::AtLeast, Decimal::from_integer(95)).by(by));
    let options = MethodOptions::default();
    let judge = || {
        methods::Case::new(black_box(&series), black_box(&target), black_box(&options))
            .verdict(Method::Statcan)
    };
    let many: u32 = 200_000;
    let (verdict, taken) = best(|| {
        (1..many).for_each(|_| drop(black_box(judge())));
        judge()
    });
    println!("peers: ratio and score of Statistics Canada for one series of ten points");
    println!("  peil: {:.0} ns", 1e9 * taken / f64::from(many));
    let Some(answer) = ask(&["progress", SERIES, "95", "2030", &RUNS.to_string()]) else {
        println!("  plain Python: not at hand");
        return;
    };
    let ratio = verdict.number(Quantity::Ratio).expect("a target").expect("a ratio");
    let score = verdict.score.expect("a score");
    for (name, ours) in [("ratio", ratio), ("score", score)] {
        let theirs = first(&answer, name);
        assert!((theirs / ours - 1.0).abs() < 1e-12, "{name}: {theirs} there, {ours} here");
    }
    let version = answer.get("python").map(|words| words.join(" ")).unwrap_or_default();
    println!("  Open SDG's formula in plain Python {version}: {:.0} ns", 1e9 * first(&answer, "seconds"));
    println!("  both give ratio {ratio:.6} and score {score:.4}");
}

/// Scans that look like nothing in particular (xorshift).
fn scans() -> Vec<u16> {
    let mut state = 88_172_645_463_325_252_u64;
    (0..SCANS)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            ((state >> 36) & 0xfff) as u16
        })
        .collect()
}
