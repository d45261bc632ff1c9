//! Starting other programs, and saying what went wrong with them.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a chore could not be done, in a sentence for the person who asked for it.
#[derive(Debug)]
pub(crate) struct Failure(String);

pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// A failure of the file system, with what was being done.
    pub(crate) fn doing(what: &str, path: &Path, error: &io::Error) -> Self {
        Self(format!("could not {what} {}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The root of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The folder of what this program was built into, such as `target/debug`: its siblings are the programs of the
/// development profile, wherever `CARGO_TARGET_DIR` or a configuration file has put them.
pub(crate) fn development_folder() -> Outcome<PathBuf> {
    let own = std::env::current_exe().map_err(|error| Failure::new(format!("where am I? {error}")))?;
    own.parent().map(Path::to_path_buf).ok_or_else(|| Failure::new("this program lies in no folder"))
}

/// The folder of everything that is built.
pub(crate) fn target_folder() -> Outcome<PathBuf> {
    let folder = development_folder()?;
    folder.parent().map(Path::to_path_buf).ok_or_else(|| Failure::new("there is no target folder"))
}

/// A program, to be started at the root of the workspace and without standard input.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    command
}

/// The cargo that built this program.
pub(crate) fn cargo<I>(arguments: I) -> Command
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    without_own_package(&mut command).args(arguments);
    command
}

/// A command that does not hear about the package of this program.
pub(crate) fn without_own_package(command: &mut Command) -> &mut Command {
    // `cargo run` tells this program about its own package. Handed on, those variables make build scripts run
    // again whenever somebody goes from `cargo xtask` to plain `cargo` and back.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(tells_of_this_package) {
            command.env_remove(name);
        }
    }
    command
}

fn tells_of_this_package(variable: &str) -> bool {
    variable.starts_with("CARGO_PKG_")
        || ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_BIN_NAME", "CARGO_CRATE_NAME"]
            .contains(&variable)
}

/// Runs a command with its output on the screen; anything but success is a failure.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!("`{}` ended with {status}", line(command))))
    }
}

/// Runs a command and hands back what it printed on standard output; its messages stay on the screen.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        Ok(text)
    } else {
        Err(Failure::new(format!("`{}` ended with {}", line(command), output.status)))
    }
}

/// What a command prints, silently, or nothing when it cannot be run or is not content.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

pub(crate) fn cannot_start(command: &Command, error: &io::Error) -> Failure {
    Failure::new(format!("could not start `{}`: {error}", line(command)))
}

/// The command as a person would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_in_the_failure() {
        let failure = run(cargo(["no-such-subcommand"]).stderr(Stdio::null())).expect_err("no such command");
        assert!(failure.to_string().starts_with("`cargo no-such-subcommand` ended with"), "{failure}");
    }

    #[test]
    fn a_missing_program_is_named_in_the_failure() {
        let failure = run(&mut program("peil-has-no-such-program")).expect_err("no such program");
        assert!(failure.to_string().starts_with("could not start `peil-has-no-such-program`"), "{failure}");
        assert!(ask(&mut program("peil-has-no-such-program")).is_none());
    }

    #[test]
    fn output_is_handed_back() {
        let text = output(&mut cargo(["--version"])).expect("cargo tells its version");
        assert!(text.starts_with("cargo "), "{text}");
    }
}
