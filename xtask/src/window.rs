//! The window test: the desktop as it is shipped opens a window with something in it, and ends when it is told to.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::command::{self, Failure, Outcome};
use crate::desktop::{self, Desktop};
use crate::display::Display;

/// Far more than it takes: this asks whether, not how fast. `cargo xtask bench` asks how fast.
const LIMIT: Duration = Duration::from_mins(1);

const TITLE: &str = "Peil";

/// An empty window has one colour; smoothed text alone has dozens.
const COLOURS: usize = 32;

pub(crate) fn test() -> Outcome {
    let program = desktop::build(false)?;
    let folder = command::target_folder()?.join("window-test");
    let display = Display::start(&folder)?;
    shows_a_window(&program, &display, &folder)?;
    ends_when_told(&program, &display, &folder)
}

fn shows_a_window(program: &Path, display: &Display, folder: &Path) -> Outcome {
    let mut desktop = Desktop::start(program, &[], display, folder)?;
    shows(&mut desktop, display, &folder.join("window.ppm"))
}

/// Waits until the desktop shows a window with something in it, and keeps a picture of that.
pub(crate) fn shows(desktop: &mut Desktop, display: &Display, file: &Path) -> Outcome {
    let start = Instant::now();
    let mut seen = "no window".to_string();
    while start.elapsed() < LIMIT {
        desktop.must_run()?;
        if let Some(window) = display.window(TITLE)? {
            let picture = display.picture()?;
            let colours = picture.colours(window.area);
            if colours >= COLOURS {
                println!("a window with {colours} colours, kept as {}", file.display());
                return fs::write(file, picture.to_pixmap())
                    .map_err(|error| Failure::doing("write", file, &error));
            }
            seen = format!("a window with {colours} colours");
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(desktop.failure(&format!("after {} s there is {seen} named {TITLE}", LIMIT.as_secs())))
}

fn ends_when_told(program: &Path, display: &Display, folder: &Path) -> Outcome {
    let mut desktop = Desktop::start(program, &["--exit-after-frames", "3"], display, folder)?;
    let status = desktop.wait(LIMIT)?;
    if !status.success() {
        return Err(
            desktop.failure(&format!("told to end after three frames, the desktop ended with {status}"))
        );
    }
    match desktop.first_frame() {
        Some(_) => Ok(()),
        None => Err(desktop.failure("the desktop did not print when its first frame was there")),
    }
}
