//! A sentence for everything that can go wrong with a portfolio and with what is typed into it.

use crate::{Key, Words};
use peil_portfolio::{
    BackupError, DateError, EditError, KvkError, OpenError, PassphraseError, Salvaged, VatError,
};

impl Words {
    /// Why a portfolio could not be opened, made or restored.
    #[must_use]
    pub fn open_fault(&self, error: &OpenError) -> String {
        match error {
            OpenError::NotFound => self.say(Key::PortfolioFaultNotFound),
            OpenError::Folder(fault) => self.of_fault(Key::PortfolioFaultFolder, fault),
            OpenError::Exists => self.say(Key::PortfolioFaultExists),
            OpenError::NotPeil => self.say(Key::PortfolioFaultNotPeil),
            OpenError::Newer { version, understands } => {
                let arguments = [("version", (*version).into()), ("understands", (*understands).into())];
                self.say_with(Key::PortfolioFaultNewer, &arguments)
            }
            OpenError::Damaged(damage) => {
                let finding = damage.findings.first().map_or("", String::as_str);
                let Some(newest) = damage.backups.first() else {
                    return self.say_with(Key::PortfolioFaultDamagedAlone, &[("finding", finding.into())]);
                };
                let arguments = [
                    ("finding", finding.into()),
                    ("backups", damage.backups.len().into()),
                    ("newest", self.day(newest.taken_at.date().into()).into()),
                ];
                self.say_with(Key::PortfolioFaultDamaged, &arguments)
            }
            OpenError::PassphraseNeeded => self.say(Key::PortfolioFaultPassphraseNeeded),
            OpenError::WrongPassphrase => self.say(Key::PortfolioFaultWrongPassphrase),
            OpenError::NotEncrypted => self.say(Key::PortfolioFaultNotEncrypted),
            OpenError::WithoutEncryption => self.say(Key::PortfolioFaultWithoutEncryption),
            OpenError::LocksRefused(_) => self.say(Key::PortfolioFaultLocksRefused),
            OpenError::InUse => self.say(Key::PortfolioFaultInUse),
            OpenError::Io(fault) if fault.kind() == std::io::ErrorKind::IsADirectory => {
                self.say(Key::ErrorIoFolder)
            }
            OpenError::Io(fault) => self.of_fault(Key::PortfolioFaultIo, fault),
            OpenError::Database(fault) => self.of_fault(Key::PortfolioFaultDatabase, fault),
            other => self.of_fault(Key::ErrorOther, other),
        }
    }

    /// What was taken out of a damaged file, and what was not.
    #[must_use]
    pub fn salvaged(&self, salvaged: &Salvaged, file: &str) -> String {
        let companies = salvaged.records.get("company").copied().unwrap_or(0);
        let arguments = [("file", file.into()), ("companies", self.companies(companies).into())];
        let mut text = self.say_with(Key::SalvageDone, &arguments);
        if !salvaged.incomplete.is_empty() {
            let tables: Vec<_> = salvaged.incomplete.iter().map(|table| self.table(table)).collect();
            text.push(' ');
            text += &self.say_with(Key::SalvageIncomplete, &[("tables", tables.join(", ").into())]);
        }
        if salvaged.unnamed > 0 {
            text.push(' ');
            text += &self.say_with(Key::SalvageUnnamed, &[("count", salvaged.unnamed.into())]);
        }
        text
    }

