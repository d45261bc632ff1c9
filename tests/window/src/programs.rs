//! The two programs: the desktop in its window, and the command line beside it.

use crate::fault::{Fault, Outcome};
use crate::picture;
use serde_json::Value;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Where they are, and where the day leaves its pictures.
pub(crate) struct Programs<'a> {
    pub(crate) desktop: &'a Path,
    pub(crate) command_line: &'a Path,
    pub(crate) memory: &'a Path,
    pub(crate) folder: &'a Path,
}

impl Programs<'_> {
    /// Opens the window, with what it keeps in a home of its own.
    pub(crate) fn open(&self) -> Outcome<Open> {
        let mut desktop = Command::new(self.desktop);
        desktop.args(["--lang", "nl"]).env("HOME", self.folder.join("home")).stdin(Stdio::null());
        for elsewhere in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            desktop.env_remove(elsewhere);
        }
        desktop.spawn().map(Open).map_err(Fault::doing("the desktop"))
    }

    /// What `peil` answers, as JSON.
    pub(crate) fn ask(&self, arguments: &[&str]) -> Outcome<Value> {
        let answer = self.tell(arguments)?;
        serde_json::from_str(&answer).map_err(Fault::doing("the answer of peil"))
    }

    /// What `peil` prints, in Dutch.
    pub(crate) fn tell(&self, arguments: &[&str]) -> Outcome<String> {
        let line = format!("peil {}", arguments.join(" "));
        let mut peil = Command::new(self.command_line);
        let output = peil.args(arguments).env("PEIL_LANG", "nl").output().map_err(Fault::doing(&line))?;
        if !output.status.success() {
            return Err(Fault::new(format!("{line}: {}", String::from_utf8_lossy(&output.stderr))));
        }
        String::from_utf8(output.stdout).map_err(Fault::doing(&line))
    }

    /// Keeps what is on the screen.
    pub(crate) fn picture(&self, name: &str) -> Outcome {
        picture::keep(self.memory, &self.folder.join(name).with_extension("png"))
    }
}

/// The desktop while it runs; dropped, it is ended.
pub(crate) struct Open(Child);

impl Open {
    /// Waits until it has ended in order.
    pub(crate) fn ends(&mut self) -> Outcome {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            match self.0.try_wait() {
                Ok(Some(status)) if status.success() => return Ok(()),
                Ok(Some(status)) => return Err(Fault::new(format!("the desktop ended with {status}"))),
                Ok(None) => thread::sleep(Duration::from_millis(50)),
                Err(error) => return Err(Fault::new(format!("the desktop is lost: {error}"))),
            }
        }
        Err(Fault::new("the desktop was closed and did not end"))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
