//! Why a file could not be saved.

use crate::{Key, Words};
use std::io;

impl Words {
    /// Why a file could not be saved where somebody wanted it, in a sentence.
    #[must_use]
    pub fn file_fault(&self, error: &io::Error) -> String {
        match error.kind() {
            io::ErrorKind::AlreadyExists => self.say(Key::FileFaultExists),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => self.say(Key::FileFaultFolder),
            io::ErrorKind::IsADirectory => self.say(Key::ErrorIoFolder),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                self.say(Key::FileFaultDenied)
            }
            io::ErrorKind::StorageFull => self.say(Key::FileFaultFull),
            _ => self.say_with(Key::FileFault, &[("reason", error.to_string().into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn the_system_is_not_quoted_where_there_is_a_sentence() {
        let words = Words::new(Language::Dutch);
        let said = words.file_fault(&io::Error::from_raw_os_error(2));
        assert_eq!(said, "De map is er niet.");
        assert!(words.file_fault(&io::Error::other("odd")).ends_with("odd"));
    }
}
