//! A coach's day in the real window: everything is clicked and typed as a person does it, and found by the names that a
//! screen reader hears. What is then in the file is read with the command line.
//!
//! `cargo xtask window` starts it with a display, a bus and the two programs.
#![forbid(unsafe_code)]

mod day;
mod fault;
mod hand;
mod person;
mod picture;
mod programs;
mod records;
mod screen;

use programs::Programs;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1).map(Into::into).collect::<Vec<std::path::PathBuf>>();
    let [desktop, command_line, memory, folder] = arguments.as_slice() else {
        eprintln!("peil-window DESKTOP COMMAND-LINE MEMORY-OF-THE-DISPLAY FOLDER");
        return ExitCode::from(2);
    };
    let programs = Programs { desktop, command_line, memory, folder };
    match day::go_through(&programs) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            let _ = picture::keep(memory, &folder.join("failed.png"));
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
