//! A file behind a passphrase.

use crate::error::OpenError;
use rusqlite::Connection;
use std::fmt;
use zeroize::Zeroizing;

/// True when this program can read and write encrypted portfolios.
pub(super) const AVAILABLE: bool = cfg!(feature = "encryption");

/// What opens an encrypted portfolio. It is shown nowhere, not even when debugging, and is wiped from memory when it is
/// let go of.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase {
    text: Zeroizing<String>,
}

/// What cannot be a passphrase: nothing, or a text with a NUL in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PassphraseError;

impl Passphrase {
    /// # Errors
    /// Refuses an empty text, and one with a NUL in it, at which the key would end.
    pub fn new(text: impl Into<String>) -> Result<Self, PassphraseError> {
        let text = Zeroizing::new(text.into());
        if text.is_empty() || text.contains('\0') { Err(PassphraseError) } else { Ok(Self { text }) }
    }

    /// True when this program can open and make portfolios behind a passphrase.
    #[must_use]
    pub const fn is_available() -> bool {
        AVAILABLE
    }

    /// The text by which the database knows it. The mark in front keeps what looks like a raw key a passphrase.
    fn key(&self) -> Zeroizing<String> {
        let mark = "peil:";
        // At once as long as it will be: what grows leaves copies behind.
        let mut key = Zeroizing::new(String::with_capacity(mark.len() + self.text.len()));
        key.push_str(mark);
        key.push_str(&self.text);
        key
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

impl fmt::Display for PassphraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a passphrase is not empty and has no NUL")
    }
}

impl std::error::Error for PassphraseError {}

/// Unlocks a database that was just opened.
pub(super) fn give(connection: &Connection, passphrase: &Passphrase) -> Result<(), OpenError> {
    if !AVAILABLE {
        return Err(OpenError::WithoutEncryption);
    }
    // A wrong key is told as an error; the library would print it as well.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.pragma_update(None, "key", passphrase.key().as_str())?;
    Ok(())
}

/// Copies a database to a new file under another passphrase, or under none.
pub(super) fn copy_under(
    connection: &Connection,
    to: &std::path::Path,
    passphrase: Option<&Passphrase>,
) -> Result<(), OpenError> {
    let numbers = ["application_id", "user_version"].map(|pragma| {
        connection.pragma_query_value(None, pragma, |row| row.get::<_, i32>(0)).map(|number| (pragma, number))
    });
    let key = passphrase.map(Passphrase::key).unwrap_or_default();
    let name = to.to_str().ok_or_else(|| OpenError::Io(std::io::Error::other("the path is not Unicode")))?;
    connection.execute("ATTACH DATABASE ?1 AS copy KEY ?2", [name, key.as_str()])?;
    let copied = connection.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()));
    let stamped = numbers.into_iter().try_for_each(|number| {
        let (pragma, number) = number?;
        connection.pragma_update(Some("copy"), pragma, number)
    });
    connection.execute_batch("DETACH DATABASE copy")?;
    copied?;
    stamped?;
    Ok(())
}
