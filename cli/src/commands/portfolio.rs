//! `peil portfolio`: the records of a coach.

mod backup;
mod check;
mod create;
mod delete;
mod export;
mod filter;
mod list;
pub(crate) mod named;
mod restore;
mod salvage;
mod summary;

use crate::arguments::{Action, Format, PortfolioArguments};
use crate::refusal::Refusal;
use crate::table::Pairs;
use crate::typed::refuse;
use peil_portfolio::{BackupError, EditError, OpenError, OpenOptions, Passphrase, Store};
use peil_words::{Key, Words};
use std::io::Write;
use std::path::Path;

/// A file that was asked for, and how it is opened.
pub(crate) struct Portfolio<'a> {
    path: &'a Path,
    options: OpenOptions,
    words: &'a Words,
}

pub(crate) fn run(
    asked: &PortfolioArguments,
    format: Format,
    words: &Words,
    out: &mut impl Write,
) -> Result<(), Refusal> {
    let portfolio = Portfolio::new(&asked.file, asked.passphrase_file.as_deref(), words)?;
    match &asked.action {
        Action::Summary(asked) => summary::run(&portfolio, asked, format, out),
        Action::List(asked) => list::run(&portfolio, asked, format, out),
        Action::Check => check::run(&portfolio, format, out),
        Action::Backup(asked) => backup::run(&portfolio, asked, format, out),
        Action::Restore(asked) => restore::run(&portfolio, asked, format, out),
        Action::Create => create::run(&portfolio, format, out),
        Action::Salvage(asked) => salvage::run(&portfolio, asked, format, out),
        Action::ExportJson => export::run(&portfolio, out),
        Action::DeleteCompany(asked) => delete::run(&portfolio, asked, format, out),
    }
}

/// The passphrase of the file, or of `PEIL_PASSPHRASE`; the line end behind it is not part of it.
fn passphrase(file: Option<&Path>, words: &Words) -> Result<Option<Passphrase>, Refusal> {
    const LIMIT: usize = 4096;
    let text = match file {
        Some(path) => {
            let (name, bytes) = crate::own_file::OwnFile::open(path, words)?.bytes(LIMIT, words)?;
            let text = String::from_utf8(bytes).ok().filter(|text| text.len() <= LIMIT);
            let fault = || words.passphrase_fault(peil_portfolio::PassphraseError);
            Some(text.ok_or_else(|| refuse(&name, fault(), words))?)
        }
        None if cfg!(feature = "encryption") => {
            std::env::var("PEIL_PASSPHRASE").ok().filter(|text| !text.is_empty())
        }
        None => None,
    };
    let passphrase = text.map(|text| Passphrase::new(text.trim_end_matches(['\r', '\n'])));
    passphrase.transpose().map_err(|error| refuse("--passphrase-file", words.passphrase_fault(error), words))
}

/// Opens a portfolio to take over what a kiosk recorded.
pub(crate) fn open_for_kiosk(
    path: &Path,
    passphrase_file: Option<&Path>,
    words: &Words,
) -> Result<Store, Refusal> {
    Portfolio::new(path, passphrase_file, words)?.write()
}

impl<'a> Portfolio<'a> {
    /// The file, with the passphrase it may need.
    pub(crate) fn new(
        path: &'a Path,
        passphrase_file: Option<&Path>,
        words: &'a Words,
    ) -> Result<Self, Refusal> {
        let options = OpenOptions::new().passphrase(passphrase(passphrase_file, words)?);
        Ok(Self { path, options, words })
    }
}

impl Portfolio<'_> {
    /// Opens the file, and leaves the right to write to others.
    pub(crate) fn read(&self) -> Result<Store, Refusal> {
        let opened = self.options.clone().read_only().open(self.path);
        Ok(opened.map_err(|error| self.open_fault(&error))?.store)
    }

    /// Opens the file to change it; refuses where another instance does so already.
    pub(crate) fn write(&self) -> Result<Store, Refusal> {
        use peil_portfolio::{Access, WhyReadOnly};
        let opened = self.options.open(self.path).map_err(|error| self.open_fault(&error))?;
        match opened.access {
            Access::Write => Ok(opened.store),
            Access::ReadOnly(WhyReadOnly::InUse) => Err(self.open_fault(&OpenError::InUse)),
            Access::ReadOnly(why) => Err(self.refuse(self.words.why_read_only(why))),
        }
    }

    /// How many records there are of each table, with what is in it by name.
    fn counts<'a>(&self, counts: impl IntoIterator<Item = (&'a str, u64)>) -> Pairs {
        let mut pairs = Pairs::default();
        for (table, count) in counts {
            let name = match table {
                "company" => self.words.say(Key::NavCompanies),
                table => self.words.table(table),
            };
            pairs.push(name, self.words.count(count));
        }
        pairs
    }

    pub(crate) fn refuse(&self, fault: String) -> Refusal {
        refuse(&self.path.display().to_string(), fault, self.words)
    }

    fn open_fault(&self, error: &OpenError) -> Refusal {
        self.refuse(self.words.open_fault(error))
    }

    pub(crate) fn edit_fault(&self, error: &EditError) -> Refusal {
        self.refuse(self.words.edit_fault(error))
    }

    fn backup_fault(&self, error: &BackupError) -> Refusal {
        self.refuse(self.words.backup_fault(error))
    }
}
