//! The desktop program: where it is, and starting it on a display of our own.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::thread;
use std::time::{Duration, Instant};

use crate::command::{self, Failure, Outcome, cannot_start};
use crate::display::Display;

/// A running desktop; dropped, it is ended.
pub(crate) struct Desktop {
    child: Child,
    log: PathBuf,
}

impl Desktop {
    /// Starts the program with a home of its own, so that neither the window state of the person who tests nor that of
    /// an earlier test has a say.
    pub(crate) fn start(
        program: &Path,
        arguments: &[&str],
        display: &Display,
        folder: &Path,
    ) -> Outcome<Self> {
        let home = folder.join("home");
        // There is none yet at the first start.
        let _ = fs::remove_dir_all(&home);
        fs::create_dir_all(&home).map_err(|error| Failure::doing("make", &home, &error))?;
        let mut command = command::program(program);
        command.args(arguments).env("HOME", &home);
        for elsewhere in ["XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env_remove(elsewhere);
        }
        Self::launch(command, display, &folder.join("desktop.log"))
    }

    /// Starts it by a command that sees to its home itself: in another root, or for another system.
    pub(crate) fn launch(mut command: Command, display: &Display, log: &Path) -> Outcome<Self> {
        let messages = File::create(log).map_err(|error| Failure::doing("write", log, &error))?;
        let output = messages.try_clone().map_err(|error| Failure::doing("write", log, &error))?;
        command
            .env("DISPLAY", display.name())
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .stdout(output)
            .stderr(messages);
        let child = command.spawn().map_err(|error| cannot_start(&command, &error))?;
        Ok(Self { child, log: log.to_path_buf() })
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// What it has printed so far.
    pub(crate) fn printed(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Refuses when the program has ended by itself.
    pub(crate) fn must_run(&mut self) -> Outcome {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            Ok(Some(status)) => Err(self.failure(&format!("the desktop ended with {status}"))),
            Err(error) => Err(self.failure(&format!("the desktop is lost: {error}"))),
        }
    }

    /// Waits until the program ends by itself.
    pub(crate) fn wait(&mut self, limit: Duration) -> Outcome<ExitStatus> {
        let start = Instant::now();
        while start.elapsed() < limit {
            match self.child.try_wait() {
                Ok(Some(status)) => return Ok(status),
                Ok(None) => thread::sleep(Duration::from_millis(20)),
                Err(error) => return Err(self.failure(&format!("the desktop is lost: {error}"))),
            }
        }
        Err(self.failure(&format!("the desktop did not end within {} s", limit.as_secs())))
    }

    /// A sentence with everything that the program had to say below it.
    pub(crate) fn failure(&self, sentence: &str) -> Failure {
        Failure::new(format!("{sentence}; it printed:\n{}", self.printed()))
    }

    /// The line `first frame: 102.5 ms` that it prints when it has drawn for the first time.
    pub(crate) fn first_frame(&self) -> Option<f64> {
        milliseconds_in(&self.printed(), "first frame: ")
    }

    /// The line `portfolio: 402 ms` that it prints when all companies of a portfolio are there.
    pub(crate) fn portfolio(&self) -> Option<f64> {
        milliseconds_in(&self.printed(), "portfolio: ")
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        // Nothing is lost when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn milliseconds_in(printed: &str, name: &str) -> Option<f64> {
    let (_, rest) = printed.split_once(name)?;
    let (milliseconds, _) = rest.split_once(" ms")?;
    milliseconds.parse().ok()
}

/// Builds the desktop by itself, with the features that it is shipped with and no test's, and says where it is.
pub(crate) fn build(is_release: bool) -> Outcome<PathBuf> {
    let mut build = command::cargo(["build", "--package", "peil-gui", "--bin", "peil-desktop"]);
    if is_release {
        build.arg("--release");
    }
    command::run(&mut build)?;
    let profile = if is_release { "release" } else { "debug" };
    Ok(command::target_folder()?.join(profile).join("peil-desktop"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn milliseconds_are_read_from_among_other_lines() {
        assert_eq!(milliseconds_in("warning: slow\nfirst frame: 102.5 ms\n", "first frame: "), Some(102.5));
        assert_eq!(milliseconds_in("first frame: soon ms", "first frame: "), None);
        assert_eq!(milliseconds_in("", "first frame: "), None);
    }
}
