//! `cargo xtask portable`: every case of the vector files, on three machines, gives the same bytes; and so does the core as
//! the images of the kiosk have it.

use crate::command::{self, Failure, Outcome};
use crate::{emulator, setup};

const PACKAGE: &str = "peil-portable";

pub(crate) fn check() -> Outcome {
    setup::for_emulation()?;
    let here = command::output(&mut command::cargo(["run", "--quiet", "--package", PACKAGE]))?;
    let lines = here.lines().count();
    if !here.lines().any(|line| line.starts_with("cases ")) {
        return Err(Failure::new("the evaluation on this machine told of no case"));
    }
    command::run(&mut emulator::build(PACKAGE))?;
    same("a Cortex-M4F in QEMU", &here, &emulator::run("portable")?)?;
    // Once more as the firmware is built: by the same command as its images, in their workspace, with their profile.
    command::run(&mut emulator::build_kiosk("peil-kiosk-firmware")?)?;
    same("the kiosk's own build, in QEMU", &here, &emulator::run("kiosk-vectors")?)?;
    same("WebAssembly in Node", &here, &web_assembly()?)?;
    println!(
        "{lines} lines, {} bytes, are the same on this machine, on a Cortex-M4F, in the kiosk's own build and in WebAssembly",
        here.len()
    );
    Ok(())
}

fn web_assembly() -> Outcome<String> {
    let target = setup::WEB_TARGET;
    command::run(&mut command::cargo(["build", "--release", "--target", target, "--package", PACKAGE]))?;
    let module = command::target_folder()?.join(target).join("release/portable.wasm");
    command::output(command::program("timeout").args(["120", "node", "tests/portable/run.mjs"]).arg(module))
}

fn same(machine: &str, here: &str, there: &str) -> Outcome {
    match first_difference(here, there) {
        None => Ok(()),
        Some((line, here, there)) => Err(Failure::new(format!(
            "{machine} says something else in line {line}\n  here:  {here}\n  there: {there}"
        ))),
    }
}

/// The number of the first line that differs, from 1, and that line in both texts.
fn first_difference<'a>(one: &'a str, other: &'a str) -> Option<(usize, &'a str, &'a str)> {
    const NONE: &str = "(no more lines)";
    if one == other {
        return None;
    }
    let mut lines = (one.split_inclusive('\n'), other.split_inclusive('\n'));
    (1..).find_map(|number| match (lines.0.next(), lines.1.next()) {
        (None, None) => Some((number, NONE, NONE)),
        (one, other) if one != other => {
            Some((number, one.map_or(NONE, str::trim_end), other.map_or(NONE, str::trim_end)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_differs_is_reported() {
        let here = "a=1\nb=2\nc=3\n";
        assert_eq!(first_difference(here, here), None);
        assert_eq!(first_difference(here, "a=1\nb=3\nc=4\n"), Some((2, "b=2", "b=3")));
        assert_eq!(first_difference(here, "a=1\nb=2\n"), Some((3, "c=3", "(no more lines)")));
        assert_eq!(first_difference("a=1\n", here), Some((2, "(no more lines)", "b=2")));
        assert_eq!(first_difference(here, ""), Some((1, "a=1", "(no more lines)")));
    }

    #[test]
    fn a_missing_end_of_line_is_a_difference() {
        assert_eq!(first_difference("a=1\n", "a=1"), Some((1, "a=1", "a=1")));
    }

    #[test]
    fn a_single_wrong_bit_fails_the_check_and_names_the_line() {
        let here = "binomial_intervals.csv 1,10 wilson=3f924e\ncases 1\n";
        let there = here.replace("924e", "924f");
        let failure = same("a machine", here, &there).expect_err("they differ").to_string();
        assert!(failure.contains("line 1") && failure.contains("3f924f"), "{failure}");
        assert!(same("a machine", here, here).is_ok());
    }
}
