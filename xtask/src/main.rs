//! Every chore of the project, as `cargo xtask NAME`.
//!
//! One file a chore. This program is plain standard library, so that it builds in seconds on a new machine
//! and can say what is missing before anything large is compiled.
#![forbid(unsafe_code)]

mod apt;
mod bench;
mod ci;
mod command;
mod counts;
mod coverage;
mod day;
mod desktop;
mod display;
mod dist;
mod elf;
mod emulator;
mod features;
mod fuzz;
mod icon;
mod kiosk;
mod miri;
mod mutants;
mod nightly;
mod panic_free;
mod picture;
mod portable;
mod reports;
mod run;
mod screenshots;
mod setup;
mod size;
mod spreadsheet;
mod tables;
mod tally;
mod test;
mod tools;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use command::Outcome;

const USAGE: &str = "\
usage: cargo xtask NAME [-- ARGUMENTS]

  setup        install what running and testing need (Debian and Ubuntu; elsewhere it says what to install)
  run          open the desktop application; ARGUMENTS are handed to it
  test         every check there is
  ci           the same, for a machine: no colours, no prompts
  window       a coach's day in the real window, on a display in memory; leaves pictures in target/window-day
  screenshots  draw every screen into docs/screens, without a display
  reports      make every report in both languages, and pictures of their pages in docs/screens/report
  dist         make the packages for Linux and Windows in target/dist, and try them: [--make | --check]
  icon         draw the icon in every size, from packages/icon
  spreadsheet  have LibreOffice open and save the workbook of a portfolio: every record is the same
  bench        measure the budgets of speed; ARGUMENTS are handed to cargo bench
  fuzz         feed every target with inputs of the fuzzer's making: [--minutes M] [--keep]
  miri         run the tests of the core in the interpreter; ARGUMENTS are handed to the tests
  coverage     lines of the core that tests run, in percent; below 95 is a failure
  mutants      change the core in one place at a time, to see a test fail; hours, or --file core/src/period.rs
  portable     evaluate the vector files here, on a Cortex-M4F and in WebAssembly: the bytes are the same
  panic-free   link every public function of the core, and the kiosk, without a panic handler
  kiosk        play visitors at a kiosk in QEMU: pictures of every screen, and their answers in a portfolio
  size         flash and stack of the core on a Cortex-M4F, into docs/size.md; above the budget is a failure
  help         this text
";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let chore = arguments.next().unwrap_or_default();
    let mut rest: Vec<OsString> = arguments.collect();
    if rest.first().is_some_and(|first| first == "--") {
        rest.remove(0);
    }
    match chore.to_str() {
        Some("run") => report(run::run(&rest)),
        Some("bench") => report(bench::bench(&rest)),
        Some("fuzz") => report(fuzz::fuzz(&rest)),
        Some("miri") => report(miri::miri(&rest)),
        Some("coverage") => report(coverage::coverage(&rest)),
        Some("dist") => report(dist::dist(&rest)),
        Some("mutants") => report(mutants::mutants(&rest)),
        // The other chores take no arguments; a misspelt one is better refused than ignored.
        Some(_) if !rest.is_empty() => refuse(),
        Some("setup") => report(setup::everything()),
        Some("test") => test::test(),
        Some("ci") => ci::ci(),
        Some("window") => report(day::day()),
        Some("portable") => report(portable::check()),
        Some("panic-free") => report(panic_free::check()),
        Some("kiosk") => report(kiosk::kiosk()),
        Some("size") => report(size::size()),
        Some("reports") => report(reports::reports()),
        Some("icon") => report(icon::icon()),
        Some("spreadsheet") => report(spreadsheet::spreadsheet()),
        Some("screenshots") => report(screenshots::screenshots()),
        Some("help" | "--help" | "-h") => {
            print!("{USAGE}");
            ExitCode::SUCCESS
        }
        _ => refuse(),
    }
}

fn refuse() -> ExitCode {
    eprint!("{USAGE}");
    ExitCode::from(2)
}

fn report(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}
