//! Files that are opened: figures, portfolios, and what was written.

use super::App;
use crate::files::{self, Wanted};
use crate::state::Screen;
use crate::{data_file, notice, screens};
use std::borrow::Cow;
use std::path::Path;

impl App {
    /// Opens a data file or a portfolio; when it is refused, what was there stays, with the reason above it.
    pub fn open(&mut self, path: &Path) {
        if is_portfolio(path) {
            self.go(Screen::Companies);
            if self.settings.coach.is_empty() {
                // The screen asks for the name first.
                self.start.path = Some(path.display().to_string());
            } else {
                self.open_portfolio(path);
            }
            return;
        }
        match data_file::read(path) {
            Ok(national) => {
                let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
                self.show_picture(Cow::Owned(national), Some(name));
            }
            Err(error) => self.refused = Some(self.words.load_error(&error)),
        }
    }

    /// Opens a portfolio or figures that were dropped on the window, and reads anything else to take it over.
    pub(super) fn take_dropped(&mut self, path: &Path) {
        if is_portfolio(path) || data_file::is_data(path) {
            self.open(path);
        } else {
            screens::import::read(self, path);
        }
    }

    /// Whether a file can be chosen in a dialog of the system.
    #[must_use]
    pub fn has_dialogs(&self) -> bool {
        self.desktop.has_dialogs() && !self.no_dialogs
    }

    /// Asks which file is to be opened: in a dialog of the system, or in a field where there is none.
    pub fn ask_to_open(&mut self) {
        if self.has_dialogs() {
            files::ask(self, Wanted::Open, None);
        } else {
            self.opening = Some(self.opening.take().unwrap_or_default());
        }
    }

    /// Opens the file that was written last with the program of the system.
    pub fn open_written(&mut self) {
        if let Some(path) = self.written.clone() {
            notice::open(self, &path);
        }
    }
}

/// Whether a file is a portfolio, by its name.
pub(super) fn is_portfolio(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("peil"))
}
