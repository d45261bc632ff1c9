//! The portfolio that is open: its file, its register in memory, and what became of the latest edit.

mod means;
mod safeguard;

use crate::screens::companies::View;
use crate::screens::company::{Drafts, File};
use crate::screens::{dashboard, due, funnel, inbox, map, region};
use means::Means;
use peil_portfolio::{
    Access, Agenda, Company, Date, Deed, Edit, EditError, ErasePlan, Erased, Id, Listing, Moved, OpenError,
    OpenOptions, Query, Register, Store, Touched, WhyReadOnly,
};
use peil_transfer::Applied;
use peil_words::Words;
use safeguard::Safeguard;
use std::path::Path;

/// What became of the latest edit, to be said at the top of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is on the disk.
    Saved,
    /// An edit was undone.
    Undone(Option<Deed>),
    /// An edit was done again.
    Redone(Option<Deed>),
    /// A file was taken over: so many records are new, and so many changed.
    Imported(usize, usize),
}

/// Something about the way in which the portfolio was opened that a person has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It can be read only.
    ReadOnly(WhyReadOnly),
    /// It was not closed in order the last time; it was checked and is sound.
    AfterUncleanEnd,
    /// It was of an older version.
    Migrated,
}

/// What undoing or redoing would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The deed; none for one that this program does not know.
    pub deed: Option<Deed>,
}

/// An open portfolio.
#[derive(Debug)]
pub struct Session {
    /// The file.
    pub store: Store,
    /// Every company in memory; kept up to date by [`Session::edit`].
    pub register: Register,
    /// The companies on the list.
    pub listing: Listing,
    /// What the list was asked for.
    pub query: Query,
    /// The day to take for today.
    pub today: Date,
    /// What became of the latest edit.
    pub outcome: Option<Outcome>,
    /// How many outcomes there were: two edits that are saved one after the other are told apart by it.
    pub outcomes: u64,
    /// Why the latest edit was not saved. What was typed is still on the screen.
    pub fault: Option<EditError>,
    /// What has to be known about the way it was opened.
    pub remarks: Vec<Remark>,
    /// How the list stands.
    pub view: View,
    /// Everything that is to be done, and what is looked at of it.
    pub agenda: Agenda,
    /// How the list of it stands.
    pub tasks: due::View,
    /// The portfolio as a whole.
    pub dashboard: dashboard::Board,
    /// The funnel.
    pub funnel: funnel::Board,
    /// The map.
    pub map: map::Board,
    /// How the list of what kiosks recorded stands.
    pub inbox: inbox::View,
    /// What is typed about the region.
    pub region: region::Board,
    /// The company whose file is open.
    pub file: Option<File>,
    /// What was typed into the files of companies and is not saved yet.
    pub drafts: Drafts,
    undoable: Option<Step>,
    redoable: Option<Step>,
    safeguard: Safeguard,
    means: Means,
}

impl Session {
    /// Makes a new portfolio and opens it.
    ///
    /// # Errors
    /// As [`OpenOptions::create`].
    pub fn create(path: &Path, coach: &str, today: Date) -> Result<Self, OpenError> {
        Self::of(OpenOptions::new().coach(coach).create(path)?, today)
    }

    /// Opens a portfolio.
    ///
    /// # Errors
    /// As [`OpenOptions::open`].
    pub fn open(path: &Path, options: &OpenOptions, today: Date) -> Result<Self, OpenError> {
        Self::open_telling(path, options, today, &mut |_| {})
    }

    /// The same, and tells in between how much of it is read, in thousandths.
    ///
    /// # Errors
    /// As [`OpenOptions::open`].
    pub fn open_telling(
        path: &Path,
        options: &OpenOptions,
        today: Date,
        tell: &mut dyn FnMut(u16),
    ) -> Result<Self, OpenError> {
        Self::of_telling(options.open(path)?, today, tell)
    }

    /// Takes up what was opened otherwise.
    ///
    /// # Errors
    /// When what is in the file cannot be read.
    pub fn of(opened: peil_portfolio::Opened, today: Date) -> Result<Self, OpenError> {
        Self::of_telling(opened, today, &mut |_| {})
    }

    fn of_telling(
        opened: peil_portfolio::Opened,
        today: Date,
        tell: &mut dyn FnMut(u16),
    ) -> Result<Self, OpenError> {
        let mut remarks = Vec::new();
        if let Access::ReadOnly(why) = opened.access {
            remarks.push(Remark::ReadOnly(why));
        }
        if opened.after_unclean_end {
            remarks.push(Remark::AfterUncleanEnd);
        }
        if opened.migrated_from.is_some() {
            remarks.push(Remark::Migrated);
        }
        let store = opened.store;
        let register = Register::load_telling(&store, tell)
            .map_err(|error| OpenError::Io(std::io::Error::other(error)))?;
        let mut session = Self {
            safeguard: Safeguard::begin(&store),
            means: Means::default(),
            store,
            register,
            listing: Listing::default(),
            query: Query::default(),
            today,
            outcome: None,
            outcomes: 0,
            fault: None,
            remarks,
            view: View::default(),
            agenda: Agenda::default(),
            tasks: due::View::default(),
            dashboard: dashboard::Board::default(),
            funnel: funnel::Board::default(),
            map: map::Board::default(),
            inbox: inbox::View::default(),
            region: region::Board::default(),
            file: None,
            drafts: Drafts::default(),
            undoable: None,
            redoable: None,
        };
        session.after(&Touched::default());
        Ok(session)
    }

