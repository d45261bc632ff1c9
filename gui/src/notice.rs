//! What became of a file that was asked for: said in the corner where edits are told too.

use crate::app::App;
use crate::aside::Aside;
use peil_words::Key;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is there.
    Written(PathBuf),
    /// It is not, or not as it should be: somebody has to read this.
    Warning {
        /// What was or was not done.
        head: Key,
        /// Why, and what that means.
        text: String,
    },
}

/// A file that is being opened by another program.
pub type Opening = Aside<io::Result<()>>;

/// Opens a file or a folder with the program that the system has for it.
pub fn open(app: &mut App, path: &Path) {
    let (desktop, path) = (Arc::clone(&app.desktop), path.to_owned());
    match Aside::begin(app.context(), "open", move || desktop.open(&path)) {
        Ok(opening) => app.sent = Some(opening),
        Err(error) => refused(app, &error),
    }
}

/// Says so when it could not be opened.
pub fn look(app: &mut App) {
    let Some(opened) = app.sent.as_mut().and_then(Aside::poll) else { return };
    app.sent = None;
    if let Ok(Err(error)) = opened {
        refused(app, &error);
    }
}

fn refused(app: &mut App, error: &io::Error) {
    let text = app.words.say_with(Key::FileNotOpenedWhy, &[("reason", error.to_string().into())]);
    app.tell(Notice::Warning { head: Key::FileNotOpened, text });
}
