//! Reading a file beside the window, and holding what it offers beside the portfolio.

use super::{Board, Preview, mapping};
use crate::app::App;
use crate::aside::Aside;
use crate::state::Screen;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::watched::{self, Watched};
use crate::work::{self, Fault, Job, Report};
use egui::Ui;
use peil_fixtures::National;
use peil_portfolio::EditError;
use peil_transfer::{
    ApplyError, Context, Incoming, Kind, Mapping, Mappings, OpenedTable, PlanError, ReadError, Watch, plan,
};
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
    answer: Aside<Result<Read, Refused>>,
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
    /// The portfolio could not be read.
    Portfolio(EditError),
    /// It is larger than any file that Peil can take.
    TooLarge,
    /// It is not what Peil can read.
    Read(ReadError),
}

/// What a file turned out to be.
#[derive(Debug)]
enum Read {
    /// It says what it is.
    Offers(Incoming),
    /// A table of somebody else's: a person has to say which column is what.
    Table(OpenedTable, Arc<Vec<u8>>),
}

/// Begins to read a file.
pub fn read(app: &mut App, path: &Path) {
    app.go(Screen::Import);
    let name = path.file_name().unwrap_or(path.as_os_str()).display().to_string();
    if app.session.is_none() {
        // A portfolio comes first.
        app.import = Board { waiting: Some(path.to_owned()), ..Board::default() };
        return;
    }
    let path = path.to_owned();
    begin(app, name, move || load(&path).map(Arc::new), None);
}

/// Reads once more what was read already, as a table with this mapping.
pub(super) fn again(app: &mut App, name: String, bytes: Arc<Vec<u8>>, chosen: Option<(String, Mapping)>) {
    begin(app, name, move || Ok(bytes), chosen);
}

fn begin(
    app: &mut App,
    name: String,
    load: impl FnOnce() -> Result<Arc<Vec<u8>>, Refused> + Send + 'static,
    chosen: Option<(String, Mapping)>,
) {
    let Some(session) = &app.session else { return };
    let mappings = match Mappings::of(&session.store) {
        Ok(kept) => Mappings { chosen, ..kept },
        Err(error) => return refuse(app, name, &Refused::Portfolio(error)),
    };
    let (settings, today) = (session.register.settings().clone(), app.date());
    let language = app.words.language();
    let watched = Arc::new(Watched::default());
    let (seen, file) = (Arc::clone(&watched), name.clone());
    let work = move || {
        let bytes = load()?;
        let words = Words::new(language);
        let national = National::embedded().map_err(|_| Refused::File(io::ErrorKind::InvalidData.into()))?;
        let context = Context {
            words: &words,
            catalogue: &national.catalogue,
            settings: &settings,
            mappings: &mappings,
            today,
            only: None,
        };
        let tell = |progress: peil_transfer::Progress| seen.tell(progress.done, progress.of);
        of_file(&file, bytes, &context, Watch::by(&tell))
    };
    app.import = Board { typed: std::mem::take(&mut app.import.typed), ..Board::default() };
    match Aside::begin(app.context(), "import", work) {
        Ok(answer) => app.import.reading = Some(Reading { name, watched, answer }),
        Err(error) => refuse(app, name, &Refused::File(error)),
    }
}

fn of_file(
    name: &str,
    bytes: Arc<Vec<u8>>,
    context: &Context<'_>,
    watch: Watch<'_>,
) -> Result<Read, Refused> {
    let read = peil_transfer::read(name, &bytes, context, watch);
    let is_guessed = |incoming: &Incoming| incoming.kind == Kind::Table(String::new());
    let to_ask = match &read {
        Ok(incoming) => context.mappings.chosen.is_none() && is_guessed(incoming),
        Err(error) => *error == ReadError::Unrecognised,
    };
    if to_ask
        && let Ok(table) = OpenedTable::open(name, &bytes, context.mappings, watch)
        && table.columns.len() > 1
        && table.rows > 0
    {
        return Ok(Read::Table(table, bytes));
    }
    read.map(Read::Offers).map_err(Refused::Read)
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
        Refused::Portfolio(error) => app.words.edit_fault(error),
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
            Ok(Ok(Read::Offers(incoming))) => {
                app.import.preview = Some(Box::new(Preview::of(name, Arc::new(incoming))));
            }
            Ok(Ok(Read::Table(table, bytes))) => {
                let stem = Path::new(&name).file_stem().unwrap_or_default().display().to_string();
                let form = mapping::Form { file: name, bytes, table, name: stem };
                app.import.table = Some(Box::new(form));
            }
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
            let of_kiosk = preview.incoming.kind == Kind::Kiosk;
            app.import = Board { done: Some(done), ..Board::default() };
            if of_kiosk && app.screen == Screen::Import {
                // There they wait to be looked at.
                app.go(Screen::Inbox);
            }
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
