//! No public function of the core is left out of the image that proves it free of panics.
//!
//! Names are read from the text of the sources, which rustfmt keeps in one form: no compiler is needed, and none that is
//! not the pinned one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is not called, each with its reason.
const LEFT_OUT: &[(&str, &str)] =
    &[("Debug for Answers", "written out for people who look for a mistake, never in an image")];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// Without tests, and without what is behind the feature `serde`, which no image has.
fn text_under(folder: &str) -> String {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files);
    files.sort();
    files
        .iter()
        .filter(|file| !file.ends_with("tests.rs") && !file.ends_with("core/src/serde.rs"))
        .map(|file| fs::read_to_string(file).expect("text"))
        .map(|text| text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned() + "\n")
        .collect()
}

/// The name of a type without its parameters: `Series` of `&'a Series<N>`.
fn plain(name: &str) -> String {
    let name = name.trim_start_matches("&'a ").trim();
    if name.starts_with('(') {
        return format!("<{name}>");
    }
    name.split('<').next().unwrap_or_default().rsplit("::").next().unwrap_or_default().to_owned()
}

/// What an image has to contain for a trait that a type brings its own code for.
fn call_of_trait(implemented: &str, of: &str, empty: bool) -> Option<String> {
    Some(match implemented {
        "Display" => format!("show::<{of}>("),
        "FromStr" => format!("{of}::from_str("),
        "From" => format!("{of}::from("),
        "TryFrom" => format!("{of}::try_from("),
        "Default" => format!("{of}::default("),
        "Ord" => format!("{of}::cmp("),
        "PartialOrd" => format!("{of}::partial_cmp("),
        "IntoIterator" => format!("<&{of}<_>>::into_iter("),
        "Error" if empty => return None,
        "Error" => format!("{of}::source("),
        other => format!("{other} for {of}"),
    })
}

/// The calls that an image needs to reach every public function of a text.
fn wanted(text: &str) -> BTreeSet<String> {
    let public: BTreeSet<_> = text
        .lines()
        .filter_map(|line| line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")))
        .map(|rest| rest.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default())
        .collect();
    let mut wanted = BTreeSet::new();
    let mut of = None;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("impl") {
            // Behind the parameters of the block itself, which may hold an arrow of no other kind.
            let rest = rest
                .strip_prefix('<')
                .map_or(rest, |rest| rest.split_once("> ").map_or("", |(_, rest)| rest));
            let empty = line.ends_with("{}");
            let head = rest.trim_end_matches("{}").trim_end_matches('{').trim();
            of = Some(match head.split_once(" for ") {
                None => plain(head),
                Some((implemented, of)) => {
                    let of = plain(of);
                    if of.starts_with('<') || public.contains(of.as_str()) {
                        wanted.extend(call_of_trait(&plain(implemented), &of, empty));
                    }
                    of
                }
            });
        }
        let function = |line: &str| {
            let rest = line.strip_prefix("pub fn ").or_else(|| line.strip_prefix("pub const fn "))?;
            rest.split(['(', '<']).next().map(str::to_owned)
        };
        if let Some(name) = function(line) {
            wanted.insert(format!("{name}("));
        } else if let Some(name) = line.strip_prefix("    ").and_then(function) {
            let of = of.as_deref().unwrap_or_else(|| panic!("no block around {line}"));
            wanted.insert(format!("{of}::{name}("));
        }
    }
    wanted
}

/// Whether a call stands in a text: by itself, not at the end of a longer name. A function may be named without being
/// called where it is handed on.
fn stands_in(text: &str, call: &str) -> bool {
    let name = call.trim_end_matches('(');
    let part_of_name = |character: char| character.is_alphanumeric() || character == '_' || character == ':';
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|character| !part_of_name(character));
        let behind = text[at + name.len()..].chars().next();
        let called = behind == Some('(');
        let handed_on = name.contains("::") && behind == Some(')');
        before && (called || handed_on || name.ends_with('>'))
    })
}

#[test]
fn every_public_function_of_the_core_is_called() {
    let wanted = wanted(&text_under("../../core/src"));
    assert!(wanted.len() > 350, "only {} functions were found, so the reader is at fault", wanted.len());
    let image = text_under("src/everything");
    let missing: Vec<_> = wanted
        .iter()
        .filter(|call| !stands_in(&image, call) && !LEFT_OUT.iter().any(|(left_out, _)| left_out == call))
        .collect();
    println!("{} functions", wanted.len());
    assert!(missing.is_empty(), "add these to tests/image/src/everything: {missing:#?}");
}

#[test]
fn what_is_left_out_exists() {
    let wanted = wanted(&text_under("../../core/src"));
    for (left_out, reason) in LEFT_OUT {
        assert!(wanted.contains(*left_out), "{left_out} ({reason})");
    }
}

#[test]
fn functions_are_found_in_every_form() {
    let text = "\
pub struct Unit {}
pub enum StrataError {}
pub struct UnknownUnit;
pub struct Series<const N: usize> {}
pub const fn free<T>(of: T) {}
pub(crate) fn hidden() {}
impl<const N: usize> Series<N> {
    pub fn new() -> Self {}
    pub(crate) fn hidden() {}
    fn private() {}
}
impl<'a> Case<'a> {
    pub const fn of(self) {}
}
impl<'a, const N: usize> IntoIterator for &'a Series<N> {
impl fmt::Display for Unit {
impl From<Period> for (u16, u8) {
impl core::error::Error for UnknownUnit {}
impl core::error::Error for StrataError {
impl Hash for Unit {
impl Default for Hidden {
";
    let expected = [
        "<&Series<_>>::into_iter(",
        "<(u16, u8)>::from(",
        "Case::of(",
        "Hash for Unit",
        "Series::new(",
        "StrataError::source(",
        "free(",
        "show::<Unit>(",
    ];
    assert_eq!(wanted(text).into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn a_call_is_not_taken_for_a_part_of_another() {
    let text = "used(Level::new(x)); used(LevelTarget::by); result.map(Scan::score)";
    assert!(stands_in(text, "Level::new("));
    assert!(stands_in(text, "Scan::score("));
    assert!(!stands_in(text, "Target::by("));
    assert!(!stands_in(text, "new("));
    assert!(!stands_in(text, "Level::next("));
}
