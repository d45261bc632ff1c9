//! Reading a file beside the window, and holding what it offers beside the portfolio.

use super::{Board, Preview};
use crate::app::App;
use crate::aside::Aside;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::watched::{self, Watched};
use crate::work::{self, Fault, Job, Report};
use egui::Ui;
use peil_fixtures::National;
use peil_transfer::{ApplyError, Context, Incoming, PlanError, ReadError, Watch, plan};
use peil_words::{Key, Words};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use std::sync::Arc;

/// Up to so many rows a plan is made before the next frame; more are held beside the portfolio in a thread.
const AT_ONCE: usize = 1_500;
/// The largest file that is read: a picture, a workbook or a table is far below it.
const LARGEST: u64 = 512 << 20;

/// A file that is being read.
#[derive(Debug)]
pub struct Reading {
    name: String,
    watched: Arc<Watched>,
    answer: Aside<Result<Incoming, Refused>>,
}

impl Drop for Reading {
    /// Nobody waits for it any more.
    fn drop(&mut self) {
        self.watched.stop();
    }
}

/// Why a file could not be read.
#[derive(Debug)]
pub(super) enum Refused {
    /// The system did not give it.
    File(io::Error),
    /// It is larger than any file that Peil can take.
    TooLarge,
    /// It is not what Peil can read.
    Read(ReadError),
}

/// Begins to read a file.
pub fn read(app: &mut App, path: &Path) {
    app.go(Screen::Import);
    let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
    let Some(session) = &app.session else {
        // A portfolio comes first.
        app.import = Board { waiting: Some(path.to_owned()), ..Board::default() };
        return;
    };
    let (settings, today) = (session.register.settings().clone(), app.date());
    let (language, path) = (app.words.language(), path.to_owned());
    let watched = Arc::new(Watched::default());
    let (seen, file) = (Arc::clone(&watched), name.clone());
    let work = move || {
        let bytes = load(&path)?;
        let words = Words::new(language);
        let national = National::embedded().map_err(|_| Refused::File(io::ErrorKind::InvalidData.into()))?;
        let context =
            Context { words: &words, catalogue: &national.catalogue, settings: &settings, today, only: None };
        let tell = |progress: peil_transfer::Progress| seen.tell(progress.done, progress.of);
        peil_transfer::read(&file, &bytes, &context, Watch::by(&tell)).map_err(Refused::Read)
    };
    app.import = Board { typed: std::mem::take(&mut app.import.typed), ..Board::default() };
    match Aside::begin(app.context(), "import", work) {
        Ok(answer) => app.import.reading = Some(Reading { name, watched, answer }),
        Err(error) => refuse(app, name, &Refused::File(error)),
    }
}

fn load(path: &Path) -> Result<Vec<u8>, Refused> {
    let file = File::open(path).map_err(Refused::File)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(Refused::File)?;
    if bytes.len() as u64 > LARGEST { Err(Refused::TooLarge) } else { Ok(bytes) }
}

fn refuse(app: &mut App, name: String, refused: &Refused) {
    let text = match refused {
        Refused::File(error) => {
            app.words.say_with(Key::ImportNotOpened, &[("reason", error.to_string().into())])
        }
        Refused::TooLarge => app.say(Key::ImportTooLarge),
        Refused::Read(error) => peil_transfer::say::read_error(&app.words, error),
    };
    app.import.refused = Some((name, text));
}

/// Begins with the file that waited for a portfolio. Takes what was read, and makes a plan of it, anew when the portfolio has changed since.
pub fn look(app: &mut App) {
    if let Some(path) = app.import.waiting.take_if(|_| app.session.is_some()) {
        read(app, &path);
    }
    if app.import.reading.is_some() {
        app.context().request_repaint_after(work::PULSE);
    }
    if let Some(reading) = &mut app.import.reading
        && let Some(answer) = reading.answer.poll()
    {
        let name = std::mem::take(&mut reading.name);
        app.import.reading = None;
        match answer {
            Ok(Ok(incoming)) => app.import.preview = Some(Box::new(Preview::of(name, Arc::new(incoming)))),
            // Whoever stopped it knows.
            Ok(Err(Refused::Read(ReadError::Cancelled))) => {}
            Ok(Err(refused)) => refuse(app, name, &refused),
            Err(_) => refuse(app, name, &Refused::File(io::Error::other("the thread ended"))),
        }
    }
    replan(app);
}

/// Holds what the file offers beside the portfolio, when that was not done for the portfolio as it stands.
fn replan(app: &mut App) {
    let (Some(preview), Some(session)) = (&mut app.import.preview, &app.session) else { return };
    let version = session.register.version();
    if preview.plan.is_some() && preview.version == version || app.screen != Screen::Import {
        return;
    }
    if preview.incoming.offers.len() > AT_ONCE {
        let (incoming, choices) = (Arc::clone(&preview.incoming), preview.choices.clone());
        app.begin(Job::Plan(incoming, choices));
        return;
    }
    match plan(&session.store, &preview.incoming, &preview.choices, Watch::default()) {
        Ok(plan) => preview.take(plan, version),
        Err(error) => {
            let (name, text) = (preview.file.clone(), peil_transfer::say::plan_error(&app.words, &error));
            app.import = Board { refused: Some((name, text)), ..Board::default() };
        }
    }
}

/// Takes what came of holding the file beside the portfolio, or of taking it over.
pub fn tell(app: &mut App, result: Result<Report, Fault>) {
    let Some(mut preview) = app.import.preview.take() else { return };
    match result {
        Ok(Report::Planned(plan, version)) => {
            preview.take(*plan, version);
            app.import.preview = Some(preview);
        }
        Ok(Report::Imported(added, changed)) => {
            let count = |count: usize| app.words.count(count as u64);
            let said = [
                ("file", preview.file.as_str().into()),
                ("added", (added as u64).into()),
                ("shownadded", count(added).into()),
                ("changed", (changed as u64).into()),
                ("shownchanged", count(changed).into()),
            ];
            let done = app.words.say_with(Key::ImportDoneText, &said);
            app.import = Board { done: Some(done), ..Board::default() };
        }
        // The plan is made anew for the portfolio as it stands.
        Err(Fault::Import(ApplyError::Changed)) => {
            preview.stale();
            app.import.preview = Some(preview);
        }
        // Whoever stopped it knows.
        Err(Fault::Plan(PlanError::Cancelled)) => {}
        Err(fault) => {
            let (name, text) = (preview.file.clone(), work::fault(&app.words, &fault));
            app.import = Board { refused: Some((name, text)), ..Board::default() };
        }
        Ok(_) => app.import.preview = Some(preview),
    }
}

/// Shows which file is being read, how far that is, and how to stop it.
pub(super) fn show(app: &mut App, ui: &mut Ui) {
    let Some(reading) = &app.import.reading else { return };
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::SMALL;
        let sentence = app.words.say_with(Key::ImportReading, &[("file", reading.name.clone().into())]);
        ui.label(Type::Title.text(&sentence));
        ui.label(Type::Body.text(app.say(Key::ImportReadingLead)).color(ui.ink(Ink::Muted)));
        watched::show(ui, &app.words, &sentence, &reading.watched);
    });
}
