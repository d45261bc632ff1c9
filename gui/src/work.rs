//! What takes longer than a frame: done with the portfolio in a thread of its own, while the window stays alive.

use crate::paper;
use crate::screens::export;
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::watched::{self, Watched};
use crate::widgets::pencil::Pencil;
use egui::{Sense, Ui, vec2};
use peil_portfolio::{Backup, BackupError, Date, EditError, OpenError, Passphrase, recover};
use peil_report::ReportError;
use peil_transfer::{
    ApplyError, Choices, ExportError, Incoming, Plan, PlanError, Progress, Wanted, Watch, say,
};
use peil_words::{Key, Words};
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long until another look is taken at it.
pub const PULSE: Duration = Duration::from_millis(200);

/// What is to be done with the portfolio.
#[derive(Debug)]
pub enum Job {
    /// Put it behind a passphrase, behind another one, or behind none.
    Passphrase(Option<Passphrase>),
    /// Take a backup.
    TakeBackup,
    /// Put a backup in its place.
    Restore(Backup),
    /// Save a copy.
    SaveCopy(PathBuf),
    /// Write all of it as JSON.
    Export(PathBuf),
    /// See whether the file is sound.
    Check,
    /// Make a report.
    Paper(paper::Order),
    /// Write it as a file that is handed over.
    HandOver(export::Order),
    /// Hold what a file offers beside it.
    Plan(Arc<Incoming>, Choices),
    /// Take over what a file offers.
    Import(Box<Plan>),
}

/// What a job was asked in, and what tells what came of it: a part of the settings, or the corner of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The passphrase.
    Passphrase,
    /// The backups.
    Backups,
    /// A copy.
    Copy,
    /// All of it as JSON.
    Export,
    /// Whether the file is sound.
    Check,
    /// A file that is handed over.
    HandedOver,
    /// A file that is taken over.
    Import,
}

/// What came of it.
#[derive(Debug)]
pub enum Report {
    /// The passphrase was set, changed or removed; these backups are still as they were.
    Passphrase(Vec<PathBuf>),
    /// A backup was taken.
    BackupTaken(Backup),
    /// This backup took the place of the file.
    Restored(Backup),
    /// A copy was saved there.
    Copied(PathBuf),
    /// All of it was written there.
    Exported(PathBuf),
    /// What is wrong with the file; nothing when it is sound.
    Checked(Vec<String>),
    /// What is handed over stands there.
    Written(PathBuf),
    /// What would become of a file, in the portfolio of this state.
    Planned(Box<Plan>, u64),
    /// A file was taken over: so many records are new, and so many changed.
    Imported(usize, usize),
}

/// Why it was not done. The portfolio is as it was.
#[derive(Debug)]
pub enum Fault {
    /// A file could not be opened, made or replaced.
    Open(OpenError),
    /// The records could not be read.
    Edit(EditError),
    /// No backup was taken.
    Backup(BackupError),
    /// A report could not be made.
    Paper(ReportError),
    /// A file could not be handed over.
    Export(ExportError),
    /// A file could not be held beside the portfolio.
    Plan(PlanError),
    /// A file could not be taken over.
    Import(ApplyError),
    /// What a report is about is no longer there.
    Gone,
    /// The facts in the program cannot be read.
    Facts,
    /// A file could not be written.
    File(io::Error),
    /// The thread came to an end before its time, or there was none.
    Thread,
}

impl From<OpenError> for Fault {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// What the thread hands back: the portfolio, where it could be opened again, and what came of the job.
pub type Ended = (Result<Box<Session>, OpenError>, Result<Report, Fault>);

/// A job under way.
#[derive(Debug)]
pub struct Work {
    /// Where the portfolio is.
    pub path: PathBuf,
    /// Where it was asked for.
    pub part: Part,
    /// What is being done, in words.
    pub name: Key,
    /// Since when.
    pub begun: Instant,
    /// How far it is, where it can be stopped.
    watched: Option<Arc<Watched>>,
    thread: JoinHandle<Ended>,
}

impl Job {
    /// What it is asked in.
    const fn part(&self) -> Part {
        match self {
            Self::Passphrase(_) => Part::Passphrase,
            Self::TakeBackup | Self::Restore(_) => Part::Backups,
            Self::SaveCopy(_) => Part::Copy,
            Self::Export(_) => Part::Export,
            Self::Check => Part::Check,
            Self::Paper(_) | Self::HandOver(_) => Part::HandedOver,
            Self::Plan(..) | Self::Import(_) => Part::Import,
        }
    }

