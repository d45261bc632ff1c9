//! Files of the user's own; `-` stands for standard input.

use crate::refusal::Refusal;
use peil_fixtures::{LoadError, LoadErrorKind};
use peil_words::{Key, Words};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// A file that is open for reading, and its name for messages.
pub(crate) struct OwnFile {
    pub(crate) name: String,
    pub(crate) reader: Box<dyn BufRead>,
}

impl OwnFile {
    pub(crate) fn open(path: &Path, words: &Words) -> Result<Self, Refusal> {
        if path.as_os_str() == "-" {
            return Ok(Self { name: words.say(Key::StandardInput), reader: Box::new(io::stdin().lock()) });
        }
        let name = path.display().to_string();
        match File::open(path) {
            Ok(file) => Ok(Self { name, reader: Box::new(BufReader::with_capacity(1 << 16, file)) }),
            Err(error) => Err(unreadable(&name, &error, words)),
        }
    }

    /// All bytes, or one more than the limit.
    pub(crate) fn bytes(self, limit: usize, words: &Words) -> Result<(String, Vec<u8>), Refusal> {
        let mut bytes = Vec::new();
        match self.reader.take(limit as u64 + 1).read_to_end(&mut bytes) {
            Ok(_) => Ok((self.name, bytes)),
            Err(error) => Err(unreadable(&self.name, &error, words)),
        }
    }
}

/// A file that cannot be read or written.
pub(crate) fn unreadable(name: &str, error: &io::Error, words: &Words) -> Refusal {
    let kind = LoadErrorKind::Io(error.kind());
    refusal(&LoadError { file: name.to_owned(), line: 0, column: None, field: None, kind }, words)
}

pub(crate) fn refusal(error: &LoadError, words: &Words) -> Refusal {
    Refusal::input(words.load_error(error))
}
