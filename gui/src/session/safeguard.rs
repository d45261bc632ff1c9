//! Backups beside the work: one when the portfolio is opened, and one a day after that.

use peil_portfolio::{BackupError, Store};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

const DAY: Duration = Duration::from_hours(24);

/// Takes backups in a thread of its own.
#[derive(Debug)]
pub(super) struct Safeguard {
    begun: Instant,
    thread: Option<JoinHandle<Result<(), BackupError>>>,
    fault: Option<BackupError>,
}

impl Safeguard {
    /// Takes the first one.
    pub(super) fn begin(store: &Store) -> Self {
        let mut safeguard = Self { begun: Instant::now(), thread: None, fault: None };
        safeguard.take(store);
        safeguard
    }

    fn take(&mut self, store: &Store) {
        // Who only reads leaves backups to the writer.
        if !store.is_writable() {
            return;
        }
        self.begun = Instant::now();
        let backups = store.backups();
        let work = move || backups.take_if_changed().map(|_| ());
        // Without a thread there is the next day.
        self.thread = std::thread::Builder::new().name("backup".to_owned()).spawn(work).ok();
    }

    /// Takes the next one when it is time.
    pub(super) fn look(&mut self, store: &Store) {
        if self.thread.as_ref().is_some_and(JoinHandle::is_finished) {
            self.wait();
        }
        if self.thread.is_none() && self.begun.elapsed() > DAY {
            self.take(store);
        }
    }

    /// Waits for the one that is being taken.
    pub(super) fn wait(&mut self) {
        if let Some(Ok(taken)) = self.thread.take().map(JoinHandle::join) {
            self.fault = taken.err();
        }
    }

    /// Why the last one could not be taken.
    pub(super) const fn fault(&self) -> Option<&BackupError> {
        self.fault.as_ref()
    }
}