    /// What is being done, in words.
    const fn name(&self) -> Key {
        match self {
            Self::Passphrase(_) => Key::WorkPassphrase,
            Self::TakeBackup => Key::WorkTakeBackup,
            Self::Restore(_) => Key::WorkRestore,
            Self::SaveCopy(_) => Key::WorkSaveCopy,
            Self::Export(_) => Key::WorkExport,
            Self::Check => Key::WorkCheck,
            Self::Paper(_) => Key::WorkPaper,
            Self::HandOver(_) => Key::WorkHandOver,
            Self::Plan(..) => Key::WorkPlan,
            Self::Import(_) => Key::WorkImport,
        }
    }
}

impl Work {
    /// Begins, with the portfolio in the thread until it ends.
    ///
    /// # Errors
    /// When there can be no thread; the portfolio is gone with it then, closed without harm to what was saved.
    pub fn begin(session: Session, job: Job) -> io::Result<Self> {
        let (path, part, name) = (session.store.path().to_owned(), job.part(), job.name());
        let can_stop = matches!(job, Job::HandOver(_) | Job::Plan(..));
        let watched = can_stop.then(Arc::<Watched>::default);
        let seen = watched.clone().unwrap_or_default();
        let work = move || run(Box::new(session), job, &seen);
        let thread = std::thread::Builder::new().name("work".to_owned()).spawn(work)?;
        Ok(Self { path, part, name, begun: Instant::now(), watched, thread })
    }

    /// Whether it has come to its end.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.thread.is_finished()
    }

    /// Waits for its end.
    pub fn end(self) -> Ended {
        let lost = || {
            let error = OpenError::Io(io::Error::other("the thread ended"));
            (Err(error), Err(Fault::Thread))
        };
        self.thread.join().unwrap_or_else(|_| lost())
    }
}

fn run(mut session: Box<Session>, job: Job, watched: &Watched) -> Ended {
    let tell = |progress: Progress| watched.tell(progress.done, progress.of);
    let watch = Watch::by(&tell);
    let result = match job {
        Job::Restore(backup) => return restore(*session, backup),
        Job::Passphrase(passphrase) => {
            session.pause_backups();
            session.store.set_passphrase(passphrase).map(Report::Passphrase).map_err(Fault::Open)
        }
        Job::TakeBackup => {
            session.pause_backups();
            session.store.backups().take().map(Report::BackupTaken).map_err(Fault::Backup)
        }
        Job::SaveCopy(path) => {
            session.store.save_copy(&path).map(|()| Report::Copied(path)).map_err(Fault::Open)
        }
        Job::Export(path) => export(&session, &path).map(|()| Report::Exported(path)),
        Job::Check => Ok(Report::Checked(session.store.check())),
        Job::HandOver(order) => hand_over(&session, &order, watch),
        Job::Plan(incoming, choices) => {
            let version = session.register.version();
            let planned = peil_transfer::plan(&session.store, &incoming, &choices, watch);
            planned.map(|plan| Report::Planned(Box::new(plan), version)).map_err(Fault::Plan)
        }
        Job::Import(plan) => {
            let applied = peil_transfer::apply(&mut session.store, &plan);
            if let Ok(applied) = &applied {
                session.imported(applied);
            }
            applied.map(|applied| Report::Imported(applied.added, applied.changed)).map_err(Fault::Import)
        }
        Job::Paper(order) => paper::make(&order, Some(&session)).map(Report::Written),
    };
    (Ok(session), result)
}

fn hand_over(session: &Session, order: &export::Order, watch: Watch<'_>) -> Result<Report, Fault> {
    let export::Order { export, companies, language, today, place } = order;
    let wanted = Wanted {
        export: *export,
        companies: companies.clone(),
        words: &Words::new(*language),
        today: *today,
        replaces: place.replace,
    };
    let written = peil_transfer::export(&session.store, &wanted, &place.path, watch);
    written.map(|_| Report::Written(place.path.clone())).map_err(Fault::Export)
}

