//! The licences of everything that is built in, with their texts, and the bills of materials beside them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::crates::{Crates, Name};
use super::plan::Plan;
use super::programs::{COMMAND, DESKTOP, Program};
use super::{files, sbom};
use crate::command::{self, Failure, Outcome};
use crate::setup;

/// A work that is built in and is no crate of its own.
pub(crate) struct Work {
    pub(crate) name: &'static str,
    /// As `CycloneDX` calls it.
    pub(crate) kind: &'static str,
    /// An expression of SPDX.
    pub(crate) licence: &'static str,
    text: Text,
    place: Place,
}

enum Text {
    /// A file of these sources.
    Own(&'static str),
    /// A file of a crate.
    InCrate(&'static str, &'static str),
    /// A file of the compiler.
    OfCompiler(&'static str),
    /// A file of this system.
    OfSystem(&'static str),
    Said(&'static str),
}

#[derive(PartialEq, Eq)]
enum Place {
    Everywhere,
    Window,
    Windows,
}

const fn work(
    name: &'static str,
    kind: &'static str,
    licence: &'static str,
    text: Text,
    place: Place,
) -> Work {
    Work { name, kind, licence, text, place }
}

const FONTS: &str = "epaint_default_fonts";

/// What cargo does not know of.
pub(crate) const BESIDE_CRATES: [Work; 9] = [
    work(
        "IBM Plex Sans",
        "file",
        "OFL-1.1",
        Text::Own("drawing/fonts/IBMPlexSans-LICENSE.txt"),
        Place::Everywhere,
    ),
    work(
        "Hack",
        "file",
        "MIT AND Bitstream-Vera",
        Text::InCrate(FONTS, "fonts/Hack-Regular.txt"),
        Place::Window,
    ),
    work(
        "emoji-icon-font",
        "file",
        "MIT",
        Text::InCrate(FONTS, "fonts/emoji-icon-font-mit-license.txt"),
        Place::Window,
    ),
    work(
        "SQLite",
        "library",
        "blessing",
        Text::Said("SQLite is in the public domain: https://www.sqlite.org/copyright.html"),
        Place::Everywhere,
    ),
    work(
        "SQLCipher",
        "library",
        "BSD-3-Clause",
        Text::InCrate("libsqlite3-sys", "sqlcipher/LICENSE"),
        Place::Everywhere,
    ),
    work(
        "OpenSSL",
        "library",
        "Apache-2.0",
        Text::InCrate("openssl-src", "openssl/LICENSE.txt"),
        Place::Everywhere,
    ),
    work(
        "Rust standard library",
        "library",
        "MIT OR Apache-2.0",
        Text::OfCompiler("share/doc/rust/licenses/MIT.txt"),
        Place::Everywhere,
    ),
    work(
        "mingw-w64 runtime",
        "library",
        "ZPL-2.1 AND LicenseRef-public-domain",
        Text::OfSystem("/usr/share/doc/mingw-w64-x86-64-dev/copyright"),
        Place::Windows,
    ),
    work(
        "libgcc",
        "library",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        Text::OfCompiler("share/doc/rust/licenses/GCC-exception-3.1.txt"),
        Place::Windows,
    ),
];

impl Work {
    /// Whether the program has it in, as built for the target.
    pub(crate) fn is_in(&self, program: &Program, target: &str) -> bool {
        match self.place {
            Place::Everywhere => true,
            Place::Window => program.name == DESKTOP.name,
            Place::Windows => target == setup::WINDOWS_TARGET,
        }
    }

    fn text(&self) -> Outcome<String> {
        let file = match self.text {
            Text::Said(text) => return Ok(text.to_owned()),
            Text::Own(file) => command::root().join(file),
            Text::InCrate(name, file) => folder_of(name)?.join(file),
            Text::OfSystem(file) => PathBuf::from(file),
            Text::OfCompiler(file) => {
                let home = command::output(command::program("rustc").args(["--print", "sysroot"]))?;
                Path::new(home.trim()).join(file)
            }
        };
        files::read_text(&file)
    }
}

/// Where cargo keeps the sources of a crate.
fn folder_of(name: &str) -> Outcome<PathBuf> {
    let all = command::output(&mut command::cargo([
        "metadata",
        "--locked",
        "--all-features",
        "--format-version",
        "1",
    ]))?;
    let manifests = all.split("\"manifest_path\":\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut folders = manifests.filter_map(|manifest| Path::new(manifest).parent());
    let is_wanted = |folder: &&Path| {
        let folder = folder.file_name().and_then(|folder| folder.to_str()).unwrap_or_default();
        let version = folder.strip_prefix(name).and_then(|rest| rest.strip_prefix('-'));
        version.is_some_and(|version| version.starts_with(|first: char| first.is_ascii_digit()))
    };
    let found = folders.find(is_wanted).map(Path::to_path_buf);
    found.ok_or_else(|| Failure::new(format!("cargo keeps no sources of {name}")))
}

/// Writes the list and the bills of both programs into the folder.
pub(crate) fn write(plan: &Plan, target: &str, folder: &Path) -> Outcome {
    let mut names = BTreeMap::new();
    let mut texts = BTreeMap::new();
    for program in [&DESKTOP, &COMMAND] {
        let crates = Crates::of(program, target)?;
        let bill = sbom::document(plan, program, target, &crates);
        files::write(&folder.join(format!("{}.cdx.json", program.name)), bill)?;
        merge(&mut texts, &about(program, target)?)?;
        let others = crates.all.into_iter().filter(|(_, krate)| !krate.is_own);
        names.extend(others.map(|(name, krate)| (name, krate.licence)));
    }
    let told: BTreeSet<&Name> = texts.values().flat_map(|(_, names)| names).collect();
    let untold = names.keys().find(|name| !told.contains(name) && name.name != "openssl-src");
    if let Some(name) = untold {
        return Err(Failure::new(format!(
            "cargo-about found no licence of {} {}, which is built in",
            name.name, name.version
        )));
    }
    files::write(&folder.join("LICENCES.txt"), list(plan, target, &names, &texts)?)
}

/// What cargo-about has to say of a program, in the form of `packages/licences.hbs`.
fn about(program: &Program, target: &str) -> Outcome<String> {
    let packages = command::root().join("packages");
    let room = if program.name == DESKTOP.name { "gui" } else { "cli" };
    // Frozen, it asks nothing over the network either: the texts are those in the crates.
    let mut about = command::cargo(["about", "generate", "--frozen", "--fail", "--features", "encryption"]);
    about.args(["--target", target, "--manifest-path"]);
    about.arg(command::root().join(room).join("Cargo.toml"));
    about.arg("--config").arg(packages.join("about.toml")).arg(packages.join("licences.hbs"));
    command::output(&mut about)
}

/// Each text, with the name of the licence and the crates that have it.
type Texts = BTreeMap<String, (String, BTreeSet<Name>)>;

/// Many crates come with the same text, and both programs with the same crates.
fn merge(texts: &mut Texts, about: &str) -> Outcome {
    let wrong = || Failure::new("cargo-about does not keep to packages/licences.hbs");
    for block in format!("\n{about}").split("\n=== ").skip(1) {
        let (head, text) = block.split_once("\n---\n").ok_or_else(wrong)?;
        let mut lines = head.lines();
        let licence = lines.next().ok_or_else(wrong)?;
        let (_, names) = texts
            .entry(text.trim().to_owned())
            .or_insert_with(|| (licence.trim().to_owned(), BTreeSet::new()));
        for line in lines.filter(|line| !line.trim().is_empty()) {
            let (name, version) =
                line.strip_prefix("- ").and_then(|line| line.split_once(' ')).ok_or_else(wrong)?;
            names.insert(Name { name: name.into(), version: version.trim().into() });
        }
    }
    Ok(())
}

fn list(plan: &Plan, target: &str, crates: &BTreeMap<Name, String>, texts: &Texts) -> Outcome<String> {
    let works: Vec<&Work> = BESIDE_CRATES.iter().filter(|work| work.is_in(&DESKTOP, target)).collect();
    let mut list = format!(
        "Peil {} for {target}: what is built in, and under which licences\n\n\
         Peil itself is under the MIT licence or the Apache licence 2.0, as you like. Built in are {} works of others.\n\n",
        plan.version,
        crates.len() + works.len()
    );
    // Writing to a String never fails.
    for (name, licence) in crates {
        let _ = writeln!(list, "{} {}: {licence}", name.name, name.version);
    }
    for work in &works {
        let _ = writeln!(list, "{}: {}", work.name, work.licence);
    }
    let line = "=".repeat(100);
    for (text, (licence, names)) in texts {
        let others: Vec<String> = names
            .iter()
            .filter(|name| crates.contains_key(name))
            .map(|name| format!("{} {}", name.name, name.version))
            .collect();
        let whose = if others.is_empty() { "Peil".to_owned() } else { others.join(", ") };
        let _ = write!(list, "\n{line}\n{licence}\n{whose}\n{line}\n\n{text}\n");
    }
    for work in works {
        let text = work.text()?;
        let _ = write!(list, "\n{line}\n{}\n{}\n{line}\n\n{}\n", work.licence, work.name, text.trim());
    }
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ABOUT: &str = "=== MIT\n- one 1.0.0\n- two 2.0.0\n---\nPermission\n--- is granted\n\n=== ISC\n- three 3.0.0\n---\nAs is\n";

    #[test]
    fn a_text_is_there_once_with_all_who_have_it() {
        let mut texts = Texts::new();
        merge(&mut texts, ABOUT).expect("two texts");
        merge(&mut texts, "=== MIT\n- four 4.0.0\n---\nPermission\n--- is granted\n").expect("one text");
        assert_eq!(texts.len(), 2);
        let (licence, names) = &texts["Permission\n--- is granted"];
        assert_eq!(licence, "MIT");
        let names: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
        assert_eq!(names, ["four", "one", "two"]);
    }

    #[test]
    fn another_form_is_refused() {
        for wrong in ["=== MIT\n- one 1.0.0\n", "=== MIT\none 1.0.0\n---\ntext", "=== MIT\n- one\n---\ntext"]
        {
            assert!(merge(&mut Texts::new(), wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_may_be_built_in_is_what_the_checks_allow() {
        let root = command::root();
        let listed = |file: &str, start: &str| -> BTreeSet<String> {
            let text = files::read_text(&root.join(file)).expect("a list");
            let (_, rest) = text.split_once(start).expect("the list begins");
            let (list, _) = rest.split_once("\n]").expect("the list ends");
            list.split('"').skip(1).step_by(2).map(str::to_string).collect()
        };
        let mut allowed = listed("deny.toml", "\nallow = [");
        // The fonts, which deny.toml allows for one crate only.
        allowed.extend(["OFL-1.1".to_string(), "Ubuntu-font-1.0".to_string()]);
        assert_eq!(listed("packages/about.toml", "\naccepted = ["), allowed);
    }

    #[test]
    fn what_is_said_of_windows_is_said_there_only() {
        let libgcc = BESIDE_CRATES.iter().find(|work| work.name == "libgcc").expect("it is named");
        assert!(libgcc.is_in(&COMMAND, setup::WINDOWS_TARGET));
        assert!(!libgcc.is_in(&COMMAND, "x86_64-unknown-linux-gnu"));
        let hack = BESIDE_CRATES.iter().find(|work| work.name == "Hack").expect("it is named");
        assert!(hack.is_in(&DESKTOP, "x86_64-unknown-linux-gnu") && !hack.is_in(&COMMAND, "any"));
    }
}
