//! `cargo xtask ci`: the same checks as `test`, for a machine that nobody watches.

use std::process::{Command, ExitCode};

/// Starts this program again with another environment, which is the only safe way to change one's own.
pub(crate) fn ci() -> ExitCode {
    let status = std::env::current_exe().and_then(|own| {
        Command::new(own)
            .arg("test")
            .env("CI", "true")
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            .stdin(std::process::Stdio::null())
            .status()
    });
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: could not start myself again: {error}");
            ExitCode::FAILURE
        }
    }
}
