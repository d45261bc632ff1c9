//! `cargo xtask fuzz`: every target is fed with what the fuzzer makes of the seeds, one after the other.

use std::ffi::OsString;
use std::time::Duration;

use crate::command::{self, Failure, Outcome};
use crate::{nightly, setup};

/// How long all targets are fed together, in minutes, where nobody says.
const MINUTES: f64 = 8.0;

/// How long in the checks, where the inputs that were kept have been fed before.
pub(crate) const BOUNDED: Duration = Duration::from_mins(2);

/// A target that thinks longer than this over one input hangs. The machine may be busy.
const SECONDS_PER_INPUT: &str = "20";

/// The longest input in bytes. A data file of a few lines fits, and two dozen observations do.
const LONGEST: &str = "4096";

pub(crate) fn fuzz(arguments: &[OsString]) -> Outcome {
    let (minutes, keep) = read(arguments)?;
    setup::for_fuzzing()?;
    run(Duration::try_from_secs_f64(minutes * 60.0).map_err(|error| Failure::new(error.to_string()))?)?;
    if keep { keep_what_was_found() } else { Ok(()) }
}

fn read(arguments: &[OsString]) -> Outcome<(f64, bool)> {
    let usage = || Failure::new("usage: cargo xtask fuzz [--minutes M] [--keep]");
    let (mut minutes, mut keep) = (MINUTES, false);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--minutes") => {
                let text = arguments.next().and_then(|text| text.to_str()).ok_or_else(usage)?;
                minutes = text.parse().ok().filter(|minutes| *minutes > 0.0).ok_or_else(usage)?;
            }
            Some("--keep") => keep = true,
            _ => return Err(usage()),
        }
    }
    Ok((minutes, keep))
}

/// Feeds every target, for this long all together.
pub(crate) fn run(all: Duration) -> Outcome {
    let targets = targets(include_str!("../../fuzz/Cargo.toml"));
    let share = u32::try_from(targets.len()).map_err(|error| Failure::new(error.to_string()))?;
    let seconds = all.checked_div(share).unwrap_or_default().as_secs().max(1);
    corpus(&["write", &folder("corpus")?])?;
    command::run(fuzzer("build")?.args(["--fuzz-dir", "fuzz"]))?;
    let failed: Vec<_> = targets.iter().filter(|name| feed(name, seconds).is_err()).copied().collect();
    if failed.is_empty() {
        Ok(())
    } else {
        // The fuzzer has named the input, and the command to feed it once more.
        Err(Failure::new(format!("{} stopped at an input; see CONTRIBUTING.md", failed.join(", "))))
    }
}

fn feed(target: &str, seconds: u64) -> Outcome {
    let mut command = fuzzer("run")?;
    command.args(["--fuzz-dir", "fuzz", target, &format!("{}/{target}", folder("corpus")?), "--"]);
    command.args([format!("-max_total_time={seconds}"), format!("-timeout={SECONDS_PER_INPUT}")]);
    command.args([format!("-max_len={LONGEST}").as_str(), "-verbosity=0", "-print_final_stats=1"]);
    let fed = command::run(&mut command);
    println!("{target}: {}", if fed.is_ok() { "nothing found" } else { "FOUND" });
    fed
}

/// Takes the smallest inputs that reach all that was reached into the files of the project.
fn keep_what_was_found() -> Outcome {
    for target in targets(include_str!("../../fuzz/Cargo.toml")) {
        let inputs = format!("{}/{target}", folder("corpus")?);
        command::run(fuzzer("cmin")?.args(["--fuzz-dir", "fuzz", target, &inputs]))?;
    }
    corpus(&["keep", &folder("corpus")?])
}

/// The program that writes inputs as files and reads them back.
fn corpus(arguments: &[&str]) -> Outcome {
    let own = ["run", "--quiet", "--package", "peil-tests", "--example", "corpus", "--"];
    command::run(command::cargo(own).args(arguments))
}

/// A folder beside what is built for the fuzzer, which outlives a clone as that does.
fn folder(name: &str) -> Outcome<String> {
    let folder = command::target_folder()?.join("fuzz").join(name);
    folder.into_os_string().into_string().map_err(|_| Failure::new("the target folder has no plain name"))
}

fn fuzzer(what: &str) -> Outcome<std::process::Command> {
    let mut command = nightly::cargo(["fuzz", what]);
    command.args(["--target-dir", &folder("build")?]);
    Ok(command)
}

/// The names of the programs in a manifest.
fn targets(manifest: &str) -> Vec<&str> {
    let (_, programs) = manifest.split_once("[[bin]]").unwrap_or_default();
    let names = programs.lines().filter_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
    names.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_program_is_fed() {
        let manifest = include_str!("../../fuzz/Cargo.toml");
        let found = targets(manifest);
        assert_eq!(found.len(), manifest.matches("[[bin]]").count());
        assert!(found.contains(&"assess") && !found.contains(&"peil-fuzz"), "{found:?}");
    }

    #[test]
    fn minutes_are_more_than_none() {
        let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(read(&[]).expect("a default"), (MINUTES, false));
        assert_eq!(read(&words(&["--minutes", "0.5", "--keep"])).expect("both"), (0.5, true));
        for wrong in [&["--minutes"][..], &["--minutes", "0"], &["--minutes", "x"], &["fast"]] {
            assert!(read(&words(wrong)).is_err(), "{wrong:?}");
        }
    }
}
