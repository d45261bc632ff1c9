//! Rolling backups.

use super::connect::{self, Mode};
use super::copy::copy_to;
use super::passphrase::Passphrase;
use super::since::JournalEnd;
use super::{alone, files, lock};
use crate::clock::{Clock, Timestamp};
use crate::error::OpenError;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// How many backups are kept.
pub const KEPT: usize = 10;

const DAY_SECONDS: i64 = 86_400;

/// The backups of one portfolio, in a folder beside it: `NAME-backups`.
///
/// Each is a whole portfolio of its own, under the same passphrase, and has passed the check of SQLite. The order is that
/// of their numbers, whatever the clock said.
#[derive(Clone)]
pub struct Backups {
    path: PathBuf,
    folder: PathBuf,
    passphrase: Option<Passphrase>,
    clock: Arc<dyn Clock>,
}

/// One backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Its number; later ones are higher.
    pub number: u32,
    /// When it was taken, by the clock of that moment.
    pub taken_at: Timestamp,
    /// The file.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

/// Why no backup was taken. Those there are stay as they are.
#[derive(Debug)]
#[non_exhaustive]
pub enum BackupError {
    /// The portfolio is damaged: a backup of it would push out a good one.
    SourceDamaged(Vec<String>),
    /// It could not be copied.
    Failed(OpenError),
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SourceDamaged(findings) => {
                write!(f, "the file is damaged: {}", findings.first().map_or("", String::as_str))
            }
            Self::Failed(error) => write!(f, "no backup was taken: {error}"),
        }
    }
}

impl std::error::Error for BackupError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::SourceDamaged(_) => None,
            Self::Failed(error) => Some(error),
        }
    }
}

impl<E: Into<OpenError>> From<E> for BackupError {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl fmt::Debug for Backups {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Backups").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Backups {
    pub(super) fn new(path: &Path, passphrase: Option<Passphrase>, clock: Arc<dyn Clock>) -> Self {
        let path = files::real(path);
        Self { folder: lock::beside(&path, "-backups"), path, passphrase, clock }
    }

    /// Where they are.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The backups there are, newest first. Files of other names are left alone.
    #[must_use]
    pub fn list(&self) -> Vec<Backup> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut backups: Vec<_> = entries.filter_map(|entry| named(&entry.path())).collect();
        backups.sort_unstable_by_key(|backup| std::cmp::Reverse(backup.number));
        backups
    }

    /// True when the newest backup is a day old, when there is none, or when the clock has been set back behind it.
    #[must_use]
    pub fn is_due(&self) -> bool {
        let now = self.clock.now();
        let newest = self.list().into_iter().next();
        newest.is_none_or(|newest| !(0..DAY_SECONDS).contains(&newest.taken_at.seconds_until(now)))
    }

    /// Takes a backup if something was done since the newest: what to call, in a thread of its own, once the portfolio
    /// is open, and each day.
    ///
    /// # Errors
    /// As [`Backups::take`].
    pub fn take_if_changed(&self) -> Result<Option<Backup>, BackupError> {
        let changed = match self.list().first() {
            None => true,
            Some(newest) => match self.journal_end(&newest.path) {
                Ok(then) => then != self.journal_end(&self.path)?,
                Err(_) => true,
            },
        };
        if changed { self.take().map(Some) } else { Ok(None) }
    }

    fn journal_end(&self, path: &Path) -> Result<JournalEnd, OpenError> {
        let mode = if path == self.path { Mode::Read } else { Mode::Frozen };
        JournalEnd::of(&connect::open(path, mode, self.passphrase.as_ref())?)
    }

    /// Takes a backup, checks it, and lets go of all but the newest [`KEPT`]. A writer is not held up.
    ///
    /// # Errors
    /// [`BackupError::SourceDamaged`], and whatever keeps it from being written. Then those there are stay.
    pub fn take(&self) -> Result<Backup, BackupError> {
        fs::create_dir_all(&self.folder).map_err(OpenError::Folder)?;
        let _alone = self.alone()?;
        let draft = self.folder.join(name_of_draft());
        if let Err(error) = self.draft(&draft) {
            files::discard(&draft);
            return Err(error);
        }
        let number = self.list().first().map_or(1, |newest| newest.number.saturating_add(1));
        let taken_at = self.clock.now();
        let moment = taken_at.to_string().replace([':', '-'], "");
        let path = self.folder.join(format!("{number:08}-{moment}.peil"));
        files::put_in_place(&draft, &path)?;
        for old in self.list().into_iter().skip(KEPT) {
            files::remove(&old.path)?;
        }
        let bytes = fs::metadata(&path)?.len();
        Ok(Backup { number, taken_at, path, bytes })
    }

    fn draft(&self, draft: &Path) -> Result<(), BackupError> {
        let source = connect::open(&self.path, Mode::Read, self.passphrase.as_ref())?;
        copy_to(&source, &self.path, draft, self.passphrase.as_ref())
    }

    /// Keeps the backups for this thread of this program.
    pub(super) fn alone(&self) -> io::Result<alone::Alone> {
        alone::alone(&self.folder)
    }
}

/// Where the place knows no locks, no two programs may write to one draft.
fn name_of_draft() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("draft-{}-{:x}.new", std::process::id(), now.as_nanos())
}

/// Reads number and moment from the name of a file.
fn named(path: &Path) -> Option<Backup> {
    let (number, moment) = path.file_name()?.to_str()?.strip_suffix(".peil")?.split_once('-')?;
    if number.len() < 8 || moment.len() != 16 || !moment.is_ascii() {
        return None;
    }
    let (day, time) = moment.strip_suffix('Z')?.split_once('T')?;
    let (year, month, date) = (day.get(..4)?, day.get(4..6)?, day.get(6..)?);
    let (hour, minute, second) = (time.get(..2)?, time.get(2..4)?, time.get(4..)?);
    Some(Backup {
        number: number.parse().ok()?,
        taken_at: format!("{year}-{month}-{date}T{hour}:{minute}:{second}Z").parse().ok()?,
        path: path.to_owned(),
        bytes: fs::metadata(path).ok()?.len(),
    })
}
