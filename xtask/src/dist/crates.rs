//! What a program is built from, as cargo tells: only what is linked for this target, and no test's.

use std::collections::{BTreeMap, BTreeSet};

use super::programs::Program;
use crate::command::{self, Failure, Outcome};

/// A crate, by name and version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    pub(crate) name: String,
    pub(crate) version: String,
}

/// What is known of a crate.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Crate {
    /// An expression of SPDX.
    pub(crate) licence: String,
    /// Where its sources are kept, if it says so.
    pub(crate) repository: String,
    /// Whether it is one of Peil's rooms.
    pub(crate) is_own: bool,
    pub(crate) uses: BTreeSet<Name>,
}

/// Everything, with the program itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Crates {
    pub(crate) program: Name,
    pub(crate) all: BTreeMap<Name, Crate>,
}

impl Crates {
    pub(crate) fn of(program: &Program, target: &str) -> Outcome<Self> {
        let mut tree = command::cargo(["tree", "--locked", "--edges", "normal", "--prefix", "depth"]);
        tree.args(["--package", program.package, "--features", "encryption", "--target", target]);
        let text = command::output(tree.args(["--format", "|{p}|{l}|{r}"]))?;
        let mut crates = read(&text)
            .ok_or_else(|| Failure::new(format!("cargo draws the tree of {} in a new way", program.name)))?;
        crates.add_ciphers()?;
        Ok(crates)
    }

    /// The sources of OpenSSL are a crate that only a build script uses; what it builds is linked all the same.
    fn add_ciphers(&mut self) -> Outcome {
        let sources = "openssl-src";
        let lock = command::root().join("Cargo.lock");
        let text = std::fs::read_to_string(&lock).map_err(|error| Failure::doing("read", &lock, &error))?;
        let version = version_in(&text, sources)
            .ok_or_else(|| Failure::new(format!("{} does not name {sources}", lock.display())))?;
        let name = Name { name: sources.into(), version };
        let Some((_, user)) = self.all.iter_mut().find(|(name, _)| name.name == "openssl-sys") else {
            return Err(Failure::new("the program is built without openssl-sys, so it does not encrypt"));
        };
        user.uses.insert(name.clone());
        let licence = "(MIT OR Apache-2.0) AND Apache-2.0".into();
        let repository = "https://github.com/alexcrichton/openssl-src-rs".into();
        self.all.insert(name, Crate { licence, repository, ..Crate::default() });
        Ok(())
    }
}

/// Reads lines such as `2|clap_derive v4.6.7 (proc-macro)|MIT OR Apache-2.0|https://...`, the number being the depth.
fn read(tree: &str) -> Option<Crates> {
    let mut all = BTreeMap::<Name, Crate>::new();
    let mut above: Vec<Name> = Vec::new();
    for line in tree.lines() {
        let mut fields = line.split('|');
        let depth: usize = fields.next()?.parse().ok()?;
        let (package, licence, repository) = (fields.next()?, fields.next()?, fields.next()?);
        let mut words = package.split(' ');
        let name = Name { name: words.next()?.into(), version: words.next()?.strip_prefix('v')?.into() };
        let krate = all.entry(name.clone()).or_default();
        krate.is_own = package.contains(" (/");
        // Before SPDX a choice was written with a stroke.
        krate.licence = licence.replace('/', " OR ");
        // What was drawn before has a star behind it.
        krate.repository = repository.split(' ').next()?.into();
        above.truncate(depth);
        if let Some(user) = above.last() {
            all.get_mut(user)?.uses.insert(name.clone());
        }
        above.push(name);
    }
    Some(Crates { program: above.into_iter().next()?, all })
}

/// The version of a package in a lock file.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split('"').next().map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(name: &str, version: &str) -> Name {
        Name { name: name.into(), version: version.into() }
    }

    #[test]
    fn every_crate_is_there_once_with_all_that_it_uses() {
        let tree = "0|own v1.0.0 (/here/own)|MIT|\n1|left v2.0.0|MIT/Apache-2.0|https://a.example/left\n\
                    2|deep v0.1.0 (proc-macro)|ISC|\n1|right v3.0.0|MIT|\n2|left v2.0.0|MIT|https://a.example/left (*)\n";
        let crates = read(tree).expect("a tree");
        assert_eq!(crates.program, name("own", "1.0.0"));
        assert_eq!(crates.all.len(), 4);
        assert!(crates.all[&name("own", "1.0.0")].is_own);
        assert_eq!(crates.all[&name("own", "1.0.0")].uses.len(), 2);
        assert_eq!(crates.all[&name("right", "3.0.0")].uses, [name("left", "2.0.0")].into());
        let left = &crates.all[&name("left", "2.0.0")];
        assert_eq!(left.uses, [name("deep", "0.1.0")].into());
        assert_eq!(left.repository, "https://a.example/left");
        assert!(!left.is_own);
    }

    #[test]
    fn what_is_no_tree_is_refused() {
        for wrong in ["", "own v1.0.0", "0|own 1.0.0|MIT|", "x|own v1.0.0|MIT|", "0|own v1.0.0|MIT"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"openssl-sys\"\nversion = \"0.9\"\n\n[[package]]\nname = \"openssl\"\nversion = \"1.2+3\"\n";
        assert_eq!(version_in(lock, "openssl").as_deref(), Some("1.2+3"));
        assert_eq!(version_in(lock, "open"), None);
    }
}
