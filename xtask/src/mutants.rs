//! `cargo xtask mutants`: the core with one small change at a time, to see that a test fails.
//!
//! Hours for the whole of it, because every change is built and tested by itself, so it is no part of
//! `cargo xtask test`; a file takes minutes: `cargo xtask mutants -- --file core/src/period.rs`. What is left out, and
//! why no test can tell it from the original, is in `.cargo/mutants.toml`.

use std::ffi::OsString;

use crate::command::{self, Outcome};
use crate::tools;

pub(crate) fn mutants(arguments: &[OsString]) -> Outcome {
    tools::ensure_one("mutants")?;
    let mut run = command::cargo(["mutants", "--package", "peil-core", "--output", "target"]);
    command::run(run.args(arguments))
}
