//! Asking for a file in a dialog of the system, in a thread, so that no frame waits for a person.

use super::kinds::{self, DATA, EVERYTHING, IMPORT, PORTFOLIO, named};
use super::{Answer, Question};
use crate::app::App;
use crate::aside::Aside;
use crate::screens::import;
use peil_words::Key;
use std::path::Path;
use std::sync::Arc;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A portfolio or a data file to open.
    Open,
    /// A portfolio for the field on the start screen.
    Start,
    /// A file to take into the portfolio.
    Import,
    /// Where a report goes.
    Report,
    /// Where a file of this kind goes that is handed over.
    Export(kinds::Named),
    /// Where a copy of the portfolio goes.
    Copy,
    /// Where all of it as JSON goes.
    Everything,
}

/// A dialog that is open.
#[derive(Debug)]
pub struct Asking {
    wanted: Wanted,
    answer: Aside<Answer>,
}

/// Asks for a file, unless a dialog is open already. For a new file `near` is the path that is proposed.
pub fn ask(app: &mut App, wanted: Wanted, near: Option<&Path>) {
    if app.asking.is_some() {
        return;
    }
    let question = question(app, wanted, near);
    let desktop = Arc::clone(&app.desktop);
    let answer = Aside::begin(app.context(), "dialog", move || desktop.choose(&question));
    match answer {
        Ok(answer) => app.asking = Some(Asking { wanted, answer }),
        // Without a thread it can still be typed.
        Err(_) => take(app, wanted, Answer::NoDialog),
    }
}

fn question(app: &App, wanted: Wanted, near: Option<&Path>) -> Question {
    let (title, kinds): (Key, Vec<kinds::Named>) = match wanted {
        Wanted::Open => (Key::FileTitleOpen, vec![PORTFOLIO, DATA, EVERYTHING]),
        Wanted::Start => (Key::FileTitlePortfolio, vec![PORTFOLIO, EVERYTHING]),
        Wanted::Import => (Key::FileTitleImport, vec![IMPORT, EVERYTHING]),
        Wanted::Export(kind) => (Key::FileTitleExport, vec![kind]),
        Wanted::Report => (Key::FileTitleReport, vec![kinds::PDF]),
        Wanted::Copy => (Key::FileTitleCopy, vec![PORTFOLIO]),
        Wanted::Everything => (Key::FileTitleExport, vec![kinds::JSON]),
    };
    let is_new = !matches!(wanted, Wanted::Open | Wanted::Start | Wanted::Import);
    let folder = near.and_then(Path::parent).map_or_else(|| app.settings.folder(), Path::to_owned);
    let name = near.and_then(Path::file_name).filter(|_| is_new).map(|name| name.display().to_string());
    Question { title: app.say(title), kinds: named(&app.words, &kinds), folder, new_name: name }
}

/// Takes the answer when it has come.
pub fn look(app: &mut App) {
    let Some(asking) = &mut app.asking else { return };
    let Some(answer) = asking.answer.poll() else { return };
    let wanted = asking.wanted;
    app.asking = None;
    take(app, wanted, answer.unwrap_or(Answer::NoDialog));
}

fn take(app: &mut App, wanted: Wanted, answer: Answer) {
    let path = match answer {
        Answer::Chosen(path) => path,
        Answer::Cancelled => return,
        Answer::NoDialog => return without(app, wanted),
    };
    match wanted {
        Wanted::Open => app.open(&path),
        Wanted::Start => app.start.path = Some(path.display().to_string()),
        Wanted::Import => import::read(app, &path),
        Wanted::Export(_) => app.export.destination.choose(path),
        Wanted::Report => {
            if let Some(form) = &mut app.paper {
                form.destination.choose(path);
            }
        }
        Wanted::Copy | Wanted::Everything => app.settings_form.choose(wanted, &path),
    }
}

/// There is no dialog to be had here: the path is typed from now on.
fn without(app: &mut App, wanted: Wanted) {
    app.no_dialogs = true;
    if wanted == Wanted::Open {
        app.opening = Some(String::new());
    }
}
