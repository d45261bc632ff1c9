//! The toolchain of the night, for what the pinned one cannot do: sanitisers and the interpreter of the compiler.

use std::ffi::OsStr;
use std::process::Command;

use crate::command::{self, Failure, Outcome};

/// Which one. Not pinned to a day: what is built with it is run here and shipped nowhere.
const TOOLCHAIN: &str = "nightly";

/// The cargo of that toolchain.
pub(crate) fn cargo<I>(arguments: I) -> Command
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    let mut command = command::program("rustup");
    command::without_own_package(&mut command).args(["run", TOOLCHAIN, "cargo"]).args(arguments);
    command
}

/// Makes sure that the toolchain is there.
pub(crate) fn ensure() -> Outcome {
    has(&["--version"], || {
        let install = ["toolchain", "install", TOOLCHAIN, "--profile", "minimal", "--no-self-update"];
        command::run(command::program("rustup").args(install))
    })
}

/// Makes sure that the interpreter is there, and the sources of the standard library that it reads.
pub(crate) fn ensure_miri() -> Outcome {
    ensure()?;
    has(&["miri", "--version"], || {
        let add = ["component", "add", "--toolchain", TOOLCHAIN, "miri", "rust-src"];
        command::run(command::program("rustup").args(add))
    })
}

/// Asks whether a command runs, installs it where it does not, and asks again.
fn has(question: &[&str], install: impl FnOnce() -> Outcome) -> Outcome {
    if command::ask(&mut cargo(question)).is_some() {
        return Ok(());
    }
    install()?;
    match command::ask(&mut cargo(question)) {
        Some(_) => Ok(()),
        None => Err(Failure::new(format!("`cargo +{TOOLCHAIN} {}` does not run still", question.join(" ")))),
    }
}
