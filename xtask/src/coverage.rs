//! `cargo xtask coverage`: how many lines of the core are run by its own tests and by those that span rooms.

use std::ffi::OsString;

use crate::command::{self, Outcome};
use crate::{setup, tools};

/// The least there must be, in percent of the lines of the core.
const LEAST: &str = "95";

/// Everything but the files of the core; what stands in its own test files is not what is measured either.
const OTHERS: &str = "/(fixtures|tests|words|kiosk)/|/tests\\.rs$|/sentences\\.rs$|/example\\.rs$";

pub(crate) fn coverage(arguments: &[OsString]) -> Outcome {
    setup::for_coverage()?;
    tools::ensure_one("llvm-cov")?;
    let mut run = command::cargo(["llvm-cov", "--package", "peil-core", "--package", "peil-tests"]);
    run.args(["--features", "peil-core/serde", "--lib", "--tests"]);
    run.args(["--ignore-filename-regex", OTHERS, "--fail-under-lines", LEAST]);
    command::run(run.args(arguments))
}
