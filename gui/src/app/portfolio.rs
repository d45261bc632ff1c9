//! The portfolio at hand: opened, made, lent to a thread, taken back, closed.

use super::App;
use crate::loading::Loading;
use crate::notice::Notice;
use crate::session::Session;
use crate::state::Screen;
use crate::work::{self, Job, Part, Report, Work};
use crate::{paper, screens, tour};
use peil_portfolio::demo::Demo;
use peil_portfolio::{Backup, OpenError, OpenOptions, Passphrase, recover, salvage};
use peil_words::Key;
use std::path::{Path, PathBuf};

/// How many companies the made-up portfolio has.
const DEMO_COMPANIES: u32 = 250;

impl App {
    /// Opens a portfolio in the place of the one that is open; when that does not succeed, what was open stays so.
    pub fn open_portfolio(&mut self, path: &Path) {
        self.finish_work();
        let is_open = self.session.as_ref().is_some_and(|session| session.store.path() == path);
        let is_opening = self.loading.as_ref().is_some_and(|loading| loading.path() == path);
        if !(is_open || is_opening) {
            self.open_behind(path, None);
        }
    }

    /// The same behind a passphrase.
    pub fn open_behind(&mut self, path: &Path, passphrase: Option<Passphrase>) {
        // To try a passphrase takes long by design.
        let small = if passphrase.is_some() { 0 } else { self.small_file };
        self.start.given.clone_from(&passphrase);
        let options = OpenOptions::new().coach(self.coach()).passphrase(passphrase);
        let date = self.date();
        self.loading = Loading::begin(&self.ctx, path, &options, date, small);
        if self.loading.is_none() {
            self.take_up(path, Session::open(path, &options, date));
        }
    }

    /// Takes up a portfolio that was opened beside the window, once it is there.
    pub(super) fn look_at_loading(&mut self) {
        let Some(opened) = self.loading.as_mut().and_then(Loading::poll) else { return };
        if let Some(loading) = self.loading.take() {
            self.take_up(loading.path(), opened);
        }
    }

    /// In whose name edits are kept: that of the settings, and without one that of the made-up portfolio.
    fn coach(&self) -> String {
        if self.settings.coach.is_empty() { self.say(Key::DemoCoach) } else { self.settings.coach.clone() }
    }

    /// Makes a portfolio of companies that do not exist, or opens the one that is there already, and begins the tour.
    pub fn create_demo(&mut self, path: &Path) {
        let date = self.date();
        let made = if path.exists() {
            Session::open(path, &OpenOptions::new().coach(self.coach()), date)
        } else {
            OpenOptions::new().coach(self.coach()).create(path).and_then(|mut opened| {
                let demo = Demo { companies: DEMO_COMPANIES, seed: 1, today: date };
                demo.fill(&mut opened.store).map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
                Session::of(opened, date)
            })
        };
        let is_made = made.is_ok();
        self.take_up(path, made);
        if is_made {
            tour::begin(self);
        }
    }

    /// Makes a new portfolio in the place of the one that is open.
    pub fn create_portfolio(&mut self, path: &Path) {
        let created = Session::create(path, &self.settings.coach, self.date());
        self.take_up(path, created);
    }

    /// Puts a backup in the place of a damaged portfolio, which is kept aside, and opens it.
    pub fn restore_portfolio(&mut self, path: &Path, backup: &Backup) {
        let coach = self.settings.coach.clone();
        let options = OpenOptions::new().coach(coach).passphrase(self.start.given.clone());
        let date = self.date();
        let restored = recover(path, backup, &options).and_then(|opened| Session::of(opened, date));
        self.take_up(path, restored);
    }

    /// Copies what can still be read of a damaged portfolio to a new file beside it, and opens that.
    pub fn salvage_portfolio(&mut self, path: &Path) {
        let options = OpenOptions::new().coach(self.coach()).passphrase(self.start.given.clone());
        let (date, to) = (self.date(), beside(path, &self.say(Key::StartSalvageName)));
        let salvaged = salvage(path, &to, &options);
        match salvaged.and_then(|salvaged| Ok((salvaged, Session::open(&to, &options, date)?))) {
            Ok((salvaged, session)) => {
                self.take_up(&to, Ok(session));
                let text = self.words.salvaged(&salvaged, &to.display().to_string());
                self.tell(Notice::Warning { head: Key::SalvageHead, text });
            }
            Err(error) => self.take_up(path, Err(error)),
        }
    }

    fn take_up(&mut self, path: &Path, session: Result<Session, OpenError>) {
        match session {
            Ok(session) => {
                self.close_portfolio();
                self.session = Some(session);
                self.settings.portfolio = Some(path.to_owned());
                self.to_keep = true;
                self.start = screens::companies::Start::default();
            }
            Err(error) => {
                self.start.path = Some(path.display().to_string());
                self.start.refused = Some(error);
            }
        }
    }

    /// Has something done with the portfolio beside the window.
    pub fn begin(&mut self, job: Job) {
        screens::company::leave(self);
        let Some(session) = self.session.take() else { return };
        self.settings_form.begin();
        let path = session.store.path().to_owned();
        match Work::begin(session, job) {
            Ok(work) => self.work = Some(work),
            Err(error) => self.take_up(&path, Err(OpenError::Io(error))),
        }
    }

    /// Takes back what was being done, once it has come to its end.
    pub(super) fn look_at_work(&mut self, ctx: &egui::Context) {
        match &self.work {
            Some(work) if work.is_finished() => self.finish_work(),
            Some(_) => ctx.request_repaint_after(work::PULSE),
            None => {}
        }
    }

    /// Waits for what is being done with the portfolio.
    pub fn finish_work(&mut self) {
        let Some(work) = self.work.take() else { return };
        let (path, part) = (work.path.clone(), work.part);
        let (session, result) = work.end();
        match session {
            Ok(session) => self.session = Some(*session),
            Err(error) => self.take_up(&path, Err(error)),
        }
        match (part, result) {
            (Part::HandedOver, Ok(Report::Written(path))) => paper::tell(self, Ok(path)),
            (Part::HandedOver, Err(fault)) => paper::tell(self, Err(fault)),
            (Part::Import, result) => screens::import::tell(self, result),
            (part, result) => self.settings_form.tell(part, result),
        }
    }

    /// Closes the portfolio in order.
    pub fn close_portfolio(&mut self) {
        self.finish_work();
        screens::company::leave(self);
        self.loading = None;
        let closed = self.session.take().map_or(Ok(()), Session::close);
        // What was saved is on the disk all the same; the reason is for whoever looks at the screen next.
        self.start.refused = closed.err();
        if self.regional.is_some() {
            let screen = self.screen.clone();
            self.back_to_national();
            self.screen = screen;
        }
        if self.screen.is_of_the_portfolio() {
            self.go(Screen::Companies);
        }
    }
}

/// The first name for a file beside this one that is still free: `NAME-WORD.peil`, `NAME-WORD-2.peil` and so on.
fn beside(path: &Path, word: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = |number: u32| {
        let number = if number == 1 { String::new() } else { format!("-{number}") };
        path.with_file_name(format!("{stem}-{word}{number}.peil"))
    };
    (1..u32::MAX).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(0))
}
