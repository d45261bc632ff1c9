//! `cargo xtask miri`: the tests of the core in the interpreter of the compiler, which sees undefined behaviour.
//!
//! The core has no `unsafe`; what it stands on has. Minutes, not seconds, so it is no part of `cargo xtask test`.

use std::ffi::OsString;

use crate::command::{self, Outcome};
use crate::nightly;

/// How often a property is tried: the interpreter is a thousand times slower.
const CASES: &str = "4";

pub(crate) fn miri(arguments: &[OsString]) -> Outcome {
    nightly::ensure_miri()?;
    let mut core = nightly::cargo(["miri", "test", "--package", "peil-core", "--lib"]);
    // The square root of the processor is out of its reach; the one in software has the same bits.
    core.args(["--features", "libm/force-soft-floats"]);
    command::run(interpreted(&mut core).arg("--").args(arguments))?;
    let mut spanning = nightly::cargo(["miri", "test", "--package", "peil-tests"]);
    for test in SPANNING {
        spanning.args(["--test", test]);
    }
    command::run(interpreted(&mut spanning).arg("--").args(arguments))
}

/// The tests that span rooms and go through what the core stands on: fixed lists, texts and curves.
const SPANNING: [&str; 3] = ["decimals", "record", "assessment_oracle"];

fn interpreted(command: &mut std::process::Command) -> &mut std::process::Command {
    // Properties remember what they found in a file, which the interpreter keeps from them unless told otherwise.
    command.env("MIRIFLAGS", "-Zmiri-disable-isolation").env("PROPTEST_CASES", CASES)
}
