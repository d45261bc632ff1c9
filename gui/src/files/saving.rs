//! A file is there whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where a file is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub path: PathBuf,
    /// It may take the place of one that is there.
    pub replace: bool,
}

impl Place {
    /// The file beside it that is written first.
    #[must_use]
    pub fn beside(&self) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(self.path.file_name().unwrap_or_default());
        name.push(".part");
        self.path.with_file_name(name)
    }

    /// Writes it beside its place, and puts it there once all of it is on the disk.
    ///
    /// # Errors
    /// [`io::ErrorKind::AlreadyExists`] where a file is there that may not be replaced, and whatever the writing or the
    /// disk refuses. What was there is left as it was then.
    pub fn write<E: From<io::Error>>(&self, write: impl FnOnce(&mut File) -> Result<(), E>) -> Result<(), E> {
        self.may_be_written()?;
        let beside = self.beside();
        let mut file = File::create(&beside)?;
        let written = write(&mut file).and_then(|()| {
            file.flush()?;
            file.sync_all()?;
            drop(file);
            // Somebody may have put one there in the meantime.
            self.may_be_written()?;
            Ok(fs::rename(&beside, &self.path)?)
        });
        if written.is_err() {
            // What stands there is not whole; nothing else is lost when it cannot be removed.
            let _ = fs::remove_file(&beside);
        }
        written
    }

    fn may_be_written(&self) -> io::Result<()> {
        if !self.replace && self.path.exists() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok(())
    }
}

/// A text as the name of a file, without the signs that a system does not take; `ending` has no dot.
#[must_use]
pub fn name_of(text: &str, ending: &str) -> String {
    const LONGEST: usize = 80;
    let sign = |sign: char| {
        let taken = sign.is_control() || matches!(sign, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        if taken { ' ' } else { sign }
    };
    let clean: String = text.chars().map(sign).take(LONGEST).collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    format!("{}.{ending}", words.join(" ").trim_matches('.').trim())
}

/// A path with an ending where none was typed.
#[must_use]
pub fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut path = path.to_owned();
    if path.extension().is_none() {
        path.set_extension(ending);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_written_whole_leaves_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        let new = Place { path: path.clone(), replace: false };
        let over = Place { path: path.clone(), replace: true };
        new.write(|file| file.write_all(b"first")).unwrap();
        let kind = new.write(|file| file.write_all(b"second")).unwrap_err().kind();
        assert_eq!(kind, io::ErrorKind::AlreadyExists);
        let half = over.write(|file| {
            file.write_all(b"hal")?;
            Err::<(), _>(io::Error::other("full"))
        });
        assert!(half.is_err());
        assert_eq!(fs::read(&path).unwrap(), b"first");
        over.write(|file| file.write_all(b"third")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"third");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn the_name_of_a_company_becomes_the_name_of_a_file() {
        assert_eq!(name_of("Jansen / Zn: \"De Hoek\"", "pdf"), "Jansen Zn De Hoek.pdf");
        assert_eq!(name_of("..", "pdf"), ".pdf");
        assert_eq!(name_of(&"x".repeat(300), "pdf").len(), 84);
        assert_eq!(with_ending(Path::new("/a/b"), "pdf"), Path::new("/a/b.pdf"));
        assert_eq!(with_ending(Path::new("/a/b.txt"), "pdf"), Path::new("/a/b.txt"));
    }
}
