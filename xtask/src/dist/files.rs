//! Small things to do with files and folders.

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::{Failure, Outcome};

/// An empty folder at this place, whatever was there before.
pub(crate) fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Failure::doing("remove", folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| Failure::doing("make", folder, &error))
}

/// Writes a file, and the folders above it.
pub(crate) fn write(file: &Path, contents: impl AsRef<[u8]>) -> Outcome {
    above(file)?;
    fs::write(file, contents).map_err(|error| Failure::doing("write", file, &error))
}

/// Copies a file, with the folders above it and its rights.
pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    above(to)?;
    fs::copy(from, to).map(|_| ()).map_err(|error| Failure::doing("copy", from, &error))
}

pub(crate) fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| Failure::doing("read", file, &error))
}

pub(crate) fn read_text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| Failure::doing("read", file, &error))
}

/// Every file below the folder, in the order of their paths.
pub(crate) fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let inside = fs::read_dir(&folder).map_err(|error| Failure::doing("look into", &folder, &error))?;
        for entry in inside {
            let path = entry.map_err(|error| Failure::doing("look into", &folder, &error))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn above(file: &Path) -> Outcome {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| Failure::doing("make", folder, &error))
}
