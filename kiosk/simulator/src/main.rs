//! The kiosk on a desktop: in a window with the mouse as a finger, or as pictures from a script.
#![forbid(unsafe_code)]

mod board;
mod desk;
mod disk;
mod display;
mod gallery;
mod options;
mod script;
mod window;

use options::{Options, Task};
use std::process::ExitCode;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(fault) => {
            eprintln!("{fault}\n\n{}", options::USAGE);
            return ExitCode::from(2);
        }
    };
    let outcome = match &options.task {
        Task::Help => {
            print!("{}", options::USAGE);
            Ok(())
        }
        Task::Window => window::run(&options),
        Task::Script { file, folder } => script::run(&options, file, folder),
        Task::Gallery { folder } => gallery::draw(folder),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
