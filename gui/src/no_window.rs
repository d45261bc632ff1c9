//! What to say where no window can be opened.

use peil_words::{Key, Words};
use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the window was there already: from then on a panic is a fault of Peil and not of the machine.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// To be called as soon as the window is there.
pub fn opened() {
    IS_OPEN.store(true, Ordering::Relaxed);
}

/// Opens a window and runs until it is closed. A system library that is missing makes the libraries for windows panic;
/// until the window is there, such a panic is an error as any other.
///
/// # Errors
///
/// Why there is no window, in the words of the library: for those who search for the cause, not for the user.
pub fn run<Fault: ToString>(open: impl FnOnce() -> Result<(), Fault>) -> Result<(), String> {
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        if IS_OPEN.load(Ordering::Relaxed) {
            told(fault);
        }
    }));
    match panic::catch_unwind(AssertUnwindSafe(open)) {
        Ok(result) => result.map_err(|fault| fault.to_string()),
        Err(fault) if IS_OPEN.load(Ordering::Relaxed) => panic::resume_unwind(fault),
        Err(fault) => Err(message(fault.as_ref())),
    }
}

fn message(fault: &(dyn Any + Send)) -> String {
    let text = fault.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| fault.downcast_ref::<&str>().copied()).unwrap_or_default().to_owned()
}

/// One sentence that says what to do.
#[must_use]
pub fn sentence(words: &Words, has_screen: bool) -> String {
    words.say(if has_screen { Key::ErrorNoWindow } else { Key::ErrorNoScreen })
}

/// Whether a screen is named by the environment; only on Linux and the like it would be.
#[must_use]
pub fn has_screen() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"].into_iter().any(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_before_the_window_is_an_error() {
        assert_eq!(run(|| Err::<(), _>("no display")), Err("no display".to_owned()));
        let missing = || -> Result<(), String> { panic!("library {} is missing", "libxkbcommon") };
        assert_eq!(run(missing), Err("library libxkbcommon is missing".to_owned()));
        assert_eq!(run(|| -> Result<(), String> { Ok(()) }), Ok(()));
    }
}
