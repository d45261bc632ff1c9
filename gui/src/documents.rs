//! Where people keep their documents.

use std::path::{Path, PathBuf};

/// The folder for documents of whoever is logged in; their home where there is none, and here where there is no home.
#[must_use]
pub fn folder() -> PathBuf {
    let home = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")).map(PathBuf::from);
    let Some(home) = home else { return PathBuf::new() };
    let settings = std::env::var_os("XDG_CONFIG_HOME").map_or_else(|| home.join(".config"), PathBuf::from);
    let named = std::fs::read_to_string(settings.join("user-dirs.dirs")).ok();
    let named = named.and_then(|text| named_in(&text, &home)).filter(|folder| folder.is_dir());
    let usual = || Some(home.join("Documents")).filter(|folder| folder.is_dir());
    named.or_else(usual).unwrap_or(home)
}

/// The folder that a desktop has written down under its name in the language of its user.
fn named_in(text: &str, home: &Path) -> Option<PathBuf> {
    let line = text.lines().find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let path = line.trim_matches('"');
    Some(match path.strip_prefix("$HOME/") {
        Some(within) => home.join(within),
        None => PathBuf::from(path),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desktop_says_where_documents_are() {
        let home = Path::new("/home/coach");
        let text =
            "# comment\nXDG_DESKTOP_DIR=\"$HOME/Bureaublad\"\nXDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n";
        assert_eq!(named_in(text, home), Some(home.join("Documenten")));
        assert_eq!(named_in("XDG_DOCUMENTS_DIR=\"/data/papers\"", home), Some(PathBuf::from("/data/papers")));
        assert_eq!(named_in("", home), None);
    }
}
