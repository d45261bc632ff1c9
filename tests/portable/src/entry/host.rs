//! To standard output.

use std::io::Write;
use std::process::ExitCode;

pub(crate) fn main() -> ExitCode {
    let mut text = String::new();
    let outcome = peil_portable::all(&mut text);
    let written = std::io::stdout().lock().write_all(text.as_bytes());
    match (outcome, written) {
        (Ok(()), Ok(())) => ExitCode::SUCCESS,
        (Err(fault), _) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
        (_, Err(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
