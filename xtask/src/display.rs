//! A display in memory: an X server that shows nothing to anybody, and whose picture can be read from a file.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use crate::command::{self, Failure, Outcome, cannot_start};
use crate::picture::{Area, Picture};

/// A running X server; dropped, it is ended.
pub(crate) struct Display {
    server: Child,
    name: String,
    memory: PathBuf,
}

/// A window on a display.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) area: Area,
}

impl Display {
    /// Starts a server on the first free number, with its files in the folder.
    pub(crate) fn start(folder: &Path) -> Outcome<Self> {
        fs::create_dir_all(folder).map_err(|error| Failure::doing("make", folder, &error))?;
        let mut command = command::program("Xvfb");
        // It writes the number it took on its standard output, and only when it is ready.
        command
            .args(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-fbdir"])
            .arg(folder);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = command.spawn().map_err(|error| cannot_start(&command, &error))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            // What was not read is seen to be empty below.
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let display =
            Self { server, name: format!(":{}", number.trim()), memory: folder.join("Xvfb_screen0") };
        if number.trim().parse::<u32>().is_ok() {
            Ok(display)
        } else {
            Err(Failure::new("the X server in memory (Xvfb) did not start"))
        }
    }

    /// The name that programs find it by.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The file with what can be seen on it, as an X window dump.
    pub(crate) fn memory(&self) -> &Path {
        &self.memory
    }

    /// The visible window whose title starts with these words, when there is one.
    pub(crate) fn window(&self, title: &str) -> Outcome<Option<Window>> {
        let mut search = command::program("xdotool");
        search.args(["search", "--onlyvisible", "--name", &format!("^{title}")]).env("DISPLAY", &self.name);
        // Finding none is a failure to xdotool, so its status tells nothing.
        let found = search.stderr(Stdio::null()).output().map_err(|error| cannot_start(&search, &error))?;
        let found = String::from_utf8_lossy(&found.stdout).into_owned();
        let Some(number) = found.lines().next() else { return Ok(None) };
        let mut question = command::program("xdotool");
        question.args(["getwindowgeometry", "--shell", number]).env("DISPLAY", &self.name);
        // It may have closed in between, which is the same as not being there.
        Ok(command::ask(&mut question).as_deref().and_then(area_in).map(|area| Window { area }))
    }

    /// What can be seen on it now.
    pub(crate) fn picture(&self) -> Outcome<Picture> {
        let bytes = fs::read(&self.memory).map_err(|error| Failure::doing("read", &self.memory, &error))?;
        Picture::from_window_dump(&bytes)
            .ok_or_else(|| Failure::new(format!("{} is not a picture", self.memory.display())))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked to end rather than killed, so that it takes its lock file away with it.
        let asked = command::ask(command::program("kill").arg(self.server.id().to_string()));
        if asked.is_none() {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// The lines `X=0`, `Y=0`, `WIDTH=1` and `HEIGHT=1`.
fn area_in(answer: &str) -> Option<Area> {
    let number = |name: &str| {
        let line = answer.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
        line.trim().parse::<usize>().ok()
    };
    Some(Area { left: number("X")?, top: number("Y")?, width: number("WIDTH")?, height: number("HEIGHT")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_of_a_window_is_read() {
        let answer = "WINDOW=2097154\nX=10\nY=20\nWIDTH=1280\nHEIGHT=800\nSCREEN=0\n";
        assert_eq!(area_in(answer), Some(Area { left: 10, top: 20, width: 1280, height: 800 }));
        assert_eq!(area_in("WINDOW=1\nX=-5\nY=0\nWIDTH=1\nHEIGHT=1\n"), None);
        assert_eq!(area_in(""), None);
    }
}