/// Closes the portfolio, puts a backup in its place, and opens it again, also when that did not succeed.
fn restore(mut session: Session, backup: Backup) -> Ended {
    session.pause_backups();
    let (path, today, options) = (session.store.path().to_owned(), session.today, session.store.reopening());
    let open = |opened: Result<_, OpenError>| reopened(opened, today);
    let restored = session.close().and_then(|()| recover(&path, &backup, &options));
    match restored {
        Ok(opened) => (open(Ok(opened)), Ok(Report::Restored(backup))),
        Err(error) => (open(options.open(&path)), Err(Fault::Open(error))),
    }
}

fn reopened(
    opened: Result<peil_portfolio::Opened, OpenError>,
    today: Date,
) -> Result<Box<Session>, OpenError> {
    opened.and_then(|opened| Session::of(opened, today)).map(Box::new)
}

/// Writes all records to a new file; without them all there is no file.
fn export(session: &Session, path: &Path) -> Result<(), Fault> {
    let file = File::create_new(path).map_err(|error| {
        Fault::Open(match error.kind() {
            io::ErrorKind::AlreadyExists => OpenError::Exists,
            _ => OpenError::Folder(error),
        })
    })?;
    let written = write(session, file);
    if written.is_err() {
        // What stands there is not whole; nothing else is lost when it cannot be removed.
        let _ = fs::remove_file(path);
    }
    written.map_err(Fault::Edit)
}

fn write(session: &Session, file: File) -> Result<(), EditError> {
    let mut out = BufWriter::new(file);
    session.store.export_json(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(())
}

/// Why a job was not done, in words.
#[must_use]
pub fn fault(words: &Words, fault: &Fault) -> String {
    match fault {
        Fault::Open(error) => words.open_fault(error),
        Fault::Edit(error) | Fault::Paper(ReportError::Portfolio(error)) => words.edit_fault(error),
        Fault::Backup(error) => words.backup_fault(error),
        Fault::Paper(ReportError::Typeface) => words.say(Key::ReportFaultTypeface),
        Fault::Paper(ReportError::Writer(fault)) => {
            words.say_with(Key::ReportFaultWriter, &[("fault", fault.as_str().into())])
        }
        Fault::Export(error) => error.say(words),
        Fault::Plan(error) => say::plan_error(words, error),
        Fault::Import(error) => say::apply_error(words, error),
        Fault::Gone => words.say(Key::PaperFaultGone),
        Fault::Facts => words.say(Key::DataBroken),
        Fault::File(error) => words.file_fault(error),
        Fault::Thread => words.say(Key::ReportThread),
    }
}

/// Shows what is being done, in the place of the screen.
pub fn show(words: &Words, work: &Work, ui: &mut Ui) {
    ui.add_space(space::SECTION);
    ui.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            pulse(ui, work.begun.elapsed());
            ui.label(Type::Title.text(words.say(work.name)));
        });
        ui.label(Type::Body.text(words.say(Key::WorkWait)).color(ui.ink(Ink::Muted)));
        if let Some(watched) = &work.watched {
            ui.add_space(space::SMALL);
            watched::show(ui, words, &words.say(work.name), watched);
        }
    });
}

/// Three dots, one of them lit in turn.
fn pulse(ui: &mut Ui, since: Duration) {
    const DOTS: [(u128, f32); 3] = [(0, 6.0), (1, 20.0), (2, 34.0)];
    let (rect, _) = ui.allocate_exact_size(vec2(44.0, 20.0), Sense::hover());
    let pencil = Pencil::new(ui);
    let lit = since.as_millis() / PULSE.as_millis() % 3;
    for (turn, x) in DOTS {
        let ink = if turn == lit { Ink::Accent } else { Ink::Edge };
        let center = egui::pos2(rect.left() + x, rect.center().y);
        pencil.painter().circle_filled(center, 4.5, pencil.color(ink));
    }
}
