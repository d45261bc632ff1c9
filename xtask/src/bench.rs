//! `cargo xtask bench`: the budgets of speed, measured. Nothing here passes or fails: figures are for people. Peers (numpy,
//! plain Python, DuckDB, polars, pandas) run in the same run where they are at hand, and are named where they are not.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::command::{self, Failure, Outcome};
use crate::desktop::{self, Desktop};
use crate::display::Display;
use crate::setup;
use crate::tables;

/// How many companies a large portfolio has.
const LARGE: &str = "100000";
const LIMIT: Duration = Duration::from_mins(1);

pub(crate) fn bench(arguments: &[OsString]) -> Outcome {
    setup::for_display()?;
    command::run(command::cargo(["bench", "--workspace", "--benches", "--"]).args(arguments))?;
    command_line()?;
    reports()?;
    tables::bench()?;
    window()
}

/// The whole process, from start to end.
fn command_line() -> Outcome {
    command::run(&mut command::cargo(["build", "--release", "--package", "peil-cli"]))?;
    let program = command::target_folder()?.join("release/peil");
    let mut times = Vec::new();
    for _ in 0..50 {
        let mut gaps = command::program(&program);
        let start = Instant::now();
        command::run(gaps.arg("gaps").stdout(Stdio::null()))?;
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    println!("peil gaps, whole process: {}", summary(&mut times));
    Ok(())
}

/// The reports, each a whole process with the portfolio read from the disk: of a company in a portfolio of a usual size,
/// of a company among many, and of many.
fn reports() -> Outcome {
    let peil = command::target_folder()?.join("release/peil");
    let folder = command::target_folder()?.join("reports-bench");
    let (few, many) = (demo(&folder, "400")?, demo(&folder, LARGE)?);
    let out = folder.join("report.pdf");
    for (name, kind, file) in [
        ("of a company among 400", "company", &few),
        ("of a company among 100 000", "company", &many),
        ("of 100 000 companies", "portfolio", &many),
    ] {
        let mut times = Vec::new();
        for _ in 0..10 {
            let mut report = command::program(&peil);
            report.args(["report", kind]).arg(file).arg("--out").arg(&out).arg("--force");
            if kind == "company" {
                report.arg("17");
            }
            let start = Instant::now();
            command::run(report.stdout(Stdio::null()))?;
            times.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        println!("report {name}, whole process: {}", summary(&mut times));
    }
    Ok(())
}

/// A portfolio of so many made-up companies, made once.
fn demo(folder: &Path, companies: &str) -> Outcome<PathBuf> {
    fs::create_dir_all(folder).map_err(|error| Failure::doing("create", folder, &error))?;
    let file = folder.join(companies).with_extension("peil");
    if !file.exists() {
        let peil = command::target_folder()?.join("release/peil");
        let mut demo = command::program(peil);
        command::run(demo.args(["demo", "--companies", companies, "--seed", "1"]).arg(&file))?;
    }
    Ok(file)
}

fn window() -> Outcome {
    let program = desktop::build(true)?;
    let folder = command::target_folder()?.join("window-bench");
    let display = Display::start(&folder)?;
    let mut times = Vec::new();
    for _ in 0..10 {
        let mut desktop = Desktop::start(&program, &["--exit-after-frames", "3"], &display, &folder)?;
        desktop.wait(LIMIT)?;
        times.push(desktop.first_frame().ok_or_else(|| desktop.failure("no first frame"))?);
    }
    println!("desktop, first frame from process start: {}", summary(&mut times));
    large(&program, &display, &folder)?;
    idle(&program, &display, &folder)
}

/// The same with a portfolio of 100 000 companies, which is read beside the window; and when all of it is there.
fn large(program: &Path, display: &Display, folder: &Path) -> Outcome {
    let file = demo(folder, LARGE)?.display().to_string();
    let arguments = ["--exit-after-frames", "3", "--coach", "bench", file.as_str()];
    let (mut frames, mut portfolios) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        let mut desktop = Desktop::start(program, &arguments, display, folder)?;
        desktop.wait(LIMIT)?;
        frames.push(desktop.first_frame().ok_or_else(|| desktop.failure("no first frame"))?);
        portfolios.push(desktop.portfolio().ok_or_else(|| desktop.failure("no portfolio"))?);
    }
    println!("desktop, first frame with 100 000 companies: {}", summary(&mut frames));
    println!("desktop, all 100 000 companies on the list: {}", summary(&mut portfolios));
    Ok(())
}

/// Processor time of a desktop that nobody touches, once it has come to rest.
fn idle(program: &Path, display: &Display, folder: &Path) -> Outcome {
    let mut desktop = Desktop::start(program, &[], display, folder)?;
    thread::sleep(Duration::from_secs(5));
    let before = processor_ticks(desktop.process())?;
    thread::sleep(Duration::from_secs(10));
    let ticks = processor_ticks(desktop.process())? - before;
    desktop.must_run()?;
    println!("desktop, processor time in 10 s of rest: {} ms", ticks * 10);
    Ok(())
}

/// Hundredths of a second that a process has used so far, as Linux counts them.
fn processor_ticks(process: u32) -> Outcome<u64> {
    let path = format!("/proc/{process}/stat");
    let text = fs::read_to_string(&path).map_err(|error| Failure::doing("read", Path::new(&path), &error))?;
    ticks_in(&text).ok_or_else(|| Failure::new(format!("{path} makes no sense")))
}

fn ticks_in(stat: &str) -> Option<u64> {
    // The name of the program comes second, in brackets, and may hold anything, spaces and brackets included.
    let (_, rest) = stat.rsplit_once(") ")?;
    let mut times = rest.split_whitespace().skip(11).map(|word| word.parse::<u64>().ok());
    Some(times.next()?? + times.next()??)
}

fn summary(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let middle = times.len() / 2;
    match times {
        [first, .., last] => {
            let (first, last) = (*first, *last);
            format!(
                "{:.1} ms in the middle of {} runs, {first:.1} to {last:.1} ms",
                times[middle],
                times.len()
            )
        }
        _ => "too few runs".to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_found_behind_any_name() {
        let stat = "12 (a) b) S 1 2 3 4 5 6 7 8 9 10 30 12 0 0 20";
        assert_eq!(ticks_in(stat), Some(42));
        assert_eq!(ticks_in("12 (a"), None);
    }

    #[test]
    fn the_middle_is_given_with_the_ends() {
        assert_eq!(summary(&mut [3.0, 1.0, 2.0]), "2.0 ms in the middle of 3 runs, 1.0 to 3.0 ms");
        assert_eq!(summary(&mut []), "too few runs");
    }
}
