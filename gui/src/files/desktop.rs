//! What is asked of the desktop around the window: which file a person means, and to open one with its own program.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// No person closes a dialog that soon after it was asked for: then there was none.
const TOO_SOON: Duration = Duration::from_millis(400);

/// Files of one kind, by the endings of their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// What the kind is called.
    pub name: String,
    /// The endings, without a dot; `*` for any.
    pub endings: &'static [&'static str],
}

/// What is asked of a person in a dialog of the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The title of the dialog.
    pub title: String,
    /// The kinds to choose between, the first chosen already.
    pub kinds: Vec<Kind>,
    /// The folder to begin in.
    pub folder: PathBuf,
    /// The name that is proposed for a new file; none where one that is there is to be chosen.
    pub new_name: Option<String>,
}

/// What a person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This file. For a new file that is there already the system has asked whether it may be replaced.
    Chosen(PathBuf),
    /// None.
    Cancelled,
    /// There was no dialog: the path has to be typed.
    NoDialog,
}

/// The desktop around the window.
pub trait Desktop: fmt::Debug + Send + Sync {
    /// Whether there may be dialogs.
    fn has_dialogs(&self) -> bool;

    /// Asks for a file, and waits for the answer: for a thread of its own.
    fn choose(&self, question: &Question) -> Answer;

    /// Opens a file or a folder with the program that the system has for it, and waits until that is done or refused:
    /// for a thread of its own.
    ///
    /// # Errors
    /// When there is no such program.
    fn open(&self, path: &Path) -> io::Result<()>;
}

/// No desktop at all: paths are typed and nothing can be opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bare;

impl Desktop for Bare {
    fn has_dialogs(&self) -> bool {
        false
    }

    fn choose(&self, _: &Question) -> Answer {
        Answer::NoDialog
    }

    fn open(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// The desktop that the program runs in.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

impl Desktop for System {
    fn has_dialogs(&self) -> bool {
        true
    }

    fn choose(&self, question: &Question) -> Answer {
        let mut dialog = rfd::FileDialog::new().set_title(&question.title);
        if question.folder.is_dir() {
            dialog = dialog.set_directory(&question.folder);
        }
        for kind in &question.kinds {
            dialog = dialog.add_filter(&kind.name, kind.endings);
        }
        let asked = Instant::now();
        let chosen = match &question.new_name {
            Some(name) => dialog.set_file_name(name).save_file(),
            None => dialog.pick_file(),
        };
        match chosen {
            Some(path) => Answer::Chosen(path),
            None if asked.elapsed() < TOO_SOON => Answer::NoDialog,
            None => Answer::Cancelled,
        }
    }

    fn open(&self, path: &Path) -> io::Result<()> {
        let program = if cfg!(windows) {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let mut command = Command::new(program);
        command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let status = command.status()?;
        // The explorer of Windows says 1 whatever came of it.
        if status.success() || cfg!(windows) { Ok(()) } else { Err(io::Error::other(status.to_string())) }
    }
}