    /// Why an edit was not saved, or could not be undone.
    #[must_use]
    pub fn edit_fault(&self, error: &EditError) -> String {
        match error {
            EditError::ReadOnly => self.say(Key::EditFaultReadOnly),
            EditError::DiskFull => self.say(Key::EditFaultDiskFull),
            EditError::FileGone => self.say(Key::EditFaultFileGone),
            EditError::Damaged(finding) => {
                self.say_with(Key::EditFaultDamaged, &[("finding", finding.as_str().into())])
            }
            EditError::NotFound { table, id } => self.say_with(
                Key::EditFaultNotFound,
                &[("table", (*table).into()), ("id", id.to_string().into())],
            ),
            EditError::Clash(fault) => self.of_fault(Key::EditFaultClash, fault),
            EditError::Refused { table, column } => self
                .say_with(Key::EditFaultRefused, &[("table", (*table).into()), ("column", (*column).into())]),
            EditError::Unreadable { table, column, id } => self.say_with(
                Key::EditFaultUnreadable,
                &[("table", (*table).into()), ("column", (*column).into()), ("id", id.to_string().into())],
            ),
            EditError::Changed(_) => self.say(Key::EditFaultChanged),
            EditError::Io(fault) => self.of_fault(Key::PortfolioFaultIo, fault),
            EditError::Database(fault) => self.of_fault(Key::PortfolioFaultDatabase, fault),
            other => self.of_fault(Key::ErrorOther, other),
        }
    }

    /// Why no backup was taken.
    #[must_use]
    pub fn backup_fault(&self, error: &BackupError) -> String {
        match error {
            BackupError::SourceDamaged(findings) => {
                let finding = findings.first().map_or("", String::as_str);
                self.say_with(Key::BackupFaultDamaged, &[("finding", finding.into())])
            }
            BackupError::Failed(error) => {
                self.say_with(Key::BackupFaultFailed, &[("fault", self.open_fault(error).into())])
            }
            other => self.of_fault(Key::ErrorOther, other),
        }
    }

    /// Why a text is no passphrase.
    #[must_use]
    pub fn passphrase_fault(&self, PassphraseError: PassphraseError) -> String {
        self.say(Key::PassphraseFault)
    }

    /// Why a text is no KvK number.
    #[must_use]
    pub fn kvk_fault(&self, error: KvkError) -> String {
        match error {
            KvkError::NotDigits => self.say(Key::KvkFaultNotDigits),
            KvkError::NotEight { digits } => {
                self.say_with(Key::KvkFaultNotEight, &[("digits", digits.into())])
            }
            KvkError::Zero => self.say(Key::KvkFaultZero),
            KvkError::Grouping => self.say(Key::KvkFaultGrouping),
            other => self.of_fault(Key::ErrorOther, &other),
        }
    }

    /// Why a text is no VAT number.
    #[must_use]
    pub fn vat_fault(&self, error: VatError) -> String {
        match error {
            VatError::Country => self.say(Key::VatFaultCountry),
            VatError::Form => self.say(Key::VatFaultForm),
            VatError::Check => self.say(Key::VatFaultCheck),
            other => self.of_fault(Key::ErrorOther, &other),
        }
    }

    /// Why a text is no day; with an example in the form of the language.
    #[must_use]
    pub fn date_fault(&self, DateError: DateError) -> String {
        self.say_with(Key::DateFault, &[("example", self.day((2026, 5, 12)).into())])
    }

    fn of_fault(&self, key: Key, fault: &impl ToString) -> String {
        self.say_with(key, &[("fault", fault.to_string().into())])
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};
    use peil_portfolio::{DateError, EditError, KvkError, OpenError, VatError};

    #[test]
    fn faults_are_said_with_what_to_do() {
        let words = Words::new(Language::Dutch);
        assert_eq!(
            words.kvk_fault(KvkError::NotEight { digits: 1 }),
            "Een KvK-nummer heeft 8 cijfers; hier staat er 1."
        );
        assert!(words.date_fault(DateError).contains("12-05-2026"));
        assert!(words.vat_fault(VatError::Form).contains("NL004495445B01"));
        let newer = words.open_fault(&OpenError::Newer { version: 9, understands: 1 });
        assert!(newer.contains("versie 9") && newer.contains("versie 1"), "{newer}");
        let gone = words.edit_fault(&EditError::NotFound { table: "scan", id: 1234 });
        assert!(gone.contains("scan 1234"), "numbers of records are not grouped: {gone}");
    }
}