    /// True where edits can be saved.
    #[must_use]
    pub const fn is_writable(&self) -> bool {
        self.store.is_writable()
    }

    /// Makes an edit, saves it and brings the register up to date: what the edit handed back, or none when it was not
    /// saved. Why not is then in [`Session::fault`].
    pub fn edit<T>(
        &mut self,
        deed: Deed,
        work: impl FnOnce(&mut Edit<'_>) -> Result<T, EditError>,
    ) -> Option<T> {
        match self.store.edit(deed, work) {
            Ok(saved) => {
                if saved.entry.is_some() {
                    self.tell(Outcome::Saved);
                    self.after(&saved.touched);
                }
                self.fault = None;
                Some(saved.value)
            }
            Err(error) => {
                self.refuse(error);
                None
            }
        }
    }

    /// Brings up to date what a file that was taken over has changed.
    pub fn imported(&mut self, applied: &Applied) {
        if applied.entry.is_some() {
            self.tell(Outcome::Imported(applied.added, applied.changed));
            self.after(&applied.touched);
        }
        self.fault = None;
    }

    /// Undoes the latest edit, also one of an earlier day.
    pub fn undo(&mut self) {
        let moved = self.store.undo();
        self.moved(moved, Outcome::Undone);
    }

    /// Does again what was undone.
    pub fn redo(&mut self) {
        let moved = self.store.redo();
        self.moved(moved, Outcome::Redone);
    }

    fn moved(
        &mut self,
        moved: Result<Option<Moved>, EditError>,
        outcome: impl FnOnce(Option<Deed>) -> Outcome,
    ) {
        match moved {
            Ok(Some(moved)) => {
                self.tell(outcome(moved.deed));
                self.fault = None;
                self.after(&moved.touched);
            }
            Ok(None) => {}
            Err(error) => self.refuse(error),
        }
    }

    const fn tell(&mut self, outcome: Outcome) {
        self.outcome = Some(outcome);
        self.outcomes += 1;
    }

    /// What undoing would undo; none when there is nothing.
    #[must_use]
    pub const fn undoable(&self) -> Option<Step> {
        self.undoable
    }

    /// What redoing would do again.
    #[must_use]
    pub const fn redoable(&self) -> Option<Step> {
        self.redoable
    }

    /// Erases a company for good, from the backups too.
    pub fn erase(&mut self, plan: &ErasePlan) -> Option<Erased> {
        // A backup that is being written could still hold it.
        self.safeguard.wait();
        match self.store.erase(plan) {
            Ok(erased) => {
                self.register.forget(plan.company);
                self.outcome = None;
                self.fault = None;
                self.after(&Touched::default());
                Some(erased)
            }
            Err(error) => {
                self.refuse(error);
                None
            }
        }
    }

    /// Waits for a backup that is being taken, before something is done that it must not run into.
    pub fn pause_backups(&mut self) {
        self.safeguard.wait();
    }

    /// Keeps the reason why something was not saved.
    pub fn refuse(&mut self, error: EditError) {
        self.outcome = None;
        self.fault = Some(error);
    }

    /// Answers the query of the list anew.
    pub fn relist(&mut self) {
        self.listing.update(&self.register, &self.query);
    }

    /// Whether a company is still there.
    #[must_use]
    pub fn has(&self, company: Id<Company>) -> bool {
        self.register.row(company).is_some()
    }

    /// The mean scores of the portfolio's finished assessments at a stage; none without one.
    pub fn means(&mut self, stage: peil_core::maturity::Stage) -> Option<peil_portfolio::MaturityMeans> {
        self.means.at(&self.register, stage)
    }

    /// Brings up to date what was read from the file.
    fn after(&mut self, touched: &Touched) {
        if let Err(error) = self.register.refresh(&self.store, touched) {
            self.refuse(error);
        }
        self.relist();
        self.agenda.update(&self.register, self.today);
        self.undoable = self.store.undoable().ok().flatten().map(|(_, deed)| Step { deed });
        self.redoable = self.store.redoable().ok().flatten().map(|(_, deed)| Step { deed });
        self.safeguard.look(&self.store);
    }

    /// Closes the file in order.
    ///
    /// # Errors
    /// As [`Store::close`].
    pub fn close(mut self) -> Result<(), OpenError> {
        self.safeguard.wait();
        self.store.close()
    }

    /// A remark in words.
    #[must_use]
    pub fn remark(words: &Words, remark: Remark) -> String {
        match remark {
            Remark::ReadOnly(why) => words.why_read_only(why),
            Remark::AfterUncleanEnd => words.say(peil_words::Key::PortfolioAfterUnclean),
            Remark::Migrated => words.say(peil_words::Key::PortfolioMigrated),
        }
    }

    /// Why the newest backup could not be taken.
    #[must_use]
    pub fn backup_fault(&self, words: &Words) -> Option<String> {
        self.safeguard.fault().map(|error| words.backup_fault(error))
    }
}
