//! A hand on the mouse and on the keys, through the X server.

use crate::fault::{Fault, Outcome};
use std::process::Command;

/// Does something with the pointer or the keys.
fn tool(arguments: &[&str]) -> Outcome {
    let failed = || format!("xdotool {}", arguments.join(" "));
    let output = Command::new("xdotool").args(arguments).output();
    let output = output.map_err(|error| Fault::new(format!("{}: {error}", failed())))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(Fault::new(format!("{}: {}", failed(), String::from_utf8_lossy(&output.stderr).trim())))
    }
}

/// Moves the pointer there.
pub(crate) fn go((across, down): (i32, i32)) -> Outcome {
    // Without waiting for it to move: it may be there already.
    tool(&["mousemove", &across.to_string(), &down.to_string()])
}

/// Presses the left button.
pub(crate) fn click() -> Outcome {
    tool(&["click", "1"])
}

/// Turns the wheel there, towards the end of the page or back.
pub(crate) fn turn((across, down): (i32, i32), onward: bool) -> Outcome {
    let wheel = if onward { "5" } else { "4" };
    let (across, down) = (across.to_string(), down.to_string());
    tool(&["mousemove", &across, &down, "click", "--repeat", "2", "--delay", "10", wheel])
}

/// Presses keys together, such as `ctrl+z`.
pub(crate) fn press(keys: &str) -> Outcome {
    tool(&["key", "--clearmodifiers", keys])
}

/// Types a text.
pub(crate) fn write(text: &str) -> Outcome {
    tool(&["type", "--clearmodifiers", "--delay", "8", "--", text])
}

/// Gives the window the keys; without a window manager nobody else does.
pub(crate) fn take(title: &str) -> Outcome {
    tool(&["search", "--sync", "--onlyvisible", "--name", &format!("^{title}"), "windowfocus", "--sync"])
}
